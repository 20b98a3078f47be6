"""What was asked, as a tree. It knows no search engine; an engine turns it into its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


class _Node:
    """What a dataclass would write for each kind of node, at some cost to whoever only wants to search."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((type(self), *vars(self).values()))

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({told})"


@dataclass(frozen=True, eq=False, repr=False)
class Everything(_Node):
    """`*`: all there is, to be narrowed by filters."""


@dataclass(frozen=True, eq=False, repr=False)
class Word(_Node):
    """A word in any of its forms: car finds cars."""

    text: str


@dataclass(frozen=True, eq=False, repr=False)
class Phrase(_Node):
    """Words in this order, next to each other."""

    text: str


@dataclass(frozen=True, eq=False, repr=False)
class Prefix(_Node):
    """Words that begin so, as printed."""

    text: str


@dataclass(frozen=True, eq=False, repr=False)
class Fuzzy(_Node):
    """Words spelt so but for `distance` letters (1 or 2)."""

    text: str
    distance: int = 1


@dataclass(frozen=True, eq=False, repr=False)
class Near(_Node):
    """The words in any order, with at most `distance` other words between the first and the last of them."""

    text: str
    distance: int


@dataclass(frozen=True, eq=False, repr=False)
class Dates(_Node):
    """The meeting was held from `first` to `last`, both included: ISO dates, months or years; None is open."""

    first: str | None
    last: str | None

    def bounds(self) -> tuple[str, str]:
        """First and last day as ISO dates. The last day of a month is taken as the 31st; it only serves to compare."""
        first = (self.first or "0000") + "-01-01"[len(self.first or "0000") - 4 :]
        last = (self.last or "9999") + "-12-31"[len(self.last or "9999") - 4 :]
        return first, last


@dataclass(frozen=True, eq=False, repr=False)
class Field(_Node):
    """`query` asked of one field only. `name` is one of `minesearch.query.fields.FIELDS`."""

    name: str
    query: Query


@dataclass(frozen=True, eq=False, repr=False)
class Not(_Node):
    part: Query


@dataclass(frozen=True, eq=False, repr=False)
class And(_Node):
    """At least two parts, none of them an And."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, eq=False, repr=False)
class Or(_Node):
    """At least two parts, none of them an Or."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, eq=False, repr=False)
class Most(_Node):
    """At least `least` of the parts. No text parses to it: it is how a question is asked that has no whole answer."""

    parts: tuple[Query, ...]
    least: int


Atom: TypeAlias = Everything | Word | Phrase | Prefix | Fuzzy | Near
Query: TypeAlias = Atom | Dates | Field | Not | And | Or | Most


def conjunction(parts: tuple[Query, ...]) -> Query:
    """All of the parts (at least one), without an And inside an And."""
    flat = tuple(inner for part in parts for inner in (part.parts if isinstance(part, And) else (part,)))
    return And(flat) if len(flat) > 1 else flat[0]


def disjunction(parts: tuple[Query, ...]) -> Query:
    """Any of the parts (at least one), without an Or inside an Or."""
    flat = tuple(inner for part in parts for inner in (part.parts if isinstance(part, Or) else (part,)))
    return Or(flat) if len(flat) > 1 else flat[0]
