"""The people of the archive: under which names, in which roles, from when to when, and what they took part in."""

from __future__ import annotations

from pathlib import Path

import click

from minesearch.archive import Archive
from minesearch.cli import completing
from minesearch.cli.entities import NamedGroup, html_option, refuse_page, rows_named, show_article, show_rows
from minesearch.cli.judging import add_judging
from minesearch.cli.portrait import person_article
from minesearch.cli.render import json_option
from minesearch.store.catalogue import Catalogue
from minesearch.store.portraits import portrait_of_person

EPILOG = """\b
Examples:
  minesearch people
  minesearch people "Basset" --json
  minesearch people ann-basset --html basset.html
  minesearch people merge ann-basset "Mrs A. Basset"
"""


@click.group(cls=NamedGroup, epilog=EPILOG, subcommand_metavar="[NAME | COMMAND ...]")
def people() -> None:
    """Who is named in the archive, one row a person.

    With NAME (an id, a name or part of one) only those who go by it; one person is shown whole: roles, meetings,
    resolutions, actions, and who was there too. Options of the list: --json, --html FILE. The other words are for
    what you know better than the papers say: they are kept beside the corpus and hold for every build.
    """


@people.command(short_help="The list, or one whole.", epilog="Example: minesearch people show ann-basset --json")
@click.argument("name", required=False, shell_complete=completing.named_or_word)
@html_option
@json_option
@click.pass_obj
def show(archive: Archive, name: str | None, page: Path | None, as_json: bool) -> int:
    """The list, or one person whole; the word `show` may be left out."""
    with Catalogue.open(archive) as catalogue:
        rows = rows_named(catalogue, "people", name)
        refuse_page(page, rows, "people")
        if name is None or len(rows) != 1:
            return show_rows("people", rows, name, as_json=as_json)
        row = portrait_of_person(catalogue, rows[0])
    return show_article(person_article(row), archive, row, page, as_json=as_json)


add_judging(people)
