"""Dates and times as they are printed, to ISO. Day first always, as in the papers of British bodies.

Sources: ISO 8601-1 for the values; the forms are those met in agenda packs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
NAMES_OF_MONTHS = "|".join(name.capitalize() for name in MONTHS)  # for patterns that heed capitals
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})\s*(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d{2})"

# both for text in lower case. A digit first, then what may not stand before it: so a text is searched digit by digit
WRITTEN = re.compile(
    rf"(?P<day>\d(?<!\w\w)\d?)\s*(?:st|nd|rd|th)?(?:\s+(?:day\s+)?of)?\s+{_MONTH}(?:\s*,?\s*{_YEAR}\b)?"
)  # 14th June 2019; 6 December
AMERICAN = re.compile(rf"\b{_MONTH}\s+{_DAY}\b(?:\s*,?\s*{_YEAR}\b)?")  # April 16, 2024
FIGURES = re.compile(
    r"(?P<day>\d(?<![\d./-]\d)\d?)(?P<mark>[./-])(?P<number>\d{1,2})(?P=mark)(?P<year>(?:19|20)?\d{2})(?![\d/-]|\.\d)"
)
ISO = re.compile(r"(?P<year>[12](?<!\d\d)[09](?<=19|20)\d{2})-(?P<number>\d{2})-(?P<day>\d{2})(?!\d)")
# what a text must hold to be worth looking through for the forms above: this is found, or not, far faster
_MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_MONTH_NAMED = re.compile("|".join(_MONTH_NUMBERS))
_MONTH_THEN_DAY = re.compile(rf"(?:{'|'.join(_MONTH_NUMBERS)})[a-z]*\.?\s+\d")
_FIGURES_MARKED = re.compile(r"\d[./-]\d")
CLOCK = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-3])(?:\s*[.:]\s*(?P<minute>[0-5]\d))?\s*(?P<half>[ap]\.?\s?m\b\.?)"
    r"|(?<![\d.:£$€])(?P<hour24>[01]?\d|2[0-3])[.:](?P<minute24>[0-5]\d)(?:\s*(?:hrs|hours))?(?![\d:%]|\.\d)"
    r"(?:(?!(?<=\.\d\d)\.)|(?<=\bat\s\d\d\.\d\d)|(?<=\bat\s\d\.\d\d))"  # "at 19.00."; "10.15." may count items
    r"|\b(?P<noon>noon|midday)\b",
    re.IGNORECASE,
)


LATE = re.compile(r"\s*(?:y\.\s?[hp]\.?|i\.\s?n\.?)(?!\w)")  # in the evening or afternoon, in Welsh and Irish
_NAMED = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_TO = r"\s*(?:-|–|—|to|and|&|until)\s*"
SPAN = (
    re.compile(  # several days: "11–13 May 2011", "30 May to 2 June 2011", "May 11-13, 2011", "May 30 – June 2, 2011"
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+(?P<month>{_NAMED}))?{_TO}\d{{1,2}}(?:st|nd|rd|th)?"
        rf"\s+(?P<last>{_NAMED}),?\s+(?P<year>(?:19|20)\d\d)\b",
        re.IGNORECASE,
    )
)
SPAN_AMERICAN = re.compile(
    rf"\b(?P<month>{_NAMED})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_TO}(?:{_NAMED}\s+)?\d{{1,2}}(?:st|nd|rd|th)?,?\s+"
    r"(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateAt:
    """A day named at characters [start, end). `year_given` is false where the year was taken from `near`."""

    start: int
    end: int
    value: str
    year_given: bool = True


def find_dates(text: str, near: str | None = None) -> list[DateAt]:
    """All full dates in order. One without a year takes the year that puts it next after `near` (ISO), if given."""
    found = sorted(_matches(text, near), key=lambda d: (d.start, -d.end))
    kept: list[DateAt] = []
    for item in found:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


def first_date(text: str, near: str | None = None) -> str | None:
    """The first date of a text as ISO, or None."""
    return next((d.value for d in find_dates(text, near)), None)


def opening_day(text: str) -> str | None:
    """The first date of a text as ISO; the first of several days: "11–13 May 2011", "May 11-13, 2011"."""
    dates = find_dates(text)
    span = SPAN.search(text) or SPAN_AMERICAN.search(text)
    if span and (not dates or span.start() <= dates[0].start):
        month = span["month"] or span["last"]
        if first := first_date(f"{span['day']} {month} {span['year']}"):
            return first
    return dates[0].value if dates else None


def first_of_several(text: str, day: DateAt) -> str:
    """The first of the days, as ISO, of which `day` of the text is the last: "22 to 24 May 2011"; else that day."""
    spans = (*SPAN.finditer(text), *SPAN_AMERICAN.finditer(text))
    span = next((s for s in spans if s.start() <= day.start and day.end <= s.end()), None)
    return (opening_day(span[0]) if span else None) or day.value


def _matches(text: str, near: str | None) -> Iterator[DateAt]:
    low = text.replace("İ", "i").lower()  # the one letter that is two in lower case: places must stay
    named = [WRITTEN] if _MONTH_NAMED.search(low) else []
    if named and _MONTH_THEN_DAY.search(low):
        named.append(AMERICAN)
    for regex in named:
        for match in regex.finditer(low):
            month = _MONTH_NUMBERS[match["month"][:3]]
            year = int(match["year"]) if match["year"] else _year_after(month, int(match["day"]), near)
            yield from _valid(match, year, month, bool(match["year"]))
    if not _FIGURES_MARKED.search(text):
        return
    for match in FIGURES.finditer(text):
        year = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)
        yield from _valid(match, year, int(match["number"]), True)
    for match in ISO.finditer(text):
        yield from _valid(match, int(match["year"]), int(match["number"]), True)


def _valid(match: re.Match[str], year: int | None, month: int, given: bool) -> Iterator[DateAt]:
    if year is None:
        return
    try:
        yield DateAt(match.start(), match.end(), date(year, month, int(match["day"])).isoformat(), given)
    except ValueError:
        return  # no such day: 31 June, or a number that only looks like a date


def _year_after(month: int, day: int, near: str | None) -> int | None:
    """The year in which the day falls on or after `near`."""
    if near is None:
        return None
    year, near_month, near_day = (int(part) for part in near.split("-"))
    return year if (month, day) >= (near_month, near_day) else year + 1


def find_times(text: str) -> list[str]:
    """All times of day in order, as HH:MM on the 24 hour clock."""
    found = []
    for match in CLOCK.finditer(text):
        if match["noon"]:
            found.append("12:00")
        elif match["hour24"]:
            hour = int(match["hour24"])
            hour += 12 if hour < 12 and LATE.match(text, match.end()) else 0
            found.append(f"{hour:02}:{match['minute24']}")
        else:
            hour = int(match["hour"])
            if hour <= 12:
                hour = hour % 12 + (12 if match["half"].lower().startswith("p") else 0)
            found.append(f"{hour:02}:{match['minute'] or '00'}")
    return found
