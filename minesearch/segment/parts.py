"""Pages -> sections: where each part of a pack begins, and what kind of part it is.

Evidence, strongest first: the stamp "Agenda Item 6", the page ranges of the agenda against the numbers printed on the
pages, headings at the top of a page, a turn from upright to landscape slides. Bookmarks confirm, they do not decide.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from minesearch.dates import find_dates
from minesearch.model.meeting import AgendaItem, PartKind
from minesearch.model.source import Line, Page, PageState
from minesearch.patterns import (
    AGENDA_HEAD,
    APPENDIX_HEAD,
    ATTENDANCE_HEAD,
    ITEM_NUMBER,
    LOG_HEAD,
    MINUTES_HEAD,
    PARAGRAPH,
    REPORT_NAMED,
    RESOLVED,
    STAMP,
    STAMP_SHORT,
)
from minesearch.segment.front import is_front, item_named, mark_in_note, paper_mark
from minesearch.segment.labels import read_label
from minesearch.segment.log import is_log
from minesearch.segment.looks import AND_MINUTES
from minesearch.segment.proceedings import is_cover, is_proceedings
from minesearch.segment.section import Section, body_lines
from minesearch.segment.sitting import OPENED, VOTED, VOTES, tells_of_sitting, tells_of_votes, was_held
from minesearch.text import slug

TOP = 8  # lines: how far down the heading of a part may stand
HEAD = 0.12  # of the page's height: where a stamp stands
OPENING = 4  # pages: a report shows what it is on these
TITLED = 4  # lines: how far down the title of a report may stand, and over how many lines
DATED = 0.5  # of a line: what a date takes of a line that is there to give it
SLIDE_WORDS = 140  # words: a slide has no more on average
SLIDES = 3  # pages: a run of landscape pages this long may be slides of their own
HEADINGS = 2  # as many like it tell that a line is one of the headings of items
EDGE = 6.0  # points: how far apart lines begin that stand at one edge
PAGE_MARK = re.compile(  # in the heading given again at the head of a page: "Page 2 of 7", "Page # 2", "2 | Page"
    r"[\s,;|–—-]*\b(?:page|pg|p)\b\.?\s*(?:#|no\.?)?\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*$|^\W*\d{1,3}\s*\|\s*(?:page\b\W*)?",
    re.IGNORECASE,
)
LEADS_ON = re.compile(r"\b(?:on|from|to|for|until|by|of|the|and)$")  # a line of a sentence that goes on with a day
OF_MEETING = {"of", "the", "a", "held", "on"}  # words that say nothing of which meeting it is
OF_REPORT = re.compile(r"\breports?\b", re.IGNORECASE)
HELD = re.compile(r"\b(?:meeting|held|minutes of)\b", re.IGNORECASE)
MEETING = re.compile(r"\b(?:meeting|session)\b", re.IGNORECASE)
HELD_ON = re.compile(  # "Held on Friday 6th June 2014, 2pm to 4pm, in the Long Room", "On 6 June 2014 in the Long Room"
    r"(?!.*\bto\s+be\s+held\b)(?:(?:[\w’'-]+\s+){0,8}?held\b|on\s+(?=\w+day\b|\d))", re.IGNORECASE
)
OF_REPORT = re.compile(r"\breports?\b", re.IGNORECASE)
HELD = re.compile(r"\b(?:meeting|held|minutes of)\b", re.IGNORECASE)
MEETING = re.compile(r"\b(?:meeting|session)\b", re.IGNORECASE)
HELD_ON = re.compile(  # "Held on Friday 6th June 2014, 2pm to 4pm, in the Long Room", "Meeting in public held at"
    r"(?!.*\bto\s+be\s+held\b)(?:[\w’'-]+\s+){0,8}?held\b|on\s+(?=(?:\w+day\b|\d))", re.IGNORECASE
)
NUMBERED_HEAD = re.compile(r"agenda\s+item\s+(?:no\.?\s*)?(?P<number>\d{1,3})\b", re.IGNORECASE)
MINUTES_TITLE = re.compile(r"^(?:(?:to\s+\w+\s+)?the\s+)?minutes\b", re.IGNORECASE)
REPORT_MARKS = re.compile(
    r"^(?:\d{1,2}(?:\.\d)?\.?\s+)?(?:recommendations?|purpose(?: of (?:the )?report)?"
    r"|officers?\s+to\s+contact|report\s+author|report\s+of\b"
    r"|background|summary|executive summary|introduction|financial implications|contact officer|decision required)\b",
    re.IGNORECASE,
)
TO_BE_MOVED = (  # what a form leaves open for the meeting to fill in
    re.compile(r"moved\s+by\b[\s:._]*$", re.IGNORECASE),
    re.compile(r"seconded\s+by\b[\s:._]*$", re.IGNORECASE),
)
FORM_HEAD = 14  # lines: how far down a form names who moves and seconds


@dataclass(frozen=True)
class _Start:
    """A part begins here: the index of its first page, and what told so."""

    index: int
    item: str | None = None
    row: AgendaItem | None = None


def split(pages: Sequence[Page], agenda_pages: Sequence[Page], agenda: Sequence[AgendaItem]) -> list[Section]:
    """All pages in sections, in order; every page is in exactly one."""
    sections: list[Section] = []
    rest = list(pages[len(agenda_pages) :])
    if agenda_pages:
        sections.append(Section(PartKind.AGENDA, tuple(agenda_pages)))
    if not rest:
        return sections
    starts = _starts(rest, agenda)
    for start, following in zip(starts, [*starts[1:], _Start(len(rest))], strict=True):
        own = tuple(rest[start.index : following.index])
        row = start.row
        sections.append(
            Section(
                _kind(own, row),
                own,
                start.item or (row.number if row else None),
                row.page_from if row else None,
                row.page_to if row else None,
                row.title if row else None,
            )
        )
    return sections


def _starts(pages: Sequence[Page], agenda: Sequence[AgendaItem]) -> list[_Start]:
    by_label = {row.page_from: row for row in agenda if row.page_from is not None}
    by_number = {row.number: row for row in agenda if row.number}
    by_mark = {mark: row for row in agenda if (mark := mark_in_note(row.note))}
    titles = frozenset(slug(row.title) for row in agenda if row.title.count(" "))
    bodies = running_heads(pages)
    starts = [_Start(0, *_told(pages[0], by_label, by_number, by_mark))]
    slides = _slide_runs(pages)
    for index, page in enumerate(pages[1:], 1):
        if page.state is PageState.BLANK and not stamp_of(page):
            continue
        current = starts[-1]
        if _next_item(page, pages[current.index : index]):
            continue
        item, row = _told(page, by_label, by_number, by_mark)
        same = item is not None and item == (current.item or (current.row.number if current.row else None))
        if same and item is not None:
            continue
        if item is not None or row is not None:
            starts.append(_Start(index, item, row))
        elif (
            (index == current.index + 1 and is_cover(pages[current.index], page))
            or _repeats(page, pages[current.index])
            or _item_of_minutes(page, pages[current.index : index])
            or _next_heading(page, pages[current.index : index])
        ):
            continue
        elif (
            _opens(page, bodies)
            or (_titled(page, titles) and _marked_report([page]))
            or is_cover(page, pages[min(index + 1, len(pages) - 1)])
            or index in slides
            or _turns_over(pages[index - 1], page)
        ):
            inside = current.row is not None and current.row.page_to is not None and _label(page) is not None
            within = inside and (_label(page) or 0) <= (current.row.page_to or 0) if current.row else False
            kept = within and not is_minutes_head(page)
            if not kept:
                starts.append(_Start(index, None, current.row if within else None))
    return starts


def _turns_over(before: Page, page: Page) -> bool:
    """What came before ends with its page: signed minutes, or a form that is filled in by itself."""
    return (signed_off(before) and _headed(page)) or _is_form(before) or _is_form(page)


def _is_form(page: Page) -> bool:
    """A resolution that is laid before the meeting, with the names of mover and seconder left open."""
    head = body_lines(page)[:FORM_HEAD]
    return all(any(regex.match(line.text) for line in head) for regex in TO_BE_MOVED)


def _told(
    page: Page, by_label: dict[int, AgendaItem], by_number: dict[str, AgendaItem], by_mark: dict[str, AgendaItem]
) -> tuple[str | None, AgendaItem | None]:
    """The item number stamped on a page and the row of the agenda that names it, its printed page or its mark."""
    stamp = stamp_of(page) or item_named(page) or _stamped_short(page, by_number)
    row = by_number.get(stamp) if stamp else None
    if row is None:
        row = by_label.get(_label(page) or -1) or by_mark.get(paper_mark(page) or "")
    return stamp or (row.number if row else None), row


def stamp_of(page: Page) -> str | None:
    """The number of the stamp "Agenda Item 6" in the head of a page, boxed or not."""
    for line in page.lines:
        if line.boxed or (line.top < HEAD * page.height and line.index < 4):
            match = STAMP.match(line.text)
            if match:
                return match["number"]
    return None


def _stamped_short(page: Page, numbers: Collection[str]) -> str | None:
    """The number of a stamp such as "Item 6" alone in the right half of the page's head, where the agenda has it."""
    for line in page.lines:
        match = STAMP_SHORT.match(line.text)
        if match and line.top < HEAD * page.height and line.x0 > page.width / 2 and match["number"] in numbers:
            return match["number"]
    return None


def _label(page: Page) -> int | None:
    return int(page.label) if page.label and page.label.isdigit() else None


def running_heads(pages: Sequence[Page]) -> frozenset[str]:
    """Lines in capitals at the top of a page that stand over a date: the body's name over a report's title."""
    heads: Counter[str] = Counter()
    for page in pages:
        head = _report_head(page)
        if head:
            heads[head] += 1
    return frozenset(heads)


def _report_head(page: Page) -> str | None:
    lines = body_lines(page)[:5]
    for index, line in enumerate(lines[:2]):
        letters = [c for c in line.text if c.isalpha()]
        capitals = len(letters) > 8 and all(c.isupper() for c in letters)
        if ITEM_NUMBER.match(line.text):
            return None  # an item's heading, over a date in its text
        if (capitals or line.bold) and any(_is_date_line(below) for below in lines[index + 1 : index + 4]):
            return line.text.casefold()
    return None


def _is_date_line(line: Line) -> bool:
    """The line gives a date, and is not the end of a sentence that names one."""
    said = sum(found.end - found.start for found in find_dates(line.text))
    labelled = re.search(r":|\b(?:date|meeting|held)\b", line.text, re.IGNORECASE)
    return said > (0 if labelled else DATED * len(line.text)) and len(line.words) <= 9


def _says_when(line: Line) -> bool:
    """The line gives the day of a meeting first, or behind the word "held", with hour and place behind it."""
    days = [day for day in find_dates(line.text) if day.year_given]
    if not days or line.text.endswith("."):
        return False
    first = re.fullmatch(r"(?:\w+day,?\s+)?(?:the\s+)?", line.text[: days[0].start], re.IGNORECASE)
    return first is not None or HELD_ON.match(line.text) is not None


def _opens(page: Page, bodies: Collection[str]) -> bool:
    """A heading at the top of the page begins a part of its own."""
    return is_minutes_head(page) or _log_head(page) or _report_head(page) in bodies or is_front(page)


def _titled(page: Page, titles: Collection[str]) -> bool:
    """An item of the agenda stands over the page as its title, with or without its number."""
    top = body_lines(page)[:TITLED]
    for index in range(len(top)):
        for count in range(1, TITLED):
            said = " ".join(line.text for line in top[index : index + count])
            number = ITEM_NUMBER.match(said)
            if slug(said) in titles or (number and slug(number["rest"]) in titles):
                return True
    return False


def is_minutes_head(page: Page) -> bool:
    """The page begins a set of minutes: the heading, and an attendance list or the words of a meeting held near it, or
    a day over items below which is told what was done.

    Minutes that bear no such heading are known by a date at the top, the list and the call to order.
    """
    if is_proceedings(page):
        return True
    lines = body_lines(page)
    if not _minutes_heads(page):
        return _called_to_order(lines)
    near, top = lines[:45], lines[: TOP + 4]
    attended = any(ATTENDANCE_HEAD.match(line.text) for line in near)
    held = [line.text for line in top if HELD.search(line.text)]
    wrapped = [f"{line.text} {below.text}" for line, below in pairwise(top) if HELD.search(line.text)]
    on_day = any(_is_date_line(line) for line in top)
    dated = any(find_dates(text) for text in (*held, *wrapped)) or on_day
    return attended or bool(held and dated) or (on_day and tells_of_sitting(lines))


def _called_to_order(lines: Sequence[Line]) -> bool:
    """A date stands at the top of a page, and below it who was there and that the meeting was opened; or who was there,
    who was not, and what was done. Where nobody is listed, the heading names a meeting that was opened and voted.
    """
    near = lines[:45]
    text = " ".join(line.text for line in near)
    listed = any(ATTENDANCE_HEAD.match(line.text) for line in near)
    top = lines[: TOP + 4]
    if not any(_is_date_line(line) for line in top) and not (listed and any(_says_when(line) for line in top)):
        return False
    if not listed:
        opened = OPENED.search(text) is not None or was_held(lines[:TITLED])
        return _names_meeting(lines) and opened and tells_of_votes(lines)
    return OPENED.search(text) is not None or (_tells_who_came(lines) and tells_of_sitting(lines))


def _names_meeting(lines: Sequence[Line]) -> bool:
    """One of the first lines, set as a heading and no sentence, calls what follows a meeting, and no agenda."""
    head = lines[:TITLED]
    named = any(MEETING.search(line.text) and not line.text.endswith(".") for line in head)
    return named and not any(AGENDA_HEAD.match(line.text) for line in head)


def _tells_who_came(lines: Sequence[Line]) -> bool:
    """Those who were there and those who were not, or who came besides, are listed under labels that say so."""
    if any(AGENDA_HEAD.match(line.text) for line in lines):
        return False
    labels = [label for line in lines if (label := read_label(line.text)) and label.there]
    groups = {label.group for label in labels}
    return "present" in groups and len(groups) > 1


def _minutes_heads(page: Page) -> list[Line]:
    """The lines at the top of a page that are the heading of minutes; "Actions and Minutes" below text is an item's."""
    top = body_lines(page)[:TOP]
    told = next((line.index for line in top if len(line.words) > TOP), top[-1].index if top else 0)
    return [
        line
        for above, line in zip([None, *top], top, strict=False)
        if MINUTES_HEAD.match(line.text)
        and not _in_a_sentence(above, line)
        and not (line.index > told and AND_MINUTES.search(line.text))
    ]


def _in_a_sentence(above: Line | None, line: Line) -> bool:
    """The line goes on in small letters where a line of text above it leaves off."""
    wrapped = above is not None and len(above.words) > TOP and not above.text.endswith((".", ":"))
    return wrapped and line.text[:1].islower()


def _repeats(page: Page, first: Page) -> bool:
    """The heading on the page is that of the first page of the minutes, given again at the head of each."""
    lines, heads = body_lines(page), _minutes_heads(page)
    said = {_without_figures(line) for line in body_lines(first)[:TOP]}
    again = all(_without_figures(line) in said for line in heads) or _shortened(heads, first)
    if not heads or heads[0] not in lines[:2] or not again:
        return False
    days = {found.value for line in body_lines(first)[: TOP + 4] for found in find_dates(line.text)}
    top = lines[: TOP + 4]
    told = [  # no day in a sentence below, be it broken before the day
        line
        for above, line in zip([None, *top], top, strict=False)
        if line in heads or (_is_date_line(line) and not (above and LEADS_ON.search(above.text)))
    ]
    another = any(found.value not in days for line in told for found in find_dates(line.text))
    return not another and not any(ATTENDANCE_HEAD.match(line.text) for line in lines[:45])


def _shortened(heads: Sequence[Line], first: Page) -> bool:
    """One line says in words of the first page what the minutes are, and of which day: "Board Minutes, 4 June"."""
    given = {word for line in body_lines(first)[: TOP + 4] for word in _plain(line)}
    said = PAGE_MARK.sub("", heads[0].text) if heads else ""
    return len(heads) == 1 and bool(find_dates(said)) and set(re.findall(r"\w+", said.casefold())) <= given | OF_MEETING


def _plain(line: Line) -> list[str]:
    return re.findall(r"\w+", line.text.casefold())


def _item_of_minutes(page: Page, before: Sequence[Page]) -> bool:
    """The heading of minutes on the page is that of an item, the approval of earlier minutes: it is set like others on
    the pages before it, in minutes that have begun there, and nobody is listed below it.
    """
    heads = _minutes_heads(page)
    if not heads or not is_minutes_head(before[0]) or _has_attendance([page]):
        return False
    above = [line for other in before for line in body_lines(other)[TOP:]]
    return all(sum(_set_alike(head, line) for line in above) >= HEADINGS for head in heads)


def _next_item(page: Page, before: Sequence[Page]) -> bool:
    """What looks like the stamp at the head of the page heads the next item of minutes, which name their items so."""
    number = stamp_of(page)
    if stamp_of(before[0]):
        return False  # a paper with a stamp of its own
    named = [
        match["number"] for other in before for line in body_lines(other) if (match := NUMBERED_HEAD.match(line.text))
    ]
    return bool(number and number.isdigit() and len(named) >= HEADINGS and named[-1] == str(int(number) - 1))


def _next_heading(page: Page, before: Sequence[Page]) -> bool:
    """The page begins with the next item of the minutes that have begun on a page before it: numbered after their last
    and set like that, whatever form stands below it ("Date:", "Author:")."""
    first = next(iter(body_lines(page)), None)
    match = ITEM_NUMBER.match(first.text) if first else None
    if first is None or match is None or not match["number"].isdigit() or not is_minutes_head(before[0]):
        return False
    last = str(int(match["number"]) - 1)
    above = [line for other in before for line in body_lines(other) if line.text.startswith(last)]
    numbered = [line for line in above if (found := ITEM_NUMBER.match(line.text)) and found["number"] == last]
    return any(_of_one_type(first, line) for line in numbered)


def _set_alike(one: Line, other: Line) -> bool:
    """Both are short lines of one size, weight and case, and begin at one edge."""
    short = len(other.words) <= TOP and not other.text.endswith((".", ",", ";")) and other.text[:1].isupper()
    return short and _of_one_type(one, other)


def _of_one_type(one: Line, other: Line) -> bool:
    looks = [(line.bold, line.italic, line.underlined, line.text.isupper()) for line in (one, other)]
    return looks[0] == looks[1] and abs(one.size - other.size) < 0.5 and abs(one.x0 - other.x0) < EDGE


def _without_figures(line: Line) -> str:
    return re.sub(r"[\W\d]+", "", line.text).casefold()


SIGNATURE = re.compile(r"(?:signed|chair(?:man|woman|person)?)\b[\s:]*(?:[._…]{3,}|$)", re.IGNORECASE)


def signed_off(page: Page) -> bool:
    """The minutes on this page end with the place for the chair to sign."""
    return any(SIGNATURE.match(line.text) for line in body_lines(page)[-6:])


def _headed(page: Page) -> bool:
    """The page begins with a line that stands out: bold or in capitals, and no sentence."""
    lines = body_lines(page)[:1]
    return any((line.bold or line.text.isupper()) and not line.text.endswith(".") and not line.cell for line in lines)


def _log_head(page: Page) -> bool:
    lines = body_lines(page)
    headed = any(LOG_HEAD.match(line.text) and not line.cell for line in lines[:3])
    return headed and bool(page.tables)


def _slide_runs(pages: Sequence[Page]) -> frozenset[int]:
    """Indices at which a run of landscape pages with few words begins behind an upright page."""
    found: set[int] = set()
    index = 0
    while index < len(pages):
        end = index
        while end < len(pages) and (_landscape(pages[end]) or (end > index and pages[end].state is PageState.BLANK)):
            end += 1
        run = [p for p in pages[index:end] if p.state is not PageState.BLANK]
        if len(run) >= SLIDES and looks_like_slides(run):
            found.add(index)
        index = max(end, index + 1)
    return frozenset(found)


def _landscape(page: Page) -> bool:
    return page.width > page.height


def looks_like_slides(pages: Sequence[Page]) -> bool:
    """Landscape pages with few words each and hardly a numbered paragraph."""
    said = [page for page in pages if page.state is not PageState.BLANK]
    if not said or sum(_landscape(page) for page in said) < 0.8 * len(said):
        return False
    words = sum(len(line.words) for page in said for line in body_lines(page))
    numbered = sum(1 for page in said for line in body_lines(page) if PARAGRAPH.match(line.text))
    return words / len(said) <= SLIDE_WORDS and numbered <= len(said)


def _kind(pages: Sequence[Page], row: AgendaItem | None) -> PartKind:
    """What a section is, by its first pages."""
    said = [page for page in pages if page.state in (PageState.TEXT, PageState.OCR)]
    if not said:
        return PartKind.BLANK if all(p.state is PageState.BLANK for p in pages) else PartKind.OTHER
    first = said[0]
    covered = len(said) > 1 and is_cover(first, said[1])
    if _log_head(first) and not _has_attendance(said[:1]) and _is_log(said):
        return PartKind.ACTION_LOG
    if (
        is_minutes_head(first)
        or covered
        or (row is not None and MINUTES_TITLE.match(row.title) and _has_attendance(said))
    ):
        return PartKind.MINUTES
    if _is_log(said):
        return PartKind.ACTION_LOG
    if looks_like_slides(said):
        return PartKind.SLIDES
    if (
        row is None
        and not stamp_of(first)
        and _has_attendance(said[:1])
        and _decides(said)
        and not _marked_report(said)
    ):
        return PartKind.MINUTES
    if _is_form(first):
        return PartKind.OTHER
    if row is None and not stamp_of(first) and _appendix_head(first):
        return PartKind.APPENDIX
    named = any(REPORT_NAMED.match(line.text) for line in body_lines(first)[:TOP])
    headed = _report_head(first) is not None or is_front(first)
    if row is not None or stamp_of(first) or headed or named or _marked_report(said):
        return PartKind.REPORT
    return PartKind.OTHER


def _is_log(pages: Sequence[Page]) -> bool:
    """A heading that says so over a table, or a table with the head of a log that fills the page."""
    first = pages[0]
    if _log_head(first):
        return True
    logs = [table for table in first.tables if is_log(table)]
    if not logs:
        return False
    lines = body_lines(first)
    return sum(line.cell for line in lines) > 0.8 * len(lines) and not _reports_besides(lines)


def _reports_besides(lines: Sequence[Line]) -> bool:
    """A title that says "report" stands over the table, and text below it: a report with a log in it."""
    cells = [at for at, line in enumerate(lines) if line.cell]
    above = lines[: min(cells, default=0)][:TITLED]
    titled = any(OF_REPORT.search(line.text) and len(line.words) <= TOP for line in above)
    return titled and any(len(line.words) > TOP for line in lines[max(cells, default=0) + 1 :])


def _has_attendance(pages: Sequence[Page]) -> bool:
    return any(ATTENDANCE_HEAD.match(line.text) for page in pages[:2] for line in body_lines(page)[:45])


def _appendix_head(page: Page) -> bool:
    return any(APPENDIX_HEAD.match(line.text) and len(line.words) < 16 for line in body_lines(page)[:1])


def _decides(pages: Sequence[Page]) -> bool:
    """Decisions, votes or numbered items follow the list of those present."""
    lines = [line for page in pages for line in body_lines(page)]
    return (
        any(RESOLVED.match(line.text) for line in lines)
        or sum(bool(VOTED.search(line.text)) for line in lines) >= VOTES
        or sum(bool(PARAGRAPH.match(line.text)) for line in lines) >= 3
    )


def _marked_report(pages: Sequence[Page]) -> bool:
    """Headings of a report stand on its first pages; here and there in many pages they tell nothing."""
    lines = [line for page in pages[:OPENING] for line in body_lines(page)]
    return sum(bool(REPORT_MARKS.match(line.text)) for line in lines) >= 2
