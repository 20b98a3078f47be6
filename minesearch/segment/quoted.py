"""Notices of motion, their words in quotation marks, with what the text below says became of them.

Notice of Motion in the name of Councillor Hill:
“That this Council calls on the Harbour Board to mend the quay.”
The motion was seconded by Councillor Dunn, put to the vote and declared CARRIED.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minesearch.model.source import Passage
from minesearch.patterns import CARRIED
from minesearch.segment.blocks import Block, opens_decision
from minesearch.segment.names import HONORIFICS
from minesearch.segment.sentences import sentences
from minesearch.segment.votes import NAME, SECONDED, TOLD_FATE, Vote, vote_in
from minesearch.text import fold

OPENS = re.compile(r"(?P<before>.*?)(?P<words>[“\"‘](?:that|this)\s.*)$", re.IGNORECASE | re.DOTALL)
CLOSES = re.compile(r"[”\"]")
ABOUT = re.compile(r"\bmotion\b|\bresolution\b", re.IGNORECASE)
TITLED = re.compile(r"\bmotions?\b", re.IGNORECASE)
ALONE = re.compile(  # "Councillor Hill" over the words, "5.1 Cllr Hill to move:"
    rf"(?:\d[\d.]*[.)]?\s+)?(?:(?i:by|from)\s+)?(?P<name>(?i:{HONORIFICS})\b\.?\s+{NAME})"
    r"(?:\s+(?i:to\s+(?:move|propose)|(?:moved|proposed)(?:\s+that)?))?\s*[:,–-]*"
)
AMENDS = re.compile(r"\bamend", re.IGNORECASE)
OWNER = re.compile(
    r"\b(?:(?i:in\s+the\s+names?\s+of|(?:submitted|given|tabled|put\s+forward|received)\s+(?:by|from))"
    rf"|(?i:notice\s+of\s+motion|motion)\s*(?:(?i:by|from)\b|[:–-](?=\s+(?i:{HONORIFICS})\b)))\s+(?P<name>{NAME})"
)
SECONDS = re.compile(
    rf"(?P<name>{NAME})\s+(?i:(?:duly\s+|then\s+|also\s+)?seconded(?:\s+(?:the|this|that|his|her)\s+\w+)?)\b"
    r"(?!\s+by)"
)
AGREED = re.compile(  # "Councillor Dunn seconded the motion and it was agreed to write"
    r"\b(?:(?:and|this|it|which)\s+)?(?:was|were)\s+(?:\w+ly\s+)?(?P<fate>agreed|carried|adopted|passed|approved|supported)\b",
    re.IGNORECASE,
)
BOTH = re.compile(  # behind both names: "It was proposed by Hill, seconded by Dunn and agreed."
    r",?\s+(?:and\s+)?(?:(?:was|were|it\s+was)\s+)?(?:\w+ly\s+)?(?P<fate>agreed|carried|adopted|passed|approved)"
    r"(?:\s+(?:unanimously|by\s+all.{0,30}))?\W*$",
    re.IGNORECASE,
)
SUBMITTED = re.compile(  # over the words: "Submitted by Councillor Hill", "In the name of Cllrs Hill and Dunn:"
    r"(?:\d[\d.]*[.)]?\s+)?(?:(?i:(?:submitted|tabled|put\s+forward|proposed|brought)\s+(?:forward\s+)?(?:jointly\s+)?(?:by|from)"
    rf"|in\s+the\s+names?\s+of))\s+(?P<name>(?i:{HONORIFICS})\b\.?\s+{NAME})\s*[:,–-]*"
)
LONG = 14  # blocks: the words of a notice take no more
FAR = 16  # blocks: how far below them their fate may stand


@dataclass(frozen=True)
class Quoted:
    """A motion in quotation marks that was voted on, and the block behind its words."""

    passage: Passage
    vote: Vote
    end: int


def quoted_at(blocks: Sequence[Block], index: int, title: str = "") -> Quoted | None:
    """The motion whose words begin in this block; None where none does, or nothing says what became of it.

    What stands above them calls them a motion: the end of the block before, or the `title` of the item, below which
    the name of who moves may stand alone.
    """
    opened = OPENS.match(blocks[index].whole.text)
    above = blocks[index - 1].whole.text if index else title
    if opened is None:
        return None
    lead = opened["before"] if len(opened["before"]) > 3 else above
    alone = SUBMITTED.fullmatch(lead.strip()) or (ALONE.fullmatch(lead.strip()) if TITLED.search(title) else None)
    if not (ABOUT.search(lead) or alone) or AMENDS.search(_last(lead)):
        return None
    end = next((at for at in range(index, min(index + LONG, len(blocks))) if _closing(blocks, index, at)), None)
    if end is None:
        return None
    whole = fold([line for block in blocks[index : end + 1] for line in block.lines], blocks[index].words)
    start = opened.start("words") + 1
    stop = start + _close(whole.text[start:])
    told = _told(
        [whole.text[stop + 1 :], *(block.whole.text for block in blocks[end + 1 : end + FAR] if not block.cell)]
    )
    if told is None or told.result is None:
        return None
    owner = alone or OWNER.search(lead)
    mover = told.mover or vote_in(lead).mover or (owner["name"] if owner else None)
    return Quoted(whole.cut(start, stop).strip(), Vote(mover, told.seconder, told.result), end + 1)


def _last(text: str) -> str:
    parts = sentences(Passage(text))
    return parts[-1].text if parts else ""


def _closing(blocks: Sequence[Block], first: int, at: int) -> bool:
    text = blocks[at].whole.text
    opened = OPENS.match(text) if at == first else None
    return bool(CLOSES.search(text, opened.start("words") + 1 if opened else 0))


def _close(text: str) -> int:
    match = CLOSES.search(text)
    return match.start() if match else len(text)


def _told(below: Sequence[str]) -> Vote | None:
    """Who seconded and what became of it, up to the next motion; None where a decision of its own is marked below."""
    seconder = mover = None
    for text in below:
        quoted = OPENS.match(text.strip())
        if quoted and ABOUT.search(quoted["before"]) and not AMENDS.search(quoted["before"]):
            return None
        if opens_decision(text):
            return None
        if CARRIED.match(text):
            return Vote(mover, seconder, text.strip(" ."))
        for sentence in sentences(Passage(text)):
            said = sentence.text
            if AMENDS.search(said) and not re.search(r"\bmotion,?\s+as\s+amended\b", said, re.IGNORECASE):
                continue
            vote = vote_in(said)
            second = SECONDED.search(said)
            active = SECONDS.search(said)
            mover = mover or vote.mover
            seconder = seconder or (second["seconder"].strip(" .") if second else active["name"] if active else None)
            agreed = AGREED.search(said) if active else BOTH.search(said) if second else None
            if fate := agreed or TOLD_FATE.search(said):
                return Vote(mover, seconder, fate["fate"].strip(" ,"))
    return None
