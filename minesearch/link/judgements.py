"""Decisions of a person on who is who: kept beside the corpus, one a line, never overwritten, applied at each
build.

A line is an object {id, when, who, table, verb, subject, other, also}; `table` is people, organisations or matters,
`verb` merge, split or rename. `subject` and `other` are ids or names as printed, for matters references; for a rename
`other` is the new name, for a split the name that goes, `also` further names that go with it. A line with the verb
revoke names in `subject` the id of the decision it takes back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from minesearch.errors import NothingFound, SettingsError

TABLES = ("people", "organisations", "matters")


class Verb(StrEnum):
    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    REVOKE = "revoke"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision. `when` is an ISO time; `id` is unique in its file."""

    id: str
    when: str
    who: str
    table: str
    verb: Verb
    subject: str
    other: str | None = None
    also: tuple[str, ...] = ()


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """Every line of the file in its order, revocations included; none where there is no file.

    Raises SettingsError with the line's number where a line is malformed.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} can't be read: {error}") from error
    found: list[Judgement] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        judgement = _parse(line, path, number)
        if any(judgement.id == earlier.id for earlier in found):
            raise _malformed(path, number, f"the id {judgement.id} is used twice")
        found.append(judgement)
    return tuple(found)


def in_force(judgements: Iterable[Judgement], table: str) -> tuple[Judgement, ...]:
    """Those of one table that have not been revoked, in the order they were made."""
    rows = tuple(judgements)
    revoked = {row.subject for row in rows if row.verb is Verb.REVOKE}
    return tuple(r for r in rows if r.table == table and r.verb is not Verb.REVOKE and r.id not in revoked)


def append_judgement(
    path: Path,
    *,
    when: str,
    who: str,
    table: str,
    verb: Verb,
    subject: str,
    other: str | None = None,
    also: tuple[str, ...] = (),
) -> Judgement:
    """Add a decision at the end of the file, under the next number; raises SettingsError as `read_judgements`."""
    earlier = read_judgements(path)
    numbers = [int(row.id[1:]) for row in earlier if row.id[:1] == "j" and row.id[1:].isdecimal()]
    judgement = Judgement(f"j{max(numbers, default=0) + 1}", when, who, table, verb, subject, other, also)
    _parse(json.dumps(asdict(judgement)), path, len(earlier) + 1)
    text = json.dumps({k: v for k, v in asdict(judgement).items() if v not in (None, ())}, ensure_ascii=False)
    try:
        broken = path.exists() and not path.read_bytes().endswith(b"\n") and path.stat().st_size
        with path.open("a", encoding="utf-8") as file:
            file.write(("\n" if broken else "") + text + "\n")
    except OSError as error:
        raise SettingsError(f"{path} can't be written: {error}") from error
    return judgement


def revoke_judgement(path: Path, judgement_id: str, *, when: str, who: str) -> Judgement:
    """Take a decision back by a line of its own; raises NothingFound where no decision in force has that id."""
    rows = read_judgements(path)
    row = next((r for table in TABLES for r in in_force(rows, table) if r.id == judgement_id), None)
    if row is None:
        raise NothingFound(f"No judgement in force is called {judgement_id}.", f"The judgements are in {path}.")
    return append_judgement(path, when=when, who=who, table=row.table, verb=Verb.REVOKE, subject=judgement_id)


def _parse(line: str, path: Path, number: int) -> Judgement:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        raise _malformed(path, number, f"it is no JSON ({error.msg})") from error
    if not isinstance(data, dict):
        raise _malformed(path, number, "it is no object")
    wanted = ("id", "when", "who", "table", "verb", "subject")
    if missing := [key for key in wanted if not isinstance(data.get(key), str) or not data[key]]:
        raise _malformed(path, number, f"{', '.join(missing)} missing")
    if data["table"] not in TABLES or data["verb"] not in list(Verb):
        raise _malformed(path, number, f"{data['verb']} in {data['table']} is not known")
    verb, other = Verb(data["verb"]), data.get("other")
    if verb is not Verb.REVOKE and (not isinstance(other, str) or not other):
        raise _malformed(path, number, "other missing")
    also = data.get("also", [])
    if not isinstance(also, list) or not all(isinstance(name, str) and name for name in also):
        raise _malformed(path, number, "also is no list of names")
    return Judgement(data["id"], data["when"], data["who"], data["table"], verb, data["subject"], other, tuple(also))


def _malformed(path: Path, number: int, why: str) -> SettingsError:
    return SettingsError(f"{path}, line {number}: not a judgement: {why}.", "Mend or delete the line.")
