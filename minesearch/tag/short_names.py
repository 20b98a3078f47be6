"""Short forms of the people a paper names in full: "Doris" where it names Doris Marsh, "Mayor Fenner" after Tom Fenner.

Read when the rules and the model have been through all texts of the paper.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from minesearch.tag.firstnames import forms_of, is_first_name
from minesearch.tag.found import Found, mark
from minesearch.tag.lists import word_set
from minesearch.tag.people import PLACE_NAMERS, name_word, surname_end
from minesearch.tag.titles import EVERYDAY_TITLES, bare, is_post_nominal, is_title
from minesearch.tag.tokens import Token, tokenise
from minesearch.tag.words import NOT_NAMES

ALONE = "person-first-name-alone"

# First names that are words or places as well: they must stand within a sentence.
_WORDS_TOO = word_set(
    """
    mark will grace dawn joy bill frank sue rob pat jack ray miles max jean dean violet iris heather holly hazel ivy
    daisy penny verity lily eve robin constance ruby rose faith hope art grant dale guy rich
    """
)
_NOBODY = (
    NOT_NAMES | PLACE_NAMERS | word_set("georgia jordan virginia carolina lincoln sydney lourdes paris israel india")
)
_SAINTS = word_set("st saint ste king queen prince princess pope the a an at in near")
_TITLES = EVERYDAY_TITLES | word_set(
    """
    chair chairman chairwoman chairperson vice-chair vice-chairman president commissioner director member supervisor
    councilmember councilman councilwoman warden convener provost treasurer secretary clerk governor sheriff officer
    """
)
_GENITIVE = re.compile(r"[’']s?$")
_IN_ADDRESS = re.compile(r"[@._/-]\w")
# Rules that are sure of the first name though no list holds it.
_SURE = word_set("person-title person-address person-initials-behind")


class NamedInFull:
    """First names with the surnames they stand before, and surnames, of the people found in some texts."""

    def __init__(self, found: Iterable[Found]) -> None:
        self.surnames: set[str] = set()
        self._given: dict[str, set[str]] = defaultdict(set)
        for person in found:
            self._add(person)

    def _add(self, person: Found) -> None:
        words = tokenise(person.mention.text)
        if len(words) < 2 or (person.mention.rule == "person-model" and not is_first_name(words[0].text)):
            return
        first, last = words[0], _plain(words[-1])
        self.surnames.add(last)
        if first.initials or not (is_first_name(first.text) or person.mention.rule in _SURE):
            return
        for form in {first.folded, *forms_of(first.folded)}:
            self._given[form].add(last)

    def bearers(self, first_name: str) -> int:
        """How many people of this first name, or of one it is a form of."""
        return len(self._given.get(first_name, ()))


def find_short(text: str, tokens: Sequence[Token], own: NamedInFull, paper: NamedInFull) -> Iterator[Found]:
    """`own` are the people whom the text itself names in full, `paper` those of all texts of the paper."""
    yield from _titled_surname(text, tokens, paper)
    for at, token in enumerate(tokens):
        if not token.capital or token.shouted:
            continue
        name = _GENITIVE.sub("", token.text)
        known = own.bearers(name.casefold()) or paper.bearers(name.casefold()) == 1
        if known and _is_alone(tokens, at) and _means_somebody(text, tokens, at):
            yield mark("PERSON", text, token.start, token.start + len(name), ALONE, 0.75)


def _titled_surname(text: str, tokens: Sequence[Token], paper: NamedInFull) -> Iterator[Found]:
    """ "Mayor Fenner": a title that is a word as well, before the surname of somebody the paper names."""
    for at, token in enumerate(tokens[:-1]):
        if bare(token.text) not in _TITLES or not token.capital or tokens[at + 1].gap not in (" ", ". "):
            continue
        end = surname_end(tokens, at + 1)
        if end == at + 1 or _plain(tokens[end - 1]) not in paper.surnames or _runs_on(tokens, end):
            continue
        span = (tokens[at + 1].start, tokens[end - 1].end)
        yield mark("PERSON", text, *span, "person-title-surname", 0.85, (token.start, tokens[end - 1].end))


def _plain(token: Token) -> str:
    return _GENITIVE.sub("", token.folded)


def _runs_on(tokens: Sequence[Token], end: int) -> bool:
    if end >= len(tokens) or not tokens[end].close:
        return False
    return tokens[end].capital and not is_post_nominal(tokens[end].text)


def _is_alone(tokens: Sequence[Token], at: int) -> bool:
    """No part of a longer name stands beside it."""
    token, following = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and following.joined and (following.capital or following.text == "&"):
        line_ends = "\n" in following.gap and not name_word(following)
        if not line_ends:
            return False
    if not at:
        return True
    before = tokens[at - 1]
    if not token.gap.strip(" \n") and (before.capital or before.text == "&") and "\n" not in token.gap:
        return False
    return not (token.gap.strip() == "," and before.capital and name_word(before)) or is_first_name(before.text)


def _means_somebody(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Not a saint, a place or the word that the name is as well."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if _plain(token) in _NOBODY or len(token.text) < 3:
        return False
    joined = before is not None and token.joined
    if joined and before is not None and (before.folded in _SAINTS or is_title(before.text) or before.text.isdigit()):
        return False
    if _IN_ADDRESS.match(text, token.end) or (token.start and text[token.start - 1] in "@._/-"):
        return False
    if at + 2 < len(tokens) and tokens[at + 1].folded == "and" and tokens[at + 2].capital:
        other = tokens[at + 2].text
        if not (is_first_name(other) or is_title(other) or tokens[at + 2].shouted):
            return False  # the George and Dragon
    within = before is not None and token.close and not before.capital
    return _plain(token) not in _WORDS_TOO or within
