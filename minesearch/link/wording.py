"""The wording of a request: its stems, each weighing more the more rarely its body uses it.

Two clerks rarely write one request alike ("theft of cars", "car thefts", "ASB" for anti-social behaviour), so words are
cut to stems, dates brought to ISO, and acronyms replaced by what the body's own papers say they stand for.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain

from minesearch.dates import find_dates

Stems = frozenset[str]

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_FIGURE = re.compile(r"\d")
_FINE = 2**20  # parts of 1 in which weights are counted

# words that say nothing about the subject of a request
_STOP_WORDS = """
a about above after again all also am an and any are as at be been before being below between both but by can
could did do does down during each for from further had has have he her here him his how i if in into is it its
itself me more most my no nor not of off on once only or other our out over own per please re s same she should so
some such t than that the their them then there these they this those through to too under until up upon very was
we were what when where which while who whom why will with would you your
"""
_STOP = frozenset(_STOP_WORDS.split())
_ENDINGS = (
    ("isations", "is"),
    ("isation", "is"),
    ("ations", ""),
    ("ation", ""),
    ("ments", ""),
    ("ment", ""),
    ("ities", ""),
    ("ity", ""),
    ("ings", ""),
    ("ing", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ions", ""),
    ("ion", ""),
    ("ers", ""),
    ("er", ""),
    ("ors", ""),
    ("or", ""),
    ("ed", ""),
    ("ly", ""),
    ("es", ""),
    ("s", ""),
    ("e", ""),
)
FEWEST = 600  # texts: a body of fewer is weighed as if it had as many, in which its words are no more common
_SHORTEST = 3  # letters a stem keeps at least


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a lower-case word: thefts -> theft, provided and provides -> provid, organize -> organis."""
    if len(word) <= _SHORTEST or not word.isalpha():
        return word
    word = re.sub(r"(?<=[a-z]{3})iz(?=e|at|ing)", "is", word)
    word = re.sub(r"(?<=[a-z]{2})our(?=s?$|ed$|ing$|al$)", "or", word)
    for ending, instead in _ENDINGS:
        kept = len(word) - len(ending) + len(instead)
        if word.endswith(ending) and kept >= _SHORTEST and not word.endswith("ss"):
            word = word[: len(word) - len(ending)] + instead
            break
    doubled = len(word) > 4 and word[-1] == word[-2] and word[-1] not in "aeiouls"
    return word[:-1] if doubled else word


# words of any request whatever its subject: they count for little
_MANNER_WORDS = """
action add agenda agree arrange ask attend back board bring chair chairman chase circulate committee complete consider
council detail discuss ensure explain feedback follow forward future give inform input invite item liaise look member
meet minute next note offer officer paper particular possible prepare present previous progress propose provide raise
receive regard relate report request respond response review send sent share submit suggest take undertake update work
write
"""
_MANNER = frozenset(map(stem, _MANNER_WORDS.split()))


def acronyms_in(texts: Iterable[str]) -> dict[str, Stems]:
    """What the acronyms of some texts stand for, from "Senior Officer Group (SOG)".

    Those defined in two ways are left out.
    """
    seen: dict[str, Counter[Stems]] = {}
    for text in texts:
        for match in re.finditer(r"\(([A-Z][A-Za-z&]{0,6}[A-Z])s?\)", text):
            long = _long_form(match[1].replace("&", ""), text[max(0, match.start() - 120) : match.start()])
            if long:
                seen.setdefault(match[1].casefold(), Counter())[frozenset(map(stem, long)) - _STOP] += 1
    sure = {}
    for acronym, forms in seen.items():
        (best, times), *rest = forms.most_common(2)
        if not rest or times >= 2 * rest[0][1]:
            sure[acronym] = best
    return sure


def _long_form(acronym: str, before: str) -> list[str]:
    """The shortest run of words just before the bracket whose initials hold the acronym's letters in order."""
    words = [word.casefold() for word in _WORD.findall(before)]
    letters = acronym.casefold()
    for size in range(2, min(len(words), len(letters) + 4) + 1):
        run = words[-size:]
        initials = iter(word[0] for word in run)
        if run[0][0] == letters[0] and all(letter in initials for letter in letters):
            return run
    return []


class _Weights(dict[str, float]):
    """What each stem tells, from 0 to 1; one that was never learnt tells all, unless it belongs to any request."""

    def __missing__(self, word: str) -> float:
        return 0.2 if word in _MANNER else 1.0


class _Forms(dict[str, tuple[str, ...]]):
    """The stems that a printed word stands for, looked up once: none for a stop word, several for an acronym."""

    def __init__(self, acronyms: Mapping[str, Stems]) -> None:
        super().__init__()
        self._acronyms = acronyms

    def __missing__(self, printed: str) -> tuple[str, ...]:
        word = printed.replace("’", "'").removesuffix("'s")
        low = word.casefold()
        long = (self._acronyms.get(low) or self._acronyms.get(low.rstrip("s"))) if word[:2].isupper() else None
        low = low.replace("'", "")
        self[printed] = forms = tuple(long) if long else () if low in _STOP else (stem(low),)
        return forms


class Vocabulary:
    """How much each stem of a body's papers tells, from 0 to 1, and what its acronyms stand for.

    `names` are stems never met in lower case: proper names, as far as the papers show.
    """

    def __init__(self, acronyms: Mapping[str, Stems]) -> None:
        self.names: Stems = frozenset()
        self._weights = _Weights()
        self._forms = _Forms(acronyms)
        self._read: dict[str, Stems] = {}  # texts are asked for again and again
        self._masses: dict[Stems, float] = {}

    def learn(self, weights: Mapping[str, float]) -> None:
        """Take in what stems weigh, and which are names in the texts read so far. Weights are rounded so that any sum
        of them is exact, in whatever order."""
        lower = {stem(word) for word in self._forms if word[0].islower()}
        upper = {stem(word.casefold()) for word in self._forms if word[0].isupper()}
        self.names = frozenset(upper) - lower - _STOP - _MANNER
        self._weights = _Weights({word: round(weight * _FINE) / _FINE for word, weight in weights.items()})

    def stems(self, text: str | None) -> Stems:
        """The telling stems of a text."""
        if not text:
            return frozenset()
        found = self._read.get(text)
        if found is None:
            found = self._read[text] = self._stems(text)
        return found

    def _stems(self, text: str) -> Stems:
        dates = find_dates(text) if _FIGURE.search(text) else ()
        for date in dates:
            text = f"{text[: date.start]}{' ' * (date.end - date.start)}{text[date.end :]}"
        found = set(chain.from_iterable(map(self._forms.__getitem__, set(_WORD.findall(text)))))
        found.update(date.value for date in dates)
        return frozenset(found)

    def mass(self, stems: Iterable[str]) -> float:
        """How much stems tell together; about 1 for each rare word."""
        return sum(map(self._weights.__getitem__, stems))

    def mass_of(self, stems: Stems) -> float:
        """The same for stems that are asked for again."""
        mass = self._masses.get(stems)
        if mass is None:
            mass = self._masses[stems] = self.mass(stems)
        return mass

    def inside(self, one: Stems, other: Stems) -> float:
        """The share of the lesser of two that the other holds too: 0 to 1."""
        least = min(self.mass_of(one), self.mass_of(other))
        return self.mass(one & other) / least if least else 0.0

    def weight(self, word: str) -> float:
        return self._weights[word]

    def cover(self, stems: Stems, other: Stems) -> float:
        """The share of `stems`, by weight, that `other` holds too: 0 to 1."""
        whole = self.mass_of(stems)
        return self.mass(stems & other) / whole if whole else 0.0

    def alike(self, one: Stems, other: Stems) -> float:
        """The share both have in common (Dice's measure by weight): 0 to 1, 1 for the same stems."""
        whole = self.mass_of(one) + self.mass_of(other)
        return 2 * self.mass(one & other) / whole if whole else 0.0


def learn(texts: Iterable[str]) -> Vocabulary:
    """Weigh the stems of a body's papers by the number of distinct texts they stand in."""
    distinct = sorted(set(texts))
    vocabulary = Vocabulary(acronyms_in(distinct))
    counts = Counter(chain.from_iterable(map(vocabulary.stems, distinct)))
    size = max(len(distinct), FEWEST) + 1
    rarest = math.log(size / 0.5)
    weights = {}
    for word, count in counts.items():
        # a word of a single text and one of two or three tell alike; from there it falls with the logarithm
        weight = min(1.0, math.log(size / max(count - 2, 0.5)) / rarest)
        weights[word] = max(0.05, min(weight, 0.2) if word in _MANNER else weight)
    vocabulary.learn(weights)
    return vocabulary


def is_manner(word: str) -> bool:
    """Whether a stem belongs to any request whatever its subject."""
    return word in _MANNER


def is_stop(word: str) -> bool:
    """Whether a lower-case word says nothing about any subject."""
    return word in _STOP


_NAME = re.compile(r"\b(?=(?P<name>(?!Dr|Mrs?|Ms|Miss|Cllr|Sir|Supt|Insp|Prof)[A-Z][\w’'-]+\s+[A-Z][\w’'-]+)\b)")


def names_in(text: str | None) -> frozenset[str]:
    """Pairs of capitalised words, as the names of people are; and those of places and bodies."""
    return frozenset(match["name"] for match in _NAME.finditer(text or ""))
