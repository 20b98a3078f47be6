"""Decimal numbers in minutes: of paragraphs, of clauses below a mark, and of titles; and heads that recur on a page."""

from __future__ import annotations

import pytest
from paper import lines, pages

from minesearch.segment.blocks import make_blocks
from minesearch.segment.minutes import read_minutes
from minesearch.segment.section import lines_of_minutes

Row = tuple[str | None, str | None, str]
HEAD = """
    Minutes of a meeting of the Harbour Board held on Friday, 4 February 2011.

    PRESENT: Ann Bell, Cal Dunn

    **4. APOLOGIES**

    4.1 There were none.

    **5. DUES**

"""


def decided(inside: str) -> list[Row]:
    """The number of the minute, the label and the words of each decision."""
    own = "\n".join(f"    {line}" if line else "" for line in inside.split("\n"))
    meeting, _ = read_minutes(
        pages(f"{HEAD}{own}\n\n    **6. CLOSE**\n\n    6.1 The Chair thanked all.\n"), frozenset()
    )
    assert [m.number for m in meeting.minutes if m.title] == ["4", "5", "6"]
    return [(m.number, r.label, r.passage.text) for m in meeting.minutes for r in m.resolutions]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(
            "5.1 The dues are low.\n\n5.2 **RESOLVED – That the dues be raised by a tenth.**",
            [("5", None, "That the dues be raised by a tenth")],
            id="a mark at the head of the last paragraph decides the item",
        ),
        pytest.param(
            "5.1 The dues are low.\n\n5.2 Resolved: to raise the dues by a tenth.",
            [("5", None, "to raise the dues by a tenth")],
            id="a mark in small letters",
        ),
        pytest.param(
            "5.1 The dues are low.\n\n**5.2 RESOLVED –**\n\n    (1) That the dues be raised.\n    (2) That "
            "boats be told.",
            [("5", "1", "That the dues be raised"), ("5", "2", "That boats be told")],
            id="a mark alone, in bold, is no title",
        ),
        pytest.param(
            "The dues are low.\n\n**RESOLVED**\n**5.1 that the dues be raised;**\n**5.2 that boats be told.**",
            [("5", "5.1", "that the dues be raised"), ("5", "5.2", "that boats be told")],
            id="clauses with decimals, in bold",
        ),
        pytest.param(
            "The dues are low.\n\nUNANIMOUSLY RESOLVED that:\n5.1 the dues be raised; and\n5.2 boats be told before\n"
            "    the spring.",
            [("5", "5.1", "the dues be raised"), ("5", "5.2", "boats be told before the spring")],
            id="clauses that go on with RESOLVED that, over two lines",
        ),
        pytest.param(
            "The Board agreed:\n\n5.1 to raise the dues; and\n\n5.2 to tell boats.",
            [("5", "5.1", "to raise the dues"), ("5", "5.2", "to tell boats")],
            id="the Board agreed",
        ),
        pytest.param(
            "The dues are low.\n\nRESOLVED:\n\n5.1.1 that the dues be raised; and\n\n5.1.2 that boats be told.",
            [("5", "5.1.1", "that the dues be raised"), ("5", "5.1.2", "that boats be told")],
            id="three levels",
        ),
        pytest.param(
            "The dues are low.\n\nIt was agreed that:-\n\n5.1 The dues be raised.\n\n5.2 Boats be told.",
            [("5", "5.1", "The dues be raised"), ("5", "5.2", "Boats be told")],
            id="clauses that go on with it in capitals",
        ),
        pytest.param(
            "The Board:\n\n5.1 noted the report; and\n\n5.2 approved the new dues.",
            [("5", "5.1", "noted the report"), ("5", "5.2", "approved the new dues")],
            id="what the Board did",
        ),
        pytest.param(
            "The dues are low.\n\nRECOMMENDED\n5.1 that the dues be raised;\n5.2 that boats be told.",
            [("5", "5.1", "that the dues be raised"), ("5", "5.2", "that boats be told")],
            id="recommended to another body",
        ),
        pytest.param(
            "5.1 The dues are low.\n\n5.2 It was RESOLVED that the dues be raised.",
            [("5", None, "that the dues be raised")],
            id="it was resolved, at the head of a paragraph",
        ),
        pytest.param(
            "5.1 It was proposed by A Bell, seconded by C Dunn and RESOLVED that the dues be raised.\n\n5.2 Boats "
            "were told.",
            [("5.1", None, "that the dues be raised")],
            id="resolved in the midst of a paragraph",
        ),
        pytest.param(
            "5.1 The Board NOTED the report.\n\n5.2 Boats were few. The Board AGREED to tell them.",
            [("5.1", None, "The Board NOTED the report"), ("5.2", None, "to tell them")],
            id="paragraphs that tell of a matter each",
        ),
        pytest.param(
            "5.1 The Board AGREED:\n\n    a) to raise the dues;\n\n    b) to tell boats.\n\n5.2 The quay was shut.",
            [("5", "a", "to raise the dues"), ("5", "b", "to tell boats")],
            id="the next paragraph is no clause",
        ),
    ],
)
def test_decisions_and_decimal_numbers(inside: str, expected: list[Row]) -> None:
    assert decided(inside) == expected


@pytest.mark.parametrize(
    ("drawing", "labels"),
    [
        pytest.param("RESOLVED\n\n5.1 that dues rise\n\n5.2 that boats pay", [None, "5.1", "5.2"], id="clauses"),
        pytest.param("RESOLVED\n\n5.1 That dues rise\n\n5.3 That boats pay", [None, "5.1", None], id="one left out"),
        pytest.param("RESOLVED that dues rise.\n\n5.1 that is so", [None, None], id="said behind the mark"),
        pytest.param("RESOLVED\n\n5.1 Cal Dunn spoke.", [None, None], id="a sentence below the mark"),
        pytest.param("5.1 It was AGREED:\n\n5.2 To the quay went all.", [None, None], id="the next paragraph"),
        pytest.param("The dues rose by:\n\n5.1 that is a tenth", [None, None], id="no mark"),
    ],
)
def test_decimals_are_labels_below_a_mark(drawing: str, labels: list[str | None]) -> None:
    assert [block.label for block in make_blocks(lines(drawing), frozenset())] == labels


FIRST = "HARBOUR BOARD OF SALTBY\n4 FEBRUARY 2011\n\nMINUTES\n\nPresent: Ann Bell\n\n1. DUES\n\nThe dues were low and"


@pytest.mark.parametrize(
    ("second", "kept"),
    [
        pytest.param("HARBOUR BOARD OF SALTBY      4 February 2011\n\nrose.", ["rose."], id="body and day"),
        pytest.param("Harbour Board of Saltby\nMinutes – February 4, 2011\n\nrose.", ["rose."], id="over two lines"),
        pytest.param(
            "Harbour Board – Minutes of 4 February 2011\n\nrose.", ["rose."], id="the name shortened, and day"
        ),
        pytest.param("Quay Board      4 February 2011\n\nrose.", None, id="another body"),
        pytest.param("Harbour Board of Saltby      6 May 2011\n\nrose.", None, id="another day"),
        pytest.param("MINUTES\n\nThese were signed.", None, id="an item called Minutes"),
        pytest.param("Board\n\nrose.", None, id="a word of the name"),
    ],
)
def test_heads_of_later_pages(second: str, kept: list[str] | None) -> None:
    found = [line.text for line in lines_of_minutes(pages(FIRST, second)) if line.page == 2]
    assert found == (kept or [" ".join(line.split()) for line in second.split("\n") if line])
