"""Tables as files for other programs: one module a format.

Rows go straight from the catalogue to the file, so that a table of a million rows takes no memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TextIO

from minesearch.export import excel, jsonl, parquet, spreadsheet
from minesearch.export.written import Written
from minesearch.model.tables import Row

# formats that are text, and may go to a screen or a pipe: columns, rows, stream -> how many rows
FORMATS: dict[str, Callable[[Sequence[str], Iterable[Row], TextIO], int]] = {
    "jsonl": jsonl.write,
    "csv": spreadsheet.write,
}
# formats that need a file: table, columns, rows, file
FILES: dict[str, Callable[[str, Sequence[str], Iterable[Row], Path], Written]] = {
    "parquet": parquet.write,
    "xlsx": excel.write,
}
