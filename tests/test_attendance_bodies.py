"""Those present under the bodies they come from, labels that say for whom or go on below, and where a list ends."""

from __future__ import annotations

import pytest
from paper import lines

from minesearch.segment.attendance import read_attendance
from minesearch.segment.labels import group_of
from minesearch.segment.masthead import read_masthead, sitting_times
from minesearch.segment.place import place_of_sitting

Row = tuple[str, str, str | None]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            """
            PRESENT: Councillor G. Hill [Chair]
            Saltby Council:
            Councillors A. Bell and C. Dunn
            Norby and Eastby County Borough Council:
            Councillor D.L. Frost
            In attendance from the Office of the Harbour Commissioner:
            Mr E. Marsh, Chief Executive
            The following Officers were in attendance:
            Mrs I. Nash, Solicitor
            Net Loft, Custom House, Saltby: 10.00 a.m. - 12.20 p.m.
            """,
            [
                ("present", "Councillor G. Hill", None),
                ("present", "A. Bell", "Saltby Council"),
                ("present", "C. Dunn", "Saltby Council"),
                ("present", "Councillor D.L. Frost", "Norby and Eastby County Borough Council"),
                ("others", "Mr E. Marsh", "Chief Executive"),
                ("officers", "Mrs I. Nash", "Solicitor"),
            ],
            id="bodies over their members, below the chair",
        ),
        pytest.param(
            "Present:\nSaltby Council:\nAnn Bell\nCal Dunn\nRepresenting the Harbour Trust:\nEve Frost\n"
            "Apologies: Ivy Nash",
            [
                ("present", "Ann Bell", "Saltby Council"),
                ("present", "Cal Dunn", "Saltby Council"),
                ("present", "Eve Frost", "Harbour Trust"),
                ("apologies", "Ivy Nash", None),
            ],
            id="one a line, representing",
        ),
        pytest.param(
            "Present: Ann Bell (Chair)\nSaltby Council: Councillors C. Dunn and E. Frost\n"
            "Norby Council: Councillor I. Nash",
            [
                ("present", "Ann Bell", None),
                ("present", "C. Dunn", "Saltby Council"),
                ("present", "E. Frost", "Saltby Council"),
                ("present", "Councillor I. Nash", "Norby Council"),
            ],
            id="bodies before the names",
        ),
        pytest.param(
            "Present: Mr G. Hill (Chairman)\nParish Council:\nCouncillors A. Bell and C. Dunn",
            [
                ("present", "Mr G. Hill", None),
                ("present", "A. Bell", None),
                ("present", "C. Dunn", None),
            ],
            id="one alone is the body that met",
        ),
        pytest.param(
            """
            DIRECTORS PRESENT:      Ann Bell, Cal Dunn, Eve Frost
            DIRECTORS ABSENT,       Guy Marsh
            WITH REGRET:
            OTHERS PRESENT:         Ivy Nash, Surveyor
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Cal Dunn", None),
                ("present", "Eve Frost", None),
                ("apologies", "Guy Marsh", None),
                ("others", "Ivy Nash", "Surveyor"),
            ],
            id="a label that goes on below, in capitals",
        ),
        pytest.param(
            """
            PRESENT:      Ann Bell, Cal Dunn, Eve Frost
            ABSENT        Guy Marsh
            WITH LEAVE:
            STAFF:        Ivy Nash, Surveyor
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Cal Dunn", None),
                ("present", "Eve Frost", None),
                ("apologies", "Guy Marsh", None),
                ("officers", "Ivy Nash", "Surveyor"),
            ],
            id="with leave",
        ),
        pytest.param(
            "PRESENT\nSaltby Council\nCouncillors A. Bell and C. Dunn\nNorby Borough Council\nCouncillor D. Frost",
            [
                ("present", "A. Bell", "Saltby Council"),
                ("present", "C. Dunn", "Saltby Council"),
                ("present", "Councillor D. Frost", "Norby Borough Council"),
            ],
            id="no colon, the first below the label",
        ),
        pytest.param(
            "Present: Councillor G. Hill (Chair)\n**Saltby Council**\nCouncillors A. Bell and C. Dunn\n"
            "**Norby Council**\nCouncillor D. Frost",
            [
                ("present", "Councillor G. Hill", None),
                ("present", "A. Bell", "Saltby Council"),
                ("present", "C. Dunn", "Saltby Council"),
                ("present", "Councillor D. Frost", "Norby Council"),
            ],
            id="no colon, in bold",
        ),
        pytest.param(
            "Present:-\nSaltby Council - Councillors A. Bell and C. Dunn\nNorby Council – Cllr D. Frost",
            [
                ("present", "A. Bell", "Saltby Council"),
                ("present", "C. Dunn", "Saltby Council"),
                ("present", "Cllr D. Frost", "Norby Council"),
            ],
            id="a dash behind the body",
        ),
        pytest.param(
            "PRESENT: Councillor A. Bell (Chair)\nOfficers from Saltby Council:\nMr I. Nash, Solicitor\n"
            "Officers from Norby Council:\nMs L. Orr",
            [
                ("present", "Councillor A. Bell", None),
                ("officers", "Mr I. Nash", "Solicitor"),
                ("officers", "Ms L. Orr", "Norby Council"),
            ],
            id="officers from bodies",
        ),
        pytest.param(
            "Present:\n\nCouncillor A. Bell\nSaltby Council\n\nCouncillor C. Dunn\nNorby Council\n\n"
            "Councillor D. Frost\nHarbour Trust",
            [
                ("present", "Councillor A. Bell", "Saltby Council"),
                ("present", "Councillor C. Dunn", "Norby Council"),
                ("present", "Councillor D. Frost", "Harbour Trust"),
            ],
            id="the body below the name",
        ),
        pytest.param(
            "Present: Ann Bell (Chair)\nIn attendance:\nMs D. Hill, Chief Executive\nMr C. Noon, Quay Trust\n"
            "Mr E. Frost, Harbour Board",
            [
                ("present", "Ann Bell", None),
                ("others", "Ms D. Hill", "Chief Executive"),
                ("others", "Mr C. Noon", "Quay Trust"),
                ("others", "Mr E. Frost", "Harbour Board"),
            ],
            id="people with their bodies, one a line",
        ),
    ],
)
def test_bodies_and_labels(drawing: str, expected: list[Row]) -> None:
    found = read_attendance(lines(drawing), frozenset())
    assert [(person.group, person.name, person.affiliation) for person in found] == expected


@pytest.mark.parametrize(
    ("heading", "group"),
    [
        ("In attendance from the Office of the Harbour Commissioner:", "others"),
        ("In attendance for the Council:", "others"),
        ("Officers present on behalf of the Trust:", "officers"),
        ("Members present from the Council:", "present"),
        ("Absent from the Board:", "apologies"),
        ("Members in attendance", "present"),
    ],
)
def test_from_where_says_nothing_of_the_group(heading: str, group: str) -> None:
    assert group_of(heading) == group


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Net Loft, Custom House, Saltby: 10.00 a.m. - 12.20 p.m.", "Net Loft, Custom House, Saltby"),
        ("Council Chamber, Saltby – 2 pm to 4.15 pm", "Council Chamber, Saltby"),
        ("Committee Room, Custom House and remotely: 10.00 am - 1.05 pm", "Committee Room, Custom House"),
        ("Ann Bell, Harbour Master: 10.00 a.m. - 11.00 a.m.", None),  # no room or house
        ("Mr G. Hall: 10.00 a.m. - 11.00 a.m.", None),
        ("Mrs Ann House (from 10.00 to 11.00)", None),
        ("The library is open from 9.00 am to 5.00 pm", None),
        ("Council Chamber, Saltby", None),
    ],
)
def test_a_room_before_the_hours(text: str, place: str | None) -> None:
    assert place_of_sitting(text) == place


def test_the_hours_may_stand_below_those_present() -> None:
    drawn = lines(
        "HARBOUR PANEL\nFriday, 4 February 2011\nPRESENT: Ann Bell\nNet Loft, Saltby Hall: 10.00 am - 1.05 pm"
    )
    head = read_masthead(drawn, frozenset())
    assert head.place == "Net Loft, Saltby Hall"
    assert sitting_times(drawn, head, ()) == ("10:00", "13:05")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ann Bell, Sue Dean, Cal Dunn and Eve Frost",
            [("Ann Bell", None), ("Sue Dean", None), ("Cal Dunn", None), ("Eve Frost", None)],
            id="a surname that is a post",
        ),
        pytest.param(
            "Cllrs R Dean (Chair), S Parent, T. Head, J Bell",
            [("R Dean", None), ("S Parent", None), ("T. Head", None), ("J Bell", None)],
            id="behind initials",
        ),
        pytest.param(
            "Ann Bell, Cal Dunn, Associate Dean, Eve Frost, Head of Quays",
            [("Ann Bell", None), ("Cal Dunn", "Associate Dean"), ("Eve Frost", "Head of Quays")],
            id="posts",
        ),
        pytest.param(
            "Ann Bell, Dean of Studies, Cal Dunn, D. Mayor, Eve Frost",
            [("Ann Bell", "Dean of Studies"), ("Cal Dunn", "D. Mayor"), ("Eve Frost", None)],
            id="a post cut short",
        ),
    ],
)
def test_surnames_that_are_posts(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = read_attendance(lines(f"Present: {text}"), frozenset())
    assert [(person.name, person.affiliation) for person in found] == expected
