"""Where the items of a set of minutes begin: numbered headings followed as a sequence, else headings by their look.

A set of minutes has one way of heading its items. All lines that could be a heading are gathered by style (kind of
number, weight, left edge); the style whose numbers run on best is the spine. Numbers inside an item do not fit the
spine's sequence or style, so "1. Noted the dates" within item 7 is no item.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from minesearch.dates import NAMES_OF_MONTHS, find_dates
from minesearch.model.source import Line
from minesearch.patterns import ATTENDANCE_HEAD, CLAUSE, ITEM_AFTER, ITEM_CODE, MINUTES_HEAD, RESOLVED
from minesearch.segment.blocks import INDENT, gap_above, heavy, pitch_of
from minesearch.segment.candidates import bold_head, find_candidates, is_title
from minesearch.segment.edges import full, left_edge, right_edge, without_tags
from minesearch.segment.gaps import Candidate
from minesearch.segment.looks import AND_MINUTES, NUMBERED_ITEM, PERSON, Heading, by_capitals, by_look, is_mark, run_in
from minesearch.segment.misread import mended
from minesearch.segment.name_lists import names_people
from minesearch.segment.names import maybe_name, surely_name
from minesearch.segment.put import put_below
from minesearch.segment.sections import begun_anew, is_list, matters
from minesearch.segment.spine import find_spine
from minesearch.segment.subitems import decimals, lettered, lettered_titles
from minesearch.segment.verdicts import tells_decision

PARAGRAPH_NUMBER = re.compile(r"[(\[]?(?P<number>\d{1,3})[.)\]:]{0,2}\s+(?=[A-Z‘“'\"])")
USUAL = re.compile(
    r"(any )?other (matters|business)|a\.?o\.?b\b|(date|time|dates)s?( and time)? of (the )?(next|future)|next meeting"
    r"|meeting dates|close( of (the )?meeting)?$|item #?\d|adjournment|confidential|exempt",
    re.IGNORECASE,
)
DASHED = re.compile(  # "5. Public comments - None", "1. Opening - Mr Hill called the meeting to order"
    r"(?P<title>[^-–—.]{3,60}?)\s*(?:\s[-–—]+\s*|[—–]\s*)"
    r"(?P<rest>(?:none|nil)\b.*|(?=.*\b(?:was|were|had|has|have|called|reported|said|stated|shared|gave|thanked|asked"
    r"|noted|received|approved|presented)\b)(?:\S+\s+){3,}\S.*)$",
    re.IGNORECASE,
)
STROKED = re.compile(r"(?P<title>[^:;]{3,150}?)\s*[:;][-–—](?:\s*(?P<rest>\S.*))?$")  # "Apologies:- none"
MOVERS = re.compile(r"[,:/&]|\b[A-Z]\.|\b(?:and|moved|by|seconded|councillors?|mayor|carried)\b", re.IGNORECASE)
FATE_BEHIND = re.compile(  # "Fees of the quay. Deferred", "Moorings – withdrawn", "Budget: Carried over to May"
    r"(?P<title>\S.{3,}?\w[)\]”’\"]?)(?:\.\s+|\s*[:;]\s+|\s+[-–—]\s+)"
    r"(?P<fate>(?:item\s+)?(?:deferred|withdrawn|postponed|tabled|adjourned|carried\s+(?:over|forward)|held\s+over"
    r"|(?:not|no\s+longer)\s+(?:discussed|considered|required|taken)|taken\s+(?:earlier|later))"
    r"(?:\s+(?:to|until|till|for|by|from|with)\s+.{3,50})?)\.?$",
    re.IGNORECASE,
)
OPENS = re.compile(  # the first item, under which those present may be listed
    r"(?:call(?:ing|ed)?\s+(?:(?:the|of)\s+)?(?:meeting\s+)?to\s+order|opening|meeting\s+opened|welcome|roll\s+call"
    r"|commencement|convening|call\s+of\s+the\s+roll)\b",
    re.IGNORECASE,
)
BARE = re.compile(r"(?:the\s+)?minutes", re.IGNORECASE)
TOP = 8  # lines: how far down the heading of the whole may stand
MASTHEAD = 30  # lines: how far down those present may be listed
SHORT = 6  # words: a title without a number has no more
DAYS = re.compile(  # a row of a calendar: "27 May  24th June", "Thurs 25 July  Thurs 22 Aug"
    rf"(?:\W*(?:[A-Z][a-z]{{2,8}}\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{NAMES_OF_MONTHS})\w*\.?(?:\s+\d{{4}})?)+\W*"
)
LEADERS = re.compile(r"[.…_]{2}")  # dots to write on
PARAGRAPH = 8  # words: what stands below a heading has as many, and no list of names
APOLOGIES = re.compile(r"(?:apolog(?:y|ies)|regrets|leave\s+of\s+absence)(?:\s+for\s+(?:absence|lateness))?\W*", re.I)
CLAUSE_OF = re.compile(r"[“\"‘']?(?:that|to)\b", re.IGNORECASE)
TOLD = re.compile(r"\b(?:was|were|had|has|have)\b")
PEOPLE_END = re.compile(r"[,(]")
SAID = 2  # lines: as far below the word they say what was done with apologies
LARGER = 1.0  # points: by as much headings are set larger than the text, or more
FEW = 2  # headings: as many stand below the head of minutes
BEHIND = re.compile(r"\s+[\[(]?(?:min(?:ute)?\.?\s+(?:no\.?\s*)?)?(?P<code>[\w./-]*\d[\w./-]*\d)[\])]?$", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\s*[-–—]?\s*(?:\([^()]*\)|\[[^\[\]]*\])$")
RESOLUTION_NUMBER = re.compile(r"^(?:R\d{4}|(?:19|20)\d\d)-\d{1,4}$|^resolution", re.IGNORECASE)


def find_headings(lines: Sequence[Line], recognised: Collection[int] = ()) -> list[Heading]:
    """The item headings among the running lines of a set of minutes, in order.

    `recognised` are the numbers of the pages whose text was recognised from an image.
    """
    titles, tags = without_tags(lines)
    found = [_with_note(heading, tags.get(heading.last, "")) for heading in _found(titles, recognised)]
    if recognised:
        numbers = [(h.number, lines[h.first].page in recognised) for h in found]
        found = [replace(h, number=number) for h, number in zip(found, mended(numbers), strict=True)]
    return [_without_fate(_without_item(heading)) for heading in found]


def _without_fate(heading: Heading) -> Heading:
    """The heading without what became of it, said behind its title: "9. Fees of the quay. Deferred."."""
    said = None if heading.rest else FATE_BEHIND.match(heading.title)
    return replace(heading, title=said["title"], rest=said["fate"]) if said else heading


def _with_note(heading: Heading, note: str) -> Heading:
    """The heading with what stands far to the right of its title."""
    return replace(heading, rest=note, noted=True) if note and not heading.rest else heading


def _without_item(heading: Heading) -> Heading:
    """The heading without the item of the agenda that is named in brackets behind its title."""
    behind = IN_BRACKETS.search(heading.title)
    item = ITEM_AFTER.match(behind[0].strip()) if behind else None
    return replace(heading, title=heading.title[: behind.start()], item=item["number"]) if behind and item else heading


def _found(lines: Sequence[Line], recognised: Collection[int]) -> list[Heading]:
    pitch = pitch_of(lines)
    if len(named := _by_agenda(lines, pitch)) > 1:
        return _with_decimals(named, lines, pitch)
    candidates = find_candidates(lines)
    sections = _below_masthead(by_look(lines, pitch, left_edge(lines)), lines)
    if found := matters(candidates, sections, lines) or begun_anew(candidates, sections, lines):
        return found
    spine = find_spine(candidates, lines)
    if is_list(spine, sections, lines):
        spine = []
    spine = sorted([*spine, *decimals(spine, lines, pitch)], key=lambda c: c.index)
    taken = {c.index for c in spine}
    right = right_edge(lines)
    numbered = [_numbered(c, lines, pitch, taken, right) for c in spine]
    codes = bool(spine) and all(_is_resolution(c) for c in spine)
    if spine:
        edge = min(c.x0 for c in spine)
        looked = [h for h in by_look(lines, pitch, edge) if h.first not in taken]
        named = [h for h in looked if USUAL.match(h.title) or NUMBERED_ITEM.match(lines[h.first].text)]
        named += _beside_numbers(numbered, lines, pitch)
        named += [h for h in run_in(lines, pitch) if USUAL.match(h.title) and _titled_at(lines[h.first], edge)]
        extra = looked + run_in(lines, pitch) if codes else [h for h in named if h.first > spine[0].index]
        extra += [] if codes else _before_first(looked, spine[0], lines)
        headings = sorted([*numbered, *_apart(numbered, extra)], key=lambda h: h.first)
        return _with_letters(headings, lines, pitch, recognised)
    looked = sections
    if len(looked) < FEW and len(typed := _below_masthead(by_capitals(lines, pitch, left_edge(lines)), lines)) >= FEW:
        return typed
    return _numbered_below(_numbered_behind(looked), lines)


def _beside_numbers(numbered: Sequence[Heading], lines: Sequence[Line], pitch: float) -> list[Heading]:
    """Titles without a number that stand behind the last one, where the numbers do and in their type, text below each.

    Only where the text of the items is set right of their numbers: what stands out there is no part of an item.
    """
    first = [lines[h.first] for h in numbered]
    below = [lines[h.last + 1] for h in numbered if h.last + 1 < len(lines) and not lines[h.last + 1].cell]
    edge = min(line.x0 for line in first)
    level = sum(heavy(line) and line.x0 - edge < INDENT for line in first)
    hung = sum(line.x0 - edge > 2 * INDENT for line in below)
    if len(numbered) <= FEW or level < 0.8 * len(first) or hung < 0.8 * len(below):
        return []
    found = []
    for index in range(numbered[-1].last + 1, len(lines) - 1):
        if abs(lines[index].x0 - edge) < INDENT and _titles_text(lines, index, pitch):
            found.append(Heading(None, lines[index].text.strip(" :;"), index, index))
    return found


def _titled_at(line: Line, edge: float) -> bool:
    """The line begins at the edge of the numbers, with a title in heavier type than what runs on behind it."""
    return abs(line.x0 - edge) < INDENT and bold_head(line) and not heavy(line)


def _titles_text(lines: Sequence[Line], index: int, pitch: float) -> bool:
    """A short line in bold, set apart from what stands above, with running text right below it."""
    above, line, below = lines[index - 1 : index + 2]
    titled = heavy(line) and not line.cell and is_title(line.text) and len(line.words) <= SHORT
    if not titled or is_mark(line.text) or PERSON.match(line.text) or LEADERS.search(line.text):
        return False
    if DAYS.fullmatch(below.text) or (USUAL.match(above.text) and heavy(above)):
        return False  # it heads the columns of what stands there: "Council  Planning" over the days of meetings
    apart = above.page != line.page or gap_above(above, line, pitch)
    return apart and not below.cell and below.page == line.page and not gap_above(line, below, pitch)


def _before_first(looked: Sequence[Heading], first: Candidate, lines: Sequence[Line]) -> list[Heading]:
    """The headings without numbers between those present and the first numbered one, bold like it at its edge, each
    over a paragraph: "Votes of Sympathy", "Opening Prayer"; or in type larger than the text, over no more than "Nil".
    """
    top = lines[first.index]
    sent = [i for i in range(first.index) if _heads_apologies(lines, i, top)]
    listed = [i for i, line in enumerate(lines[: first.index]) if ATTENDANCE_HEAD.match(line.text) and i not in sent]
    if not listed or not first.bold:
        return []
    found: list[Heading] = []
    titled = [*looked, *(Heading(None, lines[i].text.strip(" :"), i, i) for i in sent)]
    above = sorted((h for h in titled if listed[-1] < h.first < first.index), key=lambda h: h.first)
    large = top.size > median(line.size for line in lines) + LARGER
    ends = [*(heading.first for heading in above), first.index][1:]
    for heading, end in zip(above, ends, strict=False):
        line, said = lines[heading.first], " ".join(below.text for below in lines[heading.last + 1 : end])
        told = said.endswith(".") and len(said.split()) >= PARAGRAPH and not find_dates(line.text)
        over = large and bool(said) and not find_dates(line.text) and not _lists(lines[heading.last : end])
        if _set_like(line, top) and (told or over) and not MINUTES_HEAD.match(line.text):
            found.append(heading)
    return found


def _lists(lines: Sequence[Line]) -> bool:
    """A heading over names, or one that is a name among them."""
    names = [PEOPLE_END.split(line.text)[0].strip() for line in lines]
    return maybe_name(names[1]) or names_people(lines[1].text, sure=False) or surely_name(names[0])


def _set_like(line: Line, top: Line) -> bool:
    return line.bold and abs(line.size - top.size) < 0.6 and abs(line.x0 - top.x0) < INDENT


def _heads_apologies(lines: Sequence[Line], index: int, top: Line) -> bool:
    """The line says "Apologies", is set like the title `top`, and what stands below it is told: no list of names."""
    if not APOLOGIES.fullmatch(lines[index].text) or not _set_like(lines[index], top):
        return False
    below = [line.text for line in lines[index + 1 : index + 1 + SAID]]
    return bool(below) and (TOLD.search(below[0]) is not None or any(CLAUSE_OF.match(text) for text in below))


def _below_masthead(headings: list[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings without what stands over the list of those present, or heads the whole: body, meeting and date."""
    listed = next((i for i, line in enumerate(lines[:MASTHEAD]) if ATTENDANCE_HEAD.match(line.text)), -1)
    opens = next((h.first - 1 for h in headings if h.first < listed and OPENS.match(h.title)), listed)
    below = [heading for heading in headings if heading.first > max(opens, _title_line(lines))]
    if len(below) < FEW:
        return headings
    titled = _names_meeting(lines)
    told = next((i for i, line in enumerate(lines) if not heavy(line) and len(line.words) > TOP), len(lines))
    heads = [
        i
        for i, h in enumerate(below)
        if h.first < MASTHEAD
        and _is_masthead(lines[h.first].text)
        and not (titled and BARE.fullmatch(h.title))
        and not (h.first > told and AND_MINUTES.search(h.title))
    ]
    return below[heads[-1] + 1 :] if heads and len(below) - heads[-1] > FEW else below


def _names_meeting(lines: Sequence[Line]) -> bool:
    """A line at the top is the heading of the whole, and says more than "Minutes"."""
    return any(MINUTES_HEAD.match(line.text) and not BARE.fullmatch(line.text.strip(" :.")) for line in lines[:TOP])


def _title_line(lines: Sequence[Line]) -> int:
    """The line that is the heading of the whole, with no sentence above it; -1 where none is."""
    for index, line in enumerate(lines[:TOP]):
        if line.text.endswith(".") and len(line.words) > TOP:
            break
        if MINUTES_HEAD.match(line.text):
            return index
    return -1


def _numbered_behind(headings: list[Heading]) -> list[Heading]:
    """The headings with the numbers that stand behind their titles: "Dues (HB/24/07)"."""
    found = [(heading, BEHIND.search(heading.title)) for heading in headings]
    coded = [match["code"] for _, match in found if match and ITEM_CODE.match(f"{match['code']} -")]
    if len(coded) < FEW or len(coded) < 0.6 * len(headings) or len({re.sub(r"\d+", "9", code) for code in coded}) > 1:
        return headings
    return [
        replace(h, number=m["code"], title=h.title[: m.start()]) if m and m["code"] in coded else h for h, m in found
    ]


def _numbered_below(headings: list[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings with the numbers that stand at the head of the text below each, where those run on by one.

    Paragraphs that are numbered through, several below a heading, number no items.
    """
    ends = [*(heading.first for heading in headings), len(lines)][1:]
    below = [_number_below(lines[h.last + 1 : end]) for h, end in zip(headings, ends, strict=False)]
    found = [(int(number), heading) for heading, number in zip(headings, below, strict=True) if number]
    steps = [then - number for (number, _), (then, _) in pairwise(found)]
    if len(found) <= FEW or len(found) < 0.6 * len(headings) or steps.count(1) < 0.8 * len(steps):
        return headings
    return [replace(h, number=n) if n and not h.number else h for h, n in zip(headings, below, strict=True)]


def _number_below(lines: Sequence[Line]) -> str | None:
    """The number at the head of the paragraph the lines begin with; a list of several has none."""
    numbered = [(line, match) for line in lines if (match := PARAGRAPH_NUMBER.match(line.text)) and not line.cell]
    if not numbered or numbered[0][0] is not lines[0]:
        return None
    edge = lines[0].x0
    return numbered[0][1]["number"] if sum(abs(line.x0 - edge) < INDENT for line, _ in numbered) == 1 else None


def _is_masthead(text: str) -> bool:
    return MINUTES_HEAD.match(text) is not None and bool(find_dates(text) or re.search(r"(?i)\bminutes?$|\bof\b", text))


def _by_agenda(lines: Sequence[Line], pitch: float) -> list[Heading]:
    """Headings that name the item of the agenda they are about, in order: "Agenda Item 3. Finance"."""
    found: list[Heading] = []
    for heading in by_look(lines, pitch, left_edge(lines)):
        named = heading.agenda_item and lines[heading.first].text[:6].casefold() == "agenda"
        if named and int(re.findall(r"\d+", heading.number or "0")[0]) >= len(found):
            found.append(heading)
    return found


def _with_decimals(named: Sequence[Heading], lines: Sequence[Line], pitch: float) -> list[Heading]:
    """Headings that name an item of the agenda, with the titled decimals below each: "3.1 Fees" under "Item 3."."""
    above = [Candidate(h.last, h.number or "", h.title, "plain", True, lines[h.first].x0) for h in named]
    below = list(decimals(above, lines, pitch))
    taken = {c.index for c in below}
    right = right_edge(lines)
    return sorted([*named, *(_numbered(c, lines, pitch, taken, right) for c in below)], key=lambda h: h.first)


def _is_resolution(candidate: Candidate) -> bool:
    """The number is that of a resolution, with its movers behind it: "2011-033 A. Bell, C. Dunn:"."""
    titled = candidate.number[:1].isdigit() and is_title(candidate.rest) and not MOVERS.search(candidate.rest)
    return RESOLUTION_NUMBER.search(candidate.number) is not None and not titled


def _numbered(candidate: Candidate, lines: Sequence[Line], pitch: float, taken: set[int], right: float) -> Heading:
    """The whole heading of a candidate: the title may go on over several lines, or stand on the next."""
    number = candidate.number.rstrip(".")
    if _is_resolution(candidate):
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
        if _stroked_below(lines, last, taken, title, right):
            last += 1
            title = f"{title} {lines[last].text}"
        title, rest = _run_in_parts(title, candidate.bold)
    return Heading(number, title.strip(), candidate.index, last, rest)


def _stroked_below(lines: Sequence[Line], last: int, taken: set[int], title: str, right: float) -> bool:
    """A long title was wrapped, and the stroke behind which its text begins stands on the line below."""
    below = last + 1
    if below >= len(lines) or below in taken or lines[below].page != lines[last].page or ":" in title:
        return False
    return full(lines[last], lines[below], right) and bool(STROKED.match(f"{title} {lines[below].text}"))


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
    match = STROKED.match(title) or re.match(r"(?P<title>[^:;]{3,80}?)\s*[:;](?:\s+(?P<rest>\S.*))?$", title)
    if not match:
        return title, ""
    if not match["rest"]:
        return match["title"], ""
    return (title, "") if bold else (match["title"], match["rest"])


def _goes_on(previous: Line, line: Line, candidate: Candidate, pitch: float, right: float) -> bool:
    """The next line belongs to the same title."""
    if line.cell or RESOLVED.match(line.text) or gap_above(previous, line, pitch) or line.page != previous.page:
        return False
    closed = IN_BRACKETS.search(previous.text)
    if closed and ITEM_AFTER.match(closed[0].strip()):
        return False  # the item of the agenda ends a title
    if (
        tells_decision(line.text)
        or CLAUSE.match(line.text)
        or abs(line.size - previous.size) > 0.6
        or not candidate.bold
    ):
        return False
    hangs = line.text[0].islower() and line.x0 > candidate.x0 + INDENT  # below the title, right of its number
    return (full(previous, line, right) or hangs) and (line.bold or line.underlined)


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


def _with_letters(
    headings: list[Heading], lines: Sequence[Line], pitch: float, recognised: Collection[int]
) -> list[Heading]:
    """The headings, each followed by those of the lettered items below it."""
    out: list[Heading] = []
    for place, heading in enumerate(headings):
        end = headings[place + 1].first if place + 1 < len(headings) else len(lines)
        out.append(heading)
        if heading.number and not heading.resolution_number:
            out += lettered(heading, lines, end, pitch, recognised)
    out = sorted([*out, *put_below(out, lines, pitch, recognised)], key=lambda h: h.first)
    ends = [*(heading.first for heading in out[1:]), len(lines)]
    spans = [(h, end) for h, end in zip(out, ends, strict=True) if h.number and not h.resolution_number]
    return sorted([*out, *(each for h, end in spans for each in lettered_titles(h, lines, end))], key=lambda h: h.first)
