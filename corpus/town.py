"""The town council: three packs, one of them found as a scan only, and a set of minutes by itself."""

from corpus.board import (
    AgendaItem,
    Attendee,
    Clause,
    Heading,
    Minutes,
    Numbered,
    Pack,
    Para,
    Report,
    Section,
    Task,
    answers,
    defers,
    minute,
    names,
    raises,
    resolved,
)
from corpus.names import TOLLAND, TOWN

HALL = "the Corn Hall, Pellbrook"
TO_WATER = (
    "Members heard that the standpipe at the Mill Lane allotments had run dry twice in the summer. The Clerk would "
    "write to Wendvale Water asking for the pressure to be tested before the spring."
)

TO_BINS = (
    "Complaints about dogs on the playing field were growing. The Deputy Clerk would find out what two more bins "
    "would cost and who would empty them."
)
TO_WALL = (
    "A length of the churchyard wall had fallen outwards across the footpath. The Clerk would ask the diocese whose "
    "wall it was and have the path fenced meanwhile."
)
TO_RENTS = (
    "Two plot holders had asked to pay by the month. The Clerk would draw up a form and send it out with the new "
    "tenancy agreements."
)
MEMBERS = (
    Attendee("Cllr Agnes Holroyd", initials="AH"),
    Attendee("Cllr Bernard Quayle", initials="BQ"),
    Attendee("Cllr Ruth Ainscow", initials="RA"),
    Attendee("Cllr Lois Penhallow", initials="LP"),
    Attendee("Cllr Edwin Garside", initials="EG"),
)
OFFICERS = (
    Attendee("Miriam Tolland", "Town Clerk", initials="MT"),
    Attendee("Desmond Pike", "Deputy Clerk", initials="DP"),
)
MAYOR = Attendee("Cllr Samir Haddad", initials="SH", chair=True)

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

MAY_2022 = Minutes(
    body=TOWN,
    date="2022-05-17",
    place=HALL,
    start="19:00",
    end="20:35",
    previous="2022-03-08",
    following="2022-07-12",
    chair="Cllr Samir Haddad",
    chair_marked=False,
    series="1",
    attendance=(
        ("present", "Present", (MAYOR, *MEMBERS)),
        ("officers", "Officers", OFFICERS),
        ("apologies", "Apologies", (Attendee("Cllr Tobit Wray"),)),
    ),
    minutes=(
        minute(
            "Election of Mayor",
            "Cllr Holroyd, the retiring Mayor, thanked members and officers for their kindness.",
            resolved(
                "That Cllr Samir Haddad be elected Mayor and Chairman of the Council for 2022/23",
                moved_by="Cllr Holroyd",
                seconded_by="Cllr Garside",
                result="CARRIED",
            ),
            "Cllr Samir Haddad in the Chair",
        ),
        minute("Apologies for absence", "An apology was received from Cllr Wray, who was abroad."),
        minute(
            "Minutes of the previous meeting",
            "The minutes of the meeting held on 8 March 2022 were approved and signed by the Chairman.",
        ),
        minute(
            "Matters arising",
            Heading("Minute 3.4 of 9 November 2021: Allotments", ("3.4",), names("standpipe")),
            Para(
                "Wendvale Water had tested the pressure at the Mill Lane standpipe in April and had found a valve "
                "half shut. It ran well now.",
                answers("standpipe"),
            ),
            Heading("Minute 3.5 of 9 November 2021: Bus shelter", ("3.5",), names("canal-street-shelter")),
            "The three quotations were before the Council under the next item.",
        ),
        minute(
            "Shelter for passengers at the Old Wharf stop",
            "Quotations had been obtained from three firms. The dearest was of oak and the cheapest had no seat.",
            resolved(
                "That the quotation of Oxcombe Joinery for \u00a34,850 be accepted",
                moved_by="Cllr Quayle",
                seconded_by="Cllr Penhallow",
                result="CARRIED unanimously",
            ),
            steps=answers("canal-street-shelter"),
        ),
        minute(
            "Christmas lights",
            "The lights had been condemned by the electrician who took them down. Members wished to see what could "
            "be hired before deciding.",
            resolved(
                Clause(
                    "That the hire of Christmas lights be deferred to the September meeting",
                    raises("christmas-lights") + defers("christmas-lights"),
                ),
                moved_by="Cllr Ainscow",
                seconded_by="Cllr Quayle",
                result="CARRIED",
            ),
        ),
        minute("Playing field", Para(TO_BINS, raises("dog-bins")), Task("DP", TO_BINS)),
        minute("Date of next meeting", "The next meeting will be held on Tuesday 12 July 2022 at 7.00 pm."),
    ),
)

JULY_2022_PACK = Pack(
    file="packs/pellbrook-2022-07-12.pdf",
    style="town",
    body=TOWN,
    date="2022-07-12",
    time="19:00",
    venue=HALL,
    agenda=(
        AgendaItem("Apologies for absence"),
        AgendaItem("Declarations of interest"),
        AgendaItem("Minutes of the previous meeting", note="To approve the minutes of 17 May 2022.", paper=MAY_2022),
        AgendaItem(
            "Market tolls",
            note="To consider a report of the Clerk.",
            paper=Report(
                "MARKET TOLLS",
                (
                    Section("Background"),
                    Numbered(
                        "The Council lets twenty-two pitches in the market place on Thursdays. The toll has been "
                        "\u00a314 since 2015, and it has not covered the cost of sweeping since 2019."
                    ),
                    Numbered(
                        "Four traders have left in the past year. Those who stay say that footfall and not the toll "
                        "is what troubles them; the post office has moved into the supermarket."
                    ),
                    Section("Choices"),
                    Numbered(
                        "A toll of \u00a317 would cover the sweeping if no more than two traders left. A first month "
                        "free for newcomers would cost some \u00a3300 a year."
                    ),
                ),
                ("That the toll be raised to \u00a317 from October", "That newcomers pay nothing in their first month"),
                (TOLLAND,),
            ),
        ),
        AgendaItem("Licensing of pavement tables"),
        AgendaItem("Date of next meeting"),
    ),
)

SEPTEMBER_2022 = Minutes(
    body=TOWN,
    date="2022-09-13",
    place=HALL,
    start="19:00",
    end="21:05",
    previous="2022-07-12",
    following="2022-11-08",
    chair="Cllr Samir Haddad",
    series="3",
    attendance=(
        ("present", "Present", (MAYOR, *MEMBERS[1:])),
        ("officers", "Officers", OFFICERS[:1]),
        ("apologies", "Apologies", MEMBERS[:1]),
    ),
    minutes=(
        minute("Apologies for absence", "An apology was received from Cllr Holroyd."),
        minute("Declarations of interest", "Cllr Penhallow declared that she rented an allotment."),
        minute(
            "Minutes of the previous meeting",
            "The minutes of the meeting held on 12 July 2022 were approved and signed by the Chairman.",
        ),
        minute(
            "Illuminations",
            "Samples had been lit in the Corn Hall before the meeting. Members favoured the warm white strings.",
            resolved(
                "That Christmas lights be hired from Festoon and Finch for three winters at \u00a32,200 a year",
                moved_by="Cllr Ainscow",
                seconded_by="Cllr Garside",
                result="CARRIED",
            ),
            steps=answers("christmas-lights"),
        ),
        minute(
            "Allotment rents",
            Para(TO_RENTS, raises("allotment-rents")),
            Task("MT", TO_RENTS),
            resolved(
                "That the rent of a full plot be \u00a342 from April 2023",
                moved_by="Cllr Quayle",
                seconded_by="Cllr Ainscow",
                result="CARRIED",
            ),
        ),
        minute("Churchyard wall", Para(TO_WALL, raises("churchyard-wall")), Task("MT", TO_WALL)),
        minute("Date of next meeting", "The next meeting will be held on Tuesday 8 November 2022 at 7.00 pm."),
    ),
)

NOVEMBER_2022_PACK = Pack(
    file="packs/pellbrook-2022-11-08-scan.pdf",
    style="town",
    body=TOWN,
    date="2022-11-08",
    time="19:00",
    venue=HALL,
    scan=True,
    agenda=(
        AgendaItem("Apologies for absence"),
        AgendaItem("Declarations of interest"),
        AgendaItem(
            "Minutes of the previous meeting", note="To approve the minutes of 13 September 2022.", paper=SEPTEMBER_2022
        ),
        AgendaItem("Churchyard wall", note="To hear what the diocese has answered."),
        AgendaItem("Remembrance Sunday"),
        AgendaItem("Date of next meeting"),
    ),
)

JANUARY_2023 = Minutes(
    body=TOWN,
    date="2023-01-10",
    place=HALL,
    start="19:00",
    end="20:20",
    previous="2022-11-08",
    following="2023-03-14",
    chair="Cllr Samir Haddad",
    series="5",
    attendance=(
        ("present", "Present", (MAYOR, *MEMBERS[:4])),
        ("officers", "Officers", OFFICERS),
        ("apologies", "Apologies", MEMBERS[4:]),
    ),
    minutes=(
        minute("Apologies for absence", "An apology was received from Cllr Garside."),
        minute("Declarations of interest", "There were none."),
        minute(
            "Minutes of the previous meeting",
            "The minutes of the meeting held on 8 November 2022 were approved and signed by the Chairman.",
        ),
        minute(
            "Matters arising",
            Heading("Minute 3.5 of 13 September 2022: Allotment rents", ("3.5",), names("allotment-rents")),
            "The forms had gone out and nine plot holders had sent them back.",
            Heading("Minute 4.6 of 8 November 2022: Mill race", ("4.6",), names("mill-race")),
            "The sluice had been freed by the fire brigade on Boxing Day.",
        ),
        minute(
            "Dog waste on the playing field",
            "The Deputy Clerk reported that two bins would cost \u00a3396 and that the Borough Council would empty "
            "them each Monday for \u00a34 a time.",
            resolved(
                "That two bins be bought and set beside the pavilion and the lower gate",
                moved_by="Cllr Penhallow",
                seconded_by="Cllr Holroyd",
                result="CARRIED",
            ),
            steps=answers("dog-bins"),
        ),
        minute(
            "Precept for 2023/24",
            "The Clerk set out three budgets. Fuel for the Corn Hall had doubled in price.",
            resolved(
                "That a precept of \u00a3118,400 be asked of Tarnhope Borough Council",
                moved_by="Cllr Quayle",
                seconded_by="Cllr Ainscow",
                result="CARRIED by four votes to one",
            ),
        ),
        minute("Date of next meeting", "The next meeting will be held on Tuesday 14 March 2023 at 7.00 pm."),
    ),
)

JANUARY_2023_MINUTES = Pack(
    file="packs/pellbrook-2023-01-10-minutes.pdf", style="town", body=TOWN, date="2023-01-10", minutes=JANUARY_2023
)

PACKS = (JANUARY_2022_PACK, JULY_2022_PACK, NOVEMBER_2022_PACK, JANUARY_2023_MINUTES)
