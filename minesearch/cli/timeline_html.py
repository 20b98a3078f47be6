"""The timeline of matters as a web page that needs nothing else; its links lead to the pages of the PDFs."""

from __future__ import annotations

import html
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from urllib.parse import quote

from minesearch.archive import Archive
from minesearch.cli.render import clean
from minesearch.cli.timeline import kind_name, opening, place, standing
from minesearch.model.matter import Candidate, Matter, Step

_STYLE = """
:root { --ink: #22262b; --soft: #626a73; --line: #d5d9de; --paper: #fff; --ground: #f5f6f7; --link: #0b5394;
  --raised: #0b5394; --logged: #6b7280; --progressed: #6b7280; --deferred: #b45309; --answered: #1a7f45;
  --closed: #1a7f45; --refers_to: #7c5295; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8ea; --soft: #a2a9b1; --line: #3c4249; --paper: #1e2226;
  --ground: #15181b; --link: #8ab8e8; --raised: #6fa8dc; --deferred: #f0a05a; --answered: #5fc98b;
  --closed: #5fc98b; --refers_to: #b99ad0; } }
* { box-sizing: border-box; }
body { font: 16px/1.55 system-ui, "Segoe UI", "Liberation Sans", sans-serif; color: var(--ink);
  background: var(--ground); max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
header p, .place, .why { color: var(--soft); }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; line-height: 1.35; margin: 0 0 .3rem; }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 1.2rem 1.5rem;
  margin: 1.2rem 0; break-inside: avoid-page; }
.facts { margin: 0 0 1rem; } .badge { border: 1px solid currentColor; border-radius: 1rem; padding: 0 .6rem;
  font-size: .85rem; white-space: nowrap; } .open { color: var(--deferred); } .done { color: var(--closed); }
ol { list-style: none; margin: 0; padding: 0 0 0 1.3rem; border-left: 2px solid var(--line); }
li { position: relative; margin: 0 0 1.2rem; } li:last-child { margin-bottom: 0; }
li::before { content: ""; position: absolute; left: calc(-1.3rem - 7px); top: .4rem; width: 12px; height: 12px;
  border-radius: 50%; background: var(--kind); border: 2px solid var(--paper); }
time { font-weight: 600; margin-right: .5rem; } .kind { color: var(--kind); font-weight: 600; margin-right: .5rem; }
blockquote { margin: .25rem 0; overflow-wrap: anywhere; } .place, .why { margin: 0; font-size: .85rem; }
a { color: var(--link); font-weight: 600; } code { overflow-wrap: anywhere; font-size: .8rem; }
.may { margin-bottom: 1rem; } .may li { --kind: var(--soft); }
@media print { body { background: none; margin: 0; max-width: none; } section { border: 0; padding: 0; } }
"""


def html_page(title: str, matters: Sequence[Matter], archive: Archive, folder: Path) -> str:
    """The page of some matters, to lie in `folder`."""
    body = "".join(_matter(matter, archive, folder) for matter in matters)
    count = f"{len(matters)} matters" if len(matters) > 1 else "One matter"
    head = (
        "<meta charset='utf-8'><meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<title>{_text(title)}</title><style>{_STYLE}</style>"
    )
    header = f"<header><h1>{_text(title)}</h1><p>{count}, each step with the page that shows it.</p></header>"
    return f"<!doctype html>\n<html lang='en'><head>{head}</head>\n<body>{header}<main>{body}</main></body></html>\n"


def _matter(matter: Matter, archive: Archive, folder: Path) -> str:
    steps = "".join(_step(step, matter, archive, folder) for step in matter.steps)
    first, owner, state = opening(matter), matter.owner, standing(matter)
    badge = f" <span class='badge {state}'>{state}</span>" if state else ""
    facts = " · ".join(_text(fact) for fact in (matter.body, first[:1].upper() + first[1:], owner) if fact)
    may = "" if matter.origin else "".join(_candidate(each, archive, folder) for each in matter.candidates)
    offered = f"<p class='facts'>May have been raised in</p><ol class='may'>{may}</ol>" if may else ""
    return (
        f"\n<section><h2>{_text(matter.title)}{badge}</h2><p class='facts'>{facts}</p>"
        f"{offered}<ol>{steps}</ol></section>"
    )


def _step(step: Step, matter: Matter, archive: Archive, folder: Path) -> str:
    status = f"<span class='badge'>{_text(step.status)}</span>" if step.status else ""
    why = f"<p class='why'>{_text(step.evidence)} ({step.confidence:.0%} sure)</p>" if step.evidence else ""
    link = _link(step.file, step.page, place(step), archive, folder)
    day = f"<time datetime='{_text(step.date)}'>{_long(step.date)}</time>" if step.date else "<time>No date</time>"
    where = f"<p class='place'>{link} <code>{_text(step.ref)}</code></p>"
    kind = f"<span class='kind'>{kind_name(step, matter)}</span>"
    return (
        f"\n<li style='--kind: var(--{step.kind.value})'>{day}{kind}{status}"
        f"<blockquote>{_text(step.quote)}</blockquote>{where}{why}</li>"
    )


def _candidate(candidate: Candidate, archive: Archive, folder: Path) -> str:
    link = _link(candidate.file, candidate.page, f"{candidate.file} page {candidate.page}", archive, folder)
    code = f"<code>{_text(candidate.ref)}</code>"
    return f"\n<li><blockquote>{_text(candidate.quote)}</blockquote><p class='place'>{link} {code}</p></li>"


def _link(file: str, page: int, text: str, archive: Archive, folder: Path) -> str:
    """A link that holds wherever archive and page are moved together; none for a PDF that lies outside corpus/."""
    path = archive.corpus / file
    if not path.is_file():
        return f"<b>{_text(text)}</b>"
    target = quote(os.path.relpath(path, folder).replace(os.sep, "/"), errors="surrogateescape")
    return f"<a href='{html.escape(f'{target}#page={page}', quote=True)}'>{_text(text)}</a>"


def _long(day: str) -> str:
    """14 June 2019 for an ISO date; anything else as it is."""
    try:
        read = date.fromisoformat(day)
    except ValueError:
        return _text(day)
    return f"{read.day} {read:%B %Y}"


def _text(text: str) -> str:
    return html.escape(clean(text))
