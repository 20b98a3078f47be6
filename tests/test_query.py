"""The query language: text to tree, tree to text, and faults with their place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minesearch.errors import QueryError
from minesearch.query.parser import MAX_BYTES, parse, render
from minesearch.query.simplify import plain_words, without_stop_words
from minesearch.query.tree import (
    And,
    Dates,
    Everything,
    Field,
    Fuzzy,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Word,
    conjunction,
    disjunction,
)

CAR, THEFT, VAN = Word("car"), Word("theft"), Word("van")

PARSED = [
    ("car", CAR),
    # words side by side: all of them
    ("car theft", And((CAR, THEFT))),
    ("car AND theft", And((CAR, THEFT))),
    # OR binds less than words side by side
    ("car theft OR van", Or((And((CAR, THEFT)), VAN))),
    ("theft (car OR van)", And((THEFT, Or((CAR, VAN))))),
    # brackets that change nothing leave no trace
    ("(car (theft van))", And((CAR, THEFT, VAN))),
    ("-car", Not(CAR)),
    ("NOT car", Not(CAR)),
    # the minus of a compound, and a dash between words, leave nothing out
    ("anti-social", Word("anti-social")),
    ("car - theft", And((CAR, THEFT))),
    # lower-case operators are words
    ("car or not", And((CAR, Word("or"), Word("not")))),
    ('"car  theft"', Phrase("car theft")),
    # quotation marks as word processors set them
    ("\u201ccar theft\u201d", Phrase("car theft")),
    ('"car theft"~5', Near("car theft", 5)),
    ("burgl*", Prefix("burgl")),
    ("*", Everything()),
    ("buglary~", Fuzzy("buglary", 1)),
    ("comittee~2", Fuzzy("comittee", 2)),
    ("kind:Resolutions", Field("kind", Word("resolution"))),
    ("kind:decision", Field("kind", Word("resolution"))),
    ("kind:(minute OR action)", Field("kind", Or((Word("minute"), Word("action"))))),
    ('person:"J. Smith"', Field("person", Phrase("J. Smith"))),
    ("organisation:police", Field("org", Word("police"))),
    # a space after the colon of a field is a habit of writing
    ("title: crime", Field("title", Word("crime"))),
    ("date:2019", Field("date", Dates("2019", "2019"))),
    ("date:2019..2021-03", Field("date", Dates("2019", "2021-03"))),
    ("date:..2019-06-14", Field("date", Dates(None, "2019-06-14"))),
    ("date:2019..", Field("date", Dates("2019", None))),
    ("-title:crime", Not(Field("title", Word("crime")))),
    # a colon in a time or an address makes no field
    ("10:30", Word("10:30")),
    ("https://example.org/a", Word("https://example.org/a")),
    # signs that are no words are passed over
    ("car & van", And((CAR, VAN))),
]


@pytest.mark.parametrize(("text", "query"), PARSED, ids=[text for text, _ in PARSED])
def test_a_query_is_read_as_the_language_says(text: str, query: Query) -> None:
    assert parse(text) == query


FAULTS = [
    ("", 0, "nothing to look for"),
    (" & ", 3, "nothing to look for"),
    ('car "theft', 4, "not closed"),
    ('""', 0, "no word"),
    ("(car", 0, "not closed"),
    ("car)", 3, "closes nothing"),
    ("()", 0, "nothing between"),
    ("car OR", 4, "something is missing"),
    ("OR car", 0, "something is missing"),
    ("car NOT", 4, "something is missing"),
    ("wo*n", 2, "end of a word"),
    ("a~b", 1, "end of a word"),
    ("a*", 0, "two letters"),
    ("ab~", 0, "three letters"),
    ('"car theft"~', 11, "number of words"),
    ('"car theft"~101', 11, "number of words"),
    ("kind:letter", 5, "No kind"),
    ("kind:res*", 5, "No kind"),
    ("date:2019-13", 5, "not a date"),
    ("date:2019-02-30", 5, "not a date"),
    ("date:..", 0, "needs a value"),
    ("date:soon", 5, "not a date"),
    ("date:2021..2019", 5, "later than"),
    ("car title:", 4, "needs a value"),
    ("title:kind:minute", 0, "needs a value"),
    ("title:(kind:minute)", 7, "inside another"),
    ("file:a~ b", 5, "three letters"),
    ("file:abc~", 5, "as it is"),
    ("persn:smith", 0, "No field"),
    ("(" * 21 + "car" + ")" * 21, 20, "20 deep"),
    ("NOT " * 21 + "car", 80, "20 deep"),
]


@pytest.mark.parametrize(("text", "position", "message"), FAULTS, ids=[text[:20] for text, _, _ in FAULTS])
def test_a_fault_is_named_with_its_place(text: str, position: int, message: str) -> None:
    with pytest.raises(QueryError) as fault:
        parse(text)
    assert message in fault.value.message
    assert (fault.value.query, fault.value.position) == (text, position)


def test_a_query_is_no_longer_than_two_kilobytes() -> None:
    assert parse("x" * MAX_BYTES) == Word("x" * MAX_BYTES)
    for text in ("x" * (MAX_BYTES + 1), "\u00e9" * (MAX_BYTES // 2 + 1)):
        with pytest.raises(QueryError, match="longer than"):
            parse(text)


WORDS = st.text("abcxyz\u00e9\u0430 019'.-", min_size=1, max_size=8).map(lambda text: "a" + text.replace(" ", ""))
PHRASES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
DAYS = st.dates().map(str) | st.sampled_from(["2019", "2020-02"])
ATOMS: st.SearchStrategy[Query] = st.one_of(
    WORDS.map(Word),
    PHRASES.map(Phrase),
    WORDS.map(lambda text: Prefix(text + "b")),
    st.builds(Fuzzy, WORDS.map(lambda text: text + "bc"), st.sampled_from([1, 2])),
    st.builds(Near, PHRASES, st.integers(0, 100)),
    st.just(Everything()),
)
TEXT_ATOMS = ATOMS.filter(lambda atom: not isinstance(atom, Everything))
FIELDS = st.one_of(
    st.builds(Field, st.sampled_from(["title", "body", "person", "org", "status"]), TEXT_ATOMS),
    st.builds(Field, st.sampled_from(["file", "meeting", "minute"]), WORDS.map(Word) | PHRASES.map(Phrase)),
    st.builds(Field, st.just("kind"), st.sampled_from(["minute", "agenda_item"]).map(Word)),
    DAYS.map(lambda day: Field("date", Dates(day, day))),
    DAYS.map(lambda day: Field("date", Dates(None, day))),
)


def _combine(children: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    several = st.lists(children, min_size=2, max_size=3).map(tuple)
    return st.one_of(children.map(Not), several.map(conjunction), several.map(disjunction))


QUERIES: st.SearchStrategy[Query] = st.recursive(ATOMS | FIELDS, _combine, max_leaves=6)


@given(QUERIES)
def test_a_printed_query_is_read_as_the_same_query(query: Query) -> None:
    assert parse(render(query)) == query


@given(st.text(max_size=200) | st.text('ab:"()*~- OR.NT\u201c&12', max_size=60))
def test_any_text_is_a_query_or_a_fault_with_a_place(text: str) -> None:
    try:
        query = parse(text)
    except QueryError as fault:
        assert 0 <= fault.position <= len(text)
    else:
        assert parse(render(query)) == query


TELLING = [
    # "of" says nothing beside other words
    ("theft of cars", "theft cars"),
    # but it is all there is to go by here
    ("of the", "of the"),
    ("the kind:minute", "kind:minute"),
    # left out words say nothing by themselves either
    ("the -car", "the -car"),
    ('"out of the car"', '"out of the car"'),
]


@pytest.mark.parametrize(("asked", "comes_to"), TELLING)
def test_words_that_say_nothing_are_left_out(asked: str, comes_to: str) -> None:
    assert without_stop_words(parse(asked)) == parse(comes_to)


def test_only_plain_words_are_plain() -> None:
    assert plain_words(parse("car theft")) == (CAR, THEFT)
    for text in ("car -theft", '"car theft"', "car kind:minute", "car OR theft"):
        assert plain_words(parse(text)) == ()
