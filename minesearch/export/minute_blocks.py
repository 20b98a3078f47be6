"""The text of a minute cut where its discussion points and clauses begin and end; no word of it is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minesearch.model.meeting import Minute
from minesearch.model.source import Passage

_LABEL = re.compile(r"[(\[]?[0-9A-Za-z]{1,6}[.)\]]+\s*$")  # "(iv) ", "b) "
_CLOSE = re.compile(r"[;:.,]*(?:\s*(?:and|or)\b)?")  # what stands between clauses: ";", "; and"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a minute: `kind` is text, point or clause; `label` as printed, such as "(iv)"; `page` from 1."""

    kind: str
    text: str
    page: int
    label: str | None = None
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class _Marked:
    kind: str
    label: str | None
    passage: Passage
    ref: str | None = None


def blocks(minute: Minute) -> list[Block]:
    """The minute in the order it is printed. What is not part of its running text follows at the end."""
    whole, done = minute.passage, 0
    out: list[Block] = []
    loose: list[_Marked] = []
    for start, marked in _in_order(minute, loose):
        if start < done:
            continue  # a clause within a point: its words are there already
        label = _label(whole.text, done, start, marked.label)
        out += _prose(whole, done, label.start() if label else start)
        end = start + len(marked.passage.text)
        close = _CLOSE.match(whole.text, end)
        done = close.end() if close else end
        shown = label[0].strip() if label else marked.label
        out.append(Block(marked.kind, whole.text[start:done].strip(), whole.page_at(start), shown, marked.ref))
    out += _prose(whole, done, len(whole.text))
    out += [Block(m.kind, m.passage.text, m.passage.page, m.label, m.ref) for m in loose]
    return out


def _label(text: str, start: int, end: int, label: str | None) -> re.Match[str] | None:
    """The label as it is printed at the end of characters [start, end)."""
    found = _LABEL.search(text, start, end) if label else None
    return found if found and found[0].strip(" ()[].") == label else None


def _in_order(minute: Minute, loose: list[_Marked]) -> Iterator[tuple[int, _Marked]]:
    """Points and clauses with the offset where each stands; those that do not stand in the text go to `loose`."""
    marked = [_Marked("point", point.label, point.passage) for point in minute.points]
    marked += [_Marked("clause", clause.label, clause.passage, clause.ref) for clause in minute.resolutions]
    found: list[tuple[int, int, _Marked]] = []
    ends = {"point": 0, "clause": 0}
    for order, one in enumerate(marked):
        start = minute.passage.text.find(one.passage.text, ends[one.kind])
        if start < 0 or not one.passage.text:
            loose.append(one)
        else:
            ends[one.kind] = start + len(one.passage.text)
            found.append((start, order, one))
    for start, _, one in sorted(found, key=lambda item: item[:2]):
        yield start, one


def _prose(whole: Passage, start: int, end: int) -> list[Block]:
    text = whole.text[start:end]
    begun = start + len(text) - len(text.lstrip())
    return [Block("text", text.strip(), whole.page_at(begun))] if text.strip() else []
