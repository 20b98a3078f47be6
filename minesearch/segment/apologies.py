"""Who sent apologies, where an item says no more than their names: "2. Apologies: Cllr Hill (holiday) and Mr Dunn."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minesearch.model.meeting import Attendee
from minesearch.segment.attendance import SENTENCE_END, apologies_in, listed, one_listed
from minesearch.segment.labels import read_label
from minesearch.segment.name_lists import names_people
from minesearch.segment.names import BODY, POST_WORDS, bare_name, maybe_name, surely_name, verbal

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

LEADS = re.compile(  # over the names: "Apologies were received from:"
    r"(?:(?:apolog(?:y|ies)|absen(?:t|ces?)|for|were|was|have|had|been|received|sent|noted|accepted|given|and|from|by|the"
    r"|following|members)\b[\s:,–-]*)+",
    re.IGNORECASE,
)
SAID_BEHIND = re.compile(r"\s*,\s*|\s+[–—-]\s+|\s*\(")  # what divides a name from what is said of it


def apologies_of(texts: Sequence[str], page: int) -> list[Attendee]:
    """The people whom an item on apologies names; `texts` are its lines as printed, `page` that of the first.

    A sentence that says it of them counts wherever it stands; names alone count up to the first sentence of other
    matter.
    """
    texts = _without_labels(texts)
    text = " ".join(" ".join(texts).split())
    rows = _one_a_line(texts)
    led_to = bool(rows) and LEADS.fullmatch(texts[0]) is not None
    if not led_to and (said := apologies_in(text, page)):
        return said
    if rows:
        return [person for row in rows if (person := one_listed(row.rstrip(" ."), "apologies", page))]
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


def _one_a_line(texts: Sequence[str]) -> list[str]:
    """The people of lines each of which begins with a name, what is said of them behind a dash, in brackets or, where
    it is a post or a body, behind a comma: "Ann Bell – Governor, HMP Quayside". A line that begins with none goes on
    with the one above, prose ends them. Empty where the lines are a list in running text.
    """
    rows: list[str] = []
    for at, text in enumerate(texts):
        if at == 0 and LEADS.fullmatch(text):
            continue
        if text.rstrip().endswith((",", ";", "and", "&")):
            return []
        if _is_row(text):
            rows.append(text)
        elif rows and SAID_BEHIND.search(rows[-1]) and not rows[-1].endswith(".") and _is_said_of(text):
            rows[-1] = f"{rows[-1]} {text}"
        elif not rows or rows[-1].count("(") > rows[-1].count(")") or names_people(text):
            return []
        else:
            break
    return rows if len(rows) > 1 else []


def _is_row(text: str) -> bool:
    """One person and what is said of them."""
    name, *behind = SAID_BEHIND.split(text, maxsplit=1)
    if not maybe_name(name) or " and " in name or len(bare_name(name).split()) < 2:
        return False
    pieces = re.split(r",\s*(?:and\s+)?|\s+and\s+", behind[0]) if behind else []
    if verbal("".join(behind)) or any(_is_another(piece) for piece in pieces):
        return False
    by_comma = text[len(name) :].startswith(",")
    return not by_comma or bool(POST_WORDS.search(pieces[0]) or BODY.search(pieces[0]))


def _is_another(piece: str) -> bool:
    """A further person: "C Dunn", "Mr Dunn", "Cal Dunn – Clerk"; "HMP Quayside" begins with the letters of a body."""
    letters = re.match(r"[A-Z]{3,}\s", piece)
    return SAID_BEHIND.search(piece) is not None or (surely_name(piece) and not letters)


def _is_said_of(text: str) -> bool:
    """The rest of a post or a body."""
    return not verbal(text) and not maybe_name(text) and bool(POST_WORDS.search(text) or BODY.search(text))
