"""The unit of tagging and searching: a stretch of text that a person would quote."""

from __future__ import annotations

from dataclasses import dataclass

from minesearch.model.kind import Kind
from minesearch.model.source import Passage

__all__ = ["Entry", "Kind", "Segment"]


@dataclass(frozen=True)
class Segment:
    """A quotable stretch of a pack.

    `body` and `date` are those of the meeting the text belongs to (of the minutes for a minute, of the pack for a
    report). `title` is the heading it stands under. `parent` is the ref of the minute a resolution stands in, of the
    report a paragraph stands in. `passage.text` is the whole text, `passage` leads back to page and line.
    """

    ref: str
    kind: Kind
    file: str
    page: int
    page_end: int
    body: str | None
    date: str | None
    title: str
    passage: Passage
    number: str | None = None
    status: str | None = None
    parent: str | None = None
    page_label: str | None = None


@dataclass(frozen=True)
class Entry:
    """A segment as it is indexed: with every name its people and organisations go by, so that each of them finds it.

    `people` and `organisations` are (id, names...) tuples; `dates` are ISO values mentioned in the text. `item` is
    equal for all that belongs to one item of one agenda, such as `BODY-SLUG/2019-06-14/7`; "" where that is not
    known.
    """

    segment: Segment
    people: tuple[tuple[str, ...], ...] = ()
    organisations: tuple[tuple[str, ...], ...] = ()
    dates: tuple[str, ...] = ()
    item: str = ""
