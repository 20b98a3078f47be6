"""Following a matter: cases of an invented board, each with what a clerk would say of it."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minesearch.link.answers import items_named, promised_meetings
from minesearch.link.chains import is_done
from minesearch.link.judgements import Judgement, Verb
from minesearch.link.lookup import by_ref, by_words, minute_numbers
from minesearch.link.matters import link_matters
from minesearch.link.requests import other_request
from minesearch.link.slips import is_slip
from minesearch.link.steps import is_open
from minesearch.link.wording import learn, stem
from minesearch.model.matter import Matter, MatterKind, State, StepKind
from minesearch.model.meeting import ActionEntry, AgendaItem, Meeting, Minute, Occasion, Point, Reading, Resolution
from minesearch.model.source import Passage, Piece

BODY = "Quillmere Harbour Board"
SLUG = "quillmere-harbour-board"


def passage(text: str, page: int = 1) -> Passage:
    return Passage(text, (Piece(0, len(text), page, 0),))


def minute(day: str, number: str, title: str, *decisions: str, talk: tuple[str, ...] = (), page: int = 4) -> Minute:
    """A minute; a lone decision has no label, several are (a), (b) ..."""
    ref = f"{SLUG}/{day}/minute/{number}"
    labels: list[str | None] = [None] if len(decisions) == 1 else list("abcdef"[: len(decisions)])
    made = tuple(
        Resolution(label, passage(text, page), ref=f"{ref}/{label or 'resolution'}")
        for label, text in zip(labels, decisions, strict=True)
    )
    points = tuple(Point(label, passage(text, page)) for label, text in zip(("i", "ii", "iii"), talk, strict=False))
    return Minute(number, title, passage(" ".join(talk), page), page, page, points=points, resolutions=made, ref=ref)


def meeting(day: str, *minutes: Minute, previous: str | None = None) -> Reading:
    """A file that holds one set of minutes."""
    held = Meeting(BODY, day, None, None, None, None, previous, None, (), minutes, 1, 9, ref=f"{SLUG}/{day}/minutes")
    return Reading(f"{day}-minutes.pdf", Occasion(BODY, day), meetings=(held,))


Row = tuple[tuple[str, ...], str, str, str, str]


def pack(day: str, *rows: Row, agenda: tuple[tuple[str, str], ...] = ()) -> Reading:
    """A pack with an agenda of (title, note) and a log of (dates, action, owner, comments, status), numbered from 1."""
    entries = tuple(
        ActionEntry(
            "log",
            day,
            str(n),
            None,
            dates,
            action,
            owner,
            None,
            said or None,
            status,
            7,
            7,
            ref=f"{SLUG}/{day}/action/{n}",
        )
        for n, (dates, action, owner, said, status) in enumerate(rows, 1)
    )
    items = tuple(
        AgendaItem(str(n), title, None, None, note or None, passage(title), ref=f"{SLUG}/{day}/agenda/{n}")
        for n, (title, note) in enumerate(agenda, 1)
    )
    return Reading(f"{day}.pdf", Occasion(BODY, day), agenda=items, actions=entries)


def of_row(matters: tuple[Matter, ...], day: str, number: int) -> Matter:
    """The matter that the row of that log belongs to."""
    found = [m for m in matters if any(ref == f"{SLUG}/{day}/action/{number}" for _, ref in m.rows)]
    assert len(found) == 1
    return found[0]


def kinds(matter: Matter) -> list[tuple[str, str | None]]:
    return [(step.kind.value, step.date) for step in matter.steps]


JUNE = meeting(
    "2021-06-10",
    minute("2021-06-10", "3", "Minutes of previous meeting", "That the minutes be confirmed"),
    minute(
        "2021-06-10",
        "4",
        "Moorings",
        "That the report be noted",
        "That officers be requested to submit a report on rotten pontoons in the inner basin to a future meeting",
        talk=("The dredger had been away for repair.", "Orla Pembridge agreed to find out who owned the sunken barge."),
    ),
    minute("2021-06-10", "5", "Visitors", "That a leaflet on the tide tables for visiting crews be printed"),
    previous="2021-03-11",
)
PONTOONS: Row = (("2021-06-10",), "Report on rotten pontoons in the inner basin.", "Orla Pembridge", "", "Red")
BARGE: Row = (("2021-06-10",), "Find the owner of the sunken barge.", "Orla Pembridge", "", "Red")


def changed(row: Row, *, action: str | None = None, said: str | None = None, status: str | None = None) -> Row:
    dates, old_action, owner, old_said, old_status = row
    return dates, action or old_action, owner, said or old_said, status or old_status


# -- where it was first raised


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        # a decision in nearly the same words
        (PONTOONS, ("2021-06-10", "4", "b")),
        # only talked of, in an item with another name
        (BARGE, ("2021-06-10", "4", None)),
        # a lone decision has no label
        ((("2021-06-10",), "Print tide table leaflet for visiting crews.", "Clerk", "", ""), ("2021-06-10", "5", None)),
        # the year was mistyped, and no meeting was held that day
        ((("2020-06-10",), "Report on rotten pontoons in the inner basin.", "", "", ""), ("2021-06-10", "4", "b")),
        # the words stand in no minute of that day
        ((("2021-06-10",), "Order new life belts for the slipway.", "Clerk", "", ""), None),
        # the minutes of that day are not in the archive
        ((("2021-03-11",), "Report on rotten pontoons in the inner basin.", "", "", ""), None),
        # two dates: the first counts, and its minutes are missing
        ((("2021-03-11", "2021-06-10"), "Find the owner of the sunken barge.", "", "", ""), None),
    ],
)
def test_a_row_is_traced_to_the_clause_that_raised_it(row: Row, expected: tuple[str, str, str | None] | None) -> None:
    matter = of_row(link_matters([JUNE, pack("2021-09-09", row)]), "2021-09-09", 1)
    origin = matter.origin
    assert (origin and (origin.date, origin.minute, origin.resolution)) == expected
    assert (matter.state is State.LINKED) == (expected is not None)


def test_a_missing_meeting_is_said_to_be_missing() -> None:
    row: Row = (("2021-03-11",), "Report on the weighbridge.", "", "", "")
    matter = of_row(link_matters([JUNE, pack("2021-09-09", row)]), "2021-09-09", 1)
    assert (matter.state, matter.raised_on) == (State.NOT_IN_ARCHIVE, "2021-03-11")


def test_two_clauses_as_good_as_each_other_are_offered_and_not_chosen() -> None:
    twice = meeting(
        "2021-06-10",
        minute("2021-06-10", "4", "Moorings", "That a report on rotten pontoons be submitted to a future meeting"),
        minute("2021-06-10", "8", "Repairs", "That a report on rotten pontoons be submitted to a future meeting"),
    )
    matter = of_row(
        link_matters([twice, pack("2021-09-09", (("2021-06-10",), "Report on rotten pontoons.", "", "", ""))]),
        "2021-09-09",
        1,
    )
    assert (matter.state, matter.origin) == (State.AMBIGUOUS, None)
    assert {candidate.ref for candidate in matter.candidates} == {
        f"{SLUG}/2021-06-10/minute/4/resolution",
        f"{SLUG}/2021-06-10/minute/8/resolution",
    }


# -- rows of several logs


def test_a_row_is_followed_through_renumbered_logs() -> None:
    first = pack("2021-09-09", PONTOONS, BARGE)
    second = pack("2021-12-09", BARGE, changed(PONTOONS, action="Report on the rotten pontoons of the inner basin"))
    third = pack("2022-03-10", changed(PONTOONS, said="Report considered. Complete.", status="Green"))
    matter = of_row(link_matters([JUNE, first, second, third]), "2022-03-10", 1)
    assert [ref for _, ref in matter.rows] == [
        f"{SLUG}/2021-09-09/action/1",
        f"{SLUG}/2021-12-09/action/2",
        f"{SLUG}/2022-03-10/action/1",
    ]
    assert kinds(matter) == [
        ("raised", "2021-06-10"),
        ("logged", "2021-09-09"),
        ("progressed", "2021-12-09"),
        ("closed", "2022-03-10"),
    ]
    assert not is_open(matter)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same subject and day, another request
        (PONTOONS, changed(PONTOONS, action="Write to the insurers about rotten pontoons in the inner basin.")),
        # the same number and owner, another year and action
        (PONTOONS, (("2022-06-09",), "Find a crew for the pilot boat.", "Orla Pembridge", "", "Red")),
        # the same words a year on: asked for again, since the first was done
        (
            changed(PONTOONS, said="Complete.", status="Green"),
            (("2022-06-09",), "Report on rotten pontoons in the inner basin.", "Orla Pembridge", "", "Red"),
        ),
        # the same request for another place
        (PONTOONS, changed(PONTOONS, action="Report on rotten pontoons at Saltings Quay and the fuel berth there.")),
    ],
)
def test_near_misses_are_two_matters(one: Row, other: Row) -> None:
    matters = link_matters([JUNE, pack("2021-09-09", one), pack("2021-12-09", other)])
    assert of_row(matters, "2021-09-09", 1).action_id != of_row(matters, "2021-12-09", 1).action_id


def test_a_slip_in_the_date_does_not_part_a_row_from_itself() -> None:
    slipped = (("2020-06-10",), *PONTOONS[1:])
    matters = link_matters([JUNE, pack("2021-09-09", PONTOONS), pack("2021-12-09", slipped)])
    assert of_row(matters, "2021-09-09", 1) == of_row(matters, "2021-12-09", 1)


def test_an_action_that_is_split_is_two_matters_with_one_past() -> None:
    whole: Row = (("2021-06-10",), "Survey the rotten pontoons and price a new crane for the quay.", "Clerk", "", "Red")
    one: Row = (("2021-06-10",), "Survey the rotten pontoons (split from action 1).", "Clerk", "", "Red")
    other: Row = (("2021-06-10",), "Price a new crane for the quay (split from action 1).", "Bursar", "", "Red")
    matters = link_matters([pack("2021-09-09", whole), pack("2021-12-09", one, other)])
    crane, survey = of_row(matters, "2021-12-09", 2), of_row(matters, "2021-12-09", 1)
    assert crane.action_id != survey.action_id
    assert kinds(crane) == kinds(survey) == [("logged", "2021-09-09"), ("progressed", "2021-12-09")]


def test_an_action_merged_into_another_goes_on_there() -> None:
    one: Row = (("2021-06-10",), "Paint the harbour light.", "Clerk", "", "Red")
    other: Row = (("2021-09-09",), "Renew the rope ladder at the steps.", "Clerk", "", "Red")
    both: Row = (("2021-06-10", "2021-09-09"), "Paint the harbour light and renew the rope ladder.", "Clerk", "", "Red")
    matters = link_matters([pack("2021-09-09", one), pack("2021-12-09", one, other), pack("2022-03-10", both)])
    light, ladder = of_row(matters, "2021-09-09", 1), of_row(matters, "2021-12-09", 2)
    assert of_row(matters, "2022-03-10", 1) == light, "the row goes on with the action of the first date"
    assert kinds(ladder) == [("logged", "2021-12-09"), ("progressed", "2022-03-10")]


# -- answers


@pytest.mark.parametrize(
    ("said", "agenda", "answered"),
    [
        # promised for the day, title of fewer words
        ("A report will come to the meeting on 9 December 2021.", (("Pontoons", ""),), True),
        # another title altogether: the log points to the item
        ("On this agenda as item 2.", (("Minutes", ""), ("State of the timber structures", "")), True),
        # not promised, but all of a telling title stands in the request
        ("", (("Rotten pontoons in the inner basin", ""),), True),
        # promised, but nothing on that agenda is about it
        ("A report will come to the meeting on 9 December 2021.", (("Fees for yachts", ""),), False),
        # about another basin
        ("", (("Rotten pontoons at Saltings Quay", ""),), False),
    ],
)
def test_an_answer_is_found(said: str, agenda: tuple[tuple[str, str], ...], answered: bool) -> None:
    readings = [JUNE, pack("2021-12-09", changed(PONTOONS, said=said), agenda=agenda)]
    matter = of_row(link_matters(readings), "2021-12-09", 1)
    assert any(step.kind is StepKind.ANSWERED for step in matter.steps) == answered


def test_two_items_of_like_titles_at_one_meeting_are_told_apart() -> None:
    inner: Row = (("2021-06-10",), "Report on pontoons in the inner basin.", "", "Comes to the December meeting.", "")
    outer: Row = (("2021-06-10",), "Report on pontoons in the outer basin.", "", "Comes to the December meeting.", "")
    agenda = (("Pontoons in the inner basin", ""), ("Pontoons in the outer basin", ""))
    matters = link_matters([pack("2021-09-09", inner, outer), pack("2021-12-09", agenda=agenda)])
    for number in (1, 2):
        matter = of_row(matters, "2021-09-09", number)
        answers = [step.ref for step in matter.steps if step.kind is StepKind.ANSWERED]
        assert answers == [f"{SLUG}/2021-12-09/agenda/{number}"]


def test_a_yearly_report_is_a_series_and_no_answer() -> None:
    yearly = (("Tide tables for visiting crews", ""),)
    days = ("2019-12-12", "2020-12-10", "2021-12-09", "2022-12-08")
    row: Row = (("2021-06-10",), "Report on tide tables for visiting crews.", "Clerk", "", "Red")
    rows = [(row,) if day > "2021-06-10" else () for day in days]
    matters = link_matters([pack(day, *logged, agenda=yearly) for day, logged in zip(days, rows, strict=True)])
    assert StepKind.ANSWERED not in [step.kind for step in of_row(matters, "2021-12-09", 1).steps]


def test_an_item_put_off_is_taken_up_later() -> None:
    put_off = minute("2021-06-10", "2", "Election of Vice-Chair", "That this item be deferred to the next meeting")
    later = pack("2021-09-09", agenda=(("Election of Vice-Chair 2021/22", ""),))
    matters = [m for m in link_matters([meeting("2021-06-10", put_off), later]) if m.kind is MatterKind.DEFERRAL]
    assert [kinds(matter) for matter in matters] == [
        [("raised", "2021-06-10"), ("deferred", "2021-06-10"), ("answered", "2021-09-09")]
    ]


@pytest.mark.parametrize(
    ("decision", "answered"),
    [
        # the subject stands in a decision of the meeting it was put off to, under another heading
        ("That a cradle be hired for the winter haul-out of small craft", True),
        # another subject
        ("That the winter fees be raised", False),
        # put off to a meeting, but only talked of at another one
        ("", False),
    ],
)
def test_an_item_put_off_is_decided_under_another_title(decision: str, answered: bool) -> None:
    put_off = minute("2021-06-10", "2", "Winter haul-out", "That the haul-out be deferred to the September meeting")
    later = minute("2021-09-09", "8", "Small craft", *([decision] if decision else []), talk=("It had rained.",))
    readings = [meeting("2021-06-10", put_off), meeting("2021-09-09", later)]
    (matter,) = [m for m in link_matters(readings) if m.kind is MatterKind.DEFERRAL]
    assert (matter.steps[-1].kind is StepKind.ANSWERED) == answered


# -- what matters arising say

LIGHT = minute("2021-03-11", "7", "Signals", "That the Clerk arrange for the Skerry Point beacon to be repainted")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # told as done, in the verb of the request
        ("The beacon on Skerry Point had been repainted in May.", ("answered", "4")),
        # the next item is about it
        ("Three offers for the beacon were before the Board under the next item.", ("answered", "5")),
        # not done
        ("The beacon on Skerry Point had not been repainted.", None),
        ("The beacon on Skerry Point was to be repainted in the spring.", None),
        # done in part
        ("One side of the Skerry Point beacon had been repainted.", None),
        # another thing was done, and to another thing
        ("The beacon on Skerry Point had been struck by a gull.", None),
        ("The boathouse had been repainted.", None),
    ],
)
def test_matters_arising_tell_what_was_done(said: str, expected: tuple[str, str] | None) -> None:
    talk = (f"Minute 7: Signals {said}",)
    arising = minute("2021-06-10", "4", "Matters arising", talk=talk)
    following = minute("2021-06-10", "5", "Offers", "That the lowest be taken")
    readings = [meeting("2021-03-11", LIGHT), meeting("2021-06-10", arising, following, previous="2021-03-11")]
    (matter,) = [m for m in link_matters(readings) if m.origin and m.origin.minute == "7"]
    assert ("refers_to", "2021-06-10") in kinds(matter)
    answers = [(step.kind.value, step.ref.rpartition("/")[2]) for step in matter.steps if step.kind == "answered"]
    assert answers == ([expected] if expected else [])


def marked(day: str, number: str, action: str, *, said: str = "") -> Reading:
    """Minutes with an action marked in them, under a number of its own."""
    ref = f"{SLUG}/{day}/minute/6"
    entry = ActionEntry(
        "minute", day, number, "6", (), action, "OP", None, said or None, None, 3, 3, ref=f"{ref}/{number}"
    )
    held = replace(minute(day, "6", "Berths", talk=(action,)), actions=(entry,))
    return meeting(day, held)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        # a number that is given once for all: carried over, though it was done
        ("06.21.08", "06.21.08", True),
        ("Jun21-08", "Jun21-08", True),
        # a number that every meeting gives again
        ("1", "1", False),
        ("6.1", "6.1", False),
        ("06.21.08", "09.21.08", False),
    ],
)
def test_a_running_number_follows_an_action_carried_over(one: str, other: str, same: bool) -> None:
    action = "OP to ask the club for the rent of its berths."
    matters = link_matters([marked("2021-06-10", one, action, said="Done."), marked("2021-09-09", other, action)])
    assert (len(matters) == 1) == same


def test_an_action_marked_in_minutes_may_be_answered_within_a_year() -> None:
    action = "OP would find out what lamps for the fish quay steps cost."
    asked = marked("2021-03-11", "1", action)
    for day, expected in (("2021-12-09", True), ("2022-12-08", False)):
        lamps = minute(day, "3", "Lamps on the fish quay steps", talk=("Orla Pembridge said that lamps cost £90.",))
        other = minute("2021-06-10", "3", "Seals", talk=("Seals were seen.",))
        matters = link_matters([asked, meeting("2021-06-10", other), meeting(day, lamps)])
        (matter,) = [m for m in matters if m.rows]
        assert (StepKind.ANSWERED in [step.kind for step in matter.steps]) == expected


def test_a_decision_that_no_log_took_up_is_a_request() -> None:
    requests = [m for m in link_matters([JUNE]) if m.kind is MatterKind.REQUEST]
    assert {m.origin.ref.rpartition("/minute/")[2] for m in requests if m.origin} == {"4/b", "5/resolution"}
    assert all(is_open(matter) for matter in requests)


# -- the whole


def many() -> list[Reading]:
    rows = (
        PONTOONS,
        BARGE,
        changed(PONTOONS, action="Write to the insurers about rotten pontoons in the inner basin."),
    )
    arising = minute(
        "2021-09-09", "11", "Matters arising", "That it be noted", talk=("Minute 4: Moorings The pontoons were worse.",)
    )
    return [
        JUNE,
        meeting("2021-09-09", arising, previous="2021-06-10"),
        replace(JUNE, file="copy.pdf"),
        pack("2021-09-09", *rows),
        pack("2021-12-09", rows[2], rows[0], agenda=(("Rotten pontoons in the inner basin", ""),)),
        pack("2022-03-10", changed(rows[0], status="Green"), rows[1]),
    ]


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_packs_makes_no_difference(order: random.Random) -> None:
    shuffled = many()
    order.shuffle(shuffled)
    assert link_matters(shuffled) == link_matters(many())


def test_every_row_belongs_to_one_matter_and_ids_are_unique() -> None:
    matters = link_matters(many())
    rows = [row for matter in matters for row in matter.rows]
    assert len(rows) == len(set(rows)) == sum(len(reading.actions) for reading in many())
    assert len({matter.action_id for matter in matters}) == len(matters)


def test_a_person_can_join_and_part_rows() -> None:
    readings = [JUNE, pack("2021-09-09", PONTOONS), pack("2021-12-09", BARGE), pack("2022-03-10", PONTOONS)]
    first, barge, last = (f"{SLUG}/{day}/action/1" for day in ("2021-09-09", "2021-12-09", "2022-03-10"))
    joined = link_matters(readings, [Judgement("j1", "2024-01-01", "clerk", "matters", Verb.MERGE, first, barge)])
    assert of_row(joined, "2021-09-09", 1) == of_row(joined, "2021-12-09", 1)
    parted = link_matters(readings, [Judgement("j1", "2024-01-01", "clerk", "matters", Verb.SPLIT, last, first)])
    assert of_row(parted, "2021-09-09", 1) != of_row(parted, "2022-03-10", 1)


def test_a_person_can_name_and_refuse_an_origin() -> None:
    readings = [JUNE, pack("2021-09-09", BARGE)]
    row, place = f"{SLUG}/2021-09-09/action/1", f"{SLUG}/2021-06-10/minute/5/resolution"
    judged = Judgement("j1", "2024-01-01", "clerk", "matters", Verb.MERGE, row, place)
    named = of_row(link_matters(readings, [judged]), "2021-09-09", 1)
    assert named.origin and named.origin.ref == place
    found = f"{SLUG}/2021-06-10/minute/4"
    judged = Judgement("j1", "2024-01-01", "clerk", "matters", Verb.SPLIT, row, found)
    refused = of_row(link_matters(readings, [judged]), "2021-09-09", 1)
    assert refused.origin is None


# -- small parts


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2021-03-18", "2022-03-18", True),  # the old year, in spring
        ("2021-10-07", "2021-07-10", True),  # day and month swapped
        ("2021-06-10", "2021-06-19", True),  # one digit
        ("2021-06-10", "2021-06-10", False),  # no slip at all
        ("2021-06-10", "2023-06-10", False),  # two years are no slip
        ("2021-06-10", "2021-09-17", False),  # two meetings
    ],
)
def test_slips_of_the_pen(one: str, other: str, expected: bool) -> None:
    assert is_slip(one, other) is is_slip(other, one) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Completed EW 14.12.20", True),
        ("All berths now have them. Complete.", True),
        ("Closed", True),
        ("Not yet complete", False),
        ("The survey will be completed in May.", False),
        ("Incomplete", False),
        ("In hand", False),
        (None, False),
    ],
)
def test_what_says_that_an_action_is_done(text: str | None, expected: bool) -> None:
    assert is_done(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A report will be presented on 9 December 2021.", {"2021-12-09"}),
        ("This is on the December Board agenda", {"2021-12-09"}),
        ("For the next meeting of the Board", {"2021-12-09"}),
        ("Planned for March 2022", {"2022-03-10"}),
        ("On this agenda as item 6.", {"2021-09-09"}),
        ("Completed 9 December 2021", set()),  # tells of the past
        ("In hand", set()),
    ],
)
def test_the_meetings_a_comment_promises(text: str, expected: set[str]) -> None:
    dates = ["2021-06-10", "2021-09-09", "2021-12-09", "2022-03-10"]
    assert promised_meetings([(text, "2021-09-09")], dates) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On this agenda as item 6.", {("2021-09-09", "6")}),
        ("See item 9 of this agenda.", {("2021-09-09", "9")}),
        ("Item 9 of the lease", set()),
    ],
)
def test_the_items_a_comment_points_to(text: str, expected: set[tuple[str, str]]) -> None:
    assert items_named([(text, "2021-09-09")]) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Report on bus shelters", "Write to the company about bus shelters", True),
        ("Presentation on bus shelters", "That an update on bus shelters be given", False),
        ("Bus shelters", "Write to the company about bus shelters", False),  # nothing says what is asked
    ],
)
def test_requests_of_another_kind(one: str, other: str, expected: bool) -> None:
    assert other_request(one, other) is other_request(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("thefts", "theft"),
        ("provided", "provides"),
        ("organise", "organized"),
        ("burglary", "burglaries"),
        ("planning", "plan"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_acronyms_mean_what_the_archive_says() -> None:
    words = learn(["Work of the Harbour Users Forum (HUF) goes on.", "The HUF met."])
    assert words.stems("HUF") == words.stems("Harbour Users Forum")
    assert words.stems("the HUF's dinner") > words.stems("HUF")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minute 47", [("47", None)]),
        ("minute 16 (b)", [("16", "b")]),
        ("Minute 16b", [("16b", None)]),  # a number with a letter of its own
        ("Minute 3.4", [("3.4", None)]),
        ("Minute no. 123/21", [("123/21", None)]),
        ("Minutes 47 and 48", [("47", None), ("48", None)]),
        ("Minutes 47, 48(b) & 50", [("47", None), ("48", "b"), ("50", None)]),
        ("minutes 47-49", [("47", None), ("48", None), ("49", None)]),
        ("Minutes 9 to 11", [("9", None), ("10", None), ("11", None)]),
        ("the last minute", []),
        ("minutes of the meeting", []),
        ("47", []),
    ],
)
def test_minute_numbers_as_typed(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert minute_numbers(text) == expected


@settings(max_examples=200)
@given(st.text(alphabet="minutesMINUTES 0123456789(),&-ab.to", max_size=40).map("Minutes ".__add__))
def test_whatever_is_typed_gives_numbers_or_none(text: str) -> None:
    assert all(number[0].isdigit() and len(clause or "a") == 1 for number, clause in minute_numbers(text))


def test_matters_are_found_by_words_in_any_form_and_by_refs() -> None:
    matters = link_matters([JUNE, pack("2021-09-09", PONTOONS, BARGE)])
    barge, pontoons = of_row(matters, "2021-09-09", 2), of_row(matters, "2021-09-09", 1)
    assert by_words(matters, "owners of barges") == [barge]
    assert by_words(matters, "submarine") == []
    assert by_ref(matters, f"{SLUG}/2021-06-10/minute/4/b") == [pontoons]
    assert set(by_ref(matters, f"{SLUG}/2021-06-10/minute/4")) == {barge, pontoons}
