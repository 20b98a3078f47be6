"""When an action is due, as far as its log says so."""

from __future__ import annotations

import calendar
import re

from minesearch.dates import MONTHS, find_dates

# what stands before, or behind, a day by which something is to be done
_BY = re.compile(
    r"(?:\b(?:by|before|until|due|deadline:?|no later than|for|to)"
    r"|\b(?:will|shall|to be|due|planned|scheduled|expected)\b[^.;]*\bon)\s+(?:the\s+)?(?:\w+day,?\s+)?$",
    re.I,
)
_MEETING = re.compile(r"^\s*(?:\w+\s+){0,2}(?:meeting|board|committee|council|cabinet|agenda)\b", re.I)
_MONTH = re.compile(
    rf"\b(?:by|before|for|to|in|until|end of)\s+(?:the\s+)?(?P<month>{'|'.join(MONTHS)})\s+(?P<year>20\d\d)\b", re.I
)


def due_cell(text: str | None, written: str | None) -> str | None:
    """The day or month (2019-12) that a log's column of due dates gives; `written` is the day of the log."""
    if not text:
        return None
    days = find_dates(text, near=written)
    month = re.fullmatch(rf"\W*(?:end (?:of )?)?(?P<month>{'|'.join(MONTHS)})\s+(?P<year>20\d\d)\W*", text, re.I)
    return days[-1].value if days else _month(month) if month else None


def due_in_words(text: str | None, written: str) -> str | None:
    """The first day or month after `written` by which, or for the meeting of which, a text promises something."""
    if not text:
        return None
    days = [
        found.value
        for found in find_dates(text, near=written)
        if _BY.search(text[: found.start]) or _MEETING.search(text[found.end :])
    ]
    days += [_month(match) for match in _MONTH.finditer(text)]
    # a month is later than a day if it begins later: in a log of March, "the March meeting" is that day's own
    return min((day for day in days if f"{day}-01"[:10] > written), default=None)


def _month(match: re.Match[str]) -> str:
    return f"{match['year']}-{MONTHS.index(match['month'].casefold()) + 1:02}"


def last_day(when: str) -> str:
    """The day itself, or the last one of a month, as an ISO date."""
    if not re.fullmatch(r"\d{4}-\d\d", when):
        return when
    return f"{when}-{calendar.monthrange(int(when[:4]), int(when[5:]))[1]:02}"
