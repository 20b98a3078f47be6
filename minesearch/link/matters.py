"""Matters: what a meeting asked for, followed through logs, reports and later minutes.

`link_matters` is a plain function of all that was read: the same packs give the same matters in whatever order and
however often they come, so a new pack extends what was there.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from minesearch.link.answers import Answers, Request, promised_meetings
from minesearch.link.chains import Chain, Row, chain_rows, log_row
from minesearch.link.minutebook import Clause, MinuteBook, body_key, body_of, minute_books
from minesearch.link.origins import Found, Origins
from minesearch.link.references import Reference, resolve_references
from minesearch.link.requests import asked_in
from minesearch.link.rulings import Ruling, apply_to_chains, apply_to_origin
from minesearch.link.steps import dropped, in_order, log_steps, raised, referred
from minesearch.link.wording import Stems, Vocabulary, is_manner, is_stop, learn, names_in
from minesearch.model.matter import Matter, Origin, State, Step, StepKind
from minesearch.model.meeting import ActionEntry, Reading

PATIENCE = 1.25  # years in which an unlogged request may be answered
OF_MATTER = 0.4  # share of a reference's words that stand in a matter for the reference to be to that matter
_TITLE = 120  # characters of a matter's title
_SLUG_WORDS = 6
_MENTION = re.compile(
    r"\b[Aa]ction\s+(?:(?:[Nn]o\.?|[Nn]umber|[Ii]tem|[Rr]ef\.?)\s*)?(\d{1,3})\s*[-–:]\s*([^.;,]{12,160})"
)


@dataclass
class Draft:
    """A matter in the making. `stems` are the telling ones of its request."""

    body: str
    date: str | None
    title: str
    stems: Stems
    found: Found
    steps: list[Step]
    rows: tuple[tuple[str, str], ...] = ()


def link_matters(readings: Iterable[Reading], rulings: Sequence[Ruling] = ()) -> tuple[Matter, ...]:
    """All matters of an archive, by body, date and words. What a person has ruled goes before what words say."""
    readings = sorted(readings, key=lambda reading: reading.file)
    books = minute_books(readings)
    vocabulary = learn(_texts(readings, books))
    references = resolve_references(readings)
    drafts: list[Draft] = []
    rows = log_rows(readings, vocabulary)
    for body, book in sorted(books.items()):
        desk = Desk(book, vocabulary, rulings)
        drafts += desk.matters(rows.get(body, []), [ref for ref in references if ref.body == body])
    return tuple(_named(drafts))


def log_rows(readings: Iterable[Reading], vocabulary: Vocabulary) -> dict[str, list[Row]]:
    """The rows of all logs, and the actions marked in minutes, by body."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for reading in readings:
        body = body_key(body_of(reading), reading.file)
        seen: set[ActionEntry] = set()
        for entry in reading.actions:
            seen.add(entry)
            rows[body].append(log_row(entry, reading.file, body, vocabulary))
        for meeting in reading.meetings:
            key = body_key(meeting.body or body_of(reading), reading.file)
            for entry in (entry for minute in meeting.minutes for entry in minute.actions if entry not in seen):
                rows[key].append(log_row(entry, reading.file, key, vocabulary))
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


class Desk:
    """Follows the matters of one body."""

    def __init__(self, book: MinuteBook, vocabulary: Vocabulary, rulings: Sequence[Ruling]) -> None:
        self.book = book
        self.vocabulary = vocabulary
        self.rulings = rulings
        self.origins = Origins(book, vocabulary)
        self.answers = Answers(book, vocabulary)

    def matters(self, rows: Sequence[Row], references: Sequence[Reference]) -> list[Draft]:
        """Those of the logs, those that no log took up, and those that are only referred to."""
        chains = apply_to_chains(chain_rows(rows, self.vocabulary), self.rulings)
        log_dates = sorted({row.log_date for row in rows if row.entry.source == "log" and row.log_date})
        logged = self._logged(chains, log_dates)
        taken = {draft.found.origin.ref for draft in logged if draft.found.origin}
        drafts = logged + [self._unlogged(clause) for clause in self._asked(taken)]
        self._mentions(logged)
        return drafts + self._referred(drafts, references)

    # actions in logs

    def _logged(self, chains: Sequence[Chain], log_dates: Sequence[str]) -> list[Draft]:
        by_chain: dict[int, Draft] = {}
        of_row = {id(row): chain for chain in chains for row in chain.rows}
        for chain in chains:
            found = self._origin(chain)
            if chain.parent and not found.origin and id(chain.parent) in by_chain:
                found = by_chain[id(chain.parent)].found
            heir = of_row.get(id(chain.heir)) if chain.heir else None
            by_chain[id(chain)] = self._draft(chain, found, heir, log_dates)
        return list(by_chain.values())

    def _origin(self, chain: Chain) -> Found:
        """The origin of the first row; where it has none, of a later row of the same date in other words."""
        first = self.origins.find(chain.rows[0])
        for row in chain.rows[1:]:
            if first.origin:
                break
            if row.stems != chain.rows[0].stems and row.date == chain.rows[0].date:
                again = self.origins.find(row)
                first = again if again.origin else first
        return apply_to_origin(chain, first, self.book, self.rulings)

    def _draft(self, chain: Chain, found: Found, heir: Chain | None, log_dates: Sequence[str]) -> Draft:
        first = chain.rows[0]
        steps = log_steps(chain.rows, chain.evidence, chain.scores)
        rows = list(chain.rows)
        if chain.parent:
            before = [row for row in chain.parent.rows if row.log_date < first.log_date]
            steps += [
                replace(step, evidence="before the action was split") for step in log_steps(before, *_blank(before))
            ]
            rows = before + rows
        if heir:
            after = [row for row in heir.rows if row.order >= chain.heir.order] if chain.heir else []
            told = log_steps([chain.last, *after], *_blank([chain.last, *after]))[1:]
            steps += [replace(step, evidence="since it was merged with another action") for step in told]
            rows += after
        if chain.parent:
            steps = _first_logged(steps)
        request = self._request(rows, found)
        answers = list(self.answers.steps(request))
        steps += answers
        answered = any(step.kind is StepKind.ANSWERED for step in answers)
        if not (heir and chain.heir) and (gone := dropped(chain.rows, log_dates, answered)):
            steps.append(gone)
        if found.origin:
            steps.append(raised(found.origin))
        date = found.origin.date if found.origin else first.date
        own = tuple((row.file, row.entry.ref) for row in chain.rows)
        return Draft(
            self.book.body, first.date or date, first.entry.action, self._telling(request.stems), found, steps, own
        )

    def _request(self, rows: Sequence[Row], found: Found) -> Request:
        asked = rows[0].stems | rows[-1].stems
        origin = found.origin
        if origin and origin.resolution:
            asked |= self.vocabulary.stems(origin.quote)
        comments = [(row.entry.comments or "", row.log_date) for row in rows]
        actions = [(row.entry.action, row.date or row.log_date) for row in rows]
        said = frozenset[str]().union(*(self.vocabulary.stems(text) for text, _ in comments))
        dates = self.book.dates
        last = max(row.log_date for row in rows)
        following = next((date for date in dates if date > last), last)
        since = (origin.date if origin else None) or rows[0].date or ""
        since = since or max((date for date in dates if date < rows[0].log_date), default=rows[0].log_date)
        names = frozenset[str]().union(*(names_in(text) for text, _ in comments + actions))
        kinds = asked_in(" ".join([rows[0].entry.action, origin.quote if origin and origin.resolution else ""]))
        return Request(asked, said, kinds, names, promised_meetings(comments + actions, dates), since, following)

    def _telling(self, stems: Stems) -> Stems:
        return frozenset(word for word in stems if not is_manner(word))

    def _mentions(self, drafts: Sequence[Draft]) -> None:
        """Where minutes name a row of the log by number and words, add the step; the words say which row."""
        for date, sitting in sorted(self.book.sittings.items()):
            for minute in sitting.meeting.minutes:
                for match in _MENTION.finditer(minute.passage.text):
                    stems = self._telling(self.vocabulary.stems(match[2]))
                    fits = sorted(
                        (
                            (self.vocabulary.cover(stems, draft.stems), place)
                            for place, draft in enumerate(drafts)
                            if (draft.date or "") < date and draft.rows
                        ),
                        reverse=True,
                    )
                    if fits and fits[0][0] >= 0.7 and (len(fits) == 1 or fits[0][0] - fits[1][0] >= 0.2):
                        page = minute.passage.page_at(match.start()) or minute.page
                        drafts[fits[0][1]].steps.append(
                            Step(
                                StepKind.REFERS_TO,
                                date,
                                minute.ref,
                                sitting.file,
                                page,
                                match[0],
                                None,
                                round(fits[0][0], 2),
                                "the minutes name the action by its words",
                            ),
                        )

    # requests that no log took up

    def _asked(self, taken: set[str]) -> Iterator[Clause]:
        for _, sitting in sorted(self.book.sittings.items()):
            for clause in sitting.clauses():
                if clause.resolution and clause.asks and clause.ref not in taken:
                    yield clause

    def _unlogged(self, clause: Clause) -> Draft:
        stems = self.vocabulary.stems(clause.text)
        dates = self.book.dates
        promised = promised_meetings([(clause.text, clause.date)], [date for date in dates if date > clause.date])
        until = f"{int(clause.date[:4]) + int(PATIENCE):04}{clause.date[4:]}"
        origin = Origin(
            clause.ref,
            clause.date,
            clause.minute.number,
            clause.label,
            clause.file,
            clause.page,
            clause.text,
            1.0,
            "the decision itself; no log of the archive holds it",
        )
        request = Request(
            stems, frozenset(), asked_in(clause.text), names_in(clause.text), promised, clause.date, until
        )
        steps = [raised(origin), *self.answers.steps(request)]
        return Draft(self.book.body, clause.date, clause.text, self._telling(stems), Found(State.LINKED, origin), steps)

    # references by minute number

    def _referred(self, drafts: Sequence[Draft], references: Sequence[Reference]) -> list[Draft]:
        """Add references to the matters they are to; the rest are matters of their own."""
        alone: dict[tuple[str | None, str], Draft] = {}
        by_minute: dict[tuple[str | None, str | None], list[Draft]] = defaultdict(list)
        for draft in drafts:
            if draft.found.origin:
                by_minute[draft.found.origin.date, draft.found.origin.minute].append(draft)
        for reference in references:
            stems = self._telling(self.vocabulary.stems(reference.quote))
            near = by_minute.get((reference.target_date, reference.printed.number), []) if reference.target else []
            about = [draft for draft in near if self._is_about(reference, stems, draft)]
            for draft in about:
                draft.steps.append(referred(reference))
            if not about:
                key = (reference.target_date, reference.printed.number)
                draft = alone.setdefault(key, self._reference_alone(reference, stems))
                draft.steps.append(referred(reference))
        return list(alone.values())

    def _is_about(self, reference: Reference, stems: Stems, draft: Draft) -> bool:
        origin = draft.found.origin
        if reference.printed.clause and origin and origin.resolution:
            return reference.printed.clause == origin.resolution
        return max(self.vocabulary.cover(stems, draft.stems), self.vocabulary.cover(draft.stems, stems)) >= OF_MATTER

    def _reference_alone(self, reference: Reference, stems: Stems) -> Draft:
        title = f"Minute {reference.printed.number}"
        if reference.printed.title:
            title = f"{title}: {reference.target.title if reference.target else reference.printed.title}"
        target, date = reference.target, reference.target_date
        if target is None:
            found = Found(reference.state, evidence=reference.evidence)
            return Draft(self.book.body, date, title, stems, found, [])
        origin = Origin(
            target.ref,
            date,
            target.number,
            None,
            reference.target_file or "",
            target.page,
            target.title,
            0.95,
            reference.evidence,
        )
        return Draft(self.book.body, date, title, stems, Found(State.LINKED, origin), [raised(origin)])


def _blank(rows: Sequence[Row]) -> tuple[list[str], list[float]]:
    return [""] * len(rows), [1.0] * len(rows)


def _first_logged(steps: Sequence[Step]) -> list[Step]:
    """Only the first of several "logged" steps stays one."""
    logged = sorted((s for s in steps if s.kind is StepKind.LOGGED), key=lambda s: (s.date or "", s.ref))
    return [replace(s, kind=StepKind.PROGRESSED) if s in logged[1:] else s for s in steps]


def _named(drafts: Iterable[Draft]) -> Iterator[Matter]:
    """Give each matter its id: body, date and first telling words; later ones of the same words are numbered."""
    taken: dict[str, int] = {}
    for draft in sorted(drafts, key=lambda d: (d.body, d.date or "", not d.rows, d.rows, d.title, str(d.steps[:1]))):
        steps = in_order(draft.steps)
        first = (draft.rows[0][1] if draft.rows else steps[0].ref).split("/")[0]
        name = f"{first}/{draft.date or 'undated'}/matter/{_words(draft.title)}"
        taken[name] = taken.get(name, 0) + 1
        action_id = name if taken[name] == 1 else f"{name}-{taken[name]}"
        found = draft.found
        yield Matter(action_id, _cut(draft.title), found.state, found.origin, steps, found.candidates, draft.rows)


def _words(title: str) -> str:
    """The first telling words of a title as a slug."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    words = re.findall(r"[a-z0-9]+", plain)
    telling = [word for word in words if (len(word) > 2 or word.isdigit()) and not is_stop(word)]
    return "-".join(telling[:_SLUG_WORDS]) or "action"


def _cut(title: str) -> str:
    if len(title) <= _TITLE:
        return title
    return title[:_TITLE].rsplit(" ", 1)[0] + " …"
