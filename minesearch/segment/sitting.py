"""Words that tell of a sitting that is over: it was opened, it voted, it approved what was before it.

An agenda has the same items in the same order and under the same head; what was done stands in none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from minesearch.model.source import Line
from minesearch.patterns import CARRIED, RESOLVED

OPENED = re.compile(  # told of a sitting, and of nothing that is still to come
    r"\bcalled\s+(?:(?:the|this|an?)\s+(?:\w+\s+){0,8}?)?(?:meeting\s+(?:of\s+(?:\w+\s+){1,10}?)?)?to\s+order\b"
    r"|\bmeeting\s+(?:was\s+)?(?:opened|commenced|convened|began)\s+at\b",
    re.IGNORECASE,
)
VOTED = re.compile(
    r"(?:motion|vote|resolution)\s+(?:was\s+)?(?:duly\s+)?(?:carried|passed|adopted|defeated|lost|failed)\b"
    r"|(?:duly\s+)?(?:moved|seconded)\s+by\s*:?\s+[^\W_]|\bmeeting\s+(?:was\s+)?(?:adjourned|closed|ended|concluded)\s+at\b",
    re.IGNORECASE,
)
ENDED = re.compile(  # what became of a motion, at the end of its text: "That the dues be paid. CARRIED."
    r"(?:^|[.;:!?”\"]\s+)(?:(?-i:CARRIED|DEFEATED|LOST)|(?:motion\s+)?carried(?:\s+unanimously)?)\s*[.!]*$",
    re.IGNORECASE,
)
HELD = re.compile(  # a sentence that begins minutes: "A regular meeting of the Council was held in the Town Hall on"
    r"\b(?:meeting|session)\b.{0,200}?\b(?:was|were)\s+(?:duly\s+)?(?:called\s+and\s+)?held\b"
    r"|\b(?:met|convened)\s+(?:in|at)\s+(?:an?\s+)?(?:regular|special|ordinary|open|public)\s+(?:meeting|session)\b",
    re.IGNORECASE,
)
VOTES = 2  # lines: a sitting votes, or votes and closes
DONE = re.compile(  # in the past tense, of those who sat
    r"\b(?:the\s+)?(?:\w+\s+){0,3}(?:committee|board|body|council|cabinet|members?|meeting|trustees|governors|commission"
    r"|panel|partnership|forum|group)"
    r"\s+(?:then\s+|also\s+|unanimously\s+)*(?:approved|noted|agreed|received|resolved|accepted|discussed)\b"
    r"|\b(?:was|were)\s+(?:duly\s+)?(?:approved|agreed|noted|quorate|confirmed|received|circulated)\b"
    r"|\b(?:welcomed|thanked)\s+\w|\bno\s+(?:\w+\s+){1,3}(?:had\s+been|were|was)\s+(?:received|declared|raised)\b",
    re.IGNORECASE,
)


def tells_of_sitting(lines: Sequence[Line]) -> bool:
    """At least two of the lines say what was done at a meeting."""
    marks = (RESOLVED.match, CARRIED.match, OPENED.search, VOTED.search, DONE.search)
    return sum(any(mark(line.text) for mark in marks) for line in lines) >= VOTES


def tells_of_votes(lines: Sequence[Line]) -> bool:
    """At least two of the lines say what was moved, or what became of it."""
    marks = (CARRIED.match, VOTED.search, ENDED.search)
    return sum(any(mark(line.text) for mark in marks) for line in lines) >= VOTES


def was_held(lines: Sequence[Line]) -> bool:
    """A sentence that runs over these lines says that the meeting was held; lines apart do not say it together."""
    return HELD.search(" ".join(line.text for line in lines)) is not None
