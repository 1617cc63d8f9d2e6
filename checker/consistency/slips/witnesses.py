"""Witnesses: what is tied in a mismatch and stated, though it is not to blame.

A part that exceeds its whole is to blame with the whole alone. Whether a slip explains it
is for the other parts to say as well.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.consistency.relating.outcomes import Mismatch, Quantity, Tie
from checker.consistency.relating.puzzles import Piece
from checker.consistency.relating.scales import Scale
from checker.propagation.networks import Constraint, Product

_ONE = Fraction(1)
_PERCENT = Fraction(1, 100)


class Witness(NamedTuple):
    """A quantity that claims speak of, and where it stands in the puzzle."""

    quantity: Quantity
    piece: Piece


def list_variables(constraint: Constraint) -> tuple[int, ...]:
    """List the variables of a constraint, in its order."""
    if isinstance(constraint, Product):
        return tuple(constraint)
    return tuple(variable for _, variable in constraint.terms)


def place_witnesses(mismatch: Mismatch) -> list[Witness] | None:
    """Place all that is stated and not to blame; None where it cannot be told where it stands.

    A tie and its constraint name what they tie in one order, unless a formula was written
    in another; there only what is to blame, or could be exchanged, is sure of its place.
    """
    blamed = (mismatch.focus, *mismatch.others)
    pieces = mismatch.puzzle.pieces
    known = {id(one.quantity): piece.variable for one, piece in zip(blamed, pieces, strict=True)}
    tied = {id(one): one for tie in mismatch.ties for one in tie.quantities}
    stated = [one for name, one in tied.items() if one.voices and name not in known]
    if not stated:
        return []
    if len(mismatch.ties) != len(mismatch.puzzle.constraints):
        return None
    places = dict(known)
    for tie, constraint in zip(mismatch.ties, mismatch.puzzle.constraints, strict=True):
        variables = list_variables(constraint)
        if not _corresponds(tie, constraint, known):
            return None
        for quantity, variable in zip(tie.quantities, variables, strict=True):
            if places.setdefault(id(quantity), variable) != variable:
                return None
    return [Witness(one, Piece(places[id(one)], _find_scale(one))) for one in stated]


def _corresponds(tie: Tie, constraint: Constraint, known: dict[int, int]) -> bool:
    """Whether a constraint surely names the quantities of its tie in their order."""
    variables = list_variables(constraint)
    if len(variables) != len(tie.quantities) or len(set(variables)) != len(variables):
        return False
    free = [at for at, one in enumerate(tie.quantities) if id(one) not in known]
    return tie.relation is None or len(free) < 2 or _are_alike(tie, constraint, free)  # noqa: PLR2004 - a single one has no other place


def _are_alike(tie: Tie, constraint: Constraint, free: Sequence[int]) -> bool:
    """Whether quantities could change places: parts of one sum, in one unit."""
    if isinstance(constraint, Product):
        return False
    weights = {constraint.terms[at][0] for at in free}
    scales = {_find_scale(tie.quantities[at]) for at in free}
    return len(weights) == len(scales) == 1


def _find_scale(quantity: Quantity) -> Scale:
    unit = quantity.unit
    if quantity.kind == "level":
        return Scale(unit.factor, unit.offset)
    if quantity.kind == "difference":
        return Scale(_PERCENT if unit.kind == "points" else unit.factor)
    return Scale(_ONE)
