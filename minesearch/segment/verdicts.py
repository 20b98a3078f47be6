"""Decisions said within a paragraph: a verb in capitals, or one set apart in bold, italics or underlined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minesearch.model.source import Line, Passage, Word
from minesearch.segment.blocks import Block, opens_decision
from minesearch.segment.marks import BODY, PLAINLY, marked
from minesearch.segment.quiet import quietly_told
from minesearch.segment.sentences import sentences
from minesearch.segment.votes import TOLD_FATE, VOTE_ALONE

SHOUTED = re.compile(r"\b(?:RESOLVED|AGREED|APPROVED|DECIDED|VOTED(?=\s*[:,]?\s+(?:to|that)))\b")
_DONE = (
    r"(?:NOTED|RECEIVED|ENDORSED|CONFIRMED|RATIFIED|ADOPTED|ACCEPTED|DELEGATED|AUTHORI[SZ]ED|SUPPORTED|REJECTED|DECLINED"
    r"|APPROVED|REFUSED|GRANTED|APPOINTED|AWARDED)"
)
SOME = re.compile(  # some of the body, and not the body: "Some Members"
    r"\b(?:some|several|many|certain|(?:a\s+)?few|(?:an|the)?other|one|two|three)\s+(?:of\s+(?:the|its)\s+)?(?:[\w-]+\s+)?"
    r"(?:members|delegations|parties|states|participants|governors|councillors|trustees|directors|member|delegation)\s+$",
    re.IGNORECASE,
)
_ADVERBS = r"(?:(?:also|then|therefore|further|accordingly|hereby|\w+ly|and)\s+)*"
BODY_DID = re.compile(  # "The Board NOTED the report"; "NOTED that dues fell" tells what was said
    rf"(?:(?:following|after|having)\b[^,]{{3,80}},\s+)?(?i:{BODY})\s+(?i:{_ADVERBS}){_DONE}\b(?!\s+that\b)"
)
PASSIVE_DONE = re.compile(rf"(?:The|That|These|All)\s[^.]{{3,160}}?\b(?:was|were)\s+(?i:{_ADVERBS}){_DONE}\W*$")
DONE_TO = re.compile(  # what was done with something that is named: "The accounts were APPROVED as printed"
    rf"(?<!\bit)(?<!\bthis)(?<!\bwhich)(?<!\bwhat)(?<!\bthere)(?<!\bfollowing)(?<!^)\s+"
    rf"(?:was|were)\s+{_ADVERBS}$",
    re.IGNORECASE,
)
TO_THAT = re.compile(r"(?:that|to)\b", re.IGNORECASE)
DASHED = re.compile(r"\s[–—-]\s+Resolved\s+(?=(?:to|that)\b)")  # "Dunn Quay (variation) – Resolved to object"
RESOLVED_SAID = re.compile(  # in small letters: "the Council resolved to", "it was resolved that"
    rf"(?:(?:^|\b(?:seconded|proposed|moved)\b.*?\band\s+)(?:(?:after|following|having)\b[^,]{{3,80}},\s+)?{BODY}\s+{_ADVERBS}(?:resolved|voted)"
    rf"|\bit\s+was\s+{_ADVERBS}resolved|\b(?:seconded|proposed|moved)\b.{{3,160}}?\band\s+(?:it\s+was\s+)?{_ADVERBS}resolved)"
    r"(?:\s+unanimously|\s*,?\s*\(?\d{1,2}\s*[-–]\s*\d{1,2}(?:\s*[-–]\s*\d{1,2})?\)?)?\s*[,:]?\s+(?=(?:that|to)\b)",
    re.IGNORECASE | re.DOTALL,
)
ANNOUNCES = re.compile(r"(?:that|to|as follows|(?:to\s+)?the following)?[\s.:;,-]*", re.IGNORECASE)
UNDER = re.compile(r"[^.]*?\b(?:approved|agreed|adopted|resolved|accepted)\b", re.IGNORECASE)
VERB = re.compile(
    r"(?:un)?(?:approved|agreed|adopted|resolved|accepted|confirmed|noted|ratified|endorsed|authori[sz]ed|granted|refused"
    r"|decided|declined|delegated|received|appointed|elected|carried)",
    re.IGNORECASE,
)
BARE = re.compile(  # "This was **agreed**" behind what was
    rf"(?:this|it|these|(?:the|this)\s+(?:recommendation|proposal|suggestion|request|course)s?)\s+(?:was|were)\s+{_ADVERBS}"
    r"(?:agreed|approved|accepted|adopted)(?:\s+(?:unanimously|by\s+all))?\W*$",
    re.IGNORECASE,
)
FEW = 8  # words set apart in a paragraph: more are no mark


def tells_decision(text: str) -> bool:
    """A line tells what the body did, or opens a decision: below a title in the same type it is no part of it."""
    return opens_decision(text) or BODY_DID.match(text) is not None or PLAINLY.match(text) is not None


def decisions_in(block: Block, quiet: bool, told: re.Pattern[str] | None) -> list[Passage]:
    """Decisions said in running text: a sentence with a mark in capitals, or any "it was agreed" where `quiet`."""
    underlined = _underlined(block)
    stressed = _stressed(block)
    found = []
    before = Passage("")
    for sentence in sentences(block.said):
        decided = _decision_in(sentence, before, underlined, quiet) or _stressed_in(sentence, before, stressed)
        if decided is None and told is not None and told.match(sentence.text):
            decided = sentence
        if decided is not None:
            found.append(decided)
        before = sentence
    return found


def _underlined(block: Block) -> tuple[str, ...]:
    """The words underlined in a block, where there are few: "The accounts were approved"."""
    words = tuple(w.text.strip(".,;:") for line in block.lines for w in line.words if w.underlined)
    return words if len(words) <= 3 and not block.bold else ()


def _stressed(block: Block) -> frozenset[tuple[int, int, str]]:
    """The verbs of deciding set in another type than the paragraph: the page, line and letters of each."""
    words = [(line, word) for line in block.lines for word in line.words if any(c.isalpha() for c in word.text)]
    apart = [(line, word) for line, word in words if word.bold or word.italic or word.underlined]
    if len(apart) > min(FEW, len(words) / 3):
        return frozenset()
    return frozenset(_place(line, word) for line, word in apart if VERB.fullmatch(word.text.strip(".,;:")))


def _place(line: Line, word: Word) -> tuple[int, int, str]:
    return line.page, line.index, word.text.strip(".,;:")


def _stressed_in(sentence: Passage, before: Passage, stressed: frozenset[tuple[int, int, str]]) -> Passage | None:
    """What a sentence decides whose verb is set apart: "it was **agreed** to mend the quay", "they were *adopted*"."""
    text = sentence.text
    if not stressed or text.rstrip().endswith(":") or TOLD_FATE.search(text):
        return None
    for piece in sentence.pieces:
        for page, line, verb in stressed:
            if (piece.page, piece.line) != (page, line):
                continue
            said = re.search(
                rf"(?:^|\b(?:(?:it\s+)?(?:was|were|is|are|be|been)|{BODY})\s+{_ADVERBS}){verb}\b", text, re.I
            )
            if said is None:
                continue
            if BARE.match(text):
                return before if before.text else None
            behind = re.match(r"(?:\s+unanimously)?\s*,?\s+(?=(?:to|that)\b)", text[said.end() :])
            if said.start() == said.end() - len(verb) and not behind:
                return None
            if behind and ANNOUNCES.fullmatch(text[said.end() :].strip()):
                return None
            return sentence.cut(said.end() + behind.end(), len(text)) if behind else sentence
    return None


def _decision_in(sentence: Passage, before: Passage, underlined: Sequence[str], quiet: bool) -> Passage | None:
    """What a sentence decides; `before` is the sentence before it in the block."""
    text = sentence.text
    mark = marked(text) if before.text else None
    if mark is not None and mark < len(text):
        return sentence.cut(mark, len(text))  # "Resolved - no objection" behind the application it is about
    if BODY_DID.match(text) or PASSIVE_DONE.match(text):
        return sentence
    if (match := SHOUTED.search(text)) and not SOME.search(text[: match.start()]):
        return _shouted(sentence, match, before)
    if said := RESOLVED_SAID.search(text) or DASHED.search(text):
        return sentence.cut(said.end(), len(text))
    if quiet and (start := quietly_told(text)) is not None:
        return sentence.cut(start, len(text))
    said = UNDER.match(text) if underlined else None
    if said and any(re.search(rf"\b{re.escape(w)}\b", text) for w in underlined if UNDER.match(w)):
        return sentence
    return None


def _shouted(sentence: Passage, match: re.Match[str], before: Passage) -> Passage | None:
    """What stands behind a mark in capitals in the midst of a sentence, or before a bare one."""
    text = sentence.text
    if not text[: match.start()].strip() and not text[match.end() :].strip(" .:;"):
        return before if before.text else None  # a bare AGREED behind what was agreed
    rest = sentence.cut(match.end(), len(text)).strip()
    rest_text = rest.text.lstrip(" ,:;-–")
    if (
        ANNOUNCES.fullmatch(rest_text)
        or VOTE_ALONE.fullmatch(rest_text)
        or not re.search(r"[A-Za-z]{2}.*\s\w", rest_text)
    ):
        return None  # "it was APPROVED that:" leads to what stands below; "2a" only names it
    if DONE_TO.search(text[: match.start()]) and not TO_THAT.match(rest_text):
        return sentence
    return rest.cut(len(rest.text) - len(rest_text), len(rest.text))
