"""Which search index is in use: the one question a search has for the catalogue, asked without loading all of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from minesearch.archive import Archive
from minesearch.store.catalogue_schema import APPLICATION, version


def current_index(archive: Archive) -> str:
    """The name of the search index. Raises IndexUnusable where the catalogue is missing, damaged or not ours."""
    return _asked_directly(archive) or _asked_of_the_catalogue(archive)


def _asked_directly(archive: Archive) -> str | None:
    """None wherever something is out of the ordinary: the catalogue itself then says what."""
    try:
        uri = f"{archive.catalogue.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
            numbers = [connection.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")]
            found = connection.execute("SELECT key, value FROM meta WHERE key IN ('built', 'search_index')").fetchall()
    except sqlite3.Error:
        return None
    facts = dict(found)
    return facts.get("search_index") if numbers == [(APPLICATION,), (version(),)] and "built" in facts else None


def _asked_of_the_catalogue(archive: Archive) -> str:
    from minesearch.store.catalogue import Catalogue

    with Catalogue.open(archive) as catalogue:
        return catalogue.meta("search_index") or ""
