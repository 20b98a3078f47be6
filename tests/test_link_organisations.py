"""Which names are one body, and what acronyms and "the Board" mean in the papers of one meeting body."""

from __future__ import annotations

import pytest

from minesearch.link.judgements import Judgement, Verb
from minesearch.link.organisations import Organisations, link_organisations
from minesearch.link.usage import Place, Tally
from minesearch.tag.lexicon import Learning, Lexicon

BODY = "Northshire Safer Towns Board"
OTHER = "Southshire Health Forum"


def linked(*rows: tuple[str, int] | tuple[str, int, str], judgements: tuple[Judgement, ...] = ()) -> Organisations:
    """Link names given as (name, how often) or (name, how often, meeting body)."""
    tally, learning = Tally("ORG"), Learning()
    for name, count, *body in rows:
        scope = body[0] if body else BODY
        rule = "organisation-this-body" if name in ("Board", "Force") else "organisation-head"
        for _ in range(count):
            tally.count(name, name, rule, body=scope, date="2019-06-14", place=Place("2019-06-14", "a.pdf", 1, 1, "r"))
        if rule == "organisation-head" and not (name.isupper() and " " not in name):
            learning.add_organisation(scope, name)
    return link_organisations(tally.usages(), learning.lexicon(), judgements)


def one(found: Organisations, *names: str) -> bool:
    return any(set(names) <= set(row.variants) for row in found.rows)


ONE = [
    # spelling, articles, capitals, counties in short
    ("Northshire & Rutmore Adults Board", "Northshire and Rutmore Adults Board"),
    ("St Hilda’s Centre", "St. Hilda's Centre"),
    ("Leics Police", "Leicestershire Police"),
    ("Women’s Refuge Ltd", "Women's Refuge Limited"),
    # a slip of one letter, another order of places
    ("Northshire Fire and Rescue Service", "Northshire Fire and Rescues Service"),
    ("Ayshire, Beeshire and Ceeshire Rescue Company", "Beeshire, Ayshire and Ceeshire Rescue Company"),
    # one tier of councils
    ("Hinkley and Bosford Borough Council", "Hinkley and Bosford District Council"),
    # contracted and shortened
    ("North West Northshire District Council", "N. W. Northshire District Council"),
    ("North West Northshire District Council", "NWN District Council"),
    ("National Probation Service", "Probation Service"),
    ("Northshire County Council", "County Council"),
    # renamed
    ("Violence Reduction Network", "Violence Reduction Unit"),
    # acronyms by their letters
    ("Northshire County Council", "NCC"),
    ("Ministry of Justice", "MOJ"),
]


@pytest.mark.parametrize(("name", "variant"), ONE)
def test_one_body_under_two_names(name: str, variant: str) -> None:
    assert one(linked((name, 9), (variant, 2)), name, variant)


APART = [
    ("Northshire County Council", "Southshire County Council"),
    ("Northshire County Council", "Northshire City Council"),
    ("Oak Parish Council", "Oak District Council"),
    ("Leicestershire Police", "Derbyshire Police"),
    ("Strategic Partnership Board", "Strategic Partnership Board Executive"),
    ("Safeguarding Adults Board", "Safeguarding Children Board"),
]


@pytest.mark.parametrize(("name", "other"), APART)
def test_two_bodies_with_like_names(name: str, other: str) -> None:
    assert not one(linked((name, 9), (other, 2)), name, other)


def test_a_shortened_name_that_fits_several_goes_to_the_one_named_far_more_often_or_stays_apart() -> None:
    far = linked(("Northshire County Council", 9), ("Southshire County Council", 2), ("County Council", 3))
    assert one(far, "Northshire County Council", "County Council")
    near = linked(("Northshire County Council", 3), ("Southshire County Council", 2), ("County Council", 3))
    (row,) = [row for row in near.rows if row.name == "County Council"]
    assert [one.id for one in row.candidates] == ["northshire-county-council", "southshire-county-council"]
    assert all(0 < one.score < 1 and "County Council" in one.reason for one in row.candidates)


def test_an_acronym_means_what_the_papers_of_its_body_name() -> None:
    found = linked(
        ("Local Safeguarding Children Board", 3),
        ("LSCB", 2),
        ("Lower Southshire Cycling Board", 3, OTHER),
        ("LSCB", 2, OTHER),
    )
    assert found.by_usage[("LSCB", BODY, "")] == "local-safeguarding-children-board"
    assert found.by_usage[("LSCB", OTHER, "")] == "lower-southshire-cycling-board"


def test_the_board_is_the_body_of_the_meeting_and_not_its_name() -> None:
    found = linked((BODY, 1), ("Board", 7))
    (row,) = found.rows
    assert (row.name, row.mentions) == (BODY, 8) and found.by_usage[("Board", BODY, "")] == row.org_id


def test_the_force_is_the_only_police_force_its_papers_name() -> None:
    assert one(linked(("Northshire Police", 2), ("Force", 1)), "Northshire Police", "Force")
    assert not one(
        linked(("Northshire Police", 2), ("Southshire Police", 2), ("Force", 1)), "Northshire Police", "Force"
    )


def test_the_fullest_name_is_the_name() -> None:
    (row,) = linked(("County Council", 9), ("Northshire County Council", 4), ("NCC", 20)).rows
    assert (row.name, row.acronym, row.org_id) == ("Northshire County Council", "NCC", "northshire-county-council")


def test_judgements_merge_split_and_rename() -> None:
    def judged(verb: Verb, subject: str, other: str) -> Judgement:
        return Judgement("j1", "2026-01-02", "A. Clerk", "organisations", verb, subject, other)

    rows = (("Oak Trust", 2), ("Ash Forum", 1))
    assert one(linked(*rows, judgements=(judged(Verb.MERGE, "oak-trust", "ash-forum"),)), "Oak Trust", "Ash Forum")
    renamed = linked(*rows, judgements=(judged(Verb.RENAME, "oak-trust", "Oak Tree Trust"),))
    assert {(row.name, row.org_id) for row in renamed.rows} == {
        ("Oak Tree Trust", "oak-trust"),
        ("Ash Forum", "ash-forum"),
    }
    names = (("National Probation Service", 9), ("Probation Service", 2))
    split = linked(*names, judgements=(judged(Verb.SPLIT, "national-probation-service", "Probation Service"),))
    assert [(row.name, row.mentions) for row in split.rows] == [
        ("National Probation Service", 9),
        ("Probation Service", 2),
    ]


def test_without_any_name_there_is_no_row() -> None:
    assert link_organisations([], Lexicon()).rows == ()
