"""CSV on the Web (W3C, Metadata Vocabulary for Tabular Data): what the columns of a CSV file hold, in a file beside it.

The file is named as the standard wants it found: mentions.csv has mentions.csv-metadata.json.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TextIO
from urllib.parse import quote

from minesearch.export.columns import Holds, holds

SUFFIX = "-metadata.json"
ISO_DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
DATATYPES: dict[Holds, object] = {
    Holds.TEXT: "string",
    Holds.INTEGER: "integer",
    Holds.NUMBER: "number",
    Holds.TRUTH: "boolean",
    Holds.DATE: {"base": "string", "format": ISO_DATE},  # a month or a year is no xsd:date
    Holds.TEXTS: "json",
    Holds.RECORDS: "json",
}
KEYS = {"packs": "file", "people": "person_id", "organisations": "org_id"}
NOTE = (
    "A text that a spreadsheet would take for a formula (it begins with = + - @ or a tab) has an apostrophe in front."
)


def write(table: str, columns: Sequence[str], file: str, out: TextIO) -> None:
    """Write the metadata of `file`, the name of a CSV of these columns of `table` in the same folder."""
    schema: dict[str, object] = {"columns": [_column(table, name) for name in columns]}
    if KEYS.get(table) in columns:
        schema["primaryKey"] = KEYS[table]
    metadata = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": quote(file),
        "dc:title": table.replace("_", " "),
        "dc:description": NOTE,
        "dialect": {"encoding": "utf-8", "header": True, "lineTerminators": ["\r\n", "\n"]},
        "tableSchema": schema,
    }
    out.write(json.dumps(metadata, ensure_ascii=False, indent=2) + "\n")


def _column(table: str, name: str) -> dict[str, object]:
    needed = {"required": True} if name in ("ref", "file") else {}
    return {"name": name, "titles": name, "datatype": DATATYPES[holds(table, name)], **needed}
