"""Lists of participants behind the minutes, on a page of their own."""

from __future__ import annotations

import pytest
from paper import pages

from minesearch.segment.minutes import read_minutes

MINUTES = """
**Saltby Fisheries Board**
**Minutes of the meeting held on 4 February 2011**

**1. Opening**
The Chair opened the meeting.

**2. Accounts**
The accounts were presented.
"""
PARTICIPANTS = """
Annex A: List of participants
CHAIR
     Ms Ada BELL
COUNTRIES
     Mr Cal DUNN, Ministry of Fisheries
     Dr Eve HILL, Pacific Network
"""
PAPERS = """
Annex A: List of papers
Ada Bell, Opening
Cal Dunn, Accounts
"""


@pytest.mark.parametrize(
    ("annex", "present", "chair"),
    [
        pytest.param(PARTICIPANTS, ["Ms Ada BELL", "Mr Cal DUNN", "Dr Eve HILL"], "Ms Ada BELL", id="participants"),
        pytest.param(
            PARTICIPANTS.replace("Annex A: ", ""),
            ["Ms Ada BELL", "Mr Cal DUNN", "Dr Eve HILL"],
            "Ms Ada BELL",
            id="without a letter",
        ),
        pytest.param(PAPERS, [], None, id="another annex"),
    ],
)
def test_who_took_part(annex: str, present: list[str], chair: str | None) -> None:
    meeting, _ = read_minutes(pages(MINUTES, annex), frozenset())
    assert [person.name for person in meeting.attendance] == present
    assert meeting.chair == chair


def test_participants_are_no_items_and_their_page_is_of_the_minutes() -> None:
    meeting, _ = read_minutes(pages(MINUTES, PARTICIPANTS), frozenset())
    assert [minute.title for minute in meeting.minutes] == ["Opening", "Accounts"]
    assert meeting.page_end == 2
