"""Motions whose words stand above who moved them: in the title, in a part of the item, or in the sentence before."""

from __future__ import annotations

import pytest
from paper import pages

from minesearch.segment.minutes import read_minutes

PUT = "Proposed by Cllr Hill, seconded by Cllr Dunn and unanimously approved."
HEAD = """**Minutes of the Harbour Council held on 6 May 2011 in the Hall**

Present: Cllr Hill, Cllr Dunn, Cllr Frost

**1. Welcome**
The Chair welcomed everyone.

"""
TAIL = "\n\n**3. Date of next meeting**\nMonday 6 June 2011."

WORDS = {
    "the title asks": (f"**2. To approve the minutes**\n{PUT}", ("To approve the minutes", "Hill")),
    "to consider and approve": (
        f"**2. To consider and adopt dues**\n{PUT}",
        ("To consider and adopt dues", "Hill"),
    ),
    "the title names a subject": (f"**2. Dues**\n{PUT}", (PUT[:-1], "Hill")),
    "agreed in the next sentence": (
        "**2. To approve the dues**\nIt was proposed by Cllr Hill, seconded by Cllr Dunn. All in favour.",
        ("To approve the dues", "Hill"),
    ),
    "moved as a true record": (
        "**2. To approve the minutes**\nMoved as a correct record by Cllr Hill and seconded by Cllr Dunn. Carried.",
        ("To approve the minutes", "Hill"),
    ),
    "a part of the item asks": (
        f"**2. Finance**\n(i) To report.\n     The balance is £80.\n(ii) To approve the dues.\n\n     {PUT}",
        ("To approve the dues", "Hill"),
    ),
    "was approved, movers below": (
        "**2. Minutes**\nThe minute of 1 April was approved.\n\nProposed: Ann Hill   Seconded: Cal Dunn",
        ("The minute of 1 April was approved", "Ann Hill"),
    ),
    "was approved, movers behind": (
        "**2. Minutes**\nMr Frost was thanked. The minutes were approved. Proposed Ann Hill, seconded Cal Dunn",
        ("The minutes were approved", "Ann Hill"),
    ),
    "it was agreed, movers below": (
        "**2. Quay**\nThe quay leaks. It was agreed to mend it.\n\nProposed by Ann Hill, seconded by Cal Dunn",
        ("to mend it", "Ann Hill"),
    ),
    "were approved, proposed by": (
        "**2. Accounts**\nThe accounts for 2010 were approved, proposed by AH and seconded by CD.",
        ("The accounts for 2010 were approved", "AH"),
    ),
    "a notice of motion in the title": (
        "**2. Notice of Motion – Cllr. Ann Hill**\n“That this Council asks the Port to mend the quay”.\n\n"
        "Cllr Hill said that it leaks. The motion was seconded by Cllr Dunn and agreed.",
        ("That this Council asks the Port to mend the quay", "Cllr. Ann Hill"),
    ),
    "a notice of motion whose title names a subject": (
        "**2. Notice of Motion – Quay Walls**\n“That this Council asks the Port to mend the quay”.\n\n"
        "The motion was seconded by Cllr Dunn and agreed.",
        ("That this Council asks the Port to mend the quay", None),
    ),
    "not said to be agreed": ("**2. To approve the dues**\nProposed by Cllr Hill, seconded by Cllr Dunn.", None),
    "it was lost": (
        "**2. To raise the dues**\nProposed by Cllr Hill, seconded by Cllr Dunn. The members went out.",
        None,
    ),
    "talk above": (f"**2. Dues**\nThe dues rose in May. They were paid.\n\n{PUT}", None),
    "who was proposed": ("**2. Quay**\nThe wall was built, proposed by AH in 1990.", None),
    "a quotation elsewhere": ("**2. Letters**\n“That the Port is closed” was what it said. It was agreed.", None),
}


@pytest.mark.parametrize(("item", "expected"), WORDS.values(), ids=WORDS)
def test_motions_whose_words_stand_above(item: str, expected: tuple[str, str | None] | None) -> None:
    meeting, _ = read_minutes(pages(HEAD + item + TAIL), frozenset())
    found = [(r.passage.text, r.moved_by) for m in meeting.minutes for r in m.resolutions]
    mover = {"Hill": "Cllr Hill"}.get(expected[1] or "", expected[1]) if expected else None
    assert found == ([(expected[0], mover)] if expected else [])


def test_the_label_of_a_part_is_that_of_its_motion() -> None:
    item = f"**2. Finance**\n(i) To report.\n     The balance is £80.\n(ii) To approve the dues.\n\n     {PUT}"
    meeting, _ = read_minutes(pages(HEAD + item + TAIL), frozenset())
    found = [r for m in meeting.minutes for r in m.resolutions]
    assert [(r.label, r.seconded_by, r.result) for r in found] == [("ii", "Cllr Dunn", "unanimously approved")]
