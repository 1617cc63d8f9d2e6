"""Arithmetic on whole intervals: every number that the operands' members can come to.

Sums follow XBRL Calculations 1.1: ends add, and an end is inclusive only if it is in
every addend. Products and quotients are those of interval arithmetic with open and
infinite ends, where zero times an infinite end is zero.
"""

from fractions import Fraction
from typing import NamedTuple

from checker.intervals import ANYTHING, Interval, compare_exactly

ZERO = Fraction(0)
_POSITIVE = Interval(ZERO, None, low_open=True, high_open=True)
_NEGATIVE = Interval(None, ZERO, low_open=True, high_open=True)


class _End(NamedTuple):
    """One end of an interval; infinite where there is no number, on the side of its sign."""

    number: Fraction | None
    is_open: bool
    sign: int


def plus(one: Interval, other: Interval) -> Interval:
    """Return the sums of the members of two intervals."""
    return Interval(
        None if one.low is None or other.low is None else one.low + other.low,
        None if one.high is None or other.high is None else one.high + other.high,
        one.low_open or other.low_open,
        one.high_open or other.high_open,
    )


def times(one: Interval, other: Interval) -> Interval:
    """Return the hull of the products; an end is inclusive only if some product attains it."""
    firsts, seconds = _list_ends(one), _list_ends(other)
    products = [_multiply(first, second) for first in firsts for second in seconds]
    low, high = products[0], products[0]
    for product in products[1:]:
        if _is_further(product, low, -1):
            low = product
        if _is_further(product, high, 1):
            high = product
    return Interval(low.number, high.number, low.is_open, high.is_open)


def divide(dividend: Interval, divisor: Interval, quotient: Interval = ANYTHING) -> Interval | None:
    """Return what is left of the quotient, given that quotient times divisor is the dividend.

    Where both may be zero the quotient may be anything. Where only the divisor may, the
    quotients fall apart into two rays: what each shares with the quotient is kept, and the
    hull of that returned. None where no number is left.
    """
    if ZERO in divisor and ZERO in dividend:
        return quotient
    left: Interval | None = None
    for half in (divisor.intersect(_POSITIVE), divisor.intersect(_NEGATIVE)):
        if half is not None:
            ray = times(dividend, _invert(half)).intersect(quotient)
            left = ray if left is None else left if ray is None else left.hull(ray)
    return left


def tighten(interval: Interval) -> Interval | None:
    """Return the interval between the whole numbers in it; None where it holds none."""
    low, high = interval.low, interval.high
    if low is not None:
        low = raise_to_whole(low, is_open=interval.low_open)
    if high is not None:
        high = lower_to_whole(high, is_open=interval.high_open)
    if low is not None and high is not None and low > high:
        return None
    return Interval(low, high, low is None, high is None)


def raise_to_whole(number: Fraction, *, is_open: bool) -> Fraction:
    """Return the first whole number at or, if the number itself is left out, above it."""
    numerator, denominator = number.as_integer_ratio()
    if denominator == 1:
        return number + 1 if is_open else number
    return Fraction(-(-numerator // denominator))


def lower_to_whole(number: Fraction, *, is_open: bool) -> Fraction:
    """Return the last whole number at or, if the number itself is left out, below it."""
    numerator, denominator = number.as_integer_ratio()
    if denominator == 1:
        return number - 1 if is_open else number
    return Fraction(numerator // denominator)


def _list_ends(interval: Interval) -> tuple[_End, _End]:
    low, high = interval.low, interval.high
    return (
        _End(low, interval.low_open, -1 if low is None else _find_sign(low)),
        _End(high, interval.high_open, 1 if high is None else _find_sign(high)),
    )


def _find_sign(number: Fraction) -> int:
    numerator = number.numerator
    return (numerator > 0) - (numerator < 0)


def _multiply(one: _End, other: _End) -> _End:
    sign = one.sign * other.sign
    if sign == 0:
        # A zero that is attained makes the product zero whatever the other factor is.
        is_attained = (one.sign == 0 and not one.is_open) or (other.sign == 0 and not other.is_open)
        return _End(ZERO, not is_attained, 0)
    if one.number is None or other.number is None:
        return _End(None, True, sign)  # noqa: FBT003 - the field is named in the class above
    return _End(one.number * other.number, one.is_open or other.is_open, sign)


def _is_further(one: _End, other: _End, side: int) -> bool:
    """Whether an end lies further out on a side (-1 the low one), or as far and inclusive."""
    if one.number is None or other.number is None:
        return _place_infinity(one) * side > _place_infinity(other) * side
    order = compare_exactly(one.number, other.number) * side
    return order > 0 or (order == 0 and other.is_open and not one.is_open)


def _place_infinity(end: _End) -> int:
    return end.sign if end.number is None else 0


def _invert(half: Interval) -> Interval:
    """Return the reciprocals of an interval on one side of zero that does not hold zero."""
    is_negative = half.high is not None and half.high.numerator <= 0
    mirrored = half.negated() if is_negative else half
    low, high = mirrored.low, mirrored.high
    inverted = Interval(
        1 / high if high is not None else ZERO,
        1 / low if low else None,
        mirrored.high_open,
        mirrored.low_open,
    )
    return inverted.negated() if is_negative else inverted
