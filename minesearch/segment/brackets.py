"""What stands around the names of a list: brackets within brackets, and initials that have none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minesearch.model.source import Line, Word
from minesearch.segment.names import POST_NOMINAL, maybe_name
from minesearch.text import join_words

INNER = str.maketrans("()", "⟨⟩")  # stand for the brackets within others while a list is read
OUTER = str.maketrans("⟨⟩", "()")
LETTERS = re.compile(r"(?P<letters>[A-Z]{2,4})(?P<mark>[,;.]?)")
NAME_END = re.compile(r"[A-Z][\w’'.-]*$")  # a word of a name, nothing behind it
SEVERAL = 3  # people: the letters behind fewer names may be those of a body
CLOSE = 0.9  # of the size: across a wider gap stands another column
LONGEST = 4  # words of a name


def one_deep(text: str) -> str:
    """The text with no bracket within another: "Ann Bell (Director (Ports))" -> "Ann Bell (Director ⟨Ports⟩)".

    As long as the text; `as_printed` brings the brackets back. A text whose brackets don't match stays as it is.
    """
    depth, deepest = 0, 0
    out: list[str] = []
    for char in text:
        depth += char == "("
        deepest = max(deepest, depth)
        out.append(char.translate(INNER) if depth > 1 else char)
        depth -= char == ")"
        if depth < 0:
            return text
    return "".join(out) if depth == 0 and deepest > 1 else text


def as_printed(text: str) -> str:
    """The text with the round brackets that `one_deep` took out of it."""
    return text.translate(OUTER)


def lettered(lines: Sequence[Line]) -> list[Line]:
    """The lines with brackets around the initials behind several names: "Ann Bell AB, Cal Dunn CD"."""
    found = [(at, index) for at in range(len(lines)) for index in _initials_on(lines, at)]
    if len(found) < SEVERAL:
        return list(lines)
    out = list(lines)
    for at, index in found:
        words = list(out[at].words)
        match = LETTERS.fullmatch(words[index].text)
        if match:
            words[index] = replace(words[index], text=f"({match['letters']}){match['mark']}")
        out[at] = replace(out[at], words=tuple(words))
    return out


def _initials_on(lines: Sequence[Line], at: int) -> list[int]:
    """The words of a line that are the initials of the name before them, which may begin on the line above."""
    above = list(lines[at - 1].words) if at else []
    words = [*above, *lines[at].words]
    return [
        index - len(above)
        for index in range(max(len(above), 1), len(words))
        if (match := LETTERS.fullmatch(words[index].text))
        and not POST_NOMINAL.match(match["letters"])
        and (index == len(above) or words[index].x0 - words[index - 1].x1 < CLOSE * words[index].size)
        and any(_begin(match["letters"], words[index - count : index]) for count in range(2, min(LONGEST, index) + 1))
    ]


def _begin(letters: str, words: Sequence[Word]) -> bool:
    """The letters are those that begin the words of a name: all of them, or of a longer name the first and the last."""
    name = join_words(words)
    if not all(NAME_END.match(word.text) for word in words) or not maybe_name(name):
        return False
    heads = "".join(part[0] for part in re.split(r"[\s-]", name) if part).upper()
    return letters in (heads, heads[0] + heads[-1])
