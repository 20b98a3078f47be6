"""The whole archive as one SQLite file: the tables with keys, indexes and full text, ready for Datasette.

Arrays are JSON, true and false are 1 and 0. `passages` is added to the tables of the contract: every text that is
searched, the text that the offsets of `mentions` count in.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from minesearch.export.columns import Holds, holds
from minesearch.model.tables import TABLES, Row
from minesearch.store.catalogue import Catalogue
from minesearch.store.catalogue_schema import columns_of, quoted

KEYS = {"packs": "file", "people": "person_id", "organisations": "org_id"}
# beside the contract: whom a mention names, apart for people and organisations, so that both can be keys
MENTIONED = {"person_id": "PERSON", "org_id": "ORG"}
PASSAGES = ("ref", "file", "page", "page_end", "kind", "body", "date", "title", "number", "text")
LINKS = {"person_id": "people", "org_id": "organisations", "file": "packs"}
INDEXED = ("ref", "body", "date", "meeting_date", "action_id", "person_id", "org_id", "value", "first_raised_ref")
FULL_TEXT = {
    "agenda_items": ("title",),
    "minutes": ("title", "text"),
    "resolutions": ("minute_title", "text"),
    "actions": ("action", "owner", "comments"),
    "reports": ("title", "recommendations"),
    "people": ("name", "variants"),
    "organisations": ("name", "acronym", "variants"),
    "passages": ("title", "text"),
}
TYPES = {Holds.INTEGER: "INTEGER", Holds.NUMBER: "REAL", Holds.TRUTH: "INTEGER"}
# the file is of no use before it is whole, so nothing of it needs to be safe on the way
QUICK = "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384;"


def write(catalogue: Catalogue, path: Path) -> dict[str, int]:
    """Write everything to a new file; returns how many rows stand in each table."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.executescript(QUICK)
        db.execute("BEGIN")
        # packs, people and organisations first: the others refer to them
        counts = {table: _fill(db, table, catalogue.rows(table)) for table in sorted(TABLES, key=_referred_to)}
        counts["passages"] = _fill(db, "passages", _passages(catalogue))
        for table in counts:
            _index(db, table)
        db.execute("COMMIT")
    return {table: counts[table] for table in (*TABLES, "passages")}


def _referred_to(table: str) -> bool:
    return table not in KEYS


def _columns(table: str) -> tuple[str, ...]:
    if table == "passages":
        return PASSAGES
    return columns_of(table) + (tuple(MENTIONED) if table == "mentions" else ())


def _passages(catalogue: Catalogue) -> Iterator[Row]:
    for segment in catalogue.segments():
        row: Row = {name: getattr(segment, name) for name in PASSAGES if name != "text"}
        yield row | {"kind": segment.kind.value, "text": segment.passage.text}


def _fill(db: sqlite3.Connection, table: str, rows: Iterable[Row]) -> int:
    names = _columns(table)
    cells = [_column(table, name) for name in names]
    if table not in KEYS:
        cells.insert(0, "id INTEGER PRIMARY KEY")
    db.execute(f"CREATE TABLE {table} ({', '.join(cells)})")
    listed, marks = ", ".join(map(quoted, names)), ", ".join("?" for _ in names)
    values = ([_value(row, name) for name in names] for row in rows)
    return db.executemany(f"INSERT INTO {table} ({listed}) VALUES ({marks})", values).rowcount


def _column(table: str, name: str) -> str:
    key = " PRIMARY KEY NOT NULL" if KEYS.get(table) == name else ""
    other = LINKS.get(name)
    link = f" REFERENCES {other} ({name})" if other and not key else ""
    return f"{quoted(name)} {TYPES.get(holds(table, name), 'TEXT')}{key}{link}"


def _value(row: Row, name: str) -> object:
    if name in MENTIONED and name not in row:
        return row["value"] if row["label"] == MENTIONED[name] else None
    value = row[name]
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def _index(db: sqlite3.Connection, table: str) -> None:
    names = _columns(table)
    for name in names:
        if name in INDEXED and KEYS.get(table) != name:
            db.execute(f"CREATE INDEX {table}_{name} ON {table} ({quoted(name)})")
    if table not in ("packs", "people", "organisations"):
        db.execute(f"CREATE INDEX {table}_place ON {table} (file, page)")
    if columns := FULL_TEXT.get(table):
        # an index over the table itself, named in double quotes: so Datasette finds a table that can be searched
        options = f"""content="{table}", tokenize='porter unicode61 remove_diacritics 2'"""
        db.execute(f"CREATE VIRTUAL TABLE {table}_fts USING fts5 ({', '.join(columns)}, {options})")
        db.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')")
