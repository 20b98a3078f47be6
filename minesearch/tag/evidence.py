"""What a paper says outright about people: its attendance lists, presenters, contacts, owners of actions and movers.

A sighting is a name in a place of the paper that is for names only, with the role, body and address printed beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from minesearch.model.meeting import ActionEntry, Contact, Meeting, Reading, Report
from minesearch.tag.organisations import find_organisations
from minesearch.tag.titles import is_title
from minesearch.tag.tokens import tokenise


class Sighting(NamedTuple):
    """A person's name as printed. `source` is attendance, presenter, contact, owner or mover; `body` and `date`
    those of the meeting; `page` counts from 1."""

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
    """A cell such as "Ruk Basten/Steve Pomfret" or "Mr A. Smith, Parks Department" names people, or people and
    bodies."""
    for action in actions:
        place = (file, action.page, action.page_end, action.ref, body, action.meeting_date)
        for part in _SEPARATORS.split(" ".join((action.owner or "").split())):
            bodies = [item.mention for item in find_organisations(part, tokenise(part))]
            names = part[: bodies[0].start] if bodies else part
            organisation = bodies[0].text if bodies else None
            for name in _stacked(names.strip()):
                yield Sighting(name, "owner", *place, None, organisation)


_SEPARATORS = re.compile(r"\s*(?:[/,;&]|\band\b|(?<=\w{3})\.\s+(?=[A-Z]))\s*")
_FOUR_WORDS = re.compile(r"([A-Z][^\W\d_]+ [A-Z][\w’'-]+) ([A-Z][^\W\d_]+ [A-Z][\w’'-]+)")


def _stacked(names: str) -> list[str]:
    """Two names that stood below one another in a cell: four plain words without a title."""
    pair = _FOUR_WORDS.fullmatch(names)
    if pair and not any(is_title(word) for word in names.split()):
        return [pair[1], pair[2]]
    return [names] if names else []


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
