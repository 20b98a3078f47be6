"""Agendas in ruled tables: a column of rising numbers beside one of titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from minesearch.model.source import Cell, Line, Page, Table
from minesearch.patterns import ITEM_ALONE, PAGES
from minesearch.segment.agenda_rows import BARE, FEW, PAGE_HEAD, Layout, Row, fill, is_agenda_head, leading_within

PAGED = 2  # rows: as many that name the pages of their papers need no heading
TITLE_HEAD = re.compile(
    r"(?:agenda\s+)?(?:item|items|description|subject|title|topic|business|matter|agenda)s?$", re.IGNORECASE
)


def table_rows(pages: Sequence[Page]) -> list[Row]:
    """The rows of those tables that are an agenda, over all pages; empty where there are too few, or neither the
    heads of columns nor a heading say so, nor the pages of the papers that stand behind the titles.
    """
    found: list[Row] = []
    heads: list[str] = []
    headed = False
    for page in pages:
        for table in filter(lambda table: any(table.rows), page.tables):
            top = [_text(cell) for cell in table.rows[0]]
            heads = top if any(TITLE_HEAD.match(text) for text in top) else heads
            headed = headed or any(is_agenda_head(line.text) for line in page.lines if not line.cell)
            rows = _of_table(table, heads)
            if rows and (not found or _value(rows[0]) > _value(found[-1])):
                found += rows
    paged = sum(row.page_from is not None for row in found) >= PAGED
    return found if len(found) >= FEW and (heads or headed or paged) else []


def _of_table(table: Table, heads: list[str]) -> list[Row]:
    """The rows of one table under these column heads; empty where no column numbers them in rising order."""
    body = table.rows[1:] if heads and [_text(c) for c in table.rows[0]] == heads else table.rows
    width = max(len(row) for row in table.rows)
    marks = [sum(1 for cells in body if _number(cells, column)) for column in range(width)]
    number = max(range(width), key=lambda column: marks[column])
    titles = [i for i, text in enumerate(heads[:width]) if TITLE_HEAD.match(text) and i != number]
    title = titles[0] if titles else number + 1
    if marks[number] < min(FEW, len(body)) or title >= width:
        return []
    paged = next((i for i, text in enumerate(heads[:width]) if PAGE_HEAD.match(text)), None)
    rows: list[Row] = []
    for cells in body:
        if row := _row(cells, number, title, paged):
            rows.append(row)
        elif rows and not _text(cells[number] if number < len(cells) else None):
            rows[-1].note += [line for cell in cells if cell for line in cell.lines]  # goes on below its title
    return rows if all(_value(a) <= _value(b) for a, b in pairwise(rows)) else []


def _row(cells: Sequence[Cell | None], number: int, title: int, paged: int | None) -> Row | None:
    """A row by its number, title and page columns; what the other cells say is its note."""
    label = _number(cells, number)
    lines = _lines(cells, title)
    if not label or not lines:
        return None
    row = Row(label, lines=lines[:1])
    fill(row, lines, Layout(lines[0].x0, lines[0].x0, leading_within(lines)), last=False)
    for column in range(len(cells)):
        if column in (number, title):
            continue
        text = _text(cells[column])
        pages = BARE.match(text) if column == paged else PAGES.match(text)
        if pages:
            row.page_from, row.page_to = int(pages["from"]), int(pages["to"] or pages["from"])
        else:
            row.note += _lines(cells, column)
    return row


def _number(cells: Sequence[Cell | None], column: int) -> str | None:
    """The number alone in a cell; a sum such as 0.0 is none."""
    match = ITEM_ALONE.match(_text(cells[column])) if column < len(cells) else None
    return match["number"] if match and not re.search(r"\.\d*0$", match["number"]) else None


def _value(row: Row) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", row.number or ""))


def _lines(cells: Sequence[Cell | None], column: int) -> list[Line]:
    cell = cells[column] if column < len(cells) else None
    return list(cell.lines) if cell else []


def _text(cell: Cell | None) -> str:
    return " ".join(line.text for line in cell.lines).strip() if cell else ""
