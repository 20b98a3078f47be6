"""Names in lists that say the same thing, taken together: linking looks at them instead of at every list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from minesearch.link.usage import Place
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

    def add(self, seen: Sighting, order: _Order) -> None:
        self.count += 1
        if seen.date:
            self.first = min(self.first or seen.date, seen.date)
            self.last = max(self.last or seen.date, seen.date)
        self.files.add(seen.file)
        if seen.source == "attendance":
            self.attended.add((seen.date or "", seen.file))
        if order < self.order:
            self.order = order
        if (seen.date or "9999", seen.file, seen.page, seen.ref) < self.place.order:
            self.place = _place(seen)


def gather(sightings: Iterable[Sighting]) -> list[Listed]:
    """The names of persons, ordered by where each first stands. Surnames alone may be another's in each paper, and stay
    apart."""
    groups: dict[tuple[object, ...], Listed] = {}
    for seen in sightings:
        name = parse_name(seen.name)
        if name is None:
            continue
        told = (seen.name, seen.body, seen.role, seen.organisation, seen.email)
        order = (seen.body or "", seen.date or "", seen.file, seen.page, seen.name, seen.source, seen.ref)
        key = told if name.given else seen
        group = groups.get(key)
        if group is None:
            group = groups[key] = Listed(*told, order, _place(seen))
        group.add(seen, order)
    return sorted(groups.values(), key=lambda listed: listed.order)


def _place(seen: Sighting) -> Place:
    return Place(seen.date or "", seen.file, seen.page, seen.page_end, seen.ref)
