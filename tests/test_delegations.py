"""Lists of participants with posts and addresses, by delegation, behind the report of a meeting."""

from __future__ import annotations

import pytest
from paper import pages

from minesearch.model.source import Pack
from minesearch.segment.delegations import participants_behind
from minesearch.segment.reader import read

Row = tuple[str, str, str | None, bool]

LISTED = """
                              **Appendix 2**
                  **List of Participants**
        **Fifth Meeting of the Commission, Saltby, New Norland**

    **CHAIR**

    Mr AB (Al) BELL                      Ms Dora DUNN
    Harbour Master                       Ministry of Ports
    Phone: +44 1632 960111               Email: d.dunn@ports.example

    **NORLAND**                              **OBSERVERS**

    Dr Cal HILL                          Mr. Ed FROST
    HEAD OF DELEGATION - NORLAND         Guild of Pilots
    Quay Road 4                          Fax: +44 1632 960112
    Email: hill@quay.example             **SECRETARIAT**

                                         Mrs Fay GREY
                                         Phone: +44 1632 960113
"""
MORE = """
    Mr Gus HALE                          Ms Ida IVES
    Quay Road 5                          Quay Road 6
    Phone: +44 1632 960114               Phone: +44 1632 960115
"""
PLAIN = """
    **List of Participants**

    NORLAND
    Mr Cal Hill
    Ms Dora Dunn
    WESTLAND
    Mr Ed Frost
"""
OTHER = """
    **Appendix 3**

    Mr Jon Kerr wrote to the Commission.
"""
REPORT = """
    Report of the Fifth Meeting of the Harbour Commission
    16-18 May 2011
    Saltby, Norland

    **Agenda Item 1.   Opening of the meeting**

    1.   The meeting was opened by the Minister, who spoke of the boats in the bay.
    2.   The agenda was adopted.

    **Agenda Item 2.   Dues**

    3.   The Commission agreed to raise the dues.
    4.   Nobody spoke against it.

    **Agenda Item 3.   Close**

    5.   The meeting closed at noon.
"""


def people(*drawings: str) -> list[Row]:
    return [
        (a.group, a.name, a.affiliation, a.chair) for a in participants_behind(pages(*drawings), frozenset({"quay"}))
    ]


def test_columns_run_down_the_page_under_the_heading_before() -> None:
    assert people(LISTED, MORE, OTHER) == [
        ("present", "Mr AB (Al) BELL", None, True),
        ("present", "Dr Cal HILL", "NORLAND", False),
        ("present", "Ms Dora DUNN", "NORLAND", False),
        ("others", "Mr. Ed FROST", "OBSERVERS", False),
        ("officers", "Mrs Fay GREY", "SECRETARIAT", False),
        ("officers", "Mr Gus HALE", "SECRETARIAT", False),
        ("officers", "Ms Ida IVES", "SECRETARIAT", False),
    ]


def test_a_list_without_addresses_is_read_as_any_other() -> None:
    assert [name for _, name, *_ in people(PLAIN)] == ["Mr Cal Hill", "Ms Dora Dunn", "Mr Ed Frost"]


@pytest.mark.parametrize("drawing", [OTHER, MORE], ids=["a letter", "addresses under no heading"])
def test_pages_that_are_no_list(drawing: str) -> None:
    assert people(drawing) == []


def test_the_list_behind_a_report_of_a_meeting_is_of_that_meeting() -> None:
    reading = read(Pack("report.pdf", "0" * 64, pages(REPORT, LISTED, OTHER)))
    meeting = reading.meetings[0]
    assert (len(meeting.attendance), meeting.chair) == (5, "Mr AB (Al) BELL")
