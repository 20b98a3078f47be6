"""The archive at a glance: how much there is of what, over which years, and who is named most."""

from __future__ import annotations

from pathlib import Path

import click

from minesearch.archive import Archive
from minesearch.cli.entities import html_option
from minesearch.cli.render import json_option, print_json
from minesearch.cli.sections import Article, Entry, Section, print_article, write_article
from minesearch.model.tables import Row
from minesearch.store.catalogue import Catalogue
from minesearch.store.overview import overview


@click.command(epilog="Examples: minesearch stats; minesearch stats --html archive.html; minesearch stats --json")
@html_option
@json_option
@click.pass_obj
def stats(archive: Archive, page: Path | None, as_json: bool) -> None:
    """Show the archive at a glance: meetings a year, kinds of passages, the people and bodies named most."""
    with Catalogue.open(archive) as catalogue:
        row = overview(catalogue)
    if page:
        write_article(page, article(row), archive)
    if as_json:
        print_json([row])
    elif not page:
        print_article(article(row))


def article(row: Row) -> Article:
    """From the row of `store.overview.overview`."""
    counts, pages = _numbers(row["counts"]), _numbers(row["pages"])
    failed = f", {row['failed']} could not be read" if row["failed"] else ""
    states = ", ".join(f"{count} {state}" for state, count in pages.items())
    things = ", ".join(f"{count} {thing.replace('_', ' ')}" for thing, count in counts.items())
    return Article(
        "The archive",
        [
            ("packs", f"{row['packs']}{failed}"),
            ("pages", f"{sum(pages.values())} ({states})" if pages else ""),
            ("holds", things),
            ("meetings", f"{row['first']} to {row['last']}" if row["first"] else ""),
        ],
        [
            Section("Meetings a year", _years(row)),
            Section("Meetings by body", _bodies(row)),
            Section("Passages by kind", _bars(_numbers(row["kinds"]))),
            Section("People named most", _named(row["people"])),
            Section("Bodies named most", _named(row["organisations"])),
        ],
    )


def _years(row: Row) -> list[Entry]:
    """Every year from the first to the last, also those without a meeting."""
    held = row["meetings"]
    if not isinstance(held, dict) or not held:
        return []
    years = range(int(min(held)), int(max(held)) + 1)
    return [Entry(str(year), amount=sum(held.get(f"{year:04d}", {}).values())) for year in years]


def _bodies(row: Row) -> list[Entry]:
    counted: dict[str, int] = {}
    for held in row["meetings"].values() if isinstance(row["meetings"], dict) else ():
        for body, count in held.items():
            counted[body] = counted.get(body, 0) + count
    return _bars(dict(sorted(counted.items(), key=lambda item: (-item[1], item[0]))))


def _bars(counted: dict[str, int]) -> list[Entry]:
    return [Entry(name.replace("_", " "), amount=count) for name, count in counted.items()]


def _named(rows: object) -> list[Entry]:
    return [Entry(str(row["name"]), amount=row["mentions"]) for row in rows] if isinstance(rows, list) else []


def _numbers(value: object) -> dict[str, int]:
    return value if isinstance(value, dict) else {}
