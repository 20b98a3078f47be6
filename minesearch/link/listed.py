"""Names in lists that say the same thing, taken together: linking looks at them instead of at every list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from minesearch.link.usage import Place, first_of
from minesearch.tag.evidence import Sighting
from minesearch.tag.names import parse_name

_Order = tuple[str, str, str, int, str, str, str]


@dataclass(slots=True)
class Listed:
    """A name as printed in lists of the papers of one body, beside one role and organisation.

    `count` is how often it stands there, `attended` are the (date, file) of the attendance lists among them.
    """

    name: str
    body: str | None
    role: str | None
    organisation: str | None
    email: str | None
    order: _Order
    place: Place
    count: int = 0
    first: str | None = None
    last: str | None = None
    files: set[str] = field(default_factory=set)
    attended: set[tuple[str, str]] = field(default_factory=set)

    @property
    def told(self) -> tuple[str, str, str]:
        return self.role or "", self.organisation or "", self.email or ""

    def add(self, seen: Sighting) -> None:
        date = seen.date or ""
        self.count += 1
        self.files.add(seen.file)
        if seen.source == "attendance":
            self.attended.add((date, seen.file))
        if date and (self.last is None or date > self.last):
            self.last = date
        if date and (self.first is None or date < self.first):
            self.first = date
        if date <= self.order[1]:  # else it can't be the first, nor where it stands
            self.order = min(self.order, _order(seen))
        if date <= self.place.date or not self.place.date:
            self.place = first_of(self.place, _place(seen))

    def join(self, other: Listed) -> None:
        """Take in what other papers say alike."""
        self.count += other.count
        if other.first and other.last:
            self.first = min(self.first or other.first, other.first)
            self.last = max(self.last or other.last, other.last)
        self.files |= other.files
        self.attended |= other.attended
        self.order = min(self.order, other.order)
        self.place = first_of(self.place, other.place)


class Roll:
    """The names of persons in lists, in any order. What one paper or many gave can be kept as JSON and taken in again.

    Surnames alone may be another's in each paper, and stay apart.
    """

    def __init__(self) -> None:
        self._groups: dict[tuple[object, ...], Listed] = {}

    def add(self, sightings: Iterable[Sighting]) -> None:
        for seen in sightings:
            name = parse_name(seen.name)
            if name is None:
                continue
            told = (seen.name, seen.body, seen.role, seen.organisation, seen.email)
            key = told if name.given else (*told, *_order(seen))
            group = self._groups.get(key)
            if group is None:
                group = self._groups[key] = Listed(*told, _order(seen), _place(seen))
            group.add(seen)

    def listed(self) -> list[Listed]:
        """Ordered by where each first stands."""
        return sorted(self._groups.values(), key=lambda each: (each.order, each.told))

    def to_json(self) -> list[Any]:
        listed = self.listed()
        files = sorted({file for each in listed for file in each.files})
        meetings = sorted({meeting for each in listed for meeting in each.attended})
        file_at = {file: number for number, file in enumerate(files)}
        meeting_at = {meeting: number for number, meeting in enumerate(meetings)}
        return [files, meetings, [_row(each, file_at, meeting_at) for each in listed]]

    def take(self, data: Sequence[Any]) -> None:
        """Add what `to_json` gave for other papers."""
        files, meetings = data[0], [(date, file) for date, file in data[1]]
        for name, body, role, organisation, email, order, place, count, first, last, where, attended in data[2]:
            told = (name, body, role, organisation, email)
            held, present = {files[at] for at in where}, {meetings[at] for at in attended}
            other = Listed(*told, tuple(order), Place(*place), count, first, last, held, present)
            parsed = parse_name(name)
            key = told if parsed and parsed.given else (*told, *other.order)
            group = self._groups.setdefault(key, other)
            if group is not other:
                group.join(other)


def _row(each: Listed, files: Mapping[str, int], meetings: Mapping[tuple[str, str], int]) -> list[Any]:
    told = (each.name, each.body, each.role, each.organisation, each.email)
    where = sorted(files[file] for file in each.files)
    attended = sorted(meetings[meeting] for meeting in each.attended)
    return [*told, each.order, each.place, each.count, each.first, each.last, where, attended]


def _order(seen: Sighting) -> _Order:
    return (seen.body or "", seen.date or "", seen.file, seen.page, seen.name, seen.source, seen.ref)


def _place(seen: Sighting) -> Place:
    return Place(seen.date or "", seen.file, seen.page, seen.page_end, seen.ref)
