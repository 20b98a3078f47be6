"""From what was read of a pack, or linked over the archive, to rows of the contract's tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from minesearch.model.entity import MentionAt, Organisation, Person, Role
from minesearch.model.matter import Matter
from minesearch.model.meeting import ActionEntry, Attendee, Meeting, Minute, Reading, Report, Resolution
from minesearch.model.source import PageState
from minesearch.model.tables import Row

Rows = Iterator[tuple[str, Row]]


def pack_row(reading: Reading, sha256: str, states: Iterable[str]) -> Row:
    """The row of the file itself; its ref is the file."""
    pages = list(states)
    return {
        "ref": reading.file,
        "page": 1,
        "page_end": len(pages),
        "sha256": sha256,
        "pages": len(pages),
        "pages_ocr": pages.count(PageState.OCR),
        "pages_failed": pages.count(PageState.FAILED),
        **asdict(reading.occasion),
    }


def reading_rows(reading: Reading) -> Rows:
    """(table, row) for everything that one pack gives by itself, in the order of the document."""
    for item in reading.agenda:
        place = _place(item.ref, item.passage.page, item.passage.page_end)
        yield "agenda_items", place | _pick(item, "number", "title", "page_from", "page_to", "note")
    for meeting in reading.meetings:
        yield from _meeting_rows(meeting)
    marked = {action for meeting in reading.meetings for minute in meeting.minutes for action in minute.actions}
    for action in reading.actions:
        if action not in marked:
            yield "actions", _action_row(action)
    for report in reading.reports:
        yield "reports", _report_row(report)


def _meeting_rows(meeting: Meeting) -> Rows:
    yield (
        "meetings",
        _place(meeting.ref, meeting.page, meeting.page_end)
        | _pick(meeting, "body", "date", "place", "start", "end", "chair")
        | _pick(meeting, "previous_minutes_date", "next_meeting_date"),
    )
    for attendee in meeting.attendance:
        yield "attendance", _attendee_row(attendee, meeting)
    for minute in meeting.minutes:
        yield "minutes", _minute_row(minute, meeting)
        for resolution in minute.resolutions:
            yield "resolutions", _resolution_row(resolution, minute, meeting)
        for action in minute.actions:
            yield "actions", _action_row(action)


def _attendee_row(attendee: Attendee, meeting: Meeting) -> Row:
    return {
        **_place(meeting.ref, attendee.page, attendee.page_end),
        "meeting_date": meeting.date,
        **_pick(attendee, "group", "name", "affiliation", "chair"),
        "person_id": None,
    }


def _minute_row(minute: Minute, meeting: Meeting) -> Row:
    return {
        **_place(minute.ref, minute.page, minute.page_end),
        "meeting_date": meeting.date,
        **_pick(minute, "number", "title", "agenda_item", "presenters", "refers_to"),
        "points": len(minute.points),
        "text": minute.passage.text,
    }


def _resolution_row(resolution: Resolution, minute: Minute, meeting: Meeting) -> Row:
    return {
        **_place(resolution.ref, resolution.passage.page, resolution.passage.page_end),
        "meeting_date": meeting.date,
        "minute_number": minute.number,
        "minute_title": minute.title,
        "text": resolution.passage.text,
        **_pick(resolution, "label", "moved_by", "seconded_by", "result"),
    }


def _action_row(action: ActionEntry) -> Row:
    return {
        **_place(action.ref, action.page, action.page_end),
        **_pick(action, "source", "meeting_date", "number", "minute_number", "dates"),
        **_pick(action, "action", "owner", "due", "comments", "status"),
        "action_id": None,
    }


def _report_row(report: Report) -> Row:
    return {
        **_place(report.ref, report.page, report.page_end),
        **_pick(report, "meeting_date", "agenda_item", "kind", "title", "page_from", "page_to", "numbered_paragraphs"),
        "recommendations": [passage.text for passage in report.recommendations],
        "contacts": [asdict(contact) for contact in report.contacts],
    }


def mention_row(at: MentionAt) -> Row:
    return _place(at.ref, at.page, at.page_end) | _pick(
        at.mention, "label", "text", "start", "end", "value", "rule", "confidence", "likely"
    )


def person_row(person: Person) -> Row:
    return {
        **_place(person.ref, person.page, person.page_end),
        **_pick(person, "person_id", "name", "variants", "mentions", "first_seen", "last_seen", "reasons"),
        "roles": [_role(role) for role in person.roles],
        "candidates": [asdict(likeness) for likeness in person.candidates],
    }


def organisation_row(body: Organisation) -> Row:
    return {
        **_place(body.ref, body.page, body.page_end),
        **_pick(body, "org_id", "name", "acronym", "variants", "mentions", "first_seen", "last_seen"),
        "reasons": body.reasons,
        "candidates": [asdict(likeness) for likeness in body.candidates],
    }


def trace_row(action: Row, matter: Matter | None) -> Row:
    """The row of `traces` for a row of `actions`: where its matter was first raised, null where that is not known."""
    origin = matter.origin if matter else None
    return {
        **{column: action[column] for column in ("ref", "page", "page_end", "number")},
        "action_id": matter.action_id if matter else None,
        "first_raised_ref": origin.ref if origin else None,
        "first_raised_date": origin.date if origin else None,
        "first_raised_minute": origin.minute if origin else None,
        "first_raised_resolution": origin.resolution if origin else None,
        "confidence": origin.confidence if origin else None,
        "evidence": origin.evidence if origin else None,
    }


def _role(role: Role) -> Row:
    return {"role": role.role, "organisation": role.organisation, "from": role.first, "to": role.last}


def _place(ref: str, page: int, page_end: int) -> Row:
    return {"ref": ref, "page": page, "page_end": page_end}


def _pick(thing: object, *names: str) -> Row:
    return {name: getattr(thing, name) for name in names}
