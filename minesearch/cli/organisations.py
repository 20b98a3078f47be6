"""The organisations of the archive, under all their names."""

from __future__ import annotations

import click

from minesearch.archive import Archive
from minesearch.cli.entities import print_entities
from minesearch.cli.render import json_option


@click.command(epilog="Examples: minesearch organisations; minesearch organisations partnership --json")
@click.argument("name", required=False)
@json_option
@click.pass_obj
def organisations(archive: Archive, name: str | None, as_json: bool) -> int:
    """Which bodies are named in the archive, one row each; with NAME only those that go by it, in full or in part."""
    shown = ("name", "acronym", "variants", "mentions", "first_seen", "last_seen", "file", "page")
    by = ("name", "acronym", "variants")
    return print_entities(archive, "organisations", name, by=by, shown=shown, as_json=as_json)
