"""What papers say that was not read from them: parts, items, those present, decisions.

Papers come in forms that no rule has met. Where one is read in part only, what is left in its text tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from minesearch.model.meeting import Doubt, Meeting, Minute, PartKind, Reading
from minesearch.model.source import Pack
from minesearch.segment.section import body_lines

DECIDED = re.compile(  # words that in minutes hardly stand but for a decision
    r"\b(?:RESOLVED|CARRIED|AGREED)\b|\bCarried\b(?!\s+(?:out|forward|over|on)\b)"
    r"|\bResolved\s*(?:[:–—-]|(?:that|to)\b)|\b[Ii]t\s+was\s+(?:\w+ly\s+)?resolved\b"
    r"|\b(?:(?i:moved|proposed|seconded)\s+by)\s+(?:[Tt]he\s+)?[A-Z]"
    r"|\b(?i:(?:motion|amendment)\s+(?:(?:was|is)\s+)?(?:\w+ly\s+)?(?:carried|passed|defeated|lost))\b"
)
VOTED = re.compile(  # what no agenda can know
    r"\bCARRIED\b|\b(?i:motion\s+(?:(?:was|is)\s+)?(?:\w+ly\s+)?(?:carried|passed|defeated|lost))\b"
    r"|\b(?i:meeting\s+(?:was\s+)?(?:closed|ended|adjourned))\s+(?:at|by)\b"
)
OF_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)  # that they were confirmed is told as what they are, not decided
AROUND = 50  # characters of the text that a doubt shows


def unread(reading: Reading, pack: Pack) -> Iterator[Doubt]:
    """A paper in which no part was found; minutes without an item or anybody present; minutes that tell of a decision
    and have none, agendas that do."""
    if not (reading.agenda or reading.meetings or reading.actions or reading.reports) and reading.others:
        said = "no agenda, minutes, log or report was found here; the text can be searched"
        yield Doubt("no_part_read", reading.others[0].page, said)
    for meeting in reading.meetings:
        if not meeting.minutes:
            yield Doubt("minutes_not_read", meeting.page, "no item was found in these minutes")
        elif not meeting.attendance:
            yield Doubt("nobody_present", meeting.page, "no list of those present was found with these minutes")
        yield from _undecided(meeting)
    yield from _voted_ahead(reading, pack)


def _undecided(meeting: Meeting) -> Iterator[Doubt]:
    for minute in meeting.minutes:
        found = DECIDED.search(minute.passage.text)
        if found and not minute.resolutions and not OF_MINUTES.search(minute.title):
            said = f"{_name(minute)} says “{_around(minute.passage.text, found)}”, and no resolution was read"
            yield Doubt("decision_not_read", minute.passage.page_at(found.start()), said)


def _voted_ahead(reading: Reading, pack: Pack) -> Iterator[Doubt]:
    for part in reading.parts:
        if part.kind is not PartKind.AGENDA:
            continue
        for page in pack.pages[part.page - 1 : part.page_end]:
            text = " ".join(line.text for line in body_lines(page))
            if found := VOTED.search(text):
                said = f"the agenda says “{_around(text, found)}”: it may be minutes"
                yield Doubt("minutes_not_read", page.number, said)


def _name(minute: Minute) -> str:
    return f"minute {minute.number}" if minute.number else f"the minute “{minute.title}”"


def _around(text: str, found: re.Match[str]) -> str:
    """What was found with the words behind it, on one line."""
    words = " ".join(text[found.start() : found.end() + AROUND].split())
    return words if found.end() + AROUND >= len(text) else words.rpartition(" ")[0] + " …"
