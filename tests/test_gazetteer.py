"""Known names are found however they are printed, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from minesearch.tag.gazetteer import Gazetteer

NAMES = ("Ann Bell", "Ann Bell Crow", "Cal O’Dunn", "Eve R. Frost", "Quays and Sons", "Hill")

FOUND = [  # a text, the names found in it
    ("Then Ann Bell spoke", ["Ann Bell"]),
    ("ANN BELL spoke", ["ANN BELL"]),
    ("Ann\nBell  spoke", ["Ann\nBell"]),
    ("Ann Bell's boat, Ann Bell-Hill", ["Ann Bell"]),  # a longer surname is another's
    ("Ann Bells, Ann Bell_x, Ann Bell@quay.example", []),
    ("Ann bell, ann Bell, ANN Bell", []),  # each word as in the name, or all in capitals
    ("Ann Bell Crow and Ann Bell", ["Ann Bell Crow", "Ann Bell"]),  # the longest there is
    ("Ann Bell Crowe", ["Ann Bell"]),
    ("Cal O'Dunn and CAL O’DUNN", ["Cal O'Dunn", "CAL O’DUNN"]),
    ("Eve R Frost and Eve R.Frost", ["Eve R Frost", "Eve R.Frost"]),
    ("Quays & Sons", ["Quays & Sons"]),
    ("Hill, HILL and Hills", ["Hill", "HILL"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_names_of_which_each_word_is_as_known(text: str, expected: list[str]) -> None:
    assert found(NAMES, text) == expected


@pytest.mark.parametrize("text", [text for text, _ in FOUND])
@pytest.mark.parametrize("name", ["Ann Bell", "Ann Bell Crow", "Hill"])
def test_a_plain_name_is_found_alone_as_it_is_beside_one_that_begins_alike(name: str, text: str) -> None:
    assert found([name], text) == found([name, f"{name} Xx"], text)


def found(names: Iterable[str], text: str) -> list[str]:
    return [text[start:end] for start, end in Gazetteer(names, cased=True).find(text)]
