"""From passages that answer to hits: one hit a matter, the best passage first; and the counts of its facets."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Match(NamedTuple):
    """A passage that answers. `document` is its number in the index, `day` 20190614 or 0."""

    score: float
    document: int
    matter: int
    day: int


@dataclass(frozen=True)
class Matter:
    """The passages of one matter that answer, the best first."""

    matches: tuple[Match, ...]

    @property
    def best(self) -> Match:
        return self.matches[0]


def group(matches: Iterable[Match], sort: str) -> list[Matter]:
    """One Matter for all passages with the same `matter`, the best first, or by `sort` "date" the newest first."""
    by_matter: dict[int, list[Match]] = defaultdict(list)
    for match in matches:
        by_matter[match.matter].append(match)
    matters = [Matter(tuple(sorted(found, key=_by_score))) for found in by_matter.values()]
    matters.sort(key=lambda matter: _by_date(matter.best) if sort == "date" else _by_score(matter.best))
    return matters


def _by_score(match: Match) -> tuple[float, int, int]:
    # equally good: the newest first, then in the order of the archive; rounded, so that the order of adding is nothing
    return -round(match.score, 9), -match.day, match.document


def _by_date(match: Match) -> tuple[int, float, int]:
    return -match.day, -round(match.score, 9), match.document


def count(values: Iterable[tuple[str, int]], *, by_value: bool = False, limit: int = 50) -> tuple[tuple[str, int], ...]:
    """(value, hits) from (value, matter) pairs; a matter counts once for each value.

    The most frequent come first, or all in the order of their values. Values that differ in capitals only are one,
    written as most often.
    """
    matters: dict[str, set[int]] = defaultdict(set)
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for value, matter in values:
        if value:
            matters[value.casefold()].add(matter)
            written[value.casefold()][value] += 1
    counted = [(written[folded].most_common(1)[0][0], len(found)) for folded, found in matters.items()]
    if by_value:
        return tuple(sorted(counted))
    return tuple(sorted(counted, key=lambda pair: (-pair[1], pair[0]))[:limit])
