"""Many searches at once, from a CSV file to one table of hits."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from search_archive import JUNE, MARCH, make_archive

from minesearch.archive import Archive
from minesearch.cli import cli
from minesearch.errors import QueryError, UsageError


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return make_archive(tmp_path_factory.mktemp("archive") / "board")


def ask(archive: Archive, *words: str, text: str) -> Result:
    command = ["--archive", str(archive.root), "search", "--batch", "-", *words]
    return CliRunner().invoke(cli, command, input=text, catch_exceptions=False, standalone_mode=False)


def table(done: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(done.stdout.splitlines()))


def test_each_hit_is_a_row_with_its_question(archive: Archive) -> None:
    done = ask(archive, text='name,query\ncars,car thefts\n,"""labour exchange"""\nnone,giraffe\n')
    assert [(row["name"], row["rank"], row["hits"], row["ref"]) for row in table(done)] == [
        ("cars", "1", "2", f"{JUNE}/minute/16/a"),
        ("cars", "2", "2", f"{MARCH}/action/3"),
        # without a name a question goes by itself
        ('"labour exchange"', "1", "1", f"{MARCH}/report/8/13"),
    ]
    assert done.return_value == 0
    assert done.stderr == "Nothing found for none.\n2 of 3 searches found something.\n"


def test_filters_limit_and_json_lines(archive: Archive) -> None:
    done = ask(archive, "--since", "2022", "--limit", "1", "--json", text="query\ncar\nkind:paragraph\n")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(row["query"], row["ref"]) for row in rows] == [
        ("car", f"{MARCH}/action/3"),
        ("kind:paragraph", rows[1]["ref"]),
    ]
    assert {"file", "page", "date", "snippet", "score"} <= set(rows[0])


def test_only_the_counts(archive: Archive) -> None:
    done = ask(archive, "--count", text="query\ncar\ngiraffe\n")
    assert table(done) == [
        {"name": "car", "query": "car", "hits": "2", "left_out": "0"},
        {"name": "giraffe", "query": "giraffe", "hits": "0", "left_out": "0"},
    ]


def test_if_nothing_at_all_is_found_the_code_says_so(archive: Archive) -> None:
    assert ask(archive, text="query\ngiraffe\n").return_value == 1


def test_a_spreadsheet_s_file_is_read(archive: Archive, tmp_path: Path) -> None:
    # a byte order mark, capitals, another column, and a question over two lines of the file
    path = tmp_path / "questions.csv"
    path.write_bytes('\ufeffNo,Query\r\n1,car\r\n2,"labour\r\nexchange"\r\n'.encode())
    command = ["--archive", str(archive.root), "search", "--batch", str(path), "--count"]
    assert [row["hits"] for row in table(CliRunner().invoke(cli, command, standalone_mode=False))] == ["2", "1"]


WRONG = [
    ("question\ncar\n", UsageError, "has no column query"),
    ("", UsageError, "has no column query"),
    # the line of the file, and the place in the query
    ("query\ncar\n(car\n", QueryError, "line 3"),
    ('query\n""\ncar\n', QueryError, "line 2"),
]


@pytest.mark.parametrize(("text", "error", "said"), WRONG, ids=[said for *_, said in WRONG])
def test_a_file_that_cannot_be_asked_is_told_of_at_once(
    archive: Archive, text: str, error: type[UsageError], said: str
) -> None:
    with pytest.raises(error, match=said):
        ask(archive, text=text)


@pytest.mark.parametrize("words", [["car"], ["--save", "x"], ["--facet", "year"], ["--passages"], ["--explain"]])
def test_a_batch_takes_its_queries_from_the_file_alone(archive: Archive, words: list[str]) -> None:
    with pytest.raises(UsageError):
        ask(archive, *words, text="query\ncar\n")


def test_what_lacks_a_word_is_owned_up_to_unless_every_word_is_wanted(archive: Archive) -> None:
    text = "query\ncar patrols giraffe\n"
    assert {row["left_out"] for row in table(ask(archive, text=text))} == {"1"}
    assert table(ask(archive, "--every-word", text=text)) == []
