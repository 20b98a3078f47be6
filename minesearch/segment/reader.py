"""Pack -> Reading: the score of segmentation. Each step is one module beside this one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from minesearch.model.meeting import (
    ActionEntry,
    AgendaItem,
    Meeting,
    Occasion,
    Part,
    PartKind,
    Reading,
    Report,
)
from minesearch.model.source import Pack, Page, Passage
from minesearch.segment.agenda import agenda_within, find_agenda, read_agenda
from minesearch.segment.delegations import participants_behind
from minesearch.segment.doubts import doubts
from minesearch.segment.leftover import leftovers
from minesearch.segment.letterspaced import closed_up
from minesearch.segment.log import follows_up, read_log
from minesearch.segment.masthead import read_masthead, running_body
from minesearch.segment.minutes import read_minutes
from minesearch.segment.parts import split
from minesearch.segment.passages import segments
from minesearch.segment.printed import running_numbers, with_printed_numbers, without_counters
from minesearch.segment.proceedings import is_proceedings
from minesearch.segment.refs import with_refs
from minesearch.segment.report import read_report
from minesearch.segment.report_head import without_number
from minesearch.segment.section import Section, body_lines, running_lines
from minesearch.text import fold, slug, vocabulary

__all__ = ["read", "segments"]

HEAD = 5  # lines: how far down the head of a paper may name its body


def read(pack: Pack) -> Reading:
    """All that stands in a pack, with references."""
    pack = replace(pack, pages=with_printed_numbers(without_counters(closed_up(pack.pages))))
    words = vocabulary(pack.pages)
    agenda_pages = find_agenda(pack.pages)
    agenda = read_agenda(agenda_pages, words) if agenda_pages else None
    items: tuple[AgendaItem, ...] = agenda.items if agenda else ()
    sections = split(pack.pages, agenda_pages, items)
    meetings: list[Meeting] = []
    listed: list[ActionEntry] = []
    for section in (s for s in sections if s.kind is PartKind.MINUTES):
        meeting, rows = read_minutes(section.pages, words)
        meetings.append(_with_participants(meeting, section, sections, words))
        listed += rows
        items = items or agenda_within(section.pages, words)
    reports = _reports(sections, words, _bodies(agenda.occasion if agenda else None, meetings))
    labels = running_numbers(pack.pages)
    reports = tuple(_with_pages(_with_item(report, items), labels) for report in reports)
    printed = agenda.occasion if agenda else None
    if printed and printed.body is None:
        printed = replace(printed, body=running_body(agenda_pages))
    occasion = _occasion(printed, sections, meetings, reports, words)
    logs = [s.pages for s in sections if s.kind is PartKind.ACTION_LOG]
    logs += [(page,) for s in sections if s.kind is PartKind.REPORT for page in s.pages if _follows_up(page)]
    log = [row for own in sorted(logs, key=lambda own: own[0].number) for row in read_log(own, occasion.date)]
    body = _as_written(occasion.body, [m.body for m in meetings])
    body = _in_full(body, [m.body for m in meetings], agenda_pages)
    occasion = replace(occasion, body=body)
    meetings = [replace(m, body=_in_full(_as_written(m.body, [body]), [body], _pages_of(pack, m))) for m in meetings]
    parts = tuple(Part(s.kind, s.page, s.page_end, s.agenda_item) for s in sections)
    others = tuple(p for s in sections if s.kind is PartKind.OTHER for p in _page_texts(s.pages, words))
    reading = Reading(pack.file, occasion, parts, items, tuple(meetings), (*log, *listed), reports, others)
    others = tuple(sorted((*others, *leftovers(reading, pack, words)), key=lambda passage: passage.page))
    return with_refs(replace(reading, others=others, doubts=doubts(reading, pack)))


def _with_participants(meeting: Meeting, own: Section, sections: Sequence[Section], words: frozenset[str]) -> Meeting:
    """A report of a meeting that lists nobody, with those of the list of participants behind it."""
    if meeting.attendance or not any(is_proceedings(page) for page in own.pages[:2]):
        return meeting
    behind = sections[sections.index(own) + 1 :]
    end = next((at for at, section in enumerate(behind) if section.kind is PartKind.MINUTES), len(behind))
    people = participants_behind([page for section in behind[:end] for page in section.pages], words)
    chair = next((person.name for person in people if person.chair), None)
    return replace(meeting, attendance=tuple(people), chair=meeting.chair or chair)


def _follows_up(page: Page) -> bool:
    """A report holds a table of what has come of earlier actions on this page, and no other that a log might have."""
    return bool(page.tables) and all(follows_up(table) for table in page.tables)


def _reports(sections: Sequence[Section], words: frozenset[str], bodies: frozenset[str]) -> tuple[Report, ...]:
    papers = (PartKind.REPORT, PartKind.SLIDES, PartKind.APPENDIX)
    return tuple(r for s in sections if s.kind in papers for r in read_report(s, words, bodies))


def _with_item(report: Report, items: Sequence[AgendaItem]) -> Report:
    """A report without a stamp belongs to the item of the agenda that has its title."""
    if report.agenda_item is not None or report.kind == "appendix":
        return report
    same = [
        item for item in items if item.title and slug(item.title) in (slug(report.title), slug(_named(report, item)))
    ]
    if len(same) != 1:
        return report
    item = same[0]
    title = report.title if slug(item.title) == slug(report.title) else _named(report, item)
    return replace(report, agenda_item=item.number, title=title, page_from=item.page_from, page_to=item.page_to)


def _named(report: Report, item: AgendaItem) -> str:
    return without_number(report.title, item.number)


def _with_pages(report: Report, labels: dict[int, int]) -> Report:
    """A report of an item for which the agenda gives no pages has those of the pack that are printed on its own."""
    if report.agenda_item is None or report.page_from is not None or report.kind == "appendix":
        return report
    return replace(report, page_from=labels.get(report.page), page_to=labels.get(report.page_end))


def _as_written(name: str | None, others: Sequence[str | None]) -> str | None:
    """A body's name in the mixed letters the pack has elsewhere, rather than in the capitals of a heading."""
    if name is None or not name.isupper():
        return name
    return next((o for o in others if o and not o.isupper() and o.casefold() == name.casefold()), name)


def _in_full(name: str | None, others: Sequence[str | None], pages: Sequence[Page]) -> str | None:
    """The longer name the pack has elsewhere, where the head of these pages says it too, broken over two lines:
    "SALTBY SAFETY PARTNERSHIP" over "STRATEGIC GROUP MEETING".
    """
    if name is None or not pages:
        return name
    said = slug(" ".join(line.text for line in body_lines(pages[0])[:HEAD]))
    own = f"-{slug(name)}-"
    longer = [o for o in others if o and slug(o) in said and slug(o) != slug(name) and _begins_or_ends(slug(o), own)]
    return max(longer, key=len, default=name)


def _begins_or_ends(whole: str, part: str) -> bool:
    return f"-{whole}-".startswith(part) or f"-{whole}-".endswith(part)


def _pages_of(pack: Pack, meeting: Meeting) -> list[Page]:
    """The pages the minutes of a meeting stand on."""
    return [page for page in pack.pages if meeting.page <= page.number <= meeting.page_end]


def _bodies(occasion: Occasion | None, meetings: Sequence[Meeting]) -> frozenset[str]:
    names = [occasion.body if occasion else None, *(m.body for m in meetings)]
    return frozenset(name for name in names if name)


def _occasion(
    printed: Occasion | None,
    sections: Sequence[Section],
    meetings: Sequence[Meeting],
    reports: Sequence[Report],
    words: frozenset[str],
) -> Occasion:
    """The meeting the pack is for, by its agenda, else its reports' headings, else the minutes it consists of."""
    found = printed or Occasion()
    only_minutes = printed is None and meetings and all(report.kind == "appendix" for report in reports)
    if only_minutes:
        meeting = meetings[0]
        return Occasion(meeting.body, meeting.date, meeting.start, meeting.place)
    if found.date is None:
        dates = Counter(r.meeting_date for r in reports if r.meeting_date)
        found = replace(found, date=dates.most_common(1)[0][0] if dates else _planned(meetings))
    if found.body is None and meetings:
        found = replace(found, body=meetings[0].body)
    if found.body is None or found.date is None:
        first = next((s for s in sections if s.kind in (PartKind.ACTION_LOG, PartKind.REPORT, PartKind.OTHER)), None)
        if first is not None:
            head = read_masthead(list(running_lines(first.pages))[:8], words)
            found = replace(found, body=found.body or head.body, date=found.date or head.date)
    return found


def _planned(meetings: Sequence[Meeting]) -> str | None:
    return meetings[0].next_meeting_date if meetings else None


def _page_texts(pages: Sequence[Page], words: frozenset[str]) -> list[Passage]:
    return [passage for page in pages if (passage := fold(body_lines(page), words)).text]
