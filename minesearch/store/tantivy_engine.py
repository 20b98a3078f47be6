"""The search engine on tantivy, for archives of a million passages.

It finds what the one on Whoosh finds. Its scores are tantivy's own BM25 of title, text and meeting, so the order may
differ. Up to EXACT passages that answer, hits and facets are counted one by one. Of more, the best are looked at, and
how many hits there are, and how many have each value, is told from a sample: the passages of one matter in 2, 4, 8 ...
so that SAMPLED at most are looked at.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from operator import mul
from pathlib import Path
from typing import TYPE_CHECKING

import tantivy

from minesearch.query.simplify import without_stop_words
from minesearch.query.tree import Near, Query
from minesearch.query.words import fold_whole, term
from minesearch.store.columns import at
from minesearch.store.engine_evaluate import Evaluator, rarity
from minesearch.store.engine_facets import Counts, Tally, Values, keyed, kind_values, told, year_values
from minesearch.store.engine_hits import Explanation, Hit, Hits
from minesearch.store.engine_layout import DECISIONS, KINDS, PRIORS, SEPARATOR, hit, place_of
from minesearch.store.engine_ranking import Answer, Matter, group, matters_of
from minesearch.store.engine_spelling import likeliest, near
from minesearch.store.index_folder import checked, damage_told
from minesearch.store.tantivy_format import FORM, NAMES, PARTS, Tables, clean
from minesearch.store.tantivy_query import Translator

if TYPE_CHECKING:
    from minesearch.store.engine_passage import PassageLeaf

EXACT = 2_000
SAMPLED = 1_000  # passages at most by which it is told how many hits more are
LOOKED_AT = 300  # passages of more, for the first few hits
MOST_NUMBERS = 20_000  # values of a facet, or sets of values, that are told apart
SORTED_OUT = 50_000  # passages at most that are put together by the values of a facet
FACET_COLUMNS = {"kind": "kind_number", "year": "year"} | NAMES


class TantivyEngine:
    """An index that is open for reading; see `engine.SearchEngine`."""

    average_length = 60.0  # words of a passage; serves only to explain

    def __init__(self, folder: Path, name: str) -> None:
        path = checked(folder, name, FORM)
        with damage_told():
            self._tables = Tables.read(path)
            self._searcher = tantivy.Index.open(str(path)).searcher()
            self._translator = Translator(self._searcher, self._near)
        self._values: dict[str, Values] = {}

    def search(
        self,
        query: Query,
        *,
        limit: int | None = 20,
        sort: str = "relevance",
        facets: Sequence[str] = (),
        grouped: bool = True,
        explain: bool = False,
        exact: bool = False,
    ) -> Hits:
        query = without_stop_words(query)
        with damage_told():
            asked = self._translator.query(query)
            result = self._searcher.search(asked, max(LOOKED_AT, 10 * (limit or 0)))
            many, hits = _count(result), result.hits
            counted = exact or limit is None or many <= EXACT
            if counted and many > len(hits):
                hits = self._searcher.search(asked, many, count=False).hits
            elif not counted and sort == "date":
                newest = self._searcher.search(asked, len(hits), count=False, order_by_field="day").hits
                hits = [(0.0, place) for _, place in newest]
            found = _Found(self._searcher, hits)
            answer = found.answer([score for score, _ in hits])
            matters = matters_of(answer) if grouped else answer.documents
            first = group(answer, matters, sort, limit)
            shown = tuple(self._hit(found, matter, query if explain else None) for matter in first)
            if counted:
                return Hits(len(set(matters)), shown, self._facets(facets, asked, found, matters) if facets else {})
            if not grouped:  # each passage is a hit
                return Hits(many, shown, self._counted(facets, self._passages(facets, asked), Tally(()), ()))
            return self._estimated(asked, many, shown, facets)

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

    def _hit(self, found: _Found, matter: Matter, explained: Query | None) -> Hit:
        best, *others = (found.places[match.document] for match in matter.matches)
        also = dict.fromkeys(place_of(self._stored(other)) for other in others)
        told = hit(self._stored(best), matter.best.score, also)
        return replace(told, why=self._why(explained, best, told)) if explained else told

    def _stored(self, place: tantivy.DocAddress) -> bytes:
        return bytes(self._searcher.doc(place).get_first("stored") or b"")

    def _passage(self, place: tantivy.DocAddress) -> PassageLeaf:
        from minesearch.store.engine_passage import PassageLeaf  # loads what writing an index needs

        names = self._searcher.doc(place).get_first("names")
        return PassageLeaf(hit(self._stored(place)), json.loads(names) if names else {})

    def _near(self, candidates: tantivy.Query, query: Near, field: str) -> Sequence[int]:
        many = _count(self._searcher.search(candidates, 1))
        places = [place for _, place in self._searcher.search(candidates, max(many, 1)).hits]
        answers = [bool(Evaluator(self._passage(place), self).evaluate(query, field)) for place in places]
        ids = self._searcher.fast_field_values("id", places) if places else []
        return [int(number or 0) for number, answered in zip(ids, answers, strict=True) if answered]

    def _why(self, query: Query, place: tantivy.DocAddress, found: Hit) -> Explanation:
        from minesearch.store.engine_explain import explain

        why = explain(self._passage(place), self, query, 0, KINDS.index(found.kind))
        # what words give is told in proportion, so that it adds up to tantivy's own score
        ours = sum(word.score for word in why.words) * why.preference
        rate = found.score / ours if ours else 1.0
        return replace(why, words=tuple(replace(word, score=word.score * rate) for word in why.words))

    def _facets(
        self, names: Sequence[str], asked: tantivy.Query, found: _Found, matters: Sequence[int]
    ) -> dict[str, Counts]:
        """Each facet of all the passages that answer."""
        if len(found.places) <= EXACT:
            passages = self._passages(names, asked)
        else:
            passages = {name: Counter(found.column(FACET_COLUMNS[name])) for name in names}
        tally = Tally(matters)
        return self._counted(names, passages, tally, [found.places[place] for place in tally.shared])

    def _counted(
        self,
        names: Sequence[str],
        passages: Mapping[str, Mapping[int, int]],
        tally: Tally,
        shared: Sequence[tantivy.DocAddress],
    ) -> dict[str, Counts]:
        columns = {name: _column(self._searcher, FACET_COLUMNS[name], shared) for name in names}
        return {name: told(tally.count(passages[name], columns[name], self._values_of(name)), name) for name in names}

    def _estimated(self, asked: tantivy.Query, many: int, hits: tuple[Hit, ...], names: Sequence[str]) -> Hits:
        """The hits; how many there are of `many` passages, and facets, as a sample tells it."""
        part = self._translator.sample(asked, ((many - 1) // SAMPLED).bit_length())
        found = _Found(self._searcher, self._searcher.search(part, 2 * SAMPLED, count=False).hits)
        tally = Tally(matters_of(found.answer(())))
        if not names:
            return Hits(tally.estimated_hits(many), hits, estimated=True)
        halvings = ((many - 1) // SORTED_OUT).bit_length()
        whole = self._passages(names, self._translator.sample(asked, halvings))
        passages, shared = self._passages(names, part), [found.places[place] for place in tally.shared]
        facets = {}
        for name in names:
            every = {number: times << halvings for number, times in whole[name].items()}
            column = _column(self._searcher, FACET_COLUMNS[name], shared)
            facets[name] = told(tally.estimate(every, passages[name], column, self._values_of(name)), name)
        return Hits(tally.estimated_hits(many), hits, facets, estimated=True)

    def _passages(self, names: Sequence[str], asked: tantivy.Query) -> dict[str, dict[int, int]]:
        """Of each facet, how many of the passages that answer have each number that stands for values of it."""
        if not names:
            return {}
        wanted = {name: {"terms": {"field": FACET_COLUMNS[name], "size": MOST_NUMBERS}} for name in names}
        answer = self._searcher.aggregate(asked, wanted)
        return {name: {int(one["key"]): one["doc_count"] for one in answer[name]["buckets"]} for name in names}

    def _values_of(self, name: str) -> Values:
        """What the numbers of a facet stand for; what was asked for once is kept."""
        if name not in self._values:
            self._values[name] = cache(
                kind_values if name == "kind" else year_values if name == "year" else partial(self._named, name)
            )
        return self._values[name]

    def _named(self, facet: str, number: int) -> tuple[tuple[str, str], ...]:
        return keyed(self._tables.name(FACET_COLUMNS[facet], number).split(SEPARATOR))


class _Found:
    """Passages that answer, numbered as they come, and columns of what they hold."""

    def __init__(self, searcher: tantivy.Searcher, hits: Sequence[tuple[float, tantivy.DocAddress]]) -> None:
        self._searcher = searcher
        self.places = [place for _, place in hits]

    def answer(self, scores: Sequence[float]) -> Answer:
        """The passages with tantivy's scores; without them also without days, which serve to put them in order."""
        kinds = self.column("kind_number")
        return Answer(
            range(len(self.places)),
            list(map(mul, scores, at(PRIORS, kinds))),
            self.column("day") if scores else (),
            self.column("matter"),
            self.column("item"),
            at(DECISIONS, kinds),
        )

    def column(self, name: str) -> Sequence[int]:
        """A number of each passage."""
        return _column(self._searcher, name, self.places)


def _column(searcher: tantivy.Searcher, name: str, places: Sequence[tantivy.DocAddress]) -> Sequence[int]:
    return searcher.fast_field_values(name, places) if places else ()  # type: ignore[return-value, arg-type]


def _count(result: tantivy.SearchResult) -> int:
    return int(getattr(result, "count", 0) or 0)  # its stubs know no count
