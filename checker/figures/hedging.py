"""What hedges do to a number: from one point to an interval.

The shares follow Ferson et al. 2015 (*Natural language of uncertainty: numeric hedge
words*): fitted total widths of about 19 % at 100 and 11 % at 1,000, from which people
scatter by a factor of about four. Above thousands nothing is fitted: 10 % and 25 % are
defaults of ours.
"""

from fractions import Fraction
from typing import NamedTuple

from checker.intervals import Interval, between, closed, exactly

EXPECTED_SHARE = Fraction(10, 100)
WIDEST_SHARE = Fraction(25, 100)

_ZERO = Fraction(0)


class Widths(NamedTuple):
    """How far "about" reaches to either side, as shares of the number between 0 and 1."""

    expected: Fraction = EXPECTED_SHARE
    widest: Fraction = WIDEST_SHARE
    """No smaller than the expected one."""


DEFAULT_WIDTHS = Widths()


class Level(NamedTuple):
    """How generously to read: as expected, or at the widest."""

    share: Fraction
    is_widest: bool
    has_floor: bool
    """Whether the quantity cannot be below zero."""


class Point(NamedTuple):
    """A number, and the interval it stands for when it is rounded but not hedged."""

    value: Fraction
    core: Interval


def hedge_point(kinds: tuple[str, ...], point: Point, level: Level) -> Interval:
    """Read a number with its hedges, which stand outermost first.

    Approximations act on the size of a negative number, bounds on the number itself:
    nearly −500 is −500 to −375, and more than −500 is above it.
    """
    inner = kinds[-1]
    if inner in _APPROXIMATIONS:
        interval = _approximate(inner, point, level)
    else:
        interval = exactly(point.value)
    outer = kinds[0]
    return _BOUNDS[outer](interval, level) if outer in _BOUNDS else interval


def _approximate(kind: str, point: Point, level: Level) -> Interval:
    if point.value >= 0:
        return _APPROXIMATIONS[kind](point, level.share)
    mirrored = Point(-point.value, point.core.negated())
    return _APPROXIMATIONS[kind](mirrored, level.share).negated()


def _about(point: Point, share: Fraction) -> Interval:
    reach = point.value * share
    return point.core.hull(closed(point.value - reach, point.value + reach))


def _almost(point: Point, share: Fraction) -> Interval:
    if point.value == 0:
        return point.core
    return between(point.value * (1 - share), point.value, high_open=True)


def _just_over(point: Point, share: Fraction) -> Interval:
    high = point.core.high if point.value == 0 else point.value * (1 + share)
    return between(point.value, high, low_open=True)


def _exactly(point: Point, _share: Fraction) -> Interval:
    return exactly(point.value)


def _more_than(interval: Interval, _level: Level) -> Interval:
    return between(interval.low, None, low_open=True)


def _at_least(interval: Interval, _level: Level) -> Interval:
    return between(interval.low, None, low_open=interval.low_open)


def _well_over(interval: Interval, level: Level) -> Interval:
    low = interval.low
    if level.is_widest or not low:
        return _more_than(interval, level)
    return between(low + abs(low) * level.share, None)


def _less_than(interval: Interval, level: Level) -> Interval:
    floor = None if interval.high == 0 else _floor(interval, level)
    return between(floor, interval.high, high_open=True)


def _at_most(interval: Interval, level: Level) -> Interval:
    return between(_floor(interval, level), interval.high, high_open=interval.high_open)


def _well_under(interval: Interval, level: Level) -> Interval:
    high = interval.high
    if level.is_widest or not high:
        return _less_than(interval, level)
    return between(_floor(interval, level), high - abs(high) * level.share)


def _up_to(interval: Interval, level: Level) -> Interval:
    """Read a bound that may be exceeded (McNabb et al.): only as expected does it bind."""
    if level.is_widest:
        return between(_floor(interval, level), None)
    return _at_most(interval, level)


def _floor(interval: Interval, level: Level) -> Fraction | None:
    """Where an upper bound begins: at zero, unless it is below zero itself."""
    high = interval.high
    if not level.has_floor or high is None or high < 0:
        return None
    return _ZERO


_APPROXIMATIONS = {
    "about": _about,
    "almost": _almost,
    "just_over": _just_over,
    "exactly": _exactly,
}

_BOUNDS = {
    "more_than": _more_than,
    "at_least": _at_least,
    "well_over": _well_over,
    "less_than": _less_than,
    "at_most": _at_most,
    "well_under": _well_under,
    "up_to": _up_to,
}
