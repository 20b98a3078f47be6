"""Do corpus, catalogue and search index say the same? Row by row, which takes as long as reading all of them."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from minesearch.archive import Archive
from minesearch.errors import IndexUnusable
from minesearch.model.segment import Segment
from minesearch.pipeline.matters import following
from minesearch.pipeline.names import name_everyone
from minesearch.pipeline.sources import path_of, why
from minesearch.query.tree import Everything, Field, Word
from minesearch.store.catalogue import SPACE, Document
from minesearch.store.catalogue_audit import CatalogueAudit, differences
from minesearch.store.catalogue_rows import pack_row, reading_rows
from minesearch.store.catalogue_writer import CatalogueWriter
from minesearch.store.engine import SearchEngine, open_engine

Differences = Iterator[tuple[str | None, str]]  # file, what does not agree
OVER_ARCHIVE = {"attendance": "person_id", "actions": "action_id"}  # columns that linking fills in


def corpus_differences(archive: Archive, catalogue: CatalogueAudit) -> Differences:
    """PDFs whose content is not what was read, whatever their size and time of change say."""
    for document in catalogue.documents():
        try:
            with path_of(archive, document.path).open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        except FileNotFoundError:
            continue  # a check of its own
        except OSError as error:
            yield document.file, f"can't be read: {why(error)}"
            continue
        if document.sha256 != sha256:
            yield document.file, "is not the PDF that was read"


def catalogue_differences(_: Archive, catalogue: CatalogueAudit) -> Differences:
    """Rows that are not what the reading of their document gives; and whatever SQLite finds wrong with the file."""
    for message in catalogue.damage():
        yield None, message
    for document in catalogue.documents():
        if document.state == "indexed":
            yield from _rows_against_reading(catalogue, document)


def _rows_against_reading(catalogue: CatalogueAudit, document: Document) -> Differences:
    reading = catalogue.reading(document.file)
    if reading is None:
        yield document.file, "what was read of it is missing"
        return
    states = [page.state for page in catalogue.pages(document.file)]
    wanted: dict[str, Counter[str]] = {table: Counter() for table in TABLES_READ}
    for table, row in reading_rows(reading):
        wanted[table][_fingerprint(table, row)] += 1
    wanted["packs"][_fingerprint("packs", pack_row(reading, document.sha256 or "", states))] += 1
    for table, expected in wanted.items():
        held = Counter(_fingerprint(table, row) for row in catalogue.rows(table, file=document.file))
        if held != expected:
            missing, strange = (expected - held).total(), (held - expected).total()
            yield document.file, f"table {table}: {missing} rows missing, {strange} that should not be there"
    if _passages(catalogue.segments(file=document.file)) != _passages(catalogue.segments_read(document.file)):
        yield document.file, "its passages are not those that were read"


TABLES_READ = ("packs", "agenda_items", "meetings", "attendance", "minutes", "resolutions", "actions", "reports")


def _fingerprint(table: str, row: dict[str, object]) -> str:
    """A row as text, whichever way it came; what a bad font gave is compared as it is kept."""
    own = {key: value for key, value in row.items() if key not in ("file", OVER_ARCHIVE.get(table))}
    return _as_kept(json.dumps(own, sort_keys=True, ensure_ascii=False))


def _as_kept(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def linking_differences(archive: Archive, catalogue: CatalogueAudit) -> Differences:
    """Names, dates and matters that are not those which linking a copy of the catalogue from nothing gives.

    Raises IndexUnusable where index/ has no room for the copies.
    """
    try:
        folder = TemporaryDirectory(prefix="check-", dir=archive.index)  # nothing is written anywhere else
    except OSError as error:
        raise IndexUnusable(f"{archive.index} can't be written: {why(error)}.", SPACE) from error
    with folder as name:
        held, scratch = Path(name) / "held.sqlite", Archive(Path(name))
        scratch.index.mkdir()
        for copy in (held, scratch.catalogue):
            catalogue.copy_to(copy)
        with CatalogueWriter.open(scratch) as anew, anew.transaction():
            anew.forget_linking()
            with following(archive, anew, ()) as matters:
                name_everyone(archive, anew)
                matters.write()
        for table, file, missing, strange in differences(held, scratch.catalogue):
            yield file, f"table {table}: {missing} rows missing, {strange} that should not be there"


def index_differences(archive: Archive, catalogue: CatalogueAudit) -> Differences:
    """Passages that the search index does not have, or has in other words, and such as the catalogue does not have."""
    try:
        index = open_engine(archive.index / "search", catalogue.meta("search_index") or "")
    except IndexUnusable:
        return  # a check of its own
    try:
        found = 0
        for document in catalogue.documents():
            expected = _passages(catalogue.segments(file=document.file))
            held = _indexed(index, document.file)
            found += held.total()
            if held != expected:
                missing, strange = (expected - held).total(), (held - expected).total()
                yield document.file, f"{missing} passages missing in the search index, {strange} too many"
        if (more := _count(index) - found) > 0:
            yield None, f"{more} passages in the search index are of files that the archive does not have"
    finally:
        index.close()


Passages = Counter[tuple[str, int, int, str]]


def _passages(segments: Iterable[Segment]) -> Passages:
    return Counter((s.ref, s.page, s.page_end, _as_kept(s.passage.text)) for s in segments)


def _indexed(index: SearchEngine, file: str) -> Passages:
    hits = index.search(Field("file", Word(file)), limit=None, grouped=False).hits
    return Counter((hit.ref, hit.page, hit.page_end, _as_kept(hit.text)) for hit in hits if hit.file == file)


def _count(index: SearchEngine) -> int:
    return index.search(Everything(), limit=0, grouped=False).total
