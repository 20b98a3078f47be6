"""Actions marked in minutes: "Action: ...", "ACTION:MS", or a sentence that gives a task to someone by initials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from minesearch.dates import first_date
from minesearch.model.meeting import ActionEntry, Attendee
from minesearch.segment.blocks import Block

MARK = re.compile(
    r"\(?\bACTIONS?\b\s*(?:\d{1,3})?\s*[:–-]\s*(?P<rest>.*)$"
    r"|(?:^|(?<=[.!?;)]\s))Actions?\s*(?:\d{1,3})?\s*[:–-]\s*(?P<said>.*)$"
    r"|\(ACTION\)\.?$",  # behind what is to be done
    re.DOTALL,
)
OWNER = re.compile(r"^(?P<owner>[A-Z][A-Za-z]{0,5}(?:\s*(?:/|,|and|&|\+)\s*[A-Z][A-Za-z]{0,5})*)\.?$")
TO_DO = re.compile(r"^(?P<owner>[A-Z][\w./&' -]{1,60}?)\s+(?:to|will)\s+(?P<task>[a-z].*)$", re.DOTALL)
THING = re.compile(r"an?\s", re.IGNORECASE)  # "A link to the report would be sent"
DONE = re.compile(r"be\s+\w+(?:ed|en|t)\b", re.IGNORECASE)  # "Briefing on dues to be sent": what is to be done, not who
BEHIND = re.compile(r"(?P<action>.*?)\s*[(–-]\s*(?:by\s+)?(?P<owner>[A-Z][\w.' -]{2,40})\)?$", re.DOTALL)
SENTENCE = re.compile(r"(?<=[.!?,])\s+(?=[A-Z])")


def read_inline(
    blocks: Sequence[Block], minute: str | None, date: str | None, attendance: Iterable[Attendee]
) -> tuple[ActionEntry, ...]:
    """The actions marked in the blocks of one item."""
    initials = {a.initials for a in attendance if a.initials}
    found: list[ActionEntry] = []
    before: list[Block] = []
    for block in blocks:
        if block.cell:
            continue
        text = block.whole.text
        mark = MARK.search(text)
        if mark:
            entry = _marked(block, mark, before, minute, date)
            found += [entry] if entry else []
        else:
            found += _by_initials(block, initials, minute, date)
        before.append(block)
    return tuple(found)


def _marked(
    block: Block, mark: re.Match[str], before: Sequence[Block], minute: str | None, date: str | None
) -> ActionEntry | None:
    rest = (mark["rest"] if mark["rest"] is not None else mark["said"] or "").strip()
    rest = rest.removesuffix(")") if mark[0].startswith("(") else rest
    lead = re.sub(r"^\d{1,3}(?:\.\d{1,2})?\.?\s+", "", block.whole.text[: mark.start()].strip())
    only_owner = OWNER.match(rest)
    if only_owner or not rest:
        action = lead or (before[-1].text if before else "")
        action = re.sub(r"^\d{1,3}\.\d{1,2}\.?\s+", "", action)
        owner = only_owner["owner"] if only_owner else None
    else:
        action = rest
        task = TO_DO.match(rest)
        behind = BEHIND.match(rest)
        thing = THING.match(rest) or (task and DONE.match(task["task"]))
        owner = (None if thing else task["owner"]) if task else behind["owner"] if behind else None
        action = behind["action"] if behind and not task else action
    if not action:
        return None
    return _entry(block, action, owner, minute, date)


def _by_initials(block: Block, initials: set[str], minute: str | None, date: str | None) -> Iterable[ActionEntry]:
    """Sentences that begin with the initials of someone present and say what they are to do."""
    if not initials:
        return
    for sentence in SENTENCE.split(block.text):
        match = re.match(
            r"(?P<owner>[A-Z][A-Za-z]{1,4}(?:\s*(?:/|and|&)\s*[A-Z][A-Za-z]{1,4})*)\s+(?:to|will)\s+[a-z]", sentence
        )
        if match and all(part in initials | {"ALL", "All"} for part in re.split(r"\s*(?:/|and|&)\s*", match["owner"])):
            yield _entry(block, sentence.strip(), match["owner"], minute, date)


def _entry(block: Block, action: str, owner: str | None, minute: str | None, date: str | None) -> ActionEntry:
    page, end = block.whole.page, block.whole.page_end
    due = re.search(r"\bby\s+(?P<when>\d[^.;]{4,30})", action)
    return ActionEntry(
        "minute",
        date,
        None,
        minute,
        (),
        " ".join(action.split()),
        owner,
        first_date(due["when"], date) if due else None,
        None,
        None,
        page,
        end,
    )
