"""What an OCR engine is known to misread in papers of this kind, and what is printed there.

Only readings that are no words themselves are put right, and only where their neighbours leave no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from minesearch.dates import MONTHS

MONTH = re.compile(rf"(?:{'|'.join(f'{name.title()}|{name[:3].title()}' for name in MONTHS)}|Sept)[.,;:]?$")


@dataclass(frozen=True, slots=True)
class Slip:
    """A misreading inside a word: `seen` is replaced by `printed` where the words before and after match."""

    seen: re.Pattern[str]
    printed: str | Callable[[re.Match[str]], str]
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None

    def mended(self, word: str, before: str, after: str) -> str:
        """The word as printed, or as it is; `before` and `after` are "" at the ends of a row."""
        fits = (self.before is None or self.before.match(before)) and (self.after is None or self.after.match(after))
        return self.seen.sub(self.printed, word) if fits else word


def _ordinal(day: re.Match[str]) -> str:
    """The day of a month with its ending: "30th"."""
    number = int(day[1])
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


SLIPS = (
    # a small raised "th" comes as a sign: "30° July", '25" February'; not "30% May" or 'a 25" pipe'
    Slip(re.compile(r"(?<![\w.,/-])([12]?\d|3[01])[°*\"“”'’]{1,2}$"), _ordinal, after=MONTH),
    # "Page | of 3" has the figure one; "Page | 3" a bar between the word and its number
    Slip(re.compile(r"^[|lI!]$"), "1", re.compile(r"page$", re.IGNORECASE), re.compile(r"of$", re.IGNORECASE)),
    # with the drawn lines gone, "|OM" and "|." hold a capital I; not "Page | 3"
    Slip(re.compile(r"\|(?=[\w.])|(?<=\w)\|"), "I"),
    # "After the report, | thanked": the writer; not the bar of "Fire Station | office"
    Slip(re.compile(r"^\|$"), "I", re.compile(r"[a-z]+$|.*[,;]$"), re.compile(r"[a-z]{2,}$")),
    # Roman numerals have no j today: "(ij)", "iij."
    Slip(re.compile(r"(?<=i)j(?=[).]$)"), "i"),
    # "Clir", "Cilr", "C1lrs" are councillors; not "Cir" or "CLIR"
    Slip(re.compile(r"\bC(?!ll)[lI1i!]{2}r(?=s?\b)"), "Cllr"),
    # the bar of a slanted t stands off its stem: "moved fo approve fhe minutes"; not "FO" or "for"
    Slip(re.compile(r"^f(?=(?:o|he)$)"), "t"),
)


def mended(row: Sequence[str]) -> list[str]:
    """The words of one row of text, as printed."""
    words = list(row)
    for slip in SLIPS:
        padded = ["", *words, ""]
        words = [slip.mended(word, padded[at], padded[at + 2]) for at, word in enumerate(words)]
    return words
