"""People named in lists and by short forms, and what only looks like them."""

from __future__ import annotations

import pytest

from minesearch.link.listed import Roll
from minesearch.link.people import link_people
from minesearch.link.usage import Place, Tally
from minesearch.tag.lexicon import Learning
from minesearch.tag.spacy_model import NoModel
from minesearch.tag.tagger import candidates_of

RULES = NoModel()


def people(*texts: str) -> list[str]:
    """Those whom the first of the texts of a paper names."""
    first, *_ = candidates_of([(text, None) for text in texts], RULES)
    return [" ".join(item.mention.text.split()) for item in first.found if item.mention.label == "PERSON"]


LISTED = [
    # surnames behind a title for all of them, with posts, letters, initials and titles of their own
    ("Councillors Alden, Birch, Corrie\nand Dunnock spoke", ["Alden", "Birch", "Corrie", "Dunnock"]),
    ("COUNCILLORS: ALDEN, BIRCH & CORRIE", ["ALDEN", "BIRCH", "CORRIE"]),
    ("Cllrs Alden (Chair), Birch MBE and J. Corrie were there", ["Alden", "Birch", "J. Corrie"]),
    ("Messrs Alden and Birch of Oakham Works", ["Alden", "Birch"]),
    ("Councillors Present: Alden, O’Hara and van Dyke", ["Alden", "O’Hara", "van Dyke"]),
    ("Councillors Alden and Birch, Oakham Town Council", ["Alden", "Birch"]),
    ("the absence of Councillors Alden, Birch and the Clerk", ["Alden", "Birch"]),
    ("Trustees Alden and Birch voted no", ["Alden", "Birch"]),
    ("Councillor’s Alden and Birch", ["Alden", "Birch"]),
    ("Trustees Alden, Birch and Corrie ABSENT", ["Alden", "Birch", "Corrie"]),
    # a firm, the label of the next list, the column beside a list
    ("the quotation of Messrs Alden & Daughters", []),
    ("Councillors: Alden, Birch,\nAttending: the Clerk", ["Alden", "Birch"]),
    ("Cllr A Dunn, Cllr P\nIn attendance", ["A Dunn"]),
    ("Cllr P In attendance", []),
    # a nickname within the name
    ("William (Bill) Marsh and J. “Nick” Fell", ["William (Bill) Marsh", "J. “Nick” Fell"]),
    ("Annual (Bill) Review", []),
    ("Historic Rainfall Observations – Lead Officer", []),
    # one name is no list; kinds, papers and bodies are no names
    ("Councillors Induction and Training", []),
    ("Councillors and Officers", []),
    ("Councillors NS, JH and AS", []),
    ("Councillors of Oakham, Northshire and Ashland", []),
    # movers by initials and surname, side by side or after the verb
    ("R2031-114 P.Larkin, M. Oakes:\nThat the minutes", ["P.Larkin", "M. Oakes"]),
    ("Moved by P. Larkin", ["P. Larkin"]),
    ("Moved: P. Larkin Seconded: M. Oakes", ["P. Larkin", "M. Oakes"]),
    # letters of a list, places and bodies
    ("A. Lighting", []),
    ("the river basin of S. Korea", []),
    ("by P. Larkin House and M. Oakes Centre", []),
    # initials in brackets bear out a name that is a word
    ("Clara When (CW)\nNora Lloyd-Ash (NLA)", ["Clara When", "Nora Lloyd-Ash"]),
    ("Victoria Gardens (VG)", []),
    ("Christian Union (CU)", []),
    ("Clara When (see below)", []),
    # a word as surname after title and initials
    ("Mrs A Record (Head of Finance)", ["A Record"]),
    ("Mr B C Service, Officer", ["B C Service"]),
    ("Cllr A Vice Chairman", []),
    ("Mr A Head of Service", []),
    # beside a body; behind a role of two words; before "I’d"
    ("Railways Northshire & Rosa Fell\n- Trains", ["Rosa Fell"]),
    ("Clerk-Treasurer Kris MortonHay.", ["Kris MortonHay"]),
    ("Geraint Dewey I’d like to ask", ["Geraint Dewey"]),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_people_of_lists(text: str, expected: list[str]) -> None:
    assert people(text) == expected


def test_surnames_that_are_all_everyday_words_make_no_list() -> None:
    assert people("Councillors Allowances, Expenses and Pensions", "allowances, expenses and pensions") == []
    assert people("Councillors Tellers and Sleepers", "the tellers met; sleepers were laid") == []
    assert people("Councillors Teller and Birch", "the teller met") == ["Teller", "Birch"]


SHORT = [
    # a first name alone, of whom the text names in full; also a form of it, and a genitive
    ("Doris Marsh wrote. We thank Doris. Doris’s plan", (), ["Doris Marsh", "Doris", "Doris"]),
    ("Alison Fell came. Ali and DO tabled it", (), ["Alison Fell", "Ali"]),
    ("Doris and Cllr Fell went", ("Doris Marsh",), ["Doris", "Fell"]),
    ("Thank you for doing this David.\nLegally we", ("David Marsh",), ["David"]),
    # of the whole paper only where there is one; never without the full name
    ("We thank Doris", ("Doris Marsh", "Doris Fell"), []),
    ("We thank Doris", (), []),
    # one that is a word stands within a sentence; months, places, saints and inns are nobody
    ("It was Mark who went", ("Mark Fell",), ["Mark"]),
    ("Mark the page", ("Mark Fell",), []),
    ("It is in Jordan near Victoria", ("Jordan Fell", "Victoria Fell"), []),
    ("at St David and the George and Dragon", ("David Fell", "George Fell"), []),
    ("the David Trust; DAVID", ("David Fell",), []),
    ("John.Fell@oak.org and www.oak.org/John", ("John Fell",), []),
    ("Marsh, Doris", ("Doris Marsh",), []),
    # a surname after a title that is a word as well
    ("Mayor Fenner thanked all", ("Mayor Tom Fenner",), ["Fenner"]),
    ("Deputy Mayor Fenner’s words", ("Tom Fenner",), ["Fenner"]),
    ("Mayor Fenner Award", ("Tom Fenner",), []),
    ("Chairman Fenner and Commissioner Dunn spoke", ("Tom Fenner", "Ann Dunn"), ["Fenner", "Dunn"]),
    ("Director Finance; Chairman Smith", ("Tom Fenner",), []),
    ("Managing Director Fax: 123", ("Mr Tom Fenner Fax: 124",), []),
    ("Mayor Making", ("Tom Fenner",), []),
]


@pytest.mark.parametrize(("text", "others", "expected"), SHORT)
def test_short_forms_of_those_the_paper_names_in_full(text: str, others: tuple[str, ...], expected: list[str]) -> None:
    assert people(text, *others) == expected


def linked(*texts: str) -> dict[str, str]:
    tally = Tally("PERSON")
    for own in candidates_of([(text, None) for text in texts], RULES):
        tally.add(own.found, body="Oak Council", date="2031-04-01", place=Place("2031-04-01", "a.pdf", 1, 1, "r"))
    return {key[0]: person for key, person in link_people(Roll(), tally.usages()).by_usage.items()}


def test_a_first_name_alone_is_the_one_person_of_it_in_the_paper() -> None:
    assert linked("Doris Marsh wrote. We thank Doris.") == {"Doris Marsh": "doris-marsh", "Doris": "doris-marsh"}
    assert "Doris" not in linked("Doris Marsh wrote. We thank Doris.", "Doris Fell came")


def test_surnames_of_a_list_are_the_councillors_of_these_names() -> None:
    ids = linked("Councillors Alden and Birch spoke", "Councillor Ann Alden, Mr Tom Birch")
    assert ids["Alden"] == "ann-alden"


def test_a_short_form_is_not_learnt() -> None:
    learning = Learning()
    for own in candidates_of([("Doris Marsh wrote. We thank Doris.", None)], RULES):
        learning.add_found(None, own.found, own.definitions)
    assert learning.lexicon().people == ("Doris Marsh",)
