"""Who is who over an archive: the one place that runs tagging's second step and both linkings, in the right order.

Papers are streamed, three times over: to learn the names, to count them, and, at leisure, to give each mention its id.
Nothing depends on the order in which they come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from minesearch.link.judgements import Judgement, in_force
from minesearch.link.organisations import Organisations, link_organisations
from minesearch.link.people import People, link_people
from minesearch.link.usage import Place, Tally, usage_key
from minesearch.model.entity import Mention, MentionAt
from minesearch.model.meeting import Reading
from minesearch.model.segment import Segment
from minesearch.tag.everyday import everyday_words, is_vague
from minesearch.tag.evidence import Sighting, sightings
from minesearch.tag.found import Found
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
            "sightings": [asdict(seen) for seen in self.sightings],
            "headings": [list(pair) for pair in self.headings],
        }

    @staticmethod
    def from_json(data: dict[str, Any]) -> Names:
        seen = tuple(Sighting(**row) for row in data["sightings"])
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


@dataclass(frozen=True)
class Who:
    """The lexicon of an archive and its people and organisations."""

    lexicon: Lexicon
    people: People
    organisations: Organisations

    def mentions(self, paper: Paper) -> list[MentionAt]:
        """All mentions of one paper, in the order of its segments, with the ids of people and bodies."""
        rows: list[MentionAt] = []
        for segment, found in _resolved(paper, self.lexicon):
            passage = segment.passage
            for item in found:
                mention = replace(item.mention, value=self._value(item, segment))
                page, page_end = passage.page_at(mention.start), passage.page_at(max(mention.start, mention.end - 1))
                rows.append(MentionAt(mention, segment.ref, segment.file, page, page_end))
        return rows

    def _value(self, item: Found, segment: Segment) -> str | None:
        mention = item.mention
        if mention.label == "DATE":
            return mention.value
        ids = self.people.by_usage if mention.label == "PERSON" else self.organisations.by_usage
        return ids.get(usage_key(mention.text, mention.rule, segment.body, segment.file))

    def identify(self, mention: Mention, *, body: str | None = None) -> str | None:
        """The id of a mention in a text that is no paper of the archive; None where it is not sure whose."""
        ids = self.people.by_usage if mention.label == "PERSON" else self.organisations.by_usage
        if body is not None:
            return ids.get(usage_key(mention.text, mention.rule, body, ""))
        core = usage_key(mention.text, mention.rule, None, "")[0]
        found = {value for key, value in ids.items() if key[0] == core}
        return found.pop() if len(found) == 1 else None


def who_is_who(papers: Callable[[], Iterable[Paper]], judgements: Sequence[Judgement] = ()) -> Who:
    """Learn and link over all papers; `papers` gives them anew at each call. `judgements` as read, revoked ones
    included."""
    learning = Learning()
    seen: list[Sighting] = []
    addresses: set[tuple[str, str | None]] = set()
    for segments, names in papers():
        _learn(learning, segments, names)
        seen += names.sightings
        addresses |= {(a, s.body) for s, c in zip(segments, names.candidates, strict=True) for a in c.addresses}
        for index, name in names.headings:
            learning.add_organisation(segments[index].body, name)
    lexicon = learning.lexicon()
    people, organisations = Tally("PERSON"), Tally("ORG")
    for sighting in seen:
        _list_affiliations(organisations, sighting)
    for paper in papers():
        for index, name in paper[1].headings:
            organisations.listed(
                name, body=paper[0][index].body, date=paper[0][index].date, place=_place(paper[0][index])
            )
        for segment, found in _resolved(paper, lexicon):
            place = _place(segment)
            people.add(found, body=segment.body, date=segment.date, place=place)
            organisations.add(found, body=segment.body, date=segment.date, place=place)
            if segment.body:
                organisations.listed(segment.body, body=segment.body, date=segment.date, place=place)
    return Who(
        lexicon,
        link_people(seen, people.usages(), in_force(judgements, "people"), addresses),
        link_organisations(organisations.usages(), lexicon, in_force(judgements, "organisations")),
    )


def _place(segment: Segment) -> Place:
    return Place(segment.date or "", segment.file, segment.page, segment.page_end, segment.ref)


def _list_affiliations(organisations: Tally, seen: Sighting) -> None:
    place = Place(seen.date or "", seen.file, seen.page, seen.page_end, seen.ref)
    for name in affiliations(seen.organisation, ward_possible=is_councillor(seen.name)):
        organisations.listed(name, body=seen.body, date=seen.date, place=place)


def _learn(learning: Learning, segments: Sequence[Segment], names: Names) -> None:
    for sighting in names.sightings:
        learning.add_sighting(sighting)
    for segment, own in zip(segments, names.candidates, strict=True):
        learning.add_found(segment.body, own.found, own.definitions)


def _resolved(paper: Paper, lexicon: Lexicon) -> Iterable[tuple[Segment, list[Found]]]:
    segments, names = paper
    for segment, own in zip(segments, names.candidates, strict=True):
        yield segment, resolve(segment.passage.text, own, lexicon, body=segment.body)
