"""The stretch of a passage that shows why it was found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minesearch.query.highlight import WIDTH, snippet
from minesearch.query.parser import parse

LONG = (
    "Members were told of the budget. " * 12
    + "Thefts rose in the town, and anti-social behaviour fell. "
    + "Cars were next. " * 3
    + "The Board thanked all officers. " * 12
)

MARKED = [
    ("The theft of cars from Dev Patel's drive", "car thefts", ["theft", "cars"]),
    # a hyphenated word is marked as a whole for the whole, by part for a part
    ("anti-social acts", "antisocial", ["anti-social"]),
    ("anti-social acts", "social", ["social"]),
    ("burglary and burglars", "burgl*", ["burglary", "burglars"]),
    ("the comittee met", "committee~", ["comittee"]),
    ("the car and the van", "car -van", ["car"]),
    # stop words of a phrase are not what the eye looks for
    ("the end of the road", '"end of the road"', ["end", "road"]),
    ("Dev Patel spoke", 'person:"D. Patel" kind:minute', ["Patel"]),
    ("nothing of the kind", "zebra", []),
]


@pytest.mark.parametrize(("text", "query", "marked"), MARKED, ids=[query for _, query, _ in MARKED])
def test_the_words_asked_for_are_marked(text: str, query: str, marked: list[str]) -> None:
    found = snippet(text, parse(query))
    assert [found.text[start:end] for start, end in found.marks] == marked


def test_a_long_text_is_cut_around_most_of_the_words() -> None:
    found = snippet(LONG, parse("car theft antisocial"))
    assert {found.text[start:end] for start, end in found.marks} == {"Thefts", "anti-social", "Cars"}
    assert found.text.startswith("\u2026 ") and found.text.endswith(" \u2026")
    assert found.text[2:-2] in LONG


def test_a_long_text_without_the_words_shows_its_beginning() -> None:
    assert snippet(LONG, parse("kind:minute")).text.startswith("Members were told")


@given(st.text("car theft-s.\n", max_size=900))
def test_marks_lie_in_the_snippet_in_order(text: str) -> None:
    found = snippet(text, parse("car theft"))
    assert len(found.text) <= WIDTH + 4
    ends = [0, *(place for mark in found.marks for place in mark), len(found.text)]
    assert ends == sorted(ends)
