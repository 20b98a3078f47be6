"""The spine of a set of minutes: the lines whose numbers, of one style, run on best as those of its items."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate, pairwise

from minesearch.model.source import Line
from minesearch.segment.blocks import INDENT, gap_above, pitch_of
from minesearch.segment.candidates import is_capital, is_title
from minesearch.segment.edges import left_edge
from minesearch.segment.gaps import STRICT, Candidate, filled
from minesearch.segment.looks import by_look

EDGE = 6.0  # points: numbers set flush right, or on a page laid askew, begin as far apart
REACH = 300  # lines with a number: an item and the next have no more between them
STEP = 3  # numbers: what a run may leave out where nothing but the numbers tells that it runs on
GAP = 40  # numbers: what it may leave out between two headings; items are withdrawn, or taken elsewhere
ACROSS = 0.5  # of a step: what one across such a gap counts
DOTTED = re.compile(r"\d+(?:\.\d+)+")
OF_MEETING = re.compile(r"\d{1,3}(?:[-–]\d{1,2}|/\d)")  # 12-1, 12-2: meeting and item
HEADED = 0.6  # of the members: as many stand as headings where lists have numbers of the same shape


def find_spine(candidates: list[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """The candidates that are items: those of the best style, and those of another that fill gaps in its sequence."""
    styles: dict[tuple[str, str, bool, bool, int], list[Candidate]] = {}
    edges = _edges(candidates)
    for candidate in candidates:
        text = lines[candidate.index].text
        stopped = text[text.find(candidate.number) + len(candidate.number) :][:1] in (".", ":", ")")
        style = (candidate.kind, _letters(candidate), candidate.bold, stopped, edges[candidate.x0])
        styles.setdefault(style, []).append(candidate)
    pitch = pitch_of(lines)
    headed = {c.index for c in candidates if _is_headed(c, lines, pitch)}
    best: list[Candidate] = []
    for (kind, letters, *_), members in styles.items():
        chain = members if kind == "code" and not letters else _chain(members, headed)
        if kind == "code" and len(chain) == 1 and len(by_look(lines, pitch_of(lines), left_edge(lines))) > 2:
            continue  # a year such as 1995/96 at the head of one title among others
        if (kind in STRICT or letters) and not _is_sequence(chain, headed):
            continue
        if _score(chain, lines) > _score(best, lines):
            best = chain
    best = _above(best, styles.values(), headed)
    if not best or _score(best, lines) <= 0:
        return []
    return filled(best, candidates, lines)


def _edges(candidates: Iterable[Candidate]) -> dict[float, int]:
    """Which of the left edges each candidate stands at: those of one edge differ by little from the next."""
    at = sorted({candidate.x0 for candidate in candidates})
    steps = accumulate((then - x0 > EDGE for x0, then in pairwise(at)), initial=0)
    return dict(zip(at, steps, strict=True)) if at else {}


def _letters(candidate: Candidate) -> str:
    """What stays the same in a run of codes: the letters a code begins with, and how many numbers follow: "ICB 2"; of
    any other mark its whole shape.
    """
    if candidate.kind == "mark":
        return re.sub(r"\d+", "9", candidate.number)
    if candidate.kind == "code" and OF_MEETING.fullmatch(candidate.number):
        return str(candidate.value[0])  # the meeting's number stays the same through its minutes
    if candidate.kind != "code" or not candidate.number[0].isalpha():
        return ""
    letters = re.match(r"[A-Z/.\s-]+", candidate.number, re.IGNORECASE)
    return f"{letters[0] if letters else ''} {len(candidate.value)}"


def _is_headed(candidate: Candidate, lines: Sequence[Line], pitch: float) -> bool:
    """The line looks like a heading: by weight, by capitals, or as a short title that stands apart."""
    if candidate.bold or is_capital(candidate.rest):
        return True
    line, above = lines[candidate.index], lines[max(0, candidate.index - 1)]
    apart = above is line or above.page != line.page or gap_above(above, line, pitch)
    return apart and is_title(candidate.rest)


def _is_sequence(chain: Sequence[Candidate], headed: Collection[int]) -> bool:
    """A run of numbers that could as well be those of a list, of roads or of papers: its members stand as headings."""
    if not chain:
        return False
    listed = chain[0].kind in STRICT
    coded = bool(chain[0].rank is None and len(chain[0].value) > 1)
    if OF_MEETING.fullmatch(chain[0].number) or (chain[0].kind == "mark" and not all(c.bold for c in chain)):
        few = STEP
    elif coded:
        few = 2 if chain[0].kind == "mark" else 1
    else:
        few = 3 if listed or "/" not in chain[0].number else 2
    goes_on = chain[0].kind == "bracketed" and all(c.index in headed for c in chain)  # behind an earlier meeting's
    begins = not listed or goes_on or chain[0].kind == "long" or chain[0].value[0] == 1
    return len(chain) >= few and begins and sum(c.index in headed for c in chain) >= HEADED * len(chain)


def _above(best: list[Candidate], styles: Iterable[list[Candidate]], headed: Collection[int]) -> list[Candidate]:
    """The items over a run of decimals, where the sections they stand in are numbered headings: 7 over 7.1 and 7.2."""
    if not best or not DOTTED.fullmatch(best[0].number):
        return best
    sections = {c.value[0] for c in best}
    for members in styles:
        if members[0].kind != "plain" or members[0].x0 > min(c.x0 for c in best) + INDENT:
            continue
        chain = _chain(members, headed)
        over = sections & {c.value[0] for c in chain}
        if all(c.index in headed for c in chain) and len(over) >= max(1, HEADED * len(sections)) and len(chain) > 1:
            return chain
    return best


def _chain(members: list[Candidate], headed: Collection[int] = ()) -> list[Candidate]:
    """The longest run of members whose numbers rise in small steps, of one where there is a choice; a number may stand
    twice. Between headings a step may be wider.
    """
    lengths: list[float] = []
    before: list[int | None] = []
    for i, member in enumerate(members):
        length, nearest, link = 1.0, 0, None
        for j in range(max(0, i - REACH), i):
            step = _step(members[j], member)
            worth = 1.0 if 0 <= step <= STEP else 0.0
            if STEP < step <= GAP and member.index in headed and members[j].index in headed:
                worth = ACROSS
            if worth and (lengths[j] + worth, -abs(step - 1)) > (length, nearest):
                length, nearest, link = lengths[j] + worth, -abs(step - 1), j
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
    if first.kind in ("code", "mark"):
        return _code_step(a, b)
    if a[:1] == b[:1] and len(b) > 1:
        return 1 if b[1:] > a[1:] else -1
    return b[0] - a[0] if b[0] > a[0] or a == b else -1


def _code_step(a: tuple[int, ...], b: tuple[int, ...]) -> int:
    """One part of a code runs on, the others stay: 157/23, 158/23; 24/01, 24/02."""
    rises = [then - value for value, then in zip(a, b, strict=False) if then != value]
    if len(a) != len(b) or len(rises) > 1:
        return -1
    return rises[0] if rises and rises[0] > 0 else 0 if not rises else -1


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
