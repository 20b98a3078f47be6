"""One passage as an index of its own, to ask of it what an engine can't tell: where its words stand."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from minesearch.query.forms import short_forms
from minesearch.store.engine_document import running_text, words_of
from minesearch.store.engine_hits import Hit
from minesearch.store.engine_layout import BEGIN, GAP
from minesearch.store.engine_spelling import near

if TYPE_CHECKING:
    from minesearch.store.engine_leaf import Within


class PassageLeaf:
    """The one document 0; see `engine_evaluate.Leaf`. `names` are those of persons and organisations."""

    def __init__(self, hit: Hit, names: Mapping[str, Sequence[str]]) -> None:
        parts = running_text(hit.title, hit.text, hit.body, hit.date, hit.kind)
        self._places: dict[str, dict[str, list[int]]] = {}
        self._weights: dict[str, dict[str, float]] = {}
        for part, (text, weight) in parts.items():
            self._add("text", text.terms, text.positions, BEGIN[part], weight)
        for field, values in words_of(hit.title, hit.body, hit.status, names).items():
            for number, text in enumerate(values):
                self._add(field, text.terms, text.positions, number * GAP)
        title = short_forms(hit.title).printed.split()
        for field, words in (("plain", [*parts["text"][0].printed.split(), *title]), ("title_plain", title)):
            self._add(field, words, [0] * len(words))
        self._size = sum(len(text.terms) for text, _ in parts.values())

    def _add(
        self, field: str, terms: Sequence[str], positions: Sequence[int], begin: int = 0, weight: float = 1.0
    ) -> None:
        places, weights = self._places.setdefault(field, {}), self._weights.setdefault(field, {})
        for term, place in zip(terms, positions, strict=True):
            places.setdefault(term, []).append(begin + place)
            weights[term] = weights.get(term, 0.0) + weight

    def documents(self) -> Sequence[int]:
        return (0,)

    def frequency(self, field: str, term: str) -> int:
        return int(term in self._places.get(field, ()))

    def weights(self, field: str, term: str, within: Within) -> tuple[Sequence[int], Sequence[float]]:
        weight = self._weights.get(field, {}).get(term)
        return ((), ()) if weight is None else ((0,), (weight,))

    def positions(self, field: str, term: str, within: Within) -> dict[int, tuple[int, ...]]:
        places = self._places.get(field, {}).get(term)
        return {0: tuple(places)} if places else {}

    def beginning(self, field: str, prefix: str) -> Collection[str]:
        return [word for word in self._places.get(field, ()) if word.startswith(prefix)]

    def similar(self, field: str, word: str, distance: int) -> Collection[str]:
        return near(word, list(self._places.get(field, ())), distance)

    def sizes(self) -> Sequence[int]:
        return (self._size,)

    def days(self) -> Sequence[int]:
        return (0,)
