"""A pack falls into its parts: where each begins, what it is, and that no page is lost between them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paper import page, pages

from minesearch.model.meeting import AgendaItem, PartKind
from minesearch.model.source import Page, Passage
from minesearch.segment.parts import is_minutes_head, looks_like_slides, split, stamp_of

MINUTES = """
    Minutes of a meeting of the Harbour Board held at Custom House on Friday, 4 February 2011.

    **PRESENT**

    Ann Bell        Customs

    **1. Apologies**

    There were none.

    RESOLVED: That dues rise.
"""
TYPED = """
    HARBOUR BOARD MINUTES - 4 February 2011

    Held at Custom House on 4 February 2011

    Present: Ann Bell

    **1. Apologies**

    RESOLVED: That dues rise.
"""
CONTENTS = "**CONTENTS**\n1 OPENING ........ 3\n2 DUES ........ 3\n3 CLOSE ........ 4"
MORE = "The minutes go on here with more of what was said about the dues.\n\nThe Board rose."
LOG = """
    **Harbour Board Action Log**

    +----+----------------------+-----------+--------+
    | No | Action               | Owner     | Status |
    +----+----------------------+-----------+--------+
    | 1  | Mend the quay        | Ann Bell  | Amber  |
    +----+----------------------+-----------+--------+
"""
TRACKER = LOG.replace("Action Log", "Actions and Recommendations Tracker").replace(
    "\n\n", "\n\n    The Board sees below what has come of what it asked for, and takes off what is done.\n\n", 1
)
FOLLOWED = """
    [[Agenda Item 5]]
    **Clerk's Report - May 2011**

    +-------+------------+----------------------+-----------+--------------+
    | Minute| Meeting    | Action               | By        | Progress     |
    +-------+------------+----------------------+-----------+--------------+
    | 11/04 | 4 Feb 2011 | Mend the quay        | Ann Bell  | Stone bought |
    +-------+------------+----------------------+-----------+--------------+
    | 11/05 | 4 Feb 2011 | Sell the old crane   | C. Dunn   | Sold in May  |
    +-------+------------+----------------------+-----------+--------------+
    | 11/07 | 4 Feb 2011 | Paint the rails      | Ann Bell  | Begun        |
    +-------+------------+----------------------+-----------+--------------+

    The auditor has been and found the accounts of the harbour in good order for the year.
"""
LISTS = """
    [[Agenda Item 6]]
    **List of boats**

    Gull, Heron and Tern

    Agenda Item 7

    **List of payments**

    Rope and paint

    Agenda Item 7
"""
NEXT = "The next meeting of the Harbour Board will be held on Friday 6 May 2011 in the loft of Custom House."
REPORT = """
    {stamp}
    **HARBOUR BOARD**

    6 MAY 2011

    **DREDGING OF THE INNER BASIN**

    Purpose

    1. The basin silts up by a foot a year.
"""
STAMPED = REPORT.format(stamp="[[Agenda Item 4]]")
BARE = REPORT.format(stamp="")
BLANK = "This page is intentionally left blank"
DONE = (
    "Minutes for SHA/TC 4/WG 2 – Mooring Data\nDate: 4 February 2011\n\n1. Previous minutes\nThey were approved.\n\n"
    "2. Ropes\nDecision: Use hemp. (4-0-1)\n\n3. Close\nThe meeting was adjourned at 16:40."
)
DUE = "Minutes for Ann Bell\nDate: 4 February 2011\n\nThe minutes will be typed next week."
SLIDE = "**Dredging**\n\nA foot a year"
Told = list[tuple[str, int, int, str | None]]


def told(drawn: tuple[Page, ...], *agenda: AgendaItem) -> Told:
    return [(str(s.kind), s.page, s.page_end, s.agenda_item) for s in split(drawn, (), agenda)]


def item(number: str, first: int, last: int, title: str = "Dredging") -> AgendaItem:
    return AgendaItem(number, title, first, last, None, Passage(""))


@pytest.mark.parametrize(
    ("drawings", "expected"),
    [
        pytest.param([MINUTES, MORE], [("minutes", 1, 2, None)], id="minutes over two pages"),
        pytest.param(
            [MINUTES, STAMPED, MORE], [("minutes", 1, 1, None), ("report", 2, 3, "4")], id="a stamp opens a report"
        ),
        pytest.param(
            [MINUTES, MINUTES.replace("February", "March")],
            [("minutes", 1, 1, None), ("minutes", 2, 2, None)],
            id="minutes of two meetings",
        ),
        pytest.param(
            [TYPED, TYPED.replace("February", "March")],
            [("minutes", 1, 1, None), ("minutes", 2, 2, None)],
            id="the same heading over two meetings",
        ),
        pytest.param(
            [TYPED, f"HARBOUR BOARD MINUTES - 4 February 2011\n\n{MORE}"],
            [("minutes", 1, 2, None)],
            id="the heading again at the head of the next page",
        ),
        pytest.param(
            [TYPED, f"Minutes of Harbour Board – 4 February 2011   Page # 2\n\n{MORE}"],
            [("minutes", 1, 2, None)],
            id="again, with the number of the page",
        ),
        pytest.param(
            ["Saltby Town\nMINUTES\nOrdinary Meeting\nFriday 4 February 2011", CONTENTS, MORE],
            [("minutes", 1, 3, None)],
            id="a cover and a table of contents",
        ),
        pytest.param([MINUTES, LOG], [("minutes", 1, 1, None), ("action_log", 2, 2, None)], id="a log behind minutes"),
        pytest.param([MINUTES, TRACKER], [("minutes", 1, 1, None), ("action_log", 2, 2, None)], id="a tracker"),
        pytest.param(
            [MINUTES, FOLLOWED], [("minutes", 1, 1, None), ("report", 2, 2, "5")], id="a report with a log in it"
        ),
        pytest.param(
            [STAMPED, LISTS, STAMPED.replace("Item 4", "Item 8")],
            [("report", 1, 1, "4"), ("report", 2, 2, "6"), ("report", 3, 3, "8")],
            id="a page with the stamps of two lists, and the paper behind it",
        ),
        pytest.param(
            [TYPED, f"HARBOUR BOARD MINUTES - 4 February 2011\n\n{NEXT}"],
            [("minutes", 1, 2, None)],
            id="the heading again over a sentence with the day of the next meeting",
        ),
        pytest.param([DONE], [("minutes", 1, 1, None)], id="a heading and a day over what was done, and no list"),
        pytest.param([DUE], [("other", 1, 1, None)], id="a heading and a day over what is to come"),
        pytest.param([MINUTES, BLANK, STAMPED], [("minutes", 1, 2, None), ("report", 3, 3, "4")], id="a blank verso"),
        pytest.param([BARE, BARE], [("report", 1, 1, None), ("report", 2, 2, None)], id="told by body and date"),
        pytest.param(["A notice about boats."], [("other", 1, 1, None)], id="something else"),
        pytest.param([BLANK], [("blank", 1, 1, None)], id="nothing at all"),
    ],
)
def test_parts(drawings: list[str], expected: Told) -> None:
    assert told(pages(*drawings)) == expected


def test_the_pages_named_by_the_agenda_begin_parts() -> None:
    drawn = pages(MORE, MORE, MORE, first=3)
    assert told(drawn, item("4", 3, 3), item("5", 4, 5)) == [("report", 3, 3, "4"), ("report", 4, 5, "5")]


def noted(number: str, title: str, note: str | None = None) -> AgendaItem:
    return AgendaItem(number, title, None, None, note, Passage(""))


STUDY = """
    {over}
    **What the inner basin needs**
    Author: Ann Bell, Harbour Engineer

    **1. Purpose**
    1.1 To tell the Board of the silt.

    **2. Recommendations**
    2.1 That a dredger be hired.
"""


@pytest.mark.parametrize(
    ("page_behind", "row", "told_of_it"),
    [
        pytest.param(
            STUDY.format(over=""), noted("4", "What the inner basin needs"), ("report", 2, 2, None), id="title"
        ),
        pytest.param(
            STUDY.format(over="").replace("**What", "**4. What"),
            noted("4", "What the inner basin needs"),
            ("report", 2, 2, None),
            id="title with its number",
        ),
        pytest.param(
            STUDY.format(over="Paper C\n"),
            noted("4", "Silt", "A Bell 10.20 Paper C"),
            ("report", 2, 2, "4"),
            id="mark of the paper",
        ),
        pytest.param(
            STUDY.format(over="ENCLOSURE 2a\n"),
            noted("4", "Silt", "Enc. 2A"),
            ("report", 2, 2, "4"),
            id="mark in other words",
        ),
        pytest.param(
            f"**4. Dues for visitors**\n\n{MORE}", noted("4", "Dues for visitors"), None, id="an item of the minutes"
        ),
        pytest.param(f"Report to\n\n{MORE}", noted("4", "Dues", "Report to"), None, id="no mark"),
    ],
)
def test_papers_told_by_the_agenda(
    page_behind: str, row: AgendaItem, told_of_it: tuple[str, int, int, str | None]
) -> None:
    drawn = pages(MINUTES, page_behind)
    whole = [("minutes", 1, 2, None)]
    assert told(drawn, row) == (whole if told_of_it is None else [("minutes", 1, 1, None), told_of_it])


def test_a_stamp_repeated_within_its_item_begins_nothing() -> None:
    assert told(pages(STAMPED, STAMPED, MORE)) == [("report", 1, 3, "4")]


@pytest.mark.parametrize(
    ("mark", "item_of_it"),
    [
        pytest.param(" " * 60 + "Item 4", "4", id="at the right"),
        pytest.param(" " * 58 + "ITEM NO. 4", "4", id="in other words"),
        pytest.param(" " * 60 + "Item 9", None, id="no item of the agenda"),
        pytest.param("Item 4", None, id="at the left, as headings stand"),
        pytest.param(" " * 60 + "Item 4 was taken first", None, id="a sentence"),
    ],
)
def test_a_short_stamp_stands_at_the_right_of_the_head(mark: str, item_of_it: str | None) -> None:
    drawn = pages(MINUTES, f"{mark}\n\n**Moorings**\n\nThe piles lean.")
    items_told = [number for *_, number in told(drawn, noted("4", "Dues", None))[1:]]
    assert items_told == ([item_of_it] if item_of_it else [])


def test_landscape_pages_with_few_words_are_slides() -> None:
    wide = [replace(p, width=1200.0) for p in pages(SLIDE, SLIDE, SLIDE)]
    assert looks_like_slides(wide)
    assert not looks_like_slides(pages(SLIDE, SLIDE, SLIDE))
    assert not looks_like_slides([])
    upright = page(STAMPED, 1)
    turned = [replace(p, number=n) for n, p in enumerate(wide, 2)]
    assert [kind for kind, *_ in told((upright, *turned))] == ["report", "slides"]


@pytest.mark.parametrize(
    ("drawing", "number"),
    [
        pytest.param("[[Agenda Item 6]]\nText", "6", id="in a box"),
        pytest.param("Agenda Item 12a\nText", "12a", id="at the head without a box"),
        pytest.param("Text\n\n\n\n\n\nAgenda Item 6", None, id="further down it is text"),
        pytest.param("Agenda Item 6 was taken first.", None, id="a sentence"),
    ],
)
def test_stamps(drawing: str, number: str | None) -> None:
    assert stamp_of(page(drawing)) == number


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(MINUTES, True, id="a heading and those present"),
        pytest.param("MINUTES\n\nof the meeting held on 4 February 2011", True, id="a heading and the day"),
        pytest.param("REGULAR MEETING MINUTES\nMarch 1, 2011\n\nPresent: A Bell", True, id="X meeting minutes"),
        pytest.param("Minute of Meeting\n\nheld on 4 February 2011", True, id="minute, as in Scotland"),
        pytest.param("Notes of the Users meeting\n4 February 2011\n\nAttendees: A Bell", True, id="notes"),
        pytest.param(
            "March 1, 2011\n\nHARBOUR BOARD\n\nThe meeting was called to order at 7 pm.\n\nPresent: A Bell",
            True,
            id="no heading, but a day, who was there and a call to order",
        ),
        pytest.param(
            "March 1, 2011\n\nHARBOUR BOARD AGENDA\n\n1. Call to order at 7 pm\n\nPresent: A Bell",
            False,
            id="a meeting to come",
        ),
        pytest.param(
            "The lane was called to order by the pilot.\n\nPresent: A Bell", False, id="no day, and not the meeting"
        ),
        pytest.param(
            "**Harbour Committee in Public**\nHeld on 4 February 2011\n**CONFIRMED**\n\nPresent: A Bell\n\n"
            "Apologies: C Dunn\n\n1. Dues\n\nThe Committee noted the dues.\n\nThe budget was approved.",
            True,
            id="no heading, but a day, who came, who did not, and what was done",
        ),
        pytest.param(
            "**Harbour Committee in Public**\n4 February 2011\n\nPresent: A Bell\n\nApologies: C Dunn\n\n"
            "1. To note the dues\n\n2. To approve the budget",
            False,
            id="a form to be filled in, which tells of nothing done",
        ),
        pytest.param(
            "**Visit to the fish quay**\n4 February 2011\n\nIn attendance: A Bell\n\nThe ice was approved in 1990.\n\n"
            "The members welcomed the change.",
            False,
            id="a report of a visit",
        ),
        pytest.param(
            "**SALTBY COUNCIL**\n**MINUTES**\nOrdinary Meeting of Council held in the Custom House, 4 "
            "Quay Street, Saltby\n"
            "on Friday 4 February 2011, commencing at 3.00pm\n\n1. OPENING\n\nThe meeting was opened.",
            True,
            id="a heading and the day in a wrapped line",
        ),
        pytest.param(
            "Meeting of the Saltby Harbour Board\nMarch 1, 2011 at 5:30 pm\n\n1. Roll call\nMeeting "
            "called to order at 5:34.\n"
            "Bell and Dunn present.\n\n2. Dues\nMoved by Bell to raise them. Motion carried.\n\nMotion "
            "passed to adjourn.",
            True,
            id="no heading and no list, but a meeting that was opened and voted",
        ),
        pytest.param(
            "March 1, 2011\n\nA regular meeting of the Saltby Harbour Board was held in the Custom House on\n"
            "March 1, 2011.\n\n1. Dues\nBell: That they be raised. CARRIED.\n\n2. Ice\nDunn: That it be "
            "sold. CARRIED.",
            True,
            id="a sentence that says the meeting was held, and what became of motions",
        ),
        pytest.param(
            "March 1, 2011\n\nA regular meeting of the Saltby Harbour Board will be held in the Custom House on\n"
            "March 1, 2011.\n\n1. Dues\n\n2. Reports of motions carried in May",
            False,
            id="one that says it will be",
        ),
        pytest.param(
            "Special Session of the Board\nMarch 1, 2011\n\n1. Call to order\n\n2. Dues, moved by the "
            "pilots\n\n3. Close",
            False,
            id="a session to come",
        ),
        pytest.param(
            "Report on the harbour\nMarch 1, 2011\n\nThe pilots called their meeting to order in May. Their motion was "
            "carried.\n\nA second motion failed.",
            False,
            id="a report that tells of other sittings",
        ),
        pytest.param(
            "Saltby Harbour Board Meeting in Public\nHeld on Friday 6th June 2014, 2pm to 4pm, in the Long Room, "
            "Custom House\n\nPresent:\nAnn Bell\nApologies:\nCal Dunn\n\nSHB/14/01: Dues\nThe dues were agreed.\n"
            "The Board NOTED the fall.",
            True,
            id="no heading, day, hours and place on one line",
        ),
        pytest.param(
            "Saltby Harbour Board\nFriday 6th June 2014 at 2pm in the Long Room, Custom House, Saltby\n\nPresent:\n"
            "Ann Bell\nApologies:\nCal Dunn\n\nDues\nThe dues were agreed.\nThe Board NOTED the fall.",
            True,
            id="the day first",
        ),
        pytest.param(
            "Saltby Harbour Board\nA meeting to be held on Friday 6th June 2014, 2pm to 4pm, in the Long Room\n\n"
            "Present:\nApologies:\n\n1. Minutes of the last meeting\n2. Dues that were agreed in May\n3. Ice",
            False,
            id="a meeting to come",
        ),
        pytest.param(
            "Review of the quay\nThe pilots and the dredgers of Saltby met on Friday 6th June 2014 with masters.\n\n"
            "Present:\nAnn Bell\nApologies:\nCal Dunn\n\nThe dues were agreed.\nThe Board NOTED the fall.",
            False,
            id="a sentence that tells of a day",
        ),
        pytest.param("Harbour dues\nApproval of Minutes\n\nheld on 4 February 2011", False, id="an item about minutes"),
        pytest.param("MINUTES\n\nThe minutes of the last meeting were read.", False, id="a heading over neither"),
        pytest.param("Dredging\n\nMinutes were taken by the clerk on 4 February 2011.", False, id="a sentence"),
    ],
)
def test_heads_of_minutes(drawing: str, expected: bool) -> None:
    assert is_minutes_head(page(drawing)) is expected


LAST_ITEMS = "The quay was swept.\n\n**{}**\n\nThe minutes of the meeting held on 4 January 2011 were approved.\n"
ITEMS = "\n\n".join(
    f"**{title}**\n\nThe Board considered a long report." for title in ("DUES", "QUAYS", "CRANES", "ROPES", "BUOYS")
)
BEGUN = f"HARBOUR BOARD MINUTES\n\nHeld on 4 February 2011\n\nPresent: Ann Bell\n\nThe chair spoke.\n\n{ITEMS}"


@pytest.mark.parametrize(
    ("second", "count"),
    [
        pytest.param(LAST_ITEMS.format("MINUTES"), 1, id="an item called minutes, set like the others"),
        pytest.param(LAST_ITEMS.format("MINUTES OF MEETING HELD ON 4 JANUARY 2011"), 1, id="an item with a day"),
        pytest.param(
            "The chair moved that the Board approve, as they had been sent to its members, the\n"
            "minutes of the meeting held on 4 January 2011.",
            1,
            id="the rest of a sentence",
        ),
        pytest.param("**MINUTES**\n\nHeld on 4 March 2011\n\nPresent: Ann Bell", 2, id="those present are listed"),
        pytest.param("HARBOUR BOARD MINUTES\n\nHeld on 4 March 2011\n\n1. Dues", 2, id="set like no item"),
    ],
)
def test_items_about_minutes_begin_no_part(second: str, count: int) -> None:
    assert len([kind for kind, *_ in told(pages(BEGUN, second)) if kind == "minutes"]) == count


FIRST_PAGE = "PORT\n\nREGULAR BOARD MEETING MINUTES\n\n4 February 2011\n\nPresent: Ann Bell\n\n**1. Dues**\n\nUp."


@pytest.mark.parametrize(
    ("second", "count"),
    [
        pytest.param("Board Meeting Minutes - 4 February 2011.\n\n**2. Ice**\n\nIt melts.", 1, id="name and day again"),
        pytest.param(
            "Board Meeting Minutes - 4 February 2011.\n\n**2. Close**\n\nThe Board adjourned until its meeting on\n"
            "Friday, 4 March 2011.",
            1,
            id="another day in a sentence broken before it",
        ),
        pytest.param("Board Meeting Minutes - 4 March 2011.\n\n**1. Ice**\n\nIt melts.", 2, id="another day"),
        pytest.param("Pilots Meeting Minutes - 4 February 2011.\n\n**1. Ice**\n\nIt melts.", 2, id="another body"),
        pytest.param(
            "Board Meeting Minutes - 4 February 2011.\n\nPresent: Cal Dunn\n\n**1. Ice**", 2, id="who was there"
        ),
    ],
)
def test_a_line_at_the_head_of_a_page_that_names_the_minutes_again(second: str, count: int) -> None:
    assert len([kind for kind, *_ in told(pages(FIRST_PAGE, second)) if kind == "minutes"]) == count


OFFICERS = "Date: 1 February 2011\nAuthor: Ann Bell, Harbour Master\nAttachments: None\n\nThe quay is old."


@pytest.mark.parametrize(
    ("second", "count"),
    [
        pytest.param(f"**2. REPORTS OF OFFICERS**\n\n{OFFICERS}", 1, id="the next item, with a report's form below it"),
        pytest.param(f"**5. REPORTS OF OFFICERS**\n\n{OFFICERS}", 2, id="no item that follows"),
        pytest.param(f"2. Reports of officers\n\n{OFFICERS}", 2, id="set in another type"),
    ],
)
def test_minutes_go_on_over_a_form_below_their_next_item(second: str, count: int) -> None:
    first = f"**{FIRST_PAGE.splitlines()[2]}**".join(FIRST_PAGE.split(FIRST_PAGE.splitlines()[2]))
    first = first.replace("**1. Dues**", "**1. DUES OF THE BOATS THAT LIE IN THE INNER HARBOUR**")
    assert len(told(pages(first, second))) == count


DRAWINGS = st.sampled_from([MINUTES, MORE, LOG, STAMPED, BARE, BLANK, SLIDE])


@settings(max_examples=60, deadline=None)
@given(st.lists(DRAWINGS, min_size=1, max_size=8), st.lists(st.integers(1, 9), max_size=3), st.integers(0, 2))
def test_every_page_is_in_one_part_and_parts_run_on(drawings: list[str], begins: list[int], agenda: int) -> None:
    drawn = pages(*drawings)
    rows = [item(str(n), first, first) for n, first in enumerate(begins, 1)]
    sections = split(drawn, drawn[:agenda], rows)
    assert [p.number for s in sections for p in s.pages] == [p.number for p in drawn]
    assert (sections[0].kind is PartKind.AGENDA) == (agenda > 0)
