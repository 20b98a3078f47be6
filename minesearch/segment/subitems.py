"""Items below an item: "7.1 The quay" under "7. Reports", "B.2 Dues" under "B. Finance", "A. Ordinance 12" under
"9. Ordinances", each with its text.

A numbered paragraph is none, nor is a row of a list: a sub-item has a title, set as one, and text below it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from minesearch.model.source import Line
from minesearch.segment.blocks import INDENT, gap_above, heavy, label_of, opens_decision
from minesearch.segment.candidates import bold_head, is_capital, is_title
from minesearch.segment.edges import full, right_edge
from minesearch.segment.gaps import LONG, Candidate
from minesearch.segment.looks import PERSON, Heading
from minesearch.segment.misread import misread_letter
from minesearch.segment.put import RUN_IN

DECIMAL = re.compile(
    r"(?P<number>(?:(?P<above>\d{1,3})\.|(?P<letter>[A-Z]{1,5})[.-]?)(?P<part>\d{1,2}(?:\.\d{1,2})?))[.:)]?\s+(?P<rest>\S.*)"
)
ROUND = re.compile(r"\d{1,3}\.0{1,2}")  # an item over its decimals: 3.0 over 3.1
LETTER = re.compile(r"\(?(?P<label>[A-Za-z])(?:\)\.?|\.|:)\s+(?P<rest>\S.*)")
LETTER_ALONE = re.compile(r"\(?(?P<label>[A-Za-z])[.):]*$")
SAID = re.compile(  # what a clause of a decision begins with, and no title
    r"(?:that|to|and|approv\w+|agree\w*|not(?:e|ed|ing)|receiv\w+|endors\w+|adopt\w*|delegat\w+|recommend\w*)\b",
    re.IGNORECASE,
)
DECIDING = re.compile(r"\b(?:resol\w+|agree\w*|recommend\w*|decid\w+|decision\w*|that|to)\b[^.]*:$", re.IGNORECASE)
CLAUSED = re.compile(r"(?:that|to)\b|(?:proposed|moved|seconded)\b", re.IGNORECASE)  # what a title in a motion is over
FEW = 2  # lettered titles: one stands in no list
TOLD = 5  # words: what is said of an item has as many
SHORT = 8  # words: a title of one line in bold
LEVEL = 3.0  # points: cells of a row begin as high as this


def lettered(
    parent: Heading, lines: Sequence[Line], end: int, pitch: float, recognised: Collection[int] = ()
) -> list[Heading]:
    """Items with letters between an item's heading and the next at `end`, "9" and "A." making 9A.

    `recognised` are the pages whose text was recognised from an image, where a letter may be misread.
    """
    found: list[Heading] = []
    loose: list[Heading] = []  # titles only partly bold: items where all of them have text of their own
    expected = 1
    index = parent.last + 1
    while index < end:
        read = _letter(lines, index, end)
        if read is None or ord(read[0].lower()) - ord("a") + 1 != expected:
            above = [heading.first for heading in sorted((*found, *loose), key=lambda h: h.first)]
            letter = None
            if lines[index].page in recognised and (heavy(lines[index]) or _bold_title(lines[index])):
                letter = misread_letter(above, index, end, lines, pitch)
            if letter is None:
                index += 1
                continue
            read = letter, index
        heading = (
            None if _in_a_sentence(parent, lines, index, pitch) else _titled(parent, lines, index, end, pitch, *read)
        )
        if heading is None:
            index += 1
            continue
        strong = _all_bold(lines, heading)
        (found if strong and not loose else loose).append(heading)
        expected += 1
        index = heading.last + 1
    if loose and not all(_has_text(heading, lines, end) for heading in [*found, *loose]):
        return found
    return [*found, *loose] if len(loose) != 1 or found else found


def _in_a_sentence(parent: Heading, lines: Sequence[Line], index: int, pitch: float) -> bool:
    """The line above leads on into a list of clauses: it ends in mid-sentence, or says that something was decided."""
    above = lines[index - 1]
    if index - 1 == parent.last or above.cell:
        return False
    if above.text.endswith(":"):
        return bool(DECIDING.search(above.text))
    return above.bold and not gap_above(above, lines[index], pitch) and not above.text.endswith((".", "?", "!", ")"))


def _letter(lines: Sequence[Line], index: int, end: int) -> tuple[str, int] | None:
    """The letter a line begins with and the line its title begins on: the same, or the cell beside it."""
    line = lines[index]
    match = LETTER.match(line.text)
    if match and not line.cell:
        return (match["label"], index) if heavy(line) or _bold_title(line) else None
    alone = LETTER_ALONE.match(line.text)
    beside = lines[index + 1] if index + 1 < end else None
    if alone and beside is not None and beside.page == line.page and abs(beside.top - line.top) < LEVEL:
        return (alone["label"], index + 1) if beside.bold and line.bold else None
    return None


def _bold_title(line: Line) -> bool:
    """The words right behind the letter are bold: two, or all there are."""
    said = [word for word in line.words[1:] if any(c.isalnum() for c in word.text)][:2]
    return bool(said) and all(word.bold or word.underlined for word in said)


def _titled(
    parent: Heading, lines: Sequence[Line], index: int, end: int, pitch: float, label: str, begin: int
) -> Heading | None:
    """The heading that begins here, with the lines that hang below its letter; None where it is no title."""
    first = lines[begin]
    marked = begin == index and len(first.words) > 1
    title = " ".join(word.text for word in first.words[1:]) if marked else first.text
    hang = first.words[1].x0 if marked else first.x0
    last = begin
    while last + 1 < end and _hangs(lines[last], lines[last + 1], hang, pitch):
        last += 1
        title = f"{title} {lines[last].text}"
    whole = all(heavy(line) or line.bold for line in lines[begin : last + 1])
    longest = SHORT if whole and last == begin and not _text_below(lines, last, end, hang) else 2 * LONG
    if SAID.match(title) or RUN_IN.match(title) or title.endswith((".", ";", ",")) or len(title.split()) > longest:
        return None
    return _below(parent, label, title, index, last)


def _below(parent: Heading, label: str, title: str, first: int, last: int) -> Heading:
    number = f"{parent.number}.{label}" if (parent.number or "x")[-1].isalpha() else f"{parent.number}{label}"
    return Heading(number, title.strip(" :"), first, last)


def _hangs(previous: Line, line: Line, hang: float, pitch: float) -> bool:
    """The line goes on with the title above it, right of its letter and in its type."""
    alike = line.cell == previous.cell and line.page == previous.page and not gap_above(previous, line, pitch)
    alike = alike and (heavy(line) or line.bold or not previous.bold)
    return alike and abs(line.x0 - hang) < INDENT and not LETTER.match(line.text)


def _text_below(lines: Sequence[Line], last: int, end: int, hang: float) -> bool:
    below = lines[last + 1] if last + 1 < end else None
    return below is not None and not LETTER.match(below.text) and below.x0 < hang - INDENT


def _all_bold(lines: Sequence[Line], heading: Heading) -> bool:
    return all(line.bold for line in lines[heading.first : heading.last + 1])


def _has_text(heading: Heading, lines: Sequence[Line], end: int) -> bool:
    """What stands below is not another row of the list."""
    below = heading.last + 1
    return below < end and LETTER.match(lines[below].text) is None


def lettered_titles(parent: Heading, lines: Sequence[Line], end: int) -> list[Heading]:
    """Items with letters in the type of the text, from A on: short titles, each with what was said of it below.

    Told by the breaks: a title ends where more would have fitted on its line, and a sentence begins below it. Clauses
    of a decision, wrapped points and rows of a list are none.
    """
    starts: list[int] = []
    for index in range(parent.last + 1, end):
        match = None if lines[index].cell else LETTER.match(lines[index].text)
        level = not starts or abs(lines[index].x0 - lines[starts[0]].x0) < INDENT
        if match and level and ord(match["label"].lower()) - ord("a") == len(starts):
            starts.append(index)
    if len(starts) < FEW or _leads_to_clauses(parent, lines, starts[0]):
        return []
    right = right_edge(lines)
    texts = [lines[first + 1 : last] for first, last in pairwise([*starts, end])]
    if not all(_entitles(lines[index], text, right) for index, text in zip(starts, texts, strict=True)):
        return []
    if sum(_tells(text) for text in texts) < len(texts) / 2:
        return []
    titled = [(index, LETTER.match(lines[index].text)) for index in starts]
    return [_below(parent, match["label"], match["rest"], index, index) for index, match in titled if match]


def _leads_to_clauses(parent: Heading, lines: Sequence[Line], first: int) -> bool:
    above = lines[first - 1]
    decided = opens_decision(above.text) or DECIDING.search(above.text)
    return first - 1 > parent.last and (bool(decided) or above.text.endswith(","))


def _entitles(line: Line, text: Sequence[Line], right: float) -> bool:
    """The lettered line is a title of a few words over text that begins anew, no further left than its letter."""
    title = " ".join(word.text for word in line.words[1:])
    if not text or not title[:1].isupper() or len(title.split()) > SHORT or title.endswith((".", ",", ";", "?")):
        return False
    if SAID.match(title) or RUN_IN.match(title) or PERSON.match(title) or heavy(text[0]) or label_of(text[0].text):
        return False
    begins = text[0].text[0].isupper() or text[0].text[0] in "‘“'\"£$(" or text[0].text[0].isdigit()
    below = text[0].x0 > line.x0 - INDENT and not text[0].cell and not CLAUSED.match(text[0].text)
    return begins and below and not full(line, text[0], right)


def _tells(text: Sequence[Line]) -> bool:
    said = " ".join(line.text for line in text)
    return len(said.split()) >= TOLD and (said.endswith((".", "!", "?", ")", "”")) or len(text) > 1)


def back_to_parent(lines: Sequence[Line]) -> int:
    """Where the lines of a lettered item end: at a decision set left of its text, with which the item above goes on."""
    for index, line in enumerate(lines):
        if index and opens_decision(line.text) and not line.cell:
            edge = min(above.x0 for above in lines[:index])
            return index if line.x0 < edge - INDENT else len(lines)
    return len(lines)


def decimals(spine: Sequence[Candidate], lines: Sequence[Line], pitch: float) -> Iterator[Candidate]:
    """Titled decimals under items with plain numbers, letters or numerals: "7.1 The quay" under "7.", "C-1 Dues" under
    "C.".
    """
    right = right_edge(lines)
    for place, item in enumerate(spine):
        if item.kind not in ("plain", "letter", "roman") and not ROUND.fullmatch(item.number):
            continue
        section = item.number.split(".")[0]
        end = spine[place + 1].index if place + 1 < len(spine) else len(lines)
        last: tuple[int, ...] = ()
        led = False  # to the clauses of a decision
        for index in range(item.index + 1, end):
            led = led or opens_decision(lines[index].text)
            match = DECIMAL.match(lines[index].text)
            above = match and (match["above"] or match["letter"])
            if not match or lines[index].cell or above != section or _is_told(match["rest"], led):
                continue
            number = tuple(int(part) for part in match["part"].split("."))
            if number > last and _is_headed(lines, index, end, match["rest"], pitch, right):
                last = number
                yield Candidate(index, match["number"], match["rest"], "decimal", bold_head(lines[index]), item.x0)


def _is_told(text: str, led: bool) -> bool:
    """No title: it goes on in small letters, opens a decision, or is a clause of one (`led`)."""
    return text[:1].islower() or opens_decision(text) or (led and SAID.match(text) is not None)


def _is_headed(lines: Sequence[Line], index: int, end: int, title: str, pitch: float, right: float) -> bool:
    """Set as a title over text: in bold, in capitals or underlined, or short and apart from the text below it."""
    line = lines[index]
    if is_capital(title) or line.underlined or line.bold or _all_but_number(line):
        return not title.endswith((";", ","))
    if index + 1 >= end or not is_title(title) or line.words[-1].text.endswith(":"):
        return False
    below, above = lines[index + 1], lines[index - 1]
    apart = above.page != line.page or gap_above(above, line, pitch)
    set_off = below.page == line.page and gap_above(line, below, pitch)
    return apart and set_off and not DECIMAL.match(below.text) and not full(line, below, right)


def _all_but_number(line: Line) -> bool:
    return len(line.words) > 1 and all(word.bold or word.underlined or word.italic for word in line.words[1:])
