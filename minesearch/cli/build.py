"""Bring the index up to date with the PDFs.

New and changed files are read, unchanged ones skipped, vanished ones dropped. Without PATH that is all of corpus/ and
what was named earlier; with PATH only the PDFs and folders named, wherever they lie.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from minesearch.archive import Archive
from minesearch.cli.render import note
from minesearch.model.source import PageState
from minesearch.pipeline.build import BuildSummary, Progress
from minesearch.pipeline.build import build as run_build

SOME_FAILED = 4


@click.command(epilog="Examples: minesearch build; minesearch build --workers 2 ~/packs/2024 extra.pdf")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--workers", type=click.IntRange(min=1), help="How many packs to read at a time (default: all cores).")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but what could not be read.")
@click.pass_obj
def build(archive: Archive, paths: tuple[Path, ...], workers: int | None, quiet: bool) -> int:
    """Bring the index up to date with corpus/, or with the PDFs and folders named.

    New and changed files are read, unchanged ones skipped, vanished ones dropped. PDFs and folders named stay known:
    a later build without PATH looks after them as well. Ends with 4 if some packs could not be read; the others are
    in the index all the same.
    """
    with _bar(hidden=quiet) as progress:
        summary = run_build(archive, paths, workers=workers, progress=progress)
    for line in _lines(summary, quiet=quiet):
        note(line)
    return SOME_FAILED if summary.failed else 0


def _lines(summary: BuildSummary, *, quiet: bool) -> Iterator[str]:
    for failure in summary.failed:
        yield f"Not read: {failure.file}: {failure.reason.rstrip('.')}."
        if failure.hint:
            yield f"  {failure.hint}"
    if quiet:
        return
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
