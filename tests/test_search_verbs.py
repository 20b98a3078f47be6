"""`minesearch search` and `minesearch show` as a person and a script meet them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from search_archive import JUNE, MARCH, make_archive

from minesearch.archive import Archive
from minesearch.cli import cli, main
from minesearch.cli.search import search as search_command
from minesearch.cli.show import show as show_command
from minesearch.errors import NothingFound


@dataclass(frozen=True)
class Done:
    """How a run of the program ended, and what it printed where."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return make_archive(tmp_path_factory.mktemp("archive") / "board")


@pytest.fixture
def run(archive: Archive, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program's own entry point, in the archive's folder, with nothing said about the terminal."""
    for name in ("COLUMNS", "NO_COLOR", "TERM", "FORCE_COLOR", "MINESEARCH_ARCHIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(archive.root)

    def call(*words: str, **environment: str) -> Done:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["minesearch", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return Done(ended.value.code, said.out, said.err)

    return call


def rows(archive: Archive, *words: str) -> list[dict[str, object]]:
    """The JSON Lines of a verb, run within this process for speed."""
    done = CliRunner().invoke(cli, ["--archive", str(archive.root), *words, "--json"])
    assert done.exception is None or isinstance(done.exception, NothingFound | SystemExit), done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_person_sees_where_it_stands_and_why(run: Run) -> None:
    done = run("search", "car", "thefts")
    assert done.returncode == 0
    first = done.stdout.partition("\n\n")[0]
    assert first.splitlines() == [
        "1. Resolution (a) of minute 16: Vehicle Crime",
        "   Riverside Safety Board, 9 June 2021",
        "   2021/june.pdf, page 3 (printed 5)",
        f"   {JUNE}/minute/16/a",
        "   That the *theft* of *cars* from station *car* parks be noted",
        f"   also 2022/march.pdf, page 3 \u00b7 {JUNE}/minute/16/a",
        f"   also 2021/june.pdf, page 2 \u00b7 {JUNE}/minute/16",
        f"   also 2022/march.pdf, page 2 \u00b7 {JUNE}/minute/16",
    ]
    assert "2. Action 3 (AMBER): Action log" in done.stdout
    assert "   names Dev Patel\n" in done.stdout
    assert done.stderr == "2 hits\n"


@pytest.mark.parametrize("width", ["80", "160"])
@pytest.mark.parametrize("color", ["", "1"])
def test_nothing_is_wider_than_the_screen_or_acts_on_it(run: Run, width: str, color: str) -> None:
    done = run("search", "bins OR car", "--facet", "kind", COLUMNS=width, NO_COLOR=color)
    assert max(map(len, done.stdout.splitlines())) <= int(width)
    assert not {"\x1b", "\x9b", "\u202e"} & set(done.stdout)
    assert "[bold]on[/bold]" in done.stdout


def test_on_a_terminal_words_are_bold_and_underlined_without_colour(run: Run) -> None:
    done = run("search", "zebra", FORCE_COLOR="1", NO_COLOR="1", TERM="xterm-256color")
    assert "\x1b[1;4mzebra\x1b[0m" in done.stdout


def test_a_script_gets_a_row_a_hit(archive: Archive) -> None:
    found = rows(archive, "search", "car thefts")
    assert [row["ref"] for row in found] == [f"{JUNE}/minute/16/a", f"{MARCH}/action/3"]
    first = found[0]
    asked_for = {"ref", "kind", "file", "page", "page_end", "date", "title", "text", "snippet", "score", "also"}
    assert asked_for <= set(first)
    assert first["also"] == [
        {"ref": f"{JUNE}/minute/16/a", "file": "2022/march.pdf", "page": 3},
        {"ref": f"{JUNE}/minute/16", "file": "2021/june.pdf", "page": 2},
        {"ref": f"{JUNE}/minute/16", "file": "2022/march.pdf", "page": 2},
    ]
    snippet, marks = str(first["snippet"]), first["marks"]
    assert isinstance(marks, list)
    assert [snippet[start:end] for start, end in marks] == ["theft", "cars", "car"]
    # what the document does not give is null
    assert first["status"] is None


FILTERED = [
    (["car", "--kind", "action"], [f"{MARCH}/action/3"]),
    (["car", "--kind", "actions", "--kind", "page"], [f"{MARCH}/action/3"]),
    (["car", "--since", "2022"], [f"{MARCH}/action/3"]),
    (["car", "--until", "2021-06-09"], [f"{JUNE}/minute/16/a"]),
    (["--person", "Mr D. Patel"], [f"{MARCH}/action/3"]),
    (["--person", "Reed"], []),
    (["car", "--organisation", "fire"], []),
    (["burglary", "--body", "riverside safety"], [f"{MARCH}/report/8/12"]),
    (["burglary", "--body", "parish"], []),
    (["obrien cafe"], [f"{MARCH}/report/8/12"]),
    (["neighborhood center labor"], [f"{MARCH}/report/8/13"]),
    (["co-operate", "-labour"], []),
    (["kind:resolution", "--passages", "--sort", "date", "--limit", "1"], [f"{JUNE}/minute/16/a"]),
]


@pytest.mark.parametrize(("words", "expected"), FILTERED, ids=[" ".join(words) for words, _ in FILTERED])
def test_options_narrow_the_search(archive: Archive, words: list[str], expected: list[str]) -> None:
    assert [row["ref"] for row in rows(archive, "search", *words)] == expected


def test_limits_and_counts(archive: Archive, run: Run) -> None:
    every = len(rows(archive, "search", "*", "--limit", "0"))
    assert len(rows(archive, "search", "*", "--limit", "2")) == 2
    counted = run("search", "*", "--count")
    assert (counted.stdout, counted.returncode) == (f"{every}\n", 0)
    nothing = run("search", "giraffe", "--count")
    assert (nothing.stdout, nothing.returncode) == ("0\n", 1)


def test_facets_as_bars_and_as_rows(archive: Archive, run: Run) -> None:
    shown = run("search", "car", "--facet", "year").stdout
    assert "2021" in shown and "\u2588" in shown
    assert rows(archive, "search", "car", "--facet", "year") == [
        {"facet": "year", "value": "2021", "hits": 1, "estimated": False},
        {"facet": "year", "value": "2022", "hits": 1, "estimated": False},
    ]


def test_finding_nothing_offers_a_word_the_archive_has(run: Run) -> None:
    done = run("search", "zebar")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Did you mean zebra for zebar?" in done.stderr


def test_fewer_words_are_owned_up_to(run: Run) -> None:
    done = run("search", "car", "patrols", "giraffe")
    assert "these lack one of them" in done.stderr
    assert run("search", "car", "patrols", "giraffe", "--every-word").returncode == 1


WRONG = [
    (["search", "(car"], 2, "  (car\n  ^\n"),
    (["search", "car", '"theft'], 2, '  car "theft\n      ^\n'),
    (["search"], 2, "nothing to look for"),
    (["search", "car", "--kind", "letter"], 2, "No kind is called"),
    (["search", "car", "--since", "soon"], 2, "not a date"),
    (["search", "car", "--person", "&"], 2, "needs a name"),
    # a misspelt option is not a word to leave out
    (["search", "car", "--jsn"], 2, "--jsn"),
    (["show", f"{JUNE}/minute/61"], 1, f"Did you mean {JUNE}/minute/16"),
    (["show", "june.pdf", "--page", "99"], 1, "june.pdf has no page 99.\n  It has "),
    (["show", "\x1b[31m"], 1, "The archive has no [31m."),
]


@pytest.mark.parametrize(("words", "code", "said"), WRONG, ids=[" ".join(words).strip("\x1b") for words, *_ in WRONG])
def test_faults_end_in_a_message_and_a_code(run: Run, words: list[str], code: int, said: str) -> None:
    done = run(*words)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_without_an_index_the_next_step_is_named(run: Run, archive: Archive, tmp_path: Path) -> None:
    done = run("--archive", str(tmp_path), "search", "car")
    assert done.returncode == 5
    assert "minesearch build" in done.stderr


def test_help_is_help_with_both_options(run: Run) -> None:
    for option in ("-h", "--help"):
        done = run("search", option)
        assert done.returncode == 0 and "Examples:" in done.stdout
    # a word that begins like the short option is a word to leave out
    assert run("search", "car", "-house").returncode == 0


def test_the_installed_program_answers_in_utf_8(archive: Archive) -> None:
    command = Path(sys.executable).with_name("minesearch")
    done = subprocess.run([command, "--archive", archive.root, "search", "cafe"], capture_output=True, timeout=60)
    assert done.returncode == 0
    assert "*caf\u00e9*" in done.stdout.decode()


def test_a_search_imports_neither_model_nor_pdf_reader(archive: Archive) -> None:
    code = (
        "import sys; from minesearch.cli import cli\n"
        f"cli.main(['--archive', {str(archive.root)!r}, 'search', 'car'], standalone_mode=False)\n"
        "heavy = {'spacy', 'pdfplumber', 'pypdfium2', 'tantivy', 'numpy', 'asyncio', 'rich', 'rapidfuzz',"
        " 'multiprocessing'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "2 hits\n")


SHOWN = [
    (f"{JUNE}/minute/16/a", ["Resolution (a) of minute 16: Vehicle Crime", "9 June 2021", "page 3 (printed 5)",
                             f"{JUNE}/minute/16", "Cllr Reed", "2022/march.pdf, page 3", "That the theft of cars"]),
    (f"{JUNE}/minute/16", ["Minute 16: Vehicle Crime", "pages 2-3", "Dev Patel", "The Board considered", "Resolutions",
                           "programme of patrols"]),
    # the end of a reference will do
    ("2022-03-02/action/3", ["Action 3", "Car thefts", "Begun in May.", "April 2022", "AMBER", "2021-06-09"]),
    (f"{JUNE}/agenda/5", ["Agenda item 5: Vehicle Crime"]),
    (f"{MARCH}/report/8", ["Report: Crime Figures", "Burglary fell", "note the figures"]),
    (f"{MARCH}/report/8/13", ["Report, paragraph 13: Crime Figures", "labour exchange", f"{MARCH}/report/8"]),
    (f"{JUNE}/minutes", ["Meeting", "Town Hall", "11:45", "Cllr. A. Reed", "District Council", "Vehicle Crime"]),
    ("2022/march.pdf/page/6", ["Page 6", "printed 8"]),
    ("march.pdf", ["Pack", "action_log", "Riverside Safety Board"]),
]  # fmt: skip


@pytest.mark.parametrize(("ref", "told"), SHOWN, ids=[ref for ref, _ in SHOWN])
def test_show_tells_the_thing_and_its_place(archive: Archive, ref: str, told: list[str]) -> None:
    done = CliRunner(env={"COLUMNS": "160"}).invoke(cli, ["--archive", str(archive.root), "show", ref])
    assert done.exit_code == 0
    for said in told:
        assert said in done.stdout


def test_show_of_a_page_of_a_file(archive: Archive) -> None:
    (page,) = rows(archive, "show", "2022/march.pdf", "--page", "4")
    assert (page["thing"], page["text"], page["page_label"], page["part"]) == ("page", "Page 4", "6", "action_log")


def test_show_as_json_has_the_columns_of_the_exports(archive: Archive) -> None:
    (clause,) = rows(archive, "show", f"{JUNE}/minute/16/b")
    assert (clause["label"], clause["minute_number"], clause["minute_title"]) == ("b", "16", "Vehicle Crime")
    assert clause["text"] == "That a programme of patrols be organised by the Chief Constable"
    assert (clause["body"], clause["date"], clause["seconded_by"]) == ("Riverside Safety Board", "2021-06-09", None)
    assert clause["also"] == [{"ref": f"{JUNE}/minute/16/b", "file": "2022/march.pdf", "page": 3}]
    (minute,) = rows(archive, "show", f"{JUNE}/minute/16")
    assert minute["points"] == [{"label": "i", "text": "Cars had been stolen from station car parks."}]


def test_every_hit_can_be_shown(archive: Archive) -> None:
    for row in rows(archive, "search", "*", "--limit", "0", "--passages"):
        (shown,) = rows(archive, "show", str(row["ref"]))
        assert (shown["ref"], shown["file"]) == (row["ref"], shown["file"])


def test_the_verbs_are_documented() -> None:
    for command in (search_command, show_command):
        assert command.epilog and "Examples:" in command.epilog


def test_on_a_terminal_the_page_is_a_link(run: Run, archive: Archive) -> None:
    pdf = archive.corpus / "2022" / "march.pdf"
    pdf.parent.mkdir()
    pdf.write_bytes(b"%PDF")
    terminal = run("search", "zebra", FORCE_COLOR="1", NO_COLOR="1", TERM="xterm-256color").stdout
    assert f";{pdf.as_uri()}#page=6\x1b\\2022/march.pdf, page 6" in terminal
    # a page whose file is not below corpus/ is none
    assert "june.pdf#page" not in run("search", "car", FORCE_COLOR="1", TERM="xterm-256color").stdout


@pytest.mark.parametrize("color", [{}, {"FORCE_COLOR": "1", "TERM": "xterm-256color"}], ids=["piped", "terminal"])
def test_a_reference_stays_in_one_piece_on_a_narrow_screen(run: Run, color: dict[str, str]) -> None:
    done = run("search", "zebra", COLUMNS="24", **color)
    assert "   2022/march.pdf/page/6\n" in done.stdout
    # at a hyphen neither
    assert f"   {JUNE}/minute/16/a\n" in run("search", "car", COLUMNS="30", **color).stdout


@pytest.mark.parametrize(
    ("typed", "told"), [("serch", "Did you mean search?"), ("organizations", "Did you mean organisations?")]
)
def test_a_misspelt_verb_is_told_with_the_one_that_is_like_it(typed: str, told: str) -> None:
    done = CliRunner().invoke(cli, [typed, "car"])
    assert done.exit_code == 2
    assert told in done.output


def test_a_verb_like_no_other_is_merely_refused() -> None:
    assert "Did you mean" not in CliRunner().invoke(cli, ["xyzzy"]).output
