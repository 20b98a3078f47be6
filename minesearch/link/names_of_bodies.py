"""How names of bodies differ and still mean one: spelling, abbreviation, order of words, a slip of one letter."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from minesearch.tag.names import SMALL_WORDS, fold
from minesearch.tag.words import PLACES_AND_PEOPLES

# counties as papers shorten them
COUNTIES = {
    "beds": "bedfordshire",
    "berks": "berkshire",
    "bucks": "buckinghamshire",
    "cambs": "cambridgeshire",
    "derbys": "derbyshire",
    "glos": "gloucestershire",
    "hants": "hampshire",
    "herts": "hertfordshire",
    "lancs": "lancashire",
    "leics": "leicestershire",
    "lincs": "lincolnshire",
    "middx": "middlesex",
    "northants": "northamptonshire",
    "notts": "nottinghamshire",
    "oxon": "oxfordshire",
    "staffs": "staffordshire",
    "warks": "warwickshire",
    "wilts": "wiltshire",
    "worcs": "worcestershire",
    "yorks": "yorkshire",
}
_SAME = {
    "ltd": "limited",
    "&": "and",
    "dept": "department",
    "st": "saint",
    "inc": "incorporated",
    "ccg": "clinical commissioning group",
    "ccgs": "clinical commissioning groups",
    "co-operative": "cooperative",
}
# words that narrow a name without making it another body's
QUALIFIERS = frozenset(("national", "local", "the"))
_TIERS = {"district": "lower", "borough": "lower"}  # a district may call itself a borough: one tier of councils
_SLIP_LENGTH = 15


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """The words that matter: folded, without articles, abbreviations of counties and kinds written out."""
    words = [fold(w) for w in re.findall(r"(?:[^\W\d_]\.)+|[^\W\d_][\w’'‘-]*|\d+|&", name)]
    words = [re.sub(r"'s?$", "", w).replace("'", "") for w in words]
    words = [part for w in words for part in COUNTIES.get(w, _SAME.get(w, w)).split()]
    return tuple(w for w in words if w and w not in ("the", "and"))


def key_of(name: str) -> str:
    """Equal for two spellings of one name."""
    return " ".join(words_of(name))


def same_words(one: str, other: str) -> bool:
    """The same words in another order, as in a list of counties."""
    a, b = words_of(one), words_of(other)
    return len(a) > 3 and sorted(a) == sorted(b)


def one_slip(one: str, other: str) -> bool:
    """One letter off in a long name with as many words."""
    a, b = words_of(one), words_of(other)
    if len(a) != len(b) or len(" ".join(a)) < _SLIP_LENGTH:
        return False
    return DamerauLevenshtein.distance(" ".join(a), " ".join(b), score_cutoff=1) == 1


def same_council(one: str, other: str) -> bool:
    """Hinckley and Bosworth District Council and Borough Council: one place, one tier."""
    a, b = words_of(one), words_of(other)
    if len(a) < 3 or a[-1] != "council" or b[-1:] != ("council",):
        return False
    return (
        a[:-2] == b[:-2] and a[-2] != b[-2] and _TIERS.get(a[-2]) is not None and _TIERS.get(a[-2]) == _TIERS.get(b[-2])
    )


def contracted(short: str, long: str) -> bool:
    """NWL or N. W. Leicestershire District Council for North West Leicestershire District Council."""
    a, b = _spelt(short), list(words_of(long))
    if len(b) < 3 or a == b:
        return False
    while a and b and a[-1] == b[-1]:
        a.pop()
        b.pop()
    # what is left of the short name are initials of what is left of the long one
    letters = "".join(w if w.isupper() else "" for w in a)
    if len(a) == 1 and len(a[0]) > 1 and a[0].isupper():
        return len(b) == len(letters) and all(w[0] == c.casefold() for w, c in zip(b, letters, strict=True))
    return len(a) == len(b) > 0 and all(len(x) == 1 and y.startswith(x.casefold()) for x, y in zip(a, b, strict=True))


def _spelt(name: str) -> list[str]:
    """Words folded, but acronyms as they are."""
    spelt = []
    for word in re.findall(r"[^\W\d_]\.|[^\W\d_][\w’'‘-]*|&", name):
        if word.isupper() and word.isalpha() and len(word) > 1 and not name.isupper():
            spelt.append(word)
        else:
            spelt += words_of(word)
    return spelt


def shortened(short: str, long: str) -> bool:
    """Probation Service for National Probation Service: only qualifiers, places or a trailing "for ..." are left
    out."""
    a, b = words_of(short), words_of(long)
    if len(a) < 2 or len(a) >= len(b):
        return False
    # words that both begin with, then what only the long name has
    if b[: len(a)] == a and b[len(a)] in ("for", "of", "in"):
        return True
    if a[-1] != b[-1]:
        return False
    if a[-1] == "council":
        return b[-2:] == a if len(a) == 2 else len(a) == len(b) - 1 > 3 and _without_one(b, a)
    return b[-len(a) :] == a and all(_may_go(w) for w in b[: -len(a)])


def _without_one(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """North West District Council: one word inside the name is left out."""
    return any(long[:i] + long[i + 1 :] == short for i in range(1, len(long) - 2))


def one_without_place(one: str, other: str) -> bool:
    """Local Safeguarding Children Board, and the same board by the name of its counties."""
    a, b = sorted((words_of(one), words_of(other)), key=lambda words: words[:1] != ("local",))
    tail = a[1:]
    return a[:1] == ("local",) and len(tail) > 2 and b[-len(tail) :] == tail and all(map(_may_go, b[: -len(tail)]))


def ends_alike(short: str, long: str) -> bool:
    """The long name ends in the short one."""
    a, b = words_of(short), words_of(long)
    return 1 < len(a) < len(b) and b[-len(a) :] == a


def _may_go(word: str) -> bool:
    return (
        word in QUALIFIERS
        or word in PLACES_AND_PEOPLES
        or word in SMALL_WORDS
        or word.endswith("shire")
        or word.isupper()
    )


def renamed(one: str, other: str) -> bool:
    """Violence Reduction Network and Violence Reduction Unit: all words but the last, and that one a kind of group."""
    a, b = words_of(one), words_of(other)
    kinds = {"network", "unit", "programme", "centre", "forum", "team"}
    return len(a) > 2 and len(a) == len(b) and a[:-1] == b[:-1] and {a[-1], b[-1]} <= kinds
