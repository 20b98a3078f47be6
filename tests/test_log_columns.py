"""Action logs under heads of the clerk's own, and tables that only look like one."""

from __future__ import annotations

import pytest
from paper import page, pages

from minesearch.segment.log import is_listed, is_log, read_log
from minesearch.segment.minutes import read_minutes


def table(*rows: str) -> str:
    """A ruled table drawn from rows whose cells "|" divides."""
    cells = [[cell.strip() for cell in row.split("|")] for row in rows]
    wide = [max(len(row[i]) for row in cells) + 2 for i in range(len(cells[0]))]
    rule = "+" + "+".join("-" * width for width in wide) + "+"
    drawn = [
        "|" + "|".join(f" {cell:<{width - 1}}" for cell, width in zip(row, wide, strict=True)) + "|" for row in cells
    ]
    return "\n".join([rule, *(line for row in drawn for line in (row, rule))])


LOGS = {
    "heads that are questions": (
        table(
            "Ref | Date raised | What we agreed to do | Who | By when? | Where are we now? | RAG",
            "11/04 | 04/02/11 | Mend the steps at the quay | Ann Bell | 30/04/11 | Stone has been ordered | A",
            "11/07 | 06/05/11 | Ask the pilots for tide tables | C. Dunn / E. Frost | July 2011 | They bring them | G",
        ),
        [
            ("11/04", "Mend the steps at the quay", "Ann Bell", "A"),
            ("11/07", "Ask the pilots for tide tables", "C. Dunn / E. Frost", "G"),
        ],
    ),
    "a health trust's": (
        table(
            "Meeting date | Minute ref | Agreed action | Exec lead | Timescale | Progress to date | Open / closed",
            "04/02/2011 | 12/11 | Bring the staffing review back | Chief Nurse | March 2011 | Came in March | Closed",
            "06/05/2011 | 31/11 | Set out the cost of the boiler | HF | July 2011 | Quotes asked for | Open",
        ),
        [
            ("12/11", "Bring the staffing review back", "Chief Nurse", "Closed"),
            ("31/11", "Set out the cost of the boiler", "HF", "Open"),
        ],
    ),
    "two actions of one minute": (
        table(
            "Minute ref | Meeting date | Action | Lead | Update | Status",
            "12/11 | 04/02/2011 | Bring the staffing review back | Chief Nurse | Came in March | Closed",
            "12/11 | 04/02/2011 | Ask the wards about the rota | HF | Half have answered | Open",
        ),
        [
            (None, "Bring the staffing review back", "Chief Nurse", "Closed"),
            (None, "Ask the wards about the rota", "HF", "Open"),
        ],
    ),
    "a tracker's with what each is about": (
        table(
            "Ref | Meeting | Item | Action/Recommendation | Responsible officer | Comments | Status",
            "R4/11 | 4 February 2011 | Dredging | Send the survey to members | Ann Bell | Sent in March | Done",
            "R7/11 | 6 May 2011 | Lights | Give the cost of a new lamp | C. Dunn | Two prices asked for | Ongoing",
        ),
        [
            ("R4/11", "Send the survey to members", "Ann Bell", "Done"),
            ("R7/11", "Give the cost of a new lamp", "C. Dunn", "Ongoing"),
        ],
    ),
    "a council's that numbers its resolutions": (
        table(
            "Resolution | Meeting date | Action required | Officer | Comment | Status",
            "2011-014 | 4 February 2011 | Let the old boat shed | Works Manager | Two bids so far | In progress",
            "2011-031 | 6 May 2011 | Write to the Minister | CEO | Letter sent in May | Completed",
        ),
        [
            ("2011-014", "Let the old boat shed", "Works Manager", "In progress"),
            ("2011-031", "Write to the Minister", "CEO", "Completed"),
        ],
    ),
    "one that names the part of the harbour": (
        table(
            "Berth | Date | Action | Owner | Update | Status",
            "North quay | 4.2.2011 | Mend the steps at the quay | AB | Stone bought | Open",
            "Slip | 6.5.2011 | Paint the rails of the slip | CD | Paint bought | Open",
        ),
        [
            (None, "Mend the steps at the quay", "AB", "Open"),
            (None, "Paint the rails of the slip", "CD", "Open"),
        ],
    ),
    "a company's": (
        table(
            "# | Task | Assigned to | Date to be completed | Latest position | Done?",
            "7 | Renew the insurance of the boat | AB | 1 June 2011 | Broker has been rung twice | No",
            "9 | Send the accounts to the auditors | CD | 3 June 2011 | They went on 2 May | Yes",
        ),
        [
            ("7", "Renew the insurance of the boat", "AB", "No"),
            ("9", "Send the accounts to the auditors", "CD", "Yes"),
        ],
    ),
}


@pytest.mark.parametrize(("drawing", "expected"), LOGS.values(), ids=LOGS)
def test_heads_of_the_clerks_own(drawing: str, expected: list[tuple[str | None, ...]]) -> None:
    assert is_log(page(drawing).tables[0])
    found = read_log(pages(drawing), "2011-05-06")
    assert [(row.number, row.action, row.owner, row.status) for row in found] == expected


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param(
            table(
                "Ref | Risk | Mitigating action | Owner | Date | RAG",
                "1 | The quay wall gives way in a storm | Walls are looked at once a year | Ann Bell | 04/02/11 | R",
                "2 | The pilots leave for better wages | Wages are looked at every spring | C. Dunn | 04/02/11 | A",
            ),
            id="a register of risks",
        ),
        pytest.param(
            table(
                "Date of meeting | Item | Purpose of the item | Lead officer",
                "6 May 2011 | Harbour dues | To agree what visitors pay | Ann Bell",
                "8 July 2011 | Annual accounts | To take note of the accounts | C. Dunn",
            ),
            id="a work programme",
        ),
        pytest.param(
            table(
                "Name | Initials | Office | Attendance",
                "Ann Bell | AB | Chair of the Board | Present",
                "C. Dunn | CD | Member for the pilots | Apologies",
            ),
            id="who was there",
        ),
        pytest.param(
            table(
                "Objective | Actions | Responsible officer | By when | Measure of success",
                "Safer quays | Mend all the steps at the quays | Ann Bell | June 2011 | No falls in a year",
                "Cleaner water | Buy one more boom for the basin | C. Dunn | July 2011 | Fewer complaints made",
            ),
            id="an action plan",
        ),
    ],
)
def test_tables_that_are_no_log(drawing: str) -> None:
    assert not is_log(page(drawing).tables[0])


UNDER_A_HEADING = table(
    "AB | Mend the steps at the north quay | 30 April",
    "C. Dunn | Ask the pilots for their tide tables | 6 May",
    "All | Send photographs of the regatta to the clerk | Soon",
)


def test_under_the_heading_actions_a_table_needs_no_head() -> None:
    drawn = page(f"**Actions**\n\n{UNDER_A_HEADING}")
    assert is_listed(drawn.tables[0], drawn)
    elsewhere = page(f"**Opening hours**\n\n{UNDER_A_HEADING}")
    assert not is_listed(elsewhere.tables[0], elsewhere)


MINUTES = """
**Minutes of the Harbour Users Group held on 6 May 2011**
Present: Ann Bell (AB), Carol Dunn (CD)

**1. Welcome**
The Chair welcomed all.

**2. Steps**
The steps are worn.

**3. Close**
The meeting closed at noon.

**{title}**
{table}
"""
NEW = table("# | Action | Lead | Deadline", "1 | Mend the steps | AB | 30 May", "2 | Ring the pilots | CD | 1 June")
OLD = table(
    "# | Action | Lead | Update | State",
    "4 | Ask for three quotes | AB | Two have come | Open",
    "5 | Write to the mayor | CD | Sent on 2 May | Closed",
)


@pytest.mark.parametrize(
    ("title", "drawing", "source"),
    [
        pytest.param("Actions", NEW, "minute", id="what this meeting asks for"),
        pytest.param("Carried forward from previous meetings", NEW, "log", id="carried forward by its title"),
        pytest.param("Actions", OLD, "log", id="older by its updates and states"),
        pytest.param("Outstanding actions", OLD, "log", id="outstanding"),
    ],
)
def test_a_list_behind_the_minutes_is_of_this_meeting_or_of_earlier_ones(title: str, drawing: str, source: str) -> None:
    _, rows = read_minutes(pages(MINUTES.format(title=title, table=drawing)), frozenset())
    assert [row.source for row in rows] == [source, source]
