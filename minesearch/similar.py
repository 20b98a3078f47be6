"""What else is about the same: the telling words of one thing, asked of the search engine."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from minesearch.query.tree import Everything, Most, Query, Word, conjunction
from minesearch.query.words import STOP_WORDS, term, tokens
from minesearch.store.engine import SearchEngine
from minesearch.store.engine_hits import Hit, Hits

TRIED = 24  # words whose frequency the engine is asked for
KEPT = 8  # of them, those that are looked for
LEAST = 2  # of these, how many a hit must have
SHORT = 3  # letters: shorter words tell little
COMMON = 0.2  # of all matters: a word in more of them says nothing about this one
OWN = 50  # hits: so many may be left out again as parts of the thing itself
FEW = 10  # matters: so many are never too many
TELLING = 0.4  # of the weight of the best word: "contents", "noted" and the like have less
TITLE = 3  # times: so much weighs a word of the title


@dataclass(frozen=True)
class Similar:
    """The hits, and the query they answer: the words they share with the thing."""

    query: Query
    words: tuple[str, ...]
    hits: Hits


def find_similar(
    engine: SearchEngine,
    title: str,
    text: str,
    own: Collection[str],
    *,
    filters: Sequence[Query] = (),
    limit: int | None,
) -> Similar | None:
    """What shares the most telling words with a title and text, without the things whose refs are `own` or begin so.

    None where the text has no two words that tell it from the rest of the archive.
    """
    words = key_words(title, text, lambda query: engine.search(query, limit=1).total)
    if len(words) < LEAST:
        return None
    parts = tuple(map(Word, words))
    query: Query = Most(parts, LEAST) if len(parts) > LEAST else conjunction(parts)
    found = engine.search(conjunction((query, *filters)), limit=None if limit is None else limit + OWN)
    others = tuple(hit for hit in found.hits if not _is_own(hit, own))
    total = found.total - (len(found.hits) - len(others))
    return Similar(query, words, replace(found, total=total, hits=others[:limit]))


def key_words(title: str, text: str, frequency: Callable[[Query], int]) -> tuple[str, ...]:
    """The words that tell a text from others, best first; `frequency` is how many matters answer a query.

    A word weighs by how often it stands in the text (the fifth time hardly counts) and how rare it is elsewhere.
    """
    counts, printed = _counted(title, text)
    matters = frequency(Everything())
    weights: dict[str, float] = {}
    # without asking, the best guess is what is said often, and long words
    for stem in sorted(counts, key=lambda stem: (-counts[stem], -len(printed[stem]), stem))[:TRIED]:
        standing = frequency(Word(printed[stem]))
        if 1 < standing <= max(FEW, COMMON * matters):
            weights[printed[stem]] = counts[stem] / (counts[stem] + 1) * math.log(matters / standing)
    least = TELLING * max(weights.values(), default=0.0)
    telling = (word for word, weight in weights.items() if weight >= least)
    return tuple(sorted(telling, key=lambda word: (-weights[word], word))[:KEPT])


def _counted(title: str, text: str) -> tuple[Counter[str], dict[str, str]]:
    """How often each word stands in the text, by its stem, and the word as first printed."""
    counts: Counter[str] = Counter()
    printed: dict[str, str] = {}
    for part, weight in ((title, TITLE), (text, 1)):
        for token in tokens(part):
            if len(token.text) >= SHORT and token.text.isalpha() and token.text not in STOP_WORDS:
                counts[term(token.text)] += weight
                printed.setdefault(term(token.text), token.text)
    return counts, printed


def _is_own(hit: Hit, own: Collection[str]) -> bool:
    places = (hit.ref, *(place.ref for place in hit.also))
    return any(place == ref or place.startswith(f"{ref}/") for place in places for ref in own)
