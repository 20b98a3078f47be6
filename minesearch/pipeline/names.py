"""Who is named where, over the whole archive, from what each document gave by itself.

At most builds few documents are new, and these teach little that concerns the others. So what each document teaches and
whom it names is kept with it; it is looked at again only where the lexicon has changed in words that stand in it, and
its rows are written again only where a name in it has come to mean somebody else. The result is that of a build from
nothing: it does not depend on which build read which document.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from minesearch.archive import Archive
from minesearch.link.judgements import read_judgements
from minesearch.link.usage import Tallies, Tally
from minesearch.link.who import Lessons, Names, Paper, Who, mentions_from_json, named_in, who_is_who
from minesearch.model.segment import Segment
from minesearch.pipeline.sums import Sums, packed, unpacked
from minesearch.pipeline.versions import NAMED
from minesearch.store.catalogue_codec import pack_up, unpack
from minesearch.store.catalogue_names import Meaning
from minesearch.store.catalogue_writer import Blobs, CatalogueWriter
from minesearch.tag.changes import Changes, digest
from minesearch.tag.lexicon import Lexicon


def whole(segments: Sequence[Segment]) -> list[Segment]:
    """The segments that are no part of another: a resolution stands in the text of its minute and is not read twice."""
    refs = {segment.ref for segment in segments}
    return [segment for segment in segments if segment.parent not in refs]


def with_names(blobs: Blobs, paper: Paper) -> Blobs:
    """What was read of a document together with what it tells of names."""
    segments, names = paper
    lessons = Lessons()
    lessons.add(paper)
    return blobs._replace(
        names=pack_up(names.to_json(), dict),
        lesson=packed(lessons.to_json()),
        words=digest((segment.passage.text for segment in segments), (segment.body for segment in segments)),
    )


def name_everyone(archive: Archive, catalogue: CatalogueWriter, sums: Sums | None = None) -> list[str]:
    """Write mentions, people, organisations and dates of the whole archive, and who is who in the attendance lists.

    `sums` are those that were begun ahead, if any. Returns the files whose mentions are not what they were. Raises
    SettingsError where the judgements kept beside the corpus can't be read.
    """
    judgements = read_judgements(archive.judgements)
    if catalogue.meta("named") != NAMED:
        catalogue.forget_namings()
        catalogue.set_meta("named", NAMED)
    sums = sums or Sums(catalogue)
    lessons = sums.lessons()
    lexicon = lessons.learning.lexicon()
    new = _look_again(catalogue, lexicon)
    usages = sums.usages()
    who = who_is_who(lessons, lexicon, usages.people, usages.organisations, judgements)
    files = {*new, *_meant_otherwise(catalogue, who, (usages.people, usages.organisations))}
    changed = [file for file in sorted(files) if _write(catalogue, file, who)]
    catalogue.put_people(who.people.rows)
    catalogue.put_organisations(who.organisations.rows)
    catalogue.put_dates()
    return changed


def _look_again(catalogue: CatalogueWriter, lexicon: Lexicon) -> list[str]:
    """Find whom those documents name that are new, or in which the lexicon may find others than before."""
    before, after = catalogue.meta("lexicon"), json.dumps(lexicon.to_json())
    catalogue.set_meta("lexicon", after)
    files = set(catalogue.unnamed())
    if before is not None and before != after:
        changes = Changes(Lexicon.from_json(json.loads(before)), lexicon)
        files |= {file for file, words in catalogue.words() if file not in files and changes.concern(words)}
    for file in sorted(files):
        named = named_in(_paper(catalogue.blobs(file)), lexicon)
        usages = Tallies(named.people, named.organisations).to_json()
        catalogue.put_naming(file, packed(usages), packed([named.mentions_to_json(), named.attendees]))
    return sorted(files)


def _paper(blobs: Blobs) -> Paper:
    names: dict[str, Any] = unpack(blobs.names, dict)
    return whole(unpack(blobs.segments, tuple[Segment, ...])), Names.from_json(names)


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
    mentions, attendees = unpacked(catalogue.named(file))
    catalogue.name_attendees(file, who.attendees(attendees))
    return catalogue.put_mentions(file, who.mentions(mentions_from_json(mentions, file)))
