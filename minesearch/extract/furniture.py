"""Headers, footers and printed page numbers: what stands on the paper of every page and belongs to none."""

from __future__ import annotations

import re
from dataclasses import replace

from minesearch.model.source import Line, Page

MARGIN = 0.13  # the share of the page's height at either end in which furniture is looked for
DEPTH = 4  # how many lines at either end
LEVEL = 4.0  # points: how far a header may shift from page to page
RUN = 3  # pages on which a line must recur
NUMBER = re.compile(
    r"^(?:[-–|]?\s*(?P<bare>\d{1,4})\s*[-–|]?|page\s+(?P<page>\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?)$", re.IGNORECASE
)
PAGE_IN_HEADER = re.compile(r"\bpage\s+(\d{1,4})\b", re.IGNORECASE)  # "Minutes - April 16, 2024 - Page 2"
KEPT = re.compile(r"^(resolved|agreed|recommend|agenda item|present|apologies|action)", re.IGNORECASE)


def mark_furniture(pages: list[Page]) -> list[Page]:
    """Mark headers, footers and page numbers as furniture and give each page the number printed on it."""
    recurring = _recurring(pages)
    done = []
    for page in pages:
        label: str | None = None
        lines = list(page.lines)
        for index in _edge_lines(page):
            line = lines[index]
            number = NUMBER.match(line.text)
            if number and not line.cell:
                # the outermost number wins: a report's own number stands inside the pack's
                label = number["bare"] or number["page"] if label is None or _outer(page, line) else label
                lines[index] = replace(line, furniture=True)
            elif (page.number, index) in recurring or (PAGE_IN_HEADER.search(line.text) and len(line.words) < 14):
                lines[index] = replace(line, furniture=True)
        done.append(replace(page, lines=tuple(lines), label=label))
    return done


def _outer(page: Page, line: Line) -> bool:
    """The line is the last one on its page."""
    return line.index == max(other.index for other in page.lines)


def _edge_lines(page: Page) -> list[int]:
    """Indices of the lines in the margins, those of the foot last."""
    lines = [line for line in page.lines if not line.cell]
    head = [line.index for line in lines[:DEPTH] if line.top < MARGIN * page.height]
    foot = [line.index for line in lines[-DEPTH:] if line.bottom > (1 - MARGIN) * page.height]
    return list(dict.fromkeys(head + foot))


def _recurring(pages: list[Page]) -> set[tuple[int, int]]:
    """(page, line) of the lines that recur at the same height on at least RUN neighbouring pages, on both of two, or on
    all of three but the first, which has a head of its own.
    """
    places: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for page in pages:
        for index in _edge_lines(page):
            line = page.lines[index]
            if KEPT.match(line.text) or line.boxed:
                continue
            shape = re.sub(r"\d+", "#", line.text.casefold())
            places.setdefault((shape, round(line.top / LEVEL)), []).append((page.number, index))
    found: set[tuple[int, int]] = set()
    for (shape, level), at in places.items():
        near = {p for step in (-1, 0, 1) for p, _ in places.get((shape, level + step), [])}
        few = len(pages) < RUN or (len(pages) == RUN and near == {page.number for page in pages[1:]})
        inside = _in_runs(sorted(near), 2 if few else RUN)
        found.update(place for place in at if place[0] in inside)
    return found


def _in_runs(numbers: list[int], least: int) -> set[int]:
    """Those page numbers that stand in a run of at least `least`; a run may leave out every other page."""
    inside: set[int] = set()
    run: list[int] = []
    for number in numbers:
        run = [*run, number] if run and number - run[-1] <= 2 else [number]
        if len(run) >= least:
            inside.update(run)
    return inside
