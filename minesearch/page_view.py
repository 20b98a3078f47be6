"""How a page was read: every line with what it was taken for, so that a wrong reading can be understood in a minute.

Nothing of this is kept: it follows from what was read. Running text leads back to its lines by its trail; headings,
names and the cells of a log are kept without one, and are known again by their letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from minesearch.dates import find_dates
from minesearch.model.meeting import ActionEntry, Attendee, Doubt, Meeting, Minute, Part, PartKind, Reading, Report
from minesearch.model.source import Line, Pack, Page, PageState, Passage
from minesearch.patterns import AGENDA_HEAD, ATTENDANCE_HEAD, CONTACT_HEAD, RECOMMENDATION_HEAD, STAMP
from minesearch.segment.log import column_names, is_log
from minesearch.text import columns, join_words

SOME = 3  # letters and digits: fewer stand in any text
MOST = 0.5  # of the lines of a table row, those that must stand in an entry of the log
HEAD = 15  # lines: how far down the title of a report is looked for


class Role(StrEnum):
    """What a line was taken for; the finest of several comes last."""

    FURNITURE = "furniture"
    STAMP = "stamp"
    AGENDA = "agenda item"
    MASTHEAD = "meeting"
    ATTENDANCE = "attendance"
    HEADING = "item heading"
    MINUTE = "minute"
    POINT = "point"
    RESOLUTION = "resolution"
    LOG = "action"
    REPORT = "report heading"
    PARAGRAPH = "paragraph"
    SLIDE = "slide"
    RECOMMENDATION = "recommendation"
    CONTACT = "contact"
    PLAIN = "text of the page"


@dataclass(frozen=True, slots=True)
class Label:
    """`of` says which one: the number of a minute, the column of a log; `ref` leads there, where there is one."""

    role: Role
    of: str = ""
    ref: str | None = None

    def __str__(self) -> str:
        return f"{self.role} {self.of}".rstrip()


@dataclass(frozen=True)
class LineView:
    """A line and what it was taken for; without labels it is in nothing that was read."""

    line: Line
    labels: tuple[Label, ...]

    @property
    def said(self) -> str:
        """The labels as words."""
        return ", ".join(map(str, self.labels)) or "not read as anything"


@dataclass(frozen=True)
class PageView:
    """A page, the part of the pack it belongs to (None where it belongs to none), its lines, and what is in doubt."""

    page: Page
    part: Part | None
    lines: tuple[LineView, ...]
    doubts: tuple[Doubt, ...]


def view_page(pack: Pack, reading: Reading, number: int) -> PageView:
    """Page `number` (from 1) as it was read. Raises IndexError where the pack has no such page."""
    page = next((page for page in pack.pages if page.number == number), None)
    if page is None:
        raise IndexError(f"{pack.file} has no page {number}")
    part = next((part for part in reading.parts if part.page <= number <= part.page_end), None)
    sheet = _Sheet(page)
    _furniture(sheet)
    if page.state is not PageState.BLANK:
        _agenda(sheet, reading, part)
        for meeting in reading.meetings:
            _meeting(sheet, meeting)
        _log(sheet, [row for row in reading.actions if row.page <= number <= row.page_end])
        for report in reading.reports:
            _report(sheet, report)
        for passage in reading.others:
            sheet.trail(passage, Label(Role.PLAIN), over=False)
        for line in list(sheet.free()):
            if STAMP.match(line.text):
                sheet.put(line.index, Label(Role.STAMP))  # its box was not seen
    lines = tuple(LineView(line, tuple(sheet.labels.get(line.index, ()))) for line in page.lines)
    return PageView(page, part, lines, tuple(doubt for doubt in reading.doubts if doubt.page == number))


@dataclass
class _Sheet:
    """One page while its labels are gathered, by the index of the line."""

    page: Page
    labels: dict[int, list[Label]] = field(default_factory=dict)

    def put(self, index: int, label: Label) -> None:
        found = self.labels.setdefault(index, [])
        if label not in found:
            found.append(label)

    def trail(self, passage: Passage, label: Label, *, over: bool = True) -> None:
        """Label the lines of this page that a passage stands on; those with a label already only if `over`."""
        for piece in passage.pieces:
            if piece.page == self.page.number and (over or piece.line not in self.labels):
                self.put(piece.line, label)

    def on(self, line: Line) -> list[Label]:
        return self.labels.get(line.index, [])

    def free(self, before: int | None = None) -> Iterator[Line]:
        """The lines without a label; with `before` only those above the line of that index."""
        for line in self.page.lines:
            if line.index not in self.labels and (before is None or line.index < before):
                yield line

    def first(self, *roles: Role) -> int | None:
        """The first line with a label of one of these kinds."""
        held = (index for index, labels in self.labels.items() if any(label.role in roles for label in labels))
        return min(held, default=None)


def _furniture(sheet: _Sheet) -> None:
    for line in sheet.page.lines:
        if line.furniture or sheet.page.state is PageState.BLANK:
            sheet.put(line.index, Label(Role.FURNITURE))
        elif line.boxed and STAMP.match(line.text):
            sheet.put(line.index, Label(Role.STAMP))


def _agenda(sheet: _Sheet, reading: Reading, part: Part | None) -> None:
    for item in reading.agenda:
        sheet.trail(item.passage, Label(Role.AGENDA, item.number or item.title, item.ref))
    if part is None or part.kind is not PartKind.AGENDA:
        return
    for line in list(sheet.free(sheet.first(Role.AGENDA))):
        if AGENDA_HEAD.match(line.text):
            sheet.put(line.index, Label(Role.AGENDA, "heading"))
    occasion = reading.occasion
    if sheet.page.number == part.page:
        told = (occasion.body, occasion.venue, occasion.time)
        _by_letters(sheet, sheet.free(sheet.first(Role.AGENDA)), told, Label(Role.MASTHEAD))


# -- minutes ---------------------------------------------------------------------------------------------------------


def _meeting(sheet: _Sheet, meeting: Meeting) -> None:
    if not meeting.page <= sheet.page.number <= meeting.page_end:
        return
    for minute in meeting.minutes:
        _minute(sheet, minute)
    items = sheet.first(Role.HEADING, Role.MINUTE)
    if sheet.page.number <= min((minute.page for minute in meeting.minutes), default=meeting.page_end):
        _attendance(sheet, meeting, items)
    if sheet.page.number == meeting.page:
        above = sheet.first(Role.HEADING, Role.MINUTE, Role.ATTENDANCE)
        for line in list(sheet.free(above)):
            sheet.put(line.index, Label(Role.MASTHEAD, ref=meeting.ref))


def _minute(sheet: _Sheet, minute: Minute) -> None:
    name = minute.number or minute.title
    sheet.trail(minute.passage, Label(Role.MINUTE, name, minute.ref))
    for point in minute.points:
        sheet.trail(point.passage, Label(Role.POINT, f"({point.label})", minute.ref))
    for resolution in minute.resolutions:
        label = f"({resolution.label})" if resolution.label else ""
        sheet.trail(resolution.passage, Label(Role.RESOLUTION, label, resolution.ref))
    for row in minute.actions:
        for line in sheet.page.lines:
            if row.page <= sheet.page.number <= row.page_end and _within(line, row.action):
                sheet.put(line.index, Label(Role.LOG, row.owner or "", row.ref))
    if minute.page == sheet.page.number:
        _heading(sheet, minute, Label(Role.HEADING, name, minute.ref))


def _heading(sheet: _Sheet, minute: Minute, label: Label) -> None:
    """The lines above the text that hold number and title, the nearest first; a title may run over several."""
    start = next((p.line for p in minute.passage.pieces if p.page == sheet.page.number), None)
    printed = _letters(f"{minute.number or ''} {minute.title}")
    begun = False
    for line in reversed(list(sheet.free(start))):
        letters = _letters(line.text)
        fits = bool(letters) and (letters in printed or (len(printed) >= SOME and letters.startswith(printed)))
        if not fits and begun:
            return
        if fits:
            begun = True
            sheet.put(line.index, label)
    if not begun and start is not None and _letters(minute.title) in _letters(sheet.page.lines[start].text):
        sheet.labels[start].insert(0, label)  # the text runs on behind its heading


def _attendance(sheet: _Sheet, meeting: Meeting, before: int | None) -> None:
    here = [a for a in meeting.attendance if a.page <= sheet.page.number <= a.page_end]
    last = ""
    for line in list(sheet.free(before)):
        groups = dict.fromkeys(a.group for a in here if _names(line, a)) or dict.fromkeys(
            a.group for a in here if a.affiliation and _within(line, a.affiliation)
        )
        if len(groups) > 1 and last in groups:
            groups = {last: None}  # an affiliation that two lists have, on a line of its own
        for group in groups:
            last = group
            sheet.put(line.index, Label(Role.ATTENDANCE, group, meeting.ref))
        if not groups and here and ATTENDANCE_HEAD.match(line.text):
            sheet.put(line.index, Label(Role.ATTENDANCE, "heading", meeting.ref))


def _names(line: Line, someone: Attendee) -> bool:
    """The line holds the name, or the beginning or end of one that is broken over two lines."""
    name = _letters(someone.name)
    if name in _letters(line.text):
        return True
    first = _letters(join_words(columns(line)[0]))
    return len(first) > SOME and (name.startswith(first) or name.endswith(first))


# -- logs ------------------------------------------------------------------------------------------------------------


def _log(sheet: _Sheet, rows: list[ActionEntry]) -> None:
    """Cells of the log by the entry that most of their row stands in; a log without rulings line by line."""
    for table in sheet.page.tables if rows else ():
        for cells in table.rows:
            lines = [line for cell in cells if cell for line in cell.lines if _letters(line.text)]
            best = max(rows, key=lambda row: _held(lines, row))
            if _held(lines, best) > MOST * len(lines):
                for line in lines:
                    _log_line(sheet, line, best)
        if is_log(table):
            names = [name for _, name in column_names(table)]
            for cell, name in zip(table.rows[0], names, strict=False):
                for line in cell.lines if cell and not sheet.labels.get(cell.lines[0].index) else ():
                    sheet.put(line.index, Label(Role.LOG, f"heading: {name or 'no known column'}"))
    for line in list(sheet.free()):
        found = next((row for row in rows if len(_letters(line.text)) > SOME and _within(line, _whole(row))), None)
        if found is not None and not line.cell:
            _log_line(sheet, line, found)


def _log_line(sheet: _Sheet, line: Line, row: ActionEntry) -> None:
    said = ": ".join(part for part in (row.number or "", _column(line, row)) if part)
    sheet.put(line.index, Label(Role.LOG, said, row.ref))


def _column(line: Line, row: ActionEntry) -> str:
    """The column that says just what the line says, else one of which the line is a part."""
    cells = {name: text for name, text in _cells(row).items() if text}
    same = (name for name, text in cells.items() if _letters(text) == _letters(line.text))
    part = (name for name, text in cells.items() if _within(line, text))
    dated = "dates" if any(found.value in row.dates for found in find_dates(line.text)) else ""
    return next(same, None) or dated or next(part, "")


def _held(lines: list[Line], row: ActionEntry) -> int:
    return sum(_within(line, _whole(row)) for line in lines)


def _cells(row: ActionEntry) -> dict[str, str | None]:
    texts = {name: getattr(row, name) for name in ("action", "comments", "owner", "due", "status", "group", "number")}
    return texts | {"minute": row.minute_number}


def _whole(row: ActionEntry) -> str:
    return " ".join(text for text in _cells(row).values() if text)


# -- reports ---------------------------------------------------------------------------------------------------------


def _report(sheet: _Sheet, report: Report) -> None:
    if not report.page <= sheet.page.number <= report.page_end:
        return
    role = Role.SLIDE if report.kind == "slides" else Role.PARAGRAPH
    for paragraph in report.paragraphs:
        sheet.trail(paragraph.passage, Label(role, paragraph.number or "", paragraph.ref))
    for passage in report.recommendations:
        sheet.trail(passage, Label(Role.RECOMMENDATION, ref=report.ref))
    if sheet.page.number == report.page:
        numbered = {f"{p.number}" for p in report.paragraphs if p.number}
        above = [line for line in sheet.page.lines[:HEAD] if not numbered & {label.of for label in sheet.on(line)}]
        _by_letters(sheet, above, (report.title,), Label(Role.REPORT, ref=report.ref))
    headings = [p.heading for p in report.paragraphs]
    _by_letters(sheet, sheet.free(), headings, Label(role, "heading", report.ref))
    told = [text for c in report.contacts for text in (c.name, c.role, c.organisation, c.phone, c.email)]
    _by_letters(sheet, sheet.free(), told, Label(Role.CONTACT, ref=report.ref))
    for line in list(sheet.free()):
        if report.contacts and CONTACT_HEAD.match(line.text):
            sheet.put(line.index, Label(Role.CONTACT, "heading", report.ref))
        elif report.recommendations and RECOMMENDATION_HEAD.match(line.text):
            sheet.put(line.index, Label(Role.RECOMMENDATION, "heading", report.ref))


# -- letters ---------------------------------------------------------------------------------------------------------


def _by_letters(sheet: _Sheet, lines: Iterable[Line], texts: Sequence[str | None], label: Label) -> None:
    """Label the lines that are a part of one of the texts, or hold the whole of one."""
    for line in list(lines):
        if len(_letters(line.text)) > SOME and any(text and _shared(line, text) for text in texts):
            sheet.put(line.index, label)


def _shared(line: Line, text: str) -> bool:
    letters = _letters(text)
    return _within(line, text) or (len(letters) > SOME and letters in _letters(line.text))


def _within(line: Line, text: str) -> bool:
    """The letters of the line, at least one, stand in the text: whatever became of spaces and line breaks."""
    letters = _letters(line.text)
    return bool(letters) and letters in _letters(text)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
