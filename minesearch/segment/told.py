"""Who was there where no list says so: told in the sentences of the paragraph that opens the minutes.

The Board met in regular session. Chairman Owen Pike presided. Commissioners Ruth Lane and Cal Dunn were present.
Also present were County Clerk Jane Wick and Road Supervisor Ann Bell.
"""

from __future__ import annotations

import re

from minesearch.segment.name_lists import entries, only_surnames
from minesearch.segment.names import PARENTHESIS, maybe_name, post_and_name

_BY_POST = r"The\s+(?:[A-Z][\w-]*\s+){0,3}[A-Z][\w-]*,\s+[A-Z]"  # "The Clerk, Mrs Hill"
NAMES = (
    rf"(?P<names>(?:(?={_BY_POST})|(?!(?:The|A|An|All|No|There|It)\b))[^\W\d_a-z]"
    r"(?:[^.]|(?<=\b[A-Z])\.|(?<=\bM[rs])\.|(?<=\bMrs)\.|(?<=\bDr)\.){3,300}?)"
)
PRESIDED = re.compile(r"(?P<names>(?!The\b)[A-Z][\w.'’ -]{5,60}?)\s+(?:presided|presiding|took the chair)$")
IN_CHAIR = re.compile(  # "Councillor Ann Bell in the Chair, plus Councillors Cal Dunn and Eve Frost"
    r"(?P<chair>[A-Z][\w.'’ -]{5,60}?),?\s+in\s+the\s+[Cc]hair,?\s+"
    r"(?:plus|(?:together\s+|along\s+)?with|and)\s+(?P<names>[A-Z].{3,300})$"
)
WERE = re.compile(
    NAMES + r",?\s+(?:(?:were|was)\s+(?P<also>also\s+)?(?P<there>present|in attendance|attending|absent|excused)"
    r"|(?P<came>(?:also\s+)?attended(?:\s+(?:the|this)\s+meeting)?))"
    r"(?:,?\s+(?:together|along)\s+with\s+(?P<more>[^\W\d_a-z].{3,200}))?$"
)
THERE = re.compile(
    r"(?P<also>Also\s+)?(?P<there>[Pp]resent|[Ii]n attendance|[Aa]ttending|[Aa]bsent|[Ee]xcused)\s+(?:were|was)\s+"
    r"(?P<names>[^\W\d_a-z].{3,300})$"
)

LABELLED = re.compile(  # in the midst of a paragraph: "A Bell and C Dunn. Also present: Mrs Hill"
    r"(?:(?P<others>[Aa]lso\s+(?:[Pp]resent|[Ii]n\s+[Aa]ttendance)|[Ii]n\s+[Aa]ttendance)|[Aa]pologies(?:\s+for\s+absence)?"
    r"|[Ee]xcused|[Aa]bsent|[Rr]egrets)\s*:\s*"
    r"(?P<names>[^\W\d_a-z].{3,300})$"
)
BEHIND = re.compile(  # "Hill, Dunn and Frost present", "Clerk Ann Bell also in attendance", no verb between
    NAMES + r"\s+(?P<also>(?:were\s+)?also\s+)?(?P<there>present|in attendance|attending|absent|excused)$"
)
CALLED = re.compile(  # "Voting and seating order: Hill, Dunn and Frost", "Answering roll call were Hill and Dunn"
    r"(?i:(?:roll\s+call\s*:\s*)?(?:voting|seating|roll[\s-]+call)(?:\s+and\s+(?:voting|seating))?\s+order\s*:"
    r"|(?:those\s+|members\s+)?(?:answering|responding\s+to)\s+(?:the\s+)?roll(?:[\s-]+call)?\s+(?:were|was)\s*:?)\s*"
    r"(?P<names>[^\W\d_a-z].{3,300})$"
)
ANSWERED = re.compile(NAMES + r"\s+(?:answered|responded\s+to)\s+(?:the\s+)?roll(?:[\s-]+call)?$")


def told_there(sentence: str) -> tuple[str, str, bool] | None:
    """The group and the names that the sentence tells of, and whether it says that they presided; else None."""
    text = " ".join(sentence.split()).strip(" .")
    if presided := PRESIDED.match(text):
        return "present", presided["names"], True
    if led := IN_CHAIR.match(text):
        return "present", f"{led['chair']} (in the Chair), {led['names']}", False
    if called := CALLED.match(text) or ANSWERED.match(text):
        return "present", called["names"], False
    if labelled := LABELLED.match(text):
        return "others" if labelled["others"] else "apologies", labelled["names"], False
    told = THERE.match(text) or WERE.match(text) or _behind(text)
    if not told:
        return None
    if told.groupdict().get("came"):  # "Mr Bell (Surveyor) attended the meeting", behind a list of the members
        return "others", told["names"], False
    there, more = told["there"].lower(), told.groupdict().get("more")
    if more:
        return "others", f"{told['names']}, {more}", False
    if there in ("absent", "excused"):
        return "apologies", told["names"], False
    return ("others" if told["also"] or there != "present" else "present"), told["names"], False


def _behind(text: str) -> re.Match[str] | None:
    """What the sentence says behind names without a verb, where there is nothing but people before it."""
    match = BEHIND.match(text)
    people = entries(match["names"]) if match else []
    bare = [PARENTHESIS.sub("", person).strip() for person in people]
    named = all(maybe_name(person) or post_and_name(person)[1] is not None for person in bare)
    return match if people and (named or only_surnames(people)) else None
