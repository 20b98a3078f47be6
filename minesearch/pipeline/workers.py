"""Worker processes for jobs that may crash, hang or eat all memory: each such job is lost alone, and said so.

The standard library's pool gives up all jobs when one worker dies and can't end one that hangs; a PDF from outside
can do both to a parser.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Generic, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

AGAIN = "Run `minesearch build` again; if it stays so, print the file to a new PDF."
LONGER = "Print it to a new PDF, or give it longer: `minesearch build --time-limit SECONDS`."
SPAWN = multiprocessing.get_context("spawn")  # no state, open file or lock of ours gets into a worker


MIB = 1 << 20
USUAL = 700 * MIB  # what a worker takes that has the language model loaded and a long pack in hand
MEMORY = 2048 * MIB  # what a worker may take at most
PATIENCE = 300.0  # seconds that any file may take
PER_BYTE = 1 / 5000  # seconds more: a scan of 300 pages has 10 MB or more, and takes a good quarter of an hour


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may take: seconds, and bytes of memory of the worker it runs in.

    Without `seconds` it is five minutes, and a minute more for every 300 KB of the file.
    """

    seconds: float | None = None
    memory: int = MEMORY

    def patience(self, size: int) -> float:
        """Seconds for a job on a file of so many bytes."""
        return self.seconds if self.seconds is not None else PATIENCE + size * PER_BYTE


def usual_workers() -> int:
    """One a core that we may use, but no more than fit into the memory that is free."""
    cores = len(os.sched_getaffinity(0))
    return max(1, min(cores, _free_memory() // USUAL))


def _free_memory() -> int:
    return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") + _cached()


def _cached() -> int:
    """What the system holds of files in memory, and gives up as soon as it is asked for."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) << 10 for line in lines if line.startswith("Cached:"))


@dataclass(frozen=True, slots=True)
class Lost:
    """A job without a result: its worker ended, or was ended, and why, and what to try; and how long it took."""

    reason: str
    hint: str
    seconds: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class _Begun:
    """What a worker sends when it takes up a job; only from then on the job's time counts."""


@dataclass(frozen=True, slots=True)
class _Done(Generic[Result]):
    """A result; a worker that is `tired` has grown large, and another should take its place."""

    result: Result
    tired: bool


class _Worker(Generic[Job, Result]):
    """One process that takes a job at a time."""

    def __init__(self, work: Callable[[Job], Result], memory: int) -> None:
        self.pipe, theirs = SPAWN.Pipe()
        self._process: SpawnProcess = SPAWN.Process(target=_serve, args=(work, theirs, memory), daemon=True)
        self._process.start()
        theirs.close()
        self.tired = False
        self.job: Job | None = None
        self._patience = 0.0
        self._begun: float | None = None

    def give(self, job: Job, patience: float) -> None:
        self.job, self._patience, self._begun = job, patience, None
        self.pipe.send(job)

    def take(self) -> Result | Lost | None:
        """The result of a job that is done, or what became of the worker; None when the job has only begun."""
        try:
            message: _Done[Result] | _Begun = self.pipe.recv()
        except (EOFError, OSError):
            self._process.join()
            return Lost(_ending(self._process.exitcode), AGAIN, self.seconds())
        if isinstance(message, _Begun):
            self._begun = time.monotonic()
            return None
        self.tired = message.tired
        return message.result

    def seconds(self) -> float:
        """How long the job has been under way."""
        return 0.0 if self._begun is None else time.monotonic() - self._begun

    def left(self) -> float | None:
        """Seconds the job still has; None where it has not begun."""
        return None if self._begun is None else self._patience - self.seconds()

    def late(self) -> Lost:
        return Lost(f"it took longer than {self._patience:.0f} seconds", LONGER, self.seconds())

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self.pipe.close()


def run(
    work: Callable[[Job], Result],
    jobs: Iterable[Job],
    workers: int,
    memory: int = MEMORY,
    patience: Callable[[Job], float] = lambda job: PATIENCE,
) -> Iterator[tuple[Job, Result | Lost]]:
    """Each job with its result, in the order in which they are done; no more jobs are taken than there are workers.

    `work` must be importable (it runs in other processes). A job that takes longer than its `patience` (seconds) or
    more than `memory` (bytes) is lost, and its worker replaced. When the caller stops, so do the workers.
    """
    queue = iter(jobs)
    idle: list[_Worker[Job, Result]] = []
    busy: list[_Worker[Job, Result]] = []
    try:
        while True:
            while len(busy) < workers and (job := next(queue, None)) is not None:
                worker = idle.pop() if idle else _Worker(work, memory)
                busy.append(worker)
                worker.give(job, patience(job))
            if not busy:
                return
            for worker, result in _next_done(busy):
                busy.remove(worker)
                if isinstance(result, Lost) or worker.tired:
                    worker.end()
                else:
                    idle.append(worker)
                assert worker.job is not None
                yield worker.job, result
    finally:
        for worker in (*idle, *busy):
            worker.end()


def _next_done(busy: list[_Worker[Job, Result]]) -> list[tuple[_Worker[Job, Result], Result | Lost]]:
    """Wait until something happens; the workers that are done, ended, or over their time."""
    times = [left for worker in busy if (left := worker.left()) is not None]
    ready = wait([worker.pipe for worker in busy], max(0.0, min(times)) if times else None)
    taken = [(worker, worker.take()) for worker in busy if worker.pipe in ready]
    done: list[tuple[_Worker[Job, Result], Result | Lost]] = [(w, result) for w, result in taken if result is not None]
    late = [w for w in busy if w.pipe not in ready and (left := w.left()) is not None and left <= 0]
    return done + [(worker, worker.late()) for worker in late]


def _serve(work: Callable[[Job], Result], pipe: Connection[_Done[Result] | _Begun, Job], memory: int) -> None:
    """The life of a worker: it ends when the builder closes the pipe, or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the builder ends the workers
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    for name in ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")  # there is a worker a core already
    try:
        while True:
            job = pipe.recv()
            pipe.send(_Begun())
            result = work(job)
            pipe.send(_Done(result, _resident() > USUAL))
    except (EOFError, OSError):
        return


def _resident() -> int:
    """Bytes of memory in use; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0


def _ending(code: int | None) -> str:
    if code is not None and code < 0:
        return f"reading it ended the process ({signal.Signals(-code).name})"
    return f"reading it ended the process (exit code {code})"
