"""What the verbs people, organisations and dates share: an entity table on the screen, filtered by a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from minesearch.archive import Archive
from minesearch.cli.render import console, note, plain, print_json, print_table, show_value
from minesearch.cli.sections import Article, print_article, write_article
from minesearch.errors import UsageError
from minesearch.model.tables import Row
from minesearch.store.catalogue import Catalogue

NOTHING = 1
ID = {"people": "person_id", "organisations": "org_id"}
NAMES = {"people": ("name", "variants"), "organisations": ("name", "acronym", "variants")}

html_option = click.option(
    "--html",
    "page",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write a web page that needs nothing else; its links lead to the PDFs.",
)


class NamedGroup(click.Group):
    """A verb that takes a name or one of its own words: whatever is no word of its own goes to `show`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = bool(args) and (args[0] in self.commands or args[0] in ctx.help_option_names)
        return super().parse_args(ctx, args if own else ["show", *args])


def rows_named(catalogue: Catalogue, table: str, name: str | None) -> list[Row]:
    """The rows that have `name` as their id or as one of their names; if none has, those with it in a name."""
    if name is None:
        return list(catalogue.rows(table))
    wanted = name.casefold()
    rows = [row for row in catalogue.rows(table) if _goes_by(row, NAMES[table], name) or row[ID[table]] == name]
    same = [row for row in rows if row[ID[table]] == name]
    same = same or [row for row in rows if any(form.casefold() == wanted for form in forms(row, table))]
    return same or rows


def forms(row: Row, table: str) -> list[str]:
    """Every way it is written."""
    found: list[str] = []
    for column in NAMES[table]:
        value = row[column]
        found += value if isinstance(value, list) else [str(value)] if value else []
    return found


def show_rows(table: str, rows: Sequence[Row], name: str | None, *, as_json: bool) -> int:
    """Print the rows of an entity table; returns the exit code."""
    if not rows:
        note(f"No {table} in the archive." if name is None else f'No {table} with "{name}" in the name.')
        return NOTHING
    if as_json:
        print_json(rows)
    else:
        print_list(table, _most_mentioned(rows))
    return 0


def show_article(article: Article, archive: Archive, row: Row, page: Path | None, *, as_json: bool) -> int:
    """One person or body, in the form that was asked for."""
    if page:
        write_article(page, article, archive)
    if as_json:
        print_json([row])
    elif not page:
        print_article(article)
    return 0


def refuse_page(page: Path | None, rows: Sequence[Row], table: str) -> None:
    """A web page is about one row."""
    if page and len(rows) > 1:
        ids = ", ".join(str(row[ID[table]]) for row in rows[:5])
        more = ", ..." if len(rows) > 5 else ""
        raise UsageError(f"A web page is about one of {table}; this means {len(rows)}: {ids}{more}.", "Name one by id.")


def print_list(table: str, rows: Iterable[Row]) -> None:
    """Each row as a name with what is known of it below."""
    out = console()
    for row in rows:
        own = f"  {row[ID[table]]}"
        out.print(plain(row["name"], style="bold") + plain(own, style="dim"), soft_wrap=False)
        seen = " to ".join(dict.fromkeys(str(day) for day in (row["first_seen"], row["last_seen"]) if day))
        count = f"{row['mentions']} mentions" if row["mentions"] != 1 else "1 mention"
        also = [form for form in forms(row, table) if form != row["name"]]
        told = [", ".join(filter(None, (count, seen))), f"also: {show_value(also)}" if also else "", _roles(row)]
        for line in (*told, f"first in {row['file']} page {row['page']}"):
            if line:
                _indented(line)


def _roles(row: Row) -> str:
    roles = row.get("roles")
    held = [(role["role"], role["organisation"]) for role in roles] if isinstance(roles, list) else []
    return show_value([", ".join(filter(None, pair)) for pair in dict.fromkeys(held)])


def _indented(line: str) -> None:
    from rich.padding import Padding

    console().print(Padding(plain(line), (0, 0, 0, 4)))


def print_entities(
    archive: Archive, table: str, name: str | None, *, by: Sequence[str], shown: Sequence[str], as_json: bool
) -> int:
    """Print the rows of a table in which one of the columns `by` has `name` in it; returns the exit code.

    On the screen the most mentioned come first, with the columns `shown`; as JSON Lines every column, in the
    order of the exports.
    """
    with Catalogue.open(archive) as catalogue:
        rows = (row for row in catalogue.rows(table) if name is None or _goes_by(row, by, name))
        if as_json:
            count = print_json(rows)
        else:
            count = len(found := _most_mentioned(rows))
            if found:
                print_table(shown, found)
    if count == 0:
        note(f"No {table} in the archive." if name is None else f'No {table} with "{name}" in the name.')
    return 0 if count else NOTHING


def _goes_by(row: Row, by: Sequence[str], name: str) -> bool:
    return any(name.casefold() in show_value(row[column]).casefold() for column in by)


def _most_mentioned(rows: Iterable[Row] | Iterator[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: -int(str(row["mentions"])))
