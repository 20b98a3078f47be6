"""Who is to act, in a column right of the minutes; and columns that are no margin."""

from __future__ import annotations

import pytest
from paper import lines, pages

from minesearch.segment.margin import without_margin
from minesearch.segment.minutes import read_minutes

HEADED = """
    **Minutes of the Quay Residents held on 6 May 2011 at 7.30pm in the Hall**

    Present: Ann Bell (Chair), Carol Dunn, Eve Frost
                                                                             **ACTION**
    **1. Welcome**
    The Chair welcomed everyone who had come.

    **2. Steps**
    The steps at the quay are worn and one of them is loose. Ann will        AB
    ask the harbour master to look at them.

    The lamp by the crane is out. It was agreed to write to the council.     Clerk

    **3. Hedge**
    Carol has measured the hedge. The owner is to be asked to cut it         AB/CD
    before the summer.
"""


def test_what_stands_in_the_margin_is_who_is_to_act_on_what_stands_beside_it() -> None:
    meeting, _ = read_minutes(pages(HEADED), frozenset())
    assert [(m.number, a.owner, a.action) for m in meeting.minutes for a in m.actions] == [
        (
            "2", "AB",
            "The steps at the quay are worn and one of them is loose. Ann will ask the harbour master to look at them.",
        ),
        ("2", "Clerk", "The lamp by the crane is out. It was agreed to write to the council."),
        ("3", "AB/CD", "Carol has measured the hedge. The owner is to be asked to cut it before the summer."),
    ]  # fmt: skip


BARE = HEADED.replace("**ACTION**", "").replace("Clerk", "CD")


@pytest.mark.parametrize(
    ("drawing", "notes"),
    [
        pytest.param(BARE, ["AB", "CD", "AB/CD"], id="initials without a head"),
        pytest.param(HEADED.replace("AB\n", "ACTION: AB\n"), ["AB", "Clerk", "AB/CD"], id="the mark in the margin too"),
        pytest.param(
            "**Item**                                               **Action by**\n"
            "The steps are to be mended before the summer.          AB to ask for\n"
            "Nothing else was said of them at this meeting.         a quote\n",
            ["AB to ask for a quote"],
            id="a task over two lines",
        ),
        pytest.param(
            "Present:\nAnn Bell          AB\nCarol Dunn        CD\n\nThe steps at the quay are worn and loose.",
            [],
            id="initials of those present",
        ),
        pytest.param(
            "The steps at the quay were built by the BBC in the year of\n"
            "the coronation, as was told on the air by the ITV. The\n"
            "harbour master thinks they ought to be mended by the SNP\n",
            [],
            id="capitals at the end of lines of text",
        ),
        pytest.param(
            "What visitors paid in the year, by the length of boat        ACTION\n"
            "The harbour master took the dues of all visitors, and so they were all counted\n"
            "by the clerk, who told the board of them and was thanked for it by the members\n",
            [],
            id="a word far right, and text below it",
        ),
    ],
)
def test_margins(drawing: str, notes: list[str]) -> None:
    kept, found = without_margin(lines(drawing))
    assert [note.text for note in found] == notes
    if not notes:
        assert kept == lines(drawing)
