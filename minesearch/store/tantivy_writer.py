"""Writing an index with tantivy: a large one by two processes, each a part of it.

Most of the time goes into the words of each passage, which one process of Python can't do on two cores.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import tantivy

from minesearch.store.index_folder import checked, damage_told, finish, new_folder, take_over
from minesearch.store.tantivy_format import FORM, Tables, schema
from minesearch.store.tantivy_helper import Helper
from minesearch.store.tantivy_part import Part

if TYPE_CHECKING:
    from minesearch.model.segment import Entry

ALONE = 20_000  # passages that are written sooner than a second process is started
BATCH = 250  # passages that one of two processes is given at a time
TURNS = (True, False, True, False, True)  # whose the batches are: the helper's, or ours, who have to read them all


def write_index(folder: Path, entries: Iterable[Entry]) -> str:
    """See `engine.rebuild`."""
    rest = iter(entries)
    with new_folder(folder) as new:
        with Part(tantivy.Index(schema(), path=str(new)), new, Tables()) as part:
            part.add(islice(rest, ALONE))
            batches = iter(lambda: list(islice(rest, BATCH)), [])
            first = next(batches, None)
            if first is None or len(os.sched_getaffinity(0)) == 1:
                part.add(chain(first or (), rest))
                part.finish()
            else:
                _together(new, part, chain([first], batches))
        return finish(new, FORM)


def _together(new: Path, part: Part, batches: Iterator[list[Entry]]) -> None:
    with Helper(new) as helper:
        for number, batch in enumerate(batches):
            (helper if TURNS[number % len(TURNS)] else part).add(batch)
        helper.end()
        part.finish()
        helper.join()


def update_index(folder: Path, name: str, removed_files: Collection[str], entries: Iterable[Entry]) -> str:
    """See `engine.update`. What does not change is taken over as it is."""
    old = checked(folder, name, FORM)
    with new_folder(folder) as new:
        take_over(old, new)
        with damage_told():
            index, tables = tantivy.Index.open(str(new)), Tables.read(new)
        with Part(index, new, tables) as part:
            part.remove(removed_files)
            part.add(entries)
            part.finish()
        return finish(new, FORM)
