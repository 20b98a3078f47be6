"""Turns a drawn PDF into what an office scanner makes of it: grey images, slightly skewed and noisy, no text."""

from __future__ import annotations

import io
import random
from datetime import UTC, datetime

import pypdfium2 as pdfium
from fpdf import FPDF
from PIL import Image, ImageFilter

DPI = 150
GRAIN = 0.10  # share of noise in each pixel
SKEW = (0.7, -0.5, 0.4, -0.9)  # degrees, page by page
SEED = 1847


def scan(data: bytes) -> bytes:
    """The same pages (all of one size) as an image-only PDF."""
    grain = random.Random(SEED)
    out = FPDF(unit="pt", format="A4")
    out.set_auto_page_break(False)
    out.set_creation_date(datetime(2024, 3, 1, tzinfo=UTC))
    out.set_producer("sample corpus")
    document = pdfium.PdfDocument(data)
    for number in range(len(document)):
        sheet = document[number].render(scale=DPI / 72).to_pil().convert("L")
        out.add_page()
        out.image(_copied(sheet, SKEW[number % len(SKEW)], grain), x=0, y=0, w=out.w, h=out.h)
    document.close()
    return bytes(out.output())


def _copied(sheet: Image.Image, skew: float, grain: random.Random) -> io.BytesIO:
    turned = sheet.rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor=250)
    noise = Image.frombytes("L", turned.size, grain.randbytes(turned.width * turned.height))
    grey = Image.blend(turned.filter(ImageFilter.GaussianBlur(0.6)), noise, GRAIN)
    jpeg = io.BytesIO()
    grey.save(jpeg, "JPEG", quality=45)
    jpeg.seek(0)
    return jpeg
