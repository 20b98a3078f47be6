"""What the verbs people, organisations and dates share: an entity table on the screen, filtered by a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minesearch.archive import Archive
from minesearch.cli.render import note, print_json, print_table, show_value
from minesearch.model.tables import Row
from minesearch.store.catalogue import Catalogue

NOTHING = 1


def print_entities(
    archive: Archive, table: str, name: str | None, *, by: Sequence[str], shown: Sequence[str], as_json: bool
) -> int:
    """Print the rows of an entity table in which one of the columns `by` has `name` in it; returns the exit code.

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


def _most_mentioned(rows: Iterator[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: -int(str(row["mentions"])))
