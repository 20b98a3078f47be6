"""The head and foot of minutes: which body, when, where, from when to when, and the meetings before and after."""

from __future__ import annotations

import pytest
from paper import lines, pages

from minesearch.segment.masthead import next_meeting, previous_minutes, read_masthead, sitting_times

Head = tuple[str | None, str | None, str | None]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "Minutes of a meeting of the Harbour Board held at Custom House, Saltby on Friday, 6 May 2011.\n\nPRESENT",
            ("Harbour Board", "2011-05-06", "Custom House, Saltby"),
            id="a sentence",
        ),
        pytest.param(
            "MINUTES OF A MEETING OF THE HARBOUR\nBOARD HELD VIA MICROSOFT TEAMS ON 6TH MAY 2011\n\nPRESENT",
            ("HARBOUR BOARD", "2011-05-06", "MICROSOFT TEAMS"),
            id="capitals over two lines, held in the air",
        ),
        pytest.param(
            "Harbour Board – Minutes, 6 May 2011\n\nPresent",
            ("Harbour Board", "2011-05-06", None),
            id="the body before a dash",
        ),
        pytest.param(
            "SALTBY TOWN COUNCIL\n\nMinutes of the meeting held on Tuesday 10 May 2011 at the Guildhall.\n\nPresent",
            ("SALTBY TOWN COUNCIL", "2011-05-10", "Guildhall"),
            id="the body in a line of its own",
        ),
        pytest.param(
            "Harbour Users Group\n6 May 2011\nCommittee Room 2\n\nAttendees",
            ("Harbour Users Group", "2011-05-06", "Committee Room 2"),
            id="three lines",
        ),
        pytest.param("MINUTES\n\nPresent", (None, None, None), id="nothing is said and nothing guessed"),
    ],
)
def test_body_date_and_place(drawing: str, expected: Head) -> None:
    head = read_masthead(lines(drawing), frozenset())
    assert (head.body, head.date, head.place) == expected


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param("MINUTES\n\nClose\n\n10.00 am - 12.15 pm", ("10:00", "12:15"), id="a span at the foot"),
        pytest.param("MINUTES\n\nClose\n\n10.00 - 11.45 am", ("10:00", "11:45"), id="one half of the day for both"),
        pytest.param(
            "Minutes of a meeting held on 6 May 2011, commencing at 7.00 pm\n\nThe meeting closed at 9.05 pm.",
            ("19:00", "21:05"),
            id="in words",
        ),
        pytest.param("MINUTES\n\nThe meeting ended.", (None, None), id="no hours"),
    ],
)
def test_hours(drawing: str, expected: tuple[str | None, str | None]) -> None:
    drawn = lines(drawing)
    assert sitting_times(drawn, read_masthead(drawn, frozenset()), pages(drawing)) == expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        pytest.param(
            "Minutes of the previous meeting", "The minutes of the meeting held on 4 February 2011 were confirmed.",
            "2011-02-04", id="confirmed",
        ),
        pytest.param("Minutes", "The minutes of 4.2.11 were signed.", "2011-02-04", id="a date in figures"),
        pytest.param(
            "Minutes", "The minutes of the meeting held on 10 June 2011 were confirmed.", None,
            id="a date after this meeting can't be the previous",
        ),
        pytest.param("Dues", "Dues were raised on 4 February 2011.", None, id="another item"),
        pytest.param("Minutes", "The minutes were confirmed.", None, id="no date"),
    ],
)  # fmt: skip
def test_the_meeting_before(title: str, text: str, expected: str | None) -> None:
    assert previous_minutes([("Apologies", "None on 1 January 2011."), (title, text)], "2011-05-06") == expected


@pytest.mark.parametrize(
    ("items", "foot", "expected"),
    [
        pytest.param([("Date of next meeting", "Friday, 1 July 2011 at noon.")], [], "2011-07-01", id="an item"),
        pytest.param([("Date of next meeting", "1 July")], [], "2011-07-01", id="without its year"),
        pytest.param(
            [("Close", "The next meeting of the Board will be held on 1 July 2011.")], [], "2011-07-01", id="in prose"
        ),
        pytest.param(
            [("Dates of future meetings", "4 March 2011, 1 July 2011, 7 October 2011")], [], "2011-07-01",
            id="a list: the first to come",
        ),
        pytest.param([("Close", "None.")], ["Next meeting: 1 July 2011"], "2011-07-01", id="at the foot"),
        pytest.param(
            [("Next meeting", "Papers are due by 10 June 2011 for 1 July 2011.")], [], "2011-07-01", id="due by"
        ),
        pytest.param([("Dues", "Dues rise on 1 July 2011.")], ["Chairman"], None, id="another date"),
        pytest.param([("Date of next meeting", "To be arranged.")], [], None, id="not known"),
    ],
)  # fmt: skip
def test_the_meeting_after(items: list[tuple[str, str]], foot: list[str], expected: str | None) -> None:
    assert next_meeting(items, "2011-05-06", foot) == expected
