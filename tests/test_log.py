"""Action logs as clerks rule them, and tables that are none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from paper import page, pages

from minesearch.model.meeting import ActionEntry
from minesearch.model.source import Table
from minesearch.segment.log import is_log, read_log

HELD = "2011-05-06"
HEAD = """
    **Harbour Board Action Log**

    +----+---------+----------------------+-----------+------------------+--------+
    | No | Date    | Action               | Owner     | Comments         | Status |
    +----+---------+----------------------+-----------+------------------+--------+
"""
ROW = """    | 1  | 4.2.11  | Mend the quay        | Ann Bell  | Stone bought.    | Amber  |
    +----+---------+----------------------+-----------+------------------+--------+
"""


def rows(*drawings: str) -> list[ActionEntry]:
    return list(read_log(pages(*drawings), HELD))


def told(*drawings: str) -> list[tuple[str | None, str, str | None, str | None, str | None]]:
    return [(row.number, row.action, row.owner, row.comments, row.status) for row in rows(*drawings)]


def test_every_column_goes_where_its_head_says() -> None:
    (row,) = rows(HEAD + ROW)
    assert row == ActionEntry(
        "log", HELD, "1", None, ("2011-02-04",), "Mend the quay", "Ann Bell", None, "Stone bought.", "Amber", 1, 1,
    )  # fmt: skip


def test_a_row_over_two_pages_has_an_empty_first_cell_on_the_second() -> None:
    second = """
    +----+---------+----------------------+-----------+------------------+--------+
    |    |         | before the winter    |           | Masons come.     |        |
    +----+---------+----------------------+-----------+------------------+--------+
    | 2  | 6.5.11  | Sell the crane       | C. Dunn   |                  | Green  |
    +----+---------+----------------------+-----------+------------------+--------+
    """
    first, last = rows(HEAD + ROW, second)
    assert (first.action, first.comments) == ("Mend the quay before the winter", "Stone bought. Masons come.")
    assert (first.page, first.page_end) == (1, 2)
    assert (last.number, last.action, last.comments, last.page) == ("2", "Sell the crane", None, 2)


def test_a_head_repeated_on_the_next_page_is_no_row() -> None:
    assert [row.page for row in rows(HEAD + ROW, HEAD + ROW.replace("| 1 ", "| 2 "))] == [1, 2]


def test_a_head_over_a_row_that_goes_on_from_the_page_before() -> None:
    rest = ROW.replace(
        "| 1  | 4.2.11  | Mend the quay        | Ann Bell ", "|    |         | before the winter    |          "
    )
    (row,) = rows(HEAD + ROW, HEAD + rest)
    assert (row.action, row.page, row.page_end) == ("Mend the quay before the winter", 1, 2)


@pytest.mark.parametrize(
    ("cells", "dates"),
    [
        pytest.param(("4.2.11", "6.5.11"), ("2011-02-04", "2011-05-06"), id="two dates"),
        pytest.param(("4.2.11", "4.2.11"), ("2011-02-04",), id="the same twice"),
        pytest.param(("4 Feb", "2011"), ("2011-02-04",), id="a date over two lines"),
        pytest.param(("4 Feb", "11"), ("2011-02-04",), id="a year of two figures"),
        pytest.param(("31.6.11", ""), (), id="no such day"),
        pytest.param(("", ""), (), id="an empty cell"),
    ],
)
def test_dates_are_those_printed(cells: tuple[str, str], dates: tuple[str, ...]) -> None:
    drawing = HEAD + (
        f"    | 1  | {cells[0]:7} | Mend the quay        | Ann Bell  |                  |        |\n"
        f"    |    | {cells[1]:7} |                      |           |                  |        |\n"
        "    +----+---------+----------------------+-----------+------------------+--------+\n"
    )
    (row,) = rows(drawing)
    assert row.dates == dates


@pytest.mark.parametrize(
    ("date", "comment", "found"),
    [
        pytest.param("6/1/2011", "Mailed 9/15", "2011-06-01", id="a day and no year that is month first"),
        pytest.param("6/1/2011", "Met 4/28/2011", "2011-06-01", id="a whole date that is"),
        pytest.param("6/1/2011", "Sent 15/9", "2011-01-06", id="day first"),
        pytest.param("6/1/2011", "Minute 9/23", "2011-01-06", id="the number of a minute"),
        pytest.param("6/1/2011", "Sent 9/15 or 15/9", "2011-01-06", id="both"),
        pytest.param("6/1/2011", "Stone bought.", "2011-01-06", id="nothing that tells"),
    ],
)
def test_the_days_of_a_log_tell_whether_the_month_comes_first(date: str, comment: str, found: str) -> None:
    wide = HEAD.replace("| Date    |", "| Date     |").replace("+---------+", "+----------+")
    drawing = wide + (
        f"    | 1  | {date:8} | Mend the quay        | Ann Bell  | {comment:16} | Amber  |\n"
        "    +----+----------+----------------------+-----------+------------------+--------+\n"
    )
    (row,) = rows(drawing)
    assert row.dates == (found,)


def test_a_row_may_lack_its_number_and_numbers_their_stop() -> None:
    drawing = HEAD + ROW.replace("| 1  |", "| 1. |") + ROW.replace("| 1  | 4.2.11  |", "|    | 6.5.11  |")
    assert [row.number for row in rows(drawing)] == ["1", None]


def test_bands_name_sections_and_are_no_actions() -> None:
    drawn = page(HEAD + ROW + ROW)
    (table,) = drawn.tables
    first = table.rows[1][0]
    assert first is not None
    band = replace(
        first, x1=table.x1, lines=(replace(first.lines[0], words=(replace(first.lines[0].words[0], text="Roads"),)),)
    )
    banded = replace(table, rows=(table.rows[0], (band, *[None] * 5), table.rows[2]))
    found = read_log([replace(drawn, tables=(banded,))], HELD)
    assert [(row.number, row.action) for row in found] == [("1", "Mend the quay")]


@pytest.mark.parametrize(
    ("fill", "status"),
    [
        pytest.param((0, 176, 80), "Green", id="green"),
        pytest.param((255, 0, 0), "Red", id="red"),
        pytest.param((255, 192, 0), "Amber", id="amber"),
        pytest.param((217, 217, 217), None, id="grey says nothing"),
        pytest.param(None, None, id="no colour"),
    ],
)
def test_a_status_may_be_a_colour(fill: tuple[int, int, int] | None, status: str | None) -> None:
    drawn = page(HEAD + ROW.replace("Amber", "     "))
    (table,) = drawn.tables
    cells = list(table.rows[1])
    assert cells[5] is not None
    cells[5] = replace(cells[5], fill=fill)
    coloured = replace(drawn, tables=(replace(table, rows=(table.rows[0], tuple(cells))),))
    (row,) = read_log([coloured], HELD)
    assert row.status == status


def test_two_columns_under_headings_that_name_the_owner() -> None:
    drawing = """
        **Action List Summary**

        Quays - Lead AB
        +----------------------------+-----------+
        | Mend the quay              | Open      |
        +----------------------------+-----------+
        | Sell the crane             | Closed    |
        +----------------------------+-----------+

        Secretariat
        +----------------------------+-----------+
        | Write to the pilots        | Ongoing   |
        +----------------------------+-----------+
    """
    assert [(row.action, row.owner, row.status, row.group) for row in rows(drawing)] == [
        ("Mend the quay", "AB", "Open", "Quays - Lead AB"),
        ("Sell the crane", "AB", "Closed", "Quays - Lead AB"),
        ("Write to the pilots", "Secretariat", "Ongoing", "Secretariat"),
    ]


def table_of(*heads: str) -> Table:
    border = "+" + "+".join("-" * 22 for _ in heads) + "+"
    cells = "|" + "|".join(f" {head:20} " for head in heads) + "|"
    return page("\n".join([border, cells, border, cells.replace(heads[0], "x"), border])).tables[0]


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        pytest.param(("No.", "Action", "Owner", "Status"), True, id="a log"),
        pytest.param(("Ref", "Agreed action", "By whom", "Deadline"), True, id="in other words"),
        pytest.param(("Date", "Action Required", "Lead Officer", "Progress"), True, id="with the date it was raised"),
        pytest.param(("Aim", "Action", "Owner", "Status"), False, id="an action plan has aims"),
        pytest.param(("Action", "Lead", "Timescale", "Status", "Progress"), False, id="a plan without number or date"),
        pytest.param(("Name", "Owner", "Status"), False, id="no actions"),
        pytest.param(("Action", "Cost", "Year"), False, id="nobody answers for them"),
    ],
)
def test_what_is_a_log(heads: tuple[str, ...], expected: bool) -> None:
    assert is_log(table_of(*heads)) is expected


def test_a_log_without_rows_has_none() -> None:
    assert rows(HEAD) == []
    assert rows("**Harbour Board Action Log**\n\nNo actions are open.") == []
