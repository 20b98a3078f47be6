"""References by minute number: "Minute 47: Car parks", "Other business (Minute 55)", "paragraph 39(ii)".

Minute numbers begin again every municipal year (May to April) and run on through it, so a number alone says nothing.
The meeting meant is, in this order: the one whose date stands beside the number; this very meeting ("minute 12 above");
the one whose minutes were confirmed just before; an earlier one of the same municipal year, if one alone holds the
number. Where a title is given with the number and the minute found has another, the reference is not followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from minesearch.dates import find_dates
from minesearch.link.minutebook import MinuteBook, is_of, meetings_of
from minesearch.link.wording import Vocabulary, learn
from minesearch.model.matter import State
from minesearch.model.meeting import Meeting, Minute, Reading

_NUMBER = (
    r"(?:[Nn]o\.?\s*|[Nn]umber\s+)?"
    r"(?P<number>(?:[A-Z]{1,8}[/.\s-]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?)(?:\s*\((?P<clause>[a-z]{1,5})\))?"
)
# "Minute 47: Car parks", "minute no. 12 - Grants"; not "Minutes 47", "a 47 minute delay", "minute 47% of"
MINUTE = re.compile(
    rf"(?<!every )(?<!per )(?<!each )(?<!a )\b[Mm]inute\s+{_NUMBER}(?![\d%])"
    r"(?:\s*(?P<mark>[:–—]|\s-)\s*(?P<title>[A-Z][^.;]{2,120}))?"
)
# "paragraph 39(ii)"; a paragraph of the minutes only where the minutes speak of earlier minutes
PARAGRAPH = re.compile(rf"\b[Pp]aragraph\s+{_NUMBER}(?![\d%]|\s*(?:of|in)\s+the\s+(?:report|paper|policy))")
_HEADING_BEFORE = re.compile(r"(?:^|[.;:?!]\s+)(?P<title>[A-Z][^.;:?!()]{2,90}?)\s*\(\s*$")
_ABOVE = re.compile(r"^\)?\s*(?:above|below|of these minutes)\b")
_OF_MEETING = re.compile(r"^\)?,?\s*(?:of|from|at|in)\s+(?:[^.;]{0,50}\s)?$")
_TITLE_AFTER = re.compile(r"^\)?\s*(?:[:–—]|\s-)\s*(?P<title>[A-Z][^.;]{2,120})")
_LOOKS_BACK = re.compile(
    r"matters?\s+arising|minutes\s+of\s+(?:the\s+)?(?:previous|last)|previous\s+minutes|action\s+(?:log|list)|^minutes\b",
    re.I,
)
_STOP = ". "  # set between a heading and its text when both are searched
TITLE_SHARE = 0.5  # of a minute's title, by weight, that must stand in the title given
ABRIDGED = 0.95  # of the title given, by weight, that must stand in the minute's where it is a shorter one


@dataclass(frozen=True)
class Printed:
    """A reference as it stands in a text, at characters [start, end). `date` is the meeting's, if printed beside it."""

    start: int
    end: int
    text: str
    number: str
    clause: str | None = None
    title: str | None = None
    date: str | None = None
    here: bool = False


@dataclass(frozen=True)
class Reference:
    """A reference and where it leads. `target` and `target_file` are None unless `state` is linked."""

    printed: Printed
    source: str
    file: str
    page: int
    date: str | None
    quote: str
    state: State
    target_date: str | None
    target: Minute | None
    target_file: str | None
    evidence: str


def find_references(text: str, *, looks_back: bool = False) -> list[Printed]:
    """The references by number in a text. With `looks_back` (matters arising), paragraphs are those of minutes too."""
    patterns = [MINUTE] if "inute" in text else []
    if looks_back and "aragraph" in text:
        patterns.append(PARAGRAPH)
    found = [_printed(text, match) for pattern in patterns for match in pattern.finditer(text)]
    return sorted(found, key=lambda printed: printed.start)


def _printed(text: str, match: re.Match[str]) -> Printed:
    groups = match.groupdict()
    end = match.end("clause") + 1 if groups["clause"] else match.end("number")
    before, after = text[max(0, match.start() - 110) : match.start()], text[end : end + 100]
    heading = _HEADING_BEFORE.search(before)
    title = groups.get("title") or (heading["title"] if heading else None)
    start = match.start() - len(before) + heading.start("title") if heading else match.start()
    end += after.startswith(")") and heading is not None
    dates = find_dates(after)
    date = None
    if dates and _OF_MEETING.match(after[: dates[0].start]):
        date = dates[0].value
        behind = _TITLE_AFTER.match(text[end + dates[0].end :])
        title = title or (behind["title"] if behind else None)
    return Printed(
        start, end, text[start:end], match["number"], groups["clause"], title, date, bool(_ABOVE.match(after))
    )


def resolve_references(book: MinuteBook, readings: Sequence[Reading]) -> tuple[Reference, ...]:
    """All references by minute number in the minutes and logs of a body, and where they lead. `readings` are the packs
    that bear on it, by file."""
    meetings = [(meeting, reading.file) for reading in readings for meeting in meetings_of(book.body, reading)]
    vocabulary = learn(minute.title for meeting, _ in meetings for minute in meeting.minutes)
    found = [reference for meeting, file in meetings for reference in _of_meeting(meeting, file, book, vocabulary)]
    logs = (reading for reading in readings if is_of(book.body, reading))
    found += [reference for reading in logs for reference in _of_log(reading, book, vocabulary)]
    return tuple(sorted(found, key=lambda ref: (ref.date or "", ref.source, ref.file, ref.page, ref.printed.start)))


def _of_meeting(meeting: Meeting, file: str, book: MinuteBook, vocabulary: Vocabulary) -> Iterator[Reference]:
    for minute in meeting.minutes:
        # the heading is searched too: "Matters arising" is often followed by a sub-heading with the number
        text = f"{minute.title}{_STOP}{minute.passage.text}"
        for printed in find_references(text, looks_back=bool(_LOOKS_BACK.search(minute.title))):
            printed = _as_heading(printed, minute)
            default = meeting.date if printed.here else meeting.previous_minutes_date
            state, date, target, evidence = _resolve(printed, default, book, vocabulary)
            if target is not None and target.ref == minute.ref and date == meeting.date:
                continue  # a minute that repeats its own number
            yield Reference(
                printed,
                minute.ref,
                file,
                minute.passage.page_at(max(0, printed.start - len(minute.title) - len(_STOP))) or minute.page,
                meeting.date,
                _quote(text, printed),
                state,
                date,
                target,
                _file(book, date, target),
                evidence,
            )


def _as_heading(printed: Printed, minute: Minute) -> Printed:
    """A reference that begins its line is a heading: its title ends with the line."""
    offset = len(minute.title) + len(_STOP)
    for piece in minute.passage.pieces:
        if piece.start == printed.start - offset and printed.title:
            begin = minute.passage.text.find(printed.title, max(piece.start, printed.end - offset))
            if 0 <= begin < piece.end:
                return replace(printed, title=minute.passage.text[begin : piece.end].strip(" :–—-") or None)
    return printed


def _of_log(reading: Reading, book: MinuteBook, vocabulary: Vocabulary) -> Iterator[Reference]:
    for entry in reading.actions:
        text = f"{entry.action} {entry.comments or ''}"
        for printed in find_references(text):
            state, date, target, evidence = _resolve(printed, min(entry.dates, default=None), book, vocabulary)
            yield Reference(
                printed,
                entry.ref,
                reading.file,
                entry.page,
                entry.meeting_date,
                _quote(text, printed),
                state,
                date,
                target,
                _file(book, date, target),
                evidence,
            )


def _quote(text: str, printed: Printed) -> str:
    """The reference with the sentence that follows it."""
    end = re.search(r"[.;?!](?:\s|$)", text[printed.end :])
    return text[printed.start : printed.end + end.start() + 1 if end else min(len(text), printed.end + 200)]


def _file(book: MinuteBook, date: str | None, target: Minute | None) -> str | None:
    return book.sittings[date].file if target is not None and date is not None else None


def _resolve(
    printed: Printed, default: str | None, book: MinuteBook, vocabulary: Vocabulary
) -> tuple[State, str | None, Minute | None, str]:
    """(state, date of the meeting meant, its minute, why)."""
    date = printed.date or default
    if date is None:
        return State.AMBIGUOUS, None, None, "nothing says which meeting is meant"
    why = "the date stands beside it" if printed.date else f"the minutes of {date} are those looked back on"
    target = _minute(book, date, printed.number)
    if target is None and not printed.date:
        earlier = [day for day in _same_year(book, date) if _minute(book, day, printed.number)]
        if len(earlier) == 1 and printed.title:
            date, target = earlier[0], _minute(book, earlier[0], printed.number)
            why = f"the one minute of that number and title in the municipal year up to {default}"
    if target is None:
        gone = "do not hold that number" if date in book.sittings else "are not in the archive"
        return State.NOT_IN_ARCHIVE, date, None, f"{why}; the minutes of {date} {gone}"
    if printed.title and not same_title(printed.title, target.title, vocabulary):
        return State.AMBIGUOUS, date, None, f"minute {printed.number} of {date} has another title: {target.title}"
    return State.LINKED, date, target, why


def same_title(given: str, title: str, vocabulary: Vocabulary) -> bool:
    """Whether a title given with a number, with whatever text runs on after it, holds or abridges a minute's title."""
    printed, whole = vocabulary.stems(given), vocabulary.stems(title)
    return vocabulary.cover(whole, printed) >= TITLE_SHARE or vocabulary.cover(printed, whole) >= ABRIDGED


def _minute(book: MinuteBook, date: str, number: str) -> Minute | None:
    """The minute of that number, if the meeting is held and only one minute has it."""
    if date not in book.sittings:
        return None
    found = [m for m in book.sittings[date].meeting.minutes if m.number and m.number.rstrip(".") == number]
    return found[0] if len(found) == 1 else None


def municipal_year(date: str) -> int:
    """The year in which the municipal year of an ISO date began: 2018 for 2019-03-22."""
    return int(date[:4]) - (date[5:7] < "05")


def _same_year(book: MinuteBook, date: str) -> list[str]:
    """Meetings of the same municipal year before a date."""
    return [day for day in sorted(book.sittings) if day < date and municipal_year(day) == municipal_year(date)]
