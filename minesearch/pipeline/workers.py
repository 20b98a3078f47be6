"""Worker processes for jobs that may crash, hang or eat all memory: each such job is lost alone, and said so.

The standard library's pool gives up all jobs when one worker dies and can't end one that hangs; a PDF from outside
can do both to a parser.
"""

from __future__ import annotations

import multiprocessing
import resource
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Generic, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

SPAWN = multiprocessing.get_context("spawn")  # no state, open file or lock of ours gets into a worker


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may take: seconds, and bytes of memory of the worker it runs in."""

    seconds: float = 1800.0
    memory: int = 4 << 30


@dataclass(frozen=True, slots=True)
class Lost:
    """A job without a result: its worker ended, or was ended, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class _Begun:
    """What a worker sends when it takes up a job; only from then on the job's time counts."""


class _Worker(Generic[Job, Result]):
    """One process that takes a job at a time."""

    def __init__(self, work: Callable[[Job], Result], limits: Limits) -> None:
        self._limits = limits
        self.pipe, theirs = SPAWN.Pipe()
        self._process: SpawnProcess = SPAWN.Process(target=_serve, args=(work, theirs, limits.memory), daemon=True)
        self._process.start()
        theirs.close()
        self.job: Job | None = None
        self.deadline: float | None = None

    def give(self, job: Job) -> None:
        self.job, self.deadline = job, None
        self.pipe.send(job)

    def take(self) -> Result | Lost | None:
        """The result of a job that is done, or what became of the worker; None when the job has only begun."""
        try:
            result: Result | _Begun = self.pipe.recv()
        except (EOFError, OSError):
            self._process.join()
            return Lost(_ending(self._process.exitcode))
        if isinstance(result, _Begun):
            self.deadline = time.monotonic() + self._limits.seconds
            return None
        return result

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self.pipe.close()


def run(
    work: Callable[[Job], Result], jobs: Iterable[Job], workers: int, limits: Limits | None = None
) -> Iterator[tuple[Job, Result | Lost]]:
    """Each job with its result, in the order in which they are done; no more jobs are taken than there are workers.

    `work` must be importable (it runs in other processes). When the caller stops, so do the workers.
    """
    limits = limits or Limits()
    queue = iter(jobs)
    idle: list[_Worker[Job, Result]] = []
    busy: list[_Worker[Job, Result]] = []
    try:
        while True:
            while len(busy) < workers and (job := next(queue, None)) is not None:
                worker = idle.pop() if idle else _Worker(work, limits)
                busy.append(worker)
                worker.give(job)
            if not busy:
                return
            for worker, result in _next_done(busy, limits):
                busy.remove(worker)
                if isinstance(result, Lost):
                    worker.end()
                else:
                    idle.append(worker)
                assert worker.job is not None
                yield worker.job, result
    finally:
        for worker in (*idle, *busy):
            worker.end()


def _next_done(busy: list[_Worker[Job, Result]], limits: Limits) -> list[tuple[_Worker[Job, Result], Result | Lost]]:
    """Wait until something happens; the workers that are done, ended, or over their time."""
    deadlines = [worker.deadline for worker in busy if worker.deadline is not None]
    timeout = max(0.0, min(deadlines) - time.monotonic()) if deadlines else None
    ready = wait([worker.pipe for worker in busy], timeout)
    if ready:
        taken = [(worker, worker.take()) for worker in busy if worker.pipe in ready]
        return [(worker, result) for worker, result in taken if result is not None]
    late = Lost(f"it took longer than {limits.seconds:.0f} seconds")
    return [(worker, late) for worker in busy if worker.deadline and worker.deadline <= time.monotonic()]


def _serve(work: Callable[[Job], Result], pipe: Connection[Result | _Begun, Job], memory: int) -> None:
    """The life of a worker: it ends when the builder closes the pipe, or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the builder ends the workers
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    try:
        while True:
            job = pipe.recv()
            pipe.send(_Begun())
            pipe.send(work(job))
    except (EOFError, OSError):
        return


def _ending(code: int | None) -> str:
    if code is not None and code < 0:
        return f"reading it ended the process ({signal.Signals(-code).name})"
    return f"reading it ended the process (exit code {code})"
