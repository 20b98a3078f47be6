"""The end of a build: rows of the new documents, then whatever needs the whole archive, then the search index."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from minesearch.archive import Archive
from minesearch.link.matters import link_matters
from minesearch.model.meeting import Reading
from minesearch.model.segment import Segment
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
    if not documents and not dropped and catalogue.meta("built") == LINKED:
        return
    with catalogue.transaction():
        for file in dropped:
            catalogue.drop(file)
        for document in sorted(documents, key=lambda document: document.file):
            _put(catalogue, document)
        progress("Linking", 0, 1)
        catalogue.put_matters(link_matters(catalogue.readings()))
        progress("Indexing", 0, 1)
        name = engine.rebuild(archive.index / "search", catalogue.entries())
        catalogue.set_meta("search_index", name)
        catalogue.set_meta("built", LINKED)
        catalogue.forget_unused()
    engine.prune(archive.index / "search", name)
    catalogue.tidy()


def _put(catalogue: CatalogueWriter, document: Document) -> None:
    """The rows that one document gives by itself."""
    catalogue.put_document(document)
    if document.state != "indexed":
        return
    assert document.sha256 is not None
    blobs = catalogue.blobs(document.file)
    catalogue.put_reading(unpack(blobs.reading, Reading), document.sha256, unpack(blobs.pages, tuple[PageRecord, ...]))
    catalogue.put_segments(document.file, unpack(blobs.segments, tuple[Segment, ...]))
