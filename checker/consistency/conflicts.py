"""Conflicts: what a variable's claims cannot agree on, once for each variable."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple, TypeVar

from checker.consistency.camps import Camp, find_camps
from checker.consistency.cells import Cell
from checker.consistency.clashes import Member, Which, find_clashes, find_clashing
from checker.consistency.repeats import are_reversed
from checker.consistency.statements import Statement
from checker.consistency.variables import Topic, Variable
from checker.dimensions.units import Unit
from checker.figures.hedges import is_bound, is_cancellable
from checker.intervals import ANYTHING

T = TypeVar("T")

_MOST_TRIED = 8
"""So many camps of a contradiction are tried for what drifts beside it."""

Cause = Literal["figures", "bound", "reversed", "estimate", "time"]
"""What a conflict rests on: plain figures, a bound that is passed, one number that is hedged
both ways, an estimate that is passed, or a figure for part of the time that another one
speaks of."""


class Conflict(NamedTuple):
    """Claims on one variable that no number satisfies, in camps that agree within themselves."""

    variable: Variable
    verdict: Literal["contradiction", "drift"]
    rests_on: Cause
    camps: tuple[Camp, ...]
    members: frozenset[Member]
    part: int = 0
    """Which of several drifts beside one contradiction it is."""


class DifferentThings(NamedTuple):
    """Claims on one measure in units that do not convert."""

    topic: Topic
    groups: tuple[tuple[Unit, tuple[Statement, ...]], ...]
    """A unit and the statements in its family; none where only the measure names the unit."""


def find_conflicts(variable: Variable, origins: Mapping[str, str]) -> list[Conflict]:
    """Find what cannot all be true of a variable, and what only drifts beside it.

    `origins` says where each claim's figure comes from, by the claim's id.
    """
    drifting, links = find_clashes(variable.cells, variable.links, "expected")
    if not drifting:
        return []
    # Nothing else can clash from here on, whatever is left out or read more widely.
    variable = variable._replace(links=tuple(links))
    contradicted = find_clashing(variable.cells, variable.links, "widest")
    if not contradicted:
        return [_build_drift(variable, drifting, _find_cause_of_drift(variable), origins)]
    conflict = Conflict(
        variable,
        "contradiction",
        _find_cause_of_contradiction(variable, contradicted),
        find_camps(variable, contradicted, origins),
        frozenset(contradicted),
    )
    beside = _find_drifts_beside(variable, conflict, drifting - contradicted)
    drifts = [
        _build_drift(
            variable, members, _find_cause_of_drift(_keep_only(variable, members)), origins
        )
        for members in beside
    ]
    return [conflict, *(drift._replace(part=part) for part, drift in enumerate(drifts))]


def _build_drift(
    variable: Variable, members: set[Member], cause: Cause, origins: Mapping[str, str]
) -> Conflict:
    return Conflict(
        variable,
        "drift",
        cause,
        find_camps(variable, members, origins),
        frozenset(members),
    )


def _find_drifts_beside(
    variable: Variable, conflict: Conflict, outsiders: set[Member]
) -> list[set[Member]]:
    """Find what drifts without being contradicted, each with a camp that it drifts from.

    The camps of a contradiction never stand in one drift: they do not agree at all.
    """
    by_position = {
        variable.cells[cell].statements[index].position: (cell, index)
        for cell, index in conflict.members
    }
    found: list[set[Member]] = []
    for camp in sorted(conflict.camps, key=_rank_camp)[:_MOST_TRIED]:
        if not outsiders:
            return found
        beside = {by_position[voice.statement.position] for voice in camp.voices}
        drifting = _find_drifting(_keep_only(variable, outsiders | beside))
        if not drifting.isdisjoint(outsiders):
            found.append(drifting)
            outsiders = outsiders - drifting
    return [*found, outsiders] if outsiders else found


def _rank_camp(camp: Camp) -> tuple[int, int, bool, Fraction]:
    """Rank camps by origins and sources, then by numbers, whatever the order of the claims."""
    lows = [voice.expected.low for voice in camp.voices if voice.expected.low is not None]
    return -len(camp.origins), -camp.sources, bool(lows), min(lows, default=Fraction(0))


def _keep_only(variable: Variable, members: set[Member]) -> Variable:
    """Leave everything else out; what is kept stays at its place."""
    kept: dict[int, set[int]] = {}
    for cell, index in members:
        kept.setdefault(cell, set()).add(index)
    cells = [_silence(cell, kept.get(number, set())) for number, cell in enumerate(variable.cells)]
    return variable._replace(cells=tuple(cells))


def _silence(cell: Cell, kept: set[int]) -> Cell:
    """Let all but a few statements of a cell say nothing: any number satisfies them."""
    places = range(len(cell.statements))
    return cell._replace(
        expected=tuple(cell.expected[i] if i in kept else ANYTHING for i in places),
        widest=tuple(cell.widest[i] if i in kept else ANYTHING for i in places),
        written=tuple(cell.written[i] if i in kept else None for i in places),
    )


def _find_cause_of_contradiction(variable: Variable, members: Iterable[Member]) -> Cause:
    if are_reversed([variable.cells[cell].statements[index] for cell, index in members]):
        return "reversed"
    return "bound" if _rests_on(variable, "widest", _is_bound) else "figures"


def _find_cause_of_drift(variable: Variable) -> Cause:
    whole = [link for link in variable.links if link.is_whole]
    has_parts = len(whole) < len(variable.links)
    if has_parts and not find_clashing(variable.cells, whole, "expected"):
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
