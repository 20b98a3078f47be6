"""Who is named where, over the whole archive, from what each document gave by itself.

At most builds few documents are new, and these teach little that concerns the others. So what each document teaches and
whom it names is kept with it; it is looked at again only where the lexicon has changed in words that stand in it, and
its rows are written again only where a name in it has come to mean somebody else. The result is that of a build from
nothing: it does not depend on which build read which document.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from minesearch.archive import Archive
from minesearch.link.judgements import read_judgements
from minesearch.link.usage import Tally
from minesearch.link.who import (
    Address,
    Names,
    Paper,
    Who,
    addresses,
    mentions_from_json,
    named_in,
    teach,
    who_is_who,
)
from minesearch.model.segment import Segment
from minesearch.pipeline.versions import NAMED
from minesearch.store.catalogue_codec import pack_up, unpack
from minesearch.store.catalogue_names import Meaning
from minesearch.store.catalogue_writer import Blobs, CatalogueWriter
from minesearch.tag.changes import Changes, digests
from minesearch.tag.evidence import Sighting
from minesearch.tag.lexicon import Learning, Lexicon

Json = dict[str, Any]


def whole(segments: Sequence[Segment]) -> list[Segment]:
    """The segments that are no part of another: a resolution stands in the text of its minute and is not read twice."""
    refs = {segment.ref for segment in segments}
    return [segment for segment in segments if segment.parent not in refs]


def with_names(blobs: Blobs, paper: Paper) -> Blobs:
    """What was read of a document together with what it tells of names."""
    segments, names = paper
    learning = Learning()
    teach(learning, paper)
    lesson = {
        "learnt": learning.to_json(),
        "addresses": sorted(addresses(paper), key=lambda pair: (pair[0], pair[1] or "")),
        "bodies": sorted({segment.body for segment in segments}, key=lambda body: body or ""),
    }
    return blobs._replace(
        names=pack_up(names.to_json(), dict),
        lesson=pack_up(lesson, dict),
        sightings=pack_up({"sightings": [list(seen) for seen in names.sightings]}, dict),
        words=digests(segment.passage.text for segment in segments),
    )


def name_everyone(archive: Archive, catalogue: CatalogueWriter) -> list[str]:
    """Write mentions, people, organisations and dates of the whole archive, and who is who in the attendance lists.

    Returns the files whose mentions are not what they were. Raises SettingsError where the judgements kept beside the
    corpus can't be read.
    """
    judgements = read_judgements(archive.judgements)
    taught = _taught(catalogue)
    new = _look_again(catalogue, taught)
    people, organisations = Tally("PERSON"), Tally("ORG")
    for file, data in catalogue.usages():
        used: Json = unpack(data, dict)
        people.take(used["people"], file)
        organisations.take(used["organisations"], file)
    seen = (sighting for data in catalogue.sightings() for sighting in _sightings(data))
    who = who_is_who(seen, people, organisations, taught.lexicon, taught.addresses, judgements)
    files = {*new, *_meant_otherwise(catalogue, who, (people, organisations))}
    changed = [file for file in sorted(files) if _write(catalogue, file, who)]
    catalogue.put_people(who.people.rows)
    catalogue.put_organisations(who.organisations.rows)
    catalogue.put_dates()
    return changed


@dataclass(frozen=True)
class _Taught:
    """What all documents teach together, and the bodies of whose meetings the texts of each are."""

    lexicon: Lexicon
    addresses: set[Address]
    bodies: dict[str, tuple[str | None, ...]]


def _taught(catalogue: CatalogueWriter) -> _Taught:
    learning = Learning()
    addressed: set[Address] = set()
    bodies: dict[str, tuple[str | None, ...]] = {}
    for file, data in catalogue.lessons():
        lesson: Json = unpack(data, dict)
        learning.take(lesson["learnt"])
        addressed.update((address, body) for address, body in lesson["addresses"])
        bodies[file] = tuple(lesson["bodies"])
    return _Taught(learning.lexicon(), addressed, bodies)


def _look_again(catalogue: CatalogueWriter, taught: _Taught) -> list[str]:
    """Find whom those documents name that are new, or in which the lexicon may find others than before."""
    if catalogue.meta("named") != NAMED:
        catalogue.forget_namings()
        catalogue.set_meta("named", NAMED)
    before, after = catalogue.meta("lexicon"), json.dumps(taught.lexicon.to_json())
    catalogue.set_meta("lexicon", after)
    files = set(catalogue.unnamed())
    if before is not None and before != after and len(files) < len(taught.bodies):
        changes = Changes(Lexicon.from_json(json.loads(before)), taught.lexicon)
        files |= {file for file, words in catalogue.words() if changes.concern(words, taught.bodies[file])}
    for file in sorted(files):
        named = named_in(_paper(catalogue.blobs(file)), taught.lexicon)
        usages = {"people": named.people.to_json(), "organisations": named.organisations.to_json()}
        mentions = {"mentions": named.mentions_to_json()}
        catalogue.put_naming(file, pack_up(usages, dict), pack_up(mentions, dict))
    return sorted(files)


def _paper(blobs: Blobs) -> Paper:
    names: Json = unpack(blobs.names, dict)
    return whole(unpack(blobs.segments, tuple[Segment, ...])), Names.from_json(names)


def _sightings(data: bytes) -> Iterator[Sighting]:
    return map(Sighting._make, unpack(data, dict)["sightings"])


def _meant_otherwise(catalogue: CatalogueWriter, who: Who, tallies: Sequence[Tally]) -> set[str]:
    """The files with a name that means somebody else than it did, which is noted."""
    before, after = catalogue.meanings(), _meanings(who)
    new = {meaning: key for meaning, key in after.items() if before.get(meaning) != key}
    gone = before.keys() - after.keys()
    catalogue.put_meanings(gone, new)
    others = {*new, *gone}
    files = catalogue.files_listing({words for label, words, _, _ in others if label == "listed"})
    for tally in tallies:
        for usage in tally.usages():
            if (tally.label, *usage.key) in others:
                files |= usage.files
    return files


def _meanings(who: Who) -> dict[Meaning, str]:
    meanings: dict[Meaning, str] = {("PERSON", *key): own for key, own in who.people.by_usage.items()}
    meanings |= {("ORG", *key): own for key, own in who.organisations.by_usage.items()}
    return meanings | {("listed", name, body, ""): own for (name, body), own in who.people.by_sighting.items()}


def _write(catalogue: CatalogueWriter, file: str, who: Who) -> bool:
    """Write the mentions and attendees of a document; False where its mentions are what they were."""
    named, seen = catalogue.named(file)
    catalogue.name_attendees(file, who.attendees(_sightings(seen)))
    rows: Json = unpack(named, dict)
    return catalogue.put_mentions(file, who.mentions(mentions_from_json(rows["mentions"], file)))
