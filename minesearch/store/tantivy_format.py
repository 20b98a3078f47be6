"""How an index lies in tantivy's files: the schema, and the tables of names that facets are counted by."""

from __future__ import annotations

import json
from pathlib import Path

import tantivy

from minesearch.store.engine_choice import FORMS, TANTIVY
from minesearch.store.engine_layout import SEPARATOR

FORM = FORMS[TANTIVY]

# the running text, a field a part, and how much a word is worth in each
PARTS = {"title": ("in_title", 1.6), "text": ("in_text", 1.0), "meeting": ("in_meeting", 0.3)}
WORDS = ("title", "body", "status", "person", "org")
PRINTED = ("plain", "title_plain")
VALUES = ("kind", "meeting", "minute", "file")  # exact ones, see `exactly`
SAMPLES = "samples"  # the samples a passage is in, by number: sample 3 has one matter in two to the power of three
MOST_SAMPLES = 20
NUMBERS = ("matter", "item", "day", "year", "kind_number", "id")
NAMES = {facet: f"{facet}_names" for facet in ("body", "status", "file", "person", "organisation")}
TABLES = "names.json"
PART = 1 << 32  # more numbers than any part has names
_SPACES = dict.fromkeys(map(ord, " \t\n\r\f"), SEPARATOR)


def schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for field in (*(field for field, _ in PARTS.values()), *WORDS):
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="position")
    for field in PRINTED:
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="basic")
    for field in (*VALUES, SAMPLES):
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="basic")
    for field in (*NUMBERS, *NAMES.values()):
        builder.add_unsigned_field(field, fast=True, indexed=field == "id")
    builder.add_bytes_field("stored", stored=True)
    builder.add_bytes_field("names", stored=True)
    return builder.build()


class Tables:
    """The names of bodies, files, ... by the numbers that stand for them in the index; a number is a set of names.

    `part` is that of the index that is being written: the numbers of each part count from a multiple of PART.
    """

    def __init__(self, names: dict[str, list[list[str]]] | None = None, part: int = 0) -> None:
        self._names = names or {field: [[] for _ in range(part + 1)] for field in NAMES.values()}
        self._part = part
        self._numbers = {
            field: {name: part * PART + at for part, some in enumerate(parts) for at, name in enumerate(some)}
            for field, parts in self._names.items()
        }

    def number(self, field: str, name: str) -> int:
        """The number of a name, which is given one if it has none."""
        numbers = self._numbers[field]
        if name not in numbers:
            some = self._names[field][self._part]
            numbers[name] = self._part * PART + len(some)
            some.append(name)
        return numbers[name]

    def name(self, field: str, number: int) -> str:
        part, at = divmod(number, PART)
        return self._names[field][part][at]

    def add_part(self, other: Tables) -> None:
        """Take in the names of the part that follows, as another process has numbered them."""
        for field, parts in self._names.items():
            parts.append(other._names[field][-1])

    def write(self, folder: Path) -> None:
        new = folder / f"{TABLES}.new"
        new.write_text(json.dumps(self._names), encoding="utf-8")
        new.replace(folder / TABLES)

    @classmethod
    def read(cls, folder: Path) -> Tables:
        return cls(json.loads((folder / TABLES).read_text(encoding="utf-8")))


def clean(text: str) -> str:
    """Text that Rust can hold: a lone half of a character in the text of a PDF becomes a question mark."""
    if text.isascii():
        return text
    return text.encode("utf-8", "replace").decode()


def exactly(value: str) -> str:
    """One of several values of a field as it is kept and asked for: one word to tantivy."""
    return clean(value.translate(_SPACES))
