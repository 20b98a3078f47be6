"""Actions marked in minutes, with the owner wherever the clerk put it."""

from __future__ import annotations

import pytest
from paper import lines

from minesearch.model.meeting import Attendee
from minesearch.model.source import Passage
from minesearch.segment.blocks import make_blocks
from minesearch.segment.inline import read_inline, without_action

HERE = [
    Attendee("present", "Ann Bell", None, False, 1, 1, "AB"),
    Attendee("present", "C. Dunn", None, False, 1, 1, "CD"),
]


@pytest.mark.parametrize(("initials", "owner"), [("NO", "NO"), ("AS", "AS"), ("AS/NO", "AS/NO"), ("AB", None)])
def test_initials_may_look_like_a_word(initials: str, owner: str | None) -> None:
    here = [
        Attendee("present", name, None, False, 1, 1, given) for name, given in [("Nia Orr", "NO"), ("Al Sims", "AS")]
    ]
    blocks = make_blocks(lines(f"The quay leaks.\n\n**ACTION : {initials} to mend the quay.**"), frozenset())
    (entry,) = read_inline(blocks, "3", None, here)
    assert (entry.action, entry.owner) == (f"{initials} to mend the quay.", owner or initials)


@pytest.mark.parametrize("text", ["ACTION : No to be told to the press.", "ACTION : As to dues, ring the pilots."])
def test_words_that_are_no_initials(text: str) -> None:
    here = [Attendee("present", "Nia Orr", None, False, 1, 1, "NO")]
    (entry,) = read_inline(make_blocks(lines(text), frozenset()), "3", None, here)
    assert entry.owner is None


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "The quay leaks.\n\nAction: Ann Bell to mend the quay.",
            [("Ann Bell to mend the quay.", "Ann Bell")],
            id="Action: who is to do what",
        ),
        pytest.param(
            "The quay is to be mended. ACTION:AB", [("The quay is to be mended.", "AB")], id="ACTION:AB behind it"
        ),
        pytest.param(
            "The quay is to be mended.\n\nAction: AB/CD", [("The quay is to be mended.", "AB/CD")], id="below it"
        ),
        pytest.param(
            "The quay leaks.\n\nAI 14-2: Ann Bell to mend it.",
            [("Ann Bell to mend it.", "Ann Bell")],
            id="AI and its number",
        ),
        pytest.param("AI helps to sort the post.\n\nHigh AI: Ann Bell to ask.", [], id="AI that is none"),
        pytest.param("Action: mend the quay (Ann Bell)", [("mend the quay", "Ann Bell")], id="the owner in brackets"),
        pytest.param("The quay leaks. AB to mend it.", [("AB to mend it.", "AB")], id="by initials"),
        pytest.param(
            "The quay is to be mended.\n\n                                   **Action: Eve Frost**",
            [("The quay is to be mended.", "Eve Frost")],
            id="a name at the right below it",
        ),
        pytest.param(
            "The quay is to be mended. **ACTION:**\n**Josie**", [("The quay is to be mended.", "Josie")], id="wrapped"
        ),
        pytest.param(
            "The quay is to be mended. **ACTION: Clerk and Cllr Hill**",
            [("The quay is to be mended.", "Clerk and Cllr Hill")],
            id="an office and a name",
        ),
        pytest.param(
            "Wardens are to be thanked. (Action: the Clerk)",
            [("Wardens are to be thanked.", "the Clerk")],
            id="bracket",
        ),
        pytest.param(
            "The quay is to be mended.\n\n**Action by: Harbour Master**",
            [("The quay is to be mended.", "Harbour Master")],
            id="Action by",
        ),
        pytest.param(
            "The quay is to be mended. **ACTION AB**", [("The quay is to be mended.", "AB")], id="without a colon"
        ),
        pytest.param(
            "Mend the quay. ACTION: AB. Ring the pilots. ACTION: CD",
            [("Mend the quay.", "AB"), ("Ring the pilots.", "CD")],
            id="two in one paragraph",
        ),
        pytest.param(
            "The quay is to be mended.\n\nAction 11/4: Ann Bell by 1 July",
            [("The quay is to be mended.", "Ann Bell")],
            id="with a number and a day",
        ),
        pytest.param(
            "**Actions:**\n• AB to mend the quay\n• CD to ring the pilots",
            [("AB to mend the quay", "AB"), ("CD to ring the pilots", "CD")],
            id="a list below the mark",
        ),
        pytest.param(
            "**Actions:**\nAB to mend the quay\nCD to ring the pilots",
            [("AB to mend the quay", "AB"), ("CD to ring the pilots", "CD")],
            id="lines below the mark",
        ),
        pytest.param(
            "Hedge to be cut. Action: Cllr. Hill/Clerk", [("Hedge to be cut.", "Cllr. Hill/Clerk")], id="Cllr."
        ),
        pytest.param("The hedge is high. Clerk to action.", [("The hedge is high.", "Clerk")], id="X to action"),
        pytest.param("AP3: AB to mend the quay", [("AB to mend the quay", "AB")], id="an action point by its letters"),
        pytest.param("The Clerk will see how best to action.", [], id="to action, in a sentence"),
        pytest.param("The quay leaks.\n\nAction: Noted", [("Noted", None)], id="what became of it is nobody's name"),
        pytest.param(
            "The quay leaks.\n\nAction: Review Quay Walls", [("Review Quay Walls", None)], id="a task set in capitals"
        ),
        *[
            pytest.param(f"The quay leaks.\n\n{said}", [told], id=said)
            for said, told in (
                ("ACTION: Post dates to all – CD", ("Post dates to all", "CD")),
                ("ACTION: Post dates to all – CD / AB", ("Post dates to all", "CD / AB")),
                ("Action: Post the dates. CD", ("Post the dates.", "CD")),
                ("Action: Post the dates. Owner: Eve Frost", ("Post the dates.", "Eve Frost")),
                (
                    "ACTION: A plan of the quay to be sent to the Board (Eve Frost)",
                    ("A plan of the quay to be sent to the Board", "Eve Frost"),
                ),
                ("Action: Post the dates (Clerk by 3 June)", ("Post the dates", "Clerk")),
                ("Action: CD: post the dates", ("post the dates", "CD")),
                ("Action: Ann Bell – post the dates", ("post the dates", "Ann Bell")),
                ("Action (CD): post the dates", ("post the dates", "CD")),
                ("ACTION CD: post the dates", ("post the dates", "CD")),
                ("Action 4.2: Harbour Trust to post the dates", ("Harbour Trust to post the dates", "Harbour Trust")),
                (
                    "Action: Bell, Dunn and Frost to row out",
                    ("Bell, Dunn and Frost to row out", "Bell, Dunn and Frost"),
                ),
                # who is told, not who tells
                ("Action: Post letters to owners", ("Post letters to owners", None)),
                (
                    "Action: Reword the notice and ask the owner to sign",
                    ("Reword the notice and ask the owner to sign", None),
                ),
                ("Action: Put up a board to warn boats", ("Put up a board to warn boats", None)),
                ("Action: Reply to the pilots", ("Reply to the pilots", None)),
                # behind the task, and nobody's name
                ("Action: Post the Harbour Works Plan (HWP)", ("Post the Harbour Works Plan (HWP)", None)),
                ("Action: Post the plan (Appendix B)", ("Post the plan (Appendix B)", None)),
                ("Action: Post the plan – June", ("Post the plan – June", None)),
                ("Action: Quay Walls: post the plan", ("Quay Walls: post the plan", None)),
            )
        ],
        pytest.param(
            "ACTION: Mend the quay – AB\nACTION: Ring the pilots – CD",
            [("Mend the quay", "AB"), ("Ring the pilots", "CD")],
            id="one below the other",
        ),
        pytest.param(
            "The quay leaks.\n\nAction:\n• Mend the quay (AB)\n• Ring the pilots",
            [("Mend the quay", "AB"), ("Ring the pilots", None)],
            id="bullets below the mark are the actions, what stands above it is none",
        ),
        pytest.param(
            "AB will think about it.\n\nAction: Ring the pilots – CD",
            [("Ring the pilots", "CD")],
            id="said, beside a mark",
        ),
        pytest.param("Action: Mend the quay (AB, July 2011)", [("Mend the quay", "AB")], id="owner, month"),
        pytest.param(
            "Action 6-1 Ann Bell to mend the quay.",
            [("Ann Bell to mend the quay.", "Ann Bell")],
            id="a number of two parts and no colon",
        ),
        pytest.param(
            "Action 1: Mend the quay. Saltby Pilots",
            [("Mend the quay. Saltby Pilots", None)],
            id="a last sentence that names nobody present",
        ),
        pytest.param(
            "Actions/further information to be provided:\n\nR2/11 – The Harbour Office will count the boats."
            "\n\nR3/11 – Ann Bell to ring the pilots.\n\nRESOLVED:\n\nThat the report be noted.",
            [
                ("The Harbour Office will count the boats.", "The Harbour Office"),
                ("Ann Bell to ring the pilots.", "Ann Bell"),
            ],
            id="a list with numbers of its own below a longer head",
        ),
        pytest.param(
            "Actions/further information to be provided:\n\nR2/11 – The Harbour Office will count the boats."
            "\nR3/11 – Ann Bell to ring the pilots.\n\nRESOLVED:\n\nThat the report be noted.",
            [
                ("The Harbour Office will count the boats.", "The Harbour Office"),
                ("Ann Bell to ring the pilots.", "Ann Bell"),
            ],
            id="the same with no gap between them",
        ),
        pytest.param(
            "The following actions were agreed:\n\n• Count the boats (AB)\n• CD to ring the pilots",
            [("Count the boats", "AB"), ("CD to ring the pilots", "CD")],
            id="the following actions were agreed",
        ),
        pytest.param("Next steps:\n\nAB to ring the pilots", [("AB to ring the pilots", "AB")], id="next steps"),
        pytest.param(
            "The quay is to be mended.\n\nAction: Clerk 30 Nov",
            [("The quay is to be mended.", "Clerk")],
            id="owner, day",
        ),
        pytest.param(
            "Actions taken since the last meeting:\n\n• Boats counted\n• Pilots rung",
            [],
            id="what had been done before",
        ),
        pytest.param("The members took ACTION at once.", [], id="a word in capitals in a sentence"),
        pytest.param("EF to mend it.", [], id="initials of nobody present"),
        pytest.param("No action was taken.", [], id="no mark"),
        pytest.param("The action plan: see below", [], id="small letters within a sentence"),
        pytest.param("Action:", [], id="a mark over nothing"),
    ],
)
def test_marks(drawing: str, expected: list[tuple[str, str]]) -> None:
    found = read_inline(make_blocks(lines(drawing), frozenset()), "4", "2011-05-06", HERE)
    assert [(entry.action, entry.owner) for entry in found] == expected
    assert {(entry.source, entry.minute_number, entry.meeting_date) for entry in found} <= {
        ("minute", "4", "2011-05-06")
    }


@pytest.mark.parametrize(
    ("said", "decided"),
    [
        ("that the quay be mended. ACTION: Clerk", "that the quay be mended"),
        ("that the hedge be cut (Action: AB)", "that the hedge be cut"),
        ("that the action plan be adopted", "that the action plan be adopted"),
    ],
)
def test_a_decision_ends_before_the_mark_behind_it(said: str, decided: str) -> None:
    assert without_action(Passage(said)).text == decided


def test_a_day_by_which_is_when_it_is_due() -> None:
    (entry,) = read_inline(
        make_blocks(lines("Action: AB to mend the quay by 1 July"), frozenset()), None, "2011-05-06", []
    )
    assert entry.due == "2011-07-01"


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        pytest.param("The quay leaks. The Clerk to ring the mason.", ["The Clerk"], id="a post"),
        pytest.param("The quay leaks. Mrs Bell and the Chairman to ring him.", ["Mrs Bell and the Chairman"], id="two"),
        pytest.param("The quay leaks. Ann Bell to ring the mason.", ["Ann Bell"], id="a name"),
        pytest.param("Clerk to report.", [], id="at the head, as the agenda had it"),
        pytest.param("It was read. The Clerk to the Board spoke.", [], id="whom the post serves"),
        pytest.param("It was read. The Council to write.", [], id="a body"),
        pytest.param("It was read. Clerk to be appointed.", [], id="done to a post"),
        pytest.param("It was read. Eve Frost to sing.", [], id="nobody who was there"),
        pytest.param("It was read. The Clerk had to ring.", [], id="told"),
    ],
)
def test_a_task_in_a_sentence_without_a_verb(text: str, owners: list[str]) -> None:
    found = read_inline(make_blocks(lines(text), frozenset()), "3", None, HERE)
    assert [entry.owner for entry in found] == owners


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "The quay leaks.\n\n**Action Point 1**\nRing the mason before May.\n**Owner:** Eve Frost",
            [("Ring the mason before May.", "Eve Frost")],
            id="the owner below",
        ),
        pytest.param(
            "**Action Point 1**\n\nRing the mason.\n\n**Owner:** Eve Frost\n\n**Action Point 2**\n\nAB to paint.",
            [("Ring the mason.", "Eve Frost"), ("AB to paint.", "AB")],
            id="apart",
        ),
        pytest.param("The quay leaks.\n\nAction point 1 was closed.", [], id="told of one"),
        pytest.param(
            "6. The dues were read.\n7. Action:\n      a) Eve Frost to ring the mason.",
            [("Eve Frost to ring the mason.", "Eve Frost")],
            id="a numbered paragraph over those that have one",
        ),
    ],
)
def test_numbered_actions_over_their_words(drawing: str, expected: list[tuple[str, str | None]]) -> None:
    found = read_inline(make_blocks(lines(drawing), frozenset()), "3", None, HERE)
    assert [(entry.action, entry.owner) for entry in found] == expected
