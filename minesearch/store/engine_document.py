"""An entry as every search engine indexes it: terms with places and weight, exact values, columns to sort by.

The one field of running text holds title, text, then the meeting, each with a weight of its own (BM25F: a word in the
title counts more than one in the text, a decision more than talk) and so far apart that no phrase spans two of them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from minesearch.model.kind import Kind
from minesearch.query.forms import Forms, forms, name_forms, short_forms
from minesearch.store.engine_layout import (
    DECIDING,
    DECISION_WEIGHT,
    EXACT,
    KINDS,
    MEETING_WEIGHT,
    SEPARATOR,
    TITLE_WEIGHT,
    stored,
)

if TYPE_CHECKING:
    from minesearch.model.segment import Entry, Segment

_MEETING_REF = re.compile(r"^([^/]+)/(\d{4}-\d\d-\d\d)/")
_MINUTE_REF = re.compile(r"/minute/([^/~]+)[^/]*")
_SAME_TEXT = 60  # letters from which the same words in two packs are taken for the same passage


class Document(NamedTuple):
    """What is indexed of one entry.

    `parts` are title, text and meeting of the running text with the weight of a word in each; `words` the fields asked
    by name, which may have several values, such as the names of a person; `printed` the texts whose words are indexed
    as printed (for prefixes, near spellings and suggestions); `values` exact ones; `names` all names of persons and of
    organisations.

    `matter` is equal for passages that are always one hit, `item` for whatever belongs to one item of one agenda: its
    report is one hit with its minute where the minute answers too. 0 where there is none.
    """

    parts: dict[str, tuple[Forms, float]]
    words: dict[str, Sequence[Forms]]
    printed: dict[str, Sequence[Forms]]
    values: dict[str, tuple[str, ...]]
    names: dict[str, Sequence[str]]
    matter: int
    item: int
    day: int  # 20190614; 0 where no date is known
    kind: int  # place in KINDS
    facets: dict[str, str]  # body, status, file; people and organisations joined by SEPARATOR
    stored: bytes  # see `engine_layout.stored`


def document(entry: Entry) -> Document:
    """The entry as it is indexed."""
    segment = entry.segment
    people = tuple(names[1] for names in entry.people if len(names) > 1)
    bodies = tuple(names[1] for names in entry.organisations if len(names) > 1)
    names = {"person": entry.people, "org": entry.organisations}
    every_name = {field: [name for one in named for name in one] for field, named in names.items()}
    parts = running_text(segment.title, segment.passage.text, segment.body, segment.date, segment.kind)
    text, title = parts["text"][0], short_forms(segment.title)
    return Document(
        parts=parts,
        words=words_of(segment.title, segment.body, segment.status, every_name),
        printed={"plain": (text, title), "title_plain": (title,)},
        values=_values(segment),
        names={field: texts for field, texts in every_name.items() if texts},
        matter=_matter(segment, text),
        item=_number(entry.item) if entry.item else 0,
        day=int((segment.date or "0").replace("-", "")[:8]),
        kind=KINDS.index(segment.kind),
        facets={
            "body": segment.body or "",
            "status": segment.status or "",
            "file": segment.file,
            "person": SEPARATOR.join(people),
            "organisation": SEPARATOR.join(bodies),
        },
        stored=_stored(segment, people, bodies),
    )


def running_text(title: str, text: str, body: str | None, day: str | None, kind: str) -> dict[str, tuple[Forms, float]]:
    """The parts of the running text of a passage, by name with their weights."""
    heading = "" if text.startswith(title) else title  # an agenda item is its own title
    return {
        "title": (short_forms(heading), TITLE_WEIGHT),
        "text": (forms(text), DECISION_WEIGHT if kind == Kind.RESOLUTION else 1.0),
        "meeting": (short_forms(_meeting(body or "", day or "")), MEETING_WEIGHT),
    }


def words_of(
    title: str, body: str | None, status: str | None, names: Mapping[str, Sequence[str]]
) -> dict[str, Sequence[Forms]]:
    """The values of the fields that are asked by name; `names` are of persons and of organisations."""
    return {
        "title": (short_forms(title),) if title else (),
        "body": (name_forms(body),) if body else (),
        "status": (name_forms(status),) if status else (),
        **{field: list(map(name_forms, filter(None, texts))) for field, texts in names.items()},
    }


@lru_cache(maxsize=1 << 10)
def _meeting(body: str, day: str) -> str:
    """The meeting in words, so that "board december 2020" finds what that meeting said."""
    try:
        held = date.fromisoformat(day)
    except ValueError:
        return body
    return f"{body} {held.day} {held:%B} {held.year}"


def _values(segment: Segment) -> dict[str, tuple[str, ...]]:
    meeting = _MEETING_REF.match(segment.ref)
    minute = _MINUTE_REF.search(segment.ref) if segment.kind in DECIDING else None
    numbers = [minute[1], segment.number or minute[1]] if minute else []
    return {
        "kind": (segment.kind.value,),
        "meeting": _meeting_values(meeting[1].lower() if meeting else "", segment.date or ""),
        "minute": tuple(dict.fromkeys(number.lower() for number in numbers)),
        "file": _file_values(segment.file),
    }


@lru_cache(maxsize=1 << 10)
def _meeting_values(slug: str, date: str) -> tuple[str, ...]:
    """Year, month and day of a meeting; its body's short name, alone and with each."""
    days = [date[:length] for length in (4, 7, 10)] if date else []
    return (*days, *([slug, *(f"{slug}/{day}" for day in days)] if slug else ()))


@lru_cache(maxsize=1 << 10)
def _file_values(file: str) -> tuple[str, ...]:
    """a/b/c.pdf as it is, and in small letters: whole, each of its folders, its name, its name without the ending."""
    folded = file.lower()
    parts = folded.split("/")
    values = [EXACT + file, *("/".join(parts[:length]) for length in range(1, len(parts) + 1)), *parts[1:]]
    values.append(parts[-1].rpartition(".")[0] or parts[-1])
    return tuple(dict.fromkeys(values))


def _matter(segment: Segment, text: Forms) -> int:
    """A number for what is one matter to a reader: a minute with its resolutions, the same words in several packs."""
    ref = segment.parent or segment.ref
    if segment.kind in DECIDING:
        key = _MINUTE_REF.search(ref)
        return _number(ref[: key.end()] if key else ref)
    words = text.spaced.replace(" ", "")
    return _number(f"{segment.kind}\n{words}" if len(words) >= _SAME_TEXT else segment.ref)


def _number(key: str) -> int:
    """63 bits of a key's digest, never 0."""
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 1) or 1


_PLACED = attrgetter("ref", "kind", "file", "page", "page_end", "body", "date", "title")
_MARKED = attrgetter("number", "status", "parent", "page_label")


def _stored(segment: Segment, people: tuple[str, ...], bodies: tuple[str, ...]) -> bytes:
    return stored((*_PLACED(segment), segment.passage.text, *_MARKED(segment), people, bodies))
