"""What the archive taught: the names of its people and bodies, so that a bare "Turning Leaf" or "NPS" is known
anywhere.

Bodies and acronyms are kept per meeting body, since LSCB can be two things; "" holds what no body is known for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from minesearch.tag.bodies import KNOWN_BODIES
from minesearch.tag.capitals import bodies_of
from minesearch.tag.evidence import Sighting
from minesearch.tag.found import Found
from minesearch.tag.gazetteer import Gazetteer
from minesearch.tag.lists import word_set
from minesearch.tag.names import SMALL_WORDS, Name, fold, parse_name, unshouted
from minesearch.tag.organisations import COUNCIL_TYPES, ROLE_HEADS, find_organisations
from minesearch.tag.titles import bare
from minesearch.tag.tokens import tokenise
from minesearch.tag.words import NOT_NAMES, ORG_HEADS

# capitals that papers use for other things than bodies
NOT_BODIES = word_set(
    """
    AGM NHS AOB CC DC PC UC TC RC BC MP QC KC JP TV IT HR UK EU US USA ID OK PM AM NB RE TBC TBA NA CV PR AV ASB CSE CCE
    DA OCG KPI CCTV ANPR VAT GDPR FOI EIA HGV LED GP DI DS SM CO PO HS PDF FAQ QR AQ ST RD AV NO OR AND THE FOR ALL
    NOT
    """
)

# rules whose names mean somebody only where they stand, or are not sure enough to be looked for elsewhere
_UNLEARNT = frozenset({"person-title-surname", "person-first-name-alone", "person-model"})


@dataclass(frozen=True)
class Lexicon:
    """`people` and `organisations` are names as printed; `acronyms` give for each meeting body what its acronyms
    stand for, several names where more than one fits; `initials` whom the initials in its action logs mean."""

    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    acronyms: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    initials: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)

    @cached_property
    def known_people(self) -> Gazetteer:
        return Gazetteer((name for name in self.people if " " in name), cased=True)

    @cached_property
    def known_organisations(self) -> Gazetteer:
        """Bodies with a word that says what they are, in any case; `known_names` those without."""
        return Gazetteer((name for name in self.organisations if _has_head(name)), cased=False)

    @cached_property
    def known_names(self) -> Gazetteer:
        return Gazetteer((name for name in self.organisations if not _has_head(name)), cased=True)

    def acronyms_in(self, body: str | None) -> Mapping[str, Sequence[str]]:
        """Acronyms of one meeting body; of all where it is not known which."""
        if body is not None and unshouted(body) in self.acronyms:
            return self.acronyms[unshouted(body)]
        return self._all_acronyms

    @cached_property
    def _all_acronyms(self) -> Mapping[str, Sequence[str]]:
        merged: dict[str, set[str]] = defaultdict(set)
        for rows in self.acronyms.values():
            for short, names in rows.items():
                merged[short].update(names)
        return {short: sorted(names) for short, names in merged.items()}

    def initials_in(self, body: str | None) -> Mapping[str, Sequence[str]]:
        if body is not None:
            return self.initials.get(unshouted(body), {})
        if len(self.initials) == 1:
            return next(iter(self.initials.values()))
        return {}

    def to_json(self) -> dict[str, Any]:
        return {
            "people": list(self.people),
            "organisations": list(self.organisations),
            "acronyms": {body: {s: list(names) for s, names in rows.items()} for body, rows in self.acronyms.items()},
            "initials": {body: {s: list(names) for s, names in rows.items()} for body, rows in self.initials.items()},
        }

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Lexicon:
        return Lexicon(tuple(data["people"]), tuple(data["organisations"]), data["acronyms"], data["initials"])


class Learning:
    """Gathers from one paper after another, in any order, what a Lexicon holds.

    What one paper teaches can be kept as JSON and taken in again without the paper.
    """

    def __init__(self) -> None:
        self._people: set[str] = set()
        self._listed: set[str] = set()  # those of lists, which hold names only
        self._organisations: dict[str, set[str]] = defaultdict(set)
        self._defined: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._terms: dict[str, set[str]] = defaultdict(set)
        self._initials: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._signed: dict[str, set[str]] = defaultdict(set)  # initials of anybody named, whether used or not
        self._said: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    def add_sighting(self, seen: Sighting) -> None:
        name = parse_name(seen.name)
        body = unshouted(seen.body or "")
        if name is not None and name.given:
            self._people.add(name.core)
            self._listed.add(name.core)
            self._signed[body] |= {seen.initials or "", *_initials_of_person(name)} - {""}
            if seen.initials or seen.source == "owner":
                short = seen.initials or (name.initials + name.surname[0]).upper()
                self._initials[body][short].add(name.core)
        for organisation in affiliations(seen.organisation, ward_possible=is_councillor(seen.name)):
            self._organisations[body].add(organisation)

    def add_organisation(self, body: str | None, name: str) -> None:
        """A body named in a list or heading of the papers of a meeting body."""
        self._organisations[unshouted(body or "")].add(unshouted(name))

    def add_found(
        self, body: str | None, found: Iterable[Found], definitions: Iterable[tuple[str, str | None]]
    ) -> None:
        """`definitions` are (acronym, name of the body or None where it stands for something else)."""
        scope = unshouted(body or "")
        for item in found:
            if item.mention.label == "PERSON" and item.mention.rule not in _UNLEARNT:
                self._people.add(" ".join(item.mention.text.split()))
                if name := parse_name(item.mention.text):
                    self._signed[scope] |= _initials_of_person(name)
            elif item.mention.label == "ORG" and not item.mention.rule.startswith("organisation-acronym"):
                self._organisations[scope].add(unshouted(" ".join(item.mention.text.split())))
        for short, full in definitions:
            if full:
                self._defined[scope][short].add(unshouted(" ".join(full.split())))
            else:
                self._terms[scope].add(short)

    def add_signs(self, body: str | None, signs: Iterable[tuple[str, str]]) -> None:
        """What a text says of capitals that may be a body: (capitals, sign)."""
        for short, sign in signs:
            self._said[unshouted(body or "")][short].add(sign)

    def to_json(self) -> list[Any]:
        names = {body: sorted(names) for body, names in self._organisations.items()}
        terms, signed = (
            {body: sorted(shorts) for body, shorts in table.items()} for table in (self._terms, self._signed)
        )
        defined, initials, said = (
            {body: {short: sorted(names) for short, names in rows.items()} for body, rows in table.items()}
            for table in (self._defined, self._initials, self._said)
        )
        return [sorted(self._people), sorted(self._listed), names, defined, terms, initials, signed, said]

    def take(self, data: Sequence[Any]) -> None:
        """Add what `to_json` gave for another paper."""
        people, listed, names, defined, terms, initials, signed, said = data
        self._people.update(people)
        self._listed.update(listed)
        for table, rows in ((self._organisations, names), (self._terms, terms), (self._signed, signed)):
            for body, words in rows.items():
                table[body].update(words)
        for named, pairs in ((self._defined, defined), (self._initials, initials), (self._said, said)):
            for body, shorts in pairs.items():
                for short, words in shorts.items():
                    named[body][short].update(words)

    def lexicon(self) -> Lexicon:
        self._cut_people()
        organisations = sorted(set().union(*self._organisations.values())) if self._organisations else []
        bodies = sorted(set(self._organisations) | set(self._defined))
        acronyms = {body: self._acronyms(body) for body in bodies}
        self._add_said(acronyms)
        initials = {
            body: {short: tuple(sorted(names)) for short, names in sorted(rows.items())}
            for body, rows in sorted(self._initials.items())
        }
        return Lexicon(
            tuple(sorted(self._people)),
            tuple(organisations),
            acronyms,
            initials,
        )

    def _cut_people(self) -> None:
        """Take from names of bodies the persons that stood before them in a list, from names of persons a third word
        that only a table has put behind them."""
        self._people -= {name for name in self._people - self._listed if name.rpartition(" ")[0] in self._listed}
        people = Gazetteer((name for name in self._people if " " in name), cased=True)
        for body, names in self._organisations.items():
            self._organisations[body] = {left for name in names if (left := _after_people(name, people))}

    def _add_said(self, acronyms: dict[str, dict[str, tuple[str, ...]]]) -> None:
        """Capitals that the papers use as a body and nowhere spell out: they stand for no name."""
        terms = set().union(*self._terms.values()) | NOT_BODIES
        others = {body: terms | self._signed[body] for body in self._said}
        named = {short for rows in acronyms.values() for short in rows}
        for body, shorts in bodies_of(self._said, named, others).items():
            if shorts:
                # a body with no acronyms of its own goes by those of all
                body = body if body in acronyms else ""
                rows = acronyms.get(body, {})
                acronyms[body] = dict(sorted({**dict.fromkeys(shorts, ()), **rows}.items()))

    def _acronyms(self, body: str) -> dict[str, tuple[str, ...]]:
        """Those defined in the body's papers, then those that fit a body named in them."""
        defined = {short: tuple(sorted(names)) for short, names in self._defined[body].items()}
        inferred: dict[str, set[str]] = defaultdict(set)
        for name in self._organisations[body] | ({body} if body else set()):
            for short in acronyms_of(name):
                inferred[short].add(name)
        for short, names in inferred.items():
            if short not in defined and short not in self._terms[body] and short not in NOT_BODIES:
                defined[short] = tuple(sorted(names))
        return dict(sorted(defined.items()))


def _initials_of_person(name: Name) -> set[str]:
    """All of them, and those of first name and surname."""
    last = name.surname[:1]
    return {short.upper() for short in (name.initials + last, name.initials[:1] + last) if len(short) > 1}


def is_councillor(printed: str) -> bool:
    """What stands beside a councillor's name may be a ward or a party."""
    return bare(printed.split(" ")[0]).startswith(("cllr", "councillor", "clr"))


def acronyms_of(name: str) -> set[str]:
    """The letters a name shortens to: LFRS for Leicestershire Fire and Rescue Service, MOJ for Ministry of Justice."""
    words = [w for w in re.findall(r"[^\W\d_]+|&", name) if w.casefold() != "s"]
    if len(words) < 2 or {w.casefold() for w in words[:-1]} <= COUNCIL_TYPES:
        return set()
    if words[0].isupper() and 2 < len(words[0]) < 7 and words[1].casefold() in COUNCIL_TYPES and words[-1] == "Council":
        return {words[0]}  # NWL for NWL District Council
    heavy = [w for w in words if w.casefold() not in SMALL_WORDS]
    short = {"".join(w[0] for w in heavy).upper()}
    if len(words) > len(heavy):
        short.add("".join(w[0] for w in words if w != "&").upper())
    if listed := re.match(r"((?:[A-Z][\w’'-]+, )+[A-Z][\w’'-]+,? (?:and|&) [A-Z][\w’'-]+) (\S.*)", name):
        # Derbyshire, Leicestershire, Nottinghamshire & Rutland Community Rehabilitation Company: DLNR CRC
        short.add(f"{_initials_of(listed[1])} {_initials_of(listed[2])}")
    if words[0].isupper() and len(words[0]) > 1 and len(heavy) > 2:
        short = {f"{words[0]} {''.join(w[0] for w in heavy[1:]).upper()}"}  # DLNR CRC
    return {s for s in short if 3 <= len(s) <= 9 or name in KNOWN_BODIES}


def spelt_out(short: str, name: str) -> tuple[str, str]:
    """A name before its acronym, in the singular, whole and from the word where the acronym begins: CRC after "Victim
    Contact Service Community Rehabilitation Companies" is a Community Rehabilitation Company."""
    words = list(re.finditer(r"\S+", name))
    for start in range(len(words) - 1, -1, -1):
        tail = name[words[start].start() :]
        if _initials_of(tail) == short.upper():
            return _singular(name), _singular(tail)
    return _singular(name), _singular(name)


def _singular(name: str) -> str:
    last = name.rsplit(" ", 1)[-1]
    one = re.sub(r"ies$", "y", last) if last.endswith("ies") else last.removesuffix("s")
    plural = last.casefold() not in ORG_HEADS and one.casefold() in ORG_HEADS
    return name[: len(name) - len(last)] + one if plural else name


def _initials_of(words: str) -> str:
    return "".join(w[0] for w in re.findall(r"[^\W\d_]+", words) if w.casefold() not in SMALL_WORDS).upper()


def _after_people(name: str, people: Gazetteer) -> str:
    """The name of a body without persons before it; "" where one stands inside it."""
    ends = list(people.find(name))
    if any(start > 0 for start, _ in ends[:1]) or len(ends) > 1:
        return ""
    if not ends:
        return name
    left = re.sub(r"^\W*(?:(?:the|of|and|from)\s+)*", "", name[ends[0][1] :], flags=re.IGNORECASE)
    return left if " " in left else ""


@lru_cache(maxsize=65536)
def affiliations(printed: str | None, *, ward_possible: bool = False) -> tuple[str, ...]:
    """The bodies in what stands beside a name: "Community Safety Partnership Strategy Group Chair - Blaby District
    Council".

    Words without a head word ("Turning Leaf") are a body unless they hold a role, or may be a councillor's ward or
    party.
    """
    if not printed:
        return ()
    text = " ".join(printed.split())
    found = tuple(" ".join(item.mention.text.split()) for item in find_organisations(text, tokenise(text)))
    if found or ward_possible:
        return found
    parts = [part.strip(" ()") for part in re.split(r"\s*(?:[,;/(]|\s[-–—]\s|\bfrom\b|\bat\b)\s*", text)]
    return tuple(part for part in parts if _headless_body(part))


_HOLDERS = word_set("counsel administrator assistant intern officer worker advisor apprentice student volunteer")
_COMPASS = word_set("north south east west mid central upper lower greater")


def _headless_body(part: str) -> bool:
    words = part.split()
    plain = [fold(w) for w in words]
    if any(word in ROLE_HEADS | _HOLDERS for w in plain for word in w.split("-")) or not 1 <= len(words) <= 5:
        return False
    if len([w for w in plain if w not in _COMPASS]) == 1 < len(words):
        return False  # "West Kent"
    capital = all(w[0].isupper() or w.casefold() in SMALL_WORDS for w in words)
    if len(words) == 1:
        return (
            part.isupper() and len(part) > 2 and part.isalpha() and part not in NOT_BODIES and plain[0] not in NOT_NAMES
        )
    return capital and not any(c.isdigit() for c in part)


def _has_head(name: str) -> bool:
    words = {w.casefold() for w in re.findall(r"[^\W\d_]+", name)}
    return len(words) > 1 and bool(words & ORG_HEADS)
