"""Date expressions: where they begin and end, what they are worth, what is none."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minesearch.tag.dates import PATTERNS, Pattern, find_dates

CASES = [
    # a day in full, with and without weekday, as printed in headings and minutes
    ("held on Friday, 14 June 2019.", [("Friday, 14 June 2019", "2019-06-14")]),
    ("Thursday 17 December 2020 at 10.00 am", [("Thursday 17 December 2020", "2020-12-17")]),
    ("20TH SEPTEMBER 2019", [("20TH SEPTEMBER 2019", "2019-09-20")]),
    ("on the 3rd of May 2021", [("3rd of May 2021", "2021-05-03")]),
    # month first, as in Canada
    ("Tuesday, February 18th, 2025", [("Tuesday, February 18th, 2025", "2025-02-18")]),
    # numbers, day first; one that can only be month first
    ("1. 14.6.19 Statistics", [("14.6.19", "2019-06-14")]),
    ("by 03/04/2021", [("03/04/2021", "2021-04-03")]),
    ("posted 04/16/2024", [("04/16/2024", "2024-04-16")]),
    ("2021-11-25", [("2021-11-25", "2021-11-25")]),
    # several dates one after another
    ("14.6.19 20.9.19", [("14.6.19", "2019-06-14"), ("20.9.19", "2019-09-20")]),
    # months, also shortened; the full stop of the sentence is not the month's
    ("by March 2021.", [("March 2021", "2021-03")]),
    ("Closed Dec. 2018 for", [("Dec. 2018", "2018-12")]),
    ("April to Dec 2018", [("April to Dec 2018", "2018-04/2018-12")]),
    ("October 2018 to March 2019", [("October 2018 to March 2019", "2018-10/2019-03")]),
    ("4 to 8 October 2021", [("4 to 8 October 2021", "2021-10-04/2021-10-08")]),
    ("16 January to 12th March 2025", [("16 January to 12th March 2025", "2025-01-16/2025-03-12")]),
    # financial years and their quarters, which run from April
    ("for 2018/19", [("2018/19", "2018/2019")]),
    ("1999/00 and 2016/2017", [("1999/00", "1999/2000"), ("2016/2017", "2016/2017")]),
    ("Quarter 4 of 2018/19", [("Quarter 4 of 2018/19", "2019-01/2019-03")]),
    ("PERFORMANCE 2019/20 Q1", [("2019/20 Q1", "2019-04/2019-06")]),
    ("Performance 2020-21 - \nQuarter 2.", [("2020-21 - \nQuarter 2", "2020-07/2020-09")]),
    ("since Q3 due to", [("Q3", None)]),
    # a span of financial years
    ("the period 2015/16 -2017/18", [("2015/16 -2017/18", "2015/2018")]),
    # the years a plan or a budget is for: with two figures, the end after the beginning
    ("Oakham Waste Local Plan 2024-39", [("2024-39", "2024/2039")]),
    ("2025-28 Medium Term Financial Plan", [("2025-28", "2025/2028")]),
    ("the Plan for Places in Oakham 2025-29\nDecision", [("2025-29", "2025/2029")]),
    ("Corporate Plan 2008-11", [("2008-11", "2008/2011")]),
    ("savings over 2021-25", [("2021-25", "2021/2025")]),
    ("the Annual Report 2023-24", [("2023-24", "2023/2024")]),
    # the number of a by-law or a motion, a month, years that go back
    ("By-law 2024-27 and By-law No. 2024-25", []),
    ("By-laws 2024-27 and 2024-28 be read", []),
    ("Resolution #2024-27 Budget", []),
    ("Planning Ref: 2021-35", []),
    ("Report PL 2024-35", []),
    ("in 2009-12", []),
    ("the Strategy 2030-25 and the Plan 1950-99", []),
    # a span of whole days, two months or seasons, a day in words, years beside what they are of
    ("1 July 2018 - 30 June 2019", [("1 July 2018 - 30 June 2019", "2018-07-01/2019-06-30")]),
    ("30 June 2019 to 1 July 2018", [("30 June 2019", "2019-06-30"), ("1 July 2018", "2018-07-01")]),
    ("May 9-11, 2025", [("May 9-11, 2025", "2025-05-09/2025-05-11")]),
    ("the 5th day of March, 2025", [("5th day of March, 2025", "2025-03-05")]),
    ("May/June 2024", [("May/June 2024", "2024-05/2024-06")]),
    ("Autumn/Winter 2024", [("Autumn/Winter 2024", "2024-23/2024-24")]),
    ("the 24/25 budget and FY 25-26", [("24/25", "2024/2025"), ("25-26", "2025/2026")]),
    ("item 24/25 and the 24/26 budget", []),
    ("mid-2025 and A-2025", [("2025", "2025")]),
    # a block and a house; a day with hyphens
    ("2-4-13, Oakmachi", []),
    ("02-04-13, Oakmachi", []),
    ("on 4-3-21 and 14-06-19", [("4-3-21", "2021-03-04"), ("14-06-19", "2019-06-14")]),
    # seasons by the codes of ISO 8601-2
    ("in Spring 2021", [("Spring 2021", "2021-21")]),
    # years
    ("lowest since 2005.", [("2005", "2005")]),
    ("from 2019 to 2021", [("2019 to 2021", "2019/2021")]),
    # a day without year has no value where the meeting is not known
    ("on 11 June the", [("11 June", None)]),
    # amounts, times, counts, references and paragraphs are no dates
    ("£2015 was spent at 10.30 am", []),
    ("2005 people and 1,998 homes", []),
    ("Tel: 0116 2018 2019", []),
    ("paragraph 14.6.19 of the plan", []),
    ("3.2.10 The fund", []),
    ("ref 21/2019/44", []),
    ("we may meet; they march on", []),
    ("Mayor Sharp and Augusta June", []),
    # days that do not exist
    ("99.99.19", []),
    # a short quarter without its year may be the number of a question
    ("the figures since Q3", [("Q3", None)]),
    ("Q1 & Q2 – Mrs Reed", []),
    # a space before the comma; the number of an action is no day with its month first; a month of a table
    ("May 14 , 2024", [("May 14 , 2024", "2024-05-14")]),
    ("03.19.09(2) and 3/19/2009", [("3/19/2009", "2009-03-19")]),
    ("Route 2 Apr-26", []),
    # a weekday before a day without its year
    ("Thurs 25 July", [("Thurs 25 July", None)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_dates_of_a_text(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(found.text, found.value) for found in find_dates(text)] == expected


NEAR_CASES = [
    # against a meeting of 20 December 2019 the next January is nearer than the last
    ("11 January", "2020-01-11", "date-day-month-near-meeting"),
    ("in November", "2019-11", "date-month-near-meeting"),
    ("on Monday", "2019-12-23", "date-weekday-near-meeting"),
    ("last Monday", "2019-12-16", "date-weekday-near-meeting"),
]


@pytest.mark.parametrize(("text", "value", "rule"), NEAR_CASES)
def test_what_a_date_leaves_out_is_filled_from_the_meeting_and_says_so(text: str, value: str, rule: str) -> None:
    (found,) = find_dates(text, "2019-12-20")
    assert (found.value, found.rule) == (value, rule)


@pytest.mark.parametrize("text", ["on Monday", "in November"])
def test_without_a_dated_meeting_a_weekday_or_month_alone_is_no_date(text: str) -> None:
    assert find_dates(text) == []


def test_a_wrong_weekday_stays_as_printed_with_the_likely_date_beside_it() -> None:
    # 14 June 2019 was a Friday, 14 June 2018 a Thursday
    (found,) = find_dates("Friday 14 June 2018")
    assert (found.value, found.likely, found.rule) == ("2018-06-14", "2019-06-14", "date-weekday-differs")


def test_a_day_that_does_not_exist_has_no_value() -> None:
    (found,) = find_dates("31 June 2019")
    assert (found.value, found.rule) == (None, "date-impossible")


@pytest.mark.parametrize(
    "text",
    ["a Saturday market", "every Monday", "last Thursday of the month", "open Monday to Friday", "Monday - Friday"],
)
def test_the_days_of_a_timetable_are_no_dates(text: str) -> None:
    assert find_dates(text, "2019-06-14") == []


@pytest.mark.parametrize("row", PATTERNS, ids=lambda row: row.example)
def test_each_pattern_reads_its_example_and_refuses_its_counter_example(row: Pattern) -> None:
    near = date(2021, 1, 1)
    match = row.regex.search(row.example)
    assert match is not None and row.read(match, near) is not None
    refused = row.regex.search(row.refuses)
    assert refused is None or refused[0] != row.refuses or row.read(refused, near) is None


FORMATS = ["%d %B %Y", "%A, %d %B %Y", "%d.%m.%y", "%d/%m/%Y", "%B %d, %Y", "%Y-%m-%d", "%d %b %Y"]


@given(st.dates(date(1971, 1, 1), date(2049, 12, 31)), st.sampled_from(FORMATS))
def test_a_day_in_any_format_comes_back(day: date, form: str) -> None:
    printed = day.strftime(form)
    (found,) = find_dates(f"agreed on {printed} by all")
    assert (found.text, found.value) == (printed, day.isoformat())


@given(
    st.text(alphabet="0123456789./- JuneMarchQtof,\n", max_size=60),
    st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat),
)
def test_offsets_are_exact_and_nothing_overlaps(text: str, meeting: str | None) -> None:
    found = find_dates(text, meeting)
    assert all(text[item.start : item.end] == item.text for item in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)))
def test_a_weekday_is_resolved_to_the_week_after_the_meeting(day: date) -> None:
    (found,) = find_dates("on Tuesday", day.isoformat())
    assert found.value is not None
    resolved = date.fromisoformat(found.value)
    assert resolved.weekday() == 1 and timedelta(0) < resolved - day <= timedelta(7)
