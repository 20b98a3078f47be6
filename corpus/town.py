"""The town council: three packs, one of them found as a scan only, and a set of minutes by itself."""

from corpus.board import (
    AgendaItem,
    Attendee,
    Clause,
    Minutes,
    Pack,
    Para,
    Task,
    minute,
    raises,
    resolved,
)
from corpus.names import TOWN

HALL = "the Corn Hall, Pellbrook"
TO_WATER = (
    "Members heard that the standpipe at the Mill Lane allotments had run dry twice in the summer. The Clerk would "
    "write to Wendvale Water asking for the pressure to be tested before the spring."
)

NOVEMBER_2021 = Minutes(
    body=TOWN,
    date="2021-11-09",
    place=HALL,
    start="19:00",
    end="20:50",
    previous="2021-09-14",
    following="2022-01-11",
    chair="Cllr Agnes Holroyd",
    series="3",
    attendance=(
        (
            "present",
            "Present",
            (
                Attendee("Cllr Agnes Holroyd", initials="AH", chair=True),
                Attendee("Cllr Bernard Quayle", initials="BQ"),
                Attendee("Cllr Ruth Ainscow", initials="RA"),
                Attendee("Cllr Samir Haddad", initials="SH"),
                Attendee("Cllr Lois Penhallow", initials="LP"),
            ),
        ),
        (
            "officers",
            "Officers",
            (
                Attendee("Miriam Tolland", "Town Clerk", initials="MT"),
                Attendee("Desmond Pike", "Deputy Clerk", initials="DP"),
            ),
        ),
        ("apologies", "Apologies", (Attendee("Cllr Edwin Garside", initials="EG"),)),
    ),
    minutes=(
        minute("Apologies for absence", "An apology was received from Cllr Garside, who was unwell."),
        minute("Declarations of interest", "There were none."),
        minute(
            "Minutes of the previous meeting",
            "The minutes of the meeting held on 14 September 2021 were approved and signed by the Chairman.",
        ),
        minute(
            "Allotments",
            Para(TO_WATER, raises("standpipe")),
            Task("MT", TO_WATER),
        ),
        minute(
            "Bus shelter in Canal Street",
            "The shelter had lost its roof in the gale of 31 October and passengers for the 8.15 to Brackenford were "
            "standing in the rain. A repair was thought to cost nearly as much as a new shelter.",
            resolved(
                Clause(
                    "That the Clerk obtain three quotations for a new bus shelter in Canal Street",
                    raises("canal-street-shelter"),
                ),
                moved_by="Cllr Quayle",
                seconded_by="Cllr Ainscow",
                result="CARRIED",
            ),
        ),
        minute(
            "Grants",
            "Applications had been received from the silver band, the youth theatre and the society that looks after "
            "the horse trough. The budget for the year stood at \u00a31,200.",
            resolved(
                "That \u00a3400 be granted to the Pellbrook Silver Band towards the repair of instruments",
                moved_by="Cllr Haddad",
                seconded_by="Cllr Penhallow",
                result="CARRIED",
            ),
        ),
        minute("Date of next meeting", "The next meeting will be held on Tuesday 11 January 2022 at 7.00 pm."),
    ),
)

JANUARY_2022_PACK = Pack(
    file="packs/pellbrook-2022-01-11.pdf",
    style="town",
    body=TOWN,
    date="2022-01-11",
    time="19:00",
    venue=HALL,
    agenda=(
        AgendaItem("Apologies for absence"),
        AgendaItem("Declarations of interest"),
        AgendaItem(
            "Minutes of the previous meeting", note="To approve the minutes of 9 November 2021.", paper=NOVEMBER_2021
        ),
        AgendaItem("Bus shelter in Canal Street", note="To consider the quotations received."),
        AgendaItem("Precept for 2022/23"),
        AgendaItem("Planning applications"),
        AgendaItem("Date of next meeting"),
    ),
)

PACKS = (JANUARY_2022_PACK,)
