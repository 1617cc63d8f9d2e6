"""Which constraints hang together: those that share a variable, directly or by others."""

from collections.abc import Iterable

from checker.propagation.compiling import Compiled


def find_components(compiled: Compiled, constraints: Iterable[int]) -> list[list[int]]:
    """Group constraints that are tied by variables; groups and members in order."""
    groups = _Groups()
    first_variables: dict[int, int] = {}
    for constraint in constraints:
        variables = compiled.list_variables(constraint)
        for variable in variables:
            groups.join(variables[0], variable)
        if variables:
            first_variables[constraint] = variables[0]
    components: dict[int, list[int]] = {}
    for constraint, variable in first_variables.items():
        components.setdefault(groups.find(variable), []).append(constraint)
    return list(components.values())


class _Groups:
    """Disjoint sets of variables (union-find, with paths halved on the way)."""

    def __init__(self) -> None:
        self._parents: dict[int, int] = {}

    def find(self, variable: int) -> int:
        parents = self._parents
        while (parent := parents.setdefault(variable, variable)) != variable:
            parents[variable] = parents[parent]
            variable = parents[variable]
        return variable

    def join(self, one: int, other: int) -> None:
        first, second = self.find(one), self.find(other)
        self._parents[max(first, second)] = min(first, second)
