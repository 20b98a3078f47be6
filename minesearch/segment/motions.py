"""Motions as councils outside Britain minute them: who moved, who seconded, the words, and what became of them.

Resolution No. 2019-041                     MOTION: Trustee Hill moved to adopt the agenda.
Moved by Ann Hill                           Trustee Dunn seconded.
Seconded by Cal Dunn                        Ayes - Hill, Dunn. Nays - None
THAT Council adopts the agenda.             Motion carried
CARRIED
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minesearch.model.source import Passage
from minesearch.segment.blocks import Block, opens_decision
from minesearch.text import fold

FAR = 12  # blocks: how far below its head the fate of a motion may stand
_WHO = r"\S+(?:\s\S+){0,5}?"  # a name with its title, up to the word that ends it
_CAPITALS = r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,4}"
_HEAD = r"(?:resolution|motion)\s*(?:no\.?|number|\#)?\s*:?\s*(?P<label>R?\d[\w/-]*)?[\s:.–-]*"
_FATE = r"(?:carried(?:\s+(?:unanimously|as\s+amended))?|passed|defeated|failed|lost|withdrawn|deferred|tabled)"
TITLED = re.compile(
    rf"(?:{_HEAD})?(?:it\s+was\s+)?moved(?:\s+by\b)?\s*:?\s*(?P<mover>{_WHO})\s*[,;/]?\s*(?:and\s+)?"
    rf"seconded(?:\s+by\b)?\s*:?\s*(?P<seconder>{_WHO})\s*[,;:.]?\s+"
    r"(?P<body>(?:that|to|whereas|be\s+it|resolved|now,?\s+therefore|therefore)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
TOLD = re.compile(  # "fo" is how a scan's "to" may be read
    rf"(?i:motion\s*[:–-]\s*)?(?P<mover>[A-Z][^\s:]*(?:\s[A-Z][^\s:]*){{0,4}}?)\s+(?:moved|motioned|made\s+a\s+motion),?\s+"
    r"(?P<body>(?:to|fo|that)\b.+?)(?:[.;,]\s+|\s+and\s+)"
    rf"(?:seconded\s+by\s+(?P<second>{_CAPITALS})|(?P<seconder>{_CAPITALS})\s+seconded)\b"
    rf"(?=.*\b(?i:{_FATE})\b)",
    re.DOTALL,
)
FATE = re.compile(rf"[\s.,;–-]*(?:\b(?:the\s+)?motion\s+(?:was\s+)?)?\b(?P<fate>{_FATE})\W*$", re.IGNORECASE)
VOTE = re.compile(
    r"\s(?:(?:roll\s+call|recorded)\s+vote\b|ayes?\b\s*[:–-]|for\s*:|in\s+favou?r\s*:).*$", re.I | re.DOTALL
)
LEAD = re.compile(  # the reasons, and the words that open the decision
    r"(?:whereas\b.*?\btherefore,?\s+)?(?:(?:now,?\s+)?therefore,?\s+)?(?:be\s+it\s+(?:further\s+)?)?"
    r"(?:resolved\s*[,:;–-]*\s*)?",
    re.IGNORECASE | re.DOTALL,
)


WORDED = re.compile(r"\bmoved\b(?!.*\bwhereas\b).*?\b(?:that|to)\s+\S", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Motion:
    """A motion and how many blocks it takes. `passage` is its words without movers and fate."""

    label: str | None
    passage: Passage
    mover: str
    seconder: str
    result: str | None
    length: int


def motion_at(blocks: Sequence[Block], index: int) -> Motion | None:
    """The motion that begins with this block; None where none does."""
    if not re.match(r"(?:resolution|motion|(?:it was )?moved)\b|.{3,60}\b(?:moved|motion)", blocks[index].text, re.I):
        return None
    length = _length(blocks, index)
    whole = fold([line for block in blocks[index : index + length] for line in block.lines], blocks[index].words)
    titled = TITLED.match(whole.text)
    found = titled or TOLD.match(whole.text)
    if not found:
        return None
    fate = FATE.search(whole.text)
    if fate is None and (titled is None or titled["label"] is None):
        return None
    seconder = found["seconder"] or found["second"] if titled is None else found["seconder"]
    label = titled["label"] if titled else None
    end = min(found.end("body"), fate.start() if fate else len(whole.text))
    body = whole.cut(found.start("body"), end)
    if voted := VOTE.search(body.text):
        body = body.cut(0, voted.start())
    if lead := LEAD.match(body.text):
        body = body.cut(lead.end(), len(body.text))
    result = fate["fate"] if fate else None
    return Motion(label, body.strip(), _name(found["mover"]), _name(seconder), result, length)


def _length(blocks: Sequence[Block], index: int) -> int:
    """Up to the block that says what became of the motion; the block alone where none does before the next motion.

    A mark such as RESOLVED behind a motion that has its words opens the decision on it; behind mere movers, or the
    reasons of the motion, it opens the words.
    """
    said = ""
    for end in range(index, min(index + FAR, len(blocks))):
        text = blocks[end].whole.text
        if end > index and re.match(r"(?:resolution\s+(?:no|number|#)|motion\s*[:–-]|moved\b)", text, re.IGNORECASE):
            break
        if opens_decision(text) and WORDED.search(said):
            return end - index
        if FATE.search(text):
            return end - index + 1
        said = f"{said} {text}"
    return 1


def _name(text: str) -> str:
    return text.strip(" .,;:")
