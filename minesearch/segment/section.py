"""A run of pages that belong together, before it is read as what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minesearch.dates import find_dates
from minesearch.model.meeting import PartKind
from minesearch.model.source import Line, Page, PageState
from minesearch.patterns import STAMP
from minesearch.text import columns, join_words

HEAD = 0.13  # the share of the page's height in which the head of a page is looked for
HEAD_LINES = 3  # lines: a running head has no more
TITLE_LINES = 12  # lines: as far down the first page the heading of the whole may reach
PAPER = re.compile(
    r"\b(?:(?:draft|unconfirmed|approved|final)\s+)?minutes(?:\s+of(?:\s+the)?(?:\s+meeting)?)?\b", re.IGNORECASE
)
AROUND = " \t,;:.–—|-()"


@dataclass(frozen=True)
class Section:
    """Pages of one part of a pack, blank versos behind it included.

    `agenda_item`, `page_from` and `page_to` are what the stamp and the agenda say of it, None where they say nothing;
    `title` is the title the agenda gives it.
    """

    kind: PartKind
    pages: tuple[Page, ...]
    agenda_item: str | None = None
    page_from: int | None = None
    page_to: int | None = None
    title: str | None = None

    @property
    def page(self) -> int:
        return self.pages[0].number

    @property
    def page_end(self) -> int:
        return self.pages[-1].number


def body_lines(page: Page) -> list[Line]:
    """The lines of a page that say something: no header, footer, page number or stamp; none of a blank page."""
    if page.state in (PageState.BLANK, PageState.FAILED):
        return []
    return [line for line in page.lines if not line.furniture and not (line.boxed and STAMP.match(line.text))]


def running_lines(pages: tuple[Page, ...]) -> Iterator[Line]:
    """The lines of all pages in reading order."""
    for page in pages:
        yield from body_lines(page)


def lines_of_minutes(pages: Sequence[Page]) -> Iterator[Line]:
    """The lines of the pages of one set of minutes in reading order, without the running heads that say again whose and
    of what day they are: "HARBOUR BOARD      6 MAY 2011" on top of the second page of two.
    """
    first = [line.text for line in body_lines(pages[0])[:TITLE_LINES]]
    titles = {_plain(part) for text in first for part in (text, _undated(text))} - {""}
    days = {found.value for text in first for found in find_dates(text)}
    for page in pages:
        lines = body_lines(page)
        head = 0
        while page is not pages[0] and head < min(HEAD_LINES, len(lines)) and lines[head].top < HEAD * page.height:
            if not _repeats(lines[head], titles, days):
                break
            head += 1
        yield from lines[head:]


def _repeats(line: Line, titles: set[str], days: set[str]) -> bool:
    """Each part of the line is the day of the meeting, or a whole line from the head of the first page, beside the day
    also words from one; at least one says more than that these are minutes.
    """
    if line.cell:
        return False
    parts = [join_words(group) for group in columns(line)]
    dated = [found.value for part in parts for found in find_dates(part)]
    said = [_plain(_undated(part)) for part in parts]
    names = [part for part in said if part]
    known = [part in titles or (dated and " " in part and any(part in title for title in titles)) for part in names]
    return bool(dated or names) and all(day in days for day in dated) and all(known)


def _undated(text: str) -> str:
    for found in reversed(find_dates(text)):
        text = f"{text[: found.start]} {text[found.end :]}"
    return text


def _plain(text: str) -> str:
    """The words of a head to compare: without "Minutes" and the marks around them."""
    return " ".join(PAPER.sub(" ", text).casefold().split()).strip(AROUND)


def recognised_pages(pages: Sequence[Page]) -> frozenset[int]:
    """The numbers of those pages whose text was recognised from an image, where a character may be misread."""
    return frozenset(page.number for page in pages if page.state is PageState.OCR)
