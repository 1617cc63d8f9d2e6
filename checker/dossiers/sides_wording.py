"""What a figure comes to in the unit of another one, in words."""

from checker.consistency.cells import turn
from checker.consistency.statements import Statement
from checker.consistency.wording import join_unit, say_unit
from checker.dimensions.units import Unit
from checker.figures.wording import format_interval


def say_in(statement: Statement, unit: Unit) -> str:
    """Say what a figure comes to in a unit: "1,768–1,772 a month"; empty where it is in it."""
    if is_alike(statement.unit, unit):
        return ""
    turned = turn(statement.reading.expected, statement.unit, unit, is_widest=False)
    return "" if turned is None else join_unit(format_interval(turned), say_unit(unit))


def is_alike(one: Unit, other: Unit) -> bool:
    """Whether two units differ in nothing but how they are written."""
    parts = [(unit.dimension, unit.factor, unit.time, unit.offset) for unit in (one, other)]
    return parts[0] == parts[1]
