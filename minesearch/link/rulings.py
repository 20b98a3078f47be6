"""What a person has ruled: that two places belong to one matter, or do not. It goes before what words say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from minesearch.link.chains import Chain
from minesearch.link.judgements import Judgement, Verb, in_force
from minesearch.link.minutebook import MinuteBook
from minesearch.link.origins import Found
from minesearch.model.matter import Origin, State

_WHY = "ruled by a person"


TABLE = "matters"


def rulings_in(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements on matters that stand. Merge says that two refs belong to one matter, split that they do not;
    they are refs of two log rows, or of a log row and the clause it comes from, in either order."""
    return in_force(judgements, TABLE)


def apply_to_chains(chains: Sequence[Chain], rulings: Sequence[Judgement]) -> list[Chain]:
    """Chains joined and parted as ruled, in the order of the rulings."""
    kept = list(chains)
    for ruling in rulings:
        one, other = _with_row(kept, ruling.subject), _with_row(kept, ruling.other or "")
        if one is None or other is None:
            continue
        if ruling.verb is Verb.MERGE and one is not other:
            first, second = sorted((one, other), key=lambda chain: chain.rows[0].order)
            kept[kept.index(first)] = _joined(first, second)
            kept.remove(second)
        elif ruling.verb is Verb.SPLIT and one is other:
            kept[kept.index(one) : kept.index(one) + 1] = _parted(one, ruling)
    return kept


def _with_row(chains: Sequence[Chain], ref: str) -> Chain | None:
    return next((chain for chain in chains if any(row.entry.ref == ref for row in chain.rows)), None)


def _joined(first: Chain, second: Chain) -> Chain:
    rows = sorted([*first.rows, *second.rows], key=lambda row: row.order)
    return Chain(rows, [_WHY] * (len(rows) - 1), [1.0] * (len(rows) - 1), first.parent, second.heir or first.heir)


def _parted(chain: Chain, ruling: Judgement) -> list[Chain]:
    """Rows before the later of the two refs, and those from it on."""
    places = [
        next(i for i, row in enumerate(chain.rows) if row.entry.ref == ref) for ref in (ruling.subject, ruling.other)
    ]
    cut = max(places)
    if min(places) == cut:
        return [chain]
    head = Chain(chain.rows[:cut], chain.evidence[: cut - 1], chain.scores[: cut - 1], chain.parent)
    tail = Chain(chain.rows[cut:], chain.evidence[cut:], chain.scores[cut:], None, chain.heir)
    return [head, tail]


def apply_to_origin(chain: Chain, found: Found, book: MinuteBook, rulings: Sequence[Judgement]) -> Found:
    """The origin as ruled: the one named, or none where the one found was refused."""
    refs = {row.entry.ref for row in chain.rows}
    for ruling in rulings:
        row_side = {ruling.subject, ruling.other or ""} & refs
        place_side = {ruling.subject, ruling.other or ""} - refs
        if len(row_side) != 1 or len(place_side) != 1:
            continue
        place = place_side.pop()
        if ruling.verb is Verb.MERGE:
            found = _ruled_origin(place, book) or found
        elif found.origin and found.origin.ref == place:
            found = Found(State.AMBIGUOUS, None, found.candidates, f"{place} was refused by a person")
    return found


def _ruled_origin(ref: str, book: MinuteBook) -> Found | None:
    for _, sitting in sorted(book.sittings.items()):
        for clause in sitting.clauses:
            if ref == clause.ref:
                label = clause.label if clause.resolution else None
                origin = Origin(
                    ref,
                    clause.date,
                    clause.minute.number,
                    label,
                    clause.file,
                    clause.page,
                    clause.text,
                    1.0,
                    _WHY,
                )
                return Found(State.LINKED, origin)
    return None
