"""Ends of intervals that remember the step that made them, and what ends that step read.

Each variable has two slots, one for either end: 2v holds the low end of variable v, 2v + 1
the high end. A step is shared by all the ends it moved, so a sum that narrows each of its
variables costs no more memory than it has terms.
"""

from fractions import Fraction
from typing import NamedTuple


class Bound:
    """One finite end. Compared by identity: bounds and steps are the nodes of a graph."""

    __slots__ = ("cause", "is_open", "number", "place")

    def __init__(
        self,
        number: Fraction,
        is_open: bool,  # noqa: FBT001 - made in the innermost loop, where keywords cost
        cause: "Cause",
        place: int,
    ) -> None:
        self.number = number
        self.is_open = is_open
        self.cause = cause
        """The place of a fact in the network, or the step of a constraint."""
        self.place = place
        """Which term of the sum, or which slot of the product's six, the step moved."""


class Domain:
    """The values that are left of a small whole number. Compared by identity, as bounds are."""

    __slots__ = ("cause", "place", "values")

    def __init__(self, values: frozenset[int], cause: "DomainStep") -> None:
        self.values = values
        self.cause = cause
        self.place = 0


class SumStep(NamedTuple):
    """A sum moved ends: each rests on the ends of all other terms."""

    constraint: int
    ends: tuple[Bound | None, ...]
    """One for each term; at most one is infinite, and then it is that variable which moved."""


class ProductStep(NamedTuple):
    """A product moved an end, or left a variable without a number."""

    constraint: int
    ends: tuple[Bound | None, ...]
    """The low and high ends of the product, of the left and of the right factor."""


class DomainStep(NamedTuple):
    """A constraint struck out values, and moved ends to those that are left."""

    constraint: int
    premises: tuple[Bound | Domain, ...]
    """Ends and values of all its variables."""


Cause = int | SumStep | ProductStep | DomainStep


class Conflict(NamedTuple):
    """What cannot be: two ends of one variable that crossed, or a constraint nothing satisfies."""

    constraint: int | None
    """The constraint at which it came to light; None where facts alone disagree."""
    ends: tuple[Bound | Domain, ...]
    """What it rests on."""


def is_narrower(number: Fraction, is_open: bool, slot: int, current: Bound | None) -> bool:  # noqa: FBT001 - as in Bound
    """Whether an end at this number would leave less in that slot than the current one."""
    if current is None:
        return True
    one, other = number.as_integer_ratio(), current.number.as_integer_ratio()
    order = one[0] * other[1] - other[0] * one[1]
    if order == 0:
        return is_open and not current.is_open
    return order < 0 if slot & 1 else order > 0


def has_crossed(number: Fraction, is_open: bool, slot: int, opposite: Bound | None) -> bool:  # noqa: FBT001 - as in Bound
    """Whether no number lies between an end in that slot and the opposite end."""
    if opposite is None:
        return False
    one, other = number.as_integer_ratio(), opposite.number.as_integer_ratio()
    order = one[0] * other[1] - other[0] * one[1]
    if order == 0:
        return is_open or opposite.is_open
    return order < 0 if slot & 1 else order > 0
