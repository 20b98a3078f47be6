"""The archive as files for other programs: a table, all of it, or one of the standards of the field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from minesearch.archive import Archive
from minesearch.cli import completing
from minesearch.cli.render import clean, note
from minesearch.errors import UsageError
from minesearch.export import FILES, FORMATS, akoma_ntoso, csvw, manifest, popolo, sqlite_file
from minesearch.export.output import file_output, text_output
from minesearch.export.selection import Wanted, select
from minesearch.model.tables import TABLES
from minesearch.query.parser import is_date
from minesearch.store.catalogue import Catalogue
from minesearch.store.catalogue_schema import columns_of

NO_ROWS = 1
STANDARDS = {"all": "sqlite", "popolo": "json", "akn": "xml"}  # what is no single table, and its one format
EPILOG = """\b
Examples:
  minesearch export resolutions --format csv --output resolutions.csv
  minesearch export mentions --person "Ann Reed" --since 2019 --columns file,page,text
  minesearch export mentions --format csv --csvw --manifest --output mentions.csv
  minesearch export all --format sqlite --output archive.sqlite
  minesearch export popolo --output popolo.json
  minesearch export akn harbour-board/2022-03-04/minutes --country gb --output minutes.xml
"""
F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be exported, and how. `what` is a table, or one of STANDARDS."""

    what: str
    which: str | None
    form: str
    output: str
    columns: tuple[str, ...]
    wanted: Wanted
    country: str


def filters(command: F) -> F:
    """The filters of a search, as far as rows can be chosen by them."""
    for option in (
        click.option(
            "--organisation",
            metavar="NAME",
            shell_complete=completing.organisations,
            help="Only where this organisation is named.",
        ),
        click.option(
            "--person",
            metavar="NAME",
            shell_complete=completing.people,
            help="Only where this person is named, under any of their names.",
        ),
        click.option("--file", metavar="PATH", shell_complete=completing.files, help="Only what stands in this file."),
        click.option("--until", metavar="DATE", help="Only meetings up to and including this date."),
        click.option("--since", metavar="DATE", help="Only meetings from this date on: 2019, 2019-06 or 2019-06-14."),
        click.option(
            "--body", metavar="NAME", shell_complete=completing.bodies, help="Only meetings of a body of this name."
        ),
    ):
        command = option(command)
    return command


@click.command(epilog=EPILOG)
@click.argument("what", type=click.Choice([*TABLES, *STANDARDS]), metavar="TABLE")
@click.argument("which", required=False, metavar="[REF|FILE]")
@click.option("--format", "form", type=click.Choice([*FORMATS, *FILES, *STANDARDS.values()]), help="[default: jsonl]")
@click.option("--output", "-o", default="-", show_default=True, metavar="FILE", help="Where to write; - is the screen.")
@click.option("--columns", "chosen", metavar="A,B,...", help="Only these columns, in this order.")
@filters
@click.option("--csvw", "with_csvw", is_flag=True, help="CSVW metadata beside a CSV, in FILE-metadata.json.")
@click.option("--manifest", "with_manifest", is_flag=True, help="What it was made of beside it, in FILE-manifest.json.")
@click.option("--made", metavar="TIME", help="A time to note in the manifest, which has none of its own.")
@click.option("--country", default=akoma_ntoso.UNKNOWN, metavar="CODE", help="For akn: where the body is, such as gb.")
@click.pass_obj
def export(
    archive: Archive,
    /,
    what: str,
    which: str | None,
    form: str | None,
    output: str,
    chosen: str | None,
    with_csvw: bool,
    with_manifest: bool,
    made: str | None,
    country: str,
    **filters: str | None,
) -> int:
    """Write a whole table, sorted by file and page, or only the rows that filters leave.

    TABLE is one of packs, meetings, agenda_items, minutes, resolutions, attendance, actions, traces, reports, mentions,
    people, organisations, dates; or all (one SQLite file, with a manifest beside it), popolo (people, organisations,
    memberships, events and motions as Popolo JSON), akn (the minutes REF, or those in FILE, as Akoma Ntoso 3.0).

    Ends with 1 if there are no rows; the file is written all the same.
    """
    wanted = _wanted(filters)
    columns = _columns(what, chosen)
    request = Request(what, which, form or STANDARDS.get(what, "jsonl"), output, columns, wanted, country)
    with_manifest = with_manifest or what == "all"
    _refuse(request, with_csvw, with_manifest, chosen)
    with Catalogue.open(archive) as catalogue:
        counts = _write(catalogue, request)
        if with_csvw:
            with text_output(output + csvw.SUFFIX) as out:
                csvw.write(what, request.columns, Path(output).name, out)
        if with_manifest:
            options = {"what": what, "which": which, "columns": chosen, **wanted.given}
            with text_output(output + manifest.SUFFIX) as out:
                manifest.write(catalogue, Path(output), request.form, options, counts, made, out)
    if output != "-":
        note(_said(request, counts))
    return 0 if any(counts.values()) else NO_ROWS


def _write(catalogue: Catalogue, request: Request) -> dict[str, int]:
    """Write what is asked for; returns how many rows of what."""
    if request.what == "all":
        with file_output(request.output) as path:
            return sqlite_file.write(catalogue, path)
    if request.what == "popolo":
        with text_output(request.output) as out:
            counts = popolo.write(catalogue, out)
        if homeless := counts.pop("roles_without_organisation"):
            note(f"{homeless} roles are printed without an organisation, so they are no memberships.")
        return counts
    if request.what == "akn":
        row = akoma_ntoso.find_minutes(catalogue, request.which or "")
        with text_output(request.output) as out:
            akoma_ntoso.write(catalogue, row, request.country, out)
        return {"meetings": 1}
    rows = select(catalogue, request.what, request.wanted)
    if request.form in FORMATS:
        with text_output(request.output) as out:
            return {request.what: FORMATS[request.form](request.columns, rows, out)}
    with file_output(request.output) as path:
        written = FILES[request.form](request.what, request.columns, rows, path)
    for remark in written.remarks:
        note(remark)
    return {request.what: written.rows}


def _said(request: Request, counts: Mapping[str, int]) -> str:
    rows = ", ".join(f"{count} {'row' if count == 1 else 'rows'} of {name}" for name, count in counts.items())
    return f"{rows} written to {request.output}."


def _wanted(filters: Mapping[str, str | None]) -> Wanted:
    for name in ("since", "until"):
        text = filters[name]
        if text is not None and not is_date(text):
            raise UsageError(f'--{name}: "{clean(text)}" is not a date.', "Such as 2019, 2019-06 or 2019-06-14.")
    for name in ("body", "person", "organisation"):
        text = filters[name]
        if text is not None and not any(map(str.isalnum, text)):
            raise UsageError(f"--{name} needs a name.")
    return Wanted(**filters)


def _refuse(request: Request, with_csvw: bool, with_manifest: bool, chosen: str | None) -> None:
    """Raises UsageError for options that do not go together."""
    what, form = request.what, request.form
    allowed = [STANDARDS[what]] if what in STANDARDS else [*FORMATS, *FILES]
    if form not in allowed:
        raise UsageError(f"{what} can't be written as {form}.", f"It is written as {' or '.join(allowed)}.")
    if what in STANDARDS and (request.wanted.given or chosen):
        raise UsageError(f"{what} takes no filters and no --columns.", "They go with single tables.")
    if (what == "akn") != (request.which is not None):
        raise UsageError(
            "akn needs the reference of a set of minutes, or a file that holds them."
            if what == "akn"
            else f"{what} takes no reference.",
            "Such as: minesearch export akn harbour-board/2022-03-04/minutes",
        )
    if with_csvw and form != "csv":
        raise UsageError("--csvw describes a CSV file.", "Add --format csv.")
    if (with_csvw or with_manifest) and request.output == "-":
        raise UsageError("What is written beside an export needs a file to stand beside.", "Name one with --output.")


def _columns(what: str, chosen: str | None) -> tuple[str, ...]:
    if what in STANDARDS:
        return ()
    known = columns_of(what)
    if chosen is None:
        return known
    names = tuple(name.strip() for name in chosen.split(","))
    unknown = [name for name in names if name not in known]
    if unknown:
        raise UsageError(f"{what} has no column {', '.join(unknown)}.", f"It has {', '.join(known)}.")
    return names
