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
from minesearch.segment.motion_behind import Behind, brief_in, put_behind
from minesearch.segment.motion_forms import (
    AGREED_TO_THING,
    BODY_ON,
    DECIDED_SO,
    FATE_BEHIND,
    FORMS,
    IT_WAS,
    LABELLED,
    LAPSED,
    MOVED_BEHIND,
    NAMELESS,
    ON_MOTION,
    PASSED,
    PUT_LAST,
    SEATS,
    SECOND_BEHIND,
    SECOND_WITHIN,
    SPOKEN,
    SUBJECT_FATE,
    SUMMED,
    TITLED,
    TOOK_SEAT,
)
from minesearch.segment.sentences import sentences
from minesearch.segment.votes import ALL_FOR, FATE, MOVERS_ALONE, RECORD, TOLD_FATE

ALSO = re.compile(r"\W*(?:this|it|that)?\W*(?:(?:and|but)\s+)?", re.IGNORECASE)
PRONOUN_FATE = re.compile(  # "This was agreed."
    rf"\W*(?:this|it|these|which)\s+{FATE.pattern}", re.IGNORECASE | re.DOTALL
)
IT_WAS_SO = re.compile(  # "It was agreed, on the proposal of A, seconded by B, that"
    r"(?:it\s+was\s+)?(?:\w+ly\s+)*(?:agreed|resolved|decided|approved)\W*", re.IGNORECASE
)
BEHIND = re.compile(r"\s*,?\s*(?=(?:that|to)\b)", re.IGNORECASE)
ELSEWHERE = re.compile(  # "The report and recommendations were moved by A": what is moved stands elsewhere
    r"(?:the|this|these|that|those)\s+(?:(?:revised|substantive|amended|above|printed|published|(?:officers?|report|paper)(?:['’]s?)?)\s+)*"
    r"(?:report|recommendations?|motion|amendment|proposals?)(?:\s+and\s+(?:the\s+)?recommendations?)?"
    r"(?:\s+(?:(?:as\s+)?(?:set\s+out|contained|listed|printed|detailed)\s+)?(?:in|at|on|of)\s+(?:the\s+)?"
    r"(?:officers?['’]?\s+|agenda\s+)?(?:report|paper|appendix|page|paragraph|agenda)s?(?:\s+[\dA-Z.]{1,5})?)?"
    r"(?:\s+(?:was|were)(?:\s+\w+ly)?\s+(?:moved|proposed|put))?\W*",
    re.IGNORECASE,
)
NEAR = 5  # blocks: how far below its words its fate may be told
TALK = 25  # blocks: how many more there may be of what was said of a motion that was seconded
VOTE_ALONE = re.compile(  # a paragraph that gives the vote or the fate, and no more
    r"(?:(?:the\s+)?motion\s+(?:was\s+)?(?:carried|passed|failed|lost|defeated)|roll\s*-?\s*call(?:\s+vote)?\s*:|voice\s+vote\s*:"
    r"|(?:ayes?|yeas?)\s*[:–-]|vote\s*:|carried\b|(?:all\s+)?in\s+favou?r\s*[:–-])",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Told:
    """A motion told in a sentence; `voted` where the text says that it was put, or what came of it."""

    passage: Passage
    mover: str | None
    seconder: str | None
    result: str | None = None
    voted: bool = False


def told_in(passage: Passage, below: Sequence[str] = (), nameless: bool = False) -> list[Told]:
    """The motions told in a paragraph, with what became of each; `below` are the paragraphs behind it.

    `nameless` lets "Motion: Mend the quay." begin one too, who moves it being said behind.
    """
    found: list[Told] = []
    open_ = False  # what became of the last one is not said yet
    lapsed = False
    if label := LABELLED.match(passage.text) or TITLED.match(passage.text):
        passage = passage.cut(label.end(), len(passage.text))
    said = sentences(passage)
    head = next(iter(sentences(Passage(below[0]))), Passage("")).text if below else ""
    for at, sentence in enumerate(said):
        last = at + 1 == len(said)
        motion = (
            _motion(sentence)
            or _put(sentence, head if last else said[at + 1].text)
            or (_nameless(sentence) if nameless and not found else None)
        )
        behind = "".join(below[:1]) if last else said[at + 1].text
        if open_ and found and (summed := SUMMED.match(sentence.text)):
            found[-1] = replace(found[-1], result=f"{summed['fate']}{summed['how']}", voted=True)
            open_ = False
        elif motion is not None:
            found.append(motion)
            open_, lapsed = motion.result is None, False
        elif found and open_:
            if LAPSED.search(sentence.text):
                found.pop()
                open_ = False
                continue
            found[-1] = _with_fate(found[-1], sentence.text)
            open_ = found[-1].result is None
        elif (movers := MOVERS_ALONE.fullmatch(behind)) and (passed := _passed(sentence)) is not None:
            found.append(replace(passed, mover=_name(movers["mover"]), seconder=_name(movers["seconder"])))
    if found and open_ and not lapsed:
        spoken = any(SPOKEN.match(sentence.text) for sentence in said)
        found[-1] = _unopposed(_from_below(found[-1], below[:1] if spoken else below), found[:-1])
    return [motion for motion in found if motion.voted and motion.passage.text]


def _unopposed(motion: Told, others: Sequence[Told]) -> Told:
    """An election that somebody seconded is made, whatever is said of it, unless the paragraph tells of another."""
    seated = motion.mover and motion.seconder and SEATS.match(motion.passage.text)
    return replace(motion, voted=True) if seated and not any(SEATS.match(o.passage.text) for o in others) else motion


def _from_below(motion: Told, below: Sequence[str]) -> Told:
    """The motion with its fate told in one of the next paragraphs, before any other motion."""
    for at, text in enumerate(below):
        if at >= NEAR and not (motion.mover and motion.seconder and VOTE_ALONE.match(text)):
            if _opens_motion(text):
                return motion
            continue  # those who spoke to a motion that was seconded, before it was put
        for sentence in sentences(Passage(text)):
            if _motion(sentence) is not None:
                return motion
            motion = _with_fate(motion, sentence.text)
            if motion.result is not None:
                return motion
    return motion


def _opens_motion(text: str) -> bool:
    """The paragraph tells of another motion."""
    return any(_motion(sentence) is not None for sentence in sentences(Passage(text)))


def _with_fate(motion: Told, text: str) -> Told:
    """What a sentence behind a motion tells of it: the seconder, the vote, the fate."""
    second = SECOND_BEHIND.match(text) if motion.seconder is None else None
    if second is not None:
        motion = replace(motion, seconder=_name(second["a"] or second["b"]))
        text = ALSO.sub("", text[second.end() :], count=1)
    if motion.mover is None and (mover := MOVED_BEHIND.match(text)):
        motion = replace(motion, mover=_name(mover["name"]))
    fate = FATE.match(text) or TOLD_FATE.search(text) or PRONOUN_FATE.match(text)
    if fate is not None:
        return replace(motion, result=fate["fate"].strip(" ,"), voted=True)
    named = SUBJECT_FATE.match(text)
    if named is not None and (named["noun"] or named["declared"]).lower() in motion.passage.text.lower():
        return replace(motion, result=named["fate"], voted=True)
    if ALL_FOR.match(text) or RECORD.match(text):
        return replace(motion, voted=True)
    return motion


def _motion(sentence: Passage) -> Told | None:
    """The motion a sentence tells in its own words."""
    told = None if LAPSED.search(sentence.text) else _worded(sentence)
    return None if told is None or ELSEWHERE.fullmatch(told.passage.text) else told


def _put(sentence: Passage, behind: str) -> Told | None:
    """The motion a sentence words whose movers or fate the next one tells."""
    put = put_behind(sentence.text, behind)
    return None if put is None else _cut_out(sentence, put)


def _cut_out(sentence: Passage, put: Behind) -> Told:
    words = sentence.cut(put.start, put.end).strip()
    return Told(words, _name(put.mover), _name(put.seconder), put.result, put.voted)


def _worded(sentence: Passage) -> Told | None:
    text = sentence.text
    if brief := brief_in(text):
        return _cut_out(sentence, brief)
    if on := ON_MOTION.match(text):
        return _on_motion(sentence, on)
    body = BODY_ON.match(text)
    if body and (on := ON_MOTION.match(text, body.end())) and (decided := DECIDED_SO.match(on["rest"])):
        begin = on.start("rest") + decided.start("body")
        return _cut(sentence, begin, _name(on["mover"]), _name(on["seconder"]), voted=True)
    if last := PUT_LAST.match(text):
        said = last.span("body")
        if IT_WAS_SO.fullmatch(last["body"]) and (behind := BEHIND.match(text, last.end())):
            said = (behind.end(), len(text))
        return Told(sentence.cut(*said), _name(last["mover"]), _name(last["seconder"]), None, True)
    for form in (*FORMS, SPOKEN):
        if match := form.match(text):
            return _formal(sentence, match)
    if summed := SUMMED.match(text):
        return Told(sentence.cut(*summed.span("body")), None, None, f"{summed['fate']}{summed['how']}", True)
    return None


def _passed(sentence: Passage) -> Told | None:
    """What was decided in a sentence that stands before those who moved it: "The minutes were approved."."""
    decided = IT_WAS.match(sentence.text)
    if decided and not AGREED_TO_THING.match(decided["body"]):  # "Council agreed to the request" is told whole
        return Told(sentence.cut(decided.start("body"), len(sentence.text)), None, None, None, True)
    return Told(sentence, None, None, None, True) if PASSED.search(sentence.text) else None


def _nameless(sentence: Passage) -> Told | None:
    match = NAMELESS.match(sentence.text)
    return Told(sentence.cut(match.start("body"), len(sentence.text)), None, None) if match else None


def _on_motion(sentence: Passage, match: re.Match[str]) -> Told | None:
    mover, seconder = _name(match["mover"]), _name(match["seconder"])
    start = match.start("rest")
    rest = match["rest"]
    if decided := IT_WAS.match(rest):
        return Told(sentence.cut(start + decided.start("body"), len(sentence.text)), mover, seconder, None, True)
    if re.match(r"(?:to|that)\b", rest, re.IGNORECASE):
        return _cut(sentence, start, mover, seconder, voted=False)
    if (PASSED.search(rest) or match["put"]) and not rest.rstrip().endswith(":"):
        return Told(sentence.cut(start, len(sentence.text)), mover, seconder, None, True)
    return None


def _formal(sentence: Passage, match: re.Match[str]) -> Told | None:
    given = match.groupdict()
    seconder = given.get("seconder") or given.get("before") or given.get("then")
    decided = (given.get("decided") or given.get("all")) is not None
    tail = given.get("tail")
    if tail is not None:
        told = Told(sentence.cut(*match.span("body")), _name(given["mover"]), _name(seconder))
        behind = tail.strip(" ,;").removeprefix("and ")
        agreed = re.match(r"(?:unanimously\s+)?(?:agreed|approved|carried|accepted)\b", behind, re.IGNORECASE)
        told = _with_fate(told, behind)
        return replace(told, voted=told.voted or agreed is not None)
    mover = given.get("mover")
    return _cut(sentence, match.start("body"), _name(mover), _name(seconder), voted=decided)


def _cut(sentence: Passage, start: int, mover: str | None, seconder: str | None, voted: bool) -> Told | None:
    """The words from `start` on, without the seconder and the fate that may end the sentence."""
    end = len(sentence.text)
    result = None
    if fate := FATE_BEHIND.search(sentence.text, start):
        end, voted = fate.start(), True
        result = f"{fate['fate']}{fate['how']}" if fate["fate"] else fate["bare"]
    elif SEATS.match(sentence.text, start) and (taken := TOOK_SEAT.search(sentence.text, start)):
        end = taken.start()
    second = SECOND_WITHIN.search(sentence.text[start:end]) if seconder is None else None
    if second is not None:
        seconder = _name(second["name"] or second["active"])
        behind = ALSO.sub("", sentence.text[start + second.end() : end], count=1)
        voted = voted or ALL_FOR.match(behind) is not None
        if result is None and (told := FATE.match(behind)) is not None:
            voted, result = True, told["fate"].strip(" ,")
        end = start + second.start()
    body = sentence.cut(start, end).strip()
    return None if body.text.rstrip().endswith(":") else Told(body, mover, seconder, result, voted)


def _name(text: str | None) -> str | None:
    return text.strip(" .,;:") or None if text else None
