"""Write the search index anew from the catalogue, where it was lost or damaged; the PDFs are not needed for it."""

from __future__ import annotations

import click

from minesearch.archive import Archive
from minesearch.cli.render import note
from minesearch.pipeline.reindex import rebuild_index as run_rebuild


@click.command("rebuild-index", epilog="Example: minesearch rebuild-index")
@click.pass_obj
def rebuild_index(archive: Archive) -> int:
    """Write the search index anew from the catalogue alone.

    For an index that was lost or damaged. The PDFs are not looked at: to bring an archive up to date, run build.
    """
    note(f"{run_rebuild(archive)} passages indexed.")
    return 0
