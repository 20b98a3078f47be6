"""Attendance lists whose labels, posts and people stand in other places than one name a line."""

from __future__ import annotations

import pytest
from paper import lines

from minesearch.segment.attendance import apologies_in, read_attendance
from minesearch.segment.name_lists import entries
from minesearch.segment.names import holder

Row = tuple[str, str, str | None]


def people(drawing: str) -> list[Row]:
    return [(a.group, a.name, a.affiliation) for a in read_attendance(lines(drawing), frozenset())]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            """
            MEMBERS IN ATTENDANCE
            Primary heads        Ann Bell (Chair) – Hill Primary
                                 Cal Dunn – Quay School
            Academies            Eve Hill – Pier Trust
            Non-schools          Fr Ian Nunn – Diocese
            """,
            [
                ("present", "Ann Bell", "Hill Primary"),
                ("present", "Cal Dunn", "Quay School"),
                ("present", "Eve Hill", "Pier Trust"),
                ("present", "Fr Ian Nunn", "Diocese"),
            ],
            id="whom people sit for, at the left",
        ),
        pytest.param(
            """
            Present
            Harbour Master       Ann Bell
            Saltby Council       Cllr C Dunn
                                 Cllr E Hill
            """,
            [
                ("present", "Ann Bell", "Harbour Master"),
                ("present", "Cllr C Dunn", None),
                ("present", "Cllr E Hill", None),
            ],
            id="posts at the left; who sits for a council is a member",
        ),
        pytest.param(
            """
            Present
            Ann Bell             Hill Ward (Saltby)
            Cal Dunn             Quay Ward (Saltby)
            """,
            [("present", "Ann Bell", "Hill Ward (Saltby)"), ("present", "Cal Dunn", "Quay Ward (Saltby)")],
            id="names at the left stay names, whatever stands beside them",
        ),
        pytest.param(
            """
            Present: Councillor A Bell (Chair)
            Councillors C Dunn, E Hill, F Kay
            and G Low
            """,
            [("present", name, None) for name in ("Councillor A Bell", "C Dunn", "E Hill", "F Kay", "G Low")],
            id="the members on a line below the chair",
        ),
        pytest.param(
            """
            In attendance:  Chief Executive (Ann Bell), Director of Works and Second
                            Officer (Cal Dunn), Monitoring Officer (Eve Hill) and Policy
                            Manager (Fay Kay)
            """,
            [
                ("others", "Ann Bell", "Chief Executive"),
                ("others", "Cal Dunn", "Director of Works and Second Officer"),
                ("others", "Eve Hill", "Monitoring Officer"),
                ("others", "Fay Kay", "Policy Manager"),
            ],
            id="posts with the names in brackets",
        ),
        pytest.param(
            """
            Saltby Quarry Liaison Committee
            Date                 Wednesday 19 May 2021
            Venue                School Hall
            Project              Saltby Bypass
            Independent Chair    Margot Bell
            Local people         Ken Dunn, Rhonda Hill
            Council              Cr Phil Low (Saltby Shire)
            Company              Steve Moss – Quarry Manager
                                 Emily Nunn – Adviser
            Apologies            Neville Orr
            """,
            [
                ("present", "Margot Bell", None),
                ("present", "Ken Dunn", "Local people"),
                ("present", "Rhonda Hill", "Local people"),
                ("present", "Cr Phil Low", "Saltby Shire"),
                ("present", "Steve Moss", "Quarry Manager"),
                ("present", "Emily Nunn", "Adviser"),
                ("apologies", "Neville Orr", None),
            ],
            id="labels of any wording among those of the facts; a project is nobody",
        ),
        pytest.param(
            """
            Saltby Safeguarding Board
            Name                   Initials   Role                 Organisation
            Professor Ann Bell     AB         Independent Chair
            Sara Hill              SH         Designated Nurse     Norland ICB
                                              for Adults
            Ged Kay                GK         Adults Lead          Saltby Hospitals NHS
                                                                   Foundation Trust
            Lyn Parr               LP         Support              SSAB
            Apologies:
            Kim Low                KL         Manager              Norland Fire Service
            Nas Moss               NM         Head of Probation    Probation Service
            """,
            [
                ("present", "Professor Ann Bell", "Independent Chair"),
                ("present", "Sara Hill", "Designated Nurse for Adults, Norland ICB"),
                ("present", "Ged Kay", "Adults Lead, Saltby Hospitals NHS Foundation Trust"),
                ("present", "Lyn Parr", "Support, SSAB"),
                ("apologies", "Kim Low", "Manager, Norland Fire Service"),
                ("apologies", "Nas Moss", "Head of Probation, Probation Service"),
            ],
            id="a table of people without a label",
        ),
        pytest.param(
            """
            Annex B: List of participants
            CHAIR
                 Ms Ada BELL
            COUNTRIES
            Norland
                 Mr Cal DUNN, Ministry of Fisheries
                 Dr Eve HILL, Pacific Network
            SECRETARIAT
                 Mr Jon LOW, Executive Director
            """,
            [
                ("present", "Ms Ada BELL", None),
                ("present", "Mr Cal DUNN", "Ministry of Fisheries"),
                ("present", "Dr Eve HILL", "Pacific Network"),
                ("officers", "Mr Jon LOW", "Executive Director"),
            ],
            id="headings of any wording within a list",
        ),
        pytest.param(
            """
            Present
            Councillors:
            Ann Bell (Chair)
            Cal Dunn
            Co-opted members:
            Eve Hill (Parent)
            Officers:
            Gus Low (Engineer)
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Cal Dunn", None),
                ("present", "Eve Hill", "Parent"),
                ("officers", "Gus Low", "Engineer"),
            ],
            id="headings with a colon within a list",
        ),
        pytest.param(
            "Present: Voting Members: Councillor A Bell and Cal Dunn\nApologies: Members: Eve Hill",
            [("present", "Councillor A Bell", None), ("present", "Cal Dunn", None), ("apologies", "Eve Hill", None)],
            id="a label within a label",
        ),
        pytest.param(
            """
            Present:          Cllr Ann Bell (Chair)
                              Cllr Cal Dunn
            Apologies:        Ald James Hill; Mr Dermot Kay (Schools); Ms Patricia
                              Ross (Housing)
            """,
            [
                ("present", "Cllr Ann Bell", None),
                ("present", "Cllr Cal Dunn", None),
                ("apologies", "Ald James Hill", None),
                ("apologies", "Mr Dermot Kay", "Schools"),
                ("apologies", "Ms Patricia Ross", "Housing"),
            ],
            id="one person a line above, a text that runs over its line below",
        ),
        pytest.param(
            """
            Present:
            Members of the Council: Councillors Ann Bell and Cal Dunn
            Other Organisations: Eve Hill, Saltby Aid; Fay Kay, Saltby Volunteer
            Centre and Gus Low, Pier Trust
            Also Present: Hal Moss, Carers’ Lead, and Ian Nunn, Principal Democratic Services
            Officer
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Cal Dunn", None),
                ("present", "Eve Hill", "Saltby Aid"),
                ("present", "Fay Kay", "Saltby Volunteer Centre"),
                ("present", "Gus Low", "Pier Trust"),
                ("others", "Hal Moss", "Carers’ Lead"),
                ("others", "Ian Nunn", "Principal Democratic Services Officer"),
            ],
            id="labels of any wording before texts; a post that runs over its line is no label",
        ),
        pytest.param(
            """
            Ministers:   Rt Hon Ann Bell MP
                         Cal Dunn MS
            Officials:   Eve Hill (Treasury)
                         Fay Kay (Home Office)
            """,
            [
                ("present", "Rt Hon Ann Bell MP", None),
                ("present", "Cal Dunn MS", None),
                ("officers", "Eve Hill", "Treasury"),
                ("officers", "Fay Kay", "Home Office"),
            ],
            id="a label that only the one below it explains",
        ),
        pytest.param(
            "Present\n1. Ann Bell, Pilot\n2. Cal Dunn, Saltby Council\n1. Quay Repairs\nThe report was noted.",
            [("present", "Ann Bell", "Pilot"), ("present", "Cal Dunn", "Saltby Council")],
            id="names that are counted; the first item ends the list",
        ),
        pytest.param(
            "Present: Director T. Bell, Electoral Area A; Director U. Dunn, Saltby\nStaff\nTown Clerk, Eve Hill",
            [
                ("present", "Director T. Bell", "Electoral Area A"),
                ("present", "Director U. Dunn", "Saltby"),
                ("officers", "Eve Hill", "Town Clerk"),
            ],
            id="members called directors; a post before its holder",
        ),
        pytest.param(
            "Present:\nDr. Ann Bell, HSE\nMr. C Dunn, JP\nMs. Eve Hill, Saltby Council",
            [
                ("present", "Dr. Ann Bell", "HSE"),
                ("present", "Mr. C Dunn, JP", None),
                ("present", "Ms. Eve Hill", "Saltby Council"),
            ],
            id="a body known by its letters; letters behind a name are no body",
        ),
    ],
)
def test_who_sits_where(drawing: str, expected: list[Row]) -> None:
    assert people(drawing) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chief Executive (Ann Bell)", ("Ann Bell", "Chief Executive")),
        ("The Town Clerk (Mrs A Bell)", ("Mrs A Bell", "Town Clerk")),
        ("District Councillor (Mr A Bell)", ("Mr A Bell", "District Councillor")),
        ("Ann Bell (Chief Executive)", None),
        ("Chief Inspector Ann Bell (Saltby Police)", None),
        ("Harbour Officer (Pilots)", None),
        ("Councillor Bell (Chairman)", None),
    ],
)
def test_who_holds_a_post(text: str, expected: tuple[str, str] | None) -> None:
    assert holder(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ann Bell, Director of Works; Cal Dunn, Director of Public Health and Eve Hill, Director of People",
            ["Ann Bell, Director of Works", "Cal Dunn, Director of Public Health", "Eve Hill, Director of People"],
            id="an and before a name with its post",
        ),
        pytest.param(
            "Ann Bell, Head of Housing and Public Health, Saltby Council; Cal Dunn, Clerk",
            ["Ann Bell, Head of Housing and Public Health, Saltby Council", "Cal Dunn, Clerk"],
            id="an and within a post",
        ),
        pytest.param(
            "Councillors Ann Bell, Dunn, Hill and Kay",
            ["Ann Bell", "Dunn", "Hill", "Kay"],
            id="surnames behind a title for all",
        ),
    ],
)
def test_entries_of_a_list(text: str, expected: list[str]) -> None:
    assert entries(text) == expected


def test_a_bracket_is_of_the_name_before_it_only() -> None:
    said = apologies_in(
        "Apologies were received from Councillor Ann Bell, Cal Dunn (Saltby Partnership) and Eve Hill.", 1
    )
    assert [(a.name, a.affiliation) for a in said] == [
        ("Councillor Ann Bell", None),
        ("Cal Dunn", "Saltby Partnership"),
        ("Eve Hill", None),
    ]
