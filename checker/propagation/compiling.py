"""Making the constraints of a network ready for propagation."""

from collections.abc import Iterable

from checker.propagation.enumerating import enumerate_product
from checker.propagation.multiplying import Multiplication
from checker.propagation.networks import Network, Sum
from checker.propagation.states import State, Unit
from checker.propagation.summing import split_sum


class Compiled:
    """A network with its constraints made ready, for any number of states."""

    def __init__(self, network: Network) -> None:
        """Split and number the constraints, and tell laws from other facts."""
        self.network = network
        self.units: list[tuple[Unit, ...]] = []
        self.laws: list[int] = []
        self.claims: list[int] = []
        """The facts that are no laws: those that can be blamed."""
        self.laws_of: dict[int, list[int]] = {}
        for index, fact in enumerate(network.facts):
            if fact.is_law:
                self.laws.append(index)
                self.laws_of.setdefault(fact.variable, []).append(index)
            else:
                self.claims.append(index)
        count = 0
        for index in range(len(network.constraints)):
            units = self._prepare(index, count)
            self.units.append(units)
            count += len(units)

    def start(self) -> State:
        """Return a state with nothing in force."""
        return State(self.network, self.units)

    def laws_among(self, facts: Iterable[int]) -> frozenset[int]:
        """Return those of the facts that are laws."""
        return frozenset(index for index in facts if self.network.facts[index].is_law)

    def list_variables(self, constraint: int) -> list[int]:
        """List the variables of a constraint, those that it uses, in order of their slots."""
        return list(
            dict.fromkeys(
                slot >> 1 for unit in self.units[constraint] for slot in unit.reads if slot >= 0
            )
        )

    def _prepare(self, index: int, count: int) -> tuple[Unit, ...]:
        constraint = self.network.constraints[index]
        if isinstance(constraint, Sum):
            return split_sum(index, constraint, self.network.whole, count)
        variables = (constraint.product, constraint.left, constraint.right)
        reads = tuple(slot for variable in variables for slot in (2 * variable, 2 * variable + 1))
        multiplication = Multiplication(count, index, reads)
        if self.network.whole.issuperset(variables):
            return (multiplication, enumerate_product(count + 1, index, constraint))
        return (multiplication,)
