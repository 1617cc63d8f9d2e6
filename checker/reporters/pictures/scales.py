"""Number lines: where a number stands between the edges of a plot.

Everything is exact until the last step, which rounds to a thousandth of a percent. The
logarithms are those of `decimal`, which are correctly rounded, so that a greater number never
stands to the left of a smaller one, and numbers of hundreds of digits do not overflow.
"""

from collections.abc import Iterable, Sequence
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from checker.intervals import Interval

WHOLE = 100.0
"""Percent: the right edge."""
_DECIMALS = 3
_STEEPEST = 50
"""From this ratio of the greatest to the smallest number on, the scale is logarithmic."""
_LEAST_SHARE_OF_ZERO = 3
"""Zero is on the line where the numbers spread over at least a third of the way to it."""
_MARGINS = (20, 5)
"""A twentieth of the spread stays free at an edge; a fifth where an interval runs over it, so
that its bar is no mere stub."""
_MARGINS_OF_LOGARITHMS = (Fraction(5, 4), Fraction(3))
"""The same as factors."""
_FINEST = 1_000_000
"""The line never shows less than a millionth of its greatest number: labels grow too long."""
_SURROUNDINGS = 10
"""Where all claims print one number, a tenth of it is shown to both sides."""
_ZERO_AT = Fraction(3)
"""Percent: where zero stands on a logarithmic line, which has no place of its own for it."""
_BREAK_AT = Fraction(7)
"""Percent: the break between zero and such a line."""
_START_AFTER_THE_BREAK = Fraction(13)
_EXACT_ENOUGH = Context(prec=40, Emax=MAX_EMAX, Emin=MIN_EMIN)


class Scale(NamedTuple):
    """A number line between its two edges."""

    low: Fraction
    high: Fraction
    is_logarithmic: bool = False
    has_zero: bool = False
    """Whether a logarithmic line is broken at its left end, where zero stands apart."""

    @property
    def break_at(self) -> float | None:
        """Where the line is broken, in percent from the left; None where it is not."""
        return float(_BREAK_AT) if self.has_zero else None

    def place(self, number: Fraction) -> float:
        """Return where a number stands, in percent from the left; beyond an edge: the edge."""
        if self.has_zero and number == 0:
            return float(_ZERO_AT)
        if number <= self.low:
            return float(self._start) if number > 0 else 0.0
        if number >= self.high:
            return WHOLE
        if self.is_logarithmic:
            return self._place_logarithm(number)
        share = (number - self.low) / (self.high - self.low)
        return float(round(share * 100, _DECIMALS))

    def shows(self, number: Fraction) -> bool:
        """Whether the line has a place for a number, however far out."""
        return number > 0 or not self.is_logarithmic or (self.has_zero and number == 0)

    @property
    def _start(self) -> Fraction:
        return _START_AFTER_THE_BREAK if self.has_zero else Fraction(0)

    def _place_logarithm(self, number: Fraction) -> float:
        start, end = _find_logarithm(self.low), _find_logarithm(self.high)
        way = _EXACT_ENOUGH.subtract(_find_logarithm(number), start)
        share = Fraction(_EXACT_ENOUGH.divide(way, _EXACT_ENOUGH.subtract(end, start)))
        return float(round(self._start + share * (100 - self._start), _DECIMALS))


def to_decimal(number: Fraction) -> Decimal:
    """Return a number to 40 digits, however large or small."""
    return _EXACT_ENOUGH.divide(Decimal(number.numerator), Decimal(number.denominator))


@lru_cache(maxsize=4096)
def _find_logarithm(number: Fraction) -> Decimal:
    return to_decimal(number).log10(_EXACT_ENOUGH)


def list_ends(interval: Interval | None) -> list[Fraction]:
    """List the finite ends of an interval."""
    if interval is None:
        return []
    return [end for end in (interval.low, interval.high) if end is not None]


def fit_scale(printed: Sequence[Fraction], readings: Iterable[Interval | None]) -> Scale | None:
    """Choose the number line for the numbers that are printed and how they are read.

    It is logarithmic where no printed number is negative and the greatest is more than 50
    times the smallest that is not zero; a printed zero then stands apart at its left end. A
    linear one has zero on it where that does not squash the differences: where the numbers
    spread over at least a third of the way from zero. None where there is no number to show.
    """
    intervals = [interval for interval in readings if interval is not None]
    shown = [*printed, *(end for interval in intervals for end in list_ends(interval))]
    if not shown:
        return None
    runs_left = any(interval.low is None for interval in intervals)
    runs_right = any(interval.high is None for interval in intervals)
    if _is_steep(printed):
        positive = [number for number in shown if number > 0]
        has_zero = min(printed) == 0
        runs_left = (runs_left or len(positive) < len(shown)) and not has_zero
        low = min(positive) / _MARGINS_OF_LOGARITHMS[runs_left]
        high = max(positive) * _MARGINS_OF_LOGARITHMS[runs_right]
        return Scale(low, high, is_logarithmic=True, has_zero=has_zero)
    low, high = _spread(min(shown), max(shown), is_one=len({*(printed or shown)}) == 1)
    return _add_margins(low, high, _MARGINS[runs_left], _MARGINS[runs_right])


def _is_steep(printed: Sequence[Fraction]) -> bool:
    """Whether numbers lie so far apart that only their ratios can be shown."""
    positive = [number for number in printed if number > 0]
    if not positive or min(printed) < 0:
        return False
    return max(positive) > _STEEPEST * min(positive)


def _spread(low: Fraction, high: Fraction, *, is_one: bool) -> tuple[Fraction, Fraction]:
    """Return numbers that lie far enough apart to be labelled."""
    greatest = max(abs(low), abs(high))
    if greatest == 0:
        return Fraction(-1), Fraction(1)
    least = greatest / (_SURROUNDINGS if is_one else _FINEST)
    if high - low >= least:
        return low, high
    middle = (low + high) / 2
    return middle - least, middle + least


def _add_margins(low: Fraction, high: Fraction, before: int, after: int) -> Scale:
    """Leave room at the edges, and take zero onto the line where it squashes nothing."""
    if low >= 0 and _is_near_zero(low, high):
        return Scale(Fraction(0), high + high / after)
    if high <= 0 and _is_near_zero(-high, -low):
        return Scale(low + low / before, Fraction(0))
    span = high - low
    scale = Scale(low - span / before, high + span / after)
    if low >= 0:
        return scale._replace(low=max(scale.low, Fraction(0)))
    return scale._replace(high=min(scale.high, Fraction(0))) if high <= 0 else scale


def _is_near_zero(near: Fraction, far: Fraction) -> bool:
    """Whether numbers on one side of zero spread over enough of the way to it."""
    return (far - near) * _LEAST_SHARE_OF_ZERO >= far
