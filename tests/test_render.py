"""What other people's text may do on the screen: nothing but be read."""

from __future__ import annotations

import io
import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minesearch.cli.render import clean, json_line, print_list, print_record, print_table, show_value

NASTY = "\x1b[31mred\x9b0m \u202eback\u2028 [bold]x[/bold] \ud800 \x07"


@given(st.text(max_size=80) | st.text("\x1b\x9b\u202e[]a\n\t\ud800", max_size=20))
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    for lines in (False, True):
        kept = clean(text, lines=lines)
        assert not [char for char in kept if (ord(char) < 32 and char != "\n") or 127 <= ord(char) < 160]
        kept.encode()
    assert "\n" not in clean(text)


@given(st.dictionaries(st.sampled_from("abc"), st.text('\x9b\u2028\u202e\ud800\x7f\x1b"a\u00e9', max_size=9)))
def test_json_says_the_same_in_safe_signs(row: dict[str, str]) -> None:
    line = json_line(row)
    assert json.loads(line) == row
    assert clean(line) == line


VALUES = [
    (None, ""),
    (True, "yes"),
    (0, "0"),
    (["a", None, "b"], "a; ; b"),
    ([{"name": "Ann", "role": None}, {"name": "Bo", "role": "clerk"}], "Ann; Bo, clerk"),
]


@pytest.mark.parametrize(("value", "shown"), VALUES, ids=[shown or "nothing" for _, shown in VALUES])
def test_values_read_as_a_person_would_write_them(value: object, shown: str) -> None:
    assert show_value(value) == shown


@pytest.mark.parametrize("width", [80, 160])
def test_tables_and_records_fit_the_width(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    rows: list[dict[str, object]] = [
        {"name": NASTY, "pages": 3, "text": "long " * 90},
        {"name": "b", "pages": None, "text": None},
    ]
    assert print_table(("name", "pages", "text"), rows, title=NASTY) == 2
    print_record(NASTY, [("file", NASTY), ("nothing", None)], NASTY + "\nnext line")
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= width
    assert "[bold]x[/bold]" in out and "next line" in out
    assert "nothing" not in out
    assert not {"\x1b", "\x9b", "\u202e"} & set(out)


def test_numbers_stand_to_the_right(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("page",), [{"page": 7}, {"page": 123}])
    lines = capsys.readouterr().out.splitlines()
    assert [line.rstrip() for line in lines if line.strip().isdigit()] == ["    7", "  123"]


def test_a_plain_terminal_gets_no_escapes(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    print_record("Title", [("file", "a.pdf")])
    assert "\x1b" not in out.getvalue()


REF = "a-board-with-a-long-name-of-its-own/2021-06-11/minute/7/b"
PERSON: dict[str, object] = {
    "name": "Ada Quill",
    "variants": ["Ada Quill", "Cllr. Quill", "Councillor A. Quill of Marlow Vale"],
    "mentions": 12,
    "acronym": None,
    "first_seen": "2021-06-11",
    "ref": REF,
}
COLUMNS = ("name", "variants", "mentions", "acronym", "first_seen", "ref")


def test_a_table_too_wide_for_the_screen_becomes_a_list(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert print_table(COLUMNS, [PERSON, PERSON], title="People") == 2
    assert capsys.readouterr().out.splitlines()[:6] == [
        "People",
        "Ada Quill",
        "  variants: Ada Quill; Cllr. Quill; Councillor A. Quill of Marlow Vale",
        # short values share a line, what is not known is left out
        "  mentions: 12; first seen: 2021-06-11",
        f"  ref: {REF}",
        "Ada Quill",
    ]


@pytest.mark.parametrize("width", ["40", "80", "160"])
def test_a_reference_is_never_cut(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    print_table(COLUMNS, [PERSON])
    print_record("Minute", [("ref", REF), ("note", "word " * 40)])
    out = capsys.readouterr().out
    assert out.count(REF) == 2
    assert width != "160" or "first seen" in out.splitlines()[1]


@given(st.lists(st.text("ab \n\x1b-", max_size=30), min_size=2, max_size=4), st.integers(5, 60))
def test_a_list_says_all_that_the_rows_hold(values: list[str], width: int) -> None:
    out = io.StringIO()
    columns = [f"c{index}" for index in range(len(values))]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", out)
        patch.setenv("COLUMNS", str(width))
        print_list(columns, [dict(zip(columns, values, strict=True))])
    assert "\x1b" not in out.getvalue()
    said = out.getvalue().split()
    for value in values:
        assert set(show_value(value).split()) <= {word.rstrip(";") for word in said}
