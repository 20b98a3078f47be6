"""Dates and times as papers print them, to ISO; and figures that are none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minesearch.dates import find_dates, find_times, first_date, first_of_several, opening_day


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("on 14 June 2019", ["2019-06-14"], id="day, month, year"),
        pytest.param("on Friday, 14th June, 2019", ["2019-06-14"], id="an ordinal, commas"),
        pytest.param("the 14th of June 2019", ["2019-06-14"], id="of"),
        pytest.param("Friday, the 14th day of June, 2019", ["2019-06-14"], id="day of, as in old minutes"),
        pytest.param("14 days of June 2019", [], id="a number of days"),
        pytest.param("20TH SEPTEMBER 2019", ["2019-09-20"], id="capitals"),
        pytest.param("1 Sept. 2019", ["2019-09-01"], id="a month cut short"),
        pytest.param("April 16, 2024", ["2024-04-16"], id="month first, as in Canada"),
        pytest.param("4.2.22 and 04/02/2022", ["2022-02-04", "2022-02-04"], id="figures: the day stands first"),
        pytest.param("13-06-19", ["2019-06-13"], id="hyphens"),
        pytest.param("2019-06-14", ["2019-06-14"], id="ISO"),
        pytest.param("31 June 2019", [], id="a day that month does not have"),
        pytest.param("14.13.2019", [], id="no thirteenth month"),
        pytest.param("paragraph 3.2.1", [], id="a paragraph number has no year"),
        pytest.param("call 01632 960111", [], id="a telephone number"),
        pytest.param("version 1.2.19.4", [], id="more figures than a date has"),
        pytest.param("6 December", [], id="no year and nothing to tell it by"),
        pytest.param("you may 5 times", [], id="a verb that looks like a month, without a year"),
    ],
)
def test_dates(text: str, values: list[str]) -> None:
    assert [found.value for found in find_dates(text)] == values


def test_a_date_without_a_year_takes_the_year_that_brings_it_next() -> None:
    near = "2019-06-14"
    assert first_date("6 December", near) == "2019-12-06"
    assert first_date("7 February", near) == "2020-02-07"
    assert first_date("14 June", near) == "2019-06-14"
    assert [found.year_given for found in find_dates("6 December and 7 May 2020", near)] == [False, True]


def test_a_date_says_where_it_stands() -> None:
    text = "held on 14 June 2019 at noon"
    (found,) = find_dates(text)
    assert text[found.start : found.end] == "14 June 2019"


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31)))
def test_every_day_is_found_however_it_is_written(day: date) -> None:
    forms = (
        day.isoformat(),
        f"{day.day} {day:%B} {day.year}",
        f"{day:%b} {day.day}, {day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day:%d/%m/%Y}",
    )
    for form in forms:
        assert [found.value for found in find_dates(f"on {form}, it")] == [day.isoformat()], form


@pytest.mark.parametrize(
    ("text", "times"),
    [
        pytest.param("at 10.00 am", ["10:00"], id="a stop"),
        pytest.param("7:30pm to 9 p.m.", ["19:30", "21:00"], id="a colon; the hour alone"),
        pytest.param("12.15 pm, 12.30 am", ["12:15", "00:30"], id="twelve is noon and midnight"),
        pytest.param("14:00 hours", ["14:00"], id="twenty-four hours"),
        pytest.param("noon", ["12:00"], id="noon"),
        pytest.param("commencing at 19:00.", ["19:00"], id="at the end of a sentence"),
        pytest.param("closed at 20.25.", ["20:25"], id="a stop within and behind"),
        pytest.param("24.61. Dues", [], id="an item"),
        pytest.param("10.15. Dues", [], id="an item that might be an hour"),
        pytest.param("2.30", ["02:30"], id="no half of the day is given and none is guessed"),
        pytest.param("£3.50m and 12.75%", [], id="sums and shares"),
        pytest.param("chapter 10.00.12", [], id="a longer number"),
        pytest.param("5 members", [], id="a count"),
    ],
)
def test_times(text: str, times: list[str]) -> None:
    assert find_times(text) == times


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("11–13 October 2022", "2022-10-11"),
        ("11th to 13th October 2022", "2022-10-11"),
        ("30 September – 2 October 2022", "2022-09-30"),
        ("October 11-13, 2022", "2022-10-11"),
        ("September 30 and October 2, 2022", "2022-09-30"),
        ("6 May 2011, papers by 1-2 May 2011", "2011-05-06"),
        ("13 October 2022", "2022-10-13"),
        ("no day", None),
    ],
)
def test_the_first_of_several_days(text: str, day: str | None) -> None:
    assert opening_day(text) == day


def test_hours_of_the_evening_in_other_tongues() -> None:
    assert find_times("7.00 y.h. / 2.30 y.p. / 3.15 i.n. / 9.00 y.b.") == ["19:00", "14:30", "15:15", "09:00"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("in Saltby from 22 to 24 May 2017", ["2017-05-22"]),
        ("30 May to 2 June 2017", ["2017-05-30"]),
        ("3 May 2017, then 6 and 7 June 2017", ["2017-05-03", "2017-06-06"]),
        ("by 3 May 2017 for 24 May 2017", ["2017-05-03", "2017-05-24"]),
    ],
)
def test_a_day_that_is_the_last_of_several(text: str, days: list[str]) -> None:
    assert [first_of_several(text, day) for day in find_dates(text)] == days
