"""Finding PDFs: real folders with real faults."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from minesearch.archive import Archive
from minesearch.errors import UsageError
from minesearch.pipeline.sources import find_corpus, find_given, locate, path_of, printable, settle


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    (tmp_path / "corpus" / "2019" / "spring").mkdir(parents=True)
    for name in ("b.pdf", "2019/a.PDF", "2019/spring/c.pdf", "notes.txt"):
        (tmp_path / "corpus" / name).write_bytes(b"x")
    return Archive(tmp_path)


def test_all_pdfs_below_the_corpus_in_order(archive: Archive) -> None:
    found = find_corpus(archive)
    assert [source.file for source in found.sources] == ["2019/a.PDF", "2019/spring/c.pdf", "b.pdf"]
    assert found.failures == ()


def test_without_a_corpus_the_user_is_told_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        find_corpus(Archive(tmp_path))
    assert "corpus" in caught.value.message
    assert caught.value.hint


def test_a_link_that_leads_back_is_named_and_the_rest_found(archive: Archive) -> None:
    (archive.corpus / "2019" / "again").symlink_to(archive.corpus)
    found = find_corpus(archive)
    assert [source.file for source in found.sources] == ["2019/a.PDF", "2019/spring/c.pdf", "b.pdf"]
    assert [failure.file for failure in found.failures] == ["2019/again"]


@pytest.mark.parametrize("target", ["itself.pdf", "nowhere"])  # a link to itself; a link to nothing
def test_a_link_to_no_file_is_named(archive: Archive, target: str) -> None:
    (archive.corpus / "itself.pdf").symlink_to(target)
    found = find_corpus(archive)
    assert len(found.sources) == 3
    assert [failure.file for failure in found.failures] == ["itself.pdf"]
    assert found.failures[0].hint


def test_linked_folders_are_followed(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "d.pdf").write_bytes(b"x")
    (archive.corpus / "link").symlink_to(tmp_path / "elsewhere")
    assert "link/d.pdf" in [source.file for source in find_corpus(archive).sources]


def test_a_name_that_is_no_text_can_be_written_down(archive: Archive) -> None:
    odd = os.fsdecode(b"caf\xe9.pdf")
    (archive.corpus / odd).write_bytes(b"x")
    source = next(source for source in find_corpus(archive).sources if source.path.name == odd)
    assert source.file == r"caf\xe9.pdf"
    assert source.file.encode()
    assert path_of(archive, locate(archive, source.path)) == archive.corpus / odd


def test_what_lies_in_the_corpus_goes_by_its_name_there_however_it_is_given(archive: Archive) -> None:
    given = [archive.corpus / "b.pdf", archive.corpus / "2019" / ".." / "2019"]
    files = [source.file for source in find_given(archive, given).sources]
    assert files == ["2019/a.PDF", "2019/spring/c.pdf", "b.pdf"]


def test_what_lies_elsewhere_goes_by_its_path_as_given(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "more" / "deep").mkdir(parents=True)
    (tmp_path / "more" / "deep" / "e.pdf").write_bytes(b"x")
    monkeypatch.chdir(tmp_path)
    assert [source.file for source in find_given(archive, [Path("more")]).sources] == ["more/deep/e.pdf"]
    assert [source.file for source in find_given(archive, [Path("more/deep/e.pdf")]).sources] == ["more/deep/e.pdf"]


def test_a_path_that_is_not_there_is_named(archive: Archive, tmp_path: Path) -> None:
    found = find_given(archive, [tmp_path / "lost.pdf"])
    assert found.sources == ()
    assert [failure.file for failure in found.failures] == [printable(tmp_path / "lost.pdf")]


def test_a_known_document_keeps_its_name_and_a_taken_name_gives_way(archive: Archive, tmp_path: Path) -> None:
    outside = tmp_path / "b.pdf"
    outside.write_bytes(b"y")
    inside = find_corpus(archive).sources
    known = {locate(archive, source.path): source.file for source in inside}
    given = find_given(archive, [outside]).sources[0]
    taken = type(given)("b.pdf", outside)  # as if given as `b.pdf` from its folder
    assert settle(archive, [taken], known)[0].file == printable(outside)
    known[locate(archive, outside)] = "first-name.pdf"
    assert settle(archive, [taken], known)[0].file == "first-name.pdf"
