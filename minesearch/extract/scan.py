"""The image of a scanned page: set straight, its drawn lines found and taken out.

Images are grey, 8 bits, as arrays [row, column]; positions in them count pixels from the top left corner.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from minesearch.extract.geometry import Box

Grey = NDArray[np.uint8]
Mask = NDArray[np.bool_]
PixelBox = tuple[int, int, int, int]  # left, top, right, bottom; the last two beyond the box

POINTS = 72  # a point is 1/72 inch
PAPER = 255
LEAN = 5.0  # degrees: the most that a sheet lies askew in a scanner
SMALL = 1600  # pixels on the longer side: enough to see by how much a page leans
LEVEL_LENGTH = 18.0  # points: a shorter level stroke may belong to a letter
UPRIGHT_LENGTH = 16.0  # points: a shorter upright stroke may belong to a letter
THICK = 3.0  # points: a thicker bar is a filled area or the edge of the sheet
MEET = 4.0  # points: an upright line of a table or box ends at most so far from a level one
INKED = 0.92  # the share of a drawn line that is ink, whatever dust and JPEG left of it
CROSSED = 0.2  # the share of a line's length that other strokes may cross or touch on one side
FREE = 0.1  # the share up to which that may be chance; a line that is touched more is
WHOLE = 0.98  # inked over this share of its length: the feet of letters in a row ("£2,2") have gaps between them
CONTRAST = 50  # grey values between ink and paper, on average: the grain of an empty sheet spans fewer
EDGE = 2  # pixels around ink in which its edge fades into the paper
GAP = 1  # rows without ink that may lie between two rows of one line


@dataclass(frozen=True, slots=True)
class Scan:
    """A straight page image. `rulings` are its drawn lines as (x0, top, x1, bottom) in points, without thickness."""

    grey: Grey
    ink: Mask
    dpi: float
    rulings: tuple[Box, ...] = ()

    @property
    def width(self) -> float:
        """In points."""
        return float(self.grey.shape[1] * POINTS / self.dpi)

    @property
    def height(self) -> float:
        return float(self.grey.shape[0] * POINTS / self.dpi)


def read_scan(image: Image.Image, dpi: float) -> Scan:
    """Set a page image straight and take its drawn lines out of it: they are kept as rulings, and hide no letter."""
    straight = straighten(image.convert("L"))
    grey = np.array(straight)
    cut = ink_below(straight)
    # half the resolution is enough for lines
    ink, scale = _halved(grey < cut), 2 * POINTS / dpi
    level = _strokes(ink, scale, LEVEL_LENGTH)
    upright = _sides([_turned(box) for box in _strokes(ink.T.copy(), scale, UPRIGHT_LENGTH)], level, MEET / scale)
    for left, top, right, bottom in level + upright:
        # one step more on each side: the soft edge of the line
        grey[2 * max(top - 1, 0) : 2 * (bottom + 1), 2 * max(left - 1, 0) : 2 * (right + 1)] = PAPER
    letters = grey < cut
    grey[~_near(letters)] = PAPER
    return Scan(grey, letters, dpi, tuple(_ruling(box, scale) for box in level + upright))


def straighten(image: Image.Image) -> Image.Image:
    """Turn a grey image by the angle at which its lines of text stand out most sharply from the gaps between them."""
    share = min(1.0, SMALL / max(image.size))
    small = image.resize((int(image.width * share), int(image.height * share)), Image.Resampling.BOX)
    rows, columns = np.nonzero(np.asarray(small) < ink_below(small))
    if not len(rows):
        return image

    def sharpness(angle: float) -> float:
        # how much the count of ink jumps from one row of the turned page to the next
        level = rows - columns * math.tan(math.radians(angle))
        return float((np.diff(np.bincount((level - level.min()).astype(np.intp))) ** 2).sum())

    best = 0.0
    for reach, step in ((LEAN, 0.25), (0.25, 0.05)):
        tried = [best + turn * step for turn in range(-round(reach / step), round(reach / step) + 1)]
        best = max(tried, key=lambda angle: (sharpness(angle), -abs(angle)))
    return image if abs(best) < 0.05 else image.rotate(best, Image.Resampling.BICUBIC, fillcolor=PAPER)


def ink_below(image: Image.Image) -> int:
    """The grey value that parts ink from paper: the cut that leaves both sides least varied (Otsu 1979).

    0 where the two sides are too much alike: a sheet with nothing on it but its own grain.
    """
    count = np.array(image.histogram(), dtype=np.float64)
    dark, sums = np.cumsum(count), np.cumsum(count * np.arange(len(count)))
    light = dark[-1] - dark
    both = (dark > 0) & (light > 0)
    contrast = np.zeros(len(count))
    contrast[both] = (sums[-1] - sums[both]) / light[both] - sums[both] / dark[both]
    cut = int(np.argmax(dark * light * contrast**2))
    return cut + 1 if contrast[cut] >= CONTRAST else 0


def _near(ink: Mask) -> Mask:
    """Ink and the soft edge around it: all else is the grain of the paper, which an engine takes for small print."""
    tall = ink.copy()
    for step in range(1, EDGE + 1):
        tall[step:] |= ink[:-step]
        tall[:-step] |= ink[step:]
    near = tall.copy()
    for step in range(1, EDGE + 1):
        near[:, step:] |= tall[:, :-step]
        near[:, :-step] |= tall[:, step:]
    return near


def _halved(ink: Mask) -> Mask:
    """Half as many rows and columns: ink where at least two of the four pixels are."""
    high, wide = (n - n % 2 for n in ink.shape)
    count = ink[:high, :wide].view(np.uint8)
    rows = count[0::2] + count[1::2]
    return rows[:, 0::2] + rows[:, 1::2] >= 2


def _strokes(ink: Mask, scale: float, length: float) -> list[PixelBox]:
    """Level strokes at least `length` points long and no thicker than a line; `scale` is the points a pixel has."""
    least = round(length / scale)
    if ink.shape[1] <= least:
        return []
    # a line that still leans a little steps from row to row: a row and the next together see all of it
    boxes = _stacked(_long_runs(ink[:-1] | ink[1:], least))
    return [box for box in boxes if box[3] - box[1] <= THICK / scale and _stands_free(ink, box)]


def _stands_free(ink: Mask, box: PixelBox) -> bool:
    """Beside a drawn line there is paper, but for what crosses it; beside the bars of a row of letters, their stems."""
    left, top, right, bottom = box
    touched = max((ink[row, left:right].mean() for row in (top - 2, bottom + 1) if 0 <= row < len(ink)), default=0.0)
    whole = ink[top:bottom, left:right].any(axis=0).mean() >= WHOLE
    return bool(touched <= (CROSSED if whole else FREE))


def _long_runs(ink: Mask, least: int) -> list[tuple[int, int, int]]:
    """Stretches (row, start, end) that hold ink nearly without a break over at least `least` pixels."""
    total = np.cumsum(np.pad(ink, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    inside = total[:, least:] - total[:, :-least] >= INKED * least
    edges = np.diff(np.pad(inside, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    ends = np.nonzero(edges == -1)[1] + least - 1
    runs = []
    for row, start, end in zip(rows.tolist(), starts.tolist(), ends.tolist(), strict=True):
        # a window may begin and end beside the line: back to its ink
        inked = np.flatnonzero(ink[row, start:end])
        runs.append((row, start + int(inked[0]), start + int(inked[-1]) + 1))
    return runs


def _stacked(runs: list[tuple[int, int, int]]) -> list[PixelBox]:
    """Boxes around the runs of neighbouring rows that overlap."""
    done: list[PixelBox] = []
    growing: list[PixelBox] = []
    for row, start, end in runs:
        done += [box for box in growing if box[3] < row - GAP]
        growing = [box for box in growing if box[3] >= row - GAP]
        touching = [box for box in growing if box[0] < end and start < box[2]]
        growing = [box for box in growing if box not in touching]
        boxes = [*touching, (start, row, end, row + 2)]
        growing.append((min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), row + 2))
    return done + growing


def _turned(box: PixelBox) -> PixelBox:
    left, top, right, bottom = box
    return (top, left, bottom, right)


def _sides(upright: list[PixelBox], level: list[PixelBox], near: float) -> list[PixelBox]:
    """The upright strokes that level ones begin or end at or cross, from the first to the last of these: the sides of
    cells and boxes. What runs on beyond is the stem of a letter that happens to stand in line."""
    sides = []
    for left, top, right, bottom in upright:
        met = [v for v in level if v[0] - near <= right and left <= v[2] + near and top - near <= v[3] <= bottom + near]
        if len(met) > 1:
            sides.append((left, min(v[1] for v in met), right, max(v[3] for v in met)))
    return sides


def _ruling(box: PixelBox, scale: float) -> Box:
    """The line through the middle of a stroke, in points."""
    x0, top, x1, bottom = (scale * side for side in box)
    if x1 - x0 > bottom - top:
        return (x0, (top + bottom) / 2, x1, (top + bottom) / 2)
    return ((x0 + x1) / 2, top, (x0 + x1) / 2, bottom)
