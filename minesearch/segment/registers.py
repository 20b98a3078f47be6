"""Tables that say of each member whether they were there: Name | Post | Present, or a column for each answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minesearch.model.meeting import Attendee
from minesearch.model.source import Line, Word
from minesearch.segment.names import maybe_name, post_and_name, read_name, surely_name, unchaired
from minesearch.segment.rolls import GAP, level_lines
from minesearch.text import columns, join_words

NAME = re.compile(
    r"(?:(?:full |(?:board member|member|attendee|commissioner|councillor|participant|trustee|governor)['’]?s? )?"
    r"names?(?: of [\w ]{3,25})?|members?|councillors?|governors?|trustees?"
    r"|directors?|attendees?"
    r"|commissioners?|council ?members?|board members?|representatives?)\s*:?$",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"(?:initials?|init\.?|role|post|position|title|job title|designation|categor(?:y"
    r"|ies)(?: of [\w ]{3,20})?|type(?: of [\w "
    r"]{3,20})?|organi[sz]ation|representing|affiliation|agency|ward|office|term(?: of office| ends?"
    r"| expires)?|capacity"
    r"|department|company|governor type|party|reason(?: for absence)?|notes?|comments?|arrived|left|e-?mail)\s*:?$",
    re.IGNORECASE,
)
STATUS_HEAD = re.compile(
    r"(?:attendance|attended|status|present(?:\s*\?)?|in attendance|roll call|present\s*/\s*.{4,30})\s*:?$", re.I
)
ANSWERS = (
    (
        re.compile(
            r"present|in attendance|attended|yes|y|✓|✔|√|☑|here|p|in[ -]person|remote(?:ly)?|virtual(?:ly)?|online"
            r"|(?:via |by )?(?:teams|zoom|phone|telephone|video)",
            re.IGNORECASE,
        ),
        "present",
    ),
    (
        re.compile(
            r"apolog(?:y|ies)(?: (?:received|sent|given|accepted))?|absent(?:\W+.{0,40})?|excused|no|n|a|ap|x"
            r"|✗|✘|☒|regrets"
            r"|not present|did not attend|leave(?: of absence)?|away|-|–",
            re.IGNORECASE,
        ),
        "apologies",
    ),
)
MARK = re.compile(r"(?:x|✓|✔|√|☑|•|●|yes|y|\*|1)$", re.IGNORECASE)
CALLED = re.compile(
    r"(?P<name>(?-i:[^\W\d_a-z])[^:]{3,45}?)\s*(?:[-–:…]|\.{2,}|\s)\s*(?P<answer>present|absent|excused|here|apologies)\.?$",
    re.I,
)


@dataclass(frozen=True)
class _Head:
    """The heads of a register's columns with their left edges in points: kind is name, other, status, or an answer."""

    kinds: tuple[tuple[float, str], ...]


def take_registers(lines: Sequence[Line]) -> tuple[list[Line], list[Attendee]]:
    """The lines without the registers among them, and the people of those."""
    level = level_lines(lines)
    found: list[Attendee] = []
    kept: list[Line] = []
    index = 0
    while index < len(level):
        head = _head(level[index])
        people, end = _register(level, index + 1, head) if head else _called(level, index)
        if people:
            found += people
            index = end
            continue
        kept.append(level[index])
        index += 1
    return (kept, found) if found else (list(lines), [])


def _head(line: Line) -> _Head | None:
    """The heads of a register: a column of names, and one that says who was there."""
    kinds: list[tuple[float, str]] = []
    for group in columns(line, GAP):
        text = join_words(group)
        answer = _answer(text) if len(text) > 3 else None
        kind = "name" if NAME.match(text) and not kinds else "other" if OTHER.match(text) else answer
        kind = kind or ("status" if STATUS_HEAD.match(text) else None)
        if kind is None:
            return None
        kinds.append((group[0].x0, kind))
    told = [kind for _, kind in kinds if kind not in ("name", "other")]
    if len(kinds) < 2 or kinds[0][1] != "name" or not told:
        return None
    if len(told) == 1:
        kinds = [(x, "status" if kind in told else kind) for x, kind in kinds]
    return _Head(tuple(kinds))


def _answer(text: str) -> str | None:
    return next((group for regex, group in ANSWERS if regex.fullmatch(text.strip(" .()"))), None)


def _register(lines: Sequence[Line], start: int, head: _Head) -> tuple[list[Attendee], int]:
    """The people of the rows below a register's head, and where it ends: at a row without a name or an answer."""
    people: list[Attendee] = []
    at = start
    while at < len(lines):
        cells = _cells(lines[at], head)
        group = _group(cells, head)
        name = join_words(cells[0])
        if not name or group is None or not any(c.isupper() for c in name):
            if cells and not name and people and lines[at].words and lines[at].x0 > head.kinds[1][0] - 6:
                at += 1  # the second line of a cell
                continue
            break
        people.append(_member(cells, head, group, lines[at]))
        at += 1
    return (people, at) if len(people) > 1 else ([], start)


def _cells(line: Line, head: _Head) -> list[list[Word]]:
    """The words of a row below the heads: each group of words is of the head it stands under."""
    cells: list[list[Word]] = [[] for _ in head.kinds]
    for group in columns(line, GAP):
        left = [i for i, (x, _) in enumerate(head.kinds) if group[0].x0 >= x - 8]
        at = left[-1] if left else 0
        if at + 1 < len(head.kinds) and len(group) == 1:  # a mark in the middle of its column
            middle = (group[0].x0 + group[0].x1) / 2
            at = at + 1 if abs(head.kinds[at + 1][0] - middle) < abs(middle - head.kinds[at][0]) / 4 else at
        cells[at] += group
    return cells


def _group(cells: Sequence[Sequence[Word]], head: _Head) -> str | None:
    for (_, kind), cell in zip(head.kinds, cells, strict=True):
        text = join_words(cell)
        if kind == "status" and text:
            return _answer(text) or _answer(text.split()[0])
        if kind in ("present", "apologies") and MARK.match(text):
            return kind
    return None


def _member(cells: Sequence[Sequence[Word]], head: _Head, group: str, line: Line) -> Attendee:
    posts = [join_words(c) for (_, kind), c in zip(head.kinds, cells, strict=True) if kind == "other" and c]
    name = join_words(cells[0])
    if posts and read_name(f"{name} ({posts[0]})").initials:
        name = f"{name} ({posts.pop(0)})"
    read = read_name(name)
    post, chair = unchaired(posts[0]) if posts else (read.affiliation, False)
    return Attendee(group, read.name, post, read.chair or chair, line.page, line.page, read.initials)


def _called(lines: Sequence[Line], start: int) -> tuple[list[Attendee], int]:
    """The people of a roll as it was called: a name and an answer on each of several lines."""
    people: list[Attendee] = []
    at = start
    while at < len(lines) and (match := CALLED.match(lines[at].text)):
        read = read_name(match["name"])
        name, post = post_and_name(match["name"])  # "Village President Ann Bell"
        if post is not None and maybe_name(name):
            read = replace(read, name=name, affiliation=post)
        elif not (surely_name(match["name"]) or maybe_name(read.name)):
            break
        group = _answer(match["answer"]) or "present"
        people.append(
            Attendee(group, read.name, read.affiliation, read.chair, lines[at].page, lines[at].page, read.initials)
        )
        at += 1
    return (people, at) if len(people) > 2 else ([], start)
