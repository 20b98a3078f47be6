"""How long searches take in a large archive, beside SQLite's FTS5 on the same passages and queries.

    python -m bench.search ARCHIVE [--segments 100000] [--engine whoosh] [--engine tantivy] [--work FOLDER]

ARCHIVE is a built archive (the sample will do) from whose texts the passages are made up. They are made once and kept
in a file, so that the making is no part of the time of building an index, and never are all of them in memory; with
--work they are there the next time. Prints a table in Markdown: for each kind of query the median and the 95th
percentile in milliseconds, and the latter as a multiple of FTS5's. With --cpu processor time is measured, on a machine
that has other things to do.
"""

from __future__ import annotations

import argparse
import os
import pickle
import platform
import random
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from bench.made_up import Writer
from minesearch.archive import Archive
from minesearch.model.segment import Entry
from minesearch.query.highlight import snippet
from minesearch.query.parser import parse
from minesearch.query.words import STOP_WORDS, tokens
from minesearch.store import engine
from minesearch.store.catalogue import Catalogue
from minesearch.store.engine import SearchEngine

ASKED = 100  # queries of each kind
FACETS = ("kind", "body", "year", "person", "organisation")


@dataclass(frozen=True)
class Asked:
    """One query in our language and in FTS5's; `facets` are counted too."""

    ours: str
    fts: str
    facets: tuple[str, ...] = ()


def queries(sample: Sequence[Entry], seed: int = 2) -> dict[str, list[Asked]]:
    """Queries from words of passages, so each has an answer; a word is asked for as often as it is written."""
    chance = random.Random(seed)

    def words(many: int, *, together: bool = False) -> list[str]:
        while True:
            found = [token.text for token in tokens(chance.choice(sample).segment.passage.text) if token.text.isalpha()]
            start = chance.randrange(max(1, len(found) - many + 1))
            picked = found[start : start + many] if together else chance.sample(found, min(many, len(found)))
            if len(picked) == many and not STOP_WORDS & set(picked):
                return picked

    def made(make: Callable[[], Asked]) -> list[Asked]:
        return [make() for _ in range(ASKED)]

    def word(facets: tuple[str, ...] = ()) -> Asked:
        (one,) = words(1)
        return Asked(one, f'"{one}"', facets)

    def phrase() -> Asked:
        text = " ".join(words(2, together=True))
        return Asked(f'"{text}"', f'"{text}"')

    def three() -> Asked:
        some = words(3)
        return Asked(" ".join(some), " ".join(f'"{one}"' for one in some))

    def dated() -> Asked:
        (one,), year = words(1), chance.randrange(2000, 2022)
        return Asked(f"{one} date:{year}..{year + 2}", f'"{one}"')

    return {
        "word": made(word),
        "phrase": made(phrase),
        "three words": made(three),
        "word, three years": made(dated),
        "word, five facets": made(lambda: word(FACETS)),
    }


def ask(opened: SearchEngine, asked: Asked) -> int:
    """One search as `minesearch search --limit 20` makes it, with snippets."""
    query = parse(asked.ours)
    found = opened.search(query, limit=20, facets=asked.facets)
    for hit in found.hits:
        snippet(hit.text, query)
    return found.total


def ask_fts(database: sqlite3.Connection, asked: Asked) -> int:
    """The same of FTS5: the best twenty with snippets, and how many there are; no facets, no hits of a matter."""
    best = "SELECT rowid, snippet(p, 1, '<', '>', '', 40) FROM p WHERE p MATCH ? ORDER BY bm25(p) LIMIT 20"
    database.execute(best, (asked.fts,)).fetchall()
    return int(database.execute("SELECT count(*) FROM p WHERE p MATCH ?", (asked.fts,)).fetchone()[0])


def timed(do: Callable[[Asked], int], asked: Iterable[Asked], clock: Callable[[], float]) -> list[float]:
    """Milliseconds of each, in order of length."""
    took = []
    for one in asked:
        start = clock()
        do(one)
        took.append((clock() - start) * 1000)
    return sorted(took)


def p95(took: Sequence[float]) -> float:
    return took[int(len(took) * 0.95)]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("archive", type=Path)
    arguments.add_argument("--segments", type=int, default=100_000)
    arguments.add_argument("--engine", action="append", choices=("whoosh", "tantivy"))
    arguments.add_argument("--work", type=Path, help="where the indexes are written; a temporary folder if not given")
    arguments.add_argument("--cpu", action="store_true", help="measure processor time instead of time passed")
    given = arguments.parse_args()
    clock = time.process_time if given.cpu else time.perf_counter
    with Catalogue.open(Archive(given.archive)) as catalogue:
        models = list(catalogue.entries())
    print(f"{given.segments:,} passages; {_machine()}\n")
    asked = queries(list(Writer(models, seed=3).entries(2000)))
    folder = given.work or Path(tempfile.mkdtemp())
    try:
        passages = _prepared(folder, Writer(models), given.segments)
        with closing(_fts(folder / "fts.sqlite", passages)) as database:
            yardstick = {
                name: p95(timed(lambda one: ask_fts(database, one), some, clock)) for name, some in asked.items()
            }
        for name in given.engine or ("whoosh",):
            _measure(name, folder, passages, asked, yardstick, clock)
    finally:
        if given.work is None:
            shutil.rmtree(folder)


def _prepared(folder: Path, writer: Writer, many: int) -> Path:
    """A file with `many` passages, which is made if it is not there."""
    path = folder / f"passages-{many}.pickle"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        start, partial = time.perf_counter(), path.with_suffix(".part")
        with partial.open("wb") as file:
            for entry in writer.entries(many):
                pickle.dump(entry, file)
        partial.replace(path)
        print(f"passages made in {time.perf_counter() - start:.0f} s\n", flush=True)
    return path


def _entries(path: Path) -> Iterator[Entry]:
    with path.open("rb") as file:
        while True:
            try:
                yield pickle.load(file)
            except EOFError:
                return


def _measure(
    name: str,
    folder: Path,
    passages: Path,
    asked: dict[str, list[Asked]],
    yardstick: dict[str, float],
    clock: Callable[[], float],
) -> None:
    start = clock()
    deque(_entries(passages), maxlen=0)
    reading = clock() - start
    start = clock()
    index = engine.rebuild(folder / name, _entries(passages), name)
    took = clock() - start
    size = sum(file.stat().st_size for file in (folder / name / index).iterdir())
    print(f"{name}: built in {took:.0f} s, {reading:.0f} s of them reading the passages, {size / 1e6:.0f} MB\n")
    print(
        "| query | hits (median) | median ms | p95 ms | p95 FTS5 | ratio |\n| --- | ---: | ---: | ---: | ---: | ---: |"
    )
    with closing(engine.open_engine(folder / name, index)) as opened:
        for kind, some in asked.items():
            many = statistics.median(ask(opened, one) for one in some)
            found = timed(lambda one: ask(opened, one), some, clock)
            middle, high, other = statistics.median(found), p95(found), yardstick[kind]
            print(f"| {kind} | {many:,.0f} | {middle:.1f} | {high:.1f} | {other:.1f} | {high / other:.1f} |")
            sys.stdout.flush()
    print()


def _fts(path: Path, passages: Path) -> sqlite3.Connection:
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    database.execute("PRAGMA cache_size = -1000000")  # kB: all that is asked for stays in memory, as with the engines
    database.execute("CREATE VIRTUAL TABLE p USING fts5(title, text, tokenize='porter unicode61')")
    segments = (entry.segment for entry in _entries(passages))
    with database:
        database.executemany("INSERT INTO p VALUES (?, ?)", ((one.title, one.passage.text) for one in segments))
    return database


def _machine() -> str:
    names = [f"{name} {version(name)}" for name in ("whoosh-reloaded", "tantivy") if _has(name)]
    parts = (f"{os.cpu_count()} cores {platform.machine()}", f"Python {platform.python_version()}", *names)
    return ", ".join((*parts, f"SQLite {sqlite3.sqlite_version}"))


def _has(name: str) -> bool:
    try:
        version(name)
    except ModuleNotFoundError:
        return False
    return True


if __name__ == "__main__":
    main()
