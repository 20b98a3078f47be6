"""Writing an index with tantivy."""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import tantivy

from minesearch.query.words import Terms
from minesearch.store.engine_document import Document, document
from minesearch.store.engine_layout import EXACT
from minesearch.store.index_folder import checked, damage_told, finish, new_folder, take_over
from minesearch.store.tantivy_format import FORM, MOST_SAMPLES, PARTS, SAMPLES, Tables, clean, joined, schema

if TYPE_CHECKING:
    from minesearch.model.segment import Entry

MEMORY = 200_000_000  # bytes that are filled before a part is written


def write_index(folder: Path, entries: Iterable[Entry]) -> str:
    """See `engine.rebuild`."""
    with new_folder(folder) as new:
        _write(tantivy.Index(schema(), path=str(new)), new, Tables(), (), entries)
        return _finish(new)


def update_index(folder: Path, name: str, removed_files: Collection[str], entries: Iterable[Entry]) -> str:
    """See `engine.update`. What does not change is taken over as it is."""
    old = checked(folder, name, FORM)
    with new_folder(folder) as new:
        take_over(old, new)
        with damage_told():
            index, tables = tantivy.Index.open(str(new)), Tables.read(new)
        _write(index, new, tables, removed_files, entries)
        return _finish(new)


def _finish(new: Path) -> str:
    for lock in new.glob(".*.lock"):
        lock.unlink()
    return finish(new, FORM)


def _write(
    index: tantivy.Index, folder: Path, tables: Tables, removed_files: Collection[str], entries: Iterable[Entry]
) -> None:
    writer = index.writer(MEMORY, 1)
    for file in removed_files:
        writer.delete_documents_by_term("file", clean(EXACT + file))
    for entry in entries:
        writer.add_document(_tantivy_document(document(entry), tables))
    writer.commit()
    writer.wait_merging_threads()
    tables.write(folder)


def _tantivy_document(found: Document, tables: Tables) -> tantivy.Document:
    made = tantivy.Document()
    for part, (field, _) in PARTS.items():
        _add_terms(made, field, found.parts[part][0])
    for field, values in found.words.items():
        for terms in values:
            _add_terms(made, field, terms)
    for field, words in found.printed.items():
        made.add_text(field, joined(words))
    for field, exact in found.values.items():
        for value in exact:
            made.add_text(field, clean(value))
    for sample in _samples(found.item or found.matter):
        made.add_text(SAMPLES, str(sample))
    numbers = {"matter": found.matter, "item": found.item, "day": found.day, "year": found.day // 10000}
    for field, number in {**numbers, "kind_number": found.kind, "id": secrets.randbits(63)}.items():
        made.add_unsigned(field, number)
    for name, text in found.facets.items():
        made.add_unsigned(f"{name}_names", tables.number(f"{name}_names", text))
    made.add_bytes("stored", found.stored)
    if found.names:
        made.add_bytes("names", json.dumps(found.names).encode())
    return made


def _samples(number: int) -> Iterable[int]:
    """Each sample the passages of a matter (or item) with this random number are in."""
    halvings = (number & -number).bit_length() - 1
    return range(1, min(halvings, MOST_SAMPLES) + 1)


def _add_terms(made: tantivy.Document, field: str, terms: Terms) -> None:
    if not terms.terms:
        return
    value = _value(terms) if isinstance(terms.terms, list) else _known_value(terms)
    if isinstance(value, str):
        made.add_text(field, value)
    else:
        made.add_pre_tokenized_text(field, value)


def _value(terms: Terms) -> str | tantivy.PreTokenizedString:
    """The terms as they are given to tantivy. Where each is one place after another it can part them at the spaces."""
    if isinstance(terms.positions, range):
        return joined(terms.terms)
    try:
        tokens = [tantivy.Token(term, place, 0, 0) for term, place in zip(*terms, strict=True)]
    except UnicodeEncodeError:
        tokens = [tantivy.Token(clean(term), place, 0, 0) for term, place in zip(*terms, strict=True)]
    return tantivy.PreTokenizedString("", tokens)


_known_value = lru_cache(maxsize=1 << 14)(_value)  # of titles and names, which stand in many passages
