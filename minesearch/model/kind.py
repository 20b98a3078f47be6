"""What a segment is. Apart from `segment`, so that a search need not load the whole model for it."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a segment is; the values are those of the `kind:` filter."""

    MINUTE = "minute"
    RESOLUTION = "resolution"
    PARAGRAPH = "paragraph"
    AGENDA_ITEM = "agenda_item"
    ACTION = "action"
    SLIDE = "slide"
    PAGE = "page"
