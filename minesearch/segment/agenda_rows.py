"""The rows of an agenda: number, title, note and page range of each, told apart by where they stand on the paper."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import mean

from minesearch.dates import CLOCK, find_dates
from minesearch.model.source import Line, Page, Word
from minesearch.patterns import (
    AGENDA_HEAD,
    AGENDA_NUMBER,
    ITEM_ALONE,
    ITEM_CODE,
    ITEM_MARK,
    ITEM_NUMBER,
    ITEM_ROMAN,
    PAGES,
)
from minesearch.segment.blocks import label_of
from minesearch.segment.candidates import roman_value
from minesearch.segment.gaps import COMMA
from minesearch.segment.section import body_lines, recognised_pages
from minesearch.text import columns

LEVEL = 14.0  # points: how far the left edges of numbers may lie apart ("9." and "10." set flush right)
STEP = 3  # how many numbers an agenda may leave out
REACH = 300  # lines with a number: an item and the next have no more between them
SAME = 0.6  # points: sizes of one type differ by no more
UNEVEN = 1.6  # points: sizes measured from an image do
TRIFLE = 1.12  # of the least step: scanned lines stand no more evenly
LOOSE = 1.18  # of the leading: a wider gap ends a title
HANGING = 14.0  # points: a title column of its own stands this far right of the number
INDENT = 8.0  # points: a shift of the left edge that counts
SET_IN = 80.0  # points: items below an item begin no further right of it
FAR = 150.0  # points right of the titles: a signature or a band, not a note
RANGE_WORDS = 8  # words: "( Pages 11 - 16 )" has no more, however it is spaced
FEW = 3  # rows: fewer without numbers are no agenda
SPACED = re.compile(r"^(?:\w )+\w$")  # "A G E N D A"
CLOCKED = re.compile(r"[ap]\.?m\b", re.IGNORECASE)
BAND = re.compile(
    r"(?:part|section)\s+(?:[a-z]|\d|[ivx]+)\b|(?:un)?restricted\s+items|(?:exempt|confidential|public"
    r"|private)\s+(?:items?|session|business)",
    re.IGNORECASE,
)
BARE = re.compile(r"(?P<from>\d{1,4})(?:\s*(?:[-–]|to)\s*(?P<to>\d{1,4}))?$")
LED = re.compile(  # what stands at the end of a line behind leading dots
    r"(?:(?:pages?|pp?\.?)\s{0,2})?(?P<from>\d{1,4})(?:\s{0,2}(?:[-–]|to)\s{0,2}(?P<to>\d{1,4}))?$", re.IGNORECASE
)
LEADERS = " ._…·"
LEAST = 4  # dots lead the eye; three are an ellipsis
PAGE_WORD = re.compile(r"\(?(?:pages?|pp?\.)$", re.IGNORECASE)
RANGE_WORD = re.compile(r"\(?(?:pages?|pp?\.)?[\d–-]*\)?$|to$", re.IGNORECASE)
PAGE_HEAD = re.compile(
    r"pages?(?:\(s\))?(?:\s*(?:no|number|#)(?:s|\(s\))?\.?)?\s*:?$|pg\.?(?:\s*no\.?)?$", re.IGNORECASE
)
ASIDE = 150.0  # points right of the titles: where a column of bare page numbers stands
LEVELLED = 12.0  # points: how far the right edges of such a column, or the left, may lie apart


@dataclass
class Row:
    """One row: `title` and `note` are lines without number and page range; `lines` those it was read from."""

    number: str | None
    title: list[Line] = field(default_factory=list)
    note: list[Line] = field(default_factory=list)
    page_from: int | None = None
    page_to: int | None = None
    lines: list[Line] = field(default_factory=list)

    @property
    def place(self) -> tuple[int, int]:
        """Page and line it begins on."""
        return self.lines[0].page, self.lines[0].index


@dataclass(frozen=True)
class _Start:
    """A line that may begin a row: its number, the kind of numbering, and how many characters the number takes."""

    index: int
    number: str
    kind: str
    value: tuple[int, ...]
    cut: int
    x0: float


@dataclass(frozen=True)
class Layout:
    """Where the columns of an agenda stand, in points."""

    number: float
    title: float
    leading: float
    extras: tuple[float, ...] = ()  # columns right of the title: who presents it, how long it takes
    pages: float | None = None  # a column of bare page numbers, where its head says so
    sizes: float = SAME  # how far the sizes of one type may differ


def is_agenda_head(text: str) -> bool:
    """The line is the heading of an agenda, be it "A G E N D A"."""
    plain = text.strip("*–-_~ ")
    return bool(AGENDA_HEAD.match(plain.replace(" ", "") if SPACED.match(plain) else plain))


def find_rows(pages: Sequence[Page]) -> list[Row]:
    """The numbered rows that stand in running lines, in order."""
    lines = [_untimed(line) for page in pages for line in body_lines(page) if not line.cell]
    lines, paged = _without_pages_before(lines)
    head = max((i for i, line in enumerate(lines) if is_agenda_head(line.text)), default=-1)
    scanned = recognised_pages(pages)
    starts = _starts(lines, scanned)
    chain = _chain([start for start in starts if start.index > head]) or _chain(starts)
    if not chain:
        return []
    sizes = UNEVEN if lines[chain[0].index].page in scanned else SAME
    layout = replace(_layout(lines, chain), sizes=sizes)
    chain = _with_subitems(chain, starts)
    ends = [start.index for start in chain[1:]] + [len(lines)]
    rows = []
    for start, end in zip(chain, ends, strict=True):
        block = lines[start.index : end]
        row = Row(start.number, lines=block[:1])
        row.page_from, row.page_to = paged.get(start.index, (None, None))
        fill(row, [_without(block[0], start.cut), *block[1:]], layout, last=end == len(lines))
        rows.append(row)
    return rows


def _without_pages_before(lines: Sequence[Line]) -> tuple[list[Line], dict[int, tuple[int, int]]]:
    """The lines without the pages of the papers in a column before the numbers ("5 - 6    4.1  Dues"), and these by
    the place of their line. A head over the column says so, else ranges among them that rise from row to row.
    """
    found: dict[int, tuple[int, int]] = {}
    parts: set[int] = set()  # lettered lines below an item, with pages of their own
    edges: list[float] = []
    for index, line in enumerate(lines):
        groups = columns(line)
        match = BARE.match(_text(groups[0])) if len(groups) > 1 else None
        if match and label_of(_text(line.words[len(groups[0]) :])):
            parts.add(index)
            edges.append(line.x0)
            continue
        if match and any(p.match(_text(line.words[len(groups[0]) :])) for p in (ITEM_CODE, AGENDA_NUMBER, ITEM_NUMBER)):
            found[index] = int(match["from"]), int(match["to"] or match["from"])
            edges.append(line.x0)
    if not edges:
        return list(lines), {}
    heads = [line.x0 for line in lines[: min((*found, *parts))] if PAGE_HEAD.match(_text(columns(line)[0]))]
    headed = any(abs(x0 - min(edges)) < LEVEL for x0 in heads)
    ranges = list(found.values())
    rise = len(ranges) > 1 and all(a[1] < b[0] for a, b in pairwise(ranges)) and any(a < b for a, b in ranges)
    if not (headed or rise) or max(edges) - min(edges) > LEVEL:
        return list(lines), {}
    bare = [
        replace(line, words=line.words[len(columns(line)[0]) :]) if index in found or index in parts else line
        for index, line in enumerate(lines)
    ]
    return bare, found


def _starts(lines: Sequence[Line], scanned: Collection[int]) -> list[_Start]:
    """The lines that may begin a row; on a scanned page a comma may be what was read of a stop."""
    found = []
    for index, line in enumerate(lines):
        for kind, pattern in (
            ("code", ITEM_CODE),
            ("number", AGENDA_NUMBER),
            ("number", ITEM_NUMBER),
            ("number", ITEM_ALONE),
            ("mark", ITEM_MARK),
            *((("number", COMMA),) if line.page in scanned else ()),
        ):
            match = pattern.match(line.text)
            if match:
                rest = match.groupdict().get("rest") or ""
                if not (CLOCKED.match(rest) or any(day.start == 0 for day in find_dates(line.text))):
                    value = tuple(int(part) for part in re.findall(r"\d+", match["number"]))
                    cut = match.start("rest") if rest else len(line.text)
                    found.append(_Start(index, match["number"], kind, value, cut, line.x0))
                break
        else:
            roman = ITEM_ROMAN.match(line.text)
            if roman:
                value = (roman_value(roman["number"]),)
                found.append(_Start(index, roman["number"], "roman", value, roman.start("rest"), line.x0))
            letter = re.match(r"(?P<number>[A-Z])[.)]\s+(?=\S)", line.text)
            if letter:
                value = (ord(letter["number"]) - 64,)
                found.append(_Start(index, letter["number"], "letter", value, letter.end(), line.x0))
    return found


def _untimed(line: Line) -> Line:
    """The line without the hour of its item in a column before the number: "10.05   2   Minutes"."""
    groups = columns(line)
    behind = replace(line, words=tuple(word for group in groups[1:] for word in group))
    hour = len(groups) > 1 and CLOCK.fullmatch(_text(groups[0]))
    return behind if hour and any(p.match(behind.text) for p in (ITEM_CODE, AGENDA_NUMBER, ITEM_NUMBER)) else line


def _chain(starts: list[_Start]) -> list[_Start]:
    """The longest run of one kind and edge whose numbers rise in small steps; of two as long the first to begin.

    Where Roman numerals stand further left, what they number is the items, and the rest is within these.
    """
    longest = _longest(starts)
    outer = _longest([start for start in starts if start.kind == "roman"])
    if len(outer) >= FEW and outer[0].value == (1,) and outer[0].x0 < longest[0].x0 - INDENT / 2:
        return outer
    return longest


def _with_subitems(chain: list[_Start], starts: Sequence[_Start]) -> list[_Start]:
    """The run with the items set in below its own: 4.1, 4.2 between 4 and 5, counted from one."""
    found: list[_Start] = []
    places = [start.index for start in starts]
    for at, start in enumerate(chain):
        end = chain[at + 1].index if at + 1 < len(chain) else float("inf")
        found.append(start)
        if start.kind != "number" or len(start.value) > 1:
            continue
        for below in starts[bisect_right(places, start.index) : bisect_left(places, end)]:
            inside = start.x0 + LEVEL < below.x0 < start.x0 + SET_IN
            value = (*start.value, found[-1].value[1] + 1 if len(found[-1].value) > 1 else 1)
            if inside and below.kind == "number" and below.value == value:
                found.append(below)
    return found


def _longest(starts: list[_Start]) -> list[_Start]:
    lengths: list[int] = []
    before: list[int | None] = []
    for i, start in enumerate(starts):
        length, link = 1, None
        for j in range(max(0, i - REACH), i):
            if lengths[j] >= length and _follows(starts[j], start):
                length, link = lengths[j] + 1, j
        lengths.append(length)
        before.append(link)
    longest: list[_Start] = []
    at = lengths.index(max(lengths)) if lengths else None
    while at is not None:
        longest.insert(0, starts[at])
        at = before[at]
    if len(longest) == 1 and (longest[0].value != (1,) or len(starts) > 1):
        paged = [s for s in starts if s.kind == "number"]
        return paged[:1] if len(paged) == 1 else []
    return longest


def _follows(first: _Start, then: _Start) -> bool:
    if first.kind != then.kind or abs(first.x0 - then.x0) > LEVEL:
        return False
    if first.value == then.value:
        return first.number != then.number or abs(first.x0 - then.x0) < 1
    if first.kind == "code":
        return then.value > first.value
    if first.kind == "mark":  # one of its parts runs on, the others stay
        rises = [b - a for a, b in zip(first.value, then.value, strict=False) if a != b]
        return len(first.value) == len(then.value) and len(rises) == 1 and 0 < rises[0] <= STEP
    if len(then.value) > 1 or len(first.value) > 1:
        return then.value[0] - first.value[0] in (0, 1) and then.value > first.value
    return 0 < then.value[0] - first.value[0] <= STEP


def _layout(lines: Sequence[Line], chain: list[_Start]) -> Layout:
    firsts = [_without(lines[s.index], s.cut) for s in chain]
    titled = [line for line in firsts if line.words]
    number = min(s.x0 for s in chain)
    title = Counter(round(line.x0) for line in titled).most_common(1)[0][0] if titled else number
    seen = Counter(round(group[0].x0, -1) for line in titled for group in columns(line)[1:] if not _page_words(group))
    extras = tuple(sorted(x for x, count in seen.items() if count > 1))
    above = [group for line in lines[: chain[0].index] for group in columns(line)]
    heads = [group[0].x0 for group in above if PAGE_HEAD.match(_text(group)) and group[0].x0 > title + INDENT]
    pages = heads[-1] if heads else _page_column(lines[chain[0].index :], title, above)
    return Layout(number, title, leading_within(lines[chain[0].index :]), extras, pages)


def _page_column(lines: Sequence[Line], title: float, above: Sequence[Sequence[Word]]) -> float | None:
    """The left edge of a column of numbers right of the titles that rise from row to row: the pages of the papers."""
    ends = [groups[-1] for line in lines if len(groups := columns(line)) > 1 and groups[-1][0].x0 > title + ASIDE]
    bare = [(group, match) for group in ends if (match := BARE.match(_text(group)))]
    if len(bare) < FEW - 1 or len(bare) < 0.7 * len(ends):
        return None
    firsts = [int(match["from"]) for _, match in bare]
    rise = all(a < b for a, b in pairwise(firsts))
    lefts, rights = [group[0].x0 for group, _ in bare], [group[-1].x1 for group, _ in bare]
    level = min(max(lefts) - min(lefts), max(rights) - min(rights)) < LEVELLED
    over = [_text(group) for group in above if group[0].x1 >= min(lefts) and group[0].x0 > title + ASIDE]
    clocked = any(re.match(r"(?:time|min|duration|length)", text, re.IGNORECASE) for text in over)
    return min(lefts) if rise and level and not clocked else None


def leading_within(lines: Sequence[Line]) -> float:
    """The distance between the lines of one title: the least there is, levelled over those that differ by a trifle."""
    widest = 1.45 * lines[0].size
    steps = [b.top - a.top for a, b in pairwise(lines) if a.page == b.page]
    close = [step for step in steps if 0.7 * lines[0].size < step < widest]
    return mean(step for step in close if step < TRIFLE * min(close)) if close else widest


def fill(row: Row, block: Sequence[Line], layout: Layout, last: bool) -> None:
    """Divide the lines of a row into page range, title and note; what stands behind the note is left out."""
    open_at: float | None = None
    extras: list[Line] = []
    ended = False
    previous: Line | None = None
    for drawn in block:
        line, open_at = _take_pages(row, drawn, layout, open_at)
        line, aside = _take_extras(line, layout)
        if not line.words:
            extras += aside
            continue
        if previous is not None and _stops(row, previous, line, layout, last):
            return row.note.extend(extras)
        extras += aside
        ended = ended or (bool(row.title) and not _goes_on(row.title[-1], line, layout, row.title[0]))
        (row.note if ended else row.title).append(line)
        row.lines += [drawn] if drawn is not block[0] else []
        previous = line
    return row.note.extend(extras)


def _goes_on(previous: Line, line: Line, layout: Layout, first: Line) -> bool:
    """The line belongs to the same title as the one before it."""
    if line.italic != previous.italic or line.bold != previous.bold or abs(line.size - previous.size) > layout.sizes:
        return False
    if label_of(line.text) or line.x0 > max(layout.title, first.x0) + INDENT:
        return False
    if line.page != previous.page:
        return line.text[:1].islower()
    if line.top - previous.top > LOOSE * layout.leading:
        return False
    return line.text[:1].islower() or not previous.text.endswith((".", "?"))


def _stops(row: Row, previous: Line, line: Line, layout: Layout, last: bool) -> bool:
    """The line is no part of the row: a band over the next rows, a signature, a list of members below the agenda."""
    gap = line.page != previous.page or line.top - previous.top > LOOSE * layout.leading
    if not gap:
        return False
    if BAND.match(line.text) or line.x0 > layout.title + FAR:
        return True
    heading = (line.bold or line.text.isupper()) and not row.title[0].bold and not row.title[0].text.isupper()
    if heading and abs(line.x0 - layout.title) > INDENT:
        return True
    hangs = layout.title - layout.number > HANGING
    if hangs and line.x0 < layout.title - INDENT:
        return True
    return last and line.page == previous.page and line.top - previous.top > 3 * layout.leading


def _take_pages(row: Row, line: Line, layout: Layout, open_at: float | None) -> tuple[Line, float | None]:
    """The line without the page range at its end, which goes to the row. A range may go on in the next line."""
    words = line.words
    title, led = _before_leaders(line.text)
    if title is not None:
        if led and row.page_from is None:
            row.page_from, row.page_to = int(led["from"]), int(led["to"] or led["from"])
        return _up_to(line, len(title)), None
    near_end = range(max(0, len(words) - RANGE_WORDS), len(words))
    at = next((i for i in near_end if PAGE_WORD.match(words[i].text) and _page_words(words[i:])), None)
    if at is None and open_at is not None:
        whole = line.text.endswith(")") and _range_words(words)  # "(Page" / "5)", begun at the end of a full line
        at = next((i for i, w in enumerate(words) if w.x0 > open_at - INDENT and _range_words(words[i:])), None)
        at = 0 if whole else at
    if at is None and layout.pages is not None and words and words[-1].x0 > layout.pages - 2 * INDENT:
        group = columns(line)[-1]
        at = len(words) - len(group) if BARE.match(_text(group)) else None
    if at is None:
        return line, None
    numbers = [int(n) for n in re.findall(r"\d{1,9}", _text(words[at:]))]
    if open_at is not None:
        numbers = [n for n in (row.page_from, row.page_to) if n][:1] + numbers
    if numbers and (row.page_from is None or open_at is not None):
        row.page_from, row.page_to = numbers[0], numbers[-1]
    rest = _text(words[at:])
    unfinished = (rest.startswith("(") and not rest.endswith(")")) or (open_at is not None and not rest.endswith(")"))
    return replace(line, words=words[:at]), words[at].x0 if unfinished else None


def _page_words(words: Sequence[Word]) -> bool:
    """The words are a page range, whole or cut off at the line's end: "(Pages 11 - 16)", "(Pages 11 -"."""
    text = _text(words)
    return (bool(PAGES.match(text)) and (text.startswith("(") or words[0].x0 > 300)) or bool(
        re.match(r"\(pages?(?:\s+\d+\s*(?:[-–]|to)?)?$", text, re.IGNORECASE)
    )


def _range_words(words: Sequence[Word]) -> bool:
    return all(RANGE_WORD.match(word.text) for word in words) and any(c.isdigit() for word in words for c in word.text)


def _take_extras(line: Line, layout: Layout) -> tuple[Line, list[Line]]:
    """The line without what stands in the columns right of the titles, and that."""
    if not layout.extras or not line.words:
        return line, []
    kept: list[Word] = []
    aside: list[Line] = []
    for group in columns(line):
        if kept and group[0].x0 >= layout.extras[0] - INDENT:
            aside.append(replace(line, words=tuple(group)))
        else:
            kept += group
    return replace(line, words=tuple(kept)), aside


def _without(line: Line, characters: int) -> Line:
    """The line without that many characters at its head."""
    words = list(line.words)
    left = characters
    while words and left >= len(words[0].text):
        left -= len(words.pop(0).text) + 1
    if words and left > 0:
        word = words[0]
        shift = (word.x1 - word.x0) * left / len(word.text)
        words[0] = replace(word, text=word.text[left:], x0=word.x0 + shift)
    return replace(line, words=tuple(words))


def _before_leaders(text: str) -> tuple[str | None, re.Match[str] | None]:
    """The words before dots that lead to the line's end, and the pages these lead to; None where no dots do."""
    whole = text.rstrip()
    led = LED.search(whole, max(0, len(whole) - 20))
    before = whole[: led.start()] if led else whole
    title = before.rstrip(LEADERS)
    dots = before[len(title) :].replace("…", "...").replace(" ", "")
    return (title, led) if title and len(dots) >= LEAST else (None, None)


def _up_to(line: Line, characters: int) -> Line:
    """The line with that many characters of it, and no more."""
    kept: list[Word] = []
    left = characters
    for word in line.words:
        if left <= 0:
            break
        kept.append(replace(word, text=word.text[:left]))
        left -= len(word.text) + 1
    return replace(line, words=tuple(kept))


def _text(words: Iterable[Word]) -> str:
    return " ".join(word.text for word in words)


def without_run_in(rows: list[Row]) -> list[Row]:
    """The rows with titles that run into what is to be done: what stands behind the bold or underlined words is a note.

    Most rows must be so: bold words in one alone are set so for a reason of their own.
    """
    heads = [_set_off(row.title) for row in rows]
    if sum(bool(head) for head in heads) <= len(rows) / 2:
        return rows
    return [_divided(row, head) if head else row for row, head in zip(rows, heads, strict=True)]


def _set_off(title: Sequence[Line]) -> int:
    """How many words at the head of a title are set off from all the others by their type; 0 where none are."""
    words = [word for line in title for word in line.words]
    for looks in ([word.bold for word in words], [word.underlined for word in words]):
        count = looks.index(False) if False in looks else 0
        if (
            count
            and not any(looks[count:])
            and (words[count - 1].text[-1] in ".:;–-" or words[count].text[0].isupper())
        ):
            return count
    return 0


def _divided(row: Row, count: int) -> Row:
    title: list[Line] = []
    note: list[Line] = []
    for line in row.title:
        head, rest = line.words[: max(count, 0)], line.words[max(count, 0) :]
        title += [replace(line, words=head)] if head else []
        note += [replace(line, words=rest)] if rest else []
        count -= len(line.words)
    end = title[-1].words[-1]
    words = (*title[-1].words[:-1], replace(end, text=end.text.rstrip(".")))
    title[-1] = replace(title[-1], words=words)
    return replace(row, title=title, note=[*note, *row.note])


def unnumbered_rows(pages: Sequence[Page]) -> list[Row]:
    """The rows of an agenda without numbers: below its heading each line at the left edge begins one."""
    lines = [line for page in pages for line in body_lines(page) if not line.cell]
    head = max((i for i, line in enumerate(lines) if is_agenda_head(line.text)), default=None)
    below = lines[head + 1 :] if head is not None else []
    if len(below) < FEW:
        return []
    edge = Counter(round(line.x0) for line in below).most_common(1)[0][0]
    layout = Layout(edge, edge, leading_within(below))
    groups: list[list[Line]] = []
    for line in below:
        if line.x0 < edge - INDENT or line.x0 > edge + FAR or len(line.words) > 25:
            break
        begins = abs(line.x0 - edge) < INDENT and not (groups and _goes_on(groups[-1][-1], line, layout, line))
        if begins or not groups:
            groups.append([line])
        else:
            groups[-1].append(line)
    rows = []
    for group in groups:
        row = Row(None, lines=group[:1])
        fill(row, group, layout, last=False)
        rows.append(row)
    return rows if len(rows) >= FEW else []
