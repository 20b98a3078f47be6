"""The drawn lines and filled areas of a page: what tables, boxes and coloured cells are made of."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2.raw as pdfium

from minesearch.extract.geometry import IDENTITY, Box, Frame, Matrix, multiply

THIN = 3.0  # points: a filled area no thicker than this is a line
SHORT = 4.0  # points: a line shorter than this is decoration
SLANT = 1.0  # points: how far a line may lean and still be level
DEPTH = 6  # how deep forms are followed
TOO_MANY = 4000  # rulings: a page with more is a drawing, no table
PATHS = 20000  # path objects looked at on a page: maps hold hundreds of thousands

Colour = tuple[int, int, int]


@dataclass(slots=True)
class Rulings:
    """Level and upright lines as (x0, top, x1, bottom), filled areas with their colour, and the area under images."""

    lines: list[Box] = field(default_factory=list)
    fills: list[tuple[Box, Colour]] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
    paths: int = 0


def read_rulings(page: pdfium.FPDF_PAGE, frame: Frame) -> Rulings:
    """All rulings of a page in the coordinates of `frame`."""
    found = Rulings()
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        _visit(pdfium.FPDFPage_GetObject(page, index), IDENTITY, frame, found, 0)
    if len(found.lines) > TOO_MANY:
        found.lines.clear()
    return found


def _visit(obj: pdfium.FPDF_PAGEOBJECT, outer: Matrix, frame: Frame, found: Rulings, depth: int) -> None:
    kind = pdfium.FPDFPageObj_GetType(obj)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        return
    matrix = multiply(_matrix(obj), outer)
    if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEPTH:
        for index in range(pdfium.FPDFFormObj_CountObjects(obj)):
            _visit(pdfium.FPDFFormObj_GetObject(obj, index), matrix, frame, found, depth + 1)
    elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        found.images.append(_box([frame.point(*_apply(matrix, x, y)) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]))
    elif kind == pdfium.FPDF_PAGEOBJ_PATH and found.paths < PATHS:
        found.paths += 1
        _path(obj, matrix, frame, found)


def _path(obj: pdfium.FPDF_PAGEOBJECT, matrix: Matrix, frame: Frame, found: Rulings) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(obj, ctypes.byref(fill), ctypes.byref(stroke))
    for points, closed in _outlines(obj):
        seen = [frame.point(*_apply(matrix, x, y)) for x, y in points]
        box = _box(seen)
        if stroke.value:
            ends = [*seen, seen[0]] if closed or fill.value else seen
            for (ax, ay), (bx, by) in pairwise(ends):
                _line((min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)), found)
        elif fill.value:
            colour = _colour(obj)
            if colour == (255, 255, 255):
                continue
            if min(box[2] - box[0], box[3] - box[1]) <= THIN:
                _line(box, found)
        if fill.value and min(box[2] - box[0], box[3] - box[1]) > THIN:
            found.fills.append((box, _colour(obj)))


def _line(box: Box, found: Rulings) -> None:
    """Keep a level or upright line as one without thickness."""
    x0, top, x1, bottom = box
    wide, high = x1 - x0, bottom - top
    if wide >= SHORT and high <= max(SLANT, THIN) and wide > high:
        middle = (top + bottom) / 2
        found.lines.append((x0, middle, x1, middle))
    elif high >= SHORT and wide <= max(SLANT, THIN):
        middle = (x0 + x1) / 2
        found.lines.append((middle, top, middle, bottom))


def _outlines(obj: pdfium.FPDF_PAGEOBJECT) -> Iterator[tuple[list[tuple[float, float]], bool]]:
    """The sub-paths of a path object that are made of straight lines only."""
    points: list[tuple[float, float]] = []
    closed = curved = False
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(obj), PATHS)):
        segment = pdfium.FPDFPath_GetPathSegment(obj, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and not curved:
                yield points, closed
            points, closed, curved = [], False, False
        curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        points.append((x.value, y.value))
        closed = closed or bool(pdfium.FPDFPathSegment_GetClose(segment))
    if len(points) > 1 and not curved:
        yield points, closed


def _matrix(obj: pdfium.FPDF_PAGEOBJECT) -> Matrix:
    m = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(obj, m)
    return (m.a, m.b, m.c, m.d, m.e, m.f)


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def _box(points: list[tuple[float, float]]) -> Box:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return (min(xs), min(ys), max(xs), max(ys))


def _colour(obj: pdfium.FPDF_PAGEOBJECT) -> Colour:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(
        obj, ctypes.byref(red), ctypes.byref(green), ctypes.byref(blue), ctypes.byref(alpha)
    )
    return (red.value, green.value, blue.value)
