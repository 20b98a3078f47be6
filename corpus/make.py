"""Writes the sample corpus: `python -m corpus.make` draws packs/*.pdf and truth.json beside this file."""

from __future__ import annotations

import json
from pathlib import Path

from corpus import county_2021, county_2022, county_2023, town
from corpus.board import Pack
from corpus.draw import draw
from corpus.names import ORGANISATIONS, PEOPLE
from corpus.scan import scan
from corpus.truth import Drawn, tables

HERE = Path(__file__).parent
PACKS: tuple[Pack, ...] = (
    *county_2021.PACKS,
    *county_2022.PACKS,
    *county_2023.PACKS,
    *town.PACKS,
)


def make() -> tuple[dict[str, bytes], str]:
    """The PDFs by file name, and the truth as JSON."""
    files: dict[str, bytes] = {}
    drawn: list[Drawn] = []
    for pack in sorted(PACKS, key=lambda pack: (pack.date, pack.file)):
        data, places, ranges = draw(pack)
        files[pack.file] = scan(data) if pack.scan else data
        drawn.append((pack, places, ranges))
    return files, json.dumps(tables(drawn, PEOPLE, ORGANISATIONS), indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    files, truth = make()
    for name, data in files.items():
        path = HERE / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    (HERE / "truth.json").write_text(truth, encoding="utf-8")


if __name__ == "__main__":
    main()
