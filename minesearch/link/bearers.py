"""All that is known of whoever bears one name: the ground on which two names are taken for one person, or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from minesearch.link.listed import Listed
from minesearch.link.names_of_bodies import key_of, one_slip
from minesearch.link.usage import Key, Place, Usage, first_of
from minesearch.model.entity import Role
from minesearch.tag.lexicon import affiliations
from minesearch.tag.names import Name, fold, parse_name
from minesearch.tag.titles import bare, is_rank, sex

UNDATED = "9999"
NEAR_YEARS = 5  # a name that comes back later may be somebody else's


Item = Usage | Listed


@dataclass(slots=True)
class Bearer:
    """One person as far as it is known, from `items`. `attended` are the (date, file) of attendance lists the name
    stands in, `since` the first date of each printed form, `maybe` who else it may be, how surely and why."""

    names: list[Name]
    body: str
    items: list[Item] = field(default_factory=list)
    printed: Counter[str] = field(default_factory=Counter)
    since: dict[str, str] = field(default_factory=dict)
    keys: Counter[Key] = field(default_factory=Counter)
    sighted: set[tuple[str, str]] = field(default_factory=set)
    roles: dict[tuple[str | None, str | None], tuple[str, str]] = field(default_factory=dict)
    organisations: set[str] = field(default_factory=set)
    attended: set[tuple[str, str]] = field(default_factory=set)
    emails: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    first: str | None = None
    last: str | None = None
    place: Place | None = None
    reasons: list[str] = field(default_factory=list)
    maybe: list[tuple[Bearer, float, str]] = field(default_factory=list)
    heir: Bearer | None = None  # whom it has become part of
    id: str = ""
    chosen: str | None = None  # the name a person has decided on

    def add(self, item: Item) -> None:
        self.items.append(item)
        if isinstance(item, Usage):
            self._add_usage(item)
        else:
            self._add_listed(item)

    def _add_usage(self, usage: Usage) -> None:
        self.printed.update(usage.printed)
        for form in usage.printed:
            self._print(form, usage.first)
        self.keys[usage.key] += usage.count
        self.files |= usage.files
        self._seen(usage.first, usage.last, usage.place)

    def _add_listed(self, listed: Listed) -> None:
        form = " ".join(listed.name.split())
        self.printed[form] += listed.count
        self._print(form, listed.first)
        self.sighted.add((listed.name, listed.body or ""))
        self.files |= listed.files
        self.organisations |= _keys_of(listed.organisation)
        self.attended |= listed.attended
        if listed.email:
            self.emails.add(listed.email)
        if listed.role or listed.organisation:
            self._hold((listed.role, listed.organisation), listed.first or "", listed.last or "")
        self._seen(listed.first, listed.last, listed.place)

    def _print(self, form: str, date: str | None) -> None:
        self.since[form] = min(self.since.get(form, UNDATED), date or UNDATED)

    def _hold(self, role: tuple[str | None, str | None], first: str, last: str) -> None:
        mine_first, mine_last = self.roles.get(role, (first, last))
        self.roles[role] = (min(mine_first or first, first or mine_first), max(mine_last, last))

    def _seen(self, first: str | None, last: str | None, place: Place | None) -> None:
        if first and last:
            self.first = min(self.first or first, first)
            self.last = max(self.last or last, last)
        if place is not None:
            self.place = first_of(self.place, place) if self.place else place

    def absorb(self, other: Bearer, reason: str) -> None:
        """Become one with another bearer; the reason stays with the person."""
        self.names += other.names
        for item in other.items:
            self.add(item)
        self.emails |= other.emails
        self.reasons += [*other.reasons, reason]
        self.maybe += other.maybe
        other.heir = self

    def doubt(self, others: Iterable[Bearer], score: float, reason: str) -> None:
        """Keep in mind who else it may be."""
        self.maybe += [
            (other, score, reason) for other in others if all(other is not known for known, _, _ in self.maybe)
        ]

    def split(self, forms: Iterable[str], reason: str) -> Bearer | None:
        """Take names away, which become a person; None if it has none of them, or no other."""
        cores = {_core_of(form) for form in forms}
        taken = [item for item in self.items if _core_of(_printed_core(item)) in cores]
        if not taken or len(taken) == len(self.items):
            return None
        names = [name for name in self.names if _core_of(name.core) in cores]
        apart = Bearer(names or [_name_of(taken[0])], self.body, reasons=[reason])
        rest = Bearer([name for name in self.names if name not in names], self.body)
        for item in self.items:
            (apart if any(item is one for one in taken) else rest).add(item)
        for name in ("names", "items", "printed", "since", "keys", "sighted", "roles", "organisations", "attended"):
            setattr(self, name, getattr(rest, name))
        self.files, self.first, self.last, self.place = rest.files, rest.first, rest.last, rest.place
        self.reasons.append(reason)
        return apart

    def forms(self) -> set[str]:
        """Every way it is written, with title and without."""
        return {*self.printed, *(name.core for name in self.names), self.name}

    @property
    def mentions(self) -> int:
        return self.keys.total()

    @property
    def name(self) -> str:
        """As decided by a person; else without title, as printed most often, a first name before initials, a longer
        before a shorter."""
        if self.chosen:
            return self.chosen
        weights: Counter[str] = Counter()
        for name in self.names:
            weights[_called(name)] += sum(count for printed, count in self.printed.items() if name.core in printed)
        full = {name.core for name in self.names if name.full}
        return min(weights, key=lambda core: (core not in full, -weights[core], -len(core), core))

    @property
    def first_name_printed(self) -> str:
        """What the id is made from: the fullest name of the first meeting that prints one. Later papers, with other
        or fuller names, do not change it."""
        parsed = [(self.since[form], name) for form in self.printed if (name := parse_name(form))]
        dated = [(since, not name.full, not name.given, -len(name.core), _called(name)) for since, name in parsed]
        return min(dated)[-1] if dated else self.name

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


def _called(name: Name) -> str:
    """A name without its title, or with it where it is a surname alone."""
    return name.core if name.given else f"{name.title} {name.core}".strip()


@lru_cache(maxsize=65536)
def _keys_of(organisation: str | None) -> frozenset[str]:
    return frozenset(key_of(name) for name in affiliations(organisation))


def _core_of(form: str) -> str:
    name = parse_name(form)
    return fold(name.core if name else form)


def _printed_core(item: Item) -> str:
    return item.core if isinstance(item, Usage) else item.name


def _name_of(item: Item) -> Name:
    """The name a surname or initials are printed as; initials are no name and stand for themselves."""
    core = _printed_core(item)
    printed = sorted(item.printed) if isinstance(item, Usage) else [item.name]
    parsed = [name for form in printed if (name := parse_name(form))]
    return parsed[0] if parsed else Name("", (), fold(core), core)
