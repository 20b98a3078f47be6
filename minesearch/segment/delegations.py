"""The list of participants that stands behind the report of a meeting, each with post and address, by delegation.

AUSTRALIA                                  NEW ZEALAND
Ms Ann BELL         the columns run        Mr Cal DUNN
Harbour Engineer    down the page one      Quay Road
Email: a@b.example  after the other        Phone: 01632 960111
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from minesearch.model.meeting import Attendee
from minesearch.model.source import Line, Page
from minesearch.patterns import APPENDIX_HEAD, EMAIL
from minesearch.segment.attendance import read_attendance
from minesearch.segment.labels import LIST_OF
from minesearch.segment.names import HONORIFICS, is_chair
from minesearch.segment.section import body_lines
from minesearch.text import columns

TOP = 4  # lines: how far down the heading of the list stands
FEWEST = 3  # people: fewer are no list of participants
EDGE = 4.0  # points: how far apart the lines of one column begin
LONG = 8  # words: the name of a delegation has no more
NAMED = re.compile(rf"(?:{HONORIFICS})\b\.?(?:\s+(?:{HONORIFICS})\b\.?)*\s+(?-i:[^\W\d_a-z]).*", re.IGNORECASE)
PART = re.compile(r"[^\W\d_a-z]|[(‘’'\"]|(?:de|del|da|dos|van|von|der|den|la|le|el|al|bin|ibn|y|e)\b")  # of a name
REACHED = re.compile(r"(?:tel(?:ephone)?|phone|fax|mobile|e-?mail)\b\.?\s*:", re.IGNORECASE)
OBSERVE = re.compile(r"\b(?:observers?|guests?|interpreters?|invited|experts?|consultants?)\b", re.IGNORECASE)
SERVE = re.compile(r"\b(?:secretariat|rapporteurs?|staff)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Delegation:
    """Whose people follow: the heading over them, and their group."""

    name: str | None = None
    group: str = "present"


def participants_behind(pages: Sequence[Page], words: frozenset[str]) -> list[Attendee]:
    """The people of the first list of participants that heads one of these pages; empty where there is none."""
    begin = next((at for at, page in enumerate(pages) if _is_list(page)), None)
    if begin is None:
        return []
    return read_participants([line for page in pages[begin:] for line in body_lines(page)], words)


def read_participants(lines: Sequence[Line], words: frozenset[str]) -> list[Attendee]:
    """The people of the list that begins with these lines, with or without addresses; empty where there are too few."""
    lines = _up_to_another(lines)
    head = next((at for at, line in enumerate(lines[:TOP]) if LIST_OF.fullmatch(line.text.strip())), -1)
    reached = sum(bool(REACHED.match(line.text) or EMAIL.search(line.text)) for line in lines)
    people = _people(lines[head + 1 :]) if reached >= FEWEST else read_attendance(lines, words)
    return people if len(people) >= FEWEST else []


def _is_list(page: Page) -> bool:
    return any(LIST_OF.fullmatch(line.text.strip()) for line in body_lines(page)[:TOP])


def _up_to_another(lines: Sequence[Line]) -> list[Line]:
    """The lines as far as the page that begins another appendix."""
    own: list[Line] = []
    for _, sheet in groupby(lines, key=lambda line: line.page):
        page = list(sheet)
        if own and any(APPENDIX_HEAD.match(line.text) and len(line.words) <= LONG for line in page[:TOP]):
            break
        own += page
    return own


def _people(lines: Sequence[Line]) -> list[Attendee]:
    """Those whose names begin with a title, under the bold headings that say for whom they came."""
    found: dict[str, Attendee] = {}  # each once, where first named
    under = _Delegation()
    for line in _in_columns(lines):
        if NAMED.fullmatch(line.text) and all(PART.match(word.text) for word in line.words):
            presides = under.name is not None and is_chair(under.name.strip(" :"))
            given = None if presides else under.name
            name = line.text.strip(" ,;")
            found.setdefault(name, Attendee(under.group, name, given, presides, line.page, line.page, None))
        else:
            under = _below(line, under)
    return list(found.values())


def _below(line: Line, under: _Delegation) -> _Delegation:
    """What a bold heading says of those below it; observers stay such under the names of their bodies."""
    if not line.bold or len(line.words) > LONG or not line.text[:1].isupper() or REACHED.match(line.text):
        return under
    if OBSERVE.search(line.text):
        return _Delegation(line.text, "others")
    if SERVE.search(line.text):
        return _Delegation(line.text, "officers")
    return _Delegation(line.text, "others" if under.group == "others" else "present")


def _in_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines page by page, those of the left column before those of the right; what begins at neither edge, such as
    a heading over both, is left out.
    """
    starts = Counter(round(group[0].x0) for line in lines for group in columns(line)[1:])
    edge, count = max(starts.items(), key=lambda pair: (pair[1], -pair[0]), default=(0, 0))
    if count < FEWEST:
        return list(lines)
    margin = min(line.x0 for line in lines)
    found: list[Line] = []
    for _, sheet in groupby(lines, key=lambda line: line.page):
        groups = [replace(line, words=tuple(group)) for line in sheet for group in columns(line)]
        found += [each for x0 in (margin, edge) for each in groups if abs(each.x0 - x0) < EDGE]
    return found
