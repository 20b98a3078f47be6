"""The search index, written anew from the catalogue alone: no PDF is looked at."""

from __future__ import annotations

from minesearch.archive import Archive
from minesearch.store import engine
from minesearch.store.catalogue import Catalogue
from minesearch.store.catalogue_lock import only_builder
from minesearch.store.catalogue_writer import CatalogueWriter
from minesearch.store.engine_choice import chosen


def rebuild_index(archive: Archive) -> int:
    """Write the index and put it into use; the number of passages in it. Raises IndexUnusable without a catalogue."""
    with Catalogue.open(archive) as catalogue:
        passages = catalogue.count("segments")
    folder = archive.index / "search"
    with only_builder(archive.index), CatalogueWriter.open(archive) as catalogue, catalogue.transaction():
        engine.prune(folder, "")  # what is there may be damaged under the right name
        name = engine.rebuild(folder, catalogue.entries(), chosen(archive.root))
        catalogue.set_meta("search_index", name)
    return passages
