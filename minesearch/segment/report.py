"""Reports, slides and appendices: each with its title, paragraphs, recommendations and contacts."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from minesearch.model.meeting import PartKind, Report
from minesearch.model.source import Line, Page
from minesearch.patterns import APPENDIX_HEAD, BULLET, REPORT_NAMED
from minesearch.segment.blocks import gap_above, pitch_of
from minesearch.segment.contacts import find_contacts
from minesearch.segment.edges import full, right_edge
from minesearch.segment.mail import is_mail
from minesearch.segment.paragraphs import Unit, count_numbered, divide, is_contact_head, make_paragraphs, written_lines
from minesearch.segment.recommendations import find_recommendations
from minesearch.segment.report_head import Head, is_above_title, read_head, without_number
from minesearch.segment.section import Section
from minesearch.segment.slides import are_slides, slide_contacts, slide_paragraphs, slide_title
from minesearch.text import fold

CALLED = re.compile(r"\breport\b(?!\s+(?:form|template))", re.IGNORECASE)
TOP = 4  # lines: where the heading of an appendix stands


def read_report(section: Section, words: frozenset[str], body_names: Collection[str]) -> tuple[Report, ...]:
    """The paper of a section and the appendices within its pages, in order.

    `words` is the pack's vocabulary; `body_names` are the names of the meeting's body, which head a report and are no
    title. The first row carries the section's printed pages, an appendix those of its own labels.
    """
    paper, *appendices = _split(section)
    first = _slides(section, paper, words) if _shown(section, paper) else _report(section, paper, words, body_names)
    return (first, *(_appendix(section, pages, words, body_names) for pages in appendices))


def _shown(section: Section, pages: Sequence[Page]) -> bool:
    if section.kind is PartKind.SLIDES:
        return True
    return section.kind is not PartKind.APPENDIX and are_slides(pages)


def _split(section: Section) -> list[tuple[Page, ...]]:
    """The pages of the paper itself, then those of each appendix."""
    parts: list[list[Page]] = [[]]
    for page in section.pages:
        if parts[0] and section.kind in (PartKind.REPORT, PartKind.APPENDIX) and _opens_appendix(page):
            parts.append([])
        parts[-1].append(page)
    return [tuple(part) for part in parts]


def _opens_appendix(page: Page) -> bool:
    lines = written_lines([page])
    top = lines[:TOP]
    head = next((line for line in top if APPENDIX_HEAD.match(line.text)), None)
    if head is None:
        # a dashboard drawn as a picture has its words in any order: its name may stand below
        drawn = page.width > page.height
        return drawn and any(APPENDIX_HEAD.match(line.text) and len(line.words) < 16 for line in lines)
    listed = sum(1 for line in lines[: TOP + 8] if APPENDIX_HEAD.match(line.text)) > 2
    return (
        not listed and not BULLET.match(head.text) and len(head.words) < 20 and not head.text.endswith((".", ",", ";"))
    )


def _report(section: Section, pages: Sequence[Page], words: frozenset[str], names: Collection[str]) -> Report:
    lines = written_lines(pages)
    head = read_head(lines, names, words)
    units = divide(lines, pages)
    recommendations = find_recommendations(units, words)
    numbered = count_numbered(units)
    kind = "report"
    named = any(REPORT_NAMED.match(line.text) for line in lines[: 2 * TOP])
    called = section.agenda_item is not None and head.title is not None and CALLED.search(head.title.text)
    told = called or named or _says_report(head, units, names, numbered, bool(recommendations))
    stamped = section.agenda_item is not None
    if section.kind is PartKind.APPENDIX or not told or not (stamped or named or not is_mail(lines)):
        kind = "appendix"
    return Report(
        kind,
        head.date,
        section.agenda_item,
        without_number(head.title.text.strip(" :;"), section.agenda_item)
        if head.title
        else _fallback(section, lines[0].text if lines else ""),
        section.page_from,
        section.page_to,
        pages[0].number,
        pages[-1].number,
        numbered,
        make_paragraphs(units, words),
        recommendations if kind == "report" else (),
        find_contacts(lines) if kind == "report" else (),
    )


def _says_report(head: Head, units: Sequence[Unit], names: Collection[str], numbered: int, asks: bool) -> bool:
    """A report is headed with body or date, numbers its paragraphs, asks for something or says whom to ask."""
    headed = head.date is not None or any(is_above_title(unit.text, names) for unit in units[:3])
    return headed or numbered > 1 or asks or any(is_contact_head(unit.text) for unit in units)


def _slides(section: Section, pages: Sequence[Page], words: frozenset[str]) -> Report:
    title = slide_title(pages, words)
    return Report(
        "slides",
        None,
        section.agenda_item,
        title.text.strip(" :;") if title else _fallback(section, ""),
        section.page_from,
        section.page_to,
        pages[0].number,
        pages[-1].number,
        0,
        slide_paragraphs(pages, words),
        (),
        slide_contacts(pages),
    )


def _appendix(section: Section, pages: Sequence[Page], words: frozenset[str], names: Collection[str]) -> Report:
    lines = written_lines(pages)
    units = divide(lines, pages)
    at = next((i for i, line in enumerate(lines) if APPENDIX_HEAD.match(line.text)), 0)
    title = fold(lines[at : at + _lines_of_title(lines, at)], words).text
    labels = [int(page.label) for page in pages if page.label and page.label.isdigit()]
    return Report(
        "appendix",
        None,
        section.agenda_item,
        title,
        labels[0] if labels else None,
        labels[-1] if labels else None,
        pages[0].number,
        pages[-1].number,
        count_numbered(units),
        make_paragraphs(units, words),
    )


def _lines_of_title(lines: Sequence[Line], at: int) -> int:
    """How many lines the title of an appendix has: "Appendix 1" alone is followed by what it is about."""
    head = lines[at]
    if at + 1 >= len(lines) or lines[at + 1].page != head.page:
        return 1
    if len(head.words) > 3:
        return 1 + _wrapped(lines, at)
    count = 2
    while at + count < len(lines) and count < 5 and lines[at + count].text.isupper() and lines[at + 1].text.isupper():
        count += 1
    return count


def _wrapped(lines: Sequence[Line], at: int) -> int:
    """How many lines below a title that is set off, and fills its line, go on with it in the same type."""
    right, pitch, count = right_edge(lines), pitch_of(lines), 0
    for previous, line in zip(lines[at:], lines[at + 1 : at + 3], strict=False):
        type_ = _type(previous)
        if not any(type_) or _type(line) != type_ or line.page != previous.page or abs(line.size - previous.size) > 0.6:
            break
        if gap_above(previous, line, pitch) or not full(previous, line, right):
            break
        count += 1
    return count


def _type(line: Line) -> tuple[bool, bool]:
    return line.bold, line.underlined


def _fallback(section: Section, line: str) -> str:
    """The title the agenda gives, where the paper has none of its own."""
    return (section.title or line).strip(" .:;")
