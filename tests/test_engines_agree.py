"""Both search engines find the same passages, whatever the query."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minesearch.model.kind import Kind
from minesearch.model.segment import Entry, Segment
from minesearch.model.source import Passage, Piece
from minesearch.query.parser import parse, render
from minesearch.query.tree import (
    Dates,
    Everything,
    Field,
    Fuzzy,
    Most,
    Near,
    Not,
    Phrase,
    Prefix,
    Query,
    Word,
    conjunction,
    disjunction,
)
from minesearch.store import engine
from minesearch.store.engine import SearchEngine

pytest.importorskip("tantivy")

from minesearch.store import tantivy_writer

# few words, so that they meet: in several forms and spellings, with hyphens, numbers, accents, half a character
_WORDS = (
    "car cars theft thefts anti-social antisocial social anti behaviour behavior the of burglary burglar café "
    "O'Brien 14.6.19 2018/19 2018 1,250 U.K. co-operation cooperation \ud800 up-to-date"
)
WORDS = _WORDS.split()
TITLES = ("Car theft", "Anti-social behaviour", "")
BODIES = ("Safety Board", "Car Council", None)
DAYS = ("2018-03-01", "2019-06-14", "2019-06-15", None)
NAMES = (("p1", "Dev O'Brien", "Mr D. O'Brien"), ("p2", "Anti Social"))
ORGS = (("o1", "Car Theft Unit", "CTU"),)
FILES = ("2018/march.pdf", "2019/June.pdf", "scan.pdf")


def passages() -> Iterator[Entry]:
    """A few hundred passages, each a different mixture; the mixing is by plain counting, so it is always the same."""
    kinds = list(Kind)
    for number in range(300):
        words = [WORDS[(number * step + step * step) % len(WORDS)] for step in range(1, 2 + number % 9)]
        text = " ".join(words) + (f" ({words[0]}). " + words[-1] if number % 3 else "")
        kind, day = kinds[number % len(kinds)], DAYS[number % 4]
        segment = Segment(
            f"body/{day or 'x'}/{kind}/{number}", kind, FILES[number % 3], 1, 1, BODIES[number % 3], day,
            TITLES[number % 5 % 3], Passage(text, (Piece(0, len(text), 1, 0),)), number=str(number % 20),
            status="Amber" if number % 4 else None,
        )  # fmt: skip
        yield Entry(segment, NAMES[: number % 3], ORGS[: number % 2])


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SearchEngine, SearchEngine]]:
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        patch.setattr(tantivy_writer, "ALONE", 90)  # the rest by two processes
        patch.setattr(tantivy_writer, "BATCH", 20)
        opened = []
        for kind in ("whoosh", "tantivy"):
            folder = tmp_path_factory.mktemp(kind)
            opened.append(
                stack.enter_context(closing(engine.open_engine(folder, engine.rebuild(folder, passages(), kind))))
            )
        yield opened[0], opened[1]


ONE = st.sampled_from(WORDS)
SOME = st.lists(ONE, min_size=1, max_size=3).map(" ".join)
TEXT: st.SearchStrategy[Query] = st.one_of(
    ONE.map(Word),
    SOME.map(Phrase),
    ONE.map(lambda word: Prefix(word[:3])),
    st.builds(Fuzzy, st.sampled_from(["cra", "burglarx", "behavor", "social"]), st.sampled_from([1, 2])),
    st.builds(Near, SOME, st.integers(0, 6)),
)
EXACT = st.sampled_from(["2019", "body", "body/2019-06-14", "7", "scan", "2018", "june", "minute"])
OF_FIELDS = st.one_of(
    st.builds(Field, st.sampled_from(["title", "body", "person", "org", "status"]), TEXT),
    st.builds(Field, st.sampled_from(["file", "meeting", "minute"]), EXACT.map(Word) | EXACT.map(Prefix)),
    st.builds(Field, st.just("kind"), st.sampled_from([kind.value for kind in Kind]).map(Word)),
    st.builds(
        Field, st.just("date"), st.builds(Dates, st.sampled_from(["2018", "2019-06", None]), st.just("2019-06-14"))
    ),
)


def _combine(children: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    several = st.lists(children, min_size=2, max_size=3).map(tuple)
    most = st.lists(children, min_size=3, max_size=4).map(lambda parts: Most(tuple(parts), 2))
    return st.one_of(children.map(Not), several.map(conjunction), several.map(disjunction), most)


QUERIES = st.recursive(TEXT | OF_FIELDS | st.just(Everything()), _combine, max_leaves=6)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(QUERIES)
def test_both_find_the_same_passages(engines: tuple[SearchEngine, SearchEngine], query: Query) -> None:
    one, other = (found.search(query, limit=None, grouped=False) for found in engines)
    assert {hit.ref for hit in one.hits} == {hit.ref for hit in other.hits}, render(query)


@settings(max_examples=60, deadline=None)
@given(QUERIES)
def test_both_count_the_same_hits(engines: tuple[SearchEngine, SearchEngine], query: Query) -> None:
    names = ("kind", "year", "person", "organisation", "body", "status", "file")
    one, other = (found.search(query, limit=5, facets=names) for found in engines)
    assert one.total == other.total
    assert one.facets == other.facets


@pytest.mark.parametrize("word", ["burgalry", "behaivour", "carx", "theft", "obrein", "xylophone"])
def test_both_offer_the_same_words(engines: tuple[SearchEngine, SearchEngine], word: str) -> None:
    one, other = engines
    assert one.suggest(word) == other.suggest(word)


def test_neither_needs_the_other(tmp_path: Path) -> None:
    for kind, other in (("whoosh", "tantivy"), ("tantivy", "whoosh")):
        name = engine.rebuild(tmp_path, passages(), kind)
        code = (
            "import sys; from pathlib import Path; from minesearch.query.parser import parse\n"
            "from minesearch.store.engine import open_engine\n"
            f"found = open_engine(Path(sys.argv[1]), {name!r}).search(parse('theft'))\n"
            f"assert found.total and {other!r} not in sys.modules"
        )
        subprocess.run([sys.executable, "-c", code, tmp_path], check=True)


def test_both_put_the_newest_first(engines: tuple[SearchEngine, SearchEngine]) -> None:
    one, other = (found.search(parse("theft"), sort="date", limit=None, grouped=False) for found in engines)
    assert [hit.date for hit in one.hits] == [hit.date for hit in other.hits]
