"""Worker processes: jobs that crash, hang or eat memory are lost alone."""

from __future__ import annotations

import os
import signal
import sys
import time

import pytest

from minesearch.pipeline.workers import AGAIN, LONGER, MIB, USUAL, Limits, Lost, run, usual_workers


def work(job: str) -> str:
    """Runs in a worker: does to it what its job says."""
    if job == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    if job == "exit":
        sys.exit(7)
    if job == "hang":
        time.sleep(60)
    if job == "eat":
        try:
            return str(len(bytearray(8 << 30)))
        except MemoryError:
            return "too much"
    return job.upper()


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        ("crash", Lost("reading it ended the process (SIGSEGV)", AGAIN)),  # a parser's fault in C
        ("exit", Lost("reading it ended the process (exit code 7)", AGAIN)),  # a library that gives up
        ("hang", Lost("it took longer than 1 seconds", LONGER)),  # a loop in the page tree
        ("eat", "too much"),  # a compressed bomb
    ],
)
def test_a_bad_job_is_lost_alone(job: str, expected: object) -> None:
    results = dict(run(work, ["a", job, "b", "c"], 2, patience=lambda name: 1.0 if name == "hang" else 60.0))
    assert results == {"a": "A", job: expected, "b": "B", "c": "C"}


def test_a_worker_that_has_grown_large_gives_way_to_a_fresh_one() -> None:
    grown, fresh, same = (result for _, result in run(grow, ["large", "small", "small"], 1))
    assert grown != fresh == same


def grow(job: str) -> int:
    """Runs in a worker: keeps more than is usual, where told so."""
    if job == "large":
        KEPT.append(b"x" * (USUAL + MIB))
    return os.getpid()


KEPT: list[bytes] = []


@pytest.mark.parametrize(
    ("limits", "size", "expected"),
    [
        (Limits(), 0, 300.0),
        (Limits(), 12_000_000, 2700.0),  # 300 scanned pages, at nine seconds each
        (Limits(seconds=20), 12_000_000, 20.0),  # as the user says
    ],
)
def test_a_larger_file_has_longer(limits: Limits, size: int, expected: float) -> None:
    assert limits.patience(size) == expected


def test_there_is_always_a_worker_and_never_more_than_cores() -> None:
    assert 1 <= usual_workers() <= len(os.sched_getaffinity(0))


def test_jobs_are_taken_only_as_fast_as_they_are_done() -> None:
    taken: list[int] = []

    def jobs() -> object:
        for number in range(8):
            taken.append(number)
            yield str(number)

    for done, _ in enumerate(run(work, jobs(), 2), start=1):  # type: ignore[arg-type]
        assert len(taken) <= done + 2


def test_workers_end_with_the_caller() -> None:
    results = run(pid, ["1", "2", "3"], 1)
    _, worker = next(results)
    assert isinstance(worker, int)
    results.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def pid(_: str) -> int:
    """Runs in a worker: who it is."""
    return os.getpid()


def test_nothing_to_do_starts_nothing() -> None:
    assert list(run(work, [], 4)) == []
