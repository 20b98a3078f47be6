"""What the words of a minute tell: who presented, and which minutes of other meetings it names."""

from __future__ import annotations

import pytest

from minesearch.segment.said import minute_references, numbers_followed_up, numbers_like, presenters


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "The Board considered a report of Ann Bell, Harbour Engineer, on dues.", ["Ann Bell"], id="report of"
        ),
        pytest.param("The Board received a presentation from Mr. C. Dunn.", ["Mr. C. Dunn"], id="presentation from"),
        pytest.param("Chief Inspector Eve Hill introduced the report.", ["Chief Inspector Eve Hill"], id="introduced"),
        pytest.param("The report was presented by Ann Bell and noted.", ["Ann Bell"], id="presented by"),
        pytest.param(
            "Ann Bell presented the update. Chris Dunn, Pilot, gave a presentation on buoys.",
            ["Ann Bell", "Chris Dunn"],
            id="two in order",
        ),
        pytest.param("Mrs. Ann Bell presented a letter from the pilots.", ["Mrs. Ann Bell"], id="a letter"),
        pytest.param("Mr C. Dunn presented the schedule, which was noted.", ["Mr C. Dunn"], id="a schedule"),
        pytest.param("Chris Dunn of Safe Harbour gave a presentation on buoys.", ["Chris Dunn"], id="of a body"),
        pytest.param(
            "Chris Dunn from the Guild of Pilots introduced the report.",
            ["Chris Dunn"],
            id="from a body with a small word",
        ),
        pytest.param("Mrs. Ann Bell presented the prizes to the crew.", [], id="prizes"),
        pytest.param("Councillor Ann Bell: The quay leaks.", ["Councillor Ann Bell"], id="a speaker's label"),
        pytest.param("The Board considered a report of the Harbour Committee.", [], id="a body is no person"),
        pytest.param(
            "The Portfolio Holder for Ports, Councillor Bell, presented the proposals.",
            ["Councillor Bell"],
            id="a post first",
        ),
        pytest.param("The Chief Executive presented the report.", [], id="a post is no name"),
        pytest.param(
            "Ann Bell, Head of Ports, presented the register (Report 5).", ["Ann Bell"], id="a post behind, a register"
        ),
        pytest.param("Insp. Hill introduced the guidance.", ["Insp. Hill"], id="a rank cut short"),
        pytest.param("Mrs Bell spoke to paper 19/04.", ["Mrs Bell"], id="spoke to a paper"),
        pytest.param("Mrs Bell presented the prizes. Mr Dunn spoke to the owner.", [], id="prizes are no paper"),
        pytest.param("AB presented the report. NHS presented the report.", ["AB"], id="initials of someone there"),
        pytest.param(
            "3.1 Ann Bell introduced the report.\n3.2 Chris Dunn gave a presentation on buoys.",
            ["Ann Bell", "Chris Dunn"],
            id="in numbered paragraphs",
        ),
        pytest.param("It was introduced by Ann Bell.\nArising from it she was asked.", ["Ann Bell"], id="a stop"),
        pytest.param("Ann Bell introduced the story of a sailor.", ["Ann Bell"], id="a story"),
        pytest.param("Chris Dunn presented the second reading.", ["Chris Dunn"], id="a reading"),
        pytest.param("Ann Bell tabled the draft strategy.", ["Ann Bell"], id="tabled"),
        pytest.param("Councillor Bell tabled the motion until May.", [], id="put off, where tabling is that"),
        pytest.param("Chris Dunn presented the scheme, a fall in dues.", ["Chris Dunn"], id="a word of no list"),
        pytest.param("Chris Dunn, Port Officer, presented the case for a crane.", ["Chris Dunn"], id="and a post"),
        pytest.param("Chris Dunn presented the Harbour Cup. Chris Dunn presented the crew.", [], id="a cup"),
        pytest.param("Chris Dunn presented the long service awards to three pilots.", [], id="awards"),
        pytest.param("Eve Frost presented the scheme to the crew.", [], id="somebody who was not there"),
        pytest.param("Ann Bell introduced a film in which a pilot spoke.", ["Ann Bell"], id="a film"),
        pytest.param("Mr. Dunn reviewed the three quotes.", ["Mr. Dunn"], id="went through what was offered"),
        pytest.param(
            "Port Works Director Ann Bell summarized the request. The Engineer reviewed the plans.",
            ["Ann Bell"],
            id="a post without comma before the name, and a post alone",
        ),
        pytest.param("The Board reviewed the budget. Members reviewed the accounts.", [], id="all of them"),
        pytest.param("Harbour Officers reviewed the figures.", [], id="no one by name"),
        pytest.param("Ann Bell asked about the report.", [], id="someone who only asked"),
        pytest.param(
            "Ann Bell and Cal Dunn provided the 2031 Dredged Silt Survey Review on behalf of Saltby Labs.",
            ["Ann Bell", "Cal Dunn"],
            id="two together, the paper by its name",
        ),
        pytest.param(
            "Ann Hill, Cal Dunn, and Eve Frost (Harbour Trust) gave a presentation on buoys.",
            ["Ann Hill", "Cal Dunn", "Eve Frost"],
            id="three together",
        ),
        pytest.param(
            "Councillors Ann Hill and Cal Dunn gave an update.", ["Ann Hill", "Cal Dunn"], id="one title for two"
        ),
        pytest.param("Mr Hill and Mrs Dunn made a presentation.", ["Mr Hill", "Mrs Dunn"], id="a title for each"),
        pytest.param(
            "The Chair of the Group, Councillor Hill and the Quay Manager introduced the report.",
            ["Councillor Hill"],
            id="a name and a post together",
        ),
        pytest.param(
            "The Chair, Councillor Hill and the Quay Manager introduced themselves.", [], id="themselves, and no paper"
        ),
        pytest.param("Ann Hill and Cal Dunn provided tea while the plan was read.", [], id="together, but no paper"),
        pytest.param("Ann Hill and Cal Dunn made a motion to give the report.", [], id="a motion of two"),
        pytest.param("The Port Board and Saltby Council provided a plan.", [], id="two bodies"),
        pytest.param(
            "The Board received a joint presentation from Station Manager Eve Hill, Saltby Fire and Rescue, and "
            "Mr. C. Dunn, Pilots. Slides were shown.",
            ["Station Manager Eve Hill", "Mr. C. Dunn"],
            id="two with their bodies, one with a rank",
        ),
        pytest.param(
            "The Board received a report from Ann Bell, Engineer, and Chris Dunn.", ["Ann Bell", "Chris Dunn"], id="two"
        ),
        pytest.param(
            "The Board received a report from Ann Bell, Engineer, and Members noted it.",
            ["Ann Bell"],
            id="what they did",
        ),
        pytest.param(
            "The Board received a report, tabled at the meeting, from Supt. Eve Hill on theft.",
            ["Supt. Eve Hill"],
            id="tabled, between commas",
        ),
        pytest.param(
            "The Board considered a report and a supplementary report of Ann Bell on dues.",
            ["Ann Bell"],
            id="two papers",
        ),
        pytest.param("Ann Bell, Port Officer, introduced the Action Log, which is filed.", ["Ann Bell"], id="the log"),
        pytest.param("Chris Dunn presented Document AC. It was long.", ["Chris Dunn"], id="a document by its mark"),
        pytest.param("Chris Dunn introduced Paper 19/04 and spoke.", ["Chris Dunn"], id="a paper by its number"),
        pytest.param("Chris Dunn presented Document of the dues.", [], id="no mark"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_presenters(text: str, names: list[str]) -> None:
    assert presenters(text, [text], ["Cllr Ann Bell", "Chris Dunn"]) == tuple(names)


@pytest.mark.parametrize(
    ("title", "text", "numbers"),
    [
        pytest.param("Dues (Minute 47)", "", ["47"], id="in the title"),
        pytest.param("Dues", "Further to Minute 12, the dues rose.", ["12"], id="in the text"),
        pytest.param("Dues", "See Minutes 12, 14 and 19 of that meeting.", ["12", "14", "19"], id="several"),
        pytest.param("Dues", "Further to Minute HB/9, dues rose.", ["HB/9"], id="letters"),
        pytest.param("Dues", "with reference to minute 23/58.", ["23/58"], id="a small letter"),
        pytest.param("Dues", "(Min. HB/24/09 refers)", ["HB/24/09"], id="cut short, with letters and year"),
        pytest.param("Dues", "It took a minute 5 times; a 3 minute 12 second delay.", [], id="minutes by the clock"),
        pytest.param("Dues", "Minute No. 40/2011 refers.", ["40/2011"], id="with its year"),
        pytest.param("Dues", "Minute 3.5 refers, and Minute 3.5 again.", ["3.5"], id="each once"),
        pytest.param("Dues", "As said in the last minutes at 4.2, the quay leaks.", ["4.2"], id="a paragraph of them"),
        pytest.param("Dues", "The paper is at 4.2.", [], id="a paragraph of something else"),
        pytest.param("Dues", "The crane is mended (min. 63 refers).", ["63"], id="min. in small letters"),
        pytest.param("Dues", "As minute 63 refers; minute no. 64 too.", ["63", "64"], id="minute in small letters"),
        pytest.param("Dues", "(item 5.2 of the last minutes)", ["5.2"], id="an item of them"),
        pytest.param("Dues", "The agenda of the meeting was adopted with late item 7.3.", [], id="its own agenda"),
        pytest.param("Dues", "There being no more, the meeting of the Board closed at 11.52", [], id="an hour"),
        pytest.param("Dues", "It was left. HB Minutes 18.09.11", [], id="a day at the foot of the page"),
        pytest.param("Dues", "Min 21/48: mended. Mins 21/50 and 21/51.", ["21/48", "21/50", "21/51"], id="Min, a list"),
        pytest.param("Dues", "(Min ref: 24/117)", ["24/117"], id="a reference behind a colon"),
        pytest.param("Dues", "Minutes 47 and 48.", ["47", "48"], id="the last before a stop"),
        pytest.param("Dues", "10 Min 30 people left; min 5/6 of the crew.", [], id="time, and the least"),
        pytest.param("Dues", "The minute book was signed.", [], id="no number"),
    ],
)
def test_references(title: str, text: str, numbers: list[str]) -> None:
    assert minute_references(title, text) == tuple(numbers)


@pytest.mark.parametrize(
    ("own", "text", "numbers"),
    [
        pytest.param("A23/044 A23/045", "Subject to a name in A23/039.", ["A23/039"], id="a letter and the year"),
        pytest.param("HB/2324/041", "See HB/2324/017 and HB/2324/018.", ["HB/2324/017", "HB/2324/018"], id="a body's"),
        pytest.param("24/HB/015", "Put off (24/HB/009).", ["24/HB/009"], id="letters within"),
        pytest.param("A23/044 A23/045", "An interest in A23/045 was declared.", [], id="an item of this meeting"),
        pytest.param("A23/044", "Plan A23/0399, RA23/039 and A23/039/FUL.", [], id="longer numbers"),
        pytest.param("23/044", "The budget of 23/024.", [], id="without letters it may be anything"),
        pytest.param("HB4", "Berth HB3 is free.", [], id="without a stroke"),
        pytest.param("7", "Berth 3.", [], id="plain"),
    ],
)
def test_numbers_made_like_those_of_the_meeting(own: str, text: str, numbers: list[str]) -> None:
    assert numbers_like(own.split(), text) == numbers


@pytest.mark.parametrize(
    ("own", "title", "text", "numbers"),
    [
        pytest.param(
            "1104 1105", "MATTERS ARISING", "1088 – The clerk had written. 1091: mended.", ["1088", "1091"], id="plain"
        ),
        pytest.param("HB31", "Minutes", "Agreed. Matters arising HB9 – the crane was mended.", ["HB9"], id="letters"),
        pytest.param(
            "1104", "Matters arising", "1088 ships came. Berth 1088 – free.", [], id="counted, and within a sentence"
        ),
        pytest.param("1104", "Matters arising", "1104 – see above.", [], id="this meeting's own"),
        pytest.param("7 8", "Matters arising", "5 – the crane was mended.", [], id="numbers that begin anew"),
        pytest.param("1104", "Dues", "1088 – The clerk had written.", [], id="under another title"),
    ],
)
def test_numbers_that_lead_what_became_of_a_matter(own: str, title: str, text: str, numbers: list[str]) -> None:
    assert numbers_followed_up(own.split(), title, text) == numbers
