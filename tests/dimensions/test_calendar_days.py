"""Day numbers, against `datetime` where it reaches and by the 400-year cycle beyond."""

from calendar import isleap
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from checker.dimensions.calendar_days import (
    add_calendar,
    days_in_month,
    is_leap,
    name_day,
    number_day,
)

_CYCLE = 146_097


@given(st.dates(), st.integers(min_value=-30, max_value=30))
def test_days_are_those_of_datetime_in_every_cycle(day: date, cycles: int) -> None:
    number = number_day(day.year + 400 * cycles, day.month, day.day)
    assert number == day.toordinal() + _CYCLE * cycles
    assert name_day(number) == (day.year + 400 * cycles, day.month, day.day)


@given(st.integers(min_value=1, max_value=9999))
def test_leap_years_are_those_of_datetime(year: int) -> None:
    assert is_leap(year) == isleap(year)
    assert is_leap(year - 10_000) == isleap(year)


def test_every_day_of_two_years_around_year_zero_follows_the_one_before() -> None:
    numbers = [
        number_day(year, month, day)
        for year in (-1, 0, 1)
        for month in range(1, 13)
        for day in range(1, days_in_month(year, month) + 1)
    ]
    assert numbers == list(range(numbers[0], numbers[0] + 365 + 366 + 365))


def test_a_month_after_the_last_of_january_is_the_last_of_february() -> None:
    start = number_day(2020, 1, 31)
    assert name_day(add_calendar(start, 1, 0)) == (2020, 2, 29)
    assert name_day(add_calendar(start, 13, 0)) == (2021, 2, 28)
    assert name_day(add_calendar(start, 11, 1)) == (2021, 1, 1)
    assert name_day(add_calendar(start, 0, 30)) == (2020, 3, 1)


def test_every_day_of_a_400_year_cycle_has_its_name() -> None:
    for number in range(1, _CYCLE + 1):
        day = date.fromordinal(number)
        assert name_day(number) == (day.year, day.month, day.day)
