"""Matters linked build by build: whatever came when, the archive answers as one built from nothing.

The packs are stood in for: what would be read of them is put by, as in a build that was interrupted before its end.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from harbour import exports
from test_matters import BARGE, JUNE, PONTOONS, SLUG, meeting, minute, pack

from bench.build_archive import blobs
from bench.matters import Board
from minesearch.archive import Archive
from minesearch.link.judgements import Verb, append_judgement, revoke_judgement
from minesearch.model.matter import Matter
from minesearch.model.meeting import Occasion, Reading
from minesearch.pipeline import matters as followed
from minesearch.pipeline.beside import Beside
from minesearch.pipeline.build import build
from minesearch.pipeline.versions import SEGMENTED, TAGGED
from minesearch.store.catalogue import Catalogue
from minesearch.store.catalogue_writer import CatalogueWriter

BOARD = list(Board(years=1, seed=3).readings())
LATER = pack("2022-03-10", PONTOONS, BARGE)
PIER = [pack("2021-09-09", PONTOONS), pack("2021-12-09", BARGE), LATER]
# minutes of the harbour board, sent out with a pack of the neighbourhood board
GUEST = replace(BOARD[-1], file="guest.pdf", agenda=(), actions=(), meetings=JUNE.meetings)
# two packs of one name that say nothing of their body, and ask for the same
NAMELESS = [
    replace(
        meeting("2020-01-09", minute("2020-01-09", "1", "Tides", "That a leaflet on the tides be printed")),
        file=f"{folder}/minutes.pdf",
        occasion=Occasion(),
    )
    for folder in ("east", "west")
]
NAMELESS = [replace(one, meetings=tuple(replace(each, body=None) for each in one.meetings)) for one in NAMELESS]


def add(root: Path, readings: Iterable[Reading]) -> None:
    archive = Archive(root)
    archive.index.mkdir(parents=True, exist_ok=True)
    with CatalogueWriter.open(archive) as catalogue:
        for reading in readings:
            content = f"%PDF-1.7 a stand-in for {reading.file}\n".encode()
            path = archive.corpus / reading.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            sha256 = hashlib.sha256(content).hexdigest()
            catalogue.put_by(reading.file, (sha256, TAGGED), blobs(reading, sha256), SEGMENTED)


def link(root: Path) -> dict[str, bytes]:
    """Build what is there, and give every table."""
    build(Archive(root), workers=1)
    return exports(root)


def from_nothing(root: Path, readings: Iterable[Reading]) -> dict[str, bytes]:
    add(root, readings)
    return link(root)


def drop(root: Path, readings: Iterable[Reading]) -> None:
    for reading in readings:
        (Archive(root).corpus / reading.file).unlink()


def matters(root: Path) -> Iterator[str]:
    with Catalogue.open(Archive(root)) as catalogue:
        yield from map(repr, catalogue.matters())


# what is there at last, by way of builds that each add and drop some packs
HISTORIES: list[list[tuple[list[Reading], list[Reading]]]] = [
    # another body's pack after the first build, then one of its own
    [([*BOARD[:6], JUNE], []), (PIER, []), (BOARD[6:], [])],
    # the minutes that matters come from arrive last, and the packs not in their order
    [(PIER[::-1], []), (BOARD[4:], []), ([JUNE, *BOARD[:4]], [])],
    # packs that go: a log in the middle, the minutes of another body, the first of two nameless packs
    [([*BOARD, *PIER, GUEST, *NAMELESS], []), ([JUNE], [GUEST, NAMELESS[0]]), ([], [NAMELESS[1]])],
    # a pack that is gone for one build
    [([*BOARD, JUNE, *PIER], []), ([], [LATER, BOARD[2]]), ([LATER, BOARD[2]], [])],
]


@pytest.mark.parametrize("history", HISTORIES)
def test_builds_that_add_and_drop_packs_end_as_one_from_nothing(
    tmp_path: Path, history: list[tuple[list[Reading], list[Reading]]]
) -> None:
    for added, dropped in history:
        add(tmp_path / "grown", added)
        drop(tmp_path / "grown", dropped)
        seen = link(tmp_path / "grown")
    assert seen == from_nothing(tmp_path / "new", [*BOARD, JUNE, *PIER])
    assert list(matters(tmp_path / "grown")) == list(matters(tmp_path / "new"))


@pytest.mark.parametrize("cut_off", [False, True])
def test_matters_followed_in_a_process_beside_are_the_same_and_nothing_is_lost_where_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, cut_off: bool
) -> None:
    packs = [*BOARD, JUNE, *PIER]
    alone = from_nothing(tmp_path / "alone", packs)
    monkeypatch.setattr(followed, "MANY", 1)
    monkeypatch.setattr(followed, "usual_workers", lambda: 2)
    given: list[tuple[Matter, ...] | None] = []

    class Seen(Beside):
        """Tells what the process gave; one that is cut off gives only the first body's."""

        def take(self) -> tuple[Matter, ...] | None:
            if cut_off and given:
                self._process.kill()
                self._process.join()
                self._pipe.close()
            given.append(super().take())
            return given[-1]

    monkeypatch.setattr(followed, "Beside", Seen)
    assert from_nothing(tmp_path / "beside", packs) == alone
    assert list(matters(tmp_path / "beside")) == list(matters(tmp_path / "alone"))
    assert len(given) == 2
    assert all(given) is not cut_off


def test_packs_that_name_no_body_are_followed_each_by_itself(tmp_path: Path) -> None:
    from_nothing(tmp_path, NAMELESS)
    with Catalogue.open(Archive(tmp_path)) as catalogue:
        found = list(catalogue.matters())
    assert len({matter.action_id for matter in found}) == len(found) == 2
    assert {matter.origin.file for matter in found if matter.origin} == {"east/minutes.pdf", "west/minutes.pdf"}


def test_a_judgement_between_two_builds_is_followed_though_no_pack_is_new(tmp_path: Path) -> None:
    packs = [*BOARD, JUNE, *PIER]
    plain = from_nothing(tmp_path / "old", packs)
    path = Archive(tmp_path / "old").judgements
    one, other = f"{SLUG}/2021-09-09/action/1", f"{SLUG}/2021-12-09/action/1"
    made = append_judgement(
        path, when="2024-01-01", who="clerk", table="matters", verb=Verb.MERGE, subject=one, other=other
    )
    judged = link(tmp_path / "old")
    assert judged["traces"] != plain["traces"]
    (tmp_path / "new").mkdir()
    Archive(tmp_path / "new").judgements.write_bytes(path.read_bytes())
    assert judged == from_nothing(tmp_path / "new", packs)
    revoke_judgement(path, made.id, when="2024-01-02", who="clerk")
    assert link(tmp_path / "old") == plain


def test_a_judgement_that_waits_for_its_minutes_is_followed_once_they_are_there(tmp_path: Path) -> None:
    row, place = f"{SLUG}/2021-12-09/action/1", f"{SLUG}/2021-06-10/minute/5/resolution"
    for root in (tmp_path / "old", tmp_path / "new"):
        root.mkdir()
        append_judgement(
            Archive(root).judgements,
            when="2024-01-01",
            who="clerk",
            table="matters",
            verb=Verb.MERGE,
            subject=row,
            other=place,
        )
    from_nothing(tmp_path / "old", PIER)
    add(tmp_path / "old", [JUNE])
    assert link(tmp_path / "old") == from_nothing(tmp_path / "new", [*PIER, JUNE])


def test_bodies_that_nothing_new_bears_on_are_left_as_they_are(tmp_path: Path) -> None:
    from_nothing(tmp_path, [*BOARD, JUNE])
    with closing(sqlite3.connect(Archive(tmp_path).catalogue, isolation_level=None)) as database:
        marked = database.execute("UPDATE matters SET matter = replace(matter, 'Board', 'BOARD')").rowcount
    assert marked
    add(tmp_path, PIER)
    link(tmp_path)
    left = [matter for matter in matters(tmp_path) if "BOARD" in matter]
    assert left
    assert not any(SLUG in matter for matter in left)
