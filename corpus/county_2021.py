"""The Board's municipal year 2021/22: the annual meeting of June 2021 and the packs of October and February."""

from corpus.board import (
    AgendaItem,
    Attendee,
    Bullet,
    Clause,
    Dashboard,
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
    answers,
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
    NANDAKUMAR,
    OPCC,
    POLICE,
    PROBATION,
    ROOKE,
    TARNHOPE,
    VARGA,
)
from corpus.standing import DECLARATIONS, INTRODUCTIONS, confirmed, elected, log_noted, next_meeting

JUNE_2021 = Minutes(
    body=BOARD,
    chair_marked=False,
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
        elected("Mr. D. W. Pargeter CC", "Chairman", "2021/22", "Mr. D. W. Pargeter CC in the Chair"),
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
        INTRODUCTIONS,
        confirmed("2021-03-12"),
        minute(
            "Matters arising",
            Heading("Minute 47: Doorstep Crime", ("47",), names("doorstep-sticker")),
            "It was reported that the stickers asking cold callers to stay away had been printed and that parish "
            "clerks in Fenwold would have a supply of them by the end of the month.",
        ),
        DECLARATIONS,
        minute(
            "Vehicle Crime",
            "The Board considered a report of Inspector Tobias Quill, Brackenshire Police, which described a rise in "
            f"the theft of parts from parked cars. {marked('8')}",
            "Arising from discussions the following points were noted:",
            Point(
                "Forty-one catalytic converters had been cut from cars in the first five months of the year, most of "
                "them in the station car parks at Brackenford and Pellbrook. The metals in them fetched more at "
                "scrap yards than they had a year earlier."
            ),
            Point(
                "Older hybrid cars were preferred by thieves because their exhausts were cleaner. An etched serial "
                "number did not stop a theft but made the part much harder to sell."
            ),
            Point(
                "The British Transport Police had lent a van with a camera to the station at "
                "Pellbrook for a fortnight. Nobody was caught, but nothing was stolen while it stood "
                "there, and commuters had asked for it to come back."
            ),
            Point(
                "Members asked that motorists be told about marking kits, which garages in Ashlow were fitting "
                "without charge on two Saturdays in July."
            ),
            Point(
                "Scrap yards had to ask for a name and were forbidden to pay in cash. Four yards "
                "visited in May had kept their books as they should; a fifth had no books at all and "
                "its licence was under review."
            ),
            resolved(
                "That the contents of the report be noted",
                Clause(
                    "That officers be requested to publicise the marking of catalytic converters to residents "
                    "through the County Council\u2019s magazine and social media",
                    raises("converters"),
                ),
            ),
            paper="8",
            by=("Inspector Tobias Quill",),
        ),
        minute(
            "Community Safety Annual Report 2020/21",
            "The Board considered a report of Priya Nandakumar, Community Safety Manager, Brackenshire County "
            f"Council, which looked back over the year ending in March 2021. {marked('9')}",
            "Arising from discussions the following points were noted:",
            Point(
                "Recorded crime had fallen by eleven per cent, but the year had been like no other and comparison "
                "with earlier ones was of little use. Complaints of noise had doubled."
            ),
            Point(
                "Arson had risen from 31 cases to 52. Most were wheelie bins, set alight on the same "
                "three estates in Brackenford, and the fire service had begun to lend lockable bin "
                "stores to the streets that were worst affected."
            ),
            Point(
                "Referrals to the Channel panel were few, and half of them concerned boys who had "
                "spent the winter on their own with a computer."
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
            "The Board received a presentation from Tamsin Rooke, Director of Services, Harbourlight, on the "
            "helpline and the refuges that the charity ran for the county. A copy of the presentation slides, marked "
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
            Point("Men made up one caller in nine. They rang later in the evening, and from their cars."),
            Point(
                "Harbourlight had trained 140 hairdressers, vets and dentists to notice and to ask. A "
                "vet in Fenwold had made the first referral: the bruises were the dog\u2019s."
            ),
            resolved(
                "That the contents of the presentation be noted",
                Clause(
                    "That a report on repeat victims of domestic abuse be brought to the February 2022 meeting of "
                    "the Board",
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
                        "summer edition had gone to print before the request was made. In the meantime the press "
                        "office has put out three messages, the last of which was read by 9,400 people.",
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
                        "2021, against 58 in the twelve months before. Two thirds of them happened in Brackenford, "
                        "and in more than half the knife came from a kitchen drawer."
                    ),
                    Numbered(
                        "Every secondary school was offered an assembly led by a youth worker and a paramedic. "
                        "Fourteen of the nineteen accepted. Head teachers have asked for something that can be used "
                        "with parents as well."
                    ),
                    Numbered(
                        "A survey of 1,120 pupils found that one in thirty had carried something sharp in the "
                        "past year and that one in eight believed that half of their schoolfellows did. The "
                        "gap between the two is the best argument that the youth workers have: most of those "
                        "who carry a knife do so because they think that everybody else does."
                    ),
                    Numbered(
                        "Retailers were tested by volunteers aged seventeen. Of 44 shops visited, nine sold a "
                        "kitchen knife without asking for proof of age. All nine were visited again in "
                        "August, after the manager had been spoken to, and two sold once more. These have "
                        "been referred to Trading Standards."
                    ),
                    Numbered(
                        "The bins stood for three weeks outside police stations, at the Wend Valley leisure centre "
                        "and beside the bus station. They took in 212 blades, among them eleven swords and an "
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
                    Section("Other ways that were considered"),
                    Numbered(
                        "Metal detecting arches at the gates of schools were considered and rejected. Head "
                        "teachers thought that they would frighten more children than they would protect, and "
                        "the cost of staffing them would be several times that of the youth workers."
                    ),
                    Numbered(
                        "Lockable knife drawers for families who worry about one of their members have been "
                        "tried in two other counties with promising results. Forty sets have been bought, at "
                        "\u00a318 each, and are being given out by social workers and by the domestic abuse "
                        "helpline."
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


OCTOBER_2021 = Minutes(
    body=BOARD,
    date="2021-10-08",
    place="County Hall, Brackenford",
    start="10:00",
    end="11:50",
    previous="2021-06-11",
    following="2022-02-11",
    chair="Mr. D. W. Pargeter CC",
    first=11,
    attendance=(
        (
            "present",
            "PRESENT",
            (
                Attendee("Mr. D. W. Pargeter CC", COUNTY, chair=True),
                Attendee("Cllr. Hesper Dunmow", ASHLOW),
                Attendee("Cllr. Ivor Threlfall", TARNHOPE),
                Attendee("Cllr. Maud Kitteridge MBE", FENWOLD),
                Attendee("Superintendent Leonie Varga", POLICE),
                Attendee("Giles Ormerod", FIRE),
                Attendee("Bettina Okafor", PROBATION),
            ),
        ),
        (
            "officers",
            "Officers",
            (
                Attendee("Priya Nandakumar", COUNTY),
                Attendee("Wendell Achterberg", COUNTY),
                Attendee("Callum Strachan-Reid", KESTREL),
            ),
        ),
        (
            "apologies",
            "Apologies for absence",
            (
                Attendee("Cllr. Yusuf Ebrahimi", f"Community Safety Partnership Chair - {EASTMERE}"),
                Attendee("Oswin Blakemore", OPCC),
                Attendee("Tamsin Rooke", HARBOURLIGHT),
            ),
        ),
    ),
    minutes=(
        INTRODUCTIONS,
        elected("Cllr. Hesper Dunmow", "Deputy Chairman", "2021/22", steps=answers("deputy-chairman")),
        confirmed("2021-06-11"),
        minute(
            "Matters arising",
            Heading("Minute 7: Vehicle Crime", ("7",), names("converters")),
            "Priya Nandakumar said that the article on marking kits would be in the winter edition of the magazine. "
            "Two garages had run out of kits on the first Saturday and had taken names for a second.",
        ),
        log_noted("5"),
        DECLARATIONS,
        minute(
            "Knife Crime and Surrender Bins",
            "The Board considered a report of Superintendent Leonie Varga, Brackenshire Police, which described what "
            f"the amnesty of May 2021 had achieved. {marked('7')}",
            "Arising from discussions the following points were noted:",
            Point(
                "Most of the blades handed in were kitchen knives that had been lying in sheds and lofts. It could "
                "not be claimed that the streets were safer by 212 knives, but every conversation at a bin had been "
                "a chance to talk to a parent."
            ),
            Point(
                "Pupils had asked for longer with the paramedic and less time with the slides. The assembly had been "
                "shortened accordingly."
            ),
            Point(
                "Two shops had sold a knife to a volunteer of seventeen twice running. Members were "
                "surprised that the law allowed them a third chance."
            ),
            Point(
                "In answer to a question from Cllr. Kitteridge, Superintendent Leonie Varga agreed to circulate "
                "figures for each surrender bin once they had been in place for six months.",
                raises("bin-figures"),
            ),
            resolved(
                "That the contents of the report be noted",
                "That a permanent place for two surrender bins be supported",
            ),
            paper="7",
            by=("Superintendent Leonie Varga",),
        ),
        minute(
            "Flooding and Community Resilience",
            "The Board received a presentation from Giles Ormerod, Area Manager, Brackenshire Fire and Rescue "
            "Service, on the flood of 19 August 2021. A copy of the presentation slides, marked \u2018Agenda Item "
            "8\u2019, is filed with these minutes.",
            "Arising from the presentation the following points were noted:",
            Point(
                "Rest centres had been opened in the school at Eastmere and in the Corn Hall, but nobody had been "
                "told which of them took dogs, and eleven people had gone back to wet houses for want of a kennel."
            ),
            Point(
                "Where a street had a person who knew every door, it had been cleared in twenty minutes. Such people "
                "could be found, trained and given a telephone tree before the next flood and not during it."
            ),
            Point(
                "Sandbags were given out by the districts on four different sets of rules. Tarnhope "
                "charged for them, Fenwold did not, and Eastmere had none left by Thursday noon. It "
                "would be simpler to tell people where to buy their own."
            ),
            Point(
                "The ford at Low Carse claimed eleven cars. A gate that closes by itself when the "
                "gauge reads one metre was to be tried there."
            ),
            resolved(
                "That the contents of the presentation be noted",
                Clause(
                    "That officers be requested to report to a future meeting of the Board on the recruitment of "
                    "volunteer flood wardens in the villages along the Wend",
                    raises("flood-wardens"),
                ),
                "That the crews who came to Eastmere be thanked",
            ),
            paper="8",
            by=("Giles Ormerod",),
        ),
        minute(
            "Other business",
            "Joan Threlfall of the Probation Service had written to say that the unpaid work team could repaint the "
            "underpass at Ashlow before Christmas if the paint was bought. Cllr. Dunmow undertook to find the paint.",
        ),
        next_meeting("2022-02-11"),
    ),
)

FEBRUARY_2022_PACK = Pack(
    file="packs/csb-2022-02-11.pdf",
    style="board",
    body=BOARD,
    date="2022-02-11",
    time="10:00",
    venue="Lockhart Room, County Hall, Brackenford",
    agenda=(
        AgendaItem("Introductions"),
        AgendaItem("Minutes of previous meeting", paper=OCTOBER_2021),
        AgendaItem("Matters arising"),
        AgendaItem(
            "Action Log",
            paper=Log(
                "Brackenshire Community Safety Board Action Log",
                (
                    LogRow(
                        ("11.6.21",),
                        "Publicise the marking of catalytic converters in the County Council\u2019s magazine and on "
                        "social media.",
                        "Priya Nandakumar",
                        "The article appeared on page 9 of the winter edition. Members have asked whether garages "
                        "saw any more custom because of it; a short survey of the fourteen garages that fit marking "
                        "kits is being made.",
                        "Amber",
                        ("converters",),
                    ),
                    LogRow(
                        ("11.6.21",),
                        "Report on repeat victims of domestic abuse for the February 2022 meeting.",
                        "Tamsin Rooke, Harbourlight",
                        "On this agenda as item 6.",
                        "Green",
                        ("repeat-victims",),
                        closed=True,
                    ),
                    LogRow(
                        ("12.3.21",),
                        "Supply of \u2018no cold callers\u2019 stickers for every parish clerk in the county.",
                        "Wendell Achterberg",
                        "All parishes now have them. Complete.",
                        "Green",
                        ("doorstep-sticker",),
                        closed=True,
                    ),
                    LogRow(
                        ("8.10.21",),
                        "Circulate figures for each surrender bin after six months.",
                        "Supt. Leonie Varga",
                        "",
                        "Red",
                        ("bin-figures",),
                    ),
                    LogRow(
                        ("8.10.21",),
                        "Report to a future meeting on the recruitment of volunteer flood wardens along the Wend.",
                        "Giles Ormerod",
                        "Planned for June 2022 so that the county\u2019s flood forum can consider a draft first.",
                        "Amber",
                        ("flood-wardens",),
                    ),
                ),
            ),
        ),
        AgendaItem("Declarations of interest"),
        AgendaItem(
            "Repeat Victimisation",
            note="Tamsin Rooke, Director of Services, Harbourlight, will present this report.",
            paper=Report(
                "BCSB UPDATE: REPEAT VICTIMISATION",
                (
                    Section("Purpose of report"),
                    Numbered(
                        "At its meeting in June the Board asked for a report on people who suffer domestic abuse "
                        "more than once. This report draws on the helpline run by Harbourlight, on police records "
                        "and on the cases heard by the Multi Agency Safeguarding Panel (MASP)."
                    ),
                    Section("Who comes back"),
                    Numbered(
                        "In the year to September 2021 the helpline spoke to 1,946 people. Of these 331 had called "
                        "about the same partner before, and 58 had called about a different one."
                    ),
                    Numbered(
                        "Half of the callers who came back did so within ten weeks. That is about the time it takes "
                        "for a non-molestation order to be served, and it is in those weeks that support is thinnest."
                    ),
                    Numbered(
                        "Women with no recourse to public funds come back most often of all. They can be housed for "
                        "no more than a fortnight, and the nearest specialist adviser is in the city."
                    ),
                    Numbered(
                        "Children were in the house in 212 of the 331 cases. Schools were told the next "
                        "morning under the arrangement known as Encompass, and teachers say that a quiet word "
                        "at registration is worth more than any form. In 31 cases, however, the message was "
                        "sent to a school that the child had left."
                    ),
                    Section("What has been tried"),
                    Numbered(
                        "Since April a worker has rung everyone on the third, the tenth and the thirtieth day. Those "
                        "who were rung came back half as often as those who were not."
                    ),
                    Numbered(
                        "The Multi Agency Safeguarding Panel heard 418 cases, 127 of them for a second time. "
                        "The threshold for a second hearing was changed in January 2021 from violence to any "
                        "contact, and this accounts for most of the rise from 29 to 30 per cent. The panel "
                        "has asked its members to read the minutes of the first hearing before the second, "
                        "which not all of them had done."
                    ),
                    Numbered(
                        "Perpetrators were offered a course of 26 weeks. Sixty-one began it and 38 finished. "
                        "Of those who finished, four have come to notice again; of those who did not, eleven "
                        "have."
                    ),
                    Numbered(
                        "Kestrel Housing Association changes locks on the day of a referral for any of its tenants. "
                        "Other landlords take between two days and three weeks."
                    ),
                    Section("Resources"),
                    Numbered("The calls cost \u00a323,000 a year. The grant that pays for them ends in March 2023."),
                ),
                (
                    "That the Board notes the contents of the report",
                    "That landlords represented on the Board match the lock changing service of Kestrel Housing "
                    "Association",
                ),
                (ROOKE,),
                steps=answers("repeat-victims"),
            ),
        ),
        AgendaItem(
            "Road Safety in Villages",
            note="Priya Nandakumar, Community Safety Manager, Brackenshire County Council, will present this report.",
            paper=Report(
                "BCSB UPDATE: ROAD SAFETY IN VILLAGES",
                (
                    Section("Introduction"),
                    Numbered(
                        "This report sums up the casualties on rural roads in 2021 and proposes a use for the "
                        "\u00a312,000 that the Road Safety Partnership has offered the Board."
                    ),
                    Section("Casualties"),
                    Numbered(
                        "Seven people were killed and 94 seriously injured on roads outside the towns. Motorcyclists "
                        "are one in fifty of those who use these roads and one in four of those who are hurt on them."
                    ),
                    Numbered(
                        "Table 1 overleaf sets out casualties by district. Numbers this small swing from year to "
                        "year, and the pandemic emptied the roads in 2020, so no trend should be read into them."
                    ),
                    Dashboard(
                        "Table 1: Killed and seriously injured, by district and calendar year",
                        (
                            ("District", "2018", "2019", "2020", "2021"),
                            ("Ashlow", "31", "28", "19", "26"),
                            ("Eastmere", "24", "30", "17", "29"),
                            ("Fenwold", "22", "21", "15", "18"),
                            ("Tarnhope", "35", "33", "24", "28"),
                        ),
                    ),
                    Section("What residents ask for"),
                    Numbered(
                        "Speed is the complaint that parish councils make most. A speed indicator device, which "
                        "shows drivers their own speed and a frown or a smile, costs \u00a32,800. It slows traffic "
                        "by four to six miles an hour for about a month, after which drivers take no more notice of "
                        "it."
                    ),
                    Numbered(
                        "Horse riders ask for wide verges, cyclists for the hedges to be cut before June, and "
                        "the owners of cottages on bends for a mirror, which the highway authority does not "
                        "allow because mirrors make drivers look at the wrong thing."
                    ),
                    Numbered(
                        "It is therefore better to move a device often than to own many. Four devices could serve "
                        "forty villages if each had one for five weeks."
                    ),
                    Numbered(
                        "Average speed cameras have been asked for on the ridge road. They cost \u00a3140,000 "
                        "a mile and would be the first in the county. A decision is not proposed here, but "
                        "officers are following a trial in the neighbouring county which ends in the summer."
                    ),
                    Numbered(
                        "Parish clerks would need to be trained to put up the brackets. The insurers of the County "
                        "Council have no objection, provided that nobody climbs higher than two metres."
                    ),
                ),
                (
                    "That the Board notes the contents of the report",
                    "That four speed indicator devices be bought and lent to parish councils in turn",
                ),
                (NANDAKUMAR,),
            ),
        ),
        AgendaItem("Hate Incidents", note="Inspector Tobias Quill, Brackenshire Police, will give an oral update."),
        AgendaItem(
            "Date of the next meeting",
            note="The next meeting of the Board is scheduled to take place on 10 June 2022 at 10.00 am.",
        ),
    ),
)

PACKS = (OCTOBER_2021_PACK, FEBRUARY_2022_PACK)
