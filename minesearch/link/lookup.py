"""Finding matters by what a person types: a reference, a minute number, or free words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from minesearch.link.wording import Stems, Vocabulary, learn
from minesearch.model.matter import Matter, MatterKind

_NUMBER = r"\d[\w./]*(?:\s*\([a-z]\)|(?<=\d)\s+[a-z]\b)?"
_MINUTES = re.compile(
    rf"(?i)^\s*minutes?\s+(?:nos?\.?\s*)?(?P<numbers>{_NUMBER}(?:\s*(?:,|&|and|to|-|–)\s*(?:and\s+)?{_NUMBER})*)\s*$"
)
_RANGE = re.compile(r"(?i)(?P<first>\d{1,4})\s*(?:to|-|–)\s*(?P<last>\d{1,4})")
_LONGEST = 50  # minutes of a range; what is longer is no range
_NEAREST = 0.8  # of the best score, from which a matter is offered beside the best
_ACTION_FIRST = (MatterKind.ACTION, MatterKind.REQUEST, MatterKind.DEFERRAL, MatterKind.REFERENCE)


def minute_numbers(text: str) -> list[tuple[str, str | None]]:
    """The numbers and clauses of "Minute 47", "minute 16 (b)", "Minutes 47, 48 and 50" or "Minutes 47-49".

    None for other texts.
    """
    match = _MINUTES.match(text)
    if match is None:
        return []
    numbers = _RANGE.sub(lambda found: ",".join(_between(found)), match["numbers"])
    parts = (part.strip().rstrip(".") for part in re.split(r"(?i),|&|\band\b", numbers))
    found = (re.fullmatch(r"(?i)(\d[\w./]*?)(?:\s*\(([a-z])\)|(?<=\d)\s+([a-z]))?", part) for part in parts)
    return [(each[1], (each[2] or each[3] or "").casefold() or None) for each in found if each]


def _between(match: re.Match[str]) -> list[str]:
    first, last = int(match["first"]), int(match["last"])
    return [str(number) for number in range(first, last + 1)] if 0 < last - first < _LONGEST else [match["first"]]


def by_ref(matters: Iterable[Matter], ref: str) -> list[Matter]:
    """The matters that begin at a ref, or below it (the clauses of a minute); if none does, those it is a step of."""
    known = list(matters)
    begin = [m for m in known if m.action_id == ref or any(row == ref for _, row in m.rows) or _begins_at(m, ref)]
    return begin or [m for m in known if any(step.ref == ref for step in m.steps)]


def _begins_at(matter: Matter, ref: str) -> bool:
    return matter.origin is not None and (matter.origin.ref == ref or matter.origin.ref.startswith(f"{ref}/"))


def by_words(matters: Sequence[Matter], words: str) -> list[Matter]:
    """The matters that hold all the words, in any form, best first; the request itself counts before later comments."""
    vocabulary = learn(_request(matter) for matter in matters)
    asked = vocabulary.stems(words)
    scored = [(_score(asked, matter, vocabulary), matter) for matter in matters]
    best = max((score for score, _ in scored), default=0.0)
    near = [(score, matter) for score, matter in scored if score > 0 and score >= _NEAREST * best]
    near.sort(
        key=lambda pair: (-pair[0], _ACTION_FIRST.index(pair[1].kind), pair[1].raised_on or "", pair[1].action_id)
    )
    return [matter for _, matter in near]


def _request(matter: Matter) -> str:
    return f"{matter.title} {matter.origin.quote if matter.origin else ''}"


def _score(asked: Stems, matter: Matter, vocabulary: Vocabulary) -> float:
    """1 where the request holds all the words, less where a later step completes them, 0 where some are missing."""
    request = vocabulary.stems(_request(matter))
    if asked and asked <= request:
        return 1.0
    later = request.union(*(vocabulary.stems(step.quote) for step in matter.steps))
    return 0.5 * vocabulary.cover(asked, request) + 0.3 if asked and asked <= later else 0.0
