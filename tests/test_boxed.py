"""Minutes set out in boxes, one for each item: with the labels they have in schools, trusts and on printed forms."""

from __future__ import annotations

import pytest
from paper import pages

from minesearch.model.meeting import Meeting
from minesearch.model.source import Pack, Page
from minesearch.segment.minutes import read_minutes
from minesearch.segment.reader import read

HEAD = """
**PART ONE MINUTES**
**OF THE FULL GOVERNING BODY MEETING**

+-----------+--------------------------------------------------+
| **Date**  | Friday 6 May 2011 at 6pm                         |
+-----------+--------------------------------------------------+
| **Venue** | Harbour School; the library                      |
+-----------+--------------------------------------------------+
"""
BOX = """
+-----------------+------------------------------------------------------------+
| {:15} | {:58} |
+-----------------+------------------------------------------------------------+
{}
"""
ROW = """| {:15} | {:58} |
+-----------------+------------------------------------------------------------+"""
ITEMS = (
    ("Apologies", (("Discussion:", "All governors had come but for one, who was ill."),)),
    (
        "Budget",
        (
            ("Discussion:", "The treasurer went through the draft line by line."),
            ("Decision", "RESOLVED: that the budget be approved."),
            ("Action", "Ann Bell to send the budget to the county."),
        ),
    ),
    ("Date of next meeting", (("Discussion:", "Friday 10 June 2011 at 6pm."),)),
)


def drawn(mark: str, names: dict[str, str] | None = None) -> list[str]:
    """The boxes of ITEMS, the number in the place of {}; `names` are other labels for the rows."""
    boxes = []
    for number, (title, rows) in enumerate(ITEMS, 1):
        body = "\n".join(ROW.format((names or {}).get(label, label), text) for label, text in rows)
        boxes.append(BOX.format(mark.format(number), title, body).replace("\n\n", "\n"))
    return boxes


def told(meeting: Meeting) -> list[tuple[str | None, str, list[str], list[str | None]]]:
    return [
        (m.number, m.title, [r.passage.text for r in m.resolutions], [a.owner for a in m.actions])
        for m in meeting.minutes
    ]


EXPECTED = [
    ("1", "Apologies", [], []),
    ("2", "Budget", ["that the budget be approved"], ["Ann Bell"]),
    ("3", "Date of next meeting", [], []),
]


@pytest.mark.parametrize("mark", ["AGENDA ITEM {}", "Item {}:", "Item no. {}", "{}.", "HB/11/{}"])
@pytest.mark.parametrize(
    "names",
    [{}, {"Discussion:": "Notes", "Decision": "Outcome:", "Action": "Agreed actions"}, {"Action": "ACTION POINTS"}],
    ids=["plain", "other labels", "capitals"],
)
def test_an_item_in_each_box(mark: str, names: dict[str, str]) -> None:
    meeting, _ = read_minutes(pages(HEAD + "\n\n".join(drawn(mark, names))), frozenset())
    numbers = [f"HB/11/{i}" if mark.startswith("HB") else str(i) for i in (1, 2, 3)]
    assert told(meeting) == [(n, *rest) for n, (_, *rest) in zip(numbers, EXPECTED, strict=True)]
    assert (meeting.date, meeting.start, meeting.next_meeting_date) == ("2011-05-06", "18:00", "2011-06-10")


def test_a_decision_under_its_label_alone() -> None:
    boxes = "\n\n".join(drawn("AGENDA ITEM {}")).replace(
        "RESOLVED: that the budget be approved.", f"{'To approve it.':38}"
    )
    meeting, _ = read_minutes(pages(HEAD + boxes), frozenset())
    assert told(meeting)[1][2] == ["To approve it"]


def test_a_title_behind_a_label_of_its_own() -> None:
    meeting, _ = read_minutes(pages(HEAD + "\n\n".join(drawn("Agenda item:"))), frozenset())
    assert [(number, title) for number, title, *_ in told(meeting)] == [(None, title) for _, title, *_ in EXPECTED]


def test_a_box_at_the_head_of_a_page_is_no_stamp() -> None:
    first, second, third = drawn("AGENDA ITEM {}")
    sheets: tuple[Page, ...] = pages(f"{HEAD}\n\n{first}\n\n{second}", third)
    reading = read(Pack("pack.pdf", "0" * 64, sheets))
    assert not reading.reports
    assert [told(meeting) for meeting in reading.meetings] == [EXPECTED]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(
            "\n".join(ROW.format(*row) for row in (("Item 1", "Quay"), ("Item 2", "Crane"), ("Item 3", "Buoy"))),
            id="a list",
        ),
        pytest.param(
            "\n".join(
                ROW.format(*row)
                for row in (("1. Quay", "Leaks"), ("Notes", "Mend it"), ("2. Crane", "Stands"), ("Notes", "Sell it"))
            ),
            id="too few",
        ),
    ],
)
def test_other_tables_hold_no_items(table: str) -> None:
    rule = "+-----------------+------------------------------------------------------------+\n"
    running = "**1. Apologies**\n\nThere were none.\n\n**2. Works**\n\nThe list was gone through.\n\n"
    meeting, _ = read_minutes(
        pages("**Minutes of the Harbour Board held on 6 May 2011**\n\n" + running + rule + table), frozenset()
    )
    assert [m.title for m in meeting.minutes] == ["Apologies", "Works"]
