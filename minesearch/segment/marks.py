"""The marks that open a decision: a word at the head of a paragraph (RESOLVED) or a heading of its own (Decision)."""

from __future__ import annotations

import re

from minesearch.patterns import BULLET, DECISION_HEAD, RESOLVED
from minesearch.segment.blocks import DECIMAL, RECOMMENDED_MARK, Block, opens_decision

NUMBERED_MARK = re.compile(r"^\(?\d{1,2}[.)]\s+(?=RESOLVED\b)")
_BODY = (
    r"(?:board|(?:sub-?)?committee|council|cabinet|panel|forum|group|governors|governing\s+body|trustees|members|senate"
    r"|court|authority|directors|partnership|commission|assembly|executive|meeting|conference)"
)
_NO_NAME = r"(?!(?:the|in|at|on|by|when|last|if|as|since|that|had|who|which|and\s+the|said)\s)"
BODY = rf"(?:the\s+)?(?:(?:of\s+the\s+)?{_NO_NAME}[\w&'’-]+\s+){{0,7}}?{_BODY}(?:\s+for\s+[\w&' ]{{3,40}}?|\s+members)?"
RUN_IN = re.compile(
    r"decision\s+(?:no\.?\s*)?(?P<label>(?:[A-Z]{1,6}[-/ ]?)?\d[\w/.-]*)\s*[:–-]\s+(?P<rest>\S.*)"
    r"|decision\s+(?P<coded>\d{1,4}[/-]\d{1,4})\s+(?P<behind>(?-i:[A-Z]).*)",  # "Decision 12/2018 The quay is mended."
    re.IGNORECASE | re.DOTALL,
)
VERBS = (
    r"(?:noted|approved|agreed|endorsed|delegated|authori[sz]ed|adopted|resolved|accepted|ratified|received|awarded"
    r"|declined|refused|rejected|recommended|appointed|elected|confirmed|supported|granted|referred|deferred|requested"
    r"|instructed|considered|welcomed|thanked|decided|determined|nominated|ordered|directed|invited|required|asked)"
    r"(?!\s+of\b)"
)
STRONG = re.compile(
    r"(?:noted\s+(?:the\s+)?(?:contents?|report|update|position|progress|minutes|paper)|approved|agreed|endorsed|delegated|authori[sz]ed|adopted|resolved|accepted|ratified|awarded|declined"
    r"|appointed|decided|granted)\b(?!\s+of\b)",
    re.IGNORECASE,
)
CLAUSE_VERB = re.compile(rf"(?:(?:and|also|unanimously|formally)\s+)*{VERBS}\b", re.IGNORECASE)
AGREED_TO = re.compile(  # "The Committee agreed to:" over its clauses; "it was agreed to advise the Port that:"
    rf"{BODY}\s+(?:(?:also|then|therefore|further|\w+ly)\s+)*(?:agreed|resolved|decided|approved|endorsed)"
    r"(?:\s+(?:that|to|as\s+follows|the\s+following(?:\s+(?!actions?\b)\w+){0,3}))?\s*:[\s–-]*$"
    rf"|{BODY}\s+(?:(?:also|then|therefore|further|\w+ly)\s+)*(?:agreed|approved|endorsed|accepted|adopted)\s+(?:the|all)\s+"
    r"(?:\w+\s+){0,2}?(?:recommendations?|proposals?)(?:\s+(?:of|in|from|at|on|set\s+out)\s+[^:;.]{3,60}?)?,?"
    r"\s+(?:as\s+follows|that|namely)\s*:[\s–-]*$"
    r"|(?:(?:after|following|having)\b[^,.]{3,80}?,?\s+)?it\s+was\s+(?:(?:also|then|therefore|further|\w+ly)\s+)*"
    r"(?:agreed|resolved|decided)\s+(?:to\s+(?:\w+\s+){1,8}?)?(?:that|to)\s*:[\s–-]*$",
    re.IGNORECASE,
)
PLAINLY = re.compile(  # a paragraph of one sentence: "The Board noted the report"
    rf"(?:(?:after|following|having)\b[^,]{{3,80}},\s+)?{BODY}\s+(?:(?:also|then|therefore|further|accordingly|\w+ly)\s+)*"
    r"(?:(?:noted|received|approved|endorsed|ratified|adopted|accepted|authori[sz]ed)(?=\s+(?:the|this|these|its|all|an?)\b)"
    r"|(?:agreed|resolved|approved)(?=\s+to\s+(?:approve|adopt|note|accept|support|appoint|endorse|delegate|award)\b))[^.]+\.?$",
    re.IGNORECASE,
)
MARKED_WITHIN = re.compile(r"[^.]*?\b(?:AGREED|RESOLVED|DECIDED)\s+(?:to|that)\b")  # its words begin behind the mark
RECOMMENDS = re.compile(
    rf"{RECOMMENDED_MARK.pattern}(?:(?:\s+(?i:to)\s+(?i:the\s+)?[A-Z][\w&' ]{{2,40}}?)?"
    r"(?:\s*[:;]\s*[–-]?|\s+[–-]|\s*$|(?=\s+(?i:that)\b))\s*)"
)
STEM = re.compile(rf"(?:that\s+)?{BODY}\s*(?:unanimously\s*)?[:;–-]+$|(?:that\s+)?{BODY}$", re.IGNORECASE)


def marked(text: str) -> int | None:
    """Where the words behind a mark such as RESOLVED begin; None without a mark at the head."""
    bullet = BULLET.match(text)
    numbered = NUMBERED_MARK.match(text)
    decimal = DECIMAL.match(text)  # "4.3 RESOLVED that": the mark heads a numbered paragraph
    start = bullet.start("rest") if bullet else numbered.end() if numbered else decimal.start("rest") if decimal else 0
    match = RESOLVED.match(text[start:])
    if not match:
        return None
    mark, rest = match["mark"], match["rest"]
    set_off = bool(match["end"].strip()) and not re.match(r"it was\b", mark, re.IGNORECASE)
    if mark.isupper() or set_off or match["label"] or not rest or opens_decision(text[start:]):
        return start + match.start("rest")
    if re.fullmatch(r"(?:and\s+|\w+ly\s+)*resolved(?:\s+\w+ly)?", mark, re.IGNORECASE) and re.match(
        r"(?:that|to)\b", rest
    ):
        return start + match.start("rest")  # "it was resolved that", "and resolved that" on a line of its own
    return None


def number_in(text: str) -> str | None:
    """The number that a mark gives its decision: "RESOLVED 2023/14:"."""
    match = RESOLVED.match(text)
    return match["label"] if match else None


def recommended(text: str) -> int | None:
    """Where the words behind RECOMMENDED begin, with which a committee decides what it sends on to another body."""
    match = RECOMMENDS.match(text)
    return match.end() if match else None


def head_of(block: Block) -> re.Match[str] | None:
    """The heading of a decision that this block is: the word alone, set apart by its look or by a colon."""
    match = DECISION_HEAD.match(block.whole.text)
    if match is None or len(block.lines) > 1:
        return None
    line = block.lines[0]
    apart = block.bold or line.underlined or line.italic or line.boxed or line.text.isupper() or match["end"] == ":"
    return match if apart or match["label"] else None


def is_body_stem(text: str) -> bool:
    """ "The Board:" and "That the Committee", which lead to what it did."""
    return STEM.match(text) is not None
