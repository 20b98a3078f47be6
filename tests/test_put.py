"""Lettered matters set in the type of the text: items where motions stand below them, and lists of other things."""

from __future__ import annotations

import pytest
from paper import lines

from minesearch.segment.headings import find_headings

PUT = "   Moved by Bell, seconded by Dunn\n   That it be received.\n   Carried.\n\n"
MINUTES = (
    "**1. Opening**\n\nThe reeve took the chair.\n\n**2. Reports**\n\n{reports}\n"
    "**3. By-laws**\n\n{laws}\n**4. Close**\n\nThe reeve left the chair.\n"
)


@pytest.mark.parametrize(
    ("reports", "laws", "numbers"),
    [
        pytest.param(
            f"a) Report of the pilot.\n{PUT}", f"a) By-law 12, moorings\n{PUT}", ["2a", "3a"], id="stop or none"
        ),
        pytest.param(
            f"A.  Dredging of the basin\n{PUT}B.  Ice house roof\n{PUT}",
            f"A.  Moorings\n{PUT}",
            ["2A", "2B", "3A"],
            id="capitals",
        ),
        pytest.param(
            f"(a) Dredging\n   Motion No. 12-4\n{PUT}(b) Ice house\n   Motion No. 12-5\n{PUT}",
            "None.\n",
            ["2a", "2b"],
            id="numbered motions",
        ),
        pytest.param(
            f"a) Dredging\n   The pilot spoke.\n\n{PUT}b) Ice house\n   The roof leaks.\n\n",
            f"a) Moorings\n{PUT}",
            ["2a", "2b", "3a"],
            id="one that was only told of, set like the others",
        ),
        pytest.param(
            f"a) Letter from Ann Bell\nb) Letter from the pilots\n{PUT}",
            f"a) Moorings\n{PUT}b) Buoys\n{PUT}",
            ["3a", "3b"],
            id="rows of a list",
        ),
        pytest.param(
            "That the Council:\na) That the pilot be paid;\nb) That the roof be mended.\n"
            "Moved by Bell, seconded by Dunn\nCarried.\n\n",
            f"a) To adopt the law\n{PUT}b) To post it\n{PUT}",
            [],
            id="clauses",
        ),
        pytest.param(
            f"a) The pilot reported that the basin was silting up.\n{PUT}b) The roof was mended.\n{PUT}",
            "None.\n",
            [],
            id="points",
        ),
        pytest.param(
            "a) Dredging\n   RESOLVED to dredge.\n\nb) Ice\n   Proposed by Hill and RESOLVED to mend it.\n\n",
            "a) Moorings\n   RESOLVED to let them.\n\n",
            [],
            id="parts of an item with decisions in the text",
        ),
        pytest.param(
            "a) Dredging\n   Motion to hire a barge by Bell, seconded by Dunn, approved.\n\n",
            "a) Moorings\n   Motion that they be let. Dunn seconded.\n\n",
            ["2a", "3a"],
            id="the motion told in a sentence",
        ),
        pytest.param(
            "A. __Berths.__ Motion by Hill, seconded by Dunn, to let the berths of the outer\n"
            "   basin. Motion carried.\n"
            "B. __Ice.__ Motion by Dunn, seconded by Hill, to close the ice house on the\n"
            "   first of May. Motion carried.\n\n",
            f"a) Moorings\n{PUT}b) Buoys\n{PUT}",
            ["3a", "3b"],
            id="paragraphs with the motion behind their titles",
        ),
        pytest.param(f"a) Dredging\n{PUT}", "None.\n", [], id="one alone"),
        pytest.param(
            "a) Dredging\n   The pilot spoke.\n\nb) Ice house\n   The roof leaks.\n\n", "None.\n", [], id="no motions"
        ),
    ],
)
def test_lettered_matters(reports: str, laws: str, numbers: list[str]) -> None:
    headings = find_headings(lines(MINUTES.format(reports=reports, laws=laws)))
    assert [h.number for h in headings if h.number and h.number[-1:].isalpha()] == numbers
    assert [h.number for h in headings if h.number and h.number.isdigit()] == ["1", "2", "3", "4"]


def test_titles_are_taken_without_stop_and_over_a_wrapped_line() -> None:
    wide = "The long report of the pilot, with the figures of all the ships and boats, on the"
    drawing = MINUTES.format(reports=f"a) {wide}\n   silting basin.\n   \n{PUT}", laws=f"a) By-law 12.\n{PUT}")
    found = [h.title for h in find_headings(lines(drawing)) if h.number in ("2a", "3a")]
    assert found == [f"{wide} silting basin", "By-law 12"]
