"""What the shells are offered, through the program itself and through bash."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from search_archive import JUNE, MARCH, make_archive

from minesearch.archive import Archive
from minesearch.cli import VERBS
from minesearch.cli.completing import MANY, _up_to_slash
from minesearch.cli.shells import SHELLS

COMMAND = Path(sys.executable).with_name("minesearch")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return make_archive(tmp_path_factory.mktemp("archive") / "board")


def offered(archive: Archive, *words: str) -> list[str]:
    """What zsh is offered for the last of the words."""
    typed = " ".join(["minesearch", *words])
    environment = {
        **os.environ,
        "_MINESEARCH_COMPLETE": "zsh_complete",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(words)),
        "MINESEARCH_ARCHIVE": str(archive.root),
    }
    done = subprocess.run([COMMAND], env=environment, capture_output=True, encoding="utf-8", timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    return lines[1::3]  # type, value, help


# what is typed, and what is offered
OFFERS = [
    (["sea"], ["search", "searches"]),
    (["search", "--pers"], ["--person"]),
    (["search", "--person", "de"], ["Dev Patel"]),
    (["search", "car", "--body", "River"], ["Riverside Safety Board"]),
    # with a quote that is still open, or a backslash before the space
    (["search", "--body", "'Riverside"], ["Riverside Safety Board"]),
    (["search", "--body", "Riverside\\ S"], ["Riverside Safety Board"]),
    (["search", "--body", "Parish"], []),
    (["search", "--kind", "a"], ["action", "agenda_item"]),
    (["show", f"{JUNE}/minute/16/"], [f"{JUNE}/minute/16/a", f"{JUNE}/minute/16/b"]),
    (["open", "2022"], ["2022/march.pdf", "2022/march.pdf/page/6"]),
    (["similar", f"{MARCH}/act"], [f"{MARCH}/action/3"]),
    (["trace", f"{MARCH}/act"], [f"{MARCH}/action/3"]),
    # a verb's own words stand where a name may stand
    (["people", "de"], ["Dev Patel"]),
    (["people", "ren"], ["rename"]),
    (["people", "merge", "de"], ["Dev Patel"]),
    (["organisations", "spl"], ["split"]),
    (["actions", "--owner", "de"], ["Dev Patel"]),
    (["export", "mentions", "--person", "de"], ["Dev Patel"]),
    (["export", "minutes", "--file", "2022"], ["2022/march.pdf"]),
    (["completion", "z"], ["zsh"]),
]


@pytest.mark.parametrize(("words", "expected"), OFFERS, ids=[" ".join(words) for words, _ in OFFERS])
def test_verbs_options_names_and_references_are_offered(
    archive: Archive, words: list[str], expected: list[str]
) -> None:
    assert offered(archive, *words) == expected


def test_without_an_archive_nothing_is_offered(tmp_path: Path) -> None:
    assert offered(Archive(tmp_path), "search", "--body", "R") == []


def test_the_verbs_are_offered_without_loading_them(archive: Archive) -> None:
    code = (
        "import sys; from minesearch.cli import cli, VERBS\n"
        "import click\n"
        "offers = cli.shell_complete(click.Context(cli), '')\n"
        "assert [offer.value for offer in offers] == list(VERBS)\n"
        "sys.exit(any(f'minesearch.cli.{module}' in sys.modules for module in VERBS.values()))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0
    assert offered(archive, "") == list(VERBS)


def test_many_references_are_offered_up_to_the_next_slash() -> None:
    refs = [f"board/2020-01-{day:02}/minute/{number}" for day in range(1, 29) for number in range(5)]
    assert len(refs) > MANY
    assert {_up_to_slash(ref, 3) for ref in refs} == {"board/"}
    assert _up_to_slash("board/2020-01-01", 7) == "board/2020-01-01"


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_has_a_script(shell: str) -> None:
    done = subprocess.run([COMMAND, "completion", shell], capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0
    assert f"_MINESEARCH_COMPLETE={shell}_complete" in done.stdout
    if program := shutil.which(shell):
        subprocess.run([program, "-n"], input=done.stdout, encoding="utf-8", check=True)


# what stands on bash's command line, and what it would put there
BASH = [
    (["minesearch", "searc"], ["search", "searches"]),
    (["minesearch", "search", "--person", "Dev"], ["Dev\\ Patel"]),
    # within a quote that the person has opened a space is no matter
    (["minesearch", "search", "--person", '"Dev'], ["Dev Patel"]),
]


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
@pytest.mark.parametrize(("words", "expected"), BASH, ids=[words[-1] for words, _ in BASH])
def test_bash_puts_in_names_with_spaces_as_one_word(archive: Archive, words: list[str], expected: list[str]) -> None:
    script = (
        'eval "$(minesearch completion bash)"; compopt() { :; }\n'
        f"COMP_CWORD={len(words) - 1}; _minesearch_completion minesearch\n"
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    path = f"{COMMAND.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", 'COMP_WORDS=("$@"); shift $#; ' + script, "bash", *words],
        env={**os.environ, "PATH": path, "MINESEARCH_ARCHIVE": str(archive.root)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert (done.stdout.splitlines(), done.stderr) == (expected, "")
