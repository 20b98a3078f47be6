"""Attendance lists in the layouts of many kinds of bodies, with lines beside them that name nobody."""

from __future__ import annotations

import pytest
from paper import lines

from minesearch.segment.attendance import read_attendance
from minesearch.segment.presiding import mark_chair

Row = tuple[str, str, str | None]


def people(drawing: str) -> list[Row]:
    return [(a.group, a.name, a.affiliation) for a in read_attendance(lines(drawing), frozenset())]


def chair(drawing: str) -> str | None:
    drawn = lines(drawing)
    return mark_chair(read_attendance(drawn, frozenset()), [line.text for line in drawn], "Saltby Council")[1]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            """
            Present:       Mayor Ann Bell                         Time: 6:01 p.m.
                           Councillor Carol Dunn                  Location: Custom House
                           Councillor Eve Frost
            """,
            [
                ("present", "Mayor Ann Bell", None),
                ("present", "Councillor Carol Dunn", None),
                ("present", "Councillor Eve Frost", None),
            ],
            id="hour and place right of the names",
        ),
        pytest.param(
            """
            Board Members Present:     John Abbott, Chair
                                       Maria Castillo, Vice Chair
                                       Wei Zhang
            Board Members Absent:      Tom Olsen (excused)
            Staff Present:             Lisa Grant, General Manager; Paul Webb, Finance
                                       Director; Ann Lee, Clerk
            Others Present:            Bob Reyes, Reyes Engineering
            """,
            [
                ("present", "John Abbott", None),
                ("present", "Maria Castillo", "Vice Chair"),
                ("present", "Wei Zhang", None),
                ("apologies", "Tom Olsen", None),
                ("officers", "Lisa Grant", "General Manager"),
                ("officers", "Paul Webb", "Finance Director"),
                ("officers", "Ann Lee", "Clerk"),
                ("others", "Bob Reyes", "Reyes Engineering"),
            ],
            id="labels at the left, a person a line or a text at the right",
        ),
        pytest.param(
            """
            Members        Councillors A Bell (Chairman), R Dunn (Vice-Chairman), C Frost, P
            Present:       Hill and N Lane
            Other          Councillor M Gale
            Councillors:
            Apologies:     Councillors S Moor and Ms C Rudd
            Officers       E Kay (Head of Quays), D Orr (Director, Finance) and
            Present:       G White (Committee Officer)
            """,
            [
                ("present", "A Bell", None),
                ("present", "R Dunn", "Vice-Chairman"),
                ("present", "C Frost", None),
                ("present", "P Hill", None),
                ("present", "N Lane", None),
                ("others", "Councillor M Gale", None),
                ("apologies", "S Moor", None),
                ("apologies", "Ms C Rudd", None),
                ("officers", "E Kay", "Head of Quays"),
                ("officers", "D Orr", "Director, Finance"),
                ("officers", "G White", "Committee Officer"),
            ],
            id="labels over two lines beside running text, a name broken behind its initial",
        ),
        pytest.param(
            """
            Present:       Mr A Bell, Mr R Dunn, Mrs C Frost, Mrs
                           Hill and Dr N Lane
            Staff:         Ann Kay, Director of Roads and
                           Quays
                           Dan Orr, Clerk
            """,
            [
                ("present", "Mr A Bell", None),
                ("present", "Mr R Dunn", None),
                ("present", "Mrs C Frost", None),
                ("present", "Mrs Hill", None),
                ("present", "Dr N Lane", None),
                ("officers", "Ann Kay", "Director of Roads and Quays"),
                ("officers", "Dan Orr", "Clerk"),
            ],
            id="a name broken behind its title; the and within a post",
        ),
        pytest.param(
            """
            Committee Members:     Councillors Mrs Bell, Dunn (Chairman) and Frost
            Visiting Members:      Councillor Hill
            """,
            [
                ("present", "Mrs Bell", None),
                ("present", "Dunn", None),
                ("present", "Frost", None),
                ("others", "Councillor Hill", None),
            ],
            id="members who only visit",
        ),
        pytest.param(
            """
            Present:- Cllr A. Bell (Chairman), Cllr C. Dunn.
            Visitors: Two.
            Members of the public: 14
            """,
            [("present", "Cllr A. Bell", None), ("present", "Cllr C. Dunn", None)],
            id="numbers name nobody",
        ),
        pytest.param(
            """
            MEMBERS PRESENT:
                Councillor A. Bell,
                Councillor C. Dunn,
            CATHAOIRLEACH:
            The Cathaoirleach, Councillor A. Bell presided.
            At the start Councillor C. Dunn offered sympathy on the death of a former
            member of the staff, and those in the chamber stood in silence for a while.
            """,
            [("present", "Councillor A. Bell", None), ("present", "Councillor C. Dunn", None)],
            id="a sentence below the list",
        ),
        pytest.param(
            """
            Attendee Name        Title               Status      Arrived
            Ann Bell             Chair               Present     6:20 PM
            Cal Dunn             Commissioner        Absent
            Eve Frost            Commissioner        Present     6:25 PM
            """,
            [
                ("present", "Ann Bell", None),
                ("apologies", "Cal Dunn", "Commissioner"),
                ("present", "Eve Frost", "Commissioner"),
            ],
            id="a register that says when they came",
        ),
        pytest.param(
            """
            Officers in          Mr A Bell, Chief Executive
            Attendance:          Ms C Dunn, Director of Environment and
                                 Place
            Apologies:           Mrs E Hill
            """,
            [
                ("officers", "Mr A Bell", "Chief Executive"),
                ("officers", "Ms C Dunn", "Director of Environment and Place"),
                ("apologies", "Mrs E Hill", None),
            ],
            id="a label over two lines",
        ),
        pytest.param(
            """
            PRESENT:        Mayor:            Ann Bell
                            Deputy Mayor:     Chris Dunn
                            Councillors:      Eve Hill
                                              Fay Kay
            STAFF:          CAO:              Jo Low
                            Clerk:            Kit Moss
            REGRETS:        Councillor Len Nunn
            """,
            [
                ("present", "Ann Bell", "Mayor"),
                ("present", "Chris Dunn", "Deputy Mayor"),
                ("present", "Eve Hill", None),
                ("present", "Fay Kay", None),
                ("officers", "Jo Low", "CAO"),
                ("officers", "Kit Moss", "Clerk"),
                ("apologies", "Councillor Len Nunn", None),
            ],
            id="labels within labels",
        ),
        pytest.param(
            """
            Meeting:         Harbour Users’ Group
            Location:        MS Teams
            Attendees:       Ann Bell (AB) – Saltby Council (Chair)
                             Cal Dunn (CD) – Pilots’ Association
            Notes by:        Cal Dunn
            """,
            [("present", "Ann Bell", "Saltby Council"), ("present", "Cal Dunn", "Pilots’ Association")],
            id="facts of the meeting are nobody; the note-taker is named once",
        ),
        pytest.param(
            """
            PRESENT
            Cllr A Bell      Cllr C Dunn      Cllr E Hill      Cllr F Kay
            Cllr G Low       Cllr H Moss      Cllr I Nunn      Cllr J Orr
            """,
            [("present", f"Cllr {name}", None) for name in ("A Bell", "G Low", "C Dunn", "H Moss")]
            + [("present", f"Cllr {name}", None) for name in ("E Hill", "I Nunn", "F Kay", "J Orr")],
            id="four columns of names with titles",
        ),
        pytest.param(
            """
            Present:
            Ann Bell         Chris Dunn       Eve Hill
            Gus Low          Hal Moss         Ivy Nunn
            """,
            [("present", n, None) for n in ("Ann Bell", "Gus Low", "Chris Dunn", "Hal Moss", "Eve Hill", "Ivy Nunn")],
            id="three columns of plain names",
        ),
        pytest.param(
            """
            Members
            A Bell (Chairman)       * C Dunn
            * Ms E Hill             F Kay
            * denotes absent
            """,
            [
                ("present", "A Bell", None),
                ("apologies", "Ms E Hill", None),
                ("apologies", "C Dunn", None),
                ("present", "F Kay", None),
            ],
            id="a mark of absence",
        ),
        pytest.param(
            """
            Members:
            (*Present)

            *   Ann Bell (Chair)
            *   Chris Dunn (Vice-Chair)
                Eve Hill
            *   Fay Kay
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Chris Dunn", "Vice-Chair"),
                ("apologies", "Eve Hill", None),
                ("present", "Fay Kay", None),
            ],
            id="a mark of presence in a column of its own",
        ),
        pytest.param(
            """
            **Present**
            Ann Bell            (AB)      Parent governor
            Chris Dunn          (CD)      Headteacher
            Eve Hill            (EH)      Staff governor
            """,
            [
                ("present", "Ann Bell", "Parent governor"),
                ("present", "Chris Dunn", "Headteacher"),
                ("present", "Eve Hill", "Staff governor"),
            ],
            id="initials in brackets in a column of their own",
        ),
        pytest.param(
            """
            **Officers**
            Ann Bell            Chief Harbour Officer             CHO
            Chris Dunn          Head of Dredging                  HoD
            Eve Hill            Clerk to the Harbour Authority    Clerk
            Fay Kay             Engineer                          Saltby Council
            """,
            [
                ("officers", "Ann Bell", "Chief Harbour Officer"),
                ("officers", "Chris Dunn", "Head of Dredging"),
                ("officers", "Eve Hill", "Clerk to the Harbour Authority"),
                ("officers", "Fay Kay", "Engineer, Saltby Council"),
            ],
            id="what stands for each post in the text",
        ),
        pytest.param(
            """
            **MEMBERS PRESENT:**
            Councillor A. Bell
            Councillor C. Dunn
            **APOLOGIES:**
            Councillor E. Hill
            The Chairperson, Councillor A. Bell, presided.
            """,
            [
                ("present", "Councillor A. Bell", None),
                ("present", "Councillor C. Dunn", None),
                ("apologies", "Councillor E. Hill", None),
            ],
            id="who presided is told below those who sent apologies",
        ),
        pytest.param(
            """
            Members (* denotes attendance)
            *A Bell (Chairman)      *C Dunn
            E Hill                  *F Kay
            """,
            [
                ("present", "A Bell", None),
                ("apologies", "E Hill", None),
                ("present", "C Dunn", None),
                ("present", "F Kay", None),
            ],
            id="a mark of presence",
        ),
        pytest.param(
            """
            Members Present:     Cllr A Bell*         Cllr C Dunn
                                 Cllr E Hill          Cllr F Kay*
                                                      *attended remotely
            """,
            [("present", f"Cllr {name}", None) for name in ("A Bell", "E Hill", "C Dunn", "F Kay")],
            id="a mark of the manner",
        ),
        pytest.param(
            """
            Present:-            Councillor Bell (Chair), Dr Cal Dunn (NHS Saltby
                                 Care Board, Vice-Chair), Councillor Weaver, Eve
                                 Frost (Director, People (Adults)), Guy Hill
                                 (Carers Saltby) and Kit Long (Saltby Voluntary
                                 Service)
            """,
            [
                ("present", "Councillor Bell", None),
                ("present", "Dr Cal Dunn", "NHS Saltby Care Board, Vice-Chair"),
                ("present", "Councillor Weaver", None),
                ("present", "Eve Frost", "Director, People (Adults)"),
                ("present", "Guy Hill", "Carers Saltby"),
                ("present", "Kit Long", "Saltby Voluntary Service"),
            ],
            id="brackets within brackets in a text broken over lines",
        ),
        pytest.param(
            """
            Governors present: Ann Bell AB (Chair and Foundation Governor), Cal
            Dunn CD (Headteacher), Eve Frost EF (Parent Governor), Guy Hill GH
            (Staff Governor) and Ian Jones OBE (Co-opted Governor)
            Apologies: Kit Long KL (Local Authority Governor)
            """,
            [
                ("present", "Ann Bell", "Foundation Governor"),
                ("present", "Cal Dunn", "Headteacher"),
                ("present", "Eve Frost", "Parent Governor"),
                ("present", "Guy Hill", "Staff Governor"),
                ("present", "Ian Jones OBE", "Co-opted Governor"),
                ("apologies", "Kit Long", "Local Authority Governor"),
            ],
            id="initials without brackets behind the names, and letters that are none",
        ),
        pytest.param(
            """
            MEMBERS PRESENT:     Chair Ann Bell, Commissioners Cal Dunn, Eve Frost
                                 (arrived at 7:10 p.m.), Guy Hill and Ian Jones
            STAFF PRESENT:       Planning Manager Kit Long, Senior Planner Lee Moor, City
                                 Engineer Meg Nash and Office Specialist Ned Oak
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Cal Dunn", None),
                ("present", "Eve Frost", None),
                ("present", "Guy Hill", None),
                ("present", "Ian Jones", None),
                ("officers", "Kit Long", "Planning Manager"),
                ("officers", "Lee Moor", "Senior Planner"),
                ("officers", "Meg Nash", "City Engineer"),
                ("officers", "Ned Oak", "Office Specialist"),
            ],
            id="posts before the names",
        ),
        pytest.param(
            """
            MEMBERS PRESENT:    Chair Ann Bell, Vice Chair Cal Dunn
            STAFF PRESENT:      Kit Long, Director Public Health
                                Lee Moor, Head Adult Care
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Cal Dunn", "Vice Chair"),
                ("officers", "Kit Long", "Director Public Health"),
                ("officers", "Lee Moor", "Head Adult Care"),
            ],
            id="two posts before names, and posts behind them",
        ),
        pytest.param(
            """
            PRESENT:-     Councillors Ann Bell (Chair), Cal Dunn (Vice-Chair),
                          Eve Frost, Guy Hill and Ian Jones

                          Apologies for Absence:-
                          Councillors Kit Long and Lee Moor

                          Officers in attendance:-
                          Meg Nash            Licensing Manager
                          Ned Oak             Senior Solicitor
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Cal Dunn", "Vice-Chair"),
                ("present", "Eve Frost", None),
                ("present", "Guy Hill", None),
                ("present", "Ian Jones", None),
                ("apologies", "Kit Long", None),
                ("apologies", "Lee Moor", None),
                ("officers", "Meg Nash", "Licensing Manager"),
                ("officers", "Ned Oak", "Senior Solicitor"),
            ],
            id="labels with a colon and a dash in the column of the names",
        ),
        pytest.param(
            """
            Present:          Ann Bell, Chair
                              Eve Frost, Provincial Appointee
            Regrets:          Cal Dunn, Community Appointee
            Also Present:     Inspector Guy Hill, OPP Detachment Commander
                              Ian Jones, Board Secretary

            EXECUTIVE & ADMINISTRATIVE STAFF
            Ms. Kit Long, Director of Schools
            Mr. Lee Moor, Head of Training
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Eve Frost", "Provincial Appointee"),
                ("apologies", "Cal Dunn", "Community Appointee"),
                ("others", "Inspector Guy Hill", "OPP Detachment Commander"),
                ("others", "Ian Jones", "Board Secretary"),
                ("officers", "Ms. Kit Long", "Director of Schools"),
                ("officers", "Mr. Lee Moor", "Head of Training"),
            ],
            id="a post behind the only name of a list, and staff of two kinds",
        ),
        pytest.param(
            """
            Name                Role              Present     Apologies
            Ann Bell            Chair             X
            Chris Dunn          Parent            X
            Eve Hill            Staff                         X
            """,
            [("present", "Ann Bell", None), ("present", "Chris Dunn", "Parent"), ("apologies", "Eve Hill", "Staff")],
            id="a register with a column for each answer",
        ),
        pytest.param(
            """
            Name              Initials    Category          Attendance
            Ann Bell          AB          Co-opted (Chair)  Present
            Chris Dunn        CD          Parent            Apologies
            Eve Hill          EH          Staff             Absent
            """,
            [
                ("present", "Ann Bell", "Co-opted"),
                ("apologies", "Chris Dunn", "Parent"),
                ("apologies", "Eve Hill", "Staff"),
            ],
            id="a register with one column of answers",
        ),
        pytest.param(
            """
            ROLL CALL
            Jonah Adkins      Present
            Priya Kumar       Here
            Bill Sorensen     Absent
            """,
            [("present", "Jonah Adkins", None), ("present", "Priya Kumar", None), ("apologies", "Bill Sorensen", None)],
            id="a roll as it was called",
        ),
        pytest.param(
            """
            Present
            Name                     Title                           Organisation
            Chris Dunn (CD)          Chief Finance Officer           Saltby Trust
            Eve Hill (EH)            Director of Nursing and         Saltby Trust
                                     Quality
            """,
            [
                ("present", "Chris Dunn", "Chief Finance Officer, Saltby Trust"),
                ("present", "Eve Hill", "Director of Nursing and Quality, Saltby Trust"),
            ],
            id="heads over the columns, two columns of what is said",
        ),
        pytest.param(
            """
            Present: Councillors Ann Bell (Convener), Cal Dunn and Eve Hill; Mr F Kay (Church Member); and Ms G Low
            Attending: H. Moss, Executive Director (Education); I. Nunn, Head of Schools; and J. Orr, Clerk.
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Cal Dunn", None),
                ("present", "Eve Hill", None),
                ("present", "Mr F Kay", "Church Member"),
                ("present", "Ms G Low", None),
                ("others", "H. Moss", "Executive Director (Education)"),
                ("others", "I. Nunn", "Head of Schools"),
                ("others", "J. Orr", "Clerk"),
            ],
            id="semicolons divide groups and people",
        ),
        pytest.param(
            "Staff: Ann Bell, Chief Administrative Officer, Cal Dunn, Treasurer, Eve Hill, Manager of Public Works",
            [
                ("officers", "Ann Bell", "Chief Administrative Officer"),
                ("officers", "Cal Dunn", "Treasurer"),
                ("officers", "Eve Hill", "Manager of Public Works"),
            ],
            id="commas divide people and posts",
        ),
        pytest.param(
            """
            ROLL CALL
            Present: Mayor Jones; Councilmembers Smith, Garcia, and Lee
            Absent: Councilmember Brown
            Also present were City Manager Ted Wu, City Attorney Lynn Fox, and City Clerk Pam Ray.
            """,
            [
                ("present", "Mayor Jones", None),
                ("present", "Smith", None),
                ("present", "Garcia", None),
                ("present", "Lee", None),
                ("apologies", "Councilmember Brown", None),
                ("others", "Ted Wu", "City Manager"),
                ("others", "Lynn Fox", "City Attorney"),
                ("others", "Pam Ray", "City Clerk"),
            ],
            id="told in sentences",
        ),
        pytest.param(
            """
            Presennol / Present: Cynghorwyr / Councillors Ann Rees (Cadeirydd / Chair), Ifor Wyn
            Ymddiheuriadau / Apologies: Cyng. Dai Pugh
            """,
            [("present", "Ann Rees", None), ("present", "Ifor Wyn", None), ("apologies", "Cyng. Dai Pugh", None)],
            id="two languages",
        ),
        pytest.param(
            """
            Present:
            Employer side: Cllr A Bell, Cllr C Dunn
            Union side: Mr E Hill (UNISON), Ms F Kay (GMB)
            """,
            [
                ("present", "Cllr A Bell", "Employer side"),
                ("present", "Cllr C Dunn", "Employer side"),
                ("present", "Mr E Hill", "UNISON"),
                ("present", "Ms F Kay", "GMB"),
            ],
            id="labels of sides",
        ),
        pytest.param(
            """
            In attendance:
            • Ann Bell, Director of Finance
            • Cal Dunn, Head of Audit
            Apologies:
            1. Eve Hill
            """,
            [
                ("others", "Ann Bell", "Director of Finance"),
                ("others", "Cal Dunn", "Head of Audit"),
                ("apologies", "Eve Hill", None),
            ],
            id="bullets and numbers",
        ),
        pytest.param(
            """
            Present: Ann Bell, Cal Dunn (via Teams)
            Apologies: Eve Hill (holiday), Fay Kay (work commitments)
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Cal Dunn", None),
                ("apologies", "Eve Hill", None),
                ("apologies", "Fay Kay", None),
            ],
            id="how they were there and why not",
        ),
        pytest.param(
            """
            Present: Ann Bell, Cal Dunn
            The Chair welcomed members to the meeting and explained the evacuation procedure.
            """,
            [("present", "Ann Bell", None), ("present", "Cal Dunn", None)],
            id="prose below is nobody",
        ),
        pytest.param(
            """
            Present:        Ann Bell
                            Cal Dunn
            1. Harbour Dues
            Eve Hill presented the paper.
            """,
            [("present", "Ann Bell", None), ("present", "Cal Dunn", None)],
            id="an item of the minutes ends the list",
        ),
        pytest.param(
            "Present: Ann Bell, Cal Dunn and 4 residents\nPublic: 12",
            [("present", "Ann Bell", None), ("present", "Cal Dunn", None)],
            id="people who are counted",
        ),
        pytest.param(
            """
            Present:
            Ann Bell, Chair, Saltby Town Council
            Cal Dunn, Environment Agency
            Eve Hill, Natural England (from item 4)
            Fay Kay
            An apology for absence was received from Gus Low.
            """,
            [
                ("present", "Ann Bell", "Saltby Town Council"),
                ("present", "Cal Dunn", "Environment Agency"),
                ("present", "Eve Hill", "Natural England"),
                ("present", "Fay Kay", None),
                ("apologies", "Gus Low", None),
            ],
            id="a person a line, and what stands behind the comma looks like a name",
        ),
        pytest.param(
            "Attendees\nBell, Ann (Chair)\nDunn, Cal\nHill, Eve",
            [("present", "Bell, Ann", None), ("present", "Dunn, Cal", None), ("present", "Hill, Eve", None)],
            id="surnames first",
        ),
        pytest.param(
            """
            Present                              Organisation
            Cllr Ann Bell (Chair)                Saltby Council
            Cal Dunn                             Fire Service
            """,
            [("present", "Cllr Ann Bell", "Saltby Council"), ("present", "Cal Dunn", "Fire Service")],
            id="the label is the head of the first column",
        ),
        pytest.param(
            """
            Present: Councillors Bell (Chair), Dunn and Frost; Ann Wick
            """,
            [
                ("present", "Bell", None),
                ("present", "Dunn", None),
                ("present", "Frost", None),
                ("present", "Ann Wick", None),
            ],
            id="surnames with a bracket",
        ),
        pytest.param(
            """
            The Board met in regular session. Commissioners Ann Bell and Cal Dunn were present. Also
            present were County Clerk Eve Hill and Road Supervisor Jo Frost.
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Cal Dunn", None),
                ("officers", "Eve Hill", "County Clerk"),
                ("others", "Jo Frost", "Road Supervisor"),
            ],
            id="told in sentences",
        ),
        pytest.param(
            "The documents were present. No officers were in attendance.", [], id="sentences that name nobody"
        ),
        pytest.param("The members who were present voted.\nStaff matters – none.", [], id="no list at all"),
        pytest.param(
            """
            **Attendees**
            AB     Cllr. Ann Bell (Chair)
            CD     Cal Dunn (Saltby Aid)
            PC     Paul Cole (Harbour Office)
            """,
            [
                ("present", "Cllr. Ann Bell", None),
                ("present", "Cal Dunn", "Saltby Aid"),
                ("present", "Paul Cole", "Harbour Office"),
            ],
            id="initials in a column before the names",
        ),
        pytest.param(
            """
            **Present**
            AB     Ann Bell       Harbour Engineer
            CD     Cal Dunn       Saltby Aid
            EF     Eve Fell       Clerk
            """,
            [
                ("present", "Ann Bell", "Harbour Engineer"),
                ("present", "Cal Dunn", "Saltby Aid"),
                ("officers", "Eve Fell", "Clerk"),
            ],
            id="initials, name and post in three columns",
        ),
        pytest.param(
            """
            **Present**
            AB - Ann Bell, Harbour Engineer
            CD - Cal Dunn, Saltby Aid
            """,
            [("present", "Ann Bell", "Harbour Engineer"), ("present", "Cal Dunn", "Saltby Aid")],
            id="initials with a dash before the names",
        ),
        pytest.param(
            """
            **Present**
            PC Paul Cole, Saltby Police
            Mr Ian Fell, Clerk
            JP Dunn, Saltby Aid
            """,
            [
                ("present", "PC Paul Cole", "Saltby Police"),
                ("officers", "Mr Ian Fell", "Clerk"),
                ("present", "JP Dunn", "Saltby Aid"),
            ],
            id="a rank and first letters are no initials of the name behind them",
        ),
    ],
)
def test_layouts(drawing: str, expected: list[Row]) -> None:
    assert sorted(people(drawing), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("drawing", "name"),
    [
        pytest.param(
            "In the Chair:    The Mayor, Alderman A Bell\nPresent:         Councillor C Dunn",
            "Alderman A Bell",
            id="the Mayor",
        ),
        pytest.param(
            "Present:    Cr Ann Bell (Mayor) (Chair)\n            Cr Cal Dunn", "Cr Ann Bell", id="two brackets"
        ),
        pytest.param(
            "Present:\nAnn Bell     Chairperson\nCal Dunn     Vice Chair", "Ann Bell", id="a post in a column"
        ),
        pytest.param("Present: Ann Bell, Cathaoirleach, presiding; Cal Dunn", "Ann Bell", id="two words for it"),
        pytest.param(
            "Present: Councillors Ann Bell and Cal Dunn\nCouncillor Bell presiding.", "Ann Bell", id="presiding"
        ),
        pytest.param(
            "Present: Ann Bell, President; Cal Dunn, Vice President", "Ann Bell", id="the president of a board"
        ),
        pytest.param(
            "Present: Ann Bell (Chair), Cal Dunn (Vice-Chair)\nMr Cal Dunn in the Chair.",
            "Cal Dunn",
            id="the vice-chair presided",
        ),
        pytest.param(
            "Present: Ann Bell, Cal Dunn, President of the Students’ Union", None, id="president of another body"
        ),
        pytest.param(
            "Present: Cllr A Bell (Town Mayor), Cllr C Dunn (Deputy Town Mayor)", "Cllr A Bell", id="town mayor"
        ),
        pytest.param(
            "Present: Councillors Bell (Chair), Dunn (Vice-Chair), Hill and Frost; Ann Wick", "Bell", id="surnames"
        ),
        pytest.param(
            "The Board met at 9 am. Chairman Ann Bell presided. Commissioners Cal Dunn and Eve\nHill were present.",
            "Ann Bell",
            id="told in sentences",
        ),
        pytest.param("Present: Ann Bell (Vice-Convener), Cal Dunn (Chair-elect)", None, id="not yet, not quite"),
    ],
)
def test_who_presided(drawing: str, name: str | None) -> None:
    assert chair(drawing) == name


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "**Present** Mrs A Bell, Mr C Dunn\n**Apologies** Mrs J Hill, Mr S Lane",
            [("present", "A Bell"), ("present", "C Dunn"), ("apologies", "J Hill"), ("apologies", "S Lane")],
            id="labels without a mark",
        ),
        pytest.param(
            "Present: Mrs A Bell\n**Apologies** were sent in good time this month",
            [("present", "A Bell")],
            id="a sentence that begins in bold",
        ),
    ],
)
def test_labels_told_by_their_type(drawing: str, expected: list[tuple[str, str]]) -> None:
    assert [(group, name.split(maxsplit=1)[1]) for group, name, _ in people(drawing)] == expected
