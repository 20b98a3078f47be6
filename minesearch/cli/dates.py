"""The dates and periods that the archive speaks of."""

from __future__ import annotations

import click

from minesearch.archive import Archive
from minesearch.cli.entities import print_entities
from minesearch.cli.render import json_option


@click.command(epilog="Examples: minesearch dates; minesearch dates 2019-06 --json")
@click.argument("name", metavar="[DATE]", required=False)
@json_option
@click.pass_obj
def dates(archive: Archive, name: str | None, as_json: bool) -> int:
    """Which dates are named in the archive; with DATE (2019, 2019-06, "june 2019") only those that hold it.

    A row for each value and way of printing it, with how often and where it first stands.
    """
    shown = ("value", "text", "mentions", "file", "page")
    return print_entities(archive, "dates", name, by=("value", "text"), shown=shown, as_json=as_json)
