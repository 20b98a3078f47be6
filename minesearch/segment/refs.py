"""References that a person can read and quote: BODY-SLUG/2019-06-14/minute/16/b.

They are made of what the document says, never of the order in which files were read, so that a rebuilt archive has
the same. A reference used twice in one file gets "~2" behind it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import PurePosixPath

from minesearch.model.meeting import ActionEntry, AgendaItem, Meeting, Minute, Paragraph, Reading, Report
from minesearch.text import slug

LONG = 48  # characters of a title in a reference


class _Names:
    """Hands out references, each once."""

    def __init__(self) -> None:
        self.used: Counter[str] = Counter()

    def take(self, ref: str) -> str:
        self.used[ref] += 1
        return ref if self.used[ref] == 1 else f"{ref}~{self.used[ref]}"


def base_ref(body: str | None, date: str | None, file: str) -> str:
    """What the references of a meeting begin with; the file's name stands in for a body that is not known."""
    return f"{slug(body or '') or slug(PurePosixPath(file).stem) or 'unknown'}/{date or 'undated'}"


def with_refs(reading: Reading) -> Reading:
    """The same reading with every reference filled in."""
    names = _Names()
    base = base_ref(reading.occasion.body, reading.occasion.date, reading.file)
    return replace(
        reading,
        agenda=tuple(_agenda_item(item, base, names) for item in reading.agenda),
        meetings=tuple(_meeting(meeting, reading, names) for meeting in reading.meetings),
        actions=tuple(_action(row, base, index, names) for index, row in enumerate(reading.actions, 1)),
        reports=_reports(reading.reports, base, names),
    )


def _short(text: str) -> str:
    return slug(text)[:LONG].strip("-")


def _agenda_item(item: AgendaItem, base: str, names: _Names) -> AgendaItem:
    return replace(item, ref=names.take(f"{base}/agenda/{slug(item.number or '') or _short(item.title) or 'item'}"))


def _meeting(meeting: Meeting, reading: Reading, names: _Names) -> Meeting:
    base = base_ref(meeting.body or reading.occasion.body, meeting.date, reading.file)
    minutes = tuple(_minute(minute, base, names) for minute in meeting.minutes)
    return replace(meeting, ref=names.take(f"{base}/minutes"), minutes=minutes)


def _minute(minute: Minute, base: str, names: _Names) -> Minute:
    number = minute.number.casefold().replace("/", "-").replace(" ", "-") if minute.number else _short(minute.title)
    ref = names.take(f"{base}/minute/{number or 'item'}")
    resolutions = tuple(
        replace(r, ref=names.take(f"{ref}/{slug(r.label or '') or 'resolution'}")) for r in minute.resolutions
    )
    actions = tuple(replace(a, ref=names.take(f"{ref}/action/{i}")) for i, a in enumerate(minute.actions, 1))
    return replace(minute, ref=ref, resolutions=resolutions, actions=actions)


def _action(row: ActionEntry, base: str, index: int, names: _Names) -> ActionEntry:
    return replace(row, ref=names.take(f"{base}/action/{slug(row.number or '') or f'row-{index}'}"))


def _reports(reports: tuple[Report, ...], base: str, names: _Names) -> tuple[Report, ...]:
    out: list[Report] = []
    parent = ""
    for report in reports:
        name = slug(report.agenda_item or "") or _short(report.title) or f"page-{report.page}"
        if report.kind == "appendix" and parent and report.agenda_item == out[-1].agenda_item:
            ref = names.take(f"{parent}/appendix")
        else:
            ref = parent = names.take(f"{base}/report/{name}")
        paragraphs = tuple(_paragraph(p, ref, i, names) for i, p in enumerate(report.paragraphs, 1))
        out.append(replace(report, ref=ref, paragraphs=paragraphs))
    return tuple(out)


def _paragraph(paragraph: Paragraph, ref: str, index: int, names: _Names) -> Paragraph:
    return replace(paragraph, ref=names.take(f"{ref}/{slug(paragraph.number or '') or f'p{index}'}"))
