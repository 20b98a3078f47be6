"""Reading -> segments: the stretches of text that are tagged, searched and quoted."""

from __future__ import annotations

from collections.abc import Iterator

from minesearch.model.meeting import ActionEntry, Meeting, Minute, Reading, Report
from minesearch.model.segment import Kind, Segment
from minesearch.model.source import Pack, Passage, Piece


def segments(reading: Reading, pack: Pack) -> tuple[Segment, ...]:
    """All segments of a pack in the order of the document's parts."""
    labels = {page.number: page.label for page in pack.pages}
    return tuple(_Labelled(reading, labels).all())


class _Labelled:
    """Makes the segments of one reading, with the page numbers printed on its pages."""

    def __init__(self, reading: Reading, labels: dict[int, str | None]) -> None:
        self.reading = reading
        self.labels = labels

    def all(self) -> Iterator[Segment]:
        occasion = self.reading.occasion
        for item in self.reading.agenda:
            yield self._make(
                item.ref, Kind.AGENDA_ITEM, occasion.body, occasion.date, item.title, item.passage, item.number
            )
        for meeting in self.reading.meetings:
            for minute in meeting.minutes:
                yield from self._minute(meeting, minute)
        for row in self.reading.actions:
            yield self._action(row, occasion.body, occasion.date, "Action log" if row.source == "log" else "Actions")
        for report in self.reading.reports:
            yield from self._report(report)
        for number, passage in enumerate(self.reading.others, 1):
            ref = f"{self.reading.file}/page/{passage.page or number}"
            yield self._make(ref, Kind.PAGE, occasion.body, occasion.date, "", passage)

    def _minute(self, meeting: Meeting, minute: Minute) -> Iterator[Segment]:
        body = meeting.body or self.reading.occasion.body
        text = minute.passage
        page = minute.page
        yield self._make(minute.ref, Kind.MINUTE, body, meeting.date, minute.title, text, minute.number, page=page)
        for resolution in minute.resolutions:
            yield self._make(
                resolution.ref,
                Kind.RESOLUTION,
                body,
                meeting.date,
                minute.title,
                resolution.passage,
                minute.number,
                parent=minute.ref,
                page=page,
            )
        for row in minute.actions:
            yield self._action(row, body, meeting.date, minute.title, minute.ref)

    def _action(
        self, row: ActionEntry, body: str | None, date: str | None, title: str, parent: str | None = None
    ) -> Segment:
        text = "\n".join(part for part in (row.action, row.owner, row.comments) if part)
        passage = Passage(text, (Piece(0, len(text), row.page, 0),) if text else ())
        return Segment(
            row.ref,
            Kind.ACTION,
            self.reading.file,
            row.page,
            row.page_end,
            body,
            row.meeting_date or date,
            row.group or title,
            passage,
            row.number,
            row.status,
            parent,
            self.labels.get(row.page),
        )

    def _report(self, report: Report) -> Iterator[Segment]:
        occasion = self.reading.occasion
        kind = Kind.SLIDE if report.kind == "slides" else Kind.PARAGRAPH
        date = report.meeting_date or occasion.date
        for paragraph in report.paragraphs:
            title = f"{report.title}: {paragraph.heading}" if paragraph.heading else report.title
            yield self._make(
                paragraph.ref,
                kind,
                occasion.body,
                date,
                title,
                paragraph.passage,
                paragraph.number,
                report.ref,
                report.page,
            )

    def _make(
        self,
        ref: str,
        kind: Kind,
        body: str | None,
        date: str | None,
        title: str,
        passage: Passage,
        number: str | None = None,
        parent: str | None = None,
        page: int = 0,
    ) -> Segment:
        first = passage.page or page
        return Segment(
            ref,
            kind,
            self.reading.file,
            first,
            passage.page_end or first,
            body,
            date,
            title,
            passage,
            number,
            None,
            parent,
            self.labels.get(first),
        )
