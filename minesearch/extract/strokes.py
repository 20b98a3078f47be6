"""The strokes of printed words: how wide they are, whether they lean, whether one is a dash."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from minesearch.extract.raster import Mask, runs

APART = 1.25  # thick strokes are at least so many times as wide as thin ones where a page has bold words and others
BOLD = 1.3  # where it has not, a stroke this much wider than the usual one is bold
BESIDE_BOLD = 1.2  # so is one this much wider than the thin ones in the same row as a bold word
LEANS = (0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3)  # steps to the right for each step up: 0 to 17 degrees
FLAT = 0.15  # of the height of its row: a dash is no thicker
FILLED = 0.7  # the share of its box that is ink
DASHES = (("-", 0.42), ("–", 0.78))  # the most of the row's height that each is wide; an em dash is as wide as high
ITALIC = 0.1  # fonts slant by 8 to 16 degrees; an upright word leans less, however crooked its sheet was


def stroke_width(ink: Mask) -> float:
    """How wide the upright strokes of a word are, in pixels: the mean of the middle half of its level runs of ink."""
    _, starts, ends = runs(ink)
    widths = np.sort(ends - starts)
    middle = widths[len(widths) // 4 : len(widths) - len(widths) // 4]
    return float(middle.mean()) if len(middle) else 0.0


@dataclass(frozen=True, slots=True)
class Weights:
    """The stroke widths from which words of a page are bold: a word `alone`, one `beside` bold words, and those of a
    whole `row`, by the middle one of them."""

    alone: float
    beside: float
    row: float

    def least(self, row: Sequence[float]) -> float:
        """The width from which the words of a row are bold; `row` are their widths."""
        heavy = len(row) > 0 and (max(row) > self.alone or float(np.median(row)) > self.row)
        return self.beside if heavy else self.alone


def weights(widths: Sequence[float]) -> Weights:
    """From the widths of a page's words.

    Where these fall into two clusters the thin ones are the usual words: on a page of headings most may be bold.
    """
    ordered = np.sort(np.asarray(widths, dtype=np.float64))
    if not len(ordered):
        return Weights(np.inf, np.inf, np.inf)
    thin, thick = _clusters(ordered)
    if thick < APART * thin:
        usual = float(np.median(ordered))
        return Weights(BOLD * usual, BESIDE_BOLD * usual, BOLD * usual)
    between = float(np.sqrt(thin * thick))
    return Weights(BOLD * thin, min(between, BESIDE_BOLD * thin), between)


def _clusters(ordered: NDArray[np.float64]) -> tuple[float, float]:
    """The middle values of the two parts that are least varied in themselves (Otsu 1979)."""
    count = np.arange(1, len(ordered))
    total = np.cumsum(ordered)
    below, above = total[:-1] / count, (total[-1] - total[:-1]) / count[::-1]
    cut = int(np.argmax(count * count[::-1] * (above - below) ** 2)) + 1 if len(count) else 1
    thin = float(np.median(ordered[:cut]))
    return thin, float(np.median(ordered[cut:])) if cut < len(ordered) else thin


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


def dash(ink: Mask, row_height: float) -> str | None:
    """The dash that the ink shows: hyphen, en or em dash by its width. None where it is more than one level bar.

    `row_height` is that of the row of text, in pixels.
    """
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return None
    bar = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    high, wide = bar.shape
    if high > FLAT * row_height or wide < 2 * high or bar.mean() < FILLED:
        return None
    return next((sign for sign, widest in DASHES if wide <= widest * row_height), "—")
