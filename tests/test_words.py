"""Which words are the same in a search: tokens, spelling, endings."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minesearch.query.spelling import RULES, SPELT_TOO, Rule, fold_spelling
from minesearch.query.stem import stem
from minesearch.query.words import alternatives, fold, term, tokens

TOKENS = [
    ("The Board's theft-of-car", ["the", "board", "theftofcar", "theft", "of", "car", "theftofcar"]),
    # curly and straight apostrophes inside a name
    ("O\u2019Brien and D'Arcy", ["obrien", "and", "darcy"]),
    # an accent as one sign or two, a ligature, a soft hyphen from a line end
    ("caf\u00e9 cafe\u0301 \ufb01re com\u00admittee", ["cafe", "cafe", "fire", "committee"]),
    # numbers, dates and times stay whole; thousands lose their comma, a lone full stop ends a sentence
    ("14.6.19 at 10:30, 12.5% of £1,250. Minute 20.", ["14.6.19", "at", "10:30", "12.5", "of", "1250", "minute", "20"]),
    # a financial year however written, found by its first year too
    ("2018/19 2018-2019", ["2018/19", "2018", "2018/19", "2018"]),
    ("2019-06-14", ["20190614", "2019", "06", "14", "20190614"]),
    ("1st, 22nd and 3rd", ["1", "22", "and", "3"]),
    ("U.K. law, i.e. R.I.P.A. v. B.", ["uk", "law", "ie", "ripa", "v", "b"]),
    ("R&D a_b me@x.org", ["r", "d", "a", "b", "me", "x", "org"]),
    ("\u2014 & * !", []),
]


@pytest.mark.parametrize(("text", "expected"), TOKENS, ids=[text[:16] for text, _ in TOKENS])
def test_text_is_cut_into_words(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text)] == expected


@given(st.text(max_size=120))
def test_every_token_stands_where_it_says(text: str) -> None:
    place = 0
    for token in tokens(text):
        assert 0 <= token.start < token.end <= len(text)
        assert any(map(str.isalnum, text[token.start : token.end]))
        assert token.position >= place - 8 * len(text[token.start : token.end])
        assert token.text
        place = token.position


def test_a_hyphenated_word_stands_at_both_ends_of_its_place() -> None:
    found = [(token.text, token.position) for token in tokens("fell anti-social ways")]
    assert found == [("fell", 0), ("antisocial", 1), ("anti", 1), ("social", 2), ("antisocial", 2), ("ways", 3)]


# the examples of the paper, step by step, and words where shorter rules go wrong
STEMS = (
    "caresses/caress ponies/poni cats/cat feed/feed agreed/agre plastered/plaster bled/bled motoring/motor "
    "sing/sing conflated/conflat troubled/troubl sized/size hopping/hop tanned/tan falling/fall hissing/hiss "
    "fizzed/fizz failing/fail filing/file happy/happi sky/sky relational/relat conditional/condit valenci/valenc "
    "digitizer/digit radicalli/radic differentli/differ vileli/vile analogousli/analog operator/oper "
    "feudalism/feudal decisiveness/decis hopefulness/hope callousness/callous formaliti/formal sensitiviti/sensit "
    "sensibiliti/sensibl triplicate/triplic formative/form electrical/electr hopeful/hope goodness/good "
    "revival/reviv allowance/allow inference/infer airliner/airlin adjustable/adjust defensible/defens "
    "irritant/irrit replacement/replac adjustment/adjust dependent/depend adoption/adopt communism/commun "
    "activate/activ homologous/homolog effective/effect rate/rate cease/ceas controll/control roll/roll yes/ye "
    "is/is x2/x2 evaluating/evalu permitted/permit occurring/occur "
)


@pytest.mark.parametrize(("word", "expected"), [pair.split("/") for pair in STEMS.split()])
def test_endings_are_taken_off_as_porter_does(word: str, expected: str) -> None:
    assert stem(word) == expected


@pytest.mark.parametrize("rule", RULES, ids=[rule.pattern for rule in RULES])
def test_each_spelling_rule_joins_its_pairs_and_leaves_the_rest(rule: Rule) -> None:
    for british, american in rule.same:
        assert term(british) == term(american)
        assert british[0] in (term(british)[0], *SPELT_TOO.get(term(british)[0], ""))
    for word in rule.other:
        assert re.sub(rule.pattern, rule.fold, word) == word


# words that look alike and are not: a term of their own each
APART = [("cheque", "check"), ("tyre", "tired"), ("storey", "story"), ("organ", "organisation"), ("police", "policy")]


@pytest.mark.parametrize(("one", "other"), APART)
def test_words_of_different_meaning_stay_apart(one: str, other: str) -> None:
    assert term(one) != term(other)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14), st.sampled_from(RULES))
def test_a_term_begins_as_its_word_does(word: str, rule: Rule) -> None:
    for printed in (
        word,
        *(british + word for british, _ in rule.same),
        *(british[:5] + word for british, _ in rule.same),
    ):
        assert printed[0] in (term(printed)[0], *SPELT_TOO.get(term(printed)[0], ""))


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14))
def test_a_folded_spelling_is_not_folded_further(word: str) -> None:
    folded = fold_spelling(word)
    assert term(folded) == term(fold_spelling(folded))


@given(st.text(max_size=12))
def test_a_folded_word_stays_as_it_is(word: str) -> None:
    assert fold(fold(word)) == fold(word) or not word.isalnum()


def test_a_hyphenated_word_of_a_query_may_be_one_word_or_several() -> None:
    assert alternatives("anti-social behaviour") == (("anti", "social", "behaviour"), ("antisocial", "behaviour"))
    assert alternatives("2018/19") == (("2018/19",),)
    assert alternatives("&") == ()
