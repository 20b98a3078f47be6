"""A table of contents among the first pages of a set of minutes: its rows look like the headings they point to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from minesearch.model.source import Line

HEAD = re.compile(
    r"(?:(?:table\s+of\s+)?contents|index|order\s+of\s+business)(?:\s+page(?:\s+(?:no\.?|number))?)?\s*:?$",
    re.IGNORECASE,
)
LEADERS = re.compile(r"\S.*?(?:(?:\s?\.){4,}|…{2,}|_{4,})\s*(?:page\s+)?\d{1,4}$", re.IGNORECASE)
PAGE = re.compile(r"\d{1,4}$")
COLUMN = 2.0  # of the size: a gap as wide sets the page numbers in a column of their own
FEW = 3  # rows: fewer are no table of contents
BETWEEN = 2  # lines: a row's title may take as many before its page is given


def without_contents(lines: Sequence[Line]) -> list[Line]:
    """The lines without those of a table of contents, its heading among them."""
    rows = [i for i, line in enumerate(lines) if LEADERS.match(line.text)] or _in_columns(lines)
    kept = set(range(len(lines)))
    for run in _runs(rows):
        if len(run) < FEW:
            continue
        begin = run[0] - 1 if run[0] and HEAD.match(lines[run[0] - 1].text) else run[0]
        kept -= set(range(begin, run[-1] + 1))
    return [line for i, line in enumerate(lines) if i in kept]


def _in_columns(lines: Sequence[Line]) -> list[int]:
    """Rows below the heading, each with a page in a column at its right."""
    rows: list[int] = []
    head = next((i for i, line in enumerate(lines) if HEAD.match(line.text)), None)
    if head is None:
        return rows
    for index in range(head + 1, len(lines)):
        if _paged(lines[index]):
            rows.append(index)
        elif rows and index - rows[-1] > BETWEEN:
            break
    return rows


def _paged(line: Line) -> bool:
    *before, last = line.words
    return bool(before and PAGE.fullmatch(last.text)) and last.x0 - before[-1].x1 > COLUMN * last.size


def _runs(rows: Sequence[int]) -> list[list[int]]:
    """Rows that follow each other, but for the lines of long titles."""
    runs = [[row] for row in rows[:1]]
    for before, row in pairwise(rows):
        if row - before <= BETWEEN + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs
