"""Decisions in every form the minutes of boards, councils and committees give them; and words that decide nothing."""

from __future__ import annotations

import pytest
from paper import lines, pages

from minesearch.model.meeting import Resolution
from minesearch.model.source import Passage
from minesearch.segment.blocks import make_blocks
from minesearch.segment.resolutions import count_points, read_motion, read_resolutions, tidy

Clause = tuple[str | None, str]


def resolved(*drawings: str, quiet: bool = False) -> tuple[Resolution, ...]:
    drawn = [line for page in pages(*drawings) for line in page.lines]
    return read_resolutions(make_blocks(drawn, frozenset()), quiet).resolutions


def clauses(*drawings: str, quiet: bool = False) -> list[Clause]:
    return [(r.label, r.passage.text) for r in resolved(*drawings, quiet=quiet)]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param("RESOLVED:-\n\nThat the quay be mended.", [(None, "That the quay be mended")], id="RESOLVED:-"),
        pytest.param("RESOLVED:\n\nThat the quay be mended.", [(None, "That the quay be mended")], id="RESOLVED:"),
        pytest.param("RESOLVED\n\nThat the quay be mended.", [(None, "That the quay be mended")], id="RESOLVED alone"),
        pytest.param("Resolved -\n\nThat the quay be mended.", [(None, "That the quay be mended")], id="Resolved -"),
        pytest.param("RESOLVED that the quay be mended.", [(None, "that the quay be mended")], id="RESOLVED that"),
        pytest.param(
            "It was proposed, seconded, and AGREED that the quay be mended.",
            [(None, "that the quay be mended")],
            id="proposed, seconded, and AGREED",
        ),
        pytest.param(
            "It was RESOLVED that:\n\nthe quay be mended.",
            [(None, "the quay be mended")],
            id="RESOLVED that: over the rest",
        ),
        pytest.param("It was RESOLVED that:\n\nThe meeting closed.", [], id="RESOLVED that: over another sentence"),
        pytest.param(
            "Two had bid. It was AGREED that the bid of Messrs. Dunn be accepted. Work began.",
            [(None, "that the bid of Messrs. Dunn be accepted")],
            id="a shortened word within",
        ),
        pytest.param(
            "**Decisions**\n\nThat the Harbour Committee\n\n1. Mend the quay.\n\n2. Sell the crane.",
            [("1", "Mend the quay"), ("2", "Sell the crane")],
            id="Decisions over the body and what it does",
        ),
        pytest.param("AGREED: to mend the quay.", [(None, "to mend the quay")], id="AGREED: before its words"),
        pytest.param(
            "The quay leaked badly. That the quay be mended. AGREED.",
            [(None, "That the quay be mended")],
            id="AGREED behind its words",
        ),
        pytest.param(
            "The Board resolved: -\n\n• to mend the quay\n• to sell the crane",
            [(None, "to mend the quay"), (None, "to sell the crane")],
            id="bullets",
        ),
        pytest.param(
            "RESOLVED:\n\na) That the quay be mended; and\n\nb) That the crane be sold.",
            [("a", "That the quay be mended"), ("b", "That the crane be sold")],
            id="clauses a) b)",
        ),
        pytest.param(
            "RESOLVED:\n\n(a) That the quay be mended;\n\n(b) That the crane be sold.",
            [("a", "That the quay be mended"), ("b", "That the crane be sold")],
            id="clauses (a) (b)",
        ),
        pytest.param(
            "RESOLVED:\n\na. That the quay be mended;\n\nb. That the crane be sold.",
            [("a", "That the quay be mended"), ("b", "That the crane be sold")],
            id="clauses a. b.",
        ),
        pytest.param(
            "RESOLVED that the Board agree to:\n\nA) mend the quay.\n\nb) sell the crane.",
            [("A", "mend the quay"), ("b", "sell the crane")],
            id="A) then b)",
        ),
        pytest.param(
            "RESOLVED:\n\nThat\n\n(a) the quay be mended;\n\n(b) the crane be sold.",
            [("a", "the quay be mended"), ("b", "the crane be sold")],
            id="a bare That before the clauses",
        ),
        pytest.param(
            "RESOLVED:\n\n(a) That we buy:\n\n      (i) ropes;\n\n      (ii) buoys;\n\n(b) That the crane be sold.",
            [("a", "That we buy: (i) ropes; (ii) buoys"), ("b", "That the crane be sold")],
            id="a list within a clause",
        ),
        pytest.param(
            "Dues were low. The Board asked why. It was RESOLVED that dues be raised. Ann Bell left.",
            [(None, "that dues be raised")],
            id="in the midst of a paragraph",
        ),
        pytest.param("The Board discussed the quay and agreed that it leaked.", [], id="agreed in small letters"),
        pytest.param("The matter was resolved with the owner.", [], id="a matter resolved"),
        pytest.param(
            "After a debate it was agreed to advise the Port that:\n\na) the quay leaks; and\n\nb) the crane is safe.",
            [("a", "the quay leaks"), ("b", "the crane is safe")],
            id="it was agreed to advise, over clauses",
        ),
        pytest.param(
            "It was agreed that the quay leaks:\n\na) at low water; and\n\nb) in a gale.", [], id="a talk listed"
        ),
        pytest.param(
            "Decision 12/2023 The quay shall be mended.",
            [("12/2023", "The quay shall be mended")],
            id="a number without a colon",
        ),
        pytest.param("Decision 12/2023 was read out.", [], id="an earlier decision"),
        pytest.param(
            "23/7 Dunn Quay, change of hours – Resolved to object.",
            [(None, "to object")],
            id="Resolved behind a dash",
        ),
        pytest.param("Dunn Quay – resolved with the owner.", [], id="resolved behind a dash"),
        pytest.param(
            "6. The Board agreed the recommendations of the paper as follows:\n      a) To mend the quay;\n"
            "      b) To paint it.\n7. Action:\n      a) Eve Hill to ring the mason.",
            [("a", "To mend the quay"), ("b", "To paint it")],
            id="recommendations agreed, over clauses and the next paragraph",
        ),
        pytest.param(
            "The officers agreed the recommendations as follows:\n    a) To mend the quay;\n    b) To paint it.",
            [],
            id="others agreed",
        ),
        pytest.param("", [], id="nothing"),
    ],
)
def test_forms(drawing: str, expected: list[Clause]) -> None:
    assert clauses(drawing) == expected


def test_a_small_agreed_counts_only_where_the_item_is_about_the_next_meeting() -> None:
    drawing = "It was agreed that the next meeting be on 2 July 2011."
    assert clauses(drawing) == []
    assert clauses(drawing, quiet=True) == [(None, "that the next meeting be on 2 July 2011")]


def test_clauses_run_over_a_page_break() -> None:
    first, second = "RESOLVED:\n\na) That the quay be mended before the", "winter;\n\nb) That the crane be sold."
    (a, b) = resolved(first, second)
    assert (a.label, a.passage.text) == ("a", "That the quay be mended before the winter")
    assert (a.passage.page, a.passage.page_end) == (1, 2)
    assert (b.label, b.passage.page) == ("b", 2)


def test_a_decision_begins_on_the_page_after_its_mark() -> None:
    (only,) = resolved("The quay leaked.\n\nRESOLVED:", "That the quay be mended.")
    assert (only.passage.text, only.passage.page) == ("That the quay be mended", 2)


def test_two_decisions_of_one_item() -> None:
    drawing = "RESOLVED:\n\nThat the quay be mended.\n\nAnn Bell left.\n\nRESOLVED:\n\nThat the crane be sold."
    assert clauses(drawing) == [(None, "That the quay be mended"), (None, "That the crane be sold")]


def test_text_behind_the_last_clause_is_none_of_it() -> None:
    drawing = (
        "RESOLVED:\n\na) That the quay be mended;\n\nb) That the crane be sold.\n\nAnn Bell left the meeting here."
    )
    assert clauses(drawing) == [("a", "That the quay be mended"), ("b", "That the crane be sold")]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            "Resolution No. 2011-033\nMoved by A. Bell\nSeconded by C. Dunn\n\nThat the quay be mended.\n\nCARRIED",
            ("2011-033", "That the quay be mended", "A. Bell", "C. Dunn", "CARRIED"),
            id="a numbered motion with its movers above",
        ),
        pytest.param(
            "Moved by Cllr Bell, seconded by Cllr Dunn\n\nRESOLVED: That the quay be mended.",
            (None, "That the quay be mended", "Cllr Bell", "Cllr Dunn", None),
            id="movers above the mark",
        ),
        pytest.param(
            "RESOLVED: That the quay be mended.\n\nCarried unanimously.",
            (None, "That the quay be mended", None, None, "Carried unanimously"),
            id="what became of it stands below",
        ),
    ],
)
def test_movers_and_outcome(drawing: str, expected: tuple[str | None, ...]) -> None:
    (r,) = resolved(drawing)
    assert (r.label, r.passage.text, r.moved_by, r.seconded_by, r.result) == expected


@pytest.mark.parametrize(
    ("movers", "drawing", "expected"),
    [
        pytest.param(
            "A. Bell, C. Dunn:",
            "That the quay be mended.\nCarried.",
            ("That the quay be mended", "A. Bell", "C. Dunn", "Carried"),
            id="movers behind the number",
        ),
        pytest.param(
            "A. Bell, C. Dunn:",
            "WHEREAS the quay leaks;\nNOW THEREFORE BE IT RESOLVED that the quay be mended.\nCarried as amended.",
            ("that the quay be mended", "A. Bell", "C. Dunn", "Carried as amended"),
            id="only the operative part",
        ),
    ],
)
def test_motions_under_a_resolution_number(movers: str, drawing: str, expected: tuple[str | None, ...]) -> None:
    (r,) = read_motion(make_blocks(lines(drawing), frozenset()), "R2011-04", movers).resolutions
    assert r.label == "R2011-04"
    assert (r.passage.text, r.moved_by, r.seconded_by, r.result) == expected


def test_a_motion_without_words_is_no_resolution() -> None:
    assert read_motion(make_blocks(lines("Carried."), frozenset()), "R2011-04", "A. Bell, C. Dunn:").resolutions == ()


def test_every_decision_leads_back_to_its_lines() -> None:
    drawing = "The quay leaked.\n\nRESOLVED:\n\na) That the quay be\n   mended;\n\nb) That the crane be sold."
    drawn = lines(drawing)
    for found in read_resolutions(make_blocks(drawn, frozenset())).resolutions:
        for piece in found.passage.pieces:
            assert found.passage.text[piece.start : piece.end] in drawn[piece.line].text


@pytest.mark.parametrize(
    ("drawing", "labels"),
    [
        pytest.param(
            "(i) Crime fell.\n\n(ii) Dues rose.\n\n(iii) The crane was sold.", ["i", "ii", "iii"], id="numerals"
        ),
        pytest.param("(1) Crime fell.\n\n(2) Dues rose.", ["1", "2"], id="figures in brackets"),
        pytest.param("1. Crime fell.\n\n2. Dues rose.", [], id="numbered paragraphs are no points"),
        pytest.param("(a) Crime fell.\n\n(b) Dues rose.", [], id="letters are clauses"),
        pytest.param("Crime fell (i) and dues (ii) rose.", [], id="within a sentence"),
        pytest.param(
            "Members made the following points:-\n\ni) Crime fell.\n\nii) Dues rose.\n\niv) It rained.",
            ["i", "ii"],
            id="one bracket, led to",
        ),
        pytest.param("The plan has parts:\n\ni) Crime.\n\nii) Dues.", [], id="one bracket, a list of something else"),
    ],
)
def test_discussion_points(drawing: str, labels: list[str]) -> None:
    points = count_points(make_blocks(lines(drawing), frozenset()), frozenset())
    assert [label for label, _ in points] == labels


def test_points_among_the_clauses_of_a_decision_are_not_counted() -> None:
    blocks = make_blocks(
        lines("(i) Crime fell.\n\nRESOLVED:\n\n(i) That dues rise;\n\n(ii) That dues fall."), frozenset()
    )
    found = read_resolutions(blocks)
    assert [label for label, _ in count_points(blocks, found.used)] == ["i"]
    assert [r.label for r in found.resolutions] == ["i", "ii"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("That dues rise; and", "That dues rise", id="leads on to the next clause"),
        pytest.param("That dues rise (by half.)", "That dues rise (by half.)", id="a closing bracket is kept"),
        pytest.param("That the island", "That the island", id="a word that ends in and"),
    ],
)
def test_tidy(text: str, kept: str) -> None:
    assert tidy(Passage(text)).text == kept
