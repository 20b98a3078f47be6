"""Page numbers that stand in a footer or header beside other words: "Harbour Board – May 2011              7"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minesearch.model.source import Page
from minesearch.text import columns, join_words

ALONE = re.compile(r"[-–|]?\s*(?:page\s+)?(?P<number>\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?\s*[-–|]?$", re.IGNORECASE)
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


def running_numbers(pages: Sequence[Page]) -> dict[int, int]:
    """The printed numbers by page, of those whose number counts the pages of the pack.

    A number that turns back below one before it, or comes again, counts those of a paper by itself.
    """
    printed = [(page.number, int(page.label)) for page in pages if page.label and page.label.isdecimal()]
    numbers = [number for _, number in printed]
    return {
        page: number
        for at, (page, number) in enumerate(printed)
        if numbers.count(number) == 1 and all(before < number for before in numbers[:at])
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
