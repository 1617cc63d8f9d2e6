"""What a number of a sum or a comparison is in: the unit of the measures beside it."""

from fractions import Fraction
from typing import NamedTuple

from checker.consistency.formulas.parsing import FormulaError, Number
from checker.consistency.formulas.scales import is_whole
from checker.dimensions.physical import Dimension
from checker.dimensions.units import Unit, describe_unit, parse_unit

_RECORD = "record the number as a measure of its own, with its unit"


def name_size(unit: Unit) -> tuple[Fraction, str | None, int, Fraction]:
    """Name what makes units of one thing differ: percent and ratio, a week and a month."""
    return unit.factor, unit.time, unit.time_power, unit.offset


class Beside(NamedTuple):
    """The measures that stand beside a number."""

    units: tuple[Unit, ...]
    """Of those that stand there by themselves, or so many times."""
    dimension: Dimension
    is_plain: bool
    """Whether all units in them are base units, and none has a time."""

    def scale(self, number: Number) -> Number:
        """Give a number the unit beside it; raise FormulaError where that cannot be told."""
        if all(atom == "time" for atom, _ in self.dimension):
            if number.is_percent or is_whole(number):
                return self._scale_whole(number)
        elif number.is_percent:
            problem = f"it puts a percentage and {self._words} into one sum"
            raise FormulaError(problem, "multiply by it what it is a share of", number.column)
        if number.value == 0 and not any(unit.offset for unit in self.units):
            return number
        return self._scale_number(number)

    @property
    def _words(self) -> str:
        return describe_unit(self.units[0]) if self.units else "something else"

    def _scale_whole(self, number: Number) -> Number:
        """Leave 1 and 100% as they are, or make them the whole per time."""
        if not self.dimension:
            return number
        times = {unit.time for unit in self.units}
        if len(times) != 1:
            raise _refuse(number)
        return number._replace(unit=parse_unit(f"ratio / {times.pop()}"))

    def _scale_number(self, number: Number) -> Number:
        sizes = {name_size(unit) for unit in self.units}
        has_one_size = len(sizes) == 1
        is_of_nothing = not sizes and (self.is_plain or not self.dimension)
        if not has_one_size and not is_of_nothing:
            raise _refuse(number)
        is_pure = is_of_nothing or (not self.dimension and self.units[0].factor == 1)
        return number if is_pure else number._replace(unit=self.units[0])


def _refuse(number: Number) -> FormulaError:
    return FormulaError(
        "nothing beside the number tells which unit it is in", _RECORD, number.column
    )
