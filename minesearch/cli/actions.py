"""The actions of all logs, each once: when it was raised, how often it was seen, and how it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

import click

from minesearch.archive import Archive
from minesearch.cli.render import json_option, note, print_json
from minesearch.cli.timeline import matter_row, print_matters
from minesearch.errors import UsageError
from minesearch.link.slips import months_between
from minesearch.link.steps import is_open
from minesearch.model.matter import Matter, MatterKind
from minesearch.store.catalogue import Catalogue

EPILOG = """\b
Examples:
  minesearch actions --open --older-than 6m
  minesearch actions --owner "Bell" --as-of 2021-03-19
  minesearch actions --unanswered --json
"""
NOTHING = 1
_MONTHS = {"w": 7 / 30.44, "m": 1.0, "y": 12.0}


@click.command(epilog=EPILOG)
@click.option("--open", "only_open", is_flag=True, help="Only those that wait for something.")
@click.option(
    "--older-than", metavar="TIME", help="Only those raised longer ago, as 6m (months), 3w (weeks) or 2y (years)."
)
@click.option("--owner", metavar="NAME", help="Only those whose latest owner has NAME in it.")
@click.option("--as-of", metavar="DATE", help="As things stood on that day (today, unless told), as 2021-03-19.")
@click.option("--unanswered", is_flag=True, help="Instead: decisions that ask for something and were never seen again.")
@json_option
@click.pass_obj
def actions(
    archive: Archive,
    only_open: bool,
    older_than: str | None,
    owner: str | None,
    as_of: str | None,
    unanswered: bool,
    as_json: bool,
) -> int:
    """All actions followed across the logs, oldest first."""
    day = _day(as_of)
    months = _months(older_than) if older_than else 0.0
    with Catalogue.open(archive) as catalogue:
        matters = list(known_by(catalogue.matters(), day))
    kept = [m for m in matters if (_forgotten(m) if unanswered else m.kind is MatterKind.ACTION)]
    kept = [m for m in kept if not only_open or is_open(m)]
    kept = [m for m in kept if not months or (m.raised_on and months_between(m.raised_on, day) > months)]
    kept = [m for m in kept if not owner or owner.casefold() in (m.owner or "").casefold()]
    kept.sort(key=lambda matter: (matter.raised_on or "", matter.action_id))
    if as_json:
        print_json(map(matter_row, kept))
    elif kept:
        print_matters(kept)
    else:
        note("No such actions in the archive.")
    return 0 if kept else NOTHING


def known_by(matters: Iterable[Matter], day: str) -> Iterator[Matter]:
    """The matters as far as they were known on a day: later steps are left out."""
    for matter in matters:
        steps = tuple(step for step in matter.steps if (step.date or "") <= day)
        refs = {step.ref for step in steps}
        if steps:
            gone = matter.dropped_on if (matter.dropped_on or "9") <= day else None
            rows = tuple(row for row in matter.rows if row[1] in refs)
            yield replace(matter, steps=steps, rows=rows, dropped_on=gone)


def _forgotten(matter: Matter) -> bool:
    """Whether a decision asked for something and nothing came after."""
    return matter.kind is MatterKind.REQUEST and len(matter.steps) == 1


def _day(text: str | None) -> str:
    if text is None:
        return date.today().isoformat()
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(f"{text} is not a day.", "Write it as 2021-03-19.") from error


def _months(text: str) -> float:
    match = re.fullmatch(r"(\d{1,4})([wmy])", text.strip().casefold())
    if match is None:
        raise UsageError(f"{text} is not a length of time.", "Write it as 6m, 3w or 2y.")
    return int(match[1]) * _MONTHS[match[2]]
