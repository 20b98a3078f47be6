"""`minesearch similar`: what shares the telling words."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from search_archive import JUNE, MARCH, make_archive

from minesearch.archive import Archive
from minesearch.cli import cli
from minesearch.errors import NothingFound
from minesearch.query.tree import Everything, Query, Word
from minesearch.similar import KEPT, key_words

# in how many of 1000 matters a word stands
STANDING = {"board": 900, "report": 150, "noted": 120, "burglary": 9, "aggravated": 4, "shelters": 12, "unique": 1}


def frequency(query: Query) -> int:
    if isinstance(query, Everything):
        return 1000
    assert isinstance(query, Word)
    return STANDING.get(query.text, 0)


TELLING = [
    # rare words come first; what stands everywhere, and what stands nowhere else, tells nothing
    ("", "The Board noted the burglary shelters of unique burglary.", ("burglary", "shelters")),
    # a title weighs more than the text
    ("Shelters", "aggravated", ("shelters", "aggravated")),
    # short words, numbers and words without weight are not asked for
    ("", "of 2019 and at 12", ()),
]


@pytest.mark.parametrize(("title", "text", "expected"), TELLING)
def test_the_telling_words_of_a_text(title: str, text: str, expected: tuple[str, ...]) -> None:
    assert key_words(title, text, frequency) == expected


@given(st.text(max_size=300), st.text(max_size=300))
def test_there_are_never_many_and_each_is_asked_for_once(title: str, text: str) -> None:
    asked: list[Query] = []

    def count(query: Query) -> int:
        asked.append(query)
        return 100 if isinstance(query, Everything) else 5

    words = key_words(title, text, count)
    assert len(words) <= KEPT
    assert len(asked) == len(set(asked))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return make_archive(tmp_path_factory.mktemp("archive") / "board")


def similar(archive: Archive, *words: str) -> list[str]:
    command = ["--archive", str(archive.root), "similar", *words, "--json"]
    done = CliRunner().invoke(cli, command, catch_exceptions=False)
    assert done.stderr.startswith("By the words ")
    return [json.loads(line)["ref"] for line in done.stdout.splitlines()]


# what is asked for, and what is most like it
LIKE = [
    # a row of the log and the minute it came from
    (f"{MARCH}/action/3", f"{JUNE}/minute/16"),
    (f"{JUNE}/minute/16", f"{MARCH}/action/3"),
    # "be noted" says nothing: the minute it stands in does
    (f"{JUNE}/minute/16/a", f"{MARCH}/action/3"),
]


@pytest.mark.parametrize(("ref", "expected"), LIKE, ids=[ref for ref, _ in LIKE])
def test_the_likest_comes_first_and_never_the_thing_itself(archive: Archive, ref: str, expected: str) -> None:
    found = similar(archive, ref)
    assert found[0].startswith(expected)
    assert ref not in found


def test_the_kind_can_be_narrowed(archive: Archive) -> None:
    assert all("/minute/" in ref for ref in similar(archive, f"{MARCH}/action/3", "--kind", "resolution"))


@pytest.mark.parametrize("ref", [f"{JUNE}/minute/17", "no/such/thing"])
def test_where_nothing_is_like_it_that_is_said(archive: Archive, ref: str) -> None:
    with pytest.raises(NothingFound):
        similar(archive, ref)
