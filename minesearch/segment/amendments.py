"""Amendments moved to what stands before a body: the words, who moved them, and what became of them.

Councillor Hill moved an amendment as follows:
That the quay be mended in May.
The amendment was seconded by Councillor Dunn. On being put to the vote the amendment FELL.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minesearch.model.source import Passage
from minesearch.segment.blocks import Block, opens_decision
from minesearch.segment.votes import SECONDED, Vote, vote_in
from minesearch.text import fold

MOVES = re.compile(
    r"(?:(?:an?|the)\s+(?:\w+\s+)?)?amendment\b.*?\bmoved\b|.{3,60}?\b(?:moved|proposed)\s+(?:an?|the)\s+(?:\w+\s+)?amendment",
    re.IGNORECASE | re.DOTALL,
)
ANNOUNCED = re.compile(r"[:;–-]\s*$")
LEAD = re.compile(r"amend(?:ment)?\b.{0,80}:\s*$", re.IGNORECASE | re.DOTALL)  # "Amend recommendation 1 to read:"
ABOUT = re.compile(r"\bamendment", re.IGNORECASE)
FATE = re.compile(
    r"\bamendment\s+(?:was\s+|then\s+)*(?P<result>withdrawn|carried(?:\s+unanimously)?|lost|defeated|fell)", re.I
)
WORDS = 12  # blocks: an amendment has no more
FAR = 25  # blocks: how far below it its fate may stand


@dataclass(frozen=True)
class Amendment:
    """An amendment, its vote, the blocks its words take, and the last block that tells of it."""

    passage: Passage
    vote: Vote
    words: range
    last: int


def amendment_at(blocks: Sequence[Block], index: int) -> Amendment | None:
    """The amendment that is moved in this block; None where none is."""
    text = blocks[index].whole.text
    if not MOVES.match(text) or not (vote := vote_in(text)).mover:
        return None
    words = _words(blocks, index)
    last = index
    for at in range(max(words.stop, index + 1), min(words.stop + FAR, len(blocks))):
        below = blocks[at].whole.text
        if vote.result or opens_decision(below) or MOVES.match(below):
            break
        if ABOUT.search(below):
            told, fate = vote_in(below), FATE.search(below)
            result = told.result or (fate["result"] if fate else None)
            vote, last = replace(vote, seconder=told.seconder or vote.seconder, result=result), at
    return Amendment(_passage([blocks[at] for at in words]), replace(vote, on=frozenset()), words, last)


def _words(blocks: Sequence[Block], index: int) -> range:
    """The blocks between "as follows:" and the next that tells of the amendment or of its seconder; or one in bold."""
    first = index + 1
    if not ANNOUNCED.search(blocks[index].whole.text):
        set_off = first < len(blocks) and blocks[first].bold and not blocks[index].bold
        return range(first, first + int(set_off and not opens_decision(blocks[first].whole.text)))
    while first < len(blocks) and LEAD.match(blocks[first].text):
        first += 1
    for at in range(first, min(first + WORDS, len(blocks))):
        text = blocks[at].whole.text
        if ABOUT.search(text) or SECONDED.search(text) or "to the vote" in text:
            return range(first, at)
    return range(first, first)


def _passage(blocks: Sequence[Block]) -> Passage:
    """The words of the blocks, the label of a single one left out."""
    if len(blocks) == 1:
        return blocks[0].passage
    return fold([line for block in blocks for line in block.lines], blocks[0].words) if blocks else Passage("")
