"""Parquet: typed columns, arrays as lists, in row groups of a fixed number of rows, so that memory stays flat."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from minesearch.export.columns import RECORDS, Holds, holds
from minesearch.export.library import library
from minesearch.export.written import Written
from minesearch.model.tables import Row

GROUP = 16_384  # rows: small enough for tables of whole minutes, large enough to pack well


def write(table: str, columns: Sequence[str], rows: Iterable[Row], path: Path) -> Written:
    """Write the columns of each row of `table`. Raises SettingsError where pyarrow is missing."""
    arrow = library("pyarrow", "pyarrow", "Parquet")
    parquet = library("pyarrow.parquet", "pyarrow", "Parquet")
    schema = arrow.schema([(name, _type(arrow, table, name)) for name in columns])
    count, left = 0, iter(rows)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while group := list(islice(left, GROUP)):
            writer.write_table(arrow.Table.from_pylist(group, schema=schema))
            count += len(group)
    return Written(count)


def _type(arrow: Any, table: str, column: str) -> Any:
    kinds = {
        Holds.INTEGER: arrow.int64(),
        Holds.NUMBER: arrow.float64(),
        Holds.TRUTH: arrow.bool_(),
        Holds.TEXTS: arrow.list_(arrow.string()),
    }
    kind = holds(table, column)
    if kind is Holds.RECORDS:
        return arrow.list_(arrow.struct([(field, arrow.string()) for field in RECORDS[column]]))
    return kinds.get(kind, arrow.string())  # dates too: a month or a year is no date to Parquet
