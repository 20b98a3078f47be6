"""The documents say what the program does."""

import re
from pathlib import Path

import pytest

from minesearch.model.tables import TABLES

DOCS = Path(__file__).parent.parent / "docs"
ROWS = {
    match["table"]: tuple(match["columns"].split(", "))
    for match in re.finditer(
        r"^\| (?P<table>\w+) \| .+? \| (?P<columns>[\w, ]+) \|$", (DOCS / "tables.md").read_text(encoding="utf-8"), re.M
    )
}


@pytest.mark.parametrize("table", TABLES)
def test_the_columns_of_a_table_are_documented_in_their_order(table: str) -> None:
    assert ROWS[table] == TABLES[table]


def test_links_between_documents_lead_somewhere() -> None:
    pages = [DOCS.parent / "README.md", *DOCS.glob("*.md")]
    dead = [
        f"{page.name}: {link}"
        for page in pages
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert dead == []
