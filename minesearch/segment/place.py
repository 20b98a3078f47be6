"""Where a meeting was held, as the head of its minutes says: behind a label, in a sentence, or below the date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from minesearch.dates import CLOCK, find_dates
from minesearch.model.source import Line, Word
from minesearch.patterns import BODY_NAME, MINUTES_HEAD
from minesearch.segment.blocks import gap_above, pitch_of
from minesearch.segment.edges import full
from minesearch.segment.front import levelled
from minesearch.segment.names import TITLE
from minesearch.text import columns, fold, join_words

LABEL = re.compile(
    r"(?:venue|location|place(?:\s+of\s+meeting)?|where|(?:held\s+)?(?:at|in))\s*:\s*(?P<value>.*)", re.IGNORECASE
)
LABEL_ALONE = re.compile(r"venue|location|place(?:\s+of\s+meeting)?|where|held\s+at", re.IGNORECASE)
COLUMN_LABEL = re.compile(  # over a column of a notice: "Date & time", "Place", "Contact"
    r"(?:date|day|time|when|where|venue|location|place|contact|committee|meeting|chair\w*|clerk|officer|enquiries)"
    r"(?:\s*(?:&|/|and|of)\s*(?:date|day|time|venue|location|place|meeting|details))?\s*:?",
    re.IGNORECASE,
)
OTHER_LABEL = re.compile(
    r"\s(?:date|time|day|venue|place|location|chair|minutes|present|start|end)\w*\s*:", re.IGNORECASE
)
WEEKDAY = re.compile(r"(?:(?:on|nos)\s+)?\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?", re.IGNORECASE)
SAID = "\x00"  # stands for each character of a day or an hour
HELD = re.compile(r"\b(?:held|took\s+place|convened|met|meeting)\b", re.IGNORECASE)
HELD_AT = re.compile(
    r"(?:please\s+note\s*(?:that)?[:,]?\s*)?(?:(?:all|this|the|our)\s+)?(?:(?!next\b|previous\b|last\b|future\b)[\w’'-]+\s+){0,4}?"
    r"meetings?\s+(?:(?:will|shall|to)\s+be|is|are)\s+(?:being\s+)?held\b",
    re.IGNORECASE,
)
PLAIN_ROOM = (  # "in the library at the School", "in the small meeting room of Saltby House"
    r"(?:[a-z]+\s+){0,2}(?:\w*room|library|hall|chamber|office|gym(?:nasium)?|chapel|canteen|lounge|suite|theatre|vestry|pavilion"
    r"|clubhouse|auditorium|cafeteria|studio)(?:,|\s+(?:at|of|in)\s)\s*(?:the\s+)?[A-ZÀ-Þ]"
)
AT = re.compile(
    r"\b(?i:in|at|via|by(?=\s+(?:video|tele|zoom|teams|conference))|through|on(?=\s+(?:ms\b|microsoft|teams|zoom)))"
    rf"\s+(?:the\s+|THE\s+)?(?P<place>(?:(?![a-zß-ÿ_])[\w“‘'\"]|(?={PLAIN_ROOM}))(?:[^.;{SAID}]|(?<=\bSt)\.|(?<=\bNo)\.|\.(?=[^\s{SAID}]))*)"
)
BEHIND = re.compile(  # what ends the name of a place
    r"\s*,?\s+(?:on|at|from|commencing|starting|beginning)(?:\s+(?:at|on)?\s*)?$|\s*,?\s+and\s+(?:by|via|on|online|remotely|virtually|electronically|through|livestreamed)\b.*$"
    r"|\s*,?\s+(?:commencing|starting|beginning|when|with|which|where|to\s+consider|following|chaired)\b.*$"
    r"|\s*,\s+and\s.*$|\s+(?:date|time|present|apologies)\s*:.*$",
    re.IGNORECASE,
)
NO_PLACE = re.compile(
    r"(?:public|private|person|accordance|committee\s+of|closed|camera|session|respect|order|attendance|which|this"
    r"|council\s*$|\d+(?:\s|$|th\b|st\b)(?!\w))",
    re.IGNORECASE,
)
ROOMS = re.compile(
    r"\b(?:\w*room|rooms|suite|(?:\w+)?hall|house|centre|center|street|road|avenue|lane|square|floor|chambers?|offices?"
    r"|library|school\w*|academy|college|campus|building|teams|zoom|church|chapel|hotel|inn|tavern|arms|club|pavilion"
    r"|theatre|headquarters|museum|lodge|parkway|drive|boulevard|online|virtual|neuadd|video\s?conference)\b"
    r"|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b",
    re.IGNORECASE,
)
ADDRESSED = re.compile(r"\d+[a-z]?,?\s+(?:[A-Z][\w'’-]+\s*)+|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b|" + ROOMS.pattern)
ADDRESS = 3  # lines: as many an address may go on for
LEVEL = 3.0  # points: how far apart the lines of one address may begin
AXIS = 12.0  # points: twice as far the middles of two centred lines may lie apart
NEAR = 1.8  # of the size: how far apart their tops may lie
LETTER = 15.0  # of the size: an address at the head of a letter begins right of this
_HOUR = r"\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?\s?m\b\.?|noon|hrs|hours)?"
ROOM_LAST = re.compile(  # what the name of a room ends with, and hardly that of a body
    r"\b(?:\w*room|suite|\w*hall|chambers?|offices?|building|pavilion|theatre|headquarters)\W*$", re.IGNORECASE
)
SAT = re.compile(  # "Net Loft, Custom House: 10.00 a.m. - 12.20 p.m."
    rf"(?P<place>[^\W\d_a-z][^:;()]{{5,110}}?)(?:\s*[:,]|\s[–-])\s*(?:from\s+)?{_HOUR}\s*(?:-|–|to|until)\s*{_HOUR}\W*"
)
BESIDE_TIME = re.compile(rf"{SAID}[\s,)|–-]+(?P<place>(?![a-zß-ÿ_])[^\W\d][^.;:{SAID}]{{3,80}}?)(?:$|[\s,(|–-]*{SAID})")
OPENED = re.compile(rf"\b(?:to\s+order|meeting\s+open(?:ed)?)\b[^.{SAID}]{{0,20}}{SAID}+", re.IGNORECASE)
LEADING = re.compile(rf"[\s,{SAID}]*(?:(?:at|on|from)[\s,]*{SAID}[\s,{SAID}]*)*(?=(?:in|at)\s)", re.IGNORECASE)
OF_MEETING = re.compile(
    r"\b(?:meeting|minutes|agenda|draft|session|public|present|chair\w*|page|version|final|no|number|mayor|cllr|councillor"
    r"|mrs?|ms|miss|dr|and|action|notes?)\b",
    re.IGNORECASE,
)
OF_ITSELF = re.compile(  # a line that gives no more than the hour, or what kind of meeting it was
    rf"(?=[^{SAID}]*{SAID})(?:at|from|to|until|start(?:ing)?|commencing|time|and|[-–:,.]|\s|{SAID})+|(?:[\w-]+\s+){{0,3}}(?:meeting|session)\W*",
    re.IGNORECASE,
)
JOINING = ("of", "the", "at", "in", "on", "&", "de", "la", "le", "upon")
SHORT = 8  # words: the name of a place has no more
LINES_BELOW = 2  # lines: as far below the date a line that names a place may stand


def labelled_place(head: Sequence[Line]) -> str | None:
    """The value behind "Venue:" or "Location:", be it one of several labels on the line, or in the cell beside it."""
    rows = levelled(head)
    for index, line in enumerate(rows):
        groups = columns(line, 2.0)
        if len(groups) > 1 and all(COLUMN_LABEL.fullmatch(join_words(group)) for group in groups):
            if below := _below_label(rows[index:], groups):
                return below
            continue
        for group, behind in pairwise([*groups, []]):
            part, beside = join_words(group), join_words(behind)
            match = LABEL.match(part)
            value = (match["value"] or beside) if match else beside if LABEL_ALONE.fullmatch(part) else ""
            if not value:
                continue
            words = group[-len(value.split()) :] if match and match["value"] else behind
            right = float("inf")
            if other := OTHER_LABEL.search(value):
                value = value[: other.start()]
                right = words[len(value.split())].x0
            return ", ".join(part.strip(" ,;.") for part in [value, *below_value(rows, index, words[0].x0, right)])
    return None


def _below_label(rows: Sequence[Line], heads: Sequence[Sequence[Word]]) -> str | None:
    """What stands in the column below the label of the place, where the first row has labels and no more."""
    at = next((i for i, head in enumerate(heads) if LABEL_ALONE.fullmatch(join_words(head).rstrip(" :"))), None)
    if at is None:
        return None
    left = heads[at][0].x0 - LEVEL
    right = heads[at + 1][0].x0 - LEVEL if at + 1 < len(heads) else float("inf")
    parts: list[str] = []
    for above, line in pairwise(rows[: 2 + ADDRESS]):
        text = join_words([word for word in line.words if left <= word.x0 < right])
        if line.page != above.page or line.top - above.top > NEAR * line.size or not text:
            break
        parts.append(text)
    return " ".join(parts).strip(" ,;.") or None


def place_of_opening(lines: Sequence[Line]) -> str | None:
    """Where the chair called the meeting to order, as the sentence says that tells when: "at 6 pm in the Net Loft"."""
    text = fold(list(lines)).text
    masked = masked_times(text)
    opened = OPENED.search(masked)
    if not opened or re.match(r"\.\s+[A-Z]", text[opened.end() - 1 :]):
        return None  # a sentence of its own
    end = re.search(r"\.(?=\s|$)", text[opened.end() :])
    stop = opened.end() + end.start() if end else len(text)
    place = _named(text[:stop], masked[:stop], opened.end())
    return place if place and ROOMS.search(place) else None


def below_value(rows: Sequence[Line], at: int, x0: float, right: float) -> list[str]:
    """The lines of an address below the first, which stands behind its label: they begin where that begins.

    What stands at or beyond `right` belongs to another label of the row.
    """
    found: list[str] = []
    for above, line in pairwise(rows[at : at + 1 + ADDRESS]):
        hangs = abs(line.x0 - x0) < LEVEL and line.x0 > rows[at].x0 + LEVEL and line.page == above.page
        near = 0 < line.top - above.top < NEAR * above.size
        text = join_words([word for word in line.words if word.x0 < right - LEVEL])
        if not hangs or not near or ":" in text or find_dates(text) or text.endswith("."):
            break
        found.append(text)
    return found


def told_place(head: Sequence[Line], right: float) -> str | None:
    """The place named in the sentence that says when the meeting was held; lines that were wrapped are one."""
    for text in _paragraphs(head, right):
        masked = masked_times(text)
        held = HELD.search(masked)
        begins = (
            0 if masked.startswith(SAID) else held.end() if held else -1
        )  # "Friday, 6 May 2011 at 2 pm in the Loft"
        if begins < 0 or (SAID not in masked and not re.search(r"\bheld\b", text, re.IGNORECASE)):
            continue
        if place := _named(text, masked, begins):
            return place
    return None


def place_held(foot: Sequence[Line]) -> str | None:
    """The place named in a sentence at the foot of an agenda that says where meetings are held: "Council meetings will
    be held in person at 4 Quay Road". A day or another meeting in it tells of that.
    """
    right = max((line.x1 for line in foot), default=0.0)
    for text in _paragraphs(foot, right):
        sentence = next((one for one in re.split(r"(?<=[.!?])\s+(?=[A-Z])", text) if HELD_AT.match(one)), None)
        if sentence is None or SAID in masked_times(sentence):
            continue
        place = _named(sentence, sentence, sentence.index("held"))
        if place and ROOMS.search(place):
            return place
    return None


def _named(text: str, masked: str, begins: int) -> str | None:
    """The first place behind a word such as "at" or "in", without what is said behind it."""
    for match in AT.finditer(masked, begins):
        place = text[match.start("place") : match.end("place")].strip(" ,;:")
        while (shorter := BEHIND.sub("", place).strip(" ,;:")) != place:
            place = shorter
        if len(place) > 2 and not NO_PLACE.match(place) and any(c.isalpha() for c in place):
            return place
    return None


def _led(text: str) -> str:
    """A line that names a place, without the hour and the word that lead to it: "at 8pm in the Net Loft"."""
    masked = masked_times(text)
    leading = LEADING.match(masked)
    return (leading and _named(text, masked, leading.end())) or text


def masked_times(text: str) -> str:
    """The text with a mark in place of each character of a date or an hour."""
    spans = [(d.start, d.end) for d in find_dates(text)]
    spans += [match.span() for regex in (CLOCK, WEEKDAY) for match in regex.finditer(text)]
    marked = list(text)
    for start, end in spans:
        marked[start:end] = SAID * (end - start)
    return "".join(marked)


def place_of_sitting(text: str) -> str | None:
    """The room or house that a line names before the hours of the meeting: "Net Loft, Saltby: 10.00 am - 12.20 pm"."""
    sat = SAT.fullmatch(text.strip())
    if not sat or not ROOMS.search(sat["place"]) or TITLE.match(text):
        return None
    if "," not in sat["place"] and not (ROOM_LAST.search(sat["place"]) and " " in sat["place"]):
        return None
    return BEHIND.sub("", sat["place"]).strip(" ,;:")


def place_below(head: Sequence[Line]) -> str | None:
    """A line of its own below the date that names a room, a house or a street."""
    dated = next((i for i, line in enumerate(head) if find_dates(line.text)), None)
    if dated is None:
        return None
    below = [index for index in range(dated + 1, len(head)) if not OF_ITSELF.fullmatch(masked_times(head[index].text))]
    for index in below[:LINES_BELOW]:
        line = head[index]
        body = BODY_NAME.match(line.text) and not ROOM_LAST.search(line.text)  # "Saltby School Board"
        if ROOMS.search(line.text) and not body and not MINUTES_HEAD.match(line.text) and not HELD.search(line.text):
            return _led(", ".join([line.text.strip(" ,;:"), *_address(head, index)]))
    return None


def _address(head: Sequence[Line], at: int) -> list[str]:
    """The lines below that of a room that go on with its address: street, town or code, set like it."""
    found: list[str] = []
    for above, line in pairwise(head[at : at + 1 + ADDRESS]):
        near = line.page == above.page and 0 < line.top - above.top < NEAR * above.size
        alike = line.bold == above.bold and abs(line.size - above.size) < 0.5
        said = ":" in line.text or line.text.endswith(".") or find_dates(line.text) or SAID in masked_times(line.text)
        other = MINUTES_HEAD.match(line.text) or BODY_NAME.match(line.text) or HELD.search(line.text)
        if not near or not alike or said or other or not (ADDRESSED.search(line.text) or above.text.endswith(",")):
            break
        found.append(line.text.strip(" ,;"))
    return found


def place_above(head: Sequence[Line]) -> str | None:
    """A line of its own between the heading and the date that names a room, with its house or not."""
    dated = next((i for i, line in enumerate(head) if find_dates(line.text)), 0)
    if dated < 2:
        return None
    if (address := _address_above(head[:dated], head[dated])) is not None:
        return address
    text = head[dated - 1].text
    told = ROOM_LAST.search(text) or ("," in text and ROOMS.search(text))
    other = MINUTES_HEAD.match(text) or HELD.search(text) or BODY_NAME.match(text) or ":" in text
    return text.strip(" ,;") if told and not other else None


def _address_above(head: Sequence[Line], dated: Line) -> str | None:
    """Two lines over the date, at one edge with it as in a letter: the house, and its town."""
    house, town = head[-2:]
    right = all(abs(line.x1 - dated.x1) < LEVEL and line.x0 > line.size * LETTER for line in (house, town))
    near = all(0 < b.top - a.top < NEAR * a.size for a, b in pairwise((house, town, dated)))
    names = ROOMS.search(house.text) and _is_name(f"At {town.text}") and not BODY_NAME.match(house.text)
    said = any(MINUTES_HEAD.match(line.text) or HELD.search(line.text) or ":" in line.text for line in (house, town))
    return (
        ", ".join(line.text.strip(" ,;") for line in (house, town)) if right and near and names and not said else None
    )


def place_beside(head: Sequence[Line]) -> str | None:
    """A room, a house or a street named at the end of the line that gives the day and the hour."""
    return next((place for line in head if (place := beside_time(line.text))), None)


def beside_time(text: str) -> str | None:
    """The place that a line names behind the day or the hour it gives."""
    beside = BESIDE_TIME.search(masked_times(text))
    named = beside and (ROOMS.search(beside["place"]) or _is_name(beside["place"]))
    if not beside or not named or BODY_NAME.match(beside["place"]):
        return None
    return _led(beside["place"].strip(" ,;"))


def _is_name(text: str) -> bool:
    """Few words, all with capitals, that say nothing of what kind of meeting it was."""
    words = [word for word in text.split() if any(c.isalnum() for c in word)]
    capital = all(word[:1].isupper() or word[:1].isdigit() or word in JOINING for word in words)
    return capital and 1 < len(words) <= SHORT and not OF_MEETING.search(text)


def _paragraphs(head: Sequence[Line], right: float) -> Iterator[str]:
    pitch = pitch_of(head)
    left = min((line.x0 for line in head), default=0.0)
    group: list[Line] = []
    for line in head:
        if group and not _goes_on(group[-1], line, pitch, right, left):
            yield fold(group).text
            group = []
        group.append(line)
    if group:
        yield fold(group).text


def _in_capitals(text: str) -> bool:
    """All but what is set small behind a figure: "HELD ON 4th JUNE AT 7pm"."""
    return re.sub(r"\d\w+|\b[ap]\.?m\b", "", text).isupper()


def _centred_full(previous: Line, line: Line, left: float, right: float) -> bool:
    """Two centred lines, the first of them so wide that the first word of the second would not have fitted on it."""
    axis = abs((previous.x0 + previous.x1) - (line.x0 + line.x1)) < AXIS and line.x0 > previous.x0 + LEVEL
    word = line.words[0]
    return axis and (previous.x1 - previous.x0) + (word.x1 - word.x0) > right - left - line.size


def _goes_on(previous: Line, line: Line, pitch: float, right: float, left: float) -> bool:
    """The line is the rest of a wrapped one: the line above was full, or ends in mid-sentence."""
    if (
        previous.page == line.page
        and line.text[:1].islower()
        and 0 < line.top - previous.top < 2 * max(line.size, previous.size)
    ):
        return not previous.text.endswith(".")
    near = previous.text.endswith(",") and 0 < line.top - previous.top < NEAR * previous.size
    apart = gap_above(previous, line, pitch) and not (near and previous.bold == line.bold)
    if previous.page != line.page or apart or previous.text.endswith("."):
        return False
    if _in_capitals(line.text) != _in_capitals(previous.text) or abs(line.size - previous.size) > 0.3 * line.size:
        return False
    open_end = re.search(r"(?:,|\b(?:of|the|at|in|on|and|from|am)|\d)$", previous.text)
    wrapped = full(previous, line, right) or _centred_full(previous, line, left, right)
    return wrapped or open_end is not None or line.text[:1].islower() or _breaks_off(previous, line)


def _breaks_off(previous: Line, line: Line) -> bool:
    """The sentence has told where, and not yet when: "held at Carrow" over "House, Dalebridge on Tuesday, 10 July"."""
    where = re.search(r"\bheld\s+(?:at|in)\s+(?:the\s+)?\S[^.:;]*$", previous.text, re.IGNORECASE)
    when = masked_times(line.text).partition(SAID)
    return where is not None and SAID not in masked_times(previous.text) and bool(when[0].strip(" ,")) and bool(when[1])
