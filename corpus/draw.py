"""Draws a pack in its body's style and says where everything landed.

The style "board" is that of a county partnership: three-column agenda, boxed stamps, bold numbered headings, names and
affiliations in two columns, a ruled action log, papers that begin on odd pages. The style "town" is that of a small
council: a summons, decimal item numbers, names in a running list, motions, actions marked by initials.
"""

from __future__ import annotations

from corpus.board import (
    AgendaItem,
    Agreed,
    Appendix,
    Attendee,
    Bullet,
    Contact,
    Dashboard,
    Heading,
    Log,
    Minute,
    Minutes,
    Numbered,
    Pack,
    Paper,
    Point,
    Report,
    Resolved,
    Section,
    Slides,
    Task,
    capital_date,
    clock,
    ending,
    label,
    long_date,
    roman,
    weekday,
)
from corpus.pen import Pen, Span

LOG_HEADER = ("No.", "Date", "Action", "Responsible Officer", "Comments", "Status")
LOG_WIDTHS = (32.0, 56.0, 118.0, 90.0, 120.0, 55.0)
Ranges = dict[int, Span]  # index of the agenda item -> first and last printed page of its paper


def draw(pack: Pack) -> tuple[bytes, dict[str, Span], Ranges]:
    """The PDF, the pages (from 1) on which each thing stands, and the printed page ranges of the agenda."""
    ranges: Ranges = {}
    total = 0
    while True:
        pen, found = _pass(pack, ranges, total)
        if found == ranges and pen.page == total:
            return pen.output(), pen.places, ranges
        ranges, total = found, pen.page


def _pass(pack: Pack, ranges: Ranges, total: int) -> tuple[Pen, Ranges]:
    board = pack.style == "board"
    skipped = 1 if pack.notice else 0

    def footer(number: int) -> str:
        return str(number) if board else f"Page {number} of {total - skipped}"

    title = f"{pack.body} {long_date(pack.date)}"
    pen = Pen(title, "Helvetica" if board else "Times", 11 if board else 11.5, footer, skipped)
    found: Ranges = {}
    if pack.notice:
        _notice(pen, pack.notice)
    if pack.agenda:
        _front(pen, pack, ranges)
        for index, item in enumerate(pack.agenda):
            if item.paper is None:
                continue
            first = pen.page + 1
            if board and (first - skipped) % 2 == 0:
                _blank(pen)
                first += 1
            _paper(pen, pack, index, item.paper)
            found[index] = (first - skipped, pen.page - skipped)
        if board:
            found = _with_blank_versos(found, pen, skipped)
    if pack.minutes:
        pen.new_page()
        _minutes(pen, pack, pack.minutes)
    pen.mark("file", (1, pen.page))
    return pen, found


def _with_blank_versos(found: Ranges, pen: Pen, skipped: int) -> Ranges:
    """Ranges reach up to the next paper, as a clerk's software counts them; the last paper ends with a blank verso."""
    if (pen.page - skipped) % 2:
        _blank(pen)
    starts = [*sorted(first for first, _ in found.values()), pen.page - skipped + 1]
    return {index: (first, starts[starts.index(first) + 1] - 1) for index, (first, _) in found.items()}


def _blank(pen: Pen) -> None:
    pen.new_page()
    pen.y = 380
    pen.para("This page is intentionally left blank", align="centre")


def _notice(pen: Pen, text: str) -> None:
    pen.new_page()
    for part in text.split("\n"):
        pen.para(part)


def _front(pen: Pen, pack: Pack, ranges: Ranges) -> None:
    pen.new_page()
    if pack.style == "town":
        _summons(pen, pack)
        return
    pen.para(pack.body.upper(), style="B", size=13, after=14)
    when = f"{weekday(pack.date)}, {long_date(pack.date)} at {clock(pack.time or '10:00')}"
    pen.para(when, style="B", after=10)
    pen.para(pack.venue or "", style="B", after=14)
    pen.para("Agenda", style="B", size=13, after=10)
    for index, item in enumerate(pack.agenda):
        _agenda_row(pen, index, item, ranges.get(index))


def _agenda_row(pen: Pen, index: int, item: AgendaItem, pages: Span | None) -> None:
    printed = f"(Pages {pages[0]} - {pages[1]})" if pages else ""
    pen.style()
    note = len(pen.wrap(item.note, 300)) * pen.size * 1.3 + 8 if item.note else 0
    pen.need(40 + note)
    cells = [(pen.left, 30.0, f"{index + 1}."), (pen.left + 36, 300.0, item.title), (pen.left + 362, 110.0, printed)]
    first, last = pen.columns(cells, after=4 if item.note else 20)
    if item.note:
        _, last = pen.para(item.note, indent=36, right=pen.left + 340, after=20)
    pen.mark(f"agenda/{index + 1}", (first, last))


def _summons(pen: Pen, pack: Pack) -> None:
    pen.para(pack.body.upper(), style="B", size=15, align="centre", after=12)
    day = f"{weekday(pack.date)} {long_date(pack.date)}"
    pen.para(
        f"Members are summoned to a meeting of the {pack.body} to be held at {pack.venue} on {day} at "
        f"{clock(pack.time or '19:00')} for the transaction of the business set out below.",
        after=14,
    )
    pen.para("AGENDA", style="B", align="centre", after=10)
    for index, item in enumerate(pack.agenda):
        first, last = pen.para(item.title, mark=f"{index + 1}", indent=30, after=2 if item.note else 8)
        if item.note:
            _, last = pen.para(item.note, indent=30, style="I", after=8)
        pen.mark(f"agenda/{index + 1}", (first, last))
    pen.y += 16
    pen.para("Miriam Tolland, Town Clerk", indent=300)


def _paper(pen: Pen, pack: Pack, index: int, paper: Paper) -> None:
    """One paper, beginning on a page of its own with its stamp."""
    first = pen.page + 1
    if isinstance(paper, Slides):
        _slides(pen, paper, index + 1)
    else:
        pen.new_page()
        if pack.style == "board":
            pen.stamp(f"Agenda Item {index + 1}")
        if isinstance(paper, Minutes):
            _minutes(pen, pack, paper)
        elif isinstance(paper, Log):
            _log(pen, paper)
        else:
            _report(pen, pack, paper, index + 1)
    if pack.bookmarks:
        pen.pdf.start_section(f"{index + 1} {pack.agenda[index].title}")
    pen.mark(f"paper/{index + 1}", (first, pen.page))


def _slides(pen: Pen, paper: Slides, number: int) -> None:
    for index, slide in enumerate(paper.slides):
        pen.new_page("landscape")
        if index == 0:
            pen.stamp(f"Agenda Item {number}")
        pen.para(slide.title, style="B", size=24, after=24)
        for bullet in slide.bullets:
            pen.para(f"\u2022 {bullet}", size=17, after=12)
        pen.mark(f"slide/{number}/{index + 1}", (pen.page, pen.page))


def _log(pen: Pen, log: Log) -> None:
    pen.para(log.title, style="B", after=8)
    rows = [
        (f"{n}.", " ".join(row.dates), row.action, row.owner, row.comments, row.status)
        for n, row in enumerate(log.rows, 1)
    ]
    spans = pen.table(LOG_WIDTHS, LOG_HEADER, rows, repeat_header=log.repeat_header, size=11)
    for n, span in enumerate(spans, 1):
        pen.mark(f"log/{n}", span)


def _report(pen: Pen, pack: Pack, report: Report, number: int) -> None:
    pen.y += 12
    if pack.style == "board":
        pen.para(pack.body.upper(), style="B", after=10)
        pen.para(capital_date(pack.date), style="B", after=10)
    pen.para(report.title, style="B", after=12)
    count = 0
    for block in report.blocks:
        if isinstance(block, Section):
            pen.para(block.text, style="B", keep=30)
        elif isinstance(block, Numbered):
            count += 1
            pen.mark(f"para/{number}/{count}", pen.para(block.text, mark=f"{count}.", indent=34))
        elif isinstance(block, Bullet):
            pen.para(f"\u2022 {block.text}", indent=50)
        else:
            _dashboard(pen, block)
    _recommendations(pen, report, number)
    pen.para("Officer to contact" if len(report.contacts) == 1 else "Officers to contact", style="B", keep=90)
    for contact in report.contacts:
        _contact(pen, contact)
    for appendix in report.appendices:
        _appendix(pen, appendix, number)


def _recommendations(pen: Pen, report: Report, number: int) -> None:
    pen.need(60)
    pen.para("Recommendations", style="B", keep=40)
    pen.para("It is recommended:", keep=20)
    of = len(report.recommendations)
    for index, text in enumerate(report.recommendations):
        letter = label(index, of)
        span = pen.para(text + ending(index, of), mark=f"({letter})" if letter else "", indent=34 if letter else 0)
        pen.mark(f"recommendation/{number}/{index + 1}", span)


def _contact(pen: Pen, contact: Contact) -> None:
    pen.need(76)
    for line in (contact.name, contact.role, contact.organisation):
        pen.para(line, after=1)
    pen.para(f"Tel: {contact.phone}", after=1)
    pen.para(f"Email: {contact.email}", after=10)


def _dashboard(pen: Pen, block: Dashboard) -> None:
    pen.new_page(block.sideways)
    pen.para(block.heading, style="B", after=8)
    widths = [240.0] + [(pen.right - pen.left - 240) / (len(block.rows[0]) - 1)] * (len(block.rows[0]) - 1)
    pen.table(widths, block.rows[0], block.rows[1:], size=10)
    pen.new_page()


def _appendix(pen: Pen, appendix: Appendix, number: int) -> None:
    pen.new_page()
    first = pen.page
    pen.para(appendix.title, style="B", after=12)
    for block in appendix.text:
        if isinstance(block, Section):
            pen.para(block.text, style="B", keep=30)
        elif isinstance(block, Bullet):
            pen.para(f"\u2022 {block.text}", indent=20)
        else:
            pen.para(block.text)
    pen.mark(f"appendix/{number}/{appendix.title}", (first, pen.page))


def _minutes(pen: Pen, pack: Pack, minutes: Minutes) -> None:
    start = pen.page
    board = pack.style == "board"
    pen.y += 12
    if board:
        via = "via" if minutes.place == "Microsoft Teams" else "at"
        day = f"{weekday(minutes.date)}, {long_date(minutes.date)}"
        pen.para(f"Minutes of a meeting of the {minutes.body} held {via} {minutes.place} on {day}.", after=12)
    else:
        pen.para(f"MINUTES OF A MEETING OF THE {minutes.body.upper()}", style="B", align="centre", after=4)
        day = f"{weekday(minutes.date)} {long_date(minutes.date)}"
        pen.para(f"held at {minutes.place} on {day} at {clock(minutes.start)}", style="B", align="centre", after=14)
    for group, heading, names in minutes.attendance:
        (_two_columns if board else _name_list)(pen, group, heading, names, minutes.chair_marked)
    pen.y += 8
    for index, minute in enumerate(minutes.minutes):
        _minute(pen, minute, minutes.number(index), board)
    pen.y += 10
    if board:
        pen.columns(
            [(pen.left, 200, f"{clock(minutes.start)} - {clock(minutes.end)}"), (pen.left + 370, 100, "CHAIRMAN")]
        )
        pen.para(long_date(minutes.date))
    else:
        pen.para(f"The meeting closed at {clock(minutes.end)}.", after=30, keep=60)
        pen.para("Signed ............................................  Chairman      Date .....................")
    pen.mark("minutes", (start, pen.page))


def _shown(name: str, chair: bool) -> str:
    return f"{name} (in the Chair)" if chair else name


def _two_columns(pen: Pen, group: str, heading: str, names: tuple[Attendee, ...], chair_marked: bool) -> None:
    pen.para(heading, style="B", after=4, keep=30)
    for index, who in enumerate(names):
        cells = [
            (pen.left, 205.0, _shown(who.name, who.chair and chair_marked)),
            (pen.left + 225, 245.0, who.affiliation or ""),
        ]
        pen.mark(f"attendance/{group}/{index}", pen.columns(cells))
    pen.y += 8


def _name_list(pen: Pen, group: str, heading: str, names: tuple[Attendee, ...], chair_marked: bool) -> None:
    said = []
    for who in names:
        office = f", {who.affiliation}" if who.affiliation else ""
        initials = f" ({who.initials})" if who.initials else ""
        said.append(_shown(f"{who.name}{office}{initials}", who.chair and chair_marked))
    separator = "; " if any(who.affiliation for who in names) else ", "
    span = pen.para(f"{heading}: {separator.join(said)}", after=6)
    for index in range(len(names)):
        pen.mark(f"attendance/{group}/{index}", span)


def _minute(pen: Pen, minute: Minute, number: str, board: bool) -> None:
    style = "B"
    first, last = pen.para(
        minute.title, mark=f"{number}." if board else number, indent=34 if board else 40, style=style, keep=34
    )
    points = headings = 0
    for block in minute.blocks:
        if isinstance(block, Point):
            last = _point(pen, block, number, points)
            points += 1
        elif isinstance(block, Heading):
            headings += 1
            span = pen.para(block.text, style="BI", keep=30)
            pen.mark(f"heading/{number}/{headings}", span)
        elif isinstance(block, Resolved):
            last = (_clauses if board else _motion)(pen, block, number)
        elif isinstance(block, Agreed):
            span = pen.para(f"It was proposed, seconded, and AGREED {block.clause.text}.")
            pen.mark(f"resolution/{number}/-", span)
            last = span[1]
        elif isinstance(block, Task):
            span = pen.para(f"ACTION: {block.owner}", style="B", align="right")
            pen.mark(f"task/{number}/{block.owner}/{block.of[:30]}", span)
            last = span[1]
        else:
            _, last = span = pen.para(block.text, indent=0 if board else 40)
            pen.mark(f"text/{number}/{block.text[:40]}", span)
    pen.mark(f"minute/{number}", (first, last))


def _point(pen: Pen, block: Point, number: str, before: int) -> int:
    mark = f"({roman(before)})"
    span = pen.para(block.text, mark=mark, indent=38)
    pen.mark(f"point/{number}/{roman(before)}", span)
    return span[1]


def _clauses(pen: Pen, block: Resolved, number: str) -> int:
    pen.para("RESOLVED:", style="B", keep=26)
    last = 0
    of = len(block.clauses)
    for index, clause in enumerate(block.clauses):
        letter = label(index, of)
        mark = f"({letter})" if letter else ""
        span = pen.para(clause.text + ending(index, of), mark=mark, indent=38 if letter else 0)
        pen.mark(f"resolution/{number}/{letter or '-'}", span)
        last = span[1]
    return last


def _motion(pen: Pen, block: Resolved, number: str) -> int:
    """Mover and seconder, "Resolved -" and what was decided, then how the vote went."""
    if block.moved_by:
        pen.para(f"Moved by {block.moved_by}, seconded by {block.seconded_by}.", indent=40, after=4, keep=40)
    of = len(block.clauses)
    last = 0
    for index, clause in enumerate(block.clauses):
        letter = label(index, of)
        words = f"({letter}) {clause.text}" if letter else clause.text
        before = "Resolved - " if index == 0 else ""
        span = pen.para(f"{before}{words}{ending(index, of)}", indent=40, after=4)
        pen.mark(f"resolution/{number}/{letter or '-'}", span)
        last = span[1]
    if block.result:
        _, last = pen.para(block.result, indent=40, after=8)
    return last
