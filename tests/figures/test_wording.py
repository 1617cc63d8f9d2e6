"""How numbers and intervals read in messages."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.figures.wording import format_interval, format_number
from checker.intervals import Interval, between, closed, exactly


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("0", "0"),
        ("7", "7"),
        ("999", "999"),
        ("1768", "1,768"),
        ("22724", "22,724"),
        ("1000000", "1,000,000"),
        ("-1768", "−1,768"),
        ("0.1", "0.1"),
        ("1767.5", "1,767.5"),
        ("0.0625", "0.0625"),
        ("12345.6789", "12,345.6789"),
        ("1/3", "0.3333"),
        ("2/3", "0.6667"),
        ("12403/7", "1,771.86"),
        ("-100/3", "−33.33"),
        ("1/300", "0.003333"),
        ("100", "100"),
        ("1.10", "1.1"),
        ("1999.99999", "2,000"),
    ],
)
def test_a_number_reads_in_full_or_rounded(number: str, text: str) -> None:
    assert format_number(Fraction(number)) == text


def reach(
    low: str | None, high: str | None, *, low_open: bool = False, high_open: bool = False
) -> Interval:
    return between(
        None if low is None else Fraction(low),
        None if high is None else Fraction(high),
        low_open=low_open,
        high_open=high_open,
    )


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (exactly(Fraction(22724)), "22,724"),
        (exactly(Fraction(1, 3)), "0.3333"),
        (reach("1150", "1250"), "1,150–1,250"),
        (reach("1100", "1300", low_open=True, high_open=True), "1,100–1,300"),
        (reach("0", "1000", high_open=True), "0 to under 1,000"),
        (reach("1000", "1100", low_open=True), "over 1,000 to 1,100"),
        (reach("-5", "-3"), "−5 to −3"),
        (reach("-5", "3"), "−5 to 3"),
        (reach("1000", None, low_open=True), "more than 1,000"),
        (reach("20", None), "at least 20"),
        (reach(None, "5"), "at most 5"),
        (reach(None, "600000", high_open=True), "below 600,000"),
        (reach(None, "0"), "at most 0"),
        (reach(None, None), "any number"),
        # from a thousand up in whole numbers, halves excepted
        (reach("1767.51", "1771.86"), "1,768–1,772"),
        (reach("1626", "1804.64"), "1,626–1,805"),
        (reach("22723.5", "22724.5"), "22,723.5–22,724.5"),
        (reach("12345.67", None), "at least 12,346"),
        # below it with three digits, or all of them where there are few
        (reach("406.5", "407.5"), "406.5–407.5"),
        (reach("21.5", "22.5"), "21.5–22.5"),
        (reach("2/21", "2/19"), "0.0952–0.105"),
        (reach("18.1792", "18.5501"), "18.2–18.6"),
        # with as many digits as it takes to tell the ends apart
        (reach("1767.61", "1767.64"), "1,767.61–1,767.64"),
        (reach("1.00001", "1.00002"), "1.00001–1.00002"),
    ],
)
def test_an_interval_reads_in_words(interval: Interval, text: str) -> None:
    assert format_interval(interval) == text


def test_ends_that_no_sensible_number_of_digits_tells_apart_read_as_fractions() -> None:
    end = 1 + Fraction(1, 10**60)
    assert format_interval(closed(Fraction(1), end)) == f"1–{end}"


@given(st.fractions(-(10**9), 10**9), st.fractions(0, 10**6))
def test_an_interval_of_some_width_never_reads_as_one_number(
    low: Fraction, width: Fraction
) -> None:
    shown = format_interval(closed(low, low + width))
    assert ("–" in shown or " to " in shown) == (width > 0)


@given(st.integers(-(10**12), 10**12))
def test_a_whole_number_reads_back(number: int) -> None:
    assert int(format_number(Fraction(number)).replace(",", "").replace("−", "-")) == number
