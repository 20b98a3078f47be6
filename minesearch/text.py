"""Lines -> running text: line breaks folded, broken words mended, and the trail back to page and line kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from minesearch.model.source import Line, Page, Passage, Piece, Word

SOFT = "\u00ad"
HYPHENS = ("-", SOFT, "\u2010")
BROKEN = re.compile(r"(?<!\w)(\w++)[-\u00ad\u2010]$")  # a word cut at the end of a line
WIDE = 1.0  # of the size: a gap between words wider than this may divide columns
INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


def vocabulary(pages: Iterable[Page]) -> frozenset[str]:
    """The words of a pack in lower case: they tell a word cut at a line end from one with a hyphen of its own."""
    return frozenset(
        word.text.strip(".,;:()'\"“”‘’").casefold() for page in pages for line in page.lines for word in line.words[:-1]
    )


def fold(lines: Iterable[Line], words: frozenset[str] = frozenset()) -> Passage:
    """One passage of these lines. A space stands for a line break, none where a cut word is mended."""
    text = ""
    pieces: list[Piece] = []
    for line in lines:
        part = clean(line.text)
        if not part:
            continue
        if text:
            text, joint, pieces = _join(text, part, words, pieces)
            text += joint
        start = len(text)
        text += part
        pieces.append(Piece(start, len(text), line.page, line.index))
    return Passage(text, tuple(pieces))


def clean(text: str) -> str:
    """Without characters that nobody sees; a soft hyphen is kept only where it ends the text."""
    tail = SOFT if text.endswith(SOFT) else ""
    return INVISIBLE.sub("", text) + tail


def _join(text: str, part: str, words: frozenset[str], pieces: list[Piece]) -> tuple[str, str, list[Piece]]:
    """The text so far as it must end before `part`, and what stands between the two."""
    cut = BROKEN.search(text, text.rfind(" ") + 1) if text.endswith(HYPHENS) else None
    if not cut:
        return text, " ", pieces
    if part[:1].islower() and (text.endswith(SOFT) or _was_whole(cut[1], part, words)):
        last = pieces[-1]
        return text[:-1], "", [*pieces[:-1], Piece(last.start, last.end - 1, last.page, last.line)]
    return text, "" if part[:1].isalnum() else " ", pieces


def _was_whole(head: str, part: str, words: frozenset[str]) -> bool:
    """The pack's own words decide whether "commu- nity" was one word; without evidence two known halves stay apart."""
    tail = re.match(r"\w+", part)
    if not tail or not head.isalpha():
        return False
    whole, hyphened = f"{head}{tail[0]}".casefold(), f"{head}-{tail[0]}".casefold()
    if whole in words or hyphened in words:
        return whole in words
    return not (head.casefold() in words and tail[0].casefold() in words)


def end_before(text: str, marks: str, links: tuple[str, ...]) -> int:
    """Where the text ends without the marks and linking words ("and") that close it; 0 where it is nothing else."""
    end = len(text)
    while end:
        link = next((each for each in links if text[max(0, end - len(each)) : end].casefold() == each), None)
        if text[end - 1].isspace() or text[end - 1] in marks:
            end -= 1
        elif link and not text[max(0, end - len(link) - 1) : end - len(link)].isalnum():
            end -= len(link)
        else:
            break
    return end


def columns(line: Line, wide: float = WIDE) -> list[list[Word]]:
    """The words of a line in groups divided by gaps wider than `wide` times the size."""
    groups: list[list[Word]] = []
    for word in line.words:
        if groups and word.x0 - groups[-1][-1].x1 <= wide * word.size:
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def join_words(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def slug(text: str) -> str:
    """The text as part of a reference: lower case letters and digits, hyphens between."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold().replace("&", " and ").replace("’", "").replace("'", "")).strip(
        "-"
    )
