"""Bring the index up to date with the PDFs.

New and changed files are read, unchanged ones skipped, vanished ones dropped. Without PATH that is all of corpus/ and
what was named earlier; with PATH only the PDFs and folders named, wherever they lie.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from minesearch.archive import Archive
from minesearch.cli.render import note
from minesearch.cli.searches import news_in_saved
from minesearch.errors import UsageError
from minesearch.model.source import PageState
from minesearch.pipeline.build import BuildSummary, Progress
from minesearch.pipeline.build import build as run_build
from minesearch.pipeline.log import Log, Row
from minesearch.pipeline.sources import why
from minesearch.pipeline.workers import MEMORY, MIB, Limits

SOME_FAILED = 4
TIME_LIMIT = "Give a file up after so long (default: five minutes, and a minute more for every 300 KB)."
MEMORY_LIMIT = f"Give a file up that takes more memory to read (default: {MEMORY // MIB})."
LOG_FILE = "Add a JSON object to this file for each document and stage: seconds, pages, warnings."


@click.command(
    epilog="Examples: minesearch build; minesearch build --workers 2 --log-file build.jsonl ~/packs/2024 extra.pdf"
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option(
    "--workers", type=click.IntRange(min=1), help="Packs to read at a time (default: one a core, if memory does)."
)
@click.option("--time-limit", type=click.IntRange(min=1), metavar="SECONDS", help=TIME_LIMIT)
@click.option("--memory-limit", type=click.IntRange(min=256), metavar="MIB", help=MEMORY_LIMIT)
@click.option("--log-file", type=click.Path(path_type=Path, dir_okay=False), help=LOG_FILE)
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but what could not be read.")
@click.pass_obj
def build(
    archive: Archive,
    paths: tuple[Path, ...],
    workers: int | None,
    time_limit: int | None,
    memory_limit: int | None,
    log_file: Path | None,
    quiet: bool,
) -> int:
    """Bring the index up to date with corpus/, or with the PDFs and folders named.

    New and changed files are read, unchanged ones skipped, vanished ones dropped. PDFs and folders named stay known:
    a later build without PATH looks after them as well. Ends with 4 if some packs could not be read; the others are
    in the index all the same.
    """
    limits = Limits(time_limit, memory_limit * MIB if memory_limit else MEMORY)
    with _log(log_file) as log, _bar(hidden=quiet) as progress:
        summary = run_build(archive, paths, workers=workers, progress=progress, limits=limits, log=log)
    for line in _lines(summary, quiet=quiet):
        note(line)
    if not quiet and (news := news_in_saved(archive)):
        note(news)
    return SOME_FAILED if summary.failed else 0


def _lines(summary: BuildSummary, *, quiet: bool) -> Iterator[str]:
    for failure in summary.failed:
        yield f"Not read: {failure.file}: {failure.reason.rstrip('.')}."
        if failure.hint:
            yield f"  {failure.hint}"
    if quiet:
        return
    if summary.made_anew:
        yield "The index was of another version of minesearch and has been made anew; what was recognised was kept."
    for file in summary.dropped:
        yield f"Dropped, no longer there: {file}"
    if not (summary.read or summary.dropped or summary.failed):
        yield "Nothing new."
    counts = (len(summary.read), len(summary.skipped), len(summary.dropped), len(summary.failed))
    yield "Packs: {} read, {} unchanged, {} dropped, {} failed.".format(*counts)
    yield _pages(summary)


def _pages(summary: BuildSummary) -> str:
    """Every page of the archive is accounted for."""
    names = {
        PageState.TEXT: "with text",
        PageState.OCR: "recognised",
        PageState.IMAGE: "image only",
        PageState.BLANK: "blank",
        PageState.FAILED: "failed",
    }
    parts = " + ".join(f"{summary.pages.get(state, 0)} {name}" for state, name in names.items())
    return f"Pages in the archive: {sum(summary.pages.values())} = {parts}."


@contextmanager
def _log(path: Path | None) -> Iterator[Log]:
    """What takes the rows of the log; each is in the file as soon as it is known. UsageError where it can't be."""
    if path is None:
        yield lambda row: None
        return
    try:
        file = path.open("a", encoding="utf-8", buffering=1)
    except OSError as error:
        raise UsageError(f"{path} can't be written: {why(error)}.", "Name another file after --log-file.") from error

    def write(row: Row) -> None:
        file.write(json.dumps(row) + "\n")

    with file:
        yield write


@contextmanager
def _bar(*, hidden: bool) -> Iterator[Progress]:
    """A progress bar on standard error; none where that is not a terminal."""
    if hidden or not sys.stderr.isatty():
        yield lambda what, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Looking", total=None)

        def show(what: str, done: int, total: int) -> None:
            bar.update(task, description=what, completed=done, total=total or None)

        yield show
