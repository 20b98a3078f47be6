"""Motions as councils and boards set them out or tell them; and talk of motions that is none."""

from __future__ import annotations

import pytest
from paper import pages

from minesearch.model.meeting import Resolution
from minesearch.segment.blocks import make_blocks
from minesearch.segment.resolutions import read_resolutions

Row = tuple[str | None, str, str | None, str | None, str | None]


def resolved(*drawings: str) -> tuple[Resolution, ...]:
    drawn = [line for page in pages(*drawings) for line in page.lines]
    return read_resolutions(make_blocks(drawn, frozenset())).resolutions


def rows(*drawings: str) -> list[Row]:
    return [(r.label, r.passage.text, r.moved_by, r.seconded_by, r.result) for r in resolved(*drawings)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Motion was made by Trustee Hill, seconded by Trustee Dunn, to mend the quay. Voice vote: all in favor."
            " Motion carried 5-0.",
            ("to mend the quay", "Trustee Hill", "Trustee Dunn", "carried 5-0"),
            id="motion was made by",
        ),
        pytest.param(
            "Opening hours – Motion to close the office on Friday, July 8 by Hill, seconded by Dunn. Passed.",
            ("to close the office on Friday, July 8", "Hill", "Dunn", "Passed"),
            id="behind the title of the matter",
        ),
        pytest.param(
            "Slipway: Motion by Hill to mend the slip, seconded by Dunn. Passed.",
            ("to mend the slip", "Hill", "Dunn", "Passed"),
            id="behind a title and a colon",
        ),
        pytest.param(
            "Motion to mend the quay by Hill, seconded Dunn, approved unanimously.",
            ("to mend the quay", "Hill", "Dunn", "approved unanimously"),
            id="seconded without by, the fate behind",
        ),
        pytest.param(
            "Motion by Hill, second by Dunn, to mend the quay. Ayes: Hill, Dunn, Kerr. Nays: None. Passed.",
            ("to mend the quay", "Hill", "Dunn", "Passed"),
            id="motion by, second by",
        ),
        pytest.param(
            "It was moved by Councilor Hill and seconded by Mayor Pro Tem Dunn that Ordinance No. 2011-07 be adopted."
            " Roll call vote: Ayes – Hill, Dunn. Nays – Kerr. Motion carried 2-1.",
            ("that Ordinance No. 2011-07 be adopted", "Councilor Hill", "Mayor Pro Tem Dunn", "carried 2-1"),
            id="it was moved by and seconded by",
        ),
        pytest.param(
            "Hill moved, Dunn seconded, approval of the agenda as presented. Roll call. Ayes: Hill, Dunn. Nays: None.",
            ("approval of the agenda as presented", "Hill", "Dunn", None),
            id="the act as a noun",
        ),
        pytest.param(
            "It was proposed by AB, seconded by CD and agreed by all that this be paid: Ann Hill, stamps £20.",
            ("that this be paid: Ann Hill, stamps £20", "AB", "CD", None),
            id="agreed by all",
        ),
        pytest.param(
            "Proposed by Cllr Hill, seconded by Cllr Dunn and carried by a show of hands that the quay be mended.",
            ("that the quay be mended", "Cllr Hill", "Cllr Dunn", None),
            id="by a show of hands",
        ),
        pytest.param(
            "It was proposed by Cllr Hill, seconded by Cllr Dunn, and agreed by all the members present to mend it.",
            ("to mend it", "Cllr Hill", "Cllr Dunn", None),
            id="by all the members present",
        ),
        pytest.param(
            "Hill moved, seconded by Dunn, the adoption of Ordinance 7. Motion carried.",
            ("the adoption of Ordinance 7", "Hill", "Dunn", "carried"),
            id="the act as a noun, behind seconded by",
        ),
        pytest.param(
            "Motion by Hill, second by Dunn, final payment of the quay loan. Motion passed 4-1.",
            ("final payment of the quay loan", "Hill", "Dunn", "passed 4-1"),
            id="the act as a noun, behind motion by",
        ),
        pytest.param(
            "Motion to mend the quay by Hill, seconded by Dunn, approved 4-1 with Kerr opposed.",
            ("to mend the quay", "Hill", "Dunn", "approved 4-1"),
            id="the movers behind, and who was against",
        ),
        pytest.param(
            "Hill moved, Dunn seconded, to table the matter until June. Motion failed 2-4.",
            ("to table the matter until June", "Hill", "Dunn", "failed 2-4"),
            id="one moved, the other seconded; it failed",
        ),
        pytest.param(
            "Ms. Hill made a motion to mend the quay. Mr. Dunn seconded the motion. The motion passed unanimously.",
            ("to mend the quay", "Ms. Hill", "Mr. Dunn", "passed unanimously"),
            id="made a motion; a sentence for each",
        ),
        pytest.param(
            "After discussion, Trustee Hill moved to mend the quay; seconded by Trustee Dunn. All in favor.",
            ("to mend the quay", "Trustee Hill", "Trustee Dunn", None),
            id="after discussion; all in favor",
        ),
        pytest.param(
            "A motion to mend the quay was made by Hill and seconded by Dunn. Motion carried.",
            ("to mend the quay", "Hill", "Dunn", "carried"),
            id="a motion to ... was made by",
        ),
        pytest.param(
            "Motion (Hill/Dunn) to mend the quay. Carried 5-0.",
            ("to mend the quay", "Hill", "Dunn", "Carried 5-0"),
            id="names in a bracket",
        ),
        pytest.param(
            "M/S/C Hill/Dunn to mend the quay. All ayes.", ("to mend the quay", "Hill", "Dunn", None), id="M/S/C"
        ),
        pytest.param(
            "On motion of Hill, seconded by Dunn, the Board voted 5-0 to mend the quay.",
            ("to mend the quay", "Hill", "Dunn", None),
            id="on motion of, the Board voted",
        ),
        pytest.param(
            "On the proposal of Cllr. Ó Hara, seconded by Cllr. Mac Dunn, it was agreed to mend the quay.",
            ("to mend the quay", "Cllr. Ó Hara", "Cllr. Mac Dunn", None),
            id="on the proposal of, it was agreed",
        ),
        pytest.param(
            "On the proposal of Cllr. Hill, seconded by Cllr. Dunn, the minutes of 2 May were confirmed.",
            ("the minutes of 2 May were confirmed", "Cllr. Hill", "Cllr. Dunn", None),
            id="on the proposal of, it was confirmed",
        ),
        pytest.param(
            "The minutes were approved on the motion of Ann Hill, seconded by Cal Dunn.",
            ("The minutes were approved", "Ann Hill", "Cal Dunn", None),
            id="the movers last",
        ),
        pytest.param(
            "It was proposed by Cllr. Hill, seconded by Cllr. Mrs. Dunn and resolved that the quay be mended.",
            ("that the quay be mended", "Cllr. Hill", "Cllr. Mrs. Dunn", None),
            id="proposed, seconded and resolved in one sentence",
        ),
        pytest.param(
            "JH proposed and KA seconded the proposal that Ann Kerr be elected chairman and she accepted.",
            ("that Ann Kerr be elected chairman", "JH", "KA", None),
            id="an election, by initials",
        ),
        pytest.param(
            "KA Proposed and JH seconded the co-option of Ann Kerr onto the Council.",
            ("the co-option of Ann Kerr onto the Council", "KA", "JH", None),
            id="a co-option",
        ),
        pytest.param(
            "It was proposed by Cllr Hill seconded by Cllr Dunn that Ann Kerr be Vice-Chair.",
            ("that Ann Kerr be Vice-Chair", "Cllr Hill", "Cllr Dunn", None),
            id="an election of which nothing more is said",
        ),
        pytest.param(
            "Cllr Hill proposed, seconded by Cllr Dunn, that the quay be mended. Unanimous.",
            ("that the quay be mended", "Cllr Hill", "Cllr Dunn", None),
            id="an English parish",
        ),
        pytest.param(
            "Hill moved to mend the quay, seconded by Dunn, and the motion carried.",
            ("to mend the quay", "Hill", "Dunn", "carried"),
            id="seconder and fate end the sentence",
        ),
        pytest.param(
            "On a motion by Mr. Hill, seconded by Mrs. Dunn, and approved unanimously, the Board adopted the calendar.",
            ("the Board adopted the calendar", "Mr. Hill", "Mrs. Dunn", None),
            id="on a motion by, and approved unanimously",
        ),
        pytest.param(
            "Cllr Hill proposed that the minutes be signed, Cllr Dunn seconded and all agreed.",
            ("that the minutes be signed", "Cllr Hill", "Cllr Dunn", None),
            id="and all agreed",
        ),
        pytest.param(
            "Proposed by Cllr Hill, seconded by Cllr Dunn, all in favour, that the minutes be signed.",
            ("that the minutes be signed", "Cllr Hill", "Cllr Dunn", None),
            id="all in favour before the words",
        ),
        pytest.param(
            "The minutes were proposed as a true record by Cllr Hill, seconded by Cllr Dunn. All agreed.",
            ("The minutes were proposed as a true record", "Cllr Hill", "Cllr Dunn", None),
            id="proposed as a true record",
        ),
        pytest.param(
            "Motion to mend the quay by Hill, seconded by Dunn. Carried.",
            ("to mend the quay", "Hill", "Dunn", "Carried"),
            id="motion to ... by",
        ),
        pytest.param(
            "Motion: Mend the quay. Moved: Hill. Seconded: Dunn. Carried 5-0.",
            ("Mend the quay", "Hill", "Dunn", "Carried 5-0"),
            id="fields one behind the other",
        ),
        pytest.param(
            "The motion to mend the quay carried unanimously.",
            ("to mend the quay", None, None, "carried unanimously"),
            id="only its fate",
        ),
        pytest.param(
            "Hill moved to send its sympathy to the family of Ann Bell, who died in May. Dunn seconded. Carried.",
            ("to send its sympathy to the family of Ann Bell, who died in May", "Hill", "Dunn", "Carried"),
            id="words that speak of a death",
        ),
        pytest.param(
            "RESOLVED: (Proposed Cllr Hill, seconded Cllr Dunn) that the quay be mended.",
            ("that the quay be mended", "Cllr Hill", "Cllr Dunn", None),
            id="movers in a bracket behind the mark",
        ),
        pytest.param(
            "RESOLVED: that the quay be mended. Proposed: Cllr Hill. Seconded: Cllr Dunn.",
            ("that the quay be mended", "Cllr Hill", "Cllr Dunn", None),
            id="movers behind the decision",
        ),
        pytest.param(
            "Motion to mend the quay made by Hill, second by Dunn. Motion passed, Bell abstaining.",
            ("to mend the quay", "Hill", "Dunn", "passed"),
            id="made by, with who abstained",
        ),
        pytest.param(
            "Trustee Hill moved to mend the quay. Trustee Dunn seconded. Motion carried 2-1, Trustee Bell opposed.",
            ("to mend the quay", "Trustee Hill", "Trustee Dunn", "carried 2-1"),
            id="with who was against",
        ),
        pytest.param(
            "RESOLUTION 2023-7\n\nThe Engineer showed a resolution on dues.\n\n"
            "Trustee Hill moved to adopt Resolution 2023-7. Trustee Dunn seconded. Motion carried 3-0.",
            ("to adopt Resolution 2023-7", "Trustee Hill", "Trustee Dunn", "carried 3-0"),
            id="talk under the number of a resolution",
        ),
        pytest.param(
            "It was resolved, on the proposal of Mr Hill seconded by Mrs Dunn, to mend the quay. (18 for, 2 against)",
            ("to mend the quay", "Mr Hill", "Mrs Dunn", None),
            id="votes in brackets behind the sentence",
        ),
        pytest.param(
            "The Board, on the proposition of Cllr. Ann Hill, seconded by Mr. Cal Dunn, adopted the minutes of 14 May.",
            ("adopted the minutes of 14 May", "Cllr. Ann Hill", "Mr. Cal Dunn", None),
            id="movers behind the body that decided",
        ),
        pytest.param(
            "After discussion, the Council on the proposal of Cllr Hill seconded by Cllr Dunn resolved that the quay be"
            " mended.",
            ("that the quay be mended", "Cllr Hill", "Cllr Dunn", None),
            id="movers between the body and its verb",
        ),
        pytest.param(
            "On the proposition of Cllr. Hill, seconded by Cllr. Dunn, it was unanimously resolved:\n\n"
            "“That the quay be mended.”",
            ("That the quay be mended", "Cllr. Hill", "Cllr. Dunn", None),
            id="movers over a quoted resolution",
        ),
    ],
)
def test_motions_told_in_a_sentence(text: str, expected: tuple[str | None, ...]) -> None:
    assert [row[1:] for row in rows(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The quay was moved by the storm in 1953 to the other bank.",
        "Members, on the proposal of Cllr Hill, seconded by Cllr Dunn, spoke of the quay.",
        "Cllr Hill proposed that the clerk look into the cost.",
        "Mr. Hill moved to Harwich in May. He was seconded to the Navy.",
        "A motion to sell the crane was moved by Member Hill and lapsed for want of a seconder.",
        "Motion by Hill to sell the crane. Motion died for lack of a second.",
        "Notice of the motion to sell the crane would be given in June.",
        "Trustee Hill moved on to the next slide, which showed the dues.",
        "It was moved that the meeting hear the public.",
        "On the motion sensors the clerk had asked for three quotations.",
        "Second reading of the ordinance will be held on May 4.",
        "Hill moved, then Dunn followed, to the back of the room. All agreed.",
        "Hill moved the chairs and Dunn seconded him in the removal of the tables.",
        "The report and recommendations were moved by Cllr Hill and seconded by Councillor Dunn. CARRIED.",
        "The report recommendations were moved by Cllr Hill and seconded by Councillor Dunn. CARRIED.",
        "The recommendations set out in the report were moved by Cllr Hill and seconded by Cllr Dunn. CARRIED.",
        "The recommendation was moved by Councillor Hill and seconded by Councillor Dunn. It was carried unanimously.",
    ],
)
def test_talk_of_motions_is_no_resolution(text: str) -> None:
    assert rows(text) == []


def test_each_motion_of_a_paragraph_has_its_own_fate() -> None:
    text = (
        "Hill moved to mend the quay. Dunn seconded. Motion carried 5-0. Kerr moved, seconded by Hill, to sell the"
        " crane. Motion failed 1-4. The clerk will write to the owner."
    )
    assert rows(text) == [
        (None, "to mend the quay", "Hill", "Dunn", "carried 5-0"),
        (None, "to sell the crane", "Kerr", "Hill", "failed 1-4"),
    ]


def test_a_fate_may_stand_in_a_paragraph_below() -> None:
    drawing = "Hill moved, seconded by Dunn, to mend the quay.\n\nKerr asked what it would cost.\n\nMotion carried."
    assert rows(drawing) == [(None, "to mend the quay", "Hill", "Dunn", "carried")]


MOTION = "MOTION: Trustee Hill moved to let the berths. Trustee Dunn seconded.\n\n"
TALK = "".join(
    f"Trustee {name} asked what the pilots had said of it.\n\n" for name in ("Kerr", "Orr", "Bell", "Frost") * 2
)


@pytest.mark.parametrize(
    ("talk", "result"),
    [
        pytest.param(f"{TALK}Roll call vote: Ayes: Hill, Dunn. Nays: Kerr\n\nMotion carried", True, id="a roll call"),
        pytest.param(f"{TALK}Motion carried 4-1.", True, id="the fate alone"),
        pytest.param(
            f"{TALK}The clerk said that the last motion was carried in June.", False, id="another’s fate in the talk"
        ),
        pytest.param(
            f"{TALK}Trustee Orr moved to put it off. Trustee Bell seconded.\n\nMotion carried.",
            False,
            id="another motion",
        ),
    ],
)
def test_the_fate_of_a_seconded_motion_may_stand_below_long_talk(talk: str, result: bool) -> None:
    found = rows(MOTION + talk)
    assert ((None, "to let the berths", "Trustee Hill", "Trustee Dunn") in [row[:4] for row in found]) is result


def test_a_motion_without_a_seconder_is_not_followed_through_talk() -> None:
    assert rows(f"Hill moved to let the berths.\n\n{TALK}Motion carried.") == []


LAID_OUT = {
    "numbered, as in Ontario": (
        "**Resolution No. 11-033**\nMoved by: Councillor Hill\nSeconded by: Deputy Mayor Dunn\n\n"
        "THAT By-law 11-09 be read three times and finally passed.\n\n**CARRIED**",
        [("11-033", "THAT By-law 11-09 be read three times and finally passed", "CARRIED")],
    ),
    "fields with labels, as in Kansas": (
        "Motion:    Mend the quay before the winter\n           sets in.\nMoved by:  Hill\nSecond:    Dunn\n"
        "Vote:      Yes: Hill, Dunn. No: Kerr\nResult:    Passed 2-1",
        [(None, "Mend the quay before the winter sets in", "Passed 2-1")],
    ),
    "a box under the words, in which the result stands first": (
        "Motion: Mend the quay before the winter.\n\n**RESULT:**    ADOPTED [4 TO 1]\n**MOVER:**     Ann Hill, Warden\n"
        "**SECONDER:**  Cal Dunn\n**AYES:**      Hill, Dunn, Bell, Orr\n**NAYS:**      Kerr",
        [(None, "Mend the quay before the winter", "ADOPTED [4 TO 1]")],
    ),
    "a numbered box without a seconder, as in Australia": (
        "COUNCIL RESOLUTION 2011/41\n\nMoved: Cr Hill\n\nThat Council mend the quay.\n\n**CARRIED UNANIMOUSLY**",
        [("2011/41", "That Council mend the quay", "CARRIED UNANIMOUSLY")],
    ),
    "clauses under a bare That the Board, as in New Zealand": (
        "**Resolution number HB/2011/33**\n\nMOVED by Member A Hill, seconded by Cr B Dunn:\n\n"
        "**That the Harbour Board:**\n\n  **a)  mend the quay.**\n\n  **b)  sell the crane**\n\n**CARRIED 5/1**",
        [("a", "mend the quay", "CARRIED 5/1"), ("b", "sell the crane", "CARRIED 5/1")],
    ),
    "lost": (
        "COUNCIL RESOLUTION 2011/42\n\nMoved: Cr Hill\nSeconded: Cr Dunn\n\nThat the crane be sold.\n\nLOST",
        [("2011/42", "That the crane be sold", "LOST")],
    ),
    "a table of the votes before the fate": (
        "**Resolution No. 11-034**\nMoved by: Hill\nSeconded by: Dunn\n\nTHAT the quay be mended;\n\n"
        "AND THAT the crane be sold.\n\n+------+-----+-----+\n| Name | Yea | Nay |\n+------+-----+-----+\n"
        "| Hill | X   |     |\n+------+-----+-----+\n| Dunn | X   |     |\n+------+-----+-----+\n\n**CARRIED**",
        [("11-034", "THAT the quay be mended; AND THAT the crane be sold", "CARRIED")],
    ),
    "reasons first": (
        "**Resolution No. 11-035**\nMoved by: Hill\nSeconded by: Dunn\n\nWHEREAS the quay leaks; and\n\n"
        "WHEREAS winter comes;\n\nNOW THEREFORE BE IT RESOLVED THAT the quay be mended.\n\n**CARRIED**",
        [("11-035", "THAT the quay be mended", "CARRIED")],
    ),
    "what was said between the words and the fate is none of it": (
        "Moved: Cr Hill\nSeconded: Cr Dunn\n\nThat the quay be mended.\n\nCr Kerr spoke of the cost at length.\n\n"
        "**CARRIED**",
        [(None, "That the quay be mended", "CARRIED")],
    ),
    "the words above their movers": (
        "THAT the quay be mended.\n\nMoved by: Hill\nSeconded by: Dunn\n\nCarried",
        [(None, "THAT the quay be mended", "Carried")],
    ),
    "a decision's number in a bracket": (
        "Council Decision (2011/17)\n\nMoved Cr Hill, seconded Cr Dunn\n\nThat the quay be mended.\n\nCarried 7/0",
        [("2011/17", "That the quay be mended", "Carried 7/0")],
    ),
    "the movers beside the word, as in New Zealand": (
        "Council resolution    Councillors Hill / Dunn\n                      That the quay be mended.\n\n"
        "                      **Carried**",
        [(None, "That the quay be mended", "Carried")],
    ),
    "the same over clauses": (
        "Committee recommendation    Crs Hill / Dunn\n\n                      That Council:\n\n"
        "                      a. Mend the quay.\n                      b. Sell the crane.\n\n"
        "                      **Carried**",
        [("a", "Mend the quay", "Carried"), ("b", "Sell the crane", "Carried")],
    ),
    "movers in brackets behind the word": (
        "MOVED (Mayor Hill/Cr Dunn)\nThat the quay be mended.\nCARRIED",
        [(None, "That the quay be mended", "CARRIED")],
    ),
    "movers in brackets over clauses": (
        "**Moved (Hill/Dunn)**\n\n1. That the report be received.\n\n2. That the dues be raised.\n\n**Carried**",
        [("1", "That the report be received", "Carried"), ("2", "That the dues be raised", "Carried")],
    ),
    "the fate on the line of the words": (
        "Motion 11-21: Hill / Dunn\nThat the quay be mended. CARRIED.",
        [("11-21", "That the quay be mended", "CARRIED")],
    ),
    "two names with a stroke": (
        "Moved Cr Hill/Cr Dunn\n\nThat the quay be mended.\n\nCARRIED",
        [(None, "That the quay be mended", "CARRIED")],
    ),
    "an amendment between the words and the vote on them": (
        "Moved: Cr Hill\nSeconded: Cr Dunn\n\nThat the quay be mended.\n\nAMENDMENT\n\nMoved: Cr Kerr\n"
        "Seconded: Cr Bell\n\n"
        "That the quay be sold.\n\nThe amendment was put and LOST.\n\nThe motion was put and CARRIED.",
        [(None, "That the quay be mended", "CARRIED"), (None, "That the quay be sold", "LOST")],
    ),
    "names below a decision lead to no other": (
        "Resolved to mend the quay.\n\nProposed by Cllr Hill, seconded by Cllr Dunn.\n\nCllr Kerr said that dues fell.",
        [(None, "to mend the quay", None)],
    ),
    "a number beside who moves": (
        "R-17/19   MOVED BY COUNCILLOR A. HILL that the quay be mended.\n\n**MOTION CARRIED**\n\n"
        "R-18/19   MOVED BY COUNCILLOR C. DUNN that the crane be sold at 11:20\n          a.m. on Friday.\n\n"
        "**MOTION DEFEATED**",
        [
            ("R-17/19", "that the quay be mended", "CARRIED"),
            ("R-18/19", "that the crane be sold at 11:20 a.m. on Friday", "DEFEATED"),
        ],
    ),
    "the number of a year's motion before the name": (
        "2019-171 Moved by Hill, seconded by Dunn, that the quay be mended.\n\nCARRIED",
        [("2019-171", "that the quay be mended", "CARRIED")],
    ),
    "the number of a paragraph is none of the motion": (
        "4.2 Moved by Hill, seconded by Dunn, that the quay be mended.\n\nCARRIED",
        [(None, "that the quay be mended", "CARRIED")],
    ),
    "two motions, one below the other": (
        "Moved: Cr Hill\nSeconded: Cr Dunn\n\nThat the quay be mended.\n\n**LOST**\n\nMoved: Cr Kerr\n"
        "Seconded: Cr Hill\n\nThat the crane be sold.\n\n**CARRIED**",
        [(None, "That the quay be mended", "LOST"), (None, "That the crane be sold", "CARRIED")],
    ),
}


@pytest.mark.parametrize(("drawing", "expected"), LAID_OUT.values(), ids=LAID_OUT)
def test_motions_set_out_in_lines(drawing: str, expected: list[tuple[str | None, ...]]) -> None:
    assert [(row[0], row[1], row[4]) for row in rows(drawing)] == expected


def test_a_motion_goes_on_over_the_page() -> None:
    first = "COUNCIL RESOLUTION 2011/43"
    second = "Moved: Cr Hill\nSeconded: Cr Dunn\n\nThat the quay be mended.\n\n**CARRIED**"
    assert rows(first, second) == [("2011/43", "That the quay be mended", "Cr Hill", "Cr Dunn", "CARRIED")]


def test_an_officers_recommendation_is_no_resolution() -> None:
    drawing = (
        "**OFFICER'S RECOMMENDATION**\n\nThat the quay be mended.\n\nCOUNCIL RESOLUTION 2011/44\n\nMoved: Cr Hill\n"
        "Seconded: Cr Dunn\n\nThat the crane be sold.\n\n**CARRIED**"
    )
    assert [row[1] for row in rows(drawing)] == ["That the crane be sold"]


@pytest.mark.parametrize(
    "drawing",
    [
        "Resolution 1325 calls for more.",
        "Motion 2 was discussed at length.",
        "Moved by the music, the audience rose.\n\nThe concert was a success.",
        "Proposed Budget\n\nThe budget was laid out in four parts.",
        "Council resolution    Hill Street / Dunn Road\n\nThe roads were closed.",
        "Resolution Hill / Dunn\n\nThat was all that was said of it.",
        "Moved to item 7 at this point.\n\nThe dues were then discussed.",
    ],
)
def test_lines_that_set_out_no_motion(drawing: str) -> None:
    assert rows(drawing) == []
