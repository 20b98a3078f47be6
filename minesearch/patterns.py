"""The marks a committee clerk sets: numbers, labels, headings. Each pattern stands with lines it is for and refuses."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression with lines it must match (`yes`) and refuse (`no`), from the start of the line."""

    name: str
    regex: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]

    def match(self, text: str) -> re.Match[str] | None:
        return self.regex.match(text)

    def search(self, text: str) -> re.Match[str] | None:
        return self.regex.search(text)


ALL: list[Pattern] = []


def _pattern(name: str, regex: str, yes: tuple[str, ...], no: tuple[str, ...]) -> Pattern:
    made = Pattern(name, re.compile(regex, re.IGNORECASE | re.VERBOSE), yes, no)
    ALL.append(made)
    return made


# -- parts of a pack -------------------------------------------------------------------------------------------------

STAMP = _pattern(
    "the stamp on the first page of an item's papers",
    r"agenda \s+ item \s* (?: (?:no\.? | number | \#) \s* )? (?: [:–-] \s* )? (?P<number>\d+[a-z]?(?:\.\d+)*) \s* $",
    (
        "Agenda Item 6",
        "AGENDA ITEM 12a",
        "Agenda item no. 4",
        "Agenda Item No: 4",
        "Agenda Item: 5.2",
        "Agenda Item – 7",
    ),
    ("Agenda Item 6 was taken first", "Agenda", "Agenda Items 6"),
)
STAMP_SHORT = _pattern(
    "such a stamp without the word agenda; one counts only in its place",
    r"item \s* (?: (?:no\.? | number | \#) \s* )? (?: [:–-] \s* )? (?P<number>\d{1,3}[a-z]?(?:\.\d+)*) \s* $",
    ("Item 3", "ITEM NO. 12", "Item: 5.2", "Item No: 4a"),
    ("Item 3 was deferred", "Items 3", "Item", "Item 2019"),
)
MINUTES_HEAD = _pattern(
    "the heading of a set of minutes",
    r"""(?! .{0,80} \b (?:previous|last|past|prior|earlier) \b .{0,30} $ | .* \b (?:of|the) \s+ minutes \s* $)
      (?: (?: (?:draft|printed|unconfirmed|confirmed|approved|unapproved|final|open|public|official) \s+ ){0,2}
          (?: minutes \b (?! \s+ from \b )
              (?: \s* $ | \s+ of \b | \s+ [-–—|] | \s* : | \s+ \d | \s* \( | \s+ for \s+ (?: (?:the|a|\w+day) \b
                | (?! (?:approv|confirm|adopt|accept|inform|noting|receipt|sign|review|comment|consider|ratif|discuss
                  |amend|decision) \w* \b ) (?-i:[A-Z]) )
                | \s+ (?:\w+day) ,? \s )
            | minute \s+ of \b | cofnodion \b | miontuairisc\w+ \b
            | (?:notes?|records?|summary \s+ record) \s+ of \s+ (?:(?:the|an?) \s+)? (?:[\w&'’-]+ \s+){0,6} meeting \b
            | meeting \s+ notes \b | record \s+ of \s+ proceedings
            | proceedings \s+ of \s+ (?:the|an?) \b .* \b meeting )
        | .{3,70} \s [-–—|] \s minutes \b | .{3,70} \b minutes \s* [,–-]
        | (?! .* \b (?: approv(?:e|al|ing) | confirm(?:ation|ing|\b) | adopt\w* | to | accept\w* | sign\w* | receiv\w*
            | review\w* | ratif\w* | read\w* | matters | items? | circulat\w* | correct\w* | tak\w+ | \d+ | a | few
            | two | three | five | ten | fifteen | twenty | thirty | forty | sixty | ninety ) \s (?=.*\bminutes\b) )
          (?: [\w&'’().,/-]+ \s+ ){1,9}? minutes
          (?: \s* (?: \( [\w ]{3,20} \) \s* )? $ | \s+ \d{1,2} (?:st|nd|rd|th)? [\s./-] | \s+ \d{4}-\d\d-\d\d
            | \s+ (?:\w+day | (?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*) ,? \s+ \w ) )""",
    (
        "Minutes of a meeting of the Harbour Board held at",
        "MINUTES",
        "Draft Minutes of the Parks Committee",
        "Harbour Board – Minutes, 4th June 2010",
        "REGULAR MEETING MINUTES",
        "Harbour Board Meeting Minutes (Draft)",
        "OPEN MINUTES",
        "Minutes (unconfirmed)",
        "Minutes for the meeting of the Harbour Board",
        "Minutes for SHA/TC 4/WG 2 – Mooring Data",
        "Minute of Meeting of the Parks Committee",
        "Notes of the Harbour Users meeting",
        "Council Meeting | Minutes",
        "Board Minutes 6 May 2011",
        "Council Minutes May 6, 2011",
        "Proceedings of the Monthly Meeting of the Harbour Board",
    ),
    (
        "Minutes of previous meeting.",
        "Minutes of the last meeting",
        "Minutes were taken by the clerk",
        "Minutes for Approval",
        "Approval of Minutes",
        "Confirmation of the minutes",
        "To approve the minutes",
        "Each speaker has 5 minutes",
        "Speakers have three minutes",
        "Speakers have 5 minutes 30 seconds",
        "Notes to the accounts",
    ),
)
AGENDA_HEAD = _pattern(
    "the heading of an agenda",
    r"(?:draft \s+ | public \s+ )? agenda (?: \s* $ | \s* [-–:] | \s+ for \b )",
    ("Agenda", "AGENDA", "Agenda for the meeting", "A G E N D A".replace(" ", "")),
    ("Agenda Item 6", "Agendas are published"),
)
LOG_HEAD = _pattern(
    "the heading of an action log",
    r".{0,90}? \b (?: action (?:s)? \s+ (?:items? \s+)?"
    r" (?: log | list | tracker | sheet | register | points (?=\s*$) | summary )"
    r" | (?:actions? | recommendations? | decisions? | resolutions?) (?: \s* (?: , | / | & | \band\b ) \s*"
    r" (?:actions? | recommendations? | decisions? | resolutions? | requests? | matters \s+ arising) ){0,2}"
    r" \s+ (?: log | tracker | tracking (?=\s) )"
    r" | (?:outstanding | summary \s+ of) \s+ actions ) \b",
    (
        "Harbour Board Action Log",
        "ACTION LIST SUMMARY",
        "Action Items List",
        "HB Action Log – 14 May 2013",
        "ACTIONS AND RECOMMENDATIONS TRACKER – 6 MAY 2011",
        "Decision/Action Log",
        "Recommendation Tracker",
    ),
    ("Action plan for the harbour", "The action was logged", "Recommendations and reasons", "Decisions of the Board"),
)
APPENDIX_HEAD = _pattern(
    "the heading of an appendix",
    r"(?: .{0,80} \s )? \(? (?: appendix | annexe? | appendices | attachment ) \s* (?: [a-z] | \d{1,2}"
    r" | [ivx]{1,4} ) \b \)? (?: \s* [-–:.] | \s* $ | \s+ [A-Z] )",
    ("Appendix A", "APPENDIX 1 - Dashboard", "Annex B: Delivery plan", "Plan of work Appendix C", "Attachment 2"),
    ("Appendices", "The appendix shows", "as set out in appendix paper"),
)
LEFT_BLANK = _pattern(
    "a page left blank on purpose",
    r"this \s page \s (?:is|has \s been) \s (?:intentionally \s)? left \s (?:intentionally \s)? blank",
    ("This page is intentionally left blank", "This page has been left intentionally blank"),
    ("This page is left to the reader",),
)
PAGES = _pattern(
    "the page range of an agenda row",
    r"\(? \s* pages? \s+ (?P<from>\d{1,4}) (?: \s* (?: - | – | to ) \s* (?P<to>\d{1,4}) )? \s* \)? \s* $",
    ("(Pages 11 - 16)", "(Page 5)", "Pages 3 to 10"),
    ("Pages of the report", "(Pages 11 - 16) follow"),
)

# -- numbers and labels ----------------------------------------------------------------------------------------------

ITEM_CODE = _pattern(
    "an item number with a year or series in it",
    r"""(?P<number>
      (?: (?-i:(?:[A-Z]{1,8}[/.-])?[A-Z]{1,8}) [\s/.-]? \d{1,4} (?:[/-]\d{1,4}){1,3}  # FGB 40/2021, ICB/24/01
        | (?-i:[A-Z]{1,8}) [/-] \d{6} [/-] \d{1,3}                                           # HB/110506/1
        | (?-i:[A-Z]{1,8}) [/.-]? \d{1,4} (?:\.\d{1,4}){1,2}                           # PC.24.05
        | \d{2,4} (?:/\d{2})? [/.-] (?-i:[A-Z]{1,5}) [/.-]? \d{1,4}                    # 24/PC/015, 2024-R-23
        | \d{1,4}/(?:19|20)\d{2}[-–]\d{2} | (?:20)?\d{2}[-–]\d{2}/\d{1,4}              # 163/2023-24, 23-24/101
        | (?:19|20)\d{2}/\d{2}[-/.]\d{1,4}                                              # 2023/24-15
        | R?\d{4}-\d{1,4} | \d{2}-\d{3}
        | (?!\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b) \d{1,3}(?:[./]\d{1,3}){2,3}
        | \d{1,4}(?:[a-z]|\([a-z]\))?/\d{2,4} ) [a-z]? ) [.:)]? \s+ (?P<rest>\S.*)""",
    (
        "11.21.06a Updates",
        "61a/23 Updates",
        "61(b)/23 Updates",
        "FGB 40/2021 Welcome",
        "16.3.10 Finance",
        "R2024-089 A. Bell, C. Dunn:",
        "HB/24/01 Welcome",
        "HB/110506/1 Welcome",
        "HB/2024/02: Dues",
        "PC.24.05 Finance",
        "24/PC/015 Finance",
        "2024-R-23 Dues",
        "163/2023-24 Apologies",
        "23-24/101 Apologies",
        "24-031 Apologies",
    ),
    ("14.6.2019 was a Friday", "2021 Census", "DM/23/00481/FUL Quay Road", "MV Petrel 2024 was berthed", "a 1/2 share"),
)
ITEM_SERIES = _pattern(
    "an item number that runs on behind the letters of its body; one alone tells nothing",
    r"(?P<number> (?-i:[A-Z]{1,6}) (?:[/.-]|\s?) \d{1,4} [a-z]? ) [.:)]? \s+ (?P<rest>(?-i:[A-Z\d(‘“'\"])\S*.*)",
    ("PL/21 Apologies", "C123 Finance", "HB-14: Harbour dues", "M.7 Close"),
    ("PL/21 apologies", "2021 Census", "Item 4 Dues", "B4 quay"),
)
ITEM_OF_MEETING = _pattern(
    "an item number behind that of the meeting; one alone tells nothing",
    r"(?P<number> [1-9]\d{0,2} (?: [-–]\d{1,2} | /\d ) ) [.:)]? \s+ (?P<rest>(?-i:[A-Z‘“'\"])\S*.*)",
    ("12-1 Apologies", "7/3. Dues", "104–2: Close"),
    ("12-1 apologies", "12 - 1 Dues", "2011-1 Dues", "12-100 Dues"),
)
ITEM_MARK = _pattern(
    "an item number of some other shape, figures that a body strings together in its own way; one alone tells nothing",
    r"""(?P<number> (?! \d{1,2} [./:-] \d{1,2} [./-] (?:19|20)\d\d \b )
      (?: (?-i:[A-Z]{1,6}) [\s./-]? | (?-i:[A-Z][A-Za-z]{1,7}) [/.-] )?
      (?: (?=[\w/.-]*:) (?=[^\s:]*\d{3}|[^\s:]*:\d{3}) \d{1,5} (?:[/.-]\d{1,5})? : \d{1,4}  # 2024/25:17; no hour
        | \d{1,5} (?: [./-] (?: \d{1,5} | (?-i:[A-Z]{1,6}) ) ){1,3}                      # 4118.19, 117/24/FC
        | \d{1,5} \(\d{2,4}\)                                                           # 118(19)
        | \d{1,4} (?-i:[A-Z]{2,5}) ) ) [.:)]? \s+ (?:[-–—]\s+)? (?P<rest>(?-i:[A-Z\d(‘“'\"])\S*.*)""",
    (
        "4118.19 Apologies",
        "24.100 Dues",
        "2024/25:17 Dues",
        "117-24/25 Dues",
        "118(19) Dues",
        "117/24/FC Dues",
        "117FC Dues",
    ),
    ("14.06.2019 Friday", "7:30 Dues", "10:45 Tea", "117 Dues", "4118.19 was paid", "£4118.19 Dues"),
)
ITEM_LONG = _pattern(
    "an item number of four figures, which may be a year",
    r"(?P<number> [1-9]\d{3} ) [.:)]? \s+ (?P<rest>(?-i:[A-Z‘“'\"])\S*.*)",
    ("1041. Apologies", "2011 Dues"),
    ("2011/12 Dues", "1041 berths", "10415 Dues"),
)
ITEM_ROMAN = _pattern(
    "an item number in Roman numerals, a stop or a bracket behind it",
    r"(?P<number> (?-i:(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})) ) [.):] \s+ (?P<rest>(?-i:[A-Z\d(‘“'\"])\S*.*)",
    ("I. Call to Order", "XIV. Adjournment", "IX) Dues", "XL. Close"),
    ("I attended", "IIII. Dues", "MIX. Dues", "iv. grants", "I. said so"),
)
ITEM_LETTER = _pattern(
    "an item number that is a letter",
    r"(?P<number> (?-i:[A-Z]) ) [.):] \s+ (?P<rest>(?-i:[A-Z\d(‘“'\"])\S*.*)",
    ("A. Call to Order", "B) Dues"),
    ("A dues report", "a. grants", "A.B. Hill", "A. was there"),
)
ITEM_BRACKETED = _pattern(
    "an item number in brackets",
    r"[(\[] (?P<number> \d{1,3} ) [)\]] \s+ (?P<rest>(?-i:[A-Z\d‘“'\"])\S*.*)",
    ("(1) Apologies", "[12] Dues"),
    ("(1) that dues be raised", "(2019) Figures", "(a) Dues"),
)
ITEM_NUMBER = _pattern(
    "a plain item number",
    r"(?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?)"
    r" (?: \s? [-–—] \s+ (?=(?-i:[A-Z])) | \s : \s+ | [.:)] (?!\d) \s* | \s+ ) (?P<rest>(?![-–%])\S.*)",
    (
        "34. Matters arising",
        "34 : Matters arising",
        "34 Matters arising",
        "5.1 Budget",
        "7a Grants",
        "34 – Matters arising",
        "34- Dues",
    ),
    ("34", "2019/20 budget", "3.5% rise", "3 - 4", "12 – 14 May"),
)
ITEM_ALONE = _pattern(
    "an item number alone on its line",
    r"(?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?) [.:)]? \s* $",
    ("34.", "5.1"),
    ("34. Matters arising",),
)
ITEM_AFTER = _pattern(
    "the agenda item named below a minute's title, or in brackets behind it",
    r"[(\[]? \s* (?:agenda \s+)? item \s+ (?:no\.? \s* | number \s+)? "
    r" (?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?) \s* [)\]]? \s* $",
    ("(Item 4)", "(Item 4.1)", "(Agenda Item 12)", "[Item 4]", "Agenda item no. 4"),
    ("Item 4 was deferred",),
)
CLAUSE = _pattern(
    "the label of a clause of a resolution",
    r"\(? (?P<label> [a-z] | [ivx]{1,5} | \d{1,2}[a-z]? ) (?: \) \.? | \. (?!\d | [a-z]\. | m\b) ) \s* (?P<rest>\S.*)",
    ("(a) That the report be noted", "b) That", "C. To agree", "(iv) grants", "2. Noted the dates", "2b. To agree"),
    ("a report", "10.30 am start", "(2019) figures", "a.m. on Tuesday", "e.g. the quay", "p.m."),
)
POINT = _pattern(
    "the label of a discussion point",
    r"\(? (?P<label> [ivx]{1,6} | \d{1,2} ) \) \s* (?P<rest>\S.*)",
    ("(i) Crime had fallen", "iv) Grants were", "(3) change"),
    ("(a) That", "1. The", "(see below) the"),
)
BULLET = _pattern(
    "a bullet",
    r"(?: [•▪●○◦‣⁃*·o»-] | – ) \s+ (?P<rest>\S.*)",
    ("• grants", "- roads", "– roads"),
    ("-5 degrees", "on time"),
)
PARAGRAPH = _pattern(
    "the number of a report's paragraph",
    r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,2}) [.)]? \s+ (?P<rest>\S.*)",
    ("12. The Board", "3.4 Funding"),
    ("2019/20 saw", "12.5% of homes"),
)

# -- decisions -------------------------------------------------------------------------------------------------------

RESOLVED = _pattern(
    "a line that opens a decision",
    r"(?P<mark> (?: and \s+ )? (?: it \s was \s+ )? (?: (?:unanimously|further|accordingly|therefore|duly|also) \s+ )*"
    r" (?: resolved (?: \s+ unanimously )? | decided (?=\s*:) | decision (?=\s*:)"
    r" | resolution (?=\s*:\s | \s+ (?:no\.?\s*)? (?:[A-Z]{1,6}[-/ ]?){0,2} \d[\d/.-]* \s* [:–-] \s+ that \b)"
    r" | agreed (?=\s*:) )"
    r" | voted (?=\s*:\s*(?:to|that)\b) | (?-i:VOTED) (?=\s+(?:to|that)\b)"
    r" | (?:the \s+ [\w&' ]{3,70}? \s+ )? resolved (?=\s*[:;-]) )"
    r" (?: \s* [–-]? \s* \(? (?: (?:no\.?|number|minute|ref\.?|\#) \s* )?"
    r" (?P<label> (?!\d{1,2}[-–/:]\d{1,2}\)?\s+(?:that|to)\b)"
    r" (?: (?-i:[A-Z]{1,6}) [-/ ]?){0,3} (?:\d{2,} | \d+ [-/.] \d) [\d/.-]*? ) \)?"
    r" (?= \s* (?: $ | [:;] | [–-] \s | (?:that|to)\b ) ) )?"
    r" \s* (?P<end> , (?=\s (?:unanimously|on|by|after|following|with|nem) \b .{0,160}? \b (?:that|to) \b)"
    r" | [:;]? \s* [-–]? )"
    r" \s* (?P<rest>.*)",
    (
        "RESOLVED:-",
        "Resolved -",
        "RESOLVED",
        "RESOLVED that the plan be adopted",
        "AGREED: to pay",
        "The Committee resolved: -",
        "Resolved HB 23/11",
        "RESOLVED (2023/14): That the plan be adopted",
        "VOTED: To adopt the plan",
    ),
    ("The matter was resolved", "Agreed actions follow", "Voted 5-0", "Voted: Hill, Dunn"),
)
DECISION_HEAD = _pattern(
    "the heading of a decision, a word alone on its line",
    r"(?: (?: the | council | committee | board | cabinet | panel | authority | court | senate | executive | shire"
    r" | city | town | governors | trustees ) (?:['’]s|s['’])? \s+ )* (?: decisions? | resolutions? | determination )"
    r" (?: \s+ (?:taken|made|reached) )? (?: \s* (?:no\.?|number|\#)? \s*"
    r" (?P<label> (?:[A-Z]{1,6}[-/.\s]?)? \d[\w/.-]*? ) )? \s* (?P<end>[:.–-]?) \s* $",
    (
        "Decision",
        "DECISION",
        "Decision 7/1",
        "Committee Decision:",
        "COUNCIL RESOLUTION 2024/141",
        "The Board’s decision",
    ),
    ("Decision on the quay was put off", "Resolution of disputes", "Decisions and actions", "Recommendation"),
)
CARRIED = _pattern(
    "what became of a motion",
    r"(?P<result> (?:motion \s+ )? (?: carried (?:\s+ unanimously | \s+ as \s+ amended "
    r"| \s+ by \s+ \w+ \s+ votes \s+ to \s+ \w+)? | defeated | lost | fell"
    r" | withdrawn | deferred | tabled) ) \s* [.]? \s* $",
    ("Carried.", "CARRIED unanimously", "Defeated"),
    ("Carried forward to May", "Deferred to the next meeting"),
)

# -- attendance ------------------------------------------------------------------------------------------------------

_WHO = (  # those an attendance list may be of
    r"(?: (?:committee|(?:select \s?)?board|council|panel|cabinet|school|city|town|county|parish|village"
    r"|district|authority|executive|senior|other|elected|appointed|voting|non-?voting|co-?opted|independent|lay"
    r"|ex[- ]?officio|community|public|full|senate|court|trust|external|key|legal|management|governing|planning"
    r"|commission|staff|partner|additional|non-?(?:committee|executive|member)s?|non-?executive) \s+ )*"
    r"(?: (?:members? (?!\s+of) | members? \s+ of \s+ (?:the\s+)? (?:public|council|board|committee|panel|press|cabinet"
    r"|staff|community|senate|court|executive|authority|trust) | councillors? | cllrs?\.? | crs | council\s?members?"
    r" | officers? | officials? | staff | trustees? | directors? | governors? | commissioners? | aldermen"
    r" | select(?:men|wom[ae]n|persons?) | others?"
    r" | guests? | observers? | visitors? | public | partners | attendees? | participants"
    r" | representatives? | delegates? | supervisors? | residents? | administration | management | press | advis[eo]rs?"
    r" | substitutes? | people | persons? | personnel | consultants? | employees | administrators? "
    r"| presenters? | speakers?"
    r" | cynghorwyr) )"
    r"(?: \s* (?: and | & | , | / ) \s* (?:the\s+)? (?: [\w-]+ \s+ )? (?: others? | guests? | staff "
    r"| officers? | officials?"
    r" | members | observers? | visitors? | public | councillors? | directors | advis[eo]rs | consultants ) )*"
)
_KINDS = (  # those of two kinds of work: "Executive & Administrative Staff", "Technical and Support Officers"
    r"(?: (?: \b (?:executive|administrative|management|technical|support|professional|clerical|secretarial|corporate"
    r"|senior|teaching|legal|advisory|financial|operational) (?: \s+ | \s* [&,/] \s* | \s+ and \s+ ) ){2,4}"
    r"(?: staff | officers | officials | personnel | employees | team ) )"
)
_THERE = (  # that they were there, or were not
    r"(?: (?: also \s+ | not \s+ )? (?: present | attending | in \s+ attendance | attended | attendance ) "
    r"| absent | excused"
    r" | absentees? | absence"
    r" | apolog(?:ies|y) (?: \s+ (?:for|of) \s+ (?: (?:their\s+)? (?:absence | non-?\s?attendance)"
    r" | (?:their\s+)? inability \s+ to \s+ (?:attend|be \s+ present) | (?:being|those) \s+ unable \s+ to \s+ attend)"
    r" (?: \s+ (?:at|from) )? (?: \s+ (?:the|this) \s+ meeting)? )? (?: \s+ received )? (?: \s+ from )?"
    r" | regrets | leave \s+ of \s+ absence"
    r" | presennol | sederunt | yn \s+ bresennol | ymddiheuriadau"
    r" | (?:baill \s+)? (?: i \s+ l[áa]thair (?: \s+ freisin )? | l[áa]ithreach ) | leithsc[ée]al\w* "
    r"| pr[ée]sents? | absents?"
    r" | hunga \s+ kua \s+ tae \s+ mai )"
)
_MANNER = (
    r"(?: ,? \s+ (?: virtually | remotely | online | in \s+ person | by \s+ [\w ]{3,20} | via \s+ [\w ]{3,20}"
    r" | (?: from | for | representing | on \s+ behalf \s+ of ) \s+ [^:;.|]{3,90} (?= \s* : \s* $)"
    r" | with (?:out)? \s+ (?: [\w-]+ \s+ ){0,2} (?: regrets? | apolog(?:y|ies) | leave | notice | cause | permission"
    r" | excuse )"
    r" | at \s+ roll \s+ call | were | was | as \s+ follows | for \s+ (?:all|part) \s+ [\w ]{3,25} ) )*"
)

ATTENDANCE_HEAD = _pattern(
    "the heading of a group of the attendance list",
    r"(?: [^\W\d] [^:;|/.,\d]{2,38} \s* [|/] \s* (?=\S) )?"
    rf"(?P<head> (?: (?:the \s+ following | those | all | board \s+ of) \s+ )? (?: (?:{_WHO} "
    rf"| (?:\w+ \s+){{0,2}} (?:board|committee|council)) \s+ (?:(?:were|was) \s+)? )? {_THERE} {_MANNER}"
    rf" | {_KINDS} | {_WHO} \s+ (?: from | representing | on \s+ behalf \s+ of ) \s+ [^:;.|]{{3,90}} (?= \s* : \s* $)"
    rf" | (?:also|members|non-members) \s+ {_THERE} | {_THERE} {_MANNER} \s* [-–/(:]? \s* {_WHO} \)?"
    rf" | apologies \s+ (?:were \s+)? received \s+ from | also"
    rf" | (?! (?:management|press|people|persons?|administrators?) \s* (?:[.:;–-]|$) ) {_WHO}"
    r" (?: \s* \([\w ]{2,30}\) )?"
    r" | clerk | secretariat | invited | by \s+ invitation | invit(?:ed|ees) (?: \s+ guests )?"
    r" | (?:(?:via | by | on) \s+)? (?:zoom | (?:(?:ms | microsoft) \s+)? teams | telephone | video \s? link"
    r" | video \s? conference) (?= \s* [:;] \s (?!\s*(?:https?:|www\.|meeting\b|\d))) )"
    r"(?: \s+ [|/] \s+ [^\W\d] [^:;|/.,\d]{2,38} )?"
    r" (?P<end> \s* [:;]\s*[-–]? |"
    r" \s* [-–] \s* | \s* \.? $ ) \s* (?P<rest>.*)",
    (
        "PRESENT",
        "Present; Ann Bell (AB)",
        "Apologies for absence:",
        "Apologies for inability to attend the meeting: C. Dunn",
        "Also in attendance",
        "Committee Members present:",
        "Regrets: C. Dunn",
        "IN ATTENDANCE VIRTUALLY: Mr S Jones",
        "ATTENDING: Trustees Hill, Dunn",
        "Zoom: Ann Bell and Cal Dunn",
        "Council Members Present:",
        "Members Absent:",
        "Officers and others in attendance: Mr S Jones",
        "OFFICIALS IN ATTENDANCE: Ms Jones",
        "The following members were present:",
        "Non-voting members in attendance",
        "Presennol / Present: Ann Bell",
        "Ymddiheuriadau:",
        "TE HUNGA KUA TAE MAI | PRESENT",
        "City Staff:",
        "Administration: Dr. Bell",
        "Staff in Attendance",
        "ABSENT WITH REGRET: C. Dunn",
        "Members absent without prior notice:",
        "Board of Directors present:",
        "Present – Councillors",
        "In attendance from the Office of the Harbour Master:",
        "Officers present on behalf of the Council:",
        "Officers from the Harbour Trust:",
        "TRUSTEES ABSENT, WITH APOLOGIES: C. Dunn",
    ),
    (
        "Zoom: https://zoom.example/j/1",
        "Attending the launch were many",
        "Present at the launch were many",
        "Officers agreed to report",
        "Members welcomed the report",
        "The members who were present",
        "Members of the public were present and spoke",
        "Attendance at school had risen",
        "Present position",
        "2 Ngā Tamōtanga | Apologies",
        "Council/Board report",
    ),
)

# -- agendas and reports ---------------------------------------------------------------------------------------------

AGENDA_NUMBER = _pattern(
    "an item number with the word before it",
    r"(?:agenda \s+)? item \s+ (?:no\.? \s*)? (?P<number>\d{1,3}[a-z]?) \s* [.:–-]? \s+ (?P<rest>\S.*)",
    ("Item 4: Harbour dues", "Item 12 Other business"),
    ("Items 4 and 5", "Agenda Item 6"),
)
BODY_NAME = _pattern(
    "the name of a body that meets",
    r"(?:the \s+)? (?: [\w&'’(),./-]+ \s+ ){0,11}"
    r"(?: board | (?:sub-?)?committee | council | cabinet | (?:working \s+)? group | panel | forum | partnership"
    r" | commission | assembly"
    r" | authority | executive | trustees | trust | tribunal | senate | court | governors | governing \s+ body"
    r" | directors | network )"
    r"(?: \s+ \(?(?-i:[A-Z]{2,8})\)? )? \s* $",
    (
        "HARBOUR AND FISHERIES BOARD",
        "Cabinet",
        "Parks Sub-Committee",
        "Board of Trustees",
        "Pellbrook Town Council (PTC)",
    ),
    ("Report to the Board on dues.", "Agenda", "Harbour dues 2019"),
)
REPORT_NAMED = _pattern(
    "the line below a letterhead that says that this is a report",
    r"(?: (?:staff | officer (?:['’]?s['’]?)? | administrat\w+) \s+ report"
    r" | report \s+ to \s+ (?:the \s+)? (?: [\w-]+ \s+ ){0,3}?"
    r" (?: council | board | committee | cabinet | commission | trustees ) ) \s* $",
    ("STAFF REPORT", "Officer’s report", "Administrator Report", "REPORT TO COUNCIL", "Report to the Harbour Board"),
    ("Staff report that dues fell", "Report", "Committee Reports", "Report to Council on dues"),
)
RECOMMENDATION_HEAD = _pattern(
    "the heading over a report's recommendations",
    r"(?: \d{1,2}(?:\.\d{1,2})? [.)]? \s+ )? (?: (?: (?:officer['’]?s? | officers[’'] | staff | management['’]?s?"
    r" | administration['’]?s? | proposed | summary \s+ of) \s+ )? recommend(?:ation (?:s|\(s\))?"
    r" | ed (?: \s+ (?: actions? | motions? | decisions? ) )? ) (?: \s+ (?: for | to ) \s+ [\w ]{3,60} )?"
    r" | (?: decisions? | actions? ) (?:\(s\))? \s+ (?: required | requested | sought ) | requested \s+ actions? )"
    r" \s* [:;]? (?: \s* - )? \s* $",
    (
        "Recommendations",
        "Recommendations for the Board",
        "Officer Recommendations:",
        "3. Recommendation(s):",
        "RECOMMENDATION",
        "Staff Recommendation",
        "Recommended action:",
        "Decisions required",
    ),
    ("Reasons for recommendations", "Recommendation 3 was adopted", "Recommendations made by the panel are below."),
)
RECOMMENDATION_RUN_IN = _pattern(
    "a recommendation that runs on behind its heading",
    r"recommendation (?:s|\(s\))? \s* [:–-] \s* (?P<rest>\S.*)",
    ("Recommendation: That the plan be adopted", "Recommendations – to note"),
    ("Recommendation", "Recommendations for the Board"),
)
ASKED = _pattern(
    "words that ask a body to decide",
    r"(?: (?: it \s+ is \s+ (?:therefore \s+)? recommended (?=\s+that\b|\s*:|\s+to\b) )"
    r" | (?: (?:that \s+)? (?:the \s+)? (?: [\w&'’-]+ \s+ ){0,9}? (?: is | are ) \s+ (?:therefore \s+)? (?: asked"
    r" | recommended | invited | requested ) \s+ to \b )"
    r" | (?: (?:that \s+)? (?:the \s+)? (?: [\w&'’-]+ \s+ ){0,6}? (?: board | committee | cabinet | council"
    r" | members? | group | panel ) (?: \s+ agrees? \s+ to )? (?= \s* : ) ) )",
    (
        "The Board is recommended to note the report",
        "It is recommended that the Board:",
        "Cabinet is asked to:",
        "That the Board:",
        "Members are invited to comment",
    ),
    ("The Board has been asked to comment", "It is recommended practice", "The council is asked about dues"),
)
CONTACT_HEAD = _pattern(
    "the heading over those to ask about a report",
    r"(?: \d{1,2} [.)] \s+ )? (?: (?:(?:report|lead) \s+)? (?:officers?|persons?|people) (?:\(s\))? \s+ to"
    r" \s+ contact | (?:report \s+)? contact (?: s | \s+ (?:officers? | persons? | details | point) )? (?:\(s\))?"
    r" | (?:report \s+)? authors? (?:\(s\))? (?:\s+ (?:and \s+ contact) (?:\s+ details)?)?"
    r" | (?: contact \s+ for | for )? \s* (?:further | more | additional) \s+ (?:information | details)"
    r" (?: \s+ (?:please \s+)? contact)? | (?:staff | council | department | main) \s+ contacts?"
    r" | (?:relevant|lead|corporate) \s+ directors? (?:\(s\))?"
    r" | (?:(?:report|contact|lead) \s+)? (?:officer|author) s?['’]? s? \s+ details"
    r" | (?:officer|lead|name \s+ of) \s+ contact (?:\s+ (?:name|details))?"
    r" | contact \s+ name | (?:report \s+)? (?: prepared | written ) \s+ by | (?:report|paper) \s+ writer"
    r" | (?:lead | responsible | accountable | case | presenting) \s+ officers? (?:\(s\))? (?= \s* :) )"
    r" \s* (?: : \s* (?P<rest>.*) | $ )",
    (
        "Officers to Contact",
        "Officer details:",
        "Officer(s) to contact:",
        "Person to contact",
        "Contact: Ann Bell, Clerk",
        "Report author: C. Dunn",
        "Prepared by: C. Dunn, Planner",
        "Lead Officer: C. Dunn, Planner",
        "Contact details",
        "Contact for further information:",
        "Staff Contact:",
    ),
    (
        "Contact the clerk",
        "Lead officers met",
        "Responsible Officer",
        "Contacts with the police rose",
        "Further information was sought",
    ),
)
EMAIL = _pattern(
    "an e-mail address",
    r"(?P<email>(?<![\w.+'-])[\w.+'-]++@[\w-]+(?:\.[\w-]+)+)",
    ("a.bell@harbour.example", "ann.o'dell@harbour-board.example"),
    ("at harbour", "@harbour"),
)
PHONE = _pattern(
    "a telephone number",
    r"(?P<phone> \(?\+?\d[\d()]{2,5}\)? (?: [\s-]? \d{2,7} ){1,4} (?: \s* (?:ext|x)\.? \s* \d+ )? | \d{3} (?!\d) )",
    ("0113 496 0999", "07700900123", "(0113) 4960 999 ext. 12", "101"),
    ("12 Quay Road", "LE3 8RA"),
)
