"""What a paper says outright about people: its attendance lists, presenters, contacts, owners of actions and movers.

A sighting is a name in a place of the paper that is for names only, with the role, body and address printed beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minesearch.model.meeting import ActionEntry, Contact, Meeting, Reading, Report


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person's name as printed. `source` is attendance, presenter, contact, owner or mover; `body` and `date` those of
    the meeting; `page` counts from 1."""

    name: str
    source: str
    file: str
    page: int
    page_end: int
    ref: str = ""
    body: str | None = None
    date: str | None = None
    role: str | None = None
    organisation: str | None = None
    email: str | None = None
    initials: str | None = None


def sightings(reading: Reading) -> tuple[Sighting, ...]:
    """All of one pack, in the order of its parts."""
    return tuple(_all(reading))


def _all(reading: Reading) -> Iterator[Sighting]:
    for meeting in reading.meetings:
        yield from _attendance(reading.file, meeting)
        yield from _named_in_minutes(reading.file, meeting)
        for minute in meeting.minutes:
            yield from _owners(reading.file, meeting.body, minute.actions)
    yield from _owners(reading.file, reading.occasion.body, reading.actions)
    for report in reading.reports:
        for contact in report.contacts:
            yield _contact(reading, report, contact)


def _attendance(file: str, meeting: Meeting) -> Iterator[Sighting]:
    for person in meeting.attendance:
        yield Sighting(
            person.name,
            "attendance",
            file,
            person.page,
            person.page_end,
            meeting.ref,
            meeting.body,
            meeting.date,
            "Chair" if person.chair else None,
            person.affiliation,
            None,
            person.initials,
        )


def _named_in_minutes(file: str, meeting: Meeting) -> Iterator[Sighting]:
    for minute in meeting.minutes:
        place = (file, minute.page, minute.page_end, minute.ref, meeting.body, meeting.date)
        for name in minute.presenters:
            yield Sighting(name, "presenter", *place)
        for resolution in minute.resolutions:
            for name in filter(None, (resolution.moved_by, resolution.seconded_by)):
                yield Sighting(name, "mover", *place)


def _owners(file: str, body: str | None, actions: tuple[ActionEntry, ...]) -> Iterator[Sighting]:
    """A cell such as "Rik Basra/Steve Pumfrey" or "Mr A. Smith, Parks" names several people, or people and bodies."""
    for action in actions:
        for part in re.split(r"\s*(?:[/,;&\n]|\band\b|(?<=\w{3})\.\s+(?=[A-Z]))\s*", action.owner or ""):
            if part:
                yield Sighting(part, "owner", file, action.page, action.page_end, action.ref, body, action.meeting_date)


def _contact(reading: Reading, report: Report, contact: Contact) -> Sighting:
    return Sighting(
        contact.name,
        "contact",
        reading.file,
        report.page,
        report.page_end,
        report.ref,
        reading.occasion.body,
        report.meeting_date or reading.occasion.date,
        contact.role,
        contact.organisation,
        contact.email,
    )
