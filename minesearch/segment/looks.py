"""Headings told by their look: short lines in bold, italic or underlined, or that run into text behind a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minesearch.model.source import Line
from minesearch.patterns import (
    AGENDA_HEAD,
    ATTENDANCE_HEAD,
    BULLET,
    CARRIED,
    CLAUSE,
    DECISION_HEAD,
    ITEM_CODE,
    RESOLVED,
)
from minesearch.segment.blocks import INDENT, gap_above
from minesearch.segment.gaps import LONG

CLOSING = re.compile(  # what a meeting ends with: a heading even where it is set like the text around it
    r"((any )?other (matters|business)|((date|time)s?( and time)? of (the )?)?(next|future) meetings?"
    r"|meeting dates( (for|in) \d{4})?)\s*[:.]?$",
    re.IGNORECASE,
)
NUMBERED_ITEM = re.compile(  # "Item 4: Dues", "AGENDA ITEM NO. 4 – Dues"; "Item 4 was put off" is none
    r"(?:agenda\s+)?item\s+(?:no\b\.?\s*|number\s+|#\s*)?(?P<number>\d{1,3}[a-z]?)\s?[.:)]?\s+(?:[-–—]\s*)?"
    r"(?P<rest>(?-i:[A-Z\d(‘“'\"])\S*.*)",
    re.IGNORECASE,
)
AND_MINUTES = re.compile(r"(?:\band|[&/,])\s+(?:\w+\s+){0,2}minutes$", re.IGNORECASE)  # "Actions and Minutes"
RUN_IN = re.compile(r"(?P<title>[A-Z][^.:;]{2,70}?)\s*[:;]\s*(?P<rest>.*)")
PERSON = re.compile(
    r"(mr|mrs|ms|miss|dr|cllr|councillor|mayor|deputy|reeve|chair\w*|prof\w*|sir|lord|lady)\b", re.IGNORECASE
)
SIGNATURE = re.compile(
    r"(chair(man|person|woman)?|mayor|clerk|signed|position|date|municipal administrator)\b[\s:._…-]*", re.I
)


MOVED = re.compile(  # over the words of a motion: "Moved (Hill/Dunn)"
    r"(?:moved|proposed|resolved)\s*[:(]?\s*[A-Z][\w.’' -]{1,40}/\s*[A-Z][\w.’' -]{1,40}\)?", re.IGNORECASE
)
ACTION_MARK = re.compile(  # "Action:", "Action Point 3"
    r"actions?\s*(?:[:–-]|$)|action(?:\s+(?:point|item))?\s*(?:no\.?\s*|#)?[A-Z]{0,3}\d{1,4}(?:[./-]\d{1,4})*\s*[:.–-]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Heading:
    """An item's heading. `first` and `last` index the lines it stands on; `rest` is text of its last line behind it.

    `agenda_item` is true where the number is that of the agenda's item ("Item #10"); `item` is the number of the
    agenda's item that stands behind the title of one with a number of its own ("39/20 Dues [Item 4]"). `noted` is true
    where `rest` is a note in a column of its own ("Official Action"), with which no text begins.
    """

    number: str | None
    title: str
    first: int
    last: int
    rest: str = ""
    resolution_number: bool = False
    agenda_item: bool = False
    item: str | None = None
    noted: bool = False


def by_look(lines: Sequence[Line], pitch: float, edge: float) -> list[Heading]:
    """Short lines that are bold, italic or underlined as a whole and stand apart at the left edge."""
    found: list[Heading] = []
    for index, line in enumerate(lines):
        if found and index <= found[-1].last:
            continue
        if not _looks_like_heading(lines, index, pitch, edge):
            continue
        last = index
        while (
            not CLOSING.match(line.text)
            and last + 1 < len(lines)
            and _same_heading(lines[last], lines[last + 1], pitch)
        ):
            last += 1
        text = " ".join(each.text for each in lines[index : last + 1])
        item = NUMBERED_ITEM.match(text)
        if item:
            found.append(Heading(item["number"], item["rest"].rstrip(". "), index, last, agenda_item=True))
            continue
        run_in = RUN_IN.match(text)
        if run_in and (line.bold or line.underlined):
            found.append(Heading(None, run_in["title"].strip(), index, last, run_in["rest"]))
        elif len(text.split()) <= LONG:
            found.append(Heading(None, text.strip(" :;"), index, last))
    return found


def by_capitals(lines: Sequence[Line], pitch: float, edge: float) -> list[Heading]:
    """Short lines in capitals that stand apart at the left edge, or that run into their text behind a colon."""
    found = []
    for index, line in enumerate(lines):
        run_in = RUN_IN.match(line.text)
        title = run_in["title"] if run_in else line.text.strip(" :")
        apart = not index or lines[index - 1].page != line.page or gap_above(lines[index - 1], line, pitch)
        letters = [c for c in title if c.isalpha()]
        if len(letters) < 3 or not title.isupper() or not apart or len(title.split()) > LONG:
            continue
        if line.cell or abs(line.x0 - edge) > 2 * INDENT or line.text.endswith(",") or is_mark(line.text):
            continue
        found.append(Heading(None, title, index, index, run_in["rest"] if run_in else ""))
    return found


def is_mark(text: str) -> bool:
    """What is set in capitals or bold, and is no item: those present, a decision, a place to sign."""
    marks = (ATTENDANCE_HEAD, AGENDA_HEAD, RESOLVED, CARRIED, BULLET, CLAUSE, ACTION_MARK)
    return any(mark.match(text) for mark in marks) or SIGNATURE.fullmatch(text) is not None


def _looks_like_heading(lines: Sequence[Line], index: int, pitch: float, edge: float) -> bool:
    line = lines[index]
    text = line.text
    if line.cell or not text[:1].isalnum() or (text.endswith((".", ",")) and not NUMBERED_ITEM.match(text)):
        return False
    if ATTENDANCE_HEAD.match(text) or AGENDA_HEAD.match(text):
        return False
    if (
        RESOLVED.match(text)
        or CARRIED.match(text)
        or DECISION_HEAD.match(text)
        or SIGNATURE.fullmatch(text)
        or BULLET.match(text)
        or CLAUSE.match(text)
    ):
        return False
    if ACTION_MARK.match(text) or MOVED.fullmatch(text) or (index and _runs_on(lines[index - 1], line, pitch)):
        return False
    closing = CLOSING.match(text) and index > 0 and gap_above(lines[index - 1], line, pitch)
    if not (line.bold or line.underlined or line.italic or NUMBERED_ITEM.match(text) or closing):
        return False
    named = closing and (line.bold or line.underlined)  # wherever it stands
    if (abs(line.x0 - edge) > 2 * INDENT and not named) or index + 1 >= len(lines):
        return False
    return (
        index == 0
        or lines[index - 1].page != line.page
        or gap_above(lines[index - 1], line, pitch)
        or not lines[index - 1].bold
    )


def _runs_on(previous: Line, line: Line, pitch: float) -> bool:
    """Bold type that began at the end of the line above goes on: "**ACTION:** / **Ann Bell**"."""
    mixed = not previous.bold and previous.words[-1].bold and line.words[0].bold
    return mixed and previous.page == line.page and not gap_above(previous, line, pitch)


def _same_heading(previous: Line, line: Line, pitch: float) -> bool:
    alike = line.bold == previous.bold and line.italic == previous.italic and line.underlined == previous.underlined
    return (
        alike
        and line.page == previous.page
        and line.top - previous.top < 1.15 * pitch
        and abs(line.size - previous.size) < 0.5
    )


def run_in(lines: Sequence[Line], pitch: float) -> list[Heading]:
    """Headings that run into their text behind a colon, at the head of a paragraph: "Delegation: C. Dunn"."""
    found = []
    for index, line in enumerate(lines):
        match = RUN_IN.match(line.text)
        if (
            not match
            or PERSON.match(line.text)
            or len(match["title"].split()) > 8
            or line.cell
            or ITEM_CODE.match(line.text)
        ):
            continue
        apart = index == 0 or gap_above(lines[index - 1], line, pitch) or lines[index - 1].page != line.page
        if (
            apart
            and not ATTENDANCE_HEAD.match(line.text)
            and not RESOLVED.match(line.text)
            and (not SIGNATURE.match(line.text) or CLOSING.match(match["title"]))
        ):
            found.append(Heading(None, match["title"], index, index, match["rest"]))
    return found
