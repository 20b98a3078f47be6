"""Numbers, movers and votes around a decision, which are none of its words; and what only looks like them."""

from __future__ import annotations

import pytest
from paper import pages

from minesearch.model.meeting import Resolution
from minesearch.segment.blocks import make_blocks
from minesearch.segment.resolutions import read_resolutions

Row = tuple[str | None, str, str | None, str | None, str | None]
HALL = "to enter closed session to discuss the lease, and to return only to adjourn"


def resolved(*drawings: str) -> tuple[Resolution, ...]:
    drawn = [line for page in pages(*drawings) for line in page.lines]
    return read_resolutions(make_blocks(drawn, frozenset())).resolutions


def rows(*drawings: str) -> list[Row]:
    return [(r.label, r.passage.text, r.moved_by, r.seconded_by, r.result) for r in resolved(*drawings)]


NUMBERED = {
    "number behind the mark, movers and fate below": (
        "Resolved HB 23/11\n     That the quay be mended.\n               Hill / Dunn\n               CARRIED",
        [("HB 23/11", "That the quay be mended", "Hill", "Dunn", "CARRIED")],
    ),
    "clauses keep their own numbers": (
        "Resolved HB 23/13\n     That the Harbour Board:\n     1.   receives the report; and\n"
        "     2.   mends the quay.\n                    Hill / Dunn\n                    CARRIED",
        [("1", "receives the report", "Hill", "Dunn", "CARRIED"), ("2", "mends the quay", "Hill", "Dunn", "CARRIED")],
    ),
    "number in brackets": (
        "RESOLVED (HB/2023/14)\n\nThat the quay be mended.\n\nMoved Cr Hill / Seconded Cr Dunn\nCARRIED",
        [("HB/2023/14", "That the quay be mended", "Cr Hill", "Cr Dunn", "CARRIED")],
    ),
    "number before a colon": (
        "RESOLVED 24/031: That the quay be mended.",
        [("24/031", "That the quay be mended", None, None, None)],
    ),
    "a numbered resolution that runs on": (
        "Resolution No. 24/05 – That the quay be mended.",
        [("24/05", "That the quay be mended", None, None, None)],
    ),
    "clauses under a numbered resolution": (
        "Resolution HC 23/04\nThat the Harbour Board:\n(a) receives the report; and\n(b) mends the quay.\n"
        "Hill/Dunn\nCARRIED",
        [("a", "receives the report", "Hill", "Dunn", "CARRIED"), ("b", "mends the quay", "Hill", "Dunn", "CARRIED")],
    ),
    "a count of votes is no number": (
        "RESOLVED 5-2 that the quay be mended.",
        [(None, "5-2 that the quay be mended", None, None, None)],
    ),
    "names that lead a sentence move nothing": (
        "RESOLVED: That the quay be mended.\n\nHill / Dunn Quay was closed.",
        [(None, "That the quay be mended", None, None, None)],
    ),
    "names below talk move nothing": ("The quay was mended at last.\nHill / Dunn", []),
    "a figure behind the word": ("Resolved 3 members were sent.", []),
}


@pytest.mark.parametrize(("drawing", "expected"), NUMBERED.values(), ids=NUMBERED)
def test_a_decision_with_a_number_or_movers_below(drawing: str, expected: list[Row]) -> None:
    assert rows(drawing) == expected


SENT = {
    "to whom, over That and clauses": (
        "RESOLVED TO RECOMMEND TO COUNCIL\n\nTHAT\n\n    (1)   the quay be mended; and\n\n    (2)   dues be raised.",
        [("1", "the quay be mended"), ("2", "dues be raised")],
    ),
    "to whom, over its words": (
        "RESOLVED to recommend to the Council\n\nThat dues be raised.",
        [(None, "That dues be raised")],
    ),
    "to whom, and that": (
        "RESOLVED to recommend to the Council that\n\n(a) the quay be mended; and\n\n(b) dues be raised.",
        [("a", "the quay be mended"), ("b", "dues be raised")],
    ),
    "the following": (
        "RESOLVED to approve the following\n\n(1) Hill, £20;\n\n(2) Dunn, £30.",
        [("1", "Hill, £20"), ("2", "Dunn, £30")],
    ),
    "RECOMMENDED": ("RECOMMENDED\n\n(1) That the quay be mended.", [("1", "That the quay be mended")]),
    "RECOMMENDED TO": ("RECOMMENDED TO COUNCIL:\n\nThat dues be raised.", [(None, "That dues be raised")]),
    "both decided": (
        "RECOMMENDED to Council that dues be raised.\n\nRESOLVED that the report be noted.",
        [(None, "that dues be raised"), (None, "that the report be noted")],
    ),
    "what the officers recommended": (
        "RECOMMENDED: That the quay be mended.\n\nRESOLVED: That the report be noted.",
        [(None, "That the report be noted")],
    ),
    "recommended practice": ("RECOMMENDED practice was followed.", []),
    "a decision that recommends": (
        "RESOLVED to recommend a rise in dues.\n\nThat was all.",
        [(None, "to recommend a rise in dues")],
    ),
}


@pytest.mark.parametrize(("drawing", "expected"), SENT.values(), ids=SENT)
def test_a_decision_sent_on_to_another_body(drawing: str, expected: list[tuple[str | None, str]]) -> None:
    assert [row[:2] for row in rows(drawing)] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("RESOLVED nem con: the quay be mended.", "the quay be mended"),
        ("RESOLVED (5 votes to 2): to mend the quay.", "to mend the quay"),
        ("RESOLVED by 5 votes to 2 that the quay be mended.", "that the quay be mended"),
        ("RESOLVED by a majority, with one abstention, to mend the quay.", "to mend the quay"),
        ("RESOLVED on the casting vote of the Chair that the quay be mended.", "that the quay be mended"),
        ("RESOLVED, with Cllr Hill abstaining, to mend the quay.", "to mend the quay"),
        ("Resolved, on the motion of Cllr Hill, seconded by Cllr Dunn, that dues rise.", "that dues rise"),
        ("RESOLVED: To mend the quay. (5-0)", "To mend the quay"),
        ("VOTED: To mend the quay.", "To mend the quay"),
        ("On motion duly made and seconded, it was unanimously VOTED: to mend the quay.", "to mend the quay"),
        ("The Board voted 5-2 to mend the quay.", "to mend the quay"),
        ("The Board voted unanimously to mend the quay.", "to mend the quay"),
        (
            "RESOLVED:\n1. That the quay be mended.\n(Cllr Hill asked that his vote against be recorded.)",
            "That the quay be mended",
        ),
        ("RESOLVED:\n1. That the quay be mended.\nVoting: For 5; Against 2", "That the quay be mended"),
        ("RESOLVED: To mend the quay. (Prop: AH; Sec: CD)", "To mend the quay"),
        ("RESOLVED to mend the quay. Prop AH Sec CD. 5 for, 1 against.", "to mend the quay"),
        ("RESOLVED: That the quay be mended. Unanimous.", "That the quay be mended"),
        ("RESOLVED by 7 votes to 3\n\nThat the quay be mended.", "That the quay be mended"),
        (
            "It was proposed by Cllr Hill, seconded by Cllr Dunn and\nRESOLVED by seven votes to three\n\n"
            "That the quay be mended.",
            "That the quay be mended",
        ),
        ("The dues were discussed and it was RESOLVED unanimously\n\nTo mend the quay.", "To mend the quay"),
        ("RESOLVED to write with one voice against: dues.", "to write with one voice against: dues"),
        ("RESOLVED: That dues rise. (This ends the trial.)", "That dues rise. (This ends the trial.)"),
    ],
)
def test_the_vote_is_none_of_the_words(text: str, words: str) -> None:
    assert [row[1] for row in rows(text)] == [words]


TOLD = {
    "Proposal: over who proposed and the fate": (
        "Two tenders were read.\nProposal: That the quay be mended.\n\n"
        "        Proposed: Cllr. Hill      Seconded: Mr. Dunn     Agreed",
        [(None, "That the quay be mended", "Cllr. Hill", "Mr. Dunn", "Agreed")],
    ),
    "Proposal: with the fate as a decision": (
        "Proposal: That the quay be mended.\nProposed: Cllr. Hill      Seconded: Mr. Dunn\nDecision: Agreed",
        [(None, "That the quay be mended", "Cllr. Hill", "Mr. Dunn", "Agreed")],
    ),
    "the movers first": (
        "Proposer: Cllr Hill  Seconder: Cllr Dunn\nProposal: to mend the quay\nAgreed unanimously",
        [(None, "to mend the quay", "Cllr Hill", "Cllr Dunn", "Agreed unanimously")],
    ),
    "the proposal of a plan": (
        "Proposal: Two houses.\nProposed: Cllr Hill Seconded: Cllr Dunn\nThat no objection be raised.\nCarried",
        [(None, "That no objection be raised", "Cllr Hill", "Cllr Dunn", "Carried")],
    ),
    "seconded and carried in one sentence": (
        "Mr Hill proposed that a grant be made. This was seconded by Miss Dunn and carried with one abstention.",
        [(None, "that a grant be made", "Mr Hill", "Miss Dunn", "carried")],
    ),
    "seconded this, and it was carried": (
        "Mr Hill proposed that dues rise. Mrs Dunn seconded this and it was carried unanimously.",
        [(None, "that dues rise", "Mr Hill", "Mrs Dunn", "carried unanimously")],
    ),
    "but defeated": (
        "Mr Hill proposed that dues rise. This was seconded by Miss Dunn but defeated by four votes to two.",
        [(None, "that dues rise", "Mr Hill", "Miss Dunn", "defeated")],
    ),
    "proposed a thing": (
        "Cllr Hill proposed a grant of £200 to the Home; this was seconded by Cllr Dunn and all agreed.",
        [(None, "a grant of £200 to the Home", "Cllr Hill", "Cllr Dunn", None)],
    ),
    "this was agreed": (
        "Cllr Hill proposed and Cllr Dunn seconded that the quay be mended. This was agreed.",
        [(None, "that the quay be mended", "Cllr Hill", "Cllr Dunn", "agreed")],
    ),
    "at an hour, with a roll call": (
        f"At 7:41 PM Ms. Hill moved {HALL}. Mr. Dunn seconded. Roll call: Mr. Dunn – yes; Ms. Hill – yes.",
        [(None, HALL, "Ms. Hill", "Mr. Dunn", None)],
    ),
    "at this time": (
        "At this time, Commissioner Hill moved to mend the quay. Seconded by Commissioner Dunn. Vote: 5-0.",
        [(None, "to mend the quay", "Commissioner Hill", "Commissioner Dunn", None)],
    ),
    "the vote was": (
        "In light of the report, Hill moved that the quay be mended. Dunn seconded. The vote was 4-1 in favor.",
        [(None, "that the quay be mended", "Hill", "Dunn", None)],
    ),
    "agreed, on the proposal of": (
        "It was unanimously agreed, on the proposal of Cllr Hill, seconded by Cllr Dunn, that the quay be mended.",
        [(None, "that the quay be mended", "Cllr Hill", "Cllr Dunn", None)],
    ),
    "the motion, proposed by, was carried": (
        "A motion to mend the quay, proposed by Cllr Hill and seconded by Cllr Dunn, was carried.",
        [(None, "to mend the quay", "Cllr Hill", "Cllr Dunn", "carried")],
    ),
    "two names over the words": (
        "Hill - Dunn\nTHAT the quay be mended.\nCARRIED UNANIMOUSLY",
        [(None, "THAT the quay be mended", "Hill", "Dunn", "CARRIED UNANIMOUSLY")],
    ),
    "number and names over the words": (
        "24/101 Hill - Dunn\nTHAT the quay be mended.\nCARRIED",
        [("24/101", "THAT the quay be mended", "Hill", "Dunn", "CARRIED")],
    ),
    "a number over the movers": (
        "2024-101\nMoved by: Hill\nSeconded by: Dunn\nThat the quay be mended.\nCARRIED",
        [("2024-101", "That the quay be mended", "Hill", "Dunn", "CARRIED")],
    ),
    "moved, a colon and the words": (
        "Cr Hill moved: That the quay be mended. Seconded Cr Dunn. CARRIED 7/2",
        [(None, "That the quay be mended", "Cr Hill", "Cr Dunn", "CARRIED 7/2")],
    ),
    "it was voted unanimously": (
        "Moved by Ms. Hill and seconded by Mr. Dunn, it was voted unanimously to mend the quay.",
        [(None, "to mend the quay", "Ms. Hill", "Mr. Dunn", None)],
    ),
    "a proposal seconded and carried": (
        "A proposal by Cllr Hill to mend the quay was seconded by Cllr Dunn and carried.",
        [(None, "to mend the quay", "Cllr Hill", "Cllr Dunn", "carried")],
    ),
    "a decision with its tally": (
        "Decision: Use hemp for ropes. (4-0-1)",
        [(None, "Use hemp for ropes", None, None, "4-0-1")],
    ),
    "a numbered one right below talk": (
        "The paper was read by Ms Bell.\nDecision 3: Use hemp for ropes. (4-0-1)",
        [("3", "Use hemp for ropes", None, None, "4-0-1")],
    ),
    "numbered heads in the type of the text": (
        "Ms Bell read the paper.\nResolution 7/1\nThe Board thanks the crew.\nResolution 7/2\nThe Board rests.",
        [("7/1", "The Board thanks the crew", None, None, None), ("7/2", "The Board rests", None, None, None)],
    ),
    "two names over talk": ("Hill - Dunn\nThat was the name of the firm.", []),
    "a proposal not put": ("A proposal by Cllr Hill to mend the quay was read out.", []),
    "proposed a toast": ("Ms Hill proposed a toast to the crew. All agreed it was earned.", []),
    "moved house": ("In May the Clerk moved to the new office. It was put off to June.", []),
    "moved goods": ("On Monday the crane moved to the north quay. The vote was put off.", []),
}


@pytest.mark.parametrize(("drawing", "expected"), TOLD.values(), ids=TOLD)
def test_motions_with_their_fate_in_other_words(drawing: str, expected: list[Row]) -> None:
    assert rows(drawing) == expected


@pytest.mark.parametrize(
    ("behind", "result"),
    [
        ("Unanimous Vote.", "Unanimous Vote"),
        ("3-1 Vote (Mr. Hill opposed).", "3-1 Vote (Mr. Hill opposed)"),
        ("4-0-1 vote, Ms. Dunn abstaining.", "4-0-1 vote, Ms. Dunn abstaining"),
        ("The vote was 5-0.", "The vote was 5-0"),
        ("Roll call vote: 5-0.", "Roll call vote: 5-0"),
        ("By unanimous vote.", "By unanimous vote"),
        ("4 in favor, 1 opposed.", "4 in favor, 1 opposed"),
        ("So voted.", "So voted"),
    ],
)
def test_the_vote_behind_a_decision_is_its_result(behind: str, result: str) -> None:
    assert rows(f"VOTED: To mend the quay at Saltby. {behind}") == [
        (None, "To mend the quay at Saltby", None, None, result)
    ]


@pytest.mark.parametrize(
    "behind", ["The vote is to be by ballot", "A majority vote is needed", "The 5 to 6 boats moved"]
)
def test_words_about_votes_are_words_of_the_decision(behind: str) -> None:
    (row,) = rows(f"VOTED: To ask the pilots. {behind}.")
    assert row[1] == f"To ask the pilots. {behind}"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            "The accounts for the year (paper 4) were APPROVED as printed.",
            "The accounts for the year (paper 4) were APPROVED as printed",
        ),
        (
            "Three tenders came. The lowest was duly AGREED subject to a bond.",
            "The lowest was duly AGREED subject to a bond",
        ),
        ("After talk it was AGREED to mend the quay.", "to mend the quay"),
        ("After talk it was AGREED subject to a bond.", "subject to a bond"),
    ],
)
def test_what_a_verb_in_capitals_was_said_of(said: str, words: str) -> None:
    assert [row[1] for row in rows(said)] == [words]
