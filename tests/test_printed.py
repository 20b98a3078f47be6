"""The number of a page where it stands in a footer beside other words, and what only looks like one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from paper import page

from minesearch.model.source import Line, Page
from minesearch.segment.printed import running_numbers, with_printed_numbers, without_counters


@pytest.mark.parametrize(
    ("feet", "labels"),
    [
        pytest.param(
            ("Harbour Board                 3", "Harbour Board                 4"), ["3", "4"], id="at the right"
        ),
        pytest.param(("7          Harbour Board", "8          Harbour Board"), ["7", "8"], id="at the left"),
        pytest.param(
            ("Board papers        Page 1 of 2", "Board papers        Page 2 of 2"), ["1", "2"], id="of how many"
        ),
        pytest.param(
            ("Harbour Board    1", "Harbour Board", "Harbour Board    3"), ["1", None, "3"], id="not on every page"
        ),
        pytest.param(("Harbour Board     2011", "Harbour Board     2011"), [None, None], id="a year"),
        pytest.param(("Harbour Board 1", "Harbour Board 2"), [None, None], id="within the words"),
        pytest.param(
            ("Harbour Board    1", "Harbour Board    1"), [None, None], id="two papers with numbers of their own"
        ),
    ],
)
def test_numbers_in_the_feet_of_pages(feet: tuple[str, ...], labels: list[str | None]) -> None:
    drawn = [page(f"The basin silts up.\n~ {foot}", number) for number, foot in enumerate(feet, 1)]
    bare = [each.__class__(**{**each.__dict__, "label": None}) for each in drawn]
    assert [each.label for each in with_printed_numbers(bare)] == labels


@pytest.mark.parametrize(
    ("labels", "running"),
    [
        pytest.param([None, "2", "3", "4"], {2: 2, 3: 3, 4: 4}, id="through the pack"),
        pytest.param(["3", "4", None, "5"], {1: 3, 2: 4, 4: 5}, id="from another number, with a page left out"),
        pytest.param([None, "1", "2", "1", "1", "2"], {}, id="anew in each paper"),
        pytest.param(["2", "3", "4", "1", "2"], {2: 3, 3: 4}, id="minutes behind the pack with numbers of their own"),
        pytest.param(["i", "ii", "7"], {3: 7}, id="letters are none"),
    ],
)
def test_numbers_that_count_the_pages_of_the_pack(labels: list[str | None], running: dict[int, int]) -> None:
    drawn = [
        page("The basin silts up.", number).__class__(**{**page("", number).__dict__, "label": label})
        for number, label in enumerate(labels, 1)
    ]
    assert running_numbers(drawn) == running


def footed(head: str, text: str, foot: str, number: int) -> Page:
    """A page with a line at its very head, some text, and a line at its very foot."""
    drawn = page(f"{head}\n\n{text}\n\n{foot}", number)
    first, *said, last = drawn.lines
    return replace(drawn, lines=(moved(first, 30.0), *said, moved(last, 810.0)))


def moved(line: Line, top: float) -> Line:
    return replace(line, words=tuple(replace(word, top=top, bottom=top + 9) for word in line.words))


@pytest.mark.parametrize(
    ("drawn", "left"),
    [
        pytest.param(
            [("Minutes of May", "The basin", "1 of 2"), ("Minutes of May", "silts up.", "2 of 2")],
            ["The basin", "silts up."],
            id="a part of two pages",
        ),
        pytest.param(
            [("Minutes of May", "The basin", "1 of 2"), ("Minutes of June", "silts up.", "2 of 2")],
            ["Minutes of May The basin", "Minutes of June silts up."],
            id="under heads of their own",
        ),
        pytest.param(
            [("Report", "It leaks.", "1 of 1"), ("Report", "It silts up.", "1 of 1")],
            ["Report It leaks.", "Report It silts up."],
            id="two parts of one page",
        ),
        pytest.param(
            [("Dues", "They rise", "for 1 of 2"), ("Dues", "boats.", "2 of 20 boats")],
            ["Dues They rise for 1 of 2", "Dues boats. 2 of 20 boats"],
            id="within words",
        ),
    ],
)
def test_counters_of_the_pages_of_a_part(drawn: list[tuple[str, str, str]], left: list[str]) -> None:
    found = without_counters([footed(*each, number) for number, each in enumerate(drawn, 1)])
    assert [" ".join(line.text for line in each.lines if not line.furniture) for each in found] == left
