"""Whatever stands on the pages, reading ends, says where each page went, and takes no longer than its length asks."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from paper import page, pages

from minesearch import patterns
from minesearch.dates import find_dates, find_times
from minesearch.model.meeting import Reading
from minesearch.model.segment import Kind
from minesearch.model.source import Line, Pack, Page, PageState, Passage, Table, Word
from minesearch.segment.attendance import apologies_in, listed
from minesearch.segment.masthead import next_meeting, previous_minutes
from minesearch.segment.name_lists import split_names
from minesearch.segment.names import post_and_name, read_name
from minesearch.segment.numbering import breaks
from minesearch.segment.presiding import mark_chair
from minesearch.segment.reader import read, segments
from minesearch.segment.resolutions import tidy
from minesearch.segment.said import minute_references, presenters
from minesearch.segment.section import body_lines
from minesearch.store.catalogue_rows import reading_rows
from minesearch.text import clean

# -- any lines at all ------------------------------------------------------------------------------------------------

MARKS = [
    *(
        "RESOLVED:",
        "RESOLVED that",
        "it was AGREED that",
        "AGREED:",
        "Moved by A. Bell",
        "CARRIED",
        "R2011-04 A. Bell:",
    ),
    *("PRESENT", "Present: A. Bell, C. Dunn", "Apologies", "In attendance", "Apologies were received from A. Bell."),
    *("Minutes of a meeting of the Harbour Board held on 6 May 2011", "MINUTES", "Agenda", "Action Log", "Appendix A"),
    *("Recommendations", "Officer to contact", "Agenda Item 4", "(Item 4)", "(Pages 3 - 8)", "Action: AB to write"),
    *(
        "Friday, 31 June 2011",
        "6 May 2011",
        "10.00 am - 12.15 pm",
        "Minute 47",
        "Date of next meeting",
        "Chairman .....",
    ),
    *("1.", "2.", "3", "5.1", "11.21.06a", "FGB 40/2011", "(a)", "b)", "(iv)", "•", "12", "2011", "R2011-04"),
    *("the quay leaks", "and", "dues;", "commu-", "nity", "£3.5m", "a.bell@harbour.example", "A", "–", "(", ")", "“"),
]
SAID = st.lists(st.sampled_from(MARKS), min_size=1, max_size=4).map("  ".join)
NOISE = st.text(alphabet="aA1.,:;()-–•’ \u00ad\u200b£é[]|+*/~", max_size=25)
ROW = st.tuples(st.integers(0, 30), st.booleans(), SAID | SAID | NOISE)
BORDER = "+------------+--------------------+-------------+"


def drawn_row(row: tuple[int, bool, str]) -> str:
    indent, bold, text = row
    return " " * indent + (f"**{text}**" if bold else text)


def drawn_table(rows: list[tuple[str, str, str]]) -> str:
    cells = ["|".join(["", f"{a[:12]:12}", f"{b[:20]:20}", f"{c[:13]:13}", ""]) for a, b, c in rows]
    return "\n".join([BORDER, *(f"{row}\n{BORDER}" for row in cells)])


CELL = st.sampled_from(["No", "Action", "Owner", "Status", "1", "2.", "", "Mend the quay", "6.5.11", "Ann Bell", "Red"])
TABLE = st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=4).map(drawn_table)
PAGE = st.lists(ROW.map(drawn_row) | TABLE | st.just(""), max_size=14).map("\n".join)


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Packs of a few pages; some are landscape, some have no printed number, some could not be read."""
    made: list[Page] = []
    for number, drawing in enumerate(draw(st.lists(PAGE, min_size=1, max_size=4)), 1):
        drawn = page(drawing, number)
        state = draw(st.sampled_from([drawn.state, drawn.state, drawn.state, PageState.OCR, PageState.IMAGE]))
        label = draw(st.sampled_from([str(number), None]))
        width = draw(st.sampled_from([595.0, 595.0, 1200.0]))
        made.append(replace(drawn, state=state, label=label, width=width))
    return Pack("pack.pdf", "0" * 64, tuple(made))


def refs_of(reading: Reading) -> list[str]:
    minutes = [minute for meeting in reading.meetings for minute in meeting.minutes]
    return [
        *(item.ref for item in reading.agenda),
        *(meeting.ref for meeting in reading.meetings),
        *(minute.ref for minute in minutes),
        *(resolution.ref for minute in minutes for resolution in minute.resolutions),
        *(row.ref for minute in minutes for row in minute.actions),
        *(row.ref for row in reading.actions),
        *(report.ref for report in reading.reports),
        *(paragraph.ref for report in reading.reports for paragraph in report.paragraphs),
    ]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(packs())
def test_any_pages_are_read(pack: Pack) -> None:
    reading = read(pack)
    parts = [number for part in reading.parts for number in range(part.page, part.page_end + 1)]
    assert parts == [drawn.number for drawn in pack.pages]  # every page in one part, in order
    refs = refs_of(reading)
    assert len(set(refs)) == len(refs)
    assert all(refs)
    assert refs_of(read(pack)) == refs
    printed = {(line.page, line.index): line.text for drawn in pack.pages for line in drawn.lines}
    for segment in segments(reading, pack):
        for piece in segment.passage.pieces:
            assert 0 <= piece.start <= piece.end <= len(segment.passage.text)
            assert (piece.page, piece.line) in printed
    assert all(1 <= doubt.page <= len(pack.pages) for doubt in reading.doubts)


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", clean(text).casefold()))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(packs())
def test_no_words_are_lost(pack: Pack) -> None:
    """Each line is in the passages that are searched, or heads or fills a row that was read from its page."""
    reading = read(pack)
    in_passages: dict[tuple[int, int], set[str]] = defaultdict(set)
    for segment in segments(reading, pack):
        if segment.kind is not Kind.ACTION:  # the trail of an action leads to its page only
            for piece in segment.passage.pieces:
                in_passages[piece.page, piece.line] |= words(segment.passage.text[piece.start : piece.end])
    rows = [row for _, row in reading_rows(reading)]
    in_rows = words(" ".join(str(cell) for row in rows for cell in row.values()) + str(reading.occasion))
    for drawn in pack.pages:
        for line in body_lines(drawn):
            head = line.cell or patterns.ATTENDANCE_HEAD.match(line.text) or patterns.STAMP.match(line.text)
            text = line.text
            for day in reversed(find_dates(text)):  # rows hold dates as ISO
                text = text[: day.start] + text[day.end :] if set(day.value.split("-")) <= in_rows else text
            lost = words(text) - in_passages[drawn.number, line.index] - in_rows - {"item", "page", "pages"}
            assert head or not lost, (line.text, lost)


@pytest.mark.parametrize("rows", [(), ((),)], ids=["no rows", "no cells"])
def test_a_frame_without_cells_is_no_table(rows: tuple[tuple[None, ...], ...]) -> None:
    """Found by the fuzzer."""
    drawn = page("Agenda\n1. Welcome", 1)
    framed = replace(drawn, tables=(Table(1, 0, 0, 100, 100, rows),))
    assert refs_of(read(Pack("pack.pdf", "0" * 64, (framed,)))) == refs_of(read(Pack("pack.pdf", "0" * 64, (drawn,))))


# -- long runs of one thing ------------------------------------------------------------------------------------------

LIMIT = 60  # seconds for all cases of a kind on a slow machine; one that blows up would take minutes
UNBROKEN = {"dots": ".", "dashes": "-", "capitals": "A", "letters": "a", "brackets": "(", "pairs": "()", "digits": "1"}
UNBROKEN |= {
    "closing": ")",
    "stops": "1.",
    "underscores": "_",
    "hyphens": "A-",
    "slashes": "A/",
    "ats": "a@",
    "soft": "\u00ad",
}
BROKEN = {
    "commas": "a, ",
    "initials": "A. ",
    "names": "Ann Bell, ",
    "ones": "1. ",
    "spaced dots": ". ",
    "labels": "(a) ",
}
BROKEN |= {"ands": "A and ", "days": "1 May ", "spans": "10.00 am - ", "moved": "moved by A ", "pages": "(Pages 1 "}
BROKEN |= {
    "agreed": "it was AGREED that ",
    "minutes": "minutes of a meeting ",
    "reports": "report of A. Bell, ",
    "title": "Mr A. ",
}

TEXTS: dict[str, Callable[[str], object]] = {
    "patterns": lambda text: [pattern.match(text) for pattern in patterns.ALL],
    "dates": lambda text: (find_dates(text), find_times(text)),
    "names": lambda text: (read_name(text), split_names(text), post_and_name(text)),
    "people": lambda text: (list(listed(text, "present", 1)), apologies_in(f"Apologies were received from {text}", 1)),
    "chair": lambda text: mark_chair([], [text]),
    "presenters": lambda text: presenters(text, [text]),
    "references": lambda text: minute_references(text, text),
    "meetings": lambda text: (
        previous_minutes([("Minutes", text)], None),
        next_meeting([("Next", text)], None, [text]),
    ),
    "closing marks": lambda text: tidy(Passage(text)),
    "numbering": lambda text: breaks([text, "1", f"{text}1", f"{text}3"]),
}

FRAMES = {
    "minutes": """
        **Minutes of a meeting of the Harbour Board held at @**
        PRESENT
        Ann Bell    @
        **1. Apologies**
        Apologies were received from @
        **2. @**
        RESOLVED: @
        a) @
        (i) @
        Action: @
        **3. Date of next meeting**
        @
        10.00 am - @
    """,
    "report": """
        [[Agenda Item 4]]
        **HARBOUR BOARD**
        6 MAY 2011
        **REPORT OF @**
        1. @
        Recommendations
        2. @
        (a) @
        Officer to contact
        @
        Ann Bell, @
        Appendix A @
    """,
    "agenda": """
        **HARBOUR BOARD**
        Friday, 6 May 2011 at @
        **Agenda**
        1. Apologies
        2. @ (Pages 3 - 4)
        @
        3. (Pages @
    """,
    "others": "@\n\n@ 6 May 2011 @",
}
LINES = {
    "one": "x",
    "same number": "1. x",
    "rising": "",
    "labels": "(a) x",
    "bullets": "• x",
    "names": "A. Bell  Board",
}


def long_pages(frame: str, text: str) -> Pack:
    return Pack("pack.pdf", "0" * 64, pages(FRAMES[frame].replace("@", text)))


def many_lines(line: str) -> Pack:
    rows = "\n".join(line or f"{n % 300 + 1}. x" for n in range(600))
    return Pack("pack.pdf", "0" * 64, pages(f"**MINUTES**\n**PRESENT**\n{rows}", f"**Agenda**\n{rows}"))


def runs(length: int) -> dict[str, str]:
    """So many characters without a gap, and a tenth as many words."""
    unbroken = {name: unit * (length // len(unit)) for name, unit in UNBROKEN.items()}
    return unbroken | {name: (unit * (length // 10)).strip() for name, unit in BROKEN.items()}


def run(group: str) -> None:
    """Each case of a group, named before it begins."""
    if group == "lines":
        for name, line in LINES.items():
            print(name, flush=True)
            read(many_lines(line))
    for name, text in runs(1000).items() if group in FRAMES else ():
        print(name, flush=True)
        read(long_pages(group, text))
    for name, text in (runs(10_000) | {"commas": "a, " * 5000}).items() if group in TEXTS else ():
        print(name, flush=True)
        TEXTS[group](text)


@pytest.mark.parametrize("groups", [tuple(TEXTS), tuple(FRAMES), ("lines",)], ids=["texts", "pages", "lines"])
def test_no_run_of_anything_blows_up(groups: tuple[str, ...]) -> None:
    command = [sys.executable, __file__, *groups]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT)
    except subprocess.TimeoutExpired as late:
        pytest.fail(f"did not end: {(late.stdout or b'').decode().splitlines()[-1:]}")
    assert done.returncode == 0, f"{done.stdout.splitlines()[-1:]} {done.stderr}"


# -- small things that once made reading fail ------------------------------------------------------------------------


def test_a_number_longer_than_any_number_is_text() -> None:
    digits = "1" * 5000  # Python refuses to make a number of more than 4300 digits
    assert read(long_pages("agenda", digits)).parts


def test_a_word_may_be_empty_of_letters() -> None:
    marks = Line(1, 0, (Word("\u00ad", 60, 72, 62, 81), Word("\u200b", 66, 72, 66, 81)))
    pack = Pack("pack.pdf", "0" * 64, (Page(1, 595, 842, (marks,)),))
    assert [(part.page, part.page_end) for part in read(pack).parts] == [(1, 1)]


if __name__ == "__main__":
    for each in sys.argv[1:]:
        print(f"-- {each}", flush=True)
        run(each)
