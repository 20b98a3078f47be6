"""Writing an index with tantivy."""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import tantivy

from minesearch.store.engine_document import EXACT, Document, Terms, document
from minesearch.store.index_folder import checked, damage_told, finish, new_folder, take_over
from minesearch.store.tantivy_format import FORM, PARTS, Tables, clean, joined, schema

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
    numbers = {"matter": found.matter, "item": found.item, "day": found.day, "kind_number": found.kind}
    numbers |= {f"{name}_names": tables.number(f"{name}_names", text) for name, text in found.facets.items()}
    for field, number in {**numbers, "id": secrets.randbits(63)}.items():
        made.add_unsigned(field, number)
    made.add_bytes("stored", found.stored.encode())
    names = {field: found.words[field] for field in ("person", "org") if found.words[field]}
    if names:
        made.add_bytes("names", json.dumps(names).encode())
    return made


def _add_terms(made: tantivy.Document, field: str, terms: Terms) -> None:
    """Give tantivy the terms as they are. Where each is one place after another it can part them at the spaces."""
    if not terms:
        return
    if terms[-1][1] == len(terms) - 1:
        made.add_text(field, joined([term for term, _ in terms]))
        return
    try:
        tokens = [tantivy.Token(term, place, 0, 0) for term, place in terms]
    except UnicodeEncodeError:
        tokens = [tantivy.Token(clean(term), place, 0, 0) for term, place in terms]
    made.add_pre_tokenized_text(field, tantivy.PreTokenizedString("", tokens))
