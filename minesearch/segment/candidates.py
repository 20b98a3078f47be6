"""The lines of a set of minutes that begin with a number of some shape: each may head an item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minesearch.dates import NAMES_OF_MONTHS, find_dates
from minesearch.model.source import Line
from minesearch.patterns import (
    ITEM_ALONE,
    ITEM_BRACKETED,
    ITEM_CODE,
    ITEM_LETTER,
    ITEM_LONG,
    ITEM_MARK,
    ITEM_NUMBER,
    ITEM_OF_MEETING,
    ITEM_ROMAN,
    ITEM_SERIES,
)
from minesearch.segment.gaps import LONG, Candidate

WORD_BEFORE = re.compile(  # "Minute 45: Dues", "No. 5 Dues", "#5 Dues"; "* RC/5 Dues", which nobody else need confirm
    r"(?:min(?:ute)?\b\.?\s*(?:no\b\.?|number|ref\b\.?)?\s*:?|no\.|#|§|\*{1,2})\s*(?=(?:[A-Z]{1,8}[\s/.-]?)?\d)",
    re.IGNORECASE,
)
COUNTED = re.compile(  # what stands behind a number that counts or dates something, in a line that was wrapped there
    rf"(?:{NAMES_OF_MONTHS}|(?:{NAMES_OF_MONTHS.upper()})(?=\s+(?:19|20)\d\d\b))\b|[ap]\.?m\b|[,;)]"
    r"|(?:per cent|percent|years?|days?|weeks?|months?|hours?|minutes|members|people|of|and|to|or|in|at|was|were|had)\b"
)
DECIMAL = re.compile(r"\d{2}\.\d{2}\b")  # 24.99, which may go on with 24.100
WIDE = 1.0  # of the size: a wider gap behind a numeral sets it in a column of its own
HEAD = 3  # words: the number and two of the title tell how both are set
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def find_candidates(lines: Sequence[Line]) -> list[Candidate]:
    """A candidate for each way in which a line's beginning can be read as a number, in order."""
    found = []
    for index, line in enumerate(lines):
        if not line.cell:
            found += [_candidate(index, line, *read) for read in _readings(line)]
    return found


def _candidate(index: int, line: Line, kind: str, number: str, rest: str) -> Candidate:
    rank = roman_value(number) if kind == "roman" else ord(number) - ord("A") + 1 if kind == "letter" else None
    starred = len(line.words) > 1 and not line.words[0].text.strip("*")
    return Candidate(index, number, rest, kind, bold_head(line), line.words[1].x0 if starred else line.x0, rank)


def _readings(line: Line) -> Iterator[tuple[str, str, str]]:
    """(kind, number, what stands behind it) of a line; a letter may be a numeral as well."""
    before = WORD_BEFORE.match(line.text)
    text = line.text[before.end() :] if before else line.text
    code = ITEM_CODE.match(text) or ITEM_SERIES.match(text) or ITEM_OF_MEETING.match(text) or _code_alone(text)
    match = code or ITEM_NUMBER.match(text) or ITEM_ALONE.match(text)
    if match:
        rest = match.groupdict().get("rest") or ""
        if not COUNTED.match(rest):  # no sum, no date, no rest of a wrapped line
            yield "code" if code else _kind(match["number"]), match["number"], rest
        if code or not DECIMAL.match(text):
            return
    if (match := ITEM_MARK.match(text)) is not None and not find_dates(match["number"]):
        yield "mark", match["number"], match["rest"]
        return
    for kind, pattern in (
        ("roman", ITEM_ROMAN),
        ("letter", ITEM_LETTER),
        ("bracketed", ITEM_BRACKETED),
        ("long", ITEM_LONG),
    ):
        if (match := pattern.match(text if not _in_column(line) else _stopped(line))) is not None:
            yield kind, match["number"], match["rest"]


def _code_alone(text: str) -> re.Match[str] | None:
    """A code with nothing behind it on its line: the title stands on the next."""
    if len(text.split()) > 2 or not re.search(r"[A-Z]|/", text):
        return None
    alone = ITEM_CODE.match(f"{text} A") or ITEM_SERIES.match(f"{text} A")
    return re.match(r"(?P<number>.*?)[.:)]?$", text) if alone and alone["rest"] == "A" else None


def _kind(number: str) -> str:
    return "decimal" if "." in number else "lettered" if number[-1].isalpha() else "plain"


def _in_column(line: Line) -> bool:
    """The first word stands in a column of its own."""
    words = line.words
    return len(words) > 1 and words[1].x0 - words[0].x1 > WIDE * words[0].size


def _stopped(line: Line) -> str:
    """The text with a stop behind its first word, where it has none."""
    first, *others = (word.text for word in line.words)
    return " ".join([first if first.endswith((".", ")", ":", "]")) else f"{first}.", *others])


def bold_head(line: Line) -> bool:
    """The number and the first words behind it are bold or underlined, or as many as stand before a colon."""
    ends = next((at for at, word in enumerate(line.words[:HEAD]) if at and word.text.endswith(":")), HEAD)
    head = [word for word in line.words[: min(ends + 1, HEAD)] if any(c.isalnum() for c in word.text)]
    return bool(head) and all(word.bold or word.underlined for word in head)


def roman_value(numeral: str) -> int:
    """14 for "XIV"; 0 where a character is no numeral."""
    values = [ROMAN.get(c, 0) for c in numeral.upper()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < then else value for value, then in pairs) if all(values) else 0


def is_capital(text: str) -> bool:
    """A title in capitals."""
    return sum(c.isalpha() for c in text) >= 4 and text.upper() == text


def is_title(text: str) -> bool:
    """Short, beginning with a capital, and no sentence."""
    return text[:1].isupper() and len(text.split()) <= LONG and not text.rstrip().endswith((".", ",", ";"))
