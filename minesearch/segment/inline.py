"""Actions marked in minutes: "Action: ...", "ACTION:MS", or a sentence that gives a task to someone by initials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from minesearch.dates import first_date
from minesearch.model.meeting import ActionEntry, Attendee
from minesearch.model.source import Line, Passage
from minesearch.segment.blocks import Block

NUMBER = r"(?:(?:points?|items?|no\.?|required)\s*)?(?:[A-Z]{0,4}\d{1,4}(?:[./-]\d{1,4})*)?\s*(?:by|for|on|owner|lead)?"
MARK = re.compile(
    rf"[(\[]?\b(?:ACTIONS?\b|AP(?=\s?\d))\s*(?i:{NUMBER})\s*[:–-]\s*(?P<rest>.*)$"
    rf"|(?:^|(?<=[.!?;)\]–-]\s)|(?=[(\[]))[(\[]?Actions?\s*(?i:{NUMBER})\s*[:–-]\s*(?P<said>.*)$"
    r"|\(ACTION\)\.?$"  # behind what is to be done
    r"|(?:^|(?<=[.!?;)\]–-]\s))(?P<left>(?:[A-Z][\w.’'-]*|[/,&+]|and)(?:\s+(?:[A-Z][\w.’'-]*|[/,&+]|and)){0,5})"
    r"\s+to\s+action(?:\s+this)?\.?$"
    r"|[(\[]?\bACTION\s+(?!LOG|PLAN|LIST|POINT|ITEM|TRACKER)(?P<who>[A-Z][\w.’'-]*(?:[\s/,&]+(?:and\s+)?[A-Z][\w.’'-]*){0,3})[)\]]?\.?$"
    r"|(?:(?<=[.!?;)]\s)|^)[(\[]?Action\s+(?P<initials>[A-Z]{2,4}(?:\s*[/,&+]\s*[A-Z]{2,4})*)[)\]]?\.?$",
    re.DOTALL,
)
ALONE = re.compile(r"(?:ACTIONS?|Actions?)(?:\s+(?:points?|required|agreed))?\s*[:–-]?$")  # over a list of actions
AGAIN = re.compile(r"(?<=[.!?;)\]])\s+(?=[(\[]?(?:ACTIONS?|Actions?)\b)")  # a second mark in the paragraph
PEOPLE = re.compile(  # "Lesley Yule", "Housing Manager", "the Clerk and Cllr Hill", "All governors", "Chair/VC"
    r"(?:(?:the|all)\s+)?[A-Z][\w.’'-]*(?:(?:\s*[/,&+]\s*|\s+)(?:(?:and|or|of|for|the|to|de|van|with)\s+)*(?:[A-Z][\w.’'-]*|\([A-Z]{1,5}\))){0,7}"
    r"(?:\s+(?:members|governors|officers|trustees|directors|present))?\s*[.]?$|(?:all|the\s+(?:clerk|chair|secretary|treasurer))\.?$"
)
NO_OWNER = re.compile(  # what an action came to, or the task itself set in capitals
    r"(?:none|nil|noted?|n/?a|closed|complete[d]?|approved|agreed|ongoing|done|deferred|no|as|to|that|see|for|review|circulate"
    r"|send|update|arrange|contact|write|chase|check|provide|prepare|draft|confirm|ask|invite|add|obtain|investigate|share"
    r"|publish|organi[sz]e|follow|include|amend|submit|book|order|consider|discuss|produce|issue|set|bring|take|make|get"
    r"|find|report|appoint|develop|create|complete|remove|agree|approve|seek|install|replace|repair|clear|buy|pay)\b",
    re.IGNORECASE,
)
LONG = 120  # characters: more names nobody
WHEN = re.compile(  # behind the owner: "Clerk by 30 June", "AB (before the next meeting)"
    r"[\s,;(–-]+(?P<when>(?:by|before|due|asap|for\s+(?:the\s+)?next)\b.{0,40}?)\)?\.?$", re.IGNORECASE
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
        if ALONE.match(block.lines[0].text) and len(block.lines) > 1 and all(map(_is_task, block.lines[1:])):
            found += [_entry(block, line.text, _is_task(line), minute, date) for line in block.lines[1:]]
            continue
        if before and ALONE.match(before[-1].whole.text) and block.label and (owner := _task_of(block.text)):
            found.append(_entry(block, block.text, owner, minute, date))
            continue  # one of a list below the mark
        parts = AGAIN.split(block.whole.text) if MARK.search(block.whole.text) else []
        for text in _paired(parts):
            mark = MARK.search(text)
            entry = _marked(block, text, mark, before, minute, date) if mark else None
            found += [entry] if entry else []
        if not parts:
            found += _by_initials(block, initials, minute, date)
        before.append(block)
    return tuple(found)


def _is_task(line: Line) -> str | None:
    return _task_of(line.text)


def _task_of(text: str) -> str | None:
    """Who is to do something, in a line that says so: "AB to ring the pilots"."""
    task = TO_DO.match(text)
    return task["owner"] if task and not THING.match(text) and not DONE.match(task["task"]) else None


def without_action(passage: Passage) -> Passage:
    """The words of a decision without the mark behind them that says who is to act on it."""
    mark = MARK.search(passage.text)
    if not mark or not mark.start():
        return passage
    return passage.cut(0, len(passage.text[: mark.start()].rstrip(" .;,–-")))


def owner_alone(text: str) -> str | None:
    """The people or offices named, where the text says no more than who is to act."""
    if len(text) > LONG:
        return None
    bare = WHEN.sub("", text.strip()).strip(" .,;:()[]")
    if OWNER.match(bare) and not NO_OWNER.match(bare):
        return bare
    return bare if PEOPLE.match(bare) and not NO_OWNER.match(bare) else None


def _paired(parts: Sequence[str]) -> list[str]:
    """The parts of a paragraph, each mark with the words it is about: those before it or those behind it."""
    paired: list[str] = []
    for index, part in enumerate(parts):
        if paired and not MARK.search(paired[-1]):
            part = f"{paired.pop()} {part}"
        mark = MARK.search(part)
        rest = (mark["rest"] or mark["said"] or "") if mark else ""
        owner, _, behind = rest.partition(". ")
        if mark and index + 1 < len(parts) and behind and owner_alone(owner):
            paired += [part[: len(part) - len(behind)].strip(), behind]
        else:
            paired.append(part)
    return paired


def _marked(
    block: Block, text: str, mark: re.Match[str], before: Sequence[Block], minute: str | None, date: str | None
) -> ActionEntry | None:
    groups = mark.groupdict()
    rest = next((said for said in groups.values() if said is not None), "").strip()
    rest = rest.rstrip(".").removesuffix(")").removesuffix("]") if mark[0].startswith(("(", "[")) else rest
    lead = re.sub(r"^\d{1,3}(?:\.\d{1,2})?\.?\s+", "", text[: mark.start()].rstrip(" –-").strip())
    only_owner = owner_alone(rest)
    if only_owner or not rest:
        action = lead or (before[-1].text if before else "")
        action = re.sub(r"^\d{1,3}\.\d{1,2}\.?\s+", "", action)
        owner = only_owner
    else:
        action = rest
        task = TO_DO.match(rest)
        behind = BEHIND.match(rest)
        thing = THING.match(rest) or (task and DONE.match(task["task"]))
        owner = (None if thing else task["owner"]) if task else behind["owner"] if behind else None
        action = behind["action"] if behind and not task else action
    if not action:
        return None
    when = WHEN.search(rest) if only_owner else None
    return _entry(block, action, owner, minute, date, when["when"] if when else None)


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


def _entry(
    block: Block, action: str, owner: str | None, minute: str | None, date: str | None, when: str | None = None
) -> ActionEntry:
    page, end = block.whole.page, block.whole.page_end
    due = re.search(r"\bby\s+(?P<when>\d[^.;]{4,30})", when or action)
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
