"""What a change of the lexicon concerns: never too little, and not all that much more."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from minesearch.tag.changes import Changes, digest
from minesearch.tag.lexicon import Lexicon
from minesearch.tag.opening import runs_of
from minesearch.tag.tagger import Candidates, resolve

BODY = "Harbour Board"
NOTHING = Lexicon()

# a name the archive has learnt, a text, whether it may stand there
NAMES = [
    ("Ruk Basten", "Then Ruk Basten spoke.", True),
    # in capitals, over a line's end
    ("Ruk Basten", "RUK\nBASTEN", True),
    # its words, but not side by side
    ("Ruk Basten", "Ruk Harris and Mary Basten", False),
    # an initial close to the surname, and its stop left out
    ("John R. Hartley", "John RHartley", True),
    ("John R. Hartley", "John R Hartley", True),
    # "and" in each of its ways
    ("Parks and Gardens Trust", "the Parks & gardens trust", True),
    ("Parks & Gardens Trust", "the Parks and Gardens Trust", True),
    # all words but one
    ("Northshire County Cricket Club", "Northshire County Council and its club", False),
    # a hyphen with space around it, another apostrophe
    ("Ann Smith-O'Hara", "Ann Smith - O’Hara", True),
    # letters of which a pattern without regard to case takes two for one
    ("Straße Trust", "STRASSE TRUST", True),
]


@pytest.mark.parametrize(("name", "text", "expected"), NAMES)
def test_a_name_concerns_the_papers_with_its_words(name: str, text: str, expected: bool) -> None:
    for lexicon in (Lexicon(people=(name,)), Lexicon(organisations=(name,))):
        assert Changes(NOTHING, lexicon).concern(digest([text], [BODY])) is expected
        assert Changes(lexicon, NOTHING).concern(digest([text], [BODY])) is expected


# an acronym, a text, whether it may stand there
SHORTS = [
    ("NPS", "the NPS wrote", True),
    ("NPS", "two NPSs wrote", True),
    # a word is no acronym
    ("ACT", "to act on it", False),
    ("DLNR CRC", "DLNR CRC", True),
    ("R&D", "R&D was cut", True),
]


@pytest.mark.parametrize(("short", "text", "expected"), SHORTS)
def test_an_acronym_concerns_papers_of_its_body(short: str, text: str, expected: bool) -> None:
    after = Lexicon(acronyms={BODY: {short: ("Some Service",)}, "Library Board": {}})
    assert Changes(NOTHING, after).concern(digest([text], [BODY])) is expected
    assert not Changes(NOTHING, after).concern(digest([text], ["Library Board"]))


def test_what_an_acronym_stands_for_is_no_matter_of_the_text() -> None:
    before, after = (Lexicon(acronyms={BODY: {"NPS": (name,)}}) for name in ("National Pier Survey", "New Pier Staff"))
    assert not Changes(before, after).concern(digest(["the NPS wrote"], [BODY]))


def test_another_name_of_the_same_first_word_concerns_nobody() -> None:
    before, after = Lexicon(people=("Ruk Basten",)), Lexicon(people=("Ruk Basten", "Ruk Harris"))
    assert not Changes(before, after).concern(digest(["Then Ruk Basten spoke to Mary Harris."], [BODY]))


_WORDS = (
    "Ruk ruk RUK Basten BASTEN J. J R. R Hartley JHartley RHartley and & AND Smith-Jones Smith - Jones O'Hara O’Hara "
    "Trust trust TRUST the The Board County Council NPS NPSs NPS’s R&D DLNR CRC AB Straße STRASSE İlk ILK ılk to , . ("
)
WORDS = st.sampled_from(_WORDS.split())
PHRASES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
SHORT = st.sampled_from(["NPS", "R&D", "DLNR CRC", "CRC", "DLNR", "AB", "RB", "ILK"])
TABLES = st.dictionaries(st.sampled_from([BODY, "Library Board"]), st.dictionaries(SHORT, st.just(("A Trust",))))
LEXICONS = st.builds(
    Lexicon, st.lists(PHRASES, max_size=3).map(tuple), st.lists(PHRASES, max_size=3).map(tuple), TABLES, TABLES
)
TEXTS = st.lists(st.one_of(PHRASES, SHORT), max_size=8).map(" ".join)


@settings(max_examples=100, deadline=None)
@given(LEXICONS, LEXICONS, TEXTS, st.sampled_from([BODY, "Library Board", "Parish Board", None]))
def test_a_paper_that_is_not_concerned_names_nobody_else(
    before: Lexicon, after: Lexicon, text: str, body: str | None
) -> None:
    assume(not Changes(before, after).concern(digest([text], [body])))
    first, second = (resolve(text, Candidates(), lexicon, body=body) for lexicon in (before, after))
    assert first == second


@settings(max_examples=60, deadline=None)
@given(PHRASES, st.lists(PHRASES, max_size=3), TEXTS)
def test_a_name_that_is_found_concerns_the_paper(name: str, others: list[str], text: str) -> None:
    after = Lexicon(people=(*others, name))
    found = resolve(text, Candidates(), after) != resolve(text, Candidates(), Lexicon(people=tuple(others)))
    concerned = Changes(Lexicon(people=tuple(others)), after).concern(digest([text], [None]))
    assert concerned or not found


def test_runs_of_a_name_with_very_many_initials() -> None:
    assert runs_of("A. B. C. D. E. F. G. Hartley") == (("A",),)


def test_runs_of_a_name_that_begins_with_marks() -> None:
    assert runs_of("& - . Ruk") == (("RUK",),)
