"""Folding lines into running text: words mended, hyphens kept, and every character traced to its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paper import lines, page

from minesearch.model.source import Line, Passage, Word
from minesearch.text import columns, end_before, fold, join_words, slug, vocabulary


def folded(drawing: str, *known: str) -> str:
    return fold(lines(drawing), frozenset(known)).text


@pytest.mark.parametrize(
    ("drawing", "known", "text"),
    [
        pytest.param("the quay\nleaks", (), "the quay leaks", id="a line break is a space"),
        pytest.param("the commu-\nnity", ("community",), "the community", id="a word the pack has elsewhere is mended"),
        pytest.param("a long-\nterm plan", ("long-term",), "a long-term plan", id="a hyphen the pack has is kept"),
        pytest.param("the well-\nbeing", ("well", "being"), "the well-being", id="two known words stay two"),
        pytest.param("the harbourmas-\nter", (), "the harbourmaster", id="an unknown half is a half"),
        pytest.param("the Ash-\nLow line", (), "the Ash-Low line", id="a capital begins a word of its own"),
        pytest.param("in 2011-\n12", (), "in 2011-12", id="a span of years keeps its hyphen, without a space"),
        pytest.param("quays -\nand piers", (), "quays - and piers", id="a dash is no hyphen"),
        pytest.param("dues-\n(see below)", (), "dues- (see below)", id="a bracket goes on with nothing"),
        pytest.param("the commu\u00ad\nnity", ("commu", "nity"), "the community", id="a soft hyphen says so itself"),
        pytest.param("the commu\u2010\nnity", ("community",), "the community", id="the hyphen of Unicode"),
        pytest.param("ha\u200bven", (), "haven", id="characters nobody sees are left out"),
        pytest.param("", (), "", id="nothing"),
    ],
)
def test_folding(drawing: str, known: tuple[str, ...], text: str) -> None:
    assert folded(drawing, *known) == text


def test_the_vocabulary_holds_no_word_that_may_be_cut() -> None:
    drawn = page("The Quay, the commu-\nnity (hall) stands")
    # the last word of a line is left out, for it may be half a word
    assert vocabulary([drawn]) == {"the", "quay", "nity", "hall"}


def test_every_character_leads_back_to_its_line() -> None:
    passage = fold(lines("the commu-\nnity hall\n\nof Saltby"), frozenset({"community"}))
    assert passage.text == "the community hall of Saltby"
    assert [(passage.text[p.start : p.end], p.page, p.line) for p in passage.pieces] == [
        ("the commu", 1, 0),
        ("nity hall", 1, 1),
        ("of Saltby", 1, 2),
    ]


def test_a_cut_keeps_its_trail() -> None:
    passage = fold(lines("alpha\nbeta\ngamma")).cut(3, 9)
    assert (passage.text, [(p.start, p.end, p.line) for p in passage.pieces]) == ("ha bet", [(0, 2, 0), (3, 6, 1)])


WORDS = st.text(alphabet="abAB1-\u00ad.", min_size=1, max_size=6)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=4), max_size=6), st.frozensets(WORDS, max_size=4))
def test_folding_loses_only_hyphens_and_pieces_never_overlap(rows: list[list[str]], known: frozenset[str]) -> None:
    made = [Line(1, i, tuple(Word(w, 0, 0, 1, 1) for w in row)) for i, row in enumerate(rows)]
    passage = fold(made, known)
    letters = "".join(c for row in rows for word in row for c in word if c.isalnum() or c == ".")
    assert "".join(c for c in passage.text if c.isalnum() or c == ".") == letters
    ends = [0, *(end for piece in passage.pieces for end in (piece.start, piece.end))]
    assert ends == sorted(ends)
    assert "".join(passage.text[p.start : p.end] for p in passage.pieces).replace(" ", "") == passage.text.replace(
        " ", ""
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("note the report;", "note the report", id="a semicolon"),
        pytest.param("note the report; and", "note the report", id="a semicolon and the word that leads on"),
        pytest.param("note the report .", "note the report", id="a stop set apart"),
        pytest.param("visit the island", "visit the island", id="a word that only ends as the linking word does"),
        pytest.param("pay (in part.)", "pay (in part.)", id="a bracket is kept with what it closes"),
        pytest.param("and;", "", id="nothing but closing marks"),
    ],
)
def test_what_closes_a_clause(text: str, kept: str) -> None:
    assert text[: end_before(text, ";,.", ("and",))] == kept


def test_wide_gaps_divide_columns() -> None:
    (line,) = lines("Ann Bell          Town Council   Clerk")
    assert [join_words(group) for group in columns(line)] == ["Ann Bell", "Town Council", "Clerk"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Harbour & Fisheries Board", "harbour-and-fisheries-board", id="an ampersand is a word"),
        pytest.param("Friends of St. Anne’s", "friends-of-st-annes", id="an apostrophe parts nothing"),
        pytest.param("  5/2011 (a) ", "5-2011-a", id="marks become hyphens"),
        pytest.param("–", "", id="nothing to name it by"),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_a_passage_without_text_stands_on_no_page() -> None:
    assert (Passage("").page, Passage("").page_end, Passage("").strip()) == (0, 0, Passage(""))
