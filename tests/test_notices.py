"""Forms that record decisions: the subject, and the item of the agenda behind or below it."""

from __future__ import annotations

import pytest
from paper import pages

from minesearch.segment.notices import find_notices

FORM = """
    +-----+--------------+-----------------------------------------+
    | (a) | Subject:     | {first:39} |
    |     |              | {second:39} |
    +-----+--------------+-----------------------------------------+

    +-----+--------------------------------------------------------+
    | (d) | Decision taken                                         |
    |     | That the works be approved.                            |
    +-----+--------------------------------------------------------+
    """
DREDGE = "Dredging of the basin"


@pytest.mark.parametrize(
    ("first", "second", "title", "item"),
    [
        (DREDGE, "(agenda item 7)", DREDGE, "7"),
        (f"{DREDGE} (agenda item 7)", "", DREDGE, "7"),
        ("Dredging of the", "basin (Agenda Item 12)", DREDGE, "12"),
        (f"{DREDGE} (agenda", "item 7)", DREDGE, "7"),
        (f"{DREDGE} [Item 4]", "", DREDGE, "4"),
        (f"{DREDGE} - Item 4", "", DREDGE, "4"),
        (f"{DREDGE}, agenda item no. 4", "", DREDGE, "4"),
        (DREDGE, "Item 7", DREDGE, "7"),
        (DREDGE, "", DREDGE, None),
        (f"{DREDGE} (phase 2)", "", f"{DREDGE} (phase 2)", None),
        ("Sale of surplus item 5", "", "Sale of surplus item 5", None),  # the thing sold
    ],
)
def test_the_item_is_told_apart_from_the_subject(first: str, second: str, title: str, item: str | None) -> None:
    (notice,) = find_notices(pages(FORM.format(first=first, second=second)))
    assert (notice.title, notice.agenda_item) == (title, item)
