"""The sample packs are read as their truth says: every row in its order, every cell that the papers settle."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Any

import pytest
from truth import CORPUS, expected

from minesearch.extract.reader import read_pack
from minesearch.model.meeting import Reading
from minesearch.model.source import Pack
from minesearch.segment.reader import read
from minesearch.store.catalogue_rows import pack_row, reading_rows

SCANS = [row["file"] for row in expected("packs") if row["pages_ocr"]]
SCAN_FLOOR = 0.9  # mean F1 over the tables: OCR may take a letter for another
PACKS = [row["file"] for row in expected("packs") if not row["pages_ocr"]]
TABLES = ("packs", "meetings", "agenda_items", "minutes", "resolutions", "attendance", "actions", "reports")
DRAWN = {"packs/csb-2023-06-09.pdf": [("year", 7)]}  # the log says 10.2.22 for 10.2.23
UNREAD = {"file", "matters"}  # named in the truth, found by later stages


@cache
def reading_of(file: str) -> tuple[Pack, Reading]:
    pack = read_pack(CORPUS / file, file)
    return pack, read(pack)


@cache
def rows_of(file: str) -> dict[str, list[dict[str, Any]]]:
    """All rows of a pack by table."""
    pack, reading = reading_of(file)
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    rows["packs"] = [pack_row(reading, pack.sha256, [page.state for page in pack.pages])]
    for table, row in reading_rows(reading):
        rows[table].append(row)
    return rows


def as_compared(row: dict[str, Any], columns: set[str]) -> dict[str, Any]:
    """Those cells of a row; the body without regard to capitals, since headings print it in them."""
    cells = {column: row[column] for column in columns}
    if cells.get("body"):
        cells["body"] = cells["body"].casefold()
    return {column: list(cell) if isinstance(cell, tuple) else cell for column, cell in cells.items()}


@pytest.mark.parametrize("file", PACKS)
@pytest.mark.parametrize("table", TABLES)
def test_every_row_is_read_with_every_cell_that_the_papers_settle(table: str, file: str) -> None:
    wanted = expected(table, file)
    found = rows_of(file)[table]
    settled = [set(row) - UNREAD for row in wanted]
    assert len(found) == len(wanted)
    assert [as_compared(row, columns) for row, columns in zip(found, settled, strict=True)] == [
        as_compared(row, columns) for row, columns in zip(wanted, settled, strict=True)
    ]


def f1_of(table: str, file: str) -> float | None:
    """Over rows that are right in every cell that the papers settle; None where the papers hold none of the table."""
    wanted, left = expected(table, file), list(rows_of(file)[table])
    total, right = len(wanted) + len(left), 0
    for row in wanted:
        settled = set(row) - UNREAD
        hit = next((other for other in left if as_compared(other, settled) == as_compared(row, settled)), None)
        if hit is not None:
            left.remove(hit)
            right += 1
    return 2 * right / total if total else None


@pytest.mark.parametrize("file", SCANS)
def test_a_scan_is_read_nearly_as_well_as_text(file: str) -> None:
    marks = {table: mark for table in TABLES if (mark := f1_of(table, file)) is not None}
    assert set(marks) >= {"agenda_items", "minutes", "resolutions", "attendance", "actions"}
    assert sum(marks.values()) / len(marks) >= SCAN_FLOOR, marks


@pytest.mark.parametrize("file", PACKS)
def test_a_pack_raises_the_doubts_that_were_drawn_into_it(file: str) -> None:
    found = [(doubt.kind, doubt.page) for doubt in reading_of(file)[1].doubts]
    assert found == DRAWN.get(file, [])
