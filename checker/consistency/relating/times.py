"""Times: the periods of related claims, sorted into those that are one.

A relation holds at one time, so each of its measures must be taken at the same one. A
period belongs to one time only: were an uncertain 2018 taken for both 2017 and 2018, the
growth between the two would be held against a single figure.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.consistency.rates import name_length
from checker.dimensions.calendar_days import days_in_month, name_day
from checker.dimensions.periods import ENDLESS, Period, could_be_same

Span = tuple[Period | None, bool]
"""A period, and whether it is only assumed from the date of printing."""


_MONTHS_OR_DAYS = re.compile(r"([0-9]{4}-(?:0[0-9]|1[0-2])(?:-[0-9]{2})?[?~%]?/?){2}")


class Times(NamedTuple):
    """Times by number, each with the period that stands for it."""

    numbers: dict[tuple[str | None, bool], int]
    spans: tuple[Span, ...]

    def find(self, period: Period | None, *, is_assumed: bool) -> int:
        """Return the number of the time that a period is of."""
        return self.numbers[_name(period, is_assumed=is_assumed)]


def sort_times(spans: Iterable[Span]) -> Times:
    """Sort periods into times: each is of one time only, and of none that it merely may be.

    First those whose days are known; then those that are written as a year of unknown
    months, such as 2017/2018; then the marked ones. What fits two times is a third.
    """
    unique = {_name(period, is_assumed=assumed): (period, assumed) for period, assumed in spans}
    stated = [period for period, assumed in unique.values() if period is not None and not assumed]
    clusters: list[list[Period]] = []
    for rank in range(3):
        _place([period for period in stated if _rank(period) == rank], clusters)
    groups: list[list[Span]] = [[(period, False) for period in cluster] for cluster in clusters]
    groups.extend([span] for span in unique.values() if span[0] is None or span[1])
    numbers = {
        _name(period, is_assumed=assumed): number
        for number, group in enumerate(groups)
        for period, assumed in group
    }
    return Times(numbers, tuple(group[0] for group in groups))


def is_vague(period: Period) -> bool:
    """Whether the period may be another one: it bears a mark, or leaves digits out."""
    return period.is_uncertain or period.is_approximate or is_one_of_several(period)


def is_one_of_several(period: Period) -> bool:
    """Whether digits are left out: two that are written alike may be two."""
    return "X" in period.text


def find_days(period: Period) -> tuple[int, int] | None:
    """Return the first and last day, where these are known: all of both months of 2020-01/2020-06.

    2017/2018 is some financial year, and nobody knows which months it starts and ends with.
    """
    start, end = period.earliest_start, period.latest_end
    if start is None or end is None:
        return None
    is_exact = start == period.latest_start and end == period.earliest_end
    is_whole = _MONTHS_OR_DAYS.fullmatch(period.text) is not None
    return (start, end) if is_exact or is_whole else None


def count_months(start: int, end: int) -> int | None:
    """Count the whole months between two days; None where it does not start and end with one."""
    year, month, day = name_day(start)
    last_year, last_month, last_day = name_day(end)
    if day != 1 or last_day != days_in_month(last_year, last_month):
        return None
    return (last_year - year) * 12 + last_month - month + 1


def _rank(period: Period) -> int:
    if period.is_uncertain or period.is_approximate:
        return 2
    return 0 if find_days(period) is not None else 1


def _name(period: Period | None, *, is_assumed: bool) -> tuple[str | None, bool]:
    return (None if period is None else period.text, is_assumed)


def _place(periods: Iterable[Period], clusters: list[list[Period]]) -> None:
    """Add each period to the one time that it can only be, else to a time of its own."""
    known = sorted(clusters, key=lambda cluster: _first_day(cluster[0]))
    starts = [_first_day(cluster[0]) for cluster in known]
    homes: dict[object, list[Period]] = {}
    for period in sorted(periods, key=_sort_key):
        days = find_days(period) or period[1:5]
        if days not in homes:
            near = known[_find_near(period, starts)]
            candidates = [cluster for cluster in near if _may_be(period, cluster[0])]
            homes[days] = candidates[0] if len(candidates) == 1 else []
            if len(candidates) != 1:
                clusters.append(homes[days])
        homes[days].append(period)


def _sort_key(period: Period) -> tuple[bool, int, int, str]:
    start, end = period.earliest_start, period.latest_end
    return (start is not None, start or 0, end or 0, period.text)


def _find_near(period: Period, starts: Sequence[int]) -> slice:
    """Find the times that start near enough to be the period: none starts after it ends."""
    last = ENDLESS if period.latest_end is None else period.latest_end
    first = -ENDLESS if period.longest is None else _first_day(period) - 3 * period.longest
    return slice(bisect_left(starts, first), bisect_right(starts, last))


def _first_day(period: Period) -> int:
    return -ENDLESS if period.earliest_start is None else period.earliest_start


def _may_be(period: Period, other: Period) -> bool:
    """Whether a period is written as another could be: of its length, its marks left aside."""
    one, two = (each._replace(is_uncertain=False, is_approximate=False) for each in (period, other))
    return name_length(one) == name_length(two) and could_be_same(one, two)
