"""How well a search answers the questions of tests/questions.toml, beside plain BM25 over pages.

    python -m bench.questions ARCHIVE [--set board]

ARCHIVE is a built archive of the papers the questions are about. Prints for each question the rank of the first hit
that answers it, then success at 1 and 5 and the mean reciprocal rank.
"""

from __future__ import annotations

import argparse
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from whoosh import index, qparser
from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import ID, NUMERIC, TEXT, Schema

from minesearch.archive import Archive
from minesearch.query.parser import parse
from minesearch.store.catalogue import Catalogue
from minesearch.store.current_index import current_index
from minesearch.store.engine import SearchEngine, open_engine
from minesearch.store.engine_hits import Hit
from minesearch.store.finding import find

QUESTIONS = Path(__file__).resolve().parent.parent / "tests" / "questions.toml"
DEPTH = 20  # an answer that comes later is as good as none


@dataclass(frozen=True)
class Question:
    """`refs` (without the body's name) and `pages` (file, page from 1) as in the file of questions."""

    ask: str
    refs: tuple[str, ...]
    pages: frozenset[tuple[str, int]]


@dataclass(frozen=True)
class Score:
    """`first` and `five` are the shares of questions answered by the first hit, and among the first five."""

    first: float
    five: float
    mean_reciprocal_rank: float


def questions(name: str) -> tuple[Question, ...]:
    """The questions of one set."""
    rows = tomllib.loads(QUESTIONS.read_text(encoding="utf-8"))["question"]
    return tuple(
        Question(row["ask"], tuple(row.get("refs", ())), frozenset(map(_page, row["pages"])))
        for row in rows
        if row.get("set", "board") == name
    )


def score(ranks: Sequence[int | None]) -> Score:
    """From the rank, from 1, of the first answer to each question; None where there is none."""
    found = [rank for rank in ranks if rank]
    many = len(ranks)
    return Score(
        sum(rank == 1 for rank in found) / many,
        sum(rank <= 5 for rank in found) / many,
        sum(1 / rank for rank in found) / many,
    )


def ranks(archive: Archive, asked: Sequence[Question]) -> list[int | None]:
    """The rank of the first hit of `minesearch search` that answers each question."""
    with closing(open_engine(archive.index / "search", current_index(archive))) as engine:
        return [rank(engine, question) for question in asked]


def rank(engine: SearchEngine, question: Question) -> int | None:
    """The rank of the first hit that answers, from 1; None if none does."""
    found = find(engine, parse(question.ask), limit=DEPTH, sort="relevance", facets=())
    return _rank(answers(hit, question) for hit in found.hits.hits)


def answers(hit: Hit, question: Question) -> bool:
    """Whether the passage shown answers: by its ref where the question has refs, else by its page."""
    if question.refs:
        ref = hit.ref.partition("/")[2]
        if any(ref == known or ref.startswith(f"{known}/") for known in question.refs):
            return True
        if hit.kind in ("minute", "resolution", "action", "agenda_item"):
            return False
    name = hit.file.rpartition("/")[2]
    return any(file == name and hit.page <= page <= hit.page_end for file, page in question.pages)


def page_ranks(archive: Archive, asked: Sequence[Question]) -> list[int | None]:
    """The same for Whoosh as it comes: BM25 over the stemmed text of whole pages, any of the words."""
    with tempfile.TemporaryDirectory() as folder:
        schema = Schema(file=ID(stored=True), page=NUMERIC(stored=True), text=TEXT(analyzer=StemmingAnalyzer()))
        found = index.create_in(folder, schema)
        writer = found.writer()
        for file, page, text in _pages(archive):
            writer.add_document(file=file, page=page, text=text)
        writer.commit()
        parser = qparser.QueryParser("text", schema, group=qparser.OrGroup)
        with found.searcher() as searcher:
            out = []
            for question in asked:
                hits = searcher.search(parser.parse(question.ask), limit=DEPTH)
                out.append(_rank((hit["file"].rpartition("/")[2], hit["page"]) in question.pages for hit in hits))
            return out


def _pages(archive: Archive) -> Iterator[tuple[str, int, str]]:
    with Catalogue.open(archive) as catalogue:
        for document in catalogue.documents():
            pack = catalogue.pack(document.file)
            for page in pack.pages if pack else ():
                yield document.file, page.number, "\n".join(line.text for line in page.lines)


def _rank(hits: Iterator[bool]) -> int | None:
    return next((rank for rank, answered in enumerate(hits, 1) if answered), None)


def _page(text: str) -> tuple[str, int]:
    file, _, page = text.rpartition("#")
    return file, int(page)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("archive", type=Path)
    arguments.add_argument("--set", default="board", dest="name")
    given = arguments.parse_args()
    archive, asked = Archive(given.archive), questions(given.name)
    methods: dict[str, Callable[[Archive, Sequence[Question]], list[int | None]]] = {"ours": ranks, "pages": page_ranks}
    found = {name: method(archive, asked) for name, method in methods.items()}
    for question, *places in zip(asked, *found.values(), strict=True):
        print(*(f"{place or '-':>4}" for place in places), question.ask)
    for name, places in found.items():
        got = score(places)
        print(f"{name:6} success@1 {got.first:.2f}  success@5 {got.five:.2f}  MRR {got.mean_reciprocal_rank:.3f}")


if __name__ == "__main__":
    main()
