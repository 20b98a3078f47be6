"""The verbs people, organisations, dates and tag, through the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from small_pack import REF, put

from minesearch.archive import Archive
from minesearch.cli import cli
from minesearch.errors import UsageError
from minesearch.model.entity import Organisation, Person, Role
from minesearch.store.catalogue_writer import CatalogueWriter


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """One small pack with two people and a body, as a build leaves it."""
    (tmp_path / "index").mkdir()
    place = {"ref": f"{REF}/minute/4", "file": "pack.pdf", "page": 3, "page_end": 3}
    role = Role("Chair", "Port [bold]Authority\x1b[31m", "2022-03-04", None)
    with CatalogueWriter.open(Archive(tmp_path)) as catalogue:
        put(catalogue)
        catalogue.put_people(
            [
                Person("ann-reed", "Ann Reed", ("Cllr A. Reed",), (role,), 3, "2022-03-04", None, **place),  # type: ignore[arg-type]
                Person("bo-li", "Bo Li", (), (), 9, None, None, **place),  # type: ignore[arg-type]
            ]
        )
        catalogue.put_organisations([Organisation("quay", "Quay Company", "QC", (), 1, None, None, **place)])  # type: ignore[arg-type]
        catalogue.put_dates()
        catalogue.set_meta("built", "1")
    return tmp_path


def run(archive: Path, *words: str, text: str | bytes = "") -> Result:
    return CliRunner().invoke(cli, ["--archive", str(archive), *words], input=text, standalone_mode=False)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["people"], ["ann-reed", "bo-li"]),  # all, in the order of the export
        (["people", "reed"], ["ann-reed"]),  # part of a name, in any case
        (["people", "Cllr A."], ["ann-reed"]),  # part of a variant
        (["organisations", "qc"], ["quay"]),  # the acronym
        (["dates", "2022-03"], ["2022-03-04"]),  # a month holds its days
        (["dates", "4.3"], ["2022-03-04"]),  # as printed
    ],
)
def test_rows_as_json(archive: Path, words: list[str], names: list[str]) -> None:
    result = run(archive, *words, "--json")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row.get("person_id") or row.get("org_id") or row.get("value") for row in rows] == names
    assert result.return_value == 0
    assert all(row["file"] == "pack.pdf" and row["page"] == 3 for row in rows)


def test_on_the_screen_the_most_mentioned_come_first_and_nothing_speaks_to_the_terminal(archive: Path) -> None:
    shown = run(archive, "people").stdout
    assert shown.index("Bo Li") < shown.index("Ann")
    assert "\x1b" not in shown
    assert "[bold]" in "".join(shown.split())


def test_a_name_that_nobody_bears_ends_with_1(archive: Path) -> None:
    result = run(archive, "people", "Nemo")
    assert result.return_value == 1
    assert result.stdout == ""
    assert "Nemo" in result.stderr


def test_tag_gives_offsets_into_the_text(archive: Path) -> None:
    text = "The Clerk – Mrs Ann Reed – wrote on 4 March 2022."
    result = run(archive, "tag", text=text)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.return_value == 0
    assert [text[row["start"] : row["end"]] for row in rows] == [row["text"] for row in rows]
    assert ("DATE", "2022-03-04") in [(row["label"], row["value"]) for row in rows]
    assert not {"ref", "file", "page", "line"} & {key for row in rows for key in row}


def test_tag_says_which_line(archive: Path) -> None:
    lines = ['{"text": "nothing here"}', "", '{"text": "on 14.6.19", "id": 7}']
    result = run(archive, "tag", "--jsonl", text="\n".join(lines))
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(row["line"], row["value"]) for row in rows] == [(3, "2019-06-14")]


@pytest.mark.parametrize("line", ['{"text": ', "[]", '{"txt": "x"}', '{"text": 5}'])
def test_a_line_without_text_is_named(archive: Path, line: str) -> None:
    error = run(archive, "tag", "--jsonl", text='{"text": "x"}\n' + line).exception
    assert isinstance(error, UsageError)
    assert "Line 2" in error.message


def test_tag_needs_no_index_and_takes_any_bytes(tmp_path: Path) -> None:
    result = run(tmp_path, "tag", text=b"caf\xe9, 14.6.19")
    assert [json.loads(line)["start"] for line in result.stdout.splitlines()] == [6]
    assert run(tmp_path, "tag", text="nothing").return_value == 1
