"""A set of minutes -> Meeting: its head, attendance, items, points, resolutions and the actions marked in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from minesearch.dates import find_dates, first_date
from minesearch.model.meeting import ActionEntry, Attendee, Meeting, Minute, Point, Resolution
from minesearch.model.source import Line, Page, Passage, Table
from minesearch.patterns import ITEM_AFTER
from minesearch.segment.abreast import abreast
from minesearch.segment.annexed import take_annexed
from minesearch.segment.apologies import apologies_of
from minesearch.segment.attendance import read_attendance, surname
from minesearch.segment.blocks import INDENT, Block, make_blocks
from minesearch.segment.boxed import boxed_items
from minesearch.segment.contents import without_contents
from minesearch.segment.headings import find_headings
from minesearch.segment.inline import read_inline, without_action
from minesearch.segment.labels import Label, read_label
from minesearch.segment.log import goes_on, heading_above, is_listed, is_log, read_rows
from minesearch.segment.looks import ACTION_MARK, Heading
from minesearch.segment.margin import Note, read_notes, without_margin
from minesearch.segment.marks import marked
from minesearch.segment.masthead import (
    OPENING,
    Masthead,
    next_meeting,
    previous_minutes,
    read_masthead,
    running_body,
    sitting_times,
)
from minesearch.segment.misread import mended_name
from minesearch.segment.names import bare_name, maybe_name
from minesearch.segment.notices import Notice, find_notices
from minesearch.segment.place import place_of_opening
from minesearch.segment.presiding import mark_chair
from minesearch.segment.proceedings import is_proceedings, told_by
from minesearch.segment.quiet import NEXT, told_quietly
from minesearch.segment.resolutions import (
    Found,
    count_points,
    read_decided,
    read_motion,
    read_resolutions,
    tidy,
    without_fate,
)
from minesearch.segment.ruled import RuledItem, holds_items, ruled_actions, ruled_items
from minesearch.segment.said import minute_references, numbers_followed_up, numbers_like, presenters
from minesearch.segment.section import lines_of_minutes, recognised_pages
from minesearch.segment.side_titles import with_titles_above
from minesearch.segment.subitems import back_to_parent
from minesearch.segment.tasks import same_doer
from minesearch.text import fold

MARKED = re.compile(r"marked\s+[‘'\"“]?\s*Agenda\s+Item\s+(?P<number>\d{1,3}[A-Za-z]?)\b", re.IGNORECASE)
IN_BRACKETS = re.compile(  # "considered a report (Agenda Item 5) on the quay"
    r"\b(?:report|paper|document|schedule|statement|presentation|briefing|plan|strategy|letter)s?\b[^.;()]{0,120}"
    r"\((?:see\s+)?Agenda\s+Item\s+(?:No\.?\s*)?(?P<number>\d{1,3}[A-Za-z]?)\)",
    re.IGNORECASE,
)
APOLOGIES = re.compile(r"\bapolog|\bregrets\b|\babsence\b", re.IGNORECASE)
PREVIOUS_ACTIONS = re.compile(
    r"\b(?:previous|last|outstanding|arising|review|matters|log|update|progress)\b", re.IGNORECASE
)
CARRIED_OVER = re.compile(  # a list of what earlier meetings asked for
    r"\b(?:carried|brought)\s+(?:forward|over)|\b(?:previous|last|earlier|outstanding|log|tracker|ongoing)\b"
    r"|\bmatters\s+arising\s+(?:from|schedule)",
    re.IGNORECASE,
)
ROLL = re.compile(r"\broll[\s-]+call\b|\b(?:introductions?|participants|attendance|attendees)\b", re.IGNORECASE)
NAME_END = re.compile(r"[,(]|\s[–-]\s")
ROLL_CALL = 4  # items: by then it is known who is there
IT_WAS_RESOLVED = re.compile(r"it\s+was\s+(?:\w+ly\s+)?resolved\b", re.IGNORECASE)
DECIMAL = re.compile(r"^(?P<number>\d{1,3}\.\d{1,2})\.?\s+(?P<rest>\S.*)", re.DOTALL)
SAME, ALIKE = 0.85, 0.7  # shares of its words by which an action is another one, and one of the same owner
LEVEL = 3.0  # points: how far apart the tops of the cells of one row may lie
SIGNED = re.compile(  # where the chair signs; what stands below is no part of the item above
    r"(?:signed|chair(?:man|woman|person)?|mayor|clerk|municipal administrator|position|date)\b[\s:]*(?:[._…]{3,}|$)"
    r"|chair(?:man|woman|person)?,\s+[\w ]{3,40}$",
    re.IGNORECASE,
)
SIGNING = re.compile(  # what stands at the foot: the hours, the date, who signs, that the meeting closed
    r"(?:[\d.:]+\s*(?:[ap]\.?m\.?)?\s*(?:-|–|to)\s*[\d.:]+\s*(?:[ap]\.?m\.?|noon)?)?\s*(?:\w+day)?[\s,]*"
    r"(?:chair(?:man|woman|person)?|mayor|signed|dated?)?(?:[\s:_…-]++|\.{2,}+)*+"
    r"|(?:the\s+)?(?:meeting|council|chair(?:man)?)\s+(?:was\s+|then\s+)*(?:closed|ended|concluded|rose)\b.{0,60}",
    re.IGNORECASE,
)
LEADS_TO = re.compile(r"(?:\b(?:on|from|to|for|until|till|by|between|of|the|at|and|is|be|was)|,)$")  # a day or an hour


@dataclass(frozen=True)
class _Item:
    """An item while it is read: its heading, the lines below it and the blocks they make."""

    heading: Heading
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    page: int
    titled: tuple[Line, ...] = ()  # the lines of the heading
    aside: tuple[ActionEntry, ...] = ()  # actions in a column beside it
    decided: bool = False  # all of it is what was decided
    settled: tuple[tuple[Line, ...], ...] = ()  # lines that are a decision, as stands beside them

    @property
    def text(self) -> str:
        return "\n".join(block.whole.text for block in self.blocks)


def read_minutes(pages: Sequence[Page], words: frozenset[str]) -> tuple[Meeting, tuple[ActionEntry, ...]]:
    """The meeting whose minutes stand on these pages, and the rows of the action tables among them."""
    lines, notes = without_margin(without_contents(list(lines_of_minutes(pages))))
    lines = with_titles_above(lines)
    last = max((line.page for line in lines), default=pages[-1].number)
    lines, annexed = take_annexed(lines, words)
    notices = find_notices(pages)
    scanned = recognised_pages(pages)
    ruled = [] if notices else ruled_items(pages) or boxed_items(pages)
    headings = [] if ruled or notices else find_headings(lines, scanned)
    formed = [notice.place for notice in notices] + [item.place for item in ruled]
    head = _above(formed[0], lines) if formed else lines[: headings[0].first if headings else len(lines)]
    masthead = read_masthead(head or lines, words)
    masthead = replace(masthead, body=masthead.body or running_body(pages))
    attendance = read_attendance(head, words)
    items = _ruled(ruled, masthead.date, words) + _noticed(notices, words) + _items(headings, lines, words)
    items = [replace(item, aside=(*item.aside, *_noted(item, notes, masthead.date))) for item in items]
    attendance = attendance or annexed or _called_over(items, words)
    if scanned:
        attendance = [replace(person, name=mended_name(person.name)) for person in attendance]
    sent = {surname(a.name) for a in attendance if a.group == "apologies"}
    known = {a.initials for a in attendance}  # "Apologies were received from CH", whom the list names
    known |= {bare_name(a.name).split(" ")[0] for a in attendance if a.group == "apologies"}  # "from Ann and Bob Hill"
    said = [a for item in items for a in _apologies(item)]
    attendance += [a for a in said if surname(a.name) not in sent and bare_name(a.name) not in known]
    attendance, chair = mark_chair(_once(attendance), [line.text for line in lines], masthead.body, head)
    told = told_by(masthead.body) if any(is_proceedings(page) for page in pages[:2]) else None
    minutes = [m for item in items for m in _minutes(item, masthead, attendance, words, told)]
    if not notices and told_quietly(masthead.body, (item.text for item in items), minutes):
        minutes = [m for item in items for m in _minutes(item, masthead, attendance, words, told, quiet=True)]
    actions = [] if notices else _tables(_beside_ruled(pages, ruled), items, masthead.date)
    minutes = _without_own(_without_listed(minutes, actions), masthead.date)
    begin, end = sitting_times(lines, masthead, pages)
    meeting = Meeting(
        masthead.body,
        masthead.date,
        masthead.place or place_of_opening(lines[:OPENING]),
        begin,
        end,
        chair,
        previous_minutes([(m.title, m.passage.text) for m in minutes], masthead.date),
        next_meeting([(m.title, m.passage.text) for m in minutes], masthead.date, [line.text for line in lines[-12:]]),
        tuple(attendance),
        tuple(minutes),
        pages[0].number,
        last,
    )
    return meeting, tuple(actions)


def _without_own(minutes: Sequence[Minute], date: str | None) -> list[Minute]:
    """The minutes without references to one another, where their numbers run on from those of earlier meetings, and
    without the day of this meeting, by which a foot names the whole: "Minute 14.03.18".

    Where each meeting begins with 1, "Minute 7" may be that of another.
    """
    minutes = [
        replace(m, refers_to=tuple(n for n in m.refers_to if not date or first_date(n) != date)) for m in minutes
    ]
    own = {minute.number for minute in minutes if minute.number}
    minutes = [_with_like(minute, own) for minute in minutes]
    if not own or any(re.fullmatch(r"0*1(?:\.0*[01]?)?", number) for number in own):
        return list(minutes)
    return [replace(m, refers_to=tuple(n for n in m.refers_to if n not in own)) for m in minutes]


def _with_like(minute: Minute, own: Collection[str]) -> Minute:
    """The minute with the numbers it names that are made like those of this meeting."""
    named = minute.refers_to
    text = minute.passage.text
    alike = (*numbers_like(own, text), *numbers_followed_up(own, minute.title, text))
    more = [n for n in alike if not any(n.endswith(other) for other in named)]
    return replace(minute, refers_to=(*named, *more))


def _items(headings: Sequence[Heading], lines: Sequence[Line], words: frozenset[str]) -> list[_Item]:
    items: list[_Item] = []
    for index, heading in enumerate(headings):
        end = headings[index + 1].first if index + 1 < len(headings) else len(lines)
        own = (*_run_in(heading, lines), *abreast(_without_signature(lines[heading.last + 1 : end])))
        titled = tuple(lines[heading.first : heading.last + 1])
        parent = next((at for at, item in enumerate(items) if _is_part(heading, item.heading)), None)
        if parent is not None:
            ends = back_to_parent(own)
            own, back = own[:ends], own[ends:]
            items[parent] = _with_lines(items[parent], back, words)
        items.append(_Item(heading, own, _blocks(heading, own, words), lines[heading.first].page, titled))
    return items


def _blocks(heading: Heading, own: Sequence[Line], words: frozenset[str]) -> tuple[Block, ...]:
    """The blocks of an item; a note beside its title is one of its own, where the text begins left of it."""
    apart = heading.noted and len(own) > 1 and own[1].x0 < own[0].x0 - INDENT
    return (*make_blocks(own[:apart], words), *make_blocks(own[apart:], words))


def _is_part(heading: Heading, above: Heading) -> bool:
    """The heading is that of a lettered part of an item: "9a" or "9A" of "9"."""
    number, last = (heading.number or " ")[:-1], (heading.number or " ")[-1]
    return bool(number) and last.isalpha() and above.number is not None and number.rstrip(".") == above.number


def _with_lines(item: _Item, more: Sequence[Line], words: frozenset[str]) -> _Item:
    """The item with lines that stand further below, behind its parts."""
    if not more:
        return item
    lines = (*item.lines, *more)
    return replace(item, lines=lines, blocks=(*item.blocks, *make_blocks(more, words)))


def _above(place: tuple[int, int], lines: Sequence[Line]) -> list[Line]:
    """The lines above a place, its page and line."""
    return [line for line in lines if (line.page, line.index) < place]


def _ruled(rows: Sequence[RuledItem], date: str | None, words: frozenset[str]) -> list[_Item]:
    """The items of minutes laid out in a ruled table."""
    items = []
    for row in rows:
        heading = Heading(row.number, row.title, 0, 0, agenda_item=row.agenda_item)
        aside = ruled_actions(row, date, words)
        blocks = tuple(make_blocks(row.lines, words))
        items.append(_Item(heading, row.lines, blocks, row.page, aside=aside, settled=row.settled))
    return items


def _beside_ruled(pages: Sequence[Page], ruled: Sequence[RuledItem]) -> list[Page]:
    """The pages without those tables whose rows are the items."""
    return [replace(page, tables=tuple(t for t in page.tables if not holds_items(t, ruled))) for page in pages]


def _noticed(notices: Sequence[Notice], words: frozenset[str]) -> list[_Item]:
    """The items of a notice of decisions."""
    items = []
    for notice in notices:
        heading = Heading(notice.agenda_item, notice.title, 0, 0, agenda_item=notice.agenda_item is not None)
        said = tuple(notice.decision)
        items.append(_Item(heading, said, tuple(make_blocks(said, words)), said[0].page, decided=True))
    return items


def _whole(
    lines: Sequence[Line], head: Sequence[Line], attendance: Sequence[Attendee], words: frozenset[str]
) -> list[_Item]:
    """Minutes without a heading that could be told: all that stands below the names is one item without a number."""
    named = {surname(person.name) for person in attendance}
    last = max((i for i, line in enumerate(head[:40]) if _names(line, named)), default=-1)
    below = tuple(_without_signature(lines[last + 1 :]))
    if not below:
        return []
    return [_Item(Heading(None, "", last + 1, last), below, tuple(make_blocks(below, words)), below[0].page)]


def _names(line: Line, named: set[str]) -> bool:
    return any(word.text.strip(".,;()").casefold() in named for word in line.words) and len(line.words) <= 20


def _run_in(heading: Heading, lines: Sequence[Line]) -> list[Line]:
    """The text that stands behind a heading on its own line."""
    count = 0 if heading.resolution_number else len(heading.rest.split())
    kept: list[Line] = []
    for line in reversed(lines[heading.first : heading.last + 1]):
        if count <= 0:
            break
        kept.insert(0, replace(line, words=line.words[-count:]))
        count -= len(line.words)
    return kept


def _in_row(lines: Sequence[Line], at: int) -> bool:
    """The line is a cell of a table's row, the post of somebody named beside it: "Ann Bell | Chair | Present"."""
    own = lines[at]
    beside = [one for one in lines[max(0, at - 4) : at + 5] if one.page == own.page and abs(one.top - own.top) < LEVEL]
    return own.cell and any(one is not own and maybe_name(one.text) for one in beside)


def _without_signature(lines: Sequence[Line]) -> list[Line]:
    """The lines up to the place where the chair signs, which stands with hours and date behind the last item."""
    signed = next((i for i, line in enumerate(lines) if SIGNED.match(line.text) and not _in_row(lines, i)), len(lines))
    foot = signed
    while foot and SIGNING.fullmatch(_undated(lines[foot - 1].text)) and not _led_to(lines[:foot]):
        foot -= 1
    said = signed < len(lines) or any(_undated(line.text).strip(" .,;") for line in lines[foot:])
    return list(lines[:foot] if said else lines)


def _led_to(lines: Sequence[Line]) -> bool:
    """The last line goes on with a sentence that leads to it: "will be held on" over "Tuesday, 4 May 2011"."""
    return len(lines) > 1 and LEADS_TO.search(lines[-2].text) is not None


def _undated(text: str) -> str:
    for found in reversed(find_dates(text)):
        text = text[: found.start] + text[found.end :]
    return text


def _minutes(
    item: _Item,
    head: Masthead,
    attendance: Sequence[Attendee],
    words: frozenset[str],
    told: re.Pattern[str] | None,
    quiet: bool = False,
) -> list[Minute]:
    """The minute of an item, and one more for each numbered paragraph of it that holds a decision of its own.

    `quiet` lets what is told in small letters decide, as it does anyway on the day of the next meeting.
    """
    heading = item.heading
    if heading.resolution_number:
        found = read_motion(item.blocks, heading.number or "", heading.rest)
    elif item.decided:
        found = read_decided(item.blocks)
    else:
        found = read_resolutions(item.blocks, quiet or bool(NEXT.search(heading.title)), told, _title(item, words))
    found = _with_settled(found, item, words)
    decided = tuple(_without_action(each) for each in found.resolutions)
    found = replace(found, resolutions=decided)
    own, below = _by_paragraph(item, found)
    minute = _minute(item, fold(item.lines, words), replace(found, resolutions=own), attendance, head)
    aside = [entry for entry in item.aside if not _marked(entry, minute.actions)]
    minute = replace(minute, actions=(*_besides(minute.actions, aside), *aside))
    return [minute, *below]


def _without_action(decision: Resolution) -> Resolution:
    """The decision without the action marked behind it, and without the vote that stood between them."""
    passage = without_action(decision.passage)
    if passage.text == decision.passage.text:
        return decision
    passage, fate = without_fate(passage)
    return replace(decision, passage=tidy(passage), result=decision.result or fate)


def _with_settled(found: Found, item: _Item, words: frozenset[str]) -> Found:
    """What was found, and what stands beside the word "Decision" and tells none by itself: its last paragraph."""
    told = {(piece.page, piece.line) for each in found.resolutions for piece in each.passage.pieces}
    more = [
        one
        for lines in item.settled
        if not told & {(line.page, line.index) for line in lines}
        for one in read_decided(make_blocks(lines, words)[-1:]).resolutions
    ]
    whole = sorted([*found.resolutions, *more], key=lambda one: [(p.page, p.line) for p in one.passage.pieces[:1]])
    return replace(found, resolutions=tuple(whole)) if more else found


def _title(item: _Item, words: frozenset[str]) -> Passage:
    """The title of an item with where it stands, where that is known."""
    whole = fold(item.titled, words)
    start = whole.text.find(item.heading.title)
    return whole.cut(start, start + len(item.heading.title)) if start >= 0 else Passage(item.heading.title)


def _marked(entry: ActionEntry, actions: Sequence[ActionEntry]) -> bool:
    """The name beside the item is that in an action marked in its text, and is read there."""
    return bool(ACTION_MARK.match(entry.action)) and any(_one_owner(action, entry) for action in actions)


def _one_owner(one: ActionEntry, other: ActionEntry) -> bool:
    """Both name one owner, be it by initials: "NP" beside "Neil Partington to write"."""
    return one.owner == other.owner or bool(one.owner and other.owner and same_doer(one.owner, other.owner))


def _besides(marked: Sequence[ActionEntry], aside: Sequence[ActionEntry]) -> list[ActionEntry]:
    """The actions marked in the text that do not stand beside it as well."""
    given = [(entry.owner, _words(entry.action)) for entry in aside]
    return [
        a
        for a in marked
        if not any(_same_owners(a.owner, who) and _within(_words(a.action), what) for who, what in given)
    ]


def _same_owners(one: str | None, other: str | None) -> bool:
    """The same people, be there "and", a stroke or a comma between them."""
    names = [set(re.findall(r"\w+", owner or "")) - {"and"} for owner in (one, other)]
    return names[0] == names[1]


def _by_paragraph(item: _Item, found: Found) -> tuple[tuple[Resolution, ...], list[Minute]]:
    """Resolutions of the item itself, and minutes for those of its decimal paragraphs that decide something."""
    paragraphs = [(_own_number(block), block) for block in item.blocks]
    if not any(match for match, _ in paragraphs) or item.heading.number is None:
        return found.resolutions, []
    own: list[Resolution] = []
    below: list[Minute] = []
    for resolution in found.resolutions:
        home = _home(resolution, paragraphs)
        if home is None:
            own.append(resolution)
            continue
        number, block = home
        passage = block.whole
        page, end = passage.page, passage.page_end
        if below and below[-1].number == number:
            below[-1] = replace(below[-1], resolutions=(*below[-1].resolutions, resolution))
        else:
            below.append(Minute(number, "", passage, page, end, resolutions=(resolution,)))
    return tuple(own), below


def _own_number(block: Block) -> re.Match[str] | None:
    """The number of a paragraph that tells of a matter of its own; a clause, or the item's decision under a mark, does
    not: "4.3 RESOLVED – That the dues be raised" behind what was said of them in 4.1 and 4.2.
    """
    if block.label is not None or marked(block.whole.text) is not None or IT_WAS_RESOLVED.match(block.said.text):
        return None
    return DECIMAL.match(block.whole.text)


def _home(resolution: Resolution, paragraphs: Sequence[tuple[re.Match[str] | None, Block]]) -> tuple[str, Block] | None:
    """The numbered paragraph in which a resolution stands."""
    if not resolution.passage.pieces:
        return None
    first = resolution.passage.pieces[0]
    for match, block in paragraphs:
        if match and any(p.page == first.page and p.line == first.line for p in block.whole.pieces):
            return match["number"], block
    return None


def _minute(item: _Item, whole: Passage, found: Found, attendance: Sequence[Attendee], head: Masthead) -> Minute:
    heading = item.heading
    points = (
        ()
        if heading.resolution_number
        else tuple(Point(label, p) for label, p in count_points(item.blocks, found.used))
    )
    page = item.lines[0].page if item.lines else item.page
    return Minute(
        heading.number,
        heading.title,
        whole,
        page,
        whole.page_end or page,
        _agenda_item(item),
        () if heading.resolution_number else _presenters(item, attendance),
        points,
        minute_references(heading.title, item.text),
        found.resolutions,
        ()
        if heading.resolution_number
        else read_inline(item.blocks, heading.number, head.date, attendance, bool(item.aside)),
    )


def _presenters(item: _Item, attendance: Sequence[Attendee]) -> tuple[str, ...]:
    return presenters(item.text, [line.text for line in item.lines], [person.name for person in attendance])


def _agenda_item(item: _Item) -> str | None:
    """The item of the agenda that a minute records: below its title, or as its paper is marked."""
    if item.heading.agenda_item:
        return item.heading.number
    if item.heading.item:
        return item.heading.item
    if item.lines and (match := ITEM_AFTER.match(item.lines[0].text)):
        return match["number"]
    text = " ".join(item.text.split())
    if marked := MARKED.search(text):
        return marked["number"]
    papers = {match["number"] for match in IN_BRACKETS.finditer(text)}
    return papers.pop() if len(papers) == 1 else None


def _noted(item: _Item, notes: Sequence[Note], date: str | None) -> list[ActionEntry]:
    """The actions in the margin beside an item."""
    return list(read_notes(notes, item.titled, item.blocks, item.heading.number, date))


def _apologies(item: _Item) -> list[Attendee]:
    if not APOLOGIES.search(item.heading.title):
        return []
    page = item.lines[0].page if item.lines else 0
    return apologies_of([line.text for line in item.lines] or [item.heading.rest], page)


def _called_over(items: Sequence[_Item], words: frozenset[str]) -> list[Attendee]:
    """The list of those present where it stands in one of the first items: the roll call that opens a meeting.

    The heading of the item may be the label of the list: "1. Members present" over the names; those who were there
    besides may then be listed below a heading of their own.
    """
    called: list[Attendee] = []
    for item in items[:ROLL_CALL]:
        label = _heading_label(item, not called)
        if called and (label is None or label.group == "apologies"):
            continue  # apologies are read where the items are
        people = read_attendance(item.lines, words, label)
        if called or any(person.group == "present" for person in people):
            called += people
            if label is None:
                break
    return called


def _heading_label(item: _Item, first: bool) -> Label | None:
    """The label of a list of people that the heading of an item is; `first`: no other list came before."""
    label = read_label(item.heading.title, first)
    if label and label.there and not label.rest:
        return label
    return Label("present", there=True) if ROLL.search(item.heading.title) and _is_roll(item.lines) else None


def _is_roll(lines: Sequence[Line]) -> bool:
    """Each line begins with a name, and most say where somebody comes from."""
    named = [maybe_name(NAME_END.split(line.text)[0].strip()) for line in lines]
    return len(lines) > 1 and all(named) and sum(bool(NAME_END.search(line.text)) for line in lines) > len(lines) / 2


def _once(attendance: Sequence[Attendee]) -> list[Attendee]:
    kept: list[Attendee] = []
    for person in attendance:
        if not any(p.name == person.name and p.group == person.group for p in kept):
            kept.append(person)
    return kept


def _tables(pages: Sequence[Page], items: Sequence[_Item], date: str | None) -> list[ActionEntry]:
    """The rows of action tables among these pages."""
    rows: list[ActionEntry] = []
    by_number = {page.number: page for page in pages}
    for run in _runs(pages):
        item = _item_of(run[0], items)
        listed = read_rows(run, date)
        of_item = item is not None and bool(PREVIOUS_ACTIONS.search(item.heading.title)) and item.lines[0].cell
        title = heading_above(by_number[run[0].page], run[0]) or ""
        looking_back = of_item or bool(CARRIED_OVER.search(title)) or _followed(listed)
        source = "log" if looking_back else "minute"
        number = item.heading.number if item is not None and of_item else None
        rows += [replace(row, source=source, minute_number=number or row.minute_number) for row in listed]
    return rows


def _followed(rows: Sequence[ActionEntry]) -> bool:
    """Most of the actions have a state and say what was done: they are older than the meeting."""
    return sum(bool(row.status and row.comments) for row in rows) > len(rows) / 2


def _runs(pages: Sequence[Page]) -> list[list[Table]]:
    """The action tables among these pages, each with the tables that go on with it on the pages behind."""
    runs: list[list[Table]] = []
    last: Table | None = None
    for page in pages:
        for table in page.tables:
            if is_log(table) or is_listed(table, page):
                runs.append([table])
            elif runs and last is runs[-1][-1] and goes_on(table, page, replace(runs[-1][0], page=last.page)):
                runs[-1].append(table)
            last = table
    return runs


def _item_of(table: Table, items: Sequence[_Item]) -> _Item | None:
    """The item below whose heading a table stands."""
    last = None
    for item in items:
        if item.lines and _begins_above(item.lines[0], table):
            last = item
    return last


def _begins_above(line: Line, table: Table) -> bool:
    """The line stands above the table, or is the first of those in it."""
    below = table.bottom if line.cell else table.top + 2
    return (line.page, line.top) <= (table.page, below)


def _without_listed(minutes: list[Minute], rows: Sequence[ActionEntry]) -> list[Minute]:
    """Drop actions marked in the text that the list at the end gives again."""
    given = [(row.owner, _words(row.action)) for row in rows]
    out = []
    for minute in minutes:
        kept = tuple(a for a in minute.actions if not any(_again(a, owner, words) for owner, words in given))
        out.append(replace(minute, actions=kept))
    return out


def _again(action: ActionEntry, owner: str | None, words: Sequence[str]) -> bool:
    """The list has the action in these words; with the same owner it may word it a little otherwise."""
    alike = ALIKE if owner and _same_owners(action.owner, owner) else SAME
    return _within(_words(action.action), words, alike)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _within(few: Sequence[str], many: Sequence[str], share: float = SAME) -> bool:
    """So many of the words of one stand in the other."""
    return bool(few) and sum(word in many for word in few) >= share * len(few)
