"""Why a change ties no levels, though it is told."""

from checker.consistency.cells import Cell
from checker.consistency.rates import name_length
from checker.consistency.relating.gauges import Gauge
from checker.consistency.relating.times import Span, is_one_of_several
from checker.consistency.units_of_claims import is_waiting_time
from checker.consistency.variables import Variable, family_of
from checker.dimensions.units import describe_unit

RELATIVE = frozenset({"increase", "decrease", "multiple"})
NO_BASE = "it does not tell the time that it counts from"


def is_relative(variable: Variable) -> bool:
    """Whether a change is a ratio: percent more, twice as much; else it is an amount."""
    is_ratio = variable.unit.kind == "share" and not variable.unit.dimension
    return variable.topic.kind in RELATIVE and is_ratio


def find_obstacle(
    variable: Variable, cell: Cell, base: Span | None, gauge: Gauge | None
) -> str | None:
    """Say why a change ties nothing; None where it does."""
    if gauge is None:
        return "its measure counts different things"
    return _find_obstacle_in_time(cell, base, gauge) or _find_obstacle_in_unit(
        variable, cell, gauge
    )


def _find_obstacle_in_time(cell: Cell, base: Span | None, gauge: Gauge) -> str | None:
    if cell.has_assumed_period or cell.period is None:
        # Printed in one month, it may speak of the last year as well as of the last month.
        return "it states no period, so that what it counts from is not known"
    if base is None or base[0] is None:
        return NO_BASE
    if is_one_of_several(cell.period):
        return "its period is one of several"
    if gauge.nature == "flow" and name_length(cell.period) != name_length(base[0]):
        return "what it counts from is not as long as its own period"
    return None


def _find_obstacle_in_unit(variable: Variable, cell: Cell, gauge: Gauge) -> str | None:
    if is_relative(variable):
        return "percent of degrees depend on their zero" if gauge.unit.offset else None
    is_share = gauge.unit.kind == "share" and not gauge.unit.dimension
    if cell.unit.kind == "points":
        return None if is_share else "points are of percentages, and its measure is none"
    is_amount = family_of(variable.unit) == family_of(gauge.unit)
    if is_amount and not is_waiting_time(cell.unit):
        return None
    return f"{describe_unit(cell.unit) or 'a ratio'} is no amount of its measure"
