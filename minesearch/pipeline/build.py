"""The score of a build: find, compare, read, publish.

Nothing that is asked changes until everything is read and linked; then it changes in one transaction. What was read
is put by document by document, so that a build that was ended half-way goes on where it stopped.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from minesearch import __version__
from minesearch.archive import Archive
from minesearch.errors import IndexUnusable, SettingsError
from minesearch.model.source import PageState
from minesearch.pipeline.collecting import collecting_seldom
from minesearch.pipeline.document import read_document
from minesearch.pipeline.job import Gleaned, Job, Unread
from minesearch.pipeline.log import Log, log_failed, log_gleaned
from minesearch.pipeline.sources import Failure, Source, find_corpus, find_given, locate, path_of, settle, why
from minesearch.pipeline.versions import EXTRACTED, SEGMENTED, TAGGED, linked_from
from minesearch.pipeline.workers import Limits, Lost, run, usual_workers
from minesearch.store.catalogue import SPACE, Document
from minesearch.store.catalogue_lock import only_builder
from minesearch.store.catalogue_writer import CatalogueWriter

if TYPE_CHECKING:
    from minesearch.pipeline.sums import Sums

SETTLED = 2_000_000_000  # ns: a file written this shortly before it was looked at may have changed since

Progress = Callable[[str, int, int], None]  # what is being done, how many are done, of how many


@dataclass(frozen=True)
class BuildSummary:
    """What a build did, by file. `pages` counts the pages of the whole archive by state.

    `made_anew` is true where the index was of another version of minesearch.
    """

    read: tuple[str, ...]
    skipped: tuple[str, ...]
    dropped: tuple[str, ...]
    failed: tuple[Failure, ...]
    pages: dict[PageState, int]
    made_anew: bool = False


@dataclass
class _Round:
    """One build under way: what the catalogue knew, and what has come of the documents so far."""

    archive: Archive
    catalogue: CatalogueWriter
    known: dict[str, Document]
    log: Log
    pending: dict[str, Document] = field(default_factory=dict)
    done: list[Document] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    sums: Sums | None = None


def build(
    archive: Archive,
    paths: Sequence[Path] = (),
    *,
    workers: int | None = None,
    progress: Progress = lambda what, done, total: None,
    limits: Limits | None = None,
    log: Log = lambda row: None,
) -> BuildSummary:
    """Bring the index up to date with corpus/, or with the PDFs and folders named; all else stays as it is.

    `limits` are those of one file; `log` is given a row for each document and stage. Raises UsageError where there is
    no corpus, IndexUnusable where index/ can't be written or another build is running.
    """
    _make_folder(archive.index)
    try:
        with only_builder(archive.index), CatalogueWriter.open(archive) as catalogue, collecting_seldom():
            this = _Round(archive, catalogue, {document.file: document for document in catalogue.documents()}, log)
            return _build(this, paths, workers or usual_workers(), limits or Limits(), progress)
    except OSError as error:  # those of single files are told with the file
        raise IndexUnusable(f"{archive.index} can't be written: {why(error)}.", SPACE) from error


def _build(this: _Round, paths: Sequence[Path], workers: int, limits: Limits, progress: Progress) -> BuildSummary:
    sources = _find(this, paths)
    progress("Reading", 0, len(sources))
    jobs = _jobs(this, sources)
    for job, result in run(read_document, jobs, workers, limits.memory, lambda job: limits.patience(job.size)):
        _take(this, job, result)
        progress("Reading", len(this.done) + len(this.skipped), len(sources))
    dropped = _vanished(this, paths, {source.file for source in sources})
    _publish(this, dropped, progress)
    return BuildSummary(
        read=tuple(sorted(document.file for document in this.done if document.state == "indexed")),
        skipped=tuple(sorted(this.skipped)),
        dropped=tuple(sorted(dropped)),
        failed=tuple(sorted(this.failures, key=lambda failure: failure.file)),
        pages=this.catalogue.page_states(),
        made_anew=this.catalogue.made_anew,
    )


def _publish(this: _Round, dropped: Sequence[str], progress: Progress) -> None:
    """Let the archive answer with what is new; where nothing is, nothing that links or indexes is loaded."""
    index = this.archive.index / "search" / (this.catalogue.meta("search_index") or "none")
    whole = this.catalogue.meta("built") == linked_from(this.archive) and index.is_dir()
    if this.done or dropped or not whole:
        from minesearch.pipeline.publish import publish

        publish(this.archive, this.catalogue, this.done, dropped, progress, this.log, this.sums)


def _make_folder(index: Path) -> None:
    try:
        index.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise IndexUnusable(
            f"{index} can't be made: {why(error)}.", "Check the rights of the archive's folder."
        ) from error


def _find(this: _Round, paths: Sequence[Path]) -> list[Source]:
    """What is to be looked at: what is named, else corpus/ and whatever an earlier build was given from elsewhere."""
    if paths:
        found = find_given(this.archive, paths)
    else:
        found = find_corpus(this.archive, or_nothing=bool(this.known) and not any(map(_in_corpus, this.known.values())))
    this.failures.extend(found.failures)
    sources = settle(this.archive, found.sources, {document.path: file for file, document in this.known.items()})
    if not paths:
        given = (document for document in this.known.values() if not _in_corpus(document))
        sources += [
            Source(document.file, path)
            for document in given
            if (path := path_of(this.archive, document.path)).is_file()
        ]
    return sorted(sources, key=lambda source: source.file)


def _in_corpus(document: Document) -> bool:
    return not document.path.startswith(b"/")


def _jobs(this: _Round, sources: Sequence[Source]) -> Iterator[Job]:
    """The documents that must be read; those that need not are settled on the way.

    When all are out, the last are still being read: meanwhile what is there already is made ready for publishing.
    """
    for source in sources:
        try:
            job = _job(this, source)
        except OSError as error:
            hint = "Check that it is still there and may be read."
            this.failures.append(Failure(source.file, f"could not be opened: {why(error)}", hint))
            continue
        if job is not None:
            yield job
    if this.pending:
        from minesearch.pipeline.publish import prepare

        this.sums = prepare(this.archive, this.catalogue, {*this.pending, *(document.file for document in this.done)})


def _job(this: _Round, source: Source) -> Job | None:
    """None if the document is as the catalogue knows it, or was put by in a build that was not finished."""
    status = source.path.stat()
    checked = time.time_ns()
    known = this.known.get(source.file)
    same = known is not None and (known.size, known.mtime_ns, known.version) == (
        status.st_size,
        status.st_mtime_ns,
        TAGGED,
    )
    if known and same and known.mtime_ns + SETTLED < known.checked_ns:
        _leave(this, known)
        return None
    with source.path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    if known and (known.sha256, known.version) == (sha256, TAGGED):
        this.catalogue.touch(known.file, status.st_size, status.st_mtime_ns, checked)
        _leave(this, known)
        return None
    document = Document(
        file=source.file,
        path=locate(this.archive, source.path),
        sha256=sha256,
        size=status.st_size,
        mtime_ns=status.st_mtime_ns,
        checked_ns=checked,
        state="indexed",
        reason=None,
        hint=None,
        tool=__version__,
        extracted=EXTRACTED,
        version=TAGGED,
    )
    if this.catalogue.is_put_by(source.file, (sha256, TAGGED)):
        this.done.append(document)
        return None
    this.pending[source.file] = document
    read = this.catalogue.segmented(source.file, (sha256, SEGMENTED))
    pack = None if read else this.catalogue.extraction((sha256, EXTRACTED))
    return Job(source.file, source.path, sha256, status.st_size, pack, read)


def _leave(this: _Round, known: Document) -> None:
    """The document stays as it is; one that could not be read is named again."""
    if known.state == "failed":
        this.failures.append(Failure(known.file, known.reason or "", known.hint or ""))
    else:
        this.skipped.append(known.file)


def _take(this: _Round, job: Job, result: Gleaned | Unread | SettingsError | Lost) -> None:
    """Put by what a worker gave."""
    if isinstance(result, SettingsError):
        raise result
    document = this.pending.pop(job.file)
    if isinstance(result, Gleaned):
        if result.pack is not None:
            this.catalogue.put_by_pack((result.sha256, EXTRACTED), result.pack)
        this.catalogue.put_by(job.file, (result.sha256, TAGGED), result.blobs, SEGMENTED)
        this.done.append(replace(document, sha256=result.sha256))
        log_gleaned(this.log, job.file, result)
        return
    # a worker that was lost may have been so by chance: without a version the document is tried again
    seconds, version = (result.seconds, "") if isinstance(result, Lost) else (None, TAGGED)
    this.failures.append(Failure(job.file, result.reason, result.hint))
    this.done.append(replace(document, state="failed", reason=result.reason, hint=result.hint, version=version))
    log_failed(this.log, job.file, seconds, result.reason)


def _vanished(this: _Round, paths: Sequence[Path], found: set[str]) -> list[str]:
    """Known documents that are surely gone; what merely can't be looked at (rights, a lost network) stays."""
    named = [path.absolute() for path in paths]
    gone = []
    for document in this.known.values():
        if document.file in found:
            continue
        path = path_of(this.archive, document.path)
        if named and not any(path.absolute().is_relative_to(name) for name in named):
            continue
        try:
            path.stat()
        except (FileNotFoundError, NotADirectoryError):
            gone.append(document.file)
        except OSError:
            continue
    return gone
