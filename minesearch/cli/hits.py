"""A hit on the screen and as JSON: what it is, where it stands, and why it was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from minesearch.cli.render import clean, console, plain
from minesearch.query.highlight import Snippet, snippet
from minesearch.query.tree import Query
from minesearch.store.engine_hits import Hit, Hits

if TYPE_CHECKING:
    from rich.text import Text

LEFT = (0, 0, 0, 3)  # room for the number of a hit
BAR = 24  # characters of the longest bar of a facet

KIND_NAMES = {
    "minute": "Minute",
    "resolution": "Resolution",
    "paragraph": "Report",
    "agenda_item": "Agenda item",
    "action": "Action",
    "slide": "Slide",
    "page": "Page",
}


def hit_rows(hits: Hits, query: Query) -> Iterator[dict[str, object]]:
    """The rows of `search --json`; `marks` are the half-open ranges of the snippet that answer the query."""
    for hit in hits.hits:
        found = snippet(hit.text, query)
        row = asdict(hit) | {"snippet": found.text, "marks": found.marks, "score": round(hit.score, 4)}
        yield row | {"also": [asdict(place) for place in hit.also]}


def facet_rows(hits: Hits) -> Iterator[dict[str, object]]:
    """A row for each value of each facet."""
    for facet, values in hits.facets.items():
        for value, count in values:
            yield {"facet": facet, "value": value, "hits": count}


def print_hits(hits: Hits, query: Query) -> None:
    """Print the hits one below the other, numbered."""
    from rich.padding import Padding

    out = console()
    styled = out.color_system is not None or out.is_terminal
    for number, hit in enumerate(hits.hits, 1):
        out.print(plain(f"{number}. {hit_name(hit)}", style="bold"))
        for line in (_meeting(hit), _place(hit), hit.ref):
            out.print(Padding(plain(line), LEFT, expand=False))
        out.print(Padding(marked(snippet(hit.text, query), styled=styled), LEFT, expand=False))
        for line in _others(hit):
            out.print(Padding(plain(line, style="dim"), LEFT, expand=False))
        out.print()


def print_facets(hits: Hits) -> None:
    """Print each facet as bars, with the number of hits of each value."""
    from rich import box
    from rich.table import Table

    for facet, values in hits.facets.items():
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        table.add_column(plain(facet), overflow="fold")
        table.add_column("hits", justify="right")
        table.add_column("")
        most = max((count for _, count in values), default=1)
        for value, count in values:
            table.add_row(plain(value), plain(count), plain("\u2588" * max(1, round(BAR * count / most))))
        console().print(table)


def hit_name(hit: Hit) -> str:
    """What a hit is called: "Resolution of minute 16: Car crime"."""
    name = KIND_NAMES.get(hit.kind, hit.kind)
    if hit.kind == "resolution" and hit.number:
        label = hit.ref.rpartition("/")[2].partition("~")[0]
        name = f"{name} ({label}) of minute {hit.number}" if label != "resolution" else f"{name} of minute {hit.number}"
    elif hit.kind == "paragraph":
        name = f"{name}, paragraph {hit.number}" if hit.number else name
    elif hit.number:
        name = f"{name} {hit.number}"
    if hit.status:
        name = f"{name} ({hit.status})"
    return f"{name}: {hit.title}" if hit.title else name


def marked(found: Snippet, *, styled: bool) -> Text:
    """The snippet with its words in bold and underlined, or between *asterisks* where there are no styles."""
    from rich.text import Text

    text = Text()
    at = 0
    for start, end in found.marks:
        text.append(clean(found.text[at:start]))
        word = clean(found.text[start:end])
        text.append(word if styled else f"*{word}*", style="bold underline")
        at = end
    text.append(clean(found.text[at:]))
    return text


def long_date(day: str | None) -> str:
    """2019-06-14 as 14 June 2019; anything else as it is."""
    try:
        found = date.fromisoformat(day or "")
    except ValueError:
        return day or ""
    return f"{found.day} {found:%B} {found.year}"


def pages(page: int, page_end: int, label: str | None = None) -> str:
    """Pages in the file and as printed: "page 12 (printed 9)"."""
    span = f"pages {page}-{page_end}" if page_end > page else f"page {page}"
    return f"{span} (printed {label})" if label and label != str(page) else span


def _meeting(hit: Hit) -> str:
    return ", ".join(part for part in (hit.body, long_date(hit.date)) if part) or "meeting not known"


def _place(hit: Hit) -> str:
    return f"{hit.file}, {pages(hit.page, hit.page_end, hit.page_label)}"


def _others(hit: Hit) -> Sequence[str]:
    """The other places of the passage, the first three of them."""
    lines = [f"also {place.file}, page {place.page} \u00b7 {place.ref}" for place in hit.also[:3]]
    return lines + ([f"and {len(hit.also) - 3} more places"] if len(hit.also) > 3 else [])
