"""The report of a meeting, as commissions and conferences call their minutes: its head, its cover, what it decided.

    Report of the Fifth Annual Meeting of the Commission
                     4-7 May 2009
                   Harwich, Norland
Agenda Item 1.  Opening
1.  The Commission adopted the agenda.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from minesearch.dates import find_dates
from minesearch.model.source import Line, Page
from minesearch.segment.section import body_lines

TOP = 6  # lines: how far down the heading may stand
COVER = 10  # lines: a cover has no more
BESIDE = 6  # words: a line that gives the day has no more besides, the place among them
HEAD = re.compile(r"report\s+of\s+(?:the\s+)?(?:[\w'’-]+\s+){1,12}?(?:meeting|session)\b", re.IGNORECASE)
PASSIVE = r"the\s+(?:[\w'’-]+\s+){1,6}(?:was|were)\s+(?:unanimously\s+)?(?:adopted|approved|agreed)\b"
DECIDED = (
    r"(?:(?:also|therefore|further|then|unanimously)\s+)*"
    r"(?:(?:approved|adopted|agreed|decided|resolved|endorsed|accepted|authori[sz]ed|elected)\b"
    r"|(?-i:REQUESTED|DIRECTED|INSTRUCTED|TASKED|RECOMMENDED|URGED)\b)"  # in small letters talk as well
)
WHO = r"(?:the\s+)?(?:(?:extended|full)\s+)?(?:{nouns})(?:\s+members)?"
NOUN = re.compile(r"\b(?:commission|committee|council|board|assembly|conference|panel|forum|group)\b", re.IGNORECASE)


def is_proceedings(page: Page) -> bool:
    """The page begins the report of a meeting: its heading over a date, and text below."""
    lines = body_lines(page)
    return _heading(lines) is not None and len(lines) > COVER


def is_cover(page: Page, following: Page) -> bool:
    """The page bears the heading alone and the report of the meeting begins on the next."""
    lines = body_lines(page)
    return len(lines) <= COVER and _heading(lines) is not None and is_proceedings(following)


def _heading(lines: Sequence[Line]) -> int | None:
    """Which line the heading begins on; a date of its own stands on one of the few below it."""
    for index in range(min(TOP, len(lines))):
        two = " ".join(other.text for other in lines[index : index + 2])
        below = lines[index + 1 : index + 5]
        if HEAD.match(two) and any(_gives_day(other) for other in below):
            return index
    return None


def _gives_day(line: Line) -> bool:
    """The line gives a day, with a few words before or behind it for the place, and is no sentence."""
    days = find_dates(line.text)
    words = sum(len(line.text[day.start : day.end].split()) for day in days)
    return bool(days) and len(line.words) - words <= BESIDE and not line.text.endswith(".")


def told_by(body: str | None) -> re.Pattern[str]:
    """What a sentence begins with that tells a decision of this body: "The Commission agreed", "Members agreed"."""
    nouns = {noun.lower() for noun in NOUN.findall(body or "")} | {"meeting", "members", "parties"}
    who = WHO.format(nouns="|".join(sorted(nouns)))
    return re.compile(rf"(?:[A-Z][^.,]{{3,80}},\s+)?{who}\s+{DECIDED}|{PASSIVE}", re.IGNORECASE)
