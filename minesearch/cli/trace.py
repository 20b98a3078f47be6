"""When was it first raised, and what came of it: the steps of a matter, oldest first, each with its page."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path

import click

from minesearch.archive import Archive
from minesearch.cli.render import json_option, note, print_json
from minesearch.cli.timeline import html_page, print_matters, print_timeline, trace_row
from minesearch.errors import NothingFound
from minesearch.link.judgements import Verb, append_judgement
from minesearch.link.lookup import by_ref, by_words, minute_number
from minesearch.link.rulings import TABLE
from minesearch.model.matter import Matter, MatterKind, Origin, State, Step, StepKind
from minesearch.model.segment import Segment
from minesearch.store.catalogue import Catalogue

EPILOG = """\b
Examples:
  minesearch trace new prison
  minesearch trace example-board/2019-09-20/action/3
  minesearch trace "Minute 47" --meeting 2019-03-22 --json
  minesearch trace link example-board/2019-09-20/action/3 example-board/2019-06-14/minute/16/b
"""
TIMELINES = 3  # of several matters, how many are told whole
OFFERED = 20
JUDGED = {"link": Verb.MERGE, "unlink": Verb.SPLIT}


@click.command(epilog=EPILOG)
@click.argument("query", nargs=-1, required=True)
@click.option("--meeting", metavar="DATE", help="The meeting whose minute is meant, as 2019-03-22.")
@click.option(
    "--html", "page", type=click.Path(path_type=Path, dir_okay=False), help="Write the timeline to a web page."
)
@json_option
@click.pass_obj
def trace(archive: Archive, query: tuple[str, ...], meeting: str | None, page: Path | None, as_json: bool) -> None:
    """Follow a matter: QUERY is a reference, a minute ("Minute 47"), or words that the request holds.

    `trace link A B` and `trace unlink A B` say that two references belong to one matter, or do not.
    """
    if query[0] in JUDGED and len(query) == 3 and meeting is None:
        judge(archive, JUDGED[query[0]], query[1], query[2])
        return
    asked = " ".join(query)
    with Catalogue.open(archive) as catalogue:
        matters = find(catalogue, asked, meeting)[:OFFERED]
    if not matters:
        raise NothingFound(f'Nothing in the archive is about "{asked}".', "Try fewer or other words.")
    if page:
        page.write_text(html_page(asked, matters, archive, page.absolute().parent), encoding="utf-8")
        note(f"Wrote {page}.")
    if as_json:
        print_json([trace_row(asked, matters)])
    elif not page:
        show(matters)


def judge(archive: Archive, verb: Verb, one: str, other: str) -> None:
    """Keep a person's judgement on two refs; the next build follows it."""
    with Catalogue.open(archive) as catalogue:
        for ref in (one, other):
            if not any(catalogue.matters_of(ref)):
                raise NothingFound(f"No matter has the reference {ref}.", "Take references from `minesearch trace`.")
    when = datetime.now(UTC).isoformat(timespec="seconds")
    made = append_judgement(
        archive.judgements, when=when, who=getuser(), table=TABLE, verb=verb, subject=one, other=other
    )
    note(f"Kept as {made.id} in {archive.judgements}; the next build follows it.")


def show(matters: list[Matter]) -> None:
    """A few matters whole; of more, only the list."""
    if len(matters) > 1:
        note(f"{len(matters)} matters answer; trace one by its id.")
    if len(matters) > TIMELINES:
        print_matters(matters)
        return
    for matter in matters:
        print_timeline(matter)


def find(catalogue: Catalogue, asked: str, meeting: str | None) -> list[Matter]:
    """The matters meant; if words are about none, the earliest passage that holds them, as a matter of one step."""
    if direct := list(catalogue.matters_of(asked)):
        return by_ref(direct, asked)
    matters = list(catalogue.matters())
    if named := minute_number(asked):
        number, clause = named
        where = {"number": number} | ({"meeting_date": meeting} if meeting else {})
        refs = dict.fromkeys(str(row["ref"]) for row in catalogue.rows("minutes", **where))
        found = [matter for ref in refs for matter in by_ref(matters, f"{ref}/{clause}" if clause else ref)]
        found += [m for m in matters if _refers_to(m, number, meeting) and m not in found]
        return found or [_passage(next(catalogue.segments(ref=ref)), "the minute itself") for ref in refs]
    found = by_ref(matters, asked) or by_words(matters, asked)
    if meeting:
        found = [matter for matter in found if any(step.date == meeting for step in matter.steps)]
    return found or earliest(catalogue, asked)


def _refers_to(matter: Matter, number: str, meeting: str | None) -> bool:
    """Whether later minutes name the matter by that number of a minute of that meeting."""
    named = re.compile(rf"\b[Mm]inute\s+(?:[Nn]o\.?\s*)?{re.escape(number)}(?![\w.]*\w)")
    same = any(step.kind is StepKind.REFERS_TO and named.search(step.quote) for step in matter.steps)
    return same and meeting in (None, matter.raised_on)


def earliest(catalogue: Catalogue, words: str) -> list[Matter]:
    """The earliest passage that holds all the words, where no matter does."""
    plain = words.casefold().split()
    about = (s for s in catalogue.segments() if s.date and all(w in s.passage.text.casefold() for w in plain))
    first = min(about, key=lambda s: (s.date or "", s.file, s.page), default=None)
    return (
        [_passage(first, "the earliest passage with these words; no action or decision asks for it")] if first else []
    )


def _passage(segment: Segment, why: str) -> Matter:
    file, page, text, date = segment.file, segment.page, segment.passage.text, segment.date
    number = segment.number if segment.kind == "minute" else None
    origin = Origin(segment.ref, date, number, None, file, page, text, 0.3, why)
    step = Step(StepKind.RAISED, date, segment.ref, file, page, text, segment.status, 0.3, why)
    return Matter(
        segment.ref, segment.title, State.AMBIGUOUS, origin, (step,), kind=MatterKind.REFERENCE, raised_on=date
    )
