"""The log of a build: a row for each document and stage, for whoever must find out why one file of 8,000 was slow."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from minesearch.pipeline.job import Gleaned

Row = dict[str, object]
Log = Callable[[Row], None]


def log_gleaned(log: Log, file: str, result: Gleaned) -> None:
    """A row for each stage that was run; what a person should look at stands with the last of them."""
    for timing in result.timings:
        last = timing is result.timings[-1]
        log(_row(file, timing.stage, timing.seconds, result.pages, result.warnings if last else ()))


def log_failed(log: Log, file: str, seconds: float | None, reason: str) -> None:
    log(_row(file, "failed", seconds, None, (reason,)))


@contextmanager
def logged(log: Log, stage: str) -> Iterator[None]:
    """The block is a stage over the whole archive."""
    begun = time.perf_counter()
    yield
    log(_row(None, stage, time.perf_counter() - begun, None, ()))


def _row(file: str | None, stage: str, seconds: float | None, pages: int | None, warnings: tuple[str, ...]) -> Row:
    rounded = None if seconds is None else round(seconds, 3)
    return {"file": file, "stage": stage, "seconds": rounded, "pages": pages, "warnings": list(warnings)}
