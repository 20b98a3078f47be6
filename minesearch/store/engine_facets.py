"""How many hits have each value of a field."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import compress

from minesearch.store.engine_document import KINDS

Values = Callable[[int], Iterable[str]]
MOST = 50  # values told of a facet


class Tally:
    """Counts the hits among passages, of each of which the matter is given."""

    def __init__(self, matters: Sequence[int]) -> None:
        times = Counter(matters)
        self._matters = matters
        self._together = [times[matter] > 1 for matter in matters]

    def count(self, numbers: Sequence[int], values: Values) -> tuple[tuple[str, int], ...]:
        """(value, hits), the most frequent first. Of each passage a number that stands for its values.

        A matter counts once for each value. Values that differ in capitals only are one, written as most often.
        """
        everywhere, shared = Counter(numbers), Counter(compress(numbers, self._together))
        pairs = set(compress(zip(numbers, self._matters, strict=True), self._together))
        many: Counter[str] = Counter()
        written: dict[str, Counter[str]] = defaultdict(Counter)
        together: dict[str, set[int]] = defaultdict(set)  # a matter of several passages may have a value in each
        for number, times in everywhere.items():
            for value in filter(None, values(number)):
                many[value.casefold()] += times - shared[number]
                written[value.casefold()][value] += times
        for number, matter in pairs:
            for value in filter(None, values(number)):
                together[value.casefold()].add(matter)
        counted = ((found.most_common(1)[0][0], many[value] + len(together[value])) for value, found in written.items())
        return tuple(sorted(counted, key=lambda pair: (-pair[1], pair[0])))


def kind_values(number: int) -> tuple[str]:
    return (KINDS[number].value,)


def year_values(year: int) -> tuple[str]:
    """0 stands for a year that is not known."""
    return (str(year) if year else "",)


def told(counted: tuple[tuple[str, int], ...], facet: str) -> tuple[tuple[str, int], ...]:
    """What is told of a facet: years all in their order, else the most frequent values."""
    return tuple(sorted(counted)) if facet == "year" else counted[:MOST]
