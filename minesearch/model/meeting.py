"""What a committee clerk would name in a pack: agenda items, meetings, minutes, resolutions, actions, reports.

Dates are ISO (2019-06-14), times HH:MM on the 24 hour clock; a value the document does not give is None.
`page` and `page_end` count from 1 in the PDF file. `ref` is filled in once the whole pack is read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from minesearch.model.source import Passage


class PartKind(StrEnum):
    """The parts a pack is made of."""

    AGENDA = "agenda"
    MINUTES = "minutes"
    ACTION_LOG = "action_log"
    REPORT = "report"
    SLIDES = "slides"
    APPENDIX = "appendix"
    BLANK = "blank"
    OTHER = "other"


@dataclass(frozen=True)
class Part:
    """A run of pages of one kind. `agenda_item` is the number on its stamp or in the agenda, where known."""

    kind: PartKind
    page: int
    page_end: int
    agenda_item: str | None = None


@dataclass(frozen=True)
class Occasion:
    """The meeting a pack was sent out for."""

    body: str | None = None
    date: str | None = None
    time: str | None = None
    venue: str | None = None


@dataclass(frozen=True)
class AgendaItem:
    """A row of the agenda. `page_from` and `page_to` are the numbers printed in it."""

    number: str | None
    title: str
    page_from: int | None
    page_to: int | None
    note: str | None
    passage: Passage
    ref: str = ""


@dataclass(frozen=True)
class Attendee:
    """A name of the attendance list. `group` is present, officers, others or apologies."""

    group: str
    name: str
    affiliation: str | None
    chair: bool
    page: int
    page_end: int
    initials: str | None = None


@dataclass(frozen=True)
class Resolution:
    """One decision, or one lettered clause of one. `passage` is without its label and closing mark."""

    label: str | None
    passage: Passage
    moved_by: str | None = None
    seconded_by: str | None = None
    result: str | None = None
    ref: str = ""


@dataclass(frozen=True)
class Point:
    """A discussion point such as (iv). `label` is "iv"."""

    label: str
    passage: Passage


@dataclass(frozen=True)
class ActionEntry:
    """A row of an action log (`source` "log") or an action marked in minutes (`source` "minute").

    `meeting_date` is that of the log's, or the minutes', own meeting; `dates` are the printed ones, slips and all.
    """

    source: str
    meeting_date: str | None
    number: str | None
    minute_number: str | None
    dates: tuple[str, ...]
    action: str
    owner: str | None
    due: str | None
    comments: str | None
    status: str | None
    page: int
    page_end: int
    group: str | None = None
    ref: str = ""


@dataclass(frozen=True)
class Minute:
    """A numbered (or at least headed) item of a set of minutes. `passage` is its text without the heading."""

    number: str | None
    title: str
    passage: Passage
    page: int
    page_end: int
    agenda_item: str | None = None
    presenters: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    refers_to: tuple[str, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    actions: tuple[ActionEntry, ...] = ()
    ref: str = ""


@dataclass(frozen=True)
class Meeting:
    """One set of minutes."""

    body: str | None
    date: str | None
    place: str | None
    start: str | None
    end: str | None
    chair: str | None
    previous_minutes_date: str | None
    next_meeting_date: str | None
    attendance: tuple[Attendee, ...]
    minutes: tuple[Minute, ...]
    page: int
    page_end: int
    ref: str = ""


@dataclass(frozen=True)
class Contact:
    """Whom to ask about a report."""

    name: str
    role: str | None = None
    organisation: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a report, or a slide. `number` as printed, without its full stop."""

    number: str | None
    passage: Passage
    heading: str | None = None
    ref: str = ""


@dataclass(frozen=True)
class Report:
    """An officer's report, a set of slides or an appendix. `kind` is report, slides or appendix.

    `page_from` and `page_to` are the page numbers the agenda gives its item, None where it gives none.
    """

    kind: str
    meeting_date: str | None
    agenda_item: str | None
    title: str
    page_from: int | None
    page_to: int | None
    page: int
    page_end: int
    numbered_paragraphs: int = 0
    paragraphs: tuple[Paragraph, ...] = ()
    recommendations: tuple[Passage, ...] = ()
    contacts: tuple[Contact, ...] = ()
    ref: str = ""


@dataclass(frozen=True)
class Doubt:
    """Something in the pack that a person should look at. `kind` is a key of the checks; `page` counts from 1."""

    kind: str
    page: int
    message: str


@dataclass(frozen=True)
class Reading:
    """All that was read from one pack."""

    file: str
    occasion: Occasion
    parts: tuple[Part, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    actions: tuple[ActionEntry, ...] = ()
    reports: tuple[Report, ...] = ()
    others: tuple[Passage, ...] = ()  # text of pages that belong to none of the above
    doubts: tuple[Doubt, ...] = field(default=())
