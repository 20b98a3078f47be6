"""Finds known names in a text in one pass, whatever white space, case of headings or kind of "and" they are printed
with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

_CAPITAL = re.compile(r"(?<![\w@.’'-])[^\W\d_a-zß-öø-ÿ][\w&]*")
_WORD = re.compile(r"[\w’'‘&]+|[^\w\s]")
_APOSTROPHE = "[’'‘]"


class Gazetteer:
    """Names by their first word; each word's names are made one pattern when that word is first met."""

    def __init__(self, names: Iterable[str], *, cased: bool) -> None:
        """With `cased` every word must begin as in the name, or the whole be in capitals; else only the first
        letter must be a capital."""
        self._cased = cased
        self._names: dict[str, list[str]] = defaultdict(list)
        for name in sorted(set(names), key=lambda n: (-len(n), n)):
            if first := re.match(r"[\w&]+", name):
                self._names[first[0].casefold()].append(name)
        self._patterns: dict[str, re.Pattern[str]] = {}

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """[start, end) of the longest known name at each capitalised word; those found do not overlap."""
        if not self._names:
            return
        taken = 0
        for match in _CAPITAL.finditer(text):
            if match.start() < taken:
                continue
            first = match[0].casefold()
            if first in self._names and (found := self._pattern(first).match(text, match.start())):
                taken = found.end()
                yield found.start(), taken

    def _pattern(self, first: str) -> re.Pattern[str]:
        if first not in self._patterns:
            rows = [self._regex(name) for name in self._names[first]]
            self._patterns[first] = re.compile(rf"(?:{'|'.join(rows)})(?![\w@]|[-’'][^\W_]{{2}})")
        return self._patterns[first]

    def _regex(self, name: str) -> str:
        words = _WORD.findall(name)
        loose = self._spaced(words, ignore_case=True)
        if not self._cased:
            return f"(?i:{loose})"
        exact = self._spaced(words, ignore_case=False)
        shouted = self._spaced([w.upper() for w in words], ignore_case=False)
        return exact if exact == shouted else f"{exact}|{shouted}"

    @staticmethod
    def _spaced(words: list[str], *, ignore_case: bool) -> str:
        parts: list[str] = []
        for index, word in enumerate(words):
            if word == ".":
                parts.append(r"\.?")
                continue
            if word in ("-", "‐", "‑"):
                parts.append(r"\s?[-‐‑]\s?")
                continue
            if not re.match(r"[\w&’'‘]", word):
                parts.append(r"\s?" + re.escape(word) + "?")
                continue
            if index and words[index - 1] not in ("-", "‐", "‑"):
                parts.append(r"\s*" if words[index - 1] == "." and len(words[index - 2]) == 1 else r"\s+")
            body = re.sub(_APOSTROPHE, lambda _: _APOSTROPHE, re.escape(word))
            parts.append("(?:and|&|AND)" if word.casefold() in ("and", r"&") else body)
        return "".join(parts)
