"""A small archive made without PDFs, for the tests of searching and showing: two packs of one board, and a scan's page.

The minutes of June stand in both packs, as they do in life: once as minutes, once as minutes of the previous meeting.
"""

from __future__ import annotations

from pathlib import Path

from minesearch.archive import Archive
from minesearch.model.entity import Mention, MentionAt, Person
from minesearch.model.meeting import (
    ActionEntry,
    AgendaItem,
    Attendee,
    Meeting,
    Minute,
    Occasion,
    Paragraph,
    Part,
    PartKind,
    Point,
    Reading,
    Report,
    Resolution,
)
from minesearch.model.source import Line, Pack, Page, PageState, Passage, Piece, Word
from minesearch.segment.passages import segments
from minesearch.store import engine
from minesearch.store.catalogue import Document, PageRecord
from minesearch.store.catalogue_codec import pack_up
from minesearch.store.catalogue_writer import Blobs, CatalogueWriter

BOARD = "Riverside Safety Board"
JUNE, MARCH = "riverside-safety-board/2021-06-09", "riverside-safety-board/2022-03-02"
EVIL = "Bins \x1b[31mred\x1b[0m [bold]on[/bold] Mill Lane \u202eesrever"


def passage(text: str, page: int) -> Passage:
    return Passage(text, (Piece(0, len(text), page, 0),))


def june_minutes(page: int) -> Meeting:
    noted = Resolution("a", passage("That the theft of cars from station car parks be noted", page + 1), "Cllr Reed",
                       ref=f"{JUNE}/minute/16/a")  # fmt: skip
    asked = Resolution("b", passage("That a programme of patrols be organised by the Chief Constable", page + 1),
                       ref=f"{JUNE}/minute/16/b")  # fmt: skip
    text = (
        "The Board considered a report of the Chief Constable on vehicle crime. (i) Cars had been stolen from station "
        "car parks. (ii) Anti-social behaviour had fallen by 12.5%. RESOLVED: (a) That the theft of cars from station "
        "car parks be noted; (b) That a programme of patrols be organised by the Chief Constable."
    )
    crime = Minute(
        "16", "Vehicle Crime", passage(text, page), page, page + 1, "5", ("Dev Patel",),
        (Point("i", passage("Cars had been stolen from station car parks.", page)),),
        (), (noted, asked), (), f"{JUNE}/minute/16",
    )  # fmt: skip
    bins = Minute("17", "Waste", passage(EVIL, page + 1), page + 1, page + 1, ref=f"{JUNE}/minute/17")
    there = (Attendee("present", "Cllr. A. Reed", "District Council", True, page, page),)
    return Meeting(BOARD, "2021-06-09", "Town Hall", "10:00", "11:45", "Cllr. A. Reed", None, "2022-03-02",
                   there, (crime, bins), page, page + 1, f"{JUNE}/minutes")  # fmt: skip


def june() -> Reading:
    item = AgendaItem("5", "Vehicle Crime", 3, 4, None, passage("Vehicle Crime", 1), f"{JUNE}/agenda/5")
    parts = (Part(PartKind.AGENDA, 1, 1), Part(PartKind.MINUTES, 2, 3))
    return Reading("2021/june.pdf", Occasion(BOARD, "2021-06-09", "10:00", "Town Hall"), parts, (item,),
                   (june_minutes(2),))  # fmt: skip


def march() -> Reading:
    row = ActionEntry("log", "2022-03-02", "3", "16", ("2021-06-09",), "Car thefts: patrols at the station",
                      "Dev Patel", "April 2022", "Begun in May.", "AMBER", 4, 4, ref=f"{MARCH}/action/3")  # fmt: skip
    paragraphs = (
        Paragraph("12", passage("Burglary fell in 2020/21, and the café on O\u2019Brien Street reopened.", 5),
                  ref=f"{MARCH}/report/8/12"),
        Paragraph("13", passage("Neighbourhood centres cooperate with the labour exchange.", 5),
                  ref=f"{MARCH}/report/8/13"),
    )  # fmt: skip
    report = Report("report", "2022-03-02", "8", "Crime Figures", 9, 9, 5, 5, 2, paragraphs,
                    (passage("note the figures", 5),), ref=f"{MARCH}/report/8")  # fmt: skip
    parts = (Part(PartKind.MINUTES, 2, 3), Part(PartKind.ACTION_LOG, 4, 4), Part(PartKind.REPORT, 5, 5, "8"))
    return Reading("2022/march.pdf", Occasion(BOARD, "2022-03-02"), parts, (), (june_minutes(2),), (row,), (report,),
                   (passage("Handwritten note on the zebra crossing", 6),))  # fmt: skip


def pack_of(reading: Reading) -> Pack:
    """Six pages, each with its number as a word and "printed" numbers two higher."""
    pages = []
    for number in range(1, 7):
        words = tuple(
            Word(text, 10.0 + 40 * i, 10.0, 40.0 + 40 * i, 20.0) for i, text in enumerate(("Page", str(number)))
        )
        pages.append(Page(number, 595, 842, (Line(number, 0, words),), label=str(number + 2)))
    return Pack(reading.file, "0" * 64, tuple(pages))


def make_archive(root: Path) -> Archive:
    """Write the archive's catalogue and search index below `root`."""
    archive = Archive(root)
    archive.corpus.mkdir(parents=True)
    archive.index.mkdir()
    catalogue = CatalogueWriter.open(archive)
    with catalogue.transaction():
        for reading in (june(), march()):
            _put(catalogue, reading)
        catalogue.put_people([Person("p-dev-patel", "Dev Patel", ("Dev Patel", "Mr D. Patel"), (), 2, None, None,
                                     file="2022/march.pdf", ref=f"{MARCH}/action/3", page=4, page_end=4)])  # fmt: skip
        found = Mention("PERSON", "Dev Patel", 0, 9, "p-dev-patel", "test", 1.0)
        catalogue.put_mentions("2022/march.pdf", [MentionAt(found, f"{MARCH}/action/3", "2022/march.pdf", 4, 4)])
        catalogue.set_meta("search_index", engine.rebuild(archive.index / "search", catalogue.entries()))
        catalogue.set_meta("built", "1")
    catalogue.close()
    return archive


def _put(catalogue: CatalogueWriter, reading: Reading) -> None:
    pack = pack_of(reading)
    digest = (reading.file + "0" * 64)[:64]
    records = tuple(PageRecord(page.number, PageState.TEXT, page.label) for page in pack.pages)
    catalogue.put_by_pack((digest, "e1"), pack_up(pack, Pack))
    catalogue.put_by(reading.file, (digest, "v1"), Blobs(pack_up(reading, Reading), b"", b"", b""))
    location = f"corpus/{reading.file}".encode()
    catalogue.put_document(Document(reading.file, location, digest, 10, 1, 2, "indexed", None, None,
                                    "0.1", "e1", "v1"))  # fmt: skip
    catalogue.put_reading(reading, digest, records)
    catalogue.put_segments(reading.file, segments(reading, pack))
