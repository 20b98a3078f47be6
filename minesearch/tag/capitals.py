"""Capitals that papers use as the name of a body without ever spelling it out: "CDC and OCC have agreed", "a letter
to the OS".

One place says little: "to RB" may be a person, "by CCTV" a thing. Each place gives a sign, and the papers of one body
together tell whether there are enough signs of different kinds.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping

from minesearch.tag.found import Found
from minesearch.tag.lists import word_set

# what only somebody does or has done to them; in the plural it is a body that does it ("OCC have")
_ACTS = (
    "agreed advised confirmed stated said reported informed requested offered refused wrote considers believes decided "
    "approved accepted supports undertook responded replied declined recommended pledged intends intend owns insisted "
    "objected acknowledged announced"
)
_MANY = "have are were do want propose accept own plan expect believe consider intend"
_OFFICES = (
    "Chief Chairman Leader Secretariat Councillor Councillors Cllr Cllrs Highways Planning Property Trustees Ombudsman "
    "representative representatives officer officers officials spokesperson contractors"
)
_SENT = (
    "letter letters email emails response reply replies request requests complaint complaints application applied "
    "submitted reported report write writing wrote written referred payment funding grant grants advice support "
    "permission approval confirmation correspondence paperwork information notice quotation invoice feedback guidance "
    "observers observer representatives representative delegates colleagues officers contact contacts dialogue "
    "discussions discussion meeting meet met liaise liaising liaison talks negotiations agreement contract partnership "
    "spoken spoke talk consulted raised lease employed owned run managed provided funded maintained installed issued "
    "working work"
)
_SHORT = r"(?<![\w@/.&’'#-])(?P<short>[A-Z]{2,6})(?![\w@&/#-]|\.\w|’[a-rt-z])"
_AFTER = re.compile(
    rf"[’']s (?P<owns>[a-z]+)|,? (?:who|which)? ?(?P<many>{'|'.join(_MANY.split())})\b(?! to\b)"
    rf"|,? (?:who (?:has|have) )?(?P<acts>{'|'.join(_ACTS.split())})\b|\s+(?P<office>{'|'.join(_OFFICES.split())})\b"
    r"|\s(?P<may>will|would|has|had|should|must)\b"
)
_BEFORE = re.compile(
    rf"(?:\b(?P<sent>{'|'.join(_SENT.split())})\s+(?P<way>to|from|with|by|at)|\b(?P<verb>contact|contacted|ask|asked|tell|told"
    r"|inform|informed|chase|chased|lobby|urge|urged|invite|invited|approached|consult)|(?P<bare>to|from|with|by|where|that"
    r"|between|against))\s+(?:the\s+)?$"
)
_LISTED_BEFORE = re.compile(r"(?:,| and| &|,? or|/)\s*(?:the\s+)?$", re.IGNORECASE)
_LISTED_AFTER = re.compile(r"(?:,|\s+and|\s+&|\s+or)\s+(?:the\s+)?", re.IGNORECASE)
# a number, or one of many: a thing
_THING_BEFORE = re.compile(r"(?:[a-z,]\s\d+|\b(?:an?|each|every|per|more|some|two|three|few|many))\s$")
_THING_AFTER = re.compile(r"[.,;:)]|\s(?:to|for|in|on|at|by|was|is|and|or|that|which|with|of)\b")
_PLURAL = re.compile(r"(?<![\w@/.&-])(?P<short>[A-Z]{2,6})s\b")
_FROM = re.compile(
    r"\b(?:observers|representatives|delegates|delegations|officials|statements|apologies) (?:from|of)\s+"
    r"(?=[^.;:]{0,140}?,)[^.;:]{1,160}",
    re.IGNORECASE,
)
_COUNCIL = re.compile(r"(?!PCC|CCC$)[A-Z]{1,3}(?:CC|DC|BC|MBC)")
# capitals that are no bodies, whatever is said of them
THINGS = word_set(
    """
    agm egm aob cctv anpr vat gdpr foi eia hgv led pdf faq qr html http https www url usb gis gps wifi sms pin atm ppe
    ceo cfo coo cto tro ttro tpo pa pspo chp mtfp mtfs sla slas roi kpi rag raag ict it hr pr tv dvd cd gp ta na tbc tba
    tbd asap eg ie nb ps pp re fyi rsvp bst gmt utc am pm ph tel fax mob ref no nos qty max min ave est inc ltd plc llp
    send sen sencos fte wte ehcp ehc asd adhd covid hiv aids gcse btec nvq dbs crb cpd apr aer roe jan feb mar apr may
    jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun uk usa us eu un uae eea nw ne sw se ni
    dna cv uv ev evs bev phv hmo pv lpg ghg co tac eez obc fbc sbc soc swot pest
    con lab lib ld ind grn ukip snp
    pc pcs pcso pcsos dc di ds dci supt insp mp mps msp mep cllr clr rt hon mr mrs ms dr obe mbe cbe kc qc jp esq
    rip diy hq po box ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx
    noted agreed resolved carried action open closed done due total nil none item also and but for from has not the
    you all our any ltn cil tcp ip id ok ac av mot sorn hst dmu oap vip bame sme asb iom ocg mha mappa lpa
    """
)
_STRONG = ("many:", "office:", "sent:", "beside:", "from:")


def signs(text: str, found: Iterable[Found], everyday: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """(capitals, what is said of them here), once for each place; "thing" where they can be no body. `found` are the
    names already known: capitals inside one are part of it, beside a body they may be another. `everyday` are words
    that the paper also prints in small letters."""
    items = list(found)
    inside = {at for item in items for at in range(item.start, item.end)}
    people = {item.end for item in items if item.mention.label == "PERSON"}
    ends = {item.end for item in items if item.mention.label == "ORG"}
    starts = {item.start for item in items if item.mention.label == "ORG"}
    lists = [match.span() for match in _FROM.finditer(text)]
    begun = [start for start, _ in lists]
    for match in re.finditer(_SHORT, text):
        if match.start() in inside or _is_word(match["short"], everyday) or _in_capitals(text, match):
            continue
        before = text[max(0, match.start() - 40) : match.start()]
        if _THING_BEFORE.search(before) and _THING_AFTER.match(text, match.end()):
            yield match["short"], "thing"
        for sign in _told(text, match, before):
            yield match["short"], sign
        # another's may be a post: "B. Hollis (DPD)"
        member = before.endswith((" (", "\n(")) and match.start() - 2 in people and text.startswith(")", match.end())
        if member and _COUNCIL.fullmatch(match["short"]):
            yield match["short"], "beside:person"
        last = bisect_left(begun, match.start())  # lists do not overlap: only the last that has begun may hold it
        if last and match.start() < lists[last - 1][1]:
            yield match["short"], "from:list"
        listed = _LISTED_BEFORE.search(before)
        follows = _LISTED_AFTER.match(text, match.end())
        if (listed and match.start() - len(before) + listed.start() in ends) or (follows and follows.end() in starts):
            yield match["short"], "beside:body"
    for match in _PLURAL.finditer(text):
        yield match["short"], "thing"


def _is_word(short: str, everyday: Collection[str]) -> bool:
    return short.casefold() in THINGS or short.casefold() in everyday


def _told(text: str, match: re.Match[str], before: str) -> Iterator[str]:
    after = _AFTER.match(text, match.end())
    if after is not None and after.lastgroup:
        listed = after.lastgroup == "many" and re.search(r"(?:\band|&|,)\s*$", before)
        yield f"{'listed' if listed else after.lastgroup}:{after[after.lastgroup]}"
    led = _BEFORE.search(before)
    if led is not None:
        kind = "sent" if led["sent"] else "verb" if led["verb"] else "bare"
        yield f"{kind}:{led['sent'] or led['verb'] or led['bare']}"


def _in_capitals(text: str, match: re.Match[str]) -> bool:
    """Within a heading in capitals any word looks like an acronym."""
    beside = re.compile(r"[^\w\n]*([A-Z]{4,})\b").match(text, match.end())
    before = re.search(r"\b([A-Z]{4,})[^\w\n]*$", text[max(0, match.start() - 20) : match.start()])
    return bool(beside or before)


def bodies_of(
    told: Mapping[str, Mapping[str, Collection[str]]], named: Collection[str], others: Mapping[str, Collection[str]]
) -> dict[str, list[str]]:
    """For each meeting body the capitals that its papers use as a name. `told` are the signs by meeting body and
    capitals, `named` the initials of bodies that are spelt out somewhere, `others` by meeting body capitals that mean
    something else, such as a person."""
    free = {body: {s: t for s, t in rows.items() if s not in others.get(body, ())} for body, rows in told.items()}
    sure = {short for rows in free.values() for short, signs in rows.items() if _enough(short, signs, known=False)}
    known = sure | set(named)
    return {
        body: sorted(short for short, signs in rows.items() if _enough(short, signs, known=short in known))
        for body, rows in sorted(free.items())
    }


def _enough(short: str, told: Collection[str], *, known: bool) -> bool:
    """Whether what is said tells of a body; less will do for capitals made like those of a council, or known."""
    if "thing" in told:
        return False
    strong = sum(sign.startswith(_STRONG) for sign in told)
    alone = sum(sign.startswith("sent:") for sign in told)  # a letter "from RB", funding "from CIL"
    weight = len(told) + strong + 2 * (known or bool(_COUNCIL.fullmatch(short)))
    least = 6 if len(short) < 3 else 4 if strong == alone else 3
    return strong > 0 and weight >= least
