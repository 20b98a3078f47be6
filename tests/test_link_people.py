"""Who is one person, who is not, and what a person's judgement changes."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

import pytest

from minesearch.link import people as linking
from minesearch.link.judgements import Judgement, Verb
from minesearch.link.listed import Roll
from minesearch.link.people import People
from minesearch.link.usage import Place, Tally, Usage
from minesearch.model.entity import Person
from minesearch.tag.evidence import Sighting

BODY = "Northshire Safer Towns Board"


def seen(
    name: str, date: str = "2019-06-14", organisation: str | None = None, *, body: str = BODY, **more: str
) -> Sighting:
    return Sighting(
        name, more.pop("source", "attendance"), f"{date}.pdf", 1, 1, "r", body, date, organisation=organisation, **more
    )


def link_people(
    sightings: Iterable[Sighting],
    usages: Iterable[Usage],
    judgements: Sequence[Judgement] = (),
    addresses: Iterable[tuple[str, str | None]] = (),
) -> People:
    roll = Roll()
    roll.add(sightings)
    return linking.link_people(roll, usages, judgements, addresses)


def named(*rows: tuple[str, str, str, str]) -> list[Usage]:
    """Usages from (core, printed, rule, date) rows."""
    tally = Tally("PERSON")
    for core, printed, rule, date in rows:
        tally.count(core, printed, rule, body=BODY, date=date, place=Place(date, f"{date}.pdf", 1, 1, "r"))
    return tally.usages()


def groups(people: People) -> set[frozenset[str]]:
    return {frozenset(row.variants) for row in people.rows}


def candidates(row: Person) -> list[str]:
    return [other.id for other in row.candidates]


def by_name(people: People, name: str) -> Person:
    (row,) = [row for row in people.rows if row.name == name]
    return row


ONE = [
    # titles and post-nominals come and go
    ["Mr I. D. Aldous OBE CC", "Mr I.D. Aldous CC"],
    # initials that fit one full name
    ["Ivan Aldous", "Mr. I. D. Aldous"],
    ["Cllr. Deborah Tyler", "Mrs D. Tyler CC"],
    # a middle initial more or less
    ["Cllr. Kevin J. Loy", "Cllr Kevin Loy"],
    # a short form of the first name
    ["Robert Bearn", "Bob Bearn"],
    # accents and apostrophes
    ["Shane O’Neil", "Shane O'Neil"],
]
APART = [
    # two full names of one initial
    ["Alan Walker", "Euan Walker"],
    # the titles contradict each other
    ["Mr D. Tyler", "Mrs Deborah Tyler"],
    # one surname is never enough
    ["Alan Walker", "Joan Walker"],
    # different middle initials
    ["John A. Ray", "John B. Ray"],
    # a short surname one letter off is another surname
    ["Ann Lee", "Ann Leo"],
]


@pytest.mark.parametrize("names", ONE, ids=lambda names: names[0])
def test_one_person_under_two_names(names: list[str]) -> None:
    # in the lists of two meetings
    people = link_people([seen(names[0]), seen(names[1], "2020-06-14")], [])
    assert len(people.rows) == 1 and set(names) <= set(people.rows[0].variants)


@pytest.mark.parametrize("names", APART, ids=lambda names: names[0])
def test_two_people_with_like_names(names: list[str]) -> None:
    assert len(link_people([seen(names[0]), seen(names[1], "2020-06-14")], []).rows) == 2


def test_two_names_of_one_attendance_list_are_two_people() -> None:
    assert len(link_people([seen("Ivan Aldous"), seen("Mr I. Aldous")], []).rows) == 2


def test_initials_that_fit_two_stay_apart_and_name_their_candidates() -> None:
    people = link_people([seen("Alan Walker"), seen("Anna Walker"), seen("A. Walker", "2020-06-14")], [])
    assert candidates(by_name(people, "A. Walker")) == ["alan-walker", "anna-walker"]
    # and the other way round
    assert candidates(by_name(people, "Alan Walker")) == ["a-walker"]


def test_initials_long_after_the_name_was_last_seen_may_be_anybodys() -> None:
    assert len(link_people([seen("Ivan Aldous", "2001-06-14"), seen("Mr I. Aldous", "2019-06-14")], []).rows) == 2


def test_the_same_name_in_two_bodies_needs_no_contradiction() -> None:
    one = [seen("John Ray", organisation="Oak District Council"), seen("John Ray", body="Ash Parish Council")]
    two = [one[0], seen("John Ray", organisation="Ash Water Company", body="Ash Parish Council")]
    assert len(link_people(one, []).rows) == 1
    assert len(link_people(two, []).rows) == 2


def test_a_surname_after_a_title_is_the_one_it_fits() -> None:
    usages = named(
        ("O’Hara", "Superintendent O’Hara", "person-title-surname", "2019-06-14"),
        ("Walker", "Mr Walker", "person-title-surname", "2019-06-14"),
    )
    people = link_people([seen("Supt Orla O’Hara"), seen("Alan Walker"), seen("Euan Walker")], usages)
    assert "Superintendent O’Hara" in by_name(people, "Orla O’Hara").variants
    # two Walkers: a row of its own
    assert candidates(by_name(people, "Mr Walker")) == ["alan-walker", "euan-walker"]


def test_a_misprint_joins_only_beside_the_same_affiliation_rank_or_paper() -> None:
    usages = named(("Chris Barlet", "Chris Barlet", "person-first-name", "2019-06-14"))
    backed = link_people([seen("Chris Barlot")], usages)
    assert len(backed.rows) == 1 and any("one letter off" in reason for reason in backed.rows[0].reasons)
    loose = link_people([seen("Chris Barlot", "2020-06-14"), seen("Chris Barlot", "2020-07-14")], usages)
    assert candidates(by_name(loose, "Chris Barlet")) == ["chris-barlot"]


def test_initials_in_a_log_are_the_one_person_the_paper_names() -> None:
    usages = named(("RB", "RB", "person-initials", "2019-06-14"))
    people = link_people([seen("Ruk Basten", source="owner"), seen("Rose Bird", "2020-06-14", source="owner")], usages)
    assert "RB" in by_name(people, "Ruk Basten").variants
    both = link_people([seen("Ruk Basten", source="owner"), seen("Rose Bird", source="owner")], usages)
    assert not any("RB" in row.variants for row in both.rows)


def test_roles_carry_organisation_and_period() -> None:
    rows = [seen("Ann Ford", f"{year}-05-01", "Oak District Council") for year in (2021, 2019)]
    (person,) = link_people(rows, []).rows
    (role,) = person.roles
    assert (role.organisation, role.first, role.last) == ("Oak District Council", "2019-05-01", "2021-05-01")
    assert (person.first_seen, person.last_seen) == ("2019-05-01", "2021-05-01")


def test_addresses_belong_to_the_one_person_they_spell() -> None:
    address = "christopher.barlow@northshire.gov.uk"
    people = link_people([seen("Chris Barlow"), seen("Ann Barlow")], [], (), [(address, BODY)])
    assert address in by_name(people, "Chris Barlow").variants


def test_mentions_and_sightings_find_their_person() -> None:
    usages = named(("Ivan Aldous", "Ivan Aldous CC", "person-title", "2019-06-14"))
    people = link_people([seen("Mr I. Aldous", "2020-06-14")], usages)
    assert people.by_usage[("Ivan Aldous", BODY, "")] == "ivan-aldous"
    assert people.by_sighting[("Mr I. Aldous", BODY)] == "ivan-aldous"
    assert by_name(people, "Ivan Aldous").mentions == 1


def test_no_order_of_the_input_changes_the_rows() -> None:
    names = [
        "Ivan Aldous",
        "Mr I. Aldous",
        "A. Walker",
        "Alan Walker",
        "Anna Walker",
        "Bob Bearn",
        "Robert Bearn",
        "R. Bearn",
    ]
    rows = [seen(name, f"20{year}-01-01") for year, name in enumerate(names, start=15)]
    expected = link_people(rows, [])
    for turn in range(5):
        random.Random(turn).shuffle(rows)
        assert link_people(rows, []) == expected


def judged(verb: Verb, subject: str, other: str) -> Judgement:
    return Judgement("j1", "2026-01-02T10:00:00", "A. Clerk", "people", verb, subject, other)


def test_a_merge_joins_what_no_rule_would_and_says_who_decided() -> None:
    rows = [seen("Alan Walker"), seen("Euan Walker")]
    (person,) = link_people(rows, [], [judged(Verb.MERGE, "alan-walker", "Euan Walker")]).rows
    assert person.person_id == "alan-walker" and any("A. Clerk" in reason for reason in person.reasons)


def test_a_split_takes_a_form_away_again() -> None:
    rows = [seen("Ivan Aldous"), seen("Mr I. Aldous", "2020-06-14")]
    people = link_people(rows, [], [judged(Verb.SPLIT, "ivan-aldous", "I. Aldous")])
    assert groups(people) == {frozenset({"Ivan Aldous"}), frozenset({"Mr I. Aldous", "I. Aldous"})}
    assert people.by_sighting[("Mr I. Aldous", BODY)] == "i-aldous"


def test_a_rename_sets_the_name() -> None:
    people = link_people([seen("I. Aldous")], [], [judged(Verb.RENAME, "i-aldous", "Ivan Aldous")])
    assert by_name(people, "Ivan Aldous").person_id == "i-aldous"


LIKE = [
    # surnames and first names much alike, an initial for one of them
    ("A. Woodward", "Andrew Woodman", True),
    ("Julie Marsh", "Julia Marsh", True),
    # one surname, first names that have little in common
    ("Alan Walker", "Euan Walker", False),
    ("Alan Walker", "Anita Walker", False),
    # the other way about
    ("Alan Walker", "Alan Barlow", False),
]


@pytest.mark.parametrize(("name", "other", "alike"), LIKE)
def test_names_much_alike_are_listed_for_a_person_to_decide(name: str, other: str, alike: bool) -> None:
    rows = link_people([seen(name), seen(other, "2020-06-14")], []).rows
    assert len(rows) == 2
    assert [len(row.candidates) for row in rows] == [alike, alike]
    assert all(0 < c.score < 0.7 and name in c.reason and other in c.reason for row in rows for c in row.candidates)


def test_two_names_of_one_attendance_list_are_no_candidates() -> None:
    assert all(not row.candidates for row in link_people([seen("Julie Marsh"), seen("Julia Marsh")], []).rows)


def test_an_id_stays_when_a_fuller_name_arrives_or_another_gets_frequent() -> None:
    early = [seen("Mr I. Aldous"), seen("Bob Bearn")]
    late = [seen(name, f"202{year}-06-14") for year in range(3) for name in ("Ivan Aldous", "Robert Bearn")]
    assert {row.person_id for row in link_people(early, []).rows} == {"i-aldous", "bob-bearn"}
    both = link_people([*early, *late], []).rows
    assert {row.person_id: row.name for row in both} == {"i-aldous": "Ivan Aldous", "bob-bearn": "Robert Bearn"}


def test_the_fullest_name_of_the_first_meeting_gives_the_id() -> None:
    usages = named(("Aldous", "Mr Aldous", "person-title-surname", "2019-06-14"))
    (row,) = link_people([seen("Ivan Aldous")], usages).rows
    assert row.person_id == "ivan-aldous"


def test_of_two_namesakes_the_one_seen_first_has_the_plain_id() -> None:
    early = seen("John Ray", organisation="Oak District Council")
    late = seen("John Ray", "2021-06-14", "Ash Water Company", body="Ash Parish Council")
    assert {row.person_id: row.first_seen for row in link_people([late, early], []).rows} == {
        "john-ray": "2019-06-14",
        "john-ray-2": "2021-06-14",
    }


def test_a_judgement_finds_its_person_by_any_name_and_by_an_id_made_from_one() -> None:
    rows = [seen("Mr I. Aldous"), seen("Ivan Aldous", "2020-06-14"), seen("Alan Walker")]
    for wanted in ("i-aldous", "ivan-aldous", "Ivan Aldous", "MR I. ALDOUS"):
        people = link_people(rows, [], [judged(Verb.RENAME, wanted, "Ivo Aldous")])
        assert by_name(people, "Ivo Aldous").person_id == "i-aldous"


def test_a_later_judgement_may_name_somebody_who_was_merged() -> None:
    rows = [seen("Alan Walker"), seen("Euan Walker"), seen("Ann Ford")]
    merges = [judged(Verb.MERGE, "alan-walker", "euan-walker"), judged(Verb.MERGE, "euan-walker", "ann-ford")]
    (person,) = link_people(rows, [], merges).rows
    assert person.person_id == "alan-walker"


def test_a_split_moves_mentions_roles_and_dates_with_the_name() -> None:
    usages = named(
        ("Ivan Aldous", "Ivan Aldous", "person-title", "2019-06-14"),
        ("I. Aldous", "Mr I. Aldous", "person-title", "2020-06-14"),
    )
    rows = [seen("Ivan Aldous", organisation="Oak Trust"), seen("Mr I. Aldous", "2020-06-14", "Ash Trust")]
    people = link_people(rows, usages, [judged(Verb.SPLIT, "ivan-aldous", "Mr I. Aldous")])
    told = {r.name: (r.mentions, [x.organisation for x in r.roles], r.first_seen, r.last_seen) for r in people.rows}
    assert told == {
        "Ivan Aldous": (1, ["Oak Trust"], "2019-06-14", "2019-06-14"),
        "I. Aldous": (1, ["Ash Trust"], "2020-06-14", "2020-06-14"),
    }


def test_names_split_off_together_are_one_person() -> None:
    rows = [seen("Ivan Aldous"), seen("I. Aldous", "2020-06-14"), seen("I.D. Aldous", "2021-06-14")]
    split = Judgement("j1", "2026-01-02", "A", "people", Verb.SPLIT, "ivan-aldous", "I. Aldous", ("I.D. Aldous",))
    people = link_people(rows, [], [split])
    assert {row.person_id for row in people.rows} == {"ivan-aldous", "i-aldous"}


def test_a_judgement_about_somebody_unknown_changes_nothing() -> None:
    rows = [seen("Ivan Aldous")]
    assert link_people(rows, [], [judged(Verb.MERGE, "nobody", "no-one")]) == link_people(rows, [])


def test_a_surname_split_off_keeps_its_title() -> None:
    usages = named(("O’Hara", "Superintendent O’Hara", "person-title-surname", "2019-06-14"))
    people = link_people(
        [seen("Supt Orla O’Hara")], usages, [judged(Verb.SPLIT, "orla-ohara", "Superintendent O’Hara")]
    )
    assert {row.name for row in people.rows} == {"Orla O’Hara", "Superintendent O’Hara"}
