"""Ties that hold by themselves: parts of a place or a time against the whole.

Only counts are tied: the part of a profit may exceed the whole, where another part lost.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.consistency.relating.scopes import Scope
from checker.consistency.relating.times import count_months, find_days, is_vague
from checker.consistency.relating.web import AT_MOST_ZERO, ONE, ZERO, Key, Web
from checker.consistency.relating.wording import say_time

_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_TWO = 2


class _Stretch(NamedTuple):
    """An exact period of one quantity: its first and last day."""

    start: int
    end: int
    key: Key


def tie_places(scope: Scope, web: Web) -> None:
    """Tie what is counted in a place to the nearest place around it that is spoken of."""
    groups: dict[Key, dict[str, Key]] = defaultdict(dict)
    for key in _list_levels(scope, web):
        if key.place is not None and scope.gauges[key.measure].adds_up:
            groups[key._replace(place=None)][key.place] = key
    spoken = {*scope.cells, *scope.asked}
    for places in groups.values():
        if len(places) < _TWO:
            continue
        for place, key in places.items():
            for outer in scope.places.find_around(place, places):
                if spoken.isdisjoint({key, places[outer]}):
                    continue
                text = f"{place} lies within {outer}"
                part, whole = web.add(key), web.add(places[outer])
                web.tie_sum("part", text, {part: ONE, whole: -ONE}, AT_MOST_ZERO)


def _list_levels(scope: Scope, web: Web) -> dict[Key, None]:
    """List the levels that claims state, and those that a change or a share speaks of."""
    tied = (key for name in scope.gauges for key in web.list_levels(name))
    return dict.fromkeys((*scope.cells, *tied))


def tie_periods(scope: Scope, web: Web) -> None:
    """Tie flows in the parts of a time to the whole of it; parts that fill it add up to it."""
    groups: dict[Key, list[_Stretch]] = defaultdict(list)
    for key in _list_levels(scope, web):
        gauge = scope.gauges[key.measure]
        period, is_assumed = scope.times.spans[key.time]
        if gauge.nature != "flow" or not gauge.adds_up or period is None or is_assumed:
            continue
        days = None if is_vague(period) else find_days(period)
        if days is not None:
            groups[key._replace(time=0)].append(_Stretch(*days, key))
    for stretches in groups.values():
        if len(stretches) > 1:
            for whole, parts in _nest(stretches):
                _tie_parts(scope, web, whole, parts)


def _nest(stretches: Iterable[_Stretch]) -> list[tuple[_Stretch, list[_Stretch]]]:
    """Find the parts that lie directly within each stretch: a sweep over those that go on.

    A month lies directly within its calendar year and within its financial year.
    """
    parts: dict[_Stretch, list[_Stretch]] = {}
    active: list[_Stretch] = []
    for stretch in sorted(stretches, key=lambda one: (one.start, -one.end)):
        active = [one for one in active if one.end >= stretch.start]
        around = [one for one in active if one.end >= stretch.end]
        for outer in around:
            if not any(inner is not outer and _lies_within(inner, outer) for inner in around):
                parts.setdefault(outer, []).append(stretch)
        active.append(stretch)
    return list(parts.items())


def _lies_within(inner: _Stretch, outer: _Stretch) -> bool:
    return inner.start >= outer.start and inner.end <= outer.end


def _tie_parts(scope: Scope, web: Web, whole: _Stretch, parts: Sequence[_Stretch]) -> None:
    """Tie parts that follow each other to the whole together, and any other one by itself."""
    weight = _count(scope, whole)
    if weight is None:
        return
    following: list[tuple[_Stretch, Fraction]] = []
    for part in parts:
        own = _count(scope, part)
        if own is None:
            continue
        if following and part.start <= following[-1][0].end:
            _tie_part(web, whole, [(part, own)], weight)
        else:
            following.append((part, own))
    if following:
        _tie_part(web, whole, following, weight)


def _tie_part(
    web: Web, whole: _Stretch, parts: Sequence[tuple[_Stretch, Fraction]], weight: Fraction
) -> None:
    first, last = parts[0][0], parts[-1][0]
    days = sum(part.end - part.start + 1 for part, _ in parts)
    is_filled = days == whole.end - whole.start + 1
    number = web.add(whole.key)
    terms = {web.add(part.key): own for part, own in parts}
    around = say_time(web.entries[number].quantity.period)
    names = [
        say_time(web.entries[web.add(part.key)].quantity.period)
        for part in dict.fromkeys((first, last))
    ]
    told = " to ".join(names)
    if is_filled:
        text = f"{told} make up {around}"
        web.tie_sum("sum", text, {number: -weight, **terms}, ZERO)
    else:
        text = f"{told} {'lie' if len(parts) > 1 else 'lies'} within {around}"
        web.tie_sum("part", text, {number: -weight, **terms}, AT_MOST_ZERO)


def _count(scope: Scope, stretch: _Stretch) -> Fraction | None:
    """Count how many of the flow's own unit of time a stretch lasts; None where that varies.

    A total is one of itself. A year is twelve months, and January 31 days; but what a year
    is to January is no one number.
    """
    unit = scope.find_unit(stretch.key.measure, stretch.key.time)
    if unit.time is None:
        return Fraction(1)
    days = stretch.end - stretch.start + 1
    if unit.time in _DAYS:
        return Fraction(days, _DAYS[unit.time])
    months = count_months(stretch.start, stretch.end)
    length = _MONTHS.get(unit.time, 0)
    if months is None or not length or months % length:
        return None
    return Fraction(months, length)
