"""People whom a list or a short form of print names: surnames after a plural title, movers by initial and surname,
names that initials in brackets bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from minesearch.tag.firstnames import is_first_name
from minesearch.tag.found import Found, mark
from minesearch.tag.lists import word_set
from minesearch.tag.people import ALSO_SURNAMES, NO_SURNAMES, PLACE_NAMERS, name_end, surname_end
from minesearch.tag.titles import bare, is_post_nominal, is_title
from minesearch.tag.tokens import Token
from minesearch.tag.words import MONTHS_AND_DAYS, ORG_HEADS, PAPER_WORDS, PLACE_WORDS, PRONOUNS

# A title for several, and the title each of them bears.
PLURAL_TITLES = {
    "councillors": "Councillor",
    "councilors": "Councilor",
    "cllrs": "Cllr",
    "clrs": "Clr",
    "messrs": "Mr",
    "aldermen": "Alderman",
    "trustees": "Trustee",
    "commissioners": "Commissioner",
    "councilmembers": "Councilmember",
}
_APOSTROPHE = re.compile(r"[’'](?:s|$)|s[’']$")  # "Councillor’s A and B"
_PRESENT = word_set("present attending")
_LONGEST_NOTE = 60  # characters in brackets behind a name of a list
_MOVED_BY = re.compile(r"\b(?:moved|seconded|proposed)(?:\s+by)?\s*:?\s+$", re.IGNORECASE)


def find_listed(text: str, tokens: Sequence[Token], everyday: frozenset[str]) -> Iterator[Found]:
    """`everyday` are words that the paper prints in lower case as well: they are weak as names."""
    yield from after_plural_title(text, tokens, everyday)
    yield from with_initials(text, tokens, everyday)
    yield from with_initials_behind(text, tokens)
    yield from with_nickname(text)


@dataclass(frozen=True, slots=True)
class _Item:
    """A name of a list: its tokens [start, end), and whether a first name or initials stand before the surname."""

    start: int
    end: int
    whole: bool


def after_plural_title(text: str, tokens: Sequence[Token], everyday: frozenset[str]) -> Iterator[Found]:
    """ "Councillors Alden, Birch (Chair) and Corrie": two names at the least, not all of them everyday words."""
    for at, token in enumerate(tokens):
        title = PLURAL_TITLES.get(_APOSTROPHE.sub("s", bare(token.text))) if token.capital else None
        if title is None:
            continue
        items = list(_items(text, tokens, at + 1, shouted=token.shouted))
        sure = any(i.whole or tokens[i.end - 1].folded not in everyday for i in items)
        firm = bare(token.text) == "messrs" and any(t.text == "&" for t in tokens[at : at + 4])
        if len(items) < 2 or not sure or firm:
            continue
        for item in items:
            rule = "person-title" if item.whole else "person-title-surname"
            found = mark("PERSON", text, tokens[item.start].start, tokens[item.end - 1].end, rule, 0.9)
            yield found if item.whole else replace(found, printed=f"{title} {found.printed}")


def _items(text: str, tokens: Sequence[Token], at: int, *, shouted: bool) -> Iterator[_Item]:
    if at < len(tokens) and tokens[at].folded in _PRESENT and tokens[at + 1 : at + 2] and ":" in tokens[at + 1].gap:
        at += 1
    if at >= len(tokens) or tokens[at].gap.strip(" :.\n\u00a0") or tokens[at].gap.count("\n") > 1:
        return
    last = False
    while at < len(tokens):
        if is_title(tokens[at].text) and tokens[at].capital:
            at += 1  # each with a title as well
            continue
        item = _item(tokens, at, shouted=shouted)
        if item is None:
            return
        yield item
        if last:
            return
        at = _after_notes(text, tokens, item.end)
        joint = tokens[at].gap.removeprefix(")") if at < len(tokens) else ""
        if at >= len(tokens) or joint.count("\n") > 1 or joint.strip() not in ("", ",", ";", "/"):
            return
        last = tokens[at].folded in ("and", "&")
        if not last and not joint.strip():
            return
        at += last


def _item(tokens: Sequence[Token], at: int, *, shouted: bool) -> _Item | None:
    end = name_end(tokens, at)
    one_line = all(token.close and token.shouted == tokens[at].shouted for token in tokens[at + 1 : end])
    if end > at and (one_line or tokens[at].initials or is_first_name(tokens[at].text)):
        return _Item(at, end, whole=True)
    end = surname_end(tokens, at)
    if end == at or (tokens[end - 1].shouted and not shouted):
        return None  # initials, or the acronym of a body
    following = tokens[end] if end < len(tokens) else None
    if following is None:
        return _Item(at, end, whole=False)
    noted = is_post_nominal(following.text) or (following.shouted and following.folded in PAPER_WORDS)  # ABSENT
    runs_on = following.close and following.capital and not noted
    if runs_on or following.gap.startswith(":"):  # a body, or the label of another list
        return None
    return _Item(at, end, whole=False)


def _after_notes(text: str, tokens: Sequence[Token], at: int) -> int:
    """Index after the letters and the brackets behind a name."""
    while at < len(tokens) and tokens[at].close and is_post_nominal(tokens[at].text):
        at += 1
    if at < len(tokens) and tokens[at].gap in (" (", "\u00a0("):
        closed = text.find(")", tokens[at].start, tokens[at].start + _LONGEST_NOTE)
        while closed >= 0 and at < len(tokens) and tokens[at].start < closed:
            at += 1
    return at


def with_initials(text: str, tokens: Sequence[Token], everyday: frozenset[str]) -> Iterator[Found]:
    """ "P.Larkin, M. Oakes:" side by side, or one of them after "moved by": initials with their stops and a surname."""
    ends = {at: end for at in range(len(tokens)) if (end := _initialled(tokens, at, everyday)) > at}
    after = {_beside(tokens, end) for end in ends.values()}
    for at, end in ends.items():
        moved = _MOVED_BY.search(text, max(0, tokens[at].start - 20), tokens[at].start)
        if moved or at in after or _beside(tokens, end) in ends:
            yield mark("PERSON", text, tokens[at].start, tokens[end - 1].end, "person-initials-surname", 0.8)


def _initialled(tokens: Sequence[Token], at: int, everyday: frozenset[str]) -> int:
    """Index after initials and surname that begin at `at`; `at` where none do."""
    token = tokens[at]
    if not token.initials or "." not in token.text or not token.capital:
        return at
    if at and token.close and tokens[at - 1].capital and not is_title(tokens[at - 1].text):
        return at
    end = name_end(tokens, at)
    if end == at:
        return at
    surname, following = tokens[end - 1], tokens[end] if end < len(tokens) else None
    if len(surname.text) < 3 or surname.shouted or surname.folded in everyday:
        return at
    runs_on = following is not None and following.close and following.capital and following.folded not in PAPER_WORDS
    return at if runs_on else end


def _beside(tokens: Sequence[Token], at: int) -> int:
    """Where the next name of a pair would begin after one that ends before `at`; -1 where the list does not go on."""
    if at >= len(tokens):
        return -1
    if tokens[at].gap.strip() in (",", ";", "/") and tokens[at].folded not in ("and", "&"):
        return at
    joined = tokens[at].folded in ("and", "&") and tokens[at].gap.strip() in ("", ",")
    return at + 1 if joined else -1


def with_initials_behind(text: str, tokens: Sequence[Token]) -> Iterator[Found]:
    """ "Clara When (CW)": a first name, a word that need not look like a surname, and the initials of both."""
    for at, token in enumerate(tokens):
        if not token.capital or token.shouted or not is_first_name(token.text) or token.folded in PLACE_NAMERS:
            continue
        if at and token.close and tokens[at - 1].capital and not is_title(tokens[at - 1].text):
            continue
        end = at + 1
        while end < len(tokens) and end - at < 4 and tokens[end].close and tokens[end].capital:
            end += 1
        short = re.compile(r"\s?\(([A-Z]{2,5})\)").match(text, tokens[end - 1].end)
        if end - at > 1 and short and short[1] in _short_forms(tokens[at:end]) and _last_possible(tokens[end - 1]):
            yield mark("PERSON", text, token.start, tokens[end - 1].end, "person-initials-behind", 0.95)


def _short_forms(words: Sequence[Token]) -> set[str]:
    """CW, and for a double name both AS and ASR."""
    letters = [re.findall(r"(?:^|-)(\w)", word.text) for word in words]
    every = "".join(letter for own in letters for letter in own)
    return {every.upper(), "".join(own[0] for own in letters).upper(), (letters[0][0] + letters[-1][0]).upper()}


def _last_possible(word: Token) -> bool:
    return word.folded in ALSO_SURNAMES or word.folded not in ORG_HEADS | PLACE_WORDS | MONTHS_AND_DAYS | PRONOUNS


_NICKNAME = re.compile(
    r"(?<![\w&.’'-])(?P<first>[A-Z][\w’'-]+|(?:[A-Z]\.?\s?){1,3})\s[(“\"‘'](?P<short>[A-Z][a-z]+)[)”\"’']\s(?P<last>[A-Z][\w’'-]+)"
)


def with_nickname(text: str) -> Iterator[Found]:
    """ "William (Bill) Marsh"."""
    for match in _NICKNAME.finditer(text):
        known = is_first_name(match["short"]) and (is_first_name(match["first"]) or len(match["first"].strip(" .")) < 5)
        if known and match["last"].casefold() not in NO_SURNAMES:
            yield mark("PERSON", text, match.start(), match.end(), "person-nickname", 0.9)
