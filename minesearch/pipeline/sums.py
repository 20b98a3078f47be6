"""What all documents together teach of names and how they use them, added up from the ledgers of their shards.

It may be begun while the last documents are being read, from the ledgers that are likely to stay; a sum is kept only
where the catalogue still holds, byte for byte, each ledger that went into it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, Protocol, TypeVar

from minesearch.link.usage import Tallies
from minesearch.link.who import Lessons
from minesearch.store.catalogue_codec import pack_up, unpack
from minesearch.store.catalogue_names import CatalogueNames, Ledger


class _Total(Protocol):
    """What can be kept as JSON and counted again, in any order."""

    def to_json(self) -> list[Any]: ...

    def take(self, data: Sequence[Any], /) -> None: ...


Total = TypeVar("Total", bound=_Total)


class Sums:
    """Both sums of an archive, as far as they are known; `begin`, if at all, then each once."""

    def __init__(self, catalogue: CatalogueNames) -> None:
        self._catalogue = catalogue
        self._lessons = _Sum(catalogue, "lessons", Lessons, catalogue.lessons)
        self._usages = _Sum(catalogue, "usages", Tallies, catalogue.usages)

    def begin(self, files: Iterable[str]) -> None:
        """Add up ahead what will stay as it is if nothing but these files, known or new, comes, changes or goes."""
        changing = self._catalogue.shards_of(files)
        self._lessons.begin(changing)
        self._usages.begin(changing)

    def lessons(self) -> Lessons:
        return self._lessons.whole()

    def usages(self) -> Tallies:
        return self._usages.whole()


class _Sum(Generic[Total]):
    """The ledgers of one kind; `each` gives what the documents of a shard gave, one by one."""

    def __init__(
        self,
        catalogue: CatalogueNames,
        kind: Ledger,
        empty: Callable[[], Total],
        each: Callable[[int], Iterator[bytes]],
    ) -> None:
        self._catalogue, self._kind, self._empty, self._each = catalogue, kind, empty, each
        self._total = empty()
        self._taken: dict[int, bytes] = {}

    def begin(self, changing: set[int]) -> None:
        for shard in self._catalogue.shards():
            data = self._catalogue.ledger(self._kind, shard)
            if data is not None and shard not in changing:
                self._take(shard, data)

    def whole(self) -> Total:
        """The sum over all shards, whose ledgers are added up anew where a document has come, changed or gone."""
        if any(self._catalogue.ledger(self._kind, shard) != data for shard, data in self._taken.items()):
            self._total, self._taken = self._empty(), {}
        for shard in self._catalogue.shards():
            if shard not in self._taken:
                self._take(shard, self._ledger(shard))
        return self._total

    def _take(self, shard: int, data: bytes) -> None:
        self._total.take(unpacked(data))
        self._taken[shard] = data

    def _ledger(self, shard: int) -> bytes:
        data = self._catalogue.ledger(self._kind, shard)
        if data is None:
            own = self._empty()
            for one in self._each(shard):
                own.take(unpacked(one))
            data = packed(own.to_json())
            self._catalogue.put_ledger(self._kind, shard, data)
        return data


def packed(data: Sequence[Any]) -> bytes:
    """JSON as the catalogue keeps it."""
    return pack_up({"": data}, dict)


def unpacked(data: bytes) -> list[Any]:
    """What `packed` was given."""
    found: list[Any] = unpack(data, dict)[""]
    return found
