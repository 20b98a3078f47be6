"""The votes told in an item as its text goes by: who moved and seconded, on what, and what became of it.

Where an item votes on numbered recommendations one by one, each clause of what it decided has the vote on its own
number. A vote is spent once what it decided is written down: a summary further below is no second decision of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

_STOP = (
    r"(?!(?i:seconded|seconder|second|moved|mover|proposed|proposer|motion|that|carried|defeated|resolved|agreed|approved"
    r"|unanimous(?:ly)?|vote|ayes|nays|to|and"
    r"|it|on|all|this|after|following|there|he|she|they|was|(?:decision|result|outcome)(?=\s*:))\b)"
)
_CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-Ž]"
_TITLE = r"(?:Cllrs?|Crs?|Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Hon|Ald|Capt|Sen|Rep|Councillor|Mayor)\.?(?=\s)"
_WORD = rf"{_STOP}(?:{_TITLE}|(?:{_CAPITAL}\.\s?)*{_CAPITAL}[\w'’-]*)"
NAME = rf"(?:[Tt]he\s+)?{_WORD}(?:\s+(?:(?:de|da|van|von|der|den|la|le|du)\s+)*{_WORD}){{0,5}}"
MOVED = re.compile(
    rf"(?:(?i:(?:moved|proposed)\s*(?:by\b|:)?|\bmotion\s+(?:(?:was\s+)?made\s+)?(?:by|of)\b)\s*:?\s*(?P<behind>{NAME})"
    rf"|(?P<before>{NAME})\s+(?:then\s+)?(?:moved|proposed)\s+(?:an?\s|the\s|report\s)*(?:recommendation|amendment)s?\b)"
)
MOVERS_ALONE = re.compile(  # a line behind a decision: "Hill / Dunn", "Moved Cr Hill / Seconded Cr Dunn"
    rf"\W*(?:(?i:moved|proposed|mover|proposer|movers)\s*(?:(?i:by)\b|:)?\s*:?\s*)?(?P<mover>{NAME})\s*[/,;.]?\s*"
    rf"(?:(?<=/)\s*|(?<=/\s)|(?:(?i:and)\s+)?(?i:seconded|second|seconder)\s*(?:(?i:by)\b|:)?\s*:?\s*)(?P<seconder>{NAME})\W*"
    r"(?:(?:(?P<result>(?i:carried|defeated|lost|agreed|unanimous)(?:\s+(?i:unanimously))?)|(?i:all\s+(?:in\s+favou?r|agreed)))\W*)?"
)
SECONDED = re.compile(rf"(?i:seconded)\s*(?:(?i:by)\b|:)?\s*:?\s*(?P<seconder>{NAME})")
TALLY = (
    r"\(?(?:(?:by|on)\s+(?:a\s+)?(?:vote\s+of\s+)?)?"
    r"\d{1,2}\s*(?:[-–/:]|to|votes\s+to)\s*\d{1,2}(?:\s*[-–/:]\s*\d{1,2})?\)?"
)
OUTCOME = re.compile(
    r"\b(?P<result>CARRIED(?:\s+(?:unanimously|as amended|UNANIMOUSLY|by \w+ votes to \w+))?"
    r"|Carried(?: unanimously| as amended)?|DEFEATED|Defeated|FELL|LOST"
    rf"|Lost|WITHDRAWN|Withdrawn|DEFERRED|Deferred|TABLED|Tabled)\b(?!\s+forward)(?:\s+{TALLY})?"
)
_BECAME = (
    r"(?:not\s+carried|carried|passe[sd]|approved|adopted|agreed(?:\s+to)?|defeated|fail(?:s|ed)|fell|lost|withdrawn"
    r"|deferred|tabled|rejected|prevailed)"
)
_HOW = rf"(?:\s*,?\s*(?:unanimously|as\s+amended|nem\.?\s*con\.?|{TALLY}))*"
_WAS = r"(?:(?:was|were|is|has|been|be|being|then|duly|and|declared|unanimously|thereby|hereby|having|put)\s+)*"
_QUESTION = (
    r"(?:the\s+)?(?:(?:substantive|main|original|amended|foregoing|said|above)\s+)?"
    r"(?:motion|resolution|question|proposal|proposition|vote|item|ordinance)\b"
)
_APART = r"\b(?:abstain(?:ed|ing)|oppos(?:ed|ing)|dissent(?:ed|ing)|against|recus(?:ed|ing)|absent|voting\s+(?:no|nay))"
FATE = re.compile(  # a sentence, or a line of its own, that says what became of a motion
    rf"\W*(?:(?:result|outcome|disposition|{_QUESTION}(?:\s+as\s+amended)?)\s*[:,–-]?\s*)?{_WAS}"
    rf"(?P<fate>{_BECAME}{_HOW})(?:\s+(?:by\b|with\b|on\b|at\b|\().{{0,90}}"
    r"|\s*[:,;–-]\s*(?:(?:all|\d{1,2}|\w+)\s+)?(?:ayes?|yeas?|yes|for|in\s+favou?r)\b[^;]{0,90}"
    rf"|,\s+[^.;]{{2,70}}?{_APART})?\W*$",
    re.IGNORECASE | re.DOTALL,
)
TOLD_FATE = re.compile(  # "On being put to the vote the motion was declared carried."
    rf"\b(?:(?:motion|resolution|proposal|proposition)\b(?!\s+to\b).{{0,110}}?\b(?:was|were|is|being|and)\s+{_WAS}"
    r"|(?:the|said|this)\s+(?:motion|resolution)\s+(?:(?:then|thus|so|duly|therefore|hereby|unanimously)\s+)*"
    r"(?=(?:carrie[sd]|passe[sd]|fail(?:s|ed)|prevailed)(?:\s+(?:unanimously|with|on|\(?\d)|\s*[,;.]|\s*$)))"
    rf"(?P<fate>{_BECAME}{_HOW})",
    re.IGNORECASE | re.DOTALL,
)
AMENDMENT_FATE = re.compile(
    rf"\bamendment\b.{{0,90}}?\b(?:was|were|is|being|and)\s+{_WAS}(?P<fate>{_BECAME}{_HOW})", re.IGNORECASE | re.DOTALL
)
ALL_FOR = re.compile(  # a vote told without saying what came of it
    r"\W*(?:(?:\w+\s+)?vote\s*[:–-]\s*)?(?:all\s+(?:were\s+|voted\s+|members\s+)*(?:in\s+favou?r|ayes?|agreed|for)\b"
    r"|unanimous(?:ly)?\b|(?:motion\s+)?(?:so\s+)?agreed\W*$)",
    re.IGNORECASE,
)
RECORD = re.compile(  # the record of a vote: "Ayes: Hill, Dunn", "Recorded vote", "For: 4 Against: 2"
    r"\W*(?:(?:(?:a|the|by)\s+)?(?:roll[\s-]*call|recorded|voice|show\s+of\s+hands)\b|(?:the\s+)?vot(?:e|ed|es|ing)\b"
    r"|(?:ayes?|yeas?|yes|nays?|noes|no|for|against|abst\w+|absent|in\s+favou?r|opposed|excused|recused|affirmative"
    r"|negative)\s*(?:[:–-]|\(?\d))",
    re.IGNORECASE,
)
_COUNTED = (  # how many were for and against, where a word says that they voted
    rf"(?:{TALLY}(?:\s*[-–/]\s*\d{{1,2}})?\s+(?:(?:roll[\s-]*call|voice|unanimous)\s+)?vote[sd]?\b"
    rf"|(?:the\s+)?(?:(?:roll[\s-]*call|voice)\s+)?vot(?:es?|ed|ing)\s*(?:\b(?:was|is)\b|[:,–-])?\s*(?:{TALLY}|unanimous(?:ly)?\b"
    r"|(?:all|\d{1,2}|\w+)\s+(?:ayes?|yeas?|yes|in\s+favou?r)\b)"
    r"|(?:by\s+|the\s+)?(?:an?\s+)?(?:unanimous|majority)\s+(?:voice\s+|roll[\s-]*call\s+)?(?:vote|consent|approval)\b|so\s+voted\b"
    r"|\d{1,2}\s+(?:votes?\s+)?(?:in\s+favou?r|ayes?|yeas?)\b"
    r"|(?:all|everyone)\s+(?:(?:members|present|were|was|voted|voting|those)\s+)*(?:in\s+favou?r|ayes?|agreed)\b)"
)
_WHO_NOT = (  # who was of another mind, or took no part: "(Mr. Hill opposed)", ", Ms. Dunn abstaining", "; 1 opposed"
    r"(?:\s*\([^()]{2,90}\)|\s*[,;–-]\s*(?:[^.;]|\b(?:Mrs?|Ms|Dr|Cllr)\.){2,70}?\b(?:abst\w+|oppos\w+|dissent\w*|against|recus\w+|absent|nays?|noes|no)\b"
    r"|\s+(?:in\s+favou?r|in\s+the\s+affirmative|to\s+\w+))*"
)
FATE_LAST = re.compile(  # "That the quay be mended. CARRIED 5-0", "to mend the quay. (5-0)", "mended. Unanimous Vote"
    rf"(?<=[.;)”\"])\s+(?:(?P<fate>(?i:motion\s+)?(?:CARRIED|Carried|PASSED|Passed){_HOW})|\((?P<tally>{TALLY})\)"
    rf"|(?P<vote>(?i:{_COUNTED}{_WHO_NOT}))|Unanimous(?:ly)?|All\s+(?:in\s+favou?r|agreed))\W*$"
)
VOTE_ALONE = re.compile(  # the vote behind a mark, and no words: "by 7 votes to 3, with 2 abstentions"
    rf"\W*(?:(?:unanimous(?:ly)?|nem\.?\s*con\.?|(?:by|on|with)\s+(?:an?\s+)?(?:\w+\s+)?(?:majority|vote|show\s+of\s+hands)\b(?:\s+of\s+\w+(?:\s+(?:votes\s+)?to\s+\w+)?)?"
    rf"|(?:by\s+)?\w+\s+votes?\s+(?:to|for)\s+\w+|{TALLY}|with\s+\w+\s+abstentions?|\w+\s+abstentions?|\w+\s+(?:against|abstaining))"
    r"[\s,;()]*(?:and\s+)?)+\W*",
    re.IGNORECASE,
)
LOST = re.compile(r"(?:fell|lost|defeated|withdrawn|not\b)", re.IGNORECASE)
_NUMBERS = r"(?P<numbers>\d{1,2}[A-Za-z]?\b(?:\s*(?:,|and|&|to|-|–)\s*\d{1,2}[A-Za-z]?\b)*)"
ON = re.compile(rf"\b(?:recommendation|proposal)s?\s+{_NUMBERS}", re.IGNORECASE)
HEAD = re.compile(rf"(?:recommendation|proposal)s?\s+{_NUMBERS}\s*[:.–-]", re.IGNORECASE)
REFUSED = re.compile(
    rf"(?:recommendation|proposal)s?\s+{_NUMBERS}\s+(?:was|were)\s+"
    r"(?P<result>not\s+(?:approved|agreed|adopted|accepted|supported|carried)|rejected|lost)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Vote:
    """Who moved and seconded, and the result, as printed; `on` holds the numbers of what was voted on ("2", "2a")."""

    mover: str | None = None
    seconder: str | None = None
    result: str | None = None
    on: frozenset[str] = frozenset()

    def with_(self, told: Vote) -> Vote:
        """This vote with what else was told of it."""
        return Vote(told.mover or self.mover, told.seconder or self.seconder, told.result or self.result, self.on)

    @property
    def lost(self) -> bool:
        return self.result is not None and LOST.match(self.result) is not None


@dataclass
class Votes:
    """The votes of one item so far."""

    last: Vote = Vote()
    numbered: dict[str, Vote] = field(default_factory=dict)

    def hear(self, text: str) -> None:
        """Take in what a paragraph tells of movers, seconders and fates."""
        vote = vote_in(text)
        if vote.mover:
            self.last = replace(vote, on=vote.on or (self.last.on if self.last.mover is None else frozenset()))
        elif HEAD.match(text) and not vote.result:
            self.last = Vote(on=vote.on)
        elif vote.on and self.last.on and vote.on != self.last.on:
            self._told(vote.on, vote)
            return
        elif vote.seconder or vote.result:
            self.last = replace(self.last.with_(vote), on=self.last.on or vote.on)
        self._told(self.last.on, self.last)

    def _told(self, numbers: frozenset[str], vote: Vote) -> None:
        for number in numbers:
            self.numbered[number] = self.numbered.get(number, Vote(on=frozenset({number}))).with_(vote)

    def spend(self) -> None:
        """What the last vote decided is written down."""
        self.last = Vote()

    def on(self, label: str | None) -> Vote:
        """The vote that what is decided under a label came by; none where it fell: what was decided was not lost."""
        number = (label or "").lower()
        vote = self.numbered.get(number, self.last)
        return Vote() if vote.lost or (number and _of_others(vote.on, number)) else vote

    def refused(self, label: str, result: str) -> Vote:
        """The vote by which what stands under a label was refused; `result` where none was told before."""
        vote = self.numbered.get(label.lower(), Vote())
        return vote if vote.result else replace(vote, result=result)


def vote_in(text: str) -> Vote:
    """What one paragraph tells."""
    mover, seconder, result, on = MOVED.search(text), SECONDED.search(text), OUTCOME.search(text), ON.search(text)
    return Vote(
        _name(mover["behind"] or mover["before"]) if mover else None,
        _name(seconder["seconder"]) if seconder else None,
        result["result"] if result else None,
        numbers_in(on["numbers"]) if on else frozenset(),
    )


def numbers_in(text: str) -> frozenset[str]:
    """ "1 to 3" -> 1, 2, 3; "4c and 5" -> 4c, 5."""
    numbers: set[str] = set()
    for part in re.split(r",|\band\b|&", text):
        ends = [end.strip().lower() for end in re.split(r"\bto\b|-|–", part) if end.strip()]
        numbers.update(ends)
        if len(ends) == 2 and ends[0].isdigit() and ends[1].isdigit():
            numbers.update(str(n) for n in range(int(ends[0]), int(ends[1])))
    return frozenset(numbers)


def _of_others(numbers: frozenset[str], number: str) -> bool:
    """The numbers are of the kind of this one, and it is none of them: "2a" and "a", but not "2" and "a"."""
    alike = [told for told in numbers if number[0].isdigit() or told[-1].isalpha()]
    return bool(alike) and not any(told == number or (number.isalpha() and told.endswith(number)) for told in alike)


def _name(text: str) -> str:
    return text.strip(" .")
