"""What marks a decision in minutes that hold no RESOLVED in capitals; and the like of it that marks none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from paper import pages

from minesearch.model.meeting import Resolution
from minesearch.model.source import Line, Passage
from minesearch.segment.blocks import make_blocks
from minesearch.segment.resolutions import read_resolutions

Clause = tuple[str | None, str]


def drawn(*drawings: str) -> list[Line]:
    return [line for page in pages(*drawings) for line in page.lines]


def resolved(*drawings: str) -> tuple[Resolution, ...]:
    return read_resolutions(make_blocks(drawn(*drawings), frozenset())).resolutions


def clauses(*drawings: str) -> list[Clause]:
    return [(r.label, r.passage.text) for r in resolved(*drawings)]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "Three quotations were read.\n\nResolved to mend the quay.",
            [(None, "to mend the quay")],
            id="Resolved to, as parishes write",
        ),
        pytest.param(
            "//Resolved that the quay be mended before the//\n//winter.//",
            [(None, "that the quay be mended before the winter")],
            id="Resolved that, in italics, over two lines",
        ),
        pytest.param(
            "It was proposed by Cllr. Hill, seconded by Cllr. Mrs. Dunn and\n//resolved that// the quay be mended.",
            [(None, "that the quay be mended")],
            id="resolved that on the line below its movers",
        ),
        pytest.param(
            "It was unanimously resolved that the quay be mended.",
            [(None, "that the quay be mended")],
            id="it was unanimously resolved",
        ),
        pytest.param(
            "Two tenders were read. The Council resolved to mend the quay.",
            [(None, "to mend the quay")],
            id="the Council resolved to",
        ),
        pytest.param(
            "Proposed by Cllr Hill\nSeconded by Cllr Dunn\n**And resolved:**\n\n“That the quay be mended.”",
            [(None, "That the quay be mended")],
            id="and resolved, the words in quotation marks",
        ),
        pytest.param(
            "• Two tenders were read.\n\n**• Decision: the quay is mended by Hill and Sons.**",
            [(None, "the quay is mended by Hill and Sons")],
            id="Decision: within a bullet",
        ),
    ],
)
def test_resolved_without_capitals(drawing: str, expected: list[Clause]) -> None:
    assert clauses(drawing) == expected


@pytest.mark.parametrize(
    "drawing",
    [
        "The matter was resolved to the liking of the owner.",
        "He was sorry and resolved to do better.",
        "Cllr Hill reminded members that in May the Council had resolved to sell the crane.",
        "The complaint had been resolved. That pleased the owner.",
        "Members agreed that the quay leaked.",
    ],
)
def test_talk_of_what_is_resolved(drawing: str) -> None:
    assert clauses(drawing) == []


HEADED = {
    "Decision in bold": (
        "A report was read.\n\n**Decision**\n\nThe Committee approved the plan.\n\nAnn Bell left.",
        [(None, "The Committee approved the plan")],
    ),
    "DECISION in capitals right above": (
        "A report was read.\n\nDECISION\nThat consent be REFUSED, the plan being too large.",
        [(None, "That consent be REFUSED, the plan being too large")],
    ),
    "Decision with a number, which it keeps": (
        "**Decision 7/1**\n\nThe Committee requests a report by May.",
        [("7/1", "The Committee requests a report by May")],
    ),
    "Decision 12: before its words": (
        "Decision 12: The Committee requests a report by May.",
        [("12", "The Committee requests a report by May")],
    ),
    "clauses under The Committee": (
        "**Decision**\n\nThe Committee:\n\n(1)  noted the report; and\n\n(2)  awarded £40 to the sailors' mission.",
        [("1", "noted the report"), ("2", "awarded £40 to the sailors' mission")],
    ),
    "Committee decision": ("**Committee Decision:**\n\nDeferred for a visit.", [(None, "Deferred for a visit")]),
    "a numbered council resolution without movers": (
        "**COUNCIL RESOLUTION 2019/41**\n\nThat the quay be mended.",
        [("2019/41", "That the quay be mended")],
    ),
    "a further decision below the first": (
        "**Decision**\n\nThe Committee approved the plan.\n\nThe Committee further agreed that dues be raised.",
        [(None, "The Committee approved the plan"), (None, "The Committee further agreed that dues be raised")],
    ),
    "RESOLVED below the heading": ("**Decision**\n\nRESOLVED: That dues be raised.", [(None, "That dues be raised")]),
    "nothing below": ("A report was read.\n\n**Decision**", []),
    "Decision in a sentence": ("Decision on the quay was put off.\n\nAnn Bell left.", []),
    "no other look than the text": ("Resolution\n\nThe quay was looked at.", []),
}


@pytest.mark.parametrize(("drawing", "expected"), HEADED.values(), ids=HEADED)
def test_under_a_heading_of_decision(drawing: str, expected: list[Clause]) -> None:
    assert clauses(drawing) == expected


def test_all_that_stands_in_the_box_of_a_decision() -> None:
    lines = drawn("**Decision 3**\n\nThe Committee adopts the plan.\n\nThe Committee thanks its authors.\n\nDues fell.")
    boxed = [replace(line, boxed=not line.text.startswith("Dues")) for line in lines]
    found = read_resolutions(make_blocks(boxed, frozenset())).resolutions
    assert [r.passage.text for r in found] == ["The Committee adopts the plan", "The Committee thanks its authors"]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param("The Board NOTED the report.", [(None, "The Board NOTED the report")], id="The Board NOTED"),
        pytest.param(
            "4.3 The Board NOTED the report.", [(None, "The Board NOTED the report")], id="in a numbered paragraph"
        ),
        pytest.param(
            "Dues were low. The Audit and Risk Committee ENDORSED the plan.",
            [(None, "The Audit and Risk Committee ENDORSED the plan")],
            id="a committee with a long name",
        ),
        pytest.param("The Board AGREED to raise dues.", [(None, "to raise dues")], id="AGREED to"),
        pytest.param(
            "Ann Bell spoke to it.\n\nThe Board AGREED to adopt the plan.",
            [(None, "to adopt the plan")],
            id="AGREED last",
        ),
        pytest.param(
            "The Board:\n\n(a)  noted that dues had fallen;\n\n(b)  approved the plan; and\n\n(c)  delegated the rest.",
            [("a", "noted that dues had fallen"), ("b", "approved the plan"), ("c", "delegated the rest")],
            id="The Board: and what it did",
        ),
        pytest.param(
            "The Board APPROVED the following policies:\n\n• Dues\n\n• Pets",
            [(None, "Dues"), (None, "Pets")],
            id="the following, in bullets",
        ),
        pytest.param(
            "Ann Bell spoke to it.\n\nThe Board noted the report.",
            [(None, "The Board noted the report")],
            id="the last words of an item, in plain type",
        ),
        pytest.param(
            "The Committee agreed to:\n\n(a)  note the report; and\n\n(b)  raise dues.",
            [("a", "note the report"), ("b", "raise dues")],
            id="agreed to: over clauses",
        ),
        pytest.param(
            "RESOLVED – (1) That dues rise; (2) That fees fall.",
            [("1", "That dues rise"), ("2", "That fees fall")],
            id="clauses within a line",
        ),
        pytest.param(
            "It was RESOLVED (5 votes for, 1 against) that dues rise.",
            [(None, "that dues rise")],
            id="the votes in a bracket",
        ),
        pytest.param(
            "The Board noted the report.\n\nAnn Bell asked who wrote it.",
            [],
            id="in plain type, in the midst of an item",
        ),
        pytest.param("The Board noted that dues had fallen.", [], id="noted that, in plain type"),
        pytest.param("In 2010 the Council approved a scheme for the quay.", [], id="what it did years ago"),
        pytest.param("Members:\n\n(a)  approved of the idea\n\n(b)  asked who paid", [], id="approved of"),
        pytest.param("The Committee agreed the following actions:\n\na)  Hill to write", [], id="actions"),
        pytest.param(
            "The Committee:\n\n• asked for a report\n\n• noted that the quay leaked", [], id="points of a discussion"
        ),
        pytest.param("The Board NOTED that dues had fallen.", [], id="NOTED that: what was said"),
        pytest.param("Ann Bell NOTED the time.", [], id="a person"),
        pytest.param("Some Members AGREED with the plan, while others did not.", [], id="some of the body"),
        pytest.param(
            "The Board:\n\n(a)  asked who paid;\n\n(b)  felt that dues were low.", [], id="what the Board discussed"
        ),
        pytest.param(
            "The Board is asked to:\n\n(a)  note the report;\n\n(b)  approve the plan.", [], id="what it is asked"
        ),
    ],
)
def test_what_a_body_did(drawing: str, expected: list[Clause]) -> None:
    assert clauses(drawing) == expected


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "After a long talk it was **agreed** to mend the quay in May.", ["to mend the quay in May"], id="bold"
        ),
        pytest.param(
            "The minutes of the meeting of 2 May were //confirmed// and signed.",
            ["The minutes of the meeting of 2 May were confirmed and signed"],
            id="italics",
        ),
        pytest.param(
            "Ann Bell asked that papers be sent a week before. This was **agreed** by all.",
            ["Ann Bell asked that papers be sent a week before"],
            id="this was agreed, behind what was",
        ),
        pytest.param("The **approved** budget was shown to the members of the Board.", [], id="the approved budget"),
        pytest.param("It was **agreed** to the following:", [], id="leads to what stands below"),
        pytest.param("**Ann Bell** told them that the plan was agreed with the owner.", [], id="a name in bold"),
        pytest.param("**It was agreed that the quay leaked.**", [], id="all of it in bold"),
    ],
)
def test_a_verb_set_apart(drawing: str, expected: list[str]) -> None:
    assert [text for _, text in clauses(drawing)] == expected


QUOTED = {
    "adopted": (
        "Notice of Motion in the name of Cllr. Hill\n\n“That this Council calls for the quay to be mended.”\n\n"
        "The motion was proposed by Cllr. Hill and seconded by Cllr. Dunn and was adopted.",
        [("That this Council calls for the quay to be mended", "Cllr. Hill", "Cllr. Dunn", "adopted")],
    ),
    "carried after an amendment fell": (
        "The following notice of motion was submitted by Councillor Hill:\n\n“That the quay be mended.”\n\n"
        "The motion was seconded by Councillor Dunn. As an amendment, Alderman Kerr proposed:\n\n"
        "“That the crane be sold.”\n\nOn a vote the amendment was declared LOST.\n\n"
        "On the motion being put, 9 voted for and the motion was declared CARRIED.",
        [("That the quay be mended", "Councillor Hill", "Councillor Dunn", "CARRIED")],
    ),
    "two, one below the other": (
        "Motion in the name of Cllr. Hill\n\n“That the quay be mended.”\n\nThe motion was lost.\n\n"
        "Motion in the name of Cllr. Dunn\n\n“That the crane be sold.”\n\nThe motion was carried.",
        [
            ("That the quay be mended", "Cllr. Hill", None, "lost"),
            ("That the crane be sold", "Cllr. Dunn", None, "carried"),
        ],
    ),
    "the seconder's sentence says that it was agreed": (
        "Notice of Motion in the name of Cllr. Hill\n\n“That the quay be mended.”\n\n"
        "Cllr. Dunn seconded the motion and it was agreed to write to the Minister.",
        [("That the quay be mended", "Cllr. Hill", "Cllr. Dunn", "agreed")],
    ),
    "who submitted it alone above, both movers and the fate in one sentence": (
        "Submitted by Councillor Hill\n\n“That the quay be mended.”\n\nAll members supported the motion."
        " It was proposed by Councillor Hill, seconded by Councillor Dunn and agreed.",
        [("That the quay be mended", "Councillor Hill", "Councillor Dunn", "agreed")],
    ),
    "a letter that somebody submitted": (
        "Letter submitted by Councillor Hill\n\n“That the quay is unsafe.”\n\nMembers agreed.",
        [],
    ),
    "a motion on which no more than a letter was agreed": (
        "Motion of Cllr. Hill\n\n“That the quay be mended.”\n\nMembers spoke. It was agreed to write to the Minister.",
        [],
    ),
    "nothing said of its fate": ("Motion of Cllr. Hill\n\n“That the quay be mended.”\n\nMembers spoke at length.", []),
    "a quotation that is no motion": ("The letter said:\n\n“That the quay leaks is known.”\n\nIt was carried out.", []),
}


@pytest.mark.parametrize(("drawing", "expected"), QUOTED.values(), ids=QUOTED)
def test_motions_in_quotation_marks(drawing: str, expected: list[tuple[str | None, ...]]) -> None:
    assert [(r.passage.text, r.moved_by, r.seconded_by, r.result) for r in resolved(drawing)] == expected


@pytest.mark.parametrize(
    ("title", "above", "mover"),
    [
        ("Notices of Motion", "Councillor A. Hill", "Councillor A. Hill"),
        ("Motions", "5.1 Cllr Hill to move:", "Cllr Hill"),
        ("Correspondence", "Councillor A. Hill", None),
        ("Notices of Motion", "Councillor A. Hill read from a letter", None),
    ],
)
def test_who_moves_stands_alone_over_a_motion(title: str, above: str, mover: str | None) -> None:
    said = f"{above}\n\n“That the quay be mended.”\n\nCouncillor C. Dunn seconded the motion and it was agreed."
    found = read_resolutions(make_blocks(drawn(said), frozenset()), title=Passage(title)).resolutions
    assert [r.moved_by for r in found] == ([mover] if mover else [])
