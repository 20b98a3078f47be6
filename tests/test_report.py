"""Reports, slides and appendices: titles, paragraphs, recommendations and contacts as officers lay them out."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paper import lines, pages

from minesearch.model.meeting import PartKind, Report
from minesearch.model.source import Page
from minesearch.segment.contacts import find_contacts
from minesearch.segment.paragraphs import divide, written_lines
from minesearch.segment.recommendations import find_recommendations
from minesearch.segment.report import read_report
from minesearch.segment.report_head import read_head
from minesearch.segment.section import Section

BODIES = frozenset({"Harbour and Fisheries Board"})

FIRST = """
    [[Agenda Item 4]]
    **HARBOUR AND FISHERIES BOARD**

    6TH MAY 2011

    **HFB UPDATE: DREDGING OF THE INNER BASIN**

    AND THE EASTERN QUAY

    Background

    1.    The basin silts up by a foot a year, as the survey of
          2009 foretold in its Plan 2008 -
          21. The priorities were agreed then.

    2.    Boats of more than six feet ground at low water:

    Fishing boats

    Pilot cutters

    Next steps

    4.    A dredger may be hired from Kelling.
"""
SECOND = """
    Recommendations for the Board

    5.    That the Board:

    (a)   notes the report;

    (b)   agrees to hire a dredger for the three weeks
          named in paragraph 4; and

    (c)   thanks the pilots.

    Officer to contact

    Harbour Engineer Ann Bell
    Saltby Harbour Office
    12 Quay Road
    Saltby
    SB1 2AA
    Tel: 01632 960111
    Email: ann.bell@saltby.example

    Appendices

    Appendix A - Soundings
"""
APPENDIX = """
    **Appendix A - Soundings of the basin**

    1.1   The lead was cast every ten yards.

    Recommendation: none is made here.
"""


def report_of(*drawings: str, kind: PartKind = PartKind.REPORT, title: str | None = None) -> tuple[Report, ...]:
    return read_report(Section(kind, pages(*drawings), "4", 9, 12, title), frozenset(), BODIES)


def test_a_report_with_its_appendix() -> None:
    paper, appendix = report_of(FIRST, SECOND, APPENDIX)
    assert (paper.kind, paper.title) == ("report", "HFB UPDATE: DREDGING OF THE INNER BASIN AND THE EASTERN QUAY")
    assert (paper.meeting_date, paper.agenda_item, paper.page_from, paper.page_to) == ("2011-05-06", "4", 9, 12)
    assert (paper.page, paper.page_end, appendix.page, appendix.page_end) == (1, 2, 3, 3)
    assert [p.text for p in paper.recommendations] == [
        "notes the report",
        "agrees to hire a dredger for the three weeks named in paragraph 4",
        "thanks the pilots",
    ]
    (contact,) = paper.contacts
    assert (contact.name, contact.email) == ("Harbour Engineer Ann Bell", "ann.bell@saltby.example")
    assert (contact.organisation, contact.phone) == ("Saltby Harbour Office", "01632 960111")
    assert (appendix.kind, appendix.title) == ("appendix", "Appendix A - Soundings of the basin")
    assert (appendix.recommendations, appendix.contacts) == ((), ())


def test_paragraphs_follow_the_numbers_and_keep_what_hangs_on_them() -> None:
    paper, *_ = report_of(FIRST, SECOND)
    numbered = {p.number: p.passage.text for p in paper.paragraphs if p.number}
    # "21. The priorities" is the rest of a wrapped line; number 3 was left out by the officer
    assert list(numbered) == ["1", "2", "4", "5"]
    assert paper.numbered_paragraphs == 4
    assert numbered["2"] == "2. Boats of more than six feet ground at low water: Fishing boats Pilot cutters"
    headings = {p.number: p.heading for p in paper.paragraphs if p.number}
    assert headings == {"1": "Background", "2": "Background", "4": "Next steps", "5": "Recommendations for the Board"}


@pytest.mark.parametrize(
    ("head", "title"),
    [
        pytest.param(
            "**Committee Report**\n\nDATE: 6 May 2011\n\nTITLE: Harbour dues", "Harbour dues", id="a labelled title"
        ),
        pytest.param(
            "From:      Ann Bell, Engineer\n\nTo:        Board - 6 May 2011\n\n"
            "Subject:   Transfer of the slipway to\n           the sailing club\n\nSummary:   It is old.",
            "Transfer of the slipway to the sailing club",
            id="the subject of a memorandum, over two lines of its column",
        ),
        pytest.param(
            "**REPORT TO:    HARBOUR BOARD**\n\n**REPORT        MOORINGS**\n**TITLE:**\n\n"
            "**OFFICER:      THE ENGINEER**",
            "MOORINGS",
            id="a label broken over two lines beside its value",
        ),
        pytest.param(
            "**HARBOUR AND FISHERIES BOARD**\n\n6 May 2011\n\n**Report of the Harbour Engineer**\n\n"
            "**Winter storms**\n\nIntroduction",
            "Winter storms",
            id="below body, date and officer",
        ),
        pytest.param(
            "Paper C\n\n**Winter storms**\nReport to the Harbour Board, 4 July 2011\n\n**1. Purpose**",
            "Winter storms",
            id="below the mark of the paper",
        ),
        pytest.param(
            "**Winter storms and what they cost the**\n**harbour**\n\n**Purpose of report**\n\nText.",
            "Winter storms and what they cost the harbour",
            id="no body and no date above",
        ),
        pytest.param(
            "+------------+-------------------------+\n| Report to: | Harbour Board           |\n"
            "+------------+-------------------------+\n| Report of: | Harbour Engineer        |\n"
            "+------------+-------------------------+\n| Subject:   | What visitors' boats    |\n"
            "|            | are to pay in summer    |\n+------------+-------------------------+",
            "What visitors' boats are to pay in summer",
            id="the subject in a table, over two lines of its cell",
        ),
        pytest.param(
            "+--------------+-----------------+--------+------------+\n"
            "| Meeting      | Board           | Date   | 6 May 2011 |\n"
            "+--------------+-----------------+--------+------------+\n"
            "| Report title | Winter storms   | Agenda | 5.1        |\n"
            "|              |                 | item   |            |\n"
            "+--------------+-----------------+--------+------------+\n"
            "| Author       | Ann Bell        | Status | Public     |\n"
            "+--------------+-----------------+--------+------------+",
            "Winter storms",
            id="a front sheet of four columns without colons",
        ),
        pytest.param(
            "Meeting:  Harbour Board\nDate:     6 May 2011\nItem:     5\n\n**Winter storms**\n\n"
            "**Purpose**\n\nTo tell of them.",
            "Winter storms",
            id="below meeting, date and item",
        ),
        pytest.param(
            "**MEMORANDUM**\n\nTO:       Mayor and Council\nFROM:     Ann Bell, Engineer\nDATE:     May 6, 2011\n"
            "RE:       Winter storms",
            "Winter storms",
            id="a memorandum",
        ),
        pytest.param(
            "1. The quay was mended.\n\n2. It held.",
            "The agenda's title",
            id="no title: that of the agenda, without stop",
        ),
    ],
)
def test_titles(head: str, title: str) -> None:
    (paper,) = report_of(f"{head}\n\n1. The first paragraph of the report.", title="The agenda's title.")
    assert paper.title == title


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("HARBOUR BOARD: 6 MAY 2011", "DUES IN 2011"),
        ("SALTBY HARBOUR BOARD – 6 MAY 2011", "DUES IN 2011"),
        ("BOARD, FRIDAY 6 MAY 2011", "DUES IN 2011"),
        ("DREDGING THE HARBOUR: 6 MAY 2011", "DREDGING THE HARBOUR: 6 MAY 2011"),
        ("THE PILOT BOARD: 6 MAY 2011", "THE PILOT BOARD: 6 MAY 2011"),
    ],
)
def test_a_body_may_be_named_in_short_above_the_title(first: str, title: str) -> None:
    drawn = lines(f"**{first}**\n\n**DUES IN 2011**\n\n1. The dues rose.")
    head = read_head(drawn, ["Saltby Harbour Board"], frozenset())
    assert head.title is not None
    assert head.title.text.startswith(title)


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "Recommendations\n\n28. The Board note the figures.\n\nOfficers to Contact\n\nAnn Bell",
            ["The Board note the figures"],
            id="the number carries on from the report's",
        ),
        pytest.param(
            "Recommendations\n\n1. That the Board notes the report.\n\n2. That the Board agrees to "
            "an alliance with\n   its neighbours.",
            ["That the Board notes the report", "That the Board agrees to an alliance with its neighbours"],
            id="numbers that begin anew",
        ),
        pytest.param(
            "**Recommendation(s):**\nCabinet is asked to:\n\n   A. AGREE to the transfer; and\n\n   "
            "B. DELEGATE the rest.\n\n**1. Introduction**",
            ["AGREE to the transfer", "DELEGATE the rest"],
            id="capital letters below a stem, up to the next bold heading",
        ),
        pytest.param(
            "**Recommendations**\n\nIt is recommended:\n\n• That dues rise by 2%.\n\n• That pilots be thanked.",
            ["That dues rise by 2%", "That pilots be thanked"],
            id="bullets",
        ),
        pytest.param(
            "**Officer Recommendations:**\n\nThat the Board notes this report.\n\n**City Benefits:**\n\n1. Less silt.",
            ["That the Board notes this report"],
            id="one sentence without a label",
        ),
        pytest.param(
            "**Reasons for recommendations**\n\nThey enable the work.\n\n7. The Board is "
            "recommended to note the plan. It is new.",
            ["The Board is recommended to note the plan"],
            id="no heading of its own: the sentence that asks",
        ),
        pytest.param(
            "+----------------+----------------------------------+\n"
            "| Title          | Winter storms                    |\n"
            "+----------------+----------------------------------+\n"
            "| Recommendation | The Board is asked to:           |\n"
            "| (s):           | a) note the report; and          |\n"
            "|                | b) agree to mend the quay.       |\n"
            "+----------------+----------------------------------+\n"
            "| Risks          | None is known.                   |\n"
            "+----------------+----------------------------------+",
            ["note the report", "agree to mend the quay"],
            id="in a row of the front sheet",
        ),
        pytest.param(
            "+-----------------+----------------------------------+\n"
            "| Action required | The Board is asked to approve    |\n"
            "|                 | the plan.                        |\n"
            "+-----------------+----------------------------------+",
            ["The Board is asked to approve the plan"],
            id="a sentence beside what is required",
        ),
        pytest.param(
            "**Recommendations**\n\nThe Board is recommended to:\n\n(a)  note the study; and\n\n"
            "(b)  approve a survey.\n\n"
            "**Background**\n\nThe quay is old.",
            ["note the study", "approve a survey"],
            id="The Board is recommended to",
        ),
        pytest.param(
            "**Staff Recommendation**\n\nThat Council approve the plan.\n\n**Discussion**\n\nIt is long.",
            ["That Council approve the plan"],
            id="the staff's",
        ),
        *[
            pytest.param(
                f"**Purpose**\n\n1. It is old.\n\n**{head}**\n\nThat the Board:\n\n    1.  notes the study; and\n\n"
                "    2.  approves a survey.\n\n**Background**\n\n2. It leaks.",
                ["notes the study", "approves a survey"],
                id=head,
            )
            for head in ("Recommendations / Argymhellion", "Argymhellion | Recommendations", "Recommendation (Moladh)")
        ],
        pytest.param(
            "**What the panel / committee thought**\n\nThat the quay is old.", [], id="a stroke in any other heading"
        ),
        pytest.param(
            "+-----------+----------------+\n| Berth     | Recommendation |\n+-----------+----------------+\n"
            "| East quay | To be mended   |\n+-----------+----------------+",
            [],
            id="the word over a column of a table",
        ),
        pytest.param(
            "Purpose: To mend the quay\n\n"
            "Recommendation:     That the Harbour Board:\n"
            "                      1.  notes the study; and\n"
            "                      2.  approves a survey of the\n"
            "                          east quay.\n"
            "Officer contact:    Name: Ann Bell\n\n**1. Background**\n\n1.1 It leaks.",
            ["notes the study", "approves a survey of the east quay"],
            id="numbers behind a stem in a hanging form, as far as its next label",
        ),
        pytest.param(
            "1. The quay is old.\n\n**Recommendations**\n\n2. The Board is recommended to:\n"
            "    (a) note the study;\n    (b) approve a survey.\n\n**Costs**\n\n3. None.",
            ["note the study", "approve a survey"],
            id="letters close under a numbered stem",
        ),
        pytest.param(
            "**Recommendations**\n\nThe Board is asked to:\n\n• note the study;\n• draw comfort from it;\nand\n"
            "• approve the works.",
            ["note the study", "draw comfort from it", "approve the works"],
            id="a lone and between bullets",
        ),
        pytest.param(
            "The quay leaks. It was mended in May.\n\nMy recommendation would be to build it anew. It would cost less.",
            ["My recommendation would be to build it anew"],
            id="the writer’s own",
        ),
        pytest.param(
            "The quay leaks.\n\nStaff recommend that the quay be built anew.",
            ["Staff recommend that the quay be built anew"],
            id="that of the staff",
        ),
        pytest.param(
            "The quay leaks.\n\nMy recommendation was noted. Staff recommended a surveyor to the owner.",
            [],
            id="a recommendation told of",
        ),
        pytest.param(
            "**Recommendation**\n\nTHAT the report be received.\nAND THAT the dredger of the Quay Company be hired\n"
            "for the winter.\nAND FURTHER THAT dues rise.\n**Background**\n\nIt leaks.",
            [
                "THAT the report be received",
                "AND THAT the dredger of the Quay Company be hired for the winter",
                "AND FURTHER THAT dues rise",
            ],
            id="clauses of a motion",
        ),
        pytest.param(
            "**Recommendation**\n\nThe Board is asked to note the study.\nThat is all there is to do.",
            ["The Board is asked to note the study. That is all there is to do"],
            id="a sentence that begins so",
        ),
        pytest.param(
            "1. The panel made\nrecommendations\n\n2. These were noted.",
            [],
            id="the word at the end of a wrapped line is no heading",
        ),
    ],
)
def test_recommendations(drawing: str, expected: list[str]) -> None:
    drawn = pages(drawing)
    found = find_recommendations(divide(written_lines(drawn), drawn), frozenset())
    assert [passage.text for passage in found] == expected


RULED = "+---------------------+-----------------------------+"


def form(*label: str) -> str:
    """The head of a report as a form, with whom to ask behind a label of one line or two, and text below it."""
    rows = [
        ("Title:", "Dredging"),
        ("", ""),
        *zip([*label, ""], ("Ann Bell, Harbour Engineer,", "a.bell@saltby.example"), strict=False),
        ("", ""),
        ("Disclosures:", "None"),
    ]
    drawn = [f"| {left:<19} | {right:<27} |" if left or right else RULED for left, right in rows]
    return "\n".join([RULED, *drawn, RULED, "", "The basin silts up by a foot a year."])


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "Officer(s) to contact:\n\nShane Dunn (Chief Inspector)\nSaltby Police\nTel: 101\n"
            "Email: s.dunn@police.example",
            [("Shane Dunn", "Chief Inspector", "Saltby Police", "101", "s.dunn@police.example")],
            id="the role in brackets behind the name",
        ),
        pytest.param(
            "Officers to Contact\n\nAnn Bell\nHarbour Engineer\n01632 960111\n"
            "a.bell@saltby.example\n\nCarol Dunn\nPilot Officer\n"
            "Tel: 01632 960112\nc.dunn@saltby.example\n\nAppendices",
            [
                ("Ann Bell", "Harbour Engineer", None, "01632 960111", "a.bell@saltby.example"),
                ("Carol Dunn", "Pilot Officer", None, "01632 960112", "c.dunn@saltby.example"),
            ],
            id="two people one below the other",
        ),
        pytest.param(
            "**Contact:**\nReport Author: Oliver Colt\nContact Details: oliver.colt@saltby.example",
            [("Oliver Colt", None, None, None, "oliver.colt@saltby.example")],
            id="labels before name and address",
        ),
        pytest.param(
            "**Report Authors**\n\nDavid White, Director of Moorings\n\nBen Watt, Clerk",
            [("David White", "Director of Moorings", None, None, None), ("Ben Watt", "Clerk", None, None, None)],
            id="names and posts alone",
        ),
        pytest.param(
            "Officers to contact\n\nAnn Bell                     Carol Dunn\nHarbour Engineer       "
            "      Pilot Officer\n"
            "a.bell@saltby.example        c.dunn@saltby.example",
            [
                ("Ann Bell", "Harbour Engineer", None, None, "a.bell@saltby.example"),
                ("Carol Dunn", "Pilot Officer", None, None, "c.dunn@saltby.example"),
            ],
            id="two people side by side",
        ),
        pytest.param(
            "31. The Board notes the report.\n\nInspector 1121 Chris Barrow\nSaltby Police\nTel: "
            "01632 960113\nEmail: c.barrow@police.example",
            [("Inspector 1121 Chris Barrow", None, "Saltby Police", "01632 960113", "c.barrow@police.example")],
            id="an address that closes the report without a heading",
        ),
        pytest.param(
            "Contact officer: Ann Bell, Harbour Services. Tel: 01632 960111. Email:\na.bell@saltby.example",
            [("Ann Bell", None, "Harbour Services", "01632 960111", "a.bell@saltby.example")],
            id="on one line, the address on the next",
        ),
        pytest.param(
            "Report author: Ann Bell, Harbour Engineer, 01632 960111, a.bell@saltby.example",
            [("Ann Bell", "Harbour Engineer", None, "01632 960111", "a.bell@saltby.example")],
            id="on one line without labels",
        ),
        pytest.param(
            "Prepared by: Ann Bell, Senior Planner | Phone: 01632 960111 | E-mail: a.bell@saltby.example",
            [("Ann Bell", "Senior Planner", None, "01632 960111", "a.bell@saltby.example")],
            id="divided by bars",
        ),
        pytest.param(
            "For further information on this report please contact Ann Bell, Harbour\nEngineer, on 01632 960111 or at "
            "a.bell@saltby.example.",
            [("Ann Bell", "Harbour Engineer", None, "01632 960111", "a.bell@saltby.example")],
            id="in a sentence",
        ),
        pytest.param(
            "Author: Ann Bell, Harbour Engineer\n\n1. The quay leaks.", [], id="who wrote it is nobody to ask"
        ),
        pytest.param(
            "Prepared by: Ann Bell, Harbour Engineer, a.bell@saltby.example\n\n**Background**\n\nThe quay leaks.",
            [("Ann Bell", "Harbour Engineer", None, None, "a.bell@saltby.example")],
            id="but with an address",
        ),
        pytest.param(
            "Report to:       Harbour Board\nLead Officer:    Ann Bell, Harbour Engineer\n"
            "                 Tel: 01632 960111\n                 a.bell@saltby.example\n\n1. Purpose",
            [("Ann Bell", "Harbour Engineer", None, "01632 960111", "a.bell@saltby.example")],
            id="the officer of a form, with an address",
        ),
        pytest.param(
            "Responsible Officer: Ann Bell, Harbour Engineer\n\n1. The quay leaks.", [], id="and without an address"
        ),
        pytest.param(
            "For more details please contact Ann Bell, Harbour Engineer, on\n01632 960111 or Carol Dunn, Clerk, on "
            "01632 960112.",
            [
                ("Ann Bell", "Harbour Engineer", None, "01632 960111", None),
                ("Carol Dunn", "Clerk", None, "01632 960112", None),
            ],
            id="either of two in a sentence",
        ),
        pytest.param(
            form("Contact for further", "information:"),
            [("Ann Bell", "Harbour Engineer", None, None, "a.bell@saltby.example")],
            id="a label over two lines in a form that ends",
        ),
        pytest.param(
            form("Staff Contact:"),
            [("Ann Bell", "Harbour Engineer", None, None, "a.bell@saltby.example")],
            id="the staff contact of a form",
        ),
        pytest.param(
            "Report contact officers\n\n+-----------+-----------------------+\n| Name      | Ann Bell              |\n"
            "+-----------+-----------------------+\n| Job Title | Harbour Engineer      |\n"
            "+-----------+-----------------------+\n| Email/Tel | a.bell@saltby.example |\n"
            "+-----------+-----------------------+",
            [("Ann Bell", "Harbour Engineer", None, None, "a.bell@saltby.example")],
            id="the labels of a form name nobody",
        ),
        pytest.param(
            "It leaks.\n\nRespectfully submitted,\n\nAnn Bell\nDirector of Harbour Works\na.bell@saltby.example",
            [("Ann Bell", "Director of Harbour Works", None, None, "a.bell@saltby.example")],
            id="who signs, over a post that has no noun of posts at its end",
        ),
        pytest.param("For further information contact the clerk in the hall.", [], id="nobody by name"),
        pytest.param("Members may\ncontact\n\nthe clerk at any time.", [], id="the word at the end of a wrapped line"),
    ],
)
def test_contacts(drawing: str, expected: list[tuple[str | None, ...]]) -> None:
    found = find_contacts(lines(drawing))
    assert [(c.name, c.role, c.organisation, c.phone, c.email) for c in found] == expected


def slide(drawing: str, number: int) -> Page:
    drawn = pages(drawing, first=number)[0]
    return Page(number, 842.0, 595.0, drawn.lines, (), drawn.state, drawn.label)


def test_slides_have_the_title_of_the_first_and_a_paragraph_each() -> None:
    drawn = (
        slide("Moorings for\nVisiting Boats\n\nHarbour Office", 1),
        slide("What we heard\n\n• too few\n\n• too dear", 2),
        slide("Talk to us!\n\nAnn Bell, Policy Manager\n\na.bell@saltby.example 01632 960 111", 3),
    )
    (talk,) = read_report(Section(PartKind.SLIDES, drawn, "7", 15, 17, "Visitors."), frozenset(), BODIES)
    assert (talk.kind, talk.title, talk.numbered_paragraphs) == ("slides", "Moorings for Visiting Boats", 0)
    assert [p.passage.page for p in talk.paragraphs] == [1, 2, 3]
    assert [(c.name, c.role, c.email) for c in talk.contacts] == [
        ("Ann Bell", "Policy Manager", "a.bell@saltby.example")
    ]


def test_slides_whose_first_is_a_picture_take_the_title_of_the_agenda() -> None:
    drawn = (slide("[[Agenda Item 7]]", 1), slide("What we heard", 2))
    (talk,) = read_report(Section(PartKind.SLIDES, drawn, "7", 15, 16, "Moorings - Key Findings."), frozenset(), BODIES)
    assert talk.title == "Moorings - Key Findings"


def test_a_newsletter_under_an_agenda_item_is_an_appendix() -> None:
    (paper,) = report_of("Saltby harbour news\n\nThe lamp is lit again.\n\nSteve")
    assert (paper.kind, paper.title) == ("appendix", "Saltby harbour news")


@settings(max_examples=80, deadline=None)
@given(st.lists(st.text(alphabet="Ab1. 2()a:•\nRecommendations@", max_size=40), max_size=14), st.sampled_from(PartKind))
def test_no_line_of_any_paper_is_lost_or_told_twice(rows: list[str], kind: PartKind) -> None:
    drawn = pages("\n".join(rows), "Appendix A\n" + "\n\n".join(rows))
    found = read_report(Section(kind, drawn), frozenset(), BODIES)
    told = Counter((x.page, x.line) for r in found for p in r.paragraphs for x in p.passage.pieces)
    assert told == Counter((line.page, line.index) for line in written_lines(drawn))


def test_landscape_pages_of_few_words_are_slides_even_where_the_section_is_taken_for_a_report() -> None:
    drawn = (slide("[[Agenda Item 7]]", 1), slide("What we heard\n\n63% felt safe\n\nafter dark", 2))
    (talk,) = read_report(Section(PartKind.REPORT, drawn, "7", 15, 16, "Survey - Key Findings."), frozenset(), BODIES)
    assert (talk.kind, talk.title) == ("slides", "Survey - Key Findings")


def test_a_plan_in_a_ruled_table_on_a_landscape_page_is_no_slide() -> None:
    drawn = pages(
        "Plan\n+------+--------+\n| Aim  | Owner  |\n+------+--------+\n| Safe | A.Bell |\n+------+--------+"
    )[0]
    plan = Page(1, 842.0, 595.0, drawn.lines, drawn.tables)
    (paper,) = read_report(Section(PartKind.REPORT, (plan,), "7", 15, 15, None), frozenset(), BODIES)
    assert paper.kind == "appendix"
