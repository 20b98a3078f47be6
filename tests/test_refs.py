"""References: readable, each once, and the same whenever a pack is read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_pack import reading as small

from minesearch.model.meeting import AgendaItem, Minute, Occasion, Report, Resolution
from minesearch.model.source import Passage
from minesearch.segment.refs import base_ref, with_refs

NOTHING = Passage("")


@pytest.mark.parametrize(
    ("body", "date", "file", "expected"),
    [
        pytest.param(
            "Harbour & Fisheries Board", "2011-05-06", "x.pdf", "harbour-and-fisheries-board/2011-05-06", id="both"
        ),
        pytest.param(
            None, "2011-05-06", "packs/May Pack.pdf", "may-pack/2011-05-06", id="the file's name for the body"
        ),
        pytest.param("Harbour Board", None, "x.pdf", "harbour-board/undated", id="no date"),
        pytest.param(None, None, "–.pdf", "unknown/undated", id="nothing to name it by"),
    ],
)
def test_what_references_begin_with(body: str | None, date: str | None, file: str, expected: str) -> None:
    assert base_ref(body, date, file) == expected


def test_each_thing_gets_the_reference_a_clerk_would_quote() -> None:
    named = with_refs(small())
    (meeting,) = named.meetings
    (minute,) = meeting.minutes
    assert named.agenda[0].ref == "harbour-board/2022-03-04/agenda/5"
    assert minute.ref == "harbour-board/2022-03-04/minute/4"
    assert minute.resolutions[0].ref == "harbour-board/2022-03-04/minute/4/a"
    assert named.actions[0].ref == "harbour-board/2022-03-04/action/1"
    assert named.reports[0].ref == "harbour-board/2022-03-04/report/6"


def minute(number: str | None, title: str, *labels: str | None) -> Minute:
    return Minute(number, title, NOTHING, 1, 1, resolutions=tuple(Resolution(label, NOTHING) for label in labels))


@pytest.mark.parametrize(
    ("minutes", "refs"),
    [
        pytest.param([minute("4", "Dues"), minute("4", "Quay")], ["4", "4~2"], id="a number used twice"),
        pytest.param([minute(None, "Harbour dues")], ["harbour-dues"], id="no number: the title"),
        pytest.param([minute(None, "")], ["item"], id="neither"),
        pytest.param([minute("FGB 40/2021", "Dues")], ["fgb-40-2021"], id="a series with its year"),
        pytest.param([minute("11.06a", "Dues")], ["11.06a"], id="a code keeps its stops"),
    ],
)
def test_minutes(minutes: list[Minute], refs: list[str]) -> None:
    pack = small()
    named = with_refs(replace(pack, meetings=(replace(pack.meetings[0], minutes=tuple(minutes)),)))
    assert [m.ref.removeprefix("harbour-board/2022-03-04/minute/") for m in named.meetings[0].minutes] == refs


def test_clauses_of_two_decisions_of_a_minute_are_told_apart() -> None:
    pack = small()
    meeting = replace(pack.meetings[0], minutes=(minute("4", "Dues", "a", "b", "a", None),))
    named = with_refs(replace(pack, meetings=(meeting,))).meetings[0].minutes[0]
    assert [r.ref.rpartition("/")[2] for r in named.resolutions] == ["a", "b", "a~2", "resolution"]


def test_an_appendix_goes_by_its_report() -> None:
    paper = Report("report", None, "6", "Dredging", None, None, 3, 4)
    appendix = replace(paper, kind="appendix", title="Soundings", page=5, page_end=6)
    named = with_refs(replace(small(), reports=(paper, appendix, appendix))).reports
    assert [r.ref.removeprefix("harbour-board/2022-03-04/") for r in named] == [
        "report/6",
        "report/6/appendix",
        "report/6/appendix~2",
    ]


def test_a_change_in_one_item_leaves_the_others_their_references() -> None:
    rows = tuple(
        AgendaItem(n, t, None, None, None, NOTHING) for n, t in (("1", "Apologies"), ("2", "Dues"), (None, "Quay"))
    )
    pack = replace(small(), agenda=rows, occasion=Occasion("Harbour Board", "2022-03-04"))
    fewer = replace(pack, agenda=rows[1:])
    assert [i.ref for i in with_refs(pack).agenda][1:] == [i.ref for i in with_refs(fewer).agenda]
    assert with_refs(with_refs(pack)) == with_refs(pack)
