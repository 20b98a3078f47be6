"""iCalendar (RFC 5545): a to-do for each row of the forward plan, for a clerk's diary.

What has no day has no DUE; a month ends with its last day. A to-do is stamped with the day it was last seen, so that
the same archive gives the same file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from minesearch import __version__
from minesearch.link.due import last_day
from minesearch.model.tables import Row

FOLD = 75  # octets of a line, without its end (RFC 5545, 3.1)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def write(columns: Sequence[str], rows: Iterable[Row], out: TextIO) -> int:
    """Write a calendar of the rows of `link.forward_plan`; returns how many. A calendar must hold one at least."""
    count = 0
    _put(out, "BEGIN", "VCALENDAR")
    _put(out, "VERSION", "2.0")
    _put(out, "PRODID", _text(f"-//minesearch//minesearch {__version__}//EN"))
    for row in rows:
        for name, value in _todo(row):
            _put(out, name, value)
        count += 1
    _put(out, "END", "VCALENDAR")
    return count


def _todo(row: Row) -> Iterator[tuple[str, str]]:
    first, seen, due = (_day(row[name]) for name in ("first_raised", "last_seen", "due"))
    yield "BEGIN", "VTODO"
    yield "UID", _text(str(row["action_id"]))
    yield "DTSTAMP", f"{seen or first or '19700101'}T000000Z"
    yield "SUMMARY", _text(str(row["title"]))
    if first and (not due or first < due):  # DUE must be later than DTSTART
        yield "DTSTART;VALUE=DATE", first
    if due:
        yield "DUE;VALUE=DATE", due
    yield "STATUS", "NEEDS-ACTION" if row["open"] else "COMPLETED"
    for name, column in (("CATEGORIES", "body"), ("CONTACT", "owner")):
        if row[column]:
            yield name, _text(str(row[column]))
    yield "DESCRIPTION", _text("\n".join(_facts(row)))
    yield "END", "VTODO"


def _facts(row: Row) -> Iterator[str]:
    """What the diary entry says below its title."""
    for label, column in (("Raised", "first_raised"), ("Due", "due"), ("Last status", "status")):
        if row[column]:
            yield f"{label}: {row[column]}"
    yield f"Last seen: {row['last_seen']}, {row['file']} page {row['page']}"
    yield f"{row['ref']}"


def _day(value: object) -> str | None:
    """20190614 for an ISO date, the month's last day for a month, None for anything else."""
    day = last_day(str(value or ""))
    return day.replace("-", "") if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None


def _text(value: str) -> str:
    """A value of the type TEXT: RFC 5545, 3.3.11."""
    value = _CONTROLS.sub(" ", value.replace("\r\n", "\n").replace("\t", " "))
    return re.sub(r"([\\;,])", r"\\\1", value).replace("\n", "\\n")


def _put(out: TextIO, name: str, value: str) -> None:
    """A content line, folded between characters so that no line has more than 75 octets."""
    line, room = "", FOLD
    for character in f"{name}:{value}":
        size = len(character.encode())
        if size > room:
            out.write(f"{line}\r\n")
            line, room = " ", FOLD - 1
        line, room = line + character, room - size
    out.write(f"{line}\r\n")
