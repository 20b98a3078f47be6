"""Reading the catalogue, the archive's system of record.

`with Catalogue.open(archive) as catalogue:` sees one state of the archive from its first question to its last, even
while a build runs. Everything that can be long comes as a generator. Order is always file, page, place on the page.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

from minesearch.archive import Archive
from minesearch.errors import IndexUnusable
from minesearch.model.entity import Mention, MentionAt
from minesearch.model.matter import Matter
from minesearch.model.meeting import Doubt, Part, PartKind, Reading
from minesearch.model.segment import Entry, Kind, Segment
from minesearch.model.source import Pack, PageState, Passage, Piece
from minesearch.model.tables import LISTS, Row
from minesearch.store.catalogue_codec import from_json, unpack
from minesearch.store.catalogue_schema import APPLICATION, columns_of, quoted, version
from minesearch.store.items import item_of

REBUILD = "Delete the folder index/ and run `minesearch build`; the PDFs are not touched."
SPACE = "Check the rights and the free space of index/, then run `minesearch build` again; nothing is lost."
JSON_COLUMNS = LISTS | {"reasons", "candidates"}
PUBLISHED = "documents d JOIN readings r ON r.file = d.file AND r.sha256 = d.sha256 AND r.version = d.version"
PLACED = "JOIN documents d ON d.id = t.document"
ORDERED = "ORDER BY d.file, t.page, t.ordinal"

ReadingKey = tuple[str, str, str]  # file, sha256 of its content, version of what read it


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF the archive knows: what was found on disk, and how reading it ended (`state` indexed or failed).

    `tool` is the version of minesearch, `extracted` that of extraction, `version` that of all stages on one document.
    """

    file: str
    path: bytes
    sha256: str | None
    size: int
    mtime_ns: int
    checked_ns: int
    state: str
    reason: str | None
    hint: str | None
    tool: str
    extracted: str
    version: str


@dataclass(frozen=True, slots=True)
class PageRecord:
    """How one page was read; `number` counts from 1, `label` is printed on it, `confidence` is that of OCR."""

    number: int
    state: PageState
    label: str | None = None
    note: str | None = None
    confidence: float | None = None


class Catalogue:
    """One connection to a catalogue. Raises IndexUnusable where the file is missing, damaged or another program's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    @classmethod
    def open(cls, archive: Archive) -> Self:
        """For reading only; the catalogue must have seen a whole build."""
        if not archive.catalogue.exists():
            raise IndexUnusable(f"There is no index in {archive.root}.", "Run `minesearch build` first.")
        connection = connect_read_only(archive)
        try:
            require_ours(connection)
            connection.execute("BEGIN")
            catalogue = cls(connection)
            if catalogue.meta("built") is None:
                raise IndexUnusable(
                    "The first build of this archive was not finished.", "Run `minesearch build` again."
                )
        except sqlite3.DatabaseError as error:
            connection.close()
            raise damaged(error) from error
        except IndexUnusable:
            connection.close()
            raise
        return catalogue

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.close()
        if isinstance(error, sqlite3.DatabaseError):
            raise damaged(error) from error

    def close(self) -> None:
        self._db.close()

    # the archive

    def meta(self, key: str) -> str | None:
        """A fact about the archive as a whole, such as the name of the search index in use."""
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def documents(self) -> Iterator[Document]:
        names = ", ".join(Document.__slots__)
        for row in self._db.execute(f"SELECT {names} FROM documents ORDER BY file"):
            yield Document(*row)

    def files(self) -> list[str]:
        """Those of all documents, in the order of their names."""
        return [file for (file,) in self._db.execute("SELECT file FROM documents ORDER BY file")]

    def page_states(self) -> dict[PageState, int]:
        """How many pages of the archive are in each state."""
        rows = self._db.execute("SELECT state, count(*) FROM pages GROUP BY state")
        return {PageState(state): count for state, count in rows}

    # one document

    def pages(self, file: str) -> Iterator[PageRecord]:
        names = "t.number, t.state, t.label, t.note, t.confidence"
        sql = f"SELECT {names} FROM pages t {PLACED} WHERE d.file = ? ORDER BY t.number"
        for number, state, *rest in self._db.execute(sql, (file,)):
            yield PageRecord(number, PageState(state), *rest)

    def parts(self, file: str) -> Iterator[Part]:
        sql = f"SELECT kind, page, page_end, agenda_item FROM parts t {PLACED} WHERE d.file = ? ORDER BY ordinal"
        for kind, *rest in self._db.execute(sql, (file,)):
            yield Part(PartKind(kind), *rest)

    def doubts(self) -> Iterator[tuple[str, Doubt]]:
        """(file, doubt) over the archive."""
        sql = f"SELECT d.file, kind, page, message FROM doubts t {PLACED} ORDER BY d.file, page, ordinal"
        for file, kind, page, message in self._db.execute(sql):
            yield file, Doubt(kind, page, message)

    def reading(self, file: str) -> Reading | None:
        """All that was read from one pack."""
        row = self._db.execute(f"SELECT r.reading FROM {PUBLISHED} WHERE d.file = ?", (file,)).fetchone()
        return unpack(row[0], Reading) if row else None

    def readings(self, body: str | None = None) -> Iterator[Reading]:
        """All that was read from each pack of the archive; with the key of a body, from those that bear on it."""
        bearing = "WHERE d.id IN (SELECT document FROM bodies WHERE body = :body)" if body is not None else ""
        for (data,) in self._db.execute(f"SELECT r.reading FROM {PUBLISHED} {bearing} ORDER BY d.file", {"body": body}):
            yield unpack(data, Reading)

    def reading_keys(self, body: str) -> list[ReadingKey]:
        """Under what is kept which was read from the packs that bear on the body with this key, by file."""
        bearing = "WHERE d.id IN (SELECT document FROM bodies WHERE body = ?)"
        sql = f"SELECT r.file, r.sha256, r.version FROM {PUBLISHED} {bearing} ORDER BY d.file"
        return self._db.execute(sql, (body,)).fetchall()

    def put_by_as(self, keys: Iterable[ReadingKey]) -> Iterator[Reading]:
        """What was read and put by under these keys, published or not."""
        sql = "SELECT reading FROM readings WHERE file = ? AND sha256 = ? AND version = ?"
        for key in keys:
            yield unpack(self._db.execute(sql, key).fetchone()[0], Reading)

    def pack(self, file: str) -> Pack | None:
        """The lines and tables of one file as they were extracted; its `file` may be that of a copy of the same PDF."""
        sql = "SELECT e.pack FROM documents d JOIN extractions e ON e.sha256 = d.sha256 AND e.version = d.extracted"
        row = self._db.execute(f"{sql} WHERE d.file = ?", (file,)).fetchone()
        return unpack(row[0], Pack) if row else None

    # rows of the contract's tables

    def rows(self, table: str, **where: object) -> Iterator[Row]:
        """Rows of a table of `model.tables` as dicts; with `where` only those whose columns have these values."""
        names = columns_of(table)
        cells = ", ".join("d.file" if name == "file" else f"t.{quoted(name)}" for name in names)
        for row in self._select(cells, table, where):
            yield {name: _value(table, name, cell) for name, cell in zip(names, row, strict=True)}

    def _select(self, cells: str, table: str, where: dict[str, object]) -> Iterator[tuple[Any, ...]]:
        if where:
            test = " AND ".join(f"{'d' if name == 'file' else 't'}.{quoted(name)} IS ?" for name in where)
            sql = f"SELECT {cells} FROM {table} t {PLACED} WHERE {test} {ORDERED}"
        else:
            # document by document (SQLite keeps to the order of a CROSS JOIN), so that a million rows need no sorting
            sql = f"SELECT {cells} FROM documents d CROSS JOIN {table} t ON t.document = d.id {ORDERED}"
        # by way of `map`, which can't be closed: a cursor would be, when nobody wants its rows, after its connection
        yield from map(tuple, self._db.execute(sql, tuple(where.values())))

    def count(self, table: str) -> int:
        return int(self._db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def kinds(self) -> dict[Kind, int]:
        """How many passages of each kind the archive has."""
        return {Kind(kind): n for kind, n in self._db.execute("SELECT kind, count(*) FROM segments GROUP BY kind")}

    def refs(self) -> Iterator[str]:
        """Every ref that `show` can be asked for, in alphabetical order, each once."""
        sources = [
            f"SELECT ref FROM {t}" for t in ("segments", "meetings", "minutes", "resolutions", "reports", "actions")
        ]
        for (ref,) in self._db.execute(" UNION ".join(sources) + " ORDER BY ref"):
            yield ref

    # segments and what they mention

    def segments(self, **where: object) -> Iterator[Segment]:
        """Segments in the order of the documents; `where` as in `rows`: file="a.pdf", ref="...", parent="..."."""
        names = "t.ref, t.kind, d.file, t.page, t.page_end, t.body, t.date, t.title, t.text, t.pieces"
        for row in self._select(f"{names}, t.number, t.status, t.parent, t.page_label", "segments", where):
            yield _segment(row)

    def mentions(self, **where: object) -> Iterator[MentionAt]:
        """Mentions in the order of the documents; `where` as in `rows`, such as file="a.pdf" or value="...".

        The offsets count in the text of the segment whose ref the mention has.
        """
        names = 't.label, t.text, t.start, t."end", t.value, t.rule, t.confidence, t.likely'
        for row in self._select(f"{names}, t.ref, d.file, t.page, t.page_end", "mentions", where):
            yield MentionAt(Mention(*row[:8]), *row[8:])

    def entries(self, files: Iterable[str] | None = None) -> Iterator[Entry]:
        """Segments with the names of whom they mention, as the search engine wants them; of all files unless told."""
        people = dict(map(_names, self._db.execute("SELECT person_id, name, variants, NULL FROM people")))
        bodies = dict(map(_names, self._db.execute("SELECT org_id, name, variants, acronym FROM organisations")))
        marked = dict(
            self._db.execute(f"SELECT t.ref, t.agenda_item FROM minutes t {PLACED} WHERE t.agenda_item <> '' {ORDERED}")
        )
        for file in files if files is not None else self.files():
            named: dict[str, list[Mention]] = {}
            for at in self.mentions(file=file):
                named.setdefault(at.ref, []).append(at.mention)
            for segment in self.segments(file=file):
                ids = _ids(named.get(segment.ref) or _within(segment, named))
                yield Entry(
                    segment,
                    tuple(people[key] for key in ids["PERSON"] if key in people),
                    tuple(bodies[key] for key in ids["ORG"] if key in bodies),
                    ids["DATE"],
                    item_of(segment, marked),
                )

    # matters

    def matters(self) -> Iterator[Matter]:
        for (text,) in self._db.execute("SELECT matter FROM matters ORDER BY action_id"):
            yield from_json(text, Matter)

    def matters_of(self, ref: str) -> Iterator[Matter]:
        """The matters that have a step, an origin or a log row with this ref, or this action_id."""
        linked = "SELECT action_id FROM matter_refs WHERE ref = :ref"
        sql = f"SELECT matter FROM matters WHERE action_id = :ref OR action_id IN ({linked}) ORDER BY action_id"
        for (text,) in self._db.execute(sql, {"ref": ref}):
            yield from_json(text, Matter)


def damaged(error: sqlite3.DatabaseError) -> IndexUnusable:
    """What to tell the user of a fault that SQLite reports."""
    if isinstance(error, sqlite3.OperationalError) and any(
        word in str(error) for word in ("full", "disk I/O", "readonly")
    ):
        return IndexUnusable(f"The index can't be written: {error}.", SPACE)
    return IndexUnusable(f"The index can't be used: {error}.", REBUILD)


def connect_read_only(archive: Archive) -> sqlite3.Connection:
    """A connection that can't write, also where the folder can't be written to (then no build can be running)."""
    location = f"file:{quote(str(archive.catalogue))}?mode=ro"
    connection = sqlite3.connect(location, uri=True, isolation_level=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        connection = sqlite3.connect(f"{location}&immutable=1", uri=True, isolation_level=None)
    except sqlite3.DatabaseError:
        pass  # not a database: said by `require_ours`
    return connection


def require_ours(connection: sqlite3.Connection) -> None:
    """Raises IndexUnusable for a database that is not a catalogue written by this version."""
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        found = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise IndexUnusable(f"index/catalogue.sqlite can't be opened: {error}.", REBUILD) from error
    if application != APPLICATION:
        raise IndexUnusable(
            "index/catalogue.sqlite was not written by minesearch.", "Move it away, then run `minesearch build`."
        )
    if found != version():
        raise IndexUnusable(
            "The index was written by another version of minesearch.", "Run `minesearch build`: it is made anew."
        )


def _value(table: str, column: str, cell: object) -> object:
    if column in JSON_COLUMNS and isinstance(cell, str):
        return json.loads(cell)
    if (table, column) == ("attendance", "chair"):
        return bool(cell)
    return cell


def _segment(row: tuple[Any, ...]) -> Segment:
    ref, kind, file, page, page_end, body, date, title, text, pieces, *rest = row
    numbers = json.loads(pieces)
    trail = tuple(Piece(*numbers[i : i + 4]) for i in range(0, len(numbers), 4))
    return Segment(ref, Kind(kind), file, page, page_end, body, date, title, Passage(text, trail), *rest)


def _names(row: tuple[str, str, str, str | None]) -> tuple[str, tuple[str, ...]]:
    """The id of a person or body, and all it can be found by: the id, the name, the variants, the acronym."""
    key, name, variants, acronym = row
    return key, (key, *_distinct([name, *json.loads(variants), acronym]))


def _within(segment: Segment, named: dict[str, list[Mention]]) -> list[Mention]:
    """Of the mentions of the text that a segment is part of, those that stand in it."""
    return [mention for mention in named.get(segment.parent or "", ()) if mention.text in segment.passage.text]


def _ids(mentions: Sequence[Mention]) -> dict[str, tuple[str, ...]]:
    """The distinct values by label, in the order of the text."""
    return {label: _distinct(m.value for m in mentions if m.label == label) for label in ("PERSON", "ORG", "DATE")}


def _distinct(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
