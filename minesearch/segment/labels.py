"""The labels of attendance lists, above the names or at their left: who those are that the label speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minesearch.patterns import ATTENDANCE_HEAD
from minesearch.segment.name_lists import names_people
from minesearch.segment.names import is_chair, maybe_name

GROUPS = (
    (
        re.compile(r"apolog|regrets|absen|excused|not present|ymddiheur|leithsc|k[āa]ore", re.IGNORECASE),
        "apologies",
    ),
    (re.compile(r"officer|official|staff|clerk|secretariat|administrat|employee|personnel", re.IGNORECASE), "officers"),
    (
        re.compile(
            r"also|freisin|in attendance|yn bresennol|other|guest|observer|public|press|visit(?:or|ing)|invit|zoom"
            r"|teams|phone|video|consultant|advis[eo]r|presenter|speaker|resident|non-?\s?(?:voting|members?|committee)",
            re.IGNORECASE,
        ),
        "others",
    ),
)
MEMBERS = re.compile(
    r"^(?:(?!also|other|non)[\w-]+\s+)*(?:members?(?!\s+of\s+(?:the\s+)?(?:public|press|staff))|councillors?|cllrs?|crs"
    r"|trustees?|governors?|directors?|commissioners?|council\s?members?|board|council|committee)\b",
    re.IGNORECASE,
)
WHENCE = re.compile(r"\s+(?:from|for|representing|on\s+behalf\s+of)\b", re.IGNORECASE)  # says nothing of the group
OF_KIND = (
    re.compile(  # the members of one kind, whatever they sit for: "Public Governors", "Staff and Elected Trustees"
        r"(?:(?!also|other|non|observ|invit|visit|guest|former|in\b)[\w-]+\s+){1,3}(?:governors|trustees|councillors)"
        r"(?:\s+present|\s*\([^()]*\))?\s*[:.–-]*$",
        re.IGNORECASE,
    )
)
SAID = re.compile(  # "Also present were the Town Clerk, ..."
    r"(?P<head>(?:also\s+)?(?:present|in attendance|attending|absent|excused)\s+(?:were"
    r"|was))(?:\s+the\s+following)?\s*:?\s+"
    r"(?P<rest>(?-i:[^\W\d_a-z]).*)",
    re.IGNORECASE,
)
LIST_OF = re.compile(  # "Annex A: List of participants"
    r"(?:(?:annex|appendix|attachment|enclosure|schedule)\b\s*[\dA-Z]{0,3}\s*[-–:.,]?\s*)?"
    r"(?:(?:list|register|record)\s+of\s+(?:the\s+)?(?:participants|attendees|attendance|delegates|those\s+present"
    r"|members\s+present|persons\s+present)|(?:participants|attendance|attendees)(?:\s+list)?)\s*:?",
    re.IGNORECASE,
)
SENT = re.compile(
    r"(?:(?:an|written)\s+)?(?:apolog(?:y|ies)|regrets)\b[^.:]{0,70}\b(?:from|by"
    r"|on behalf of)\s*:?\s+(?-i:[^\W\d_a-z])",
    re.IGNORECASE,
)
UNMARKED = re.compile(  # "Apologies Mrs Hill, Mr Dunn"
    r"(?P<head>apologies(?:\s+for\s+absence)?|regrets|absent|(?:also\s+)?present|in\s+attendance)\s+(?P<rest>(?-i:[A-Z]).*)",
    re.IGNORECASE,
)
MANY = re.compile(r"(?:s|staff|aldermen|public|administration)\s*$", re.IGNORECASE)
THERE = re.compile(r"present|attend|absen|apolog|regrets|excused|láthair|sederunt|ymddiheur|presennol", re.IGNORECASE)
_CHAIRS = (
    r"chair(?:man|woman|person)?|convenor|convener|president|(?:lord |the )?mayor|provost|cathaoirleach|cadeirydd|reeve"
    r"|warden|moderator|presiding(?: officer| member)?|chaired by|presided(?: over)? by|in the chair|yn y gadair"
)
ROLE = re.compile(
    rf"(?:[^\W\d][^:;|/.,\d]{{2,30}}\s*[|/]\s*(?=\S))?(?P<role>(?:the\s+)?(?:(?:(?:vice|deputy|depute|acting|interim)[\s-]*)?"
    rf"(?:{_CHAIRS})|leas-?chathaoirleach|is-gadeirydd|dirprwy\s+\w+|mayor\s+pro\s+tem"
    r"|(?:hon(?:orary)?\.?\s+|minutes?\s+|board\s+|company\s+|committee\s+|recording\s+|assistant\s+|deputy\s+|town\s+|parish\s+"
    r"|city\s+|village\s+)?(?:secretary|treasurer|clerk)|(?:minute|note|minutes|notes)(?:[\s-]+tak(?:er|en by|ing)|"
    r"\s+(?:by|prepared by|recorded by))?|recorder|taken by|scribe|facilitator))"
    r"(?:\s*[/|]\s*[^:;|/.,\d]{2,30})?(?P<end>\s*[:;]\s*[-–]?|\s*$|\s+[–—-]\s)\s*(?P<rest>.*)",
    re.IGNORECASE,
)
OTHER_TIER = re.compile(  # one of the council above, at a meeting of a parish
    r"(?:county|district|borough|unitary|ward)\s+(?:councillor|cllr|member)\s*:?$", re.IGNORECASE
)
FACT = re.compile(
    r"(?:dates?|times?|venue|location|place|held|purpose|subject|title|meeting|ref(?:erence)?|status|quorum|next|distribution"
    r"|circulation|copies|published|agenda|documents|web\s?cast|started?|finished|opened|closed|commenced|page|file|version"
    r"|classification|type|note|note[sd]|declarations?|public|key|decision|resolved|action|contact|tel|e-?mail|moved|seconded"
    r"|voting|subject|re|room|address|duration|recording|livestream)\b",
    re.IGNORECASE,
)
WITHIN = re.compile(r"(?P<label>[^\W\d_a-z][\w’'&/ -]{3,45}?)\s*:\s*[-–]?\s+(?P<names>(?-i:[^\W\d_a-z]).*)")
NOTES = re.compile(r"minut|note|record|taken|scribe", re.IGNORECASE)
OF_MEETING = re.compile(  # what met, and no one who took notes
    r"^(?!.*,)(?:.*\b)?(?:meetings?|session|board|council|committee|commission|panel|cabinet|trustees|governors)\W*$",
    re.IGNORECASE,
)


COLUMN_HEAD = re.compile(  # the head of a column in a table of people
    r"(?:(?:full )?names?|initials?|title|(?:job )?title|position|post|role|organi[sz]ation|representing|agency|company"
    r"|designation|delegation|national body|affiliation|department|capacity|members?|ward|attendees?|participants?"
    r"|employer|body|constituency|member body|country|state|nation(?:ality)?|institution|partner(?: agency)?)"
    r"(?:\s*(?:/|and|&)\s*(?:title|position|post|role|organi[sz]ation|agency|company|ward))?\s*:?$",
    re.IGNORECASE,
)
NAME_HEAD = re.compile(r"(?:full\s+)?names?\b|members?\b|attendees?\b|participants?\b", re.IGNORECASE)


@dataclass(frozen=True)
class Label:
    """What a label says: the `group` of those behind it (None: that of the label above), their `post`, who presides.

    `behind` is the number of the words of the text that stand before the names on the label's own line.
    """

    group: str | None
    post: str | None = None
    chair: bool = False
    rest: str = ""
    behind: int = 0
    colon: bool = False
    there: bool = False  # it says that those are there, or are not
    one: bool = False  # it is the office of one


def group_of(heading: str, first: bool = False) -> str:
    """present, officers, others or apologies, by the words of a heading.

    Members "in attendance" are the members present; where no other list came before (`first`), so are all who attend.
    """
    heading = WHENCE.split(heading.strip())[0] or heading
    found = next((name for regex, name in GROUPS if regex.search(heading)), None)
    if found in ("officers", "others") and OF_KIND.match(heading.strip()):
        return "present"
    if (
        found == "others"
        and MEMBERS.match(heading.strip())
        and re.search(r"attend|zoom|teams|phone|video", heading, re.I)
    ):
        return "present"
    if found is None and not first and OTHER_TIER.match(heading):
        return "others"
    if found is None:
        return "present" if first or not re.match(r"attending", heading, re.IGNORECASE) else "others"
    return found


def read_label(text: str, first: bool = False) -> Label | None:
    """The label of a group that the text is, or begins with: "Members present:", "Staff: Ann Bell"."""
    if said := SAID.match(text):
        behind = len(text[: said.start("rest")].split())
        return Label(group_of(said["head"], first), rest=said["rest"], behind=behind, there=True)
    if LIST_OF.fullmatch(text):
        return Label("present", behind=len(text.split()), there=True)
    if SENT.match(text):
        return Label("apologies", rest=text, there=True)
    match = ATTENDANCE_HEAD.match(text)
    if not match and (bare := UNMARKED.match(text)) and names_people(bare["rest"]):
        behind = len(text[: bare.start("rest")].split())
        return Label(group_of(bare["head"], first), rest=bare["rest"], behind=behind, there=True)
    if not match or (match["rest"] and not re.search(r"[:;-]|–", match["end"])):
        return None
    if match["rest"] and ":" not in match["end"] and not (THERE.search(match["head"]) or MANY.search(match["head"])):
        return None
    behind = len(text[: match.start("rest")].split()) if match["rest"] else len(text.split())
    there = bool(THERE.search(match["head"]))
    if match["rest"].rstrip().endswith(":") and ATTENDANCE_HEAD.match(match["rest"]):  # "Apologies: Councillors:"
        return Label(group_of(match["head"], first), behind=len(text.split()), colon=True, there=there)
    if re.fullmatch(r"\([^()]*\)\s*:?", match["rest"]):  # "Members: (Present)"
        return Label(group_of(text, first), behind=len(text.split()), colon=True, there=bool(THERE.search(text)))
    group = group_of(match["head"], first)
    office = read_role(match["rest"]) if ":" in match["end"] else None
    if office and office.colon and office.rest:  # "Present: Chair – Ann Bell"
        named = len(text[: match.start("rest")].split()) + office.behind
        return replace(office, group=office.group or group, behind=named, there=there)
    if within := WITHIN.match(match["rest"]):  # "Present: Voting Members: Ann Bell"
        inner = group_of(within["label"])
        group = inner if group == "present" and inner != "apologies" else group
        role = read_role(within["label"]) or Label(group)  # "Present: Chair: Ann Bell"
        behind = len(text[: match.start("rest") + within.start("names")].split())
        return Label(group, role.post, role.chair, within["names"], behind, colon=True, there=there)
    post = match["head"].strip() if re.fullmatch(r"clerk", match["head"].strip(), re.IGNORECASE) else None
    return Label(group, post, rest=match["rest"], behind=behind, colon=bool(match["end"].strip()), there=there)


def read_role(text: str) -> Label | None:
    """The label of one office: "Chairman:", "In the Chair: Cllr Bell", "Vice-Chair"."""
    match = ROLE.match(text)
    if not match or (match["rest"] and not match["end"].strip()):
        return None
    dash = match["end"].strip() in ("-", "–", "—")
    if dash and not maybe_name(re.split(r"[,;(]", match["rest"])[0].strip()):
        return None  # "Chairman – Finance Committee"
    role = match["role"].strip()
    behind = len(text[: match.start("rest")].split()) if match["rest"] else len(text.split())
    colon = bool(match["end"].strip())
    bare = re.sub(r"^the\s+", "", role, flags=re.IGNORECASE)
    vice = re.match(r"(?:vice|deputy|depute|leas|is-|dirprwy|mayor\s+pro)", bare, re.IGNORECASE)
    if NOTES.match(bare) and OF_MEETING.search(match["rest"]):
        return None  # "Minutes – Regular Meeting", "MINUTES: Saltby Library Board" head the whole
    if NOTES.match(bare) or re.search(r"\b(?:clerk|secretary|recorder|taker)\b", bare, re.IGNORECASE):
        post = None if re.fullmatch(r"(?:minutes?|notes?)(?:\s+(?:by|taken by))?", bare, re.IGNORECASE) else bare
        return Label("officers", post, False, match["rest"], behind, colon, one=True)
    if vice or re.match(r"(?:hon|treasurer|facilitator)", bare, re.IGNORECASE):
        return Label(None, bare, False, match["rest"], behind, colon, one=True)
    office = not is_chair(bare) and not re.match(r"chaired|presid(?:ed|ing)|yn y", bare, re.IGNORECASE)
    return Label(None, bare if office else None, True, match["rest"], behind, colon, one=True)


def heads_people(columns: Sequence[str]) -> bool:
    """The cells are the heads of a table of people: Name, Role, Organisation."""
    heads = len(columns) > 1 and all(COLUMN_HEAD.match(cell) for cell in columns)
    return heads and any(NAME_HEAD.match(cell) for cell in columns[:2])


def is_fact(text: str) -> bool:
    """The label of something that is no person: "Venue:", "Date and time:"."""
    return bool(FACT.match(text))
