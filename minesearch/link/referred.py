"""Where later minutes speak of a matter: by minute number, or by the number and words of a log row."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from minesearch.link.arising import outcome
from minesearch.link.drafts import Desk, Draft
from minesearch.link.origins import Found
from minesearch.link.references import Reference
from minesearch.link.steps import raised, referred
from minesearch.model.matter import MatterKind, Origin, State, Step, StepKind

OF_MATTER = 0.1  # share of a reference's words, or of the matter's, that both have; the number has said the minute
OF_MEETING = 0.25  # the same where only the meeting is known, its minutes not being in the archive
TIMES = 2.0  # by which the matter meant must be nearer than the next of the same minute
NAMED = 0.7  # the same for a log row named by its words
LEAD = 0.2  # by which the row named must lead the next
_ROW = re.compile(
    r"\b[Aa]ction\s+(?:(?:[Nn]o\.?|[Nn]umber|[Ii]tem|[Rr]ef\.?)\s*)?(\d{1,3})\s*[-–:]\s*(?P<words>[^.;,]{12,160})"
)

_SIGN = "ction"  # in whatever such a row is named by: most minutes have it not, which is soon told


def add_mentions(drafts: Sequence[Draft], desk: Desk) -> None:
    """Where minutes name a row of the log, add the step. The words say which; the number is that of one log only."""
    logged = [draft for draft in drafts if draft.kind is MatterKind.ACTION]
    for date, sitting in sorted(desk.book.sittings.items()):
        for minute in sitting.meeting.minutes:
            for match in _ROW.finditer(minute.passage.text) if _SIGN in minute.passage.text else ():
                draft, share = _named(match["words"], [d for d in logged if (d.date or "") < date], desk)
                if draft:
                    page = minute.passage.page_at(match.start()) or minute.page
                    why = "the minutes name the action by its words"
                    kind = StepKind.REFERS_TO
                    draft.steps.append(
                        Step(kind, date, minute.ref, sitting.file, page, match[0], None, round(share, 2), why)
                    )


def _named(words: str, drafts: Sequence[Draft], desk: Desk) -> tuple[Draft | None, float]:
    stems = desk.telling(words)
    shares = sorted(((desk.vocabulary.cover(stems, d.stems), -place) for place, d in enumerate(drafts)), reverse=True)
    if not shares or shares[0][0] < NAMED or (len(shares) > 1 and shares[0][0] - shares[1][0] < LEAD):
        return None, 0.0
    return drafts[-shares[0][1]], shares[0][0]


def add_references(drafts: Sequence[Draft], references: Iterable[Reference], desk: Desk) -> list[Draft]:
    """Add references to the matters they are to; returns the rest as matters of their own."""
    alone: dict[tuple[str | None, str], Draft] = {}
    by_minute: dict[tuple[str | None, str | None], list[Draft]] = defaultdict(list)
    by_date: dict[str | None, list[Draft]] = defaultdict(list)  # of meetings whose minutes are not in the archive
    for known in drafts:
        if known.found.origin:
            by_minute[known.found.origin.date, known.found.origin.minute].append(known)
        elif known.date:
            by_date[known.date].append(known)
    for reference in references:
        place = reference.target_date, reference.printed.number
        near = by_minute[place] if reference.target else by_date[reference.target_date]
        draft: Draft | None = _meant(reference, near, desk)
        if draft is None:
            draft = alone.setdefault(place, _reference_alone(reference, desk))
        elif (came := outcome(reference, draft, desk)) and not _answered(draft):
            draft.steps.append(came)
        draft.steps.append(referred(reference))
    return list(alone.values())


def _answered(draft: Draft) -> bool:
    return any(step.kind is StepKind.ANSWERED for step in draft.steps)


def _meant(reference: Reference, near: Sequence[Draft], desk: Desk) -> Draft | None:
    """The matter a reference is to, of those that its minute raised: by the clause named, else by the words."""
    clause = reference.printed.clause
    if clause and (named := [d for d in near if d.found.origin and d.found.origin.resolution == clause]):
        return named[0] if len(named) == 1 else None
    words, title = desk.vocabulary, reference.target.title if reference.target else ""
    said = desk.telling(reference.quote) - words.stems(title)
    shares = [max(words.cover(said, draft.stems | draft.said), words.cover(draft.stems, said)) for draft in near]
    best, *rest = sorted(shares, reverse=True) or [0.0]
    if best < (OF_MATTER if reference.target else OF_MEETING) or (rest and best < TIMES * rest[0]):
        return None
    return near[shares.index(best)]


def _reference_alone(reference: Reference, desk: Desk) -> Draft:
    """A matter of which only the reference, and perhaps the minute referred to, is known."""
    target, date = reference.target, reference.target_date
    heading = target.title if target else reference.printed.title
    title = f"Minute {reference.printed.number}" + (f": {heading}" if heading else "")
    found = Found(reference.state, evidence=reference.evidence)
    steps = []
    if target is not None:
        file, why = reference.target_file or "", reference.evidence
        origin = Origin(target.ref, date, target.number, None, file, target.page, target.title, 0.95, why)
        found, steps = Found(State.LINKED, origin), [raised(origin)]
    return Draft(MatterKind.REFERENCE, date, title, desk.telling(reference.quote), found, steps)
