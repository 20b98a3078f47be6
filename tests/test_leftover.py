"""What was read as nothing is kept as text of its page; what was read is not kept twice."""

from __future__ import annotations

import pytest
from paper import pages

from minesearch.model.source import Pack
from minesearch.segment.reader import read

MINUTES = """
    Minutes of a meeting of the Harbour Board held at Custom House on Friday, 4 February 2011.

    Visitors leave their boats at the outer buoy.

    **PRESENT**

    Mr. A. Bell          Town Council

    **1. Apologies**

    There were none.

    10.00 am - 11.30 am

    Chairman ..................
"""
LOG = """
    **Harbour Board Action Log**

    Rows in grey are closed.

    +----+----------------------+-----------+--------+
    | No | Action               | Owner     | Status |
    +----+----------------------+-----------+--------+
    | 1  | Mend the quay        | Ann Bell  | Amber  |
    +----+----------------------+-----------+--------+
"""
AGENDA = """
    **HARBOUR BOARD**

    Friday, 6 May 2011 at 10.30 am

    Mind the step.

    **Agenda**

    1.    Apologies

    2.    Dredging                                        (Pages 3 - 8)
"""


def others(*drawings: str) -> list[tuple[int, str]]:
    pack = Pack("pack.pdf", "0" * 64, pages(*drawings))
    return [(passage.page, passage.text) for passage in read(pack).others]


@pytest.mark.parametrize(
    ("drawing", "kept", "left_out"),
    [
        pytest.param(MINUTES, "Visitors leave their boats", "A. Bell", id="a notice in the head of minutes"),
        pytest.param(LOG, "Rows in grey are closed.", "Mend the quay", id="a line over a log"),
        pytest.param(LOG, "Rows in grey are closed.", "Owner", id="the head of a log's columns"),
        pytest.param(AGENDA, "Mind the step.", "Dredging", id="a notice over an agenda"),
    ],
)
def test_unread_lines_are_kept(drawing: str, kept: str, left_out: str) -> None:
    ((page, text),) = others(drawing)
    assert page == 1
    assert kept in text
    assert left_out not in text


def test_a_page_that_was_read_whole_leaves_nothing() -> None:
    report = "[[Agenda Item 4]]\n**DREDGING**\n\n1. The basin silts up by a foot a year."
    assert others(report) == []


def test_each_page_leaves_its_own() -> None:
    assert [page for page, _ in others(MINUTES, LOG)] == [1, 2]
