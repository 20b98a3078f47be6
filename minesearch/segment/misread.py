"""Numbers and letters that a scan gives wrong, told by their neighbours and by the column they stand in.

15. Reports               a.   Accounts
14. Committees  this is   on   Berths     this is b: its title is level with those above, the list runs on
17. Close       16        c.   Moorings

Only pages whose text was recognised from an image are mended: what is printed stays as it is, slips and all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from minesearch.model.source import Line
from minesearch.patterns import BULLET
from minesearch.segment.blocks import INDENT, gap_above

LETTER = re.compile(r"\(?(?P<label>[A-Za-z])[.):]")
NUMBER = re.compile(r"(?P<value>\d{1,3})(?P<letter>[A-Za-z]?)")
TOKEN = 4  # characters: what is made of a letter and its stop has no more
LEVEL = 4.0  # points: titles of one column begin no further apart
WIDE = 1.0  # of the size: a wider gap sets a letter in a column of its own


def mended(numbers: Sequence[tuple[str | None, bool]]) -> list[str | None]:
    """The numbers of items in order, each with whether its page was recognised, and those that are misread mended.

    One is where the neighbours leave but one number between them, it is not that, and a digit of it is wrong or a
    letter too many.
    """
    out = [number for number, _ in numbers]
    plain = {number for number in out if number and number.isdigit()}
    read = [(at, match) for at, number in enumerate(out) if number and (match := NUMBER.fullmatch(number))]
    items = [(at, match) for at, match in read if not match["letter"] or match["value"] not in plain]
    for (_, before), (at, own), (_, after) in zip(items, items[1:], items[2:], strict=False):
        wanted = int(before["value"]) + 1
        if not numbers[at][1] or before["letter"] or after["letter"] or int(after["value"]) != wanted + 1:
            continue
        slip = one_digit_off(own["value"], str(wanted)) and not own["letter"]
        if slip or (own["letter"] and int(own["value"]) == wanted):
            out[at] = str(wanted)
    return out


def one_digit_off(number: str, other: str) -> bool:
    """As many characters in both, one of them another."""
    return len(number) == len(other) and sum(a != b for a, b in zip(number, other, strict=True)) == 1


def mended_name(name: str) -> str:
    """The name of a person read from an image: a mark of exclamation in it is an l ("Bil! Hill")."""
    return re.sub(r"(?<=[a-z])!(?=[a-z]|\s|$)", "l", name)


def misread_letter(above: Sequence[int], index: int, end: int, lines: Sequence[Line], pitch: float) -> str | None:
    """The letter that a line bears which begins with something else in its place; None for any other line.

    `above` are the lines with the letters before it, from A on; the list ends before the line `end`. The line stands
    apart below them, its title level with theirs. Another letter, a number or a mark that stands close to its title is
    taken for the one that is missing only where the next of the sequence follows.
    """
    line = lines[index]
    if not above or len(line.words) < 2 or len(line.words[0].text) > TOKEN or BULLET.match(line.text):
        return None
    first = lines[above[0]]
    if abs(line.x0 - first.x0) >= INDENT or not any(_level(line, lines[at]) for at in above):
        return None
    if lines[index - 1].page == line.page and not gap_above(lines[index - 1], line, pitch):
        return None
    label = chr(ord(_label(first) or "a") + len(above))
    followed = _next_is(chr(ord(label) + 1), index, end, lines, first)
    return label if followed or (_set_off(line) and not _reads(line, label)) else None


def _label(line: Line) -> str | None:
    match = LETTER.match(line.text)
    return match["label"] if match else None


def _level(line: Line, other: Line) -> bool:
    """The titles of both begin at one edge."""
    return len(other.words) > 1 and abs(line.words[1].x0 - other.words[1].x0) < LEVEL


def _set_off(line: Line) -> bool:
    """The first word stands in a column of its own, far from the title."""
    return line.words[1].x0 - line.words[0].x1 > WIDE * line.words[0].size


def _reads(line: Line, label: str) -> bool:
    """The mark can be read for itself: a number, or one other letter."""
    mark = line.words[0].text.strip("().:")
    return mark.isdigit() or (len(mark) == 1 and mark.isascii() and mark.isalpha() and mark.lower() != label.lower())


def _next_is(label: str, index: int, end: int, lines: Sequence[Line], first: Line) -> bool:
    """The next letter at this edge is the one that follows in the sequence."""
    below = (line for line in lines[index + 1 : end] if abs(line.x0 - first.x0) < INDENT)
    following = next((found for line in below if (found := _label(line))), None)
    return following is not None and following.lower() == label.lower()
