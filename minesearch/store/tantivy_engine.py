"""The search engine on tantivy, for archives of a million passages.

It finds what the one on Whoosh finds. Its scores are tantivy's own BM25 of title, text and meeting, so the order may
differ. Up to EXACT passages that answer, hits and facets are counted one by one. Of more, the best are looked at, and
how many hits there are, and how many have each value, is tantivy's estimate, within a few in a hundred.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import tantivy

from minesearch.query.simplify import without_stop_words
from minesearch.query.tree import Near, Query
from minesearch.query.words import fold_whole, term
from minesearch.store.engine_document import DECISIONS, KINDS, PRIORS, SEPARATOR, hit
from minesearch.store.engine_evaluate import Evaluator, rarity
from minesearch.store.engine_facets import Tally, kind_values, told, year_values
from minesearch.store.engine_hits import Explanation, Hit, Hits, Place
from minesearch.store.engine_passage import PassageLeaf
from minesearch.store.engine_ranking import Answer, Matter, group, matters_of
from minesearch.store.engine_spelling import likeliest, near
from minesearch.store.index_folder import checked, damage_told
from minesearch.store.tantivy_format import FORM, PARTS, Tables, clean
from minesearch.store.tantivy_query import Translator

EXACT = 5_000
LOOKED_AT = 500  # passages of more, for the first few hits


class TantivyEngine:
    """An index that is open for reading; see `engine.SearchEngine`."""

    average_length = 60.0  # words of a passage; serves only to explain

    def __init__(self, folder: Path, name: str) -> None:
        path = checked(folder, name, FORM)
        with damage_told():
            self._tables = Tables.read(path)
            self._searcher = tantivy.Index.open(str(path)).searcher()
            self._translator = Translator(self._searcher, self._near)

    def search(
        self,
        query: Query,
        *,
        limit: int | None = 20,
        sort: str = "relevance",
        facets: Sequence[str] = (),
        grouped: bool = True,
        explain: bool = False,
    ) -> Hits:
        query = without_stop_words(query)
        with damage_told():
            asked = self._translator.query(query)
            many = self._many(asked)
            all_of_them = many <= EXACT or limit is None
            if all_of_them:
                found = _Found(self._searcher, asked, many)
            else:
                found = _Found(self._searcher, asked, max(LOOKED_AT, 10 * (limit or 0)), by_day=sort == "date")
            matters = matters_of(found.answer) if grouped else found.answer.documents
            hits = tuple(self._hit(found, matter, query if explain else None)
                         for matter in group(found.answer, matters, sort, limit))  # fmt: skip
            if all_of_them:
                tally = Tally(matters) if facets else None
                counted = {name: self._counted(name, found, tally) for name in facets if tally}
                return Hits(len(set(matters)), hits, counted)
            total = round(self._searcher.cardinality(asked, "matter")) if grouped else many
            return Hits(total, hits, self._estimated(facets, asked, grouped) if facets else {})

    def suggest(self, word: str) -> tuple[str, ...]:
        word = fold_whole(word)
        with damage_told():
            if len(word) < 3 or self._frequency("text", term(word)):
                return ()
            often = self._translator.frequencies("plain")
            return tuple(likeliest(word, lambda distance: near(word, list(often), distance), often.__getitem__))

    def close(self) -> None: ...

    def rarity(self, field: str, terms: Collection[str]) -> float:
        many = int(self._searcher.num_docs)
        return rarity(many, min(many, sum(self._frequency(field, one) for one in terms)))

    def _frequency(self, field: str, word: str) -> int:
        """How many passages have the term; of the running text, at the least."""
        fields = [part for part, _ in PARTS.values()] if field == "text" else [field]
        return max(self._searcher.doc_freq(one, clean(word)) for one in fields)

    def _many(self, asked: tantivy.Query) -> int:
        return int(getattr(self._searcher.search(asked, 1), "count", 0) or 0)  # its stubs know no count

    def _hit(self, found: _Found, matter: Matter, explained: Query | None) -> Hit:
        best, *others = ((match, self._stored(found.places[match.document])) for match in matter.matches)
        match, (told, _) = best
        also = dict.fromkeys(Place(other.ref, other.file, other.page) for _, (other, _) in others)
        why = self._why(explained, found, match.document) if explained else None
        return replace(told, score=match.score, also=tuple(also), why=why)

    def _stored(self, address: tantivy.DocAddress) -> tuple[Hit, dict[str, Any]]:
        kept = self._searcher.doc(address)
        names = kept.get_first("names")
        return hit(kept["stored"][0].decode(), 0.0), json.loads(names) if names else {}

    def _near(self, candidates: tantivy.Query, query: Near, field: str) -> Sequence[int]:
        many = self._many(candidates)
        places = [place for _, place in self._searcher.search(candidates, max(many, 1)).hits]
        leaves = (PassageLeaf(*self._stored(place)) for place in places)
        answers = [bool(Evaluator(leaf, self).evaluate(query, field)) for leaf in leaves]
        ids = self._searcher.fast_field_values("id", places) if places else []
        return [int(number or 0) for number, answered in zip(ids, answers, strict=True) if answered]

    def _why(self, query: Query, found: _Found, document: int) -> Explanation:
        from minesearch.store.engine_explain import explain

        told, names = self._stored(found.places[document])
        why = explain(PassageLeaf(told, names), self, query, 0, KINDS.index(told.kind))
        # what words give is told in proportion, so that it adds up to tantivy's own score
        ours = sum(word.score for word in why.words) * why.preference
        rate = found.answer.scores[document] / ours if ours else 1.0
        return replace(why, words=tuple(replace(word, score=word.score * rate) for word in why.words))

    def _counted(self, name: str, found: _Found, tally: Tally) -> tuple[tuple[str, int], ...]:
        numbers = found.column(_FACETS[name])
        if name == "year":
            return told(tally.count([day // 10000 for day in numbers], year_values), name)
        return told(tally.count(numbers, partial(self._values, name)), name)

    def _estimated(
        self, names: Sequence[str], asked: tantivy.Query, grouped: bool
    ) -> dict[str, tuple[tuple[str, int], ...]]:
        hits = {"hits": {"cardinality": {"field": "matter"}}} if grouped else {}
        answer = self._searcher.aggregate(asked, {name: {**_buckets(name), "aggs": hits} for name in names})
        return {name: self._told(name, answer[name]["buckets"], grouped) for name in names}

    def _told(self, name: str, buckets: Iterable[Mapping[str, Any]], grouped: bool) -> tuple[tuple[str, int], ...]:
        many: Counter[str] = Counter()
        for bucket in buckets:
            for value in filter(None, self._values(name, int(bucket["key"]))):
                many[value] += round(bucket["hits"]["value"] if grouped else bucket["doc_count"])
        return told(tuple(many.most_common()), name)

    def _values(self, name: str, number: int) -> Iterable[str]:
        if name == "kind":
            return kind_values(number)
        if name == "year":
            return year_values(number // 10000)
        return self._tables.name(_FACETS[name], number).split(SEPARATOR)


_FACETS = {"kind": "kind_number", "year": "day"} | {
    name: f"{name}_names" for name in ("body", "status", "file", "person", "organisation")
}


def _buckets(facet: str) -> dict[str, Any]:
    """How tantivy is to sort passages for a facet; days go together by the year."""
    if facet == "year":
        return {"histogram": {"field": _FACETS[facet], "interval": 10000, "min_doc_count": 1}}
    return {"terms": {"field": _FACETS[facet], "size": 10_000}}


class _Found:
    """The best (or newest) `many` passages that answer, numbered as they come, and columns of what they hold."""

    def __init__(self, searcher: tantivy.Searcher, asked: tantivy.Query, many: int, *, by_day: bool = False) -> None:
        self._searcher = searcher
        hits = searcher.search(asked, max(many, 1), count=False, order_by_field="day" if by_day else None).hits
        self.places = [place for _, place in hits]
        kinds = self.column("kind_number")
        scores = [0.0] * len(hits) if by_day else [float(score) for score, _ in hits]
        self.answer = Answer(
            range(len(hits)),
            [score * PRIORS[kind] for score, kind in zip(scores, kinds, strict=True)],
            self.column("day"),
            self.column("matter"),
            self.column("item"),
            [DECISIONS[kind] for kind in kinds],
        )

    def column(self, name: str) -> Sequence[int]:
        """A number of each passage."""
        return self._searcher.fast_field_values(name, self.places)  # type: ignore[return-value]
