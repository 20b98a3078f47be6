"""What belongs together on an agenda: an item, its report or slides, and the minute that tells what came of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from minesearch.model.kind import Kind
from minesearch.model.segment import Segment

# body/2019-06-14/report/8/12 and body/2019-06-14/agenda/8 belong to item 8 of that meeting
_OF_ITEM = re.compile(r"^([^/]+/\d{4}-\d\d-\d\d)/(?:report|agenda)/(\d+[a-z]?)(?![^/])")
_MEETING = re.compile(r"^[^/]+/\d{4}-\d\d-\d\d(?=/)")


def item_of(segment: Segment, marked: Mapping[str, str]) -> str:
    """The agenda item a segment belongs to, as `BODY-SLUG/2019-06-14/8`; "" where that is not known.

    `marked` holds for the ref of a minute the number of the item whose report it was marked with.
    """
    if segment.kind in (Kind.MINUTE, Kind.RESOLUTION):
        minute = segment.ref if segment.kind is Kind.MINUTE else segment.parent or ""
        meeting = _MEETING.match(minute)
        return f"{meeting.group()}/{marked[minute]}" if meeting and minute in marked else ""
    found = _OF_ITEM.match(segment.ref)
    return f"{found[1]}/{found[2]}" if found else ""
