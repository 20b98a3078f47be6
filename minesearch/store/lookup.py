"""One thing whole, found by its ref: what it says, what it consists of, where in which packs it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict

from minesearch.model.meeting import Meeting, Minute, Reading, Report, Resolution
from minesearch.model.segment import Segment
from minesearch.model.tables import Row
from minesearch.store.catalogue import Catalogue

_PAGE_REF = re.compile(r"^(.+)/page/([1-9]\d{0,8})$")
_NEAREST = 5
_ENOUGH = 60.0  # out of 100: below that a ref has nothing to do with the one asked for


def look_up(catalogue: Catalogue, ref: str) -> Row | None:
    """What `ref` names, as one row; None if the archive has nothing of that name.

    `thing` says what it is: resolution, minute, action, agenda_item, report, meeting, paragraph, slide, page or pack.
    The columns of its table come as in the exports, with `body`, `date` (of the meeting), `page_label`, what it
    consists of, and in `also` the other (ref, file, page) where the same ref stands.
    """
    for table, describe in _TABLES.items():
        if found := list(catalogue.rows(table, ref=ref)):
            first, *others = found
            return _placed(catalogue, describe(catalogue, first), others)
    if found := [_segment_row(segment) for segment in catalogue.segments(ref=ref)]:
        first, *others = found
        if first["thing"] != "page":
            return _placed(catalogue, first, others)
    if page := _PAGE_REF.match(ref):
        return look_up_page(catalogue, page[1], int(page[2]))
    return _pack(catalogue, ref)


def look_up_page(catalogue: Catalogue, file: str, number: int) -> Row | None:
    """Page `number` (from 1) of a file with all its text."""
    record = next((page for page in catalogue.pages(file) if page.number == number), None)
    if record is None:
        return None
    pack = catalogue.pack(file)
    lines = [line.text for page in (pack.pages if pack else ()) if page.number == number for line in page.lines]
    row: Row = {"thing": "page", "ref": f"{file}/page/{number}", "file": file, "page": number, "page_end": number}
    row |= {"state": record.state.value, "note": record.note, "confidence": record.confidence}
    meeting = next(catalogue.rows("packs", file=file), {})
    row |= {"body": meeting.get("body"), "date": meeting.get("date"), "text": "\n".join(lines)}
    part = next((part for part in catalogue.parts(file) if part.page <= number <= part.page_end), None)
    row |= {"part": part.kind.value if part else None, "agenda_item": part.agenda_item if part else None}
    return _placed(catalogue, row, [])


def whole_ref(catalogue: Catalogue, end: str) -> str | None:
    """The one ref or file that ends in `/end`; None if there is none, or more than one."""
    found = [ref for ref in _names(catalogue) if ref.endswith(f"/{end}")]
    return found[0] if len(found) == 1 else None


def nearest_refs(catalogue: Catalogue, ref: str) -> list[str]:
    """The refs and files of the archive most like `ref`."""
    from rapidfuzz import fuzz, process

    found = process.extract(ref, list(_names(catalogue)), scorer=fuzz.ratio, score_cutoff=_ENOUGH, limit=_NEAREST)
    return [name for name, _, _ in found]


def _names(catalogue: Catalogue) -> Iterator[str]:
    yield from catalogue.refs()
    for document in catalogue.documents():
        yield document.file


def _placed(catalogue: Catalogue, row: Row, others: list[Row]) -> Row:
    file, page = str(row["file"]), row["page"]
    label = next((record.label for record in catalogue.pages(file) if record.number == page), None)
    also = [{name: other[name] for name in ("ref", "file", "page")} for other in others]
    return row | {"page_label": label, "also": also}


def _resolution(catalogue: Catalogue, row: Row) -> Row:
    for meeting, minute in _minutes(_reading(catalogue, row)):
        if any(resolution.ref == row["ref"] for resolution in minute.resolutions):
            return {"thing": "resolution", **row, "minute_ref": minute.ref, **_meeting_of(catalogue, row, meeting)}
    return {"thing": "resolution", **row, "minute_ref": None, **_meeting_of(catalogue, row, None)}


def _minute(catalogue: Catalogue, row: Row) -> Row:
    for meeting, minute in _minutes(_reading(catalogue, row)):
        if minute.ref == row["ref"]:
            parts: Row = {
                "points": [{"label": point.label, "text": point.passage.text} for point in minute.points],
                "resolutions": [_clause(resolution) for resolution in minute.resolutions],
                "actions": [{"ref": a.ref, "action": a.action, "owner": a.owner, "due": a.due} for a in minute.actions],
            }
            return {"thing": "minute", **row, **parts, **_meeting_of(catalogue, row, meeting)}
    return {"thing": "minute", **row, "resolutions": [], "actions": [], **_meeting_of(catalogue, row, None)}


def _action(catalogue: Catalogue, row: Row) -> Row:
    file, ref = row["file"], row["ref"]
    trace = next(catalogue.rows("traces", file=file, ref=ref), {})
    raised = {name: value for name, value in trace.items() if name.startswith("first_raised")}
    return {"thing": "action", **row, **raised, **_meeting_of(catalogue, row, None)}


def _agenda_item(catalogue: Catalogue, row: Row) -> Row:
    return {"thing": "agenda_item", **row, **_meeting_of(catalogue, row, None)}


def _report(catalogue: Catalogue, row: Row) -> Row:
    reading = _reading(catalogue, row)
    report = next((report for report in (reading.reports if reading else ()) if report.ref == row["ref"]), None)
    paragraphs = _paragraphs(report) if report else []
    return {"thing": "report", **row, "paragraphs": paragraphs, **_meeting_of(catalogue, row, None)}


def _meeting(catalogue: Catalogue, row: Row) -> Row:
    names = ("group", "name", "affiliation", "chair")
    listed = catalogue.rows("attendance", file=row["file"], ref=row["ref"])
    reading = _reading(catalogue, row)
    held = next((meeting for meeting in (reading.meetings if reading else ()) if meeting.ref == row["ref"]), None)
    return {
        "thing": "meeting",
        **row,
        "attendance": [{name: attendee[name] for name in names} for attendee in listed],
        "minutes": [
            {"ref": minute.ref, "number": minute.number, "title": minute.title}
            for minute in (held.minutes if held else ())
        ],
    }


def _pack(catalogue: Catalogue, file: str) -> Row | None:
    row = next(catalogue.rows("packs", file=file), None)
    if row is None:
        return None
    parts = [asdict(part) | {"kind": part.kind.value} for part in catalogue.parts(file)]
    held = catalogue.rows("meetings", file=file)
    meetings = [{name: meeting[name] for name in ("ref", "body", "date", "page")} for meeting in held]
    return _placed(catalogue, {"thing": "pack", **row, "parts": parts, "meetings": meetings}, [])


def _segment_row(segment: Segment) -> Row:
    names = ("ref", "file", "page", "page_end", "body", "date", "title", "number", "parent")
    row: Row = {name: getattr(segment, name) for name in names}
    return {"thing": segment.kind.value, **row, "text": segment.passage.text}


_TABLES: dict[str, Callable[[Catalogue, Row], Row]] = {
    "resolutions": _resolution,
    "minutes": _minute,
    "actions": _action,
    "agenda_items": _agenda_item,
    "reports": _report,
    "meetings": _meeting,
}


def _reading(catalogue: Catalogue, row: Row) -> Reading | None:
    return catalogue.reading(str(row["file"]))


def _minutes(reading: Reading | None) -> Iterator[tuple[Meeting, Minute]]:
    for meeting in reading.meetings if reading else ():
        for minute in meeting.minutes:
            yield meeting, minute


def _meeting_of(catalogue: Catalogue, row: Row, meeting: Meeting | None) -> Row:
    """Body and date of the meeting a row belongs to: of its minutes, else of the one the pack was sent out for."""
    pack = next(catalogue.rows("packs", file=row["file"]), {})
    body = meeting.body if meeting else None
    date = meeting.date if meeting else row.get("meeting_date")
    return {"body": body or pack.get("body"), "date": date or (None if meeting else pack.get("date"))}


def _clause(resolution: Resolution) -> Row:
    return {
        "ref": resolution.ref,
        "label": resolution.label,
        "text": resolution.passage.text,
        "moved_by": resolution.moved_by,
        "seconded_by": resolution.seconded_by,
        "result": resolution.result,
    }


def _paragraphs(report: Report) -> list[Row]:
    return [{"ref": p.ref, "number": p.number, "heading": p.heading, "text": p.passage.text} for p in report.paragraphs]
