"""The property tests of reading, tagging and queries under a coverage-guided fuzzer (atheris).

    python -m bench.fuzz [--minutes 10]

Each test gets an equal share of the time in a process of its own. Prints how many inputs were tried; an input that
breaks a test is kept in fuzz-findings/, named, and ends the run of that test; the exit code is then 1.
"""

from __future__ import annotations

import argparse
import importlib
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOUND = ROOT / "fuzz-findings"
TESTS = {
    "reading": ("test_reading_robust", "test_any_pages_are_read"),
    "no words lost": ("test_reading_robust", "test_no_words_are_lost"),
    "tagging": ("test_tag_names", "test_mentions_are_exact_ordered_apart_and_the_same_each_time"),
    "queries": ("test_query", "test_any_text_is_a_query_or_a_fault_with_a_place"),
}
LONGEST = 8192  # bytes of an input
PATIENCE = 60  # seconds that one input may take


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10, help="for all tests together")
    parser.add_argument("--test", choices=TESTS, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    share = round(wanted.minutes * 60 / len(TESTS))
    if wanted.test:
        fuzz(*TESTS[wanted.test], share)
    return max(run(name, wanted.minutes) for name in TESTS)


def run(name: str, minutes: float) -> int:
    """Fuzz one test in a process of its own; 1 if it was broken."""
    FOUND.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "bench.fuzz", "--test", name, "--minutes", str(minutes)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", errors="replace")
    tried = re.search(r"number_of_executed_units: (\d+)", done.stderr)
    reached = re.findall(r"cov: (\d+)", done.stderr)
    print(f"{name}: {tried[1] if tried else '?'} inputs, {reached[-1] if reached else '?'} branches", flush=True)
    if done.returncode:
        print(f"BROKEN {name} ({done.returncode}), see {FOUND}:\n{(done.stdout + done.stderr)[-3000:]}", flush=True)
    return int(done.returncode != 0)


def fuzz(module: str, test: str, seconds: int) -> None:
    """Never returns."""
    import atheris

    sys.path.insert(0, str(ROOT / "tests"))
    with atheris.instrument_imports(include=["minesearch"]):
        found = getattr(importlib.import_module(module), test)
    options = [f"-max_total_time={seconds}", f"-timeout={PATIENCE}", f"-max_len={LONGEST}", "-print_final_stats=1"]
    atheris.Setup([module, *options, f"-artifact_prefix={FOUND}/"], found.hypothesis.fuzz_one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
