"""A printed name taken apart: title, given names or initials, surname, post-nominals."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from minesearch.tag.firstnames import is_first_name
from minesearch.tag.lists import word_set
from minesearch.tag.people import NO_SURNAMES, PARTICLES
from minesearch.tag.titles import EMAIL_TITLES, TITLE_MODIFIERS, bare, is_post_nominal, is_title
from minesearch.tag.words import NOT_NAMES, ROLE_WORDS

SMALL_WORDS = word_set("of the and for & on in to with")
_LEADING = TITLE_MODIFIERS | ROLE_WORDS
_SIGNS = str.maketrans({".": "", **dict.fromkeys("‘’`´", "'")})
_ADDRESS = re.compile(r"([A-Za-z]+(?:-[A-Za-z]+)?)[._]([A-Za-z]+(?:[-'’][A-Za-z]+)?)\d*@\S+$")


@dataclass(frozen=True, slots=True)
class Name:
    """`given` are first and middle names or initials, folded, without stops; `surname` is folded, particles included.

    `core` is the name as printed without title and post-nominals.
    """

    title: str
    given: tuple[str, ...]
    surname: str
    core: str

    @property
    def first(self) -> str:
        return self.given[0] if self.given else ""

    @property
    def full(self) -> bool:
        """Has a first name, not only initials."""
        return len(self.first) > 1

    @property
    def initials(self) -> str:
        return "".join(name[0] for name in self.given)


def fold(word: str) -> str:
    """Case, accents, stops and the kind of apostrophe do not tell people apart."""
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word.translate(_SIGNS).casefold()


@lru_cache(maxsize=65536)
def parse_name(printed: str) -> Name | None:
    """Take a printed name, or an address such as first.last@, apart; None where it is no person's name."""
    if address := _ADDRESS.match(printed.strip()):
        return _from_address(address[1], address[2])
    text = re.sub(r"\(.*?\)|\*|\[.*?\]", " ", printed).strip(" ,.;:-–—")
    if re.fullmatch(r"[^\s,]+, [^,]+", text) and not is_post_nominal(text.split(", ")[1]):
        last, first = text.split(", ")  # "Aldous, Mr I. D."
        text = f"{first} {last}"
    words = re.sub(r"(?<=[^\W\d_]\.)(?=[^\W\d_])", " ", text).replace(",", " ").split()
    title, words = _split_title(words)
    while len(words) > 1 and is_post_nominal(words[-1]):
        words.pop()
    if not words or any(not re.fullmatch(r"[^\W\d_][^\W\d_'’‘.\-‐‑]*(?:['’‘.\-‐‑][^\W\d_]*)*", w) for w in words):
        return None
    return _arrange(title, words)


def _split_title(words: list[str]) -> tuple[str, list[str]]:
    count = 0
    while count < len(words) and (_leads(words[count]) or _fire_rank(words[count : count + 2])):
        count += 1
    # the last title word before the name may be the name: "Dean Marshal"
    while count and count == len(words):
        count -= 1
    return " ".join(words[:count]), words[count:]


def _leads(word: str) -> bool:
    """A title, part of one, a collar number, or a role: "Manager Matthew Cain"."""
    return is_title(word) or bare(word) in _LEADING or word.isdigit()


def _fire_rank(words: list[str]) -> bool:
    return len(words) == 2 and words[0] in ("Group", "Station", "Watch", "Area", "Crew") and words[1] == "Manager"


def _arrange(title: str, words: list[str]) -> Name | None:
    at = len(words) - 1
    while at > 0 and words[at - 1].casefold() in PARTICLES and at - 1 > 0:
        at -= 1
    given, surname = words[:at], words[at:]
    if len(words) > 4 or (len(words) == 4 and is_first_name(words[2])):
        return None  # two names side by side, or no name
    if not surname[-1][0].isupper() or (not given and not title):
        return None
    if any(w[0].islower() for w in given) or all(w.isupper() and 1 < len(w) < 4 for w in words):
        return None  # "JH CF" are the initials of two
    plain = [fold(w) for w in (*given, *surname)]
    if any(w in NO_SURNAMES and len(w) > 1 for w in plain[1:]) or len(plain[-1]) < 2:
        return None
    return Name(title, tuple(plain[:at]), " ".join(plain[at:]), " ".join(words))


def _from_address(first: str, last: str) -> Name | None:
    if first.casefold() in EMAIL_TITLES or first.casefold() in NOT_NAMES or last.casefold() in NO_SURNAMES:
        return None
    core = f"{first.title()} {last.title()}"
    return Name("", (fold(first),), fold(last), core)


def unshouted(name: str) -> str:
    """The name of a body as it would stand in a sentence: headings shout, and both are one."""
    if not name.isupper() or " " not in name:
        return name
    words = [w if w == "&" else w.capitalize() for w in name.split()]
    return " ".join(w.casefold() if w.casefold() in SMALL_WORDS and i else w for i, w in enumerate(words))
