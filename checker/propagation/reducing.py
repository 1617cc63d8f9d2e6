"""Reducing a blame until each of its members is needed.

A conflict that one sum has with what is known of its terms is reduced by its gap: what it
would cost the sum to lose a fact is compared with what it can afford. Any other is reduced
by QuickXplain (Junker 2004), on one state that is narrowed and taken back step by step.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.propagation.bounds import Bound
from checker.propagation.compiling import Compiled
from checker.propagation.networks import Blame
from checker.propagation.states import State
from checker.propagation.summing import HalfSum

MOST_SINGLY = 100
"""How many members are tried one by one where a cycle was cut short; a larger blame may then
keep some that it does not need."""


class _Member(NamedTuple):
    """A fact or a constraint that may be blamed."""

    place: int
    is_fact: bool


class Reducer:
    """Reduces blames of one network; it keeps a state of its own, empty between two blames."""

    def __init__(self, compiled: Compiled) -> None:
        """Start with an empty state."""
        self._compiled = compiled
        self._state = compiled.start()
        self._start = self._state.mark()

    def reduce(self, blame: Blame) -> Blame:
        """Reduce a blame that is in conflict; laws stay in force throughout."""
        reduced = self._reduce_by_gap(blame) or self._explain(blame)
        self._state.undo(self._start)
        return reduced

    def _reduce_by_gap(self, blame: Blame) -> Blame | None:
        """Reduce the blame of one sum; None where it is no matter of its gap alone."""
        facts = self._compiled.network.facts
        if len(blame.constraints) != 1:
            return None
        if len({facts[index].variable for index in blame.facts}) < len(blame.facts):
            return None
        (constraint,) = blame.constraints
        for unit in self._compiled.units[constraint]:
            if isinstance(unit, HalfSum) and unit.is_even:
                kept = self._close_gap(unit, sorted(blame.facts))
                if kept is not None:
                    return Blame(kept, blame.constraints)
        return None

    def _close_gap(self, half: HalfSum, facts: Sequence[int]) -> frozenset[int] | None:
        """Leave out the facts that contribute least, as long as the gap stays."""
        state = self._state
        state.undo(self._start)
        state.add_facts(
            law for slot in half.reads for law in self._compiled.laws_of.get(slot >> 1, ())
        )
        lawful = [state.ends[slot] for slot in half.reads]
        state.add_facts(facts)
        ends = [state.ends[slot] for slot in half.reads]
        if state.conflict is not None or None in ends:
            return None
        gap = _Gap(half, [end for end in ends if end is not None])
        return gap.leave_out(lawful) if gap.is_open_still(gap.width, gap.open_ends) else None

    def _explain(self, blame: Blame) -> Blame:
        members = [_Member(place, is_fact=True) for place in sorted(blame.facts)]
        members += [_Member(place, is_fact=False) for place in sorted(blame.constraints)]
        needed = self._find_needed(members)
        return Blame(
            frozenset(member.place for member in needed if member.is_fact),
            frozenset(member.place for member in needed if not member.is_fact),
        )

    def _find_needed(self, members: Sequence[_Member]) -> Sequence[_Member]:
        state = self._state
        state.undo(self._start)
        state.add_facts(self._list_laws(members))
        state.run()
        if state.conflict is not None:
            return []
        explanation = _Explanation(state)
        needed = explanation.find_needed(members, has_grown=False)
        is_conflict = explanation.is_conflict(needed)
        if is_conflict and explanation.is_settled:
            return needed
        # Where a cycle was cut short, it matters in which order members come into force.
        rest = needed if is_conflict else members
        return explanation.drop_singly(rest) if len(rest) <= MOST_SINGLY else rest

    def _list_laws(self, members: Sequence[_Member]) -> list[int]:
        """List the laws on all variables that the members speak of."""
        variables: dict[int, None] = {}
        for member in members:
            if member.is_fact:
                variables[self._compiled.network.facts[member.place].variable] = None
            else:
                variables.update(dict.fromkeys(self._compiled.list_variables(member.place)))
        return [law for variable in variables for law in self._compiled.laws_of.get(variable, ())]


class _Gap:
    """By how much the terms of a sum miss its limit, and how many of its ends are open."""

    def __init__(self, half: HalfSum, ends: Sequence[Bound]) -> None:
        self._half = half
        self._ends = ends
        self.width = half.measure_rest(ends) * half.direction
        self.open_ends = half.is_open + sum(end.is_open for end in ends)

    @staticmethod
    def is_open_still(width: Fraction, open_ends: int) -> bool:
        """Whether the sum misses its limit: it ends before it, or at it without holding it."""
        return width > 0 or (width == 0 and open_ends > 0)

    def leave_out(self, lawful: Sequence[Bound | None]) -> frozenset[int]:
        """Fall back on the laws, the smallest contributions first; return the facts needed."""
        width, open_ends = self.width, self.open_ends
        kept: set[int] = set()
        losses: list[tuple[Fraction, int]] = []
        for place, (end, law) in enumerate(zip(self._ends, lawful, strict=True)):
            if end is law or not isinstance(end.cause, int):
                continue
            if law is None:
                kept.add(end.cause)
            else:
                coefficient = self._half.coefficients[place]
                losses.append((abs((end.number - law.number) * coefficient), place))
        for loss, place in sorted(losses):
            end, law = self._ends[place], lawful[place]
            opened = open_ends - end.is_open + (law is not None and law.is_open)
            if self.is_open_still(width - loss, opened):
                width, open_ends = width - loss, opened
            elif isinstance(end.cause, int):
                kept.add(end.cause)
        return frozenset(kept)


class _Explanation:
    """One search for the members that a conflict needs, on a state with the laws in force."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.is_settled = True
        """Whether propagation came to rest throughout, so that its order did not matter."""

    def find_needed(self, members: Sequence[_Member], *, has_grown: bool) -> list[_Member]:
        """Find the members needed beside what is in force, which has grown or not (QuickXplain)."""
        if has_grown and self._state.conflict is not None:
            return []
        if len(members) <= 1:
            return list(members)
        middle = len(members) // 2
        first, second = members[:middle], members[middle:]
        second = self._find_beside(first, second)
        first = self._find_beside(second, first)
        return [*first, *second]

    def is_conflict(self, members: Sequence[_Member]) -> bool:
        """Whether members are in conflict beside what is in force."""
        mark = self._state.mark()
        self._add(members)
        answer = self._state.conflict is not None
        self._state.undo(mark)
        return answer

    def drop_singly(self, members: Sequence[_Member]) -> Sequence[_Member]:
        """Leave out one after the other as long as the rest is in conflict, till all are needed."""
        needed: Sequence[_Member] = []
        rest = members
        while len(needed) != len(rest):
            needed = rest
            for member in needed:
                without = [other for other in rest if other != member]
                rest = without if self.is_conflict(without) else rest
        return needed

    def _find_beside(self, others: Sequence[_Member], members: Sequence[_Member]) -> list[_Member]:
        mark = self._state.mark()
        self._add(others)
        needed = self.find_needed(members, has_grown=bool(others))
        self._state.undo(mark)
        return needed

    def _add(self, members: Sequence[_Member]) -> None:
        self._state.add_facts(member.place for member in members if member.is_fact)
        if self._state.conflict is None:
            self._state.add_constraints(member.place for member in members if not member.is_fact)
            self._state.run()
        self.is_settled = self.is_settled and self._state.is_settled
