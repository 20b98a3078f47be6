"""The archive at a glance: how much there is of each thing, over which years, and who is named most."""

from __future__ import annotations

from collections import Counter

from minesearch.model.tables import Row
from minesearch.store.catalogue import Catalogue

MOST = 10  # how many people and bodies are kept
THINGS = ("meetings", "minutes", "resolutions", "agenda_items", "actions", "reports", "people", "organisations")


def overview(catalogue: Catalogue) -> Row:
    """One row: `packs`, `failed` (packs that could not be read), `pages` {state: count}, `counts` {table: rows},
    `first` and `last` day of a meeting, `meetings` {year: {body: count}}, `kinds` {kind of passage: count}, `people`
    and `organisations` [{id, name, mentions}] named most.

    A meeting is counted once, though several packs may hold its minutes.
    """
    states = [document.state for document in catalogue.documents()]
    meetings = {str(row["ref"]): row for row in catalogue.rows("meetings")}
    days = sorted(str(row["date"]) for row in meetings.values() if row["date"])
    years: dict[str, Counter[str]] = {}
    for row in meetings.values():
        if row["date"]:
            years.setdefault(str(row["date"])[:4], Counter())[str(row["body"] or "not told")] += 1
    return {
        "packs": states.count("indexed"),
        "failed": states.count("failed"),
        "pages": {state.value: count for state, count in sorted(catalogue.page_states().items())},
        "counts": {table: catalogue.count(table) for table in THINGS} | {"meetings": len(meetings)},
        "first": days[0] if days else None,
        "last": days[-1] if days else None,
        "meetings": {year: dict(sorted(years[year].items())) for year in sorted(years)},
        "kinds": {kind.value: count for kind, count in sorted(catalogue.kinds().items(), key=lambda item: -item[1])},
        "people": _most(catalogue, "people", "person_id"),
        "organisations": _most(catalogue, "organisations", "org_id"),
    }


def _most(catalogue: Catalogue, table: str, key: str) -> list[Row]:
    ranked = sorted(catalogue.rows(table), key=lambda row: (-int(str(row["mentions"])), str(row[key])))
    return [{"id": row[key], "name": row["name"], "mentions": row["mentions"]} for row in ranked[:MOST]]
