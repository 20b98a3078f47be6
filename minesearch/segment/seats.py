"""Lists with the names at the right: the column at their left says for whom or as what people sit.

"Primary heads | Ann Bell – Hill School", "Chairman | Mr C Dunn": a seat holds for the lines beside and below it until
the next one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minesearch.model.source import Line, Word
from minesearch.segment.labels import read_label, read_role
from minesearch.segment.names import maybe_name, surely_name
from minesearch.segment.roll_rows import column_edges, with_post
from minesearch.segment.rolls import BODIES, LEADS_ON, Roll
from minesearch.text import join_words

OVER = 4  # lines: the names before it take no more
SAID = re.compile(r"[,;(]|\s[–-]\s|\s+and\s+")  # what ends a name at the head of a cell


Table = list[tuple[Line, list[Word], list[Word]]]  # a line with its words at the left and at the right


def seated(rolls: Sequence[Roll]) -> list[Roll]:
    """The lists, those with seats at the left of the names divided into one for each seat."""
    return [part for roll in rolls for led in _led_on(roll) for part in _parts(led)]


def _led_on(roll: Roll) -> list[Roll]:
    """The list divided where its first names lead on to the rest of it below."""
    said = ""
    for at, (_, mine) in enumerate(roll.rows[:OVER]):
        said = f"{said} {join_words(mine)}".strip()
        last = at + 1 == len(roll.rows)
        if (led := LEADS_ON.search(said)) is None or not (last or said.endswith((":", "-", "–"))):
            continue
        left = len(said[: led.start()].split())
        first = replace(roll, rows=[], run_in=True, beside=False)
        for line, words in roll.rows[: at + 1]:
            first.rows += [(line, words[:left])] if left > 0 else []
            left -= len(words)
        return [first, replace(roll, rows=roll.rows[at + 1 :], run_in=False, one=False)]
    return [roll]


def _parts(roll: Roll) -> list[Roll]:
    edges = column_edges(roll.rows) if len(roll.rows) > 1 and not (roll.run_in or roll.beside) else []
    if len(edges) < 2:
        return [roll]
    table = [(line, *_halved(mine, edges[1])) for line, mine in roll.rows]
    if not table[0][1] or not _named_at_right(table):
        return [roll]
    parts: list[Roll] = []
    for line, seat, names in table:
        if seat and names:
            parts.append(_seat(roll, join_words(seat), edges[1]))
        if names:
            parts[-1].rows.append((line, names))
    return parts


def _halved(mine: Sequence[Word], edge: float) -> tuple[list[Word], list[Word]]:
    return [w for w in mine if w.x0 < edge - 4], [w for w in mine if w.x0 >= edge - 4]


def _named_at_right(table: Table) -> bool:
    """The names stand in the right column; one of names at the left has posts or bodies beside it."""
    seats = [join_words(seat) for _, seat, _ in table if seat]
    names = [SAID.split(join_words(right))[0] for _, _, right in table if right]
    if not table[0][2] or any(surely_name(seat) for seat in seats):
        return False
    plain = sum(maybe_name(seat) or with_post(seat) for seat in seats)
    return plain < len(seats) / 2 and sum(maybe_name(name) for name in names) >= 0.75 * len(names)


def _seat(roll: Roll, text: str, left: float) -> Roll:
    label = read_label(text)
    label = label if label and not label.rest else read_role(text)
    group = label.group if label and label.group and roll.group == "present" else roll.group
    post = label.post if label else None if BODIES.search(text) else text
    return Roll(group, left, roll.right, beside=True, post=post, chair=bool(label and label.chair))
