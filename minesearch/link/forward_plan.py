"""The forward plan: each matter in one row, as it stood on a day, with who sees to it and when it is due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from minesearch.link.due import due_cell, due_in_words
from minesearch.link.steps import is_open, last_status
from minesearch.model.matter import Matter, MatterKind, Step
from minesearch.model.tables import Row

COLUMNS = (
    *("action_id", "title", "body", "first_raised", "last_seen", "times_seen", "status", "open", "owner", "due"),
    *("kind", "state", "ref", "file", "page"),
)
Entries = Mapping[tuple[str, str], Row]  # rows of the table `actions` by (file, ref)
NONE: Entries = MappingProxyType({})


def plan_row(matter: Matter, entries: Entries = NONE) -> Row:
    """A matter in one line. The place (ref, file, page) is that of its last step; owner and due date are those of the
    last of its log rows among `entries`."""
    last = matter.steps[-1] if matter.steps else None
    row = next((entries[place] for place in reversed(matter.rows) if place in entries), None)
    return {
        "action_id": matter.action_id,
        "title": matter.title,
        "body": matter.body,
        "first_raised": matter.origin.date if matter.origin else matter.raised_on,
        "last_seen": last.date if last else None,
        "times_seen": len({ref for _, ref in matter.rows}),
        "status": last_status(matter),
        "open": is_open(matter),
        "owner": row["owner"] if row else matter.owner,
        "due": due_of(matter, row),
        "kind": matter.kind.value,
        "state": matter.state.value,
        "ref": last.ref if last else None,
        "file": last.file if last else None,
        "page": last.page if last else None,
    }


def due_of(matter: Matter, row: Row | None) -> str | None:
    """The day or month an open matter is due: what the log's column says, else its comments, else the request."""
    if not is_open(matter):
        return None
    if row is None:
        origin = matter.origin
        return due_in_words(origin.quote, origin.date) if origin and origin.date else None
    written = str(row["meeting_date"] or matter.raised_on or "")
    said = (due_in_words(_text(row[name]), written) for name in ("comments", "action"))
    return due_cell(_text(row["due"]), written or None) or next((day for day in said if day), None)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def known_by(matters: Iterable[Matter], day: str) -> Iterator[Matter]:
    """The matters as far as they were known on an ISO date: later steps are left out."""
    for matter in matters:
        steps = tuple(step for step in matter.steps if (step.date or "") <= day)
        if steps:
            gone = matter.dropped_on if (matter.dropped_on or "9") <= day else None
            yield replace(matter, steps=steps, rows=_rows_of(matter, steps), dropped_on=gone)


def _rows_of(matter: Matter, steps: Iterable[Step]) -> tuple[tuple[str, str], ...]:
    refs = {step.ref for step in steps}
    return tuple(row for row in matter.rows if row[1] in refs)


def is_forgotten(matter: Matter) -> bool:
    """Whether a decision asked for something and nothing came after."""
    return matter.kind is MatterKind.REQUEST and len(matter.steps) == 1
