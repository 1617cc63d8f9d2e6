"""Which cells speak of one value, by their periods.

Periods that could be the same period are one. A figure for a longer period is expected to
hold within it, but need not at the widest: such a pair can drift, never contradict. A
total of a year says nothing of one of its months.
"""

from collections.abc import Sequence
from typing import NamedTuple

from checker.consistency.cells import Cell
from checker.consistency.grounds import Ground
from checker.dimensions.periods import (
    ENDLESS,
    Duration,
    Period,
    could_be_same,
    could_last_alike,
    is_within,
    overlaps,
    parse_duration,
    surely_overlap,
)

_PRINTED_TOGETHER = 62
"""Days: claims without a period, printed in one month or the next, are taken for one time."""
_PRINTED_NEAR = parse_duration("P1Y")
"""Printed within a year, they may speak of one time, or of two that follow each other."""

_DAYS_OF = {"day": 1, "week": 7, "fortnight": 14, "month": 28, "quarter": 90, "year": 365}
"""The fewest days that a rate of so many a month (a week, …) needs to be one at all."""


class Link(NamedTuple):
    """Two cells that speak of one value; a cell is also linked to itself."""

    first: int
    second: int
    is_whole: bool
    """Whether at the widest too; else only the expected readings must meet."""


def link_cells(cells: Sequence[Cell], ground: Ground) -> list[Link]:
    """Link every cell to itself and to those that speak of the same value."""
    links = [Link(index, index, is_whole=True) for index in range(len(cells))]
    order = sorted(range(len(cells)), key=lambda index: _start(cells[index].period))
    reach = _days_at_most(ground.within)
    active: list[int] = []
    for index in order:
        start = _start(cells[index].period)
        active = [other for other in active if _end(cells[other].period) + reach >= start]
        for other in active:
            link = _link(cells, min(index, other), max(index, other), ground)
            if link is not None:
                links.append(link)
        active.append(index)
    return links


def _link(cells: Sequence[Cell], first: int, second: int, ground: Ground) -> Link | None:
    one, other = cells[first], cells[second]
    if one.period is None or other.period is None:
        return Link(first, second, is_whole=True) if one.period is other.period else None
    if _are_one_time(one, other, ground):
        return Link(first, second, is_whole=True)
    assumed = one.has_assumed_period + other.has_assumed_period
    if assumed and is_within(one.period, other.period, _PRINTED_NEAR):
        is_whole = _are_told_together(one.period, other.period, is_stated=assumed == 1)
        return Link(first, second, is_whole=is_whole)
    shared = surely_overlap(one.period, other.period)
    if shared and _hold_within(one, other, shared, ground):
        return Link(first, second, is_whole=False)
    return None


def _are_one_time(one: Cell, other: Cell, ground: Ground) -> bool:
    if one.period is None or other.period is None:
        return False
    if ground.within is not None and is_within(one.period, other.period, ground.within):
        return True
    if not could_be_same(one.period, other.period):
        return False
    # An uncertain year may be another year, but no total of it is one of a month.
    if could_last_alike(one.period, other.period):
        return True
    return _hold_within(one, other, surely_overlap(one.period, other.period), ground)


def _are_told_together(one: Period, other: Period, *, is_stated: bool) -> bool:
    """Whether an assumed period may be taken for the other one.

    What is printed in one year often speaks of the year before, so a stated period has to
    be the time of printing itself.
    """
    if is_stated:
        return overlaps(one, other)
    return max(_end(one), _end(other)) - min(_start(one), _start(other)) < _PRINTED_TOGETHER


def _hold_within(one: Cell, other: Cell, shared: int, ground: Ground) -> bool:
    """Whether both speak of every stretch as long as the shared one, as a total does not."""
    if ground.nature != "flow":
        return True
    return all(
        cell.unit.time is not None and _DAYS_OF.get(cell.unit.time, 1) <= shared
        for cell in (one, other)
    )


def _start(period: Period | None) -> int:
    if period is None or period.earliest_start is None:
        return -ENDLESS
    return period.earliest_start


def _end(period: Period | None) -> int:
    if period is None or period.latest_end is None:
        return ENDLESS
    return period.latest_end


def _days_at_most(within: Duration | None) -> int:
    return max(_longest_days(_PRINTED_NEAR), _longest_days(within) if within else 0)


def _longest_days(duration: Duration) -> int:
    return duration.months * 31 + duration.days
