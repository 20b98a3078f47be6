"""Matters that no log holds: decisions that ask for something, and items that a meeting put off."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from minesearch.link.answers import PATIENCE, Request, is_deferral, promised_meetings, years_on
from minesearch.link.drafts import Desk, Draft, origin_of
from minesearch.link.minutebook import Clause
from minesearch.link.origins import Found
from minesearch.link.requests import asked_in
from minesearch.link.steps import raised
from minesearch.link.wording import names_in
from minesearch.model.matter import MatterKind, State, StepKind


def unlogged_matters(logged: Iterable[Draft], desk: Desk) -> list[Draft]:
    """The requests that no log took up, then the items put off that are not a step of any request."""
    logged = list(logged)
    taken = {draft.found.origin.ref for draft in logged if draft.found.origin}
    requests = [
        _request(clause, desk) for clause in _decisions(desk) if clause.plainly_asks and clause.ref not in taken
    ]
    steps = (step for draft in logged + requests for step in draft.steps)
    return requests + list(_deferrals(desk, {step.ref for step in steps if step.kind is StepKind.DEFERRED}))


def _decisions(desk: Desk) -> Iterator[Clause]:
    for _, sitting in sorted(desk.book.sittings.items()):
        yield from (clause for clause in sitting.clauses if clause.resolution)


def _request(clause: Clause, desk: Desk) -> Draft:
    stems = desk.vocabulary.stems(clause.text)
    later = [date for date in desk.book.dates if date > clause.date]
    request = Request(
        stems=stems,
        said=frozenset(),
        asked=asked_in(clause.text),
        names=names_in(clause.text),
        promised=promised_meetings([(clause.text, clause.date)], later),
        items=frozenset(),
        since=clause.date,
        until=years_on(clause.date, PATIENCE),
    )
    origin = origin_of(clause, "the decision itself; no log of the archive holds it")
    steps = [raised(origin), *desk.answers.steps(request)]
    found = Found(State.LINKED, origin)
    return Draft(MatterKind.REQUEST, clause.date, clause.text, desk.telling(clause.text), found, steps)


def _deferrals(desk: Desk, known: Collection[str]) -> Iterator[Draft]:
    for clause in _decisions(desk):
        if is_deferral(clause.text) and clause.minute.ref not in known:
            origin = origin_of(clause, "the decision itself")
            first = raised(origin)
            put_off = replace(first, kind=StepKind.DEFERRED)
            until = promised_meetings([(clause.text, clause.date)], [d for d in desk.book.dates if d > clause.date])
            steps = [first, put_off, *desk.answers.taken_up(clause.minute.title, clause.date, until)]
            stems = desk.telling(f"{clause.minute.title} {clause.text}")
            found = Found(State.LINKED, origin)
            yield Draft(MatterKind.DEFERRAL, clause.date, clause.minute.title, stems, found, steps)
