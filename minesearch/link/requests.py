"""What kind of thing a text asks for: two requests about one subject that ask for different things are two matters."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache


class Asked(StrEnum):
    """What is to come of a request."""

    WORD = "word"  # the meeting is to be told: a report, presentation, update, explanation
    PAPERS = "papers"  # something is to be sent round: figures, minutes, a link
    LETTER = "letter"  # somebody is to be written to
    MEETING = "meeting"  # people are to meet, or see for themselves
    NOTICE = "notice"  # the public is to be told: a leaflet, an article, a press release
    MONEY = "money"  # something is to be paid, bought or ordered


_SIGNS = {
    Asked.WORD: r"reports?|present(?:s|ed|ation|ations)?|updates?|briefing|explain|explanation|clarif\w+|"
    r"summar\w+|feed ?back|overview|input|findings",
    Asked.PAPERS: r"circulat\w+|distribut\w+|send round|sent round|share[ds]?|forward(?:ed)? (?:to|the)",
    Asked.LETTER: r"writ(?:e|es|ing|ten) to|letters?|lobby",
    Asked.MEETING: r"visits?|(?:arrange|convene|set up|organise|hold) (?:an?|the|further)? ?(?:\w+ )?"
    r"(?:meeting|workshop|event)|meet with",
    Asked.NOTICE: r"leaflets?|publicis\w+|publicity|press|newsletters?|social media|campaigns?|posters?|publish\w*|"
    r"articles?",
    Asked.MONEY: r"purchas\w+|buy|order(?:ed)?|pay(?:ment)?|quotes?|quotations?|tenders?",
}
# where a word begins is looked at when a sign is found: with that in front, a pattern is tried at each character
_PATTERNS = {kind: re.compile(rf"(?:{signs})\b") for kind, signs in _SIGNS.items()}
_INSIDE = re.compile(r"(?<=\w)")


@lru_cache(maxsize=16384)
def asked_in(text: str) -> frozenset[Asked]:
    """The kinds of thing a text asks for; empty where it has no sign of any."""
    low = text.lower()
    return frozenset(kind for kind, pattern in _PATTERNS.items() if _stands_in(low, pattern))


def _stands_in(text: str, pattern: re.Pattern[str]) -> bool:
    """Whether a sign stands in the text from the beginning of a word."""
    found = pattern.search(text)
    while found is not None and _INSIDE.match(text, found.start()):
        found = pattern.search(text, found.start() + 1)
    return found is not None


def other_request(one: str, other: str) -> bool:
    """Whether two texts ask for different things."""
    first, second = asked_in(one), asked_in(other)
    return bool(first) and bool(second) and not first & second
