"""Text -> the people, bodies and dates it names.

What counts as a mention, and where it begins and ends:

PERSON is a name without honorific, rank, collar number and post-nominals: "I.D. Aldous" in "Mr I.D. Aldous OBE CC".
The words as printed are kept beside it (`Found.printed`) as a variant of the person. A surname counts after a title,
also after one for several ("Councillors Alden and Birch"), a first name where its bearer is named in full, initials
where an action log puts them in place of a name. Roles ("the Chairman"), pronouns and e-mail addresses are
no mentions.

ORG is the name of one body without a leading "the", without the role before it and the department after it; an
acronym is a mention of its own. Kinds of body ("district councils", "the police") are none. "The Board" is one only
where the body of the meeting is known, and then means that body.

DATE is a day, month, quarter, season, year or a span of them, with the weekday that stands before it, without the
time of day. A weekday or a month alone counts only against a dated meeting.

Mentions do not overlap; offsets count characters of the text they stand in.
"""

TAG_VERSION = 5  # to be raised whenever a text may give other candidates than before
