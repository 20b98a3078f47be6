"""Nothing is trusted that comes from outside: text, names and index of a stranger; nothing leaves the machine."""

from __future__ import annotations

import csv
import io
import os
import subprocess
from pathlib import Path

import pytest
from harbour import MINESEARCH, minesearch, write

EVIL = (
    "**HARBOUR BOARD**\n\n**Minutes of the meeting held on 4 March 2022**\n\n"
    "**4. =HYPERLINK(1+1) [red]quay[/red] <script>alert(1)</script>**\n\n"
    "The quay leaks [link=file:///etc/passwd]here[/link] and <b>there</b>.\n\n"
    "RESOLVED:\n\n=cmd|' /C calc'!A0 that the quay be mended.\n\n"
    "**5. ../../../../etc/passwd**\n\nNothing was said.\n"
)


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of one pack that means ill, under a name that does."""
    archive = tmp_path_factory.mktemp("evil")
    write(archive / "corpus" / "[bold]=1+1;$(touch owned)\x1b[31m.pdf", EVIL)
    assert minesearch(archive, "build").returncode == 0
    return archive


VERBS = (
    ["search", "quay"],
    ["show", "harbour-board/2022-03-04/minute/4"],
    ["check"],
    ["people"],
    ["organisations"],
    ["dates"],
    ["actions"],
)


@pytest.mark.parametrize("words", VERBS, ids=lambda words: words[0])
def test_no_escape_sequence_reaches_a_terminal(evil: Path, words: list[str]) -> None:
    """Also where colours are asked for: then the sequences are ours, and none of them sets a title or clears."""
    command = [*MINESEARCH, "--archive", str(evil), *words]
    environment = {**os.environ, "FORCE_COLOR": "1", "TTY_COMPATIBLE": "1"}
    for run in (minesearch(evil, *words), subprocess.run(command, capture_output=True, text=True, env=environment)):
        said = run.stdout + run.stderr
        assert "Traceback" not in said
        assert "\x1b]0;" not in said
        assert "\x1b[2J" not in said
        assert "\x1b[31m.pdf" not in said


def test_markup_in_a_text_is_printed_as_it_stands(evil: Path) -> None:
    said = minesearch(evil, "show", "harbour-board/2022-03-04/minute/4").stdout
    assert "[link=file:///etc/passwd]here[/link]" in said


def test_a_cell_cannot_be_taken_for_a_formula(evil: Path) -> None:
    text = minesearch(evil, "export", "minutes", "--format", "csv").stdout
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "\t"))]


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    """A folder that Python starts up from: every process of ours may not use the network, and notes what it writes."""
    folder = tmp_path / "watch"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(
        "import os, sys\n"
        f"NOTE = os.open({str(tmp_path / 'written')!r}, os.O_WRONLY | os.O_CREAT | os.O_APPEND)\n"
        "MAKING = {'os.mkdir', 'os.rename', 'os.link', 'os.symlink', 'os.truncate', 'os.chmod'}\n"
        "def hook(event, args):\n"
        "    if event in ('socket.connect', 'socket.getaddrinfo', 'socket.bind', 'socket.sendto'):\n"
        "        os.write(NOTE, f'NETWORK {event} {args[1:]}\\n'.encode())\n"
        "        raise OSError('no network here')\n"
        "    writes = event == 'open' and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)\n"
        "    if (writes or event in MAKING) and isinstance(args[0], (str, bytes, os.PathLike)):\n"
        "        os.write(NOTE, f'{os.path.abspath(os.fsdecode(args[0]))}\\n'.encode('utf-8', 'replace'))\n"
        "sys.addaudithook(hook)\n"
    )
    return folder


def test_nothing_is_written_outside_the_index_and_nothing_goes_over_the_network(watched: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    write(archive / "corpus" / "a.pdf", EVIL)
    corpus = {path: path.stat().st_mtime_ns for path in (archive / "corpus").rglob("*")}
    environment = {**os.environ, "PYTHONPATH": str(watched), "PYTHONDONTWRITEBYTECODE": "1"}
    out = tmp_path / "out.csv"
    asked = (["build"], ["search", "quay"], ["trace", "quay"], ["check", "--deep"], ["rebuild-index"])
    for words in (*asked, ["export", "minutes", "--format", "csv", "--output", str(out)]):
        command = [*MINESEARCH, "--archive", str(archive), *words]
        run = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path)
        assert run.returncode in (0, 1), run.stderr
    written = set((tmp_path / "written").read_text().splitlines())
    # a file that is named is written beside its place under another name, so that it is never there by half
    ours = (str(archive / "index"), str(out), str(out.with_name(f".{out.name}.")), "/dev/", "/proc/")
    strange = sorted(line for line in written if not line.startswith(ours))
    assert strange == []
    assert written
    assert {path: path.stat().st_mtime_ns for path in (archive / "corpus").rglob("*")} == corpus
