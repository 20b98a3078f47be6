"""Who was there where no list says so: told in the sentences of the paragraph that opens the minutes.

The Board met in regular session. Chairman Owen Pike presided. Commissioners Ruth Lane and Cal Dunn were present.
Also present were County Clerk Jane Wick and Road Supervisor Ann Bell.
"""

from __future__ import annotations

import re

NAMES = r"(?P<names>(?!(?:The|A|An|All|No|There|It)\b)[^\W\d_a-z][^.]{3,300}?)"
PRESIDED = re.compile(r"(?P<names>(?!The\b)[A-Z][\w.'’ -]{5,60}?)\s+(?:presided|presiding|took the chair)$")
WERE = re.compile(
    NAMES + r"\s+(?:were|was)\s+(?P<also>also\s+)?(?P<there>present|in attendance|attending|absent|excused)$"
)
THERE = re.compile(
    r"(?P<also>Also\s+)?(?P<there>[Pp]resent|[Ii]n attendance|[Aa]ttending|[Aa]bsent|[Ee]xcused)\s+(?:were|was)\s+"
    r"(?P<names>[^\W\d_a-z].{3,300})$"
)


def told_there(sentence: str) -> tuple[str, str, bool] | None:
    """The group and the names that the sentence tells of, and whether it says that they presided; else None."""
    text = " ".join(sentence.split()).strip(" .")
    if presided := PRESIDED.match(text):
        return "present", presided["names"], True
    told = THERE.match(text) or WERE.match(text)
    if not told:
        return None
    there = told["there"].lower()
    if there in ("absent", "excused"):
        return "apologies", told["names"], False
    return ("others" if told["also"] or there != "present" else "present"), told["names"], False
