"""The shapes that item numbers take in minutes, each followed as a sequence; and numbers of other things."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from paper import lines

from minesearch.segment.candidates import roman_value
from minesearch.segment.headings import find_headings

TEXT = (
    "The Board considered a long report on the matter and asked many questions of those who\nhad come to answer them."
)
TITLES = ("Apologies", "Harbour dues", "Any other business")


def found(drawing: str) -> list[tuple[str | None, str]]:
    return [(heading.number, heading.title) for heading in find_headings(lines(drawing.replace("@", TEXT)))]


@pytest.mark.parametrize("look", ["**{} {}**", "**{}**   **{}**", "{} {}"], ids=["bold", "in columns", "plain"])
@pytest.mark.parametrize(
    "numbers",
    [
        ("HB/21", "HB/22", "HB/23"),
        ("HB/24/01", "HB/24/02", "HB/24/03"),
        ("HB/2024/09", "HB/2024/10", "HB/2024/11"),
        ("HB157/23", "HB158/23", "HB159/23"),
        ("HB-24-05", "HB-24-06", "HB-24-07"),
        ("HB.24.05", "HB.24.06", "HB.24.07"),
        ("HB 40/2021", "HB 41/2021", "HB 42/2021"),
        ("C123", "C124", "C125"),
        ("24/PC/015", "24/PC/016", "24/PC/017"),
        ("24-031", "24-032", "24-033"),
        ("163/2023-24", "164/2023-24", "165/2023-24"),
        ("23-24/101", "23-24/102", "23-24/103"),
        ("24/086", "24/087", "24/088"),
        ("61a/23", "61b/23", "62/23"),
        ("61(a)/23", "61(b)/23", "61(c)/23"),
        ("12-1", "12-2", "12-3"),
        ("4118.19", "4119.19", "4120.19"),
        ("118.2019", "119.2019", "120.2019"),
        ("24.98", "24.99", "24.100"),
        ("PC 118.19", "PC 119.19", "PC 120.19"),
        ("Hb/285/07-08", "Hb/286/07-08", "Hb/287/07-08"),
        ("4118-19", "4119-19", "4120-19"),
        ("117-24/25", "118-24/25", "119-24/25"),
        ("24/25-117", "24/25-118", "24/25-119"),
        ("2024/25:17", "2024/25:18", "2024/25:19"),
        ("117/24/HB", "118/24/HB", "119/24/HB"),
        ("1-0607/8", "2-0607/8", "3-0607/8"),
        ("7/3", "7/4", "7/5"),
        ("98.", "99.", "100."),
        ("(1)", "(2)", "(3)"),
        ("I.", "II.", "III."),
        ("A.", "B.", "C."),
        ("A)", "B)", "C)"),
    ],
    ids=lambda numbers: numbers[0],
)
def test_a_shape_is_followed_as_a_sequence(numbers: tuple[str, ...], look: str) -> None:
    drawing = "\n\n".join(f"{look.format(n, t)}\n\n@" for n, t in zip(numbers, TITLES, strict=True))
    assert found(drawing) == [(re.sub(r"[().]+$|^[(]", "", n), t) for n, t in zip(numbers, TITLES, strict=True)]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "**I**   **Call to order**\n\n@\n\n**II**   **Dues**\n\n@\n\n**III**   **Close**\n\n@",
            [("I", "Call to order"), ("II", "Dues"), ("III", "Close")],
            id="numerals without a stop, in a column",
        ),
        pytest.param(
            "**Minute 45: Apologies**\n\n@\n\n**Minute 46: Dues**\n\n@\n\n**Minute 47: Close**\n\n@",
            [("45", "Apologies"), ("46", "Dues"), ("47", "Close")],
            id="the word before the number",
        ),
        pytest.param(
            "12 – Apologies\n\n@\n\n13 – Dues\n\n@\n\n14 – Close\n\n@",
            [("12", "Apologies"), ("13", "Dues"), ("14", "Close")],
            id="a dash behind the number",
        ),
        pytest.param(
            "**1041. Apologies**\n\n@\n\n**1042. Dues**\n\n@\n\n**1043. Close**\n\n@",
            [("1041", "Apologies"), ("1042", "Dues"), ("1043", "Close")],
            id="numbers that have run on for years",
        ),
        pytest.param(
            "**Apologies (HB/11/01)**\n\n@\n\n**Dues (HB/11/02)**\n\n@\n\n**Close (HB/11/03)**\n\n@",
            [("HB/11/01", "Apologies"), ("HB/11/02", "Dues"), ("HB/11/03", "Close")],
            id="numbers behind the titles",
        ),
        pytest.param(
            "**Agenda Item No. 1 - Apologies**\n\n@\n\n**Agenda Item No. 2 - Dues**\n\n@",
            [("1", "Apologies"), ("2", "Dues")],
            id="the agenda's number, with a dash",
        ),
        pytest.param(
            "Agenda item 1: Apologies\n\n@\n\nAgenda item 2: To fix the dues.\n\n@\n\nAgenda item 3: Close\n\n@",
            [("1", "Apologies"), ("2", "To fix the dues"), ("3", "Close")],
            id="the agenda's number in plain weight, a title that is a sentence",
        ),
        pytest.param(
            "**118(19) Apologies**\n\n@\n\n**119(19) Dues**\n\n@",
            [("118(19)", "Apologies"), ("119(19)", "Dues")],
            id="the year in brackets",
        ),
        pytest.param(
            "**4118.19 To take apologies.**\n\n@\n\n**4119.19 To fix the dues for**\n              **next year.**\n\n@",
            [("4118.19", "To take apologies."), ("4119.19", "To fix the dues for next year.")],
            id="a running number with its year, a title over two lines",
        ),
        pytest.param(
            "**9 REPORTS**\n\n**9.1 Quays**\n\n**9.1.1 East**\n\n@\n\n**9.1.2 West**\n\n@\n\n**9.1.3 South**\n\n@\n\n"
            "**10 CLOSE**\n\n@",
            [
                ("9", "REPORTS"),
                ("9.1", "Quays"),
                ("9.1.1", "East"),
                ("9.1.2", "West"),
                ("9.1.3", "South"),
                ("10", "CLOSE"),
            ],
            id="three levels",
        ),
        pytest.param(
            "**2011-45 Apologies**\n\n@\n\n**2011-46 Dues**\n\n@",
            [("2011-45", "Apologies"), ("2011-46", "Dues")],
            id="the year and a title: no resolution",
        ),
        pytest.param(
            "CITY OF SALTBY\nHARBOUR BOARD MINUTES\n\nCALL TO ORDER: @\n\nHARBOUR DUES: @\n\nADJOURNMENT\n\n@",
            [(None, "CALL TO ORDER"), (None, "HARBOUR DUES"), (None, "ADJOURNMENT")],
            id="typed: capitals are all that tells",
        ),
        pytest.param(
            "**HB/21**\n**Apologies**\n\n@\n\n**HB/22**\n**Dues**\n\n@",
            [("HB/21", "Apologies"), ("HB/22", "Dues")],
            id="a code alone on its line",
        ),
        pytest.param(
            "**4**   **Minutes**\n\n@\n\n**8**   **Forum**\n\n@\n\n**10**   **Dues**\n\n@\n\n**19**   **Close**\n\n@",
            [("4", "Minutes"), ("8", "Forum"), ("10", "Dues"), ("19", "Close")],
            id="items withdrawn: gaps between headings in bold",
        ),
        pytest.param(
            "4. MINUTES\n\n@\n\n9. FORUM\n\n@\n\n10. DUES\n\n@\n\n21. CLOSE\n\n@",
            [("4", "MINUTES"), ("9", "FORUM"), ("10", "DUES"), ("21", "CLOSE")],
            id="gaps between headings in capitals",
        ),
        pytest.param(
            "HB/14 APOLOGIES\n\n@\n\nHB/15 DUES\n\n@\n\nHB/21 CLOSE\n\n@",
            [("HB/14", "APOLOGIES"), ("HB/15", "DUES"), ("HB/21", "CLOSE")],
            id="gaps in codes",
        ),
        pytest.param(
            "**7. REPORTS**\n\n**7.1 The quay**\n\n@\n\n**7.2 The crane**\n\n@\n\n**7.3 Buoys**\n\n@\n\n"
            "**8. CLOSE**\n\n@",
            [("7", "REPORTS"), ("7.1", "The quay"), ("7.2", "The crane"), ("7.3", "Buoys"), ("8", "CLOSE")],
            id="a section with items of its own, more than there are sections",
        ),
        pytest.param(
            "**7. REPORTS**\n\n    7.1 //The quay//\n\n@\n\n    7.2 //The crane//\n\n@\n\n**8. CLOSE**\n\n@",
            [("7", "REPORTS"), ("7.1", "The quay"), ("7.2", "The crane"), ("8", "CLOSE")],
            id="titles in italic, indented",
        ),
        pytest.param(
            "**7. REPORTS**\n\n7.1 The quay\n\n@\n\n7.2 The crane\n\n@\n\n**8. CLOSE**\n\n@",
            [("7", "REPORTS"), ("7.1", "The quay"), ("7.2", "The crane"), ("8", "CLOSE")],
            id="titles in plain weight, apart from their text",
        ),
        pytest.param(
            "**9. BYLAWS**\n\n  A.  **Bylaw 12** – Moorings and\n      berths (first reading)\n@\n\n"
            "  B.  **Bylaw 13** – Dues\n@\n\n**10. CLOSE**\n\n@",
            [
                ("9", "BYLAWS"),
                ("9A", "Bylaw 12 – Moorings and berths (first reading)"),
                ("9B", "Bylaw 13 – Dues"),
                ("10", "CLOSE"),
            ],
            id="letters over text of their own, the title partly in bold",
        ),
        pytest.param(
            "**HB/9 LICENCES**\n\n@\n\n**(a) The Quay Inn**\n\n@\n\n**(b) The Anchor**\n\n@\n\n**HB/10 CLOSE**\n\n@",
            [("HB/9", "LICENCES"), ("HB/9a", "The Quay Inn"), ("HB/9b", "The Anchor"), ("HB/10", "CLOSE")],
            id="letters in brackets below a code",
        ),
        pytest.param(
            "**I. OPENING**\n\n@\n\n**II. REPORTS**\n\n**A. Clerk**\n\n@\n\n**B. Treasurer**\n\n@\n\n**III. END**\n\n@",
            [("I", "OPENING"), ("II", "REPORTS"), ("II.A", "Clerk"), ("II.B", "Treasurer"), ("III", "END")],
            id="letters below numerals",
        ),
    ],
)
def test_other_ways(drawing: str, expected: list[tuple[str | None, str]]) -> None:
    assert found(drawing) == expected


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param("A. a berth\nB. a crane\nC. a buoy", id="a lettered list"),
        pytest.param("A.  Licence for the Quay Inn\nB.  Treasurer’s report\nC.  Dues", id="consent agenda"),
        pytest.param("I. Bell said that dues were high.\n\nV. Dunn agreed with that.", id="initials"),
        pytest.param("A46 closures were noted.\n\nA47 closures were noted.", id="roads"),
        pytest.param("HB/23/0048 Quay Road: no objection.\n\nHB/23/0112 Mill Lane: no objection.", id="applications"),
        pytest.param("EM12 Conservation\nEM13 Harbours\nEM14 Quays", id="policies, below each other"),
        pytest.param("8.1 The dues were noted.\n\n8.2 The quay was shut.", id="numbered paragraphs"),
        pytest.param("8.1 Dues\n8.2 Quays\n8.3 Cranes", id="a numbered list"),
        pytest.param("**RESOLVED to:**\n**a) Mend the quay**\n**b) Sell the crane**", id="clauses in bold"),
        pytest.param("**The Board authorised the clerk to**\n**a. Mend the quay**", id="clauses within a sentence"),
        pytest.param("Agenda item 7 was put off.\n\nItem 8 of the agenda was taken first.", id="items spoken of"),
        pytest.param("4118.19 pounds were paid\n\n4119.19 pounds were owed", id="sums in pence"),
        pytest.param("HOUSE/19/00213 Garage\n\nHOUSE/19/00240 Porch", id="applications with longer letters"),
        pytest.param("118.20 Ann Bell\n119.20 Eve Dunn\n120.20 Quay Inn", id="a list of sums that happen to run on"),
        pytest.param("30 June to 4 July\n\n40 Quay Road was let.", id="numbers far off"),
    ],
)
def test_numbers_of_other_things_begin_no_item(inside: str) -> None:
    drawing = f"**7. Apologies**\n\n@\n\n**8. Dues**\n\n@\n\n{inside}\n\n@\n\n**9. Close**\n\n@"
    assert found(drawing) == [("7", "Apologies"), ("8", "Dues"), ("9", "Close")]


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param("A. Bell\nB. Dunn\nC. Hill\n\n@", id="names"),
        pytest.param("I. Bell spoke.\n\n@\n\nI. Dunn answered.\n\n@", id="initials at the head of paragraphs"),
        pytest.param("@\n\nM25 works went on.\n\n@", id="one road"),
    ],
)
def test_no_headings(drawing: str) -> None:
    assert found(drawing) == []


def test_roman_numerals() -> None:
    assert [roman_value(n) for n in ("I", "IV", "IX", "XIV", "xl", "Q")] == [1, 4, 9, 14, 40, 0]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "**WELCOME**\n\n1. @\n\n**HARBOUR DUES**\n\n2. @\n\nThe Board agreed to wait.\n\n**CLOSE**\n\n3. @",
            [("1", "WELCOME"), ("2", "HARBOUR DUES"), ("3", "CLOSE")],
            id="the number at the head of the text",
        ),
        pytest.param(
            "**Welcome**\n\n31 @\n\n**Harbour dues**\n\n32 @\n\n**Close**\n\n33 @",
            [("31", "Welcome"), ("32", "Harbour dues"), ("33", "Close")],
            id="a running number without a stop",
        ),
        pytest.param(
            "**Welcome**\n\n1. @\n\n2. @\n\n**Harbour dues**\n\n3. @\n\n4. @\n\n**Close**\n\n5. @",
            [(None, "Welcome"), (None, "Harbour dues"), (None, "Close")],
            id="paragraphs numbered through are no items",
        ),
        pytest.param(
            "**Welcome**\n\n1. @\n\n**Harbour dues**\n\n1. @\n\n**Close**\n\n1. @",
            [(None, "Welcome"), (None, "Harbour dues"), (None, "Close")],
            id="a list that begins anew below each",
        ),
        pytest.param(
            "47 : APOLOGIES\n@\n\n48 : MINUTES\n@\n\n49 : HARBOUR DUES\n@",
            [("47", "APOLOGIES"), ("48", "MINUTES"), ("49", "HARBOUR DUES")],
            id="a colon that stands apart",
        ),
        pytest.param(
            "**Welcome**\n\n@\n\n9-10 May is the day of the regatta.\n\n**Harbour dues**\n\n@\n\n"
            "9-12 Quay Street was sold.\n\n**Close**\n\n@",
            [(None, "Welcome"), (None, "Harbour dues"), (None, "Close")],
            id="days and houses are no numbers of items",
        ),
        pytest.param(
            "SALTBY COUNCIL\nMinutes of a meeting held on 6 May 2011\nPresent: Ann Bell, Chris Dunn\n\n**Minutes**\n\n@"
            "\n\n**Harbour dues**\n\n@\n\n**Close**\n\n@",
            [(None, "Minutes"), (None, "Harbour dues"), (None, "Close")],
            id="an item that is called no more than minutes",
        ),
    ],
)
def test_numbers_apart_from_titles(drawing: str, expected: list[tuple[str | None, str]]) -> None:
    assert found(drawing) == expected


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "**1. Call to order**                                    //Greetings//\n@\n\n"
            "**2. Harbour dues**                               //Official action//\n@\n\n"
            "**3. Close**                                      //Official action//\n@",
            [("1", "Call to order"), ("2", "Harbour dues"), ("3", "Close")],
            id="what kind of item it is, at the right margin",
        ),
        pytest.param(
            "1. Welcome                                               10:00\n\n@\n\n"
            "2. Harbour dues                                          10:05\n\n@\n\n"
            "3. Close                                                 10:40\n\n@",
            [("1", "Welcome"), ("2", "Harbour dues"), ("3", "Close")],
            id="the hour, in the type of the text",
        ),
        pytest.param(
            "**1. Welcome**\n\n@\n\n**2. Harbour dues**             **for 2011**\n\n@\n\n**3. Close**\n\n@",
            [("1", "Welcome"), ("2", "Harbour dues for 2011"), ("3", "Close")],
            id="one wide space is no margin",
        ),
        pytest.param(
            "11 FEBRUARY 2011\n\nPresent: Ann Bell\n\n**(41) APOLOGIES**\n@\n\n**(42) DUES**\n@\n\n**(43) CLOSE**\n@",
            [("41", "APOLOGIES"), ("42", "DUES"), ("43", "CLOSE")],
            id="brackets that go on from an earlier meeting, below a date",
        ),
        pytest.param(
            "**Welcome**\n\n@\n\n**Dues**\n\n(4) The crew asked for\nmore.\n(5) The pilot asked for\nless.\n(6) Nobody "
            "else\nspoke.\n\n**Close**\n\n@",
            [(None, "Welcome"), (None, "Dues"), (None, "Close")],
            id="points in brackets that go on",
        ),
        pytest.param(
            "**1.0 OPENING**\n\n@\n\n**2.0 REPORTS**\n\n**2.1 Dredging**\n\n@\n\n**2.2 Ice house**\n\n@\n\n"
            "**3.0 CLOSE**\n\n@",
            [("1.0", "OPENING"), ("2.0", "REPORTS"), ("2.1", "Dredging"), ("2.2", "Ice house"), ("3.0", "CLOSE")],
            id="decimals below a round one",
        ),
        pytest.param(
            "**1.0 OPENING**\n\n@\n\n**2.0 REPORTS**\n\n   2.1 Dredging\n\n   @\n\n**3.0 CLOSE**\n\n   "
            "3.1 @\n\n   3.2 @",
            [("1.0", "OPENING"), ("2.0", "REPORTS"), ("2.1", "Dredging"), ("3.0", "CLOSE")],
            id="titles below it in the type of the text, and paragraphs",
        ),
    ],
)
def test_tags_brackets_and_round_numbers(drawing: str, expected: list[tuple[str | None, str]]) -> None:
    assert found(drawing) == expected


def test_numbers_on_a_page_laid_askew_run_on_though_each_stands_further_left() -> None:
    rows = "\n".join(
        f"**{n}. {title}**\n\nIt was done.\n" for n, title in enumerate(("Dues", "Ice", "Buoys", "Silt"), 5)
    )
    later = "\n".join(f"**{n}. {title}**\n\nNone.\n" for n, title in ((13, "Close"), (14, "Next meeting")))
    drawn = lines(f"{rows}\n{later}")
    askew = [
        replace(line, words=tuple(replace(word, x0=word.x0 - 0.3 * at, x1=word.x1 - 0.3 * at) for word in line.words))
        for at, line in enumerate(drawn)
    ]
    assert [heading.number for heading in find_headings(askew)] == ["5", "6", "7", "8", "13", "14"]
