"""Agendas as clerks lay them out: columns, notes, bands, tables, letters; and documents that are none."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paper import pages

from minesearch.model.source import PageState
from minesearch.segment.agenda import agenda_within, find_agenda, read_agenda
from minesearch.text import vocabulary

Item = tuple[str | None, str, int | None, int | None, str | None]

COLUMNS = """
    **HARBOUR AND FISHERIES BOARD**

    Friday, 6 May 2011 at 10.30 am

    Pilot Room, Custom House, Saltby

    **Agenda**

    1.    Apologies

    2.    Minutes of the previous meeting.                (Pages 3 - 8)

    3.    Dredging of the inner basin and the             (Pages 9 - 14)
          eastern quay.

          Ann Bell, Harbour Engineer, will
          present this report.

    4.    Date of the next meeting
"""
SECOND = """
    5.    Other business

    6.    Mooring charges for visiting boats              (Page 15)
"""


def items(*drawings: str) -> list[Item]:
    drawn = pages(*drawings)
    found = read_agenda(drawn, vocabulary(drawn)).items
    return [(i.number, i.title, i.page_from, i.page_to, i.note) for i in found]


def test_number_title_pages_and_note_are_told_by_where_they_stand() -> None:
    note = "Ann Bell, Harbour Engineer, will present this report."
    assert items(COLUMNS, SECOND) == [
        ("1", "Apologies", None, None, None),
        ("2", "Minutes of the previous meeting.", 3, 8, None),
        ("3", "Dredging of the inner basin and the eastern quay.", 9, 14, note),
        ("4", "Date of the next meeting", None, None, None),
        ("5", "Other business", None, None, None),
        ("6", "Mooring charges for visiting boats", 15, 15, None),
    ]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "**AGENDA**\n\n1  Apologies\n\n2  Grants\n   //To consider the applications.//\n\n3  Close",
            [("1", "Apologies", None), ("2", "Grants", "To consider the applications."), ("3", "Close", None)],
            id="a note close below its title is told by its italics",
        ),
        pytest.param(
            "**AGENDA**\n\n1.  **Apologies.** To receive them.\n\n2.  **Minutes** To approve those of May.\n\n"
            "3.  **Close**",
            [
                ("1", "Apologies", "To receive them."),
                ("2", "Minutes", "To approve those of May."),
                ("3", "Close", None),
            ],
            id="bold titles that run into what is to be done",
        ),
        pytest.param(
            "**AGENDA**\n\n1.  Apologies for absence\n\n2.  **New** dues for boats\n\n3.  Close",
            [("1", "Apologies for absence", None), ("2", "New dues for boats", None), ("3", "Close", None)],
            id="one word in bold is no title",
        ),
        pytest.param(
            "**AGENDA**\n\n1.    ROLL CALL\n\n2.    CONSENT AGENDA\n\n          2.1   Approve the claims\n\n"
            "          2.2   Appoint a pilot\n\n3.    DUES\n\n          3.1   Dues of yachts\n\n4.    CLOSE",
            [
                ("1", "ROLL CALL", None),
                ("2", "CONSENT AGENDA", None),
                ("2.1", "Approve the claims", None),
                ("2.2", "Appoint a pilot", None),
                ("3", "DUES", None),
                ("3.1", "Dues of yachts", None),
                ("4", "CLOSE", None),
            ],
            id="items set in below an item",
        ),
        pytest.param(
            "**AGENDA**\n\n1.    Apologies\n\n2.    Dredging\n\n      Length of the basin in miles:\n\n"
            "          2.5   of the inner basin\n\n3.    Close",
            [
                ("1", "Apologies", None),
                ("2", "Dredging", "Length of the basin in miles: 2.5 of the inner basin"),
                ("3", "Close", None),
            ],
            id="a figure in a note is no such item",
        ),
        pytest.param(
            "**AGENDA**\n\n1.\n      Apologies\n\n2.\n      Harbour dues",
            [("1", "Apologies", None), ("2", "Harbour dues", None)],
            id="the number alone on its line",
        ),
        pytest.param(
            "**AGENDA**\n\n1.    Apologies\n\n            **EXEMPT ITEMS**\n\n2.    Lease of the slipway\n\n"
            "Carol Dunn\nClerk to the Board",
            [("1", "Apologies", None), ("2", "Lease of the slipway", None)],
            id="a band over items and a signature below them are no notes",
        ),
        pytest.param(
            "**AGENDA**\n\n1.    Apologies\n\n2.    Applications:\n      a) Ropewalk\n      b) "
            "Chandlery\n\n3.    Close",
            [("1", "Apologies", None), ("2", "Applications", "a) Ropewalk b) Chandlery"), ("3", "Close", None)],
            id="a lettered list under an item is its note",
        ),
        pytest.param(
            "Please switch off telephones.\n\n1. Fire exits are at the back.\n\n**AGENDA**\n\n1. "
            "Welcome\n\n2. Reports\n\n3. Close",
            [("1", "Welcome", None), ("2", "Reports", None), ("3", "Close", None)],
            id="numbered guidance before the heading is no item",
        ),
        pytest.param(
            "**A G E N D A**\n\nWelcome\n\nMinutes of the last meeting\n\nReport of the harbour master",
            [
                (None, "Welcome", None),
                (None, "Minutes of the last meeting", None),
                (None, "Report of the harbour master", None),
            ],
            id="items without numbers below a spaced heading",
        ),
        pytest.param(
            "*** AGENDA ***\n\n8.  Resolution: Grant to the\n    fair.\n\n9.  Resolution: Grant to the band.\n\n"
            "9   Resolution: Grant to the museum.\n\n10  Adjournment.\n\nMeetings are held in the Hall and streamed.",
            [
                ("8", "Resolution: Grant to the fair.", None),
                ("9", "Resolution: Grant to the band.", None),
                ("9", "Resolution: Grant to the museum.", None),
                ("10", "Adjournment.", None),
            ],
            id="a number used twice, and a notice below the items",
        ),
        pytest.param(
            "**Agenda**\n\n11.21.01  Apologies\n\n11.21.02  Planning\n\n11.21.03  Finance",
            [("11.21.01", "Apologies", None), ("11.21.02", "Planning", None), ("11.21.03", "Finance", None)],
            id="numbers that hold month and year",
        ),
        pytest.param(
            "**Agenda**\n\n1. Apologies\n\n2. Storm of\n19 March 2010 and its damage\n\n3. Close",
            [("1", "Apologies", None), ("2", "Storm of 19 March 2010 and its damage", None), ("3", "Close", None)],
            id="a date at the head of a wrapped line is no item 19",
        ),
    ],
)
def test_layouts(drawing: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert [(number, title, note) for number, title, _, _, note in items(drawing)] == expected


def test_a_page_range_may_be_broken_over_two_lines() -> None:
    drawing = """
        **Agenda**

        1.    Apologies

        2.    Strategy for the outer          (Pages 101 -
              moorings                        118)

        3.    Close
    """
    assert items(drawing)[1] == ("2", "Strategy for the outer moorings", 101, 118, None)


MINUTES_ROW = "2.  Minutes of 4 May                              "
DUES_ROW = "3.  Dues                                          "


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [" " * 50 + "Page No.", "1.  Apologies", MINUTES_ROW + "3 - 6", DUES_ROW + "7", "4.  Close"],
            id="a column under its head",
        ),
        pytest.param(
            ["1.  Apologies", MINUTES_ROW + "3 - 6", DUES_ROW + "7", "4.  Close"],
            id="a column without a head, by its rising numbers",
        ),
        pytest.param(
            ["1.  Apologies", "2.  Minutes of 4 May ........... 3-6", "3.  Dues ............ 7", "4.  Close ........."],
            id="behind dots",
        ),
        pytest.param(
            ["1.  Apologies", "2.  Minutes of 4 May . . . . . . p. 3 to 6", "3.  Dues …………………… 7", "4.  Close"],
            id="behind spaced dots and other marks",
        ),
    ],
)
def test_pages_stand_in_a_column_or_behind_dots(rows: list[str]) -> None:
    found = items("**Agenda**\n\n" + "\n\n".join(rows))
    assert [row[:4] for row in found] == [
        ("1", "Apologies", None, None),
        ("2", "Minutes of 4 May", 3, 6),
        ("3", "Dues", 7, 7),
        ("4", "Close", None, None),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [" " * 50 + "Mins", "1.  Apologies", MINUTES_ROW + "5", DUES_ROW + "20"],
            id="how long each takes, by its head",
        ),
        pytest.param(["1.  Apologies", MINUTES_ROW + "20", DUES_ROW + "5"], id="how long each takes: it does not rise"),
        pytest.param(["1.  Apologies", "2.  Accounts for 2010", "3.  Plan to 2015"], id="years in the titles"),
    ],
)
def test_numbers_that_are_no_pages(rows: list[str]) -> None:
    assert {row[2] for row in items("**Agenda**\n\n" + "\n\n".join(rows))} == {None}


def test_the_contents_of_a_report_are_no_agenda() -> None:
    contents = """
        **Annual Report of the Harbour Master**

        **Contents**

        1.  The harbour in the year .................. 3

        2.  Dues taken ............................... 5

        3.  What is to be built ...................... 9
    """
    assert find_agenda(pages(contents)) == ()
    assert [p.number for p in find_agenda(pages(contents.replace("Contents", "Agenda")))] == [1]


def test_a_letter_that_sends_out_one_late_paper_is_an_agenda_of_one_item() -> None:
    letter = """
        Dear Member

        **HARBOUR BOARD - FRIDAY, 6 MAY 2011**

        I now enclose a paper that was not ready when the agenda was sent out.

        **Agenda Item No**
        9      Dredging of the inner basin
               (Pages 1 - 4)
    """
    report = "[[Agenda Item 9]]\n**DREDGING**\n\n1. The basin silts up."
    drawn = pages(letter, report)
    found = find_agenda(drawn)
    assert [page.number for page in found] == [1]
    agenda = read_agenda(found, frozenset())
    assert (agenda.occasion.body, agenda.occasion.date) == ("HARBOUR BOARD", "2011-05-06")
    assert [(i.number, i.title, i.page_from, i.page_to) for i in agenda.items] == [
        ("9", "Dredging of the inner basin", 1, 4)
    ]


TABLE = """
    **Harbour Users Group**

    +-----------+------------+
    | Attendees | Apologies  |
    +-----------+------------+
    | A. Bell   | C. Dunn    |
    +-----------+------------+

    **Agenda**

    +------+--------------------------+
    | Item | Description              |
    +------+--------------------------+
    | 1    | Welcome                  |
    +------+--------------------------+
    | 2    | Charges:                 |
    |      | a. berths                |
    |      | b. cranes                |
    +------+--------------------------+
    | 3    | Any other business       |
    +------+--------------------------+
"""


def test_an_agenda_in_a_table_on_the_first_page_of_minutes_leaves_the_page_to_the_minutes() -> None:
    drawn = pages(TABLE)
    assert find_agenda(drawn) == ()
    found = [(i.number, i.title, i.note) for i in agenda_within(drawn, frozenset())]
    assert found == [("1", "Welcome", None), ("2", "Charges", "a. berths b. cranes"), ("3", "Any other business", None)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            "2. The following agenda was adopted:\n   A. Dues\n   B. Quays and the road that\n      "
            "leads to them\n   C. Other"
            " matters\n\n**A. Dues**\n3. The pilot spoke.",
            [("A", "Dues"), ("B", "Quays and the road that leads to them"), ("C", "Other matters")],
            id="letters, and the items again below",
        ),
        pytest.param(
            "The agenda was approved as follows:\n\n   1) Dues\n   2) Quays\n   3) Close\n\nThe pilot spoke.",
            [("1", "Dues"), ("2", "Quays"), ("3", "Close")],
            id="numbers",
        ),
        pytest.param(
            "The Board adopted the\nfollowing agenda (HB/9):\n   (a) Dues\n   (b) Quays\n   (c) Close",
            [("a", "Dues"), ("b", "Quays"), ("c", "Close")],
            id="over two lines",
        ),
        pytest.param(
            "The Board agreed the agenda as follows:\n   1. Dues\n   2. Quays\n   3. Close",
            [("1", "Dues"), ("2", "Quays"), ("3", "Close")],
            id="the verb first",
        ),
        pytest.param(
            "Trustee Bell read the Consent Agenda as follows:\n   a. Dues\n   b. Quays\n   c. Bills\n\nMotion carried.",
            [],
            id="what is taken together",
        ),
        pytest.param(
            "The Consent Agenda was approved as follows:\n   a. Dues\n   b. Quays\n   c. Bills", [], id="a part of it"
        ),
        pytest.param(
            "The agenda was amended and approved as follows:\n   1. Add Quays\n   2. Drop Dues\n   3. Move Close",
            [],
            id="changes",
        ),
        pytest.param("The agenda was adopted.\n\n1. Dues\n\n2. Quays\n\n3. Close", [], id="the items of the minutes"),
        pytest.param("The following were asked:\n   A. Dues\n   B. Quays\n   C. Close", [], id="another list"),
        pytest.param(
            "The agenda was changed as follows:\n   7. Quays moved up\n   8. Dues put off\n   9. Close",
            [],
            id="from the middle",
        ),
    ],
)
def test_an_agenda_told_within_minutes(said: str, expected: list[tuple[str | None, str]]) -> None:
    drawn = pages(f"MINUTES OF THE MEETING OF 6 MAY 2011\n\nChairman: Mr. A. Bell\n\n{said}")
    assert [(item.number, item.title) for item in agenda_within(drawn, frozenset())] == expected


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param(
            "Minutes of a meeting of the Harbour Board held on 6 May 2011\n\n**PRESENT**\nA. "
            "Bell\n\n1. Apologies\n\n2. Dues",
            id="minutes",
        ),
        pytest.param(
            "Members: A Bell, C Dunn\nPresent: A Bell\n\n**AGENDA**\n\n1. Apologies\n\n2. Dues",
            id="minutes that set out their agenda below those present",
        ),
        pytest.param(
            "**HARBOUR BOARD**\n\n6 May 2011\n\nMembers: A Bell, C Dunn\n\n"
            "1. Apologies\n\n2. Minutes (Page 4)\n\n3. Dues",
            id="members, and no heading of an agenda",
        ),
        pytest.param(
            "HARBOUR SCHOOLS\nGOVERNORS\nREGULAR MEETING\nMAY 6, 2011\n7 P.M.\nHALL\nLIBRARY\nAPPROVED MINUTES\n\n"
            "1. Call to order\n\n2. Public comment\n\n3. Approval of minutes\n\n4. Letters\n\n5. Roof\n\n6. Close",
            id="minutes whose heading stands low",
        ),
        pytest.param(
            "HARBOUR SCHOOLS\n\nMAY 6, 2011\n\n1. Call to order\n\n2. Public comment\n\n3. Approval of minutes\n"
            "   Moved by Bell, second by Dunn\n   Motion carried 4-0\n\n4. Correspondence\n\n5. Roof\n\n6. Adjournment",
            id="minutes without a heading, in which motions were carried",
        ),
        pytest.param(
            "The Harbour Board held its meeting on 6 May 2011.\n\n"
            "1. Minutes\n   Bell: That they be approved. CARRIED.\n\n"
            "2. Correspondence\n   Dunn: That it be filed. Carried unanimously.\n\n"
            "3. Roof\n\n4. Accounts\n\n5. Ice\n\n"
            "6. Adjournment",
            id="minutes that say what became of a motion at the end of its text",
        ),
        pytest.param(
            "**HARBOUR BOARD**\n\n6 MAY 2011\n\n**DREDGING**\n\n1. The basin silts up by a foot a "
            "year and\n   boats ground.\n\n"
            "2. A survey was made in June.",
            id="a report with numbered paragraphs",
        ),
        pytest.param(
            "**Action Log**\n\n+----+--------+\n| No | Action |\n+----+--------+\n| 1  | Dredge |\n+----+--------+",
            id="a log",
        ),
    ],
)
def test_other_documents_have_no_agenda(drawing: str) -> None:
    assert find_agenda(pages(drawing)) == ()


def test_a_page_may_stand_at_the_head_of_the_line_below_its_word() -> None:
    drawn = (
        "**Agenda**\n\n1.  Apologies\n\n2.  Dredging of the inner basin and the eastern quay (Page\n    5)\n\n3.  Close"
    )
    assert items(drawn)[1][:4] == ("2", "Dredging of the inner basin and the eastern quay", 5, 5)


def test_a_table_that_names_the_pages_of_the_papers_needs_no_heading() -> None:
    table = """
+----+----------------------+---------+
| 1. | Apologies            | 5 mins  |
+----+----------------------+---------+
| 2. | Minute (Pages 2 - 3) | 5 mins  |
+----+----------------------+---------+
|    | To approve it.       |         |
+----+----------------------+---------+
| 3. | Dredging (Page 4)    | 20 mins |
+----+----------------------+---------+
"""
    drawn = pages(f"**HARBOUR BOARD**\n\nFriday, 6 May 2011\n\n**BUSINESS**\n{table}")
    found = read_agenda(find_agenda(drawn), frozenset()).items
    assert [(i.number, i.title, i.page_from, i.page_to) for i in found] == [
        ("1", "Apologies", None, None),
        ("2", "Minute", 2, 3),
        ("3", "Dredging", 4, 4),
    ]
    assert found[1].note and found[1].note.endswith("To approve it.")
    bare = table.replace("(Pages 2 - 3)", "of the last ").replace("(Page 4)", "the bay ")
    assert find_agenda(pages(f"**HARBOUR BOARD**\n\nFriday, 6 May 2011\n\n**BUSINESS**\n{bare}")) == ()


def test_an_agenda_leaves_room_for_movers() -> None:
    drawing = (
        "HARBOUR SCHOOLS\n\nMAY 6, 2011\n\n1. Call to order\n\n2. Public comment\n\n3. Approval of minutes\n"
        "   Moved by ______ Seconded by ______\n\n4. Correspondence\n   Moved by ______ Seconded by ______\n\n"
        "5. Roof\n\n6. Adjournment"
    )
    assert len(read_agenda(find_agenda(pages(drawing)), frozenset()).items) == 6


def test_the_agenda_ends_where_papers_begin_and_keeps_its_cover_and_verso() -> None:
    blank = "This page is intentionally left blank"
    report = "[[Agenda Item 2]]\n**HARBOUR BOARD**\n\n1. A paragraph."
    assert [p.number for p in find_agenda(pages("Summons to a meeting", COLUMNS, blank, report))] == [1, 2, 3]


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param("MEMBERS: See the list below", id="a pointer"),
        pytest.param("Members: Cllrs A Bell (Chair), C Dunn and E Fell", id="names"),
        pytest.param("Committee Members\nAnn Bell\nCal Dunn\n\nStaff\nEve Fell, Clerk", id="lists below headings"),
        pytest.param("Clerk: Ann Bell", id="an office"),
    ],
)
def test_an_agenda_may_say_whom_it_is_for(listed: str) -> None:
    drawn = pages(f"**HARBOUR BOARD**\n\nFriday, 6 May 2011\n\n{listed}\n\n**AGENDA**\n\n1. Apologies\n\n2. Dues")
    assert [item.title for item in read_agenda(find_agenda(drawn), frozenset()).items] == ["Apologies", "Dues"]


IN_A_TABLE = """
    **Harbour Forum**

    **Agenda**

    Friday, 6 May 2011

    +------+-----------+-------+
    | Item | Subject   | Lead  |
    +------+-----------+-------+
    | 1    | Apologies | Chair |
    +------+-----------+-------+
    | 2    | Minutes   | Chair |
    +------+-----------+-------+
    | 3    | Dredging  | Bell  |
    +------+-----------+-------+
"""


@pytest.mark.parametrize(
    ("drawing", "told"),
    [
        pytest.param(
            "**AGENDA**\n\n10.00    1     Welcome            Chair\n10.05    2     Buoys              Chair\n"
            "10.30    3     Dues               Bell",
            [("1", "Welcome"), ("2", "Buoys"), ("3", "Dues")],
            id="an hour in a column before the number",
        ),
        pytest.param(
            "**AGENDA**\n\nI.    CALL TO ORDER\nII.   MINUTES\n      A. Meeting of 4 March\n"
            "      B. Meeting of 5 March\n      C. Meeting of 6 March\n      D. Meeting of 7 March\nIII.  CLOSE",
            [("I", "CALL TO ORDER"), ("II", "MINUTES"), ("III", "CLOSE")],
            id="Roman numerals, with letters below one",
        ),
        pytest.param(
            "**AGENDA**\n\nG. Buoys\n\nH. Dues\n\nI. Cranes\n\nJ. Close",
            [("G", "Buoys"), ("H", "Dues"), ("I", "Cranes"), ("J", "Close")],
            id="letters, one of which may be a numeral",
        ),
        pytest.param(
            "**Agenda**\n\n+---+---------+-------+\n| 1 | Welcome | Chair |\n+---+---------+-------+\n"
            "| 2 | Buoys   | Chair |\n+---+---------+-------+\n| 3 | Dues    | Bell  |\n+---+---------+-------+",
            [("1", "Welcome"), ("2", "Buoys"), ("3", "Dues")],
            id="a table without a head",
        ),
        pytest.param(
            "**Agenda**\n\nMembers: A Bell (Chair), C Dunn. Officers: E Fell, Clerk\n\nItem 1   Welcome\n"
            "Item 2   Buoys                                          Page 3",
            [("1", "Welcome"), ("2", "Buoys")],
            id="members below the heading",
        ),
    ],
)
def test_agendas_of_other_makes(drawing: str, told: list[tuple[str, str]]) -> None:
    found = read_agenda(find_agenda(pages(drawing)), frozenset()).items
    assert [(item.number, item.title) for item in found] == told


def test_a_table_of_numbers_under_no_heading_is_no_agenda() -> None:
    rule = "+---+------+\n"
    table = f"{rule}| 1 | Oak  |\n{rule}| 2 | Ash  |\n{rule}| 3 | Elm  |\n{rule}"
    assert find_agenda(pages(table)) == ()


@pytest.mark.parametrize(
    ("following", "numbers"),
    [
        pytest.param("**Harbour Forum notes**\n\n1. Welcome\n\n2. Dues\n\n3. Buoys\n\n4. Close", "123", id="a paper"),
        pytest.param(
            "+---+-----------+-------+\n| 4 | Buoys     | Dunn  |\n+---+-----------+-------+\n"
            "| 5 | Close     | Chair |\n"
            "+---+-----------+-------+",
            "12345",
            id="the rest of the table",
        ),
    ],
)
def test_an_agenda_in_a_table_ends_with_the_table(following: str, numbers: str) -> None:
    found = read_agenda(find_agenda(pages(IN_A_TABLE, following)), frozenset()).items
    assert "".join(item.number or "" for item in found) == numbers


UNEVEN = """
    AGENDA
    Friday, 6 May 2011

    1. Apologies.

    2. Minutes of May.

    3, Resolution: To appoint a member of the Saltby and Wyre Pilots and
    Lights Committee.

    4. Resolution: To let the berths at the inner basin of the harbour to
    fishing boats.

    5. Correspondence.

    6. Adjournment.
"""


@pytest.mark.parametrize(
    ("state", "numbers", "last"), [(PageState.OCR, "123456", "boats."), (PageState.TEXT, "12456", "to")]
)
def test_a_scan_has_titles_of_uneven_size_and_commas_for_stops(state: PageState, numbers: str, last: str) -> None:
    (drawn,) = pages(UNEVEN)
    lines = [
        replace(line, words=tuple(replace(word, size=8.0 if line.text[0] in "Lf" else 9.0) for word in line.words))
        for line in drawn.lines
    ]
    items = read_agenda([replace(drawn, lines=tuple(lines), state=state)], frozenset()).items
    assert "".join(item.number or "" for item in items) == numbers
    assert next(item.title for item in items if item.number == "4").endswith(last)


@pytest.mark.parametrize(
    ("drawing", "body", "date", "time", "venue"),
    [
        pytest.param(
            COLUMNS,
            "HARBOUR AND FISHERIES BOARD",
            "2011-05-06",
            "10:30",
            "Pilot Room, Custom House, Saltby",
            id="lines one below the other",
        ),
        pytest.param(
            "Members are summoned to a meeting of the Saltby Town Council to be held at the Guildhall,\n"
            "Saltby on Tuesday 10 May 2011 at 7.00 pm.\n\n**AGENDA**\n\n1 Apologies\n\n2 Dues",
            "Saltby Town Council",
            "2011-05-10",
            "19:00",
            "Guildhall, Saltby",
            id="a sentence",
        ),
        pytest.param(
            "**AGENDA**\n\n**CABINET**\n\nThursday, 5th May, 2011, at 2.00 pm  Ask for: Ann Bell\n"
            "(or when the Council rises)\n"
            "Council Chamber, Guildhall,        Telephone: 01632 960111\nSaltby\n\n1. Apologies\n\n2. Dues",
            "CABINET",
            "2011-05-05",
            "14:00",
            "Council Chamber, Guildhall, Saltby",
            id="whom to ask stands in a column beside",
        ),
        pytest.param(
            "SALTBY HARBOUR BOARD\n\nFriday, 6 May 2011 at 10.00 am            Contact: Ann Bell\n"
            "Committee Room 2, Guildhall, Quay Street,   01632 960417\n"
            "Saltby                                      ann.bell@saltby.example\n\nAGENDA\n\n1. Apologies\n\n2. Dues",
            "SALTBY HARBOUR BOARD",
            "2011-05-06",
            "10:00",
            "Committee Room 2, Guildhall, Quay Street, Saltby",
            id="the number to ring stands in a column beside",
        ),
        pytest.param(
            "The Corporation of the Township of Saltby\n\n*** AGENDA ***\nAmended March 28, 2011\n"
            "Tuesday, April 5, 2011\nSTART TIME 6:30 p.m.\n\n1. Reports\n\n2. Dues",
            "The Corporation of the Township of Saltby",
            "2011-04-05",
            "18:30",
            None,
            id="a township's letterhead; the day it was amended is not that of the meeting",
        ),
        pytest.param(
            "Community Forum\n\nFRIDAY, 6TH MAY, 2011 at 14:00 HRS - LOFT ROOM 2, CUSTOM HOUSE,"
            "\nQUAY STREET, SALTBY.\n\nAGENDA\n\n1. Apologies\n\n2. Dues",
            "Community Forum",
            "2011-05-06",
            "14:00",
            "LOFT ROOM 2, CUSTOM HOUSE, QUAY STREET, SALTBY",
            id="the place behind the hour, over two lines",
        ),
        pytest.param(
            "Community Forum\n\nFriday 6 May 2011, 7.30pm, Village Hall, Saltby\n\nAGENDA\n\n1. Apologies\n\n2. Dues",
            "Community Forum",
            "2011-05-06",
            "19:30",
            "Village Hall, Saltby",
            id="the place behind the hour and a comma",
        ),
        pytest.param(
            "Community Forum\n\nFriday 6 May 2011 at 7pm in the Net Loft\n\nAGENDA\n\n1. Apologies\n\n2. Dues",
            "Community Forum",
            "2011-05-06",
            "19:00",
            "Net Loft",
            id="the place behind a small word",
        ),
        pytest.param(
            "Community Forum\n\nFriday 6 May 2011 at 7pm - Ordinary Meeting\n\nAGENDA\n\n1. Apologies\n\n2. Dues",
            "Community Forum",
            "2011-05-06",
            "19:00",
            None,
            id="the kind of meeting behind the hour is no place",
        ),
        pytest.param(
            "Harbour Panel\n\n**Date & time                Place                   Contact**\n"
            "Friday, 6 May 2011 at      Net Loft, Custom        Ann Bell, Clerk\n"
            "10.30 am                   House, Saltby           Tel 01632 960111\n\nAGENDA\n\n1. Apologies\n\n2. Dues",
            "Harbour Panel",
            "2011-05-06",
            "10:30",
            "Net Loft, Custom House, Saltby",
            id="in columns below their labels",
        ),
        pytest.param(
            "The next Ordinary Meeting of the Harbour Board will be held on Friday 6 May 2011 in the Net\n"
            "Loft, Quay Street, commencing at 4.00pm.\n\nAGENDA\n\n1. Apologies\n\n2. Dues",
            "Harbour Board",
            "2011-05-06",
            "16:00",
            "Net Loft, Quay Street",
            id="behind the day in a sentence",
        ),
        pytest.param(
            "**SALTBY 12 Quay Street**\n**Telephone 01632 960111**\n\n**AGENDA**\n**Friday, 6 May 2011 at 7pm**\n\n"
            "1. Apologies\n\n2. Dues\n\n3. Adjournment\n\n\n\n"
            "Board meetings will be held in person at 12 Quay Street, Saltby Custom House and\nvirtually on Zoom.",
            None,
            "2011-05-06",
            "19:00",
            "12 Quay Street, Saltby Custom House",
            id="a letterhead is no body, and the foot says where meetings are held",
        ),
        pytest.param(
            "Harbour Board\nFriday, 6 May 2011 at 7pm\n\nAGENDA\n\n1. Apologies\n\n2. Dues\n\n\n\n\n\n"
            "The next meeting will be held at the Custom House.\n\nThis meeting is held on 3 June in the Net Loft.\n\n"
            "The meeting will be held in accordance with the rules.",
            "Harbour Board",
            "2011-05-06",
            "19:00",
            None,
            id="the foot says where another meeting is held",
        ),
        pytest.param(
            "**Agenda**\n\n1. Apologies\n\n2. Dues", None, None, None, None, id="nothing is said and nothing guessed"
        ),
    ],
)
def test_the_meeting_an_agenda_calls(
    drawing: str, body: str | None, date: str | None, time: str | None, venue: str | None
) -> None:
    occasion = read_agenda(pages(drawing), frozenset()).occasion
    assert (occasion.body, occasion.date, occasion.time, occasion.venue) == (body, date, time, venue)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="Aa1. 2-3()\nPages|+", max_size=40), max_size=12))
def test_any_lines_are_read_to_an_end_and_items_say_nothing_that_the_paper_does_not(rows: list[str]) -> None:
    drawn = pages("\n".join(["Agenda", *rows]))
    printed = Counter(c for page in drawn for line in page.lines for c in line.text if c.isalnum())
    told = Counter(c for i in read_agenda(drawn, frozenset()).items for c in i.passage.text if c.isalnum())
    assert told <= printed
    assert set(find_agenda(drawn)) <= set(drawn)


BEFORE = """
    **SALTBY TOWN COUNCIL**
    **AGENDA**
    Tuesday, 8 May 2012

    {head}
              **1.  Call to order**
              **2.  Minutes**
    {minutes}    2.1    Minutes of the council
    {other}    2.2    Minutes of the harbour group
              **3.  Reports**
    {report}    3.1    Dues of visiting boats
              **4.  Close**
"""


@pytest.mark.parametrize(
    ("head", "column", "expected"),
    [
        ("Page", ("2 - 3     ", "4         ", "5 - 6     "), [(2, 3), (4, 4), (5, 6)]),
        ("Page No.", ("2         ", "3         ", "4         "), [(2, 2), (3, 3), (4, 4)]),
        ("", ("2 - 3     ", "4         ", "5 - 6     "), [(2, 3), (4, 4), (5, 6)]),
        ("", ("          ", "          ", "          "), [(None, None)] * 3),
    ],
    ids=["ranges below a head", "numbers below a head", "ranges that rise", "no column"],
)
def test_pages_in_a_column_before_the_numbers(
    head: str, column: tuple[str, str, str], expected: list[tuple[int | None, int | None]]
) -> None:
    minutes, other, report = column
    found = items(BEFORE.format(head=head, minutes=minutes, other=other, report=report))
    assert [(number, title) for number, title, *_ in found] == [
        ("1", "Call to order"),
        ("2", "Minutes"),
        ("2.1", "Minutes of the council"),
        ("2.2", "Minutes of the harbour group"),
        ("3", "Reports"),
        ("3.1", "Dues of visiting boats"),
        ("4", "Close"),
    ]
    assert [(first, last) for number, _, first, last, _ in found if number and "." in number] == expected


def test_pages_before_lettered_parts_of_an_item_are_no_words_of_it() -> None:
    drawing = BEFORE.format(head="Page", minutes="2 - 3     ", other="4         ", report="5 - 6     ")
    lettered = drawing.replace("2.1    ", "a)     ").replace("2.2    ", "b)     ")
    assert items(lettered)[1] == (
        "2", "Minutes", None, None, "a) Minutes of the council b) Minutes of the harbour group"
    )  # fmt: skip
