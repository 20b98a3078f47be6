"""A small pack of which every table of the catalogue gets a row, for several tests."""

from __future__ import annotations

from minesearch.model.entity import Mention, MentionAt
from minesearch.model.matter import Matter, Origin, State, Step, StepKind
from minesearch.model.meeting import (
    ActionEntry,
    AgendaItem,
    Attendee,
    Contact,
    Doubt,
    Meeting,
    Minute,
    Occasion,
    Part,
    PartKind,
    Point,
    Reading,
    Report,
    Resolution,
)
from minesearch.model.segment import Kind, Segment
from minesearch.model.source import PageState, Passage, Piece
from minesearch.store.catalogue import Document, PageRecord
from minesearch.store.catalogue_codec import pack_up
from minesearch.store.catalogue_writer import Blobs, CatalogueWriter

REF = "harbour-board/2022-03-04"


def passage(text: str, page: int) -> Passage:
    return Passage(text, (Piece(0, len(text), page, 0),))


def reading(file: str = "pack.pdf") -> Reading:
    """A small pack of which every table gets a row."""
    clause = Resolution("a", passage("That the quay be mended", 3), "Cllr Reed", None, "carried", f"{REF}/minute/4/a")
    asked = ActionEntry(
        "minute",
        "2022-03-04",
        None,
        "4",
        (),
        "Mend the quay",
        "AR",
        None,
        None,
        None,
        3,
        3,
        ref=f"{REF}/minute/4/action",
    )
    minute = Minute(
        "4", "Quay", passage("The quay leaks.", 3), 3, 4, "5", ("Ann Reed",), (Point("i", passage("It leaks.", 3)),),
        ("47",), (clause,), (asked,), f"{REF}/minute/4",
    )  # fmt: skip
    attendance = (
        Attendee("present", "Ann Reed", "Port Authority", True, 3, 3),
        Attendee("officers", "Bo Li", None, False, 3, 3),
    )
    meeting = Meeting(
        "Harbour Board", "2022-03-04", "Town Hall", "10:00", None, "Ann Reed", None, "2022-06-10",
        attendance, (minute,), 3, 4, REF,
    )  # fmt: skip
    logged = ActionEntry(
        "log", "2022-03-04", "1", None, ("2021-12-03", "2022-03-04"), "=Dredge the basin", "B. Li", None, "", "Amber",
        5, 5, ref=f"{REF}/action/1",
    )  # fmt: skip
    report = Report(
        "report", "2022-03-04", "6", "DREDGING", 7, 9, 7, 9, 12, (), (passage("note the report", 9),),
        (Contact("Bo Li", "Engineer", None, None, "bo.li@example.org"),), f"{REF}/report/6",
    )  # fmt: skip
    return Reading(
        file,
        Occasion("Harbour Board", "2022-03-04", "10:00", None),
        (Part(PartKind.AGENDA, 1, 2), Part(PartKind.MINUTES, 3, 4, "2")),
        (AgendaItem("5", "Quay", 3, None, None, passage("5 Quay", 1), f"{REF}/agenda/5"),),
        (meeting,),
        (logged,),
        (report,),
        (),
        (Doubt("page_range", 1, "Item 5 begins on a page that is not there."),),
    )


def document(file: str = "pack.pdf", sha256: str = "0" * 64) -> Document:
    return Document(file, b"corpus/" + file.encode(), sha256, 10, 1, 2, "indexed", None, None, "0.1", "e1", "v1")


def segment(ref: str, text: str, page: int, file: str = "pack.pdf") -> Segment:
    return Segment(ref, Kind.MINUTE, file, page, page, "Harbour Board", "2022-03-04", "Quay", passage(text, page), "4")


def put(catalogue: CatalogueWriter, file: str = "pack.pdf") -> None:
    """Publish the small pack under a name."""
    pages = (PageRecord(1, PageState.TEXT, "1"), PageRecord(2, PageState.FAILED, note="damaged"))
    blobs = Blobs(pack_up(reading(file), Reading), b"", b"", pack_up(pages, tuple[PageRecord, ...]))
    catalogue.put_by(file, ("0" * 64, "v1"), blobs)
    catalogue.put_document(document(file))
    catalogue.put_reading(reading(file), "0" * 64, pages)
    catalogue.put_segments(file, [segment(f"{REF}/minute/4", "The quay leaks.", 3, file)])
    quay = Mention("ORG", "quay", 4, 8, "quay", "rule", 0.9)
    when = Mention("DATE", "4.3.22", 9, 14, "2022-03-04", "numeric", 1.0)
    catalogue.put_mentions(file, [MentionAt(m, f"{REF}/minute/4", file, 3, 3) for m in (quay, when)])


def matter(action_id: str = "harbour-board-quay") -> Matter:
    origin = Origin(f"{REF}/minute/4/a", "2022-03-04", "4", "a", "pack.pdf", 3, "be mended", 0.9, "same words")
    step = Step(StepKind.LOGGED, "2022-06-10", f"{REF}/action/1", "pack.pdf", 5, "Dredge", "Amber")
    return Matter(action_id, "Quay", State.LINKED, origin, (step,), (), (("pack.pdf", f"{REF}/action/1"),))
