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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import fill
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

BESIDE = 3  # characters between two columns
NARROWEST = 20  # characters: what has less room should stand in a line of its own
SHORT = 32  # characters of a name and value that may share a line with others

F = TypeVar("F", bound=Callable[..., Any])

# C0 and C1 controls, DEL, the marks that turn text round, and halves of characters that can't be encoded
_BREAKS = "[\t\n\v\f\r\x85\u2028\u2029]+"
_CONTROLS = "[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
_CONTROLS_BUT_NEWLINE = _CONTROLS.replace("\x00-\x1f", "\x00-\x09\x0b-\x1f")
# what JSON leaves as it is though a terminal would obey it; always inside a string, so an escape is valid there
_RAW_IN_JSON = "[\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"

json_option: Callable[[F], F] = click.option("--json", "as_json", is_flag=True, help="JSON Lines, one object a row.")


def clean(text: str, *, lines: bool = False) -> str:
    """The text without control characters; line breaks and tabs become a space, or stay line breaks with `lines`."""
    if text.isprintable():  # as most are, which saves a search the making of the patterns
        return text
    if lines:
        return re.sub(_CONTROLS_BUT_NEWLINE, "", text.replace("\r\n", "\n").replace("\t", " "))
    return re.sub(_CONTROLS, "", re.sub(_BREAKS, " ", text))


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
    if line.isprintable():
        return line
    return re.sub(_RAW_IN_JSON, lambda found: f"\\u{ord(found.group()):04x}", line)


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


def wrapped(text: str, width: int, first: str = "", others: str = "") -> str:
    """In lines as wide as the screen, with these margins. No word is cut: a broken reference could not be copied."""
    margins = {"initial_indent": first, "subsequent_indent": others}
    return fill(clean(text), width, **margins, break_long_words=False, break_on_hyphens=False)  # type: ignore[arg-type]


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
    """Print rows as a Rich table with these columns (`headings` renames them); returns how many rows.

    Where the screen is too narrow for columns that can be read, the rows are printed as a list.
    """
    from rich import box
    from rich.table import Table

    kept = list(rows)
    shown = [[show_value(row.get(column)) for column in columns] for row in kept]
    names = [dict(headings or {}).get(column, column.replace("_", " ")) for column in columns]
    needs = [_needed([name, *cells]) for name, cells in zip(names, zip(*shown, strict=True), strict=False)]
    out = console()
    if sum(needs) + BESIDE * len(needs) > out.width:
        return print_list(columns, kept, title=title, headings=headings)
    table = Table(title=plain(title) if title else None, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for index, name in enumerate(names):
        number = bool(kept) and all(isinstance(row.get(columns[index]), int | None) for row in kept)
        whole = max(len(name), *(len(cells[index]) for cells in shown), 0) <= (needs[index] if needs else 0)
        table.add_column(plain(name), justify="right" if number else "left", overflow="fold", no_wrap=whole)
    for cells in shown:
        table.add_row(*map(plain, cells))
    out.print(table)
    return len(kept)


def _needed(texts: Iterable[str]) -> int:
    """The least width, in characters, at which a column with these texts can be read: no word of it is cut."""
    kept = list(texts)
    word = max((len(word) for text in kept for word in text.split()), default=0)
    return min(max(map(len, kept)), max(word, NARROWEST))


def print_list(
    columns: Sequence[str],
    rows: Iterable[Mapping[str, object]],
    *,
    title: str | None = None,
    headings: Mapping[str, str] | None = None,
) -> int:
    """Print rows one below the other for a narrow screen: the first column as a heading, then "name: value".

    Short values share a line, empty ones are left out; nothing is cut, so that a reference can be copied.
    """
    from rich.text import Text

    names = {column: column.replace("_", " ") for column in columns} | dict(headings or {})
    out, width, count = console(), console().width, 0
    if title:
        out.print(Text(wrapped(title, width), style="italic"), soft_wrap=True)
    for row in rows:
        count += 1
        head, *others = ((names[column], show_value(row.get(column))) for column in columns)
        out.print(Text(wrapped(head[1] or f"no {head[0]}", width), style="bold"), soft_wrap=True)
        for line in _shared_lines([f"{name}: {value}" for name, value in others if value]):
            out.print(Text(wrapped(line, width, "  ", "    ")), soft_wrap=True)
    return count


def _shared_lines(parts: Iterable[str]) -> Iterator[str]:
    """Neighbouring short parts in one line."""
    for short, group in groupby(parts, key=lambda part: len(part) <= SHORT):
        if short:
            yield "; ".join(group)
        else:
            yield from group


def print_record(title: str, fields: Iterable[tuple[str, object]], text: str = "") -> None:
    """Print one thing: a title in bold, its fields that hold something as "name  value", then its text in lines."""
    from rich.text import Text

    out = console()
    out.print(plain(title, style="bold"))
    told = [(clean(name), value) for name, field in fields if (value := show_value(field))]
    room = max((len(name) for name, _ in told), default=0) + 2
    for name, value in told:
        line = Text(wrapped(value, max(out.width, room + NARROWEST), name.ljust(room), " " * room))
        line.stylize("dim", 0, len(name))
        out.print(line, soft_wrap=True)
    if text:
        out.print()
        out.print(Text(clean(text, lines=True)))
