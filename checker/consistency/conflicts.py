"""Conflicts: what a variable's claims cannot agree on, once for each variable."""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple, TypeVar

from checker.consistency.camps import Camp, find_camps
from checker.consistency.cells import Cell
from checker.consistency.clashes import Member, Which, find_clashing
from checker.consistency.statements import Statement
from checker.consistency.variables import Topic, Variable
from checker.dimensions.units import Unit
from checker.figures.hedges import is_bound, is_cancellable

T = TypeVar("T")

Cause = Literal["figures", "bound", "estimate", "time"]
"""What a conflict rests on: plain figures, a bound that is passed, an estimate that is passed,
or a figure for part of the time that another one speaks of."""


class Conflict(NamedTuple):
    """Claims on one variable that no number satisfies, in camps that agree within themselves."""

    variable: Variable
    verdict: Literal["contradiction", "drift"]
    rests_on: Cause
    camps: tuple[Camp, ...]
    members: frozenset[Member]


class DifferentThings(NamedTuple):
    """Claims on one measure in units that do not convert."""

    topic: Topic
    groups: tuple[tuple[Unit, tuple[Statement, ...]], ...]
    """A unit and the statements in its family; none where only the measure names the unit."""


def find_conflict(variable: Variable) -> Conflict | None:
    """Find what cannot all be true of a variable: a contradiction, else a drift."""
    members = find_clashing(variable.cells, variable.links, "widest")
    if members:
        return Conflict(
            variable,
            "contradiction",
            "bound" if _rests_on(variable, "widest", _is_bound) else "figures",
            find_camps(variable, members | _find_drifting(variable)),
            frozenset(members),
        )
    members = _find_drifting(variable)
    if not members:
        return None
    return Conflict(
        variable,
        "drift",
        _find_cause_of_drift(variable),
        find_camps(variable, members),
        frozenset(members),
    )


def _find_cause_of_drift(variable: Variable) -> Cause:
    whole = [link for link in variable.links if link.is_whole]
    if not find_clashing(variable.cells, whole, "expected"):
        return "time"
    return "estimate" if _rests_on(variable, "expected", _is_cancellable) else "figures"


def _find_drifting(variable: Variable) -> set[Member]:
    return find_clashing(variable.cells, variable.links, "expected")


def _rests_on(variable: Variable, which: Which, is_suspect: Callable[[Statement], bool]) -> bool:
    """Whether nothing clashes any more without the suspects."""
    if not any(is_suspect(statement) for statement in variable.statements):
        return False
    cells = [_drop(cell, is_suspect) for cell in variable.cells]
    return not find_clashing(cells, variable.links, which)


def _drop(cell: Cell, is_suspect: Callable[[Statement], bool]) -> Cell:
    kept = [i for i, statement in enumerate(cell.statements) if not is_suspect(statement)]
    return cell._replace(
        statements=_pick(cell.statements, kept),
        expected=_pick(cell.expected, kept),
        widest=_pick(cell.widest, kept),
        written=_pick(cell.written, kept),
    )


def _pick(items: Sequence[T], indices: Iterable[int]) -> tuple[T, ...]:
    return tuple(items[index] for index in indices)


def _is_bound(statement: Statement) -> bool:
    return statement.reading.hedge is not None and is_bound(statement.reading.hedge)


def _is_cancellable(statement: Statement) -> bool:
    return statement.reading.hedge is not None and is_cancellable(statement.reading.hedge)
