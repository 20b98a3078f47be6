"""One of the archive's tables as a file for other programs."""

from __future__ import annotations

import click

from minesearch.archive import Archive
from minesearch.cli.render import note
from minesearch.errors import UsageError
from minesearch.export import FORMATS
from minesearch.export.output import text_output
from minesearch.model.tables import TABLES
from minesearch.store.catalogue import Catalogue
from minesearch.store.catalogue_schema import columns_of

NO_ROWS = 1


@click.command(epilog="Example: minesearch export resolutions --format csv --output resolutions.csv")
@click.argument("table", type=click.Choice(list(TABLES)), metavar="TABLE")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="jsonl", show_default=True)
@click.option("--output", "-o", default="-", show_default=True, metavar="FILE", help="Where to write; - is the screen.")
@click.option("--columns", "chosen", metavar="A,B,...", help="Only these columns, in this order.")
@click.pass_obj
def export(archive: Archive, table: str, form: str, output: str, chosen: str | None) -> int:
    """Write a whole table, sorted by file and page.

    TABLE is one of packs, meetings, agenda_items, minutes, resolutions, attendance, actions, traces, reports, mentions,
    people, organisations, dates. Ends with 1 if the table has no rows; the file is written all the same.
    """
    names = _columns(table, chosen)
    with Catalogue.open(archive) as catalogue, text_output(output) as out:
        count = FORMATS[form](names, catalogue.rows(table), out)
    if output != "-":
        note(f"{count} {'row' if count == 1 else 'rows'} of {table} written to {output}.")
    return 0 if count else NO_ROWS


def _columns(table: str, chosen: str | None) -> tuple[str, ...]:
    known = columns_of(table)
    if chosen is None:
        return known
    names = tuple(name.strip() for name in chosen.split(","))
    unknown = [name for name in names if name not in known]
    if unknown:
        raise UsageError(f"{table} has no column {', '.join(unknown)}.", f"It has {', '.join(known)}.")
    return names
