"""A page about something: facts, then sections of dated entries or of bars, for the screen and for the browser.

The page for the browser needs nothing else and asks no network; its links lead to the pages of the PDFs.
"""

from __future__ import annotations

import html
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from minesearch.archive import Archive
from minesearch.cli.render import clean, console, note, plain, print_record, show_value
from minesearch.errors import UsageError

BAR = 30  # characters of the longest bar

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin-bottom: .5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .4rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0; }
dt { opacity: .7; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; } td, th { padding: .2rem .6rem .2rem 0; vertical-align: top; }
tr { border-top: 1px solid #8884; } th { font-weight: normal; text-align: left; white-space: nowrap; }
td.place { font-size: .85rem; width: 16rem; overflow-wrap: anywhere; } td.bar { width: 60%; }
td.bar span { display: inline-block; height: .8em; background: #3f6fb5; margin-right: .5rem; }
.bars th { white-space: normal; }
"""


@dataclass(frozen=True)
class Entry:
    """A line of a section. `amount` makes it a bar; `file` and `page` (from 1) say where it stands."""

    text: str
    when: str = ""
    ref: str = ""
    file: str = ""
    page: int = 0
    amount: int | None = None

    @property
    def place(self) -> str:
        return f"{self.file} page {self.page}" if self.file else ""


@dataclass(frozen=True)
class Section:
    title: str
    entries: Sequence[Entry]


@dataclass(frozen=True)
class Article:
    """All that a page shows; what is empty is left out."""

    title: str
    facts: Sequence[tuple[str, object]]
    sections: Sequence[Section]


def print_article(article: Article) -> None:
    print_record(article.title, article.facts)
    out = console()
    for section in article.sections:
        if section.entries:
            out.print()
            out.print(plain(section.title, style="bold"))
            if section.entries[0].amount is not None:
                _print_bars(section.entries)
            else:
                _print_entries(section.entries)


def _print_bars(entries: Sequence[Entry]) -> None:
    from rich.table import Table

    most = max(entry.amount or 0 for entry in entries) or 1
    grid = Table.grid(padding=(0, 1))
    grid.add_column(overflow="fold")
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(no_wrap=True)
    for entry in entries:
        amount = entry.amount or 0
        bar = "█" * max(1 if amount else 0, round(BAR * amount / most))
        grid.add_row(plain(entry.text), plain(amount), plain(bar))
    console().print(grid)


def _print_entries(entries: Sequence[Entry]) -> None:
    from rich.table import Table

    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for entry in entries:
        grid.add_row(plain(entry.when), plain(entry.text))
        if entry.file:
            grid.add_row("", plain(", ".join(filter(None, (entry.ref, entry.place))), style="dim"))
    console().print(grid)


def write_article(page: Path, article: Article, archive: Archive) -> None:
    """Write the page for the browser; UsageError where the file can't be written."""
    try:
        page.write_text(_html(article, archive, page.absolute().parent), encoding="utf-8", errors="replace")
    except OSError as error:
        raise UsageError(f"{page} can't be written: {error.strerror or error}.", "Name another file.") from error
    note(f"Wrote {page}.")


def _html(article: Article, archive: Archive, folder: Path) -> str:
    facts = "".join(
        f"<dt>{_text(name)}</dt><dd>{_text(show_value(value))}</dd>"
        for name, value in article.facts
        if show_value(value)
    )
    sections = "".join(_html_section(section, archive, folder) for section in article.sections if section.entries)
    title = _text(article.title)
    head = f"<meta charset='utf-8'><meta name='viewport' content='width=device-width'><title>{title}</title>"
    head = f"<!doctype html><html lang='en'><head>{head}<style>{_STYLE}</style></head>"
    return f"{head}<body><h1>{title}</h1><dl>{facts}</dl>{sections}</body></html>\n"


def _html_section(section: Section, archive: Archive, folder: Path) -> str:
    most = max((entry.amount or 0 for entry in section.entries), default=0) or 1
    rows = "".join(
        _html_entry(entry, archive, folder) if entry.amount is None else _html_bar(entry, most)
        for entry in section.entries
    )
    kind = " class='bars'" if section.entries[0].amount is not None else ""
    return f"<section><h2>{_text(section.title)}</h2><table{kind}>{rows}</table></section>"


def _html_bar(entry: Entry, most: int) -> str:
    amount = entry.amount or 0
    bar = f"<span style='width:{80 * amount / most:.1f}%'></span>{amount}"
    return f"<tr><th scope='row'>{_text(entry.text)}</th><td class='bar'>{bar}</td></tr>"


def _html_entry(entry: Entry, archive: Archive, folder: Path) -> str:
    place = ""
    if entry.file:
        target = os.path.relpath(archive.corpus / entry.file, folder).replace(os.sep, "/")
        link = html.escape(f"{_quoted(target)}#page={entry.page}", quote=True)
        place = f"<a href='{link}'>{_text(entry.place)}</a>"
    return (
        f"<tr><th scope='row'>{_text(entry.when)}</th><td>{_text(entry.text)}</td><td class='place'>{place}</td></tr>"
    )


def _quoted(path: str) -> str:
    """A relative path as the link to it; what no link can hold of a file's name (half a character) becomes "?"."""
    from urllib.parse import quote

    return quote(path, errors="replace")


def _text(text: str) -> str:
    return html.escape(clean(text))
