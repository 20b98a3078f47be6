"""The end of a build: rows of the new documents, then whatever needs the whole archive, then the search index."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from minesearch.archive import Archive
from minesearch.link.judgements import read_judgements
from minesearch.link.matters import link_matters
from minesearch.model.meeting import Reading
from minesearch.model.segment import Segment
from minesearch.pipeline.names import name_everyone
from minesearch.store import engine
from minesearch.store.catalogue import Document, PageRecord
from minesearch.store.catalogue_codec import unpack
from minesearch.store.catalogue_writer import CatalogueWriter

LINKED = "1"  # version of what is done over the whole archive


def publish(
    archive: Archive,
    catalogue: CatalogueWriter,
    documents: Sequence[Document],
    dropped: Sequence[str],
    progress: Callable[[str, int, int], None],
) -> None:
    """Make the archive answer with `documents` and without those dropped: all at once, or not at all."""
    built = _fingerprint(archive)
    if not documents and not dropped and catalogue.meta("built") == built:
        return
    with catalogue.transaction():
        for file in dropped:
            catalogue.drop(file)
        for document in sorted(documents, key=lambda document: document.file):
            _put(catalogue, document)
        progress("Linking", 0, 1)
        name_everyone(archive, catalogue)
        catalogue.put_matters(link_matters(catalogue.readings(), read_judgements(archive.judgements)))
        progress("Indexing", 0, 1)
        name = engine.rebuild(archive.index / "search", catalogue.entries())
        catalogue.set_meta("search_index", name)
        catalogue.set_meta("built", built)
        catalogue.forget_unused()
    engine.prune(archive.index / "search", name)
    catalogue.tidy()


def _fingerprint(archive: Archive) -> str:
    """What the linked tables depend on beside the documents: our version of linking, and what a person has judged."""
    judged = archive.judgements.read_bytes() if archive.judgements.exists() else b""
    return f"{LINKED} {hashlib.sha256(judged).hexdigest()[:16]}"


def _put(catalogue: CatalogueWriter, document: Document) -> None:
    """The rows that one document gives by itself."""
    catalogue.put_document(document)
    if document.state != "indexed":
        return
    assert document.sha256 is not None
    blobs = catalogue.blobs(document.file)
    catalogue.put_reading(unpack(blobs.reading, Reading), document.sha256, unpack(blobs.pages, tuple[PageRecord, ...]))
    catalogue.put_segments(document.file, unpack(blobs.segments, tuple[Segment, ...]))
