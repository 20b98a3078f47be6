"""`make bench`: the build beside the yardstick, and how it grows with the archive.

    python -m bench [--shared ../shared] [--documents 100,300,1000] [--plot docs/growth.svg]

Prints Markdown for docs/performance.md. The race needs documents and a yardstick beside the project and is skipped
where they are absent.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from bench.build import growth, race, text_only
from bench.build_report import growth_plot, growth_table, machine, race_table

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--documents", default="100,300,1000", help="sizes of the archives, with commas")
    parser.add_argument("--plot", type=Path, help="write the growth as SVG")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        yardstick = wanted.shared / "bench" / "naive.py"
        if yardstick.exists():
            paths = text_only(wanted.shared / name for name in ("packs", "real", "more"))
            print(race_table(race(yardstick, paths, work)), flush=True)
        rows = [growth(int(size), work) for size in wanted.documents.split(",") if size]
    if rows:
        print(f"\n{growth_table(rows)}")
        if wanted.plot:
            wanted.plot.write_text(growth_plot(rows), encoding="utf-8")
    print(f"\n{machine()}")


if __name__ == "__main__":
    main()
