"""What the naming of people and bodies keeps from build to build, so that a build reads again only what it must.

With each document that was read stands what it teaches (`lesson`, `sightings`, `words` of its readings), with each that
is published whom it names (`namings`), and over the archive whom each name means (`meanings`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from minesearch.store.catalogue import PLACED, PUBLISHED, Catalogue

Meaning = tuple[str, str, str, str]  # label, words, body, file where it is so only there


class CatalogueNames(Catalogue):
    """A catalogue open for naming; `file` is always that of a published document."""

    def lessons(self) -> Iterator[tuple[str, bytes]]:
        """(file, what it teaches by itself), each as it was put by."""
        yield from self._db.execute(f"SELECT d.file, r.lesson FROM {PUBLISHED} ORDER BY d.file")

    def sightings(self) -> Iterator[bytes]:
        for (data,) in self._db.execute(f"SELECT r.sightings FROM {PUBLISHED} ORDER BY d.file"):
            yield data

    def words(self) -> Iterator[tuple[str, bytes]]:
        """(file, digests of its words)."""
        yield from self._db.execute(f"SELECT d.file, r.words FROM {PUBLISHED} ORDER BY d.file")

    def unnamed(self) -> list[str]:
        """The files of which is not known whom they name."""
        sql = f"SELECT d.file FROM {PUBLISHED} WHERE d.id NOT IN (SELECT document FROM namings) ORDER BY d.file"
        return [file for (file,) in self._db.execute(sql)]

    def usages(self) -> Iterator[tuple[str, bytes]]:
        """(file, how often and where it uses which names)."""
        yield from self._db.execute(f"SELECT d.file, t.usages FROM namings t {PLACED} ORDER BY d.file")

    def named(self, file: str) -> tuple[bytes, bytes]:
        """(mentions without the ids of people and bodies, sightings) of one document."""
        published = f"{PUBLISHED} JOIN namings n ON n.document = d.id"
        row = self._db.execute(f"SELECT n.mentions, r.sightings FROM {published} WHERE d.file = ?", (file,)).fetchone()
        return row[0], row[1]

    def put_naming(self, file: str, usages: bytes, mentions: bytes) -> None:
        """In place of what was known of whom the document names."""
        sql = "INSERT OR REPLACE INTO namings SELECT id, ?, ? FROM documents WHERE file = ?"
        self._db.execute(sql, (usages, mentions, file))

    def forget_namings(self) -> None:
        self._db.execute("DELETE FROM namings")

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
