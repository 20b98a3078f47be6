"""What a search engine answers with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

FACETS = ("kind", "body", "year", "person", "organisation", "status", "file")
SORTS = ("relevance", "date")


class Place(NamedTuple):
    """Where a passage stands: its ref, the file and the page in the file, from 1."""

    ref: str
    file: str
    page: int


@dataclass(frozen=True)
class Why:
    """What one word gave to the score of a passage.

    `asked` is the part of the query it answers, `term` what it was looked up by, `places` how often it stands in each
    part of the passage (title, text, meeting) or in the field `asked` of. `rarity` is great for words of few passages,
    `weight` the number of places, each as much as its part is worth.
    """

    asked: str
    term: str
    places: dict[str, int]
    rarity: float
    weight: float
    score: float


@dataclass(frozen=True)
class Explanation:
    """A score is the sum of its words' scores, times `preference`, which is that of its kind.

    `words_had` of `words_asked` are told where a passage need not have them all; the words' scores are less in the same
    measure.
    """

    words: tuple[Why, ...]
    preference: float
    words_had: int | None = None
    words_asked: int | None = None


@dataclass(frozen=True)
class Hit:
    """One answer: the best passage of a matter. `also` are the other passages of the matter that answer.

    `text` is the whole passage, `date` and `body` are those of the meeting it belongs to. `why` is told when asked for.
    """

    ref: str
    kind: str
    file: str
    page: int
    page_end: int
    body: str | None
    date: str | None
    title: str
    text: str
    number: str | None
    status: str | None
    parent: str | None
    page_label: str | None
    people: tuple[str, ...]
    organisations: tuple[str, ...]
    score: float
    also: tuple[Place, ...] = ()
    why: Explanation | None = None


@dataclass(frozen=True)
class Hits:
    """What a search found: `total` hits in all, the first of them, and for each facet asked (value, hits) pairs.

    Where so many passages answer that an engine did not look at each of them, the numbers are `estimated`.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    estimated: bool = False
