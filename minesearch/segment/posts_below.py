"""Posts that stand on the line below each name, in its cell or column: set beside the name, as other lists have them.

Ann Bell                AB     Cal Dunn             CD
Chair, Parent Governor         Staff Governor
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from minesearch.model.source import Line, Word
from minesearch.patterns import ATTENDANCE_HEAD, BODY_NAME
from minesearch.segment.names import POST_WORDS, maybe_name
from minesearch.segment.rolls import GAP, level_lines
from minesearch.text import columns, join_words

FEW = 3  # people: as many have their posts below their names where a list is set so
EDGE = 4.0  # points: how far apart a name and the post below it may begin
CLOSER = 1.1  # times: the next name is so much further below a post than that below its own
NEAR = 1.8  # of the size: no wider is the step from a name to its post


def with_posts_beside(lines: Sequence[Line]) -> list[Line]:
    """The lines with each such post in brackets behind its name; all as they are where no list is set so."""
    level = level_lines(lines)
    pairs = {at: beside for at in range(len(level) - 1) if (beside := _with_post(level, at)) is not None}
    if sum(_posts(level[at + 1]) for at in pairs) < FEW:
        return list(lines)
    return [pairs.get(at, line) for at, line in enumerate(level) if at - 1 not in pairs]


def _posts(line: Line) -> int:
    return len(columns(line, GAP))


def _with_post(level: Sequence[Line], at: int) -> Line | None:
    """The line with the posts below its names behind them; None where what stands below is no post of each."""
    line, below = level[at], level[at + 1]
    step = below.top - line.top
    if below.page != line.page or not 0 < step < NEAR * line.size or not _apart(level, at, step):
        return None
    posts = columns(below, GAP)
    groups = columns(line, GAP)
    held = [next((g for g in groups if abs(g[0].x0 - post[0].x0) < EDGE), None) for post in posts]
    if not all(g and maybe_name(join_words(g)) and _is_post(join_words(p)) for g, p in zip(held, posts, strict=True)):
        return None
    words: list[Word] = []
    for group in groups:
        post = next((p for p, g in zip(posts, held, strict=True) if g is group), [])
        words += [*group, *_bracketed(post, group[-1].x1)]
    return replace(line, words=tuple(words))


def _apart(level: Sequence[Line], at: int, step: float) -> bool:
    """What follows below the post stands further off than name and post do."""
    post, following = level[at + 1], level[at + 2 : at + 3]
    return not following or following[0].page != post.page or following[0].top - post.top > CLOSER * step


def _is_post(text: str) -> bool:
    whence = BODY_NAME.match(text) and not ATTENDANCE_HEAD.match(text)  # the body they come from
    told = whence or POST_WORDS.search(text)
    return bool(told) and not maybe_name(text) and not text.rstrip().endswith((":", "."))


def _bracketed(post: Sequence[Word], at: float) -> list[Word]:
    """The words in brackets, all at one place, so that they reach into no other column."""
    if not post:
        return []
    words = [replace(word, x0=at, x1=at) for word in post]
    words[0] = replace(words[0], text=f"({words[0].text}")
    return [*words[:-1], replace(words[-1], text=f"{words[-1].text})")]
