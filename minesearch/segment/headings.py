"""Where the items of a set of minutes begin: numbered headings followed as a sequence, else headings by their look.

A set of minutes has one way of heading its items. All lines that could be a heading are gathered by style (kind of
number, weight, left edge); the style whose numbers run on best is the spine. Numbers inside an item do not fit the
spine's sequence or style, so "1. Noted the dates" within item 7 is no item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minesearch.model.source import Line
from minesearch.patterns import (
    AGENDA_HEAD,
    ATTENDANCE_HEAD,
    BULLET,
    CARRIED,
    CLAUSE,
    DECISION_HEAD,
    ITEM_ALONE,
    ITEM_CODE,
    ITEM_NUMBER,
    RESOLVED,
)
from minesearch.segment.blocks import INDENT, gap_above, pitch_of
from minesearch.segment.gaps import LONG, Candidate, filled

REACH = 300  # lines with a number: an item and the next have no more between them
USUAL = re.compile(
    r"(any )?other (matters|business)|a\.?o\.?b\b|(date|time|dates)s?( and time)? of (the )?(next|future)|next meeting"
    r"|meeting dates|close( of (the )?meeting)?$|item #?\d|adjournment|confidential|exempt",
    re.IGNORECASE,
)
CLOSING = re.compile(  # what a meeting ends with: a heading even where it is set like the text around it
    r"((any )?other (matters|business)|((date|time)s?( and time)? of (the )?)?(next|future) meetings?"
    r"|meeting dates( (for|in) \d{4})?)\s*[:.]?$",
    re.IGNORECASE,
)
AGENDA_ITEM = re.compile(r"agenda\s+item\s+(?P<number>\d{1,3}[a-z]?)[.:]?\s+(?P<rest>\S.*)", re.IGNORECASE)
NUMBERED_ITEM = re.compile(r"item #?\s*(?P<number>\d{1,3}[a-z]?)[.:]?\s+(?P<rest>\S.*)", re.IGNORECASE)
RUN_IN = re.compile(r"(?P<title>[A-Z][^.:;]{2,70}?)\s*[:;]\s*(?P<rest>.*)")
DASHED = re.compile(  # "5. Public comments - None", "1. Opening - Mr Hill called the meeting to order"
    r"(?P<title>[^-–—.]{3,60}?)\s*(?:\s[-–—]+\s*|[—–]\s*)"
    r"(?P<rest>(?:none|nil)\b.*|(?=.*\b(?:was|were|had|has|have|called|reported|said|stated|shared|gave|thanked|asked"
    r"|noted|received|approved|presented)\b)(?:\S+\s+){3,}\S.*)$",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"(mr|mrs|ms|miss|dr|cllr|councillor|mayor|deputy|reeve|chair\w*|prof\w*|sir|lord|lady)\b", re.IGNORECASE
)
SIGNATURE = re.compile(
    r"(chair(man|person|woman)?|mayor|clerk|signed|position|date|municipal administrator)\b[\s:._…-]*", re.I
)
COUNTED = re.compile(  # what stands behind a number that counts or dates something, in a line that was wrapped there
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|[ap]\.?m\b|[,;)]"
    r"|(?:per cent|percent|years?|days?|weeks?|months?|hours?|minutes|members|people|of|and|to|or|in|at|was|were|had)\b"
)
RESOLUTION_NUMBER = re.compile(r"R?\d{4}-\d{1,4}$|^resolution", re.IGNORECASE)


@dataclass(frozen=True)
class Heading:
    """An item's heading. `first` and `last` index the lines it stands on; `rest` is text of its last line behind it.

    `agenda_item` is true where the number is that of the agenda's item ("Item #10").
    """

    number: str | None
    title: str
    first: int
    last: int
    rest: str = ""
    resolution_number: bool = False
    agenda_item: bool = False


def find_headings(lines: Sequence[Line]) -> list[Heading]:
    """The item headings among the running lines of a set of minutes, in order."""
    pitch = pitch_of(lines)
    if len(named := _by_agenda(lines, pitch)) > 1:
        return named
    spine = _spine(_candidates(lines), lines)
    taken = {c.index for c in spine}
    right = right_edge(lines)
    numbered = [_numbered(c, lines, pitch, taken, right) for c in spine]
    codes = bool(spine) and all(RESOLUTION_NUMBER.search(c.number) for c in spine)
    if spine:
        edge = min(c.x0 for c in spine)
        looked = [h for h in _by_look(lines, pitch, edge) if h.first not in taken]
        named = [h for h in looked if USUAL.match(h.title) or NUMBERED_ITEM.match(lines[h.first].text)]
        extra = looked + _run_in(lines, pitch) if codes else [h for h in named if h.first > spine[0].index]
        headings = sorted([*numbered, *_apart(numbered, extra)], key=lambda h: h.first)
        return _with_letters(headings, lines, pitch)
    return sorted(_by_look(lines, pitch, _left_edge(lines)), key=lambda h: h.first)


def _by_agenda(lines: Sequence[Line], pitch: float) -> list[Heading]:
    """Headings that name the item of the agenda they are about, in order: "Agenda Item 3. Finance"."""
    found: list[Heading] = []
    for heading in _by_look(lines, pitch, _left_edge(lines)):
        item = AGENDA_ITEM.match(" ".join(line.text for line in lines[heading.first : heading.last + 1]))
        if item and (not found or int(re.findall(r"\d+", item["number"])[0]) >= len(found)):
            found.append(replace(heading, number=item["number"], title=item["rest"].rstrip(". "), agenda_item=True))
    return found


def _candidates(lines: Sequence[Line]) -> list[Candidate]:
    found = []
    for index, line in enumerate(lines):
        if line.cell:
            continue
        match = ITEM_CODE.match(line.text)
        kind = "code"
        if not match:
            match = ITEM_NUMBER.match(line.text) or ITEM_ALONE.match(line.text)
            kind = "plain"
            if match and "." in match["number"]:
                kind = "decimal"
            elif match and match["number"][-1].isalpha():
                kind = "lettered"
        if not match or _only_a_number(match):
            continue
        rest = match["rest"] if "rest" in match.groupdict() else ""
        found.append(Candidate(index, match["number"], rest, kind, _bold_head(line), line.x0))
    return found


def _only_a_number(match: re.Match[str]) -> bool:
    """A sum, a date or the rest of a wrapped line, not the number of anything."""
    return bool(COUNTED.match(match.groupdict().get("rest") or ""))


def _bold_head(line: Line) -> bool:
    """The number and the first words behind it are bold or underlined."""
    head = [word for word in line.words[:3] if any(c.isalnum() for c in word.text)]
    return bool(head) and all(word.bold or word.underlined for word in head)


def _spine(candidates: list[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """The candidates that are items: those of the best style, and those of another that fill gaps in its sequence."""
    styles: dict[tuple[str, bool, bool, int], list[Candidate]] = {}
    for candidate in candidates:
        stopped = lines[candidate.index].text[len(candidate.number) :][:1] in (".", ":", ")")
        style = (candidate.kind, candidate.bold, stopped, round(candidate.x0 / 12))
        styles.setdefault(style, []).append(candidate)
    best: list[Candidate] = []
    for (kind, *_), members in styles.items():
        chain = members if kind == "code" else _chain(members)
        if kind == "code" and len(chain) == 1 and len(_by_look(lines, pitch_of(lines), _left_edge(lines))) > 2:
            continue  # a year such as 1995/96 at the head of one title among others
        if _score(chain, lines) > _score(best, lines):
            best = chain
    if not best or _score(best, lines) <= 0:
        return []
    return filled(best, candidates, lines)


def _chain(members: list[Candidate]) -> list[Candidate]:
    """The longest run of members whose numbers rise in small steps, of one where there is a choice; a number may stand
    twice.
    """
    lengths: list[int] = []
    before: list[int | None] = []
    for i, member in enumerate(members):
        length, nearest, link = 1, 0, None
        for j in range(max(0, i - REACH), i):
            step = _step(members[j], member)
            if 0 <= step <= 3 and (lengths[j] + 1, -abs(step - 1)) > (length, nearest):
                length, nearest, link = lengths[j] + 1, -abs(step - 1), j
        lengths.append(length)
        before.append(link)
    chain: list[Candidate] = []
    at = lengths.index(max(lengths)) if lengths else None
    while at is not None:
        chain.insert(0, members[at])
        at = before[at]
    return chain


def _step(first: Candidate, then: Candidate) -> int:
    """How far the number rises from one to the other; -1 where it does not."""
    a, b = first.value, then.value
    if a[:1] == b[:1] and len(b) > 1:
        return 1 if b[1:] > a[1:] else -1
    return b[0] - a[0] if b[0] > a[0] or a == b else -1


def _score(chain: list[Candidate], lines: Sequence[Line]) -> float:
    """How much a chain looks like the items of these minutes."""
    if not chain:
        return 0.0
    titled = sum(1 for c in chain if not c.rest.rstrip().endswith((".", ",")) or c.bold) / len(chain)
    bold = sum(1 for c in chain if c.bold) / len(chain)
    if len(chain) == 1 and not bold:
        return 0.0
    if bold == 0 and _are_paragraphs(chain, lines):
        return 0.0
    left = _left_edge(lines)
    edge = 1.0 if min(c.x0 for c in chain) < left + 3 * INDENT else 0.4
    members = {c.index for c in chain}
    # rows of a list follow each other; items of minutes have text below them
    followed = sum(1 for c in chain if c.index + 1 not in members) / len(chain)
    return len(chain) * (0.4 + 1.6 * bold) * (0.3 + titled) * edge * followed**3


def _are_paragraphs(chain: list[Candidate], lines: Sequence[Line]) -> bool:
    """Most of the numbered lines run on: they are numbered paragraphs under headings of another look."""
    running = sum(
        1 for c in chain if len(lines[c.index].words) > 9 and c.index + 1 < len(lines) and lines[c.index + 1].x0 >= c.x0
    )
    return running > len(chain) / 2 and len(_by_look(lines, pitch_of(lines), _left_edge(lines))) >= 2


def _numbered(candidate: Candidate, lines: Sequence[Line], pitch: float, taken: set[int], right: float) -> Heading:
    """The whole heading of a candidate: the title may go on over several lines, or stand on the next."""
    number = candidate.number.rstrip(".")
    if RESOLUTION_NUMBER.search(number):
        return Heading(number, "", candidate.index, candidate.index, candidate.rest, True)
    line = lines[candidate.index]
    title, rest = candidate.rest, ""
    last = candidate.index
    if not title and last + 1 < len(lines):
        last += 1
        title = lines[last].text
    if candidate.bold and not line.bold:
        head, behind = _bold_part(line, title)
        # text that runs on behind a title begins anew; a title half of whose words look bold goes on in small letters
        title, rest = (title, "") if behind[:1].islower() and not _stopped(title, behind) else (head, behind)
    while not rest and last + 1 < len(lines) and last + 1 not in taken:
        if not _goes_on(lines[last], lines[last + 1], candidate, pitch, right):
            break
        last += 1
        title = f"{title} {lines[last].text}"
    if not rest:
        title, rest = _run_in_parts(title, candidate.bold)
    return Heading(number, title.strip(), candidate.index, last, rest)


def right_edge(lines: Sequence[Line]) -> float:
    """The right edge of the text in points: what nine of ten lines keep within."""
    edges = sorted(line.x1 for line in lines if not line.cell)
    return edges[len(edges) * 9 // 10] if edges else 0.0


def full(previous: Line, line: Line, right: float) -> bool:
    """The first word of the line would not have fitted on the one before it: the text was wrapped there."""
    word = line.words[0]
    return previous.x1 + (word.x1 - word.x0) + 0.2 * word.size > right - 2 * word.size


def _stopped(title: str, behind: str) -> bool:
    """A colon or dash stands between the title and what follows."""
    return title[: len(title) - len(behind)].rstrip().endswith((":", ";", "-", "–", "."))


def _bold_part(line: Line, title: str) -> tuple[str, str]:
    """The title is the bold words at the head of the line; what follows is text."""
    words = title.split()
    weights = [word.bold or word.underlined for word in line.words][-len(words) :] if words else []
    count = next((i for i, weight in enumerate(weights) if not weight), len(words))
    head, rest = " ".join(words[:count]), " ".join(words[count:])
    return head.rstrip(" :;-–"), rest.lstrip(" :;-–")


def _run_in_parts(title: str, bold: bool) -> tuple[str, str]:
    """A heading that runs into its text behind a colon, unless all of it is bold: "1. Apologies; A. Bell".

    What stands behind a dash is text where it says that something was done, or that there was nothing.
    """
    said = None if bold else DASHED.match(title)
    if said:
        return said["title"], said["rest"]
    match = re.match(r"(?P<title>[^:;]{3,80}?)\s*[:;](?:\s+(?P<rest>\S.*))?$", title)
    if not match:
        return title, ""
    if not match["rest"]:
        return match["title"], ""
    return (title, "") if bold else (match["title"], match["rest"])


def _goes_on(previous: Line, line: Line, candidate: Candidate, pitch: float, right: float) -> bool:
    """The next line belongs to the same title."""
    if line.cell or RESOLVED.match(line.text) or gap_above(previous, line, pitch) or line.page != previous.page:
        return False
    if CLAUSE.match(line.text) or abs(line.size - previous.size) > 0.6 or not candidate.bold:
        return False
    hangs = line.text[0].islower() and line.x0 > candidate.x0 + INDENT  # below the title, right of its number
    return (full(previous, line, right) or hangs) and (line.bold or line.underlined)


def _left_edge(lines: Sequence[Line]) -> float:
    """The left edge of the text: the leftmost x at which at least a few lines begin."""
    edges = sorted(line.x0 for line in lines if not line.cell)
    return edges[min(len(edges) - 1, 2)] if edges else 0.0


def _by_look(lines: Sequence[Line], pitch: float, edge: float) -> list[Heading]:
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
        elif len(text.split()) <= LONG or AGENDA_ITEM.match(text):
            found.append(Heading(None, text.strip(" :;"), index, last))
    return found


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
    closing = CLOSING.match(text) and index > 0 and gap_above(lines[index - 1], line, pitch)
    if not (line.bold or line.underlined or line.italic or NUMBERED_ITEM.match(text) or closing):
        return False
    if abs(line.x0 - edge) > 2 * INDENT or index + 1 >= len(lines):
        return False
    return (
        index == 0
        or lines[index - 1].page != line.page
        or gap_above(lines[index - 1], line, pitch)
        or not lines[index - 1].bold
    )


def _same_heading(previous: Line, line: Line, pitch: float) -> bool:
    alike = line.bold == previous.bold and line.italic == previous.italic and line.underlined == previous.underlined
    return (
        alike
        and line.page == previous.page
        and line.top - previous.top < 1.15 * pitch
        and abs(line.size - previous.size) < 0.5
    )


def _run_in(lines: Sequence[Line], pitch: float) -> list[Heading]:
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
            and not SIGNATURE.match(line.text)
        ):
            found.append(Heading(None, match["title"], index, index, match["rest"]))
    return found


def _apart(headings: list[Heading], extra: list[Heading]) -> list[Heading]:
    """Those extra headings that share no line with others, each once."""
    taken = {i for h in headings for i in range(h.first, h.last + 1)}
    kept = []
    for heading in sorted(extra, key=lambda h: h.first):
        span = set(range(heading.first, heading.last + 1))
        if not span & taken:
            taken |= span
            kept.append(heading)
    return kept


def _with_letters(headings: list[Heading], lines: Sequence[Line], pitch: float) -> list[Heading]:
    """Bold lettered headings inside an item are items of their own, "11.06" and "a)" making 11.06a."""
    starts = {h.first for h in headings}
    out: list[Heading] = []
    parent: str | None = None
    expected = "a"
    by_first = {h.first: h for h in headings}
    for index, line in enumerate(lines):
        if index in starts:
            out.append(by_first[index])
            parent, expected = by_first[index].number, "a"
            continue
        match = CLAUSE.match(line.text)
        if not (parent and match and _bold_head(line) and match["label"].lower() == expected and line.bold):
            continue
        if len(match["rest"].split()) <= 8 and not match["rest"].endswith((".", ";", ",")):
            out.append(replace(Heading(parent + expected, match["rest"].strip(" :"), index, index)))
            expected = chr(ord(expected) + 1)
    return out
