"""A million mentions to files: how long, how much memory, and whether every row arrived.

    python bench/exports.py [--rows 1000000] [--formats csv,parquet]

Makes a catalogue of a hundred mentions a document (no PDFs), exports `mentions` with the command line, in a process of
its own for each format, at a tenth of the rows and at all of them; prints time, peak memory and the rows in the file.
Linux only: the peak is read from /proc.
"""

from __future__ import annotations

import argparse
import csv
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from minesearch.archive import Archive
from minesearch.model.entity import Mention, MentionAt
from minesearch.store.catalogue import Document
from minesearch.store.catalogue_writer import CatalogueWriter

EACH = 100  # mentions of a document
COMMAND = r"""
import atexit, pathlib, re, sys
status = pathlib.Path("/proc/self/status")
atexit.register(lambda: print(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1], file=sys.stderr))
from minesearch.cli import main
main()
"""
NAMES = ("Ada Birtwhistle", "Bruno Cattermole", "Clara Dunnock", "Derek Eastaugh", "Edith Fennimore")


def make(folder: Path, rows: int) -> Archive:
    """An archive whose catalogue has that many mentions."""
    archive = Archive(folder)
    archive.index.mkdir(parents=True)
    with CatalogueWriter.open(archive) as catalogue:
        with catalogue.transaction():
            for number in range(rows // EACH):
                file = f"{number:06}.pdf"
                digest = f"{number:064x}"
                path = f"corpus/{file}".encode()
                catalogue.put_document(Document(file, path, digest, 1, 1, 1, "indexed", None, None, "0", "0", "0"))
                catalogue.put_mentions(file, list(mentions(file, number)))
            catalogue.set_meta("built", "1")
        catalogue.tidy()
    return archive


def mentions(file: str, number: int) -> Iterator[MentionAt]:
    ref = f"vale-of-ashmere-board/{2000 + number % 25}-06-{number % 28 + 1:02}/minute"
    for place in range(EACH):
        name = NAMES[(number + place) % len(NAMES)]
        key = name.lower().replace(" ", "-")
        mention = Mention("PERSON", name, place * 7, place * 7 + len(name), key, "person-known", 0.95)
        yield MentionAt(mention, f"{ref}/{place % 20}", file, place // 10 + 1, place // 10 + 1)


def export(archive: Archive, form: str, target: Path) -> tuple[float, float]:
    """(seconds, peak MiB) of the command, the peak as the process itself had it: that of its parent does not count."""
    command = [sys.executable, "-c", COMMAND, "--archive", str(archive.root)]
    begun = time.perf_counter()
    run = subprocess.run(
        [*command, "export", "mentions", "--format", form, "--output", str(target)], stderr=subprocess.PIPE, text=True
    )
    if run.returncode:
        raise SystemExit(run.stderr)
    return time.perf_counter() - begun, int(run.stderr.split()[-1]) / 1024


def csv_rows(path: Path) -> int:
    with path.open(encoding="utf-8", newline="") as lines:
        return sum(1 for _ in csv.reader(lines)) - 1


def parquet_rows(path: Path) -> int:
    return int(import_module("pyarrow.parquet").ParquetFile(path).metadata.num_rows)


def xlsx_rows(path: Path) -> int:
    book = import_module("openpyxl").load_workbook(path, read_only=True)
    return sum(sum(1 for _ in sheet.iter_rows()) - 1 for sheet in book.worksheets)


def jsonl_rows(path: Path) -> int:
    with path.open("rb") as lines:
        return sum(1 for _ in lines)


COUNT: dict[str, Callable[[Path], int]] = {
    "csv": csv_rows,
    "parquet": parquet_rows,
    "jsonl": jsonl_rows,
    "xlsx": xlsx_rows,
}
PACKAGES = {"parquet": "pyarrow", "xlsx": "XlsxWriter"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--formats", default="csv,parquet")
    args = parser.parse_args()
    forms = args.formats.split(",")
    versions = [f"{PACKAGES[form]} {version(PACKAGES[form])}" for form in forms if form in PACKAGES]
    print(", ".join([f"Python {platform.python_version()}", f"{os.cpu_count()} cores", *versions]))
    for rows in (args.rows // 10, args.rows):
        with tempfile.TemporaryDirectory() as folder:
            archive = make(Path(folder) / "archive", rows)
            for form in forms:
                target = Path(folder) / f"mentions.{form}"
                seconds, peak = export(archive, form, target)
                counted, size = COUNT[form](target), target.stat().st_size / 2**20
                print(
                    f"{form:<8}{counted:>9} of {rows} rows {seconds:6.1f} s {peak:6.0f} MiB peak {size:7.1f} MiB file"
                )
                if counted != rows:
                    raise SystemExit("rows are missing")


if __name__ == "__main__":
    main()
