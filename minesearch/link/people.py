"""Mentions and sightings of names -> one row a person over the archive.

Names are joined in steps, from the sure to the less sure: the same full name; a short form of the first name;
initials that fit exactly one full name of the same body and time; one letter misprinted beside the same body or
rank; a surname after a title that fits exactly one person. Two names of one attendance list are two people,
whatever they look like. What fits several stays apart, and those it may be are its candidates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from minesearch.link.bearers import UNDATED, Bearer, Item, may_be_one, middles_agree, share_organisation, title_class
from minesearch.link.decisions import apply_judgements
from minesearch.link.judgements import Judgement
from minesearch.link.likeness import likenesses, name_likeness
from minesearch.link.listed import Roll
from minesearch.link.slugs import slug, unique_slugs
from minesearch.link.usage import Key, Usage
from minesearch.model.entity import Likeness, Person
from minesearch.tag.firstnames import forms_of, same_first_name
from minesearch.tag.names import Name, fold, parse_name, unshouted

_MISPRINT_LENGTH = 5  # a letter more or less in a shorter surname makes another name of it

# rules that find less than a surname, and what they find
_ALONE = {"person-initials": "initials", "person-first-name-alone": "first name"}


@dataclass(frozen=True)
class People:
    """The rows, and which person a mention (by the key of its usage) or a sighting (name, body) means."""

    rows: tuple[Person, ...]
    by_usage: Mapping[Key, str]
    by_sighting: Mapping[tuple[str, str], str]


def link_people(
    roll: Roll,
    usages: Iterable[Usage],
    judgements: Sequence[Judgement] = (),
    addresses: Iterable[tuple[str, str | None]] = (),
) -> People:
    """One row a person. `roll` are the names in lists, `usages` those of PERSON mentions, `judgements` those in force
    for people, oldest first; `addresses` are (e-mail address, meeting body) as the texts give them."""
    bearers, surnames, short = _gather(roll, usages)
    bearers = _same_name(bearers)
    for step in (_short_first_name, _initials):
        bearers = _joined(bearers, step, lambda bearer: bearer.surname)
    bearers = _joined(bearers, _misprint, lambda bearer: bearer.surname[0])
    bearers = _surnames(bearers, surnames)
    _short_alone(bearers, short)
    _addressed(bearers, addresses)
    _look_alikes(bearers)
    _give_ids(bearers)
    return _people(apply_judgements(bearers, judgements))


def _gather(roll: Roll, usages: Iterable[Usage]) -> tuple[list[Bearer], list[tuple[Name, Item]], list[Usage]]:
    """Bearers of whole names, one for each name and body; surnames after titles; initials and first names alone."""
    bearers: dict[tuple[tuple[str, ...], str, str], Bearer] = {}
    surnames: list[tuple[Name, Item]] = []
    short: list[Usage] = []
    items: list[Item] = [*roll.listed(), *usages]
    for item in items:
        if isinstance(item, Usage) and item.rule in _ALONE:
            short.append(item)
            continue
        names = _names(item)
        if not names:
            continue
        first, body = names[0], unshouted(item.body or "")
        if not first.given:
            surnames.append((first, item))
            continue
        key = (first.given, first.surname, body)
        bearer = bearers.get(key) or bearers.setdefault(key, Bearer([], body))
        bearer.names += [name for name in names if name not in bearer.names]
        bearer.add(item)
    return [bearers[key] for key in sorted(bearers)], surnames, short


def _names(item: Item) -> list[Name]:
    """The names a usage is printed as: one name with different titles."""
    if not isinstance(item, Usage):
        name = parse_name(item.name)
        return [name] if name else []
    parsed = [name for form in sorted(item.printed) if (name := parse_name(form))]
    return [name for name in parsed if (name.given, name.surname) == (parsed[0].given, parsed[0].surname)]


def _same_name(bearers: list[Bearer]) -> list[Bearer]:
    """The same first name and surname, middle names not contradicting, is one person: always within a body, and over
    bodies unless each name has affiliations of its own."""
    groups: dict[tuple[str, str], list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        groups[(bearer.names[0].first if bearer.full else bearer.names[0].initials, bearer.surname)].append(bearer)
    kept: list[Bearer] = []
    for group in groups.values():
        persons: list[Bearer] = []
        for bearer in sorted(group, key=lambda b: (-len(b.organisations), -len(b.names[0].given), b.body)):
            same = next((p for p in persons if _is_same(p, bearer)), None)
            if same is None:
                persons.append(bearer)
            else:
                same.absorb(bearer, f"{bearer.names[0].core} is the same name as {same.names[0].core} (1.00)")
        for person in persons[1:]:
            person.doubt(persons[:1], 0.6, f"{person.name}: the same name, with other affiliations")
        kept += persons
    return kept


def _is_same(one: Bearer, other: Bearer) -> bool:
    if not middles_agree(one, other) or len(one.sexes | other.sexes) > 1:
        return False
    if one.body == other.body:
        return True
    if not one.full:
        return False  # initials of another body may be anybody's
    return not (one.organisations and other.organisations) or share_organisation(one, other)


Step = Callable[[Bearer, Sequence[Bearer]], tuple[list[Bearer], str] | None]


def _joined(bearers: list[Bearer], step: Step, likeness: Callable[[Bearer], str]) -> list[Bearer]:
    """Run one step: `step` gives for a bearer those of the same body and `likeness` it may be, and the reason; a bearer
    that fits one becomes part of it, one that fits several keeps them as candidates."""
    blocks: dict[tuple[str, str], list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        blocks[(bearer.body, likeness(bearer))].append(bearer)
    gone: set[int] = set()
    beside = [bearer for block in blocks.values() if len(block) > 1 for bearer in block]
    for bearer in sorted(beside, key=lambda b: (b.weight, b.name, b.body)):
        others = [b for b in blocks[(bearer.body, likeness(bearer))] if b is not bearer and id(b) not in gone]
        found = step(bearer, others)
        if found is None:
            continue
        fits, reason = found
        if len(fits) == 1:
            fits[0].absorb(bearer, reason)
            gone.add(id(bearer))
        else:
            bearer.doubt(fits, 0.5, f"{bearer.name}: fits {len(fits)} names in {bearer.body or 'the archive'}")
    return [b for b in bearers if id(b) not in gone]


def _short_first_name(bearer: Bearer, others: Sequence[Bearer]) -> tuple[list[Bearer], str] | None:
    """Bob and Robert Bearn."""
    if not bearer.full:
        return None
    fits = [b for b in others if b.full and may_be_one(b, bearer) and _one_first_name(b, bearer)]
    reason = f"{bearer.name}: a form of the first name, the only such name in {bearer.body or 'the archive'} (0.90)"
    return (fits, reason) if fits else None


def _one_first_name(one: Bearer, other: Bearer) -> bool:
    return any(same_first_name(a.first, b.first) for a in one.names for b in other.names if a.full and b.full)


def _initials(bearer: Bearer, others: Sequence[Bearer]) -> tuple[list[Bearer], str] | None:
    """Mr I. D. Aldous is Ivan Aldous, where no other Aldous of the body and time begins with I; more initials take in
    fewer."""
    if bearer.full:
        return None
    name = bearer.names[0]
    fits = [b for b in others if may_be_one(b, bearer) and _initials_fit(name, b)]
    fits = [b for b in fits if b.full] or fits
    reason = (
        f"{name.core}: initials and surname fit only one name in {bearer.body or 'the archive'} at that time (0.85)"
    )
    return (fits, reason) if fits else None


def _initials_fit(short: Name, other: Bearer) -> bool:
    return any(
        name.given and all(a[0] == b[0] for a, b in zip(short.given, name.given, strict=False)) for name in other.names
    )


def _misprint(bearer: Bearer, others: Sequence[Bearer]) -> tuple[list[Bearer], str] | None:
    """Chris Barlot, once, beside Chris Barlow, often: one letter, the same body and the same rank or affiliation."""
    if not bearer.full or len(bearer.surname) < _MISPRINT_LENGTH:
        return None
    close = [b for b in others if b.full and _one_letter(b, bearer) and may_be_one(b, bearer)]
    backed = [b for b in close if b.weight >= bearer.weight and _backed(b, bearer)]
    if not backed:
        bearer.doubt(close, 0.5, f"{bearer.name}: one letter off, and nothing else in common")
        return None
    return backed, f"{bearer.name}: one letter off, with the same rank, affiliation or paper (0.80)"


def _one_letter(one: Bearer, other: Bearer) -> bool:
    near = DamerauLevenshtein.distance(one.surname, other.surname, score_cutoff=1) == 1
    return near and _one_first_name(one, other)


def _backed(one: Bearer, other: Bearer) -> bool:
    return share_organisation(one, other) or bool(one.ranks & other.ranks) or bool(one.files & other.files)


def _surnames(bearers: list[Bearer], items: Sequence[tuple[Name, Item]]) -> list[Bearer]:
    """Superintendent O’Hara is the one O’Hara of the body, of the same paper first, whose titles allow it."""
    by_name: dict[tuple[str, str], list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        by_name[(bearer.surname, bearer.body)].append(bearer)
    rest: dict[tuple[str, str, str], Bearer] = {}
    for name, item in items:
        body = unshouted(item.body or "")
        fits = _titled_fits(name, item, by_name[(name.surname, body)])
        if len(fits) == 1:
            fits[0].add(item)
            fits[0].reasons.append(
                f"{name.title} {name.core}: the only one of that surname and title at that time (0.75)"
            )
            continue
        bearer = rest.setdefault((title_class(name.title), name.surname, body), Bearer([name], body))
        bearer.add(item)
        bearer.doubt(fits, 0.4, f"{name.title} {name.core}: fits {len(fits)} names in {body or 'the archive'}")
    return [*bearers, *(rest[key] for key in sorted(rest))]


def _titled_fits(name: Name, item: Item, same_surname: Sequence[Bearer]) -> list[Bearer]:
    probe = Bearer([name], unshouted(item.body or ""))
    probe.add(item)
    fits = [b for b in same_surname if may_be_one(b, probe) and _rank_allows(b, probe)]
    return [b for b in fits if b.files & probe.files] or fits


def _rank_allows(known: Bearer, probe: Bearer) -> bool:
    """A rank can belong to whoever is printed with that rank or with no title at all."""
    if not probe.ranks:
        return True
    classes = {title_class(name.title) for name in known.names if name.title}
    return not classes or title_class(probe.names[0].title) in classes


def _short_alone(bearers: Sequence[Bearer], usages: Iterable[Usage]) -> None:
    """RB in an action log, or Doris in a report, is the one person of these initials or this first name whom the same
    paper names."""
    by_short: dict[tuple[str, str], list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        for short in _short_forms(bearer) | _first_names(bearer):
            by_short[(bearer.body, short)].append(bearer)
    for usage in usages:
        what = _ALONE[usage.rule]
        key = usage.core if what == "initials" else fold(usage.core)
        fits = [b for b in by_short[(usage.body, key)] if usage.file in b.files]
        if len(fits) == 1:
            fits[0].add(usage)
            fits[0].reasons.append(f"{usage.core}: the {what} of one person named in {usage.file} (0.70)")


def _addressed(bearers: Sequence[Bearer], addresses: Iterable[tuple[str, str | None]]) -> None:
    """first.last@ is the address of the one person of that name in the body's papers."""
    by_surname: dict[tuple[str, str], list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        by_surname[(bearer.surname.replace("'", ""), bearer.body)].append(bearer)
    for address, body in sorted(set(addresses), key=lambda pair: (pair[0], pair[1] or "")):
        name = parse_name(address)
        if name is None:
            continue
        same = by_surname[(name.surname.replace("'", ""), unshouted(body or ""))]
        fits = [b for b in same if any(same_first_name(n.first, name.first) for n in b.names if n.full)]
        if len(fits) == 1:
            fits[0].emails.add(address)


def _look_alikes(bearers: Sequence[Bearer]) -> None:
    """Names of one body that are much alike are kept in mind, so that a person may decide."""
    blocks: dict[tuple[str, str, str], list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        if given := bearer.names[0].first:
            blocks[(bearer.body, bearer.surname[0], given[0])].append(bearer)
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if (score := name_likeness(one.names, other.names)) and may_be_one(one, other):
                one.doubt([other], score, f"{one.name}: much like {other.name}, in the papers of one body")


def _short_forms(bearer: Bearer) -> set[str]:
    return {(name.initials + name.surname[0]).upper() for name in bearer.names if name.full}


def _first_names(bearer: Bearer) -> set[str]:
    """Folded, with the forms they may take."""
    return {form for name in bearer.names if name.full for form in (name.first, *forms_of(name.first))}


def _give_ids(bearers: Sequence[Bearer]) -> None:
    """Ids from the names first printed; where two bear one name, the one seen first has it plain."""
    names = {id(b): b.first_name_printed for b in bearers}
    ordered = sorted(bearers, key=lambda b: (slug(names[id(b)]), b.first or UNDATED, b.body, sorted(b.printed)))
    for bearer, own in zip(ordered, unique_slugs(names[id(b)] for b in ordered), strict=True):
        bearer.id = own


def _people(bearers: Sequence[Bearer]) -> People:
    candidates = likenesses((b.id, other.id, score, why) for b in bearers for other, score, why in _doubts(b))
    rows = sorted((_row(bearer, candidates.get(bearer.id, ())) for bearer in bearers), key=lambda p: p.person_id)
    by_usage = {key: b.id for b in bearers for key in b.keys}
    by_sighting = {key: b.id for b in bearers for key in b.sighted}
    return People(tuple(rows), by_usage, by_sighting)


def _doubts(bearer: Bearer) -> Iterator[tuple[Bearer, float, str]]:
    """Who it may be, as the rows are in the end."""
    for other, score, why in bearer.maybe:
        while other.heir is not None:
            other = other.heir
        yield other, score, why


def _row(bearer: Bearer, candidates: tuple[Likeness, ...]) -> Person:
    variants = {*bearer.printed, *(n.core for n in bearer.names if n.given), *bearer.emails, bearer.name}
    place = bearer.place
    return Person(
        person_id=bearer.id,
        name=bearer.name,
        variants=tuple(sorted(variants)),
        roles=bearer.role_rows(),
        mentions=bearer.mentions,
        first_seen=bearer.first,
        last_seen=bearer.last,
        reasons=tuple(sorted(set(bearer.reasons))),
        candidates=candidates,
        ref=place.ref if place else "",
        file=place.file if place else "",
        page=place.page if place else 0,
        page_end=place.page_end if place else 0,
    )
