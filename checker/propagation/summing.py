"""Sums in propagation: two inequalities, each of which narrows all its terms in one pass.

That a sum is at least its lower limit narrows, for each term, the end that the other terms
at their largest leave to it, and likewise at most. With the limit minus all terms at their
furthest as the rest, the end of a term moves to its furthest end plus the rest over its
coefficient: one total serves all terms (HC4's projections, Benhamou et al. 1999).
"""

from collections.abc import Sequence
from fractions import Fraction
from math import gcd, lcm
from typing import NamedTuple

from checker.intervals import Interval
from checker.propagation.bounds import Bound, SumStep
from checker.propagation.enumerating import enumerate_sum
from checker.propagation.networks import Sum
from checker.propagation.operations import ZERO, tighten
from checker.propagation.states import State, Unit


class HalfSum(NamedTuple):
    """One side of a sum: that its terms, at their furthest, reach a limit."""

    key: int
    constraint: int
    reads: tuple[int, ...]
    """For each term the slot of the end that carries it furthest towards the limit."""
    coefficients: tuple[Fraction, ...]
    limit: Fraction
    is_open: bool
    """Whether the limit itself is out of reach."""
    direction: int
    """1 where the terms must be at least the limit, -1 where at most."""
    is_even: bool
    """Whether no end that it moves is ever rounded to a whole number."""

    def revise(self, state: State) -> None:
        """Narrow the opposite end of every term; nothing where two ends are infinite."""
        known = state.ends
        ends = [known[slot] for slot in self.reads]
        unbounded = ends.count(None)
        if unbounded == 0:
            self._narrow_all(state, [end for end in ends if end is not None])
        elif unbounded == 1:
            self._narrow_only(state, ends)

    def measure_rest(self, ends: Sequence[Bound | None]) -> Fraction:
        """Return the limit minus the terms at these ends; infinite ones are left out."""
        totals: dict[int, int] = {}
        for coefficient, end in zip(self.coefficients, ends, strict=True):
            if end is not None:
                factor, divisor = coefficient.as_integer_ratio()
                numerator, denominator = end.number.as_integer_ratio()
                denominator *= divisor
                totals[denominator] = totals.get(denominator, 0) + numerator * factor
        rest = self.limit
        for denominator, numerator in totals.items():
            rest -= Fraction(numerator, denominator)
        return rest

    def _narrow_only(self, state: State, ends: list[Bound | None]) -> None:
        """Narrow the one term whose own end is infinite: the others have no limit."""
        place = ends.index(None)
        is_open = self.is_open or any(end is not None and end.is_open for end in ends)
        number = self.measure_rest(ends) / self.coefficients[place]
        step = SumStep(self.constraint, tuple(ends))
        state.narrow(self.reads[place] ^ 1, number, is_open, step, place)

    def _narrow_all(self, state: State, ends: list[Bound]) -> None:
        rest = self.measure_rest(ends)
        open_ends = self.is_open + sum(end.is_open for end in ends)
        shifts = {coefficient: rest / coefficient for coefficient in set(self.coefficients)}
        step: SumStep | None = None
        for place, end in enumerate(ends):
            slot = self.reads[place] ^ 1
            shift = shifts[self.coefficients[place]]
            is_open = open_ends > end.is_open
            if _is_further_in(end.number, shift, is_open, slot, state.ends[slot]):
                step = step or SumStep(self.constraint, tuple(ends))
                state.narrow(slot, end.number + shift, is_open, step, place)
                if state.conflict is not None:
                    return


class Impossible(NamedTuple):
    """A constraint that nothing satisfies, whatever its variables are."""

    key: int
    constraint: int
    reads: tuple[int, ...] = ()

    def revise(self, state: State) -> None:
        """Say so."""
        state.fail(self.constraint, ())


def split_sum(constraint: int, total: Sum, whole: frozenset[int], first: int) -> tuple[Unit, ...]:
    """Split a sum into its two sides, numbered from the first index on.

    A variable that stands twice is collected. Over whole variables a sum is a multiple of
    the greatest common divisor of its coefficients, so its limits move to such multiples.
    """
    coefficients = _collect_terms(total)
    variables = tuple(coefficients)
    is_whole = all(variable in whole for variable in variables)
    within = _keep_multiples(total.within, coefficients) if is_whole else total.within
    if within is None:
        return (Impossible(first, constraint),)
    weights = tuple(coefficients.values())
    has_one_step = is_whole and len({abs(weight) for weight in weights}) == 1
    is_even = has_one_step or whole.isdisjoint(variables)
    halves: list[Unit] = []
    for limit, is_open, direction in (
        (within.low, within.low_open, 1),
        (within.high, within.high_open, -1),
    ):
        if limit is not None and weights:
            reads = tuple(
                2 * variable + (weight * direction > 0) for variable, weight in coefficients.items()
            )
            key = first + len(halves)
            halves.append(
                HalfSum(key, constraint, reads, weights, limit, is_open, direction, is_even)
            )
    if is_whole and weights:
        counted = enumerate_sum(first + len(halves), constraint, coefficients, within)
        return tuple(halves) if counted is None else (*halves, counted)
    return tuple(halves)


def _collect_terms(total: Sum) -> dict[int, Fraction]:
    coefficients: dict[int, Fraction] = {}
    for coefficient, variable in total.terms:
        coefficients[variable] = coefficients.get(variable, ZERO) + coefficient
    return {variable: weight for variable, weight in coefficients.items() if weight}


def _keep_multiples(within: Interval, coefficients: dict[int, Fraction]) -> Interval | None:
    """Move the limits to what whole numbers with these coefficients can add up to."""
    if not coefficients:
        return within if ZERO in within else None
    weights = coefficients.values()
    divisor = Fraction(
        gcd(*(weight.numerator for weight in weights)),
        lcm(*(weight.denominator for weight in weights)),
    )
    multiples = tighten(within.scaled(1 / divisor))
    return None if multiples is None else multiples.scaled(divisor)


def _is_further_in(
    number: Fraction,
    shift: Fraction,
    is_open: bool,  # noqa: FBT001 - called for every term, where keywords cost
    slot: int,
    current: Bound | None,
) -> bool:
    """Whether number plus shift lies further in than the current end; no sum is built for it."""
    if current is None:
        return True
    top, bottom = number.as_integer_ratio()
    shift_top, shift_bottom = shift.as_integer_ratio()
    end_top, end_bottom = current.number.as_integer_ratio()
    bottoms = bottom * shift_bottom
    order = (top * shift_bottom + shift_top * bottom) * end_bottom - end_top * bottoms
    if order == 0:
        return is_open and not current.is_open
    return order < 0 if slot & 1 else order > 0
