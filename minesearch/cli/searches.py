"""The saved searches, and what is new in each since it was last looked at.

A search is saved with `minesearch search WORDS --save NAME`; they are kept in searches.json beside the corpus.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime

import click

from minesearch.archive import Archive
from minesearch.cli import completing
from minesearch.cli.asked import open_index
from minesearch.cli.hits import hit_name, hit_rows, long_date, print_hits
from minesearch.cli.render import json_option, note, print_json, print_record
from minesearch.errors import NothingFound, QueryError, SettingsError, UsageError
from minesearch.model.tables import Row
from minesearch.saved_searches import (
    News,
    SavedSearch,
    count_news,
    look,
    looked_at,
    new_search,
    path_of_searches,
    read_searches,
    write_searches,
)
from minesearch.store.engine import SearchEngine

EPILOG = """\b
Examples:
  minesearch search '"knife crime" kind:resolution' --save knives
  minesearch searches
  minesearch searches knives
  minesearch searches knives --forget
"""
TOLD = 3  # new hits of each search that the list tells of


@click.command(epilog=EPILOG)
@click.argument("name", required=False, shell_complete=completing.saved)
@click.option("--all", "every", is_flag=True, help="With NAME: all its hits, not only the new ones.")
@click.option("--forget", is_flag=True, help="With NAME: drop it from the saved searches.")
@json_option
@click.pass_obj
def searches(archive: Archive, name: str | None, every: bool, forget: bool, as_json: bool) -> None:
    """List the saved searches with what is new in each; with NAME show its new hits, which are then no longer new."""
    if name is None and (every or forget):
        raise UsageError("Which search?", "Name it: minesearch searches NAME.")
    saved = read_searches(archive)
    if not saved:
        raise NothingFound("No searches are saved.", "Save one: minesearch search WORDS --save NAME.")
    if name is not None and name not in saved:
        raise NothingFound(f"No search is saved as {name}.", f"There are {', '.join(saved)}.")
    if name is not None and forget:
        write_searches(archive, {other: search for other, search in saved.items() if other != name})
        note(f"Forgot {name}.")
        return
    with closing(open_index(archive)) as engine:
        if name is None:
            _list(engine, saved.values(), as_json)
        else:
            _show(archive, saved, _asked(engine, saved[name]), every, as_json)


def save_search(archive: Archive, engine: SearchEngine, name: str, query: str) -> None:
    """Save a search under a name, in the place of one that had it; what it finds now is not new."""
    saved = read_searches(archive)
    before = saved.get(name)
    search = new_search(engine, name, query, _now())
    write_searches(archive, saved | {name: search})
    note(f"Saved as {name} in {path_of_searches(archive)}{f', instead of {before.query}' if before else ''}.")


def news_in_saved(archive: Archive) -> str | None:
    """Such as "3 new hits in 2 saved searches", for the end of a build; what is wrong with the file where it is."""
    try:
        counted = count_news(archive)
    except SettingsError as error:
        return error.message
    if counted is None:
        return None
    hits, count = counted
    return (
        f"{hits} new {'hit' if hits == 1 else 'hits'} in {count} saved {'search' if count == 1 else 'searches'}: "
        "see `minesearch searches`."
    )


def _list(engine: SearchEngine, saved: Iterable[SavedSearch], as_json: bool) -> None:
    found = [_asked(engine, search) for search in saved]
    if as_json:
        print_json(map(_row, found))
        return
    for news in found:
        fields = [("query", news.search.query), ("hits", news.hits.total), ("new", _news(news))]
        told = [("", f"{hit_name(hit)}, {hit.ref}") for hit in news.new.hits[:TOLD]]
        print_record(news.search.name, [*fields, *told])


def _row(news: News) -> Row:
    search = news.search
    facts: Row = {name: getattr(search, name) for name in ("name", "query", "saved", "looked")}
    return facts | {"hits": news.hits.total, "new": news.new.total, "new_refs": [hit.ref for hit in news.new.hits]}


def _news(news: News) -> str:
    return f"{news.new.total or 'nothing'} since {_day(news.search)}"


def _day(search: SavedSearch) -> str:
    return long_date(search.looked[:10])


def _show(archive: Archive, saved: dict[str, SavedSearch], news: News, every: bool, as_json: bool) -> None:
    """The new hits, or all; only after they were shown they count as seen."""
    name = news.search.name
    hits = news.hits if every else news.new
    if not hits.hits:
        hint = "" if every else f"All its hits: minesearch searches {name} --all."
        raise NothingFound(f"Nothing new in {name} since {_day(news.search)}.", hint)
    if as_json:
        print_json(hit_rows(hits, news.search.asked))
    else:
        print_hits(hits, news.search.asked, archive)
    write_searches(archive, saved | {name: looked_at(news, _now())})
    note(f"{hits.total} {'hits' if every else 'new'} of {name} ({news.search.query}).")


def _asked(engine: SearchEngine, search: SavedSearch) -> News:
    try:
        return look(engine, search)
    except QueryError as error:
        message = f"The search saved as {search.name} can't be asked: {error.message}"
        raise QueryError(message, error.query, error.position, error.hint) from None


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
