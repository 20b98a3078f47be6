"""From passages that answer to hits: one hit a matter, the best passage first; and the counts of its facets."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


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
    keys: Sequence[float] = answer.days if sort == "date" else [round(score, 9) for score in answer.scores]
    best: dict[int, float] = {}
    for matter, key in zip(matters, keys, strict=True):
        if key > best.get(matter, -1.0):
            best[matter] = key
    if len(best) <= limit:
        return best
    least = sorted(best.values(), reverse=True)[limit - 1] if limit else float("inf")
    return [matter for matter, key in best.items() if key >= least]


def _by_score(match: Match) -> tuple[float, int, int]:
    # equally good: the newest first, then in the order of the archive; rounded, so that the order of adding is nothing
    return -round(match.score, 9), -match.day, match.document


def _by_date(matter: Matter) -> tuple[int, float, int]:
    newest = max(match.day for match in matter.matches)
    return -newest, -round(matter.best.score, 9), matter.best.document


def count(values: Iterable[tuple[str, int]], *, by_value: bool = False, limit: int = 50) -> tuple[tuple[str, int], ...]:
    """(value, hits) from (value, matter) pairs; a matter counts once for each value.

    The most frequent come first, or all in the order of their values. Values that differ in capitals only are one,
    written as most often.
    """
    matters: dict[str, set[int]] = defaultdict(set)
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for value, matter in values:
        if value:
            folded = value.casefold()
            matters[folded].add(matter)
            written[folded][value] += 1
    counted = [(written[folded].most_common(1)[0][0], len(found)) for folded, found in matters.items()]
    if by_value:
        return tuple(sorted(counted))
    return tuple(sorted(counted, key=lambda pair: (-pair[1], pair[0]))[:limit])
