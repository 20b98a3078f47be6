"""The folder of an index: written under another name, made safe on disk, then called after what it holds.

What only writing needs is imported there: a search begins by checking an index, and should begin soon.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from minesearch.errors import IndexUnusable

HINT = "Run `minesearch build` to make the search index again; the PDFs are not touched."


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """A folder below `folder` to write an index into; what is left in it at the end is deleted."""
    import shutil
    import tempfile

    folder.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix="new-", dir=folder))
    try:
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)  # nothing is left of it but after a fault


def finish(new: Path, form: str) -> str:
    """Make the new index safe on disk and give it its name. `form` is the engine's format, part of the name."""
    for path in (*new.iterdir(), new):
        handle = os.open(path, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)
    new.chmod(0o755)  # a new temporary folder is for its owner only; an archive may be shared
    name = _name(new, form)
    target = new.parent / name
    if target.is_dir() and _name(target, form) != name:
        import shutil

        shutil.rmtree(target)  # something that has spoilt it since
    if not target.exists():  # an archive without a passage gives the same index each time: the one there is in use
        new.rename(target)
    return name


def checked(folder: Path, name: str, form: str) -> Path:
    """The folder of the index called `name`. Raises IndexUnusable if it is not what was written."""
    path = folder / name
    try:
        whole = name.isalnum() and path.is_dir() and not path.is_symlink() and _name(path, form) == name
    except OSError:
        whole = False
    if not whole:
        raise IndexUnusable("The search index is missing or is not the one this archive wrote.", HINT)
    return path


def take_over(old: Path, new: Path) -> None:
    """The files of `old` in `new` too: as hard links where the file system has them."""
    import shutil

    for file in old.iterdir():
        if file.suffix == ".lock":
            continue
        try:
            os.link(file, new / file.name)
        except OSError:
            shutil.copy2(file, new / file.name)


@contextmanager
def damage_told() -> Iterator[None]:
    """IndexUnusable in place of whatever bytes that are no index lead an engine to."""
    try:
        yield
    except (IndexUnusable, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic of an engine in Rust is no Exception
        raise IndexUnusable(f"The search index can't be read ({type(error).__name__}: {error}).", HINT) from error


def _name(path: Path, form: str) -> str:
    # whoever opens an index of tantivy leaves a lock in it
    files = sorted((file.name, file.stat().st_size) for file in path.iterdir() if file.suffix != ".lock")
    return form.split()[0] + hashlib.sha256(json.dumps([form, files]).encode()).hexdigest()[:32]


def engine_of(name: str) -> str:
    """Which engine wrote the index called `name`."""
    return name[:-32]
