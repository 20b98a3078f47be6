"""Who is who over an archive: the one place that runs tagging's second step and both linkings, in the right order.

A paper gives twice: first what it teaches by itself, then, when all have taught, whom it names. Both are small and can
be kept as JSON, so that a paper is looked at again only where the others have come to teach something else about it.
Nothing depends on the order in which papers come.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from minesearch.link.judgements import Judgement, in_force
from minesearch.link.listed import Roll
from minesearch.link.organisations import Organisations, link_organisations
from minesearch.link.people import People, link_people
from minesearch.link.usage import Place, Tally, usage_key
from minesearch.model.entity import Mention, MentionAt
from minesearch.model.meeting import Reading
from minesearch.model.segment import Segment
from minesearch.tag.everyday import everyday_words, is_vague
from minesearch.tag.evidence import Sighting, sightings
from minesearch.tag.lexicon import Learning, Lexicon, affiliations, is_councillor
from minesearch.tag.organisations import find_organisations
from minesearch.tag.spacy_model import PersonModel
from minesearch.tag.tagger import Candidates, candidates, resolve
from minesearch.tag.tokens import tokenise


@dataclass(frozen=True)
class Names:
    """What one paper tells of names, read by itself: goes into the catalogue as JSON.

    One Candidates a segment; `headings` are the bodies named in the heading of a segment, with its index from 0.
    """

    candidates: tuple[Candidates, ...]
    sightings: tuple[Sighting, ...]
    headings: tuple[tuple[int, str], ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "candidates": [own.to_json() for own in self.candidates],
            "sightings": [list(seen) for seen in self.sightings],
            "headings": [list(pair) for pair in self.headings],
        }

    @staticmethod
    def from_json(data: dict[str, Any]) -> Names:
        seen = tuple(Sighting(*row) for row in data["sightings"])
        headings = tuple((index, name) for index, name in data["headings"])
        return Names(tuple(Candidates.from_json(row) for row in data["candidates"]), seen, headings)


def read_names(reading: Reading, segments: Sequence[Segment], model: PersonModel | None = None) -> Names:
    """The first step, for one paper, in any process."""
    return Names(tuple(candidates(segments, model)), sightings(reading), tuple(_headings(segments)))


def _headings(segments: Sequence[Segment]) -> Iterator[tuple[int, str]]:
    """Each heading once: a paper repeats it with every paragraph that stands under it."""
    everyday = everyday_words(segment.passage.text for segment in segments)
    first = {segment.title: index for index, segment in reversed(list(enumerate(segments)))}
    for title, index in sorted(first.items(), key=lambda item: item[1]):
        for found in find_organisations(title, tokenise(title)):
            if not is_vague(found.printed, everyday):
                yield index, found.printed


Paper = tuple[Sequence[Segment], Names]


Address = tuple[str, str | None]  # e-mail address, body of the meeting


class Lessons:
    """What papers teach, each by itself. What one paper or many taught can be kept as JSON and taken in again."""

    def __init__(self) -> None:
        self.learning = Learning()
        self.roll = Roll()
        self.addresses: set[Address] = set()

    def add(self, paper: Paper) -> None:
        segments, names = paper
        self.roll.add(names.sightings)
        for sighting in names.sightings:
            self.learning.add_sighting(sighting)
        for segment, own in zip(segments, names.candidates, strict=True):
            self.learning.add_found(segment.body, own.found, own.definitions)
            self.learning.add_signs(segment.body, own.signs)
            self.addresses.update((address, segment.body) for address in own.addresses)
        for index, name in names.headings:
            self.learning.add_organisation(segments[index].body, name)

    def to_json(self) -> list[Any]:
        addresses = sorted(self.addresses, key=lambda pair: (pair[0], pair[1] or ""))
        return [self.learning.to_json(), self.roll.to_json(), addresses]

    def take(self, data: Sequence[Any]) -> None:
        """Add what `to_json` gave for other papers."""
        learnt, roll, addresses = data
        self.learning.take(learnt)
        self.roll.take(roll)
        self.addresses.update((address, body) for address, body in addresses)


Attendee = tuple[str, str, str | None]


@dataclass(frozen=True)
class Named:
    """Whom and what one paper names: how often, and where. The mentions of people and bodies have no value yet; with
    each stands the body of the meeting its text belongs to. `attendees` are (ref of the meeting, name as printed,
    body)."""

    people: Tally
    organisations: Tally
    mentions: tuple[tuple[MentionAt, str | None], ...]
    attendees: tuple[Attendee, ...]

    def mentions_to_json(self) -> list[list[Any]]:
        return [_mention_row(at, body) for at, body in self.mentions]


def _mention_row(at: MentionAt, body: str | None) -> list[Any]:
    m = at.mention
    row = (m.label, m.text, m.start, m.end, m.value, m.rule, m.confidence, m.likely)
    return [*row, at.ref, at.page, at.page_end, body]


def mentions_from_json(rows: Iterable[Sequence[Any]], file: str) -> Iterator[tuple[MentionAt, str | None]]:
    """The mentions of `Named` from its JSON."""
    for *mention, ref, page, page_end, body in rows:
        yield MentionAt(Mention(*mention), ref, file, page, page_end), body


def named_in(paper: Paper, lexicon: Lexicon) -> Named:
    """The second step, for one paper."""
    segments, names = paper
    people, organisations = Tally("PERSON"), Tally("ORG")
    for sighting in names.sightings:
        _list_affiliations(organisations, sighting)
    for index, name in names.headings:
        segment = segments[index]
        organisations.listed(name, body=segment.body, date=segment.date, place=_place(segment))
    mentions: list[tuple[MentionAt, str | None]] = []
    for segment, own in zip(segments, names.candidates, strict=True):
        found = resolve(segment.passage.text, own, lexicon, body=segment.body)
        place = _place(segment)
        people.add(found, body=segment.body, date=segment.date, place=place)
        organisations.add(found, body=segment.body, date=segment.date, place=place)
        if segment.body:
            organisations.listed(segment.body, body=segment.body, date=segment.date, place=place)
        mentions += ((_at(item.mention, segment), segment.body) for item in found)
    attendees = tuple((seen.ref, seen.name, seen.body) for seen in names.sightings if seen.source == "attendance")
    return Named(people, organisations, tuple(mentions), attendees)


def _at(mention: Mention, segment: Segment) -> MentionAt:
    passage = segment.passage
    page, page_end = passage.page_at(mention.start), passage.page_at(max(mention.start, mention.end - 1))
    return MentionAt(mention, segment.ref, segment.file, page, page_end)


def _place(segment: Segment) -> Place:
    return Place(segment.date or "", segment.file, segment.page, segment.page_end, segment.ref)


def _list_affiliations(organisations: Tally, seen: Sighting) -> None:
    place = Place(seen.date or "", seen.file, seen.page, seen.page_end, seen.ref)
    for name in affiliations(seen.organisation, ward_possible=is_councillor(seen.name)):
        organisations.listed(name, body=seen.body, date=seen.date, place=place)


@dataclass(frozen=True)
class Who:
    """The people and organisations of an archive."""

    people: People
    organisations: Organisations

    def mentions(self, mentions: Iterable[tuple[MentionAt, str | None]]) -> list[MentionAt]:
        """All mentions of one paper, in the order of its segments, with the ids of people and bodies."""
        return [
            replace(at, mention=replace(at.mention, value=self._value(at, body))) if at.mention.label != "DATE" else at
            for at, body in mentions
        ]

    def attendees(self, attendees: Iterable[Attendee]) -> Iterator[tuple[str, str, str]]:
        """(ref of the meeting, name as printed, id) for those who are known."""
        for ref, name, body in attendees:
            person_id = self.people.by_sighting.get((name, body or ""))
            if person_id is not None:
                yield ref, name, person_id

    def _value(self, at: MentionAt, body: str | None) -> str | None:
        ids = self.people.by_usage if at.mention.label == "PERSON" else self.organisations.by_usage
        return ids.get(usage_key(at.mention.text, at.mention.rule, body, at.file))

    def identify(self, mention: Mention, *, body: str | None = None) -> str | None:
        """The id of a mention in a text that is no paper of the archive; None where it is not sure whose."""
        ids = self.people.by_usage if mention.label == "PERSON" else self.organisations.by_usage
        if body is not None:
            return ids.get(usage_key(mention.text, mention.rule, body, ""))
        core = usage_key(mention.text, mention.rule, None, "")[0]
        found = {value for key, value in ids.items() if key[0] == core}
        return found.pop() if len(found) == 1 else None


def who_is_who(
    lessons: Lessons, lexicon: Lexicon, people: Tally, organisations: Tally, judgements: Sequence[Judgement] = ()
) -> Who:
    """Link what all papers name, in lists and in texts. `judgements` as read, revoked ones included."""
    return Who(
        link_people(lessons.roll, people.usages(), in_force(judgements, "people"), lessons.addresses),
        link_organisations(organisations.usages(), lexicon, in_force(judgements, "organisations")),
    )
