"""What stands on a number line: bars of intervals, and the places of marks."""

from typing import NamedTuple

from checker.intervals import Interval
from checker.reporters.pictures.scales import WHOLE, Scale

LEAST_WIDTH = 0.6
"""Percent: a narrower bar would not be seen."""


class Bar(NamedTuple):
    """An interval on a number line, in percent."""

    start: float
    width: float
    runs_left: bool
    """Whether it goes on beyond the left edge."""
    runs_right: bool

    @property
    def middle(self) -> float:
        """Where its middle stands, in percent."""
        return round(self.start + self.width / 2, 3)

    @property
    def end(self) -> float:
        """Where it ends, in percent."""
        return round(self.start + self.width, 3)


def lay_bar(scale: Scale, interval: Interval) -> Bar:
    """Lay an interval on a number line, wide enough to be seen.

    An end that the line has no place for, infinite or below the start of a logarithmic scale,
    runs over the edge.
    """
    low, high = interval.low, interval.high
    runs_left = low is None or not scale.shows(low)
    start = 0.0 if low is None or runs_left else scale.place(low)
    end = WHOLE if high is None else scale.place(high)
    return Bar(*_widen(start, end), runs_left, runs_right=high is None)


def lay_bar_if_any(scale: Scale | None, interval: Interval | None) -> Bar | None:
    """Lay an interval on a number line; None where either is missing."""
    return None if scale is None or interval is None else lay_bar(scale, interval)


def _widen(start: float, end: float) -> tuple[float, float]:
    """Return start and width of a bar that can be seen, and stays on the line."""
    width = round(end - start, 3)
    if width >= LEAST_WIDTH:
        return start, width
    middle = (start + end) / 2
    start = min(max(middle - LEAST_WIDTH / 2, 0.0), WHOLE - LEAST_WIDTH)
    return round(start, 3), LEAST_WIDTH


def place_value(scale: Scale, interval: Interval) -> float:
    """Return where the mark of a printed figure stands: a range is marked in its middle."""
    ends = [end for end in (interval.low, interval.high) if end is not None]
    if not ends:
        return lay_bar(scale, interval).middle
    return round(sum(map(scale.place, ends)) / len(ends), 3)
