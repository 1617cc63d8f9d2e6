"""Products in propagation: each of the three variables is narrowed by the other two.

The projections are those of HC4 (Benhamou et al. 1999), division through zero included.
"""

from collections.abc import Sequence
from typing import NamedTuple

from checker.intervals import Interval
from checker.propagation.bounds import Bound, ProductStep
from checker.propagation.operations import divide, times
from checker.propagation.states import State

_Ends = Sequence[Bound | None]
_ROLES = 3


class Multiplication(NamedTuple):
    """A product made ready for propagation."""

    key: int
    constraint: int
    reads: tuple[int, ...]
    """The low and high slots of the product, of the left and of the right factor."""

    def revise(self, state: State) -> None:
        """Narrow product, left and right in turn, each by the others."""
        for role in range(_ROLES):
            ends = tuple(state.ends[slot] for slot in self.reads)
            narrowed = _project(ends, role)
            step = ProductStep(self.constraint, ends)
            if narrowed is None:
                state.fail(self.constraint, find_premises(step, role, None))
                return
            low, high = self.reads[2 * role : 2 * role + 2]
            if narrowed.low is not None:
                state.narrow(low, narrowed.low, narrowed.low_open, step, 2 * role)
            if narrowed.high is not None and state.conflict is None:
                state.narrow(high, narrowed.high, narrowed.high_open, step, 2 * role + 1)
            if state.conflict is not None:
                return


def find_premises(step: ProductStep, role: int, side: int | None) -> tuple[Bound, ...]:
    """Find the ends that a step needed: without any of them it would have come to less.

    The role is 0 for the product, 1 for left, 2 for right; the side is 0 for the low end,
    1 for the high end, None where the variable was left without a number.
    """
    kept = list(step.ends)
    goal = _pick(_project(kept, role), side)
    # The variable's own ends are tried first: what moves an end should not be that end.
    own = (2 * role, 2 * role + 1)
    others = (place for place in range(len(kept)) if place not in own)
    for place in (*own, *others):
        end, kept[place] = kept[place], None
        if end is not None and _pick(_project(kept, role), side) != goal:
            kept[place] = end
    return tuple(end for end in kept if end is not None)


def _pick(interval: Interval | None, side: int | None) -> object:
    if interval is None or side is None:
        return interval is None
    if side == 0:
        return interval.low, interval.low_open
    return interval.high, interval.high_open


def _project(ends: _Ends, role: int) -> Interval | None:
    product, left, right = (_read(ends[2 * place], ends[2 * place + 1]) for place in range(_ROLES))
    if role == 0:
        return times(left, right)
    return divide(product, right, left) if role == 1 else divide(product, left, right)


def _read(low: Bound | None, high: Bound | None) -> Interval:
    return Interval(
        None if low is None else low.number,
        None if high is None else high.number,
        low is None or low.is_open,
        high is None or high.is_open,
    )
