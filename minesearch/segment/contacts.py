"""Whom to ask about a report: the people named under "Officers to contact" and its like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from minesearch.model.meeting import Contact
from minesearch.model.source import Line
from minesearch.patterns import CONTACT_HEAD, EMAIL, PHONE, RECOMMENDATION_HEAD
from minesearch.segment.blocks import INDENT
from minesearch.text import columns

ENDS = re.compile(
    r"(?:\d{1,2}[.)]?\s+)?(?:list of )?(?:appendi(?:x|ces)|annex(?:es)?|background|recommendations?|circulation|equalit|relevant impact"
    r"|legal|financial|resource|risk|conclusion|purpose|summary|introduction|timetable|supporting|consultation)\b",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?:contact\s+)?(?:name|tel(?:ephone)?(?:\s*(?:no|number))?|phone(?:\s*(?:no|number))?|mobile|mob|e-?mail(?:\s+address)?|job\s+title|title|role|post|position|ext)\b\.?\s*[:.]\s*",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"\b(?:officer|manager|co-?ordinator|director|head of|lead|leader|chief|superintendent|inspector|constable|sergeant|analyst|advis[eo]r"
    r"|consultant|clerk|secretary|treasurer|engineer|planner|counsel|solicitor|assistant|administrator|commissioner|specialist|chair\w*|member)\b",
    re.IGNORECASE,
)
BODY = re.compile(
    r"\b(?:council|service|services|board|authority|police|trust|partnership|department|directorate|team|centre|center|company|office|agency"
    r"|university|college|association|society|group|ltd|limited|network|network|unit|section|division)\b|^[A-Z]{3,6}$",
    re.IGNORECASE,
)
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b")
STREET = re.compile(
    r"^(?:\d+[a-z]?,?\s+(?:[A-Z]\S*\s+)|(?:p\.?o\.?\s*box)\b)|\b(?:road|street|lane|avenue|way|house|hall|park|drive|square|close|floor|building|headquarters)[,.]?$",
    re.IGNORECASE,
)
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
    """Everyone named in the contact blocks among these lines, in order, each once."""
    found: list[Contact] = []
    index = 0
    while index < len(lines):
        head = CONTACT_HEAD.match(lines[index].text)
        if not head:
            index += 1
            continue
        end = _end(lines, index)
        for column in _in_columns(lines[index:end]):
            found += _entries(column)
        index = end
    return _each_once(found)


def contacts_on_slide(lines: Sequence[Line]) -> tuple[Contact, ...]:
    """The people a slide names with their addresses, as the last slide of a talk does."""
    texts = [line.text for line in lines]
    mailed = [i for i, text in enumerate(texts) if EMAIL.search(text)]
    if not mailed:
        return ()
    named = next((i for i, text in enumerate(texts) if i <= mailed[0] and _is_name(_split_name(text)[0])), None)
    return _each_once(_entries(texts[named:])) if named is not None else ()


def _end(lines: Sequence[Line], index: int) -> int:
    """Where the block of a contact heading ends: at the next heading of another kind."""
    head = lines[index]
    for at in range(index + 1, len(lines)):
        line = lines[at]
        if CONTACT_HEAD.match(line.text):
            continue
        apart = line.page != head.page and at > index + 1 and line.page > lines[at - 1].page
        heading = line.bold and not EMAIL.search(line.text) and not line.cell and not lines[at - 1].bold and head.bold
        numbered = re.match(r"\d{1,3}[.)]\s+[A-Z]\w*(?:\s+\w+){5,}", line.text)
        long = len(line.words) > 16
        if ENDS.match(line.text) or RECOMMENDATION_HEAD.match(line.text) or heading or numbered or long:
            return at
        if apart and not (EMAIL.search(line.text) or PHONE.match(line.text) or _is_name(_split_name(line.text)[0])):
            return at
    return len(lines)


def _in_columns(lines: Sequence[Line]) -> list[list[str]]:
    """The texts of the block column by column, where people stand side by side."""
    rows = [[replace(line, words=tuple(group)) for group in columns(line)] for line in lines]
    beside = [parts[1].x0 for parts in rows if len(parts) > 1 and sum(bool(EMAIL.search(p.text)) for p in parts) > 1]
    if not beside:
        return [[line.text for line in lines]]
    edge = min(beside) - INDENT
    left = [part.text for parts in rows for part in parts if part.x0 < edge]
    right = [part.text for parts in rows for part in parts if part.x0 >= edge]
    return [left, right]


def _entries(texts: Iterable[str]) -> list[Contact]:
    """Read lines of name, role, organisation, phone and address as one or more people."""
    entries = [_Entry()]
    for text in _joined(texts):
        head = CONTACT_HEAD.match(text)
        if head and not head["rest"]:
            if entries[-1].name:
                entries.append(_Entry())
            continue
        _read(entries, head["rest"] if head else text)
    return [_contact(entry) for entry in entries if entry.name]


def _joined(texts: Iterable[str]) -> list[str]:
    """An e-mail address broken over two lines is one: "c.dunn@harbour" / ".example"."""
    joined: list[str] = []
    for text in texts:
        if joined and text.startswith(".") and re.search(r"@[\w.-]+$", joined[-1]):
            joined[-1] += text
        else:
            joined.append(text)
    return joined


def _read(entries: list[_Entry], text: str) -> None:
    entry = entries[-1]
    labelled = LABEL.match(text)
    email, left = _taken(EMAIL.regex, text)
    phone, left = _taken(PHONE.regex, left) if not POSTCODE.search(left) or labelled else (None, left)
    rest = LABEL.sub("", left).strip(" ,;:|/–-")
    if rest and (entry.reached() or entry.address or not entry.name) and not ROLE.match(rest) and not phone:
        name, about = _split_name(rest)
        if _is_name(name) and not STREET.search(rest) and (entry.reached() or not entry.name):
            entry = _Entry() if entry.name else entry
            if entry is not entries[-1]:
                entries.append(entry)
            entry.name = name
            rest = about
    entry.email = entry.email or email
    entry.phone = entry.phone or phone
    if rest and entry.name:
        _describe(entry, rest)


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
    if not 2 <= len(words) <= 6 or BODY.search(words[-1]) or ROLE.fullmatch(words[-1]):
        return False
    return all(WORD_OF_NAME.match(word) for word in words) and sum(word[0].isupper() for word in words) >= 2


def _contact(entry: _Entry) -> Contact:
    role, organisation = " ".join(entry.role) or None, " ".join(entry.organisation) or None
    return Contact(entry.name or "", role, organisation, entry.phone, entry.email)


def _each_once(found: Sequence[Contact]) -> tuple[Contact, ...]:
    return tuple(dict.fromkeys(found))
