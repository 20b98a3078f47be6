"""Show one thing whole: a resolution, a minute, a row of an action log, a report or paragraph, a page, a pack."""

from __future__ import annotations

import click

from minesearch.archive import Archive
from minesearch.cli.hits import KIND_NAMES, long_date, pages
from minesearch.cli.render import clean, json_option, print_json, print_record, print_table, show_value
from minesearch.errors import NothingFound
from minesearch.model.tables import Row
from minesearch.store.catalogue import Catalogue
from minesearch.store.lookup import look_up, look_up_page, nearest_refs, whole_ref

EPILOG = """\b
Examples:
  minesearch show example-board/2019-06-14/minute/16
  minesearch show example-board/2019-06-14/minute/16/b --json
  minesearch show packs/2019-06.pdf --page 12
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
@click.argument("ref")
@click.option("--page", type=click.IntRange(1), help="With a file: this page of it, counted from 1.")
@json_option
@click.pass_obj
def show(archive: Archive, ref: str, page: int | None, as_json: bool) -> None:
    """Show what REF names, with its place in the pack.

    REF is a reference as search prints it, or a file; the end of one will do where only one ends so.
    """
    with Catalogue.open(archive) as catalogue:
        found = _find(catalogue, ref, page)
        if found is None and (whole := whole_ref(catalogue, ref)):
            found = _find(catalogue, whole, page)
        if found is None:
            near = nearest_refs(catalogue, ref)
            what = f"page {page} of {ref}" if page else ref
            hint = f"Did you mean {' or '.join(near)}?" if near else "References are printed by `minesearch search`."
            raise NothingFound(clean(f"The archive has no {what}."), clean(hint))
    if as_json:
        print_json([found])
    else:
        _print(found)


def _find(catalogue: Catalogue, ref: str, page: int | None) -> Row | None:
    return look_up(catalogue, ref) if page is None else look_up_page(catalogue, ref, page)


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
