"""The front of a report set out as a form: "Report to: ...", "Date: ...", "Item: 5", in a table or line by line.

| Report to: | Harbour Board        |        Meeting: Harbour Board
| Date:      | 4 May 2011           |        Date:    4 May 2011
| Subject:   | Dues for visitors    |        Item:    5
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minesearch.model.source import Line, Page
from minesearch.patterns import REPORT_NAMED
from minesearch.segment.section import body_lines
from minesearch.text import columns, join_words

HEAD = 12  # lines: how far down such a form may stand
FIRST = 5  # lines: a letterhead and a title stand above it at most
LEVEL = 3.0  # points: how far the tops of one row's lines may lie apart
LABELS = re.compile(
    r"(?P<label>(?:report|paper)\s+(?:to|of|by|from|title|author)|to|from|re|subject(?:\s+matter)?|(?:report\s+)?title(?:\s+of\s+(?:the\s+)?"
    r"(?:report|paper))?|(?:(?:commission|council|board|committee|cabinet)\s+)?meeting(?:\s+(?:date|of|name))?|committee|board|(?:meeting\s+|report\s+)?date(?:\s+of\s+meeting)?"
    r"|(?:agenda\s+)?item(?:\s+(?:no\.?|number|ref\.?))?|authors?|(?:lead|responsible|contact|reporting)\s+(?:officer|director|member)|(?:staff|officer)\s+contact|department|(?:submitted|requested)\s+by"
    r"|executive\s+(?:lead|sponsor|director)|sponsor|(?:cabinet|portfolio)\s+(?:member|holder)|wards?(?:\s+affected)?"
    r"|purpose(?:\s+of\s+(?:the\s+)?(?:report|paper))?|classification|status|present(?:ed\s+by|er)|prepared\s+by"
    r"|key\s+decision|exempt(?:ion)?|enclosure|agenda\s+number)(?:\(s\))?\s*(?P<colon>:|$)\s*(?P<value>.*)",
    re.IGNORECASE,
)
OF_REPORT = re.compile(r"report|paper|subject|title|item|from|author|re$|presented|prepared|officer", re.IGNORECASE)
FOR_MEETING = re.compile(r"(?:report\s+|paper\s+)?to$|meeting|date|committee|board", re.IGNORECASE)
OF_MEETING = re.compile(  # a form that calls or records a meeting
    r"(?:time|start|venue|place|location|held\s+(?:at|in)|present|attend\w+|in\s+attendance|apologies|members|chair\w*|minutes"
    r"|notes?\s+(?:by|taken)|quorum|membership)\b[^:]{0,30}(?::|$)",
    re.IGNORECASE,
)
ITEM = re.compile(r"(?:agenda\s+)?item|agenda\s+number", re.IGNORECASE)
PAPER = re.compile(  # the mark alone at the head of a paper: "Paper C", "Enc. 4b", "Attachment 2.1"
    r"(?:board\s+|agenda\s+)?(?:paper|enclosure|enc|attachment|document|report)\.?\s+(?:no\.?\s*|ref\.?\s*)?:?\s*"
    r"(?P<mark>(?-i:[A-Z]\d{0,2}[a-z]?)|\d{1,2}(?:\.\d{1,2})?[a-z]?)\.?$",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?)\.?$", re.IGNORECASE)


def levelled(lines: Sequence[Line]) -> list[Line]:
    """The lines with those of a table's row that stand level joined to one, left to right."""
    joined: list[Line] = []
    for line in lines:
        last = range(max(0, len(joined) - 6), len(joined)) if line.cell else ()
        beside = [at for at in last if _level(joined[at], line)]
        if beside:
            at = beside[-1]
            words = sorted((*joined[at].words, *line.words), key=lambda word: word.x0)
            joined[at] = replace(joined[at], words=tuple(words))
        else:
            joined.append(line)
    return joined


def is_front(page: Page) -> bool:
    """The page begins with the form of a report, which says for which meeting it is; not with that of a meeting."""
    return bool(_form(page))


def item_named(page: Page) -> str | None:
    """The number of the agenda's item that such a form gives."""
    for label, value in _form(page).items():
        number = NUMBER.match(value)
        if ITEM.match(label) and number:
            return number["number"]
    return None


def paper_mark(page: Page) -> str | None:
    """The letter or number of the mark that stands alone at the head of a paper, in capitals: "C" of "Paper C"."""
    for line in body_lines(page)[:1]:
        match = PAPER.match(line.text)
        if match and match["mark"]:
            return match["mark"].upper()
    return None


def mark_in_note(note: str | None) -> str | None:
    """The mark of the paper that a note beside an item of the agenda ends with."""
    words = (note or "").split()
    match = PAPER.match(" ".join(words[-2:]))
    return match["mark"].upper() if match and match["mark"] else None


def _form(page: Page) -> dict[str, str]:
    """The labels of the report's form at the head of a page, with what stands behind each; empty without one."""
    rows = levelled(body_lines(page))[: 2 * HEAD]
    named = next((at for at, row in enumerate(rows[:HEAD]) if REPORT_NAMED.match(row.text) and not row.cell), -1)
    rows = rows[named + 1 :][:HEAD]  # what stands above "Staff report" is a letterhead
    if any(OF_MEETING.match(row.text) for row in rows):
        return {}
    labels = _labels(rows)
    told = any(OF_REPORT.search(label) for label in labels) and any(FOR_MEETING.search(label) for label in labels)
    return labels if told and len(labels) > 1 and _labels(rows[:FIRST]) else {}


def _level(one: Line, other: Line) -> bool:
    apart = one.x1 < other.x0 or other.x1 < one.x0
    return one.cell and one.page == other.page and abs(one.top - other.top) < LEVEL and apart


def _labels(rows: Sequence[Line]) -> dict[str, str]:
    """The labels of a form, in small letters, with what stands behind each on its line."""
    found: dict[str, str] = {}
    for row in rows:
        groups = [join_words(group) for group in columns(row)]
        # a form of four columns has two labels in a row
        for at in range(0, len(groups), 2) if row.cell and len(groups) > 2 else (0,):
            said = " ".join(groups[at : at + 2] if row.cell and len(groups) > 2 else groups)
            label = LABELS.match(said)
            bare = LABELS.match(groups[at]) if row.cell else None
            if label and label["colon"]:
                found.setdefault(label["label"].casefold(), label["value"])
            elif bare and at + 1 < len(groups):
                found.setdefault(bare["label"].casefold(), groups[at + 1])
    return found
