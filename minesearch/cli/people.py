"""The people of the archive: under which names, in which roles, from when to when."""

from __future__ import annotations

import click

from minesearch.archive import Archive
from minesearch.cli.entities import print_entities
from minesearch.cli.render import json_option


@click.command(epilog='Examples: minesearch people; minesearch people "Basset" --json')
@click.argument("name", required=False)
@json_option
@click.pass_obj
def people(archive: Archive, name: str | None, as_json: bool) -> int:
    """Who is named in the archive, one row a person; with NAME only those who go by it, or by a name it is part of."""
    shown = ("name", "variants", "roles", "mentions", "first_seen", "last_seen", "file", "page")
    return print_entities(archive, "people", name, by=("name", "variants"), shown=shown, as_json=as_json)
