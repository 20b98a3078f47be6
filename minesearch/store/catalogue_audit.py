"""The catalogue under audit: what it holds twice, so that one can be held against the other."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from minesearch.model.segment import Segment
from minesearch.store.catalogue import PUBLISHED, Catalogue
from minesearch.store.catalogue_codec import unpack

# what naming and linking write over the whole archive
LINKED_TABLES = (
    *("namings", "ledgers", "meanings", "mentions", "people", "organisations", "dates"),
    *("attendance", "actions", "matters", "matter_refs", "traces"),
)


class CatalogueAudit(Catalogue):
    """A catalogue open for reading, with what only an audit asks."""

    def damage(self) -> Iterator[str]:
        """What SQLite finds wrong with the file and with the links between its tables."""
        for (message,) in self._db.execute("PRAGMA integrity_check"):
            if message != "ok":
                yield f"the catalogue is damaged: {message}"
        for table, *_ in self._db.execute("PRAGMA foreign_key_check"):
            yield f"table {table} has a row of a document that is not there"

    def segments_read(self, file: str) -> tuple[Segment, ...]:
        """The passages of a document as they were read, before they became rows."""
        row = self._db.execute(f"SELECT r.segments FROM {PUBLISHED} WHERE d.file = ?", (file,)).fetchone()
        return unpack(row[0], tuple[Segment, ...]) if row else ()

    def copy_to(self, path: Path) -> None:
        """Write the whole catalogue, as it is seen here, to a new file."""
        with closing(sqlite3.connect(path)) as copy:
            self._db.backup(copy)


def differences(held: Path, expected: Path) -> Iterator[tuple[str, str | None, int, int]]:
    """(table, file, rows missing in `held`, rows it should not have) wherever two catalogues of the same documents
    differ in what was linked; the file is None in tables of the whole archive."""
    with closing(sqlite3.connect(held)) as database:
        database.execute("ATTACH DATABASE ? AS expected", (str(expected),))
        for table in LINKED_TABLES:
            placed = any(row[1] == "document" for row in database.execute(f"PRAGMA table_info({table})"))
            file = "(SELECT file FROM documents WHERE id = x.document)" if placed else "NULL"
            missing = f"SELECT 1 AS missing, * FROM (SELECT * FROM expected.{table} EXCEPT SELECT * FROM main.{table})"
            strange = f"SELECT 0 AS missing, * FROM (SELECT * FROM main.{table} EXCEPT SELECT * FROM expected.{table})"
            counts = f"SELECT {file}, sum(missing), sum(1 - missing) FROM ({missing} UNION ALL {strange}) x"
            for row in database.execute(f"{counts} GROUP BY 1 ORDER BY 1"):
                yield (table, *row)
