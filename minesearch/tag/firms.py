"""Bodies told by where they stand: firms by their trade ("supplied by Oakes Heating"), and local branches of national
bodies ("Healthwatch Northshire")."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from minesearch.tag.found import Found, mark
from minesearch.tag.lists import word_set
from minesearch.tag.words import NOT_NAMES, PLACES_AND_PEOPLES

_TRADES = (
    "Heating Plumbing Electrical Electrics Roofing Landscapes Landscaping Construction Contractors Contracting "
    "Consulting Consultants Engineering Engineers Builders Architects Solicitors Surveyors Associates Motors "
    "Scaffolding Fencing Excavating Aggregates Paving Haulage Nurseries Arboriculture Joinery Fabrications "
    "Drainage Insurance Brokers"
)
_FIRM = re.compile(
    r"\b(?:by|from|with|[Cc]ontractors?|[Cc]ompany|firm|(?:awarded|paid|payment|payable|invoice|made|given|due) to"
    r"|behalf of)\s+(?:Messrs\.? )?(?P<firm>(?:[A-Z][\w’'-]*(?: (?:&|and))?\s){1,3}"
    rf"(?:{'|'.join(_TRADES.split())}))(?![\w’'-]|\s+(?!Carried|CARRIED)[A-Z])"
)
_BRANCH = re.compile(
    r"\b(?:Railfuture|CPRE|Age UK|Age Concern|Healthwatch|Citizens Advice|Cycling UK|Mencap|RSPB|Samaritans|UNISON)"
    r" (?P<place>[A-Z][a-z]+(?:shire|side|land)?)\b(?! [A-Z])"
)
# a kind of work, nobody's name
_WORK = word_set(
    """
    civil structural central electric mechanical environmental building motor traffic marine home general external
    specialist land soil underfloor gas solar district surface foul landscape security vehicle travel liability tree
    heritage consulting chartered quantity professional design acoustic
    """
)
_KINDS = NOT_NAMES | _WORK
_LAW = word_set("act bill")


def branches_and_firms(text: str, everyday: Collection[str]) -> Iterator[Found]:
    """`everyday` are the words the paper also prints in small letters: a firm's name has another one."""
    for match in _FIRM.finditer(text):
        words = [word.casefold() for word in re.findall(r"[^\W\d_]+", match["firm"])][:-1]
        if not any(word in everyday or word in _KINDS for word in words if word != "and"):
            yield mark("ORG", text, match.start("firm"), match.end("firm"), "organisation-firm", 0.75)
    for match in _BRANCH.finditer(text):
        place = match["place"].casefold()
        if place in PLACES_AND_PEOPLES or not (place in everyday or place in NOT_NAMES | _LAW):
            yield mark("ORG", text, match.start(), match.end(), "organisation-branch", 0.87)
