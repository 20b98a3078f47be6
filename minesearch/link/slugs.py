"""Ids a person can read: a name in lower case, numbered where two bear it."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable


def slug(name: str) -> str:
    """Lower case letters and digits joined by hyphens: the id of a person or body."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = re.sub(r"[’'‘`]", "", plain).replace("&", " and ")
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-") or "unnamed"


def unique_slugs(names: Iterable[str]) -> list[str]:
    """An id for each name; the second of one name is called name-2."""
    seen: dict[str, int] = defaultdict(int)
    ids: list[str] = []
    for name in names:
        base = slug(name)
        seen[base] += 1
        ids.append(base if seen[base] == 1 else f"{base}-{seen[base]}")
    return ids
