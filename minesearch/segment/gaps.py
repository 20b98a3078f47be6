"""The gaps in a run of item numbers, and the lines among them that fall in: a heading may look unlike the others."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from minesearch.model.source import Line
from minesearch.segment.blocks import INDENT, gap_above, pitch_of
from minesearch.segment.misread import one_digit_off

STRICT = frozenset({"roman", "letter", "bracketed", "long"})  # shapes that lists have as often as items do
LONG = 14  # words: a heading by look alone is no longer than this
COMMA = re.compile(r"(?P<number>\d{1,3})[,;]\s+(?P<rest>[A-Z]\S*.*)")  # "9, Moorings": a stop that a scan gives so


@dataclass(frozen=True)
class Candidate:
    """A line that may head an item: its `index` among the lines, the number it begins with, and what stands behind.

    `rank` is the value of a number that has no digits: 4 for IV or D.
    """

    index: int
    number: str
    rest: str
    kind: str
    bold: bool
    x0: float
    rank: int | None = None

    @cached_property
    def value(self) -> tuple[int, ...]:
        if self.rank is not None:
            return (self.rank,)
        return tuple(int(part) for part in re.findall(r"\d+", self.number))


def filled(best: list[Candidate], candidates: list[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """The run with those other candidates that fall in where a number is missing: "3." among bold "2" and "4"."""
    if any(c.kind in ("code", "mark") for c in best):
        return _with_codes(best, candidates, lines)
    kind = best[0].kind
    if kind in STRICT:
        return _with_missing(best, [c for c in candidates if c.kind == kind], lines)
    candidates = [c for c in candidates if c.kind not in STRICT]
    commas = [
        Candidate(index, match["number"], match["rest"], "plain", False, line.x0)
        for index, line in enumerate(lines)
        if not line.cell and (match := COMMA.match(line.text))
    ]
    chain = _with_missing(best, sorted([*candidates, *commas], key=lambda c: c.index), lines)
    return _with_misread(chain, candidates, lines)


def _with_missing(best: list[Candidate], candidates: list[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    edge = min(c.x0 for c in best)
    all_bold = all(c.bold for c in best)
    pitch = pitch_of(lines)
    chain = list(best)
    for candidate in candidates:
        before, after = _neighbours(chain, candidate)
        if after is not None and after.index == candidate.index:
            continue
        if candidate.kind == "decimal" or abs(candidate.x0 - edge) > 2 * INDENT or len(candidate.rest.split()) > LONG:
            continue
        value = candidate.value[0]
        if after is None:
            bold = candidate.bold or _begins_bold(lines[candidate.index])
            alike = candidate.kind == chain[-1].kind and bold == chain[-1].bold
            falls_in = alike and value == chain[-1].value[0] + 1 and _apart(candidate, lines, pitch)
        elif before is None:
            falls_in = value == after.value[0] - 1
        else:
            # a number that was used twice, and not the last of a list of its own
            twice = (
                all_bold and candidate.bold and not any(before.index < c.index < candidate.index for c in candidates)
            )
            falls_in = before.value[0] + 1 == value and (value < after.value[0] or (twice and value == after.value[0]))
        if falls_in:
            chain.insert(bisect_left(chain, candidate.index, key=lambda c: c.index), candidate)
    return chain


def _with_misread(chain: list[Candidate], candidates: list[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """Put in the one line of the same look between two items whose number is missing, though it bears another: a slip.

    15. Reports
    14. Committees
    17. Close
    """
    pitch = pitch_of(lines)
    found = list(chain)
    for first, then in pairwise(chain):
        missing = str(first.value[0] + 1)
        if then.value[0] != first.value[0] + 2:
            continue
        between = [
            c
            for c in candidates
            if first.index < c.index < then.index
            and (c.kind, c.bold) == (first.kind, first.bold) == (then.kind, then.bold)
            and abs(c.x0 - first.x0) < INDENT
            and len(c.rest.split()) <= LONG
            and _apart(c, lines, pitch)
        ]
        if len(between) == 1 and one_digit_off(between[0].number, missing):
            found.append(between[0])
    return sorted(found, key=lambda c: c.index)


def _apart(candidate: Candidate, lines: Sequence[Line], pitch: float) -> bool:
    """The line stands apart from the one above it, or at the head of its page."""
    line = lines[candidate.index]
    above = lines[candidate.index - 1] if candidate.index else None
    return above is None or above.page != line.page or gap_above(above, line, pitch)


def _begins_bold(line: Line) -> bool:
    """The first word behind the number is bold."""
    return len(line.words) > 1 and line.words[1].bold


def _neighbours(chain: list[Candidate], candidate: Candidate) -> tuple[Candidate | None, Candidate | None]:
    """The members of the chain before and at or behind a candidate."""
    at = bisect_left(chain, candidate.index, key=lambda c: c.index)
    return (chain[at - 1] if at else None), (chain[at] if at < len(chain) else None)


def _with_codes(best: list[Candidate], candidates: list[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """Put in codes of the same shape that stand where they fall in the sequence, be they bold or not.

    A plain number that goes on where the codes leave off is an item too: "7" behind "02.21.06".
    """
    edge = min(c.x0 for c in best)
    shapes = {_shape(c.number) for c in best}
    pitch = pitch_of(lines)
    chain = list(best)
    for candidate in candidates:
        before, after = _neighbours(chain, candidate)
        if (after is not None and after.index == candidate.index) or abs(candidate.x0 - edge) > 2 * INDENT:
            continue
        if candidate.kind == "plain":
            dotted = before is not None and (before.kind == "plain" or "." in before.number)
            runs_on = dotted and before is not None and candidate.value[0] == before.value[-1] + 1
            if runs_on and (after is None or after.kind == "plain") and _apart(candidate, lines, pitch):
                chain.insert(bisect_left(chain, candidate.index, key=lambda c: c.index), candidate)
            continue
        if _shape(candidate.number) not in shapes:
            continue
        rises = before is None or before.value < candidate.value
        falls_in = candidate.value < after.value if after else before is not None and _is_next(before, candidate)
        if rises and falls_in:
            chain.insert(bisect_left(chain, candidate.index, key=lambda c: c.index), candidate)
    return chain


def _shape(number: str) -> str:
    """ "FGB 40/2021" -> "FGB 9/9", "08.18.03" -> "9.9.9"."""
    return re.sub(r"\d+", "9", number)


def _is_next(first: Candidate, then: Candidate) -> bool:
    same = len(first.value) == len(then.value)
    return same and sum(b - a for a, b in zip(first.value, then.value, strict=True)) == 1 and then.value > first.value
