"""Reading a name as an attendance list prints it: initials, posts and the chair stand around it.

No list of people: only honorifics, ranks and letters behind a name, as in the style guides of British public bodies,
and the titles of those who sit on councils and boards elsewhere.
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
SEATS = (  # titles of those who sit on a body, beside the honorifics: councils of other countries and languages
    r"crs?|(?:city |town |county |district |parish |borough )?(?:cllrs?|councillors?|council ?(?:member|man|woman)s?)"
    r"|commissioners?|aldermen|alderwoman|ald|bailie|provost|lord mayor|vice mayor|mayor pro tem(?:pore)?|deputy reeve"
    r"|freeholder|selectman|selectwoman|trustees?|regent|judge|justice|rev['’]?d|the rev(?:erend)?|imam|rabbi"
    r"|cyng(?:horydd)?|cynghorwyr|comh(?:airleoir)?|pcso"
)
TITLE = re.compile(rf"^(?:(?:{HONORIFICS}|{SEATS})\b\.?|{RANKS})", re.IGNORECASE)
POST_NOMINAL = re.compile(
    r"^(?:CC|JP|MP|MEP|OBE|CBE|MBE|KBE|DBE|DL|QC|KC|QPM|BEM|GM|TD|RD|PhD|FRS|MA|BA|BSc|CPFA|Esq|MSP|MS|MLA|MLC|QSM|OAM"
    r"|AM|AO|PSM|FCA|RGN|Jr|Sr|III?|M\.?D|D\.?O|D\.?D\.?S|D\.?V\.?M|J\.?D|R\.?N|CPA"
    r"|Ed\.?D|Ph\.D|MBA|MPH|MSW|LCSW|P\.?E|AICP|CMC|MMC)\.?$"
)
CHAIR = re.compile(
    r"\(?\b(?:in the chair|chair(?:man|woman|person)?|chairing|presid(?:ing|ed)|cathaoirleach|cadeirydd|convenor"
    r"|convener|moderator|preses)\b(?:\s+for (?:this|the) (?:meeting|item))?\)?",
    re.IGNORECASE,
)
NOT_CHAIR = re.compile(
    r"(?:vice|deputy|depute|former|group|past|sub-?committee|committee|elect|leas|is|dirprwy|acting\s+vice)[\s-]*"
    r"(?:chair|conven|cathaoirleach|gadeirydd|cadeirydd|moderator)|gadeirydd"
    r"|(?:audit|finance|quality|resources|remuneration|performance|people|planning|staffing|curriculum|pay|risk|workforce"
    r"|scrutiny|assurance)(?:[\s,&]+\w+)*[\s-]+chair"
    r"|chair of|chair(?:man|person|woman)? [-–]|chair(?:man|woman|person)?[\s-]elect|conven[eo]r of",
    re.IGNORECASE,
)
MANY = 4  # capitals: as many that are not those of the name are the letters of a body
INITIALS = re.compile(r"\(?\b(?P<initials>[A-Z][A-Za-z]{0,3}[A-Z]?[a-z]{0,2})\)?$")
PARENTHESIS = re.compile(r"\s*\((?P<inside>[^()]*)\)")
BEHIND_INITIALS = re.compile(  # "Jane Wick (JW) Headteacher", "Jane Wick (JW) – Saltby Council (Chair)"
    r"(?P<name>[^(),]{4,40}?)\s*\((?P<initials>[A-Za-z]{2,5})\)[\s,–-]+(?P<post>[A-Z][^()]{1,60}(?:\([^()]*\))?)$"
)
WITHIN_POST = re.compile(  # a bracket within that of the post: "Ann Bell (Director (Harbours))"
    r"(?P<name>[^()]{3,60}?)\s*\((?P<post>[^()]+\([^()]*\)[^()]*)\)"
)
CLERK = re.compile(
    r"\b(?:clerk|clerc|secretary|minutes?|minute taker|note taker|secretariat)\b|^(?:responsible|proper"
    r"|finance|committee"
    r"|governance|democratic|support|planning|administrati(?:ve|on)|parish|town|policy"
    r"|legal)[\w ]*\bofficer\b|^officer\b"
    r"|\bRFO\b",
    re.IGNORECASE,
)
MANNER = re.compile(  # how, how long or why not: said of a person's being there, and no post
    r"(?:(?:attend\w*|joined|present|participat\w*)\s+)?(?:via|by|on|through)\s+(?:(?:ms|microsoft)\s+)?(?:zoom|teams|skype"
    r"|webex|video|phone|tele\w*|electronic|audio|link|remote)\b.*|(?:virtual|remote|online|in[ -]person|hybrid)(?:ly)?"
    r"|(?:teams|zoom|video ?(?:link|conference)|telephone|phone)"
    r"|(?:attend\w*|joined|arrived|left|present|departed|absent|late|entered|retired|withdrew|in attendance)\b.*"
    r"|(?:from|until|till|up to|part|for|items?|minutes?|agenda)\b.*(?:\d|item|meeting|minute|part|noon|agenda).*"
    r"|(?:sub(?:stitut\w+)?|deputi[sz]ing|deputy|standing in|in place of"
    r"|on behalf of)"
    r"\s+(?:for|of)\b.*|excused|unexcused|apolog(?:y|ies)(?:\s.*)?|leave of absence|with(?:out)? apolog\w+|no apolog\w+"
    r"|(?-i:[^\W\d_a-z])[\w .’'-]+\s(?:substituting|deputi[sz]ing|attended|attending)(?:\s.*)?"
    r"|quorate|non-?voting|voting|accepted|noted|received|unwell|ill(?:ness)?",
    re.IGNORECASE,
)
POST_WORDS = re.compile(
    r"\b(?:director|manager|officer|clerk|chief|superintendent|administrator|treasurer|assistant|head|engineer|planner"
    r"|master|coordinator|co-ordinator|secretary|technician|supervisor|foreperson|lawyer|solicitor|surveyor|attorney"
    r"|president|counsell?or|principal|headteacher|governor|representative|counsel|auditor|accountant|advis[eo]r|consultant|dean"
    r"|chancellor|provost|registrar|librarian|inspector|commissioner|leader|lead|member|observer|trustee|executive"
    r"|chair(?:man|woman|person)?|vice-chair\w*|mayor|deputy|nurse|specialist|analyst|controller|comptroller|taker"
    r"|recorder|architect|ranger|warden|partner|student|teacher|bursar|monitor|vice[- ]president|convener|caretaker"
    r"|resident|reporter|appointee|nominee|designate|commander|owner|parent|staff|auditors|minutes|apprentice|intern|steward|minister|parishioner|superintendant)\b",
    re.IGNORECASE,
)
BODY = re.compile(
    r"\b(?:council|police|fire|service|services|trust|authority|partnership|board|nhs|association|agency|university|college"
    r"|school|group|society|company|commission|probation|rescue|department|office|committee|ltd|limited|llp|inc|plc|forum"
    r"|federation|union|church|centre|center|team|directorate|ministry|institute|architects|consulting|bank|hospital"
    r"|governance|finance|planning|operations|works|media|press|times|gazette|management|solutions|club)\b",
    re.IGNORECASE,
)  # words of the name of a body that someone comes from
HOW = re.compile(  # the end of an entry that says how somebody was there
    r"[\s,–-]+(?:(?:attended|joined|present)\s+)?(?:(?:via|by|on)\s+(?:(?:ms|microsoft)\s+)?(?:zoom|teams|skype|webex|video|phone"
    r"|tele|electronic|audio|link|remote)\w*(?:\s+\w+)?"
    r"|(?:from|until|till|for|up to)\s+(?:agenda\s+)?(?:items?|minutes?|\d)[\w .:-]*"
    r"|(?:virtual|remote|online)(?:ly)?|(?:un)?excused)$",
    re.IGNORECASE,
)
_WORD = r"[^\W\d_a-z][\w’'.-]*"
_SMALL = r"(?:de|da|di|du|la|le|van|von|der|den|ten|ter|bin|binti|al|el|ap|ab|ferch|y|st|dos|del|ó|ní|mac|mc|nic|ui|uí)"
INITIALLED = re.compile(
    rf"^(?:[^\W\d_a-z]\.?-?){{1,4}}(?:\s(?:[^\W\d_a-z]\.?){{1,3}}){{0,3}}\s(?:{_SMALL}\s){{0,2}}{_WORD}"
    rf"(?:\s{_WORD}){{0,2}}$"
)
PLAIN = re.compile(rf"^{_WORD}(?:\s(?:{_SMALL}\s){{0,2}}{_WORD}){{1,3}}$")
SURNAMED = re.compile(  # initials before a surname that is the word for a post as well: "J Dean", "P. R. Head"
    r"(?:[A-Z](?:\.\s?|\s|-)){1,3}(?:Dean|Head|Mayor|Parent|Warden|Steward|Ranger|Provost|Chancellor|Masters?|Nurse|Clerk|Minister"
    r"|Student|Leader|Church)"
)
SHORT_POSTS = ("A ", "D ", "V ", "A.", "D.", "V.")  # "D. Mayor" may be the deputy
FIRST_NAMED = re.compile(  # "Sue Dean", and no "Associate Dean"
    r"(?!(?:Associate|Assistant|Deputy|Vice|Sub|Rural|Area|Acting|Interim|Faculty|Academic|Executive|Senior|The|Our|Of)\b)"
    r"[A-Z][a-zà-ÿ’'-]+\s+(?:[A-Z]\.?\s+)?Dean"
)
OFFICE_FIRST = re.compile(  # "The Mayor, Alderman A Bell", "The Lord Mayor (Councillor C Dunn)"
    r"^(?:the|an)\s+(?P<post>(?:(?:deputy|lord|right worshipful|rt\.? wor\.?|worshipful|vice[- ])\s*)*(?:mayor"
    r"|provost|chair(?:man"
    r"|woman|person)?|president|convener|leader of the council|cathaoirleach|reeve|warden))\s*(?:,|\(|[-–:])\s*"
    r"(?P<name>(?-i:[^\W\d_a-z])[^()]*?)\)?(?:[\s,–-]+(?:in the chair|presid(?:ing|ed)|(?:took|was in) the chair))?$",
    re.IGNORECASE,
)
POST_THEN_TITLE = re.compile(  # "Town Clerk Mrs A Bell", "The Ward Member Councillor C Dunn"
    rf"(?:the\s+)?(?P<post>(?!(?:{HONORIFICS}|{SEATS})\b)(?-i:[A-Z])[\w’' -]{{3,50}}?)\s+"
    rf"(?P<name>(?:{HONORIFICS}|{SEATS})\b\.?\s+(?-i:[A-Z])[^,;()]{{1,40}})",
    re.IGNORECASE,
)
RANKED = re.compile(
    r"deputy|assistant|acting|executive|chief|senior|principal|town|parish|county|district|area", re.IGNORECASE
)
SMALL = re.compile(  # words within names, posts and bodies
    r"of|and|the|for|to|in|at|on|de|da|la|le|van|von|der|with|from|by|a|an|&|via|only|items?|until|representing|y"
)


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
    rest = " ".join(text.split()).strip(" ,;.-–*†‡+#^")
    if first := OFFICE_FIRST.match(rest):
        chair = is_chair(first["post"])
        return Name(first["name"].strip(" )"), None if chair else first["post"], chair, None)
    behind = BEHIND_INITIALS.match(rest)
    if behind and not is_chair(behind["post"]) and are_initials(behind["initials"], behind["name"]):
        return Name(behind["name"], behind["post"], False, behind["initials"])
    if behind and re.search(r"[(,]|\s[–—-]\s", behind["post"]) and are_initials(behind["initials"], behind["name"]):
        post, marked = unchaired(behind["post"])
        return Name(behind["name"], post, marked, behind["initials"])
    within = WITHIN_POST.fullmatch(rest)
    if within and maybe_name(within["name"]) and not is_chair(within["post"]):
        return Name(read_name(within["name"]).name, within["post"], False, None)
    for match in list(PARENTHESIS.finditer(rest)):
        own, inside = _initials_apart(match["inside"].strip(), rest[: match.start()])
        initials = initials or own
        if is_chair(inside):
            chair = True
            seat, _ = unchaired(inside)  # "(Chair, Parent Governor)"
            if seat and seat != inside and (POST_WORDS.search(seat) or BODY.search(seat)):
                affiliations.append(seat)
        elif MANNER.fullmatch(inside):
            continue
        elif initials is None and are_initials(inside, rest[: match.start()]):
            initials = inside
        elif inside:
            affiliations.append(inside)
    rest = PARENTHESIS.sub(" ", rest).strip(" ,;-–*†‡+#^")
    rest = rest.rstrip(") ") if "(" not in rest else rest  # a scan may lose the bracket that opens
    rest = HOW.sub("", rest)
    rest, marked, post = _tail(rest)
    if marked:  # "Councillor Bell, Cathaoirleach, presiding"
        rest, _, post = _tail(rest)
    return Name(" ".join(rest.split()), ", ".join(affiliations) or post, chair or marked, initials)


def is_chair(text: str) -> bool:
    """The words say that someone presides: no vice-chair, nor the chair of another body."""
    return bool(CHAIR.search(text)) and not NOT_CHAIR.search(text)


def unchaired(post: str) -> tuple[str | None, bool]:
    """A post without the mark of the chair in or behind it, and whether it bore one: "Saltby Council (Chair)"."""
    text = " ".join(post.split()).strip(" ,;")
    if is_chair(text) and len(text.split()) <= 3 and CHAIR.fullmatch(text.removeprefix("the ").removeprefix("The ")):
        return None, True
    marked = False
    for match in reversed(list(PARENTHESIS.finditer(text))):
        if is_chair(match["inside"]) or MANNER.fullmatch(match["inside"].strip()):
            marked = marked or is_chair(match["inside"])
            text = (text[: match.start()] + text[match.end() :]).strip(" ,;")
    coded = re.fullmatch(r"(?:the\s+)?(?P<office>chair\w*)\s*\((?P<code>[A-Z]{2,5})\)", text, re.IGNORECASE)
    if coded and CHAIR.fullmatch(coded["office"]) and coded["code"].isupper():  # "Chair (PG)", a parent governor
        return coded["code"], True
    before = re.match(r"(?:the\s+)?(?P<office>chair\w*)(?:,|(?P<also>\s+(?:and|&)|\s*/))\s+(?P<rest>.{4,})", text, re.I)
    if before and CHAIR.fullmatch(before["office"]) and (not before["also"] or POST_WORDS.search(before["rest"])):
        return before["rest"], True  # "Chair, Saltby Town Council", "Chair and Foundation Governor"
    behind = re.search(r"\s*(?:[,–]|\s-|\band\b|&|/)\s*(?P<last>[^,–]+)$", text)
    if behind and is_chair(behind["last"]) and CHAIR.fullmatch(behind["last"].strip()):
        return text[: behind.start()].strip(" ,;") or None, True
    if MANNER.fullmatch(text):
        return None, marked
    return text or None, marked


def are_initials(inside: str, before: str) -> bool:
    """ "AHop" behind "Alison Hopkins": capitals that begin the words before them, in order."""
    if (
        not INITIALS.match(inside)
        or len(inside) > 6
        or " " in inside
        or POST_WORDS.fullmatch(inside)
        or CLERK.fullmatch(inside)
    ):
        return False
    capitals = [c for c in inside if c.isupper()]
    heads = [word[0] for part in before.split() for word in part.split("-") if word[:1].isupper()]
    letters = iter(before.casefold())
    if len(capitals) >= MANY and not all(c.casefold() in letters for c in capitals):
        return False  # "Mr S Hill (SFRS)", of a fire service
    return bool(capitals) and capitals[0] in heads and (len(capitals) == 1 or capitals[-1] in heads or inside.isupper())


def _initials_apart(inside: str, before: str) -> tuple[str | None, str]:
    """The initials of the name before a bracket that holds more besides, and the rest of it: "JL, Clerk"."""
    parts = re.split(r"\s*[,;/–]\s*|\s+-\s+", inside)
    letters = [part for part in parts if len(parts) > 1 and sum(map(str.isupper, part)) > 1]
    own = next((part for part in letters if are_initials(part, before)), None)
    return own, inside if own is None else ", ".join(part for part in parts if part != own)


def _tail(text: str) -> tuple[str, bool, str | None]:
    """Cut a post off the end: "- in the Chair", ", Chair", a post in capitals behind the name."""
    match = re.search(
        r"(?<![\s,–-])[\s,–-]*+\b(in the chair|chair(?:man|woman|person)?|presid(?:ing|ed)|cathaoirleach|cadeirydd)$",
        text,
        re.IGNORECASE,
    )
    if match and match.start() > 3 and not NOT_CHAIR.search(text):
        return text[: match.start()].strip(" ,-–"), True, None
    match = re.search(r"\s+(?P<post>CLERK|SECRETARY|TREASURER|RFO|VICE[- ]CHAIR)$", text)
    if match:
        return text[: match.start()], False, match["post"]
    return text, False, None


def bare_name(text: str) -> str:
    """The words of a name without its titles, brackets, marks and letters behind it: "* Cllr Mrs P Hill JP""
    " -> "P Hill"."""
    rest = PARENTHESIS.sub(" ", " ".join(text.split())).strip(" ,;.*†‡+#^–-")
    while (match := TITLE.match(rest)) and rest[match.end() :].strip(" ./"):
        rest = rest[match.end() :].strip(" ./")
    words = rest.split()
    while len(words) > 1 and POST_NOMINAL.match(words[-1].strip(",")):
        words.pop()
    return " ".join(words).strip(" ,")


def surely_name(text: str) -> bool:
    """A title or initials before a surname tell a name from anything else: "Mrs Hill", "P J Hill"."""
    bare = bare_name(text)
    titled = bool(TITLE.match(" ".join(text.split()).strip(" *†‡+#^(")))
    if SURNAMED.fullmatch(bare):
        return titled or bare[:2] not in SHORT_POSTS
    if POST_WORDS.search(bare) or BODY.search(bare) or "," in bare:
        return False
    if INITIALLED.match(bare):
        return True
    return titled and bool(PLAIN.match(bare) or re.fullmatch(_WORD, bare))


def maybe_name(text: str) -> bool:
    """It may be a name: it surely is one, or is two to four capitalised words, none of a post or a body."""
    bare = bare_name(text)
    if surely_name(text) or FIRST_NAMED.fullmatch(bare):
        return True
    return bool(PLAIN.match(bare)) and not POST_WORDS.search(bare) and not BODY.search(bare) and not text.isupper()


def verbal(text: str) -> bool:
    """Words in small letters that stand in no name, post or body: those of a sentence."""
    return any(
        w.isalpha() and w.islower() and not (SMALL.fullmatch(w) or POST_WORDS.fullmatch(w)) for w in text.split()
    )


def name_and_post(text: str) -> tuple[str, str] | None:
    """A post right behind a titled name, with no mark between them: "Mrs P Hill Assistant Clerk"."""
    words = text.split()
    for at in range(2, len(words) - 1):
        head, post = " ".join(words[:at]), " ".join(words[at:])
        begins = POST_WORDS.fullmatch(words[at].strip(",")) or RANKED.fullmatch(words[at])
        if TITLE.match(text) and begins and surely_name(head) and len(words[at - 1].strip(".")) > 2:
            return (head, post) if POST_WORDS.search(post) and "," not in post else None
    return None


def holder(entry: str) -> tuple[str, str] | None:
    """Who holds a post that the list prints with the name in brackets: "Chief Executive (Ann Bell)" -> (name, post)."""
    match = re.fullmatch(r"(?:the\s+)?(?P<post>[^()]{3,90}?)\s*\((?P<name>[^()]{3,60})\)", entry.strip(" .,;"), re.I)
    if not match or not (POST_WORDS.search(match["post"]) or TITLE.fullmatch(match["post"])):
        return None
    titled = TITLE.fullmatch(match["post"])  # "District Councillor (Mr A Bell)"
    named = not titled and (surely_name(match["post"]) or post_and_name(match["post"])[1])
    return None if named or is_chair(match["name"]) or not maybe_name(match["name"]) else (match["name"], match["post"])


def post_and_name(entry: str) -> tuple[str, str | None]:
    """A post printed before the name: "Fire Chief Will Bates" -> ("Will Bates", "Fire Chief")."""
    behind = POST_THEN_TITLE.fullmatch(entry)
    if behind and surely_name(behind["name"]) and POST_WORDS.search(behind["post"]) and not verbal(behind["post"]):
        return behind["name"], behind["post"]
    words = entry.split()
    in_brackets = words[-1:] and words[-1].endswith(")") and "(" not in words[-1]
    if in_brackets or TITLE.match(entry) or len(words) < 3 or not POST_WORDS.search(" ".join(words[:-2])):
        return entry, None
    if POST_WORDS.search(" ".join(words[-2:])) or words[-3].islower() or words[-3] == "&":
        return entry, None  # "Head of Legal Services" is a post and no name
    head = re.split(r",|\s[–-]\s", entry)[0].strip()
    head = "" if head == entry else head
    if head and (maybe_name(head) or post_and_name(head)[1]):
        return entry, None  # "Director T. Bell, Electoral Area"
    if not all(word[:1].isupper() for word in words[-2:]) or BODY.search(" ".join(words[-2:])):
        return entry, None  # "Director of Finance", "Executive Director Corporate Services"
    return " ".join(words[-2:]), " ".join(words[:-2])
