"""The sample corpus says what its truth says, can be drawn again, and names nobody who exists elsewhere beside us."""

from __future__ import annotations

import re
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2 as pdfium
import pytest
from truth import CORPUS, expected

FILES = sorted(path.relative_to(CORPUS).as_posix() for path in (CORPUS / "packs").glob("*.pdf"))
SCANS = [row["file"] for row in expected("packs") if row["pages_ocr"]]
SHARED = Path(__file__).parents[2] / "shared"
KINDS = ("raised", "refers_to", "deferred", "logged", "progressed", "answered", "closed")
COMMON = {"Office of the Police and Crime Commissioner"}  # every county has one


def squeezed(text: str) -> str:
    """Letters and digits alone, so that line ends, hyphens and quotes do not matter."""
    return "".join(re.findall(r"[a-z0-9]", text.lower()))


@cache
def page_texts(path: Path) -> tuple[str, ...]:
    document = pdfium.PdfDocument(path)
    try:
        return tuple(document[number].get_textpage().get_text_range() for number in range(len(document)))
    finally:
        document.close()


def stands_on(file: str, page: int, page_end: int, words: str) -> bool:
    pages = page_texts(CORPUS / file)[page - 1 : page_end]
    # the page number printed at the foot stands between the halves of what runs over a page end
    halves = [squeezed(re.sub(r"\s*(Page )?\d+( of \d+)?\s*$", "", text)) for text in pages]
    return squeezed(words) in "".join(halves)


def readable(table: str) -> Iterator[dict[str, Any]]:
    return (row for row in expected(table) if row["file"] not in SCANS)


def contents(data: bytes) -> list[bytes]:
    """All streams of a PDF, unpacked: another zlib may pack them differently."""
    streams = re.findall(rb"stream\n(.*?)\nendstream", data, flags=re.DOTALL)
    return [zlib.decompress(stream) if stream[:1] == b"x" else stream for stream in streams]


@pytest.fixture(scope="module")
def made() -> tuple[dict[str, bytes], str]:
    pytest.importorskip("fpdf")
    sys.path.insert(0, str(CORPUS.parent))  # the corpus is no part of the installed package
    from corpus.make import make

    return make()


def test_drawing_again_gives_the_committed_truth(made: tuple[dict[str, bytes], str]) -> None:
    assert made[1] == (CORPUS / "truth.json").read_text(encoding="utf-8")


def test_drawing_again_gives_the_committed_files(made: tuple[dict[str, bytes], str]) -> None:
    assert sorted(made[0]) == FILES
    for name in FILES:
        if name not in SCANS:  # pixels depend on the version of the renderer
            assert contents(made[0][name]) == contents((CORPUS / name).read_bytes()), name


def test_drawing_twice_gives_the_same_bytes(made: tuple[dict[str, bytes], str]) -> None:
    from corpus.draw import draw
    from corpus.town import PACKS

    pack = PACKS[0]
    assert draw(pack)[0] == made[0][pack.file]


def test_the_corpus_is_small() -> None:
    sizes = [(CORPUS / name).stat().st_size for name in FILES]
    assert max(sizes) < 2**20
    assert sum(sizes) < 5 * 2**20


def test_there_are_enough_packs_over_three_years() -> None:
    days = sorted(date.fromisoformat(row["date"]) for row in expected("packs"))
    assert len(days) >= 10
    assert (days[-1] - days[0]).days > 2 * 365
    assert len({row["body"] for row in expected("packs")}) == 2


def test_pages_are_counted() -> None:
    for row in expected("packs"):
        assert len(page_texts(CORPUS / row["file"])) == row["pages"], row["file"]


def test_a_scan_has_no_text() -> None:
    assert len(SCANS) == 1
    assert not "".join(page_texts(CORPUS / SCANS[0])).strip()


def test_one_page_is_rotated_and_some_are_landscape() -> None:
    rotations, wide = Counter[int](), 0
    for name in FILES:
        document = pdfium.PdfDocument(CORPUS / name)
        for number in range(len(document)):
            page = document[number]
            rotations[page.get_rotation()] += 1
            wide += page.get_width() > page.get_height()
        document.close()
    assert rotations[90] == 1
    assert wide > rotations[90]


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("agenda_items", "title"),
        ("minutes", "title"),
        ("resolutions", "text"),
        ("attendance", "affiliation"),
        ("reports", "title"),
    ],
)
def test_every_row_stands_on_its_pages(table: str, column: str) -> None:
    for row in readable(table):
        if row[column]:
            assert stands_on(row["file"], row["page"], row.get("page_end", row["page"]), row[column]), row


def test_every_person_named_in_the_truth_stands_in_the_text() -> None:
    text = squeezed(" ".join(" ".join(page_texts(CORPUS / name)) for name in FILES))
    for row in (*expected("people"), *expected("organisations")):
        for variant in row["variants"]:
            assert squeezed(variant) in text, variant


def test_every_step_of_a_matter_stands_on_the_page_named() -> None:
    for matter in expected("matters"):
        for step in matter["steps"]:
            if step["file"] in SCANS or step.get("number"):  # the cells of a log are read column by column
                continue
            assert stands_on(step["file"], step["page"], step["page_end"], step["quote"]), step


def test_log_rows_stand_on_the_page_named() -> None:
    for row in readable("actions"):
        if row["source"] == "log" and row["page"] == row["page_end"]:
            assert stands_on(row["file"], row["page"], row["page"], row["action"]), row


def test_matters_are_chains_in_date_order() -> None:
    matters = expected("matters")
    assert len(matters) >= 15
    for matter in matters:
        order = [(step["date"], KINDS.index(step["kind"])) for step in matter["steps"]]
        assert order == sorted(order), matter["matter"]
        assert sum(step["kind"] == "raised" for step in matter["steps"]) <= 1


def test_traces_name_a_minute_that_is_there() -> None:
    refs = {row["ref"] for row in (*expected("minutes"), *expected("resolutions")) if "ref" in row}
    for row in expected("traces"):
        assert row["first_raised_ref"] is None or row["first_raised_ref"] in refs


def test_minute_numbers_run_on_through_a_municipal_year() -> None:
    years: dict[tuple[str, int], list[list[int]]] = defaultdict(list)
    bodies = {row["date"]: row["body"] for row in expected("meetings")}
    for row in sorted(expected("minutes"), key=lambda row: str(row["meeting_date"])):
        day = date.fromisoformat(row["meeting_date"])
        municipal = day.year if day.month > 4 else day.year - 1
        years[bodies[row["meeting_date"]], municipal].append([int(part) for part in row["number"].split(".")])
    for (body, _), numbers in years.items():
        if "Board" in body:
            assert [number for (number,) in numbers] == list(range(1, len(numbers) + 1)), body
        else:
            assert numbers == sorted(numbers), body


def test_one_date_in_the_logs_fits_no_meeting() -> None:
    held = {row["date"] for row in expected("meetings")} | {
        row["previous_minutes_date"] for row in expected("meetings")
    }
    strays = [day for row in expected("actions") for day in row.get("dates", []) if day not in held]
    assert strays == ["2022-02-10"]


def test_a_list_of_clauses_and_a_log_row_run_over_a_page_end() -> None:
    clauses: dict[tuple[str, str], set[int]] = defaultdict(set)
    for row in expected("resolutions"):
        clauses[row["file"], row["minute_number"]] |= {row["page"], row["page_end"]}
    assert any(len(pages) > 1 for pages in clauses.values())
    assert any(row["page_end"] > row["page"] for row in expected("actions"))


def test_words_are_broken_at_line_ends() -> None:
    # pdfium mends them itself, so the lines are taken as pdfplumber sees them
    with pdfplumber.open(CORPUS / FILES[0]) as document:
        assert any(re.search(r"[a-z]-\n", page.extract_text()) for page in document.pages)


def test_nobody_can_be_rung_or_written_to() -> None:
    contacts = [contact for row in expected("reports") for contact in row.get("contacts", [])]
    assert contacts
    for contact in contacts:
        assert contact["phone"].startswith("01632 960")  # kept free of subscribers
        assert contact["email"].endswith(".example")


@pytest.mark.skipif(not SHARED.is_dir(), reason="no documents of other bodies here")
def test_no_name_is_that_of_another_document() -> None:
    papers = [path for folder in ("packs", "real") for path in sorted((SHARED / folder).glob("*.pdf"))]
    text = squeezed(" ".join(" ".join(page_texts(path)) for path in papers))
    for row in (*expected("people"), *expected("organisations")):
        if row["name"] not in COMMON:
            assert squeezed(row["name"]) not in text, row["name"]
