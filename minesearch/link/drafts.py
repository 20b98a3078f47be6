"""Matters in the making, and the ids they get once all of them are known."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from minesearch.link.answers import Answers
from minesearch.link.minutebook import Clause, MinuteBook, body_key
from minesearch.link.origins import Found, Origins
from minesearch.link.steps import in_order
from minesearch.link.wording import Stems, Vocabulary, is_manner, is_stop
from minesearch.model.matter import Matter, MatterKind, Origin, Step

TITLE = 120  # characters of a matter's title
SLUG_WORDS = 6


@dataclass
class Draft:
    """A matter in the making. `stems` are the telling ones of its request, `said` those of
    what logs said since, `date` the day it was raised."""

    kind: MatterKind
    date: str | None
    title: str
    stems: Stems
    found: Found
    steps: list[Step]
    rows: tuple[tuple[str, str], ...] = ()
    owner: str | None = None
    dropped_on: str | None = None
    said: Stems = frozenset()


@dataclass(frozen=True)
class Desk:
    """What it takes to follow the matters of one body."""

    book: MinuteBook
    vocabulary: Vocabulary
    origins: Origins = field(init=False)
    answers: Answers = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "origins", Origins(self.book, self.vocabulary))
        object.__setattr__(self, "answers", Answers(self.book, self.vocabulary))

    def telling(self, text: str) -> Stems:
        """The stems of a text that are of its subject."""
        return subject(self.vocabulary.stems(text))


def subject(stems: Iterable[str]) -> Stems:
    """Stems without those of any request."""
    return frozenset(word for word in stems if not is_manner(word))


def origin_of(clause: Clause, evidence: str) -> Origin:
    """The origin of a matter that is known by its decision."""
    number, label = clause.minute.number, clause.label
    return Origin(clause.ref, clause.date, number, label, clause.file, clause.page, clause.text, 1.0, evidence)


def named(drafts: Sequence[Draft], book: MinuteBook) -> Iterator[Matter]:
    """Give each matter of a body its id: body, date and first telling words; later ones of the same words a number.

    No other body's matters bear the same ids, so that bodies can be linked one without the other.
    """
    taken: dict[str, int] = {}
    ordered = [(draft, in_order(draft.steps)) for draft in drafts]
    ordered.sort(key=lambda pair: (pair[0].date or "", not pair[0].rows, pair[0].rows, pair[0].title, str(pair[1][:1])))
    for draft, steps in ordered:
        refs = [ref for _, ref in draft.rows] or [step.ref for step in steps]
        name = f"{_own_slug(book.body, refs[0])}/{draft.date or 'undated'}/matter/{_slug(draft.title)}"
        taken[name] = taken.get(name, 0) + 1
        found, number = draft.found, taken[name]
        yield Matter(
            action_id=name if number == 1 else f"{name}-{number}",
            title=_short(draft.title),
            state=found.state,
            origin=found.origin,
            steps=steps,
            candidates=found.candidates,
            rows=draft.rows,
            kind=draft.kind,
            body=book.name or None,
            raised_on=draft.date,
            owner=draft.owner,
            dropped_on=draft.dropped_on,
        )


def _own_slug(body: str, ref: str) -> str:
    """What the ids of a body's matters begin with: as its references do, where no other body's references can."""
    printed = ref.split("/")[0]
    if body_key(printed, "") == body:
        return printed
    own = re.fullmatch(r"[a-z0-9-]+", body)  # else of a pack that names no body, or not in plain letters
    return body if own else f"{printed}~{hashlib.sha256(body.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    words = re.findall(r"[a-z0-9]+", plain)
    telling = [word for word in words if (len(word) > 2 or word.isdigit()) and not is_stop(word)]
    return "-".join(telling[:SLUG_WORDS]) or "action"


def _short(title: str) -> str:
    return title if len(title) <= TITLE else title[:TITLE].rsplit(" ", 1)[0] + " …"
