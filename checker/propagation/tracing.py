"""What an end rests on: a walk from step to step, back to the facts.

Each end points to the step that made it and each step to the ends it read, as in
dependency-tracking propagation (Radul & Sussman, The Art of the Propagator); the set of
facts is gathered only when somebody asks.
"""

from collections import deque
from collections.abc import Iterable, Iterator

from checker.propagation.bounds import Bound, Domain, DomainStep, ProductStep, SumStep
from checker.propagation.multiplying import find_premises
from checker.propagation.networks import Blame

_ALL = -1


def trace(ends: Iterable[Bound | Domain], limit: int | None = None) -> Blame:
    """Gather the facts and constraints that ends rest on, the nearest first.

    With a limit the walk stops after so many facts.
    """
    facts: set[int] = set()
    constraints: set[int] = set()
    walk = _Walk()
    for bound in walk.visit(ends):
        if isinstance(bound.cause, int):
            facts.add(bound.cause)
        else:
            constraints.add(bound.cause.constraint)
        if limit is not None and len(facts) >= limit:
            break
    return Blame(frozenset(facts), frozenset(constraints))


class _Walk:
    """One walk over the graph of steps, each end visited once, breadth first."""

    def __init__(self) -> None:
        self._seen: set[int] = set()
        self._left_out: dict[int, int] = {}
        """For each sum's step already visited, the one term that was not; or all were."""

    def visit(self, ends: Iterable[Bound | Domain]) -> Iterator[Bound | Domain]:
        queue = deque(ends)
        while queue:
            bound = queue.popleft()
            # A bound stays alive as long as the walk, so its id names it.
            if id(bound) in self._seen:
                continue
            self._seen.add(id(bound))
            yield bound
            if isinstance(bound.cause, SumStep):
                queue.extend(self._list_terms(bound.cause, bound.place))
            elif isinstance(bound.cause, ProductStep):
                queue.extend(find_premises(bound.cause, *divmod(bound.place, 2)))
            elif isinstance(bound.cause, DomainStep):
                queue.extend(bound.cause.premises)

    def _list_terms(self, step: SumStep, place: int) -> list[Bound]:
        """List the ends of all terms but one, and none twice however often it is asked."""
        left_out = self._left_out.get(id(step))
        if left_out is None:
            self._left_out[id(step)] = place
            ends = (*step.ends[:place], *step.ends[place + 1 :])
            return [end for end in ends if end is not None]
        if left_out in (_ALL, place):
            return []
        self._left_out[id(step)] = _ALL
        end = step.ends[left_out]
        return [] if end is None else [end]
