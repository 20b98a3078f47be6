"""Layouts that clerks use and that were once read wrongly: each row a page as drawn, and what it says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from paper import lines, pages

from minesearch.model.meeting import Attendee, PartKind
from minesearch.model.source import Pack
from minesearch.segment.agenda import find_agenda, read_agenda
from minesearch.segment.attendance import read_attendance
from minesearch.segment.blocks import make_blocks
from minesearch.segment.headings import find_headings
from minesearch.segment.inline import read_inline
from minesearch.segment.masthead import read_masthead
from minesearch.segment.minutes import read_minutes
from minesearch.segment.parts import split
from minesearch.segment.presiding import mark_chair
from minesearch.segment.reader import read
from minesearch.segment.report import read_report
from minesearch.segment.resolutions import read_resolutions
from minesearch.segment.section import Section

NO_WORDS: frozenset[str] = frozenset()

ATTENDED = [
    # headings centred over two columns; a chair in a line of his own that runs across the columns' edge
    (
        """
                            **Present**
                 Mr. J. T. Rhodes CC - in the Chair
        Cllr. T. Barker             North Fen District Council
        Jane Coe                    Probation Trust
                            **Officers**
        Mr. G. Pell                 Fenshire County Council
        """,
        [
            ("present", "Mr. J. T. Rhodes CC", None, True),
            ("present", "Cllr. T. Barker", "North Fen District Council", False),
            ("present", "Jane Coe", "Probation Trust", False),
            ("officers", "Mr. G. Pell", "Fenshire County Council", False),
        ],
    ),
    # two names of one body, joined by "and" at the line's end
    (
        """
        Present
        Cllr. T. Barker             North Fen District Council
        Cllr. M. Sharpe and         East Fen Borough Council
        Mr. P. Doyle                East Fen Borough Council
        """,
        [
            ("present", "Cllr. T. Barker", "North Fen District Council", False),
            ("present", "Cllr. M. Sharpe", "East Fen Borough Council", False),
            ("present", "Mr. P. Doyle", "East Fen Borough Council", False),
        ],
    ),
    # names in two columns: the second holds people, no affiliations
    (
        """
        PRESENT
        Cllr A Frith (in the Chair)      Ms D Ivory
        Cllr B Gale                      Mrs E Jolly
        """,
        [
            ("present", "Cllr A Frith", None, True),
            ("present", "Cllr B Gale", None, False),
            ("present", "Ms D Ivory", None, False),
            ("present", "Mrs E Jolly", None, False),
        ],
    ),
    # a list in running text ends at a band in capitals
    (
        """
        PRESENT: Mr A Bond (Chairman), Mrs C Dyer and
        Mr E Fry
        UNRESTRICTED ITEMS
        """,
        [
            ("present", "Mr A Bond", None, True),
            ("present", "Mrs C Dyer", None, False),
            ("present", "Mr E Fry", None, False),
        ],
    ),
    # a post behind the initials; people who are counted are not named
    (
        """
        Present: Ruth Lane (RL), Owen Pike (OP) - Chair, Jane Wick (JW) Headteacher
        Also present: Mrs J Fenn (Clerk), Mr D Rowe and 4 members of the public
        """,
        [
            ("present", "Ruth Lane", None, False),
            ("present", "Owen Pike", None, True),
            ("present", "Jane Wick", "Headteacher", False),
            ("others", "Mrs J Fenn", "Clerk", False),
            ("others", "Mr D Rowe", None, False),
        ],
    ),
    # two lists side by side, one with a gap where the other has a row
    (
        """
        **Present:**              **Members of the Public:**
        Ann Frith (AF) CHAIR      Ivy Lane
        Bob Gale (BG)             Owen Pike
        Cal Hurst (CH)            Ruth Moor
        Dee Ivory (DI)
        Eve Jolly (EJ)            Jane Wick
        Fay King (FK) CLERK       Adam Crow
        """,
        [
            ("present", "Ann Frith", None, True),
            ("present", "Bob Gale", None, False),
            ("present", "Cal Hurst", None, False),
            ("present", "Dee Ivory", None, False),
            ("present", "Eve Jolly", None, False),
            ("officers", "Fay King", "CLERK", False),
            ("others", "Ivy Lane", None, False),
            ("others", "Owen Pike", None, False),
            ("others", "Ruth Moor", None, False),
            ("others", "Jane Wick", None, False),
            ("others", "Adam Crow", None, False),
        ],
    ),
    # who was there on the screen, and the firm that the last word of a list names for all of it
    (
        """
        Present: Mayor Owen Pike and Councillors Ruth Lane and Jane Wick.
        Zoom: Adam Crow and Ivy Moor, Quayside.
        """,
        [
            ("present", "Mayor Owen Pike", None, False),
            ("present", "Ruth Lane", None, False),
            ("present", "Jane Wick", None, False),
            ("others", "Adam Crow", "Quayside", False),
            ("others", "Ivy Moor", "Quayside", False),
        ],
    ),
    # surnames behind a title that is for all of them
    (
        """
        ATTENDING: Trustees Hill, Dunn, Frost and Gale
        ABSENT: Trustees Lane and Moor
        """,
        [
            ("present", "Hill", None, False),
            ("present", "Dunn", None, False),
            ("present", "Frost", None, False),
            ("present", "Gale", None, False),
            ("apologies", "Lane", None, False),
            ("apologies", "Moor", None, False),
        ],
    ),
    # apologies that were accepted
    (
        """
        Apologies
        Apologies were received from Graham Frost and accepted.
        """,
        [("apologies", "Graham Frost", None, False)],
    ),
    # apologies as a sentence: what follows a name with a title is where its bearer comes from
    (
        """
        Apologies for absence
        Apologies were received from Mr. K. Ellis, Fenshire Fire and Rescue Service
        and Ms. R. Yeo, NHS Fenshire.
        """,
        [
            ("apologies", "Mr. K. Ellis", "Fenshire Fire and Rescue Service", False),
            ("apologies", "Ms. R. Yeo", "NHS Fenshire", False),
        ],
    ),
    # apologies that are told without a verb
    (
        """
        Apologies for absence
        Apologies from Councillor Frost. Councillor Gale attended instead.
        """,
        [("apologies", "Councillor Frost", None, False)],
    ),
    # a list in brackets and commas that goes on with "and" on its next line
    (
        """
        Officers in Attendance:-
        John Dale (Director: Growth), Pat Moor (Director, Places)
        and Adam Crow (Head of Transport)
        """,
        [
            ("officers", "John Dale", "Director: Growth", False),
            ("officers", "Pat Moor", "Director, Places", False),
            ("officers", "Adam Crow", "Head of Transport", False),
        ],
    ),
]


@pytest.mark.parametrize(("drawing", "expected"), ATTENDED)
def test_attendance(drawing: str, expected: list[tuple[str, str, str | None, bool]]) -> None:
    people = read_attendance(lines(drawing), NO_WORDS)
    assert [(p.group, p.name, p.affiliation, p.chair) for p in people] == expected


DECIDED = [
    # another proposal that fell is not the fate of what was approved
    (
        """
        Councillor Hill moved recommendation 3 and it was seconded by Councillor Dunn.

        On being put to the vote, recommendation 3 FELL (2 for, 7 against).

        It was APPROVED that;

        1. the outcomes of the review be noted.
        """,
        [("1", "the outcomes of the review be noted", None, None)],
    ),
    # a numbered motion below the heading of its department
    (
        """
        4.2 Public Works
        Resolution No. 2019-043
        Moved by Ray Cole
        Seconded by Pat Drew
        THAT Council purchases a grader; and
        THAT the Treasurer arrange the loan.
        DEFEATED
        """,
        [
            (
                "2019-043",
                "THAT Council purchases a grader; and THAT the Treasurer arrange the loan",
                "Ray Cole",
                "DEFEATED",
            )
        ],
    ),
    # a motion told in sentences, with the vote between it and its fate
    (
        """
        MOTION: Trustee Hill moved to adopt the agenda as read. Trustee
        Dunn seconded.
        Roll call vote:
        Ayes - Hill, Dunn
        Motion carried
        """,
        [(None, "to adopt the agenda as read", "Trustee Hill", "carried")],
    ),
    # words such as "The motion was discussed" are no motion
    ("The motion was moved on to the next meeting and the report was seconded for comment.", []),
    # a clause that fell is left out of the numbers; a short heading stands between two clauses
    (
        """
        The Committee RESOLVED:
        1.  Approved the works at the inner basin.
        3.  Approved a charge for moorings.

        Contractual:

        4.  Authorised the Director to let the contract.
        """,
        [
            ("1", "Approved the works at the inner basin", None, None),
            ("3", "Approved a charge for moorings", None, None),
            ("4", "Authorised the Director to let the contract", None, None),
        ],
    ),
    # a decision behind the application it is about, and another application below it
    (
        """
        16/00123/F Garage at 4 Mill Lane. Resolved - no objection.
        16/00140/F Porch at The Forge. Resolved - to object.
        """,
        [(None, "no objection", None, None), (None, "to object", None, None)],
    ),
    # a motion in words of its own ends where the decision on it is marked
    (
        """
        It was moved by Councillor Hill and seconded by Councillor Dunn that
        the quay be mended.

        RESOLVED: that the quay be mended at the cost of the harbour.
        """,
        [(None, "that the quay be mended at the cost of the harbour", "Councillor Hill", None)],
    ),
    # behind mere movers the mark opens the words of the motion
    (
        """
        Resolution No. 2019-044
        Moved by Ray Cole
        Seconded by Pat Drew
        RESOLVED THAT Council mends the quay.
        CARRIED
        """,
        [("2019-044", "THAT Council mends the quay", "Ray Cole", "CARRIED")],
    ),
    # recommendations voted on one by one: each clause has the vote on its own number, and what was refused says so
    (
        """
        Councillor Hill moved report recommendation 1 and it was seconded by Councillor Dunn.

        On being put to the vote, recommendation 1 was CARRIED unanimously.

        Councillor Pike moved report recommendation 2 and it was seconded by Councillor Dunn.

        On being put to the vote, recommendation 2 FELL (2 for, 7 against).

        It was APPROVED that:

        1. The outcomes of the review be noted.

        Recommendation 2 was not approved:

        2. The Director be authorised to let the contract.
        """,
        [
            ("1", "The outcomes of the review be noted", "Councillor Hill", "CARRIED unanimously"),
            ("2", "The Director be authorised to let the contract", "Councillor Pike", "FELL"),
        ],
    ),
    # an amendment is moved, seconded and voted on by itself; a summary below has no vote of its own
    (
        """
        Recommendation 2A was moved by Councillor Hill and seconded by Councillor Dunn.

        Councillor Pike moved an amendment as follows:

        a. That the dues be raised by a tenth over two years.

        The amendment was seconded by Councillor Lane. On being put to the vote the amendment was LOST.

        A vote was then held on recommendation 2A, which was CARRIED.

        It was APPROVED
        2a. That the dues be raised by a tenth.

        Councillor Dunn left the meeting.

        The Board RESOLVED:
        1. The dues
           a. That they be raised.
        """,
        [
            (None, "That the dues be raised by a tenth over two years", "Councillor Pike", "LOST"),
            ("2a", "That the dues be raised by a tenth", "Councillor Hill", "CARRIED"),
            ("1", "The dues a. That they be raised", None, None),
        ],
    ),
    # an amendment in paragraphs, withdrawn; the words that follow it are none of it
    (
        """
        An amendment was moved by Councillor Pike and seconded by Councillor Lane as follows:

        That the works be in two parts.

        That the second part be for the Board.

        In answer to the amendment the Chair said that a report would come.

        The amendment was withdrawn.
        """,
        [
            (
                None,
                "That the works be in two parts. That the second part be for the Board",
                "Councillor Pike",
                "withdrawn",
            )
        ],
    ),
]


@pytest.mark.parametrize(("drawing", "expected"), DECIDED)
def test_decisions(drawing: str, expected: list[tuple[str | None, str, str | None, str | None]]) -> None:
    found = read_resolutions(make_blocks(lines(drawing), NO_WORDS)).resolutions
    assert [(r.label, r.passage.text, r.moved_by, r.result) for r in found] == expected


def test_a_motion_ends_with_its_page() -> None:
    """What stands at the head of the next page is no part of "Motion carried"."""
    drawn = pages(
        """
        MOTION: Trustee Hill moved to approve the accounts as read. Trustee
        Dunn seconded.
        Motion carried
        """,
        "Trustee Dunn thanked the treasurer.",
    )
    found = read_resolutions(make_blocks([line for page in drawn for line in page.lines], NO_WORDS)).resolutions
    assert [(r.passage.text, r.result) for r in found] == [("to approve the accounts as read", "carried")]


RULED = (
    """
    **Severn Vale Health Board**
    Minutes of the Board meeting held on Thursday 14 June 2018 at Quay House, Ledbury, 9.30 am - 12.00 noon
    **Present:**
    Alan Marsh          Chair
    Helen Croft         Medical Director
    +------+------------------------------------------------------+------------------+
    | Item | Minute                                               | Action           |
    +------+------------------------------------------------------+------------------+
    | 1    | Welcome and apologies                                |                  |
    |      | The Chair welcomed members, who had come from both   |                  |
    |      | of the towns. There were no apologies.               |                  |
    +------+------------------------------------------------------+------------------+
    | 2    | Finance report                                       | Helen Croft to   |
    |      | The report was presented by the director.            | send the figures |
    |      | RESOLVED:                                            |                  |
    |      | (a) that the report be noted;                        |                  |
    +------+------------------------------------------------------+------------------+
    """,
    """
    +------+------------------------------------------------------+------------------+
    | Item | Minute                                               | Action           |
    +------+------------------------------------------------------+------------------+
    |      | (b) that the reserve of 40,000 pounds be released.   |                  |
    +------+------------------------------------------------------+------------------+
    | 3    | Any other business                                   |                  |
    |      | The register of risks is to be read again in autumn. | Alan Marsh       |
    +------+------------------------------------------------------+------------------+
    """,
)


def test_minutes_in_a_ruled_table() -> None:
    """Items by their number column, over the page break; actions from the column beside; names above the table."""
    meeting, rows = read_minutes(pages(*RULED), NO_WORDS)
    assert (meeting.body, meeting.place, meeting.chair) == (
        "Severn Vale Health Board",
        "Quay House, Ledbury",
        "Alan Marsh",
    )
    assert [(p.name, p.affiliation) for p in meeting.attendance] == [
        ("Alan Marsh", None),
        ("Helen Croft", "Medical Director"),
    ]
    assert [(m.number, m.title) for m in meeting.minutes] == [
        ("1", "Welcome and apologies"),
        ("2", "Finance report"),
        ("3", "Any other business"),
    ]
    assert [(r.label, r.passage.text) for r in meeting.minutes[1].resolutions] == [
        ("a", "that the report be noted"),
        ("b", "that the reserve of 40,000 pounds be released"),
    ]
    assert [(a.owner, a.action, a.page) for m in meeting.minutes for a in m.actions] == [
        ("Helen Croft", "Helen Croft to send the figures", 1),
        ("Alan Marsh", "The register of risks is to be read again in autumn.", 2),
    ]
    assert rows == ()


ROLL_CALL = """
**LARCHWOOD PUBLIC LIBRARY**
**MINUTES OF THE REGULAR BOARD OF TRUSTEES MEETING**
**MARCH 18, 2015**

1.  Call to Order - Trustee Dunn called the meeting to order at 7:03 pm.

2.  Roll Call

ATTENDING: Trustees Hill, Dunn and Frost
ABSENT: Trustee Gale

3.  Public Comments - None

4.  Adjournment

MOTION: Trustee Hill moved to adjourn the meeting at 8:15 p.m. Trustee
Frost seconded.
Motion carried
"""


def test_a_roll_call_among_the_items() -> None:
    """Who was there is called over in an item; who calls to order presides; a dash sets off what was said."""
    meeting, _ = read_minutes(pages(ROLL_CALL), NO_WORDS)
    assert (meeting.body, meeting.date, meeting.chair) == ("LARCHWOOD PUBLIC LIBRARY", "2015-03-18", "Dunn")
    assert (meeting.start, meeting.end) == ("19:03", "20:15")
    assert [(p.group, p.name) for p in meeting.attendance if p.group == "present"] == [
        ("present", "Hill"),
        ("present", "Dunn"),
        ("present", "Frost"),
    ]
    assert [(m.number, m.title, m.passage.text) for m in meeting.minutes[:3:2]] == [
        ("1", "Call to Order", "Trustee Dunn called the meeting to order at 7:03 pm."),
        ("3", "Public Comments", "None"),
    ]


PRESIDED = [
    # the mayor at the head of a council presides
    (["Mayor Owen Pike", "Ruth Lane"], [], "Pellbrook Town Council", "Mayor Owen Pike"),
    # not in a committee, and not where another took the chair
    (["Mayor Owen Pike", "Ruth Lane"], [], "Parks Committee", None),
    (["Mayor Owen Pike", "Ruth Lane"], ["Ruth Lane took the chair"], "Pellbrook Town Council", "Ruth Lane"),
    # a deputy is no head of the council
    (["Deputy Mayor Jane Wick", "Ruth Lane"], [], "Pellbrook Town Council", None),
    # elected at the meeting, but not to the chair of another body
    (["Owen Pike", "Ruth Lane"], ["RESOLVED: That Councillor Lane be", "elected Chair."], None, "Ruth Lane"),
    (["Owen Pike", "Ruth Lane"], ["to elect Cllr Lane as Chair for 2023/24"], None, "Ruth Lane"),
    (["Owen Pike", "Ruth Lane"], ["to elect Cllr Lane as Chair of the Parks Committee"], None, None),
    # who called to order, by either wording
    (["Owen Pike", "Ruth Lane"], ["The meeting was called to order at 7 pm by Owen Pike."], None, "Owen Pike"),
    (["Owen Pike", "Ruth Lane"], ["1. Opening - Mrs Lane called the meeting to order"], None, "Ruth Lane"),
]


@pytest.mark.parametrize(("names", "said", "body", "expected"), PRESIDED)
def test_who_presided(names: list[str], said: list[str], body: str | None, expected: str | None) -> None:
    present = [Attendee("present", name, None, False, 1, 1) for name in names]
    marked, chair = mark_chair(present, said, body)
    assert chair == expected
    assert [person.name for person in marked if person.chair] == ([expected] if expected else [])


MASTHEADS = [
    # a common name takes the house it meets in
    (
        "WINTERFOLD PARISH COUNCIL\nMinutes of the meeting of the Parish Council held in the Village Hall",
        "WINTERFOLD PARISH COUNCIL",
        "Village Hall",
    ),
    (
        "Friends of Larch Wood\nMinutes of Committee Meeting, 12th November 2019, 7.30pm at the Old School",
        "Friends of Larch Wood",
        "Old School",
    ),
    # a body of a name of its own keeps it; the meeting was online
    (
        "Ashcombe School\nMinutes of the Pay Committee meeting held on 9 March 2021 at 6.00 pm via Zoom",
        "Pay Committee",
        "Zoom",
    ),
]


@pytest.mark.parametrize(("drawing", "body", "place"), MASTHEADS)
def test_mastheads(drawing: str, body: str, place: str) -> None:
    head = read_masthead(lines(drawing), NO_WORDS)
    assert (head.body, head.place) == (body, place)


HEADINGS = [
    # codes in plain weight among bold ones, and a title half of which looks bold on a scan
    (
        """
        **08.18.01 Apologies**

            None.

        **08.18.02 To receive** the minutes of the last meeting

            They were signed.

        08.18.03 Public participation

            Two residents spoke.

        **08.18.04 Planning**

            18/0112 Beech House

        08.18.05 Finance

            The accounts were paid.
        """,
        [
            ("08.18.01", "Apologies"),
            ("08.18.02", "To receive the minutes of the last meeting"),
            ("08.18.03", "Public participation"),
            ("08.18.04", "Planning"),
            ("08.18.05", "Finance"),
        ],
    ),
    # another series in the text is none of theirs
    (
        """
        FGB 40/2021 Welcome

            Governors were welcomed.

        FGB 41/2021 Matters arising

        FGB 31/2021 had been settled.

        FGB 42/2021 Budget

            The budget was set.
        """,
        [("FGB 40/2021", "Welcome"), ("FGB 41/2021", "Matters arising"), ("FGB 42/2021", "Budget")],
    ),
    # a title wrapped short of the margin goes on in small letters below itself, right of its number
    (
        """
        **1   Welcome**

            The Chair welcomed all who had come to the hall in spite of the weather and the late hour.

        **2   Use of the common and**
            **its paths**

            The Board considered a report on the paths, which had been under water since the spring.
        """,
        [("1", "Welcome"), ("2", "Use of the common and its paths")],
    ),
    # a plain number goes on where codes with a slip among them leave off; a usual end in plain weight
    (
        """
        **02.21.05 Local plan**

            A form had come.

        **023.21.06 Playground**

            Two firms were asked. They would
            7 days later send their figures.

        **7** Planning

            21/00424 Beech House - no objection

        8. Finance

            The accounts were paid.

        Dates of next meetings
        25 March       29 April
        """,
        [
            ("02.21.05", "Local plan"),
            ("023.21.06", "Playground"),
            ("7", "Planning"),
            ("8", "Finance"),
            (None, "Dates of next meetings"),
        ],
    ),
    # a stop that a scan gives as a comma, a number misread, and items on a page that lies a little to the right
    (
        """
        13. Reports

            None were given.

        14, Accounts

            They were paid.

        15. Grants

            1. The rowing club.

        18. Lanes

            They were flooded.

        17. Signs

            Two were ordered.

         18. Trees

            One fell.

         19. Close
            The meeting closed.
        """,
        [
            ("13", "Reports"),
            ("14", "Accounts"),
            ("15", "Grants"),
            ("18", "Lanes"),
            ("17", "Signs"),
            ("18", "Trees"),
            ("19", "Close"),
        ],
    ),
    # a number that was used twice
    (
        """
        **5. Financial report**

        The accounts will be audited.

        **6 Update from the wood**

        Five hazels were cut.

        **6. Matters arising from the reports**

        There were none.
        """,
        [("5", "Financial report"), ("6", "Update from the wood"), ("6", "Matters arising from the reports")],
    ),
    # but not the last clause of a list within an item, whose number is that of the next item
    (
        """
        **2  Welcome**

        All were welcome.

        **3  Parking**

        The Committee decided:

        **1. Approved the charge.**

        **3. Asked for a report.**

        **4. Delegated the rest.**

        **4  Close**

        The meeting closed.
        """,
        [("2", "Welcome"), ("3", "Parking"), ("4", "Close")],
    ),
]


@pytest.mark.parametrize(("drawing", "expected"), HEADINGS)
def test_headings(drawing: str, expected: list[tuple[str, str]]) -> None:
    assert [(h.number, h.title) for h in find_headings(lines(drawing))] == expected


LISTED = (
    """
    **Minutes of the Marsh Parish Council held in the Hall on 23 May 2013**

    **05.13.01 Apologies**
        None.

    **05.13.02 Actions from the previous meeting**
    +-------------+-------------------------+-----------+-----+
    | No          | Action                  | Update    | OW  |
    |             |                         |           | NER |
    +-------------+-------------------------+-----------+-----+
    | 03.13.04(1) | AB to order the oak     | ordered   | AB  |
    +-------------+-------------------------+-----------+-----+
    """,
    """
    +-------------+-------------------------+-----------+-----+
    | 03.13.04(2) | CD to ask for the quote | see below | CD  |
    +-------------+-------------------------+-----------+-----+
    The quote had come on Monday.

    **05.13.03 Pond**
        The well is to be covered.
        Action: AB to speak to the mason for a grid to be placed.

    +------------+---------------------------+-------+
    | No         | Action                    | Owner |
    +------------+---------------------------+-------+
    | 05.13.02   | CD to pay the quote       | CD    |
    +------------+---------------------------+-------+
    """,
    """
    ~ Marsh Parish Council
    +------------+---------------------------+-------+
    | 05.13.03   | AB to order the grid      | AB    |
    +------------+---------------------------+-------+
    """,
)


def test_tables_of_actions_over_the_page() -> None:
    """A table goes on without a head on the next page; one under "previous meeting" is a log, one at the end is not."""
    meeting, rows = read_minutes(pages(*LISTED), NO_WORDS)
    assert [(r.source, r.minute_number, r.number, r.action, r.owner, r.page) for r in rows] == [
        ("log", "05.13.02", "03.13.04(1)", "AB to order the oak", "AB", 1),
        ("log", "05.13.02", "03.13.04(2)", "CD to ask for the quote", "CD", 2),
        ("minute", None, "05.13.02", "CD to pay the quote", "CD", 2),
        ("minute", None, "05.13.03", "AB to order the grid", "AB", 3),
    ]
    assert [(a.owner, a.action) for m in meeting.minutes for a in m.actions] == [
        ("AB", "AB to speak to the mason for a grid to be placed.")
    ]


ACTIONS = [
    # the mark stands in the midst of a paragraph
    ("The report had been sent round. Action: JW to circulate the figures.", [("JW", "JW to circulate the figures.")]),
    # in brackets behind what is to be done
    ("Officers will write to the bus company. (ACTION: EP)", [("EP", "Officers will write to the bus company.")]),
    # a thing is no owner
    ("Action: A link to the report would be sent round.", [(None, "A link to the report would be sent round.")]),
    ("Action: Briefing on dues to be sent to members.", [(None, "Briefing on dues to be sent to members.")]),
    # words in bold that go on over the end of a plain line
    (
        "An extension to the barn - **no objection, EP to draft**\n**supporting statement to be sent** by May",
        [("EP", "EP to draft supporting statement to be sent by May")],
    ),
    ("Action: The Clerk to write to the county.", [("The Clerk", "The Clerk to write to the county.")]),
    # the mark alone in brackets, behind what is to be done
    (
        "Cllr Hill asked for the study to be sent to her. (ACTION)",
        [(None, "Cllr Hill asked for the study to be sent to her.")],
    ),
    # bold that goes on over the end of a line is one action
    (
        "Costs had been reported to the other committee. **ACTION: A link to the report would**\n**be sent round.**",
        [(None, "A link to the report would be sent round.")],
    ),
    # a mark on the next line is one of its own
    (
        "Anna asked whether maps could be bought for the desk. **AGREED**\n**ACTION: JW**",
        [("JW", "Anna asked whether maps could be bought for the desk. AGREED")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ACTIONS)
def test_actions_in_the_text(text: str, expected: list[tuple[str | None, str]]) -> None:
    present = [Attendee("present", "Eve Pike", None, False, 1, 1, "EP")]
    found = read_inline(make_blocks(lines(text), NO_WORDS), "3", None, present)
    assert [(a.owner, a.action) for a in found] == expected


def test_agenda_without_heading() -> None:
    """Many rows under a date, some of them usual at meetings; "3. Action Log" among them opens no log."""
    drawn = pages(
        """
        Meeting: Marlow Vale Partnership Board
        Wednesday, 5 November 2014 at 2.00 pm

        1.   Disclosure of interests

        2.   Minutes of previous meeting

        3.   Action Log

        4.   Flood works

        5.   Correspondence

        6.   Any other business
        """,
        "A page of a paper that is no agenda.",
    )
    assert [page.number for page in find_agenda(drawn)] == [1]
    agenda = read_agenda(drawn[:1], NO_WORDS)
    assert (agenda.occasion.body, agenda.occasion.date) == ("Marlow Vale Partnership Board", "2014-11-05")
    assert [item.number for item in agenda.items] == ["1", "2", "3", "4", "5", "6"]


FORM = """
    {head}
    DATE: May 5, 2015
    NUMBER: R2015-
    Moved by
    Seconded by
    THAT we donate 100 pounds to the fair.
         For     Against
    HILL
    DUNN
    """
PACK = (
    """
    **AGENDA**
    Amended May 2, 2015
    **Tuesday, May 5, 2015**
    1. Disclosure of interest.
    2. Resolution: Donate to the fair.
    3. Adjournment.
    """,
    FORM.format(head="TOWNSHIP OF FERNVALE RESOLUTION"),
    """
    “A good place”     TOWNSHIP OF FERNVALE
                       STAFF REPORT
    FROM: Cal Dunn

    Failure of the culvert

    On Monday a hole was seen in the road, which was filled at once with stones.
    """,
    FORM.format(head="RESOLUTION"),
    """
    Dear Council,
    The fair is held in autumn, and we ask for your support.
    """,
)


ITEMS = """
DATE: Monday, 5 March 2018

**AGENDA**

1.   Apologies for absence

2.   Minutes of the last meeting

3.   Footbridge at the mill
"""
BROKEN = [
    # a name broken over two centred lines, the council above it
    (
        "MILLWATER DISTRICT COUNCIL\n\n   ROADS, RIVERS AND FOOTPATHS SCRUTINY\n                COMMITTEE",
        "ROADS, RIVERS AND FOOTPATHS SCRUTINY COMMITTEE",
    ),
    # two names that are whole: the committee below its council
    ("   MILLWATER DISTRICT COUNCIL\n      FOOTPATHS COMMITTEE", "FOOTPATHS COMMITTEE"),
]


@pytest.mark.parametrize(("head", "body"), BROKEN, ids=["broken", "whole"])
def test_the_body_of_an_agenda_over_two_lines(head: str, body: str) -> None:
    assert read_agenda(pages(f"{head}\n{ITEMS}"), NO_WORDS).occasion.body == body


def test_forms_of_resolutions_are_no_reports() -> None:
    """A form with mover and seconder left open stands by itself; a letterhead is no title, a dated line no body."""
    drawn = pages(*PACK)
    found = read(Pack("pack.pdf", "0" * 64, drawn))
    assert [(part.kind, part.page, part.page_end) for part in found.parts] == [
        (PartKind.AGENDA, 1, 1),
        (PartKind.OTHER, 2, 2),
        (PartKind.REPORT, 3, 3),
        (PartKind.OTHER, 4, 4),
        (PartKind.OTHER, 5, 5),
    ]
    assert [(report.kind, report.title) for report in found.reports] == [("report", "Failure of the culvert")]
    assert (found.occasion.body, found.occasion.date) == (None, "2015-05-05")


NOTICE = (
    """
    Decision determined at Harbour Policy Committee meeting on 12 September 2024

    **Committee Members present:**
    Councillor Ann Hill
    Councillor Cal Dunn, Leader of the Blue Group

    +-----+--------------+------------------------------------+
    | (a) | Subject:     | Renewal of the moorings            |
    |     |              | (agenda item 7)                    |
    +-----+--------------+------------------------------------+
    | (b) | Ward:        |                                    |
    +-----+--------------+------------------------------------+
    """,
    """
    +-----+---------------------------------------------------+
    | (d) | **Decision taken**                                |
    |     | The Policy Committee:                             |
    |     | **1.  The inner basin**                           |
    |     |     a. Approved the works.                        |
    |     |     b. Approved a charge.                         |
    |     | 3.  Asked for a report in May.                    |
    +-----+---------------------------------------------------+
    | (e) | Exempt information?                               |
    |     | Open                                              |
    +-----+---------------------------------------------------+
    """,
    """
    +-----+--------------+------------------------------------+
    | (a) | Subject:     | Quarterly finance report of the    |
    |     |              | treasurer (agenda item 8)          |
    +-----+--------------+------------------------------------+

    +-----+---------------------------------------------------+
    | (d) | Decision taken                                    |
    |     | The Committee noted the report.                   |
    +-----+---------------------------------------------------+
    """,
)


def test_notice_of_decisions() -> None:
    """A form for each subject; what stands in the row of the decision is what was decided, clause by clause."""
    meeting, _ = read_minutes(pages(*NOTICE), NO_WORDS)
    assert (meeting.body, meeting.date) == ("Harbour Policy Committee", "2024-09-12")
    assert [(p.group, p.name, p.affiliation) for p in meeting.attendance] == [
        ("present", "Councillor Ann Hill", None),
        ("present", "Councillor Cal Dunn", "Leader of the Blue Group"),
    ]
    assert [(m.number, m.agenda_item, m.title, m.page) for m in meeting.minutes] == [
        ("7", "7", "Renewal of the moorings", 2),
        ("8", "8", "Quarterly finance report of the treasurer", 3),
    ]
    assert [[(r.label, r.passage.text) for r in m.resolutions] for m in meeting.minutes] == [
        [
            ("1", "The inner basin a. Approved the works. b. Approved a charge"),
            ("3", "Asked for a report in May"),
        ],
        [(None, "The Committee noted the report")],
    ]


REFUSED_FORM = """
    Decision determined at Harbour Policy Committee meeting on 12 September 2024

    **Committee Members present:**
    Councillor Ann Hill

    +-----+--------------+------------------------------------+
    | (a) | Subject:     | Renewal of the moorings            |
    |     |              | (agenda item 7)                    |
    +-----+--------------+------------------------------------+

    +-----+---------------------------------------------------+
    | (d) | Decision taken                                    |
    |     | **Officer Recommendations:**                      |
    |     | That the Committee for Harbours                   |
    |     | 1. Approved the works.                            |
    |     |                                                   |
    |     | Recommendation 2 was not approved (2 for).        |
    |     |                                                   |
    |     | //2. Authorised the Director to let them.//       |
    |     |                                                   |
    |     | * Recommendations 3 and 4 were not approved.      |
    +-----+---------------------------------------------------+
"""


def test_what_a_notice_of_decisions_leads_with_or_refuses() -> None:
    """Headings and the words before the clauses decide nothing; a clause below "was not approved" says so."""
    meeting, _ = read_minutes(pages(REFUSED_FORM), NO_WORDS)
    assert [(r.label, r.passage.text, r.result) for r in meeting.minutes[0].resolutions] == [
        ("1", "Approved the works", None),
        ("2", "Authorised the Director to let them", "not approved"),
    ]


def test_a_list_of_names_ends_at_larger_type_of_another_slant() -> None:
    """An empty list of apologies over a line such as "Deadline for call-in", set apart, larger and in italics."""
    drawn = lines(
        """
        **Members present:**
        Councillor Ann Hill
        **Apologies:**


        //Deadline for call-in N/A//
        """
    )
    drawn[-1] = replace(drawn[-1], words=tuple(replace(word, size=11.0) for word in drawn[-1].words))
    assert [(p.group, p.name) for p in read_attendance(drawn, NO_WORDS)] == [("present", "Councillor Ann Hill")]


def test_a_proposed_record_of_decision_asks_for_what_it_words() -> None:
    drawn = pages(
        """
        FENSHIRE COUNTY COUNCIL - PROPOSED RECORD OF DECISION

        **Title of Decision**
        Plan for the moorings 2025-29

        **Decision:**
        Cabinet agree to:

        A) the plan for the moorings 2025-29

        **Reasons for decision:**
        1.1  The plan sets out where boats may lie.
        """
    )
    (report,) = read_report(Section(PartKind.REPORT, drawn, "9"), NO_WORDS, ())
    assert report.title == "Plan for the moorings 2025-29"
    assert [passage.text for passage in report.recommendations] == ["the plan for the moorings 2025-29"]


def test_the_title_of_an_appendix_goes_on_in_the_same_type() -> None:
    drawn = pages(
        """
        **Harbour works**
        1.  The works began in May, as the Board had asked them to.
        """,
        """
        **Appendix 1 - Works, costs and dates for all of the basins following the review**
        **of the spring**

        **Inner basin**
        The committee set a budget for the basin, which the costs of the spring have
        used up by half; the rest is kept for the works of the autumn.
        """,
    )
    _, appendix = read_report(Section(PartKind.REPORT, drawn), NO_WORDS, ())
    assert (
        appendix.title == "Appendix 1 - Works, costs and dates for all of the basins following the review of the spring"
    )


PARTS = [
    # a sentence that ends in a date is no date line, so a bold name over it heads no report
    (
        (
            "**Statements to the Board**\n\n**Statement 1 - A. Bell**\n\nThe bus is full.",
            "**Statement 2 - Cal Dunn**\n\nWe fear for the bus from town and from\nthe quay from the 4 April 2026",
        ),
        [(PartKind.OTHER, 1, 2)],
    ),
    # "Background" and "Summary" far down in letters of the public make no report of them
    (
        (
            "**Statements to the Board**\n\nThe bus is full.",
            *("A letter.",) * 4,
            "**Background**\nI live here.\n\n**Summary**\nMend it.",
        ),
        [(PartKind.OTHER, 1, 6)],
    ),
    # an annex that stands alone
    (
        ("**Annex 1    Questions for the next meeting**\n\n1. What is the state of the quay?",),
        [(PartKind.APPENDIX, 1, 1)],
    ),
]


@pytest.mark.parametrize(("drawings", "expected"), PARTS)
def test_parts(drawings: tuple[str, ...], expected: list[tuple[PartKind, int, int]]) -> None:
    assert [(s.kind, s.page, s.page_end) for s in split(pages(*drawings), (), ())] == expected


REPORT_OF_A_MEETING = (
    """
    Commission for the Keeping of
    the Northern Herring

    **Report of the Fifth Annual Meeting**
    **of the Commission**

    **4 - 7 May 2009**
    **Harwich, Norland**
    """,
    """
    **Report of the Fifth Annual Meeting of the Commission**
    **4-7 May 2009**
    **Harwich, Norland**

    **Agenda Item 1.    Opening**

    1.  The Chair (Mr Alan Marsh, Norland) opened the meeting.

    2.  The agenda was adopted. Members thanked the host.

    **Agenda Item 2.    Catches of the year 2008/09 in the north and in the south of**
    **the sea**

    3.  Norland told of its catches, which had fallen.

    4.  After a short debate, the Commission agreed to keep the catch as it is.

    5.  Norland agreed to send its figures. The Scientific Committee agreed with Norland.

    **Agenda Item 3.    Close of meeting**

    6.  The meeting closed at 3.50 pm.

    7.  Nothing else was said of the matter by those who were there.
    """,
    """
    Appendix 1
    **FIFTH ANNUAL MEETING**
    **4-7 May 2009**
    AGENDA
    1.  Opening
    """,
)


def test_the_report_of_a_meeting_is_its_minutes() -> None:
    """A cover and the report of a meeting under the same heading; items by their number on the agenda."""
    drawn = pages(*REPORT_OF_A_MEETING)
    parts = split(drawn, (), ())
    assert [(s.kind, s.page, s.page_end) for s in parts] == [(PartKind.MINUTES, 1, 2), (PartKind.APPENDIX, 3, 3)]
    meeting, _ = read_minutes(parts[0].pages, NO_WORDS)
    assert (meeting.body, meeting.place, meeting.chair, meeting.end) == (
        "Commission for the Keeping of the Northern Herring",
        "Harwich, Norland",
        "Mr Alan Marsh",
        "15:50",
    )
    assert [(m.agenda_item, m.title) for m in meeting.minutes] == [
        ("1", "Opening"),
        ("2", "Catches of the year 2008/09 in the north and in the south of the sea"),
        ("3", "Close of meeting"),
    ]


def test_the_report_of_a_meeting_tells_its_decisions_in_prose() -> None:
    """What the body itself agreed; not what one member or another committee did, and nothing in marked minutes."""
    meeting, _ = read_minutes(pages(*REPORT_OF_A_MEETING[:2]), NO_WORDS)
    assert [r.passage.text for m in meeting.minutes for r in m.resolutions] == [
        "The agenda was adopted",
        "After a short debate, the Commission agreed to keep the catch as it is",
    ]


def test_a_year_at_the_head_of_one_title_is_no_number() -> None:
    drawn = lines(
        """
        **Catches**

        The catches had fallen in the north.

        **Vessels**

        Each vessel is to be seen by satellite.

        **1995/96 programme of work**

        Two workshops will be held in the spring.
        """
    )
    assert [(h.number, h.title) for h in find_headings(drawn)] == [
        (None, "Catches"),
        (None, "Vessels"),
        (None, "1995/96 programme of work"),
    ]
