"""Score the documents beside the project and hold the figures against the floors in floors.toml.

    floors.py SHARED

SHARED holds eval/run.sh, a folder of PDFs for each set named in floors.toml, and its labels in gold/SET.
A set of our own lies in tests/SET, its PDFs in packs/ and its labels in gold/.
Prints a table of every measure that has a floor; exit 1 if one lies below, or a set could not be scored.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
OWN = HERE.parent / "tests"


@dataclass(frozen=True, slots=True)
class Mark:
    """One measure of one set: its floor, and what was reached (None where the scorer does not give it)."""

    documents: str
    measure: str
    floor: float
    reached: float | None

    @property
    def held(self) -> bool:
        return self.reached is not None and self.reached >= self.floor


def reports_in(text: str) -> dict[str, object]:
    """The scorer's JSON objects, which stand one after another in its output, as one."""
    decoder, merged, rest = json.JSONDecoder(), {}, text.lstrip()
    while rest:
        report, end = decoder.raw_decode(rest)
        merged.update(report)
        rest = rest[end:].lstrip()
    return merged


def measure(report: dict[str, object], path: str) -> float | None:
    """The figure at a dotted path of the report."""
    value: object = report
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return float(value) if isinstance(value, int | float) else None


def folders(shared: Path, documents: str) -> tuple[Path, Path]:
    """Where the PDFs of a set lie, and their labels."""
    own = OWN / documents
    return (own / "packs", own / "gold") if own.is_dir() else (shared / documents, shared / "gold" / documents)


def score(shared: Path, documents: str) -> dict[str, object]:
    """Run the scorers over one set of documents; nothing when one fails, after its own words on standard error."""
    packs, labels = folders(shared, documents)
    scorers = shared / "eval"
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        tables = work / "labels"
        tables.mkdir()
        # the tables' scorer takes every .json for the labels of a document, which the list of aliases is not
        for path in labels.glob("*.json"):
            if path.name != "aliases.json":
                shutil.copy(path, tables)
        found = report_of([scorers / "run.sh", packs, tables, work])
        if found and (labels / "entities.jsonl").exists():
            entities: list[str | Path] = [
                sys.executable,
                scorers / "score_entities.py",
                work / "archive",
                work / "exports",
                labels,
                "--json",
            ]
            found |= report_of(entities)
    return found


def report_of(command: list[str | Path]) -> dict[str, object]:
    run = subprocess.run(command, env={**os.environ, "SCORE_FLAGS": "--json"}, stdout=subprocess.PIPE, text=True)
    if run.returncode != 0:
        print(f"{Path(command[0]).name} failed (exit {run.returncode}).", file=sys.stderr)
        return {}
    return reports_in(run.stdout)


def marks(shared: Path, floors: dict[str, dict[str, float]]) -> Iterator[Mark]:
    for documents, least in floors.items():
        if not folders(shared, documents)[0].is_dir():
            continue
        report = score(shared, documents)
        for path, floor in least.items():
            yield Mark(documents, path, floor, measure(report, path))


def main() -> int:
    floors = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    found = list(marks(Path(sys.argv[1]).resolve(), floors))
    print(f"\n{'documents':<12}{'measure':<28}{'floor':>8}{'reached':>9}")
    for mark in found:
        reached = "missing" if mark.reached is None else f"{mark.reached:.4f}"
        note = "" if mark.held else "  BELOW THE FLOOR"
        print(f"{mark.documents:<12}{mark.measure:<28}{mark.floor:>8.4f}{reached:>9}{note}")
    below = sum(not mark.held for mark in found)
    print("All floors hold." if not below else f"{below} of {len(found)} measures lie below their floor.")
    return int(below > 0)


if __name__ == "__main__":
    sys.exit(main())
