"""A set of minutes read whole: items with their text, what is decided and asked in them, and where they end."""

from __future__ import annotations

import pytest
from paper import pages

from minesearch.model.meeting import Meeting
from minesearch.model.source import Pack
from minesearch.segment.minutes import read_minutes
from minesearch.segment.reader import read, segments
from minesearch.text import vocabulary

FIRST = """
    Minutes of a meeting of the Harbour Board held at Custom House on Friday, 4 February 2011.

    **PRESENT**

    Mr. A. Bell CC       Town Council
    Ann Reed (AR)        Customs

    **31. Apologies for absence**

    Apologies were received from Eve Hill.

    **32. Minutes of the previous meeting**

    The minutes of the meeting held on 5 November 2010 were confirmed.

    **33. Dredging of the inner basin**

    The Board considered a report of Ann Reed, Engineer, a copy of which marked ‘Agenda Item 4’ is
    filed with these minutes. Further to Minute 12, the following points were made:

    (i) The basin silts up.

    (ii) Boats ground.

    RESOLVED:

    a) That the basin be dredged before the
"""
SECOND = """
       winter;

    b) That the cost be reported.

    Action: AR to ask for prices.

    **34. Date of next meeting**

    RESOLVED: That the next meeting be on 6 May 2011.

    10.00 am - 11.30 am                  CHAIRMAN
    4 February 2011

    Chairman ..................
"""


@pytest.fixture
def meeting() -> Meeting:
    drawn = pages(FIRST, SECOND)
    return read_minutes(drawn, vocabulary(drawn))[0]


def test_the_frame_of_the_meeting(meeting: Meeting) -> None:
    assert (meeting.body, meeting.date, meeting.place) == ("Harbour Board", "2011-02-04", "Custom House")
    assert (meeting.start, meeting.end) == ("10:00", "11:30")
    assert (meeting.previous_minutes_date, meeting.next_meeting_date) == ("2010-11-05", "2011-05-06")
    assert (meeting.page, meeting.page_end) == (1, 2)


def test_apologies_said_in_an_item_join_the_list(meeting: Meeting) -> None:
    assert [(a.group, a.name) for a in meeting.attendance] == [
        ("present", "Mr. A. Bell CC"),
        ("present", "Ann Reed"),
        ("apologies", "Eve Hill"),
    ]


def test_each_item_has_its_text_and_pages(meeting: Meeting) -> None:
    assert [(m.number, m.title, m.page, m.page_end) for m in meeting.minutes] == [
        ("31", "Apologies for absence", 1, 1),
        ("32", "Minutes of the previous meeting", 1, 1),
        ("33", "Dredging of the inner basin", 1, 2),
        ("34", "Date of next meeting", 2, 2),
    ]
    assert meeting.minutes[0].passage.text == "Apologies were received from Eve Hill."
    assert meeting.minutes[3].passage.text == "RESOLVED: That the next meeting be on 6 May 2011."


def test_what_is_said_decided_and_asked_in_an_item(meeting: Meeting) -> None:
    item = meeting.minutes[2]
    assert (item.agenda_item, item.presenters, item.refers_to) == ("4", ("Ann Reed",), ("12",))
    assert [point.label for point in item.points] == ["i", "ii"]
    assert [(r.label, r.passage.text, r.passage.page, r.passage.page_end) for r in item.resolutions] == [
        ("a", "That the basin be dredged before the winter", 1, 2),
        ("b", "That the cost be reported", 2, 2),
    ]
    assert [(a.action, a.owner, a.minute_number) for a in item.actions] == [("AR to ask for prices.", "AR", "33")]


def test_an_item_may_be_named_below_its_title() -> None:
    drawn = pages(FIRST.replace("**31. Apologies for absence**", "**31. Apologies for absence**\n    (Item 2)"))
    assert read_minutes(drawn, frozenset())[0].minutes[0].agenda_item == "2"


@pytest.mark.parametrize("behind", ["[Item 2]", "(Item 2)", "(Agenda Item No. 2)"])
def test_an_item_may_be_named_in_brackets_behind_its_title(behind: str) -> None:
    drawn = pages(FIRST.replace("**31. Apologies for absence**", f"**31. Apologies for absence {behind}**"))
    (first, *_) = read_minutes(drawn, frozenset())[0].minutes
    assert (first.number, first.title, first.agenda_item) == ("31", "Apologies for absence", "2")


@pytest.mark.parametrize("behind", ["(items 2 and 3)", "(Item 2 deferred)", "(2)", "Item 2 and others"])
def test_other_words_behind_a_title_are_part_of_it(behind: str) -> None:
    drawn = pages(FIRST.replace("**31. Apologies for absence**", f"**31. Apologies {behind}**"))
    (first, *_) = read_minutes(drawn, frozenset())[0].minutes
    assert (first.title, first.agenda_item) == (f"Apologies {behind}", None)


def test_the_day_of_this_meeting_at_the_foot_is_no_reference() -> None:
    date = read_minutes(pages(FIRST), frozenset())[0].date
    assert date
    year, month, day = date.split("-")
    drawn = pages(f"{FIRST}\n\nMinute {day}.{month}.{year[2:]}")
    last = read_minutes(drawn, frozenset())[0].minutes[-1]
    assert not any(month in number for number in last.refers_to)


def test_a_numbered_paragraph_that_decides_is_a_minute_of_its_own() -> None:
    drawn = pages("""
        Minutes of a meeting of the Town Council held on 4 February 2011.

        **Present**
        Ann Reed

        **3 Grounds**

        3.1 The green is worn.

        3.2 It was AGREED that the green be sown.

        **4 Close**

        The Council rose.
    """)
    meeting, _ = read_minutes(drawn, frozenset())
    assert [m.number for m in meeting.minutes] == ["3", "3.2", "4"]
    assert [r.passage.text for r in meeting.minutes[1].resolutions] == ["that the green be sown"]


def test_minutes_without_any_heading_have_no_items_and_lose_nothing_else() -> None:
    meeting, rows = read_minutes(pages("Minutes of a meeting of the Board held on 4 February 2011."), frozenset())
    assert (meeting.date, meeting.minutes, rows) == ("2011-02-04", (), ())


def test_segments_lead_back_to_the_page_and_to_the_minute_they_stand_in() -> None:
    pack = Pack("pack.pdf", "0" * 64, pages(FIRST, SECOND))
    found = {segment.ref: segment for segment in segments(read(pack), pack)}
    clause = found["harbour-board/2011-02-04/minute/33/a"]
    assert (clause.kind, clause.parent, clause.page, clause.page_end, clause.page_label) == (
        "resolution",
        "harbour-board/2011-02-04/minute/33",
        1,
        2,
        "1",
    )
    assert (clause.body, clause.date, clause.title) == ("Harbour Board", "2011-02-04", "Dredging of the inner basin")
    action = found["harbour-board/2011-02-04/minute/33/action/1"]
    assert (action.kind, action.passage.text, action.page) == ("action", "AR to ask for prices.\nAR", 2)


@pytest.mark.parametrize(
    ("last", "kept"),
    [
        ("The Board will meet again in the Pilot Room of the Custom House on\n4 March 2011.", True),
        ("The Board agreed to hold its spring meeting in the Custom House from\n4 to 6 March 2011.", True),
        ("The Board will meet again in the Pilot Room.\n4 March 2011", False),
    ],
    ids=["a day", "several days", "the day at the foot"],
)
def test_a_day_on_the_last_line_goes_on_with_its_sentence(last: str, kept: bool) -> None:
    drawn = pages(f"{FIRST}\n**34. Next meeting**\n\n{last}")
    assert read_minutes(drawn, vocabulary(drawn))[0].minutes[-1].passage.text.endswith("March 2011.") is kept


@pytest.mark.parametrize(
    ("second", "body"),
    [
        ("STRATEGIC GROUP MEETING", "SALTBY SAFETY PARTNERSHIP STRATEGIC GROUP"),
        ("MEETING IN PUBLIC", "SALTBY SAFETY PARTNERSHIP"),
    ],
)
def test_a_name_over_two_lines_of_an_agenda_is_read_as_the_minutes_have_it(second: str, body: str) -> None:
    agenda = f"""
        **SALTBY SAFETY PARTNERSHIP**
        **{second}**
        Friday, 6 May 2011

        **AGENDA**

        1.   Apologies
        2.   Minutes of the meeting of 4 February 2011      (Page 2)
        3.   Close
    """
    minutes = """
        SALTBY SAFETY PARTNERSHIP STRATEGIC GROUP
        Minutes of the meeting held on Friday, 4 February 2011

        Present: Ann Bell, Carol Dunn

        **1. Apologies**

        There were none.

        **2. Close**

        The meeting closed.
    """
    reading = read(Pack("safety.pdf", "0" * 64, pages(agenda, minutes)))
    assert reading.occasion.body == body


def test_neither_vote_nor_action_are_words_of_the_decision_they_stand_behind() -> None:
    drawing = (
        "**Minutes of the Harbour Board held on 6 May 2011**\n\n**1. Ropes**\n\nDecision: Use hemp for ropes. (4-0-1)\n"
        "Action: Ann Bell to buy it.\n\n**2. Close**\n\nIt was late."
    )
    meeting, _ = read_minutes(pages(drawing), frozenset())
    (decision,), (action,) = meeting.minutes[0].resolutions, meeting.minutes[0].actions
    assert (decision.passage.text, decision.result) == ("Use hemp for ropes", "4-0-1")
    assert (action.action, action.owner) == ("Ann Bell to buy it.", "Ann Bell")


@pytest.mark.parametrize(
    ("title", "below", "names"),
    [
        ("Roll call of experts", "Ann Bell, Norland\nCal Dunn, Harbour Navy", ["Ann Bell", "Cal Dunn"]),
        ("Roll call of experts", "All gave their names, and where they came from.\nAnn Bell, Norland", []),
        ("Dues", "Ann Bell, Norland\nCal Dunn, Harbour Navy\nEve Frost", []),
    ],
)
def test_an_item_that_is_the_roll_lists_those_present(title: str, below: str, names: list[str]) -> None:
    drawing = (
        "**Minutes of the Harbour Board held on 6 May 2011**\n\n**1. Opening**\n\nIt began.\n\n"
        f"**2. {title}**\n\n{below}\n\n**3. Close**\n\nIt was late."
    )
    meeting, _ = read_minutes(pages(drawing), frozenset())
    assert [person.name for person in meeting.attendance] == names


def test_apologies_of_two_that_are_moved() -> None:
    drawing = (
        "**Minutes of the Harbour Board held on 6 May 2011**\n\n**1. Apologies**\n\n"
        "That the apology from Councillors Hill and Dunn be accepted.\n\n**2. Close**\n\nIt was late."
    )
    meeting, _ = read_minutes(pages(drawing), frozenset())
    assert [person.name for person in meeting.attendance] == ["Hill", "Dunn"]


def test_two_of_one_surname_are_not_told_twice_who_sent_apologies() -> None:
    drawing = """
    Minutes of a meeting of the Harbour Board held at Custom House on Friday, 4 February 2011.

    **Present:** Ann Reed

    **Apologies:** Bob Hill, Eve Hill

    **1. Welcome and apologies**

    Ann Reed accepted apologies from Bob and Eve Hill.

    **2. Dues**

    They were put off.
    """
    meeting, _ = read_minutes(pages(drawing), vocabulary([]))
    assert [a.name for a in meeting.attendance if a.group == "apologies"] == ["Bob Hill", "Eve Hill"]


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The Board considered a report (Agenda Item 4) on dues.", "4"),
        ("Ann Reed presented a plan for the quay (Agenda Item 11).", "11"),
        ("It was agreed to return to the crane (Agenda Item 4) later.", None),
        ("The report (Agenda Item 4) and the letter (Agenda Item 5) were read.", None),
    ],
)
def test_the_item_of_the_agenda_in_brackets_behind_a_paper(text: str, item: str | None) -> None:
    drawing = f"""
    Minutes of a meeting of the Harbour Board held at Custom House on Friday, 4 February 2011.

    **Present:** Ann Reed

    **31. Dues**

    {text}

    **32. Close**

    The Board rose.
    """
    assert read_minutes(pages(drawing), vocabulary([]))[0].minutes[0].agenda_item == item


def test_those_present_below_numbers_whose_titles_are_bold() -> None:
    meeting, _ = read_minutes(
        pages(
            "**Minutes of the Friends of Saltby Museum**\n**6 May 2011**\n\n"
            "**1) Present:** Ann Bell (AB, Chair), Cal Dunn (CD)\n\n**2) In attendance:** Eve Hill\n\n"
            "**3) Apologies:** Joe Fox\n\n**4) Matters arising:** The case was mended.\n\n**5) Dues:** They fell.\n\n"
            "**6) Any other business:** None."
        ),
        frozenset(),
    )
    assert [minute.number for minute in meeting.minutes] == ["1", "2", "3", "4", "5", "6"]
    assert [(a.name, a.group) for a in meeting.attendance] == [
        ("Ann Bell", "present"),
        ("Cal Dunn", "present"),
        ("Eve Hill", "others"),
        ("Joe Fox", "apologies"),
    ]
    assert meeting.chair == "Ann Bell"
