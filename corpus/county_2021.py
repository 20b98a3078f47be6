"""The Board's municipal year 2021/22: the annual meeting of June 2021 and the packs of October and February."""

from corpus.board import (
    AgendaItem,
    Agreed,
    Attendee,
    Bullet,
    Clause,
    Heading,
    Log,
    LogRow,
    Minutes,
    Numbered,
    Pack,
    Point,
    Report,
    Section,
    Slide,
    Slides,
    defers,
    marked,
    minute,
    names,
    raises,
    resolved,
)
from corpus.names import (
    ASHLOW,
    BOARD,
    COUNTY,
    EASTMERE,
    FENWOLD,
    FIRE,
    HARBOURLIGHT,
    KESTREL,
    OPCC,
    POLICE,
    PROBATION,
    TARNHOPE,
    VARGA,
)

JUNE_2021 = Minutes(
    body=BOARD,
    date="2021-06-11",
    place="County Hall, Brackenford",
    start="10:00",
    end="11:45",
    previous="2021-03-12",
    following="2021-10-08",
    chair="Mr. D. W. Pargeter CC",
    attendance=(
        (
            "present",
            "PRESENT",
            (
                Attendee("Mr. D. W. Pargeter CC", COUNTY, chair=True),
                Attendee("Cllr. Hesper Dunmow", ASHLOW),
                Attendee("Cllr. Ivor Threlfall", TARNHOPE),
                Attendee("Cllr. Yusuf Ebrahimi", f"Community Safety Partnership Chair - {EASTMERE}"),
                Attendee("Superintendent Leonie Varga", POLICE),
                Attendee("Giles Ormerod", FIRE),
                Attendee("Oswin Blakemore", OPCC),
                Attendee("Joan Threlfall", PROBATION),
            ),
        ),
        (
            "officers",
            "Officers",
            (
                Attendee("Priya Nandakumar", COUNTY),
                Attendee("Wendell Achterberg", COUNTY),
                Attendee("Dr. Fenella Crosswell", COUNTY),
                Attendee("Callum Strachan-Reid", KESTREL),
            ),
        ),
        (
            "others",
            "Also in attendance",
            (Attendee("Inspector Tobias Quill", POLICE), Attendee("Tamsin Rooke", HARBOURLIGHT)),
        ),
        (
            "apologies",
            "Apologies",
            (Attendee("Cllr. Maud Kitteridge", FENWOLD), Attendee("Bettina Okafor", PROBATION)),
        ),
    ),
    minutes=(
        minute(
            "Election of Chairman",
            Agreed(Clause("that Mr. D. W. Pargeter CC be elected Chairman of the Board for 2021/22")),
            "Mr. D. W. Pargeter CC in the Chair",
        ),
        minute(
            "Election of Deputy Chairman",
            "Nominations were invited for the office of Deputy Chairman. None was received, two of the district "
            "councils having yet to confirm their representatives for the coming year.",
            resolved(
                Clause(
                    "That the election of a Deputy Chairman be deferred until the October meeting of the Board",
                    raises("deputy-chairman") + defers("deputy-chairman"),
                )
            ),
        ),
        minute("Introductions", "The Chairman welcomed everyone to the meeting and introductions were made."),
        minute(
            "Minutes of previous meeting",
            "The minutes of the meeting held on 12 March 2021 were taken as read and confirmed as a correct record.",
        ),
        minute(
            "Matters arising",
            Heading("Minute 47: Doorstep Crime", ("47",), names("doorstep-sticker")),
            "It was reported that the stickers asking cold callers to stay away had been printed and that parish "
            "clerks in Fenwold would have a supply of them by the end of the month.",
        ),
        minute(
            "Declarations of interest",
            "The Chairman invited members who wished to do so to declare any interest in respect of items on the "
            "agenda for the meeting.",
            "No declarations were made.",
        ),
        minute(
            "Vehicle Crime",
            "The Board considered a report of Inspector Tobias Quill, Brackenshire Police, which described a rise in "
            f"the theft of parts from parked cars. {marked('8')}",
            "Arising from discussions the following points were noted:",
            Point(
                "Forty-one catalytic converters had been cut from cars in the first five months of the year, most of "
                "them in the station car parks at Brackenford and Pellbrook. The metals in them fetched more at scrap "
                "yards than they had a year earlier."
            ),
            Point(
                "Older hybrid cars were preferred by thieves because their exhausts were cleaner. An etched serial "
                "number did not stop a theft but made the part much harder to sell."
            ),
            Point(
                "Members asked that motorists be told about marking kits, which garages in Ashlow were fitting "
                "without charge on two Saturdays in July."
            ),
            resolved(
                "That the contents of the report be noted",
                Clause(
                    "That officers be requested to publicise the marking of catalytic converters to residents through "
                    "the County Council\u2019s magazine and social media",
                    raises("converters"),
                ),
            ),
            paper="8",
            by=("Inspector Tobias Quill",),
        ),
        minute(
            "Community Safety Annual Report 2020/21",
            "The Board considered a report of Priya Nandakumar, Community Safety Manager, Brackenshire County Council, "
            f"which looked back over the year ending in March 2021. {marked('9')}",
            "Arising from discussions the following points were noted:",
            Point(
                "Recorded crime had fallen by eleven per cent, but the year had been like no other and comparison with "
                "earlier ones was of little use. Complaints of noise had doubled."
            ),
            Point(
                "Reports of nuisance motorcycles were made to three different agencies and it was not known how many "
                "were the same incident told three times."
            ),
            resolved("That the Community Safety Annual Report 2020/21 be noted"),
            paper="9",
            by=("Priya Nandakumar",),
        ),
        minute(
            "Domestic Abuse Services",
            "The Board received a presentation from Tamsin Rooke, Director of Services, Harbourlight, on the helpline "
            "and the refuges that the charity ran for the county. A copy of the presentation slides, marked "
            "\u2018Agenda Item 10\u2019, is filed with these minutes.",
            "As part of the presentation the following points were highlighted:",
            Point(
                "Calls to the helpline had risen by a third during the spring of 2020 and had not since fallen back. "
                "One caller in six had been in touch before."
            ),
            Point(
                "Nine families had been moved out of the county because the refuge at Brackenford had no rooms with "
                "step-free access."
            ),
            resolved(
                "That the contents of the presentation be noted",
                Clause(
                    "That a report on repeat victims of domestic abuse be brought to the February 2022 meeting of the "
                    "Board",
                    raises("repeat-victims"),
                ),
            ),
            paper="10",
            by=("Tamsin Rooke",),
        ),
        minute(
            "Dates of future meetings",
            resolved("That future meetings of the Board take place at 10.00 am on 8 October 2021 and 11 February 2022"),
        ),
    ),
)

OCTOBER_2021_PACK = Pack(
    file="packs/csb-2021-10-08.pdf",
    style="board",
    body=BOARD,
    date="2021-10-08",
    time="10:00",
    venue="Lockhart Room, County Hall, Brackenford",
    agenda=(
        AgendaItem("Introductions"),
        AgendaItem(
            "Election of Deputy Chairman for 2021/22",
            note="This item was deferred from the previous meeting as no nominations had been received.",
        ),
        AgendaItem("Minutes of previous meeting", paper=JUNE_2021),
        AgendaItem("Matters arising"),
        AgendaItem(
            "Action Log",
            paper=Log(
                "Brackenshire Community Safety Board Action Log",
                (
                    LogRow(
                        ("12.3.21",),
                        "Supply of \u2018no cold callers\u2019 stickers for every parish clerk in the county.",
                        "Wendell Achterberg",
                        "Stickers have been delivered to all but four parishes in Fenwold.",
                        "Amber",
                        ("doorstep-sticker",),
                    ),
                    LogRow(
                        ("11.6.21",),
                        "Publicise the marking of catalytic converters in the County Council\u2019s magazine and on "
                        "social media.",
                        "Priya Nandakumar",
                        "An article is planned for the winter edition. The magazine comes out twice a year and the "
                        "summer edition had gone to print before the request was made. In the meantime the "
                        "press office has put out three messages, the last of which was read by 9,400 people.",
                        "Amber",
                        ("converters",),
                    ),
                    LogRow(
                        ("11.6.21",),
                        "Report on repeat victims of domestic abuse for the February 2022 meeting.",
                        "Tamsin Rooke, Harbourlight",
                        "On the forward plan for 11 February 2022.",
                        "Amber",
                        ("repeat-victims",),
                    ),
                ),
            ),
        ),
        AgendaItem("Declarations of interest"),
        AgendaItem(
            "Knife Crime and Surrender Bins",
            note="Superintendent Leonie Varga, Brackenshire Police, will present this report.",
            paper=Report(
                "BCSB UPDATE: KNIFE CRIME AND SURRENDER BINS",
                (
                    Section("Purpose of report"),
                    Numbered(
                        "This report tells the Brackenshire Community Safety Board (BCSB) what the amnesty of May "
                        "2021 achieved and what Brackenshire Police proposes to do with the six surrender bins that "
                        "were bought for it."
                    ),
                    Section("Background"),
                    Numbered(
                        "Offences with a blade are rare in the county: there were 63 in the twelve months to June "
                        "2021, against 58 in the twelve months before. Two thirds of them happened in Brackenford, and "
                        "in more than half the knife came from a kitchen drawer."
                    ),
                    Numbered(
                        "Every secondary school was offered an assembly led by a youth worker and a paramedic. "
                        "Fourteen of the nineteen accepted. Head teachers have asked for something that can be used "
                        "with parents as well."
                    ),
                    Numbered(
                        "The bins stood for three weeks outside police stations, at the Wend Valley leisure centre and "
                        "beside the bus station. They took in 212 blades, among them eleven swords and an "
                        "agricultural sickle."
                    ),
                    Section("Next steps"),
                    Numbered(
                        "It is proposed to keep two of the bins in place throughout the year, and to move the others "
                        "between market towns with help from volunteers. Emptying them costs \u00a340 a time."
                    ),
                    Bullet("Brackenford bus station and Pellbrook fire station would have a bin all year."),
                    Bullet("The other four would spend a month in each town, beginning with Ashlow."),
                    Numbered(
                        "A youth worker would visit each town in the month of its bin. The Police and Crime "
                        "Commissioner has set aside \u00a36,000 for this."
                    ),
                ),
                (
                    "That the Board notes the contents of the report",
                    "That the Board supports a permanent place for two surrender bins",
                ),
                (VARGA,),
            ),
        ),
        AgendaItem(
            "Flooding and Community Resilience",
            note="Giles Ormerod, Brackenshire Fire and Rescue Service, will give a presentation.",
            paper=Slides(
                (
                    Slide(
                        "Flooding and Community Resilience",
                        ("Giles Ormerod, Area Manager", "Brackenshire Fire and Rescue Service", "October 2021"),
                    ),
                    Slide(
                        "What happened on 19 August",
                        (
                            "62 mm of rain at Eastmere in four hours",
                            "The Wend rose 1.8 metres at Pellbrook bridge",
                            "114 homes and 23 shops took in water",
                            "Two crews and a boat came from the neighbouring county",
                        ),
                    ),
                    Slide(
                        "What we learned",
                        (
                            "Neighbours reached people an hour before we did",
                            "Nobody held a list of who would need help",
                            "Sandbags were in the wrong place",
                        ),
                    ),
                )
            ),
        ),
        AgendaItem("Other business"),
        AgendaItem(
            "Date of the next meeting",
            note="The next meeting of the Board is scheduled to take place on 11 February 2022 at 10.00 am.",
        ),
    ),
)

PACKS = (OCTOBER_2021_PACK,)
