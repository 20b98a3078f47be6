"""Questions a member would ask, and how soon a search answers them; beside it, plain BM25 over pages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bench.questions import Score, page_ranks, questions, ranks, score
from minesearch.archive import Archive

PACKS = Path(__file__).resolve().parent.parent.parent / "shared" / "packs"
BOARD, BESIDE, SAMPLE = (questions(name) for name in ("board", "beside", "sample"))


@pytest.fixture(scope="module")
def board(request: pytest.FixtureRequest) -> Archive:
    """The papers the questions are about, built once and then kept between runs: most of a build is reading PDFs."""
    if not PACKS.is_dir():
        pytest.skip("the papers that the questions are about are not here")
    folder = request.config.cache.mkdir("board")
    command: list[str | Path] = [Path(sys.executable).with_name("minesearch"), "--archive", folder, "build", PACKS]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert run.returncode == 0, run.stdout
    return Archive(folder)


def missed(archive: Archive, asked: tuple[object, ...], places: list[int | None]) -> str:
    return "\n".join(f"{place}: {question}" for question, place in zip(asked, places, strict=True) if place != 1)


def test_there_are_questions_enough() -> None:
    assert len(BOARD) == 40
    assert len(BESIDE) >= 15 <= len(SAMPLE)
    assert len({question.ask for question in BOARD + BESIDE + SAMPLE}) == len(BOARD + BESIDE + SAMPLE)


def test_a_score_is_of_ranks() -> None:
    assert score([1, 4, None, 1]) == Score(0.5, 0.75, (1 + 0.25 + 1) / 4)


def test_a_member_finds_the_answer(board: Archive) -> None:
    places = ranks(board, BOARD)
    got = score(places)
    assert got.first >= 0.85, missed(board, BOARD, places)
    assert got.five >= 0.95, missed(board, BOARD, places)
    assert got.mean_reciprocal_rank >= 0.9, missed(board, BOARD, places)


def test_no_worse_than_whole_pages(board: Archive) -> None:
    ours, pages = score(ranks(board, BOARD)), score(page_ranks(board, BOARD))
    assert ours.first >= pages.first
    assert ours.mean_reciprocal_rank >= pages.mean_reciprocal_rank


def test_questions_the_ranking_was_not_made_with(board: Archive) -> None:
    places = ranks(board, BESIDE)
    got = score(places)
    assert got.five >= 0.9, missed(board, BESIDE, places)
    assert got.mean_reciprocal_rank >= 0.8, missed(board, BESIDE, places)


def test_the_sample_archive_answers(sample: Path) -> None:
    places = ranks(Archive(sample), SAMPLE)
    got = score(places)
    assert got.first >= 0.85, missed(Archive(sample), SAMPLE, places)
    assert got.five >= 0.95, missed(Archive(sample), SAMPLE, places)
