"""Writing the catalogue: what was read is put by document by document, what is asked changes in one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple, Self

from minesearch.archive import Archive
from minesearch.errors import IndexUnusable
from minesearch.model.entity import MentionAt, Organisation, Person
from minesearch.model.matter import Matter
from minesearch.model.meeting import Reading
from minesearch.model.segment import Segment
from minesearch.model.tables import Row
from minesearch.store.catalogue import PLACED, PUBLISHED, SPACE, Document, PageRecord, require_ours
from minesearch.store.catalogue_codec import from_json, to_json
from minesearch.store.catalogue_names import CatalogueNames
from minesearch.store.catalogue_rows import (
    mention_row,
    organisation_row,
    pack_row,
    person_row,
    reading_rows,
    trace_row,
)
from minesearch.store.catalogue_schema import APPLICATION, kept, quoted, statements, version

_AT_HAND = 4096  # matters held in memory while traces are written

Key = tuple[str, str]  # sha256 of the content, version of what read it


class Blobs(NamedTuple):
    """What one document gave, packed up: its Reading, Segments, Names (of link.who, as JSON) and PageRecords; then, so
    that naming needs no more of it at most builds, what it teaches of names and a digest of its words."""

    reading: bytes
    segments: bytes
    names: bytes
    pages: bytes
    lesson: bytes = b""
    words: bytes = b""


_BLOBS = ", ".join(Blobs._fields)


class CatalogueWriter(CatalogueNames):
    """The one connection that writes. Whoever opens it holds the lock of the archive (`only_builder`).

    `made_anew` is true where it took the place of a catalogue of another version.
    """

    made_anew = False

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._dated: set[tuple[str | None, str]] = set()  # the dates of which mentions have come or gone

    @classmethod
    def open(cls, archive: Archive) -> Self:
        """Open or make the catalogue; one written by another version of minesearch is emptied, except for what was
        extracted from the PDFs (recognising scans takes longest), and made anew."""
        try:
            connection = sqlite3.connect(archive.catalogue, isolation_level=None)
            made_anew = _prepare(connection)
        except sqlite3.OperationalError as error:
            raise IndexUnusable(f"{archive.catalogue} can't be written: {error}.", SPACE) from error
        catalogue = cls(connection)
        catalogue.made_anew = made_anew
        return catalogue

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written in the block becomes visible at once, and safe on disk, or not at all."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self._db.in_transaction:  # on a full disk SQLite has rolled back already
                self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def tidy(self) -> None:
        """After a build: fold the write-ahead log into the file, so that a copy of it is whole."""
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    # put by as soon as a document is read

    def put_by(self, file: str, key: Key, blobs: Blobs, segmented: str = "") -> None:
        """Keep what was read of a document until it is published; `segmented` is the version without tagging."""
        names = f"file, sha256, version, segmented, {_BLOBS}"
        marks = ", ".join("?" * (4 + len(blobs)))
        sql = f"INSERT OR REPLACE INTO readings ({names}) VALUES ({marks})"
        self._db.execute(sql, (file, *key, segmented, *blobs))

    def put_by_pack(self, key: Key, pack: bytes) -> None:
        """Keep an extracted pack; the key's version is that of extraction."""
        self._db.execute("INSERT OR REPLACE INTO extractions VALUES (?, ?, ?)", (*key, pack))

    def extraction(self, key: Key) -> bytes | None:
        """The extracted pack that was put by, if any."""
        sql = "SELECT pack FROM extractions WHERE sha256 = ? AND version = ?"
        row = self._db.execute(sql, key).fetchone()
        return row[0] if row else None

    def segmented(self, file: str, key: Key) -> Blobs | None:
        """What was read of a document by the segmentation of this version, whatever has tagged it since."""
        sql = f"SELECT {_BLOBS} FROM readings WHERE file = ? AND sha256 = ? AND segmented = ?"
        row = self._db.execute(sql, (file, *key)).fetchone()
        return Blobs(*row) if row else None

    def is_put_by(self, file: str, key: Key) -> bool:
        sql = "SELECT 1 FROM readings WHERE file = ? AND sha256 = ? AND version = ?"
        return self._db.execute(sql, (file, *key)).fetchone() is not None

    def blobs(self, file: str) -> Blobs:
        """What was put by for the document as it is published."""
        return Blobs(*self._db.execute(f"SELECT {_BLOBS} FROM {PUBLISHED} WHERE d.file = ?", (file,)).fetchone())

    def forget_unused(self) -> None:
        """Drop what was put by for files, contents and versions that the archive no longer has."""
        held = "SELECT 1 FROM documents d WHERE d.sha256 = t.sha256"
        for table, test in (
            ("readings", f"{held} AND d.file = t.file AND d.version = t.version AND d.state = 'indexed'"),
            ("extractions", f"{held} AND d.extracted = t.version AND d.state = 'indexed'"),
        ):
            self._db.execute(f"DELETE FROM {table} AS t WHERE NOT EXISTS ({test})")

    # what is asked

    def set_meta(self, key: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def drop(self, file: str) -> None:
        """Forget a document and all that came from it."""
        held = self._db.execute("SELECT id FROM documents WHERE file = ?", (file,)).fetchone()
        if held is not None:
            self._dated.update(self._dates_in(held[0]))
            self._close(file, "lessons", "usages")
        self._db.execute("DELETE FROM documents WHERE file = ?", (file,))

    def touch(self, file: str, size: int, mtime_ns: int, checked_ns: int) -> None:
        """The file looks other than before, but its content is the same."""
        sql = "UPDATE documents SET size = ?, mtime_ns = ?, checked_ns = ? WHERE file = ?"
        self._db.execute(sql, (size, mtime_ns, checked_ns, file))

    def put_document(self, document: Document) -> None:
        """Take the document in, in place of what was known of that file."""
        self.drop(document.file)
        names = Document.__slots__
        marks = ", ".join("?" for _ in names)
        values = tuple(getattr(document, name) for name in names)
        self._db.execute(f"INSERT INTO documents ({', '.join(names)}) VALUES ({marks})", values)
        self._close(document.file, "lessons", "usages")

    def put_reading(self, reading: Reading, sha256: str, pages: Iterable[PageRecord]) -> None:
        """The rows that one pack gives by itself; its document must have been put."""
        document = self._document(reading.file)
        records = list(pages)
        self._db.executemany(
            "INSERT INTO pages (document, number, state, label, note, confidence) VALUES (?, ?, ?, ?, ?, ?)",
            ((document, page.number, page.state, page.label, page.note, page.confidence) for page in records),
        )
        self._db.executemany(
            "INSERT INTO parts VALUES (?, ?, ?, ?, ?, ?)",
            ((document, n, p.kind, p.page, p.page_end, p.agenda_item) for n, p in enumerate(reading.parts)),
        )
        self._db.executemany(
            "INSERT INTO doubts VALUES (?, ?, ?, ?, ?)",
            ((document, n, doubt.kind, doubt.page, doubt.message) for n, doubt in enumerate(reading.doubts)),
        )
        self._insert("packs", document, [pack_row(reading, sha256, [page.state for page in records])])
        by_table: dict[str, list[Row]] = {}
        for table, row in reading_rows(reading):
            by_table.setdefault(table, []).append(row)
        for table, rows in by_table.items():
            self._insert(table, document, rows)

    def put_segments(self, file: str, segments: Iterable[Segment]) -> None:
        document = self._document(file)
        marks = ", ".join("?" * 15)
        rows = ((document, ordinal, *_segment_cells(segment)) for ordinal, segment in enumerate(segments))
        self._db.executemany(f"INSERT INTO segments VALUES ({marks})", rows)

    def put_mentions(self, file: str, mentions: Iterable[MentionAt]) -> bool:
        """In place of the file's mentions so far; False where they are the same."""
        document = self._document(file)
        names = kept("mentions")
        cells = ", ".join(quoted(name) for name in names)
        held = self._db.execute(f"SELECT {cells} FROM mentions WHERE document = ? ORDER BY ordinal", (document,))
        rows = [mention_row(at) for at in mentions]
        if held.fetchall() == [tuple(_cell(row.get(name)) for name in names) for row in rows]:
            return False
        self._dated.update(self._dates_in(document))
        self._db.execute("DELETE FROM mentions WHERE document = ?", (document,))
        self._insert("mentions", document, rows)
        self._dated.update(self._dates_in(document))
        return True

    def _dates_in(self, document: int) -> Iterable[tuple[str | None, str]]:
        sql = "SELECT DISTINCT value, text FROM mentions WHERE document = ? AND label = 'DATE'"
        return self._db.execute(sql, (document,)).fetchall()

    def put_people(self, people: Iterable[Person]) -> None:
        """In place of all people so far."""
        self._put_over_archive("people", ((person.file, person_row(person)) for person in people))

    def put_organisations(self, bodies: Iterable[Organisation]) -> None:
        """In place of all organisations so far."""
        self._put_over_archive("organisations", ((body.file, organisation_row(body)) for body in bodies))

    def put_dates(self) -> None:
        """Bring the table of dates up to date with the mentions put and dropped: a row for each value and way of
        printing it, where it first stands."""
        dates = sorted(self._dated, key=lambda date: (date[0] or "", date[1]))
        self._db.executemany("DELETE FROM dates WHERE value IS ? AND text = ?", dates)
        held = "FROM mentions t WHERE t.value IS ?1 AND t.text = ?2 AND t.label = 'DATE'"
        count = f"(SELECT count(*) {held})"
        names = {
            "value": "?1",
            "text": "?2",
            "mentions": count,
            "ref": "t.ref",
            "page": "t.page",
            "page_end": "t.page_end",
        }
        cells = ", ".join(names[name] for name in kept("dates"))
        columns = ", ".join(quoted(name) for name in kept("dates"))
        # the place of the first mention among those of its document is that of the row, too
        sql = f"""
            INSERT INTO dates (document, ordinal, {columns}) SELECT t.document, t.ordinal, {cells}
            {held.replace("WHERE", f"{PLACED} WHERE")} ORDER BY d.file, t.page, t.ordinal LIMIT 1
        """
        self._db.executemany(sql, dates)
        self._dated.clear()

    def name_attendees(self, file: str, person_ids: Iterable[tuple[str, str, str]]) -> None:
        """(ref of the meeting, name as printed, person_id) for those of the file's attendance lists who are known."""
        document = self._document(file)
        self._db.execute("UPDATE attendance SET person_id = NULL WHERE document = ?", (document,))
        sql = "UPDATE attendance SET person_id = ? WHERE document = ? AND ref = ? AND name = ?"
        self._db.executemany(sql, ((person_id, document, ref, name) for ref, name, person_id in person_ids))

    # matters, which are linked body by body

    def put_bodies(self, file: str, bodies: Iterable[str]) -> None:
        """The keys of the bodies on which a file bears; its document must have been put."""
        document = self._document(file)
        self._db.executemany("INSERT INTO bodies VALUES (?, ?)", ((document, body) for body in bodies))

    def bodies(self) -> set[str]:
        """The keys of all bodies."""
        return {body for (body,) in self._db.execute("SELECT DISTINCT body FROM bodies")}

    def bodies_of(self, files: Iterable[str]) -> set[str]:
        """The keys of the bodies on which these files bear."""
        sql = f"SELECT DISTINCT t.body FROM bodies t {PLACED} WHERE d.file IN (SELECT value FROM json_each(?))"
        return {body for (body,) in self._db.execute(sql, (json.dumps(list(files)),))}

    def bodies_with(self, refs: Iterable[str]) -> set[str]:
        """The keys of the bodies on which files bear that have an action row, resolution or minute of these refs."""
        named = "ref IN (SELECT value FROM json_each(:refs))"
        held = " UNION ".join(
            f"SELECT document FROM {table} WHERE {named}" for table in ("actions", "resolutions", "minutes")
        )
        sql = f"SELECT DISTINCT body FROM bodies WHERE document IN ({held})"
        return {body for (body,) in self._db.execute(sql, {"refs": json.dumps(sorted(refs))})}

    def put_matters(self, body: str, matters: Iterable[Matter]) -> None:
        """In place of all matters so far of the body with this key; its action rows get the id of theirs."""
        known = "SELECT action_id FROM matters WHERE body = :body"
        bearing = "SELECT document FROM bodies WHERE body = :body"
        self._db.execute(
            f"UPDATE actions SET action_id = NULL WHERE document IN ({bearing}) AND action_id IN ({known})",
            {"body": body},
        )
        self._db.execute("DELETE FROM matters WHERE body = :body", {"body": body})
        for matter in matters:
            self._db.execute("INSERT INTO matters VALUES (?, ?, ?)", (matter.action_id, body, to_json(matter, Matter)))
            refs = ((ref, matter.action_id) for ref in _refs_of(matter))
            self._db.executemany("INSERT INTO matter_refs VALUES (?, ?)", refs)
            self._db.executemany(
                "UPDATE actions SET action_id = ? WHERE document = ? AND ref = ?",
                ((matter.action_id, self._document(file), ref) for file, ref in matter.rows),
            )

    def put_traces(self, bodies: Iterable[str]) -> None:
        """A row of `traces` for each action row of the files that bear on these bodies, in place of those so far."""
        sql = f"SELECT DISTINCT d.id, d.file FROM bodies t {PLACED} WHERE t.body IN (SELECT value FROM json_each(?))"
        matter = lru_cache(maxsize=_AT_HAND)(self._matter)  # an action stands in log after log
        for document, file in self._db.execute(sql, (json.dumps(sorted(bodies)),)).fetchall():
            rows = [trace_row(action, matter(action["action_id"])) for action in self.rows("actions", file=file)]
            self._db.execute("DELETE FROM traces WHERE document = ?", (document,))
            self._insert("traces", document, rows)

    def _matter(self, action_id: object) -> Matter | None:
        row = self._db.execute("SELECT matter FROM matters WHERE action_id = ?", (action_id,)).fetchone()
        return from_json(row[0], Matter) if row else None

    def forget_matters(self) -> None:
        """All of them, of all bodies."""
        self._db.execute("DELETE FROM matters")
        self._db.execute("UPDATE actions SET action_id = NULL")

    def forget_linking(self) -> None:
        """All that is not read from a document by itself, so that the next naming and linking begin from nothing."""
        self.forget_namings()
        self.forget_matters()
        for table in ("meanings", "mentions", "people", "organisations", "dates", "traces"):
            self._db.execute(f"DELETE FROM {table}")
        self._db.execute("UPDATE attendance SET person_id = NULL")
        self._db.execute("DELETE FROM meta WHERE key IN ('named', 'lexicon', 'matters', 'rulings')")

    def _put_over_archive(self, table: str, rows: Iterable[tuple[str, Row]]) -> None:
        """In place of all rows of the table so far; those that are wanted again, at most builds nearly all, stay."""
        documents = dict(self._db.execute("SELECT file, id FROM documents"))
        ordinals: Counter[str] = Counter()
        names = kept(table)
        wanted: set[tuple[Any, ...]] = set()
        for file, row in rows:
            wanted.add((documents[file], ordinals[file], *(_cell(row.get(name)) for name in names)))
            ordinals[file] += 1
        cells = ", ".join(quoted(name) for name in names)
        held: set[tuple[Any, ...]] = set(self._db.execute(f"SELECT document, ordinal, {cells} FROM {table}"))
        gone = sorted((document, ordinal) for document, ordinal, *_ in held - wanted)
        new = sorted(wanted - held, key=itemgetter(0, 1))
        self._db.executemany(f"DELETE FROM {table} WHERE document = ? AND ordinal = ?", gone)
        self._db.executemany(_insertion(table), new)

    def _insert(self, table: str, document: int, rows: Iterable[Row]) -> None:
        names = kept(table)
        self._db.executemany(
            _insertion(table),
            ((document, ordinal, *(_cell(row.get(name)) for name in names)) for ordinal, row in enumerate(rows)),
        )

    def _document(self, file: str) -> int:
        return int(self._db.execute("SELECT id FROM documents WHERE file = ?", (file,)).fetchone()[0])


def _insertion(table: str) -> str:
    """What adds rows of a table of the model: document, ordinal, then the columns kept."""
    names = kept(table)
    marks = ", ".join("?" for _ in names)
    return f"INSERT INTO {table} (document, ordinal, {', '.join(map(quoted, names))}) VALUES (?, ?, {marks})"


def _prepare(connection: sqlite3.Connection) -> bool:
    """Make the tables where there are none, or none of this version; True in the latter case."""
    outdated = not _is_empty(connection) and _is_outdated(connection)
    if outdated or _is_empty(connection):
        _create(connection)
    require_ours(connection)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    return outdated


def _is_empty(connection: sqlite3.Connection) -> bool:
    try:
        return bool(connection.execute("SELECT count(*) = 0 FROM sqlite_master").fetchone()[0])
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        return False  # not a database: `require_ours` says so


def _is_outdated(connection: sqlite3.Connection) -> bool:
    """Ours, but of another version of the tables."""
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        return bool(application == APPLICATION and connection.execute("PRAGMA user_version").fetchone()[0] != version())
    except sqlite3.DatabaseError:
        return False


def _create(connection: sqlite3.Connection) -> None:
    """In place of whatever tables there are; what was extracted stays (its key says by which version).

    So does where the PDFs lie that are in no corpus/: only the user could tell it again.
    """
    given = _given(connection)
    held = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    columns = [row[1] for row in connection.execute("PRAGMA table_info(extractions)")]
    keep = {"extractions"} if columns == ["sha256", "version", "pack"] else set()
    drops = "".join(f"DROP TABLE {quoted(name)};" for (name,) in held if name not in keep)
    marks = f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {version()};"
    connection.executescript(f"BEGIN IMMEDIATE; {drops} {statements()} {marks}")
    connection.executemany(_TO_READ, given)
    connection.execute("COMMIT")


_TO_READ = """
    INSERT INTO documents (file, path, size, mtime_ns, checked_ns, state, reason, hint, tool, extracted, version)
    VALUES (?, ?, 0, 0, 0, 'failed', 'not read since minesearch changed.', 'Run `minesearch build`.', '', '', '')
"""


def _given(connection: sqlite3.Connection) -> list[tuple[str, bytes]]:
    """(file, path) of the documents that lie outside the archive, in whatever version of the tables."""
    columns = {row[1] for row in connection.execute("PRAGMA table_info(documents)")}
    if not {"file", "path"} <= columns:
        return []
    sql = "SELECT file, path FROM documents WHERE substr(path, 1, 1) = CAST('/' AS BLOB)"
    return connection.execute(sql).fetchall()


def _segment_cells(segment: Segment) -> tuple[object, ...]:
    pieces = [number for p in segment.passage.pieces for number in (p.start, p.end, p.page, p.line)]
    place = (segment.ref, segment.kind, segment.page, segment.page_end, segment.body, segment.date, segment.title)
    tail = (segment.number, segment.status, segment.parent, segment.page_label)
    return (
        *map(_cell, place),
        _cell(segment.passage.text),
        json.dumps(pieces, separators=(",", ":")),
        *map(_cell, tail),
    )


def _cell(value: object) -> object:
    """What SQLite can hold: lists as JSON, halves of surrogate pairs (bad fonts give them) as question marks."""
    if isinstance(value, list | tuple):
        return json.dumps(value)
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-8", "replace").decode()
    return value


def _refs_of(matter: Matter) -> list[str]:
    """Every ref at which the matter can be taken hold of, each once."""
    origin = [matter.origin.ref] if matter.origin else []
    steps = [step.ref for step in matter.steps]
    return list(dict.fromkeys([*origin, *steps, *(ref for _, ref in matter.rows)]))
