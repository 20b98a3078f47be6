"""The search engine on Whoosh: it keeps the postings (see `whoosh_format`), `engine_evaluate` asks them."""

from __future__ import annotations

import zlib
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import cache, cached_property
from itertools import chain, compress
from operator import mul
from pathlib import Path
from typing import TYPE_CHECKING, Any

# first, since it makes Whoosh safe before anything else of Whoosh is loaded
from minesearch.store.whoosh_format import FORMAT, SCHEMA, as_bytes, as_text, numbers, read_list, unpack  # isort: skip

from whoosh import index, reading
from whoosh.filedb.filestore import FileStorage

from minesearch.query.simplify import without_stop_words
from minesearch.query.tree import Query
from minesearch.query.words import fold_whole, term
from minesearch.store.columns import at
from minesearch.store.engine_evaluate import Evaluator, rarity
from minesearch.store.engine_facets import Counts, Tally, Values, keyed, kind_values, told, year_values
from minesearch.store.engine_hits import Explanation, Hit, Hits
from minesearch.store.engine_layout import DECISIONS, PRIORS, SEPARATOR, hit, place_of
from minesearch.store.engine_ranking import Answer, Matter, group, matters_of
from minesearch.store.engine_spelling import likeliest, near
from minesearch.store.index_folder import checked, damage_told

if TYPE_CHECKING:
    from minesearch.store.engine_leaf import Within


class WhooshEngine:
    """An index that is open for reading; see `engine.SearchEngine`."""

    def __init__(self, folder: Path, name: str) -> None:
        path = checked(folder, name, FORMAT)
        with damage_told():
            self._reader = index.FileIndex(FileStorage(str(path)), schema=SCHEMA).reader()
            self._leaves = [_Leaf(leaf, offset) for leaf, offset in self._reader.leaf_readers() if leaf.doc_count_all()]
            words = sum(sum(leaf.sizes()) for leaf in self._leaves)
        self._columns: dict[str, tuple[Sequence[int], Values]] = {}
        self._documents = sum(len(leaf.documents()) for leaf in self._leaves)
        self.average_length = max(1.0, words / max(1, self._documents))

    def rarity(self, field: str, terms: Collection[str]) -> float:
        having = sum(leaf.frequency(field, term) for leaf in self._leaves for term in terms)
        return rarity(self._documents, min(having, self._documents))

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
            answer = _joined([leaf.answer(query, self) for leaf in self._leaves])
            matters = matters_of(answer) if grouped else answer.documents
            hits = tuple(self._hit(one, query if explain else None) for one in group(answer, matters, sort, limit))
            return Hits(len(set(matters)), hits, self._facets(facets, answer, matters) if facets else {})

    def suggest(self, word: str) -> tuple[str, ...]:
        word = fold_whole(word)
        if len(word) < 3 or any(leaf.frequency("text", term(word)) for leaf in self._leaves):
            return ()
        return tuple(
            likeliest(
                word,
                lambda distance: [other for leaf in self._leaves for other in leaf.similar("plain", word, distance)],
                lambda other: sum(leaf.frequency("plain", other) for leaf in self._leaves),
            )
        )

    def close(self) -> None:
        self._reader.close()

    def _leaf_of(self, number: int) -> _Leaf:
        return next(leaf for leaf in reversed(self._leaves) if leaf.offset <= number)

    def _hit(self, matter: Matter, explained: Query | None) -> Hit:
        best, *others = (match.document for match in matter.matches)
        also = dict.fromkeys(place_of(self._leaf_of(number).stored(number)) for number in others)
        leaf = self._leaf_of(best)
        found = hit(leaf.stored(best), matter.best.score, also)
        return replace(found, why=leaf.explain(explained, self, best)) if explained else found

    def _facets(self, names: Sequence[str], answer: Answer, matters: Sequence[int]) -> dict[str, Counts]:
        tally = Tally(matters)
        counted = {}
        for name in names:
            column, values = self._columns.get(name) or self._load(name)
            numbers = at(column, answer.documents)
            counted[name] = told(tally.count(Counter(numbers), at(numbers, tally.shared), values), name)
        return counted

    def _load(self, name: str) -> tuple[Sequence[int], Values]:
        """A number for each document that stands for its values of a facet, and what the numbers stand for."""
        values: Values
        if name == "kind":
            numbers, values = [number for leaf in self._leaves for number in leaf.numbers("kind")], kind_values
        elif name == "year":
            numbers, values = [day // 10000 for leaf in self._leaves for day in leaf.numbers("day")], year_values
        else:
            known: dict[bytes, int] = {}
            texts = chain.from_iterable(leaf.texts(name) for leaf in self._leaves)
            numbers = [known.setdefault(text, len(known)) for text in texts]
            names = list(known)
            values = cache(lambda number: keyed(as_text(names[number]).split(SEPARATOR)))
        self._columns[name] = numbers, values
        return self._columns[name]


class _Leaf:
    """One part of the index, see `engine_evaluate.Leaf`; its documents are numbered from `offset` in the whole."""

    def __init__(self, reader: reading.SegmentReader, offset: int) -> None:
        self._reader = reader
        self.offset = offset
        self._numbers = {name: numbers(reader, name) for name in ("day", "size", "kind", "matter", "item")}
        self._deleted = frozenset(reader._perdoc.deleted_docs()) if reader.has_deletions() else frozenset()
        self._stored: Any = reader.column_reader("stored_column", translate=False)
        self._lexicons: dict[str, list[str]] = {}

    def answer(self, query: Query, engine: WhooshEngine) -> Answer:
        scores = Evaluator(self, engine).evaluate(query)
        kinds, days = self._numbers["kind"], self._numbers["day"]
        matters, items, offset = self._numbers["matter"], self._numbers["item"], self.offset
        documents = list(scores)
        of_kinds = at(kinds, documents)
        return Answer(
            [offset + number for number in documents] if offset else documents,
            list(map(mul, scores.values(), at(PRIORS, of_kinds))),
            at(days, documents),
            at(matters, documents),
            at(items, documents),
            at(DECISIONS, of_kinds),
        )

    def stored(self, document: int) -> bytes:
        return zlib.decompress(self._stored[document - self.offset])

    def explain(self, query: Query, engine: WhooshEngine, document: int) -> Explanation:
        from minesearch.store.engine_explain import explain

        number = document - self.offset
        return explain(self, engine, query, number, self._numbers["kind"][number])

    def numbers(self, name: str) -> Sequence[int]:
        return self._numbers[name]

    def texts(self, name: str) -> Iterable[bytes]:
        """The values of a column of all documents."""
        return self._reader.column_reader(f"{name}_column", translate=False)  # type: ignore[no-any-return]

    @cached_property
    def _all(self) -> Sequence[int]:
        return [number for number in range(self._reader.doc_count_all()) if number not in self._deleted]

    def documents(self) -> Sequence[int]:
        return self._all

    def frequency(self, field: str, term: str) -> int:
        try:
            return int(self._reader.doc_frequency(field, as_bytes(term)))
        except reading.TermNotFound:
            return 0

    def weights(self, field: str, term: str, within: Within) -> tuple[Sequence[int], Sequence[float]]:
        found: list[int] = []
        weights: list[float] = []
        for documents, weighing, _ in read_list(self._reader, field, as_bytes(term), within):
            found += documents
            weights += weighing
        if within is None and not self._deleted:
            return found, weights
        wanted = frozenset(within) if within is not None else frozenset(self._all)
        kept = list(map(wanted.__contains__, found))
        return list(compress(found, kept)), list(compress(weights, kept))

    def positions(self, field: str, term: str, within: Within) -> dict[int, tuple[int, ...]]:
        wanted = frozenset(self._all if within is None else within)
        return {
            number: unpack(places)
            for documents, _, placed in read_list(self._reader, field, as_bytes(term), within)
            for number, places in zip(documents, placed, strict=True)
            if number in wanted
        }

    def beginning(self, field: str, prefix: str) -> Collection[str]:
        return [as_text(word) for word in self._reader.expand_prefix(field, as_bytes(prefix))]

    def similar(self, field: str, word: str, distance: int) -> Collection[str]:
        if field not in self._lexicons:
            self._lexicons[field] = [as_text(other) for other in self._reader.lexicon(field)]
        return near(word, self._lexicons[field], distance)

    def sizes(self) -> array[int]:
        return self._numbers["size"]

    def days(self) -> Sequence[int]:
        return self._numbers["day"]


def _joined(answers: Sequence[Answer]) -> Answer:
    if len(answers) == 1:
        return answers[0]
    columns = zip(*answers, strict=True) if answers else [()] * len(Answer._fields)
    return Answer(*(list(chain.from_iterable(some)) for some in columns))
