"""People named in a text, by what stands around the name: a title, a first name, a role, an address.

The name is given without title and post-nominals, since the same person is printed with and without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minesearch.tag.firstnames import is_first_name
from minesearch.tag.found import Found, mark
from minesearch.tag.lists import word_set
from minesearch.tag.titles import (
    EVERYDAY_TITLES,
    HONORIFICS,
    RANK_ABBREVIATIONS,
    RANKS,
    TITLE_MODIFIERS,
    bare,
    is_post_nominal,
    is_rank,
    is_title,
)
from minesearch.tag.tokens import Token, tokenise
from minesearch.tag.words import MONTHS_AND_DAYS, NOT_NAMES, ORG_HEADS, PLACE_WORDS, PRONOUNS, ROLE_WORDS

PARTICLES = word_set("de da del della der den di dos du la le ter van von bin ibn al el y")

# Everyday words that are common surnames as well; after a title or a first name they are names.
ALSO_SURNAMES = word_set(
    """
    hill wood woods green lane west north young hall close field fields king price page lake moor parks banks church
    house case long short day may march summers winter little rivers mill mills waters brooks marsh power best law
    bishop judge major mason baker cook clerk steward porter warden marshal english welsh french scott norman german
    holland england ireland wales bridge bridges park street law read stone east lodge grove way walker
    farmer sexton constable sargent bush black white brown grey gray reid london lancashire essex
    sussex kent derby bristol durham bolton york
    """
)
NO_SURNAMES = NOT_NAMES - ALSO_SURNAMES
_NEVER_LAST = ROLE_WORDS | ORG_HEADS | MONTHS_AND_DAYS | PRONOUNS
# First names that streets, stations and parks are named after.
PLACE_NAMERS = word_set("victoria albert florence charlotte george elizabeth alexandra edward kent chelsea")

_ROLE_AFTER = re.compile(r"\s*(?:[,(–—:]|-\s|\s-)\s*(?:the\s+|an?\s+)?(?P<role>[^,.;:()\n]{2,80})")
_ADDRESS = re.compile(r"\b[A-Za-z]+(?:-[A-Za-z]+)?\.[A-Za-z]+(?:[-'’][A-Za-z]+)?\d*@[A-Za-z0-9.-]+\.[A-Za-z]{2,}\b")
_EMAIL = re.compile(r"\b([A-Za-z]+(?:-[A-Za-z]+)?)\.([A-Za-z]+(?:[-'’][A-Za-z]+)?)\d?@[A-Za-z0-9-]+\.[A-Za-z]")


def name_word(token: Token) -> bool:
    """A capitalised word that is neither role nor body, street or paper."""
    if not token.capital or len(token.text) < 2 or token.initials or token.folded in NOT_NAMES:
        return False
    return not _PRONOUN_VERB.fullmatch(token.folded)


_PRONOUN_VERB = re.compile(r"(?:i|he|she|we|you|they|it)[’'](?:d|m|s|ll|ve|re)")


def surname_word(token: Token) -> bool:
    if name_word(token):
        return not is_post_nominal(token.text)
    return token.capital and len(token.text) > 1 and token.folded in ALSO_SURNAMES


def surname_end(tokens: Sequence[Token], at: int) -> int:
    """Index after the surname beginning at `at` (with its particles); `at` itself where none begins there."""
    here = at
    while (
        here < len(tokens)
        and tokens[here].folded in PARTICLES
        and (here == at or tokens[here].joined)
        and here - at < 3
    ):
        here += 1
    if here > at and here < len(tokens) and tokens[here].joined and surname_word(tokens[here]):
        return here + 1
    return at + 1 if at < len(tokens) and surname_word(tokens[at]) else at


def _run_end(tokens: Sequence[Token], at: int) -> int:
    """Index after the capitalised words that follow one another from `at` on one line."""
    end = at + 1
    while end < len(tokens) and tokens[end].capital and tokens[end].close:
        end += 1
    return end


def name_end(tokens: Sequence[Token], at: int) -> int:
    """Index after a whole name that begins with a first name or initials at `at`; `at` where there is none.

    A third word is taken as part of the name only where it ends the capitalised run: after "Cllr Les Farmiloe"
    the name of a council may follow.
    """
    here = at
    while (
        here < len(tokens)
        and tokens[here].initials
        and tokens[here].capital
        and (here == at or _same_name(tokens, here))
    ):
        here += 1
    if here == at:
        if not name_word(tokens[at]) and not is_first_name(tokens[at].text):
            return at
        here += 1
        while here < len(tokens) and tokens[here].initials and tokens[here].capital and _same_name(tokens, here):
            here += 1
    if here >= len(tokens) or not _same_name(tokens, here):
        return at
    end = surname_end(tokens, here)
    if end == here:
        return at
    if end < len(tokens) and _third_word(tokens, end) and _run_end(tokens, end) == end + 1:
        following = tokens[end + 1] if end + 1 < len(tokens) else None
        if not (following and following.joined and (following.folded in ("and", "of", "&") or following.capital)):
            end += 1
    return end


def _third_word(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    return token.close and surname_word(token) and (not token.shouted or tokens[at - 1].shouted)


def _same_name(tokens: Sequence[Token], at: int) -> bool:
    """White space, or the stop of an initial that lost its own, before a further part of a name."""
    return tokens[at].joined or (tokens[at - 1].initials and tokens[at].gap in ("", ". ", "."))


def find_people(text: str, tokens: Sequence[Token]) -> Iterator[Found]:
    yield from titled(text, tokens)
    yield from with_first_name(text, tokens)
    yield from with_role(text, tokens)
    yield from with_address(text, tokens)


def titled(text: str, tokens: Sequence[Token]) -> Iterator[Found]:
    """ "Mr I.D. Aldous OBE CC", "Detective Inspector 1121 Chris Barlow", "Superintendent O’Hara", "Lord Bexley"."""
    for at, token in enumerate(tokens):
        if not is_title(token.text) or not token.capital:
            continue
        start = at + 1
        if start < len(tokens) and tokens[start].text.isdigit() and is_rank(token.text):
            start += 1  # the collar number of an officer
        if start >= len(tokens) or not _after_title(tokens[start]) or is_title(tokens[start].text):
            continue
        end = name_end(tokens, start)
        whole = end > start
        if not whole:
            end = surname_end(tokens, start)
        if end == start:
            end = _word_end(tokens, start)
            whole = end > start
        if end == start or not _title_holds(tokens, at, start, whole):
            continue
        first = _title_start(tokens, at)
        last = _post_nominals_end(tokens, end)
        confidence = 0.98 if whole else 0.9
        rule = "person-title" if whole else "person-title-surname"
        span = (tokens[start].start, tokens[end - 1].end)
        yield mark("PERSON", text, *span, rule, confidence, (tokens[first].start, tokens[last - 1].end))


def _after_title(token: Token) -> bool:
    return (
        token.gap.strip(" .\n\t\u00a0") == ""
        and bool(token.gap)
        and token.gap.count("\n") < 2
        and token.gap.count(".") < 2
    )


def _word_end(tokens: Sequence[Token], at: int) -> int:
    """Index after initials and a word that is no usual surname: "Mrs A Record (Head of Finance)"; `at` for others."""
    here = at
    while here < len(tokens) and tokens[here].initials and tokens[here].capital and (here == at or tokens[here].close):
        here += 1
    if here == at or here >= len(tokens) or not tokens[here].close or not tokens[here].capital:
        return at
    word, following = tokens[here], tokens[here + 1] if here + 1 < len(tokens) else None
    runs_on = following is not None and following.close and (following.capital or following.folded in ("of", "for"))
    barred = word.folded in PRONOUNS | _OFFICES | _SENTENCE_WORDS or word.shouted or word.initials
    return at if barred or (runs_on and following is not None and not is_post_nominal(following.text)) else here + 1


# What a list sets behind a name without a comma.
_OFFICES = word_set(
    "chair chairman chairwoman chairperson vice vice-chair vice-chairman councillor member clerk leader"
)
# What begins the next column or label.
_SENTENCE_WORDS = word_set(
    """
    in at on by for from with and the of to also not no absent present apologies apology was were who said as if it
    is joined left via item page
    """
)


def _title_holds(tokens: Sequence[Token], at: int, start: int, whole: bool) -> bool:
    """Whether a title that is also a word or a post-nominal is meant as one: "PC Adam Smith", not "Souldern PC
    Website"."""
    title, name = tokens[at], tokens[start]
    named = name.initials or is_first_name(name.text)
    if bare(title.text) in EVERYDAY_TITLES:
        return whole and named
    if title.text in RANK_ABBREVIATIONS:
        before = tokens[at - 1] if at else None
        loose = before is None or not before.capital or not before.joined or is_title(before.text)
        return "." not in name.gap and loose and (named or (not whole and title.text not in ("CC", "PC", "DC")))
    if bare(title.text) in ("ms", "mx", "master", "trustee") and title.shouted:
        return named
    return bare(title.text) in HONORIFICS or bare(title.text) in RANKS


def _title_start(tokens: Sequence[Token], at: int) -> int:
    while (
        at
        and (bare(tokens[at - 1].text) in TITLE_MODIFIERS or is_title(tokens[at - 1].text))
        and tokens[at - 1].capital
    ):
        if not _after_title(tokens[at]):
            break
        at -= 1
    return at


def _post_nominals_end(tokens: Sequence[Token], end: int) -> int:
    while end < len(tokens) and tokens[end].gap.strip(" ,(\u00a0") == "" and is_post_nominal(tokens[end].text):
        end += 1
    return end


def with_first_name(text: str, tokens: Sequence[Token]) -> Iterator[Found]:
    """ "Bill Knowle": a first name and a surname, none of them part of a longer run that is a street or a body."""
    for at, token in enumerate(tokens):
        if not token.capital or not is_first_name(token.text) or (token.shouted and not _heading_name(tokens, at)):
            continue
        if (
            at
            and token.gap in (" ", ". ")
            and tokens[at - 1].folded in ("st", "saint", "queen", "king", "prince", "princess")
        ):
            continue
        before = tokens[at - 1] if at and token.close else None
        if before is not None and name_word(before) and not before.shouted and not _office(before):
            continue
        end = name_end(tokens, at)
        if end == at or _is_place(tokens, at, end):
            continue
        last = _post_nominals_end(tokens, end)
        span = (token.start, tokens[end - 1].end)
        yield mark("PERSON", text, *span, "person-first-name", 0.9, (token.start, tokens[last - 1].end))


def _office(token: Token) -> bool:
    """ "Clerk-Treasurer": a role of two words."""
    return "-" in token.text and token.folded.rpartition("-")[2] in ROLE_WORDS


def _heading_name(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].shouted and len(tokens[at].text) > 3


def _is_place(tokens: Sequence[Token], at: int, end: int) -> bool:
    surname, following = tokens[end - 1], tokens[end] if end < len(tokens) else None
    if tokens[at].folded in PLACE_NAMERS and surname.folded in PLACE_WORDS:
        return True
    if (
        surname.folded in ("street", "park", "bridge", "church", "house", "lodge", "grove", "way")
        and at
        and tokens[at - 1].folded in ("at", "in", "the", "on")
    ):
        return True
    if not (following and following.close and following.capital):
        return False
    heads_next = end + 1 < len(tokens) and tokens[end + 1].folded in ("of", "for")  # "Paul Hendry Office of ..."
    return following.folded in PLACE_WORDS | ORG_HEADS and not heads_next


def with_role(text: str, tokens: Sequence[Token]) -> Iterator[Found]:
    """ "Jane Sunley, Strategic Director": two name words, then a role set off from them."""
    for at in range(len(tokens) - 2):
        token = tokens[at]
        if not name_word(token) or token.shouted or not tokens[at + 1].joined:
            continue
        if at and token.close and tokens[at - 1].capital and not is_title(tokens[at - 1].text):
            continue
        end = name_end(tokens, at)
        if end == at or tokens[end - 1].shouted or _ABSTRACT.search(tokens[end - 1].folded):
            continue
        after = _ROLE_AFTER.match(text, tokens[end - 1].end)
        if after and _is_role(after["role"]):
            yield mark("PERSON", text, token.start, tokens[end - 1].end, "person-role", 0.85)


def _is_role(words: str) -> bool:
    """Whether the words begin like a role in capitals: "Strategic Director", "Head of Service", "Chair of the
    Panel"."""
    first = words.split()[:6]
    return (
        bool(first)
        and first[0][0].isupper()
        and any(w.strip("’'s").casefold() in _HELD and w[0].isupper() for w in first)
    )


_HELD = ROLE_WORDS - word_set(
    """
    local cabinet resident residents staff support policy operations strategic interim independent responsible
    monitoring commissioning volunteer volunteers worker workers youth members officers partners contact apologies
    borough county district parish city town councils student teacher sponsor owner
    """
)


def addresses(text: str) -> list[str]:
    """E-mail addresses made of a first and a last name, each once."""
    return list(dict.fromkeys(match[0] for match in _ADDRESS.finditer(text)))


def with_address(text: str, tokens: Sequence[Token]) -> Iterator[Found]:
    """Names that an address in the same text spells out: first.last@."""
    names = {(m[1].casefold(), m[2].casefold()) for m in _EMAIL.finditer(text)}
    for at in range(len(tokens) - 1 if names else 0):
        first, last = tokens[at], tokens[at + 1]
        if first.capital and last.capital and last.joined and (first.folded, last.folded.replace("’", "'")) in names:
            yield mark("PERSON", text, first.start, last.end, "person-address", 0.95)


_ABSTRACT = re.compile(r"(?:[ts]ions?|nesses|ities)$")  # observations and facilities, not surnames


def plausible(text: str) -> bool:
    """Whether words that a model takes for a person can be one: two to four name words, no role, pronoun, month or
    body."""
    words = re.findall(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*\.?", text)
    if not 2 <= len(words) <= 4 or re.search(r"[\d@/:;()]", text):
        return False
    last = words[-1].strip(".").casefold()
    if last in _NEVER_LAST or not words[-1][0].isupper():
        return False
    if _ABSTRACT.search(last) and not is_first_name(words[0]):
        return False
    if "\n" in text and words[0].isupper() and not words[-1].isupper():
        return False  # an acronym at the end of a line, and the first word of the next
    if last in NO_SURNAMES or any(w.strip(".").casefold() in NOT_NAMES for w in words[:-1]):
        return is_first_name(words[0]) and len(words) == 2 and last not in NO_SURNAMES
    return all(w[0].isupper() or w.casefold() in PARTICLES for w in words) and not all(w.isupper() for w in words)


def printed_span(text: str, start: int, end: int) -> tuple[int, int]:
    """A name's characters [start, end) widened by the title before it and the post-nominals after it."""
    before = tokenise(text[max(0, start - 60) : start])
    shift = max(0, start - 60)
    gap = text[before[-1].end + shift : start] if before else ""
    first = start
    at = len(before)
    while at and _is_title_word(before, at) and (at < len(before) or _loose_gap(gap)):
        at -= 1
        first = before[at].start + shift
        if not _loose_gap(before[at].gap):
            break
    while at < len(before) and not is_title(before[at].text) and bare(before[at].text) not in TITLE_MODIFIERS:
        at += 1
        first = before[at].start + shift if at < len(before) else start
    after = tokenise(text[end : end + 40])
    last = end
    for token in after:
        if token.gap.strip(" ,(\u00a0") or not is_post_nominal(token.text):
            break
        last = end + token.end
    return first, last


def _is_title_word(before: Sequence[Token], at: int) -> bool:
    word = before[at - 1]
    if not word.capital and not word.text.isdigit():
        return False
    if word.text.isdigit():
        return at == len(before) and at > 1 and is_rank(before[at - 2].text)
    return is_title(word.text) or (bare(word.text) in TITLE_MODIFIERS and at < len(before) and bare(word.text) != "the")


def _loose_gap(gap: str) -> bool:
    return not gap.strip(" .\n\u00a0") and gap.count("\n") < 2
