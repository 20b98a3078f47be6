"""From a query to the documents that answer it and their scores, over the postings of one part of an index.

Scores are BM25 over the weighted words of the one text field (see `engine_document`), as in BM25F; the words of other
fields count by their rarity alone, dates and exact values not at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from math import log
from typing import TYPE_CHECKING, TypeAlias

from minesearch.query.fields import FIELDS
from minesearch.query.tree import And, Dates, Everything, Field, Fuzzy, Most, Near, Not, Or, Phrase, Prefix, Query, Word
from minesearch.query.words import alternatives, fold_whole, term
from minesearch.store.columns import at

if TYPE_CHECKING:
    from minesearch.store.engine_leaf import Leaf, Statistics, Within

K1 = 1.2
B = 0.5  # half of what is usual: a long minute is long because much was said, not because it repeats itself

SHORT = 0.6  # of the average length: a passage shorter than this is a heading or an address, and no better for it

Scores: TypeAlias = dict[int, float]


def rarity(documents: int, having: int) -> float:
    """BM25's inverse document frequency, never negative."""
    return log(1 + (documents - having + 0.5) / (having + 0.5))


class Evaluator:
    """Answers queries from one leaf."""

    def __init__(self, leaf: Leaf, statistics: Statistics) -> None:
        self._leaf = leaf
        self._statistics = statistics

    def evaluate(self, query: Query, field: str = "text", within: Within = None) -> Scores:
        """Every document that answers `query` (asked of `field`, among `within`), with its score."""
        match query:
            case Everything():
                return dict.fromkeys(self._leaf.documents() if within is None else within, 0.0)
            case And(parts):
                return self._all(parts, field, within)
            case Or(parts):
                return _sum(self.evaluate(part, field, within) for part in parts)
            case Most(parts, least):
                return _most([self.evaluate(part, field, within) for part in parts], least)
            case Not(part):
                out = self.evaluate(part, field, within)
                rest = self._leaf.documents() if within is None else within
                return {document: 0.0 for document in rest if document not in out}
            case Field(name, part):
                return self.evaluate(part, name, within)
            case Dates():
                return self._dates(query, within)
            case _:
                return self._words(query, field, within) if _has_words(field) else self._value(query, field, within)

    def _all(self, parts: Sequence[Query], field: str, within: Within) -> Scores:
        """The cheapest part first; each further one looks only at what is left."""
        first, *rest = sorted(parts, key=lambda part: self._cost(part, field))
        scores = self.evaluate(first, field, within)
        for part in rest:
            if not scores:
                break
            more = self.evaluate(part, field, sorted(scores))
            scores = {document: scores[document] + score for document, score in more.items()}
        return scores

    def _cost(self, query: Query, field: str) -> float:
        """About how many documents have to be looked at."""
        many = len(self._leaf.documents())
        match query:
            case Field(name, part):
                return self._cost(part, name)
            case And(parts):
                return min(self._cost(part, field) for part in parts)
            case Or(parts) | Most(parts):
                return sum(self._cost(part, field) for part in parts)
            case Word(text) | Phrase(text) | Near(text):
                if not _has_words(field):
                    return self._leaf.frequency(field, text.lower())
                to_term = term_maker(field)
                rarest = [min(self._leaf.frequency(field, to_term(word)) for word in way) for way in alternatives(text)]
                return sum(rarest)
            case Prefix() | Fuzzy():
                return many / 2
            case Dates():
                return many
            case _:
                return many + 1

    def _dates(self, dates: Dates, within: Within) -> Scores:
        first, last = (int(day.replace("-", "")) for day in dates.bounds())
        first = max(first, 1)  # 0 stands for a date that is not known
        days = self._leaf.days()
        among = self._leaf.documents() if within is None else within
        return {document: 0.0 for document in among if first <= days[document] <= last}

    def _value(self, query: Query, field: str, within: Within) -> Scores:
        assert isinstance(query, Word | Phrase | Prefix)
        value = query.text.lower()
        values = self._leaf.beginning(field, value) if isinstance(query, Prefix) else [value]
        return {document: 0.0 for value in values for document in self._leaf.weights(field, value, within)[0]}

    def _words(self, query: Query, field: str, within: Within) -> Scores:
        match query:
            case Prefix() | Fuzzy():
                return self._any_term(self.spelt(query, field), surface_field(field), within)
            case Near(text, distance):
                return _sum(
                    self._placed(way, field, within, partial(_within_reach, distance=distance))
                    for way in alternatives(text)
                )
            case Word(text) | Phrase(text):
                return _sum(self._placed(way, field, within, _in_order) for way in alternatives(text))
        raise AssertionError(query)

    def spelt(self, query: Prefix | Fuzzy, field: str) -> Collection[str]:
        """The words that begin so, or are spelt nearly so."""
        word = fold_whole(query.text)
        if isinstance(query, Prefix):
            return self._leaf.beginning(surface_field(field), word)
        return self._leaf.similar(surface_field(field), word, query.distance)

    def _any_term(self, terms: Collection[str], field: str, within: Within) -> Scores:
        found = {document for word in terms for document in self._leaf.weights(field, word, within)[0]}
        return dict.fromkeys(found, self._statistics.rarity(field, terms))

    def _placed(
        self,
        words: Sequence[str],
        field: str,
        within: Within,
        test: Callable[[Sequence[Sequence[int]]], bool],
    ) -> Scores:
        """Documents that hold all the words in places that pass `test`, which gets the places of each word in turn."""
        terms = [term_maker(field)(word) for word in words]
        scores: Scores | None = None
        for word in sorted(set(terms), key=lambda word: self._leaf.frequency(field, word)):
            more = self.score(word, field, within if scores is None else sorted(scores))
            scores = more if scores is None else {doc: score + scores[doc] for doc, score in more.items()}
            if not scores:
                return {}
        assert scores is not None
        if len(terms) == 1:
            return scores
        left = sorted(scores)
        places = {word: self._leaf.positions(field, word, left) for word in set(terms)}
        return {doc: scores[doc] for doc in left if test([places[word][doc] for word in terms])}

    def score(self, word: str, field: str, within: Within) -> Scores:
        """The documents that hold one term, with its score in each."""
        rare = self._statistics.rarity(field, [word])
        if field != "text":
            return dict.fromkeys(self._leaf.weights(field, word, within)[0], rare)
        documents, weights = self._leaf.weights(field, word, within)
        sizes = at(self._leaf.sizes(), documents)
        damping, most = _damping(self._statistics.average_length, sizes), rare * (K1 + 1)
        return {
            document: most * weight / (weight + damping[size])
            for document, weight, size in zip(documents, weights, sizes, strict=True)
        }


def _damping(average: float, sizes: Iterable[int]) -> dict[int, float]:
    """What a weight is damped by in a passage of each of these numbers of words."""
    shortest, base, rate = SHORT * average, K1 * (1 - B), K1 * B / average
    return {size: base + rate * max(size, shortest) for size in set(sizes)}


def _has_words(field: str) -> bool:
    return field == "text" or FIELDS[field].words


def surface_field(field: str) -> str:
    """The field that holds the words of `field` as printed."""
    return {"text": "plain", "title": "title_plain"}.get(field, field)


def term_maker(field: str) -> Callable[[str], str]:
    """What makes a term of a field from a word."""
    return term if field in ("text", "title") else _as_is


def _as_is(word: str) -> str:
    return word


def _sum(results: Iterable[Scores]) -> Scores:
    total: Scores = {}
    for scores in results:
        if not total:
            total = dict(scores)
            continue
        for document, score in scores.items():
            total[document] = total.get(document, 0.0) + score
    return total


def _most(results: Sequence[Scores], least: int) -> Scores:
    """What stands in at least `least` of the results, and in how many more the better."""
    held = Counter(document for scores in results for document in scores)
    total = _sum(results)
    return {doc: total[doc] * many / len(results) for doc, many in held.items() if many >= least}


def _in_order(places: Sequence[Sequence[int]]) -> bool:
    """Whether each word stands right after the one before it."""
    starts = set(places[0])
    for distance, word in enumerate(places[1:], start=1):
        starts &= {place - distance for place in word}
    return bool(starts)


def _within_reach(places: Sequence[Sequence[int]], distance: int) -> bool:
    """Whether some stretch holds every word with at most `distance` others between the first and the last of them."""
    span = len(places) + distance
    marks = sorted((place, word) for word, found in enumerate(places) for place in found)
    last: dict[int, int] = {}
    for place, word in marks:
        last[word] = place
        if len(last) == len(places) and place - min(last.values()) < span:
            return True
    return False
