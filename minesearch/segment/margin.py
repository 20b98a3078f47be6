"""Actions in the margin: a column right of running minutes that says who is to act on what stands beside it.

    The hedge hides the sign at the slip. It was agreed to ask      ACTION
    the owner to cut it before the summer.                          AB

Where the column stands is told by its head, or by initials one above the other that no line of text reaches. There may
be one for what is to be done, one for who is to do it and one for the day:

    The hedge hides the sign at the slip.          Action required       By whom     When
                                                   Ask the owner to      Clerk       May
                                                   cut it
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from minesearch.dates import first_date
from minesearch.model.meeting import ActionEntry
from minesearch.model.source import Line, Word
from minesearch.segment.blocks import Block
from minesearch.segment.inline import DAY, TO_DO, day_due, owner_alone, shared_out
from minesearch.segment.tasks import task_of
from minesearch.text import columns, join_words

ASIDE = 0.6  # of the width of the text: further left there is no margin
NEAR = 12.0  # points: how far left of its head the column may begin
LEVEL = 4.0  # points: how far the edges of initials one above the other may lie apart
FEW = 2  # initials make a column where no head does
TALK = 5  # words: what stands beside initials in minutes, where a list of those present has a name
CROSSED = 0.06  # of the lines: a column that more of them reach into is none
HEAD = re.compile(
    r"(?:actions?|by|who|whom|owner|lead|responsible|to\s+action)"
    r"(?:\s*/?\s*\b(?:actions?|by|on|points?|required|owner|who|whom|when|date|due|officer))*\s*:?$",
    re.IGNORECASE,
)
INITIALS = re.compile(r"(?:ACTIONS?\s*[:–-]?\s*)?[A-Z]{2,4}(?:\s*(?:[/,&+]|and)\s*[A-Z]{2,4})*[.]?$")
DONE_HEAD = re.compile(  # over what is to be done
    r"(?:(?:agreed|further|key|follow[- ]?up|resulting)\s+)?actions?"
    r"(?:\s+(?:points?|items?|required|needed|agreed|arising|to\s+be\s+taken))*\s*:?",
    re.IGNORECASE,
)
WHO_HEAD = re.compile(  # over who is to do it, the first of its lines
    r"(?:by|to)?\s*(?:who(?:m)?|owner|lead|person|responsib(?:le|ility)|officer|initials|name)"
    r"(?:\s+(?:by|responsible|officer|person|owner|actioning|to\s+action))*\s*:?",
    re.IGNORECASE,
)
WHEN_HEAD = re.compile(
    r"(?:by\s+)?(?:when|date|due|deadline|target|timescale|completion)(?:\s+(?:by|date|due))*\s*:?", re.IGNORECASE
)
HEAD_BELOW = re.compile(  # the second line of such heads
    r"(?:(?:required|responsible|officer|person|owner|date|due|by|whom|when|taken|needed|agreed|point)s?\s*)+:?",
    re.IGNORECASE,
)
HEADS = {"task": DONE_HEAD, "owner": WHO_HEAD, "due": WHEN_HEAD}
NO_TASK = re.compile(r"(?:none|nil|n/?a|noted?|no\s+actions?|closed|completed?|[-–—.]+)\W*", re.IGNORECASE)
MIDST = 0.4  # of the width of the text: columns for both may begin further left than initials do
PITCH = 1.8  # of the size: lines of one note stand no further apart
LABEL = re.compile(r"ACTIONS?\b\s*(?:by)?\s*[:–-]?\s*", re.IGNORECASE)
JOINS = re.compile(r"(?:[/,&+]|\band|\bto|\bwill)$")

Columns = dict[str, float]  # the left edge of each column in points, from left to right, by what stands in it


@dataclass(frozen=True)
class Note:
    """What stands in the margin beside a line; `top` in points. `owner` and `due` are those of columns of their own."""

    page: int
    top: float
    size: float
    text: str
    owner: str = ""
    due: str = ""


def without_margin(lines: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    """The lines without what stands in the margin for actions, and that; all lines where there is no such margin."""
    if tabled := _tabled(lines):
        return _without_columns(lines, *tabled)
    found = _headed(lines) or _of_initials(lines)
    if found is None:
        return list(lines), []
    first, edge = found
    kept = list(lines[:first])
    notes: list[Note] = []
    for line in lines[first:]:
        aside = [] if line.cell else [word for word in line.words if word.x0 >= edge]
        said = [word for word in line.words if word not in aside]
        if said or not aside:
            kept.append(replace(line, words=tuple(said)) if aside else line)
        text = LABEL.sub("", join_words(aside), count=1).strip()
        if not text or HEAD.match(join_words(aside)):
            continue
        if notes and _goes_on(notes[-1], line, text):
            notes[-1] = replace(notes[-1], text=f"{notes[-1].text} {text}")
        else:
            notes.append(Note(line.page, line.top, line.size, text))
    return kept, notes


def read_notes(
    notes: Sequence[Note], title: Sequence[Line], blocks: Sequence[Block], minute: str | None, date: str | None
) -> Iterator[ActionEntry]:
    """The actions that the notes beside the title or the blocks of an item give."""
    own = [*title, *(line for block in blocks for line in block.lines)]
    for note in notes:
        beside = next((line for line in own if _level(note, line)), None)
        if beside is None:
            continue
        owner, action = note.owner or owner_alone(note.text), None
        if note.owner and note.text:
            action = note.text
        elif owner:
            action = task_of(owner, [beside], blocks)
        else:
            action, owner = shared_out(note.text)
        if action is None:
            continue
        action, due = " ".join(action.split()), day_due(note.text, date)
        due = (first_date(note.due, date) if note.due else None) or due
        yield ActionEntry("minute", date, None, minute, (), action, owner, due, None, None, note.page, note.page)


def _level(note: Note, line: Line) -> bool:
    return line.page == note.page and abs(line.top - note.top) < 0.6 * note.size


def _goes_on(note: Note, line: Line, text: str) -> bool:
    """The words go on with the note above them."""
    near = line.page == note.page and 0 < line.top - note.top < 12 * note.size
    joined = JOINS.search(note.text) or text[:1].islower() or TO_DO.match(f"{note.text} {text}") or DAY.fullmatch(text)
    return near and bool(joined)


def _tabled(lines: Sequence[Line]) -> tuple[int, Columns] | None:
    """Index of the heads over two or three columns, for who is to do something, what and when, and those columns."""
    right = max((line.x1 for line in lines), default=0.0)
    for index, line in enumerate(lines):
        heads = {} if line.cell else _heads(line, right)
        below = [each for each in lines[index + 1 :] if not each.cell]
        for nearer in (1.0, NEAR):
            edges = {kind: x0 - nearer for kind, x0 in heads.items()}
            if edges and _are_columns(below, edges):
                return index, edges
    return None


def _heads(line: Line, right: float) -> Columns:
    """The columns whose heads end a line, from left to right."""
    groups = columns(line)
    found: Columns = {}
    while groups and (kind := _kind(join_words(groups[-1]))) and kind not in found:
        found = {kind: groups.pop()[0].x0, **found}
    least = (MIDST if "task" in found else ASIDE) * right
    placed = "owner" in found and len(found) > 1 and min(found.values()) >= least
    return found if placed and sum(map(len, groups)) <= TALK else {}


def _kind(text: str) -> str | None:
    """Of what a column is whose head it is."""
    return next((kind for kind, head in HEADS.items() if head.fullmatch(text)), None)


def _are_columns(lines: Sequence[Line], edges: Columns) -> bool:
    """No word reaches over an edge, text stands left of them, and somebody is named beside it."""
    crossed = [line for line in lines if any(w.x0 < x < w.x1 - 1 for w in line.words for x in edges.values())]
    talk = [line for line in lines if sum(word.x0 < min(edges.values()) for word in line.words) >= TALK]
    named = [owner for line in lines if (owner := _parted(line, edges)[1]) and _kind(owner) is None]
    brief = all(len(owner.split()) <= TALK for owner in named)
    return len(crossed) <= CROSSED * len(lines) and len(talk) >= FEW and bool(named) and brief


def _parted(line: Line, edges: Columns) -> list[str]:
    """What stands in the columns for the task, the owner and the day."""
    spans = zip(edges, pairwise([*edges.values(), float("inf")]), strict=True)
    held = {kind: join_words([w for w in line.words if begin <= w.x0 < end]) for kind, (begin, end) in spans}
    return [held.get(kind, "") for kind in HEADS]


def _without_columns(lines: Sequence[Line], first: int, edges: Columns) -> tuple[list[Line], list[Note]]:
    """The lines without the columns whose heads stand on the line `first`, and what stands in them."""
    kept = list(lines[:first])
    notes: list[Note] = []
    ends: list[Line] = []  # the last line of each note
    for line in lines[first:]:
        aside = [] if line.cell else _right_of(line, min(edges.values()))
        said = [word for word in line.words if word not in aside]
        if said or not aside:
            kept.append(replace(line, words=tuple(said)) if aside else line)
        parts = _parted(line, edges) if aside else []
        if not aside or (not said and HEAD_BELOW.fullmatch(join_words(aside))) or _is_head(parts):
            continue
        if notes and _goes_on_below(notes[-1], ends[-1], line, parts):
            notes[-1], ends[-1] = _joined(notes[-1], parts), line
        else:
            beside = kept[-1] if kept else line  # the line of text level with it, or above it
            notes.append(Note(line.page, beside.top if beside.page == line.page else line.top, line.size, *parts))
            ends.append(line)
    return kept, [note for note in notes if not NO_TASK.fullmatch(note.text)]


def _is_head(parts: Sequence[str]) -> bool:
    """The heads of the columns, which may stand at the top of each page."""
    said = [(kind, part) for kind, part in zip(HEADS, parts, strict=True) if part]
    return len(said) > 1 and all(_kind(part) == kind for kind, part in said)


def _goes_on_below(note: Note, last: Line, line: Line, parts: Sequence[str]) -> bool:
    """The words go on with a note whose last line is given: the next line, with no other task for somebody else."""
    near = line.page == last.page and line.top - last.top < PITCH * line.size
    task, owner, _ = parts
    named = not (note.text or task or JOINS.search(note.owner)) and INITIALS.match(owner) is not None
    anew = bool(owner and note.owner) and (named or task[:1].isupper())
    return (near and not anew) or (line.page != last.page and task[:1].islower() and not owner)


def _joined(note: Note, parts: Sequence[str]) -> Note:
    given = zip((note.text, note.owner, note.due), parts, strict=True)
    text, owner, due = (f"{one} {more}".strip() for one, more in given)
    return replace(note, text=text, owner=owner, due=due)


def _headed(lines: Sequence[Line]) -> tuple[int, float] | None:
    """Index of the head over such a column, and the column's left edge."""
    right = max((line.x1 for line in lines), default=0.0)
    for index, line in enumerate(lines):
        groups = columns(line)
        last = groups[-1]
        if line.cell or last[0].x0 < ASIDE * right or not HEAD.match(join_words(last)):
            continue
        if sum(len(group) for group in groups[:-1]) > TALK:
            continue
        below = [each for each in lines[index + 1 :] if not each.cell]
        for edge in (last[0].x0 - 1, last[0].x0 - NEAR):
            held = [words for each in below if (words := _right_of(each, edge))]
            if held and _is_clear(below, edge, held):
                return index, edge
    return None


def _of_initials(lines: Sequence[Line]) -> tuple[int, float] | None:
    """Index of the first line of talk that has initials beside it, and the left edge of the column these make."""
    right = max((line.x1 for line in lines), default=0.0)
    marked: list[tuple[int, list[Word]]] = []
    for index, line in enumerate(lines):
        words = _right_of(line, ASIDE * right)
        tail = columns(line)[-1] if words and not line.cell else []
        if tail and tail[0].x0 >= ASIDE * right and INITIALS.match(join_words(tail)) and len(tail) < len(line.words):
            marked.append((index, tail))
    talk = [(index, tail) for index, tail in marked if len(lines[index].words) - len(tail) >= TALK]
    for index, tail in talk:
        level = [other for _, other in talk if _is_level(tail, other)]
        edge = min(words[0].x0 for words in level) - 1
        below = [each for each in lines[index:] if not each.cell]
        held = [words for each in below if (words := _right_of(each, edge))]
        if len(level) >= FEW and _is_clear(below, edge, held) and all(INITIALS.match(join_words(w)) for w in held):
            return index, edge
    return None


def _is_level(one: Sequence[Word], other: Sequence[Word]) -> bool:
    return abs(one[0].x0 - other[0].x0) < LEVEL or abs(one[-1].x1 - other[-1].x1) < LEVEL


def _right_of(line: Line, edge: float) -> list[Word]:
    return [word for word in line.words if word.x0 >= edge]


def _is_clear(lines: Sequence[Line], edge: float, held: Sequence[Sequence[Word]]) -> bool:
    """Hardly a line of text reaches into the column, and what stands there is short."""
    over = [line for line in lines if any(word.x0 < edge < word.x1 - 1 for word in line.words)]
    run_in = [line for line in lines if _runs_into(line, edge)]
    short = sum(len(words) <= TALK for words in held)
    return len(over) + len(run_in) <= CROSSED * len(lines) and short == len(held)


def _runs_into(line: Line, edge: float) -> bool:
    """Text and the words right of the edge are one run: no wider space than between words stands there."""
    said = [word for word in line.words if word.x0 < edge]
    aside = _right_of(line, edge)
    return bool(said and aside) and aside[0].x0 - said[-1].x1 < 0.7 * aside[0].size
