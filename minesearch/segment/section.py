"""A run of pages that belong together, before it is read as what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minesearch.model.meeting import PartKind
from minesearch.model.source import Line, Page, PageState
from minesearch.patterns import STAMP


@dataclass(frozen=True)
class Section:
    """Pages of one part of a pack, blank versos behind it included.

    `agenda_item`, `page_from` and `page_to` are what the stamp and the agenda say of it, None where they say nothing;
    `title` is the title the agenda gives it.
    """

    kind: PartKind
    pages: tuple[Page, ...]
    agenda_item: str | None = None
    page_from: int | None = None
    page_to: int | None = None
    title: str | None = None

    @property
    def page(self) -> int:
        return self.pages[0].number

    @property
    def page_end(self) -> int:
        return self.pages[-1].number


def body_lines(page: Page) -> list[Line]:
    """The lines of a page that say something: no header, footer, page number or stamp; none of a blank page."""
    if page.state in (PageState.BLANK, PageState.FAILED):
        return []
    return [line for line in page.lines if not line.furniture and not (line.boxed and STAMP.match(line.text))]


def running_lines(pages: tuple[Page, ...]) -> Iterator[Line]:
    """The lines of all pages in reading order."""
    for page in pages:
        yield from body_lines(page)


def recognised_pages(pages: Sequence[Page]) -> frozenset[int]:
    """The numbers of those pages whose text was recognised from an image, where a character may be misread."""
    return frozenset(page.number for page in pages if page.state is PageState.OCR)
