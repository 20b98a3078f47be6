"""Pages without a text layer: drawn here, made into crooked grey images, and read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from fpdf import FPDF
from PIL import Image, ImageDraw, ImageFont

from minesearch.extract.geometry import Box
from minesearch.extract.leaders import find_leaders
from minesearch.extract.lines import build_lines
from minesearch.extract.misread import mended
from minesearch.extract.ocr import DPI, Recognised, recognise
from minesearch.extract.reader import read_pack
from minesearch.extract.scan import ink_below, read_scan, straighten
from minesearch.extract.strokes import dash, stroke_width, weights
from minesearch.model.source import PageState, Word

LOG = (
    ("No.", "Date", "Action", "Owner", "Status"),
    ("1.", "9.2.22", "Circulate the map of flooded lanes to all partners", "A. Quill", "Green"),
    ("2.", "9.2.22", "Ask the bus company for figures on the night service", "B. Thorne", "Amber"),
)
WIDTHS = (30, 50, 190, 90, 60)
LEFT, TOP, ROW = 60, 160, 40


def draw_minutes(page: FPDF) -> None:
    """A stamp in a box, two columns of names, a bold heading, a paragraph."""
    page.rect(440, 30, 100, 20)
    page.text(450, 44, "Agenda Item 7")
    for row, (name, body) in enumerate(
        (("Cllr. Ada Quill", "Marlow Vale District Council"), ("Ben Thorne", "Probation"))
    ):
        page.text(60, 100 + 16 * row, name)
        page.text(250, 100 + 16 * row, body)
    page.set_font("Helvetica", "B", 11)
    page.text(60, 160, "12. Speeding in Villages.")
    page.set_font("Helvetica", "", 11)
    page.text(60, 180, "The Board considered a report on speeding (Agenda Item 7).")


def draw_log(page: FPDF) -> None:
    """A ruled action log, the words of a cell over several lines."""
    for row, cells in enumerate(LOG):
        x = LEFT
        for cell, width in zip(cells, WIDTHS, strict=True):
            page.rect(x, TOP + ROW * row, width, ROW)
            page.set_xy(x, TOP + ROW * row + 4)
            page.multi_cell(width, 13, cell, align="L")
            x += width


def lettered(text: str) -> Image.Image:
    """The text as an image."""
    image = Image.new("L", (1750, 60), 255)
    ImageDraw.Draw(image).text((4, 8), text, fill=0, font=ImageFont.load_default(40))
    return image


def draw_agenda(page: FPDF) -> None:
    """Two items with a note in italics below the first."""
    page.set_font("Times", "", 11)
    page.text(60, 80, "1. Footbridge at the mill")
    page.set_font("Times", "I", 11)
    page.text(76, 96, "To hear what the engineer has found.")
    page.set_font("Times", "", 11)
    page.text(60, 120, "2. Hire of lamps for the green")


def draw_signature(page: FPDF) -> None:
    """A place to sign, a dash and an underline through the tails of letters."""
    page.text(60, 80, "Signed " + 40 * "." + " Date " + 20 * ".")
    page.text(60, 120, "Nays \x96 none")
    page.set_font("Helvetica", "B", 18)
    page.text(60, 160, "Any Enquiry by July")
    page.line(60, 162.4, page.get_string_width("Any Enquiry by July") + 60, 162.4)


def draw_bullets(page: FPDF) -> None:
    """Bullets before hanging paragraphs, and the shadow of the sheet's edge beside them."""
    page.text(60, 80, "9. Unfinished Business")
    for row in range(3):
        page.circle(88, 105 + 32 * row, 1.6, style="F")
        page.text(100, 108 + 32 * row, "The Clerk has written to the county about the lanes")
        page.text(100, 121 + 32 * row, "that were flooded in the autumn of last year.")
    for top in (72, 96, 100, 131):
        page.rect(3, top, 1.2, 12, style="F")


def scan_of(draw: Callable[[FPDF], None], lean: float = 0.0) -> Image.Image:
    """The page drawn, then as a scanner sees it: grey paper with grain, turned by `lean` degrees."""
    page = FPDF(unit="pt", format="A4")
    page.set_auto_page_break(False)
    page.add_page()
    page.set_font("Helvetica", "", 11)
    draw(page)
    image = pypdfium2.PdfDocument(bytes(page.output()))[0].render(scale=DPI / 72, grayscale=True).to_pil()
    turned = np.asarray(image.rotate(lean, Image.Resampling.BICUBIC, fillcolor=255), dtype=np.float64)
    grain = np.random.default_rng(7).normal(0, 6, turned.shape)
    return Image.fromarray(np.clip(turned * 0.9 + 20 + grain, 0, 255).astype(np.uint8))


@pytest.fixture(scope="module")
def minutes() -> Recognised:
    return recognise(scan_of(draw_minutes, lean=0.8))


@pytest.fixture(scope="module")
def log() -> Recognised:
    return recognise(scan_of(draw_log, lean=-0.6))


def texts(words: tuple[Word, ...]) -> list[str]:
    return [word.text for word in words]


def test_the_words_of_a_crooked_page_are_read_row_by_row(minutes: Recognised) -> None:
    assert " ".join(texts(minutes.words)) == (
        "Agenda Item 7 Cllr. Ada Quill Marlow Vale District Council Ben Thorne Probation 12. Speeding in Villages."
        " The Board considered a report on speeding (Agenda Item 7)."
    )
    assert minutes.confidence > 0.9


def test_words_stand_in_points_where_they_stood_on_paper(minutes: Recognised) -> None:
    """Within the shift that turning the sheet about its middle leaves."""
    name, other = (next(w for w in minutes.words if w.text == text) for text in ("Cllr.", "Ben"))
    body, second = (next(w for w in minutes.words if w.text == text) for text in ("Marlow", "Probation"))
    assert abs(name.x0 - other.x0) < 2 and abs(body.x0 - second.x0) < 2  # columns line up
    assert abs(name.top - body.top) < 1.5  # and so do rows
    assert abs(name.x0 - 60) < 4 and abs(name.bottom - 102) < 5 and abs(name.size - 11) < 1
    assert (round(minutes.width), round(minutes.height)) == (595, 842)


def test_only_the_heading_is_bold(minutes: Recognised) -> None:
    assert texts(tuple(word for word in minutes.words if word.bold)) == ["12.", "Speeding", "in", "Villages."]


def test_a_row_in_italics_is_told_from_upright_ones() -> None:
    read = recognise(scan_of(draw_agenda, lean=0.7))
    assert " ".join(texts(tuple(word for word in read.words if word.italic))) == "To hear what the engineer has found."


@pytest.mark.parametrize(
    ("gap", "lines"),
    [
        # figures that stand on a row of feet, as those of "£2,222" do
        (2, 0),
        # letters that touch the line they stand on
        (0, 1),
    ],
)
def test_the_feet_of_figures_are_not_a_drawn_line(gap: int, lines: int) -> None:
    ink = np.full((200, 300), 255, dtype=np.uint8)
    for left in range(100, 212, 28):
        ink[100:106, left : left + 28 - gap] = 0
        ink[70:100, left + 10 : left + 14] = 0
    assert len(read_scan(Image.fromarray(ink), DPI).rulings) == lines


@pytest.mark.parametrize("lean", [0.0, 0.6])
def test_dotted_lines_and_dashes_are_read_and_underlines_cut_no_tails(lean: float) -> None:
    read = recognise(scan_of(draw_signature, lean))
    lines = [line.text for line in build_lines(read.words, page=1)]
    assert lines == ["Signed " + 40 * "." + " Date " + 20 * ".", "Nays – none", "Any Enquiry by July"]
    assert len(read.rulings) == 1


@pytest.mark.parametrize(
    ("step", "dots", "expected"),
    [
        (8, 12, 12),
        (12, 8, 8),
        # an ellipsis
        (8, 3, None),
        # the stems of small print
        (5, 30, None),
        # specks far apart
        (40, 12, None),
    ],
)
def test_dots_in_a_row_are_a_dotted_line(step: int, dots: int, expected: int | None) -> None:
    ink = np.zeros((60, 600), dtype=np.bool_)
    for left in range(20, 20 + step * dots, step):
        ink[30:34, left : left + 4] = True
    found = find_leaders(ink, DPI)
    assert [leader.dots for leader in found] == ([] if expected is None else [expected])
    if expected is not None:
        assert found[0].box == (20, 30, 20 + step * (dots - 1) + 4, 35)


def test_the_feet_of_stems_are_no_dotted_line() -> None:
    ink = np.zeros((60, 600), dtype=np.bool_)
    for left in range(20, 200, 10):
        ink[10:34, left : left + 4] = True
    assert find_leaders(ink, DPI) == []


@pytest.mark.parametrize(
    ("page", "row", "bold"),
    [
        # a page of headings: the thin strokes are the usual ones
        ([2.0] * 4 + [2.7] * 12, [2.6, 2.7, 2.8], True),
        ([2.0] * 4 + [2.7] * 12, [2.1, 1.9, 2.0], False),
        # a heading among paragraphs
        ([2.0] * 40 + [2.9] * 3, [2.9, 2.8, 2.5], True),
        # one weight, which varies a little: none is bold, whatever it is
        ([2.0] * 20 + [2.2] * 20, [2.2, 2.2, 2.2], False),
        # a page of one word
        ([2.0], [2.0], False),
    ],
)
def test_a_row_is_bold_by_the_weights_of_its_page(page: list[float], row: list[float], bold: bool) -> None:
    least = weights(page).least(row)
    assert [width > least for width in row] == [bold] * len(row)


def test_a_page_without_words_has_no_weight() -> None:
    assert weights([]).least([]) == np.inf


@pytest.mark.parametrize(("wide", "sign"), [(14, "-"), (24, "–"), (44, "—"), (6, None)])
def test_dashes_are_told_by_their_width(wide: int, sign: str | None) -> None:
    """In a row 45 pixels high. A dot is none."""
    ink = np.zeros((40, 60), dtype=np.bool_)
    ink[18:22, 3 : 3 + wide] = True
    assert dash(ink, row_height=45.0) == sign


def test_a_plus_is_no_dash() -> None:
    ink = np.zeros((40, 30), dtype=np.bool_)
    ink[18:22, 3:27] = ink[8:32, 13:17] = True
    assert dash(ink, row_height=45.0) is None


def test_the_box_of_a_stamp_is_found(minutes: Recognised) -> None:
    level = [r for r in minutes.rulings if r[1] == r[3]]
    upright = [r for r in minutes.rulings if r[0] == r[2]]
    assert (len(level), len(upright)) == (2, 2)
    assert all(abs(r[2] - r[0] - 100) < 3 for r in level)


def test_every_line_of_a_log_is_found_and_none_beside(log: Recognised) -> None:
    """Four level lines and six upright ones, in their places within two points."""
    level = sorted(r[1] for r in log.rulings if r[1] == r[3])
    upright = sorted(r[0] for r in log.rulings if r[0] == r[2])
    assert np.diff(level) == pytest.approx([ROW] * 3, abs=2)
    assert np.diff(upright) == pytest.approx(WIDTHS, abs=2)


def test_each_cell_of_a_log_is_read_by_itself(log: Recognised) -> None:
    left = min(r[0] for r in log.rulings)
    top = min(r[1] for r in log.rulings)
    edges = np.cumsum([left, *WIDTHS])
    for row, cells in enumerate(LOG):
        for column, cell in enumerate(cells):
            box = (edges[column], top + ROW * row, edges[column + 1], top + ROW * (row + 1))
            assert " ".join(word.text for word in log.words if inside(word, box)) == cell


def inside(word: Word, box: Box) -> bool:
    return box[0] < (word.x0 + word.x1) / 2 < box[2] and box[1] < (word.top + word.bottom) / 2 < box[3]


def test_a_bullet_is_one_and_the_edge_of_the_sheet_is_not_text() -> None:
    """The engine takes the dots for a letter or a sign, and the shadow at the edge for bars at the head of lines."""
    read = recognise(scan_of(draw_bullets))
    heads = sorted((word.top, word.text) for word in read.words if word.x0 < 98)
    assert [text for _, text in heads] == ["9.", "Unfinished", "•", "•", "•"]


LETTERS = "The Clerk will ask the county for a map of the lanes that were under water"
SPOKEN = "Date of the next two meetings : 27th of September and 22nd of November 2018 at 7 pm"


@pytest.mark.parametrize(
    ("hidden", "state"),
    [
        # most of the page's letters are outlines: OCR reads them and the rest
        ([LETTERS, LETTERS, LETTERS], PageState.OCR),
        # a drawing beside a few words: what the page says is in its text layer
        ([], PageState.TEXT),
    ],
)
def test_a_page_with_few_words_and_many_outlines_is_read_as_it_looks(
    hidden: list[str], state: PageState, tmp_path: Path
) -> None:
    page = FPDF(unit="pt", format="A4")
    page.set_auto_page_break(False)
    page.add_page()
    page.set_font("Helvetica", "", 11)
    page.text(60, 80, SPOKEN)
    for row, text in enumerate(hidden):
        page.image(lettered(text), 60, 120 + 24 * row, 420)
    for dot in range(200):
        page.circle(60 + 2 * dot, 700, 0.5, style="F")
    (tmp_path / "page.pdf").write_bytes(bytes(page.output()))
    read = read_pack(tmp_path / "page.pdf", "page.pdf").pages[0]
    assert read.state is state
    said = " ".join(line.text for line in read.lines)
    assert "27th of September" in said
    assert said.count("under water") == len(hidden)


def test_an_empty_sheet_has_no_words() -> None:
    """Its grain is not taken for small print."""
    read = recognise(scan_of(lambda page: None))
    assert (read.words, read.rulings, read.confidence) == ((), (), 0.0)


def test_a_sheet_that_lies_on_its_side_is_read(minutes: Recognised) -> None:
    read = recognise(scan_of(draw_minutes).rotate(90, expand=True))
    assert texts(read.words) == texts(minutes.words)
    assert read.width < read.height


@pytest.mark.parametrize(
    ("row", "printed"),
    [
        # a capital I that the engine took for a drawn line
        ("|OM", "IOM"),
        ("|.", "I."),
        ("|.D.", "I.D."),
        # a bar between two things stays one
        ("Page | 3", "Page | 3"),
        # where a page number is due it is the figure one
        ("Page | of 3", "Page 1 of 3"),
        ("Page l of 12", "Page 1 of 12"),
        ("I of 3 members", "I of 3 members"),
        # the writer speaks of himself; a bar between two addresses stays one
        ("helpful , | would be pleased", "helpful , I would be pleased"),
        ("Tel. 1234 | Fax 5678", "Tel. 1234 | Fax 5678"),
        ("| thanked", "| thanked"),
        ("Fire Station | office.", "Fire Station | office."),
        ("so that members and | may meet", "so that members and I may meet"),
        # a raised ending of a day
        ('30° July, 25" February and 22* Nov.', "30th July, 25th February and 22nd Nov."),
        ("1* Sept 13' March, 31” May.", "1st Sept 13th March, 31st May."),
        ('30% March, a 25" pipe, 40° July', '30% March, a 25" pipe, 40° July'),
        ("2.5* April 12' Marsh", "2.5* April 12' Marsh"),
        # the second point of a list
        ("(ij) There had been", "(ii) There had been"),
        ("iij. Other", "iii. Other"),
        ("j. Fiji", "j. Fiji"),
        # councillors
        ("Clir Ada Quill, Cilr Thorne and the Clirs.", "Cllr Ada Quill, Cllr Thorne and the Cllrs."),
        ("(C1lr Quill)", "(Cllr Quill)"),
        ("Cllr Quill of Cir Lane, CLIR, Clare", "Cllr Quill of Cir Lane, CLIR, Clare"),
        # a slanted t
        ("moved fo approve fhe minutes", "moved to approve the minutes"),
        ("FO asked for the forms", "FO asked for the forms"),
    ],
)
def test_what_the_engine_is_known_to_misread_is_put_right(row: str, printed: str) -> None:
    assert " ".join(mended(row.split())) == printed


@pytest.mark.parametrize("lean", [-4.0, 0.0, 0.35])
def test_a_page_is_set_straight(lean: float) -> None:
    """Lines of 420 points come out whole, so less than a tenth of a degree is left; the sheet keeps its size."""
    image = scan_of(draw_log, lean)
    assert straighten(image).size == image.size
    level = [r for r in read_scan(image, DPI).rulings if r[1] == r[3]]
    assert [r[2] - r[0] for r in level] == pytest.approx([sum(WIDTHS)] * (len(LOG) + 1), abs=3)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        # black on white: somewhere between the two
        ([10] * 50 + [240] * 950, range(11, 241)),
        # paper alone, with a little grain: no ink at all
        ([235] * 500 + [245] * 500, range(1)),
        # a sheet of one value
        ([255] * 10, range(1)),
    ],
)
def test_ink_is_told_from_paper(values: list[int], expected: range) -> None:
    assert ink_below(Image.fromarray(np.array([values], dtype=np.uint8))) in expected


def test_the_width_of_strokes_is_that_of_the_usual_run_of_ink() -> None:
    ink = np.zeros((20, 40), dtype=np.bool_)
    ink[:, 4:7] = ink[:, 20:23] = True  # two stems, three pixels wide
    ink[9:11, 4:23] = True  # and the bar of an H
    assert stroke_width(ink) == 3.0
    assert stroke_width(np.zeros((5, 5), dtype=np.bool_)) == 0.0
