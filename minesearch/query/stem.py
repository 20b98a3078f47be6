"""Porter's stemmer: "cars" and "car", "reported" and "reporting" become the same term.

After M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), with the two changes its author later made
(step 2: -bli for -abli, and -logi). It is ours so that queries, snippets and every search engine agree on the terms.
"""

from __future__ import annotations

import re

_C = "[^aeiou]"  # consonant
_V = "[aeiouy]"  # vowel
_CC = f"{_C}[^aeiouy]*"  # a run of consonants
_VV = f"{_V}[aeiou]*"  # a run of vowels
_MORE_THAN_0 = re.compile(f"^({_CC})?{_VV}{_CC}")
_EXACTLY_1 = re.compile(f"^({_CC})?{_VV}{_CC}({_VV})?$")
_MORE_THAN_1 = re.compile(f"^({_CC})?{_VV}{_CC}{_VV}{_CC}")
_HAS_VOWEL = re.compile(f"^({_CC})?{_V}")
_ENDS_CVC = re.compile(f"^{_CC}{_V}[^aeiouwxy]$")
_DOUBLE = re.compile(r"([^aeiouylsz])\1$")

_STEP_2 = {
    "ational": "ate",
    "tional": "tion",
    "enci": "ence",
    "anci": "ance",
    "izer": "ize",
    "bli": "ble",
    "alli": "al",
    "entli": "ent",
    "eli": "e",
    "ousli": "ous",
    "ization": "ize",
    "ation": "ate",
    "ator": "ate",
    "alism": "al",
    "iveness": "ive",
    "fulness": "ful",
    "ousness": "ous",
    "aliti": "al",
    "iviti": "ive",
    "biliti": "ble",
    "logi": "log",
}
_STEP_3 = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_STEP_4 = "ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic|ou"
_SUFFIX_2 = re.compile(f"^(.+?)({'|'.join(sorted(_STEP_2, key=len, reverse=True))})$")
_SUFFIX_3 = re.compile(f"^(.+?)({'|'.join(_STEP_3)})$")
_SUFFIX_4 = re.compile(f"^(.+?)({_STEP_4}|(?<=[st])ion)$")

_ENDINGS = frozenset("cdegilmnrstuy")  # the last letters of all that is cut off or changed


def stem(word: str) -> str:
    """The stem of a lower-case word; a word with anything but a to z in it, or of one or two letters, is its own."""
    if len(word) < 3 or word[-1] not in _ENDINGS or not (word.isascii() and word.isalpha()):
        return word
    # a y that begins the word is a consonant
    y_first = word[0] == "y"
    if y_first:
        word = "Y" + word[1:]
    word = _step_4(_step_3(_step_2(_step_1(word))))
    word = _step_5(word)
    return "y" + word[1:] if y_first else word


def _step_1(word: str) -> str:
    """Plurals, -ed and -ing, and a last y."""
    if word.endswith(("sses", "ies")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if word.endswith("eed"):
        if _MORE_THAN_0.match(word[:-3]):
            word = word[:-1]
    else:
        word = _past(word)
    if word.endswith("y") and _HAS_VOWEL.match(word[:-1]):
        word = word[:-1] + "i"
    return word


def _past(word: str) -> str:
    ending = "ed" if word.endswith("ed") else "ing" if word.endswith("ing") else None
    if ending is None or not _HAS_VOWEL.match(word[: -len(ending)]):
        return word
    word = word[: -len(ending)]
    if word.endswith(("at", "bl", "iz")):
        return word + "e"
    if _DOUBLE.search(word):
        return word[:-1]
    return word + "e" if _ENDS_CVC.match(word) else word


def _step_2(word: str) -> str:
    found = _SUFFIX_2.match(word)
    return found[1] + _STEP_2[found[2]] if found and _MORE_THAN_0.match(found[1]) else word


def _step_3(word: str) -> str:
    found = _SUFFIX_3.match(word)
    return found[1] + _STEP_3[found[2]] if found and _MORE_THAN_0.match(found[1]) else word


def _step_4(word: str) -> str:
    found = _SUFFIX_4.match(word)
    return found[1] if found and _MORE_THAN_1.match(found[1]) else word


def _step_5(word: str) -> str:
    if word.endswith("e"):
        rest = word[:-1]
        if _MORE_THAN_1.match(rest) or (_EXACTLY_1.match(rest) and not _ENDS_CVC.match(rest)):
            word = rest
    if word.endswith("ll") and _MORE_THAN_1.match(word):
        word = word[:-1]
    return word
