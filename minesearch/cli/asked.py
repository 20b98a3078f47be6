"""What the verbs that ask the search index share: their filters, and the index itself."""

from __future__ import annotations

from collections.abc import Iterator

from minesearch.archive import Archive
from minesearch.cli.render import clean
from minesearch.errors import IndexUnusable, UsageError
from minesearch.query.fields import FIELDS, kind_of
from minesearch.query.parser import is_date
from minesearch.query.tree import Dates, Field, Phrase, Query, Word, disjunction
from minesearch.store.current_index import current_index
from minesearch.store.engine import SearchEngine, open_engine


def filters(
    kinds: tuple[str, ...],
    body: str | None,
    since: str | None,
    until: str | None,
    person: str | None,
    organisation: str | None,
) -> Iterator[Query]:
    """The options as parts of the query."""
    yield from kind_filter(kinds)
    for name, text in (("body", body), ("person", person), ("org", organisation)):
        if text is not None:
            if not any(map(str.isalnum, text)):
                raise UsageError(f"--{'organisation' if name == 'org' else name} needs a name.")
            yield Field(name, Phrase(text))
    if since is not None or until is not None:
        yield Field("date", Dates(_day("--since", since), _day("--until", until)))


def kind_filter(kinds: tuple[str, ...]) -> Iterator[Query]:
    if kinds:
        yield Field("kind", disjunction(tuple(Word(_kind(kind)) for kind in kinds)))


def _kind(text: str) -> str:
    kind = kind_of(text)
    if kind is None:
        raise UsageError(f'No kind is called "{clean(text)}".', f"One of {FIELDS['kind'].help}.")
    return kind


def _day(option: str, text: str | None) -> str | None:
    if text is not None and not is_date(text):
        raise UsageError(f'{option}: "{clean(text)}" is not a date.', "Such as 2019, 2019-06 or 2019-06-14.")
    return text


def open_index(archive: Archive) -> SearchEngine:
    """The index the catalogue names; asked again if a build ended just between the two steps."""
    name = current_index(archive)
    try:
        return open_engine(archive.index / "search", name)
    except IndexUnusable:
        if (now := current_index(archive)) == name:
            raise
        return open_engine(archive.index / "search", now)
