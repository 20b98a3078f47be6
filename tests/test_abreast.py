"""Columns without rules within an item: each cell is read for itself where one of them holds a decision."""

from __future__ import annotations

import pytest
from paper import lines, pages

from minesearch.segment.abreast import abreast
from minesearch.segment.minutes import read_minutes

ROWS = """
FUL/11/002    Two sheds and a     It was RESOLVED to support
Quay House    boat store          this application.

FUL/11/003    One crane           RESOLVED to object, as the
Mill Lane                         quay is too weak.
"""


def test_each_cell_is_read_for_itself() -> None:
    assert [line.text for line in abreast(lines(ROWS))] == [
        "FUL/11/002",
        "Quay House",
        "Two sheds and a",
        "boat store",
        "It was RESOLVED to support",
        "this application.",
        "FUL/11/003",
        "Mill Lane",
        "One crane",
        "RESOLVED to object, as the",
        "quay is too weak.",
    ]


def test_decisions_at_the_right_are_resolutions() -> None:
    drawing = (
        f"**Minutes of the Harbour Board held on 6 May 2011**\n\n**1. Plans**\n{ROWS}\n**2. Close**\n\nIt was late."
    )
    meeting, _ = read_minutes(pages(drawing), frozenset())
    assert [r.passage.text for r in meeting.minutes[0].resolutions] == [
        "to support this application",
        "to object, as the quay is too weak",
    ]


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param(
            "The Board   AGREED to mend the quay and to\nsell the crane in the year to come.", id="justified text"
        ),
        pytest.param("101   Ann Bell      £41\n102   Quay Inn      £12", id="figures"),
        pytest.param("Quay House    RESOLVED to support it.", id="one line"),
        pytest.param("(c)   AGREED that the quay be mended before\n      the winter storms.", id="a label"),
        pytest.param("Hill, Dunn      Bell, Reed\nHart, West      Dale, Ford", id="names"),
    ],
)
def test_other_lines_stay_as_they_are(drawing: str) -> None:
    assert abreast(lines(drawing)) == lines(drawing)


@pytest.mark.parametrize(
    ("label", "beside", "decided"),
    [
        ("Council resolution", "Councillors Hill / Dunn", [("That the quay be mended", "Hill", "Dunn")]),
        ("Resolution", "Moved: Cr Hill", [("That the quay be mended", "Cr Hill", None)]),
        (
            "Council resolution",
            "That the crane be kept;",
            [("That the crane be kept; That the quay be mended", None, None)],
        ),
        ("Officer recommendation", "That the crane be kept.", []),
        ("Officer recommendation", "The Engineer", []),
        ("Committee", "Hill / Dunn", []),
    ],
)
def test_a_ruled_table_that_records_a_motion(
    label: str, beside: str, decided: list[tuple[str, str | None, str | None]]
) -> None:
    drawing = f"""
**Minutes of the Harbour Board held on 6 May 2011**

**1. Quays**

The Engineer spoke.

+------------------------+----------------------------+
| {label:<22} | {beside:<26} |
|                        | That the quay be mended.   |
|                        | **Carried**                |
+------------------------+----------------------------+

**2. Close**

It was late.
"""
    meeting, _ = read_minutes(pages(drawing), frozenset())
    assert [(r.passage.text, r.moved_by, r.seconded_by) for r in meeting.minutes[0].resolutions] == decided


@pytest.mark.parametrize(
    ("line", "decided"),
    [
        ("Council resolution    That the quay be\n                      mended.", ["That the quay be mended"]),
        ("Officer recommendation    That the quay be\n                          mended.", []),
        ("Council resolution    The Mayor spoke of it.", []),
        ("The Council resolution that the quay be mended was read out.", []),
    ],
)
def test_the_words_of_a_motion_beside_its_label(line: str, decided: list[str]) -> None:
    drawing = (
        f"**Minutes of the Harbour Board held on 6 May 2011**\n\n**1. Quays**\n\n{line}\n\n**2. Close**\n\nIt was late."
    )
    meeting, _ = read_minutes(pages(drawing), frozenset())
    assert [r.passage.text for r in meeting.minutes[0].resolutions] == decided
