"""What a report asks its body to decide: the clauses under "Recommendations", else the sentence that asks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minesearch.model.source import Line, Passage
from minesearch.patterns import ASKED, BULLET, CLAUSE, PARAGRAPH, RECOMMENDATION_RUN_IN
from minesearch.segment.blocks import INDENT, label_of
from minesearch.segment.paragraphs import GLUED, Look, Unit, divide, is_contact_head, is_recommendation_head
from minesearch.text import end_before, fold

OPEN = re.compile(r"(?:[;,:]|\band|\bor)$", re.IGNORECASE)
DECIDES = re.compile(
    r"(?:(?:and\s+)?(?:further\s+|also\s+)?that|to|the|it is|this report)\b"
    r"|(?:note|notes|approve|approves|agree|agrees|endorse|endorses|support"
    r"|supports|consider|receive"
    r"|delegate|delegates|adopt|authorise|comment|confirm|continue|recommend|recommends)\b",
    re.IGNORECASE,
)
PROPOSED = re.compile(r"\b(?:proposed|draft)\s+record\s+of\s+decision\b", re.IGNORECASE)
ROW_HEAD = re.compile(  # in the label's cell of a form
    r"(?:recommendations?|recommended)(?:\s*\(s\))?"
    r"(?:\s*(?:/|and|&|or)\s*[\w ]{4,30}|\s+(?:to|for)\s+[\w ]{3,60})?\s*:?$"
    r"|(?:decisions?|actions?)(?:\s*\(s\))?\s+(?:required|requested|sought|needed)\b.{0,30}$"
    r"|(?:the\s+)?[\w&’' -]{3,60}\s(?:is|are)\s+(?:asked|recommended|invited|requested)\s+to\W*$",
    re.IGNORECASE,
)
DECISION_HEAD = re.compile(r"(?:proposed\s+)?decisions?\s*:?", re.IGNORECASE)
FORM_LABEL = re.compile(r"[A-Z][\w/&’' ]{2,40}:(?=\s|$)")  # "Officer contact: Name: ...": the next row of a form
SENTENCE_END = re.compile(r"(?<![A-Z])[.](?=\s+[A-Z]|\s*$)")
ASKS = re.compile(
    r"\b(?:it is (?:therefore )?recommended that\b|(?:the )?(?:[A-Z][\w&'’-]+ ){1,7}(?:is"
    r"|are) (?:therefore )?(?:asked|recommended|invited|requested) to\b"
    r"|(?:My|Our|Staff['’]?s?|The [\w ]{3,40}['’]s) recommendation,? (?:is|would be),? (?:therefore,? )?(?:to|that)\b"
    r"|(?:I|We) (?:would )?(?:therefore )?recommend that\b"
    r"|(?:Staff|Administration|Management) (?:therefore )?recommends? that\b)"
)


def find_recommendations(units: Sequence[Unit], words: frozenset[str]) -> tuple[Passage, ...]:
    """All recommendations of a report in order, each without its label and closing mark.

    A record of decision that is but proposed asks for the decision it words.
    """
    found: list[Passage] = []
    proposed = any(PROPOSED.search(unit.text) for unit in units[:6])
    for index, unit in enumerate(units):
        headed = is_recommendation_head(unit.text) or (proposed and DECISION_HEAD.fullmatch(unit.text))
        if unit.look is Look.ROW:
            found += _in_a_row(unit, words)
        elif headed:
            found += _clauses(_below(units, index), words)
        elif unit.look in (Look.TEXT, Look.HEADING) and RECOMMENDATION_RUN_IN.match(unit.text):
            found += _clauses([unit, *_below(units, index)][: _run_in_length(units, index)], words)
    found = found or _in_the_text(units, words)
    return tuple({passage.text.casefold(): passage for passage in reversed(found) if passage.text}.values())[::-1]


def _in_a_row(unit: Unit, words: frozenset[str]) -> list[Passage]:
    """What stands beside the label "Recommendation" in a form."""
    edge = unit.lines[0].x0 + INDENT
    label = [line for line in unit.lines if line.x0 < edge]
    beside = [line for line in unit.lines if line.x0 >= max(each.x1 for each in label)]
    if not beside or not ROW_HEAD.match(" ".join(line.text for line in label)):
        return []
    return _clauses(divide([replace(line, cell=False) for line in beside]), words)


def _below(units: Sequence[Unit], index: int) -> list[Unit]:
    """The units under a heading, as far as the next."""
    below: list[Unit] = []
    for unit in units[index + 1 :]:
        ends = unit.look is Look.HEADING and not (ASKED.match(_plain(unit)) and not unit.bold)
        if ends or unit.look is Look.ROW or is_contact_head(unit.text):
            break
        below.append(unit)
    return below


def _run_in_length(units: Sequence[Unit], index: int) -> int:
    """Behind "Recommendation: ..." only labelled clauses belong to it."""
    count = 1
    for unit in _below(units, index):
        if unit.look is not Look.LABELLED and not _numbered_below(units[index], unit, count):
            break
        count += 1
    return count


def _numbered_below(stem: Unit, unit: Unit, value: int) -> bool:
    """The unit is clause `value` of those that a stem ("That the Committee:") leads to, set in from the stem."""
    leads = stem.text.rstrip().endswith(":") and unit.look is Look.NUMBERED and unit.number == str(value)
    return leads and unit.lines[0].x0 > stem.lines[0].x0 + INDENT


def _clauses(units: Sequence[Unit], words: frozenset[str]) -> list[Passage]:
    """One recommendation a clause. The stem ("The Board is asked to:") is left out where clauses follow it."""
    groups: list[list[Line]] = []
    edge: float | None = None  # where the labels of the clauses stand
    stem = False
    units = [part for unit in units for part in _stem_apart(unit)]
    for position, unit in enumerate(units):
        labelled = unit.look in (Look.LABELLED, Look.NUMBERED)
        follows = position + 1 < len(units) and units[position + 1].look is Look.LABELLED
        if _is_stem(unit, follows):
            stem, edge = True, None
            continue
        if groups and _goes_on(groups[-1], unit, labelled, edge):
            groups[-1].extend(unit.lines)
            continue
        if not labelled and groups and not (stem or DECIDES.match(unit.text) or ASKED.match(unit.text)):
            break
        edge = unit.lines[0].x0 if labelled else edge
        groups.append(list(unit.lines))
    return [_clause(group, words) for group in groups]


def _is_stem(unit: Unit, follows: bool) -> bool:
    text = _plain(unit)
    if text.endswith(":") and len(text.split()) <= 30:
        return bool(ASKED.match(text)) or follows or bool(re.match(r"(?:it is )?(?:recommended|that|to)\b", text, re.I))
    return follows and bool(ASKED.match(text)) and not text.endswith(".")


def _stem_apart(unit: Unit) -> list[Unit]:
    """A stem ("2. The Board is asked to:") and the clauses under it, where they were taken for one paragraph."""
    at = next((i for i, line in enumerate(unit.lines) if i and label_of(line.text)), 0)
    stem = replace(unit, lines=unit.lines[:at])
    if not at or not _plain(stem).endswith(":") or not _is_stem(stem, True):
        return [unit]
    edge = unit.lines[at].x0
    starts = [
        i for i in range(at, len(unit.lines)) if label_of(unit.lines[i].text) and unit.lines[i].x0 < edge + INDENT
    ]
    ends = [*starts[1:], len(unit.lines)]
    clauses = [unit.lines[start:end] for start, end in zip(starts, ends, strict=True)]
    return [stem, *(Unit(lines, Look.LABELLED, None, label_of(lines[0].text)) for lines in clauses)]


def _goes_on(group: Sequence[Line], unit: Unit, labelled: bool, edge: float | None) -> bool:
    """The unit carries on with the clause before it: the rest of its sentence, or a list within it."""
    if labelled:
        return edge is not None and unit.look is Look.LABELLED and unit.lines[0].x0 > edge + INDENT
    return unit.text[:1].islower() and not OPEN.search(group[-1].text) and not group[-1].text.endswith(".")


def _clause(lines: Sequence[Line], words: frozenset[str]) -> Passage:
    edge = lines[0].x0 - INDENT
    end = next((i for i, line in enumerate(lines) if i and line.x0 < edge and FORM_LABEL.match(line.text)), len(lines))
    whole = fold(lines[:end], words)
    start = 0
    for pattern in (RECOMMENDATION_RUN_IN, PARAGRAPH, CLAUSE, BULLET):
        match = pattern.match(whole.text[start:])
        if match:
            start += match.start("rest")
    return _closed(whole.cut(start, len(whole.text)))


def _closed(passage: Passage) -> Passage:
    """Without the mark that closes it, and an "and" that leads on to the next clause."""
    return passage.cut(0, end_before(passage.text, ";,:.", ("and", "or"))).strip()


def _plain(unit: Unit) -> str:
    """The text without the number or the word "Recommendation:" before it."""
    led = RECOMMENDATION_RUN_IN.match(unit.text)
    if led:
        return led["rest"]
    match = PARAGRAPH.match(unit.text) or GLUED.match(unit.text)
    return match["rest"] if match and unit.look in (Look.NUMBERED, Look.HEADING) else unit.text


def _in_the_text(units: Sequence[Unit], words: frozenset[str]) -> list[Passage]:
    """Where no heading says so: "The Board is asked to ..." as a sentence, or as the stem of clauses."""
    for index, unit in enumerate(units):
        if unit.look in (Look.HEADING, Look.ROW):
            continue
        asks = ASKS.search(unit.text)
        if not asks or not re.search(r"(?:^|[.:]\s+|^\S+\s+)$", unit.text[: asks.start()]):
            continue
        listed = _run_in_length(units, index) - 1
        if listed and (unit.text.rstrip().endswith(":") or not unit.text.rstrip().endswith(".")):
            return _clauses(units[index + 1 : index + 1 + listed], words)
        whole = fold(unit.lines, words)
        at = whole.text.find(asks[0])
        end = SENTENCE_END.search(whole.text, max(at, 0))
        return [_closed(whole.cut(max(at, 0), end.end() if end else len(whole.text)))]
    return []
