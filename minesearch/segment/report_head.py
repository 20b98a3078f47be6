"""The head of a report: the body it goes to, the date of the meeting and the title as printed."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from minesearch.dates import find_dates
from minesearch.model.source import Line, Passage, Word
from minesearch.patterns import BODY_NAME, PARAGRAPH, REPORT_NAMED
from minesearch.segment.blocks import INDENT, gap_above, label_of, pitch_of
from minesearch.segment.front import PAPER, levelled
from minesearch.text import columns, fold, join_words

DEEP = 45  # lines: how far down a labelled title may stand
SHALLOW = 14  # lines: how far down any other title may begin
LABEL = re.compile(
    r"(?:(?:report|item|agenda|paper)\s+)?(?:title|subject)(?:\s+(?:of\s+(?:the\s+)?(?:report|paper)|matter|heading))?\s*:$"
    r"|re\s*:$",
    re.IGNORECASE,
)
DECISION_TITLE = re.compile(r"(?:subject(?:\s+matter)?\s*/\s*)?title\s+of\s+(?:decision|report)\s*:?$", re.IGNORECASE)
ABOUT = re.compile(
    r"(?:joint\s+|confidential\s+|committee\s+|officer\s+)*report(?:\s+(?:of|by|from|to)\b.*|\s+(?:no|ref)\b.*)?$"
    r"|(?:report\s+)?(?:to|from|of|by|date|meeting|author|item|ward|wards|status"
    r"|classification|committee|contact|lead\s+\w+|portfolio\s+\w+|key\s+decision|agenda\s+item|decision\s+\w+"
    r"|purpose)\s*(?:no\.?\s*)?(?:\(s\))?\s*[:\d].*"
    r"|(?:public|private|part\s+[\dabi]+|open|exempt|not\s+for\s+publication|for\s+(?:publication|information"
    r"|decision)|official|unclassified|restricted|draft|confidential)$",
    re.IGNORECASE,
)
OPENER = re.compile(
    r"(?:introduction|background|purpose|summary|executive\s+summary|recommendations?|overview|context"
    r"|key\s+(?:points|issues)|report\s+summary|aims?|reason)\b.{0,40}$",
    re.IGNORECASE,
)
LEADS_ON = re.compile(r"(?:[:–-]|\b(?:and|of|for|the|to|on|in|&))$", re.IGNORECASE)


@dataclass(frozen=True)
class Head:
    """The title with its trail, the date of the meeting as ISO, and how many lines the head has."""

    title: Passage | None
    date: str | None
    lines: int


def read_head(lines: Sequence[Line], body_names: Collection[str], words: frozenset[str]) -> Head:
    """The head of the report that begins with these lines. `body_names` are names its body is known by."""
    first = levelled([line for line in lines if line.page == lines[0].page][:DEEP]) if lines else []
    labelled = _labelled(first)
    if labelled:
        last = max(i for i, line in enumerate(first) if line.index <= labelled[-1].index)
        return Head(fold(labelled, words), _date(first[: last + 8]), last + 1)
    known = {_plain(name) for name in body_names}
    # what stands above "Staff report" is a letterhead
    at = next((i + 1 for i, line in enumerate(first[:SHALLOW]) if REPORT_NAMED.match(line.text)), 0)
    while at < min(len(first), SHALLOW) and _above_title(first, at, known):
        at += 1
    if at >= len(first) or PARAGRAPH.match(first[at].text) or len(first[at].words) > 20:
        return Head(None, _date(first[:at]), at)
    end = at + 1
    pitch = pitch_of(lines)
    while end < len(first) and end - at < 6 and _goes_on(first[at:end], first[end], pitch, known):
        end += 1
    if OPENER.match(first[at].text):
        named = _report_alone(first[:at], first[at:])
        return Head(fold(named, words) if named else None, _date(first[:at]), at)
    return Head(fold(first[at:end], words), _date(first[: end + 1]), end)


def _report_alone(above: Sequence[Line], below: Sequence[Line]) -> list[Line]:
    """The line "Report of the Quay Group" where it is the title: no other stands below, and it is larger than these."""
    named = [line for line in above if re.match(r"report\s+(?:of|by|from|to)\b", line.text, re.IGNORECASE)]
    return [line for line in named[-1:] if all(line.size > other.size + 1 for other in below)]


def without_number(title: str, number: str | None) -> str:
    """The title without the number of its item before it: "5. Dues" is "Dues", "Item 5: Dues" too."""
    if not number:
        return title
    led = re.match(rf"(?:(?:agenda\s+)?item\s+)?{re.escape(number)}\s*[.:)–-]?\s+(?=\S)", title, re.IGNORECASE)
    return title[led.end() :] if led else title


def is_above_title(text: str, body_names: Collection[str]) -> bool:
    """The line names the body, the day or the kind of paper: what stands over a report's title."""
    return _is_body(text, {_plain(name) for name in body_names}) or _is_date(text) or bool(ABOUT.match(text))


def _above_title(lines: Sequence[Line], at: int, known: set[str]) -> bool:
    line = lines[at]
    if _is_body_and_date(line.text, known):
        return True
    if _plain(line.text) in known or _is_date(line.text) or ABOUT.match(line.text) or len(line.text) < 3:
        return True
    if PAPER.match(line.text):
        return True
    below = [other.text for other in lines[at + 1 : at + 4]]
    return at < 3 and _is_body(line.text, known) and any(_is_date(text) for text in below)


def _is_body(text: str, known: set[str]) -> bool:
    return _plain(text) in known or (bool(BODY_NAME.match(text)) and len(text.split()) <= 12)


def _is_date(text: str) -> bool:
    """The line is a date and hardly anything else."""
    return any(found.end - found.start > 0.5 * len(text) for found in find_dates(text.replace("th", "th ", 1)))


def _date(lines: Sequence[Line]) -> str | None:
    for line in lines:
        text = re.sub(r"(?<=\d)(st|nd|rd|th)(?=[A-Za-z])", r"\1 ", line.text)
        found = [each for each in find_dates(text) if each.year_given]
        if found:
            return found[0].value
    return None


def _goes_on(title: Sequence[Line], line: Line, pitch: float, known: set[str]) -> bool:
    """The line is one more of the title."""
    first, previous = title[0], title[-1]
    if (
        PARAGRAPH.match(line.text)
        or label_of(line.text)
        or OPENER.match(line.text)
        or abs(line.size - previous.size) > 1
    ):
        return False
    if _plain(line.text) in known or _is_date(line.text) or ABOUT.match(line.text) or line.page != first.page:
        return False
    if line.text.isupper() and first.text.isupper():
        return True
    if gap_above(previous, line, pitch) and not LEADS_ON.search(previous.text):
        return False
    return line.bold == first.bold and line.text.isupper() == first.text.isupper() and len(line.words) <= 16


def _labelled(lines: Sequence[Line]) -> list[Line]:
    """The lines that stand behind "Title:" or "Subject:", without the label; a label may be broken over two lines."""
    for index, line in enumerate(lines):
        limit = float("inf")
        count = next((n for n in range(1, 5) if LABEL.match(join_words(line.words[:n]))), 0)
        if DECISION_TITLE.match(line.text) and index + 1 < len(lines):
            return [lines[index + 1]]
        if count:
            groups = columns(line)
            limit = groups[2][0].x0 if line.cell and len(groups) > 3 else limit
            value = tuple(word for word in line.words[count:] if word.x0 < limit)
            edge = value[0].x0 if value else None
        else:
            groups = columns(line)
            below = columns(lines[index + 1])[0] if index + 1 < len(lines) else []
            broken = LABEL.match(f"{join_words(groups[0])} {join_words(below)}")
            bare = line.cell and LABEL.match(f"{join_words(groups[0])}:")  # the rule between two cells for a colon
            if len(groups) < 2 or not (broken or bare):
                continue
            # in a form of four columns another label stands behind the value
            limit = groups[2][0].x0 if line.cell and len(groups) > 2 else limit
            value = tuple(word for group in groups[1:] for word in group if word.x0 < limit)
            edge = value[0].x0
        if not value or edge is None:
            continue
        found = [_with(line, value)]
        for other in lines[index + 1 :]:
            beside = tuple(word for word in other.words if edge - INDENT <= word.x0 < limit - INDENT)
            label = join_words([word for word in other.words if word.x0 < edge - INDENT])
            if not beside or (label and not (not count and label.endswith(":") and other is lines[index + 1])):
                break
            if other.top - found[-1].top > 1.7 * line.size:
                break
            found.append(_with(other, beside))
        return found
    return []


def _with(line: Line, words: tuple[Word, ...]) -> Line:
    return replace(line, words=words)


def _is_body_and_date(text: str, known: set[str]) -> bool:
    """The body and the day of its meeting on one line: "HARBOUR BOARD – 8 NOVEMBER 2022"."""
    days = find_dates(text)
    if not days:
        return False
    rest = _plain(f"{text[: days[0].start]} {text[days[0].end :]}")
    body = re.sub(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", "", rest).strip()
    short = bool(BODY_NAME.match(body)) and any(name.endswith(f" {body}") for name in known)
    return bool(body) and (body in known or short)


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.casefold().replace("&", "and")).strip()
