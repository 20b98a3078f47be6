"""What the sample corpus says, for the tests: rows under the column names of the exported tables."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent.parent / "corpus"


@cache
def _truth() -> dict[str, list[dict[str, Any]]]:
    truth: dict[str, list[dict[str, Any]]] = json.loads((CORPUS / "truth.json").read_text(encoding="utf-8"))
    return truth


def expected(table: str, file: str | None = None) -> list[dict[str, Any]]:
    """The rows of a table (or of one file), each with the cells that the papers settle; others are absent.

    Besides the exported tables: `matters` ({matter, steps}). Where steps of a matter share kind and date, any one will
    do. Rows of `actions` name their `matters`; `action_id` and other ids are never given.
    """
    rows = _truth()[table]
    return rows if file is None else [row for row in rows if row["file"] == file]
