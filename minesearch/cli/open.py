"""Open the PDF that something stands in, at its page."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click

from minesearch.archive import Archive
from minesearch.cli import completing
from minesearch.cli.hits import page_link
from minesearch.cli.referred import find_thing, pdf_of
from minesearch.cli.render import note
from minesearch.errors import SettingsError
from minesearch.store.catalogue import Catalogue

EPILOG = """\b
Examples:
  minesearch open example-board/2019-06-14/minute/16/b
  minesearch open packs/2019-06.pdf --page 12 --print
  MINESEARCH_VIEWER="okular -p {page} {path}" minesearch open packs/2019-06.pdf
"""
VIEWER = "MINESEARCH_VIEWER"
# viewers that can be told the page come before what the system opens PDFs with, which mostly begins at page 1
VIEWERS = (
    "evince --page-index={page} {path}",
    "okular -p {page} {path}",
    "papers --page-index={page} {path}",
    "atril --page-index={page} {path}",
    "xreader --page-index={page} {path}",
    "zathura -P {page} {path}",
    "qpdfview {path}#{page}",
)
SYSTEM = {"darwin": "open {link}", "win32": "explorer {link}"}
STARTED = 1.0  # seconds: a viewer that runs on after them has opened


@click.command(epilog=EPILOG)
@click.argument("ref", shell_complete=completing.references)
@click.option("--page", type=click.IntRange(1), help="With a file: this page of it, counted from 1.")
@click.option("--print", "only_print", is_flag=True, help="Print a file:// link with the page instead.")
@click.pass_obj
def open(archive: Archive, ref: str, page: int | None, only_print: bool) -> None:
    """Open the PDF at the page on which REF stands.

    REF is as for `minesearch show`. A viewer that takes a page number is asked first, then whatever the system opens
    PDFs with; set MINESEARCH_VIEWER to choose another, with {path}, {page} and {link} where they belong.
    """
    with Catalogue.open(archive) as catalogue:
        found = find_thing(catalogue, ref, page)
        path = pdf_of(archive, catalogue, str(found["file"]))
    number = int(str(found["page"]))
    if only_print:
        click.echo(page_link(path, number))
        return
    start(viewer(path, number))
    note(f"Opened {found['file']}, page {number}.")


def viewer(path: Path, page: int) -> list[str]:
    """The command that shows the page. Raises SettingsError where there is none, or the one set is not there."""
    values = {"path": str(path.absolute()), "page": str(page), "link": page_link(path, page)}
    chosen = os.environ.get(VIEWER, "").strip()
    known = (chosen,) if chosen else (*VIEWERS, SYSTEM.get(sys.platform, "xdg-open {link}"))
    for template in known:
        words = _words(template)
        if shutil.which(words[0]):
            return [_filled(word, values) for word in words]
    if chosen:
        raise SettingsError(f"{VIEWER} names {words[0]}, which is not installed.", "Name another, or add --print.")
    raise SettingsError(
        "No program that opens PDFs was found.", f"Set {VIEWER}, or add --print and open the link in a browser."
    )


def _words(template: str) -> list[str]:
    try:
        words = shlex.split(template)
    except ValueError as error:
        raise SettingsError(f"{VIEWER} can't be used: {error}.", 'Such as "okular -p {page} {path}".') from None
    named = any("{path}" in word or "{link}" in word for word in words)
    return words if named else [*words, "{path}"]


def _filled(word: str, values: dict[str, str]) -> str:
    return re.sub(r"\{(path|page|link)\}", lambda name: values[name[1]], word)


def start(command: list[str]) -> None:
    """Start a viewer and leave it running. Raises SettingsError where it ends at once with an error."""
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
        code = process.wait(STARTED)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SettingsError(f"{command[0]} can't be started: {reason}.", "Add --print for a link.") from None
    except subprocess.TimeoutExpired:
        process.returncode = 0  # it runs on without us
        return
    if code:
        raise SettingsError(f"{command[0]} could not open it (it ended with {code}).", "Add --print for a link.")
