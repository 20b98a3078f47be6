"""The file of a person's decisions: what is written comes back, what is revoked is not in force, faults are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from minesearch.errors import NothingFound, SettingsError
from minesearch.link.judgements import Verb, append_judgement, in_force, read_judgements, revoke_judgement

GOOD = (
    '{"id": "j1", "when": "2026-01-02", "who": "A", "table": "people", "verb": "merge", "subject": "a", "other": "b"}'
)


def add(path: Path, verb: Verb = Verb.MERGE, table: str = "people") -> str:
    made = append_judgement(path, when="2026-01-02T10:00", who="Zoë", table=table, verb=verb, subject="a", other="b")
    return made.id


def test_decisions_last_in_their_order_and_table(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    assert read_judgements(path) == ()
    assert [add(path), add(path, Verb.SPLIT, "organisations"), add(path, Verb.RENAME)] == ["j1", "j2", "j3"]
    rows = read_judgements(path)
    assert [row.id for row in in_force(rows, "people")] == ["j1", "j3"]
    assert rows[0].who == "Zoë"


def test_a_decision_is_revoked_by_a_line_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    add(path)
    before = path.read_text(encoding="utf-8")
    revoke_judgement(path, "j1", when="2026-01-03", who="B")
    assert in_force(read_judgements(path), "people") == ()
    assert path.read_text(encoding="utf-8").startswith(before)
    with pytest.raises(NothingFound):
        revoke_judgement(path, "j1", when="2026-01-03", who="B")


def test_a_line_without_its_end_is_not_run_into(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    path.write_text(GOOD, encoding="utf-8")
    assert add(path) == "j2" and len(read_judgements(path)) == 2


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        GOOD.replace('"merge"', '"marry"'),
        GOOD.replace('"people"', '"dates"'),
        GOOD.replace(', "other": "b"', ""),
        GOOD.replace('"who": "A"', '"who": 1'),
        GOOD,  # the id of the first line again
    ],
)
def test_a_malformed_line_is_named_by_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "judgements.jsonl"
    path.write_text(f"{GOOD}\n\n{line}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="line 3"):
        read_judgements(path)


def test_a_file_that_is_no_text_is_a_setting_that_cannot_be_used(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError):
        read_judgements(path)
