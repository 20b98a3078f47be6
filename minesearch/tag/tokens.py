"""Words with their place in the text: the ground all rules of this stage stand on."""

from __future__ import annotations

import re
from dataclasses import dataclass

# initials with their stops ("I.D.", "T."), a word with apostrophes and hyphens, a number, an ampersand
_TOKEN = re.compile(
    r"(?:St|Mt|Ste)\.(?=\s[A-Z])|(?:[^\W\d_]\.){1,4}(?:[^\W\d_](?![^\W\d_]))?|[^\W\d_]+(?:[’'‘\-‐‑][^\W\d_]+)*(?:[’'](?=\s|$))?|\d+|&",
    re.UNICODE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word and the characters [start, end) it takes; `gap` is what stands between it and the word before."""

    text: str
    start: int
    end: int
    gap: str

    @property
    def folded(self) -> str:
        return self.text.casefold()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def initials(self) -> bool:
        """ "D.", "I.D", or a lone capital letter; not "St."."""
        return ("." in self.text and self.text[1] == ".") or (len(self.text) == 1 and self.text.isupper())

    @property
    def shouted(self) -> bool:
        """All capitals: an acronym, or a word of a heading."""
        letters = self.text.replace("-", "").replace("’", "").replace("'", "")
        return len(letters) > 1 and letters.isupper()

    @property
    def joined(self) -> bool:
        """Only white space before it, one empty line at the most (between the lines of a wrapped table cell)."""
        return not self.gap.strip() and bool(self.gap) and self.gap.count("\n") < 3

    @property
    def close(self) -> bool:
        """One space before it, as within a line of print."""
        return self.gap in (" ", "\u00a0")


def tokenise(text: str) -> list[Token]:
    tokens: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        tokens.append(Token(match[0], match.start(), match.end(), text[end : match.start()]))
        end = match.end()
    return tokens
