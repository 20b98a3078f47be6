"""The image of a scanned page: set straight, its drawn and dotted lines found and taken out."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PIL import Image

from minesearch.extract.geometry import Box
from minesearch.extract.leaders import Leader, find_leaders
from minesearch.extract.raster import PAPER, POINTS, Grey, Mask, PixelBox, runs, stacked

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
STRETCH = 120  # pixels over which a drawn line is level, however it leans on the whole
SLANT = 5  # pixels sideways that a tail may take from above a drawn line to below it
EDGE = 2  # pixels around ink in which its edge fades into the paper


@dataclass(frozen=True, slots=True)
class Scan:
    """A straight page image. `rulings` are its drawn lines as (x0, top, x1, bottom) in points, without thickness;
    `leaders` its dotted lines, in pixels."""

    grey: Grey
    ink: Mask
    dpi: float
    rulings: tuple[Box, ...] = ()
    leaders: tuple[Leader, ...] = ()

    @property
    def width(self) -> float:
        """In points."""
        return float(self.grey.shape[1] * POINTS / self.dpi)

    @property
    def height(self) -> float:
        return float(self.grey.shape[0] * POINTS / self.dpi)


def read_scan(image: Image.Image, dpi: float) -> Scan:
    """Set a page image straight and take its lines out of it: they are kept beside it, and hide no letter."""
    straight = straighten(image.convert("L"))
    grey = np.array(straight)
    cut = ink_below(straight)
    full = grey < cut
    # half the resolution is enough for lines
    ink, scale = _halved(full), 2 * POINTS / dpi
    level = _strokes(ink, scale, LEVEL_LENGTH)
    upright = _sides([_turned(box) for box in _strokes(ink.T.copy(), scale, UPRIGHT_LENGTH)], level, MEET / scale)
    for box in upright:
        grey[_whole(box)] = PAPER
        full[_whole(box)] = False
    for box in level:
        grey[_whole(box)][:, ~_crossed(full[_whole(box)])] = PAPER
    leaders = find_leaders(full, dpi)
    for leader in leaders:
        left, top, right, bottom = leader.box
        grey[max(top - EDGE, 0) : bottom + EDGE, max(left - EDGE, 0) : right + EDGE] = PAPER
    letters = grey < cut
    grey[~_near(letters)] = PAPER
    return Scan(grey, letters, dpi, tuple(_ruling(box, scale) for box in level + upright), tuple(leaders))


def _whole(box: PixelBox) -> tuple[slice, slice]:
    """Where a line of the halved image lies in the whole one, with one step more on each side: its soft edge."""
    left, top, right, bottom = box
    return slice(2 * max(top - 1, 0), 2 * (bottom + 1)), slice(2 * max(left - 1, 0), 2 * (right + 1))


def _crossed(line: Mask) -> Mask:
    """The columns in which a stroke goes through a level line, as the tail of a "y" does through an underline.

    `line` holds the line and a little of what is above and below it.
    """
    inked = np.atleast_1d(line.any(axis=0))
    first = np.where(inked, line.argmax(axis=0), 0)
    last = np.where(inked, len(line) - 1 - line[::-1].argmax(axis=0), 0)
    above, below = np.zeros_like(inked), np.zeros_like(inked)
    for start in range(0, len(inked), STRETCH):
        part = slice(start, start + STRETCH)
        above[part] = inked[part] & (first[part] < np.median(first[part]) - 1)
        below[part] = inked[part] & (last[part] > np.median(last[part]) + 1)
    return _widened(above) & _widened(below)


def _widened(columns: Mask) -> Mask:
    """Columns, and their neighbours: a tail seldom stands upright."""
    wide = columns.copy()
    for step in range(1, SLANT + 1):
        wide[step:] |= columns[:-step]
        wide[:-step] |= columns[step:]
    return wide


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
    boxes = stacked(_long_runs(ink[:-1] | ink[1:], least))
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
    rows, starts, ends = runs(inside)
    found = []
    for row, start, end in zip(rows.tolist(), starts.tolist(), (ends + least - 1).tolist(), strict=True):
        # a window may begin and end beside the line: back to its ink
        inked = np.flatnonzero(ink[row, start:end])
        found.append((row, start + int(inked[0]), start + int(inked[-1]) + 1))
    return found


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
