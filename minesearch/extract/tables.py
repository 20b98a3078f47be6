"""Ruled tables: pdfplumber's table geometry over the lines drawn on a page."""

from __future__ import annotations

import warnings
from typing import Any

from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from minesearch.extract.geometry import Box
from minesearch.extract.lines import build_lines
from minesearch.extract.rulings import Colour, Rulings
from minesearch.model.source import Cell, Line, Table, Word

SNAP = 3.0  # points: lines this close are one line (pdfplumber's default)
TOO_MANY = 800  # lines after merging: a page with more is a chart, and the search for cells is quadratic
NARROW = 3.0  # points: cells narrower or lower than this are the space between double lines


def find_tables(rulings: Rulings, words: list[Word], page: int) -> tuple[list[Table], list[Box], list[Word]]:
    """The tables of a page, its lone boxes, and the words that stand in no table.

    A lone box (one cell) is a stamp or a frame, not a table; its words stay among the running text.
    """
    tables: list[Table] = []
    boxes = lone_boxes(rulings)
    left = words
    for cells in cell_groups(rulings):
        cells = [c for c in cells if c[2] - c[0] > NARROW and c[3] - c[1] > NARROW]
        if len(cells) < 2 or not _is_grid(cells):
            boxes += cells if len(cells) == 1 else []
            continue
        table, left = _fill(cells, left, rulings.fills, page)
        tables.append(table)
    return [t for t in tables if any(c and c.lines for row in t.rows for c in row)], boxes, left


def cell_groups(rulings: Rulings) -> list[list[Box]]:
    """Groups of touching cells, each group the cells of one table, from the top of the page down."""
    edges: list[dict[str, Any]] = []
    for x0, top, x1, bottom in rulings.lines:
        level = bottom - top < x1 - x0
        size = {"width": x1 - x0, "height": bottom - top}
        edges.append({"x0": x0, "x1": x1, "top": top, "bottom": bottom, "orientation": "h" if level else "v", **size})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        merged = merge_edges(edges, SNAP, SNAP, SNAP, SNAP)
        if len(merged) > TOO_MANY:
            return []
        cells = intersections_to_cells(edges_to_intersections(merged, SNAP, SNAP))
        return list(cells_to_tables(cells))


def lone_boxes(rulings: Rulings) -> list[Box]:
    """Cells that share no corner with another: pdfplumber drops them, a pack stamps its agenda item number in them."""
    level = [b for b in rulings.lines if b[3] - b[1] < b[2] - b[0]]
    upright = [b for b in rulings.lines if b[3] - b[1] >= b[2] - b[0]]
    found = []
    for a in level:
        for b in level:
            if b[1] - a[1] < 2 * NARROW or abs(a[0] - b[0]) > SNAP or abs(a[2] - b[2]) > SNAP:
                continue
            sides = [v for v in upright if abs(v[1] - a[1]) <= SNAP and abs(v[3] - b[1]) <= SNAP]
            if any(abs(v[0] - a[0]) <= SNAP for v in sides) and any(abs(v[0] - a[2]) <= SNAP for v in sides):
                found.append((a[0], a[1], a[2], b[1]))
    return found if len(found) <= 8 else []


def _is_grid(cells: list[Box]) -> bool:
    """At least two cells that each could hold a word."""
    return sum(1 for c in cells if c[2] - c[0] > 8 and c[3] - c[1] > 6) >= 2


def _fill(cells: list[Box], words: list[Word], fills: list[tuple[Box, Colour]], page: int) -> tuple[Table, list[Word]]:
    """Put the words into the cells they stand in; also those that are left over."""
    x0, top = min(c[0] for c in cells), min(c[1] for c in cells)
    x1, bottom = max(c[2] for c in cells), max(c[3] for c in cells)
    held: dict[Box, list[Word]] = {c: [] for c in cells}
    left = []
    for word in words:
        x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        if not (x0 <= x <= x1 and top <= y <= bottom):
            left.append(word)
            continue
        home = next((c for c in cells if c[0] <= x < c[2] and c[1] <= y < c[3]), None)
        # a word that runs over a rule belongs to the cell it begins in
        if home is not None and word.x0 < home[0] - 1:
            home = next((c for c in cells if c[0] <= word.x0 < c[2] and c[1] <= y < c[3]), home)
        (left if home is None else held[home]).append(word)
    columns = sorted({c[0] for c in cells})
    rows = []
    for row_top in sorted({c[1] for c in cells}):
        row = {c[0]: c for c in cells if c[1] == row_top}
        rows.append(tuple(_cell(row.get(column), held, fills, page) for column in columns))
    return Table(page, x0, top, x1, bottom, tuple(rows)), left


def _cell(box: Box | None, held: dict[Box, list[Word]], fills: list[tuple[Box, Colour]], page: int) -> Cell | None:
    if box is None:
        return None
    lines: tuple[Line, ...] = tuple(build_lines(held[box], page, cell=True))
    return Cell(*box, lines, _fill_colour(box, fills))


def _fill_colour(box: Box, fills: list[tuple[Box, Colour]]) -> Colour | None:
    """The colour of the smallest filled area that covers the middle of the cell and is not much larger than it."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    area = (box[2] - box[0]) * (box[3] - box[1])
    over = [
        (f, c) for f, c in fills if f[0] <= x <= f[2] and f[1] <= y <= f[3] and (f[2] - f[0]) * (f[3] - f[1]) < 2 * area
    ]
    over.sort(key=lambda item: (item[0][2] - item[0][0]) * (item[0][3] - item[0][1]))
    return over[0][1] if over else None
