"""A figure read again, as if its unit or its rounding were another one."""

from checker.consistency.cells import turn
from checker.consistency.slips.suspects import Suspect
from checker.consistency.statements import Statement
from checker.consistency.units_of_claims import is_counted, is_total
from checker.dimensions.units import Unit
from checker.figures.readings import read_figure
from checker.figures.rounding import read_nearest
from checker.intervals import Interval

_CHANGES = frozenset({"increase", "decrease", "points"})


def read_in(suspect: Suspect, unit: Unit) -> Interval | None:
    """Read the suspected figure in another unit; None where that is not possible.

    What is a count of a year is an average of so many a month.
    """
    common: Interval | None = None
    for statement in suspect.statements:
        own = turn(_read(statement, unit), unit, suspect.unit, is_widest=False)
        common = own if common is None or own is None else common.intersect(own)
        if common is None:
            return None
    return common


def read_as_written(suspect: Suspect, unit: Unit | None = None) -> Interval | None:
    """Read the suspected figure as a rounded one, in its own unit or in one given instead.

    A bare count is exact as it stands; a thousand times as much of it would not be.
    """
    first = suspect.first
    natural = first.reading.natural
    if natural is None:
        read = first.reading.expected
    else:
        read = read_nearest(first.figure.ends[0].value, natural)
    return turn(read, unit or first.unit, suspect.unit, is_widest=False)


def _read(statement: Statement, unit: Unit) -> Interval:
    claim, figure = statement.claim, statement.figure
    period = statement.period if claim.period is not None else None
    return read_figure(
        figure,
        claim.hedge,
        is_count=is_counted(unit, figure),
        is_total=is_total(unit, period),
        can_be_negative=unit.offset != 0 or claim.kind in _CHANGES,
        rounded_to=claim.rounded_to,
        rounding=claim.rounding,
    ).expected
