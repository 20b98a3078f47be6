"""What was asked, as a tree. It knows no search engine; an engine turns it into its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Everything:
    """`*`: all there is, to be narrowed by filters."""


@dataclass(frozen=True)
class Word:
    """A word in any of its forms: car finds cars."""

    text: str


@dataclass(frozen=True)
class Phrase:
    """Words in this order, next to each other."""

    text: str


@dataclass(frozen=True)
class Prefix:
    """Words that begin so, as printed."""

    text: str


@dataclass(frozen=True)
class Fuzzy:
    """Words spelt so but for `distance` letters (1 or 2)."""

    text: str
    distance: int = 1


@dataclass(frozen=True)
class Near:
    """The words in any order, with at most `distance` other words between the first and the last of them."""

    text: str
    distance: int


@dataclass(frozen=True)
class Dates:
    """The meeting was held from `first` to `last`, both included: ISO dates, months or years; None is open."""

    first: str | None
    last: str | None

    def bounds(self) -> tuple[str, str]:
        """First and last day as ISO dates. The last day of a month is taken as the 31st; it only serves to compare."""
        first = (self.first or "0000") + "-01-01"[len(self.first or "0000") - 4 :]
        last = (self.last or "9999") + "-12-31"[len(self.last or "9999") - 4 :]
        return first, last


@dataclass(frozen=True)
class Field:
    """`query` asked of one field only. `name` is one of `minesearch.query.fields.FIELDS`."""

    name: str
    query: Query


@dataclass(frozen=True)
class Not:
    part: Query


@dataclass(frozen=True)
class And:
    """At least two parts, none of them an And."""

    parts: tuple[Query, ...]


@dataclass(frozen=True)
class Or:
    """At least two parts, none of them an Or."""

    parts: tuple[Query, ...]


@dataclass(frozen=True)
class Most:
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
