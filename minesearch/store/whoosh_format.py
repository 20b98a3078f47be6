"""How an index lies in Whoosh's files: the schema, posting lists, and a reader of pickles that can do no harm.

Whoosh keeps much of its index as pickles, and unpickling can run code. So every place where Whoosh unpickles is given
a reader that knows the few classes an index is made of and nothing else: an index that somebody else put there can be
wrong, but it can't act. The schema is always the one below, never the one in the index.

Whoosh's own writing and reading of posting lists goes posting by posting, through a dozen calls each. Here a list is
written and read in blocks: `write_list` and `read_list` are the two ends of the same format, which is Whoosh's.
"""

from __future__ import annotations

import io
import pickle
import struct
import sys
import types
import zlib
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from operator import sub
from typing import Any

from minesearch.store.engine_choice import FORMS, WHOOSH

# Whoosh imports these for a decorator, and for functions and fields of its own that nothing here uses; with what they
# import in turn they take a third of the time of a short search, so they are stood in for until Whoosh is there
_STAND_INS = {
    "cached_property": types.SimpleNamespace(cached_property=cached_property),
    "urllib.request": types.SimpleNamespace(urlretrieve=None),
    "html": types.SimpleNamespace(escape=None),
    "whoosh.analysis": types.SimpleNamespace(unstopped=None, entoken=None),
}
_missing = {name: module for name, module in _STAND_INS.items() if name not in sys.modules}
sys.modules.update(_missing)  # type: ignore[arg-type]
try:
    from whoosh import columns, fields, formats, index, reading
    from whoosh.codec import whoosh3
    from whoosh.filedb import structfile
finally:
    for _module in _missing:
        del sys.modules[_module]

BLOCK = 1024  # postings that are read at once
COMPRESSION = 1

FORMAT = FORMS[WHOOSH]


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
    """The places of a term in a document, four bytes each."""

    posting_size = -1
    field_boost = 1.0

    def __init__(self) -> None:
        self.options: dict[str, object] = {}


class _Terms(fields.FieldType):  # type: ignore[misc]
    """A field whose terms are given ready-made."""

    analyzer = None
    scorable = False
    stored = False
    unique = False
    vector = None
    column_type = None

    def __init__(self, *, placed: bool) -> None:
        self.format = _Placed() if placed else formats.Existence()


PLACED = ("text", "title", "body", "status", "person", "org")
PLAIN = ("plain", "title_plain", "kind", "meeting", "minute", "file")
FACETS = ("body", "status", "file", "person", "organisation")
SCHEMA = fields.Schema(
    **{name: _Terms(placed=True) for name in PLACED},
    **{name: _Terms(placed=False) for name in PLAIN},
    matter_column=fields.COLUMN(columns.NumericColumn("q")),
    item_column=fields.COLUMN(columns.NumericColumn("q")),
    day_column=fields.COLUMN(columns.NumericColumn("i")),
    size_column=fields.COLUMN(columns.NumericColumn("i")),
    kind_column=fields.COLUMN(columns.NumericColumn("B")),
    **{f"{name}_column": fields.COLUMN(columns.VarBytesColumn()) for name in FACETS},
    stored_column=fields.COLUMN(columns.VarBytesColumn()),
)


def codec() -> whoosh3.W3Codec:
    return whoosh3.W3Codec(blocklimit=BLOCK, compression=COMPRESSION)


class PostingList:
    """Documents that hold a term, ascending; how much it weighs in each; where it stands in each (packed, or b"")."""

    __slots__ = ("documents", "places", "weights")

    def __init__(self) -> None:
        self.documents = array("I")
        self.weights = array("f")
        self.places: list[bytes] = []

    def add(self, document: int, weight: float, places: bytes) -> None:
        self.documents.append(document)
        self.weights.append(weight)
        self.places.append(places)


def write_list(writer: whoosh3.W3FieldWriter, term: bytes, found: PostingList) -> None:
    """Write one term's list to the field the writer is at; terms must come in order."""
    start, many = writer._postfile.tell(), len(found.documents)
    blocks = [_block(found, first, first + BLOCK) for first in range(0, many, BLOCK)]
    writer._postfile.write(b"".join((whoosh3.WHOOSH3_HEADER_MAGIC, *blocks)))
    told = whoosh3.W3TermInfo(sum(found.weights), many, 0, 0, max(found.weights), found.documents[0])
    told._maxid = found.documents[-1]
    told.set_extent(start, writer._postfile.tell() - start)
    writer._tindex.add(struct.pack("!H", writer._fieldid) + term, told.to_bytes())


def _block(found: PostingList, first: int, end: int) -> bytes:
    """Postings `first` to `end` as Whoosh lays them out: length (negative for the last block), head, data."""
    documents, weights, places = found.documents[first:end], found.weights[first:end], found.places[first:end]
    differences = tuple(map(sub, documents, (0, *documents)))
    alike = weights[0] if weights.count(weights[0]) == len(weights) else None
    data = _dumps((differences, tuple(weights) if alike is None else alike, tuple(places) if any(places) else None), 4)
    compression = COMPRESSION if len(data) > 200 else 0
    if compression:
        data = zlib.compress(data, compression)
    head = _dumps((len(documents), documents[-1], max(weights), compression, 0, 0), 4)
    size = len(head) + len(data)
    return struct.pack("!i", size if end < len(found.documents) else -size) + head + data


Block = tuple[Sequence[int], Sequence[float], Sequence[bytes]]


def read_list(reader: reading.SegmentReader, field: str, term: bytes, within: Sequence[int] | None) -> Iterator[Block]:
    """The blocks of one term's list as (documents, weights, places), deleted documents among them.

    Blocks that hold none of `within` (ascending) are passed over.
    """
    try:
        matcher = reader._terms.matcher(field, term, SCHEMA[field].format)
    except reading.TermNotFound:
        return
    wanted = 0
    while not matcher._atend:
        if within is None or _reaches(within, wanted, matcher._maxid):
            matcher._read_data()
            differences, weights, places = matcher._data
            many = matcher._blocklength
            yield (
                list(accumulate(differences)),
                [weights] * many if isinstance(weights, float) else weights,
                places or (b"",) * many,
            )
        wanted = matcher._maxid + 1
        matcher._next_block()


def _reaches(within: Sequence[int], first: int, last: int) -> bool:
    """Whether any of the ascending numbers lies from `first` to `last`."""
    at = bisect_left(within, first)
    return at < len(within) and within[at] <= last


_PACKED = tuple(struct.Struct(f"<{many}I").pack for many in range(8))


def pack(places: Sequence[int]) -> bytes:
    many = len(places)
    return _PACKED[many](*places) if many < len(_PACKED) else struct.pack(f"<{many}I", *places)


def unpack(places: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(places) // 4}I", places)


def numbers(reader: reading.SegmentReader, name: str) -> array[int]:
    """A column of numbers as a whole; Whoosh itself reads it one by one."""
    column = reader.column_reader(f"{name}_column", translate=False)
    found = array(column._typecode)
    found.frombytes(column._dbfile.get(column._basepos, column._count * found.itemsize))
    if sys.byteorder == "little":
        found.byteswap()
    found.extend([column._default] * (reader.doc_count_all() - len(found)))
    return found


def as_bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def as_text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")
