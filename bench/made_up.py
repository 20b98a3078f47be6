"""As many passages as wanted, made up from those of a small archive, with words as frequent as they are in life.

Texts are chains in which each word follows another as somewhere in the archive (bigrams), so common words are as common
and neighbours are neighbours. One word in forty is drawn from a long tail of invented ones, whose frequencies fall as
Zipf's law has it; without it a large archive would have no rare words.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from minesearch.model.kind import Kind
from minesearch.model.segment import Entry, Segment
from minesearch.model.source import Passage, Piece

TAIL = 300_000  # invented words
TAIL_SHARE = 1 / 40
PER_FILE = 120  # passages of a pack
BODIES = tuple(f"{place} {body}" for place in ("Ashlow", "Fenwold", "Eastmere", "Tarnhope", "Wendbridge") for body in
               ("Safety Board", "Council", "Scrutiny Committee", "Health Panel"))  # fmt: skip
_SYLLABLES = tuple(first + vowel for first in (*"bcdfglmnprstv", "br", "st", "tr") for vowel in "aeiou")


class Writer:
    """Makes passages up from `entries`; the same `seed` gives the same."""

    def __init__(self, entries: Sequence[Entry], seed: int = 1) -> None:
        self._random = random.Random(seed)
        self._models = [entry for entry in entries if len(entry.segment.passage.text) > 40]
        self._next: dict[str, list[str]] = {}
        for entry in self._models:
            words = entry.segment.passage.text.split()
            for word, after in pairwise(words):
                self._next.setdefault(word, []).append(after)
        self._starts = [entry.segment.passage.text.split()[0] for entry in self._models]
        self._tail = [self._invented(number) for number in range(TAIL)]
        self._tail_weights = list(accumulate(1 / (rank + 10) for rank in range(TAIL)))

    def entries(self, many: int) -> Iterator[Entry]:
        """`many` passages: packs of bodies over 25 years, each minute followed by its resolutions."""
        minute: str | None = None
        for number in range(many):
            model = self._random.choice(self._models)
            pack = number // PER_FILE
            body = BODIES[pack % len(BODIES)]
            day = f"{2000 + pack * 25 * PER_FILE // max(many, 1)}-{1 + pack % 12:02d}-{1 + pack % 28:02d}"
            meeting = f"{body.lower().replace(' ', '-')}-{pack}/{day}"
            kind = model.segment.kind
            ref = f"{meeting}/{kind}/{number}"
            if kind is Kind.MINUTE:
                minute = ref = f"{meeting}/minute/{number}"
            segment = Segment(
                f"{minute}/a" if kind is Kind.RESOLUTION and minute else ref,
                kind,
                f"{body}/{day[:4]}/{pack}.pdf",
                1 + number % PER_FILE // 3,
                1 + number % PER_FILE // 3,
                body,
                day,
                model.segment.title,
                self._passage(len(model.segment.passage.text.split())),
                parent=minute if kind is Kind.RESOLUTION else None,
                number=model.segment.number,
                status=model.segment.status,
            )
            yield replace(model, segment=segment, item="")

    def _passage(self, words: int) -> Passage:
        text = " ".join(self._chain(words))
        return Passage(text, (Piece(0, len(text), 1, 0),))

    def _chain(self, words: int) -> Iterator[str]:
        word, chance = "", self._random.random  # in place of `choice`, which takes four times as long
        for _ in range(words):
            after = self._next.get(word) or self._starts
            word = after[int(chance() * len(after))]
            rare = chance() < TAIL_SHARE
            yield self._random.choices(self._tail, cum_weights=self._tail_weights)[0] if rare else word

    def _invented(self, number: int) -> str:
        word = ""
        while number or not word:
            number, syllable = divmod(number, len(_SYLLABLES))
            word += _SYLLABLES[syllable]
        return word + "k"
