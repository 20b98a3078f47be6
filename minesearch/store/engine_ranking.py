"""From passages that answer to hits: one hit a matter, the best passage first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_EQUAL = 1e-6  # scores that differ by less do so because their parts were added in another order


class Match(NamedTuple):
    """A passage that answers. `document` is its number in the index, `day` 20190614 or 0."""

    score: float
    document: int
    matter: int
    day: int


class Answer(NamedTuple):
    """The passages that answer, a column each; see `engine_document.Document` for `matter` and `item`."""

    documents: Sequence[int]
    scores: Sequence[float]
    days: Sequence[int]
    matters: Sequence[int]
    items: Sequence[int]
    decisions: Sequence[bool]


@dataclass(frozen=True)
class Matter:
    """The passages of one matter that answer, the best first."""

    matches: tuple[Match, ...]

    @property
    def best(self) -> Match:
        return self.matches[0]


def matters_of(answer: Answer) -> Sequence[int]:
    """For each passage the number of the hit it belongs to.

    What belongs to an agenda item is one hit with the item's minute, if that answers too; otherwise its own matter.
    """
    decided = {item for item, decides in zip(answer.items, answer.decisions, strict=True) if decides and item}
    if not decided:
        return answer.matters
    pairs = zip(answer.items, answer.matters, strict=True)
    return [item if item in decided else matter for item, matter in pairs]


def group(answer: Answer, matters: Sequence[int], sort: str, limit: int | None) -> list[Matter]:
    """The first `limit` of the matters, the best first, or by `sort` "date" the newest first."""
    chosen = set(_first(answer, matters, sort, limit)) if limit is not None else set(matters)
    by_matter: dict[int, list[Match]] = defaultdict(list)
    columns = zip(answer.scores, answer.documents, matters, answer.days, strict=True)
    for score, document, matter, day in columns:
        if matter in chosen:
            by_matter[matter].append(Match(score, document, matter, day))
    found = [Matter(tuple(sorted(matches, key=_by_score))) for matches in by_matter.values()]
    found.sort(key=lambda matter: _by_date(matter) if sort == "date" else _by_score(matter.best))
    return found[:limit]


def _first(answer: Answer, matters: Sequence[int], sort: str, limit: int) -> Iterable[int]:
    """The matters among which the first `limit` are: a few more, where some are equally good."""
    keys: Sequence[float] = answer.days if sort == "date" else answer.scores
    best: dict[int, float] = {}
    for matter, key in zip(matters, keys, strict=True):
        if key > best.get(matter, -1.0):
            best[matter] = key
    if len(best) <= limit:
        return best
    least = sorted(best.values(), reverse=True)[limit - 1] if limit else float("inf")
    return [matter for matter, key in best.items() if key >= least - _EQUAL]


def _by_score(match: Match) -> tuple[float, int, int]:
    # equally good: the newest first, then in the order of the archive; rounded, so that the order of adding is nothing
    return -round(match.score, 9), -match.day, match.document


def _by_date(matter: Matter) -> tuple[int, float, int]:
    newest = max(match.day for match in matter.matches)
    return -newest, -round(matter.best.score, 9), matter.best.document
