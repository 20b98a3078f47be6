"""Page images as arrays [row, column]: grey in 8 bits, or whether there is ink.

Positions count pixels from the top left corner.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Mask = NDArray[np.bool_]
PixelBox = tuple[int, int, int, int]  # left, top, right, bottom; the last two beyond the box

POINTS = 72  # a point is 1/72 inch
PAPER = 255
GAP = 1  # rows without ink that may lie between two rows of one line


def runs(ink: Mask) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
    """The row, first column and column beyond the last of each stretch of ink, row by row from left to right."""
    padded = np.pad(ink, ((0, 0), (1, 1)))
    rows, columns = np.nonzero(padded[:, 1:] != padded[:, :-1])
    return rows[::2], columns[::2], columns[1::2]


def stacked(stretches: list[tuple[int, int, int]]) -> list[PixelBox]:
    """Boxes around the stretches (row, start, end), sorted by row, of neighbouring rows that overlap."""
    done: list[PixelBox] = []
    growing: list[PixelBox] = []
    for row, start, end in stretches:
        done += [box for box in growing if box[3] < row - GAP]
        growing = [box for box in growing if box[3] >= row - GAP]
        touching = [box for box in growing if box[0] < end and start < box[2]]
        growing = [box for box in growing if box not in touching]
        boxes = [*touching, (start, row, end, row + 2)]
        growing.append((min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), row + 2))
    return done + growing
