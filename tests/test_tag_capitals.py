"""Capitals that papers use as the name of a body, told by what is said of them."""

from __future__ import annotations

import pytest

from minesearch.tag.lexicon import Learning, Lexicon
from minesearch.tag.spacy_model import NoModel
from minesearch.tag.tagger import candidates_of, tag

BODY = "Otterby Parish Council"


def learnt(*texts: str) -> Lexicon:
    learning = Learning()
    for own in candidates_of([(text, None) for text in texts], NoModel()):
        learning.add_found(BODY, own.found, own.definitions)
        learning.add_signs(BODY, own.signs)
    return learning.lexicon()


def bodies(text: str, lexicon: Lexicon) -> list[str]:
    return [m.text for m in tag(text, lexicon, body=BODY, model=NoModel()) if m.label == "ORG"]


KNOWN = [
    # it acts, in the plural, and things come from it
    (("NRX have agreed to mend the weir.", "A reply from NRX was read."), "b) NRX", ["NRX"]),
    # letters that end like those of a council need less
    (("A letter to OCC was sent.",), "OCC to repair the verge", ["OCC"]),
    # where a member is from; a post is not, nor are initials
    (("Mrs B Hollis (QDC) came",), "a note for QDC", ["QDC"]),
    (("Mrs B Hollis (QHT) came", "QHT reported"), "a note for QHT", []),
    (("Mrs B D Cole (BDC) came",), "BDC to write", []),
    # somebody's manager, and it will do something
    (("Ann spoke to the QTL Property team.", "QTL will write"), "where QTL would save", ["QTL"]),
    # one of those observers came from
    (("Observers from Norland, ZAMT and VIPQ came.", "an observer from VIPQ"), "VIPQ asked", ["VIPQ"]),
    # beside a body that is named in full, and asked
    (("The Otter River Trust and DGV met.", "Asked by DGV, we"), "DGV", ["DGV"]),
    # two letters need many signs
    (
        ("a response from the OV", "meeting with OV", "OV's own record", "where OV would", "told to OV"),
        "OV maps",
        ["OV"],
    ),
    # a person's initials, though they do all that a body does
    (("Nora Rix (NR) came.", "NR agreed; a letter to NR", "NR's paper", "with NR", "spoke to NR"), "NR to ring", []),
    (("Mr N. A. Rix", "NAR agreed. An email from NAR was read. Contact NAR"), "NAR to ring", []),
    # a thing: it is counted, or spelt out as one
    (("from the QXT", "a QXT, with a report on QXT", "paid by QXT", "letter to QXT"), "the QXT", []),
    (("two QXTs and a letter to QXT", "QXT have grown"), "the QXT", []),
    (("the Quay Xenon Tax (QXT)", "QXT are due. A letter to QXT was sent."), "the QXT", []),
    # said once only
    (("A letter to QXT was sent.",), "QXT", []),
    # common capitals, whatever is said of them
    (
        ("VAT are due; a letter from VAT", "GDPR have changed", "a report to the CEO", "the TRO's terms"),
        "VAT, CEO, TRO",
        [],
    ),
    # words of a heading
    (("REPORT FROM MOSS HAVE YOUR SAY", "LETTER TO MOSS HALL"), "MOSS", []),
]


@pytest.mark.parametrize(("papers", "text", "expected"), KNOWN)
def test_capitals_are_a_body_where_the_papers_say_enough_of_them(
    papers: tuple[str, ...], text: str, expected: list[str]
) -> None:
    assert bodies(text, learnt(*papers)) == expected


def test_papers_teach_the_same_in_any_order_and_from_what_was_kept() -> None:
    papers = [text for texts, _, _ in KNOWN for text in texts]
    there = Learning()
    for text in reversed(papers):
        own = Learning()
        for one in candidates_of([(text, None)], NoModel()):
            own.add_found(BODY, one.found, one.definitions)
            own.add_signs(BODY, one.signs)
        there.take(own.to_json())
    assert there.lexicon() == learnt(*papers)


NAMES = [
    ("Thames water will dig, Lloyds bank and HSBC pay", ["Thames water", "Lloyds bank", "HSBC"]),
    ("a grant from Viridor, and GB News came", ["Viridor", "GB News"]),
    ("the high water and the river bank; next three boots", []),
    ("Shell paths and Orange Badges for the Next Three years", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_companies_known_by_name(text: str, expected: list[str]) -> None:
    assert bodies(text, Lexicon()) == expected
