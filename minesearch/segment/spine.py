"""The spine of a set of minutes: the lines whose numbers, of one style, run on best as those of its items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minesearch.model.source import Line
from minesearch.patterns import ITEM_ALONE, ITEM_CODE, ITEM_NUMBER
from minesearch.segment.blocks import INDENT, pitch_of
from minesearch.segment.edges import left_edge
from minesearch.segment.gaps import Candidate, filled
from minesearch.segment.looks import by_look

REACH = 300  # lines with a number: an item and the next have no more between them
COUNTED = re.compile(  # what stands behind a number that counts or dates something, in a line that was wrapped there
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|[ap]\.?m\b|[,;)]"
    r"|(?:per cent|percent|years?|days?|weeks?|months?|hours?|minutes|members|people|of|and|to|or|in|at|was|were|had)\b"
)


def find_candidates(lines: Sequence[Line]) -> list[Candidate]:
    found = []
    for index, line in enumerate(lines):
        if line.cell:
            continue
        match = ITEM_CODE.match(line.text)
        kind = "code"
        if not match:
            match = ITEM_NUMBER.match(line.text) or ITEM_ALONE.match(line.text)
            kind = "plain"
            if match and "." in match["number"]:
                kind = "decimal"
            elif match and match["number"][-1].isalpha():
                kind = "lettered"
        if not match or _only_a_number(match):
            continue
        rest = match["rest"] if "rest" in match.groupdict() else ""
        found.append(Candidate(index, match["number"], rest, kind, bold_head(line), line.x0))
    return found


def _only_a_number(match: re.Match[str]) -> bool:
    """A sum, a date or the rest of a wrapped line, not the number of anything."""
    return bool(COUNTED.match(match.groupdict().get("rest") or ""))


def bold_head(line: Line) -> bool:
    """The number and the first words behind it are bold or underlined."""
    head = [word for word in line.words[:3] if any(c.isalnum() for c in word.text)]
    return bool(head) and all(word.bold or word.underlined for word in head)


def find_spine(candidates: list[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """The candidates that are items: those of the best style, and those of another that fill gaps in its sequence."""
    styles: dict[tuple[str, bool, bool, int], list[Candidate]] = {}
    for candidate in candidates:
        stopped = lines[candidate.index].text[len(candidate.number) :][:1] in (".", ":", ")")
        style = (candidate.kind, candidate.bold, stopped, round(candidate.x0 / 12))
        styles.setdefault(style, []).append(candidate)
    best: list[Candidate] = []
    for (kind, *_), members in styles.items():
        chain = members if kind == "code" else _chain(members)
        if kind == "code" and len(chain) == 1 and len(by_look(lines, pitch_of(lines), left_edge(lines))) > 2:
            continue  # a year such as 1995/96 at the head of one title among others
        if _score(chain, lines) > _score(best, lines):
            best = chain
    if not best or _score(best, lines) <= 0:
        return []
    return filled(best, candidates, lines)


def _chain(members: list[Candidate]) -> list[Candidate]:
    """The longest run of members whose numbers rise in small steps, of one where there is a choice; a number may stand
    twice.
    """
    lengths: list[int] = []
    before: list[int | None] = []
    for i, member in enumerate(members):
        length, nearest, link = 1, 0, None
        for j in range(max(0, i - REACH), i):
            step = _step(members[j], member)
            if 0 <= step <= 3 and (lengths[j] + 1, -abs(step - 1)) > (length, nearest):
                length, nearest, link = lengths[j] + 1, -abs(step - 1), j
        lengths.append(length)
        before.append(link)
    chain: list[Candidate] = []
    at = lengths.index(max(lengths)) if lengths else None
    while at is not None:
        chain.insert(0, members[at])
        at = before[at]
    return chain


def _step(first: Candidate, then: Candidate) -> int:
    """How far the number rises from one to the other; -1 where it does not."""
    a, b = first.value, then.value
    if a[:1] == b[:1] and len(b) > 1:
        return 1 if b[1:] > a[1:] else -1
    return b[0] - a[0] if b[0] > a[0] or a == b else -1


def _score(chain: list[Candidate], lines: Sequence[Line]) -> float:
    """How much a chain looks like the items of these minutes."""
    if not chain:
        return 0.0
    titled = sum(1 for c in chain if not c.rest.rstrip().endswith((".", ",")) or c.bold) / len(chain)
    bold = sum(1 for c in chain if c.bold) / len(chain)
    if len(chain) == 1 and not bold:
        return 0.0
    if bold == 0 and _are_paragraphs(chain, lines):
        return 0.0
    left = left_edge(lines)
    edge = 1.0 if min(c.x0 for c in chain) < left + 3 * INDENT else 0.4
    members = {c.index for c in chain}
    # rows of a list follow each other; items of minutes have text below them
    followed = sum(1 for c in chain if c.index + 1 not in members) / len(chain)
    return len(chain) * (0.4 + 1.6 * bold) * (0.3 + titled) * edge * followed**3


def _are_paragraphs(chain: list[Candidate], lines: Sequence[Line]) -> bool:
    """Most of the numbered lines run on: they are numbered paragraphs under headings of another look."""
    running = sum(
        1 for c in chain if len(lines[c.index].words) > 9 and c.index + 1 < len(lines) and lines[c.index + 1].x0 >= c.x0
    )
    return running > len(chain) / 2 and len(by_look(lines, pitch_of(lines), left_edge(lines))) >= 2
