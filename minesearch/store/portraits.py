"""All that the archive holds on one person or body: meetings, decisions, actions and company, each with its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from minesearch.link.names_of_bodies import key_of
from minesearch.model.tables import Row
from minesearch.store.catalogue import Catalogue
from minesearch.tag.lexicon import affiliations

COMPANY = 12  # how many of those most often met are kept
PLACE = ("ref", "file", "page")


@dataclass(frozen=True)
class _Subject:
    """Who or what is looked at: its forms as printed, the texts that name it (by ref, with the words that do) and the
    slugs of the meeting bodies whose papers do."""

    id: str
    forms: frozenset[str]
    named: dict[str, set[str]]
    bodies: frozenset[str]


def portrait_of_person(catalogue: Catalogue, row: Row) -> Row:
    """A row of `people` and what it took part in.

    `meetings` {date, body, group, affiliation, chair, ref, file, page}; `resolutions` {date, text, part, ref, file,
    page}, where `part` says whether the person is named in it, moved or seconded it; `actions` {date, action, owner,
    status, action_id, ref, file, page}, each matter once, as its last row has it; `company` {id, name, meetings}:
    those present at the same meetings.
    """
    lists = _once(catalogue.rows("attendance", person_id=row["person_id"]))
    subject = _subject(catalogue, row, str(row["person_id"]), (str(seen["ref"]) for seen in lists))
    bodies = {meeting["ref"]: meeting["body"] for meeting in catalogue.rows("meetings")}
    meetings: list[Row] = [
        {"date": seen["meeting_date"], "body": bodies.get(seen["ref"])}
        | {name: seen[name] for name in ("group", "affiliation", "chair", *PLACE)}
        for seen in lists
    ]
    present = {seen["ref"] for seen in lists if seen["group"] != "apologies"}
    return row | {
        "meetings": sorted(meetings, key=_when),
        "resolutions": _resolutions(catalogue, subject),
        "actions": _actions(catalogue, subject),
        "company": _present_with(catalogue, subject.id, present),
    }


def portrait_of_body(catalogue: Catalogue, row: Row) -> Row:
    """A row of `organisations` and what it took part in.

    `meetings` {date, place, ref, file, page} are those it held; `people` {id, name, role, from, to} who stood for it;
    `resolutions` and `actions` as for a person; `company` {id, name, passages}: bodies named in the same texts.
    """
    subject = _subject(catalogue, row, str(row["org_id"]), ())
    keys = {key_of(form) for form in subject.forms}
    held = [seen for seen in _once(catalogue.rows("meetings")) if key_of(str(seen["body"] or "")) in keys]
    meetings: list[Row] = [{name: seen[name] for name in ("date", "place", *PLACE)} for seen in held]
    return row | {
        "meetings": sorted(meetings, key=_when),
        "people": sorted(_people_of(catalogue, keys), key=lambda one: (str(one["from"] or ""), str(one["name"]))),
        "resolutions": _resolutions(catalogue, subject),
        "actions": _actions(catalogue, subject),
        "company": _named_with(catalogue, subject),
    }


def _subject(catalogue: Catalogue, row: Row, own: str, refs: Iterable[str]) -> _Subject:
    named: dict[str, set[str]] = {}
    for at in catalogue.mentions(value=own):
        named.setdefault(at.ref, set()).add(at.mention.text)
    variants = row["variants"]
    assert isinstance(variants, list)
    forms = frozenset(str(form) for form in (row["name"], *variants) if "@" not in str(form))
    return _Subject(own, forms, named, frozenset(_body(ref) for ref in (*named, *refs, str(row["ref"]))))


def _body(ref: str) -> str:
    return ref.split("/")[0]


def _when(row: Row) -> tuple[str, str, int]:
    return str(row["date"] or ""), str(row["file"]), int(str(row["page"]))


def _once(rows: Iterable[Row]) -> list[Row]:
    """Each meeting once, though several packs may hold its minutes."""
    return list({str(row["ref"]): row for row in reversed(list(rows))}.values())


def _resolutions(catalogue: Catalogue, subject: _Subject) -> list[Row]:
    found: dict[str, Row] = {}
    for row in catalogue.rows("resolutions"):
        part = _part(row, subject)
        if part and str(row["ref"]) not in found:
            found[str(row["ref"])] = {"date": row["meeting_date"], "text": row["text"], "part": part} | {
                name: row[name] for name in PLACE
            }
    return sorted(found.values(), key=_when)


def _part(row: Row, subject: _Subject) -> str | None:
    """What the subject has to do with a resolution: moved it, seconded it, is named in it."""
    ref = str(row["ref"])
    if _body(ref) in subject.bodies:
        for column, part in (("moved_by", "moved"), ("seconded_by", "seconded")):
            if row[column] in subject.forms:
                return part
    # names are looked for in the whole minute, of which a resolution is a part
    words = subject.named.get(ref, set()) | subject.named.get(ref.rpartition("/")[0], set())
    return "named" if any(word in str(row["text"]) for word in words) else None


def _actions(catalogue: Catalogue, subject: _Subject) -> list[Row]:
    """Those whose owner is one of the forms, in the papers of the bodies that know the subject."""
    if not subject.forms:
        return []
    names = "|".join(re.escape(form) for form in sorted(subject.forms, key=len, reverse=True))
    owned = re.compile(rf"(?<!\w)(?:{names})(?!\w)")
    latest: dict[str, Row] = {}
    for row in sorted(catalogue.rows("actions"), key=lambda row: str(row["meeting_date"] or "")):
        if _body(str(row["ref"])) in subject.bodies and owned.search(str(row["owner"] or "")):
            kept = {name: row[name] for name in ("action", "owner", "status", "action_id", *PLACE)}
            latest[str(row["action_id"] or row["ref"])] = {"date": row["meeting_date"]} | kept
    return sorted(latest.values(), key=_when)


def _present_with(catalogue: Catalogue, own: str, meetings: set[object]) -> list[Row]:
    met: dict[str, set[object]] = {}
    for row in catalogue.rows("attendance"):
        other = row["person_id"]
        if row["ref"] in meetings and row["group"] != "apologies" and other not in (None, own):
            met.setdefault(str(other), set()).add(row["ref"])
    counted = Counter({other: len(refs) for other, refs in met.items()})
    return [
        {"id": other, "name": name, "meetings": count}
        for other, name, count in _most(catalogue, "people", "person_id", counted)
    ]


def _named_with(catalogue: Catalogue, subject: _Subject) -> list[Row]:
    pairs = {
        (at.ref, at.mention.value)
        for at in catalogue.mentions(label="ORG")
        if at.ref in subject.named and at.mention.value not in (None, subject.id)
    }
    counted = Counter(str(value) for _, value in pairs)
    return [
        {"id": other, "name": name, "passages": count}
        for other, name, count in _most(catalogue, "organisations", "org_id", counted)
    ]


def _most(catalogue: Catalogue, table: str, key: str, counted: Counter[str]) -> Iterator[tuple[str, str, int]]:
    """(id, name, count) of those counted most; of equals the first by id."""
    ranked = sorted(counted, key=lambda own: (-counted[own], own))[:COMPANY]
    for own in ranked:
        row = next(catalogue.rows(table, **{key: own}), None)
        if row is not None:
            yield own, str(row["name"]), counted[own]


def _people_of(catalogue: Catalogue, keys: set[str]) -> Iterator[Row]:
    """Who is printed with this body as affiliation, with role and period."""

    @cache
    def stands_for(printed: str) -> bool:
        return key_of(printed) in keys or any(key_of(name) in keys for name in affiliations(printed))

    for person in catalogue.rows("people"):
        roles = person["roles"]
        for role in roles if isinstance(roles, list) else ():
            if role["organisation"] and stands_for(role["organisation"]):
                held = {"id": person["person_id"], "name": person["name"], "role": role["role"]}
                yield held | {"from": role["from"], "to": role["to"]}
