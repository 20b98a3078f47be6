"""Bodies named in a text, by the word their names end in (Council, Trust, Ltd) or begin with (Office of, Township of).

A run of capitalised words is read back from the head word; words that name a role, a heading or the subject of the
sentence are cut off its front. Kinds of body ("community safety partnerships", "the police") are not bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minesearch.tag.found import Found, mark
from minesearch.tag.lists import word_set
from minesearch.tag.titles import bare, is_post_nominal, is_title
from minesearch.tag.tokens import Token
from minesearch.tag.words import (
    MONTHS_AND_DAYS,
    NOT_NAMES,
    ORG_HEADS,
    PAPER_WORDS,
    PLACES_AND_PEOPLES,
    PRONOUNS,
    ROLE_WORDS,
    WEAK_HEADS,
)

CONNECTORS = word_set("of and & the for upon de la du des")
# "Office of the Police and Crime Commissioner": heads that stand in front
PREFIX_HEADS = {
    "office": ("of", "for"),
    "ministry": ("of", "for"),
    "department": ("of", "for"),
    "government": ("of",),
    "university": ("of",),
    "college": ("of",),
    "township": ("of",),
    "city": ("of",),
    "town": ("of",),
    "village": ("of",),
    "county": ("of",),
    "municipality": ("of",),
    "corporation": ("of",),
    "bank": ("of",),
    "friends": ("of",),
    "institute": ("of", "for"),
    "institution": ("of",),
    "association": ("of", "for"),
    "society": ("of", "for"),
    "federation": ("of",),
    "commission": ("for", "on"),
    "centre": ("for",),
    "church": ("of",),
    "house": ("of",),
    "citizens": ("advice",),
    "council": ("for",),
    "confederation": ("of",),
    "union": ("of",),
}
# those that have words of the name before them, too: "Royal Institute of ..."
_TWO_SIDED = word_set("institute institution association society federation confederation college")
COUNCIL_TYPES = word_set(
    "county district borough city town parish village metropolitan unitary regional community shire township"
)
# "the" or nothing before them leaves a kind of body, not a body
GENERIC_WORDS = COUNCIL_TYPES | word_set(
    """
    local national regional central public voluntary joint partner partners statutory emergency senior new executive
    working sub main full shadow special private independent relevant single advisory steering project task
    specialist other the our this each every any all both your their his its a an scrutiny select general management
    strategic strategy multi agency multi-agency primary secondary high grammar social police fire probation prison
    ambulance health community housing crown magistrates leisure sports community youth village memorial day care
    nursing civic arts visitor medical town delegated regular inter municipal professional commissioned
    decommissioned mobile
    """
)
# A name does not begin with these, though a sentence or heading may put them before one.
LEADING = word_set(
    """
    report reports presentation update updates minutes minute agenda item items partner appendix chair chairman
    deputy vice leader member members head manager director officer officers chief clerk resolved that the this
    these those a an appointment appointments election meeting meetings of and for by from to with in on at as notes
    note welcome apologies present contact contacts source councillor councillors cllr representative
    representatives new previous also both between all any each no not re future current former responsible action
    actions owner name email tel date dates status comments background introduction introductions secretary
    treasurer president governance annual policy our your their his her its if when where while since after before
    during through following under via per including however whilst although because although is are was were will
    would has have had subject title lead interim acting executive-director mayor reeve commissioner consultant
    adviser advisor coordinator co-ordinator analyst engineer planner governor trustee supt superintendent inspector
    pc sergeant dear copy response request summary assistant senior group- principal cabinet-member portfolio holder
    motion moved seconded proposed carried question questions whereas clarification recommendations priorities links
    key non creation review evaluation explore delivers provides advises achieved maximising stakeholders thanks
    welcomes launch visit should could can must shall might does did let chairs vice-chair vice-chairman
    secretary-treasurer detail details ref row category type page total approved deadline
    """
)
ROLE_HEADS = word_set(
    """
    manager director officer chief executive chair chairman coordinator co-ordinator lead leader head clerk
    consultant member commander secretary treasurer president engineer analyst planner adviser advisor commissioner
    inspector superintendent constable
    """
)
KEPT_LEADING = word_set("cabinet executive national new policy governance annual group")
_SUBJECTS = word_set(
    "public health adult adults children childrens social care community safety planning legal finance highways media"
)
# what a heading goes on with after the name of a body
_TRAILING = word_set(
    """
    project background update updates report reports presentation performance plan annual agenda minutes item
    strategy meeting will to website channel youtube facebook
    """
)
_TITLES = word_set("mr mrs ms miss cllr clr councillor dr sir lord dame lady prof professor rev supt superintendent")
_LOWER_HEADS = word_set("department team partnership group trust")
# kinds of group that papers set in capitals
_KINDS = frozenset(("organised crime", "task and finish", "focus", "peer support"))
_CAMPAIGNS = word_set("cycling cycle rail bus railway walking pedestrian")  # others are what a body does
_COURTS = word_set("crown magistrates county high supreme youth family coroners appeal federal superior")
_THINGS = {
    "media": word_set("social local national digital mass"),
    "centre": word_set("city town village shopping"),
    "government": word_set("local labour conservative liberal coalition previous total central"),
    "division": word_set("electoral"),
    "network": word_set("road route bus rail cycle transport highway"),
    "limited": word_set("time"),
    "service": word_set("support self page"),
    "services": word_set("support"),
}
_KINDS_OF = word_set("school college academy university hospital centre group team panel forum network church library")
_COLUMNS = word_set("category ref row")  # headings of the columns before a name
_POSSESSIVE = re.compile(r"(\w+?)([’']s|(?<=s)[’'])")
_OWNERS = ORG_HEADS - {"school", "college", "church", "hospital", "home"}
_LONGEST = 8  # words before the head; a longer run is a row of a table
# the whole name of a local council ends here: what follows is a department of it, or another name
_FULL_STOP = frozenset(("council", "constabulary"))


def _joins(token: Token) -> bool:
    """White space, a comma or a slash of a list before it, and no empty line."""
    return token.joined or (token.gap.strip() in (",",) and token.gap.count("\n") < 2)


def _inner(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word may stand inside a name of a body: a capitalised word, or a connector between two."""
    token = tokens[at]
    return token.capital or token.folded in CONNECTORS or token.text == "&"


def _run_start(tokens: Sequence[Token], head: int, floor: int) -> int:
    """Index of the first word of the run of capitals and connectors that ends at `head`, not before `floor`."""
    at = head
    while at > floor:
        if not _joins(tokens[at]) or not _inner(tokens, at - 1) or tokens[at - 1].text == "The":
            break
        comma = "," in tokens[at].gap
        if comma and not _listed(tokens, at, head):
            break
        if tokens[at - 1].folded in _FULL_STOP and tokens[at].folded not in ("tax", "network", "networks"):
            break
        if at > 1 and [t.folded for t in tokens[at - 2 : at]] == [t.folded for t in tokens[head - 1 : head + 1]]:
            break  # the name again
        if tokens[at - 1].text == "the" and (at < 2 or tokens[at - 2].folded not in ("of", "for", "and", "&", "upon")):
            break  # "authorised the Task and Finish Group"
        if tokens[at].folded in ("and", "&"):
            own = _is_head(tokens, at - 1) or _several(tokens[at - 1])
            own = own or (tokens[at - 1].shouted and not tokens[head].shouted)
            if own and not _continues(tokens, at):
                break
        elif _several(tokens[at - 1]) and tokens[at].capital and at < head:
            break
        at -= 1
    return at


def _several(token: Token) -> bool:
    """Bodies of one kind, "District Councils": a name does not begin before them."""
    return token.capital and token.folded.endswith("s") and token.folded[:-1] in ORG_HEADS - {"service", "home"}


def _listed(tokens: Sequence[Token], at: int, head: int) -> bool:
    """ "Derbyshire, Leicestershire, Nottinghamshire & Rutland ... Company": an "and" comes between the comma and
    the head, and the words between commas are single."""
    before_and = next((i for i in range(at, head) if tokens[i].folded in ("and", "&")), None)
    if before_and is None:
        return False
    return before_and - at <= 4 and tokens[at - 1].folded not in ORG_HEADS and tokens[at - 1].capital


def _is_head(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].folded in ORG_HEADS and tokens[at].capital


def _trim_front(tokens: Sequence[Token], start: int, head: int) -> int:
    """Cut what only leads up to the name: roles, headings, articles, connectors."""
    roles = [i for i in range(start, head) if tokens[i].folded in ROLE_HEADS and tokens[i].capital]
    if roles and head - roles[-1] > 1 and tokens[roles[-1]].folded not in ("executive", "commissioner", "lead"):
        start = roles[-1] + 1
    start = _trim_owners(tokens, start, head)
    while start < head:
        token = tokens[start]
        if token.initials and len(token.text) == 1 and tokens[start + 1].folded not in ("&", "and"):
            start += 1  # a letter that a list or a form has put before the name
            continue
        if re.fullmatch(r".*[-‐‑](?:sponsored|led|wide|run|based|funded|owned|appointed|commissioned)", token.folded):
            start += 1
            continue
        leads = token.folded in LEADING and token.folded not in KEPT_LEADING
        beside = is_title(token.text) or is_post_nominal(token.text)
        if not (leads or beside or token.folded in CONNECTORS | MONTHS_AND_DAYS | PRONOUNS):
            break
        start += 1
    return _trim_department(tokens, start, head) if tokens[head].folded == "council" else start


def _trim_owners(tokens: Sequence[Token], start: int, head: int) -> int:
    """Cut what a body is only the owner or the subject of: "Terms of Reference of the Oak Board" and "Deadline for Oak
    Board" name the board, "the Council's Legal Team" and "NCC's Legal Team" the team."""
    for at in range(head, start, -1):
        before, token = tokens[at - 1], tokens[at]
        if token.folded in _COLUMNS:
            return at + 1
        if token.folded in ("and", "&") and tokens[at + 1].folded == "the":
            return at + 2
        if token.folded in ("of", "for") and before.folded not in ORG_HEADS and _owned(tokens, at):
            return at + 2 if tokens[at + 1].folded == "the" else at + 1
        if (stem := re.fullmatch(r"(.+)[’']s|(.+s)[’']", before.text)) and token.folded != "of":
            owner = stem[1] or stem[2]
            if owner.casefold() in ORG_HEADS - {"school"} | MONTHS_AND_DAYS or (owner.isupper() and len(owner) > 1):
                return at
    return start


_OWNED = (PAPER_WORDS | ROLE_WORDS | LEADING) - PLACES_AND_PEOPLES - COUNCIL_TYPES


def _owned(tokens: Sequence[Token], at: int) -> bool:
    """Whether "of" or "for" at `at` stands between a thing and the body it belongs to, not inside a name: there the
    word before it is a place ("West of England ...") or a name."""
    before = tokens[at - 1].folded
    if tokens[at].folded == "for" or tokens[at + 1].folded == "the":
        return before not in ("home", "homes")
    thing = before in _OWNED
    many = before.endswith("s") and before[:-1] not in ORG_HEADS and before not in PREFIX_HEADS
    return thing or many or before.endswith(("tion", "sion", "ment", "ship", "ance", "ing", "ity"))


def _trim_department(tokens: Sequence[Token], start: int, head: int) -> int:
    """A council is called after its place: "Public Health Leicestershire County Council" begins at the county."""
    subject = start
    while subject < head and tokens[subject].folded in _SUBJECTS and tokens[subject].capital:
        subject += 1
    place = any(t.capital and t.folded not in COUNCIL_TYPES for t in tokens[subject:head])
    return subject if place else start


def find_organisations(text: str, tokens: Sequence[Token], people: Sequence[tuple[int, int]] = ()) -> Iterator[Found]:
    """Bodies by head word; `people` are the spans already known to be persons: no name runs across one."""
    tokens = _without_possessive(tokens)
    floors = _floors(tokens, people)
    taken = -1
    for at in range(len(tokens)):
        if at <= taken:
            continue
        found = _prefixed(tokens, at, people)
        if found is not None:
            taken = found - 1
            yield mark("ORG", text, tokens[at].start, tokens[found - 1].end, "organisation-prefix", 0.9)
            continue
        found = _goes_on(tokens, at, people)
        head = found or _head_end(tokens, at, people)
        if head is None:
            continue
        start = _trim_front(tokens, max(_run_start(tokens, at, max(floors[at], taken + 1)), taken + 1), at)
        works = start == floors[at] > 0 and tokens[start].gap.strip() == ","  # where the person before it is from
        told = found is not None and start < at
        if not (told or _particular(tokens, start, at, head, works=works)) or _any_of_its_kind(tokens, start, at):
            continue
        start = _trim_front(tokens, start, at)
        taken = head - 1
        yield mark("ORG", text, tokens[start].start, tokens[head - 1].end, "organisation-head", 0.85)


def _without_possessive(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "the Oak Board’s paper": the name ends before the sign, and what follows is of another. That of a school may
    go on ("Girls’ School’s Trust")."""
    cut: list[Token] = []
    sign = ""
    for token in tokens:
        if sign:
            token = replace(token, gap=sign + token.gap)
        stem = _POSSESSIVE.fullmatch(token.text)
        sign = stem[2] if stem and stem[1].casefold() in _OWNERS and token.capital else ""
        cut.append(replace(token, text=token.text[: -len(sign)], end=token.end - len(sign)) if sign else token)
    return cut


def _floors(tokens: Sequence[Token], people: Sequence[tuple[int, int]]) -> list[int]:
    """For each token the first one a name ending there may begin at: the one after the last person."""
    floors, floor = [], 0
    ends = sorted(people)
    position = 0
    for at, token in enumerate(tokens):
        while position < len(ends) and ends[position][1] <= token.start:
            floor = at
            position += 1
        floors.append(floor)
    return floors


def _in_person(token: Token, people: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.start < end for start, end in people)


def _head_end(tokens: Sequence[Token], at: int, people: Sequence[tuple[int, int]]) -> int | None:
    """Index after the last word of the name whose head stands at `at`; None where it is no head, or a later one is.

    "Community Safety Partnership Strategy Group" goes on to its last head; "Leicestershire County Council Community
    Safety Team" ends with the council.
    """
    token = tokens[at]
    if token.folded not in ORG_HEADS or _in_person(token, people):
        return None
    if not token.capital and not (token.folded in _LOWER_HEADS and _capitals_before(tokens, at) >= 2):
        return None
    if token.folded in _FULL_STOP and token.capital and not _of_councils(tokens, at):
        return at + 1
    end = at + 1
    for later in range(at + 1, min(at + 7, len(tokens))):
        step = tokens[later]
        if (
            not step.joined
            or not (step.capital or step.folded in ("and", "&", "of", "for", "the"))
            or _in_person(step, people)
        ):
            break
        ends = step.folded in ROLE_HEADS - {"executive"} or is_title(step.text) or "\n" in step.gap
        if ends and step.folded not in ORG_HEADS:
            break
        if step.folded in ("and", "&") and not _continues(tokens, later):
            break
        if token.folded in ("hospital", "infirmary") and step.folded == "department":
            break
        if step.folded in ORG_HEADS and step.capital:
            return None  # the later head takes the whole name
    return end


def _of_councils(tokens: Sequence[Token], at: int) -> bool:
    """The County Council Network is no council."""
    return at + 1 < len(tokens) and tokens[at + 1].close and tokens[at + 1].text in ("Network", "Networks")


def _continues(tokens: Sequence[Token], at: int) -> bool:
    """ "Fire and Rescue Service", "Police & Crime Panel": the words on both sides of the "and" share one head."""
    before = tokens[at - 1].folded if at else ""
    after = tokens[at + 1].folded if at + 1 < len(tokens) else ""
    return (before, after) in (
        ("police", "crime"),
        ("highways", "transport"),
        ("library", "museum"),
        ("library", "archives"),
    )


def _capitals_before(tokens: Sequence[Token], at: int) -> int:
    """How many words of a name stand before the head, not counting acronyms, but whoever owns it."""
    count = 0
    while at and tokens[at].joined and (tokens[at - 1].capital or tokens[at - 1].folded in ("and", "&")):
        at -= 1
        count += tokens[at].capital and not tokens[at].shouted
    return count + tokens[at].gap.startswith(("’s", "'s"))  # "the Council’s Roads team"


def _particular(tokens: Sequence[Token], start: int, at: int, head: int, *, works: bool) -> bool:
    """Whether the words before the head name one body: "Blaby District Council", not "District Council" or "Local
    Board". With `works` somebody is said to belong to it: even a "Transport Network" is no road."""
    before = [t for t in tokens[start:at] if t.folded not in CONNECTORS]
    if tokens[at - 1].folded in CONNECTORS:
        return False  # "clarification for the Board"
    if tokens[at].folded == "executive" and tokens[at - 1].folded in ("chief", "deputy", "assistant"):
        return False
    if tokens[at].folded in ("police", "libraries") and not _place(tokens[at - 1]):
        return False
    if not before or not all(t.capital for t in before[:1]):
        return tokens[at].folded in ("hmicfrs",)
    if len(before) > _LONGEST or (not works and _only_seems(tokens, at)):
        return False
    folded = {t.folded for t in before}
    if tokens[at].folded == "committee" and folded == {"scrutiny"}:
        return True
    if tokens[at].folded == "council" and len(before) == 1 and folded <= COUNCIL_TYPES:
        return True  # "the Parish Council": the one the paper comes from
    if tokens[at].folded in WEAK_HEADS and len(before) == 1 and folded & GENERIC_WORDS:
        return tokens[at].folded == "service" and bool(folded & {"prison", "probation"})
    if " ".join(t.folded for t in tokens[start:at]) in _KINDS:
        return False
    if "national" in folded and len(before) > 1:
        return True
    return not folded <= GENERIC_WORDS


def _any_of_its_kind(tokens: Sequence[Token], start: int, at: int) -> bool:
    """ "a Kent Primary School pupil": no school in particular."""
    return (
        start > 0
        and tokens[start].joined
        and tokens[start - 1].folded in ("a", "an")
        and tokens[at].folded in _KINDS_OF
    )


def _only_seems(tokens: Sequence[Token], at: int) -> bool:
    """Heads that with the word before them are a thing or a place: "Social Media", "Bath City Centre", "Tennis
    Court"."""
    head, before = tokens[at].folded, tokens[at - 1].folded
    if head == "campaign":
        return before not in _CAMPAIGNS or at < 2 or not _place(tokens[at - 2])
    if head == "court":
        return re.sub(r"[’']", "", before) not in _COURTS
    return before in _THINGS.get(head, ())


def _place(token: Token) -> bool:
    """Whether a police force may be called after this word."""
    if token.shouted and not token.text.isupper():
        return False
    known = PLACES_AND_PEOPLES | {"transport", "metropolitan", "military", "provincial", "mounted"}
    return token.folded in known or (token.folded not in NOT_NAMES and not (token.shouted and len(token.text) < 5))


def _prefixed(tokens: Sequence[Token], at: int, people: Sequence[tuple[int, int]]) -> int | None:
    """Index after a name such as "Ministry of Justice" or "Corporation of the Township of Nipissing" beginning at
    `at`."""
    links = PREFIX_HEADS.get(tokens[at].folded)
    if not links or not tokens[at].capital or at + 2 >= len(tokens) or _in_person(tokens[at], people):
        return None
    if (
        at
        and tokens[at].close
        and tokens[at - 1].capital
        and tokens[at - 1].folded not in LEADING
        and not _in_person(tokens[at - 1], people)
    ):
        return None
    return _after_link(tokens, at, links, people)


def _goes_on(tokens: Sequence[Token], at: int, people: Sequence[tuple[int, int]]) -> int | None:
    """Index after "Royal Institute of Tides", whose head stands at `at` with words of the name on both sides."""
    links = PREFIX_HEADS.get(tokens[at].folded, ())
    if tokens[at].folded not in _TWO_SIDED or not tokens[at].capital or at + 2 >= len(tokens) or not at:
        return None
    if not tokens[at - 1].capital or not tokens[at].close or _in_person(tokens[at - 1], people):
        return None
    return _after_link(tokens, at, links, people)


def _after_link(
    tokens: Sequence[Token], at: int, links: Sequence[str], people: Sequence[tuple[int, int]]
) -> int | None:
    """Index after the name whose first head stands at `at`, before one of the links; None without one."""
    here = at + 1
    if tokens[here].folded not in links or not tokens[here].joined:
        return None
    here += 1
    if tokens[here].folded == "the" and tokens[here].joined:
        here += 1
    first = end = here
    while here < len(tokens) and (tokens[here].joined or _list_goes_on(tokens, here)):
        token = tokens[here]
        if _in_person(token, people) or bare(token.text) in _TITLES:
            break
        if token.folded in _TRAILING or ("\n" in token.gap and here > first and _another_body(tokens, here)):
            break
        if here > first and (token.text == "The" or _begins_address(tokens, here)):
            break
        if token.capital and token.folded not in MONTHS_AND_DAYS:
            end = here + 1
        elif not (
            token.folded in ("of", "and", "&", "the", "for", "de", "du", "des", "la")
            and here + 1 < len(tokens)
            and tokens[here + 1].capital
        ) or (token.folded in ("and", "&") and here + 2 < len(tokens) and _another_body(tokens, here + 1)):
            break
        here += 1
    capitals = [t for t in tokens[at + 1 : end] if t.capital]
    return end if capitals and end > at + 2 else None


def _begins_address(tokens: Sequence[Token], at: int) -> bool:
    """ "PO Box 12", "Private Bag 3": where post is sent to, behind the name on an envelope."""
    word, then = tokens[at].folded, tokens[at + 1].folded if at + 1 < len(tokens) else ""
    return (word, then) in {("po", "box"), ("gpo", "box"), ("private", "bag"), ("locked", "bag")}


def _list_goes_on(tokens: Sequence[Token], at: int) -> bool:
    """ "Ministry of Housing, Communities and Local Government": words each after a comma, then an "and"."""
    while at + 2 < len(tokens) and tokens[at].gap.strip() == "," and tokens[at].capital:
        if tokens[at + 1].folded in ("and", "&"):
            return tokens[at + 2].capital and tokens[at + 2].folded not in ORG_HEADS
        at += 1
    return False


def _another_body(tokens: Sequence[Token], at: int) -> bool:
    """Whether a body of its own begins after an "and": "Office of X and Strategic Partnership Board"."""
    here = at
    while here < len(tokens) and tokens[here].capital and (here == at or tokens[here].joined):
        if tokens[here].folded in ROLE_HEADS - {"executive"}:
            return False
        if tokens[here].folded in ORG_HEADS and here > at and tokens[here].folded != "executive":
            return True
        here += 1
    return False


_BRACKETED = re.compile(r"\s*\(\s*[‘'\"“]?(?:the\s+)?(?P<short>[A-Z][A-Za-z&]{1,9}(?: [A-Z]{2,6})?)[’'\"”]?\s*\)")


def definition_after(text: str, end: int) -> tuple[str, int, int] | None:
    """The acronym in brackets after a name, with the characters it takes: "(LRSAB)" gives LRSAB."""
    match = _BRACKETED.match(text, end)
    if match is None or sum(c.isupper() for c in match["short"]) < 2:
        return None
    return match["short"], match.start("short"), match.end("short")
