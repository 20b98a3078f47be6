"""Excel workbooks, written row by row. Empty cells for null, arrays as JSON, as in CSV.

A text that Excel would take for a formula is marked as text (the "quote prefix" of the cell): it reads as the document
has it and stays a text when the cell is edited. A table longer than a sheet goes on in the next sheet.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from minesearch.export.library import library
from minesearch.export.spreadsheet import FORMULA
from minesearch.export.written import Written
from minesearch.model.tables import Row

SHEET = 1_048_576  # rows of a sheet, the header among them
LONGEST = 32_767  # characters of a cell
# no clock time goes into the file: the same rows give the same bytes
OPTIONS = {"constant_memory": True, "strings_to_urls": False, "strings_to_formulas": False}
MADE = datetime(2000, 1, 1)


def write(table: str, columns: Sequence[str], rows: Iterable[Row], path: Path, *, sheet_rows: int = SHEET) -> Written:
    """Write a header and the columns of each row. Raises SettingsError where XlsxWriter is missing."""
    xlsx = library("xlsxwriter", "XlsxWriter", "Excel")
    count = 0
    with xlsx.Workbook(str(path), OPTIONS) as workbook:
        workbook.set_properties({"created": MADE})
        book = _Book(workbook, table, columns)
        for row in rows:
            if count % (sheet_rows - 1) == 0 and count:
                book.turn()
            book.put([row[name] for name in columns])
            count += 1
    return Written(count, tuple(_remarks(book, sheet_rows)))


class _Book:
    """The sheets of one table, the last one open."""

    def __init__(self, workbook: Any, table: str, columns: Sequence[str]) -> None:
        self.workbook, self.table, self.columns = workbook, table, columns
        self.bold, self.text = workbook.add_format({"bold": True}), workbook.add_format({"quote_prefix": True})
        self.sheets = self.cut = 0
        self.turn()

    def turn(self) -> None:
        """Begin the next sheet."""
        self.sheets += 1
        self.sheet = self.workbook.add_worksheet(self.table if self.sheets == 1 else f"{self.table} {self.sheets}")
        self.sheet.freeze_panes(1, 0)
        for place, name in enumerate(self.columns):
            self.sheet.write_string(0, place, name, self.bold)
        self.next = 1

    def put(self, values: Sequence[object]) -> None:
        """Write one row."""
        for place, value in enumerate(values):
            self._cell(place, json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value)
        self.next += 1

    def _cell(self, place: int, value: object) -> None:
        if isinstance(value, bool):
            self.sheet.write_boolean(self.next, place, value)
        elif isinstance(value, int | float):
            self.sheet.write_number(self.next, place, value)
        elif isinstance(value, str):
            if len(value) > LONGEST:
                value, self.cut = value[: LONGEST - 1] + "…", self.cut + 1
            self.sheet.write_string(self.next, place, value, self.text if value.startswith(FORMULA) else None)


def _remarks(book: _Book, sheet_rows: int) -> Iterable[str]:
    if book.sheets > 1:
        yield f"A sheet of Excel holds {sheet_rows:,} rows: the table goes on over {book.sheets} sheets."
    if book.cut:
        cells = "1 cell was" if book.cut == 1 else f"{book.cut} cells were"
        yield f"{cells} cut at {LONGEST:,} characters, the most that Excel holds; other formats have the whole text."
