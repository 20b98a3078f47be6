"""A person or a body as a page: who it is, and what it took part in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minesearch.cli.render import show_value
from minesearch.cli.sections import Article, Entry, Section
from minesearch.model.tables import Row

GROUPS = {"present": "present", "officers": "officer", "others": "in attendance", "apologies": "sent apologies"}


def person_article(row: Row) -> Article:
    """From a row of `store.portraits.portrait_of_person`."""
    attended = [seen for seen in _rows(row, "meetings") if seen["group"] != "apologies"]
    return Article(
        str(row["name"]),
        [("id", row["person_id"]), *_facts(row), ("meetings", f"{len(attended)} attended" if attended else "")],
        [
            Section("Roles", [_role(role, role["organisation"]) for role in _rows(row, "roles")]),
            Section("Meetings", [_entry(seen, _part_in_meeting(seen)) for seen in _rows(row, "meetings")]),
            *_sections(row),
            Section("Often at the same meeting", list(_company(row, "meetings"))),
        ],
    )


def body_article(row: Row) -> Article:
    """From a row of `store.portraits.portrait_of_body`."""
    return Article(
        str(row["name"]),
        [("id", row["org_id"]), ("acronym", row["acronym"]), *_facts(row)],
        [
            Section("Meetings it held", [_entry(seen, str(seen["place"] or "")) for seen in _rows(row, "meetings")]),
            Section("People who stood for it", [_role(one, one["name"]) for one in _rows(row, "people")]),
            *_sections(row),
            Section("Often named in the same text", list(_company(row, "passages"))),
        ],
    )


def _facts(row: Row) -> list[tuple[str, object]]:
    variants = row["variants"]
    also = [form for form in variants if form != row["name"]] if isinstance(variants, list) else []
    reasons = row["reasons"]
    decided = [reason for reason in reasons if " decided by " in reason] if isinstance(reasons, list) else []
    likely = [f"{other['id']} ({other['score']:.2f}: {other['reason']})" for other in _rows(row, "candidates")]
    return [
        ("also printed as", also),
        ("seen", " to ".join(dict.fromkeys(str(day) for day in (row["first_seen"], row["last_seen"]) if day))),
        ("mentions", row["mentions"]),
        ("decided", decided),
        ("may be the same as", likely),
    ]


def _sections(row: Row) -> Iterator[Section]:
    """What people and bodies have alike."""
    resolutions, actions = _rows(row, "resolutions"), _rows(row, "actions")
    yield Section(
        "Resolutions", [_entry(one, f"{str(one['part']).capitalize()}: {one['text']}") for one in resolutions]
    )
    yield Section("Actions owned", [_entry(one, _action(one)) for one in actions])


def _action(row: Row) -> str:
    return f"{row['action']} [{row['status']}]" if row["status"] else str(row["action"])


def _entry(row: Row, text: str) -> Entry:
    return Entry(text, str(row["date"] or "no date"), str(row["ref"]), str(row["file"]), int(str(row["page"])))


def _role(row: Row, about: object) -> Entry:
    when = " to ".join(dict.fromkeys(str(day) for day in (row["from"], row["to"]) if day))
    return Entry(_sentence((row["role"], about)), when)


def _part_in_meeting(seen: Row) -> str:
    group = "chair" if seen["chair"] else GROUPS.get(str(seen["group"]), str(seen["group"]))
    return _sentence((seen["body"], group, seen["affiliation"]))


def _company(row: Row, counted: str) -> Iterator[Entry]:
    for other in _rows(row, "company"):
        yield Entry(str(other["name"]), amount=int(str(other[counted])))


def _sentence(parts: Iterable[object]) -> str:
    return ", ".join(show_value(part) for part in parts if part)


def _rows(row: Row, column: str) -> list[Row]:
    value = row[column]
    return value if isinstance(value, list) else []
