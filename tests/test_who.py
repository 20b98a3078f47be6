"""Who is who over several papers, and the model behind its fence."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from minesearch.errors import SettingsError
from minesearch.link.judgements import Judgement, Verb
from minesearch.link.usage import Tally
from minesearch.link.who import Lessons, Names, Paper, Who, mentions_from_json, named_in, read_names, who_is_who
from minesearch.model.entity import MentionAt
from minesearch.model.meeting import (
    ActionEntry,
    Attendee,
    Contact,
    Meeting,
    Minute,
    Occasion,
    Reading,
    Report,
    Resolution,
)
from minesearch.model.segment import Kind, Segment
from minesearch.model.source import Passage, Piece
from minesearch.tag.lexicon import Lexicon
from minesearch.tag.spacy_model import NoModel, SpacyModel, check_weights

BODY = "Northshire Safer Towns Board"


def segment(
    file: str, number: int, text: str, *, body: str = BODY, date: str = "2019-06-14", title: str = ""
) -> Segment:
    """A minute that runs from page 3 to page 4, half of its characters on each."""
    half = len(text) // 2
    passage = Passage(text, (Piece(0, half, 3, 0), Piece(half, len(text), 4, 0)))
    return Segment(f"nstb/{date}/minute/{number}", Kind.MINUTE, file, 3, 4, body, date, title, passage)


def reading(file: str, *people: tuple[str, str | None], date: str = "2019-06-14") -> Reading:
    attendance = tuple(Attendee("present", name, body, index == 0, 1, 1) for index, (name, body) in enumerate(people))
    meeting = Meeting(BODY, date, None, None, None, None, None, None, attendance, (), 1, 2, f"nstb/{date}")
    return Reading(file, Occasion(BODY, date), meetings=(meeting,))


def paper(source: Reading, *segments: Segment) -> Paper:
    return segments, read_names(source, segments, NoModel())


def papers() -> list[Paper]:
    first = reading("a.pdf", ("Mr. I. D. Aldous OBE CC", "Northshire County Council"), ("Ruk Basten", "Turning Leaf"))
    second = reading("b.pdf", ("Cllr. Ivan Aldous", "Northshire County Council"), date="2020-06-19")
    return [
        paper(first, segment("a.pdf", 1, "The Board heard Ruk Basten of Turning Leaf on 11 June. NCC agreed.")),
        paper(
            second, segment("b.pdf", 2, "Mr Aldous thanked NCC and the Board.", date="2020-06-19", body=BODY.upper())
        ),
    ]


def taught_by(papers: Iterable[Paper]) -> Lessons:
    """What the papers teach, each by way of JSON."""
    lessons = Lessons()
    for each in papers:
        own = Lessons()
        own.add(each)
        lessons.take(through_json(own.to_json()))
    return lessons


def lexicon_of(papers: Iterable[Paper]) -> Lexicon:
    return taught_by(papers).learning.lexicon()


def who_of(papers: Sequence[Paper], judgements: Sequence[Judgement] = ()) -> Who:
    """Who is named in the papers, each by way of JSON."""
    lexicon = lexicon_of(papers)
    people, organisations = Tally("PERSON"), Tally("ORG")
    for each in papers:
        named = named_in(each, lexicon)
        people.take(through_json(named.people.to_json()))
        organisations.take(through_json(named.organisations.to_json()))
    return who_is_who(taught_by(papers), lexicon, people, organisations, judgements)


def mentions_of(who: Who, papers: Sequence[Paper], index: int) -> list[MentionAt]:
    named = named_in(papers[index], lexicon_of(papers))
    return who.mentions(mentions_from_json(through_json(named.mentions_to_json()), file_of(papers[index])))


def through_json(rows: list[Any]) -> list[Any]:
    stored: list[Any] = json.loads(json.dumps(rows))
    return stored


def file_of(paper: Paper) -> str:
    return paper[0][0].file


def test_mentions_carry_their_place_and_the_ids_of_the_tables() -> None:
    who = who_of(papers())
    rows = [row for index in (0, 1) for row in mentions_of(who, papers(), index)]
    found = [(row.mention.text, row.mention.value, row.page, row.file) for row in rows]
    assert found == [
        ("Board", "northshire-safer-towns-board", 3, "a.pdf"),
        ("Ruk Basten", "ruk-basten", 3, "a.pdf"),
        ("Turning Leaf", "turning-leaf", 3, "a.pdf"),
        ("11 June", "2019-06-11", 4, "a.pdf"),
        ("NCC", "northshire-county-council", 4, "a.pdf"),
        ("Aldous", "i-d-aldous", 3, "b.pdf"),
        ("NCC", "northshire-county-council", 4, "b.pdf"),
        ("Board", "northshire-safer-towns-board", 4, "b.pdf"),
    ]
    counted = {row.person_id: row.mentions for row in who.people.rows}
    assert counted == {"i-d-aldous": 1, "ruk-basten": 1}


def test_neither_order_nor_a_trip_through_json_changes_anything() -> None:
    expected = who_of(papers())
    stored = [(segments, Names.from_json(json.loads(json.dumps(names.to_json())))) for segments, names in papers()]
    again = who_of(stored[::-1])
    assert (again.people, again.organisations) == (expected.people, expected.organisations)
    assert lexicon_of(stored[::-1]).to_json() == lexicon_of(papers()).to_json()


def test_only_judgements_in_force_are_applied() -> None:
    made = Judgement("j1", "2026-01-02", "A", "people", Verb.RENAME, "ruk-basten", "Ruk B. Basten")
    revoked = Judgement("j2", "2026-01-03", "A", "people", Verb.REVOKE, "j1")
    assert "Ruk B. Basten" in {row.name for row in who_of(papers(), [made]).people.rows}
    assert who_of(papers(), [made, revoked]).people == who_of(papers()).people


def test_every_place_for_names_of_a_pack_is_a_sighting() -> None:
    action = ActionEntry("log", None, "1", None, (), "Do it", "Ann Ford Bob Gray, Oak Trust", None, None, None, 5, 5)
    minute = Minute(
        "1", "T", Passage(""), 2, 2, presenters=("Cy Hill",), resolutions=(Resolution(None, Passage(""), "Di Irwin"),)
    )
    contact = Contact("Ed Jay", "Officer", "Ash Council", None, "ed.jay@ash.gov.uk")
    report = Report("report", None, None, "T", 6, 7, 6, 7, contacts=(contact,))
    base = reading("a.pdf", ("Flo King", None))
    whole = replace(
        base, meetings=(replace(base.meetings[0], minutes=(minute,)),), actions=(action,), reports=(report,)
    )
    names = read_names(whole, (), NoModel())
    assert [(seen.name, seen.source) for seen in names.sightings] == [
        ("Flo King", "attendance"),
        ("Cy Hill", "presenter"),
        ("Di Irwin", "mover"),
        ("Ann Ford", "owner"),
        ("Bob Gray", "owner"),
        ("Ed Jay", "contact"),
    ]


def test_a_body_of_a_heading_is_known_in_the_text() -> None:
    under = segment("a.pdf", 1, "the Oak tree trust spoke", title="Update of the Oak Tree Trust")
    papers = [paper(reading("a.pdf"), under)]
    who = who_of(papers)
    assert "oak-tree-trust" in {row.org_id for row in who.organisations.rows}
    assert [m.mention.value for m in mentions_of(who, papers, 0)] == ["oak-tree-trust"]


def test_a_mention_in_a_foreign_text_is_identified_where_it_can_be_nobody_else() -> None:
    who = who_of(papers())
    mention = mentions_of(who, papers(), 0)[1].mention
    assert who.identify(mention) == "ruk-basten" == who.identify(mention, body=BODY)
    assert who.identify(replace(mention, text="Ann Other")) is None


def test_the_model_finds_a_person_no_rule_knows() -> None:
    text = "A presentation was then given by Oyelaran Adebisi about the new library."
    assert SpacyModel().persons([text, ""]) == [[(text.index("Oyelaran"), text.index(" about"))], []]


def test_other_weights_are_refused_with_a_hint(tmp_path: Path) -> None:
    for name in ("ner/model", "ner/moves", "tok2vec/model", "vocab/vectors"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"other")
    with pytest.raises(SettingsError, match="another digest") as caught:
        check_weights(tmp_path)
    assert "pip install" in caught.value.hint
    with pytest.raises(SettingsError, match="can't be read"):
        check_weights(tmp_path / "nowhere")


def test_spacy_is_not_imported_before_a_text_needs_it() -> None:
    code = "import sys, minesearch.link.who, minesearch.tag.tagger; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
