"""Attendance lists whose marks are few: gaps within a list, offices without a colon, sentences, cells that run on."""

from __future__ import annotations

import pytest
from paper import lines

from minesearch.segment.attendance import read_attendance
from minesearch.segment.labels import group_of
from minesearch.segment.name_lists import entries, names_people
from minesearch.segment.names import name_and_post, post_and_name
from minesearch.segment.presiding import mark_chair

Row = tuple[str, str, str | None]


@pytest.mark.parametrize(
    ("drawing", "expected", "chair"),
    [
        pytest.param(
            "Present: Councillor G Hill (Chairman)\n\nCouncillors E Bell, P Carr and S Dunn\n\nOfficers: Mr L Stott",
            [
                ("present", "Councillor G Hill", None),
                ("present", "E Bell", None),
                ("present", "P Carr", None),
                ("present", "S Dunn", None),
                ("officers", "Mr L Stott", None),
            ],
            "Councillor G Hill",
            id="a gap between the chair and the members",
        ),
        pytest.param(
            """
            PRESENT: Reeve Ann Hill, Administrator Cal Dunn and the
                     following Councillors for their divisions:

                     #1 Eve Frost
                     #2 Guy Marsh
                     Absent: #3 Ivy Nash
            """,
            [
                ("present", "Reeve Ann Hill", None),
                ("present", "Cal Dunn", "Administrator"),
                ("present", "Eve Frost", None),
                ("present", "Guy Marsh", None),
                ("apologies", "Ivy Nash", None),
            ],
            None,
            id="the first names lead on to the rest, numbered by division",
        ),
        pytest.param(
            """
            Present: Reeve Ann Hill and Councillors:
            Division 1 - Eve Frost
            Division 2 - Guy Marsh
            """,
            [
                ("present", "Reeve Ann Hill", None),
                ("present", "Eve Frost", "Division 1"),
                ("present", "Guy Marsh", "Division 2"),
            ],
            None,
            id="divisions before the names",
        ),
        pytest.param(
            """
            Present: Ann Hill (Chair) together with the following:

            Eve Frost   Treasurer
            Guy Marsh   Secretary
            """,
            [
                ("present", "Ann Hill", None),
                ("present", "Eve Frost", "Treasurer"),
                ("present", "Guy Marsh", "Secretary"),
            ],
            "Ann Hill",
            id="the rest below a gap",
        ),
        pytest.param(
            """
            PRESENT
            Ann Bell              AB        Cal Dunn            CD
            Chair, Parent Governor          Staff Governor

            Eve Frost             EF        Guy Marsh           GM
            Headteacher                     Co-opted Governor
            """,
            [
                ("present", "Ann Bell", "Parent Governor"),
                ("present", "Eve Frost", "Headteacher"),
                ("present", "Cal Dunn", "Staff Governor"),
                ("present", "Guy Marsh", "Co-opted Governor"),
            ],
            "Ann Bell",
            id="posts below the names, in two columns with initials",
        ),
        pytest.param(
            """
            **Present**
            Ann Bell
            Chair of Trustees

            Cal Dunn
            Treasurer

            Eve Frost
            Headteacher
            """,
            [
                ("present", "Ann Bell", "Chair of Trustees"),
                ("present", "Cal Dunn", "Treasurer"),
                ("present", "Eve Frost", "Headteacher"),
            ],
            None,
            id="posts below the names, in one column",
        ),
        pytest.param(
            """
            **Present   Initials   Position**
            Ann Bell    AB         Chair
            Cal Dunn    CD         Treasurer
            **Apologies   Initials   Reason**
            Eve Frost     EF         Work
            **In attendance   Initials   Minutes to**
            Guy Marsh         GM         All, Website
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Cal Dunn", "Treasurer"),
                ("apologies", "Eve Frost", None),
                ("others", "Guy Marsh", None),
            ],
            "Ann Bell",
            id="columns that say nothing of who it is",
        ),
        pytest.param(
            """
                                                **Present**
                                      Councillor A Bell (in the Chair)

            Councillor    C Dunn                     Councillor    E Frost
                          Mrs G Hill                               K L Marsh
                          I Nash                                   M Ogle
                                            **Also in Attendance**
            Councillor    R Pike                     Councillor    Ms S Quay
            """,
            [
                ("present", "Councillor A Bell", None),
                ("present", "C Dunn", None),
                ("present", "Mrs G Hill", None),
                ("present", "I Nash", None),
                ("present", "E Frost", None),
                ("present", "K L Marsh", None),
                ("present", "M Ogle", None),
                ("others", "R Pike", None),
                ("others", "Ms S Quay", None),
            ],
            "Councillor A Bell",
            id="a title once at the left of each column",
        ),
        pytest.param(
            """
            Present:    Members           C Dunn
                                          E Frost
                        Officers          I Nash
                                          R Pike
            """,
            [
                ("present", "C Dunn", None),
                ("present", "E Frost", None),
                ("officers", "I Nash", None),
                ("officers", "R Pike", None),
            ],
            None,
            id="titles of several without a colon in the second column",
        ),
        pytest.param(
            """
            Present:    Councillor   C Dunn (Chair)
                        Councillor   E Frost
            """,
            [("present", "C Dunn", None), ("present", "E Frost", None)],
            "C Dunn",
            id="a title before each name in the second column",
        ),
        pytest.param(
            "Village President Ann Bell – present\nTrustee Cal Dunn – present\nTrustee Eve Frost – absent\n"
            "Trustee Guy Marsh – present",
            [
                ("present", "Ann Bell", "Village President"),
                ("present", "Trustee Cal Dunn", None),
                ("apologies", "Trustee Eve Frost", None),
                ("present", "Trustee Guy Marsh", None),
            ],
            None,
            id="a roll that begins with an office",
        ),
        pytest.param(
            """
            **Present**
            Ann Bell
            Cal Dunn
            Clerk
            Eve Frost
            """,
            [("present", "Ann Bell", None), ("present", "Cal Dunn", None), ("officers", "Eve Frost", "Clerk")],
            None,
            id="a post over a name",
        ),
        pytest.param(
            "Present: Cllr G Hill, Cllr E Bell\n\nMrs J Dale (Clerk)\n\nCllr Hill welcomed everyone to the meeting.",
            [("present", "Cllr G Hill", None), ("present", "Cllr E Bell", None), ("officers", "Mrs J Dale", "Clerk")],
            None,
            id="a sentence behind a gap names nobody",
        ),
        pytest.param(
            "Apologies: Cllr C Dunn\n\nMr A Bell, Engineer",
            [("apologies", "Cllr C Dunn", None)],
            None,
            id="whoever stands below the apologies did not send any",
        ),
        pytest.param(
            """
            **PRESENT**
            R J Bell Esq (Chairman)            Mrs C M Good
            A Marsh Esq (Vice Chairman)        D Kirby Esq
            W G Beel Esq                       P R Setter Esq
            """,
            [
                ("present", "R J Bell Esq", None),
                ("present", "A Marsh Esq", "Vice Chairman"),
                ("present", "W G Beel Esq", None),
                ("present", "Mrs C M Good", None),
                ("present", "D Kirby Esq", None),
                ("present", "P R Setter Esq", None),
            ],
            "R J Bell Esq",
            id="an initial that reads as an article",
        ),
        pytest.param(
            """
            Present: Cllr A Bell, Cllr C Dunn

            Miss Ann Rout (representing the Clerk to the Board), Mr Col Hurd (representing the
            Consulting Engineers) and Mr Bri Leet (District Officer) were in attendance.

            The meeting opened at 7 pm.
            """,
            [
                ("present", "Cllr A Bell", None),
                ("present", "Cllr C Dunn", None),
                ("others", "Miss Ann Rout", "representing the Clerk to the Board"),
                ("others", "Mr Col Hurd", "representing the Consulting Engineers"),
                ("others", "Mr Bri Leet", "District Officer"),
            ],
            None,
            id="a sentence over two lines",
        ),
        pytest.param(
            "Present: Cllr A Bell\nThe Clerk, Mrs P Gads, and two members of the public were also present.",
            [("present", "Cllr A Bell", None), ("others", "Mrs P Gads", "Clerk")],
            None,
            id="the clerk before the name",
        ),
        pytest.param(
            "Present: Cllrs Mill, Reid and Hill.\nCounty Councillor Ann Dale was in attendance with 14 residents.",
            [
                ("present", "Mill", None),
                ("present", "Reid", None),
                ("present", "Hill", None),
                ("others", "County Councillor Ann Dale", None),
            ],
            None,
            id="one who came with the public",
        ),
        pytest.param(
            "Present: Cllr A Bell, Cllr C Dunn. Mrs P Gads, Clerk, was in attendance.",
            [("present", "Cllr A Bell", None), ("present", "Cllr C Dunn", None), ("others", "Mrs P Gads", "Clerk")],
            None,
            id="a sentence behind a list on one line",
        ),
        pytest.param(
            """
            PRESENT: Chair – Councillor J Part
            Vice Chair – Councillor S Linn
            Councillors Mr Ash, Mrs Oak and Mr Wray.
            The Ward Member Councillor D Fenn, Mrs P Gads (parish clerk).
            Three members of the public were present.
            """,
            [
                ("present", "Councillor J Part", None),
                ("present", "Councillor S Linn", "Vice Chair"),
                ("present", "Mr Ash", None),
                ("present", "Mrs Oak", None),
                ("present", "Mr Wray", None),
                ("present", "Councillor D Fenn", "Ward Member"),
                ("officers", "Mrs P Gads", "parish clerk"),
            ],
            "Councillor J Part",
            id="offices with dashes",
        ),
        pytest.param(
            "Present: Chairman Cllr J Bell, Vice Chairman Cllr C Dunn, Cllrs E Hill, F Kay.",
            [
                ("present", "Cllr J Bell", None),
                ("present", "Cllr C Dunn", "Vice Chairman"),
                ("present", "E Hill", None),
                ("present", "F Kay", None),
            ],
            "Cllr J Bell",
            id="offices without a mark",
        ),
        pytest.param(
            """
            Present
            CHAIRMAN: COUNCILLOR R. DENT     VICE CHAIRMAN: COUNCILLOR R. BIRK
            COUNCILLORS: A. BELL, C. DUNN
            """,
            [
                ("present", "COUNCILLOR R. DENT", None),
                ("present", "COUNCILLOR R. BIRK", "VICE CHAIRMAN"),
                ("present", "A. BELL", None),
                ("present", "C. DUNN", None),
            ],
            "COUNCILLOR R. DENT",
            id="two offices on a line",
        ),
        pytest.param(
            """
            **Officers present:**
            Marg Ennis, Chief Executive            Dom Fear, Head of Housing
            Rash Obi, Director of Resources        Ann Pell, Democratic Services Officer
            """,
            [
                ("officers", "Marg Ennis", "Chief Executive"),
                ("officers", "Rash Obi", "Director of Resources"),
                ("officers", "Dom Fear", "Head of Housing"),
                ("officers", "Ann Pell", "Democratic Services Officer"),
            ],
            None,
            id="two columns of names with posts",
        ),
        pytest.param(
            """
            Members: (Present)
            Councillor Alec Broad (Chairman)         Fenny Borough Council
            Councillor Dawn Mell (Vice-Chairman)     Salt District Council

            In attendance:
            Ms Helen Odd                             Chief Executive, Office of the Police and Crime
                                                     Commissioner
            Mr Neil Farr                             Treasurer, Office of the Police and Crime
                                                     Commissioner
            """,
            [
                ("present", "Councillor Alec Broad", "Fenny Borough Council"),
                ("present", "Councillor Dawn Mell", "Salt District Council"),
                ("others", "Ms Helen Odd", "Chief Executive, Office of the Police and Crime Commissioner"),
                ("others", "Mr Neil Farr", "Treasurer, Office of the Police and Crime Commissioner"),
            ],
            "Councillor Alec Broad",
            id="a label in brackets, posts that end in the word of a label",
        ),
        pytest.param(
            """
            PRESENT:    Board:           Jo Harland (Chair), Mart Orr (MO),
                                         Neil Tunn (NT).
                        Staff:           Chris Storey (CS) and John Gill (JG)
                        Minute Taker:    Sandra Park (SP)
            """,
            [
                ("present", "Jo Harland", None),
                ("present", "Mart Orr", None),
                ("present", "Neil Tunn", None),
                ("officers", "Chris Storey", None),
                ("officers", "John Gill", None),
                ("officers", "Sandra Park", "Minute Taker"),
            ],
            "Jo Harland",
            id="the board is no affiliation of its members",
        ),
        pytest.param(
            "Present: Derek Bale (Chair), Mick Pash (Treasurer), May Hob (Booking Secretary), Ann Wyb (Minutes),"
            " Jo Kay (Clerk).",
            [
                ("present", "Derek Bale", None),
                ("present", "Mick Pash", "Treasurer"),
                ("present", "May Hob", "Booking Secretary"),
                ("present", "Ann Wyb", "Minutes"),
                ("officers", "Jo Kay", "Clerk"),
            ],
            "Derek Bale",
            id="the committee of a club",
        ),
        pytest.param(
            "Present: Derek Bale (Chair), Mick Pash, Ann Wyb (Minute Secretary).",
            [
                ("present", "Derek Bale", None),
                ("present", "Mick Pash", None),
                ("officers", "Ann Wyb", "Minute Secretary"),
            ],
            "Derek Bale",
            id="a secretary where nobody is the treasurer",
        ),
        pytest.param(
            "In Attendance:\nMr W Gros Clerk and Executive Officer to Saltby Parish Council\nMrs P Ald Assistant Clerk",
            [
                ("others", "Mr W Gros", "Clerk and Executive Officer to Saltby Parish Council"),
                ("others", "Mrs P Ald", "Assistant Clerk"),
            ],
            None,
            id="posts right behind the names",
        ),
        pytest.param(
            "Also in attendance:\nMs Laura Saul – for the applicant\nPC 2207 Sam Ridge – Saltby Police",
            [
                ("others", "Ms Laura Saul", "for the applicant"),
                ("others", "PC 2207 Sam Ridge", "Saltby Police"),
            ],
            None,
            id="the number of a constable is none of an item",
        ),
        pytest.param(
            "Present:  The Mayor (Councillor A Bell) in the Chair;\nCouncillors C Dunn, E Hill\nand J Moss.\n"
            "Officers: Town Clerk (Mrs P Gray)",
            [
                ("present", "Councillor A Bell", "Mayor"),
                ("present", "C Dunn", None),
                ("present", "E Hill", None),
                ("present", "J Moss", None),
                ("officers", "Mrs P Gray", "Town Clerk"),
            ],
            "Councillor A Bell",
            id="a list that goes on below its label",
        ),
        pytest.param(
            "Present: Cllrs A Bell (Chairman), C Dunn, and E Hill, together with the Clerk, Mrs P Gray.",
            [
                ("present", "A Bell", None),
                ("present", "C Dunn", None),
                ("present", "E Hill", None),
                ("officers", "Mrs P Gray", "Clerk"),
            ],
            "A Bell",
            id="together with the clerk",
        ),
        pytest.param(
            "Present: Cllr A Bell, Mrs C Dunn and the Clerk.",
            [("present", "Cllr A Bell", None), ("present", "Mrs C Dunn", None)],
            None,
            id="a clerk without a name",
        ),
        pytest.param(
            "Present: 1. Ann Bell 2. Cal Dunn 3. Eve Hill",
            [("present", "Ann Bell", None), ("present", "Cal Dunn", None), ("present", "Eve Hill", None)],
            None,
            id="numbers between the names",
        ),
        pytest.param(
            "Present: Ann Bell / Cal Dunn / Eve Hill",
            [("present", "Ann Bell", None), ("present", "Cal Dunn", None), ("present", "Eve Hill", None)],
            None,
            id="slashes between the names",
        ),
        pytest.param(
            "Councillors present: A Bell (Chair), C Dunn, E Hill\nClerk: Mrs P Gray\nCounty Councillor: G Lund",
            [
                ("present", "A Bell", None),
                ("present", "C Dunn", None),
                ("present", "E Hill", None),
                ("officers", "Mrs P Gray", "Clerk"),
                ("others", "G Lund", None),
            ],
            "A Bell",
            id="the one of the council above",
        ),
        pytest.param(
            "Scheme Manager Representatives: Ann Bell, Cal Dunn\nOfficers in attendance: Gus Lund",
            [
                ("present", "Ann Bell", "Scheme Manager Representatives"),
                ("present", "Cal Dunn", "Scheme Manager Representatives"),
                ("officers", "Gus Lund", None),
            ],
            None,
            id="representatives without a label above them",
        ),
        pytest.param(
            "I LÁTHAIR: An Cathaoirleach, Cllr A Bell, Cllrs C Dunn, E Hill\nI LÁTHAIR FREISIN: Mr G Lund, Engineer",
            [
                ("present", "Cllr A Bell", None),
                ("present", "C Dunn", None),
                ("present", "E Hill", None),
                ("others", "Mr G Lund", "Engineer"),
            ],
            "Cllr A Bell",
            id="Irish labels",
        ),
        pytest.param(
            "Present:\nFay Kay (FK) Co-opted, Chair\nEve Hill (EH) LA\nGus Lund, Governor (Audit Chair)",
            [
                ("present", "Fay Kay", "Co-opted"),
                ("present", "Eve Hill", "LA"),
                ("present", "Gus Lund", "Governor (Audit Chair)"),
            ],
            "Fay Kay",
            id="posts behind initials, the chair of a committee",
        ),
        pytest.param(
            "Present:\nCllr A Bell (North Ward)\nCllr C Dunn (South Ward) - Chairman",
            [("present", "Cllr A Bell", "North Ward"), ("present", "Cllr C Dunn", "South Ward")],
            "Cllr C Dunn",
            id="a ward and the chair",
        ),
        pytest.param(
            "Present: All members were present except Cllr Dunn.", [], None, id="a sentence in the place of a list"
        ),
        pytest.param(
            """
            **STAFF PRESENT:** City Manager Hill, Finance Director Dunn, Public Works
            Director Fell, Police Captain Bell, and City Clerk Wick.
            """,
            [
                ("officers", "Hill", "City Manager"),
                ("officers", "Dunn", "Finance Director"),
                ("officers", "Fell", "Public Works Director"),
                ("officers", "Bell", "Police Captain"),
                ("officers", "Wick", "City Clerk"),
            ],
            None,
            id="posts and surnames",
        ),
        pytest.param(
            """
            Staff present: Clerk Ann Bell, Treasurer Cal Dunn, Warden Eve Fell
            """,
            [
                ("officers", "Ann Bell", "Clerk"),
                ("officers", "Cal Dunn", "Treasurer"),
                ("officers", "Eve Fell", "Warden"),
            ],
            None,
            id="posts and whole names",
        ),
        pytest.param(
            """
            Attending:     Ann Bell, Cal Dunn, Eve Fell, Ian Hill
            Staff:         Joan Wick, Lee Marr
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Cal Dunn", None),
                ("present", "Eve Fell", None),
                ("present", "Ian Hill", None),
                ("officers", "Joan Wick", None),
                ("officers", "Lee Marr", None),
            ],
            None,
            id="two names among lists of names",
        ),
        pytest.param(
            """
            Staff:         Joan Wick, Pilot Station
            """,
            [("officers", "Joan Wick", "Pilot Station")],
            None,
            id="a name and where it comes from, where nothing says otherwise",
        ),
        pytest.param(
            """
            **Officers:**
            Joan Wick, Lee Marr and Sue Pike
            **Members’ Support Officers:**
            T Beck and J Cray
            """,
            [
                ("officers", "Joan Wick", None),
                ("officers", "Lee Marr", None),
                ("officers", "Sue Pike", None),
                ("officers", "T Beck", None),
                ("officers", "J Cray", None),
            ],
            None,
            id="a heading within a list over two names on a line",
        ),
        pytest.param(
            """
            **APOLOGIES:**
            Councillor Marr
            **CATHAOIRLEACH:**
            The Cathaoirleach, Councillor S. Bell presided.
            """,
            [("apologies", "Councillor Marr", None), ("present", "Councillor S. Bell", None)],
            "Councillor S. Bell",
            id="who presided stands below the apologies and sent none",
        ),
        pytest.param(
            """
            The Board met in the Net Loft on 6 May 2011 with the following members
            present to-wit:
            Commissioner Ann Bell, Chair
            Commissioner Cal Dunn
            Others in attendance were: Eve Fell, Clerk of Court; and Ian Hill, Planner.
            """,
            [
                ("present", "Commissioner Ann Bell", None),
                ("present", "Commissioner Cal Dunn", None),
                ("others", "Eve Fell", "Clerk of Court"),
                ("others", "Ian Hill", "Planner"),
            ],
            "Commissioner Ann Bell",
            id="a sentence that leads to the list",
        ),
        pytest.param(
            """
            The Chair thanked those members who were present:
            the hall had been cold.
            """,
            [],
            None,
            id="a sentence that leads to no names",
        ),
        pytest.param(
            """
            Members present: Ann Bell, President; Cal Dunn, Vice President; Eve Fell,
            Secretary; Ian Hill; Jo Wick, MD; and Sue Pike, Director.
            Members absent with regret: Tom Marr.
            """,
            [
                ("present", "Ann Bell", "President"),
                ("present", "Cal Dunn", "Vice President"),
                ("present", "Eve Fell", "Secretary"),
                ("present", "Ian Hill", None),
                ("present", "Jo Wick, MD", None),
                ("present", "Sue Pike", "Director"),
                ("apologies", "Tom Marr", None),
            ],
            "Ann Bell",
            id="semicolons, and a post on the next line",
        ),
        pytest.param(
            """
            Present: Ann Bell, Chair; Cal Dunn;
            Secretary: Eve Fell
            """,
            [("present", "Ann Bell", None), ("present", "Cal Dunn", None), ("officers", "Eve Fell", "Secretary")],
            "Ann Bell",
            id="a label with a colon below semicolons",
        ),
        pytest.param(
            """
            Roll call: Present: Trustees Ann Bell, Cal Dunn. Absent: Trustee Ian Hill.
            Also present: Joan Wick, Clerk; Lee Marr, Attorney.
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Cal Dunn", None),
                ("apologies", "Trustee Ian Hill", None),
                ("others", "Joan Wick", "Clerk"),
                ("others", "Lee Marr", "Attorney"),
            ],
            None,
            id="labels within a line",
        ),
        pytest.param(
            """
            Present: Mr A Bell, Mr C Dunn
            Apologies Mrs F Marsh, County Councillor R West
            """,
            [
                ("present", "Mr A Bell", None),
                ("present", "Mr C Dunn", None),
                ("apologies", "Mrs F Marsh", None),
                ("apologies", "County Councillor R West", None),
            ],
            None,
            id="a label without a mark",
        ),
        pytest.param(
            """
            Present: Mr A Bell, Mr C Dunn

            Apologies Accepted and noted by all
            """,
            [("present", "Mr A Bell", None), ("present", "Mr C Dunn", None)],
            None,
            id="such a word before no names",
        ),
        pytest.param(
            """
            Present: Mr A Bell, Mr C Dunn
            Apologies were received from the following members:
            Mrs E Fell
            Mrs G Hill
            """,
            [
                ("present", "Mr A Bell", None),
                ("present", "Mr C Dunn", None),
                ("apologies", "Mrs E Fell", None),
                ("apologies", "Mrs G Hill", None),
            ],
            None,
            id="apologies that a sentence leads to",
        ),
        pytest.param(
            """
            Present:         Lois Green, Chair        Sandra Marsh            Fred Tull
                             John Burke               Jackie Dunn             Ian Hill
            Absent:          Barb Fell                Gary Frame
            """,
            [
                ("present", "Lois Green", None),
                ("present", "John Burke", None),
                ("present", "Sandra Marsh", None),
                ("present", "Jackie Dunn", None),
                ("present", "Fred Tull", None),
                ("present", "Ian Hill", None),
                ("apologies", "Barb Fell", None),
                ("apologies", "Gary Frame", None),
            ],
            "Lois Green",
            id="two names in the columns that others stand in",
        ),
        pytest.param(
            """
            Present:         Lois Green               Harbour Watch
                             John Burke               Pilot Station
            Absent:          Barb Fell                Gary Frame
            """,
            [
                ("present", "Lois Green", "Harbour Watch"),
                ("present", "John Burke", "Pilot Station"),
                ("apologies", "Barb Fell", "Gary Frame"),
            ],
            None,
            id="a column of bodies makes the second thing one",
        ),
        pytest.param(
            "Present:\nMrs A Hill [AH] Chair (PG); Mr C Dunn [CD] Headteacher (SG)\n"
            "Ms E Frost [EF] (PG); Dr J Kerr [JK] (LA)\n(PG) Parent Governor; (SG) Staff; (LA) Local Authority",
            [
                ("present", "Mrs A Hill", "PG"),
                ("present", "Mr C Dunn", "Headteacher (SG)"),
                ("present", "Ms E Frost", "PG"),
                ("present", "Dr J Kerr", "LA"),
            ],
            "Mrs A Hill",
            id="initials in square brackets, codes behind them, the codes explained",
        ),
        pytest.param(
            """
            PRESENT:      Board: Ann Hill (Chair), Cal Dunn, Eve Frost and
                          Jo Kerr
                          Staff: Ian Fell and Bea Orr
            """,
            [
                ("present", "Ann Hill", None),
                ("present", "Cal Dunn", None),
                ("present", "Eve Frost", None),
                ("present", "Jo Kerr", None),
                ("officers", "Ian Fell", None),
                ("officers", "Bea Orr", None),
            ],
            "Ann Hill",
            id="the body before the names in the second column",
        ),
        pytest.param(
            """
            IN ATTENDANCE:      Ann Hill, Chair
                                Cal Dunn, Vice Chair
                                Eve Frost, Trustee
                                Ian Fell, Superintendent of Schools
            REGRETS:            Jo Kerr, Trustee
            """,
            [
                ("present", "Ann Hill", None),
                ("present", "Cal Dunn", "Vice Chair"),
                ("present", "Eve Frost", "Trustee"),
                ("others", "Ian Fell", "Superintendent of Schools"),
                ("apologies", "Jo Kerr", "Trustee"),
            ],
            "Ann Hill",
            id="one list in attendance: those in a seat are the members",
        ),
        pytest.param(
            """
            PRESENT:            Ann Hill, Chair
                                Cal Dunn, Treasurer
            IN ATTENDANCE:      Ian Fell, Trustee
                                Bea Orr, Councillor
            """,
            [
                ("present", "Ann Hill", None),
                ("present", "Cal Dunn", "Treasurer"),
                ("others", "Ian Fell", "Trustee"),
                ("others", "Bea Orr", "Councillor"),
            ],
            "Ann Hill",
            id="in attendance beside those present",
        ),
        pytest.param(
            "In attendance: Mrs T Hill (Clerk), County Councillor Dunn and five\nmembers of the public.",
            [("others", "Mrs T Hill", "Clerk"), ("others", "County Councillor Dunn", None)],
            None,
            id="members of the public in small letters head no list",
        ),
        pytest.param(
            """
            Present:
                           Mrs J L Hill (Chairman)
                          R Orr (Vice-Chairman)
               D Ackers                   K East
               Miss P M Bell              S J Gill
               T H Carr                   A Nail
            """,
            [
                ("present", "Mrs J L Hill", None),
                ("present", "R Orr", "Vice-Chairman"),
                ("present", "D Ackers", None),
                ("present", "Miss P M Bell", None),
                ("present", "T H Carr", None),
                ("present", "K East", None),
                ("present", "S J Gill", None),
                ("present", "A Nail", None),
            ],
            "Mrs J L Hill",
            id="two in the middle over two columns",
        ),
        pytest.param(
            "Mayor Hill called the meeting to order at 6:02 p.m. Voting and Seating Order: Dunn, Frost, Kerr and Hill."
            " City Manager Ann Bell and City Attorney Ian Fell were also present.",
            [
                ("present", "Dunn", None),
                ("present", "Frost", None),
                ("present", "Kerr", None),
                ("present", "Hill", None),
                ("officers", "Ann Bell", "City Manager"),
                ("officers", "Ian Fell", "City Attorney"),
            ],
            "Hill",
            id="the order of voting, in a sentence",
        ),
        pytest.param(
            "President Hill called the meeting to order. Hill, Dunn, Frost and Kerr present. Director Ann Bell and"
            " B. Orr (public) present.",
            [
                ("present", "Hill", None),
                ("present", "Dunn", None),
                ("present", "Frost", None),
                ("present", "Kerr", None),
                ("officers", "Ann Bell", "Director"),
                ("others", "B. Orr", "public"),
            ],
            "Hill",
            id="present without a verb, and who else",
        ),
        pytest.param(
            """
            Meeting called to order at 5:05 by President Hill. Hill, Dunn, Kerr &
            Marsh present. Harbour Director A. Bell also present. Excused: Frost.
            """,
            [
                ("present", "Hill", None),
                ("present", "Dunn", None),
                ("present", "Kerr", None),
                ("present", "Marsh", None),
                ("others", "A. Bell", "Harbour Director"),
                ("apologies", "Frost", None),
            ],
            "Hill",
            id="surnames with an ampersand, one excused",
        ),
        pytest.param(
            """
            Present:
            Name                 Body          Role
            Paula Stone          SFT           Convener
            Ann Bell             BTI           Editor
            Jean Lacombe         ANB
            Karl Dunn            DNH           Secretary
            """,
            [
                ("present", "Paula Stone", "SFT"),
                ("present", "Ann Bell", "BTI, Editor"),
                ("present", "Jean Lacombe", "ANB"),
                ("officers", "Karl Dunn", "DNH, Secretary"),
            ],
            "Paula Stone",
            id="bodies by their letters, one of which begins a surname",
        ),
        pytest.param(
            """
            The meeting was called to order at 5:05 p.m. by President Hill. Trustees Hill, Dunn
            and Kerr were present. Absent: Frost and Nash.
            """,
            [
                ("present", "Hill", None),
                ("present", "Dunn", None),
                ("present", "Kerr", None),
                ("apologies", "Frost", None),
                ("apologies", "Nash", None),
            ],
            "Hill",
            id="two of nothing but surnames were absent",
        ),
        pytest.param(
            "Present: Mayor Hill, Councillors Dunn, Bell and Frost",
            [
                ("present", "Mayor Hill", None),
                ("present", "Dunn", None),
                ("present", "Bell", None),
                ("present", "Frost", None),
            ],
            None,
            id="the title of several behind the first",
        ),
        pytest.param(
            """
            Minutes – Regular Meeting

            Present: Ann Bell, Cal Dunn
            """,
            [("present", "Ann Bell", None), ("present", "Cal Dunn", None)],
            None,
            id="the kind of meeting behind the word minutes",
        ),
    ],
)
def test_forms(drawing: str, expected: list[Row], chair: str | None) -> None:
    drawn = lines(drawing)
    people, presided = mark_chair(read_attendance(drawn, frozenset()), [line.text for line in drawn])
    assert [(p.group, p.name, p.affiliation) for p in people] == expected
    assert presided == chair


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("An Cathaoirleach, Councillor Una Frost, presided.", ("present", "Councillor Una Frost", None)),
        ("Cllr Una Frost in the Chair", ("present", "Cllr Una Frost", None)),
        (
            "The Deputy Mayor, Councillor Una Frost, took the chair.",
            ("present", "Councillor Una Frost", "Deputy Mayor"),
        ),
        ("An Cathaoirleach, Councillor May Tynan, presided.", ("present", "Dermot Hale", None)),
        ("The Chairman, Councillor Una Frost, sent regrets.", ("present", "Dermot Hale", None)),
        ("The Vice-Chairman presided.", ("present", "Dermot Hale", None)),
    ],
)
def test_who_presided_and_stands_in_no_list_was_there(said: str, first: Row) -> None:
    drawn = lines(f"{said}\n\nPresent: Councillors: Dermot Hale, May Tynan, Noel Quirk.")
    people, _ = mark_chair(read_attendance(drawn, frozenset()), [line.text for line in drawn], None, drawn)
    assert (people[0].group, people[0].name, people[0].affiliation) == first
    assert [person.name for person in people][-3:] == ["Dermot Hale", "May Tynan", "Noel Quirk"]


@pytest.mark.parametrize(
    ("said", "chair"),
    [
        ("Cllr. May Tynan, Cathaoirleach, presided.", "May Tynan"),
        ("The Cathaoirleach, Cllr. May Tynan, presided.", "May Tynan"),
        ("In the absence of the Chairman, Cllr Quirk took the chair.", "Noel Quirk"),
        ("In the absence of the Chairman, the Vice-Chairman, Cllr Quirk, took the chair.", "Noel Quirk"),
        ("The Deputy Mayor, Councillor Quirk, was in the Chair.", "Noel Quirk"),
        ("Cllr Quirk, who had presided over the show, spoke.", None),
        ("The Chairman, Cllr Quirk, opened the meeting.", None),
    ],
)
def test_a_line_says_who_presided(said: str, chair: str | None) -> None:
    drawn = lines(f"Present: Councillors: Dermot Hale, May Tynan, Noel Quirk.\n\n{said}")
    assert mark_chair(read_attendance(drawn, frozenset()), [line.text for line in drawn])[1] == chair


@pytest.mark.parametrize(
    "said",
    [
        "Members thanked those attending.",
        "Chair Bell welcomed all present.",
        "Finance, Planning and Housing were present.",
    ],
)
def test_sentences_that_name_nobody(said: str) -> None:
    assert read_attendance(lines(said), frozenset()) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Councillors E Bell, P Carr and S Dunn", True),
        ("Cllrs Bell, Carr & Dunn", True),
        ("Mrs J Dale (Clerk), Mr P Hill, Engineer", True),
        ("The Ward Member Councillor D Fenn, Mrs P Gads", True),
        ("Cllr Hill welcomed everyone", False),
        ("Mr Hill, Chair, opened the meeting", False),
        ("Councillors asked for a report", False),
        ("Public Forum", False),
        ("The meeting opened at 7 pm", False),
    ],
)
def test_a_line_of_nothing_but_people(text: str, people: bool) -> None:
    assert names_people(text) == people


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("Chief Executive Dr Ann Bell", ("Dr Ann Bell", "Chief Executive")),
        ("The Ward Member Councillor D Fenn", ("Councillor D Fenn", "Ward Member")),
        ("County Cllr R Stace", ("County Cllr R Stace", None)),
        ("The Chair welcomed Mrs Frost", ("The Chair welcomed Mrs Frost", None)),
    ],
)
def test_a_post_before_a_titled_name(entry: str, expected: tuple[str, str | None]) -> None:
    assert post_and_name(entry) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mrs P Ald Assistant Clerk", ("Mrs P Ald", "Assistant Clerk")),
        ("Mr W Gros Clerk and Executive Officer", ("Mr W Gros", "Clerk and Executive Officer")),
        ("Mr John Head", None),
        ("Mrs A Dean", None),
        ("Assistant Clerk Mrs P Ald", None),
        ("Saltby Town Council Clerk", None),
    ],
)
def test_a_post_behind_a_titled_name(text: str, expected: tuple[str, str] | None) -> None:
    assert name_and_post(text) == expected


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "The other Councillors present were:-\n    Cllrs. A. Hill, Cal Dunn, E. Bell-Frost.\n"
            "The Council Staff in attendance were:-\n    Mr. D. Kirby, Harbour Master, Ms. J. Dale, Planner.",
            [
                ("present", "A. Hill", None),
                ("present", "Cal Dunn", None),
                ("present", "E. Bell-Frost", None),
                ("officers", "Mr. D. Kirby", "Harbour Master"),
                ("officers", "Ms. J. Dale", "Planner"),
            ],
            id="who were there, before the verb",
        ),
        pytest.param(
            "Present:\nPublic Governors:     Ann Hill (Saltby)\n                      Cal Dunn (Norby)\n"
            "Staff Governors:      Joan Bell (Support Staff)\nIn Attendance:        Mary Kirby (Director)",
            [
                ("present", "Ann Hill", "Saltby"),
                ("present", "Cal Dunn", "Norby"),
                ("present", "Joan Bell", "Support Staff"),
                ("others", "Mary Kirby", "Director"),
            ],
            id="governors of each kind sit on the body",
        ),
        pytest.param(
            "PRESENT: Councillors Hill and Dunn (Saltby Council), Councillors Bell and Frost (Norby Council).\n"
            "Mr J Kirby (Harbour Master) and Miss L Dale (Surveyor) attended the meeting.",
            [
                ("present", "Hill", "Saltby Council"),
                ("present", "Dunn", "Saltby Council"),
                ("present", "Bell", "Norby Council"),
                ("present", "Frost", "Norby Council"),
                ("others", "Mr J Kirby", "Harbour Master"),
                ("others", "Miss L Dale", "Surveyor"),
            ],
            id="the body of two members, and who attended the meeting",
        ),
        pytest.param(
            "In Attendance: Ann Hill (Director (Harbours)), Cal Dunn (Assistant Director (Roads and Quays))",
            [
                ("others", "Ann Hill", "Director (Harbours)"),
                ("others", "Cal Dunn", "Assistant Director (Roads and Quays)"),
            ],
            id="a bracket within a post",
        ),
    ],
)
def test_posts_and_kinds_of_those_present(drawing: str, expected: list[Row]) -> None:
    found = read_attendance(lines(drawing), frozenset())
    assert [(person.group, person.name, person.affiliation) for person in found] == expected


@pytest.mark.parametrize(
    ("heading", "group"),
    [
        ("Public Governors:", "present"),
        ("Staff and Elected Trustees", "present"),
        ("Staff Governors (2)", "present"),
        ("Visiting Governors", "others"),
        ("Other Councillors", "others"),
        ("Staff", "officers"),
        ("Members of the Public", "others"),
        ("Staff Governors absent", "apologies"),
    ],
)
def test_whom_a_heading_is_for(heading: str, group: str) -> None:
    assert group_of(heading) == group


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Councillors Hill, Carr and Dunn (Saltby Council) and Councillors Bell and Frost (Norby Council)",
            ["Hill (Saltby Council)", "Carr (Saltby Council)", "Dunn (Saltby Council)"],
        ),
        ("Councillors Hill and Dunn (Saltby Council)", ["Hill", "Dunn (Saltby Council)"]),
        ("Councillors Hill and Dunn (Chairman), Councillors Bell and Frost (Norby Council)", ["Hill"]),
    ],
)
def test_the_body_of_several(text: str, people: list[str]) -> None:
    assert entries(text)[: len(people)] == people


@pytest.mark.parametrize(
    ("label", "listed", "expected"),
    [
        (
            "Present:",
            "Chair Ann Bell, Cal Dunn, Eve Hill",
            [("Ann Bell", None, True), ("Cal Dunn", None, False), ("Eve Hill", None, False)],
        ),
        (
            "Selectmen Present:",
            "Vice Chair Ann Bell, Cal Dunn, Eve Hill",
            [("Ann Bell", "Vice Chair", False), ("Cal Dunn", None, False), ("Eve Hill", None, False)],
        ),
        ("Present:", "Chair Ann Bell, Saltby Council", [("Ann Bell", "Saltby Council", True)]),
        ("Present:", "Ann Bell, Harbour Master", [("Ann Bell", "Harbour Master", False)]),
    ],
)
def test_an_office_before_a_name(label: str, listed: str, expected: list[tuple[str, str | None, bool]]) -> None:
    read = read_attendance(lines(f"{label:20}{listed}\n{'Absent:':20}Joe Fox"), frozenset())
    assert [(a.name, a.affiliation, a.chair) for a in read if a.name != "Joe Fox"] == expected
