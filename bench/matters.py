"""Twenty years of a board that does not exist, to measure how well and how fast matters are followed.

    python bench/matters.py [--years 20] [--seed 1] [--misses]

Draws readings (no PDFs) of eight meetings a year with their minutes and action logs, in which actions are renumbered,
reworded, put off, misdated, given to others, closed and asked for again; and near misses: another request about the
same subject, the yearly report of one title. Prints precision and recall of rows linked to each other, of rows
linked to their origin, of answers, and the time.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations

from minesearch.link.matters import link_matters
from minesearch.model.matter import Matter, StepKind
from minesearch.model.meeting import ActionEntry, AgendaItem, Meeting, Minute, Occasion, Point, Reading, Resolution
from minesearch.model.source import Passage, Piece

BODY = "Vale of Ashmere Neighbourhood Board"
SLUG = "vale-of-ashmere-neighbourhood-board"
# (as in a heading, as in a sentence, the same in other words)
TOPICS = [
    tuple(line.split("|"))
    for line in """
car thefts|car thefts|the theft of cars
fly-tipping|fly-tipping|dumped rubbish and fly-tipping
street lighting|street lighting|street lights
bus shelters|bus shelters|shelters at bus stops
flood defences|flood defences|defences against floods
playgrounds|playground repairs|repairs to playgrounds
cold calling|cold calling|cold callers
hate crime|hate crime|hate crimes
allotments|allotment waiting lists|waiting lists for allotments
cycle lanes|cycle lanes|lanes for cycles
market stalls|market stall licences|licences for market stalls
tree planting|tree planting|the planting of trees
knife crime|knife crime|knife crimes
rough sleeping|rough sleeping|rough sleepers
youth clubs|youth club opening hours|opening hours of youth clubs
school crossings|school crossing patrols|crossing patrols at schools
noise nuisance|noise nuisance from bars|nuisance noise from bars
dog fouling|dog fouling|fouling by dogs
empty homes|empty homes|homes standing empty
food hygiene|food hygiene inspections|inspections of food hygiene
taxi ranks|taxi ranks|ranks for taxis
pothole repairs|pothole repairs|repairing potholes
libraries|mobile library stops|stops of the mobile library
shopfront grants|shopfront grants|grants for shopfronts
graffiti|graffiti removal|removal of graffiti
river quality|river water quality|the quality of river water
scam mail|scam mail|mail scams
air quality|air quality monitors|monitoring of air quality
lorry parking|overnight lorry parking|lorries parking overnight
community transport|community transport drivers|drivers for community transport
leisure centre|leisure centre charges|charges at the leisure centre
public toilets|public toilets|toilets for the public
cemetery|cemetery extension|the extension of the cemetery
broadband|rural broadband|broadband in rural areas
footpaths|blocked footpaths|footpaths that are blocked
winter gritting|winter gritting|gritting in winter
recycling|recycling rates|the rate of recycling
gambling premises|gambling premises|premises for gambling
park wardens|park wardens|wardens in parks
heritage trail|heritage trail signs|signs on the heritage trail
""".strip().splitlines()
]
_PLACES = (
    "Aldermere|Brackwell|Copperhill|Dunsford|Eastwater|Fernley|Gadsby|Hollowdene|Inglefield|Kettlestow|Larkrise|"
    "Millbeck|Northgate|Oxcombe|Penhallow|Quarry Bank|Ravensby|Stonebridge|Thornwick|Underhill|Wetherfold|Yarrowby"
)
PLACES = _PLACES.split("|")
_PEOPLE = (
    "Ada Birtwhistle|Bruno Cattermole|Clara Dunnock|Derek Eastaugh|Edith Fennimore|Frank Goodacre|Gita Hallworth|"
    "Hugh Illingworth|Iris Jolliffe|Jonas Kettering|Kirsten Lamplugh|Leo Mossman"
)
PEOPLE = _PEOPLE.split("|")
# request -> (as resolved, as talked of, as logged, as logged in other words, as answered)
REQUESTS = {
    "report": (
        "That officers be requested to submit a report on {s} to a future meeting of the Board",
        "{p} agreed to look into {t} and report back to the Board.",
        "Report on {s} to be submitted to a future meeting.",
        "{p} to report to the Board on {t}.",
    ),
    "figures": (
        "That the latest figures for {s} be circulated to members",
        "Members asked to see the numbers for {t} and {p} offered to circulate them.",
        "Circulate figures for {s} to members.",
        "Latest figures on {t} to be sent round.",
    ),
    "letter": (
        "That the Clerk write to the responsible minister expressing concern at {s}",
        "It was suggested that {p} write to the minister about {t}.",
        "Write to the minister about {s}.",
        "Letter to minister expressing the Board's concern at {t}.",
    ),
    "visit": (
        "That a site visit be arranged for members in connection with {s}",
        "{p} would arrange for members to visit and see {t} for themselves.",
        "Arrange site visit regarding {s}.",
        "Members' visit to be arranged concerning {t}.",
    ),
    "leaflet": (
        "That a leaflet for residents about {s} be prepared and published",
        "Residents knew little about {t}; {p} undertook to draft a leaflet.",
        "Prepare leaflet for residents on {s}.",
        "{p} to draft and publish residents' leaflet about {t}.",
    ),
}
CHATTER = (
    "Members welcomed the improvement over the previous quarter and thanked the staff involved.",
    "The budget had been under pressure because of staff vacancies and higher fuel prices.",
    "Neighbouring districts had seen a similar trend, although the causes were not yet clear.",
    "A member questioned whether the target was realistic given the resources available.",
    "Partners had met in the spring to agree priorities for the coming year.",
)
COMMENTS = ("In hand.", "Officers have been contacted.", "Awaiting reply.", "A first draft has been prepared.", "")


@dataclass
class Truth:
    """A matter as drawn. `rows` are the refs of its log rows; `origin` is (date, minute, label)."""

    request: str
    subject: tuple[str, str]
    owner: str
    raised: str
    origin: tuple[str, str, str | None] | None = None
    printed: str = ""
    rows: list[str] = field(default_factory=list)
    logs_left: int = 0
    due: str | None = None
    answer: str | None = None


def passage(text: str, page: int = 1) -> Passage:
    return Passage(text, (Piece(0, len(text), page, 0),))


def days(years: int) -> list[str]:
    """Eight meetings a municipal year, from May."""
    months = (5, 6, 7, 9, 10, 12, 1, 3)
    return [
        (date(1999 + year + (month < 5), month, 1) + timedelta(days=8 + (year * 3 + month) % 14)).isoformat()
        for year in range(years)
        for month in months
    ]


class Board:
    """Draws the papers of the board, meeting after meeting, and remembers the truth."""

    def __init__(self, years: int, seed: int) -> None:
        self.random = random.Random(seed)
        self.days = days(years)
        self.matters: list[Truth] = []
        self.open: list[Truth] = []
        self.number = 0

    def readings(self) -> Iterator[Reading]:
        """One pack a meeting: agenda, log, and the minutes of the meeting before; one set of minutes in ten is lost."""
        minutes: Meeting | None = None
        for place, day in enumerate(self.days):
            agenda = self._agenda(place, day)
            log = tuple(self._log(place, day))
            kept = (minutes,) if minutes and self.random.random() > 0.1 else ()
            yield Reading(f"{day}.pdf", Occasion(BODY, day), agenda=agenda, meetings=kept, actions=log)
            minutes = self._meeting(place, day)

    def _agenda(self, place: int, day: str) -> tuple[AgendaItem, ...]:
        titles = ["Minutes of the previous meeting", "Action log", "Performance report"]
        notes: list[str | None] = [None, None, None]
        for matter in self.open:
            if matter.due == day and matter.request == "report":
                title = self.random.choice(matter.subject)
                matter.answer = f"{SLUG}/{day}/agenda/{len(titles) + 1}"
                titles.append(f"{title[0].upper()}{title[1:]}")
                notes.append(f"{matter.owner} will present this report.")
        if day[5:7] == "03":
            titles.append("Annual report on street lighting")
            notes.append(None)
        return tuple(
            AgendaItem(str(n), title, None, None, note, passage(title), ref=f"{SLUG}/{day}/agenda/{n}")
            for n, (title, note) in enumerate(zip(titles, notes, strict=True), 1)
        )

    def _log(self, place: int, day: str) -> Iterator[ActionEntry]:
        """The open actions in a number that starts anew with every log; some lines are left out for once."""
        shown = [matter for matter in self.open if self.random.random() > 0.03]
        for number, matter in enumerate(shown, 1):
            ref = f"{SLUG}/{day}/action/{number}"
            matter.rows.append(ref)
            matter.logs_left -= 1
            comments = self.random.choice(COMMENTS)
            if matter.logs_left == 0 and matter.request == "report" and place + 1 < len(self.days):
                matter.due = self.days[place + 1]
                comments = f"A report will come to the meeting on {_long(matter.due)}."
            done = matter.logs_left < 0
            yield ActionEntry(
                "log",
                day,
                str(number),
                None,
                (self._date(matter),),
                self._worded(matter),
                matter.owner,
                None,
                f"Completed {_long(day)}." if done else comments,
                "Green" if done else self.random.choice(("Amber", "Red")),
                1,
                1,
                ref=ref,
            )
            if done:
                self.open.remove(matter)
            elif self.random.random() < 0.08:
                matter.owner = self.random.choice(PEOPLE)

    def _date(self, matter: Truth) -> str:
        """As printed: one in fifty is of the year before, or a digit of its day is wrong."""
        if self.random.random() > 0.02:
            return matter.raised
        if self.random.random() < 0.5:
            return f"{int(matter.raised[:4]) - 1}{matter.raised[4:]}"
        day = matter.raised[8:]
        return f"{matter.raised[:8]}{day[0]}{(int(day[1]) + 1) % 10}" if day != "09" else matter.raised

    def _worded(self, matter: Truth) -> str:
        """As logged before; one time in ten in other words."""
        if not matter.printed or self.random.random() < 0.1:
            form = REQUESTS[matter.request][self.random.choice((2, 2, 3))]
            matter.printed = form.format(s=matter.subject[0], t=matter.subject[1], p=matter.owner)
        return matter.printed

    def _meeting(self, place: int, day: str) -> Meeting:
        if day[5:7] == "05":
            self.number = 0
        minutes = [self._minute(day, "Minutes of previous meeting", "The minutes were confirmed.", (), [])]
        for topic in self.random.sample(TOPICS, self.random.randint(4, 7)):
            minutes.append(self._item(day, topic, place))
        previous = self.days[place - 1] if place else None
        return Meeting(BODY, day, None, None, None, None, previous, None, (), tuple(minutes), 1, 1, ref=f"{SLUG}/{day}")

    def _item(self, day: str, topic: tuple[str, ...], place: int) -> Minute:
        heading, said, other = topic
        talk = self.random.sample(CHATTER, 2)
        decisions = ["That the contents of the report be noted"]
        number = str(self.number + 1)
        kinds = self.random.sample(list(REQUESTS), 2 if self.random.random() < 0.1 else 1)
        for kind in kinds if self.random.random() < 0.55 else ():
            where = self.random.choice(PLACES)
            subject = (f"{said} in {where}", f"{other} in {where}")
            matter = Truth(kind, subject, self.random.choice(PEOPLE), day, logs_left=self.random.randint(1, 7))
            words = {"s": subject[0], "t": subject[1], "p": matter.owner}
            if self.random.random() < 0.6:
                decisions.append(REQUESTS[kind][0].format(**words))
                matter.origin = (day, number, "abcdef"[len(decisions) - 1])
            else:
                talk.insert(1, REQUESTS[kind][1].format(**words))
                matter.origin = (day, number, None)
            self.matters.append(matter)
            self.open.append(matter)
        title = self.random.choice((heading, "Performance report", "Partner update", heading))
        return self._minute(day, title.capitalize(), "The Board considered a report.", talk, decisions)

    def _minute(self, day: str, title: str, opening: str, talk: Iterable[str], decisions: list[str]) -> Minute:
        self.number += 1
        ref = f"{SLUG}/{day}/minute/{self.number}"
        points = tuple(Point(label, passage(text)) for label, text in zip(("i", "ii", "iii", "iv"), talk, strict=False))
        labels = [None] if len(decisions) == 1 else list("abcdef"[: len(decisions)])
        resolutions = tuple(
            Resolution(label, passage(text), ref=f"{ref}/{label or 'resolved'}")
            for label, text in zip(labels, decisions, strict=True)
        )
        text = " ".join([opening, *(point.passage.text for point in points)])
        return Minute(str(self.number), title, passage(text), 1, 1, points=points, resolutions=resolutions, ref=ref)


def _long(day: str) -> str:
    read = date.fromisoformat(day)
    return f"{read.day} {read:%B %Y}"


@dataclass
class Score:
    right: int = 0
    found: int = 0
    wanted: int = 0

    def __str__(self) -> str:
        precision = self.right / self.found if self.found else 1.0
        recall = self.right / self.wanted if self.wanted else 1.0
        return f"precision {precision:.3f}  recall {recall:.3f}  ({self.right} of {self.found}, {self.wanted} wanted)"


def measure(board: Board, matters: Iterable[Matter], held: set[str], misses: bool) -> dict[str, Score]:
    """Pairs of rows of one matter, origins by row (where the minutes are held), answers by matter."""
    scores: dict[str, Score] = defaultdict(Score)
    by_row = {row: truth for truth in board.matters for row in truth.rows}
    whole = {id(truth): len(truth.rows) for truth in board.matters}
    scores["rows to each other"].wanted = sum(n * (n - 1) // 2 for n in whole.values())
    scores["rows to origins"].wanted = sum(len(t.rows) for t in board.matters if t.origin and t.raised in held)
    scores["answers"].wanted = sum(1 for t in board.matters if t.answer)
    for matter in matters:
        rows = [ref for _, ref in matter.rows]
        for one, other in combinations(rows, 2):
            scores["rows to each other"].found += 1
            scores["rows to each other"].right += by_row[one] is by_row[other]
        for row in rows if matter.origin else ():
            truth, origin = by_row[row], matter.origin
            assert origin is not None
            right = truth.origin == (origin.date, origin.minute, origin.resolution)
            scores["rows to origins"].found += 1
            scores["rows to origins"].right += right
            if misses and not right:
                print("origin", truth.printed, truth.origin, "found", origin.date, origin.minute, origin.quote)
        answers = {step.ref for step in matter.steps if step.kind is StepKind.ANSWERED and "/agenda/" in step.ref}
        for ref in answers if rows else ():
            right = by_row[rows[0]].answer == ref
            scores["answers"].found += 1
            scores["answers"].right += right
            if misses and not right:
                print("answer", by_row[rows[0]].printed, by_row[rows[0]].answer, "found", ref)
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--years", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true", help="print every wrong link")
    args = parser.parse_args()
    board = Board(args.years, args.seed)
    readings = list(board.readings())
    held = {meeting.date for reading in readings for meeting in reading.meetings if meeting.date}
    begun = time.perf_counter()
    matters = link_matters(readings)
    spent = time.perf_counter() - begun
    rows = sum(len(reading.actions) for reading in readings)
    print(f"{len(readings)} meetings, {rows} log rows, {len(board.matters)} matters drawn, {len(matters)} found")
    for name, score in measure(board, matters, held, args.misses).items():
        print(f"{name:<20}{score}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{spent:.1f} s, peak memory {peak:.0f} MiB")


if __name__ == "__main__":
    main()
