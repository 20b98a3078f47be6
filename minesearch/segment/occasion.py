"""The meeting a pack was sent out for: body, date, time and place from the head of the agenda."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minesearch.dates import find_dates, find_times
from minesearch.model.meeting import Occasion
from minesearch.model.source import Line
from minesearch.patterns import BODY_NAME
from minesearch.segment.agenda_rows import is_agenda_head
from minesearch.segment.masthead import halved, narrowest, trimmed
from minesearch.segment.place import beside_time, labelled_place, told_place
from minesearch.text import columns, fold, join_words

LABELLED = re.compile(
    r"(?P<label>venue|place|location|date|day|time|body|committee|meeting|to)\s*:\s*(?P<value>\S.*)", re.I
)
DAY = r"(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
SENTENCE = re.compile(
    r"[Mm]eeting\s+of\s+(?:the\s+)?(?P<body>[A-Z].{2,80}?)\s*,?\s+(?:(?:will|to|is\s+to)\s+be\s+"
    r"|which\s+will\s+be\s+)?held\s+"
    rf"(?:(?:in|at|via)\s+(?P<place>.{{3,120}}?)\s*,?\s+)?(?:on\s*:?\s+(?:(?i:date)\s*:\s*)?(?={DAY}|the\s+\d|\d)|(?={DAY}|\d{{1,2}}(?:st"
    rf"|nd|rd|th)?\s+[A-Z][a-z]+\s+\d{{4}}))"
)  # "A meeting of the Harbour Board will be held at the Custom House on Friday, 6 May 2011"
BESIDE = re.compile(r"(?:ask|contact|tel|telephone|phone|e-?mail|enquiries|direct)\b", re.IGNORECASE)
REACHED = re.compile(  # a number to ring, or an address to write to, and no more
    r"(?:\+?\(?\d[\d()]{1,5}\)?[\s-]+)?[\d\s()-]{5,}(?:\s*ext\w*\.?\s*\d+)?|\S+@\S+|www\.\S+", re.IGNORECASE
)
NAMED = re.compile(
    r"[A-Z0-9(“‘\"']|(?:of|the|and|in|at|on|for|de|la|via)\b|[&–-]$"
)  # a word as it stands in the name of a place
NOT_BODY = re.compile(
    r"(?:notice|summons|members\b|to:|dear|date:|time:|venue:|public\s+(?:document\s+)?pack|documents?\s+pack"
    r"|agenda|please\s+note|supplement|membership|ask\s+for|for\s+publication)",
    re.IGNORECASE,
)
TOWN = re.compile(
    r"(?:the\s+)?(?:corporation\s+of\s+the\s+)?(?:township|municipality|city|town|village|county|borough"
    r"|parish)\s+of\s+(?:[A-Z][\w’'-]*\s*){1,4}$",
    re.IGNORECASE,
)  # a body that is known by its place
NOT_PLACE = re.compile(
    r"(?:agenda|members\b|membership|please|this\s+meeting|the\s+meeting|ask\s+for|contact|tel|e-?mail|https?:"
    r"|dear|for\s+further|councillors?\b|to\b|note\b|quorum|chair)",
    re.IGNORECASE,
)
STREET = re.compile(  # an address or a number to ring
    r"\b\d{1,5}[a-z]?,?\s+(?:[A-Z][\w'’.-]*\s+){1,3}(?:street|road|avenue|lane|drive|boulevard|highway|square|way|st|rd|ave|blvd)\b\.?"
    r"|\b(?:tel(?:ephone)?|phone|fax)\b\W*\d|\bp\.?\s?o\.?\s+box\b",
    re.IGNORECASE,
)
LETTERHEAD = re.compile(r"(?:date|published|dated|amended|revised|updated|direct\s+dial|issued)\b", re.IGNORECASE)
NEAR = 3  # lines: how far below the date its time and place may begin
NEAR_CHARACTERS = 120  # how far behind "held at" the date and the time may stand
RIGHT = 250.0  # points: a letter is dated on the right


def read_occasion(lines: Sequence[Line], words: frozenset[str]) -> Occasion:
    """What the lines above the first item say of the meeting; a value they do not give is None."""
    text = fold(lines, words).text
    sentence = SENTENCE.search(text)
    labelled = _labelled(lines)
    if sentence:
        return _from_sentence(sentence, text, labelled, lines)
    at = _date_line(lines)
    near = " ".join(_left(line) for line in lines[at : at + NEAR]) if at is not None else ""
    dates = find_dates(near or labelled.get("date", ""))
    times = find_times(labelled.get("time", "")) or find_times(near)
    body = labelled.get("committee") or labelled.get("body") or _meeting_named(labelled) or _body(lines, at)
    place = _labelled_place(labelled, lines) or (_place(lines, at) if at is not None else None)
    return Occasion(_named(body), dates[0].value if dates else None, times[0] if times else None, _tidy(_bare(place)))


def _from_sentence(sentence: re.Match[str], text: str, labelled: dict[str, str], lines: Sequence[Line]) -> Occasion:
    behind = text[sentence.end() :][:NEAR_CHARACTERS]
    dates, times = find_dates(behind), find_times(labelled.get("time", "") or behind)
    place = _labelled_place(labelled, lines) or sentence["place"]
    place = place or told_place(lines, max(line.x1 for line in lines))
    date = dates[0].value if dates else None
    return Occasion(_named(sentence["body"]), date, times[0] if times else None, _tidy(_bare(place)))


def _meeting_named(labelled: dict[str, str]) -> str | None:
    """The body behind "Meeting:", where it is one and no word such as "Ordinary"."""
    name = labelled.get("meeting", "")
    return name if BODY_NAME.match(name) else None


def _labelled_place(labelled: dict[str, str], lines: Sequence[Line]) -> str | None:
    """The value of the label, with the lines of an address below it."""
    told = labelled.get("venue") or labelled.get("location") or labelled.get("place")
    whole = labelled_place(lines)
    return whole if whole and (told is None or whole.startswith(told)) else told


def _left(line: Line) -> str:
    """The words of a line before those that say whom to ask, which stand in a column beside."""
    groups = columns(line)
    if len(groups) > 1 and REACHED.fullmatch(join_words(groups[-1])):
        groups.pop()
    texts = [word.text for group in groups for word in group]
    cut = next((i for i, text in enumerate(texts) if i and BESIDE.match(text)), len(texts))
    return " ".join(texts[:cut])


def _date_line(lines: Sequence[Line]) -> int | None:
    """The first line that dates the meeting: not the date of a letter, nor that of publication."""
    for index, line in enumerate(lines):
        text = _left(line)
        letter = LETTERHEAD.match(text) and (line.x0 > RIGHT or not text.lower().startswith("date"))
        if not letter and (
            _dated(text) or (index + 1 < len(lines) and _dated(f"{text} {_left(lines[index + 1])}", len(text)))
        ):
            return index
    return None


def _dated(text: str, before: int | None = None) -> bool:
    """A day with its year is named, beginning before that character."""
    return any(found.year_given and (before is None or found.start < before) for found in find_dates(text))


def _labelled(lines: Sequence[Line]) -> dict[str, str]:
    """Values that stand behind their label: "Venue: Council Chamber"."""
    found: dict[str, str] = {}
    for line in lines:
        match = LABELLED.match(line.text)
        if match:
            found.setdefault(match["label"].lower(), match["value"])
    return found


def _body(lines: Sequence[Line], at: int | None) -> str | None:
    """The name above the date: that of a body by its last word, else the line set as a heading."""
    if at is not None:
        before = lines[at].text[: _date_start(lines[at].text)]
        name = re.sub(r"[\s,–-]*(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*$", "", before, flags=re.I).strip(" ,–-")
        if BODY_NAME.match(name):
            return name
    heads = [line for line in lines[: at if at is not None else 0] if _may_be_body(line.text)]
    named = [line for line in heads if BODY_NAME.match(line.text)]
    if named:
        texts = [_whole(line, heads) for line in named]
        if (narrow := narrowest(texts)) != texts[0]:
            return narrow
        return texts[-1] if named[-1].size >= named[0].size - 1 else texts[0]
    named = [line for line in heads if TOWN.match(line.text)]
    if named:
        return named[0].text
    set_as_heading = [line for line in heads if line.text[:1].isupper() and (line.bold or line.text.isupper())]
    return set_as_heading[0].text if set_as_heading else None


def _whole(line: Line, heads: Sequence[Line]) -> str:
    """The name that ends on this line: with the line above where it is broken in the middle."""
    above = [head for head in heads if halved(head, line)]
    return f"{above[-1].text} {line.text}" if above else line.text


def _may_be_body(text: str) -> bool:
    if LETTERHEAD.match(text) and find_dates(text):
        return False  # "Amended March 28, 2024"
    if STREET.search(text):
        return False  # the head of a letter
    return not (NOT_BODY.match(text) or is_agenda_head(text) or text.endswith((".", ":")) or len(text.split()) > 12)


def _date_start(text: str) -> int:
    found = find_dates(text)
    return found[0].start if found else 0


def _place(lines: Sequence[Line], at: int) -> str | None:
    """What the line of the date names behind it, else the lines below, each as long as the one above ends in a comma;
    what stands in brackets is left out.
    """
    dated = _left(lines[at])
    beside = beside_time(dated.rstrip(" .")) or told_place(lines[at : at + 1], lines[at].x1)
    if beside and not dated.endswith(","):
        return beside
    parts = [f"{beside},"] if beside else []
    in_brackets = False
    for line in lines[at + 1 : at + 1 + 2 * NEAR]:
        text = _left(line)
        in_brackets = in_brackets or text.startswith("(")
        if in_brackets:
            in_brackets = not text.endswith(")")
            continue
        if (find_times(text) or find_dates(text)) and not parts:
            continue
        text = text.rstrip(".") if parts else text
        if is_agenda_head(text) or NOT_PLACE.match(text) or not _names_a_place(text):
            break
        parts.append(text)
        if not text.endswith(","):
            break
    return " ".join(parts) or None


def _names_a_place(text: str) -> bool:
    """Nearly all words are written as in a name; a sentence is no place."""
    words = text.split()
    return len(text) > 3 and not text.endswith(".") and all(NAMED.match(word) for word in words)


def _named(body: str | None) -> str | None:
    """The name without what kind of meeting it is that is called."""
    name, bare = _tidy(body), _tidy(trimmed(body or ""))
    return name if name and bare and name.endswith(bare) and name[: -len(bare)].strip().lower() in ("the", "") else bare


def _bare(place: str | None) -> str | None:
    """The place without the word that leads to it: "in the Guildhall, High Street"."""
    return re.sub(r"^(?:in|at)\s+(?=the\s|[A-Z])", "", place) if place else None


def _tidy(text: str | None) -> str | None:
    tidy = re.sub(r"^the\s+", "", (text or "").strip(" ,;:.–-"))
    return tidy or None
