"""Which statements of a variable cannot stand together: a sweep over interval ends.

Disjoint intervals are found from the ends alone: a statement clashes if it lies below the
highest low end or above the lowest high end of those it is compared with. That costs time
in proportion to the statements, not to their pairs.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from checker.consistency.cells import Cell, turn
from checker.consistency.links import Link
from checker.intervals import Interval, ends_earlier, starts_later

Which = Literal["expected", "widest"]

Member = tuple[int, int]
"""A statement's place in its variable: the cell and the statement within it."""


class _Extremes(NamedTuple):
    highest_low: Interval
    lowest_high: Interval


class _Turned(NamedTuple):
    """A cell's intervals in the unit of another cell, with their outermost ends."""

    intervals: Sequence[Interval | None]
    ends: _Extremes | None


_Key = tuple[int, str | None, int]
"""A cell, and the unit of time that it is turned into: few, so that conversions repeat."""


def find_clashing(cells: Sequence[Cell], links: Iterable[Link], which: Which) -> set[Member]:
    """Find every statement that some linked statement excludes in the given reading.

    In the expected reading two bare figures of one precision that differ exclude each
    other even where their closed intervals touch; in the widest only where that precision
    is certain (the inconsistent duplicates of XBRL OIM).
    """
    return find_clashes(cells, links, which)[0]


def find_clashes(
    cells: Sequence[Cell], links: Iterable[Link], which: Which
) -> tuple[set[Member], list[Link]]:
    """Find the statements that exclude each other, and the links between them.

    What does not clash in the expected reading never does in the widest, so that only
    these links need to be looked at again.
    """
    members: set[Member] = set()
    clashing: list[Link] = []
    turned: dict[_Key, _Turned] = {}
    for link in links:
        if which == "widest" and not link.is_whole:
            continue
        found = _clash_pair(cells, link, which, turned)
        if found:
            members |= found
            clashing.append(link)
    return members, clashing


def _clash_pair(
    cells: Sequence[Cell], link: Link, which: Which, turned: dict[_Key, _Turned]
) -> set[Member]:
    one, other = cells[link.first], cells[link.second]
    found: set[Member] = set()
    if link.first == link.second and len(one.statements) == 1:
        return found
    # A rate of none has no waiting time, so waiting times are turned into rates.
    target = other if one.unit.time_power > 0 else one
    ours = _bring(cells, link.first, target, which, turned)
    theirs = _bring(cells, link.second, target, which, turned)
    if ours.ends is not None and theirs.ends is not None and _are_apart(ours.ends, theirs.ends):
        found.update((link.first, index) for index in _excluded(ours.intervals, theirs.ends))
        found.update((link.second, index) for index in _excluded(theirs.intervals, ours.ends))
    if one.unit is other.unit:
        found |= _find_unequal(one, other, link, which)
    return found


def _bring(
    cells: Sequence[Cell], index: int, target: Cell, which: Which, turned: dict[_Key, _Turned]
) -> _Turned:
    """Turn a cell into the unit of another one, once for each unit of time."""
    key = (index, target.unit.time, target.unit.time_power)
    if key in turned:
        return turned[key]
    cell, is_widest = cells[index], which == "widest"
    own = cell.widest if is_widest else cell.expected
    intervals: Sequence[Interval | None] = own
    if cell.unit is not target.unit:
        intervals = [turn(item, cell.unit, target.unit, is_widest=is_widest) for item in own]
    turned[key] = _Turned(intervals, _find_extremes(intervals))
    return turned[key]


def _are_apart(ours: _Extremes, theirs: _Extremes) -> bool:
    return ours.lowest_high.precedes(theirs.highest_low) or theirs.lowest_high.precedes(
        ours.highest_low
    )


def _find_extremes(intervals: Iterable[Interval | None]) -> _Extremes | None:
    highest = lowest = None
    for interval in intervals:
        if interval is None:
            continue
        if highest is None or lowest is None:
            highest = lowest = interval
            continue
        if starts_later(interval, highest):
            highest = interval
        if ends_earlier(interval, lowest):
            lowest = interval
    if highest is None or lowest is None:
        return None
    return _Extremes(highest, lowest)


def _excluded(intervals: Sequence[Interval | None], ends: _Extremes) -> list[int]:
    return [
        index
        for index, interval in enumerate(intervals)
        if interval is not None
        and (interval.precedes(ends.highest_low) or ends.lowest_high.precedes(interval))
    ]


def _find_unequal(one: Cell, other: Cell, link: Link, which: Which) -> set[Member]:
    """Find the bare figures of one precision whose values differ.

    At the widest, a declared precision meets only another declared one: a claim that
    declares a coarser rounding must not contradict more than it did.
    """
    by_precision: dict[object, dict[Fraction, list[Member]]] = {}
    rows = {link.first: one.written, link.second: other.written}
    for cell, row in rows.items():
        for index, written in enumerate(row):
            if written is None or (which == "widest" and not written.is_certain):
                continue
            # 21 °C and 294 K are rounded on two grids, and may differ by less than a step.
            grid = written.value % written.quantum
            precision = (written.quantum, grid, which == "widest" and written.is_declared)
            values = by_precision.setdefault(precision, {})
            values.setdefault(written.value, []).append((cell, index))
    return {
        member
        for values in by_precision.values()
        if len(values) > 1
        for members in values.values()
        for member in members
    }
