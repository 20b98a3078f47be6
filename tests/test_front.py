"""Reports that begin with a form, and forms that begin something else."""

from __future__ import annotations

import pytest
from paper import page, pages

from minesearch.model.meeting import PartKind
from minesearch.segment.front import is_front, item_named
from minesearch.segment.parts import split

LINES = """
    Meeting:   Harbour Board
    Date:      6 May 2011
    Item:      5

    **Winter storms**

    **Purpose**
    To tell the Board of the storms.
"""
TABLE = """
    +--------------+---------------------------+
    | Report to    | Harbour Board             |
    +--------------+---------------------------+
    | Agenda item  | 7.2                       |
    +--------------+---------------------------+
    | Report title | Winter storms             |
    +--------------+---------------------------+
"""
SHEET = """
    **Harbour Hospitals Trust**
    +--------------+---------------+-------------+------------+
    | Meeting      | Board         | Date        | 6 May 2011 |
    +--------------+---------------+-------------+------------+
    | Title        | Winter storms | Agenda item | 12         |
    +--------------+---------------+-------------+------------+
"""
MEMORANDUM = """
    TO:        Mayor and Council
    FROM:      Ann Bell, Engineer
    DATE:      May 6, 2011
    SUBJECT:   Winter storms
"""
LETTERHEAD = """
    The Corporation of Saltby
    12 Quay Street
    Saltby
    Telephone 01632 960111
    www.saltby.example
    “The sea is near”

    REPORT TO COUNCIL

    Date: May 6, 2011
    From: Ann Bell, Engineer
    Re: Winter storms
"""


@pytest.mark.parametrize(
    ("drawing", "item"),
    [
        pytest.param(LINES, "5", id="line by line"),
        pytest.param(TABLE, "7.2", id="a table without colons"),
        pytest.param(SHEET, "12", id="a front sheet of four columns"),
        pytest.param(MEMORANDUM, None, id="a memorandum"),
        pytest.param(LETTERHEAD, None, id="a letterhead above the name of the paper"),
    ],
)
def test_forms_of_reports(drawing: str, item: str | None) -> None:
    assert is_front(page(drawing))
    assert item_named(page(drawing)) == item


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param(LINES.replace("Item:      5", "Present:   Ann Bell"), id="the head of minutes"),
        pytest.param(
            "Meeting:  Harbour Board\nDate:  6 May 2011\nVenue:  Hall\nSubject:  Dues", id="a call to a meeting"
        ),
        pytest.param(
            "Author:   Ann Bell\nOfficer:  The Engineer\n\nThat Council note the report.", id="no meeting is named"
        ),
        pytest.param(LETTERHEAD.replace("REPORT TO COUNCIL", ""), id="a letter"),
        pytest.param("To mend the quay:\nfrom May to June\nwork goes on.", id="sentences"),
    ],
)
def test_other_forms(drawing: str) -> None:
    assert not is_front(page(drawing))


def test_a_form_begins_a_report_behind_minutes_where_no_agenda_names_it() -> None:
    minutes = """
    **Minutes of the Harbour Board held on 1 April 2011**
    Present: Ann Bell (Chair), Carol Dunn

    **1. Apologies**
    There were none.

    **2. Close**
    The meeting closed at noon.
    """
    found = split(pages(minutes, LINES, TABLE), [], [])
    assert [(part.kind, part.page, part.agenda_item) for part in found] == [
        (PartKind.MINUTES, 1, None),
        (PartKind.REPORT, 2, "5"),
        (PartKind.REPORT, 3, "7.2"),
    ]
