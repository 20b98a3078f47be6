"""The agenda of a pack: the meeting it calls, and its items with the pages their papers stand on.

The number column, the title column and the page column are told by where their words stand; numbers are followed as a
sequence, so that guidance before the items and lists within a note are no items.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minesearch.dates import find_dates
from minesearch.model.meeting import AgendaItem, Occasion
from minesearch.model.source import Line, Page, PageState
from minesearch.patterns import AGENDA_HEAD, ATTENDANCE_HEAD, ITEM_NUMBER, LOG_HEAD, MINUTES_HEAD, STAMP
from minesearch.segment.agenda_rows import Row, find_rows, is_agenda_head, unnumbered_rows, without_run_in
from minesearch.segment.agenda_tables import table_rows
from minesearch.segment.labels import read_label
from minesearch.segment.occasion import read_occasion
from minesearch.segment.place import place_held
from minesearch.segment.section import body_lines
from minesearch.segment.sitting import ENDED, VOTED, VOTES
from minesearch.text import fold

TOP = 6  # lines: where the heading of another part would stand
COVERS = 4  # pages: a longer preamble is another document
WORDY = 35  # words: titles as long as paragraphs are none
FEW = 3  # rows: fewer are no agenda where no heading says so
MANY = 6  # rows: as many under a date, some of them usual at meetings, need no heading
USUAL = re.compile(
    r"apolog|minutes\b|declarations?\s+of|disclosure|matters\s+arising|correspondence|adjourn|any\s+other|public\s"
    r"|next\s+meeting|roll\s+call|call\s+to\s+order|accounts|confirm\w*\s+proceedings",
    re.IGNORECASE,
)
ADOPTED = re.compile(  # "adopted the following agenda:", "The agenda was approved as follows:"
    # no part of one, "read the consent agenda as follows:", and no change: "The agenda was amended as follows:"
    r"\b(?:following|provisional|draft|proposed)\s+agenda\b[^.;:]{0,60}:$"
    r"|\b(?:adopt|approv|agree|accept|confirm|pass)\w*\s+(?:(?:the|its|this|an)\s+)?(?:meeting\s+)?agenda\s+as\s+follows\s*:$"
    r"|(?<!consent\s)\bagenda\b(?:(?!\b(?:chang|amend|revis|alter|add|mov)\w*)[^.;:]){0,60}?"
    r"\b(?:adopt|approv|agree|accept|confirm|pass)ed\b(?:(?!\b(?:chang|amend|revis|alter|add|mov)\w*)[^.;:]){0,30}\bas\s+follows\s*:$",
    re.IGNORECASE,
)
LISTED = re.compile(r"[(\[]?(?P<number>\d{1,2}|[A-Za-z])[.)\]:]+\s+(?P<rest>\S.*)")
EDGE = 8.0  # points: how far apart the numbers of one list begin, set flush right or left
CONTENTS = re.compile(r"(?:table\s+of\s+)?contents\b.{0,12}$|index$", re.IGNORECASE)


@dataclass(frozen=True)
class Agenda:
    """What an agenda says: the meeting it was sent out for, and its items in order."""

    occasion: Occasion
    items: tuple[AgendaItem, ...]


def read_agenda(pages: Sequence[Page], words: frozenset[str]) -> Agenda:
    """Read the pages of an agenda. `words` is the pack's vocabulary, to mend words cut at a line end."""
    rows = _rows(pages)
    first = rows[0].place if rows else None
    before = [line for page in pages for line in body_lines(page) if first is None or (line.page, line.index) < first]
    occasion = read_occasion(before, words)
    if occasion.venue is None and rows:
        occasion = replace(occasion, venue=place_held(_behind(pages, rows)))
    return Agenda(occasion, tuple(_item(row, words) for row in rows))


def _behind(pages: Sequence[Page], rows: Sequence[Row]) -> list[Line]:
    """The lines on the last page of the rows that stand below the last of them."""
    last = max((line.page, line.index) for line in rows[-1].lines)
    return [line for page in pages for line in body_lines(page) if last < (line.page, line.index) < (last[0] + 1, 0)]


def find_agenda(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The leading pages that are the agenda, cover and blank versos included; empty where the file opens otherwise."""
    leading = _leading(pages)
    rows = _rows(leading)
    if not rows or not _is_agenda(leading, rows):
        return ()
    last = max(line.page for row in rows for line in row.lines)
    papers = min((row.page_from for row in rows if row.page_from), default=0)
    found: list[Page] = []
    for page in pages:
        blank = page.state is PageState.BLANK and bool(found)
        if not (page.number <= last or blank or (page in leading and _numbered_before(page, papers))):
            break
        found.append(page)
    return tuple(found)


def agenda_within(pages: Sequence[Page], words: frozenset[str]) -> tuple[AgendaItem, ...]:
    """The agenda that stands on the first page of a set of minutes under a heading of its own, where there is one, or
    below the sentence that says it was adopted.
    """
    lines = [line for page in pages[:1] for line in body_lines(page)]
    head = next((line for line in lines if AGENDA_HEAD.match(line.text) and len(line.words) == 1), None)
    if head is None:
        return tuple(_item(row, words) for row in _adopted(lines))
    rows = [row for row in table_rows(pages[:1]) if row.place > (head.page, head.index)]
    return tuple(_item(row, words) for row in rows)


def _adopted(lines: Sequence[Line]) -> list[Row]:
    """The rows of the agenda below "The following agenda was adopted:": they begin at one edge with numbers or letters
    that run on from the first.
    """
    said = [" ".join(line.text for line in lines[max(0, i - 1) : i + 1]) for i in range(len(lines))]
    begin = next((i + 1 for i, text in enumerate(said) if ADOPTED.search(text)), len(lines))
    rows: list[Row] = []
    for line in lines[begin:]:
        match = LISTED.match(line.text)
        runs_on = match is not None and _place(match["number"]) == len(rows) + 1
        if match and runs_on and (not rows or abs(line.x0 - rows[0].lines[0].x0) < EDGE):
            title = replace(line, words=line.words[1:])
            rows.append(Row(match["number"], [title], lines=[line]))
        elif rows and abs(line.x0 - rows[-1].title[0].x0) < EDGE and not rows[-1].title[-1].text.endswith("."):
            rows[-1].title.append(line)  # a title goes on below its first word
            rows[-1].lines.append(line)
        else:
            break
    return rows if len(rows) >= FEW else []


def _place(number: str) -> int:
    """Which number or letter it is: 3 for "3", "C" and "c"."""
    return int(number) if number.isdigit() else ord(number.upper()) - ord("A") + 1


def _rows(pages: Sequence[Page]) -> list[Row]:
    return without_run_in(find_rows(pages) or table_rows(pages) or unnumbered_rows(pages))


def _item(row: Row, words: frozenset[str]) -> AgendaItem:
    title = fold(row.title, words).text.rstrip(" :;")
    note = fold(row.note, words).text
    passage = fold([*row.title, *row.note], words)
    return AgendaItem(row.number, title, row.page_from, row.page_to, note or None, passage)


def _leading(pages: Sequence[Page]) -> list[Page]:
    """The pages an agenda can stand on: from the first to that before another part or a page without any row of it."""
    leading: list[Page] = []
    rows: list[Row] = []
    for page in pages:
        if _opens_other(page):
            break
        if page.state is PageState.TEXT or page.state is PageState.OCR:
            now = _rows([*leading, page])
            if (len(now) == len(rows) and (rows or len(leading) >= COVERS)) or _leaves_table(rows, now):
                break
            rows = now
        leading.append(page)
    return leading


def _leaves_table(rows: Sequence[Row], now: Sequence[Row]) -> bool:
    """With one page more the rows are no longer those of the table, but the numbered items of what follows it."""
    return bool(rows) and rows[0].lines[0].cell and now[0].place != rows[0].place


def _opens_other(page: Page) -> bool:
    if any(line.boxed and STAMP.match(line.text) for line in page.lines):
        return True
    for line in body_lines(page)[:TOP]:
        if is_agenda_head(line.text):
            return False
        if ITEM_NUMBER.match(line.text):
            continue  # "3. Action log" is a row of an agenda, no heading
        if STAMP.match(line.text) or MINUTES_HEAD.match(line.text) or LOG_HEAD.match(line.text):
            return True
    return False


def _is_agenda(pages: Sequence[Page], rows: list[Row]) -> bool:
    """A heading says so, or at least a few rows of which one names its pages."""
    before = [line for page in pages for line in body_lines(page) if (line.page, line.index) < rows[0].place]
    headed = any(is_agenda_head(line.text) for line in before)
    if any(_lists_attenders(line.text, headed) for line in before):
        return False
    if sum(_words(row) > WORDY for row in rows) > len(rows) / FEW:
        return False
    if headed:
        return True
    lines = [line for page in pages for line in body_lines(page)]
    if any(MINUTES_HEAD.match(line.text) for line in before) or _voted(lines):
        return False
    usual = sum(bool(USUAL.search(row.title[0].text)) for row in rows if row.title)
    if len(rows) >= MANY and usual >= FEW:
        return any(day.year_given for line in before for day in find_dates(line.text))
    spelt = any(re.search(r"\bpages?\b", line.text, re.IGNORECASE) for page in pages for line in body_lines(page))
    if not usual and (not spelt or any(CONTENTS.match(line.text) for line in before)):
        return False  # what a long report holds, with the pages it stands on
    paged = any(row.page_from for row in rows)
    return paged and (len(rows) >= FEW or any(re.match(r"agenda item no", line.text, re.I) for line in before))


def _voted(lines: Sequence[Line]) -> bool:
    """Motions were put below the items, and what became of them is told: the meeting is over."""
    return sum(bool(VOTED.search(line.text) or ENDED.search(line.text)) for line in lines) >= VOTES


def _lists_attenders(text: str, headed: bool) -> bool:
    """The line heads a list of those who came. In an agenda that is `headed` so, a label such as "Members:" does not
    say so: it tells whom the meeting is called for.
    """
    if not headed:
        return bool(ATTENDANCE_HEAD.match(text))
    label = read_label(text)
    return label is not None and label.there


def _words(row: Row) -> int:
    return sum(len(line.words) for line in row.title)


def _numbered_before(page: Page, papers: int) -> bool:
    """The number printed on the page is lower than that of the first paper."""
    return page.label is not None and page.label.isdigit() and int(page.label) < papers
