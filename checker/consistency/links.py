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
    parse_duration,
    surely_overlap,
)
from checker.dimensions.times import count_days

_PRINTED_TOGETHER = 62
"""Days: claims without a period, printed in one month or the next, are taken for one time."""
_PRINTED_NEAR = parse_duration("P1Y")
"""Printed within a year, they may speak of one time, or of two that follow each other."""


class Link(NamedTuple):
    """Two cells that speak of one value; a cell is also linked to itself."""

    first: int
    second: int
    is_whole: bool
    """Whether at the widest too; else only the expected readings must meet."""


def link_cells(cells: Sequence[Cell], ground: Ground) -> list[Link]:
    """Link every cell to itself and to those that speak of the same value."""
    links = [Link(index, index, is_whole=True) for index in range(len(cells))]
    order = sort_by_start(cells)
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


def sort_by_start(cells: Sequence[Cell]) -> list[int]:
    """Order cells by the days of their periods; those without a period come first."""
    return sorted(range(len(cells)), key=lambda index: _place(cells[index]))


def _place(cell: Cell) -> tuple[int, int, str, str]:
    text = "" if cell.period is None else cell.period.text
    return _start(cell.period), _end(cell.period), text, cell.unit.text


def _link(cells: Sequence[Cell], first: int, second: int, ground: Ground) -> Link | None:
    one, other = cells[first], cells[second]
    if one.period is None or other.period is None:
        return Link(first, second, is_whole=True) if one.period is other.period else None
    if one.has_assumed_period or other.has_assumed_period:
        is_near = is_within(one.period, other.period, _PRINTED_NEAR)
        is_whole = _are_told_together(one, other)
        return Link(first, second, is_whole=is_whole) if is_near else None
    if _are_one_time(one, other, one.period, other.period, ground):
        return Link(first, second, is_whole=True)
    shared = surely_overlap(one.period, other.period)
    if shared and _hold_within(one, other, shared, ground):
        return Link(first, second, is_whole=False)
    return None


def _are_told_together(one: Cell, other: Cell) -> bool:
    """Whether neither states its period, and both were printed in one month or the next.

    What is printed in a year often speaks of the year before, so a period that is stated
    and one that is not are never sure to be the same.
    """
    if not (one.has_assumed_period and other.has_assumed_period):
        return False
    if one.period == other.period:
        return True
    end = max(_end(one.period), _end(other.period))
    return end - min(_start(one.period), _start(other.period)) < _PRINTED_TOGETHER


def _are_one_time(one: Cell, other: Cell, first: Period, second: Period, ground: Ground) -> bool:
    is_alike = could_last_alike(first, second)
    shortest = min(first.shortest, second.shortest)
    if ground.within is not None and is_within(first, second, ground.within):
        # However long a value holds, the total of a year is none of its months'.
        return is_alike or _hold_within(one, other, shortest, ground)
    if first.text == second.text:
        return True
    if "X" in first.text + second.text or not could_be_same(first, second):
        return False
    # A vague time and a shorter one in it may be two, unless both are vague and what they say
    # is said of every month or week.
    are_vague = _is_vague(first) and _is_vague(second)
    is_flow = ground.nature == "flow"
    return is_alike or (are_vague and is_flow and _hold_within(one, other, shortest, ground))


def _is_vague(period: Period) -> bool:
    return period.is_uncertain or period.is_approximate


def _hold_within(one: Cell, other: Cell, shared: int, ground: Ground) -> bool:
    """Whether both speak of every stretch as long as the shared one, as a total does not."""
    if ground.nature != "flow":
        return True
    return all(
        cell.unit.time is not None and count_days(cell.unit.time)[0] <= shared
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
