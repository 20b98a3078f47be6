"""Origins: the resolution or discussion point in which an action was first asked for.

A row's date is the meeting where it was raised. Within that meeting its minute is the one whose clauses tell most of
the row's words; there a decision that asks for something goes before the talk that led to it, if it asks for the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from minesearch.link.chains import Row
from minesearch.link.minutebook import Clause, MinuteBook, sentences
from minesearch.link.requests import other_request
from minesearch.link.slips import is_slip, months_between
from minesearch.link.wording import Stems, Vocabulary, is_manner
from minesearch.model.matter import Candidate, Origin, State

ENOUGH = 0.42  # score from which a clause of the meeting named by the row's date is taken
ENOUGH_ELSEWHERE = 0.62  # the same for a meeting that the row does not name
OTHER_REQUEST = 0.15  # off the score of a clause that asks for something else
MARGIN = 0.06  # by which the best minute must lead
DECISION_SHARE = 0.7  # of the score of the talk, from which the decision is preferred
REACH = 8.0  # months before its log in which an undated row is looked for


@dataclass(frozen=True)
class Found:
    """What is known of an origin. `tried` says in which meeting it was looked for."""

    state: State
    origin: Origin | None = None
    candidates: tuple[Candidate, ...] = ()
    evidence: str = ""


@dataclass(frozen=True)
class Weighed:
    """A clause with its stems: of the whole, of the whole and of each of its sentences, and with those of the heading
    it stands under."""

    clause: Clause
    stems: Stems
    parts: tuple[Stems, ...]
    headed: Stems

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Its words that begin with a capital, in lower case."""
        words = (word for word in self.clause.text.split() if word[:1].isupper())
        return frozenset(word.strip(".,;:()’'").casefold() for word in words)


class Hearing:
    """The clauses of one meeting, with the places at which each stem stands: a row is held against all at once."""

    def __init__(self, clauses: Sequence[Weighed], vocabulary: Vocabulary) -> None:
        self.clauses = clauses
        self.vocabulary = vocabulary
        self._headed = _places(clause.headed for clause in clauses)
        parts = [(number, part) for number, clause in enumerate(clauses) for part in clause.parts]
        self._parts = _places(part for _, part in parts)
        self._of_part = [(number, vocabulary.mass_of(part)) for number, part in parts]

    def scores(self, row: Row) -> Iterator[tuple[float, Weighed]]:
        """How well each clause explains a row by its words, 0 to 1: how much of them clause and heading hold, and how
        like them the clause, or one of its sentences, is."""
        whole = self.vocabulary.mass_of(row.stems)
        told = self._shared(row.stems, self._headed, len(self.clauses))
        alike = [0.0] * len(self.clauses)
        shared = self._shared(row.stems, self._parts, len(self._of_part))
        for (number, mass), both in zip(self._of_part, shared, strict=True):
            if both:
                alike[number] = max(alike[number], 2 * both / (whole + mass))
        for number, clause in enumerate(self.clauses):
            yield (0.6 * told[number] / whole + 0.4 * alike[number] if told[number] else 0.0), clause

    def _shared(self, stems: Stems, places: Mapping[str, Sequence[int]], count: int) -> list[float]:
        """The weight of the stems that each of some texts shares."""
        masses = [0.0] * count
        for word in stems & places.keys():
            weight = self.vocabulary.weight(word)
            for place in places[word]:
                masses[place] += weight
        return masses


def _places(texts: Iterable[Stems]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for number, stems in enumerate(texts):
        for word in stems:
            places[word].append(number)
    return dict(places)


class Origins:
    """Finds origins in the minute book of one body. The clauses of a meeting are weighed once."""

    def __init__(self, book: MinuteBook, vocabulary: Vocabulary) -> None:
        self.book = book
        self.vocabulary = vocabulary
        self._hearings: dict[str, Hearing] = {}

    def find(self, row: Row) -> Found:
        """The origin of a row: in the meeting of its date, in one whose date it may have been meant, or unknown."""
        if row.entry.source == "minute":
            return self._marked(row)
        if row.date is None:
            return self._undated(row)
        slips = [date for date in self.book.sittings if is_slip(row.date, date) and date <= (row.log_date or date)]
        if row.date in self.book.sittings:
            found = self._in_meetings(row, [row.date], ENOUGH)
            if found.state is not State.NOT_IN_ARCHIVE:
                return found
        meant = self._in_meetings(row, slips, ENOUGH_ELSEWHERE) if slips else Found(State.NOT_IN_ARCHIVE)
        if meant.origin:
            return meant
        if row.date in self.book.sittings:
            return Found(State.AMBIGUOUS, None, found.candidates, found.evidence)
        return Found(
            State.NOT_IN_ARCHIVE, evidence=f"raised on {row.date}; the minutes of that meeting are not in the archive"
        )

    def _marked(self, row: Row) -> Found:
        """The minute in which an action is marked."""
        sitting = self.book.sittings.get(row.entry.meeting_date or "")
        for minute in sitting.meeting.minutes if sitting else ():
            if row.entry.ref.startswith(f"{minute.ref}/") and sitting:
                why, page = "the action is marked in the minute", row.entry.page
                date, text = row.entry.meeting_date, row.entry.action
                origin = Origin(minute.ref, date, minute.number, None, sitting.file, page, text, 0.95, why)
                return Found(State.LINKED, origin)
        return Found(State.AMBIGUOUS, evidence="the minute it is marked in was not found")

    def _undated(self, row: Row) -> Found:
        before = [date for date in sorted(self.book.sittings) if self._may_have_raised(row, date)]
        found = self._in_meetings(row, before, ENOUGH_ELSEWHERE)
        if found.origin:
            return found
        return Found(
            State.AMBIGUOUS, None, found.candidates, "the row gives no date, and no minute near it says it plainly"
        )

    def _may_have_raised(self, row: Row, date: str) -> bool:
        """Whether a meeting is near enough before an undated row's log; the log's own meeting only for a new action."""
        new = (row.entry.status or "").casefold() == "new"
        before = date <= row.log_date if new else date < row.log_date
        return before and months_between(date, row.log_date) <= REACH

    def _in_meetings(self, row: Row, dates: Sequence[str], enough: float) -> Found:
        """The best clause of these meetings, if it is good enough and leads clearly."""
        minutes = self._by_minute(row, dates)
        if row.entry.minute_number:
            named = {key: scores for key, scores in minutes.items() if key[1] == row.entry.minute_number}
            minutes, enough = named or minutes, 0.2 if named else enough
        ranked = sorted(minutes.items(), key=lambda pair: (-pair[1][0][0], pair[0]))
        candidates = tuple(_candidate(score, clause) for _, [(score, clause), *_] in ranked[:3] if score > 0.2)
        where = " or ".join(dates)
        if not ranked or ranked[0][1][0][0] < enough:
            return Found(State.NOT_IN_ARCHIVE, None, candidates, f"no minute of {where} asks for it in like words")
        (date, _, _), best = ranked[0]
        if len(ranked) > 1 and best[0][0] - ranked[1][1][0][0] < MARGIN:
            return Found(State.AMBIGUOUS, None, candidates, f"several minutes of {where} may have asked for it")
        score, clause = self._decision_or_talk(row, best)
        if clause is None:
            return Found(State.AMBIGUOUS, None, candidates, "several clauses of one minute may have asked for it")
        return Found(State.LINKED, _origin(row, clause, score, date), candidates)

    def _by_minute(self, row: Row, dates: Sequence[str]) -> dict[tuple[str, str, str], list[tuple[float, Weighed]]]:
        """Clauses with their scores, best first, by (meeting, number, ref) of their minute."""
        minutes: dict[tuple[str, str, str], list[tuple[float, Weighed]]] = defaultdict(list)
        for date in dates:
            for score, weighed in self._hearing(date).scores(row):
                minute = weighed.clause.minute
                minutes[date, minute.number or "", minute.ref].append((_scored(score, row, weighed), weighed))
        for scores in minutes.values():
            scores.sort(
                key=lambda pair: (-pair[0], not pair[1].clause.resolution, pair[1].clause.ref, pair[1].clause.text)
            )
        return dict(minutes)

    def _hearing(self, date: str) -> Hearing:
        if date not in self._hearings:
            clauses = [self._weigh(clause) for clause in self.book.sittings[date].clauses]
            self._hearings[date] = Hearing(clauses, self.vocabulary)
        return self._hearings[date]

    def _weigh(self, clause: Clause) -> Weighed:
        words = self.vocabulary
        whole = words.stems(clause.text)
        parts = {whole, *(words.stems(text) for _, text in sentences(clause.text))}
        return Weighed(clause, whole, tuple(parts), whole | words.stems(clause.minute.title))

    def _decision_or_talk(self, row: Row, scores: Sequence[tuple[float, Weighed]]) -> tuple[float, Clause | None]:
        """Of one minute's clauses: the decision that asks for the row's action, else the talk; None for a tie."""
        top, best = scores[0]
        asking = [
            (score, found)
            for score, found in scores
            if found.clause.resolution and found.clause.asks and not other_request(row.entry.action, found.clause.text)
        ]
        decisions = sorted(
            ((max(score, self._in_few_words(row, found, best)), found) for score, found in asking),
            key=lambda pair: (-pair[0], pair[1].clause.ref),
        )
        if decisions and decisions[0][0] >= max(ENOUGH * 0.9, DECISION_SHARE * top):
            if len(decisions) > 1 and decisions[0][0] - decisions[1][0] < MARGIN:
                return top, None
            return top, decisions[0][1].clause
        return top, best.clause

    def _in_few_words(self, row: Row, weighed: Weighed, talk: Weighed) -> float:
        """How much of a decision's subject the row holds; 0 if it has names of its own.

        Only where the talk before it fits the row: a decision says in few words what row and talk spell out.
        """
        known = row.stems | talk.headed
        if (weighed.stems & self.vocabulary.names) - known:
            return 0.0
        subject = frozenset(word for word in weighed.stems if not is_manner(word))
        shared = self.vocabulary.mass(subject & row.stems)
        return 0.9 * self.vocabulary.cover(subject, row.stems) * min(1.0, shared / 0.9) + 0.1


def _scored(score: float, row: Row, weighed: Weighed) -> float:
    """How well a clause explains a row, 0 to about 1.2: by its words, its owner, and whether it asks for anything."""
    if score > 0.2:
        score += 0.1 * weighed.clause.asks + 0.1 * names_owner(row, weighed)
        score -= OTHER_REQUEST * other_request(row.entry.action, weighed.clause.text)
    return score


def names_owner(row: Row, weighed: Weighed) -> bool:
    """Whether a clause names the row's owner."""
    return any(len(name) > 3 and name in weighed.capitals for name in row.owners)


def _origin(row: Row, clause: Clause, score: float, date: str) -> Origin:
    dated = "the row has the date of the meeting" if row.date == date else f"the row is dated {row.date or 'nowhere'}"
    kind = "a decision" if clause.resolution else "the discussion"
    evidence = f"{dated}; {kind} of minute {clause.minute.number or clause.minute.title} asks for it"
    confidence = min(0.99, score if row.date == date else 0.8 * score)
    return Origin(
        clause.ref,
        date,
        clause.minute.number,
        clause.label if clause.resolution else None,
        clause.file,
        clause.page,
        clause.text,
        round(confidence, 2),
        evidence,
    )


def _candidate(score: float, weighed: Weighed) -> Candidate:
    clause = weighed.clause
    return Candidate(
        clause.ref, clause.file, clause.page, clause.text, round(score, 2), f"{clause.date}, {clause.minute.title}"
    )
