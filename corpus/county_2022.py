"""The Board's municipal year 2022/23: the packs of June and October 2022 and February 2023."""

from corpus.board import (
    AgendaItem,
    Appendix,
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
    Para,
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
    ACHTERBERG,
    ASHLOW,
    BOARD,
    COUNTY,
    CROSSWELL,
    EASTMERE,
    FENWOLD,
    FIRE,
    HARBOURLIGHT,
    KESTREL,
    NANDAKUMAR,
    OPCC,
    ORMEROD,
    POLICE,
    PROBATION,
    ROOKE,
    TARNHOPE,
    VARGA,
)
from corpus.standing import DECLARATIONS, INTRODUCTIONS, confirmed, elected, log_noted, next_meeting

FEBRUARY_2022 = Minutes(
    body=BOARD,
    date="2022-02-11",
    place="Microsoft Teams",
    start="10:00",
    end="11:35",
    previous="2021-10-08",
    following="2022-06-10",
    chair="Cllr. Hesper Dunmow",
    first=21,
    attendance=(
        (
            "present",
            "PRESENT",
            (
                Attendee("Cllr. Hesper Dunmow", ASHLOW, chair=True),
                Attendee("Cllr. I. Threlfall", TARNHOPE),
                Attendee("Cllr. Yusuf Ebrahimi", f"Community Safety Partnership Chair - {EASTMERE}"),
                Attendee("Superintendent Leonie Varga", POLICE),
                Attendee("Giles Ormerod", FIRE),
                Attendee("Joan Threlfall", PROBATION),
            ),
        ),
        (
            "officers",
            "Officers",
            (
                Attendee("Priya Nandakumar", COUNTY),
                Attendee("Dr. Fenella Crosswell", COUNTY),
                Attendee("Callum Strachan-Reid", KESTREL),
            ),
        ),
        (
            "others",
            "Also in attendance",
            (Attendee("Tamsin Rooke", HARBOURLIGHT), Attendee("Inspector Tobias Quill", POLICE)),
        ),
        (
            "apologies",
            "Apologies for absence",
            (Attendee("Mr. D. W. Pargeter CC", COUNTY), Attendee("Cllr. Maud Kitteridge MBE", FENWOLD)),
        ),
    ),
    minutes=(
        INTRODUCTIONS,
        confirmed("2021-10-08"),
        minute(
            "Matters arising",
            Heading(
                "Minute 18: Flooding and Community Resilience",
                ("18",),
                names("flood-wardens"),
            ),
            "Giles Ormerod told the Board that three villages had come forward without being asked. Their names "
            "would be in the report that was to come in June.",
        ),
        log_noted("4"),
        DECLARATIONS,
        minute(
            "Repeat Victimisation",
            "The Board considered a report of Tamsin Rooke, Director of Services, Harbourlight, on people who suffer "
            f"domestic abuse more than once. {marked('6')}",
            "Arising from discussions the following points were noted:",
            Point(
                "A call on the third day mattered most, since by then the police had gone and the family had not yet "
                "come. Callers said that they would not have picked up a telephone themselves."
            ),
            Point(
                "Messages sent to a school that a child had left were a danger in themselves. The "
                "list would from now on be taken from the admissions team each Monday."
            ),
            Point(
                "Callum Strachan-Reid explained that Kestrel Housing Association kept a van of lock barrels. The "
                "cost of a change was \u00a364, against some \u00a31,900 for a week in temporary accommodation."
            ),
            resolved(
                "That the contents of the report be noted",
                "That landlords be encouraged to change locks on the day of a referral",
            ),
            paper="6",
            by=("Tamsin Rooke",),
            steps=answers("repeat-victims"),
        ),
        minute(
            "Road Safety in Villages",
            "The Board considered a report of Priya Nandakumar, Community Safety Manager, Brackenshire County "
            f"Council, on casualties on rural roads. {marked('7')}",
            "Arising from discussions the following points were noted:",
            Point(
                "A frowning face was said to work better than a number. In Fenwold a farmer had nailed his own to a "
                "gatepost with some success."
            ),
            Point(
                "Cyclists had been passed at less than a metre in nine cases out of a hundred, "
                "measured with a gadget that a sixth former at Ashlow had built for a science prize. "
                "He had been asked to build five more."
            ),
            Point(
                "Mirrors at bends were not allowed by the highway authority. Members who had put them "
                "up on their own gateposts were advised to take them down."
            ),
            Point(
                "Four villages on the ridge road had the same lorries pass through them within ten minutes. It was "
                "suggested that they share a device and publish what it recorded."
            ),
            resolved(
                "That the contents of the report be noted",
                Clause(
                    "That four speed indicator devices be lent to parish councils in turn and that the speeds they "
                    "recorded be reported to the Board after twelve months",
                    raises("speed-devices"),
                ),
            ),
            paper="7",
            by=("Priya Nandakumar",),
        ),
        minute(
            "Hate Incidents",
            "The Board received an oral update from Inspector Tobias Quill, Brackenshire Police, on incidents "
            "motivated by hostility towards disabled people.",
            Point(
                "Only nine such incidents had been recorded in the year. Day centres knew of dozens, and their "
                "clients had named buses and the riverside path as places that they avoided."
            ),
            resolved(
                "That the update be noted",
                Clause(
                    "That a presentation on third party reporting centres for hate incidents be given to the June "
                    "meeting of the Board",
                    raises("reporting-centres"),
                ),
            ),
            by=("Inspector Tobias Quill",),
        ),
        next_meeting("2022-06-10"),
    ),
)

JUNE_2022_PACK = Pack(
    file="packs/csb-2022-06-10.pdf",
    style="board",
    body=BOARD,
    date="2022-06-10",
    time="10:00",
    venue="Lockhart Room, County Hall, Brackenford",
    agenda=(
        AgendaItem("Election of Chairman"),
        AgendaItem("Election of Deputy Chairman"),
        AgendaItem("Minutes of previous meeting", paper=FEBRUARY_2022),
        AgendaItem("Matters arising"),
        AgendaItem(
            "Action Log",
            paper=Log(
                "Brackenshire Community Safety Board Action Log",
                (
                    LogRow(
                        ("8.10.21",),
                        "Report to a future meeting on the recruitment of volunteer flood wardens along the Wend.",
                        "Giles Ormerod",
                        "See item 9 of this agenda. The flood forum saw a draft on 4 May 2022 and asked for "
                        "insurance of volunteers to be dealt with.",
                        "Amber",
                        ("flood-wardens",),
                    ),
                    LogRow(
                        ("11.6.21",),
                        "Publicise the marking of catalytic converters in the County Council\u2019s magazine and on "
                        "social media.",
                        "Priya Nandakumar",
                        "Nine of fourteen garages answered. Between them they fitted 37 kits in January against 12 "
                        "in the January before. A last message will be sent at the start of the summer holidays.",
                        "Amber",
                        ("converters",),
                    ),
                    LogRow(
                        ("8.10.21",),
                        "Circulate figures for each surrender bin after six months.",
                        "Supt. Leonie Varga",
                        "Circulated by email on 22 April 2022. Complete.",
                        "Green",
                        ("bin-figures",),
                        closed=True,
                    ),
                    LogRow(
                        ("11.2.22",),
                        "Lend four speed indicator devices to parish councils in turn and report the speeds recorded "
                        "after twelve months.",
                        "Priya Nandakumar",
                        "Devices were delivered in May. Twenty-six parishes have asked for one; a rota has been "
                        "drawn by lot.",
                        "Amber",
                        ("speed-devices",),
                    ),
                    LogRow(
                        ("11.2.22",),
                        "Presentation on third party reporting centres for hate incidents.",
                        "Inspector Tobias Quill",
                        "The presenter cannot come in June. Deferred to 7 October 2022.",
                        "Amber",
                        ("reporting-centres",),
                    ),
                ),
            ),
        ),
        AgendaItem("Declarations of interest"),
        AgendaItem(
            "Community Safety Annual Report 2021/22",
            paper=Report(
                "COMMUNITY SAFETY ANNUAL REPORT 2021/22",
                (
                    Section("Introduction"),
                    Numbered(
                        "This is the third of the yearly reports in which the Community Safety Manager tells the "
                        "Brackenshire Community Safety Board how the county has fared and where the money went."
                    ),
                    Section("Crime and disorder"),
                    Numbered(
                        "Burglary of dwellings has been falling since 2017 and fell again, to 2.9 for every thousand "
                        "households. Sheds and outbuildings are another story: thefts of quad bikes, chainsaws and "
                        "saddles rose by a fifth."
                    ),
                    Numbered(
                        "Robbery is rare. There were nineteen, seven of them of schoolchildren for a telephone on "
                        "the path between the college and the railway station at Brackenford."
                    ),
                    Numbered(
                        "Violence without injury is the largest class of recorded crime, with 4,870 offences. "
                        "A third of these are messages: threats sent by telephone or posted where the victim "
                        "and her friends will see them. Such offences are easy to prove, and yet one in seven "
                        "ends in a charge, because victims who have left a relationship seldom wish to look "
                        "back at it in court."
                    ),
                    Numbered(
                        "Trading Standards officers stopped eleven gangs of roofers and drive layers. The "
                        "average victim was 78 years old and had been asked for \u00a34,300. In two villages "
                        "the alarm was raised by the postman, who has since been given a certificate."
                    ),
                    Numbered(
                        "Rural crime has a group of its own, the Rural Crime Action Group (RCAG), in which "
                        "farmers, gamekeepers and the police meet by video in the evenings. The RCAG marked "
                        "600 quad bikes with a paint that shows under ultraviolet light; eight of these were "
                        "stolen and five have come back."
                    ),
                    Numbered(
                        "Fly-tipping has outgrown every other complaint. The four districts cleared 3,318 loads, a "
                        "third of them building waste, at a cost of \u00a3214,000. There were five prosecutions."
                    ),
                    Numbered(
                        "Off-road motorcycles on Tarnhope Moor have torn the peat along four miles of bridleway. The "
                        "warden counted 71 machines on one Sunday in March. Curlew did not nest there this spring."
                    ),
                    Section("Fear of crime"),
                    Numbered(
                        "Twelve hundred residents answered the survey that is made every second year. Nine in "
                        "ten feel safe outdoors by day and seven in ten after dark. Among women under thirty "
                        "the second figure is four in ten, and it has fallen since the last survey. "
                        "Underpasses, the riverside path at Pellbrook and the last bus are the places that "
                        "they name."
                    ),
                    Numbered(
                        "Half of those who had reported something to the council or to the police in the past "
                        "year were content with what became of it. Most of the rest complained that they had "
                        "heard nothing at all, rather than that nothing had been done."
                    ),
                    Section("Young people"),
                    Numbered(
                        "Fifty-seven children entered the youth justice system for the first time. Thirty-one "
                        "had an education plan, and forty had been excluded from a school at least once. The "
                        "youth justice team now sits with the exclusions panel, and in five cases a place was "
                        "found before the order was made."
                    ),
                    Section("Spending"),
                    Numbered(
                        "The Board\u2019s own fund of \u00a348,000 went to eleven projects. The largest grants were "
                        "for the helpline calls described in February, for boxing sessions at Fenwold and for "
                        "lighting beside the canal at Pellbrook."
                    ),
                    Numbered(
                        "Denholm Pargeter, who has been Chairman since 2019, opened the lighting with a torch when "
                        "the supply failed."
                    ),
                    Numbered(
                        "Boxing at Fenwold draws sixty children three evenings a week. Their teachers report "
                        "better attendance on the mornings after, which nobody had expected."
                    ),
                    Numbered(
                        "Two grants were handed back unspent. A mural fell through when the wall was sold, "
                        "and a mediator for quarrels between neighbours could not be recruited at the salary "
                        "offered."
                    ),
                    Section("Performance"),
                    Numbered("The dashboard that follows compares the year with the one before."),
                    Dashboard(
                        "Performance dashboard, 2021/22",
                        (
                            ("Measure", "2020/21", "2021/22", "Change"),
                            ("Burglary of dwellings (per 1,000 households)", "3.2", "2.9", "-9%"),
                            ("Vehicle offences (per 1,000 residents)", "4.4", "5.1", "+16%"),
                            ("Fly-tipping (loads cleared)", "2,907", "3,318", "+14%"),
                            ("Noise complaints", "6,020", "4,188", "-30%"),
                            ("First time entrants to youth justice", "61", "57", "-7%"),
                        ),
                    ),
                    Section("Looking ahead"),
                    Numbered(
                        "Money from the levy on late licences may be used from April 2023 for street marshals. The "
                        "districts have until October to say whether they want it."
                    ),
                ),
                ("That the Community Safety Annual Report 2021/22 be noted",),
                (NANDAKUMAR,),
            ),
        ),
        AgendaItem(
            "Third Party Reporting Centres",
            note="This item has been deferred to the October meeting of the Board as the presenter is unavailable.",
            steps=defers("reporting-centres"),
        ),
        AgendaItem(
            "Community Resilience in the Lower Wend Valley",
            note="Giles Ormerod, Brackenshire Fire and Rescue Service, will present this report.",
            paper=Report(
                "BCSB UPDATE: COMMUNITY RESILIENCE IN THE LOWER WEND VALLEY",
                (
                    Section("Background"),
                    Numbered(
                        "After the flood of August 2021 the Board wished to know whether neighbours could be "
                        "organised before the water comes. This report says where that has been done and what it "
                        "takes."
                    ),
                    Section("Recruitment"),
                    Numbered(
                        "Thirty-four people in seven villages have offered to be flood wardens. Their ages run from "
                        "19 to 81. Each looks after some twenty houses and keeps a sheet with the names of those who "
                        "would need to be carried."
                    ),
                    Numbered(
                        "Eastmere has eleven wardens and a waiting list. Wendbridge and Low Carse have none, "
                        "although both were under water, and a second round of visits is planned there with the "
                        "vicar."
                    ),
                    Numbered(
                        "Wardens are trained for one evening: how to read the gauge, how to knock, when to leave. "
                        "They do not enter water."
                    ),
                    Numbered(
                        "A telephone tree was tried on a Sunday in March. Of 640 households in the seven "
                        "villages 571 were reached within fifty minutes. The branches that failed were those "
                        "where one person had agreed to ring more than eight others, and the tree has been "
                        "pruned accordingly."
                    ),
                    Numbered(
                        "Each village has a box with lamps, whistles, chalk for marking doors that have been "
                        "checked, and a list of rooms that are dry, heated and open to dogs. The boxes are "
                        "kept in church porches and in one case in the beer garden of the Plough."
                    ),
                    Section("Insurance"),
                    Numbered(
                        "The County Council\u2019s policy covers volunteers who have signed its form. It does not "
                        "cover boats, tractors or horses."
                    ),
                    Section("Households"),
                    Numbered(
                        "The Government offers up to \u00a35,000 to a flooded household for doors, valves and "
                        "airbrick covers. The districts take the applications; nobody adds them up."
                    ),
                ),
                (
                    "That the Board notes the progress made in recruiting flood wardens",
                    "That parish councils in Wendbridge and Low Carse be asked for help",
                ),
                (ORMEROD,),
                steps=answers("flood-wardens"),
            ),
        ),
        AgendaItem("Dates of future meetings"),
    ),
)

JUNE_2022 = Minutes(
    body=BOARD,
    chair_marked=False,
    date="2022-06-10",
    place="County Hall, Brackenford",
    start="10:00",
    end="12:05",
    previous="2022-02-11",
    following="2022-10-07",
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
        ("apologies", "Apologies", (Attendee("Oswin Blakemore", OPCC), Attendee("Dr. Fenella Crosswell", COUNTY))),
    ),
    minutes=(
        elected("Mr. D. W. Pargeter CC", "Chairman", "2022/23", "Mr. D. W. Pargeter CC in the Chair"),
        elected("Cllr. Ivor Threlfall", "Deputy Chairman", "2022/23"),
        confirmed("2022-02-11"),
        minute(
            "Matters arising",
            Heading("Minute 27: Road Safety in Villages", ("27",), names("speed-devices")),
            "The first four devices had gone to Low Carse, Great Orrell, Sallowby and Thwaite End. A clerk had been "
            "stung by wasps in a bracket and the advice on ladders had been rewritten.",
        ),
        log_noted("5"),
        DECLARATIONS,
        minute(
            "Community Safety Annual Report 2021/22",
            "The Board considered a report of Priya Nandakumar, Community Safety Manager, Brackenshire County "
            f"Council, which looked back over the year ending in March 2022. {marked('7')}",
            "Arising from discussions the following points were noted:",
            Point(
                "Loads were tipped where a lorry could turn unseen. Cameras had been stolen from three lay-bys, and "
                "in a fourth the only picture was of a heron."
            ),
            Point(
                "Residents who had reported something wished to hear what became of it. The districts "
                "would send a picture of the cleared verge to whoever had sent one of the rubbish."
            ),
            Point(
                "Priya Nandakumar explained that the fall in complaints of noise was a return to the "
                "ordinary: in the lockdown neighbours had been at home all day with nothing to do but "
                "listen to each other."
            ),
            Point(
                "Cllr. Threlfall asked whether the bridleway over the moor could be closed to vehicles for good. The "
                "order that closed it in winter had been ignored because the gates were left open for the shepherds."
            ),
            resolved(
                "That the Community Safety Annual Report 2021/22 be noted",
                Clause(
                    "That officers be requested to report on the measures against fly-tipping and against off-road "
                    "motorcycling on Tarnhope Moor",
                    raises("fly-tipping", "off-road"),
                ),
            ),
            paper="7",
            by=("Priya Nandakumar",),
        ),
        minute(
            "Third Party Reporting Centres",
            "The Chairman reported that the speaker who was to have addressed the Board was unwell.",
            resolved(
                Clause(
                    "That this item be deferred until the October meeting of the Board",
                    defers("reporting-centres"),
                )
            ),
        ),
        minute(
            "Community Resilience in the Lower Wend Valley",
            "The Board considered a report of Giles Ormerod, Area Manager, Brackenshire Fire and Rescue Service, on "
            f"the volunteers who had come forward since the flood. {marked('9')}",
            "Arising from discussions the following points were noted:",
            Point(
                "The sheet of names was the most useful thing that a warden held and also the most delicate. It was "
                "kept on paper, in a sealed envelope, and burnt each January."
            ),
            Point("Members had met residents who did not know that help towards flood doors could be had."),
            Point(
                "A telephone tree with no more than eight branches had been found to hold. It was "
                "suggested that it be used for heat and snow as well."
            ),
            resolved(
                "That the progress made in recruiting flood wardens be noted",
                Clause(
                    "That the district councils be asked how many households had applied for flood alleviation grants",
                    raises("flood-grants"),
                ),
            ),
            paper="9",
            by=("Giles Ormerod",),
            steps=answers("flood-wardens"),
        ),
        minute(
            "Dates of future meetings",
            resolved("That future meetings of the Board take place at 10.00 am on 7 October 2022 and 10 February 2023"),
        ),
    ),
)

OCTOBER_2022_PACK = Pack(
    file="packs/csb-2022-10-07.pdf",
    style="board",
    body=BOARD,
    date="2022-10-07",
    time="10:00",
    venue="Council Chamber, Guildhall, Ashlow",
    bookmarks=True,
    agenda=(
        AgendaItem("Introductions"),
        AgendaItem("Minutes of previous meeting", paper=JUNE_2022),
        AgendaItem("Matters arising"),
        AgendaItem(
            "Action Log",
            paper=Log(
                "Brackenshire Community Safety Board Action Log",
                (
                    LogRow(
                        ("11.2.22",),
                        "Lend four speed indicator devices to parish councils in turn and report the speeds recorded "
                        "after twelve months.",
                        "Priya Nandakumar",
                        "Eighteen parishes have had a device so far. One was struck by a hay trailer and is being "
                        "mended. Results will be reported in February.",
                        "Amber",
                        ("speed-devices",),
                    ),
                    LogRow(
                        ("11.6.21",),
                        "Publicise the marking of catalytic converters in the County Council\u2019s magazine and on "
                        "social media.",
                        "Priya Nandakumar",
                        "The last message went out on 21 July 2022. Thefts are down to two a month. Complete.",
                        "Green",
                        ("converters",),
                        closed=True,
                    ),
                    LogRow(
                        ("10.6.22",),
                        "Report on measures against fly-tipping and off-road motorcycling on Tarnhope Moor.",
                        "Priya Nandakumar/ Inspector Tobias Quill",
                        "It is suggested that this action be divided, as the first part falls to the districts and "
                        "the second to the police and the landowner.",
                        "Amber",
                        ("fly-tipping", "off-road"),
                    ),
                    LogRow(
                        ("10.6.22",),
                        "Ask the district councils how many households have applied for flood alleviation grants.",
                        "Wendell Achterberg",
                        "Two districts have answered. Eastmere has promised its figures by the end of the month.",
                        "Amber",
                        ("flood-grants",),
                    ),
                    LogRow(
                        ("11.2.22",),
                        "Presentation on third party reporting centres for hate incidents.",
                        "Inspector Tobias Quill",
                        "Deferred from June. On this agenda as item 6.",
                        "Amber",
                        ("reporting-centres",),
                    ),
                ),
            ),
        ),
        AgendaItem("Declarations of interest"),
        AgendaItem(
            "Third Party Reporting Centres",
            note="This item was deferred from the previous meeting. Inspector Tobias Quill, Brackenshire Police, will "
            "give a presentation.",
            paper=Slides(
                (
                    Slide(
                        "Somewhere else to tell: third party reporting centres",
                        ("Inspector Tobias Quill", "Brackenshire Police"),
                    ),
                    Slide(
                        "Why a centre",
                        (
                            "Six in ten victims of hate incidents never ring us",
                            "Many would tell a librarian, a pharmacist or a day centre",
                            "A centre fills in the form and need not give a name",
                        ),
                    ),
                    Slide(
                        "Where we are",
                        (
                            "Fourteen centres open, nine of them libraries",
                            "A mosque, two day centres, a barber and a farm shop",
                            "83 reports in the first half year",
                        ),
                    ),
                ),
                answers("reporting-centres"),
            ),
        ),
        AgendaItem(
            "Modern Slavery and Licensing",
            note="The report will be presented by Dr. Fenella Crosswell, Brackenshire County Council.",
            paper=Report(
                "BCSB UPDATE: MODERN SLAVERY AND LICENSING",
                (
                    Section("Purpose of report"),
                    Numbered(
                        "Licensing officers visit car washes, nail bars, takeaways and taxi firms more often than "
                        "any other public servant. This report asks what they see there and whether they know what "
                        "to do about it."
                    ),
                    Section("What was found"),
                    Numbered(
                        "Dr. Crosswell and a student placed with her talked to nineteen officers of the four "
                        "districts. The questions are set out in Appendix A."
                    ),
                    Numbered(
                        "All of them had seen something in the past year that made them uneasy: bedding behind a "
                        "counter, one person who answered for everyone, workers who did not know the name of the "
                        "town."
                    ),
                    Numbered(
                        "Five had passed it on. The others were unsure whom to ring, or thought that a licence gave "
                        "them no power to ask. Guidance from the Home Office for licensing authorities dates from "
                        "2014 and does not mention nail bars."
                    ),
                    Numbered(
                        "Two officers had been threatened. They visit alone, at dusk, with a clipboard, and "
                        "their cars are known. Both would welcome the company of a police officer on certain "
                        "streets, but neither had asked, since such company had been refused in the past for "
                        "want of staff."
                    ),
                    Section("What would help"),
                    Numbered(
                        "Officers asked for half a day of training with people who had been exploited themselves, "
                        "and for one telephone number."
                    ),
                    Numbered(
                        "The charity Lanternhouse has trained hospital staff at Brackenford and could offer six "
                        "sessions for \u00a31,500."
                    ),
                    Numbered(
                        "A second day could be offered to environmental health officers, who go into kitchens "
                        "and see where people sleep, and to the revenue officers who go round in January to "
                        "see which shops are empty. About forty people would be concerned."
                    ),
                    Section("Costs"),
                    Numbered("The districts would share the cost. Ashlow District Council has offered its Guildhall."),
                ),
                (
                    "That the Board notes the contents of the report",
                    "That training be arranged for licensing officers of all four districts",
                    "That the Home Office be asked to bring its guidance up to date",
                ),
                (CROSSWELL, ACHTERBERG),
                (
                    Appendix(
                        "Appendix A: Questions put to licensing officers",
                        (
                            Para(
                                "Nineteen officers were asked these questions in June and July 2022. Nobody was "
                                "asked to name a business."
                            ),
                            Bullet("When did you last see something at work that made you uneasy?"),
                            Bullet("Whom did you tell, and what became of it?"),
                            Bullet("Which premises would you visit more often if you could?"),
                            Bullet("What would you want a new colleague to know?"),
                        ),
                    ),
                ),
            ),
        ),
        AgendaItem(
            "Domestic Abuse Annual Report 2021/22",
            paper=Report(
                "DOMESTIC ABUSE ANNUAL REPORT 2021/22",
                (
                    Section("Introduction"),
                    Numbered(
                        "This report is made to the Board every October by Harbourlight and covers the helpline, the "
                        "two refuges and the work in schools."
                    ),
                    Section("The year"),
                    Numbered(
                        "The helpline took 5,212 calls. Eighty-four families stayed in the refuges, for nine weeks "
                        "on average; the shortage of homes to move on to has made stays longer."
                    ),
                    Numbered(
                        "Step-free rooms were opened at Brackenford in March 2022 with money from a legacy. They "
                        "have been full ever since."
                    ),
                    Numbered(
                        "A solicitor gives two hours on Wednesdays without charge. She drew up 96 "
                        "applications for occupation orders, and all but seven were granted."
                    ),
                    Numbered(
                        "The helpline was rung by 61 people from farms. It is advertised on the sacks of a "
                        "feed merchant, whose daughter had the idea."
                    ),
                    Numbered(
                        "Young people in twelve schools made a film about jealousy, which has been shown at the "
                        "cinema in Fenwold before the main feature."
                    ),
                    Section("Money"),
                    Numbered(
                        "Income was \u00a3702,000 and expenditure \u00a3689,000. The reserve would last eleven weeks."
                    ),
                ),
                ("That the Domestic Abuse Annual Report 2021/22 be noted",),
                (ROOKE,),
            ),
        ),
        AgendaItem(
            "Serious Violence Duty",
            note="Oswin Blakemore, Chief Executive, Office of the Police and Crime Commissioner, will give an oral "
            "update on the duty that comes into force in January 2023 and on what it asks of each of the partners.",
        ),
        AgendaItem(
            "Safer Streets Fund",
            note="Wendell Achterberg, Policy Officer, Brackenshire County Council, will tell the Board about a bid for "
            "lighting and alley gates on the Orrell Road estate.",
        ),
        AgendaItem("Questions from members of the public"),
        AgendaItem("Any other items which the Chairman has decided to take as urgent"),
        AgendaItem(
            "Date of the next meeting",
            note="The next meeting of the Board is scheduled to take place on 10 February 2023 at 10.00 am.",
        ),
    ),
)

OCTOBER_2022 = Minutes(
    body=BOARD,
    date="2022-10-07",
    place="the Guildhall, Ashlow",
    start="10:00",
    end="11:40",
    previous="2022-06-10",
    following="2023-02-10",
    chair="Mr. D. W. Pargeter CC",
    first=11,
    attendance=(
        (
            "present",
            "PRESENT",
            (
                Attendee("Mr. D. W. Pargeter CC", COUNTY, chair=True),
                Attendee("Cllr. Hesper Dunmow", ASHLOW),
                Attendee("Cllr. Maud Kitteridge MBE", FENWOLD),
                Attendee("Superintendent Leonie Varga", POLICE),
                Attendee("Oswin Blakemore", OPCC),
                Attendee("Joan Threlfall", PROBATION),
            ),
        ),
        (
            "officers",
            "Officers",
            (
                Attendee("Dr. Fenella Crosswell", COUNTY),
                Attendee("Wendell Achterberg", COUNTY),
                Attendee("Priya Nandakumar", COUNTY),
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
            (Attendee("Cllr. Ivor Threlfall", TARNHOPE), Attendee("Callum Strachan-Reid", KESTREL)),
        ),
    ),
    minutes=(
        INTRODUCTIONS,
        confirmed("2022-06-10"),
        minute("Matters arising", "There were no matters arising that were not on the agenda."),
        minute(
            "Action Log",
            "The Board considered the status of the actions agreed at earlier meetings. A copy of the Action Log, "
            "marked \u2018Agenda Item 4\u2019, is filed with these minutes.",
            resolved(
                "That the status of the Brackenshire Community Safety Board Action Log be noted",
                "That action 3 be divided, fly-tipping and off-road motorcycling being matters for different officers",
            ),
            paper="4",
        ),
        DECLARATIONS,
        minute(
            "Third Party Reporting Centres",
            "The Board received a presentation from Inspector Tobias Quill, Brackenshire Police, on places other "
            "than a police station where a hate incident can be reported. A copy of the presentation slides, marked "
            "\u2018Agenda Item 6\u2019, is filed with these minutes.",
            "Arising from the presentation the following points were noted:",
            Point(
                "The barber had made eleven reports, more than any library. People talked in his chair, he said, and "
                "he had time to write while the colour took."
            ),
            Point(
                "Reports had come from four people who used wheelchairs, none of whom had ever rung "
                "the police. All four named the same bus route."
            ),
            Point(
                "A centre needed a door that closed and one member of staff who had been trained. Nothing else was "
                "asked of it."
            ),
            resolved("That the contents of the presentation be noted"),
            paper="6",
            by=("Inspector Tobias Quill",),
            steps=answers("reporting-centres"),
        ),
        minute(
            "Modern Slavery and Licensing",
            "The Board considered a report of Dr. Fenella Crosswell, Consultant in Public Health, Brackenshire "
            f"County Council, on what licensing officers see on their visits. {marked('7')}",
            "Arising from discussions the following points were noted:",
            Point(
                "Officers had often been right to be uneasy. A takeaway that one of them had described was searched "
                "in August and three men were found living above the fryers."
            ),
            Point(
                "Cllr. Kitteridge thought that the guidance from London was of no use to a district with two "
                "officers and four hundred premises."
            ),
            resolved(
                "That the contents of the report be noted",
                Clause(
                    "That training on modern slavery be arranged for the licensing officers of all four districts",
                    raises("licensing-training"),
                ),
                Clause(
                    "That the Chairman write to the Home Secretary to ask that the guidance for licensing "
                    "authorities be brought up to date",
                    raises("home-secretary"),
                ),
            ),
            paper="7",
            by=("Dr. Fenella Crosswell",),
        ),
        minute(
            "Domestic Abuse Annual Report 2021/22",
            "The Board considered a report of Tamsin Rooke, Director of Services, Harbourlight, on the year ending "
            f"in March 2022. {marked('8')}",
            Point("A reserve of eleven weeks was thin. The Police and Crime Commissioner would renew his grant."),
            Point(
                "Members asked whether homes to move on to could be found faster. The average stay of "
                "nine weeks had been six in 2019, and each extra week kept another family from the "
                "door."
            ),
            resolved("That the Domestic Abuse Annual Report 2021/22 be noted"),
            paper="8",
            by=("Tamsin Rooke",),
        ),
        minute(
            "Serious Violence Duty",
            "The Board received an oral update from Oswin Blakemore, Chief Executive, Office of the Police and Crime "
            "Commissioner, on the duty that would come into force in January 2023.",
            "Arising from discussions the following points were noted:",
            Point(
                "Councils, the police, fire and probation services and the health bodies would have to write down "
                "what violence there was in the county and what they meant to do about it. Prisons and schools need "
                "only help."
            ),
            Point(
                "Hospital records told another story than those of the police. At Brackenford one patient in five "
                "who had been stabbed or struck had spoken to nobody but a nurse."
            ),
            Point(
                "\u00a3212,000 would be paid over three years. It was to be hoped that as little as possible went on "
                "the writing down."
            ),
            resolved("That the update be noted"),
            by=("Oswin Blakemore",),
        ),
        minute(
            "Safer Streets Fund",
            "The Board received an oral update from Wendell Achterberg, Policy Officer, Brackenshire County Council, "
            "on a bid to the fifth round of the fund.",
            "Arising from discussions the following points were noted:",
            Point(
                "Orrell Road had 1,900 homes, forty alleys and eleven working lamps. Residents had walked it with "
                "officers on a wet evening in September and had drawn a map."
            ),
            Point("Gates could be shut only where every household agreed and had a key. One objector was enough."),
            resolved(
                "That the update be noted",
                "That the bid for lighting and alley gates on the Orrell Road estate be supported",
            ),
            by=("Wendell Achterberg",),
        ),
        minute(
            "Questions from members of the public",
            "No questions had been received.",
        ),
        next_meeting("2023-02-10"),
    ),
)

FEBRUARY_2023_PACK = Pack(
    file="packs/csb-2023-02-10.pdf",
    style="board",
    body=BOARD,
    date="2023-02-10",
    time="10:00",
    venue="Lockhart Room, County Hall, Brackenford",
    bookmarks=True,
    agenda=(
        AgendaItem("Introductions"),
        AgendaItem("Minutes of previous meeting", paper=OCTOBER_2022),
        AgendaItem("Matters arising"),
        AgendaItem(
            "Action Log",
            paper=Log(
                "Brackenshire Community Safety Board Action Log",
                (
                    LogRow(
                        ("10.6.22",),
                        "Report on measures against fly-tipping (split from action 3 of the October log).",
                        "Wendell Achterberg",
                        "The four districts met on 12 January 2023. They have agreed on one hotline, on one design "
                        "of sign, and on buying cameras that can be hidden in a birdbox. A joint report is promised "
                        "for the summer, when the new cameras will have been in use for three months. Fenwold "
                        "Borough Council has meanwhile taken two builders to court; both were fined and one lost his "
                        "van. The press office will make what it can of this.",
                        "Amber",
                        ("fly-tipping",),
                    ),
                    LogRow(
                        ("10.6.22",),
                        "Report on measures against off-road motorcycling on Tarnhope Moor (split from action 3 of "
                        "the October log).",
                        "Inspector Tobias Quill",
                        "Talks with the estate and with the commoners are going on. The shepherds have been given a "
                        "key each, and the gates have a spring. Two riders had their machines taken under section 59 "
                        "in November and none has been seen since the snow came.",
                        "Amber",
                        ("off-road",),
                    ),
                    LogRow(
                        ("7.10.22",),
                        "Arrange training on modern slavery for licensing officers of all four districts.",
                        "Dr. Fenella Crosswell",
                        "Lanternhouse can offer dates from May. Ashlow will provide the room. The districts have "
                        "been asked to say by the end of February how many officers they will send and whether their "
                        "enforcement staff, who visit the same premises in the evening, should come too.",
                        "Amber",
                        ("licensing-training",),
                    ),
                    LogRow(
                        ("10.6.22",),
                        "Ask the district councils how many households have applied for flood alleviation grants.",
                        "Wendell Achterberg",
                        "187 households in the county, 121 of them in Eastmere. Members were told by email on 2 "
                        "December 2022. Complete.",
                        "Green",
                        ("flood-grants",),
                        closed=True,
                    ),
                    LogRow(
                        ("11.2.22",),
                        "Lend four speed indicator devices to parish councils in turn and report the speeds recorded "
                        "after twelve months.",
                        "Priya Nandakumar",
                        "On this agenda as item 6. The device that was struck by a trailer has been mended and is on "
                        "its way to Thwaite End for the second time, since the parish complained that it had been "
                        "there only while the road was closed.",
                        "Green",
                        ("speed-devices",),
                        closed=True,
                    ),
                    LogRow(
                        ("11.2.22",),
                        "Presentation on third party reporting centres for hate incidents.",
                        "Inspector Tobias Quill",
                        "Given on 7 October 2022. Complete.",
                        "Green",
                        ("reporting-centres",),
                        closed=True,
                    ),
                ),
            ),
        ),
        AgendaItem("Declarations of interest"),
        AgendaItem(
            "Community Speed Watch",
            note="Priya Nandakumar, Community Safety Manager, Brackenshire County Council, will present this report.",
            paper=Report(
                "BCSB UPDATE: COMMUNITY SPEED WATCH",
                (
                    Section("Background"),
                    Numbered(
                        "In February 2022 the Board lent four devices to parish councils. They have since counted "
                        "1.4 million vehicles at 29 places, more than the County Council\u2019s own counters did in "
                        "ten years."
                    ),
                    Section("Results"),
                    Numbered(
                        "At 21 of the 29 places the average speed fell while the device was up. At six it was no "
                        "different, and at two, both on hills, it rose."
                    ),
                    Numbered(
                        "Lorries keep to the limit better than cars, and vans worse than either. Between five "
                        "and seven in the morning one vehicle in four goes too fast, most of them on the way "
                        "to the distribution park at the motorway."
                    ),
                    Numbered(
                        "Results can be seen on a map on the County Council\u2019s web site. It has been "
                        "looked at 8,800 times, mostly by residents of the road in question, but the "
                        "insurance of at least one firm has also taken an interest."
                    ),
                    Numbered(
                        "Table 1 gives the places where more than one driver in ten went ten miles an hour or more "
                        "above the limit. Officers of the police have begun to visit these with a camera."
                    ),
                    Dashboard(
                        "Table 1: Places where more than one driver in ten was well above the limit",
                        (
                            ("Place", "Limit", "Vehicles", "Average", "Well above"),
                            ("Low Carse, ferry road", "30", "61,200", "36", "22%"),
                            ("Great Orrell, by the school", "20", "18,400", "27", "31%"),
                            ("Sallowby, chapel bend", "30", "44,950", "34", "14%"),
                            ("Wendbridge, mill straight", "40", "97,310", "46", "18%"),
                        ),
                        sideways="rotated",
                    ),
                    Numbered(
                        "Forty-three residents have joined groups that stand by the road with a hand-held meter. "
                        "Drivers who are recorded twice get a letter; nobody has yet been recorded four times."
                    ),
                    Section("Next steps"),
                    Numbered(
                        "The devices will go round a second time. Batteries last twelve days in winter and a spare "
                        "set for each would cost \u00a3640."
                    ),
                ),
                (
                    "That the Board notes the speeds recorded",
                    "That spare batteries be paid for out of the Board\u2019s fund",
                ),
                (NANDAKUMAR,),
                steps=answers("speed-devices"),
            ),
        ),
        AgendaItem(
            "Cameras at Brackenford Bus Station",
            note="Superintendent Leonie Varga, Brackenshire Police, will present this report.",
            paper=Report(
                "BCSB UPDATE: CAMERAS AT BRACKENFORD BUS STATION",
                (
                    Section("Introduction"),
                    Numbered(
                        "The bus station has nine closed circuit television (CCTV) cameras, put up in 2006. Four "
                        "give no picture after dark and one has been pointing at a pigeon spike since it was painted."
                    ),
                    Section("Incidents"),
                    Numbered(
                        "There were 47 assaults in and about the bus station in 2022, most of them between half past "
                        "ten and midnight, when the last buses wait for the last train."
                    ),
                    Numbered("In eleven cases the officer in charge asked for pictures. They were of use in two."),
                    Numbered(
                        "Recordings were made over after seven days, on tapes of which the last was bought in "
                        "2011. Requests came on the ninth day on average."
                    ),
                    Section("Proposal"),
                    Numbered(
                        "Tarnhope Borough Council is to open a new control room in the autumn of 2023 which could "
                        "watch cameras in all four districts. It would then be worth replacing those at the bus "
                        "station, and not before."
                    ),
                    Numbered(
                        "The bus company would pay for the mast and the electricity. It asks in return that "
                        "its depot be watched at weekends, when diesel has been drawn from parked buses "
                        "through hoses."
                    ),
                ),
                ("That the Board notes the contents of the report",),
                (VARGA,),
            ),
        ),
        AgendaItem("Exploitation and the Taxi Trade", note="Dr. Fenella Crosswell will give an oral update."),
        AgendaItem(
            "Date of the next meeting",
            note="The next meeting of the Board is scheduled to take place on 9 June 2023 at 10.00 am.",
        ),
    ),
)

PACKS = (JUNE_2022_PACK, OCTOBER_2022_PACK, FEBRUARY_2023_PACK)
