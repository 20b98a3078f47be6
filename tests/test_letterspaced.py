"""Words set with a space between their letters."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paper import page

from minesearch.segment.letterspaced import closed_up


def read(drawing: str) -> list[str]:
    (closed,) = closed_up([page(drawing)])
    return [line.text for line in closed.lines]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param("P R E S E N T", "PRESENT", id="a label"),
        pytest.param("P R E S E N T :", "PRESENT:", id="with its colon"),
        pytest.param("M I N U T E S   O F   T H E   B O A R D", "MINUTES OF THE BOARD", id="several words"),
        pytest.param("A B C D", "A B C D", id="few letters: heads of columns"),
        pytest.param("* * * * * * * *", "* * * * * * * *", id="stars"),
        pytest.param("P R E S E N T Ann Bell", "P R E S E N T Ann Bell", id="words beside it"),
        pytest.param("a b c d e f", "a b c d e f", id="small letters"),
        pytest.param("1 2 3 4 5 6", "1 2 3 4 5 6", id="figures"),
    ],
)
def test_closed_up(drawing: str, expected: str) -> None:
    assert read(drawing) == [expected]


def test_letters_in_a_cell_of_a_table_are_left() -> None:
    drawn = page("A B C D E F")
    drawn = replace(drawn, lines=tuple(replace(line, cell=True) for line in drawn.lines))
    assert closed_up([drawn]) == (drawn,)


@given(st.lists(st.sampled_from(["A", "R", ":", "Ann", "7", "é", "  "]), min_size=1, max_size=12).map(" ".join))
def test_no_character_is_lost(drawing: str) -> None:
    assert "".join("".join(read(drawing)).split()) == "".join(drawing.split())
