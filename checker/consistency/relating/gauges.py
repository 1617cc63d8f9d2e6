"""How each measure is counted when it is related to others: its unit, and what it cannot be."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.consistency.gazetteer import Groundwork
from checker.consistency.grounds import Ground
from checker.consistency.units_of_claims import BARE, is_plain, is_waiting_time
from checker.consistency.variables import Variable, family_of
from checker.dimensions.retiming import with_time
from checker.dimensions.units import Unit, UnitError, parse_unit

_COUNTED = frozenset({"flow", "stock"})


class Gauge(NamedTuple):
    """A measure as relations see it."""

    measure: str
    nature: str
    unit: Unit
    """Of a flow: a rate, whichever way round claims write it."""
    has_floor: bool
    """Whether it counts something, so that it is never below zero."""
    adds_up: bool
    """Whether the whole of a place or a time has the sum of its parts: people, no rate of them."""
    has_parts: bool
    """Whether some claim on it is no whole number, so that it need not be one."""
    is_stated: bool
    """Whether any claim speaks of it."""


def gauge_measures(
    names: Iterable[str], levels: Mapping[str, Sequence[Variable]], groundwork: Groundwork
) -> dict[str, Gauge]:
    """Gauge the measures that have one unit; those that count different things have none.

    Where some flow is a rate all are: relations hold between so many a year, or between totals.
    """
    own = {name: groundwork.find_ground(name) for name in names}
    has_rates = any(
        _has_rate(ground, levels.get(name, ()))
        for name, ground in own.items()
        if ground.nature == "flow"
    )
    gauges: dict[str, Gauge] = {}
    for name, ground in own.items():
        variables = levels.get(name, ())
        unit = _choose_unit(variables, ground)
        if unit is not None:
            unit = _as_rate(unit) if has_rates and ground.nature == "flow" else unit
            gauges[name] = _gauge(ground, unit, variables)
    return gauges


def is_of(variable: Variable, gauge: Gauge) -> bool:
    """Whether a variable is in the unit of its measure, and not in that of another thing."""
    return family_of(variable.unit) == family_of(gauge.unit)


def _has_rate(ground: Ground, variables: Sequence[Variable]) -> bool:
    units = [variable.unit for variable in variables]
    return any(unit.time_power for unit in (*units, ground.unit) if unit is not None)


def _choose_unit(variables: Sequence[Variable], ground: Ground) -> Unit | None:
    """Choose the unit that the measure declares, else that of its claims if it is one."""
    # The first by its name, whatever the order of the files.
    units = [cell.unit for variable in variables for cell in variable.cells]
    families = {family_of(unit): unit for unit in sorted(units, key=_name, reverse=True)}
    if ground.unit is None:
        return next(iter(families.values())) if len(families) == 1 else (None if families else BARE)
    # A flow that declares a total may have been turned into a rate, with all its claims.
    declared = (ground.unit, as_rate(ground.unit, "year"))
    return next((unit for unit in declared if not families or family_of(unit) in families), None)


def _name(unit: Unit) -> str:
    return unit.text


def _as_rate(unit: Unit) -> Unit:
    return unit if unit.time_power < 0 else as_rate(unit, "year")


def as_rate(unit: Unit, time: str) -> Unit:
    """Turn a waiting time or a total into a rate over a unit of time."""
    if is_waiting_time(unit):
        return with_time(unit, time) or unit
    if unit.time_power or not unit.dimension:
        return unit
    try:
        return parse_unit(f"{unit.text} / {time}")
    except UnitError:
        return unit


def _gauge(ground: Ground, unit: Unit, variables: Sequence[Variable]) -> Gauge:
    is_counted = unit.kind == "count" and ground.nature in _COUNTED and bool(unit.dimension)
    values = [
        end.value
        for variable in variables
        for statement in variable.statements
        for end in statement.figure.ends
    ]
    has_floor = is_counted and all(value >= 0 for value in values)
    return Gauge(
        ground.measure,
        ground.nature,
        unit,
        has_floor=has_floor,
        adds_up=has_floor and all(power > 0 for atom, power in unit.dimension if atom != "time"),
        has_parts=not (is_counted and is_plain(unit))
        or any(value.denominator != 1 for value in values),
        is_stated=bool(variables),
    )
