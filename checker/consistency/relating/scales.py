"""Scales: between the unit in which a quantity is shown and that in which it is calculated."""

from fractions import Fraction
from typing import NamedTuple

from checker.intervals import Interval


class Scale(NamedTuple):
    """How the unit in which a quantity is shown lies to the base unit of the network."""

    factor: Fraction
    offset: Fraction = Fraction(0)

    def to_base(self, interval: Interval) -> Interval:
        """Bring an interval from the shown unit into the base unit."""
        scaled = interval if self.factor == 1 else interval.scaled(self.factor)
        return scaled.shifted(self.offset) if self.offset else scaled

    def to_shown(self, interval: Interval) -> Interval:
        """Bring an interval from the base unit into the shown unit."""
        shifted = interval.shifted(-self.offset) if self.offset else interval
        return shifted if self.factor == 1 else shifted.scaled(1 / self.factor)
