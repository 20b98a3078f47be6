"""Marks and codes beside names and the lines that explain them: "* denotes absent", "(PG) Parent Governor"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minesearch.model.source import Line

MARK = r"[*†‡#+^~§°•]{1,3}"
LEGEND = re.compile(
    rf"\(?\s*(?:(?:those|members|councillors|names)?\s*(?:marked|with)?\s*(?:an?\s+)?)(?P<mark>{MARK}|asterisk)\s*[-–=:]?\s*"
    r"(?:(?:denotes?|indicates?|means|signifies|marks|shows|were|was|are|is)\s+)?"
    r"(?P<what>(?:in\s+)?(?:not |those |members? |councillors? )?(?:present|absent|absence|absentees?"
    r"|apolog\w*|attend\w*|remote\w*"
    r"|via|by|virtual\w*|joined|online|part|left|arrived|substitute\w*|voting|non-voting|ex[- ]officio"
    r"|co-?opted)\b.{0,60})$",
    re.IGNORECASE,
)

CODED = re.compile(  # "(PG) Parent Governor; (LA) Local Authority", "PG = Parent Governor, LA = Local Authority"
    r"(?:key|codes?|legend|abbreviations?)?\s*[:–-]?\s*(?:(?P<code>\([A-Z]{1,4}\)\s*[-–=:]?|[A-Z]{1,4}\s*[-–=:])\s*"
    r"[A-Z][^;,()=]{2,40}(?:[;,.]\s*|\s{2,}|$|\s+(?=\([A-Z]{1,4}\)|[A-Z]{1,4}\s*[=–-])))+",
    re.IGNORECASE,
)
CODE = re.compile(r"(?<![A-Za-z])\(?(?P<code>[A-Z]{1,4})(?:\)|(?=\s*[-–=:]))")

ABSENT = re.compile(r"(?:not present|members? absent|absen|apolog|those absent)")
PRESENT = re.compile(r"(?:in\s+)?(?:those |members? |councillors? )?(?:present|attendance|attend(?:ed|ing)?)\s*\)?\.?$")


@dataclass(frozen=True)
class Legend:
    """What a mark means: `marked` and `unmarked` are the groups of those with and without it, None for no change."""

    mark: str
    marked: str | None = None
    unmarked: str | None = None

    def group(self, text: str, group: str) -> str:
        """The group of a person whose entry reads so, in a list of those present."""
        if group != "present":
            return group
        bears = (
            text.lstrip(" (").startswith(self.mark)
            or self.mark in text.rstrip(" ,;)").split(" ")[-1]
            or (f"{self.mark} " in text)
        )
        return (self.marked if bears else self.unmarked) or group


def take_legend(lines: Sequence[Line]) -> tuple[list[Line], Legend | None]:
    """The lines without the one that explains the mark, and what it says; a mark nobody bears explains nothing."""
    for index, line in enumerate(lines):
        kept, text = _aside(line)
        match = LEGEND.match(text)
        if not match or len(text.split()) > 12:
            continue
        mark = "*" if match["mark"].casefold() == "asterisk" else match["mark"]
        rest = [*lines[:index], *([kept] if kept else []), *lines[index + 1 :]]
        if any(mark in other.text for other in rest):
            return [_joined(other, mark) for other in rest], _meaning(mark, match["what"].casefold())
    return list(lines), None


def _joined(line: Line, mark: str) -> Line:
    """The line with a mark that stands in a column of its own, before or behind a name, as a part of the name."""
    words = line.words
    if len(words) > 1 and words[0].text == mark:
        words = (replace(words[1], text=mark + words[1].text), *words[2:])
    if len(words) > 1 and words[-1].text == mark:
        words = (*words[:-2], replace(words[-2], text=words[-2].text + mark))
    return replace(line, words=words)


def without_codes(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that explain two codes or more which stand in brackets behind the names on others."""
    return [line for line in lines if not _explains(line, lines)]


def _explains(line: Line, lines: Sequence[Line]) -> bool:
    if not CODED.fullmatch(line.text):
        return False
    codes = {match["code"] for match in CODE.finditer(line.text)}
    borne = {code for code in codes for other in lines if other is not line and f"({code})" in other.text}
    return len(codes) > 1 and len(borne) > 1


def _aside(line: Line) -> tuple[Line | None, str]:
    """The line without what it says in brackets at its end, and that: "Members (* denotes present)"; else all of it."""
    first = next((i for i, word in enumerate(line.words) if i and word.text.startswith("(")), None)
    if first is None or not line.text.rstrip(" :").endswith(")"):
        return None, line.text
    aside = " ".join(word.text for word in line.words[first:])
    return replace(line, words=line.words[:first]), aside.rstrip(" :").removesuffix(")")


def _meaning(mark: str, what: str) -> Legend:
    if ABSENT.match(what):
        return Legend(mark, marked="apologies")
    if PRESENT.match(what):
        return Legend(mark, unmarked="apologies")
    return Legend(mark)
