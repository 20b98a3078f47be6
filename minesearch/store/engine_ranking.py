"""From passages that answer to hits: one hit a matter, the best passage first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from heapq import nlargest
from itertools import compress, islice
from typing import NamedTuple

from minesearch.store.columns import at

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


class Matter(NamedTuple):
    """The passages of one matter that answer, the best first."""

    matches: tuple[Match, ...]

    @property
    def best(self) -> Match:
        return self.matches[0]


def matters_of(answer: Answer) -> Sequence[int]:
    """For each passage the number of the hit it belongs to.

    What belongs to an agenda item is one hit with the item's minute, if that answers too; otherwise its own matter.
    """
    decided = set(compress(answer.items, answer.decisions)) - {0}
    if not decided:
        return answer.matters
    pairs = zip(answer.items, answer.matters, strict=True)
    return [item if item in decided else matter for item, matter in pairs]


def group(answer: Answer, matters: Sequence[int], sort: str, limit: int | None) -> list[Matter]:
    """The first `limit` of the matters, the best first, or by `sort` "date" the newest first."""
    chosen = _first(answer, matters, sort, limit) if limit is not None else set(matters)
    by_matter: dict[int, list[Match]] = defaultdict(list)
    for place in [place for place, matter in enumerate(matters) if matter in chosen]:
        by_matter[matters[place]].append(_match(answer, matters, place))
    found = [Matter(tuple(sorted(matches, key=_by_score))) for matches in by_matter.values()]
    found.sort(key=lambda matter: _by_date(matter) if sort == "date" else _by_score(matter.best))
    return found[:limit]


def _match(answer: Answer, matters: Sequence[int], place: int) -> Match:
    return Match(answer.scores[place], answer.documents[place], matters[place], answer.days[place])


def _first(answer: Answer, matters: Sequence[int], sort: str, limit: int) -> Collection[int]:
    """The first `limit` of the matters; by date those among which they are, a few more where some are equally new.

    The best few passages are mostly of enough matters; only where they are not, all are put in order.
    """
    keys: Sequence[float] = answer.days if sort == "date" else answer.scores
    for many in (16 * limit, len(keys)) if limit else ():
        floor = nlargest(many, keys)[-1] if many < len(keys) else 0.0
        best = _among_best(keys, matters, [place for place, key in enumerate(keys) if key >= floor], limit)
        if best is not None and sort == "date":
            return set(at(matters, best))
        if best is not None:  # where many are equally good, it would be long to put together all that each has
            ranked = sorted((_match(answer, matters, place) for place in best), key=_by_score)
            return set(islice(dict.fromkeys(match.matter for match in ranked), limit))
    return ()


def _among_best(
    keys: Sequence[float], matters: Sequence[int], places: Sequence[int], limit: int
) -> Sequence[int] | None:
    """Of these places those among which the first `limit` matters are; None if that can't be told."""
    found: set[int] = set()
    least = 0.0  # what the last of them has
    ordered = sorted(places, key=keys.__getitem__, reverse=True)
    for reached, place in enumerate(ordered):
        if len(found) < limit:
            least = keys[place]
            found.add(matters[place])
        elif keys[place] < least - _EQUAL:
            return ordered[:reached]
    return ordered if len(places) == len(keys) else None


def _by_score(match: Match) -> tuple[float, int, int]:
    # equally good: the newest first, then in the order of the archive; rounded, so that the order of adding is nothing
    return -round(match.score, 9), -match.day, match.document


def _by_date(matter: Matter) -> tuple[int, float, int]:
    newest = max(match.day for match in matter.matches)
    return -newest, -round(matter.best.score, 9), matter.best.document
