"""Texts as search engines index them: their terms with their places, and their words as printed.

What stands between two spaces is looked at once and kept: as often as not it is met again.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain
from operator import attrgetter
from typing import NamedTuple

from minesearch.query.words import term, tokens

KNOWN = 1 << 17  # texts without spaces that are kept in mind


class _Chunk(NamedTuple):
    """A text without spaces, or a name: its terms, their positions, and its tokens as printed.

    `spaced` and `printed` are terms and tokens with spaces between. `width` is how many positions it takes; it is
    `even` where each term has one of its own.
    """

    terms: tuple[str, ...]
    positions: tuple[int, ...]
    spaced: str
    printed: str
    width: int
    even: bool


_TERMS, _SPACED, _PRINTED, _WIDTH, _EVEN = map(attrgetter, ("terms", "spaced", "printed", "width", "even"))


class Forms(NamedTuple):
    """A text in the forms in which it is indexed: its terms, and its tokens as printed, each with spaces between.

    It is `even` where each term has a position of its own, one after another.
    """

    chunks: tuple[_Chunk, ...]
    spaced: str
    printed: str
    even: bool

    @property
    def terms(self) -> list[str]:
        """The terms in order."""
        return list(chain.from_iterable(map(_TERMS, self.chunks)))

    @property
    def positions(self) -> Sequence[int]:
        """The position of each term, counted in words; some share one, such as the parts of a word and the whole."""
        starts = accumulate(map(_WIDTH, self.chunks), initial=0)
        return [start + step for start, chunk in zip(starts, self.chunks, strict=False) for step in chunk.positions]


def forms(text: str) -> Forms:
    """The forms of a running text."""
    return _forms(tuple(map(_CHUNKS.__getitem__, text.split())))


def _forms(chunks: tuple[_Chunk, ...]) -> Forms:
    return Forms(chunks, " ".join(map(_SPACED, chunks)), " ".join(map(_PRINTED, chunks)), all(map(_EVEN, chunks)))


@lru_cache(maxsize=1 << 12)
def short_forms(text: str) -> Forms:
    """The forms of a short text that stands in many segments."""
    return _forms((_chunk(text, stemmed=True),))


@lru_cache(maxsize=1 << 14)
def name_forms(text: str) -> Forms:
    """The forms of a name, whose endings are part of it."""
    return _forms((_chunk(text, stemmed=False),))


def _chunk(text: str, *, stemmed: bool) -> _Chunk:
    found = tuple(tokens(text))
    printed = tuple(token.text for token in found)
    terms = tuple(map(term, printed)) if stemmed else printed
    positions = tuple(token.position for token in found)
    width = positions[-1] + 1 if found else 0
    return _Chunk(terms, positions, " ".join(terms), " ".join(printed), width, positions == tuple(range(width)))


class _Chunks(dict[str, _Chunk]):
    """What is known of texts without spaces; a plain dictionary is asked in a third of the time of an `lru_cache`."""

    def __missing__(self, text: str) -> _Chunk:
        if len(self) >= KNOWN:
            self.clear()
        self[text] = _chunk(text, stemmed=True)
        return self[text]


_CHUNKS = _Chunks()
