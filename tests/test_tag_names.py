"""People and bodies in a text by the rules alone, and with what an archive has taught."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
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
    # before a possessive sign, and behind one
    ("the Saltby Trust’s boats and the Labour Group’s budget", ["Saltby Trust", "Labour Group"]),
    ("the Council’s Roads team", ["Roads team"]),
    ("the Council’s boats", []),
    # words of the name on both sides of its head; the next line is another
    (
        "Royal Institute of Salt Tides\nHarbour Pilots Association",
        ["Royal Institute of Salt Tides", "Harbour Pilots Association"],
    ),
    ("an Association of friends", []),
    ("the Government of Norland agreed, a government of all", ["Government of Norland"]),
    # libraries and campaigns of a place, but not what a body does
    ("Saltby Libraries and Saltby Cycling Campaign", ["Saltby Libraries", "Saltby Cycling Campaign"]),
    ("Mobile Libraries and the Young Driver Campaign", []),
    ("the Scrutiny Committee; Future of Commissioned\nServices", ["Scrutiny Committee"]),
    # a road network, and where somebody is from
    ("the East Saltby Transport Network", []),
    ("Mr A. Hill, East Saltby Transport Network", ["East Saltby Transport Network"]),
    # a firm by its trade; what is done is none
    ("to be supplied by Oakes Heating. Carried.", ["Oakes Heating"]),
    ("paid by Central Heating, with Civil Engineering and from Start Construction Dates", []),
    # the branch of a national body in a place
    ("Healthwatch Norbeck and CPRE Ottershire", ["Healthwatch Norbeck", "CPRE Ottershire"]),
    ("a CPRE Report", ["CPRE"]),
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
    ("Ministry of Fisheries PO Box 12 Saltby", ["Ministry of Fisheries"]),
    ("Ministry of Boats and Trade Private Bag 3", ["Ministry of Boats and Trade"]),
    ("from the Ministry for Food, Forests, Ropes & Fisheries by", ["Ministry for Food, Forests, Ropes & Fisheries"]),
    ("sent to the Ministry of Ropes, Ann Bell, Cal Dunn and Eve", ["Ministry of Ropes"]),
    ("Commission for the Care of Seals The first year", ["Commission for the Care of Seals"]),
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
    # what a body is only the owner or the subject of
    ("the Terms of Reference of the Oakham Advisory Board", ["Oakham Advisory Board"]),
    ("Employees of Oakham City Council", ["Oakham City Council"]),
    ("Deadline for Escalation Panel", ["Escalation Panel"]),
    ("NCC’s Road Safety Team", ["Road Safety Team"]),
    # but "of" and "for" within a name stay
    ("the West of Ashland Combined Authority", ["West of Ashland Combined Authority"]),
    ("the Eastholme Home for the Aged Board", ["Eastholme Home for the Aged Board"]),
    ("the Department of Pas de Lisle", ["Department of Pas de Lisle"]),
    # a sentence, a letter of a list or a column before the name
    ("Should Northshire County Council agree", ["Northshire County Council"]),
    ("C Oakham Policy Committee", ["Oakham Policy Committee"]),
    ("Ref Category Directorate", []),
    # money, buildings, places and things
    ("the Household Support Fund and Beech House", []),
    ("in Oakham City Centre by Social Media", []),
    ("the Tennis Court opposite Oakham Crown Court", ["Oakham Crown Court"]),
    ("a Labour Government", []),
    # any one of its kind
    ("a Northshire Primary School pupil", []),
    ("the Treasury Management report to the Treasury", ["Treasury"]),
    ("the NCC-sponsored Straits Committee", ["Straits Committee"]),
    ("the County Council Network and Oakham County Council", ["County Council Network", "Oakham County Council"]),
    ("on the Township of Ashland YouTube channel", ["Township of Ashland"]),
    # a row of a table is no name
    ("Grant Levy Top Market Relief Domestic Discharge Winter Summer Oak Committee", []),
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
    # a district and a role are no body
    ("West Ashland", 0),
    ("Office Assistant-Intern", 0),
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


EVERYDAY = [
    # a heading of everyday words says what is done, not who does it
    ("ORG", "Supported Bus Services", "we supported the bus", []),
    ("ORG", "Oakham Bus Services", "we took the bus", ["Oakham Bus Services"]),
    # beside a person it is where that person works
    ("ORG", "Steve Pomfrey, Media Services, NCC", "the media", ["Media Services"]),
    # a third word that the paper uses as a word is what a row of its table is about
    ("PERSON", "Nigel Pricket Grasscutting", "the grasscutting was paid", ["Nigel Pricket"]),
    ("PERSON", "Katherine Bridget Grant", "the grant was paid", ["Katherine Bridget Grant"]),
    ("PERSON", "Mr Nigel Pricket Grant", "no more of it", ["Nigel Pricket Grant"]),
]


@pytest.mark.parametrize(("label", "text", "elsewhere", "expected"), EVERYDAY)
def test_words_the_paper_uses_every_day_make_no_name(
    label: str, text: str, elsewhere: str, expected: list[str]
) -> None:
    first, _ = candidates_of([(text, None), (elsewhere, None)], RULES)
    assert [item.mention.text for item in first.found if item.mention.label == label] == expected


class Model(NoModel):
    """Takes every two capitalised words for a person."""

    def persons(self, texts: Sequence[str]) -> list[list[tuple[int, int]]]:
        return [[m.span() for m in re.finditer(r"[A-Z][a-z]+ [A-Z][a-z]+", text)] for text in texts]


STRAY = [
    ("It was Oyelaran Adebisi who spoke", ["Oyelaran Adebisi"]),
    # a street or a hill, everyday words, a thing with its article
    ("It runs along Netham Park", []),
    ("The Drawdowns Core was agreed; drawdowns went on", []),
    ("It was the Timsbury Paulton route", []),
]


@pytest.mark.parametrize(("text", "expected"), STRAY)
def test_two_capitals_are_no_person_where_the_text_speaks_against_it(text: str, expected: list[str]) -> None:
    (own,) = candidates_of([(text, None)], Model())
    assert [item.mention.text for item in own.found if item.mention.label == "PERSON"] == expected


def test_a_third_word_is_cut_where_the_lists_know_the_name_without_it() -> None:
    lexicon = learnt(sighting("Rory Lowe"), texts=("Rory Lowe Kenton", "Ann Mary Ford"))
    assert lexicon.people == ("Ann Mary Ford", "Rory Lowe")


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
