"""Titles that stand in a column left of the text: number and title at the margin, what was said at their right.

    4.   HARBOUR      Bell – That the dues be raised
         DUES         by two per cent. CARRIED.

Read across, title and text run into one another; here the title is set above its text, as other minutes have it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from minesearch.model.source import Line, Word
from minesearch.segment.candidates import is_capital, is_title
from minesearch.text import join_words

FEW = 4  # titles: fewer make no column
EDGE = 3.0  # points: how far apart the lines of the column of text begin
WIDE = 0.7  # of the size: columns lie so far apart
NARROW = 0.5  # of the width: the titles take no more of it
CROSSED = 0.1  # of the lines: as many may run across both columns
FULLER = 2  # times: the text has so many more words than the titles
NUMBER = re.compile(r"\d{1,3}[.)]?$")
STEP = 3  # how many numbers may be left out


def with_titles_above(lines: Sequence[Line]) -> list[Line]:
    """The lines with each such title set above its text; all lines as they are where no such column stands."""
    starts = [i for i, line in enumerate(lines) if not line.cell and len(line.words) > 1 and _number(line)]
    edge = _edge([lines[i] for i in starts])
    if edge is None:
        return list(lines)
    starts = [i for i in starts if _right(lines[i], edge) and len(_left(lines[i], edge)) > 1]
    rows = [lines[a:b] for a, b in pairwise([*starts, len(lines)])]
    if not _is_column(rows, edge):
        return list(lines)
    return [*lines[: starts[0]], *(line for row in rows for line in _set_above(row, edge))]


def _number(line: Line) -> int:
    """The number at the head of a line; 0 where there is none."""
    first = line.words[0].text
    return int(re.sub(r"\D", "", first)) if NUMBER.match(first) else 0


def _edge(starts: Sequence[Line]) -> float | None:
    """Where the text begins beside most of the titles, in points; None where it begins nowhere."""
    behind = [b.x0 for line in starts for a, b in pairwise(line.words[1:]) if b.x0 - a.x1 > WIDE * b.size]
    common = Counter(round(x) for x in behind).most_common(1)
    return common[0][0] - EDGE if common and common[0][1] >= FEW else None


def _is_column(rows: Sequence[Sequence[Line]], edge: float) -> bool:
    """The numbers run on, titles stand left of the edge and text right of it, and hardly a line runs across."""
    if len(rows) < FEW:
        return False
    numbers = [_number(row[0]) for row in rows]
    titles = [join_words(_left(row[0], edge)[1:]) for row in rows]
    lines = [line for row in rows for line in row if not line.cell]
    across = sum(any(w.x0 < edge < w.x1 for w in line.words) or _runs_into(line, edge) for line in lines)
    left = sum(len(_left(line, edge)) for line in lines)
    right = sum(len(_right(line, edge)) for line in lines)
    below = sum(any(not _left(line, edge) for line in row[1:]) for row in rows)
    return (
        all(0 < b - a <= STEP for a, b in pairwise(numbers))
        and all(is_title(title.rstrip(".")) or is_capital(title) for title in titles)
        and edge - min(line.x0 for line in lines) < NARROW * (max(line.x1 for line in lines) - rows[0][0].x0)
        and across <= CROSSED * len(lines)
        and right >= FULLER * left
        and below >= len(rows) / 2
    )


def _runs_into(line: Line, edge: float) -> bool:
    """No wider space than that between words stands at the edge."""
    left, right = _left(line, edge), _right(line, edge)
    return bool(left and right) and right[0].x0 - left[-1].x1 < WIDE * right[0].size / 2


def _set_above(row: Sequence[Line], edge: float) -> list[Line]:
    """The title of a row as one line, and its text below; what follows the text across both columns stays."""
    lines = list(enumerate(row))
    titled = next((i for i, line in lines if not _left(line, edge)), len(row))  # below it nothing is of the title
    end = next(
        (i for i, line in lines if i and (not _in_columns(line, edge) or (i > titled and _left(line, edge)))), None
    )
    end = len(row) if end is None else end
    title = tuple(word for line in row[:end] for word in _left(line, edge))
    text = [replace(line, words=right) for line in row[:end] if (right := _right(line, edge))]
    return [replace(row[0], words=title), *text, *row[end:]]


def _in_columns(line: Line, edge: float) -> bool:
    """The line stands right of the edge, or has a space there, or is a short rest of a title."""
    left, right = _left(line, edge), _right(line, edge)
    crossed = any(word.x0 < edge < word.x1 for word in line.words) or _runs_into(line, edge)
    return not crossed and (bool(right) or len(left) < FEW) and not line.cell


def _left(line: Line, edge: float) -> tuple[Word, ...]:
    return tuple(word for word in line.words if word.x0 < edge)


def _right(line: Line, edge: float) -> tuple[Word, ...]:
    return tuple(word for word in line.words if word.x0 >= edge)
