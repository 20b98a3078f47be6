"""What the words of a minute tell of people and of other minutes: who presented, and which minutes it names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from minesearch.segment.names import HONORIFICS, RANKS

_CAP = r"[A-Z][\w'’-]*\.?"
_TITLE = rf"(?:(?:(?i:{HONORIFICS})\b\.?|(?i:{RANKS}))\s+(?:\d{{2,5}}\s+)?)"
PERSON = rf"(?:{_TITLE}){{0,3}}(?:[A-Z]\.?\s?){{0,3}}{_CAP}"
PERSON += rf"(?:(?<![a-z]{{3}}\.)\s+(?:(?:de|van|von|der|la|le)\s+)?{_CAP}){{0,3}}"  # a stop ends a sentence
PAPER = (
    r"(?:report|presentation|update|briefing|paper|verbal update|oral update|oral presentation"
    r"|oral report|verbal report)"
)
_POST = r"(?:Director|Manager|Engineer|Planner|Attorney|Administrator|Clerk|Chief|Officer|Superintendent|Treasurer)"
REPORT_OF = re.compile(
    rf"(?<!had )\b(?:considered|received|noted|heard|given)\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?{PAPER}"
    rf"(?:\s+and\s+an?\s+(?:[\w-]+\s+){{0,2}}?{PAPER})?(?:,\s[a-z][^.,]{{3,40}},)?\s+"
    rf"(?:on [^.,]{{3,60}}?\s+)?(?:of|from|by|given by"
    rf"|presented by)\s+(?:the\s+(?:[A-Z][\w&'’]*\s+)+?(?=(?:{_TITLE}"
    rf"|[A-Z][a-z]+\s[A-Z][a-z]+\s*,)))?"
    rf"(?P<name>{PERSON})(?P<after>[,.;]|\s+(?:which|who|on|regarding|concerning|about|and|of"
    rf"|setting|providing|the|outlining)\b|\s*\()"
)
AND_OTHER = re.compile(  # "from Ann Bell, Harbour Engineer, and Mr Dunn, Pilots' Guild"
    rf"(?:,\s(?=[A-Z])[^,.;]{{3,60}})?,?\s+and\s+(?P<name>{PERSON})(?=[,.;]|\s+(?:on|about|regarding|concerning|setting)\b)"
)
FROM_POST = re.compile(
    rf"\b{PAPER}\s+from\s+the\s+(?P<post>[A-Z][\w ]{{4,60}}?)\s+at\s+the\s+[A-Z]{{2,8}}\s+(?P<name>{_CAP}\s+{_CAP})\b"
)
PRESENTED_BY = re.compile(
    rf"\b(?:presented|introduced|given|delivered)\s+by\s+(?P<name>{PERSON})(?=[,.;(]|\s+(?:and|who|which|of|from)\b|$)"
)
INTRODUCED = re.compile(
    rf"(?:^|(?<=[.!?:)]\s)|(?<=\n)|(?<=\d\.\s)|(?<=\bGroup, )|(?<=\bChair, )"
    rf"|(?<=\bCommittee, ))(?P<name>{PERSON})\s*(?:\([^)]*\)"
    rf"|(?:of|from)\s+(?:the\s+)?(?:[A-Z][\w&’'-]*\s+(?:(?:of|and|for|the)\s+)*){{1,7}}|,[^.]{{3,110}}?(?:,"
    rf"|(?=\s(?:introduced|provided|presented|gave)\b)))?"
    r"\s*,?\s*(?:then\s+)?"
    r"(?:introduced|presented|gave|provided|delivered)\s+(?:an?\s+|the\s+|this\s+"
    r"|and\s+outlined\s+the\s+)*(?:[\w-]+\s+){0,3}?"
    r"(?:report|update|presentation|paper|briefing|item)\b",
    re.MULTILINE,
)
IN_APPOSITION = re.compile(  # "The Portfolio Holder for Ports, Councillor Hill, presented the proposals."
    rf"\b[Tt]he\s+(?:[A-Z][\w&’'-]*(?:,?\s+(?:for|of|and|to|the))*\s+){{0,8}}[A-Z][\w&’'-]*,\s+(?P<name>{PERSON}),\s+(?:then\s+)?"
    r"(?:introduced|presented|gave|provided|delivered|outlined|spoke\s+to|summarised)\b"
)
SHOWED = re.compile(  # "Ann Bell, Harbour Engineer, presented the accounts." "Mrs Hill spoke to paper 19/04."
    rf"(?:^|(?<=[.!?:)]\s))(?P<name>{PERSON})(?:\s*\([^()]{{2,60}}\)|,\s(?=[A-Z])[^.,]{{3,70}},)?\s+(?:then\s+)?"
    rf"(?:(?:introduced|presented|tabled|spoke\s+to)\s+(?i:document|appendix|annex|enclosure|{PAPER})\s+(?:no\.?\s*)?"
    r"(?=[A-Z\d][\w/.-]{0,8}\b(?<![a-z]{2}))[\w/.-]+|(?:introduced|presented|tabled)\s+(?:the|this|an?|his|her|their)\s+(?:[a-z][\w’'-]*\s+){0,3}?"
    r"(?:register|guidance|accounts?|(?i:action\s+(?:log|tracker|list))|plans?|strategy|statements?|policy|proposals?|budgets?|figures|findings|results|programme"
    r"|data|dashboard|forecasts?|returns?|documents?|reviews?|audit|slides|draft|outline|schedules?|letters?|petition"
    r"|applications?|quot(?:es|ations)|tenders|bids|ordinance|timetable|details|films?|videos?|story|framework|summary|assessments?|readings?)\b|spoke\s+to\s+(?:(?:the|this|his|her)\s+)?"
    rf"(?:{PAPER}|item)\b)",
    re.MULTILINE,
)
PUT_FORWARD = re.compile(  # of one who is known to be there: "Ann Bell presented the scheme", and no gift or motion
    rf"(?:^|(?<=[.!?:)]\s))(?P<name>{PERSON})(?:\s*\([^()]{{2,60}}\)|,\s(?=[A-Z])[^.,]{{3,70}},)?\s+(?:then\s+)?"
    r"presented\s+(?:the|this|his|her|their)\s+(?!(?:[\w’'-]+\s+){0,4}?(?:awards?|prizes?|certificates?|medals?|che(?:que|ck)s?"
    r"|gifts?|cups?|troph(?:y|ies)|plaques?|bouquets?|flowers|badges?|tokens?|apologies|motions?|amendments?|shields?|winners?)\b"
    r"|(?:[\w’'-]+\s+){0,2}?(?:crew|team|clerk|(?:member|councillor|officer|student|pupil|guest|speaker|director)s?)\b)[a-z]",
    re.MULTILINE,
)
WENT_THROUGH = re.compile(  # "Mr. Hill reviewed the quotes." "City Engineer Ann Bell summarized the request."
    rf"(?:^|(?<=[.!?:)]\s))(?:(?:[A-Z][\w&’'-]*\s+(?:(?:of|and|for|the)\s+)?){{0,5}}?{_POST}\s+)?(?P<name>{PERSON})\s+"
    r"(?:summari[sz]ed|reviewed|went\s+(?:over|through))\s+(?:the|this|his|her|their)\s+(?:[a-z][\w’'-]*\s+){0,3}?"
    rf"(?:{PAPER}|requests?|quot(?:es|ations)|tenders|bids|proposals?|budgets?|figures|applications?|plans?|ordinance"
    r"|agreement|contract|policy|accounts?|details|findings|results)\b",
    re.MULTILINE,
)
_AND = r"(?:,\s+(?:and\s+)?|\s+(?:and|&)\s+)"
_NO_LINK = r"(?!(?:to|of|on|for|while|when|and|that|as|in|at|with|after|before|but|from|by|about|no)\b)"
TOGETHER = re.compile(  # "Ann Bell and Cal Dunn presented the yearly review"
    rf"(?:^|(?<=[.!?:)]\s))(?:(?:Councillors|Cllrs\.?|Messrs\.?|Trustees|Commissioners)\s+)?(?P<names>{PERSON}(?:{_AND}{PERSON}){{1,3}})"
    r"(?:\s*\([^()]{2,60}\)|,\s+(?:of|from)\s[^.,]{3,60},)?\s+(?:then\s+|jointly\s+)?"
    r"(?:(?:introduced|presented|provided|delivered|tabled)\s+(?:(?:an?|the|their|this|his|her)\s+)?"
    rf"(?:{_NO_LINK}[^\s.,;:()]+\s+){{0,7}}?(?i:{PAPER}|reviews?|overview|stud(?:y|ies)|audit|findings|results|figures|accounts"
    r"|plans?|slides|outline|summary|forecasts?|proposals?|budgets?|strategy|policy)"
    rf"|(?:gave|made)\s+(?:an?|the|their)\s+(?:{_NO_LINK}[^\s.,;:()]+\s+){{0,3}}?(?:{PAPER}|overview|summary|outline|review|talk))\b",
    re.MULTILINE,
)
OF_POST = re.compile(  # "The Chair of the Group, Councillor Hill and the Quay Manager introduced the report."
    rf"\b[Tt]he\s+(?:[A-Z][\w&’'-]*(?:,?\s+(?:for|of|and|to|the))*\s+){{0,8}}[A-Z][\w&’'-]*,\s+(?P<name>{PERSON}),?\s+and\s+the\s+"
    r"(?:[A-Z][\w&’'-]*\s+(?:(?:for|of|and)\s+(?:the\s+)?)?){1,6}(?:introduced|presented|gave|provided|delivered|outlined|spoke\s+to)\b(?!\s+(?:themselves|each)\b)"
)
COLON = re.compile(rf"(?m)^(?P<name>(?:(?:Councillor|Mayor|Cllr|Deputy Mayor|Reeve)\.?\s+)(?:{_CAP}\s?){{2,3}}):\s")
NAME = re.compile(PERSON)
NUMBERED = re.compile(r"(?m)^\d{1,3}(?:\.\d{1,3}){1,2}\.?\s+(?=[A-Z])")  # before a paragraph: "3.1 Ann Bell introduced"
NOT_A_PERSON = re.compile(
    r"^The\b|\b(?:Council|Board|Committee|Service|Services|Police|Partnership|Team|Group|Department"
    r"|Trust|Authority|Network|Office|Officers?"
    r"|Commissioner|Agency|Hub|Unit|Director|Head|Chair(?:man)?|Members?|Commission|Company"
    r"|Centre|Cabinet|Update|Report|Point"
    r"|Leicestershire|County|District|Borough|City|Town|Parish|University|College|School"
    r"|Association|Society|Clerk|Manager|Health|Care|Safety|Housing|Transport"
    r"|Probation|Fire|Rescue|Planning|Finance|Education|Public|Social|Children)\b"
)
_CODED = r"(?:[A-Z]{1,8}[/.\s-]?)?\d{1,4}(?:[/-]\d{1,4}){1,3}|[A-Z]{1,8}[/.-]?\d{1,4}"  # 23/58, HB/9, HB/24/09, C123
MINUTE = re.compile(
    rf"\b(?:Minutes?|Mins?\.|Mins?(?=\s+(?i:no\.?\s*|ref\w*\.?\s*:?\s*)?(?:{_CODED}))|minutes?(?=\s+(?:no\.?\s*|number\s+|ref\w*\.?\s*)?(?:{_CODED}))"
    r"|\bmin\.|(?<!\d )(?<!\d-)\bminutes?(?=\s+(?:no\.?|number|ref(?:erence)?\.?)\s*\d"
    r"|\s+\d{1,4}(?:\.\d{1,2})?\s+refers?\b)"
    r"|(?<=\bto )minute|(?<=\bunder )minute|(?<=\bsee )minute|(?<=\bper )minute|(?<=\()minute)\s+(?i:no\.?\s*|number\s+"
    rf"|ref(?:erence)?\.?\s*:?\s*)?(?P<number>{_CODED}|\d{{1,4}}(?:\.\d{{1,2}})*)(?P<more>(?:\s*(?:,|and"
    rf"|&)\s*(?:{_CODED}|\d{{1,4}})(?!\d|[:./]\d))*)"
    r"(?!\s*(?:minutes|hours|seconds|people|members|%))"
)
MINUTE_PARAGRAPH = re.compile(r"\b(?:[Pp]aragraph|[Ii]tem|at)\s+(?P<number>\d{1,3}\.\d{1,2})\b(?!\s*[ap]\.?m)")
CODE = re.compile(r"(?=.*[A-Z])(?=.*\d[/-]\d|.*\d[/-][A-Z]|.*[A-Z][/-]\d)[\w/-]*\d{2,}$")  # A23/039, HB/24/01
ARISING = re.compile(r"\bmatters\s+arising\b", re.IGNORECASE)
LEADING = re.compile(r"[A-Z]{1,8}[/.-]?\d{1,4}|\d{3,4}")  # what a number of minutes that run on may be: C88, 1088
DAY = re.compile(r"(?:[0-3]?\d)[./-](?:[01]?\d)[./-](?:(?:19|20)?\d\d)(?![\d./-])")  # a footer's "Minutes 18.09.11"
_BEFORE = r"(?:last|previous|earlier|past|prior|preceding)"
EARLIER = re.compile(  # what a paragraph is one of: "the minutes of 4 May, at 3.2"
    rf"\bminutes\b|\b{_BEFORE}\s+(?:\w+\s+){{0,2}}meeting\b|\bmeeting\s+(?:(?:of|held|on|dated|in)\b|\d)", re.IGNORECASE
)
OF_EARLIER = re.compile(
    rf"\s+(?:of|in|from|at)\s+the\s+{_BEFORE}\s+(?:\w+\s+){{0,2}}(?:meeting|minutes)\b", re.IGNORECASE
)
HOUR = re.compile(r"\b(?:closed|ended|adjourned|concluded|rose|began|opened|started|arrived|left)\b[^.]{0,30}$", re.I)


def presenters(text: str, lines: Sequence[str], names: Sequence[str] = ()) -> tuple[str, ...]:
    """Those who reported or presented to the meeting, as printed, in order. `lines` are those of the text; initials
    count where they are those of one of the `names` of people there.
    """
    initials = {_initials(name) for name in names}
    found: list[re.Match[str]] = []
    text = NUMBERED.sub("", text)
    listed = "\n".join(lines)
    for regex, where in (
        (REPORT_OF, text),
        (FROM_POST, text),
        (PRESENTED_BY, text),
        (INTRODUCED, text),
        (IN_APPOSITION, text),
        (SHOWED, text),
        (WENT_THROUGH, text),
        (OF_POST, text),
        (COLON, listed),
    ):
        for match in regex.finditer(where):
            found.append(match)
            if regex is REPORT_OF and (other := AND_OTHER.match(where, match.end("name"))):
                found.append(other)
    there = {_bare(name).split()[-1] for name in names if _bare(name)}
    found += [m for m in PUT_FORWARD.finditer(text) if m["name"].split()[-1].strip(".") in there]
    told = _together(text)
    told += [(match.start("name"), re.sub(r"\s+", " ", match["name"]).strip(" ,.;")) for match in found]
    return tuple(dict.fromkeys(name for _, name in sorted(told) if _is_person(name, initials)))


def _is_person(name: str, initials: Collection[str]) -> bool:
    """More than one word, or initials that are known, and nothing of a body or a post but in a rank before the name."""
    known = len(name.split()) > 1 or name in initials
    return known and not NOT_A_PERSON.search(_bare(name) or name)


def _together(text: str) -> list[tuple[int, str]]:
    """Those named one behind the other who presented something together, each with the place of the name."""
    found: list[tuple[int, str]] = []
    for match in TOGETHER.finditer(text):
        named = [(match.start("names") + part.start(), part[0]) for part in NAME.finditer(match["names"])]
        people = all(len(name.split()) > 1 and not NOT_A_PERSON.search(name) for _, name in named)
        found += [(at, name.strip(" ,.;")) for at, name in named] if people else []
    return found


def numbers_like(own: Iterable[str], text: str) -> list[str]:
    """The numbers in a text that are made like those of a meeting's own minutes and are none of them: "A23/039" among
    A23/044 to A23/052, be they called minutes or not. Numbers without letters, or without a stroke, tell nothing.
    """
    given = set(own)
    shapes = {
        re.sub(r"\d+", lambda m: rf"\d{{{len(m[0])}}}", re.escape(number)) for number in given if CODE.match(number)
    }
    if not shapes:
        return []
    found = re.findall(rf"(?<![\w/.-])(?:{'|'.join(sorted(shapes))})(?![\w/-]|\.\d)", text)
    return [number for number in dict.fromkeys(found) if number not in given]


def numbers_followed_up(own: Iterable[str], title: str, text: str) -> list[str]:
    """The numbers under matters arising that lead what became of each: "1088 - The clerk had written". They are made
    like those of the meeting's own minutes, letters or three figures and more, and are none of them.
    """
    if not ARISING.search(f"{title} {text}"):
        return []
    given = {number for number in own if LEADING.fullmatch(number)}
    shapes = {re.sub(r"\d+", lambda m: rf"\d{{{max(1, len(m[0]) - 1)},{len(m[0])}}}", re.escape(n)) for n in given}
    if not shapes:
        return []
    found = re.findall(rf"(?:^|(?<=[.?!:] )|(?<=rising ))({'|'.join(sorted(shapes))})\s*[–—:-]\s+(?=[^\W\d])", text)
    return [number for number in dict.fromkeys(found) if number not in given]


def _initials(name: str) -> str:
    """ "AB" for "Ann Bell", without what stands before a name."""
    return "".join(word[0] for word in re.findall(r"[A-Z][\w’'-]*", _bare(name)))


def _bare(name: str) -> str:
    """Without titles and ranks before it."""
    return re.sub(rf"^(?:{_TITLE})+", "", name)


def minute_references(title: str, text: str) -> tuple[str, ...]:
    """The numbers of minutes of earlier meetings that a minute names: "Minute 47", "(Minute 55)"."""
    numbers: list[str] = []
    said = f"{title} | {text}"
    for match in MINUTE.finditer(said):
        if match[0].lower().startswith("minutes") and DAY.match(said, match.start("number")):
            continue
        numbers.append(match["number"])
        numbers += re.findall(rf"{_CODED}|\d{{1,4}}", match["more"] or "")
    for match in MINUTE_PARAGRAPH.finditer(text):
        around = text[max(0, match.start() - 60) : match.start()]
        if (EARLIER.search(around) or OF_EARLIER.match(text, match.end())) and not HOUR.search(around):
            numbers.append(match["number"])
    return tuple(dict.fromkeys(numbers))
