"""What is known of every variable at one moment, and the propagation that narrows it.

A state only ever grows: facts and constraints are put in force and propagated, and can be
taken back in reverse order, to the last mark. Constraints are revised in rounds, small ones
first, so that a large sum reads ends that have come to rest, and a variable shared by many
constraints wakes each of them once a round, however often it moved.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple, Protocol

from checker.propagation.bounds import (
    Bound,
    Cause,
    Conflict,
    Domain,
    has_crossed,
    is_narrower,
)
from checker.propagation.networks import Network
from checker.propagation.operations import lower_to_whole, raise_to_whole

MOST_TURNS = 40
"""How often a constraint may narrow something before it is left as it is: cycles can go on
for ever (x = 0.999 y, y = 0.999 x). A choice of ours: trees need far fewer."""
MOST_BITS = 4096
"""How long a derived number may be: a cycle through a product doubles it at every turn."""
_LARGE = 16
"""From how many ends on a constraint waits for the smaller ones."""


class Unit(Protocol):
    """One constraint, or one side of it, made ready for propagation."""

    @property
    def key(self) -> int:
        """Its own number among all units of a network."""

    @property
    def reads(self) -> Sequence[int]:
        """The slots whose ends it reads; last, if it reads values, ~v for those of variable v."""

    def revise(self, state: "State") -> None:
        """Narrow what the ends it reads allow."""


class Mark(NamedTuple):
    """A moment in the life of a state, to go back to."""

    moves: int
    units: int
    is_settled: bool


class State:
    """The ends of all variables, the units in force, and the first conflict."""

    def __init__(self, network: Network, units: Sequence[Sequence[Unit]]) -> None:
        """Start with nothing in force; units are listed for each constraint."""
        self.ends: list[Bound | None] = [None] * (2 * network.size)
        self.domains: dict[int, Domain] = {}
        """The values that are left of variables with gaps."""
        self.conflict: Conflict | None = None
        self.is_settled = True
        self.revisions = 0
        """How many times a unit was revised: the measure of the work done."""
        self._network = network
        self._units = units
        self._readers: dict[int, list[Unit]] = {}
        self._moves: list[tuple[int, Bound | Domain | None]] = []
        """Each slot that changed, with what it held before."""
        self._told = 0
        self._in_force: list[Unit] = []
        self._waiting: tuple[dict[int, Unit], ...] = ({}, {}, {})
        """Units to be revised: small ones, large ones, and those that count values out."""

    def add_fact(self, index: int) -> None:
        """Put a fact in force."""
        fact = self._network.facts[index]
        interval = fact.interval
        if interval.low is not None:
            self.narrow(2 * fact.variable, interval.low, interval.low_open, index, 0)
        if interval.high is not None and self.conflict is None:
            self.narrow(2 * fact.variable + 1, interval.high, interval.high_open, index, 0)

    def add_facts(self, indices: Iterable[int]) -> None:
        """Put facts in force, up to the first that cannot be."""
        for index in indices:
            if self.conflict is not None:
                return
            self.add_fact(index)

    def add_constraints(self, indices: Iterable[int]) -> None:
        """Put constraints in force; they do nothing until the next run."""
        for index in indices:
            for unit in self._units[index]:
                self._in_force.append(unit)
                self._wake(unit)
                for slot in unit.reads:
                    self._readers.setdefault(slot, []).append(unit)

    def narrow(
        self,
        slot: int,
        number: Fraction,
        is_open: bool,  # noqa: FBT001 - called in the innermost loop, where keywords cost
        cause: Cause,
        place: int,
    ) -> None:
        """Move an end inwards, if the number lies further in; note a conflict if they cross."""
        if slot >> 1 in self._network.whole:
            round_inwards = lower_to_whole if slot & 1 else raise_to_whole
            number, is_open = round_inwards(number, is_open=is_open), False
        current = self.ends[slot]
        if not is_narrower(number, is_open, slot, current):
            return
        bound = Bound(number, is_open, cause, place)
        opposite = self.ends[slot ^ 1]
        if opposite is not None and has_crossed(number, is_open, slot, opposite):
            constraint = None if isinstance(cause, int) else cause.constraint
            self.conflict = Conflict(constraint, (bound, opposite))
        elif not isinstance(cause, int) and _is_too_long(number):
            self.is_settled = False
        else:
            self._moves.append((slot, current))
            self.ends[slot] = bound

    def strike_out(self, variable: int, domain: Domain) -> None:
        """Note the values that are left of a variable, fewer than before."""
        self._moves.append((~variable, self.domains.get(variable)))
        self.domains[variable] = domain

    def fail(self, constraint: int, ends: tuple[Bound | Domain, ...]) -> None:
        """Note that nothing satisfies a constraint, given these ends."""
        self.conflict = Conflict(constraint, ends)

    def run(self) -> None:
        """Propagate until nothing narrows, something cannot be, or constraints had their turns."""
        turns: dict[int, int] = {}
        self._wake_readers()
        while self.conflict is None and any(self._waiting):
            waiting = next(units for units in self._waiting if units)
            batch = list(waiting.values())
            waiting.clear()
            self._revise_all(batch, turns)
            self._wake_readers()
        self._forget_waiting()

    def mark(self) -> Mark:
        """Remember this moment; call it only when nothing waits to be run."""
        return Mark(len(self._moves), len(self._in_force), self.is_settled)

    def undo(self, mark: Mark) -> None:
        """Go back to a moment: what came later is out of force again."""
        while len(self._moves) > mark.moves:
            slot, before = self._moves.pop()
            if isinstance(before, Domain):
                self.domains[~slot] = before
            elif slot < 0:
                del self.domains[~slot]
            else:
                self.ends[slot] = before
        while len(self._in_force) > mark.units:
            for slot in self._in_force.pop().reads:
                self._readers[slot].pop()
        self._told = min(self._told, mark.moves)
        self._forget_waiting()
        self.is_settled = mark.is_settled
        self.conflict = None

    def _revise_all(self, units: Iterable[Unit], turns: dict[int, int]) -> None:
        for unit in units:
            if turns.get(unit.key, 0) >= MOST_TURNS:
                self.is_settled = False
                continue
            before = len(self._moves)
            self.revisions += 1
            unit.revise(self)
            if self.conflict is not None:
                return
            if len(self._moves) > before:
                turns[unit.key] = turns.get(unit.key, 0) + 1

    def _wake_readers(self) -> None:
        for slot in dict.fromkeys(slot for slot, _ in self._moves[self._told :]):
            for unit in self._readers.get(slot, ()):
                self._wake(unit)
        self._told = len(self._moves)

    def _wake(self, unit: Unit) -> None:
        reads = unit.reads
        rank = 2 if reads and reads[-1] < 0 else int(len(reads) >= _LARGE)
        self._waiting[rank][unit.key] = unit

    def _forget_waiting(self) -> None:
        for units in self._waiting:
            units.clear()


def _is_too_long(number: Fraction) -> bool:
    numerator, denominator = number.as_integer_ratio()
    return numerator.bit_length() + denominator.bit_length() > MOST_BITS
