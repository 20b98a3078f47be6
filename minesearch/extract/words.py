"""The words of a page: pdfium's characters gathered between white space, with box and style."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

import pypdfium2.raw as pdfium

from minesearch.extract.characters import boxes_of, codes_of
from minesearch.extract.fonts import Style, style_of
from minesearch.extract.geometry import Box, Frame
from minesearch.model.source import Word

PLAIN = Style(False, False)
LOOSE_TO_SIZE = 0.95  # pdfium's loose box, from ascent to descent, is about this many times the font's size
GAP = 0.6  # a gap wider than this share of the size divides words even without a space between
MENDED = {
    "\x02": "-",  # pdfium's mark for a hyphen that ends a line
    "\ufffe": "-",
    "\uf0b7": "•",  # the bullet of the Symbol font
    "\uf0a7": "▪",
    "\uf02d": "-",
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "ft",
    "\ufb06": "st",
}


def quarter_turns(text: pdfium.FPDF_TEXTPAGE, count: int) -> int:
    """How often the page must be turned clockwise by a quarter so that most characters stand upright."""
    step = max(1, count // 200)
    turns: Counter[int] = Counter()
    for index in range(0, count, step):
        if not pdfium.FPDFText_IsGenerated(text, index) and pdfium.FPDFText_GetUnicode(text, index) > 32:
            turns[round(pdfium.FPDFText_GetCharAngle(text, index) / (math.pi / 2)) % 4] += 1
    return turns.most_common(1)[0][0] if turns else 0


def read_words(text: pdfium.FPDF_TEXTPAGE, frame: Frame, styles: dict[int, Style]) -> list[Word]:
    """All words of a page in the order they were drawn. `styles` caches the style by font between pages."""
    count = pdfium.FPDFText_CountChars(text)
    chars = [_shown(code) for code in codes_of(text, count)]
    boxes = boxes_of(text, count, frame)
    words = []
    for start, stop, (x0, top, x1, bottom) in _spans(chars, boxes):
        written = "".join(char for char in chars[start:stop] if char)
        size = _size(boxes[start])
        style = _style(pdfium.FPDFText_GetTextObject(text, start), styles)
        box = (round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))
        words.append(Word(written, *box, round(size, 1), style.bold, style.italic))
    return words


@lru_cache(maxsize=4096)
def _shown(code: int) -> str | None:
    """What a reader sees of a character: "" for white space, None for what is no character of its own."""
    char = MENDED.get(chr(code), chr(code))
    if (code <= 32 and code != 2) or char.isspace():
        return ""
    # half of a surrogate pair, or a zero-width space
    return None if 0xD800 <= code <= 0xDFFF or code == 0x200B else char


def _spans(chars: Sequence[str | None], boxes: Sequence[Box]) -> Iterator[tuple[int, int, Box]]:
    """Each word's first character, the one after its last, and its box: what stands between white space and gaps."""
    start = -1
    x0 = top = x1 = bottom = 0.0
    for index, char in enumerate(chars):
        if char is None:
            continue
        if not char:
            if start >= 0:
                yield start, index, (x0, top, x1, bottom)
                start = -1
            continue
        box = boxes[index]
        if start >= 0 and _parted((x0, top, x1, bottom), box):
            yield start, index, (x0, top, x1, bottom)
            start = -1
        if start < 0:
            start, (x0, top, x1, bottom) = index, box
            continue
        left, high, right, low = box
        x0 = left if left < x0 else x0
        top = high if high < top else top
        x1 = right if right > x1 else x1
        bottom = low if low > bottom else bottom
    if start >= 0:
        yield start, len(chars), (x0, top, x1, bottom)


def _parted(word: Box, char: Box) -> bool:
    """The next character stands apart: beyond a gap, back to the left, or on another line."""
    size = _size(char)
    middle = (char[1] + char[3]) / 2
    return (
        char[0] - word[2] > GAP * size or char[2] < word[0] - GAP * size or not word[1] - size < middle < word[3] + size
    )


def _size(char: Box) -> float:
    return (char[3] - char[1]) / LOOSE_TO_SIZE


def _style(obj: pdfium.FPDF_PAGEOBJECT, styles: dict[int, Style]) -> Style:
    font = pdfium.FPDFTextObj_GetFont(obj) if obj else None
    if not font:
        return PLAIN
    key = ctypes.addressof(font.contents)
    if key not in styles:
        styles[key] = style_of(font)
    return styles[key]
