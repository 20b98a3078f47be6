"""A large index of tantivy is written by two processes: whole, or not at all, and neither outlives the other."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from minesearch.errors import IndexUnusable
from minesearch.model.kind import Kind
from minesearch.model.segment import Entry, Segment
from minesearch.model.source import Passage, Piece
from minesearch.query.parser import parse
from minesearch.store import engine

pytest.importorskip("tantivy")

from minesearch.store import tantivy_writer

pytestmark = pytest.mark.skipif(len(os.sched_getaffinity(0)) == 1, reason="one core is not shared by two processes")

MANY = 400
BODIES = ("Quay Board", "Moor Council", "Fen Trust")


def passages(first: int = 0) -> Iterator[Entry]:
    for number in range(first, MANY):
        text = f"Lamp {number} at the quay was mended."
        yield Entry(
            Segment(
                f"b/2020-01-01/paragraph/{number}", Kind.PARAGRAPH, f"{number // 100}.pdf", 1, 1, BODIES[number % 3],
                "2020-01-01", "", Passage(text, (Piece(0, len(text), 1, 0),)),
            )
        )  # fmt: skip


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tantivy_writer, "ALONE", 50)
    monkeypatch.setattr(tantivy_writer, "BATCH", 30)


def counted(folder: Path, name: str, query: str) -> tuple[int, Counter[str]]:
    with closing(engine.open_engine(folder, name)) as opened:
        found = opened.search(parse(query), facets=("body",))
        return found.total, Counter(dict(found.facets["body"]))


@pytest.mark.usefixtures("small")
def test_two_processes_write_what_one_would_and_it_can_be_gone_on_with(tmp_path: Path) -> None:
    name = engine.rebuild(tmp_path, passages(), "tantivy")
    assert counted(tmp_path, name, "quay") == (MANY, Counter(entry.segment.body for entry in passages()))
    assert counted(tmp_path, name, '"lamp 399"')[0] == 1
    assert [path.name for path in tmp_path.iterdir()] == [name]

    files = ["1.pdf", "3.pdf"]  # of passages of either process; the last one comes again
    again = engine.update(tmp_path, name, files, passages(300), "tantivy")
    left = [entry.segment.body for entry in passages() if entry.segment.file != "1.pdf"]
    assert counted(tmp_path, again, "quay") == (MANY - 100, Counter(left))


@pytest.mark.usefixtures("small")
def test_when_the_helper_is_killed_nothing_is_taken_for_whole(tmp_path: Path) -> None:
    def with_a_kill() -> Iterator[Entry]:
        for number, entry in enumerate(passages()):
            if number == 200:
                (helper,) = multiprocessing.active_children()
                os.kill(helper.pid or 0, signal.SIGKILL)
                helper.join()
            yield entry

    with pytest.raises(IndexUnusable, match="has ended"):
        engine.rebuild(tmp_path, with_a_kill(), "tantivy")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("small")
def test_the_helper_ends_where_reading_fails(tmp_path: Path) -> None:
    def with_a_fault() -> Iterator[Entry]:
        yield from (entry for number, entry in enumerate(passages()) if number < 200)
        raise OSError("the catalogue is gone")

    with pytest.raises(OSError, match="the catalogue is gone"):
        engine.rebuild(tmp_path, with_a_fault(), "tantivy")
    assert multiprocessing.active_children() == []
    assert list(tmp_path.iterdir()) == []


KILLED = """
import multiprocessing, os, signal, sys
from pathlib import Path
from tests.test_tantivy_helper import passages
from minesearch.store import engine, tantivy_writer

def until_killed():
    for number, entry in enumerate(passages()):
        if number == 200:
            print(multiprocessing.active_children()[0].pid, flush=True)
            os.kill(os.getpid(), signal.SIGKILL)
        yield entry

if __name__ == "__main__":
    tantivy_writer.ALONE, tantivy_writer.BATCH = 50, 30
    engine.rebuild(Path(sys.argv[1]), until_killed(), "tantivy")
"""


def test_the_helper_does_not_outlive_the_one_it_helps(tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(KILLED)
    root = Path(__file__).parent.parent
    done = subprocess.run(
        [sys.executable, script, tmp_path / "index"],
        stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(root)},
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL
    helper = Path("/proc") / done.stdout.strip()
    for _ in range(300):
        if not helper.exists():
            return
        time.sleep(0.1)
    pytest.fail("the helper is still there")
