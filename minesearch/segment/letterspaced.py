"""Words set with a space between their letters, as clerks set headings: "P R E S E N T :", "M I N U T E S   O F"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from minesearch.model.source import Line, Page, Word

LETTERS = 5  # in a line of them, at the least: fewer may be the heads of columns, or initials
WIDER = 1.8  # of the usual gap between two letters: what parts two words


def closed_up(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages with such words as one word each; all else as it is."""
    return tuple(_closed(page) for page in pages)


def _closed(page: Page) -> Page:
    lines = tuple(_joined(line) for line in page.lines)
    return page if all(new is old for new, old in zip(lines, page.lines, strict=True)) else replace(page, lines=lines)


def _joined(line: Line) -> Line:
    first = line.words[:LETTERS]
    if line.cell or len(first) < LETTERS or any(len(word.text) > 1 for word in line.words):
        return line
    if not all(word.text.isalpha() and word.text.isupper() for word in first):
        return line
    gaps = [right.x0 - left.x1 for left, right in pairwise(line.words)]
    usual = median(gaps)
    groups = [[line.words[0]]]
    for gap, word in zip(gaps, line.words[1:], strict=True):
        if gap > max(WIDER * usual, usual + 1):
            groups.append([])
        groups[-1].append(word)
    return replace(line, words=tuple(map(_word, groups)))


def _word(letters: Iterable[Word]) -> Word:
    own = list(letters)
    text, right = "".join(word.text for word in own), max(word.x1 for word in own)
    top, bottom = min(word.top for word in own), max(word.bottom for word in own)
    return replace(own[0], text=text, x1=right, top=top, bottom=bottom)
