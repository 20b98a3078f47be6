"""Lines -> blocks: paragraphs, clauses and bullets, found by gaps, indents and labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import median

from minesearch.model.source import Line, Passage
from minesearch.patterns import BULLET, CARRIED, CLAUSE, DECISION_HEAD, POINT, RESOLVED
from minesearch.segment.votes import MOVERS_ALONE
from minesearch.text import fold

COMMON = 0.15  # the share of steps between lines that lie below the usual one
AJAR = 1.1  # of the usual pitch: such a gap divides them where the upper line ends with a sentence, short of the margin
LOOSE = 1.28  # of the usual pitch: a wider gap between two lines divides paragraphs
TALL = 1.75  # of the size of the type: lines further apart are not of one paragraph
INDENT = 5.0  # points: a shift of the left edge that counts
DECIMAL = re.compile(r"(?P<number>\d{1,3}\.\d{1,2}(?:\.\d)?)\.?\s+(?P<rest>\S)")  # "3.2 The shed": of an item
LEADS_TO_CLAUSES = re.compile(  # what stands over clauses ends so: "UNANIMOUSLY RESOLVED", "The Committee agreed to:"
    r"(?:\b(?:RESOLVED|AGREED|DECIDED|RECOMMENDED)\b(?:\s+(?i:that|to|as\s+follows))?"
    r"|\b(?i:resolved|agreed|decided|recommended)\b(?:\s+(?i:that|to|as\s+follows|the\s+following))?\s*:"
    r"|^(?i:the)\s+(?:[\w&,’'-]+\s+){0,8}?(?i:committee|board|council|cabinet|panel|forum|group|trustees|governors|authority"
    r"|executive|commission|partnership)\s*:)[\s.:;,–-]*$"
)
MID_SENTENCE = re.compile(r"\b(?:that|to)\s*:[\s–-]*$", re.IGNORECASE)  # the clauses go on with it, whatever they say
CLAUSE_OPENS = re.compile(r"(?:That|To|THAT|TO)\b|[a-zß-ÿ]")
MOTION = re.compile(
    r"resolution\s+(?:no\b\.?|number|#)\s*:?\s*\w|decision\s+(?:no\.?\s*)?\d[\w/.-]*\s*:\s|motion\s*:\s|(?:proposal|proposition)\s*:\s+(?:that|to)\b|(?-i:PROPOSAL)\s*:\s",
    re.IGNORECASE,
)
MOVED_LAST = re.compile(r"\b(?:proposed|proposer|moved|mover)\s*:$", re.IGNORECASE)  # who did stands on the next line
MOVING = re.compile(  # a sentence that opens a motion, at the head of a line
    r"(?:A\s+m|M)otion\s+(?:was\s+|is\s+)?(?:made\s+|moved\s+)*by\s|It\s+was\s+(?:(?:then|also|further|duly)\s+)*"
    r"(?:moved|proposed)\s+by\s|(?:Moved|MOVED)\s+by\b"
    r"|(?:Up)?[Oo]n\s+(?:a\s+|the\s+)?(?:motion|proposal|proposition)\s+(?:of|by)\s"
)
ACTION = re.compile(r"ACTIONS?\b")
ACTION_OPEN = re.compile(
    r"(?:\bACTIONS?|(?:^|[.;!?)]\s)[(\[]?Actions?)(?:\s+(?:by|\d{1,3}))?\s*[:–-]$"
)  # at the line's end
ACTION_MARK = re.compile(r"[(\[]?actions?(?:\s+(?:by|\d{1,3}))?\s*:", re.IGNORECASE)
CODED = re.compile(  # the number by which an action is followed: "R21/20 – The clerk"
    r"(?:[A-Z]{1,4}\s?\d{1,4}(?:[./-]\d{1,4})*|\d{1,4}[/-]\d{1,4})\s*(?:[:.)]|\s[–-])+\s+(?=[A-Z])"
)
MARK_ALONE = re.compile(r"(?:[Ii]t was |IT WAS )(?:RESOLVED|AGREED|APPROVED|DECIDED)\W*")
RECOMMENDED_MARK = re.compile(
    r"(?:RECOMMENDED(?=\s*[:–-]|\s+(?:TO|to|THAT|that)\b|\s*$)|Recommended(?=\s*:[\s–-]*(?:$|[Tt]hat\b|THAT\b)))"
)
MOTION_HEAD = re.compile(r"(?:RESOLUTION|MOTION)\s*:?")  # over the words of one
TELLS_DECISION = re.compile(  # "The Harbour Committee APPROVED the plan", "The Board of Governors NOTED it"
    r"[A-Z][\w&’'-]*\s+(?:(?:[A-Z][\w&’'-]*|of|for|and|the|was|unanimously|also|then)\s+){0,7}?"
    r"(?:APPROVED|NOTED|AGREED|RESOLVED|DECIDED|RECEIVED|ENDORSED|RATIFIED|SUPPORTED|ACCEPTED|ADOPTED|CONFIRMED)\b"
)
ENDS = (".", ":", ";", "?", "!")
CLOSED = (*ENDS, "”", '"', ")")


@dataclass(frozen=True)
class Block:
    """Lines of one paragraph. `label` is that of its first line ("a", "iv", "•"), `rest` where the words begin."""

    lines: tuple[Line, ...]
    label: str | None
    words: frozenset[str]

    @cached_property
    def whole(self) -> Passage:
        """All of its text, label included."""
        return fold(self.lines, self.words)

    @cached_property
    def passage(self) -> Passage:
        """Its text without the label."""
        if self.label is None:
            return self.whole
        text = self.whole.text
        match = CLAUSE.match(text) or POINT.match(text) or BULLET.match(text) or DECIMAL.match(text)
        return self.whole.cut(match.start("rest"), len(text)) if match else self.whole

    @cached_property
    def said(self) -> Passage:
        """Its text without the label or the decimal number of the paragraph."""
        number = DECIMAL.match(self.passage.text)
        return self.passage.cut(number.end() - 1, len(self.passage.text)) if number else self.passage

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def x0(self) -> float:
        return self.lines[0].x0

    @property
    def bold(self) -> bool:
        return all(heavy(line) for line in self.lines)

    @property
    def cell(self) -> bool:
        return self.lines[0].cell


def heavy(line: Line) -> bool:
    """Nearly all of the line is bold; its label need not be."""
    words = [word for word in line.words if any(c.isalnum() for c in word.text)]
    said = words[1:] if len(words) > 1 and label_of(line.text) else words
    return bool(said) and sum(word.bold for word in said) >= 0.8 * len(said)


def pitch_of(lines: Sequence[Line]) -> float:
    """The distance from line to line within a paragraph, in points: the least that is at all common."""
    steps = sorted(b.top - a.top for a, b in pairwise(lines) if a.page == b.page and b.top - a.top > 0.7 * a.size)
    size = median(line.size for line in lines) if lines else 10.0
    return min(steps[int(COMMON * len(steps))] if steps else size, 1.3 * size)


def label_of(text: str) -> str | None:
    """The label a line begins with: a letter, a roman or other number in brackets or with a stop, or a bullet."""
    clause = CLAUSE.match(text)
    if clause:
        return clause["label"]
    point = POINT.match(text)
    if point:
        return point["label"]
    return text[0] if BULLET.match(text) else None


def opens_decision(text: str) -> bool:
    """A mark such as "RESOLVED:" or "Resolved -" at the head: in capitals, set off by a colon, or before "that"."""
    match = RESOLVED.match(text)
    if match is None:
        return False
    bare = match["mark"][:1].isupper() and match["mark"].split()[0].casefold() == "resolved"
    led = bare and re.match(r"(?:that|to)\b", match["rest"]) is not None
    return match["mark"].isupper() or bool(match["end"].strip()) or not match["rest"] or led


def _mark_alone(text: str) -> bool:
    """A line that holds a mark and no more: "RESOLVED:", "It was APPROVED"."""
    if re.fullmatch(r"Recommended\s*:[\s–-]*", text):
        return True
    match = RESOLVED.match(text)
    return MARK_ALONE.fullmatch(text) is not None or (match is not None and (not match["rest"] or len(text) < 14))


def _heads_decision(line: Line) -> bool:
    """The line is the heading of a decision, set apart by its look or by its number."""
    match = DECISION_HEAD.match(line.text)
    return match is not None and (
        line.bold or line.underlined or line.boxed or line.text.isupper() or match["label"] is not None
    )


def gap_above(previous: Line, line: Line, pitch: float) -> bool:
    """The line stands further below the one before it than lines of a paragraph do."""
    return previous.page == line.page and line.top - previous.top > LOOSE * pitch


def make_blocks(lines: Iterable[Line], words: frozenset[str]) -> list[Block]:
    """The blocks of some running lines, in order; every line is in exactly one block."""
    stream = list(lines)
    pitch = pitch_of(stream)
    groups: list[list[Line]] = []
    for line in stream:
        if groups and not _begins(groups[-1], line, pitch):
            groups[-1].append(line)
        else:
            groups.append([line])
    return _with_decimal_clauses([Block(tuple(group), label_of(group[0].text), words) for group in groups])


def _with_decimal_clauses(blocks: list[Block]) -> list[Block]:
    """The blocks, those labelled as clauses that have decimals below words that lead to them: "RESOLVED" over "5.1 that
    the dues be raised". Where these words have the number before it themselves, what follows is the next paragraph.
    """
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        number = DECIMAL.match(block.whole.text)
        if above and number and block.label is None and not (block.cell or above.cell) and _is_clause(above, number):
            block = replace(block, label=number["number"])
        found.append(block)
    return found


def _is_clause(above: Block, number: re.Match[str]) -> bool:
    before = DECIMAL.match(above.whole.text)
    runs_on = before is not None and next_decimal(before["number"], number["number"])
    if above.label is not None:
        return runs_on and above.label == (before["number"] if before else None)
    text = above.whole.text
    if runs_on or LEADS_TO_CLAUSES.search(text) is None:
        return False
    opens = CLAUSE_OPENS.match(number.string, number.start("rest"))
    return opens is not None or MID_SENTENCE.search(text) is not None


def next_decimal(number: str, then: str) -> bool:
    """5.2 behind 5.1, 5.1.2 behind 5.1.1."""
    (section, _, own), (other, _, next_one) = number.rpartition("."), then.rpartition(".")
    return section == other and own.isdigit() and next_one.isdigit() and int(next_one) == int(own) + 1


def _begins(group: list[Line], line: Line, pitch: float) -> bool:
    """The line begins a block of its own behind `group`."""
    previous = group[-1]
    if line.cell != previous.cell:
        return True
    if line.cell:
        return line.top < previous.top - 1 or line.x0 > previous.x1
    if ACTION_OPEN.search(previous.text) and previous.page == line.page and not label_of(line.text):
        return gap_above(previous, line, pitch)
    if label_of(line.text) and _label_stands(group, line):
        return True
    if DECIMAL.match(line.text) and line.x0 <= group[0].x0 + INDENT:
        return True
    if (
        opens_decision(line.text)
        or RECOMMENDED_MARK.match(line.text)
        or CARRIED.match(line.text)
        or MOTION.match(line.text)
    ):
        return True
    if MOVING.match(line.text) and (
        previous.page != line.page
        or previous.text.endswith(CLOSED)
        or line.x0 < group[0].x0 - INDENT
        or _broken_off(group, line)
    ):
        return True
    if MOTION_HEAD.fullmatch(line.text) or (len(group) == 1 and MOTION_HEAD.fullmatch(previous.text)):
        return True
    if TELLS_DECISION.match(line.text) and previous.text.endswith(CLOSED):
        return True
    if len(group) == 1 and (_mark_alone(previous.text) or _heads_decision(previous)):
        return True
    if _heads_decision(line) and previous.text.endswith(CLOSED):
        return True
    if CARRIED.match(previous.text) or (
        previous.text.endswith(CLOSED) and not MOVED_LAST.search(previous.text) and MOVERS_ALONE.fullmatch(line.text)
    ):
        return True
    if previous.page != line.page:
        return _turned(group, line)
    if ACTION_MARK.match(group[0].text) and ACTION_MARK.match(line.text):
        return True  # one marked action below the other
    if CODED.match(group[0].text) and CODED.match(line.text) and abs(line.x0 - group[0].x0) < INDENT:
        return True
    if heavy(line) and not heavy(previous):
        return not _runs_on(previous, line) or gap_above(previous, line, pitch)
    if heavy(previous) and not heavy(line) and (previous.text.endswith(ENDS) or len(previous.text) < 60):
        return True
    if previous.text.endswith(".") and line.text[:1].isupper() and line.top - previous.top > AJAR * pitch:
        return gap_above(previous, line, pitch) or _broken_off(group, line)
    return gap_above(previous, line, pitch) and not _wrapped(previous, line)


def _broken_off(group: list[Line], line: Line) -> bool:
    """The first word of the line would have fitted on the line above: it was not wrapped, but begun anew."""
    word, previous = line.words[0], group[-1]
    margin = max(line.x1, *(above.x1 for above in group))
    return previous.x1 + 2 * line.size + (word.x1 - word.x0) < margin and not previous.text.endswith(",")


def _wrapped(previous: Line, line: Line) -> bool:
    """The line goes on in the midst of a sentence, where a tall letter or a sign on it sets it a little lower."""
    begun = previous.text[-1:].isalpha() or previous.text.endswith(",")
    return (
        begun and line.text[:1].islower() and line.x1 < previous.x1 and line.top - previous.top < TALL * previous.size
    )


def _runs_on(previous: Line, line: Line) -> bool:
    """Bold type that began in the midst of a line goes on in the next, which sets no mark of its own."""
    bold = previous.words[-1].bold and line.words[0].bold
    return bold and not previous.text.endswith(ENDS) and not ACTION.match(line.text)


def _label_stands(group: list[Line], line: Line) -> bool:
    """A label is one where it stands left of the text it leads; "21. The" in the midst of a wrapped line is not."""
    first = group[0]
    leads = label_of(first.text) is not None
    if not leads:
        moved = MOVERS_ALONE.fullmatch(group[-1].text)  # "Proposed: A.H. Seconded: C.D." ends the clause above
        return line.x0 >= first.x0 - INDENT or line.page != first.page or moved is not None
    hanging = group[1].x0 if len(group) > 1 else first.words[1].x0 if len(first.words) > 1 else first.x0
    return line.x0 < hanging - 1 or hanging <= first.x0 + 1 or line.page != first.page or line.x0 > hanging + INDENT


def _turned(group: list[Line], line: Line) -> bool:
    """A line at the top of a page goes on with the paragraph unless that had ended or the line begins anew."""
    last = group[-1].text
    return last.rstrip('”"’').endswith((".", ":", "?", "!")) or heavy(line) != heavy(group[-1])
