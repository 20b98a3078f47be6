"""One document: what is asked of a worker, and what it gives. The stages themselves are loaded by whoever runs them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from minesearch.errors import SettingsError, UnreadablePdf
from minesearch.store.catalogue_writer import Blobs

FAULT = "Please report it, with the file if you may."


@dataclass(frozen=True, slots=True)
class Job:
    """A document to read. `pack` and `read` are what earlier stages gave in an earlier build, where it still serves."""

    file: str
    path: Path
    sha256: str
    size: int = 0
    pack: bytes | None = None
    read: Blobs | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a document could not be read, and what to try next."""

    reason: str
    hint: str


@dataclass(frozen=True, slots=True)
class Timing:
    """What one stage took for one document."""

    stage: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Gleaned:
    """What a document gave, packed up; `pack` only where it was extracted anew. `timings` are of the stages run."""

    sha256: str
    blobs: Blobs
    pack: bytes | None
    timings: tuple[Timing, ...] = ()
    pages: int = 0
    warnings: tuple[str, ...] = ()


def read_document(job: Job) -> Gleaned | Unread | SettingsError:
    """Extract, segment and look for mentions. Whatever goes wrong with a document is said of it and stays with it.

    A SettingsError (no language model) is handed back, since it is no fault of the document.
    """
    from minesearch.pipeline.stages import glean

    try:
        return glean(job)
    except SettingsError as error:
        return error
    except UnreadablePdf as error:
        return Unread(error.message.removeprefix(f"{job.file} "), error.hint)
    except (MemoryError, RecursionError):
        return Unread(
            "is too large or too deeply nested to be read", "Print it to a new PDF and put that in its place."
        )
    except Exception as error:  # a fault of ours must not stop the other documents
        return Unread(f"made minesearch fail ({type(error).__name__}: {error})", FAULT)
