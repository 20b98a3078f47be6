"""Searches that are asked again: searches.json beside the corpus, with what each had found when it was last looked at.

index/ may be deleted, so nothing of this is kept there. A hit is new if none of its places was there at that time: a
minute that is printed once more in the next pack is not.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from minesearch.archive import Archive
from minesearch.errors import IndexUnusable, QueryError, SettingsError, UsageError
from minesearch.query.parser import parse
from minesearch.query.tree import Query
from minesearch.store.current_index import current_index
from minesearch.store.engine import SearchEngine, open_engine
from minesearch.store.engine_hits import Hit, Hits

VERSION = 1
MANY = 10_000  # hits: who is told of more has asked for everything


@dataclass(frozen=True)
class SavedSearch:
    """`query` as a person writes it; `saved` and `looked` are ISO times; `seen` are the refs of all hits then."""

    name: str
    query: str
    saved: str
    looked: str
    seen: frozenset[str] = frozenset()

    @property
    def asked(self) -> Query:
        """Raises QueryError."""
        return parse(self.query)


@dataclass(frozen=True)
class News:
    """What a saved search finds now, and which of it is new."""

    search: SavedSearch
    hits: Hits
    new: Hits


def path_of_searches(archive: Archive) -> Path:
    return archive.root / "searches.json"


def read_searches(archive: Archive) -> dict[str, SavedSearch]:
    """By name, in the order in which they were saved; none if there is no file. Raises SettingsError."""
    path = path_of_searches(archive)
    hint = "Mend it, or delete it and save the searches again."
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))["searches"]
        return {row["name"]: _search(row) for row in rows}
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsError(f"{path} can't be read: {(error.strerror or str(error)).lower()}.", hint) from None
    except (ValueError, KeyError, TypeError):
        raise SettingsError(f"{path} does not hold saved searches as minesearch writes them.", hint) from None


def write_searches(archive: Archive, searches: Mapping[str, SavedSearch]) -> None:
    """Put these in the place of all that were saved, at one stroke. Raises SettingsError."""
    path = path_of_searches(archive)
    rows = [vars(search) | {"seen": sorted(search.seen)} for search in searches.values()]
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        partial.write_text(json.dumps({"version": VERSION, "searches": rows}, indent=1), encoding="utf-8")
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise SettingsError(f"{path} can't be written: {(error.strerror or str(error)).lower()}.") from None


def new_search(engine: SearchEngine, name: str, query: str, now: str) -> SavedSearch:
    """A search to be saved, with what it finds today. Raises UsageError where that is too much to follow."""
    news = look(engine, SavedSearch(name, query, now, now))
    if news.hits.total > MANY:
        raise UsageError(f"{news.hits.total} hits are too many to follow.", f"Narrow the search to {MANY} or fewer.")
    return looked_at(news, now)


def look(engine: SearchEngine, search: SavedSearch) -> News:
    """Ask a saved search again, every word of it. Raises QueryError."""
    hits = engine.search(search.asked, limit=None, sort="date")
    new = tuple(hit for hit in hits.hits if not search.seen.intersection(_refs(hit)))
    return News(search, hits, Hits(len(new), new))


def looked_at(news: News, now: str) -> SavedSearch:
    """The search with all that it finds as seen."""
    return replace(news.search, looked=now, seen=frozenset(ref for hit in news.hits.hits for ref in _refs(hit)))


def count_news(archive: Archive) -> tuple[int, int] | None:
    """How many new hits there are in how many saved searches; None where none are saved or nothing is new.

    A search that can't be asked any more is left to `minesearch searches` to complain about.
    """
    searches = read_searches(archive)
    if not searches:
        return None
    try:
        counts = _counts(archive, searches.values())
    except IndexUnusable:
        return None
    return (sum(counts), len(counts)) if counts else None


def _counts(archive: Archive, searches: Iterable[SavedSearch]) -> list[int]:
    counts = []
    with closing(open_engine(archive.index / "search", current_index(archive))) as engine:
        for search in searches:
            try:
                counts.append(look(engine, search).new.total)
            except QueryError:
                continue
    return [count for count in counts if count]


def _refs(hit: Hit) -> set[str]:
    return {hit.ref, *(place.ref for place in hit.also)}


def _search(row: Mapping[str, object]) -> SavedSearch:
    name, query, saved, looked, seen = (row[key] for key in ("name", "query", "saved", "looked", "seen"))
    if not all(isinstance(text, str) for text in (name, query, saved, looked)) or not isinstance(seen, list):
        raise TypeError("a search is four texts and a list")
    return SavedSearch(str(name), str(query), str(saved), str(looked), frozenset(map(str, seen)))
