"""The same period some time earlier or later."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.dimensions.periods import length_days, parse_duration, parse_period
from checker.dimensions.shifting import shift_back, shift_on


def shift(text: str, duration: str, *, on: bool = False) -> str | None:
    """Shift a period; None where it cannot be told."""
    shifted = (shift_on if on else shift_back)(parse_period(text), parse_duration(duration))
    return None if shifted is None else shifted.text


EARLIER = [
    ("2018", "P1Y", "2017"),
    ("2018", "P5Y", "2013"),
    ("2018", "P12M", "2017"),
    ("2018", "P24M", "2016"),
    ("2018?", "P1Y", "2017?"),
    ("2018~", "P1Y", "2017~"),
    ("2018%", "P1Y", "2017%"),
    ("2000", "P100Y", "1900"),
    ("0005", "P5Y", "0000"),
    ("2017/2018", "P1Y", "2016/2017"),
    ("2017?/2018", "P1Y", "2016?/2017"),
    ("2018/..", "P1Y", "2017/.."),
    ("../2018", "P1Y", "../2017"),
    ("/2018", "P1Y", "/2017"),
    ("2018-03", "P1M", "2018-02"),
    ("2018-03", "P3M", "2017-12"),
    ("2018-01", "P1M", "2017-12"),
    ("2018-12", "P12M", "2017-12"),
    ("2018-12", "P11M", "2018-01"),
    ("2018-03?", "P1Y1M", "2017-02?"),
    ("2018-01/2018-06", "P6M", "2017-07/2017-12"),
    ("2017-04/2018-03", "P1Y", "2016-04/2017-03"),
    ("2018-33", "P1Y", "2017-33"),
    ("2018-21", "P2Y", "2016-21"),
    ("2018-24", "P12M", "2017-24"),
    ("2018-03-12", "P1W", "2018-03-05"),
    ("2018-03-05", "P1W", "2018-02-26"),
    ("2018-03-12", "P1M", "2018-02-12"),
    ("2018-03-31", "P1M", "2018-02-28"),
    ("2016-02-29", "P1Y", "2015-02-28"),
    ("2018-01-01", "P1D", "2017-12-31"),
    ("2018-01-01T10:30:00Z", "P1D", "2017-12-31"),
    ("2018-03-05/2018-03-11", "P1W", "2018-02-26/2018-03-04"),
    ("2018-04-01/2018-06-30", "P3M", "2018-01-01/2018-03-31"),
    ("2018-04-15/2018-06-30", "P3M", "2018-01-15/2018-03-30"),
    ("2018-04-01/2018-06-29", "P3M", "2018-01-01/2018-03-29"),
    ("2019-03-01/2020-02-29", "P1Y", "2018-03-01/2019-02-28"),
    ("2020-03-01/2021-02-28", "P1Y", "2019-03-01/2020-02-29"),
    ("2020-03-01/2020-03-31", "P1D", "2020-02-29/2020-03-30"),
    ("2018-04-01/..", "P3M", "2018-01-01/.."),
    ("../2018-06-30", "P3M", "../2018-03-30"),
]


@pytest.mark.parametrize(("text", "duration", "expected"), EARLIER)
def test_a_period_is_shifted_back_as_it_is_written(text: str, duration: str, expected: str) -> None:
    assert shift(text, duration) == expected


@pytest.mark.parametrize(
    ("text", "duration", "expected"),
    [
        ("2018", "P1Y", "2019"),
        ("2018-12", "P1M", "2019-01"),
        ("2017/2018", "P2Y", "2019/2020"),
        ("2018-03-31", "P1M", "2018-04-30"),
        ("2018-12-31", "P1D", "2019-01-01"),
        ("2018-33", "P1Y", "2019-33"),
        ("9998", "P1Y", "9999"),
    ],
)
def test_a_period_is_shifted_on_as_it_is_written(text: str, duration: str, expected: str) -> None:
    assert shift(text, duration, on=True) == expected


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("2018", "P1M"),
        ("2018", "P18M"),
        ("2018", "P1D"),
        ("2018", "P1W"),
        ("2018-03", "P1D"),
        ("2018-03", "P1M1D"),
        ("2018-33", "P3M"),
        ("2018-21", "P6M"),
        ("201X", "P1Y"),
        ("2018-XX", "P1Y"),
        ("2018/2019-03", "P1M"),
        ("0004", "P5Y"),
        ("-0004", "P1Y"),
        ("Y-17000", "P1Y"),
    ],
)
def test_what_is_not_written_precisely_enough_is_not_shifted(text: str, duration: str) -> None:
    assert shift(text, duration) is None


def test_a_year_after_the_last_is_not_shifted() -> None:
    assert shift("9999", "P1Y", on=True) is None


WRITTEN = st.one_of(
    st.builds(lambda year, mark: f"{year}{mark}", st.integers(1000, 3000), st.sampled_from("?~% ")),
    st.builds(lambda year: f"{year}/{year + 1}", st.integers(1000, 3000)),
    st.builds(
        lambda year, month: f"{year}-{month:02}", st.integers(1000, 3000), st.integers(1, 12)
    ),
    st.builds(
        lambda year, month, more: f"{year}-{month:02}/{year + more}-{month:02}",
        st.integers(1000, 3000),
        st.integers(1, 12),
        st.integers(0, 3),
    ),
).map(str.strip)


@given(WRITTEN, st.integers(1, 90))
def test_back_and_on_again_by_years_is_the_same(text: str, years: int) -> None:
    back = shift(text, f"P{years}Y")
    assert back is not None
    assert back != text
    assert shift(back, f"P{years}Y", on=True) == text
    assert len(back) == len(text)


@given(st.integers(1000, 3000), st.integers(1, 12), st.integers(0, 30), st.integers(1, 400))
def test_back_and_on_again_by_months_is_the_same(
    year: int, month: int, more: int, months: int
) -> None:
    end = year * 12 + month - 1 + more
    text = f"{year}-{month:02}/{end // 12}-{end % 12 + 1:02}"
    back = shift(text, f"P{months}M")
    assert back is not None
    assert shift(back, f"P{months}M", on=True) == text
    ours, theirs = (parse_period(one).earliest_start or 0 for one in (text, back))
    assert months * 28 <= ours - theirs <= months * 31


@given(st.integers(1000, 3000), st.integers(1, 12), st.integers(1, 28), st.integers(1, 2000))
def test_back_and_on_again_by_days_is_the_same(year: int, month: int, day: int, days: int) -> None:
    text = f"{year}-{month:02}-{day:02}"
    back = shift(text, f"P{days}D")
    assert back is not None
    assert shift(back, f"P{days}D", on=True) == text
    ours, theirs = (parse_period(one).earliest_start or 0 for one in (text, back))
    assert ours - theirs == days
    assert length_days(parse_period(back)) == (1, 1)
