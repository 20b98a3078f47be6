"""The archive's health: a registry of small checks, each with what it found and what to do about it.

A finding is a fault (the index does not say what the corpus says) or a doubt (a person should look at the page).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from minesearch.archive import Archive
from minesearch.errors import IndexUnusable, UsageError
from minesearch.model.source import PageState
from minesearch.pipeline.agreement import (
    Differences,
    catalogue_differences,
    corpus_differences,
    index_differences,
    linking_differences,
)
from minesearch.pipeline.sources import find_corpus, path_of
from minesearch.pipeline.versions import TAGGED
from minesearch.store.catalogue import Catalogue, Document
from minesearch.store.catalogue_audit import CatalogueAudit
from minesearch.store.engine import open_engine


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to be looked at. `page` counts from 1 in the file; None where the whole file, or archive, is meant."""

    check: str
    file: str | None
    page: int | None
    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class Check:
    """`key` names it; `fault` says whether an archive that shows it is unsound; `fix` is what to try."""

    key: str
    fault: bool
    fix: str
    look: Callable[[Archive, Catalogue], Iterator[tuple[str | None, int | None, str]]]


@dataclass(frozen=True, slots=True)
class DeepCheck:
    """As a Check; what it finds is always a fault, and of a whole file."""

    key: str
    fix: str
    look: Callable[[Archive, CatalogueAudit], Differences]


def check_archive(archive: Archive, catalogue: Catalogue) -> Iterator[Finding]:
    """All findings, faults first. The PDFs are compared by size and time of change, not read again."""
    for check in CHECKS:
        for file, page, message in check.look(archive, catalogue):
            yield Finding(check.key, file, page, message, check.fix)


def check_deeply(archive: Archive) -> Iterator[Finding]:
    """Whether corpus, catalogue and search index agree: every PDF, row and passage is read for it."""
    with CatalogueAudit.open(archive) as catalogue:
        for check in DEEP_CHECKS:
            for file, message in check.look(archive, catalogue):
                yield Finding(check.key, file, None, message, check.fix)


Seen = Iterator[tuple[str | None, int | None, str]]


def _failed(_: Archive, catalogue: Catalogue) -> Seen:
    for document in catalogue.documents():
        if document.state == "failed":
            yield document.file, None, f"{document.reason} {document.hint or ''}".rstrip()


def _missing(archive: Archive, catalogue: Catalogue) -> Seen:
    for document in catalogue.documents():
        if not path_of(archive, document.path).exists():
            yield document.file, None, "is in the index but no longer on disk"


def _changed(archive: Archive, catalogue: Catalogue) -> Seen:
    for document in catalogue.documents():
        if _differs(archive, document):
            yield document.file, None, "has changed since it was read"


def _differs(archive: Archive, document: Document) -> bool:
    try:
        status = path_of(archive, document.path).stat()
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) != (document.size, document.mtime_ns)


def _unread(archive: Archive, catalogue: Catalogue) -> Seen:
    try:
        found = find_corpus(archive)
    except UsageError:
        return
    known = {document.file for document in catalogue.documents()}
    for source in found.sources:
        if source.file not in known:
            yield source.file, None, "is not in the index yet"
    for failure in found.failures:
        yield failure.file, None, failure.reason


def _outdated(_: Archive, catalogue: Catalogue) -> Seen:
    for document in catalogue.documents():
        if document.version not in ("", TAGGED):
            yield document.file, None, f"was read by an older version ({document.tool})"


def _search_index(archive: Archive, catalogue: Catalogue) -> Seen:
    try:
        open_engine(archive.index / "search", catalogue.meta("search_index") or "").close()
    except IndexUnusable as error:
        yield None, None, error.message


def _failed_pages(_: Archive, catalogue: Catalogue) -> Seen:
    for document in catalogue.documents():
        for page in catalogue.pages(document.file):
            if page.state is PageState.FAILED:
                yield document.file, page.number, page.note or "could not be read"


def _doubted(kind: str) -> Callable[[Archive, Catalogue], Seen]:
    """The doubts of a kind for which there is something of its own to try."""

    def look(_: Archive, catalogue: Catalogue) -> Seen:
        for file, doubt in catalogue.doubts():
            if doubt.kind == kind:
                yield file, doubt.page, doubt.message

    return look


def _doubts(_: Archive, catalogue: Catalogue) -> Seen:
    for file, doubt in catalogue.doubts():
        if doubt.kind not in OF_PAGES:
            yield file, doubt.page, f"{doubt.kind.replace('_', ' ')}: {doubt.message}"


REBUILD = "Run `minesearch build`."
BESIDE = "Read the page itself; what is found there is not in the index."
OF_PAGES = ("page_not_read", "ocr_confidence")  # kinds of doubt that have a check of their own

CHECKS = (
    Check("failed", True, "Put a sound copy in its place and run `minesearch build`, or take it away.", _failed),
    Check("missing", True, "Put it back, or run `minesearch build` to drop it.", _missing),
    Check("changed", True, REBUILD, _changed),
    Check("unread", True, REBUILD, _unread),
    Check("outdated", True, REBUILD, _outdated),
    Check("search_index", True, "Run `minesearch rebuild-index`.", _search_index),
    Check("page_failed", True, BESIDE, _failed_pages),
    Check("page_image", False, BESIDE, _doubted("page_not_read")),
    Check("low_confidence", False, "Compare the text with the page.", _doubted("ocr_confidence")),
    Check("doubt", False, "Look at the page; what is printed stays as it is.", _doubts),
)
DEEP_CHECKS = (
    DeepCheck("corpus_differs", "Run `touch` on the PDF, then `minesearch build`.", corpus_differences),
    DeepCheck("catalogue_differs", "Delete the folder index/ and run `minesearch build`.", catalogue_differences),
    DeepCheck("linking_differs", "Delete the folder index/ and run `minesearch build`.", linking_differences),
    DeepCheck("index_differs", "Run `minesearch rebuild-index`.", index_differences),
)
FAULTS = frozenset({*(check.key for check in CHECKS if check.fault), *(check.key for check in DEEP_CHECKS)})
