"""Whether a claim still says what was pinned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.review.acceptances.pins import is_same_figure, write_list


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("144,000", "144,000"),
        ("144,000", "144000"),
        ("144,000", "144 000"),
        (" 144,000 ", "144,000"),
        ("144,000", "144 thousand"),
        ("5.1bn", "5.1 billion"),
        ("1 in 4", "one in four"),
        ("25%", "25 per cent"),
        ("about 500", "~500"),
        ("£2m", "£2 million"),
        ("900-1,100", "900–1,100"),
        ("a handful?", " a handful?"),
        ("about 500", "around 500"),
    ],
)
def test_a_figure_written_in_another_way_is_the_same(one: str, other: str) -> None:
    assert is_same_figure(one, other)
    assert is_same_figure(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("144,000", "144,001"),
        ("144,000", "145,000"),
        ("25", "25%"),
        ("25", "25.0"),
        ("5,128", "5.128 thousand"),
        ("100,000", "0.10 million"),
        ("500", "about 500"),
        ("£2m", "$2m"),
        ("23 minutes", "23 hours"),
        ("900-1,100", "900-1,200"),
        ("2", "doubled"),
        ("1 in 4", "2 in 8"),
        ("0.25", "1 in 4"),
        ("every 23 minutes", "23 minutes"),
        ("a handful?", "a handful"),
        ("144,000", "unknown"),
        ("maybe 5", "5"),
    ],
)
def test_another_figure_or_precision_is_another(one: str, other: str) -> None:
    assert not is_same_figure(one, other)
    assert not is_same_figure(other, one)


@given(st.text(), st.text())
def test_any_texts_are_compared_without_a_crash(one: str, other: str) -> None:
    assert is_same_figure(one, other) == is_same_figure(other, one)
    assert is_same_figure(one, one)


@given(st.integers(min_value=0, max_value=10**12))
def test_commas_make_no_other_figure(number: int) -> None:
    assert is_same_figure(f"{number:,}", str(number))
    assert not is_same_figure(f"{number:,}", str(number + 1))


def test_a_figure_is_written_as_one_text_of_yaml() -> None:
    line = write_list("values", ['1"2\n', "144,000", "年"], is_quoted=True)
    assert line == 'values: ["1\\"2\\n", "144,000", "年"]'
