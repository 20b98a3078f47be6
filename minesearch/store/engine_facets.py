"""How many hits there are, and how many have each value of a facet: counted, or estimated from a part of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from minesearch.store.engine_layout import KINDS

Values = Callable[[int], Iterable[str]]
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
        self.hits = len(times)
        self.shared = [place for place, matter in enumerate(matters) if times[matter] > 1]
        self._matters = [matters[place] for place in self.shared]
        self._rate = self.hits / max(1, len(matters))

    def count(self, passages: Mapping[int, int], shared: Sequence[int], values: Values) -> Counts:
        """(value, hits), the most frequent first.

        A matter counts once for each value. Values that differ in capitals only are one, written as most often.
        """
        written = _written(passages, values)
        return _in_order(written, self._hits(written, shared, values))

    def estimate(self, whole: Mapping[int, int], passages: Mapping[int, int], shared: Sequence[int], values: Values
                 ) -> Counts:  # fmt: skip
        """About how many hits have each value where these passages are a part only, and `whole` tells of all.

        Of the passages with a value as large a share is taken to be hits of their own as in the part.
        """
        written, sampled = _written(whole, values), _written(passages, values)
        hits = self._hits(sampled, shared, values)
        guessed = {}
        for value, times in written.items():
            known = sampled[value].total() if value in sampled else 0
            rate = (hits.get(value, 0) + USUAL * self._rate) / (known + USUAL)
            guessed[value] = max(1, about(times.total() * rate))
        return _in_order(written, guessed)

    def estimated_hits(self, passages: int) -> int:
        """About how many hits so many passages are, of which these are a part."""
        return about(passages * self._rate)

    def _hits(self, written: Mapping[str, Counter[str]], shared: Sequence[int], values: Values) -> dict[str, int]:
        once: Counter[str] = Counter()
        together: dict[str, set[int]] = defaultdict(set)  # a matter of several passages may have a value in each
        for (number, matter), times in Counter(zip(shared, self._matters, strict=True)).items():
            for value in filter(None, values(number)):
                once[value.casefold()] += times
                together[value.casefold()].add(matter)
        return {value: times.total() - once[value] + len(together[value]) for value, times in written.items()}


def about(number: float) -> int:
    """A number that is not known better, with as many digits as it deserves."""
    return int(float(f"{number:.{DIGITS}g}")) if number >= 10**DIGITS else round(number)


def kind_values(number: int) -> tuple[str]:
    return (KINDS[number].value,)


def year_values(year: int) -> tuple[str]:
    """0 stands for a year that is not known."""
    return (str(year) if year else "",)


def told(counted: Counts, facet: str) -> Counts:
    """What is told of a facet: years all in their order, else the most frequent values."""
    return tuple(sorted(counted)) if facet == "year" else counted[:MOST]


def _written(passages: Mapping[int, int], values: Values) -> dict[str, Counter[str]]:
    """How many passages have each value, in each way of writing it; by the value in small letters."""
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for number, times in passages.items():
        for value in filter(None, values(number)):
            written[value.casefold()][value] += times
    return written


def _in_order(written: Mapping[str, Counter[str]], hits: Mapping[str, int]) -> Counts:
    counted = ((times.most_common(1)[0][0], hits[value]) for value, times in written.items())
    return tuple(sorted(counted, key=lambda pair: (-pair[1], pair[0])))
