"""Why a passage was found: the stretch of it that shows most of the words asked for, with those words marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeAlias

from minesearch.query.simplify import without_stop_words
from minesearch.query.spelling import SPELT_TOO
from minesearch.query.tree import And, Field, Fuzzy, Most, Near, Or, Phrase, Prefix, Query, Word
from minesearch.query.words import STOP_WORDS, alternatives, fold_whole, term, tokens_of

Marks: TypeAlias = tuple[tuple[int, int, str], ...]  # (start, end, what of the query it answers)

WIDTH = 280
_AROUND = "()[].,;:!?\"'"
# fields whose words stand in the running text too
_IN_TEXT = ("title", "person", "org", "status")


class Snippet(NamedTuple):
    """A stretch of a text; `marks` are half-open ranges of its characters, in order and apart."""

    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass
class _Wanted:
    """What a query looks for, to be told word by word."""

    terms: set[str] = field(default_factory=set)
    prefixes: set[str] = field(default_factory=set)
    fuzzies: set[tuple[str, int]] = field(default_factory=set)
    _seen: set[str] = field(default_factory=set)
    _telling: dict[str, Marks] = field(default_factory=dict)

    @cached_property
    def _first_letters(self) -> frozenset[str] | None:
        """What a word that answers begins with; None for any letter."""
        if self.fuzzies or "" in self.prefixes:
            return None
        return frozenset(
            letter for word in self.terms | self.prefixes for letter in (word[0], *SPELT_TOO.get(word[0], ""))
        )

    def take(self, query: Query) -> None:
        match query:
            case And(parts) | Or(parts) | Most(parts):
                for part in parts:
                    self.take(part)
            case Field(name, part):
                if name in _IN_TEXT:
                    self.take(part)
            case Word(text):
                self.terms.update(term(word) for way in alternatives(text) for word in way)
            case Phrase(text) | Near(text):
                words = {word for way in alternatives(text) for word in way}
                self.terms.update(map(term, words - STOP_WORDS or words))
            case Prefix(text):
                self.prefixes.add(fold_whole(text))
            case Fuzzy(text, distance):
                self.fuzzies.add((fold_whole(text), distance))

    def which(self, token: str) -> str | None:
        """What of the query the token answers."""
        if self.terms and (found := term(token)) in self.terms:
            return found
        if self.prefixes and token.startswith(tuple(self.prefixes)):
            return token
        if self.fuzzies and any(_near(token, word, distance) for word, distance in self.fuzzies):
            return token
        return None

    def found_in(self, text: str) -> Iterator[tuple[int, int, str]]:
        """(start, end, what it answers) of all there is to mark.

        No word has a space in it, so what stands between two spaces need only be looked at once; as often as not it
        stands in the next hit too.
        """
        chunks = set(text.split())
        for chunk in chunks - self._seen:
            if self._may_answer(chunk) and (marks := tuple(self._marked(chunk))):
                self._telling[chunk] = marks
        self._seen |= chunks
        for start, chunk in sorted(_placed(text, chunks & self._telling.keys())):
            for first, last, answers in self._telling[chunk]:
                yield start + first, start + last, answers

    def _may_answer(self, chunk: str) -> bool:
        """Whether it is worth looking at closely: a plain word, as most are, is told by its first letter."""
        word = chunk.strip(_AROUND)
        plain = word.isascii() and word.isalpha() and self._first_letters is not None
        return not plain or word[0].lower() in (self._first_letters or ())

    def _marked(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Of a hyphenated word and its parts, the whole if it answers."""
        reached = 0
        for token, start, end, _ in tokens_of(text):
            if start >= reached and (found := self.which(token)) is not None:
                yield start, end, found
                reached = end


def snippet(text: str, query: Query, width: int = WIDTH) -> Snippet:
    """At most about `width` characters of `text` that answer `query` best; its beginning if no word of it does."""
    found = list(_wanted(query).found_in(text))
    start, end = _stretch(text, found, width)
    lead, tail = "\u2026 " if start else "", " \u2026" if end < len(text) else ""
    shift = len(lead) - start
    marks = tuple((first + shift, last + shift) for first, last, _ in found if first >= start and last <= end)
    return Snippet(f"{lead}{text[start:end]}{tail}", marks)


@lru_cache(maxsize=4)
def _wanted(query: Query) -> _Wanted:
    wanted = _Wanted()
    wanted.take(without_stop_words(query))
    return wanted


def _stretch(text: str, found: list[tuple[int, int, str]], width: int) -> tuple[int, int]:
    """The range of characters to show, from one word's edge to another's."""
    if len(text) <= width:
        return 0, len(text)
    first, last = _densest(found, width)
    start = max(0, min(first - (width - (last - first)) // 3, len(text) - width))
    end = min(len(text), max(start + width, last))
    if start:
        start = min(text.find(" ", start, first) + 1 or start, first)
    if end < len(text):
        cut = text.rfind(" ", max(last, start), end)
        end = cut if cut > 0 else end
    return start, end


def _densest(found: list[tuple[int, int, str]], width: int) -> tuple[int, int]:
    """The stretch no longer than `width` with the most different words of the query, then the most words."""
    best, best_worth = (0, 0), (0, 0)
    ahead = 0
    for index, (start, _, _) in enumerate(found):
        ahead = max(ahead, index)
        while ahead + 1 < len(found) and found[ahead + 1][1] - start <= width:
            ahead += 1
        held = found[index : ahead + 1]
        worth = (len({answers for _, _, answers in held}), len(held))
        if worth > best_worth:
            best, best_worth = (start, held[-1][1]), worth
    return best


def _placed(text: str, chunks: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Where each of the chunks stands between spaces."""
    for chunk in chunks:
        start, size = text.find(chunk), len(chunk)
        while start >= 0:
            before, after = text[start - 1 : start], text[start + size : start + size + 1]
            if (not before or before.isspace()) and (not after or after.isspace()):
                yield start, chunk
            start = text.find(chunk, start + size)


def _near(word: str, other: str, distance: int) -> bool:
    from rapidfuzz.distance import OSA

    return bool(OSA.distance(word, other, score_cutoff=distance) <= distance)
