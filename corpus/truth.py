"""What a reader of the corpus must find: rows under the column names of the exported tables, a list for each table.

A cell that a document leaves open to two readings is left out of its row rather than guessed. Ids (`action_id`) are
labels: only which rows share one means anything. Bodies are spelt as in running text, also where the papers print them
in capitals. `matters` holds the steps of every matter in date order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus.board import (
    Agreed,
    Clause,
    Heading,
    Log,
    LogRow,
    Minute,
    Minutes,
    Numbered,
    Organisation,
    Pack,
    Para,
    Person,
    Point,
    Report,
    Resolved,
    Slides,
    Step,
    Task,
    ending,
    label,
    log_date,
    roman,
)
from corpus.pen import Span

Row = dict[str, object]
Tables = dict[str, list[Row]]
TABLES = (
    *("packs", "meetings", "agenda_items", "minutes", "resolutions", "attendance"),
    *("actions", "traces", "reports", "matters", "people", "organisations"),
)
KINDS = ("raised", "refers_to", "deferred", "logged", "progressed", "answered", "closed")
Drawn = tuple[Pack, dict[str, Span], dict[int, Span]]


def slug(body: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", body.lower()).strip("-")


def tables(drawn: Iterable[Drawn], people: Iterable[Person], organisations: Iterable[Organisation]) -> Tables:
    """All rows, in the order of the files."""
    out: Tables = {name: [] for name in TABLES}
    steps: list[Row] = []
    for pack, places, ranges in drawn:
        _Reader(pack, places, ranges, out, steps).read()
    out["matters"] = _matters(steps)
    _trace(out, steps)
    out["people"] = [{"name": who.name, "variants": list(who.variants)} for who in people]
    out["organisations"] = [
        {"name": body.name, "acronym": body.acronym, "variants": [body.name, *body.variants]} for body in organisations
    ]
    return out


def _bare(place: str | None) -> str | None:
    """A place without the article that the sentence gives it."""
    return place.removeprefix("the ") if place else place


class _Reader:
    """Turns one pack into rows; `steps` collects the steps of matters over all packs."""

    def __init__(
        self, pack: Pack, places: dict[str, Span], ranges: dict[int, Span], out: Tables, steps: list[Row]
    ) -> None:
        self.pack, self.places, self.ranges, self.out, self.steps = pack, places, ranges, out, steps

    def read(self) -> None:
        pack = self.pack
        row = {"file": pack.file, "pages": self.places["file"][1], "body": pack.body, "date": pack.date}
        if pack.agenda:
            row |= {"time": pack.time, "venue": _bare(pack.venue)}
        self.out["packs"].append(row | {"pages_ocr": self.places["file"][1] if pack.scan else 0, "pages_failed": 0})
        for index, item in enumerate(pack.agenda):
            self._agenda_item(index)
            if isinstance(item.paper, Minutes):
                self._meeting(item.paper)
            elif isinstance(item.paper, Log):
                self._log(item.paper)
            elif isinstance(item.paper, Report):
                self._report(item.paper, index)
            elif isinstance(item.paper, Slides):
                self._slides(item.paper, index)
        if pack.minutes:
            self._meeting(pack.minutes)

    def _place(self, key: str) -> Row:
        first, last = self.places[key]
        return {"file": self.pack.file, "page": first, "page_end": last}

    def _step(self, steps: Iterable[Step], key: str, when: str, quote: str, **more: object) -> None:
        for step in steps:
            row = {"matter": step.matter, "kind": step.kind, "date": when} | self._place(key)
            self.steps.append(row | {"quote": quote} | more)

    def _agenda_item(self, index: int) -> None:
        item = self.pack.agenda[index]
        board = self.pack.style == "board"
        first, last = self.ranges[index] if board and index in self.ranges else (None, None)
        number = str(index + 1)
        row = self._place(f"agenda/{number}") | {"number": number, "title": item.title}
        self.out["agenda_items"].append(row | {"page_from": first, "page_to": last, "note": item.note})
        self._step(item.steps, f"agenda/{number}", self.pack.date, item.note or item.title)

    def _meeting(self, minutes: Minutes) -> None:
        first, _ = self.places["minutes"]  # whether a blank verso belongs to them is open
        self.out["meetings"].append(
            {
                "file": self.pack.file,
                "page": first,
                "body": minutes.body,
                "date": minutes.date,
                "place": _bare(minutes.place),
                "start": minutes.start,
                "end": minutes.end,
                "chair": minutes.chair,
                "previous_minutes_date": minutes.previous,
                "next_meeting_date": minutes.following,
            }
        )
        for group, _, names in minutes.attendance:
            for index, who in enumerate(names):
                self.out["attendance"].append(
                    self._place(f"attendance/{group}/{index}")
                    | {
                        "meeting_date": minutes.date,
                        "group": group,
                        "name": who.name,
                        "affiliation": who.affiliation,
                        "chair": who.chair,
                    }
                )
        for index, minute in enumerate(minutes.minutes):
            _MinuteReader(self, minutes, minute, minutes.number(index)).read()

    def _log(self, log: Log) -> None:
        for number, row in enumerate(log.rows, 1):
            self.out["actions"].append(
                self._place(f"log/{number}")
                | {
                    "source": "log",
                    "meeting_date": self.pack.date,
                    "number": str(number),
                    "dates": [log_date(printed) for printed in row.dates],
                    "action": row.action,
                    "owner": row.owner,
                    "comments": row.comments or None,
                    "status": row.status,
                    "matters": list(row.matters),
                }
            )
            self._logged(row, number)

    def _logged(self, row: LogRow, number: int) -> None:
        for matter in row.matters:
            seen = any(s["matter"] == matter and s["kind"] in ("logged", "progressed", "closed") for s in self.steps)
            kind = "closed" if row.closed else "progressed" if seen else "logged"
            more = {"status": row.status, "number": str(number)}
            self._step([Step(kind, matter)], f"log/{number}", self.pack.date, row.action, **more)

    def _report(self, report: Report, index: int) -> None:
        number = index + 1
        board = self.pack.style == "board"
        row: Row = {
            "file": self.pack.file,
            "page": self.places[f"paper/{number}"][0],
            "meeting_date": self.pack.date if board else None,
            "agenda_item": str(number),
            "kind": "report",
            "title": report.title,
        }
        if board:
            row["page_from"], row["page_to"] = self.ranges[index]
        row["numbered_paragraphs"] = sum(isinstance(block, Numbered) for block in report.blocks)
        row["recommendations"] = list(report.recommendations)
        row["contacts"] = [
            {"name": c.name, "role": c.role, "organisation": c.organisation, "phone": c.phone, "email": c.email}
            for c in report.contacts
        ]
        self.out["reports"].append(row)
        for appendix in report.appendices:
            self.out["reports"].append(
                {
                    "file": self.pack.file,
                    "page": self.places[f"appendix/{number}/{appendix.title}"][0],
                    "agenda_item": str(number),
                    "kind": "appendix",
                    "title": appendix.title,
                }
            )
        self._step(report.steps, f"paper/{number}", self.pack.date, report.title)

    def _slides(self, slides: Slides, index: int) -> None:
        first, last = self.ranges[index]
        self.out["reports"].append(
            {
                "file": self.pack.file,
                "page": self.places[f"paper/{index + 1}"][0],
                "meeting_date": None,
                "agenda_item": str(index + 1),
                "kind": "slides",
                "title": slides.slides[0].title,
                "page_from": first,
                "page_to": last,
                "numbered_paragraphs": 0,
                "recommendations": [],
                "contacts": [],
            }
        )
        self._step(slides.steps, f"paper/{index + 1}", self.pack.date, slides.slides[0].title)


class _MinuteReader:
    """Turns one minute into its rows."""

    def __init__(self, reader: _Reader, minutes: Minutes, minute: Minute, number: str) -> None:
        self.reader, self.minutes, self.minute, self.number = reader, minutes, minute, number
        self.board = reader.pack.style == "board"
        self.ref = f"{slug(minutes.body)}/{minutes.date}/minute/{number}"
        self.text: list[str] = []
        self.points = 0
        self.headings = 0
        self.refers: list[str] = []

    def read(self) -> None:
        minute = self.minute
        for block in minute.blocks:
            if isinstance(block, Para):
                self.text.append(block.text)
                self._step(block.steps, f"text/{self.number}/{block.text[:40]}", block.text)
            elif isinstance(block, Heading):
                self._heading(block)
            elif isinstance(block, Point):
                self._point(block)
            elif isinstance(block, Resolved):
                self._resolved(block)
            elif isinstance(block, Agreed):
                self.text.append(f"It was proposed, seconded, and AGREED {block.clause.text}.")
                self._resolution(block.clause, None)
            else:
                self._task(block)
        self.reader.out["minutes"].append(
            {"ref": self.ref}
            | self.reader._place(f"minute/{self.number}")
            | {
                "meeting_date": self.minutes.date,
                "number": self.number,
                "title": minute.title,
                "agenda_item": minute.agenda_item,
                "presenters": list(minute.presenters),
                "points": self.points,
                "refers_to": self.refers,
                "text": " ".join(self.text),
            }
        )
        self._step(minute.steps, f"minute/{self.number}", minute.title)

    def _step(self, steps: Iterable[Step], key: str, quote: str, resolution: str | None = None) -> None:
        more = {"ref": self.ref, "minute": self.number, "resolution": resolution}
        self.reader._step(steps, key, self.minutes.date, quote, **more)

    def _heading(self, block: Heading) -> None:
        self.headings += 1
        self.text.append(block.text)
        self.refers += block.refers_to
        self._step(block.steps, f"heading/{self.number}/{self.headings}", block.text)

    def _point(self, block: Point) -> None:
        mark = roman(self.points)
        self.points += 1
        self.text.append(f"({mark}) {block.text}")
        self._step(block.steps, f"point/{self.number}/{mark}", block.text)

    def _resolved(self, block: Resolved) -> None:
        if block.moved_by:
            self.text.append(f"Moved by {block.moved_by}, seconded by {block.seconded_by}.")
        self.text.append("RESOLVED:" if self.board else "Resolved -")
        of = len(block.clauses)
        for index, clause in enumerate(block.clauses):
            letter = label(index, of)
            self.text.append((f"({letter}) " if letter else "") + clause.text + ending(index, of))
            self._resolution(clause, letter, block)
        if block.result:
            self.text.append(block.result)

    def _resolution(self, clause: Clause, letter: str | None, motion: Resolved | None = None) -> None:
        key = f"resolution/{self.number}/{letter or '-'}"
        row: Row = {"ref": f"{self.ref}/{letter}"} if letter else {}
        self.reader.out["resolutions"].append(
            row
            | self.reader._place(key)
            | {
                "meeting_date": self.minutes.date,
                "minute_number": self.number,
                "minute_title": self.minute.title,
                "label": letter,
                "text": clause.text,
                "moved_by": motion.moved_by if motion else None,
                "seconded_by": motion.seconded_by if motion else None,
                "result": motion.result if motion else None,
            }
        )
        self._step(clause.steps, key, clause.text, letter)

    def _task(self, block: Task) -> None:
        self.text.append(f"ACTION: {block.owner}")
        self.reader.out["actions"].append(
            self.reader._place(f"task/{self.number}/{block.owner}/{block.of[:30]}")
            | {
                "source": "minute",
                "meeting_date": self.minutes.date,
                "minute_number": self.number,
                "action": block.of,
                "owner": block.owner,
            }
        )


def _matters(steps: list[Row]) -> list[Row]:
    """Steps by matter, oldest first. An origin that no paper holds leaves the matter without a `raised` step."""
    ordered = sorted(steps, key=lambda step: (str(step["date"]), KINDS.index(str(step["kind"])), str(step["file"])))
    names = dict.fromkeys(str(step["matter"]) for step in ordered)
    return [{"matter": name, "steps": list(_of(ordered, name))} for name in names]


def _of(steps: list[Row], matter: str) -> Iterator[Row]:
    for step in steps:
        if step["matter"] == matter:
            yield {key: value for key, value in step.items() if key != "matter"}


def _trace(out: Tables, steps: list[Row]) -> None:
    """A row for each row of a log; without first_raised_ref where the archive does not hold the origin."""
    for action in out["actions"]:
        matters = action.get("matters")
        if not isinstance(matters, list):
            continue
        origins = [step for step in steps if step["matter"] in matters and step["kind"] == "raised"]
        origin = min(origins, key=lambda step: str(step["date"]), default=None)
        row: Row = {key: action[key] for key in ("file", "page", "page_end", "number")}
        if origin:
            minute, letter = str(origin["ref"]), origin["resolution"]
            row |= {
                "first_raised_ref": f"{minute}/{letter}" if letter else minute,
                "first_raised_date": origin["date"],
                "first_raised_minute": origin["minute"],
                "first_raised_resolution": letter,
            }
        else:
            row |= {"first_raised_ref": None, "first_raised_minute": None, "first_raised_resolution": None}
        out["traces"].append(row)
