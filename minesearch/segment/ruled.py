"""Minutes laid out in a ruled table: a column of item numbers, one of what was said, often one of actions.

| Item | Minute                              | Action |
| 3    | Risk register                       |        |
|      | The register was reviewed. Risk 14  | A Hill |
|      | was closed.                         |        |

A column is known by what stands in it: short marks that rise are the numbers ("3", "3.", "HB/24/03"), the most words
are what was said. Without numbers the head must name both the item's column and what was said of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from minesearch.dates import find_dates
from minesearch.model.meeting import ActionEntry
from minesearch.model.source import Cell, Line, Page, Table
from minesearch.patterns import ITEM_ALONE, ITEM_CODE, ITEM_NUMBER
from minesearch.segment.blocks import Block, heavy, make_blocks
from minesearch.segment.edges import full
from minesearch.segment.inline import INITIALS, OWNER, day_due, owner_alone, shared_out
from minesearch.segment.sitting import DONE
from minesearch.segment.tasks import task_of
from minesearch.segment.verdicts import tells_decision

FEW = 3  # items: fewer make no set of minutes
EDGE = 8.0  # points: how far the columns of one layout may lie apart from page to page
SAID = 60  # characters: what an item says on average; titles alone are an agenda
TITLE = 12  # words: a title is no longer than this
USUAL = re.compile(
    r"apolog|minutes\s+of|previous\s+minutes|declarations?\s+of|matters\s+arising|welcome|any\s+other\s+business"
    r"|\ba\.?o\.?b\b|next\s+meeting|introductions",
    re.IGNORECASE,
)  # items that hardly a meeting goes without
ACTION_HEAD = re.compile(r"actions?\b|agreed\s+actions?|decisions?\s*/\s*actions?", re.IGNORECASE)
OWNER_HEAD = re.compile(
    r"(?:owner|lead|who|by\s+whom|action\s+(?:by|owner)|responsib(?:le|ility)|by|initials)\b.{0,10}$", re.IGNORECASE
)
ITEM_HEAD = re.compile(r"(?:agenda\s+)?(?:items?|subject|topic|heading|title|matter)(?:\s+no\.?)?$", re.IGNORECASE)
SAID_HEAD = re.compile(
    r"(?:(?:summary|record|notes?|points|details?|key\s+points)\s+(?:of\s+)?)*(?:the\s+)?(?:discussions?|minutes?|notes?"
    r"|proceedings|narrative|comments?|debate|what\s+was\s+(?:said|discussed))\b.{0,40}$",
    re.IGNORECASE,
)
NAME = re.compile(r"(?:[A-Z][\w.'’-]*(?:\s+|$)){1,4}$")
MARK = re.compile(  # the mark of an item alone in its cell, whatever the body calls its minutes by
    r"(?:item\s+|minute\s+)?(?P<number>(?:[A-Z]{1,6}[\s/.-]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?)[.:)]?$", re.IGNORECASE
)
NOTHING = re.compile(
    r"(?:none|nil|n/?a|no\s+actions?|not\s+applicable|noted?|complete[d]?|closed|decisions?"
    r"|(?:for\s+)?information|[-–—.]*)\W*$",
    re.IGNORECASE,
)


SETTLED = re.compile(  # beside what was decided, where others have who is to act
    r"(?:decisions?(?:\s+(?:made|taken))?|resolutions?|resolved|agreed|approved|decided|ratified|adopted)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class RuledItem:
    """An item of such a table. `aside` are its cells in the action column, each with that of the owner column;
    `settled` those lines of it beside which stands that they are a decision.
    """

    number: str | None
    title: str
    page: int
    place: tuple[int, int]
    lines: tuple[Line, ...]
    aside: tuple[tuple[tuple[Line, ...], tuple[Line, ...]], ...] = ()
    agenda_item: bool = False  # the number is that of the agenda's item
    settled: tuple[tuple[Line, ...], ...] = ()


@dataclass(frozen=True)
class _Layout:
    """Which column of the grid holds what; `edges` are the left edges of the columns in points."""

    number: int | None
    said: int
    title: int | None = None
    action: int | None = None
    owner: int | None = None
    edges: tuple[float, ...] = ()


@dataclass
class _Row:
    number: str | None
    place: tuple[int, int]
    title: list[Line] = field(default_factory=list)
    said: list[Line] = field(default_factory=list)
    aside: list[tuple[tuple[Line, ...], tuple[Line, ...]]] = field(default_factory=list)
    settled: list[tuple[Line, ...]] = field(default_factory=list)


def ruled_items(pages: Sequence[Page]) -> list[RuledItem]:
    """The items of minutes that stand in ruled tables, over all pages; empty where the minutes are running text."""
    rows: list[_Row] = []
    layout: _Layout | None = None
    for table in (table for page in pages for table in page.tables):
        goes_on = layout is not None and _fits(table, layout)
        layout = layout if goes_on else (_layout(table) or layout)
        if layout is not None and (goes_on or _fits(table, layout)):
            rows += _rows(table, layout, rows[-1] if rows else None)
    right = max((line.x1 for row in rows for line in row.said), default=0.0)
    items = [_item(row, right) for row in rows]
    rising = all(_value(a.number) <= _value(b.number) for a, b in pairwise(items))
    said = sum(len(line.text) for item in items for line in item.lines)
    usual = any(USUAL.search(item.title) for item in items)
    return items if len(items) >= FEW and rising and usual and said >= SAID * len(items) else []


def holds_items(table: Table, items: Sequence[RuledItem]) -> bool:
    """The table is one of those whose rows are the items."""
    places = {(line.page, line.index) for row in table.rows for cell in row if cell for line in cell.lines}
    return any((line.page, line.index) in places for item in items for line in item.lines) or any(
        item.place in places for item in items
    )


def ruled_actions(item: RuledItem, date: str | None, words: frozenset[str]) -> tuple[ActionEntry, ...]:
    """The actions that stand beside an item; where only a name stands there, the paragraph beside it is what to do."""
    entries = []
    said = make_blocks(item.lines, words)
    for lines, owners in item.aside:
        named = " ".join(line.text for line in owners).strip() or None
        blocks = make_blocks(lines, words)
        tasks = _with_owners(blocks) if not named else [(block, *shared_out(block.text)) for block in blocks]
        for block, text, told in tasks:
            if NOTHING.match(text):
                continue
            action, owner = text, named or told
            if _is_name(text):
                owner = named or owner_alone(text) or text.strip(" .")
                action = task_of(owner, block.lines, said) or item.title
            page, end = block.whole.page, block.whole.page_end
            entries.append(
                ActionEntry(
                    "minute", date, None, item.number, (), action, owner, day_due(text, date), None, None, page, end
                )
            )
    return tuple(entries)


def _is_name(text: str) -> bool:
    return bool(OWNER.match(text) or NAME.match(text) or owner_alone(text)) and not NOTHING.match(text)


def _with_owners(blocks: Sequence[Block]) -> list[tuple[Block, str, str | None]]:
    """The tasks of a cell with who is to do each.

    A name that stands by itself is of the task above it, or of those below it where the cell begins so. A cell of
    names alone gives these.
    """
    parts = [part for block in blocks for part in _parted(block)]
    names = [_is_name(text) for _, text in parts]
    if all(names) or not any(names):
        return [(block, *shared_out(text)) for block, text in parts]
    found: list[tuple[Block, str, str | None]] = []
    leading: str | None = None
    for (block, text), name in zip(parts, names, strict=True):
        if not name:
            task, owner = shared_out(text)
            found.append((block, task, owner or leading))
        elif names[0]:
            leading = text.strip(" .")
        elif found and found[-1][2] is None:
            found[-1] = (*found[-1][:2], text.strip(" ."))
    return found


def _parted(block: Block) -> list[tuple[Block, str]]:
    """A task and the initials on the last line of its paragraph, apart."""
    last = block.lines[-1].text
    if len(block.lines) < 2 or not INITIALS.match(last) or block.text == last:
        return [(block, block.text)]
    return [(block, block.text.removesuffix(last).strip()), (block, last)]


def _layout(table: Table) -> _Layout | None:
    """The columns of a table by its head and by what most rows hold; None where the table holds no items."""
    width = max((len(row) for row in table.rows), default=0)
    if width < 2:
        return None
    heads = [_text(cell) for cell in table.rows[0]]
    numbered = [sum(1 for row in table.rows if _number(_lines(row, column))) for column in range(width)]
    number: int | None = max(range(width), key=lambda column: numbered[column])
    if number is None or numbered[number] < 2:
        number = None
    action = next((i for i, text in enumerate(heads) if ACTION_HEAD.match(text) and i != number), None)
    if action is not None and number is not None and _runs_on(table, number, action):
        action = None
    owner = next((i for i, text in enumerate(heads) if OWNER_HEAD.match(text) and i not in (number, action)), None)
    sizes = [sum(len(line.text) for row in table.rows for line in _lines(row, column)) for column in range(width)]
    free = [column for column in range(width) if column not in (number, action, owner)]
    if number is not None and not any(sizes[column] > sizes[number] for column in free) and _told_below(table, number):
        free = [number]  # "3. Finance" and what was said of it stand in one cell
    if not free:
        return None
    said = max(free, key=lambda column: sizes[column])
    if action is not None and sizes[action] > sizes[said]:
        return None  # a list of actions, which says of a meeting no more than these
    if number is None:
        named = next((i for i, text in enumerate(heads) if ITEM_HEAD.match(text) and i != said), None)
        if named is None or not SAID_HEAD.match(heads[said]):
            return None
        return _Layout(None, said, named, action, owner, _edges(table))
    between = [column for column in free if number < column < said and sizes[column]]
    return _Layout(number, said, between[0] if between else None, action, owner, _edges(table))


def _runs_on(table: Table, number: int, column: int) -> bool:
    """Under a head such as "Action or Decision" stand the items themselves: a title beside each number, and rows
    without a number below it. Of actions each has a number of its own, or stands beside what was said.
    """
    besides = [i for i in range(max(len(row) for row in table.rows)) if i not in (number, column)]
    marked = [bool(_number(_lines(row, number))) for row in table.rows[1:] if _lines(row, column)]
    aside = sum(len(line.text) for row in table.rows[1:] for i in besides for line in _lines(row, i))
    said = sum(len(line.text) for row in table.rows[1:] for line in _lines(row, column))
    return said > 2 * aside and sum(marked) > 1 and marked.count(False) > sum(marked) / 2


def _told_below(table: Table, column: int) -> bool:
    """Most of the cells with a number hold its title as well, and text below that."""
    cells = [lines for row in table.rows if _number(lines := _lines(row, column))]
    return sum(len(lines) > 1 and not MARK.match(lines[0].text) for lines in cells) > len(cells) / 2


def _edges(table: Table) -> tuple[float, ...]:
    """The left edge of each column of the grid, in points."""
    width = max(len(row) for row in table.rows)
    cells = [[row[i] for row in table.rows if i < len(row)] for i in range(width)]
    return tuple(min((cell.x0 for cell in column if cell), default=-1.0) for column in cells)


def _fits(table: Table, layout: _Layout) -> bool:
    """A table has the columns of the layout: one that goes on with it, on the next page or below."""
    edges = _edges(table) if table.rows else ()
    return len(edges) == len(layout.edges) and all(abs(a - b) < EDGE for a, b in zip(edges, layout.edges, strict=True))


def _rows(table: Table, layout: _Layout, last: _Row | None) -> Iterator[_Row]:
    """The items that begin in a table; a row without a number goes on with the item before it."""
    head: tuple[int, int] | None = None
    for cells in table.rows:
        marked = _lines(cells, layout.number)
        number = _number(marked)
        named = _lines(cells, layout.title) if layout.number is None else []
        if layout.number is None and named and _is_head(cells, layout):
            head = _place(cells)
        elif (number and not _below(number, last)) or named:
            last, head = _Row(number, head or _place(cells)), None
            behind = _beside_number(marked) if marked else []
            if layout.said == layout.number:
                last.said += _freed(behind)
            else:
                last.title += behind
            yield last
        elif last is None:
            head = _place(cells)
            continue
        elif marked and not number and (cells is table.rows[0] or heavy(marked[0])):
            continue  # the head, repeated on each page
        elif cells is table.rows[0] and _is_head(cells, layout):
            continue
        elif number or layout.said == layout.number:
            last.said += _freed(marked)
        if last is None or head is not None:
            continue
        last.title += [] if layout.title is None or last.said else _lines(cells, layout.title)
        if layout.said != layout.number:
            last.said += _freed(_lines(cells, layout.said))
        aside, owner = _lines(cells, layout.action), _lines(cells, layout.owner)
        if SETTLED.match(" ".join(line.text for line in aside or owner)):
            last.settled.append(tuple(_freed(_lines(cells, layout.said))))
        elif aside or owner:
            last.aside.append((tuple(_freed(aside or owner)), tuple(_freed(owner)) if aside else ()))


def _is_head(cells: Sequence[Cell | None], layout: _Layout) -> bool:
    """The row names the columns: actions, owners or what was said."""
    beside = (ACTION_HEAD.fullmatch(_at(cells, layout.action)), OWNER_HEAD.fullmatch(_at(cells, layout.owner)))
    return any(beside) or (layout.number is None and bool(SAID_HEAD.match(_at(cells, layout.said))))


def _at(cells: Sequence[Cell | None], column: int | None) -> str:
    return _text(cells[column]) if column is not None and column < len(cells) else ""


def _place(cells: Sequence[Cell | None]) -> tuple[int, int]:
    """Page and line at which a row begins."""
    return min(((line.page, line.index) for cell in cells if cell for line in cell.lines), default=(0, 0))


def _below(number: str, last: _Row | None) -> bool:
    """A paragraph 3.2 of item 3."""
    above = last.number if last else None
    return above is not None and number.startswith(f"{above}.") and "." not in above


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
    settled = tuple(kept for lines in row.settled if (kept := tuple(line for line in lines if line in said)))
    return RuledItem(row.number, text, row.place[0], row.place, tuple(said), tuple(row.aside), settled=settled)


def _title_length(lines: Sequence[Line], right: float) -> int:
    """How many lines at the head of a cell are its title: those in bold, else a first line that was not wrapped.

    What was decided may be bold as well: a sentence below the title, which begins a line of its own.
    """
    bold = next(
        (i for i, line in enumerate(lines) if not (line.bold or line.underlined) or (i and tells_decision(line.text))),
        len(lines),
    )
    if bold > 1 and lines[bold - 1].text.endswith((".", ";")):
        return next(
            (i for i in range(1, bold) if _decides(lines[i:bold]) or not full(lines[i - 1], lines[i], right)), bold
        )
    if bold or not lines:
        return bold
    title = len(lines[0].words) <= TITLE and not lines[0].text.endswith((".", ","))
    return 1 if title and (len(lines) == 1 or not full(lines[0], lines[1], right)) else 0


def _decides(lines: Sequence[Line]) -> bool:
    """A sentence begins that says what was done: "The Committee APPROVED the plan."."""
    return lines[0].text[:1].isupper() and DONE.match(" ".join(line.text for line in lines)) is not None


def _number(lines: Sequence[Line]) -> str | None:
    """The number of an item, alone in its cell or before its title."""
    if not lines:
        return None
    text = lines[0].text
    match = MARK.match(text)
    if match and not find_dates(text):
        return match["number"]
    match = ITEM_CODE.match(f"{text} -") or ITEM_NUMBER.match(text)
    return match["number"] if match else None


def _value(number: str | None) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", number or ""))


def _freed(lines: Iterable[Line]) -> list[Line]:
    return [replace(line, cell=False) for line in lines]


def _lines(cells: Sequence[Cell | None], column: int | None) -> list[Line]:
    cell = cells[column] if column is not None and column < len(cells) else None
    return list(cell.lines) if cell else []


def _text(cell: Cell | None) -> str:
    return " ".join(line.text for line in cell.lines).strip() if cell else ""
