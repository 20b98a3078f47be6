"""Notices and records of decisions: a ruled form for each subject, with a row that says what was decided.

| (a) | Subject:       | Renewal of the moorings |
|     |                | (agenda item 7)         |
| (d) | Decision taken                           |
|     | 1. Approved the works.                   |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from minesearch.model.source import Cell, Line, Page
from minesearch.patterns import ITEM_AFTER

SUBJECT = re.compile(
    r"(?:subject(?:\s+matter)?|title|decision\s+title|report\s+title|matter|item)\s*:?$", re.IGNORECASE
)
DECISION = re.compile(r"decisions?(?:\s+(?:taken|made|reached|of\s+the\s+[\w ]{3,40}))?\s*:?$", re.IGNORECASE)
BEHIND = re.compile(  # "Moorings (agenda item 7)", "Moorings - Item 7", "Moorings, Agenda Item 7"
    r"\s*(?:[(\[]\s*(?:agenda\s+)?item|[-–—,:]\s*item|[-–—,:]?\s*\bagenda\s+item)\s+(?:no\.?\s*)?(?P<number>\d{1,3}[a-z]?)"
    r"\s*[)\]]?\s*$",
    re.IGNORECASE,
)
LABEL = re.compile(r"\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]\s*$", re.IGNORECASE)  # "(a)", alone in its cell


@dataclass
class Notice:
    """What one form says. `agenda_item` is the number that stands below its subject, or in brackets behind it."""

    place: tuple[int, int]
    title: str
    agenda_item: str | None = None
    decision: list[Line] = field(default_factory=list)


def find_notices(pages: Sequence[Page]) -> list[Notice]:
    """The forms on these pages that name a subject and a decision, in order."""
    found: list[Notice] = []
    for row in (row for page in pages for table in page.tables for row in table.rows):
        for name, value in _fields(row):
            if SUBJECT.match(name.text) and value:
                found.append(_opened(row, value))
            elif DECISION.match(name.text) and found and not found[-1].decision:
                found[-1].decision = [replace(line, cell=False) for line in value]
    return [notice for notice in found if notice.decision]


def _fields(row: Sequence[Cell | None]) -> Iterator[tuple[Line, list[Line]]]:
    """The name of a row's field, and what is filled in: beside it, or below it in the same cell."""
    cells = [cell.lines for cell in row if cell and cell.lines and not LABEL.match(cell.lines[0].text)]
    if cells:
        yield cells[0][0], [line for lines in (cells[0][1:], *cells[1:]) for line in lines]


def _opened(row: Sequence[Cell | None], value: Sequence[Line]) -> Notice:
    place = min((line.page, line.index) for cell in row if cell for line in cell.lines)
    whole = " ".join(line.text for line in value)
    behind = BEHIND.search(whole)
    if behind and behind.start():
        return Notice(place, whole[: behind.start()].strip(" :"), behind["number"])
    below = next((m["number"] for line in value if (m := ITEM_AFTER.match(line.text))), None)
    subject = " ".join(line.text for line in value if not ITEM_AFTER.match(line.text))
    return Notice(place, subject.strip(" :"), below)
