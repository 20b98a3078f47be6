"""Columns read at many places at once."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from minesearch.store.columns import at


@given(st.lists(st.integers(0, 99), min_size=1), st.data())
def test_a_column_is_read_in_the_order_of_the_places(values: list[int], data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, len(values) - 1)))
    for column in (values, tuple(values), array("i", values)):
        assert list(at(column, places)) == [values[place] for place in places]
