"""A drawing becomes the page it shows: what the other tests stand on."""

from paper import lines, page

from minesearch.text import columns, join_words


def test_a_drawing_keeps_columns_weight_boxes_and_furniture() -> None:
    drawn = page("""
        ~ Harbour Board
        [[Agenda Item 4]]
        **PRESENT**
        A. Bell        Town Council
    """)
    assert [line.text for line in drawn.lines] == ["Harbour Board", "Agenda Item 4", "PRESENT", "A. Bell Town Council"]
    assert [line.furniture for line in drawn.lines] == [True, False, False, False]
    assert [line.boxed for line in drawn.lines] == [False, True, False, False]
    assert [line.bold for line in drawn.lines] == [False, False, True, False]
    assert [join_words(group) for group in columns(drawn.lines[3])] == ["A. Bell", "Town Council"]


def test_a_blank_row_is_a_gap_and_no_line() -> None:
    first, second = lines("one\n\ntwo")
    assert (first.top, second.top, second.index) == (72.0, 96.0, 1)


def test_a_ruled_table_has_cells_with_their_lines() -> None:
    drawn = page("""
        Log
        +------+-----------+
        | No   | Action    |
        +------+-----------+
        | 1    | Write to  |
        |      | the clerk |
        +------+-----------+
        after
    """)
    (table,) = drawn.tables
    cells = [[" ".join(line.text for line in cell.lines) for cell in row if cell] for row in table.rows]
    assert cells == [["No", "Action"], ["1", "Write to the clerk"]]
    assert [line.text for line in drawn.lines] == ["Log", "No", "Action", "1", "Write to", "the clerk", "after"]
    assert [line.cell for line in drawn.lines] == [False, True, True, True, True, True, False]
