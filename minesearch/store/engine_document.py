"""An entry as every search engine indexes it: terms with places and weight, exact values, columns to sort by.

The one field of running text holds title, text, then the meeting, each with a weight of its own (BM25F: a word in the
title counts more than one in the text, a decision more than talk) and so far apart that no phrase spans two of them.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from minesearch.model.kind import Kind
from minesearch.query.words import fold, term, tokens
from minesearch.store.engine_hits import Hit

if TYPE_CHECKING:
    from minesearch.model.segment import Entry, Segment

TITLE_WEIGHT = 1.6
DECISION_WEIGHT = 1.4
MEETING_WEIGHT = 0.3
GAP = 1000  # words between two names in a field; more than any near query can span
# where the parts of the running text begin; no title has so many words, nor has a text
TEXT_AT = 1 << 20
MEETING_AT = 1 << 28
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
DECIDING = frozenset({Kind.MINUTE, Kind.RESOLUTION})

Places: TypeAlias = dict[str, list[int]]  # term -> where it stands, ascending; empty where places say nothing
Part: TypeAlias = tuple[Places, float]

_MEETING_REF = re.compile(r"^([^/]+)/(\d{4}-\d\d-\d\d)/")
_MINUTE_REF = re.compile(r"/minute/([^/~]+)[^/]*")
_SAME_TEXT = 60  # letters from which the same words in two packs are taken for the same passage


@dataclass(frozen=True)
class Document:
    """What is indexed of one entry.

    `text` are the parts of the running text with the weight of a word in each, `words` the fields asked by name,
    `surface` the words as printed (for prefixes, near spellings and suggestions), `values` exact ones.

    `matter` is equal for passages that are always one hit, `item` for whatever belongs to one item of one agenda: its
    report is one hit with its minute where the minute answers too. 0 where there is none.
    """

    text: tuple[Part, ...]
    words: dict[str, Places]
    surface: dict[str, Iterable[str]]
    values: dict[str, tuple[str, ...]]
    matter: int
    item: int
    day: int  # 20190614; 0 where no date is known
    kind: int  # place in KINDS
    facets: dict[str, str]  # body, status, file; people and organisations joined by SEPARATOR
    stored: str  # JSON of a Hit without score and also


KINDS = tuple(Kind)
PRIORS = tuple(PRIOR[kind] for kind in KINDS)
DECISIONS = tuple(kind in DECIDING for kind in KINDS)


def document(entry: Entry) -> Document:
    """The entry as it is indexed."""
    segment = entry.segment
    people = tuple(names[1] for names in entry.people if len(names) > 1)
    bodies = tuple(names[1] for names in entry.organisations if len(names) > 1)
    text, surface = _running_text(segment)
    return Document(
        text=text,
        words={
            "title": _places_in(segment.title, term),
            "body": _places_in(segment.body or "", fold),
            "status": _places_in(segment.status or "", fold),
            "person": _names(entry.people),
            "org": _names(entry.organisations),
        },
        surface={"plain": surface, "title_plain": _words_of(segment.title)},
        values=_values(segment),
        matter=_matter(segment),
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


def hit(stored: str, score: float) -> Hit:
    """The hit that `stored` of a document tells of."""
    values = json.loads(stored)
    values["people"], values["organisations"] = tuple(values["people"]), tuple(values["organisations"])
    return Hit(**values, score=score)


def length(parts: Iterable[Part]) -> int:
    """How many words parts of a text have, as scores count it."""
    return sum(len(found) for places, _ in parts for found in places.values())


def _running_text(segment: Segment) -> tuple[tuple[Part, ...], Iterable[str]]:
    """The parts of the text; and its words as printed, with those of the title."""
    text = segment.passage.text
    heading = "" if text.startswith(segment.title) else segment.title  # an agenda item is its own title
    printed = set(_words_of(segment.title))
    places: Places = {}
    for token in tokens(text):
        printed.add(token.text)
        places.setdefault(term(token.text), []).append(TEXT_AT + token.position)
    meeting = _meeting_places(segment.body or "", segment.date or "")
    weight = DECISION_WEIGHT if segment.kind is Kind.RESOLUTION else 1.0
    return ((_places_in(heading, term), TITLE_WEIGHT), (places, weight), (meeting, MEETING_WEIGHT)), printed


@lru_cache(maxsize=1 << 12)
def _places_in(text: str, to_term: Callable[[str], str]) -> Places:
    """The terms of a short text that stands in many segments, with their places; not to be changed by the caller."""
    places: Places = {}
    for token in tokens(text):
        places.setdefault(to_term(token.text), []).append(token.position)
    return places


@lru_cache(maxsize=1 << 12)
def _words_of(text: str) -> tuple[str, ...]:
    """The words of a short text as printed, each once."""
    return tuple(dict.fromkeys(token.text for token in tokens(text)))


def _names(known: Iterable[tuple[str, ...]]) -> Places:
    """All names of all who are named, so far apart that no phrase spans two of them."""
    places: Places = {}
    base = 0
    for names in known:
        for name in names:
            last = 0
            for word, found in _places_in(name, fold).items():
                places.setdefault(word, []).extend(base + place for place in found)
                last = max(last, found[-1])
            base += last + GAP
    return places


@lru_cache(maxsize=1 << 10)
def _meeting_places(body: str, day: str) -> Places:
    """The meeting in words, so that "board december 2020" finds what that meeting said."""
    try:
        held = date.fromisoformat(day)
        words = f"{body} {held.day} {held:%B} {held.year}"
    except ValueError:
        words = body
    return {word: [MEETING_AT + place for place in found] for word, found in _places_in(words, term).items()}


def part_of(place: int) -> str:
    """The part of the running text that a place is in."""
    return "title" if place < TEXT_AT else "text" if place < MEETING_AT else "meeting"


def _values(segment: Segment) -> dict[str, tuple[str, ...]]:
    meeting = _MEETING_REF.match(segment.ref)
    days = [segment.date[:length] for length in (4, 7, 10)] if segment.date else []
    slug = meeting[1].lower() if meeting else None
    minute = _MINUTE_REF.search(segment.ref) if segment.kind in DECIDING else None
    numbers = [minute[1], segment.number or minute[1]] if minute else []
    return {
        "kind": (segment.kind.value,),
        "meeting": tuple(days + ([slug, *(f"{slug}/{day}" for day in days)] if slug else [])),
        "minute": tuple(dict.fromkeys(number.lower() for number in numbers)),
        "file": _file_values(segment.file),
    }


@lru_cache(maxsize=1 << 10)
def _file_values(file: str) -> tuple[str, ...]:
    """a/b/c.pdf as it is, and in small letters: whole, each of its folders, its name, its name without the ending."""
    folded = file.lower()
    parts = folded.split("/")
    values = [EXACT + file, *("/".join(parts[:length]) for length in range(1, len(parts) + 1)), *parts[1:]]
    values.append(parts[-1].rpartition(".")[0] or parts[-1])
    return tuple(dict.fromkeys(values))


def _matter(segment: Segment) -> int:
    """A number for what is one matter to a reader: a minute with its resolutions, the same words in several packs."""
    ref = segment.parent or segment.ref
    if segment.kind in DECIDING:
        key = _MINUTE_REF.search(ref)
        return _number(ref[: key.end()] if key else ref)
    folded = "".join(filter(str.isalnum, segment.passage.text.lower()))
    return _number(f"{segment.kind}\n{folded}" if len(folded) >= _SAME_TEXT else segment.ref)


def _number(key: str) -> int:
    """63 bits of a key's digest, never 0."""
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 1) or 1


_STORED = tuple(
    field.name for field in fields(Hit) if field.name not in ("text", "people", "organisations", "score", "also", "why")
)


def _stored(segment: Segment, people: tuple[str, ...], bodies: tuple[str, ...]) -> str:
    values: dict[str, object] = {name: getattr(segment, name) for name in _STORED}
    values |= {"text": segment.passage.text, "people": people, "organisations": bodies}
    return json.dumps(values)
