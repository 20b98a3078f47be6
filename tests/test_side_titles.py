"""Titles in a column left of the text are set above it; other columns and lists stay as they are."""

from __future__ import annotations

import pytest
from paper import pages

from minesearch.segment.section import body_lines
from minesearch.segment.side_titles import with_titles_above

COLUMNS = """
    A meeting of the Harbour Board was held in the Custom House, Saltby.

    1.  PRESENT          Ann Bell, Carol Dunn and the pilots of the bay, with the
                         clerk, who wrote this down.

    2.  MINUTES OF       BELL: That the minutes of the February meeting be approved
        FEBRUARY         as they were read to the Board. CARRIED.

    3.  DUES             DUNN: That the dues of visiting boats be raised by two per
                         cent from the first of May. CARRIED.

    4.  CLOSE            BELL: That the meeting be closed, it being late and the
                         tide on the turn. CARRIED.

    ____________         ____________
"""


def told(drawing: str) -> list[str]:
    return [line.text for line in with_titles_above(list(body_lines(pages(drawing)[0])))]


def test_a_title_is_one_line_above_its_text() -> None:
    said = told(COLUMNS)
    assert [line for line in said if line[:1].isdigit()] == [
        "1. PRESENT",
        "2. MINUTES OF FEBRUARY",
        "3. DUES",
        "4. CLOSE",
    ]
    assert said[said.index("2. MINUTES OF FEBRUARY") + 1 :][:2] == [
        "BELL: That the minutes of the February meeting be approved",
        "as they were read to the Board. CARRIED.",
    ]


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param(
            "1.  Ann Bell         Harbour Engineer\n2.  Carol Dunn       Clerk\n3.  Eve Fox          Pilot\n"
            "4.  Guy Hill         Pilot",
            id="a list of names and posts",
        ),
        pytest.param(
            "1.  Apologies\n    Ann Bell sent hers and would come to the next.\n\n2.  Dues\n    They were raised.\n\n"
            "3.  Ice\n    None was sold.\n\n4.  Close\n    The meeting closed.",
            id="titles above their text",
        ),
        pytest.param(
            "1.  Apologies                        (Page 2)\n2.  Minutes                          (Page 3)\n"
            "3.  Dues                             (Page 5)\n4.  Ice                              (Page 7)",
            id="an agenda with its pages",
        ),
    ],
)
def test_other_columns_stay(drawing: str) -> None:
    assert told(drawing) == [line.text for line in body_lines(pages(drawing)[0])]
