"""The catalogue's tables in SQL.

What is read from a document is first put by (`extractions`, `readings`), each document as soon as it is done; nobody
who asks the archive looks there. One transaction at the end of a build then replaces everything that is asked:
documents, pages, segments, mentions, the tables of `minesearch.model.tables` and the name of the search index.
"""

from __future__ import annotations

import zlib

from minesearch.model.tables import TABLES, columns

APPLICATION = 0x4D494E45  # "MINE": how a catalogue of ours is told from a stranger's database

# columns that are kept beside those of the contract
EXTRA = {"people": ("reasons", "candidates"), "organisations": ("reasons", "candidates"), "mentions": ("likely",)}

FIXED = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS extractions (
    sha256 TEXT NOT NULL, version TEXT NOT NULL, pack BLOB NOT NULL,
    PRIMARY KEY (sha256, version)
);
CREATE TABLE readings (
    file TEXT NOT NULL, sha256 TEXT NOT NULL, version TEXT NOT NULL, segmented TEXT NOT NULL,
    lesson BLOB NOT NULL, words BLOB NOT NULL, -- short, and asked for at most builds: before what is long
    reading BLOB NOT NULL, segments BLOB NOT NULL, names BLOB NOT NULL, pages BLOB NOT NULL,
    PRIMARY KEY (file, sha256, version)
);

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    file TEXT NOT NULL UNIQUE,
    path BLOB NOT NULL,
    sha256 TEXT, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, checked_ns INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('indexed', 'failed')),
    reason TEXT, hint TEXT,
    tool TEXT NOT NULL, extracted TEXT NOT NULL, version TEXT NOT NULL
);
CREATE TABLE pages (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    number INTEGER NOT NULL, label TEXT, state TEXT NOT NULL, note TEXT, confidence REAL,
    PRIMARY KEY (document, number)
) WITHOUT ROWID;
CREATE TABLE parts (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    ordinal INTEGER NOT NULL, kind TEXT NOT NULL, page INTEGER NOT NULL, page_end INTEGER NOT NULL, agenda_item TEXT,
    PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE TABLE doubts (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    ordinal INTEGER NOT NULL, kind TEXT NOT NULL, page INTEGER NOT NULL, message TEXT NOT NULL,
    PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE TABLE segments (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    ordinal INTEGER NOT NULL, ref TEXT NOT NULL, kind TEXT NOT NULL, page INTEGER NOT NULL, page_end INTEGER NOT NULL,
    body TEXT, date TEXT, title TEXT NOT NULL, text TEXT NOT NULL, pieces TEXT NOT NULL,
    number TEXT, status TEXT, parent TEXT, page_label TEXT,
    PRIMARY KEY (document, ordinal)
);
CREATE INDEX segments_ref ON segments (ref);
CREATE INDEX segments_parent ON segments (parent);
CREATE TABLE bodies (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    body TEXT NOT NULL,
    PRIMARY KEY (document, body)
) WITHOUT ROWID;
CREATE INDEX bodies_body ON bodies (body);
CREATE TABLE matters (action_id TEXT PRIMARY KEY, body TEXT NOT NULL, matter TEXT NOT NULL);
CREATE INDEX matters_body ON matters (body);
CREATE TABLE namings (
    document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
    usages BLOB NOT NULL, mentions BLOB NOT NULL
);
CREATE TABLE ledgers (kind TEXT NOT NULL, shard INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (kind, shard));
CREATE TABLE meanings (
    label TEXT NOT NULL, words TEXT NOT NULL, body TEXT NOT NULL, file TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (label, words, body, file)
) WITHOUT ROWID;
CREATE TABLE matter_refs (
    ref TEXT NOT NULL, action_id TEXT NOT NULL REFERENCES matters ON DELETE CASCADE,
    PRIMARY KEY (ref, action_id)
) WITHOUT ROWID;
CREATE INDEX matter_refs_matter ON matter_refs (action_id);
"""

MORE_INDEXES = """
CREATE INDEX mentions_value ON mentions (value, text);
CREATE INDEX dates_value ON dates (value, text);
"""


def statements() -> str:
    """Everything that makes an empty catalogue."""
    return FIXED + "".join(_table(name) for name in TABLES) + MORE_INDEXES


def version() -> int:
    """A number that changes with every change of the tables; a catalogue with another number is made anew."""
    return zlib.crc32(statements().encode()) & 0x7FFFFFFF


def columns_of(table: str) -> tuple[str, ...]:
    """All columns of a table as it is read and exported: those of the contract, then what else is known."""
    return columns(table) + EXTRA.get(table, ())


def kept(table: str) -> tuple[str, ...]:
    """The columns of a table of the model as kept: all but `file`, which `document` tells."""
    return ("ref", "page", "page_end", *TABLES[table], *EXTRA.get(table, ()))


def quoted(name: str) -> str:
    """A column name that may be an SQL word, such as "group"."""
    return f'"{name}"'


def _table(name: str) -> str:
    # no types: text stays text ("034" is not 34), numbers stay numbers
    cells = ", ".join(quoted(column) for column in kept(name))
    return (
        f"CREATE TABLE {name} (document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, "
        f"ordinal INTEGER NOT NULL, {cells}, PRIMARY KEY (document, ordinal));\n"
        f"CREATE INDEX {name}_ref ON {name} (ref);\n"
    )
