"""Slips of percent and percentage points: from 40 % to 43 % is three points, and 7.5 %."""

from collections.abc import Iterator
from fractions import Fraction

from checker.consistency.cells import turn
from checker.consistency.relating.puzzles import Puzzle
from checker.consistency.relating.scales import Scale
from checker.consistency.slips.closeness import halve
from checker.consistency.slips.kinds import Slip, say_bare
from checker.consistency.slips.suspects import Suspect
from checker.consistency.slips.trials import Trial
from checker.consistency.slips.units import is_share
from checker.consistency.slips.witnesses import list_variables
from checker.dimensions.units import parse_unit
from checker.figures.wording import format_number
from checker.intervals import Interval, exactly
from checker.propagation.networks import Constraint, Product, Sum

_ONE = Fraction(1)
_PERCENT = parse_unit("percent")
_POINT = parse_unit("percentage point")
_BASE = Scale(_ONE)


def slip_points(suspect: Suspect) -> Iterator[Slip]:
    """Try percentage points for percent in the change of a percentage, and the other way.

    The tie itself is another one then: a difference for a ratio. To be no accident, the
    claims must agree in the middle half of their readings too.
    """
    trial, first = suspect.trial, suspect.first
    puzzle = None if trial is None else _turn_tie(suspect, trial)
    if trial is None or puzzle is None or first.reading.hedge is not None:
        return
    own = read_tied(suspect)
    if own is None or not all(
        puzzle.holds([narrow(one) for one in trial.place(own)]) for narrow in (_keep, halve)
    ):
        return
    value = format_number(first.figure.ends[0].value)
    is_points = trial.quantity.kind == "difference"
    meant = f"{value}%" if is_points else f"{value} percentage points"
    yield Slip("points", own, f"{say_bare(first)} were {meant}")


def read_tied(suspect: Suspect) -> Interval | None:
    """Read the figure as the other kind of change is tied, in the base unit."""
    first, kind = suspect.first, suspect.first.claim.kind
    if kind == "points":
        return _shift(turn(first.reading.expected, first.unit, _POINT, is_widest=False))
    own = turn(first.reading.expected, first.unit, _PERCENT, is_widest=False)
    scaled = None if own is None else own.scaled(_PERCENT.factor)
    return scaled.negated() if scaled is not None and kind == "decrease" else scaled


def _shift(points: Interval | None) -> Interval | None:
    return None if points is None else points.scaled(_PERCENT.factor).shifted(_ONE)


def _keep(interval: Interval) -> Interval:
    return interval


def _turn_tie(suspect: Suspect, trial: Trial) -> Puzzle | None:
    """Tie the change the other way; None where it is no change of a percentage."""
    puzzle, kind = trial.puzzle, suspect.first.claim.kind
    if kind not in {"increase", "decrease", "points"} or len(trial.group) != 1:
        return None
    [at] = trial.group
    variable = puzzle.pieces[at].variable
    ties = [one for one in puzzle.constraints if variable in list_variables(one)]
    others = [piece for piece in puzzle.pieces if piece.variable == variable]
    if len(ties) != 1 or len(others) != 1 or not _is_of_percentages(suspect, trial):
        return None
    turned = _turn(ties[0], variable)
    if turned is None:
        return None
    pieces = list(puzzle.pieces)
    pieces[at] = pieces[at]._replace(scale=_BASE)
    return puzzle._replace(
        constraints=tuple(turned if one is ties[0] else one for one in puzzle.constraints),
        laws=tuple(law for law in puzzle.laws if law.variable != variable),
        pieces=tuple(pieces),
    )


def _is_of_percentages(suspect: Suspect, trial: Trial) -> bool:
    measure = suspect.first.claim.measure
    units = [
        quantity.unit
        for quantity in trial.quantities
        if quantity.kind == "level" and quantity.measure == measure
    ]
    return bool(units) and all(is_share(unit) for unit in units)


def _turn(tie: Constraint, change: int) -> Constraint | None:
    """Turn later = ratio x earlier into later - earlier = difference, and back."""
    if isinstance(tie, Product):
        if tie.left != change or change in {tie.product, tie.right}:
            return None
        terms = ((_ONE, tie.product), (-_ONE, tie.right), (-_ONE, change))
        return Sum(terms, exactly(Fraction(0)))
    weights = {variable: weight for weight, variable in tie.terms}
    later = [variable for variable, weight in weights.items() if weight == 1]
    earlier = [v for v, weight in weights.items() if weight == -1 and v != change]
    is_difference = len(tie.terms) == len(weights) == 3 and weights[change] == -1  # noqa: PLR2004 - the two levels and the difference
    if not is_difference or len(later) != 1 or len(earlier) != 1:
        return None
    return Product(later[0], change, earlier[0])
