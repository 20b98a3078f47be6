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


TABLED = """
    **Minutes of the Quay Trust held on 6 May 2011 at 7.30pm in the Hall**

    Present: Ann Bell (Chair), Carol Dunn, Eve Frost

                                                        **Action required**      **Person**
                                                                             **responsible**
    **1.  Welcome**
        The Chair welcomed all who had come.

    **2.  Steps**
        The steps at the quay are worn and one of       Ask the harbour      Clerk
        them is loose, as Carol Dunn had seen.          master to look

        The lamp by the crane is out.                   Write to the         Finance
                                                        council about it     Director
        Nothing else was said of the quay.

    **3.  Hedge**
        The hedge was measured before the summer.       Ask the owner to     Ann Bell
        It is too high, and wide as well.               cut it
"""
OVER_PAGES = (
    """
    **Minutes of the Quay Trust held on 6 May 2011 at 7.30pm in the Hall**

    Present: Ann Bell (Chair), Carol Dunn, Eve Frost

    Item and what was said                              Action                 By whom   When
    **1.  Steps**
        The steps at the quay are worn and one of       Ask for two quotes     Clerk     3 June 2011
        them is loose, as Carol Dunn had seen.          Thank the master       AB
    **2.  Hedge**
        The hedge was measured before the summer.       None
    """,
    """
    Item and what was said                              Action                 By whom   When
        It is too high, and wide as well, it was        Find the owner         CD
        said by those who have to walk below it.
    """,
)

DAYS_ONLY = """
    **Minutes of the Quay Trust held on 6 May 2011 at 7.30pm in the Hall**

    Present: Ann Bell (Chair), Carol Dunn, Eve Frost

                                                                      Who     By when
    **1.  Steps**
        The steps at the quay are worn and one of them is loose.      AB      3 June
        They are to be mended by the port.

    **2.  Hedge**
        The hedge was measured, and Carol Dunn to ask the owner.      CD
"""
LEAD_FIRST = """
    **Minutes of the Quay Trust held on 6 May 2011 at 7.30pm in the Hall**

    Present: Ann Bell (Chair), Carol Dunn, Eve Frost

                                                          Lead       Action
    **1.  Steps**
        The steps at the quay are worn and one of         AB         Ask for two quotes
        them is loose.

    **2.  Hedge**
        The hedge was measured before the summer.         Clerk      Find the owner and
                                                                     ask for it to be cut
"""


@pytest.mark.parametrize(
    ("drawings", "actions"),
    [
        pytest.param(
            (TABLED,),
            [
                ("2", "Clerk", "Ask the harbour master to look", None),
                ("2", "Finance Director", "Write to the council about it", None),
                ("3", "Ann Bell", "Ask the owner to cut it", None),
            ],
            id="heads over two lines",
        ),
        pytest.param(
            OVER_PAGES,
            [
                ("1", "Clerk", "Ask for two quotes", "2011-06-03"),
                ("1", "AB", "Thank the master", None),
                ("2", "CD", "Find the owner", None),
            ],
            id="a day too, heads on each page, one right below another",
        ),
        pytest.param(
            (DAYS_ONLY,),
            [
                (
                    "1",
                    "AB",
                    "The steps at the quay are worn and one of them is loose. They are to be mended by the port.",
                    "2011-06-03",
                ),
                ("2", "CD", "The hedge was measured, and Carol Dunn to ask the owner.", None),
            ],
            id="who and when, beside what is to be done",
        ),
        pytest.param(
            (LEAD_FIRST,),
            [("1", "AB", "Ask for two quotes", None), ("2", "Clerk", "Find the owner and ask for it to be cut", None)],
            id="who before what",
        ),
    ],
)
def test_columns_for_what_is_to_be_done_and_by_whom(
    drawings: tuple[str, ...], actions: list[tuple[str | None, ...]]
) -> None:
    meeting, _ = read_minutes(pages(*drawings), frozenset())
    assert [(m.number, a.owner, a.action, a.due) for m in meeting.minutes for a in m.actions] == actions
    assert [person.name for person in meeting.attendance] == ["Ann Bell", "Carol Dunn", "Eve Frost"]
    assert not any(words in meeting.minutes[0].passage.text for words in ("Ask", "Clerk", "AB"))


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param(
            "The steps                 Action                   Owner\n"
            "Mended in the spring      Ask for two quotes       It was said that nobody in the port owns them\n"
            "Painted in the autumn     Thank the master         As the harbour master has done it every year\n",
            id="no names in the last",
        ),
        pytest.param(
            "What visitors paid in the year     Action     Owner\n"
            "The harbour master took the dues of all visitors, and so they were all counted\n"
            "by the clerk, who told the board of them and was thanked for it by the members\n",
            id="text across the columns",
        ),
    ],
)
def test_no_columns_of_tasks(drawing: str) -> None:
    assert without_margin(lines(drawing)) == (lines(drawing), [])
