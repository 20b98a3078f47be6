"""What one rule found in one text, before anything is known of the rest of the archive."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from minesearch.model.entity import Mention


@dataclass(frozen=True, slots=True)
class Found:
    """A mention, and the words as printed: a person's with title and post-nominals ("Mr I.D. Aldous OBE CC")."""

    mention: Mention
    printed: str

    @property
    def start(self) -> int:
        return self.mention.start

    @property
    def end(self) -> int:
        return self.mention.end


def mark(
    label: str, text: str, start: int, end: int, rule: str, confidence: float, printed: tuple[int, int] = (0, 0)
) -> Found:
    """A find at characters [start, end) of the text, without a value; `printed` is the wider stretch, where there
    is one."""
    if label == "PERSON" and text[end - 2 : end] in ("’s", "'s"):
        end -= 2
        printed = (printed[0], min(printed[1], end)) if printed[1] <= end + 2 else printed
    wide_start, wide_end = printed if printed[1] else (start, end)
    mention = Mention(label, text[start:end], start, end, None, rule, confidence)
    return Found(mention, " ".join(text[wide_start:wide_end].split()))


def without_overlaps(found: Iterable[Found]) -> list[Found]:
    """The surest of those that overlap, the longer of two as sure, the first of two as long; in the order of the
    text."""
    kept: list[Found] = []
    taken: set[int] = set()
    for item in sorted(found, key=lambda f: (-f.mention.confidence, f.start - f.end, f.start, f.mention.label)):
        span = range(item.start, item.end)
        if taken.isdisjoint(span):
            kept.append(item)
            taken.update(span)
    return sorted(kept, key=lambda f: f.start)
