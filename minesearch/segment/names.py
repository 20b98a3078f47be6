"""Reading a name as an attendance list prints it: initials, posts and the chair stand around it.

No list of people: only honorifics, ranks and letters behind a name, as in the style guides of British public bodies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

HONORIFICS = (
    r"mr|mrs|ms|miss|mx|dr|prof(?:essor)?|sir|dame|lord|lady|baroness|rev(?:erend)?|canon|cllrs?|councillors?|alderman"
    r"|mayor|deputy mayor|reeve|hon|rt hon|fr|sister|col(?:onel)?|maj(?:or)?|capt(?:ain)?"
)
RANKS = (
    r"(?:det(?:ective)?\.?|temporary|temp\.?|acting|t/|a/)?\s*(?:chief superintendent"
    r"|chief supt\.?|superintendent|supt\.?|spt\.?"
    r"|chief inspector|inspector|insp\.?|sergeant|sgt\.?|constable|commander|chief constable|deputy chief constable"
    r"|assistant chief constable|group manager|station manager|area manager)|d(?:ci|cs|si|i|s"
    r"|c)\b|c(?:i|s)\b|pc\b|ps\b|acc\b|dcc\b"
)
TITLE = re.compile(rf"^(?:(?:{HONORIFICS})\b\.?|{RANKS})", re.IGNORECASE)
POST_NOMINAL = re.compile(
    r"^(?:CC|JP|MP|MEP|OBE|CBE|MBE|KBE|DBE|DL|QC|KC|QPM|BEM|GM|TD|RD|PhD|FRS|MA|BA|BSc|CPFA|Esq)\.?$"
)
CHAIR = re.compile(
    r"\(?\b(?:in the chair|chair(?:man|woman|person)?|presiding)\b(?:\s+for (?:this|the) (?:meeting|item))?\)?",
    re.IGNORECASE,
)
NOT_CHAIR = re.compile(
    r"(?:vice|deputy|former|group)[\s-]*chair|chair of|chair(?:man|person|woman)? [-–]", re.IGNORECASE
)
INITIALS = re.compile(r"\(?\b(?P<initials>[A-Z][A-Za-z]{0,3}[A-Z]?[a-z]{0,2})\)?$")
PARENTHESIS = re.compile(r"\s*\((?P<inside>[^()]*)\)")
LONG_ENTRY = 400  # characters: a longer entry of a list is a sentence, whatever it names
LEADING_AND = re.compile(r"^and\s+")
BEHIND_INITIALS = re.compile(  # "Jane Wick (JW) Headteacher"
    r"(?P<name>[^(),]{4,40}?)\s*\((?P<initials>[A-Za-z]{2,5})\)[\s,–-]+(?P<post>[A-Z][^()]{3,60})$"
)
CLERK = re.compile(r"\b(?:clerk|secretary|minutes?|minute taker|note taker|secretariat|officer)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Name:
    """A name with what stood around it. `chair` where it is marked so."""

    name: str
    affiliation: str | None
    chair: bool
    initials: str | None

    @property
    def clerk(self) -> bool:
        """The affiliation is a post of those who serve the meeting."""
        return bool(self.affiliation and CLERK.search(self.affiliation))


def read_name(text: str) -> Name:
    """Take a printed entry apart: "Alan Dunn, Chair (ADu)", "C. Bell (Cabinet Office) (CB)", "Joan Hill (JH) CLERK"."""
    chair = False
    initials: str | None = None
    affiliations: list[str] = []
    rest = " ".join(text.split()).strip(" ,;.-–*")
    behind = BEHIND_INITIALS.match(rest)
    if behind and not _is_chair(behind["post"]) and _are_initials(behind["initials"], behind["name"]):
        return Name(behind["name"], behind["post"], False, behind["initials"])
    for match in list(PARENTHESIS.finditer(rest)):
        inside = match["inside"].strip()
        if _is_chair(inside):
            chair = True
        elif _are_initials(inside, rest[: match.start()]):
            initials = inside
        elif inside:
            affiliations.append(inside)
    rest = PARENTHESIS.sub(" ", rest).strip(" ,;-–")
    rest = rest.rstrip(") ") if "(" not in rest else rest  # a scan may lose the bracket that opens
    rest, marked, post = _tail(rest)
    return Name(" ".join(rest.split()), ", ".join(affiliations) or post, chair or marked, initials)


def _is_chair(text: str) -> bool:
    return bool(CHAIR.search(text)) and not NOT_CHAIR.search(text)


def _are_initials(inside: str, before: str) -> bool:
    """ "AHop" behind "Alison Hopkins": capitals that begin the words before them, in order."""
    if not INITIALS.match(inside) or len(inside) > 6 or " " in inside:
        return False
    capitals = [c for c in inside if c.isupper()]
    heads = [word[0] for part in before.split() for word in part.split("-") if word[:1].isupper()]
    return bool(capitals) and capitals[0] in heads and (len(capitals) == 1 or capitals[-1] in heads or inside.isupper())


def _tail(text: str) -> tuple[str, bool, str | None]:
    """Cut a post off the end: "- in the Chair", ", Chair", a post in capitals behind the name."""
    match = re.search(r"(?<![\s,–-])[\s,–-]*+\b(in the chair|chair(?:man|woman|person)?)$", text, re.IGNORECASE)
    if match and match.start() > 3 and not NOT_CHAIR.search(text):
        return text[: match.start()].strip(" ,-–"), True, None
    match = re.search(r"\s+(?P<post>CLERK|SECRETARY|TREASURER|RFO|VICE[- ]CHAIR)$", text)
    if match:
        return text[: match.start()], False, match["post"]
    return text, False, None


def split_names(text: str) -> list[str]:
    """The entries of a list in running text, divided at commas, semicolons and the last "and" outside brackets.

    A comma before letters behind a name ("R. Hill, OBE") or a post ("A. Dunn, Chair") divides nothing. Where semicolons
    divide, commas do not.
    """
    flat = " ".join(text.split()).strip(" .:;")
    marks = ";" if ";" in re.sub(r"\([^()]*\)", "", flat) else ","
    entries: list[str] = []
    depth, start = 0, 0
    for index, char in enumerate(flat):
        depth += (char == "(") - (char == ")")
        if char in marks and depth <= 0:
            entries.append(flat[start:index])
            start = index + 1
    entries.append(flat[start:])
    return [entry for part in _glued(entries) for entry in _and(part) if entry]


def _glued(entries: list[str]) -> list[str]:
    """Put posts and letters back behind the name they belong to."""
    out: list[str] = []
    for entry in (e.strip() for e in entries):
        bare = PARENTHESIS.sub("", entry).strip()
        served = POST_NOMINAL.match(bare) or (CHAIR.match(bare) and len(bare.split()) <= 3)
        if out and (served or _post_of(out[-1], entry, bare)):
            out[-1] = f"{out[-1]}, {entry}"
        else:
            out.append(entry)
    return out


def _and(entry: str) -> list[str]:
    """Divide at an "and" outside brackets where a name stands on either side."""
    names: list[str] = []
    rest = LEADING_AND.sub("", entry.strip())
    while len(rest) <= LONG_ENTRY and (match := re.search(r"\s+and\s+(?=[A-Z])(?![^(]*\))", rest)):
        head, tail = rest[: match.start()], rest[match.end() :]
        if (len(tail.split()) == 1 and not TITLE.match(head)) or _post_first(rest):
            break
        names.append(head)
        rest = LEADING_AND.sub("", tail.strip())
    return [*names, rest]


POST_WORDS = re.compile(
    r"\b(?:director|manager|officer|clerk|chief|superintendent|administrator|treasurer|assistant|head|engineer|planner"
    r"|master|coordinator|co-ordinator|secretary|technician|supervisor|foreperson|lawyer|solicitor|surveyor)\b",
    re.IGNORECASE,
)


POST = re.compile(  # nothing but a post: "Deputy Town Clerk"
    r"(?:the\s+)?(?:(?:town|parish|village|deputy|assistant|acting|locum|chief|executive|finance|financial|responsible"
    r"|committee|planning|project)\s+)*(?:clerk|officer|treasurer|secretary|administrator|manager|director)$",
    re.IGNORECASE,
)
ELECTED = re.compile(r"(?:cllrs?|councillors?|alderman|mayor|deputy mayor|trustee|reeve)\b", re.IGNORECASE)


def _post_of(name: str, entry: str, bare: str) -> bool:
    """The entry is the post of the person before it: "Town Clerk (MT)" behind "Mary Tull". `bare` has no brackets.

    Where the initials don't say so, a member who was elected and a clerk are two people.
    """
    if len(name.split()) < 2 or POST_WORDS.search(name):
        return False
    initials = [match["inside"] for match in PARENTHESIS.finditer(entry)]
    if initials:
        theirs = all(_are_initials(inside, name) and not _are_initials(inside, bare) for inside in initials)
        return theirs and bool(POST_WORDS.search(bare))
    return bool(POST.match(bare)) and not ELECTED.match(name)


def _post_first(entry: str) -> bool:
    """A post that itself holds an "and" before the name: "Assistant and Deputy Clerk Jo Hill"."""
    head, _, tail = PARENTHESIS.sub("", entry).rpartition(" and ")
    return bool(POST_WORDS.search(head)) and bool(POST_WORDS.search(tail)) and not _name_at_end(head)


def _name_at_end(text: str) -> bool:
    words = text.split()
    return len(words) >= 2 and all(w[:1].isupper() and not POST_WORDS.search(w) for w in words[-2:])


def post_and_name(entry: str) -> tuple[str, str | None]:
    """A post printed before the name: "Fire Chief Will Bates" -> ("Will Bates", "Fire Chief")."""
    words = entry.split()
    in_brackets = words[-1:] and words[-1].endswith(")") and "(" not in words[-1]
    if in_brackets or TITLE.match(entry) or len(words) < 3 or not POST_WORDS.search(" ".join(words[:-2])):
        return entry, None
    if POST_WORDS.search(" ".join(words[-2:])) or words[-3].islower() or words[-3] == "&":
        return entry, None  # "Head of Legal Services" is a post and no name
    return " ".join(words[-2:]), " ".join(words[:-2])
