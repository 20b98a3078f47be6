"""Lines become paragraphs, clauses and bullets by gaps, indents and labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paper import lines, pages

from minesearch.segment.blocks import label_of, make_blocks


def blocks(*drawings: str) -> list[tuple[str | None, str]]:
    drawn = [line for page in pages(*drawings) for line in page.lines]
    return [(block.label, block.text) for block in make_blocks(drawn, frozenset())]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param("one\ntwo\n\nthree", [(None, "one two"), (None, "three")], id="a gap parts paragraphs"),
        pytest.param("The quay and the crane leak, so\nthe members\nasked for a price",
                     [(None, "The quay and the crane leak, so the members asked for a price")], id="wrapped"),
        pytest.param("a) one\n   two\nb) three", [("a", "one two"), ("b", "three")], id="hanging clauses"),
        pytest.param("(i) one\n\n(ii) two", [("i", "one"), ("ii", "two")], id="numerals"),
        pytest.param("• one\n  two\n• three", [("•", "one two"), ("•", "three")], id="bullets"),
        pytest.param("a) the report in paragraph\n   2. of the plan", [("a", "the report in paragraph 2. of the plan")],
                     id="a number within a hanging clause is no label"),
        pytest.param("3.1 The quay\n3.2 The crane", [(None, "3.1 The quay"), (None, "3.2 The crane")], id="decimals"),
        pytest.param("The quay leaks.\nRESOLVED: That it be mended.",
                     [(None, "The quay leaks."), (None, "RESOLVED: That it be mended.")], id="a mark begins its own"),
        pytest.param("**Dues**\nThey rose.", [(None, "Dues"), (None, "They rose.")], id="weight"),
        pytest.param("", [], id="nothing"),
    ],
)  # fmt: skip
def test_blocks(drawing: str, expected: list[tuple[str | None, str]]) -> None:
    assert blocks(drawing) == expected


def test_a_paragraph_goes_on_over_a_page_end_unless_it_was_closed() -> None:
    assert blocks("The quay leaks and", "was not mended.") == [(None, "The quay leaks and was not mended.")]
    assert blocks("The quay leaks.", "It was not mended.") == [(None, "The quay leaks."), (None, "It was not mended.")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        pytest.param("(a) That", "a", id="brackets"),
        pytest.param("b) That", "b", id="one bracket"),
        pytest.param("iv. That", "iv", id="a numeral with a stop"),
        pytest.param("2) That", "2", id="a figure"),
        pytest.param("• That", "•", id="a bullet"),
        pytest.param("a boat", None, id="an article"),
        pytest.param("10.30 am", None, id="an hour"),
        pytest.param("(see below)", None, id="an aside"),
    ],
)
def test_labels(text: str, label: str | None) -> None:
    assert label_of(text) == label


ROW = st.sampled_from(
    ["", "a) one", "   two", "(i) three", "**Dues**", "RESOLVED:", "Carried.", "3.1 The quay", "end."]
)


@given(st.lists(ROW, max_size=12))
def test_every_line_is_in_one_block(rows: list[str]) -> None:
    drawn = lines("\n".join(rows)) if any(rows) else []
    assert [line for block in make_blocks(drawn, frozenset()) for line in block.lines] == drawn
