"""Saved searches: what is new is told once, and only if it is new."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from search_archive import JUNE, MARCH, make_archive

from minesearch.archive import Archive
from minesearch.cli import cli
from minesearch.errors import MinesearchError, NothingFound, SettingsError, UsageError
from minesearch.saved_searches import SavedSearch, count_news, path_of_searches, read_searches, write_searches


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return make_archive(tmp_path / "board")


def run(archive: Archive, *words: str) -> tuple[str, str]:
    """Standard output and standard error; what goes wrong is raised."""
    done = CliRunner(env={"COLUMNS": "100"}).invoke(
        cli, ["--archive", str(archive.root), *words], catch_exceptions=False
    )
    return done.stdout, done.stderr


def forget_seen(archive: Archive, name: str, *refs: str) -> None:
    """As if these had come with a later pack."""
    saved = read_searches(archive)
    old = saved[name]
    kept = SavedSearch(old.name, old.query, old.saved, "2021-07-01T09:00:00+00:00", old.seen.difference(refs))
    write_searches(archive, saved | {name: kept})


def test_what_is_there_when_a_search_is_saved_is_not_new(archive: Archive) -> None:
    out, said = run(archive, "search", "car", "--until", "2022", "--save", "cars")
    assert "Vehicle Crime" in out and "Saved as cars" in said
    # it lies beside the corpus: index/ may be deleted
    assert path_of_searches(archive) == archive.root / "searches.json"
    (row,) = map(json.loads, run(archive, "searches", "--json")[0].splitlines())
    assert (row["name"], row["query"], row["hits"], row["new"]) == ("cars", "car date:..2022", 2, 0)
    assert count_news(archive) is None
    with pytest.raises(NothingFound, match="Nothing new in cars"):
        run(archive, "searches", "cars")


def test_what_is_new_is_told_until_it_is_looked_at(archive: Archive) -> None:
    run(archive, "search", "car", "--save", "cars")
    run(archive, "search", "burglary", "--save", "burglary")
    forget_seen(archive, "cars", f"{MARCH}/action/3")
    assert count_news(archive) == (1, 1)
    for _ in range(2):  # the list alone changes nothing
        listed, _ = run(archive, "searches")
        assert "1 since 1 July 2021" in listed and f"{MARCH}/action/3" in listed
        assert "nothing since" in listed
    out, said = run(archive, "searches", "cars")
    assert "1. Action 3 (AMBER)" in out and "2." not in out
    assert said == "1 new of cars (car).\n"
    assert count_news(archive) is None


def test_a_reprint_of_what_was_seen_is_not_new(archive: Archive) -> None:
    # of the matter one place was seen: its other places, in whatever pack, are no news
    run(archive, "search", "theft", "--save", "thefts")
    forget_seen(archive, "thefts", f"{JUNE}/minute/16")
    assert count_news(archive) is None


def test_all_hits_of_a_saved_search(archive: Archive) -> None:
    run(archive, "search", "car", "--save", "cars")
    found = [json.loads(line)["ref"] for line in run(archive, "searches", "cars", "--all", "--json")[0].splitlines()]
    # newest first
    assert found == [f"{MARCH}/action/3", f"{JUNE}/minute/16/a"]


def test_a_search_is_replaced_and_forgotten(archive: Archive) -> None:
    run(archive, "search", "car", "--save", "mine")
    _, said = run(archive, "search", '"car parks"', "--save", "mine")
    assert "instead of car" in said
    assert run(archive, "searches", "mine", "--forget")[1] == "Forgot mine.\n"
    assert read_searches(archive) == {}


@pytest.mark.parametrize("words", [["searches"], ["searches", "cars"]])
def test_without_saved_searches_the_way_to_one_is_told(archive: Archive, words: list[str]) -> None:
    with pytest.raises(NothingFound) as caught:
        run(archive, *words)
    assert "--save" in caught.value.hint


def test_a_name_that_is_not_saved_meets_those_that_are(archive: Archive) -> None:
    run(archive, "search", "car", "--save", "cars")
    with pytest.raises(NothingFound) as caught:
        run(archive, "searches", "bikes")
    assert "cars" in caught.value.hint
    with pytest.raises(UsageError):
        run(archive, "searches", "--forget")


# what a person may have made of the file
SPOILT = [
    "",
    "{",
    "[]",
    '{"searches": [{"name": "x"}]}',
    '{"searches": [{"name": 1, "query": "a", "saved": "", "looked": "", "seen": []}]}',
]


@pytest.mark.parametrize("text", SPOILT)
def test_a_spoilt_file_is_an_error_of_settings(archive: Archive, text: str) -> None:
    path_of_searches(archive).write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        run(archive, "searches")
    assert caught.value.exit_code == 3
    with pytest.raises(MinesearchError):
        run(archive, "search", "car", "--save", "cars")
    # what stood there is left to be mended
    assert path_of_searches(archive).read_text(encoding="utf-8") == text


def test_a_query_that_is_no_query_is_named(archive: Archive) -> None:
    now = "2021-07-01T09:00:00+00:00"
    write_searches(archive, {"odd": SavedSearch("odd", "(car", now, now)})
    assert count_news(archive) is None
    with pytest.raises(MinesearchError, match="saved as odd"):
        run(archive, "searches")


def test_a_build_ends_with_what_is_new(sample: Path, tmp_path: Path) -> None:
    # the corpus is the sample's, so that nothing has to be read
    root = tmp_path / "board"
    shutil.copytree(sample, root)
    board = Archive(root)
    run(board, "search", "catalytic converters", "--save", "converters")
    assert "saved search" not in run(board, "build")[1]
    saved = read_searches(board)
    write_searches(board, {name: replace(search, seen=frozenset()) for name, search in saved.items()})
    said = run(board, "build")[1].splitlines()[-1]
    assert re.fullmatch(r"\d+ new hits? in 1 saved search: see `minesearch searches`.", said)
    path_of_searches(board).write_text("{", encoding="utf-8")
    assert "does not hold saved searches" in run(board, "build")[1]
    assert "saved searches" not in run(board, "build", "--quiet")[1]
