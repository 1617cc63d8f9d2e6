"""What claims say, in the unit of their quantity: a rise of 25 % as 1.25 times."""

from collections.abc import Iterator
from fractions import Fraction

from checker.consistency.camps import Voice
from checker.consistency.cells import Cell, turn
from checker.dimensions.units import Unit, parse_unit
from checker.intervals import Interval

RATIO = parse_unit("ratio")
_ONE = Fraction(1)


def voice_cell(cell: Cell, unit: Unit) -> Iterator[Voice]:
    """Read all that a cell says in one unit; what cannot be turned into it is left out."""
    for index, statement in enumerate(cell.statements):
        expected = turn(cell.expected[index], cell.unit, unit, is_widest=False)
        widest = turn(cell.widest[index], cell.unit, unit, is_widest=True)
        if expected is not None and widest is not None:
            yield Voice(statement, expected, widest, cell.written[index])


def voice_change(cell: Cell, unit: Unit, way: str) -> Iterator[Voice]:
    """Read changes as what they are tied by: an increase of 25 % is a ratio of 1.25."""
    for voice in voice_cell(cell, unit):
        yield voice._replace(
            expected=_turn_change(voice.expected, way, is_ratio=unit is RATIO),
            widest=_turn_change(voice.widest, way, is_ratio=unit is RATIO),
        )


def _turn_change(interval: Interval, way: str, *, is_ratio: bool) -> Interval:
    turned = interval.negated() if way.startswith("decrease") else interval
    return turned.shifted(_ONE) if is_ratio and way in {"increase", "decrease"} else turned
