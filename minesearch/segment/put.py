"""Lettered matters below an item in the type of its text, each with a motion of its own.

4. MINUTES
   a) Minutes of the meeting of 4 May.     a matter, 4a: a line of its own over what was moved
      Motion No. 7
      Moved by Bell, seconded by Dunn
   a) That the report be noted; and        a clause: it says what is decided
   b) Accounts                             a part of its item: what was resolved of it is told in the text
      RESOLVED to pay them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from minesearch.model.source import Line
from minesearch.patterns import CARRIED
from minesearch.segment.blocks import INDENT, gap_above
from minesearch.segment.edges import full, right_edge
from minesearch.segment.looks import Heading
from minesearch.segment.misread import misread_letter

LETTER = re.compile(r"\(?(?P<label>[A-Za-z])(?:\)\.?|\.)\s+(?P<rest>\S.*)")
CLAUSE = re.compile(r"[Tt]hat\b|[Tt]o\b|[a-z]")
SENTENCE = re.compile(  # something is told: "The clerk reported that the path was mended."
    r".*\b(?:was|were|is|are|has|have|had|will|reported|advised|noted|asked|stated|gave|said|spoke|informed)\b.*\.$"
)
PUT = re.compile(  # how the record of a motion begins
    r"(?:motion|recommendation)\s*(?:(?:no\.?|number|#)\s*\S+\s*)?(?::|$)|(?:motion|resolution)\s+(?:no\.?|number|#)\s*\S+"
    r"|resolution\s*(?:#?\s*[\d/-]+)?\s*:?$"
    r"|(?:it\s+was\s+)?(?:duly\s+)?(?:moved|mover)\b\s*(?:by\b|:|and\b)"
    r"|(?:an?\s+)?motion\s+(?:was\s+)?(?:made\s+)?(?:by|to|that)\b|be\s+it\s+(?:further\s+)?resolved|whereas\b"
    r"|(?:(?:cllr|councill?or|commissioner|mr|mrs|ms|trustee|member)\.?\s+)?[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,2}"
    r"\s+(?:moved|made\s+a\s+motion)\b",
    re.IGNORECASE,
)
RUN_IN = re.compile(  # a motion in the line of its title: "Berths. Motion by Hill, seconded by Dunn, to"
    r".*?[^\W\d_]{2,}[.:;–-]\s+(?:it\s+was\s+)?(?:(?:motion|moved|proposed)\s+(?:(?:was\s+)?(?:made\s+)?by|to|that)\b|moved\s*:)",
    re.IGNORECASE,
)
TITLE = 2  # lines: a title goes on over no more
LONGEST = 24  # words
FEW = 2  # motions: fewer in all the minutes tell of no such form


@dataclass(frozen=True)
class _Matter:
    """A letter and its title on the lines `first` to `last`; `put` where a motion stands below it."""

    parent: Heading
    label: str
    title: str
    first: int
    last: int
    put: bool


def put_below(
    headings: Sequence[Heading], lines: Sequence[Line], pitch: float, recognised: Collection[int] = ()
) -> list[Heading]:
    """The headings of lettered matters below those of items, where several in the minutes have motions of their own.

    `recognised` are the pages whose text was recognised from an image, where a letter may be misread.
    """
    ends = [*(heading.first for heading in headings), len(lines)][1:]
    right = right_edge(lines)
    found = [
        matter
        for heading, end in zip(headings, ends, strict=True)
        if heading.number and not heading.resolution_number
        for matter in _below(heading, lines, end, pitch, right, recognised)
    ]
    if sum(matter.put for matter in found) < FEW:
        return []
    edges = [lines[matter.first].x0 for matter in found if matter.put]
    level = [m for m in found if m.put or any(abs(lines[m.first].x0 - edge) < INDENT for edge in edges)]
    return [_heading(matter) for matter in level]


def _heading(matter: _Matter) -> Heading:
    above = matter.parent.number or ""
    number = f"{above}.{matter.label}" if above[-1:].isalpha() else f"{above}{matter.label}"
    return Heading(number, matter.title.strip(" :."), matter.first, matter.last)


def _below(
    parent: Heading, lines: Sequence[Line], end: int, pitch: float, right: float, recognised: Collection[int]
) -> list[_Matter]:
    """The lettered titles below an item, which run on from A and begin at one edge."""
    starts: list[tuple[int, str, str]] = []  # the line, its letter, what stands behind it
    for index in range(parent.last + 1, end):
        line = lines[index]
        match = LETTER.match(line.text)
        if line.cell or (starts and abs(line.x0 - lines[starts[0][0]].x0) >= INDENT):
            continue
        if match and ord(match["label"].lower()) - ord("a") == len(starts):
            starts.append((index, match["label"], match["rest"]))
        elif starts and line.page in recognised:
            letter = misread_letter([at for at, _, _ in starts], index, end, lines, pitch)
            starts += [(index, letter, " ".join(word.text for word in line.words[1:]))] if letter else []
    matters = []
    for (index, label, behind), (following, *_) in pairwise([*starts, (end, "", "")]):
        last = _title_end(lines, index, following, pitch, right)
        title = " ".join([behind, *(line.text for line in lines[index + 1 : last + 1])])
        told = last + 1 < following and _stands_apart(lines, index, last, pitch, right)
        said = CLAUSE.match(title) or SENTENCE.match(title) or RUN_IN.match(title) or len(title.split()) > LONGEST
        if not told or said:
            return []  # one of them is a clause or a paragraph, and so are the others
        put = any(_is_put(line) for line in lines[last + 1 : following])
        matters.append(_Matter(parent, label, title, index, last, put))
    return matters


def _is_put(line: Line) -> bool:
    return bool(PUT.match(line.text) or CARRIED.match(line.text))


def _title_end(lines: Sequence[Line], first: int, end: int, pitch: float, right: float) -> int:
    """The last line of a title: wrapped lines hang below its first word."""
    hang = lines[first].words[1].x0 if len(lines[first].words) > 1 else lines[first].x0
    last = first
    while last + 1 < min(end, first + TITLE) and not _is_put(lines[last + 1]):
        line, below = lines[last], lines[last + 1]
        level = below.page == line.page and abs(below.x0 - hang) < INDENT and not gap_above(line, below, pitch)
        if not level or not full(line, below, right):
            break
        last += 1
    return last


def _stands_apart(lines: Sequence[Line], first: int, last: int, pitch: float, right: float) -> bool:
    """What stands below is no more of the same sentence: a motion, or text that begins a paragraph."""
    line, below = lines[last], lines[last + 1]
    if _is_put(below) or below.page != line.page or gap_above(line, below, pitch):
        return True
    return not full(line, below, right) and not line.text.endswith((",", ";", ":"))
