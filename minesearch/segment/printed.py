"""Page numbers that stand in a footer or header beside other words: "Harbour Board – May 2011              7"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from minesearch.model.source import Line, Page
from minesearch.text import columns, join_words

ALONE = re.compile(r"[-–|]?\s*(?:page\s+)?(?P<number>\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?\s*[-–|]?$", re.IGNORECASE)
COUNTER = re.compile(r"(?:page\s+)?(?P<number>\d{1,3})\s+of\s+(?P<all>\d{1,3})$", re.IGNORECASE)
HEAD, FOOT = 0.08, 0.9  # of the page's height: above the one and below the other stands no text
LEVEL = 4.0  # points: how far a head may shift from page to page
FEW = 2  # pages: on fewer a number that follows the pages may do so by chance
MOST = 0.7  # of the pages with such a number: those that must follow the pages


def with_printed_numbers(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages, those without a label with the number that stands by itself in the furniture.

    Such a number goes up with the pages through the whole pack; a year or a number of the minutes' own does not.
    """
    found = {page.number: number for page in pages if (number := _number(page)) is not None}
    offsets = [number - page for page, number in found.items()]
    usual = max(offsets, key=lambda offset: (offsets.count(offset), -offset), default=0)
    if offsets.count(usual) < max(FEW, MOST * len(offsets)):
        return tuple(pages)
    return tuple(
        replace(page, label=str(found[page.number]))
        if page.label is None and found.get(page.number) == page.number + usual
        else page
        for page in pages
    )


def without_counters(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages, with "1 of 2" alone at the foot as furniture, and what stands at one height over both of two pages.

    Heads are known as furniture by recurring on several pages; a part of two pages has no more.
    """
    counted = {page.number: match for page in pages if (match := COUNTER.match(_last(page)))}
    return tuple(_marked(page, pages, counted) if page.number in counted else page for page in pages)


def _marked(page: Page, pages: Sequence[Page], counted: Mapping[int, re.Match[str]]) -> Page:
    marked = [line.text == _last(page) or _recurs(line, page, pages, counted) for line in page.lines]
    lines = zip(page.lines, marked, strict=True)
    return replace(page, lines=tuple(replace(line, furniture=True) if mark else line for line, mark in lines))


def _last(page: Page) -> str:
    """The lowest line of the page, where it stands in the margin."""
    line = max(page.lines, key=lambda each: each.top, default=None)
    return line.text if line and not line.cell and line.bottom > FOOT * page.height else ""


def _recurs(line: Line, page: Page, pages: Sequence[Page], counted: Mapping[int, re.Match[str]]) -> bool:
    """The line stands in the head of this page and in that of the other of the two that are counted together."""
    if line.top > HEAD * page.height or line.cell or counted[page.number]["all"] != "2":
        return False
    other = page.number + (1 if counted[page.number]["number"] == "1" else -1)
    twin = next((each for each in pages if each.number == other and other in counted), None)
    return twin is not None and any(line.text == each.text and abs(line.top - each.top) < LEVEL for each in twin.lines)


def running_numbers(pages: Sequence[Page]) -> dict[int, int]:
    """The printed numbers by page, of those whose number counts the pages of the pack.

    A number that turns back below one before it, or comes again, counts those of a paper by itself.
    """
    printed = [(page.number, int(page.label)) for page in pages if page.label and page.label.isdecimal()]
    times = Counter(number for _, number in printed)
    greatest = accumulate((number for _, number in printed), max, initial=-1)
    return {
        page: number
        for (page, number), before in zip(printed, greatest, strict=False)
        if times[number] == 1 and before < number
    }


def _number(page: Page) -> int | None:
    """The number at an end of a line of the page's furniture, set apart from the rest."""
    for line in reversed([line for line in page.lines if line.furniture]):
        groups = columns(line)
        for group in (groups[-1], groups[0]):
            match = ALONE.match(join_words(group))
            if match:
                return int(match["number"])
    return None
