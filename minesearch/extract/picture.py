"""The image of a page as it was read: upright, and a scan set straight, so that its lines lie where they were found."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium_py
import pypdfium2.raw as pdfium
from PIL import Image

from minesearch.errors import UnreadablePdf
from minesearch.extract.scan import straighten
from minesearch.extract.words import quarter_turns
from minesearch.model.source import Page, PageState

POINTS = 72  # a point is 1/72 inch
LARGEST = 4000  # pixels on the longer side: a poster is drawn more coarsely
INK = 128  # grey values below are ink
UNTURNED = None
QUARTERS = (UNTURNED, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)


def page_picture(path: Path, page: Page, dpi: float = 110) -> bytes:
    """The page as a PNG; `page` is how it was read. Raises UnreadablePdf where the file can't be drawn any more."""
    try:
        document = pdfium_py.PdfDocument(path)
    except (OSError, pdfium_py.PdfiumError) as error:
        raise UnreadablePdf(f"{path.name} can't be drawn: {error}.", "Check that it is still there.") from None
    try:
        return _png(_drawn(document[page.number - 1], page, dpi))
    except (IndexError, pdfium_py.PdfiumError):
        message = f"Page {page.number} of {path.name} can't be drawn."
        raise UnreadablePdf(message, "Run `minesearch build` if the file has changed.") from None
    finally:
        document.close()


def _drawn(sheet: pdfium_py.PdfPage, page: Page, dpi: float) -> Image.Image:
    scale = min(dpi / POINTS, LARGEST / max(*sheet.get_size(), 1.0))
    image = sheet.render(scale=scale).to_pil().copy()
    if page.state is PageState.OCR:
        grey = image.convert("L")
        return max((straighten(_turned(grey, turn)) for turn in QUARTERS), key=lambda turned: _covered(turned, page))
    text = sheet.get_textpage()
    turns = quarter_turns(text.raw, pdfium.FPDFText_CountChars(text.raw))
    text.close()
    return _turned(image, QUARTERS[turns])


def _turned(image: Image.Image, turn: Image.Transpose | None) -> Image.Image:
    return image if turn is None else image.transpose(turn)


def _covered(image: Image.Image, page: Page) -> float:
    """The share of the ink that lies in the page's words: it tells which side of a scan was read as its top."""
    ink = np.asarray(image) < INK
    if not page.width or abs(ink.shape[0] * page.width - ink.shape[1] * page.height) > 0.02 * ink.size:
        return -1.0
    scale = ink.shape[1] / page.width
    inside = 0
    for word in (word for line in page.lines for word in line.words):
        left, top, right, bottom = (max(0, round(side * scale)) for side in (word.x0, word.top, word.x1, word.bottom))
        inside += int(ink[top:bottom, left:right].sum())
    return inside / max(1, int(ink.sum()))


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
