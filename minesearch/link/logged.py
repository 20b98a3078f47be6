"""The matters of the logs: each chain of rows with its origin, its answers and how it ended."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from minesearch.link.answers import PATIENCE, Request, items_named, promised_meetings, years_on
from minesearch.link.chains import Chain, Row
from minesearch.link.drafts import Desk, Draft, subject
from minesearch.link.judgements import Judgement
from minesearch.link.origins import Found
from minesearch.link.requests import asked_in
from minesearch.link.rulings import apply_to_origin
from minesearch.link.steps import dropped_on, log_steps, raised
from minesearch.link.wording import names_in
from minesearch.model.matter import MatterKind, Step, StepKind


def logged_matters(chains: Sequence[Chain], desk: Desk, rulings: Sequence[Judgement]) -> list[Draft]:
    """A matter for each chain of rows."""
    of_row = {id(row): chain for chain in chains for row in chain.rows}
    log_dates = sorted({row.log_date for row in (r for c in chains for r in c.rows) if row.is_log})
    found: dict[int, Found] = {}
    drafts = []
    for chain in chains:
        origin = apply_to_origin(chain, _origin(chain, desk), desk.book, rulings)
        if chain.parent and not origin.origin:
            origin = found.get(id(chain.parent), origin)
        found[id(chain)] = origin
        heir = of_row[id(chain.heir)] if chain.heir else None
        drafts.append(_draft(chain, heir, origin, desk, log_dates))
    return drafts


def _origin(chain: Chain, desk: Desk) -> Found:
    """The origin of the first row; where it has none, of a later row of the same date in other words."""
    first = desk.origins.find(chain.rows[0])
    for row in chain.rows[1:]:
        if first.origin:
            break
        if row.stems != chain.rows[0].stems and row.date == chain.rows[0].date:
            again = desk.origins.find(row)
            first = again if again.origin else first
    return first


def _draft(chain: Chain, heir: Chain | None, found: Found, desk: Desk, log_dates: Sequence[str]) -> Draft:
    before = [row for row in chain.parent.rows if row.log_date < chain.rows[0].log_date] if chain.parent else []
    after = [row for row in heir.rows if chain.heir and row.order >= chain.heir.order] if heir else []
    steps = _own_steps(chain, found, before, after)
    request = _request([*before, *chain.rows, *after], found, desk)
    steps += desk.answers.steps(request)
    if found.origin:
        steps.append(raised(found.origin))
    first, last = chain.rows[0], [*chain.rows, *after][-1]
    rows = tuple((row.file, row.entry.ref) for row in chain.rows)
    date = first.date or (found.origin.date if found.origin else None)
    stems = subject(request.stems)
    gone = None if after else dropped_on(chain.rows, log_dates)
    return Draft(
        MatterKind.ACTION,
        date,
        first.entry.action,
        stems,
        found,
        steps,
        rows,
        last.entry.owner,
        gone,
        subject(request.said),
    )


def _own_steps(chain: Chain, found: Found, before: Sequence[Row], after: Sequence[Row]) -> list[Step]:
    """Steps of the chain's rows, of those it was split from, and of those it was merged into."""
    steps = log_steps(chain.rows, chain.evidence, chain.scores)
    if found.origin and not chain.rows[0].is_log:
        steps = steps[1:]  # the mark in the minutes is where it was raised
    if before:
        steps[0] = replace(steps[0], kind=StepKind.PROGRESSED, evidence="split from another action")
        steps = log_steps(before, [""] * len(before), [1.0] * len(before)) + steps
    if after:
        why = ["merged with another action"] * len(after)
        steps += log_steps([chain.last, *after], why, [0.9] * len(after))[1:]
    return steps


def _request(rows: Sequence[Row], found: Found, desk: Desk) -> Request:
    """What the rows, and the decision they come from, ask for, and what was promised since."""
    words, dates, origin = desk.vocabulary, desk.book.dates, found.origin
    decision = origin.quote if origin and origin.resolution else ""
    comments = [(row.entry.comments or "", row.log_date) for row in rows]
    actions = [(row.entry.action, row.date or row.log_date) for row in rows]
    earlier = bisect_left(dates, rows[0].log_date)
    before_log = dates[earlier - 1] if earlier else rows[0].log_date
    return Request(
        stems=words.stems(decision).union(*(row.stems for row in rows if row.dates == rows[0].dates)),
        said=frozenset[str]().union(*(words.stems(text) for text, _ in comments)),
        asked=asked_in(f"{rows[0].entry.action} {decision}"),
        names=frozenset[str]().union(*(names_in(text) for text, _ in comments + actions)),
        promised=promised_meetings(comments + actions, dates),
        items=items_named(comments),
        since=(origin.date if origin else None) or rows[0].date or before_log,
        until=_until(rows, dates),
    )


def _until(rows: Sequence[Row], dates: Sequence[str]) -> str:
    """The meeting after the last log that holds an action; a year on where it is marked in minutes and in no log."""
    last = max(row.log_date for row in rows)
    if last and not any(row.is_log for row in rows):
        return years_on(last, PATIENCE)
    return next((date for date in dates if date > last), last)
