"""The search engine on Whoosh, the only module that imports it: it keeps the postings, `engine_evaluate` asks them.

Whoosh keeps much of its index as pickles, and unpickling can run code. So every place where Whoosh unpickles is given
a reader that knows the few classes an index is made of and nothing else: an index that somebody else put there can be
wrong, but it can't act. The schema is always the one below, never the one in the index.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import pickle
import shutil
import struct
import sys
import tempfile
import types
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from minesearch.errors import IndexUnusable
from minesearch.query.simplify import without_stop_words
from minesearch.query.tree import Query
from minesearch.query.words import fold_whole, term
from minesearch.store.engine_document import EXACT, KINDS, PRIOR, SEPARATOR, Document, Posting, document, hit
from minesearch.store.engine_evaluate import Evaluator, Within, rarity
from minesearch.store.engine_hits import Hit, Hits, Place
from minesearch.store.engine_ranking import Match, Matter, count, group

if TYPE_CHECKING:
    from minesearch.model.segment import Entry

# Whoosh imports these two for a decorator and for a function that nobody calls; with what they import in turn they
# take a third of the time of a short search, so they are stood in for until Whoosh is there
_STAND_INS = {
    "cached_property": types.SimpleNamespace(cached_property=cached_property),
    "urllib.request": types.SimpleNamespace(urlretrieve=None),
}
_missing = {name: module for name, module in _STAND_INS.items() if name not in sys.modules}
sys.modules.update(_missing)  # type: ignore[arg-type]
try:
    from whoosh import columns, fields, formats, index, reading
    from whoosh.codec import whoosh3
    from whoosh.filedb import structfile
    from whoosh.filedb.filestore import FileStorage
finally:
    for _module in _missing:
        del sys.modules[_module]

FORMAT = 1  # to be raised whenever the schema or what is written into it changes
HINT = "Run `minesearch build` to make the search index again; the PDFs are not touched."


# what an index is pickled of besides numbers, strings and collections of them; none of these can act
_KNOWN = {
    "whoosh.codec.whoosh3.W3Segment": whoosh3.W3Segment,
    "whoosh.codec.whoosh3.W3Codec": whoosh3.W3Codec,
    "collections.defaultdict": defaultdict,
    "builtins.int": int,
    "builtins.set": set,
}


class _SafeUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        try:
            return _KNOWN[f"{module}.{name}"]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in a search index") from None


def _safe_load(file: Any) -> Any:
    return _SafeUnpickler(file).load()


def _safe_loads(data: bytes) -> Any:
    return _SafeUnpickler(io.BytesIO(data)).load()


def _dumps(value: object, _: int) -> bytes:
    """With the protocol that knows bytes; the older one Whoosh asks for writes them as a call of a function."""
    return pickle.dumps(value, 4)


structfile.load_pickle = _safe_load
whoosh3.dumps = columns.dumps = formats.dumps = _dumps
whoosh3.loads = columns.loads = formats.loads = _safe_loads
index.pickle = types.SimpleNamespace(loads=_safe_loads, dumps=pickle.dumps)
index.toc_loaders = {}  # formats of older versions of Whoosh: none of ours


class _Placed(formats.Format):  # type: ignore[misc]
    """The places of a term in a document, as numbers of two or four bytes each."""

    posting_size = -1
    field_boost = 1.0

    def __init__(self) -> None:
        self.options: dict[str, object] = {}

    def encode(self, places: Sequence[int]) -> bytes:
        return struct.pack(f"<{len(places)}I", *places)

    def decode_positions(self, value: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(value) // 4}I", value)


class _Words(fields.FieldType):  # type: ignore[misc]
    """A field that is given its terms ready-made: (term, position, weight) each."""

    analyzer = None
    stored = False
    unique = False
    vector = None
    column_type = None

    def __init__(self, *, scorable: bool) -> None:
        self.scorable = scorable
        self.format = _Placed()

    def index(self, value: Iterable[Posting], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        places: dict[str, list[int]] = defaultdict(list)
        weights: dict[str, float] = defaultdict(float)
        for word, position, weight in value:
            places[word].append(position)
            weights[word] += weight
        for word, found in places.items():
            yield word.encode("utf-8", "surrogatepass"), len(found), weights[word], self.format.encode(found)


class _Values(fields.FieldType):  # type: ignore[misc]
    """A field of exact values, each a term."""

    analyzer = None
    scorable = False
    stored = False
    unique = False
    vector = None
    column_type = None

    def __init__(self) -> None:
        self.format = formats.Existence()

    def index(self, value: Iterable[str], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        for word in dict.fromkeys(value):
            yield word.encode("utf-8", "surrogatepass"), 1, 1.0, b""


_WORDS = ("title", "body", "status", "person", "org", "plain", "title_plain")
_VALUES = ("kind", "meeting", "minute", "file")
_FACET_COLUMNS = ("body", "status", "file", "person", "organisation")
SCHEMA = fields.Schema(
    text=_Words(scorable=True),
    **{name: _Words(scorable=False) for name in _WORDS},
    **{name: _Values() for name in _VALUES},
    matter_column=fields.COLUMN(columns.NumericColumn("q")),
    day_column=fields.COLUMN(columns.NumericColumn("i")),
    kind_column=fields.COLUMN(columns.NumericColumn("B")),
    **{f"{name}_column": fields.COLUMN(columns.VarBytesColumn()) for name in _FACET_COLUMNS},
    stored_column=fields.COLUMN(columns.VarBytesColumn()),
)


def write_index(folder: Path, entries: Iterable[Entry]) -> str:
    """See `engine.rebuild`."""
    with _new_folder(folder) as new:
        _write(index.FileIndex.create(FileStorage(str(new)), SCHEMA), (), entries)
        return _finish(new)


def update_index(folder: Path, name: str, removed_files: Collection[str], entries: Iterable[Entry]) -> str:
    """See `engine.update`. What does not change is taken over by hard links where the file system has them."""
    old = _checked(folder, name)
    with _new_folder(folder) as new:
        for file in old.iterdir():
            _link(file, new / file.name)
        _write(_open(new), removed_files, entries)
        return _finish(new)


@contextmanager
def _new_folder(folder: Path) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix="new-", dir=folder))
    try:
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)  # nothing is left of it but after a fault


def _write(found: index.FileIndex, removed_files: Collection[str], entries: Iterable[Entry]) -> None:
    writer = found.writer(limitmb=128)
    reader = found.reader()
    for leaf, offset in reader.leaf_readers():
        for file in removed_files:
            for number in _ids(leaf, "file", EXACT + file):
                writer.delete_document(number + offset)
    reader.close()
    for entry in entries:
        writer.add_document(**_whoosh_fields(document(entry)))
    writer.commit()


def _whoosh_fields(found: Document) -> dict[str, object]:
    texts = {f"{name}_column": _bytes(text) for name, text in found.facets.items()}
    return {
        **found.words,
        **found.values,
        **texts,
        "matter_column": found.matter,
        "day_column": found.day,
        "kind_column": found.kind,
        "stored_column": zlib.compress(found.stored.encode()),
    }


def _finish(new: Path) -> str:
    """Make the new index safe on disk and give it its name."""
    for leftover in ("MAIN_WRITELOCK", "MAIN.tmp"):
        path = new / leftover
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    for path in (*new.iterdir(), new):
        handle = os.open(path, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)
    new.chmod(0o755)  # a new temporary folder is for its owner only; an archive may be shared
    name = _name(new)
    target = new.parent / name
    if target.is_dir() and _name(target) != name:
        shutil.rmtree(target)  # something that has spoilt it since
    if not target.exists():  # an archive without a passage gives the same index each time: the one there is in use
        new.rename(target)
    return name


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _name(path: Path) -> str:
    files = sorted((file.name, file.stat().st_size) for file in path.iterdir())
    return hashlib.sha256(json.dumps([FORMAT, files]).encode()).hexdigest()[:32]


def _checked(folder: Path, name: str) -> Path:
    """The folder of the index called `name`. Raises IndexUnusable if it is not what was written."""
    path = folder / name
    try:
        whole = name.isalnum() and path.is_dir() and not path.is_symlink() and _name(path) == name
    except OSError:
        whole = False
    if not whole:
        raise IndexUnusable("The search index is missing or is not the one this archive wrote.", HINT)
    return path


def _open(path: Path) -> index.FileIndex:
    with _damage_told():
        return index.FileIndex(FileStorage(str(path)), schema=SCHEMA)


@contextmanager
def _damage_told() -> Iterator[None]:
    try:
        yield
    except Exception as error:  # whatever bytes that are no index lead Whoosh to
        raise IndexUnusable(f"The search index can't be read ({type(error).__name__}: {error}).", HINT) from error


class WhooshEngine:
    """An index that is open for reading; see `engine.SearchEngine`."""

    def __init__(self, folder: Path, name: str) -> None:
        found = _open(_checked(folder, name))
        with _damage_told():
            self._reader = found.reader()
            self._leaves = [_Leaf(leaf, offset) for leaf, offset in self._reader.leaf_readers() if leaf.doc_count_all()]
        self._documents = sum(len(leaf.documents()) for leaf in self._leaves)
        words = sum(leaf.words() for leaf in self._leaves)
        self.average_length = words / max(1, self._documents)

    def rarity(self, field: str, term: str) -> float:
        return rarity(self._documents, sum(leaf.frequency(field, term) for leaf in self._leaves))

    def search(
        self,
        query: Query,
        *,
        limit: int | None = 20,
        sort: str = "relevance",
        facets: Sequence[str] = (),
        grouped: bool = True,
    ) -> Hits:
        query = without_stop_words(query)
        with _damage_told():
            matches = [match for leaf in self._leaves for match in leaf.matches(query, self)]
        if not grouped:
            matches = [match._replace(matter=match.document) for match in matches]
        matters = group(matches, sort)
        with _damage_told():
            return Hits(
                len(matters),
                tuple(map(self._hit, matters[:limit])),
                {name: count(self._facet(name, matches), by_value=name == "year") for name in facets},
            )

    def suggest(self, word: str) -> tuple[str, ...]:
        word = fold_whole(word)
        if len(word) < 3 or any(leaf.frequency("text", term(word)) for leaf in self._leaves):
            return ()
        from rapidfuzz.distance import OSA

        distance = 1 if len(word) < 5 else 2
        found = {other for leaf in self._leaves for other in leaf.similar("plain", word, distance)}
        spelt = {other: OSA.distance(word, other) for other in found if not other[0].isdigit()}
        often = {other: sum(leaf.frequency("plain", other) for leaf in self._leaves) for other in spelt}
        # of two words as near, the one that begins alike, then the more frequent
        order = sorted(spelt, key=lambda other: (spelt[other], other[0] != word[0], -often[other], other))
        return tuple(order[:3])

    def close(self) -> None:
        self._reader.close()

    def _leaf_of(self, number: int) -> _Leaf:
        return next(leaf for leaf in reversed(self._leaves) if leaf.offset <= number)

    def _hit(self, matter: Matter) -> Hit:
        best, *others = (self._leaf_of(match.document).hit(match) for match in matter.matches)
        places = dict.fromkeys(Place(other.ref, other.file, other.page) for other in others)
        return replace(best, also=tuple(places))

    def _facet(self, name: str, matches: Iterable[Match]) -> Iterator[tuple[str, int]]:
        for match in matches:
            leaf = self._leaf_of(match.document)
            for value in leaf.facet(name, match):
                yield value, match.matter


class _Leaf:
    """One part of the index, see `engine_evaluate.Leaf`; its documents are numbered from `offset` in the whole."""

    def __init__(self, reader: reading.SegmentReader, offset: int) -> None:
        self._reader = reader
        self.offset = offset
        self._columns: dict[str, Any] = {}
        self._days = self._numbers("day")
        self._lexicons: dict[str, list[str]] = {}

    def matches(self, query: Query, engine: WhooshEngine) -> Iterator[Match]:
        scores = Evaluator(self, engine).evaluate(query)
        kinds, matters = self._numbers("kind"), self._numbers("matter")
        for number, score in scores.items():
            prior = PRIOR[KINDS[kinds[number]]]
            yield Match(score * prior, number + self.offset, matters[number], self._days[number])

    def hit(self, match: Match) -> Hit:
        stored = self._column("stored")[match.document - self.offset]
        return hit(zlib.decompress(stored).decode(), match.score)

    def facet(self, name: str, match: Match) -> list[str]:
        number = match.document - self.offset
        if name == "kind":
            return [KINDS[self._numbers("kind")[number]].value]
        if name == "year":
            return [str(match.day // 10000)] if match.day else []
        values: bytes = self._column(name)[number]
        return values.decode("utf-8", "surrogatepass").split(SEPARATOR)

    @cached_property
    def _all(self) -> Sequence[int]:
        return list(self._reader.all_doc_ids())

    def documents(self) -> Sequence[int]:
        return self._all

    def words(self) -> int:
        return int(self._reader.field_length("text"))

    def frequency(self, field: str, term: str) -> int:
        try:
            return int(self._reader.doc_frequency(field, _bytes(term)))
        except reading.TermNotFound:
            return 0

    def weights(self, field: str, term: str, within: Within) -> Iterator[tuple[int, float]]:
        for matcher in self._postings(field, term, within):
            yield matcher.id(), matcher.weight()

    def positions(self, field: str, term: str, within: Within) -> dict[int, tuple[int, ...]]:
        return {matcher.id(): matcher.value_as("positions") for matcher in self._postings(field, term, within)}

    def beginning(self, field: str, prefix: str) -> Iterable[str]:
        return [_text(word) for word in self._reader.expand_prefix(field, _bytes(prefix))]

    def similar(self, field: str, word: str, distance: int) -> Iterable[str]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if field not in self._lexicons:
            self._lexicons[field] = [_text(other) for other in self._reader.lexicon(field)]
        found = process.extract(word, self._lexicons[field], scorer=OSA.distance, score_cutoff=distance, limit=None)
        return [other for other, _, _ in found]

    def length(self, document: int) -> float:
        return float(self._reader.doc_field_length(document, "text"))

    def day(self, document: int) -> int:
        return int(self._days[document])

    def _postings(self, field: str, term: str, within: Within) -> Iterator[Any]:
        """Whoosh's matcher of the term, standing in turn at each of its documents (those `within`, if given)."""
        try:
            matcher = self._reader.postings(field, _bytes(term))
        except reading.TermNotFound:
            return
        if within is None:
            while matcher.is_active():
                yield matcher
                matcher.next()
            return
        for number in within:
            if not matcher.is_active():
                return
            matcher.skip_to(number)
            if matcher.is_active() and matcher.id() == number:
                yield matcher

    def _column(self, name: str) -> Any:
        if name not in self._columns:
            self._columns[name] = self._reader.column_reader(f"{name}_column", translate=False)
        return self._columns[name]

    def _numbers(self, name: str) -> Sequence[int]:
        """A column of numbers, read as a whole."""
        if name not in self._columns:
            self._columns[name] = self._reader.column_reader(f"{name}_column", translate=False).load()
        found: Sequence[int] = self._columns[name]
        return found


def _ids(leaf: reading.SegmentReader, field: str, value: str) -> list[int]:
    try:
        return list(leaf.postings(field, _bytes(value)).all_ids())
    except reading.TermNotFound:
        return []


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")
