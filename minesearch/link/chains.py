"""Chains: the rows of successive action logs that are one action, whatever number each log gives it.

A row is known by the date it was raised, its words and its owner. Numbers count for next to nothing: they start again
with every clear-out of a log.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from minesearch.link.requests import other_request
from minesearch.link.slips import is_slip
from minesearch.link.wording import Stems, Vocabulary, is_manner, names_in
from minesearch.model.meeting import ActionEntry

# how like two wordings must be to be one action, by what their dates say
SAME_DATE = 0.5
NO_DATE = 0.7
SLIPPED_DATE = 0.75
OTHER_DATE = 0.92
OTHER_REQUEST = 0.95
ELDEST = 0.45  # how far a row of several dates leans to the action of the first
TAKEN_IN = 0.6  # the same for a row that prints the dates of several actions
ADDED = 0.85  # of the likeness that is left where one wording stands in the other
PART_OF = 0.8  # of a row's words that stand in another, for a split or a merger

# "(split from action 3 of the October log)", "(two actions merged)": of the log, not of the action
_CLERKS_NOTE = re.compile(r"\([^()]*\b(?:split|merged|combined|formerly|previously)\b[^()]*\)", re.I)
# a number that is never given twice: "06.21.08", "Sept21-01", "2021/14"; not "3.1", which each meeting gives again
_RUNNING = re.compile(r"[A-Za-z]*\d+(?:[-/]\d+)+|\d+(?:\.\d+){2,}")
_DONE = re.compile(
    r"\b(?:complete[d]?|closed?|done|discharged|implemented|finished|resolved|actioned|concluded)\b", re.I
)
_UNDER_WAY = re.compile(r"\bon (?:track|target|schedule|course)\b|\bin progress\b|\bongoing\b|\bunder ?way\b", re.I)
_NOT_DONE = re.compile(
    r"\b(?:not|in?complete|yet to be|to be|will be|partly|partially|until|once|when|nearly|almost)\b[^.;]*$", re.I
)


@dataclass(frozen=True)
class Row:
    """A log row with the place it stands in and its stems. `date` is the first date it prints."""

    entry: ActionEntry
    file: str
    stems: Stems
    owners: frozenset[str]

    @property
    def is_log(self) -> bool:
        """Whether it stands in a log, rather than as a mark in minutes."""
        return self.entry.source == "log" and bool(self.log_date)

    @cached_property
    def log_date(self) -> str:
        return self.entry.meeting_date or max(self.entry.dates, default="")

    @cached_property
    def dates(self) -> frozenset[str]:
        """The dates it prints; an action marked in minutes has that of its meeting."""
        if not self.entry.dates and self.entry.source == "minute" and self.entry.meeting_date:
            return frozenset({self.entry.meeting_date})
        return frozenset(self.entry.dates)

    @cached_property
    def date(self) -> str | None:
        return min(self.dates, default=None)

    @cached_property
    def order(self) -> tuple[str, str, str, int, str]:
        """Logs in time; rows as they stand in their log."""
        number = self.entry.number or ""
        return (self.log_date, self.file, self.entry.source, int(re.sub(r"\D", "", number) or 0), self.entry.ref)

    @cached_property
    def closed(self) -> bool:
        """Whether the row itself says that the action is done: in words, or by a green that isn't "on track"."""
        status = (self.entry.status or "").casefold().split()[-1:]
        green = status == ["green"] and not _UNDER_WAY.search(self.entry.comments or "")
        return green or is_done(self.entry.status) or is_done(self.entry.comments)


def is_done(text: str | None) -> bool:
    """Whether a status or comment says that the action is done; its last sentence that speaks of it counts."""
    said = [part for part in re.split(r"[.;\n]", text or "") if _DONE.search(part)]
    return bool(said) and not _NOT_DONE.search(said[-1][: _first(_DONE, said[-1])])


def _first(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.search(text)
    return match.start() if match else 0


def owner_words(owner: str | None) -> frozenset[str]:
    """The names in an owner cell in lower case: surnames, first names and initials, apart from titles."""
    titles = {"the", "and", "of", "cllr", "councillor", "officer", "officers", "team", "council", "supt", "spt", "insp"}
    return frozenset(re.findall(r"[^\W\d_]{2,}", (owner or "").casefold())) - titles


@dataclass
class Chain:
    """Rows of one action, oldest first. `parent` is what it was split from, `heir` the row it was merged into, `dates`
    all dates its rows have printed."""

    rows: list[Row]
    evidence: list[str] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    parent: Chain | None = None
    heir: Row | None = None
    dates: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.dates = frozenset[str]().union(*(row.dates for row in self.rows))

    @property
    def last(self) -> Row:
        return self.rows[-1]

    def add(self, row: Row, found: Likeness) -> None:
        """Let it go on with a row."""
        self.rows.append(row)
        self.dates |= row.dates
        self.evidence.append(found.evidence)
        self.scores.append(min(1.0, found.text + 0.1))


@dataclass(frozen=True)
class Likeness:
    """How like a row is to a chain: the score that decides between chains, and why."""

    score: float
    text: float
    evidence: str


def log_row(entry: ActionEntry, file: str, vocabulary: Vocabulary) -> Row:
    """A row ready to be compared. The owner's name is no part of the action's words; the heading of its group is
    where these are few."""
    doers = names_in(entry.action) & names_in(entry.owner)
    stems = vocabulary.stems(_CLERKS_NOTE.sub(" ", entry.action)) - frozenset[str]().union(
        *map(vocabulary.stems, doers)
    )
    if entry.group and sum(not is_manner(word) for word in stems) < 4:
        stems |= vocabulary.stems(entry.group)
    return Row(entry, file, stems, owner_words(entry.owner))


def likeness(row: Row, chain: Chain, vocabulary: Vocabulary) -> Likeness | None:
    """Whether a row goes on a chain; None when it doesn't."""
    known = chain.last
    dates, past_dates = row.dates, chain.dates
    owner = bool(row.owners & known.owners)
    if dates & past_dates:
        floor, why, bonus = SAME_DATE, "same date raised", 0.15
        if len(dates) > 1 and row.date == min(past_dates):
            bonus = ELDEST  # a row of several dates goes on with the action of the first
    elif not dates or not past_dates:
        floor, why, bonus = NO_DATE, "no date to go by", 0.0
    elif any(is_slip(one, other) for one in dates for other in past_dates):
        floor, why, bonus = SLIPPED_DATE, "dates differ by a slip of the pen", 0.0
    elif _RUNNING.fullmatch(row.entry.number or "") and row.entry.number == known.entry.number:
        floor, why, bonus = OTHER_DATE, "same running number", 0.1
    elif owner and not known.closed:
        floor, why, bonus = OTHER_DATE, "same words, other date", -0.1
    else:
        return None
    if other_request(row.entry.action, known.entry.action):
        floor = OTHER_REQUEST
    text = _text_likeness(row, chain, vocabulary, floor)
    if text < floor or (row.owners and known.owners and not owner and text < min(0.95, floor + 0.1)):
        return None
    number = bool(row.entry.number) and row.entry.number == known.entry.number
    score = text + bonus + 0.1 * owner + 0.02 * number
    owned = ", same owner" if owner else ""
    return Likeness(score, text, f"{why}{owned}, words {text:.0%} alike")


def _text_likeness(row: Row, chain: Chain, vocabulary: Vocabulary, floor: float) -> float:
    """How like a row's words are to the last or first of a chain, 0 to 1; a row with more added is nearly as like.

    `floor` is what is asked for: what can't reach it anyway is not looked into.
    """
    known, first = chain.last, chain.rows[0]
    alike = vocabulary.alike(row.stems, known.stems)
    if first is not known and first.stems != known.stems:
        alike = max(alike, vocabulary.alike(row.stems, first.stems))
    if alike < 0.35 or alike >= ADDED or floor > ADDED:
        return alike
    inside = vocabulary.inside(row.stems, known.stems)
    # a row of several dates has taken in another action
    enough = TAKEN_IN if len(row.dates) > 1 else 0.85
    return max(alike, ADDED * inside) if inside >= enough else alike


class Ledger:
    """The chains of one body as its logs are gone through, and where to look for those that a row may go on with."""

    def __init__(self, vocabulary: Vocabulary, dates: Iterable[str]) -> None:
        self.chains: list[Chain] = []
        self.vocabulary = vocabulary
        self._dates = sorted(set(dates))  # all that any row prints
        self._kin: dict[str, list[str]] = {}
        self._by_word: dict[str, set[int]] = defaultdict(set)
        self._by_date: dict[str, set[int]] = defaultdict(set)
        self._by_owner: dict[str, set[int]] = defaultdict(set)
        self._by_number: dict[str, set[int]] = defaultdict(set)
        self._undated: set[int] = set()
        self._telling: dict[Stems, list[str]] = {}

    def enter(self, row: Row, number: int) -> None:
        """Note where the chain of that number can be found now that it has this row."""
        for word in self.telling(row.stems):
            self._by_word[word].add(number)
        for date in row.dates:
            self._by_date[date].add(number)
        for owner in row.owners:
            self._by_owner[owner].add(number)
        if _RUNNING.fullmatch(row.entry.number or ""):
            self._by_number[row.entry.number or ""].add(number)
        if not row.dates:
            self._undated.add(number)

    def may_go_on(self, row: Row) -> list[int]:
        """Chains that share one of the row's most telling stems, and a date (or a slip of it), an owner or a number."""
        near = self._of_like_words(row)
        if not row.dates:
            return sorted(near)
        known = self._undated.union(
            *(self._by_date.get(kin, ()) for date in row.dates for kin in self._kin_of(date)),
            *(self._by_owner.get(owner, ()) for owner in row.owners),
            self._by_number.get(row.entry.number or "", ()),
        )
        return sorted(near & known)

    def _kin_of(self, date: str) -> list[str]:
        """The date itself, and those that may be a slip of it or it of them."""
        if date not in self._kin:
            self._kin[date] = [other for other in self._dates if other == date or is_slip(other, date)]
        return self._kin[date]

    def of_date(self, row: Row) -> list[int]:
        """Chains that share one of the row's most telling stems, and a date."""
        dated = set[int]().union(*(self._by_date.get(date, ()) for date in row.dates))
        return sorted(self._of_like_words(row) & dated)

    def _of_like_words(self, row: Row) -> set[int]:
        return set[int]().union(*(self._by_word.get(word, ()) for word in self.telling(row.stems)))

    def telling(self, stems: Stems) -> list[str]:
        """The eight stems that tell most."""
        if stems not in self._telling:
            self._telling[stems] = sorted(stems, key=lambda word: (-self.vocabulary.weight(word), word))[:8]
        return self._telling[stems]


def chain_rows(rows: Iterable[Row], vocabulary: Vocabulary) -> list[Chain]:
    """The chains of one body's rows. The order in which rows are given does not matter."""
    ordered = sorted(rows, key=lambda row: row.order)
    ledger = Ledger(vocabulary, (date for row in ordered for date in row.dates))
    logs: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in ordered:
        logs[(row.log_date, row.file)].append(row)
    for log in logs.values():
        _enter(log, ledger)
    return ledger.chains


def _enter(log: Sequence[Row], ledger: Ledger) -> None:
    """Put the rows of one log on the chains they go on with; the rest begin chains of their own."""
    chains = ledger.chains
    pairs = []
    for place, row in enumerate(log):
        for number in ledger.may_go_on(row):
            if found := likeness(row, chains[number], ledger.vocabulary):
                pairs.append((-found.score, place, number, found))
    pairs.sort(key=lambda pair: pair[:3])
    taken: dict[int, int] = {}
    used: dict[int, int] = {}
    likenesses: dict[int, Likeness] = {}
    for _, place, number, found in pairs:
        if place not in taken and number not in used:
            taken[place], used[number], likenesses[place] = number, place, found
    before = {number: chains[number].last for number in used}
    for place, row in enumerate(log):
        if place in taken:
            number = taken[place]
            chains[number].add(row, likenesses[place])
        else:
            number = len(chains)
            chains.append(Chain([row], parent=_split_from(row, used, before, chains, log, ledger.vocabulary)))
        ledger.enter(row, number)
    _mark_mergers(log, taken, ledger)


def _split_from(
    row: Row,
    used: Mapping[int, int],
    before: Mapping[int, Row],
    chains: Sequence[Chain],
    log: Sequence[Row],
    vocabulary: Vocabulary,
) -> Chain | None:
    """The chain whose earlier row holds this row's words, where another part of it goes on in the same log."""
    for number, place in sorted(used.items()):
        whole = before[number]
        if (
            whole.file != row.file
            and row.dates & chains[number].dates
            and vocabulary.cover(row.stems, whole.stems) >= PART_OF
            and vocabulary.cover(log[place].stems, whole.stems) >= PART_OF
            and vocabulary.alike(row.stems, log[place].stems) < SAME_DATE
        ):
            return chains[number]
    return None


def _mark_mergers(log: Sequence[Row], taken: Mapping[int, int], ledger: Ledger) -> None:
    """A chain that has no row in this log, but whose words and date stand in the row of another, ends there."""
    going_on = set(taken.values())
    chains, vocabulary = ledger.chains, ledger.vocabulary
    for place, number in sorted(taken.items()):
        row = log[place]
        for other in ledger.of_date(row):
            chain = chains[other]
            if (
                other not in going_on
                and chain.heir is None
                and chain.last.log_date < row.log_date
                and not chain.last.closed
                and vocabulary.cover(chain.last.stems, row.stems) >= (TAKEN_IN if len(row.dates) > 1 else PART_OF)
                and vocabulary.cover(chain.last.stems, chains[number].rows[-2].stems) < PART_OF
            ):
                chain.heir = row
