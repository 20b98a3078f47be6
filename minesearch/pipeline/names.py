"""Who is named where, over the whole archive: names learnt from all documents, then mentions, people, organisations.

Every document is passed over as it lies in the catalogue, one at a time and in the order of the names of the files, so
that the result does not depend on which build read which document, and memory holds names, not mentions.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from minesearch.archive import Archive
from minesearch.link.judgements import in_force, read_judgements
from minesearch.link.organisations import link_organisations
from minesearch.link.people import People, link_people
from minesearch.link.usage import Key, Place, Tally, usage_key
from minesearch.model.entity import Mention, MentionAt
from minesearch.model.segment import Segment
from minesearch.store.catalogue_codec import unpack
from minesearch.store.catalogue_writer import CatalogueWriter
from minesearch.tag.evidence import Sighting, sightings
from minesearch.tag.lexicon import Learning, Lexicon
from minesearch.tag.tagger import Candidates, resolve


def whole(segments: Sequence[Segment]) -> list[Segment]:
    """The segments that are no part of another: a resolution stands in the text of its minute and is not read twice."""
    refs = {segment.ref for segment in segments}
    return [segment for segment in segments if segment.parent not in refs]


def name_everyone(archive: Archive, catalogue: CatalogueWriter) -> None:
    """Write mentions, people, organisations and dates of the whole archive, and who is who in the attendance lists.

    Raises SettingsError where the judgements kept beside the corpus can't be read.
    """
    files = [document.file for document in catalogue.documents() if document.state == "indexed"]
    seen = [sighting for reading in catalogue.readings() for sighting in sightings(reading)]
    lexicon = _learn(catalogue, files, seen)
    catalogue.set_meta("lexicon", json.dumps(lexicon.to_json()))
    persons, bodies = Tally("PERSON"), Tally("ORG")
    for file in files:
        catalogue.put_mentions(file, _mentions(catalogue, file, lexicon, (persons, bodies)))
    judgements = read_judgements(archive.judgements)
    people = link_people(seen, persons.usages(), in_force(judgements, "people"))
    organisations = link_organisations(bodies.usages(), lexicon, in_force(judgements, "organisations"))
    for file in files:
        _identify(catalogue, file, {**organisations.by_usage, **people.by_usage})
    catalogue.put_people(people.rows)
    catalogue.put_organisations(organisations.rows)
    catalogue.put_dates()
    catalogue.name_attendees(_attendees(seen, people))


def _learn(catalogue: CatalogueWriter, files: Iterable[str], seen: Iterable[Sighting]) -> Lexicon:
    learning = Learning()
    for sighting in seen:
        learning.add_sighting(sighting)
    for file in files:
        for segment, found in _candidates(catalogue, file):
            learning.add_found(segment.body, found.found, found.definitions)
    return learning.lexicon()


def _candidates(catalogue: CatalogueWriter, file: str) -> Iterator[tuple[Segment, Candidates]]:
    blobs = catalogue.blobs(file)
    rows: list[Any] = unpack(blobs.candidates, list)
    for segment, row in zip(whole(unpack(blobs.segments, tuple[Segment, ...])), rows, strict=True):
        yield segment, Candidates.from_json(row)


def _mentions(catalogue: CatalogueWriter, file: str, lexicon: Lexicon, tallies: Iterable[Tally]) -> Iterator[MentionAt]:
    """The mentions of one document, not yet linked; each is counted on the way."""
    for segment, candidates in _candidates(catalogue, file):
        found = resolve(segment.passage.text, candidates, lexicon, body=segment.body)
        place = Place(segment.date or "", file, segment.page, segment.page_end, segment.ref)
        for tally in tallies:
            tally.add(found, body=segment.body, date=segment.date, place=place)
        for item in found:
            yield _at(item.mention, segment)


def _at(mention: Mention, segment: Segment) -> MentionAt:
    page = segment.passage.page_at(mention.start) or segment.page
    page_end = segment.passage.page_at(mention.end - 1) or segment.page_end
    return MentionAt(mention, segment.ref, segment.file, page, page_end)


def _identify(catalogue: CatalogueWriter, file: str, ids: Mapping[Key, str]) -> None:
    """Give the file's mentions of people and bodies the ids of those they mean."""
    bodies = {segment.ref: segment.body for segment in catalogue.segments(file=file)}

    def linked(at: MentionAt) -> MentionAt:
        mention = at.mention
        if mention.label == "DATE":
            return at
        key = usage_key(mention.text, mention.rule, bodies[at.ref], file)
        return replace(at, mention=replace(mention, value=ids.get(key)))

    catalogue.put_mentions(file, [linked(at) for at in catalogue.mentions(file=file)])


def _attendees(seen: Iterable[Sighting], people: People) -> Iterator[tuple[str, str, str, str]]:
    for sighting in seen:
        person_id = people.by_sighting.get((sighting.name, sighting.body or ""))
        if sighting.source == "attendance" and person_id is not None:
            yield sighting.file, sighting.ref, sighting.name, person_id
