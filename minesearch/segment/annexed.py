"""A list of participants behind the minutes: "Annex A: List of participants" on a page of its own."""

from __future__ import annotations

from collections.abc import Sequence

from minesearch.model.meeting import Attendee
from minesearch.model.source import Line
from minesearch.segment.delegations import read_participants
from minesearch.segment.labels import LIST_OF


def take_annexed(lines: Sequence[Line], words: frozenset[str]) -> tuple[list[Line], list[Attendee]]:
    """The lines of the minutes without the annexes that begin with a list of participants, and those it names."""
    for index, line in enumerate(lines):
        if index == 0 or line.page == lines[index - 1].page or line.page == lines[0].page:
            continue
        head = next((i for i in range(index, min(index + 3, len(lines))) if LIST_OF.fullmatch(lines[i].text)), None)
        people = read_participants(lines[head:], words) if head is not None else []
        if people:
            return list(lines[:index]), people
    return list(lines), []
