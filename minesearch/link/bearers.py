"""All that is known of whoever bears one name: the ground on which two names are taken for one person, or not."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from minesearch.link.names_of_bodies import key_of, one_slip
from minesearch.link.usage import Key, Place, Usage
from minesearch.model.entity import Role
from minesearch.tag.evidence import Sighting
from minesearch.tag.lexicon import affiliations
from minesearch.tag.names import Name
from minesearch.tag.titles import bare, is_rank, sex

NEAR_YEARS = 5  # a name that comes back later may be somebody else's


@dataclass(slots=True)
class Bearer:
    """One person as far as it is known. `attended` are the (date, file) of attendance lists the name stands in."""

    names: list[Name]
    body: str
    printed: Counter[str] = field(default_factory=Counter)
    keys: set[Key] = field(default_factory=set)
    sighted: set[tuple[str, str]] = field(default_factory=set)
    roles: dict[tuple[str | None, str | None], tuple[str, str]] = field(default_factory=dict)
    organisations: set[str] = field(default_factory=set)
    attended: set[tuple[str, str]] = field(default_factory=set)
    emails: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    mentions: int = 0
    first: str | None = None
    last: str | None = None
    place: Place | None = None
    reasons: list[str] = field(default_factory=list)
    maybe: list[Bearer] = field(default_factory=list)
    name: str | None = None  # as a person has decided

    def add_usage(self, usage: Usage) -> None:
        self.printed.update(usage.printed)
        self.keys.add(usage.key)
        self.files |= usage.files
        self.mentions += usage.count
        self._seen(usage.first, usage.last, usage.place)

    def add_sighting(self, seen: Sighting) -> None:
        self.printed[" ".join(seen.name.split())] += 1
        self.sighted.add((seen.name, seen.body or ""))
        self.files.add(seen.file)
        self.organisations |= {key_of(name) for name in affiliations(seen.organisation)}
        if seen.source == "attendance":
            self.attended.add((seen.date or "", seen.file))
        if seen.email:
            self.emails.add(seen.email)
        if seen.role or seen.organisation:
            key = (seen.role, seen.organisation)
            date = seen.date or ""
            first, last = self.roles.get(key, (date, date))
            self.roles[key] = (min(first or date, date or first), max(last, date))
        place = Place(seen.date or "", seen.file, seen.page, seen.page_end, seen.ref)
        self._seen(seen.date, seen.date, place)

    def _seen(self, first: str | None, last: str | None, place: Place | None) -> None:
        if first and last:
            self.first = min(self.first or first, first)
            self.last = max(self.last or last, last)
        places = [p for p in (self.place, place) if p is not None]
        self.place = min(places, key=lambda p: (p.date or "9999", p.file, p.page, p.ref), default=None)

    def absorb(self, other: Bearer, reason: str) -> None:
        """Become one with another bearer; the reason stays with the person."""
        self.names += other.names
        self.printed.update(other.printed)
        for mine, theirs in (
            (self.keys, other.keys),
            (self.sighted, other.sighted),
            (self.organisations, other.organisations),
            (self.attended, other.attended),
            (self.emails, other.emails),
            (self.files, other.files),
        ):
            mine |= theirs  # type: ignore[operator]
        for key, (first, last) in other.roles.items():
            mine_first, mine_last = self.roles.get(key, (first, last))
            self.roles[key] = (min(mine_first, first), max(mine_last, last))
        self.mentions += other.mentions
        self._seen(other.first, other.last, other.place)
        self.reasons += [*other.reasons, reason]
        self.maybe += other.maybe

    @property
    def weight(self) -> int:
        """How often the name is printed, in text and in lists."""
        return sum(self.printed.values())

    @property
    def full(self) -> bool:
        return any(name.full for name in self.names)

    @property
    def surname(self) -> str:
        return self.names[0].surname

    @property
    def sexes(self) -> set[str]:
        return {told for name in self.names if (told := sex(name.title))}

    @property
    def ranks(self) -> set[str]:
        """Ranks the name is printed with; the last word tells: a Detective Superintendent is a Superintendent."""
        return {bare(name.title.split()[-1]) for name in self.names if name.title and is_rank(name.title.split()[-1])}

    def role_rows(self) -> tuple[Role, ...]:
        rows = [Role(role, organisation, *span) for (role, organisation), span in self.roles.items()]
        return tuple(sorted(rows, key=lambda r: (r.first or "", r.organisation or "", r.role or "")))


def may_be_one(one: Bearer, other: Bearer) -> bool:
    """Nothing speaks against it: titles of one sex, times not far apart, never both in one attendance list."""
    if len(one.sexes | other.sexes) > 1 or one.attended & other.attended:
        return False
    return near_in_time(one, other) and middles_agree(one, other)


def middles_agree(one: Bearer, other: Bearer) -> bool:
    """Middle names and initials of the two, where both have them, begin alike."""
    middles = [(a.given[1:], b.given[1:]) for a in one.names for b in other.names]
    return all(x.startswith(y) or y.startswith(x) for a, b in middles for x, y in zip(a, b, strict=False))


def near_in_time(one: Bearer, other: Bearer) -> bool:
    if not (one.first and one.last and other.first and other.last):
        return True
    early, late = sorted((one, other), key=lambda b: b.first or "")
    return int((late.first or "0")[:4]) - int((early.last or "0")[:4]) <= NEAR_YEARS


def share_organisation(one: Bearer, other: Bearer) -> bool:
    return any(a == b or one_slip(a, b) for a in one.organisations for b in other.organisations)


def title_class(title: str) -> str:
    """The word of a title that says most: "Detective Inspector" is an inspector; Cllr and Councillor are the same."""
    word = bare(title.split()[-1]) if title else ""
    same = {
        "councillor": "cllr",
        "clr": "cllr",
        "cllor": "cllr",
        "coun": "cllr",
        "cr": "cllr",
        "supt": "superintendent",
    }
    same |= {"spt": "superintendent", "insp": "inspector", "di": "inspector", "dci": "inspector", "revd": "rev"}
    same |= {"sgt": "sergeant", "ds": "sergeant", "ps": "sergeant", "professor": "prof", "det": "detective"}
    return same.get(word, word)


def best_name(bearer: Bearer) -> str:
    """The name without title that is printed most often, a first name before initials, a longer before a shorter."""
    if bearer.name:
        return bearer.name
    weights: Counter[str] = Counter()
    for name in bearer.names:
        weights[name.core if name.given else f"{name.title} {name.core}"] += _weight(bearer, name.core)
    full = {name.core for name in bearer.names if name.full}
    return min(weights, key=lambda core: (core not in full, -weights[core], -len(core), core))


def _weight(bearer: Bearer, core: str) -> int:
    return sum(count for printed, count in bearer.printed.items() if core in printed)
