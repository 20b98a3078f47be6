"""An entry as every search engine indexes it: terms with position and weight, exact values, columns to sort by.

The one field of running text holds title, text, then the meeting, each with a weight of its own (BM25F: a word in the
title counts more than one in the text, a decision more than talk) and so far apart that no phrase spans two of them.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING

from minesearch.model.kind import Kind
from minesearch.query.words import fold, term, tokens
from minesearch.store.engine_hits import Hit

if TYPE_CHECKING:
    from minesearch.model.segment import Entry, Segment

TITLE_WEIGHT = 1.6
DECISION_WEIGHT = 1.4
MEETING_WEIGHT = 0.3
GAP = 1000  # words between two parts of a field; more than any near query can span
SEPARATOR = "\x1f"
EXACT = "="  # before a file's path as it is, by which the entries of a file are found to be removed

# how far a passage of each kind is preferred where it answers as well as another
PRIOR = {
    Kind.RESOLUTION: 1.5,
    Kind.MINUTE: 1.35,
    Kind.ACTION: 1.25,
    Kind.PARAGRAPH: 1.0,
    Kind.SLIDE: 0.8,
    Kind.PAGE: 0.75,
    Kind.AGENDA_ITEM: 0.6,
}

Posting = tuple[str, int, float]  # term, position, weight

_MEETING_REF = re.compile(r"^([^/]+)/(\d{4}-\d\d-\d\d)/")
_MINUTE_REF = re.compile(r"/minute/([^/~]+)[^/]*")
_SAME_TEXT = 60  # letters from which the same words in two packs are taken for the same passage


@dataclass(frozen=True)
class Document:
    """What is indexed of one entry. `words` and `values` by field name; `matter` is equal for passages of a matter."""

    words: dict[str, tuple[Posting, ...]]
    values: dict[str, tuple[str, ...]]
    matter: int
    day: int  # 20190614; 0 where no date is known
    kind: int  # place in KINDS
    facets: dict[str, str]  # body, status, file; people and organisations joined by SEPARATOR
    stored: str  # JSON of a Hit without score and also


KINDS = tuple(Kind)


def document(entry: Entry) -> Document:
    """The entry as it is indexed."""
    segment = entry.segment
    people = tuple(names[1] for names in entry.people if len(names) > 1)
    bodies = tuple(names[1] for names in entry.organisations if len(names) > 1)
    return Document(
        words=_words(entry),
        values=_values(segment),
        matter=_matter(segment),
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


def hit(stored: str, score: float) -> Hit:
    """The hit that `stored` of a document tells of."""
    values = json.loads(stored)
    values["people"], values["organisations"] = tuple(values["people"]), tuple(values["organisations"])
    return Hit(**values, score=score)


def _words(entry: Entry) -> dict[str, tuple[Posting, ...]]:
    segment = entry.segment
    text_weight = DECISION_WEIGHT if segment.kind is Kind.RESOLUTION else 1.0
    text = segment.passage.text
    heading = "" if text.startswith(segment.title) else segment.title  # an agenda item is its own title
    parts = ((heading, TITLE_WEIGHT), (text, text_weight), (_meeting(segment), MEETING_WEIGHT))
    return {
        "text": tuple(_postings(parts, term)),
        "plain": tuple(_surface((segment.title, text))),
        "title": tuple(_postings([(segment.title, 1.0)], term)),
        "title_plain": tuple(_surface([segment.title])),
        "body": tuple(_postings([(segment.body or "", 1.0)], fold)),
        "status": tuple(_postings([(segment.status or "", 1.0)], fold)),
        "person": tuple(_postings(((name, 1.0) for names in entry.people for name in names), fold)),
        "org": tuple(_postings(((name, 1.0) for names in entry.organisations for name in names), fold)),
    }


def _postings(parts: Iterable[tuple[str, float]], to_term: Callable[[str], str]) -> Iterator[Posting]:
    base = 0
    for text, weight in parts:
        last = 0
        for token in tokens(text):
            yield to_term(token.text), base + token.position, weight
            last = token.position
        base += last + GAP


def _surface(texts: Iterable[str]) -> Iterator[Posting]:
    """Every word as printed, once; for prefixes, near spellings and suggestions."""
    for word in dict.fromkeys(token.text for text in texts for token in tokens(text)):
        yield word, 0, 1.0


def _meeting(segment: Segment) -> str:
    """The meeting in words, so that "board december 2020" finds what that meeting said."""
    try:
        day = date.fromisoformat(segment.date or "")
    except ValueError:
        return segment.body or ""
    return f"{segment.body or ''} {day.day} {day:%B} {day.year}"


def _values(segment: Segment) -> dict[str, tuple[str, ...]]:
    meeting = _MEETING_REF.match(segment.ref)
    days = [segment.date[:length] for length in (4, 7, 10)] if segment.date else []
    slug = meeting[1].lower() if meeting else None
    minute = _MINUTE_REF.search(segment.ref) if segment.kind in (Kind.MINUTE, Kind.RESOLUTION) else None
    numbers = [minute[1], segment.number or minute[1]] if minute else []
    return {
        "kind": (segment.kind.value,),
        "meeting": tuple(days + ([slug, *(f"{slug}/{day}" for day in days)] if slug else [])),
        "minute": tuple(number.lower() for number in numbers),
        "file": (EXACT + segment.file, *_file_values(segment.file.lower())),
    }


def _file_values(file: str) -> Iterator[str]:
    """a/b/c.pdf by its whole path, each of its folders, its name, and its name without the ending."""
    parts = file.split("/")
    for length in range(1, len(parts) + 1):
        yield "/".join(parts[:length])
    if len(parts) > 1:
        yield from parts[1:]
    yield parts[-1].rpartition(".")[0] or parts[-1]


def _matter(segment: Segment) -> int:
    """A number for what is one matter to a reader: a minute with its resolutions, the same words in several packs."""
    ref = segment.parent or segment.ref
    if segment.kind in (Kind.MINUTE, Kind.RESOLUTION):
        key = _MINUTE_REF.search(ref)
        key_text = ref[: key.end()] if key else ref
    else:
        folded = "".join(char for char in segment.passage.text.lower() if char.isalnum())
        key_text = f"{segment.kind}\n{folded}" if len(folded) >= _SAME_TEXT else segment.ref
    return int.from_bytes(hashlib.sha256(key_text.encode("utf-8", "surrogatepass")).digest()[:8], "big", signed=True)


_STORED = tuple(
    field.name for field in fields(Hit) if field.name not in ("text", "people", "organisations", "score", "also")
)


def _stored(segment: Segment, people: tuple[str, ...], bodies: tuple[str, ...]) -> str:
    values: dict[str, object] = {name: getattr(segment, name) for name in _STORED}
    values |= {"text": segment.passage.text, "people": people, "organisations": bodies}
    return json.dumps(values)
