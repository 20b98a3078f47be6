"""Numbers below headings that bear none: the matters of each section, or the rows of a list inside one of them.

Public Hearings                       a heading, set as one
7.01) Closing of the fish quay        a matter, under the number of its section
The harbour master reported ...
Consent Agenda
1) Approval of bills                  a list: its rows are no items
2) Approval of the budget
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import groupby

from minesearch.model.source import Line
from minesearch.segment.blocks import opens_decision
from minesearch.segment.candidates import is_title
from minesearch.segment.edges import full, right_edge
from minesearch.segment.gaps import Candidate
from minesearch.segment.looks import Heading
from minesearch.segment.put import PUT

SECTIONS = 4  # headings: fewer may be titles and captions among numbered items
AROUND = 2  # of them: as many stand behind a list, and one before it
SOME = 2  # matters
STANDING = 0.6  # of the numbered lines that are no rows of a list: as many are titles
CLAUSE = re.compile(r"that\s", re.IGNORECASE)  # no title begins so


def is_list(spine: Sequence[Candidate], sections: Sequence[Heading], lines: Sequence[Line]) -> bool:
    """All the numbers stand below one heading, and other headings set like it follow; or they number clauses."""
    if not spine or any(c.bold for c in spine) or len(sections) < SECTIONS:
        return False
    if all(CLAUSE.match(c.rest) for c in spine):
        return True
    homes = {_home(c, sections) for c in spine}
    return len(homes) == 1 and 0 <= min(homes) < len(sections) - AROUND and _alike(sections, lines)


def matters(candidates: Sequence[Candidate], sections: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The sections with the numbered matters below them, where each section has one number that its matters go on
    from: 7.01, 7.02. The matters are set in another way than the sections, and may be underlined.

    Empty where the numbers are not bound to the headings, or stand before paragraphs.
    """
    dotted = [c for c in candidates if c.kind in ("decimal", "lettered")]
    numbered = {c.index for c in dotted}
    sections = [heading for heading in sections if heading.first not in numbered]
    looks = {_look(lines[heading.first]) for heading in sections}
    dotted = [c for c in dotted if not c.bold or _look(lines[c.index]) not in looks]
    if len(sections) < SECTIONS or not dotted or not _alike(sections, lines):
        return []
    homes = [(home, list(members)) for home, members in groupby(dotted, key=lambda c: _home(c, sections))]
    numbers = [{c.value[0] for c in members} for _, members in homes]
    bound = all(len(each) == 1 for each in numbers) and len(set.union(*numbers)) == len(homes)
    if not bound or any(home < 0 for home, _ in homes):
        return []
    taken = {c.index for c in dotted} | {heading.first for heading in sections}
    loose = [c for c in dotted if not {c.index - 1, c.index + 1} & {other.index for other in dotted}]
    right = right_edge(lines)
    titled = [c for c in loose if _is_title(c, taken, lines, right)]
    if len(titled) < max(SOME, STANDING * len(loose)):
        return []
    under = [Heading(c.number, c.rest.strip(" :"), c.index, c.index) for c in titled]
    return sorted([*sections, *under], key=lambda heading: heading.first)


def begun_anew(candidates: Sequence[Candidate], sections: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The sections with the numbered matters below them, where the numbers of each section begin with 1 and its matters
    are titles over text in which motions were put; the rows of a list are not.

    Empty where no section holds such matters, or numbers run on from one to the next.
    """
    first = {heading.first for heading in sections}
    plain = [c for c in candidates if c.kind == "plain" and not c.bold and c.index not in first]
    if len(sections) < SECTIONS or not plain or not _alike(sections, lines):
        return []
    groups = [(home, list(members)) for home, members in groupby(plain, key=lambda c: _home(c, sections))]
    if any(home < 0 or [c.value[0] for c in members] != list(range(1, len(members) + 1)) for home, members in groups):
        return []
    taken = {c.index for c in plain} | first
    right = right_edge(lines)
    under: list[Heading] = []
    for home, members in groups:
        end = sections[home + 1].first if home + 1 < len(sections) else len(lines)
        ends = [*(c.index for c in members[1:]), end]
        put = sum(_is_put(lines[c.index + 1 : stop]) for c, stop in zip(members, ends, strict=True))
        if len(members) >= SOME and put > len(members) / 2 and all(_is_title(c, taken, lines, right) for c in members):
            under += [Heading(c.number, c.rest.strip(" :"), c.index, c.index) for c in members]
    return sorted([*sections, *under], key=lambda heading: heading.first) if under else []


def _is_put(lines: Sequence[Line]) -> bool:
    """A motion begins one of the lines, or a decision does."""
    return any(PUT.match(line.text) or opens_decision(line.text) for line in lines)


def _home(candidate: Candidate, sections: Sequence[Heading]) -> int:
    """Which heading it stands below; -1 above the first."""
    return bisect_right([heading.first for heading in sections], candidate.index) - 1


def _look(line: Line) -> tuple[bool, bool, bool]:
    return line.bold, line.underlined, line.italic


def _alike(sections: Sequence[Heading], lines: Sequence[Line]) -> bool:
    """Nearly all are set in one way."""
    looks = [_look(lines[heading.first]) for heading in sections]
    return max(looks.count(look) for look in looks) >= 0.8 * len(looks)


def _is_title(candidate: Candidate, taken: Collection[int], lines: Sequence[Line], right: float) -> bool:
    """Short, no sentence, not wrapped, and over text of its own."""
    below = candidate.index + 1
    if below >= len(lines) or below in taken or not is_title(candidate.rest):
        return False
    return not full(lines[candidate.index], lines[below], right)
