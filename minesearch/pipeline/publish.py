"""The end of a build: rows of the new documents, then whatever needs the whole archive, then the search index."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from minesearch.archive import Archive
from minesearch.errors import IndexUnusable, SettingsError
from minesearch.link.minutebook import bodies_of
from minesearch.model.meeting import Reading
from minesearch.model.segment import Segment
from minesearch.pipeline.log import Log, logged
from minesearch.pipeline.matters import following
from minesearch.pipeline.names import name_everyone
from minesearch.pipeline.sums import Sums
from minesearch.pipeline.versions import linked_from
from minesearch.store import engine
from minesearch.store.catalogue import Document, PageRecord
from minesearch.store.catalogue_codec import unpack
from minesearch.store.catalogue_writer import CatalogueWriter
from minesearch.store.engine_choice import chosen

FEW = 0.2  # of the documents: a search index in which more has changed is written anew


def prepare(archive: Archive, catalogue: CatalogueWriter, files: Iterable[str]) -> Sums:
    """Load and add up what publishing will need beside these files, which are still being read."""
    with suppress(SettingsError):  # said when the index is to be written, and what was read is put by
        engine.writing(chosen(archive.root))
    sums = Sums(catalogue)
    sums.begin(files)
    return sums


def publish(
    archive: Archive,
    catalogue: CatalogueWriter,
    documents: Sequence[Document],
    dropped: Sequence[str],
    progress: Callable[[str, int, int], None],
    log: Log = lambda row: None,
    sums: Sums | None = None,
) -> None:
    """Make the archive answer with `documents` and without those dropped: all at once, or not at all.

    `sums` are those that `prepare` has begun, if any.
    """
    with catalogue.transaction():
        names = catalogue.names()
        touched = catalogue.bodies_of([*dropped, *(document.file for document in documents)])
        with logged(log, "rows"):
            for file in dropped:
                catalogue.drop(file)
            for document in sorted(documents, key=lambda document: document.file):
                _put(catalogue, document)
            touched |= catalogue.bodies_of(document.file for document in documents)
        progress("Linking", 0, 1)
        with following(archive, catalogue, touched) as matters:
            with logged(log, "link names"):
                renamed = name_everyone(archive, catalogue, sums)
            with logged(log, "link matters"):
                matters.write()
        progress("Indexing", 0, 1)
        changed = {*dropped, *(document.file for document in documents), *renamed}
        changed |= catalogue.files_naming(_differing(names, catalogue.names()))
        with logged(log, "index"):
            name = _index(archive, catalogue, changed)
        catalogue.set_meta("search_index", name)
        catalogue.set_meta("built", linked_from(archive))
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
    reading = unpack(blobs.reading, Reading)
    catalogue.put_reading(reading, document.sha256, unpack(blobs.pages, tuple[PageRecord, ...]))
    catalogue.put_bodies(document.file, bodies_of(reading))
    catalogue.put_segments(document.file, unpack(blobs.segments, tuple[Segment, ...]))


def _differing(before: dict[str, tuple[str, ...]], after: dict[str, tuple[str, ...]]) -> set[str]:
    """The ids whose names are not what they were."""
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def _index(archive: Archive, catalogue: CatalogueWriter, changed: set[str]) -> str:
    """Bring the search index up to date where little has changed, else write it anew; its name."""
    folder, using = archive.index / "search", chosen(archive.root)
    files = catalogue.files()
    if len(changed) <= FEW * len(files):
        try:
            entries = catalogue.entries(file for file in files if file in changed)
            return engine.update(folder, catalogue.meta("search_index") or "", changed, entries, using)
        except IndexUnusable:
            pass  # missing, spoilt or another engine's: all of it can be written anew
    return engine.rebuild(folder, catalogue.entries(), using)
