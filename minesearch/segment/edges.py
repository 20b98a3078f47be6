"""The left and right edge of the running text, and lines that were wrapped at it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minesearch.model.source import Line
from minesearch.text import join_words

FAR = 3.0  # of the size: no space between the words of a title is as wide
WORDS = 4  # a tag has no more
TAGS = 3  # lines with one that ends at the same edge
LEVEL = 3.0  # points: how far apart they may end
MARKED = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,2})?[a-z]?|[A-Za-z]|[IVX]{1,5})[.:)\]]+\s")


def right_edge(lines: Sequence[Line]) -> float:
    """The right edge of the text in points: what nine of ten lines keep within."""
    edges = sorted(line.x1 for line in lines if not line.cell)
    return edges[len(edges) * 9 // 10] if edges else 0.0


def full(previous: Line, line: Line, right: float) -> bool:
    """The first word of the line would not have fitted on the one before it: the text was wrapped there."""
    word = line.words[0]
    return previous.x1 + (word.x1 - word.x0) + 0.2 * word.size > right - 2 * word.size


def left_edge(lines: Sequence[Line]) -> float:
    """The left edge of the text: the leftmost x at which at least a few lines begin."""
    edges = sorted(line.x0 for line in lines if not line.cell)
    return edges[min(len(edges) - 1, 2)] if edges else 0.0


def without_tags(lines: Sequence[Line]) -> tuple[list[Line], dict[int, str]]:
    """The lines without what stands far to the right of short titles, beginning or ending at one edge; and that, by
    line:

    2. Approval of agenda                    Official action
    3. Library hours                              Discussion
    """
    found = {index: at for index, line in enumerate(lines) if (at := _tag(line))}
    ends = [lines[index].x1 for index in found]
    begins = [lines[index].words[at].x0 for index, at in found.items()]
    tags = {i: at for i, at in found.items() if _meet(lines[i].x1, ends) or _meet(lines[i].words[at].x0, begins)}
    cut = [replace(line, words=line.words[: tags[i]]) if i in tags else line for i, line in enumerate(lines)]
    return cut, {i: join_words(lines[i].words[at:]) for i, at in tags.items()}


def _meet(edge: float, edges: Sequence[float]) -> bool:
    return sum(abs(edge - other) < LEVEL for other in edges) >= TAGS


def _tag(line: Line) -> int:
    """At which word of a line with a number or letter the few far to the right of its title begin; 0 where none do."""
    if line.cell or not MARKED.match(line.text):
        return 0
    for index in range(2, len(line.words)):
        before, word = line.words[index - 1], line.words[index]
        if word.x0 - before.x1 > FAR * word.size:
            return index if len(line.words) - index <= WORDS else 0
    return 0
