"""`minesearch open` with viewers that only note what they were asked to open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from search_archive import JUNE, make_archive

from minesearch.archive import Archive

COMMAND = Path(sys.executable).with_name("minesearch")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Of its two packs only the one of June is on disk; the path has a space and an umlaut."""
    made = make_archive(tmp_path_factory.mktemp("archive") / "b\u00f6ard room")
    (made.corpus / "2021").mkdir()
    (made.corpus / "2021" / "june.pdf").write_bytes(b"%PDF")
    return made


class Desk:
    """A machine with these viewers: each writes its arguments to a file, and ends with a code."""

    def __init__(self, folder: Path, archive: Archive) -> None:
        self.folder, self.archive = folder, archive
        self.noted = folder / "noted"

    def install(self, name: str, code: int = 0) -> None:
        program = self.folder / name
        program.write_text(f'#!/bin/sh\nprintf "%s\\n" "{name}" "$@" > "{self.noted}"\nexit {code}\n')
        program.chmod(0o755)

    def run(self, *words: str, viewer: str | None = None) -> tuple[int, str, str]:
        environment = {**os.environ, "PATH": str(self.folder), "LC_ALL": "C.UTF-8"}
        environment.pop("MINESEARCH_VIEWER", None)
        if viewer is not None:
            environment["MINESEARCH_VIEWER"] = viewer
        command: list[str | Path] = [COMMAND, "--archive", self.archive.root, "open", *words]
        done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=60)
        return done.returncode, done.stdout, done.stderr

    def opened(self) -> list[str]:
        return self.noted.read_text(encoding="utf-8").splitlines()


@pytest.fixture
def desk(tmp_path: Path, archive: Archive) -> Desk:
    return Desk(tmp_path, archive)


def link(archive: Archive, page: int) -> str:
    return f"{(archive.corpus / '2021' / 'june.pdf').as_uri()}#page={page}"


# what is asked for, and the page it stands on
PAGES = [
    ([f"{JUNE}/minute/16/a"], 3),
    # the end of a reference, a file, a page of a file
    (["2021-06-09/minute/16"], 2),
    (["june.pdf"], 1),
    (["june.pdf", "--page", "5"], 5),
]


@pytest.mark.parametrize(("words", "page"), PAGES, ids=[" ".join(words) for words, _ in PAGES])
def test_print_gives_a_link_with_the_page(desk: Desk, words: list[str], page: int) -> None:
    assert desk.run(*words, "--print") == (0, link(desk.archive, page) + "\n", "")


def test_a_viewer_that_takes_a_page_comes_first(desk: Desk) -> None:
    desk.install("xdg-open")
    desk.install("okular")
    code, _, said = desk.run("june.pdf", "--page", "4")
    assert (code, said) == (0, "Opened 2021/june.pdf, page 4.\n")
    assert desk.opened() == ["okular", "-p", "4", str(desk.archive.corpus / "2021" / "june.pdf")]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems open PDFs by another program")
def test_otherwise_the_system_gets_the_link(desk: Desk) -> None:
    desk.install("xdg-open")
    assert desk.run("june.pdf", "--page", "4")[0] == 0
    assert desk.opened() == ["xdg-open", link(desk.archive, 4)]


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("reader --at={page} {path}", ["reader", "--at=2", "{path}"]),
        # a viewer that is told nothing of places gets the path
        ("'reader' -x", ["reader", "-x", "{path}"]),
        ("reader {link}", ["reader", "{link}"]),
    ],
)
def test_the_viewer_can_be_chosen(desk: Desk, setting: str, expected: list[str]) -> None:
    desk.install("okular")
    desk.install("reader")
    assert desk.run(f"{JUNE}/minute/16", viewer=setting)[0] == 0
    path = str(desk.archive.corpus / "2021" / "june.pdf")
    assert desk.opened() == [w.replace("{path}", path).replace("{link}", link(desk.archive, 2)) for w in expected]


def test_faults_end_in_a_message_and_a_code(desk: Desk) -> None:
    assert desk.run("june.pdf")[0] == 3  # nothing to open it with
    assert "--print" in desk.run("june.pdf")[2]
    assert desk.run("june.pdf", viewer="missing {path}")[0] == 3
    assert desk.run("june.pdf", viewer='"unclosed')[0] == 3
    desk.install("okular", code=4)
    code, _, said = desk.run("june.pdf")
    assert code == 3 and "ended with 4" in said
    assert desk.run("minute/99")[0] == 1
    # in the index, but no longer on disk
    code, _, said = desk.run("march.pdf")
    assert code == 1 and "no longer there" in said
