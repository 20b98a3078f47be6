"""Mentions of bodies -> one row a body over the archive, with its acronym and every way it is written.

Spellings of one name are one body everywhere. Everything that depends on who is speaking - acronyms, shortened
names, "the Board" - is settled among the bodies that the papers of the same meeting body name; what fits several
goes to the one named far more often, else it stays apart with the others as candidates.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from minesearch.link.decisions import apply_judgements
from minesearch.link.judgements import Judgement
from minesearch.link.likeness import likenesses
from minesearch.link.names_of_bodies import (
    contracted,
    ends_alike,
    key_of,
    one_slip,
    one_without_place,
    renamed,
    same_council,
    same_words,
    shortened,
)
from minesearch.link.slugs import slug, unique_slugs
from minesearch.link.usage import Key, Place, Usage, first_of
from minesearch.model.entity import Likeness, Organisation
from minesearch.tag.lexicon import Lexicon
from minesearch.tag.names import fold
from minesearch.tag.organisations import COUNCIL_TYPES

_FAR_MORE = 3  # so many times as often is the one meant


@dataclass(frozen=True)
class Organisations:
    """The rows, and which body a mention (by the key of its usage) means."""

    rows: tuple[Organisation, ...]
    by_usage: Mapping[Key, str]


@dataclass(slots=True)
class _Body:
    """A body as far as it is known. `scope` is the meeting body whose papers it is known from, "" where any."""

    key: str
    scope: str
    written: Counter[str] = field(default_factory=Counter)
    keys: Counter[Key] = field(default_factory=Counter)
    acronyms: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)  # by meeting body, lists included
    first: str | None = None
    last: str | None = None
    place: Place | None = None
    reasons: list[str] = field(default_factory=list)
    maybe: list[tuple[_Body, float, str]] = field(default_factory=list)
    heir: _Body | None = None  # what it has become part of
    relative: set[str] = field(default_factory=set)  # "the Board": a name only where it stands
    id: str = ""
    chosen: str | None = None  # the name a person has decided on

    @property
    def name(self) -> str:
        """The fullest way it is written: not in capitals, not an acronym, not shortened; then the most frequent."""
        if self.chosen:
            return self.chosen
        names = [form for form in self.written if form not in self.acronyms and form not in self.relative]
        names = [f for f in names if not any(ends_alike(f, other) for other in names)] or names or list(self.written)
        return min(names, key=lambda f: (f.isupper() and " " in f, f[:1].islower(), -self.written[f], -len(f), f))

    @property
    def weight(self) -> int:
        return sum(self.counts.values())

    def add(self, usage: Usage) -> None:
        self.written[usage.core] += usage.count
        if usage.rule == "organisation-this-body":
            self.written.update(usage.printed)
            self.relative |= {usage.core, *usage.printed}
        self.keys[usage.key] += usage.count
        self.counts[usage.body] += usage.count + usage.listed
        self._seen(usage.first, usage.last, usage.place)

    def _seen(self, first: str | None, last: str | None, place: Place | None) -> None:
        if first and last:
            self.first, self.last = min(self.first or first, first), max(self.last or last, last)
        if place is not None:
            self.place = first_of(self.place, place) if self.place else place

    def absorb(self, other: _Body, reason: str) -> None:
        self.written.update(other.written)
        self.keys.update(other.keys)
        self.acronyms.update(other.acronyms)
        self.relative |= other.relative
        self.counts.update(other.counts)
        self._seen(other.first, other.last, other.place)
        self.reasons += [*other.reasons, reason]
        self.maybe += other.maybe
        other.heir = self

    def doubt(self, others: Iterable[_Body], score: float, reason: str) -> None:
        """Keep in mind what else it may be."""
        known = {id(other) for other, _, _ in self.maybe}
        self.maybe += [(other, score, reason) for other in others if id(other) not in known]

    def split(self, forms: Iterable[str], reason: str) -> _Body | None:
        """Take ways of writing away, which become a body; None if it has none of them, or no other."""
        wanted = {fold(form) for form in forms}
        taken = sorted(written for written in self.written if fold(written) in wanted)
        if not taken or len(taken) == len(self.written):
            return None
        apart = _Body(key_of(taken[0]), self.scope, first=self.first, last=self.last, place=self.place)
        apart.reasons.append(reason)
        for written in taken:
            apart.written[written] = self.written.pop(written)
            if written in self.acronyms:
                apart.acronyms[written] = self.acronyms.pop(written)
        for key in [key for key in self.keys if key[0] in apart.written]:
            apart.keys[key] = self.keys.pop(key)
        self.reasons.append(reason)
        return apart

    def forms(self) -> set[str]:
        """Every way it is written."""
        return {*self.written, self.name}

    @property
    def mentions(self) -> int:
        return self.keys.total()


def link_organisations(
    usages: Iterable[Usage], lexicon: Lexicon, judgements: Sequence[Judgement] = ()
) -> Organisations:
    """One row a body. `usages` are those of ORG mentions, `judgements` those in force for organisations, oldest
    first."""
    named, acronyms, pronouns = _gather(usages, lexicon)
    bodies = _spellings(named)
    for step in (_slip, _contraction, _shortening, _renaming):
        bodies = _joined(bodies, step)
    bodies = _acronyms(bodies, acronyms, lexicon)
    bodies = _this_body(bodies, pronouns)
    _give_ids(bodies)
    return _organisations(apply_judgements(bodies, judgements))


def _gather(usages: Iterable[Usage], lexicon: Lexicon) -> tuple[list[Usage], list[Usage], list[Usage]]:
    """Names, acronyms, and "the Board"."""
    named: list[Usage] = []
    acronyms: list[Usage] = []
    pronouns: list[Usage] = []
    for usage in usages:
        if usage.rule == "organisation-this-body":
            pronouns.append(usage)
        elif usage.rule.startswith("organisation-acronym") or usage.core in lexicon.acronyms_in(usage.body):
            acronyms.append(usage)
        else:
            named.append(usage)
    return named, acronyms, pronouns


def _spellings(usages: Iterable[Usage]) -> list[_Body]:
    """One body for each name; a mere kind ("County Council") for each meeting body."""
    bodies: dict[tuple[str, str], _Body] = {}
    for usage in usages:
        key = key_of(usage.core)
        scope = usage.body if _kind(key) else ""
        body = bodies.setdefault((key, scope), _Body(key, scope))
        body.add(usage)
    return [bodies[key] for key in sorted(bodies)]


def _kind(key: str) -> bool:
    words = key.split()
    return len(words) < 3 and (words[-1:] == ["council"] and set(words[:-1]) <= COUNCIL_TYPES)


Step = Callable[[_Body, _Body], str | None]


def _joined(bodies: list[_Body], step: Step) -> list[_Body]:
    """Each body, the least named first, becomes part of the one that `step` gives a reason for."""
    by_word: dict[tuple[str, str], list[_Body]] = defaultdict(list)  # and meeting body: one that knows both must tell
    for body in bodies:
        _enter(body, body.counts, by_word)
    gone: set[int] = set()
    for body in sorted(bodies, key=lambda b: (b.weight, b.key, b.scope)):
        # a step compares names that share their last word or, where the tail is cut or changed, their first
        places = [(word, scope) for word in _anchors(body.key) for scope in body.counts]
        near = {id(b): b for place in places for b in by_word.get(place, ()) if b is not body and id(b) not in gone}
        fits = []
        for other in sorted(near.values(), key=lambda b: (b.key, b.scope)):
            if (reason := step(body, other)) is not None:
                fits.append((other, reason))
        one = _meant([other for other, _ in fits], body.scope or min(body.counts, default=""))
        reason = next((why for other, why in fits if other is one), "")
        if one is None or not reason:
            for other, why in fits:
                if why:
                    body.doubt([other], 0.5, f"{why}, one of {len(fits)} that fit")
            continue
        _enter(one, body.counts.keys() - one.counts.keys(), by_word)
        one.absorb(body, reason)
        gone.add(id(body))
    return [b for b in bodies if id(b) not in gone]


def _enter(body: _Body, scopes: Iterable[str], by_word: dict[tuple[str, str], list[_Body]]) -> None:
    """Note where a body can be found: by each of its words, in the papers of these meeting bodies."""
    for word in set(body.key.split()) or {body.key}:
        for scope in scopes:
            by_word[word, scope].append(body)


def _anchors(key: str) -> set[str]:
    words = key.split()
    return {words[0], words[-1]} if words else set()


def _meant(fits: Sequence[_Body], scope: str) -> _Body | None:
    """The only one, or the one the papers of this meeting body name far more often than any other."""
    ranked = sorted(fits, key=lambda b: (-b.counts[scope], b.key))
    if not ranked or (len(ranked) > 1 and ranked[0].counts[scope] < _FAR_MORE * max(1, ranked[1].counts[scope])):
        return None
    return ranked[0]


def _slip(body: _Body, other: _Body) -> str | None:
    if body.weight > other.weight:
        return None
    if one_slip(body.key, other.key):
        return f"{body.name}: one letter off (0.90)"
    if same_words(body.key, other.key):
        return f"{body.name}: the same words in another order (0.90)"
    if same_council(body.key, other.key):
        return f"{body.name}: the same place and tier of council (0.90)"
    return f"{body.name}: a local body, with its place (0.80)" if one_without_place(body.key, other.key) else None


def _contraction(body: _Body, other: _Body) -> str | None:
    return f"{body.name}: initials of the first words (0.85)" if contracted(body.name, other.name) else None


def _shortening(body: _Body, other: _Body) -> str | None:
    """Names that end alike compete; which of them is meant is for the counts to say."""
    if ends_alike(body.key, other.key) and not shortened(body.key, other.key):
        return ""
    if shortened(body.key, other.key) and body.weight <= _FAR_MORE * other.weight:
        return f"{body.name}: the same name without its qualifiers (0.80)"
    return None


def _renaming(body: _Body, other: _Body) -> str | None:
    rare = body.weight * _FAR_MORE <= other.weight
    return (
        f"{body.name}: renamed, all words but the last are the same (0.70)"
        if rare and renamed(body.key, other.key)
        else None
    )


def _acronyms(bodies: list[_Body], usages: Iterable[Usage], lexicon: Lexicon) -> list[_Body]:
    """What an acronym stands for in the papers of one meeting body; one that stands for nothing known is a body
    itself."""
    by_key = {key_of(form): body for body in bodies for form in sorted(body.written)}
    alone: dict[str, _Body] = {}
    for usage in usages:
        names = lexicon.acronyms_in(usage.body).get(usage.core, ())
        fits = list({id(b): b for name in names if (b := by_key.get(key_of(name)))}.values())
        if not fits and key_of(usage.body) in map(key_of, names):
            # a body whose papers never write its name in full
            fits = [by_key.setdefault(key_of(usage.body), _Body(key_of(usage.body), "", chosen=usage.body))]
            bodies.append(fits[0])
        one = _meant(fits, usage.body)
        if one is None:
            one = alone.setdefault(usage.core, _Body(usage.core, ""))
            one.doubt(fits, 0.5, f"{usage.core}: stands for {len(fits)} names")
        else:
            one.reasons.append(f"{usage.core}: its acronym in the papers of {usage.body or 'the archive'} (0.90)")
        one.add(usage)
        one.acronyms[usage.core] += usage.count
    return [*bodies, *(alone[key] for key in sorted(alone))]


def _this_body(bodies: list[_Body], usages: Iterable[Usage]) -> list[_Body]:
    """ "the Board" is the body whose meeting the paper belongs to; "the Force" the one police force its papers name."""
    by_key = {key_of(form): body for body in bodies for form in sorted(body.written)}
    added: list[_Body] = []
    for usage in usages:
        if usage.core.casefold() == "force":
            one = _meant(
                [b for b in bodies if b.key.split()[-1] in ("police", "constabulary") and b.counts[usage.body]],
                usage.body,
            )
        else:
            one = by_key.get(key_of(usage.body))
            if one is None and usage.body:
                one = by_key[key_of(usage.body)] = _Body(key_of(usage.body), "", chosen=usage.body)
                added.append(one)
        if one is not None:
            one.add(usage)
    return [*bodies, *added]


def _give_ids(bodies: Sequence[_Body]) -> None:
    """Ids from the names; where two bear one name, the one seen first has it plain."""
    names = {id(b): b.name for b in bodies}
    ordered = sorted(bodies, key=lambda b: (slug(names[id(b)]), b.first or "9999", b.scope, b.key))
    for body, own in zip(ordered, unique_slugs(names[id(b)] for b in ordered), strict=True):
        body.id = own


def _organisations(bodies: Sequence[_Body]) -> Organisations:
    candidates = likenesses((b.id, other.id, score, why) for b in bodies for other, score, why in _doubts(b))
    rows = sorted((_row(body, candidates.get(body.id, ())) for body in bodies), key=lambda o: o.org_id)
    return Organisations(tuple(rows), {key: b.id for b in bodies for key in b.keys})


def _doubts(body: _Body) -> Iterator[tuple[_Body, float, str]]:
    """What it may be, as the rows are in the end."""
    for other, score, why in body.maybe:
        while other.heir is not None:
            other = other.heir
        yield other, score, why


def _row(body: _Body, candidates: tuple[Likeness, ...]) -> Organisation:
    acronym = min(body.acronyms, key=lambda a: (-body.acronyms[a], a), default=None)
    place = body.place
    return Organisation(
        org_id=body.id,
        name=body.name,
        acronym=acronym,
        variants=tuple(sorted({*body.written, body.name})),
        mentions=body.mentions,
        first_seen=body.first,
        last_seen=body.last,
        reasons=tuple(sorted(set(body.reasons))),
        candidates=candidates,
        ref=place.ref if place else "",
        file=place.file if place else "",
        page=place.page if place else 0,
        page_end=place.page_end if place else 0,
    )
