"""The head and foot of a set of minutes: which body met, when, where, from when to when, and when it meets again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minesearch.dates import MONTHS, find_dates, find_times, first_of_several, opening_day
from minesearch.model.source import Line, Page
from minesearch.patterns import ATTENDANCE_HEAD, BODY_NAME
from minesearch.segment.place import (
    OTHER_LABEL,
    SAID,
    labelled_place,
    place_above,
    place_below,
    place_beside,
    place_of_sitting,
    told_place,
)
from minesearch.text import columns, fold, join_words

BODY_NOUN = (
    r"(?:board|council|committee|cabinet|panel|forum|group|partnership|trust|trustees"
    r"|commission|authority|assembly|association|society|governors|sub-committee|executive"
    r"|senate|synod|consortium|alliance|club|convocation|presbytery|vestry|league|bench"
    r"|conference|governing body|friends|corporation|commissioners|directors|federation|network|union"
    r"|district|parish|ward)"
)
NO_BODY = re.compile(  # those present, and the public that may attend; a public library is a house
    r"\b(?:present|members|apologies|agenda)\b"
    r"|\bpublic\b(?!\s+(?-i:[A-Z])\w+)"
    r"|\bpublic\s+(?:meetings?|sessions?|forum|participation|questions?|speak\w+|comments?|hearings?|gallery|document|pack)\b",
    re.IGNORECASE,
)
OF_A_MEETING = re.compile(
    r"minutes?\s+of\s+(?:the|an?)?\s*(?:(?:[\w’']+\s+){0,3}?meeting\s+(?:\w+\s+)?of\s+(?:the\s+)?)?(?P<body>.+?)"
    r"(?=\s+(?:held|(?:which|that)\s+(?:was|took|were)|taking\s+place|took\s+place|convened|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:date|time|venue|location)\s*:"
    r"|on\s+(?:\w+day|\d)|at\s+\d|at\s+the|,?\s*\d{1,2}(?:st|nd|rd"
    rf"|th)?\s+\w+\s+\d{{4}}|(?:{'|'.join(MONTHS)})\s+\d)|\s*[-–,:]\s|$)",
    re.IGNORECASE,
)
TOLD_TO_MEET = re.compile(
    r"\b(?:court|tribunal|task\s?force)$", re.IGNORECASE
)  # houses and lists are called so as well
WHEREABOUTS = re.compile(r"(?:in|at|on|via|held|from)\s")  # a line of a sentence that goes on with place and day
OF_A_REPORT = re.compile(  # "Report of the Fifth Annual Meeting of the Commission"
    r"report\s+of\s+(?:the\s+)?(?:(?:\w+\s+){0,4}?(?:meeting|session)\s+of\s+(?:the\s+)?)?(?P<body>[A-Z].{3,90}?)"
    r"(?=\s+of\s+the\s+(?:\w+\s+){1,3}(?:meeting|session)\b|\s+\d{1,2}\b|\s+held\b|$)",
    re.IGNORECASE,
)
PLACE_NAME = re.compile(r"(?:[A-Z][\w'’-]+\s?){1,3},\s+(?:[A-Z][\w'’-]+\s?){1,4}")  # "Harwich, Norland"
MEETING_OF = re.compile(
    r"\bmeeting\s+of\s+(?:the\s+)?(?P<body>[A-Z](?:[\w&,'’ -]|\b(?:No|St|Mt|Ft)\.){3,90}?)\s+"
    r"(?:was\s+)?(?:held|convened|took\s+place|opened|(?:called\s+)?to\s+order)\b",
    re.IGNORECASE,
)
DECIDED_AT = re.compile(  # "Decision determined at Harbour Committee meeting on"
    r"\b[Dd]ecisions?\s+(?:\w+\s+)?(?:at|by)\s+(?:the\s+)?(?P<body>[A-Z][\w&,'’ -]{3,90}?)\s+meeting\b"
)
LABELLED = re.compile(r"(?:committee|body|board|(?:report\s+)?to)\s*:\s*(?P<body>\S.*)", re.IGNORECASE)
DASH_MINUTES = re.compile(r"^(?P<body>.{4,90}?)\s*[-–,:]\s*minutes\b", re.IGNORECASE)
MINUTES_OF = re.compile(  # "MINUTES: Saltby Library Board Meeting", "Minutes for SHA/TC 4/WG 2 – Mooring Data"
    r"(?:draft\s+|approved\s+|unconfirmed\s+)?minutes\s*(?:\s(?:for|of)\s+(?:the\s+)?|[:|–—-]+\s*)"
    r"(?P<body>(?-i:[A-Z]).{2,90}?)(?:\s+[–—-]\s.*)?$",
    re.IGNORECASE,
)
GROUP_CODE = re.compile(r"\b(?:TC|SC|WG|JTC|JWG|TG|PT|SG|CT|AG)\s?\d{1,3}\b")  # a working group of a standards body
DOCUMENT = re.compile(r"(?<=\d)\s+N\s?\d+$")  # the number of the paper behind that of the group: "TC 4/WG 2 N 104"
OF_THE_MEETING = re.compile(r"(?:meeting\s+)?(?:dates?|time|location|venue|place)\s*:", re.IGNORECASE)
IN_PERSON = re.compile(r"\bheld\s+in\s+person\s+at\s+(?:the\s+)?(?P<place>[^.,;]+)", re.IGNORECASE)
BEFORE_DATE = re.compile(
    r"(?P<place>(?:[A-Z][\w'’-]+\s?){1,3}(?:,\s+(?:[A-Z][\w'’-]+\s?){1,4})?),\s+\d"
)  # "Saltby, 4 May"
ONLINE = re.compile(
    r"\b(?:via|on|by|through)\s+(?P<place>(?:Microsoft\s+|MS\s+)?(?:Teams|Zoom|Skype))\b", re.IGNORECASE
)
BEHIND_TIME = re.compile(  # "7.30pm at the Old School"
    r"\d\s*[ap]\.?m\.?,?\s+(?:at|in)\s+(?:the\s+)?(?P<place>[A-Z][^.;]{3,70})$"
)
MET_ON = re.compile(
    r"(?P<body>[A-Z].{3,80}?)\s+meeting\s+(?:(?:was\s+)?held\s+)?(?:on\b|(?=\W*\w*day\b)|$)", re.IGNORECASE
)
MEETING_BEHIND = re.compile(  # what kind of meeting it was, said behind the name: "Harbour Board Monthly Meeting No. 4"
    r"\s+(?:\w+day\s*)?(?:(?:ordinary|annual|general|monthly|quarterly|regular|special|extraordinary|public|virtual|hybrid"
    r"|formal|full|business|main)\s+)*meeting(?:\s+(?:of|on|held|(?:no\b\.?|number|\#)?\s*\d+\w?|in\s+(?:public|private)"
    r"|\(?(?:in\s+|held\s+in\s+)?(?:public|private|open|closed)(?:\s+session)?\)?|[-–—]?\s*part\s+\w+))*$",
    re.IGNORECASE,
)
OWN_MEETING = re.compile(  # a municipal district is the council of one
    r"\b(?:parish|annual|(?<!municipal\s)(?<!borough\s)(?<!metropolitan\s)district|ward|town)$", re.IGNORECASE
)
OF_THE_PAPER = re.compile(  # what was done with the minutes, and when: no day of the meeting
    r"\(?(?:(?:these|the|draft|unconfirmed|minutes?|were|was|are|to\s+be|date|last)\s+)*(?:approved|confirmed|agreed|ratified"
    r"|adopted|accepted|signed|published|issued|amended|circulated|distributed|uploaded|revised|printed|updated|posted)\b",
    re.IGNORECASE,
)
DAY_LABEL = re.compile(
    r"(?:(?:meeting|held)\s+)?(?:dates?|day|on)(?:\s+(?:and|&)\s+time|\s+of\s+(?:the\s+)?meeting)?\s*:\s*(?P<day>.*)",
    re.I,
)
WAS_HELD = re.compile(r"\b(?:held|took\s+place|convened)\b", re.IGNORECASE)
NEAR = 160  # characters: the day is named as near behind
BELOW_NAMES = 60  # lines: below those present the place and the hours may stand
TITLE = 6  # lines: below the number and date of a paper its heading may stand
SAID_OF_IT = re.compile(  # no name
    r"\b(?:of|for|to|the|at|by|meeting|report|minutes?|agenda|decisions?)\b|[-–—:]", re.IGNORECASE
)
STATE = re.compile(  # of the paper, said before the name: "FINAL - Harbour Board"
    r"(?:final|drafts?|approved|unapproved|confirmed|unconfirmed|adopted|official|public)(?:\s+(?:version|copy|\d[\d.]*))?"
    r"\s*[-–—:|]\s*(?=\w)",
    re.IGNORECASE,
)
OF_MEETING_BEHIND = (
    re.compile(  # what the paper is, behind the name: "Harbour Board – Meeting Notes", "– Meeting held on"
        r"\s+[-–—|]\s*(?:(?:drafts?|unconfirmed|confirmed|approved|ordinary|annual|general|public|special|extraordinary"
        r"|regular|action)\s+)*(?:meeting|minutes|notes)(?:\s+(?:notes|minutes|held|of|on|at)\b.*)?$",
        re.IGNORECASE,
    )
)
ORDINAL_MEETING = re.compile(r"^\d{1,3}(?:st|nd|rd|th)\s+meeting|^meeting(?:\s+no\.?\s*\d+)?$", re.IGNORECASE)
FROM_TO = re.compile(
    r"(?P<from>\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?m\.?|noon|hrs)?)\s*(?:-|–|to"
    r"|until)\s*(?P<to>\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?m\.?|noon|hrs)?)",
    re.IGNORECASE,
)
STARTED = re.compile(
    r"\b(?:start(?:ed|ing)?|commenc(?:ed|ing)|began|opened|called (?:the (?:\w+ )?meeting )?to order"
    r"|convened)\b[^.\d]{0,40}?(?P<time>\d{1,2}(?:[.:]\s?\d{2})?\s*[ap]\.?\s?m)",
    re.IGNORECASE,
)
TO_ORDER = re.compile(
    r"\b(?:call(?:ed)?\s+(?:the\s+(?:\w+\s+)?meeting\s+)?to\s+order|declared\s+(?:the\s+)?(?:\w+\s+)?meeting\s+(?:duly\s+|formally\s+)?open(?:ed)?)"
    r"\b[^.\d]{0,40}?(?P<time>\d{1,2}(?:[.:]\d{2})?\s*[ap]\.?\s?m)",
    re.IGNORECASE,
)
BEGAN = re.compile(  # told at the foot: "The meeting began at 10.00 am and ended at noon"
    r"\bmeeting\s+(?:was\s+|had\s+)?(?:began|begun|commenced|started|opened|convened)\s+at\s+"
    r"(?P<time>\d{1,2}(?:[.:]\s?\d{2})?\s*(?:[ap]\.?\s?m|hrs|hours)?)",
    re.IGNORECASE,
)
OPENING = 20  # lines: how far down the meeting is called to order
ENDED = re.compile(
    r"\b(?:meeting\s+(?:was\s+)?(?:ended|closed|concluded|finished|adjourned)|ended|closed"
    r"|concluded|finished(?=\s+at\s+\d)|adjourn(?:ed)?|adjournment\s+of\s+the\s+(?:\w+\s+)?meeting|terminated|rose)\b"
    r"[^\d]{0,40}?(?P<time>\d{1,2}(?:[.:]\s?\d{2})?\s*(?:[ap]\.?\s?m|hrs|hours)?)",
    re.IGNORECASE,
)
CONCLUDING = re.compile(  # said in the head: "commencing at 10 am and concluding at 12.05 pm"
    r"\b(?:conclud(?:ing|ed)|clos(?:ing|ed)|end(?:ing|ed)|finish(?:ing|ed)|rising)\s+at\s+"
    r"(?P<time>\d{1,2}(?:[.:]\s?\d{2})?\s*(?:[ap]\.?\s?m\b|hrs|hours)?)",
    re.IGNORECASE,
)
CLOSED_AT = re.compile(  # the hour before what was done: "2.48 pm The Chair declared the meeting closed"
    r"(?P<time>\d{1,2}(?:[.:]\s?\d{2})?\s*(?:[ap]\.?\s?m\b\.?|hrs|hours)),?\s+(?:[^.]{0,120}?\s)?"
    r"(?:meeting\s+(?:was\s+|then\s+|be\s+)*(?:declared\s+)?(?:closed|ended|adjourned|concluded|over)"
    r"|(?:closed|ended|adjourned|concluded)\s+the\s+meeting)\b",
    re.IGNORECASE,
)
FOOT_WORDS = 5  # words: a line that gives the hours at the foot has no more besides
SITTING = re.compile(
    r"\b(?:meeting|session|sat|sitting|duration|adjourned|closed|ended|concluded|hours?)\b", re.IGNORECASE
)
LED_ON = re.compile(r"\b(?:of|the|and|for|&)$", re.IGNORECASE)
OF_WHAT = re.compile(rf"\b{BODY_NOUN}\s+(?:for|of|on)\s+(?:the\s+)?\w+\s+\w", re.IGNORECASE)
NO_NAME_BELOW = re.compile(
    r"\d|\b(?:minutes?|meeting|report|agenda|session|draft|annual|held|present)\b", re.IGNORECASE
)
JOINING = ("of", "the", "and", "&", "for", "in", "with", "by", "on", "upon", "cum", "next", "le", "la", "de")
BELOW = 3  # lines: as many a heading at the foot and what it says of the next meeting take
EDGE = 3.0  # points: how far apart the lines of one name may begin
AXIS = 12.0  # points: twice as far the middles of two centred lines may lie apart
WHOLE = re.compile(r"\b(?:council|authority|trust|university|borough|city|county|town|district)\W*$", re.IGNORECASE)
SEAT = re.compile(  # a house whose board may stand on the line below
    r"(?:the\s+)?(?:\w+\s+){0,2}(?:university|college|city|town|borough|county|district|parish|township|village)\s+of\b",
    re.IGNORECASE,
)
PART_OF = re.compile(  # what a council or a trust forms among its members
    r"\b(?:(?:sub-?)?committee|cabinet|executive|panel|commission|forum|group|partnership|board)\W*$", re.IGNORECASE
)
COMMON = re.compile(  # what many bodies are called within their own house
    r"(?:the\s+)?(?:(?:full|main|parish|town|city|county|district|management|executive)\s+)?"
    r"(?:board|council|committee|commission|governing\s+body|governing\s+board|governors|trustees|directors|members"
    r"|group|forum|panel)(?:\s+of\s+(?:directors|trustees|governors))?",
    re.IGNORECASE,
)
RECORD = re.compile(
    r"\bminutes?\b|\bnotes\s+of\b|\b(?:last|previous)\s+(?:notes|record)\b|\bcofnodion\b", re.IGNORECASE
)
RECORD_OF = re.compile(  # what stands before the day of earlier minutes
    r"\b(?:minutes?|notes)\s+(?:of|from|for|dated)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,6}?(?:\w+day,?\s+)?$", re.IGNORECASE
)
CONFIRMED = re.compile(
    r"(?:minutes?|notes|record|cofnodion)\b[^.]{0,120}?(?:\b(?:meetings?|held|dated|of|on)\b|[-–—]\s)", re.IGNORECASE
)
RECORD_LEADS = re.compile(r"\bminutes\s*[:,(–-]\s*$", re.IGNORECASE)
RECORD_BEHIND = re.compile(
    r"\W+(?:(?!and\b|at\b|to\b)[\w’'-]+\s+){0,6}minutes\b(?!\s+(?:past|to|before|after))", re.IGNORECASE
)
BODY_LEADS = re.compile(r"(?:[A-Z][\w&.'’]*\s+(?:(?:of|and|the|for)\s+){0,2}){1,7}[–—:-]\s*")
DAY_ENDS = re.compile(r"\W*(?:$|[A-Z])")
NEXT_MEETING = re.compile(
    r"\bnext\b[^.]{0,60}?\bmeetings?\b|\bnext\s+(?:\w+\s+)?(?:tele)?(?:call|conference|session)\b|\bfuture\s+meeting\s+(?:schedule|dates?)\b|\bdates?\s+of\s+(?:the\s+)?next\b|\bfuture\s+meetings\b"
    r"|\bdates?\s+(?:and|&)\s+(?:place|venue|time)\s+of\s+(?:the\s+)?(?!this\b|(?:last|previous)\b)[\w-]+\s+(?:session|meeting)\b"
    r"|\b(?:(?-i:[A-Z]{3,10})[\s-]?\d{1,3}|(?:\d{1,3}(?:st|nd|rd|th)|\w+(?:th|first|second|third))\s+(?:\w+\s+)?(?:meeting|session)"
    r"(?:\s+of\s+the\s+(?:\w+\s+){0,3}?\w+)?)\s+(?:will|shall|is\s+to)\s+be\s+held\b"
    r"|\bnext\s+(?:be\s+)?held\b|\bmeet\s+again\b|\b(?:adjourn\w*|reconvene)\s+(?:to|until|on)\b|\bproposed\s+dates\b|\bmeeting\s+dates\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Masthead:
    """What the head of a set of minutes says. `text` is all of it, folded."""

    body: str | None
    date: str | None
    place: str | None
    text: str


def read_masthead(lines: Sequence[Line], words: frozenset[str]) -> Masthead:
    """The head is what stands above the attendance list (or the first item)."""
    titled = next((i for i, line in enumerate(lines[:TITLE]) if OF_A_MEETING.match(line.text)), 0)
    head: list[Line] = []
    for index, line in enumerate(lines[:30]):
        if ATTENDANCE_HEAD.match(line.text) and index > titled:
            break
        head.append(line)
    head += [line for line in lines[len(head) : BELOW_NAMES] if place_of_sitting(line.text)]
    text = fold(head, words).text
    own = [line for line in head if not OF_THE_PAPER.match(line.text)]
    date = _day_said(own, words) or opening_day(fold(own, words).text) or _distant_date(text, lines)
    return Masthead(_body(head, text, _width(lines)), date, _place(head, text, lines), text)


def running_body(pages: Sequence[Page]) -> str | None:
    """The body that the running head of the pages names: it stands at the head of each, and on none as their text."""
    first = next(iter(pages), None)
    lines = first.lines if first else ()
    above = next((at for at, line in enumerate(lines) if not line.furniture), len(lines))
    texts = [line.text for line in lines[:above]]
    names = [trimmed(text) for text in texts if _named(text) and BODY_NAME.match(text) and not find_dates(text)]
    return narrowest(names)


def _day_said(head: Sequence[Line], words: frozenset[str]) -> str | None:
    """The day behind "Date:" or in the sentence that says when the meeting was held."""
    labelled = next(
        (day for line in head if (m := DAY_LABEL.match(line.text)) and (day := opening_day(m["day"]))), None
    )
    text = fold(head, words).text
    held = WAS_HELD.search(text)
    return labelled or (opening_day(text[held.end() :][:NEAR]) if held else None)


def _distant_date(text: str, lines: Sequence[Line]) -> str | None:
    """The date may stand a little below the head, as "held on 24 June" with the year in another line."""
    return next((day for line in lines[:12] if (day := opening_day(line.text))), None)


def _width(lines: Sequence[Line]) -> float:
    """How wide the text is set, in points."""
    return max((line.x1 for line in lines), default=0.0) - min((line.x0 for line in lines), default=0.0)


def _body(head: Sequence[Line], text: str, width: float) -> str | None:
    labelled = [OTHER_LABEL.split(match["body"])[0] for line in head if (match := LABELLED.match(line.text))]
    if named := [name for name in labelled if BODY_NAME.match(name)]:
        return trimmed(named[0])
    for regex in (OF_A_MEETING, MEETING_OF, DECIDED_AT, OF_A_REPORT):
        match = regex.search(text)
        body = trimmed(_within_lines(_unplaced(match["body"], head), head)) if match else ""
        if _named(body) or TOLD_TO_MEET.search(body):
            return _longer(body, head) or (_whose(head, width) or body if COMMON.fullmatch(body) else body)
    for line in head:
        match = DASH_MINUTES.match(line.text)
        if match and _named(match["body"]):
            return trimmed(match["body"])
    names: list[str] = []
    for index, line in enumerate(head[:8]):
        if OF_THE_MEETING.match(line.text):
            continue
        if band := _beside_day(line, head[index + 1 : index + 2]):
            names.append(trimmed(band))
        if names and find_dates(line.text):
            break
        whole = _whole_name(head, index, width)
        headed = MINUTES_OF.match(whole)
        if headed and not names and GROUP_CODE.search(headed["body"]):
            return trimmed(headed["body"])
        bare = re.sub(r"\bminutes\b.*$", "", headed["body"] if headed else whole, flags=re.IGNORECASE)
        dated = find_dates(bare)
        if dated and (met := MET_ON.match(bare[: dated[0].start])):
            bare = met["body"]
        if (
            _named(bare)
            and not WHEREABOUTS.match(bare)
            and not find_dates(bare)
            and not ORDINAL_MEETING.match(bare.strip())
            and len(bare.split()) <= 12
            and not (names and line.text in names[-1])
        ):
            names.append(trimmed(bare))
    return narrowest(names)


def narrowest(names: Sequence[str]) -> str | None:
    """The first of the names that stand over one another; the first committee, where that is of a council above it."""
    if not names:
        return None
    part = next((name for name in names if PART_OF.search(name) and BODY_NAME.match(name)), None)
    return part if part and WHOLE.search(names[0]) and not PART_OF.search(names[0]) else names[0]


def _longer(body: str, head: Sequence[Line]) -> str | None:
    """The name in full as a line of its own gives it: "SALTBY COMMUNITY COUNCIL" over "Community Council meeting"."""
    ends = f" {body}".casefold()
    for line in head[:TITLE]:
        before = line.text[: -len(ends)]
        if line.text.casefold().endswith(ends) and not SAID_OF_IT.search(before) and not find_dates(before):
            return line.text.strip(" ,;:-–.")
    return None


def _beside_day(line: Line, below: Sequence[Line]) -> str | None:
    """The name at the left of a band whose right gives the day; it may go on below: "Overview and" over "Scrutiny"."""
    groups = columns(line)
    if len(groups) < 2 or not find_dates(join_words([word for group in groups[1:] for word in group])):
        return None
    name = join_words(groups[0])
    for following in below:
        alike = following.bold == line.bold and abs(following.size - line.size) < 0.5
        under = abs(following.x0 - line.x0) < EDGE and 0 < following.top - line.top < 2 * line.size
        if alike and under and len(columns(following)) == 1 and not BODY_NAME.match(name):
            name = f"{name} {following.text}"
    return name if BODY_NAME.match(name) else None


def halved(line: Line, below: Line) -> bool:
    """The two lines are one name, broken in the middle: set alike about one axis, only the second ends as names do."""
    ends = BODY_NAME.match(below.text) is not None and not BODY_NAME.match(line.text) and not SEAT.match(line.text)
    return _set_alike(line, below) and ends and not re.search(r"\bminutes?\b|\d", line.text, re.IGNORECASE)


def _whole_name(head: Sequence[Line], index: int, width: float) -> str:
    """The name that begins on a line, with the line below where it is one name over two centred lines."""
    line, below = head[index], head[index + 1] if index + 1 < len(head) else None
    if below is None or not (LED_ON.search(line.text) or halved(line, below) or _wrapped(line, below, width)):
        return line.text
    return f"{line.text} {below.text}"


def _wrapped(line: Line, below: Line, width: float) -> bool:
    """The name says of what a body is, and was broken for want of room: "Commission for the Seals of Northern" over
    "Norland".
    """
    first = below.words[0]
    room = width - (line.x1 - line.x0) - (first.x1 - first.x0)
    known = NO_NAME_BELOW.search(below.text) or _named(below.text) or find_dates(below.text)
    return room < 0 and not known and OF_WHAT.search(line.text) is not None and _set_alike(line, below)


def _set_alike(line: Line, below: Line) -> bool:
    """Two lines of capital words about one axis, of one type, the second the shorter."""
    alike = (
        line.bold == below.bold and abs(line.size - below.size) < 0.6 and line.text.isupper() == below.text.isupper()
    )
    centred = abs((line.x0 + line.x1) - (below.x0 + below.x1)) < AXIS and below.x1 - below.x0 < line.x1 - line.x0
    near = 0 < below.top - line.top < 2 * line.size and line.page == below.page
    return alike and centred and near and all(_in_name(word.text) for word in (*line.words, *below.words))


def _in_name(word: str) -> bool:
    return word[:1].isupper() or word in JOINING


def _within_lines(body: str, head: Sequence[Line]) -> str:
    """The name as far as it goes on its own lines, where the line below it says something else, such as the place."""
    for line in head:
        end = body.find(line.text) + len(line.text) if line.text in body else 0
        start, rest = body[:end], body[end:].strip()
        named = BODY_NAME.match(MEETING_BEHIND.sub("", start))
        if rest and named and not BODY_NAME.match(rest) and not rest[:1].islower():
            return start
    return body


def _unplaced(body: str, head: Sequence[Line]) -> str:
    """The name without the place that stands before the date on the line below it: "Saltby, 4 May 2011"."""
    places = [match["place"] for line in head if (match := BEFORE_DATE.match(line.text))]
    bare = body.rstrip(" ,")
    return next((bare.removesuffix(place) for place in places if bare.endswith(f" {place}")), body)


def _whose(head: Sequence[Line], width: float) -> str | None:
    """The name over the heading, where that says no more than "the Board"."""
    for index, line in enumerate(head[:3]):
        if re.search(r"\bminutes\b|\breport\s+of\b", line.text, re.IGNORECASE) or find_dates(line.text):
            break
        if all(_in_name(word.text) for word in line.words) and 2 <= len(line.words) <= 10:
            return trimmed(_whole_name(head, index, width))
    return None


def _named(text: str) -> bool:
    """The words hold a noun that bodies are called by, and are no heading of an attendance list."""
    noun = re.search(rf"\b{BODY_NOUN}\b", text, re.IGNORECASE) or GROUP_CODE.search(text)
    return not NO_BODY.search(text) and noun is not None


def trimmed(body: str) -> str:
    """The name of a body without article, day, and the kind of its meeting: "Public Meeting of the Harbour Board"."""
    body = re.sub(r"\s+", " ", body).strip(" ,;:-–.")
    body = OF_MEETING_BEHIND.sub("", DOCUMENT.sub("", STATE.sub("", body)))
    body = re.sub(r"(?i)^(?:the|a|an)\s+(?=\w)", "", body)
    body = re.sub(
        r"(?i)^(?:proceedings\s+of\s+(?:(?:the|an?)\s+)?)?(?:(?:ordinary|annual|general|special|extraordinary|regular"
        r"|monthly|quarterly|statutory|adjourned|emergency|inaugural|public|virtual|hybrid|budget|full)\s+)*"
        r"meeting\s+of\s+(?:the\s+)?",
        "",
        body,
    )
    dated = find_dates(body)
    if dated:
        body = body[: dated[0].start]
    body = re.sub(r"\s\d{1,2}\s*(?:[-–—]|to)\s*(?:\d{1,2}\s*)?$", "", body).strip(
        " ,;:-–."
    )  # the first of several days
    body = re.sub(r"(?i)^\d{1,4}(?:st|nd|rd|th)\s+(?=\w)", "", body)
    bare = MEETING_BEHIND.sub("", body)
    if bare != body:  # what kind of meeting it was, and no part of a name
        bare = re.sub(r"(?i)^(?:(?:regular|ordinary|extraordinary|special|monthly|adjourned)\s+)+(?=\w)", "", bare)
    # an Annual Parish Meeting is a body of its own; a board's meeting is the board's
    body = body if OWN_MEETING.search(bare) else bare
    body = re.sub(r"(?i)(?<=\bcouncil)\s+planning$", "", body)  # a planning meeting of the council
    body = re.sub(r"(?<=s)['’]$|['’]s$", "", body)  # whose meeting it was: "the Directors’ Meeting"
    return body.strip(" ,;:-–.")


def _place(head: Sequence[Line], text: str, lines: Sequence[Line]) -> str | None:
    if match := IN_PERSON.search(text):
        return match["place"].strip(" ,;:")
    right = max((line.x1 for line in lines), default=0.0)
    place = labelled_place(head) or told_place(head, right) or place_beside(head)
    place = place or next((sat for line in head if (sat := place_of_sitting(line.text))), None)
    if place := place or place_below(head) or place_above(head):
        return place
    if re.search(r"\breport\s+of\b", text, re.IGNORECASE):
        dated = next((i for i, line in enumerate(head) if find_dates(line.text)), len(head))
        before = BEFORE_DATE.match(head[dated].text) if dated < len(head) else None
        below = head[dated + 1].text if dated + 1 < len(head) else ""
        return below if PLACE_NAME.fullmatch(below) else before["place"] if before else None
    online = ONLINE.search(text)
    timed = next((m for line in head if (m := BEHIND_TIME.search(line.text))), None)
    return online["place"] if online else timed["place"].strip(" ,;:") if timed else None


def sitting_times(lines: Sequence[Line], head: Masthead, pages: Sequence[Page]) -> tuple[str | None, str | None]:
    """(start, end) as HH:MM: in the head, at the foot ("10.00 am - 12.15 pm"), or in the text of the last item."""
    foot = [line.text for line in lines[-12:]]
    for text in [*(line for line in reversed(foot) if _is_span(line)), head.text]:
        span = FROM_TO.search(_without_dates(text))
        if span and re.search(r"[ap]\.?m|[.:]\d\d", span[0]):
            both = find_times(_with_half(span["from"], span["to"])) + find_times(span["to"])
            if len(both) >= 2:
                return both[0], both[-1]
    start = STARTED.search(head.text)
    begun = find_times(start["time"]) if start else find_times(re.sub(r"\d{1,2}\s*(?:hrs)", "", head.text))
    begun = [late for late in begun[1:2] if begun and _same_clock(begun[0], late)] or begun
    if not begun and (called := TO_ORDER.search(" ".join(line.text for line in lines[:OPENING]))):
        begun = find_times(called["time"])
    if not begun and (opened := next((m for text in _tail(lines) if (m := BEGAN.search(text))), None)):
        begun = find_times(opened["time"])
    ends = [m for text in _tail(lines) for m in ENDED.finditer(text)]
    ended = next((t for m in reversed(ends) if (t := _after(find_times(m["time"]), m["time"], begun))), None)
    concluded = CONCLUDING.search(head.text)
    ended = (find_times(concluded["time"]) or ended) if concluded else ended
    closed = [m for text in _tail(lines) for m in CLOSED_AT.finditer(text)]
    ended = ended or next((t for m in reversed(closed) if (t := find_times(m["time"]))), None)
    if ended is None:
        ended = next((find_times(text) for text in foot if re.match(r"time:", text, re.I) and find_times(text)), None)
    if ended is None:
        timed = next(
            (
                m
                for text in reversed(_tail(lines))
                if (m := re.search(r"adjourn.{0,40}?time:?\s*(?P<time>\d[\d:. ]*[ap]\.?m)", text, re.I))
            ),
            None,
        )
        ended = find_times(timed["time"]) if timed else None
    return (begun[0] if begun else None), (ended[0] if ended else None)


def _is_span(text: str) -> bool:
    """A line at the foot gives from when to when they sat, and does not speak of other hours: "from 7 to 8 a.m. on"."""
    span = FROM_TO.search(_without_dates(text))
    others = re.sub(r"\d\S*|\x00", "", text.replace(span[0], "")).split() if span else []
    return span is not None and (len(others) <= FOOT_WORDS or SITTING.search(text) is not None)


def _without_dates(text: str) -> str:
    for found in reversed(find_dates(text)):
        text = f"{text[: found.start]}{SAID * (found.end - found.start)}{text[found.end :]}"
    return text


def _after(times: list[str], printed: str, begun: Sequence[str]) -> list[str]:
    """The hour at which they rose; without its half of the day, that which lies behind the start."""
    halved = re.search(r"[ap]\.?\s?m|hrs|hours", printed, re.IGNORECASE)
    late = f"{int(times[0][:2]) + 12}{times[0][2:]}" if times and times[0] < "12" else ""
    if halved or not begun or not late or not times[0] < begun[0] < late:
        return times
    return [late]


def _same_clock(first: str, then: str) -> bool:
    """Twelve hours later by the clock: the hour was given in two languages, in one of them without its half."""
    return int(then[:2]) == int(first[:2]) + 12 and then[3:] == first[3:]


def _with_half(time: str, then: str) -> str:
    """The time with the half of the day of the one behind it, where it has none: "4.00 - 6.05 pm"; it keeps its own
    where it would else be the later: "10.00 - 12.15 pm".
    """
    half = re.search(r"[ap]\.?m\.?$", then, re.IGNORECASE)
    if half is None or re.search(r"[ap]\.?m|noon|hrs", time, re.IGNORECASE):
        return time
    early, late = find_times(f"{time} {half[0]}"), find_times(then)
    return f"{time} {half[0] if early and late and early[0] < late[0] else 'am'}"


def _tail(lines: Sequence[Line]) -> list[str]:
    return [" ".join(line.text for line in lines[-25:])]


def previous_minutes(items: Sequence[tuple[str, str]], date: str | None) -> str | None:
    """The date of the meeting whose minutes were confirmed: the first date before this one in the item about them."""
    for title, text in items:
        about = f"{title}. {text}"
        if not RECORD.search(title) and not re.search(
            r"\bminutes of the (?:\w+ ){0,4}?meetings?,? (?:held|of|dated|on)\b|\bapprov\w+ (?:the )?minutes of\b",
            text,
            re.IGNORECASE,
        ):
            continue
        if not CONFIRMED.search(about) and not _dated_record(about) and not _headed_by_day(text):
            continue
        before = [d.value for d in find_dates(about, None) if date is None or d.value < date]
        if before := before or _without_year(about, date):
            return before[0]
    return next((day for _, text in items if (day := _recorded(text, date))), None)


def _dated_record(text: str) -> bool:
    """A day stands right beside the word: "Minutes: August 13, 2018", "the April 25, 2016 Council Meeting Minutes"."""
    days = find_dates(text, None)
    return any(RECORD_LEADS.search(text[: d.start]) or RECORD_BEHIND.match(text[d.end :]) for d in days)


def _headed_by_day(text: str) -> bool:
    """The item begins with a body and a day, and no sentence: "Harbour Board – August 13, 2018"."""
    days = find_dates(text, None)
    return bool(days) and bool(BODY_LEADS.fullmatch(text[: days[0].start]) and DAY_ENDS.match(text[days[0].end :]))


def _without_year(text: str, date: str | None) -> list[str]:
    """The days of a text as the last such before this meeting: "the meeting of 15th May"; its own day is none."""
    if date is None:
        return []
    year_before = f"{int(date[:4]) - 1}{date[4:]}"
    return [d.value for d in find_dates(text, year_before) if d.value < date and d.value[4:] != date[4:]]


def _recorded(text: str, date: str | None) -> str | None:
    """The day of "the minutes of 3 May 2011" or "minutes of the May 3, 2011 regular meeting", named in passing."""
    days = [d for d in find_dates(text, None) if date is None or d.value < date]
    return next((d.value for d in days if RECORD_OF.search(text[: d.start])), None)


def next_meeting(items: Sequence[tuple[str, str]], date: str | None, foot: Sequence[str]) -> str | None:
    """The first date after this meeting's in the item, or the last lines, about the next meeting."""
    about = [(title, text) for title, text in reversed(items) if NEXT_MEETING.search(title)]
    texts = (
        [text for _, text in about] + [text for _, text in reversed(items) if NEXT_MEETING.search(text)] + list(foot)
    )
    # a heading at the foot has the day on one of the lines below it
    texts += [" ".join(foot[i : i + BELOW]) for i, line in enumerate(foot) if len(line.split()) <= TITLE + 2]
    for text in texts:
        said = NEXT_MEETING.search(text)
        where = text[said.start() :] if said and not any(text == t for _, t in about) else text
        if said is None and not any(text == t for _, t in about):
            continue
        found = [d for d in find_dates(where, date) if not re.search(r"\bby\s+(?:the\s+)?$", where[: d.start])]
        days = [first_of_several(where, day) for day in found]
        if after := [day for day in days if date is None or day > date]:
            return after[0]
    return None
