"""Columns in the midst of an item: applications at the left, what was decided of each at the right.

    FUL/11/002   Two sheds and a     It was RESOLVED to
    Quay House   boat store          support this.

Read across, the columns run into one another; each cell is read for itself where one of them holds a decision. Where
a ruled table is nothing but the record of a motion, its rows are read as lines of the text:

| Council resolution | Councillors Hill / Dunn    |
|                    | That the quay be mended.   |
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minesearch.model.source import Line, Word
from minesearch.segment.blocks import gap_above, label_of, pitch_of
from minesearch.segment.motion_fields import MOVER, PAIR
from minesearch.text import columns

TALL = 60  # lines: a row that would be taller is none
APART = 0.7  # of the size: columns lie so far apart on the line that tells them
CLAUSE = 2  # groups of words: a label and what is said behind it
EDGE = 2.0  # points: how far from the edge of its column a cell may begin
RECORD = re.compile(r"(?:[\w’']+\s+){0,3}(?:resolution|recommendation|decision|motion)s?\s*[:–-]?", re.IGNORECASE)
RESOLUTION = re.compile(
    r"(?:(?:the|council|committee|board|community|panel)(?:['’]s|s['’])?\s+){0,3}resolutions?\s*[:–-]?", re.IGNORECASE
)
WORDS = re.compile(r"That\s|THAT\s")
DECIDES = re.compile(r"(?:It\s+was\s+)?(?:unanimously\s+)?(?:RESOLVED|AGREED)\b")


def abreast(lines: Sequence[Line]) -> list[Line]:
    """The lines of an item, those that stand in such columns cut into cells, one cell behind the other."""
    lines = _freed(lines)
    if not any(DECIDES.search(line.text) for line in lines):
        return list(lines)
    out: list[Line] = []
    pitch = pitch_of(lines)
    index = 0
    while index < len(lines):
        edges = _edges(lines[index])
        end, last = index, min(len(lines), index + TALL)
        while edges and end < last and _fits(lines[end], edges) and (end == index or not _ends(lines, end, pitch)):
            end += 1
        cells = _cells(lines[index:end], edges)
        if not any(_decides(cell, edge) for cell, edge in zip(cells[1:], edges[1:], strict=True)):
            out.append(lines[index])
            index += 1
            continue
        out += [line for cell in cells for line in cell]
        index = end
    return out


def _freed(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of a table that records a motion no longer its cells."""
    out: list[Line] = []
    edge: float | None = None  # where the column of the motion begins
    for line in lines:
        last = out[-1] if out else None
        if halves := _halves(line):
            out += halves
            edge = None
        elif last is not None and last.cell and line.cell and _records(last, line):
            edge = line.x0
            joined = replace(last, words=(*last.words, *line.words), cell=False)
            out[-1:] = [joined] if PAIR.fullmatch(joined.text) else [replace(last, cell=False, boxed=True), _free(line)]
        elif edge is not None and line.cell and line.x0 > edge - EDGE and not RECORD.fullmatch(line.text):
            out.append(_free(line))
        else:
            edge = None
            out.append(line)
    return out


def _records(label: Line, beside: Line) -> bool:
    """The cell says "Council resolution", and the one beside it names who moved it, or words it."""
    level = label.page == beside.page and abs(label.top - beside.top) < label.size and beside.x0 > label.x1
    moved = PAIR.fullmatch(beside.text) or MOVER.match(beside.text)
    moved = moved or (RESOLUTION.fullmatch(label.text) and WORDS.match(beside.text))
    return level and RECORD.fullmatch(label.text) is not None and moved is not None


def _halves(line: Line) -> list[Line]:
    """The line "Council resolution    That the quay be mended" as the label and the words that stand in the column
    beside it; empty where it is none.
    """
    groups = [] if line.cell else columns(line, APART)
    if len(groups) != CLAUSE:
        return []
    label, said = (replace(line, words=tuple(group)) for group in groups)
    return [replace(label, boxed=True), said] if RESOLUTION.fullmatch(label.text) and WORDS.match(said.text) else []


def _free(line: Line) -> Line:
    return replace(line, cell=False, boxed=False)


def _decides(cell: Sequence[Line], edge: float) -> bool:
    """The cell begins with a decision and goes on at its own edge, as wrapped text with a wide gap does not."""
    level = sum(abs(line.x0 - edge) < EDGE for line in cell)
    return bool(cell) and DECIDES.match(cell[0].text) is not None and level == len(cell) > 1


def _edges(line: Line) -> list[float]:
    """The left edges of the columns on a line that has several; the label of a clause before its words is none."""
    groups = [] if line.cell else columns(line, APART)
    if len(groups) <= CLAUSE and len(groups[:1] and groups[0]) == 1 and label_of(line.text):
        return []
    return [group[0].x0 for group in groups] if len(groups) > 1 else []


def _ends(lines: Sequence[Line], at: int, pitch: float) -> bool:
    """The row ends above this line: on another page, or set apart."""
    return lines[at - 1].page != lines[at].page or gap_above(lines[at - 1], lines[at], pitch)


def _fits(line: Line, edges: Sequence[float]) -> bool:
    """No word stands across the left edge of a column, and the line begins where one of them does."""
    across = any(word.x0 < edge - EDGE and word.x1 > edge for word in line.words for edge in edges)
    return not line.cell and not across and any(abs(line.x0 - edge) < EDGE for edge in edges)


def _cells(lines: Sequence[Line], edges: Sequence[float]) -> list[list[Line]]:
    """The lines of each column, cut at the edges."""
    cells: list[list[Line]] = [[] for _ in edges]
    for line in lines:
        parts: list[list[Word]] = [[] for _ in edges]
        for word in line.words:
            parts[max((i for i, edge in enumerate(edges) if word.x0 > edge - EDGE), default=0)].append(word)
        for cell, words in zip(cells, parts, strict=True):
            cell += [replace(line, words=tuple(words))] if words else []
    return cells
