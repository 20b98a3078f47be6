"""The catalogue: what goes in comes out, in order, whole or not at all; what is not ours is refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_pack import REF, document, matter, put, reading, segment

from minesearch.archive import Archive
from minesearch.errors import IndexUnusable
from minesearch.model.entity import Organisation, Person, Role
from minesearch.model.matter import Matter
from minesearch.model.meeting import (
    Occasion,
    Reading,
)
from minesearch.model.segment import Segment
from minesearch.model.source import (
    Bookmark,
    Cell,
    Line,
    Pack,
    Page,
    PageState,
    Table,
    Word,
)
from minesearch.model.tables import TABLES, columns
from minesearch.store.catalogue import Catalogue
from minesearch.store.catalogue_codec import from_json, pack_up, shape, to_json, unpack
from minesearch.store.catalogue_lock import only_builder
from minesearch.store.catalogue_writer import Blobs, CatalogueWriter


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    (tmp_path / "index").mkdir()
    return Archive(tmp_path)


@pytest.fixture
def writer(archive: Archive) -> Iterator[CatalogueWriter]:
    with CatalogueWriter.open(archive) as catalogue:
        yield catalogue


def test_every_table_has_its_columns_and_values_in_the_form_of_the_contract(writer: CatalogueWriter) -> None:
    put(writer)
    found = {table: list(writer.rows(table)) for table in TABLES}
    for table, rows in found.items():
        assert all(set(row) >= set(columns(table)) for row in rows), table
        assert all(row["file"] == "pack.pdf" for row in rows), table
    assert found["packs"][0]["pages"] == 2
    assert found["packs"][0]["pages_failed"] == 1
    assert found["packs"][0]["venue"] is None
    assert [row["chair"] for row in found["attendance"]] == [True, False]
    assert found["minutes"][0]["points"] == 1
    assert found["minutes"][0]["refers_to"] == ["47"]
    assert found["resolutions"][0]["minute_number"] == "4"
    assert [row["source"] for row in found["actions"]] == ["minute", "log"]
    assert found["actions"][1]["dates"] == ["2021-12-03", "2022-03-04"]
    assert found["reports"][0]["contacts"] == [
        {"name": "Bo Li", "role": "Engineer", "organisation": None, "phone": None, "email": "bo.li@example.org"}
    ]
    assert found["reports"][0]["recommendations"] == ["note the report"]


def test_rows_come_by_file_and_page_whatever_the_order_they_went_in(writer: CatalogueWriter) -> None:
    for file in ("b.pdf", "a.pdf", "ä.pdf", "a/z.pdf"):
        put(writer, file)
    assert [row["file"] for row in writer.rows("packs")] == ["a.pdf", "a/z.pdf", "b.pdf", "ä.pdf"]
    assert [(row["file"], row["page"]) for row in writer.rows("actions", source="log")] == [
        ("a.pdf", 5),
        ("a/z.pdf", 5),
        ("b.pdf", 5),
        ("ä.pdf", 5),
    ]


def test_what_was_published_is_read_back_whole(writer: CatalogueWriter) -> None:
    put(writer)
    assert writer.reading("pack.pdf") == reading()
    assert list(writer.readings()) == [reading()]
    assert list(writer.parts("pack.pdf")) == list(reading().parts)
    assert list(writer.doubts()) == [("pack.pdf", reading().doubts[0])]
    assert list(writer.segments(ref=f"{REF}/minute/4")) == [segment(f"{REF}/minute/4", "The quay leaks.", 3)]
    assert [page.state for page in writer.pages("pack.pdf")] == [PageState.TEXT, PageState.FAILED]


def test_what_is_only_put_by_is_not_seen(writer: CatalogueWriter) -> None:
    put(writer)
    changed = Blobs(pack_up(Reading("pack.pdf", Occasion("Other")), Reading), b"", b"", b"")
    writer.put_by("pack.pdf", ("1" * 64, "v1"), changed)
    assert writer.reading("pack.pdf") == reading()
    writer.forget_unused()
    assert not writer.is_put_by("pack.pdf", ("1" * 64, "v1"))
    assert writer.is_put_by("pack.pdf", ("0" * 64, "v1"))


def test_a_dropped_document_leaves_nothing(writer: CatalogueWriter) -> None:
    put(writer, "a.pdf")
    put(writer, "b.pdf")
    writer.drop("a.pdf")
    for table in TABLES:
        assert {row["file"] for row in writer.rows(table)} <= {"b.pdf"}
    assert {segment.file for segment in writer.segments()} == {"b.pdf"}


def test_a_transaction_that_fails_changes_nothing(writer: CatalogueWriter) -> None:
    put(writer, "a.pdf")
    with pytest.raises(KeyboardInterrupt), writer.transaction():
        writer.drop("a.pdf")
        put(writer, "b.pdf")
        raise KeyboardInterrupt
    assert [row["file"] for row in writer.rows("packs")] == ["a.pdf"]


def test_a_reader_sees_one_state_while_another_is_written(archive: Archive, writer: CatalogueWriter) -> None:
    put(writer, "a.pdf")
    writer.set_meta("built", "1")
    with Catalogue.open(archive) as reader:
        assert reader.count("packs") == 1
        with writer.transaction():
            put(writer, "b.pdf")
        assert reader.count("packs") == 1
    with Catalogue.open(archive) as reader:
        assert reader.count("packs") == 2


def test_an_action_row_gets_its_matter_and_a_trace(writer: CatalogueWriter) -> None:
    put(writer)
    writer.put_bodies("pack.pdf", ["harbour-board"])
    writer.put_matters("harbour-board", [matter()])
    writer.put_traces(["harbour-board"])
    assert [row["action_id"] for row in writer.rows("actions")] == [None, "harbour-board-quay"]
    unknown, known = writer.rows("traces")
    assert known["number"] == "1"
    assert (known["first_raised_minute"], known["first_raised_resolution"]) == ("4", "a")
    assert unknown["first_raised_date"] is None
    for ref in (f"{REF}/minute/4/a", f"{REF}/action/1", "harbour-board-quay"):
        assert list(writer.matters_of(ref)) == [matter()]
    assert list(writer.matters_of("elsewhere")) == []


def test_entries_carry_every_name_of_whom_they_mention(writer: CatalogueWriter) -> None:
    put(writer)
    place = {"ref": f"{REF}/minute/4", "file": "pack.pdf", "page": 3, "page_end": 3}
    quay = Organisation("quay", "The Quay Company", "TQC", ("Quay Co", "quay"), 1, None, None, **place)  # type: ignore[arg-type]
    writer.put_organisations([quay])
    person = Person("ann-reed", "Ann Reed", ("A. Reed",), (Role("Chair", None, None, None),), 1, None, None, **place)  # type: ignore[arg-type]
    writer.put_people([person])
    writer.put_dates()
    (entry,) = writer.entries()
    assert entry.organisations == (("quay", "The Quay Company", "Quay Co", "quay", "TQC"),)
    assert entry.people == ()
    assert entry.dates == ("2022-03-04",)
    (row,) = writer.rows("people")
    assert row["roles"] == [{"role": "Chair", "organisation": None, "from": None, "to": None}]
    (row,) = writer.rows("dates")
    assert (row["value"], row["text"], row["mentions"], row["page"]) == ("2022-03-04", "4.3.22", 1, 3)


def test_half_a_character_from_a_bad_font_is_kept_as_a_question_mark(writer: CatalogueWriter) -> None:
    put(writer)
    writer.put_document(document("odd.pdf"))
    writer.put_segments("odd.pdf", [segment("odd", "a \ud800 b", 1, "odd.pdf")])
    (kept,) = writer.segments(ref="odd")
    assert kept.passage.text == "a ? b"


# what is not a catalogue of ours


def test_without_an_index_the_user_is_told_to_build(tmp_path: Path) -> None:
    with pytest.raises(IndexUnusable) as caught:
        Catalogue.open(Archive(tmp_path))
    assert "minesearch build" in caught.value.hint


def test_a_build_that_never_ended_is_no_index(archive: Archive, writer: CatalogueWriter) -> None:
    put(writer)
    with pytest.raises(IndexUnusable):
        Catalogue.open(archive)


def a_text_file(path: Path) -> None:
    path.write_text("not a database, but long enough to be looked at " * 50)


def a_strangers_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE holidays (day TEXT)")
    connection.close()


@pytest.mark.parametrize("make", [a_text_file, a_strangers_database])
def test_a_strangers_file_is_refused_and_left_alone(archive: Archive, make: object) -> None:
    assert callable(make)
    make(archive.catalogue)
    before = archive.catalogue.read_bytes()
    for open_it in (Catalogue.open, CatalogueWriter.open):
        with pytest.raises(IndexUnusable) as caught:
            open_it(archive)
        assert caught.value.hint
    assert archive.catalogue.read_bytes() == before


def test_a_catalogue_of_another_version_is_recognised_and_made_anew(archive: Archive, writer: CatalogueWriter) -> None:
    put(writer)
    writer.put_by_pack(("0" * 64, "e1"), b"a scan recognised")
    writer.set_meta("built", "1")
    writer.close()
    with sqlite3.connect(archive.catalogue) as connection:
        connection.execute("PRAGMA user_version = 3")
        connection.execute("ALTER TABLE packs RENAME COLUMN venue TO hall")
    connection.close()
    with pytest.raises(IndexUnusable) as caught:
        Catalogue.open(archive)
    assert "another version" in caught.value.message
    with CatalogueWriter.open(archive) as anew:
        assert anew.made_anew
        assert anew.count("packs") == 0
        assert anew.extraction(("0" * 64, "e1")) == b"a scan recognised"  # what takes longest is not done again
        put(anew)
    with CatalogueWriter.open(archive) as again:
        assert not again.made_anew


def test_a_damaged_catalogue_ends_in_a_message(archive: Archive, writer: CatalogueWriter) -> None:
    with writer.transaction():
        for number in range(30):
            put(writer, f"{number}.pdf")
        writer.set_meta("built", "1")
    writer.tidy()
    writer.close()
    data = bytearray(archive.catalogue.read_bytes())
    data[8192:-4096] = b"\xff" * (len(data) - 12288)
    archive.catalogue.write_bytes(data)
    with pytest.raises(IndexUnusable), Catalogue.open(archive) as catalogue:
        for table in TABLES:
            list(catalogue.rows(table))


def test_the_second_builder_is_told_who_is_at_work(archive: Archive) -> None:
    with only_builder(archive.index), pytest.raises(IndexUnusable) as caught, only_builder(archive.index):
        pass
    assert "process" in caught.value.message
    assert "since" in caught.value.message
    with only_builder(archive.index):
        pass  # the lock was given back


# packing up

words = st.builds(Word, st.text(max_size=5), *[st.floats(allow_nan=False)] * 4, bold=st.booleans())
lines = st.builds(Line, st.integers(1, 9), st.integers(0, 9), st.lists(words, max_size=3).map(tuple))
cells = st.builds(Cell, *[st.floats(0, 9)] * 4, lines=st.lists(lines, max_size=2).map(tuple), fill=st.none())
rows = st.lists(st.none() | cells, max_size=3).map(tuple)
tables = st.builds(Table, st.just(1), *[st.floats(0, 9)] * 4, rows=st.lists(rows, max_size=2).map(tuple))
pages = st.builds(
    Page,
    st.integers(1, 99),
    st.floats(0, 900),
    st.floats(0, 900),
    st.lists(lines, max_size=3).map(tuple),
    st.lists(tables, max_size=2).map(tuple),
    st.sampled_from(PageState),
    st.none() | st.text(max_size=3),
)
packs = st.builds(
    Pack,
    st.text(max_size=9),
    st.text(max_size=9),
    st.lists(pages, max_size=2).map(tuple),
    st.none(),
    st.lists(st.builds(Bookmark, st.text(max_size=3), st.none() | st.integers(1, 9), st.just(1)), max_size=2).map(
        tuple
    ),
)


@given(packs)
def test_a_pack_packed_up_comes_back_equal(pack: Pack) -> None:
    assert unpack(pack_up(pack, Pack), Pack) == pack


def test_a_reading_and_a_matter_come_back_equal() -> None:
    assert unpack(pack_up(reading(), Reading), Reading) == reading()
    assert from_json(to_json(matter(), Matter), Matter) == matter()
    assert unpack(pack_up((), tuple[Segment, ...]), tuple[Segment, ...]) == ()


def test_the_shape_tells_types_apart() -> None:
    assert len({shape(Pack), shape(Reading), shape(Segment), shape(Word)}) == 4
