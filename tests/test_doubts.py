"""What a person should look at: each doubt with a case that raises it and one, as like as can be, that does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from paper import page, pages

from minesearch.model.meeting import (
    ActionEntry,
    AgendaItem,
    Attendee,
    Meeting,
    Minute,
    Occasion,
    Part,
    PartKind,
    Reading,
    Report,
    Resolution,
)
from minesearch.model.source import Pack, Page, PageState, Passage, Piece
from minesearch.segment.doubts import doubts
from minesearch.segment.numbering import breaks
from minesearch.segment.reader import read

HELD = "2011-05-06"


def passage(text: str, page: int = 1) -> Passage:
    return Passage(text, (Piece(0, len(text), page, 0),))


def item(number: str | None, first: int | None = None, last: int | None = None, title: str = "Dues") -> AgendaItem:
    return AgendaItem(number, title, first, last, None, passage(title))


def minute(number: str | None, *labels: str | None, title: str = "Dues") -> Minute:
    clauses = tuple(Resolution(label, passage("To agree", 3)) for label in labels)
    return Minute(number, title, passage("Text.", 3), 3, 3, resolutions=clauses)


def meeting(*minutes: Minute, held: str | None = "2011-02-04", before: str | None = None) -> Meeting:
    here = (Attendee("present", "Ann Hill", None, True, 3, 3),)
    return Meeting("Harbour Board", held, None, None, None, None, before, None, here, minutes, 3, 4)


def row(number: str | None, *dates: str, held: str | None = HELD, page: int = 5) -> ActionEntry:
    return ActionEntry("log", held, number, None, dates, f"Mend quay {number}", None, None, None, None, page, page)


def reading(
    agenda: tuple[AgendaItem, ...] = (),
    meetings: tuple[Meeting, ...] = (),
    actions: tuple[ActionEntry, ...] = (),
    reports: tuple[Report, ...] = (),
    begins: tuple[int, ...] = (3,),
) -> Reading:
    """A pack for 6 May 2011 whose agenda is page 1 and whose papers begin on the pages named."""
    parts = (Part(PartKind.AGENDA, 1, 1), *(Part(PartKind.REPORT, n, n) for n in begins))
    return Reading("pack.pdf", Occasion("Harbour Board", HELD), parts, agenda, meetings, actions, reports)


def pack(*drawn: Page) -> Pack:
    return Pack("pack.pdf", "0" * 64, drawn)


def numbered(count: int) -> Pack:
    """So many pages; the number printed on each is two less than that in the file, the first two have none."""
    drawn = [page("Text.", n, str(n - 2)) for n in range(1, count + 1)]
    return pack(*(replace(p, label=None) if p.number <= 2 else p for p in drawn))


def told(found: Reading, drawn: Pack | None = None) -> list[tuple[str, int]]:
    return [(doubt.kind, doubt.page) for doubt in doubts(found, drawn or numbered(8))]


def test_a_reading_without_a_fault_raises_no_doubt() -> None:
    sound = reading(
        (item("1"), item("2", 1, 2), item("3", 3, 6)),
        (meeting(minute("11", "a", "b"), minute("12", None), held="2011-02-04"),),
        (row("1", "2010-11-05"), row("2", "2011-02-04", "2010-11-05")),
        begins=(3, 5),
    )
    assert told(sound) == []


@pytest.mark.parametrize(
    ("state", "confidence", "kind"),
    [
        pytest.param(PageState.IMAGE, None, ["page_not_read"], id="a picture without text"),
        pytest.param(PageState.FAILED, None, [], id="a damaged page is a fault, listed as such"),
        pytest.param(PageState.OCR, 0.41, ["ocr_confidence"], id="words that were mostly guessed"),
        pytest.param(PageState.OCR, 0.79, ["ocr_confidence"], id="words to be held against the page"),
        pytest.param(PageState.OCR, 0.80, [], id="words recognised well"),
        pytest.param(PageState.BLANK, None, [], id="a verso left blank has nothing to read"),
        pytest.param(PageState.TEXT, None, [], id="a page with text"),
    ],
)
def test_pages_that_are_not_in_the_index(state: PageState, confidence: float | None, kind: list[str]) -> None:
    drawn = replace(page("Text.", 2), state=state, confidence=confidence)
    assert told(reading(), pack(page("Agenda"), drawn)) == [(each, 2) for each in kind]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        pytest.param((item("2", 1, 2), item("3", 3, 6)), [], id="both papers begin where the agenda has them"),
        pytest.param((item("3", 3, 6), item("4", 7, 9)), ["item 4", "item 4"], id="the last paper is not in the file"),
        pytest.param((item("3", 3, 8),), ["item 3"], id="the file ends before the paper does"),
        pytest.param((item("3", 4, 6),), ["item 3"], id="nothing begins on the page named"),
        pytest.param(
            (item(None, 4, 6, "Moorings"),), ["item “Moorings”"], id="an item without a number goes by its title"
        ),
        pytest.param((item("3", 3, 1),), ["item 3"], id="a range that runs backwards"),
        pytest.param((item("3", 91, 96), item("4", 97, 99)), [], id="papers numbered in another way say nothing"),
    ],
)
def test_page_ranges_are_held_against_the_numbers_on_the_pages(rows: tuple[AgendaItem, ...], said: list[str]) -> None:
    found = [doubt for doubt in doubts(reading(rows, begins=(3, 5)), numbered(8)) if doubt.kind == "page_range"]
    assert [doubt.message.split(":")[0] for doubt in found] == said
    assert {doubt.page for doubt in found} <= {1}


def test_an_agenda_alone_misses_its_papers_once() -> None:
    alone = replace(reading((item("2", 5, 9), item("3", 11, 16))), parts=(Part(PartKind.AGENDA, 1, 2),))
    assert told(alone, pack(page("Agenda", 1), page("Text.", 2))) == [("page_range", 1)]


def test_a_page_without_a_number_continues_the_count_of_the_page_before_it() -> None:
    drawn = numbered(8)
    blank = replace(drawn.pages[4], label=None)
    without = replace(drawn, pages=(*drawn.pages[:4], blank, *drawn.pages[5:]))
    assert told(reading((item("3", 3, 6),), begins=(5,)), without) == []


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        pytest.param(["34", "35", "36"], [], id="a sequence may begin anywhere"),
        pytest.param(["34", "36"], ["35 is missing between 34 and 36"], id="one left out"),
        pytest.param(["8", "12"], ["9 to 11 are missing between 8 and 12"], id="several left out"),
        pytest.param(["4", "4", "5"], ["4 stands twice"], id="one used twice"),
        pytest.param(["12", "13", "1"], ["1 stands behind 13"], id="the count turns back"),
        pytest.param(["5.1", "5.2", "6.1"], [], id="decimals begin anew with each item"),
        pytest.param(["5.1", "5.3"], ["5.2 is missing between 5.1 and 5.3"], id="a decimal left out"),
        pytest.param(["4.1", "6.1"], ["5 is missing between 4.1 and 6.1"], id="an item with all its decimals left out"),
        pytest.param(["7", "7a", "7b", "8"], [], id="letters below a number"),
        pytest.param(["11.06", "11.06b"], ["11.06a is missing between 11.06 and 11.06b"], id="a letter left out"),
        pytest.param(["FGB 40/2021", "FGB 41/2021"], [], id="a series with its year"),
        pytest.param(
            ["FGB 40/2021", "FGB 42/2021"],
            ["FGB 41/2021 is missing between FGB 40/2021 and FGB 42/2021"],
            id="one of a series left out",
        ),
        pytest.param(["16.03.05", "16.3.6"], [], id="with and without a nought"),
        pytest.param(
            ["16.03.05", "16.03.07"], ["16.03.06 is missing between 16.03.05 and 16.03.07"], id="noughts are kept"
        ),
        pytest.param(
            ["02.21.05", "023.21.06"],
            ["023.21.06 does not fit behind 02.21.05"],
            id="a slip above the last part",
        ),
        pytest.param(["5.1", "R2024-033", "5.2", "R2024-034"], [], id="two sequences that run beside each other"),
        pytest.param(
            ["R2024-033", "R2024-036"],
            ["R2024-034 to R2024-035 are missing between R2024-033 and R2024-036"],
            id="resolutions left out",
        ),
        pytest.param(["A", "B", "D"], ["C is missing between B and D"], id="letters alone"),
        pytest.param(["9", "AOB"], [], id="a word is no number"),
    ],
)
def test_breaks_of_a_sequence(numbers: list[str], said: list[str]) -> None:
    assert [str(found) for found in breaks(numbers)] == said


def test_numbers_of_the_agenda_and_of_each_set_of_minutes_are_followed() -> None:
    assert told(reading((item("1"), item("3")))) == [("numbering", 1)]
    assert told(reading(meetings=(meeting(minute("11"), minute("13")),))) == [("numbering", 3)]
    # two sets of minutes in one pack: each begins where it will
    assert told(reading(meetings=(meeting(minute("11")), meeting(minute("20"), held="2011-03-04")))) == []
    # paragraphs have a minute of their own only where they decide something
    assert told(reading(meetings=(meeting(minute("3"), minute("3.4", None, title=""), minute("4")),))) == []


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        pytest.param(["1", "2", "3", "5"], [("numbering", 5)], id="a log that renumbers its rows has lost one"),
        pytest.param(["3", "7", "12", "19"], [], id="a log that keeps its numbers leaves out what is closed"),
        pytest.param(["3", "7", "7", "19"], [("numbering", 5)], id="no log uses a number twice"),
        pytest.param(["1", "2", None, "3"], [("numbering", 5)], id="a row without number among numbered rows"),
        pytest.param([None, None], [], id="a log without numbers"),
        pytest.param(["3.19.04(1)", "3.19.04(2)", "3.19.07", "3.19.09(1)"], [], id="rows that bear a minute's number"),
    ],
)
def test_numbers_of_a_log(numbers: list[str | None], expected: list[tuple[str, int]]) -> None:
    assert told(reading(actions=tuple(row(number) for number in numbers))) == expected


@pytest.mark.parametrize(
    ("labels", "count"),
    [
        pytest.param(("a", "b", "c"), 0, id="a to c"),
        pytest.param(("a", "c"), 1, id="b is lost"),
        pytest.param(("b", "c"), 1, id="a is lost"),
        pytest.param(("A", "b"), 0, id="a capital among small letters"),
        pytest.param(("a", "b", "a", "b"), 0, id="two decisions, each lettered"),
        pytest.param((None, "i", "ii"), 0, id="numerals are no letters"),
    ],
)
def test_letters_of_clauses(labels: tuple[str | None, ...], count: int) -> None:
    assert told(reading(meetings=(meeting(minute("4", *labels)),))) == [("clause", 3)] * count


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param(row("1", "2011-02-04"), [], id="an earlier meeting"),
        pytest.param(row("1", HELD), [], id="the meeting itself"),
        pytest.param(row("1", "2011-06-10"), [("log_date", 5)], id="a month after the meeting"),
        pytest.param(row("1", "2001-02-02"), [("log_date", 5)], id="ten years before"),
        pytest.param(row("1", "2011-02-04", "2021-02-04"), [("log_date", 5)], id="the second date of a row"),
        pytest.param(row("1", "2011-06-10", held=None), [], id="nobody knows when the meeting was"),
        pytest.param(replace(row("1", "2011-06-10"), source="minute"), [], id="no row of a log"),
    ],
)
def test_dates_of_log_rows(entry: ActionEntry, expected: list[tuple[str, int]]) -> None:
    assert told(reading(actions=(entry,))) == expected


def test_the_same_day_of_another_year_is_a_slip_of_the_rarer_one() -> None:
    rows = (row("1", "2010-02-05"), row("2", "2010-02-05"), row("3", "2009-02-05"))
    (doubt,) = doubts(reading(actions=rows), numbered(8))
    assert (doubt.kind, doubt.page) == ("year", 5)
    assert "“Mend quay 3”" in doubt.message
    assert "5 February 2009" in doubt.message
    assert "5 February 2010" in doubt.message


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(
            reading(
                (item("2", title="Minutes of the meeting held on 4 February 2011"),), (meeting(held="2010-02-04"),)
            ),
            [("year", 1), ("year", 3)],
            id="the minutes bear another year than the agenda: one of the two is wrong",
        ),
        pytest.param(
            reading((item("2", title="Minutes of the meeting held on 4 February 2011"),), (meeting(),)),
            [],
            id="agenda and minutes agree",
        ),
        pytest.param(
            reading(meetings=(meeting(before="2010-02-05"),)), [], id="a year and a day apart: two meetings of a body"
        ),
        pytest.param(
            reading(reports=(Report("report", "2010-05-06", "6", "DUES", None, None, 5, 6),)),
            [("year", 1), ("year", 5)],
            id="a report headed with last year",
        ),
    ],
)
def test_years_in_headings(found: Reading, expected: list[tuple[str, int]]) -> None:
    assert [doubt for doubt in told(found) if doubt[0] == "year"] == expected


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        pytest.param("2011-02-04", [], id="the meeting before"),
        pytest.param("2010-05-07", [], id="a body that meets once a year"),
        pytest.param("2012-02-03", [("minutes_date", 3)], id="minutes of a meeting to come"),
        pytest.param("2009-02-06", [("minutes_date", 3)], id="minutes of two years ago"),
        pytest.param(None, [("minutes_date", 3)], id="minutes without a date"),
    ],
)
def test_minutes_are_of_a_meeting_not_long_before(held: str | None, expected: list[tuple[str, int]]) -> None:
    assert told(reading(meetings=(meeting(minute("1"), held=held),))) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("held on Friday, 6 May 2011 at 10.00 am", [], id="6 May 2011 was a Friday"),
        pytest.param(
            "held on Friday, 6 May 2012",
            ["“Friday, 6 May 2012” was a Sunday; it was a Friday in 2011"],
            id="last year's papers used again",
        ),
        pytest.param("held on Tuesday 6th May 2011", ["“Tuesday 6th May 2011” was a Friday"], id="no year near fits"),
        pytest.param("from Friday to 7 May 2011", [], id="weekday and date are two things"),
        pytest.param("on Monday 6 May at noon", [], id="a date without a year can be any weekday"),
        pytest.param("Every Friday 12 boats leave", [], id="a number that is no date"),
    ],
)
def test_weekdays(text: str, said: list[str]) -> None:
    found = doubts(reading(), pack(page("Agenda"), page(text, 2)))
    assert [(doubt.kind, doubt.page, doubt.message) for doubt in found] == [("weekday", 2, each) for each in said]


LOG = """
    **Harbour Board Action Log**

    +------+--------------------+--------------------+
    | No   | Action             | {head}             |
    +------+--------------------+--------------------+
    | 1    | Mend the quay      | Ann Bell           |
    +------+--------------------+--------------------+
"""
PLAN = """
    **Plan of work**

    +-----------------+------------------+-----------+
    | Aim             | Action           | Lead      |
    +-----------------+------------------+-----------+
    | Safe quays      | Mend the quay    | Ann Bell  |
    +-----------------+------------------+-----------+
"""


@pytest.mark.parametrize(
    ("drawings", "pages_in_doubt"),
    [
        pytest.param([LOG.format(head="Owner ")], [], id="a log that is read"),
        pytest.param([LOG.format(head="Berths")], [1], id="a page headed as a log whose table names no owner"),
        pytest.param([PLAN], [1], id="a plan that looks like a log"),
        pytest.param([PLAN, PLAN], [1], id="a plan over two pages is one doubt"),
        pytest.param([PLAN.replace("Lead ", "Boats")], [], id="a table of actions without owners"),
        pytest.param([PLAN.replace("Action", "Quay  ")], [], id="a table without actions"),
    ],
)
def test_tables_that_look_like_a_log(drawings: list[str], pages_in_doubt: list[int]) -> None:
    drawn = pack(*pages(*drawings))
    found = [doubt.page for doubt in doubts(read(drawn), drawn) if doubt.kind == "log_not_read"]
    assert found == pages_in_doubt


def test_doubts_come_by_page_and_each_once() -> None:
    rows = (row("1", "2012-02-03"), row("1", "2012-02-03"))
    found = doubts(reading((item("1"), item("3")), actions=rows), numbered(8))
    assert [(doubt.kind, doubt.page) for doubt in found] == [("numbering", 1), ("log_date", 5), ("numbering", 5)]


SCANNED = """
    Minutes of the Harbour Board held on 6 May 2011

    Present: Ann Bell, Cal Dunn

    7. Dues
       The dues were reviewed.

    {number}. Moorings
       The moorings were full.

    9. Quays
       The quays were dry.
"""


@pytest.mark.parametrize(
    ("number", "state", "said"),
    [
        pytest.param("3", PageState.OCR, True, id="a scan gives 3 for 8"),
        pytest.param("8", PageState.OCR, False, id="a scan gives 8"),
        pytest.param("3", PageState.TEXT, False, id="printed so: it stays as it is"),
    ],
)
def test_a_number_told_by_its_neighbours_is_said(number: str, state: PageState, said: bool) -> None:
    found = read(pack(replace(page(SCANNED.format(number=number)), state=state)))
    assert [m.number for m in found.meetings[0].minutes] == ["7", number if state is PageState.TEXT else "8", "9"]
    assert [doubt.page for doubt in found.doubts if doubt.kind == "misread_number"] == ([1] if said else [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("The quay is old. AGREED to mend it.", "AGREED to mend it.", id="a word in capitals"),
        pytest.param(
            "It was unanimously resolved that Ann go.", "It was unanimously resolved that Ann go.", id="a verb"
        ),
        pytest.param("Proposed by A Hill to mend it.", "Proposed by A Hill to mend it.", id="who proposed it"),
        pytest.param("Dues rise. Motion was duly carried.", "Motion was duly carried.", id="what became of it"),
        pytest.param("Dues rise by a tenth. Carried", "Carried", id="its fate alone"),
        pytest.param("Boats are often moved by the tide.", None, id="what is moved is no motion"),
        pytest.param(
            "Carried forward to May. The leak was resolved.", None, id="carried and resolved, and no decision"
        ),
        pytest.param("It was agreed with him that boats are dear.", None, id="small words of agreement"),
    ],
)
def test_a_decision_that_was_not_read(text: str, said: str | None) -> None:
    told_of = replace(minute("12"), passage=passage(text, 4))
    held = replace(meeting(told_of), page_end=4)
    found = [doubt for doubt in doubts(reading(meetings=(held,)), numbered(8)) if doubt.kind == "decision_not_read"]
    expected = [] if said is None else [f"minute 12 says “{said}”, and no resolution was read"]
    assert [(doubt.message, doubt.page) for doubt in found] == [(message, 4) for message in expected]


def test_a_decision_that_was_read_or_confirms_minutes_raises_none() -> None:
    spoken = passage("It was RESOLVED to agree.", 3)
    read_so = replace(minute("12", None), passage=spoken)
    confirmed = replace(minute("13", title="Minutes of the last meeting"), passage=spoken)
    assert told(reading(meetings=(meeting(read_so, confirmed),))) == []


def test_minutes_of_which_little_was_read() -> None:
    assert told(reading(meetings=(meeting(),))) == [("minutes_not_read", 3)]
    assert told(reading(meetings=(replace(meeting(minute("1")), attendance=()),))) == [("nobody_present", 3)]


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Motion carried.", ["minutes_not_read"]),
        ("The meeting was adjourned at 9.20 pm.", ["minutes_not_read"]),
        ("Motion by Cllr Hill: that the quay be mended", []),
        ("Tea will be carried in after the meeting", []),
    ],
)
def test_an_agenda_that_knows_what_became_of_it(line: str, kinds: list[str]) -> None:
    alone = replace(reading((item("1"),)), parts=(Part(PartKind.AGENDA, 1, 1),))
    assert [doubt.kind for doubt in doubts(alone, pack(page(f"Agenda\n{line}")))] == kinds


def test_a_paper_in_which_no_part_was_found() -> None:
    nothing = Reading("pack.pdf", Occasion(), others=(passage("Dear all, the quay is open.", 2),))
    assert told(nothing) == [("no_part_read", 2)]
    assert told(replace(nothing, others=())) == []  # blank pages, which are told of as such
    assert told(replace(nothing, meetings=(meeting(minute("1")),))) == []
