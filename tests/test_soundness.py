"""What a build leaves behind when it is killed, starved, crowded or fed with changing files; the short form.

`make torture` does the same at many more moments (bench/soundness.py).
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from harbour import MINESEARCH, exports, minesearch, minutes, packs, write

from minesearch.archive import Archive
from minesearch.store.catalogue_lock import only_builder
from minesearch.store.catalogue_writer import CatalogueWriter

ROOT = os.geteuid() == 0


def start(archive: Path, *words: str) -> subprocess.Popen[str]:
    command = [*MINESEARCH, "--archive", str(archive), "build", "--workers", "2", *words]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)


def wait_until_reading(archive: Path) -> None:
    while not (archive / "index" / "build.lock").read_text():
        time.sleep(0.02)


def children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(word) for word in found.read_text().split()] if found.exists() else []


@pytest.fixture(scope="module")
def larger(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """The archive with two packs more that no build has read yet, and what it exports once one has."""
    archive = Path(shutil.copytree(harbour, tmp_path_factory.mktemp("larger") / "archive"))
    for name in ("f.pdf", "g.pdf"):
        write(archive / "corpus" / name, *[minutes(f"quay {name} {number}") for number in range(5)])
    done = Path(shutil.copytree(archive, archive.with_name("done")))
    assert minesearch(done, "build").returncode == 0
    return archive, exports(done)


@pytest.mark.parametrize("whom", ["builder", "builder", "worker"])
def test_a_kill_leaves_the_archive_as_it_was_and_the_next_build_ends_as_if_undisturbed(
    larger: tuple[Path, dict[str, bytes]], tmp_path: Path, whom: str, request: pytest.FixtureRequest
) -> None:
    untouched, after = larger
    archive = Path(shutil.copytree(untouched, tmp_path / "archive"))
    before = exports(archive)
    process = start(archive)
    time.sleep(random.Random(request.node.name).uniform(0.3, 2.5))
    victims = children(process.pid) if whom == "worker" else [process.pid]
    for victim in victims[:1]:
        os.kill(victim, signal.SIGKILL)
    process.communicate()
    state = exports(archive)
    assert state in (before, after) or whom == "worker"
    assert minesearch(archive, "build").returncode == 0
    assert exports(archive) == after
    assert (archive / "index" / "build.lock").read_text() == ""
    assert minesearch(archive, "check", "--deep").returncode == 0


@pytest.mark.parametrize("times", [1, 2])
def test_ctrl_c_ends_with_130_and_a_sound_archive(copy: Path, times: int) -> None:
    for number in range(12):
        write(copy / "corpus" / f"long{number}.pdf", *[minutes(f"quay {number} {page}") for page in range(40)])
    process = start(copy)
    wait_until_reading(copy)
    for _ in range(times):
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: the builder and its workers get it
        time.sleep(0.05)
    _, said = process.communicate()
    assert process.returncode in ((130,) if times == 1 else (130, -signal.SIGINT))
    assert times == 2 or said.strip() == "Interrupted."
    assert "Traceback" not in said
    assert packs(copy) == ["a.pdf", "b/c.pdf", "d.pdf"]


def test_a_second_builder_is_told_who_is_at_work_and_since_when(copy: Path) -> None:
    with only_builder(copy / "index"):
        run = minesearch(copy, "build")
    assert run.returncode == 5
    assert f"process {os.getpid()}" in run.stderr
    assert "for " in run.stderr
    assert packs(copy) == ["a.pdf", "b/c.pdf", "d.pdf"]


def test_readers_are_answered_as_before_or_as_after_while_a_build_runs(copy: Path) -> None:
    write(copy / "corpus" / "e.pdf", minutes("ferry"))
    before, process, seen = exports(copy), start(copy), []
    while process.poll() is None:
        seen.append(exports(copy))
        found = minesearch(copy, "search", "ferry", "--json")
        assert found.returncode in (0, 1), found.stderr
    process.communicate()
    after = exports(copy)
    assert after != before
    # each export is a snapshot of its own, and the build may end between two of them
    assert all(state[table] in (before[table], after[table]) for state in seen for table in state)


def test_a_pdf_that_changes_while_it_is_read_is_read_again_by_the_next_build(copy: Path) -> None:
    for number in range(3):
        write(copy / "corpus" / f"e{number}.pdf", minutes(f"ferry {number}"))
    process = start(copy)
    wait_until_reading(copy)
    for number in range(3):
        write(copy / "corpus" / f"e{number}.pdf", minutes(f"tug {number}"))
    (copy / "corpus" / "d.pdf").unlink()
    process.communicate()
    assert minesearch(copy, "build").returncode == 0
    state = exports(copy)
    shutil.rmtree(copy / "index")
    assert minesearch(copy, "build").returncode == 0
    assert exports(copy) == state


@pytest.mark.skipif(ROOT, reason="root may write everywhere")
def test_an_index_that_can_only_be_read_is_read_and_not_built(copy: Path) -> None:
    write(copy / "corpus" / "e.pdf", minutes("ferry"))
    for path in (copy / "index", *(copy / "index").rglob("*")):
        path.chmod(0o500 if path.is_dir() else 0o400)
    run = minesearch(copy, "build")
    assert run.returncode == 5
    assert "Traceback" not in run.stderr
    assert packs(copy) == ["a.pdf", "b/c.pdf", "d.pdf"]
    assert minesearch(copy, "search", "quay").returncode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 2 MiB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = ROOT and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk]).returncode == 0
    if not mounted:
        pytest.skip("only root can mount a small disk")
    yield disk
    subprocess.run(["umount", disk], check=True)


@pytest.mark.parametrize("room_left", [8192, 120_000])  # full at once; full when the index is written
def test_a_full_disk_is_told_and_leaves_the_archive_as_it_was(copy: Path, small_disk: Path, room_left: int) -> None:
    shutil.copytree(copy / "index", small_disk, dirs_exist_ok=True)
    shutil.rmtree(copy / "index")
    (copy / "index").symlink_to(small_disk)
    before = exports(copy)
    write(copy / "corpus" / "e.pdf", *[minutes(f"quay {page}") for page in range(10)])
    room = os.statvfs(small_disk)
    (small_disk / "ballast").write_bytes(b"x" * (room.f_bavail * room.f_frsize - room_left))
    run = minesearch(copy, "build")
    assert run.returncode == 5, run.stderr
    assert "Traceback" not in run.stderr
    assert "free space" in run.stderr
    assert exports(copy) == before


# check --deep and rebuild-index


def test_a_sound_archive_agrees_row_by_row(harbour: Path) -> None:
    run = minesearch(harbour, "check", "--deep")
    assert (run.returncode, run.stderr) == (0, "The archive is sound.\n")


def deep_faults(archive: Path) -> set[tuple[str, str | None]]:
    run = minesearch(archive, "check", "--deep", "--json")
    assert run.returncode == 1
    return {(row["check"], row["file"]) for row in map(json.loads, run.stdout.splitlines()) if row["level"] == "fault"}


def test_another_pdf_of_the_same_size_and_time_is_found(copy: Path) -> None:
    pdf = copy / "corpus" / "a.pdf"
    status = pdf.stat()
    pdf.write_bytes(pdf.read_bytes()[:-1] + b" ")
    os.utime(pdf, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert deep_faults(copy) == {("corpus_differs", "a.pdf")}


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE minutes SET title = 'Another' WHERE document = 1",
        "DELETE FROM resolutions WHERE document = 1",
        "INSERT INTO attendance (document, ordinal, ref, name) VALUES (1, 99, 'x', 'Nobody')",
    ],
)
def test_a_row_that_was_changed_lost_or_added_is_found(copy: Path, change: str) -> None:
    with CatalogueWriter.open(Archive(copy)) as catalogue, catalogue.transaction():
        catalogue._db.execute(change)
    assert deep_faults(copy) == {("catalogue_differs", "a.pdf")}


@pytest.mark.parametrize(
    ("change", "files"),
    [
        ("UPDATE mentions SET value = 'nobody' WHERE document = 1", {"a.pdf"}),
        ("UPDATE dates SET mentions = mentions + 1 WHERE document = 1", {"a.pdf"}),
        ("UPDATE ledgers SET data = x'00' WHERE kind = 'usages'", {None}),
        ("DELETE FROM meanings", {None}),
    ],
)
def test_what_linking_gave_and_gives_no_more_is_found(copy: Path, change: str, files: set[str | None]) -> None:
    with CatalogueWriter.open(Archive(copy)) as catalogue, catalogue.transaction():
        assert catalogue._db.execute(change).rowcount > 0
    found = deep_faults(copy)
    assert {check for check, _ in found} == {"linking_differs"}
    assert {file for _, file in found} <= files


def test_an_index_of_other_passages_is_found_and_mended(copy: Path) -> None:
    with CatalogueWriter.open(Archive(copy)) as catalogue, catalogue.transaction():
        catalogue._db.execute("DELETE FROM segments WHERE document = 1 AND ordinal = 1")
    assert ("index_differs", "a.pdf") in deep_faults(copy)
    assert minesearch(copy, "rebuild-index").returncode == 0
    assert ("index_differs", "a.pdf") not in deep_faults(copy)


@pytest.mark.parametrize("damage", ["lost", "emptied", "overwritten"])
def test_a_lost_or_damaged_index_is_made_anew_from_the_catalogue_alone(copy: Path, damage: str) -> None:
    found = minesearch(copy, "search", "quay", "--json").stdout
    shutil.rmtree(copy / "corpus")
    search = copy / "index" / "search"
    if damage == "lost":
        shutil.rmtree(search)
    for path in list(search.rglob("*.seg")) + list(search.rglob("*.toc")) if search.exists() else ():
        path.write_bytes(b"" if damage == "emptied" else b"\0" * path.stat().st_size)
    run = minesearch(copy, "search", "quay")
    assert run.returncode == 5
    assert "Traceback" not in run.stderr
    assert minesearch(copy, "rebuild-index").returncode == 0
    assert minesearch(copy, "search", "quay", "--json").stdout == found


def test_without_a_catalogue_there_is_nothing_to_rebuild_from(tmp_path: Path) -> None:
    run = subprocess.run([*MINESEARCH, "--archive", tmp_path, "rebuild-index"], capture_output=True, text=True)
    assert run.returncode == 5
    assert "minesearch build" in run.stderr


# an older version


def test_an_archive_of_the_first_version_is_recognised_and_made_anew_with_one_message(tmp_path: Path) -> None:
    stored = Path(__file__).parent / "first_version"
    archive = Path(shutil.copytree(stored, tmp_path / "archive"))
    asked = minesearch(archive, "search", "quay")
    assert asked.returncode == 5
    assert "another version" in asked.stderr
    assert "minesearch build" in asked.stderr
    run = minesearch(archive, "build")
    assert run.returncode == 0
    assert run.stderr.count("another version") == 1
    assert minesearch(archive, "search", "quay").returncode == 0
    assert minesearch(archive, "check", "--deep").returncode == 0
