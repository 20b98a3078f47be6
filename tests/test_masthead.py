"""The head and foot of minutes: which body, when, where, from when to when, and the meetings before and after."""

from __future__ import annotations

import pytest
from paper import lines, pages

from minesearch.model.source import Pack
from minesearch.segment.masthead import (
    next_meeting,
    previous_minutes,
    read_masthead,
    running_body,
    sitting_times,
    trimmed,
)
from minesearch.segment.place import place_of_opening
from minesearch.segment.reader import read

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
            "MINUTES: The Saltby Public Library Board Meeting\nMEETING DATE:  May 6, 2011\n"
            "LOCATION:  Board Room, Quay Library\n\nPRESENT:",
            ("Saltby Public Library Board", "2011-05-06", "Board Room, Quay Library"),
            id="the body behind the word, a board's room",
        ),
        pytest.param(
            "Minutes for SHA/TC 4/WG 2 – Mooring Data\nDate: 6 May 2011\nLocation: Custom House, Saltby",
            ("SHA/TC 4/WG 2", "2011-05-06", "Custom House, Saltby"),
            id="a working group",
        ),
        pytest.param(
            "SHA/TC 4/WG 2 N 104\nMinutes\nDate: 6 May 2011\nLocation: Custom House, Saltby",
            ("SHA/TC 4/WG 2", "2011-05-06", "Custom House, Saltby"),
            id="a working group with the number of the paper",
        ),
        pytest.param(
            "Harbour Users Group\n6 May 2011\nCommittee Room 2\n\nAttendees",
            ("Harbour Users Group", "2011-05-06", "Committee Room 2"),
            id="three lines",
        ),
        pytest.param(
            "SALTBY CITY COUNCIL\nREGULAR MEETING MINUTES\nTuesday, May 10, 2011 – 7:00 p.m.\n"
            "Council Chambers, 2 Quay Street\n\nPresent",
            ("SALTBY CITY COUNCIL", "2011-05-10", "Council Chambers, 2 Quay Street"),
            id="a line of its own for each",
        ),
        pytest.param(
            "Minutes of the Proceedings of the Monthly Meeting of Saltby Borough Council held on Tuesday 10 May 2011\n"
            "at 7.30pm in the Chapel Schoolroom, High Street.\n\nPresent",
            ("Saltby Borough Council", "2011-05-10", "Chapel Schoolroom, High Street"),
            id="an hour with a stop in it before the place",
        ),
        pytest.param(
            "Saltby Rowing Club\nMinutes of committee meeting held Sunday 1st May 2011, 10.30am at The Quay\n"
            "Inn\n\nPresent",
            ("Saltby Rowing Club", "2011-05-01", "The Quay Inn"),
            id="a place wrapped over the line",
        ),
        pytest.param(
            "                                                                                  Agenda Item 2\n\n"
            "Minutes of a special meeting of the Harbour Board held at The\nCorn Exchange, Saltby on 6 May 2011.\n\n"
            "Present",
            ("Harbour Board", "2011-05-06", "The Corn Exchange, Saltby"),
            id="a place wrapped over the line, below a stamp further right",
        ),
        pytest.param(
            "Minutes of the meeting of the Harbour Board held in the Loft\nFriday, 6 May 2011\n\nPresent",
            ("Harbour Board", "2011-05-06", "Loft"),
            id="a day below the place",
        ),
        pytest.param(
            "Harbour Board\nMinutes of the meeting\nMeeting held in Public\nFriday 6 May 2011, 10:00 – 12:45\n"
            "Boardroom, Custom House, Saltby\n\nPresent",
            ("Harbour Board", "2011-05-06", "Boardroom, Custom House, Saltby"),
            id="held in public is no place",
        ),
        pytest.param(
            "Minutes of the Harbour Board\nDate: 6 May 2011    Time: 6.00 pm    Venue: Net Loft\n\nPresent",
            ("Harbour Board", "2011-05-06", "Net Loft"),
            id="labels side by side",
        ),
        pytest.param(
            "Minutes of the Harbour Board\nheld at 4.00 pm in the Net Loft on Friday 6 May 2011 and by video\n\n"
            "Present",
            ("Harbour Board", "2011-05-06", "Net Loft"),
            id="the hour first",
        ),
        pytest.param(
            "Report of the Third Meeting of the Harbour Commission\nSaltby, 11–13 May 2011\n\nPresent",
            ("Harbour Commission", "2011-05-11", "Saltby"),
            id="several days: the first; the place before them",
        ),
        pytest.param(
            "UNIVERSITY OF SALTBY\nSENATE\nMinutes of the meeting held on 6 May 2011 at 2.00 p.m. in the Old Hall\n\n"
            "Present",
            ("SENATE", "2011-05-06", "Old Hall"),
            id="a senate",
        ),
        pytest.param(
            "SALTBY BOROUGH COUNCIL\nHARBOUR COMMITTEE\nMinutes of a meeting held at the Guildhall on 6 May 2011\n"
            "\nPresent",
            ("HARBOUR COMMITTEE", "2011-05-06", "Guildhall"),
            id="the committee below the name of its council",
        ),
        pytest.param(
            "SALTBY PARISH COUNCIL\nMinutes of a meeting held at the Guildhall on 6 May 2011\nthe Grants Panel\n"
            "\nPresent",
            ("SALTBY PARISH COUNCIL", "2011-05-06", "Guildhall"),
            id="what stands lower is no heading",
        ),
        pytest.param(
            "            **Saltby and District Harbour, Quays and Boats**\n"
            "                             **Partnership**\n"
            "Minutes of the meeting held on 6 May 2011\n\nPresent",
            ("Saltby and District Harbour, Quays and Boats Partnership", "2011-05-06", None),
            id="a long name broken in the middle",
        ),
        pytest.param(
            "SALTBY, 6 May 2011. Minute of Meeting of the SALTBY HARBOUR\nJOINT BOARD.\n\nPresent",
            ("SALTBY HARBOUR JOINT BOARD", "2011-05-06", None),
            id="minute, over the end of the line",
        ),
        pytest.param(
            "MINUTES OF A MEETING OF THE\nHARBOUR BOARD\nCouncil Chamber, Saltby Guildhall\n6 May 2011 (4.00 - 6.05 pm)"
            "\n\nPresent",
            ("HARBOUR BOARD", "2011-05-06", "Council Chamber, Saltby Guildhall"),
            id="the place between body and day",
        ),
        pytest.param(
            "Minutes of the 12th SHI Board Meeting\n27–28 May 2011\nHotel Mole, Saltby\n\nPresent",
            ("SHI Board", "2011-05-27", "Hotel Mole, Saltby"),
            id="the number of the meeting and its days are no part of the name",
        ),
        pytest.param(
            "SALTBY QUAY USERS’ GROUP\nNotes of meeting: 6 May 2011, 6.30pm, Saltby Sailing Club\n\nPresent",
            ("SALTBY QUAY USERS’ GROUP", "2011-05-06", "Saltby Sailing Club"),
            id="the place behind the hour",
        ),
        pytest.param(
            "HARBOUR BOARD\nMinutes of the meeting: 6 May 2011, 6.30pm, Extraordinary Session\n\nPresent",
            ("HARBOUR BOARD", "2011-05-06", None),
            id="behind the hour, and no place",
        ),
        pytest.param(
            "SALTBY COUNCIL\nCOMMITTEE MINUTES\nCommittee:   Quays Committee          Date:   6 May 2011\n"
            "Place:       Net Loft, 2 Quay Street, Time:  7.00 - 8.35 pm\n             Saltby\n\nPresent",
            ("Quays Committee", "2011-05-06", "Net Loft, 2 Quay Street, Saltby"),
            id="labels in two columns, an address over two lines",
        ),
        pytest.param(
            "SALTBY SCHOOL DISTRICT\nFRIDAY, MAY 6, 2011\n7:00 P.M.\nBUSINESS MEETING\nHIGH SCHOOL LIBRARY\n\nPresent",
            ("SALTBY SCHOOL DISTRICT", "2011-05-06", "HIGH SCHOOL LIBRARY"),
            id="the place below the hour and the kind of meeting",
        ),
        pytest.param(
            "HARBOUR BOARD\nMinutes of Meeting No. 31\nDate      6 May 2011\nVenue     Net Loft, Saltby\n\nPresent",
            ("HARBOUR BOARD", "2011-05-06", "Net Loft, Saltby"),
            id="a label without a colon",
        ),
        pytest.param(
            "HARBOUR BOARD\nMinutes\nDate:         6 May 2011\nLocation:     Net Loft\n              2 Quay Street\n"
            "              Saltby\n\nPresent",
            ("HARBOUR BOARD", "2011-05-06", "Net Loft, 2 Quay Street, Saltby"),
            id="an address of several lines",
        ),
        pytest.param(
            "**Minutes of the Harbour Board Meeting held in Public**\n"
            "on Friday 6 May 2011 at 09.30 in the Net Loft, Saltby\n\n"
            "Present",
            ("Harbour Board", "2011-05-06", "Net Loft, Saltby"),
            id="held in public, and where on the line below",
        ),
        pytest.param(
            "MINUTES OF A MEETING OF THE HARBOUR BOARD HELD ON WEDNESDAY 17th OCTOBER 2018\n"
            "              AT 7PM IN THE NET LOFT, CUSTOM HOUSE, SALTBY\n\nPresent",
            ("HARBOUR BOARD", "2018-10-17", "NET LOFT, CUSTOM HOUSE, SALTBY"),
            id="capitals with a small ordinal, and the hour on the second line",
        ),
        pytest.param(
            "                  SALTBY COMMUNITY COUNCIL\n"
            "MINUTE OF MEETING HELD ON THURSDAY 26th APRIL 2018, 7.30PM IN SALTBY VILLAGE\n"
            "                                HALL\n\nPresent",
            ("SALTBY COMMUNITY COUNCIL", "2018-04-26", "SALTBY VILLAGE HALL"),
            id="the last word on a centred line of its own",
        ),
        pytest.param(
            "               SALTBY HARBOUR AUTHORITY\n"
            "Monday, 16 December 2024 at 10.30 am in the Main Conference Room, Service\n"
            "                       Headquarters, Saltby\n                       MINUTES\n\nPresent",
            ("SALTBY HARBOUR AUTHORITY", "2024-12-16", "Main Conference Room, Service Headquarters, Saltby"),
            id="centred lines that begin with the day",
        ),
        pytest.param(
            "MINUTES OF THE HARBOUR BOARD HELD ON MONDAY, 14th\n"
            "    NOVEMBER, 2016, AT 3.00 PM IN ÁRAS NA MARA, MAIN STREET,\n                      SALTBY\n\n"
            "Present",
            ("HARBOUR BOARD", "2016-11-14", "ÁRAS NA MARA, MAIN STREET, SALTBY"),
            id="three centred lines, a letter with an accent",
        ),
        pytest.param(
            "Minutes of the Harbour Users Forum, Tuesday 15 December 2015, Net Loft, Quay Road, 1pm – 3pm\n\nPresent",
            ("Harbour Users Forum", "2015-12-15", "Net Loft, Quay Road"),
            id="between day and hours",
        ),
        pytest.param(
            "Heron Association\nMarch 15, 2022 – 6:30 PM – Heron Clubroom Annexe\nMinutes\n\nPresent",
            ("Heron Association", "2022-03-15", "Heron Clubroom Annexe"),
            id="behind a dash, a name that says of no room",
        ),
        pytest.param(
            "Heron Association\nMarch 15, 2022 – 6:30 PM – Draft for Approval\nMinutes\n\nPresent",
            ("Heron Association", "2022-03-15", None),
            id="behind a dash, and no place",
        ),
        pytest.param(
            "MINUTES of the Meeting of the Harbour Committee\nHeld on: Tuesday 4 June 2019\n"
            "At: Committee Room 1, Guildhall\n\nPresent",
            ("Harbour Committee", "2019-06-04", "Committee Room 1, Guildhall"),
            id="At as a label",
        ),
        pytest.param(
            "SALTBY COUNCIL\nOrdinary Meeting of Council\n4 June 2019\nCouncil Chambers\n"
            "1 Quay Street, Saltby\nCommencing at 6pm\nMINUTES\n\nPresent",
            ("SALTBY COUNCIL", "2019-06-04", "Council Chambers, 1 Quay Street, Saltby"),
            id="a room, and its street below it",
        ),
        pytest.param(
            "Minutes of the Harbour Panel Meeting No. 12 held on 4 June 2019 in Room G.04, Net House, Saltby\n"
            "\nPresent",
            ("Harbour Panel", "2019-06-04", "Room G.04, Net House, Saltby"),
            id="a room with a stop in its name; the number of the meeting",
        ),
        pytest.param(
            "MINUTES\n\nHARBOUR FORUM\n\nheld on 16th May 2011\n\nat 8pm in the Memorial Hall\n\nPresent",
            ("HARBOUR FORUM", "2011-05-16", "Memorial Hall"),
            id="a line for the hour and the place",
        ),
        pytest.param(
            "MINUTES OF SALTBY HARBOUR BOARD\nMEETING IN PUBLIC\n"
            "Held on Thursday 20th July 2023 in the Boardroom, Kiln House\n\nPresent",
            ("SALTBY HARBOUR BOARD", "2023-07-20", "Boardroom, Kiln House"),
            id="meeting in public, on a line of its own",
        ),
        pytest.param(
            "Saltby Town Council\n"
            "Minutes of the Council meeting which took place in the Guildhall, Saltby, on Tuesday 4 June 2019\n"
            "\nPresent",
            ("Saltby Town Council", "2019-06-04", "Guildhall, Saltby"),
            id="which took place",
        ),
        pytest.param(
            "Saltby Harbour Board meeting on MONDAY 07 DECEMBER 2015 at OLD HALL, SALTBY\nMINUTES\n\nPresent",
            ("Saltby Harbour Board", "2015-12-07", "OLD HALL, SALTBY"),
            id="body, day and place on one line",
        ),
        pytest.param(
            "                              Approved at the meeting on 11 April 2019\nSALTBY HARBOUR BOARD\n"
            "Minute of the Meeting held at 10.30 am on Thursday, 14th February 2019 in the Boardroom\n\n"
            "Present",
            ("SALTBY HARBOUR BOARD", "2019-02-14", "Boardroom"),
            id="the day of approval above is not that of the meeting",
        ),
        pytest.param(
            "Secretariat: SIS 2018-06-04\nMinutes of the 6th meeting of the Tree Data Group\n"
            "Date: 2018-05-23, 13:00\nPlace: Old Mill, Saltby\n\nPresent",
            ("Tree Data Group", "2018-05-23", "Old Mill, Saltby"),
            id="the day of the paper over the heading",
        ),
        pytest.param(
            "At a Meeting of the HARBOUR COMMITTEE held in the Guildhall, on Tuesday, the 4th day of June, 2019\n"
            "\nPresent",
            ("HARBOUR COMMITTEE", "2019-06-04", "Guildhall"),
            id="the day as in old minute books",
        ),
        pytest.param(
            "Little Saltby with Holm Parish Council\nMinutes of the Ordinary Meeting of the Council\n"
            "Tuesday 13 July 2021 at 7.15 pm, Holm Reading Room\n\nPresent",
            ("Little Saltby with Holm Parish Council", "2021-07-13", "Holm Reading Room"),
            id="the Council below its name, which joins two parishes",
        ),
        pytest.param(
            "FINAL - Saltby Tide Data Steering Committee\nMinutes\nWednesday 4 May 2011\n\nAttending: A Bell",
            ("Saltby Tide Data Steering Committee", "2011-05-04", None),
            id="the state of the paper before the name",
        ),
        pytest.param(
            "Decision Form\nDecision determined at Quays and Harbours Policy Committee\nmeeting on 4 May 2011\n\nHere",
            ("Quays and Harbours Policy Committee", "2011-05-04", None),
            id="what is told of the name ends a line with it",
        ),
        pytest.param(
            "SALTBY COMMUNITY COUNCIL\nMINUTES OF COMMUNITY COUNCIL MEETING - DRAFT\n4 May 2011\n\nPresent",
            ("SALTBY COMMUNITY COUNCIL", "2011-05-04", None),
            id="the whole name over its kind",
        ),
        pytest.param(
            "Harbours and Scrutiny                      Thursday, 5 May, 2011\nCommittee\n\nMINUTES\n\nPresent:",
            ("Harbours and Scrutiny Committee", "2011-05-05", None),
            id="a band with the day at its right",
        ),
        pytest.param(
            "Harbour Board                      Thursday, 5 May, 2011\nOpen session\n\nMINUTES\n\nPresent:",
            ("Harbour Board", "2011-05-05", None),
            id="a band, and no more of the name below it",
        ),
        pytest.param(
            "Minutes of the regular meeting of the Board of Trustees of the Saltby Public Library held in the\n"
            "Ropewalk Room, Wednesday, May 4, 2011.\n\nPresent",
            ("Board of Trustees of the Saltby Public Library", "2011-05-04", "Ropewalk Room"),
            id="a public library",
        ),
        pytest.param(
            "Adopted Minutes\nRegular Council Meeting\nMay 4, 2011\n\n"
            "Mayor Bell called a Regular Meeting of the Saltby City Council to order at 7:00 p.m.\n\nPresent",
            ("Saltby City Council", "2011-05-04", None),
            id="the whole name in the sentence that calls to order",
        ),
        pytest.param(
            "                                              Saltby Ropewalk Centre\n"
            "                                              Saltby Harbour, N.L.  \n"
            "                                              May 4, 2011           \n\n"
            "SALTBY REGIONAL SCHOOL BOARD\nREGULAR BOARD MEETING\n\nPresent",
            ("SALTBY REGIONAL SCHOOL BOARD", "2011-05-04", None),
            id="a school board below the date is no place",
        ),
        pytest.param(
            "Minutes of the Harbour Board\nheld in the library at the School on Friday 6 May 2011 at 7pm\n\nPresent",
            ("Harbour Board", "2011-05-06", "library at the School"),
            id="a room in small letters",
        ),
        pytest.param(
            "Minutes of the Harbour Board\nheld in the small meeting room, Quay House on 6 May 2011\n\nPresent",
            ("Harbour Board", "2011-05-06", "small meeting room, Quay House"),
            id="a room in small letters before its house",
        ),
        pytest.param(
            "Minutes of the Harbour Board\nheld in an office of the kind on 6 May 2011\n\nPresent",
            ("Harbour Board", "2011-05-06", None),
            id="a room in small letters that names none",
        ),
        pytest.param(
            "A regular meeting of the Council of the Rural Municipality of Saltby No. 12 was held in the\n"
            "Quay Hall on May 6, 2011, commencing at 9:05 a.m.\n\nPresent\n\nAnn Bell",
            ("Council of the Rural Municipality of Saltby No. 12", "2011-05-06", "Quay Hall"),
            id="a number within the name",
        ),
        pytest.param(
            "MINUTES OF SALTBY MUNICIPAL DISTRICT MEETING HELD IN THE QUAY HALL, ON MONDAY, 6 MAY 2011\n\n"
            "Present\n\nAnn Bell",
            ("SALTBY MUNICIPAL DISTRICT", "2011-05-06", "QUAY HALL"),
            id="a municipal district and its meeting",
        ),
        pytest.param(
            "Saltby Schools Trust\nMinutes of the Directors’ Meeting held on 6 May 2011 at Quay School\n\nPresent",
            ("Saltby Schools Trust", "2011-05-06", "Quay School"),
            id="whose meeting it was, below their house",
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
        pytest.param(
            "Harbour Board Minutes\nMay 16, 2011 – 6:00 PM\n\nThe meeting was adjourned at 8:05 PM.",
            ("18:00", "20:05"),
            id="a year before the dash is no hour",
        ),
        pytest.param(
            "Cofnodion 16 Mai 2011 am 7.00 y.h.\nMinutes of the meeting at 7.00 p.m.\n\n"
            "8.50 pm Chair closed the meeting.",
            ("19:00", "20:50"),
            id="in Welsh and English; the hour before what was done",
        ),
        pytest.param(
            "MINUTES\nheld at 1.00pm\n\n2.48pm   The Chair thanked members and declared the meeting closed.",
            ("13:00", "14:48"),
            id="the hour in the margin",
        ),
        pytest.param("MINUTES\n\nClose\n\n4.00 - 6.05 pm", ("16:00", "18:05"), id="both in the afternoon"),
        pytest.param("MINUTES\n\nClose\n\n11.30 - 1.05 pm", ("11:30", "13:05"), id="over noon"),
        pytest.param("MINUTES\n\nClose\n\n14.00 - 16.05", ("14:00", "16:05"), id="by the clock of the day"),
        pytest.param(
            "MINUTES\n\nClose\n\nThe meeting began at 10.00 am and concluded at 12.25 pm.",
            ("10:00", "12:25"),
            id="told at the foot",
        ),
        pytest.param(
            "MINUTES\n\nMayor Bell called the meeting to order at 7:00 p.m.\n\nPresent: Ann Bell\n\n"
            "The ice house is to open from 7:00 to 8:00 a.m."
            " on Saturdays and not before.\n\nThe Mayor adjourned the meeting at 7:48 p.m.",
            ("19:00", "19:48"),
            id="a span of hours that somebody spoke of",
        ),
        pytest.param(
            "MINUTES\n\nClose\n\nDuration of the meeting: 10.00 am to 12.15 pm", ("10:00", "12:15"), id="said so"
        ),
        pytest.param(
            "MINUTES OF THE HARBOUR BOARD\nCOMMENCING AT 10.00 AM AND CONCLUDING AT 12.05 PM\n\nPresent\n\nAnn Bell",
            ("10:00", "12:05"),
            id="both in the head",
        ),
        pytest.param(
            "MINUTES\n\nCr Bell declared the meeting open at 4.02pm.\n\nHe declared it shut at 9 am.",
            ("16:02", None),
            id="declared open",
        ),
        pytest.param(
            "Minutes\n6 May 2011 at 5:30 pm\n\nMotion to adjourn at 6:41 by Hill.",
            ("17:30", "18:41"),
            id="the end without its half of the day",
        ),
        pytest.param(
            "Minutes\n6 May 2011 at 10:30 am\n\nThe meeting closed at 12:15.", ("10:30", "12:15"), id="over noon"
        ),
        pytest.param(
            "Minutes\n6 May 2011 at 6 pm\n\nHill moved, Dunn seconded, adjournment of the meeting at about 7:15 p.m.",
            ("18:00", "19:15"),
            id="adjournment of the meeting",
        ),
        pytest.param(
            "Minutes\n6 May 2011\n\nThe meeting started at 10.00 am and finished at 11.35 am",
            ("10:00", "11:35"),
            id="both at the foot",
        ),
        pytest.param("MINUTES\n\nThe meeting ended.", (None, None), id="no hours"),
        pytest.param("MINUTES\n\nThe quay was finished in 2011.", (None, None), id="what was finished"),
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
        pytest.param("Notes of last meeting – 4 February 2011", "Agreed.", "2011-02-04", id="notes, behind a dash"),
        pytest.param("Minute", "The Minute of Meeting of 4 February 2011 was held.", "2011-02-04", id="a minute"),
        pytest.param(
            "Consent agenda", "A. Minutes of the February 4, 2011 regular meeting", "2011-02-04", id="in passing"
        ),
        pytest.param("Dues", "In the minutes he set out dues. He came on 4 February 2011.", None, id="not their date"),
        pytest.param(
            "Opening", "The minutes of the 11th meeting, held on 4 February 2011, had been approved.", "2011-02-04",
            id="the day in between",
        ),
        pytest.param("Approval of Minutes: February 4, 2011", "Approved.", "2011-02-04", id="behind a colon"),
        pytest.param(
            "Approve Minutes", "Hill moved approval of the February 4, 2011 Council Meeting Minutes.", "2011-02-04",
            id="the day before the word",
        ),
        pytest.param(
            "Approval of minutes", "Harbour Board – February 4, 2011 Motion by Hill to approve the minutes.",
            "2011-02-04", id="below a body and its day",
        ),
        pytest.param(
            "Minutes", "Saltby Fair – 4 February 2011 was named as a day that the minutes left out.", None,
            id="a sentence that begins so",
        ),
        pytest.param("Minutes", "On 4 February 2011 he took ten minutes to speak.", None, id="minutes of an hour"),
        pytest.param("Dues", "Dues were raised on 4 February 2011.", None, id="another item"),
        pytest.param("Minutes", "The minutes were confirmed.", None, id="no date"),
        pytest.param("Minutes of meeting", "The minutes of the meeting of 4th February are approved.", "2011-02-04",
            id="without its year"),
        pytest.param("Minutes", "The minutes of the meeting of 9th December were signed.", "2010-12-09",
            id="of the year before"),
        pytest.param("Minutes", "The minutes of the last meeting were signed on 6 May.", None, id="signed that day"),
    ],
)  # fmt: skip
def test_the_meeting_before(title: str, text: str, expected: str | None) -> None:
    assert previous_minutes([("Apologies", "None on 1 January 2011."), (title, text)], "2011-05-06") == expected


@pytest.mark.parametrize(
    ("items", "foot", "expected"),
    [
        pytest.param([("Date of next meeting", "Friday, 1 July 2011 at noon.")], [], "2011-07-01", id="an item"),
        pytest.param([("Future schedule", "The next call is on 1 July 2011.")], [], "2011-07-01", id="a call"),
        pytest.param(
            [("Close", "None.")],
            ["Date and time of next meeting", "Date: Friday 1 July 2011", "Time: 9 am"],
            "2011-07-01",
            id="labels below a heading at the foot",
        ),
        pytest.param([("Close", "None.")], ["Date signed", "1 July 2011"], None, id="the day it was signed"),
        pytest.param([("Date of next meeting", "1 July")], [], "2011-07-01", id="without its year"),
        pytest.param(
            [("Close", "The next meeting of the Board will be held on 1 July 2011.")], [], "2011-07-01", id="in prose"
        ),
        pytest.param(
            [("Dates of future meetings", "4 March 2011, 1 July 2011, 7 October 2011")], [], "2011-07-01",
            id="a list: the first to come",
        ),
        pytest.param([("Close", "That we adjourn to meet again on July 1, 2011.")], [], "2011-07-01", id="meet again"),
        pytest.param([("Close", "None.")], ["Next meeting: 1 July 2011"], "2011-07-01", id="at the foot"),
        pytest.param(
            [("Next meeting", "Papers are due by 10 June 2011 for 1 July 2011.")], [], "2011-07-01", id="due by"
        ),
        pytest.param(
            [("Date and place of the sixth session", "It will meet in Saltby from 22 to 24 May 2012.")],
            [],
            "2012-05-22",
            id="several days",
        ),
        pytest.param([("Date and place of the last session", "22 May 2012")], [], None, id="the last session"),
        pytest.param([("Dues", "Dues rise on 1 July 2011.")], ["Chairman"], None, id="another date"),
        pytest.param([("Date of next meeting", "To be arranged.")], [], None, id="not known"),
    ],
)  # fmt: skip
def test_the_meeting_after(items: list[tuple[str, str]], foot: list[str], expected: str | None) -> None:
    assert next_meeting(items, "2011-05-06", foot) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param(
            "Mayor Bell called the meeting to order at 6:00 p.m. in the Net Loft Room, Custom\nHouse.",
            "Net Loft Room, Custom House",
            id="over the end of a line",
        ),
        pytest.param(
            "The Chair called the meeting to order at 7 pm in City Hall.", "City Hall", id="without an article"
        ),
        pytest.param("The Chair called the meeting to order at 7 pm in open session.", None, id="no place"),
        pytest.param(
            "The Chair called the meeting to order at 7 pm. The slip is at Quay Hall.", None, id="another sentence"
        ),
        pytest.param("Ann Bell spoke of the boats in the Net Loft Room.", None, id="nobody opened a meeting"),
    ],
)
def test_the_place_where_a_meeting_was_opened(text: str, place: str | None) -> None:
    assert place_of_opening(lines(text)) == place


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("~ Harbour and Fisheries Board", "Harbour and Fisheries Board"),
        ("~ Saltby Town Council\n~ Harbour Committee", "Harbour Committee"),
        ("~ Harbour Board, 6 May 2011", None),
        ("~ Public Document Pack", None),
        ("~ Page 2 of 4", None),
        ("Harbour Board", None),  # no running head
    ],
)
def test_the_body_of_a_running_head(head: str, body: str | None) -> None:
    assert running_body(pages(f"{head}\n\nMinutes of the meeting on 6 May 2011\n\n~ Quay Council")) == body


def test_minutes_and_agenda_below_a_running_head_are_of_its_body() -> None:
    agenda = (
        "~ Harbour Board\n\n**AGENDA**\n\nDate: 3 June 2011\n\n1.  Apologies\n\n2.  Minutes (Pages 2 - 3)\n\n3.  Dues"
    )
    minutes = "~ Harbour Board\n\n**Minutes of the Meeting held on 6 May 2011**\n\nPresent\n\n**1. Dues**\n\nThey fell."
    reading = read(Pack("pack.pdf", "0", pages(agenda, minutes)))
    assert reading.occasion.body == "Harbour Board"
    assert [meeting.body for meeting in reading.meetings] == ["Harbour Board"]


WIDE = "The members met in the old custom house."


@pytest.mark.parametrize(
    ("first", "then", "body"),
    [
        pytest.param(
            "**Commission for the Care of Seals of Northern**",
            "**Norland**",
            "Commission for the Care of Seals of Northern Norland",
            id="broken for want of room",
        ),
        pytest.param(
            "**Board of Trustees of Saltby**", "**Elm Hall**", "Board of Trustees of Saltby", id="there was room"
        ),
        pytest.param(
            "**Commission for the Care of Seals of Northern Isles**",
            "**Annual Meeting**",
            "Commission for the Care of Seals of Northern Isles",
            id="what it is that met",
        ),
    ],
)
def test_a_name_broken_over_two_centred_lines(first: str, then: str, body: str) -> None:
    middle = " " * ((len(first) - len(then)) // 2)
    drawing = f"{first}\n{middle}{then}\n\nMinutes of the meeting held on 6 May 2011\n\nPresent\n\n{WIDE}"
    assert read_masthead(lines(drawing), frozenset()).body == body


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("SEAC 10 will be held in Port Ellis on 8 - 11 October 2012.", "2012-10-08"),
        ("The Tenth Annual Meeting will be held in Port Ellis on 8 October 2012.", "2012-10-08"),
        ("A public meeting will be held on 8 October 2012 about the quay.", None),
        ("The fair of 2012 will be held on 8 October 2012.", None),
    ],
)
def test_the_next_of_several_sessions(text: str, day: str | None) -> None:
    assert next_meeting([("Election of the Chair", text)], "2011-10-10", []) == day


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        ("Saltby Harbour Forum – Meeting Notes", "Saltby Harbour Forum"),
        ("Harbour Board – Meeting held on Tuesday, 6 May 2011", "Harbour Board"),
        ("Harbour Board - Draft Minutes", "Harbour Board"),
        ("Harbour Board – Quay Committee", "Harbour Board – Quay Committee"),
        ("Saltby – Meeting Place Trust", "Saltby – Meeting Place Trust"),
    ],
)
def test_a_body_is_named_without_what_its_paper_is(printed: str, body: str) -> None:
    assert trimmed(printed) == body


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Minutes of Trustees’ Meeting of the Friends of Saltby Museum\n6 May 2011", "Friends of Saltby Museum"),
        (
            "UNIVERSITY OF SALTBY\nMinutes of the meeting of the University Court held at 3 pm on 6 May 2011\n"
            "in the Senate Room, University of Saltby.",
            "University Court",
        ),
        ("Saltby Harbour Board\nMINUTES\nin the Senate Room at Saltby\n6 May 2011", "Saltby Harbour Board"),
    ],
)
def test_the_body_told_in_a_heading(head: str, body: str) -> None:
    assert read_masthead(lines(head), frozenset()).body == body
