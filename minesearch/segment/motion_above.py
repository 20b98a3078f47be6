"""Motions whose words stand above them, in the title of the item or of its part; only the movers and the fate are told.

(ii)  To approve the dues as listed.
      Proposed by Cllr Hill, seconded by Cllr Dunn and unanimously approved.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minesearch.model.source import Passage
from minesearch.segment.blocks import Block
from minesearch.segment.motion_forms import SECONDED_BY
from minesearch.segment.sentences import sentences
from minesearch.segment.votes import ALL_FOR, FATE, NAME, Vote

MOVERS = re.compile(
    rf"(?i:(?:(?:it|this|they|these|the\s+minutes)\s+(?:was|were)\s+)?(?:proposed|moved)(?:\s+as\s+(?:an?\s+)?[^.,]{{3,40}}?)?"
    rf"\s*(?:by\b|:)?)\s*:?\s*(?P<mover>{NAME})(?i:\s*[,;/]?\s*(?:and\s+)?{SECONDED_BY}\s+)(?P<seconder>{NAME})"
    r"\s*[,;.–-]?\s*(?:and\s+)?(?P<rest>.*)",
    re.DOTALL,
)
AGREED = re.compile(
    r"\W*(?:(?:it|this)\s+(?:was|is)\s+)?(?:unanimously\s+|duly\s+|all\s+)*"
    r"(?:agreed|approved|accepted|adopted|resolved|carried)(?:\s+(?:unanimously|by\s+all|nem\.?\s*con\.?))?\W*",
    re.IGNORECASE,
)
PROPOSAL = re.compile(
    r"(?:to|that)\s+(?!(?:report|note|discuss|consider|receive\s+(?:questions|apologies))\b)[a-z]", re.IGNORECASE
)
CONSIDERS = re.compile(r"to\s+(?:consider|discuss|receive|note)\b.*\b(?:approv|adopt|agree|accept)\w*\b", re.IGNORECASE)


@dataclass(frozen=True)
class Above:
    """A motion that was put, with the label of its words where they have one."""

    label: str | None
    passage: Passage
    vote: Vote


def moved_above(blocks: Sequence[Block], index: int, title: Passage) -> Above | None:
    """The motion of which this block tells who moved it and that it was agreed; None where that is told of nothing.

    Its words are the part of the item above that asks for something ("To approve"), at the head of an item its
    `title`, where it asks for nothing the sentence itself.
    """
    block = blocks[index]
    told = sentences(block.said)
    match = MOVERS.fullmatch(told[0].text) if told else None
    if match is None or not _agreed(match["rest"], [each.text for each in told[1:]]):
        return None
    vote = Vote(match["mover"].strip(" ."), match["seconder"].strip(" ."), _fate(match["rest"]))
    above = blocks[index - 1] if index else None
    if above is not None:
        asked = not above.cell and len(sentences(above.passage)) == 1 and _asks(above.text)
        return Above(above.label, above.passage, vote) if asked else None
    return Above(None, title if title.pieces and _asks(title.text) else told[0], vote)


def _agreed(rest: str, behind: Sequence[str]) -> bool:
    """The words behind the movers say that it was agreed, or those of the next sentence do."""
    said = rest if rest.strip(" .") else behind[0] if behind else ""
    return bool(said and (AGREED.fullmatch(said) or FATE.match(said) or ALL_FOR.match(said)))


def _fate(rest: str) -> str | None:
    match = AGREED.fullmatch(rest)
    return match[0].strip(" .,") if match else None


def _asks(text: str) -> bool:
    return bool(PROPOSAL.match(text) or CONSIDERS.match(text))
