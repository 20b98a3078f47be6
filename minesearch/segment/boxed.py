"""Minutes set out in boxes: one for each item, its title over rows that say what was discussed, decided, and is to do.

| AGENDA ITEM 3 | Harbour dues                        |
| Discussion:   | The Treasurer went through the list.|
| Decision      | That dues rise by 3%.               |
| Action        | Clerk to tell the berth holders.    |

All items may stand in one table, and the title beside a label of its own ("Agenda item: | Harbour dues").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from minesearch.model.source import Cell, Line, Page, Table
from minesearch.patterns import DECISION_HEAD, ITEM_CODE, ITEM_MARK, ITEM_NUMBER
from minesearch.segment.blocks import opens_decision
from minesearch.segment.looks import NUMBERED_ITEM
from minesearch.segment.ruled import FEW, NOTHING, OWNER_HEAD, RuledItem

DISCUSSED = re.compile(
    r"(?:(?:key|main|summary\s+of|points?\s+of|notes?\s+of)\s+)*(?:discussions?|notes?|minutes?|points|summary|report|update"
    r"|questions?(?:\s+and\s+answers)?|challenges?|comments?|background)(?:\s+(?:points|summary|notes))?\s*:?$",
    re.IGNORECASE,
)
DECIDED = re.compile(
    r"(?:decisions?|resolutions?|conclusions?|outcomes?|agreed|resolved|decisions?\s+(?:made|taken)|resolved/agreed)\s*:?$",
    re.IGNORECASE,
)
TO_DO = re.compile(
    r"(?:(?:agreed|further)\s+)?actions?(?:\s+(?:items?|points?|arising|agreed|required|to\s+be\s+taken))?\s*:?$",
    re.IGNORECASE,
)
NAMED = re.compile(r"(?:agenda\s+)?(?:item|topic|subject)(?:\s+title)?\s*:?$", re.IGNORECASE)
PARTS = 2  # rows of one item: its title and what was said of it


@dataclass
class _Box:
    number: str | None
    title: str
    place: tuple[int, int]
    of_agenda: bool
    said: list[Line] = field(default_factory=list)
    aside: list[tuple[tuple[Line, ...], tuple[Line, ...]]] = field(default_factory=list)
    parts: int = 0  # rows that bear a label


def boxed_items(pages: Sequence[Page]) -> list[RuledItem]:
    """The items of minutes that stand in such boxes, over all pages; empty where too few boxes do."""
    boxes: list[_Box] = []
    for table in (table for page in pages for table in page.tables):
        boxes += _boxes(table, boxes[-1] if boxes else None)
    boxes = [box for box in boxes if box.parts]
    values = [int(found[0]) for box in boxes if (found := re.findall(r"\d+", box.number or "")[-1:])]
    rising = all(a <= b for a, b in pairwise(values))
    return [_item(box) for box in boxes] if len(boxes) >= FEW and rising else []


def _item(box: _Box) -> RuledItem:
    page, _ = box.place
    return RuledItem(box.number, box.title, page, box.place, tuple(box.said), tuple(box.aside), box.of_agenda)


def _boxes(table: Table, last: _Box | None) -> Iterator[_Box]:
    """The items that begin in a table; rows before its first title go on with the item of the table before it."""
    part: re.Pattern[str] | None = None
    for row, below in zip(table.rows, [*table.rows[1:], []], strict=True):
        name, value = _field(row)
        label = _label(name)
        if label is None and (begun := _begun(row, name, value, below)):
            last, part = begun, None
            yield last
        elif last is not None and (label or part):
            part = label or part
            last.parts += label is not None
            _fill(
                last,
                part or DISCUSSED,
                name if label else None,
                value if label else [x for c in row if c for x in c.lines],
                row,
            )


def _label(name: Line | None) -> re.Pattern[str] | None:
    """Which part of an item the first cell of a row names."""
    return next((kind for kind in (DISCUSSED, DECIDED, TO_DO) if name and kind.match(name.text)), None)


def _field(row: Sequence[Cell | None]) -> tuple[Line | None, list[Line]]:
    """The first line of a row, and the others: beside it, or below it in the same cell."""
    lines = [line for cell in row if cell for line in cell.lines]
    return (lines[0], lines[1:]) if lines else (None, [])


def _begun(
    row: Sequence[Cell | None], name: Line | None, value: Sequence[Line], below: Sequence[Cell | None]
) -> _Box | None:
    """The item whose title the row is: with a number or the word for it, over a row that says what was discussed."""
    if name is None:
        return None
    text = " ".join(line.text for line in (name, *value))
    place = min((line.page, line.index) for line in (name, *value))
    if named := NUMBERED_ITEM.match(text):
        return _Box(named["number"], named["rest"].strip(" :."), place, name.text[:6].casefold() == "agenda")
    if _label(_field(below)[0]) is None:
        return None
    if NAMED.match(name.text) and value:
        cell = next(cell for cell in row if cell and value[0] in cell.lines)
        return _Box(None, " ".join(line.text for line in cell.lines if line is not name), place, False)
    match = ITEM_CODE.match(text) or ITEM_NUMBER.match(text) or ITEM_MARK.match(text)
    return _Box(match["number"], match["rest"].strip(" :"), place, False) if match else None


def _fill(
    box: _Box, part: re.Pattern[str], label: Line | None, value: Sequence[Line], row: Sequence[Cell | None]
) -> None:
    """Put a row where it belongs: what is to do beside the item, all else in its text."""
    free = [replace(line, cell=False) for line in value]
    if not free or NOTHING.match(free[0].text):
        return
    if part is TO_DO:
        cells = [tuple(replace(x, cell=False) for x in c.lines if x is not label) for c in row if c and c.lines]
        cells = [cell for cell in cells if cell]
        if len(cells) == 1 or not OWNER_HEAD.match(cells[0][0].text):  # the heads of columns name no task
            box.aside.append((cells[0], cells[1] if len(cells) > 1 else ()))
        return
    if part is DECIDED and label and DECISION_HEAD.match(label.text) and not opens_decision(free[0].text):
        box.said.append(replace(label, cell=False, boxed=True))
    box.said += free
