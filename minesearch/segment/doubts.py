"""What a person should look at in a pack: pages, numbers, dates and tables that do not fit what stands around them.

A doubt is said and nothing is mended: what is printed stays as it is printed. Each kind of doubt is one function below;
its key is the `kind` that `minesearch check` shows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from minesearch.dates import find_dates
from minesearch.model.meeting import ActionEntry, AgendaItem, Doubt, PartKind, Reading, Resolution
from minesearch.model.source import Pack, Page, PageState, Table
from minesearch.segment.log import column_names, is_log
from minesearch.segment.numbering import Break, Fault, breaks
from minesearch.segment.section import body_lines
from minesearch.segment.unread import unread

LOW_CONFIDENCE = 0.8  # of OCR, below which a page should be read beside its image
OLD = 5 * 366  # days: an action raised longer ago is hardly followed still
STALE = 400  # days: minutes are confirmed within the year
RISING = 0.7  # of the steps of a log: with fewer of one it keeps the numbers of old actions
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = re.compile(r"\b(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b,?\s{1,3}(?:the\s)?(?=\d)", re.IGNORECASE)
WRITTEN = 30  # characters: no date is longer
PLAIN_NUMBER = re.compile(r"\d{1,3}(?P<letter>[a-z])?")
NEAR_HEAD = 3  # words of a line: "Item No. 7" has its number among them


def doubts(reading: Reading, pack: Pack) -> tuple[Doubt, ...]:
    """All doubts about a pack and what was read from it, by page."""
    found = [
        *_pages_in_doubt(pack),
        *_page_ranges(reading, pack),
        *_numbering(reading),
        *_misread(reading, pack),
        *_clauses(reading),
        *_log_dates(reading),
        *_years(reading),
        *_stale_minutes(reading),
        *_weekdays(pack),
        *_logs_not_read(reading, pack),
        *unread(reading, pack),
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda doubt: (doubt.page, doubt.kind)))


# -- pages -----------------------------------------------------------------------------------------------------------


def _pages_in_doubt(pack: Pack) -> Iterator[Doubt]:
    """Pages whose words are not in the index, or only guessed at. A page that failed is a fault, and no doubt."""
    for page in pack.pages:
        if page.state is PageState.IMAGE:
            yield Doubt("page_not_read", page.number, page.note or "an image without text")
        elif page.confidence is not None and page.confidence < LOW_CONFIDENCE:
            said = f"the words were recognised with confidence {page.confidence:.2f} only"
            yield Doubt("ocr_confidence", page.number, said)


def _page_ranges(reading: Reading, pack: Pack) -> Iterator[Doubt]:
    """Page ranges of the agenda against the numbers printed on the pages and where papers were found to begin."""
    rows = [row for row in reading.agenda if row.page_from is not None]
    printed = _printed_numbers(pack.pages)
    wanted = {row.page_from for row in rows} | {row.page_to for row in rows}
    if rows and not wanted & printed.keys():
        if len(reading.parts) == 1:
            said = f"the agenda names papers from page {rows[0].page_from} on, and none of them are in this file"
            yield Doubt("page_range", rows[0].passage.page, said)
        return
    begun = {part.page for part in reading.parts} | {report.page for report in reading.reports}
    for row in rows:
        for said in _range_faults(row, printed, begun):
            yield Doubt("page_range", row.passage.page, f"{_item(row)}: {said}")


def _range_faults(row: AgendaItem, printed: dict[int, list[int]], begun: set[int]) -> Iterator[str]:
    first, last = row.page_from or 0, row.page_to or row.page_from or 0
    if last < first:
        yield f"pages {first} - {last} run backwards"
    for number in dict.fromkeys((first, last)):
        if number not in printed:
            yield f"no page with the number {number} was found"
    at = printed.get(first, [])
    if at and not begun.intersection(at):
        yield f"its papers should begin on page {first} (page {at[0]} of the file), but none were found to begin there"


def _printed_numbers(pages: Sequence[Page]) -> dict[int, list[int]]:
    """Printed number -> the pages of the file that bear it; one without a number continues the count before it."""
    found: dict[int, list[int]] = defaultdict(list)
    own = {page.number: int(page.label) for page in pages if page.label and page.label.isdecimal()}
    count: int | None = None
    for page in pages:
        count = own.get(page.number, None if count is None else count + 1)
        if count is not None:
            found[count].append(page.number)
    first = next((page.number for page in pages if page.number in own), None)
    for number in range(1, first or 1):
        before = own[first or 1] - ((first or 1) - number)
        if before > 0:
            found[before].append(number)
    return found


def _item(row: AgendaItem) -> str:
    return f"item {row.number}" if row.number else f"item “{row.title}”"


# -- numbers ---------------------------------------------------------------------------------------------------------


def _numbering(reading: Reading) -> Iterator[Doubt]:
    """Numbers of the agenda, of each set of minutes and of the log that are missing, doubled or turn back."""
    yield from _sequence("agenda item", [(row.number, row.passage.page) for row in reading.agenda])
    for meeting in reading.meetings:
        headed = [
            m for m in meeting.minutes if m.title or "." not in (m.number or "")
        ]  # 3.2 stands only where it decides
        yield from _sequence("minute", [(m.number, m.page) for m in headed])
    logged = [row for row in reading.actions if row.source == "log" and row.group is None]
    yield from _log_sequence(logged)


def _sequence(what: str, numbers: Sequence[tuple[str | None, int]]) -> Iterator[Doubt]:
    known = [(number, page) for number, page in numbers if number]
    for found in breaks([number for number, _ in known]):
        yield Doubt("numbering", known[found.at][1], f"{what} {found}")


def _log_sequence(rows: Sequence[ActionEntry]) -> Iterator[Doubt]:
    """A log may leave out the numbers of closed actions; one that hardly does has lost a row."""
    known = [(row.number, row.page) for row in rows if row.number]
    found = [each for each in breaks([number for number, _ in known]) if not _of_a_minute(each)]
    gaps = [each for each in found if each.fault is Fault.MISSING]
    for each in found:
        if each.fault is not Fault.MISSING or len(gaps) <= (1 - RISING) * len(known):
            yield Doubt("numbering", known[each.at][1], f"row {each} of the log")
    if len(known) > len(rows) / 2:
        for row in rows:
            if not row.number:
                yield Doubt("numbering", row.page, f"a row of the log has no number: “{_short(row.action)}”")


def _of_a_minute(gap: Break) -> bool:
    """The rows bear the numbers of minutes, "03.19.07(1)": minutes without an action are left out."""
    return gap.fault is Fault.MISSING and len(re.findall(r"\d+", gap.number)) > 2


def _misread(reading: Reading, pack: Pack) -> Iterator[Doubt]:
    """Numbers of minutes on recognised pages that no line bears: they were told by their neighbours."""
    borne = {page.number: set(_marks(page)) for page in pack.pages if page.state is PageState.OCR}
    for meeting in reading.meetings:
        for minute in meeting.minutes:
            plain = PLAIN_NUMBER.fullmatch(minute.number or "")
            if plain and minute.page in borne and not borne[minute.page] & {plain[0], plain["letter"]}:
                said = f"minute {plain[0]} is numbered by its neighbours: the scan gives it another number or none"
                yield Doubt("misread_number", minute.page, said)


def _marks(page: Page) -> Iterator[str]:
    """The first words of each line, without what stands around a number."""
    for line in page.lines:
        for word in line.words[:NEAR_HEAD]:
            mark = word.text.strip("()[].:#")
            yield from (mark, mark.lower())


def _clauses(reading: Reading) -> Iterator[Doubt]:
    """Clauses of a decision whose letters leave one out: the most that can be lost in a set of minutes."""
    for meeting in reading.meetings:
        for minute in meeting.minutes:
            for clause, lost in _lost_letters(minute.resolutions):
                name = f"minute {minute.number}" if minute.number else f"“{minute.title}”"
                said = f"the decision of {name} has a clause {clause.label}) but no {lost})"
                yield Doubt("clause", clause.passage.page, said)


def _lost_letters(clauses: Sequence[Resolution]) -> Iterator[tuple[Resolution, str]]:
    """Each clause before which a letter is missing, and that letter. Letters may begin anew; numerals are passed by."""
    before = 0
    for clause in clauses:
        at = "abcdefgh".find((clause.label or "-").lower()) + 1
        if at > before + 1 and at > 1:
            yield clause, "abcdefgh"[before]
        before = at


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57].rstrip()}..."


# -- dates -----------------------------------------------------------------------------------------------------------


def _log_dates(reading: Reading) -> Iterator[Doubt]:
    """Dates of log rows that lie behind the log's own meeting, or years before it."""
    for row in reading.actions:
        if row.source != "log" or row.meeting_date is None:
            continue
        held = date.fromisoformat(row.meeting_date)
        for value in row.dates:
            said = f"a row of the log, “{_short(row.action)}”, is dated {_day(value)}"
            if date.fromisoformat(value) > held:
                yield Doubt("log_date", row.page, f"{said}, after the meeting of {_day(row.meeting_date)}")
            elif held - date.fromisoformat(value) > timedelta(days=OLD):
                yield Doubt("log_date", row.page, f"{said}, years before the meeting of {_day(row.meeting_date)}")


@dataclass(frozen=True)
class _Named:
    """A date by which the pack names a meeting: where it stands and what bears it."""

    value: str
    page: int
    bearer: str


def _years(reading: Reading) -> Iterator[Doubt]:
    """Meetings of the same day and month in years close by: bodies meet by weekday, so one year is a slip."""
    by_day: dict[str, list[_Named]] = defaultdict(list)
    for named in _named_meetings(reading):
        by_day[named.value[5:]].append(named)
    for same in by_day.values():
        for named in same:
            others = {o.value for o in same if abs(int(o.value[:4]) - int(named.value[:4])) in (1, 2)}
            agreeing = sum(o.value == named.value for o in same)
            most = max((sum(o.value == other for o in same), other) for other in others) if others else (0, "")
            if most[0] >= agreeing:
                said = f"{named.bearer} is dated {_day(named.value)}, while elsewhere the pack has {_day(most[1])}"
                yield Doubt("year", named.page, said)


def _named_meetings(reading: Reading) -> Iterator[_Named]:
    if reading.occasion.date and reading.parts:
        yield _Named(reading.occasion.date, reading.parts[0].page, "the meeting the pack is for")
    for row in reading.agenda:
        if re.search(r"\bminutes\b", row.title, re.IGNORECASE):
            for found in find_dates(f"{row.title} {row.note or ''}"):
                yield _Named(found.value, row.passage.page, _item(row))
    for meeting in reading.meetings:
        if meeting.date and not (reading.occasion.date == meeting.date and not reading.agenda):
            yield _Named(meeting.date, meeting.page, "a set of minutes")
        for value, what in ((meeting.previous_minutes_date, "previous"), (meeting.next_meeting_date, "next")):
            if value:
                yield _Named(value, meeting.page, f"the {what} meeting named in the minutes")
    for report in reading.reports:
        if report.meeting_date:
            yield _Named(report.meeting_date, report.page, f"the report “{_short(report.title)}”")
    for entry in reading.actions:
        for value in entry.dates if entry.source == "log" else ():
            yield _Named(value, entry.page, f"a row of the log, “{_short(entry.action)}”,")


def _stale_minutes(reading: Reading) -> Iterator[Doubt]:
    """Minutes that are to be confirmed at a meeting held before theirs, or more than a year after."""
    if not reading.occasion.date or all(part.kind is not PartKind.AGENDA for part in reading.parts):
        return
    held = date.fromisoformat(reading.occasion.date)
    for meeting in reading.meetings:
        if meeting.date is None:
            yield Doubt("minutes_date", meeting.page, "no date was found for this set of minutes")
        elif date.fromisoformat(meeting.date) >= held:
            said = f"these minutes are dated {_day(meeting.date)}, and the pack is for {_day(reading.occasion.date)}"
            yield Doubt("minutes_date", meeting.page, said)
        elif held - date.fromisoformat(meeting.date) > timedelta(days=STALE):
            said = f"these minutes are dated {_day(meeting.date)}, more than a year before the pack's meeting"
            yield Doubt("minutes_date", meeting.page, said)


def _weekdays(pack: Pack) -> Iterator[Doubt]:
    """Dates that fall on another weekday than the one printed before them."""
    for page in pack.pages:
        text = " ".join(line.text for line in body_lines(page))
        for match in WEEKDAY.finditer(text):
            found = next(iter(find_dates(text[match.end() : match.end() + WRITTEN])), None)
            if found is None or found.start > 0 or not found.year_given:
                continue
            said, meant = match["day"].capitalize(), date.fromisoformat(found.value)
            if WEEKDAYS[meant.weekday()] != said:
                printed = text[match.start() : match.end() + found.end]
                yield Doubt(
                    "weekday", page.number, f"“{printed}” was a {WEEKDAYS[meant.weekday()]}{_fitting(meant, said)}"
                )


def _fitting(day: date, weekday: str) -> str:
    """The year close by in which the day falls on that weekday."""
    for years in (-1, 1, -2, 2):
        try:
            other = day.replace(year=day.year + years)
        except ValueError:
            continue  # 29 February
        if WEEKDAYS[other.weekday()] == weekday:
            return f"; it was a {weekday} in {other.year}"
    return ""


def _day(value: str) -> str:
    day = date.fromisoformat(value)
    return f"{day.day} {day:%B %Y}"


# -- logs ------------------------------------------------------------------------------------------------------------


def _logs_not_read(reading: Reading, pack: Pack) -> Iterator[Doubt]:
    """Tables and pages that look like an action log and gave no row; a table over several pages is one doubt."""
    entries = [*reading.actions, *(a for m in reading.meetings for minute in m.minutes for a in minute.actions)]
    read = {page for entry in entries for page in range(entry.page, entry.page_end + 1)}
    for part in reading.parts:
        if part.kind is PartKind.ACTION_LOG and read.isdisjoint(range(part.page, part.page_end + 1)):
            yield Doubt("log_not_read", part.page, "the page is headed as an action log, but no row of it was read")
    last = -1
    for page in pack.pages:
        tables = [t for t in page.tables if _looks_like_log(t) and not (page.number in read and is_log(t))]
        if tables and page.number > last + 1:
            heads = ", ".join(f"“{text}”" for text, name in column_names(tables[0]) if name)
            said = f"a table with the columns {heads} looks like an action log and was not read as one"
            yield Doubt("log_not_read", page.number, said)
        last = page.number if tables else last


def _looks_like_log(table: Table) -> bool:
    """Its head names actions and who answers for them, by when, or how they stand."""
    names = {name for _, name in column_names(table)}
    return len(table.rows) > 1 and "action" in names and bool(names & {"owner", "status", "comments", "due"})
