"""Slips of the pen in dates: what a clerk may have meant by 18.3.21 in a log of 2022."""

from __future__ import annotations

from datetime import date
from functools import lru_cache


@lru_cache(maxsize=65536)
def is_slip(one: str, other: str) -> bool:
    """Whether two ISO dates differ as a mistyped date does from the right one.

    Other year, same day and month (the new year forgotten); day and month swapped; or one digit of the day, or the
    month alone, wrong. Two meetings of a board are rarely so alike, but can be: words must bear it out.
    """
    if len(one) != 10 or len(other) != 10 or one == other:
        return False
    year, month, day = one[:4], one[5:7], one[8:]
    year_, month_, day_ = other[:4], other[5:7], other[8:]
    if (month, day) == (month_, day_):
        return abs(int(year) - int(year_)) <= 1
    if year != year_:
        return False
    if (month, day) == (day_, month_):
        return True
    if month == month_:
        return sum(a != b for a, b in zip(day, day_, strict=True)) == 1 or day == day_[::-1]
    return day == day_ and abs(int(month) - int(month_)) == 1


@lru_cache(maxsize=65536)
def months_between(first: str, last: str) -> float:
    """Months from one ISO date to a later one; 0 where either is not a full date."""
    try:
        return (date.fromisoformat(last) - date.fromisoformat(first)).days / 30.44
    except ValueError:
        return 0.0
