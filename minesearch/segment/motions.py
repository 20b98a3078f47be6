"""Motions, set out line by line or told in prose, in one form: their words, who moved and seconded, their fate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from minesearch.model.source import Line, Passage
from minesearch.segment.blocks import Block, opens_decision
from minesearch.segment.motion_fields import LEAD, Fields, fields_at, numbering
from minesearch.segment.motion_prose import NEAR, TALK, told_in
from minesearch.text import fold

FAR = 4  # blocks of talk, at most, between the number of a resolution and the motion to adopt it


@dataclass(frozen=True)
class Motion:
    """A motion and what it says. `clauses` is the first block of its clauses, where its words only lead to them."""

    label: str | None
    passage: Passage
    mover: str | None
    seconder: str | None
    result: str | None
    clauses: int | None = None


@dataclass(frozen=True)
class Motions:
    """The motions that begin with a block, and the block behind them."""

    all: tuple[Motion, ...]
    end: int


def motions_at(blocks: Sequence[Block], index: int) -> Motions | None:
    """The motions that begin with this block; None where none does."""
    if (told := _told(blocks, index)) is not None:
        return told
    fields = fields_at(blocks, index)
    if fields is not None and not adopted_below(blocks, index, fields.label):
        return Motions((_laid_out(blocks, fields),), fields.end)
    return _told(blocks, index, nameless=True)


def adopted_below(blocks: Sequence[Block], index: int, label: str | None) -> bool:
    """Below talk under "Resolution 7" somebody moves to adopt it: that motion is the decision, the talk is not."""
    if label is None:
        return False
    below = [block.said for block in blocks[index + 2 : index + 2 + FAR]]
    return any(label in each.passage.text for said in below for each in told_in(said))


def _told(blocks: Sequence[Block], index: int, nameless: bool = False) -> Motions | None:
    """Motions told in prose; a mark such as RESOLVED behind one opens the decision on it."""
    behind = (block.whole.text for block in islice(blocks, index + 1, None) if not block.cell)
    below = list(islice(takewhile(lambda text: not opens_decision(text), behind), NEAR + TALK))
    said = blocks[index].said
    head = numbering(said.text)
    if head is not None and head["rest"]:
        said = said.cut(head.start("rest"), len(said.text))
    found = told_in(said, () if nameless else below, nameless)
    label = head["label"] if head is not None and len(found) == 1 else None
    motions = tuple(Motion(label, each.passage, each.mover, each.seconder, each.result) for each in found)
    return Motions(motions, index + 1) if motions else None


def _laid_out(blocks: Sequence[Block], fields: Fields) -> Motion:
    first = fields.words[0][0]
    stem = [line for at, line in fields.words if at == first]
    clauses = next((at for at, _ in fields.words if at > first and blocks[at].label is not None), None)
    if clauses is not None and blocks[first].label is not None:
        return Motion(fields.label, Passage(""), fields.mover, fields.seconder, fields.result, first)
    leads = clauses is not None and all(at in (first, clauses) or at > clauses for at, _ in fields.words)
    if leads and stem[-1].text.rstrip().endswith((":", "That", "THAT", "to", ";", "-", "–")):
        return Motion(fields.label, Passage(""), fields.mover, fields.seconder, fields.result, clauses)
    passage = _words([line for _, line in fields.words], blocks[first].words)
    return Motion(fields.label, passage, fields.mover, fields.seconder, fields.result)


def _words(lines: Sequence[Line], words: frozenset[str]) -> Passage:
    """The words of a motion without its reasons and what opens it."""
    whole = fold(lines, words)
    lead = LEAD.match(whole.text)
    return whole.cut(lead.end() if lead else 0, len(whole.text)).strip()
