"""Lines -> the lists of an attendance record: which words stand under, beside or behind which label.

Layout comes first: a label at the left holds for all that stands in the column to its right until the next label; a
heading holds for what stands below it; words on the label's own line begin a list in running text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from minesearch.model.source import Line, Word
from minesearch.patterns import AGENDA_HEAD, ATTENDANCE_HEAD, BODY_NAME
from minesearch.segment.labels import (
    COLUMN_HEAD,
    MANY,
    THERE,
    Label,
    group_of,
    heads_people,
    is_fact,
    read_label,
    read_role,
)
from minesearch.segment.name_lists import PLURAL_TITLE, names_people
from minesearch.segment.names import (
    BODY,
    PARENTHESIS,
    POST_WORDS,
    SMALL,
    TITLE,
    bare_name,
    is_chair,
    maybe_name,
    surely_name,
)
from minesearch.segment.place import place_of_sitting
from minesearch.text import columns, join_words

MEASURE = 32  # of the size: no text that is folded has shorter lines
LABEL_WORDS = 4  # words: a label in bold before names has no more
GAP = 0.9  # of the size: a wider gap divides a label or a name from what stands in the next column
ITEM = re.compile(r"(?:[A-Z]{1,5}\W?)?\d{1,4}(?:[./-]\d{1,4})*[.):]?\s+(?P<rest>\W*[^\W\d_a-z].*)")
WERE = re.compile(
    r"(?P<names>[^\W\d_a-z].{4,300}?)\s+(?:were|was)\s+(?P<there>(?:also\s+)?(?:present|in attendance|absent|excused"
    r"|not present))(?:\s+with\s+[^.]{4,80})?\s*\.?$"
)
SEAT = re.compile(  # the title of a seat, alone
    r"(?:(?:county|town|city|borough|district|parish)\s+)?(?:councillors?|cllrs?|crs?|members?|messrs|aldermen|alderman"
    r"|trustees?|governors?|commissioners?|directors?)\.?:?",
    re.IGNORECASE,
)
APART = 6.0  # points: further off, a line does not begin where a column does
SEVERAL = 2  # colons: as many has a line with labels within it
ROLL_CALL = re.compile(r"(?:(?:on|upon|at)\s+)?roll\s+call\s*[:.–-]", re.IGNORECASE)
FEW = 2  # names: two with a comma between them may be one with a post
LEAD_IN = re.compile(  # the end of a sentence above a list: "... met with the following members present, to-wit:"
    r".*\b(?:(?:the|those|these)\s+following|those|these|members|persons)\b(?:\s+[\w’'-]+){0,5}?\s+(?:(?:were|was|being|are)\s+)?"
    r"(?P<there>(?:also\s+)?(?:present|in\s+attendance|attending|absent|excused))(?:\s+at\s+(?:the\s+meeting|roll\s+call))?"
    r"[\s,;:–-]*(?:to[\s-]?wit|namely|as\s+follows|viz\.?)?\s*[:–-]+$",
    re.IGNORECASE,
)
WERE_THERE = re.compile(  # "In attendance at the meeting were the following:", "The other Councillors present were:-"
    r"(?:(?:the\s+other|the|those)\s+(?P<who>(?:[\w’'-]+\s+){1,4}?))?(?P<there>(?:also\s+)?(?:present|in\s+attendance|attending|absent|excused)|apologies|regrets)\b[^.:]{0,60}?\b(?:were|was|from)"
    r"(?:\s+(?:the|these))?(?:\s+following)?(?:\s+[\w-]+){0,2}\s*[:–-]+$",
    re.IGNORECASE,
)
LEADS_ON = re.compile(  # behind the first names: "Reeve Hill, Clerk Dunn and the following Councillors:"
    r"\s*,?\s+(?:and|(?:(?:together|along)\s+)?with)\s+(?:also\s+)?(?:the\s+following\b[^.:;]{0,90}(?::\s*[–-]?)?"
    r"|(?:the\s+)?(?:councillors|members|trustees|governors|directors|commissioners)\s*:\s*[–-]?)$",
    re.IGNORECASE,
)
RUNS_OVER = 4  # lines: no longer is a sentence that says who was there
THE_POST = re.compile(r"the\s+(?P<post>[\w’'-]+(?:\s+[\w’'-]+){0,3})\s*[,(]\s*(?P<name>[^,()]+)", re.IGNORECASE)
PRESIDES = re.compile(r"[\s,–-]+(?:(?:in|took) the chair|presid(?:ing|ed))\W*$", re.IGNORECASE)
REPRESENTING = re.compile(
    r"^(?:(?:(?:[\w-]+\s+){0,3}?(?:representing|from|on\s+behalf\s+of)|representatives?\s+of|for)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
BODY_FIRST = re.compile(r"(?P<label>[^\W\d_a-z][^:,;–-]{4,60}?)\s+[–-]\s+(?P<rest>\S.*)$")
SEATED = re.compile(r"(?:representatives|nominees|members|appointees|delegates)$", re.IGNORECASE)
BODIES = re.compile(r"(?:board|committee|council|panel|members?)$", re.IGNORECASE)
PROSE = 8  # words: a longer line most of whose words begin small is a sentence
SENTENCE = re.compile(  # "A Marsh Esq" begins none
    r"(?:(?i:the|it was|in the|there|an|this|please)\s+[^\W\d_]|A\s+[a-z])"
)
TABLE_HEAD = re.compile(r"(?:ref|item|no|minute|agenda)\b", re.IGNORECASE)  # the head of the table of the minutes
WHETHER = re.compile(r"(?:(?:also|not)\s+)?(?:in\s+)?(?:present|attendance|attending|absent)\s*:", re.IGNORECASE)
BROKEN = re.compile(r"(?:[,&/]|\band)$", re.IGNORECASE)  # a label that goes on below
COLON_LAST = re.compile(r":\s*[-–—]?\s*$")  # "Officers in attendance:-"
MANNER_BELOW = re.compile(r"with(?:out)?\s+(?:\w+\s+)?(?:regrets?|apolog(?:y|ies)|leave|notice|cause)\b", re.IGNORECASE)
LABELLED = re.compile(r"(?P<label>[^\W\d_a-z][\w’'&/,() -]{2,45}?)\s*:\s+(?P<rest>\S.*)$")


@dataclass(eq=False)
class Roll:
    """The lines under one label while they are gathered. `left` and `right` bound its column in points.

    `beside`: the names stand in a column to the right of the label; `run_in`: they begin on the label's line;
    `post` and `chair`: what the label says of those in it, of the first alone where it is the office of `one`.
    """

    group: str
    left: float
    right: float
    rows: list[tuple[Line, list[Word]]] = field(default_factory=list)
    run_in: bool = False
    beside: bool = False
    one: bool = False
    post: str | None = None
    chair: bool = False
    among_lists: bool = False  # the lists beside it have commas between names, and none before a post
    barred: tuple[tuple[float, float], ...] = ()  # from where to where columns reach that say nothing of who it is
    names_at: float = 0.0  # where the first name of a list in running text begins
    body: str | None = None  # the body that its heading names


def told_by_commas(rolls: Sequence[Roll]) -> list[Roll]:
    """The lists, those of one line marked among which another has nothing but names between its commas."""
    texts = [" ".join(join_words(mine) for _, mine in roll.rows) for roll in rolls]
    pieces = [re.split(r",\s*", PARENTHESIS.sub("", text)) for text in texts]
    plain = any(len(names) > FEW and all(maybe_name(name.strip(" .")) for name in names) for names in pieces)
    if plain:
        return [replace(roll, among_lists=len(roll.rows) == 1) for roll in rolls]
    edges = [at for roll in rolls for at in _name_columns(roll)]
    return [_one_each(roll, edges) for roll in rolls]


def _name_columns(roll: Roll) -> list[float]:
    """Where the columns begin of a list that has three names or more side by side."""
    groups = [group for line, mine in roll.rows for group in columns(replace(line, words=tuple(mine)), GAP)]
    names = [_first(group) for group in groups]
    wide = any(len(columns(replace(line, words=tuple(mine)), GAP)) > FEW for line, mine in roll.rows)
    return [group[0].x0 for group in groups] if wide and all(map(maybe_name, names)) else []


def _one_each(roll: Roll, edges: Sequence[float]) -> Roll:
    """The list of one line with a row for each name, where another list has names in the same columns."""
    if len(roll.rows) != 1 or not edges:
        return roll
    line, mine = roll.rows[0]
    groups = columns(replace(line, words=tuple(mine)), GAP)
    alike = all(any(abs(group[0].x0 - at) < 6 for at in edges) and maybe_name(_first(group)) for group in groups)
    return replace(roll, rows=[(line, group) for group in groups]) if len(groups) > 1 and alike else roll


def _first(group: Sequence[Word]) -> str:
    return re.split(r"[,(]", join_words(group))[0].strip()


def gather(lines: Sequence[Line], label: Label | None = None) -> list[Roll]:
    """The lists that stand on these lines; headings side by side open lists side by side.

    `label`: what stands above them, on no line of theirs.
    """
    return _Gatherer([part for line in level_lines(lines) for part in _at_labels(line)], label).rolls()


def _at_labels(line: Line) -> list[Line]:
    """The line divided before labels within it: "Roll call: Present: Ann Bell. Absent: Cal Dunn"."""
    if line.text.count(":") < SEVERAL:
        return [line]
    cuts = [0]
    for at in range(1, len(line.words)):
        before, rest = line.words[at - 1].text, join_words(line.words[at:])
        ends = before.endswith((".", ";")) or ROLL_CALL.fullmatch(join_words(line.words[:at]))
        if ends and (label := read_label(rest)) and label.there and label.colon:
            cuts.append(at)
    parts = [replace(line, words=line.words[a:b]) for a, b in pairwise([*cuts, len(line.words)])]
    return [part for part in parts if not ROLL_CALL.fullmatch(part.text)]


class _Gatherer:
    """Goes down the lines and keeps the lists that are open."""

    def __init__(self, lines: Sequence[Line], label: Label | None) -> None:
        self.lines = list(lines)
        self.done: list[Roll] = []
        self.active: list[Roll] = []
        self.previous: Line | None = None
        self.second = -1  # the line that holds the second line of a label at its left
        self.read = 0  # the lines above this one are read already
        self.over: str | None = None  # the group of a heading that stands over labels of its own
        if label and self.lines:
            self._open(label, self.lines[0], [], beside=False)
            self.active[0].run_in = False

    def rolls(self) -> list[Roll]:
        for index, line in enumerate(self.lines):
            if AGENDA_HEAD.match(line.text):
                break
            if index >= self.read:
                self._take(index, line)
        return _of_bodies(self.done)

    def _take(self, index: int, line: Line) -> None:
        if not line.words:
            return
        if any(open_bracket(roll) for roll in self.active) or self._divided_alike(line):
            self._add(line)
        elif self._opens(index, line):
            pass
        elif self.active and (_ends(self.active, self.previous, line) or self._left_of(line)):
            self.active = []
        elif self.active:
            self._add(line)
        self.previous = line

    def _opens(self, index: int, line: Line) -> bool:
        if self._opens_table(line) or self._opens_beside(index, line):
            return True
        return self._opens_over(index, line) or self._opens_part(index, line)

    def _add(self, line: Line) -> None:
        distribute(line, self.active)

    def _divided_alike(self, line: Line) -> bool:
        """The line goes on with a list that semicolons divide: "Ann Bell, / Secretary; Cal Dunn"; no label ends so."""
        roll, above = self.active[-1] if self.active else None, self.previous
        if roll is None or above is None or not (roll.run_in and roll.rows and roll.rows[-1][0] is above):
            return False
        said = " ".join(join_words(mine) for _, mine in roll.rows)
        near = line.page == above.page and 0 < line.top - above.top < 1.6 * (above.bottom - above.top)
        return near and ";" in said and bool(re.match(r"[^:;]+;", line.text)) and not above.text.endswith(";")

    def _left_of(self, line: Line) -> bool:
        """Something stands at the left of a column of names that is no label: the list has ended."""
        if not all(r.beside for r in self.active) or line.x0 >= min(r.left for r in self.active) - 6:
            return False
        if len(self.active) > 1 or not self._runs_below(line):
            return True
        self.active[0].left, self.active[0].run_in = 0.0, True
        self.active[0].beside = False
        return False

    def _runs_below(self, line: Line) -> bool:
        """Running text that began behind a label goes on below it: "Present:   Cllr Bell, / Cllrs Dunn and Hill"."""
        roll, above = self.active[0], self.previous
        if above is None or len(roll.rows) != 1 or above is not roll.rows[0][0] or len(columns(line, GAP)) > 1:
            return False
        near = line.page == above.page and line.top - above.top < 1.9 * (above.bottom - above.top)
        led_on = bool(re.search(r"(?:[,;&]|\band)$", above.text.rstrip())) and not line.text.rstrip().endswith(":")
        return near and (names_people(line.text) or (led_on and names_people(line.text, sure=False)))

    def _opens_over(self, index: int, line: Line) -> bool:
        within = self.active and all(r.beside for r in self.active) and line.x0 >= min(r.left for r in self.active) - 6
        if within and not (LABELLED.match(line.text) or COLON_LAST.search(line.text) or self._stands_out(line)):
            return False  # words in the column of names, whatever they say
        if self._told(index, line) or self._led_to(index, line):
            return True
        heads = _heads(line, not self.done)
        if heads and not self._runs_on(line):
            over_all = within and self._off_columns(line)
            self.active = _opened(heads, [] if over_all else self.active, line)
            self.over = self.active[0].group if len(heads) == 1 and not self.active[0].run_in else None
            self.done += [r for r in self.active if r not in self.done]
            return True
        return self._opens_role(line)

    def _stands_out(self, line: Line) -> bool:
        """A label of those there, set in bold or where no column begins: "Also in Attendance" centred over names."""
        label = read_label(line.text)
        alone = label is not None and label.there and not label.rest
        return alone and (line.bold or self._off_columns(line))

    def _off_columns(self, line: Line) -> bool:
        """The line begins where no column of names does: centred over them."""
        return all(abs(line.x0 - roll.left) > APART for roll in self.active)

    def _runs_on(self, line: Line) -> bool:
        """What the line above had no room for: the last word of a post ("Democratic Services / Officer"), or words in
        small letters: "and five / members of the public".
        """
        above = self.previous
        if above is not None and self.active and line.text[:1].islower() and ":" not in line.text:
            return above.page == line.page and line.top - above.top < 1.6 * (above.bottom - above.top)
        if above is None or len(line.words) > 1 or line.bold or not line.text.isalpha():
            return False
        if MANY.search(line.text) or THERE.search(line.text):
            return False
        width = line.words[0].x1 - line.words[0].x0 + 0.3 * line.size
        near = above.page == line.page and line.top - above.top < 1.6 * (above.bottom - above.top)
        margin = max(max(other.x1, other.x0 + MEASURE * other.size) for other in self.lines)
        cells = columns(above, GAP)
        within = any(abs(cell[0].x0 - line.x0) < 6 for cell in cells[1:]) or (
            above.x0 > line.x0 - 4 and line.x0 > min(other.x0 for other in self.lines) + 60 and len(cells) == 1
        )
        return near and self.active != [] and (within or above.x1 + width > margin)

    def _told(self, index: int, line: Line) -> bool:
        """A sentence, over a line or a few, that says of people that they were there, or were not."""
        first = THE_POST.match(line.text)
        names = (
            first["name"] if first and POST_WORDS.search(first["post"]) else re.split(r",|\(|\s+and\s+", line.text)[0]
        )
        if not surely_name(re.split(r"\s+(?:was|were)\s", names)[0].strip()):
            return False
        lines = self._paragraph(index)
        for count in range(1, len(lines) + 1):
            if told := WERE.match(" ".join(one.text for one in lines[:count])):
                break
        else:
            return False
        self._open(Label(group_of(told["there"]), there=True), line, [], beside=False)
        left = len(told["names"].split())
        for one in lines[:count]:
            self.active[0].rows += [(one, list(one.words[:left]))] if left > 0 else []
            left -= len(one.words)
        self.active = []
        self.read = index + count
        return True

    def _led_to(self, index: int, line: Line) -> bool:
        """The end of a sentence, on this line and the one above, that leads to the list below it."""
        below = self.lines[index + 1 : index + 2]
        if not below or not line.text.rstrip().endswith((":", "-", "–")) or len(columns(line, GAP)) > 1:
            return False
        above = self.lines[index - 1].text if index and self.lines[index - 1].page == line.page else ""
        led = LEAD_IN.match(line.text) or LEAD_IN.match(f"{above} {line.text}") or WERE_THERE.match(line.text)
        if not led or read_label(line.text) or not names_people(below[0].text, sure=False):
            return False
        who = led.groupdict().get("who") or ""  # "The Council Staff in attendance were:"
        self._open(Label(group_of(f"{who}{led['there']}"), there=True), line, [], beside=False)
        self.active[0].run_in = False
        return True

    def _paragraph(self, index: int) -> list[Line]:
        """The line and those that follow it closely."""
        lines = self.lines[index : index + 1]
        for line in self.lines[index + 1 : index + RUNS_OVER]:
            high = lines[-1].bottom - lines[-1].top
            if line.page != lines[-1].page or line.top - lines[-1].top > 1.6 * high or ":" in line.text:
                break
            lines.append(line)
        return lines

    def _opens_role(self, line: Line) -> bool:
        """An office with a colon and who held it: "In the Chair: Cllr Bell"; among names, any label with a colon."""
        if len(columns(line)) > 3:
            return False
        offices = [(group, read_role(join_words(group))) for group in columns(line, GAP)]
        if len(offices) > 1 and all(role and role.colon and role.rest for _, role in offices):
            for group, role in offices:  # "Chairman: Cllr Bell     Vice-Chairman: Cllr Dunn"
                if role:
                    self._open(role, line, group[role.behind :], beside=False)
            return True
        if self._leaves_office(line):
            return True
        label = read_role(line.text)
        if label and label.colon and (label.rest and label.rest[0].isupper()):
            self._open(label, line, list(line.words[label.behind :]), beside=False)
            return True
        match = LABELLED.match(line.text)
        if match is None and self.active and (match := BODY_FIRST.match(line.text)) and not _leads_names(match):
            return False
        first = not self.done and match and SEATED.search(match["label"]) and names_people(match["rest"], sure=False)
        if (
            not (self.active or first)
            or not match
            or (self.active and self.active[-1].group == "apologies" and self.active[-1].run_in)
        ):
            return False
        words = len(line.text[: match.start("rest")].split())
        if is_fact(match["label"]) or not _names_follow(match["rest"]):
            return False
        post = None if BODIES.match(match["label"]) else match["label"]
        self._open(Label(None, post), line, list(line.words[words:]), beside=False)
        self.active[0].body = _body_named(match["label"])
        return True

    def _leaves_office(self, line: Line) -> bool:
        """Below the one who holds an office stand the members: "Councillors A Bell and C Dunn"."""
        above = self.active[-1] if self.active else None
        if above is None or not (above.one and above.run_in and above.rows and PLURAL_TITLE.match(line.text)):
            return False
        group = above.group if above.group in ("apologies", "others") else "present"
        self._open(Label(group), line, list(line.words), beside=False)
        return True

    def _opens_part(self, index: int, line: Line) -> bool:
        """A heading within a list, whatever it says: "COUNTRIES", "Co-opted members:" over the names of some."""
        below = self.lines[index + 1 : index + 3]
        if not self.active or not below:
            return False
        if self._opens_body(line, below[0]):
            return True
        if any(r.beside or (r.run_in and r.rows) for r in self.active):
            return False
        under = len(below) > 1 and _is_part(below[0], below[1])  # "COUNTRIES" over "Norland"
        if not _is_part(line, below[1] if under else below[0]):
            return False
        label = read_role(line.text) or Label(None)
        self._open(replace(label, post=None), line, [], beside=False)
        self.active[0].run_in = False
        self.active[0].body = _body_named(line.text)
        return True

    def _opens_body(self, line: Line, below: Line) -> bool:
        """The body of those below stands over them: "Saltby Council:". Without a colon it is set apart or stands first,
        or others do so above it; elsewhere it may be that of the person above.
        """
        above, body = self.active[-1], _body_named(line.text)
        if len(self.active) > 1 or above.beside or not body or len(columns(line, GAP)) > 1 or self.previous is None:
            return False
        name = re.split(r"[,;(–]|\s-\s|\s+and\s+", below.text)[0].strip()
        told = surely_name(name) or bool(PLURAL_TITLE.match(below.text))
        colon, first = line.text.rstrip().endswith(":"), not (above.rows or above.run_in)
        apart = (line.bold and not below.bold) or (line.text.isupper() and not below.text.isupper())
        heads = (colon and (told or maybe_name(name))) or (told and (apart or first or above.body is not None))
        if not heads or re.search(r"(?:[,;&]|\b(?:and|of|the|for))$", self.previous.text.rstrip()):
            return False
        self._open(Label(above.group), line, [], beside=False)
        self.active[0].run_in, self.active[0].body = False, body
        return True

    def _opens_beside(self, index: int, line: Line) -> bool:
        """A label at the left with names in a column at its right opens a list of that column."""
        segments = columns(line, GAP)
        if index == self.second:
            distribute(line, self.active)
            return True
        if len(segments) == 1:
            return self._opens_alone(line)
        if _all_heads(segments):
            return False
        if self._opens_columns(line, segments):
            return True
        text = self._label_text(index, segments)
        label = self._label(text, line) or self._seat(index, segments)
        if label is None:
            return False
        if label.there and self._heads_table(index, segments):
            self._open(label, line, [], beside=False)  # "Present   Organisation" over a table
            self.active[0].run_in = False
            self.active[0].barred = _barred(segments)
            return True
        self.second = index + 1 if text != join_words(segments[0]) else -1
        names = segments[1:]
        while len(names) > 1 and (within := self._label_within(index, names[0], label)):
            self.over = label.group if label.there else self.over
            self._open(label, line, [], beside=True, left=names[0][0].x0)
            label, names = within, names[1:]
        behind = [w for segment in names for w in segment]
        if body := self._body_first(join_words(behind), label):
            left = behind[0].x0
            self._open(label, line, [], beside=True, left=left)
            label, behind = body, behind[body.behind :]
            self._open(label, line, behind, beside=True, left=left)
            return True
        self._open(label, line, behind, beside=True)
        return True

    def _opens_columns(self, line: Line, segments: list[list[Word]]) -> bool:
        """The title of those in a column stands once at the left of each: "Councillor  A Bell   Councillor  C Dunn"."""
        titles = [i for i, segment in enumerate(segments) if SEAT.fullmatch(join_words(segment))]
        over = read_label(join_words(segments[0])) if titles[:1] == [1] else None
        if len(titles) < SEVERAL or (titles[0] > 0 and not (over and over.there)) or not (self.active or over):
            return False
        ends = [*titles[1:], len(segments)]
        names = [[w for segment in segments[a + 1 : b] for w in segment] for a, b in zip(titles, ends, strict=True)]
        if not all(words and maybe_name(join_words(words)) for words in names):
            return False
        rolls: list[Roll] = []
        for words, end in zip(names, ends, strict=True):
            self._open(over or Label(None), line, words, beside=True, left=words[0].x0)
            self.active[0].right = segments[end][0].x0 - 2 if end < len(segments) else float("inf")
            rolls += self.active
        self.active = rolls
        return True

    def _heads_table(self, index: int, segments: list[list[Word]]) -> bool:
        """What stands beside the label heads columns: words known for it, or such words in bold over a row that is not:
        "Apologies   Initials   Reason".
        """
        known = [COLUMN_HEAD.match(join_words(segment)) is not None for segment in segments[1:]]
        below = self.lines[index + 1 : index + 2]
        bold = all(w.bold for segment in segments for w in segment) and bool(below) and not below[0].words[-1].bold
        return all(known) or (bold and any(known))

    def _body_first(self, text: str, above: Label) -> Label | None:
        """The label of a body before its names in the second column: "Present:   Board: Ann Bell, Cal Dunn"."""
        match = LABELLED.match(text)
        if not match or not above.there or is_fact(text) or not BODIES.search(match["label"]) or TITLE.match(text):
            return None
        if not _names_follow(match["rest"]):
            return None
        return Label(above.group, behind=len(text[: match.start("rest")].split()), colon=True)

    def _label_within(self, index: int, words: list[Word], above: Label) -> Label | None:
        """A label of its own in the second column: "Present:   Councillors:   A Bell"; a title without a colon is one
        where it is that of several, or stands on the line below as well.
        """
        text = join_words(words)
        below = columns(self.lines[index + 1], GAP)[0] if self.lines[index + 1 : index + 2] else []
        again = join_words(below) == text and abs(below[0].x0 - words[0].x0) < APART
        seat = SEAT.fullmatch(text) and (again or MANY.search(text))
        if not (seat or text.rstrip().endswith(":")) or is_fact(text):
            return None
        post = None if seat or BODIES.match(text.rstrip(" :")) else text.rstrip(" :")
        label = read_label(text) or read_role(text) or Label(None, post)
        return replace(label, group=above.group) if above.group == "apologies" else label

    def _opens_alone(self, line: Line) -> bool:
        """An office alone at the left of an open column, or the second line of a label, has its names on"
        " lines below."""
        rolls = [r for r in self.active if r.beside]
        if not rolls or line.x1 > rolls[0].left - 4:
            return False
        if (role := read_role(line.text)) and not role.rest:
            self._open(role, line, [], beside=True, left=rolls[0].left)
            return True
        return False

    def _label_text(self, index: int, segments: list[list[Word]]) -> str:
        """The text of the label at the left, with its second line: "Officers in" over "Attendance:"."""
        text = join_words(segments[0])
        following = self.lines[index + 1 : index + 2]
        if text.rstrip().endswith(":") or not following or not following[0].words:
            return text
        below = columns(following[0], GAP)[0]
        near = abs(below[0].x0 - segments[0][0].x0) < 6 and below[-1].x1 < segments[1][0].x0 - 4
        joined = f"{text} {join_words(below)}"
        if near and read_label(joined) and (_goes_below(text, join_words(below)) or not read_label(text)):
            return joined
        return text

    def _label(self, text: str, line: Line) -> Label | None:
        first = not self.done
        if (label := read_label(text, first)) and not label.rest:
            return label
        role = read_role(text)
        if role and not role.rest and (role.colon or self.active):
            return role
        sub = LABELLED.match(f"{text} -") if self.active and all(r.beside for r in self.active) else None
        if sub and not is_fact(text) and line.x0 < self.active[0].left - 6:
            if MANY.search(sub["label"]) and (other := group_of(sub["label"])) in ("others", "officers"):
                return Label(other)  # "Visiting Members"
            return Label(None, None if BODIES.match(sub["label"]) else sub["label"])
        return None

    def _seat(self, index: int, segments: list[list[Word]]) -> Label | None:
        """A label that no list of words knows, known by its place: above or below others, with names at its right."""
        text, names = join_words(segments[0]), join_words(segments[1])
        titled = surely_name(re.split(r"[,;(]|\s[–-]\s", names)[0])
        several = "," in names and all(maybe_name(name) for name in re.split(r",\s*|\s+and\s+", names))
        people = titled or several or MANY.search(text) or POST_WORDS.search(text) or BODY.search(text)
        if not people or len(segments[0]) > 5 or is_fact(text) or surely_name(text) or not _names_follow(names):
            return None
        beside = self.done[-1] if self.done and self.done[-1].beside else None
        if beside:
            aligned = abs(segments[1][0].x0 - beside.left) < 6 and segments[0][0].x0 < beside.left - 6
        else:
            aligned = not self.done and self._among_facts(index, segments)
        if not aligned:
            return None
        chair = is_chair(text)
        group = MANY.search(text.rstrip(" :")) or BODY.search(text)  # it says no more than who sits together
        return Label(beside.group if beside else group_of(text), None if group or chair else text.rstrip(" :"), chair)

    def _among_facts(self, index: int, segments: list[list[Word]]) -> bool:
        """A line above that is laid out alike gives a fact (Date, Venue), or one below has a label that is known."""
        for line in reversed(self.lines[max(0, index - 8) : index]):
            other = columns(line, GAP)
            starts = [abs(a[0].x0 - b[0].x0) < 6 for a, b in zip(other, segments, strict=False)]
            if len(other) < 2 or not all(starts[:2]):
                break
            if is_fact(join_words(other[0])):
                return True
        below = [columns(line, GAP) for line in self.lines[index + 1 : index + 7]]
        alike = [o for o in below if len(o) > 1 and abs(o[0][0].x0 - segments[0][0].x0) < 6]
        return any(abs(o[1][0].x0 - segments[1][0].x0) < 6 and read_label(join_words(o[0])) for o in alike)

    def _opens_table(self, line: Line) -> bool:
        """The heads of a table of people without a label above it: those present."""
        if self.done or not heads_people([join_words(group) for group in columns(line, GAP)]):
            return False
        self._open(Label("present"), line, [], beside=False)
        self.active[0].run_in = False
        return True

    def _open(self, label: Label, line: Line, names: list[Word], beside: bool, left: float | None = None) -> None:
        above = self.active[-1] if self.active else None
        group = label.group or (above.group if above else "present")
        if label.chair and label.one and group == "apologies":
            group = "present"  # who presided did not send any
        if self.over in ("apologies", "others") and label.group == "present" and not label.there:
            group = self.over  # "Apologies" over "Member    L Bell"
        at = names[0].x0 if names else line.x0
        left = left if left is not None else at if beside else 0.0
        roll = Roll(group, left, float("inf"), run_in=not beside, beside=beside, post=label.post, chair=label.chair)
        roll.one, roll.names_at = label.one, at
        if names:
            roll.rows.append((line, names))
        self.active = [roll]
        self.done.append(roll)


def _goes_below(label: str, below: str) -> bool:
    """The label goes on: "Staff and" over "Others:", "Officers" over "In attendance:", "Absent" over "With leave"."""
    if BROKEN.search(label) or below[0].islower() or MANNER_BELOW.match(below):
        return True
    return WHETHER.fullmatch(below) is not None and not THERE.search(label)


def _is_part(line: Line, below: Line) -> bool:
    """The line, set apart by its look or its colon, heads the name on the line below it."""
    text, name = line.text.rstrip(), re.split(r"[,;(–]|\s-\s|\s+and\s+", below.text)[0]
    if (
        (len(line.words) > 6 and not _body_named(line.text))
        or len(columns(line, GAP)) > 1
        or is_fact(text)
        or ITEM.match(text)
        or not maybe_name(name)
        or surely_name(text)
    ):
        return False
    apart = (line.bold and not below.bold) or (text.isupper() and not name.isupper())
    inset = below.x0 > line.x0 + 6 and not maybe_name(text)
    return text[:1].isupper() and (text.endswith(":") or apart or inset) and not re.search(r"[,(]", text)


def _body_named(heading: str) -> str | None:
    """The body whose people stand below a heading, where it has a name of its own: "Saltby Borough Council:"."""
    name = REPRESENTING.sub("", heading.rstrip(" :")).strip()
    person = TITLE.match(name) or POST_WORDS.search(name) or re.search(r"[,;(\[]", name)  # "Mr Dunn, Quay Trust"
    own = len(name.split()) > 1 and name[:1].isupper() and not SEATED.search(name) and BODY_NAME.match(name)
    return name if own and not person and not ATTENDANCE_HEAD.match(name) else None


def _leads_names(match: re.Match[str]) -> bool:
    """A body stands before the dash, and people with titles behind it."""
    return _body_named(match["label"]) is not None and bool(TITLE.match(match["rest"])) and names_people(match["rest"])


def _of_bodies(rolls: list[Roll]) -> list[Roll]:
    """The lists, those below the names of several bodies with the body each comes from; one alone is that which met."""
    bodies = {roll.body for roll in rolls if roll.body}
    return [replace(roll, post=roll.post or roll.body) for roll in rolls] if len(bodies) > 1 else rolls


def _names_follow(text: str) -> bool:
    firsts = [re.split(r"[,(]|\s[–-]\s|\s+and\s+", one)[0] for one in text.split(";")]
    first = firsts[0]
    if len(firsts) > 1 and any(maybe_name(name) for name in firsts):
        return True
    return surely_name(first) or (maybe_name(first) and (first != text or len(text.split()) < 4))


def level_lines(lines: Sequence[Line]) -> list[Line]:
    """Lines as the eye reads them across: those of cells side by side made one."""
    out: list[Line] = []
    waiting: list[Line] = []
    for line in [*lines, None]:
        if line is not None and line.cell:
            waiting.append(line)
            continue
        out += _across(waiting)
        waiting = []
        if line is not None:
            out.append(line)
    return out


def _across(cells: list[Line]) -> list[Line]:
    rows: list[list[Line]] = []
    for line in sorted(cells, key=lambda c: (c.page, c.top, c.x0)):
        if rows and rows[-1][0].page == line.page and abs(rows[-1][0].top - line.top) < 3:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [replace(r[0], words=tuple(w for c in sorted(r, key=lambda c: c.x0) for w in c.words)) for r in rows]


def open_bracket(roll: Roll) -> bool:
    """A bracket of the list so far is not closed."""
    text = " ".join(join_words(mine) for _, mine in roll.rows)
    return text.count("(") > text.count(")")


Heads = list[tuple[list[Word], Label]]


def _heads(line: Line, first: bool) -> Heads:
    """The headings on a line with the words they stand in: one, or several side by side."""
    groups = columns(line)
    found = [(group, label) for group in groups if (label := read_label(join_words(group), first))]
    if len(found) == len(groups) > 1:
        return found
    label = read_label(line.text, first) or _bold_label(line, first)
    if label:
        return [(list(line.words), label)]
    return found[:1] if found and found[0][0][0] is line.words[0] else []


def _bold_label(line: Line, first: bool) -> Label | None:
    """A label told from the names behind it by its type alone: "**Apologies** Mrs Hill, Mr Dunn"."""
    bold = next((i for i, word in enumerate(line.words) if not word.bold), 0)
    head, rest = join_words(line.words[:bold]), join_words(line.words[bold:])
    if not bold or bold > LABEL_WORDS or head.endswith((":", ".", ",", "-", "–")) or not _names_follow(rest):
        return None
    return read_label(f"{head}: {rest}", first)


def _all_heads(segments: list[list[Word]]) -> bool:
    return all(ATTENDANCE_HEAD.match(join_words(segment)) for segment in segments)


def _opened(heads: Heads, active: list[Roll], line: Line) -> list[Roll]:
    """The lists that the headings of a line open; a list beside a lone heading goes on."""
    opened = []
    for index, (group, label) in enumerate(heads):
        right = heads[index + 1][0][0].x0 - 2 if index + 1 < len(heads) else float("inf")
        left = group[0].x0 if len(heads) > 1 or len(active) > 1 else 0.0  # a lone heading may be centred over its list
        roll = Roll(label.group or "present", left, right, run_in=bool(label.rest))
        roll.post, roll.chair, roll.one = label.post, label.chair, label.one
        opened.append(roll)
        if not label.rest and join_words(group).endswith(":"):
            roll.body = _body_named(join_words(group))  # "Officers from Saltby Council:"
        if label.rest:
            opened[-1].rows.append((line, group[label.behind :]))
            opened[-1].names_at = group[label.behind].x0
    beside = [r for r in active if len(active) > 1 and not any(r.left - 5 <= o.left < r.right for o in opened)]
    if len(opened) == 1 and beside:
        over = next((r for r in active if r.left - 5 <= opened[0].left < r.right), None)
        opened[0].right = over.right if over else opened[0].right
        return [*opened, *beside]
    return opened


def _ends(active: list[Roll], previous: Line | None, line: Line) -> bool:
    """A list ends at prose, at an item of the minutes, at a line in another, larger type; in running text, at a gap."""
    if previous is None:
        return False
    if TABLE_HEAD.match(line.text) and len(columns(line)) > 1:
        return True
    right = all(r.run_in for r in active) and line.x0 > max(r.names_at for r in active) + 100
    if right and not open_bracket(active[-1]):
        return True
    away = all(roll.group == "apologies" for roll in active)
    if PRESIDES.search(line.text) and (away or _named_above(active, line)):
        return True
    item = ITEM.match(line.text)
    if item and any(r.rows for r in active) and not _next_named(active, line, item["rest"]):
        return True
    if _set_apart(previous, line) or _is_prose(line) or place_of_sitting(line.text):
        return True
    high = previous.bottom - previous.top
    gap = line.top - previous.top if line.page == previous.page else 0.0
    column = all(r.beside or r.run_in for r in active) and line.x0 >= min(r.left or r.names_at for r in active) - 6
    if gap > (5 if column else 1.6) * high and all(r.run_in or r.beside for r in active):
        return not (LEADS_ON.search(previous.text) or _goes_on(active[-1], line, gap / high))
    shouted = line.text.isupper() and not previous.text.isupper() and len(line.words) > 1
    return shouted and all(r.run_in or r.rows for r in active) and not TITLE.match(line.text)


def _goes_on(roll: Roll, line: Line, step: float) -> bool:
    """Below a gap, of `step` lines, stand more of those present, and nothing but them."""
    return roll.group != "apologies" and step < 4 and names_people(line.text)


def _next_named(active: list[Roll], line: Line, rest: str) -> bool:
    """Behind the number stands a name, or what may be one where the names are counted: 1. Ann Bell, 2. Cal Dunn."""
    name = re.split(r"[,(–]|\s-\s", rest)[0].strip()
    ranked = TITLE.match(line.text) and maybe_name(name)  # "PC 2207 Ann Bell"
    above = re.match(r"\d{1,2}", active[-1].rows[-1][1][0].text) if active[-1].rows else None
    number = re.match(r"\d{1,2}", line.text)
    counted = above and number and int(number[0]) == int(above[0]) + 1
    return surely_name(name) or bool(ranked or (counted and maybe_name(name)))


def _named_above(active: list[Roll], line: Line) -> bool:
    """The line speaks of somebody whom the list has named: "Councillor Bell in the Chair"."""
    spoken = bare_name(PRESIDES.sub("", line.text)).split()
    named = {word.text.strip(".,;:()") for roll in active for _, mine in roll.rows for word in mine}
    return bool(spoken) and spoken[-1] in named


def _is_prose(line: Line) -> bool:
    """A sentence: more small words than a name and its post would have."""
    if SENTENCE.match(line.text) and len(line.words) > 7:
        return True
    bare = re.sub(r"\([^()]*\)", "", line.text).split()
    small = [w for w in bare if w.isalpha() and w.islower() and not SMALL.fullmatch(w)]
    begun = [w for w in bare if w[:1].islower()]
    if len(bare) > PROSE and len(begun) > 0.55 * len(bare) and len(small) > len(bare) / 5:
        return True
    return len(bare) > 6 and len(small) > 0.45 * len(bare)


def _set_apart(previous: Line, line: Line) -> bool:
    """The line stands apart from the one above it, larger and in another slant; a scan shows no slant."""
    apart = line.page == previous.page and line.top - previous.top > 1.6 * (previous.bottom - previous.top)
    return apart and line.italic != previous.italic and line.size > 1.1 * previous.size


def _barred(segments: Sequence[Sequence[Word]]) -> tuple[tuple[float, float], ...]:
    """The columns under heads that no table of people has for who they are: "Reason", "Minutes to"."""
    starts = [segment[0].x0 - 6 for segment in segments]
    heads = [COLUMN_HEAD.match(join_words(segment)) is not None for segment in segments]
    ends = [*starts[1:], float("inf")]
    return tuple((a, b) for a, b, head in list(zip(starts, ends, heads, strict=True))[1:] if not head)


def _within(barred: Sequence[tuple[float, float]], x0: float) -> bool:
    return any(a <= x0 < b for a, b in barred)


def distribute(line: Line, rolls: Sequence[Roll]) -> None:
    """Give each list the words of the line that stand in its column."""
    for roll in rolls:
        mine = [w for w in line.words if roll.left - 6 <= w.x0 < roll.right and not _within(roll.barred, w.x0)]
        if mine:
            roll.rows.append((line, mine))


def named(text: str) -> str:
    """The name without what stands around it, to tell one person from another."""
    return bare_name(text).casefold()


__all__ = ["GAP", "Roll", "distribute", "gather", "group_of", "level_lines", "named", "open_bracket"]
