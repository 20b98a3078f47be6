"""Naming keeps what it knows from build to build: however an archive has come to be what it is, it is what a build from
nothing makes of it."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

import pytest
from harbour import exports
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minesearch.archive import Archive
from minesearch.link.who import read_names
from minesearch.model.meeting import Attendee, Meeting, Minute, Occasion, Part, PartKind, Reading
from minesearch.model.segment import Segment
from minesearch.model.source import Pack, Page, PageState, Passage, Piece
from minesearch.pipeline.build import build
from minesearch.pipeline.names import whole, with_names
from minesearch.pipeline.sums import Sums
from minesearch.pipeline.versions import SEGMENTED, TAGGED
from minesearch.segment.reader import segments
from minesearch.store import catalogue_names
from minesearch.store.catalogue import Catalogue, PageRecord
from minesearch.store.catalogue_codec import pack_up
from minesearch.store.catalogue_writer import Blobs, CatalogueWriter
from minesearch.tag.spacy_model import NoModel

HARBOUR, LIBRARY = "Harbour Board", "Library Board"
COUNCIL = "Northshire County Council"

# file, version -> body, date, attendance, what a minute says
PAPERS: dict[tuple[str, int], tuple[str, str, tuple[tuple[str, str | None], ...], str]] = {
    # names that only later papers explain: a bare surname, an acronym, a trust without a word that says what it is
    ("a.pdf", 1): (
        HARBOUR,
        "2020-03-04",
        (),
        "Turning Leaf and NPS were heard on 11 June 2019. Ruk Basten spoke; AB to act.",
    ),
    # the same once more, and another date
    ("a.pdf", 2): (HARBOUR, "2020-03-04", (), "RUK BASTEN told the Board about turning points on 12 June 2019."),
    # the full names
    ("b.pdf", 1): (HARBOUR, "2020-06-03", (("Ruk Basten", "Turning Leaf"), ("Mr I. Aldous", COUNCIL)), "NCC agreed."),
    # another of the same first letters, in one list with him: what was one person may be two
    ("b.pdf", 2): (HARBOUR, "2020-06-03", (("Ivan Aldous", COUNCIL), ("Isaac Aldous", None)), "Mr Aldous left."),
    # what the acronym stands for
    ("c.pdf", 1): (HARBOUR, "2021-06-02", (), "The National Probation Service (NPS) wrote on 11 June 2019."),
    # and that it is no body at all
    ("c.pdf", 2): (
        HARBOUR,
        "2021-06-02",
        (("Anna Bell", None),),
        "The New Pier Survey (NPS) was late. Mr I. Aldous said so.",
    ),
    # another board, with people of the same names
    ("d.pdf", 1): (
        LIBRARY,
        "2019-01-09",
        (("Ivan Aldous", "Oak Trust"),),
        "NPS and Ruk Basten came. Oak Trust did not.",
    ),
    ("d.pdf", 2): (LIBRARY, "2019-01-09", (("Cllr. Ruk Basten", None),), f"{COUNCIL} and Turning Leaf wrote."),
}
FILES = sorted({file for file, _ in PAPERS})


def reading(file: str, version: int) -> Reading:
    body, when, people, said = PAPERS[file, version]
    ref = f"{body.lower().replace(' ', '-')}/{when}"
    attendance = tuple(Attendee("present", name, where, False, 1, 1) for name, where in people)
    text = Passage(said, (Piece(0, len(said), 1, 0),))
    minute = Minute("4", "Any other business", text, 1, 1, None, (), (), (), (), (), f"{ref}/minute/4")
    meeting = Meeting(body, when, None, None, None, None, None, None, attendance, (minute,), 1, 1, ref)
    return Reading(file, Occasion(body, when), (Part(PartKind.MINUTES, 1, 1),), meetings=(meeting,))


def blobs(source: Reading, sha256: str) -> Blobs:
    texts = segments(source, Pack(source.file, sha256, (Page(1, 595, 842),)))
    pages = (PageRecord(1, PageState.TEXT),)
    read = Blobs(
        pack_up(source, Reading), pack_up(texts, tuple[Segment, ...]), b"", pack_up(pages, tuple[PageRecord, ...])
    )
    return with_names(read, (whole(texts), read_names(source, whole(texts), NoModel())))


def bring(archive: Archive, held: dict[str, int]) -> None:
    """Let the corpus hold these versions of these files and no others, and build."""
    archive.corpus.mkdir(parents=True, exist_ok=True)
    archive.index.mkdir(exist_ok=True)
    for path in archive.corpus.iterdir():
        if path.name not in held:
            path.unlink()
    with CatalogueWriter.open(archive) as catalogue:
        for file, version in held.items():
            content = f"%PDF-1.7 a stand-in for version {version} of {file}\n".encode()
            (archive.corpus / file).write_bytes(content)
            sha256 = hashlib.sha256(content).hexdigest()
            catalogue.put_by(file, (sha256, TAGGED), blobs(reading(file, version), sha256), SEGMENTED)
    build(archive, workers=1)


def from_nothing(folder: Path, held: dict[str, int]) -> dict[str, bytes]:
    bring(Archive(folder), held)
    return exports(folder)


STATES = st.dictionaries(st.sampled_from(FILES), st.sampled_from((1, 2)), min_size=1)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(st.lists(STATES, min_size=2, max_size=4))
def test_whatever_was_built_before_the_tables_are_those_of_a_build_from_nothing(states: list[dict[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        grown = Archive(Path(folder) / "grown")
        for held in states:
            bring(grown, held)
        assert exports(grown.root) == from_nothing(Path(folder) / "new", states[-1])


# what papers say before another comes, and after
LATER = [
    # a full name that only a later paper lists
    ({"a.pdf": 1}, {"b.pdf": 1}, "Turning Leaf"),
    # an acronym that only a later paper explains
    ({"a.pdf": 1}, {"c.pdf": 1}, "NPS"),
]


@pytest.mark.parametrize(("held", "later", "name"), LATER)
def test_a_name_that_a_later_paper_explains_becomes_known_and_unknown_again(
    tmp_path: Path, held: dict[str, int], later: dict[str, int], name: str
) -> None:
    archive = Archive(tmp_path)
    known = []
    for state in (held, held | later, held):
        bring(archive, state)
        with Catalogue.open(archive) as catalogue:
            known.append(name in {at.mention.text for at in catalogue.mentions(file="a.pdf")})
    assert known == [False, True, False]


def test_initials_that_come_to_fit_two_are_no_longer_the_first(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    bring(archive, {"c.pdf": 2, "d.pdf": 1})
    bring(archive, {"b.pdf": 2, "c.pdf": 2})
    with Catalogue.open(archive) as catalogue:
        (value,) = {at.mention.value for at in catalogue.mentions(file="c.pdf") if at.mention.text == "I. Aldous"}
        row = next(catalogue.rows("people", person_id=value))
    assert isinstance(row["candidates"], list)
    assert {each["id"] for each in row["candidates"]} == {"ivan-aldous", "isaac-aldous"}


def test_a_date_is_told_where_it_now_stands_first(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    told = []
    for held in ({"a.pdf": 1, "c.pdf": 1}, {"c.pdf": 1}, {"b.pdf": 1}):
        bring(archive, held)
        with Catalogue.open(archive) as catalogue:
            told.append([(row["file"], row["mentions"]) for row in catalogue.rows("dates", text="11 June 2019")])
    assert told == [[("a.pdf", 2)], [("c.pdf", 1)], []]


# the files that were said to be about to change, before d.pdf went: it alone, another, none, all
FORETOLD = [("d.pdf",), ("a.pdf",), (), tuple(FILES)]


@pytest.mark.parametrize("foretold", FORETOLD)
def test_what_was_added_up_ahead_counts_only_where_it_still_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, foretold: tuple[str, ...]
) -> None:
    monkeypatch.setattr(catalogue_names, "SHARD", 1)
    archive = Archive(tmp_path)
    bring(archive, dict.fromkeys(FILES, 1))
    with CatalogueWriter.open(archive) as catalogue:
        sums, before = Sums(catalogue), Sums(catalogue)
        sums.begin(foretold)
        taught, used = before.lessons().to_json(), before.usages().to_json()
        catalogue.drop("d.pdf")
        afresh = Sums(catalogue)
        assert sums.lessons().to_json() == afresh.lessons().to_json() != taught
        assert sums.usages().to_json() == afresh.usages().to_json() != used


EMPTY = pack_up({"": [[[], []], [[], []]]}, dict), pack_up({"": [[], []]}, dict)


def spoil(archive: Archive, file: str, named_by: str | None = None) -> None:
    """Let it be kept that the file names nobody."""
    with CatalogueWriter.open(archive) as catalogue:
        catalogue.put_naming(file, *EMPTY)
        if named_by:
            catalogue.set_meta("named", named_by)


def is_spoilt(archive: Archive, file: str) -> bool:
    with CatalogueWriter.open(archive) as catalogue:
        return catalogue.named(file) == EMPTY[1]


def test_only_papers_that_something_new_concerns_are_looked_at_again(tmp_path: Path) -> None:
    archive, held = Archive(tmp_path), {"a.pdf": 1, "d.pdf": 2}
    bring(archive, held)
    spoil(archive, "a.pdf")
    spoil(archive, "d.pdf")
    bring(archive, held | {"b.pdf": 2})  # Ivan and Isaac Aldous stand in neither
    assert is_spoilt(archive, "a.pdf") and is_spoilt(archive, "d.pdf")
    bring(archive, held | {"b.pdf": 2, "c.pdf": 1})  # the NPS stands in one
    assert not is_spoilt(archive, "a.pdf") and is_spoilt(archive, "d.pdf")


def test_what_an_older_version_has_named_is_named_anew(tmp_path: Path) -> None:
    archive, held = Archive(tmp_path / "old"), {"a.pdf": 1, "b.pdf": 1}
    bring(archive, held)
    spoil(archive, "a.pdf", named_by="an older version")
    bring(archive, held | {"c.pdf": 1})
    assert exports(archive.root) == from_nothing(tmp_path / "new", held | {"c.pdf": 1})
