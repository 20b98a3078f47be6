"""How often, where and from when to when each name is used: what linking looks at instead of a million mentions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from minesearch.tag.found import Found
from minesearch.tag.names import unshouted

# names that mean somebody only where they stand: a surname after a title, initials, a first name alone
LOCAL_RULES = frozenset({"person-title-surname", "person-initials", "person-first-name-alone"})
Key = tuple[str, str, str]  # words as in the text, body or "", file or ""


class Place(NamedTuple):
    """Where a name was first used. `date` is that of the meeting; pages count from 1."""

    date: str
    file: str
    page: int
    page_end: int
    ref: str

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Earlier meetings first, undated last."""
        return self.date or "9999", self.file, self.page, self.ref


def first_of(one: Place, other: Place) -> Place:
    """The earlier of two places."""
    if one.date != other.date:
        return one if (one.date or "9999") < (other.date or "9999") else other
    return other if other.order < one.order else one


@dataclass(slots=True)
class Usage:
    """One name in the papers of one body (in one file, where it means somebody only there).

    `core` is the name as it stands in the text, `printed` all forms with title and post-nominals, with their counts.
    `count` are mentions in running text; `listed` is how often it stands in a list beside them, as an affiliation does.
    """

    core: str
    body: str
    file: str
    rule: str
    printed: dict[str, int]
    count: int
    first: str | None
    last: str | None
    place: Place
    files: set[str]
    listed: int = 0

    @property
    def key(self) -> Key:
        return (self.core, self.body, self.file)


class Tally:
    """Counts the names of one label. Adding in another order gives the same usages.

    The usages of one paper or many can be kept as JSON and counted again without the papers.
    """

    def __init__(self, label: str) -> None:
        self.label = label
        self._usages: dict[Key, Usage] = {}

    def add(self, found: Iterable[Found], *, body: str | None, date: str | None, place: Place) -> None:
        """Count what one text names; `body` and `date` are those of the meeting the text belongs to."""
        for item in found:
            if item.mention.label == self.label:
                self.count(item.mention.text, item.printed, item.mention.rule, body=body, date=date, place=place)

    def listed(self, core: str, *, body: str | None, date: str | None, place: Place) -> None:
        """Note a name that stands outside running text."""
        usage = self._usage(core, "listed", body, date, place)
        usage.listed += 1
        usage.printed.setdefault(core, 0)

    def count(self, core: str, printed: str, rule: str, *, body: str | None, date: str | None, place: Place) -> None:
        usage = self._usage(core, rule, body, date, place)
        usage.printed[printed] = usage.printed.get(printed, 0) + 1
        usage.count += 1

    def _usage(self, core: str, rule: str, body: str | None, date: str | None, place: Place) -> Usage:
        usage = self._at(usage_key(core, rule, body, place.file), rule, place)
        usage.files.add(place.file)
        if date:
            usage.first = min(usage.first or date, date)
            usage.last = max(usage.last or date, date)
        return usage

    def _at(self, key: Key, rule: str, place: Place) -> Usage:
        """The usage of this key, with a place and a rule more."""
        usage = self._usages.get(key)
        if usage is None:
            usage = self._usages[key] = Usage(*key, rule, {}, 0, None, None, place, set())
            return usage
        usage.place = first_of(usage.place, place)
        # the rule that says most of what the name is: that of the text before that of a list
        if rule != usage.rule:
            usage.rule = min(usage.rule, rule, key=lambda r: (r == "listed", r))
        return usage

    def to_json(self) -> list[Any]:
        usages = self.usages()
        files = sorted({file for usage in usages for file in usage.files})
        index = {file: number for number, file in enumerate(files)}
        return [files, [_row(usage, index) for usage in usages]]

    def take(self, data: Sequence[Any]) -> None:
        """Count what `to_json` gave for other papers."""
        files, rows = data
        for core, body, local, rule, printed, count, listed, first, last, place, where in rows:
            at = Place(*place)
            usage = self._at((core, body, at.file if local else ""), rule, at)
            for form, times in printed.items():
                usage.printed[form] = usage.printed.get(form, 0) + times
            usage.count += count
            usage.listed += listed
            usage.files.update(map(files.__getitem__, where))
            if first:
                usage.first = min(usage.first or first, first)
                usage.last = max(usage.last or last, last)

    def usages(self) -> list[Usage]:
        return [self._usages[key] for key in sorted(self._usages)]


class Tallies:
    """The tallies of people and of bodies side by side, as one paper or many give them."""

    def __init__(self, people: Tally | None = None, organisations: Tally | None = None) -> None:
        self.people = people or Tally("PERSON")
        self.organisations = organisations or Tally("ORG")

    def to_json(self) -> list[Any]:
        return [self.people.to_json(), self.organisations.to_json()]

    def take(self, data: Sequence[Any]) -> None:
        """Count what `to_json` gave for other papers."""
        people, organisations = data
        self.people.take(people)
        self.organisations.take(organisations)


def _row(usage: Usage, files: Mapping[str, int]) -> list[Any]:
    name = (usage.core, usage.body, bool(usage.file), usage.rule, usage.printed)
    where = sorted(files[file] for file in usage.files)
    return [*name, usage.count, usage.listed, usage.first, usage.last, usage.place, where]


def usage_key(core: str, rule: str, body: str | None, file: str) -> Key:
    """Under which key a name is counted and linked."""
    return (" ".join(core.split()), unshouted(body or ""), file if rule in LOCAL_RULES else "")
