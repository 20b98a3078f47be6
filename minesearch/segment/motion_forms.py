"""The sentences in which a motion is told, and those that tell its seconder and its fate."""

from __future__ import annotations

import re

from minesearch.segment.votes import NAME

_A = rf"(?P<mover>{NAME})"
_B = rf"(?P<seconder>{NAME})"
SECONDED_BY = (
    r"(?:(?:was\s+|being\s+|duly\s+|and\s+)*(?:(?:a\s+)?second(?:ed)?|2nd|supported|support)"
    r"(?:\s+(?:by|from)\b|\s*[:–-])?)"
)
_OPEN = (
    r"(?:(?:to|that)\b|for\s+(?:the\s+)?(?:approval|adoption|acceptance)\b"
    r"|(?:approv|adopt|accept|authori[sz]|grant|appoint|award|amend|adjourn|receiv|nominat|elect)ing\b)"
)
_ACT_OF = (  # the act as a noun, behind both names: "Hill moved, Dunn seconded, approval of the agenda"
    r"(?:(?:the|an?)\s+)?(?:[\w-]+\s+)?(?:(?:[a-z]+-)?[a-z]+(?:al|tion|sion|ance|ment|ure)|purchase|release|award|transfer|receipt|sale|hire)"
    r"\s+(?:of|to)\b"
)
ACTING = (  # what a meeting is asked to do, at the head of its words
    r"approve|adopt|accept|authori[sz]e|appoint|award|amend|adjourn|receive|nominate|elect|grant|ratify|confirm|purchase"
    r"|hire|table|postpone|defer|renew|endorse|enter\s+into|go\s+into"
)
_AFTERWARDS = (  # "After discussion,", "At 7:41 p.m.", "In the light of the report,"
    r"(?:(?:after|following|there being|with|then|thereupon|thereafter)\b[^,.]{0,90}?,?\s+"
    r"|at\s+(?:approximately\s+)?\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\b\.?|hours|hrs)?,?\s+"
    r"|(?:at|in|on|upon|as|for|given|having|since|because|based|before|once|when|due|by|to|under|hearing|seeing|finally)\b"
    r"[^,.;:]{0,90},\s+)?"
)
_THEN = r"(?:(?:then|also|further|duly|hereby|so)\s+)*"
_DECIDED = (
    r"(?:(?P<all>all\s+(?:in\s+favou?r|agreed)|unanimous(?:ly)?)\s*,?\s*)?(?:and\s+)?(?:(?:it\s+|(?:the\s+)?motion\s+)?(?:was\s+)?(?:unanimously\s+|duly\s+|then\s+)*"
    r"(?P<decided>agreed|resolved|carried|approved|decided|passed|voted)"
    r"(?:\s+(?:unanimously|nem\.?\s*con\b\.?|by\s+(?:all|everyone|everybody|(?:a\s+)?(?:large\s+|clear\s+)?majority(?:\s+vote)?"
    r"|(?:a\s+)?show\s+of\s+hands|(?:the\s+)?(?:council|board|committee|meeting|members|councillors|trustees|governors))"
    r"(?:\s+(?:of\s+)?(?:the\s+)?(?:those|members|councillors|trustees|governors|directors|present)){0,2}))?\s*[,:]?\s+)?"
)
_MADE = (  # "Motion was made by", "It was then moved by", "Proposed by"
    rf"(?i:{_AFTERWARDS}(?:(?:an?\s+|the\s+)?(?:motion\b|proposal\b(?=\s+by))(?:\s+(?:was|is|being|duly|made|moved|offered|introduced|put|tabled|proposed)\b)*"
    rf"\s*(?:by\b|[:–-])|(?:it\s+was\s+)?{_THEN}(?:moved|proposed)\s*(?:by\b|:|(?=\())))\s*"
)
_BODY = rf"(?P<body>(?i:{_OPEN}).*)"
FORMS = tuple(
    re.compile(form, re.DOTALL)
    for form in (
        # Motion was made by A, seconded by B, to ...; It was moved by A and seconded by B that ...
        rf"{_MADE}\(?{_A}\)?(?i:\s*[,;/]?\s*(?:and\s+)?{SECONDED_BY}\s+)\(?{_B}\)?\s*[,;:.]?\s*(?i:{_DECIDED})"
        rf"(?P<body>(?i:{_OPEN}).*|(?<=:\s)[“\"]?[A-Z].*)",
        # Motion by A to ..., seconded by B
        rf"{_MADE}{_A}\s*[,:]?\s*{_BODY}",
        # It was moved and seconded (by A and B) to ...
        rf"(?i:{_AFTERWARDS}(?:(?:it\s+was|motion(?:\s+was)?)\s+)?{_THEN}(?:moved|proposed|made)\s*,?\s*(?:and\s+)?seconded\b"
        rf"(?:\s+by\s+)?)(?:{_A}\s+and\s+{_B})?\s*[,:]?\s*(?i:{_DECIDED}){_BODY}",
        # A moved (, seconded by B,) to ...; A, seconded by B, moved that ...
        rf"(?i:{_AFTERWARDS}(?:motion\s*[:–-]\s*)?){_A}\s*(?:(?:,\s*(?i:{SECONDED_BY})\s+|/\s*)(?P<before>{NAME})\s*,?)?"
        rf"(?i:\s*,?\s*{_THEN}(?:moved|motioned|proposed|ma[dk]es?\s+(?:a|the)\s+motion|offered\s+(?:a|the)\s+motion))\s*[,:]?\s*"
        rf"(?:(?i:(?:and\s+)?{SECONDED_BY})\s+{_B}\s*,?\s*|(?i:and\s+)?(?P<then>{NAME})\s+(?i:seconded(?:\s+(?:the|a|this)\s+(?:motion|proposal|proposition|nomination))?)\s*,?\s*)?(?i:{_DECIDED})"
        rf"(?P<body>(?i:{_OPEN}|fo\b).*)",
        # A moved, B seconded, approval of ...; Motion by A, second by B, adoption of ...
        rf"(?i:{_AFTERWARDS}){_A}\s*,?\s*(?i:{_THEN}(?:moved|motioned|proposed))\s*,?\s*(?:(?i:(?:and\s+)?{SECONDED_BY})\s+{_B}"
        rf"|(?i:and\s+)?(?P<then>{NAME})\s+(?i:seconded))\s*,?\s*(?i:{_DECIDED})(?P<body>(?i:{_ACT_OF}).*)",
        rf"{_MADE}{_A}(?i:\s*[,;/]?\s*(?:and\s+)?{SECONDED_BY}\s+){_B}\s*[,;:.]?\s*(?i:{_DECIDED})(?P<body>(?i:{_ACT_OF}).*)",
        # A proposed a grant to ...; this was seconded by B and carried
        rf"(?i:{_AFTERWARDS}){_A}\s+(?i:{_THEN}(?:proposed|moved))\s+(?P<body>(?i:(?:an?|the)\s+"
        rf"(?!(?:\w+\s+)?(?:motion|resolution|recommendation|amendment|vote|toast|question|report)s?\b)).*)",
        # A motion to ... was made by A and seconded by B
        rf"(?i:{_AFTERWARDS}(?:an?|the)\s+motion\s+)(?P<body>(?i:{_OPEN}).*?)\s*,?\s*"
        rf"(?i:(?:(?:was|is)\s+|(?<=,\s)){_THEN}(?:made|moved|offered|proposed|put)\s+by)\s+{_A}"
        rf"(?:(?i:\s*[,;]?\s*(?:and\s+)?{SECONDED_BY})\s+{_B})?(?P<tail>.*)",
        # Motion to ... by A, seconded by B
        rf"(?i:(?:an?\s+)?motion\s+)(?P<body>(?i:{_OPEN}).*?)\s*,?\s*(?i:(?:(?:made|moved|offered|put)\s+)?by)\s+{_A}"
        rf"(?i:\s*[,;]?\s*(?:and\s+)?{SECONDED_BY})"
        rf"\s+{_B}(?P<tail>.*)",
        # The minutes were proposed as a true record by A, seconded by B and agreed
        rf"(?P<body>(?!(?i:the\s+(?:motion|amendment|resolution|meeting)))(?:The|Approval|Acceptance|Adoption|That)\b.{{3,140}}?"
        rf"\s(?i:was|were)\s(?i:{_THEN}(?:proposed|moved))(?:\s+(?i:as|for)\s.{{3,60}}?)?)\s+(?i:by)\s+{_A}"
        rf"(?i:\s*[,;]?\s*(?:and\s+)?{SECONDED_BY})\s+{_B}(?P<tail>.*)",
        # MSC (A/B) to ...; Motion (A/B) to ...
        rf"(?:(?i:motion\b|moved\b)|M\s?/?\s?S(?:\s?/?\s?(?P<decided>[CPU]))*)\s*[:–-]?\s*\(?{_A}\s*(?:/|,|–|-|and\b)\s*{_B}\)?\s*[,:]?\s*{_BODY}",
        # A/B: that ...
        rf"{_A}\s?/\s?{_B}\s*[:–-]\s*(?P<body>(?i:{_OPEN}|(?:{ACTING})\b).*)",
    )
)
SPOKEN = re.compile(  # HILL – That the quay be mended. CARRIED.
    r"(?![^:–—-]*\b(?i:recommend\w*|resolution|amendment|decision|proposal|notes?|noted|minutes?|reasons?|conditions?)\b)"
    rf"{_A}\s*(?::\s*(?=that\b|T)|(?:\s-|[–—])\s*(?=T))(?P<body>(?i:that)\b.*)",
    re.DOTALL,
)
SUMMED = re.compile(  # The motion to mend the quay carried unanimously
    rf"(?i:(?:the|a)\s+motion\s+)(?P<body>(?i:{_OPEN}).+?)\s+(?i:(?:was|is|has)?\s*{_THEN}(?:declared\s+|unanimously\s+)*"
    r"(?P<fate>carried(?!\s+weight)|passed|failed|defeated|lost)\b(?P<how>(?:\s+unanimously|\s+as\s+amended)?))",
    re.DOTALL,
)
LABELLED = re.compile(  # "ACTION: Motion by Hill": a label of what was done, which is the motion
    r"(?:actions?(?:\s*\(s\))?(?:\s+taken)?|decision|vote|outcome)\s*[:–-]\s+(?=(?:(?:up)?on\s+)?(?:an?\s+|the\s+)?motion\b"
    r"|(?:it\s+was\s+)?moved\b)",
    re.IGNORECASE,
)
TITLED = re.compile(  # "Dues – Motion to raise them by Hill": what the matter is called, before the motion
    r"(?:[A-Z\d][^.;:!?–—]{2,60}?)(?:\s[–—-]{1,2}\s+|:\s+)(?=(?:(?:An?\s+|The\s+)?[Mm]otion\s+(?:was|made|moved|offered|to|by|that)\b"
    r"|(?:[Ii]t\s+was\s+)?[Mm]oved\s+(?:by|and)\b))"
)
NAMELESS = re.compile(r"(?i:motion)\s*:\s*(?P<body>\S.+)", re.DOTALL)  # "Motion: Mend the quay. Moved: Hill."
MOVED_BEHIND = re.compile(rf"\s*(?i:moved|proposed|mover)\s*(?i:by\b\s*:?|:)\s*(?P<name>{NAME})")
ON_MOTION = re.compile(  # On the proposal of A, seconded by B, it was agreed to ...; the Minutes were confirmed
    rf"(?i:{_AFTERWARDS}(?:up)?on\s+(?:the\s+|a\s+)?(?:motion|proposal|proposition)\s*(?:(?:(?:duly\s+)?made\s+)?(?:of|by|from))?\s*,?\s*){_A}"
    rf"(?i:\s*,?\s*(?:and\s+)?{SECONDED_BY}\s+){_B}\s*,?\s*"
    r"(?P<put>(?i:(?:and\s+)?(?:(?:unanimously\s+)?(?:approved|carried|passed|agreed)(?:\s+(?:unanimously|by\s+[^,]{3,30}))?"
    r"|by\s+(?:a\s+)?[^,]{3,30}?\bvote)\s*,\s*))?(?P<rest>\S.*)",
    re.DOTALL,
)
DECIDED_SO = re.compile(  # behind those who moved: "adopted the minutes", "resolved that the quay be mended"
    r"(?:\w+ly\s+)*(?:(?:agreed|resolved|decided|voted)(?:\s+\w+ly)?\s*,?\s*(?=(?:to|that)\b(?!\s+the\s+request\b)))?"
    r"(?P<body>(?:to|that|approved|agreed|adopted|authori[sz]ed|confirmed|accepted|noted|received|granted|ratified|appointed"
    r"|nominated|sanctioned|recommended|(?:re-)?elected)\b\s+\S.*)",
    re.IGNORECASE | re.DOTALL,
)
BODY_ON = re.compile(  # The Board, on the proposition of A, seconded by B, adopted the minutes
    r"(?:[^.;:]{3,120}?[,.]\s+)?(?i:the\s+)?[A-Z][^,.;:]{2,60},?\s+(?=(?:up)?on\b)"
)
_VERBS = (
    r"(?:approved|agreed|adopted|authori[sz]ed|confirmed|accepted|noted|received|resolved|decided|carried|passed|granted|ratified"
    r"|appointed|(?:re-)?elected)"
)
IT_WAS = re.compile(
    r"(?:it\s+was|(?:the\s+)?(?:[\w'’-]+\s+){1,6}?)\s*(?:then\s+|unanimously\s+|further\s+|duly\s+)*"
    r"(?:agreed|resolved|decided|voted)(?:\s+unanimously)?(?:\s*,?\s*\(?\d{1,2}\s*[-–]\s*\d{1,2}(?:[-–]\d{1,2})?\)?,?)?\s*[:,]?\s*(?P<body>(?:to|that)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
PASSED = re.compile(  # The minutes were approved; the Board adopted the plan; Council authorised the payments
    rf"\b(?:was|were)\s+(?:\w+ly\s+)?{_VERBS}\b|^the\s.{{3,60}}?\b{_VERBS}\b"
    r"|^(?:all\s+)?(?:(?:[a-z]+\s+)?council(?:lors)?|members|trustees|governors|directors|committee|board)\s+"
    rf"(?:(?:then|all|also|duly|\w+ly)\s+)*{_VERBS}\b",
    re.IGNORECASE,
)
PUT_LAST = (
    re.compile(  # The minutes were approved on the motion of A, seconded by B; ..., proposed by A and seconded by B
        rf"(?P<body>.{{3,}}?\b(?i:(?:was|were)\s+(?:\w+ly\s+)?{_VERBS})\b.*?)"
        r"(?:,?\s+(?i:on\s+(?:the\s+)?(?:motion|proposal|proposition)\s+(?:of|by)\s+)"
        r"|(?:\s*[,;(–-]\s*|(?<=ed)\s+)(?i:(?:having\s+been\s+|being\s+|as\s+)?(?:proposed|moved)\s*(?:by\b)?\s*:?\s*))"
        rf"{_A}(?i:\s*,?\s*(?:and\s+)?{SECONDED_BY}\s+){_B}",
        re.DOTALL,
    )
)
AGREED_TO_THING = re.compile(r"to\s+(?:the|an?|all|this|that|these|those|its|his|her|their|both)\s", re.IGNORECASE)
LAPSED = re.compile(
    r"\blapsed\b|\bdied\s+(?:for|due|because|from)\b|\bno\s+second(?:er)?\b(?!\s+reading)"
    r"|\b(?:for|due\s+to)\s+(?:a\s+)?(?:want|lack)\s+of\s+(?:a\s+)?(?:second|support)",
    re.IGNORECASE,
)
SECOND_BEHIND = re.compile(
    rf"\s*[,;.]?\s*(?i:\band\s+)?(?:(?i:(?:the\s+motion\s+|motion\s+|this\s+|it\s+)?(?:was\s+)?{SECONDED_BY})\s+(?P<a>{NAME})"
    rf"|(?<![\w])(?P<b>{NAME})\s+(?i:seconded(?:\s+(?:the\s+|that\s+)?motion|\s+it)?))"
)
FATE_BEHIND = re.compile(
    r"\s*[,;–-]\s*(?:and\s+)?(?:the\s+)?(?:motion\s+)?(?:was\s+|which\s+was\s+|being\s+)?(?:put\s+to\s+the\s+vote\s+and\s+)?"
    r"(?:declared\s+|unanimously\s+)*(?P<fate>carried|passed|defeated|failed|lost)\b(?P<how>(?:\s+unanimously|\s+as\s+amended)?)\W*$"
    r"|\s*,?\s+and\s+(?:(?:it|this)\s+was\s+)?(?P<all>(?:unanimously\s+)?agreed(?:\s+(?:unanimously|by\s+all))?|all\s+(?:were\s+)?(?:agreed|in\s+favou?r))\W*$"
    r"|\s+(?P<bare>(?:Motion\s+)?(?:Carried|CARRIED|Passed|PASSED|Defeated|DEFEATED))\W*$"
)
SUBJECT_FATE = re.compile(  # "There being no corrections, the minutes were approved": what was moved, by its name
    r"(?:.*,\s+)?(?:(?:the\s+)?(?P<noun>\w+)(?:\s+\w+){0,2}?\s+(?:was|were|stand|stood)\s+(?:\w+ly\s+|declared\s+|so\s+)*"
    r"|[^.]{3,50}?\bdeclared\s+the\s+(?P<declared>\w+)\s+(?:\w+\s+){0,2}?)(?P<fate>approved|adopted|accepted)\b",
    re.IGNORECASE | re.DOTALL,
)
SECOND_WITHIN = re.compile(  # the seconder named behind the words, within their sentence
    r"\s*[,;]?\s*\b(?i:(?:(?:and\s+)?(?:(?:this|it|which)\s+)?(?:was\s+)?(?:seconded|supported)\s+by|(?<=[,;]\s)seconded:?(?!\s+by\b)|(?:with\s+a\s+)?second(?:ed)?\s+(?:by|from)))"
    rf"\s+(?P<name>{NAME})|\s*[,;]\s*(?i:and\s+)?(?P<active>{NAME})\s+(?i:seconded)\b"
)
_SEAT = (
    r"(?:(?:the|our)\s+)?(?:(?:vice|deputy|joint|acting)[\s-]+)?"
    r"(?:chair\w*|mayor|president|treasurer|secretary|conven[eo]r)\b"
)
SEATS = re.compile(  # an election: moved and seconded, and made where nobody stands against
    r"(?:that\s+)?[^.;]{2,80}?\s(?:be|is|are)\s+(?:\w+ly\s+)?"
    rf"(?:(?:re-?)?(?:elected|appointed)\b|co-?opted\b|nominated\b|{_SEAT})"
    r"|(?:that\s+)?(?:the\s+)?(?:(?:re-?)?election|co-?option|nomination)\s+of\b|to\s+(?:(?:re-?)?elect|co-?opt)\b"
    r"|(?:that\s+)?(?:the\s+)?(?:re-?)?appointment\s+of\b[^.;]{3,60}?\s(?:as|to)\b",
    re.IGNORECASE,
)
TOOK_SEAT = re.compile(
    r"\s*,?\s+(?:and|who)\s+(?:(?:he|she|they|this|[A-Z]\w*)\s+)?(?:(?:was|were|\w+ly)\s+)*accepted\b[^.;]{0,40}\W*$"
)
