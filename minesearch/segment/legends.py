"""Marks beside names and the line that explains them: "* denotes absent", "# attended remotely"."""

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
        match = LEGEND.match(line.text)
        if not match or len(line.words) > 12:
            continue
        mark = "*" if match["mark"].casefold() == "asterisk" else match["mark"]
        rest = [*lines[:index], *lines[index + 1 :]]
        if not any(mark in other.text for other in rest):
            continue
        what = match["what"].casefold()
        if re.match(r"(?:not present|members? absent|absen|apolog|those absent)", what):
            return rest, Legend(mark, marked="apologies")
        if re.match(
            r"(?:(?:in\s+)?(?:those |members? |councillors? )?(?:present|attendance|attend(?:ed|ing)?))\s*\)?\.?$", what
        ):
            return rest, Legend(mark, unmarked="apologies")
        return rest, Legend(mark)
    return list(lines), None


def without_mark(line: Line, mark: str) -> Line:
    """The line without words that are only the mark."""
    return replace(line, words=tuple(word for word in line.words if word.text != mark))
