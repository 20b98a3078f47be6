"""Date expressions in running text, with their ISO value as precise as the words are.

Values are 2019-06-14, 2021-03, 2005; 2018/2019 for a financial or academic year; 2019-04/2019-06 for an interval. A
quarter is one of the financial year that runs from April, as councils in Britain count; without a year it has no
value. A season is written with the codes of ISO 8601-2 (21 spring to 24 winter). Numbers are read day first;
04/16/2024, which can't be, is read month first and says so in its rule. Times of day are not dates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from minesearch.model.entity import Mention

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
FULL_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\b\.?"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th)\b)?"
YEAR = r"(?:19|20)\d\d"
BEFORE = r"(?<![\w£$€#/.,–-])"  # not inside a number, an amount or a reference
AFTER = r"(?![\w%]|[./-]\d|,\d{3})"
FISCAL = rf"{YEAR}\s?[/–-]\s?(?:{YEAR}|\d\d)"
QUARTER = r"(?:(?:Quarter|Qtr\.?)\s?[1-4]|Q[1-4])"
RANGE = r"\s*(?:to|-|–|until)\s*"
_MARGIN = 40  # characters; no pattern has a longer stretch without digit, weekday or month


@dataclass(frozen=True, slots=True)
class Reading:
    """What a date expression says. `likely` is the date that was probably meant where the printed one can't be
    right."""

    value: str | None
    rule: str
    confidence: float = 1.0
    likely: str | None = None


Reader = Callable[[re.Match[str], date | None], Reading | None]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A shape of date. `example` is a line it was made for, `refuses` one it must leave alone."""

    regex: re.Pattern[str]
    read: Reader
    example: str
    refuses: str


def month_number(word: str) -> int:
    return MONTHS.index(word[:3].lower()) + 1


def day_number(word: str) -> int:
    return int(re.sub(r"\D", "", word))


def full_year(text: str) -> int:
    """A printed year as four digits; two digits up to 69 belong to this century, as in POSIX."""
    year = int(text)
    if year >= 100:
        return year
    return year + (2000 if year < 70 else 1900)


def make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekday_of(word: str | None) -> int | None:
    return WEEKDAYS.index(word[:3].lower()) if word else None


def checked(day: date | None, weekday: str | None, near: date | None, rule: str) -> Reading:
    """A day as printed; where the printed weekday belongs to another year, that year's date beside it as the likely
    one."""
    if day is None:
        return Reading(None, f"{rule}-impossible", 0.5)
    wanted = weekday_of(weekday)
    if wanted is None or day.weekday() == wanted:
        return Reading(day.isoformat(), rule)
    years = (make(day.year + step, day.month, day.day) for step in (-1, 1))
    fits = [other for other in years if other is not None and other.weekday() == wanted]
    if near is not None:
        fits = sorted(fits, key=lambda other: abs(other - near))[:1]
    likely = fits[0].isoformat() if len(fits) == 1 else None
    return Reading(day.isoformat(), f"{rule}-weekday-differs", 0.7, likely)


def read_day_month_year(match: re.Match[str], near: date | None) -> Reading:
    day = make(int(match["year"]), month_number(match["month"]), day_number(match["day"]))
    return checked(day, match["weekday"], near, "date")


def read_numeric(match: re.Match[str], near: date | None) -> Reading | None:
    first, second, year = int(match["first"]), int(match["second"]), full_year(match["year"])
    if match["sep"] == "-" and len(match["year"]) == 2 and _is_house_number(match):
        return None
    if day := make(year, second, first):
        return checked(day, match["weekday"], near, "date-numeric")
    if match["sep"] != "." and (day := make(year, first, second)):
        return Reading(day.isoformat(), "date-month-first", 0.7)
    return None


def _is_house_number(match: re.Match[str]) -> bool:
    """1-1-12 before the name of a quarter or with nothing that makes it a day is a block and a house, as in Japan."""
    if match["weekday"]:
        return False
    if re.match(r",\s?[A-Z]", match.string[match.end() : match.end() + 4]):
        return True
    short = len(match["first"]) == 1 and len(match["second"]) == 1
    return short and not _DAY_BEFORE.search(match.string, max(0, match.start() - _MARGIN), match.start())


_DAY_BEFORE = re.compile(r"\b(?:on|by|dated?|from|to|until|since|of|before|after|due)[\s:]+(?:the\s+)?$", re.IGNORECASE)


def read_iso(match: re.Match[str], _near: date | None) -> Reading | None:
    day = make(int(match["year"]), int(match["month"]), int(match["day"]))
    return Reading(day.isoformat(), "date-iso") if day else None


def read_full_range(match: re.Match[str], _near: date | None) -> Reading | None:
    first = make(int(match["year_from"]), month_number(match["month_from"]), day_number(match["from"]))
    last = make(int(match["year"]), month_number(match["month"]), day_number(match["to"]))
    if first is None or last is None or first >= last:
        return None
    return Reading(f"{first.isoformat()}/{last.isoformat()}", "date-range")


def read_day_range(match: re.Match[str], _near: date | None) -> Reading | None:
    year, last_month = int(match["year"]), month_number(match["month"])
    first_month = month_number(match["month_from"]) if match["month_from"] else last_month
    first = make(year - (first_month > last_month), first_month, day_number(match["from"]))
    last = make(year, last_month, day_number(match["to"]))
    if first is None or last is None or first >= last:
        return None
    return Reading(f"{first.isoformat()}/{last.isoformat()}", "date-range")


def read_month(match: re.Match[str], _near: date | None) -> Reading:
    return Reading(f"{match['year']}-{month_number(match['month']):02d}", "date-month")


def read_month_range(match: re.Match[str], _near: date | None) -> Reading | None:
    first, last, year = month_number(match["from"]), month_number(match["to"]), int(match["year"])
    first_year = int(match["year_from"]) if match["year_from"] else year - (first > last)
    if (first_year, first) >= (year, last):
        return None
    return Reading(f"{first_year}-{first:02d}/{year}-{last:02d}", "date-month-range")


def fiscal_years(text: str) -> tuple[int, int] | None:
    """First and last year of "2018/19", "2018-2019"; None where they don't follow one another."""
    first, last = (int(part) for part in re.findall(r"\d+", text))
    if last < 100:
        last += first // 100 * 100 + (100 if last < first % 100 else 0)
    return (first, last) if last == first + 1 else None


def read_fiscal(match: re.Match[str], _near: date | None) -> Reading | None:
    dashed = "/" not in match[0]
    if dashed and _NUMBERED.search(match.string, max(0, match.start() - _MARGIN), match.start()):
        return None
    if years := fiscal_years(match[0]):
        return Reading(f"{years[0]}/{years[1]}", "date-financial-year")
    first, last = (full_year(part) for part in re.findall(r"\d+", match[0]))
    whole = re.search(rf"{YEAR}$", match[0])  # 2014-2019 is a span of years, 2014-19 may be anything
    if not dashed or first >= last or not (whole or _is_plan(match, first, last)):
        return None
    return Reading(f"{first}/{last}", "date-year-range")


# before what looks like two years: the number of a by-law, a resolution or a report
_NUMBERED = re.compile(
    r"\b(?:by-?laws?|resolutions?|motions?|numbers?|nos?\b\.?|refs?\b\.?|reference|#)[\s:#]*"
    r"(?:(?:no|number|being|and|(?-i:[A-Z]{1,5}))\b[\s.:#]*|\d{4}-\d+[,\s]+)*$",
    re.IGNORECASE,
)
_PLANNED = (
    r"(?:plans?|planning|strateg(?:y|ies)|programmes?|programs?|frameworks?|polic(?:y|ies)|budgets?|forecasts?"
    r"|agreements?|visions?|prospectus|priorities|objectives|settlements?|periods?|years|terms?|MTF[PS]|LTP|STP)\b"
)
_PLAN_BEFORE = re.compile(
    rf"\b{_PLANNED}[^.;:\d\n]*\n?[^.;:\d\n]*$|\b(?:for|over|during|in|from|between)\s+$", re.IGNORECASE
)
_PLAN_AFTER = re.compile(rf"[)\s]*(?:[\w&’'-]+[ \n]){{0,4}}{_PLANNED}", re.IGNORECASE)
_LONGEST_PLAN = 35  # years


def _is_plan(match: re.Match[str], first: int, last: int) -> bool:
    """Whether 2024-39 is what a plan, a strategy or a budget is for, in the words beside it; 2009-12 is a month unless
    such a word says otherwise."""
    if last - first > _LONGEST_PLAN:
        return False
    before = _PLAN_BEFORE.search(match.string, max(0, match.start() - 2 * _MARGIN), match.start())
    after = _PLAN_AFTER.match(match.string, match.end())
    named = (before is not None and before[0].split()[0].lower() not in _ONLY_BEFORE) or after is not None
    return named or ((before is not None or "–" in match[0]) and last % 100 > 12)


_ONLY_BEFORE = frozenset({"for", "over", "during", "in", "from", "between"})


def read_short_fiscal(match: re.Match[str], _near: date | None) -> Reading | None:
    years = fiscal_years(f"20{match['year'] or match['before']}")
    return Reading(f"{years[0]}/{years[1]}", "date-financial-year", 0.8) if years else None


def read_fiscal_range(match: re.Match[str], _near: date | None) -> Reading | None:
    first, last = fiscal_years(match["from"]), fiscal_years(match["to"])
    if first is None or last is None or first >= last:
        return None
    return Reading(f"{first[0]}/{last[1]}", "date-financial-year-range")


def read_year_range(match: re.Match[str], _near: date | None) -> Reading | None:
    if int(match["from"]) >= int(match["to"]):
        return None
    return Reading(f"{match['from']}/{match['to']}", "date-year-range")


def read_quarter(match: re.Match[str], _near: date | None) -> Reading | None:
    """Q1 of the financial year 2019/20 is April to June 2019; of a lone year it can't be said which year is meant."""
    groups = match.groupdict()
    number = next((int(c) for c in groups.get("quarter") or "" if c.isdigit()), 0)
    number = number or ORDINALS[(groups.get("ordinal") or "first").lower()]
    year = groups.get("year") or groups.get("year_first")
    if year is None:
        return Reading(None, "date-quarter", 0.9)
    years = fiscal_years(year) if not year.isdigit() else None
    if years is None:
        return Reading(year, "date-quarter", 0.8) if year.isdigit() else None
    month = (number * 3) % 12 + 1
    year_of = years[1] if number == 4 else years[0]
    return Reading(f"{year_of}-{month:02d}/{year_of}-{month + 2:02d}", "date-quarter")


def read_season_pair(match: re.Match[str], _near: date | None) -> Reading | None:
    first, last = SEASONS[match["from"].lower()], SEASONS[match["season"].lower()]
    return Reading(f"{match['year']}-{first}/{match['year']}-{last}", "date-season") if first < last else None


def read_season(match: re.Match[str], _near: date | None) -> Reading:
    return Reading(f"{match['year']}-{SEASONS[match['season'].lower()]}", "date-season")


def read_year(match: re.Match[str], _near: date | None) -> Reading:
    return Reading(match["year"], "date-year", 0.8)


def read_day_month(match: re.Match[str], near: date | None) -> Reading:
    """ "11 June": of the year that brings it nearest to the meeting."""
    if near is None:
        return Reading(None, "date-day-month", 0.8)
    month, day = month_number(match["month"]), day_number(match["day"])
    days = [found for year in (near.year - 1, near.year, near.year + 1) if (found := make(year, month, day))]
    days.sort(key=lambda found: abs(found - near))
    return Reading(days[0].isoformat() if days else None, "date-day-month-near-meeting", 0.7)


def read_bare_month(match: re.Match[str], near: date | None) -> Reading | None:
    """ "in March": the one nearest to the meeting; without a dated meeting it may as well be a name."""
    if near is None:
        return None
    month = month_number(match["month"])
    nearest = min(
        (year * 12 + month for year in (near.year - 1, near.year, near.year + 1)),
        key=lambda at: abs(at - near.year * 12 - near.month),
    )
    return Reading(f"{(nearest - 1) // 12}-{month:02d}", "date-month-near-meeting", 0.6)


def read_weekday(match: re.Match[str], near: date | None) -> Reading | None:
    """ "Friday": the next one from the day of the meeting, "last Friday" the one before it."""
    if near is None:
        return None
    wanted = weekday_of(match["weekday"]) or 0
    ahead = (wanted - near.weekday()) % 7
    step = ahead - 7 if match["last"] else ahead or 7
    return Reading((near + timedelta(days=step)).isoformat(), "date-weekday-near-meeting", 0.5)


def pattern(regex: str, read: Reader, example: str, refuses: str, *, flags: re.RegexFlag = re.IGNORECASE) -> Pattern:
    return Pattern(re.compile(regex, flags), read, example, refuses)


_WEEKDAY = rf"(?:\b(?P<weekday>{WEEKDAY})[,\s]\s*(?:the\s+)?)?"
_SEASON = "(?:Spring|Summer|Autumn|Fall|Winter)"
_TWO_YEARS = r"(?P<year>\d\d[/-]\d\d)"

PATTERNS = (
    pattern(
        rf"{_WEEKDAY}{BEFORE}(?P<day>{DAY})(?:\s+of)?\s*(?P<month>{MONTH}),?\s*(?P<year>{YEAR}){AFTER}",
        read_day_month_year,
        "Friday, 14 June 2019",
        "14 June",
    ),
    pattern(
        rf"{_WEEKDAY}\b(?P<month>{MONTH})\s*(?P<day>{DAY})(?: ?,)?\s+(?P<year>{YEAR}){AFTER}",
        read_day_month_year,
        "February 18th, 2025",
        "Feb 1825",
    ),
    # 3.2.10 at the start of a line is a paragraph, unless a digit pair or a year in full shows that it is a day
    pattern(
        rf"{_WEEKDAY}{BEFORE}(?<!section )(?<!paragraph )(?<!para )(?P<first>\d\d?)(?P<sep>[./-])(?P<second>\d\d?)"
        rf"(?P=sep)(?P<year>{YEAR}|\d\d){AFTER}",
        read_numeric,
        "14.6.19",
        "paragraph 14.6.19",
    ),
    pattern(
        rf"{BEFORE}(?P<year>{YEAR})-(?P<month>[01]\d)-(?P<day>[0-3]\d){AFTER}", read_iso, "2019-06-14", "2019-20-14"
    ),
    pattern(
        rf"{BEFORE}(?P<from>{DAY})\s+(?P<month_from>{MONTH})\s+(?P<year_from>{YEAR}){RANGE}(?P<to>{DAY})\s+"
        rf"(?P<month>{MONTH})\s+(?P<year>{YEAR}){AFTER}",
        read_full_range,
        "1 July 2018 to 30 June 2019",
        "30 June 2019 to 1 July 2018",
    ),
    pattern(
        rf"\b(?P<month>{MONTH})\s*(?P<from>{DAY})(?P<month_from>(?!))?\s?[-–]\s?(?P<to>{DAY}),?\s+(?P<year>{YEAR}){AFTER}",
        read_day_range,
        "May 9-11, 2025",
        "May 11-9, 2025",
    ),
    pattern(
        rf"{_WEEKDAY}{BEFORE}(?P<day>{DAY})\s+day\s+of\s+(?P<month>{MONTH}),?\s*(?P<year>{YEAR}){AFTER}",
        read_day_month_year,
        "5th day of March, 2025",
        "5th day in March, 2025",
    ),
    pattern(
        rf"{BEFORE}(?P<from>{DAY})\s*(?P<month_from>{MONTH})?{RANGE}(?P<to>{DAY})(?:\s+of)?\s+(?P<month>{MONTH}),?\s*"
        rf"(?P<year>{YEAR}){AFTER}",
        read_day_range,
        "4 to 8 October 2021",
        "8 to 4 October 2021",
    ),
    pattern(
        rf"\b(?P<from>{MONTH})\s*(?P<year_from>{YEAR})?(?:{RANGE}|/)(?P<to>{MONTH})\s*(?P<year>{YEAR}){AFTER}",
        read_month_range,
        "April 2017 to March 2018",
        "March 2018 to April 2017",
    ),
    pattern(
        rf"\b(?P<month>{MONTH})(?:\s+of)?,?\s*(?P<year>{YEAR}){AFTER}", read_month, "March 2021", "marched 2021 times"
    ),
    pattern(
        rf"{BEFORE}(?P<from>{FISCAL}){RANGE}(?P<to>{FISCAL}){AFTER}",
        read_fiscal_range,
        "2015/16 -2017/18",
        "2017/18 - 2015/16",
    ),
    pattern(
        rf"\b(?P<quarter>{QUARTER})(?:\s+of)?\s*[,–-]?\s*\(?(?P<year>{FISCAL}|{YEAR}){AFTER}",
        read_quarter,
        "Quarter 4 of 2018/19",
        "Quarter 5",
    ),
    pattern(
        # the short form without a year may as well number a question
        r"\b(?P<quarter>(?:Quarter|Qtr\.?)\s?[1-4]"
        r"|(?:(?<=\bin )|(?<=\bof )|(?<=\bfor )|(?<=\bby )|(?<=\bend )|(?<=\bsince )|(?<=\buntil )|(?<=\bduring ))"
        rf"Q[1-4]){AFTER}",
        read_quarter,
        "the figures for Q2",
        "Q1 & Q2 - Mrs Reed",
    ),
    pattern(
        rf"{BEFORE}(?P<year_first>{FISCAL}|{YEAR})\s*[,–-]?\s*(?P<quarter>{QUARTER}){AFTER}",
        read_quarter,
        "2019/20 Q1",
        "2019/20 QA",
    ),
    pattern(
        rf"\b(?P<ordinal>first|second|third|fourth)\s+quarter\s+of\s+(?P<year>{FISCAL}|{YEAR}){AFTER}",
        read_quarter,
        "the second quarter of 2019/20",
        "a quarter of 2019 residents",
    ),
    pattern(rf"{BEFORE}{FISCAL}{AFTER}", read_fiscal, "2018/19", "2018/45"),
    pattern(
        # the short form needs a word that says what it is: 24/25 may number an item
        rf"(?:(?<=\bFY)|(?<=\bFY )|(?<=\byear )|(?<=\bbudget )|(?<=\bprecept )){_TWO_YEARS}{AFTER}"
        rf"|{BEFORE}{_TWO_YEARS.replace('year', 'before')}(?=\s(?:financial|budget|precept|outturn|accounts|season)\b)",
        read_short_fiscal,
        "the 24/25 budget",
        "item 24/25",
    ),
    pattern(
        rf"\b(?P<from>{_SEASON})\s?/\s?(?P<season>{_SEASON}),?\s+(?P<year>{YEAR})(?!\s?[/–-]\s?\d){AFTER}",
        read_season_pair,
        "Spring/Summer 2025",
        "Summer/Spring 2025",
    ),
    pattern(
        rf"\b(?P<season>{_SEASON})(?:\s+of)?,?\s+(?P<year>{YEAR})(?!\s?[/–-]\s?\d){AFTER}",
        read_season,
        "Spring 2021",
        "Spring Lane",
    ),
    pattern(
        rf"{BEFORE}(?P<from>{YEAR})\s+(?:to|until)\s+(?P<to>{YEAR}){AFTER}",
        read_year_range,
        "2019 to 2021",
        "2021 to 2019",
    ),
    pattern(
        # not the cell before a month of a table: "2 Apr-26"
        rf"{_WEEKDAY}{BEFORE}(?P<day>{DAY})(?:\s+of)?\s+(?P<month>{MONTH})(?!\w|-\d\d\b)",
        read_day_month,
        "Thurs 11 June",
        "11 Mayors",
    ),
    pattern(
        rf"\b(?P<month>{FULL_MONTH})\s+(?P<day>{DAY})(?!\w|[.:,/]\d|\s?[ap]\.?m\b)",
        read_day_month,
        "April 16",
        "may 16 people",
        flags=re.NOFLAG,
    ),
    # a lone year: not an amount, a time, a reference or a count of things
    pattern(
        rf"(?:{BEFORE}(?<!\d )|(?<=\bmid-)|(?<=\bpre-)|(?<=\bpost-))(?P<year>(?:19[5-9]|20[0-4])\d){AFTER}"
        r"(?!\s*(?:hours|hrs|people|residents|homes|houses|words"
        r"|(?:square|cubic)?\s?met(?:re|er)s|miles|km|tonnes|offences|incidents|cases|households|units|pupils|vehicles|trees)\b)",
        read_year,
        "since 2005",
        "2005 people",
    ),
    pattern(
        rf"(?:(?<=\bin )|(?<=\bby )|(?<=\bfor )|(?<=\bfrom )|(?<=\bsince )|(?<=\buntil )|(?<=\bduring )|(?<=\bnext )"
        rf"|(?<=\blast )|(?<=\bthe )|(?<=\bend of ))(?P<month>{FULL_MONTH})(?!\s?\d)",
        read_bare_month,
        "a report in March",
        "they may meet",
        flags=re.NOFLAG,
    ),
    pattern(
        # not the days of a timetable: "a Saturday", "every Monday", "Monday to Friday"
        r"(?<!\ba )(?<!\bA )(?<!\bevery )(?<!\bEvery )(?<!\beach )(?<!day to )(?<!day - )(?<!day and )"
        r"\b(?:(?P<last>[Ll]ast)\s+)?(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!,?\s+\d)"
        r"(?!\s*(?:to|and|[-–])\s+[A-Z][a-z]+day)(?!\s+of\s+(?:the|each|every)\b)",
        read_weekday,
        "a visit on Friday",
        "every Friday",
        flags=re.NOFLAG,
    ),
)

_ANY = re.compile(rf"\d+|{WEEKDAY}|{MONTH}|quarter", re.IGNORECASE)


def find_dates(text: str, meeting_date: str | None = None) -> list[Mention]:
    """All date expressions in order, none overlapping; the longest reading at a place wins.

    `meeting_date` is the ISO date of the meeting the text belongs to: only against it are "Friday" and "11 June"
    resolved.
    """
    near = date.fromisoformat(meeting_date) if meeting_date and len(meeting_date) == 10 else None
    found = sorted(_readings(text, near), key=lambda row: (row[0], -row[1]))
    mentions: list[Mention] = []
    end_of_last = 0
    for start, end, reading in found:
        if start < end_of_last:
            continue
        end_of_last = end
        mentions.append(
            Mention(
                "DATE", text[start:end], start, end, reading.value, reading.rule, reading.confidence, reading.likely
            )
        )
    return mentions


def _readings(text: str, near: date | None) -> Iterator[tuple[int, int, Reading]]:
    for start, end in _windows(text):
        for row in PATTERNS:
            for match in row.regex.finditer(text, start, end):
                if not _numbers_a_paragraph(match, text) and (reading := row.read(match, near)):
                    # "Dec." keeps its full stop inside a longer date only
                    yield match.start(), match.end() - match[0].endswith("."), reading


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that may hold a date, with room on both sides for the words a pattern looks at."""
    start = end = -1
    for match in _ANY.finditer(text):
        if match.start() - _MARGIN > end:
            if end >= 0:
                yield start, end
            start = max(0, match.start() - _MARGIN)
        end = min(len(text), match.end() + _MARGIN)
    if end >= 0:
        yield start, end


def _numbers_a_paragraph(match: re.Match[str], text: str) -> bool:
    """3.2.10 at the start of a line, all digits short, is the number of a paragraph."""
    if not re.fullmatch(r"\d\.\d\.\d\d", match[0]):
        return False
    before, after = text[: match.start()], text[match.end() :]
    return not before.rstrip(" ") or (before.rstrip(" ").endswith("\n") and bool(re.match(r"[ \t]+[A-Z]", after)))
