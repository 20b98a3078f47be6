"""Archives of any size, made of minutes of boards that do not exist, to measure what a build does over a whole archive.

The PDFs are only stood in for: what would be read from them is put by in the catalogue, as a build puts it by that is
interrupted before its end. So the next build does all that needs the whole archive, and reads nothing.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from datetime import date, timedelta

from minesearch.archive import Archive
from minesearch.link.who import read_names
from minesearch.model.meeting import (
    ActionEntry,
    AgendaItem,
    Attendee,
    Meeting,
    Minute,
    Occasion,
    Part,
    PartKind,
    Reading,
    Resolution,
)
from minesearch.model.segment import Segment
from minesearch.model.source import Pack, Page, PageState, Passage, Piece
from minesearch.pipeline.names import whole, with_names
from minesearch.pipeline.versions import SEGMENTED, TAGGED
from minesearch.segment.reader import segments
from minesearch.store.catalogue import PageRecord
from minesearch.store.catalogue_codec import pack_up
from minesearch.store.catalogue_writer import Blobs, CatalogueWriter
from minesearch.tag.spacy_model import NoModel

PAGES = 8  # of each document
PER_BOARD = 120  # documents: thirty years of quarterly meetings
BEGINNING = date(1990, 1, 8)

_FIRST = (
    "Ada|Bruno|Clara|Derek|Edith|Frank|Gita|Hugh|Iris|Jonas|Kirsten|Leo|Maud|Nigel|Olive|Percy|Queenie|Ralph|"
    "Stella|Tobias|Ursula|Victor|Winifred|Xavier|Yvonne|Zachary|Alma|Basil|Cora|Desmond"
)
FIRST = _FIRST.split("|")
_ROOTS = "Ald|Bram|Cald|Dun|Elm|Far|Gold|Hart|Ingle|Kester|Lang|Mel|Nor|Oak|Pem|Quar|Red|Sel|Thorn|Ul|Wal|Yar"
ROOTS = _ROOTS.split("|")
ENDINGS = ["ridge", "ston", "wick", "combe", "ford", "ley", "mere", "worth", "field", "thwaite"]
KINDS = ["Harbour Board", "Library Board", "Market Committee", "Roads Committee", "Parks Committee", "Health Board"]
_MATTERS = (
    "street lighting|bus shelters|the swimming pool|winter gritting|tree planting|allotment rents|"
    "the mobile library|flood defences|footpaths|playgrounds|market tolls|school crossings|taxi ranks|"
    "the cemetery|car parks|recycling"
)
MATTERS = _MATTERS.split("|")
_DOINGS = "repaired before the winter|reviewed|extended|advertised|surveyed|put out to tender|inspected"
DOINGS = _DOINGS.split("|")


def write_archive(archive: Archive, count: int, seed: int = 1, *, first: int = 0) -> None:
    """Write the stand-ins of `count` PDFs, from that of this number on, and put by what would be read of them."""
    archive.index.mkdir(parents=True, exist_ok=True)
    with CatalogueWriter.open(archive) as catalogue:
        for file, content, reading in papers(count, seed, first=first):
            path = archive.corpus / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            sha256 = hashlib.sha256(content).hexdigest()
            catalogue.put_by(file, (sha256, TAGGED), blobs(reading, sha256), SEGMENTED)


def blobs(reading: Reading, sha256: str) -> Blobs:
    """What the stages after extraction give for this reading."""
    pack = Pack(reading.file, sha256, tuple(Page(number, 595, 842) for number in range(1, PAGES + 1)))
    texts = segments(reading, pack)
    pages = tuple(PageRecord(number, PageState.TEXT) for number in range(1, PAGES + 1))
    read = Blobs(
        pack_up(reading, Reading), pack_up(texts, tuple[Segment, ...]), b"", pack_up(pages, tuple[PageRecord, ...])
    )
    return with_names(read, (whole(texts), read_names(reading, whole(texts), NoModel())))


def papers(count: int, seed: int = 1, *, first: int = 0) -> Iterator[tuple[str, bytes, Reading]]:
    """(file, content, what is read of it) of so many documents; each is the same whatever the count."""
    for number in range(first, first + count):
        board, sitting = divmod(number, PER_BOARD)
        yield _Board(board, seed).paper(sitting)


class _Board:
    """A board with its members, who come and go."""

    def __init__(self, number: int, seed: int) -> None:
        self.number = number
        self.seed = seed
        luck = random.Random(f"{seed} {number}")
        self.place = luck.choice(ROOTS) + luck.choice(ENDINGS)
        self.name = f"{self.place} {KINDS[number % len(KINDS)]}"
        self.slug = f"{self.name} {number}".lower().replace(" ", "-")
        names = {f"{luck.choice(FIRST)} {luck.choice(ROOTS)}{luck.choice(ENDINGS)}" for _ in range(60)}
        self.people = sorted(names)
        luck.shuffle(self.people)
        self.bodies = [f"{luck.choice(ROOTS)}{luck.choice(ENDINGS)} Borough Council" for _ in range(6)]

    def paper(self, sitting: int) -> tuple[str, bytes, Reading]:
        luck = random.Random(f"{self.seed} {self.number} {sitting}")
        when = (BEGINNING + timedelta(days=91 * sitting)).isoformat()
        file = f"{self.slug}/{when}.pdf"
        ref = f"{self.slug}/{when}"
        here = self.people[sitting // 6 % 40 :][:12]
        attendance = tuple(
            Attendee("present", f"Mr. {name}", luck.choice(self.bodies), not index, 1, 1)
            for index, name in enumerate(here)
        )
        minutes = tuple(self._minute(luck, here, sitting, item, ref) for item in range(1, 9))
        meeting = Meeting(
            self.name, when, "Town Hall", "10:00", None, here[0], None, None, attendance, minutes, 1, PAGES, ref
        )
        agenda = tuple(
            AgendaItem(m.number, m.title, None, None, None, _passage(m.title, 1), f"{ref}/agenda/{m.number}")
            for m in minutes
        )
        log = tuple(self._row(luck, here, when, row, ref) for row in range(1, 6))
        parts = (Part(PartKind.MINUTES, 1, PAGES - 1), Part(PartKind.ACTION_LOG, PAGES, PAGES))
        reading = Reading(file, Occasion(self.name, when, "10:00", None), parts, agenda, (meeting,), log)
        return file, f"%PDF-1.7 a stand-in for {file}\n".encode(), reading

    def _minute(self, luck: random.Random, here: list[str], sitting: int, item: int, ref: str) -> Minute:
        matter, doing = luck.choice(MATTERS), luck.choice(DOINGS)
        number = str(sitting * 8 + item)
        said = " ".join(
            f"{luck.choice(here)} of {luck.choice(self.bodies)} told the Board that {luck.choice(MATTERS)} in "
            f"{self.place} had been looked at on {luck.randint(1, 28)} March {1989 + sitting // 4} and that "
            f"the costs of {matter} came to {luck.randint(2, 900)} pounds."
            for _ in range(6)
        )
        clause = Resolution(
            "a", _passage(f"That {matter} be {doing}", item), None, None, None, f"{ref}/minute/{number}/a"
        )
        text = f"{said}\nRESOLVED:\n(a) That {matter} be {doing}."
        title = matter.capitalize()
        page = min(item, PAGES - 1)
        return Minute(
            number, title, _passage(text, page), page, page, None, (), (), (), (clause,), (), f"{ref}/minute/{number}"
        )

    def _row(self, luck: random.Random, here: list[str], when: str, row: int, ref: str) -> ActionEntry:
        wanted = f"{luck.choice(MATTERS).capitalize()} in {self.place} to be {luck.choice(DOINGS)}"
        owner = luck.choice(here)
        return ActionEntry(
            "log", when, str(row), None, (when,), wanted, owner, None, "In hand.", "Amber", PAGES, PAGES,
            ref=f"{ref}/action/{row}",
        )  # fmt: skip


def _passage(text: str, page: int) -> Passage:
    return Passage(text, (Piece(0, len(text), page, 0),))
