"""The words of a page: pdfium's characters gathered between white space, with box and style."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

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


@dataclass(slots=True)
class _Growing:
    """A word while its characters come in."""

    chars: list[str] = field(default_factory=list)
    box: Box = (0.0, 0.0, 0.0, 0.0)
    style: Style = PLAIN
    size: float = 0.0

    def add(self, char: str, box: Box, style: Style, size: float) -> None:
        if not self.chars:
            self.box, self.style, self.size = box, style, size
        else:
            a, b = self.box, box
            self.box = (min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3]))
        self.chars.append(char)

    def word(self) -> Word:
        x0, top, x1, bottom = (round(v, 2) for v in self.box)
        return Word("".join(self.chars), x0, top, x1, bottom, round(self.size, 1), self.style.bold, self.style.italic)

    def parted_from(self, box: Box, size: float) -> bool:
        """The next character stands apart: beyond a gap, back to the left, or on another line."""
        gap = box[0] - self.box[2]
        middle = (box[1] + box[3]) / 2
        return (
            gap > GAP * size
            or box[2] < self.box[0] - GAP * size
            or not self.box[1] - size < middle < self.box[3] + size
        )


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
    return [word for word in _gather(text, frame, styles) if word.text]


def _gather(text: pdfium.FPDF_TEXTPAGE, frame: Frame, styles: dict[int, Style]) -> Iterator[Word]:
    growing = _Growing()
    rect = pdfium.FS_RECTF()
    last_object, style = 0, PLAIN
    for index in range(pdfium.FPDFText_CountChars(text)):
        code = pdfium.FPDFText_GetUnicode(text, index)
        char = MENDED.get(chr(code), chr(code))
        if (code <= 32 and code != 2) or char.isspace():
            if growing.chars:
                yield growing.word()
                growing = _Growing()
            continue
        if 0xD800 <= code <= 0xDFFF or code == 0x200B:
            continue  # half of a surrogate pair or a zero-width space: nothing a reader sees
        pdfium.FPDFText_GetLooseCharBox(text, index, rect)
        box = frame.box(rect.left, rect.bottom, rect.right, rect.top)
        obj = pdfium.FPDFText_GetTextObject(text, index)
        address = ctypes.addressof(obj.contents) if obj else 0
        if address and address != last_object:
            last_object, style = address, _style(obj, styles)
        size = (box[3] - box[1]) / LOOSE_TO_SIZE
        if growing.chars and growing.parted_from(box, size):
            yield growing.word()
            growing = _Growing()
        growing.add(char, box, style, size)
    if growing.chars:
        yield growing.word()


def _style(obj: pdfium.FPDF_PAGEOBJECT, styles: dict[int, Style]) -> Style:
    font = pdfium.FPDFTextObj_GetFont(obj)
    if not font:
        return PLAIN
    key = ctypes.addressof(font.contents)
    if key not in styles:
        styles[key] = style_of(font)
    return styles[key]
