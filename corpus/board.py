"""What the papers of a body are made of, as written by its clerk: the source of both the drawing and the truth.

Dates are ISO (2021-10-08). A `Step` says that the words it hangs on are a step of a matter; the places come from the
drawing pass, so that no page number is written by hand.
"""

from __future__ import annotations

from calendar import day_name, month_name
from dataclasses import dataclass
from datetime import date

MONTHS = tuple(month_name)[1:]
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


@dataclass(frozen=True)
class Step:
    """One step of a matter: `kind` is raised, deferred, answered, refers_to (log rows give the others)."""

    kind: str
    matter: str


Steps = tuple[Step, ...]


@dataclass(frozen=True)
class Person:
    """Someone invented. `variants` are all the forms in which the papers print the name."""

    name: str
    variants: tuple[str, ...]


@dataclass(frozen=True)
class Organisation:
    """A body invented, with its acronym if it is defined in the papers, and other names it went by."""

    name: str
    acronym: str | None = None
    variants: tuple[str, ...] = ()


@dataclass(frozen=True)
class Attendee:
    name: str
    affiliation: str | None = None
    chair: bool = False
    initials: str | None = None


@dataclass(frozen=True)
class Para:
    text: str
    steps: Steps = ()


@dataclass(frozen=True)
class Heading:
    """A heading inside a minute, such as "Minute 47: Trading Standards". `refers_to` are the numbers it names."""

    text: str
    refers_to: tuple[str, ...] = ()
    steps: Steps = ()


@dataclass(frozen=True)
class Point:
    """A discussion point; its roman number follows from its place."""

    text: str
    steps: Steps = ()


@dataclass(frozen=True)
class Clause:
    """What was resolved, without closing mark."""

    text: str
    steps: Steps = ()


@dataclass(frozen=True)
class Resolved:
    """Clauses under the body's marker, lettered where there are several."""

    clauses: tuple[Clause, ...]
    moved_by: str | None = None
    seconded_by: str | None = None
    result: str | None = None


@dataclass(frozen=True)
class Agreed:
    """A decision in running text: "It was proposed, seconded, and AGREED that ..."; `clause` begins with "that"."""

    clause: Clause


@dataclass(frozen=True)
class Task:
    """An action marked by the owner's initials; what is to be done stands in the paragraph `of` before the mark."""

    owner: str
    of: str


Block = Para | Heading | Point | Resolved | Agreed | Task


@dataclass(frozen=True)
class Minute:
    title: str
    blocks: tuple[Block, ...]
    agenda_item: str | None = None
    presenters: tuple[str, ...] = ()
    steps: Steps = ()


@dataclass(frozen=True)
class Minutes:
    """One set of minutes. `numbers` begin with `first`, or are "3.1", "3.2" ... when `series` is "3"."""

    body: str
    date: str
    place: str
    start: str
    end: str
    previous: str
    following: str
    chair: str
    attendance: tuple[tuple[str, str, tuple[Attendee, ...]], ...]  # (group, heading, names)
    minutes: tuple[Minute, ...]
    first: int = 1
    series: str | None = None
    chair_marked: bool = True  # "(in the Chair)" stands in the list; otherwise only the minutes say who took the chair

    def number(self, index: int) -> str:
        """The number of the minute at `index`, counted from 0."""
        return f"{self.series}.{index + 1}" if self.series else str(self.first + index)


@dataclass(frozen=True)
class LogRow:
    """A row of an action log. `dates` are as printed; `matters` says which matters it belongs to."""

    dates: tuple[str, ...]
    action: str
    owner: str
    comments: str
    status: str
    matters: tuple[str, ...]
    closed: bool = False


@dataclass(frozen=True)
class Log:
    title: str
    rows: tuple[LogRow, ...]
    repeat_header: bool = True


@dataclass(frozen=True)
class Section:
    text: str


@dataclass(frozen=True)
class Numbered:
    """A numbered paragraph of a report."""

    text: str


@dataclass(frozen=True)
class Bullet:
    text: str


@dataclass(frozen=True)
class Dashboard:
    """A page with a ruled table. `sideways` is "landscape" or "rotated" (drawn upright through /Rotate 90)."""

    heading: str
    rows: tuple[tuple[str, ...], ...]
    sideways: str = "landscape"


@dataclass(frozen=True)
class Contact:
    name: str
    role: str
    organisation: str
    phone: str
    email: str


@dataclass(frozen=True)
class Appendix:
    """`title` holds the printed letter, such as "Appendix A: Questions asked"."""

    title: str
    text: tuple[Numbered | Bullet | Section | Para, ...]


@dataclass(frozen=True)
class Report:
    title: str
    blocks: tuple[Section | Numbered | Bullet | Dashboard, ...]
    recommendations: tuple[str, ...]
    contacts: tuple[Contact, ...]
    appendices: tuple[Appendix, ...] = ()
    steps: Steps = ()


@dataclass(frozen=True)
class Slide:
    title: str
    bullets: tuple[str, ...]


@dataclass(frozen=True)
class Slides:
    slides: tuple[Slide, ...]
    steps: Steps = ()


Paper = Minutes | Log | Report | Slides


@dataclass(frozen=True)
class AgendaItem:
    title: str
    note: str | None = None
    paper: Paper | None = None
    steps: Steps = ()


@dataclass(frozen=True)
class Pack:
    """One file. `style` is "board" or "town"; without an agenda it is a set of minutes alone."""

    file: str
    style: str
    body: str
    date: str
    time: str | None = None
    venue: str | None = None
    agenda: tuple[AgendaItem, ...] = ()
    minutes: Minutes | None = None
    notice: str | None = None  # a page without a number before the agenda
    bookmarks: bool = False
    scan: bool = False


def long_date(iso: str) -> str:
    """8 October 2021"""
    day = date.fromisoformat(iso)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday(iso: str) -> str:
    return day_name[date.fromisoformat(iso).weekday()]


def capital_date(iso: str) -> str:
    """8TH OCTOBER 2021"""
    day = date.fromisoformat(iso)
    ending = "TH" if day.day in (11, 12, 13) else {1: "ST", 2: "ND", 3: "RD"}.get(day.day % 10, "TH")
    return f"{day.day}{ending} {MONTHS[day.month - 1].upper()} {day.year}"


def clock(time: str) -> str:
    """10.00 am for 10:00"""
    hour, minute = (int(part) for part in time.split(":"))
    return f"{hour - 12 if hour > 12 else hour}.{minute:02} {'pm' if hour >= 12 else 'am'}"


def log_date(printed: str) -> str:
    """2021-06-11 for 11.6.21"""
    day, month, year = (int(part) for part in printed.split("."))
    return date(2000 + year, month, day).isoformat()


def label(index: int, of: int) -> str | None:
    """The letter of a clause; a clause that stands alone has none."""
    return "abcdefgh"[index] if of > 1 else None


def ending(index: int, of: int) -> str:
    """The mark that closes a clause."""
    if index == of - 1:
        return "."
    return "; and" if index == of - 2 and of > 2 else ";"


def roman(points: int) -> str:
    """The label of the point after `points` others."""
    return ROMAN[points]


def raises(*matters: str) -> Steps:
    return tuple(Step("raised", matter) for matter in matters)


def answers(*matters: str) -> Steps:
    return tuple(Step("answered", matter) for matter in matters)


def defers(*matters: str) -> Steps:
    return tuple(Step("deferred", matter) for matter in matters)


def names(*matters: str) -> Steps:
    return tuple(Step("refers_to", matter) for matter in matters)


def resolved(
    *clauses: str | Clause, moved_by: str | None = None, seconded_by: str | None = None, result: str | None = None
) -> Resolved:
    """A decision of one or more clauses; those that begin no matter may be given as plain text."""
    given = tuple(Clause(clause) if isinstance(clause, str) else clause for clause in clauses)
    return Resolved(given, moved_by, seconded_by, result)


def minute(
    title: str, *blocks: str | Block, paper: str | None = None, by: tuple[str, ...] = (), steps: Steps = ()
) -> Minute:
    """A minute; plain paragraphs may be given as text, `paper` is the agenda item it is marked with."""
    given = tuple(Para(block) if isinstance(block, str) else block for block in blocks)
    return Minute(title, given, paper, by, steps)


def marked(number: str) -> str:
    """How a minute says which paper of the agenda it is about."""
    return f"A copy of the report, marked \u2018Agenda Item {number}\u2019, is filed with these minutes."
