"""References by minute number: what is read out of a text, and where it leads in an archive of invented minutes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st

from minesearch.extract.reader import read_pack
from minesearch.link.minutebook import by_body, minute_book
from minesearch.link.references import Printed, Reference, find_references, municipal_year, resolve_references
from minesearch.model.matter import State
from minesearch.model.meeting import Meeting, Minute, Occasion, Reading
from minesearch.model.source import Passage, Piece
from minesearch.segment.reader import read

BODY = "Quillmere Harbour Board"
PACKS = Path(__file__).parents[2] / "shared" / "packs"
MINUTES_END = 12  # pages of a pack within which its minutes stand


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a heading under matters arising
        ("Minute 47: Slipway fees", ("47", None, "Slipway fees", None)),
        # the heading first
        ("Other business (Minute 55)", ("55", None, "Other business", None)),
        # in running prose, with the clause
        ("as agreed under minute 16(b), the crane", ("16", "b", None, None)),
        # a paragraph of earlier minutes
        ("paragraph 39(ii)", ("39", "ii", None, None)),
        # the day stands beside the number, the title behind it
        ("Minute 3.4 of 9 November 2021: Moorings", ("3.4", None, "Moorings", "2021-11-09")),
        ("(Minute 12 of the meeting held on 22 March 2019)", ("12", None, None, "2019-03-22")),
        ("Minute No. 8 - Grants", ("8", None, "Grants", None)),
        # numbers with the year in them
        ("Minute 123/21 refers", ("123/21", None, None, None)),
        ("Further to Minute HB/9, the dues", ("HB/9", None, None, None)),
        ("with reference to minute HB/24/09", ("HB/24/09", None, None, None)),
        # a length of time
        ("a 30 minute delay", None),
        ("One boat a minute 5 days a week", None),
        ("paragraph 12 of the report", None),
        ("the minutes of 4 May", None),
    ],
)
def test_what_a_text_refers_to(text: str, expected: tuple[str, str | None, str | None, str | None] | None) -> None:
    found = find_references(text, looks_back=True)
    assert [(p.number, p.clause, p.title, p.date) for p in found] == ([expected] if expected else [])


def test_paragraphs_are_of_minutes_only_where_minutes_look_back() -> None:
    assert find_references("paragraph 39(ii)") == []


@given(st.text(max_size=200))
def test_a_reference_is_quoted_from_the_text(text: str) -> None:
    for printed in find_references(text, looks_back=True):
        assert isinstance(printed, Printed)
        assert text[printed.start : printed.end] == printed.text
        assert printed.number in printed.text


@pytest.mark.parametrize(
    ("date", "year"), [("2019-03-22", 2018), ("2019-04-30", 2018), ("2019-05-01", 2019), ("2019-12-31", 2019)]
)
def test_the_municipal_year_begins_in_may(date: str, year: int) -> None:
    assert municipal_year(date) == year


def reading(day: str, previous: str | None, *minutes: tuple[str, str, str]) -> Reading:
    """A set of minutes from (number, title, text)."""
    held = tuple(
        Minute(number, title, Passage(text, (Piece(0, len(text), 2, 0),)), 2, 2, ref=f"board/{day}/minute/{number}")
        for number, title, text in minutes
    )
    made = Meeting(BODY, day, None, None, None, None, previous, None, (), held, 1, 3, ref=f"board/{day}/minutes")
    return Reading(f"{day}.pdf", Occasion(BODY, day), meetings=(made,))


MARCH_2021 = reading(
    "2021-03-11", "2020-12-10", ("47", "Slipway fees", "Fees rose."), ("48", "Seals", "Seals were seen.")
)
MARCH_2022 = reading("2022-03-10", "2021-12-09", ("47", "Harbour light", "It was out."))
SEPTEMBER = reading("2021-09-09", "2021-06-10", ("12", "Moorings", "Pontoons rot."))


def resolved(readings: Iterable[Reading]) -> list[Reference]:
    """The references of all bodies."""
    books = ((minute_book(body, held), held) for body, held in by_body(readings).items())
    return [reference for book, held in books for reference in resolve_references(book, held)]


@pytest.mark.parametrize(
    ("text", "previous", "expected"),
    [
        # the minutes confirmed are those of March 2021, not those of 2022 with the same number
        ("Minute 47: Slipway fees It was paid.", "2021-03-11", (State.LINKED, "2021-03-11")),
        # no title given: the number and the meeting do
        ("Minute 48 was discussed.", "2021-03-11", (State.LINKED, "2021-03-11")),
        # the title is that of another minute: not followed
        ("Minute 47: Weighbridge It was sold.", "2021-03-11", (State.AMBIGUOUS, "2021-03-11")),
        # the meeting is not in the archive
        ("Minute 47: Slipway fees It was paid.", "2020-03-12", (State.NOT_IN_ARCHIVE, "2020-03-12")),
        # numbers run on through the municipal year: the one before last, by number and title
        ("Minute 12: Moorings They were mended.", "2021-12-09", (State.LINKED, "2021-09-09")),
        # the date beside the number goes before the minutes confirmed
        ("Minute 47 of 10 March 2022: Harbour light It is lit.", "2021-03-11", (State.LINKED, "2022-03-10")),
        # a title cut short
        ("Minute 47 of 10 March 2022: Light It is lit.", "2021-03-11", (State.LINKED, "2022-03-10")),
        # nothing says which meeting
        ("Minute 47: Slipway fees It was paid.", None, (State.AMBIGUOUS, None)),
    ],
)
def test_where_a_reference_leads(text: str, previous: str | None, expected: tuple[State, str | None]) -> None:
    now = reading("2022-06-09", previous, ("5", "Matters arising", text))
    found = [r for r in resolved([MARCH_2021, MARCH_2022, SEPTEMBER, now]) if r.file == "2022-06-09.pdf"]
    assert [(r.state, r.target_date) for r in found] == [expected]
    assert all((r.target is not None) == (r.state is State.LINKED) for r in found)


def test_a_heading_is_no_part_of_the_reference_below_it() -> None:
    now = reading("2021-06-10", "2021-03-11", ("5", "Matters arising", "Slipway fees (Minute 47) It was paid."))
    (found,) = resolved([MARCH_2021, now])
    assert (found.printed.title, found.state) == ("Slipway fees", State.LINKED)
    assert found.quote == "Slipway fees (Minute 47) It was paid."


def test_a_heading_that_cuts_the_title_short_ends_with_its_line() -> None:
    text = "Minute 47 of 11 March 2021: Slipway It was paid."
    line = text.index(" It was")
    passage = Passage(text, (Piece(0, line, 2, 0), Piece(line, len(text), 2, 1)))
    held = Minute("5", "Matters arising", passage, 2, 2, ref="board/2022-06-09/minute/5")
    made = Meeting(BODY, "2022-06-09", None, None, None, None, None, None, (), (held,), 1, 3)
    (found,) = resolved([MARCH_2021, Reading("2022-06-09.pdf", Occasion(BODY), meetings=(made,))])
    assert (found.printed.title, found.state) == ("Slipway", State.LINKED)


def test_a_reference_knows_its_place() -> None:
    now = reading("2021-06-10", "2021-03-11", ("5", "Matters arising", "Minute 47: Slipway fees It was paid. Next."))
    (found,) = resolved([MARCH_2021, now])
    assert (found.source, found.file, found.page) == ("board/2021-06-10/minute/5", "2021-06-10.pdf", 2)
    assert found.quote == "Minute 47: Slipway fees It was paid."
    assert found.target_file == "2021-03-11.pdf"


@pytest.mark.skipif(not PACKS.is_dir(), reason="the packs of this board are not here")
def test_references_of_a_real_board_lead_to_their_meeting_or_out_of_the_archive(tmp_path: Path) -> None:
    readings = []
    for path in sorted(PACKS.glob("*.pdf")):
        with pdfium.PdfDocument(path) as whole, pdfium.PdfDocument.new() as front:
            front.import_pages(whole, list(range(MINUTES_END)))
            front.save(tmp_path / path.name)
        readings.append(read(read_pack(tmp_path / path.name, path.name)))
    found = [(r.source.partition("/")[2], r.printed.number, r.target_date, r.state) for r in resolved(readings)]
    # the meetings whose minutes were confirmed; none of the three packs has those minutes
    assert found == [
        ("2018-06-15/minute/5", "55", "2018-03-23", State.NOT_IN_ARCHIVE),
        ("2019-06-14/minute/5", "47", "2019-03-22", State.NOT_IN_ARCHIVE),
        ("2019-06-14/minute/5", "48", "2019-03-22", State.NOT_IN_ARCHIVE),
    ]
