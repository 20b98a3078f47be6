"""The number of a page where it stands in a footer beside other words, and what only looks like one."""

from __future__ import annotations

import pytest
from paper import page

from minesearch.segment.printed import with_printed_numbers


@pytest.mark.parametrize(
    ("feet", "labels"),
    [
        pytest.param(
            ("Harbour Board                 3", "Harbour Board                 4"), ["3", "4"], id="at the right"
        ),
        pytest.param(("7          Harbour Board", "8          Harbour Board"), ["7", "8"], id="at the left"),
        pytest.param(
            ("Board papers        Page 1 of 2", "Board papers        Page 2 of 2"), ["1", "2"], id="of how many"
        ),
        pytest.param(
            ("Harbour Board    1", "Harbour Board", "Harbour Board    3"), ["1", None, "3"], id="not on every page"
        ),
        pytest.param(("Harbour Board     2011", "Harbour Board     2011"), [None, None], id="a year"),
        pytest.param(("Harbour Board 1", "Harbour Board 2"), [None, None], id="within the words"),
        pytest.param(
            ("Harbour Board    1", "Harbour Board    1"), [None, None], id="two papers with numbers of their own"
        ),
    ],
)
def test_numbers_in_the_feet_of_pages(feet: tuple[str, ...], labels: list[str | None]) -> None:
    drawn = [page(f"The basin silts up.\n~ {foot}", number) for number, foot in enumerate(feet, 1)]
    bare = [each.__class__(**{**each.__dict__, "label": None}) for each in drawn]
    assert [each.label for each in with_printed_numbers(bare)] == labels
