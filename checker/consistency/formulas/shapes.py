"""What kind of relation a formula is, and which measures it speaks of."""

from collections.abc import Sequence
from typing import Literal

from checker.consistency.formulas.parsing import (
    Addition,
    Expression,
    Formula,
    FormulaError,
    Name,
    Number,
)

Shape = Literal["part", "sum", "relation"]


def list_names(formula: Formula) -> tuple[Name, ...]:
    """List each measure once, where it first occurs."""
    return find_names(formula.left, formula.right)


def find_names(*expressions: Expression) -> tuple[Name, ...]:
    """Find each measure of some expressions once, where it first occurs."""
    first: dict[str, Name] = {}
    for expression in expressions:
        _collect(expression, first)
    return tuple(first.values())


def list_measures(formula: Formula) -> tuple[str, ...]:
    """List each measure once, in the order of the text."""
    return tuple(name.measure for name in list_names(formula))


def require_measures(formula: Formula) -> None:
    """Raise FormulaError where a formula speaks of no measure."""
    if not list_names(formula):
        raise FormulaError("it names no measure", "write it like charged <= arrests")


def find_shape(formula: Formula) -> Shape:
    """Find what a formula is by its form.

    "part": one measure is at most another, as in `charged <= arrests`. "sum": one measure is
    others added and subtracted, whichever side it stands on. "relation": anything else.
    """
    if formula.sign != "=":
        is_part = isinstance(formula.left, Name) and isinstance(formula.right, Name)
        return "part" if is_part else "relation"
    return "relation" if _split_sum(formula) is None else "sum"


def as_complete_sum(formula: Formula) -> tuple[str, tuple[str, ...]] | None:
    """Return the total and its parts where the parts make it up; None for any other formula."""
    split = _split_sum(formula)
    if formula.sign != "=" or split is None:
        return None
    total, terms = split
    parts = tuple(measure for sign, measure in terms if sign == "+")
    is_complete = len(parts) == len(terms) == len({*parts, total}) - 1
    return (total, parts) if is_complete else None


def _split_sum(formula: Formula) -> tuple[str, Sequence[tuple[str, str]]] | None:
    """Split a sum into its total and the signed measures on the other side."""
    for one, other in ((formula.left, formula.right), (formula.right, formula.left)):
        if isinstance(one, Name) and isinstance(other, Addition):
            terms = [
                (part.sign, part.expression.measure)
                for part in other.parts
                if isinstance(part.expression, Name)
            ]
            has_all = len(terms) == len(other.parts) > 1
            return (one.measure, terms) if has_all else None
    return None


def _collect(expression: Expression, first: dict[str, Name]) -> None:
    if isinstance(expression, Name):
        first.setdefault(expression.measure, expression)
    elif not isinstance(expression, Number):
        for part in expression.parts:
            _collect(part.expression, first)
