"""What a search engine answers with."""

from __future__ import annotations

from dataclasses import dataclass, field

FACETS = ("kind", "body", "year", "person", "organisation", "status", "file")
SORTS = ("relevance", "date")


@dataclass(frozen=True)
class Place:
    """Where a passage stands: its ref, the file and the page in the file, from 1."""

    ref: str
    file: str
    page: int


@dataclass(frozen=True)
class Hit:
    """One answer: the best passage of a matter. `also` are the other passages of the matter that answer.

    `text` is the whole passage, `date` and `body` are those of the meeting it belongs to.
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


@dataclass(frozen=True)
class Hits:
    """What a search found: `total` hits in all, the first of them, and for each facet asked (value, hits) pairs."""

    total: int
    hits: tuple[Hit, ...]
    facets: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
