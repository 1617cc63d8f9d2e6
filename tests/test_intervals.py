"""Interval arithmetic against a brute-force oracle over small rationals."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intervals import Interval, between, closed, exactly

QUARTERS = [Fraction(n, 4) for n in range(-24, 25)]
"""Finer than the ends drawn below, and reaching beyond them: an interval is its members here."""

ends = st.none() | st.integers(-4, 4).map(Fraction)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and low > high:
        low, high = high, low
    if low is not None and low == high:
        return exactly(low)
    return between(low, high, low_open=draw(st.booleans()), high_open=draw(st.booleans()))


positive = st.integers(1, 12).map(lambda n: Fraction(n, 4))


def members(interval: Interval) -> set[Fraction]:
    """Every quarter in the interval, told from its ends alone."""
    kept = set(QUARTERS)
    if interval.low is not None:
        low = interval.low
        kept = {n for n in kept if n > low or (n == low and not interval.low_open)}
    if interval.high is not None:
        high = interval.high
        kept = {n for n in kept if n < high or (n == high and not interval.high_open)}
    return kept


@given(intervals())
def test_a_number_is_in_an_interval_unless_all_of_it_is_above_or_below(one: Interval) -> None:
    for number in QUARTERS:
        assert (number in one) == (number in members(one))
        assert one.is_above(number) == all(member > number for member in members(one))
        assert one.is_below(number) == all(member < number for member in members(one))


def test_only_numbers_lie_in_an_interval() -> None:
    assert "1" not in closed(Fraction(0), Fraction(2))
    assert 1 in closed(Fraction(0), Fraction(2))


@given(intervals(), intervals())
def test_intervals_meet_where_they_share_a_member(one: Interval, other: Interval) -> None:
    assert one.meets(other) == bool(members(one) & members(other))
    assert one.meets(other) == other.meets(one)


@given(intervals(), intervals())
def test_one_precedes_another_where_all_members_are_smaller(one: Interval, other: Interval) -> None:
    pairs = product(members(one), members(other))
    assert one.precedes(other) == all(first < second for first, second in pairs)


@given(intervals(), intervals())
def test_one_covers_another_that_holds_no_other_member(one: Interval, other: Interval) -> None:
    assert one.covers(other) == (members(other) <= members(one))


@given(intervals(), intervals())
def test_the_hull_is_the_smallest_interval_that_covers_both(one: Interval, other: Interval) -> None:
    both = members(one) | members(other)
    filled = {number for number in QUARTERS if min(both) <= number <= max(both)}
    hull = one.hull(other)
    assert members(hull) == filled
    assert hull.covers(one)
    assert hull.covers(other)
    assert hull == other.hull(one)


@given(intervals(), intervals())
def test_the_intersection_holds_what_both_hold(one: Interval, other: Interval) -> None:
    common = one.intersect(other)
    assert (set() if common is None else members(common)) == members(one) & members(other)


@given(intervals())
def test_negating_mirrors_every_member(one: Interval) -> None:
    assert members(one.negated()) == {-member for member in members(one)}
    assert one.negated().negated() == one


@given(intervals(), st.integers(-4, 4).map(Fraction))
def test_shifting_moves_every_member(one: Interval, offset: Fraction) -> None:
    moved = one.shifted(offset)
    for number in QUARTERS:
        assert (number + offset in moved) == (number in one)


@given(one=intervals(), size=positive, is_negative=st.booleans())
def test_scaling_multiplies_every_member(
    *,
    one: Interval,
    size: Fraction,
    is_negative: bool,
) -> None:
    factor = -size if is_negative else size
    scaled = one.scaled(factor)
    for number in QUARTERS:
        assert (number * factor in scaled) == (number in one)


def test_scaling_by_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="zero"):
        exactly(Fraction(1)).scaled(Fraction(0))


@given(intervals(), positive, positive)
def test_stretching_holds_the_products_with_every_factor(
    one: Interval, first: Fraction, second: Fraction
) -> None:
    factor = closed(min(first, second), max(first, second))
    stretched = one.stretched(factor)
    factors = [number for number in QUARTERS if number in factor]
    for number, size in product(members(one), factors):
        assert number * size in stretched


@given(intervals(), positive, positive)
def test_stretching_reaches_no_further_than_the_products_of_the_ends(
    one: Interval, first: Fraction, second: Fraction
) -> None:
    factor = closed(min(first, second), max(first, second))
    stretched = one.stretched(factor)
    sizes = (min(first, second), max(first, second))
    assert (stretched.low is None) == (one.low is None)
    assert (stretched.high is None) == (one.high is None)
    if one.low is not None:
        assert stretched.low == min(one.low * size for size in sizes)
    if one.high is not None:
        assert stretched.high == max(one.high * size for size in sizes)
    assert (stretched.low_open, stretched.high_open) == (one.low_open, one.high_open)


@pytest.mark.parametrize(
    "factor",
    [
        closed(Fraction(0), Fraction(1)),
        closed(Fraction(-2), Fraction(-1)),
        between(Fraction(1), None),
        between(None, Fraction(1)),
    ],
)
def test_stretching_needs_a_positive_factor_with_two_ends(factor: Interval) -> None:
    with pytest.raises(ValueError, match="two positive ends"):
        exactly(Fraction(1)).stretched(factor)


@given(intervals())
def test_a_reciprocal_holds_one_over_every_member(one: Interval) -> None:
    turned = one.reciprocal()
    if one.low is None or one.low < 0 or one.high == 0:
        assert turned is None
        return
    assert turned is not None
    for number in QUARTERS:
        if number > 0:
            assert (1 / number in turned) == (number in one)


@pytest.mark.parametrize(
    ("interval", "reciprocal"),
    [
        (closed(Fraction(2), Fraction(4)), closed(Fraction(1, 4), Fraction(1, 2))),
        (
            between(Fraction(2), Fraction(4), low_open=True),
            between(Fraction(1, 4), Fraction(1, 2), high_open=True),
        ),
        (
            between(Fraction(2), Fraction(4), high_open=True),
            between(Fraction(1, 4), Fraction(1, 2), low_open=True),
        ),
        (between(Fraction(2), None), between(Fraction(0), Fraction(1, 2), low_open=True)),
        (closed(Fraction(0), Fraction(2)), between(Fraction(1, 2), None)),
        (between(Fraction(0), None), between(Fraction(0), None, low_open=True)),
    ],
)
def test_a_reciprocal_swaps_the_ends(interval: Interval, reciprocal: Interval) -> None:
    assert interval.reciprocal() == reciprocal


def test_infinite_ends_are_open() -> None:
    assert between(None, None) == Interval(None, None, low_open=True, high_open=True)


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open"),
    [(2, 1, False, False), (1, 1, True, False), (1, 1, False, True), (1, 1, True, True)],
)
def test_an_empty_interval_is_refused(
    *,
    low: int,
    high: int,
    low_open: bool,
    high_open: bool,
) -> None:
    with pytest.raises(ValueError, match="no number lies between"):
        between(Fraction(low), Fraction(high), low_open=low_open, high_open=high_open)


def test_touching_closed_ends_meet_and_open_ones_do_not() -> None:
    left = closed(Fraction(1), Fraction(2))
    assert left.meets(closed(Fraction(2), Fraction(3)))
    assert left.precedes(between(Fraction(2), Fraction(3), low_open=True))
