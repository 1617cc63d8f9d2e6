"""Conflicts of a network: which facts and constraints cannot all be true."""

from collections.abc import Iterator, Sequence
from itertools import islice

from checker.propagation.compiling import Compiled
from checker.propagation.components import find_components
from checker.propagation.contraction import trace_conflict
from checker.propagation.networks import Blame, Network
from checker.propagation.reducing import Reducer


def find_conflict(network: Network) -> Blame | None:
    """Find facts and constraints that cannot all be true, every one of them needed.

    Laws stay in force and are never in the blame. None where propagation finds no conflict.
    """
    compiled = Compiled(network)
    state = compiled.start()
    state.add_facts(compiled.laws)
    state.add_facts(compiled.claims)
    if state.conflict is None:
        state.add_constraints(range(len(network.constraints)))
        state.run()
    blame = trace_conflict(compiled, state)
    return None if blame is None else Reducer(compiled).reduce(blame)


def find_conflicts(network: Network, limit: int | None = None) -> list[Blame]:
    """Find conflicts, up to a limit, putting out of force what each came to light at.

    First facts that disagree among themselves: the last one of the blame goes. Then each
    constraint alone against the facts of its variables, then those that are left together:
    the last constraint of the blame goes. Each blame is minimal in the network in which it
    was found, and what is left in the end is free of conflicts.
    """
    return list(islice(_Search(network).find(), limit))


class _Search:
    """A search for one conflict after the other in a network."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._compiled = Compiled(network)
        self._state = self._compiled.start()
        self._reducer = Reducer(self._compiled)

    def find(self) -> Iterator[Blame]:
        yield from self._find_among_facts()
        consistent: list[int] = []
        for constraint in range(len(self._network.constraints)):
            blame = self._try([constraint])
            if blame is None:
                consistent.append(constraint)
            else:
                yield self._reducer.reduce(blame)
        for component in find_components(self._compiled, consistent):
            yield from self._find_among(component)

    def _find_among_facts(self) -> Iterator[Blame]:
        """Put facts in force one by one; leave out each that cannot be beside the earlier."""
        state = self._state
        for fact in (*self._compiled.laws, *self._compiled.claims):
            mark = state.mark()
            state.add_fact(fact)
            blame = trace_conflict(self._compiled, state)
            if blame is not None:
                state.undo(mark)
                yield self._reducer.reduce(blame)
        state.run()

    def _find_among(self, constraints: Sequence[int]) -> Iterator[Blame]:
        """Put constraints in force, in halves where they conflict; leave out each that does.

        A part without conflict stays in force for those that follow, so k conflicts among
        n constraints cost about k log n parts, not k times the whole.
        """
        waiting = [constraints]
        while waiting:
            part = waiting.pop()
            blame = self._try(part, keep=True)
            if blame is None:
                continue
            middle = len(part) // 2
            if middle == 0:
                yield self._reducer.reduce(blame)
            else:
                waiting += [part[middle:], part[:middle]]

    def _try(self, constraints: Sequence[int], *, keep: bool = False) -> Blame | None:
        """Return what constraints conflict with; where with nothing they may stay in force."""
        state = self._state
        mark = state.mark()
        state.add_constraints(constraints)
        state.run()
        blame = trace_conflict(self._compiled, state)
        if blame is not None or not keep:
            state.undo(mark)
        return blame
