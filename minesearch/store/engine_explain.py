"""Why a passage ranks where it does: what each word of the query gave to its score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from minesearch.query.fields import FIELDS
from minesearch.query.parser import render
from minesearch.query.tree import And, Field, Fuzzy, Most, Near, Or, Phrase, Prefix, Query, Word
from minesearch.query.words import alternatives
from minesearch.store.engine_evaluate import Evaluator, surface_field, term_maker
from minesearch.store.engine_hits import Explanation, Why
from minesearch.store.engine_layout import PRIORS, part_of

if TYPE_CHECKING:
    from minesearch.store.engine_leaf import Leaf, Statistics


def explain(leaf: Leaf, statistics: Statistics, query: Query, document: int, kind: int) -> Explanation:
    """Why `document` of `leaf`, which answers `query`, has its score; `kind` is its place in KINDS."""
    one = _One(leaf, statistics, document)
    words = tuple(one.words(query, "text"))
    had, asked = one.share if one.share else (None, None)
    return Explanation(words, PRIORS[kind], had, asked)


@dataclass
class _One:
    """One document, to be asked what it has."""

    leaf: Leaf
    statistics: Statistics
    document: int
    share: tuple[int, int] | None = None  # (words had, words asked), where they need not be equal

    def words(self, query: Query, field: str) -> Iterator[Why]:
        match query:
            case Most(parts):
                had = [part for part in parts if self._answers(part, field)]
                self.share = len(had), len(parts)
                for part in had:
                    for why in self.words(part, field):
                        yield replace(why, score=why.score * len(had) / len(parts))
            case And(parts) | Or(parts):
                for part in parts:
                    yield from self.words(part, field)
            case Field(name, part) if FIELDS[name].words:  # other fields choose, and add nothing
                yield from self.words(part, name)
            case Word() | Phrase() | Near() | Prefix() | Fuzzy() if self._answers(query, field):
                yield from self._word(query, field)

    def _answers(self, query: Query, field: str) -> bool:
        return self.document in self._evaluator.evaluate(query, field, [self.document])

    @property
    def _evaluator(self) -> Evaluator:
        return Evaluator(self.leaf, self.statistics)

    def _word(self, query: Query, field: str) -> Iterator[Why]:
        asked = render(query if field == "text" else Field(field, query))
        if isinstance(query, Word | Phrase | Near):
            to_term = term_maker(field)
            for way in alternatives(query.text):
                # a hyphenated word is looked for in both ways; the one that is not there gave nothing
                terms = tuple(dict.fromkeys(map(to_term, way)))
                if self._answers(replace(query, text=" ".join(way)), field):
                    yield from (self._term(asked, term, field) for term in terms)
            return
        assert isinstance(query, Prefix | Fuzzy)
        near = self._evaluator.spelt(query, field)
        found = [word for word in near if self.leaf.weights(surface_field(field), word, [self.document])[0]]
        score = self._evaluator.evaluate(query, field, [self.document])[self.document]
        yield Why(asked, ", ".join(found), {}, self.statistics.rarity(surface_field(field), near), 1.0, score)

    def _term(self, asked: str, term: str, field: str) -> Why:
        within = [self.document]
        places: Sequence[int] = self.leaf.positions(field, term, within).get(self.document, ())
        parts = Counter(map(part_of, places) if field == "text" else [field] * len(places))
        weight = sum(self.leaf.weights(field, term, within)[1])
        score = self._evaluator.score(term, field, within)[self.document]
        return Why(asked, term, dict(parts), self.statistics.rarity(field, [term]), weight, score)
