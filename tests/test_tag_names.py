"""People and bodies in a text by the rules alone, and with what an archive has taught."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minesearch.tag.evidence import Sighting
from minesearch.tag.lexicon import Learning, Lexicon, affiliations
from minesearch.tag.names import parse_name
from minesearch.tag.people import plausible
from minesearch.tag.spacy_model import NoModel
from minesearch.tag.tagger import Candidates, candidates_of, resolve, tag, tag_many

RULES = NoModel()
EMPTY = Lexicon()


def found(text: str, label: str, lexicon: Lexicon = EMPTY, body: str | None = None) -> list[str]:
    return [" ".join(m.text.split()) for m in tag(text, lexicon, body=body, model=RULES) if m.label == label]


PEOPLE = [
    # titles, ranks and post-nominals are not part of the name
    ("that Mr I.D. Aldous OBE CC be elected", ["I.D. Aldous"]),
    ("Cllr. T. J. Penrose took the chair", ["T. J. Penrose"]),
    ("Detective Inspector 1121 Chris Barlow, Northshire Police", ["Chris Barlow"]),
    ("Det. Supt. Orla O’Brien reported", ["Orla O’Brien"]),
    ("Lord Bexley asked", ["Bexley"]),
    ("Superintendent O’Hara’s report", ["O’Hara"]),
    ("Dr Stevie-Jade Hartley be invited", ["Stevie-Jade Hartley"]),
    # a council's name follows that of the councillor
    ("Cllr Les Farmiloe Northshire County Council", ["Les Farmiloe"]),
    ("Cllr. Kevin J. Loy Oakham Borough Council", ["Kevin J. Loy"]),
    # a first name and a surname, also broken over lines and in lists
    ("managed by Bill Knowle, the manager", ["Bill Knowle"]),
    ("Mark Tupper/Nick \nDanvers", ["Mark Tupper", "Nick Danvers"]),
    # a role set off from the name
    ("a report of Grozda Stronk, Strategic Director, was noted", ["Grozda Stronk"]),
    # an address spells the name out
    ("Contact Ruk Basten, ruk.basten@northshire.gov.uk", ["Ruk Basten"]),
    # roles, pronouns, streets, bodies and months are nobody
    ("The Chairman thanked the Police and Crime Commissioner. He left.", []),
    ("the Head of Service and the Chief Constable", []),
    ("works in Victoria Road and George Street", []),
    ("the John Smith Trust and the Albert Hall Centre", []),
    ("PC Website and DC Planning", []),
    ("Major Projects and Mayor Elections", []),
    ("In April Members met on Will Lane", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_by_rule(text: str, expected: list[str]) -> None:
    assert found(text, "PERSON") == expected


BODIES = [
    # by their last word
    ("a report of Charnley Borough Council on", ["Charnley Borough Council"]),
    ("the National Probation Service would", ["National Probation Service"]),
    ("NORTHSHIRE FIRE AND RESCUE SERVICE", ["NORTHSHIRE FIRE AND RESCUE SERVICE"]),
    ("the Parish Council agreed", ["Parish Council"]),
    ("St. Hilda’s Centre ran it", ["St. Hilda’s Centre"]),
    # the last head word of a run counts; a council's name ends with the council
    ("Community Safety Partnership Strategy Group Chair", ["Community Safety Partnership Strategy Group"]),
    ("the Northshire County Council Community Safety staff", ["Northshire County Council"]),
    # a list of places before one head
    (
        "Westshire, Eastshire, Southshire & Rutmore Community Rehabilitation Company",
        ["Westshire, Eastshire, Southshire & Rutmore Community Rehabilitation Company"],
    ),
    # by their first word
    ("the Office of the Police and Crime Commissioner and", ["Office of the Police and Crime Commissioner"]),
    ("The Ministry of Justice were to", ["Ministry of Justice"]),
    ("the Corporation of the Township of Nippon Bay hereby", ["Corporation of the Township of Nippon Bay"]),
    # acronyms where they are defined
    ("the Adults Safeguarding Forum (ASF) and", ["Adults Safeguarding Forum", "ASF"]),
    # what follows name and role
    ("Jane Sunley, Head of Service, Victim Care. A copy", ["Victim Care"]),
    # two joined by "and" are two; what leads up to a name is no part of it
    ("Oak District Council and Ash District Council", ["Oak District Council", "Ash District Council"]),
    ("Chair of the Harborne Parish Council", ["Harborne Parish Council"]),
    ("authorised the Northshire Improvement Board", ["Northshire Improvement Board"]),
    # kinds of body, plurals, roles and terms
    ("District Councils and community safety partnerships", []),
    ("the Police, the Board and a Local Authority", []),
    ("the Deputy Chief Executive and the Team Manager", []),
    ("Organised Crime Group (OCG) and Key Performance Indicator (KPI)", []),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies_by_rule(text: str, expected: list[str]) -> None:
    assert found(text, "ORG") == expected


def learnt(*sightings: Sighting, texts: tuple[str, ...] = (), body: str = "Northshire Safer Towns Board") -> Lexicon:
    learning = Learning()
    for sighting in sightings:
        learning.add_sighting(sighting)
    for text in texts:
        (own,) = candidates_of([(text, None)], RULES)
        learning.add_found(body, own.found, own.definitions)
    return learning.lexicon()


def sighting(name: str, organisation: str | None = None, source: str = "attendance") -> Sighting:
    body = "Northshire Safer Towns Board"
    return Sighting(name, source, "a.pdf", 1, 1, "r", body, "2019-06-14", None, organisation)


LEXICON = learnt(
    sighting("Ruk Basten", "Northshire County Council"),
    sighting("Gyula Samra-Roy", "Turning Leaf"),
    sighting("Cllr. Ann Ford", "Thornton Ward"),
    sighting("Ruk Basten", source="owner"),
    texts=("the Women’s Refuge Northshire Limited (WRNL) and the Home Office",),
)

KNOWN = [
    # names of the attendance list, whatever stands beside them, also in capitals
    ("PERSON", "Gyula Samra-Roy Turning Leaf Ruk \n\nBasten", ["Gyula Samra-Roy", "Ruk Basten"]),
    ("PERSON", "RUK BASTEN", ["RUK BASTEN"]),
    # initials of an owner of actions, only where a name stands
    ("PERSON", "RB to report back", ["RB"]),
    ("PERSON", "the RB scheme", []),
    # affiliations without a head word, but no ward of a councillor
    ("ORG", "input from Turning \nLeaf", ["Turning Leaf"]),
    ("ORG", "a turning leaf; in Thornton Ward", []),
    # acronyms as defined, or as the letters of a body of the archive; with plural and genitive
    ("ORG", "WRNL’s work for NCC", ["WRNL", "NCC"]),
    ("ORG", "data released by the HO", ["HO"]),
    ("ORG", "by the UK or a KPI", []),
]


@pytest.mark.parametrize(("label", "text", "expected"), KNOWN)
def test_what_the_archive_taught_is_known_anywhere(label: str, text: str, expected: list[str]) -> None:
    assert found(text, label, LEXICON) == expected


def test_the_board_is_the_board_of_the_meeting_and_no_other() -> None:
    text = "the Board thanked the Committee"
    assert found(text, "ORG", LEXICON, "Northshire Safer Towns Board") == ["Board"]
    assert found(text, "ORG", LEXICON) == []


def test_a_lexicon_and_candidates_survive_json() -> None:
    assert Lexicon.from_json(json.loads(json.dumps(LEXICON.to_json()))).to_json() == LEXICON.to_json()

    (own,) = candidates_of([("Mr A. Bell of the Oak Trust (OT), a.bell@oak.org, 1 May 2020", None)], RULES)
    assert Candidates.from_json(json.loads(json.dumps(own.to_json()))) == own


def test_the_same_lexicon_from_papers_in_any_order() -> None:
    rows = [sighting("Ruk Basten", "Oak Trust"), sighting("A. Basten"), sighting("Joan Ray", "Ash Forum")]
    assert learnt(*rows).to_json() == learnt(*reversed(rows)).to_json()


AFFILIATIONS = [
    # role words go, both bodies stay
    ("Community Safety Partnership Strategy Group Chair – Oak District Council", 2),
    ("The Combined Fire Authority", 1),
    ("Turning Leaf", 1),
    # roles are no bodies
    ("Cabinet Lead Member", 0),
    ("Interim Director", 0),
]


@pytest.mark.parametrize(("printed", "count"), AFFILIATIONS)
def test_bodies_in_an_affiliation(printed: str, count: int) -> None:
    assert len(affiliations(printed)) == count


NAMES = [
    ("Mr. I. D. Aldous OBE CC", ("i", "d"), "aldous", "I. D. Aldous"),
    ("Mr I.D Aldous CC", ("i", "d"), "aldous", "I. D Aldous"),
    ("Cllr. Lee Brackley JP", ("lee",), "brackley", "Lee Brackley"),
    ("Group Manager Matthew Cain", ("matthew",), "cain", "Matthew Cain"),
    ("DI Hegarty", (), "hegarty", "Hegarty"),
    ("Ludwig van Dyke", ("ludwig",), "van dyke", "Ludwig van Dyke"),
    ("Joan.Samra-Roy@northshire.gov.uk", ("joan",), "samra-roy", "Joan Samra-Roy"),
    ("Chief Superintendent Zoë O’Neil", ("zoe",), "o'neil", "Zoë O’Neil"),
]


@pytest.mark.parametrize(("printed", "given_names", "surname", "core"), NAMES)
def test_a_printed_name_taken_apart(printed: str, given_names: tuple[str, ...], surname: str, core: str) -> None:
    name = parse_name(printed)
    assert name is not None
    assert (name.given, name.surname, name.core) == (given_names, surname, core)


@pytest.mark.parametrize(
    "printed",
    ["the Chairman", "Police and Crime Commissioner", "Media Services", "info@oak.org", "", "3 members", "Housing"],
)
def test_what_is_no_name(printed: str) -> None:
    assert parse_name(printed) is None


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Manjit Sunnah", True),
        ("Head Teacher", False),
        ("Leicestershire Police", False),
        ("He", False),
        ("March Meeting", False),
        ("a@b.org", False),
        ("Agenda Item", False),
    ],
)
def test_what_of_the_models_persons_is_believed(words: str, person: bool) -> None:
    assert plausible(words) is person


WORDS = st.sampled_from(
    re.findall(
        r"\S+", "Mr Cllr DI Ruk Basten O’Hara Oak Council District and the of Board (WRNL) RB to , . A. é St. ’s"
    )
    + re.findall(r"\S+", "14.6.19 March 2021 Ministry Justice")
)


@given(st.lists(WORDS, max_size=25).map(" ".join), st.sampled_from([None, "Northshire Safer Towns Board"]))
def test_mentions_are_exact_ordered_apart_and_the_same_each_time(text: str, body: str | None) -> None:
    first = tag(text, LEXICON, body=body, model=RULES)
    assert all(text[m.start : m.end] == m.text and m.text.strip() == m.text for m in first)
    assert all(a.end <= b.start for a, b in pairwise(first))
    assert all(m.label in ("PERSON", "ORG", "DATE") and 0 < m.confidence <= 1 and m.rule for m in first)
    assert tag_many(["x", text], LEXICON, body=body, model=RULES)[1] == first


def test_resolving_adds_nothing_to_a_text_without_names() -> None:
    assert resolve("nothing of note was said", Candidates(), LEXICON) == []
