"""The version of each stage, so that a new rule has its own stage and those after it run again, and none before it.

A version is the number that the stage's package holds, and the shape of what the stage gives. Nothing that reads PDFs
or tags is imported here: a build with nothing new asks for no more than this.
"""

from __future__ import annotations

import hashlib

from minesearch.archive import Archive
from minesearch.extract import EXTRACT_VERSION
from minesearch.link import LINK_VERSION
from minesearch.model.entity import Mention, Organisation, Person
from minesearch.model.matter import Matter
from minesearch.model.meeting import Reading
from minesearch.model.segment import Segment
from minesearch.model.source import Pack
from minesearch.segment import SEGMENT_VERSION
from minesearch.store.catalogue import PageRecord
from minesearch.store.catalogue_codec import shape
from minesearch.store.engine_choice import form
from minesearch.tag import TAG_VERSION, spacy_model

EXTRACTED = f"extract {EXTRACT_VERSION}.{shape(Pack)}"
SEGMENTED = f"{EXTRACTED}, segment {SEGMENT_VERSION}.{shape(Reading)}.{shape(Segment)}.{shape(PageRecord)}"
TAGGED = f"{SEGMENTED}, tag {TAG_VERSION}.{shape(Mention)}, {spacy_model.VERSION}"  # all that one document gives
NAMED = f"{TAGGED}, link {LINK_VERSION}"  # whom each document names, before it is known who that is
LINKED = f"link {LINK_VERSION}.{shape(Person)}.{shape(Organisation)}.{shape(Matter)}"


def linked_from(archive: Archive) -> str:
    """What linked tables and index depend on beside the documents: our linking, a person's judgements, the engine."""
    judged = archive.judgements.read_bytes() if archive.judgements.exists() else b""
    return f"{LINKED}, judgements {hashlib.sha256(judged).hexdigest()[:16]}, index {form(archive.root)}"
