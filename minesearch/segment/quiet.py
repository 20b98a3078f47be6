"""Decisions told in small letters within talk: "it was agreed that a rail be put up", where the clerk marks none.

Minutes that mark their decisions (RESOLVED, a motion and its movers) tell by such words what was said on the way. In
those of a council, a board or a committee that mark none they are the decisions; a group that only meets has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from minesearch.model.meeting import Minute, Resolution

NEXT = re.compile(r"\b(?:date|dates|time)s?\b.*\bmeetings?\b|next meeting|future meetings", re.IGNORECASE)
_ADVERBS = r"(?:(?:also|then|therefore|further|accordingly|finally|all|\w+ly)\s+)*"
_WE = (  # those who meet; "the County Council agreed" tells of others
    r"(?:all(?:\s+present)?|everyone|councillors|members|(?:the|this)\s+(?:(?:parish|town|community)\s+)?"
    r"(?:council|committee|board|trustees|governors|councillors|members|meeting))"
)
QUIETLY = re.compile(  # "it was agreed to", "it was unanimously decided that", "it was agreed AB would"
    rf"(?:\bit was\s+{_ADVERBS}(?:agreed|resolved|decided)\b"
    r"(?:\s+(?:unanimously|by\s+(?:all|everyone)(?:\s+present)?))?"
    rf"|(?:^|[.,;]\s|\band\s){_WE}\s+{_ADVERBS}(?:agreed|resolved|decided)\b(?:\s+unanimously)?)\s*,?\s+"
    r"(?=that\b|(?:not\s+)?to\b(?!\s+(?:the|an?|this|these|those|his|her|their|our|its|all|both)\s)"
    r"|(?!(?-i:[Nn]o)\b)(?:[\w'’.-]+\s+){1,4}?(?:would|should|will|must)\b)",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(  # said before "it was agreed": another meeting agreed it, or somebody tells of it
    r"\b(?:last|previous|earlier)\s+(?:\w+\s+)?meeting\b|\b(?:as|when|where|which|after|since|because|if|whether|until)\s*$"
    r"|\b(?:report|sa(?:id|y)|state|explain|advise|inform|told|confirm|hear|remind|recall)\w*\s+(?:\w+\s+){0,3}?that\s*"
    r"(?:at\b[^,;]{0,60},?\s*|in\b[^,;]{0,40},?\s*)?$",
    re.IGNORECASE,
)
OPINION = re.compile(  # "that the fair had been a success": no more than what all thought
    r"that\s+(?!(?:if|when|where|once|unless|until|as|since|because)\b)(?:[\w'’-]+\s+){1,6}?"
    r"(?:was|were|is|are|had\s+been|has\s+been|have\s+been)\s+(?:\w+ly\s+|not\s+|all\s+)*"
    r"(?:an?|the|too|very|more|most|so|good|bad|important|useful|difficult|helpful|essential|clear|worth\w*"
    r"|successful|disappointing|necessary|unlikely|likely)\b",
    re.IGNORECASE,
)
DECIDES = re.compile(
    r"\b(?:councils?|boards?|committee|cabinet|trustees|governors|governing\s+body|authority|commission|senate)\b", re.I
)
ROUTINE = re.compile(  # done by motion even where nothing else is
    r"\b(?:minutes?|true\s+record|(?:co-?opt|elect|appoint|nominat)\w*|chair(?:man|person|woman)?|accounts|payments?"
    r"|invoices|adjourn\w*|apologies)\b",
    re.IGNORECASE,
)


def quietly_told(text: str) -> int | None:
    """Where the words of the decision begin that a sentence tells in small letters; None where it tells none."""
    for said in QUIETLY.finditer(text):
        if not ELSEWHERE.search(text[: said.start()]) and not OPINION.match(text, said.end()):
            return said.end()
    return None


def told_quietly(body: str | None, texts: Iterable[str], minutes: Sequence[Minute]) -> bool:
    """What is told in small letters decides here: the body can, some text tells it so, and no item has a mark.

    `minutes` are the items read without it.
    """
    if not body or not DECIDES.search(body) or not any(QUIETLY.search(" ".join(text.split())) for text in texts):
        return False
    return all(_is_routine(r, m) for m in minutes if not NEXT.search(m.title) for r in m.resolutions)


def _is_routine(resolution: Resolution, minute: Minute) -> bool:
    """Moved and seconded, as are elections and the minutes of the last meeting where no clerk marks what is decided."""
    moved = resolution.moved_by is not None or resolution.seconded_by is not None
    return moved and ROUTINE.search(f"{minute.title} {resolution.passage.text}") is not None
