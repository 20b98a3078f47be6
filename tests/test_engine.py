"""The search engine: what a query finds, in which order, and that an index is whole or refused."""

from __future__ import annotations

import pickle
import re
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from minesearch.errors import IndexUnusable, SettingsError
from minesearch.model.segment import Entry, Kind, Segment
from minesearch.model.source import Passage, Piece
from minesearch.query.parser import parse
from minesearch.store import engine
from minesearch.store.engine import SearchEngine
from minesearch.store.engine_choice import chosen
from minesearch.store.engine_hits import Hits
from minesearch.store.finding import find
from minesearch.store.items import item_of

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "query-language.md"
BOARD = "Riverside Safety Board"
MEETING = "riverside/2021-06-09"


def entry(ref: str, kind: str, text: str, **told: str | None) -> Entry:
    """A passage of one page; those that name Dev Patel, also as "Mr D. Patel", are told so."""
    people = (("p-patel", "Dev Patel", "Mr D. Patel"),) if "Patel" in text else ()
    bodies = (("o-fire", "Riverside Fire and Rescue", "RFR"),) if "RFR" in text else ()
    given = {"file": "2021/june.pdf", "body": BOARD, "date": "2021-06-09", "title": "Vehicle Crime"} | told
    passage = Passage(text, (Piece(0, len(text), 1, 0),))
    segment = Segment(ref, Kind(kind), page=1, page_end=1, passage=passage, **given)  # type: ignore[arg-type]
    return Entry(segment, people, bodies)


NOTED = "That the theft of cars from station car parks be noted with thanks to the constables of the riverside"
MINUTE = f"The Board heard Dev Patel on vehicle crime, on thefts, on cars and on shops. RESOLVED: {NOTED}."
OLD = {"title": "Budget", "date": "2018-03-01", "file": "2018/march.pdf"}
ENTRIES = (
    entry(f"{MEETING}/minute/16", "minute", MINUTE, number="16"),
    entry(f"{MEETING}/minute/16/a", "resolution", NOTED, number="16", parent=f"{MEETING}/minute/16"),
    # the same minutes once more, in the pack of the next meeting
    entry(f"{MEETING}/minute/16", "minute", MINUTE, number="16", file="2022/March.pdf"),
    entry("riverside/2022-03-02/action/3", "action", "Car thefts: RFR to patrol", date="2022-03-02", status="AMBER",
          title="Action log", file="2022/March.pdf", number="3"),
    entry("riverside/2018-03-01/report/4/2", "paragraph", "Grants to shops, and one to a zebra crossing.", **OLD),
    entry("scan.pdf/page/1", "page", "An old page on a theft", file="scan.pdf", body=None, date=None, title=""),
)  # fmt: skip


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def kind(request: pytest.FixtureRequest) -> str:
    """The name of an engine: what is promised of one is promised of each."""
    if request.param == "tantivy":
        pytest.importorskip("tantivy")
    return str(request.param)


@pytest.fixture(scope="module")
def board(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchEngine]:
    folder = tmp_path_factory.mktemp("search")
    with closing(engine.open_engine(folder, engine.rebuild(folder, ENTRIES, kind))) as opened:
        yield opened


def refs(hits: Hits) -> list[str]:
    return [hit.ref for hit in hits.hits]


RESOLUTION, ACTION = f"{MEETING}/minute/16/a", "riverside/2022-03-02/action/3"
GRANTS, SCAN = "riverside/2018-03-01/report/4/2", "scan.pdf/page/1"
FOUND = [
    # the decision comes first where it answers, and stands for its minute
    ("car thefts", [RESOLUTION, ACTION]),
    ("vehicle shops", [f"{MEETING}/minute/16"]),
    ("kind:action", [ACTION]),
    ("kind:paragraph OR kind:page", [GRANTS, SCAN]),
    # any name of a person or organisation, and its id
    ('person:"d patel"', [f"{MEETING}/minute/16"]),
    ("person:p-patel", [f"{MEETING}/minute/16"]),
    ("person:smith", []),
    ("org:rescue", [ACTION]),
    ('org:"riverside fire"', [ACTION]),
    ("body:safety zebra", [GRANTS]),
    ("body:saf* zebra", [GRANTS]),
    # a page without a date is in no range, but outside it
    ("date:..2018", [GRANTS]),
    ("date:2018-03-02..2022-01 shops", [f"{MEETING}/minute/16"]),
    ("-date:2000.. -title:vehicle", [SCAN]),
    ("meeting:2018-03-01", [GRANTS]),
    ("meeting:riverside/2022", [ACTION]),
    ("minute:16 -kind:minute", [RESOLUTION]),
    ("status:amber", [ACTION]),
    # a file by path, folder, name in any case, and name without ending
    ("file:2018/march.pdf", [GRANTS]),
    ("file:2018", [GRANTS]),
    ("file:MARCH.PDF -kind:minute", [ACTION, GRANTS]),
    ("file:scan", [SCAN]),
    ("file:2018/*", [GRANTS]),
    ("title:(crime OR log) -kind:action -kind:resolution", [f"{MEETING}/minute/16"]),
    ("title:budg*", [GRANTS]),
    # the meeting's name and date are words of its passages
    ("zebra march 2018", [GRANTS]),
    ("*", [ACTION, RESOLUTION, GRANTS, SCAN]),
    ("NOT (car OR theft)", [GRANTS]),
    ("-thefts -zebra", []),
]


@pytest.mark.parametrize(("query", "expected"), FOUND, ids=[query for query, _ in FOUND])
def test_a_query_finds(board: SearchEngine, query: str, expected: list[str]) -> None:
    found = refs(board.search(parse(query)))
    if query == "*":  # of equals any passage may stand for the matter
        found = [ref if "/minute/16" not in ref else RESOLUTION for ref in found]
    assert found == expected


def examples() -> list[tuple[str, str, str]]:
    """(query, finds, does not find) of the language's page."""
    rows = re.findall(r"^\| `(.+?)` \| (.+?) \| (.+?) \|$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) > 10
    return [(query, found, left) for query, found, left in rows]


@pytest.mark.parametrize(("query", "found", "left"), examples(), ids=[row[0] for row in examples()])
def test_the_page_of_the_language_tells_the_truth(kind: str, tmp_path: Path, query: str, found: str, left: str) -> None:
    texts = found.split("; ") if "; " in found or "," not in query else [found]
    entries = [entry(f"riverside/2021-06-09/report/1/{i}", "paragraph", text, title="") for i, text in enumerate(texts)]
    entries.append(entry("riverside/2021-06-09/report/2/1", "paragraph", left, title=""))
    with closing(engine.open_engine(tmp_path, engine.rebuild(tmp_path, entries, kind))) as opened:
        hits = opened.search(parse(query), limit=None)
    assert sorted(hit.text for hit in hits.hits) == sorted(texts)


def test_the_fields_of_the_language_page_are_queries() -> None:
    table = DOCUMENT.read_text(encoding="utf-8").partition("## Fields")[2].partition("## When")[0]
    queries = re.findall(r"^\| `(.+?)` \|", table, re.MULTILINE)
    assert len(queries) > 10
    for query in queries:
        parse(query)


def test_a_matter_is_one_hit_with_its_other_places(board: SearchEngine) -> None:
    first = board.search(parse("car thefts")).hits[0]
    assert [(place.ref, place.file) for place in first.also] == [
        (f"{MEETING}/minute/16", "2021/june.pdf"),
        (f"{MEETING}/minute/16", "2022/March.pdf"),
    ]
    assert board.search(parse("car thefts"), grouped=False).total == 4


def test_a_report_is_one_hit_with_the_minute_that_answers_it(kind: str, tmp_path: Path) -> None:
    minute = entry(f"{MEETING}/minute/16", "minute", "The report on otters was noted.")
    other = entry(f"{MEETING}/report/6/2", "paragraph", "Otters are seen from the bridge.")
    report = [
        entry(f"{MEETING}/report/5/{i}", "paragraph", f"Otters, {word}.") for i, word in enumerate(["big", "old"])
    ]
    told = [replace(one, item=f"{MEETING}/5") for one in (minute, *report)]
    with closing(engine.open_engine(tmp_path, engine.rebuild(tmp_path, [*told, other], kind))) as opened:
        found = opened.search(parse("otter"))
        assert [{hit.ref, *(place.ref for place in hit.also)} for hit in found.hits] == [
            {f"{MEETING}/minute/16", f"{MEETING}/report/5/0", f"{MEETING}/report/5/1"},
            {f"{MEETING}/report/6/2"},
        ]
        # where the minute does not answer, each paragraph is a hit
        assert opened.search(parse("otter -noted")).total == 3
        assert opened.search(parse("otter"), grouped=False).total == 4


ITEMS = [
    # a minute by the item its report was marked with, a resolution by its minute
    ("body/2019-06-14/minute/9", "minute", None, "body/2019-06-14/7"),
    ("body/2019-06-14/minute/9/a", "resolution", "body/2019-06-14/minute/9", "body/2019-06-14/7"),
    ("body/2019-06-14/minute/3", "minute", None, ""),
    # what the agenda lists, and the report and slides under the item
    ("body/2019-06-14/agenda/7", "agenda_item", None, "body/2019-06-14/7"),
    ("body/2019-06-14/report/7/12", "paragraph", None, "body/2019-06-14/7"),
    ("body/2019-06-14/report/7/appendix~2/p3", "paragraph", None, "body/2019-06-14/7"),
    ("body/2019-06-14/report/7b/p1", "slide", None, "body/2019-06-14/7b"),
    # a report without a number, an action row, a page
    ("body/2019-06-14/report/7-years-on/3", "paragraph", None, ""),
    ("body/2019-06-14/action/7", "action", None, ""),
    ("scan.pdf/page/7", "page", None, ""),
]


@pytest.mark.parametrize(("ref", "kind", "parent", "item"), ITEMS, ids=[row[0] for row in ITEMS])
def test_a_passage_belongs_to_an_item(ref: str, kind: str, parent: str | None, item: str) -> None:
    segment = entry(ref, kind, "text", parent=parent).segment
    assert item_of(segment, {"body/2019-06-14/minute/9": "7"}) == item


def test_the_newest_come_first_when_asked(board: SearchEngine) -> None:
    newest = board.search(parse("*"), sort="date")
    assert [hit.date for hit in newest.hits] == ["2022-03-02", "2021-06-09", "2018-03-01", None]


def test_a_limit_cuts_the_hits_and_not_the_total(board: SearchEngine) -> None:
    some = board.search(parse("*"), limit=2)
    assert (len(some.hits), some.total) == (2, 4)
    assert len(board.search(parse("*"), limit=None).hits) == 4


def test_facets_count_hits(board: SearchEngine) -> None:
    names = ("kind", "year", "person", "organisation", "body", "status")
    facets = board.search(parse("*"), limit=1, facets=names).facets
    assert facets["year"] == (("2018", 1), ("2021", 1), ("2022", 1))
    assert facets["person"] == (("Dev Patel", 1),)
    assert facets["organisation"] == (("Riverside Fire and Rescue", 1),)
    assert facets["body"] == ((BOARD, 3),)
    assert facets["status"] == (("AMBER", 1),)
    # what a facet counts is what its filter finds
    for kind, count in facets["kind"]:
        assert board.search(parse(f"kind:{kind}")).total == count


EXPLAINED = [
    # a word of the text, one of the title, one of the meeting's name; a decision counts 1.4 times
    ("stations", [("station", {"text": 1})]),
    ("vehicle noted", [("vehicl", {"title": 1}), ("note", {"text": 1})]),
    ("riverside kind:resolution", [("riversid", {"text": 1, "meeting": 1})]),
    # each word of a phrase; a spelling; a field; what is left out tells nothing
    ('"theft of cars"', [("theft", {"text": 1}), ("of", {"text": 2}), ("car", {"text": 2})]),
    ("thank* title:crime -zebra date:2021", [("thanks", {}), ("crime", {"title": 1})]),
]


@pytest.mark.parametrize(("query", "expected"), EXPLAINED, ids=[row[0] for row in EXPLAINED])
def test_a_hit_says_why(board: SearchEngine, query: str, expected: list[tuple[str, dict[str, int]]]) -> None:
    hit = next(hit for hit in board.search(parse(query), explain=True, grouped=False).hits if hit.ref == RESOLUTION)
    assert hit.why is not None
    assert sorted((why.term, why.places) for why in hit.why.words) == sorted(expected)
    assert hit.score == pytest.approx(sum(why.score for why in hit.why.words) * hit.why.preference)


def test_an_answer_to_most_words_says_how_many(board: SearchEngine) -> None:
    found = find(board, parse("grants zebra giraffe"), limit=1, sort="relevance", facets=(), explain=True)
    why = found.hits.hits[0].why
    assert why is not None
    assert (why.words_had, why.words_asked) == (2, 3)
    assert found.hits.hits[0].score == pytest.approx(sum(word.score for word in why.words) * why.preference)


SLIPS = [("zebar", ("zebra",)), ("vehcile", ("vehicle",)), ("zebra", ()), ("thefts", ()), ("xylophone", ())]


@pytest.mark.parametrize(("word", "near"), SLIPS)
def test_a_slip_is_offered_what_the_archive_has(board: SearchEngine, word: str, near: tuple[str, ...]) -> None:
    assert board.suggest(word) == near


def ask(board: SearchEngine, text: str, *, every_word: bool = False) -> tuple[list[str], int]:
    found = find(board, parse(text), limit=10, sort="relevance", facets=(), every_word=every_word)
    return refs(found.hits), found.left_out


def test_a_question_without_an_answer_is_asked_with_fewer_words(board: SearchEngine) -> None:
    assert ask(board, "grants for the zebra and giraffe") == ([GRANTS], 1)
    assert ask(board, "grants zebra crossing giraffe lion") == ([GRANTS], 2)
    assert ask(board, "zebra giraffe") == ([], 0)
    assert ask(board, "grants zebra giraffe", every_word=True) == ([], 0)
    assert ask(board, "grants zebra -giraffe lion") == ([], 0)


# which engine


@pytest.fixture
def unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MINESEARCH_ENGINE", raising=False)


@pytest.mark.usefixtures("unset")
def test_the_engine_is_chosen_beside_the_corpus_or_in_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert chosen(tmp_path) == "whoosh"
    (tmp_path / "minesearch.toml").write_text('engine = "tantivy"\n')
    assert chosen(tmp_path) == "tantivy"
    monkeypatch.setenv("MINESEARCH_ENGINE", "whoosh")
    assert chosen(tmp_path) == "whoosh"


# settings that can't be used: no such engine, no text, no TOML
@pytest.mark.parametrize("settings", ['engine = "solr"', "engine = 3", "engine = whoosh", "[engine]"])
@pytest.mark.usefixtures("unset")
def test_an_engine_that_is_not_known_is_refused(tmp_path: Path, settings: str) -> None:
    (tmp_path / "minesearch.toml").write_text(settings)
    with pytest.raises(SettingsError, match=r"minesearch\.toml"):
        chosen(tmp_path)


def test_an_index_of_another_engine_is_not_updated(tmp_path: Path) -> None:
    name = engine.rebuild(tmp_path, ENTRIES)
    with pytest.raises(IndexUnusable, match="another engine"):
        engine.update(tmp_path, name, [], [], "tantivy")


# writing, and what becomes of an index


def test_an_update_leaves_what_a_rebuild_would(kind: str, tmp_path: Path) -> None:
    new = entry("riverside/2023-01-01/minute/1", "minute", "A new zebra", file="2023.pdf", date="2023-01-01")
    name = engine.rebuild(tmp_path, ENTRIES, kind)
    updated = engine.update(tmp_path, name, ["2018/march.pdf"], [new], kind)
    rebuilt = engine.rebuild(tmp_path, [*(e for e in ENTRIES if e.segment.file != "2018/march.pdf"), new], kind)
    answers = []
    for which in (updated, rebuilt):
        with closing(engine.open_engine(tmp_path, which)) as opened:
            answers.append([sorted(refs(opened.search(parse(text)))) for text in ("zebra", "car", "kind:minute", "*")])
    assert answers[0] == answers[1]
    assert answers[0][0] == ["riverside/2023-01-01/minute/1"]


def test_an_empty_index_can_be_updated(kind: str, tmp_path: Path) -> None:
    """As where no pack could be read, and then one comes that can."""
    name = engine.rebuild(tmp_path, [], kind)
    name = engine.update(tmp_path, name, ["2021/june.pdf"], ENTRIES[:1], kind)
    with closing(engine.open_engine(tmp_path, name)) as opened:
        assert opened.search(parse("*")).total == 1


def test_many_updates_leave_what_a_rebuild_would(kind: str, tmp_path: Path) -> None:
    def page(file: int, text: str) -> Entry:
        return entry(f"{file}.pdf/page/1", "page", text, file=f"{file}.pdf")

    name = engine.rebuild(tmp_path, [page(file, "old words") for file in range(40)], kind)
    for file in range(40):  # each pack anew: parts wear out and are merged on the way
        name = engine.update(
            tmp_path, name, [f"{file}.pdf"], [page(file, f"new words about pack{file % 7}, of the pack")], kind
        )
        engine.prune(tmp_path, name)
    with closing(engine.open_engine(tmp_path, name)) as opened:
        assert opened.search(parse("old")).total == 0
        assert opened.search(parse("new words")).total == 40
        assert sorted(refs(opened.search(parse('"about pack3"')))) == sorted(f"{f}.pdf/page/1" for f in range(3, 40, 7))
        assert opened.search(parse("-pack3"), facets=("file",)).total == 34


def test_an_open_index_answers_while_it_is_replaced(kind: str, tmp_path: Path) -> None:
    name = engine.rebuild(tmp_path, ENTRIES, kind)
    with closing(engine.open_engine(tmp_path, name)) as opened:
        new = engine.update(tmp_path, name, ["2021/june.pdf"], [], kind)
        engine.prune(tmp_path, new)
        assert refs(opened.search(parse("car thefts"))) == [RESOLUTION, ACTION]
    assert [path.name for path in tmp_path.iterdir()] == [new]


def test_many_readers_share_an_index(kind: str, tmp_path: Path) -> None:
    name = engine.rebuild(tmp_path, ENTRIES, kind)
    answers: list[list[str]] = []

    def read() -> None:
        with closing(engine.open_engine(tmp_path, name)) as opened:
            answers.append(refs(opened.search(parse("car thefts"))))

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [[RESOLUTION, ACTION]] * 8


def test_an_empty_archive_finds_nothing(kind: str, tmp_path: Path) -> None:
    with closing(engine.open_engine(tmp_path, engine.rebuild(tmp_path, [], kind))) as opened:
        assert opened.search(parse("*"), facets=("kind",)) == Hits(0, (), {"kind": ()})
        assert opened.suggest("zebra") == ()


def test_an_empty_archive_is_built_twice_and_repaired(kind: str, tmp_path: Path) -> None:
    name = engine.rebuild(tmp_path, [], kind)
    with closing(engine.open_engine(tmp_path, name)) as opened:
        assert engine.rebuild(tmp_path, [], kind) == name
        assert opened.search(parse("*")).total == 0
    assert [path.name for path in tmp_path.iterdir()] == [name]
    (tmp_path / name / "stray").touch()
    with pytest.raises(IndexUnusable):
        engine.open_engine(tmp_path, name)
    assert engine.rebuild(tmp_path, [], kind) == name
    engine.open_engine(tmp_path, name).close()


def test_an_index_that_is_not_ours_or_not_whole_is_refused(kind: str, tmp_path: Path) -> None:
    name = engine.rebuild(tmp_path, ENTRIES, kind)
    for other in ("", "..", "../search", "0" * 32):
        with pytest.raises(IndexUnusable):
            engine.open_engine(tmp_path, other)
    part = next(path for path in (tmp_path / name).iterdir() if path.suffix in (".seg", ".idx"))
    part.write_bytes(part.read_bytes()[:-1])
    with pytest.raises(IndexUnusable, match="not the one this archive wrote") as refused:
        engine.open_engine(tmp_path, name)
    assert "minesearch build" in refused.value.hint


class Trap:
    """Unpickled, it would write a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.path,)


# Whoosh leaves the file open in which it met the fault
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")
def test_a_trap_in_an_index_of_the_right_size_does_not_act(tmp_path: Path) -> None:
    sprung = tmp_path / "sprung"
    name = engine.rebuild(tmp_path / "search", ENTRIES)
    trap = pickle.dumps(Trap(sprung))
    refused = 0
    for part in sorted((tmp_path / "search" / name).iterdir()):
        whole = part.read_bytes()
        for at in [found.start() for found in re.finditer(rb"\x80[\x02-\x05]", whole)]:
            if at + len(trap) <= len(whole):
                part.write_bytes(whole[:at] + trap + whole[at + len(trap) :])
                try:
                    with closing(engine.open_engine(tmp_path / "search", name)) as opened:
                        opened.search(parse("car OR zebra"))
                except IndexUnusable:
                    refused += 1
                assert not sprung.exists()
        part.write_bytes(whole)
    assert refused
    pickle.loads(trap)
    assert sprung.exists()
