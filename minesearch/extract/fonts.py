"""Whether a font is bold or italic, from whatever the PDF says about it."""

from __future__ import annotations

import ctypes
import re
import struct
from dataclasses import dataclass

import pypdfium2.raw as pdfium

BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)  # "Calibri,Bold", "Arial-BoldMT"; not "Calibri"
ITALIC = re.compile(r"italic|oblique|slanted", re.IGNORECASE)
NAMELESS = re.compile(r"^(CIDFont\+)?[A-Z]{1,2}\d+$|^$")  # "CIDFont+F1", "F2": a writer that kept no names
FORCE_BOLD = 1 << 18  # PDF 32000-1, table 123
ITALIC_FLAG = 1 << 6
MAC_STYLE_OFFSET = 44  # of macStyle in the OpenType 'head' table


@dataclass(frozen=True, slots=True)
class Style:
    """The style of a font."""

    bold: bool
    italic: bool


def style_of(font: pdfium.FPDF_FONT) -> Style:
    """The style by the font's name and flags, or by the embedded font program where the name says nothing."""
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.value.decode("utf-8", "replace").split("+")[-1] if buffer.value else ""
    if NAMELESS.match(name):
        mac = mac_style(font)
        if mac is not None:
            return Style(bool(mac & 1), bool(mac & 2))
    flags = pdfium.FPDFFont_GetFlags(font)
    return Style(
        bool(BOLD.search(name)) or bool(flags & FORCE_BOLD), bool(ITALIC.search(name)) or bool(flags & ITALIC_FLAG)
    )


def mac_style(font: pdfium.FPDF_FONT) -> int | None:
    """The macStyle bits of the embedded TrueType program's 'head' table; None where there is none."""
    size = ctypes.c_size_t()
    pdfium.FPDFFont_GetFontData(font, None, 0, ctypes.byref(size))
    if not size.value:
        return None
    data = (ctypes.c_uint8 * size.value)()
    pdfium.FPDFFont_GetFontData(font, data, size.value, ctypes.byref(size))
    raw = bytes(data)
    if len(raw) < 12 or raw[:4] not in (b"\x00\x01\x00\x00", b"true", b"OTTO"):
        return None
    for row in range(struct.unpack(">H", raw[4:6])[0]):
        entry = raw[12 + 16 * row : 28 + 16 * row]
        if len(entry) == 16 and entry[:4] == b"head":
            offset = struct.unpack(">I", entry[8:12])[0] + MAC_STYLE_OFFSET
            return int(struct.unpack(">H", raw[offset : offset + 2])[0]) if len(raw) >= offset + 2 else None
    return None
