"""What those who write an index and those who read it agree on, whatever the engine."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from minesearch.model.kind import Kind
from minesearch.store.engine_hits import Hit, Place

TITLE_WEIGHT = 1.6
DECISION_WEIGHT = 1.4
MEETING_WEIGHT = 0.3

# where each part of the running text begins, where all are one field; no title has so many words, nor has a text
BEGIN = {"title": 0, "text": 1 << 20, "meeting": 1 << 28}
GAP = 1000  # words between two values of a field; more than any near query can span
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
KINDS = tuple(Kind)
PRIORS = tuple(PRIOR[kind] for kind in KINDS)
DECISIONS = tuple(kind in DECIDING for kind in KINDS)

_json = json.JSONEncoder(check_circular=False).encode


def part_of(place: int) -> str:
    """The part of the running text that a place is in."""
    return max((part for part, begin in BEGIN.items() if begin <= place), key=BEGIN.__getitem__)


def stored(facts: Sequence[object]) -> bytes:
    """What is kept of a passage to make a hit of: a JSON list of the fields of its `Hit` as far as organisations."""
    return _json(facts).encode()


def place_of(stored: bytes) -> Place:
    """Where the passage stands that `stored` of a document tells of."""
    ref, _, file, page, *_ = json.loads(stored)
    return Place(ref, file, page)


def hit(stored: bytes, score: float = 0.0, also: Iterable[Place] = ()) -> Hit:
    """The hit that `stored` of a document tells of."""
    *facts, people, organisations = json.loads(stored)
    values = (*facts, tuple(people), tuple(organisations), score, tuple(also))
    return Hit(*values)
