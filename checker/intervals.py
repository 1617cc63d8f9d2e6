"""Exact intervals over the rationals, with open, closed and infinite ends.

The arithmetic is that of XBRL Calculations 1.1: sums add ends, and an end of the
result is inclusive only if it is inclusive in every operand.
"""

from fractions import Fraction
from typing import NamedTuple


class Interval(NamedTuple):
    """A non-empty set of numbers between two ends; None stands for an infinite end.

    An infinite end is always open. Build intervals with `closed`, `between` or
    `exactly`, which refuse an empty one.
    """

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def __contains__(self, number: object) -> bool:
        """Whether a number lies in the interval."""
        if not isinstance(number, Fraction | int):
            return False
        return not self.is_above(number) and not self.is_below(number)

    def is_above(self, number: Fraction | int) -> bool:
        """Whether every member is greater than the number."""
        return self.low is not None and (
            self.low > number or (self.low == number and self.low_open)
        )

    def is_below(self, number: Fraction | int) -> bool:
        """Whether every member is smaller than the number."""
        return self.high is not None and (
            self.high < number or (self.high == number and self.high_open)
        )

    def precedes(self, other: "Interval") -> bool:
        """Whether every member is smaller than every member of the other."""
        if self.high is None or other.low is None:
            return False
        order = compare_exactly(self.high, other.low)
        return order < 0 or (order == 0 and (self.high_open or other.low_open))

    def meets(self, other: "Interval") -> bool:
        """Whether the two share a number."""
        return not self.precedes(other) and not other.precedes(self)

    def covers(self, other: "Interval") -> bool:
        """Whether every member of the other lies in this one."""
        return not starts_later(self, other) and not ends_earlier(self, other)

    def hull(self, other: "Interval") -> "Interval":
        """Return the smallest interval that covers both."""
        first = other if starts_later(self, other) else self
        last = other if ends_earlier(self, other) else self
        return Interval(first.low, last.high, first.low_open, last.high_open)

    def intersect(self, other: "Interval") -> "Interval | None":
        """Return what both have in common; None where they do not meet."""
        if not self.meets(other):
            return None
        first = self if starts_later(self, other) else other
        last = self if ends_earlier(self, other) else other
        return Interval(first.low, last.high, first.low_open, last.high_open)

    def negated(self) -> "Interval":
        """Return the interval mirrored at zero."""
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def shifted(self, offset: Fraction) -> "Interval":
        """Return the interval moved by a number."""
        return Interval(
            None if self.low is None else self.low + offset,
            None if self.high is None else self.high + offset,
            self.low_open,
            self.high_open,
        )

    def scaled(self, factor: Fraction) -> "Interval":
        """Return the interval times an exact number other than zero."""
        if factor == 0:
            message = "an interval scaled by zero loses its width"
            raise ValueError(message)
        scaled = Interval(
            None if self.low is None else self.low * abs(factor),
            None if self.high is None else self.high * abs(factor),
            self.low_open,
            self.high_open,
        )
        return scaled if factor > 0 else scaled.negated()

    def stretched(self, factor: "Interval") -> "Interval":
        """Return the products with a positive, bounded, closed factor.

        Each end takes the end of the factor that moves it outwards.
        """
        if factor.low is None or factor.high is None or factor.low <= 0:
            message = "a factor has two positive ends"
            raise ValueError(message)
        low, high = self.low, self.high
        if low is not None:
            low *= factor.low if low.numerator >= 0 else factor.high
        if high is not None:
            high *= factor.high if high.numerator >= 0 else factor.low
        return Interval(low, high, self.low_open, self.high_open)

    def reciprocal(self) -> "Interval | None":
        """Return the reciprocals of a non-negative interval; None where it reaches below zero.

        Zero itself has no reciprocal: an interval that starts there has no upper end.
        """
        if self.low is None or self.low < 0 or self.high == 0:
            return None
        high = None if self.low == 0 else 1 / self.low
        low = Fraction(0) if self.high is None else 1 / self.high
        return Interval(
            low, high, self.high_open or self.high is None, high is None or self.low_open
        )


def compare_exactly(one: Fraction, other: Fraction) -> int:
    """Return a number below, at or above zero as one is less, equal or greater.

    Cross-multiplied by hand: the operators of Fraction ask for the kinds of numbers first,
    which takes five times as long, and comparing ends is what a run does most.
    """
    return one.numerator * other.denominator - other.numerator * one.denominator


def starts_later(one: Interval, other: Interval) -> bool:
    """Whether the low end of one cuts off more than that of the other."""
    if one.low is None or other.low is None:
        return one.low is not None
    order = compare_exactly(one.low, other.low)
    return order > 0 or (order == 0 and one.low_open and not other.low_open)


def ends_earlier(one: Interval, other: Interval) -> bool:
    """Whether the high end of one cuts off more than that of the other."""
    if one.high is None or other.high is None:
        return one.high is not None
    order = compare_exactly(one.high, other.high)
    return order < 0 or (order == 0 and one.high_open and not other.high_open)


ANYTHING = Interval(None, None, low_open=True, high_open=True)
"""The interval that holds every number."""


def between(
    low: Fraction | None,
    high: Fraction | None,
    *,
    low_open: bool = False,
    high_open: bool = False,
) -> Interval:
    """Build an interval from its ends; raise ValueError where no number lies in it."""
    if low is None:
        low_open = True
    if high is None:
        high_open = True
    if low is not None and high is not None:
        is_empty = low > high or (low == high and (low_open or high_open))
        if is_empty:
            message = f"no number lies between {low} and {high}"
            raise ValueError(message)
    return Interval(low, high, low_open, high_open)


def closed(low: Fraction, high: Fraction) -> Interval:
    """Build an interval that holds both its ends."""
    return between(low, high)


def exactly(number: Fraction) -> Interval:
    """Build the interval that holds one number."""
    return Interval(number, number)
