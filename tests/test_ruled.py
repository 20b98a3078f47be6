"""Minutes set out as a table, with the marks, heads and neighbours they have in schools, trusts and companies."""

from __future__ import annotations

from dataclasses import replace

import pytest
from paper import lines, page, pages

from minesearch.model.meeting import Meeting
from minesearch.segment.minutes import read_minutes
from minesearch.segment.ruled import OWNER_HEAD, RuledItem, ruled_actions, ruled_items

HEAD = """
**Minutes of the Harbour School Board held on 6 May 2011**

+------+----------+---------+
| Name | Initials | Post    |
+------+----------+---------+
| Ann  | AB       | Chair   |
| Bell |          |         |
+------+----------+---------+
"""
ITEMS = """
+----------+------------------------------------------------------+------------------+
| {head:8} | Item and discussion                                  | Action           |
+----------+------------------------------------------------------+------------------+
| {one:8} | **Welcome and apologies**                            |                  |
|          | Ann Bell welcomed all to the school. There were no   |                  |
|          | apologies and the meeting was quorate.               |                  |
+----------+------------------------------------------------------+------------------+
| {two:8} | **Budget**                                           | AB to send the   |
|          | The budget for the year was gone through line by     | figures round    |
|          | line. RESOLVED: that the budget be approved.         |                  |
+----------+------------------------------------------------------+------------------+
| {three:8} | **Roof**                                             | None             |
|          | The roof of the hall leaks. Three quotes have been   |                  |
|          | asked for and are to come to the next meeting.       |                  |
+----------+------------------------------------------------------+------------------+
"""
LIST = """
**Summary of actions**

+--------+----------------------------+---------+-----------+
| Minute | Action                     | By whom | By when   |
+--------+----------------------------+---------+-----------+
| {two:6} | Send the figures round     | AB      | 20 May    |
+--------+----------------------------+---------+-----------+
"""


def drawn(head: str, *marks: str) -> str:
    return ITEMS.format(head=head, one=marks[0], two=marks[1], three=marks[2])


def told(meeting: Meeting) -> list[tuple[str | None, str, list[str]]]:
    return [(m.number, m.title, [r.passage.text for r in m.resolutions]) for m in meeting.minutes]


@pytest.mark.parametrize(
    ("head", "marks"),
    [
        pytest.param("Item", ("1", "2", "3"), id="numbers"),
        pytest.param("", ("1.", "2.", "3."), id="numbers with a stop under no head"),
        pytest.param("Ref", ("HB/11/01", "HB/11/02", "HB/11/03"), id="body, year and number"),
        pytest.param("Min.", ("24/11", "25/11", "26/11"), id="number and year"),
        pytest.param("No", ("Item 1", "Item 2", "Item 3"), id="the word before the number"),
    ],
)
def test_items_by_their_marks_whatever_stands_around_them(head: str, marks: tuple[str, str, str]) -> None:
    numbers = [mark.removeprefix("Item ").rstrip(".") for mark in marks]
    listed = LIST.format(two=numbers[1][:6])
    meeting, rows = read_minutes(pages(HEAD + drawn(head, *marks) + listed), frozenset())
    assert told(meeting) == [
        (numbers[0], "Welcome and apologies", []),
        (numbers[1], "Budget", ["that the budget be approved"]),
        (numbers[2], "Roof", []),
    ]
    assert [(row.source, row.action, row.owner) for row in rows] == [("minute", "Send the figures round", "AB")]


def test_actions_beside_the_items_where_no_list_gives_them_again() -> None:
    meeting, rows = read_minutes(pages(HEAD + drawn("Item", "1", "2", "3")), frozenset())
    assert rows == ()
    assert [(m.number, a.owner, a.action) for m in meeting.minutes for a in m.actions] == [
        ("2", "AB", "AB to send the figures round")
    ]


SAID = """
The steps are worn.

Members were asked to send their views by 7 July.

Carol thought that they would last.

Decision: The steps are to be closed in winter.
"""


@pytest.mark.parametrize(
    ("aside", "expected"),
    [
        pytest.param(
            "Close the steps in\nthe winter months\n**AB**", [("Close the steps in the winter months", "AB")], id="bold"
        ),
        pytest.param(
            "Close the steps in\nthe winter months\nAB", [("Close the steps in the winter months", "AB")], id="plain"
        ),
        pytest.param(
            "Close the steps\n**Cllr Hill**\n\nWrite to owners\n**AB / CD**",
            [("Close the steps", "Cllr Hill"), ("Write to owners", "AB / CD")],
            id="each task over its owner",
        ),
        pytest.param(
            "**AB**\nClose the steps in the winter.\n\nRing the pilots on Monday.",
            [("Close the steps in the winter.", "AB"), ("Ring the pilots on Monday.", "AB")],
            id="an owner over the tasks",
        ),
        pytest.param("Close the steps (AB)", [("Close the steps", "AB")], id="in brackets"),
        pytest.param("Write to the Boat\nClub", [("Write to the Boat Club", None)], id="a wrapped name is no owner"),
        pytest.param("All", [("The steps are worn.", "All")], id="beside the first"),
    ],
)
def test_who_is_to_act_in_a_cell_beside_the_item(aside: str, expected: list[tuple[str, str | None]]) -> None:
    item = RuledItem("3", "Steps", 1, (1, 0), tuple(lines(SAID)), ((tuple(lines(aside)), ()),))
    assert [(a.action, a.owner) for a in ruled_actions(item, None, frozenset())] == expected


def test_a_name_level_with_the_title_is_of_what_gives_a_task() -> None:
    name = tuple(lines("All"))
    said = tuple(replace(line, words=tuple(replace(w, top=w.top + 40) for w in line.words)) for line in lines(SAID))
    (action,) = ruled_actions(RuledItem("3", "Steps", 1, (1, 0), said, ((name, ()),)), None, frozenset())
    assert (action.action, action.owner) == ("Members were asked to send their views by 7 July.", "All")


UNNUMBERED = """
**Minutes of the Harbour Company held on 6 May 2011**

+------------------+------------------------------------------------------+----------+
| Agenda item      | Discussion and decisions                             | Owner    |
+------------------+------------------------------------------------------+----------+
| Apologies        | There were none, and all the directors had come to   |          |
|                  | the meeting in good time for once.                   |          |
+------------------+------------------------------------------------------+----------+
| Accounts         | The accounts were gone through and will be sent to   | Ann Bell |
|                  | the auditors before the end of the month.            |          |
+------------------+------------------------------------------------------+----------+
| Next meeting     | The next meeting will be held in the boardroom at    |          |
|                  | the same time in the month of July.                  |          |
+------------------+------------------------------------------------------+----------+
"""


def test_items_without_numbers_by_the_heads_of_their_columns() -> None:
    meeting, _ = read_minutes(pages(UNNUMBERED), frozenset())
    assert [(m.number, m.title) for m in meeting.minutes] == [
        (None, "Apologies"),
        (None, "Accounts"),
        (None, "Next meeting"),
    ]
    (action,) = [a for m in meeting.minutes for a in m.actions]
    assert (action.owner, action.action[:8]) == ("Ann Bell", "The acco")


TWO_COLUMNS = """
**Saltby Parish Council Meeting**
Held at the Ropewalk on 6 May 2011

+------------------------------------------------------------------+----------+
| **Subject**                                                      | Action   |
+------------------------------------------------------------------+----------+
| **1. Apologies**                                                 |          |
| There were none, and all had come to the meeting in good time.   |          |
+------------------------------------------------------------------+----------+
| **2. Quays**                                                     | Clerk    |
| The fish quay is in want of a new ladder. The clerk will ask for |          |
| prices before the summer.                                        |          |
+------------------------------------------------------------------+----------+
| 2.1 The crane stands idle. It is to be sold when a buyer is      | Mr Bell  |
| found, and Mr Bell will write to the yards.                      |          |
+------------------------------------------------------------------+----------+
| **3. Next meeting**                                              |          |
| Friday 10 June 2011 in the same room and at the same time.       |          |
+------------------------------------------------------------------+----------+
"""


def test_items_whose_number_title_and_text_share_a_cell() -> None:
    meeting, _ = read_minutes(pages(TWO_COLUMNS), frozenset())
    assert [(m.number, m.title) for m in meeting.minutes] == [("1", "Apologies"), ("2", "Quays"), ("3", "Next meeting")]
    assert "crane" in meeting.minutes[1].passage.text
    assert [a.owner for m in meeting.minutes for a in m.actions] == ["Clerk", "Mr Bell"]
    assert meeting.next_meeting_date == "2011-06-10"


def test_a_table_of_figures_in_running_minutes_is_no_list_of_items() -> None:
    figures = """
    **Minutes of the Harbour Board held on 6 May 2011**

    **1. Apologies**
    There were none.

    **2. Dues**
    The dues taken were as below.

    +------+-----------------------------+--------+
    | No   | Berth                       | Pounds |
    +------+-----------------------------+--------+
    | 1    | North quay                  | 410    |
    +------+-----------------------------+--------+
    | 2    | Any other business          | 120    |
    +------+-----------------------------+--------+
    | 3    | East quay                   | 95     |
    +------+-----------------------------+--------+
    """
    meeting, _ = read_minutes((page(figures),), frozenset())
    assert [(m.number, m.title) for m in meeting.minutes] == [("1", "Apologies"), ("2", "Dues")]


@pytest.mark.parametrize(
    ("title", "decided"),
    [
        pytest.param(
            "**Minutes of the last meeting**", "**The Board APPROVED the minutes as drawn.**", id="its own line"
        ),
        pytest.param(
            "**Minutes of the last meeting held at the hall at noon**", "**The Board AGREED them all.**", id="full"
        ),
    ],
)
def test_a_bold_decision_below_a_bold_title_is_no_part_of_it(title: str, decided: str) -> None:
    text = "The roof of the hall leaks, and three quotes have been asked for."
    more = "They are to come to the next meeting of the Board in the summer."
    rule = f"+---+{'-' * 70}+"
    cells = [f"| {n} | {title:68} |\n|   | {text:68} |\n|   | {more:68} |" for n in (1, 2)]
    drawing = "\n".join([HEAD, rule, f"\n{rule}\n".join([*cells, f"| 3 | {title:68} |\n|   | {decided:68} |"]), rule])
    meeting, _ = read_minutes(pages(drawing), frozenset())
    assert told(meeting)[2][:2] == ("3", title.strip("*"))


@pytest.mark.parametrize(
    ("mark", "owner"),
    [("AB to send the figures round.", "AB"), ("Ann Bell to send them round. ", "Ann Bell")],
    ids=["by initials", "by name"],
)
def test_initials_beside_a_marked_action_are_those_of_it(mark: str, owner: str) -> None:
    rows = [
        "| 1 | **Dues**                                                 |        |",
        "|   | AB spoke at length of the dues of the outer basin and of | AB     |",
        "|   | those of the inner basin, and undertook to count boats.  |        |",
        f"|   | **ACTION: {mark}**                |        |",
        "|   | **The Board NOTED the dues.**                            |        |",
    ]
    other = [row.replace("**Dues**", "**{}**").replace("AB     |", "       |") for row in rows[:3]]
    rule = "+---+----------------------------------------------------------+--------+"
    head = "|   | Item                                                     | Action |"
    more = [row.format("Roof") for row in other], [row.format("Any other business") for row in other]
    table = [rule, head, rule, *rows, rule, *more[0], rule, *more[1], rule]
    meeting, _ = read_minutes(pages("\n".join([HEAD, *table])), frozenset())
    said = meeting.minutes[0]
    assert [(a.action, a.owner) for a in said.actions] == [(mark.strip(), owner)]
    assert [r.passage.text for r in said.resolutions] == ["The Board NOTED the dues"]


@pytest.mark.parametrize(
    ("aside", "decided"),
    [
        ("Decision", ["The dues rise by two per cent."]),
        ("Agreed", ["The dues rise by two per cent."]),
        ("Noted", []),
        ("AB", []),
    ],
)
def test_what_stands_beside_the_word_decision_is_one(aside: str, decided: list[str]) -> None:
    rule = f"+{'-' * 7}+{'-' * 78}+{'-' * 12}+"
    rows = [("Ref", "Action or Decision", "Owner")]
    for number, title in enumerate(("Welcome and apologies", "Harbour dues", "Date of next meeting"), 1):
        rows.append((str(number), f"**{title}**", ""))
        rows.append(("", "Ann Bell told the board what had been heard of it so far.", ""))
    rows.insert(5, ("", "The dues rise by two per cent.", aside))
    cells = [f"| {a:<5} | {b:<76} | {c:<10} |" for a, b, c in rows]
    drawing = "\n".join([HEAD, rule, *(line for cell in cells for line in (cell, rule))])
    meeting, _ = read_minutes(pages(drawing), frozenset())
    assert [r.passage.text for m in meeting.minutes for r in m.resolutions] == [d.rstrip(".") for d in decided]


@pytest.mark.parametrize(("told", "count"), [(True, 3), (False, 0)])
def test_items_under_a_head_that_names_actions(told: bool, count: int) -> None:
    """With text in rows of its own below each title they are items; rows of a number, a task and a name are a list."""
    rows = []
    for number, title in enumerate(("Apologies for absence", "Mending of the fish quay", "Date of next meeting"), 1):
        rows.append((str(number), title, "" if told else "Ann Bell"))
        if told:
            rows.append(("", "Ann Bell told the board what had been heard of it, and what was to follow.", ""))
    table = [("Ref", "Action or Decision", "Owner"), *rows]
    rule = f"+{'-' * 7}+{'-' * 78}+{'-' * 12}+"
    cells = [f"| {a:<5} | {b:<76} | {c:<10} |" for a, b, c in table]
    drawing = "\n".join([rule, *(line for cell in cells for line in (cell, rule))])
    assert len(ruled_items(pages(drawing))) == count


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("Responsibility", True),
        ("Responsible officer", True),
        ("By whom", True),
        ("Action owner", True),
        ("Response", False),
        ("Leadership", False),
        ("Responsibility for the work of the quay", False),
    ],
)
def test_heads_over_those_who_are_to_act(head: str, names: bool) -> None:
    assert bool(OWNER_HEAD.match(head)) is names
