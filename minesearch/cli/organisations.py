"""The organisations of the archive, under all their names, and what they took part in."""

from __future__ import annotations

from pathlib import Path

import click

from minesearch.archive import Archive
from minesearch.cli import completing
from minesearch.cli.entities import NamedGroup, html_option, refuse_page, rows_named, show_article, show_rows
from minesearch.cli.judging import add_judging
from minesearch.cli.portrait import body_article
from minesearch.cli.render import json_option
from minesearch.store.catalogue import Catalogue
from minesearch.store.portraits import portrait_of_body

EPILOG = """\b
Examples:
  minesearch organisations
  minesearch organisations partnership --json
  minesearch organisations oak-trust --html oak.html
  minesearch organisations rename oak-trust "Oak Tree Trust"
"""


@click.group(cls=NamedGroup, epilog=EPILOG, subcommand_metavar="[NAME | COMMAND ...]")
def organisations() -> None:
    """Which bodies are named in the archive, one row each.

    With NAME (an id, an acronym, a name or part of one) only those that go by it; one body is shown whole: meetings
    it held, people who stood for it, resolutions, actions, and the bodies named beside it. Options of the list:
    --json, --html FILE. The other words are for what you know better than the papers say: they are kept beside the
    corpus and hold for every build.
    """


@organisations.command(
    short_help="The list, or one whole.", epilog="Example: minesearch organisations show oak-trust --json"
)
@click.argument("name", required=False, shell_complete=completing.named_or_word)
@html_option
@json_option
@click.pass_obj
def show(archive: Archive, name: str | None, page: Path | None, as_json: bool) -> int:
    """The list, or one body whole; the word `show` may be left out."""
    with Catalogue.open(archive) as catalogue:
        rows = rows_named(catalogue, "organisations", name)
        refuse_page(page, rows, "organisations")
        if name is None or len(rows) != 1:
            return show_rows("organisations", rows, name, as_json=as_json)
        row = portrait_of_body(catalogue, rows[0])
    return show_article(body_article(row), archive, row, page, as_json=as_json)


add_judging(organisations)
