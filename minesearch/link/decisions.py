"""A person's decisions on who is who, applied to people and to bodies alike.

A decision names its row by id, or by a name that only one row has. Ids are given before the first decision is
applied, so none of them depends on another being made or taken back: a row keeps its id when it is renamed or takes
another in, and the id of the row taken in from then on means the one it became part of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from minesearch.link.judgements import Judgement, Verb
from minesearch.link.slugs import slug


class Row(Protocol):
    """What decisions are about: a person or a body as far as it is known."""

    id: str
    chosen: str | None
    reasons: list[str]

    def forms(self) -> Iterable[str]: ...


class Divisible(Row, Protocol):
    def absorb(self: R, other: R, reason: str) -> None: ...
    def split(self: R, forms: Iterable[str], reason: str) -> R | None: ...


R = TypeVar("R", bound=Row)
T = TypeVar("T", bound=Divisible)


def apply_judgements(rows: list[T], judgements: Sequence[Judgement]) -> list[T]:
    """The rows as decided, in the order the decisions were made; one about an unknown row has no effect. The reasons
    of each row name the decisions that shaped it."""
    if not judgements:
        return rows
    register = _Register(rows)
    kept = {id(row): row for row in rows}
    for judgement in judgements:
        subject = register.find(judgement.subject)
        if subject is None or judgement.other is None:
            continue
        note = f"{judgement.verb} decided by {judgement.who} on {judgement.when} ({judgement.id})"
        if judgement.verb is Verb.RENAME:
            subject.chosen = judgement.other
            subject.reasons.append(note)
        elif judgement.verb is Verb.MERGE:
            other = register.find(judgement.other)
            if other is not None and other is not subject:
                subject.absorb(other, note)
                register.join(other, subject)
                del kept[id(other)]
        elif part := subject.split((judgement.other, *judgement.also), note):
            register.add(part, judgement.other)
            kept[id(part)] = part
    return list(kept.values())


class _Register(Generic[T]):
    """Which row an id or a printed name means."""

    def __init__(self, rows: Iterable[T]) -> None:
        self._by_id = {row.id: row for row in rows}
        self._heirs: dict[int, T] = {}
        self._by_name: dict[str, list[T]] = defaultdict(list)
        for row in self._by_id.values():
            self._enter(row)

    def _enter(self, row: T) -> None:
        for name in {slug(form) for form in row.forms()}:
            self._by_name[name].append(row)

    def find(self, wanted: str) -> T | None:
        """By id; else by a name, or the id made from a name, that one row alone has."""
        found = [self._by_id[wanted]] if wanted in self._by_id else self._by_name.get(slug(wanted), [])
        meant = {id(row): row for row in map(self._now, found) if wanted in self._by_id or _bears(row, wanted)}
        return next(iter(meant.values())) if len(meant) == 1 else None

    def _now(self, row: T) -> T:
        while id(row) in self._heirs:
            row = self._heirs[id(row)]
        return row

    def join(self, gone: T, heir: T) -> None:
        self._heirs[id(gone)] = heir

    def add(self, row: T, name: str) -> None:
        """Take a new row in, under an id made from its name that no other has."""
        base = slug(name)
        number, row.id = 1, base
        while row.id in self._by_id:
            number += 1
            row.id = f"{base}-{number}"
        self._by_id[row.id] = row
        self._enter(row)


def _bears(row: Row, wanted: str) -> bool:
    return any(slug(form) == slug(wanted) for form in row.forms())
