"""CSV for spreadsheets (RFC 4180): a header, empty cells for null, arrays as JSON.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets do not show.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from typing import TextIO

from minesearch.model.tables import Row

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # OWASP, "CSV Injection"


def write(columns: Sequence[str], rows: Iterable[Row], out: TextIO) -> int:
    """Write a header and the columns of each row; returns how many rows."""
    writer = csv.writer(out)
    writer.writerow(columns)
    count = 0
    for row in rows:
        writer.writerow([cell(row[name]) for name in columns])
        count += 1
    return count


def cell(value: object) -> object:
    """What stands in a cell for a value of the catalogue."""
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value
