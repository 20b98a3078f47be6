"""What became of each matter: linked again for the bodies that something new bears on, left as it is for all others."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from minesearch.archive import Archive
from minesearch.link.judgements import Judgement, read_judgements
from minesearch.link.matters import link_body
from minesearch.link.rulings import rulings_in
from minesearch.model.matter import Matter
from minesearch.pipeline.beside import Beside
from minesearch.pipeline.versions import LINKED
from minesearch.pipeline.workers import usual_workers
from minesearch.store.catalogue_writer import CatalogueWriter

Ruling = list[str | None]  # verb and the two refs: all that linking asks of a judgement

MANY = 40  # packs: it takes longer to follow the matters of so many than to begin a process


class Following:
    """The matters of the bodies touched (keys of `link.minutebook`), and of those that a judgement concerns which was
    made or taken back since they were last linked; of all bodies where that was by other rules.

    Raises SettingsError where the judgements kept beside the corpus can't be read.
    """

    def __init__(self, archive: Archive, catalogue: CatalogueWriter, touched: Iterable[str]) -> None:
        self._catalogue = catalogue
        self._rulings = rulings_in(read_judgements(archive.judgements))
        if catalogue.meta("matters") == LINKED:
            bodies = set(touched) | catalogue.bodies_with(_refs(_changed(catalogue, self._rulings)))
        else:
            catalogue.forget_matters()
            bodies = catalogue.bodies()
        self._bodies = sorted(bodies)
        self._beside: Beside | None = None
        if usual_workers() > 1:
            held = [(body, catalogue.reading_keys(body)) for body in self._bodies]
            if sum(len(keys) for _, keys in held) >= MANY:
                self._beside = Beside(archive, held, self._rulings)

    def write(self) -> None:
        """Write them into the catalogue, in place of those so far."""
        catalogue = self._catalogue
        for body in self._bodies:
            catalogue.put_matters(body, self._matters(body))
        catalogue.put_traces(self._bodies)
        catalogue.set_meta("rulings", json.dumps([_asked(ruling) for ruling in self._rulings]))
        catalogue.set_meta("matters", LINKED)

    def _matters(self, body: str) -> Iterable[Matter]:
        """Those of the next body. What the process beside us can't tell (memory may be short) we find out."""
        found = self._beside.take() if self._beside else None
        if found is None:
            self.close()
            return link_body(body, list(self._catalogue.readings(body)), self._rulings)
        return found

    def close(self) -> None:
        """Follow nothing any longer."""
        if self._beside:
            self._beside.close()
            self._beside = None


@contextmanager
def following(archive: Archive, catalogue: CatalogueWriter, touched: Iterable[str]) -> Iterator[Following]:
    """Begin to follow the matters of the bodies touched, beside what is done in the block where that pays."""
    begun = Following(archive, catalogue, touched)
    try:
        yield begun
    finally:
        begun.close()


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
