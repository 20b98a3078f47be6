"""How fast an archive is built: beside the yardstick, and as it grows."""

from __future__ import annotations

import ctypes
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from bench.build_archive import write_archive
from minesearch.archive import Archive

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "corpus" / "packs" / "csb-2023-02-10.pdf"
MINESEARCH = [sys.executable, "-m", "minesearch"]
SOME_FAILED = 4  # exit code of a build that has done all the same
PATH, IMAGE = 2, 3  # kinds of object on a page (PDFium)
MANY = 60  # drawn paths: more are no ruled lines around a few words
FEW = 120  # characters: a page with an image and fewer is a scan, perhaps with a stamp
OUTLINED = 60  # words: a page with fewer, and ten times as many paths, has its letters drawn as outlines
LETTERS = 15  # characters that no word is longer than, on average
DEPTH = 6  # forms within forms
SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of Linux


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a program: seconds on the clock, seconds of processors, and the most memory one process took (MiB)."""

    wall: float
    cpu: float
    memory: float


@dataclass(frozen=True, slots=True)
class Race:
    """Both programs over the same pages."""

    files: int
    pages: int
    ours: Run
    theirs: Run
    stages: dict[str, float]

    @property
    def ratio(self) -> float:
        return self.theirs.wall / self.ours.wall


@dataclass(frozen=True, slots=True)
class Growth:
    """An archive of `documents` of PAGES pages: linking and indexing all, a build with nothing new, one pack more of a
    body that is new, one of a body that is there."""

    documents: int
    linked: Run
    again: Run
    added: Run
    next: Run


def text_only(folders: Iterable[Path]) -> list[Path]:
    """The PDFs of which every page has a text layer that says what is on it."""
    paths = [path for folder in folders for path in sorted(folder.glob("*.pdf"))]
    return [path for path in paths if not _has_scans(path)]


def _has_scans(path: Path) -> bool:
    document = pypdfium2.PdfDocument(path)
    try:
        return any(_is_scan(page) for page in document)
    finally:
        document.close()


def _is_scan(page: pypdfium2.PdfPage) -> bool:
    """An image, or letters drawn as outlines, beside few words of text or none."""
    text = page.get_textpage().get_text_range()
    if len(text) >= OUTLINED * LETTERS:
        return False
    kinds = [thing.type for thing in page.get_objects(max_depth=DEPTH)]
    drawn = kinds.count(PATH)
    return (len(text) < FEW and (IMAGE in kinds or drawn > MANY)) or drawn > max(MANY, 10 * len(text.split()))


def race(yardstick: Path, paths: Sequence[Path], work: Path) -> Race:
    """The yardstick, then a build from nothing with all stages, on the same PDFs."""
    corpus = work / "race" / "corpus"
    corpus.mkdir(parents=True)
    for path in paths:
        shutil.copy(path, corpus / f"{path.parent.name}-{path.name}")
    files = [str(path) for path in sorted(corpus.iterdir())]
    theirs = timed([sys.executable, str(yardstick), *files], work)
    log = work / "race.jsonl"
    ours = timed([*MINESEARCH, "--archive", str(corpus.parent), "build", "--log-file", str(log)], work)
    rows = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    stages: dict[str, float] = {}
    for row in rows:
        stages[row["stage"]] = stages.get(row["stage"], 0.0) + (row["seconds"] or 0.0)
    pages = sum(row["pages"] for row in rows if row["stage"] == "extract")
    return Race(len(files), pages, ours, theirs, stages)


def growth(documents: int, work: Path) -> Growth:
    """Build an archive of so many stand-ins, build it again, add a PDF, then what was read of the next pack."""
    archive = Archive(work / f"archive{documents}")
    write_archive(archive, documents)
    build = [*MINESEARCH, "--archive", str(archive.root), "build"]
    linked, again = timed(build, work), timed(build, work)
    shutil.copy(SAMPLE, archive.corpus / "one-more.pdf")
    added = timed(build, work)
    write_archive(archive, 1, first=documents)
    following = timed(build, work)
    shutil.rmtree(archive.root)
    return Growth(documents, linked, again, added, following)


def timed(command: Sequence[str], folder: Path) -> Run:
    """Run a program, with all processes that it begins; raises CalledProcessError where it fails."""
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)  # those that outlive their parent are waited for here
    begun = time.perf_counter()
    with (folder / "said").open("w") as said:
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, env=environment)
        _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    uses = [used, *_left_behind()]
    code = process.returncode = os.waitstatus_to_exitcode(status)
    if code not in (0, SOME_FAILED):
        raise subprocess.CalledProcessError(code, command, (folder / "said").read_text())
    return Run(wall, sum(use.ru_utime + use.ru_stime for use in uses), max(use.ru_maxrss for use in uses) / 1024)


def _left_behind() -> Iterator[resource.struct_rusage]:
    """What the processes used that the program left behind, as a worker that is ended leaves its language model."""
    while True:
        try:
            yield os.wait3(0)[2]
        except ChildProcessError:
            return
