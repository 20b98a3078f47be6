"""The tables other programs read, column by column: one list for the catalogue, the exports and the documentation.

`list` columns hold JSON arrays. Every table begins with ref, file, page and page_end.
"""

from __future__ import annotations

PLACE = ("ref", "file", "page", "page_end")

TABLES: dict[str, tuple[str, ...]] = {
    "packs": ("sha256", "pages", "pages_ocr", "pages_failed", "body", "date", "time", "venue"),
    "meetings": ("body", "date", "place", "start", "end", "chair", "previous_minutes_date", "next_meeting_date"),
    "agenda_items": ("number", "title", "page_from", "page_to", "note"),
    "minutes": ("meeting_date", "number", "title", "agenda_item", "presenters", "points", "refers_to", "text"),
    "resolutions": (
        "meeting_date",
        "minute_number",
        "minute_title",
        "label",
        "text",
        "moved_by",
        "seconded_by",
        "result",
    ),
    "attendance": ("meeting_date", "group", "name", "affiliation", "chair", "person_id"),
    "actions": (
        "source",
        "meeting_date",
        "number",
        "minute_number",
        "dates",
        "action",
        "owner",
        "due",
        "comments",
        "status",
        "action_id",
    ),
    "traces": (
        "number",
        "action_id",
        "first_raised_ref",
        "first_raised_date",
        "first_raised_minute",
        "first_raised_resolution",
        "confidence",
        "evidence",
    ),
    "reports": (
        "meeting_date",
        "agenda_item",
        "kind",
        "title",
        "page_from",
        "page_to",
        "numbered_paragraphs",
        "recommendations",
        "contacts",
    ),
    "mentions": ("label", "text", "start", "end", "value", "rule", "confidence"),
    "people": ("person_id", "name", "variants", "roles", "mentions", "first_seen", "last_seen"),
    "organisations": ("org_id", "name", "acronym", "variants", "mentions", "first_seen", "last_seen"),
    "dates": ("value", "text", "mentions"),
}

LISTS = frozenset({"presenters", "refers_to", "dates", "recommendations", "contacts", "variants", "roles"})

Row = dict[str, object]


def columns(table: str) -> tuple[str, ...]:
    """All columns of a table, the place first."""
    return PLACE + TABLES[table]
