"""A page on the screen, and as a row: how it was read, each line beside what it was taken for."""

from __future__ import annotations

from collections import Counter

from minesearch.cli.hits import pages
from minesearch.cli.render import console, plain, print_record, print_table
from minesearch.model.meeting import Part
from minesearch.model.source import PageState
from minesearch.model.tables import Row
from minesearch.page_view import LineView, PageView

STATES = {
    PageState.TEXT: "text (the PDF's own)",
    PageState.OCR: "ocr (an image whose words were recognised)",
    PageState.IMAGE: "image (its words are not in the index)",
    PageState.BLANK: "blank",
    PageState.FAILED: "failed (could not be read)",
}


def page_row(found: Row, view: PageView) -> Row:
    """The row of `show FILE --page N --json`; boxes are in points from the top left corner of the page."""
    lines = [
        {
            "line": line.line.index,
            "text": line.line.text,
            "labels": [{"role": label.role.value, "of": label.of or None, "ref": label.ref} for label in line.labels],
            "box": [round(side, 1) for side in (line.line.x0, line.line.top, line.line.x1, line.line.bottom)],
        }
        for line in view.lines
    ]
    doubts = [{"kind": doubt.kind, "message": doubt.message} for doubt in view.doubts]
    return found | {"width": view.page.width, "height": view.page.height, "doubts": doubts, "lines": lines}


def print_page(file: str, view: PageView) -> None:
    """Print what a person needs to see why a page was read as it was."""
    number = view.page.number
    print_record(f"{file}, {pages(number, number, view.page.label)}", page_head(view))
    for doubt in view.doubts:
        console().print(plain(f"In doubt: {doubt.message}"))
    rows: list[Row] = [
        {"line": number, "read as": line.said, "text": line.line.text} for number, line in numbered(view)
    ]
    if rows:
        print_table(("line", "read as", "text"), rows)


def page_head(view: PageView) -> list[tuple[str, object]]:
    """State, printed number, part and counts, as name and value."""
    page = view.page
    without = sum(not line.labels for line in view.lines)
    return [
        ("read from", STATES[page.state]),
        ("remark", page.note),
        ("confidence", None if page.confidence is None else f"{page.confidence:.2f}"),
        ("printed number", page.label or "none"),
        ("part of the pack", part_name(view.part)),
        ("lines", f"{len(view.lines)}, of them {without} not read as anything"),
        ("in doubt", len(view.doubts) or "nothing"),
    ]


def part_name(part: Part | None) -> str:
    """Such as "action log, pages 13-14, agenda item 5"."""
    if part is None:
        return "none"
    span = f"pages {part.page}-{part.page_end}" if part.page_end > part.page else f"page {part.page}"
    item = f", agenda item {part.agenda_item}" if part.agenda_item else ""
    return f"{part.kind.value.replace('_', ' ')}, {span}{item}"


def numbered(view: PageView) -> list[tuple[int, LineView]]:
    """The lines as a person counts them."""
    return list(enumerate(view.lines, 1))


def role_counts(view: PageView) -> list[tuple[str, int]]:
    """What the lines of a page were taken for, by the finest label of each, the most frequent first."""
    return Counter(role_of(line) for line in view.lines).most_common()


def role_of(line: LineView) -> str:
    return line.labels[-1].role.value if line.labels else "not read as anything"
