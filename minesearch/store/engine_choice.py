"""Which search engine an archive uses: `engine = "tantivy"` in minesearch.toml beside corpus/, or MINESEARCH_ENGINE."""

from __future__ import annotations

import os
from pathlib import Path

from minesearch.errors import SettingsError

WHOOSH = "whoosh"  # comes with minesearch
TANTIVY = "tantivy"  # with `pip install minesearch[tantivy]`, for large archives

# what is written into an index, as its version; to be changed whenever that changes
FORMS = {WHOOSH: "whoosh 3", TANTIVY: "tantivy 3"}

SETTINGS = "minesearch.toml"


def chosen(root: Path) -> str:
    """The engine of the archive in folder `root`. Raises SettingsError where there is no such engine."""
    name, source = os.environ.get("MINESEARCH_ENGINE"), "MINESEARCH_ENGINE"
    if not name:
        name, source = _setting(root / SETTINGS), SETTINGS
    if name not in FORMS:
        raise SettingsError(f'{source}: no search engine is called "{name}".', f"One of {', '.join(FORMS)}.")
    return name


def form(root: Path) -> str:
    """Engine and version of the index that the archive in folder `root` should have."""
    return FORMS[chosen(root)]


def _setting(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return WHOOSH
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} can't be read: {error}.", "Mend it, or take it away.") from error
    import tomllib

    try:
        found = tomllib.loads(text).get("engine", WHOOSH)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path} is not TOML: {error}.", 'Such as engine = "tantivy"') from error
    return found if isinstance(found, str) else repr(found)
