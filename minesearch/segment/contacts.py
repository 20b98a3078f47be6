"""Whom to ask about a report: the people named under "Officers to contact" and its like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from minesearch.model.meeting import Contact
from minesearch.model.source import Line, Word
from minesearch.patterns import CONTACT_HEAD, EMAIL, PHONE
from minesearch.segment.blocks import INDENT, gap_above, pitch_of
from minesearch.segment.paragraphs import is_contact_head, is_recommendation_head
from minesearch.text import columns

ENDS = re.compile(
    r"(?:\d{1,2}[.)]?\s+)?(?:list of )?(?:appendi(?:x|ces)|annex(?:es)?|background|recommendations?|circulation"
    r"|equalit|relevant impact"
    r"|legal|financial|resource|risk|conclusion|purpose|summary|introduction|timetable|supporting|consultation)\b",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?:contact\s+)?(?:name|tel(?:ephone)?(?:\s*(?:no|number))?|phone(?:\s*(?:no|number))?|mobile|mob"
    r"|e-?mail(?:\s+address)?|job\s+title|title|role|post|position|ext)\b\.?\s*[:.]\s*",
    re.IGNORECASE,
)
FIELD = re.compile(  # the label of a form alone in its cell: "Job Title", "Email/Telephone"
    r"(?:(?:contact|full|direct)\s+)?{field}(?:\s*(?:/|&|,|\band\b|\bor\b)\s*(?:contact\s+)?{field})*\s*:?".format(
        field=r"(?:names?|job\s+titles?|titles?|roles?|posts?|positions?|designations?|directorate|department|service"
        r"|(?:(?:tele)?phone|tel|mobile|contact)(?:\s+(?:no\.?|numbers?|details))?|numbers?|e-?mail(?:\s+address)?)"
    ),
    re.IGNORECASE,
)
ROLE = re.compile(
    r"\b(?:officer|manager|co-?ordinator|director|head of|lead|leader|chief|superintendent|inspector|constable"
    r"|sergeant|analyst|advis[eo]r"
    r"|consultant|clerk|secretary|treasurer|engineer|planner|counsel|solicitor|assistant|administrator"
    r"|commissioner|specialist|chair\w*|member)\b",
    re.IGNORECASE,
)
BODY = re.compile(
    r"\b(?:council|service|services|board|authority|police|trust|partnership|department|directorate|team|centre"
    r"|center|company|office|agency"
    r"|university|college|association|society|group|ltd|limited|network|unit|section|division)\b|^(?-i:[A-Z]{3,6})$",
    re.IGNORECASE,
)
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b")
STREET = re.compile(
    r"^(?:\d+[a-z]?,?\s+(?:[A-Z]\S*\s+)|(?:p\.?o\.?\s*box)\b)|\b(?:road|street|lane|avenue|way|house|hall|park"
    r"|drive|square|close|floor|building|headquarters)[,.]?$",
    re.IGNORECASE,
)
ON_ONE_LINE = re.compile(  # "Ann Bell, Clerk. Tel: 0113 496 0999. Email: ann@...", "Ann Bell on 0113 496 0999"
    r"(?<![\s.,;:|–-])[\s.,;:|–-]+(?<=[\s.,;])(?=(?:tel(?:ephone)?|phone|mobile|mob|e-?mail|ext)\b"
    r"(?:\s+(?:no\.?|number|address))?\s*[:.])"
    r"|(?<![\d)\s,;|])[\s,;|]+(?:(?:on|or|at|by|via|tel\w*|phone)\b[\s,:]+)*(?=\(?\+?\d[\d ()]{7})"
    r"|(?<![\s,;|])[\s,;|]+(?:(?:on|or|at|by|via|e-?mail)\b[\s,:]+)*(?=[\w.+'-]+@)",
    re.IGNORECASE,
)
SENTENCE = re.compile(  # a sentence that says whom to ask
    r"(?:for|if\s+you)\b.{0,20}\b(?:further|more|additional)\s+(?:information|details)\b[^.]{0,60}?\bcontact:?\s+"
    r"(?P<rest>(?!the\b)[A-Z].*)",
    re.IGNORECASE,
)
AUTHOR = re.compile(  # a line that says who wrote the report, and whom to ask only where it says how
    r"(?:\d{1,2}[.)]?\s+)?(?:(?:report|paper)\s+)?(?:authors?(?:\(s\))?|prepared\s+by|written\s+by|writer"
    r"|(?:lead|responsible|accountable|case|presenting)\s+officers?(?:\(s\))?)\s*(?::\s*(?P<rest>\S)?|$)",
    re.IGNORECASE,
)
AT_END = 12  # lines: how near the end of a report an address without a heading stands
ENTRY = 6  # lines: a name and what is told of it
WORD_OF_NAME = re.compile(r"(?:[A-Z](?:[\w’'.-]*\w)?\.?|de|van|von|der|la|le|of|al|\d{3,5})$")


@dataclass
class _Entry:
    name: str | None = None
    role: list[str] = field(default_factory=list)
    organisation: list[str] = field(default_factory=list)
    phone: str | None = None
    email: str | None = None
    address: bool = False  # the lines below a street are its town and county

    def reached(self) -> bool:
        return bool(self.email or self.phone)


def find_contacts(lines: Sequence[Line]) -> tuple[Contact, ...]:
    """Everyone named in the contact blocks among these lines, in order, each once.

    Where no heading opens such a block, those whose address stands at the very end of the report are taken.
    """
    lines = _with_whole_labels(lines)
    found: list[Contact] = []
    index = 0
    while index < len(lines):
        if not is_contact_head(lines[index].text):
            found += _in_a_sentence(lines[index : index + ENTRY])
            index += 1
            continue
        end = _end(lines, index)
        author = _is_field(lines[index])
        for column in _in_columns(lines[index:end]):
            found += [each for each in _entries(column) if not author or each.email or each.phone]
        index = end
    return _each_once(found) or _at_the_end(lines)


def _with_whole_labels(lines: Sequence[Line]) -> list[Line]:
    """The lines with a label that is broken over two in its cell as one: "Contact for further" / "information:"."""
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        level = above is not None and above.cell and line.cell and abs(above.x0 - line.x0) < INDENT / 4
        if above is not None and level and 0 < line.top - above.top < 2 * line.size and not above.text.endswith(":"):
            head = CONTACT_HEAD.match(f"{above.text} {line.text}")
            if head and not head["rest"] and not is_contact_head(above.text):
                whole[-1] = replace(above, words=(*above.words, *line.words))
                continue
        whole.append(line)
    return whole


def _leaves_form(head: Line, above: Line, line: Line) -> bool:
    """The contact stands in a row of a form, which ends here, or goes on with what tells nobody how to reach them."""
    if not head.cell:
        return False
    beside = above is not head and abs(line.x0 - head.x0) < INDENT / 4
    return not line.cell or (beside and line.text.endswith(":") and not LABEL.match(line.text))


def _is_field(line: Line) -> bool:
    """The line says who wrote the paper, with the name behind it or in the next cell; it is no heading over people."""
    author = AUTHOR.match(line.text)
    return author is not None and (line.cell or bool(author["rest"]))


def _in_a_sentence(lines: Sequence[Line]) -> list[Contact]:
    """Whom the sentence at the head of these lines says to ask, where it gives an address or number as well."""
    asked = SENTENCE.search(lines[0].text)
    if not asked:
        return []
    behind = lines[0].words[-len(asked["rest"].split()) :]
    pitch = pitch_of(lines)
    told = list(behind)
    for above, line in pairwise(lines):
        if gap_above(above, line, pitch) or above.text.endswith("."):
            break
        told += line.words
    people = [entries[:1] for each in _either(told) if (entries := _entries([replace(lines[0], words=tuple(each))]))]
    return [contact for entries in people for contact in entries if contact.email or contact.phone]


def _either(told: Sequence[Word]) -> list[list[Word]]:
    """The words divided before each further person: "Ann Bell on 01632 960111 or Cal Dunn on 01632 960112"."""
    parts: list[list[Word]] = [[]]
    for at, word in enumerate(told):
        reached = at and _is_reach(told[at - 1].text)
        named = [below.text for below in told[at + 1 : at + 3] if below.text[:1].isupper()]
        if reached and word.text in ("or", "and") and len(named) > 1:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def _is_reach(text: str) -> bool:
    return "@" in text or sum(c.isdigit() for c in text) > 2


def contacts_on_slide(lines: Sequence[Line]) -> tuple[Contact, ...]:
    """The people a slide names with their addresses, as the last slide of a talk does."""
    mailed = next((i for i, line in enumerate(lines) if EMAIL.search(line.text)), None)
    if mailed is None:
        return ()
    named = next((i for i in range(mailed + 1) if _is_name(_split_name(lines[i].text)[0])), None)
    return _each_once(_entries(lines[named:])) if named is not None else ()


def _at_the_end(lines: Sequence[Line]) -> tuple[Contact, ...]:
    last = list(lines[-AT_END:])
    mailed = next((i for i, line in enumerate(last) if EMAIL.search(line.text) and len(line.words) <= 4), None)
    if mailed is None:
        return ()
    above = range(mailed, max(-1, mailed - ENTRY), -1)
    named = next((i for i in above if _is_name(_split_name(last[i].text)[0]) and not BODY.search(last[i].text)), None)
    return _each_once(_entries(last[named:])) if named is not None else ()


def _end(lines: Sequence[Line], index: int) -> int:
    """Where the block of a contact heading ends: at the next heading of another kind."""
    head = lines[index]
    for at in range(index + 1, len(lines)):
        line, above = lines[at], lines[at - 1]
        if is_contact_head(line.text):
            continue
        heading = line.bold and not EMAIL.search(line.text) and not line.cell and not above.bold and head.bold
        numbered = re.match(r"\d{1,3}[.)]\s+[A-Z]\w*(?:\s+\w+){5,}", line.text)
        if above.cell and _leaves_form(head, above, line):
            return at
        if ENDS.match(line.text) or is_recommendation_head(line.text) or heading or numbered or len(line.words) > 16:
            return at
        turned = line.page != above.page and at > index + 1
        if turned and not any(_is_address(below.text) for below in lines[at : at + ENTRY] if below.page == line.page):
            return at
    return len(lines)


def _is_address(text: str) -> bool:
    return bool(EMAIL.search(text) or PHONE.match(LABEL.sub("", text)))


def _in_columns(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of the block column by column, where people stand side by side."""
    rows = [[replace(line, words=tuple(group)) for group in columns(line)] for line in lines]
    beside = [parts[1].x0 for parts in rows if len(parts) > 1 and sum(bool(EMAIL.search(p.text)) for p in parts) > 1]
    if not beside:
        return [list(lines)]
    edge = min(beside) - INDENT
    left = [part for parts in rows for part in parts if part.x0 < edge]
    return [left, [part for parts in rows for part in parts if part.x0 >= edge]]


def _entries(lines: Sequence[Line]) -> list[Contact]:
    """Read lines of name, role, organisation, phone and address as one or more people."""
    entries = [_Entry()]
    pitch = pitch_of(lines)
    for index, line in enumerate(lines):
        text = line.text
        if index + 1 < len(lines) and re.search(r"@[\w-]+$", text) and lines[index + 1].text.startswith("."):
            text += lines[index + 1].text  # an address broken over two lines
        elif text.startswith(".") or (line.cell and FIELD.fullmatch(text)):
            continue
        head = CONTACT_HEAD.match(text) if is_contact_head(text) else None
        if head and not head["rest"]:
            if entries[-1].name:
                entries.append(_Entry())
            continue
        above = lines[index - 1] if index else line
        apart = above.page != line.page or gap_above(above, line, pitch)
        for at, part in enumerate(_parts(head["rest"] if head else text)):
            _read(entries, part, not at and (apart or head is not None))
    return [_contact(entry) for entry in entries if entry.name]


def _parts(text: str) -> list[str]:
    """The text divided before each number and address, a label with what it leads."""
    parts: list[str] = []
    for part in ON_ONE_LINE.split(text):
        if parts and LABEL.fullmatch(f"{parts[-1]} "):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return parts


def _read(entries: list[_Entry], text: str, apart: bool) -> None:
    entry = entries[-1]
    labelled = LABEL.match(text)
    email, left = _taken(EMAIL.regex, text)
    phone, left = _taken(PHONE.regex, left) if not _holds_a_number(left, bool(labelled)) else (None, left)
    rest = LABEL.sub("", left).strip(" ,;:|/–-")
    if rest and not phone and (entry.reached() or apart or not entry.name):
        name, about = _split_name(rest)
        if _is_name(name) and not STREET.search(rest) and (entry.reached() or not entry.name or not ROLE.search(name)):
            if entry.name:
                entry = _Entry()
                entries.append(entry)
            entry.name, rest = name, about
    entry.email = entry.email or email
    entry.phone = entry.phone or phone
    if rest and entry.name:
        _describe(entry, rest)


def _holds_a_number(text: str, labelled: bool) -> bool:
    """The digits are a postcode, a house or a collar number, not a telephone's."""
    if labelled:
        return False
    return bool(POSTCODE.search(text)) or not re.search(r"\d[\d ()+-]{6,}", text)


def _taken(regex: re.Pattern[str], text: str) -> tuple[str | None, str]:
    match = regex.search(text)
    if not match:
        return None, text
    return match[0].strip(), f"{text[: match.start()]} {text[match.end() :]}"


def _describe(entry: _Entry, text: str) -> None:
    """Put a line below a name where it belongs; a postal address is left out."""
    if POSTCODE.search(text) or (STREET.search(text) and not ROLE.search(text) and not BODY.search(text)):
        entry.address = True
    elif entry.address:
        return
    elif ROLE.search(text) and not entry.organisation:
        role, _, body = text.partition(", ")
        if body and BODY.search(body) and not BODY.search(role):
            entry.organisation.append(body)
            text = role
        entry.role.append(text)
    else:
        entry.organisation.append(text.rstrip("."))


def _split_name(text: str) -> tuple[str, str]:
    """The name at the head of a line, and what stands behind a comma, a dash or in brackets."""
    match = re.match(r"(?P<name>[^,(]+?)\s*(?:,\s*|\s[–-]\s+|\((?=[^)]*\)\s*$))(?P<about>.+)$", text)
    if not match:
        return text.strip(" .;"), ""
    about = match["about"].strip()
    bracketed = match["about"] != about or text[match.start("about") - 1] == "("
    return match["name"].strip(" .;"), about[:-1] if bracketed and about.endswith(")") else about


def _is_name(text: str) -> bool:
    words = text.split()
    if ROLE.match(text) and words[1:2] in (["of"], ["for"]):  # "Director of Works"
        return False
    if not 2 <= len(words) <= 6 or BODY.search(words[-1]) or any(ROLE.match(word) for word in words[-2:]):
        return False
    return all(WORD_OF_NAME.match(word) for word in words) and sum(word[0].isupper() for word in words) >= 2


def _contact(entry: _Entry) -> Contact:
    role, organisation = " ".join(entry.role) or None, " ".join(entry.organisation) or None
    return Contact(entry.name or "", role, organisation, entry.phone, entry.email)


def _each_once(found: Sequence[Contact]) -> tuple[Contact, ...]:
    return tuple(dict.fromkeys(found))
