"""Which column of an action log holds what: by the words over it and, where these are new, by what stands in it.

| Ref   | Raised   | What we agreed to do | Who       | Where are we now? | RAG |
| 23/14 | 07.09.23 | Mend the quay wall   | Ann Bell  | Stone ordered.    | A   |

"Who" is a usual head; "What we agreed to do" tells by one of its words, and is believed because sentences stand below;
a column of colours is the status whatever its head says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minesearch.dates import find_dates
from minesearch.model.source import Cell, Table
from minesearch.text import fold

COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "number",
        re.compile(r"^(?:action\s+)?(?:no\.?|number|ref(?:erence)?\.?(?:\s+no\.?)?|item|#|id)(?:\s+no\.?)?$", re.I),
    ),
    (
        "dates",
        re.compile(r"^(?:date|date raised|meeting|meeting date|date of meeting|raised|date agreed|date set)s?$", re.I),
    ),
    ("minute_number", re.compile(r"^minutes?(?:\s+(?:no\.?|ref(?:erence)?\.?|number|item))?$|^agenda item$", re.I)),
    (
        "due",
        re.compile(
            r"^(?:due|due date|deadline|target|target date|by when|when|timescale|time\s?frame"
            r"|completion date|date due)$",
            re.I,
        ),
    ),
    (
        "owner",
        re.compile(
            r"^(?:owner|lead|responsible|responsible officer|responsible person|responsibility"
            r"|action by|by whom|who|lead officer|officer|assigned to|person responsible|action owner"
            r"|named lead|by)s?$",
            re.I,
        ),
    ),
    (
        "status",
        re.compile(r"^(?:status|rag|rag status|state|status[/ -]+rag|completed\??|complete\??|r/a/g|brag)$", re.I),
    ),
    (
        "comments",
        re.compile(
            r"^(?:comments?|updates?|progress|notes?|outcome|progress[/ ]+update|latest update"
            r"|update[/ ]+comments?|response|position|current position|comments?[/ ]+updates?"
            r"|action taken|progress/comments?)$",
            re.I,
        ),
    ),
    (
        "action",
        re.compile(
            r"^(?:actions?|actions? (?:required|agreed|points?|items?|needed|to be taken)"
            r"|agreed actions?|task|description|what|action description|decision"
            r"|(?:decisions?|recommendations?|resolutions?|requests?) ?(?:/|and|or|&) ?(?:agreed )?actions?"
            r"|actions? ?(?:/|and|or|&) ?(?:decisions?|recommendations?|resolutions?|requests?|outcomes?))$",
            re.I,
        ),
    ),
)
TOLD: tuple[tuple[str, re.Pattern[str]], ...] = (  # by one word of a longer head, the surest first
    (
        "due",
        re.compile(
            r"\b(?:due|deadline|target|when|timescales?|time\s?frame|completion|completed? by)\b"
            r"|\bdate\b.*\bcomplet\w+|\bto be completed\b",
            re.I,
        ),
    ),
    ("status", re.compile(r"\b(?:status|b?rag|closed|completed?|done)\b", re.I)),
    (
        "owner",
        re.compile(
            r"\b(?:owners?|leads?|who|whom|responsib\w+|assigned|assignee|allocated|officers?)\b|\bby\W*$", re.I
        ),
    ),
    ("minute_number", re.compile(r"\bminutes?\b", re.I)),
    ("dates", re.compile(r"\b(?:dates?|raised|meeting|opened)\b", re.I)),
    (
        "comments",
        re.compile(
            r"\b(?:updates?|progress|comments?|notes?|outcomes?|response|position|latest|now|feedback|happened)\b", re.I
        ),
    ),
    ("action", re.compile(r"\b(?:actions?|tasks?|agreed|to do|what|undertakings?|matters?|issues?)\b", re.I)),
    ("number", re.compile(r"\b(?:ref\w*|no|number|id)\b", re.I)),
)
STATUS = re.compile(
    r"^(?:red|amber|green|blue|yellow|new|open|closed|complete[d]?|on-?\s?going"
    r"|carried forward|in progress|not started|done|overdue|pending|deferred"
    r"|discharged|outstanding|withdrawn|superseded|on track|to do)(?:[\s/,-]+(?:red|amber"
    r"|green|blue|closed|complete[d]?))*$",
    re.IGNORECASE,
)
STATE = re.compile(r"(?:[RAGBYC]|yes|no|y|n|✓|✔|x)$", re.IGNORECASE)  # what stands alone in a column of states
AIMS = re.compile(r"^(?:aim|objective|intended outcome|outcomes?|milestone|target)s?$", re.I)
PLAN = re.compile(  # heads of a plan, a register of risks or a table of measures
    r"\b(?:aims?|objectives?|milestones?|risks?|likelihood|impact|mitigations?|controls?|measures?|indicators?|budget"
    r"|funding|costs?|themes?|priority|recommendations?|success)\b",
    re.I,
)
MARK = re.compile(r"(?:[A-Z]{1,6}[\s/.-]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?[.)]?$", re.I)
BETWEEN_NAMES = re.compile(r"[\s,/&+]+")
NAMED = re.compile(  # a word of "Ann Bell / C. Dunn", "AB", "Clerk", "All governors", "Insp. Mark Deane (CSP)"
    r"\(?[A-Z][\w.’'-]*\)?$|(?:and|of|to|the|for|de|van|tbc|all|governors|members|officers|trustees|directors|clerk|chair)$"
)
NAMES = 10  # words: owners take no more
WORDY = 4  # words: an action says at least as much
MOST = 0.7  # of the cells of a column
ROWS = 2  # rows below a head that is not a usual one


@dataclass(frozen=True)
class Columns:
    """Which column of the grid holds what; `edges` are the left edges of the header's cells in points.

    `headed` is false where the first row is no head but the first action; `month_first` where dates in figures give the
    month first.
    """

    names: tuple[str | None, ...]
    edges: tuple[float, ...]
    headed: bool = True
    month_first: bool = False

    def of(self, x0: float) -> str | None:
        """The name of the column in which a cell that begins at `x0` stands."""
        best = [i for i, edge in enumerate(self.edges) if edge <= x0 + 8]
        return self.names[best[-1]] if best else None


def header(table: Table) -> Columns | None:
    """The columns of a table with the head of an action log; None where it has another or none."""
    if not table.rows:
        return None
    cells = [c for c in table.rows[0] if c is not None]
    return _usual(cells, _below(table.rows[1:], cells)) or _told(table, cells)


def in_a_log(table: Table) -> Columns | None:
    """The columns of a table that stands under the title of a log: sentences with who is to act are enough."""
    if not table.rows:
        return None
    cells = [c for c in table.rows[0] if c is not None]
    heads = [text_of(c) for c in cells]
    if any(PLAN.search(text) for text in heads):
        return None
    told = [column_name(text) or _word(text) for text in heads]
    headed = len({name for name in told if name}) > 1
    names = _by_content(told if headed else [None] * len(cells), _below(table.rows[headed:], cells))
    known = "action" in names and ("owner" in names or (headed and "status" in names))
    return Columns(tuple(names), tuple(c.x0 for c in cells), headed) if known else None


def text_of(cell: Cell | None) -> str:
    """The words of a cell in one line."""
    return fold(cell.lines).text if cell else ""


def column_name(text: str) -> str | None:
    """What a column with this usual head holds."""
    bare = " ".join(text.split()).strip(" :*")
    whole = bare.replace(" ", "")  # a word broken over the lines of a narrow column: "OW", "NER"
    return next((name for said in (bare, whole) for name, regex in COLUMNS if regex.match(said)), None)


def _usual(cells: Sequence[Cell], columns: Sequence[Sequence[Cell]]) -> Columns | None:
    """The columns under heads that logs usually have, with `columns` of cells below them; one head may be new."""
    names = _numbered_once([column_name(text_of(cell)) for cell in cells], columns)
    if "action" not in names or not {"owner", "status", "comments"} & set(names):
        return None
    if any(AIMS.match(text_of(c)) for c in cells):
        return None  # an action plan of a report: it has aims, a log has not
    if len([n for n in names if n]) < len([c for c in cells if text_of(c)]) - 1:
        return None
    if not {"number", "dates", "minute_number"} & set(names) and "comments" in names and _is_plan(names):
        return None
    if None in names:
        told = [name or _word(text_of(cell)) for name, cell in zip(names, cells, strict=True)]
        names = [None if name in names[:i] + names[i + 1 :] else name for i, name in enumerate(told)]
    if "number" not in names and None in names[: names.index("action")]:
        at = names.index(None)  # "Resolution", "Motion", "Code": what stands there tells that it numbers the rows
        names[at] = "number" if _share(columns[at], _is_number) >= MOST else None
    return Columns(tuple(names), tuple(c.x0 for c in cells))


def _numbered_once(names: Sequence[str | None], columns: Sequence[Sequence[Cell]]) -> list[str | None]:
    """The names with one column of numbers: "Item" beside "Ref" is what the action is about."""
    numbers = [at for at, name in enumerate(names) if name == "number"]
    if len(numbers) < 2:
        return list(names)
    best = max(numbers, key=lambda at: (_share(columns[at], _is_mark), -at))
    return [None if at in numbers and at != best else name for at, name in enumerate(names)]


def _is_plan(names: Sequence[str | None]) -> bool:
    """Action, owner, time frame, status, update without number or date: an action plan of a report."""
    return "due" in names and "status" in names


def _told(table: Table, cells: Sequence[Cell]) -> Columns | None:
    """The columns under heads of the clerk's own, believed where what stands below bears them out."""
    heads = [text_of(cell) for cell in cells]
    usual = [column_name(text) for text in heads]
    names = [name or _word(text) for name, text in zip(usual, heads, strict=True)]
    if any(PLAN.search(text) for text in heads) or "action" not in names or "owner" not in names:
        return None
    if len(table.rows) <= ROWS or len([name for name in usual if name]) < 2:
        return None
    names = _by_content(names, _below(table.rows[1:], cells))
    kept = set(names)
    followed = {"status", "comments", "due"} & kept and {"number", "dates", "minute_number", "status"} & kept
    whole = {"action", "owner"} <= kept and followed and names.count(None) <= 1
    return Columns(tuple(names), tuple(c.x0 for c in cells)) if whole else None


def _word(text: str) -> str | None:
    """What a column may hold by one word of its head, which is no sentence."""
    if not text or len(text.split()) > 8:
        return None
    return next((name for name, regex in TOLD if regex.search(text)), None)


def _below(rows: Sequence[Sequence[Cell | None]], heads: Sequence[Cell]) -> list[list[Cell]]:
    """The cells of some rows that stand below each head."""
    columns: list[list[Cell]] = [[] for _ in heads]
    for row in rows:
        for cell in row:
            at = [i for i, head in enumerate(heads) if cell is not None and head.x0 <= cell.x0 + 8]
            if cell is not None and at:
                columns[at[-1]].append(cell)
    return columns


def _by_content(names: Sequence[str | None], columns: Sequence[Sequence[Cell]]) -> list[str | None]:
    """The names that what stands in the columns bears out, each once, and those that it tells by itself."""
    kept: list[str | None] = []
    for name, cells in zip(names, columns, strict=True):
        kept.append(name if name and name not in kept and _bears_out(name, cells) else None)
    for at, cells in enumerate(columns):
        if kept[at] is None:
            kept[at] = next((name for name in _kinds(cells, at, kept) if name not in kept), None)
    return kept


def _bears_out(name: str, cells: Sequence[Cell]) -> bool:
    if name == "action":
        return _share(cells, _is_wordy) >= 0.5
    if name in ("owner", "status", "number", "minute_number"):
        return _share(cells, _is_wordy) < 0.5 or (name == "owner" and _share(cells, _is_named) >= MOST)
    return True


def _kinds(cells: Sequence[Cell], at: int, names: Sequence[str | None]) -> list[str]:
    """What a column may be by what stands in it, the likeliest first."""
    if _share(cells, _is_state) >= MOST:
        return ["status"]
    if _share(cells, _is_date) >= MOST:
        return ["due", "dates"] if "action" in names[:at] else ["dates", "due"]
    if _share(cells, _is_mark) >= MOST:
        return ["number"] if "action" not in names[:at] else []
    if _share(cells, _is_wordy) >= 0.5:
        return ["action", "comments"]
    return ["owner"] if _share(cells, _is_named) >= MOST else []


def _share(cells: Sequence[Cell], kind: object) -> float:
    said = [cell for cell in cells if cell.lines or cell.fill]
    return sum(1 for cell in said if callable(kind) and kind(cell)) / len(said) if said else 0.0


def _is_wordy(cell: Cell) -> bool:
    text = text_of(cell)
    return len(text.split()) >= WORDY and not _is_date(cell) and not _is_named(cell)


def _is_named(cell: Cell) -> bool:
    text = text_of(cell)
    words = [word for word in BETWEEN_NAMES.split(text) if word]
    if not words or len(words) > NAMES or any(c.isdigit() for c in text):
        return False
    return all(NAMED.match(word) for word in words)


def _is_state(cell: Cell) -> bool:
    text = text_of(cell)
    return bool(STATUS.match(text) or STATE.match(text)) or (not text and cell.fill is not None)


def _is_date(cell: Cell) -> bool:
    text = text_of(cell)
    return sum(found.end - found.start for found in find_dates(text)) > 0.6 * len(text) > 0


def _is_number(cell: Cell) -> bool:
    return _is_mark(cell) and not _is_date(cell)


def _is_mark(cell: Cell) -> bool:
    return bool(MARK.match(text_of(cell)))
