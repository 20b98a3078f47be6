"""Sentences that tell who moved a motion and lead on to its words below: "Ann Hill moved, seconded by Cal Dunn:"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minesearch.model.source import Passage
from minesearch.segment.motion_forms import SECONDED_BY
from minesearch.segment.sentences import sentences
from minesearch.segment.votes import NAME

_SECONDED = rf"(?i:\s*[,;/]?\s*(?:and\s+)?{SECONDED_BY})\s+(?P<seconder>{NAME})"
_ON_TO = r"\s*,?\s*(?i:(?:(?:to|that)\b|as\s+follows|the\s+following)[^.;]{0,60}?)?\s*:[\s–-]*"
FORMS = tuple(
    re.compile(form, re.DOTALL)
    for form in (
        rf"(?:.*?,\s+)?(?i:(?:it\s+was\s+|(?:an?\s+|the\s+)?motion\s+(?:was\s+|is\s+)?)?"
        rf"(?:(?:duly\s+|then\s+)?(?:made|moved|proposed|offered|introduced|put)\s+)?by)\s+(?P<mover>{NAME})(?:{_SECONDED})?{_ON_TO}",
        rf"(?:.*?,\s+)?(?i:(?:up)?on\s+(?:the\s+|a\s+)?(?:motion|proposal|proposition)\s+(?:of|by|from)\s+)(?P<mover>{NAME})"
        rf"{_SECONDED}(?i:\s*,?\s*(?:it\s+was\s+)?(?:\w+ly\s+)*(?:resolved|agreed|decided)(?:\s+\w+ly)?){_ON_TO}",
        rf"(?:.*?,\s+)?(?P<mover>{NAME})(?i:\s*,?\s*(?:then\s+|also\s+)*"
        rf"(?:moved|proposed|made\s+(?:a|the(?:\s+following)?)\s+motion|offered\s+(?:a|the(?:\s+following)?)\s+(?:motion|resolution)))"
        rf"(?:{_SECONDED})?{_ON_TO}",
    )
)
MOVING = re.compile(r"(?!.*\bamend)(?:.*\b)(?:mov|propos|motion|offer)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Led:
    """Who moved the motion whose words follow, and who seconded it, where that is told."""

    mover: str
    seconder: str | None


def leading(text: str) -> Led | None:
    """The movers whom the last sentence of a text tells that ends in a colon; None where it tells of no motion."""
    said = sentences(Passage(text))
    last = said[-1].text if said else ""
    if not MOVING.match(last):
        return None
    match = next((found for form in FORMS if (found := form.fullmatch(last))), None)
    if match is None:
        return None
    seconder = match["seconder"]
    return Led(match["mover"].strip(" .,"), seconder.strip(" .,") if seconder else None)
