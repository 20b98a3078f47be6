"""Builds of real PDFs with real faults, through the command line."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from harbour import draw, exports, minesearch, minutes, packs, write
from PIL import Image

from minesearch.archive import Archive
from minesearch.model.source import PageState
from minesearch.pipeline.document import read_document
from minesearch.pipeline.job import Gleaned, Job
from minesearch.store.catalogue import Catalogue

# bad input


def locked(user_password: str) -> bytes:
    pdf = draw(minutes("crane"))
    pdf.set_encryption(owner_password="owner", user_password=user_password)
    return bytes(pdf.output())


def with_a_damaged_page() -> bytes:
    """Three pages; where the second one's dictionary was stands a string of the same length."""
    data = bytes(draw("one page", "another page", "a third page").output())
    page = list(re.finditer(rb"<<\n/Contents.*?/Type /Page\n>>", data, re.DOTALL))[1]
    return data[: page.start()] + b"(" + b"x" * (len(page[0]) - 2) + b")" + data[page.end() :]


NO_PAGES = (
    b"%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\n"
    b"trailer <</Root 1 0 R>>\n%%EOF\n"
)

BAD = {
    "empty.pdf": b"",
    "text.pdf": b"Dear all,\nplease find the minutes attached.\n",
    "cut.pdf": bytes(draw(minutes("quay")).output())[:700],
    "locked.pdf": locked("secret"),
    "no-pages.pdf": NO_PAGES,
    "noise.pdf": b"%PDF-1.7\n" + bytes(range(256)) * 20,
}


@pytest.fixture(scope="module")
def battered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """An archive with every fault we know, and what its build said."""
    archive = tmp_path_factory.mktemp("battered")
    corpus = archive / "corpus"
    write(corpus / "good.pdf", minutes("quay"), "")
    write(corpus / "sub" / "evil\x1b[31m[bold]\n.pdf", minutes("lock"))
    write(corpus / os.fsdecode(b"caf\xe9.pdf"), minutes("slip"))
    (corpus / "no-password-needed.pdf").write_bytes(locked(""))
    (corpus / "damaged-page.pdf").write_bytes(with_a_damaged_page())
    for name, content in BAD.items():
        (corpus / name).write_bytes(content)
    (corpus / "sub" / "loop").symlink_to(corpus)
    (corpus / "itself.pdf").symlink_to("itself.pdf")
    (corpus / "nowhere.pdf").symlink_to("gone.pdf")
    return archive, minesearch(archive, "build", "--workers", "2")


@pytest.mark.parametrize("name", [*BAD, "sub/loop", "itself.pdf", "nowhere.pdf"])
def test_what_cannot_be_read_is_named_with_reason_and_hint(
    battered: tuple[Path, subprocess.CompletedProcess[str]], name: str
) -> None:
    said = battered[1].stderr.splitlines()
    (at,) = (number for number, line in enumerate(said) if line.startswith(f"Not read: {name}: "))
    assert len(said[at].split(": ")[-1]) > 8
    assert said[at + 1].startswith("  ")


@pytest.mark.parametrize("name", BAD)
def test_whoever_asks_for_what_was_not_read_is_told_why(
    battered: tuple[Path, subprocess.CompletedProcess[str]], name: str
) -> None:
    archive, built = battered
    (reason,) = (line for line in built.stderr.splitlines() if line.startswith(f"Not read: {name}: "))
    for words in (["show", name], ["show", name, "--page", "1"]):
        run = minesearch(archive, *words)
        assert run.returncode == 1
        assert f"{name} was not read: {reason.partition(f'{name}: ')[2]}" in run.stderr


def test_the_rest_is_built_and_the_exit_code_says_some_failed(
    battered: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    archive, run = battered
    assert run.returncode == 4
    assert "Traceback" not in run.stderr
    assert packs(archive) == [
        r"caf\xe9.pdf",
        "damaged-page.pdf",
        "good.pdf",
        "no-password-needed.pdf",
        "sub/evil\x1b[31m[bold]\n.pdf",
    ]


def test_every_page_is_accounted_for(battered: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    archive, run = battered
    with Catalogue.open(Archive(archive)) as catalogue:
        states = [page.state for page in catalogue.pages("damaged-page.pdf")]
        assert states == [PageState.TEXT, PageState.FAILED, PageState.TEXT]
        assert list(catalogue.pages("damaged-page.pdf"))[1].note
    assert "Pages in the archive: 8 = 6 with text + 0 recognised + 0 image only + 1 blank + 1 failed." in run.stderr


def test_a_name_cannot_speak_to_the_terminal(battered: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    archive, run = battered
    assert "\x1b" not in run.stderr
    for words in (["check"], ["check", "--json"], ["export", "packs"]):
        assert "\x1b" not in minesearch(archive, *words).stdout


def test_what_failed_fails_again_without_being_read_again(
    battered: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    archive, first = battered
    again = minesearch(archive, "build")
    assert again.returncode == 4
    failed = [line for line in first.stderr.splitlines() if line.startswith("Not read")]
    assert [line for line in again.stderr.splitlines() if line.startswith("Not read")] == failed
    assert "Packs: 0 read, 5 unchanged" in again.stderr


def test_check_names_every_fault(battered: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    run = minesearch(battered[0], "check", "--json")
    found = [json.loads(line) for line in run.stdout.splitlines()]
    assert run.returncode == 1
    assert {row["file"] for row in found if row["check"] == "failed"} == set(BAD)
    assert [(row["file"], row["page"]) for row in found if row["check"] == "page_failed"] == [("damaged-page.pdf", 2)]
    assert all(row["message"] and row["fix"] for row in found)


def test_check_names_a_page_once(tmp_path: Path, battered: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    """A damaged page is a fault, a picture without words a doubt; neither is listed a second time."""
    pdf = draw(minutes("quay"))
    pdf.add_page()
    pdf.image(Image.linear_gradient("L"), 0, 0, pdf.w, pdf.h)
    (tmp_path / "corpus").mkdir()
    pdf.output(tmp_path / "corpus" / "quay.pdf")
    assert minesearch(tmp_path, "build").returncode == 0
    for archive, file, level, kind in (
        (tmp_path, "quay.pdf", "doubt", "page_image"),
        (battered[0], "damaged-page.pdf", "fault", "page_failed"),
    ):
        found = [json.loads(line) for line in minesearch(archive, "check", "--json").stdout.splitlines()]
        told = [(row["level"], row["check"]) for row in found if (row["file"], row["page"]) == (file, 2)]
        assert told == [(level, kind)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_folder_is_named_and_what_was_read_from_it_stays(tmp_path: Path) -> None:
    write(tmp_path / "corpus" / "a.pdf", minutes("quay"))
    inner = write(tmp_path / "corpus" / "inner" / "b.pdf", minutes("lock")).parent
    assert minesearch(tmp_path, "build").returncode == 0
    inner.chmod(0)
    run = minesearch(tmp_path, "build")
    inner.chmod(0o700)
    assert run.returncode == 4
    assert "Not read: inner: " in run.stderr
    assert packs(tmp_path) == ["a.pdf", "inner/b.pdf"]


# incremental


def test_check_finds_a_sound_archive_sound(harbour: Path) -> None:
    run = minesearch(harbour, "check")
    assert (run.returncode, run.stderr) == (0, "The archive is sound.\n")


def test_a_second_build_reads_nothing_even_where_the_archive_was_moved(copy: Path) -> None:
    for path in copy.rglob("*.pdf"):
        path.touch()  # another time, the same content
    run = minesearch(copy, "build")
    assert run.returncode == 0
    assert "Nothing new." in run.stderr
    assert "Packs: 0 read, 3 unchanged, 0 dropped, 0 failed." in run.stderr


def test_what_changed_is_read_and_what_vanished_dropped_as_in_a_build_from_nothing(copy: Path) -> None:
    write(copy / "corpus" / "a.pdf", minutes("sluice"))
    (copy / "corpus" / "d.pdf").rename(copy / "corpus" / "b" / "a.pdf")
    write(copy / "corpus" / "e.pdf", minutes("ferry"))
    run = minesearch(copy, "build")
    assert "Packs: 3 read, 1 unchanged, 1 dropped, 0 failed." in run.stderr
    after = exports(copy)
    shutil.rmtree(copy / "index")
    for number, path in enumerate(sorted(copy.rglob("*.pdf"), reverse=True)):
        path.rename(path.with_suffix(".moved"))  # another order on disk
        path.with_suffix(".moved").rename(path)
        os.utime(path, (number, number))
    assert minesearch(copy, "build", "--workers", "3").returncode == 0
    assert exports(copy) == after


def test_a_pdf_that_became_unreadable_leaves_the_index(copy: Path) -> None:
    (copy / "corpus" / "a.pdf").write_bytes(b"")
    assert minesearch(copy, "build").returncode == 4
    assert packs(copy) == ["b/c.pdf", "d.pdf"]
    shutil.copy(copy / "corpus" / "d.pdf", copy / "corpus" / "a.pdf")
    run = minesearch(copy, "build")  # the content is known from d.pdf
    assert run.returncode == 0
    assert packs(copy) == ["a.pdf", "b/c.pdf", "d.pdf"]


def test_pdfs_from_elsewhere_are_looked_after_under_the_name_they_were_given(copy: Path, tmp_path: Path) -> None:
    outside = write(tmp_path / "out" / "x.pdf", minutes("buoy"))
    write(tmp_path / "out" / "a.pdf", minutes("mole"))  # a name that corpus/ has as well
    (copy / "corpus" / "a.pdf").unlink()
    run = minesearch(copy, "build", "x.pdf", "a.pdf", cwd=outside.parent)
    assert run.returncode == 0, run.stderr
    elsewhere = outside.with_name("a.pdf").as_posix()
    # the PDFs named and no others: what vanished from corpus/ is not looked at
    assert packs(copy) == [elsewhere, "a.pdf", "b/c.pdf", "d.pdf", "x.pdf"]
    assert "Packs: 0 read, 4 unchanged, 1 dropped" in minesearch(copy, "build").stderr
    outside.unlink()
    assert "Packs: 0 read, 3 unchanged, 1 dropped" in minesearch(copy, "build").stderr
    assert packs(copy) == [elsewhere, "b/c.pdf", "d.pdf"]


def test_pdfs_from_elsewhere_are_still_known_when_the_index_is_made_anew(tmp_path: Path) -> None:
    """As after an update of minesearch; there is no corpus/ in which to look for them."""
    outside = write(tmp_path / "out" / "x.pdf", minutes("buoy"))
    archive = tmp_path / "archive"
    archive.mkdir()
    assert minesearch(archive, "build", "x.pdf", cwd=outside.parent).returncode == 0
    with closing(sqlite3.connect(archive / "index" / "catalogue.sqlite")) as catalogue:
        catalogue.execute("PRAGMA user_version = 1")
    again = minesearch(archive, "build")
    assert (again.returncode, packs(archive)) == (0, ["x.pdf"]), again.stderr
    assert "Packs: 1 read" in again.stderr


def test_check_names_what_a_build_would_do(copy: Path) -> None:
    write(copy / "corpus" / "new.pdf", minutes("ferry"))
    write(copy / "corpus" / "a.pdf", minutes("sluice"), minutes("lock"))
    (copy / "corpus" / "d.pdf").unlink()
    run = minesearch(copy, "check", "--json")
    found = {(row["check"], row["file"]) for row in map(json.loads, run.stdout.splitlines()) if row["level"] == "fault"}
    assert found == {("unread", "new.pdf"), ("changed", "a.pdf"), ("missing", "d.pdf")}
    assert run.returncode == 1


def test_without_a_corpus_nothing_is_dropped(copy: Path) -> None:
    (copy / "corpus").rename(copy / "elsewhere")
    assert minesearch(copy, "build").returncode == 2
    assert packs(copy) == ["a.pdf", "b/c.pdf", "d.pdf"]


def test_a_new_rule_has_its_stage_and_those_after_it_run_again(harbour: Path) -> None:
    with Catalogue.open(Archive(harbour)) as catalogue:
        sha256 = next(catalogue.documents()).sha256
    assert sha256 is not None
    first = read_document(Job("a.pdf", harbour / "corpus" / "a.pdf", sha256))
    assert isinstance(first, Gleaned)
    nowhere = harbour / "not-there.pdf"
    segmented = read_document(Job("a.pdf", nowhere, sha256, pack=first.pack))
    tagged = read_document(Job("a.pdf", nowhere, sha256, read=first.blobs))
    for again, stages in ((first, ["extract", "segment", "tag"]), (segmented, ["segment", "tag"]), (tagged, ["tag"])):
        assert isinstance(again, Gleaned)
        assert [timing.stage for timing in again.timings] == stages
        assert again.blobs == first.blobs


@pytest.mark.parametrize(
    ("stage", "read", "stages"),
    [
        ("extract.EXTRACT", 3, {"extract", "segment", "tag", "rows", "link names", "link matters", "index"}),
        ("segment.SEGMENT", 3, {"segment", "tag", "rows", "link names", "link matters", "index"}),
        ("tag.TAG", 3, {"tag", "rows", "link names", "link matters", "index"}),
        ("link.LINK", 0, {"rows", "link names", "link matters", "index"}),
    ],
)
def test_a_build_notices_a_new_version_of_any_stage(copy: Path, stage: str, read: int, stages: set[str]) -> None:
    package, name = stage.split(".")
    before = exports(copy)
    code = f"import minesearch.{package} as stage; stage.{name}_VERSION += 1; from minesearch.cli import main; main()"
    log = copy / "log.jsonl"
    command = [sys.executable, "-c", code, "--archive", str(copy), "build", "--log-file", str(log), "--workers", "1"]
    run = subprocess.run(command, capture_output=True, text=True)
    assert f"Packs: {read} read, {3 - read} unchanged" in run.stderr
    rows = [json.loads(line) for line in log.read_text().splitlines()]
    assert {row["stage"] for row in rows} == stages
    assert exports(copy) == before


def test_the_log_has_a_row_for_each_document_and_stage(copy: Path) -> None:
    write(copy / "corpus" / "e.pdf", minutes("ferry"), "")
    (copy / "corpus" / "f.pdf").write_bytes(b"")
    log = copy / "log.jsonl"
    minesearch(copy, "build", "--log-file", log)
    rows = [json.loads(line) for line in log.read_text().splitlines()]
    assert [(row["stage"], row["pages"]) for row in rows if row["file"] == "e.pdf"] == [
        ("extract", 2),
        ("segment", 2),
        ("tag", 2),
    ]
    assert [(row["stage"], len(row["warnings"])) for row in rows if row["file"] == "f.pdf"] == [("failed", 1)]
    assert all(row["seconds"] >= 0 for row in rows if row["stage"] != "failed")
