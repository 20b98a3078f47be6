"""The rows of a list -> entries: one person a line, names in columns, a post beside a name, or running text.

A line break divides first. Lines go on with one another only where the upper one is full to the margin, or ends or
begins as no entry does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from minesearch.model.source import Line, Word
from minesearch.segment.brackets import one_deep
from minesearch.segment.labels import COLUMN_HEAD
from minesearch.segment.name_lists import PLURAL_TITLE
from minesearch.segment.names import (
    MANNER,
    PARENTHESIS,
    POST_WORDS,
    TITLE,
    are_initials,
    bare_name,
    is_chair,
    maybe_name,
    name_and_post,
    post_and_name,
    read_name,
    surely_name,
)
from minesearch.segment.rolls import GAP, MEASURE, Roll
from minesearch.text import columns, fold, join_words

FEW = 2  # rows: of as few the columns do not tell what they hold
NEAR = 6.0  # points: how far apart the names of one column begin
SPACE = 0.6  # of the size: no wider gap stands between the words of running text
OPEN_END = re.compile(r"(?:[,;&(/–-]|\b(?:and|of|for|the|to|in|&))$", re.IGNORECASE)
CUT_NAME = re.compile(  # a title or initials whose surname is on the next line: "Councillors A Bell, P J"
    r"(?:^|[,;]|\band|&)\s*(?:(?:(?:cllr|cr|mrs?|ms|miss|dr|rev)\b\.?\s*)+(?:(?-i:[A-Z])\.?\s*)*|(?-i:[A-Z])\.?(?:\s*[A-Z]\.|\s+[A-Z])*)$",
    re.IGNORECASE,
)
AND_LAST = re.compile(r"^(?P<head>.*\S)\s+(?:and|&)$")
GOES_ON = re.compile(r"(?:and\b|or\b|of\b|for\b|&|\(|[–-]\s|[a-z])")

BULLET = re.compile(r"#\d{1,2}[.):]?|\d{1,2}[.)]|[•▪●○◦‣⁃·»]")
SURNAME_FIRST = re.compile(r"[^\W\d_a-z][\w’'-]+,\s+[^\W\d_a-z][\w.]*(?:\s[^\W\d_a-z][\w.]*)?(?:\s*\([^()]*\))*$")

INITIALS_FIRST = re.compile(r"(?P<initials>[A-Z][A-Za-z]?[A-Z]{1,2})\s*(?:[-–:=]\s*)?(?<=[\s:=–-])(?P<rest>[A-Z].*)")

Row = tuple[Line, list[Word]]


CODE = re.compile(r"[A-Z]{2,5}")  # initials, or the letters of a body


@dataclass
class Entry:
    """What a list says of one person, or a stretch of running text that may name several: `names` and"
    " `posts` by line."""

    names: list[str]
    posts: list[str]
    first: Line
    last: Line

    @property
    def text(self) -> str:
        return " ".join(self.names)


def entries_of(roll: Roll, margin: float, words: frozenset[str]) -> list[Entry]:
    """The entries of a list. `margin` is the right edge of full lines in points, `words` those of the pack."""
    if not roll.rows:
        return []
    rows = _unheaded(_unmarked(roll.rows))
    found = [entry for part in _at_plural_titles(rows) for entry in _entries(part, roll.run_in, margin, words)]
    return _initials_last(found)


def _initials_last(entries: list[Entry]) -> list[Entry]:
    """The entries with the initials behind the name, where the list has them before it: "AB  Ann Bell, Clerk".

    One alone may be a rank or a title ("PC Paul Cole"); most of a list are none.
    """
    turned = [_turned(entry) for entry in entries]
    several = sum(entry is not None for entry in turned)
    if several < 2 or several <= len(entries) / 2:
        return entries
    return [new or old for new, old in zip(turned, entries, strict=True)]


def _turned(entry: Entry) -> Entry | None:
    """The entry with its initials behind the name; None where it does not begin with those of its name."""
    match = INITIALS_FIRST.match(" ".join([*entry.names, *entry.posts[:1]]))
    if match is None or len(entry.names) > 1:
        return None
    name = re.split(r"[,;(]|\s[–-]\s", match["rest"])[0].strip()
    heads = "".join(part[0] for word in bare_name(name).split() for part in word.split("-"))
    same = heads[:1] == match["initials"][0] and are_initials(match["initials"], bare_name(name))
    if not same or len(heads) < 2 or not maybe_name(name):
        return None
    if entry.text == match["initials"]:  # in a column of their own
        return replace(
            entry, names=[f"{name} ({match['initials']}){match['rest'][len(name) :]}"], posts=entry.posts[1:]
        )
    if entry.posts:
        return replace(entry, names=[f"{match['rest']} ({match['initials']})"])
    return replace(entry, names=[f"{name} ({match['initials']}){match['rest'][len(name) :]}"])


def _at_plural_titles(rows: list[Row]) -> list[list[Row]]:
    """The rows divided where a line begins with the title of several: "Councillors A Bell, C Dunn" below the chair."""
    parts: list[list[Row]] = []
    for line, mine in rows:
        above = join_words(parts[-1][-1][1]) if parts else ""
        ended = not OPEN_END.search(above) and (maybe_name(re.split(r"[,;]", bare(above))[-1]) or is_chair(above))
        if not parts or (ended and PLURAL_TITLE.match(join_words(mine))):
            parts.append([])
        parts[-1].append((line, mine))
    return parts


def _entries(rows: list[Row], run_in: bool, margin: float, words: frozenset[str]) -> list[Entry]:
    if is_running(rows, run_in):
        text = fold([replace(line, words=tuple(mine)) for line, mine in rows], words).text
        return [Entry([text], [], rows[0][0], rows[-1][0])]
    edges = column_edges(rows)
    if len(edges) > 1:
        return [e for block in _blocks(rows, edges) for e in _columned(block)]
    return _stretches(rows, margin)


def _unmarked(rows: Sequence[Row]) -> list[Row]:
    """The rows without bullets and numbers before the names."""
    return [(line, mine[1:] if len(mine) > 1 and BULLET.fullmatch(mine[0].text) else mine) for line, mine in rows]


def _unheaded(rows: list[Row]) -> list[Row]:
    """The rows without one that only heads the columns: Name, Title, Organisation."""
    line, mine = rows[0]
    heads = [join_words(group) for group in columns(replace(line, words=tuple(mine)), GAP)]
    return rows[1:] if len(rows) > 1 and all(COLUMN_HEAD.match(head) for head in heads) else rows


def is_running(rows: Sequence[Row], run_in: bool) -> bool:
    """The rows are one text: divided by commas throughout, and broken where the line is full, not where an"
    " entry ends."""
    texts = [join_words(mine) for _, mine in rows]
    whole = one_deep(" ".join(texts))
    plain = bare(whole)
    marks = plain.count(",") + plain.count(";")
    clean = [_ends_entry(above, below) for above, below in pairwise(texts)]
    if len(texts) > 1 and (all(clean) or all(SURNAME_FIRST.match(text) for text in texts)):
        return False
    if len(texts) > 3 and sum(clean) > 0.6 * len(clean):
        return False
    led_on = (
        any(re.match(r"and\s", text) for text in texts[1:])
        or any(text.endswith((",", ";")) for text in texts[:-1])
        or any(_and_between(above, below) for above, below in pairwise(texts))
        or (len(texts) > 2 and not any(clean) and _all_named(plain))
    )
    dense = len(texts) > 1 and all(sum(bare(text).count(mark) for mark in ",;") > 1 for text in texts[:-1])
    listed = (
        dense
        or marks >= 2 * len(rows)
        or (len(rows) == 1 and marks > 1)
        or (led_on and plain.count(",") >= len(rows) - 1 > 0)
    )
    return run_in or listed


def _all_named(plain: str) -> bool:
    """The text is names with commas between them and an "and" before the last; nothing stands in brackets any more."""
    names = re.split(r"\s*,\s*|\s+(?:and|&)\s+", plain.strip(" .,;"))
    return len(names) > 2 and re.search(r"\s(?:and|&)\s", plain) is not None and all(maybe_name(n) for n in names)


def _ends_entry(above: str, below: str) -> bool:
    """The break between two lines is where one entry ends and the next begins."""
    if (
        _unfinished(above)
        or OPEN_END.search(above)
        or CUT_NAME.search(above)
        or GOES_ON.match(below)
        or above.count("(") > above.count(")")
    ):
        return False
    return maybe_name(_first_piece(below)) or bool(TITLE.match(below))


def _and_between(above: str, below: str) -> bool:
    """The "and" at the end of a line stands between two people, not in the midst of a post or of a body's name."""
    match = AND_LAST.match(above)
    last = re.split(r"[,;]\s*(?![^(]*\))", match["head"])[-1] if match else ""
    first = bare(_first_piece(below)).strip()
    return match is not None and (last.endswith(")") or maybe_name(last)) and maybe_name(first)


def margin_of(lines: Sequence[Line]) -> float:
    """The right edge of full lines; further right than any where these are too short to tell."""
    return max(
        (max(line.x1, line.x0 + MEASURE * line.size) for line in lines),
        default=0.0,
    )


# -- one column ------------------------------------------------------------------------------------------------------


def _stretches(rows: Sequence[Row], margin: float) -> list[Entry]:
    """The lines of one column, joined where they go on with one another."""
    texts = [join_words(mine) for _, mine in rows]
    titled = sum(bool(TITLE.match(text)) for text in texts) > 0.6 * len(texts)
    pitch = row_pitch(rows)
    left = min(mine[0].x0 for _, mine in rows[1:]) if len(rows) > 1 else rows[0][1][0].x0
    found: list[Entry] = []
    for index, (line, mine) in enumerate(rows):
        if found and _joined(found[-1], rows[index - 1], (line, mine), margin, pitch, titled, left):
            found[-1].names.append(texts[index])
            found[-1].last = line
        else:
            found.append(Entry([texts[index]], [], line, line))
    return found


def _joined(
    entry: Entry, above: Row, below: Row, margin: float, pitch: float | None, titled: bool, left: float
) -> bool:
    over, text = join_words(above[1]), join_words(below[1])
    if entry.text.count("(") > entry.text.count(")"):
        return True
    if OPEN_END.search(over) or CUT_NAME.search(over) or _unfinished(over) or GOES_ON.match(text):
        return True
    word = below[1][0]
    full = above[1][-1].x1 + 0.25 * word.size + (word.x1 - word.x0) > margin
    turned = SURNAME_FIRST.match(text) and SURNAME_FIRST.match(over)
    if turned or surely_name(_first_piece(text)) or initialled(text) or name_and_post(text):
        return False
    close = below[0].page == above[0].page and pitch is not None and below[0].top - above[0].top < pitch
    if close or not TITLE.sub("", entry.text).strip():
        return True
    hanging = below[1][0].x0 > left + 6 and above[1][0].x0 <= left + 6 and not TITLE.match(text)
    if full or hanging:
        return full or not maybe_name(_first_piece(text))
    comma = "," in entry.text or "–" in entry.text
    return (titled and len(text.split()) == 1 and not TITLE.match(text)) or (
        comma and len(text.split()) <= 2 and not maybe_name(text) and not POST_WORDS.match(text)
    )


def _unfinished(text: str) -> bool:
    """Where semicolons divide, what stands behind the last one is no name yet: "...; City Clerk"."""
    last = text.rpartition(";")
    named = maybe_name(last[2]) or maybe_name(last[2].split("(")[0])  # "...; Mr C Dunn (CD) Head Teacher"
    return bool(last[1]) and "," not in last[2] and not named and post_and_name(last[2].strip())[1] is None


def with_post(text: str) -> bool:
    """A name with its post behind a mark: "Ann Bell, Chief Executive", "Cal Dunn (Solicitor)"."""
    name = re.split(r"[,;(]|\s[–-]\s", text, maxsplit=1)[0].strip()
    return maybe_name(name) and name != text and bool(POST_WORDS.search(text[len(name) :]))


def _first_piece(text: str) -> str:
    return re.split(r"[,;]|\s[–-]\s|\s+and\s+", text)[0]


# -- columns ---------------------------------------------------------------------------------------------------------


def column_edges(rows: Sequence[Row]) -> list[float]:
    """The left edges of the columns that at least two rows share; of few rows, each counts."""
    left = min(mine[0].x0 for _, mine in rows)
    starts = [g[0].x0 for line, mine in rows for g in columns(replace(line, words=tuple(mine)), GAP)[1:]]
    alone = [mine[0].x0 for _, mine in rows if mine[0].x0 > left + 20]
    edges: list[float] = [left]
    for start in sorted(starts):
        if start < edges[-1] + 20:
            continue
        near = [s for s in starts if abs(s - start) < 6]
        shared = len(near) + sum(abs(s - start) < 6 for s in alone)
        if shared >= 2 or len(rows) <= 2:
            edges.append(min(near))
    return edges


def _cells(row: Row, edges: Sequence[float]) -> list[list[Word]]:
    """The words of a row by column; text that runs across an edge stays with the column it began in."""
    cells: list[list[Word]] = [[] for _ in edges]
    at = 0
    previous: Word | None = None
    for word in row[1]:
        column = max((i for i, edge in enumerate(edges) if word.x0 >= edge - 4), default=0)
        if column > at and (previous is None or word.x0 - previous.x1 > SPACE * word.size):
            at = column
        cells[at].append(word)
        previous = word
    return cells


Block = list[tuple[Line, list[list[Word]]]]


def _blocks(rows: Sequence[Row], edges: Sequence[float]) -> list[Block]:
    """The columns divided into lists that stand side by side, each with a column of names at its left."""
    table = [(row[0], _cells(row, edges)) for row in rows]
    names = [index for index in range(len(edges)) if index == 0 or _holds_names(table, index)]
    for _, cells in table:
        for index in names[1:]:
            if cells[index - 1] and is_chair(text := join_words(cells[index])) and re.fullmatch(r"\([^()]*\)", text):
                cells[index - 1] += cells[index]  # "(in the Chair)" in the place of a name is said of the one before it
                cells[index] = []
    blocks = []
    for start, end in pairwise([*names, len(edges)]):
        block = [(line, cells[start:end]) for line, cells in table if any(cells[start:end])]
        if block:
            blocks.append(block)
    return blocks


def _holds_names(table: Block, index: int) -> bool:
    """A column of names, not of posts: by titles and initials, or by names as plain as those of the first column."""
    texts = [join_words(cells[index]) for _, cells in table if cells[index]]
    firsts = [join_words(cells[0]) for _, cells in table if cells[0]]
    if not texts or not firsts:
        return False
    sure = sum(surely_name(_first_piece(text)) for text in texts)
    if sure >= 0.75 * len(texts):
        return sum(surely_name(_first_piece(text)) for text in firsts) >= 0.5 * len(firsts) or len(texts) > 1
    plain = all(maybe_name(_first_piece(bare(text)).strip()) for text in [*texts, *firsts])
    if plain and all(with_post(text) for text in [*texts, *firsts]):
        return True
    return plain and (len(texts) > 2 or len(table[0][1]) > 2) and len(set(texts)) == len(texts)


def in_columns(rolls: Sequence[Roll]) -> list[Roll]:
    """The lists, a short one in the columns of names of a longer one above it divided into one for each name.

    Of two names side by side alone the second looks like what the first is of: "Ann Bell   Cal Dunn".
    """
    edges: list[float] = []
    out: list[Roll] = []
    for roll in rolls:
        if len(roll.rows) > FEW and not roll.run_in:
            edges = _name_edges(roll.rows) or edges
        groups = [(line, g) for line, mine in roll.rows for g in columns(replace(line, words=tuple(mine)), GAP)]
        aligned = all(any(abs(group[0].x0 - edge) < NEAR for edge in edges) for _, group in groups)
        named = all(maybe_name(join_words(group)) for _, group in groups)
        if edges and 0 < len(roll.rows) <= FEW < len(groups) + 1 and aligned and named and not roll.run_in:
            out += [replace(roll, rows=[(line, list(group))]) for line, group in groups]
        else:
            out.append(roll)
    return out


def _name_edges(rows: Sequence[Row]) -> list[float]:
    """Where the columns of a list begin that all hold names; empty where it has but one, or others."""
    edges = column_edges(rows)
    table = [(row[0], _cells(row, edges)) for row in rows]
    return edges if len(edges) > 1 and all(_holds_names(table, index) for index in range(1, len(edges))) else []


def _columned(block: Block) -> list[Entry]:
    """One person a row: the name in the first column, what is said of them in the others, either over several lines."""
    rows = [(line, [w for cell in cells for w in cell]) for line, cells in block]
    pitch = row_pitch(rows)
    entries: list[Entry] = []
    titled = sum(bool(cells[0] and TITLE.match(join_words(cells[0]))) for _, cells in block) > 0.6 * len(block)
    previous: Line | None = None
    for line, cells in block:
        name, posts = cells[0], [join_words(cell) for cell in cells[1:]]
        if entries and previous is not None and _continues(entries[-1], previous, line, name, posts, pitch, titled):
            last = entries[-1]
            last.names += [join_words(name)] if name else []
            last.posts = [f"{a} {b}".strip() for a, b in zip(last.posts, posts, strict=True)]
            last.last = line
        elif name:
            entries.append(Entry([join_words(name)], posts, line, line))
        previous = line
    entries = [_named_behind(entry) for entry in entries]
    given = [_initials_beside(entry, whole=True) for entry in entries]
    others = [bool(CODE.fullmatch(entry.posts[0])) for entry in entries if entry.posts]
    coded = 2 * sum(given) > sum(others)  # else the capitals beside most names are those of where they come from
    return [_without_initials(entry, coded) for entry in entries]


def _named_behind(entry: Entry) -> Entry:
    """The entry with its name first, where the list has each post before the name: "City Clerk   Ann Bell"."""
    named, post = (entry.posts[0].strip() if entry.posts else ""), entry.text
    whole = surely_name(named) or (maybe_name(named) and " " in named)
    if not whole or POST_WORDS.search(bare(named)) or not _is_post(bare(post).strip()):
        return entry
    return replace(entry, names=[named], posts=[post, *entry.posts[1:]])


def _is_post(text: str) -> bool:
    """A post, or the title of a seat on the body, and no name with it."""
    seat = TITLE.match(text)
    return (seat is not None and seat.end() == len(text)) or bool(POST_WORDS.search(text) and not maybe_name(text))


def _said_of(entry: Entry) -> list[str]:
    return [p for p in entry.posts if p and not MANNER.fullmatch(p.strip("() "))]


def _initials_beside(entry: Entry, whole: bool = False) -> bool:
    """The first thing said of somebody are the initials of the name; `whole`: from the first word of it on."""
    posts = _said_of(entry)
    initials = posts[0].strip("() ") if posts else ""
    begun = not whole or initials[:1] == bare_name(entry.text)[:1]
    return bool(posts and begun and read_name(f"{bare(entry.text)} ({initials})").initials)


def _without_initials(entry: Entry, coded: bool) -> Entry:
    """A column of initials says nothing of a post, and one of "via Teams" nothing either.

    `coded`: there is such a column of initials.
    """
    posts = _said_of(entry)
    if coded and _initials_beside(entry):
        return replace(entry, names=[*entry.names, f"({posts[0].strip('() ')})"], posts=posts[1:])
    return replace(entry, posts=posts[:1] + [post for post in posts[1:] if not _shortens(post, posts[0])])


def _shortens(short: str, post: str) -> bool:
    """The word stands for the post: "CFO" for Chief Fire Officer, "Clerk" for Clerk to the Fire Authority."""
    said = re.findall(r"[^\W_]+", bare(post))
    if " " in short.strip():
        return False
    return short in said[:1] or (len(short) > 1 and short.casefold() == "".join(word[0] for word in said).casefold())


def _continues(
    entry: Entry,
    previous: Line,
    line: Line,
    name: list[Word],
    beside: list[str],
    pitch: float | None,
    titled: bool,
) -> bool:
    """The line goes on with the person above it instead of naming another."""
    if not name:
        return True
    close = line.page == previous.page and pitch is not None and line.top - previous.top < pitch
    text = join_words(name)
    posts = any(beside)
    named = surely_name(bare(_first_piece(text)).strip()) and TITLE.sub("", entry.text).strip()
    if TITLE.match(text) or initialled(text) or named or (posts and (not close or len(name) > 1)):
        return False
    if close:
        return True
    alone = len(text.split()) == 1 and (any(entry.posts) or titled)
    only_title = len(TITLE.sub("", entry.text).split()) == 0
    return alone or only_title or text[:1].islower() or text.startswith(("(", "-", "–"))


def row_pitch(rows: Sequence[Row]) -> float | None:
    """The step between rows in points, where rows stand further apart than the lines of one row; else None.

    One wide step among many is a gap in the list: a row that only the list beside it fills.
    """
    steps = sorted(b.top - a.top for (a, _), (b, _) in pairwise(rows) if a.page == b.page)
    if len(steps) < 4:
        return None
    small, large = steps[0], min(steps[len(steps) * 3 // 4], steps[-2])
    return (small + large) / 2 if large > 1.12 * small and large < 2.5 * small else None


def initialled(text: str) -> bool:
    """The line holds a whole name with its initials: "Ann Bell (AB)"."""
    read = read_name(text)
    return read.initials is not None and len(read.name.split()) > 1


def bare(text: str) -> str:
    """The text without what stands in brackets."""
    return PARENTHESIS.sub("", one_deep(text))
