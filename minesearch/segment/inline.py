"""Actions marked in minutes: "Action: ...", "ACTION:MS", or a sentence that gives a task to someone by initials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from minesearch.dates import NAMES_OF_MONTHS, first_date
from minesearch.model.meeting import ActionEntry, Attendee
from minesearch.model.source import Line, Passage
from minesearch.segment.blocks import CODED, Block
from minesearch.segment.names import bare_name

NUMBER = r"(?:(?:points?|items?|no\.?|required)\s*)?(?:[A-Z]{0,4}\d{1,4}(?:[./-]\d{1,4})*)?\s*(?:by|for|on|owner|lead)?"
MARK = re.compile(
    rf"[(\[]?\b(?:ACTIONS?\b|A[IP](?=\s?\d))\s*(?i:{NUMBER})\s*(?::|[–-](?!\d))\s*(?P<rest>.*)$"
    rf"|(?:^|(?<=[.!?;)\]–-]\s)|(?=[(\[]))[(\[]?Actions?\s*(?i:{NUMBER})\s*(?::|[–-](?!\d))\s*(?P<said>.*)$"
    r"|^A(?:CTION|ction)\s+[A-Z]{0,4}\d{1,4}(?:[./-]\d{1,4})*\s+(?P<told>(?:[A-Z][\w.’'-]*\s+){1,4}(?:to|will)\s+[a-z].*)$"
    r"|\(ACTION\)\.?$"  # behind what is to be done
    r"|(?:^|(?<=[.!?;)\]–-]\s))(?P<left>(?:[A-Z][\w.’'-]*|[/,&+]|and)(?:\s+(?:[A-Z][\w.’'-]*|[/,&+]|and)){0,5})"
    r"\s+to\s+action(?:\s+this)?\.?$"
    r"|[(\[]?\bACTION\s+(?!LOG|PLAN|LIST|POINT|ITEM|TRACKER)(?P<who>[A-Z][\w.’'-]*(?:[\s/,&]+(?:and\s+)?[A-Z][\w.’'-]*){0,3})[)\]]?\.?$"
    r"|(?:(?<=[.!?;)]\s)|^)A(?:CTIONS?|ctions?)\s*(?!LOG|PLAN|LIST|ITEM)(?:[(\[](?P<for>[A-Z][^)\]]{1,60})[)\]]"
    r"|(?:by\s+)?(?P<by>[A-Z]{2,4}(?:\s*[/,&+]\s*[A-Z]{2,4})*))\s*(?:[:–-]\s*(?P<what>\S.*)|$)"  # owner and colon
    r"|(?:(?<=[.!?;)]\s)|^)[(\[]?Action\s+(?P<initials>[A-Z]{2,4}(?:\s*[/,&+]\s*[A-Z]{2,4})*)[)\]]?\.?$",
    re.DOTALL,
)
ALONE = re.compile(  # over a list of actions: "Action points", "Actions/further information to be provided:"
    r"(?:ACTIONS?|Actions?)(?:\s+(?:points?|required|agreed))?\s*[:–-]?$"
    r"|(?i:(?:(?:the|following|agreed|further|new|key|resulting|follow[- ]up)\s+){0,3}"
    r"(?:actions?(?:\s+(?:points?|items?))?|next\s+steps)"
    r"(?:\s*(?:/|&|and)\s*(?!decision|outcome|discussion)(?:[\w-]+\s*){1,3}?)?"
    r"(?:\s+(?:agreed|required|arising|identified|(?:were|are|was)\s+agreed|(?:to|will)\s+be\s+\w+"
    r"|(?:from|at)\s+(?:this|the)\s+(?:meeting|item)))*"
    r"\s*:[\s–-]*$)"
)
NUMBERED = re.compile(  # the number of an action over its words
    r"(?:ACTION|Action)(?:\s+(?:[Pp]oint|POINT|[Ii]tem|ITEM))?\s*(?:[Nn]o\.?\s*|#)?[A-Z]{0,3}\d{1,4}(?:[./-]\d{1,4})*\s*[:.–-]?$"
)
DOER_BELOW = re.compile(
    r"(?:owners?|lead|responsib(?:le|ility)|by\s+whom|who|assigned\s+to)\s*:\s*(?P<owner>\S.*)", re.IGNORECASE
)
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
INITIALS = re.compile(r"[A-Z]{2,4}(?:\s*(?:[/,&+]|and)\s*[A-Z]{2,4})*$")
LONG = 120  # characters: more names nobody
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
DAY = re.compile(  # when it is due, where no word says so: "30 Nov", "14/10/16", "end of May", "next meeting"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:\s+\d{{2,4}})?|\d{{1,2}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?"
    rf"|{_MONTH}\s+\d{{4}}|end\s+(?:of\s+)?{_MONTH}(?:\s+\d{{4}})?|(?:the\s+)?next\s+meeting|asap|ongoing|immediate(?:ly)?",
    re.IGNORECASE,
)
WHEN = re.compile(  # behind the owner: "Clerk by 30 June", "AB (before the next meeting)", "Clerk 14 Oct"
    r"[\s,;/(–-]+(?P<when>(?:by|before|due|asap|for\s+(?:the\s+)?next)\b.{0,40}?|"
    rf"{DAY.pattern})\)?\.?$",
    re.IGNORECASE,
)
OWNER = re.compile(r"^(?P<owner>[A-Z][A-Za-z]{0,5}(?:\s*(?:/|,|and|&|\+)\s*[A-Z][A-Za-z]{0,5})*)\.?$")
TO_DO = re.compile(r"^(?P<owner>[A-Z][\w./&'’, -]{1,60}?)\s+(?:to|will)\s+(?P<task>[a-z].*)$", re.DOTALL)
THING = re.compile(r"an?\s", re.IGNORECASE)  # "A link to the report would be sent"
OBJECT = re.compile(  # what follows "to" is whom or what it goes to, no verb: "to all", "to the Clerk", "to applicants"
    r"(?:the|an?|all|any|each|every|both|his|her|its|their|our|them|him|those|these|this|that|which|whom|date|\w{3,}[^su\W]s)\b"
)
VERB_FIRST = re.compile(  # a verb with its object or its adverb: "Update the list to", "Put up a notice to"
    r"(?!(?:all|both|each|some|one|most)\b)\w+\s+(?:(?:the|an?|all|any|each|every|our|its|his|her|their|this|that|these|those|it|them"
    r"|up|out|down|back|in|on|at|with|about|into)\b|\d)",
    re.IGNORECASE,
)
CAPITALS = re.compile(r"(?:(?:[A-Z][\w.'’/&-]*|and|or|of|for|the|de|van|von|[/&])(?:[\s,]+|$))+$")
DONE = re.compile(
    r"be\s+(?:\w+(?:ed|en|wn|ld|t)|made|done)\b", re.IGNORECASE
)  # "Briefing on dues to be sent": what is to be done, not who
BEHIND = re.compile(  # "Circulate dates – KB", "Circulate dates (Eve Frost)", "Circulate dates. Owner: KB"
    r"(?P<action>.*\S)(?:\s*[(\[]|\s*[–—-]+\s+|\s+[–—]+\s*|[.;,]?\s+\(?(?:[Oo]wner|[Ll]ead|[Bb]y\s+whom|[Ww]ho)\s*:\s*"
    r"|(?<=[.;])\s+(?=[A-Z]{2,4}\b[^a-z]*$))(?:by\s+)?(?P<owner>[^–—()\[\]]{2,60}?(?:\([A-Z]{1,5}\))?)[)\]]?\.?$",
    re.DOTALL,
)
BEFORE = re.compile(
    r"(?P<owner>[^:–—]{2,50}?)(?:\s*:|\s+[–—-])\s+(?P<action>\S.*)$", re.DOTALL
)  # "KB: circulate dates"
NO_NAME = re.compile(  # "(May)", "– Phase 2", "(Appendix B)"
    rf"\d|(?:^|\s)[A-Z]$|\b(?:{NAMES_OF_MONTHS}"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
HAPPENED = re.compile(r"\b(?:has|have|had|was|were|is|are)\b")  # tells, and gives nobody a task
AFTER = re.compile(  # "Ring the pilots. Insp. Hale", for someone known to be present
    r"(?P<action>.*?[.;!?])\s+(?P<owner>(?:[A-Z][\w’'-]*\.?(?:\s*[/,&]\s*|\s+and\s+|\s+|$)){1,6})$", re.DOTALL
)
DUE_TOO = re.compile(  # behind the owner in brackets: "(JS, July 2024)"
    r",\s*(?:(?:by|due)\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d{2,4})?$",
    re.IGNORECASE,
)
POST = re.compile(  # who has a task in every council
    r"(?:the\s+)?(?:(?:deputy|assistant|parish|town|vice)[\s-]+)?(?:clerk|secretary|treasurer|chair(?:man|woman|person)?)",
    re.IGNORECASE,
)
BARE_TASK = re.compile(  # "The Clerk to send it", "Mrs Hill and the Chairman to meet him"
    r"(?P<owner>(?:The\s+)?[A-Z][\w.’'-]*(?:(?:\s+(?:and|&)\s+|\s*[/,&]\s*|\s+)(?:the\s+)?[A-Z][\w.’'-]*){0,7})\s+to\s+"
    r"(?P<task>[a-z].*)",
    re.DOTALL,
)
SENTENCE = re.compile(r"(?<=[.!?,])\s+(?=[A-Z])")


def read_inline(
    blocks: Sequence[Block], minute: str | None, date: str | None, attendance: Iterable[Attendee], aside: bool = False
) -> tuple[ActionEntry, ...]:
    """The actions marked in the blocks of one item; `aside` where others stand in a column beside it."""
    people = tuple(attendance)
    initials = {a.initials for a in people if a.initials}
    known = frozenset(
        re.findall(r"\w+", " ".join(f"{a.name} {a.affiliation or ''} {a.initials or ''}" for a in people))
    )
    said = [block for block in blocks if not block.cell]
    marks = any(MARK.search(block.whole.text) for block in said)
    found: list[ActionEntry] = []
    before: list[Block] = []
    for index, block in enumerate(said):
        if (
            ALONE.match(block.lines[0].text)
            and len(block.lines) > 1
            and all(doer_of(line.text, known) for line in block.lines[1:])
        ):
            found += [_entry(block, line.text, doer_of(line.text, known), minute, date) for line in block.lines[1:]]
            continue
        if NUMBERED.match(block.lines[0].text) and len(block.lines) > 1:
            found.append(_below_number(block, block.lines[1:], known, minute, date))
            continue
        if before and NUMBERED.fullmatch(before[-1].whole.text):
            found.append(_below_number(block, block.lines, known, minute, date))
            before.append(block)
            continue
        owner = DOER_BELOW.fullmatch(block.whole.text)
        if owner and found and found[-1].owner is None and NUMBERED.fullmatch(before[-2:][0].whole.text):
            found[-1] = replace(found[-1], owner=owner_alone(owner["owner"]))
            continue
        if before and ALONE.match(before[-1].said.text) and _is_listed(block, known):
            found.append(_entry(block, *shared_out(_uncoded(block), known), minute, date))
            continue  # one of a list below the mark
        if ALONE.match(block.said.text) and index + 1 < len(said) and _is_listed(said[index + 1], known):
            before.append(block)
            continue
        parts = AGAIN.split(block.whole.text) if MARK.search(block.whole.text) else []
        for text in _paired(parts):
            mark = MARK.search(text)
            entry = _marked(block, text, mark, before, known, minute, date) if mark else None
            found += [entry] if entry else []
        if not parts:
            found += _by_initials(block, initials, marks, minute, date)
            found += [] if marks or aside else _by_post(block, people, bool(before), minute, date)
        before.append(block)
    return tuple(found)


def _below_number(
    block: Block, lines: Sequence[Line], known: frozenset[str], minute: str | None, date: str | None
) -> ActionEntry:
    """The action that stands below its number, "Action Point 3", who is to do it at its end or on a line of its own."""
    said = " ".join(line.text for line in lines)
    last = DOER_BELOW.fullmatch(lines[-1].text) if len(lines) > 1 else None
    if last and (owner := owner_alone(last["owner"])):
        return _entry(block, " ".join(line.text for line in lines[:-1]), owner, minute, date)
    return _entry(block, *shared_out(said, known), minute, date)


def _is_listed(block: Block, known: frozenset[str]) -> bool:
    """One of the tasks below a mark: it says who is to do it, or is labelled and tells of nothing that has happened."""
    if MARK.search(block.whole.text):
        return False
    labelled = block.label is not None and not HAPPENED.search(block.text)
    return labelled or doer_of(_uncoded(block), known) is not None


def _uncoded(block: Block) -> str:
    """The words of a listed action without the number it is followed by: "R21/20 – The clerk will"."""
    return CODED.sub("", block.text, count=1)


def doer_of(text: str, known: frozenset[str] = frozenset()) -> str | None:
    """Who is to do something, in words that say so: "AB to ring the pilots"; None for "Send letters to applicants".

    `known` are words that name those present: "NO to ring" gives a task to Nia Orr.
    """
    task = TO_DO.match(text)
    if not task or THING.match(text) or DONE.match(task["task"]) or OBJECT.match(task["task"]):
        return None
    owner = task["owner"]
    if CAPITALS.match(owner):
        named = owner.isupper() and all(part in known for part in re.findall(r"\w+", owner))
        return owner if " " in owner or named or not NO_OWNER.match(owner) else None
    verb = NO_OWNER.match(owner) or VERB_FIRST.match(owner) or "," in owner
    return None if verb else owner


def shared_out(text: str, known: frozenset[str] = frozenset()) -> tuple[str, str | None]:
    """The words of an action and its owner, who stands before the task, at its head or at its end.

    `known` are the words of the names, posts and initials of those present.
    """
    doer = doer_of(text, known)
    if doer and CAPITALS.match(doer):
        return text, doer
    behind = BEHIND.match(text)
    owner = _behind(behind) if behind else None
    if behind and owner:
        return behind["action"].rstrip(" ,;"), owner
    after = AFTER.match(text)
    if after and owner_alone(after["owner"]) and _all_known(after["owner"], known):
        return after["action"], after["owner"].rstrip(". ")
    ahead = BEFORE.match(text)
    if ahead and (
        INITIALS.match(ahead["owner"]) or (owner_alone(ahead["owner"]) and _all_known(ahead["owner"], known))
    ):
        return ahead["action"], ahead["owner"].strip()
    return text, doer


def _behind(behind: re.Match[str]) -> str | None:
    """Who the words behind an action name, where they name someone and do not shorten what stands before them."""
    owner = owner_alone(DUE_TOO.sub("", behind["owner"]))
    if owner is None or NO_NAME.search(owner):
        return None
    words = re.findall(r"\w+", behind["action"])[-len(owner) :]
    return (
        None if owner.isupper() and owner.isalpha() and owner == "".join(word[0].upper() for word in words) else owner
    )


def _all_known(owner: str, known: frozenset[str]) -> bool:
    return all(word in known for word in re.findall(r"[A-Z]\w{2,}", owner))


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
    block: Block,
    text: str,
    mark: re.Match[str],
    before: Sequence[Block],
    known: frozenset[str],
    minute: str | None,
    date: str | None,
) -> ActionEntry | None:
    groups = mark.groupdict()
    ahead = groups.pop("for") or groups.pop("by", None)
    told = owner_alone(ahead) if ahead else None
    if told and groups["what"]:
        when = WHEN.search(ahead or "")
        return _entry(block, groups["what"].strip(), told, minute, date, when["when"] if when else None)
    rest = next((said for said in (*groups.values(), ahead) if said is not None), "").strip()
    if mark[0].startswith(("(", "[")):
        rest = rest.rstrip(".").removesuffix(")").removesuffix("]")
    lead = re.sub(r"^\d{1,3}(?:\.\d{1,2})?\.?\s+", "", text[: mark.start()].rstrip(" –-").strip())
    only_owner = owner_alone(rest)
    if only_owner or not rest:
        action = lead or (before[-1].text if before else "")
        action = re.sub(r"^\d{1,3}\.\d{1,2}\.?\s+", "", action)
        owner = only_owner
    else:
        action, owner = shared_out(rest, known)
    if not action:
        return None
    when = WHEN.search(rest) if only_owner else None
    return _entry(block, action, owner, minute, date, when["when"] if when else None)


def _by_initials(
    block: Block, initials: set[str], marks: bool, minute: str | None, date: str | None
) -> Iterable[ActionEntry]:
    """Sentences that begin with the initials of someone present and say what they are to do.

    Where the clerk marks the actions of the item, "AB will" tells what AB said.
    """
    if not initials:
        return
    for sentence in SENTENCE.split(block.text):
        match = re.match(
            r"(?P<owner>[A-Z][A-Za-z]{1,4}(?:\s*(?:/|and|&)\s*[A-Z][A-Za-z]{1,4})*)\s+(?P<verb>to|will)\s+[a-z]",
            sentence,
        )
        if (
            match
            and not (marks and match["verb"] == "will")
            and all(part in initials | {"ALL", "All"} for part in re.split(r"\s*(?:/|and|&)\s*", match["owner"]))
        ):
            yield _entry(block, sentence.strip(), match["owner"], minute, date)


def _by_post(
    block: Block, people: Sequence[Attendee], told: bool, minute: str | None, date: str | None
) -> Iterable[ActionEntry]:
    """Sentences without a verb of their own that give a task to an officer or one of those present: "Clerk to ring".

    Only behind other words of the item: at its head they may be what the agenda said of it. Where the clerk marks the
    actions of the item the words are those of a mark.
    """
    for at, sentence in enumerate(SENTENCE.split(block.text)):
        task = BARE_TASK.match(sentence)
        if task is None or not (at or told) or OBJECT.match(task["task"]) or DONE.match(task["task"]):
            continue
        doers = re.split(r"\s*(?:/|,|&|\band\b)\s*", task["owner"])
        if all(POST.fullmatch(doer) or any(_is_of(doer, person) for person in people) for doer in doers):
            yield _entry(block, sentence.strip(), task["owner"], minute, date)


def _is_of(doer: str, person: Attendee) -> bool:
    """The words name the person: "Mrs Hill", "Cllr A Hill", "Ann Hill"; not by the body or by initials alone."""
    said, name = bare_name(doer).split(), bare_name(person.name).split()
    return bool(said) and len(said[-1]) > 2 and not said[-1].isupper() and set(said) <= set(name)


def day_due(text: str, date: str | None) -> str | None:
    """The day, as ISO, by which the words behind an owner want a thing done: "Clerk 14 Oct", "AB by 3 May"."""
    when = WHEN.search(text)
    day = re.match(r"(?:by|before|due)?\s*(?P<day>\d.*)", when["when"], re.IGNORECASE) if when else None
    return first_date(day["day"], date) if day else None


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
