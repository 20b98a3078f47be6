"""A person, a body and the archive at a glance: as pages on the screen, as JSON, as web pages."""

from __future__ import annotations

import html
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from small_pack import REF, put

from minesearch.archive import Archive
from minesearch.cli import cli
from minesearch.errors import UsageError
from minesearch.model.entity import Likeness, Mention, MentionAt, Organisation, Person, Role
from minesearch.store.catalogue_writer import CatalogueWriter

MINUTE = f"{REF}/minute/4"
EVIL = "Port <b>Authority</b>\x1b[31m & 'Sons'"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """The small pack with two people of its attendance list and a body, as a build leaves it."""
    (tmp_path / "index").mkdir()
    place: dict[str, Any] = {"ref": MINUTE, "file": "pack.pdf", "page": 3, "page_end": 3}
    doubt = (Likeness("bo-li", 0.52, "Ann Reed: much like nobody"),)
    roles = (Role("Chair", EVIL, "2021-03-04", "2022-03-04"), Role(None, "Oak Trust", "2022-03-04", "2022-03-04"))
    named = Mention("ORG", "quay", 4, 8, "quay", "organisation-known", 0.8)
    with CatalogueWriter.open(Archive(tmp_path)) as catalogue:
        put(catalogue)
        catalogue.put_people(
            [
                Person(
                    "ann-reed", "Ann Reed", ("Cllr Reed",), roles, 3, "2021-03-04", "2022-03-04", (), doubt, **place
                ),
                Person("bo-li", "Bo Li", ("B. Li",), (), 9, None, None, **place),
            ]
        )
        catalogue.put_organisations(
            [
                Organisation("quay", "Quay Company", "QC", ("quay",), 1, None, None, **place),
                Organisation("harbour-board", "Harbour Board", None, (), 4, None, None, **place),
                Organisation("oak", "Oak Trust", None, (), 4, None, None, **place),
            ]
        )
        catalogue.name_attendees("pack.pdf", [(REF, "Ann Reed", "ann-reed"), (REF, "Bo Li", "bo-li")])
        catalogue.put_mentions("pack.pdf", [MentionAt(named, MINUTE, "pack.pdf", 3, 3)])
        catalogue.set_meta("built", "1")
    return tmp_path


def run(archive: Path, *words: str, columns: int = 80) -> Result:
    runner = CliRunner(env={"COLUMNS": str(columns)})
    return runner.invoke(cli, ["--archive", str(archive), *words], standalone_mode=False)


def row(archive: Path, *words: str) -> dict[str, Any]:
    (line,) = run(archive, *words, "--json").stdout.splitlines()
    found: dict[str, Any] = json.loads(line)
    return found


def test_a_person_with_meetings_resolutions_actions_and_company(archive: Path) -> None:
    ann = row(archive, "people", "Ann Reed")
    (meeting,) = ann["meetings"]
    assert (meeting["date"], meeting["body"], meeting["group"], meeting["chair"]) == (
        "2022-03-04",
        "Harbour Board",
        "present",
        True,
    )
    # moved under another form of the name
    assert [(r["part"], r["ref"], r["page"]) for r in ann["resolutions"]] == [("moved", f"{MINUTE}/a", 3)]
    assert ann["company"] == [{"id": "bo-li", "name": "Bo Li", "meetings": 1}]
    # the log names its owner as B. Li
    assert [a["action"] for a in row(archive, "people", "bo-li")["actions"]] == ["=Dredge the basin"]


def test_a_body_with_its_meetings_people_and_where_it_is_named(archive: Path) -> None:
    board = row(archive, "organisations", "harbour board")
    assert [(m["date"], m["place"]) for m in board["meetings"]] == [("2022-03-04", "Town Hall")]
    quay = row(archive, "organisations", "QC")
    assert [(r["part"], r["text"]) for r in quay["resolutions"]] == [("named", "That the quay be mended")]
    people = row(archive, "organisations", "oak")["people"]
    assert [(one["id"], one["from"]) for one in people] == [("ann-reed", "2022-03-04")]


def test_the_archive_at_a_glance_counts_what_is_there(archive: Path) -> None:
    glance = row(archive, "stats")
    assert glance["meetings"] == {"2022": {"Harbour Board": 1}}
    assert (glance["packs"], glance["first"], glance["last"]) == (1, "2022-03-04", "2022-03-04")
    assert glance["counts"]["resolutions"] == 1
    assert [one["id"] for one in glance["people"]] == ["bo-li", "ann-reed"]


@pytest.mark.parametrize("columns", [60, 80, 200])
@pytest.mark.parametrize("words", [["people"], ["people", "ann-reed"], ["organisations", "quay"], ["stats"]])
def test_the_screen_is_kept_to_and_never_spoken_to(archive: Path, words: list[str], columns: int) -> None:
    shown = run(archive, *words, columns=columns).stdout
    assert shown and "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= columns


def test_the_page_of_a_person_says_where_each_thing_stands(archive: Path) -> None:
    shown = run(archive, "people", "ann-reed").stdout
    for told in ("Roles", "Meetings", "Harbour Board, chair", "Moved: That the quay be mended", "bo-li (0.52: Ann"):
        assert told in shown
    assert shown.count("pack.pdf page 3") == 2


class Page(HTMLParser):
    """Tags and links of a web page, and what it would load."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]


@pytest.mark.parametrize("words", [["people", "ann-reed"], ["organisations", "oak"], ["stats"]])
def test_a_web_page_stands_alone_and_holds_no_markup_of_a_document(
    archive: Path, tmp_path: Path, words: list[str]
) -> None:
    file = tmp_path / "out" / "page.html"
    file.parent.mkdir()
    assert run(archive, *words, "--html", str(file)).stdout == ""
    text = file.read_text(encoding="utf-8")
    page = Page(text)
    assert "\x1b" not in text and not page.tags & {"b", "script", "link", "img"}
    assert all(re.fullmatch(r"\.\./corpus/pack\.pdf#page=\d+", link) for link in page.links)
    if words[0] == "people":
        assert html.escape("Port <b>Authority</b>") in text and len(page.links) == 2


def test_a_web_page_is_about_one(archive: Path, tmp_path: Path) -> None:
    error = run(archive, "people", "--html", str(tmp_path / "x.html")).exception
    assert isinstance(error, UsageError) and "ann-reed" in error.message
    nowhere = run(archive, "people", "ann-reed", "--html", str(tmp_path / "none" / "x.html")).exception
    assert isinstance(nowhere, UsageError)


def test_a_whole_name_goes_before_a_part_of_one(archive: Path) -> None:
    # "quay" is one of the forms of the Quay Company, and "oak" an id
    assert row(archive, "organisations", "quay")["org_id"] == "quay"
    assert [json.loads(line)["person_id"] for line in run(archive, "people", "e", "--json").stdout.splitlines()] == [
        "ann-reed"
    ]
    assert len(run(archive, "people", "i", "--json").stdout.splitlines()) == 1
