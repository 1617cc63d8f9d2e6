"""Operations on intervals against brute force over small rationals."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intervals import ANYTHING, Interval, between, closed, exactly
from checker.propagation.operations import (
    divide,
    plus,
    tighten,
    times,
)

NEAR = Fraction(1, 10**9)
"""How near to an open end a sample comes."""
FAR = Fraction(10**9)
"""How far towards an infinite end a sample goes."""

ends = st.none() | st.integers(-3, 3).map(Fraction)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and low > high:
        low, high = high, low
    if low is not None and low == high:
        return exactly(low)
    return between(low, high, low_open=draw(st.booleans()), high_open=draw(st.booleans()))


def sample(interval: Interval) -> list[Fraction]:
    """Members, among them those at and close to every end and to zero."""
    low = -FAR if interval.low is None else interval.low
    high = FAR if interval.high is None else interval.high
    numbers = [low, low + NEAR, high - NEAR, high, (low + high) / 2, -NEAR, Fraction(0), NEAR]
    numbers += [Fraction(number, 2) for number in range(-8, 9)]
    return sorted({number for number in numbers if number in interval})


def is_tight(interval: Interval, results: list[Fraction]) -> bool:
    """Whether every end is met by a result: at an inclusive one, close to others."""
    slack = Fraction(1, 10**7)
    low, high = min(results), max(results)
    is_low_met = low < -1000 if interval.low is None else low - interval.low < slack
    is_high_met = high > 1000 if interval.high is None else interval.high - high < slack
    return (
        is_low_met
        and is_high_met
        and (interval.low_open or interval.low in results)
        and (interval.high_open or interval.high in results)
    )


@pytest.mark.parametrize(
    ("operation", "combine"),
    [
        (plus, lambda one, other: one + other),
        (times, lambda one, other: one * other),
    ],
)
@given(one=intervals(), other=intervals())
def test_an_operation_holds_every_result_and_no_wider_ends(
    operation: Callable[[Interval, Interval], Interval],
    combine: Callable[[Fraction, Fraction], Fraction],
    one: Interval,
    other: Interval,
) -> None:
    result = operation(one, other)
    results = [combine(first, second) for first in sample(one) for second in sample(other)]
    assert all(number in result for number in results)
    assert is_tight(result, results)


@given(dividend=intervals(), divisor=intervals(), quotient=intervals())
def test_a_quotient_holds_every_number_that_times_the_divisor_gives_the_dividend(
    dividend: Interval, divisor: Interval, quotient: Interval
) -> None:
    left = divide(dividend, divisor, quotient)
    possible = [
        number
        for number in sample(quotient)
        if any(number * factor in dividend for factor in sample(divisor))
    ]
    for number in possible:
        assert left is not None
        assert number in left
    assert left is None or quotient.covers(left)


@given(dividend=intervals(), divisor=intervals())
def test_the_ends_of_a_quotient_are_met(dividend: Interval, divisor: Interval) -> None:
    left = divide(dividend, divisor)
    has_both_zeros = 0 in dividend and 0 in divisor
    ratios = [
        first / second for first in sample(dividend) for second in sample(divisor) if second != 0
    ]
    if has_both_zeros:
        assert left == ANYTHING
    elif not ratios:
        assert left is None
    else:
        assert left is not None
        assert is_tight(left, ratios)


ONE, TWO, SIX = Fraction(1), Fraction(2), Fraction(6)


@pytest.mark.parametrize(
    ("dividend", "divisor", "quotient", "left"),
    [
        (closed(TWO, SIX), closed(ONE, TWO), ANYTHING, closed(ONE, SIX)),
        (closed(TWO, SIX), closed(Fraction(0), TWO), ANYTHING, between(ONE, None)),
        (closed(TWO, SIX), closed(-TWO, Fraction(0)), ANYTHING, between(None, -ONE)),
        (closed(TWO, SIX), closed(-ONE, TWO), ANYTHING, ANYTHING),
        (closed(TWO, SIX), closed(-ONE, TWO), between(Fraction(0), None), between(ONE, None)),
        (closed(TWO, SIX), closed(-ONE, TWO), between(-ONE, ONE), exactly(ONE)),
        (closed(TWO, SIX), closed(-ONE, ONE), closed(-ONE, ONE), None),
        (closed(TWO, SIX), exactly(Fraction(0)), ANYTHING, None),
        (closed(Fraction(0), SIX), closed(-ONE, TWO), closed(ONE, TWO), closed(ONE, TWO)),
        (exactly(Fraction(0)), closed(ONE, TWO), ANYTHING, exactly(Fraction(0))),
        (exactly(Fraction(0)), exactly(Fraction(0)), closed(ONE, TWO), closed(ONE, TWO)),
    ],
)
def test_a_divisor_that_may_be_zero_leaves_what_it_can(
    dividend: Interval, divisor: Interval, quotient: Interval, left: Interval | None
) -> None:
    assert divide(dividend, divisor, quotient) == left


def test_an_end_of_a_product_is_inclusive_only_where_it_is_attained() -> None:
    two_to_three = between(TWO, Fraction(3), low_open=True, high_open=True)
    assert times(closed(Fraction(0), ONE), two_to_three) == between(
        Fraction(0), Fraction(3), high_open=True
    )
    assert times(exactly(Fraction(0)), ANYTHING) == exactly(Fraction(0))


def test_of_two_products_at_one_end_one_that_is_attained_suffices() -> None:
    one = between(-TWO, TWO, low_open=True)
    other = between(-SIX, SIX, high_open=True)
    assert times(one, other) == between(-2 * SIX, 2 * SIX, high_open=True)


@given(intervals())
def test_a_tightened_interval_holds_the_same_whole_numbers_between_inclusive_ends(
    interval: Interval,
) -> None:
    halves = interval.scaled(Fraction(1, 2))
    whole = [number for number in range(-20, 21) if number in halves]
    tightened = tighten(halves)
    if not whole:
        assert tightened is None
        return
    assert tightened is not None
    assert whole == [number for number in range(-20, 21) if number in tightened]
    for end, is_open in (
        (tightened.low, tightened.low_open),
        (tightened.high, tightened.high_open),
    ):
        assert is_open == (end is None)
        assert end is None or end in whole
