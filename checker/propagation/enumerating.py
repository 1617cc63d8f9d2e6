"""Small whole numbers counted out: the values that a constraint leaves its variables.

An interval cannot say that a number is even, or a multiple of another; a list of values can.
Where every variable of a constraint is a whole number with few values left, the values that
no others go with are struck out (generalised arc consistency). On constraints that form a
tree, each variable once in each, this leaves no conflict unseen (Freuder 1982).
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from checker.intervals import Interval
from checker.propagation.bounds import Bound, Domain, DomainStep
from checker.propagation.networks import Product
from checker.propagation.operations import tighten
from checker.propagation.states import State

MOST_VALUES = 64
"""How many values a variable may have to be counted out."""
MOST_TERMS = 12
"""How many terms a sum may have."""
_MOST_TOTALS = 4096

Domains = Mapping[int, Sequence[int]]
Supports = dict[int, set[int]]


class WholeSum(NamedTuple):
    """A sum over whole variables, as whole numbers: multiplied until no fraction is left."""

    coefficients: tuple[tuple[int, int], ...]
    """Variables, each once, with their coefficients."""
    low: int
    high: int

    def find_supports(self, domains: Domains) -> Supports | None:
        """Find the values that can be part of a right total; None where there are too many."""
        reached = [{0}]
        for variable, factor in self.coefficients:
            steps = [factor * value for value in domains[variable]]
            reached.append({total + step for total in reached[-1] for step in steps})
            if len(reached[-1]) > _MOST_TOTALS:
                return None
        right = {total for total in reached.pop() if self.low <= total <= self.high}
        supports: Supports = {}
        for variable, factor in reversed(self.coefficients):
            totals = reached.pop()
            supports[variable] = {
                value
                for value in domains[variable]
                if not right.isdisjoint(total + factor * value for total in totals)
            }
            steps = [factor * value for value in supports[variable]]
            right = {total - step for total in right for step in steps} & totals
        return supports


class WholeProduct(NamedTuple):
    """A product of whole variables, some of which may be the same."""

    tie: Product

    def find_supports(self, domains: Domains) -> Supports:
        """Find the values that can be part of a right product."""
        product, left, right = self.tie
        products = set(domains[product])
        supports: Supports = {variable: set() for variable in self.tie}
        for first in domains[left]:
            for second in domains[right] if right != left else (first,):
                result = first * second
                has_own_factor = (product == left and result != first) or (
                    product == right and result != second
                )
                if result in products and not has_own_factor:
                    supports[product].add(result)
                    supports[left].add(first)
                    supports[right].add(second)
        return supports


class Enumeration(NamedTuple):
    """A constraint over small whole numbers made ready for propagation."""

    key: int
    constraint: int
    reads: tuple[int, ...]
    """The slots of both ends of its variables, and of their values."""
    variables: tuple[int, ...]
    tie: WholeSum | WholeProduct

    def revise(self, state: State) -> None:
        """Strike out the values that nothing supports; do nothing where there are too many."""
        domains: dict[int, Sequence[int]] = {}
        for variable in self.variables:
            values = _list_values(state, variable)
            if values is None:
                return
            domains[variable] = values
        supports = self.tie.find_supports(domains)
        if supports is None:
            return
        step = DomainStep(self.constraint, _list_premises(state, self.variables))
        for variable in self.variables:
            if not supports[variable]:
                state.fail(self.constraint, step.premises)
            else:
                _keep(state, variable, supports[variable], len(domains[variable]), step)
            if state.conflict is not None:
                return


def enumerate_sum(
    key: int, constraint: int, coefficients: Mapping[int, Fraction], within: Interval
) -> Enumeration | None:
    """Make a sum over whole variables ready; None where its ends alone tell everything.

    That is so with a single term or limit: the furthest ends of the others support all
    values of a term. Sums of many terms are left out too.
    """
    scale = lcm(*(weight.denominator for weight in coefficients.values()))
    limits = tighten(within.scaled(Fraction(scale)))
    if limits is None or limits.low is None or limits.high is None:
        return None
    if not 1 < len(coefficients) <= MOST_TERMS:
        return None
    weights = tuple((variable, int(weight * scale)) for variable, weight in coefficients.items())
    tie = WholeSum(weights, int(limits.low), int(limits.high))
    return _make(key, constraint, tuple(coefficients), tie)


def enumerate_product(key: int, constraint: int, product: Product) -> Enumeration:
    """Make a product of whole variables ready."""
    return _make(key, constraint, tuple(dict.fromkeys(product)), WholeProduct(product))


def _make(
    key: int, constraint: int, variables: tuple[int, ...], tie: WholeSum | WholeProduct
) -> Enumeration:
    ends = tuple(slot for variable in variables for slot in (2 * variable, 2 * variable + 1))
    values = tuple(~variable for variable in variables)
    return Enumeration(key, constraint, (*ends, *values), variables, tie)


def _list_values(state: State, variable: int) -> Sequence[int] | None:
    low, high = state.ends[2 * variable], state.ends[2 * variable + 1]
    if low is None or high is None or high.number - low.number >= MOST_VALUES:
        return None
    values = range(int(low.number), int(high.number) + 1)
    domain = state.domains.get(variable)
    return values if domain is None else [value for value in values if value in domain.values]


def _list_premises(state: State, variables: Sequence[int]) -> tuple[Bound | Domain, ...]:
    nodes = [
        node
        for variable in variables
        for node in (
            state.ends[2 * variable],
            state.ends[2 * variable + 1],
            state.domains.get(variable),
        )
    ]
    return tuple(node for node in nodes if node is not None)


def _keep(state: State, variable: int, kept: set[int], count: int, step: DomainStep) -> None:
    """Keep only these values of a variable that had so many, and move its ends to them."""
    if len(kept) < count:
        state.strike_out(variable, Domain(frozenset(kept), step))
    for slot, value in ((2 * variable, min(kept)), (2 * variable + 1, max(kept))):
        if state.conflict is None:
            state.narrow(slot, Fraction(value), False, step, 0)  # noqa: FBT003 - as in narrow
