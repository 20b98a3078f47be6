"""The characters of a page in bulk: a call a character through pypdfium2's checked types takes half of all reading."""

from __future__ import annotations

import ctypes

import numpy as np
import pypdfium2.raw as pdfium

from minesearch.extract.geometry import Box, Frame

CORNERS = 4  # floats in FS_RECTF: left, top, right, bottom

# the same functions of the library with plain addresses for handles, which ctypes passes without looking at them
_code = ctypes.PYFUNCTYPE(ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(pdfium.FPDFText_GetUnicode, ctypes.c_void_p).value or 0
)
_loose_box = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(
    ctypes.cast(pdfium.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0
)


def codes_of(text: pdfium.FPDF_TEXTPAGE, count: int) -> list[int]:
    """The code units of the page's characters, in the order they were drawn."""
    page = ctypes.cast(text, ctypes.c_void_p)
    return [_code(page, index) for index in range(count)]


def boxes_of(text: pdfium.FPDF_TEXTPAGE, count: int, frame: Frame) -> list[Box]:
    """The box of each character as seen (points), from its font's ascent to its descent."""
    page = ctypes.cast(text, ctypes.c_void_p)
    corners = np.zeros((count, CORNERS), dtype=np.float32)
    address, step = corners.ctypes.data, corners.strides[0]
    for index in range(count):
        _loose_box(page, index, address)
        address += step
    left, high, right, low = corners.astype(np.float64).T
    ax, ay = frame.points(left, low)
    bx, by = frame.points(right, high)
    edges = (np.minimum(ax, bx), np.minimum(ay, by), np.maximum(ax, bx), np.maximum(ay, by))
    return list(zip(*(edge.tolist() for edge in edges), strict=True))
