"""Times: the periods of related claims, sorted into those that are one.

A relation holds at one time, so each of its measures must be taken at the same one. A
period belongs to one time only: were an uncertain 2018 taken for both 2017 and 2018, the
growth between the two would be held against a single figure.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.dimensions.periods import ENDLESS, Period, could_be_same, could_last_alike

Span = tuple[Period | None, bool]
"""A period, and whether it is only assumed from the date of printing."""


class Times(NamedTuple):
    """Times by number, each with the period that stands for it."""

    numbers: dict[tuple[str | None, bool], int]
    spans: tuple[Span, ...]

    def find(self, period: Period | None, *, is_assumed: bool) -> int:
        """Return the number of the time that a period is of."""
        return self.numbers[_name(period, is_assumed=is_assumed)]


def sort_times(spans: Iterable[Span]) -> Times:
    """Sort periods into times: exact ones first, then each vague one to the only one it may be."""
    unique = {_name(period, is_assumed=assumed): (period, assumed) for period, assumed in spans}
    groups: list[list[Span]] = []
    stated = [period for period, assumed in unique.values() if period is not None and not assumed]
    exact = [period for period in stated if not is_vague(period)]
    vague = [period for period in stated if is_vague(period)]
    clusters = _cluster_exact(exact)
    _place_vague(vague, clusters)
    groups.extend([(period, False) for period in cluster] for cluster in clusters)
    groups.extend([span] for span in unique.values() if span[0] is None or span[1])
    numbers = {
        _name(period, is_assumed=assumed): number
        for number, group in enumerate(groups)
        for period, assumed in group
    }
    return Times(numbers, tuple(group[0] for group in groups))


def is_vague(period: Period) -> bool:
    """Whether the period may be another one: it bears a mark, or leaves digits out."""
    return period.is_uncertain or period.is_approximate or "X" in period.text


def _name(period: Period | None, *, is_assumed: bool) -> tuple[str | None, bool]:
    return (None if period is None else period.text, is_assumed)


def _days(period: Period) -> tuple[int | None, ...]:
    return period[1:5]


def _cluster_exact(periods: Sequence[Period]) -> list[list[Period]]:
    """Join periods that may be one, each with all others of its time: a sweep by first day."""
    clusters: list[list[Period]] = []
    active: list[list[Period]] = []
    for period in sorted(periods, key=_sort_key):
        start = period.earliest_start
        if start is not None:
            active = [cluster for cluster in active if _may_start_at(cluster[0], start)]
        home = next((c for c in active if all(could_be_same(period, one) for one in c)), None)
        if home is None:
            home = []
            clusters.append(home)
            active.append(home)
        home.append(period)
    return clusters


def _sort_key(period: Period) -> tuple[bool, int, int, str]:
    start, end = period.earliest_start, period.latest_end
    return (start is not None, start or 0, end or 0, period.text)


def _may_start_at(period: Period, day: int) -> bool:
    return period.latest_start is None or period.latest_start >= day


def _place_vague(periods: Iterable[Period], clusters: list[list[Period]]) -> None:
    """Add each vague period to the one time that it may be, else to a time of its own."""
    exact = list(clusters)
    starts = [_first_day(cluster[0]) for cluster in exact]
    homes: dict[tuple[int | None, ...], list[Period]] = {}
    for period in sorted(periods, key=_sort_key):
        home = homes.get(_days(period))
        if home is None:
            near = _find_near(period, starts)
            candidates = [cluster for cluster in exact[near] if _may_be(period, cluster[0])]
            home = candidates[0] if len(candidates) == 1 else []
            homes[_days(period)] = home
            if len(candidates) != 1:
                clusters.append(home)
        home.append(period)


def _find_near(period: Period, starts: Sequence[int]) -> slice:
    """Find the times that start near enough to be the period: none starts after it ends."""
    last = ENDLESS if period.latest_end is None else period.latest_end
    first = -ENDLESS if period.longest is None else _first_day(period) - 3 * period.longest
    return slice(bisect_left(starts, first), bisect_right(starts, last))


def _first_day(period: Period) -> int:
    return -ENDLESS if period.earliest_start is None else period.earliest_start


def _may_be(period: Period, other: Period) -> bool:
    return could_be_same(period, other) and could_last_alike(period, other)
