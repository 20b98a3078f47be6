"""Motions told in sentences, as in the United States, Canada and many a parish: who moved what, and what became of it.

Motion was made by Hill, seconded by Dunn, to adopt the agenda. Motion carried 5-0.
Trustee Hill moved that the quay be mended. Trustee Dunn seconded. Ayes - Hill, Dunn. Nays - none. Motion carried.
On the proposal of Cllr. Hill, seconded by Cllr. Dunn, it was agreed to mend the quay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minesearch.model.source import Passage
from minesearch.segment.sentences import sentences
from minesearch.segment.votes import ALL_FOR, FATE, NAME, RECORD, TOLD_FATE

_A = rf"(?P<mover>{NAME})"
_B = rf"(?P<seconder>{NAME})"
_SECONDED = (
    r"(?:(?:was\s+|being\s+|duly\s+|and\s+)*(?:(?:a\s+)?second(?:ed)?|2nd|supported|support)"
    r"(?:\s+(?:by|from)\b|\s*[:–-])?)"
)
_OPEN = (
    r"(?:(?:to|that)\b|for\s+(?:the\s+)?(?:approval|adoption|acceptance)\b"
    r"|(?:approv|adopt|accept|authori[sz]|grant|appoint|award|amend|adjourn|receiv|nominat|elect)ing\b)"
)
_AFTERWARDS = r"(?:(?:after|following|there being|with|then|thereupon|thereafter)\b[^,.]{0,90}?,?\s+)?"
_THEN = r"(?:(?:then|also|further|duly|hereby|so)\s+)*"
_DECIDED = (
    r"(?:and\s+)?(?:(?:it\s+)?(?:was\s+)?(?:unanimously\s+|duly\s+|then\s+)*"
    r"(?P<decided>agreed|resolved|carried|approved|decided|passed)\s*[,:]?\s+)?"
)
_MADE = (  # "Motion was made by", "It was then moved by", "Proposed by"
    rf"(?i:{_AFTERWARDS}(?:(?:an?\s+|the\s+)?motion\b(?:\s+(?:was|is|being|duly|made|moved|offered|introduced)\b)*"
    rf"\s*(?:by\b|[:–-])|(?:it\s+was\s+)?{_THEN}(?:moved|proposed)\s*(?:by\b|:)))\s*"
)
_BODY = rf"(?P<body>(?i:{_OPEN}).*)"
FORMS = tuple(
    re.compile(form, re.DOTALL)
    for form in (
        # Motion was made by A, seconded by B, to ...; It was moved by A and seconded by B that ...
        rf"{_MADE}{_A}(?i:\s*[,;/]?\s*(?:and\s+)?{_SECONDED}\s+){_B}\s*[,;:.]?\s*(?i:{_DECIDED}){_BODY}",
        # Motion by A to ..., seconded by B
        rf"{_MADE}{_A}\s*[,:]?\s*{_BODY}",
        # It was moved and seconded (by A and B) to ...
        rf"(?i:{_AFTERWARDS}(?:(?:it\s+was|motion(?:\s+was)?)\s+)?{_THEN}(?:moved|proposed|made)\s*,?\s*(?:and\s+)?seconded\b"
        rf"(?:\s+by\s+)?)(?:{_A}\s+and\s+{_B})?\s*[,:]?\s*(?i:{_DECIDED}){_BODY}",
        # A moved (, seconded by B,) to ...; A, seconded by B, moved that ...
        rf"(?i:{_AFTERWARDS}(?:motion\s*[:–-]\s*)?){_A}\s*(?:,\s*(?i:{_SECONDED})\s+(?P<before>{NAME})\s*,)?"
        rf"(?i:\s*,?\s*{_THEN}(?:moved|motioned|proposed|ma[dk]es?\s+(?:a|the)\s+motion|offered\s+(?:a|the)\s+motion))\s*,?\s*"
        rf"(?:(?i:(?:and\s+)?{_SECONDED})\s+{_B}\s*,?\s*|(?P<then>{NAME})\s+(?i:seconded)\s*,?\s*)?(?i:{_DECIDED})"
        rf"(?P<body>(?i:{_OPEN}|fo\b).*)",
        # A motion to ... was made by A and seconded by B
        rf"(?i:{_AFTERWARDS}(?:an?|the)\s+motion\s+)(?P<body>(?i:{_OPEN}).*?)\s*,?\s*"
        rf"(?i:(?:was|is)\s+{_THEN}(?:made|moved|offered|proposed)\s+by)\s+{_A}"
        rf"(?:(?i:\s*[,;]?\s*(?:and\s+)?{_SECONDED})\s+{_B})?(?P<tail>.*)",
        # MSC (A/B) to ...; Motion (A/B) to ...
        rf"(?:(?i:motion\b|moved\b)|M\s?/?\s?S(?:\s?/?\s?[CPU])*)\s*[:–-]?\s*\(?{_A}\s*(?:/|,|–|-|and\b)\s*{_B}\)?\s*[,:]?\s*{_BODY}",
    )
)
ON_MOTION = re.compile(  # On the proposal of A, seconded by B, it was agreed to ...; the Minutes were confirmed
    rf"(?i:{_AFTERWARDS}(?:up)?on\s+(?:the\s+|a\s+)?(?:motion|proposal|proposition)\s*(?:(?:made\s+)?(?:of|by|from))?\s*,?\s*){_A}"
    rf"(?i:\s*,?\s*(?:and\s+)?{_SECONDED}\s+){_B}\s*,?\s*(?P<rest>\S.*)",
    re.DOTALL,
)
_VERBS = (
    r"(?:approved|agreed|adopted|confirmed|accepted|noted|received|resolved|decided|carried|passed|granted|ratified"
    r"|appointed|(?:re-)?elected)"
)
IT_WAS = re.compile(
    r"(?:it\s+was|(?:the\s+)?(?:[\w'’-]+\s+){1,6}?)\s*(?:then\s+|unanimously\s+|further\s+|duly\s+)*"
    r"(?:agreed|resolved|decided|voted)(?:\s+unanimously)?(?:\s*,?\s*\(?\d{1,2}\s*[-–]\s*\d{1,2}(?:[-–]\d{1,2})?\)?,?)?\s*[:,]?\s*(?P<body>(?:to|that)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
PASSED = re.compile(rf"\b(?:was|were)\s+(?:\w+ly\s+)?{_VERBS}\b|^the\s.{{3,60}}?\b{_VERBS}\b", re.IGNORECASE)
PUT_LAST = re.compile(  # The minutes were approved on the motion of A, seconded by B
    rf"(?P<body>.{{3,}}?\b(?i:(?:was|were)\s+(?:\w+ly\s+)?{_VERBS})\b.*?),?\s+(?i:on\s+(?:the\s+)?(?:motion|proposal|proposition)\s+(?:of|by)\s+)"
    rf"{_A}(?i:\s*,?\s*(?:and\s+)?{_SECONDED}\s+){_B}",
    re.DOTALL,
)
LAPSED = re.compile(
    r"\b(?:lapsed|died|no\s+second(?:er)?\b|(?:for|due\s+to)\s+(?:a\s+)?(?:want|lack)\s+of)\b", re.IGNORECASE
)
SECOND_BEHIND = re.compile(
    rf"\s*[,;.]?\s*(?i:\band\s+)?(?:(?i:(?:the\s+motion\s+|motion\s+|this\s+|it\s+)?(?:was\s+)?{_SECONDED})\s+(?P<a>{NAME})"
    rf"|(?<![\w])(?P<b>{NAME})\s+(?i:seconded(?:\s+(?:the\s+|that\s+)?motion|\s+it)?))"
)
FATE_BEHIND = re.compile(
    r"\s*[,;–-]\s*(?:and\s+)?(?:the\s+)?(?:motion\s+)?(?:was\s+|which\s+was\s+|being\s+)?(?:put\s+to\s+the\s+vote\s+and\s+)?"
    r"(?:declared\s+|unanimously\s+)*(?P<fate>carried|passed|defeated|failed|lost)\b(?P<how>(?:\s+unanimously|\s+as\s+amended)?)\W*$"
    r"|\s+(?P<bare>(?:Motion\s+)?(?:Carried|CARRIED|Passed|PASSED|Defeated|DEFEATED))\W*$"
)
NEAR = 5  # blocks: how far below its words its fate may be told


@dataclass(frozen=True)
class Told:
    """A motion told in a sentence; `voted` where the text says that it was put, or what came of it."""

    passage: Passage
    mover: str | None
    seconder: str | None
    result: str | None = None
    voted: bool = False


def told_in(passage: Passage, below: Sequence[str] = ()) -> list[Told]:
    """The motions told in a paragraph, with what became of each; `below` are the paragraphs behind it."""
    found: list[Told] = []
    open_ = False  # what became of the last one is not said yet
    lapsed = False
    for sentence in sentences(passage):
        motion = _motion(sentence)
        if motion is not None:
            found.append(motion)
            open_, lapsed = motion.result is None, False
        elif found and open_:
            if LAPSED.search(sentence.text):
                found.pop()
                open_ = False
                continue
            found[-1] = _with_fate(found[-1], sentence.text)
            open_ = found[-1].result is None
    if found and open_ and not lapsed:
        found[-1] = _from_below(found[-1], below)
    return [motion for motion in found if motion.voted and motion.passage.text]


def _from_below(motion: Told, below: Sequence[str]) -> Told:
    """The motion with its fate told in one of the next paragraphs, before any other motion."""
    for text in below[:NEAR]:
        for sentence in sentences(Passage(text)):
            if _motion(sentence) is not None:
                return motion
            motion = _with_fate(motion, sentence.text)
            if motion.result is not None:
                return motion
    return motion


def _with_fate(motion: Told, text: str) -> Told:
    """What a sentence behind a motion tells of it: the seconder, the vote, the fate."""
    second = SECOND_BEHIND.match(text) if motion.seconder is None else None
    if second is not None:
        motion = replace(motion, seconder=_name(second["a"] or second["b"]))
    fate = FATE.match(text) or TOLD_FATE.search(text)
    if fate is not None:
        return replace(motion, result=fate["fate"].strip(" ,"), voted=True)
    if ALL_FOR.match(text) or RECORD.match(text):
        return replace(motion, voted=True)
    return motion


def _motion(sentence: Passage) -> Told | None:
    """The motion a sentence tells."""
    text = sentence.text
    if LAPSED.search(text):
        return None
    if on := ON_MOTION.match(text):
        return _on_motion(sentence, on)
    if last := PUT_LAST.match(text):
        return Told(sentence.cut(*last.span("body")), _name(last["mover"]), _name(last["seconder"]), None, True)
    for form in FORMS:
        if match := form.match(text):
            return _formal(sentence, match)
    return None


def _on_motion(sentence: Passage, match: re.Match[str]) -> Told | None:
    mover, seconder = _name(match["mover"]), _name(match["seconder"])
    start = match.start("rest")
    rest = match["rest"]
    if decided := IT_WAS.match(rest):
        return Told(sentence.cut(start + decided.start("body"), len(sentence.text)), mover, seconder, None, True)
    if re.match(r"(?:to|that)\b", rest, re.IGNORECASE):
        return _cut(sentence, start, mover, seconder, voted=False)
    if PASSED.search(rest) and not rest.rstrip().endswith(":"):
        return Told(sentence.cut(start, len(sentence.text)), mover, seconder, None, True)
    return None


def _formal(sentence: Passage, match: re.Match[str]) -> Told | None:
    given = match.groupdict()
    seconder = given.get("seconder") or given.get("before") or given.get("then")
    decided = given.get("decided") is not None
    tail = given.get("tail")
    if tail is not None:
        told = Told(sentence.cut(*match.span("body")), _name(given["mover"]), _name(seconder))
        return _with_fate(told, tail.strip(" ,;").removeprefix("and "))
    mover = given.get("mover")
    return _cut(sentence, match.start("body"), _name(mover), _name(seconder), voted=decided)


def _cut(sentence: Passage, start: int, mover: str | None, seconder: str | None, voted: bool) -> Told | None:
    """The words from `start` on, without the seconder and the fate that may end the sentence."""
    end = len(sentence.text)
    result = None
    if fate := FATE_BEHIND.search(sentence.text, start):
        end, voted = fate.start(), True
        result = f"{fate['fate']}{fate['how']}" if fate["fate"] else fate["bare"]
    if seconder is None and (second := _second(sentence.text[start:end])):
        seconder, end = second[0], start + second[1]
    body = sentence.cut(start, end).strip()
    return None if body.text.rstrip().endswith(":") else Told(body, mover, seconder, result, voted)


def _second(text: str) -> tuple[str, int] | None:
    """The seconder named behind the words of a motion, and where those words end."""
    match = re.search(
        rf"\s*[,;]?\s*\b(?:(?:and\s+)?(?:was\s+)?(?:seconded|supported)\s+by|(?:with\s+a\s+)?second(?:ed)?\s+(?:by|from))\s+(?P<name>(?-i:{NAME}))"
        rf"|\s*[,;]\s*(?:and\s+)?(?P<active>(?-i:{NAME}))\s+seconded\b",
        text,
        re.IGNORECASE,
    )
    return (_name(match["name"] or match["active"]) or "", match.start()) if match else None


def _name(text: str | None) -> str | None:
    return text.strip(" .,;:") or None if text else None
