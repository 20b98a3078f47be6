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
        raise _unwritable(target, error) from error


@contextmanager
def file_output(target: str) -> Iterator[Path]:
    """Where to write a file that is to appear as `target` at the end, for formats that are no text.

    Raises UsageError if it can't be written, or is not a place for a regular file.
    """
    path = Path(target).resolve()
    if target == "-" or (path.exists() and not path.is_file()):
        raise UsageError("This format needs a file, not a screen, a pipe or a folder.", "Name one with --output.")
    try:
        with _partial(path) as partial:
            yield partial
            with partial.open("rb") as written:
                os.fsync(written.fileno())
            partial.replace(path)
    except OSError as error:
        raise _unwritable(target, error) from error


@contextmanager
def _beside(path: Path) -> Iterator[TextIO]:
    with _partial(path) as partial:
        with partial.open("w", encoding="utf-8", newline="") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        partial.replace(path)


@contextmanager
def _partial(path: Path) -> Iterator[Path]:
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield partial
    finally:
        partial.unlink(missing_ok=True)


def _unwritable(target: str, error: OSError) -> UsageError:
    reason = (error.strerror or str(error)).lower()
    return UsageError(f"{target} can't be written: {reason}.", "Choose another place with --output.")
