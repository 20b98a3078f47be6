"""Which papers a change of the lexicon may concern, told from digests of their words, without reading them again.

A paper is concerned only where all the words of a changed name stand in it, the first two side by side. What is told
is certain in one direction: a paper that is not concerned names nobody else than before.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from zlib import crc32

from minesearch.tag.lexicon import Lexicon
from minesearch.tag.opening import RUN, folded, next_run, runs_of

_CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿ]")
_ACRONYM = re.compile(r"[A-Z](?:[A-Za-z]*[A-Z]s?|s)?")  # a run that is more than a word with a capital
_FEW = 32  # digests that are looked up in a paper faster than its words are gone through
Way = tuple[int, ...]  # digests that must all be there


def digest(texts: Iterable[str], bodies: Iterable[str | None]) -> bytes:
    """What tells whether a change concerns a paper: the bodies of whose meetings its texts are, on a line; its words,
    the pairs of which the first has a capital, and its acronyms as printed, 32 bits each."""
    found: set[str] = set()
    for text in texts:
        for match in RUN.finditer(text):
            run = folded(match[0])
            found.add(run)
            if _CAPITAL.match(match[0]) and (second := next_run(text, match.end())) is not None:
                found.add(_pair(run, second))
            if _ACRONYM.fullmatch(match[0]):
                found.add(_printed(match[0]))
    head = json.dumps(sorted(set(bodies), key=lambda body: (body is not None, body)))
    return head.encode() + b"\n" + _little(array("I", sorted({_digest(word) for word in found}))).tobytes()


class Changes:
    """What two lexicons differ in."""

    def __init__(self, before: Lexicon, after: Lexicon) -> None:
        self._before, self._after = before, after
        people = set(before.people) ^ set(after.people)
        bodies = set(before.organisations) ^ set(after.organisations)
        self._names = _Needles(way for name in people | bodies for way in _name_ways(name))
        self._shorts: dict[bytes, _Needles] = {}

    def concern(self, paper: bytes) -> bool:
        """Whether the paper with this digest may name others than before."""
        head, _, rest = paper.partition(b"\n")
        words = array("I")
        words.frombytes(rest)
        words = _little(words)
        return self._names.found_in(words) or self._short_forms(head).found_in(words)

    def _short_forms(self, head: bytes) -> _Needles:
        """The acronyms and initials that the papers of some bodies had and have not, or have and had not."""
        if head not in self._shorts:
            shorts = {short for body in json.loads(head) for short in self._differing(body)}
            self._shorts[head] = _Needles(way for short in shorts for way in _short_ways(short))
        return self._shorts[head]

    def _differing(self, body: str | None) -> set[str]:
        acronyms = set(self._before.acronyms_in(body)) ^ set(self._after.acronyms_in(body))
        return acronyms | set(self._before.initials_in(body)) ^ set(self._after.initials_in(body))


class _Needles:
    """Ways in which something may stand in a paper, by the rarest digest of each."""

    def __init__(self, ways: Iterable[Way]) -> None:
        self._by_first: dict[int, list[Way]] = defaultdict(list)
        for first, *rest in ways:
            self._by_first[first].append(tuple(rest))

    def found_in(self, words: array[int]) -> bool:
        if not self._has_a_first(words):
            return False
        held = set(words)
        return any(held.issuperset(rest) for first in self._by_first.keys() & held for rest in self._by_first[first])

    def _has_a_first(self, words: array[int]) -> bool:
        """Whether one of the rarest digests is among the words, which are in order: a few are looked up one by one."""
        firsts = self._by_first.keys()
        if len(firsts) > _FEW:
            return not firsts.isdisjoint(words)
        for first in firsts:
            place = bisect_left(words, first)
            if place < len(words) and words[place] == first:
                return True
        return False


def _name_ways(name: str) -> Iterator[Way]:
    for first, *rest in filter(None, runs_of(name)):
        pair = _pair(first, rest[0]) if rest else first
        yield tuple(map(_digest, (pair, first, *rest)))


def _short_ways(short: str) -> Iterator[Way]:
    """An acronym may have an s behind it, for more than one."""
    runs = RUN.findall(short)
    if not runs:
        return
    for last in (runs[-1], f"{runs[-1]}s"):
        printed = [_printed(run) if _ACRONYM.fullmatch(run) else folded(run) for run in (*runs[:-1], last)]
        yield tuple(_digest(word) for word in reversed(printed))


def _pair(first: str, second: str) -> str:
    return f"{first} {second}"


def _printed(run: str) -> str:
    return f"={run}"


def _digest(word: str) -> int:
    return crc32(word.encode())


def _little(words: array[int]) -> array[int]:
    """The catalogue may be carried to a machine of the other byte order."""
    if sys.byteorder == "big":
        words.byteswap()
    return words
