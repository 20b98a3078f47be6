"""How a name begins in a text: what must stand there, in whatever way the name is printed, for it to be found.

A run is an unbroken row of letters and digits. Runs are folded, so that two which a pattern without regard to case
takes for one are equal; "and", which may be printed as "&", is left out, except at the beginning of a name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

RUN = re.compile(r"\w+")
_TOKEN = re.compile(r"[\w’'‘&]+|[^\w\s]")
_AND = "AND"
_MOST_JOINTS = 4  # initials of one name


def folded(run: str) -> str:
    """
    >>> folded("Straße") == folded("STRASSE")
    True
    """
    return run.replace("İ", "I").lower().upper()


@lru_cache(maxsize=65536)
def runs_of(name: str) -> tuple[tuple[str, ...], ...]:
    """The folded runs of a name, in each way in which initials may be printed: with space after them or without.

    >>> runs_of("John R. Hartley")
    (('JOHN', 'R', 'HARTLEY'), ('JOHN', 'RHARTLEY'))
    >>> runs_of("Parks and Gardens")
    (('PARKS', 'GARDENS'),)
    """
    runs, joints = _taken_apart(name)
    if len(joints) > _MOST_JOINTS:
        return (tuple(runs[:1]),)
    ways = []
    for joined in product((False, True), repeat=len(joints)):
        closed = {joint for joint, shut in zip(joints, joined, strict=True) if shut}
        way: list[str] = []
        for index, run in enumerate(runs):
            if index in closed:
                way[-1] += run
            else:
                way.append(run)
        ways.append(tuple(run for index, run in enumerate(way) if not index or run != _AND))
    return tuple(ways)


def _taken_apart(name: str) -> tuple[list[str], list[int]]:
    """The runs, and the indices of those that may stand close behind an initial; the first word stands alone."""
    tokens = _TOKEN.findall(name)
    runs: list[str] = []
    joints: list[int] = []
    for index, token in enumerate(tokens):
        own = [folded(run) for run in RUN.findall(token)]
        if own and runs and index > 2 and tokens[index - 1] == "." and len(tokens[index - 2]) == 1:
            joints.append(len(runs))
        runs += own
    return runs, joints


def next_run(text: str, end: int) -> str | None:
    """The first folded run after character `end`, whatever stands between; None at the end of the text."""
    found = RUN.search(text, end)
    while found is not None and (run := folded(found[0])) == _AND:
        found = RUN.search(text, found.end())
    return run if found is not None else None
