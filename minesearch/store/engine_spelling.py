"""Words spelt nearly like another, among all the words of an archive."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence


def near(word: str, words: Collection[str], distance: int) -> list[str]:
    """Those of `words` that differ in at most `distance` letters added, left out, changed or swapped."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(word, words, scorer=OSA.distance, score_cutoff=distance, limit=None)
    return [other for other, _, _ in found]


def likeliest(word: str, spelt: Callable[[int], Iterable[str]], often: Callable[[str], int]) -> Sequence[str]:
    """The three likeliest of the words that `spelt` gives for a distance; `often` says how frequent one is."""
    from rapidfuzz.distance import OSA

    found = {other for other in spelt(1 if len(word) < 5 else 2) if not other[0].isdigit()}
    # of two words as near, the one that begins alike, then the more frequent
    order = sorted(found, key=lambda o: (OSA.distance(word, o), o[0] != word[0], -often(o), o))
    return order[:3]
