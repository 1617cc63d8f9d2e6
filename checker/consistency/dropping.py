"""Hedges that are lost on the way: one number, hedged by one source and bare in another.

A bound or an estimate that is left out changes what is said. A mere "about" is left out of
round numbers all the time, which readers take as approximate anyway (Krifka 2007,
*Approximate interpretation of number words*); it counts where the number is not round, or
where both claims name one origin.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.consistency.camps import Voice, give_voice
from checker.consistency.printing import find_first_day, find_last_day
from checker.consistency.repeats import Number, is_distinctive, name_number
from checker.consistency.statements import Statement
from checker.consistency.variables import Variable
from checker.figures.hedges import Hedge
from checker.model import Claim

_BOUNDING = frozenset(
    (
        *("up_to", "at_least", "at_most", "more_than", "less_than"),
        *("well_over", "well_under", "almost", "just_over"),
    )
)
_LEFT_BARE = frozenset({"record", "exactly"})
_Tie = tuple[str, str]
"""What ties a bare figure to a hedged one: the kind of lineage, and whom it names."""
_BOUND: _Tie = ("bound", "")
_TOLD: _Tie = ("told", "")
"""The ties of hedges that say something without any lineage: bounds, and the others."""


class Dropped(NamedTuple):
    """A number of a variable that loses its hedge between sources."""

    variable: Variable
    number: Number
    hedged: tuple[Voice, ...]
    """The earliest that carry the hedge."""
    bare: tuple[Voice, ...]


class _Print(NamedTuple):
    """A number where it is printed."""

    number: Number
    cell: int
    at: int
    statement: Statement

    @property
    def claim(self) -> Claim:
        return self.statement.claim

    @property
    def file(self) -> str:
        return self.claim.record.path


class _Hedged(NamedTuple):
    """The prints of one number with a hedge."""

    files: frozenset[str]
    by_tie: Mapping[tuple[int, _Tie], _Print]
    """By their cell and what may tie a bare print to them: the earliest."""


class _Loss(NamedTuple):
    bare: _Print
    origin: _Print


def find_dropped(variable: Variable) -> Iterator[Dropped]:
    """Find the numbers of a variable that are printed both with a hedge and without it."""
    hedged = _sort_prints(variable, is_bare=False)
    bare = _sort_prints(variable, is_bare=True) if hedged else {}
    repeated = [number for number in hedged if number in bare]
    if not repeated:
        return
    beside = _find_neighbours(variable)
    known = _list_values(bare)
    for number in repeated:
        losses = [
            loss
            for loss in _find_losses(variable, hedged[number], bare[number], beside)
            if not _is_rounding(loss.bare, known)
        ]
        if losses:
            yield _build(variable, number, losses)


def _build(variable: Variable, number: Number, losses: Sequence[_Loss]) -> Dropped:
    origins = {loss.origin.statement.position: loss.origin for loss in losses}
    bare = {loss.bare.statement.position: loss.bare for loss in losses}
    return Dropped(
        variable,
        number,
        tuple(_give_voice(variable, origins[position]) for position in sorted(origins)),
        tuple(_give_voice(variable, bare[position]) for position in sorted(bare)),
    )


def _give_voice(variable: Variable, found: _Print) -> Voice:
    return give_voice(variable, (found.cell, found.at))


def _sort_prints(variable: Variable, *, is_bare: bool) -> dict[Number, list[_Print]]:
    prints: dict[Number, list[_Print]] = {}
    for place, cell in enumerate(variable.cells):
        for index, statement in enumerate(cell.statements):
            if _is_bare(statement) is is_bare:
                number = name_number(statement)
                found = _Print(number, place, index, statement)
                prints.setdefault(number, []).append(found)
    return prints


def _is_bare(statement: Statement) -> bool:
    hedge = statement.reading.hedge
    return hedge is None or _LEFT_BARE.issuperset(hedge.kinds)


def _find_neighbours(variable: Variable) -> dict[int, list[int]]:
    """Find the cells that are of one time with each cell, itself among them."""
    beside: dict[int, list[int]] = {}
    for link in variable.links:
        if link.is_whole:
            for one, other in {(link.first, link.second), (link.second, link.first)}:
                beside.setdefault(one, []).append(other)
    return beside


def _find_losses(
    variable: Variable,
    hedged: Sequence[_Print],
    bare: Sequence[_Print],
    beside: Mapping[int, Sequence[int]],
) -> Iterator[_Loss]:
    carriers = _index_hedged(hedged)
    first_bare = min(find_last_day(found.claim) for found in bare)
    for found in bare:
        # Who prints the hedge as well has not lost it: a headline is short.
        if found.file in carriers.files:
            continue
        origin = _find_origin(found, beside[found.cell], carriers)
        if origin is None or not _do_meet(variable, found, origin):
            # Readings that do not even meet are a conflict, and reported as one.
            continue
        # Where the bare number came first, the hedge may have been added to it.
        is_repeated = first_bare >= find_first_day(origin.claim)
        if is_repeated or _is_quoted(found.claim, origin.claim):
            yield _Loss(found, origin)


def _index_hedged(hedged: Sequence[_Print]) -> _Hedged:
    by_tie: dict[tuple[int, _Tie], _Print] = {}
    for found in sorted(hedged, key=_rank):
        for tie in _tie_hedged(found.statement):
            by_tie.setdefault((found.cell, tie), found)
    return _Hedged(frozenset(found.file for found in hedged), by_tie)


def _rank(found: _Print) -> tuple[int, int]:
    return find_first_day(found.claim), found.statement.position


def _tie_hedged(statement: Statement) -> Iterator[_Tie]:
    claim, hedge = statement.claim, statement.reading.hedge
    yield "quoted", claim.id
    if claim.source is not None:
        yield "quoted", claim.source.id
    if hedge is not None and _is_bounding(hedge):
        yield _BOUND
    elif hedge is not None and _tells(hedge, statement):
        yield _TOLD
    else:
        yield from _name_lineage(claim)


def _name_lineage(claim: Claim) -> Iterator[_Tie]:
    for kind, name in (("primary", claim.primary_source), ("said", claim.attributed_to)):
        if name is not None:
            yield kind, " ".join(name.split()).casefold()


def _tells(hedge: Hedge, statement: Statement) -> bool:
    """Whether an approximation says something that the bare number does not say anyway."""
    return "estimate" in hedge.words.lower() or is_distinctive(statement.figure)


def _is_bounding(hedge: Hedge) -> bool:
    return not _BOUNDING.isdisjoint(hedge.kinds)


def _find_origin(bare: _Print, cells: Sequence[int], hedged: _Hedged) -> _Print | None:
    """Find the hedged print that is said to be quoted, else the earliest of another file."""
    claim = bare.claim
    quoted = [("quoted", claim.quoted_from)] if claim.quoted_from is not None else []
    for ties in (quoted, [_BOUND, _TOLD, *_name_lineage(claim)]):
        keys = [(cell, tie) for cell in cells for tie in ties]
        found = [hedged.by_tie[key] for key in keys if key in hedged.by_tie]
        lost = [carrier for carrier in found if not _says_as_much(claim, carrier)]
        if lost:
            return min(lost, key=_rank)
    return None


def _says_as_much(bare: Claim, hedged: _Print) -> bool:
    """Whether the bare claim is recorded as the estimate that the hedge makes of it."""
    hedge = hedged.statement.reading.hedge
    is_estimate = bare.status == "estimate" or bare.qualifier == "estimated"
    return is_estimate and (hedge is None or not _is_bounding(hedge))


def _is_quoted(bare: Claim, hedged: Claim) -> bool:
    names = {hedged.id} if hedged.source is None else {hedged.id, hedged.source.id}
    return bare.quoted_from in names


def _do_meet(variable: Variable, one: _Print, other: _Print) -> bool:
    first, second = _give_voice(variable, one), _give_voice(variable, other)
    return first.expected.meets(second.expected)


def _list_values(bare: Iterable[Number]) -> dict[object, list[Fraction]]:
    """List bare numbers in order, apart for each unit of time; ranges are left out."""
    values: dict[object, list[Fraction]] = {}
    for number in bare:
        if len(number.ends) == 1:
            values.setdefault(number.time, []).append(number.ends[0])
    return {time: sorted(numbers) for time, numbers in values.items()}


def _is_rounding(bare: _Print, known: Mapping[object, Sequence[Fraction]]) -> bool:
    """Whether another number is known that the bare one may well be rounded from."""
    expected, unit = bare.statement.reading.expected, bare.statement.unit
    if len(bare.number.ends) > 1 or expected.low is None or expected.high is None:
        return False
    values = known[bare.number.time]
    first = bisect_left(values, expected.low * unit.factor + unit.offset)
    last = bisect_right(values, expected.high * unit.factor + unit.offset)
    return last - first > 1
