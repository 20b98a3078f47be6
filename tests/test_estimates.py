"""Counts that an engine estimates where very many passages answer: near the truth, and said to be estimates."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from minesearch.cli.hits import facet_rows
from minesearch.cli.search import _total
from minesearch.model.kind import Kind
from minesearch.model.segment import Entry, Segment
from minesearch.model.source import Passage, Piece
from minesearch.query.parser import parse
from minesearch.store import engine
from minesearch.store.engine import SearchEngine
from minesearch.store.engine_facets import Tally, about, keyed
from minesearch.store.engine_hits import Hits

MANY = 4000
NAMES = ("kind", "year", "body", "person")


def passages() -> Iterator[Entry]:
    """Minutes, each with two resolutions about the same; and as many paragraphs, of which one in ten is met thrice."""
    for number in range(MANY // 4):
        body, day = f"Body {number % 7}", f"{2015 + number % 5}-06-01"
        minute = f"body-{number % 7}/{day}/minute/{number}"
        for part, kind in (("", "minute"), ("/a", "resolution"), ("/b", "resolution")):
            yield entry(minute + part, kind, f"On tree {number}.", body, day, minute if part else None)
        again = number - number % 3 if number % 10 < 3 else number
        text = f"The tree numbered {again} at the corner of the lane was looked at and found to be as it should be."
        yield entry(f"body/{day}/report/{number}", "paragraph", text, body, day)


def entry(ref: str, kind: str, text: str, body: str, day: str, parent: str | None = None) -> Entry:
    passage = Passage(text, (Piece(0, len(text), 1, 0),))
    people = (("p-1", "Ann Oak"),) if kind == "paragraph" and len(text) % 2 else ()
    return Entry(Segment(ref, Kind(kind), "a.pdf", 1, 1, body, day, "", passage, parent=parent), people, ())


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchEngine]:
    pytest.importorskip("tantivy")
    folder = tmp_path_factory.mktemp("search")
    with closing(engine.open_engine(folder, engine.rebuild(folder, passages(), "tantivy"))) as found:
        yield found


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the archive were a hundred times as large."""
    for name, value in (("EXACT", 500), ("LOOKED_AT", 50), ("SORTED_OUT", 3000)):
        monkeypatch.setattr(f"minesearch.store.tantivy_engine.{name}", value)


@pytest.mark.usefixtures("few")
def test_an_estimate_is_near_and_says_what_it_is(opened: SearchEngine) -> None:
    told = opened.search(parse("tree"), limit=5, facets=NAMES)
    true = opened.search(parse("tree"), limit=5, facets=NAMES, exact=True)
    assert told.estimated and not true.estimated
    assert true.total == opened.search(parse("tree"), limit=None).total
    assert told.total == pytest.approx(true.total, rel=0.1)
    for name in NAMES:
        expected = dict(true.facets[name])
        assert dict(told.facets[name]).keys() == expected.keys()
        for value, hits in told.facets[name]:
            # samples of a few hundred matters: three standard errors are a quarter
            assert hits == pytest.approx(expected[value], rel=0.25, abs=40), (name, value)


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize(
    ("query", "given"), [("tree", {"limit": None}), ("tree", {"exact": True}), ("tree", {"grouped": False}),
                         ("corner date:2015 body:3", {})]
)  # fmt: skip
def test_what_is_counted_is_not_called_an_estimate(opened: SearchEngine, query: str, given: dict[str, bool]) -> None:
    hits = opened.search(parse(query), facets=("kind",), **given)  # type: ignore[arg-type]
    assert not hits.estimated
    every = opened.search(parse(query), limit=None, grouped=given.get("grouped", True)).hits
    assert hits.total == len(every)
    assert dict(hits.facets["kind"])["paragraph"] == sum(hit.kind == "paragraph" for hit in every)


def test_a_tally_of_a_part_tells_of_the_whole() -> None:
    # of value 1 all passages are of one matter each, of value 2 four are of one
    tally = Tally([*range(40), *[number // 4 for number in range(400, 440)]])
    passages, shared = {1: 40, 2: 40}, [2] * 40
    counted = dict(tally.count(passages, shared, lambda number: keyed([str(number)])))
    assert counted == {"1": 40, "2": 10}
    estimated = dict(tally.estimate({1: 4000, 2: 4000, 3: 80}, passages, shared, lambda number: keyed([str(number)])))
    assert estimated["1"] == pytest.approx(4000, rel=0.1)
    assert estimated["2"] == pytest.approx(1000, rel=0.4)
    assert estimated["3"] == 50  # not met in the part: as many hits a passage as in all of it
    assert tally.estimated_hits(8000) == 5000


@pytest.mark.parametrize(
    ("number", "told"), [(0, 0), (0.6, 1), (999, 999), (1000, 1000), (12_345, 12_300), (99_960, 100_000)]
)
def test_an_estimate_has_no_more_digits_than_it_deserves(number: float, told: int) -> None:
    assert about(number) == told


def test_an_estimate_is_shown_as_one() -> None:
    guessed, counted = Hits(12_300, (), {"year": (("2021", 40),)}, estimated=True), Hits(12_300, ())
    assert _total(guessed).startswith("0 of about 12,300 hits")
    assert _total(counted) == "0 of 12,300 hits"
    assert list(facet_rows(guessed)) == [{"facet": "year", "value": "2021", "hits": 40, "estimated": True}]
