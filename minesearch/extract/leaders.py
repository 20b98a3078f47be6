"""Dotted lines on a scanned page: where one signs, or from a title to its page.

An engine takes the dots for letters, and the words beside them for others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from minesearch.extract.raster import POINTS, Mask, PixelBox, runs, stacked

DOT = 2.0  # points: a wider or higher speck is no dot
STEP = 6.0  # points from dot to dot at most
UNEVEN = 0.7  # points by which one step may differ from the next
FEW = 8  # dots: fewer may be an ellipsis or two
GAPS = 0.3  # the least share of a dotted line that is between its dots; the stems of small print stand closer
CLEAR = 1.0  # points above and below that hold no ink: letters stand higher than dots
INKED = 0.02  # the share of the strip above or below that may be ink nevertheless


@dataclass(frozen=True, slots=True)
class Leader:
    """A dotted line: its box in pixels, and how many dots it has."""

    box: PixelBox
    dots: int


def find_leaders(ink: Mask, dpi: float) -> list[Leader]:
    """The dotted lines of a page, from top to bottom."""
    scale = dpi / POINTS
    found = []
    for box in stacked(list(_chains(ink, scale))):
        left, top, right, bottom = box
        across = np.atleast_2d(ink[top:bottom, left:right].any(axis=0))
        dots = len(runs(across)[0])
        dotted = dots >= FEW and across.mean() <= 1 - GAPS and bottom - top <= DOT * scale + 1
        if dotted and _clear(ink, box, round(CLEAR * scale)):
            found.append(Leader(box, dots))
    return found


def _chains(ink: Mask, scale: float) -> Iterator[tuple[int, int, int]]:
    """Stretches (row, start, end) of short runs of ink at even steps."""
    rows, starts, ends = runs(ink)
    small = ends - starts <= DOT * scale
    step = np.diff(starts)
    linked = (np.diff(rows) == 0) & small[:-1] & small[1:] & (step <= STEP * scale)
    even = linked[:-1] & linked[1:] & (np.abs(np.diff(step)) <= UNEVEN * scale)
    turns = np.diff(np.pad(even, 1).astype(np.int8))
    for first, last in zip(np.flatnonzero(turns == 1), np.flatnonzero(turns == -1) + 1, strict=True):
        if last - first >= FEW - 2:
            yield int(rows[first]), int(starts[first]), int(ends[last])


def _clear(ink: Mask, box: PixelBox, strip: int) -> bool:
    left, top, right, bottom = box
    above = ink[max(top - 1 - strip, 0) : max(top - 1, 0), left:right]
    below = ink[bottom + 1 : bottom + 1 + strip, left:right]
    return all(part.mean() <= INKED for part in (above, below) if part.size)
