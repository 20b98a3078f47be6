"""What is given to tantivy of each passage, and the writing of it."""

from __future__ import annotations

import json
import random
from collections.abc import Collection, Iterable
from contextlib import suppress
from functools import lru_cache
from itertools import repeat
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import tantivy

from minesearch.query.forms import Forms
from minesearch.store.engine_document import Document, document
from minesearch.store.engine_layout import EXACT
from minesearch.store.tantivy_format import (
    MOST_SAMPLES,
    NAMES,
    NUMBERS,
    PARTS,
    SAMPLES,
    Tables,
    clean,
    exactly,
)

if TYPE_CHECKING:
    from minesearch.model.segment import Entry

MEMORY = 200_000_000  # bytes that are filled before tantivy writes them

_random = random.Random()  # seeded by the system


class Part:
    """What one process writes of an index, into a folder; `tables` are given the names it comes upon.

    When a block with it ends by a fault, nothing is written any more: the folder can be deleted.
    """

    def __init__(self, index: tantivy.Index, folder: Path, tables: Tables) -> None:
        self._writer = index.writer(MEMORY, 1)
        self._folder = folder
        self._tables = tables

    def __enter__(self) -> Part:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if kind is not None:
            with suppress(Exception):  # it may have ended already, or be what the fault is about
                self._writer.rollback()
                self._writer.wait_merging_threads()

    def remove(self, files: Collection[str]) -> None:
        for file in files:
            self._writer.delete_documents_by_term("file", exactly(EXACT + file))

    def add(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            self._writer.add_document(_tantivy_document(document(entry), self._tables))

    def finish(self) -> None:
        self._writer.commit()
        self._writer.wait_merging_threads()
        self._tables.write(self._folder)
        for lock in self._folder.glob(".*.lock"):
            lock.unlink()


def _tantivy_document(found: Document, tables: Tables) -> tantivy.Document:
    made = tantivy.Document()
    add_text, add_number = made.add_text, made.add_unsigned
    for part, (field, _) in PARTS.items():
        _add_forms(made, field, found.parts[part][0])
    for field, values in found.words.items():
        for text in values:
            _add_forms(made, field, text)
    for field, texts in found.printed.items():
        add_text(field, clean(" ".join([text.printed for text in texts])))
    for field, exact in found.values.items():
        if exact:
            add_text(field, _exactly(exact))
    add_text(SAMPLES, _SAMPLES[_halvings(found.item or found.matter)])
    day = found.day
    numbers = (found.matter, found.item, day, day // 10000, found.kind, _random.getrandbits(63))
    for field, number in zip(NUMBERS, numbers, strict=True):
        add_number(field, number)
    for name, value in found.facets.items():
        add_number(NAMES[name], tables.number(NAMES[name], value))
    made.add_bytes("stored", found.stored)
    if found.names:
        made.add_bytes("names", json.dumps(found.names).encode())
    return made


def _halvings(number: int) -> int:
    """How often the passages of a matter (or item) with this random number are among those of a halving."""
    return min((number & -number).bit_length() - 1, MOST_SAMPLES)


# the samples a passage is in, by how often it is among those of a halving
_SAMPLES = [" ".join(map(str, range(1, many + 1))) for many in range(MOST_SAMPLES + 1)]


@lru_cache(maxsize=1 << 14)
def _exactly(values: tuple[str, ...]) -> str:
    """Values of one field as one text, which tantivy parts again: giving it each takes longer."""
    return " ".join(map(exactly, values))


def _add_forms(made: tantivy.Document, field: str, text: Forms) -> None:
    """The terms as they are given to tantivy. Where each is one place after another it can part them at the spaces."""
    if not text.even:
        made.add_pre_tokenized_text(field, _known(text) if len(text.chunks) == 1 else _placed(text))
    elif text.spaced:
        made.add_text(field, clean(text.spaced))


def _placed(text: Forms) -> tantivy.PreTokenizedString:
    places = (text.positions, repeat(0), repeat(0))
    try:
        tokens = list(map(tantivy.Token, text.terms, *places))
    except UnicodeEncodeError:
        tokens = list(map(tantivy.Token, map(clean, text.terms), *places))
    return tantivy.PreTokenizedString("", tokens)


_known = lru_cache(maxsize=1 << 14)(_placed)  # of titles and names, which stand in many passages
