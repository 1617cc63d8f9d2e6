"""Contraction: narrowing every variable of a network as far as its constraints allow.

Constraints are propagated one by one until nothing narrows (HC4, Benhamou et al. 1999).
Intervals only ever hold too much: an empty one proves that no numbers satisfy the network,
the contrary proves nothing.
"""

from typing import NamedTuple

from checker.intervals import Interval
from checker.propagation.bounds import Bound
from checker.propagation.compiling import Compiled
from checker.propagation.networks import Blame, Network
from checker.propagation.states import State
from checker.propagation.tracing import trace


class Contraction(NamedTuple):
    """What the variables of a network can still be."""

    intervals: tuple[Interval, ...]
    """One for each variable; on a conflict, as they stood before it."""
    conflict: Blame | None
    """What a conflict rests on, laws left out, not reduced; None where there is none."""
    is_settled: bool
    """Whether nothing was left to narrow; else a cycle was cut short, and all is still sound."""
    revisions: int
    """How many times a constraint was looked at: a measure of the work done."""
    ends: tuple[Bound | None, ...]
    """Low and high end of each variable, with what they rest on, for `find_support`."""


def contract(network: Network) -> Contraction:
    """Narrow the variables by all facts and constraints, up to the first conflict."""
    compiled = Compiled(network)
    state = compiled.start()
    state.add_facts(compiled.laws)
    state.add_facts(compiled.claims)
    if state.conflict is None:
        state.add_constraints(range(len(network.constraints)))
        state.run()
    ends = state.ends
    return Contraction(
        tuple(_read(ends[slot], ends[slot + 1]) for slot in range(0, len(ends), 2)),
        trace_conflict(compiled, state),
        state.is_settled,
        state.revisions,
        tuple(ends),
    )


def find_support(contraction: Contraction, variable: int, limit: int | None = None) -> Blame:
    """Find the facts, laws included, and constraints that a variable's ends rest on.

    With a limit the search stops after so many facts, the nearest first.
    """
    ends = contraction.ends[2 * variable : 2 * variable + 2]
    return trace((end for end in ends if end is not None), limit)


def trace_conflict(compiled: Compiled, state: State) -> Blame | None:
    """Find what the conflict of a state rests on, laws left out; None where there is none."""
    if state.conflict is None:
        return None
    blame = trace(state.conflict.ends)
    laws = compiled.laws_among(blame.facts)
    constraint = state.conflict.constraint
    constraints = blame.constraints if constraint is None else blame.constraints | {constraint}
    return Blame(blame.facts - laws, constraints)


def _read(low: Bound | None, high: Bound | None) -> Interval:
    return Interval(
        None if low is None else low.number,
        None if high is None else high.number,
        low is None or low.is_open,
        high is None or high.is_open,
    )
