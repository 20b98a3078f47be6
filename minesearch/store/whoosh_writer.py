"""Writing an index with Whoosh: postings are gathered in memory and written term by term, many documents at once."""

from __future__ import annotations

import shutil
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whoosh import index, reading, writing
from whoosh.filedb.filestore import FileStorage

from minesearch.query.forms import Forms
from minesearch.store.engine_document import Document, document
from minesearch.store.engine_layout import BEGIN, EXACT, GAP
from minesearch.store.index_folder import checked, finish, new_folder, take_over
from minesearch.store.whoosh_format import (
    FACETS,
    FORMAT,
    SCHEMA,
    PostingList,
    as_bytes,
    as_text,
    codec,
    pack,
    read_list,
    write_list,
)

if TYPE_CHECKING:
    from minesearch.model.segment import Entry

BATCH = 20_000  # documents written at once; their postings take about 200 MB
MOST_PARTS = 8  # an index of more parts is slower to search, and each update adds one


def write_index(folder: Path, entries: Iterable[Entry]) -> str:
    """See `engine.rebuild`."""
    with new_folder(folder) as new:
        _write(index.FileIndex.create(FileStorage(str(new)), SCHEMA), (), entries)
        return _finish(new)


def update_index(folder: Path, name: str, removed_files: Collection[str], entries: Iterable[Entry]) -> str:
    """See `engine.update`. What does not change is taken over as it is."""
    old = checked(folder, name, FORMAT)
    with new_folder(folder) as new:
        take_over(old, new)
        _write(index.FileIndex(FileStorage(str(new)), schema=SCHEMA), removed_files, entries)
        return _finish(new)


def _finish(new: Path) -> str:
    for leftover in ("MAIN_WRITELOCK", "MAIN.tmp"):
        path = new / leftover
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    return finish(new, FORMAT)


def _write(found: index.FileIndex, removed_files: Collection[str], entries: Iterable[Entry]) -> None:
    documents = map(document, entries)
    writer, policy = _Writer(found, codec=codec()), _untidy
    writer.remove(removed_files)
    while True:
        for one in islice(documents, BATCH):
            writer.add(one)
        full = writer.docnum >= BATCH
        writer.commit(mergetype=policy)
        if not full:
            return
        writer, policy = _Writer(found, codec=codec()), writing.NO_MERGE


class _Writer(writing.SegmentWriter):  # type: ignore[misc]
    """Whoosh's writer of one part of an index, with posting lists of our own in place of its pool of postings."""

    def __init__(self, found: index.FileIndex, **options: Any) -> None:
        super().__init__(found, **options)
        self._lists: dict[str, defaultdict[str, PostingList]] = {}

    def remove(self, files: Collection[str]) -> None:
        reader = self.reader()
        leaves = reader.leaf_readers() if reader.doc_count_all() else ()  # an empty reader can't be asked
        for leaf, offset in leaves:
            for file in files:
                for numbers, _, _ in read_list(leaf, "file", as_bytes(EXACT + file), None):
                    for number in numbers:
                        self.delete_document(number + offset)
        reader.close()

    def add(self, found: Document) -> None:
        for part, (terms, weight) in found.parts.items():
            self._add_terms("text", terms, BEGIN[part], weight)
        for field, values in found.words.items():
            for number, terms in enumerate(values):
                self._add_terms(field, terms, number * GAP, 1.0)
        printed = {
            field: set(" ".join(text.printed for text in texts).split()) for field, texts in found.printed.items()
        }
        for field, words in (*printed.items(), *found.values.items()):
            lists = self._lists_of(field)
            for word in words:
                lists[word].add(self.docnum, 1.0, b"")
        self._add_columns(found)
        self.docnum += 1
        self._added = True

    def _add_terms(self, field: str, text: Forms, begin: int, weight: float) -> None:
        lists, number = self._lists_of(field), self.docnum
        found: dict[str, list[int]] = {}
        for term, place in zip(text.terms, text.positions, strict=True):
            found.setdefault(term, []).append(begin + place)
        for term, places in found.items():
            postings = lists[term]
            if postings.documents and postings.documents[-1] == number:  # it stood in an earlier part of the text
                postings.weights[-1] += weight * len(places)
                postings.places[-1] += pack(places)
            else:
                postings.add(number, weight * len(places), pack(places))

    def _add_columns(self, found: Document) -> None:
        values: dict[str, object] = {name: as_bytes(found.facets[name]) for name in FACETS}
        values |= {"matter": found.matter, "item": found.item, "day": found.day, "kind": found.kind}
        values |= {
            "size": sum(len(terms.terms) for terms, _ in found.parts.values()),
            "stored": zlib.compress(found.stored),
        }
        self.perdocwriter.start_doc(self.docnum)
        for name, value in values.items():
            self.perdocwriter.add_column_value(f"{name}_column", SCHEMA[f"{name}_column"].column_type, value)
        self.perdocwriter.finish_doc()

    def _lists_of(self, field: str) -> defaultdict[str, PostingList]:
        return self._lists.setdefault(field, defaultdict(PostingList))

    def write_per_doc(self, fieldnames: Collection[str], reader: Any) -> Any:
        """Only columns are kept of a document: of other fields Whoosh would look for a file at each document."""
        return super().write_per_doc({name for name in fieldnames if SCHEMA[name].column_type}, reader)

    def add_postings_to_pool(self, reader: Any, startdoc: int, docmap: dict[int, int] | None) -> None:
        """The postings of a part that is merged into this one; its documents have got their numbers."""
        for field, term in reader.all_terms():
            postings = self._lists_of(field)[as_text(term)]
            for numbers, weights, places in read_list(reader, field, term, None):
                for number, weight, place in zip(numbers, weights, places, strict=True):
                    if docmap is None:
                        postings.add(startdoc + number, weight, place)
                    elif number in docmap:
                        postings.add(docmap[number], weight, place)

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        for field in sorted(self._lists):
            self.fieldwriter.start_field(field, SCHEMA[field])
            terms = sorted((as_bytes(term), found) for term, found in self._lists[field].items() if found.documents)
            for term, postings in terms:
                write_list(self.fieldwriter, term, postings)
            self.fieldwriter.finish_field()
        self._lists.clear()
        self.fieldwriter.close()


def _words(texts: Iterable[Forms]) -> set[str]:
    return set(" ".join(text.printed for text in texts).split())


def _untidy(writer: _Writer, parts: list[Any]) -> list[Any]:
    """Whoosh's merge policy: the parts that stay, after the others are taken into the one being written.

    Those are the parts a third of which is deleted, and the smallest of too many small ones; no more than fit in
    memory. Large parts are as many as the archive asks for, and stay.
    """
    smallest = sorted(parts, key=lambda part: part.doc_count())
    small = sum(part.doc_count() < BATCH // 2 for part in parts)
    room, stay = BATCH, []
    for place, part in enumerate(smallest):
        many = part.doc_count()
        worn = part.deleted_count() * 3 > part.doc_count_all()
        if many <= room and (worn or (small >= MOST_PARTS and place < MOST_PARTS // 2)):
            room -= many
            reader = reading.SegmentReader(writer.storage, writer.schema, part)
            writer.add_reader(reader)
            reader.close()
        else:
            stay.append(part)
    return stay
