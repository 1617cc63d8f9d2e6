"""Totals as rates: a flow's variable is its rate; 76,204 in a year are 76,204 a year."""

from collections.abc import Sequence

from checker.consistency.grounds import Ground
from checker.consistency.statements import Statement
from checker.consistency.unread import Unread, name_unread
from checker.dimensions.periods import Period, length_days
from checker.dimensions.units import parse_unit
from checker.errors import UnreadableError

_CALENDAR = (("year", 365, 366), ("quarter", 90, 92), ("month", 28, 31), ("week", 7, 7))
"""Periods of so many days are one of these."""


def turn_totals_into_rates(
    statements: Sequence[Statement], ground: Ground
) -> tuple[list[Statement], list[Unread]]:
    """Give every total of a flow the time of its period, where anything else is a rate."""
    has_rate = any(_has_time(statement) for statement in statements)
    is_rate = ground.unit is not None and ground.unit.time is not None
    if ground.nature != "flow" or not (has_rate or is_rate):
        return list(statements), []
    kept: list[Statement] = []
    unread: list[Unread] = []
    for statement in statements:
        if _has_time(statement) or statement.unit.kind in {"share", "points"}:
            kept.append(statement)
            continue
        time = _find_time(statement)
        if time is None:
            unread.append(_name_missing_period(statement))
            continue
        kept.append(statement._replace(unit=parse_unit(f"{statement.unit.text} / {time}")))
    return kept, unread


def _has_time(statement: Statement) -> bool:
    return statement.unit.time_power != 0


def _find_time(statement: Statement) -> str | None:
    """Find the longest unit of time that the statement's own period could be one of.

    2023/2024 starts and ends on unknown days, and is a year before it is a month.
    """
    period = statement.period
    if period is None or statement.has_assumed_period:
        return None
    return next((name for name, low, high in _CALENDAR if _could_last(period, low, high)), None)


def _could_last(period: Period, low: int, high: int) -> bool:
    shortest, longest = length_days(period)
    return longest is not None and shortest <= high and longest >= low


def _name_missing_period(statement: Statement) -> Unread:
    claim = statement.claim
    error = UnreadableError(
        f"a total of {claim.value} is no rate without the length of its period",
        "write the unit with its time, such as offence / year, or a period of one year, quarter, "
        "month or week",
    )
    return name_unread(claim, "unit" if claim.unit else "value", "unreadable-figure", error)
