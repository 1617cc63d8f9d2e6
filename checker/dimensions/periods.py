"""When a figure holds, and how two such periods lie to each other.

What a period is, and how it is read from EDTF, is in `edtf`. Each question here has one
answer for all the days that a fuzzy period may start and end on: "could" asks for one
choice of days, "surely" for every choice. The marks "?" and "~" are no days; only
`could_be_same` heeds them.
"""

from typing import NamedTuple

from checker.dimensions.calendar_days import add_calendar
from checker.dimensions.edtf import Duration, Period, PeriodError, parse_duration, parse_period

__all__ = [
    "ENDLESS",
    "Duration",
    "Period",
    "PeriodError",
    "contains",
    "could_be_same",
    "could_last_alike",
    "describe",
    "gap_days",
    "is_within",
    "length_days",
    "overlaps",
    "parse_duration",
    "parse_period",
    "surely_overlap",
]

ENDLESS = 10**12
"""The days that two periods share when both are open on one side: more than any calendar."""


class _Bounds(NamedTuple):
    """The four days of a period, with an open side as far away as `ENDLESS`."""

    earliest_start: int
    latest_start: int
    earliest_end: int
    latest_end: int


def overlaps(one: Period, other: Period) -> bool:
    """Whether the two could share a day."""
    return gap_days(one, other) == 0


def surely_overlap(one: Period, other: Period) -> int:
    """Return the days that the two share for certain: 0 where they may share none."""
    first, second = _bound(one), _bound(other)
    start = max(first.latest_start, second.latest_start)
    end = min(first.earliest_end, second.earliest_end)
    is_endless = ENDLESS in {-start, end}
    shared = ENDLESS if is_endless else max(0, end - start + 1)
    if contains(one, other):
        return max(shared, other.shortest)
    if contains(other, one):
        return max(shared, one.shortest)
    return shared


def could_be_same(one: Period, other: Period) -> bool:
    """Whether the two may be one period, such as a financial year written in two ways.

    An uncertain or approximate period may be any that it could share a day with.
    """
    is_vague = any(period.is_uncertain or period.is_approximate for period in (one, other))
    if is_vague:
        return overlaps(one, other)
    first, second = _bound(one), _bound(other)
    starts_meet = (
        first.earliest_start <= second.latest_start and second.earliest_start <= first.latest_start
    )
    ends_meet = first.earliest_end <= second.latest_end and second.earliest_end <= first.latest_end
    return starts_meet and ends_meet and could_last_alike(one, other)


def contains(outer: Period, inner: Period) -> bool:
    """Whether the one surely lies within the other, ends included."""
    around, within = _bound(outer), _bound(inner)
    return around.latest_start <= within.earliest_start and within.latest_end <= around.earliest_end


def gap_days(one: Period, other: Period) -> int:
    """Return how many days apart the two are at the nearest: 0 where they could share one.

    The last day of one year and the first of the next are one day apart.
    """
    end, start = _nearest_days(one, other)
    return max(0, start - end)


def is_within(one: Period, other: Period, duration: Duration) -> bool:
    """Whether the two are at most so far apart, by the calendar.

    A year after 31 December 2018 is 31 December 2019, so P1Y reaches from 2018 into 2019.
    """
    end, start = _nearest_days(one, other)
    return start <= add_calendar(end, duration.months, duration.days)


def length_days(period: Period) -> tuple[int, int | None]:
    """Return the shortest and the longest that it can last; None where nothing limits it."""
    return period.shortest, period.longest


def describe(period: Period) -> str:
    """Return the period for a message: as it was written."""
    return period.text


def _bound(period: Period) -> _Bounds:
    return _Bounds(
        -ENDLESS if period.earliest_start is None else period.earliest_start,
        -ENDLESS if period.latest_start is None else period.latest_start,
        ENDLESS if period.earliest_end is None else period.earliest_end,
        ENDLESS if period.latest_end is None else period.latest_end,
    )


def _nearest_days(one: Period, other: Period) -> tuple[int, int]:
    """Return the last day of the earlier and the first of the later, whichever is which."""
    first, second = sorted((_bound(one), _bound(other)))
    return first.latest_end, second.earliest_start


def could_last_alike(one: Period, other: Period) -> bool:
    """Whether the two could be of one length."""
    return (one.longest is None or one.longest >= other.shortest) and (
        other.longest is None or other.longest >= one.shortest
    )
