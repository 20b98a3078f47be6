"""A query in tantivy's terms. What tantivy can't ask (words near each other in any order) is found out beforehand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import tantivy

from minesearch.query.fields import FIELDS
from minesearch.query.tree import And, Dates, Everything, Field, Fuzzy, Most, Near, Not, Or, Phrase, Prefix, Query, Word
from minesearch.query.words import alternatives, fold_whole
from minesearch.store.engine_evaluate import surface_field, term_maker
from minesearch.store.engine_spelling import near
from minesearch.store.tantivy_format import MOST_SAMPLES, PARTS, SAMPLES, clean, exactly, schema

MUST, SHOULD, MUST_NOT = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot
Verified = Callable[[tantivy.Query, Near, str], Sequence[int]]  # candidates -> ids of those that have the words near


class Translator:
    """Puts queries to an index: `searcher` is open on it, `verified` tells near words in the texts it stores."""

    def __init__(self, searcher: tantivy.Searcher, verified: Verified) -> None:
        self._searcher = searcher
        self._verified = verified
        self._schema = schema()
        self._frequencies: dict[str, dict[str, int]] = {}

    def query(self, query: Query, field: str = "text") -> tantivy.Query:
        match query:
            case Everything():
                return _unscored(tantivy.Query.all_query())
            case And(parts):
                return self._all(parts, field)
            case Or(parts):
                return _any([self.query(part, field) for part in parts])
            case Most(parts, least):
                return tantivy.Query.boolean_query([(SHOULD, self.query(part, field)) for part in parts], least)
            case Not():
                return self._all((query,), field)
            case Field(name, part):
                return self.query(part, name)
            case Dates():
                return self._dates(query)
            case _:
                return self._words(query, field) if _has_words(field) else self._value(query, field)

    def sample(self, asked: tantivy.Query, halvings: int) -> tantivy.Query:
        """What answers, of one matter in two to the power of `halvings`; it has no score."""
        if not halvings:
            return _unscored(asked)
        chosen = tantivy.Query.term_query(self._schema, SAMPLES, str(min(halvings, MOST_SAMPLES)), "basic")
        return _unscored(tantivy.Query.boolean_query([(MUST, asked), (MUST, chosen)]))

    def frequencies(self, field: str) -> dict[str, int]:
        """All words of a field of printed words, or of one asked by name, and how many passages have each."""
        if field not in self._frequencies:
            self._frequencies[field] = dict(self._searcher.terms_with_prefix(field, ""))
        return self._frequencies[field]

    def _all(self, parts: Sequence[Query], field: str) -> tantivy.Query:
        asked = [(MUST_NOT if isinstance(part, Not) else MUST, part) for part in parts]
        clauses = [(occur, self.query(part.part if isinstance(part, Not) else part, field)) for occur, part in asked]
        if all(occur == MUST_NOT for occur, _ in clauses):
            clauses.append((MUST, _unscored(tantivy.Query.all_query())))
        return tantivy.Query.boolean_query(clauses)

    def _dates(self, dates: Dates) -> tantivy.Query:
        first, last = (int(day.replace("-", "")) for day in dates.bounds())
        first = max(first, 1)  # 0 stands for a date that is not known
        kind = tantivy.FieldType.Unsigned
        return _unscored(tantivy.Query.range_query(self._schema, "day", kind, first, last))

    def _value(self, query: Query, field: str) -> tantivy.Query:
        assert isinstance(query, Word | Phrase | Prefix)
        value = exactly(query.text.lower())
        values = self._beginning(field, value) if isinstance(query, Prefix) else [value]
        return _unscored(self._terms(field, values))

    def _words(self, query: Query, field: str) -> tantivy.Query:
        match query:
            case Prefix(text):
                printed = surface_field(field)
                return self._terms(printed, self._beginning(printed, clean(fold_whole(text))))
            case Fuzzy(text, distance):
                printed = surface_field(field)
                return self._terms(printed, near(fold_whole(text), list(self.frequencies(printed)), distance))
            case Near(text):
                candidates = [self._every(way, field) for way in alternatives(text)]
                return self._ids(self._verified(_any(candidates), query, field))
            case Word(text) | Phrase(text):
                return _any([self._in_order(way, field) for way in alternatives(text)])
        raise AssertionError(query)

    def _every(self, words: Sequence[str], field: str) -> tantivy.Query:
        terms = dict.fromkeys(map(term_maker(field), words))
        return tantivy.Query.boolean_query([(MUST, self._in_parts(field, partial(self._term, term))) for term in terms])

    def _in_order(self, words: Sequence[str], field: str) -> tantivy.Query:
        terms = [clean(term_maker(field)(word)) for word in words]
        if len(terms) == 1:
            return self._in_parts(field, partial(self._term, terms[0]))
        return self._in_parts(field, lambda part: tantivy.Query.phrase_query(self._schema, part, list(terms)))

    def _in_parts(self, field: str, make: Callable[[str], tantivy.Query]) -> tantivy.Query:
        """What `make` asks of a field; of the running text, asked of each part of it with the part's weight."""
        if field != "text":
            return make(field)
        return _any([tantivy.Query.boost_query(make(part), weight) for part, weight in PARTS.values()])

    def _term(self, term: str, field: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, field, clean(term))

    def _terms(self, field: str, values: Sequence[str]) -> tantivy.Query:
        return tantivy.Query.term_set_query(self._schema, field, values)

    def _ids(self, ids: Sequence[int]) -> tantivy.Query:
        return tantivy.Query.term_set_query(self._schema, "id", ids)

    def _beginning(self, field: str, prefix: str) -> list[str]:
        return [word for word, _ in self._searcher.terms_with_prefix(field, prefix)]


def _any(queries: Sequence[tantivy.Query]) -> tantivy.Query:
    if not queries:
        return tantivy.Query.empty_query()
    return queries[0] if len(queries) == 1 else tantivy.Query.boolean_query([(SHOULD, query) for query in queries])


def _unscored(query: tantivy.Query) -> tantivy.Query:
    return tantivy.Query.const_score_query(query, 0.0)


def _has_words(field: str) -> bool:
    return field == "text" or FIELDS[field].words
