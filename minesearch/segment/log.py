"""Action logs: ruled tables of actions with owner, comments and status, over as many pages as they run."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minesearch.dates import find_dates
from minesearch.model.meeting import ActionEntry
from minesearch.model.source import Cell, Page, Table
from minesearch.segment.log_columns import STATUS, Columns, column_name, header, in_a_log, text_of
from minesearch.segment.section import body_lines

ACTIONS = re.compile(
    r"(?:\d{1,3}[.)]?\s+)?(?:[A-Z][\w’'&-]*\s+){0,4}?(?:summary\s+of\s+|list\s+of\s+|table\s+of\s+|schedule\s+of\s+)?"
    r"(?:agreed\s+|new\s+|outstanding\s+|previous\s+|open\s+|key\s+)*"
    r"actions?\b(?!\s+plan)(?:\s+(?:points?|log|list|tracker|summary|register|items?|agreed|arising|table|from|for|to)\b.{0,60})?\s*:?$"
    r"|(?:items?\s+|matters\s+|actions?\s+)?(?:carried|brought)\s+forward\b.{0,60}$|(?:who\s+does\s+what|to\s+do(?:\s+list)?)\s*:?$",
    re.IGNORECASE,
)
COLOURS = (("Red", (200, 60, 60)), ("Amber", (255, 190, 0)), ("Green", (60, 170, 80)))
LEAD = re.compile(
    r"[-–]\s*(?:lead\s+)?(?P<owner>[A-Z][A-Za-z]{1,4}(?:\s*/\s*[A-Z][A-Za-z]{1,4})*)$|\blead\s*:?\s+(?P<lead>.+)$",
    re.IGNORECASE,
)
SHORT_YEAR = re.compile(  # "6 Mar 24", "06-Mar-24"; the second number of "6 March, 24 May" is a day
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?[\s-]+"
    r"['’]?(?P<year>\d{2})\b(?![.:/-]?\d|\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    re.IGNORECASE,
)
IN_FIGURES = re.compile(  # "6/30/2022", "9/15"; not the number of a minute, "112/18"
    r"(?<![\d/])(?P<a>0?[1-9]|[12]\d|3[01])/(?P<b>0?[1-9]|[12]\d|3[01])(?P<year>/(?:(?:19|20)\d\d|\d\d)|)(?![\d/])"
)
DONE_ON = re.compile(  # before a day without its year, "Mailed 9/15"; "Minute 9/23" is none
    r"\b(?:[a-z]{3,}ed|sent|done|paid|met|on|by|since|before|until|due)\s+$", re.IGNORECASE
)
GROUP_OWNERS = re.compile(r"^(?:secretariat|clerk|chair(?:man)?|officers|all)$", re.IGNORECASE)


def is_log(table: Table) -> bool:
    """The table has the head of an action log: actions with an owner, a status or comments, and no plan's aims."""
    return header(table) is not None


def is_listed(table: Table, page: Page) -> bool:
    """The table stands under a heading such as "Actions", and says what is to be done by whom."""
    title = heading_above(page, table)
    return bool(title and ACTIONS.match(title)) and in_a_log(table) is not None


def column_names(table: Table) -> list[tuple[str, str | None]]:
    """The words over each column of a table and what a log would hold there; None for a column no log has."""
    cells = [text_of(cell) for cell in table.rows[0] if cell is not None] if table.rows else []
    columns = header(table)
    names = columns.names if columns else [column_name(text) for text in cells]
    return list(zip(cells, names, strict=True))


def read_log(pages: Sequence[Page], date: str | None) -> tuple[ActionEntry, ...]:
    """All rows of the log on these pages. `date` is that of the meeting the log was made for."""
    entries: list[ActionEntry] = []
    columns: Columns | None = None
    heading: str | None = None
    month_first = _month_first([table for page in pages for table in page.tables])
    for page in pages:
        for table in page.tables:
            own = header(table) or in_a_log(table)
            known = own or (columns if _fits(table, columns) else None)
            heading = heading_above(page, table) or heading
            if own is None and _headless(table):
                known = _by_content(table)
            if known is None:
                continue
            columns = known if own or columns is None else columns
            rows = table.rows[1:] if own and own.headed else table.rows
            known = replace(known, month_first=month_first)
            entries = _read(rows, known, table.page, date, heading, entries, not own)
    return _numbered(entries)


def _month_first(tables: Sequence[Table]) -> bool:
    """Days in figures in these tables, "9/15" or "6/30/2022", can only be read month first, and none only day first."""
    said = [text_of(cell) for table in tables for row in table.rows for cell in row if cell is not None]
    found = [(text, day) for text in said for day in IN_FIGURES.finditer(text)]
    surely = [day for text, day in found if day["year"] or DONE_ON.search(text[: day.start()])]
    return any(int(day["b"]) > 12 for day in surely) and not any(int(day["a"]) > 12 for _, day in found)


def follows_up(table: Table) -> bool:
    """The table follows actions of earlier meetings: it names the minute or the day of each, whose it is and what has
    come of it. A plan of work in a report says none of that.
    """
    columns = header(table)
    names = set(columns.names) if columns else set()
    return bool({"minute_number", "dates"} & names and {"comments", "status"} & names) and "owner" in names


def _numbered(entries: Sequence[ActionEntry]) -> tuple[ActionEntry, ...]:
    """The rows of a log that has no other numbers by those of the minutes they stem from, where no two share one."""
    numbers = [entry.minute_number for entry in entries]
    if any(entry.number for entry in entries) or None in numbers or len(set(numbers)) < len(numbers):
        return tuple(entries)
    return tuple(replace(entry, number=entry.minute_number) for entry in entries)


def read_rows(tables: Sequence[Table], date: str | None) -> list[ActionEntry]:
    """The rows of an action table, and of those that go on with it on the pages behind."""
    columns = header(tables[0]) or in_a_log(tables[0])
    if columns is None:
        return []
    columns = replace(columns, month_first=_month_first(tables))
    entries = _read(tables[0].rows[columns.headed :], columns, tables[0].page, date, None, [], False)
    for table in tables[1:]:
        entries = _read(table.rows, columns, table.page, date, None, entries, True)
    return entries


def goes_on(table: Table, page: Page, before: Table) -> bool:
    """The table, without a head of its own, goes on at the top of a page with the columns of one on the page before."""
    first = next((line for line in body_lines(page)), None)
    at_top = first is not None and first.cell and first.top >= table.top - 1
    return at_top and page.number == before.page + 1 and header(table) is None and _fits(table, header(before))


def _fits(table: Table, columns: Columns | None) -> bool:
    """A table without a head goes on with the columns of the one before it."""
    if columns is None:
        return False
    edges = {round(c.x0) for row in table.rows for c in row if c}
    return sum(any(abs(e - known) < 8 for known in columns.edges) for e in edges) >= 0.6 * len(edges)


def _headless(table: Table) -> bool:
    """Two columns, the second of states of work."""
    rows = [[c for c in row if c] for row in table.rows]
    return all(len(row) == 2 for row in rows) and all(STATUS.match(text_of(row[-1])) for row in rows)


def _by_content(table: Table) -> Columns:
    cells = [c for c in table.rows[0] if c]
    return Columns(("action", "status"), tuple(c.x0 for c in cells))


def heading_above(page: Page, table: Table) -> str | None:
    """The nearest line above the table, if no other table stands between: the name of a group of actions."""
    above = [line for line in body_lines(page) if not line.cell and line.bottom <= table.top + 3]
    if not above:
        return None
    nearest = above[-1]
    between = any(nearest.top < other.top < table.top - 1 for other in page.tables)
    return None if between else nearest.text


def _read(
    rows: Sequence[tuple[Cell | None, ...]],
    columns: Columns,
    page: int,
    date: str | None,
    heading: str | None,
    entries: list[ActionEntry],
    carried: bool,
) -> list[ActionEntry]:
    """Add the rows of one table. A first row without number goes on with the last row before it; below a head of its
    own it does so only where it has neither date nor owner.
    """
    out = list(entries)
    for index, row in enumerate(rows):
        values = _values(row, columns)
        if not any(values.values()):
            continue
        if _is_band(row, values):
            heading = next(v for v in values.values() if v)
            continue
        headless = set(columns.names) == {"action", "status"}
        bare = not any(values.get(name) for name in ("number", "dates", "owner"))
        first = index == 0 and not headless and (carried or bare)
        if out and (first or not values.get("action")) and _continues(values, columns):
            out[-1] = _extended(out[-1], values, page)
            continue
        if not values.get("action") and not values.get("number"):
            continue
        out.append(_entry(values, row, page, date, heading if headless else None))
    return out


def _values(row: tuple[Cell | None, ...], columns: Columns) -> dict[str, str]:
    values: dict[str, str] = {}
    for cell in row:
        if cell is None:
            continue
        name = columns.of(cell.x0)
        if name:
            values[name] = " ".join(part for part in (values.get(name, ""), text_of(cell)) if part)
    if columns.month_first and "dates" in values:
        values["dates"] = IN_FIGURES.sub(r"\g<b>/\g<a>\g<year>", values["dates"])  # as dates are read: day first
    return values


def _is_band(row: tuple[Cell | None, ...], values: dict[str, str]) -> bool:
    """A row of one wide cell names a section of the log."""
    cells = [c for c in row if c]
    return len(cells) == 1 and len(row) > 2 and len(next(iter(values.values()), "").split()) <= 12


def _continues(values: dict[str, str], columns: Columns) -> bool:
    """The row has no number of its own where the log numbers its rows, or nothing but more comments."""
    if "number" in columns.names:
        return not values.get("number")
    return not values.get("action")


def _extended(entry: ActionEntry, values: dict[str, str], page: int) -> ActionEntry:
    def more(old: str | None, name: str) -> str | None:
        return " ".join(part for part in (old or "", values.get(name, "")) if part) or None

    dates = tuple(dict.fromkeys([*entry.dates, *_dates(values.get("dates", ""))]))
    return replace(
        entry,
        dates=dates,
        action=more(entry.action, "action") or "",
        owner=more(entry.owner, "owner"),
        comments=more(entry.comments, "comments"),
        status=more(entry.status, "status"),
        page_end=page,
    )


def _entry(
    values: dict[str, str], row: tuple[Cell | None, ...], page: int, date: str | None, heading: str | None
) -> ActionEntry:
    owner = values.get("owner") or (_lead(heading) if heading else None)
    due = values.get("due")
    return ActionEntry(
        "log",
        date,
        _number(values.get("number") or "") or None,
        values.get("minute_number") or None,
        _dates(values.get("dates", "")),
        values.get("action", ""),
        owner or None,
        due or None,
        values.get("comments") or None,
        values.get("status") or _colour(row) or None,
        page,
        page,
        heading,
    )


def _number(text: str) -> str:
    """Without the stop or bracket behind it, but for one that it opens itself: "3.", "3)", "03.19.04(2)"."""
    return text.rstrip("." if "(" in text else ".)")


def _dates(text: str) -> tuple[str, ...]:
    whole = SHORT_YEAR.sub(r"\g<day> \g<month> 20\g<year>", text)
    return tuple(dict.fromkeys(d.value for d in find_dates(whole)))


def _lead(heading: str) -> str | None:
    """The owner that a group's heading names: "Roads - Lead AB"; the heading itself where it is an office."""
    if GROUP_OWNERS.match(heading.strip()):
        return heading.strip()
    match = LEAD.search(heading)
    return (match["owner"] or match["lead"]) if match else None


def _colour(row: tuple[Cell | None, ...]) -> str | None:
    """A status that is given as the colour of an empty cell."""
    for cell in row:
        if cell is None or cell.lines or cell.fill is None:
            continue
        red, green, blue = cell.fill
        if max(cell.fill) - min(cell.fill) < 60:
            continue
        return min(COLOURS, key=lambda c: (c[1][0] - red) ** 2 + (c[1][1] - green) ** 2 + (c[1][2] - blue) ** 2)[0]
    return None
