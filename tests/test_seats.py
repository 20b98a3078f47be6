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
