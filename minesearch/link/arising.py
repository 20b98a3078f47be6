"""What matters arising say has come of a request: that it was done, or that the next item is about it."""

from __future__ import annotations

import re

from minesearch.link.drafts import Desk, Draft
from minesearch.link.references import Reference
from minesearch.link.wording import is_manner, stem
from minesearch.model.matter import Step, StepKind
from minesearch.model.meeting import Minute

TELLING = 1.5  # weight of the words, besides the verb, that request and matters arising share

_ADVERBS = r"(?:(?:been|now|since|already|duly|\w+ly)\s+)*"
# "asking for the pressure to be tested", "that residents be warned"; not "be able"
_ASKED = re.compile(rf"\bbe\s+{_ADVERBS}(?P<verb>\w{{3,}}ed)\b|\b(?:would|will|to)\s+(?P<bare>[a-z]{{3,}})\b")
# "had tested the pressure", "have since been warned"; not "had not tested", "was to be tested"
_TOLD = re.compile(rf"\b(?:had|has|have|was|were)\s+{_ADVERBS}(?P<verb>\w{{2,}}ed)\b")
_IN_PART = re.compile(r"\b(?:one|some|part|partly|most|half|first|none)\b", re.I)
_NOT_ALL = re.compile(r"\b(?:not|yet|still|until|only|further|except|apart from|remain\w*|await\w*)\b", re.I)
_NEXT_ITEM = re.compile(r"\b(?:under|at|as|in|with|see) the (?:next|following) (?:item|minute)\b", re.I)


def outcome(reference: Reference, draft: Draft, desk: Desk) -> Step | None:
    """The answer that minutes give where they look back on a matter by its minute number; None if they give none."""
    sitting = desk.book.sittings.get(reference.date or "")
    refs = [minute.ref for minute in sitting.meeting.minutes] if sitting else []
    if sitting is None or reference.source not in refs:
        return None
    place = refs.index(reference.source)
    if _NEXT_ITEM.search(reference.quote) and place + 1 < len(refs):
        following = sitting.meeting.minutes[place + 1]
        return _answer(reference, following, sitting.file, following.title, "matters arising point to the next item")
    if told_as_done(_asked(draft), reference.quote, desk):
        source = sitting.meeting.minutes[place]
        return _answer(reference, source, reference.file, reference.quote, "matters arising tell it as done")
    return None


def told_as_done(asked: str, said: str, desk: Desk) -> bool:
    """Whether a text tells as done, in the same verb and about the same thing, what another asks for."""
    told = _TOLD.search(said)
    if not told or _IN_PART.search(said[: told.start()]) or _NOT_ALL.search(said):
        return False
    verbs = {stem((match["verb"] or match["bare"]).casefold()) for match in _ASKED.finditer(asked)}
    done = {stem(match["verb"].casefold()) for match in _TOLD.finditer(said)}
    same = {verb for verb in verbs & done if not is_manner(verb)}
    return bool(same) and desk.vocabulary.mass((desk.telling(asked) & desk.telling(said)) - same) >= TELLING


def _asked(draft: Draft) -> str:
    return f"{draft.title}. {draft.found.origin.quote if draft.found.origin else ''}"


def _answer(reference: Reference, minute: Minute, file: str, quote: str, why: str) -> Step:
    page = reference.page if minute.ref == reference.source else minute.page
    return Step(StepKind.ANSWERED, reference.date, minute.ref, file, page, quote, None, 0.8, why)
