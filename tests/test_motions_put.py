"""Motions with the movers, the vote or the fate set apart from their words; and what only looks like one."""

from __future__ import annotations

import pytest
from paper import pages

from minesearch.segment.blocks import make_blocks
from minesearch.segment.minutes import read_minutes
from minesearch.segment.resolutions import read_resolutions

Row = tuple[str | None, str, str | None, str | None, str | None]


def rows(drawing: str) -> list[Row]:
    drawn = [line for page in pages(drawing) for line in page.lines]
    found = read_resolutions(make_blocks(drawn, frozenset())).resolutions
    return [(r.label, r.passage.text, r.moved_by, r.seconded_by, r.result) for r in found]


MENDED = "That the quay be mended"
MOVERS_FIRST = {
    "agreed, words in quotation marks below": (
        "Proposed by Councillor A. Hill\nSeconded by Councillor C. Dunn\nAND AGREED\n“To mend the quay.”",
        ("To mend the quay", "Councillor A. Hill", "Councillor C. Dunn", "AGREED"),
    ),
    "talk before and after": (
        "Ms Frost said that the quay leaks.\n\nProposed by Councillor Hill\nSeconded by Councillor Dunn\nAND AGREED:\n"
        "“That the quay be mended\nbefore the winter.”\n\nMs Frost thanked them.",
        ("That the quay be mended before the winter", "Councillor Hill", "Councillor Dunn", None),
    ),
    "each apart, the words over two lines": (
        "Proposed by Councillor Hill\nSeconded by Councillor Dunn\n\n**AND AGREED**\n\n“That the quay be mended\n"
        "before the winter.”\n\nThat was all.",
        ("That the quay be mended before the winter", "Councillor Hill", "Councillor Dunn", "AGREED"),
    ),
    "it was unanimously agreed, each apart": (
        "Proposed by Councillor Hill\nSeconded by Councillor Dunn\n\nIt was unanimously agreed\n\n“Mend the quay.”",
        ("Mend the quay", "Councillor Hill", "Councillor Dunn", None),
    ),
    "on one line, resolved below": (
        "Proposed by Cllr. A. Hill, seconded by Cllr. C. Dunn\nAND RESOLVED:-\n“That the quay be mended.”",
        (MENDED, "Cllr. A. Hill", "Cllr. C. Dunn", None),
    ),
    "no quotation marks": (
        "Proposed by: Cllr Hill\nSeconded by: Cllr Dunn\nAgreed\nThat the quay be mended.",
        (MENDED, "Cllr Hill", "Cllr Dunn", "Agreed"),
    ),
    "it was unanimously agreed": (
        "PROPOSED BY: Cllr Hill\nSECONDED BY: Cllr Dunn\nIT WAS UNANIMOUSLY AGREED\n“To mend the quay.”",
        ("To mend the quay", "Cllr Hill", "Cllr Dunn", None),
    ),
    "the fate and its number below": (
        "     Moved by Commissioner Hill\n     Seconded by Commissioner Dunn\n     That the quay be mended.\n\n"
        "     Motion carried\n     2013-03-31",
        (MENDED, "Commissioner Hill", "Commissioner Dunn", "carried"),
    ),
    "a sentence that ends in a colon": (
        "Mrs. Hill made a motion, seconded by Mrs. Dunn:\n\n     MOTION:   THAT THE QUAY BE\n"
        "               MENDED.\n\nThe motion passed unanimously.",
        ("THAT THE QUAY BE MENDED", "Mrs. Hill", "Mrs. Dunn", "passed unanimously"),
    ),
    "a motion was made by": (
        "A motion was made by Dr. Hill, seconded by Mrs. Dunn:\n\n     MOTION:   That the quay be mended.\n\n"
        "The roll call vote for approval was unanimous.",
        (MENDED, "Dr. Hill", "Mrs. Dunn", None),
    ),
    "a colon, the words without a mark": (
        "It was moved by Mr. Hill and seconded by Mr. Dunn:\n\n     That the quay be mended.\n\nMotion carried.",
        (MENDED, "Mr. Hill", "Mr. Dunn", "carried"),
    ),
    "the following motion": (
        "Ann Hill made the following motion, seconded by Cal Dunn:\n\n     That the quay be mended.\n\n"
        "The vote was unanimous.",
        (MENDED, "Ann Hill", "Cal Dunn", None),
    ),
}
PROPOSALS = {
    "all in capitals, run together": (
        "PROPOSAL: The quay is mended.\nPROPOSED: Mr Hill SECONDED: Mrs Dunn DECISION: passed (all in\nfavour)",
        ("The quay is mended", "Mr Hill", "Mrs Dunn", "passed"),
    ),
    "below what it is about, in one paragraph": (
        "5.1 Two houses at Quay End.\nPROPOSAL: The Council has no objection.\nPROPOSED: Mr Hill SECONDED: Mrs Dunn"
        " DECISION: passed",
        ("The Council has no objection", "Mr Hill", "Mrs Dunn", "passed"),
    ),
    "behind a number": (
        "7.1 PROPOSAL: The quay is mended.\nPROPOSED: Mr Hill SECONDED: Mrs Dunn DECISION: passed",
        ("The quay is mended", "Mr Hill", "Mrs Dunn", "passed"),
    ),
    "each on a line": (
        "Proposal: The quay is mended.\nProposer: Cllr Hill\nSeconder: Cllr Dunn\nVote: Agreed",
        ("The quay is mended", "Cllr Hill", "Cllr Dunn", "Agreed"),
    ),
    "agreed by vote": (
        "Ms Frost spoke of the winter.\nProposal that the quay be mended.\nAgreed by unanimous vote.",
        ("that the quay be mended", None, None, "Agreed"),
    ),
    "a proposal to, all agreed": (
        "Proposal to mend the quay.\nAll agreed.",
        ("to mend the quay", None, None, None),
    ),
    "motion that, carried": (
        "Motion that the quay be mended.\nCarried unanimously.",
        ("that the quay be mended", None, None, "Carried unanimously"),
    ),
}
PASSED_WITH = {
    "with a motion by and a second by": (
        "Move to mend the quay. Passed with a motion by Ms. Ann Hill and a second by Mr. Cal Dunn.\n"
        "Ms. Ann Hill: Yea, Mr. Cal Dunn: Yea\nYea: 2, Nay: 0",
        ("Move to mend the quay", "Ms. Ann Hill", "Mr. Cal Dunn", "Passed"),
    ),
    "motion passed": (
        "Move to mend the quay. Motion Passed: Passed with a motion by Ann Hill and a second by Cal Dunn.",
        ("Move to mend the quay", "Ann Hill", "Cal Dunn", "Passed"),
    ),
    "under a mark": (
        "Action(s):\nTo mend the quay. Carried with a motion by Ann Hill and a second by Cal Dunn.",
        ("To mend the quay", "Ann Hill", "Cal Dunn", "Carried"),
    ),
    "it failed": (
        "I move that the quay be mended. Failed with a motion by Ann Hill and a second by Cal Dunn.",
        ("I move that the quay be mended", "Ann Hill", "Cal Dunn", "Failed"),
    ),
    "this motion, made by, carried": (
        "Approve the dues as listed. This motion, made by Ann Hill and seconded by Cal Dunn, Carried.\n"
        "Ann Hill: Yea, Cal Dunn: Yea",
        ("Approve the dues as listed", "Ann Hill", "Cal Dunn", "Carried"),
    ),
    "motion made by, behind": (
        "Approve the dues as listed. Motion made by Ann Hill, seconded by Cal Dunn. Motion carried 5-0.",
        ("Approve the dues as listed", "Ann Hill", "Cal Dunn", "carried 5-0"),
    ),
}
SHORT = {
    "names, words and vote between dashes": (
        "Hill/Dunn - mend the quay - UNAN",
        ("mend the quay", "Hill", "Dunn", "UNAN"),
    ),
    "a day before them": (
        "30 April 2008 -- Hill/Dunn - approve minutes - UNAN",
        ("approve minutes", "Hill", "Dunn", "UNAN"),
    ),
    "votes counted": (
        "Hill/Dunn - mend the quay as drawn - 4 in favour, 1\nabstention (Frost)",
        ("mend the quay as drawn", "Hill", "Dunn", "4 in favour, 1 abstention (Frost)"),
    ),
    "a count": ("Hill/Dunn – accept the report – 5-0-1", ("accept the report", "Hill", "Dunn", "5-0-1")),
    "carried": ("Hill / Dunn: approve the dues. Carried.", ("approve the dues", "Hill", "Dunn", "Carried")),
    "names in brackets behind": (
        "Motion to mend the quay (Hill/Dunn). Carried.",
        ("to mend the quay", "Hill", "Dunn", "Carried"),
    ),
    "names and a verb": ("Hill/Dunn moved to mend the quay. Carried.", ("to mend the quay", "Hill", "Dunn", "Carried")),
    "names in brackets": (
        "It was moved (Hill), seconded (Dunn) and carried to mend the quay.",
        ("to mend the quay", "Hill", "Dunn", None),
    ),
    "m/s/c behind": ("Motion to mend the quay. M/S/C Hill/Dunn.", ("to mend the quay", "Hill", "Dunn", None)),
}
TAILS = {
    "behind a bracket": (
        "Motion was made by Member Hill, and seconded by Member Dunn, to adopt the dues (Res2004-2). With all members"
        " voting in favor, the motion carried.",
        ("to adopt the dues (Res2004-2)", "Member Hill", "Member Dunn", "carried"),
    ),
    "one against": (
        "Motion by Hill, seconded by Dunn, to mend the quay (Ord. 7). With two members voting in favor, and Member"
        " Kerr voting nay, the motion carried.",
        ("to mend the quay (Ord. 7)", "Hill", "Dunn", "carried"),
    ),
    "at an hour": (
        "Motion by Hill, seconded by Dunn, to set a hearing for May 2 at 5:30 p.m. The motion carried 4-1 with Member"
        " Kerr opposed.",
        ("to set a hearing for May 2 at 5:30 p.m", "Hill", "Dunn", "carried 4-1"),
    ),
    "below a list without stops": (
        "     1) Dues\n     2) Minutes of the Meeting held in April\nMotion by Hill, seconded by Dunn, to approve the"
        " list. The motion carried.",
        ("to approve the list", "Hill", "Dunn", "carried"),
    ),
    "there being no further business": (
        "There being no further business, motion by Hill, seconded by Dunn, to adjourn. The motion carried.",
        ("to adjourn", "Hill", "Dunn", "carried"),
    ),
    "motion carried before the words": (
        "Mr. Hill motioned, Mrs. Dunn seconded, motion carried to mend the quay.",
        ("to mend the quay", "Mr. Hill", "Mrs. Dunn", None),
    ),
    "seconded the motion to": (
        "Trustee Hill moved and Trustee Dunn seconded the motion to mend the quay.\nAyes: Hill\nMotion Carried",
        ("to mend the quay", "Trustee Hill", "Trustee Dunn", "Carried"),
    ),
    "verbs in capitals": (
        "Cllr Hill PROPOSED that the quay be mended, SECONDED Cllr Dunn, ALL AGREED.",
        ("that the quay be mended", "Cllr Hill", "Cllr Dunn", None),
    ),
    "a label over all": (
        "ACTION: Motion made by Hill, seconded by Dunn, to mend the quay. MOTION PASSED 5-0.",
        ("to mend the quay", "Hill", "Dunn", "PASSED 5-0"),
    ),
    "suggested, then moved": (
        "It was proposed to mend the quay. Proposed Cllr Hill, seconded Cllr Dunn. Agreed.",
        ("to mend the quay", "Cllr Hill", "Cllr Dunn", "Agreed"),
    ),
    "were approved": (
        "Mrs. Hill made a motion, seconded by Dr. Dunn, to approve the minutes of April 9, 2014. There being no"
        " corrections, the minutes were approved and placed on file.",
        ("to approve the minutes of April 9, 2014", "Mrs. Hill", "Dr. Dunn", "approved"),
    ),
}
APART = {
    "a box below the words": (
        "Motion: Mend the quay as drawn.\nRESULT:      APPROVED [UNANIMOUS]\nMOVER:       Ann Hill, Commissioner\n"
        "SECONDER:    Cal Dunn, Vice Chair\nAYES:        Hill, Dunn\nABSENT:      Frost",
        ("Mend the quay as drawn", "Ann Hill", "Cal Dunn", "APPROVED [UNANIMOUS]"),
    ),
    "the word resolution between, ayes and nays counted": (
        "Moved by A. Hill, second by C. Dunn\nRESOLUTION\nBe it resolved that the Board mends the quay.\n"
        "     Motion carried: 4 Ayes 1 Nay (E. Frost) 0 Abstentions",
        ("that the Board mends the quay", "A. Hill", "C. Dunn", "carried"),
    ),
    "below a list without stops": (
        "1) Approval of Bills\n2) Approval of Purchase Order #12, Quay Tire Service, $18.40\n"
        "Motion by Commissioner Hill, seconded by Commissioner Dunn, to approve the consent\n"
        "agenda. The motion carried.",
        ("to approve the consent agenda", "Commissioner Hill", "Commissioner Dunn", "carried"),
    ),
    "over a list of items": (
        "Motion was made by Member Hill, and seconded by Member Dunn, to adopt the\nconsent agenda that held these"
        " items:\n\n(6.01) Minutes of July 2.\n\n(6.02) Payments for July.\n\n"
        "With all members voting in favor, the motion carried.",
        (
            "to adopt the consent agenda that held these items: (6.01) Minutes of July 2. (6.02) Payments for July",
            "Member Hill",
            "Member Dunn",
            "carried",
        ),
    ),
    "recommended, on a line of its own": (
        "The clerk read the dues.\nRecommended:\n     That the dues be approved by the Council.",
        ("That the dues be approved by the Council", None, None, None),
    ),
}
NAMED_FIRST = {
    "a surname in capitals and a dash": ("HILL – That the quay be mended. CARRIED.", (MENDED, "HILL", None, "CARRIED")),
    "a colon, the fate below": (
        "Councillor Hill: That the quay be mended.\nCARRIED",
        (MENDED, "Councillor Hill", None, "CARRIED"),
    ),
    "the hour before the fate": (
        "DUNN – That this meeting adjourn. Time: 9:42 p.m.\nCARRIED.",
        ("That this meeting adjourn", "DUNN", None, "CARRIED"),
    ),
    "lost": ("Reeve Hill: that the quay be sold. Defeated.", ("that the quay be sold", "Reeve Hill", None, "Defeated")),
}
NONE = {
    "somebody speaks": "Ms Frost: That the quay leaks is well known.",
    "somebody speaks, a motion falls below": "Ms Frost – That is dear.\n\nDues were read.\n\nThe motion was lost.",
    "a note": "Note: That the quay is shut. Carried.",
    "an aside": "Ann Hill - that is the Mayor - spoke. Carried.",
    "recommended, and no more": "Recommended:\n     Approval with two conditions.",
    "a result without a motion": "Motion: see the paper.\nRESULT: to be told in May.",
    "thanks moved, without words": "Proposed by Councillor Hill\nSeconded by Councillor Dunn\nThanks.",
    "a proposal that was put off": "Proposal that the quay be mended.\nDeferred to June.",
    "a proposal nobody agreed": "Proposal to mend the quay.\nMs Frost thought that all agreed it was dear.",
    "moved to a place": "Motion to the Board. Carried.",
    "weight carried": "The motion to mend the quay was read; the motion carried weight with members.",
    "a heading in the imperative": "Approve the dues. All agreed.",
    "moved by something": "Moved by the spirit, Mr Hill spoke:\n\nThat was fine. Carried.",
    "movers behind ordinary talk": "The clerk shared the dues. Proposed Cllr Hill, seconded Cllr Dunn. Agreed.",
    "a pair of places": "Hill/Dunn - the road is closed - see the map",
    "who spoke": "Hill/Dunn - reported on the quay - it leaks",
    "a title with dashes": "Harbour/Marina - works in hand - May 2013",
    "talk of a motion": "Mr Hill said a motion by Mr Dunn would come in May. It passed with a murmur.",
    "passed with": "The budget passed with a reading by Mr Hill and a long talk by Mr Dunn.",
}


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(*case, id=name)
        for table in (MOVERS_FIRST, PROPOSALS, PASSED_WITH, SHORT, TAILS, APART, NAMED_FIRST)
        for name, case in table.items()
    ],
)
def test_put(drawing: str, expected: tuple[str, str | None, str | None, str | None]) -> None:
    assert rows(drawing) == [(None, *expected)]


def test_clauses_below_the_fate() -> None:
    drawing = (
        "Proposed by Cllr Hill\nSeconded by Cllr Dunn\nand agreed\n\n(a) That the quay be mended;\n"
        "(b) That the dues rise.\n\nThanks were given."
    )
    moved = ("Cllr Hill", "Cllr Dunn", "agreed")
    assert rows(drawing) == [("a", "That the quay be mended", *moved), ("b", "That the dues rise", *moved)]


@pytest.mark.parametrize("drawing", [pytest.param(text, id=name) for name, text in NONE.items()])
def test_not_put(drawing: str) -> None:
    assert rows(drawing) == []


HEAD = "**Minutes of the Harbour Board held on 6 May 2011 in the Hall**\n\nPresent: Ann Hill, Cal Dunn\n\n"
FIRST = "**1.   Welcome**\n     The Chair welcomed everyone.\n\n"
TITLED = {
    "a decision in bold below a full title": (
        "**2.   Minutes of the meeting of the Board held on 1 April 2011**\n"
        "     **The Harbour Board APPROVED the minutes of the meeting.**\n\n"
        "**3.   Dues**\n     Ann Hill said that the dues rise.\n     **The Board NOTED the dues.**",
        [("2", "The Harbour Board APPROVED the minutes of the meeting"), ("3", "The Board NOTED the dues")],
    ),
    "the same in a ruled table": (
        "+---------+--------------------------------------------------+\n"
        "| Item    | Subject                                          |\n"
        "+---------+--------------------------------------------------+\n"
        "| HB/1    | **Welcome**                                      |\n"
        "|         | The Chair welcomed everyone to the Hall.         |\n"
        "|         | There was much talk of the weather and the quay, |\n"
        "|         | which leaks more every year and is to be closed. |\n"
        "+---------+--------------------------------------------------+\n"
        "| HB/2    | **Minutes of the meeting of 1 April 2011**       |\n"
        "|         | **The Harbour Board APPROVED the minutes.**      |\n"
        "+---------+--------------------------------------------------+\n"
        "| HB/3    | **Dues**                                         |\n"
        "|         | Ann Hill said that the dues rise by a tenth.     |\n"
        "|         | There was much talk of the weather and the quay, |\n"
        "|         | which leaks more every year and is to be closed. |\n"
        "+---------+--------------------------------------------------+\n"
        "| HB/4    | **Date of next meeting**                         |\n"
        "|         | The Board meets again on 3 June 2011.            |\n"
        "|         | There was much talk of the weather and the quay, |\n"
        "|         | which leaks more every year and is to be closed. |\n"
        "+---------+--------------------------------------------------+",
        [("HB/2", "The Harbour Board APPROVED the minutes")],
    ),
    "a title that goes on in bold": (
        "**2.   Minutes of the meeting of the Board held on 1 April 2011**\n     **and the meeting of 8 April**\n"
        "     They were read.\n\n**3.   Dues**\n     **The Board NOTED the dues.**",
        [("3", "The Board NOTED the dues")],
    ),
    "what is set left of the last part is decided on all of them": (
        "**2.   REPORTS**\n     **a) Quay Group**\n          Ann Hill said that the quay leaks.\n\n"
        "     **b) Dues Group**\n          Cal Dunn said that the dues rise.\n\n     **RESOLVED that**\n"
        "     **the reports be noted.**\n\n**3.   DUES**\n     The dues were looked at.",
        [("2", "the reports be noted")],
    ),
    "what is set below the last part is decided on it": (
        "**2.   REPORTS**\n     **a) Quay Group**\n          Ann Hill said that the quay leaks.\n\n"
        "     **b) Dues Group**\n          Cal Dunn said that the dues rise.\n\n          **RESOLVED that**\n"
        "          **the dues be raised.**\n\n**3.   DUES**\n     The dues were looked at.",
        [("2b", "the dues be raised")],
    ),
}


@pytest.mark.parametrize(("drawing", "expected"), [pytest.param(*case, id=name) for name, case in TITLED.items()])
def test_the_item_that_decides(drawing: str, expected: list[tuple[str, str]]) -> None:
    meeting, _ = read_minutes(pages(HEAD + (drawing if drawing.startswith("+") else FIRST + drawing)), frozenset())
    assert [(m.number, r.passage.text) for m in meeting.minutes for r in m.resolutions] == expected


def test_the_body_over_clauses_is_no_words_of_a_motion() -> None:
    drawing = (
        "It was APPROVED;\nThat the Committee for Quays and Harbours\n\n   3. Approved the plan for the quay.\n\n"
        "   4. Authorised the Clerk to mend it."
    )
    assert [(label, text) for label, text, *_ in rows(drawing)] == [
        ("3", "Approved the plan for the quay"),
        ("4", "Authorised the Clerk to mend it"),
    ]


@pytest.mark.parametrize(
    ("drawing", "found"),
    [
        (
            "The minutes were approved by Council.\nProposed: A.H. Seconded: C.D-B.",
            "The minutes were approved by Council",
        ),
        ("Council authorised the payments. Proposed: A.H. Seconded: C.D.", "Council authorised the payments"),
        (
            "Members unanimously adopted the plan.\nProposed: A.H. Seconded: C.D. All in favour.",
            "Members unanimously adopted the plan",
        ),
        ("Council agreed to the request. Proposed: A.H. Seconded: C.D.", "Council agreed to the request"),
        ("Council agreed to mend the quay. Proposed: A.H. Seconded: C.D.", "to mend the quay"),
        ("Council received a letter. It thanked them. Proposed: A.H. Seconded: C.D.", None),
        ("Council approved the payments in May. A letter was sent.", None),
    ],
)
def test_what_was_decided_before_the_initials_of_its_movers(drawing: str, found: str | None) -> None:
    assert [text for _, text, *_ in rows(drawing)] == ([found] if found else [])


@pytest.mark.parametrize(
    ("drawing", "found"),
    [
        (
            "a.  Council approved the payments.\n    Proposed: A.H. Seconded: C.D.\n"
            "b.  Council adopted the plan. Proposed:\n    I.R. Seconded: M.T.",
            ["Council approved the payments", "Council adopted the plan"],
        ),
        (
            "Ms Frost spoke.\nIt was then moved by Councillor Hill and seconded by Councillor Dunn –\n"
            "That the quay be mended.\nMotion Carried",
            [MENDED],
        ),
        ("a.  The Clerk wrote to the Council.\nb.  Members heard of the plan.", []),
    ],
)
def test_clauses_that_end_in_their_movers(drawing: str, found: list[str]) -> None:
    assert [text for _, text, *_ in rows(drawing)] == found
