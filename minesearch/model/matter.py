"""A matter: something a meeting asked for, followed through logs, reports and later minutes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class StepKind(StrEnum):
    RAISED = "raised"
    LOGGED = "logged"
    PROGRESSED = "progressed"
    DEFERRED = "deferred"
    ANSWERED = "answered"
    CLOSED = "closed"
    REFERS_TO = "refers_to"


class State(StrEnum):
    LINKED = "linked"
    AMBIGUOUS = "ambiguous"
    NOT_IN_ARCHIVE = "not_in_archive"


@dataclass(frozen=True)
class Step:
    """One step of a matter: what happened, when, where it says so and why it is taken for the same matter."""

    kind: StepKind
    date: str | None
    ref: str
    file: str
    page: int
    quote: str
    status: str | None = None
    confidence: float = 1.0
    evidence: str = ""


@dataclass(frozen=True)
class Origin:
    """Where a matter was first raised. `resolution` is the clause label, None for a discussion point."""

    ref: str
    date: str | None
    minute: str | None
    resolution: str | None
    file: str
    page: int
    quote: str
    confidence: float
    evidence: str


@dataclass(frozen=True)
class Candidate:
    """A place that may be the one looked for."""

    ref: str
    file: str
    page: int
    quote: str
    score: float
    evidence: str


class MatterKind(StrEnum):
    """How a matter is known."""

    ACTION = "action"  # a log, or a mark in the minutes, holds it
    REQUEST = "request"  # a decision asks for it, and no log took it up
    DEFERRAL = "deferral"  # a meeting put the item off
    REFERENCE = "reference"  # later minutes name the minute


@dataclass(frozen=True)
class Matter:
    """The steps of one matter in date order. `action_id` is the same for every log row of the matter.

    `raised_on` is the date its log rows print, known even where the minutes of that day are not in the archive;
    `owner` is the one the latest log names; `dropped_on` the date of the body's next log, which has left it out.
    """

    action_id: str
    title: str
    state: State
    origin: Origin | None
    steps: tuple[Step, ...]
    candidates: tuple[Candidate, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()  # (file, ref) of its log rows, oldest first
    kind: MatterKind = MatterKind.ACTION
    body: str | None = None
    raised_on: str | None = None
    owner: str | None = None
    dropped_on: str | None = None
