"""The walls of the house: imports run downwards, engines stay behind their fences, documents agree with the program."""

from __future__ import annotations

import ast
import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from minesearch.cli import VERBS, cli

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "minesearch"

# from the ground up; a part may import from its own storey and from those below
STOREYS = (
    ("minesearch", "errors", "archive"),
    ("model",),
    ("text", "patterns", "dates"),
    ("extract",),
    ("segment",),
    ("tag",),
    ("link",),
    ("store", "query"),
    ("pipeline",),
    ("check", "export", "page_view", "saved_searches", "similar"),
    ("cli", "__main__"),
)
LEVEL = {part: level for level, parts in enumerate(STOREYS) for part in parts}

# library -> the modules that may import it, as paths below minesearch/; a folder stands for all its modules
FENCES = {
    "spacy": ("tag/spacy_model.py",),
    "whoosh": ("store/whoosh_format.py", "store/whoosh_engine.py", "store/whoosh_writer.py"),
    "tantivy": tuple(f"store/tantivy_{part}.py" for part in ("engine", "format", "helper", "part", "query", "writer")),
    "pdfplumber": ("extract/",),
    "pdfminer": ("extract/",),
    "pypdfium2": ("extract/",),
    "tesserocr": ("extract/ocr.py",),
    "sqlite3": ("store/", "export/"),
}


@dataclass(frozen=True, slots=True)
class Import:
    """One import statement: the importing module's path below minesearch/, and the dotted name it asks for."""

    path: str
    line: int
    name: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line} imports {self.name}"


def imports_of(path: Path) -> Iterator[Import]:
    """Every import of a module: at its head, inside functions, and for type checkers only."""
    where = path.relative_to(PACKAGE).as_posix()
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(where, node.lineno, alias.name)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                yield Import(where, node.lineno, f"{module}.{alias.name}")


def all_imports() -> list[Import]:
    return [found for path in sorted(PACKAGE.rglob("*.py")) for found in imports_of(path)]


def part_of(path: str) -> str:
    """The part of the house a module belongs to: its folder, or its own name at the top."""
    first = path.split("/")[0].removesuffix(".py")
    return "minesearch" if first == "__init__" else first


def wanted_part(name: str) -> str | None:
    """The part of the house a dotted name lies in; None for a library."""
    if name.split(".")[0] != "minesearch":
        return None
    below = [*name.split(".")[1:], ""][0]
    return below if (PACKAGE / below).is_dir() or (PACKAGE / f"{below}.py").is_file() else "minesearch"


def test_every_part_has_its_storey() -> None:
    parts = {part_of(path.relative_to(PACKAGE).as_posix()) for path in PACKAGE.rglob("*.py")}
    assert parts <= set(LEVEL)


def test_imports_run_downwards_only() -> None:
    upwards = []
    for found in all_imports():
        wanted = wanted_part(found.name)
        if wanted is not None and LEVEL[wanted] > LEVEL[part_of(found.path)]:
            upwards.append(str(found))
    assert upwards == []


def module_graph() -> dict[str, set[str]]:
    """Which module imports which, at run time or for its types, by dotted names below minesearch."""
    names = {path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".") for path in PACKAGE.rglob("*.py")}
    graph: dict[str, set[str]] = {name.removesuffix(".__init__"): set() for name in names}
    for found in all_imports():
        importer = f"minesearch/{found.path}".removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        target = found.name if found.name in graph else found.name.rpartition(".")[0]
        if target in graph and target != importer:
            graph[importer].add(target)
    return graph


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = module_graph()
    while free := {name for name, wanted in graph.items() if not wanted & graph.keys()}:
        graph = {name: wanted for name, wanted in graph.items() if name not in free}
    assert graph == {}


@pytest.mark.parametrize("library", FENCES)
def test_a_library_stays_behind_its_fence(library: str) -> None:
    outside = [
        str(found)
        for found in all_imports()
        if found.name.split(".")[0] == library and not found.path.startswith(FENCES[library])
    ]
    assert outside == []


@pytest.mark.parametrize(
    ("module", "slow"),
    [
        # a search must not wait for the tagger or the PDF readers
        ("minesearch.cli.search", ("spacy", "thinc", "pdfplumber", "pypdfium2", "tesserocr")),
        # a pack whose pages all have text must not need the OCR engine
        ("minesearch.extract.reader", ("tesserocr",)),
    ],
)
def test_a_module_does_not_load_what_is_slow(module: str, slow: tuple[str, ...]) -> None:
    code = f"import sys, {module}; print(*sorted({set(slow)!r} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert (run.returncode, run.stdout.strip()) == (0, ""), run.stderr


def repository_files() -> list[Path]:
    """What git keeps or would keep; all files outside hidden folders where there is no git."""
    run = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True
    )
    if run.returncode == 0:
        return [ROOT / name for name in run.stdout.decode().split("\0") if name]
    return [path for path in ROOT.rglob("*") if path.is_file() and ".venv" not in path.parts]


# the home of a user or of a build machine, and the hosts that packages come from
MACHINE_PATH = re.compile(r"(?<![\w.~])/(?:home|root|work|Users|opt)/[\w.-]+")
REGISTRY_HOST = re.compile(r"\b(?:pypi|pythonhosted|npmjs|anaconda|conda)\.(?:org|io|com)\b")


@pytest.mark.parametrize("pattern", [MACHINE_PATH, REGISTRY_HOST], ids=["machine paths", "registry hosts"])
def test_no_file_names_a_machine(pattern: re.Pattern[str]) -> None:
    found = []
    for path in repository_files():
        if path.suffix == ".pdf" or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [f"{path.relative_to(ROOT)}: {hit.group()}" for hit in pattern.finditer(text)]
    assert found == []


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself_with_an_example(verb: str) -> None:
    result = CliRunner().invoke(cli, [verb, "--help"], terminal_width=100)
    assert result.exit_code == 0, result.output
    # as CliRunner calls it the usage line says "cli", so what says "minesearch" is an example
    assert re.search(rf"minesearch (?:--archive \S+ )?{verb}\b", " ".join(result.output.split())), result.output


def console_samples(text: str) -> list[tuple[str, str]]:
    """The (command, output) pairs in the console blocks of a Markdown text; set-up by make and git is left out."""
    samples = []
    for block in re.findall(r"^```console\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if command.split()[0] not in {"make", "git", "pip", "sudo"}:
                samples.append((command, output))
    return samples


README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("command", "expected"), console_samples(README))
def test_the_readme_shows_what_the_program_prints(command: str, expected: str, sample: Path, first_build: str) -> None:
    """The samples run in the sample archive after its first build; `...` in the README stands for anything."""
    printed = first_build if command == "minesearch build" else said_by(command, sample)
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    assert doctest.OutputChecker().check_output(expected, printed, flags), printed


def said_by(command: str, archive: Path) -> str:
    """What a shell command in that folder writes, both streams as a person sees them."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "100", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
    run = subprocess.run(
        ["sh", "-c", command],
        cwd=archive,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return run.stdout


def test_the_readme_names_every_verb() -> None:
    missing = [verb for verb in VERBS if f"minesearch {verb}" not in README]
    assert missing == []
