"""What became of each matter: linked again for the bodies that something new bears on, left as it is for all others."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from minesearch.archive import Archive
from minesearch.link.judgements import Judgement, read_judgements
from minesearch.link.matters import link_body
from minesearch.link.rulings import rulings_in
from minesearch.pipeline.versions import LINKED
from minesearch.store.catalogue_writer import CatalogueWriter

Ruling = list[str | None]  # verb and the two refs: all that linking asks of a judgement


def link_touched(archive: Archive, catalogue: CatalogueWriter, touched: Iterable[str]) -> None:
    """Write the matters of the bodies touched (keys of `link.minutebook`), and of those that a judgement concerns which
    was made or taken back since they were last linked; of all bodies where that was by other rules.

    Raises SettingsError where the judgements kept beside the corpus can't be read.
    """
    rulings = rulings_in(read_judgements(archive.judgements))
    if catalogue.meta("matters") == LINKED:
        bodies = set(touched) | catalogue.bodies_with(_refs(_changed(catalogue, rulings)))
    else:
        catalogue.forget_matters()
        bodies = catalogue.bodies()
    for body in sorted(bodies):
        catalogue.put_matters(body, link_body(body, list(catalogue.readings(body)), rulings))
    catalogue.put_traces(bodies)
    catalogue.set_meta("rulings", json.dumps([_asked(ruling) for ruling in rulings]))
    catalogue.set_meta("matters", LINKED)


def _changed(catalogue: CatalogueWriter, rulings: Sequence[Judgement]) -> list[Ruling]:
    """The rulings that were, or are, followed from the first on that differs: their order matters too."""
    before: list[Ruling] = json.loads(catalogue.meta("rulings") or "[]")
    now = [_asked(ruling) for ruling in rulings]
    same = next((n for n, (one, other) in enumerate(zip(before, now, strict=False)) if one != other), None)
    first = min(len(before), len(now)) if same is None else same
    return before[first:] + now[first:]


def _asked(ruling: Judgement) -> Ruling:
    return [ruling.verb, ruling.subject, ruling.other]


def _refs(rulings: Iterable[Ruling]) -> set[str]:
    return {ref for _, *refs in rulings for ref in refs if ref}
