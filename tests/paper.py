"""Pages drawn as text: a layout in characters becomes the words, lines and tables that reading a PDF would give.

One character is 5 points wide, one row 12 points high; the first column stands 60 points from the left edge.

    Line              how it is drawn
    ----------------  ---------------------------------------------------------
    running text      as it is; two or more spaces divide columns
    bold              **Present**
    italic            //approved//
    a stamp in a box  [[Agenda Item 4]]
    furniture         ~ Harbour Board  (a header, a footer)
    a ruled table     rows between +-----+---------+, cells between bars
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from minesearch.model.source import Cell, Line, Page, PageState, Table, Word

WIDE, HIGH = 5.0, 12.0  # points: a character, a row
LEFT, TOP = 60.0, 72.0
SIZE = 9.0
TOKEN = re.compile(r"\*\*|//|(?:(?!\*\*|(?<!:)//)\S)+")
RULE = re.compile(r"\s*\+[-+]+\+\s*$")


def pages(*drawings: str, first: int = 1) -> tuple[Page, ...]:
    """One page a drawing, numbered from `first`; the number is printed on it as well."""
    return tuple(page(drawing, number) for number, drawing in enumerate(drawings, first))


def page(drawing: str, number: int = 1, label: str | None = None) -> Page:
    """One page. Its printed number is `label`, else that in the file."""
    rows = _unindented(drawing)
    lines: list[Line] = []
    tables: list[Table] = []
    at = 0
    while at < len(rows):
        if RULE.match(rows[at]):
            end = max(i for i in range(at, len(rows)) if all("|" in r or RULE.match(r) for r in rows[at : i + 1]))
            table = _table(rows[at : end + 1], at, number, len(lines))
            tables.append(table)
            lines += [line for row in table.rows for cell in row if cell for line in cell.lines]
            at = end + 1
            continue
        line = _line(rows[at], at, number, len(lines))
        lines += [line] if line else []
        at += 1
    blank = not lines or "intentionally left blank" in lines[0].text
    high = max(842.0, TOP + HIGH * len(rows) + 72)
    state = PageState.BLANK if blank else PageState.TEXT
    return Page(number, 595.0, high, tuple(lines), tuple(tables), state, label or str(number))


def lines(drawing: str) -> list[Line]:
    """The lines of a drawing on page 1."""
    return list(page(drawing).lines)


def _unindented(drawing: str) -> list[str]:
    rows = drawing.strip("\n").rstrip().split("\n")
    edge = min((len(row) - len(row.lstrip()) for row in rows if row.strip()), default=0)
    return [row[edge:].rstrip() for row in rows]


def _line(row: str, at: int, number: int, index: int, column: int = 0) -> Line | None:
    boxed = row.strip().startswith("[[")
    furniture = row.startswith("~")
    plain = row.replace("[[", "").replace("]]", "").replace("~", "", 1) if boxed or furniture else row
    words = _words(plain, at, column)
    return Line(number, index, words, boxed=boxed, furniture=furniture) if words else None


def _words(row: str, at: int, column: int) -> tuple[Word, ...]:
    words: list[Word] = []
    bold = italic = False
    marks = 0  # characters of the drawing so far that are marks and take no room on paper
    for match in TOKEN.finditer(row):
        token = match[0]
        if token in ("**", "//"):
            bold, italic = bold ^ (token == "**"), italic ^ (token == "//")
            marks += 2
            continue
        x0 = LEFT + WIDE * (column + match.start() - marks)
        top = TOP + HIGH * at
        words.append(Word(token, x0, top, x0 + WIDE * len(token), top + SIZE, SIZE, bold, italic))
    return tuple(words)


def _table(rows: list[str], at: int, number: int, index: int) -> Table:
    edges = [m.start() for m in re.finditer(r"\+", rows[0])]
    rules = [i for i, row in enumerate(rows) if RULE.match(row)]
    grid: list[tuple[Cell | None, ...]] = []
    for above, below in itertools.pairwise(rules):
        cells = []
        for left, right in itertools.pairwise(edges):
            drawn = [_line(rows[i][left + 1 : right], at + i, number, 0, left + 1) for i in range(above + 1, below)]
            kept = tuple(replace(line, index=index + n, cell=True) for n, line in enumerate(filter(None, drawn)))
            index += len(kept)
            box = (LEFT + WIDE * left, TOP + HIGH * (at + above), LEFT + WIDE * right, TOP + HIGH * (at + below))
            cells.append(Cell(*box, lines=kept))
        grid.append(tuple(cells))
    top, bottom = TOP + HIGH * at, TOP + HIGH * (at + len(rows) - 1)
    return Table(number, LEFT + WIDE * edges[0], top, LEFT + WIDE * edges[-1], bottom, tuple(grid))
