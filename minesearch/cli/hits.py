"""A hit on the screen and as JSON: what it is, where it stands, and why it was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from minesearch.archive import Archive
from minesearch.cli.render import clean, console, has_styles, plain, wrapped
from minesearch.query.highlight import Snippet, snippet
from minesearch.query.tree import Query
from minesearch.store.engine_hits import Hit, Hits

if TYPE_CHECKING:
    from rich.text import Text

INDENT = 3  # room for the number of a hit
FEW = 3  # people named and other places that are told of each hit
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
_KIND_SAID = {
    "minute": "a minute",
    "resolution": "a decision",
    "paragraph": "from a report",
    "agenda_item": "an item of an agenda",
    "action": "a row of an action log",
    "slide": "a slide",
    "page": "a page not read further",
}


def hit_rows(hits: Hits, query: Query) -> Iterator[dict[str, object]]:
    """The rows of `search --json`; `marks` are the half-open ranges of the snippet that answer the query."""
    for hit in hits.hits:
        found = snippet(hit.text, query)
        row = asdict(hit) | {"snippet": found.text, "marks": found.marks, "score": round(hit.score, 4)}
        row["also"] = [place._asdict() for place in hit.also]
        if hit.why is None:  # not asked for
            del row["why"]
        yield row


def facet_rows(hits: Hits) -> Iterator[dict[str, object]]:
    """A row for each value of each facet; `estimated` where the hits were not counted one by one."""
    for facet, values in hits.facets.items():
        for value, count in values:
            yield {"facet": facet, "value": value, "hits": count, "estimated": hits.estimated}


def print_hits(hits: Hits, query: Query, archive: Archive) -> None:
    """Print the hits one below the other, numbered; where the terminal can, the page is a link to it."""
    described = [(f"{number}. {hit_name(hit)}", hit) for number, hit in enumerate(hits.hits, 1)]
    if has_styles():
        _print_styled(described, query, _page_links(archive, hits.hits))
    else:
        _print_plain(described, query)


def _print_styled(described: Iterable[tuple[str, Hit]], query: Query, links: Mapping[str, str]) -> None:
    from rich.padding import Padding
    from rich.style import Style
    from rich.text import Text

    out = console()
    for name, hit in described:
        out.print(plain(name, style="bold"))
        meeting, page, ref = (Text(_folded(part)) for part in _place(hit))
        page.stylize(Style(link=links.get(hit.ref)), INDENT)
        for part in (meeting, page, ref):
            out.print(part, soft_wrap=True)
        out.print(Padding(marked(snippet(hit.text, query)), (0, 0, 0, INDENT), expand=False))
        for other in (*_others(hit), *why_lines(hit)):
            out.print(Text(_folded(other), style="dim"), soft_wrap=True)
        out.print()


def _print_plain(described: Iterable[tuple[str, Hit]], query: Query) -> None:
    """The same without Rich, whose loading takes as long as a search."""
    for name, hit in described:
        click.echo(_folded(name, 0))
        for part in (*_place(hit), starred(snippet(hit.text, query)), *_others(hit), *why_lines(hit)):
            click.echo(_folded(part))
        click.echo()


def why_lines(hit: Hit) -> Iterator[str]:
    """Why a hit has its score, a line for each word; nothing where it was not asked for."""
    if hit.why is None:
        return
    yield f"score {hit.score:.2f}"
    for word in hit.why.words:
        places = ", ".join(f"{many} in {part}" for part, many in word.places.items()) or "as a spelling"
        yield (
            f"{word.score:.2f} for {word.asked}: {word.term}, {places}; rarity {word.rarity:.2f}, "
            f"weight {word.weight:.1f}"
        )
    if hit.why.words_asked:
        yield f"(has {hit.why.words_had} of {hit.why.words_asked} words, so each counts in that measure)"
    yield f"times {hit.why.preference:.2f} for being {_KIND_SAID.get(hit.kind, hit.kind)}"


def _folded(text: str, indent: int = INDENT) -> str:
    margin = " " * indent
    return wrapped(text, get_terminal_size().columns, margin, margin)


def _page_links(archive: Archive, hits: Sequence[Hit]) -> dict[str, str]:
    """Links to the pages of the hits whose PDF lies below corpus/, by ref; `minesearch open` finds the others."""
    paths = {hit.ref: archive.corpus / hit.file for hit in hits}
    return {hit.ref: page_link(paths[hit.ref], hit.page) for hit in hits if paths[hit.ref].is_file()}


def print_facets(hits: Hits) -> None:
    """Print each facet as bars, with the number of hits of each value."""
    from rich import box
    from rich.table import Table

    for facet, values in hits.facets.items():
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        table.add_column(plain(facet), overflow="fold")
        table.add_column("hits, about" if hits.estimated else "hits", justify="right")
        table.add_column("")
        most = max((count for _, count in values), default=1)
        for value, count in values:
            table.add_row(plain(value), plain(f"{count:,}"), plain("\u2588" * max(1, round(BAR * count / most))))
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


def marked(found: Snippet) -> Text:
    """The snippet with its words in bold and underlined."""
    from rich.text import Text

    text = Text()
    at = 0
    for start, end in found.marks:
        text.append(clean(found.text[at:start]))
        text.append(clean(found.text[start:end]), style="bold underline")
        at = end
    text.append(clean(found.text[at:]))
    return text


def starred(found: Snippet) -> str:
    """The snippet with its words between *asterisks*."""
    text = found.text
    for start, end in reversed(found.marks):
        text = f"{text[:start]}*{text[start:end]}*{text[end:]}"
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


def page_link(path: Path, page: int) -> str:
    """A link that a browser or viewer opens at that page (RFC 8118: #page=, from 1)."""
    return f"{path.absolute().as_uri()}#page={page}"


def _place(hit: Hit) -> tuple[str, ...]:
    """Meeting, page and reference, a line each."""
    meeting = ", ".join(part for part in (hit.body, long_date(hit.date)) if part)
    page = pages(hit.page, hit.page_end, hit.page_label)
    return meeting or "meeting not known", f"{hit.file}, {page}", hit.ref


def _others(hit: Hit) -> Sequence[str]:
    """Who is named, and the other places of the passage: the first few of them."""
    more = f" and {len(hit.people) - FEW} more" if len(hit.people) > FEW else ""
    lines = [f"names {', '.join(hit.people[:FEW])}{more}"] if hit.people else []
    lines += [f"also {place.file}, page {place.page} \u00b7 {place.ref}" for place in hit.also[:FEW]]
    return lines + ([f"and {len(hit.also) - FEW} more places"] if len(hit.also) > FEW else [])
