"""One result, two faces: a Rich table or panel for a person, JSON Lines for a program.

Data goes to standard output, notes to standard error. All text is taken to come from somebody's PDF: control characters
never reach the terminal, and square brackets are never read as Rich markup. Rich is imported when first needed, so
that `--json` stays quick.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

F = TypeVar("F", bound=Callable[..., Any])

# C0 and C1 controls, DEL, the marks that turn text round, and halves of characters that can't be encoded
_BREAKS = re.compile("[\t\n\v\f\r\x85\u2028\u2029]+")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_CONTROLS_BUT_NEWLINE = re.compile(_CONTROLS.pattern.replace("\x00-\x1f", "\x00-\x09\x0b-\x1f"))
# what JSON leaves as it is though a terminal would obey it; always inside a string, so an escape is valid there
_RAW_IN_JSON = re.compile("[\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

json_option: Callable[[F], F] = click.option("--json", "as_json", is_flag=True, help="JSON Lines, one object a row.")


def clean(text: str, *, lines: bool = False) -> str:
    """The text without control characters; line breaks and tabs become a space, or stay line breaks with `lines`."""
    if lines:
        return _CONTROLS_BUT_NEWLINE.sub("", text.replace("\r\n", "\n").replace("\t", " "))
    return _CONTROLS.sub("", _BREAKS.sub(" ", text))


def show_value(value: object) -> str:
    """A value as a person reads it: nothing for None, "yes"/"no", list items apart by "; ", no control characters."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return ", ".join(show_value(item) for item in value.values() if item is not None)
    if isinstance(value, list | tuple):
        return "; ".join(show_value(item) for item in value)
    return clean(str(value))


def json_line(row: Mapping[str, object]) -> str:
    """One row of JSON Lines, without its line end; what a terminal would obey is written as an escape."""
    line = json.dumps(row, ensure_ascii=False, separators=(", ", ": "))
    return _RAW_IN_JSON.sub(lambda found: f"\\u{ord(found.group()):04x}", line)


def print_json(rows: Iterable[Mapping[str, object]]) -> int:
    """Write the rows to standard output as JSON Lines in UTF-8, one by one; returns how many."""
    out = sys.stdout.buffer
    count = 0
    for row in rows:
        out.write(json_line(row).encode() + b"\n")
        count += 1
    out.flush()
    return count


def console() -> Console:
    """Standard output by way of Rich: as wide as the terminal (COLUMNS, or 80, when piped), plain when piped."""
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False)


def has_styles() -> bool:
    """Whether standard output shows bold and the like: a terminal, or what FORCE_COLOR makes one."""
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def note(message: str) -> None:
    """A remark to the person, on standard error; it may quote a document."""
    click.echo(clean(message, lines=True), err=True)


def plain(value: object, style: str = "") -> Text:
    """A value as Rich text that holds no markup and no control characters."""
    from rich.text import Text

    return Text(show_value(value), style=style)


def print_table(
    columns: Sequence[str],
    rows: Iterable[Mapping[str, object]],
    *,
    title: str | None = None,
    headings: Mapping[str, str] | None = None,
) -> int:
    """Print rows as a Rich table with these columns (`headings` renames them); returns how many rows."""
    from rich import box
    from rich.table import Table

    names = {column: column.replace("_", " ") for column in columns} | dict(headings or {})
    table = Table(title=plain(title) if title else None, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    kept = [[row.get(column) for column in columns] for row in rows]
    for index, column in enumerate(columns):
        number = bool(kept) and all(isinstance(row[index], int | None) for row in kept)
        table.add_column(plain(names[column]), justify="right" if number else "left", overflow="fold")
    for row in kept:
        table.add_row(*(plain(value) for value in row))
    console().print(table)
    return len(kept)


def print_record(title: str, fields: Iterable[tuple[str, object]], text: str = "") -> None:
    """Print one thing: a title in bold, its fields that hold something as "name  value", then its text in lines."""
    from rich.table import Table
    from rich.text import Text

    out = console()
    out.print(plain(title, style="bold"))
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in fields:
        if show_value(value):
            grid.add_row(plain(name), plain(value))
    if grid.row_count:
        out.print(grid)
    if text:
        out.print()
        out.print(Text(clean(text, lines=True)))
