"""Matters: what a meeting asked for, followed through logs, reports and later minutes.

`link_matters` is a plain function of all that was read: the same packs give the same matters in whatever order and
however often they come, so a new pack extends what was there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from minesearch.link.chains import Row, chain_rows, log_row
from minesearch.link.drafts import Desk, named
from minesearch.link.judgements import Judgement
from minesearch.link.logged import logged_matters
from minesearch.link.minutebook import MinuteBook, body_key, body_of, minute_books
from minesearch.link.references import Reference, resolve_references
from minesearch.link.referred import add_mentions, add_references
from minesearch.link.rulings import apply_to_chains, rulings_in
from minesearch.link.unlogged import unlogged_matters
from minesearch.link.wording import Vocabulary, learn
from minesearch.model.matter import Matter
from minesearch.model.meeting import ActionEntry, Reading


def link_matters(readings: Iterable[Reading], judgements: Iterable[Judgement] = ()) -> tuple[Matter, ...]:
    """All matters of an archive, by body, date and words. What a person has judged goes before what words say."""
    readings = sorted(readings, key=lambda reading: reading.file)
    rulings = rulings_in(judgements)
    books = minute_books(readings)
    vocabulary = learn(_texts(readings, books))
    rows = log_rows(readings, vocabulary)
    references: dict[str, list[Reference]] = defaultdict(list)
    for reference in resolve_references(readings):
        references[reference.body].append(reference)
    return tuple(
        matter
        for body, book in sorted(books.items())
        for matter in _of_body(Desk(book, vocabulary), rows[body], references[body], rulings)
    )


def _of_body(
    desk: Desk, rows: Sequence[Row], references: Sequence[Reference], rulings: Sequence[Judgement]
) -> Iterator[Matter]:
    chains = apply_to_chains(chain_rows(rows, desk.vocabulary), rulings)
    logged = logged_matters(chains, desk, rulings)
    drafts = logged + unlogged_matters(logged, desk)
    add_mentions(drafts, desk)
    return named(drafts + add_references(drafts, references, desk), desk.book)


def log_rows(readings: Iterable[Reading], vocabulary: Vocabulary) -> dict[str, list[Row]]:
    """The rows of all logs, and the actions marked in minutes, by body."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for reading in readings:
        own = body_key(body_of(reading), reading.file)
        seen: set[ActionEntry] = set(reading.actions)
        rows[own] += [log_row(entry, reading.file, vocabulary) for entry in reading.actions]
        for meeting in reading.meetings:
            body = body_key(meeting.body or body_of(reading), reading.file)
            marked = [entry for minute in meeting.minutes for entry in minute.actions if entry not in seen]
            rows[body] += [log_row(entry, reading.file, vocabulary) for entry in marked]
    return rows


def _texts(readings: Iterable[Reading], books: Mapping[str, MinuteBook]) -> Iterator[str]:
    """What the vocabulary is learnt from: each clause, title, row and paragraph."""
    for book in books.values():
        for sitting in book.sittings.values():
            yield from (clause.text for clause in sitting.clauses())
            yield from (minute.title for minute in sitting.meeting.minutes)
    for reading in readings:
        yield from (entry.action for entry in reading.actions)
        yield from (item.title for item in reading.agenda)
        yield from (paragraph.passage.text for report in reading.reports for paragraph in report.paragraphs)
