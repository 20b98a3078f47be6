"""Who was there: the lists of names as clerks set them, who presided, and who sent apologies."""

from __future__ import annotations

import pytest
from paper import lines

from minesearch.segment.attendance import apologies_in, read_attendance
from minesearch.segment.presiding import mark_chair

Row = tuple[str, str, str | None]


def people(drawing: str) -> list[Row]:
    return [(a.group, a.name, a.affiliation) for a in read_attendance(lines(drawing), frozenset())]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            """
            **PRESENT**
            Cllr. Ann Bell            Saltby Town Council
            Mr. C. Dunn               Pilots’ Association

            **Apologies**
            Eve Hill                  Customs
            """,
            [
                ("present", "Cllr. Ann Bell", "Saltby Town Council"),
                ("present", "Mr. C. Dunn", "Pilots’ Association"),
                ("apologies", "Eve Hill", "Customs"),
            ],
            id="two columns",
        ),
        pytest.param(
            "PRESENT    Mayor                      Ann Bell\n           Councillors                Cal Dunn\n"
            "                                      Eve Hill\nABSENT     Councillor                 Fay Kay\n"
            "ATTENDING  Harbour Manager            Guy Orr\n           Clerk (Recorder)           Una Frost",
            [
                ("present", "Ann Bell", "Mayor"),
                ("present", "Cal Dunn", None),
                ("present", "Eve Hill", None),
                ("apologies", "Fay Kay", "Councillor"),
                ("others", "Guy Orr", "Harbour Manager"),
                ("others", "Una Frost", "Clerk (Recorder)"),
            ],
            id="posts in a column before the names",
        ),
        pytest.param(
            "PRESENT:\n\nDeputy Leader, Councillor Bell – Quays and Ferries\nCouncillor Dunn",
            [("present", "Councillor Bell", "Deputy Leader – Quays and Ferries"), ("present", "Councillor Dunn", None)],
            id="a post before the name, what it is for behind it",
        ),
        pytest.param(
            "Councillor Ann Bell in the Chair, plus Councillors Cal Dunn, Eve Frost and Guy Orr.\n\n"
            "Apologies: Councillor Una Hill.",
            [
                ("present", "Councillor Ann Bell", None),
                ("present", "Cal Dunn", None),
                ("present", "Eve Frost", None),
                ("present", "Guy Orr", None),
                ("apologies", "Councillor Una Hill", None),
            ],
            id="one in the chair, plus the others",
        ),
        pytest.param(
            "Present: Mr. A. Bell and Miss J. Dunn. The Clerk, Mrs. E. Hill, was in attendance, together with\n"
            "District Councillor G. Orr and two parishioners.",
            [
                ("present", "Mr. A. Bell", None),
                ("present", "Miss J. Dunn", None),
                ("others", "Mrs. E. Hill", "Clerk"),
                ("others", "District Councillor G. Orr", None),
            ],
            id="the clerk in attendance together with others, in a sentence behind",
        ),
        pytest.param(
            "Present: Cllrs A Bell (AB, Chairman), C Dunn (CD), E Hill (Clerk). Also present: District Cllr\n"
            "G Orr and four members of the public. Apologies: Cllr F Kay.",
            [
                ("present", "A Bell", None),
                ("present", "C Dunn", None),
                ("officers", "E Hill", "Clerk"),
                ("others", "District Cllr G Orr", None),
                ("apologies", "Cllr F Kay", None),
            ],
            id="labels within the paragraph",
        ),
        pytest.param(
            "Other attendees\nLil                   Saltby Youth Voice\nCal Dunn              Home Port Saltby Quays",
            [("others", "Lil", "Saltby Youth Voice"), ("others", "Cal Dunn", "Home Port Saltby Quays")],
            id="two names before bodies that look like names",
        ),
        pytest.param(
            "**PRESENT**\nAnn Bell          Harbour Manager\nDean Prior        Pilots’ Association\n"
            "Cal Dunn          Saltby Town",
            [
                ("present", "Ann Bell", "Harbour Manager"),
                ("present", "Dean Prior", "Pilots’ Association"),
                ("present", "Cal Dunn", "Saltby Town"),
            ],
            id="names before posts, one of them like a post",
        ),
        pytest.param(
            "Present: A. Bell, C. Dunn, E. Hill\nApologies: F. Kay",
            [
                ("present", "A. Bell", None),
                ("present", "C. Dunn", None),
                ("present", "E. Hill", None),
                ("apologies", "F. Kay", None),
            ],
            id="comma lists behind their headings",
        ),
        pytest.param(
            "Present; Ann Bell (AB), Chris Dunn (CD) and Eve Hill (EH)",
            [("present", "Ann Bell", None), ("present", "Chris Dunn", None), ("present", "Eve Hill", None)],
            id="initials behind names, a semicolon behind the heading",
        ),
        pytest.param(
            "Attendees\nAnn Bell\nChris Dunn\nIn attendance\nEve Hill",
            [("present", "Ann Bell", None), ("present", "Chris Dunn", None), ("others", "Eve Hill", None)],
            id="one name a line",
        ),
        pytest.param(
            "Officers\nAnn Bell, Harbour Engineer\nAlso in attendance\nChris Dunn, Pilot",
            [("officers", "Ann Bell", "Harbour Engineer"), ("others", "Chris Dunn", "Pilot")],
            id="a post behind a comma",
        ),
        pytest.param(
            """
            **Present**
            Superintendent            Saltby Police
            Ann Bell
            Mr. C. Dunn               Customs
            """,
            [("present", "Superintendent Ann Bell", "Saltby Police"), ("present", "Mr. C. Dunn", "Customs")],
            id="a rank and a name over two lines",
        ),
        pytest.param(
            """
            **Present**
            Mr. A. Bell               Saltby and Outer
                                      Isles Council
            Mr. C. Dunn               Customs
            """,
            [("present", "Mr. A. Bell", "Saltby and Outer Isles Council"), ("present", "Mr. C. Dunn", "Customs")],
            id="an affiliation over two lines",
        ),
        pytest.param(
            """
            **Present**               **Apologies**
            Ann Bell                  Fay Kay
            Chris Dunn                Gus Lund
            Eve Hill
            """,
            [
                ("present", "Ann Bell", None),
                ("present", "Chris Dunn", None),
                ("present", "Eve Hill", None),
                ("apologies", "Fay Kay", None),
                ("apologies", "Gus Lund", None),
            ],
            id="two lists side by side",
        ),
        pytest.param(
            "Present: A. Bell (Customs), C. Dunn (Pilots, retired)",
            [("present", "A. Bell", "Customs"), ("present", "C. Dunn", "Pilots, retired")],
            id="a comma in brackets divides nothing",
        ),
        pytest.param(
            "Present: A. Bell, C. Dunn\nApologies: None",
            [("present", "A. Bell", None), ("present", "C. Dunn", None)],
            id="nobody sent apologies",
        ),
        pytest.param(
            "Staff: Harbour Master Will Bates, Deputy Clerk Jo Hill",
            [("officers", "Will Bates", "Harbour Master"), ("officers", "Jo Hill", "Deputy Clerk")],
            id="posts before names",
        ),
        pytest.param(
            "Present: A. Bell, C. Dunn, OBE, E. Hill",
            [("present", "A. Bell", None), ("present", "C. Dunn, OBE", None), ("present", "E. Hill", None)],
            id="letters behind a name",
        ),
        pytest.param(
            "PRESENT\nAnn Bell\nChris Dunn\nJo Hill (Clerk)",
            [("present", "Ann Bell", None), ("present", "Chris Dunn", None), ("officers", "Jo Hill", "Clerk")],
            id="the clerk serves the meeting",
        ),
        pytest.param("The Board met in the hall.", [], id="no list"),
        pytest.param("Members welcomed the report.", [], id="a sentence that begins as a heading does"),
        pytest.param("Present\n", [], id="a heading over nothing"),
    ],
)
def test_lists(drawing: str, expected: list[Row]) -> None:
    assert sorted(people(drawing)) == sorted(expected)


@pytest.mark.parametrize(
    ("drawing", "said", "chair"),
    [
        pytest.param("Present: A. Bell (in the Chair), C. Dunn", [], "A. Bell", id="in brackets"),
        pytest.param("Present: A. Bell - in the Chair, C. Dunn", [], "A. Bell", id="behind a dash"),
        pytest.param("Present: Alan Bell, Chair (AB), Chris Dunn (CD)", [], "Alan Bell", id="a post and initials"),
        pytest.param("Present: A. Bell (Chairman), C. Dunn", [], "A. Bell", id="Chairman"),
        pytest.param("Present: A. Bell (Vice-Chair), C. Dunn", [], None, id="a vice-chair does not preside"),
        pytest.param("Present\nAnn Bell     SQB Chair\nCal Dunn     Member", [], "Ann Bell", id="a body's letters"),
        pytest.param(
            "Present: A. Bell (Chair of Governors at Saltby), C. Dunn", [], None, id="the chair of another body"
        ),
        pytest.param("Present: A. Bell, C. Dunn", ["Mr. C. Dunn CC in the Chair"], "C. Dunn", id="said in a line"),
        pytest.param("Present: A. Bell, C. Dunn", ["A. Bell took the chair."], "A. Bell", id="took the chair"),
        pytest.param(
            "Present: A. Bell, C. Dunn", ["Mr. E. Hill in the Chair"], "Mr. E. Hill", id="one not in the list"
        ),
        pytest.param(
            "Present: A. Bell, C. Dunn", ["1. The Convener, C. Dunn, welcomed everyone to it"], "C. Dunn", id="welcomed"
        ),
        pytest.param("Present: Ann Bell", ["Ann Bell, Chair, welcomed all to it and"], "Ann Bell", id="a post behind"),
        pytest.param("Present: A. Bell, C. Dunn", ["The Convener, C. Dunn, spoke of dues."], None, id="only spoke"),
        pytest.param("Present: A. Bell", ["The President, E. Hill, welcomed everyone"], None, id="a guest welcomed"),
        pytest.param(
            "Present\nAnn Bell (AB) Saltby Council – Chair\nCal Dunn (CD) Port", [], "Ann Bell", id="a body first"
        ),
        pytest.param("Present: A. Bell, C. Dunn", ["The Board met."], None, id="nobody says"),
    ],
)
def test_the_chair(drawing: str, said: list[str], chair: str | None) -> None:
    marked, found = mark_chair(read_attendance(lines(drawing), frozenset()), said)
    assert found == chair
    assert [a.name for a in marked if a.chair] == ([chair] if chair in [a.name for a in marked] else [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Apologies were received from Mrs C Bell.", ["Mrs C Bell"], id="one"),
        pytest.param(
            "Apologies for absence had been received from A. Bell and C. Dunn.", ["A. Bell", "C. Dunn"], id="two"
        ),
        pytest.param(
            "Regrets were noted from: Eve Hill, Fay Kay. The Board began.", ["Eve Hill", "Fay Kay"], id="a stop"
        ),
        pytest.param("Apologies were given on behalf of Mr. St. John.", ["Mr. St. John"], id="stops within a name"),
        pytest.param("Apologies were accepted from PV. The meeting was quorate.", ["PV"], id="initials and a stop"),
        pytest.param("Apologies were received from MR. Hill and PJ. Dunn.", ["MR. Hill", "PJ. Dunn"], id="no stop"),
        pytest.param("There were no apologies.", [], id="none"),
        pytest.param("Apologies were received from none.", [], id="nobody"),
        pytest.param("The Board offered its apologies for the delay.", [], id="another kind of apology"),
    ],
)
def test_apologies_in_running_text(text: str, names: list[str]) -> None:
    assert [(a.group, a.name) for a in apologies_in(text, 3)] == [("apologies", name) for name in names]


ABREAST = (
    "PRESENT\nAnn Bell                 Cal Dunn\nEve Frost                Gus Hill\n"
    "Ida Jones                Kit Lowe\n\nIn attendance\nRex Moor, Clerk\n\n"
)


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        pytest.param(
            "Apologies\nMona Nash                Otto Pike",
            [("Mona Nash", None), ("Otto Pike", None)],
            id="in its columns",
        ),
        pytest.param("Apologies\nMona Nash         Port Trust", [("Mona Nash", "Port Trust")], id="elsewhere"),
        pytest.param("Apologies\nMona Nash", [("Mona Nash", None)], id="one"),
    ],
)
def test_a_row_in_the_columns_of_the_list_above(below: str, expected: list[tuple[str, str | None]]) -> None:
    people = read_attendance(lines(f"{ABREAST}{below}"), frozenset())
    assert [(a.name, a.affiliation) for a in people if a.group == "apologies"] == expected
    assert sum(a.group == "present" for a in people) == 6
