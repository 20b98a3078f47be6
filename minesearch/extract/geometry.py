"""From the coordinates of a PDF page (origin bottom left, unrotated) to those a reader sees (origin top left)."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

Box = tuple[float, float, float, float]  # x0, top, x1, bottom in points
Matrix = tuple[float, float, float, float, float, float]
Floats = npt.NDArray[np.float64]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
SCALE = 100  # device units a point, so that whole device units keep a hundredth of a point


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that applies `first`, then `then` (PDF 32000-1, 8.3.3)."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


@dataclass(frozen=True, slots=True)
class Frame:
    """A page as seen: its size in points and the matrix from PDF user space to it.

    `turned` is the quarter turns added so that most of the page's text reads upright.
    """

    width: float
    height: float
    matrix: Matrix

    def point(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f = self.matrix
        return (a * x + c * y + e, b * x + d * y + f)

    def points(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """`point` for many at once."""
        a, b, c, d, e, f = self.matrix
        return (a * x + c * y + e, b * x + d * y + f)

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        ax, ay = self.point(x0, y0)
        bx, by = self.point(x1, y1)
        return (min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))

    def turned(self, quarters: int) -> Frame:
        """The same page after `quarters` quarter turns clockwise."""
        frame = self
        for _ in range(quarters % 4):
            turn: Matrix = (0.0, 1.0, -1.0, 0.0, frame.height, 0.0)
            frame = Frame(frame.height, frame.width, multiply(frame.matrix, turn))
        return frame


def frame_of(page: pdfium.FPDF_PAGE) -> Frame:
    """The frame of a pdfium page, its /Rotate and crop box applied."""
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    x, y = ctypes.c_int(), ctypes.c_int()

    def seen(px: float, py: float) -> tuple[float, float]:
        wide, high = int(width * SCALE), int(height * SCALE)
        pdfium.FPDF_PageToDevice(page, 0, 0, wide, high, 0, px, py, ctypes.byref(x), ctypes.byref(y))
        return x.value / SCALE, y.value / SCALE

    span = 1000.0  # a long base keeps the rounding of device units out of the matrix
    ex, ey = seen(0, 0)
    ax, ay = seen(span, 0)
    cx, cy = seen(0, span)
    matrix = ((ax - ex) / span, (ay - ey) / span, (cx - ex) / span, (cy - ey) / span, ex, ey)
    return Frame(width, height, matrix)
