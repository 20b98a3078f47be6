"""British and American spellings of a word, folded to one. Each rule holds what it is for and what it must leave alone.

The folded form is nobody's spelling in particular: it only has to be the same for both. Words that mean different
things when spelt the other way (cheque and check, tyre and tire, kerb and curb, storey and story) are left alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Rule(NamedTuple):
    """`pattern` in a lower-case word becomes `fold`; `same` are pairs that fold alike, `other` is left alone."""

    pattern: str
    fold: str
    same: tuple[tuple[str, str], ...]
    other: tuple[str, ...]


def _rule(pattern: str, fold: str, same: str, other: str = "") -> Rule:
    pairs = (pair.partition("/") for pair in same.split())
    return Rule(pattern, fold, tuple((a, b) for a, _, b in pairs), tuple(other.split()))


# stems of the -our words; without the ending, since "four", "tour" and "source" stay
_OUR = (
    "arm behavi cand clam col demean endeav fav ferv flav glam harb hon hum lab misdemean neighb od parl "
    "ranc rig rum sav savi splend succ tum val vap vig"
).replace(" ", "|")

RULES = (
    _rule(
        r"(?<=[a-z]{3})iz(e|es|ed|er|ers|ing|able|ation|ations|ational)$",
        r"is\1",
        "organise/organize organisations/organizations prioritising/prioritizing",
        "size sizing prizes",
    ),
    _rule(r"lyz(e|es|ed|er|ers|ing)$", r"lys\1", "analyse/analyze paralysed/paralyzed", "glitzy"),
    _rule(
        rf"({_OUR})our",
        r"\1or",
        "behaviour/behavior colourful/colorful neighbourhoods/neighborhoods labour/labor",
        "four hours tour source journey",
    ),
    _rule(
        r"(cent|theat|met|lit|fib|lust|calib|spect|meag|somb)re(?=s?$)",
        r"\1er",
        "centre/center theatres/theaters kilometre/kilometer litres/liters",
        "acre genre fire there",
    ),
    _rule(
        r"(catal|dial|anal|monol|epil|prol)ogu(e|es|ed|ing)$",
        r"\1og\2",
        "cataloguing/cataloging catalogued/cataloged",
        "league vogue rogue",
    ),
    _rule(r"(catal|dial|anal|monol|epil|prol)oge(s)?$", r"\1og\2", "catalogue/catalog dialogues/dialogs", "doge"),
    _rule(
        r"(?<!q)([aeiouy][a-z]*[aeiou]|[aeiou][eiou])ll(ed|ing|er|ers|or|ors|ous|ously|ist|ists)$",
        r"\1l\2",
        "travelled/traveled counsellors/counselors labelling/labeling fuelled/fueled marvellous/marvelous",
        "called dwelling quelled millions gallery",
    ),
    _rule(r"^(ski|wi)lful", r"\1llful", "skilful/skillful wilfully/willfully", "useful"),
    _rule(r"^(re)?centred$", r"\1centered", "centred/centered", "entered"),
    _rule(r"^programmes?$", "program", "programme/program", "programmer"),
    _rule(r"^(un)?licence", r"\1license", "licence/license licences/licenses"),
    _rule(r"^(def|off|pret)ence", r"\1ense", "defence/defense offences/offenses", "fence hence"),
    _rule(r"^practis", "practic", "practise/practice practising/practicing"),
    _rule(r"dgement", "dgment", "judgement/judgment acknowledgements/acknowledgments", "management"),
    _rule(r"^ageing$", "aging", "ageing/aging"),
    _rule(r"^grey", "gray", "grey/gray greys/grays"),
    _rule(r"^jewell(er|ery)", r"jewel\1", "", "jewels"),
    _rule(r"^jewelery$", "jewelry", "jewellery/jewelry"),
    _rule(r"^aluminium", "aluminum", "aluminium/aluminum"),
    _rule(r"^mould", "mold", "mould/mold mouldy/moldy"),
    _rule(r"^plough", "plow", "ploughing/plowing"),
    _rule(r"^sceptic", "skeptic", "sceptical/skeptical"),
    _rule(r"^manoeuvre?", "maneuver", "manoeuvre/maneuver"),
    _rule(r"^(ortho|encyclo)?paed", r"\1ped", "paediatric/pediatric orthopaedic/orthopedic"),
    _rule(r"^(an)?aesth", r"\1esth", "aesthetic/esthetic anaesthetic/anesthetic"),
    _rule(r"^gynaec", "gynec", "gynaecology/gynecology"),
    _rule(r"^haem", "hem", "haemorrhage/hemorrhage"),
    _rule(r"rrhoea", "rrhea", "diarrhoea/diarrhea"),
    _rule(r"^enquir", "inquir", "enquiry/inquiry enquiries/inquiries"),
    _rule(r"^(learn|burn|spoil)t$", r"\1ed", "learnt/learned burnt/burned"),
    _rule(r"^whilst$", "while", "whilst/while"),
    _rule(r"^amongst$", "among", "amongst/among"),
    _rule(r"^towards$", "toward", "towards/toward"),
)

# by the first letter of a word as folded, with which others it may begin as printed
SPELT_TOO = {"i": "e", "e": "a"}


def fold_spelling(word: str) -> str:
    """A lower-case word in the one spelling that British and American ones share."""
    if _any_rule().search(word):  # as no rule does for most words
        for rule in RULES:
            word = re.sub(rule.pattern, rule.fold, word)
    return word


@cache
def _any_rule() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{rule.pattern})" for rule in RULES))
