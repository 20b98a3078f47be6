"""How an index lies in tantivy's files: the schema, and the tables of names that facets are counted by."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import tantivy

from minesearch.store.engine_choice import FORMS, TANTIVY

FORM = FORMS[TANTIVY]

# the running text, a field a part, and how much a word is worth in each
PARTS = {"title": ("in_title", 1.6), "text": ("in_text", 1.0), "meeting": ("in_meeting", 0.3)}
WORDS = ("title", "body", "status", "person", "org")
PRINTED = ("plain", "title_plain")
VALUES = ("kind", "meeting", "minute", "file")
SAMPLES = "samples"  # the samples a passage is in, by number: sample 3 has one matter in two to the power of three
MOST_SAMPLES = 20
NUMBERS = ("matter", "item", "day", "year", "kind_number", "id")
NAMED = ("body_names", "status_names", "file_names", "person_names", "organisation_names")
TABLES = "names.json"


def schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for field in (*(field for field, _ in PARTS.values()), *WORDS):
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="position")
    for field in PRINTED:
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="basic")
    for field in (*VALUES, SAMPLES):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    for field in (*NUMBERS, *NAMED):
        builder.add_unsigned_field(field, fast=True, indexed=field == "id")
    builder.add_bytes_field("stored", stored=True)
    builder.add_bytes_field("names", stored=True)
    return builder.build()


class Tables:
    """The names of bodies, files, ... by the numbers that stand for them in the index; a number is a set of names."""

    def __init__(self, tables: dict[str, list[str]] | None = None) -> None:
        self._names = {field: list((tables or {}).get(field, [])) for field in NAMED}
        self._numbers = {field: {name: at for at, name in enumerate(names)} for field, names in self._names.items()}

    def number(self, field: str, name: str) -> int:
        """The number of a name, which is given one if it has none."""
        numbers = self._numbers[field]
        if name not in numbers:
            numbers[name] = len(numbers)
            self._names[field].append(name)
        return numbers[name]

    def name(self, field: str, number: int) -> str:
        return self._names[field][number]

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


def joined(words: Iterable[str]) -> str:
    return clean(" ".join(words))
