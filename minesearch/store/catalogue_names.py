"""What the naming of people and bodies keeps from build to build, so that a build reads again only what it must.

With each document that was read stands what it teaches (`lesson` and `words` of its readings), with each that is
published whom it names (`namings`). What the documents of a shard give together is kept too (`ledgers`), and over the
archive whom each name means (`meanings`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from minesearch.store.catalogue import PLACED, PUBLISHED, Catalogue

Meaning = tuple[str, str, str, str]  # label, words, body, file where it is so only there


Ledger = Literal["lessons", "usages"]
SHARD = 64  # documents: a build that adds one adds up so many, and the ledgers of all others


class CatalogueNames(Catalogue):
    """A catalogue open for naming; `file` is always that of a published document."""

    def shards(self) -> list[int]:
        """Numbers of the shards: small groups of documents, of which what they give together is kept too."""
        sql = f"SELECT DISTINCT d.id / {SHARD} FROM {PUBLISHED} ORDER BY 1"
        return [shard for (shard,) in self._db.execute(sql)]

    def shards_of(self, files: Iterable[str]) -> set[int]:
        """The shards that hold these files, and the one that the next new document will come into."""
        held = f"SELECT id / {SHARD} FROM documents WHERE file IN (SELECT value FROM json_each(?))"
        sql = f"{held} UNION SELECT (coalesce(max(id), 0) + 1) / {SHARD} FROM documents"
        return {shard for (shard,) in self._db.execute(sql, (json.dumps(list(files)),))}

    def ledger(self, kind: Ledger, shard: int) -> bytes | None:
        """What was kept of the documents of a shard together; None where one of them has come, changed or gone."""
        row = self._db.execute("SELECT data FROM ledgers WHERE kind = ? AND shard = ?", (kind, shard)).fetchone()
        return row[0] if row else None

    def put_ledger(self, kind: Ledger, shard: int, data: bytes) -> None:
        self._db.execute("INSERT OR REPLACE INTO ledgers VALUES (?, ?, ?)", (kind, shard, data))

    def lessons(self, shard: int) -> Iterator[bytes]:
        """What each document of a shard teaches by itself."""
        sql = f"SELECT r.lesson FROM {PUBLISHED} WHERE d.id BETWEEN ? AND ? ORDER BY d.id"
        for (data,) in self._db.execute(sql, _bounds(shard)):
            yield data

    def usages(self, shard: int) -> Iterator[bytes]:
        """How often and where each document of a shard uses which names."""
        sql = "SELECT usages FROM namings WHERE document BETWEEN ? AND ? ORDER BY document"
        for (data,) in self._db.execute(sql, _bounds(shard)):
            yield data

    def words(self) -> Iterator[tuple[str, bytes]]:
        """(file, digest of its words)."""
        yield from self._db.execute(f"SELECT d.file, r.words FROM {PUBLISHED} ORDER BY d.file")

    def unnamed(self) -> list[str]:
        """The files of which is not known whom they name."""
        sql = f"SELECT d.file FROM {PUBLISHED} WHERE d.id NOT IN (SELECT document FROM namings) ORDER BY d.file"
        return [file for (file,) in self._db.execute(sql)]

    def named(self, file: str) -> bytes:
        """The mentions and attendees of one document, without the ids of people and bodies."""
        sql = f"SELECT t.mentions FROM namings t {PLACED} WHERE d.file = ?"
        data: bytes = self._db.execute(sql, (file,)).fetchone()[0]
        return data

    def put_naming(self, file: str, usages: bytes, mentions: bytes) -> None:
        """In place of what was known of whom the document names."""
        sql = "INSERT OR REPLACE INTO namings SELECT id, ?, ? FROM documents WHERE file = ?"
        self._db.execute(sql, (usages, mentions, file))
        self._close(file, "usages")

    def _close(self, file: str, *kinds: Ledger) -> None:
        """The document is no longer what the ledgers of its shard say."""
        sql = f"DELETE FROM ledgers WHERE kind = ? AND shard = (SELECT id / {SHARD} FROM documents WHERE file = ?)"
        self._db.executemany(sql, [(kind, file) for kind in kinds])

    def forget_namings(self) -> None:
        self._db.execute("DELETE FROM namings")
        self._db.execute("DELETE FROM ledgers")

    def meanings(self) -> dict[Meaning, str]:
        """The id of the person or body that each name means."""
        rows = self._db.execute("SELECT label, words, body, file, id FROM meanings")
        return {(label, words, body, file): key for label, words, body, file, key in rows}

    def put_meanings(self, gone: Iterable[Meaning], new: Mapping[Meaning, str]) -> None:
        """Forget some, and keep others in place of those there were."""
        sql = "DELETE FROM meanings WHERE label = ? AND words = ? AND body = ? AND file = ?"
        self._db.executemany(sql, gone)
        rows = ((*meaning, key) for meaning, key in new.items())
        self._db.executemany("INSERT OR REPLACE INTO meanings VALUES (?, ?, ?, ?, ?)", rows)

    def names(self) -> dict[str, tuple[str, ...]]:
        """All names that each person and body goes by, by its id."""
        sql = """
            SELECT person_id, name, variants, NULL FROM people
            UNION ALL SELECT org_id, name, variants, acronym FROM organisations
        """
        return {key: tuple(map(str, rest)) for key, *rest in self._db.execute(sql)}

    def files_naming(self, ids: Iterable[str]) -> set[str]:
        """The files with a mention of one of these people or bodies."""
        sql = f"SELECT DISTINCT d.file FROM mentions t {PLACED} WHERE t.value IN (SELECT value FROM json_each(?))"
        return {file for (file,) in self._db.execute(sql, (json.dumps(sorted(ids)),))}

    def files_listing(self, names: Iterable[str]) -> set[str]:
        """The files in whose attendance lists one of these names is printed."""
        sql = f"SELECT DISTINCT d.file FROM attendance t {PLACED} WHERE t.name IN (SELECT value FROM json_each(?))"
        return {file for (file,) in self._db.execute(sql, (json.dumps(sorted(names)),))}


def _bounds(shard: int) -> tuple[int, int]:
    """The first and the last document that may be in it."""
    return shard * SHARD, shard * SHARD + SHARD - 1
