"""A matter as one object for programs, as a timeline for the screen, and as a page for the browser."""

from __future__ import annotations

import html
import os
from collections.abc import Sequence
from pathlib import Path

from minesearch.archive import Archive
from minesearch.cli.render import clean, console, plain
from minesearch.link.steps import is_open, last_status
from minesearch.model.matter import Matter, MatterKind, State, Step
from minesearch.model.tables import Row

_STYLE = """
body { font: 16px/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
ol { list-style: none; border-left: 3px solid #888; padding-left: 1.2rem; }
li { margin: 0 0 1rem; } time { font-weight: bold; } .kind { text-transform: uppercase; font-size: .8rem; }
q { display: block; } .why, .place { color: #555; font-size: .85rem; }
"""


def step_row(step: Step) -> Row:
    names = ("date", "ref", "file", "page", "status", "quote", "confidence", "evidence")
    return {"kind": step.kind.value, **{name: getattr(step, name) for name in names}}


def origin_row(matter: Matter) -> Row | None:
    """Where a matter was first raised. If those minutes are not in the archive, only the day is known, from its log."""
    names = ("ref", "date", "minute", "resolution", "file", "page", "quote")
    if matter.origin:
        return {name: getattr(matter.origin, name) for name in names}
    return dict.fromkeys(names) | {"date": matter.raised_on} if matter.raised_on else None


def matter_row(matter: Matter) -> Row:
    """A matter in one line: its id, title, when it was raised and how it stands."""
    last = matter.steps[-1] if matter.steps else None
    return {
        "action_id": matter.action_id,
        "title": matter.title,
        "first_raised": matter.origin.date if matter.origin else matter.raised_on,
        "last_seen": last.date if last else None,
        "times_seen": len({ref for _, ref in matter.rows}),
        "status": last_status(matter),
        "open": is_open(matter),
        "owner": matter.owner,
        "kind": matter.kind.value,
        "state": matter.state.value,
    }


def trace_row(query: str, matters: Sequence[Matter]) -> Row:
    """The object of `trace --json`. Of several matters the first raised gives the origin, and all are candidates."""
    steps = sorted((step for m in matters for step in m.steps), key=lambda step: (step.date or "", step.ref))
    eldest = min(matters, key=lambda matter: matter.raised_on or "9")
    one = matters[0] if len(matters) == 1 else None
    candidates: list[Row] = [matter_row(matter) for matter in matters]
    if one:
        names = ("ref", "file", "page", "quote", "score", "evidence")
        candidates = [{name: getattr(c, name) for name in names} for c in one.candidates if not one.origin]
    return {
        "query": query,
        "first_raised": origin_row(eldest),
        "steps": [step_row(step) for step in (one.steps if one else steps)],
        "state": (one.state if one else State.AMBIGUOUS).value,
        "candidates": candidates,
        "action_id": one.action_id if one else None,
    }


def print_matters(matters: Sequence[Matter]) -> None:
    """Matters as a list on the screen: the title, how it stands, and the id by which it can be traced."""
    for matter in matters:
        row = matter_row(matter)
        seen = f"in {row['times_seen']} logs, last on {row['last_seen']}" if matter.rows else ""
        first = f"raised {row['first_raised'] or 'at an unknown date'}"
        facts = (first, seen, row["status"], matter.owner, _standing(matter))
        console().print(plain(matter.title, style="bold"))
        _say(", ".join(str(fact) for fact in facts if fact), 2)
        _say(matter.action_id, 2, "dim")


def print_timeline(matter: Matter) -> None:
    """The steps of a matter on the screen, oldest first."""
    console().print(plain(matter.title, style="bold"))
    _say(", ".join(filter(None, (_opening(matter), _standing(matter)))))
    _say(matter.action_id, style="dim")
    for step in matter.steps:
        status = f" [{step.status}]" if step.status else ""
        _say(f"{step.date or 'no date':<12}{step.kind.value.replace('_', ' ').upper()}{status}", 2, "bold")
        _say(step.quote, 14)
        _say(place(step), 14, "dim")
        if step.evidence:
            _say(f"why: {step.evidence}; confidence {step.confidence:.2f}", 14, "dim")
    for candidate in matter.candidates if not matter.origin else ():
        _say(f"may come from {candidate.ref}, {candidate.file} page {candidate.page}: {candidate.quote}", 2)
    console().print()


def _say(text: str, indent: int = 0, style: str = "") -> None:
    from rich.padding import Padding

    console().print(Padding(plain(text, style=style), (0, 0, 0, indent)))


def _standing(matter: Matter) -> str:
    """Open or done; nothing for a mere reference."""
    if matter.kind is MatterKind.REFERENCE:
        return ""
    return "open" if is_open(matter) else "done"


def place(step: Step) -> str:
    return f"{step.ref}, {step.file} page {step.page}"


def _opening(matter: Matter) -> str:
    if matter.origin:
        return f"first raised on {matter.origin.date}"
    if matter.state is State.NOT_IN_ARCHIVE:
        return f"raised on {matter.raised_on or 'an unknown day'}; the minutes are not in the archive"
    return "where it was first raised is not certain"


def html_page(title: str, matters: Sequence[Matter], archive: Archive, folder: Path) -> str:
    """A page that needs nothing else; the links lead from `folder` to the pages of the PDFs."""
    body = "".join(_html_matter(matter, archive, folder) for matter in matters)
    head = f"<meta charset='utf-8'><meta name='viewport' content='width=device-width'><title>{_text(title)}</title>"
    head = f"<!doctype html><html lang='en'><head>{head}<style>{_STYLE}</style></head>"
    return f"{head}<body><h1>{_text(title)}</h1>{body}</body></html>\n"


def _html_matter(matter: Matter, archive: Archive, folder: Path) -> str:
    steps = "".join(_html_step(step, archive, folder) for step in matter.steps)
    standing = _text(", ".join(filter(None, (_opening(matter), _standing(matter)))))
    return f"<section><h2>{_text(matter.title)}</h2><p>{standing}</p><ol>{steps}</ol></section>"


def _html_step(step: Step, archive: Archive, folder: Path) -> str:
    target = os.path.relpath(archive.corpus / step.file, folder).replace(os.sep, "/")
    link = html.escape(f"{target}#page={step.page}", quote=True)
    status = f" <span class='status'>{_text(step.status)}</span>" if step.status else ""
    why = f"<p class='why'>{_text(step.evidence)} ({step.confidence:.2f})</p>" if step.evidence else ""
    kind = f"<span class='kind'>{step.kind.value.replace('_', ' ')}</span>"
    page = f"<a href='{link}'>{_text(step.file)} page {step.page}</a>"
    return (
        f"<li><time>{_text(step.date or 'no date')}</time> {kind}{status}<q>{_text(step.quote)}</q>"
        f"<p class='place'>{_text(step.ref)}, {page}</p>{why}</li>"
    )


def _text(text: str) -> str:
    return html.escape(clean(text))
