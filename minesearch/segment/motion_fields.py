"""Motions set out in lines of their own, each line saying what it holds: number, movers, words, vote, result.

Resolution No. 2019-041            Motion:    Adopt the agenda.         COUNCIL RESOLUTION 2019/41
Moved by Ann Hill                  Moved by:  Hill                      Moved: Cr Hill
Seconded by Cal Dunn               Second:    Dunn                      Seconded: Cr Dunn
THAT Council adopts the agenda.    Vote:      Yes: Hill, Dunn           That Council adopts the agenda.
CARRIED                            Result:    Passed 2-0                CARRIED 2/0
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from minesearch.model.source import Line
from minesearch.patterns import CARRIED, CLAUSE
from minesearch.segment.blocks import Block, opens_decision
from minesearch.segment.motion_leads import Led, leading
from minesearch.segment.votes import AMENDMENT_FATE, FATE, FATE_LAST, MOVERS_ALONE, NAME, RECORD, TOLD_FATE

FAR = 14  # blocks: how far below its words the fate of a motion may stand
SHORT = 8  # lines: the words of a proposal, at most, above who proposed it
_BODIES = r"(?:(?:the|council|board|committee|shire|city|town|county|district|regular|special|main|substantive)\s+)*"
HEAD = re.compile(
    rf"{_BODIES}(?:resolution|motion|decision|res\.)\s*(?:no\b\.?|number\b|num\.|\#|:)*\s*"
    r"\(?(?P<label>(?:[A-Z]{1,6}[-./ ]?)?\d[\w/.-]*?)\)?\s*[:.–-]*(?:\s+(?P<rest>\S.*)|\s*)$",
    re.IGNORECASE,
)
_IT_WAS = r"it\s+was\s+(?:(?:then|also|further|duly)\s+)*"
NUMBERED = re.compile(  # a number beside who moves: "C-17/19  Moved by Hill"; "4.2 Moved" is a paragraph
    r"#?(?P<label>(?!\d{1,2}(?:\.\d{1,2})+[.:)]?\s)"
    r"(?:(?:[A-Z]{1,6}[-./ ]?)?\d{1,8}(?:[-/.]\d{1,6})+|[A-Z]{1,6}[-./]?\d{2,8}))[.:)]?\s+"
    rf"(?P<rest>(?i:(?:{_IT_WAS})?(?:moved|motion(?:\s+(?:was\s+)?(?:made|moved))?)\s*(?:by\b|:)).*)",
    re.DOTALL,
)
_OFFICE = (
    r"(?:Cllr|Cr|Councillor|Councilor|Councilmember|Alderman|Ald|Trustee|Member|Mayor|Deputy|Chair|Commissioner|Director"
    r"|Supervisor|President|Mr|Mrs|Ms|Dr)\b"
)
_BY = rf"(?:\s+by\b\s*[:;–-]?|\s*[:;–-]|(?=\s+{_OFFICE}))\s*"
MOVER = re.compile(
    rf"(?:{_IT_WAS})?(?:moved|proposed|mover|proposer|motion(?:\s+(?:was\s+)?(?:made|moved))?(?=\s+by\b)){_BY}",
    re.IGNORECASE,
)
SECONDER = re.compile(rf"(?:and\s+)?(?:seconded|second|2nd|seconder|supported){_BY}", re.IGNORECASE)
WORDS = re.compile(
    r"(?:(?:motion|resolution|resolved|action\s+taken)\s*[:–]"  # a plan has a "Proposal: Two houses" too
    r"|(?:proposal|proposition)\s*[:–-]+(?=\s*[“\"‘']?(?:that|to)\b))\s*",
    re.IGNORECASE,
)
RESULT = re.compile(
    r"(?:(?:result|outcome|disposition|motion\s+result|status)\s*[:–-]"
    r"|(?:decision|vote)\s*[:–-](?=\s*(?:carried|agreed|approved|passed|lost|defeated|unanimous)\b[^.]{0,30}\W*$))"
    r"\s*(?P<rest>.*)",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r"(?:discussion|comments?|background|rationale|notes?|reasons?|explanation|recommendation|purpose|vote|ayes|nays)\s*[:–]\s",
    re.IGNORECASE,
)
OPENS = re.compile(r"[“\"‘']?(?:that|whereas|(?:now,?\s+)?therefore|be\s+it|resolved|to)\b", re.IGNORECASE)
LEAD = re.compile(  # the reasons, and the words that open the decision
    r"(?:whereas\b.*?\btherefore,?\s+)?(?:(?:now,?\s+)?therefore,?\s+)?(?:be\s+it\s+(?:further\s+)?)?"
    r"(?:resolved\s*[,:;–-]*\s*)?",
    re.IGNORECASE | re.DOTALL,
)
GOES_ON = re.compile(r"(?:and\s+|be\s+it\s+|further\b|whereas\b|(?:now,?\s+)?therefore\b|that\b)", re.IGNORECASE)
AMENDS = re.compile(r"(?:an?\s+|the\s+|first\s+|second\s+|proposed\s+|\d\s*)*amend(?:ment|ed)\b", re.IGNORECASE)
SAID_FIRST = re.compile(r"(?:be\s+it\s+(?:further\s+)?resolved\s+that|that)\b", re.IGNORECASE)
CLOSING = re.compile(
    r"(?:[.;]|(?<=\w)(?=\s+(?-i:[A-Z])))\s+(?:motion\s+)?(?P<fate>carried|passed|defeated|lost|agreed|approved)"
    r"(?:\s+unanimously)?\W*$",
    re.IGNORECASE,
)
_NUMBER = r"(?P<label>(?:[A-Z]{1,6}[-/ ]?)?\d{2,4}[-/.]\d{1,4})[.:)]?"
HEADING = re.compile(r"(?:RESOLUTION|Resolution|MOTION|Motion|RESOLVED|Resolved)\s*[:–-]*")
COUNTED = re.compile(r"\(?\d{1,3}\.\d{1,3}\)?[.):]?\s")  # an item of a list that a motion names: "(6.01) Minutes"
NUMBER = re.compile(_NUMBER)
PAIR = re.compile(  # "2019-41 Hill / Dunn", "Council resolution   Councillors Hill / Dunn"
    rf"(?:(?i:{_BODIES}(?:resolution|recommendation|decision|motion|moved|resolved)s?)\s*[:–-]?\s+)?(?:{_NUMBER}\s+)?"
    r"\(?(?:(?:Councillors|Cllrs|Crs|Members|Trustees|Commissioners)\.?\s+)?"
    rf"(?P<mover>{NAME})\s*(?:/|\s[–-])\s*(?P<seconder>{NAME})\W*"
)
UNENDED = re.compile(r"(?:[:;,–-]|\b(?:and|or))$")
NAMED = re.compile(rf"(?P<name>{NAME})(?P<after>\s*[,;:/.]?\s*)(?P<rest>.*)$")
PROPOSAL = re.compile(r"(?:\d{1,3}\.\d{1,2}\.?\s+)?(?:proposal|proposition)\s*:\s*(?=\S)", re.IGNORECASE)
PROPOSED = re.compile(r"(?:proposed|proposer|mover|moved)(?:\s+by)?\s*:", re.IGNORECASE)


@dataclass
class Fields:
    """What the lines of one motion hold. `words` are its lines, each with the number of the block it stands in."""

    label: str | None = None
    mover: str | None = None
    seconder: str | None = None
    words: list[tuple[int, Line]] = field(default_factory=list)
    result: str | None = None
    voted: bool = False
    end: int = 0  # the block behind the last that belongs to it


def fields_at(blocks: Sequence[Block], index: int) -> Fields | None:
    """The motion that is set out from this block on; None where none is."""
    first = blocks[index].lines[0]
    if not (
        _head(first.text)
        or _opened(blocks, index)
        or led_by(blocks, index)
        or _proposal(blocks, index)
        or _moves(first.text)
        or WORDS.match(first.text)
        or _words_first(blocks, index)
    ):
        return None
    reader = _Reader(blocks, index)
    found = reader.read()
    if found.result is None and found.words and _pair_over(blocks, index):
        fate = FATE_LAST.search(found.words[-1][1].text)
        found.result = fate["fate"] or fate["vote"] if fate else None
    if not found.words or (found.result is None and _pair_over(blocks, index)):
        return None
    if found.result is None and found.mover is not None and not reader.marked and OPENS.match(found.words[0][1].text):
        return None if reader.told else _voted_later(blocks, found)
    moved = found.mover is not None and (found.result is not None or found.label is not None or found.voted)
    return found if moved or (found.label is not None and found.result is not None) else None


def led_by(blocks: Sequence[Block], index: int) -> Led | None:
    """The movers whom the last sentence of a block tells that leads on to the words below it; None where none does."""
    text = blocks[index].whole.text
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    if blocks[index].cell or below is None or below.cell or not text.endswith((":", ":-", ":–")):
        return None
    first = below.lines[0].text
    return leading(text) if WORDS.match(first) or OPENS.match(first) else None


def _proposal(blocks: Sequence[Block], index: int) -> bool:
    """The words stand behind "Proposal:", and a line below has the label of who proposed them.

    A plan has a proposal too ("Proposal: Two houses"); what is moved about it stands below them.
    """
    if not PROPOSAL.match(blocks[index].lines[0].text):
        return False
    lines = [line.text for block in blocks[index : index + 4] for line in block.lines][1 : SHORT + 1]
    proposed = next((at for at, text in enumerate(lines) if PROPOSED.match(text)), None)
    return proposed is not None and not any(OPENS.match(text) for text in lines[: proposed + 2])


def _opened(blocks: Sequence[Block], index: int) -> re.Match[str] | None:
    """The line above a motion that has no mark: its number, its movers or both."""
    return _pair_over(blocks, index) or _number_over(blocks, index)


def _pair_over(blocks: Sequence[Block], index: int) -> re.Match[str] | None:
    """The line holds two names, perhaps a number, and stands over the words: "Hill - Dunn" over "THAT the quay"."""
    first, below = blocks[index].lines[0].text, _second(blocks, index)
    clause = CLAUSE.match(below) if below else None
    said = clause["rest"] if clause else below
    return PAIR.fullmatch(first) if said and SAID_FIRST.match(said) else None


def _number_over(blocks: Sequence[Block], index: int) -> re.Match[str] | None:
    """The line holds the number of a motion alone, and who moves it stands below."""
    first, below = blocks[index].lines[0].text, _second(blocks, index)
    return NUMBER.fullmatch(first) if below and _moves(below) else None


def _second(blocks: Sequence[Block], index: int) -> str | None:
    """The line below the first of a block."""
    lines = [line.text for block in blocks[index : index + 2] for line in block.lines]
    return lines[1] if len(lines) > 1 else None


def _voted_later(blocks: Sequence[Block], found: Fields) -> Fields | None:
    """A motion that others came between: what became of it is told below them, or marked as the decision there."""
    for block in blocks[found.end : found.end + 2 * FAR]:
        if block.cell:
            continue
        text = block.whole.text
        if opens_decision(text):
            return found if found.label is not None else None
        if _head(text) and not AMENDS.search(text):
            break
        if (fate := TOLD_FATE.search(text)) and not AMENDMENT_FATE.search(text):
            found.result = fate["fate"].strip(" ,")
            break
    return found if found.seconder is not None or found.label is not None or found.result is not None else None


def _amends(blocks: Sequence[Block], index: int) -> bool:
    """The line above calls the motion an amendment."""
    above = blocks[index - 1].whole.text if index else ""
    return bool(AMENDS.search(above)) and len(above.split()) <= 6


def _words_first(blocks: Sequence[Block], index: int) -> bool:
    """The words stand above their movers: nothing but a vote and its result follows these."""
    if not SAID_FIRST.match(blocks[index].whole.text) or blocks[index].cell:
        return False
    below = [block.lines for block in blocks[index + 1 : index + 6] if not block.cell]
    lines = [line.text for line in (*blocks[index].lines[1:], *(line for group in below for line in group))]
    at = next((i for i, text in enumerate(lines) if _moves(text)), None)
    if at is None or any(_head(text) for text in lines[:at]):
        return False
    behind = lines[at:]
    closed = next((i for i, text in enumerate(behind) if i < 6 and (_result(text, True) or _carried(text))), None)
    return closed is not None and not any(SAID_FIRST.match(text) for text in behind[1:closed])


def _carried(text: str) -> str | None:
    """What became of it, behind the movers on their line: "Moved by Hill, seconded by Dunn. CARRIED"."""
    match = CLOSING.search(text) if _moves(text) or SECONDER.match(text) else None
    return match["fate"] if match else None


def numbering(text: str) -> re.Match[str] | None:
    """The number of a motion that a text begins with, and the `rest` behind it: "Motion 12", "C-17/19 Moved by"."""
    return HEAD.match(text) or NUMBERED.match(text)


def _head(text: str) -> re.Match[str] | None:
    """The line numbers a motion: nothing follows the number but who moves it, its words or its fate."""
    match = numbering(text)
    rest = match["rest"] if match else None
    if rest and not (_moves(rest) or OPENS.match(rest) or CARRIED.match(rest)):
        return None
    return match


def _moves(text: str) -> re.Match[str] | None:
    """The line says who moves: "Moved by Ann Hill", "Moved: Cr Hill", or "Moved by:" over the name."""
    match = MOVER.match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    named = NAMED.match(rest)
    if named is None:
        return match if not rest else None
    ended = (
        not named["rest"]
        or named["after"].strip()
        or SECONDER.match(named["rest"])
        or re.match(r"(?:and|seconded|second|that|to)\b", named["rest"], re.I)
    )
    return match if ended else None


class _Reader:
    """Goes through the lines of a motion once."""

    def __init__(self, blocks: Sequence[Block], index: int) -> None:
        self.blocks = blocks
        self.index = index
        self.found = Fields(end=index + 1)
        self.state = ""  # which field the lines belong to
        self.closed = False  # the words have ended
        self.told = False  # the names stand in a sentence that runs on
        self.marked = False  # a decision on it is marked below
        self.amends = _amends(blocks, index)
        self.fated = False  # its fate stands above its words
        self.led = led_by(blocks, index)
        self.words = PROPOSAL if _proposal(blocks, index) else WORDS  # the label of the words

    def read(self) -> Fields:
        if self.led is not None:
            self.found.mover, self.found.seconder = self.led.mover, self.led.seconder
        for at, line, first in self._lines():
            if self.led is not None and at == self.index:
                continue
            if self._ends(at, line) or (self.fated and first and self._all_said(at)):
                break
            self._line(at, line, first)
            self.fated = self.fated or (self.found.result is not None and self._to_come(line))
            if self.found.result is not None and not self.fated:
                self.found.end = at + 1
                if not self._names_below(line):
                    break
        if (self.found.result is None or self.fated) and self.found.words:
            self.found.end = self.found.words[-1][0] + 1
        return self.found

    def _names_below(self, line: Line) -> bool:
        """A box under the words gives their fate above who moved them: "RESULT: ADOPTED" over "MOVER: Hill"."""
        lines = [each for block in self.blocks[self.index : self.index + SHORT] for each in block.lines]
        below = next((then for each, then in pairwise(lines) if each is line), None)
        if below is None or not self.found.words or self.found.seconder is not None:
            return False
        labels = (MOVER, SECONDER) if self.found.mover is None else (SECONDER,)
        return any((label := which.match(below.text)) and ":" in label[0] for which in labels)

    def _to_come(self, line: Line) -> bool:
        """The fate stands between the movers and the words: "Proposed by Hill / AND AGREED / That the quay"."""
        if self.found.words or self.found.mover is None:
            return False
        lines = [each for block in self.blocks[self.index : self.index + SHORT] for each in block.lines]
        below = next((then for each, then in pairwise(lines) if each is line), None)
        if below is None or below.cell:
            return False
        clause = CLAUSE.match(below.text)
        return OPENS.match(clause["rest"] if clause else below.text) is not None

    def _heads_words(self, line: Line) -> bool:
        """The word RESOLUTION or MOTION alone, between the movers and the words."""
        return self.found.mover is not None and not self.found.words and HEADING.fullmatch(line.text) is not None

    def _over_words(self) -> bool:
        """The movers have been named, and the words are still to come."""
        return self.state == "seconder" and not self.found.words

    def _all_said(self, at: int) -> bool:
        """The words have ended above this block: it is no further clause of theirs, nor do they run on over a page."""
        if not self.found.words:
            return False
        last, line = self.found.words[-1]
        listed = self.blocks[at].label is not None and self.blocks[last].label is not None
        turned = self.blocks[at].lines[0].page != line.page and not line.text.endswith((".", "”", '"'))
        return at != last and not listed and not turned and not UNENDED.search(line.text)

    def _lines(self) -> Iterator[tuple[int, Line, bool]]:
        """The lines with the number of their block, and whether each is the first of it; a table between is skipped."""
        ruled = self.blocks[self.index].cell
        for at in range(self.index, min(self.index + 4 * FAR, len(self.blocks))):
            block = self.blocks[at]
            last = self.found.words[-1][0] if self.found.words else self.index
            if at - last > FAR + (30 if block.cell else 0):
                return
            if block.cell and not ruled:
                continue
            for number, line in enumerate(block.lines):
                yield at, line, number == 0

    def _ends(self, at: int, line: Line) -> bool:
        """Another motion begins, or the decision on this one."""
        begun = self.found.mover is not None or bool(self.found.words)
        if begun and (_head(line.text) or (WORDS.match(line.text) and self.found.words)):
            return True
        if self.found.mover is not None and self.found.words and _moves(line.text):
            return True
        if AMENDS.match(line.text) and begun and not self.amends and len(line.words) <= 6:
            return True
        marked = opens_decision(line.text) and not RESULT.match(line.text) and not self._heads_words(line)
        opened = bool(self.found.words) or (begun and self.found.label is None and self.state != "words")
        self.marked = marked and opened
        return self.marked

    def _line(self, at: int, line: Line, first: bool) -> None:
        text = line.text
        if at == self.index and first and (opened := _opened(self.blocks, at)):
            given = opened.groupdict()
            self.found.label, self.found.mover = given["label"], given.get("mover")
            self.found.seconder = given.get("seconder")
            return
        head = _head(text) if self.found.label is None and self.state == "" else None
        if head is not None:
            self.found.label, self.state = head["label"].rstrip("."), "head"
            if head["rest"]:
                self._line(at, _tail(line, head["rest"]), True)
        elif self._heads_words(line):
            self.state = "words"
        elif self.found.mover is None and _moves(text):
            self._person(at, line, MOVER, "mover")
        elif (
            self.found.seconder is None and (match := SECONDER.match(text)) and NAMED.match(text[match.end() :] or "A")
        ):
            self._person(at, line, SECONDER, "seconder")
        elif self.state in ("mover", "seconder") and getattr(self.found, self.state) is None and NAMED.match(text):
            self._named(at, line, self.state)
        elif first and self.found.mover is None and self.found.words and (pair := MOVERS_ALONE.fullmatch(text)):
            self.found.mover, self.found.seconder, self.closed = pair["mover"], pair["seconder"], True
        elif self.amends and (fate := AMENDMENT_FATE.search(text)):
            self.found.result = fate["fate"].strip(" ,")
        elif result := _result(
            text, first or self.state == "vote" or (self.state == "seconder" and not self.found.words)
        ):
            self.found.result = result
        elif RECORD.match(text) and not (self.state == "words" and not first and not _labelled_record(text)):
            self.found.voted, self.state, self.closed = True, "vote", True
        elif (label := self.words.match(text)) and not self.found.words:
            self.state = "words"
            if rest := text[label.end() :]:
                self.found.words.append((at, _tail(line, rest)))
        elif ASIDE.match(text):
            self.state, self.closed = "aside", True
        else:
            self._words(at, line, first)

    def _person(self, at: int, line: Line, which: re.Pattern[str], who: str) -> None:
        match = which.match(line.text)
        self.state = who
        if match is not None and (rest := line.text[match.end() :]):
            self._named(at, _tail(line, rest), who)
        if self.found.words and (fate := _carried(line.text)):
            self.found.result = fate

    def _named(self, at: int, line: Line, who: str) -> None:
        """A name, and what else stands behind it on its line: the seconder, or the words of the motion."""
        match = NAMED.match(line.text)
        if match is None:
            return
        setattr(self.found, who, match["name"].strip(" .,;:"))
        rest = match["rest"].removeprefix("and ").strip()
        if who == "mover" and match["after"].strip() == "/" and (second := NAMED.match(rest)):
            self.found.seconder = second["name"].strip(" .,;:")
        elif rest and (fate := FATE.match(rest)):
            self.found.result = fate["fate"].strip()
        elif rest and (SECONDER.match(rest) or OPENS.match(rest) or RESULT.match(rest) or RECORD.match(rest)):
            self._line(at, _tail(line, rest), False)
        elif rest:
            self.told = True

    def _words(self, at: int, line: Line, first: bool) -> None:
        """A line without a mark of its own: the words begin with it, or go on with it."""
        words = self.found.words
        if self.closed:
            return
        if words and first and at != words[-1][0]:
            block = self.blocks[at]
            turned = line.page != words[-1][1].page and not words[-1][1].text.endswith((".", "”"))
            counted = COUNTED.match(line.text) and (
                UNENDED.search(words[-1][1].text) or COUNTED.match(self._said(words[-1][0]))
            )
            listed = counted or (
                block.label is not None and (UNENDED.search(words[-1][1].text) or self.blocks[words[-1][0]].label)
            )
            if not (listed or turned or GOES_ON.match(line.text) or UNENDED.search(words[-1][1].text)):
                self.closed = True
                return
        self.state = "words"
        words.append((at, line))

    def _said(self, at: int) -> str:
        return self.blocks[at].lines[0].text


def _labelled_record(text: str) -> bool:
    """The record of a vote is set out with its mark: "Ayes:", "Recorded vote"; not "for the" in wrapped words."""
    return bool(re.match(r"\w+(?:\s\w+)?\s*[:–]|recorded\s+vote|roll\s+call", text, re.IGNORECASE))


def _result(text: str, apart: bool) -> str | None:
    """What became of it, on a line of its own: "CARRIED 5/1", "Result: Passed 6-0", "Motion carried"."""
    named = RESULT.match(text)
    if named:
        fate = FATE.match(named["rest"])
        return fate["fate"].strip() if fate else named["rest"].strip() or None
    fate = FATE.match(text)
    if fate is None or not (apart or text[:1].isupper()) or len(text.split()) > 12:
        return None
    return fate["fate"].strip()


def _tail(line: Line, rest: str) -> Line:
    """The line from `rest` on, which ends it."""
    return replace(line, words=line.words[-len(rest.split()) :])
