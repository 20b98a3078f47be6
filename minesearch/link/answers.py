"""Answers: the agenda items, reports and minutes with which later meetings met a request.

An item answers when the log promised it for that meeting and it is about the request, or when all of a telling title
stands in the request. An item that comes back under one title meeting after meeting is a series: only a promise makes
one of them an answer.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from minesearch.dates import MONTHS, find_dates
from minesearch.link.chains import is_done
from minesearch.link.minutebook import MinuteBook, sentences
from minesearch.link.requests import Asked
from minesearch.link.wording import Stems, Vocabulary, is_manner
from minesearch.model.matter import Step, StepKind
from minesearch.model.meeting import AgendaItem, Minute, Report

PROMISED = 0.5  # share of a title that must stand in the request where the meeting was promised
UNPROMISED = 0.75  # the same where it was not
TELLING = 0.9  # weight of the shared words from which an unpromised title is telling enough
BACK = 0.3  # share of the request that an unpromised item must tell
MUTUAL = 0.6  # share of the title and of the request from which each tells the other, whatever one has besides
MARGIN = 0.1
SERIES = 3  # meetings from which a title is a series
PATIENCE = 1  # years in which a request that no log holds may be answered

_STANDING = re.compile(
    r"\b(?:minutes|apologies|declarations?|matters arising|action (?:log|list|points)|next meeting|future meetings|"
    r"other business|introductions?|welcome|election of|appointment of|urgent|order of business|exclusion of|"
    r"petitions?|questions?)\b",
    re.I,
)
_DEFERRED = re.compile(r"\b(?:deferred|postponed|withdrawn|put back|held over|carried over)\b(?! from)", re.I)
_PUT_OFF_TO = re.compile(r"\b(?:deferred|postponed|withdrawn)\b(?! from)", re.I)
_MEETING_OF_MONTH = re.compile(
    rf"\b(?P<month>{'|'.join(MONTHS)})\s*(?P<year>20\d\d)?\s+(?:\w+\s+)?(?:board|committee|council|meeting|agenda|cabinet)\b"
    rf"|\b(?:meeting|board|committee|agenda)\s+(?:in|of|for)\s+(?P<month2>{'|'.join(MONTHS)})\b\s*(?P<year2>20\d\d)?",
    re.I,
)
_PLANNED = re.compile(
    r"\b(?:planned|reported|report|results|due|expected|scheduled|deferred|postponed|put (?:back|off))\b[^.;]{0,40}?"
    rf"\b(?:in|for|to|until)\s+(?P<month>{'|'.join(MONTHS)})\b\s*(?P<year>20\d\d)?",
    re.I,
)
_ITEM = re.compile(
    r"\b(?:agenda|meeting)\b[^.;]{0,12}\b(?:as|at|under|see)\s+item\s+(?P<number>\d{1,2}[a-z]?)\b"
    r"|\bitem\s+(?P<number2>\d{1,2}[a-z]?)\s+(?:of|on)\s+(?:this|the|today['’]s)\s+agenda\b",
    re.I,
)
_NEXT_MEETING = re.compile(r"\bnext (?:\w+ )?(?:meeting|board|committee)\b", re.I)
_THIS_MEETING = re.compile(
    r"\b(?:on|of) (?:the|this|today[’']s) agenda\b|\b(?:this|today[’']s) meeting\b|\belsewhere on\b", re.I
)


@dataclass(frozen=True)
class Thing:
    """Something put before, or taken by, the meeting of `date` under a title. `order`: agenda item, report, minute."""

    date: str
    order: int
    title: str
    number: str | None
    more: str
    ref: str
    file: str
    page: int
    deferred: bool = False
    decisions: tuple[str, ...] = ()

    @cached_property
    def standing(self) -> bool:
        """Whether it stands on every agenda, and so answers nothing."""
        return bool(_STANDING.search(self.title))


@dataclass(frozen=True)
class Request:
    """What is asked for: the stems of the asking and of what logs said since, the names and meetings promised."""

    stems: Stems
    said: Stems
    asked: frozenset[Asked]
    names: frozenset[str]
    promised: frozenset[str]
    items: frozenset[tuple[str, str]]  # (meeting, number of its agenda item) that logs point to
    since: str
    until: str


@dataclass(frozen=True)
class Fit:
    score: float
    thing: Thing
    evidence: str


class Answers:
    """Finds answers in the minute book of one body."""

    def __init__(self, book: MinuteBook, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.things: dict[str, list[Thing]] = {}
        for thing in sorted(_things(book), key=lambda t: (t.date, t.order, t.file, t.page, t.ref)):
            self.things.setdefault(thing.date, []).append(thing)
        self._subjects: dict[str, Stems] = {}
        self._own = vocabulary.stems(book.name)
        met: Counter[Stems] = Counter()
        for things in self.things.values():
            met.update({self._title(thing) for thing in things})
        self._series = frozenset(title for title, meetings in met.items() if meetings >= SERIES)
        self._by_word: dict[str, set[str]] = defaultdict(set)  # meetings of telling titles that need no promise
        for date, things in self.things.items():
            for thing in filter(self._tells, things):
                for word in self._title(thing):
                    self._by_word[word].add(date)

    def _subject(self, text: str) -> Stems:
        if text not in self._subjects:
            found = self.vocabulary.stems(text)
            self._subjects[text] = frozenset(word for word in found if not is_manner(word) and not word.isdigit())
        return self._subjects[text]

    def _title(self, thing: Thing) -> Stems:
        """The stems of a title's subject, without the name of the body."""
        return self._subject(thing.title) - self._own

    def _tells(self, thing: Thing) -> bool:
        """Whether a title can answer a request of its own, without a promise."""
        title = self._title(thing)
        return not thing.standing and title not in self._series and self.vocabulary.mass_of(title) >= TELLING

    def steps(self, request: Request) -> Iterator[Step]:
        """The steps that answer, or put off the answer to, a request; oldest first."""
        for date in sorted(self._meetings(request)):
            if request.since < date and (date <= request.until or date in request.promised):
                found = self._at(date, request)
                yield from (_step(fit) for fit in found)
                if found and not found[0].thing.deferred and not any(day > date for day in request.promised):
                    return

    def _meetings(self, request: Request) -> set[str]:
        """Those with a title that the request may tell, those promised, and those whose agenda logs point to."""
        named = {*request.promised, *(date for date, _ in request.items)} & self.things.keys()
        return named.union(*(self._by_word.get(word, ()) for word in request.stems | request.said))

    def taken_up(self, title: str, since: str, until: Collection[str]) -> Iterator[Step]:
        """What became of an item deferred on a day: the items of its title at the next two meetings, or those of the
        meetings it was put off to (`until`) that decide it under another title."""
        subject = self.vocabulary.stems(title)
        for date in [date for date in sorted(self.things) if date > since][:2]:
            same = [
                t for t in self.things[date] if self.vocabulary.alike(subject, self.vocabulary.stems(t.title)) >= 0.6
            ]
            why = "the item deferred, under the same title"
            if not same and date in until:
                same, why = self._decided(date, self._subject(title)), "put off to this meeting, which decided it"
            yield from (_step(Fit(0.8, thing, why)) for thing in same)
            if same and not any(thing.deferred for thing in same):
                return

    def _decided(self, date: str, subject: Stems) -> list[Thing]:
        """The one minute of a meeting with a decision about a subject; empty if there are several."""
        words = self.vocabulary
        found = [
            thing
            for thing in self.things[date]
            if words.mass(subject) >= TELLING
            and any(words.cover(subject, words.stems(text)) >= UNPROMISED for text in thing.decisions)
        ]
        return found if len(found) == 1 else []

    def _at(self, date: str, request: Request) -> Sequence[Fit]:
        """The item that answers at one meeting, with its report and minute; empty if none does or two may."""
        fits = [fit for thing in self.things[date] if not thing.standing and (fit := self._fit(thing, request))]
        if not fits:
            return []
        best = max(fits, key=lambda fit: fit.score)
        same = [fit for fit in fits if self._one_item(fit.thing, best.thing)]
        if any(best.score - fit.score < MARGIN for fit in fits if fit not in same):
            return []
        return sorted(same, key=lambda fit: (fit.thing.order, fit.thing.file, fit.thing.page))

    def _one_item(self, one: Thing, other: Thing) -> bool:
        """Whether two things at a meeting are of one agenda item: by their numbers, else by their titles."""
        alike = self.vocabulary.alike(self._subject(one.title), self._subject(other.title))
        if one.number is None or other.number is None:
            return alike >= 0.6
        if one.number == other.number:
            return one.order != other.order or alike >= 0.6
        return one.order != other.order and alike >= 0.95  # the number on a paper may be wrong

    def _fit(self, thing: Thing, request: Request) -> Fit | None:
        words = self.vocabulary
        if thing.number and (thing.date, thing.number) in request.items:
            return Fit(1.0, thing, f"the log points to item {thing.number} of this agenda")
        title = self._title(thing)
        asked = request.stems | request.said
        share, telling = words.cover(title, asked), words.mass(title & asked)
        if thing.date in request.promised:
            named = _presenter(request.names, thing)
            if (named and share >= PROMISED / 2) or (share >= PROMISED and telling >= 0.4):
                who = f", {named} named in both" if named else ""
                why = f"promised for this meeting; title told to {share:.0%}{who}"
                return Fit(share + 0.5 * bool(named), thing, why)
        if share < MUTUAL or telling < TELLING or title in self._series or (title & words.names) - asked:
            return None  # the last: a name that the request does not know
        if request.asked and Asked.WORD not in request.asked:
            return None
        plain = frozenset(word for word in request.stems if not is_manner(word))
        back = words.cover(plain, title | words.stems(thing.more))
        if back < (BACK if share >= UNPROMISED else MUTUAL):
            return None
        return Fit(0.9 * share + 0.1 * back, thing, f"the request tells {share:.0%} of the title")


def promised_meetings(texts: Iterable[tuple[str, str]], dates: Sequence[str]) -> frozenset[str]:
    """The meetings that texts, each with the date it was written for, promise: "on 4 May 2019", "the March Board"."""
    promised: set[str] = set()
    said = [(part, written) for text, written in texts for part in _outstanding(text)]
    for text, written in said:
        promised |= {date.value for date in find_dates(text, near=written or None)} & set(dates)
        months = [(m["month"] or m["month2"], m["year"] or m["year2"]) for m in _MEETING_OF_MONTH.finditer(text)]
        months += [(match["month"], match["year"]) for match in _PLANNED.finditer(text)]
        for name, year in months:
            month = f"{MONTHS.index(name.casefold()) + 1:02}"
            later = [date for date in dates if date >= written and date[5:7] == month]
            promised |= set([date for date in later if not year or date[:4] == year][:1])
        if _NEXT_MEETING.search(text):
            promised |= set([date for date in dates if date > written][:1])
        if _THIS_MEETING.search(text) and written in dates:
            promised.add(written)
    return frozenset(promised)


@lru_cache(maxsize=4096)
def _outstanding(text: str) -> tuple[str, ...]:
    """The sentences that don't tell of something as done."""
    return tuple(part for _, part in sentences(text) if not is_done(part))


def years_on(date: str, years: int) -> str:
    """The same day some years after an ISO date; 29 February stays as it is, for comparison only."""
    return f"{int(date[:4]) + years:04}{date[4:]}"


def items_named(texts: Iterable[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """The (meeting, agenda item number) to which texts of a log point: "on this agenda as item 6"."""
    return frozenset(
        (written, match["number"] or match["number2"]) for text, written in texts for match in _ITEM.finditer(text)
    )


def _presenter(names: frozenset[str], thing: Thing) -> str | None:
    """A name that the request and the note of an item share, apart from names of the subject itself."""
    return min((name for name in names if name in thing.more and name not in thing.title), default=None)


def is_deferral(text: str) -> bool:
    """Whether a text puts something off."""
    return bool(_DEFERRED.search(text))


def _things(book: MinuteBook) -> Iterator[Thing]:
    for date, tabled in book.tabled.items():
        for entry in tabled:
            item = entry.item
            if isinstance(item, AgendaItem):
                more = f"{item.title} {item.note or ''}"
                put_off = bool(_PUT_OFF_TO.search(item.note or ""))
                yield Thing(date, 0, item.title, item.number, more, item.ref, entry.file, item.passage.page, put_off)
            else:
                yield Thing(date, 1, item.title, item.agenda_item, _report_text(item), item.ref, entry.file, item.page)
    for date, sitting in book.sittings.items():
        for minute in sitting.meeting.minutes:
            yield Thing(
                date,
                2,
                minute.title,
                minute.agenda_item,
                minute.passage.text[:1500],
                minute.ref,
                sitting.file,
                minute.page,
                _put_off(minute),
                tuple(resolution.passage.text for resolution in minute.resolutions),
            )


def _report_text(report: Report) -> str:
    text = " ".join(paragraph.passage.text for paragraph in report.paragraphs[:6])
    return f"{report.title} {' '.join(contact.name for contact in report.contacts)} {text}"[:1500]


def _put_off(minute: Minute) -> bool:
    """Whether a minute defers its own item."""
    return any(is_deferral(resolution.passage.text) for resolution in minute.resolutions)


def _step(fit: Fit) -> Step:
    thing = fit.thing
    kind = StepKind.DEFERRED if thing.deferred else StepKind.ANSWERED
    confidence = round(min(0.95, 0.35 + 0.6 * fit.score), 2)
    return Step(kind, thing.date, thing.ref, thing.file, thing.page, thing.title, None, confidence, fit.evidence)
