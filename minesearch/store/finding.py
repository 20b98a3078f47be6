"""Asking the engine as a helpful clerk would: exactly first, then for most of the words, then whether it was a slip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minesearch.query.simplify import plain_words, without_stop_words
from minesearch.query.tree import And, Field, Most, Not, Or, Phrase, Query, Word, conjunction
from minesearch.query.words import alternatives
from minesearch.store.engine import SearchEngine
from minesearch.store.engine_hits import Hits

_FEWEST = 2  # words that a passage must have to answer a question of more


class Found(NamedTuple):
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
    explain: bool = False,
    exact: bool = False,
) -> Found:
    """The hits of `query` under all `filters`.

    If there are none and the query is nothing but three words or more, what has half of the words, those with more of
    them before those with fewer; unless `every_word`. With `explain`, each hit says why it ranks where it does; with
    `exact`, hits are counted where they might be estimated.
    """
    for attempt in (query, *(() if every_word else _most_of(query))):
        asked = conjunction((attempt, *filters))
        hits = engine.search(
            asked, limit=limit, sort=sort, facets=facets, grouped=grouped, explain=explain, exact=exact
        )
        if hits.total:
            left_out = len(attempt.parts) - attempt.least if isinstance(attempt, Most) else 0
            return Found(attempt, hits, left_out)
    return Found(query, hits, suggestions=tuple(_suggestions(engine, query)))


def _most_of(query: Query) -> Iterator[Most]:
    """The query that asks for half of the words of `query`, if it is nothing but words."""
    words = tuple(dict.fromkeys(plain_words(without_stop_words(query))))
    least = max(_FEWEST, (len(words) + 1) // 2)
    if least < len(words):
        yield Most(words, least)


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
