"""The rows of a table that were asked for: the filters of a search, for exports.

A row belongs to the meeting its reference begins with, a pack to the meeting it was sent out for. A person or an
organisation is meant by their id, or under any of their names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields

from minesearch.errors import NothingFound, UsageError
from minesearch.model.tables import Row
from minesearch.store.catalogue import Catalogue
from minesearch.text import slug

Test = Callable[[Row], bool]

# tables about the whole archive, and the filters that mean something there; all filters go with all other tables
WHOLE = {
    "people": ("person", "since", "until"),
    "organisations": ("organisation", "since", "until"),
    "dates": ("since", "until"),
}
# table -> the first and the last date of what a row is about
SPANS = {
    "people": ("first_seen", "last_seen"),
    "organisations": ("first_seen", "last_seen"),
    "dates": ("value", "value"),
}


_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_MEETING = re.compile(r"([^/]+)/(\d{4}-\d\d-\d\d|undated)/")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; None leaves a filter out. Dates are ISO days, months or years, both ends included."""

    body: str | None = None
    since: str | None = None
    until: str | None = None
    file: str | None = None
    person: str | None = None
    organisation: str | None = None

    @property
    def given(self) -> dict[str, str]:
        """The filters in use."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in values.items() if value is not None}


def select(catalogue: Catalogue, table: str, wanted: Wanted) -> Iterator[Row]:
    """The rows of `table` that pass all filters, in the order of the catalogue, one by one.

    Raises UsageError for a filter that means nothing for the table, NothingFound for a name that nobody goes by.
    """
    meant = WHOLE.get(table)
    if meant is not None and (alien := [name for name in wanted.given if name not in meant]):
        raise UsageError(
            f"{table} is about the whole archive: --{alien[0]} does not go with it.",
            f"It takes {', '.join('--' + name for name in meant)}.",
        )
    meeting_of = _meetings(catalogue) if wanted.since or wanted.until or wanted.body else _Meetings({})
    tests = [*_dated(table, wanted, meeting_of), *_of_body(wanted, meeting_of), *_naming(catalogue, table, wanted)]
    where = {"file": wanted.file} if wanted.file is not None else {}
    return (row for row in catalogue.rows(table, **where) if all(test(row) for test in tests))


class _Meetings:
    """Which meeting a row belongs to: the one its reference begins with, else that of its pack."""

    def __init__(self, packs: dict[str, tuple[str, str | None]]) -> None:
        self.packs = packs

    def __call__(self, row: Row) -> tuple[str, str | None]:
        """(slug of the body, date)."""
        named = _MEETING.match(str(row["ref"]))
        if not named:
            return self.packs.get(str(row["file"]), ("", None))
        return named[1], None if named[2] == "undated" else named[2]


def _meetings(catalogue: Catalogue) -> _Meetings:
    rows = catalogue.rows("packs")
    return _Meetings({str(row["file"]): (slug(str(row["body"] or "")), _text(row["date"])) for row in rows})


def _dated(table: str, wanted: Wanted, meeting_of: _Meetings) -> Iterator[Test]:
    since, until = wanted.since, wanted.until
    if since is None and until is None:
        return

    def test(row: Row) -> bool:
        columns = SPANS.get(table)
        ends = [row[column] for column in columns] if columns else [meeting_of(row)[1]]
        days = [day for end in ends if end is not None for day in _ISO.findall(str(end))]  # 2018/2019 is two years
        return bool(days) and not (since and _before(days[-1], since)) and not (until and _before(until, days[0]))

    yield test


def _before(one: str, other: str) -> bool:
    """Whether a day, month or year is wholly before another: 2018 is before 2019-06, 2019 is not."""
    shared = min(len(one), len(other))
    return one[:shared] < other[:shared]


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _of_body(wanted: Wanted, meeting_of: _Meetings) -> Iterator[Test]:
    if wanted.body is None:
        return
    asked = f"-{slug(wanted.body)}-"
    yield lambda row: asked in f"-{meeting_of(row)[0]}-"


def _naming(catalogue: Catalogue, table: str, wanted: Wanted) -> Iterator[Test]:
    for name, entities, key, label in (
        (wanted.person, "people", "person_id", "PERSON"),
        (wanted.organisation, "organisations", "org_id", "ORG"),
    ):
        if name is None:
            continue
        found = list(catalogue.rows(entities, **{key: name}))
        found = found or [row for row in catalogue.rows(entities) if _goes_by(row, name)]
        if not found:
            raise NothingFound(f'No {entities} with "{name}" in the name.', f"`minesearch {entities}` lists them.")
        ids = frozenset(str(row[key]) for row in found)
        if table == entities:
            yield _one_of(key, ids)
        elif table == "mentions":
            yield _one_of("value", ids)
            yield _one_of("label", frozenset({label}))
        else:
            yield _Named(catalogue, table, label, ids, found).stands_in


def _one_of(column: str, values: frozenset[str]) -> Test:
    return lambda row: row[column] in values


def _goes_by(row: Row, name: str) -> bool:
    """Whether the words of `name` stand next to each other in one of the names."""
    asked = f"-{slug(name)}-"
    return any(asked in f"-{slug(str(other))}-" for other in _names(row))


def _names(row: Row) -> list[object]:
    variants = row["variants"]
    return [row["name"], *(variants if isinstance(variants, list) else [])]


class _Named:
    """Where people or organisations are named: by file and reference, and by what the reference is part of."""

    def __init__(self, catalogue: Catalogue, table: str, label: str, ids: frozenset[str], rows: Iterable[Row]) -> None:
        self.table, self.ids = table, ids if label == "PERSON" else frozenset()
        self.bodies = [] if label == "PERSON" else [slug(str(name)) for row in rows for name in _names(row)]
        self.files: set[str] = set()
        self.places: dict[tuple[str, str], set[str]] = {}
        for value in sorted(ids):
            for at in catalogue.mentions(label=label, value=value):
                self._put(at.file, at.ref, at.mention.text)
        if table in ("packs", "meetings"):
            for row in catalogue.rows("attendance"):
                if self._attends(row):
                    self._put(str(row["file"]), str(row["ref"]), str(row["name"]))

    def _put(self, file: str, ref: str, text: str) -> None:
        self.files.add(file)
        while ref:
            self.places.setdefault((file, ref), set()).add(text)
            ref = ref.rpartition("/")[0]

    def _attends(self, row: Row) -> bool:
        if row["person_id"] in self.ids:
            return True
        affiliation = slug(str(row["affiliation"] or ""))
        return any(f"-{name}-" in f"-{affiliation}-" for name in self.bodies)

    def stands_in(self, row: Row) -> bool:
        file, ref = str(row["file"]), str(row["ref"])
        if self.table == "packs":
            return file in self.files
        if self.table == "attendance":
            return self._attends(row)
        if self.table == "meetings":  # BODY/DATE/minutes, with minutes BODY/DATE/minute/4
            return (file, ref) in self.places or (file, re.sub(r"/minutes(~\d+)?$", "/minute", ref)) in self.places
        if (file, ref) in self.places:
            return True
        # a clause is part of its minute, whose text is the one that was looked through
        texts = self.places.get((file, ref.rpartition("/")[0]), ()) if self.table == "resolutions" else ()
        return any(text in str(row["text"]) for text in texts)
