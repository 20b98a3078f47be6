"""Popolo (popoloproject.com), the vocabulary of open civic data: people, organisations, memberships, events, motions.

One JSON object of five arrays, written object by object. `first_seen`, `last_seen`, `start_time`, `end_time` and
`group` are additions: when a role was first and last seen says neither when it began nor when it ended, so
`start_date` and `end_date` of a membership are left out. A source is the digest of the PDF as an RFC 6920 name, with
the page.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from minesearch.model.tables import Row
from minesearch.store.catalogue import Catalogue
from minesearch.text import slug

Thing = dict[str, object]


def write(catalogue: Catalogue, out: TextIO) -> dict[str, int]:
    """Write the archive; returns how many objects of each class. Roles without an organisation are counted apart."""
    archive = _Archive(catalogue)
    classes = {
        "persons": archive.persons(),
        "organizations": archive.organisations(),
        "memberships": archive.memberships(),
        "events": archive.events(),
        "motions": archive.motions(),
    }
    counts: dict[str, int] = {}
    out.write("{")
    for name, things in classes.items():
        out.write(f'{"," if counts else ""}\n"{name}": [')
        counts[name] = 0
        for thing in things:
            out.write(f"{',' if counts[name] else ''}\n{json.dumps(_given(thing), ensure_ascii=False)}")
            counts[name] += 1
        out.write("\n]")
    out.write("\n}\n")
    return counts | {"roles_without_organisation": archive.homeless}


class _Archive:
    """The catalogue as Popolo sees it. Names are kept in memory, rows are not."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.digests = {str(row["file"]): str(row["sha256"]) for row in catalogue.rows("packs")}
        self.people = _by_name(catalogue.rows("people"), "person_id")
        self.bodies = _by_name(catalogue.rows("organisations"), "org_id")
        self.homeless = 0  # roles that the papers give without an organisation

    def persons(self) -> Iterator[Thing]:
        for row in self.catalogue.rows("people"):
            yield {"id": row["person_id"], **self._named(row)}

    def organisations(self) -> Iterator[Thing]:
        """Those of the archive, then bodies that met without being known as an organisation."""
        known = set()
        for row in self.catalogue.rows("organisations"):
            known.add(row["org_id"])
            yield {"id": row["org_id"], **self._named(row)}
        for row in self.catalogue.rows("meetings"):
            if row["body"] and (key := self._body(row["body"])) not in known:
                known.add(key)
                yield {"id": key, "name": row["body"], "sources": [self._source(row)]}

    def memberships(self) -> Iterator[Thing]:
        for row in self.catalogue.rows("people"):
            for number, role in enumerate(_records(row["roles"]), 1):
                if not role["organisation"]:
                    self.homeless += 1
                    continue
                key = self.bodies.get(_folded(role["organisation"]))
                yield {
                    "id": f"{row['person_id']}/role/{number}",
                    "person_id": row["person_id"],
                    "organization_id": key,
                    "organization": None if key else {"name": role["organisation"]},
                    "role": role["role"],
                    "first_seen": role["from"],
                    "last_seen": role["to"],
                }

    def events(self) -> Iterator[Thing]:
        for row in _each_once(self.catalogue.rows("meetings")):
            yield {
                "id": row["ref"],
                "name": row["body"] or row["ref"],
                "classification": "meeting",
                "start_date": row["date"],
                "start_time": row["start"],
                "end_time": row["end"],
                "location": row["place"],
                "organization_id": self._body(row["body"]) if row["body"] else None,
                "attendees": list(self._attendees(row)),
                "sources": [self._source(row)],
            }

    def motions(self) -> Iterator[Thing]:
        bodies = {_base(row): row["body"] for row in self.catalogue.rows("meetings")}
        for row in _each_once(self.catalogue.rows("resolutions")):
            body = bodies.get(_base(row))
            mover = self.people.get(_folded(row["moved_by"]))
            yield {
                "id": row["ref"],
                "organization_id": self._body(body) if body else None,
                "creator_id": mover,
                "creator": {"name": row["moved_by"]} if row["moved_by"] and not mover else None,
                "text": row["text"],
                "classification": "resolution",
                "date": row["meeting_date"],
                "result": row["result"],
                "sources": [self._source(row)],
            }

    def _named(self, row: Row) -> Thing:
        variants = row["variants"] if isinstance(row["variants"], list) else []
        other: list[Thing] = [{"name": name} for name in variants if name not in (row["name"], row.get("acronym"))]
        if row.get("acronym"):
            other.append({"name": row["acronym"], "note": "acronym"})
        seen = {"first_seen": row["first_seen"], "last_seen": row["last_seen"]}
        return {"name": row["name"], "other_names": other, **seen, "sources": [self._source(row)]}

    def _attendees(self, meeting: Row) -> Iterator[Thing]:
        for row in self.catalogue.rows("attendance", file=meeting["file"], ref=meeting["ref"]):
            role = "chair" if row["chair"] else None
            yield _given({"id": row["person_id"], "name": row["name"], "group": row["group"], "role": role})

    def _body(self, name: object) -> str:
        return self.bodies.get(_folded(name)) or slug(str(name))

    def _source(self, row: Row) -> Thing:
        digest = base64.urlsafe_b64encode(bytes.fromhex(self.digests[str(row["file"])])).decode().rstrip("=")
        return {"url": f"ni:///sha-256;{digest}#page={row['page']}", "note": f"{row['file']}, page {row['page']}"}


def _by_name(rows: Iterable[Row], key: str) -> dict[str, str]:
    """Name in lower case -> id, where just one bears it."""
    found: dict[str, set[str]] = {}
    for row in rows:
        variants = row["variants"] if isinstance(row["variants"], list) else []
        for name in (row["name"], row.get("acronym"), *variants):
            if name:
                found.setdefault(_folded(name), set()).add(str(row[key]))
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def _base(row: Row) -> tuple[str, ...]:
    """The body and the date that a reference begins with."""
    return tuple(str(row["ref"]).split("/")[:2])


def _folded(name: object) -> str:
    return str(name or "").casefold()


def _each_once(rows: Iterable[Row]) -> Iterator[Row]:
    """Minutes may be in the archive twice, as printed and in the next pack: the first is taken."""
    seen = set()
    for row in rows:
        if row["ref"] not in seen:
            seen.add(row["ref"])
            yield row


def _records(value: object) -> list[Mapping[str, object]]:
    return value if isinstance(value, list) else []


def _given(thing: Mapping[str, object]) -> Thing:
    """Without what the papers do not give."""
    return {name: value for name, value in thing.items() if value not in (None, [])}
