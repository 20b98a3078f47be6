"""Text to a query and back: `parse` and `render`. The language is described in docs/query-language.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from minesearch.errors import QueryError
from minesearch.query.fields import FIELDS, field_of, kind_of
from minesearch.query.tree import (
    And,
    Dates,
    Everything,
    Field,
    Fuzzy,
    Most,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Word,
    conjunction,
    disjunction,
)

MAX_BYTES = 2048
MAX_DEPTH = 20
MAX_NEAR = 100

_QUOTES = '"\u201c\u201d\u201e'
_SPACE = re.compile(r"\s+")
_NEAR = re.compile(r"~(\d*)")
_FIELD = re.compile(r"([^\W\d_]+):")
_WORD = re.compile(f"[^\\s(){_QUOTES}]+")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?$")


class _Mark(NamedTuple):
    """A sign of the query: ( ) - OR AND NOT, "field" or "atom"; `position` counts characters of the query from 0."""

    sign: str
    position: int
    name: str = ""
    atom: Query | None = None


def parse(text: str) -> Query:
    """The query that `text` asks. Raises QueryError with the place of the fault; nothing else, whatever the text."""
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise QueryError(
            f"The query is longer than {MAX_BYTES:,} bytes.", text[:60] + "\u2026", 60, "Leave words out, or ask twice."
        )
    return _Parser(text, tuple(_marks(text))).query()


def _marks(text: str) -> Iterator[_Mark]:
    at = 0
    while at < len(text):
        char = text[at]
        if space := _SPACE.match(text, at):
            at = space.end()
        elif char in "()":
            yield _Mark(char, at)
            at += 1
        elif char == "-" and _starts_something(text, at + 1):
            yield _Mark("NOT", at)
            at += 1
        elif char in _QUOTES:
            mark, at = _quoted(text, at)
            yield mark
        elif (field := _FIELD.match(text, at)) and _is_field(field, text):
            yield _Mark("field", at, field_of(field[1]) or "")
            at = field.end()
        else:
            found = _WORD.match(text, at)
            assert found is not None
            if (word := _word(found.group(), text, at)) is not None:
                yield word
            at = found.end()


def _starts_something(text: str, at: int) -> bool:
    """Whether a minus before `at` leaves something out; "- a dash between words" does not."""
    return at < len(text) and (text[at].isalnum() or text[at] in _QUOTES + "(-*")


def _is_field(found: re.Match[str], text: str) -> bool:
    if field_of(found[1]):
        return True
    from difflib import get_close_matches

    # "Resolved:that" or "http://" is text; a name much like a field's is a slip
    near = get_close_matches(found[1].lower(), FIELDS, 1, 0.75)
    if near and text[found.end() : found.end() + 1].strip("/"):
        raise QueryError(f'No field is called "{found[1]}".', text, found.start(), f"Did you mean {near[0]}: ?")
    return False


def _quoted(text: str, at: int) -> tuple[_Mark, int]:
    end = next((i for i in range(at + 1, len(text)) if text[i] in _QUOTES), None)
    if end is None:
        raise QueryError("This quotation mark is not closed.", text, at, 'Write "words of a phrase".')
    words = " ".join(text[at + 1 : end].split())
    if not any(map(str.isalnum, words)):
        raise QueryError("There is no word between these quotation marks.", text, at)
    near = _NEAR.match(text, end + 1)
    if near is None:
        return _Mark("atom", at, atom=Phrase(words)), end + 1
    if not near[1] or len(near[1]) > 3 or int(near[1]) > MAX_NEAR:
        raise QueryError(
            f"After ~ a number of words from 0 to {MAX_NEAR} is needed.", text, end + 1, 'Such as "car theft"~5'
        )
    return _Mark("atom", at, atom=Near(words, int(near[1]))), near.end()


def _word(word: str, text: str, at: int) -> _Mark | None:
    """The mark of a word; None for one without a letter or digit in it, such as "&"."""
    if word in ("AND", "OR", "NOT"):
        return _Mark(word, at)
    if word == "*":
        return _Mark("atom", at, atom=Everything())
    fuzzy = re.fullmatch(r"([^*~]+)~([12]?)", word)
    if fuzzy and any(map(str.isalnum, word)):
        if sum(map(str.isalnum, fuzzy[1])) < 3:
            raise QueryError("Before ~ at least three letters are needed.", text, at)
        return _Mark("atom", at, atom=Fuzzy(fuzzy[1], int(fuzzy[2] or 1)))
    if word.endswith("*") and not set("*~") & set(word[:-1]):
        if sum(map(str.isalnum, word)) < 2:
            raise QueryError("Before * at least two letters are needed.", text, at)
        return _Mark("atom", at, atom=Prefix(word[:-1]))
    for sign, hint in (("*", "Such as burglar*"), ("~", "Such as burglary~ or burglary~2")):
        if sign in word and any(map(str.isalnum, word)):
            raise QueryError(f"{sign} can only stand at the end of a word.", text, at + word.index(sign), hint)
    return _Mark("atom", at, atom=Word(word)) if any(map(str.isalnum, word)) else None


class _Parser:
    """Recursive descent over the marks; as deep as MAX_DEPTH, so that no query exhausts the stack."""

    def __init__(self, text: str, marks: tuple[_Mark, ...]) -> None:
        self._text = text
        self._marks = marks
        self._next = 0
        self._depth = 0
        self._field: str | None = None

    def query(self) -> Query:
        if not self._marks:
            raise self._error("There is nothing to look for.", len(self._text), "Write a word, or * for everything.")
        found = self._any_of()
        if (mark := self._peek()) is not None:
            raise self._error("This bracket closes nothing.", mark.position)
        return found

    def _any_of(self) -> Query:
        parts = [self._all_of()]
        while self._take("OR"):
            parts.append(self._all_of())
        return disjunction(tuple(parts))

    def _all_of(self) -> Query:
        parts = [self._part()]
        while (mark := self._peek()) is not None and mark.sign not in ("OR", ")"):
            self._take("AND")
            parts.append(self._part())
        return conjunction(tuple(parts))

    def _part(self) -> Query:
        mark = self._peek()
        if mark is None or mark.sign in (")", "OR", "AND"):
            raise self._missing(mark)
        self._next += 1
        if mark.atom is not None:
            return self._checked(mark)
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise self._error(f"The query is nested more than {MAX_DEPTH} deep.", mark.position)
        found = self._group(mark) if mark.sign == "(" else self._of_field(mark) if mark.sign == "field" else None
        found = Not(self._part()) if found is None else found
        self._depth -= 1
        return found

    def _group(self, opened: _Mark) -> Query:
        found = self._any_of()
        if not self._take(")"):
            raise self._error("This bracket is not closed.", opened.position)
        return found

    def _of_field(self, mark: _Mark) -> Query:
        if self._field is not None:
            raise self._error("A field can't stand inside another.", mark.position)
        value = self._peek()
        if value is None or (value.atom is None and value.sign != "("):
            raise self._error(f"{mark.name}: needs a value.", mark.position, FIELDS[mark.name].help)
        self._field = mark.name
        found = self._part()
        self._field = None
        return Field(mark.name, found)

    def _checked(self, mark: _Mark) -> Query:
        """The atom of a mark, as the field it is asked of takes it."""
        atom, name = mark.atom, self._field
        assert atom is not None
        if name is None or (FIELDS[name].words and not isinstance(atom, Everything)):
            return atom
        if name == "date":
            return self._dates(mark)
        if not isinstance(atom, Word | Phrase | Prefix):
            raise self._error(f"{name}: takes a value as it is.", mark.position, FIELDS[name].help)
        if name == "kind":
            kind = None if isinstance(atom, Prefix) else kind_of(atom.text)
            if kind is None:
                raise self._error(f'No kind is called "{atom.text}".', mark.position, f"One of {FIELDS['kind'].help}.")
            return Word(kind)
        return atom

    def _dates(self, mark: _Mark) -> Query:
        text = mark.atom.text if isinstance(mark.atom, Word) else ""
        first, dots, last = text.partition("..")
        if not (first or last) or not all(is_date(part) for part in (first, last) if part):
            raise self._error("This is not a date.", mark.position, f"{FIELDS['date'].help.capitalize()}.")
        dates = Dates(first or None, (last or None) if dots else first)
        if dates.bounds()[0] > dates.bounds()[1]:
            raise self._error("The first date is later than the last.", mark.position)
        return dates

    def _peek(self) -> _Mark | None:
        return self._marks[self._next] if self._next < len(self._marks) else None

    def _take(self, sign: str) -> bool:
        mark = self._peek()
        if mark is None or mark.sign != sign:
            return False
        self._next += 1
        return True

    def _missing(self, mark: _Mark | None) -> QueryError:
        before = self._marks[self._next - 1] if self._next else None
        if before is not None and before.sign in ("OR", "AND", "NOT"):
            return self._error(f"After {before.sign} something is missing.", before.position)
        if mark is not None and mark.sign in ("OR", "AND"):
            return self._error(f"Before {mark.sign} something is missing.", mark.position)
        if mark is not None and before is not None and before.sign == "(":
            return self._error("There is nothing between these brackets.", before.position)
        place = mark or before
        message = "This bracket closes nothing." if mark else "This bracket is not closed."
        return self._error(message, place.position if place else len(self._text))

    def _error(self, message: str, position: int, hint: str = "") -> QueryError:
        return QueryError(message, self._text, position, hint)


def is_date(text: str) -> bool:
    """Whether `text` is an ISO date, month or year that the calendar has."""
    if not (text.isascii() and _DATE.match(text)):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def render(query: Query) -> str:
    """The query as text; `parse` of it gives the same query again."""
    match query:
        case Everything():
            return "*"
        case Word(text):
            return text
        case Phrase(text):
            return f'"{text}"'
        case Prefix(text):
            return f"{text}*"
        case Fuzzy(text, distance):
            return f"{text}~" if distance == 1 else f"{text}~{distance}"
        case Near(text, distance):
            return f'"{text}"~{distance}'
        case Dates(first, last):
            return first if first is not None and first == last else f"{first or ''}..{last or ''}"
        case Field(name, part):
            return f"{name}:{_bracketed(part)}"
        case Not(part):
            inner = render(part) if isinstance(part, Not) else _bracketed(part)
            return f"-{inner}" if _starts_something(inner, 0) else f"NOT {inner}"
        case And(parts):
            return " ".join(f"({render(part)})" if isinstance(part, Or | Most) else render(part) for part in parts)
        case Or(parts) | Most(parts):  # there is no sign for "most of these"
            return " OR ".join(map(render, parts))


def _bracketed(part: Query) -> str:
    return f"({render(part)})" if isinstance(part, And | Or | Most | Not) else render(part)
