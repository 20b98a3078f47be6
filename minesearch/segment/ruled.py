"""Minutes laid out in a ruled table: a column of item numbers, one of what was said, often one of actions.

| Item | Minute                              | Action |
| 3    | Risk register                       |        |
|      | The register was reviewed. Risk 14  | A Hill |
|      | was closed.                         |        |
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from minesearch.model.meeting import ActionEntry
from minesearch.model.source import Cell, Line, Page, Table
from minesearch.patterns import ITEM_ALONE, ITEM_CODE, ITEM_NUMBER
from minesearch.segment.blocks import heavy, make_blocks
from minesearch.segment.edges import full
from minesearch.segment.inline import OWNER, TO_DO

FEW = 3  # items: fewer make no set of minutes
SAID = 60  # characters: what an item says on average; titles alone are an agenda
TITLE = 12  # words: a title is no longer than this
USUAL = re.compile(
    r"apolog|minutes\s+of|previous\s+minutes|declarations?\s+of|matters\s+arising|welcome|any\s+other\s+business"
    r"|\ba\.?o\.?b\b|next\s+meeting|introductions",
    re.IGNORECASE,
)  # items that hardly a meeting goes without
ACTION_HEAD = re.compile(r"actions?\b|agreed\s+actions?|decisions?\s*/\s*actions?", re.IGNORECASE)
OWNER_HEAD = re.compile(
    r"(?:owner|lead|who|by\s+whom|action\s+(?:by|owner)|responsible|by|initials)\b.{0,10}$", re.IGNORECASE
)
NAME = re.compile(r"(?:[A-Z][\w.'’-]*\s?){1,4}$")


@dataclass(frozen=True)
class RuledItem:
    """An item of such a table. `aside` are its cells in the action column, each with that of the owner column."""

    number: str
    title: str
    page: int
    place: tuple[int, int]
    lines: tuple[Line, ...]
    aside: tuple[tuple[tuple[Line, ...], tuple[Line, ...]], ...] = ()


@dataclass(frozen=True)
class _Layout:
    """Which column of the grid holds what."""

    number: int
    said: int
    title: int | None = None
    action: int | None = None
    owner: int | None = None


@dataclass
class _Row:
    number: str
    place: tuple[int, int]
    title: list[Line] = field(default_factory=list)
    said: list[Line] = field(default_factory=list)
    aside: list[tuple[tuple[Line, ...], tuple[Line, ...]]] = field(default_factory=list)


def ruled_items(pages: Sequence[Page]) -> list[RuledItem]:
    """The items of minutes that stand in ruled tables, over all pages; empty where the minutes are running text."""
    rows: list[_Row] = []
    layout: _Layout | None = None
    for table in (table for page in pages for table in page.tables):
        layout = _layout(table) or (layout if layout and _fits(table, layout) else None)
        if layout is not None:
            rows += _rows(table, layout, rows[-1] if rows else None)
    right = max((line.x1 for row in rows for line in row.said), default=0.0)
    items = [_item(row, right) for row in rows]
    rising = all(_value(a.number) <= _value(b.number) for a, b in pairwise(items))
    said = sum(len(line.text) for item in items for line in item.lines)
    usual = any(USUAL.search(item.title) for item in items)
    return items if len(items) >= FEW and rising and usual and said >= SAID * len(items) else []


def ruled_actions(item: RuledItem, date: str | None, words: frozenset[str]) -> tuple[ActionEntry, ...]:
    """The actions that stand beside an item; where only a name stands there, its last paragraph is what to do."""
    entries = []
    for lines, owners in item.aside:
        named = " ".join(line.text for line in owners).strip() or None
        for block in make_blocks(lines, words):
            task = TO_DO.match(block.text)
            owner = named or (task["owner"] if task else None)
            action = block.text
            if OWNER.match(action) or NAME.match(action):
                said = make_blocks(item.lines, words)
                owner, action = named or action.strip(" ."), said[-1].text if said else item.title
            page, end = block.whole.page, block.whole.page_end
            entries.append(
                ActionEntry("minute", date, None, item.number, (), action, owner, None, None, None, page, end)
            )
    return tuple(entries)


def _layout(table: Table) -> _Layout | None:
    """The columns of a table by its head and by what most rows hold; None where no column numbers the rows."""
    width = max((len(row) for row in table.rows), default=0)
    if width < 2:
        return None
    numbered = [sum(1 for row in table.rows if _number(_lines(row, column))) for column in range(width)]
    number = max(range(width), key=lambda column: numbered[column])
    if numbered[number] < 2:
        return None
    heads = [_text(cell) for cell in table.rows[0]]
    action = next((i for i, text in enumerate(heads) if ACTION_HEAD.match(text) and i != number), None)
    owner = next((i for i, text in enumerate(heads) if OWNER_HEAD.match(text) and i not in (number, action)), None)
    sizes = [sum(len(line.text) for row in table.rows for line in _lines(row, column)) for column in range(width)]
    free = [column for column in range(width) if column not in (number, action, owner)]
    if not free:
        return None
    said = max(free, key=lambda column: sizes[column])
    between = [column for column in free if number < column < said and sizes[column]]
    return _Layout(number, said, between[0] if between else None, action, owner)


def _fits(table: Table, layout: _Layout) -> bool:
    """A table on the next page has as many columns."""
    columns = [layout.number, layout.said, layout.title or 0, layout.action or 0, layout.owner or 0]
    return max(columns) < max(len(row) for row in table.rows)


def _rows(table: Table, layout: _Layout, last: _Row | None) -> Iterator[_Row]:
    """The items that begin in a table; a row without a number goes on with the item before it."""
    head = None if _is_item(table.rows[0], layout) else _place(table.rows[0])
    for cells in table.rows:
        marked = _lines(cells, layout.number)
        number = _number(marked)
        if number and not _below(number, last):
            last, head = _Row(number, head or _place(cells)), None
            last.title += _beside_number(marked)
            yield last
        elif last is None:
            continue
        elif marked and not number and (cells is table.rows[0] or heavy(marked[0])):
            continue  # the head, repeated on each page
        elif number:
            last.said += [replace(line, cell=False) for line in marked]
        last.title += [] if layout.title is None or last.said else _lines(cells, layout.title)
        last.said += [replace(line, cell=False) for line in _lines(cells, layout.said)]
        aside, owner = _lines(cells, layout.action), _lines(cells, layout.owner)
        if aside or owner:
            last.aside.append((tuple(_freed(aside or owner)), tuple(_freed(owner)) if aside else ()))


def _is_item(cells: Sequence[Cell | None], layout: _Layout) -> bool:
    return _number(_lines(cells, layout.number)) is not None


def _place(cells: Sequence[Cell | None]) -> tuple[int, int]:
    """Page and line at which a row begins."""
    return min(((line.page, line.index) for cell in cells if cell for line in cell.lines), default=(0, 0))


def _below(number: str, last: _Row | None) -> bool:
    """A paragraph 3.2 of item 3."""
    return last is not None and number.startswith(f"{last.number}.") and "." not in last.number


def _beside_number(marked: Sequence[Line]) -> list[Line]:
    """The words that stand behind the number in its own cell: "3. Finance"."""
    match = ITEM_CODE.match(marked[0].text) or ITEM_NUMBER.match(marked[0].text)
    if not match:
        return [line for line in marked[1:] if not ITEM_ALONE.match(line.text)]
    behind = len(match["rest"].split())
    return [replace(marked[0], words=marked[0].words[-behind:]), *marked[1:]]


def _item(row: _Row, right: float) -> RuledItem:
    said = row.said
    title = row.title
    if not title:
        count = _title_length(said, right)
        title, said = said[:count], said[count:]
    text = " ".join(line.text for line in title).strip(" :")
    return RuledItem(row.number, text, row.place[0], row.place, tuple(said), tuple(row.aside))


def _title_length(lines: Sequence[Line], right: float) -> int:
    """How many lines at the head of a cell are its title: those in bold, else a first line that was not wrapped."""
    bold = next((i for i, line in enumerate(lines) if not (line.bold or line.underlined)), len(lines))
    if bold or not lines:
        return bold
    title = len(lines[0].words) <= TITLE and not lines[0].text.endswith((".", ","))
    return 1 if title and (len(lines) == 1 or not full(lines[0], lines[1], right)) else 0


def _number(lines: Sequence[Line]) -> str | None:
    """The number of an item, alone in its cell or before its title."""
    if not lines:
        return None
    text = lines[0].text
    match = ITEM_ALONE.match(text) or ITEM_CODE.match(f"{text} -") or ITEM_NUMBER.match(text)
    return match["number"] if match else None


def _value(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", number))


def _freed(lines: Iterable[Line]) -> list[Line]:
    return [replace(line, cell=False) for line in lines]


def _lines(cells: Sequence[Cell | None], column: int | None) -> list[Line]:
    cell = cells[column] if column is not None and column < len(cells) else None
    return list(cell.lines) if cell else []


def _text(cell: Cell | None) -> str:
    return " ".join(line.text for line in cell.lines).strip() if cell else ""
