"""A network: variables, what is known of each, and the constraints between them.

A variable is a number from 0 up to the network's size. Facts and constraints are known by
their places in the network, which is how a blame names them.
"""

from fractions import Fraction
from typing import NamedTuple

from checker.intervals import Interval


class Fact(NamedTuple):
    """One thing known of one variable: it lies in an interval."""

    variable: int
    interval: Interval
    is_law: bool = False
    """Whether it holds by nature, as no count is negative: a law is never blamed."""


class Sum(NamedTuple):
    """The weighted sum of variables lies in an interval: total - a - b is 0, a - b is at most 0."""

    terms: tuple[tuple[Fraction, int], ...]
    """Coefficients other than zero, each with its variable; a variable may stand twice."""
    within: Interval


class Product(NamedTuple):
    """One variable is the product of two others; both may be the same."""

    product: int
    left: int
    right: int


Constraint = Sum | Product


class Network(NamedTuple):
    """Variables tied together."""

    size: int
    facts: tuple[Fact, ...]
    constraints: tuple[Constraint, ...]
    whole: frozenset[int] = frozenset()
    """The variables that only a whole number can satisfy."""


class Blame(NamedTuple):
    """Facts and constraints, by their places in the network."""

    facts: frozenset[int]
    constraints: frozenset[int]
