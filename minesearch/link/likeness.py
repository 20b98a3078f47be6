"""How like two names are that nothing joins: for a person to look at, never ground enough to take them for one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import JaroWinkler

from minesearch.model.entity import Likeness
from minesearch.tag.firstnames import same_first_name
from minesearch.tag.names import Name

_SURNAMES = 0.86  # Woodward and Woodman are above it, Walker and Wells below
_FIRST_NAMES = 0.85  # Julie and Julia; Alan and Euan are below
_INITIAL = 0.9  # an initial says less than a name
_SURE = 0.65  # what two names that nothing tells apart would come to


def name_likeness(one: Sequence[Name], other: Sequence[Name]) -> float:
    """The likeness of the two names most alike, 0 to 1; 0 where first names or surnames are too different."""
    return max((_likeness(a, b) for a in one for b in other if a.given and b.given), default=0.0)


def _likeness(one: Name, other: Name) -> float:
    surnames = JaroWinkler.similarity(one.surname, other.surname)
    if surnames < _SURNAMES:
        return 0.0
    if not (one.full and other.full):
        first = _INITIAL if one.first[0] == other.first[0] else 0.0
    elif same_first_name(one.first, other.first):
        first = 1.0
    else:
        first = JaroWinkler.similarity(one.first, other.first)
    return round(_SURE * surnames * first, 2) if first >= _FIRST_NAMES else 0.0


def likenesses(doubts: Iterable[tuple[str, str, float, str]]) -> dict[str, tuple[Likeness, ...]]:
    """The candidates of each id, the likeliest first, from (id, id of the other, score, reason); a doubt holds for
    both."""
    best: dict[tuple[str, str], tuple[float, str]] = {}
    for one, other, score, reason in doubts:
        for pair in ((one, other), (other, one)):
            if one != other:
                best[pair] = max(best.get(pair, (0.0, "")), (score, reason))
    found: dict[str, list[Likeness]] = defaultdict(list)
    for (own, other), (score, reason) in best.items():
        found[own].append(Likeness(other, score, reason))
    return {own: tuple(sorted(rows, key=lambda row: (-row.score, row.id))) for own, rows in found.items()}
