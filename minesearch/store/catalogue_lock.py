"""One builder an archive: a lock that the system gives back however the builder ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from minesearch.errors import IndexUnusable


@contextmanager
def only_builder(index: Path) -> Iterator[None]:
    """Hold the lock of `index` for as long as the block runs; IndexUnusable names who holds it, and since when."""
    with (index / "build.lock").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            file.seek(0)
            holder = _holder(file.read())
            raise IndexUnusable(
                f"Another build of this archive is running: {holder}.", "Wait until it is done, or end that process."
            ) from error
        file.truncate(0)
        file.write(f"{os.getpid()} {datetime.now().astimezone().isoformat(timespec='seconds')}")
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)


def _holder(written: str) -> str:
    """Who holds the lock, since when, and for how long."""
    try:
        pid, began = written.split()
        since = datetime.fromisoformat(began)
    except ValueError:
        return "another process"
    minutes = (datetime.now().astimezone() - since).total_seconds() / 60
    return f"process {pid}, since {since:%Y-%m-%d %H:%M:%S}, for {minutes:.0f} minutes"
