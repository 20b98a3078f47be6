"""Who is named where, over the whole archive, from what each document gave by itself.

Documents are taken from the catalogue one at a time and in the order of their names, so that the result does not
depend on which build read which document.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from minesearch.archive import Archive
from minesearch.link.judgements import read_judgements
from minesearch.link.people import People
from minesearch.link.who import Names, Paper, who_is_who
from minesearch.model.segment import Segment
from minesearch.store.catalogue_codec import unpack
from minesearch.store.catalogue_writer import CatalogueWriter


def whole(segments: Sequence[Segment]) -> list[Segment]:
    """The segments that are no part of another: a resolution stands in the text of its minute and is not read twice."""
    refs = {segment.ref for segment in segments}
    return [segment for segment in segments if segment.parent not in refs]


def name_everyone(archive: Archive, catalogue: CatalogueWriter) -> list[str]:
    """Write mentions, people, organisations and dates of the whole archive, and who is who in the attendance lists.

    Returns the files whose mentions are not what they were. Raises SettingsError where the judgements kept beside the
    corpus can't be read.
    """
    files = [document.file for document in catalogue.documents() if document.state == "indexed"]

    def papers() -> Iterator[Paper]:
        return (_paper(catalogue, file) for file in files)

    who = who_is_who(papers, read_judgements(archive.judgements))
    changed = []
    for file, paper in zip(files, papers(), strict=True):
        if catalogue.put_mentions(file, who.mentions(paper)):
            changed.append(file)
        catalogue.name_attendees(file, _attendees(paper[1], who.people))
    catalogue.put_people(who.people.rows)
    catalogue.put_organisations(who.organisations.rows)
    catalogue.put_dates()
    catalogue.set_meta("lexicon", json.dumps(who.lexicon.to_json()))
    return changed


def _paper(catalogue: CatalogueWriter, file: str) -> Paper:
    blobs = catalogue.blobs(file)
    names: dict[str, Any] = unpack(blobs.names, dict)
    return whole(unpack(blobs.segments, tuple[Segment, ...])), Names.from_json(names)


def _attendees(names: Names, people: People) -> Iterator[tuple[str, str, str]]:
    for seen in names.sightings:
        person_id = people.by_sighting.get((seen.name, seen.body or ""))
        if seen.source == "attendance" and person_id is not None:
            yield seen.ref, seen.name, person_id
