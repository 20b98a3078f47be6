"""Numbers that run on, and where they do not: missing, doubled, turning back, or with a slip in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

LETTERED = re.compile(r"(?P<stem>.*\d|)(?P<letter>[a-z])$", re.IGNORECASE | re.DOTALL)  # "7a", "11.06b", "C"
DIGITS = re.compile(r"\d{1,9}")


class Fault(StrEnum):
    """What is wrong between two neighbours of a sequence."""

    MISSING = "missing"
    DOUBLED = "doubled"
    BACK = "back"
    SLIP = "slip"


@dataclass(frozen=True)
class Break:
    """A break of a sequence at index `at` (from 0), behind `before`. `first` and `last` are the numbers left out."""

    fault: Fault
    at: int
    before: str
    number: str
    first: str = ""
    last: str = ""

    def __str__(self) -> str:
        if self.fault is Fault.DOUBLED:
            return f"{self.number} stands twice"
        if self.fault is Fault.BACK:
            return f"{self.number} stands behind {self.before}"
        if self.fault is Fault.SLIP:
            return f"{self.number} does not fit behind {self.before}"
        missing = f"{self.first} is missing" if self.first == self.last else f"{self.first} to {self.last} are missing"
        return f"{missing} between {self.before} and {self.number}"


def breaks(numbers: Sequence[str]) -> list[Break]:
    """Each break of a sequence of printed numbers ("34", "5.1", "7a", "FGB 40/2021"), in order.

    It may begin with any number. Numbers of another shape ("R2024-033" among "5.1") are a sequence of their own.
    """
    shapes: dict[str, list[int]] = {}
    for index, number in enumerate(numbers):
        shapes.setdefault(_shape(number), []).append(index)
    found = [_between(numbers[a], numbers[b], b) for own in shapes.values() for a, b in pairwise(own)]
    return sorted((each for each in found if each), key=lambda each: each.at)


def _parts(number: str) -> tuple[str, str]:
    """The number without the letter behind it, and the letter."""
    lettered = LETTERED.match(number)
    return (lettered["stem"], lettered["letter"].lower()) if lettered else (number, "")


def _shape(number: str) -> str:
    return DIGITS.sub("#", _parts(number)[0]).strip(" .").casefold()


def _value(number: str) -> tuple[int, ...]:
    stem, letter = _parts(number)
    value = tuple(int(part) for part in DIGITS.findall(stem))
    return (*value, ord(letter) - ord("a") + 1) if letter else value


def _between(before: str, number: str, at: int) -> Break | None:
    a, b = _value(before), _value(number)
    if a == b:
        return Break(Fault.DOUBLED, at, before, number)
    if b < a:
        return Break(Fault.BACK, at, before, number)
    level = next((i for i, (one, other) in enumerate(zip(a, b, strict=False)) if one != other), len(a))
    last = a[level] if level < len(a) else 0
    if b[level] - last <= 1:
        return None
    if _runs_on(a[level + 1 :], b[level + 1 :]):
        return Break(Fault.SLIP, at, before, number)  # 12.03.05, 21.03.06: the last part runs on, the first is odd
    first, last = last + 1, b[level] - 1
    return Break(Fault.MISSING, at, before, number, _written(number, level, first), _written(number, level, last))


def _runs_on(before: tuple[int, ...], then: tuple[int, ...]) -> bool:
    """The last part is the next, and all above it the same."""
    return len(before) == len(then) > 0 and before[:-1] == then[:-1] and then[-1] == before[-1] + 1


def _written(number: str, level: int, value: int) -> str:
    """The number with another value at one level, written as it is: 41/2021 beside 42/2021, 7b beside 7c."""
    stem = _parts(number)[0]
    places = list(DIGITS.finditer(stem))
    if level >= len(places):
        return f"{stem}{chr(ord('A' if number[-1].isupper() else 'a') + value - 1)}"
    start, end = places[level].span()
    padded = len(places[level][0]) if places[level][0].startswith("0") else 1
    below = stem[end:] if "/" in stem[end:] else ""  # what stands below a missing number is not known, but for its year
    return f"{stem[:start]}{value:0{padded}d}{below}"
