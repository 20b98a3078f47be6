"""Reports of meetings, as commissions call their minutes, and papers that speak of one."""

from __future__ import annotations

import pytest
from paper import page

from minesearch.segment.proceedings import is_proceedings, told_by

TEXT = "\n".join(f"{number}.   The Commission spoke of the matter." for number in range(1, 12))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            "REPORT OF THE FIFTH SESSION OF THE\nNORTH BAY COMMISSION\nSaltby, Norland, 16–18 May 2011",
            True,
            id="place and days on one line",
        ),
        pytest.param(
            "Report of the Fifth Annual Meeting of the Commission\n4-7 May 2009\nSaltby, Norland", True, id="days alone"
        ),
        pytest.param(
            "Report of the Second Meeting of the Board\nSaltby, Republic of Norland\nfrom 4 to 7 May 2009",
            True,
            id="days below the place",
        ),
        pytest.param(
            "Report of the Harbour Engineer\nFor the session of the Board that is to be held on 4 May 2009.",
            False,
            id="a paper for a meeting",
        ),
        pytest.param(
            "Report of the last meeting of the pilots\nIt was held in the loft over the old net house on 4 May 2009.",
            False,
            id="a sentence",
        ),
    ],
)
def test_heads_of_reports_of_meetings(head: str, expected: bool) -> None:
    assert is_proceedings(page(f"{head}\n\n{TEXT}")) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Commission AGREED to meet in May.", True),
        ("The Commission REQUESTED the Secretariat to write to the Members.", True),
        ("The Commission also elected Dr Bell as Chair.", True),
        ("The Commission requested time to read it.", False),
        ("The Commission NOTED that boats were few.", False),
        ("Some Members AGREED with the proposal.", False),
    ],
)
def test_sentences_that_tell_a_decision(sentence: str, expected: bool) -> None:
    assert (told_by("North Bay Commission").match(sentence) is not None) is expected
