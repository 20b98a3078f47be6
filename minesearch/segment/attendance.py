"""Who was there: the attendance list in the head of a set of minutes, and apologies given in an item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from minesearch.model.meeting import Attendee
from minesearch.model.source import Line, Word
from minesearch.patterns import AGENDA_HEAD, ATTENDANCE_HEAD
from minesearch.segment.names import TITLE, post_and_name, read_name, split_names
from minesearch.text import columns, fold, join_words

GROUPS = (
    (re.compile(r"apolog|regrets|absent", re.I), "apologies"),
    (re.compile(r"officer|official|staff|clerk|secretariat", re.I), "officers"),
    (
        re.compile(r"also|in attendance|other|guest|observer|public|visitor|invit|zoom|teams|phone|video", re.I),
        "others",
    ),
    (re.compile(r"present|attend|member|councillor|trustee", re.I), "present"),
)
NOBODY = re.compile(r"^(?:none|nil|no apologies|there were (?:no|none)|n/?a|-+)\b", re.IGNORECASE)
PLURAL_TITLE = re.compile(
    r"^(?:and\s+)?(?:councillors|cllrs|members|messrs|trustees|directors)\s*:?\s+(?=[A-Z])", re.IGNORECASE
)
SURNAMES = re.compile(r"[A-Z][\w'’-]+(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+)[A-Z][\w'’-]+)+\s*[.;:]?$")
FIRM = re.compile(r"[^,;()]+,\s+(?P<firm>[A-Z][\w&'’-]+)\s*[.;:]?$")  # "Ann Bell and Cal Dunn, Quayside"
PUBLIC = re.compile(  # people who are counted, not named
    r"[\s,]+(?:and\s+)?(?:\d{1,3}|one|two|three|four|five|six|several|some|a\s+few|no)\s+(?:other\s+)?"
    r"(?:members?\s+of\s+(?:the\s+)?public|residents?|parishioners?|observers?|visitors?)\b.*$",
    re.IGNORECASE,
)
RECEIVED = re.compile(
    r"(?:apolog(?:y|ies)(?: for absence)?|regrets)\b"
    r"(?:[^.]{0,60}?\b(?:received|submitted|accepted|given|noted|tendered)\b"
    r"[^.]{0,30}?\b(?:from|by|on behalf of|for)|\s+(?:were\s+)?from)\b\s*:?\s*(?P<names>[^\n]+)",
    re.IGNORECASE,
)
BODY = re.compile(
    r"\b(?:council|police|fire|service|services|trust|authority|partnership|board|nhs|association|agency|university|college"
    r"|school|group|society|company|commission|probation|rescue|department|office|committee|ltd|limited)\b",
    re.IGNORECASE,
)  # words of the name of a body that someone comes from
SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b(?:Mr|Dr|Ms))(?<!\bMrs)(?<!\bCllr)(?<!\bSt)\.\s+(?=[A-Z])|\.$")
TAKES_CHAIR = re.compile(
    r"(?P<name>[A-Z][^,;:]{3,58}?)\s*[,–-]?\s+(?:(?i:took|assumed|resumed|occupied)\s+(?i:the\s+chair)|(?i:in\s+the\s+chair))\b"
)
CHAIRED = re.compile(
    r"(?:\bmeeting\s+was\s+chaired\s+by\s+|^(?:\d{1,3}\.\s+)?The\s+Chair\s*\()"
    r"(?P<name>(?:Mrs|Mr|Ms|Miss|Dr|Prof|Sir|Cllr|Councillor)\.?(?:\s+[A-Z][\w.'’-]*){1,4})"
)
CALLS_TO_ORDER = re.compile(
    r"(?:^|[-–—.:]\s+)(?P<name>[A-Z][^,;:.–—]{2,50}?)\s+(?i:called\s+(?:the|this)\s+(?:\w+\s+)?meeting\s+to\s+order)\b"
    r"|(?i:\bcalled\s+to\s+order\b[^.;]{0,40}?\bby)\s+(?P<by>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,4})"
)
HEADS_COUNCIL = re.compile(r"(?:mayor|reeve)\s+[A-Z]", re.IGNORECASE)
PRESIDES = re.compile(r"\(?(?:in\s+the\s+chair|(?:the\s+)?chair(?:man|woman|person)?)\)?$", re.IGNORECASE)
SPACE = 0.6  # of the size: no wider gap stands between the words of running text


@dataclass
class _Group:
    """The lines under one heading while they are gathered. `left` and `right` bound its column in points."""

    name: str
    left: float
    right: float
    rows: list[tuple[Line, list[Word]]] = field(default_factory=list)
    run_in: bool = False


def group_of(heading: str) -> str:
    """present, officers, others or apologies, by the words of a heading."""
    return next(name for regex, name in GROUPS if regex.search(heading))


def read_attendance(lines: Sequence[Line], words: frozenset[str]) -> list[Attendee]:
    """The people of the attendance list that stands on these lines (the head of the minutes, up to the first item)."""
    attendees = [a for group in _groups(lines) for a in _people(group, words)]
    return _unique(attendees)


def _groups(lines: Sequence[Line]) -> list[_Group]:
    """The lines below each heading; headings side by side open lists side by side."""
    done: list[_Group] = []
    active: list[_Group] = []
    previous: Line | None = None
    for line in level_lines(lines):
        if AGENDA_HEAD.match(line.text):
            break
        heads = [] if any(_open_bracket(g) for g in active) else _heads(line)
        if heads:
            active = _opened(heads, active, line)
            done += [g for g in active if g not in done]
        elif active:
            if previous is not None and _list_over(active, previous, line):
                active = []
                continue
            _distribute(line, active)
        previous = line
    return done


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


def _open_bracket(group: _Group) -> bool:
    text = " ".join(join_words(mine) for _, mine in group.rows)
    return text.count("(") > text.count(")")


def _heads(line: Line) -> list[tuple[list[Word], re.Match[str]]]:
    """The headings on a line with the words they stand in: one, or several side by side."""
    groups = columns(line)
    found = [(group, match) for group in groups if (match := _head(join_words(group)))]
    if len(found) == len(groups) > 1:
        return found
    match = _head(line.text)
    return [(list(line.words), match)] if match else found[:1] if found and found[0][0][0] is line.words[0] else []


def _head(text: str) -> re.Match[str] | None:
    match = ATTENDANCE_HEAD.match(text)
    if not match or (match["rest"] and not re.search(r"[:;-]|–", match["end"])):
        return None
    return match


def _opened(heads: list[tuple[list[Word], re.Match[str]]], active: list[_Group], line: Line) -> list[_Group]:
    """The lists that the headings of a line open; a list beside a lone heading goes on."""
    opened = []
    for index, (group, match) in enumerate(heads):
        right = heads[index + 1][0][0].x0 - 2 if index + 1 < len(heads) else float("inf")
        left = group[0].x0 if len(heads) > 1 or len(active) > 1 else 0.0  # a lone heading may be centred over its list
        opened.append(_Group(group_of(match["head"]), left, right, run_in=bool(match["rest"])))
        if match["rest"]:
            behind = len(match.string[: match.start("rest")].split())
            opened[-1].rows.append((line, group[behind:]))
    beside = [g for g in active if len(active) > 1 and not any(g.left - 5 <= o.left < g.right for o in opened)]
    if len(opened) == 1 and beside:
        over = next((g for g in active if g.left - 5 <= opened[0].left < g.right), None)
        opened[0].right = over.right if over else opened[0].right
        return [*opened, *beside]
    return opened


def _list_over(active: list[_Group], previous: Line, line: Line) -> bool:
    """A run-in list ends where its paragraph ends; every list ends at prose, and at a line in another, larger type."""
    if _set_apart(previous, line):
        return True
    if all(g.run_in for g in active):
        apart = line.page == previous.page and line.top - previous.top > 1.6 * (previous.bottom - previous.top)
        return apart or (line.text.isupper() and not previous.text.isupper() and len(line.words) > 1)
    return (
        bool(re.match(r"(the|it was|in the|there|an?|this|please)\s+[a-z]", line.text, re.IGNORECASE))
        and len(line.words) > 7
    )


def _set_apart(previous: Line, line: Line) -> bool:
    """The line stands apart from the one above it, larger and in another slant."""
    apart = line.page == previous.page and line.top - previous.top > 1.6 * (previous.bottom - previous.top)
    return apart and line.italic != previous.italic and line.size > 1.1 * previous.size


def _distribute(line: Line, active: list[_Group]) -> None:
    for group in active:
        mine = [word for word in line.words if group.left - 6 <= word.x0 < group.right]
        if mine:
            group.rows.append((line, mine))


def _people(group: _Group, words: frozenset[str]) -> Iterator[Attendee]:
    if not group.rows:
        return
    text = fold([replace(line, words=tuple(mine)) for line, mine in group.rows], words).text
    page = group.rows[0][0].page
    if said := apologies_in(text, page) if group.name == "apologies" else []:
        yield from said
    elif group.run_in or _is_comma_list(group):
        yield from listed(text, group.name, page)
    else:
        yield from _rows(group)


def _is_comma_list(group: _Group) -> bool:
    """The rows are one text: divided by commas throughout, or with an "and" that leads a row on from the one above."""
    rows = [join_words(mine) for _, mine in group.rows]
    text = " ".join(rows)
    led_on = any(re.match(r"and\s", row) for row in rows[1:]) or any(row.endswith(",") for row in rows[:-1])
    bare = re.sub(r"\([^()]*\)", "", text)
    marks = text.count(",") + text.count(";")
    return marks >= 2 * len(rows) or (len(rows) == 1 and marks > 1) or (led_on and bare.count(",") >= len(rows) - 1 > 0)


def listed(text: str, group: str, page: int) -> Iterator[Attendee]:
    """The people of a list in running text."""
    if NOBODY.match(text.strip()):
        return
    for entry in _with_bodies(_entries(PUBLIC.sub("", text.strip()))):
        name, post = post_and_name(PLURAL_TITLE.sub("", entry))
        read = read_name(name)
        if post is None and read.affiliation is None and not read.chair:
            bare, post = _comma_post(read.name)
            read = replace(read, name=bare, affiliation=post)
        if read.name and any(c.isupper() for c in read.name) and len(read.name.split()) <= 8:
            yield _attendee(
                group, read.name, read.affiliation or post, read.chair, read.initials, page, page, read.clerk
            )


def _entries(text: str) -> list[str]:
    """The entries of a list; behind a title that is for all of them, surnames: "Trustees Hill, Dunn and Frost"."""
    untitled = PLURAL_TITLE.sub("", text)
    if untitled != text and SURNAMES.match(untitled):
        return [name for name in re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", untitled.strip(" .;:")) if name]
    names = split_names(untitled)
    firm = FIRM.match(untitled)
    if firm and len(names) > 1 and names[-1] == firm["firm"] and all(len(name.split()) > 1 for name in names[:-1]):
        return [f"{name} ({firm['firm']})" for name in names[:-1]]
    return names


def _with_bodies(entries: list[str]) -> list[str]:
    """Where names bear titles, an entry without one that speaks of a body is what the person before it belongs to."""
    out: list[str] = []
    for entry in entries:
        if out and TITLE.match(entries[0]) and not TITLE.match(entry) and BODY.search(entry):
            out[-1] = f"{out[-1]} ({entry})" if not out[-1].endswith(")") else f"{out[-1][:-1]} and {entry})"
        else:
            out.append(entry)
    return out


def _rows(group: _Group) -> Iterator[Attendee]:
    """One person a row: the name in the first column, the affiliation in the second, either over several lines."""
    second = _second_column(group.rows)
    if second is not None and (beside := _names_beside(group, second)):
        for column in beside:
            yield from _rows(column)
        return
    pitch = _row_pitch(group.rows)
    entries: list[tuple[list[str], list[str], Line, Line]] = []
    previous: Line | None = None
    for line, mine in group.rows:
        name, post = _in_columns(line, mine, second)
        if entries and previous is not None and _continues(entries[-1], previous, line, name, post, pitch):
            last = entries[-1]
            entries[-1] = ([*last[0], *_texts(name)], [*last[1], *_texts(post)], last[2], line)
        elif name:
            entries.append((_texts(name), _texts(post), line, line))
        previous = line
    for names, posts, first, last_line in entries:
        yield from _row_people(group.name, names, posts, first, last_line)


def _names_beside(group: _Group, second: float) -> tuple[_Group, _Group] | None:
    """The two lists of a group whose second column holds names with titles too, instead of affiliations."""
    left, right = (_Group(group.name, group.left, second - 4), _Group(group.name, second - 4, group.right))
    for line, mine in group.rows:
        _distribute(replace(line, words=tuple(mine)), [left, right])
    titled = [[bool(TITLE.match(join_words(mine))) for _, mine in column.rows] for column in (left, right)]
    return (left, right) if all(len(marks) > 1 and all(marks) for marks in titled) else None


def _in_columns(line: Line, mine: list[Word], second: float | None) -> tuple[list[Word], list[Word]]:
    """The words of a row in the first and in the second column; text that runs across the edge is all in the first."""
    post = [w for w in mine if second is not None and w.x0 >= second - 4]
    name = mine[: len(mine) - len(post)]
    if name and post and post[0].x0 - name[-1].x1 <= SPACE * post[0].size:
        return mine, []
    return name, post


def _texts(words: list[Word]) -> list[str]:
    return [join_words(words)] if words else []


def _row_people(group: str, names: list[str], posts: list[str], first: Line, last: Line) -> Iterator[Attendee]:
    text = re.sub(r"\s+and$", "", " ".join(names))
    if NOBODY.match(text):
        return
    name, post = (text, None) if posts else _comma_post(text)
    read = read_name(name)
    affiliation = " ".join(posts).strip(" ,;") or read.affiliation or post
    presides = bool(affiliation and PRESIDES.match(affiliation))
    if read.name:
        affiliation = None if presides else affiliation
        yield _attendee(
            group, read.name, affiliation, read.chair or presides, read.initials, first.page, last.page, read.clerk
        )


def _comma_post(text: str) -> tuple[str, str | None]:
    """A row without a second column may give the affiliation behind a comma or a dash."""
    read = read_name(text)
    if read.affiliation or read.chair:
        return text, None
    match = re.match(r"(?P<name>[^,–(]{4,45}?)\s*(?:,|\s[–-])\s+(?P<post>.{4,})$", text)
    if not match or len(match["name"].split()) < 2:
        return text, None
    return match["name"], match["post"]


def _attendee(
    group: str, name: str, post: str | None, chair: bool, initials: str | None, page: int, end: int, clerk: bool
) -> Attendee:
    served = "officers" if clerk and group == "present" else group
    return Attendee(served, name, post, chair, page, end, initials)


def _second_column(rows: list[tuple[Line, list[Word]]]) -> float | None:
    """The left edge of a second column that at least two rows share; None where there is one column."""
    starts: list[float] = []
    for line, mine in rows:
        groups = columns(replace(line, words=tuple(mine)), 0.9)
        starts += [g[0].x0 for g in groups[1:2]]
    if not starts:
        return None
    edge = max(starts, key=lambda s: sum(abs(s - other) < 6 for other in starts))
    shared = [s for s in starts if abs(s - edge) < 6]
    alone = sum(1 for _, mine in rows if abs(mine[0].x0 - edge) < 6)
    return min(shared) if len(shared) + alone >= 2 or len(rows) <= 2 else None


def _row_pitch(rows: list[tuple[Line, list[Word]]]) -> float | None:
    """The step between rows in points, where rows stand further apart than the lines of one row; else None.

    One wide step among many is a gap in the list: a row that only the list beside it fills.
    """
    steps = sorted(b.top - a.top for (a, _), (b, _) in pairwise(rows) if a.page == b.page)
    if len(steps) < 4:
        return None
    small, large = steps[0], min(steps[len(steps) * 3 // 4], steps[-2])
    return (small + large) / 2 if large > 1.12 * small and large < 2.5 * small else None


def _continues(
    entry: tuple[list[str], list[str], Line, Line],
    previous: Line,
    line: Line,
    name: list[Word],
    post: list[Word],
    pitch: float | None,
) -> bool:
    """The line goes on with the person above it instead of naming another."""
    if not name:
        return True
    close = line.page == previous.page and pitch is not None and line.top - previous.top < pitch
    text = join_words(name)
    if TITLE.match(text) or _initialled(text) or (post and (not close or len(name) > 1)):
        return False
    if close:
        return True
    alone = len(text.split()) == 1 and bool(entry[1])
    only_title = len(TITLE.sub("", " ".join(entry[0])).split()) == 0
    return alone or only_title or text[:1].islower() or text.startswith(("(", "-", "–"))


def _initialled(text: str) -> bool:
    """The line holds a whole name with its initials: "Ann Bell (AB)"."""
    read = read_name(text)
    return read.initials is not None and len(read.name.split()) > 1


def apologies_in(text: str, page: int) -> list[Attendee]:
    """Apologies given in the text of an item: "Apologies were received from Mrs C Bell."."""
    match = RECEIVED.search(text)
    if not match:
        return []
    names = re.sub(r"\s+and\s+(?:\w+\s+)?(?:accepted|noted|approved)$", "", SENTENCE_END.split(match["names"])[0])
    return list(listed(names, "apologies", page))


def surname(name: str) -> str:
    """The last word of a name that is not a letter-behind-the-name."""
    words = [w.strip(".,") for w in name.split()]
    words = [w for w in words if not re.fullmatch(r"[A-Z]{2,4}", w)] or words
    return words[-1].casefold() if words else ""


def mark_chair(
    attendees: list[Attendee], lines: Sequence[str], body: str | None = None
) -> tuple[list[Attendee], str | None]:
    """Who presided: marked in the list, said in a line such as "Mr. A. B. Hill CC in the Chair", or known by what they
    did or are: who called the meeting to order, the mayor at the head of a council.

    Returns the list with the chair marked, and the name as the list prints it (or the line, for one not in it).
    """
    for index, person in enumerate(attendees):
        if person.chair and person.group != "apologies":
            return _presided(attendees, index)
    for line in lines:
        match = TAKES_CHAIR.match(line) or CHAIRED.search(line)
        if not match or "," in match["name"]:
            continue
        name = read_name(match["name"]).name
        if any(word[0].islower() for word in name.split()):
            continue
        if (one := _the_one(attendees, name)) is not None:
            return _presided(attendees, one)
        if len(name.split()) <= 7:
            return attendees, name
    for line in lines:
        called = CALLS_TO_ORDER.search(line)
        one = _the_one(attendees, read_name(called["name"] or called["by"]).name) if called else None
        if one is not None and attendees[one].group == "present":
            return _presided(attendees, one)
    heads = [i for i, person in enumerate(attendees) if person.group == "present" and HEADS_COUNCIL.match(person.name)]
    if heads == [0] and body and re.search(r"\bcouncil$", body, re.IGNORECASE):
        return _presided(attendees, 0)
    return attendees, None


def _the_one(attendees: Sequence[Attendee], name: str) -> int | None:
    """The index of the only one there who bears the surname."""
    fits = [i for i, p in enumerate(attendees) if surname(p.name) == surname(name) and p.group != "apologies"]
    return fits[0] if len(fits) == 1 else None


def _presided(attendees: Sequence[Attendee], one: int) -> tuple[list[Attendee], str]:
    return [replace(person, chair=i == one) for i, person in enumerate(attendees)], attendees[one].name


def _unique(attendees: list[Attendee]) -> list[Attendee]:
    seen: set[tuple[str, str]] = set()
    out = []
    for person in attendees:
        key = (person.group, person.name)
        if key not in seen:
            seen.add(key)
            out.append(person)
    return out
