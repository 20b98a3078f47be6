"""What else is about the same as one thing: by the words that tell it from the rest of the archive."""

from __future__ import annotations

from contextlib import closing

import click

from minesearch.archive import Archive
from minesearch.cli import completing
from minesearch.cli.asked import kind_filter, open_index
from minesearch.cli.hits import hit_rows, print_hits
from minesearch.cli.referred import find_thing
from minesearch.cli.render import json_option, note, print_json
from minesearch.errors import NothingFound
from minesearch.model.tables import Row
from minesearch.query.fields import FIELDS
from minesearch.similar import find_similar
from minesearch.store.catalogue import Catalogue

EPILOG = """\b
Examples:
  minesearch similar example-board/2019-06-14/minute/16/b
  minesearch similar example-board/2019-06-14/action/3 --kind resolution --json
"""
# columns that hold what a thing says, and lists of rows whose texts and titles do
TEXTS = ("text", "action", "comments", "note")
LISTS = ("paragraphs", "recommendations", "minutes")


@click.command(epilog=EPILOG)
@click.argument("ref", shell_complete=completing.references)
@click.option(
    "--kind",
    "kinds",
    shell_complete=completing.kinds,
    multiple=True,
    help=f"Only hits of this kind: {FIELDS['kind'].help}. Repeatable.",
)
@click.option("--limit", type=click.IntRange(0), default=10, show_default=True, help="How many hits; 0 for all.")
@json_option
@click.pass_obj
def similar(archive: Archive, ref: str, kinds: tuple[str, ...], limit: int, as_json: bool) -> None:
    """Find what is about the same as REF, which is as for `minesearch show`.

    The rarest words that REF says most often are looked for; what has more of them comes first. The words are marked
    in the hits, so that it shows why each was found.
    """
    with Catalogue.open(archive) as catalogue:
        thing = find_thing(catalogue, ref)
        minute = find_thing(catalogue, str(thing["minute_ref"])) if thing.get("minute_ref") else {}
    with closing(open_index(archive)) as engine:
        # its own words come before those of the minute, and "that the report be noted" leaves it to the minute
        first, text = (f"{_title(thing)} {_text(thing)}", _text(minute)) if minute else (_title(thing), _text(thing))
        narrowed = tuple(kind_filter(kinds))
        found = find_similar(engine, first, text, _own(thing), filters=narrowed, limit=limit or None)
    if found is None or not found.hits.hits:
        raise NothingFound(f"Nothing like {thing['ref']} was found.", "Search for words of it instead.")
    note(f"By the words {', '.join(found.words)}.")
    if as_json:
        print_json(hit_rows(found.hits, found.query))
    else:
        print_hits(found.hits, found.query, archive)


def _title(thing: Row) -> str:
    return " ".join(str(thing[column]) for column in ("title", "minute_title") if thing.get(column))


def _text(thing: Row) -> str:
    said = [str(thing[column]) for column in TEXTS if thing.get(column)]
    for column in LISTS:
        rows = thing.get(column)
        for row in rows if isinstance(rows, list) else []:
            said += [str(row.get("text") or row.get("title") or "")] if isinstance(row, dict) else [str(row)]
    return "\n".join(said)


def _own(thing: Row) -> set[str]:
    """The thing, what it is a part of, and (by their beginning) its parts."""
    above = {str(thing[column]) for column in ("ref", "minute_ref", "parent") if thing.get(column)}
    minutes = thing.get("minutes")
    return above | {str(minute["ref"]) for minute in (minutes if isinstance(minutes, list) else ())}
