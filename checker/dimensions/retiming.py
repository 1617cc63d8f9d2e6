"""Rates over another time: offences a week for offences a year, or for minutes per offence."""

from checker.dimensions.divisions import split_divisions
from checker.dimensions.terms import parse_term
from checker.dimensions.units import Unit, parse_unit


def with_time(unit: Unit, time: str) -> Unit | None:
    """Return a rate over another time, and a waiting time as a rate; None for what is no rate.

    >>> with_time(parse_unit("minute / offence"), "year").words
    'offences a year'
    """
    parts = split_divisions(unit.text)
    if unit.time_power < 0:
        kept = [part for part in parts[1:] if parse_term(part).time is None]
        return parse_unit(" / ".join([parts[0], *kept, time]))
    below = [parse_term(part) for part in parts[1:]]
    if unit.time_power == 0 or len(below) != 1 or below[0].time is not None:
        return None
    return parse_unit(f"{below[0].singular} / {time}")
