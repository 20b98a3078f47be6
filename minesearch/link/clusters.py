"""Things that are taken for one, and why: a union with reasons."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Clusters(Generic[T]):
    """Disjoint sets of things. Who joined whom is kept as a line of text a person can check."""

    def __init__(self, things: Iterable[T]) -> None:
        self._parent = {thing: thing for thing in things}
        self._reasons: dict[T, list[str]] = defaultdict(list)

    def root(self, thing: T) -> T:
        while self._parent[thing] != thing:
            self._parent[thing] = self._parent[self._parent[thing]]
            thing = self._parent[thing]
        return thing

    def same(self, one: T, other: T) -> bool:
        return self.root(one) == self.root(other)

    def join(self, one: T, other: T, reason: str) -> None:
        """Take both for one; the set of `other` becomes part of that of `one`."""
        a, b = self.root(one), self.root(other)
        if a == b:
            return
        self._parent[b] = a
        self._reasons[a] += [*self._reasons.pop(b, []), reason]

    def reasons(self, thing: T) -> list[str]:
        return sorted(set(self._reasons.get(self.root(thing), [])))

    def sets(self) -> list[list[T]]:
        """Each set in the order its things were given."""
        grouped: dict[T, list[T]] = defaultdict(list)
        for thing in self._parent:
            grouped[self.root(thing)].append(thing)
        return list(grouped.values())


def slug(name: str) -> str:
    """Lower case letters and digits joined by hyphens: the id of a person or body."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = re.sub(r"[’'‘`]", "", plain).replace("&", " and ")
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-") or "unnamed"


def unique_slugs(names: Iterable[str]) -> list[str]:
    """An id for each name; the second of one name is called name-2."""
    seen: dict[str, int] = defaultdict(int)
    ids: list[str] = []
    for name in names:
        base = slug(name)
        seen[base] += 1
        ids.append(base if seen[base] == 1 else f"{base}-{seen[base]}")
    return ids
