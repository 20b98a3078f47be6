"""The everyday words of a paper: those that it also prints without a capital.

A heading or a table sets any word in a capital; a word that the paper uses in its sentences as well says little of a
name by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from minesearch.tag.firstnames import is_first_name
from minesearch.tag.found import Found, mark
from minesearch.tag.lists import word_set
from minesearch.tag.tokens import tokenise
from minesearch.tag.words import PLACE_WORDS

_LOWER = re.compile(r"(?<![\w@./-])[a-z]{3,}(?![\w@])")
# Kinds of body whose names must hold more than everyday words: any heading can end in them.
_LOOSE_HEADS = word_set("services centre network administration government enterprise museum limited school")


def everyday_words(texts: Iterable[str]) -> frozenset[str]:
    """Words of three letters or more that the texts print in lower case."""
    return frozenset(word for text in texts for word in _LOWER.findall(text))


def is_vague(name: str, everyday: frozenset[str]) -> bool:
    """ "Supported Bus Services": nothing but everyday words and a head that any heading can end in."""
    words = [token.folded.removesuffix("'s").removesuffix("’s") for token in tokenise(name)]
    if not words or words[-1] not in _LOOSE_HEADS:
        return False
    return all(word in everyday or len(word) < 3 for word in words[:-1])


def without_subject(text: str, person: Found, everyday: frozenset[str]) -> Found:
    """ "Rory Lowe Concerns" in a table names Rory Lowe: a third word in everyday use is what the row is about."""
    words = tokenise(person.mention.text)
    if len(words) != 3 or words[1].initials or is_first_name(words[1].text) or words[2].folded not in everyday:
        return person
    end = person.start + words[1].end
    cut = mark("PERSON", text, person.start, end, person.mention.rule, person.mention.confidence)
    return cut if person.printed.endswith(words[2].text) else person


def is_stray(name: str, everyday: frozenset[str]) -> bool:
    """Two capitalised words that a model takes for a person without knowing the first name: a place, or a heading."""
    words = tokenise(name)
    if is_first_name(words[0].text) or words[0].initials:
        return False
    return any(word.folded in everyday for word in words) or words[-1].folded in PLACE_WORDS
