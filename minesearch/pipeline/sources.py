"""Finding the PDFs of an archive: below corpus/, or where the user points."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from minesearch.archive import Archive
from minesearch.errors import UsageError


@dataclass(frozen=True, slots=True)
class Source:
    """A PDF on disk and the name it goes by in the archive: below corpus/, or as given, with forward slashes."""

    file: str
    path: Path


@dataclass(frozen=True, slots=True)
class Failure:
    """A file or folder that could not be read: why, and what to try next."""

    file: str
    reason: str
    hint: str


@dataclass(frozen=True, slots=True)
class Found:
    """The PDFs found, and what could not be looked at, by name."""

    sources: tuple[Source, ...]
    failures: tuple[Failure, ...]


def find_corpus(archive: Archive, *, or_nothing: bool = False) -> Found:
    """All PDFs below corpus/. Where there is no such folder: nothing if that will do, else UsageError."""
    if not archive.corpus.is_dir():
        if or_nothing:
            return Found((), ())
        raise UsageError(
            f"There is no folder {printable(archive.corpus)}.",
            "Put the PDFs into a folder corpus/ of the archive, name PDFs or folders after `build`, "
            "or choose another archive with --archive.",
        )
    return _gather(_walk(archive.corpus, "", ()))


def find_given(archive: Archive, paths: Iterable[Path]) -> Found:
    """The PDFs named, and all PDFs in the folders named. What lies below corpus/ goes by its name there."""
    return _gather(thing for path in paths for thing in _look(path, archive))


def printable(path: Path | str) -> str:
    r"""A path as text with forward slashes; bytes that are no UTF-8 as \xe9, so that every name can be written down."""
    return os.fsencode(path).decode("utf-8", "backslashreplace").replace(os.sep, "/")


def locate(archive: Archive, path: Path) -> bytes:
    """Where a PDF lies, to be kept: below corpus/ from the archive on (which may be moved), else from the root on."""
    return _locator(archive)(path)


def _locator(archive: Archive) -> Callable[[Path], bytes]:
    """`locate` for many paths, which are compared by their letters: part by part, a thousand take their time."""
    corpus = archive.corpus
    below = f"{corpus}{os.sep}"

    def location(path: Path) -> bytes:
        printed = str(path)
        if printed.startswith(below):
            return os.fsencode(f"{corpus.name}{os.sep}{printed.removeprefix(below)}")
        return os.fsencode(path.absolute())

    return location


def path_of(archive: Archive, location: bytes) -> Path:
    """The path that `locate` kept."""
    return archive.root / os.fsdecode(location)


def settle(archive: Archive, sources: Iterable[Source], known: Mapping[bytes, str]) -> list[Source]:
    """Each PDF under one name for good: one that is known keeps its name, a name taken gives way to the path."""
    taken = {file: location for location, file in known.items()}
    locator = _locator(archive)
    settled = []
    for source in sources:
        location = locator(source.path)
        file = known.get(location, source.file)
        if taken.setdefault(file, location) != location:
            file = printable(source.path.absolute())
        settled.append(Source(file, source.path))
    return settled


def _gather(things: Iterable[Source | Failure]) -> Found:
    sources: dict[str, Source] = {}
    failures: list[Failure] = []
    for thing in things:
        if isinstance(thing, Failure):
            failures.append(thing)
        elif (first := sources.setdefault(thing.file, thing)) is not thing and first.path != thing.path:
            failures.append(Failure(thing.file, "two files go by this name", "Rename one of them."))
    return Found(
        tuple(sorted(sources.values(), key=lambda source: source.file)),
        tuple(sorted(failures, key=lambda failure: failure.file)),
    )


def _look(path: Path, archive: Archive) -> Iterator[Source | Failure]:
    below = _below_corpus(path, archive)
    if below is not None:
        path = archive.corpus / below
    name = printable(path if below is None else below).removeprefix(".")
    if path.is_dir():
        yield from _walk(path, name + "/" if name else "", ())
    else:
        yield _file(path, name)


def _below_corpus(path: Path, archive: Archive) -> Path | None:
    try:
        return path.resolve().relative_to(archive.corpus.resolve())
    except (ValueError, OSError, RuntimeError):
        return None


def _walk(folder: Path, prefix: str, above: tuple[tuple[int, int], ...]) -> Iterator[Source | Failure]:
    """PDFs below a folder, links followed; `above` are the folders on the way, by device and inode."""
    name = prefix.rstrip("/") or printable(folder)
    try:
        status = folder.stat()
        here = (status.st_dev, status.st_ino)
        if here in above:
            yield Failure(name, "a link that leads back into a folder above it", "Remove the link.")
            return
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Failure(name, f"the folder can't be opened: {why(error)}", "Give the right to read it, or move it away.")
        return
    for entry in entries:
        inner = prefix + printable(entry.name)
        if _is_folder(entry):
            yield from _walk(Path(entry.path), inner + "/", (*above, here))
        elif entry.name.lower().endswith(".pdf"):
            path = Path(entry.path)
            yield Source(inner, path) if _is_file(entry) else _file(path, inner)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # a link to itself: `_file` says so


def _is_file(entry: os.DirEntry[str]) -> bool:
    """As the folder has it, without asking for each file again; what is a link, or no file, is for `_file` to tell."""
    try:
        return entry.is_file(follow_symlinks=False)
    except OSError:
        return False


def _file(path: Path, name: str) -> Source | Failure:
    try:
        if path.is_file():
            return Source(name, path)
        path.stat()
    except OSError as error:
        return Failure(name, f"it can't be found: {why(error)}", "Check the name; a link may point to nowhere.")
    return Failure(name, "it is not a file", "Name a PDF or a folder of PDFs.")


def why(error: OSError) -> str:
    """The system's reason, without error number and path."""
    return (error.strerror or str(error)).lower()
