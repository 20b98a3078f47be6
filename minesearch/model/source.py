"""What was on the paper: a pack of pages, their lines, words and tables.

Units: points (1/72 inch); the origin is the top left corner of the page as a reader sees it, x to the
right, y downwards. Pages count from 1 in the PDF file.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without white space between them, and their box in points."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    underlined: bool = False


@dataclass(frozen=True)
class Line:
    """Words on one baseline, left to right. `page` counts from 1, `index` from 0 on its page, top to bottom.

    `boxed` is true inside a lone drawn box, such as the stamp "Agenda Item 6"; `cell` inside a ruled table;
    `furniture` for headers, footers and page numbers.
    """

    page: int
    index: int
    words: tuple[Word, ...]
    boxed: bool = False
    cell: bool = False
    furniture: bool = False

    @cached_property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @cached_property
    def x0(self) -> float:
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @cached_property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @cached_property
    def size(self) -> float:
        return max(word.size for word in self.words)

    @cached_property
    def bold(self) -> bool:
        """All words that hold a letter or digit are bold."""
        marks = [word.bold for word in self.words if any(c.isalnum() for c in word.text)]
        return bool(marks) and all(marks)

    @cached_property
    def italic(self) -> bool:
        marks = [word.italic for word in self.words if any(c.isalnum() for c in word.text)]
        return bool(marks) and all(marks)

    @cached_property
    def underlined(self) -> bool:
        marks = [word.underlined for word in self.words if any(c.isalnum() for c in word.text)]
        return bool(marks) and all(marks)


@dataclass(frozen=True)
class Cell:
    """One cell of a ruled table: its box in points and the lines of text in it."""

    x0: float
    top: float
    x1: float
    bottom: float
    lines: tuple[Line, ...] = ()
    fill: tuple[int, int, int] | None = None


@dataclass(frozen=True)
class Table:
    """A ruled table on one page: rows of cells, None where the grid has no cell of its own."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    rows: tuple[tuple[Cell | None, ...], ...]


class PageState(StrEnum):
    """How a page was read. Every page of a file is in exactly one state."""

    TEXT = "text"  # the text layer was read
    OCR = "ocr"  # an image whose text was recognised
    IMAGE = "image"  # an image without text: found, not searchable
    BLANK = "blank"  # nothing on it, or only "This page is intentionally left blank"
    FAILED = "failed"  # could not be read; `note` says why


@dataclass(frozen=True)
class Page:
    """One page. `label` is the number printed on it, where there is one; `confidence` is that of OCR, 0 to 1."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    state: PageState = PageState.TEXT
    label: str | None = None
    note: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the PDF's outline. `page` counts from 1; None where it points nowhere."""

    title: str
    page: int | None
    level: int


@dataclass(frozen=True)
class Pack:
    """One PDF file as read. `file` is its path below corpus/ (or as given), with forward slashes."""

    file: str
    sha256: str
    pages: tuple[Page, ...]
    title: str | None = None
    bookmarks: tuple[Bookmark, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters [start, end) of a passage stand on line `line` of page `page`."""

    start: int
    end: int
    page: int
    line: int


@dataclass(frozen=True)
class Passage:
    """Running text with its trail: where each stretch of characters stands in the pack."""

    text: str
    pieces: tuple[Piece, ...] = ()

    @property
    def page(self) -> int:
        """The page it begins on; 0 for a passage without any text."""
        return self.pieces[0].page if self.pieces else 0

    @property
    def page_end(self) -> int:
        return self.pieces[-1].page if self.pieces else 0

    def page_at(self, offset: int) -> int:
        """The page on which the character at `offset` stands."""
        for piece in self.pieces:
            if offset < piece.end:
                return piece.page
        return self.page_end

    def cut(self, start: int, end: int) -> Passage:
        """Characters [start, end) with their trail."""
        kept = tuple(
            Piece(max(p.start, start) - start, min(p.end, end) - start, p.page, p.line)
            for p in self.pieces
            if p.start < end and p.end > start
        )
        return Passage(self.text[start:end], kept)

    def strip(self) -> Passage:
        """Without white space at either end."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))
