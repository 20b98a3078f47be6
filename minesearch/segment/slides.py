"""Slides: landscape pages with few words on each, whose first names the talk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from minesearch.model.meeting import Contact, Paragraph
from minesearch.model.source import Line, Page, Passage
from minesearch.segment.blocks import gap_above, label_of, pitch_of
from minesearch.segment.contacts import contacts_on_slide
from minesearch.segment.paragraphs import written_lines
from minesearch.text import fold

WORDY = 250  # words: pages with more are no slides
SMALL = 5.0  # points: what is set smaller was shrunk to fit a page
FEW_WORDS = 60  # a slide that says whom to ask says little else
SPEAKER = re.compile(
    r"(?:d?c?[/.]?(?:i|s|c|supt|insp)|p[cs]|acc|cc|dr|prof|mr|mrs|ms|cllr|sgt|(?:chief\s+)?(?:superintendent"
    r"|inspector|constable)|presented\s+by|by)\b\.?\s|.*@|www\.",
    re.IGNORECASE,
)


def are_slides(pages: Sequence[Page]) -> bool:
    """Landscape pages with few words on most of them: no dashboard in small print, no plan in a ruled table."""
    lines = [written_lines([page]) for page in pages]
    written = [line for each in lines for line in each]
    shown = [page for page, each in zip(pages, lines, strict=True) if each]
    if not written or not all(page.width > page.height for page in shown):
        return False
    few = median(sum(len(line.words) for line in each) for each in lines) < WORDY
    tabled = sum(line.cell for line in written) > len(written) / 2
    return few and not tabled and median(line.size for line in written) > SMALL


def slide_title(pages: Sequence[Page], words: frozenset[str]) -> Passage | None:
    """The heading of the first slide: the first of its largest lines that name no speaker; None for a picture."""
    lines = written_lines(pages[:1])
    if not lines:
        return None
    pitch = pitch_of(lines)
    blocks: list[list[Line]] = []
    for line in lines:
        apart = not blocks or gap_above(blocks[-1][-1], line, pitch) or label_of(line.text)
        if apart or abs(line.size - blocks[-1][-1].size) > 1:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    fitting = [block for block in blocks if not SPEAKER.match(block[0].text) and not label_of(block[0].text)] or blocks
    largest = max(block[0].size for block in fitting)
    return fold(next(block for block in fitting if block[0].size > largest - 0.5), words)


def slide_paragraphs(pages: Sequence[Page], words: frozenset[str]) -> tuple[Paragraph, ...]:
    """One paragraph a slide."""
    passages = [fold(written_lines([page]), words) for page in pages]
    return tuple(Paragraph(None, passage) for passage in passages if passage.text)


def slide_contacts(pages: Sequence[Page]) -> tuple[Contact, ...]:
    """Those whom the slides say to ask, from slides that say little else."""
    found: list[Contact] = []
    for page in pages:
        lines = written_lines([page])
        if sum(len(line.words) for line in lines) <= FEW_WORDS:
            found += contacts_on_slide(lines)
    return tuple(dict.fromkeys(found))
