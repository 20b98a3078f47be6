"""One document through all stages that need nothing but itself; this is what runs in the workers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from minesearch.extract.reader import read_pack
from minesearch.link.who import read_names
from minesearch.model.meeting import Reading
from minesearch.model.segment import Segment
from minesearch.model.source import Pack, PageState
from minesearch.pipeline.job import Gleaned, Job, Timing
from minesearch.pipeline.names import whole, with_names
from minesearch.segment.reader import read, segments
from minesearch.store.catalogue import PageRecord
from minesearch.store.catalogue_codec import pack_up, unpack
from minesearch.store.catalogue_writer import Blobs
from minesearch.tag.spacy_model import PersonModel


class _Clock:
    """What each stage took."""

    def __init__(self) -> None:
        self.timings: list[Timing] = []

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        begun = time.perf_counter()
        yield
        self.timings.append(Timing(name, time.perf_counter() - begun))


def glean(job: Job, model: PersonModel | None = None) -> Gleaned:
    """Run the stages whose results `job` does not bring along. Raises UnreadablePdf, SettingsError."""
    clock = _Clock()
    if job.read is not None:
        return _tagged(job.sha256, job.read, None, model, clock)
    if job.pack is not None:
        pack, data = replace(unpack(job.pack, Pack), file=job.file), None
    else:
        with clock.stage("extract"):
            pack = read_pack(job.path, job.file)
            data = pack_up(pack, Pack)
    with clock.stage("segment"):
        blobs = _segmented(pack)
    return _tagged(pack.sha256, blobs, data, model, clock)


def _segmented(pack: Pack) -> Blobs:
    reading = read(pack)
    pages = tuple(PageRecord(page.number, page.state, page.label, page.note, page.confidence) for page in pack.pages)
    return Blobs(
        reading=pack_up(reading, Reading),
        segments=pack_up(segments(reading, pack), tuple[Segment, ...]),
        names=b"",
        pages=pack_up(pages, tuple[PageRecord, ...]),
    )


def _tagged(sha256: str, blobs: Blobs, pack: bytes | None, model: PersonModel | None, clock: _Clock) -> Gleaned:
    """With the names that the texts give. Texts are taken as they are kept, so that a later build finds the same."""
    reading = unpack(blobs.reading, Reading)
    with clock.stage("tag"):
        texts = whole(unpack(blobs.segments, tuple[Segment, ...]))
        named = with_names(blobs, (texts, read_names(reading, texts, model)))
    pages = unpack(blobs.pages, tuple[PageRecord, ...])
    warnings = (
        *(f"page {page.number}: {page.note or page.state}" for page in pages if page.state is PageState.FAILED),
        *(f"page {doubt.page}: {doubt.message}" for doubt in reading.doubts),
    )
    return Gleaned(sha256, named, pack, tuple(clock.timings), len(pages), warnings)
