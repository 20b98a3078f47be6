"""Names as attendance lists print them: what stands around them, and where one ends and the next begins."""

from __future__ import annotations

import pytest

from minesearch.segment.name_lists import split_names
from minesearch.segment.names import Name, post_and_name, read_name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ann Bell", Name("Ann Bell", None, False, None), id="a name"),
        pytest.param("Mr S Hill (SFRS)", Name("Mr S Hill", "SFRS", False, None), id="the letters of a body"),
        pytest.param("Ann Bell (AB)", Name("Ann Bell", None, False, "AB"), id="initials"),
        pytest.param(
            "Alison Hopkins (AHop)", Name("Alison Hopkins", None, False, "AHop"), id="initials that tell two apart"
        ),
        pytest.param("Ann Bell (RNLI)", Name("Ann Bell", "RNLI", False, None), id="capitals that are not hers"),
        pytest.param("C. Bell (Cabinet Office) (CB)", Name("C. Bell", "Cabinet Office", False, "CB"), id="both"),
        pytest.param("Alan Dunn, Chair (AD)", Name("Alan Dunn", None, True, "AD"), id="a chair with initials"),
        pytest.param("Cllr. A. Bell - in the Chair", Name("Cllr. A. Bell", None, True, None), id="behind a dash"),
        pytest.param("A. Bell (Vice Chair)", Name("A. Bell", "Vice Chair", False, None), id="a vice-chair"),
        pytest.param("Joan Hill CLERK", Name("Joan Hill", "CLERK", False, None), id="a post in capitals"),
        pytest.param("J Luck (JL, Clerk)", Name("J Luck", "Clerk", False, "JL"), id="initials before a post"),
        pytest.param("J Luck (Parish Clerk – JL)", Name("J Luck", "Parish Clerk", False, "JL"), id="and behind it"),
        pytest.param("P Ell (PE, Chairman)", Name("P Ell", None, True, "PE"), id="initials before the chair"),
        pytest.param("Pat Moor (Director, Places)", Name("Pat Moor", "Director, Places", False, None), id="a word"),
        pytest.param("A Bell (SFRS, Saltby)", Name("A Bell", "SFRS, Saltby", False, None), id="letters not her own"),
        pytest.param("", Name("", None, False, None), id="nothing"),
    ],
)
def test_what_stands_around_a_name(text: str, expected: Name) -> None:
    assert read_name(text) == expected


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        pytest.param("A. Bell, C. Dunn and E. Hill.", ["A. Bell", "C. Dunn", "E. Hill"], id="commas and a last and"),
        pytest.param(
            "A. Bell; C. Dunn, pilot; E. Hill", ["A. Bell", "C. Dunn, pilot", "E. Hill"], id="semicolons rule"
        ),
        pytest.param("A. Bell (Customs, Saltby), C. Dunn", ["A. Bell (Customs, Saltby)", "C. Dunn"], id="in brackets"),
        pytest.param("R. Hill, OBE, C. Dunn", ["R. Hill, OBE", "C. Dunn"], id="letters"),
        pytest.param("A. Dunn, Chair, C. Bell", ["A. Dunn, Chair", "C. Bell"], id="a post of one word"),
        pytest.param("Mary Tull, Town Clerk (MT)", ["Mary Tull, Town Clerk (MT)"], id="a post before her initials"),
        pytest.param("Cllr Mary Tull, Clerk (JH)", ["Cllr Mary Tull", "Clerk (JH)"], id="a post with another's"),
        pytest.param(
            "Mrs Ann Bell, Deputy Clerk, Eve Hill", ["Mrs Ann Bell, Deputy Clerk", "Eve Hill"], id="a post of two words"
        ),
        pytest.param("Cllr Ann Bell, Town Clerk", ["Cllr Ann Bell", "Town Clerk"], id="a councillor is no clerk"),
        pytest.param("Deputy Clerk, Town Clerk", ["Deputy Clerk", "Town Clerk"], id="posts alone"),
        pytest.param("Ann Bell, Ben Clerk", ["Ann Bell", "Ben Clerk"], id="a name like a post"),
        pytest.param("Ann Bell and Chris Dunn and Eve Hill", ["Ann Bell", "Chris Dunn", "Eve Hill"], id="two ands"),
        pytest.param("", [], id="nothing"),
        pytest.param("(", ["("], id="a bracket that never closes"),
    ],
)
def test_lists_are_divided(text: str, entries: list[str]) -> None:
    assert split_names(text) == entries


def test_a_list_of_a_thousand_names_is_divided_without_end() -> None:
    assert len(split_names(", ".join(["Ann Bell and Chris Dunn"] * 1000))) == 2000
    endless = " and ".join(["Ann Bell"] * 3000)
    assert split_names(endless) == [endless]  # no list: nobody writes three thousand names without a comma


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param("Fire Chief Will Bates", ("Will Bates", "Fire Chief"), id="a post before the name"),
        pytest.param("Mr. Will Bates", ("Mr. Will Bates", None), id="a title is part of the name"),
        pytest.param("Will Bates", ("Will Bates", None), id="a name alone"),
        pytest.param("Head of Legal Services", ("Head of Legal Services", None), id="a post alone"),
    ],
)
def test_posts_before_names(entry: str, expected: tuple[str, str | None]) -> None:
    assert post_and_name(entry) == expected
