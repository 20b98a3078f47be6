"""Asking the engine as a helpful clerk would: exactly first, then for most of the words, then whether it was a slip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from minesearch.query.simplify import plain_words, without_stop_words
from minesearch.query.tree import And, Field, Not, Or, Phrase, Query, Word, conjunction, disjunction
from minesearch.query.words import alternatives
from minesearch.store.engine import SearchEngine
from minesearch.store.engine_hits import Hits

_MOST_WORDS = 8  # of a longer question, the words beyond are not tried without


@dataclass(frozen=True)
class Found:
    """`query` is the one that was answered; `left_out` how many of the words asked for a hit may lack.

    `suggestions` are (word asked for, words of the archive spelt nearly so) where nothing was found.
    """

    query: Query
    hits: Hits
    left_out: int = 0
    suggestions: tuple[tuple[str, tuple[str, ...]], ...] = ()


def find(
    engine: SearchEngine,
    query: Query,
    filters: Sequence[Query] = (),
    *,
    limit: int | None,
    sort: str,
    facets: Sequence[str],
    grouped: bool = True,
    every_word: bool = False,
) -> Found:
    """The hits of `query` under all `filters`.

    If there are none and the query is nothing but three words or more, those of all words but one, then but two;
    unless `every_word`.
    """
    for left_out, attempt in enumerate(_attempts(query, every_word)):
        asked = conjunction((attempt, *filters))
        hits = engine.search(asked, limit=limit, sort=sort, facets=facets, grouped=grouped)
        if hits.total:
            return Found(attempt, hits, left_out)
    return Found(query, hits, suggestions=tuple(_suggestions(engine, query)))


def _attempts(query: Query, every_word: bool) -> Iterator[Query]:
    yield query
    words = plain_words(without_stop_words(query))[:_MOST_WORDS]
    for left_out in (1, 2):
        if every_word or len(words) < 2 * left_out + 1:
            return
        kept = combinations(words, len(words) - left_out)
        yield disjunction(tuple(conjunction(some) for some in kept))


def _suggestions(engine: SearchEngine, query: Query) -> Iterator[tuple[str, tuple[str, ...]]]:
    for word in dict.fromkeys(_words_of(query)):
        if near := engine.suggest(word):
            yield word, near


def _words_of(query: Query) -> Iterator[str]:
    """The words of running text that a query looks for."""
    match query:
        case Word(text) | Phrase(text):
            for way in alternatives(text)[:1]:
                yield from way
        case And(parts) | Or(parts):
            for part in parts:
                yield from _words_of(part)
        case Field("title", part):
            yield from _words_of(part)
        case Not() | _:
            return
