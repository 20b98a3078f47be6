"""Who presided: as the list marks it, as a line says, or as what somebody did or is shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from minesearch.model.meeting import Attendee
from minesearch.model.source import Line
from minesearch.segment.attendance import surname
from minesearch.segment.names import POST_WORDS, is_chair, read_name, surely_name

TAKES_CHAIR = re.compile(
    r"(?:(?:In|As|Due|The|the)\b[^,.;:]{3,60},\s+){0,2}(?P<name>[A-Z][^,;:]{3,58}?)(?:\s*,\s*[A-Z][\w’' -]{3,40}(?=,))?"
    r"\s*[,–-]?\s+(?:was\s+)?(?:(?i:took|assumed|resumed|occupied)\s+(?i:the\s+chair)|(?i:in\s+the\s+chair)"
    r"|(?i:presid(?:ing|ed))(?=\s*[.,;]?\s*$))"
)
CHAIRED = re.compile(
    r"(?:\bmeeting\s+was\s+chaired\s+by\s+|^(?:\d{1,3}\.\s+)?The\s+Chair\s*\()"
    r"(?P<name>(?:Mrs|Mr|Ms|Miss|Dr|Prof|Sir|Cllr|Councillor)\.?(?:\s+[A-Z][\w.'’-]*){1,4})"
)
PERSON = r"(?P<name>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,4})"
ELECTED = re.compile(  # at the meeting: "that Councillor Bell be elected Chair", "to elect Cllr Bell as Chair"
    rf"(?:\b[Tt]o\s+(?:elect|appoint)\s+{PERSON}\s+(?:as\s+|to be\s+)?"
    rf"|\b[Tt]hat\s+{PERSON.replace('name', 'other')}\s+be\s+(?:elected|appointed)\s+(?:as\s+|to be\s+)?)(?:the\s+)?"
    r"(?i:chair(?:man|woman|person)?)\b(?!\s+(?:of|to)\b)"
)
CALLS_TO_ORDER = re.compile(
    r"(?:^|[-–—.:]\s+)(?P<name>[A-Z][^,;:.–—]{2,50}?)\s+(?i:called\s+(?:the|this)\s+(?:\w+\s+)?meeting\s+to\s+order)\b"
    r"|(?i:\bcalled\s+to\s+order\b(?:[^.;]|[ap]\.m\.){0,40}?\bby)\s+(?P<by>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,4})"
)
_OFFICE = r"(?i:chair(?:man|woman|person)?|conven[eo]r|president|provost|moderator)"
WELCOMED_BY = re.compile(  # "1. The Convener, Ann Bell, welcomed everyone", "Ann Bell, Chair, welcomed all"
    rf"(?:^|[.:]\s+)(?:The\s+{_OFFICE},\s+{PERSON},|{PERSON.replace('name', 'before')},\s+(?:the\s+)?{_OFFICE},)"
    r"\s+(?:then\s+)?welcomed\s+(?:everyone|everybody|all|members|those"
    r"|attendees|the\s+members|the\s+public|councillors|colleagues)\b"
)
FROM_CHAIR = re.compile(  # "An Cathaoirleach, Councillor Ann Bell, presided.", "Mayor Cal Dunn took the chair."
    r"(?:(?:(?:The|An|Our)\s+)?(?P<post>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3}),\s+)?(?P<name>[A-Z][^,;:]{3,58}?)\s*,?\s+(?:was\s+)?"
    r"(?:(?i:took|occupied)\s+(?i:the\s+chair)|(?i:in\s+the\s+chair)|(?i:presid(?:ing|ed)(?:\s+(?:at|over)\s+the\s+meeting)?))\s*\.?$"
)
HEAD = 30  # lines: what is said of the whole meeting stands above its minutes
LEADS = re.compile(
    r"(?:(?:board|council|school board|independent|acting|interim|shire|trust|committee|panel|lay|clinical|county"
    r"|borough|district|parish|non-executive|executive|joint|(?-i:[A-Z]{2,5}))\s+)?"
    r"(?:president|chair(?:man|woman|person)?)|(?:(?:lord|town|city) )?mayor|provost|reeve",
    re.IGNORECASE,
)
BY_TITLE = re.compile(r"Chair(?:man|woman|person)?\s+[A-Z]")
HEADS_COUNCIL = re.compile(r"(?:mayor|reeve)\s+[A-Z]", re.IGNORECASE)


def mark_chair(
    attendees: list[Attendee], lines: Sequence[str], body: str | None = None, head: Sequence[Line] = ()
) -> tuple[list[Attendee], str | None]:
    """Who presided: marked in the list, said in a line such as "Mr. A. B. Hill CC in the Chair", or known by what they
    did or are: who called the meeting to order, the mayor at the head of a council.

    One of whom only a line of the `head`, above the items, says so joins the list.

    Returns the list with the chair marked, and the name as the list prints it (or the line, for one not in it).
    """
    attendees = _with_chair(attendees, head)
    if (one := _said_above(attendees, lines[:HEAD])) is not None:
        return _presided(attendees, one)
    for index, person in enumerate(attendees):
        if person.chair and person.group != "apologies":
            return _presided(attendees, index)
    if (said := _said(attendees, lines)) is not None:
        return said
    for line in lines:
        called = CALLS_TO_ORDER.search(line)
        one = _the_one(attendees, read_name(called["name"] or called["by"]).name) if called else None
        if one is not None and attendees[one].group == "present":
            return _presided(attendees, one)
    if (one := _welcomed(attendees, lines)) is not None:
        return _presided(attendees, one)
    if (one := _elected(attendees, lines)) is not None:
        return _presided(attendees, one)
    present = [(i, person) for i, person in enumerate(attendees) if person.group == "present"]
    leads = [i for i, person in present if LEADS.fullmatch(person.affiliation or "")]
    leads = leads or [i for i, person in present if BY_TITLE.match(person.name)]  # "Chair V. Bell"
    heads = [i for i, person in present if HEADS_COUNCIL.match(person.name)]
    if len(leads) == 1:
        return _presided(attendees, leads[0])
    if heads == [0] and body and re.search(r"\bcouncil$", body, re.IGNORECASE):
        return _presided(attendees, 0)
    return attendees, None


def _with_chair(attendees: list[Attendee], head: Sequence[Line]) -> list[Attendee]:
    """The list, with the one before it of whom a line above it says that they presided, and whom it does not name."""
    if not any(person.group == "present" for person in attendees):
        return attendees
    for line in head:
        match = FROM_CHAIR.match(line.text)
        name = read_name(match["name"]).name if match else ""
        if match and surely_name(name) and len(name.split()) > 2:
            if any(surname(person.name) == surname(name) for person in attendees):
                return attendees
            post = match["post"]
            office = None if post is None or is_chair(post) or not POST_WORDS.search(post) else post
            return [Attendee("present", name, office, True, line.page, line.page, None), *attendees]
    return attendees


def _said_above(attendees: Sequence[Attendee], lines: Sequence[str]) -> int | None:
    """The one of the list of whom a line of its own above the minutes says so; the list may mark who usually does."""
    for line in lines:
        match = TAKES_CHAIR.match(line)
        if match and not line[match.end() :].strip(" .") and "," not in match["name"]:
            named = FROM_CHAIR.match(line)
            return _the_one(attendees, read_name((named or match)["name"]).name)
    return None


def _welcomed(attendees: Sequence[Attendee], lines: Sequence[str]) -> int | None:
    """The one present whom a sentence names by the office, and who welcomed those who came."""
    for above, below in pairwise([*lines, ""]):
        if welcomed := WELCOMED_BY.search(f"{above} {below}"):
            one = _the_one(attendees, read_name(welcomed["name"] or welcomed["before"]).name)
            if one is not None and attendees[one].group == "present":
                return one
    return None


def _elected(attendees: Sequence[Attendee], lines: Sequence[str]) -> int | None:
    """The one present whom the meeting elected to its chair, once it had begun; the words may run over two lines."""
    for above, below in pairwise([*lines, ""]):
        if elected := ELECTED.search(f"{above} {below}"):
            one = _the_one(attendees, read_name(elected["name"] or elected["other"]).name)
            return one if one is not None and attendees[one].group == "present" else None
    return None


def _said(attendees: list[Attendee], lines: Sequence[str]) -> tuple[list[Attendee], str | None] | None:
    """The list with the one marked of whom a line says so, or the name that the line gives."""
    for line in lines:
        match = TAKES_CHAIR.match(line) or CHAIRED.search(line)
        if not match or "," in match["name"]:
            continue
        name = read_name(match["name"]).name
        if any(word[0].islower() for word in name.split()):
            continue
        if (one := _the_one(attendees, name)) is not None:
            return _presided(attendees, one)
        if len(name.split()) <= 7:
            return attendees, name
    return None


def _the_one(attendees: Sequence[Attendee], name: str) -> int | None:
    """The index of the only one there who bears the surname."""
    fits = [i for i, p in enumerate(attendees) if surname(p.name) == surname(name) and p.group != "apologies"]
    return fits[0] if len(fits) == 1 else None


def _presided(attendees: Sequence[Attendee], one: int) -> tuple[list[Attendee], str]:
    return [replace(person, chair=i == one) for i, person in enumerate(attendees)], attendees[one].name
