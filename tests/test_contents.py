"""A table of contents before minutes is left out; rows of minutes that look like one are not."""

from __future__ import annotations

import pytest
from paper import lines

from minesearch.segment.contents import without_contents


@pytest.mark.parametrize(
    ("drawing", "kept"),
    [
        pytest.param(
            "Harbour Board\nCONTENTS\n1 OPENING ........ 3\n2 DUES ......... 4\n3 CLOSE ....... 5\n1 OPENING",
            ["Harbour Board", "1 OPENING"],
            id="leaders",
        ),
        pytest.param(
            "Table of contents\nOpening      3\nReport on the quay and on\nthe crane      4\nClose      5\n\nOpening",
            ["Opening"],
            id="a column of pages, a title over two lines",
        ),
        pytest.param(
            "Clerk: ........ Mayor: ........\nQuays ...... 12 pounds\nCranes ..... 3",
            ["Clerk: ........ Mayor: ........", "Quays ...... 12 pounds", "Cranes ..... 3"],
            id="places to sign, one row with leaders",
        ),
        pytest.param("Quays      3\nCranes      4\nBuoys      5", ["Quays 3", "Cranes 4", "Buoys 5"], id="no heading"),
    ],
)
def test_contents_are_left_out(drawing: str, kept: list[str]) -> None:
    assert [line.text for line in without_contents(lines(drawing))] == kept
