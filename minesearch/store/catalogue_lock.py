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
            holder = file.read().strip() or "another process"
            raise IndexUnusable(
                f"Another build of this archive is running: {holder}.", "Wait until it is done, or end that process."
            ) from error
        file.truncate(0)
        file.write(f"process {os.getpid()}, since {datetime.now().astimezone():%Y-%m-%d %H:%M:%S}")
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)
