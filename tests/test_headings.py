"""Where the items of minutes begin: numbers, codes, looks; and lines with numbers that begin nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from paper import lines

from minesearch.segment.headings import find_headings

Found = list[tuple[str | None, str]]
TEXT = (
    "The Board considered a long report on the matter and asked many questions of those who\nhad come to answer them."
)


def found(drawing: str) -> Found:
    return [(heading.number, heading.title) for heading in find_headings(lines(drawing.replace("@", TEXT)))]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "**34. Apologies**\n\n@\n\n**35. Harbour dues**\n\n@\n\n**36. Close**\n\n@",
            [("34", "Apologies"), ("35", "Harbour dues"), ("36", "Close")],
            id="bold, with a stop",
        ),
        pytest.param(
            "**34 Apologies**\n\n@\n\n**35 Harbour dues**\n\n@",
            [("34", "Apologies"), ("35", "Harbour dues")],
            id="bold, without a stop",
        ),
        pytest.param(
            "1. Apologies\n\n@\n\n2. Harbour dues\n\n@\n\n3. Close\n\n@",
            [("1", "Apologies"), ("2", "Harbour dues"), ("3", "Close")],
            id="plain weight",
        ),
        pytest.param(
            "**5.1 Apologies**\n\n@\n\n**5.2 Harbour dues**\n\n@\n\n**6.1 Close**\n\n@",
            [("5.1", "Apologies"), ("5.2", "Harbour dues"), ("6.1", "Close")],
            id="decimals",
        ),
        pytest.param(
            "11.21.05 Apologies\n\n@\n\n11.21.06 Updates\n\n**a) Quays**\n\n@\n\n**b) Cranes**\n\n@\n\n"
            "11.21.07 Close\n\n@",
            [
                ("11.21.05", "Apologies"),
                ("11.21.06", "Updates"),
                ("11.21.06a", "Quays"),
                ("11.21.06b", "Cranes"),
                ("11.21.07", "Close"),
            ],
            id="codes with lettered items below one of them",
        ),
        pytest.param(
            "**Call to order**\n\n@\n\n**Public forum**\n\n@\n\n**Old business**\n\n"
            "1. Bills\n2. Quays\n3. Cranes\n\nMotion by Hill to approve them; seconded by Dunn. Carried.\n\n"
            "**New business**\n\n   1. Dues of the harbour\n\n      @\n\n      Motion by Hill to raise the dues.\n\n"
            "   2. Mending of the quay\n\n      Motion by Dunn to mend the quay.\n\n**Next meeting**\n\n@\n\n"
            "**Adjournment**\n\n@",
            [
                (None, "Call to order"),
                (None, "Public forum"),
                (None, "Old business"),
                (None, "New business"),
                ("1", "Dues of the harbour"),
                ("2", "Mending of the quay"),
                (None, "Next meeting"),
                (None, "Adjournment"),
            ],
            id="numbers begun anew below a heading, over motions; a list below another",
        ),
        pytest.param(
            "FGB 40/2021 Welcome\n\n@\n\nFGB 41/2021 Budget\n\n@",
            [("FGB 40/2021", "Welcome"), ("FGB 41/2021", "Budget")],
            id="a series with its year",
        ),
        pytest.param(
            "**16.03.05 Welcome**\n\n@\n\n**16.3.6 Budget**\n\n@",
            [("16.03.05", "Welcome"), ("16.3.6", "Budget")],
            id="one clerk, two ways of writing a code",
        ),
        pytest.param(
            "**1. Apologies**\n\n@\n\n**2. Dues**\n\n@\n\n**2. Moorings**\n\n@\n\n**4. Close**\n\n@",
            [("1", "Apologies"), ("2", "Dues"), ("2", "Moorings"), ("4", "Close")],
            id="a number used twice and one left out",
        ),
        pytest.param(
            "**1 Apologies**\n\n@\n\n**2 Dues**\n\n@\n\n3. Moorings\n\n@\n\n**4 Close**\n\n@",
            [("1", "Apologies"), ("2", "Dues"), ("3", "Moorings"), ("4", "Close")],
            id="one item set in another way fills the gap",
        ),
        pytest.param(
            "**Welcome**\n\n@\n\n**Harbour dues**\n\n@\n\n**Close**\n\n@",
            [(None, "Welcome"), (None, "Harbour dues"), (None, "Close")],
            id="no numbers: told by weight",
        ),
        pytest.param(
            "**Harbour Users**\n\n**Minutes of meeting held on 6 May 2011**\n\nPresent: Ann, Cal\n\n"
            "**Dues**\n\n@ **ACTION:**\n**Ann**\n\n**Quays**\n\n@\n**ACTION: Cal**\n\n**Close**\n\n@",
            [(None, "Dues"), (None, "Quays"), (None, "Close")],
            id="what heads the whole is no item, nor is who is to act",
        ),
        pytest.param(
            "**1. Apologies**\n\n@\n\n"
            "**2. Report on the works at the eastern quay and the two cranes, and on what all of these**\n"
            "**works cost**\n\n@ @\n\n**3. Close**\n\n@",
            [
                ("1", "Apologies"),
                (
                    "2",
                    "Report on the works at the eastern quay and the two cranes, and on what all of these works cost",
                ),
                ("3", "Close"),
            ],
            id="a title over two lines",
        ),
        pytest.param(
            "**Item #1** **Welcome**\n\n@\n\n**Item #2** **Dues**\n\n@", [("1", "Welcome"), ("2", "Dues")], id="Item #1"
        ),
        pytest.param(
            "**1.**\n**Apologies**\n\n@\n\n**2.**\n**Dues**\n\n@",
            [("1", "Apologies"), ("2", "Dues")],
            id="a number alone on its line",
        ),
        pytest.param(
            "1. Apologies: C. Dunn had sent his apologies.\n\n2. Dues: the dues were set.\n\n3. Close: at noon.",
            [("1", "Apologies"), ("2", "Dues"), ("3", "Close")],
            id="titles that run into their text",
        ),
    ],
)
def test_items(drawing: str, expected: Found) -> None:
    assert found(drawing) == expected


def test_the_text_behind_a_title_on_its_line_is_kept() -> None:
    (first, _) = find_headings(lines("1. Apologies: C. Dunn was away.\n\n@\n\n2. Dues\n\n@".replace("@", TEXT)))
    assert (first.title, first.rest, first.first, first.last) == ("Apologies", "C. Dunn was away.", 0, 0)


def test_resolution_numbers_head_motions_and_name_their_movers() -> None:
    drawing = """
        R2011-033 A. Bell, C. Dunn:
        Be it resolved that the quay be mended.
        Carried.

        R2011-034 C. Dunn, E. Hill:
        Be it resolved that the crane be sold.
        Carried.
    """
    first, second = find_headings(lines(drawing))
    assert (first.number, first.title, first.rest, first.resolution_number) == (
        "R2011-033",
        "",
        "A. Bell, C. Dunn:",
        True,
    )
    assert second.number == "R2011-034"


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param("1. Noted the dates.\n2. Agreed the dues.", id="numbered decisions inside an item"),
        pytest.param("21. The priorities were the quay and the crane of the", id="the rest of a wrapped line"),
        pytest.param("14 June 2011 was the day on which the", id="a date at the head of a line"),
        pytest.param("3 members of the public had come and asked about the", id="a count"),
        pytest.param("10.30 am was the hour at which", id="an hour"),
        pytest.param("1 quay\n2 cranes\n3 boats\n4 buoys\n5 ropes", id="rows of a list below each other"),
        pytest.param("    1. a berth\n    2. a crane\n    3. a buoy", id="an indented list"),
        pytest.param("£300 was spent", id="a sum"),
        pytest.param("(a) the quay\n(b) the crane", id="clauses"),
        pytest.param("**RESOLVED:**", id="a mark in bold"),
    ],
)
def test_lines_within_an_item_begin_no_other(inside: str) -> None:
    drawing = f"**7. Apologies**\n\n@\n\n**8. Dues**\n\n@\n{inside}\n\n@\n\n**9. Close**\n\n@"
    assert found(drawing) == [("7", "Apologies"), ("8", "Dues"), ("9", "Close")]


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param("", id="nothing"),
        pytest.param(TEXT, id="running text"),
        pytest.param("(1)", id="a lone label"),
        pytest.param("14 June 2011\n\n15 June 2011\n\n16 June 2011", id="dates"),
    ],
)
def test_lines_without_headings(drawing: str) -> None:
    assert found(drawing) == []


@pytest.mark.parametrize(
    ("heading", "title", "rest"),
    [
        pytest.param("Dues:- Ann Bell spoke of them.", "Dues", "Ann Bell spoke of them.", id="colon and stroke"),
        pytest.param("Dues;- none", "Dues", "none", id="semicolon and stroke"),
        pytest.param("Dues:– they rise.", "Dues", "they rise.", id="dash"),
        pytest.param("To hear of the dues:-They rise.", "To hear of the dues", "They rise.", id="no space"),
        pytest.param("Dues:-", "Dues", "", id="nothing behind it"),
        pytest.param("Ice-house roof - Bell Lane", "Ice-house roof - Bell Lane", "", id="strokes alone"),
        pytest.param(
            "To hear what the pilot has to say of the silt in the inner and in the outer\n   basin:- It rises.",
            "To hear what the pilot has to say of the silt in the inner and in the outer basin",
            "It rises.",
            id="wrapped",
        ),
    ],
)
def test_titles_end_at_a_stroke(heading: str, title: str, rest: str) -> None:
    drawing = f"1. Opening:- At 7.\n\n2. {heading}\n\n3. Close:- At 8."
    heads = find_headings(lines(drawing))
    assert [(h.number, h.title, h.rest) for h in heads][1] == ("2", title, rest)


def test_matters_may_be_underlined_below_bold_sections() -> None:
    drawn = lines(
        "**Fish quay**\n\n@\n\n**Consent agenda**\n\n@\n\n**Public hearings**\n\n7.01) Closing of a lane\n\n@\n\n"
        "**General business**\n\n8.01) Ice house\n\n@\n\n8.02) Buoys\n\n@\n\n**Adjournment**\n\n@".replace("@", TEXT)
    )
    under = [
        replace(line, words=tuple(replace(word, underlined=True) for word in line.words))
        if line.text[:1].isdigit() or line.bold
        else line
        for line in drawn
    ]
    assert [h.number or h.title for h in find_headings(under)] == [
        "Fish quay",
        "Consent agenda",
        "Public hearings",
        "7.01",
        "General business",
        "8.01",
        "8.02",
        "Adjournment",
    ]


SECTIONS = (
    "**Fish quay**\n\n@\n\n**Consent agenda**\n\n{rows}\n\n@\n\n**Public hearings**\n\n{matter}\n\n@\n\n"
    "**General business**\n\n{other}\n\n@\n\n**Adjournment**\n\n@"
)


@pytest.mark.parametrize(
    ("rows", "matter", "other", "numbers"),
    [
        pytest.param("4.01) Bills\n4.02) Funds", "5.01) Closing of a lane", "6.01) Ice", ["5.01", "6.01"], id="stop"),
        pytest.param("The usual bills.", "5.1 Closing of a lane", "6.1 Ice house", ["5.1", "6.1"], id="decimals"),
        pytest.param("The usual bills.", "5A. Closing of a lane", "6A. Ice house", ["5A", "6A"], id="letters"),
        pytest.param("1) Bills\n2) Funds\n3) Budget entry", "@", "@", [], id="only a list in one of them"),
        pytest.param("1. Bills of May\n\n2. Grants of May\n\n3. Transfer of funds", "@", "@", [], id="list set wide"),
        pytest.param("1.1 @", "1.2 @", "1.3 @", [], id="paragraphs numbered through"),
    ],
)
def test_numbers_below_headings_that_bear_none(rows: str, matter: str, other: str, numbers: list[str]) -> None:
    told = found(SECTIONS.format(rows=rows, matter=matter, other=other))
    assert [number for number, _ in told if number] == numbers
    titles = [title for number, title in told if not number]
    assert titles == ["Fish quay", "Consent agenda", "Public hearings", "General business", "Adjournment"]


@pytest.mark.parametrize(
    ("opening", "kept"),
    [
        ("CALL TO ORDER", True),
        ("Opening of the meeting", True),
        ("Welcome and introductions", True),
        ("HARBOUR BOARD", False),
        ("Ordinary meeting", False),
    ],
)
def test_the_list_of_those_present_may_stand_in_the_first_item(opening: str, kept: bool) -> None:
    drawing = (
        f"**{opening}**\n\nAnn Bell opened the meeting at 7 pm.\n\nPresent: Ann Bell and Cy Dunn.\n\n"
        "**Dues**\n\n@\n\n**Quays**\n\n@\n\n**Close**\n\n@"
    )
    titles = [opening] * kept + ["Dues", "Quays", "Close"]
    assert [title for _, title in found(drawing)] == titles


NUMBERED = """
**7.24.01 Apologies**
      There were none.

**7.24.02 Dues**
      The dues of the year were read out.

**7.24.03 Quays**
      The quays were looked at.

"""


@pytest.mark.parametrize(
    ("behind", "titles"),
    [
        ("**Crane**\nThe crane has been mended.\n\n**Slipway**\nThe slipway is closed.", ["Crane", "Slipway"]),
        ("**Crane**\n**AB to ring the owner**\n\n**Slipway**\nThe slipway is closed.", ["Crane", "Slipway"]),
        ("      **Other matters**\n      The crane has been mended.", ["Other matters"]),
        ("      **Crane**\n      The crane has been mended.", []),  # a part of the last item
        ("**Board            Panel**\n27 May           24th June\n29 July          26 August", []),
        ("**Crane**\n\n\n\n\nThe crane has been mended.", []),  # nothing right below it
        ("**Signed .............. Date ..............**\nChairman of the Board", []),
        ("**The crane has been mended by the firm from Saltby.**\nThe slipway is closed.", []),
        ("Crane\nThe crane has been mended.", []),  # in another type than the numbered ones
    ],
)
def test_titles_without_a_number_behind_the_last(behind: str, titles: list[str]) -> None:
    assert [title for number, title in found(NUMBERED + behind) if number is None] == titles


def test_titles_are_parts_of_an_item_where_the_text_stands_below_the_numbers() -> None:
    drawing = "**1. Dues**\n@\n\n**2. Quays**\n@\n\n**3. Reports**\n@\n\n**Crane**\nThe crane has been mended."
    assert [title for _, title in found(drawing)] == ["Dues", "Quays", "Reports"]


def test_a_lettered_title_ends_where_its_type_does() -> None:
    drawing = (
        "**7.24.01 Apologies**\n\n@\n\n**7.24.02 Updates**\n\n**a) Quays**\n    @\n\n**b) Cranes**\n"
        "    There is no news.\n\n**c) Pilots**\n    There is no news.\n\n**7.24.03 Close**\n\n@"
    )
    assert [t for n, t in found(drawing) if n and n.startswith("7.24.02")] == ["Updates", "Quays", "Cranes", "Pilots"]


@pytest.mark.parametrize("below", ["**Key points raised on the way:**", "The pilot spoke."])
def test_the_item_of_the_agenda_ends_a_title(below: str) -> None:
    drawn = lines(
        f"**1/20 THE PLAN FOR THE QUAY OF SALTBY [Item 6]**\n{below}\n\n**2/20 DUES [Item 7]**\n\nThe pilot spoke.\n\n"
        "**3/20 CLOSE [Item 8]**\n\nThe Board rose.\n"
    )
    found = find_headings(drawn)[0]
    assert (found.title, found.item) == ("THE PLAN FOR THE QUAY OF SALTBY", "6")


@pytest.mark.parametrize(
    ("above", "named"),
    [
        ("**Votes of Sympathy**\n\n@\n\n", ["Votes of Sympathy"]),
        ("**Opening Prayer**\n\n@\n\n**Tributes**\n\n@\n\n", ["Opening Prayer", "Tributes"]),
        ("**Pilot Room**\n\nAnn Bell\n\n", []),
        ("**Friday, 6 May 2011**\n\n@\n\n", []),
        ("Votes of Sympathy\n\n@\n\n", []),
        (
            "**Apologies**\n\nThat the apology from Cr Hill be accepted.\n\n**Tributes**\n\n@\n\n",
            ["Apologies", "Tributes"],
        ),
        (
            "**Apologies**\n\nApologies were received from Cr Hill, who was away on the business of the Board.\n\n",
            ["Apologies"],
        ),
        ("**Apologies**\n\nCal Hill, Eve Frost\n\nThe Clerk was there as well.\n\n", []),
    ],
    ids=[
        "over a paragraph",
        "two of them",
        "over a name",
        "a day",
        "in the type of the text",
        "apologies that were moved",
        "apologies that are told",
        "apologies over a list",
    ],
)
def test_headings_without_numbers_before_the_first(above: str, named: list[str]) -> None:
    drawing = f"Present: Ann Bell, Carol Dunn\n\n{above}**1. Dues**\n\n@\n\n**2. Close**\n\n@"
    assert found(drawing) == [*((None, title) for title in named), ("1", "Dues"), ("2", "Close")]


def test_headings_in_large_type_before_the_first_may_say_little() -> None:
    above = "Present: Ann Bell, Carol Dunn\n\n**Pilots**\n\nCal Hill\n\n**Interests**\n\nNil\n\n**PAPERS**"
    drawn = lines(f"{above}\n\n**1. Dues**\n\n{TEXT}\n\n**2. Close**\n\n{TEXT}")
    large = [
        replace(line, words=tuple(replace(word, size=word.size + 2) for word in line.words)) if line.bold else line
        for line in drawn
    ]
    assert [h.title for h in find_headings(large)] == ["Interests", "Dues", "Close"]
    assert [h.title for h in find_headings(drawn)] == ["Dues", "Close"]


@pytest.mark.parametrize(
    ("below", "numbers"),
    [
        ("   **B.1 Quays**\n\n   @\n\n   **B.2 Cranes**\n\n   @", ["B.1", "B.2"]),
        ("   **B-1. Quays**\n\n   @\n\n   **B-2. Cranes**\n\n   @", ["B-1", "B-2"]),
        ("   **B1 Quays**\n\n   @", ["B1"]),
        ("   **C.1 Quays**\n\n   @", []),
        ("   B.1 of the plan was read out\n   and all agreed with it.", []),
    ],
    ids=["with a stop", "with a hyphen", "with neither", "of another letter", "in a sentence"],
)
def test_items_with_figures_below_a_letter(below: str, numbers: list[str]) -> None:
    drawing = f"**A. Call to Order**\n\n@\n\n**B. Reports**\n\n{below}\n\n**C. Dues**\n\n@\n\n**D. Close**\n\n@"
    assert [number for number, _ in found(drawing)] == ["A", "B", *numbers, "C", "D"]


@pytest.mark.parametrize("aside", ["Report", "Action taken"])
def test_notes_in_a_column_right_of_the_titles(aside: str) -> None:
    rows = [
        f"{n}. {title:<40}{note}\n   @"
        for n, title, note in ((1, "Roll call", "Greetings"), (2, "Dues", aside), (3, "Close", "Talk"))
    ]
    headings = find_headings(lines("\n\n".join(rows).replace("@", TEXT)))
    assert [(h.title, h.rest, h.noted) for h in headings] == [
        ("Roll call", "Greetings", True),
        ("Dues", aside, True),
        ("Close", "Talk", True),
    ]


def test_clauses_of_a_motion_number_no_items() -> None:
    titles = ("Apologies of Members", "Interests", "Dues", "Cranes", "Quays")
    moved = "**Moved (Hill/Dunn)**\n\n1. That the report be received.\n2. That the dues be raised.\n\n**Carried**"
    drawing = "\n\n".join(f"**{title} (Item {n}.0)**\n\n{moved if n == 3 else TEXT}" for n, title in enumerate(titles))
    headings = find_headings(lines(f"Present: Ann Bell\n\n{drawing}"))
    assert [(h.title, h.item) for h in headings] == [(title, f"{n}.0") for n, title in enumerate(titles)]


SPINE = "**5. Close of the quay**\n\n@\n\n"


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        pytest.param(
            "    a) Quays\n       All the berths are let and two boats wait for one.\n    b) Crane Group\n"
            "       The jib is rusty. AB to ask for a price.\n    c) County Council\n       No report was sent",
            ["6a", "6b", "6c"],
            id="titles in the type of the text",
        ),
        pytest.param(
            "(a) Quays\nAll the berths are let and two boats wait for one.\n(b) Cranes\nThe jib is rusty and bent.",
            ["6a", "6b"],
            id="text below the letters",
        ),
        pytest.param(
            "    a) Quays\n       All the berths are let and two boats wait for one.", [], id="one letter is no list"
        ),
        pytest.param(
            "The Board agreed:\n\n    a) Quays\n       All the berths be let to boats of the town first.\n"
            "    b) Cranes\n       The jib be painted in the spring.",
            [],
            id="clauses of a decision under titles",
        ),
        pytest.param(
            "    a) Note the report\n       The berths are let and two boats wait.\n    b) Paint the crane\n"
            "       The jib is rusty and bent a little.",
            [],
            id="what is to be done",
        ),
        pytest.param(
            "    a) Mr Hill\n       He asked about the price of the berths.\n    b) Mrs Dunn\n"
            "       She asked why the crane was not mended.",
            [],
            id="who asked",
        ),
        pytest.param(
            "    a) Quay Trustees\n       Ann Bell\n    b) Crane Group\n       Cal Dunn",
            [],
            id="who was named for what",
        ),
        pytest.param(
            "    a) The berths of the old quay\n       are let to boats of the town.\n    b) The crane is rusty\n"
            "       and bent a little.",
            [],
            id="wrapped points",
        ),
    ],
)
def test_lettered_titles_without_weight(below: str, expected: list[str]) -> None:
    numbers = [number for number, _ in found(f"{SPINE}**6. Updates**\n\n{below}\n\n**7. Dues**\n\n@")]
    assert numbers == ["5", "6", *expected, "7"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Fees of the landing stage. Deferred.", "Fees of the landing stage"),
        ("Moorings – withdrawn", "Moorings"),
        ("Budget for dredging: deferred to the May meeting", "Budget for dredging"),
        ("Deferred works", "Deferred works"),
        ("Balance carried forward", "Balance carried forward"),
        ("Matters deferred from May", "Matters deferred from May"),
        ("Quay – repairs", "Quay – repairs"),
    ],
)
def test_what_became_of_an_item_is_no_part_of_its_title(title: str, expected: str) -> None:
    titles = [said for _, said in found(f"**1. Opening**\n\n@\n\n**2. {title}**\n\n@\n\n**3. Close**\n\n@")]
    assert titles == ["Opening", expected, "Close"]


def test_decimals_below_items_of_the_agenda() -> None:
    drawing = (
        "**Agenda Item 1. Opening**\n\n      **1.1 Welcome**\n1. The Chair opened the session and spoke of fish.\n\n"
        "      **1.2 Agenda**\n2. The agenda was adopted as it stood.\n\n"
        "**Agenda Item 2. Catch**\n\n3. The catch had risen by 2.5 tonnes in the north."
    )
    assert found(drawing) == [("1", "Opening"), ("1.1", "Welcome"), ("1.2", "Agenda"), ("2", "Catch")]


def test_a_title_at_the_edge_that_runs_into_the_day() -> None:
    body = "".join(
        f"**05.22.0{n} {title}**\n             @\n\n" for n, title in enumerate(("Dues", "Quays", "Crane"), 1)
    )
    foot = "**Date of next meeting :** Thursday 9 June 2011 at 7.30pm"
    assert found(body + foot)[-1] == (None, "Date of next meeting")
    assert found(f"{body}             {foot.replace('*', '')}")[-1] == ("05.22.03", "Crane")


def test_actions_and_minutes_below_text_heads_an_item() -> None:
    titles = ["Welcome", "Actions and Minutes", "Dues", "Quays", "Close"]
    text = TEXT.replace("\n", "\n      ")
    drawing = "\n\n".join(f"**{title}**\n\n   {number}. {text}" for number, title in enumerate(titles, 1))
    assert [title for _, title in found(f"**Minutes of the meeting**\n\n{drawing}")] == titles


def test_a_star_before_a_number_marks_the_item_and_is_no_part_of_it() -> None:
    drawing = (
        "*  RC/9    Minutes\n\n@\n\n*  RC/10   Dues\n\n@\n\n   RC/11   Quay\n\n@\n\n* 40 boats came in the spring."
    )
    assert found(drawing) == [("RC/9", "Minutes"), ("RC/10", "Dues"), ("RC/11", "Quay")]
