"""Declared rounding, against numbers that are rounded one by one."""

from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.figures.numerals import FigureError, parse_figure
from checker.figures.readings import excess_digits, read_figure
from checker.figures.rounding import read_rounded
from checker.intervals import Interval, between, closed, exactly

QUANTA = [Fraction(1, 10), Fraction(1), Fraction(5), Fraction(1000)]


def prints_as(number: Fraction, quantum: Fraction, rounding: str) -> set[Fraction]:
    """Round a number as a publisher might; ties may go either way."""
    down, up = floor(number / quantum) * quantum, ceil(number / quantum) * quantum
    if rounding == "any":
        return {down, up}
    if rounding == "truncate":
        return {down if number >= 0 else up}
    nearest = min(abs(number - down), abs(number - up))
    return {end for end in (down, up) if abs(number - end) == nearest}


@pytest.mark.parametrize("rounding", ["nearest", "truncate", "any"])
@pytest.mark.parametrize("quantum", QUANTA)
@pytest.mark.parametrize("steps", range(-3, 4))
def test_a_reading_holds_just_the_numbers_that_print_as_the_figure(
    rounding: str, quantum: Fraction, steps: int
) -> None:
    value = steps * quantum
    reading = read_rounded(value, quantum, rounding)
    for twelfth in range(-60, 61):
        number = twelfth * quantum / 12
        assert (number in reading) == (value in prints_as(number, quantum, rounding))


@given(st.integers(-50, 50), st.integers(1, 20), st.sampled_from(["nearest", "truncate", "any"]))
def test_what_is_exact_stands_for_itself_whatever_the_rounding(
    numerator: int, denominator: int, rounding: str
) -> None:
    value = Fraction(numerator, denominator)
    assert read_rounded(value, Fraction(0), rounding) == exactly(value)


def half_open(low: int, high: int) -> Interval:
    return between(Fraction(low), Fraction(high), high_open=True)


def half_open_below(low: int, high: int) -> Interval:
    return between(Fraction(low), Fraction(high), low_open=True)


def opened(low: int, high: int) -> Interval:
    return between(Fraction(low), Fraction(high), low_open=True, high_open=True)


def shut(low: int | str, high: int | str) -> Interval:
    return closed(Fraction(low), Fraction(high))


TABLE = [
    # value, rounded_to, rounding, reading
    ("1,000", "1000", "nearest", shut(500, 1500)),
    ("1,000", "1000", None, shut(500, 1500)),
    ("1,000", "1,000", None, shut(500, 1500)),
    ("1,000", "a thousand", None, shut(500, 1500)),
    ("1,000", "nearest thousand", None, shut(500, 1500)),
    ("1,000", "the nearest 100", None, shut(950, 1050)),
    ("1,000", "1000", "truncate", half_open(1000, 2000)),
    ("-1,000", "1000", "nearest", shut(-1500, -500)),
    ("-1,000", "1000", "truncate", half_open_below(-2000, -1000)),
    ("0", "1000", "nearest", shut(-500, 500)),
    ("0", "1000", "truncate", opened(-1000, 1000)),
    ("1,000", "1000", "any", opened(0, 2000)),
    ("1,000", "exact", None, shut(1000, 1000)),
    ("-1,000", "exact", "nearest", shut(-1000, -1000)),
    ("0", "Exact", "truncate", shut(0, 0)),
    ("1,000", "5", None, shut("997.5", "1002.5")),
    ("1.5", "0.1", None, shut("1.45", "1.55")),
    ("5 million", "1 million", None, shut(4_500_000, 5_500_000)),
    ("5 million", "0.5m", "truncate", half_open(5_000_000, 5_500_000)),
    ("22,724", "1", None, shut("22723.5", "22724.5")),
    # without a declared quantum, at the natural one
    ("1,200", None, "nearest", shut(1150, 1250)),
    ("1,200", None, "truncate", half_open(1200, 1300)),
    ("1,200", None, "any", opened(1100, 1300)),
    ("22,724", None, "truncate", half_open(22724, 22725)),
    # a range: from the least that its first end prints, to the most of its last
    ("500-800", "100", None, shut(450, 850)),
    ("500-800", "100", "truncate", half_open(500, 900)),
    ("500-800", "exact", None, shut(500, 800)),
]


@pytest.mark.parametrize(("value", "rounded_to", "rounding", "reading"), TABLE)
def test_a_declared_rounding_overrides_both_readings(
    value: str, rounded_to: str | None, rounding: str | None, reading: Interval
) -> None:
    read = read_figure(
        parse_figure(value), None, is_count=False, rounded_to=rounded_to, rounding=rounding
    )
    assert (read.expected, read.widest) == (reading, reading)


@pytest.mark.parametrize(
    ("rounded_to", "rounding", "precision"),
    [
        ("1000", None, 1000),
        ("1000", "nearest", 1000),
        ("1000", "truncate", None),
        ("1000", "any", None),
        ("exact", None, None),
        (None, "nearest", None),
    ],
)
def test_only_a_declared_rounding_to_nearest_settles_the_precision(
    rounded_to: str | None, rounding: str | None, precision: int | None
) -> None:
    read = read_figure(
        parse_figure("5,000"), None, is_count=False, rounded_to=rounded_to, rounding=rounding
    )
    assert read.precision == precision


def test_a_count_rounded_to_zero_is_not_below_it() -> None:
    none = parse_figure("0")
    nearest = read_figure(none, None, is_count=True, rounded_to="10")
    truncated = read_figure(none, None, is_count=True, rounded_to="10", rounding="truncate")
    assert nearest.widest == closed(Fraction(0), Fraction(5))
    assert truncated.widest == between(Fraction(0), Fraction(10), high_open=True)
    assert truncated.expected == truncated.widest


@pytest.mark.parametrize(
    ("rounded_to", "problem"),
    [
        ("0", "nothing that a figure can be rounded to"),
        ("-5", "nothing that a figure can be rounded to"),
        ("about 5", "nothing that a figure can be rounded to"),
        ("5-10", "nothing that a figure can be rounded to"),
        ("5 arrests", "nothing that a figure can be rounded to"),
        ("1%", "is a percentage"),
        ("often", "holds no number"),
    ],
)
def test_an_impossible_rounding_is_refused(rounded_to: str, problem: str) -> None:
    with pytest.raises(FigureError, match=problem):
        read_figure(parse_figure("1,000"), None, is_count=True, rounded_to=rounded_to)


def test_a_percentage_may_be_rounded_to_a_percent() -> None:
    read = read_figure(parse_figure("22%"), None, is_count=False, rounded_to="1%")
    assert read.widest == closed(Fraction(43, 2), Fraction(45, 2))


def test_an_unknown_way_of_rounding_is_refused() -> None:
    with pytest.raises(FigureError, match='"upwards" is not known: write nearest, truncate, any'):
        read_figure(parse_figure("1,000"), None, is_count=True, rounding="upwards")


@pytest.mark.parametrize(
    ("value", "rounded_to", "excess"),
    [
        ("1,000", "1000", None),
        ("1,234", "1", None),
        ("1,234", "exact", None),
        ("0", "1000", None),
        ("1.5", "0.5", None),
        ("500-800", "100", None),
        ("1,234", "1000", "234"),
        ("-1,234", "1000", "-234"),
        ("1,234", "5", "4"),
        ("1.25", "0.1", "0.05"),
        ("500-850", "100", "50"),
        ("5.5 million", "1 million", "500000"),
    ],
)
def test_digits_below_the_declared_rounding_are_found(
    value: str, rounded_to: str, excess: str | None
) -> None:
    found = excess_digits(parse_figure(value), rounded_to)
    assert found == (None if excess is None else Fraction(excess))
