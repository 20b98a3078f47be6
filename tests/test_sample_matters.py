"""The matters of the sample archive, held against what its papers tell: every chain, every origin, and no link more."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from truth import expected

from minesearch.archive import Archive
from minesearch.link.matters import link_matters
from minesearch.link.minutebook import by_body, minute_book
from minesearch.link.references import Reference, resolve_references
from minesearch.model.matter import Matter, State, Step, StepKind
from minesearch.model.meeting import Reading
from minesearch.store.catalogue import Catalogue

Steps = list[dict[str, Any]]
CHAINS: dict[str, Steps] = {row["matter"]: row["steps"] for row in expected("matters")}


@pytest.fixture(scope="module")
def readings(sample: Path) -> list[Reading]:
    with Catalogue.open(Archive(sample)) as catalogue:
        return list(catalogue.readings())


@pytest.fixture(scope="module")
def matters(readings: list[Reading]) -> tuple[Matter, ...]:
    return link_matters(readings)


@pytest.fixture(scope="module")
def references(readings: list[Reading]) -> list[Reference]:
    books = ((minute_book(body, held), held) for body, held in by_body(readings).items())
    return [reference for book, held in books for reference in resolve_references(book, held)]


def of_row(matters: tuple[Matter, ...], file: str, number: str) -> Matter:
    """The matter of a row of the log in a file."""
    found = [m for m in matters for at, ref in m.rows if at == file and ref.endswith(f"/action/{number}")]
    assert len(found) == 1
    return found[0]


def matter_of(matters: tuple[Matter, ...], name: str) -> Matter:
    """The matter that the truth calls by that name: the one of its last row alone, else of its origin or reference."""
    steps = CHAINS[name]
    rows = [(step["file"], step["number"]) for step in steps if "number" in step]
    alone = [row for row in rows if sum(row in _rows(other) for other in CHAINS.values()) == 1]
    if alone:
        return of_row(matters, *alone[-1])
    refs = {f"{step['ref']}/{step['resolution'] or 'resolution'}" for step in steps if step["kind"] == "raised"}
    refs |= {step["ref"] for step in steps if step["kind"] == "raised"}
    found = [m for m in matters if (m.origin and m.origin.ref in refs) or (not refs and _told(m, steps[0]["quote"]))]
    assert len(found) == 1
    return found[0]


def _rows(steps: Steps) -> list[tuple[str, str]]:
    return [(step["file"], step["number"]) for step in steps if "number" in step]


def _told(matter: Matter, quote: str) -> bool:
    return any(step.quote.startswith(quote) for step in matter.steps)


def when(steps: Steps) -> set[tuple[str, str]]:
    return {(step["kind"], step["date"]) for step in steps}


def stands(step: Step, steps: Steps) -> bool:
    """Whether a step is where the truth has one of its kind and day; an answer may be shown by its agenda item too."""
    same = [wanted for wanted in steps if (wanted["kind"], wanted["date"]) == (step.kind.value, step.date)]
    if step.kind is StepKind.ANSWERED and "/agenda/" in step.ref:
        return bool(same)
    return any(at["file"] == step.file and at["page"] <= step.page <= at["page_end"] for at in same)


@pytest.mark.parametrize("name", CHAINS)
def test_a_matter_has_the_steps_that_the_papers_tell_each_on_its_page(matters: tuple[Matter, ...], name: str) -> None:
    matter, steps = matter_of(matters, name), CHAINS[name]
    assert {(step.kind.value, step.date) for step in matter.steps} == when(steps)
    assert [step for step in matter.steps if not stands(step, steps)] == []
    raised = [(step["date"], step["minute"], step["resolution"]) for step in steps if step["kind"] == "raised"]
    origin = matter.origin
    assert raised == ([(origin.date, origin.minute, origin.resolution)] if origin else [])
    assert matter.state is (State.LINKED if raised else State.NOT_IN_ARCHIVE)


@pytest.mark.parametrize("row", expected("traces"), ids=lambda row: f"{row['file']}-{row['number']}")
def test_a_log_row_was_first_raised_where_the_papers_say(matters: tuple[Matter, ...], row: dict[str, Any]) -> None:
    origin = of_row(matters, row["file"], row["number"]).origin
    found = (origin.ref, origin.minute, origin.resolution) if origin else (None, None, None)
    assert found == (row["first_raised_ref"], row["first_raised_minute"], row["first_raised_resolution"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("flood-wardens", "flood-grants"),  # one subject, two requests
        ("bin-figures", "licensing-training"),  # minute 17 of two years
        ("flood-wardens", "bus-shelters"),  # both number 5 in a log of their own
        ("canal-street-shelter", "bus-shelters"),  # shelters of two bodies
        ("fly-tipping", "off-road"),  # split from one action
        ("licensing-training", "driver-guide"),  # merged into one
    ],
)
def test_near_misses_are_kept_apart(matters: tuple[Matter, ...], one: str, other: str) -> None:
    assert matter_of(matters, one).action_id != matter_of(matters, other).action_id


def test_what_the_papers_do_not_link_is_linked_to_nothing(matters: tuple[Matter, ...]) -> None:
    known = {matter_of(matters, name).action_id for name in CHAINS}
    assert [(m.title, len(m.steps)) for m in matters if m.action_id not in known and len(m.steps) > 1] == []


def test_every_row_belongs_to_one_matter(matters: tuple[Matter, ...]) -> None:
    rows = [row for matter in matters for row in matter.rows]
    assert len(rows) == len(set(rows)) == len(expected("actions"))


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.randoms(use_true_random=False))
def test_packs_that_come_one_by_one_in_any_order_give_the_same_matters(
    readings: list[Reading], matters: tuple[Matter, ...], order: random.Random
) -> None:
    waiting, held = list(readings), list[Reading]()
    order.shuffle(waiting)
    found: tuple[Matter, ...] = ()
    while waiting:
        held += [waiting.pop() for _ in range(min(len(waiting), order.randint(2, 6)))]
        found = link_matters(held)
    assert found == matters


def test_the_build_keeps_what_linking_gives(sample: Path, matters: tuple[Matter, ...]) -> None:
    with Catalogue.open(Archive(sample)) as catalogue:
        kept = list(catalogue.matters())
    assert sorted(kept, key=lambda m: m.action_id) == sorted(matters, key=lambda m: m.action_id)


@pytest.mark.parametrize(
    ("source", "number", "target"),
    [
        # the minutes confirmed just before, where the archive holds them
        ("2021-10-08/minute/14", "7", "2021-06-11/minute/7"),
        ("2022-02-11/minute/23", "18", "2021-10-08/minute/18"),
        ("2022-06-10/minute/4", "27", "2022-02-11/minute/27"),
        ("2023-02-10/minute/25", "17", "2022-10-07/minute/17"),
        ("2023-06-09/minute/4", "29", "2023-02-10/minute/29"),
        ("2024-02-09/minute/23", "19", "2023-10-06/minute/19"),
        # and where it does not
        ("2021-06-11/minute/5", "47", "2021-03-12"),
        # the day stands beside the number
        ("2022-05-17/minute/1.4", "3.4", "2021-11-09/minute/3.4"),
        ("2022-05-17/minute/1.4", "3.5", "2021-11-09/minute/3.5"),
        ("2023-01-10/minute/5.4", "4.6", "2022-11-08"),
        ("2023-01-10/minute/5.4", "3.5", "2022-09-13/minute/3.5"),
    ],
)
def test_a_minute_number_leads_to_its_meeting(
    references: list[Reference], source: str, number: str, target: str
) -> None:
    (found,) = [
        reference
        for reference in references
        if reference.source.endswith(f"/{source}") and reference.printed.number == number
    ]
    if "/" in target:
        assert found.target is not None
        assert found.target.ref.endswith(f"/{target}")
    else:
        assert (found.state, found.target_date, found.target) == (State.NOT_IN_ARCHIVE, target, None)


def test_no_other_minute_numbers_are_read_out_of_the_papers(references: list[Reference]) -> None:
    assert len(references) == 11
