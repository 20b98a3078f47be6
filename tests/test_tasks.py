"""What someone named beside the minutes is to do: beside the title of an item, beside a paragraph, or in a column."""

from __future__ import annotations

import pytest
from paper import lines, pages

from minesearch.segment.blocks import make_blocks
from minesearch.segment.minutes import read_minutes
from minesearch.segment.tasks import task_of

TALK = "The lamp at the slip is out."


@pytest.mark.parametrize(
    ("owner", "said", "task"),
    [
        pytest.param("AB", f"{TALK} AB to ring the makers.", "AB to ring the makers.", id="X to do"),
        pytest.param(
            "AB",
            "AB undertook to find out.\n\nACTION: AB to ring them.",
            "ACTION: AB to ring them.",
            id="a marked action",
        ),
        pytest.param("HM", f"The HM to ring the makers.\n\n{TALK}", "The HM to ring the makers.", id="a post"),
        pytest.param(
            "CE", f"{TALK} The CE agreed to ring the makers.", "The CE agreed to ring the makers.", id="agreed to"
        ),
        pytest.param(
            "Cllr Bell",
            f"{TALK} Cllr A Bell undertook to ring them.",
            "Cllr A Bell undertook to ring them.",
            id="undertook",
        ),
        pytest.param("AB", f"{TALK} Ann will ring the makers.", "Ann will ring the makers.", id="a first name"),
        pytest.param(
            "AB", f"{TALK} Ann Bell is to ring the makers.", "Ann Bell is to ring the makers.", id="a whole name"
        ),
        pytest.param(
            "Clerk",
            f"It was agreed that the Clerk would ring the makers.\n\n{TALK}",
            "It was agreed that the Clerk would ring the makers.",
            id="agreed that X would",
        ),
        pytest.param(
            "Clerk",
            f"It was agreed to ask the Clerk to ring them.\n\n{TALK}",
            "It was agreed to ask the Clerk to ring them.",
            id="to ask X to",
        ),
        pytest.param(
            "Clerk",
            f"That the Clerk be asked to ring them.\n\n{TALK}",
            "That the Clerk be asked to ring them.",
            id="be asked",
        ),
        pytest.param(
            "AB",
            f"{TALK} CD will paint it.\n\nThe makers are to be rung.",
            "The makers are to be rung.",
            id="another does",
        ),
        pytest.param("AB", f"The Board will meet in May.\n\n{TALK}", TALK, id="a body is no first name"),
        pytest.param(
            "AB", f"AB will be away. {TALK}\n\nThe makers should be rung.", "The makers should be rung.", id="is away"
        ),
        pytest.param(
            "AB", f"{TALK}\n\nResolved to ring the makers.", "Resolved to ring the makers.", id="only what was resolved"
        ),
    ],
)
def test_a_name_beside_the_title_is_of_the_sentence_that_gives_it_a_task(owner: str, said: str, task: str) -> None:
    title, *below = lines(f"**4. Lamps**\n\n{said}")
    assert task_of(owner, [title], make_blocks(below, frozenset())) == task


def test_a_name_beside_a_paragraph_is_of_it_unless_that_gives_no_task_and_another_does() -> None:
    first, *rest = lines(f"{TALK}\n\nAB to ring the makers.")
    blocks = make_blocks([first, *rest], frozenset())
    assert task_of("AB", [first], blocks) == "AB to ring the makers."
    assert task_of("CD", [first], blocks) == TALK
    assert task_of("AB", [first], []) is None


def test_owners_beside_titles_with_the_day_below_them() -> None:
    drawing = """
    **Minutes of the Quay Residents held on 6 May 2011 at 7.30pm in the Hall**

    Present: Ann Bell (Chair), Carol Dunn, Eve Frost
                                                                             **Action**
                                                                             **Who/By When**
    **1. Welcome**
    The Chair welcomed everyone who had come to the meeting.

    **2. Steps**                                                                 Clerk
    The steps at the quay are worn. The Clerk to ask for prices.             30 May

    **3. Hedge**                                                                 CD
    Carol has measured the hedge, which hides the sign. CD will cut it.
    """
    meeting, _ = read_minutes(pages(drawing), frozenset())
    assert [(m.number, a.owner, a.due) for m in meeting.minutes for a in m.actions] == [
        ("2", "Clerk", "2011-05-30"),
        ("3", "CD", None),
    ]
    assert [a.action for m in meeting.minutes for a in m.actions] == [
        "The Clerk to ask for prices.",
        "CD will cut it.",
    ]
