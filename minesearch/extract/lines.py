"""Words -> lines: what stands on one baseline reads as one line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from minesearch.model.source import Line, Word

SHARED = 0.5  # the share of the lower word's height that two words of a line have in common
TOUCH = 0.12  # of the size: words closer than this, the second raised or smaller, are one ("24" and a raised "th")


def build_lines(words: Iterable[Word], page: int, cell: bool = False) -> list[Line]:
    """The lines of these words from top to bottom, indexed from 0."""
    rows: list[list[Word]] = []
    largest: list[Word] = []  # of each row; the first of its size
    for word in sorted(words, key=lambda w: ((w.top + w.bottom) / 2, w.x0)):
        home = next((at for at in range(len(rows) - 1, max(-1, len(rows) - 5), -1) if _level(largest[at], word)), None)
        if home is None:
            rows.append([word])
            largest.append(word)
            continue
        rows[home].append(word)
        if word.size > largest[home].size:
            largest[home] = word
    rows.sort(key=lambda row: min(w.top for w in row))
    return [Line(page, index, tuple(_joined(row)), cell=cell) for index, row in enumerate(rows)]


def _level(first: Word, word: Word) -> bool:
    """The word stands on the baseline of the row whose largest word is `first`."""
    common = min(first.bottom, word.bottom) - max(first.top, word.top)
    return common >= SHARED * min(first.bottom - first.top, word.bottom - word.top)


def _joined(row: list[Word]) -> list[Word]:
    """Left to right; a raised ordinal ending is joined to its number."""
    row.sort(key=lambda w: w.x0)
    out: list[Word] = []
    for word in row:
        if out and _raised(out[-1], word):
            last = out[-1]
            top, bottom = min(last.top, word.top), max(last.bottom, word.bottom)
            out[-1] = replace(last, text=last.text + word.text, x1=max(last.x1, word.x1), top=top, bottom=bottom)
        else:
            out.append(word)
    return out


def _raised(last: Word, word: Word) -> bool:
    near = word.x0 - last.x1 < TOUCH * last.size
    return (
        near
        and last.text[-1:].isdigit()
        and word.text[:2].lower() in ("st", "nd", "rd", "th")
        and (word.size < 0.85 * last.size)
    )
