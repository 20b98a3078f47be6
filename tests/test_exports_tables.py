"""Tables in other programs' formats: the same rows as in the catalogue, harmless, described, chosen by filters."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from minesearch.archive import Archive
from minesearch.cli import cli
from minesearch.errors import NothingFound, SettingsError, UsageError
from minesearch.export import FILES, FORMATS, excel, parquet
from minesearch.export.columns import Holds, holds
from minesearch.export.library import library
from minesearch.export.output import file_output
from minesearch.export.selection import Wanted, select
from minesearch.model.tables import TABLES, Row
from minesearch.store.catalogue import Catalogue
from minesearch.store.catalogue_schema import columns_of

openpyxl: Any = import_module("openpyxl")
unescape: Any = import_module("openpyxl.utils.escape").unescape
pq: Any = import_module("pyarrow.parquet")


def run(archive: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["--archive", str(archive), "export", *words], standalone_mode=False)


@pytest.fixture(scope="session")
def tables(sample: Path) -> dict[str, list[Row]]:
    """Every row of the sample archive, by table."""
    with Catalogue.open(Archive(sample)) as catalogue:
        return {table: list(catalogue.rows(table)) for table in TABLES}


def as_cell(value: object) -> object:
    """What a value is in a cell: arrays as JSON."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def sheet(path: Path) -> list[tuple[object, ...]]:
    """All rows of all sheets of a workbook."""
    with closing(openpyxl.load_workbook(path, read_only=True)) as book:
        return [row for page in book.worksheets for row in page.iter_rows(values_only=True)]


# the formats


@pytest.mark.parametrize("table", TABLES)
def test_parquet_holds_the_rows_of_the_catalogue(
    sample: Path, tables: dict[str, list[Row]], tmp_path: Path, table: str
) -> None:
    assert run(sample, table, "--format", "parquet", "--output", str(tmp_path / "t.parquet")).exception is None
    assert pq.read_table(tmp_path / "t.parquet").to_pylist() == tables[table]


@pytest.mark.parametrize("table", TABLES)
def test_excel_holds_the_rows_of_the_catalogue(
    sample: Path, tables: dict[str, list[Row]], tmp_path: Path, table: str
) -> None:
    assert run(sample, table, "--format", "xlsx", "--output", str(tmp_path / "t.xlsx")).exception is None
    header, *rows = sheet(tmp_path / "t.xlsx")
    assert header == columns_of(table)
    assert rows == [tuple(as_cell(value) for value in row.values()) for row in tables[table]]


@pytest.mark.parametrize(
    ("table", "column", "expected"),
    [
        ("mentions", "start", Holds.INTEGER),  # an offset
        ("meetings", "start", Holds.TEXT),  # a time
        ("attendance", "chair", Holds.TRUTH),
        ("meetings", "chair", Holds.TEXT),  # a name
        ("actions", "dates", Holds.TEXTS),
        ("people", "candidates", Holds.TEXTS),
        ("people", "roles", Holds.RECORDS),
        ("dates", "value", Holds.TEXT),  # a period is no date
        ("traces", "confidence", Holds.NUMBER),
        ("minutes", "number", Holds.TEXT),  # "034" is not 34
    ],
)
def test_a_column_holds_one_kind_of_value(table: str, column: str, expected: Holds) -> None:
    assert holds(table, column) is expected


@pytest.mark.parametrize("text", ["=1+1", "+44 116", "-", "@SUM(A1)", "\t=1", "\r=1"])
def test_excel_takes_no_text_for_a_formula(tmp_path: Path, text: str) -> None:
    excel.write("actions", ["action"], [{"action": text}], tmp_path / "t.xlsx")
    page = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    assert page["A2"].data_type == "s"
    assert page["A2"].quotePrefix
    # the format has no way to hold a carriage return but as an escape, which this reader leaves as it is
    assert unescape(page["A2"].value) == text


@settings(deadline=None)  # each example goes to the disk
@given(
    st.lists(
        st.fixed_dictionaries({"text": st.none() | st.text(max_size=40), "page": st.integers(0, 9999)}), max_size=5
    )
)
def test_any_text_comes_back_from_parquet(tmp_path_factory: pytest.TempPathFactory, rows: list[Row]) -> None:
    path = tmp_path_factory.getbasetemp() / "any.parquet"
    assert parquet.write("minutes", ["text", "page"], rows, path).rows == len(rows)
    assert pq.read_table(path).to_pylist() == rows


def test_a_table_longer_than_a_sheet_goes_on_in_the_next(tmp_path: Path) -> None:
    rows: list[Row] = [{"page": page} for page in range(1, 8)]
    written = excel.write("minutes", ["page"], rows, tmp_path / "t.xlsx", sheet_rows=4)
    assert written.rows == 7
    assert "over 3 sheets" in written.remarks[0]
    with closing(openpyxl.load_workbook(tmp_path / "t.xlsx", read_only=True)) as book:
        assert book.sheetnames == ["minutes", "minutes 2", "minutes 3"]
    pages = [row[0] for row in sheet(tmp_path / "t.xlsx")]
    assert pages == ["page", 1, 2, 3, "page", 4, 5, 6, "page", 7]


def test_a_table_that_just_fills_a_sheet_has_one(tmp_path: Path) -> None:
    written = excel.write("minutes", ["page"], [{"page": 1}, {"page": 2}], tmp_path / "t.xlsx", sheet_rows=3)
    assert written.remarks == ()
    assert sheet(tmp_path / "t.xlsx") == [("page",), (1,), (2,)]


def test_a_text_longer_than_a_cell_is_cut_and_counted(tmp_path: Path) -> None:
    rows: list[Row] = [{"text": "a" * 32_767}, {"text": "b" * 32_768}]
    written = excel.write("minutes", ["text"], rows, tmp_path / "t.xlsx")
    assert "1 cell was cut at 32,767 characters" in written.remarks[0]
    assert [row[0] for row in sheet(tmp_path / "t.xlsx")[1:]] == ["a" * 32_767, "b" * 32_766 + "…"]


@pytest.mark.parametrize("form", FILES)
def test_an_interrupted_export_leaves_the_old_file(tmp_path: Path, form: str) -> None:
    (tmp_path / "out").write_text("old")

    def rows() -> Iterator[Row]:
        yield {"page": 1}
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), file_output(str(tmp_path / "out")) as path:
        FILES[form]("minutes", ["page"], rows(), path)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert (tmp_path / "out").read_text() == "old"


@pytest.mark.parametrize("target", ["-", "folder", "missing/out"])
def test_what_is_no_text_needs_a_file(tmp_path: Path, target: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(UsageError), file_output(target if target == "-" else str(tmp_path / target)) as path:
        path.write_text("new")


def test_a_missing_library_is_named_with_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)  # as if it were not installed
    with pytest.raises(SettingsError) as caught:
        library("pyarrow", "pyarrow", "Parquet")
    assert caught.value.hint == "Run `pip install pyarrow`."


# the whole archive as SQLite


@pytest.fixture(scope="session")
def database(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("sqlite") / "archive.sqlite"
    assert run(sample, "all", "--output", str(path)).exception is None
    with closing(sqlite3.connect(path)) as connection:
        yield connection


@pytest.mark.parametrize("table", TABLES)
def test_the_sqlite_file_holds_the_rows_of_the_catalogue(
    database: sqlite3.Connection, tables: dict[str, list[Row]], table: str
) -> None:
    names = columns_of(table)
    listed = ", ".join(f'"{name}"' for name in names)
    rows = database.execute(f"SELECT {listed} FROM {table} ORDER BY rowid").fetchall()
    assert rows == [tuple(as_cell(row[name]) for name in names) for row in tables[table]]


def test_the_sqlite_file_is_whole_and_every_key_leads_somewhere(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    linked = {row[2:5] for row in database.execute("PRAGMA foreign_key_list(mentions)")}
    assert linked == {
        ("packs", "file", "file"),
        ("people", "person_id", "person_id"),
        ("organisations", "org_id", "org_id"),
    }


def test_full_text_finds_what_is_written(database: sqlite3.Connection) -> None:
    # "reports" finds "report", the word form that the minutes have
    matches = "SELECT count(*) FROM resolutions_fts WHERE resolutions_fts MATCH 'reports'"
    holds_it = "SELECT count(*) FROM resolutions WHERE text LIKE '%report%' OR minute_title LIKE '%report%'"
    found, written = (database.execute(sql).fetchone()[0] for sql in (matches, holds_it))
    assert 0 < found == written
    for table in ("minutes", "actions", "people", "organisations", "passages"):
        database.execute(f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)")


def test_mentions_stand_in_the_passages(database: sqlite3.Connection) -> None:
    sql = """
        SELECT m.text, substr(p.text, m.start + 1, m."end" - m.start) FROM mentions m
        JOIN passages p ON p.ref = m.ref AND p.file = m.file
    """
    pairs = database.execute(sql).fetchall()
    assert pairs
    assert all(mention == cut for mention, cut in pairs)


# the same bytes


@pytest.mark.parametrize(
    "words",
    [*(("mentions", "--format", form) for form in (*FORMATS, *FILES)), ("all",), ("popolo",)],
    ids=lambda words: words[-1],
)
def test_an_export_made_twice_has_the_same_bytes(sample: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        assert run(sample, *words, "--manifest", "--output", str(tmp_path / folder / "out")).exception is None
    assert (tmp_path / "one" / "out").read_bytes() == (tmp_path / "two" / "out").read_bytes()
    manifests = [(tmp_path / folder / "out-manifest.json").read_bytes() for folder in ("one", "two")]
    assert manifests[0] == manifests[1]


# the manifest


def test_a_manifest_says_what_an_export_was_made_of(sample: Path, tables: dict[str, list[Row]], tmp_path: Path) -> None:
    target = tmp_path / "m.csv"
    words = ("minutes", "--format", "csv", "--columns", "ref,text", "--since", "2000", "--output", str(target))
    run(sample, *words, "--manifest", "--made", "2024-05-01T09:30Z")
    manifest = json.loads((tmp_path / "m.csv-manifest.json").read_text(encoding="utf-8"))
    assert manifest["rows"] == {"minutes": len(tables["minutes"])}
    assert manifest["options"] == {"what": "minutes", "columns": "ref,text", "since": "2000"}
    assert manifest["sha256"] == hashlib.sha256(target.read_bytes()).hexdigest()
    assert manifest["made"] == "2024-05-01T09:30Z"
    assert manifest["file"] == "m.csv"
    assert {d["file"]: d["sha256"] for d in manifest["documents"]} == {
        row["file"]: row["sha256"] for row in tables["packs"]
    }
    assert manifest["software"]["spacy"]


def test_the_whole_archive_always_has_a_manifest(sample: Path, tables: dict[str, list[Row]], tmp_path: Path) -> None:
    run(sample, "all", "--output", str(tmp_path / "a.sqlite"))
    manifest = json.loads((tmp_path / "a.sqlite-manifest.json").read_text(encoding="utf-8"))
    assert {table: manifest["rows"][table] for table in TABLES} == {table: len(rows) for table, rows in tables.items()}
    assert manifest["made"] is None


# filters


def chosen(archive: Path, table: str, **filters: str) -> list[Row]:
    with Catalogue.open(Archive(archive)) as catalogue:
        return list(select(catalogue, table, Wanted(**filters)))


@pytest.mark.parametrize(
    "table", ["meetings", "minutes", "resolutions", "attendance", "mentions", "actions", "reports"]
)
def test_since_and_until_divide_a_table(sample: Path, tables: dict[str, list[Row]], table: str) -> None:
    before, after = chosen(sample, table, until="2022"), chosen(sample, table, since="2023")
    assert before
    assert after
    undated = [row for row in tables[table] if "/undated/" in str(row["ref"])]
    assert len(before) + len(after) + len(undated) == len(tables[table])
    for column in ("date", "meeting_date"):
        assert all(str(row[column]) < "2023" for row in before if row.get(column))


def test_a_day_belongs_to_both_ends(sample: Path, tables: dict[str, list[Row]]) -> None:
    day = str(tables["meetings"][0]["date"])
    expected = [row for row in tables["meetings"] if row["date"] == day]
    assert chosen(sample, "meetings", since=day, until=day) == expected
    assert chosen(sample, "meetings", since=day[:7], until=day[:7]) == expected


@pytest.mark.parametrize("table", ["packs", "minutes", "mentions"])
def test_a_body_is_known_by_part_of_its_name(sample: Path, tables: dict[str, list[Row]], table: str) -> None:
    town, county = chosen(sample, table, body="Pellbrook"), chosen(sample, table, body="community safety board")
    assert len(town) + len(county) == len(tables[table])
    assert {str(row["file"]).startswith("packs/pellbrook") for row in town} == {True}
    assert chosen(sample, table, body="Pell") == []  # a piece of a word is no name


def test_a_file_gives_its_own_rows(sample: Path, tables: dict[str, list[Row]]) -> None:
    file = str(tables["packs"][1]["file"])
    assert chosen(sample, "minutes", file=file) == [row for row in tables["minutes"] if row["file"] == file]
    assert chosen(sample, "minutes", file="elsewhere.pdf") == []


def test_a_person_gives_the_rows_that_name_them(sample: Path, tables: dict[str, list[Row]]) -> None:
    person = max(tables["people"], key=lambda row: int(str(row["mentions"])))
    key, name = str(person["person_id"]), str(person["name"])
    named = [m for m in tables["mentions"] if (m["label"], m["value"]) == ("PERSON", key)]
    assert chosen(sample, "mentions", person=key) == named
    assert chosen(sample, "people", person=key) == [person]
    assert person in chosen(sample, "people", person=name)  # perhaps with others of that name
    assert chosen(sample, "attendance", person=key) == [a for a in tables["attendance"] if a["person_id"] == key]
    places = {(m["file"], m["ref"]) for m in named}
    minutes = chosen(sample, "minutes", person=key)
    assert {(row["file"], row["ref"]) for row in minutes} >= places & {(m["file"], m["ref"]) for m in tables["minutes"]}
    meetings = chosen(sample, "meetings", person=key)
    attended = {(a["file"], a["ref"]) for a in tables["attendance"] if a["person_id"] == key}
    assert {(row["file"], row["ref"]) for row in meetings} >= attended
    clauses = chosen(sample, "resolutions", person=key)
    forms = {str(m["text"]) for m in named}
    assert all(any(form in str(row["text"]) for form in forms) for row in clauses)


def test_an_organisation_gives_those_who_came_from_it(sample: Path, tables: dict[str, list[Row]]) -> None:
    affiliation = next(str(row["affiliation"]) for row in tables["attendance"] if row["affiliation"])
    found = chosen(sample, "attendance", organisation=affiliation)
    assert {row["affiliation"] for row in found} >= {affiliation}
    assert len(found) < len(tables["attendance"])


def test_tables_about_the_whole_archive_take_few_filters(sample: Path, tables: dict[str, list[Row]]) -> None:
    with pytest.raises(UsageError) as caught:
        chosen(sample, "people", body="Pellbrook")
    assert "--body" in caught.value.message
    late = chosen(sample, "people", since="2024")
    assert late == [row for row in tables["people"] if str(row["last_seen"] or "") >= "2024"]


@pytest.mark.parametrize(
    ("value", "since", "until", "expected"),
    [
        ("2019-06-14", "2019", "2019", True),
        ("2019-06-14", "2019-06-15", None, False),
        ("2019-06", "2019-06-15", None, True),  # some of the month is not over
        ("2018/2019", "2019-05", None, True),  # a financial year reaches into its second
        ("2018/2019", "2020", None, False),
        ("2018/2019", None, "2018-01", True),
        ("2018", None, "2017-12-31", False),
        (None, "2018", None, False),  # without a date it is not known to be of that time
    ],
)
def test_a_period_is_chosen_where_it_meets_what_is_asked(
    value: str | None, since: str | None, until: str | None, expected: bool
) -> None:
    assert (list(select(_Dates(value), "dates", Wanted(since=since, until=until))) != []) is expected  # type: ignore[arg-type]


class _Dates:
    """A catalogue of one date."""

    def __init__(self, value: str | None) -> None:
        self.value = value

    def rows(self, table: str, **_: object) -> Iterator[Row]:
        if table == "dates":
            yield {"ref": "a", "file": "a.pdf", "value": self.value}


def test_a_name_that_nobody_bears_is_an_answer(sample: Path) -> None:
    with pytest.raises(NothingFound):
        chosen(sample, "minutes", person="Nobody Whatsoever")
    assert run(sample, "minutes", "--body", "Nowhere").return_value == 1
