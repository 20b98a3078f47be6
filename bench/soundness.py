"""The fault tests in full: kills at random moments and PDFs with faults put into them.

    python -m bench.soundness [--kills 200] [--mutants 2000] [--seed 1]

Prints what was done and every promise that was broken; ends with 1 if there was one. What is promised: an archive
answers as before or as after, the next build ends byte by byte as an undisturbed one, no lock stays, each PDF is
indexed or named with its reason, and no PDF stops or hangs the build.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from harbour import MINESEARCH, draw, exports, minesearch, minutes, write  # noqa: E402
from mutate import mutants  # noqa: E402

AT_A_TIME = 100  # mutants in one archive


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--mutants", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        broken = kill(Path(folder), wanted.kills, wanted.seed)
        broken += feed(Path(folder), wanted.mutants, wanted.seed)
    for message in broken:
        print(f"BROKEN {message}")
    print(f"{len(broken)} promises broken.")
    return 1 if broken else 0


def kill(folder: Path, count: int, seed: int) -> list[str]:
    """Kill the builder or one of its workers at random moments of a build of five packs, two of them new."""
    archive, done = folder / "archive", folder / "done"
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        write(archive / "corpus" / name, minutes(f"quay of {name[0]}"))
    minesearch(archive, "build")
    before = exports(archive)
    for name in ("f.pdf", "g.pdf"):
        write(archive / "corpus" / name, *[minutes(f"quay {name} {number}") for number in range(5)])
    shutil.copytree(archive, done)
    begun = time.perf_counter()
    minesearch(done, "build")
    whole, after = time.perf_counter() - begun, exports(done)
    broken: list[str] = []
    states: Counter[str] = Counter()
    for number in range(count):
        luck = random.Random(f"{seed} {number}")
        killed = Path(shutil.copytree(archive, folder / "killed"))
        whom, moment = luck.choice(["builder", "builder", "worker"]), luck.uniform(0, whole * 1.1)
        what = f"kill {number}: {whom} after {moment:.2f} s"
        broken += [f"{what}: {fault}" for fault in one_kill(killed, whom, moment, before, after, states)]
        shutil.rmtree(killed)
    print(f"{count} kills within {whole:.1f} s: {dict(states)}.")
    return broken


def one_kill(
    archive: Path, whom: str, moment: float, before: dict[str, bytes], after: dict[str, bytes], states: Counter[str]
) -> list[str]:
    """What did not hold after this kill."""
    command = [*MINESEARCH, "--archive", str(archive), "build", "--workers", "2"]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    time.sleep(moment)
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    children = [int(word) for word in listed.read_text().split()] if listed.exists() else []
    victims = children[-1:] if whom == "worker" else [process.pid]
    for victim in victims:
        os.kill(victim, signal.SIGKILL)
    process.wait()
    state = exports(archive)
    states["as before" if state == before else "as after" if state == after else "between"] += 1
    faults = []
    if whom == "builder" and state not in (before, after):
        faults.append("the archive is neither as before nor as after")
    if minesearch(archive, "build").returncode != 0:
        faults.append("the next build failed")
    if exports(archive) != after:
        faults.append("the next build ended otherwise than an undisturbed one")
    if (archive / "index" / "build.lock").read_text():
        faults.append("a lock stayed")
    if minesearch(archive, "check", "--deep").returncode != 0:
        faults.append("check --deep found a fault")
    return faults


def feed(folder: Path, count: int, seed: int) -> list[str]:
    """Build archives of PDFs with faults."""
    paths = sorted((ROOT / "corpus" / "packs").glob("*.pdf"))
    originals = [path.read_bytes() for path in paths if "scan" not in path.name]
    originals.append(bytes(draw(minutes("quay"), minutes("lock")).output()))
    broken: list[str] = []
    reasons: Counter[str] = Counter()
    slowest = 0.0
    made = list(mutants(originals, count, seed))
    for start in range(0, count, AT_A_TIME):
        archive = folder / f"mutants{start}"
        (archive / "corpus").mkdir(parents=True)
        batch = made[start : start + AT_A_TIME]
        for name, content in batch:
            (archive / "corpus" / name).write_bytes(content)
        log = archive / "log.jsonl"
        run = minesearch(archive, "build", "--time-limit", "120", "--memory-limit", "1024", "--log-file", log)
        if run.returncode not in (0, 4) or "Traceback" in run.stderr:
            broken.append(f"mutants from {start}: build ended with {run.returncode}: {run.stderr[-300:]}")
        failed = dict(line.split(": ", 2)[1:] for line in run.stderr.splitlines() if line.startswith("Not read: "))
        rows = minesearch(archive, "export", "packs").stdout.splitlines()
        indexed = {json.loads(row)["file"] for row in rows}
        broken += [f"{name}: not reported" for name, _ in batch if name not in indexed and name not in failed]
        broken += [f"{name}: {why}" for name, why in failed.items() if "made minesearch fail" in why]
        reasons.update(failed.values())
        reasons["indexed"] += len(indexed)
        slowest = max([slowest, *(json.loads(row)["seconds"] or 0 for row in log.read_text().splitlines())])
        shutil.rmtree(archive)
    print(f"{count} mutants, slowest stage {slowest:.1f} s:")
    for reason, number in reasons.most_common():
        print(f"  {number:5} {reason}")
    return broken


if __name__ == "__main__":
    sys.exit(main())
