"""What a person has judged, applied without a build where that takes no longer than a person waits."""

from __future__ import annotations

from minesearch.archive import Archive
from minesearch.errors import IndexUnusable
from minesearch.pipeline.publish import publish
from minesearch.pipeline.versions import TAGGED
from minesearch.store.catalogue import Catalogue
from minesearch.store.catalogue_lock import only_builder
from minesearch.store.catalogue_writer import CatalogueWriter

SMALL = 10_000  # mentions: linked and indexed in seconds


def relink(archive: Archive) -> bool:
    """Link the archive anew from what is already read of it.

    False where only a build can: the archive is large, was read by another version, or is being built.
    """
    with Catalogue.open(archive) as catalogue:
        read = [document for document in catalogue.documents() if document.state == "indexed"]
        if catalogue.count("mentions") > SMALL or any(document.version != TAGGED for document in read):
            return False
    try:
        with only_builder(archive.index), CatalogueWriter.open(archive) as catalogue:
            publish(archive, catalogue, (), (), lambda what, done, total: None)
    except IndexUnusable:
        return False
    return True
