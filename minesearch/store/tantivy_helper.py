"""A second process that writes a part of an index, and the joining of that part to the one it is a part of."""

from __future__ import annotations

import json
import multiprocessing
import pickle
import signal
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from queue import Queue
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING

import tantivy

from minesearch.errors import IndexUnusable
from minesearch.store.tantivy_format import Tables, schema
from minesearch.store.tantivy_part import Part

if TYPE_CHECKING:
    from minesearch.model.segment import Entry

END = b""
WAITING = 8  # batches that may wait for the helper
META, MANAGED = "meta.json", ".managed.json"  # tantivy's lists of its segments, and of its files


class Helper:
    """A process that writes what it is given into a folder of its own below `folder`; it ends when we do.

    Raises IndexUnusable where it has ended before its time, which the system may make it do when memory is short.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._part = folder, folder / "helper"
        self._part.mkdir()
        spawn = multiprocessing.get_context("spawn")
        self._pipe, theirs = spawn.Pipe()
        self._process = spawn.Process(target=_serve, args=(theirs, self._part), daemon=True)
        self._process.start()
        theirs.close()

    def __enter__(self) -> Helper:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def add(self, entries: Sequence[Entry]) -> None:
        self._send(pickle.dumps(entries, pickle.HIGHEST_PROTOCOL))

    def end(self) -> None:
        """Tell it that this was all."""
        self._send(END)

    def join(self) -> None:
        """Wait for its part and make it one with what is in `folder`."""
        try:
            self._pipe.recv_bytes()
        except (EOFError, OSError) as error:
            raise _ended() from error
        _join(self._folder, self._part)

    def _send(self, data: bytes) -> None:
        try:
            self._pipe.send_bytes(data)
        except OSError as error:
            raise _ended() from error


def _ended() -> IndexUnusable:
    return IndexUnusable(
        "The process that wrote a part of the search index has ended.",
        "Memory may be short; run `minesearch build` again: what was read is kept.",
    )


def _serve(pipe: Connection, folder: Path) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who reads us, and ends us
    batches: Queue[bytes | None] = Queue(WAITING)
    Thread(target=_receive, args=(pipe, batches), daemon=True).start()
    part = Part(tantivy.Index(schema(), path=str(folder)), folder, Tables(part=1))
    while batch := batches.get():
        part.add(pickle.loads(batch))
    if batch is None:  # the other process is no more
        return
    part.finish()
    pipe.send_bytes(END)


def _receive(pipe: Connection, batches: Queue[bytes | None]) -> None:
    """Take what comes at once, so that whoever sends need not wait while we are at work."""
    try:
        while batch := pipe.recv_bytes():
            batches.put(batch)
        batches.put(END)
    except (EOFError, OSError):
        batches.put(None)


def _join(folder: Path, part: Path) -> None:
    """Make an index of the two in these folders, whose files have no name in common but those of their lists."""
    many = sum(_passages(one) for one in (folder, part))
    ours, theirs = ({name: json.loads((one / name).read_bytes()) for name in (META, MANAGED)} for one in (folder, part))
    ours[META]["segments"] += theirs[META]["segments"]
    ours[META]["opstamp"] = max(ours[META]["opstamp"], theirs[META]["opstamp"])
    ours[MANAGED] = sorted({*ours[MANAGED], *theirs[MANAGED]})
    tables = Tables.read(folder)
    tables.add_part(Tables.read(part))
    for file in part.iterdir():
        if not (folder / file.name).exists():
            file.rename(folder / file.name)
    for name, content in ours.items():
        (folder / name).write_text(json.dumps(content), encoding="utf-8")
    tables.write(folder)
    for file in part.iterdir():
        file.unlink()
    part.rmdir()
    if _passages(folder) != many:
        raise IndexUnusable("The parts of the search index don't make a whole.", "Use the engine whoosh.")


def _passages(folder: Path) -> int:
    return int(tantivy.Index.open(str(folder)).searcher().num_docs)
