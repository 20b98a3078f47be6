"""Every pattern matches the lines it was made for and refuses its counter-examples."""

import pytest

from minesearch.patterns import ALL, Pattern


@pytest.mark.parametrize("pattern", ALL, ids=lambda p: p.name)
def test_pattern_matches_its_examples_and_refuses_its_counter_examples(pattern: Pattern) -> None:
    assert [line for line in pattern.yes if not pattern.match(line)] == []
    assert [line for line in pattern.no if pattern.match(line)] == []
