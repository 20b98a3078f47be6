"""The steps of a matter: what each log row, mention and silence says has happened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from minesearch.link.answers import is_deferral
from minesearch.link.chains import Row
from minesearch.link.references import Reference
from minesearch.model.matter import Matter, Origin, State, Step, StepKind

# steps of one day in the order in which they come about
_ORDER = (
    StepKind.RAISED,
    StepKind.REFERS_TO,
    StepKind.LOGGED,
    StepKind.PROGRESSED,
    StepKind.DEFERRED,
    StepKind.ANSWERED,
    StepKind.CLOSED,
)


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


def dropped(rows: Sequence[Row], log_dates: Sequence[str], answered: bool) -> Step | None:
    """The closing of an action that was answered, or stood at green, and is not in the body's next log."""
    last = rows[-1]
    later = [date for date in log_dates if date > last.log_date]
    green = (last.entry.status or "").casefold().split()[-1:] == ["green"]
    if not later or last.closed or not (answered or green):
        return None
    why = "answered" if answered else "green"
    evidence = f"{why}, and no longer in the log of {later[0]}"
    entry = last.entry
    return Step(StepKind.CLOSED, later[0], entry.ref, last.file, entry.page, entry.action, entry.status, 0.8, evidence)


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
    """Whether a matter waits for something: nothing closed it, or the log took it up again afterwards.

    A request that no log holds is done with once it is answered.
    """
    kinds = [step.kind for step in matter.steps]
    if not matter.rows:
        return StepKind.ANSWERED not in kinds and StepKind.CLOSED not in kinds
    if StepKind.CLOSED not in kinds:
        return True
    after = kinds[len(kinds) - kinds[::-1].index(StepKind.CLOSED) :]
    return any(kind in (StepKind.LOGGED, StepKind.DEFERRED) for kind in after)


def last_status(matter: Matter) -> str | None:
    """The status that the latest log gives."""
    return next((step.status for step in reversed(matter.steps) if step.status), None)
