"""The minute book of a body: its meetings by date, and the clauses of their minutes that can raise a matter."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from minesearch.dates import find_dates
from minesearch.model.meeting import AgendaItem, Meeting, Minute, Reading, Report

# where the discussion of a minute ends and its decisions begin
_DECISION = re.compile(r"\b(?:IT WAS\s+)?(?:RESOLVED|Resolved|AGREED|DECISION)\b\s*(?:[:;.–—-]|that\b|$)", re.M)
_SENTENCE = re.compile(r"[^.?!;]+(?:[.?!;](?!\s)[^.?!;]*)*[.?!;]?\s*")
_SETTLED = (
    "noted|received|approved|confirmed|accepted|endorsed|supported|welcomed|adopted|agreed|thanked|elected|appointed|deferred|"
    "signed|taken as read"
)
# the patterns below are for text in lower case
_NOTES = re.compile(
    rf"\bbe (?:(?:duly|formally) )?(?:{_SETTLED})\b|\btake place\b|"
    r"\b(?:board|committee|council|cabinet|members?) (?:\w+ly )?"
    r"(?:notes?|approves?|supports?|endorses?|welcomes?|thanks?)\b"
)
_GIVEN = (
    "submitted|provided|circulated|presented|brought|given|prepared|sent|produced|made|placed|added|shared|obtained|sought|"
    "arranged|written|considered|printed|published|lent|bought|ordered|repaired|erected|investigated|explored|reviewed|"
    "monitored|organised|drawn up|set up|carried out|looked into"
)
_DO = (
    "provide|submit|circulate|present|bring|prepare|write|investigate|arrange|contact|chase|liaise|produce|obtain|seek|draft|"
    "share|raise|explore|publish|consult|organise|send|look|ensure"
)
_ASKS = re.compile(
    r"\bbe (?:asked|requested|invited|instructed|tasked|directed|encouraged)\b|\breport(?:s|ed)? back\b|"
    r"\bfurther (?:report|update|presentation)\b|"
    rf"\bbe (?:{_GIVEN})\b|\b(?:to|will|would) (?:{_DO})\b|\bthat (?:the )?(?:[\w'’]+ ){{1,4}}(?:{_DO})\b"
)
_REQUEST_IN_TALK = re.compile(
    r"\b(?:agreed to|asked|requested?|suggest(?:ed|ion)|undertook|undertaken to|offered to|invited|report back)\b|"
    rf"\bwould (?:{_DO}|be (?:{_GIVEN}|invited))\b|\bto be (?:{_GIVEN})\b|\baction\b"
)

NAMED = 2  # words: as many a shorter name of a body has
_OF_OTHERS = frozenset(("joint", "sub", "and", "or", "of", "for"))  # what makes another body of a name
_MINUTES = re.compile(r"(?:(?:approval|confirmation|adoption)\s+of\s+(?:the\s+)?)?minutes?\b", re.IGNORECASE)


@dataclass(frozen=True)
class Clause:
    """A stretch of a minute that may raise a matter. `label` and `resolution` are set for a decision."""

    date: str
    minute: Minute
    text: str
    ref: str
    file: str
    page: int
    resolution: bool
    label: str | None = None

    @cached_property
    def asks(self) -> bool:
        """Whether it asks for something to be done, rather than takes note of it or settles it."""
        if self.resolution:
            return self.plainly_asks or not _NOTES.search(self.text.lower())
        return bool(_REQUEST_IN_TALK.search(self.text.lower()))

    @cached_property
    def plainly_asks(self) -> bool:
        """Whether it is a decision that says who is to do what, or what is to be done."""
        return self.resolution and bool(_ASKS.search(self.text.lower()))


@dataclass(frozen=True)
class Sitting:
    """One set of minutes and the file it is quoted from."""

    meeting: Meeting
    file: str

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses: decisions, discussion points, and the sentences of running text."""
        return tuple(clause for minute in self.meeting.minutes for clause in self._of_minute(minute))

    def _of_minute(self, minute: Minute) -> Iterator[Clause]:
        date = self.meeting.date or ""
        for resolution in minute.resolutions:
            text, page = resolution.passage.text, resolution.passage.page or minute.page
            yield Clause(date, minute, text, resolution.ref or minute.ref, self.file, page, True, resolution.label)
        for point in minute.points:
            page = point.passage.page or minute.page
            yield Clause(date, minute, point.passage.text, minute.ref, self.file, page, False)
        yield from self._running_text(date, minute)

    def _running_text(self, date: str, minute: Minute) -> Iterator[Clause]:
        text = minute.passage.text
        decided = _DECISION.search(text)
        end = decided.start() if decided else len(text)
        if minute.points:
            first = text.find(minute.points[0].passage.text[:60])
            end = min(end, first) if first >= 0 else 0
        for start, sentence in sentences(text[:end]):
            yield Clause(
                date, minute, sentence, minute.ref, self.file, minute.passage.page_at(start) or minute.page, False
            )


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Sentences and where they begin, in characters; abbreviations may cut one too many."""
    for match in _SENTENCE.finditer(text):
        if match[0].strip():
            yield match.start() + len(match[0]) - len(match[0].lstrip()), match[0].strip()


@dataclass(frozen=True)
class Tabled:
    """An agenda item or a report put before the meeting of `date`, and the file it stands in."""

    date: str
    file: str
    item: AgendaItem | Report


@dataclass(frozen=True)
class MinuteBook:
    """All that the archive holds of one body. `sittings` and `tabled` go by the ISO date of the meeting."""

    body: str
    name: str
    sittings: dict[str, Sitting]
    tabled: dict[str, list[Tabled]]

    @cached_property
    def dates(self) -> list[str]:
        """Dates of all meetings the book knows of, by minutes or by agenda, oldest first."""
        return sorted({*self.sittings, *self.tabled})


def body_key(name: str | None, file: str) -> str:
    """What a body goes by, whatever its capitals and brackets; a pack that names no body stands for itself."""
    words = re.findall(r"[^\W_]+", re.sub(r"\([^)]*\)", " ", name or "").casefold())
    return "-".join(word for word in words if word != "the") or f"?{file}"


def body_of(reading: Reading) -> str | None:
    """The body a pack was sent out for, from its front or else from the minutes in it."""
    return reading.occasion.body or next((meeting.body for meeting in reading.meetings if meeting.body), None)


def date_of(reading: Reading) -> str | None:
    """The date of the meeting a pack was sent out for."""
    logged = next(
        (entry.meeting_date for entry in reading.actions if entry.source == "log" and entry.meeting_date), None
    )
    return reading.occasion.date or logged


def bodies_of(reading: Reading) -> frozenset[str]:
    """The keys of the bodies whose matters a pack bears on: its own, and those of the minutes in it."""
    own = body_key(body_of(reading), reading.file)
    return frozenset((own, *(_key_of(meeting, reading) for meeting in reading.meetings)))


def _key_of(meeting: Meeting, reading: Reading) -> str:
    """The key of the body of a set of minutes: the pack's own, where one name is the end of the other and these minutes
    are those of its last meeting: they name the day of the pack as the next, or its agenda has their day.
    """
    own = body_of(reading)
    key, name = body_key(own, reading.file), body_key(meeting.body or own, reading.file)
    short, long = sorted((key.split("-"), name.split("-")), key=len)
    house = long[: len(long) - len(short)]
    same = len(short) >= NAMED and long[-len(short) :] == short and not set(house) & _OF_OTHERS
    return key if same and own is not None and _is_last(meeting, reading) else name


def _is_last(meeting: Meeting, reading: Reading) -> bool:
    """The minutes are those of the meeting before the one the pack is for."""
    if meeting.next_meeting_date is not None:
        return meeting.next_meeting_date == date_of(reading)
    said = [f"{item.title} {item.note or ''}" for item in reading.agenda]
    about = [text for text in said if _MINUTES.match(text)]
    return any(found.value == meeting.date for text in about for found in find_dates(text))


def by_body(readings: Iterable[Reading]) -> dict[str, list[Reading]]:
    """The packs that bear on each body, by file; bodies in the order of their keys."""
    held: dict[str, list[Reading]] = defaultdict(list)
    for reading in sorted(readings, key=lambda reading: reading.file):
        for body in bodies_of(reading):
            held[body].append(reading)
    return dict(sorted(held.items()))


def meetings_of(body: str, reading: Reading) -> list[Meeting]:
    """The sets of minutes in a pack that are of the body with this key."""
    return [meeting for meeting in reading.meetings if _key_of(meeting, reading) == body]


def is_of(body: str, reading: Reading) -> bool:
    """Whether a pack was sent out for the body with this key: its agenda, reports and log are that body's."""
    return body_key(body_of(reading), reading.file) == body


def minute_book(body: str, readings: Sequence[Reading]) -> MinuteBook:
    """The book of one body from the packs that bear on it, by file. The fullest of several sets of the same minutes is
    quoted."""
    names: list[str] = []
    sittings: dict[str, Sitting] = {}
    tabled: dict[str, list[Tabled]] = {}
    for reading in readings:
        own = body_of(reading)
        for meeting in meetings_of(body, reading):
            names.append(meeting.body or own or "")
            held = sittings.get(meeting.date) if meeting.date else None
            if meeting.date and (held is None or len(meeting.minutes) > len(held.meeting.minutes)):
                sittings[meeting.date] = Sitting(meeting, reading.file)
        if is_of(body, reading):
            names.append(own or "")
            if date := date_of(reading):
                reports = [report for report in reading.reports if report.kind != "appendix"]
                items: list[AgendaItem | Report] = [*reading.agenda, *reports]
                tabled.setdefault(date, []).extend(Tabled(date, reading.file, item) for item in items)
    return MinuteBook(body, names[0] if names else "", sittings, tabled)
