"""What several tests share: the sample archive, built once."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from harbour import minesearch, minutes, write

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def built_sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """An archive of the sample packs, and what its first build said."""
    archive = tmp_path_factory.mktemp("sample")
    shutil.copytree(ROOT / "corpus" / "packs", archive / "corpus" / "packs")
    command: list[str | Path] = [Path(sys.executable).with_name("minesearch"), "--archive", archive, "build"]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert run.returncode == 0, run.stdout
    return archive, run.stdout


@pytest.fixture(scope="session")
def sample(built_sample: tuple[Path, str]) -> Path:
    """The folder of the built sample archive; tests read it and leave it as it is."""
    return built_sample[0]


@pytest.fixture(scope="session")
def first_build(built_sample: tuple[Path, str]) -> str:
    """What the first build of the sample archive said."""
    return built_sample[1]


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sound archive of three small packs, built once; tests that change something work on a `copy`."""
    archive = tmp_path_factory.mktemp("harbour")
    for name in ("a.pdf", "b/c.pdf", "d.pdf"):
        write(archive / "corpus" / name, minutes(f"quay of {name[0]}"))
    run = minesearch(archive, "build", "--workers", "1")
    assert run.returncode == 0, run.stderr
    return archive


@pytest.fixture
def copy(harbour: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(harbour, tmp_path / "copy"))
