"""merge, split, rename, judgements and revoke from the command line; builds that must not differ."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from harbour import minesearch

from minesearch.cli import cli
from minesearch.model.tables import TABLES

PACKS = Path(__file__).resolve().parent.parent / "corpus" / "packs"


def exported(archive: Path, table: str) -> str:
    return CliRunner().invoke(cli, ["--archive", str(archive), "export", table], standalone_mode=False).stdout


def rows(archive: Path, table: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in exported(archive, table).splitlines()]


def built(archive: Path, *names: str, workers: int) -> Path:
    """Build the packs of these names, one after the other where they are few workers."""
    for name in names:
        (archive / "corpus").mkdir(parents=True, exist_ok=True)
        shutil.copy(PACKS / name, archive / "corpus" / name)
        if workers == 1:
            assert minesearch(archive, "build", "--workers", "1").returncode == 0
    if workers > 1:
        assert minesearch(archive, "build", "--workers", str(workers)).returncode == 0
    return archive


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small pack, whose people and bodies are merged and renamed."""
    return built(tmp_path_factory.mktemp("judged"), "pellbrook-2022-01-11.pdf", workers=2)


def test_packs_in_another_order_and_with_other_workers_give_the_same_tables(tmp_path: Path) -> None:
    packs = ("pellbrook-2022-01-11.pdf", "pellbrook-2022-07-12.pdf")
    one, other = built(tmp_path / "a", *packs, workers=2), built(tmp_path / "b", *reversed(packs), workers=1)
    for table in TABLES:
        assert exported(one, table) == exported(other, table), table
    assert all(rows(one, table) for table in ("people", "organisations", "mentions", "traces", "dates"))


def test_a_merge_shows_at_once_is_listed_and_can_be_taken_back(judged: Path) -> None:
    before = {table: exported(judged, table) for table in ("people", "mentions", "attendance")}
    one, other, *_ = (row["person_id"] for row in rows(judged, "people"))
    done = minesearch(judged, "people", "merge", one, other, "--by", "A. Clerk")
    assert (done.returncode, done.stdout) == (0, "") and "The index follows it." in done.stderr
    kept = [json.loads(line) for line in (judged / "judgements.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(k["who"], k["verb"], k["subject"], k["other"]) for k in kept] == [("A. Clerk", "merge", one, other)]
    ids = {row["person_id"] for row in rows(judged, "people")}
    assert one in ids and other not in ids
    assert other not in {row["value"] for row in rows(judged, "mentions")}
    listed = json.loads(minesearch(judged, "people", "judgements", "--json").stdout)
    assert (listed["id"], listed["by"], listed["state"]) == ("j1", "A. Clerk", "in the index")
    assert "nothing" not in minesearch(judged, "organisations", "judgements").stdout.casefold()

    assert minesearch(judged, "people", "revoke", "j1").returncode == 0
    assert {table: exported(judged, table) for table in before} == before
    states = [
        json.loads(line)["state"] for line in minesearch(judged, "people", "judgements", "--json").stdout.splitlines()
    ]
    assert states == ["revoked", ""]
    assert minesearch(judged, "people", "revoke", "j1").returncode == 1


def test_a_rename_keeps_the_id_and_a_later_build_follows_it(judged: Path) -> None:
    own = rows(judged, "organisations")[0]["org_id"]
    assert minesearch(judged, "organisations", "rename", own, "The Oakham Body").returncode == 0
    (renamed,) = [row for row in rows(judged, "organisations") if row["org_id"] == own]
    assert renamed["name"] == "The Oakham Body"
    shutil.rmtree(judged / "index")
    assert minesearch(judged, "build").returncode == 0
    assert [row for row in rows(judged, "organisations") if row["org_id"] == own] == [renamed]


REFUSED = [
    # nobody of that name; a name of two; a form that is not printed
    (["people", "merge", "nemo", "nobody"], 1, "nemo"),
    (["people", "split", "{one}", "Nemo"], 2, "is not printed as Nemo"),
    (["people", "merge", "{one}", "{one}"], 2, "are one already"),
    (["people", "rename", "{one}", " "], 2, "empty"),
    (["people", "revoke", "j99"], 1, "j99"),
]


@pytest.mark.parametrize(("words", "code", "said"), REFUSED, ids=lambda value: str(value))
def test_what_cannot_be_decided_is_said_and_not_kept(judged: Path, words: list[str], code: int, said: str) -> None:
    file = judged / "judgements.jsonl"
    before = file.read_bytes() if file.exists() else b""
    one = rows(judged, "people")[0]["person_id"]
    done = minesearch(judged, *(word.format(one=one) for word in words))
    assert done.returncode == code and said in done.stderr and "Traceback" not in done.stderr
    assert (file.read_bytes() if file.exists() else b"") == before
