"""How many hits there are, and how many have each value of a facet: counted, or estimated from a part of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, compress
from operator import itemgetter
from typing import TypeAlias

from minesearch.store.columns import at
from minesearch.store.engine_layout import KINDS

Values: TypeAlias = Callable[[int], Iterable[tuple[str, str]]]  # what a number stands for, see `keyed`
Counts: TypeAlias = tuple[tuple[str, int], ...]
MOST = 50  # values told of a facet
DIGITS = 3  # that are told of an estimate
USUAL = 10  # passages of a value in the part, below which its hits are taken to be as many a passage as elsewhere


class Tally:
    """Counts the hits among passages, of each of which the matter is given.

    Of each passage a number stands for its values of a facet. `passages` says how many have each number; `shared` is
    the number of each passage at the places `Tally.shared`, whose matters have other passages too.
    """

    def __init__(self, matters: Sequence[int]) -> None:
        times = Counter(matters)
        several = {matter for matter, many in times.items() if many > 1}
        self.hits = len(times)
        self.shared = list(compress(range(len(matters)), map(several.__contains__, matters)))
        self._matters = at(matters, self.shared)
        self._rate = self.hits / max(1, len(matters))

    def count(self, passages: Mapping[int, int], shared: Sequence[int], values: Values) -> Counts:
        """(value, hits), the most frequent first.

        A matter counts once for each value. Values that differ in capitals only are one, written as most often.
        """
        written = _written(passages, values)
        return _in_order(written, self._hits(_totals(written), shared, values))

    def estimate(self, whole: Mapping[int, int], passages: Mapping[int, int], shared: Sequence[int], values: Values
                 ) -> Counts:  # fmt: skip
        """About how many hits have each value where these passages are a part only, and `whole` tells of all.

        Of the passages with a value as large a share is taken to be hits of their own as in the part.
        """
        written, sampled = _written(whole, values), _totals(_written(passages, values))
        hits = self._hits(sampled, shared, values)
        guessed = {}
        for value, times in _totals(written).items():
            rate = (hits.get(value, 0) + USUAL * self._rate) / (sampled.get(value, 0) + USUAL)
            guessed[value] = max(1, about(times * rate))
        return _in_order(written, guessed)

    def estimated_hits(self, passages: int) -> int:
        """About how many hits so many passages are, of which these are a part."""
        return about(passages * self._rate)

    def _hits(self, passages: Mapping[str, int], shared: Sequence[int], values: Values) -> dict[str, int]:
        """How many matters have each value: as many as `passages`, less what the passages of one matter repeat."""
        times = Counter(shared)
        pairs = set(zip(shared, self._matters, strict=True))
        matters = Counter(map(itemgetter(0), pairs))
        keys = {number: [key for key, _ in values(number)] for number in times}
        stands = Counter(chain.from_iterable(map(set, keys.values())))
        hits = Counter(passages)
        for number, found in keys.items():
            for key in found:
                hits[key] -= times[number] - (matters[number] if stands[key] == 1 else 0)
        # a value of several numbers may come in one matter under more than one of them
        mixed = {number: [key for key in found if stands[key] > 1] for number, found in keys.items()}
        together: dict[str, set[int]] = defaultdict(set)
        for number, matter in pairs:
            for key in mixed[number]:
                together[key].add(matter)
        for key, several in together.items():
            hits[key] += len(several)
        return hits


def about(number: float) -> int:
    """A number that is not known better, with as many digits as it deserves."""
    return int(float(f"{number:.{DIGITS}g}")) if number >= 10**DIGITS else round(number)


def keyed(values: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Each value as it is counted, in small letters, and as it is written; a value that is not known is none."""
    return tuple((value.casefold(), value) for value in values if value)


def kind_values(number: int) -> tuple[tuple[str, str], ...]:
    return keyed((KINDS[number].value,))


def year_values(year: int) -> tuple[tuple[str, str], ...]:
    """0 stands for a year that is not known."""
    return keyed((str(year),)) if year else ()


def told(counted: Counts, facet: str) -> Counts:
    """What is told of a facet: years all in their order, else the most frequent values."""
    return tuple(sorted(counted)) if facet == "year" else counted[:MOST]


def _written(passages: Mapping[int, int], values: Values) -> dict[str, dict[str, int]]:
    """How many passages have each value, in each way of writing it; by the value in small letters."""
    written: dict[str, dict[str, int]] = {}
    for number, times in passages.items():
        for key, value in values(number):
            ways = written.setdefault(key, {})
            ways[value] = ways.get(value, 0) + times
    return written


def _totals(written: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    return {key: sum(ways.values()) for key, ways in written.items()}


def _in_order(written: Mapping[str, Mapping[str, int]], hits: Mapping[str, int]) -> Counts:
    counted = ((max(ways, key=ways.__getitem__), hits[key]) for key, ways in written.items())
    return tuple(sorted(counted, key=lambda pair: (-pair[1], pair[0])))
