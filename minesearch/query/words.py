"""Text to words, and words to terms: the one place that says which words are "the same" in a search.

A token is a word as printed, lower case and without accents or apostrophes: café -> cafe, children's -> children,
O'Brien -> obrien, 1st -> 1, U.K. -> uk. Numbers, dates and times are kept whole: 14.6.19, 1,250 (as 1250), 2018/19. A
hyphenated word gives its parts and the whole without hyphens, so that co-operation, cooperation and co operation find
each other. A term is a token in one spelling (`spelling`) and without its ending (`stem`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from minesearch.query.spelling import fold_spelling
from minesearch.query.stem import stem

# combining marks belong to the letter before them, a soft hyphen to the word around it
_LETTERS = "[^\\W_]+(?:[\u0300-\u036f\u00ad][^\\W_]*)*"
_PLAIN = f"{_LETTERS}(?:['\u2019\u02bc]{_LETTERS})*"
_TOKEN = re.compile(
    # most words: nothing follows that could belong to them, so the rest of the pattern need not be tried
    "(?P<plain>[A-Za-z]+(?![\\w'\u2019\u02bc.\u2010\u2011\u0300-\u036f\u00ad-]))"
    r"|(?P<years>(?<![\w./-])(?:19|20)\d\d[/-](?:(?:19|20)\d\d|\d\d)(?![\w/-]|\.\d))"  # 2018/19, 2018-2019
    r"|(?P<number>\d+(?:[.,/:]\d+)+(?!\w))"  # 14.6.19, 1,250, 10:30, 5.1
    r"|(?P<letters>(?<!\w)(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?)"  # U.K., e.g.
    f"|(?P<word>{_PLAIN}(?:[-\u2010\u2011]{_PLAIN})*)"
)
_HYPHEN = re.compile("[-\u2010\u2011]")
_DROPPED = re.compile("['\u2019\u02bc\u00ad\u0300-\u036f.]")
_POSSESSIVE = re.compile("(?<=.)['\u2019\u02bc]s$")
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_THOUSANDS = re.compile(r"^\d{1,3}(?:,\d{3})+(?:\.\d+)?$")

# words that say nothing about what is looked for; they are left out of a query unless it holds nothing else
_STOP_WORDS = (
    "a about all an and any are as at be because been being but by can could did do does for from get gets had has "
    "have how if in into is it its many me much my of on or our should so than that the their them then there these "
    "they this those to us was we were what when where which who why will with would you your"
)
STOP_WORDS = frozenset(_STOP_WORDS.split())


class Token(NamedTuple):
    """Characters [start, end) of a text are this word. `position` counts words.

    The whole of a hyphenated word stands at the position of its first part, and once more at that of its last, so that
    phrases on either side are found.
    """

    text: str
    start: int
    end: int
    position: int


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in order. Where a character stands is counted in the text as given."""
    if text.isascii() and text.isalpha():  # one plain word, which most texts without spaces are
        yield Token(text.lower(), 0, len(text), 0)
        return
    position = 0
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        word, shape = found.group(), found.lastgroup
        if shape == "years":
            first, last = re.split("[/-]", word)
            yield Token(f"{first}/{last[-2:]}", start, end, position)
            yield Token(first, start, start + 4, position)
        elif shape == "number":
            yield Token(word.replace(",", "") if _THOUSANDS.match(word) else word, start, end, position)
        elif shape == "word" and (hyphens := len(_HYPHEN.findall(word))):
            yield from _hyphenated(word, start, position)
            position += hyphens
        else:
            yield Token(fold(word), start, end, position)
        position += 1


def _hyphenated(word: str, start: int, position: int) -> Iterator[Token]:
    whole = "".join(map(fold, _HYPHEN.split(word)))
    end = start + len(word)
    yield Token(whole, start, end, position)
    parts = list(re.finditer("[^-\u2010\u2011]+", word))
    for index, part in enumerate(parts):
        yield Token(fold(part.group()), start + part.start(), start + part.end(), position + index)
    yield Token(whole, start, end, position + len(parts) - 1)


@lru_cache(maxsize=1 << 16)
def tokens_of(chunk: str) -> tuple[Token, ...]:
    """The tokens of a text without spaces, which as often as not has been met before."""
    return tuple(tokens(chunk))


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """A single word as printed -> lower case, no accents, apostrophes, possessive or ordinal ending."""
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word.casefold())
    word = _DROPPED.sub("", _POSSESSIVE.sub("", word.lower()))
    return _ORDINAL.sub(r"\1", word)


@lru_cache(maxsize=1 << 16)
def term(token: str) -> str:
    """What a token is looked up by: one spelling for British and American, no ending."""
    return stem(fold_spelling(token))


def alternatives(text: str) -> tuple[tuple[str, ...], ...]:
    """The sequences of tokens that a query's word or phrase may stand for, each in the order of the words.

    "anti-social behaviour" -> (anti, social, behaviour) and (antisocial, behaviour). Empty if there is no word in it.
    """
    sequences: list[tuple[str, ...]] = [()]
    for found in _TOKEN.finditer(text):
        spelt = list(tokens(found.group()))
        if not spelt:
            continue
        if found["word"] and len(spelt) > 1:
            ways = [tuple(token.text for token in spelt[1:-1]), (spelt[0].text,)]
            if len(sequences) >= 8:  # a phrase of many hyphens: the parts alone
                ways = ways[:1]
        else:
            ways = [(spelt[0].text,)]
        sequences = [sequence + way for sequence in sequences for way in ways]
    return tuple(sequence for sequence in sequences if sequence)


def fold_whole(text: str) -> str:
    """A word of a query as the words of the archive are kept: a hyphenated one without its hyphens."""
    ways = alternatives(text)
    return "".join(ways[-1]) if ways else fold(text)
