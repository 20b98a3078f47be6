"""A file that appears whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from minesearch.errors import UsageError


@contextmanager
def text_output(target: str) -> Iterator[TextIO]:
    """A UTF-8 stream to the file `target`, or to standard output for "-". Raises UsageError if it can't be written.

    A regular file is written beside its place and moved there at the end: whoever reads it sees the old or the new
    one, and an interrupted export leaves the old one.
    """
    if target == "-":
        sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
        yield sys.stdout
        sys.stdout.flush()
        return
    path = Path(target).resolve()
    try:
        if path.exists() and not path.is_file():
            with path.open("w", encoding="utf-8", newline="") as out:  # a pipe or a device
                yield out
            return
        with _beside(path) as out:
            yield out
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UsageError(f"{target} can't be written: {reason}.", "Choose another place with --output.") from error


@contextmanager
def _beside(path: Path) -> Iterator[TextIO]:
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with partial.open("w", encoding="utf-8", newline="") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
