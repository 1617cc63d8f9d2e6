"""Totals as rates: a flow's variable is its rate; 76,204 in a year are 76,204 a year."""

import re
from collections.abc import Sequence

from checker.consistency.grounds import Ground
from checker.consistency.statements import Statement
from checker.dimensions.periods import Period
from checker.dimensions.times import count_days
from checker.dimensions.units import parse_unit

_CALENDAR = {name: count_days(name) for name in ("year", "quarter", "month", "week")}
"""Periods of so many days are one of these."""
_DAYS_OF_YEAR = 365
_YEARS = re.compile(r"([0-9]{4})[?~%]?/([0-9]{4})[?~%]?")


def turn_totals_into_rates(
    statements: Sequence[Statement], ground: Ground
) -> tuple[list[Statement], list[tuple[Statement, str]]]:
    """Give every total of a flow the time of its period, where anything else is a rate.

    Returns the statements, and those that are no rate of anything, each with the reason.
    """
    has_rate = any(_has_time(statement) for statement in statements)
    is_rate = ground.unit is not None and ground.unit.time is not None
    if ground.nature != "flow" or not (has_rate or is_rate):
        return list(statements), []
    kept: list[Statement] = []
    left: list[tuple[Statement, str]] = []
    for statement in statements:
        time = _find_time(statement)
        if _has_time(statement) or statement.unit.kind in {"share", "points"}:
            kept.append(statement)
        elif time is None:
            left.append((statement, _describe_length(statement)))
        else:
            unit = parse_unit(f"{statement.unit.text} / {time}")
            kept.append(statement._replace(unit=unit))
    return kept, left


def _has_time(statement: Statement) -> bool:
    return statement.unit.time_power != 0


def _find_time(statement: Statement) -> str | None:
    """Find the unit of time that the statement's own period is one of."""
    if statement.period is None or statement.has_assumed_period:
        return None
    return name_length(statement.period)


def name_length(period: Period) -> str | None:
    """Name the unit of time that a period is one of: 2017/2018 is a year, 2018-01 a month."""
    days = _count_days(period)
    return next((name for name, (low, high) in _CALENDAR.items() if low <= days <= high), None)


def _count_days(period: Period) -> int:
    """Count the days of a period as its writer means it: 0 where that cannot be told.

    2017-04/2018-03 is all of both months, and 2017/2018 the financial year, not two years.
    """
    years = _YEARS.fullmatch(period.text)
    if years is not None:
        return _DAYS_OF_YEAR if int(years[2]) - int(years[1]) == 1 else 0
    return period.longest or 0


def _describe_length(statement: Statement) -> str:
    if statement.period is None or statement.has_assumed_period:
        return "it is a total, and states no period to count it over"
    return f"it is a total of {statement.period.text}: no year, quarter, month or week"
