"""How a page was read, line by line: as data, on the screen, and drawn over the page's image."""

from __future__ import annotations

import doctest
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner
from fpdf import FPDF
from hypothesis import given
from hypothesis import strategies as st
from paper import page, pages
from PIL import Image
from search_archive import make_archive
from test_house import ROOT, console_samples, said_by

from minesearch.archive import Archive
from minesearch.cli import cli
from minesearch.errors import UnreadablePdf, UsageError
from minesearch.extract.picture import page_picture
from minesearch.extract.reader import read_pack
from minesearch.model.source import Pack, Page
from minesearch.page_view import view_page
from minesearch.segment.reader import read

MINUTES = """
                                                   [[Agenda Item 3]]
    Minutes of a meeting of the Harbour Board held at the Custom House
    on Friday, 4 June 2021.

    **PRESENT**
    Cllr. Ann Bell                 Pellbrook District Council
    Superintendent Constance       Pellbrook Police
    Dunn
    **Apologies**
    Mr. E. Ford                    Fire and Rescue Service

    **1. Harbour dues.**
    The Board considered a report on harbour dues.
    RESOLVED:
    (a) That the dues be kept as they are;
    (b) That officers be requested to report in October.
    **2. Any other business.**
    There was none.
"""
LOG = """
    Harbour Board Action Log
    +-----+---------+-------------------------+-----------+--------+
    | No. | Date    | Action                  | Owner     | Status |
    +-----+---------+-------------------------+-----------+--------+
    | 1.  | 4.6.21  | Report on harbour dues  | Ann Bell  | Green  |
    |     |         | to the October meeting  |           |        |
    +-----+---------+-------------------------+-----------+--------+
"""
# (where, what the line says, how it was read)
READ = [
    (1, "Agenda Item 3", "stamp"),
    (1, "Minutes of a meeting of the Harbour Board held at the Custom House", "meeting"),
    (1, "PRESENT", "attendance heading"),
    (1, "Cllr. Ann Bell Pellbrook District Council", "attendance present"),
    # a name broken over two lines
    (1, "Superintendent Constance Pellbrook Police", "attendance present"),
    (1, "Dunn", "attendance present"),
    (1, "Mr. E. Ford Fire and Rescue Service", "attendance apologies"),
    (1, "1. Harbour dues.", "item heading 1"),
    (1, "The Board considered a report on harbour dues.", "minute 1"),
    # the finest comes last
    (1, "(b) That officers be requested to report in October.", "minute 1, resolution (b)"),
    (1, "2. Any other business.", "item heading 2"),
    # headings of a log by the column they were taken for
    (2, "Owner", "action heading: owner"),
    (2, "4.6.21", "action 1: dates"),
    (2, "to the October meeting", "action 1: action"),
    # the column that says just this
    (2, "Green", "action 1: status"),
]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return Pack("harbour.pdf", "0" * 64, pages(MINUTES, LOG))


@pytest.mark.parametrize(("number", "text", "said"), READ, ids=[text for _, text, _ in READ])
def test_each_line_is_labelled_with_what_it_was_read_as(pack: Pack, number: int, text: str, said: str) -> None:
    view = view_page(pack, read(pack), number)
    assert [line.said for line in view.lines if line.line.text == text] == [said]


def test_the_part_and_the_doubts_are_those_of_the_page(pack: Pack) -> None:
    reading = read(pack)
    view = view_page(pack, reading, 2)
    assert view.part is not None and view.part.kind == "action_log"
    assert view.doubts == tuple(doubt for doubt in reading.doubts if doubt.page == 2)


def test_a_page_that_is_not_there_is_refused(pack: Pack) -> None:
    with pytest.raises(IndexError):
        view_page(pack, read(pack), 3)


@given(st.lists(st.text("ab1. \n()RESOLVED:", max_size=60), min_size=1, max_size=3))
def test_every_line_of_every_page_is_shown_once(drawings: list[str]) -> None:
    drawn = Pack("any.pdf", "0" * 64, pages(*drawings))
    reading = read(drawn)
    for sheet in drawn.pages:
        assert [line.line for line in view_page(drawn, reading, sheet.number).lines] == list(sheet.lines)


# -- on the screen and in the browser --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Of its two packs the PDF of one is there."""
    made = make_archive(tmp_path_factory.mktemp("archive") / "board")
    drawn(made.corpus / "2021" / "june.pdf")
    return made


def drawn(path: Path, turn: int = 0) -> Path:
    """Six A4 pages with a line each; `turn` turns the text, not the page, counterclockwise by degrees."""
    paper = FPDF(unit="pt", format="A4")
    paper.set_font("Helvetica", "", 11)
    for number in range(1, 7):
        paper.add_page()
        with paper.rotation(turn, 300, 400):
            paper.text(100, 300, f"Words on sheet number {number} of this bundle of papers")
    path.parent.mkdir(parents=True, exist_ok=True)
    paper.output(str(path))
    return path


def show(archive: Archive, *words: str) -> str:
    done = CliRunner(env={"COLUMNS": "80"}).invoke(cli, ["--archive", str(archive.root), "show", *words])
    assert done.exception is None, done.output
    return done.stdout


def test_the_screen_says_state_number_part_and_lines(archive: Archive) -> None:
    said = show(archive, "2022/march.pdf", "--page", "4")
    for fact in ("text (the PDF's own)", "printed number", "6", "action log, page 4", "Page 4"):
        assert fact in said
    assert max(map(len, said.splitlines())) <= 80


def test_a_script_gets_labels_and_boxes(archive: Archive) -> None:
    row = json.loads(show(archive, "june.pdf", "--page", "2", "--json"))
    assert (row["state"], row["page_label"], row["doubts"]) == ("text", "4", [])
    (line,) = row["lines"]
    assert {"role": "minute", "of": "16", "ref": "riverside-safety-board/2021-06-09/minute/16"} in line["labels"]
    assert line["box"] == [10.0, 10.0, 80.0, 20.0]


class Links(HTMLParser):
    """What a page of the web refers to, and its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "link", "iframe")
        self.found += [value or "" for name, value in attrs if name in ("href", "src", "xlink:href")]


@pytest.mark.parametrize(("file", "drawn_over"), [("2021/june.pdf", True), ("2022/march.pdf", False)])
def test_the_web_page_needs_nothing_else(archive: Archive, tmp_path: Path, file: str, drawn_over: bool) -> None:
    target = tmp_path / "page.html"
    assert show(archive, file, "--page", "3", "--html", str(target)) == ""
    text = target.read_text(encoding="utf-8")
    links = Links()
    links.feed(text)
    assert all(link.startswith(("#line-", "data:image/png;base64,")) for link in links.found)
    assert any(link.startswith("data:") for link in links.found) is drawn_over
    # every box leads to a line of the list
    assert {link[1:] for link in links.found if link[0] == "#"} <= set(re.findall(r"id='([^']+)'", text))


def test_what_a_document_says_is_no_markup(tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "<b onclick='x'>")
    said = show(archive, "june.pdf", "--page", "3", "--html", "-")
    assert "<b onclick" not in said


def test_only_a_page_can_be_drawn(archive: Archive) -> None:
    done = CliRunner().invoke(cli, ["--archive", str(archive.root), "show", "june.pdf", "--html", "-"])
    assert isinstance(done.exception, UsageError)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_picture_lies_as_the_page_was_read(tmp_path: Path, turn: int) -> None:
    path = drawn(tmp_path / "sheet.pdf", turn)
    sheet = read_pack(path, "sheet.pdf").pages[0]
    image = Image.open(io.BytesIO(page_picture(path, sheet))).convert("L")
    scale = image.width / sheet.width
    assert image.height == pytest.approx(sheet.height * scale, abs=2)
    line = sheet.lines[0]
    box = (line.x0 - 3, line.top - 3, line.x1 + 3, line.bottom + 3)
    inside = image.crop(tuple(round(side * scale) for side in box))  # type: ignore[arg-type]
    assert min(inside.tobytes()) < 100
    ink = image.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert ink is not None
    assert ink[0] >= box[0] * scale and ink[1] >= box[1] * scale and ink[2] <= box[2] * scale


def test_a_picture_that_cannot_be_drawn_is_said(tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(UnreadablePdf):
        page_picture(tmp_path / "broken.pdf", Page(1, 595, 842))
    with pytest.raises(UnreadablePdf):
        page_picture(drawn(tmp_path / "sheet.pdf"), page("text", 9))


def test_a_stamp_whose_box_was_not_seen_is_a_stamp() -> None:
    drawn = Pack("any.pdf", "0" * 64, pages("        Agenda Item 5\n    Harbour Board Action Log\n" + LOG))
    assert view_page(drawn, read(drawn), 1).lines[0].said == "stamp"


SAMPLES = console_samples((ROOT / "docs" / "commands.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("command", "expected"), SAMPLES, ids=[command for command, _ in SAMPLES])
def test_the_page_of_documentation_shows_what_is_printed(command: str, expected: str, sample: Path) -> None:
    printed = said_by(command, sample)
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    assert doctest.OutputChecker().check_output(expected, printed, flags), printed
