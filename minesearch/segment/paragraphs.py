"""The paragraphs of a report: numbers followed as a sequence, headings told by their look and by what follows them.

A number begins a paragraph where it carries on from the one before it (or begins anew below a heading) and stands where
the others stand; "21. The priorities" after paragraph 3 is the rest of a wrapped line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from minesearch.dates import find_dates
from minesearch.model.meeting import Paragraph
from minesearch.model.source import Line, Page, PageState
from minesearch.patterns import CONTACT_HEAD, PARAGRAPH, RECOMMENDATION_HEAD, STAMP
from minesearch.segment.blocks import INDENT, gap_above, label_of, pitch_of
from minesearch.text import fold

SKIP = 3  # how many numbers a report may leave out
SHORT = 8  # words: a last line on a page that may be a heading
LONG = 14  # words: a heading is no longer than this
LEVEL = 12.0  # points: how far the numbers of one sequence may lie apart
GLUED = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})+)(?P<rest>[A-Z]\S.*)")  # "1.1On 16 December"
TONGUES = re.compile(r"\s*[/|]\s*|\s+\(|\)$")  # between "Recommendations" and the same in another language
OPENED = re.compile(r"[.:;?!]['’”\")]?$")  # how a paragraph ends
CLAUSE_HEAD = re.compile(r"(?:AND\s+)?(?:(?:BE\s+IT\s+)?(?:FURTHER|ALSO)\s+)?(?:RESOLVED\s+)?THAT\b")  # of a motion
CLOSED = re.compile(r";(?:\s+(?:and|or))?$|^(?:and|or)$", re.IGNORECASE)  # how a clause before the next ends
USUAL = re.compile(
    r"(?:background|introduction|purpose|summary|conclusions?|proposals?|appendi(?:x|ces)|next steps|context"
    r"|consultation|(?:legal|financial|resource|equalit\w+|environmental|risk|policy"
    r"|crime)\b.{0,60}(?:implications?|framework|impact|issues)"
    r"|background (?:papers|documents)|list of appendices|circulation)\b.{0,50}$",
    re.IGNORECASE,
)


class Look(StrEnum):
    """What a run of lines is to a reader."""

    HEADING = "heading"
    NUMBERED = "numbered"
    LABELLED = "labelled"  # a clause or a bullet
    TEXT = "text"
    ROW = "row"  # of a ruled table


@dataclass(frozen=True)
class Unit:
    """Lines that belong together. `number` is that of a numbered paragraph or heading, `label` that of a clause."""

    lines: tuple[Line, ...]
    look: Look
    number: str | None = None
    label: str | None = None

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)


def written_lines(pages: Iterable[Page]) -> list[Line]:
    """The lines of some pages without headers, footers and the stamp of the agenda item; boxed text is text."""
    return [
        line
        for page in pages
        if page.state not in (PageState.BLANK, PageState.FAILED)
        for line in page.lines
        if not line.furniture and not STAMP.match(line.text)
    ]


def is_recommendation_head(text: str) -> bool:
    """The line is the heading over recommendations, in one language or two, not the end of a wrapped sentence."""
    said = TONGUES.split(text) if len(text.split()) <= SHORT else [text]
    return not text[:1].islower() and any(RECOMMENDATION_HEAD.match(part) for part in said)


def is_contact_head(text: str) -> bool:
    """The line is the heading over those to contact, with or without a name behind it."""
    return not text[:1].islower() and bool(CONTACT_HEAD.match(text))


def divide(lines: Sequence[Line], pages: Sequence[Page] = ()) -> list[Unit]:
    """The units of a report in order; every line is in exactly one. `pages` tell which lines share a table's row."""
    pitch = pitch_of(lines)
    rows = _table_rows(pages)
    numbers = _Numbers()
    groups: list[list[Line]] = []
    marks: list[tuple[Look, str | None, str | None]] = []
    for line in lines:
        row = rows.get((line.page, line.index))
        previous = groups[-1][-1] if groups else None
        apart = previous is None or rows.get((previous.page, previous.index)) != row
        number = numbers.take(line, None if apart else previous, pitch) if row is None else None
        if apart or number or (row is None and _begins(groups[-1], line, pitch)):
            groups.append([line])
            marks.append(_mark(line, number) if row is None else (Look.ROW, None, None))
            numbers.note(line)
        else:
            groups[-1].append(line)
    units = [Unit(tuple(group), *mark) for group, mark in zip(groups, marks, strict=True)]
    return [_as_heading(units, index) for index in range(len(units))]


def make_paragraphs(units: Sequence[Unit], words: frozenset[str]) -> tuple[Paragraph, ...]:
    """Paragraphs with the heading each stands under; a numbered one takes in the lists and tables that follow it."""
    found: list[tuple[str | None, str | None, list[Line]]] = []
    heading: str | None = None
    for unit in units:
        if unit.look is Look.HEADING:
            found.append((None, heading, list(unit.lines)))
            heading = fold(unit.lines, words).text
            continue
        opened = found and found[-1][1] == heading and (found[-1][0] is not None or unit.look is Look.LABELLED)
        if opened and unit.look is not Look.NUMBERED and unit.look is not Look.ROW:
            found[-1][2].extend(unit.lines)
        else:
            found.append((unit.number, heading, list(unit.lines)))
    made = []
    for number, under, lines in found:
        passage = fold(lines, words)
        made.append(Paragraph(number, passage, under))
    return tuple(made)


def count_numbered(units: Sequence[Unit]) -> int:
    """How many numbered paragraphs there are; recommendations that number anew from 1 are not counted."""
    count = 0
    last = 0
    recommending = False
    for unit in units:
        if unit.look is Look.HEADING:
            recommending = is_recommendation_head(unit.text)
            anew = False
        elif unit.look is Look.NUMBERED:
            value = int((unit.number or "0").split(".")[-1])
            anew = recommending and (anew or value == 1) and (last > 1 or anew)
            last = value
            count += not anew
    return count


class _Numbers:
    """The sequence of paragraph numbers so far."""

    def __init__(self) -> None:
        self.last: tuple[int, ...] | None = None
        self.x0 = 0.0
        self.anew = True  # a heading stands between here and the last number

    def take(self, line: Line, previous: Line | None, pitch: float) -> str | None:
        """The number the line begins with, where it is the next of the sequence."""
        match = PARAGRAPH.match(line.text) or GLUED.match(line.text)
        if not match or any(day.start == 0 for day in find_dates(line.text)):
            return None
        value = tuple(int(part) for part in match["number"].split("."))
        placed = self.last is None or abs(line.x0 - self.x0) <= LEVEL
        begins = value[-1] == 1 and self.anew and (placed or line.x0 < self.x0)
        if not (begins or (placed and self._follows(value)) or (self.last is None and value[0] <= SKIP)):
            return None
        if not _may_begin(line, previous, pitch):
            return None
        self.last, self.x0, self.anew = value, line.x0, False
        return match["number"]

    def note(self, first: Line) -> None:
        """The sequence may begin anew below a bold line, or a short one, that begins a unit."""
        if first.bold or (len(first.words) <= LONG and not OPENED.search(first.text)):
            self.anew = True

    def _follows(self, value: tuple[int, ...]) -> bool:
        last = self.last or ()
        for depth, (a, b) in enumerate(zip(last, value, strict=False)):
            if a != b:
                deeper = value[depth + 1 :]
                return 0 < b - a <= SKIP and all(part == 1 for part in deeper)
        return len(value) == len(last) + 1 and value[-1] == 1


def _may_begin(line: Line, previous: Line | None, pitch: float) -> bool:
    """A paragraph begins below a gap, left of a hanging indent, at the top of a page or behind a closed sentence."""
    if previous is None or previous.page != line.page:
        return True
    closed = bool(OPENED.search(previous.text)) or previous.bold
    return gap_above(previous, line, pitch) or line.x0 < previous.x0 - INDENT or closed


def _begins(group: Sequence[Line], line: Line, pitch: float) -> bool:
    """The line begins a unit of its own behind `group`."""
    previous = group[-1]
    if line.page != previous.page:
        closed = bool(OPENED.search(previous.text)) or line.bold != previous.bold
        lone = len(group) == 1 and len(previous.words) <= SHORT and not line.text[:1].islower()
        return closed or lone or label_of(line.text) is not None
    if gap_above(previous, line, pitch) or line.top < previous.top - pitch:
        return True
    if any(is_recommendation_head(text) or _is_bare_contact_head(text) for text in (line.text, group[0].text)):
        return True
    if CLAUSE_HEAD.match(line.text) and OPENED.search(previous.text) and abs(line.x0 - group[0].x0) < INDENT:
        return True
    if line.bold != previous.bold and (line.bold or len(group) == 1 or OPENED.search(previous.text)):
        return line.bold or all(each.bold for each in group)
    return label_of(line.text) is not None and _label_stands(group, line)


def _is_bare_contact_head(text: str) -> bool:
    match = CONTACT_HEAD.match(text)
    return is_contact_head(text) and match is not None and not match["rest"]


def _label_stands(group: Sequence[Line], line: Line) -> bool:
    """A label leads a clause where it stands left of the text above it, or carries on from the label above."""
    first = group[0]
    if label_of(first.text) is None:
        return line.x0 > first.x0 + INDENT or bool(OPENED.search(group[-1].text))
    if abs(line.x0 - first.x0) < INDENT and CLOSED.search(group[-1].text):
        return True
    hanging = group[1].x0 if len(group) > 1 else line.x0
    return line.x0 < hanging - 1 or line.x0 > hanging + INDENT or (len(group) == 1 and abs(line.x0 - first.x0) < INDENT)


def _mark(line: Line, number: str | None) -> tuple[Look, str | None, str | None]:
    if number:
        return Look.NUMBERED, number, None
    label = label_of(line.text)
    return (Look.LABELLED, None, label) if label else (Look.TEXT, None, None)


def _as_heading(units: Sequence[Unit], index: int) -> Unit:
    """The unit, as a heading where it looks like one."""
    unit = units[index]
    if unit.look is Look.ROW or (unit.look is Look.LABELLED and not unit.bold) or len(unit.lines) > 2:
        return unit
    text = unit.text
    named = bool(is_recommendation_head(text) or is_contact_head(text))
    short = len(text.split()) <= LONG and not re.search(r"[.;,]$", text)
    if not named and (not short or not text[:1].strip("‘'“\"(").isalnum() or text[:1].islower()):
        return unit
    if unit.look is Look.NUMBERED:
        return replace(unit, look=Look.HEADING) if unit.bold or named else unit
    set_apart = unit.bold or text.isupper() or all(w.underlined for line in unit.lines for w in line.words)
    if named or set_apart or USUAL.match(text) or _leads_a_number(units, index):
        return replace(unit, look=Look.HEADING)
    return unit


def _leads_a_number(units: Sequence[Unit], index: int) -> bool:
    """A lone short line right above a numbered paragraph, which does not end a list of such lines."""
    if index + 1 >= len(units) or units[index + 1].look is not Look.NUMBERED or len(units[index].lines) > 1:
        return False
    above = units[index - 1] if index else None
    listed = above is not None and above.look is Look.TEXT and len(above.lines) == 1 and not above.text.endswith(":")
    return not listed


def _table_rows(pages: Sequence[Page]) -> dict[tuple[int, int], tuple[int, int, int]]:
    """(page, line) -> which row of which table; a table of one column is only a frame around running text."""
    rows: dict[tuple[int, int], tuple[int, int, int]] = {}
    for page in pages:
        for t, table in enumerate(page.tables):
            if max(sum(1 for cell in row if cell and cell.lines) for row in table.rows) < 2:
                continue
            for r, cells in enumerate(table.rows):
                for cell in cells:
                    for line in cell.lines if cell else ():
                        rows[page.number, line.index] = (page.number, t, r)
    return rows
