"""The steps of a matter: what each log row, mention and silence says has happened."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from minesearch.link.answers import is_deferral
from minesearch.link.chains import Row
from minesearch.link.references import Reference
from minesearch.model.matter import Matter, MatterKind, Origin, State, Step, StepKind

# steps of one day in the order in which they come about: the log is sent out before the meeting
_ORDER = (
    StepKind.RAISED,
    StepKind.LOGGED,
    StepKind.PROGRESSED,
    StepKind.DEFERRED,
    StepKind.REFERS_TO,
    StepKind.ANSWERED,
    StepKind.CLOSED,
)

_OF_LOG = {StepKind.LOGGED, StepKind.PROGRESSED, StepKind.DEFERRED, StepKind.CLOSED}


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Steps by date, those without one first, each once."""
    return tuple(sorted(set(steps), key=lambda s: (s.date or "", _ORDER.index(s.kind), s.file, s.page, s.ref, s.quote)))


def raised(origin: Origin) -> Step:
    """The step of the origin itself."""
    return Step(
        StepKind.RAISED,
        origin.date,
        origin.ref,
        origin.file,
        origin.page,
        origin.quote,
        None,
        origin.confidence,
        origin.evidence,
    )


def log_steps(rows: Sequence[Row], evidence: Sequence[str], scores: Sequence[float]) -> list[Step]:
    """A step for each log the action stands in. `evidence` and `scores` are those of all rows but the first.

    A log that is in the archive twice counts once.
    """
    steps: list[Step] = []
    closed = False
    for place, row in enumerate(rows):
        before = rows[place - 1] if place else None
        if (
            before
            and before.log_date == row.log_date
            and before.entry.number == row.entry.number
            and _unchanged(before, row)
        ):
            continue
        why, score = (evidence[place - 1], scores[place - 1]) if place else ("", 1.0)
        if before is None:
            steps.append(_log_step(StepKind.LOGGED, row, row.entry.action, why, score))
        if row.closed and not closed:
            steps.append(_log_step(StepKind.CLOSED, row, news(row, before), why or "the log says so", score))
        elif before is not None:
            kind = StepKind.DEFERRED if is_deferral(news(row, before)) else StepKind.PROGRESSED
            steps.append(_log_step(kind, row, news(row, before), why, score))
        closed = row.closed
    return steps


def _unchanged(one: Row, other: Row) -> bool:
    return (one.entry.action, one.entry.comments, one.entry.status) == (
        other.entry.action,
        other.entry.comments,
        other.entry.status,
    )


def news(row: Row, before: Row | None) -> str:
    """What a row's comments say that its forerunner's did not; all of them if nothing is new, the action if none."""
    said = (row.entry.comments or "").strip()
    known = (before.entry.comments or "").strip() if before else ""
    fresh = said[len(known) :].strip() if known and said.startswith(known) else said
    return fresh or said or row.entry.action


def _log_step(kind: StepKind, row: Row, quote: str, evidence: str, score: float) -> Step:
    entry = row.entry
    date = row.log_date or None
    return Step(kind, date, entry.ref, row.file, entry.page, quote, entry.status, round(min(1.0, score), 2), evidence)


def dropped_on(rows: Sequence[Row], log_dates: Sequence[str]) -> str | None:
    """The date of the body's next log, in which an action no longer stands."""
    later = bisect_right(log_dates, rows[-1].log_date)
    return log_dates[later] if later < len(log_dates) else None


def referred(reference: Reference) -> Step:
    """The step of a reference by minute number."""
    sure = 0.95 if reference.state is State.LINKED else 0.5
    return Step(
        StepKind.REFERS_TO,
        reference.date,
        reference.source,
        reference.file,
        reference.page,
        reference.quote,
        None,
        sure,
        reference.evidence,
    )


def is_open(matter: Matter) -> bool:
    """Whether a matter waits for something.

    It does not once its log says that it is done, nor if it was answered and then left out of the next log. A
    request that no log holds is done with once it is answered; a mere reference waits for nothing.
    """
    answered = any(step.kind is StepKind.ANSWERED for step in matter.steps)
    if matter.kind is not MatterKind.ACTION:
        return matter.kind is not MatterKind.REFERENCE and not answered
    logged = [step for step in matter.steps if step.kind in _OF_LOG]
    return not (logged and logged[-1].kind is StepKind.CLOSED) and not (answered and matter.dropped_on)


def last_status(matter: Matter) -> str | None:
    """The status that the latest log gives."""
    return next((step.status for step in reversed(matter.steps) if step.status), None)
