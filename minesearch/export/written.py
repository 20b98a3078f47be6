"""What came of writing a table to a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows stand in the file; `remarks` say what the person should know of how they do."""

    rows: int
    remarks: tuple[str, ...] = ()
