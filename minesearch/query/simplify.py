"""What a query comes to before an engine sees it."""

from __future__ import annotations

from minesearch.query.tree import And, Everything, Field, Not, Or, Query, Word, conjunction, disjunction
from minesearch.query.words import STOP_WORDS, tokens


def without_stop_words(query: Query) -> Query:
    """The query without words such as "of" and "the" where other words or filters beside them say what is meant."""
    match query:
        case And(parts):
            telling = tuple(part for part in parts if not _is_stop_word(part))
            if all(isinstance(part, Not) for part in telling):
                telling = parts
            return conjunction(tuple(map(without_stop_words, telling)))
        case Or(parts):
            return disjunction(tuple(map(without_stop_words, parts)))
        case Not(part):
            return Not(without_stop_words(part))
        case Field(name, part):
            return Field(name, without_stop_words(part))
        case _:
            return query


def _is_stop_word(query: Query) -> bool:
    return isinstance(query, Everything) or (
        isinstance(query, Word) and all(token.text in STOP_WORDS for token in tokens(query.text))
    )


def plain_words(query: Query) -> tuple[Word, ...]:
    """The words of a query that is nothing but words, as a person types them; () for any other query."""
    if isinstance(query, Word):
        return (query,)
    if isinstance(query, And) and all(isinstance(part, Word) for part in query.parts):
        return tuple(part for part in query.parts if isinstance(part, Word))
    return ()
