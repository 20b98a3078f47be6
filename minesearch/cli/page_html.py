"""A page as it was read, for the browser: the lines drawn over the page's image, each with a word for what it is.

The file needs nothing else and asks no network. Every colour has its word beside it; a box leads to its line below.
"""

from __future__ import annotations

import html
from base64 import b64encode
from collections.abc import Iterator
from itertools import groupby

from minesearch.cli.page import numbered, page_head, role_counts, role_of
from minesearch.cli.render import clean, show_value
from minesearch.model.source import Line
from minesearch.page_view import LineView, PageView, Role

# hues of about the same weight, that differ for readers who tell red from green badly
COLOURS = {
    Role.FURNITURE: "#777777",
    Role.STAMP: "#555555",
    Role.AGENDA: "#0072b2",
    Role.MASTHEAD: "#8a5a00",
    Role.ATTENDANCE: "#117733",
    Role.HEADING: "#882255",
    Role.MINUTE: "#aa6688",
    Role.POINT: "#6a3d9a",
    Role.RESOLUTION: "#c04000",
    Role.LOG: "#00687a",
    Role.REPORT: "#882255",
    Role.PARAGRAPH: "#3f6fb5",
    Role.SLIDE: "#3f6fb5",
    Role.RECOMMENDATION: "#c04000",
    Role.CONTACT: "#117733",
    Role.PLAIN: "#555555",
}
FAULT = "#d00000"
TAG = 7.0  # points: the size of the word beside a box
LONGEST = 30  # characters of that word
GUTTER = 112  # points beside the page, for the words

STYLE = """
:root { color-scheme: light dark; }
body { font: 15px/1.45 system-ui, sans-serif; margin: 1.2rem; }
h1 { font-size: 1.2rem; margin: 0 0 .6rem; } dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
dt { font-weight: 600; } dd { margin: 0; } .doubts li { font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; list-style: none; }
.legend i { display: inline-block; width: 1.1rem; height: .8rem; border: 2px solid; margin-right: .4rem; }
main { display: grid; grid-template-columns: minmax(20rem, 55%) 1fr; gap: 1.5rem; align-items: start; }
@media (max-width: 60rem) { main { grid-template-columns: 1fr; } }
svg { width: 100%; height: auto; border: 1px solid #888; background: #fff; position: sticky; top: 1rem; }
svg rect { fill-opacity: .1; stroke-width: .8; } svg a:hover rect, svg a:focus rect { fill-opacity: .35; }
svg .unread { stroke-dasharray: 3 2; } svg text { font-family: system-ui, sans-serif; }
table { border-collapse: collapse; width: 100%; }
td, th { padding: .15rem .5rem; vertical-align: top; text-align: left; }
td:nth-child(2) { border-left: .4rem solid; white-space: nowrap; } td:first-child { text-align: right; }
tr:target { outline: 2px solid; } tr { border-bottom: 1px solid #8884; }
"""


def page_html(title: str, view: PageView, picture: bytes | None) -> str:
    """The whole document; `picture` is the page as PNG, None where it can't be drawn."""
    facts = "".join(
        f"<dt>{_text(name)}</dt><dd>{_text(show_value(value))}</dd>"
        for name, value in page_head(view)
        if show_value(value)
    )
    doubts = "".join(f"<li>In doubt: {_text(doubt.message)}</li>" for doubt in view.doubts)
    legend = "".join(
        f"<li><i style='border-color:{_colour(role)}'></i>{_text(role)} ({count})</li>"
        for role, count in role_counts(view)
    )
    rows = "".join(_row(number, line) for number, line in numbered(view))
    table = f"<table><thead><tr><th>Line<th>Read as<th>Text</thead><tbody>{rows}</tbody></table>"
    head = f"<meta charset='utf-8'><meta name='viewport' content='width=device-width'><title>{_text(title)}</title>"
    return (
        f"<!doctype html><html lang='en'><head>{head}<style>{STYLE}</style></head><body><h1>{_text(title)}</h1>"
        f"<dl>{facts}</dl><ul class='doubts'>{doubts}</ul><ul class='legend'>{legend}</ul>"
        f"<main>{_drawing(view, picture)}{table}</main></body></html>\n"
    )


def _drawing(view: PageView, picture: bytes | None) -> str:
    width, height = view.page.width, view.page.height
    size = f"width='{width}' height='{height}'"
    image = f"<image {size} href='data:image/png;base64,{b64encode(picture).decode()}'/>" if picture else ""
    shapes = "".join(_shapes(view))
    frame = f"viewBox='{-GUTTER} 0 {width + GUTTER} {height}'"
    return f"<svg {frame} role='img' aria-label='The page with its lines'>{image}{shapes}</svg>"


def _shapes(view: PageView) -> Iterator[str]:
    """A box for each run of lines with the same labels, and beside the page a word for it, where there is room."""
    free = 0.0
    for _, group in groupby(numbered(view), key=lambda at: (at[1].said, at[1].line.cell)):
        run = list(group)
        yield _box(run[0][0], [line for _, line in run])
        line = run[0][1]
        if line.line.top >= free:
            free = line.line.top + TAG
            # of a row of cells the word at its left end stands for all: without its column
            yield _tag(free, line.said.partition(":")[0] if line.line.cell else line.said, _colour(role_of(line)))


def _box(number: int, lines: list[LineView]) -> str:
    x0, top, x1, bottom = _around([line.line for line in lines])
    colour = _colour(role_of(lines[0]))
    unread = "" if lines[0].labels else " class='unread'"
    return (
        f"<a href='#line-{number}'><title>{_text(lines[0].said)}</title>"
        f"<rect{unread} x='{x0 - 2:.1f}' y='{top - 1:.1f}' "
        f"width='{x1 - x0 + 4:.1f}' height='{bottom - top + 2:.1f}' fill='{colour}' stroke='{colour}'/></a>"
    )


def _tag(level: float, said: str, colour: str) -> str:
    short = said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"
    return f"<text x='-4' y='{level:.1f}' font-size='{TAG}' fill='{colour}' text-anchor='end'>{_text(short)}</text>"


def _around(lines: list[Line]) -> tuple[float, float, float, float]:
    return (
        min(line.x0 for line in lines),
        min(line.top for line in lines),
        max(line.x1 for line in lines),
        max(line.bottom for line in lines),
    )


def _row(number: int, line: LineView) -> str:
    colour = _colour(role_of(line))
    said = f"<td style='border-color:{colour}'>{_text(line.said)}</td>"
    return f"<tr id='line-{number}'><td>{number}</td>{said}<td>{_text(line.line.text)}</td></tr>"


def _colour(role: str) -> str:
    return COLOURS.get(Role(role), FAULT) if role in set(Role) else FAULT


def _text(text: str) -> str:
    return html.escape(clean(text))
