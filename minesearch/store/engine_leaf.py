"""What an index has to tell of its postings for a query to be answered; for `engine_evaluate`, by each engine."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol, TypeAlias

Within: TypeAlias = Sequence[int] | None  # ascending document numbers that still matter; None for all


class Leaf(Protocol):
    """The postings of one part of an index; documents are numbered from 0 within it."""

    def documents(self) -> Sequence[int]:
        """All documents that are not deleted, ascending."""

    def frequency(self, field: str, term: str) -> int:
        """How many documents of this part hold the term, at most."""

    def weights(self, field: str, term: str, within: Within) -> tuple[Sequence[int], Sequence[float]]:
        """The documents that hold the term, ascending, and its summed weight in each."""

    def positions(self, field: str, term: str, within: Within) -> dict[int, tuple[int, ...]]:
        """The places of the term in each document."""

    def beginning(self, field: str, prefix: str) -> Collection[str]:
        """The terms of a field that begin so."""

    def similar(self, field: str, word: str, distance: int) -> Collection[str]:
        """The terms of a field that differ in at most `distance` letters added, left out, changed or swapped."""

    def sizes(self) -> Sequence[int]:
        """Of each document, how many words its text field has."""

    def days(self) -> Sequence[int]:
        """Of each document the meeting's date as 20190614; 0 where it is not known."""


class Statistics(Protocol):
    """What scores need to know of the whole index."""

    average_length: float

    def rarity(self, field: str, terms: Collection[str]) -> float:
        """The inverse document frequency of any of the terms."""
