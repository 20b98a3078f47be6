"""Motions whose words stand first, and who moved them or what became of them in the sentence behind, or on their line.

Move to mend the quay. Passed with a motion by Ann Hill and a second by Cal Dunn.
Approve the dues as listed. This motion, made by Ann Hill and seconded by Cal Dunn, Carried.
Motion to mend the quay (Hill/Dunn). Carried.
Proposal that the quay be mended. Agreed by unanimous vote.
Hill/Dunn - mend the quay - UNAN
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from minesearch.segment.motion_forms import ACTING, SECONDED_BY
from minesearch.segment.votes import ALL_FOR, FATE, NAME, TALLY

_A, _B = rf"(?P<mover>{NAME})", rf"(?P<seconder>{NAME})"
_FATE = r"(?i:carried|passed|approved|adopted|failed|defeated)(?:\s+(?i:unanimously))?"
PUT_WITH = tuple(  # sentences that only stand behind the words of a motion
    re.compile(form, re.DOTALL)
    for form in (
        # Passed with a motion by A and a second by B; Motion Passed: Passed with ...
        rf"(?:(?i:motion\s+){_FATE}\s*[:;,.–-]\s*)?(?P<fate>{_FATE})\s+(?i:with|on|by|upon)\s+(?i:an?|the)\s+(?i:motion)\s+"
        rf"(?i:(?:made\s+)?by)\s+{_A}\s*,?\s+(?i:(?:and|with)\s+)?(?i:(?:a|the)\s+)?(?i:second(?:ed)?\s+(?:by|from))\s+{_B}\W*",
        # This motion, made by A and seconded by B, Carried
        rf"(?i:(?:this|the|said)\s+motion\s*,?\s+(?:was\s+)?(?:made|moved|offered)\s+by)\s+{_A}(?i:\s*,?\s*(?:and\s+)?{SECONDED_BY})"
        rf"\s+{_B}\s*,?\s*(?i:and\s+)?(?:(?i:was|has)\s+)?(?P<fate>{_FATE}|(?i:{TALLY}))\W*",
    )
)
MOVERS = re.compile(  # Motion made by A, seconded by B; M/S/C A/B; Moved: A. Seconded: B; (A/B)
    rf"(?:(?i:(?:an?\s+)?motion\s*(?:(?:was\s+)?(?:made|moved|offered)\s+)?by|(?:moved|proposed)\s*(?:by\b|:)?|first(?:ed)?\s*(?:by\b|:))\s*:?\s*"
    rf"{_A}(?i:\s*[,;/.]?\s*(?:and\s+)?{SECONDED_BY})\s*"
    rf"|M\s?/?\s?S(?P<decided>(?:\s?/?\s?[CPU])*)\s*[:–-]?\s*\(?(?P<pair>{NAME})\s*[/,]\s*)(?P<seconder>{NAME})\)?"
    rf"\s*,?\s*(?:(?i:and\s+)?(?P<fate>{_FATE}|(?i:(?:unanimously\s+|all\s+)?agreed)))?\W*",
    re.DOTALL,
)
PAIR_LAST = re.compile(rf"\s*[,–-]?\s*[(\[]{_A}\s*[/,]\s*{_B}[)\]]\W*$|\s+[–-]\s+(?P<m>{NAME})\s?/\s?(?P<s>{NAME})\W*$")
LABEL = re.compile(r"(?:(?:actions?(?:\(s\))?|action\s+taken|motion|recommendation|resolution)\s*:\s*)?", re.IGNORECASE)
ASKED = re.compile(  # what begins so asks for something, and is a record of it: no article, no one who says it
    r"(?:(?P<moved>(?:I\s+)?[Mm]ove\s+(?:to|that)\b|MOVE\s+(?:TO|THAT)\b)"
    r"|(?:[Pp]roposal|PROPOSAL|[Pp]roposition|[Mm]otion|MOTION)\s*(?=(?i:to|that)\b))\s*(?=\S)"
    r"(?!(?i:to\s+(?:the|an?|all|our|his|her|their|this)\b))"
)
SUGGESTED = re.compile(r"[^.]{3,60}?\b(?:proposed|suggested|recommended)\s+(?=(?:to|that)\b)", re.IGNORECASE)
ACTS = re.compile(rf"(?:{ACTING})\b", re.IGNORECASE)
_VOTE = (
    rf"(?:unan\w*|(?:motion\s+)?(?:carried|passed|failed|defeated)\b.*|{TALLY}.*|all\s+(?:in\s+favou?r|agreed|ayes?)"
    r"|\d{1,2}\s+(?:in\s+favou?r|for|ayes?|yeas?|yes|votes?)\b.*)"
)
BRIEF = re.compile(  # perhaps a day before the names, the words between dashes, the vote behind them
    rf"(?:(?P<before>[^/]{{3,60}}?)\s(?:--|[–—-])\s+)?{_A}\s?/\s?{_B}\s*(?:\s(?:--|[–—-])\s|:\s)\s*(?P<body>\S.*?)"
    rf"\s+(?:--|[–—-])\s+(?P<vote>(?i:{_VOTE}))",
    re.DOTALL,
)


@dataclass(frozen=True)
class Behind:
    """A motion: where its words stand in their sentence, half-open, who moved it, and whether it was put."""

    start: int
    end: int
    mover: str | None = None
    seconder: str | None = None
    result: str | None = None
    voted: bool = False


def brief_in(text: str) -> Behind | None:
    """The motion a line tells in short: names, words and vote; None where it does not."""
    match = BRIEF.fullmatch(text)
    if match is None:
        return None
    return Behind(*match.span("body"), match["mover"], match["seconder"], match["vote"].strip(" ."), True)


def put_behind(text: str, behind: str) -> Behind | None:
    """The motion whose words are a sentence, as the sentence behind it tells; None where it tells of none."""
    end = len(text)
    for form in PUT_WITH:
        if put := form.fullmatch(behind):
            label = LABEL.match(text)
            start = label.end() if label else 0
            return Behind(start, end, put["mover"], put["seconder"], put["fate"].strip("( )"), True)
    asked = ASKED.match(text)
    said = SUGGESTED.match(text)
    if asked is None and said is None and not ACTS.match(text):
        return None
    start = asked.end() if asked and not asked["moved"] else said.end() if said else 0
    if moved := MOVERS.fullmatch(behind):
        voted = bool(moved["decided"] or moved["fate"])
        return Behind(start, end, moved["mover"] or moved["pair"], moved["seconder"], moved["fate"], voted)
    if asked is None:
        return None
    fate = FATE.match(behind)
    if fate is None and not ALL_FOR.match(behind):
        return None
    result = fate["fate"].strip(" ,") if fate else None
    if pair := PAIR_LAST.search(text):
        return Behind(start, pair.start(), pair["mover"] or pair["m"], pair["seconder"] or pair["s"], result, True)
    return Behind(start, end, None, None, result, True)
