"""Letters and numbers of items that a scan gives wrong: mended by what stands around them, on recognised pages only."""

from __future__ import annotations

from textwrap import dedent

import pytest
from paper import lines

from minesearch.segment.headings import find_headings
from minesearch.segment.misread import mended, mended_name

MOVED = "Hill moved to approve. Dunn seconded.\n\nMotion carried\n"


def numbers(drawing: str, recognised: tuple[int, ...] = (1,)) -> list[str | None]:
    drawn = lines(dedent(drawing).replace("@", MOVED))
    return [heading.number for heading in find_headings(drawn, recognised)]


def listed(*marks: str) -> str:
    titles = ["Accounts", "Berths", "Cranes", "Dues", "Errors"]
    rows = [f"    {mark:7}{title} for the year\n\n@" for mark, title in zip(marks, titles, strict=False)]
    return "7. Minutes of June\n\n@\n8. Regular agenda\n\n" + "\n".join(rows) + "\n9. New business\n\n@\n10. Close\n\n@"


@pytest.mark.parametrize(
    ("marks", "letters"),
    [
        (("a.", "on", "c."), "abc"),  # a letter and its stop read as a word
        (("a.", "b.", "ron"), "abc"),  # the last, where only the column tells
        (("a.", "b.", "¢."), "abc"),
        (("a)", "b)", "¢)", "d)"), "abcd"),
        (("a.", "6.", "c."), "abc"),  # a digit, where the next letter follows
        (("a.", "b.", "e.", "d."), "abcd"),  # another letter
        (("a.", "b.", "Cc.", "d.", "e."), "abcde"),
        (("a.", "b.", "a."), "ab"),  # a list that begins anew
        (("a.", "b.", "3."), "ab"),  # a number, with nothing to say that it is a letter
        (("a.", "b.", "•"), "ab"),
        (("a.", "b.", "Crane"), "ab"),  # a word as long as this is none
    ],
)
def test_letters_follow_the_sequence_where_one_is_misread(marks: tuple[str, ...], letters: str) -> None:
    assert numbers(listed(*marks)) == ["7", "8", *(f"8{letter}" for letter in letters), "9", "10"]


def test_a_letter_stays_as_printed_where_the_page_is_text() -> None:
    assert numbers(listed("a.", "on", "c."), ()) == ["7", "8", "9", "10"]


def test_a_bold_letter_is_mended_too() -> None:
    drawing = """
        8. **Bylaws**

            **A.**     **Bylaw 12, harbour dues**

            The clerk read it out.

            **8.**     **Bylaw 13, speed in the basin**

            It was read a second time by the clerk.

            **C.**     **Bylaw 14, lights**

            It was put off.

        9. **Close**

        The meeting ended.
        """
    assert numbers(drawing) == ["8", "8A", "8B", "8C", "9"]


def test_text_at_the_edge_of_the_letters_is_no_item() -> None:
    drawing = listed("a.", "b.").replace("9. New", "    All  were content with what is done.\n\n9. New")
    assert numbers(drawing) == ["7", "8", "8a", "8b", "9", "10"]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("15 14 17", "15 16 17"),
        ("3 4A 5", "3 4 5"),
        ("9 28 11", "9 28 11"),  # two digits off: no slip of the scan
        ("3 4 4A 5", "3 4 4A 5"),  # a letter below its number
        ("15 14 18", "15 14 18"),  # the neighbours leave a choice
        ("5 4 7 8", "5 6 7 8"),
        ("3 4A 4B 5", "3 4A 4B 5"),
        ("1 2 3", "1 2 3"),
    ],
)
def test_numbers_are_mended_where_their_neighbours_leave_one(read: str, meant: str) -> None:
    assert mended([(number, True) for number in read.split()]) == meant.split()
    assert mended([(number, False) for number in read.split()]) == read.split()


def test_items_without_a_number_are_passed_over() -> None:
    assert mended([("4", True), (None, True), ("8", True), ("6", True)]) == ["4", None, "5", "6"]


@pytest.mark.parametrize(
    ("read", "meant"),
    [("Bil! Frost", "Bill Frost"), ("Ca!l Dunn", "Call Dunn"), ("Ann Hill", "Ann Hill"), ("AB!", "AB!")],
)
def test_a_mark_within_a_name_is_an_l(read: str, meant: str) -> None:
    assert mended_name(read) == meant
