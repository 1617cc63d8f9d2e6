"""Ties of superlatives: what is said to be a record is no less than any earlier figure."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.consistency.rates import name_length
from checker.consistency.relating.scopes import Scope
from checker.consistency.relating.times import count_months, find_days, is_vague
from checker.consistency.relating.web import AT_MOST_ZERO, ONE, Key, Web, name_subject
from checker.consistency.relating.wording import say_time
from checker.consistency.statements import Statement
from checker.dimensions.calendar_days import name_day
from checker.dimensions.periods import Period
from checker.intervals import Interval
from checker.propagation.networks import Sum

_YEAR = 365
_HALF_A_YEAR = 184


class _Earlier(NamedTuple):
    """A quantity whose time is over, and the least that it can be."""

    end: int
    key: Key
    expected: Fraction
    widest: Fraction


def tie_records(scope: Scope, web: Web) -> None:
    """Tie each record to the greatest figure of an earlier time that is as long.

    Only the greatest counts: a record that is not below it is below no other.
    """
    groups: dict[object, list[Key]] = defaultdict(list)
    for key in scope.cells:
        groups[_name_group(scope, key)].append(key)
    for keys in groups.values():
        records = [key for key in keys if _is_record(scope, key)]
        if records and len(keys) > 1:
            _tie_group(scope, web, records, keys)


def _name_group(scope: Scope, key: Key) -> object:
    """Flows compare over times of one kind: a month is never a record year."""
    period, is_assumed = scope.times.spans[key.time]
    is_flow = scope.gauges[key.measure].nature == "flow"
    kind = _name_kind(period) if is_flow and period is not None else None
    unit = scope.find_unit(key.measure, key.time)
    return key._replace(time=0), kind, unit.time, is_assumed


def _name_kind(period: Period) -> object:
    """Name the kind of a period: its length, and of a year how it is written.

    A calendar year and a financial year share half of their days.
    """
    length = name_length(period)
    days = find_days(period)
    if length is None:
        return period.longest if days is None else count_months(*days) or period.longest
    start = None if days is None or length != "year" else name_day(days[0])[1:]
    return length, days is None, start


def _is_record(scope: Scope, key: Key) -> bool:
    return any(
        claims_record(statement) for _, cell in scope.cells[key] for statement in cell.statements
    )


def claims_record(statement: Statement) -> bool:
    """Whether a claim calls its figure a record."""
    hedge = statement.reading.hedge
    return hedge is not None and "record" in hedge.kinds


def _tie_group(scope: Scope, web: Web, records: Iterable[Key], keys: Iterable[Key]) -> None:
    over = sorted(
        (earlier for key in keys if (earlier := _read_earlier(scope, web, key)) is not None),
        key=lambda earlier: earlier.end,
    )
    greatest = _find_greatest(over)
    ends = [earlier.end for earlier in over]
    for key in records:
        period = scope.times.spans[key.time][0]
        if period is None or period.earliest_start is None:
            continue
        before = bisect_left(ends, period.earliest_start - _find_slack(period))
        for other in dict.fromkeys(greatest[before - 1] if before else ()):
            _tie(web, key, other)


def _read_earlier(scope: Scope, web: Web, key: Key) -> _Earlier | None:
    period = scope.times.spans[key.time][0]
    if period is None or period.latest_end is None:
        return None
    entry = web.entries[web.add(key)]
    expected = _find_least([entry.scale.to_base(v.expected) for v in entry.quantity.voices])
    widest = _find_least([entry.scale.to_base(v.widest) for v in entry.quantity.voices])
    if expected is None or widest is None:
        return None
    return _Earlier(period.latest_end + _find_slack(period), key, expected, widest)


def _find_slack(period: Period) -> int:
    """Return the days by which a period may be off: 2024? may be the year before.

    Of two financial years, of which nobody knows when they start, the one ends where the next
    begins: each is taken for half a year less on either side.
    """
    if is_vague(period):
        return _YEAR
    return 0 if find_days(period) is not None else -_HALF_A_YEAR


def _find_least(intervals: Sequence[Interval]) -> Fraction | None:
    lows = [interval.low for interval in intervals]
    known = [low for low in lows if low is not None]
    return min(known) if known and len(known) == len(lows) else None


def _find_greatest(over: Sequence[_Earlier]) -> list[tuple[Key, Key]]:
    """Find the greatest up to each one, in either reading."""
    greatest: list[tuple[Key, Key]] = []
    expected = widest = None
    for earlier in over:
        if expected is None or earlier.expected > expected.expected:
            expected = earlier
        if widest is None or earlier.widest > widest.widest:
            widest = earlier
        greatest.append((widest.key, expected.key))
    return greatest


def _tie(web: Web, key: Key, other: Key) -> None:
    record, earlier = web.add(key), web.add(other)
    now, then = (say_time(web.entries[number].quantity.period) for number in (record, earlier))
    text = f"{key.measure}: a record in {now}, against {then}"
    # Whichever earlier figure is the greatest, the record is one thing.
    subject = name_subject(f"{key.measure}: a record", [web.entries[record].quantity])
    constraint = Sum(((ONE, earlier), (-ONE, record)), AT_MOST_ZERO)
    web.tie("superlative", text, (record, earlier), [constraint], subject=subject)
