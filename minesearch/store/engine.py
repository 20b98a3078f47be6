"""The search engine as the rest of the program sees it; which one stands behind it is known here only.

An index lives in a folder of its own below `index/search/` and is never changed once it is written: `rebuild` and
`update` write a new one and return its name. The builder keeps that name in the catalogue (in the same transaction as
the rows it was made from), and only then calls `prune`. So a kill at any moment leaves the index that the catalogue
names, and readers go on with the one they have open.

The name is that of the engine and a digest of the names and sizes of the index's files: an index that is not the one
this archive's catalogue names, or is not whole, is refused before anything of it is read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from minesearch.errors import IndexUnusable, SettingsError
from minesearch.query.tree import Query
from minesearch.store.engine_choice import TANTIVY, WHOOSH
from minesearch.store.engine_hits import Hits
from minesearch.store.index_folder import HINT, engine_of

if TYPE_CHECKING:
    from minesearch.model.segment import Entry


class SearchEngine(Protocol):
    """An index that is open for reading."""

    def search(
        self,
        query: Query,
        *,
        limit: int | None = 20,
        sort: str = "relevance",
        facets: Sequence[str] = (),
        grouped: bool = True,
        explain: bool = False,
        exact: bool = False,
    ) -> Hits:
        """The hits, best (or newest) first; all of them when `limit` is None.

        A minute with its resolutions and its report is one hit, so are the same words in several packs; each passage
        unless `grouped`. With `explain`, each hit says why it ranks where it does. An engine may estimate how many hits
        there are, and how many have each value of a facet, and says so; not when `limit` is None or with `exact`.
        """

    def suggest(self, word: str) -> tuple[str, ...]:
        """Words of the archive that are spelt nearly like `word`, the likeliest first; nothing if it has `word`."""

    def close(self) -> None: ...


class Writing(Protocol):
    """What writes the indexes of one engine."""

    def write_index(self, folder: Path, entries: Iterable[Entry]) -> str: ...

    def update_index(
        self, folder: Path, name: str, removed_files: Collection[str], entries: Iterable[Entry]
    ) -> str: ...


def writing(engine: str = WHOOSH) -> Writing:
    """What writes indexes of this engine, loaded when first asked for. Raises SettingsError without the engine."""
    if engine == TANTIVY:
        with _installed():
            from minesearch.store import tantivy_writer

            return tantivy_writer
    from minesearch.store import whoosh_writer

    return whoosh_writer


def rebuild(folder: Path, entries: Iterable[Entry], engine: str = WHOOSH) -> str:
    """Write a new index of all `entries` below `folder`; returns its name. Raises SettingsError without the engine."""
    return writing(engine).write_index(folder, entries)


def update(
    folder: Path, name: str, removed_files: Collection[str], entries: Iterable[Entry], engine: str = WHOOSH
) -> str:
    """Write a new index from the one called `name`, without `removed_files` and with `entries`; returns its name.

    A file whose entries changed is both removed and given anew. Raises IndexUnusable if `name` can't be used, or is
    not of `engine`: then `rebuild` it.
    """
    if engine_of(name) != engine:
        raise IndexUnusable("The search index was made with another engine.", HINT)
    return writing(engine).update_index(folder, name, removed_files, entries)


def open_engine(folder: Path, name: str) -> SearchEngine:
    """Open the index called `name`; raises IndexUnusable if it is missing, or is not what was written."""
    if engine_of(name) == TANTIVY:
        with _installed():
            from minesearch.store.tantivy_engine import TantivyEngine

            return TantivyEngine(folder, name)
    from minesearch.store.whoosh_engine import WhooshEngine

    return WhooshEngine(folder, name)


def prune(folder: Path, keep: str) -> None:
    """Delete every index below `folder` except `keep`, and what interrupted builds left."""
    import shutil

    for child in folder.iterdir() if folder.is_dir() else ():
        if child.name != keep and child.is_dir() and not child.is_symlink():
            shutil.rmtree(child, ignore_errors=True)


@contextmanager
def _installed() -> Iterator[None]:
    """SettingsError where the extra engine is not there to be imported."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name != TANTIVY:
            raise
        hint = 'Run `pip install "minesearch[tantivy]"`.'
        raise SettingsError("The search engine tantivy is not installed.", hint) from error
