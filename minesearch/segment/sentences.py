"""Where the sentences of a text end: behind a stop that closes neither an initial nor a shortened word."""

from __future__ import annotations

import re
from itertools import pairwise

from minesearch.model.source import Passage

_SHORTENED = (
    "Mr Dr Ms St No Cr Jr Sr vs Mrs Crs Nos Ald Hon Rev Ord Res Art Sec Reg Cllr Prof Capt Supt Insp Cllrs Messrs"
    r" Lt Sgt approx i\.e e\.g"
)
_GUARDS = "".join(rf"(?<!\b{word}[.!?])" for word in ("[A-Z]", *_SHORTENED.split()))
END = re.compile(
    rf"[.!?]{_GUARDS}['’”\")]?\s+(?=['‘“\"(]?[A-ZÀ-ÖØ-Þ]|\d+/\d|\(\d{{1,3}}\s+(?:votes?\s+)?(?:for|in\s+favou?r)\b)"
)


def sentence_ends(text: str) -> list[int]:
    """Where each sentence but the last ends, the space behind it included."""
    return [match.end() for match in END.finditer(text)]


def sentences(passage: Passage) -> list[Passage]:
    """The sentences of a passage in order, without the space between them."""
    ends = [0, *sentence_ends(passage.text), len(passage.text)]
    return [passage.cut(start, end).strip() for start, end in pairwise(ends) if end > start]
