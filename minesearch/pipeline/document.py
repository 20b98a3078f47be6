"""One document through all stages that need nothing but itself; this is what runs in the workers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from minesearch.errors import SettingsError, UnreadablePdf
from minesearch.extract.reader import EXTRACT_VERSION, read_pack
from minesearch.link.who import read_names
from minesearch.model.entity import Mention
from minesearch.model.meeting import Reading
from minesearch.model.segment import Segment
from minesearch.model.source import Pack
from minesearch.pipeline.names import whole
from minesearch.segment.reader import SEGMENT_VERSION, read, segments
from minesearch.store.catalogue import PageRecord
from minesearch.store.catalogue_codec import pack_up, shape, unpack
from minesearch.store.catalogue_writer import Blobs
from minesearch.tag import spacy_model

TAG_VERSION = 1
EXTRACTED = f"{EXTRACT_VERSION}.{shape(Pack)}"
VERSION = (
    f"extract {EXTRACTED}, segment {SEGMENT_VERSION}.{shape(Reading)}.{shape(Segment)}, "
    f"tag {TAG_VERSION}.{shape(Mention)}, {spacy_model.VERSION}"
)

FAULT = "Please report it, with the file if you may."


@dataclass(frozen=True, slots=True)
class Job:
    """A document to read. `extracted` is its pack from an earlier build, where there is one that still serves."""

    file: str
    path: Path
    sha256: str
    extracted: bytes | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a document could not be read, and what to try next."""

    reason: str
    hint: str


@dataclass(frozen=True, slots=True)
class Gleaned:
    """What a document gave, packed up; `pack` only where it was extracted anew."""

    sha256: str
    blobs: Blobs
    pack: bytes | None


def read_document(job: Job) -> Gleaned | Unread | SettingsError:
    """Extract, segment and look for mentions. Whatever goes wrong with a document is said of it and stays with it.

    A SettingsError (no language model) is handed back, since it is no fault of the document.
    """
    try:
        return _read(job)
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


def _read(job: Job) -> Gleaned:
    if job.extracted is not None:
        pack = replace(unpack(job.extracted, Pack), file=job.file)
    else:
        pack = read_pack(job.path, job.file)
    reading = read(pack)
    texts = segments(reading, pack)
    names = read_names(reading, whole(texts))
    pages = tuple(PageRecord(page.number, page.state, page.label, page.note, page.confidence) for page in pack.pages)
    blobs = Blobs(
        reading=pack_up(reading, Reading),
        segments=pack_up(texts, tuple[Segment, ...]),
        names=pack_up(names.to_json(), dict),
        pages=pack_up(pages, tuple[PageRecord, ...]),
    )
    return Gleaned(pack.sha256, blobs, None if job.extracted is not None else pack_up(pack, Pack))
