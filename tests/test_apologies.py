"""Apologies given in an item that says no more than the names, or says it in a sentence of its own."""

from __future__ import annotations

import pytest

from minesearch.segment.apologies import apologies_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cllr K Dunn and Cllr C Bell.", ["Cllr K Dunn", "Cllr C Bell"]),
        ("Joan Cross (JC) and Abdul Rash (AR).", ["Joan Cross", "Abdul Rash"]),
        ("Apologies had been received from Kate Oram/ Neil Carr and Jo Bell.", ["Kate Oram", "Neil Carr", "Jo Bell"]),
        ("Apologies were received from Kate Oram / Neil Carr.", ["Kate Oram", "Neil Carr"]),
        ("Apologies were received from Kate Oram (Clerk/RFO) and Jo Bell.", ["Kate Oram", "Jo Bell"]),
        ("Kate Oram, Parent Governor", ["Kate Oram"]),
        ("Received from Cllrs Bell and Dunn.", ["Bell", "Dunn"]),
        ("Cllrs Bell, Dunn & Hill", ["Bell", "Dunn", "Hill"]),
        ("Apologies: A Bell, C Dunn", ["A Bell", "C Dunn"]),
        ("Cllrs A Bell, C Dunn (holiday) – accepted.", ["A Bell", "C Dunn"]),
        ("Cllr Bell (work), Cllr Dunn (illness). Apologies accepted.", ["Cllr Bell", "Cllr Dunn"]),
        ("Cllr A Bell, Cllr C Dunn and\nMrs E Hill (Clerk).", ["Cllr A Bell", "Cllr C Dunn", "Mrs E Hill"]),
        ("Cllr A Bell\nCllr C Dunn\nMrs E Hill", ["Cllr A Bell", "Cllr C Dunn", "Mrs E Hill"]),
        ("Ann Bell – Saltby Council\nCal Dunn – Port Trust", ["Ann Bell", "Cal Dunn"]),
        ("Cllrs Bell (work) and Dunn (unwell); reasons approved.", ["Bell", "Dunn"]),
        ("Cllr Bell had sent apologies.", ["Cllr Bell"]),
        ("It was noted that Cllr Bell had given his apologies.", ["Cllr Bell"]),
        ("Cllrs A Bell and C Dunn sent their apologies due to illness.", ["A Bell", "C Dunn"]),
        ("Councillors Bell and Dunn apologised.", ["Bell", "Dunn"]),
        ("Apologies had been received from Kate Oram.", ["Kate Oram"]),
        ("Resolved to accept apologies from Cllr Bell (unwell).", ["Cllr Bell"]),
        ("Mr Hill.\nThe Chair welcomed Mrs Frost.", ["Mr Hill"]),
        ("Cllr Bell (unwell). The reason was accepted. Mr Hill opened the door.", ["Cllr Bell"]),
        ("Cllrs Neil Carr and Jo Bell\nResolved to accept the reasons given.", ["Neil Carr", "Jo Bell"]),
        ("An apology was received on behalf of Mr Hill and it was said that Mr Fell came instead.", ["Mr Hill"]),
        ("Apologies were received from Cllrs Bell and Dunn and that they be accepted.", ["Bell", "Dunn"]),
        ("a) accept the apology from Member B Hill for absence.", ["B Hill"]),
        (
            "accept the apologies from Cr A Bell and Cr C Dunn for absence and Cr E Fell for lateness.",
            ["Cr A Bell", "Cr C Dunn"],
        ),
        (
            "Received from:\nSchool members\nAnn Bell, Cal Dunn\nOfficers\nEve Hill",
            ["Ann Bell", "Cal Dunn", "Eve Hill"],
        ),
        (
            "Apologies were received from:\nMembers:\nAnn Bell and Cal Dunn\nStaff:\nEve Hill",
            ["Ann Bell", "Cal Dunn", "Eve Hill"],
        ),
        # nobody
        ("accept the apology from Member B Hill for early departure.", []),
        ("Cllr Bell\nand Mr Hill opened the door.", []),
        ("Mrs Hill and Mr\nDunn welcomed the visitors.", []),
        ("None.", []),
        ("There were none.", []),
        ("None Received", []),
        ("No Apologies Received", []),
        ("Full Attendance", []),
        ("All members were present.", []),
        ("Apologies were noted.", []),
        ("The Chair", []),
        ("Cllr Bell declared an interest.", []),
        ("Cllr Bell was absent without apology.", []),
    ],
)
def test_apologies_of_an_item(text: str, names: list[str]) -> None:
    assert [person.name for person in apologies_of(text.split("\n"), 1)] == names


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Ann Bell – Governor, HMP Quayside\nCal Dunn – Head of Nursing, Saltby Health Trust",
            [("Ann Bell", "Governor, HMP Quayside"), ("Cal Dunn", "Head of Nursing, Saltby Health Trust")],
        ),
        (
            "Ann Bell, Governor, HMP Quayside\nCal Dunn, Clerk\nEve Frost",
            [("Ann Bell", "Governor, HMP Quayside"), ("Cal Dunn", "Clerk"), ("Eve Frost", None)],
        ),
        (
            "Ann Bell (Governor, HMP Quayside)\nCal Dunn (Head of Nursing)",
            [("Ann Bell", "Governor, HMP Quayside"), ("Cal Dunn", "Head of Nursing")],
        ),
        (
            "Apologies were received from:\nAnn Bell – Head of Housing, Saltby and Quay\nHealth Board\n"
            "Cal Dunn – Saltby Aid, Quayside\nThe Board accepted these and wished them well.",
            [("Ann Bell", "Head of Housing, Saltby and Quay Health Board"), ("Cal Dunn", "Saltby Aid, Quayside")],
        ),
        (
            "Received from Ann Bell – Governor, HMP Quayside; Cal Dunn – Clerk, Saltby Council.",
            [("Ann Bell", "Governor, HMP Quayside"), ("Cal Dunn", "Clerk, Saltby Council")],
        ),
        # a list in running text
        ("Mr Cal Dunn, Town Clerk,\nMrs Eve Frost and Mr Gus Hill", [
            ("Mr Cal Dunn", "Town Clerk"), ("Mrs Eve Frost", None), ("Mr Gus Hill", None)
        ]),
        ("Ann Bell (Clerk), C Dunn\nand E Hill (Chair)", [("Ann Bell", "Clerk"), ("C Dunn", None), ("E Hill", None)]),
    ],
)  # fmt: skip
def test_what_is_said_of_each_of_those_away(text: str, people: list[tuple[str, str | None]]) -> None:
    assert [(person.name, person.affiliation) for person in apologies_of(text.split("\n"), 1)] == people
