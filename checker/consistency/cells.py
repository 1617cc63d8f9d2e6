"""Cells: statements of one period in one unit of time, which compare without any conversion.

Two figures a week compare as they stand; turned into months each would carry the width of
a month, and a contradiction between them could hide in it. So conversion comes last, and
only between cells.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from checker.consistency.statements import Statement
from checker.dimensions.periods import Period
from checker.dimensions.units import Unit, convert, find_conversion
from checker.intervals import Interval


class Written(NamedTuple):
    """A bare figure at its own precision: two of them differ even where their intervals touch.

    Both numbers are in the base unit of everything but calendar time.
    """

    quantum: Fraction
    value: Fraction
    is_certain: bool
    """Whether the precision is unambiguous, so that another value contradicts this one."""
    is_declared: bool = False
    """Whether the source declares the precision; else the figure's zeros tell it."""


class Cell(NamedTuple):
    """Statements of one period, read in one unit.

    Cells of one family of units that share their unit of time share the unit itself.
    """

    unit: Unit
    period: Period | None
    has_assumed_period: bool
    statements: tuple[Statement, ...]
    expected: tuple[Interval, ...]
    widest: tuple[Interval, ...]
    written: tuple[Written | None, ...]


def build_cells(statements: Iterable[Statement]) -> list[Cell]:
    """Sort the statements of one family of units into cells."""
    units: dict[object, Unit] = {}
    cells: dict[object, tuple[Unit, list[Statement]]] = {}
    for statement in statements:
        period = None if statement.period is None else statement.period.text
        time = (statement.unit.time, statement.unit.time_power)
        unit = units.setdefault(time, statement.unit)
        key = (period, statement.has_assumed_period, time)
        cells.setdefault(key, (unit, []))[1].append(statement)
    return [_build_cell(unit, group) for unit, group in cells.values()]


def _build_cell(unit: Unit, statements: Sequence[Statement]) -> Cell:
    first = statements[0]
    return Cell(
        unit=unit,
        period=first.period,
        has_assumed_period=first.has_assumed_period,
        statements=tuple(statements),
        expected=tuple(
            _require(s.reading.expected, s.unit, unit, is_widest=False) for s in statements
        ),
        widest=tuple(_require(s.reading.widest, s.unit, unit, is_widest=True) for s in statements),
        written=tuple(_read_written(s) for s in statements),
    )


def _require(interval: Interval, source: Unit, target: Unit, *, is_widest: bool) -> Interval:
    """Convert between units of one cell, which always succeeds: only exact factors differ."""
    if source is target:
        return interval
    converted = turn(interval, source, target, is_widest=is_widest)
    if converted is None:
        message = f"{source.text} and {target.text} are not of one cell"
        raise ValueError(message)
    return converted


@lru_cache(maxsize=65_536)
def turn(interval: Interval, source: Unit, target: Unit, *, is_widest: bool) -> Interval | None:
    """Convert an interval to another unit; None where there is no way."""
    if source is target or source == target:
        return interval
    conversion = find_conversion(source, target)
    if conversion is None:
        return None
    return convert(interval, conversion, widest=is_widest)


def _read_written(statement: Statement) -> Written | None:
    reading, unit = statement.reading, statement.unit
    quantum = reading.precision or reading.natural
    if quantum is None or len(statement.figure.ends) != 1:
        return None
    value = statement.figure.ends[0].value * unit.factor + unit.offset
    is_declared = statement.claim.rounded_to is not None
    return Written(quantum * unit.factor, value, reading.precision is not None, is_declared)
