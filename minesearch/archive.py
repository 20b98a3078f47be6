"""An archive on disk: a folder with corpus/ (PDFs, never written to) and index/ (all that minesearch makes)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Archive:
    """Where the parts of one archive lie."""

    root: Path

    @property
    def corpus(self) -> Path:
        return self.root / "corpus"

    @property
    def index(self) -> Path:
        return self.root / "index"

    @property
    def catalogue(self) -> Path:
        return self.index / "catalogue.sqlite"

    @property
    def judgements(self) -> Path:
        """Decisions of a person; beside the corpus, since index/ may be deleted."""
        return self.root / "judgements.jsonl"
