"""What a measure sets for its claims: default unit and place, and how long a value holds."""

from typing import NamedTuple

from checker.consistency.unread import Unread
from checker.dimensions.periods import Duration, PeriodError, parse_duration
from checker.dimensions.places import PlaceError, Places
from checker.dimensions.units import Unit, UnitError, parse_unit
from checker.errors import UnreadableError
from checker.model import Measure


class Ground(NamedTuple):
    """A measure, read; a measure that nobody declared sets nothing."""

    measure: str
    nature: str
    unit: Unit | None = None
    place: str | None = None
    within: Duration | None = None


def read_measure(measure: Measure, places: Places) -> tuple[Ground, tuple[Unread, ...]]:
    """Read what a measure sets, and name what in it cannot be read."""
    unread: list[Unread] = []
    unit = place = within = None
    if measure.unit is not None:
        try:
            unit = parse_unit(measure.unit)
        except UnitError as error:
            unread.append(_name(measure, "unit", "unreadable-figure", error))
    if measure.place is not None:
        try:
            place = places.resolve(measure.place)
        except PlaceError as error:
            unread.append(_name(measure, "place", "unknown-reference", error))
    if measure.comparable_within is not None:
        try:
            within = parse_duration(measure.comparable_within)
        except PeriodError as error:
            unread.append(_name(measure, "comparable_within", "impossible-date", error))
    return Ground(measure.id, measure.nature, unit, place, within), tuple(unread)


def _name(measure: Measure, key: str, rule: str, error: UnreadableError) -> Unread:
    return Unread(
        rule=rule,
        reason=f"measure {measure.id}: {error.problem}",
        help=error.cure,
        location=measure.record.value_location(key),
        subject=f"{measure.id}.{key}",
        claims=(),
    )
