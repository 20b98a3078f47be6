"""When was it first raised, and what came of it: the steps of a matter, oldest first, each with its page."""

from __future__ import annotations

import re
from contextlib import closing
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path

import click

from minesearch.archive import Archive
from minesearch.cli import completing
from minesearch.cli.render import json_option, note, print_json
from minesearch.cli.timeline import print_rows, print_timeline, trace_row
from minesearch.cli.timeline_html import html_page
from minesearch.errors import NothingFound
from minesearch.link.forward_plan import plan_row
from minesearch.link.judgements import Verb, append_judgement
from minesearch.link.lookup import by_ref, by_words, minute_numbers
from minesearch.link.rulings import TABLE
from minesearch.model.matter import Matter, MatterKind, Origin, State, Step, StepKind
from minesearch.model.segment import Segment
from minesearch.query.highlight import snippet
from minesearch.query.parser import parse
from minesearch.query.tree import Dates, Field, Query, conjunction
from minesearch.store.catalogue import Catalogue
from minesearch.store.current_index import current_index
from minesearch.store.engine import open_engine
from minesearch.store.engine_hits import Hit

EPILOG = """\b
Examples:
  minesearch trace new prison
  minesearch trace example-board/2019-09-20/action/3
  minesearch trace "Minute 47" --meeting 2019-03-22 --json
  minesearch trace "Minutes 16(b) and 17" --meeting 2019-06-14
  minesearch trace new prison --html prison.html
  minesearch trace link example-board/2019-09-20/action/3 example-board/2019-06-14/minute/16/b
"""
TIMELINES = 3  # of several matters, how many are told whole
OFFERED = 20
UNSURE = 0.3  # confidence of a passage that merely holds the words
JUDGED = {"link": Verb.MERGE, "unlink": Verb.SPLIT}


@click.command(epilog=EPILOG)
@click.argument("query", nargs=-1, required=True, shell_complete=completing.references)
@click.option(
    "--meeting", metavar="DATE", help="The meeting whose minute is meant, or whose minutes name it, as 2019-03-22."
)
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
        matters = find(catalogue, archive, asked, meeting)
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
    if len(matters) > TIMELINES:
        shown = f"; here are the first {OFFERED}" if len(matters) > OFFERED else ""
        note(f"{len(matters)} matters answer{shown}. Trace one by its id, the last line of each.")
        print_rows(plan_row(matter) for matter in matters[:OFFERED])
        return
    for matter in matters:
        print_timeline(matter)


def find(catalogue: Catalogue, archive: Archive, asked: str, meeting: str | None) -> list[Matter]:
    """The matters meant; if words are about none, the earliest passage that holds them, as a matter of one step."""
    if direct := list(catalogue.matters_of(asked)):
        return by_ref(direct, asked)
    matters = list(catalogue.matters())
    if numbers := minute_numbers(asked):
        found = [
            matter for number, clause in numbers for matter in _of_minute(catalogue, matters, number, clause, meeting)
        ]
        return list({matter.action_id: matter for matter in found}.values())
    if passage := next(catalogue.segments(ref=asked), None):
        return [
            _passage(passage, passage.passage.text, "no action or decision is followed from it; the passage itself")
        ]
    found = by_words(matters, asked)
    if meeting:
        found = [matter for matter in found if any(step.date == meeting for step in matter.steps)]
    return found or earliest(archive, asked, meeting)


def _of_minute(
    catalogue: Catalogue, matters: list[Matter], number: str, clause: str | None, meeting: str | None
) -> list[Matter]:
    """The matters that a minute raised or that later minutes name by its number; else the minute itself.

    Where `meeting` has no minute of that number, it is taken for the one whose minutes name it.
    """
    where = {"number": number} | ({"meeting_date": meeting} if meeting else {})
    refs = dict.fromkeys(str(row["ref"]) for row in catalogue.rows("minutes", **where))
    found = [matter for ref in refs for matter in by_ref(matters, f"{ref}/{clause}" if clause else ref)]
    found += [m for m in matters if _refers_to(m, number, meeting, named_there=not refs) and m not in found]
    minutes = (next(catalogue.segments(ref=ref)) for ref in refs)
    return found or [
        _passage(each, each.passage.text, "nothing is followed from it; the minute itself") for each in minutes
    ]


def _refers_to(matter: Matter, number: str, meeting: str | None, *, named_there: bool) -> bool:
    """Whether later minutes name the matter by that number of a minute of that meeting; or those of it do."""
    named = re.compile(rf"\b[Mm]inute\s+(?:[Nn]o\.?\s*)?{re.escape(number)}(?![\w.]*\w)")
    steps = [step for step in matter.steps if step.kind is StepKind.REFERS_TO and named.search(step.quote)]
    there = named_there and any(step.date == meeting for step in steps)
    return bool(steps) and (meeting in (None, matter.raised_on) or there)


def earliest(archive: Archive, words: str, meeting: str | None) -> list[Matter]:
    """The earliest passage that holds all the words, in any form."""
    plain = " ".join(re.findall(r"\w+(?:['’-]\w+)*", words.casefold()))
    if not plain:
        return []
    asked = parse(plain)
    narrowed = conjunction((asked, Field("date", Dates(meeting, meeting)))) if meeting else asked
    with closing(open_engine(archive.index / "search", current_index(archive))) as engine:
        years = engine.search(narrowed, limit=1, sort="date", facets=("year",), exact=True).facets.get("year", ())
        first = min((year for year, _ in years), default=None)
        dated = conjunction((narrowed, Field("date", Dates(first, first)))) if first else narrowed
        hits = engine.search(dated, limit=None, sort="date", grouped=False).hits
    best = min(
        hits, key=lambda hit: (hit.date or "9", -_told(hit, asked), -hit.score, hit.file, hit.page), default=None
    )
    why = "no action or decision is about it; the earliest passage with these words"
    return [_passage(best, snippet(best.text, asked).text, why)] if best else []


def _told(hit: Hit, asked: Query) -> int:
    """How many of the words the text holds; the rest stand in its heading."""
    found = snippet(hit.text, asked)
    return len({found.text[start:end].casefold() for start, end in found.marks})


def _passage(place: Segment | Hit, quote: str, why: str) -> Matter:
    """A passage that nothing is followed from, as a matter of one step."""
    number = place.number if place.kind == "minute" else None
    origin = Origin(place.ref, place.date, number, None, place.file, place.page, quote, UNSURE, why)
    step = Step(StepKind.RAISED, place.date, place.ref, place.file, place.page, quote, place.status, UNSURE, why)
    return Matter(
        place.ref, place.title, State.AMBIGUOUS, origin, (step,), kind=MatterKind.REFERENCE, raised_on=place.date
    )
