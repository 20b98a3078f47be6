"""The forward plan: when an action is due, and the to-dos of a calendar."""

from __future__ import annotations

import importlib
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minesearch.export.ical import FOLD, write
from minesearch.link.due import due_cell, due_in_words, last_day
from minesearch.link.forward_plan import COLUMNS
from minesearch.model.tables import Row


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30 June 2022", "2022-06-30"),
        ("30/6/22", "2022-06-30"),
        ("June 2022", "2022-06"),
        ("End of June 2022", "2022-06"),
        ("ASAP", None),
        ("", None),
        (None, None),
    ],
)
def test_the_column_of_due_dates(text: str | None, expected: str | None) -> None:
    assert due_cell(text, "2022-03-10") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # for a day, or for the meeting of a day
        ("To be finished by 30 June 2022.", "2022-06-30"),
        ("A report will be presented to the Board on Thursday 9 June 2022.", "2022-06-09"),
        ("Deferred to the 9 June 2022 meeting.", "2022-06-09"),
        ("Presentation for the December 2022 meeting", "2022-12"),
        # the first of several
        ("Draft by 1 May 2022, report by 9 June 2022", "2022-05-01"),
        # past, or this very meeting
        ("Was due by 1 March 2022.", None),
        ("For the March 2022 meeting.", None),
        # days of something else
        ("The harbour fete of 9 June 2022 was discussed.", None),
        ("Dated 9 June 2022", None),
        ("In hand", None),
        (None, None),
    ],
)
def test_what_a_comment_promises(text: str | None, expected: str | None) -> None:
    assert due_in_words(text, "2022-03-10") == expected


@pytest.mark.parametrize(
    ("when", "expected"), [("2024-02", "2024-02-29"), ("2022-12", "2022-12-31"), ("2022-06-09", "2022-06-09")]
)
def test_a_month_ends_with_its_last_day(when: str, expected: str) -> None:
    assert last_day(when) == expected


def row(**cells: object) -> Row:
    """A row of the plan; what is not given is empty."""
    known: Row = dict.fromkeys(COLUMNS)
    return known | {"action_id": "harbour/2022-03-10/matter/light", "title": "Paint the light", "open": True} | cells


def calendar(*rows: Row) -> bytes:
    out = io.StringIO(newline="")
    assert write(COLUMNS, rows, out) == len(rows)
    return out.getvalue().encode()


def unfolded(data: bytes) -> list[str]:
    return re.sub(rb"\r\n[ \t]", b"", data).decode().split("\r\n")


def test_a_to_do_has_what_a_clerk_needs() -> None:
    lines = unfolded(
        calendar(
            row(first_raised="2022-03-10", last_seen="2022-06-09", due="2022-12", body="Harbour Board", owner="OP")
        )
    )
    assert lines[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", lines[2]]
    assert set(lines) >= {
        "UID:harbour/2022-03-10/matter/light",
        "DTSTAMP:20220609T000000Z",
        "SUMMARY:Paint the light",
        "DTSTART;VALUE=DATE:20220310",
        "DUE;VALUE=DATE:20221231",
        "STATUS:NEEDS-ACTION",
        "CATEGORIES:Harbour Board",
        "CONTACT:OP",
    }
    assert lines[-2:] == ["END:VCALENDAR", ""]


@pytest.mark.parametrize(
    ("cells", "absent"),
    [
        ({"due": "2022-03-10", "first_raised": "2022-03-10"}, "DTSTART"),  # must be before DUE
        ({"first_raised": "2022-03-10"}, "DUE"),  # nothing says when
        ({"due": "2022/23"}, "DUE"),  # no day
        ({"open": False}, "STATUS:NEEDS-ACTION"),
    ],
)
def test_what_is_not_known_is_not_said(cells: dict[str, object], absent: str) -> None:
    assert not [line for line in unfolded(calendar(row(**cells))) if line.startswith(absent)]


# half characters never come out of the catalogue
PRINTED = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=120)


@given(title=PRINTED, owner=PRINTED)
def test_any_text_keeps_to_the_form_and_comes_back(title: str, owner: str) -> None:
    data = calendar(row(title=title, owner=owner))
    assert all(len(line) <= FOLD for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    lines = unfolded(data)
    assert len(lines) == len(unfolded(calendar(row(title="t", owner="o"))))
    (summary,) = [line for line in lines if line.startswith("SUMMARY:")]
    bare = re.sub(r"\\([\\;,])", r"\1", summary.removeprefix("SUMMARY:"))
    if not re.search(r"[\x00-\x1f\x7f]", title):
        assert bare == title


def test_another_programs_reader_accepts_it() -> None:
    pytest.importorskip("icalendar")
    reader = importlib.import_module("icalendar").Calendar
    rows = [
        row(title="Lamps; steps, quay\\", due="2022-12-08", owner="Zoë Ångström"),
        row(action_id="other", open=False),
    ]
    found = reader.from_ical(calendar(*rows)).walk("VTODO")
    assert [str(todo["SUMMARY"]) for todo in found] == [each["title"] for each in rows]
    assert [todo.errors for todo in found] == [[], []]
    assert found[0]["DUE"].dt.isoformat() == "2022-12-08"
