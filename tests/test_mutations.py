"""PDFs with faults put into them: every one is reported, none stops the build. `make torture` takes 2,000."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from harbour import draw, minesearch, minutes
from mutate import mutants

SAMPLE = Path(__file__).resolve().parent.parent / "corpus" / "packs"


@pytest.fixture(scope="module")
def originals() -> list[bytes]:
    """The sample's shorter packs, and one of our own drawing."""
    small = [path.read_bytes() for path in sorted(SAMPLE.glob("*minutes.pdf"))]
    return [*small, bytes(draw(minutes("quay"), minutes("lock")).output())]


def test_each_mutant_is_indexed_or_named_with_its_reason(originals: list[bytes], tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    names = []
    for name, content in mutants(originals, 40, seed=1):
        (corpus / name).write_bytes(content)
        names.append(name)
    run = minesearch(tmp_path, "build", "--time-limit", "20", "--memory-limit", "1024", "--log-file", tmp_path / "log")
    assert run.returncode in (0, 4)
    assert "Traceback" not in run.stderr
    assert "made minesearch fail" not in run.stderr
    failed = {line.split(": ")[1] for line in run.stderr.splitlines() if line.startswith("Not read: ")}
    exported = minesearch(tmp_path, "export", "packs").stdout.splitlines()
    indexed = {json.loads(line)["file"] for line in exported}
    assert indexed | failed == set(names)
    assert not indexed & failed
