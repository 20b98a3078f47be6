"""The catalogue under audit: what it holds twice, so that one can be held against the other."""

from __future__ import annotations

from collections.abc import Iterator

from minesearch.model.segment import Segment
from minesearch.store.catalogue import PUBLISHED, Catalogue
from minesearch.store.catalogue_codec import unpack


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
