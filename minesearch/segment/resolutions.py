"""The decisions of an item: under a mark (RESOLVED), in a sentence (it was AGREED that), as a motion, or set in bold.

The forms are those met in minutes of British and Canadian bodies; each is a row of the tests' table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minesearch.model.meeting import Resolution
from minesearch.model.source import Passage
from minesearch.patterns import BULLET, CARRIED, CLAUSE, POINT
from minesearch.segment.amendments import amendment_at
from minesearch.segment.blocks import ACTION, Block, next_decimal
from minesearch.segment.marks import (
    AGREED_TO,
    CLAUSE_VERB,
    MARKED_WITHIN,
    PLAINLY,
    RUN_IN,
    STRONG,
    head_of,
    is_body_stem,
    marked,
    number_in,
    recommended,
)
from minesearch.segment.motion_above import moved_above
from minesearch.segment.motions import Motion, adopted_below, motions_at
from minesearch.segment.quoted import quoted_at
from minesearch.segment.verdicts import decisions_in
from minesearch.segment.votes import (
    FATE_LAST,
    MOVERS_ALONE,
    NAME,
    OUTCOME,
    REFUSED,
    VOTE_ALONE,
    Vote,
    Votes,
    numbers_in,
    vote_in,
)
from minesearch.text import end_before

STEM = re.compile(  # what leads to clauses; "That the Committee" without a colon too
    r"^(?:that\b.{0,160}|[^.]{0,160})[:;–-]$|^that$"
    r"|^that\s+(?:the\s+)?(?:[\w&,’' -]{0,60}\s)?(?:committee|board|council|cabinet|panel|commission|forum|group"
    r"|executive|members)$",
    re.IGNORECASE | re.DOTALL,
)
LEADS = re.compile(  # "It was APPROVED that:" over numbered clauses
    r"\b(?:RESOLVED|AGREED|APPROVED|DECIDED)\b[\s,]*(?:that|to|as follows|the following)?[\s.:;,–-]*$"
)
MARK_LAST = re.compile(  # "It was proposed by A, seconded by B and RESOLVED by 7 votes to 3" over "That ..."
    r"\b(?:RESOLVED|AGREED|DECIDED)\b(?P<vote>[^.:]{0,60})[\s.:;,–-]*$"
)
LED_ON = re.compile(  # "AND AGREED", "It was unanimously resolved as follows:"
    r"(?:and|it\s+was)\s+(?:(?:\w+ly|then|also|further)\s+)*(?:agreed|resolved|decided|approved)"
    r"(?:\s+(?:that|to|as\s+follows))?\s*[:;]?\s*[–-]?",
    re.IGNORECASE,
)
OPENING = re.compile(r"[“\"‘']|(?:that|to)\b", re.IGNORECASE)
SENDS = re.compile(
    r"(?:(?:to|and)\s+(?:recommend|request|ask|advise|propose|invite|refer|submit)\b[^.;]*[^.;\s]|to\b.*\bthe\s+following\W*)$",
    re.IGNORECASE | re.DOTALL,
)
OUT = 12.0  # points: numbers stand so far left of the letters below them
SENT = 9  # words, at most, that say to whom a decision goes
MOVERS = re.compile(rf"^(?P<mover>{NAME})\s*,\s*(?P<seconder>{NAME})\s*:?$")
OPERATIVE = re.compile(
    r"(?:now,?\s+)?therefore,?\s+(?:be\s+it\s+(?:further\s+)?resolved,?\s*)?|be\s+it\s+resolved,?\s*", re.IGNORECASE
)
RECORD = re.compile(r"\s(?:Time:\s*\d|Next (?:regular )?meeting\b|Read a first\b|Recorded vote\b).*$", re.DOTALL)
BOLD_STEM = re.compile(r"that the [\w&,' -]{3,80}[:;]?\s*[-–]?$", re.IGNORECASE)
_DECIDES = (
    r"\b(?:noted|approved|agreed|authorised|authorized|delegated|resolved|endorsed"
    r"|supported|adopted|accepted|recommended|note|approve"
    r"|agree|authorise|delegate|endorse|adopt)\b"
)
DECIDES = re.compile(_DECIDES, re.IGNORECASE)
BOLD_DECISION = re.compile(
    r"^(?:that\b|the [\w&,' -]{0,70}?(?:committee|board|council|cabinet|panel|forum|group|sub-committee)\b).*?"
    + _DECIDES,
    re.IGNORECASE | re.DOTALL,
)
IN_BRACKETS = re.compile(
    rf"\((?:(?i:proposed|moved|prop\.?)\s*(?i:by\b)?\s*:?\s*)?{NAME}\s*[,/;&-]\s*"
    rf"(?:(?i:seconded|second|sec\.?)\s*(?i:by\b)?\s*:?\s*)?{NAME}\)\s*[:,–-]?\s*(?=\S)"
)
BY_WHOM = re.compile(  # "unanimously, on the motion of A, seconded by B, that", "(5 for, 1 against) that", "nem con:"
    rf"(?:(?:(?i:on\s+the\s+(?:motion|proposal|proposition)\s+of)\s+{NAME}\s*,?\s*(?:and\s+)?(?i:seconded\s+by)\s+{NAME}"
    r"|(?i:unanimously|nem\.?\s*con\b\.?)"
    r"|\([^()]{0,40}\b(?:for|against|votes?|favou?r|unanimous\w*|abst\w+|nem)\b[^()]{0,40}\)"
    r"|(?i:(?:by|with|on|following|after)\s+(?:(?!\b(?:that|to)\b)[^,.:]){0,60}?"
    r"\b(?:votes?\s+(?:of\s+)?(?:\w+\s+)?to\s+\w+|votes?(?:\s+of\s+the\s+\w+)?|majority|abst\w+|dissent\w*|against|hands)\b)"
    r")\s*,?\s*)+(?:(?=(?i:that|to)\b)|:\s*)"
)
VOTE_BEHIND = re.compile(  # behind the words: "(Cllr Hill abstained.)", "Voting: For 5; Against 2"
    r"(?<=[.;])\s+(?:\([^()]*\b(?:vot(?:e|ed|es|ing)|abst\w+|against|favou?r|dissent\w*)\b[^()]*\)\.?"
    r"|(?:Voting|Votes?|For|In favou?r|Against|Abst\w+)\s*[:–-][^.;]*"
    r"(?:[.;]\s*(?:For|In favou?r|Against|Abst\w+)\b[^.;]*)*[.;]?)$"
)
PROPOSED_BEHIND = re.compile(
    rf"(?<=[.;)\w])\s*\(?(?:Proposed|Prop\b\.?|Proposer|Moved|PROPOSED|MOVED)\s*(?:by\b)?\s*:?\s*{NAME}\s*[,;./]?\s*"
    rf"(?:and\s+)?(?i:seconded|seconder|second|sec\b\.?)\s*(?:by\b)?\s*:?\s*{NAME}\W*"
    r"(?:\d{1,2}\s+(?i:for)\b[^.]{0,40}\W*)?"
    r"(?:(?i:all\s+(?:in\s+favou?r|agreed)|unanimous(?:ly)?|carried|agreed)\W*)?$"
)
GOES_ON = re.compile(r"(?:the|that|to|it\s+was|members|and)\b", re.IGNORECASE)  # a further decision under a heading
LENGTHY = 40  # characters: shorter decisions may well be made twice in an item
LEVEL = 4.0  # points: how far the labels of one list may stand apart
UNTITLED = Passage("")
LISTED = re.compile(r"[:;,]$|\b(?:and|or)$")
POINTS_FOLLOW = re.compile(r"\bpoints?\b[^.;]*:\W*$", re.IGNORECASE)


@dataclass(frozen=True)
class Found:
    """What the reading of an item's blocks gave: its resolutions and the blocks they used up."""

    resolutions: tuple[Resolution, ...]
    used: frozenset[int]


def read_resolutions(
    blocks: Sequence[Block], quiet: bool = False, told: re.Pattern[str] | None = None, title: Passage = UNTITLED
) -> Found:
    """The resolutions of one item. `quiet` lets "it was agreed that" count in small letters too.

    `told` is what a sentence begins with that tells a decision, in minutes that mark none; `title` is the item's.
    """
    return _Reader(blocks, quiet, told, title).read()


def read_decided(blocks: Sequence[Block]) -> Found:
    """The resolutions of blocks all of which are decided, as under a heading that says so."""
    return _Reader(blocks).read_decided()


class _Reader:
    """Goes through the blocks of an item once, in order."""

    def __init__(
        self,
        blocks: Sequence[Block],
        quiet: bool = False,
        told: re.Pattern[str] | None = None,
        title: Passage = UNTITLED,
    ) -> None:
        self.blocks = blocks
        self.title = title
        self.quiet = quiet
        self.told = told
        self.found: list[Resolution] = []
        self.said: set[str] = set()  # the longer decisions so far
        self.used: set[int] = set()
        self.votes = Votes()
        self.amending = -1  # the last block that tells of an amendment
        self.decided = False  # the block told a decision
        self.all_decided = False
        self.begun = 0  # the first resolution of the last decision

    def read(self) -> Found:
        index = 0
        while index < len(self.blocks):
            self.decided = False
            before = len(self.found)
            index = self._block(index)
            if len(self.found) > before:
                self.begun = before
            if self.decided:
                self.votes.spend()
        return Found(tuple(self.found), frozenset(self.used))

    def read_decided(self) -> Found:
        self.all_decided = True
        index = 0
        while index < len(self.blocks):
            block, told = self.blocks[index], REFUSED.match(self.blocks[index].text)
            self.used.add(index)
            if told:
                index = self._refused(index, told) or index + 1
            elif block.label is not None:
                index = self._clauses(index, None)
            elif self._leads(index):
                index += 1
            else:
                index = self._run_on(index + 1, block.passage)
        return Found(tuple(self.found), frozenset(self.used))

    def _leads(self, index: int) -> bool:
        """Nothing is decided from this block down to the next label: headings, and the words before the clauses."""
        while (block := self._peek(index)) is not None and block.label is None:
            if not STEM.match(block.text) and (block.text.endswith((".", "!", "?")) or DECIDES.search(block.text)):
                return False
            index += 1
        return block is not None

    def _block(self, index: int) -> int:
        """Read the block at `index`; returns the index to go on from."""
        block = self.blocks[index]
        if block.cell:
            return index + 1
        text = block.whole.text
        if motions := motions_at(self.blocks, index):
            self.used.update(range(index, motions.end))
            for motion in motions.all:
                self._moved(motion)
            return motions.end
        if (refused := REFUSED.match(block.text)) and (after := self._refused(index, refused)):
            return after
        if self._outcome(text) or self._movers(index):
            return index + 1
        if after := self._amendment(index):
            return after
        if self._leads_on(index):
            return self._under_mark(index, Passage(""))
        if above := moved_above(self.blocks, index, self.title):
            self.used.add(index)
            self._keep(above.label, above.passage, above.vote)
            return index + 1
        if quoted := quoted_at(self.blocks, index, self.title.text):
            self.used.update(range(index, quoted.end))
            self._keep(None, quoted.passage, quoted.vote)
            return quoted.end
        if (head := head_of(block)) is not None:
            return self._under_head(index, head["label"])
        if run_in := RUN_IN.match(text):
            start = max(run_in.start("rest"), run_in.start("behind"))
            return self._numbered_decision(index, run_in["label"] or run_in["coded"], block.whole.cut(start, len(text)))
        if index > self.amending or "amendment" not in text.lower():
            self.votes.hear(text)
        mark = marked(text)
        if mark is not None:
            return self._numbered_decision(index, number_in(text), block.whole.cut(mark, len(text)).strip())
        if (mark := recommended(text)) is not None and self._sends(index, text, mark):
            return self._under_mark(index, block.whole.cut(mark, len(text)).strip())
        below = self._peek(index + 1)
        if block.bold and self._bold_decision(block, index) and not (below and below.label and AGREED_TO.match(text)):
            return self._bold(index)
        if below is not None and below.label is not None and (LEADS.search(text) or self._body_did(index)):
            self.used.add(index)
            return self._clauses(index + 1, None)
        plainly = PLAINLY.match(block.said.text) and not MARKED_WITHIN.match(block.said.text)
        if plainly and self._closes(index):
            self.used.add(index)
            self._add(None, block.said)
            return index + 1
        if self._ends_in_mark(index):
            return self._under_mark(index, Passage(""))
        for passage in decisions_in(block, self.quiet, self.told):
            self.used.add(index)
            following = self._peek(index + 1)
            if following is not None and following.label and _is_stem(passage.text):
                return self._clauses(index + 1, None)
            if passage.text.endswith(":") and block.text.endswith(passage.text):
                return self._run_on(index + 1, passage)
            self._add(None, passage)
        return index + 1

    def _ends_in_mark(self, index: int) -> bool:
        """The paragraph ends in a mark, with no more than the vote behind it, over words that begin "That" or "To"; or
        in a mark and "that:", over words that go on with it."""
        text = self.blocks[index].whole.text
        below, last = self._peek(index + 1), MARK_LAST.search(text)
        if below is not None and LEADS.search(text) and re.search(r"\bthat\s*[:–-]*\s*$", text):
            return below.label is None and below.text[:1].islower()
        if last is None or below is None or not re.match(r"[“\"‘']?(?:That|To|THAT|TO)\s", below.text):
            return False
        return not last["vote"].strip() or VOTE_ALONE.fullmatch(last["vote"]) is not None

    def _leads_on(self, index: int) -> bool:
        """A line that says that it was agreed and no more, over the words: "AND AGREED" over "To mend the quay"."""
        below, text = self._peek(index + 1), self.blocks[index].whole.text
        if below is None or not LED_ON.fullmatch(text):
            return False
        return below.label is not None or (OPENING.match(below.text) is not None and not is_body_stem(below.text))

    def _sends(self, index: int, text: str, mark: int) -> bool:
        """The meeting recommends, and has not merely recommendations before it; in small letters, "that" it is."""
        if text[:mark].isupper() or text[mark:]:
            return bool(text[:mark].split()[1:]) or not self._resolves()
        below = self._peek(index + 1)
        led = below is not None and re.match(r"that\b", below.text, re.IGNORECASE) is not None
        return led and not self._resolves()

    def _resolves(self) -> bool:
        """The item decides under RESOLVED: what is recommended in it was only put before the meeting."""
        return any(marked(block.whole.text) is not None for block in self.blocks)

    def _closes(self, index: int) -> bool:
        """The paragraph ends the item, or is set in italics in the midst of upright type."""
        block = self.blocks[index]
        if all(line.italic for line in block.lines):
            return not all(line.italic for other in self.blocks for line in other.lines)
        return all(other.cell or ACTION.match(other.text) for other in self.blocks[index + 1 :])

    def _under_head(self, index: int, label: str | None) -> int:
        """What stands below "Decision" or "Decision 7/1": a paragraph or clauses, in a box all that is in it."""
        self.used.add(index)
        first = self._peek(index + 1)
        if first is None or head_of(first) is not None or marked(first.whole.text) is not None:
            return index + 1
        if motions_at(self.blocks, index + 1) is not None or adopted_below(self.blocks, index, label):
            return index + 1
        boxed = first.lines[0].boxed
        index = self._numbered_decision(index, label, Passage(""))
        while (block := self._peek(index)) is not None and head_of(block) is None:
            inside = boxed and block.lines[0].boxed
            if not inside and not (GOES_ON.match(block.text) and DECIDES.search(block.text)):
                break
            if marked(block.whole.text) is not None or motions_at(self.blocks, index) is not None:
                break
            index = self._under_mark(index, block.passage)
        return index

    def _numbered_decision(self, index: int, label: str | None, rest: Passage) -> int:
        """A decision with a number of its own, which it keeps unless it has clauses."""
        before = len(self.found)
        index = self._under_mark(index, rest)
        if label is not None and len(self.found) == before + 1 and self.found[before].label is None:
            self.found[before] = replace(self.found[before], label=label)
        return index

    def _body_did(self, index: int) -> bool:
        """ "The Board:" leads to clauses that all tell what it did: "(a) noted the report; (b) approved the plan"."""
        text = self.blocks[index].text
        if AGREED_TO.match(text):
            return True
        if not is_body_stem(text):
            return False
        label, did = None, []
        for block in self.blocks[index + 1 :]:
            own = block.label
            if block.cell or own is None or not (label is None or _follows(label, own) or own == label):
                break
            label = own
            did.append(block.text)
        return all(CLAUSE_VERB.match(text) for text in did) and any(STRONG.match(text) for text in did)

    def _moved(self, motion: Motion) -> None:
        """A motion is written down as one resolution, or as one for each of its clauses."""
        vote = Vote(motion.mover, motion.seconder, motion.result)
        if motion.clauses is None:
            self._keep(motion.label, motion.passage, vote)
            return
        before = len(self.found)
        self._clauses(motion.clauses, None)
        self.found[before:] = [
            replace(each, moved_by=vote.mover, seconded_by=vote.seconder, result=vote.result)
            for each in self.found[before:]
        ]

    def _outcome(self, text: str) -> bool:
        """A line of its own below a motion that says what became of it."""
        result = OUTCOME.match(text)
        if not result or len(text.split()) > 8 or not self.found or self.found[-1].result is not None:
            return False
        moved = (self.found[-1].moved_by, self.found[-1].seconded_by)
        for index, resolution in enumerate(self.found):
            if resolution.result is None and (resolution.moved_by, resolution.seconded_by) == moved:
                self.found[index] = replace(resolution, result=result["result"])
        return True

    def _movers(self, index: int) -> bool:
        """A line of its own behind a decision that names who moved and seconded it: "Hill / Dunn"."""
        named = MOVERS_ALONE.fullmatch(self.blocks[index].text)
        if not named or index - 1 not in self.used or not self.found or self.found[-1].moved_by is not None:
            return False
        self.used.add(index)
        for at in range(self.begun, len(self.found)):
            result = self.found[at].result or named["result"]
            self.found[at] = replace(
                self.found[at], moved_by=named["mover"], seconded_by=named["seconder"], result=result
            )
        return True

    def _amendment(self, index: int) -> int | None:
        """An amendment that is moved here: a resolution of its own, with its own vote."""
        amendment = amendment_at(self.blocks, index)
        if amendment is None:
            return None
        self.amending = amendment.last
        if not amendment.words:
            return index + 1
        self.used.update(amendment.words)
        self._keep(None, amendment.passage, amendment.vote)
        return amendment.words.stop

    def _refused(self, index: int, told: re.Match[str]) -> int | None:
        """ "Recommendation 3 was not approved:" over its words."""
        block = self._peek(index + 1)
        if block is None or block.label is None or block.label.lower() not in numbers_in(told["numbers"]):
            return None
        self.used.update((index, index + 1))
        self._keep(block.label, block.passage, self.votes.refused(block.label, told["result"]))
        return index + 2

    def _under_mark(self, index: int, rest: Passage) -> int:
        """A decision under RESOLVED: words behind the mark, clauses below it, or both."""
        self.used.add(index)
        following = index + 1
        if VOTE_ALONE.fullmatch(rest.text) and self._peek(following) is not None:
            rest = Passage("")
        if rest.text and not STEM.match(rest.text) and not self._sends_on(rest.text, following):
            label, words = _labelled(rest)
            if label:
                return self._clauses(following, (label, words))
            return self._run_on(following, rest)
        first = self._peek(following)
        second = self._peek(following + 1)
        if first is not None and first.label is None and STEM.match(first.text) and second is not None and second.label:
            self.used.add(following)
            following += 1
            first = self._peek(following)
        if first is None:
            if rest.text:
                self._add(None, rest)
            return following
        if first.label is not None:
            return self._clauses(following, None)
        self.used.add(following)
        return self._run_on(following + 1, first.passage)

    def _sends_on(self, text: str, following: int) -> bool:
        """Words behind a mark that only say to whom the decision goes: "to recommend to Council" over "That"."""
        below = self._peek(following)
        if below is None or not SENDS.match(text) or len(text.split()) > SENT:
            return False
        return below.label in ("1", "a", "A", "i") or re.match(r"that\b", below.text, re.IGNORECASE) is not None

    def _peek(self, index: int) -> Block | None:
        return self.blocks[index] if index < len(self.blocks) and not self.blocks[index].cell else None

    def _run_on(self, index: int, passage: Passage) -> int:
        """One decision, with the lines of a list that its words announce."""
        while (block := self._peek(index)) is not None:
            if not LISTED.search(passage.text) or marked(block.whole.text) is not None:
                break
            passage = join(passage, block.whole)
            self.used.add(index)
            index += 1
        self._add(None, passage)
        return index

    def _clauses(self, index: int, first: tuple[str, Passage] | None) -> int:
        """Lettered or numbered clauses in sequence; what stands indented below one is part of it."""
        label, passage = first if first else (None, Passage(""))
        x0 = self.blocks[index].x0 if first is None and index < len(self.blocks) else None
        while (block := self._peek(index)) is not None:
            text = block.whole.text
            if (
                marked(text) is not None
                or CARRIED.match(text)
                or MOVERS_ALONE.fullmatch(text)
                or REFUSED.match(block.text)
                or (label is not None and self._bold_parts(block, index))
                or (x0 is not None and label is not None and _stands_out(block, x0, label, passage))
            ):
                break
            own = block.label
            next_one = own is not None and (
                label is None
                or _follows(label, own)
                or (not _counts(own) and own == label)
                or (x0 is not None and abs(block.x0 - x0) < LEVEL and _skips(label, own))
            )
            if next_one and (
                x0 is None
                or label is None
                or block.x0 <= x0 + 12
                or block.lines[0].page != self.blocks[index - 1].lines[0].page
            ):
                if label is not None:
                    self._add(label, passage)
                label, passage = own, block.passage
                x0 = block.x0
            elif (
                own is not None
                or LISTED.search(passage.text)
                or (x0 is not None and block.x0 > x0 + 4 and _unfinished(passage))
            ):
                passage = join(passage, block.whole)
            elif not self._subheading(index, label):
                break
            self.used.add(index)
            index += 1
        if label is not None:
            self._add(label, passage)
        return index

    def _subheading(self, index: int, label: str | None) -> bool:
        """A short heading such as "Contractual:" between two clauses."""
        following = self._peek(index + 1)
        text = self.blocks[index].text
        if following is None or following.label is None or label is None:
            return False
        return text.endswith(":") and len(text.split()) <= 4 and _follows(label, following.label)

    def _bold_parts(self, block: Block, index: int) -> bool:
        """In a list of bold clauses, the first block in plain weight ends it."""
        after_bold = index > 0 and index - 1 in self.used and self.blocks[index - 1].bold and not block.bold
        return after_bold and not self.all_decided

    def _bold_decision(self, block: Block, index: int) -> bool:
        if BOLD_DECISION.match(block.text) and len(block.text.split()) >= 4:
            return True
        following = self._peek(index + 1)
        return bool(BOLD_STEM.match(block.text)) and following is not None and following.bold and bool(following.label)

    def _bold(self, index: int) -> int:
        block = self.blocks[index]
        self.used.add(index)
        following = self._peek(index + 1)
        if following is not None and following.label is not None and following.bold and _is_stem(block.text):
            return self._clauses(index + 1, None)
        return self._run_on(index + 1, block.passage)

    def _add(self, label: str | None, passage: Passage) -> None:
        passage = without_movers(passage)
        cleaned = tidy(passage)
        if not cleaned.text or cleaned.text in self.said:
            return  # a summary at the end of an item gives a decision a second time
        if len(cleaned.text) > LENGTHY:
            self.said.add(cleaned.text)
        named = None if label is None or not _counts(label) else label
        if named is not None and (split := _next_within(named, cleaned.text)):
            self._add(label, passage.cut(0, passage.text.index(cleaned.text) + split.start()))
            self._add(split["label"], passage.cut(passage.text.index(cleaned.text) + split.end(), len(passage.text)))
            return
        self._keep(named, passage, self.votes.on(named))
        self.decided = True

    def _keep(self, label: str | None, passage: Passage, vote: Vote) -> None:
        passage, fate = without_fate(passage)
        result = vote.result or fate
        self.found.append(Resolution(label, unquoted(tidy(passage)), vote.mover, vote.seconder, result))


def without_fate(passage: Passage) -> tuple[Passage, str | None]:
    """The words of a decision without what became of it behind them, and that: "to mend the quay. (5-0)"."""
    fate = FATE_LAST.search(passage.text)
    if fate is None or not fate.start():
        return passage, None
    return passage.cut(0, fate.start()), fate["fate"] or fate["tally"] or fate["vote"]


def read_motion(blocks: Sequence[Block], number: str, movers: str) -> Found:
    """The resolution of a numbered motion: "R2024-01 A. Hill, C. Dunn:" over its words and "Carried."."""
    match = MOVERS.match(movers.strip())
    passage = Passage("")
    for block in blocks:
        if not block.cell:
            passage = join(passage, block.whole)
    text = passage.text
    vote = Vote(match["mover"], match["seconder"]) if match else vote_in(text)
    outcome = list(OUTCOME.finditer(text))
    result = outcome[-1]["result"] if outcome else None
    end = outcome[-1].start() if outcome else len(text)
    start = 0
    if re.match(r"whereas", text, re.IGNORECASE):
        operative = OPERATIVE.search(text)
        start = operative.end() if operative else 0
    body = passage.cut(start, end).strip()
    record = RECORD.search(body.text)
    if record:
        body = body.cut(0, record.start())
    body = tidy(body)
    if not body.text:
        return Found((), frozenset())
    return Found((Resolution(number, body, vote.mover, vote.seconder, result),), frozenset(range(len(blocks))))


def _is_stem(text: str) -> bool:
    """Words that only lead to the clauses below them."""
    return bool(STEM.match(text) or BOLD_STEM.match(text))


def _labelled(passage: Passage) -> tuple[str | None, Passage]:
    match = CLAUSE.match(passage.text) or POINT.match(passage.text)
    if not match:
        return None, passage
    return match["label"], passage.cut(match.start("rest"), len(passage.text))


ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"]


def _stands_out(block: Block, x0: float, label: str, passage: Passage) -> bool:
    """The next numbered paragraph, left of the letters of clauses that have come to their end."""
    numbered = block.label is not None and block.label.isdigit() and not label.isdigit()
    return numbered and block.x0 < x0 - OUT and passage.text.endswith(".")


def _follows(label: str, own: str) -> bool:
    """The label is the next of the clauses: b after a, ii after i, 2 after 1, 2b after 2a, 5.2 after 5.1."""
    a, b = label.lower(), own.lower()
    if len(a) > 1 and a[:-1].isdigit() and a[:-1] == b[:-1]:
        a, b = a[-1], b[-1]
    if a.isdigit() and b.isdigit():
        return int(b) == int(a) + 1
    if next_decimal(a, b):
        return True
    if len(a) == len(b) == 1 and ord(b) == ord(a) + 1:
        return True
    return a in ROMAN and b in ROMAN and ROMAN.index(b) == ROMAN.index(a) + 1


def _counts(label: str) -> bool:
    """A letter or number, no bullet."""
    return label.replace(".", "").isalnum()


def _next_within(label: str, text: str) -> re.Match[str] | None:
    """Where the next clause begins within the words of one: "(1) That dues rise; (2) That fees fall"."""
    for match in re.finditer(r"[;.]\s+(?:and\s+)?\((?P<label>[a-z]|[ivx]{1,4}|\d{1,2})\)\s+(?=[A-Za-z])", text):
        if _follows(label, match["label"]):
            return match
    return None


def _skips(label: str, own: str) -> bool:
    """The label comes next but one or two: a clause that fell is left out of the list."""
    if label.isdigit() and own.isdigit():
        return 1 < int(own) - int(label) <= 3
    return len(label) == len(own) == 1 and label.isalpha() and 1 < ord(own.lower()) - ord(label.lower()) <= 2


def _unfinished(passage: Passage) -> bool:
    return not passage.text.rstrip().endswith((".", ";"))


def tidy(passage: Passage) -> Passage:
    """Without the mark that closes a clause: ";", "; and", "."; a bracket or quotation that it closes is kept."""
    return passage.cut(0, end_before(passage.text, ";,.", ("and",))).strip()


def without_movers(passage: Passage) -> Passage:
    """A decision without the names of who proposed it, in brackets before it or in a sentence behind it."""
    if match := BY_WHOM.match(passage.text):
        passage = passage.cut(match.end(), len(passage.text))
    if match := IN_BRACKETS.match(passage.text):
        passage = passage.cut(match.end(), len(passage.text))
    if match := VOTE_BEHIND.search(passage.text):
        passage = passage.cut(0, match.start())
    if match := PROPOSED_BEHIND.search(passage.text):
        passage = passage.cut(0, match.start()).strip()
    return passage


def unquoted(passage: Passage) -> Passage:
    """Without the quotation marks that enclose all of it."""
    text = passage.text
    match = re.fullmatch(r"[“\"‘](?P<words>[^“”\"]+?)[.;,]?[”\"’][.;]?", text, re.DOTALL)
    return passage.cut(match.start("words"), match.end("words")) if match else passage


def join(first: Passage, then: Passage) -> Passage:
    """Two passages as one, a space between."""
    if not first.text:
        return then
    shift = len(first.text) + 1
    moved = tuple(replace(p, start=p.start + shift, end=p.end + shift) for p in then.pieces)
    return Passage(f"{first.text} {then.text}", (*first.pieces, *moved))


def count_points(blocks: Sequence[Block], used: frozenset[int]) -> list[tuple[str, Passage]]:
    """The discussion points outside the resolutions, in order: (i), (ii), (iii); or i), ii) below words that lead to
    them, "the following points were made:"."""
    points: list[tuple[str, Passage]] = []
    led = False
    for index, block in enumerate(blocks):
        if index in used or block.cell:
            continue
        text = block.whole.text
        match = POINT.match(text)
        if not match or BULLET.match(text) or not text.startswith(("(", match["label"])):
            led = led or POINTS_FOLLOW.search(text) is not None
            continue
        label = match["label"].lower()
        expected = _follows(points[-1][0], label) if points else label in ("i", "1")
        if (expected or label in ROMAN) if text.startswith("(") else (led and expected and label in ROMAN):
            points.append((match["label"], block.passage))
    return points
