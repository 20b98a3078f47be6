"""The strokes of printed words: how wide they are, and whether they lean."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from minesearch.extract.scan import Mask

LEANS = (0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3)  # steps to the right for each step up: 0 to 17 degrees
ITALIC = 0.1  # fonts slant by 8 to 16 degrees; an upright word leans less, however crooked its sheet was


def stroke_width(ink: Mask) -> float:
    """How wide the upright strokes of a word are, in pixels: the mean of the middle half of its level runs of ink."""
    edges = np.diff(np.pad(ink, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    runs = np.sort(np.nonzero(edges == -1)[1] - np.nonzero(edges == 1)[1])
    middle = runs[len(runs) // 4 : len(runs) - len(runs) // 4]
    return float(middle.mean()) if len(middle) else 0.0


def uprightness(ink: Mask) -> NDArray[np.float64]:
    """For each of LEANS how well the word's strokes would stand upright if it were pushed back by so much.

    Stems that stand upright fill few columns, and those to their full height: the sum of the squares tells.
    """
    rows, columns = np.nonzero(ink)
    found = np.zeros(len(LEANS))
    for index, lean in enumerate(LEANS):
        shifted = columns + rows * lean
        left = shifted.astype(np.intp)
        # a pixel between two columns counts in both by its share: else every rounding would look like a stem
        part = shifted - left
        count = np.bincount(left, 1 - part, left.max(initial=0) + 2)
        count += np.bincount(left + 1, part, len(count))
        found[index] = (count**2).sum()
    return found


def leans(words: Iterable[NDArray[np.float64]]) -> bool:
    """The words, each given by its `uprightness`, are in italics as a whole."""
    total = sum(words, start=np.zeros(len(LEANS)))
    return LEANS[int(np.argmax(total))] >= ITALIC
