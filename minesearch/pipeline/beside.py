"""Matters followed in a second process while the builder finds out who is who: neither needs the other.

The process reads the catalogue for itself, but only what was put by of each pack, which is safe on disk before anything
is published; what it finds it gives back body by body, for the builder to write.
"""

from __future__ import annotations

import signal
from collections.abc import Sequence
from contextlib import closing, suppress
from multiprocessing.connection import Connection

from minesearch.archive import Archive
from minesearch.link.judgements import Judgement
from minesearch.link.matters import link_body
from minesearch.model.matter import Matter
from minesearch.pipeline.collecting import collecting_seldom
from minesearch.pipeline.workers import SPAWN
from minesearch.store.catalogue import Catalogue, ReadingKey, connect_read_only
from minesearch.store.catalogue_codec import pack_up, unpack

Held = tuple[str, Sequence[ReadingKey]]  # key of a body, packs that bear on it


class Beside:
    """A process that follows the matters of some bodies, in their order. It ends when it is closed, or we do."""

    def __init__(self, archive: Archive, bodies: Sequence[Held], rulings: Sequence[Judgement]) -> None:
        self._pipe, theirs = SPAWN.Pipe(duplex=False)
        self._process = SPAWN.Process(target=_serve, args=(theirs, archive, bodies, rulings), daemon=True)
        self._process.start()
        theirs.close()

    def take(self) -> tuple[Matter, ...] | None:
        """The matters of the next body; None where the process has ended before its time."""
        try:
            return unpack(self._pipe.recv_bytes(), tuple[Matter, ...])
        except (EOFError, OSError):
            return None

    def close(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _serve(
    pipe: Connection[bytes, bytes], archive: Archive, bodies: Sequence[Held], rulings: Sequence[Judgement]
) -> None:
    """The life of the process. It gives nothing before all is done: the builder takes nothing before it is."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the builder, who ends us
    with suppress(Exception):  # what went wrong the builder, who gets nothing, will meet and tell
        with closing(Catalogue(connect_read_only(archive))) as catalogue, collecting_seldom():
            found = [_follow(catalogue, body, keys, rulings) for body, keys in bodies]
        for matters in found:
            pipe.send_bytes(matters)


def _follow(catalogue: Catalogue, body: str, keys: Sequence[ReadingKey], rulings: Sequence[Judgement]) -> bytes:
    matters = link_body(body, list(catalogue.put_by_as(keys)), rulings)
    return pack_up(tuple(matters), tuple[Matter, ...])
