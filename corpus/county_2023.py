"""The Board's municipal year 2023/24: three packs and the minutes of February 2024 by themselves."""

from corpus.board import (
    AgendaItem,
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
    answers,
    marked,
    minute,
    names,
    raises,
    resolved,
)
from corpus.names import (
    ACHTERBERG,
    ASHLOW,
    BOARD,
    COUNTY,
    CROSSWELL,
    EASTMERE,
    FENWOLD,
    FIRE,
    HARBOURLIGHT,
    NANDAKUMAR,
    NORTHMOOR,
    OPCC,
    POLICE,
    PROBATION,
    SOCIETY,
    TARNHOPE,
    VARGA_CHIEF,
)
from corpus.standing import DECLARATIONS, INTRODUCTIONS, confirmed, elected, log_noted, next_meeting

FEBRUARY_2023 = Minutes(
    body=BOARD,
    date="2023-02-10",
    place="County Hall, Brackenford",
    start="10:00",
    end="11:25",
    previous="2022-10-07",
    following="2023-06-09",
    chair="Mr. D. W. Pargeter CC",
    first=23,
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
                Attendee("Bettina Okafor", PROBATION),
            ),
        ),
        (
            "officers",
            "Officers",
            (
                Attendee("Priya Nandakumar", COUNTY),
                Attendee("Dr. Fenella Crosswell", COUNTY),
                Attendee("Wendell Achterberg", COUNTY),
            ),
        ),
        ("apologies", "Apologies", (Attendee("Cllr. Maud Kitteridge MBE", FENWOLD), Attendee("Oswin Blakemore", OPCC))),
    ),
    minutes=(
        INTRODUCTIONS,
        confirmed("2022-10-07"),
        minute(
            "Matters arising",
            Heading("Minute 17: Modern Slavery and Licensing", ("17",), names("licensing-training")),
            "Dates for the training were awaited from Lanternhouse. Twenty-two officers had put down their names.",
        ),
        log_noted("4"),
        DECLARATIONS,
        minute(
            "Community Speed Watch",
            "The Board considered a report of Priya Nandakumar, Community Safety Manager, Brackenshire County "
            f"Council, on what the devices lent to parish councils had recorded. {marked('6')}",
            "Arising from discussions the following points were noted:",
            Point(
                "Nearly a third of drivers went past the school at Great Orrell at thirty miles an hour or more. "
                "Half of them, by the time of day, were parents."
            ),
            Point(
                "A device on a hill told drivers that they were slow and so they sped up. The two on hills would not "
                "be put there again."
            ),
            Point(
                "Speed watch groups had been sworn at, splashed and in one case brought a flask of "
                "soup. Volunteers never stood alone and wore yellow."
            ),
            resolved(
                "That the speeds recorded be noted",
                "That spare batteries for the four devices be paid for out of the Board\u2019s fund",
            ),
            paper="6",
            by=("Priya Nandakumar",),
            steps=answers("speed-devices"),
        ),
        minute(
            "Cameras at Brackenford Bus Station",
            "The Board considered a report of Superintendent Leonie Varga, Brackenshire Police, on the age and use "
            f"of the cameras at the bus station. {marked('7')}",
            "Arising from discussions the following points were noted:",
            Point(
                "Drivers of the last buses had asked for a person and not for a camera. A warden would cost "
                "\u00a331,000 a year and the cameras \u00a344,000 once."
            ),
            Point("Tapes that were kept for seven days were of no use when requests came on the ninth."),
            resolved(
                "That the contents of the report be noted",
                Clause(
                    "That a further report on the cameras at Brackenford bus station be brought to the Board once "
                    "the new control room had opened",
                    raises("cameras"),
                ),
            ),
            paper="7",
            by=("Superintendent Leonie Varga",),
        ),
        minute(
            "Exploitation and the Taxi Trade",
            "The Board received an oral update from Dr. Fenella Crosswell, Consultant in Public Health, Brackenshire "
            "County Council, on children who are moved about the county by taxi to sell drugs.",
            Point(
                "Drivers noticed a great deal: a child with a holdall, a fare paid by someone on the telephone, a "
                "return within five minutes. Few knew that they could report it without giving their badge number."
            ),
            Point(
                "School transport contracts could require the guide to be carried. The County Council let 340 of them."
            ),
            resolved(
                "That the update be noted",
                Clause(
                    "That a guide for taxi drivers on the signs of exploitation be prepared",
                    raises("driver-guide"),
                ),
            ),
            by=("Dr. Fenella Crosswell",),
        ),
        next_meeting("2023-06-09"),
    ),
)

JUNE_2023_PACK = Pack(
    file="packs/csb-2023-06-09.pdf",
    style="board",
    body=BOARD,
    date="2023-06-09",
    time="10:00",
    venue="Lockhart Room, County Hall, Brackenford",
    agenda=(
        AgendaItem("Election of Chairman"),
        AgendaItem("Election of Deputy Chairman"),
        AgendaItem("Minutes of previous meeting", paper=FEBRUARY_2023),
        AgendaItem("Matters arising"),
        AgendaItem(
            "Action Log",
            paper=Log(
                "Brackenshire Community Safety Board Action Log",
                (
                    LogRow(
                        ("10.6.22",),
                        "Report on measures against fly-tipping.",
                        "Wendell Achterberg",
                        "On this agenda as item 8.",
                        "Amber",
                        ("fly-tipping",),
                    ),
                    LogRow(
                        ("10.6.22",),
                        "Report on measures against off-road motorcycling on Tarnhope Moor.",
                        "Inspector Tobias Quill",
                        "A summer operation is being planned with the estate. Results in October.",
                        "Amber",
                        ("off-road",),
                    ),
                    LogRow(
                        ("7.10.22",),
                        "Arrange training on modern slavery for licensing officers of all four districts.",
                        "Dr. Fenella Crosswell",
                        "The first session was held on 17 May 2023 with nine officers. The second has been put off "
                        "because of the elections.",
                        "Amber",
                        ("licensing-training",),
                    ),
                    LogRow(
                        ("10.2.22",),
                        "Further report on the cameras at Brackenford bus station once the new control room has "
                        "opened.",
                        "Supt. Leonie Varga",
                        "Not before the autumn.",
                        "Red",
                        ("cameras",),
                    ),
                    LogRow(
                        ("10.2.23",),
                        "Prepare a guide for taxi drivers on the signs of exploitation.",
                        "Dr. Fenella Crosswell",
                        "Drivers at the rank in Fenwold have read a draft and found it too long.",
                        "Amber",
                        ("driver-guide",),
                    ),
                ),
            ),
        ),
        AgendaItem("Declarations of interest"),
        AgendaItem(
            "Community Safety Annual Report 2022/23",
            paper=Report(
                "COMMUNITY SAFETY ANNUAL REPORT 2022/23",
                (
                    Section("Introduction"),
                    Numbered(
                        "This is the fourth of the yearly reports in which the Community Safety Manager tells the "
                        "Brackenshire Community Safety Board how the county has fared and where the money went."
                    ),
                    Section("Crime and disorder"),
                    Numbered(
                        "Burglary of dwellings fell for the sixth year running. Shoplifting rose by a quarter, and "
                        "the loss was greatest in pharmacies and in village shops with one person behind the till."
                    ),
                    Numbered(
                        "Thefts of catalytic converters have all but ended, with five in the year. Bicycles, "
                        "and electric ones above all, have taken their place: 388 were stolen, and the "
                        "average was worth more than the car that was on the drive beside it."
                    ),
                    Numbered(
                        "Romance fraud cost 41 residents \u00a3920,000. The youngest was 24. Bank staff who "
                        "ask an awkward question are often the first person to whom the victim has spoken "
                        "about it."
                    ),
                    Numbered(
                        "Criminal damage fell everywhere but at bus stops. Glass was broken in shelters on 96 "
                        "occasions, mostly on the routes that run past the two colleges."
                    ),
                    Numbered(
                        "Sheep were stolen from nine farms, 214 of them in one night at Thwaite End. They were found "
                        "in a railway yard two counties away, reading their ear tags to anyone with a scanner."
                    ),
                    Numbered(
                        "Complaints about dogs doubled. Two people were bitten badly enough to stay in "
                        "hospital, both by an animal that had been bred on a farm without a licence. The four "
                        "dog wardens have been given body cameras."
                    ),
                    Section("Spending"),
                    Numbered(
                        "The fund of \u00a348,000 went to nine projects. Batteries for the speed devices, a van for "
                        "the unpaid work team and a summer school for young drummers cost most."
                    ),
                    Numbered(
                        "Three applicants were turned down because they wished to buy equipment for a body "
                        "that has a budget for it. A fourth was asked to come again when its trustees had "
                        "met."
                    ),
                    Section("Partners"),
                    Numbered(
                        "Kestrel Housing Association was renamed Northmoor Homes on 1 April 2023, having taken over "
                        "900 houses in the next county. Its lock changing service goes on as before."
                    ),
                ),
                ("That the Community Safety Annual Report 2022/23 be noted",),
                (NANDAKUMAR,),
            ),
        ),
        AgendaItem(
            "Waste Crime",
            note="Wendell Achterberg, Policy Officer, Brackenshire County Council, will present this report.",
            paper=Report(
                "BCSB UPDATE: WASTE CRIME",
                (
                    Section("Purpose of report"),
                    Numbered(
                        "A year ago the Board asked what was being done about fly-tipping. This report is made on "
                        "behalf of the four district councils."
                    ),
                    Section("One hotline"),
                    Numbered(
                        "Since February 2023 a load may be reported to one number, by telephone or picture message. "
                        "The districts no longer argue over whose verge it lies on; whoever is nearer clears it."
                    ),
                    Numbered(
                        "Loads are cleared in two days on average, where it used to be six. A verge that is cleared "
                        "quickly is less often used again."
                    ),
                    Numbered(
                        "Asbestos is the exception. There is one contractor in the county who may lift it, "
                        "and he comes on Tuesdays."
                    ),
                    Section("Cameras"),
                    Numbered(
                        "Twelve cameras in birdboxes have given pictures of 31 vehicles. Nineteen keepers were "
                        "traced, among them a firm that clears houses for landlords."
                    ),
                    Bullet("Eleven fixed penalties of \u00a3400 were paid."),
                    Bullet("Four cases have gone to court and two vans have been crushed."),
                    Numbered(
                        "Householders often do not know that they answer for rubbish they hand to a stranger. A "
                        "leaflet goes out with the council tax."
                    ),
                    Numbered(
                        "The courts have been asked to make more use of unpaid work. Twelve offenders have "
                        "spent 900 hours picking litter from the verges that they and others had spoilt, in "
                        "the company of a supervisor and a swan."
                    ),
                ),
                ("That the Board notes the contents of the report", "That the hotline be kept for a second year"),
                (ACHTERBERG,),
                steps=answers("fly-tipping"),
            ),
        ),
        AgendaItem("Northmoor Homes", note="Callum Strachan-Reid, Northmoor Homes, will give an oral update."),
        AgendaItem("Dates of future meetings"),
    ),
)

JUNE_2023 = Minutes(
    body=BOARD,
    chair_marked=False,
    date="2023-06-09",
    place="County Hall, Brackenford",
    start="10:00",
    end="11:55",
    previous="2023-02-10",
    following="2023-10-06",
    chair="Mrs. O. T. Sandiford CC",
    attendance=(
        (
            "present",
            "PRESENT",
            (
                Attendee("Mrs. O. T. Sandiford CC", COUNTY, chair=True),
                Attendee("Cllr. Hesper Dunmow", ASHLOW),
                Attendee("Cllr. Ivor Threlfall", TARNHOPE),
                Attendee("Cllr. Yusuf Ebrahimi", f"Community Safety Partnership Chair - {EASTMERE}"),
                Attendee("Cllr. Maud Kitteridge MBE", FENWOLD),
                Attendee("Chief Superintendent Leonie Varga", POLICE),
                Attendee("Joan Threlfall", PROBATION),
            ),
        ),
        (
            "officers",
            "Officers",
            (
                Attendee("Priya Nandakumar", COUNTY),
                Attendee("Wendell Achterberg", COUNTY),
                Attendee("Callum Strachan-Reid", NORTHMOOR),
            ),
        ),
        ("apologies", "Apologies", (Attendee("Giles Ormerod", FIRE), Attendee("Tamsin Rooke", HARBOURLIGHT))),
    ),
    minutes=(
        elected("Mrs. O. T. Sandiford CC", "Chairman", "2023/24", "Mrs. O. T. Sandiford CC in the Chair"),
        elected("Cllr. Yusuf Ebrahimi", "Deputy Chairman", "2023/24"),
        confirmed("2023-02-10"),
        minute(
            "Matters arising",
            Heading("Minute 29: Cameras at Brackenford Bus Station", ("29",), names("cameras")),
            "The builders of the control room had found a well under it. It was now hoped to open in November.",
        ),
        log_noted(
            "5", "It was noted that Cllr Pargeter had stood down from the County Council in May. He was thanked."
        ),
        DECLARATIONS,
        minute(
            "Community Safety Annual Report 2022/23",
            "The Board considered a report of Priya Nandakumar, Community Safety Manager, Brackenshire County "
            f"Council, which looked back over the year ending in March 2023. {marked('7')}",
            "Arising from discussions the following points were noted:",
            Point(
                "Village shops no longer rang the police about a stolen joint of beef because it took forty minutes "
                "to be answered. A form on the web would be tried."
            ),
            Point(
                "Bicycle thieves followed riders home by an application that published their routes. "
                "Members were advised to begin and end a ride at the end of their road."
            ),
            Point(
                "Dog wardens had seized eleven animals and rehomed nine. Two had been returned by "
                "their new owners within the week, and the kennels at Sallowby were full; the "
                "contract for them would have to be let again before the winter."
            ),
            Point(
                "Nobody could say why arson had fallen. The bin stores were thought to have helped, "
                "as was a wet summer."
            ),
            Point(
                "Cllr. Dunmow had counted seven shelters without glass between her house and the Guildhall. A pane "
                "cost \u00a3180 and lasted nine weeks."
            ),
            resolved(
                "That the Community Safety Annual Report 2022/23 be noted",
                Clause(
                    "That officers be requested to report to the October meeting on vandalism of bus shelters",
                    raises("bus-shelters"),
                ),
            ),
            paper="7",
            by=("Priya Nandakumar",),
        ),
        minute(
            "Priorities for 2023/24",
            "Members went through the priorities that the Board had set itself in 2020 and asked of each whether it "
            "was still theirs to pursue.",
            "Mrs. Sandiford thought that a priority which nobody could measure was a wish. Fraud had not been on the "
            "list at all, although it was now the commonest crime in the county and the one that people over sixty "
            "feared most.",
            resolved(
                "That the Board\u2019s priorities for 2023/24 be violence against women and girls, fraud, crime in the "
                "countryside and the safety of those who travel by bus",
                "That burglary be no longer a priority, having fallen for six years",
                "That each district choose one street or square in which to show what can be done",
                "That half of the fund be kept for work with people under twenty-five",
                "That every report say in its first paragraph which of the priorities it serves",
                "That the priorities be looked at again in two years",
            ),
        ),
        minute(
            "Waste Crime",
            "The Board considered a report of Wendell Achterberg, Policy Officer, Brackenshire County Council, on "
            f"what the districts had done about fly-tipping. {marked('8')}",
            "Arising from discussions the following points were noted:",
            Point(
                "Birdboxes had been taken up by blue tits in two places and those cameras could not be moved before "
                "July."
            ),
            Point(
                "Whoever reported a load was sent a picture of the verge once it had been cleared. "
                "Complaints about the complaint system had fallen to nothing."
            ),
            Point("Other counties had asked to join the hotline. It was thought best to make it work at home first."),
            resolved(
                "That the contents of the report be noted",
                "That the districts be asked to keep the hotline for a second year",
            ),
            paper="8",
            by=("Wendell Achterberg",),
            steps=answers("fly-tipping"),
        ),
        minute(
            "Northmoor Homes",
            "The Board received an oral update from Callum Strachan-Reid on the change of name. Northmoor Homes, "
            "formerly Kestrel Housing Association, would keep its office above the market at Ashlow.",
            resolved("That the update be noted"),
            by=("Callum Strachan-Reid",),
        ),
        minute(
            "Dates of future meetings",
            resolved("That future meetings of the Board take place at 10.00 am on 6 October 2023 and 9 February 2024"),
        ),
    ),
)

OCTOBER_2023_PACK = Pack(
    file="packs/csb-2023-10-06.pdf",
    style="board",
    body=BOARD,
    date="2023-10-06",
    time="10:00",
    venue="Lockhart Room, County Hall, Brackenford",
    agenda=(
        AgendaItem("Introductions"),
        AgendaItem("Minutes of previous meeting", paper=JUNE_2023),
        AgendaItem("Matters arising"),
        AgendaItem(
            "Action Log",
            paper=Log(
                "Brackenshire Community Safety Board Action Log",
                (
                    LogRow(
                        ("10.6.22",),
                        "Report on measures against off-road motorcycling on Tarnhope Moor.",
                        "Inspector Rohan Devlin",
                        "Inspector Devlin has taken this over from Inspector Quill. On this agenda as item 7.",
                        "Amber",
                        ("off-road",),
                    ),
                    LogRow(
                        ("10.2.23",),
                        "Further report on the cameras at Brackenford bus station once the new control room has "
                        "opened.",
                        "Ch. Supt. Leonie Varga",
                        "The control room opens on 20 November 2023.",
                        "Amber",
                        ("cameras",),
                    ),
                    LogRow(
                        ("7.10.22", "10.2.23"),
                        "Training on modern slavery for licensing officers, and a guide for taxi drivers on the "
                        "signs of exploitation (two actions merged).",
                        "Dr. Fenella Crosswell",
                        "The guide will be handed out at the training and at every renewal of a taxi licence, so the "
                        "two are now one project.",
                        "Amber",
                        ("licensing-training", "driver-guide"),
                    ),
                    LogRow(
                        ("9.6.23",),
                        "Report to the October meeting on vandalism of bus shelters.",
                        "Priya Nandakumar",
                        "On this agenda as item 6.",
                        "Amber",
                        ("bus-shelters",),
                    ),
                    LogRow(
                        ("10.6.22",),
                        "Report on measures against fly-tipping.",
                        "Wendell Achterberg",
                        "Reported on 9 June 2023. Complete.",
                        "Green",
                        ("fly-tipping",),
                        closed=True,
                    ),
                ),
            ),
        ),
        AgendaItem("Declarations of interest"),
        AgendaItem(
            "Criminal Damage at Stops and Shelters",
            note="Priya Nandakumar, Community Safety Manager, Brackenshire County Council, will present this report.",
            paper=Report(
                "BCSB UPDATE: CRIMINAL DAMAGE AT STOPS AND SHELTERS",
                (
                    Section("Background"),
                    Numbered(
                        "In June members asked for a report on broken bus shelters. The County Council owns 412 of "
                        "them; parish and town councils own another 190, of which nobody keeps a list."
                    ),
                    Section("What is broken, and when"),
                    Numbered(
                        "Panes are broken between nine and eleven in the evening, in term time, and within 300 "
                        "metres of a place that sells chips. The pattern was the same in 2009, when the Board\u2019s "
                        "predecessor looked into it."
                    ),
                    Numbered(
                        "Most of it is done with catapults. These can be carried lawfully by anyone, and a "
                        "market trader in Ashlow sells them beside the torches. He has agreed to keep them "
                        "under the counter."
                    ),
                    Numbered(
                        "Buses are hit as well as shelters. Drivers on two routes have refused to go round "
                        "the Orrell Road estate after eight o\u2019clock when the clocks go back, and "
                        "passengers with shopping walk half a mile."
                    ),
                    Numbered(
                        "Shelters with a clear view from a lit window opposite are hardly touched. Those behind "
                        "hedges are broken over and over."
                    ),
                    Section("What was tried"),
                    Numbered(
                        "Perforated steel replaced the glass at ten shelters. None has been damaged, but passengers "
                        "complain of the wind and have written to say that it is like waiting in a colander."
                    ),
                    Numbered(
                        "Art students at Fenwold painted four shelters with herons and barges. One was scratched in "
                        "its second week; the others have been left alone for a year."
                    ),
                    Numbered(
                        "Timber shelters of the kind put up at Pellbrook cost twice as much as those of steel "
                        "and glass, but they are mended by any joiner and have so far been left alone."
                    ),
                    Section("Proposal"),
                    Numbered(
                        "It is proposed to cut the hedges, to paint ten shelters a year, and to leave glass only "
                        "where a window looks on to it."
                    ),
                ),
                (
                    "That the Board notes the contents of the report",
                    "That ten shelters a year be painted by students",
                ),
                (NANDAKUMAR,),
                steps=answers("bus-shelters"),
            ),
        ),
        AgendaItem(
            "Operation Peat",
            note="Inspector Rohan Devlin, Brackenshire Police, will give a presentation.",
            paper=Slides(
                (
                    Slide("Operation Peat: motorcycles on the moor", ("Inspector Rohan Devlin", "Brackenshire Police")),
                    Slide(
                        "Summer 2023",
                        (
                            "Nine Sundays, forty officers and special constables",
                            "A drone from the fire service found the gap in the wall",
                            "26 machines seized, 17 of them stolen",
                            "Off-road riding on Tarnhope Moor down from 71 machines to 4",
                        ),
                    ),
                    Slide(
                        "What is left to do",
                        ("The estate will mend two miles of wall", "A quarry has offered a track of its own to riders"),
                    ),
                ),
                answers("off-road"),
            ),
        ),
        AgendaItem("Courier Fraud", note="Chief Superintendent Leonie Varga will give an oral update."),
        AgendaItem(
            "Date of the next meeting",
            note="The next meeting of the Board is scheduled to take place on 9 February 2024 at 10.00 am.",
        ),
    ),
)

OCTOBER_2023 = Minutes(
    body=BOARD,
    date="2023-10-06",
    place="County Hall, Brackenford",
    start="10:00",
    end="11:30",
    previous="2023-06-09",
    following="2024-02-09",
    chair="Mrs. O. T. Sandiford CC",
    first=12,
    attendance=(
        (
            "present",
            "PRESENT",
            (
                Attendee("Mrs. O. T. Sandiford CC", COUNTY, chair=True),
                Attendee("Cllr. Hesper Dunmow", ASHLOW),
                Attendee("Cllr. Ivor Threlfall", TARNHOPE),
                Attendee("Cllr. Yusuf Ebrahimi", f"Community Safety Partnership Chair - {EASTMERE}"),
                Attendee("Chief Superintendent Leonie Varga", POLICE),
                Attendee("Giles Ormerod", FIRE),
                Attendee("Bettina Okafor", PROBATION),
            ),
        ),
        (
            "officers",
            "Officers",
            (
                Attendee("Priya Nandakumar", COUNTY),
                Attendee("Dr. Fenella Crosswell", COUNTY),
                Attendee("Wendell Achterberg", COUNTY),
                Attendee("Callum Strachan-Reid", NORTHMOOR),
            ),
        ),
        ("others", "Also in attendance", (Attendee("Inspector Rohan Devlin", POLICE),)),
        ("apologies", "Apologies", (Attendee("Cllr. Maud Kitteridge MBE", FENWOLD),)),
    ),
    minutes=(
        INTRODUCTIONS,
        confirmed("2023-06-09"),
        minute("Matters arising", "There were no matters arising that were not on the agenda."),
        log_noted("4"),
        DECLARATIONS,
        minute(
            "Criminal Damage at Stops and Shelters",
            "The Board considered a report of Priya Nandakumar, Community Safety Manager, Brackenshire County "
            f"Council, on broken glass in bus shelters. {marked('6')}",
            "Arising from discussions the following points were noted:",
            Point("Steel was ugly and cold but it had not been broken once. Members preferred herons."),
            Point("Catapults would be the subject of an assembly in every secondary school before half term."),
            Point(
                "Pellbrook Town Council had replaced its shelter in Canal Street the year before and had put a lamp "
                "in it that was paid for by the chip shop."
            ),
            resolved(
                "That the contents of the report be noted",
                "That ten shelters a year be painted by students of the colleges",
            ),
            paper="6",
            by=("Priya Nandakumar",),
            steps=answers("bus-shelters"),
        ),
        minute(
            "Operation Peat",
            "The Board received a presentation from Inspector Rohan Devlin, Brackenshire Police, on the "
            "summer\u2019s work on Tarnhope Moor. A copy of the presentation slides, marked \u2018Agenda Item "
            "7\u2019, is filed with these minutes.",
            "Arising from the presentation the following points were noted:",
            Point(
                "Riders came from as far as the coast, with trailers, and met at the garage on the pass for "
                "breakfast. The garage had been glad to talk."
            ),
            Point(
                "The fire service\u2019s drone had been asked for by three other forces. It could not "
                "fly in rain, which on Tarnhope Moor was a drawback."
            ),
            Point("Curlew had been heard on the moor in June for the first time in three years."),
            resolved("That the contents of the presentation be noted"),
            paper="7",
            by=("Inspector Rohan Devlin",),
            steps=answers("off-road"),
        ),
        minute(
            "Courier Fraud",
            "The Board received an oral update from Chief Superintendent Leonie Varga, Brackenshire Police, on "
            "callers who pretend to be detectives and send a courier to collect savings.",
            Point(
                "Nine people over seventy had lost \u00a3118,000 between them since Easter. In seven cases the money "
                "was drawn over the counter of a branch where the customer was known by name."
            ),
            Point(
                "Couriers were boys of sixteen who had been offered \u00a3100 by somebody they had "
                "never met. Two had been caught because they asked the way."
            ),
            resolved(
                "That the update be noted",
                Clause(
                    "That banks and building societies be invited to the next meeting to explain how counter staff "
                    "are trained to recognise courier fraud",
                    raises("courier-fraud"),
                ),
            ),
            by=("Chief Superintendent Leonie Varga",),
        ),
        next_meeting("2024-02-09"),
    ),
)

FEBRUARY_2024_PACK = Pack(
    file="packs/csb-2024-02-09.pdf",
    style="board",
    body=BOARD,
    date="2024-02-09",
    time="10:00",
    venue="Council Chamber, Guildhall, Ashlow",
    bookmarks=True,
    notice="FILMING AND RECORDING AT MEETINGS\nAnyone may film or record a meeting that is open to the public, and may "
    "write about it while it goes on. Please sit where the chairman asks you to, keep lights and microphones out of "
    "the way of others, and do not film children or members of the public who have said that they would rather not "
    "be seen.\nThere is a lift beside the main staircase. If the alarm sounds, leave by the nearest door and gather "
    "in the cattle market.",
    agenda=(
        AgendaItem("Introductions"),
        AgendaItem("Minutes of previous meeting", paper=OCTOBER_2023),
        AgendaItem("Matters arising"),
        AgendaItem(
            "Action Log",
            paper=Log(
                "Brackenshire Community Safety Board Action Log",
                (
                    LogRow(
                        ("7.10.22", "10.2.23"),
                        "Training on modern slavery for licensing officers, and a guide for taxi drivers on the "
                        "signs of exploitation (two actions merged).",
                        "Dr. Fenella Crosswell",
                        "On this agenda as item 8. Twenty-nine officers have now been trained in four sessions, the "
                        "last of them on 31 January 2024. The guide has been cut from twelve pages to a card that "
                        "fits behind a sun visor. A translation into Punjabi and one into Polish have been paid for "
                        "by the trade association, which has also asked whether drivers of school minibuses might "
                        "have it. Fenwold Borough Council will hand it out with every licence from April; the others "
                        "wait for their committees.",
                        "Amber",
                        ("licensing-training", "driver-guide"),
                    ),
                    LogRow(
                        ("10.2.23",),
                        "Further report on the cameras at Brackenford bus station once the new control room has "
                        "opened.",
                        "Ch. Supt. Leonie Varga",
                        "On this agenda as item 6.",
                        "Amber",
                        ("cameras",),
                    ),
                    LogRow(
                        ("6.10.23",),
                        "Invite banks and building societies to explain how counter staff are trained to recognise "
                        "courier fraud.",
                        "Wendell Achterberg",
                        "Three banks did not answer. The Wendvale Building Society will send its head of branches to "
                        "this meeting.",
                        "Amber",
                        ("courier-fraud",),
                    ),
                    LogRow(
                        ("10.6.22",),
                        "Report on measures against off-road motorcycling on Tarnhope Moor.",
                        "Inspector Rohan Devlin",
                        "Presentation given on 6 October 2023. Two miles of wall have been mended since, and the "
                        "quarry has let its lower bench to a club of riders for a peppercorn rent. The estate will "
                        "count machines again at Easter and tell the Board if there are more than ten. Complete.",
                        "Green",
                        ("off-road",),
                        closed=True,
                    ),
                    LogRow(
                        ("9.6.23",),
                        "Report to the October meeting on vandalism of bus shelters.",
                        "Priya Nandakumar",
                        "Reported on 6 October 2023. The first four of this year\u2019s ten shelters have been "
                        "painted, with otters. Complete.",
                        "Green",
                        ("bus-shelters",),
                        closed=True,
                    ),
                ),
                repeat_header=False,
            ),
        ),
        AgendaItem("Declarations of interest"),
        AgendaItem(
            "Public Space Surveillance",
            note="Chief Superintendent Leonie Varga, Brackenshire Police, will present this report.",
            paper=Report(
                "BCSB UPDATE: PUBLIC SPACE SURVEILLANCE",
                (
                    Section("Introduction"),
                    Numbered(
                        "The control room of Tarnhope Borough Council opened on 20 November 2023. The Board had "
                        "asked to hear about the cameras at Brackenford bus station once it had."
                    ),
                    Section("The bus station"),
                    Numbered(
                        "Seven new cameras went live on 8 December 2023. In the eight weeks since, they were asked "
                        "about in nine cases and gave a useful picture in eight."
                    ),
                    Numbered(
                        "One operator is on duty from noon until four in the morning. She can speak to those "
                        "below through a loudspeaker, and has done so on 31 occasions, chiefly to tell people "
                        "where the last bus goes from."
                    ),
                    Numbered(
                        "Assaults in those weeks numbered five, against eleven in the same weeks a year before. The "
                        "warden whom the bus company has engaged on Fridays may have as much to do with it."
                    ),
                    Section("Privacy"),
                    Numbered(
                        "Pictures are kept for 28 days. Nobody but the four operators may see them live, and a log "
                        "is kept of whoever asks. Faces are not matched by machine."
                    ),
                    Numbered("A member of the public asked to see himself and was shown. He had lost a glove."),
                    Section("Other places"),
                    Numbered(
                        "Ashlow District Council wishes to move its market square cameras to the control room this "
                        "year. Eastmere District Council has decided not to."
                    ),
                ),
                ("That the Board notes the contents of the report",),
                (VARGA_CHIEF,),
                steps=answers("cameras"),
            ),
        ),
        AgendaItem(
            "Protecting Customers at the Counter",
            note="Lucasta Imrie, Head of Branches, Wendvale Building Society, will give a presentation.",
            paper=Slides(
                (
                    Slide(
                        "Protecting customers at the counter",
                        ("Lucasta Imrie, Head of Branches", "Wendvale Building Society"),
                    ),
                    Slide(
                        "What courier fraud looks like from behind the glass",
                        (
                            "A regular who will not meet your eye",
                            "A large sum, in a hurry, for a builder or a grandchild",
                            "A telephone left on in a coat pocket",
                        ),
                    ),
                    Slide(
                        "What our staff do",
                        (
                            "Ask three questions and write the answers down",
                            "Offer a chair and a cup of tea",
                            "Ring the police on a line that is answered at once",
                            "22 withdrawals stopped in 2023",
                        ),
                    ),
                ),
                answers("courier-fraud"),
            ),
        ),
        AgendaItem(
            "Exploitation: Training and Guidance",
            note="The report will be presented by Dr. Fenella Crosswell, Brackenshire County Council.",
            paper=Report(
                "BCSB UPDATE: EXPLOITATION, TRAINING AND GUIDANCE",
                (
                    Section("Purpose of report"),
                    Numbered(
                        "This report closes two requests of the Board that have become one: that licensing officers "
                        "be trained on modern slavery, and that taxi drivers have a guide to the signs of "
                        "exploitation."
                    ),
                    Section("Training"),
                    Numbered(
                        "Twenty-nine officers have been trained by Lanternhouse in four half days. Before, five in "
                        "nineteen had passed on what they saw; in the six months since, all but two have."
                    ),
                    Section("The guide"),
                    Numbered(
                        "It is a card. One side says what to look for and the other whom to ring. Drivers wrote most "
                        "of it."
                    ),
                    Numbered(
                        "Drivers asked that the number be answered by somebody who knows the county. Calls "
                        "are therefore taken at the control room in Tarnhope and not by the national line, to "
                        "which they are passed on within the hour."
                    ),
                    Numbered(
                        "The telephone number was dialled 41 times in December. Fenella Crosswell will follow up "
                        "what came of it."
                    ),
                ),
                (
                    "That the Board notes the contents of the report",
                    "That the card be given to every driver whose licence is renewed",
                ),
                (CROSSWELL,),
                steps=answers("licensing-training", "driver-guide"),
            ),
        ),
        AgendaItem(
            "Date of the next meeting",
            note="The next meeting of the Board is scheduled to take place on 7 June 2024 at 10.00 am.",
        ),
    ),
)

FEBRUARY_2024 = Minutes(
    body=BOARD,
    date="2024-02-09",
    place="the Guildhall, Ashlow",
    start="10:00",
    end="11:45",
    previous="2023-10-06",
    following="2024-06-07",
    chair="Mrs. O. T. Sandiford CC",
    first=21,
    attendance=(
        (
            "present",
            "PRESENT",
            (
                Attendee("Mrs. O. T. Sandiford CC", COUNTY, chair=True),
                Attendee("Cllr. H. Dunmow", ASHLOW),
                Attendee("Cllr. Yusuf Ebrahimi", f"Community Safety Partnership Chair - {EASTMERE}"),
                Attendee("Chief Superintendent Leonie Varga", POLICE),
                Attendee("Giles Ormerod", FIRE),
                Attendee("Joan Threlfall", PROBATION),
            ),
        ),
        (
            "officers",
            "Officers",
            (Attendee("Fenella Crosswell", COUNTY), Attendee("Wendell Achterberg", COUNTY)),
        ),
        ("others", "Also in attendance", (Attendee("Lucasta Imrie", SOCIETY),)),
        (
            "apologies",
            "Apologies",
            (Attendee("Cllr. Ivor Threlfall", TARNHOPE), Attendee("Priya Nandakumar", COUNTY)),
        ),
    ),
    minutes=(
        INTRODUCTIONS,
        confirmed("2023-10-06"),
        minute(
            "Matters arising",
            Heading("Minute 19: Courier Fraud", ("19",), names("courier-fraud")),
            "The Chairman was sorry that three banks had not replied. Octavia Sandiford would write to each of them "
            "again, this time by hand.",
        ),
        log_noted("4"),
        DECLARATIONS,
        minute(
            "Public Space Surveillance",
            "The Board considered a report of Chief Superintendent Leonie Varga, Brackenshire Police, on the control "
            f"room and the cameras at the bus station. {marked('6')}",
            "Arising from discussions the following points were noted:",
            Point(
                "A useful picture in eight cases of nine was a great change. Drivers still wished for a warden on "
                "every night of the week."
            ),
            Point("The loudspeaker had been mistaken for a drunk by one passenger and for the Almighty by another."),
            Point("Members were glad that faces were not matched by machine and asked to be told if that changed."),
            resolved("That the contents of the report be noted"),
            paper="6",
            by=("Chief Superintendent Leonie Varga",),
            steps=answers("cameras"),
        ),
        minute(
            "Protecting Customers at the Counter",
            "The Board received a presentation from Lucasta Imrie, Head of Branches, Wendvale Building Society, on "
            "what counter staff are taught. A copy of the presentation slides, marked \u2018Agenda Item 7\u2019, is "
            "filed with these minutes.",
            "Arising from the presentation the following points were noted:",
            Point(
                "Tea worked. Someone who sat down for five minutes would often take out the telephone and lay it on "
                "the table."
            ),
            Point("Closing a branch moved its customers to a cash machine, which asked no questions."),
            resolved("That Lucasta Imrie be thanked and the contents of the presentation be noted"),
            paper="7",
            by=("Lucasta Imrie",),
            steps=answers("courier-fraud"),
        ),
        minute(
            "Exploitation: Training and Guidance",
            "The Board considered a report of Dr. Fenella Crosswell, Consultant in Public Health, Brackenshire "
            f"County Council, on training for officers and a card for drivers. {marked('8')}",
            "Arising from discussions the following points were noted:",
            Point("Ashlow would hand out the card from May. A driver had asked for it in large print."),
            Point(
                "Twenty-nine officers had been trained. Two more half days would be needed each year, "
                "as one licensing officer in six moved on."
            ),
            resolved(
                "That the contents of the report be noted",
                "That the card be given to every driver whose licence is renewed",
            ),
            paper="8",
            by=("Dr. Fenella Crosswell",),
            steps=answers("licensing-training", "driver-guide"),
        ),
        next_meeting("2024-06-07"),
    ),
)

FEBRUARY_2024_MINUTES = Pack(
    file="packs/csb-2024-02-09-minutes.pdf", style="board", body=BOARD, date="2024-02-09", minutes=FEBRUARY_2024
)

PACKS = (JUNE_2023_PACK, OCTOBER_2023_PACK, FEBRUARY_2024_PACK, FEBRUARY_2024_MINUTES)
