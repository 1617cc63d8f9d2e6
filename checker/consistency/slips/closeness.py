"""How close figures must come before a slip is offered as the reason that they differ.

The wider two readings are, the sooner some slip brings them together by accident: a figure
that is off by half fits "a fortnight" as well as anything. So what a slip explains has to be
large beside what the readings leave open. The limits are defaults of ours.
"""

from fractions import Fraction

from checker.intervals import Interval, between

WIDEST_SPREAD = Fraction(13, 7)
"""The greatest ratio of the ends of a reading: 30 % to either side."""
_SMALL_STEP = 7
"""A slip of less than this is never held against a bound: too much lies beyond one."""
SURE, UNSURE, RARE = 8, 16, 64
"""Readings may leave open this root of the slip's factor, and a figure must come as near to a
bound."""


def find_spread(interval: Interval) -> Fraction | None:
    """Return the ratio of the ends of an interval; None where it has none or reaches zero."""
    low, high = interval.low, interval.high
    if low is None or high is None or low.numerator * high.numerator <= 0:
        return None
    return high / low if low > 0 else low / high


def find_width(interval: Interval) -> Fraction | None:
    """Return how far the ends of an interval lie apart; None where it has no end."""
    if interval.low is None or interval.high is None:
        return None
    return interval.high - interval.low


def overlap(one: Interval, other: Interval) -> bool:
    """Whether two readings meet in more than an end that they touch at.

    Figures of one precision that differ touch and disagree (XBRL OIM).
    """
    common = one.intersect(other)
    if common is None:
        return False
    return common.low != common.high or one.low == one.high or other.low == other.high


def are_as_near(one: Interval, other: Interval, limit: Fraction) -> bool:
    """Whether two readings meet, and leave no more open together than the limit, as a ratio."""
    spread = _multiply_spreads(one, other)
    return spread is not None and spread <= limit and overlap(one, other)


def _multiply_spreads(one: Interval, other: Interval) -> Fraction | None:
    """Return what two readings leave open together; None where one of them is too wide."""
    spreads = [spread for spread in (find_spread(one), find_spread(other)) if spread is not None]
    if len(spreads) < 2 or max(spreads) > WIDEST_SPREAD:  # noqa: PLR2004 - both of them
        return None
    return spreads[0] * spreads[1]


def explains(factor: Fraction, slipped: Interval, rest: Interval, root: int = SURE) -> bool:
    """Whether a slip by a factor brings a reading to the rest, and not by accident.

    `root`: which root of the factor the readings may leave open together.
    """
    factor = max(factor, 1 / factor)
    if not overlap(slipped, rest):
        return False
    spread = _multiply_spreads(slipped, rest)
    if spread is not None:
        return spread**root <= factor
    for bounded, bound in ((slipped, rest), (rest, slipped)):
        spread = find_spread(bounded)
        if spread is not None and spread**root <= factor and factor >= _SMALL_STEP:
            return _comes_near(bounded, bound, factor, root)
    return False


def _comes_near(interval: Interval, bound: Interval, factor: Fraction, root: int) -> bool:
    """Whether a reading lies just within a bound, and not anywhere beyond it."""
    low, high = interval.low, interval.high
    if low is None or high is None or low <= 0:
        return False
    if bound.high is None and bound.low is not None and bound.low > 0:
        return high**root <= factor * bound.low**root
    if bound.high is not None and bound.high > 0 and (bound.low or 0) <= 0:
        return bound.high**root <= factor * low**root
    return False


def halve(interval: Interval) -> Interval:
    """Return the middle half of an interval; what has an open side stays as it is."""
    low, high = interval.low, interval.high
    if low is None or high is None or low == high:
        return interval
    quarter = (high - low) / 4
    return between(low + quarter, high - quarter)
