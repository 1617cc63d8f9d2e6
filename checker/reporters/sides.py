"""The sides of a disagreement that there is room for."""

from collections.abc import Sequence
from fractions import Fraction

from checker.dossiers.records import Side

_FIRST = 2
"""So many sides have the most origins, and are always shown."""


def pick_sides(sides: Sequence[Side], most: int) -> tuple[Side, ...]:
    """Pick sides in their order: the first two, the lowest, the highest, then as many as fit."""
    if len(sides) <= most:
        return tuple(sides)
    numbers = range(len(sides))
    wanted = dict.fromkeys([*numbers[:_FIRST], *_find_outermost(sides), *numbers])
    return tuple(sides[number] for number in sorted([*wanted][:most]))


def _find_outermost(sides: Sequence[Side]) -> list[int]:
    """Find the lowest and the highest side; a reading without an end lies beyond all others."""
    placed = [number for number, side in enumerate(sides) if side.expected is not None]
    if not placed:
        return []
    return [
        min(placed, key=lambda number: _find_low(sides[number])),
        max(placed, key=lambda number: _find_high(sides[number])),
    ]


def _find_low(side: Side) -> tuple[bool, Fraction]:
    low = side.expected.low if side.expected is not None else None
    return low is not None, low or Fraction()


def _find_high(side: Side) -> tuple[bool, Fraction]:
    high = side.expected.high if side.expected is not None else None
    return high is None, high or Fraction()
