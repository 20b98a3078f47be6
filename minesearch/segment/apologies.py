"""Who sent apologies, where an item says no more than their names: "2. Apologies: Cllr Hill (holiday) and Mr Dunn."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minesearch.model.meeting import Attendee
from minesearch.segment.attendance import SENTENCE_END, apologies_in, listed
from minesearch.segment.labels import read_label
from minesearch.segment.name_lists import names_people
from minesearch.segment.names import surely_name, verbal

SENT = re.compile(  # "Cllr Hill had sent his apologies"
    r"(?:it\s+was\s+(?:noted|reported)\s+that\s+)?(?P<names>(?-i:[^\W\d_a-z]).{3,200}?)\s+(?:(?:has|have|had)\s+)?(?:also\s+)?"
    r"(?:apologised|(?:sent|gave|given|offered|tendered|submitted|conveyed|made)\s+(?:(?:his|her|their|in|an)\s+)?"
    r"apolog(?:y|ies))\b",
    re.IGNORECASE,
)
SAID_FIRST = re.compile(  # what may stand before the names
    r"^(?:(?:apolog(?:y|ies)|absen(?:t|ces?)|for|received|sent|noted|accepted|given|were|was|and|from|by)\b[\s:,–-]*)+",
    re.IGNORECASE,
)
DONE = re.compile(
    r"[\s,;–-]+(?:(?:apologies|(?:the\s+|their\s+)?reasons?)\s+)?(?:(?:were|was)\s+)?(?:received|accepted|noted|approved)\s*$",
    re.IGNORECASE,
)
NO_NAME = re.compile(
    r"(?:all|full|every\w*|none|nil|no|not|there|apologies|resolved|agreed|noted|members|council|the)\b", re.IGNORECASE
)


def apologies_of(texts: Sequence[str], page: int) -> list[Attendee]:
    """The people whom an item on apologies names; `texts` are its lines as printed, `page` that of the first.

    A sentence that says it of them counts wherever it stands; names alone count up to the first sentence of other
    matter.
    """
    texts = _without_labels(texts)
    text = " ".join(" ".join(texts).split())
    if said := apologies_in(text, page):
        return said
    if _one_a_line(texts):
        return [person for line in texts for person in listed(line, "apologies", page)]
    people: list[Attendee] = []
    for sentence in filter(None, SENTENCE_END.split(text)):
        told = SENT.match(sentence)
        names = told["names"] if told else SAID_FIRST.sub("", DONE.sub("", sentence), count=1)
        if not told and (NO_NAME.match(names) or not names_people(names, sure=False)):
            break
        if names_people(names, sure=False):
            people += listed(names, "apologies", page)
    return people or _above_prose(texts, page)


def _without_labels(texts: Sequence[str]) -> list[str]:
    """The lines without those that say of whom the names below them are: "School members" over "Ann Hill, Bob Dunn"."""
    kept: list[str] = []
    for text, below in zip(texts, [*texts[1:], ""], strict=True):
        label = read_label(text) if text[:1].isupper() else None
        if not label or label.rest or label.there or not names_people(below, sure=False):
            kept.append(text)
        elif kept and kept[-1][-1:].isalpha() and names_people(kept[-1], sure=False):
            kept[-1] += ";" if ";" in kept[-1] else ","  # the list goes on below the label
    return kept


def _above_prose(texts: Sequence[str], page: int) -> list[Attendee]:
    """The people of the first lines where they end without a full stop: the names over "Resolved to accept these."."""
    for end in range(len(texts) - 1, 0, -1):
        names, below = " ".join(texts[:end]), texts[end]
        ended = not re.search(r"(?:[,;&]|\band)\s*$", names) and below[:1].isupper()
        if ended and not NO_NAME.match(names) and names_people(names, sure=False) and not verbal(names):
            first = below.split(",")[0]
            return [] if surely_name(first) else list(listed(names, "apologies", page))
    return []


def _one_a_line(texts: Sequence[str]) -> bool:
    """Each line is a person, and none goes on with the one above."""
    whole = all(names_people(text, sure=False) and not text.rstrip().endswith((",", ";", "and")) for text in texts)
    return len(texts) > 1 and whole and not any(re.search(r",|;|\band\b", text) for text in texts)
