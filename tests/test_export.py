"""Exports: whole, streaming, harmless in a spreadsheet, and never half written."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from small_pack import put

from minesearch.archive import Archive
from minesearch.cli import cli
from minesearch.errors import UsageError
from minesearch.export import FORMATS
from minesearch.export.output import text_output
from minesearch.export.spreadsheet import cell
from minesearch.model.tables import Row
from minesearch.store.catalogue_writer import CatalogueWriter


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Quay", "Quay"),
        ("=1+1", "'=1+1"),  # a formula
        ("+44 116 496 0000", "'+44 116 496 0000"),  # a telephone number reads as a formula too
        ("- noted", "'- noted"),  # a bullet at the head of a text
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),  # a spreadsheet skips the tab
        ("\r=1", "'\r=1"),
        ("a=b", "a=b"),  # only the first character counts
        (-3, -3),  # a number is a number
        (None, None),  # written as an empty cell
        (True, "true"),
        (["=x", "y"], '["=x", "y"]'),  # an array begins with a bracket
        ([], "[]"),
    ],
)
def test_a_cell_does_no_harm(value: object, expected: object) -> None:
    assert cell(value) == expected


ROWS: list[Row] = [
    {"ref": "a", "number": "034", "page": 3, "dates": ["2021-12-03"], "owner": None},
    {"ref": "b", "number": 'say "no", twice', "page": 4, "dates": [], "owner": "Ann\nReed – €"},
]


def test_json_lines_keep_types() -> None:
    out = io.StringIO()
    assert FORMATS["jsonl"](list(ROWS[0]), iter(ROWS), out) == 2
    assert [json.loads(line) for line in out.getvalue().splitlines()] == ROWS


def test_csv_can_be_read_back() -> None:
    out = io.StringIO(newline="")
    assert FORMATS["csv"](["ref", "number", "owner"], iter(ROWS), out) == 2
    assert list(csv.reader(io.StringIO(out.getvalue(), newline=""))) == [
        ["ref", "number", "owner"],
        ["a", "034", ""],
        ["b", 'say "no", twice', "Ann\nReed – €"],
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_rows_are_not_gathered_before_they_are_written(form: str) -> None:
    out = io.StringIO()

    def rows() -> Iterator[Row]:
        yield ROWS[0]
        assert "034" in out.getvalue()
        yield ROWS[1]

    FORMATS[form](["number"], rows(), out)


def test_an_interrupted_export_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old")
    with pytest.raises(KeyboardInterrupt), text_output(str(target)) as out:
        out.write("half")
        raise KeyboardInterrupt
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with text_output(str(tmp_path / "link")) as out:
        out.write("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_a_pipe_can_be_written_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_text()))
    reader.start()
    with text_output(str(tmp_path / "pipe")) as out:
        out.write("new")
    reader.join()
    assert read == ["new"]


@pytest.mark.parametrize("target", ["missing/out.csv", "folder"])  # no such folder; a folder
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, target: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(UsageError) as caught, text_output(str(tmp_path / target)):
        pass
    assert target in caught.value.message
    assert caught.value.hint


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of one small pack, as a build leaves it."""
    (tmp_path / "index").mkdir()
    with CatalogueWriter.open(Archive(tmp_path)) as catalogue:
        put(catalogue)
        catalogue.set_meta("built", "1")
    return tmp_path


def run(archive: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["--archive", str(archive), *words], standalone_mode=False)


def test_a_table_on_standard_output_is_nothing_but_rows(archive: Path) -> None:
    result = run(archive, "export", "attendance")
    assert result.return_value == 0
    assert [json.loads(line)["name"] for line in result.stdout.splitlines()] == ["Ann Reed", "Bo Li"]
    assert result.stderr == ""


def test_columns_are_chosen_and_ordered(archive: Path) -> None:
    result = run(archive, "export", "attendance", "--format", "csv", "--columns", "name, group")
    assert result.stdout_bytes == b"name,group\r\nAnn Reed,present\r\nBo Li,officers\r\n"


def test_an_unknown_column_is_named_with_those_there_are(archive: Path) -> None:
    error = run(archive, "export", "attendance", "--columns", "age").exception
    assert isinstance(error, UsageError)
    assert "age" in error.message
    assert "affiliation" in error.hint


@pytest.mark.parametrize(
    ("form", "content"), [("jsonl", ""), ("csv", "ref,file,page,page_end,value,text,mentions\r\n")]
)
def test_a_table_without_rows_is_written_and_said(archive: Path, form: str, content: str) -> None:
    result = run(archive, "export", "dates", "--format", form, "--output", str(archive / "dates"))
    assert result.return_value == 1
    assert (archive / "dates").read_bytes() == content.encode()
    assert "0 rows" in result.stderr


def test_the_command_ends_with_the_codes_of_the_contract(archive: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "minesearch", "--archive"]

    def code(*words: str) -> int:
        return subprocess.run([*command, *words], capture_output=True).returncode

    assert code(str(archive), "export", "packs") == 0
    assert code(str(archive), "export", "dates") == 1
    assert code(str(archive), "export", "holidays") == 2
    (tmp_path / "empty").mkdir()
    assert code(str(tmp_path / "empty"), "export", "packs") == 5
