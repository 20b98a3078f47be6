"""JSON Lines: UTF-8, an object a row, arrays as arrays, null for what the document does not give."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TextIO

from minesearch.model.tables import Row


def write(columns: Sequence[str], rows: Iterable[Row], out: TextIO) -> int:
    """Write the columns of each row; returns how many rows."""
    count = 0
    for row in rows:
        out.write(json.dumps({name: row[name] for name in columns}, ensure_ascii=False) + "\n")
        count += 1
    return count
