"""Matters: what a meeting asked for, followed through logs, reports and later minutes.

What becomes of a body's matters is told by the packs that bear on that body, and by nothing else: its words are weighed
by its own papers, and its minute numbers lead to its own minutes. So only bodies on which a new pack bears need to be
linked again, and the same packs give the same matters in whatever order and however often they come.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from minesearch.link.chains import Row, chain_rows, log_row
from minesearch.link.drafts import Desk, named
from minesearch.link.judgements import Judgement
from minesearch.link.logged import logged_matters
from minesearch.link.minutebook import MinuteBook, by_body, is_of, meetings_of, minute_book
from minesearch.link.references import resolve_references
from minesearch.link.referred import add_mentions, add_references
from minesearch.link.rulings import apply_to_chains
from minesearch.link.unlogged import unlogged_matters
from minesearch.link.wording import Vocabulary, learn
from minesearch.model.matter import Matter
from minesearch.model.meeting import ActionEntry, Reading


def link_matters(readings: Iterable[Reading], rulings: Sequence[Judgement] = ()) -> tuple[Matter, ...]:
    """All matters of an archive, by body, date and words; `rulings` as in `link_body`."""
    return tuple(matter for body, held in by_body(readings).items() for matter in link_body(body, held, rulings))


def link_body(body: str, readings: Sequence[Reading], rulings: Sequence[Judgement] = ()) -> Iterator[Matter]:
    """The matters of the body with this key, by date and words, from the packs that bear on it (`bodies_of`), by file.
    What a person has ruled, in the order of the rulings, goes before what words say."""
    book = minute_book(body, readings)
    desk = Desk(book, learn(_texts(book, readings)))
    rows = log_rows(body, readings, desk.vocabulary)
    chains = apply_to_chains(chain_rows(rows, desk.vocabulary), rulings)
    logged = logged_matters(chains, desk, rulings)
    drafts = logged + unlogged_matters(logged, desk)
    add_mentions(drafts, desk)
    return named(drafts + add_references(drafts, resolve_references(book, readings), desk), book)


def log_rows(body: str, readings: Iterable[Reading], vocabulary: Vocabulary) -> list[Row]:
    """The rows of a body's logs, and the actions marked in its minutes."""
    rows: list[Row] = []
    for reading in readings:
        logged: set[ActionEntry] = set(reading.actions)
        if is_of(body, reading):
            rows += [log_row(entry, reading.file, vocabulary) for entry in reading.actions]
        for meeting in meetings_of(body, reading):
            marked = [entry for minute in meeting.minutes for entry in minute.actions if entry not in logged]
            rows += [log_row(entry, reading.file, vocabulary) for entry in marked]
    return rows


def _texts(book: MinuteBook, readings: Iterable[Reading]) -> Iterator[str]:
    """What the vocabulary is learnt from: each clause, title, row and paragraph."""
    for sitting in book.sittings.values():
        yield from (clause.text for clause in sitting.clauses)
        yield from (minute.title for minute in sitting.meeting.minutes)
    for reading in readings:
        if is_of(book.body, reading):
            yield from (entry.action for entry in reading.actions)
            yield from (item.title for item in reading.agenda)
            yield from (paragraph.passage.text for report in reading.reports for paragraph in report.paragraphs)
