"""People, organisations and dates: where they are mentioned, and who is who."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters [start, end) of a text name someone or something.

    `label` is PERSON, ORG or DATE. `value` is an ISO date or period (2019-06-14, 2021-03, 2017/2018), or the id of the
    person or organisation once they are linked. `rule` names what found it; `confidence` is 0 to 1. `likely` is the
    date that was probably meant where the printed one can't be right; `value` stays as printed.
    """

    label: str
    text: str
    start: int
    end: int
    value: str | None
    rule: str
    confidence: float
    likely: str | None = None


@dataclass(frozen=True, slots=True)
class MentionAt:
    """A mention and where it stands: the segment's ref, the file, the page the first character is on."""

    mention: Mention
    ref: str
    file: str
    page: int
    page_end: int


@dataclass(frozen=True)
class Role:
    """A role held by a person: as printed, with the organisation and the first and last date it was seen."""

    role: str | None
    organisation: str | None
    first: str | None
    last: str | None


@dataclass(frozen=True)
class Likeness:
    """Another row of the table that may be the same person or body: its id, how like it is (0 to 1), and why."""

    id: str
    score: float
    reason: str


@dataclass(frozen=True)
class Person:
    """One person over the archive. `reasons` say why each variant was joined; `candidates` who may be the same."""

    person_id: str
    name: str
    variants: tuple[str, ...]
    roles: tuple[Role, ...]
    mentions: int
    first_seen: str | None
    last_seen: str | None
    reasons: tuple[str, ...] = ()
    candidates: tuple[Likeness, ...] = ()
    ref: str = ""
    file: str = ""
    page: int = 0
    page_end: int = 0


@dataclass(frozen=True)
class Organisation:
    """One organisation over the archive."""

    org_id: str
    name: str
    acronym: str | None
    variants: tuple[str, ...]
    mentions: int
    first_seen: str | None
    last_seen: str | None
    reasons: tuple[str, ...] = ()
    candidates: tuple[Likeness, ...] = ()
    ref: str = ""
    file: str = ""
    page: int = 0
    page_end: int = 0
