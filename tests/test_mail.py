"""What came in by mail and is laid before a meeting, told apart from the reports to it."""

from __future__ import annotations

import pytest
from paper import lines

from minesearch.segment.mail import is_mail

LETTER = """
    Saltby Quay Club
    4 May 2031

    Harbour Board

    Dear Mr Hill

    Thank you for your letter on the moorings.

    Yours sincerely,
    """
ADVICE = """
    TOWN OF WYRE
    4 May 2031
    Via Email
    Re: Tolls on the bridge

    Please be advised that the Council of Wyre adopted the resolution below.

    Respectfully,
    """
RESOLUTION = """
    TOWN OF WYRE
    Monday, 4 May 2031

    WHEREAS the bridge is old;
    AND WHEREAS the tolls have doubled;
    THEREFORE BE IT RESOLVED THAT the tolls be lowered.
    """
LIST = """
    TOWNSHIP OF WYRE
    4 May 2031

    1. Minutes from the Saltby Port Board held in April.
    2. Resolution from the Town of Saltby regarding tolls.
    3. Ice on the river.
    """
REPORT = """
    REPORT TO COUNCIL
    Date: 4 May 2031
    From: Ann Bell
    Re: Tolls

    Dear Council
    Please be advised that the tolls have doubled.

    Respectfully,
    Ann Bell
    """
PAPER = """
    Report of the Harbour Master
    4 May 2031

    1. Minutes from 1998 show that dues were lower.
    2. The dues were raised in May.
    3. Whereas the quay was mended, the crane was not.
    """
MEMO = """
    HARBOUR BOARD
    4 May 2031
    Dredging

    The silt has risen. We thank the pilots.

    Respectfully,
    Ann Bell
    """


@pytest.mark.parametrize(
    ("drawing", "mail"),
    [
        pytest.param(LETTER, True, id="a letter"),
        pytest.param(ADVICE, True, id="a council advises"),
        pytest.param(RESOLUTION, True, id="recitals and what was resolved"),
        pytest.param(LIST, True, id="a list of what came in"),
        pytest.param(REPORT, False, id="a report signed like a letter"),
        pytest.param(PAPER, False, id="numbered paragraphs of a report"),
        pytest.param(MEMO, False, id="a paper that ends with a name"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_mail_is_no_report(drawing: str, mail: bool) -> None:
    assert is_mail(lines(drawing)) is mail
