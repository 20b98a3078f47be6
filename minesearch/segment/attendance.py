"""Who was there: the attendance list in the head of a set of minutes, and apologies given in an item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minesearch.dates import find_dates
from minesearch.model.meeting import Attendee
from minesearch.model.source import Line
from minesearch.segment.brackets import as_printed, lettered, one_deep
from minesearch.segment.labels import Label
from minesearch.segment.legends import Legend, take_legend, without_codes
from minesearch.segment.name_lists import (
    PLURAL_TITLE,
    THE_POST,
    divided,
    entries,
    names_people,
    only_surnames,
    posts_and_surnames,
)
from minesearch.segment.names import (
    MANNER,
    OFFICE_FIRST,
    POST_NOMINAL,
    POST_WORDS,
    TITLE,
    Name,
    holder,
    maybe_name,
    name_and_post,
    post_and_name,
    read_name,
    surely_name,
    unchaired,
)
from minesearch.segment.posts_below import with_posts_beside
from minesearch.segment.registers import take_registers
from minesearch.segment.roll_rows import Entry, bare, entries_of, in_columns, margin_of
from minesearch.segment.rolls import Roll, gather, told_by_commas
from minesearch.segment.seats import seated
from minesearch.segment.told import told_there
from minesearch.text import columns, fold, join_words

NOBODY = re.compile(
    r"^(?:none|nil|no[- ]?one|no apologies|there were (?:no|none)|not applicable|n/?a|-+|–|as (?:above|listed))(?!\w)",
    re.IGNORECASE,
)
PAIR = re.compile(r"[A-Z][\w'’-]+(?:\s*,\s*[A-Z][\w'’-]+)*,?\s+(?:and|&)\s+[A-Z][\w'’-]+")  # surnames alone
SURNAME = re.compile(r"(?:(?:[A-Z][a-z’']+\.?|Mc|Mac|O’|O'|De|Van|St\.?)\s?)?[A-Z][\w’'-]+")
SEATS = 2  # people: as many in a list sit on the body
SEAT = re.compile(  # what those who sit on a body are called
    r"(?:(?:school|board|council|town|city|county|parish|vice|deputy|lay|public|elected|co-?opted|parent|staff)[\s-]+)*"
    r"(?:chair(?:man|woman|person)?|trustee|councill?or|governor|commissioner|(?:council\s?|board\s+)?member|alderman|mayor|reeve"
    r"|supervisor)",
    re.IGNORECASE,
)
OFFICE = re.compile(
    rf"{SEAT.pattern}|(?:(?:vice|deputy|town|recording)[\s-]+)*(?:clerk|secretary|treasurer|president)", re.I
)
SERVES = re.compile(  # the posts of those who serve a body in the United States: "City Manager", "County Attorney"
    r"(?:(?:deputy|assistant|acting|interim)\s+)?(?:(?:city|town|village|county|district|borough|township|municipal|library"
    r"|public\s+works|finance|executive)\s+)+(?:manager|administrator|attorney|clerk|counsel|engineer|planner|director|recorder"
    r"|treasurer|superintendent)|director|superintendent",
    re.IGNORECASE,
)
PUBLIC = re.compile(  # people who are counted, not named
    r"(?:^|[\s,;]+)(?:and\s+|plus\s+)?(?:(?:approximately|approx\.?|about|around|some)\s+)?(?:\d{1,3}|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|some|a\s+few|no|numerous|many|various)\s+(?:other\s+)?"
    r"(?:(?:members?|representatives?)\s+of\s+(?:the\s+)?(?:public|press|media|staff|community)|residents?|parishioners?"
    r"|observers?|visitors?|electors?|guests?|(?:local\s+)?people|persons?|others|members?|students?|members?\s+public|public)"
    r"\b(?:(?!;).)*$",
    re.IGNORECASE,
)
COUNT = re.compile(  # how many came, and no name: "Visitors: Two", "Public: 4 (four)", "None"
    r"(?:(?:approximately|approx\.?|about|around|some|circa|c\.)\s+)?(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty)(?:[\s-]\w+)?)"
    r"(?:\s*\(\w+\))?(?:\s+(?:in\s+(?:number|total|all)|present|attended|attending))?\W*",
    re.IGNORECASE,
)
OF_MEETING = re.compile(  # a field of the head that stands beside the list
    r"(?:(?:start(?:ing)?|end(?:ing)?|finish(?:ing)?|meeting|opening|closing)\s+)?(?:dates?|times?|place|venue|location)\s*:"
    r"|(?:start(?:ed|s)?|end(?:ed|s)?|began|finish(?:ed)?|opened|closed|commenced|adjourned)(?:\s+at)?\s*:",
    re.IGNORECASE,
)
RECEIVED = re.compile(
    r"(?:apolog(?:y|ies)(?: for absence)?|regrets)\b"
    r"(?:[^.]{0,60}?\b(?:received|submitted|accepted|given|noted|tendered)\b"
    r"[^.]{0,30}?\b(?:from|by|on behalf of|for)|\s+(?:were\s+)?from)\b\s*:?\s*(?P<names>[^\n]+)",
    re.IGNORECASE,
)
ACCEPTED = re.compile(  # what was done with them, or why they were sent
    r"\s*(?:\band\s+(?:(?:their|the)\s+)?(?:(?-i:[a-z]\w*)\s+){0,2}(?:accepted|noted|approved|sanctioned|agreed|granted)(?:\s+by\s+[^,;]+)?$|,?\s+and\s+(?:it|that|this|these|there|they|he|she)\b(?:(?!;).)*$"
    r"|,?\s+(?:and\s+)?\b(?:be|was|were|is|are|has|have|had|who"
    r"|due to|because|as)\b"
    r"(?:(?!;).)*$)",
    re.IGNORECASE,
)
EXCUSED_FOR = re.compile(  # "from Cr Bell for absence and Cr Dunn for lateness"
    r"\sfor\s+(?:(?:his|her|their|an?)\s+)?(?:(?P<away>(?:non-?attendance|absence|leave\s+of\s+absence)\b)"
    r"|late(?:ness|\s+arrival)\b|early\s+departure\b|leaving\s+early\b)[\s,;]*(?:and\s+)?(?:from\s+)?",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(  # a stop behind initials ends one where a sentence follows: "from PV. The meeting was"
    r"(?<![^\W\d_a-z])(?<!\b(?:Mr|Dr|Ms|Cr))(?<!\b(?:Mrs|Rev|Crs))(?<!\b(?:Cllr|Cyng|Prof|Capt))(?<!\bCllrs)(?<!\bSt)\.\s+"
    r"(?=[A-Z])|(?<=[A-Z]{2})(?<![\w.][A-Z]{2})(?<!MR|DR|MS|CR|ST)\.\s+(?=[A-Z][a-z]+\s+[a-z])|\.$"
)
TOGETHER = re.compile(  # "... and Mrs Hill, together with the Clerk, Mr Dunn"
    r"(?:,?\s+(?:(?:together|along)\s+with|as\s+well\s+as|with|plus|\+)|\s+and(?=\s+the\s+(?:[\w’']+\s+){0,2}clerk\b)"
    rf"|\s+&(?=\s+{TITLE.pattern[1:]}))\s+(?![^()]*\))(?=(?:the\s+)?(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
NAMELESS = re.compile(r"\s+and\s+the\s+(?:[\w’']+\s+){0,2}clerk\s*\.?$", re.IGNORECASE)
VERB = re.compile(r"\b(?:was|were|is|are|had|has|have|been)\b")
DIVISION = re.compile(  # for which a member sits: "Division 2 – Ann Bell"
    r"(?:\w+\s+)?(?:division|div\.?|ward|area|district|precinct|zone|region|seat)\s+(?:no\.?\s*)?\#?(?:\d{1,2}|[A-Z])",
    re.IGNORECASE,
)
TREASURER = re.compile(r"(?:hon(?:orary|\.)?\s+)?treasurer", re.IGNORECASE)
PRESIDENT = re.compile(r"(?:(?:first|second|1st|2nd)\s+)?(?:vice[ -])?president", re.IGNORECASE)
OF_BOARD = re.compile(r"(?:board\s+)?secretary", re.IGNORECASE)
SECRETARY = re.compile(r"(?:[\w.]+\s+){0,2}secretary|minutes?|minutes?[ -]taker", re.IGNORECASE)


def read_attendance(lines: Sequence[Line], words: frozenset[str], label: Label | None = None) -> list[Attendee]:
    """The people of the attendance list that stands on these lines (the head of the minutes, up to the first item).

    `label`: the label of the list where it stands above them.
    """
    lines = [_rounded(_without_hours(line)) for line in lines]
    rest, legend = take_legend(with_posts_beside(without_codes(lines)))
    rest, registered = take_registers(rest)
    rest = lettered(rest)  # a register has a column of them
    margin = margin_of(rest)
    rolls = told_by_commas(in_columns(seated(gather(rest, label))))
    listed_ = [a for roll in rolls for a in _roll_people(roll, words, margin, legend)]
    found = _sole(_unique([*registered, *listed_]), rolls)
    told = _told(lines, words)
    if sum(person.group == "present" for person in told) <= sum(person.group == "present" for person in found):
        return found
    names = {person.name for person in told}
    return _unique([*told, *(person for person in found if person.name not in names)])


def _without_hours(line: Line) -> Line:
    """The line without the day, hour or place of the meeting in a column right of the names: "Time: 6.01 p.m."."""
    groups = columns(line)
    at = next((i for i, group in enumerate(groups) if i and OF_MEETING.match(join_words(group))), None)
    return line if at is None else replace(line, words=tuple(word for group in groups[:at] for word in group))


def _rounded(line: Line) -> Line:
    """The line with round brackets for square ones: initials and posts stand in either."""
    if "[" not in line.text:
        return line
    words = [replace(word, text=word.text.replace("[", "(").replace("]", ")")) for word in line.words]
    return replace(line, words=tuple(words))


def _sole(people: list[Attendee], rolls: Sequence[Roll]) -> list[Attendee]:
    """The people where one list "In attendance" is all that says who came: those in a seat are the members."""
    lists = [roll for roll in rolls if roll.rows and roll.group != "apologies"]
    if len(lists) != 1 or lists[0].group != "others":
        return people
    sits = [p.group == "others" and (p.chair or bool(SEAT.fullmatch(p.affiliation or ""))) for p in people]
    if sum(sits) < SEATS:
        return people
    return [replace(p, group="present") if seat else p for p, seat in zip(people, sits, strict=True)]


def _told(lines: Sequence[Line], words: frozenset[str]) -> list[Attendee]:
    """The people of the sentences above the items, where one of them tells who of the members was present."""
    if not lines:
        return []
    text = " ".join(fold(list(lines), words).text.split())
    told = _in_turn([said for sentence in SENTENCE_END.split(text) if (said := told_there(sentence))])
    plainly = any(_surnames(names) for _, names, _ in told)  # where the others have nothing else, one surname is a name
    people = [
        replace(
            person,
            group="officers" if group == "others" and SERVES.fullmatch(person.affiliation or "") else group,
            chair=person.chair or presided,
        )
        for group, names, presided in told
        for person in listed(f"Members {names}" if plainly and PAIR.fullmatch(names) else names, group, lines[0].page)
        if maybe_name(person.name) or person.name in _surnames(names) or (plainly and SURNAME.fullmatch(person.name))
    ]
    return people if any(group == "present" and not presided for group, _, presided in told) else []


Told = tuple[str, str, bool]  # the group, the names and whether they presided


def _in_turn(told: Sequence[Told]) -> list[Told]:
    """What sentences tell; a second that says "present" tells of others: "Clerk Bell and C. Dunn (public) present"."""
    there = [at for at, (group, _, presided) in enumerate(told) if group == "present" and not presided]
    return [
        ("others", names, presided) if at in there[1:] and not _surnames(names) else (group, names, presided)
        for at, (group, names, presided) in enumerate(told)
    ]


def _surnames(names: str) -> list[str]:
    """The names of a list of nothing but surnames."""
    found = entries(names)
    return found if all(len(name.split()) == 1 for name in found) and only_surnames(found) else []


def _roll_people(roll: Roll, words: frozenset[str], margin: float, legend: Legend | None) -> list[Attendee]:
    people = list(_people(roll, words, margin, legend))
    return _sitting(people) if roll.group == "present" else people


def _people(roll: Roll, words: frozenset[str], margin: float, legend: Legend | None) -> Iterator[Attendee]:
    if not roll.rows:
        return
    text = fold([replace(line, words=tuple(mine)) for line, mine in roll.rows], words).text
    page = roll.rows[0][0].page
    if said := apologies_in(text, page) if roll.group == "apologies" else []:
        yield from said
        return
    if roll.run_in and (told := _sentences(text, roll.group, page)):
        yield from told
        return
    found = entries_of(roll, margin, words)
    posted = len(found) > 1 and not all(_is_pair(entry.text) for entry in found)
    posted = posted or (roll.group in ("officers", "others") and not roll.run_in and not roll.among_lists)
    first = True
    for entry in found:
        for person in _entry_people(entry, roll, legend, len(found) == 1 and roll.run_in, posted):
            if find_dates(person.name) or MANNER.fullmatch(person.name) or VERB.search(person.name):
                continue  # "Minutes: Tuesday 6 May 2014, via Zoom", "All members were present" name nobody
            yield _as_labelled(person, roll) if first or not roll.one else person
            first = False


def _sentences(text: str, group: str, page: int) -> list[Attendee]:
    """The people of a list in running text behind which sentences tell of others: "A Bell and C Dunn. The Clerk was
    in attendance." Empty where none does.
    """
    listing, *said = [s for s in SENTENCE_END.split(text) if s]
    told = [told_there(s) or ((group, s, False) if names_people(s) else None) for s in said]
    if not any(told):
        return []
    people = [person for there in told if there for person in listed(there[1], there[0], page)]
    return [*listed(listing, group, page), *people]


def _sitting(people: list[Attendee]) -> list[Attendee]:
    """The people of a list of members: where one is the treasurer of a club or the president of a board, its secretary
    is a member as well.
    """
    offices = [person.affiliation or "" for person in people if person.group == "present"]
    if any(TREASURER.fullmatch(office) for office in offices):
        members = SECRETARY
    elif any(PRESIDENT.fullmatch(office) for office in offices):
        members = OF_BOARD
    else:
        return people
    return [replace(p, group="present") if members.fullmatch(p.affiliation or "") else p for p in people]


def _as_labelled(person: Attendee, roll: Roll) -> Attendee:
    """What the label of a list says of the person in it."""
    return replace(person, chair=person.chair or roll.chair, affiliation=person.affiliation or roll.post)


def _entry_people(entry: Entry, roll: Roll, legend: Legend | None, run_in: bool, posted: bool) -> Iterator[Attendee]:
    group = legend.group(entry.text, roll.group) if legend else roll.group
    text = one_deep(entry.text)
    if NOBODY.match(text.strip()) or COUNT.fullmatch(text.strip()):
        return
    if not entry.posts and _lists(text, run_in, posted):
        for person in listed(text, roll.group, entry.first.page):
            yield replace(person, page_end=entry.last.page)
        return
    if not (text := PUBLIC.sub("", text).strip(" ,;")):
        return
    yield from _person(group, re.sub(r"\s+and$", "", text), entry)


def _is_pair(text: str) -> bool:
    """Two names with a comma between them."""
    pieces = bare(text).split(",")
    return len(pieces) == 2 and all(maybe_name(piece) for piece in pieces)


def _lists(text: str, run_in: bool, posted: bool) -> bool:
    """The entry is a list of several people, not one with a post behind a comma.

    `posted`: of two things with a comma between them the second is where the first comes from.
    """
    plain = bare(text)
    if run_in or PLURAL_TITLE.match(text) or ";" in plain.rstrip(" ;"):
        return True
    own = [piece for piece in divided(text, ",") if piece.endswith(")") and (holder(piece) or maybe_name(bare(piece)))]
    if len(own) > 1:  # each with a bracket of their own
        return True
    pieces = [p for p in re.split(r",\s*(?:and\s+)?|\s+and\s+", plain.strip(" ,")) if p]
    if _posts_first(pieces):
        return True
    posted = posted or surely_name(pieces[0] if pieces else "")  # "Dr Ann Bell, Saltby Aid"
    if posted and len(pieces) == 2 and " and " not in plain and not surely_name(pieces[1]):
        return False
    return (len(pieces) > 1 and all(_holds_name(p) or len(p) < 4 for p in pieces)) or (
        len(pieces) > 2 and sum(surely_name(p) for p in pieces) > 1
    )


def _holds_name(piece: str) -> bool:
    """A name, or one with an office before or behind it: "Chair Ann Bell"."""
    return maybe_name(piece) or read_name(piece).chair or _office_before(piece.strip()) is not None


def _office_before(text: str) -> tuple[str, str] | None:
    """The name and the office that stands before it: "Chair Ann Bell", "Vice Chairman Cal Dunn"."""
    name, post = post_and_name(text)
    return (name, post) if post and OFFICE.fullmatch(post) and maybe_name(name) else None


def _posts_first(pieces: Sequence[str]) -> bool:
    """The pieces are people, the first with a post before the name: "Planning Manager Ann Bell, Engineer Cal Dunn".

    Behind a name alone "Head Adult Care" is a post; of two people the second must have one as well.
    """
    posted = [post_and_name(piece)[1] is not None for piece in pieces]
    named = [post or maybe_name(piece) for post, piece in zip(posted, pieces, strict=True)]
    return len(pieces) > 1 and posted[0] and all(named) and (len(pieces) > 2 or posted[1])


def _person(group: str, text: str, entry: Entry) -> Iterator[Attendee]:
    name, post = (text, None) if entry.posts else holder(text) or name_and_post(text) or comma_post(text)
    office = None if OFFICE_FIRST.match(name) else _office_before(name)
    if post is None and office:
        name, post = office
    elif (
        post is None and not OFFICE_FIRST.match(name) and (titled := post_and_name(name))[1] and surely_name(titled[0])
    ):
        name, post = titled
    presiding = office is not None and unchaired(office[1]) == (None, True)  # "Chair Ann Bell, Saltby Aid"
    read = read_name(office[0] if office and presiding else name)
    told = [unchaired(said) for said in entry.posts or [post or read.affiliation or ""]]
    affiliation, presides = ", ".join(said for said, _ in told if said) or None, any(chair for _, chair in told)
    affiliation = affiliation or (None if entry.posts else read.affiliation)  # "Cllr Bell (North Ward) - Chairman"
    if read.name and any(c.isupper() for c in read.name):
        read = replace(read, affiliation=affiliation, chair=read.chair or presides or presiding)
        yield _attendee(group, read, entry.first.page, entry.last.page)


def listed(text: str, group: str, page: int) -> Iterator[Attendee]:
    """The people of a list in running text."""
    if NOBODY.match(text.strip()) or COUNT.fullmatch(text.strip()):
        return
    for post, name in (served := posts_and_surnames(text)):
        yield _attendee(group, Name(name, post, False, None), page, page)
    text = one_deep(text)
    divided = _strokes(text.strip()) if group == "apologies" else text.strip()
    for entry in entries(PUBLIC.sub("", _commas(divided))) if not served else ():
        if person := one_listed(entry, group, page):
            yield person


def one_listed(entry: str, group: str, page: int) -> Attendee | None:
    """The person of one entry of a list; None where it names nobody."""
    if THE_POST.fullmatch(entry):
        return None
    name, post = holder(entry) or post_and_name(PLURAL_TITLE.sub("", entry))
    read = read_name(name)
    if post is None and (split := comma_post(name))[1]:
        shorn = read_name(split[0])
        read, post = replace(shorn, chair=read.chair or shorn.chair, initials=read.initials), split[1]
    affiliation = post or read.affiliation
    affiliation, presides = unchaired(affiliation) if affiliation else (None, False)
    if group == "apologies" and affiliation and _is_reason(affiliation):
        affiliation = None
    named = any(c.isupper() for c in read.name) and len(read.name.split()) <= 8
    if not named or VERB.search(read.name):
        return None
    return _attendee(group, replace(read, affiliation=affiliation, chair=read.chair or presides), page, page)


def _strokes(text: str) -> str:
    """A list of those away, who are given by name alone, with commas for the strokes between whole names."""
    pieces = re.split(r"(\s*[,;/]\s*|\s+and\s+)", text.strip(" ."))
    whole = [maybe_name(bare(piece)) and len(bare(piece).split()) > 1 for piece in pieces[::2]]
    for at, mark in enumerate(pieces[1::2]):
        if "/" in mark and whole[at] and whole[at + 1]:
            pieces[2 * at + 1] = ", "
    return "".join(pieces)


def _commas(text: str) -> str:
    """The list with commas for what else divides its names: numbers, slashes, "together with"."""
    counted = re.split(r"[\s,;]*\b\d{1,2}[.)]\s+", text)
    if re.search(r"\s2[.)]\s", text) and len(counted) > 2:
        return ", ".join(piece for piece in counted if piece)
    pieces = re.split(r"\s+/\s+", text)
    if len(pieces) > 2 and all(maybe_name(bare(piece)) for piece in pieces):
        return ", ".join(pieces)
    return TOGETHER.sub(", ", NAMELESS.sub("", text))


def _is_reason(text: str) -> bool:
    """Why somebody was away: small letters, and no post: "holiday", "work commitments"."""
    return text.islower() and not POST_WORDS.search(text)


def comma_post(text: str) -> tuple[str, str | None]:
    """A row without a second column may give the affiliation behind a comma or a dash."""
    read = read_name(text)
    if OFFICE_FIRST.match(text):
        return text, None
    if read.affiliation and not re.search(r",|\s[–-]\s", bare(text)):
        return text, None
    match = re.match(r"(?P<name>[^,–(]{4,45}?(?:\([^()]*\))?)\s*(?:,|\s[–-])\s+(?P<post>.{4,}|[A-Z]{2,3})$", text)
    if (
        not match
        or len(bare(match["name"]).split()) < 2
        or POST_NOMINAL.match(match["post"])
        or (read.chair and unchaired(match["post"]) == (None, True) and "(" not in text)
    ):
        return text, None
    if (_is_post(match["name"]) or DIVISION.fullmatch(match["name"])) and maybe_name(match["post"]):
        return match["post"], match["name"]  # "Town Clerk, Ann Bell"
    titled = re.match(r"(?P<name>[^,–]+?)\s+(?P<seat>[–-]\s+\S.*)$", match["post"])
    if titled and _is_post(match["name"]) and surely_name(titled["name"]):
        return titled["name"], f"{match['name']} {titled['seat']}"  # "Deputy Leader, Cllr Bell – Housing"
    if MANNER.fullmatch(match["post"].strip(" .")):
        return match["name"], None
    name, post = match["name"], match["post"].strip(" .,;")
    last = re.search(r"\s*(?P<brackets>\([A-Za-z]{2,5}\))$", post)
    if last and read_name(f"{name} {last['brackets']}").initials:
        return f"{name} {last['brackets']}", post[: last.start()]
    return name, post


def _is_post(text: str) -> bool:
    named = maybe_name(text) or TITLE.match(text) or post_and_name(text)[1]
    return bool(POST_WORDS.search(text)) and not named


def _attendee(group: str, read: Name, page: int, end: int) -> Attendee:
    served = "officers" if read.clerk and group == "present" else group
    affiliation = as_printed(read.affiliation) if read.affiliation else None
    return Attendee(served, as_printed(read.name), affiliation, read.chair, page, end, read.initials)


def apologies_in(text: str, page: int) -> list[Attendee]:
    """Apologies given in the text of an item: "Apologies were received from Mrs C Bell."."""
    match = RECEIVED.search(text)
    if not match:
        return []
    said = SENTENCE_END.split(match["names"])[0]
    excused = list(EXCUSED_FOR.finditer(said))
    begins = [0, *(one.end() for one in excused)]
    away = [said[begin : one.start()] for begin, one in zip(begins, excused, strict=False) if one["away"]]
    stretches = away if excused else [ACCEPTED.sub("", said)]
    return [person for names in stretches for person in listed(names, "apologies", page)]


def surname(name: str) -> str:
    """The last word of a name that is not a letter-behind-the-name."""
    words = [w.strip(".,") for w in name.split()]
    words = [w for w in words if not re.fullmatch(r"[A-Z]{2,4}", w)] or words
    return words[-1].casefold() if words else ""


def _unique(attendees: list[Attendee]) -> list[Attendee]:
    """Each person once among those who came, and once among those who did not; who took the notes is not"
    " named again."""
    seen: set[tuple[bool, str]] = set()
    out: list[Attendee] = []
    for person in attendees:
        key = (person.group == "apologies", person.name)
        if key not in seen:
            seen.add(key)
            out.append(person)
    return out


__all__ = ["TITLE", "apologies_in", "comma_post", "listed", "one_listed", "read_attendance", "surname"]
