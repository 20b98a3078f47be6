"""What is asked of a worker about one document, and what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from minesearch.store.catalogue_writer import Blobs


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
