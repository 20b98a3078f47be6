"""The actions of all logs, each once: when it was raised, how often it was seen, and how it stands."""

from __future__ import annotations

import re
from datetime import date

import click

from minesearch.archive import Archive
from minesearch.cli import completing
from minesearch.cli.render import json_option, note, print_json
from minesearch.cli.timeline import print_rows
from minesearch.errors import UsageError
from minesearch.export import ical, jsonl, spreadsheet
from minesearch.export.output import text_output
from minesearch.link.forward_plan import COLUMNS, Entries, is_forgotten, known_by, plan_row
from minesearch.link.slips import months_between
from minesearch.link.steps import is_open
from minesearch.model.matter import Matter, MatterKind
from minesearch.model.tables import Row
from minesearch.store.catalogue import Catalogue

EPILOG = """\b
Examples:
  minesearch actions --open --older-than 6m
  minesearch actions --owner "Bell" --as-of 2021-03-19
  minesearch actions --unanswered --json
  minesearch actions --open --format ical --output forward-plan.ics
  minesearch actions --open --format csv --output forward-plan.csv
"""
NOTHING = 1
FILES = {"csv": spreadsheet.write, "jsonl": jsonl.write, "ical": ical.write}
_MONTHS = {"w": 7 / 30.44, "m": 1.0, "y": 12.0}


@click.command(epilog=EPILOG)
@click.option("--open", "only_open", is_flag=True, help="Only those that wait for something.")
@click.option(
    "--older-than", metavar="TIME", help="Only those raised longer ago, as 6m (months), 3w (weeks) or 2y (years)."
)
@click.option(
    "--owner", metavar="NAME", shell_complete=completing.people, help="Only those whose latest owner has NAME in it."
)
@click.option("--as-of", metavar="DATE", help="As things stood on that day (today, unless told), as 2021-03-19.")
@click.option("--unanswered", is_flag=True, help="Instead: decisions that ask for something and were never seen again.")
@click.option("--format", "form", type=click.Choice(["table", *FILES]), default="table", show_default=True)
@click.option("--output", default="-", show_default=True, metavar="FILE", help="Where to write; - is the screen.")
@json_option
@click.pass_obj
def actions(
    archive: Archive,
    only_open: bool,
    older_than: str | None,
    owner: str | None,
    as_of: str | None,
    unanswered: bool,
    form: str,
    output: str,
    as_json: bool,
) -> int:
    """All actions followed across the logs, oldest first: on the screen, or as a forward plan for other programs.

    csv is for spreadsheets; ical is a to-do list for calendars, with a date where the log gives one.
    """
    if output != "-" and (form == "table" or as_json):
        raise UsageError("A table is for the screen.", "Add --format csv, jsonl or ical.")
    day = _day(as_of)
    months = _months(older_than) if older_than else 0.0
    with Catalogue.open(archive) as catalogue:
        matters = [m for m in known_by(catalogue.matters(), day) if _is_wanted(m, unanswered, only_open)]
        entries: Entries = {(str(row["file"]), str(row["ref"])): row for row in catalogue.rows("actions")}
    matters = [m for m in matters if not months or (m.raised_on and months_between(m.raised_on, day) > months)]
    matters.sort(key=lambda matter: (matter.raised_on or "", matter.action_id))
    rows = [plan_row(matter, entries) for matter in matters]
    rows = [row for row in rows if not owner or owner.casefold() in str(row["owner"] or "").casefold()]
    if not rows:
        note("No such actions in the archive.")
        return NOTHING
    _write(rows, "jsonl" if as_json else form, output)
    return 0


def _is_wanted(matter: Matter, unanswered: bool, only_open: bool) -> bool:
    kind = is_forgotten(matter) if unanswered else matter.kind is MatterKind.ACTION
    return kind and (not only_open or is_open(matter))


def _write(rows: list[Row], form: str, output: str) -> None:
    if form == "table":
        print_rows(rows)
    elif form == "jsonl" and output == "-":
        print_json(rows)
    else:
        with text_output(output) as out:
            count = FILES[form](COLUMNS, rows, out)
        if output != "-":
            note(f"{count} {'action' if count == 1 else 'actions'} written to {output}.")


def _day(text: str | None) -> str:
    if text is None:
        return date.today().isoformat()
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(f"{text} is not a day.", "Write it as 2021-03-19.") from error


def _months(text: str) -> float:
    match = re.fullmatch(r"(\d{1,4})([wmy])", text.strip().casefold())
    if match is None:
        raise UsageError(f"{text} is not a length of time.", "Write it as 6m, 3w or 2y.")
    return int(match[1]) * _MONTHS[match[2]]
