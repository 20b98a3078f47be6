"""Tables as files for other programs: one module a format, each a function from columns and rows to a text stream.

Rows go straight from the catalogue to the file, so that a table of a million rows takes no memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TextIO

from minesearch.export import jsonl, spreadsheet
from minesearch.model.tables import Row

FORMATS: dict[str, Callable[[Sequence[str], Iterable[Row], TextIO], int]] = {
    "jsonl": jsonl.write,
    "csv": spreadsheet.write,
}
