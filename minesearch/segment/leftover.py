"""What stands on the pages and was read as nothing: kept as text, so that it can be found all the same.

Found = read + left over. A line is read where passages have all its words, or where the others are those of a title, a
name, a date or a cell that was read from its page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from minesearch.dates import find_dates
from minesearch.model.meeting import ActionEntry, Meeting, PartKind, Reading
from minesearch.model.source import Line, Pack, Page, Passage
from minesearch.patterns import ATTENDANCE_HEAD, STAMP
from minesearch.segment.log import is_log
from minesearch.segment.section import body_lines
from minesearch.text import clean, fold

WORD = re.compile(r"\w+")
Value = tuple[int, int, object]  # first and last page, and what was read from them


def leftovers(reading: Reading, pack: Pack, words: frozenset[str]) -> tuple[Passage, ...]:
    """One passage for each page that holds lines nothing was read from, in order. `words` is the pack's vocabulary."""
    in_passages: dict[tuple[int, int], set[str]] = defaultdict(set)
    for passage in _passages(reading):
        for piece in passage.pieces:
            in_passages[piece.page, piece.line] |= _words(passage.text[piece.start : piece.end])
    in_values: dict[int, set[str]] = defaultdict(set)
    days: dict[int, set[object]] = defaultdict(set)
    for first, last, value in _values(reading):
        for number in range(first, last + 1):
            in_values[number] |= _words(str(value or ""))
            days[number].add(value)
    minutes = {n for p in reading.parts if p.kind is PartKind.MINUTES for n in range(p.page, p.page_end + 1)}
    found = []
    for page in pack.pages:
        heads = _heads(page, page.number in minutes)
        left = []
        for line in body_lines(page):
            said = in_passages[page.number, line.index] | in_values[page.number]
            if line.index not in heads and not _words(_undated(line, days[page.number])) <= said:
                left.append(line)
        found.append(fold(left, words))
    return tuple(passage for passage in found if passage.text)


def _words(text: str) -> set[str]:
    return set(WORD.findall(clean(text).casefold()))


def _undated(line: Line, days: set[object]) -> str:
    """The text of a line without the dates that were read from its page."""
    text = line.text
    for found in reversed(find_dates(text)):
        if found.value in days:
            text = f"{text[: found.start]} {text[found.end :]}"
    return text


def _heads(page: Page, minutes: bool) -> set[int]:
    """The lines over an item's papers, the columns of a log or a group of those present: they say what stands below."""
    logs = [table for table in page.tables if is_log(table)]
    heads = {line.index for table in logs for cell in table.rows[0] if cell for line in cell.lines}
    for line in body_lines(page):
        group = ATTENDANCE_HEAD.match(line.text) if minutes else None
        if STAMP.match(line.text) or (group and not group["rest"]):
            heads.add(line.index)
    return heads


def _passages(reading: Reading) -> Iterator[Passage]:
    """All passages that become segments."""
    yield from (item.passage for item in reading.agenda)
    for meeting in reading.meetings:
        for minute in meeting.minutes:
            yield minute.passage
            yield from (resolution.passage for resolution in minute.resolutions)
    for report in reading.reports:
        yield from (paragraph.passage for paragraph in report.paragraphs)
    yield from reading.others


def _values(reading: Reading) -> Iterator[Value]:
    occasion = reading.occasion
    for part in reading.parts[:1]:
        for value in (occasion.body, occasion.date, occasion.venue):
            yield part.page, part.page_end, value
    for item in reading.agenda:
        printed = f"item {item.number} pages page {item.page_from} {item.page_to}"
        yield item.passage.page, item.passage.page_end, printed
    for meeting in reading.meetings:
        yield from _of_meeting(meeting)
    for row in reading.actions:
        yield from _of_action(row)
    for report in reading.reports:
        for value in (report.title, report.meeting_date, report.agenda_item):
            yield report.page, report.page_end, value


def _of_meeting(meeting: Meeting) -> Iterator[Value]:
    for value in (meeting.body, meeting.date, meeting.place, meeting.chair):
        yield meeting.page, meeting.page_end, value
    for person in meeting.attendance:
        for value in (person.name, person.affiliation, person.initials):
            yield person.page, person.page_end, value
    for minute in meeting.minutes:
        for value in (minute.number, minute.title, minute.agenda_item):
            yield max(1, minute.page - 1), minute.page, value  # a title may be cut off from its text by a page end
        for decided in minute.resolutions:
            for value in (decided.label, decided.moved_by, decided.seconded_by, decided.result):
                yield minute.page, minute.page_end, value
        for row in minute.actions:
            yield from _of_action(row)


def _of_action(row: ActionEntry) -> Iterator[Value]:
    """Not the group: its heading is no cell of the row, and would be found nowhere."""
    for value in (row.number, row.action, row.owner, row.due, row.comments, row.status, *row.dates):
        yield row.page, row.page_end, value
