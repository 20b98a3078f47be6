"""Whose minutes stand in a pack: names of one body, and names that only end alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minesearch.link.minutebook import bodies_of, meetings_of
from minesearch.model.meeting import AgendaItem, Meeting, Occasion, Reading
from minesearch.model.source import Passage

OWN = "Quillmere Harbour Strategic Board"
SHORT = "Harbour Strategic Board"


def pack(name: str, following: str | None = "2023-06-08", note: str | None = None, own: str = OWN) -> Reading:
    meeting = Meeting(name, "2023-03-02", None, None, None, None, None, following, (), (), 2, 3)
    item = AgendaItem("2", "Minute", 2, 3, note, Passage("Minute"))
    return Reading("june.pdf", Occasion(own, "2023-06-08", None, None), agenda=(item,), meetings=(meeting,))


@pytest.mark.parametrize(
    "reading",
    [
        pytest.param(pack(SHORT), id="the pack's day is the next meeting's"),
        pytest.param(pack(OWN, own=SHORT), id="the agenda has the shorter name"),
        pytest.param(pack(SHORT, None, "Consider Minute of the meeting held on 2 March 2023."), id="by the agenda"),
    ],
)
def test_a_shorter_name_of_the_body_of_the_pack(reading: Reading) -> None:
    (body,) = bodies_of(reading)
    assert meetings_of(body, reading) == list(reading.meetings)


@pytest.mark.parametrize(
    "reading",
    [
        pytest.param(pack(SHORT, "2023-05-04"), id="another body meets in between"),
        pytest.param(pack(SHORT, None, "To note a day."), id="nothing says whose they are"),
        pytest.param(pack("Joint Quillmere Harbour Strategic Board"), id="a joint board"),
        pytest.param(pack("Pilots and Quillmere Harbour Strategic Board"), id="a name with another matter in it"),
        pytest.param(pack("Strategic Group"), id="another name"),
        pytest.param(pack("Board"), id="a word that any body goes by"),
    ],
)
def test_other_bodies_whose_minutes_are_in_the_pack(reading: Reading) -> None:
    assert len(bodies_of(reading)) == 2


def test_a_pack_without_a_name_stands_for_itself() -> None:
    reading = pack(SHORT)
    unnamed = replace(reading, occasion=Occasion(None, "2023-06-08", None, None), meetings=())
    assert bodies_of(unnamed) == {"?june.pdf"}
