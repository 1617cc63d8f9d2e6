import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.locations import Location
from checker.reporters.display import count_columns, expand, indent, shorten, wrap
from checker.reporters.excerpt import Excerpt, cut_excerpt


def at(column: int, end_column: int, *, lines: int = 1) -> Location:
    return Location("claims/a.yaml", 1, column, lines, end_column)


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("407", 3), ("子供", 4), ("e\u0301", 1), ("ｆ", 2), ("£–", 2)]
)
def test_columns_are_those_of_a_terminal(text: str, columns: int) -> None:
    assert count_columns(text) == columns


def test_a_tab_reaches_the_next_stop() -> None:
    assert "".join(expand("a\tb\t\tc")) == "a   b       c"


def test_a_text_that_fits_is_one_line() -> None:
    assert wrap("as it  is", 9) == ["as it  is"]


def test_a_long_text_breaks_at_its_spaces() -> None:
    assert wrap("check whether the week was typical", 13) == [
        "check whether",
        "the week was",
        "typical",
    ]


def test_a_word_that_is_longer_than_a_line_is_broken() -> None:
    assert wrap("so abcdefgh ij", 4) == ["so", "abcd", "efgh", "ij"]


@given(st.text(), st.integers(min_value=2, max_value=40))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(count_columns(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_further_lines_stand_below_the_text() -> None:
    assert indent("= help: ", "a" * 20 + " " + "b" * 20, 40) == (
        "= help: " + "a" * 20 + "\n        " + "b" * 20
    )


def test_a_short_text_is_not_cut() -> None:
    assert shorten("four", 4) == "four"
    assert shorten("fours", 4) == "fou…"


def test_a_line_that_fits_is_shown_whole() -> None:
    assert cut_excerpt("value: 407", at(8, 11), 80) == Excerpt("value: 407", 7, 3)


def test_marks_stand_below_what_they_mark_after_tabs_and_wide_characters() -> None:
    assert cut_excerpt("子\té: 407", at(5, 8), 80) == Excerpt("子  é: 407", 6, 3)
    assert cut_excerpt("e\u0301: 子供", at(5, 7), 80) == Excerpt("e\u0301: 子供", 3, 4)


def test_an_escape_counts_as_many_columns_as_it_shows() -> None:
    assert cut_excerpt("a\x1b: 407", at(5, 8), 80) == Excerpt(r"a\x1b: 407", 7, 3)


def test_of_several_lines_the_first_is_marked_to_its_end() -> None:
    assert cut_excerpt("- id: a\r\n", at(3, 5, lines=4), 80) == Excerpt("- id: a", 2, 5)


def test_a_place_behind_the_line_gets_one_mark() -> None:
    assert cut_excerpt("id:", at(9, 9), 80) == Excerpt("id:", 3, 1)


def test_a_long_line_is_cut_at_its_end_where_the_marks_stand_at_its_beginning() -> None:
    assert cut_excerpt("x" * 100, at(3, 5), 20) == Excerpt("x" * 18 + "…", 2, 2)


def test_a_long_line_is_cut_on_both_sides_of_marks_in_its_middle() -> None:
    line = "a" * 5000 + "407" + "b" * 5000
    excerpt = cut_excerpt(line, at(5001, 5004), 30)
    assert excerpt == Excerpt("…" + "a" * 10 + "407" + "b" * 15 + "…", 11, 3)


def test_a_cut_shows_where_invisible_characters_fill_the_line() -> None:
    line = "a" + "\u0301" * 1000 + "407"
    excerpt = cut_excerpt(line, at(1002, 1005), 20)
    assert excerpt == Excerpt("…" + "\u0301" * 40 + "407", 1, 3)


def test_marks_end_where_the_line_is_cut() -> None:
    assert cut_excerpt("x" * 100, at(1, 101), 20) == Excerpt("x" * 18 + "…", 0, 18)


@given(
    st.text(st.characters(exclude_characters="\r\n")),
    st.integers(1, 60),
    st.integers(1, 60),
    st.integers(10, 40),
)
def test_an_excerpt_never_reaches_over_the_edge(
    line: str, column: int, end_column: int, width: int
) -> None:
    excerpt = cut_excerpt(line, at(column, end_column), width)
    assert count_columns(excerpt.text) <= width
    assert excerpt.marks >= 1
    assert 0 <= excerpt.start <= count_columns(excerpt.text)
    assert excerpt.text.isprintable() or "\n" not in excerpt.text
