"""Show one thing whole: a resolution, a minute, a row of an action log, a report or paragraph, a page, a pack.

Of a page it shows how it was read: each line beside what it was taken for, and what is in doubt.
"""

from __future__ import annotations

import click

from minesearch.archive import Archive
from minesearch.cli import completing
from minesearch.cli.hits import KIND_NAMES, long_date, pages
from minesearch.cli.page import page_row, print_page
from minesearch.cli.page_html import page_html
from minesearch.cli.referred import find_thing, pdf_of
from minesearch.cli.render import clean, json_option, note, print_json, print_record, print_table, show_value
from minesearch.errors import MinesearchError, UsageError
from minesearch.export.output import text_output
from minesearch.model.tables import Row
from minesearch.page_view import PageView, view_page
from minesearch.store.catalogue import Catalogue

EPILOG = """\b
Examples:
  minesearch show example-board/2019-06-14/minute/16
  minesearch show example-board/2019-06-14/minute/16/b --json
  minesearch show packs/2019-06.pdf --page 12
  minesearch show packs/2019-06.pdf --page 12 --html page-12.html
"""

# what is said at the head of a thing, where it has it: column -> name on the screen
HEAD = {
    "minute_ref": "minute",
    "parent": "part of",
    "number": "number",
    "agenda_item": "agenda item",
    "presenters": "presented by",
    "moved_by": "moved by",
    "seconded_by": "seconded by",
    "result": "result",
    "refers_to": "refers to minutes",
    "dates": "dates",
    "minute_number": "minute",
    "owner": "owner",
    "due": "due",
    "status": "status",
    "first_raised_ref": "first raised in",
    "action_id": "matter",
    "note": "note",
    "page_from": "printed from page",
    "page_to": "to page",
    "contacts": "contacts",
    "place": "place",
    "venue": "venue",
    "time": "time",
    "start": "began",
    "end": "ended",
    "chair": "chair",
    "previous_minutes_date": "minutes of",
    "next_meeting_date": "next meeting",
    "pages": "pages",
    "pages_ocr": "of them recognised",
    "pages_failed": "of them not read",
    "part": "part of the pack",
}
# lists that a thing consists of: column -> columns of the table they are printed as
PARTS = {
    "resolutions": ("label", "text", "ref"),
    "actions": ("action", "owner", "due", "ref"),
    "recommendations": ("text",),
    "paragraphs": ("number", "heading", "text"),
    "attendance": ("group", "name", "affiliation", "chair"),
    "minutes": ("number", "title", "ref"),
    "parts": ("kind", "page", "page_end", "agenda_item"),
    "meetings": ("body", "date", "page", "ref"),
}


@click.command(epilog=EPILOG)
@click.argument("ref", shell_complete=completing.references)
@click.option("--page", type=click.IntRange(1), help="With a file: this page of it, counted from 1.")
@click.option(
    "--html", "target", metavar="FILE", help="Of a page: write it as a web page, its lines drawn on its image."
)
@json_option
@click.pass_obj
def show(archive: Archive, ref: str, page: int | None, target: str | None, as_json: bool) -> None:
    """Show what REF names, with its place in the pack.

    REF is a reference as search prints it, or a file; the end of one will do where only one ends so. Of a page every
    line is shown with what it was read as: item heading, attendance, resolution, cell of a log, or nothing.
    """
    with Catalogue.open(archive) as catalogue:
        found = find_thing(catalogue, ref, page)
        view = _view(catalogue, found)
        if target:
            _write(archive, catalogue, found, view, target)
    if as_json:
        print_json([page_row(found, view) if view else found])
    elif target is None and view:
        print_page(str(found["file"]), view)
    elif target is None:
        _print(found)


def _view(catalogue: Catalogue, found: Row) -> PageView | None:
    """How a page was read; None for anything else."""
    if found["thing"] != "page":
        return None
    file = str(found["file"])
    pack, reading = catalogue.pack(file), catalogue.reading(file)
    return view_page(pack, reading, _number(found, "page")) if pack and reading else None


def _write(archive: Archive, catalogue: Catalogue, found: Row, view: PageView | None, target: str) -> None:
    from minesearch.extract.picture import page_picture  # loads the PDF reader

    if view is None:
        raise UsageError("--html shows a page.", "Add --page, such as --page 12, to the name of a file.")
    try:
        picture = page_picture(pdf_of(archive, catalogue, str(found["file"])), view.page)
    except MinesearchError as error:
        picture = None
        note(f"Without the page's image: {error.message}")
    with text_output(target) as out:
        out.write(page_html(f"{found['file']}, page {view.page.number}", view, picture))
    if target != "-":
        note(f"Wrote {target}.")


def _print(found: Row) -> None:
    meeting = ", ".join(part for part in (show_value(found.get("body")), long_date(_text(found, "date"))) if part)
    place = f"{found['file']}, {pages(_number(found, 'page'), _number(found, 'page_end'), _text(found, 'page_label'))}"
    head = [("meeting", meeting), ("stands in", place), ("ref", found["ref"])]
    told = [(name, found.get(column)) for column, name in HEAD.items() if column not in _in_title(found)]
    also = [("also in", f"{where['file']}, page {where['page']}") for where in _rows(found, "also")]
    print_record(_title(found), [*head, *told, *also], _words(found))
    for part, columns in PARTS.items():
        rows = _rows(found, part)
        if rows:
            shown = [column for column in columns if any(row.get(column) not in (None, "") for row in rows)]
            print_table(shown, rows, title=part.capitalize())


def _title(found: Row) -> str:
    """Such as "Resolution (a) of minute 16: Car crime"."""
    thing, title = str(found["thing"]), _text(found, "title")
    name = KIND_NAMES.get(thing, thing.capitalize())
    if thing == "resolution":
        label = f" ({found['label']})" if found["label"] else ""
        number = f" of minute {found['minute_number']}" if found["minute_number"] else ""
        name, title = f"{name}{label}{number}", _text(found, "minute_title")
    elif thing == "paragraph":
        name = f"Report, paragraph {found['number']}" if found.get("number") else "Report"
    elif thing == "page":
        name = f"Page {found['page']}"
    elif found.get("number"):
        name = f"{name} {found['number']}"
    return f"{name}: {title}" if title else name


def _in_title(found: Row) -> tuple[str, ...]:
    """Columns that the title has told already."""
    return ("number", "minute_number") if found["thing"] == "resolution" else ("number",)


def _words(found: Row) -> str:
    """What the thing says."""
    if found["thing"] == "action":
        said = [_text(found, "action"), _text(found, "comments")]
        return "\n\n".join(clean(text) for text in said if text)
    return clean(_text(found, "text") or "", lines=True)


def _rows(found: Row, column: str) -> list[Row]:
    """A list the thing consists of, as rows; texts become rows of one column, numbers (points) are no list."""
    values = found.get(column)
    if not isinstance(values, list):
        return []
    return [value if isinstance(value, dict) else {"text": value} for value in values]


def _text(found: Row, column: str) -> str | None:
    value = found.get(column)
    return value if isinstance(value, str) else None


def _number(found: Row, column: str) -> int:
    value = found.get(column)
    return value if isinstance(value, int) else 0
