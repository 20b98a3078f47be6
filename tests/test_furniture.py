"""Headers and footers: lines that recur from page to page, and those that only look so."""

from __future__ import annotations

import pytest
from paper import page

from minesearch.extract.furniture import mark_furniture

HEAD = "Harbour Board\n6 May 2011\n\n"


def marked(*drawings: str) -> list[list[str]]:
    found = mark_furniture([page(drawing, number, label=None) for number, drawing in enumerate(drawings, 1)])
    return [[line.text for line in each.lines if line.furniture] for each in found]


@pytest.mark.parametrize(
    ("drawings", "expected"),
    [
        pytest.param((f"{HEAD}Dues rose.", f"{HEAD}Dues fell."), [2, 2], id="on both of two pages"),
        pytest.param(
            ("Minutes of the Harbour Board", f"{HEAD}Dues rose.", f"{HEAD}Dues fell."),
            [0, 2, 2],
            id="on all of three but the first",
        ),
        pytest.param((f"{HEAD}Dues rose.", f"{HEAD}Dues fell.", "The end."), [0, 0, 0], id="on the first two of three"),
        pytest.param(("Minutes", "Dues.", f"{HEAD}Dues rose.", f"{HEAD}Dues fell."), [0, 0, 0, 0], id="on two of four"),
        pytest.param(
            ("Minutes", "Agenda Item 4\n\nDues rose.", "Agenda Item 4\n\nDues fell."), [0, 0, 0], id="stamps of papers"
        ),
    ],
)
def test_lines_that_recur(drawings: tuple[str, ...], expected: list[int]) -> None:
    assert list(map(len, marked(*drawings))) == expected
