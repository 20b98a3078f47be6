"""Mail laid before a meeting: letters, resolutions that other bodies sent round, and lists of what came in.

None is a report to the meeting, though each has a letterhead, a day and a subject like one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from minesearch.model.source import Line
from minesearch.patterns import REPORT_NAMED
from minesearch.segment.report_head import ABOUT

HEAD = 30  # lines: how far down a letter greets
FOOT = 40  # lines of the last page: how far up it closes
SALUTATION = re.compile(
    r"dear\s+(?!members?\b|council\w*\s*[,:]?$)|to\s+whom\s+it\s+may\s+concern|via\s+e-?mail\b|(?:sent\s+)?by\s+(?:e-?mail|post)\b",
    re.IGNORECASE,
)
ADVISES = re.compile(
    r"(?:please\s+be\s+advised|this\s+is\s+to\s+advise|further\s+to\s+(?:our|your)\b|thank\s+you\s+for\s+your)",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"(?:yours|sincerely|respectfully|(?:kind|best|warm)?\s*regards|(?:with\s+)?(?:many\s+)?thanks)\b[\w\s]{0,14}[,.]?$",
    re.IGNORECASE,
)
WHEREAS = re.compile(r"(?:and\s+)?whereas\b", re.IGNORECASE)
RESOLVES = re.compile(
    r"\b(?:be\s+it\s+(?:further\s+|hereby\s+)?resolved|moved\s+by|resolution\s+n(?:o|umber))\b", re.IGNORECASE
)
RECITALS = 2  # as many tell a resolution
RECEIVED = re.compile(  # a row of a list of mail: "2. Letter from the Port re dues"
    r"\d{1,3}[.)]?\s+(?:an?\s+)?(?:letters?|e-?mails?|resolutions?|minutes|notices?|memo\w*|correspondence|cop(?:y|ies)|invitations?|requests?)\s+"
    r"(?:(?:of\s+[\w ]{3,30}\s+)?from|of|re|regarding|to)\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"\d{1,3}[.)]\s+\S")


def is_mail(lines: Sequence[Line]) -> bool:
    """The lines are those of a letter, of a resolution of another body, or of a list of mail; `lines` are a paper's.

    A paper that is headed as a report to the meeting is none, be it signed like a letter.
    """
    first = [line for line in lines if line.page == lines[0].page] if lines else []
    if any(REPORT_NAMED.match(line.text) or _reports(line.text) for line in first[:HEAD]):
        return False
    return _is_letter(lines, first) or _is_resolution(lines) or _is_list(first)


def _reports(text: str) -> bool:
    """The line says that this is a report, or to whom it reports."""
    return bool(re.search(r"\breport\b", text, re.IGNORECASE) and ABOUT.match(text))


def _is_letter(lines: Sequence[Line], first: Sequence[Line]) -> bool:
    greets = any(SALUTATION.match(line.text) for line in first[:HEAD])
    advises = any(ADVISES.match(line.text) for line in first[:HEAD])
    closes = any(CLOSING.match(line.text) for line in lines[-FOOT:])
    return greets + advises + closes > 1


def _is_resolution(lines: Sequence[Line]) -> bool:
    recitals = sum(bool(WHEREAS.match(line.text)) for line in lines)
    return recitals >= RECITALS and any(RESOLVES.search(line.text) for line in lines)


def _is_list(first: Sequence[Line]) -> bool:
    rows = [line for line in first if NUMBERED.match(line.text)]
    return len(rows) >= RECITALS and sum(bool(RECEIVED.match(line.text)) for line in rows) > len(rows) / 2
