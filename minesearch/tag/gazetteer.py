"""Finds known names in a text in one pass, whatever white space, case of headings or kind of "and" they are printed
with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from minesearch.tag.opening import RUN, next_run, runs_of

_CAPITAL = re.compile(r"(?<![\w@.’'-])[^\W\d_a-zß-öø-ÿ][\w&]*")
_WORD = re.compile(r"[\w’'‘&]+|[^\w\s]")
_APOSTROPHE = "[’'‘]"
_END = r"(?![\w@]|[-’'][^\W_]{2})"
_PLAIN = re.compile(r"[^\W_]+(?: [^\W_]+)*")  # a name of words alone, most names of persons
_WORDS = tuple(re.compile(r"\s+".join([r"(\w+)"] * count) + _END) for count in range(1, 7))
_Ranked = tuple[int, str]  # the rank of a name among all, the longest first


class _Matcher(Protocol):
    """A pattern, or what does the work of one."""

    def match(self, string: str, pos: int = ..., /) -> re.Match[str] | None: ...


class _PlainName:
    """One name of plain words, as printed or in capitals: its words are compared, since a pattern that would serve for
    them alone takes longer to make than many texts to read."""

    def __init__(self, name: str) -> None:
        self._words = _WORDS[name.count(" ")]
        self._forms = (tuple(name.split(" ")), tuple(name.upper().split(" ")))

    def match(self, text: str, start: int = 0, /) -> re.Match[str] | None:
        found = self._words.match(text, start)
        return found if found is not None and found.groups() in self._forms else None


def _is_plain(name: str) -> bool:
    """No word of it may be printed in another way."""
    words = name.split(" ")
    return len(words) <= len(_WORDS) and _PLAIN.fullmatch(name) is not None and "and" not in map(str.casefold, words)


class Gazetteer:
    """Names by how they begin; the names of one beginning are made one pattern when it is first met in a text."""

    def __init__(self, names: Iterable[str], *, cased: bool) -> None:
        """With `cased` every word must begin as in the name, or the whole be in capitals; else only the first
        letter must be a capital."""
        self._cased = cased
        self._names: dict[str, dict[str | None, list[_Ranked]]] = defaultdict(lambda: defaultdict(list))
        for rank, name in enumerate(sorted(set(names), key=lambda n: (-len(n), n))):
            if first := re.match(r"[\w&]+", name):
                for second in {way[1] if len(way) > 1 else None for way in runs_of(name)}:
                    self._names[first[0].casefold()][second].append((rank, name))
        self._patterns: dict[tuple[str, str | None], _Matcher | None] = {}

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """[start, end) of the longest known name at each capitalised word; those found do not overlap."""
        if not self._names:
            return
        taken = 0
        for match in _CAPITAL.finditer(text):
            if match.start() < taken or (first := match[0].casefold()) not in self._names:
                continue
            pattern = self._pattern(first, _second(text, match.start()))
            if pattern is not None and (found := pattern.match(text, match.start())):
                taken = found.end()
                yield found.start(), taken

    def _pattern(self, first: str, second: str | None) -> _Matcher | None:
        """For the names that begin with these two runs, the longest first, and those of one run; None without any."""
        rows = self._names[first]
        key = (first, second if second in rows else None)
        if key not in self._patterns:
            names = [name for _, name in sorted({*rows.get(key[1], ()), *rows.get(None, ())})]
            self._patterns[key] = self._matcher(names) if names else None
        return self._patterns[key]

    def _matcher(self, names: Sequence[str]) -> _Matcher:
        """What finds the first of these names that stands at a place."""
        if self._cased and len(names) == 1 and _is_plain(names[0]):
            return _PlainName(names[0])
        return re.compile(f"(?:{'|'.join(map(self._regex, names))}){_END}")

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


def _second(text: str, start: int) -> str | None:
    """The run after the one that begins at this character."""
    first = RUN.match(text, start)
    return next_run(text, first.end()) if first else None
