"""What someone is to do who is named beside the minutes: in their margin, or in a column of a table for actions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minesearch.model.source import Line
from minesearch.segment.blocks import Block, opens_decision
from minesearch.segment.sentences import sentences

DECISION = re.compile(r"(?:decisions?|resolutions?|outcome)\b[^.]{0,30}?[:–-]\s", re.IGNORECASE)
SETS_TASK = re.compile(  # "Members were asked to", "Comments to AB by 7 July"
    r"\b(?:asked|agreed|requested|invited)\s+to\b|\bto\s+be\b|\b(?:by|before)\s+(?:the\s+end|\d|next)|\b(?:should|must)\b|[A-Z]\w*\sto\s[a-z]"
)
_WORD = r"[A-Z][\w.’'&-]*"
_MANY = rf"{_WORD}(?:\s*(?:[/,&]|\s(?:and|of|the|for))?\s*{_WORD}){{0,7}}"
GIVEN = re.compile(  # "The FD to write", "Mrs Hill undertook to ask", "it was agreed that AB would ring"
    rf"(?:^|\b(?:that|and)\s+|^(?:ACTION|Action)s?\s*[:–-]\s*)(?P<the>[Tt]he\s+)?(?P<doer>{_MANY})\s+(?:(?:has|have|had|is|are|was|were)\s+)?"
    r"(?:to|will|would|shall|should|must|agreed\s+to|undert(?:ook|aken)\s+to|offered\s+to|volunteered\s+to|promised\s+to"
    r"|asked\s+to|requested\s+to|instructed\s+to|authori[sz]ed\s+to)\s+(?!be\b|have\b|not\b)[a-z]"
)
ASKED = re.compile(  # "It was agreed to ask the Clerk to write", "the Clerk be asked to write"
    rf"(?P<asks>\b(?:ask|request|instruct|invite)\s+)?(?P<the>[Tt]he\s+)?(?P<doer>{_MANY})"
    r"(?(asks)|\s+be\s+(?:asked|requested|instructed|authori[sz]ed))\s+to\s+[a-z]"
)
ALIKE = re.compile(r"\W+(?:(?:and|of|the|for)\b\W*)?")


def task_of(owner: str, beside: Sequence[Line], said: Sequence[Block]) -> str | None:
    """The words that tell what `owner` is to do, of an item whose text is `said` and beside which the lines stand.

    They are those of the paragraph level with the name; where there is none, or it gives nobody a task and another
    gives the owner one, the sentence that does; else the last paragraph that gives anyone a task, a decision last.
    """
    first = beside[0]
    level = next((b for b in said if any(_level(line, first) for line in b.lines)), None)
    given = _given_to(owner, said)
    if level is not None and (given is None or SETS_TASK.search(level.text) or _given_to(owner, [level])):
        return level.text
    if given is not None:
        return given
    decided = [block for block in said if DECISION.match(block.text) or opens_decision(block.text)]
    open_ = [block for block in said if block not in decided]
    tasks = [block for block in open_ if SETS_TASK.search(block.text)] or decided or open_
    return tasks[-1].text if tasks else None


def _level(line: Line, first: Line) -> bool:
    return line.page == first.page and abs(line.top - first.top) < 0.6 * first.size


def _given_to(owner: str, said: Sequence[Block]) -> str | None:
    """The last sentence that gives the owner something to do."""
    told = [each.text for block in said for each in sentences(block.said)]
    for form in (GIVEN, ASKED):
        for text in reversed(told):
            if any(same_doer(match["doer"], owner, bool(match["the"])) for match in form.finditer(text)):
                return text
    return None


def same_doer(doer: str, owner: str, post: bool = False) -> bool:
    """One is named within the other ("PCSO Amber", "PCSO Julie Amber"), or by initials; no `post` has a first name."""
    named, known = (frozenset(filter(None, ALIKE.split(text))) for text in (doer, owner))
    return named <= known or known <= named or any(_stands_for(one, named, post) for one in known)


def _stands_for(initials: str, named: frozenset[str], post: bool) -> bool:
    """ "AB" stands for Ann Bell, who may be called Ann."""
    if not initials.isupper() or not 1 < len(initials) < 5:
        return False
    first = {name[0] for name in named}
    return first == set(initials) or (not post and len(named) == 1 and first == {initials[0]})
