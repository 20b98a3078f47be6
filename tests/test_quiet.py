"""Decisions told in small letters: where one stands, and in which minutes they count."""

from __future__ import annotations

import pytest
from paper import pages

from minesearch.segment.minutes import read_minutes
from minesearch.segment.quiet import quietly_told
from minesearch.text import vocabulary


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was agreed to buy two lamps.", "to buy two lamps."),
        ("The rail is loose and it was agreed that a new one be put up.", "that a new one be put up."),
        ("After some talk it was unanimously decided that the quay be mended.", "that the quay be mended."),
        ("It was agreed by all to thank the pilots.", "to thank the pilots."),
        ("It was agreed unanimously that the lamp be moved.", "that the lamp be moved."),
        ("It was then agreed that if it rains the fair will be put off.", "that if it rains the fair will be put off."),
        ("It was decided not to renew the lease.", "not to renew the lease."),
        ("A form had come and it was agreed NO would fill it in.", "NO would fill it in."),
        ("It was decided that there were no objections.", "that there were no objections."),
        ("Councillors agreed to ask for a second quotation.", "to ask for a second quotation."),
        ("The Parish Council unanimously agreed to give £50.", "to give £50."),
        ("At the last meeting it was agreed to buy two lamps.", None),
        ("Mr Hill said that it was agreed to buy two lamps.", None),
        ("Mr Hill reported that at the county it was agreed to close the lane.", None),
        ("This was the lamp which it was agreed to buy.", None),
        ("It was agreed that the fair had been a great success.", None),
        ("It was agreed that this was a good idea.", None),
        ("It was agreed that the matter is very difficult.", None),
        ("It was agreed to the satisfaction of all.", None),
        ("The County Council agreed to mend the road.", None),
        ("The owner agreed to move the fence.", None),
        ("It was agreed no action would follow.", None),
        ("It was agreed last year.", None),
    ],
)
def test_where_the_words_begin(text: str, told: str | None) -> None:
    start = quietly_told(text)
    assert (None if start is None else text[start:]) == told


MINUTES = """
    Minutes of a meeting of {body} held at Custom House on Friday, 4 February 2011.

    **PRESENT**

    Ann Bell (AB) Chair
    Cal Dunn (CD)

    **1. Minutes of the last meeting**

    {minutes}

    **2. Quay**

    The rail is loose. It was agreed that a new rail be put up.

    **3. Dues**

    {dues}
"""
RAIL = "that a new rail be put up"


@pytest.mark.parametrize(
    ("body", "minutes", "dues", "texts"),
    [
        pytest.param("Saltby Parish Council", "They were signed.", "There was no news.", [RAIL], id="none is marked"),
        pytest.param("Saltby Harbour Board", "They were signed.", "There was no news.", [RAIL], id="a board"),
        pytest.param(
            "Saltby Parish Council",
            "It was proposed by AB, seconded by CD and agreed that the minutes be signed.",
            "There was no news.",
            ["that the minutes be signed", RAIL],
            id="only the minutes are moved",
        ),
        pytest.param(
            "Saltby Parish Council", "They were signed.", "RESOLVED: That dues rise.", ["That dues rise"], id="marked"
        ),
        pytest.param(
            "Saltby Parish Council",
            "RESOLVED: That the minutes be signed.",
            "There was no news.",
            ["That the minutes be signed"],
            id="the minutes are marked, so others would be",
        ),
        pytest.param(
            "Saltby Parish Council",
            "They were signed.",
            "It was proposed by AB, seconded by CD and agreed that dues rise.",
            ["that dues rise"],
            id="business is moved",
        ),
        pytest.param("Saltby Harbour Users Group", "They were signed.", "There was no news.", [], id="a group"),
    ],
)
def test_in_which_minutes_they_count(body: str, minutes: str, dues: str, texts: list[str]) -> None:
    drawn = pages(MINUTES.format(body=body, minutes=minutes, dues=dues))
    meeting, _ = read_minutes(drawn, vocabulary(drawn))
    assert [r.passage.text for m in meeting.minutes for r in m.resolutions] == texts
