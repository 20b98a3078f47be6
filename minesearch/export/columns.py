"""What each column of the tables holds, for the formats that want to know: one list for Parquet, CSVW and SQLite."""

from __future__ import annotations

from enum import StrEnum

from minesearch.store.catalogue import JSON_COLUMNS


class Holds(StrEnum):
    """What stands in a column: a value, an array of texts, or an array of small records."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"  # 0 to 1, such as a confidence
    TRUTH = "truth"
    DATE = "date"  # an ISO date, month or year
    TEXTS = "texts"
    RECORDS = "records"


# the fields of the records, all of them texts or null
RECORDS = {
    "roles": ("role", "organisation", "from", "to"),
    "contacts": ("name", "role", "organisation", "phone", "email"),
}

_COUNTED = frozenset(
    {"page", "page_end", "pages", "pages_ocr", "pages_failed", "page_from", "page_to", "points", "numbered_paragraphs"}
    | {"mentions"}
)
_DATED = frozenset(
    {"date", "meeting_date", "previous_minutes_date", "next_meeting_date", "first_raised_date"}
    | {"first_seen", "last_seen", "likely"}
)
_OFFSETS = {("mentions", "start"), ("mentions", "end")}  # of meetings, start and end are times


def holds(table: str, column: str) -> Holds:
    """What the column of that table holds."""
    if column in RECORDS:
        return Holds.RECORDS
    if column in JSON_COLUMNS:
        return Holds.TEXTS
    if column in _COUNTED or (table, column) in _OFFSETS:
        return Holds.INTEGER
    if column in _DATED:
        return Holds.DATE
    return {"confidence": Holds.NUMBER, "chair": _chair(table)}.get(column, Holds.TEXT)


def _chair(table: str) -> Holds:
    return Holds.TRUTH if table == "attendance" else Holds.TEXT  # of meetings, a name
